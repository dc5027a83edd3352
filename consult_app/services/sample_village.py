"""The use case of setting up the sample village for rehearsal (演练)."""

import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from consult_app.basics.paths import resource
from consult_app.basics.progress import Step, silent
from consult_app.domain.people import Person
from consult_app.domain.village import Board, BodyKind, Village, VillageKind
from consult_app.services.app import App
from consult_app.services.bodies import ELECTED, Term, seat_body
from consult_app.services.organisations import preview_organisations, take_organisations
from consult_app.services.rostering import preview_roster, take_roster
from consult_app.services.setting_up import found_village


def found_sample_village(app: App, step: Step = silent) -> Village:
    """
    Enter the sample village with its roster, organisations, bodies and boards into an empty store.

    The store is a rehearsal from then on; refuses with `village.already-there` where a village stands in it.
    """
    folder = resource("sample_village")
    told = tomllib.loads((folder / "village.toml").read_text("utf-8"))
    boards = tuple(Board(0, **spec) for spec in told["board"])
    village = found_village(app, _village(told["village"]), told["operator"], boards)
    _people(app, folder, told, step)
    return village


def _village(spec: Mapping[str, Any]) -> Village:
    kind = VillageKind(spec["kind"])
    return Village(id=1, uid="", rehearsal=True, **{**spec, "kind": kind})


def _people(app: App, folder: Path, told: Mapping[str, Any], step: Step) -> None:
    term = Term(told["term"]["since"], told["term"]["until"])
    take_roster(app, preview_roster(app, folder / told["roster"], step), term=term)
    take_organisations(app, preview_organisations(folder / told["organisations"]))
    with app.work() as work:
        people = {(one.household_no, one.name): one for one in work.people.all()}
    for body in ELECTED:
        seat_body(app, body, _seats(told["seat"], body, people), term)


def _seats(
    seats: list[Mapping[str, str]], body: BodyKind, people: Mapping[tuple[str, str], Person]
) -> list[tuple[int, str]]:
    return [
        (people[seat["household"], seat["name"]].id, seat["duty"])
        for seat in seats
        if seat["body"] == body.value
    ]
