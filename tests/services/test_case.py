"""What every stage says of one case rests on laws that the program knows by name."""

from dataclasses import replace

import pytest

from consult_app.domain.procedure import Stage
from consult_app.domain.village import VillageKind
from consult_app.services.case import read_case
from consult_app.services.stages import parts_of


@pytest.mark.parametrize("kind", VillageKind)
@pytest.mark.parametrize("stage", Stage)
def test_every_gate_cites_a_law_of_the_list(app, consultation, stage, kind):
    with app.work() as work:
        work.villages.save(replace(work.villages.get(1), kind=kind))
        case = read_case(app, work, consultation, stage)
        cited = [found.basis.law for found in parts_of(stage).findings(case) if found.basis]
    assert [law for law in cited if app.rules.law(law) is None] == []


def test_a_community_is_told_the_law_of_communities(app, consultation):
    with app.work() as work:
        work.villages.save(replace(work.villages.get(1), kind=VillageKind.COMMUNITY))
        basis = read_case(app, work, consultation).organic_law("33", "32")
    assert (basis.law, basis.article) == ("uc2025", "32")
