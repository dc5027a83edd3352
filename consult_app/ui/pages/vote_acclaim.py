"""Acclamation: the chair asks once whether anybody is against; one voice ends it and hands are raised."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from consult_app.services.vote_view import VoteView
from consult_app.ui.pages.vote_correct_button import CorrectButton
from consult_app.ui.widgets.base import IconLabel, Label, column, row
from consult_app.ui.widgets.buttons import Button
from consult_app.ui.widgets.cards import Card
from consult_app.ui.widgets.flow import Flow


class AcclaimPane(QWidget):
    """One sentence to read, and the two things that can happen."""

    acclaimed = Signal()
    objected = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._method, self._question = Label(t="small"), Label(t="title", wrap=True)
        self._say = Label(t="h2", wrap=True)
        say = row(IconLabel("speakerphone", "ink2", 24), self._say, gap=10)
        say.setStretch(1, 1)
        self._nobody = Button(
            self.tr("Nobody is against"), "large", "check", act=self.acclaimed.emit
        )
        self._somebody = Button(
            self.tr("Somebody is against"), "large", "circle-x", act=self.objected.emit
        )
        why = Label(
            self.tr(
                "One voice is enough: then nothing is carried this way, and hands are counted."
            ),
            "small",
            wrap=True,
        )
        self._done = Label(t="strong", tone="met", wrap=True)
        self.correct = CorrectButton()
        self.setLayout(
            column(
                column(self._method, self._question, gap=2),
                Card(say, place="well", inset=16),
                Flow(self._nobody, self._somebody, self.correct, gap=12, last_right=True),
                self._done,
                why,
                None,
                gap=16,
            )
        )

    def show_view(self, view: VoteView, method: str) -> None:
        vote = view.vote
        if vote is None:
            return
        self._method.setText(method)
        self._question.setText(vote.question)
        words = self.tr("“{0}” Is anybody against? (Wait.) Nobody. Then let us clap.")
        self._say.setText(words.format(vote.question))
        asked = view.first is not None
        for button in (self._nobody, self._somebody):
            button.setVisible(not asked)
        self._done.setText(
            self.tr("Nobody was against. Close the count at the right.") if asked else ""
        )
