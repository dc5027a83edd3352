"""What can be put right after a vote: of the question in hand, and of the meeting's other questions."""

from collections.abc import Callable
from enum import StrEnum

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMenu, QWidget

from consult_app.domain.voting import Vote
from consult_app.services.vote_view import VoteView
from consult_app.ui.words.filling import QT_TRANSLATE_NOOP


class Correction(StrEnum):
    RECOUNT = "recount"
    VOID = "void"
    AVOIDANCE = "avoidance"


WORDS = {
    Correction.RECOUNT: QT_TRANSLATE_NOOP("Correcting", "Count again…"),
    Correction.VOID: QT_TRANSLATE_NOOP("Correcting", "Declare void…"),
    Correction.AVOIDANCE: QT_TRANSLATE_NOOP("Correcting", "Somebody should have stood aside…"),
}


def correcting_menu(
    parent: QWidget, view: VoteView, wanted: Callable[[Correction, int], None]
) -> QMenu:
    """Return the menu of the question in hand, and below it one for each other question that has its verdict."""
    menu = QMenu(parent)
    if view.vote is not None:
        _fill(menu, view.vote, wanted)
    if view.others:
        menu.addSeparator()
    for other in view.others:
        below = QMenu(other.question.replace("&", "&&"), menu)
        menu.addMenu(below)
        _fill(below, other, wanted)
    return menu


def _fill(menu: QMenu, vote: Vote, wanted: Callable[[Correction, int], None]) -> None:
    for what, words in WORDS.items():
        action = menu.addAction(QCoreApplication.translate("Correcting", words))
        action.triggered.connect(lambda _=False, what=what: wanted(what, vote.id))
