"""What the extra papers ask for, one small dialog each: an expert, a filing, a look at a board, a picture, a number."""

from dataclasses import replace
from datetime import date

from PySide6.QtWidgets import QCheckBox, QWidget

from consult_app.domain.consultation import Consultation
from consult_app.domain.matter import MatterKind
from consult_app.domain.publication import Attachment
from consult_app.domain.supporting import (
    AdoptionState,
    Dispatch,
    DocumentNumber,
    ExpertOpinion,
    Filing,
    PostingCheck,
)
from consult_app.services.adopting import Opinion
from consult_app.ui.widgets.base import Label, column, row
from consult_app.ui.widgets.dialogs import Dialog
from consult_app.ui.widgets.fields import (
    ChoiceField,
    DateField,
    FixedField,
    NumberField,
    ParagraphField,
    TextField,
)
from consult_app.ui.words.cases import language


class ReviewPointsDialog(Dialog):
    """Class of the topic, the three points of the review, and the reasons (议题审核表)."""

    def __init__(self, parent: QWidget, case: Consultation, kinds: tuple[MatterKind, ...]) -> None:
        super().__init__(
            parent, self.tr("What did the review find?"), self.tr("Keep it"), self.tr("Not now")
        )
        self._case = case
        chinese = language() == "zh"
        choices = [(one.id, one.zh if chinese else one.en) for one in kinds]
        self._kind = ChoiceField(
            self.tr("What kind of matter it is"),
            [("", self.tr("not said yet")), *choices],
            case.matter_kind,
        )
        self._kind.editor.setEnabled(not case.procedure)
        self._lawful = QCheckBox(self.tr("Within the law"))
        self._own = QCheckBox(self.tr("An affair of the village itself"))
        self._urgent = QCheckBox(self.tr("Urgent"))
        self._lawful.setChecked(case.lawful is not False)
        self._own.setChecked(case.self_governed is not False)
        self._urgent.setChecked(case.urgent)
        self._words = ParagraphField(
            self.tr("Reasons"),
            case.decided_words,
            self.tr("May stay empty: then the paper says what the points above say"),
            lines=3,
        )
        self.add(self._kind, row(self._lawful, self._own, self._urgent, None, gap=24), self._words)

    def points(self) -> dict[str, str | bool]:
        """Return what `save_review_points` keeps."""
        return {
            "matter_kind": self._kind.code(),
            "lawful": self._lawful.isChecked(),
            "self_governed": self._own.isChecked(),
            "urgent": self._urgent.isChecked(),
            "words": self._words.text(),
        }


class ExpertDialog(Dialog):
    """Who said what of the matter, on which day, and whether it can be done."""

    def __init__(self, parent: QWidget, opinion: ExpertOpinion) -> None:
        super().__init__(
            parent, self.tr("What did the expert say?"), self.tr("Keep it"), self.tr("Not now")
        )
        self._opinion = opinion
        self._name = TextField(self.tr("Name"), opinion.name)
        self._unit = TextField(self.tr("Place of work"), opinion.unit)
        self._office = TextField(self.tr("Office or title"), opinion.office)
        self._day = DateField(self.tr("Day"), opinion.on)
        self._words = ParagraphField(self.tr("Opinion"), opinion.words, lines=5)
        self._agrees = QCheckBox(self.tr("It can be done"))
        self._agrees.setChecked(opinion.agrees)
        self.add(
            row(self._name, self._day, gap=16),
            row(self._unit, self._office, gap=16),
            self._words,
            self._agrees,
        )

    def answer(self) -> ExpertOpinion:
        return replace(
            self._opinion,
            name=self._name.text(),
            unit=self._unit.text(),
            office=self._office.text(),
            on=self._day.day(),
            words=self._words.text(),
            agrees=self._agrees.isChecked(),
        )

    def check(self) -> bool:
        self._name.error("" if self._name.text() else self.tr("Write the name"))
        self._words.error("" if self._words.text() else self.tr("Write the opinion"))
        return bool(self._name.text() and self._words.text())


class FilingDialog(Dialog):
    """What was filed with the township, and its receipt once it is there."""

    def __init__(self, parent: QWidget, filing: Filing, today: date) -> None:
        super().__init__(
            parent,
            self.tr("What was filed with the township?"),
            self.tr("Keep it"),
            self.tr("Not now"),
        )
        self._filing = filing
        self._to = TextField(self.tr("To whom"), filing.to)
        self._day = DateField(self.tr("Day"), filing.on)
        self._how = TextField(
            self.tr("How"), filing.how, placeholder=self.tr("e.g. by hand, by post")
        )
        self._by = TextField(self.tr("By whom"), filing.by)
        self._what = TextField(self.tr("What"), filing.what)
        self._got = QCheckBox(self.tr("The receipt is here"))
        self._got.setChecked(filing.receipt_on is not None)
        self._got_on = DateField(self.tr("Received on"), filing.receipt_on or today)
        self._got_by = TextField(self.tr("Received by"), filing.receipt_by)
        self._got_number = TextField(self.tr("Number of the receipt"), filing.receipt_number)
        self._remark = TextField(self.tr("What the township said"), filing.remark)
        self._receipt = (self._got_on, self._got_by, self._got_number)
        self._got.toggled.connect(self._on_got)
        self.add(
            row(self._to, self._day, gap=16),
            self._what,
            row(self._how, self._by, gap=16),
            self._got,
            row(*self._receipt, gap=16),
            self._remark,
        )
        self._on_got()

    def _on_got(self) -> None:
        for field in self._receipt:
            field.setEnabled(self._got.isChecked())

    def answer(self) -> Filing:
        got = self._got.isChecked()
        return replace(
            self._filing,
            to=self._to.text(),
            on=self._day.day(),
            how=self._how.text(),
            by=self._by.text(),
            what=self._what.text(),
            receipt_on=self._got_on.day() if got else None,
            receipt_by=self._got_by.text() if got else "",
            receipt_number=self._got_number.text() if got else "",
            remark=self._remark.text(),
        )

    def check(self) -> bool:
        self._to.error("" if self._to.text() else self.tr("Write to whom"))
        self._what.error("" if self._what.text() else self.tr("Write what was filed"))
        return bool(self._to.text() and self._what.text())


class CheckDialog(Dialog):
    """Somebody looked whether a paper still hangs."""

    def __init__(self, parent: QWidget, place: str, posting_id: int, today: date, by: str) -> None:
        question = self.tr("Does it still hang at {0}?").format(place)
        super().__init__(parent, question, self.tr("Keep it"), self.tr("Not now"), width=560)
        self._posting_id = posting_id
        self._day = DateField(self.tr("Looked at on"), today)
        self._by = TextField(self.tr("By whom"), by)
        self._words = TextField(self.tr("What was seen"), self.tr("Hangs, whole"))
        self.add(row(self._day, self._by, gap=16), self._words)

    def answer(self) -> PostingCheck:
        return PostingCheck(
            0, self._posting_id, self._day.day(), self._by.text(), self._words.text()
        )

    def check(self) -> bool:
        self._words.error("" if self._words.text() else self.tr("Write what was seen"))
        return bool(self._words.text())


class PictureDialog(Dialog):
    """What a picture shows, and who took it when."""

    def __init__(self, parent: QWidget, picture: Attachment, taken_on: date, by: str) -> None:
        super().__init__(
            parent,
            self.tr("What does the picture show?"),
            self.tr("Keep it"),
            self.tr("Not now"),
            width=560,
        )
        self._file = FixedField(self.tr("File"), picture.file_name)
        self._caption = TextField(self.tr("What it shows"), picture.caption)
        self._day = DateField(self.tr("Taken on"), picture.taken_on or taken_on)
        self._by = TextField(self.tr("Taken by"), picture.taken_by or by)
        self.add(self._file, self._caption, row(self._day, self._by, gap=16))

    def answer(self) -> tuple[str, date, str]:
        return self._caption.text(), self._day.day(), self._by.text()


class AdoptionDialog(Dialog):
    """What became of one opinion, and why."""

    def __init__(self, parent: QWidget, opinion: Opinion) -> None:
        super().__init__(
            parent,
            self.tr("What became of this opinion?"),
            self.tr("Keep it"),
            self.tr("Not now"),
        )
        states = [
            (AdoptionState.ADOPTED.value, self.tr("adopted")),
            (AdoptionState.PARTLY.value, self.tr("adopted in part")),
            (AdoptionState.NOT_ADOPTED.value, self.tr("not adopted")),
        ]
        self._state = ChoiceField(
            self.tr("What became of it"), states, opinion.state.value if opinion.state else ""
        )
        self._reason = ParagraphField(
            self.tr("Reason"),
            opinion.reason,
            self.tr("Needed unless it was adopted whole"),
            lines=3,
        )
        words = Label(opinion.words, wrap=True)
        self.add(column(Label(opinion.who, "strong"), words, gap=4), self._state, self._reason)

    def answer(self) -> tuple[AdoptionState, str]:
        return AdoptionState(self._state.code()), self._reason.text()

    def check(self) -> bool:
        needed = self._state.code() != AdoptionState.ADOPTED.value and not self._reason.text()
        self._reason.error(self.tr("Write the reason") if needed else "")
        return not needed


class NumberDialog(Dialog):
    """The number of an official paper: its mark, the year, the running number."""

    def __init__(self, parent: QWidget, number: DocumentNumber, paper: str) -> None:
        question = self.tr("Which number does the paper bear: {0}?").format(paper)
        super().__init__(parent, question, self.tr("Keep it"), self.tr("Not now"), width=560)
        self._mark = TextField(self.tr("Mark of the office"), number.mark)
        self._year = NumberField(self.tr("Year"), number.year, most=9999)
        self._number = NumberField(self.tr("Number"), number.number, most=99999)
        self.add(row(self._mark, self._year, self._number, gap=16))

    def answer(self) -> tuple[str, int, int]:
        return self._mark.text(), self._year.value(), self._number.value()

    def check(self) -> bool:
        self._mark.error("" if self._mark.text() else self.tr("Write the mark"))
        return bool(self._mark.text())


class DispatchDialog(Dialog):
    """What head and foot of a paper that goes out say: who gets a copy, who issues it, how it is marked."""

    def __init__(self, parent: QWidget, told: Dispatch, paper: str, *, upward: bool) -> None:
        question = self.tr("Who gets a copy of the paper: {0}?").format(paper)
        super().__init__(parent, question, self.tr("Keep it"), self.tr("Not now"))
        self._dispatch = told
        self._copied = ParagraphField(
            self.tr("Copies to"),
            told.copied_to,
            self.tr("One name a line; printed at the foot where papers begin with a red head"),
            lines=4,
        )
        self._printer = TextField(self.tr("Issued by"), told.printer)
        self._signer = TextField(self.tr("Signed off by"), told.signer)
        self._signer.setVisible(upward)
        urgencies = [
            ("", self.tr("not marked")),
            ("加急", self.tr("urgent")),
            ("特急", self.tr("most urgent")),
        ]
        self._urgency = ChoiceField(self.tr("Urgency"), urgencies, told.urgency)
        self._secrecy = TextField(
            self.tr("Secrecy"),
            told.secrecy,
            self.tr("Stays empty as a rule; such papers are numbered"),
        )
        self._copy = TextField(
            self.tr("Number of the copy"), told.copy_number, self.tr("Six digits")
        )
        self.add(
            self._copied,
            row(self._printer, self._signer, self._urgency, gap=16),
            row(self._secrecy, self._copy, gap=16),
        )

    def answer(self) -> Dispatch:
        return replace(
            self._dispatch,
            copied_to=self._copied.text(),
            printer=self._printer.text(),
            signer=self._signer.text(),
            urgency=self._urgency.code(),
            secrecy=self._secrecy.text(),
            copy_number=self._copy.text(),
        )

    def check(self) -> bool:
        self._printer.error("" if self._printer.text() else self.tr("Write who issues it"))
        return bool(self._printer.text())
