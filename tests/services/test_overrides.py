"""A gate passed with a reason stays passed for the figures it was given on, or better ones, never for worse."""

import pytest
from meeting_maker import members_of, plan_meeting, sign_in_some

from consult_app.basics.errors import ExpectedError
from consult_app.domain.consultation import Override, figures_of
from consult_app.domain.finding import Finding, Result
from consult_app.services.attending import leave, open_meeting, sign_in
from consult_app.services.stages import override, view_stage

pytestmark = pytest.mark.usefixtures("village")


def given_on(app, found: Finding) -> Override:
    facts = figures_of(found)
    return Override(0, 1, "vote", found.code, "理由", "何建平", "主持人", app.now(), facts)


def test_it_holds_for_the_same_and_better_figures_only(app):
    passed = given_on(app, Finding("quorum", Result.NOT_MET, "4/9", "≥ 2/3", -2))
    for margin, holds in ((-3, False), (-2, True), (-1, True)):
        found = Finding("quorum", Result.NOT_MET, f"{6 + margin}/9", "≥ 2/3", margin)
        assert passed.holds_for(found) is holds


def test_who_was_not_missing_then_is_not_passed_over(app):
    def found(*names):
        return Finding("vote.tellers_barred", Result.NOT_MET, "1", "0", facts={"names": [*names]})

    passed = given_on(app, found("马德福", "孙秀英"))
    assert passed.holds_for(found("马德福", "孙秀英"))
    assert not passed.holds_for(found("许文清"))


def test_a_meeting_opened_with_a_reason_is_not_opened_with_fewer(app):
    meeting = plan_meeting(app)
    sign_in_some(app, meeting, 4)
    override(app, meeting.consultation_id, "sign_in", "quorum", "洪水断路", "何建平", "主持人")
    assert view_stage(app, meeting.consultation_id, "sign_in").next.code == "sign_in.open"
    here = [one for one in members_of(app, meeting) if one.here]
    leave(app, here[0].id)
    assert view_stage(app, meeting.consultation_id, "sign_in").next.code == "sign_in.wait"
    with pytest.raises(ExpectedError, match=r"^meeting\.no-quorum"):
        open_meeting(app, meeting.consultation_id, "sign_in")
    absent = [one for one in members_of(app, meeting) if one.standing is None]
    sign_in(app, absent[0].id)
    open_meeting(app, meeting.consultation_id, "sign_in")
