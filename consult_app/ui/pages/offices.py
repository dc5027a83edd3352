"""Offices to which a decision goes: filed, reported back, or put to them for approval."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from consult_app.domain.following import Submission, SubmissionKind
from consult_app.services.app import App
from consult_app.services.submitting import Wanted
from consult_app.ui.widgets.base import Label, column, row
from consult_app.ui.widgets.buttons import Button
from consult_app.ui.widgets.cards import Head, ListCard, ListRow, two_lines
from consult_app.ui.widgets.dialogs import Dialog
from consult_app.ui.widgets.fields import ChoiceField, DateField, TextField
from consult_app.ui.words.dates import day_words
from consult_app.ui.words.owners import office_words


class OfficesCard(QWidget):
    """One row an office: what is wanted of it, what went out, what came back."""

    wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._rows = ListCard()
        layout = column(Head(self.tr("To the offices")), self._rows, gap=8)
        layout.setStretch(1, 1)
        self.setLayout(layout)

    def show_offices(self, offices: Sequence[Wanted]) -> None:
        """Show the offices; without any there is nothing to see here."""
        self.setVisible(bool(offices))
        self._rows.show_rows([self._row(one) for one in offices])

    def _row(self, one: Wanted) -> ListRow:
        note = Button(self.tr("Note…"), "small", act=lambda: self.wanted.emit(one))
        return ListRow(two_lines(office_words(one.office), self._state(one)), None, note)

    def _state(self, one: Wanted) -> str:
        approval = one.kind is SubmissionKind.APPROVAL
        if one.sent is None:
            ask = self.tr("must approve; not sent yet")
            return ask if approval else self.tr("is to be told within {0} days").format(one.days)
        sent = self.tr("sent on {0}").format(day_words(one.sent.sent_on))
        if one.sent.answered_on is None:
            return self.tr("{0}, no answer yet").format(sent) if approval else sent
        day = day_words(one.sent.answered_on)
        if not approval:
            return self.tr("{0}, answered on {1}").format(sent, day)
        words = self.tr("approved on {0}") if one.sent.agreed else self.tr("refused on {0}")
        return words.format(day)


class SubmissionDialog(Dialog):
    """Asks when a decision went to an office, and what came back."""

    def __init__(self, parent: QWidget, app: App, consultation_id: int, office: Wanted) -> None:
        question = QCoreApplication.translate("SubmissionDialog", "What went to the {0}?")
        super().__init__(
            parent,
            question.format(office_words(office.office)),
            QCoreApplication.translate("SubmissionDialog", "Keep"),
            QCoreApplication.translate("SubmissionDialog", "Leave as it was"),
            width=620,
        )
        self._case, self._office, sent = consultation_id, office, office.sent
        today = app.today()
        self.sent_on = DateField(self.tr("Sent on"), sent.sent_on if sent else today)
        answers = [("", self.tr("no answer yet")), ("yes", self.tr("approved"))]
        answers.append(("no", self.tr("refused")))
        if office.kind is SubmissionKind.FILING:
            answers = [("", self.tr("no answer yet")), ("yes", self.tr("received"))]
        before = ""
        if sent is not None and sent.answered_on is not None:
            before = "yes" if sent.agreed else "no"
        self.answered = ChoiceField(self.tr("Answer"), answers, before)
        day = sent.answered_on if sent and sent.answered_on else today
        self.answered_on = DateField(self.tr("Answered on"), day)
        self.number = TextField(self.tr("Number of the answer"), sent.number if sent else "")
        self.words = TextField(self.tr("What it says"), sent.words if sent else "")
        hint = Label(self.tr("The day of the answer counts only where there is one."), "small")
        self.add(
            row(self.sent_on, self.answered, self.answered_on, gap=12),
            row(self.number, self.words, gap=12),
            hint,
        )

    def answer(self) -> Submission:
        """Return what the fields say."""
        answered = bool(self.answered.code())
        return Submission(
            0,
            self._case,
            self._office.kind,
            self._office.office,
            self.sent_on.day(),
            self.answered_on.day() if answered else None,
            agreed=self.answered.code() == "yes",
            number=self.number.text(),
            words=self.words.text(),
        )
