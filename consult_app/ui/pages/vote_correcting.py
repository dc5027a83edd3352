"""What can be put right after a vote: of the question in hand, and of the meeting's other questions."""

from collections.abc import Callable
from enum import StrEnum

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMenu, QWidget

from consult_app.domain.voting import Vote
from consult_app.services.vote_ends import recount, report_avoidance, void_vote
from consult_app.services.vote_view import VoteView
from consult_app.ui.page import StagePage
from consult_app.ui.pages.vote_dialogs import AvoidanceDialog
from consult_app.ui.widgets.dialogs import ReasonDialog
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


ASKED = {
    "recount": QT_TRANSLATE_NOOP("Correcting", "Why is it counted again?"),
    "recount_more": QT_TRANSLATE_NOOP(
        "Correcting", "The verdict so far is kept beside the new one."
    ),
    "void": QT_TRANSLATE_NOOP("Correcting", "Why is the vote void?"),
    "void_more": QT_TRANSLATE_NOOP(
        "Correcting", "The vote stays in the record with this reason, and is taken again."
    ),
    "reason": QT_TRANSLATE_NOOP("Correcting", "Reason"),
    "keep": QT_TRANSLATE_NOOP("Correcting", "Keep the reason"),
    "leave": QT_TRANSLATE_NOOP("Correcting", "Leave as it is"),
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


def ask_reason(page: QWidget, question: str, words: str) -> str:
    """Return the reason given; nothing where the person thinks again."""
    dialog = ReasonDialog(
        page,
        question,
        words,
        _say(ASKED["reason"]),
        _say(ASKED["keep"]),
        _say(ASKED["leave"]),
    )
    return dialog.reason() if dialog.exec() else ""


def correct(page: StagePage, what: Correction, vote_id: int) -> Callable[[], object] | None:
    """Ask what a correction needs, and return the act; nothing where the person thinks again."""
    app = page.app
    match what:
        case Correction.RECOUNT:
            reason = ask_reason(page, _say(ASKED["recount"]), _say(ASKED["recount_more"]))
            return (lambda: recount(app, vote_id, reason)) if reason else None
        case Correction.VOID:
            reason = ask_reason(page, _say(ASKED["void"]), _say(ASKED["void_more"]))
            return (lambda: void_vote(app, vote_id, reason)) if reason else None
        case Correction.AVOIDANCE:
            dialog = AvoidanceDialog(page)
            if not dialog.exec():
                return None
            name, why = dialog.answer()
            return lambda: report_avoidance(app, vote_id, name, why)


def _say(words: str) -> str:
    return QCoreApplication.translate("Correcting", words)


def _fill(menu: QMenu, vote: Vote, wanted: Callable[[Correction, int], None]) -> None:
    for what, words in WORDS.items():
        action = menu.addAction(QCoreApplication.translate("Correcting", words))
        action.triggered.connect(lambda _=False, what=what: wanted(what, vote.id))
