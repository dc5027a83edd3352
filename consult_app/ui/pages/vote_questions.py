"""Which of several questions of a meeting the vote page shows: the one in hand, or what another came to."""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from consult_app.domain.voting import Vote, VoteState
from consult_app.services.vote_view import VoteView
from consult_app.ui.pages.vote_result import WORDS, tr
from consult_app.ui.widgets.base import Label, row
from consult_app.ui.widgets.buttons import Button
from consult_app.ui.widgets.fields import Choice
from consult_app.ui.words.filling import QT_TRANSLATE_NOOP

STATES = {
    VoteState.SET_UP: QT_TRANSLATE_NOOP("QuestionLine", "being set up"),
    VoteState.OPEN: QT_TRANSLATE_NOOP("QuestionLine", "being counted"),
    VoteState.VOID: QT_TRANSLATE_NOOP("QuestionLine", "void"),
}


class QuestionLine(QWidget):
    """A list of the meeting's questions; hidden where there is one, and while votes are counted."""

    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._list = Choice([])
        self._list.setAccessibleName(self.tr("Question"))
        self._list.activated.connect(self._on_chosen)
        self._back = Button(self.tr("To the one in hand"), "small", act=self._on_back)
        self._in_hand = 0
        layout = row(Label(self.tr("Question"), "strong"), self._list, self._back, gap=10)
        layout.setStretch(1, 1)
        self.setLayout(layout)
        self.hide()

    def show_view(self, view: VoteView) -> None:
        shown = len(view.questions) > 1 and not view.counting and not view.without_vote
        self.setVisible(shown)
        if not shown or view.vote is None:
            return
        self._in_hand = view.in_hand or 0
        choices = [
            (str(one.question_id), question_words(number, one))
            for number, one in enumerate(view.questions, 1)
        ]
        self._list.set_choices(choices, str(view.vote.question_id))
        self._back.setVisible(view.shows_other)

    def _on_chosen(self) -> None:
        self.chosen.emit(int(self._list.code()))

    def _on_back(self) -> None:
        self.chosen.emit(self._in_hand)


def question_words(number: int, vote: Vote) -> str:
    """Return e.g. 2 路灯补亮（未通过）."""
    state = STATES.get(vote.state)
    told = QCoreApplication.translate("QuestionLine", state) if state else tr(WORDS[vote.word])
    question = vote.question or QCoreApplication.translate("QuestionLine", "not worded yet")
    return f"{number}\u2002{question}\u2002·\u2002{told}"


_LISTED = (QT_TRANSLATE_NOOP("QuestionLine", "not worded yet"),)
