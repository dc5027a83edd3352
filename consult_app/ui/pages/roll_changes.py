"""Drawing the list of those due up anew: who comes on, who goes off, and what would go with them."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from consult_app.basics.errors import ExpectedError
from consult_app.services.app import App
from consult_app.services.roll import RollChange, rebuild_roll, view_roll_change
from consult_app.ui.errors import telling
from consult_app.ui.widgets.dialogs import ConfirmDialog
from consult_app.ui.words.filling import told

NAMED = 12
"""How many names a question tells; the rest is a number."""


def renew_roll(page: QWidget, app: App, consultation_id: int, step_key: str) -> bool:
    """Show who would come on and go off, and renew the list if that is right; say whether it was renewed."""
    renewed = False
    with telling(page):
        change = view_roll_change(app, consultation_id, step_key)
        if change.nothing or _sure(page, change):
            rebuild_roll(app, consultation_id, step_key, drop=True)
            renewed = True
    return renewed


def letting_go(page: QWidget, act: Callable[[bool], object]) -> bool:
    """
    Do an act that renews lists; where receipts would go with people who fall off, ask first and say who.

    `act` takes whether they may go. Other refusals are told as always.
    """
    done = False
    with telling(page):
        try:
            act(False)  # noqa: FBT003 - whether receipts may go
            done = True
        except ExpectedError as error:
            if error.code != "roll.would-lose":
                raise
            if _let_go(page, [str(name) for name in error.facts["names"]]):
                act(True)  # noqa: FBT003
                done = True
    return done


def _sure(page: QWidget, change: RollChange) -> bool:
    lines = [
        (QCoreApplication.translate("RollChanges", "Come on: {0}"), change.joining),
        (QCoreApplication.translate("RollChanges", "Go off: {0}"), change.leaving),
        (
            QCoreApplication.translate("RollChanges", "Something else about them: {0}"),
            change.changed,
        ),
        (
            QCoreApplication.translate(
                "RollChanges", "Receipts or sign-ins that go with them: {0}"
            ),
            change.losing,
        ),
    ]
    words = "\n".join(sentence.format(_some(names)) for sentence, names in lines if names)
    stay = QCoreApplication.translate(
        "RollChanges", "Those who stay keep their receipts and sign-ins."
    )
    return ConfirmDialog.ask(
        page,
        QCoreApplication.translate("RollChanges", "Renew the list?"),
        f"{words}\n{stay}",
        QCoreApplication.translate("RollChanges", "Renew the list"),
        QCoreApplication.translate("RollChanges", "Leave it as it is"),
    )


def _let_go(page: QWidget, names: list[str]) -> bool:
    words = QCoreApplication.translate(
        "RollChanges",
        "{0} are not due any more. What was noted of how they were told goes with them; it stays in the journal.",
    )
    return ConfirmDialog.ask(
        page,
        QCoreApplication.translate("RollChanges", "May their receipts go?"),
        words.format(_some(names)),
        QCoreApplication.translate("RollChanges", "Let them go"),
        QCoreApplication.translate("RollChanges", "Change nothing"),
    )


def _some(names: tuple[str, ...] | list[str]) -> str:
    shown = told(list(names[:NAMED]))
    more = len(names) - NAMED
    return (
        QCoreApplication.translate("RollChanges", "{0} and {1} more").format(shown, more)
        if more > 0
        else shown
    )
