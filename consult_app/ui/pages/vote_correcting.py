"""What can be put right in a count and after a vote: of the question in hand, and of the meeting's other questions."""

from collections.abc import Callable
from enum import StrEnum
from functools import partial

from PySide6.QtCore import QCoreApplication, QPoint
from PySide6.QtWidgets import QMenu, QWidget

from consult_app.domain.voting import Vote, VoteMethod
from consult_app.services.count_correcting import correct_papers, read_again
from consult_app.services.vote_ends import recount, report_avoidance, void_vote, voters_named
from consult_app.services.vote_view import VoteView
from consult_app.ui.page import StagePage
from consult_app.ui.pages.vote_dialogs import AvoidanceDialog, NumbersDialog
from consult_app.ui.widgets.dialogs import ReasonDialog
from consult_app.ui.words.filling import QT_TRANSLATE_NOOP


class Correction(StrEnum):
    RECOUNT = "recount"
    VOID = "void"
    AVOIDANCE = "avoidance"
    NUMBERS = "numbers"
    READ_AGAIN = "read_again"


NAMES = {
    Correction.RECOUNT: QT_TRANSLATE_NOOP("Correcting", "Count again…"),
    Correction.VOID: QT_TRANSLATE_NOOP("Correcting", "Declare void…"),
    Correction.AVOIDANCE: QT_TRANSLATE_NOOP("Correcting", "Somebody should have stood aside…"),
    Correction.NUMBERS: QT_TRANSLATE_NOOP("Correcting", "Numbers of papers…"),
    Correction.READ_AGAIN: QT_TRANSLATE_NOOP("Correcting", "Read all papers again…"),
}
AFTER = (Correction.RECOUNT, Correction.VOID, Correction.AVOIDANCE)
"""What can be put right once there is a verdict."""


ASKED = {
    "recount": QT_TRANSLATE_NOOP("Correcting", "Why is it counted again?"),
    "recount_more": QT_TRANSLATE_NOOP(
        "Correcting", "The verdict so far is kept beside the new one."
    ),
    "again": QT_TRANSLATE_NOOP("Correcting", "Why are the papers read again from the first?"),
    "again_more": QT_TRANSLATE_NOOP(
        "Correcting", "What was read so far is kept; the minutes and the report say why."
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
        _fill(menu, view.vote, wanted, AFTER)
    if view.others:
        menu.addSeparator()
    for other in view.others:
        below = QMenu(other.question.replace("&", "&&"), menu)
        menu.addMenu(below)
        _fill(below, other, wanted, AFTER)
    return menu


def count_menu(parent: QWidget, view: VoteView, wanted: Callable[[Correction, int], None]) -> QMenu:
    """Return the menu of a vote that is being counted: its numbers, its reading, and giving it up."""
    menu = QMenu(parent)
    if view.vote is not None:
        _fill(menu, view.vote, wanted, _in_the_count(view, view.vote))
    return menu


def above(menu: QMenu, button: QWidget) -> None:
    """Open a menu above a button that stands at the foot of its pane."""
    menu.popup(button.mapToGlobal(button.rect().topLeft()) - QPoint(0, menu.sizeHint().height()))


def _in_the_count(view: VoteView, vote: Vote) -> tuple[Correction, ...]:
    told = [Correction.VOID]
    if vote.method is VoteMethod.SECRET_BALLOT and vote.collected_at is not None:
        if view.pile.first or view.pile.second or view.second:
            told.insert(0, Correction.READ_AGAIN)
        told.insert(0, Correction.NUMBERS)
    return tuple(told)


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


def correct(
    page: StagePage, view: VoteView, what: Correction, vote_id: int
) -> Callable[[], object] | None:
    """Ask what a correction needs, and return the act; nothing where the person thinks again."""
    app = page.app
    match what:
        case Correction.RECOUNT:
            reason = ask_reason(page, _say(ASKED["recount"]), _say(ASKED["recount_more"]))
            return (lambda: recount(app, vote_id, reason)) if reason else None
        case Correction.VOID:
            reason = ask_reason(page, _say(ASKED["void"]), _say(ASKED["void_more"]))
            return (lambda: void_vote(app, vote_id, reason)) if reason else None
        case Correction.READ_AGAIN:
            reason = ask_reason(page, _say(ASKED["again"]), _say(ASKED["again_more"]))
            return (lambda: read_again(app, vote_id, reason)) if reason else None
        case Correction.NUMBERS:
            dialog = NumbersDialog(page, view)
            return (
                (lambda: correct_papers(app, vote_id, *dialog.answer())) if dialog.exec() else None
            )
        case Correction.AVOIDANCE:
            asked = AvoidanceDialog(page, partial(voters_named, app, vote_id))
            if not asked.exec():
                return None
            told = asked.answer()
            return lambda: report_avoidance(app, vote_id, *told)


def _say(words: str) -> str:
    return QCoreApplication.translate("Correcting", words)


def _fill(
    menu: QMenu,
    vote: Vote,
    wanted: Callable[[Correction, int], None],
    offered: tuple[Correction, ...],
) -> None:
    for what in offered:
        action = menu.addAction(_say(NAMES[what]))
        action.triggered.connect(lambda _=False, what=what: wanted(what, vote.id))
