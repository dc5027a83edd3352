"""Taking the last act back, and doing it again."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from consult_app.basics.errors import ExpectedError
from consult_app.services.app import App


@dataclass(frozen=True, slots=True)
class LastAct:
    """The footer's safety line: the act that can be taken back, or that was and can be done again."""

    event: str
    facts: Mapping[str, Any]
    undone: bool


def view_last_act(app: App) -> LastAct | None:
    with app.work() as work:
        found = work.last_act()
    return LastAct(*found) if found else None


def undo(app: App) -> LastAct:
    """Put back what the last act changed; refuses with `undo.nothing` where it cannot be taken back."""
    return _turn(app, undo_it=True)


def redo(app: App) -> LastAct:
    """Do again what was just taken back."""
    return _turn(app, undo_it=False)


def _turn(app: App, *, undo_it: bool) -> LastAct:
    with app.work() as work:
        found = work.last_act()
        if found is None or found[2] is undo_it:
            raise ExpectedError("undo.nothing" if undo_it else "redo.nothing")
        work.turn_last_act(undo=undo_it)
        work.note(app.now(), "act.undone" if undo_it else "act.redone", act=found[0], **found[1])
        work.commit()
    return LastAct(found[0], found[1], undo_it)


def case_stands(app: App, consultation_id: int) -> bool:
    """Say whether a consultation is still there: taking its beginning back took it away."""
    with app.work() as work:
        return work.consultations.find(id=consultation_id) is not None
