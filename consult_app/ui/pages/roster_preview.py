"""The preview of a roster file: what would be taken, what not, and each doubtful row with a verb."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QCheckBox, QLayout, QSizePolicy, QWidget

from consult_app.domain.id_number import masked
from consult_app.domain.people import Person, short_group
from consult_app.exchange.roster import RowRemark
from consult_app.services.rostering import RosterPreview
from consult_app.ui.widgets.base import (
    ElidedLabel,
    IconLabel,
    Label,
    Place,
    column,
    row,
    upright,
)
from consult_app.ui.widgets.buttons import Button
from consult_app.ui.widgets.cards import ToggleTabs
from consult_app.ui.widgets.dialogs import Dialog
from consult_app.ui.widgets.fields import TextField
from consult_app.ui.widgets.tables import Column, DataTable, Mark
from consult_app.ui.words.filling import told
from consult_app.ui.words.roster import assumption_words, field_words, remark_words, sex_words

Corrections = dict[tuple[str, int, str], str]

_MARKS = {
    "block": Mark("circle-x", "block"),
    "warn": Mark("alert-triangle", "warn"),
    "tidied": Mark("info-circle", "ink2"),
}


@dataclass(frozen=True, slots=True)
class PreviewRow:
    """A row of the file as the preview shows it; `level` is block, warn, tidied or "" for a plain one."""

    sheet: str
    row: int
    person: Person
    level: str = ""
    remark: RowRemark | None = None

    @property
    def key(self) -> tuple[str, int, str]:
        return (self.sheet, self.row, self.remark.code if self.remark else "")


def problem_rows(preview: RosterPreview) -> list[PreviewRow]:
    """Return the rows with remarks, refused ones and doubtful ones before those only tidied."""
    reading = preview.reading
    levels = (
        ("block", reading.refused),
        ("warn", reading.to_be_checked),
        ("tidied", reading.tidied),
    )
    return [
        PreviewRow(remark.sheet, remark.row, remark.person, level, remark)
        for level, remarks in levels
        for remark in remarks
    ]


def plain_rows(preview: RosterPreview) -> list[PreviewRow]:
    reading = preview.reading
    pairs = zip(reading.people, reading.rows, strict=True)
    return [PreviewRow(sheet, number, person) for person, (sheet, number) in pairs]


class RosterPreviewView(QWidget):
    """
    Shows a `RosterPreview`.

    `corrected(corrections)` when a cell was put right: read the file again with these; `other_file_wanted` when
    another file is to be chosen. `left_ids()` are those of the roster whom the clerk says to have left.
    """

    corrected = Signal(object)
    other_file_wanted = Signal()
    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.preview: RosterPreview | None = None
        self.corrections: Corrections = {}
        self._title = Label(self.tr("Is the roster right?"), "title")
        self._where = ElidedLabel(tone="ink2")
        self._good, self._bad, self._doubt = Figure("met"), Figure("block"), Figure("warn")
        self._headed, self._assumed = ElidedLabel(tone="ink2"), Label(t="small", wrap=True)
        self._tabs = ToggleTabs([("problems", ""), ("good", ""), ("all", "")], "problems")
        self._tabs.chosen.connect(self._show_table)
        self.table = DataTable(self._columns(), self.tr("Rows of the roster"))
        self.table.opened.connect(self._on_opened)
        self._gone = QCheckBox()
        self._gone.toggled.connect(self.changed)
        self.setLayout(self._built())

    def _built(self) -> QLayout:
        other = Button(self.tr("Choose another file"), act=self.other_file_wanted.emit)
        head = row(self._title, self._where, other, gap=20)
        head.setStretch(1, 1)
        card = Place("card")
        figures = row(
            self._good, upright(), self._bad, upright(), self._doubt, gap=20, inset=(20, 6, 20, 6)
        )
        card.setLayout(figures)
        for place in (0, 2, 4):
            figures.setStretch(place, 1)
        seen = row(
            IconLabel("circle-check", "met", 20),
            Label(self.tr("The header was recognised:"), "strong"),
            self._headed,
            gap=8,
        )
        seen.setStretch(2, 1)
        hint = ElidedLabel(self.tr("A double click or F2 puts a row right"), "small")
        tabs = row(self._tabs, hint, gap=24)
        tabs.setStretch(1, 1)
        self._correct = Button(
            self.tr("Put the chosen row right"), "small", "pencil", act=self._on_correct
        )
        below = row(self._correct, None, self._gone)
        layout = column(head, card, seen, self._assumed, tabs, self.table, below, gap=8)
        layout.setStretch(5, 1)
        return layout

    def _columns(self) -> Sequence[Column]:
        return (
            Column(
                self.tr("Row"),
                lambda one: str(one.row),
                sort=lambda one: (one.sheet, one.row),
                width=66,
            ),
            Column(self.tr("Name"), lambda one: one.person.name or self.tr("(empty)"), width=86),
            Column(self.tr("Sex"), lambda one: sex_words(one.person.sex), width=54, least=True),
            Column(
                self.tr("ID number (stays on this computer)"),
                lambda one: masked(one.person.id_number),
                width=178,
                least=True,
            ),
            Column(self.tr("Hh."), lambda one: one.person.household_no, width=78),
            Column(self.tr("Group"), lambda one: short_group(one.person.group), width=66),
            Column(
                self.tr("Problem"),
                lambda one: remark_words(one.remark) if one.remark else "",
                mark=lambda one: _MARKS.get(one.level),
            ),
        )

    def show_preview(self, preview: RosterPreview) -> None:
        """Show what a file holds; rows chosen and the tab stay."""
        self.preview = preview
        reading = preview.reading
        sheet = reading.sheets[0]
        words = self.tr("{0}   sheet “{1}”, the header is row {2}")
        self._where.set_whole(words.format(preview.file, sheet.name, sheet.header_row))
        self._good.show_number(len(preview.people), self.tr("rows can be taken"))
        self._bad.show_number(len(reading.refused), self.tr("rows must be put right first"))
        self._doubt.show_number(len(reading.to_be_checked), self.tr("rows want a look"))
        fields = [one.field for one in sheet.columns if one.field and one.field != "serial"]
        names = told([field_words(field) for field in fields])
        self._headed.set_whole(self.tr("{0} ({1} columns)").format(names, len(fields)))
        self._assumed.setText("\n".join(assumption_words(one) for one in reading.assumptions))
        self._assumed.setVisible(bool(reading.assumptions))
        self._show_missing(preview)
        self._show_tabs(preview)
        self._show_table(self._tabs.code())

    def _show_missing(self, preview: RosterPreview) -> None:
        words = self.tr("{0} people of the roster are not in this file: they have left ({1} …)")
        first = told([one.name for one in preview.missing[:3]])
        self._gone.setText(words.format(len(preview.missing), first))
        self._gone.setVisible(bool(preview.missing))

    def _show_tabs(self, preview: RosterPreview) -> None:
        problems, good = len(problem_rows(preview)), len(preview.people)
        whole = good + len(preview.reading.refused)
        self._tabs.set_tabs(
            [
                ("problems", self.tr("{0} rows with remarks").format(problems)),
                ("good", self.tr("{0} rows that can be taken").format(good)),
                ("all", self.tr("all {0} rows").format(whole)),
            ]
        )
        if not problems and self._tabs.code() == "problems":
            self._tabs.choose("good")

    def _show_table(self, code: str) -> None:
        if self.preview is None:
            return
        problems, good = problem_rows(self.preview), plain_rows(self.preview)
        match code:
            case "problems":
                rows = problems
            case "good":
                rows = good
            case _:
                refused = [one for one in problems if one.level == "block"]
                rows = sorted((*good, *refused), key=lambda one: (one.sheet, one.row))
        self.table.show_rows(rows, key=lambda one: one.key)

    def left_ids(self) -> list[int]:
        """Return the ids of those not in the file whom the clerk says to have left."""
        missing = self.preview.missing if self.preview else ()
        return [one.id for one in missing] if self._gone.isChecked() else []

    def take_words(self) -> str:
        """Return the words of the button that takes the rows in, with their number."""
        preview = self.preview
        if preview is None:
            return ""
        refused = len(preview.reading.refused)
        if not refused:
            return self.tr("Take {0} rows in").format(len(preview.people))
        words = self.tr("Take {0} rows in, put the other {1} right later")
        return words.format(len(preview.people), refused)

    def start_over(self) -> None:
        """Forget corrections, because another file was chosen."""
        self.corrections = {}
        self._gone.setChecked(False)

    def _on_correct(self) -> None:
        chosen = self.table.row() or next(iter(self.table.rows()), None)
        if chosen is not None:
            self._on_opened(chosen)

    def _on_opened(self, one: object) -> None:
        if not isinstance(one, PreviewRow) or self.preview is None:
            return
        dialog = CorrectionDialog(self, one, self._fields(one.sheet))
        if dialog.exec():
            self.corrections |= dialog.corrections()
            self.corrected.emit(dict(self.corrections))

    def _fields(self, sheet: str) -> dict[str, str]:
        """Return the letter of each field's column in a sheet."""
        seen = self.preview.reading.sheets if self.preview else ()
        return {
            one.field: one.letter
            for this in seen
            if this.name == sheet
            for one in this.columns
            if one.field
        }


class Figure(QWidget):
    """A large number with its icon and what it counts."""

    _ICONS: Mapping[str, str] = {
        "met": "circle-check",
        "block": "circle-x",
        "warn": "alert-triangle",
    }

    def __init__(self, tone: str) -> None:
        super().__init__()
        self._number, self._words = Label("0", "figure", tone), Label("", "small", tone)
        self.setLayout(
            row(IconLabel(self._ICONS[tone], tone, 26), self._number, self._words, None, gap=8)
        )
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_number(self, number: int, words: str) -> None:
        self._number.setText(f"{number:,}")
        self._words.setText(words)
        self.setAccessibleName(f"{number} {words}")


_EDITABLE = ("name", "id_number", "born", "sex", "household_no", "group")


class CorrectionDialog(Dialog):
    """Puts the cells of one row right; the file itself is not changed."""

    def __init__(self, parent: QWidget, one: PreviewRow, letters: Mapping[str, str]) -> None:
        question = QCoreApplication.translate(
            "CorrectionDialog", "What should stand in row {0}?"
        ).format(one.row)
        super().__init__(
            parent,
            question,
            QCoreApplication.translate("CorrectionDialog", "Read it like this"),
            QCoreApplication.translate("CorrectionDialog", "Leave it"),
            width=560,
        )
        self._one = one
        if one.remark:
            mark = _MARKS[one.level]
            words = Label(remark_words(one.remark), "strong", mark.duty, wrap=True)
            self.add(words)
        self._before = {field: _cell(one, field) for field in _EDITABLE if field in letters}
        self.fields = {
            field: TextField(
                QCoreApplication.translate("CorrectionDialog", "{0} (column {1})").format(
                    field_words(field), letters[field]
                ),
                text,
            )
            for field, text in self._before.items()
        }
        self.add(*self.fields.values())
        self.add(
            Label(
                QCoreApplication.translate("CorrectionDialog", "Your file stays as it is."), "small"
            )
        )

    def corrections(self) -> Corrections:
        """Return the cells that were changed."""
        return {
            (self._one.sheet, self._one.row, name): field.text()
            for name, field in self.fields.items()
            if field.text() != self._before[name]
        }


def _cell(one: PreviewRow, field: str) -> str:
    person = one.person
    match field:
        case "sex":
            return sex_words(person.sex)
        case "born":
            return person.born.isoformat() if person.born else ""
        case _:
            return str(getattr(person, field))
