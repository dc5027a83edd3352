"""The dialogs of a proposal: its words, one signature, one look at it, and why it goes back."""

from dataclasses import replace
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QButtonGroup, QCheckBox, QRadioButton, QWidget

from consult_app.domain.consultation import Consultation, Review, ReviewKind
from consult_app.ui.widgets.base import row
from consult_app.ui.widgets.buttons import Button
from consult_app.ui.widgets.dialogs import Dialog
from consult_app.ui.widgets.fields import DateField, NumberField, ParagraphField, TextField


class ProposalWordsDialog(Dialog):
    """Asks for title, question and background of a proposal."""

    def __init__(self, parent: QWidget | None, case: Consultation, question: str) -> None:
        super().__init__(parent, question, "", "")
        self.act_button.set_words(self.tr("Keep the words"))
        self.safe_button.set_words(self.tr("Not now"))
        self.safe_button.show()
        self._title = TextField(self.tr("What it is called"), case.title)
        self._question = TextField(
            self.tr("What is to be decided, as a question"),
            case.question,
            self.tr("e.g. Shall the road of group 3 be paved, and who pays?"),
        )
        self._background = ParagraphField(self.tr("Why it comes up"), case.background, lines=3)
        self.add(self._title, self._question, self._background)
        self._question.editor.setFocus()

    def words(self) -> tuple[str, str, str]:
        """Return title, question and background."""
        return self._title.text(), self._question.text(), self._background.text()

    def check(self) -> bool:
        self._title.error("" if self._title.text() else self.tr("Give it a title"))
        self._question.error("" if self._question.text() else self.tr("Write the question"))
        return bool(self._title.text() and self._question.text())


class SignatureDialog(Dialog):
    """Asks for the right day of a signature, or strikes it out."""

    def __init__(self, parent: QWidget | None, question: str, signed_on: date) -> None:
        super().__init__(parent, question, "", "", width=520)
        self.removed = False
        self.act_button.set_words(self.tr("Keep the day"))
        self.safe_button.set_words(self.tr("Leave it"))
        self.safe_button.show()
        self._day = DateField(self.tr("Signed on"), signed_on)
        strike = Button(self.tr("Strike this signature out"), "danger", act=self._on_strike)
        self.add(self._day, row(strike, None))

    def day(self) -> date:
        return self._day.day()

    def _on_strike(self) -> None:
        self.removed = True
        self.accept()


class ReviewDialog(Dialog):
    """Asks what one of the five said of the proposal, when, and whether the paper is signed."""

    def __init__(
        self,
        parent: QWidget | None,
        question: str,
        before: Review | None,
        kind: ReviewKind,
        consultation_id: int,
        today: date,
        signer: str = "",
    ) -> None:
        super().__init__(parent, question, "", "")
        self.removed = False
        told = before or Review(0, consultation_id, kind, today, "", agrees=True, signed_by=signer)
        self._before = told
        self.act_button.set_words(self.tr("Keep the opinion"))
        self.safe_button.set_words(self.tr("Not now"))
        self.safe_button.show()
        self._day = DateField(self.tr("On"), told.held_on)
        self._present = NumberField(
            self.tr("How many were there"), told.people_present or 0, hint=self.tr("0: not noted")
        )
        self._opinion = ParagraphField(self.tr("What they said"), told.opinion, lines=3)
        self._signer = TextField(self.tr("Who signs"), told.signed_by)
        self._signed = QCheckBox(self.tr("The paper bears the signature"))
        self._signed.setChecked(told.signed)
        self._agrees = self._agreement(agrees=told.agrees)
        answers = row(*self._agrees.buttons(), None, gap=24)
        first = row(self._day, self._present, None, gap=16)
        first.setAlignment(self._day, Qt.AlignmentFlag.AlignTop)
        self.add(first, answers, self._opinion)
        self.add(row(self._signer, self._signed, gap=16))
        if before is not None:
            take_out = Button(self.tr("Take this opinion out"), "danger", act=self._on_remove)
            self.add(row(take_out, None))
        self._opinion.editor.setFocus()

    def _agreement(self, *, agrees: bool) -> QButtonGroup:
        group = QButtonGroup(self)
        yes, no = QRadioButton(self.tr("They agree")), QRadioButton(self.tr("They do not agree"))
        group.addButton(yes, 1)
        group.addButton(no, 0)
        (yes if agrees else no).setChecked(True)
        return group

    def review(self) -> Review:
        return replace(
            self._before,
            held_on=self._day.day(),
            opinion=self._opinion.text(),
            agrees=self._agrees.checkedId() == 1,
            signed_by=self._signer.text(),
            signed=self._signed.isChecked(),
            people_present=self._present.value() or None,
        )

    def check(self) -> bool:
        self._opinion.error("" if self._opinion.text() else self.tr("Write what they said"))
        return bool(self._opinion.text())

    def _on_remove(self) -> None:
        self.removed = True
        self.accept()
