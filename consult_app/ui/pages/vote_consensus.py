"""An outcome without a vote: agreed, partly agreed, or not, and how the matter goes on."""

from collections.abc import Iterable, Mapping

from PySide6.QtCore import QCoreApplication, QTimer, Signal
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QWidget

from consult_app.domain.consultation import NextAfterNoAgreement, Outcome
from consult_app.services.deliberating import Consensus
from consult_app.services.vote_view import VoteView
from consult_app.ui.pages.vote_going_on import GoingOn
from consult_app.ui.widgets.base import Label, box, clear, column
from consult_app.ui.widgets.buttons import Button
from consult_app.ui.widgets.cards import Card, PageTitle, scroll
from consult_app.ui.widgets.fields import ChoiceField, ParagraphField
from consult_app.ui.widgets.flow import Flow
from consult_app.ui.words.filling import QT_TRANSLATE_NOOP

AFTER: Mapping[Outcome, str] = {
    Outcome.AGREED: QT_TRANSLATE_NOOP("Consensus", "What was agreed is printed as an opinion, published, turned into tasks, and filed."),
    Outcome.PARTLY_AGREED: QT_TRANSLATE_NOOP("Consensus", "What was agreed is published and carried out; the open points go their own way and stand in the opinion."),
    Outcome.NOT_AGREED: QT_TRANSLATE_NOOP("Consensus", "That is a result too: it is published and filed, and nothing is carried out."),
}  # fmt: skip
WAYS_ON: Mapping[NextAfterNoAgreement, str] = {
    NextAfterNoAgreement.AGAIN: QT_TRANSLATE_NOOP("Consensus", "Next: plan another meeting of this consultation, with what was learnt today."),
    NextAfterNoAgreement.PUT_OFF: QT_TRANSLATE_NOOP("Consensus", "Next: tell the proposer until when it rests; it can be taken up again."),
    NextAfterNoAgreement.TO_ASSEMBLY: QT_TRANSLATE_NOOP("Consensus", "Next: open a consultation of the assembly, whose vote decides."),
    NextAfterNoAgreement.MEDIATION: QT_TRANSLATE_NOOP("Consensus", "Next: hand the opinion to the people's mediation committee."),
    NextAfterNoAgreement.REFER_UP: QT_TRANSLATE_NOOP("Consensus", "Next: send the opinion to the township with the reasons of both sides."),
}  # fmt: skip


KEEP_AFTER = 1000
"""Milliseconds after a letter at which what is written is kept."""


class ConsensusPane(QWidget):
    """What was agreed goes into the minutes, the publication and the tasks."""

    kept = Signal(object)
    half_typed = Signal(int, object)
    """The meeting, and what is written so far: nothing where every field is empty."""
    reopened = Signal()
    vote_wanted = Signal()
    end_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        outcomes = (
            (Outcome.AGREED, self.tr("All agree")),
            (Outcome.PARTLY_AGREED, self.tr("Agreed in part")),
            (Outcome.NOT_AGREED, self.tr("No agreement")),
        )
        self._group = QButtonGroup(self)
        self._choices = {outcome: QRadioButton(words) for outcome, words in outcomes}
        for button in self._choices.values():
            self._group.addButton(button)
        self._group.buttonClicked.connect(self._on_choice)
        self._agreed = ParagraphField(self.tr("What was agreed"), lines=4)
        self._open = ParagraphField(
            self.tr("Points still open"),
            hint=self.tr("One a line; how they go on is chosen below"),
            lines=2,
        )
        self._follows = Label(t="small", wrap=True)
        self._minority = ParagraphField(
            self.tr("Who sees it differently, and why"),
            hint=self.tr("It stands in the minutes; may be left empty"),
            lines=3,
        )
        self._choice_card = Card(Flow(*self._choices.values(), gap=24))
        self._ways = [
            ("", self.tr("Choose…")),
            (NextAfterNoAgreement.AGAIN.value, self.tr("Consult again")),
            (NextAfterNoAgreement.PUT_OFF.value, self.tr("Put it off")),
            (NextAfterNoAgreement.TO_ASSEMBLY.value, self.tr("Bring it to the assembly")),
            (NextAfterNoAgreement.MEDIATION.value, self.tr("Mediation")),
            (NextAfterNoAgreement.REFER_UP.value, self.tr("Refer it up")),
        ]
        self._way = ChoiceField(self.tr("How it goes on"), self._ways)
        self._lay_out()

    def _lay_out(self) -> None:
        self._keep = Button(self.tr("Keep the outcome"), "large", "check", act=self.keep)
        self._reopen = Button(self.tr("Open it again"), "", act=self.reopened.emit)
        vote = Button(self.tr("Vote after all"), "quiet", act=self.vote_wanted.emit)
        self._end = Button(self.tr("Close the meeting"), "", "logout", act=self.end_wanted.emit)
        self._state = Label(t="strong", tone="met")
        self._told = Told()
        self._told_box = scroll(self._told)
        fields = (self._agreed, self._open, self._minority, self._way, self._follows)
        self._form = scroll(box(column(*fields, None, gap=12)))
        self.going_on = GoingOn()
        layout = column(
            PageTitle(self.tr("What did people agree on?")),
            self._choice_card,
            self._told_box,
            self._form,
            Flow(self._keep, self._reopen, self._end, self._state, vote, gap=12, last_right=True),
            self.going_on,
            gap=12,
        )
        for part in (self._told_box, self._form):
            layout.setStretchFactor(part, 1)
        self.setLayout(layout)
        self._meeting = 0
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(KEEP_AFTER)
        self._pause.timeout.connect(self._on_pause)
        self._choices[Outcome.AGREED].setChecked(True)
        self._on_choice()
        self._way.editor.currentIndexChanged.connect(self._on_choice)
        for field in (self._agreed, self._open, self._minority):
            field.editor.textChanged.connect(self._on_typed)
        self._group.buttonClicked.connect(self._on_typed)
        self._way.editor.currentIndexChanged.connect(self._on_typed)

    def show_view(self, view: VoteView) -> None:
        kept = view.without_vote
        self._show_half_typed(view)
        self._keep.setVisible(not kept)
        self._form.setVisible(not kept)
        self._reopen.setVisible(kept and not view.ways)
        self.going_on.setVisible(kept)
        self.going_on.show_view(view)
        running = view.meeting is not None and view.meeting.closed_at is None
        self._end.setVisible(kept and running)
        self._state.setText(self.tr("The outcome is kept") if kept else "")
        if kept:
            self._choices[view.outcome].setChecked(True)
            self._agreed.set_text(view.agreed_words)
            self._minority.set_text(view.minority_words)
            self._open.set_text(view.open_words)
            self._way.set_code(view.way_on.value if view.way_on else "")
            way = next((words for code, words in self._ways if code == view.way_on.value), "")
            self._told.show_lines(
                (
                    (self.tr("Outcome"), self._choices[view.outcome].text()),
                    (self.tr("What was agreed"), view.agreed_words),
                    (self.tr("Points still open"), view.open_words),
                    (self.tr("Who sees it differently, and why"), view.minority_words),
                    (self.tr("How it goes on"), way if view.way_on else ""),
                )
            )
        self._on_choice()
        self._told_box.setVisible(kept)
        self._choice_card.setVisible(not kept)
        self._minority.setVisible(not kept)
        for part in (self._agreed, self._open, self._way, self._follows):
            part.setHidden(kept or part.isHidden())

    def _show_half_typed(self, view: VoteView) -> None:
        """Show what was written of this meeting before the page was opened; what is typed here since stays."""
        meeting = view.meeting.id if view.meeting is not None else 0
        if meeting == self._meeting:
            return
        self._meeting = meeting
        told = view.half_settled or Consensus(Outcome.AGREED)
        self._choices[told.outcome].setChecked(True)
        self._agreed.set_text(told.agreed_words)
        self._open.set_text(told.open_words)
        self._minority.set_text(told.minority_words)
        self._way.set_code(told.way_on.value if told.way_on != NextAfterNoAgreement.NONE else "")
        self._pause.stop()

    def _on_typed(self) -> None:
        if not self._pause.isActive():
            self._pause.start()

    def _on_pause(self) -> None:
        if self._meeting and self._keep.isVisibleTo(self):
            told = self._written()
            words = told.agreed_words or told.open_words or told.minority_words
            self.half_typed.emit(self._meeting, told if words else None)

    def _written(self) -> Consensus:
        way = self._way.code()
        return Consensus(
            self._chosen(),
            self._agreed.text(),
            self._minority.text(),
            NextAfterNoAgreement(way) if way else NextAfterNoAgreement.NONE,
            self._open.text(),
        )

    def _chosen(self) -> Outcome:
        return next(outcome for outcome, button in self._choices.items() if button.isChecked())

    def _on_choice(self) -> None:
        outcome = self._chosen()
        self._way.setVisible(outcome is not Outcome.AGREED)
        self._agreed.setVisible(outcome is not Outcome.NOT_AGREED)
        self._open.setVisible(outcome is Outcome.PARTLY_AGREED)
        told = [_say(AFTER[outcome])]
        if outcome is not Outcome.AGREED and self._way.code():
            told.append(_say(WAYS_ON[NextAfterNoAgreement(self._way.code())]))
        self._follows.setText(" ".join(told))
        self._follows.show()

    def keep(self) -> None:
        """Keep what was written, or mark what is missing."""
        outcome = self._chosen()
        none, part = outcome is Outcome.NOT_AGREED, outcome is Outcome.PARTLY_AGREED
        if part and not self._open.text():
            self._open.error(self.tr("Write which points are still open"))
            return
        if (none or part) and not self._way.code():
            self._way.error(self.tr("Choose how the matter goes on"))
            return
        if not none and not self._agreed.text():
            self._agreed.error(self.tr("Write what was agreed"))
            return
        way = NextAfterNoAgreement(self._way.code()) if none or part else NextAfterNoAgreement.NONE
        agreed = "" if none else self._agreed.text()
        open_ = self._open.text() if part else ""
        self.kept.emit(Consensus(outcome, agreed, self._minority.text(), way, open_))


class Told(QWidget):
    """What was kept, to be read: a bold word and its lines, one below the other."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("scrolled")
        self._lines = column(gap=8)
        self.setLayout(self._lines)

    def show_lines(self, told: Iterable[tuple[str, str]]) -> None:
        clear(self._lines)
        for name, words in told:
            if words:
                lines = column(Label(name, "strong"), Label(words, wrap=True), gap=0)
                self._lines.addWidget(box(lines))
        self._lines.addStretch(1)


def _say(words: str) -> str:
    return QCoreApplication.translate("Consensus", words)
