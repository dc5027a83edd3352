"""Parts of the forms' page: the blocks with their wordings, the names, the trial print, the whole text."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QTextCharFormat, QTextCursor, QTextFormat
from PySide6.QtWidgets import QPlainTextEdit, QStackedWidget, QTextEdit, QWidget

from consult_app.documents.form_edit import Spot
from consult_app.documents.vocabulary import Name, Vocabulary
from consult_app.services.forms import Sheet
from consult_app.ui.theme import theme
from consult_app.ui.widgets.base import Label, Place, box, clear, column, row, scaled
from consult_app.ui.widgets.buttons import Button, StepButton, WaitPanel
from consult_app.ui.widgets.cards import ToggleTabs, scroll
from consult_app.ui.widgets.fields import Field, Paragraph, SearchField
from consult_app.ui.widgets.sheet_view import SheetView
from consult_app.ui.widgets.tables import Column, DataTable, Mark
from consult_app.ui.words.forms import spot_words

SIDE_WIDTH, SIDE_MOST = 470, 500
"""Px of the trial print's column at standard type, and at any."""
MOST_LINES = 7


@dataclass(frozen=True, slots=True)
class BlockRow:
    """One line of the list of blocks; `number` is None for the form's own title and footer."""

    number: int | None
    kind: str
    words: str
    faults: tuple[str, ...]
    each: str = ""


class BlockTable(DataTable):
    """The blocks from top to bottom, with a triangle where something is wrong."""

    def __init__(self) -> None:
        super().__init__(
            [
                Column(self.tr("No."), _number, width=58),
                Column(
                    self.tr("Block"), lambda one: one.kind, second=lambda one: one.words, mark=_mark
                ),
            ],
            self.tr("Blocks of the form"),
            sortable=False,
        )


def _number(one: BlockRow) -> str:
    return "—" if one.number is None else str(one.number + 1)


def _mark(one: BlockRow) -> Mark | None:
    return Mark("alert-triangle", "warn") if one.faults else None


class WordingFields(QWidget):
    """The printed texts of one block, each in a plain field."""

    changed = Signal(object, str)
    """The path of a text and its new words."""
    focused = Signal(object)
    """The editor that has the keyboard: names go there."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._fields: dict[tuple[str | int, ...], Paragraph] = {}
        self._faults, self._none = (
            Label(t="small", tone="block", wrap=True),
            Label(t="small", wrap=True),
        )
        self._rows = column(gap=8)
        self._legend = Label(t="small", wrap=True)
        parts = (self._faults, self._none, self._rows, self._legend, None)
        inner = box(column(*parts, gap=8, inset=(0, 0, 8, 0)))
        inner.setObjectName("scrolled")
        self.setLayout(column(scroll(inner), gap=0))

    def show_block(self, spots: Sequence[Spot], faults: Sequence[str], nothing: str) -> None:
        """Show the texts of a block; fields of the same texts stay, with the cursor in them."""
        self._faults.setText("\n".join(faults))
        self._faults.setVisible(bool(faults))
        self._none.setText(nothing)
        self._none.setHidden(bool(spots))
        if [spot.path for spot in spots] != list(self._fields):
            self._build(spots)
        for spot in spots:
            editor = self._fields[spot.path]
            if _shown(spot.value) != editor.toPlainText():
                editor.setPlainText(_shown(spot.value))

    def explain(self, rows: Sequence["NameRow"]) -> None:
        """Say below the fields what the names in them mean."""
        told = "\n".join(f"{one.name}　{one.words}" for one in rows)
        self._legend.setText(told)
        self._legend.setHidden(not told)

    def _build(self, spots: Sequence[Spot]) -> None:
        clear(self._rows)
        self._fields = {}
        for spot in spots:
            lines = min(
                MOST_LINES, max(_shown(spot.value).count("\n") + 1, 3 if spot.key == "text" else 1)
            )
            editor = Paragraph(_shown(spot.value), lines)
            editor.setProperty("path", spot.path)
            editor.textChanged.connect(self._on_changed)
            editor.installEventFilter(self)
            self._fields[spot.path] = editor
            self._rows.addWidget(Field(spot_words(spot), editor))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if event.type() == QEvent.Type.FocusIn:
            self.focused.emit(watched)
        return False

    def first(self) -> QPlainTextEdit | None:
        """Return the first field, where names go if none has the keyboard."""
        return next(iter(self._fields.values()), None)

    def _on_changed(self) -> None:
        editor = self.sender()
        for path, known in self._fields.items():
            if known is editor:
                self.changed.emit(path, known.toPlainText())


def _shown(value: str) -> str:
    """Return a text without the line break that only ends its last line in the file."""
    return value.removesuffix("\n")


@dataclass(frozen=True, slots=True)
class NameRow:
    """One name that can be used: what it means, how it may look, and what a double click writes."""

    name: str
    words: str
    sample: str
    list_name: str = ""

    def written(self, each: str) -> str:
        """Return what is written for the name in a block that repeats over the list `each`."""
        if not self.list_name:
            return "{{ " + self.name + " }}"
        field = self.name.rpartition(".")[2]
        if each.partition("|")[0].strip() == self.list_name:
            return "{{ item." + field + " }}"
        return (
            "{% for one in " + self.list_name + " %}{{ one." + field + " }}"
            '{{ "、" if not loop.last }}{% endfor %}'
        )


def name_rows(vocabulary: Vocabulary, *, posted: bool) -> list[NameRow]:
    """Return the names a form may use; `posted` leaves out those that may not hang on a board."""
    rows: list[NameRow] = []
    for entry in vocabulary.names.values():
        if posted and not entry.posted:
            continue
        if entry.fields:
            rows += [_field_row(entry, field) for field in entry.fields.values()]
        else:
            rows.append(NameRow(entry.name, entry.words, str(entry.sample)))
    return rows


def names_meant(rows: Sequence[NameRow], spots: Sequence[Spot], each: str) -> list[NameRow]:
    """Return those names that the texts of a block use; `item.` is one of the list `each`."""
    words = " ".join(spot.value for spot in spots)
    used = set(re.findall(r"[a-z_]+(?:\.[a-z_]+)?", words))
    list_name = each.partition("|")[0].strip()
    used |= {f"{list_name}.{one.partition('.')[2]}" for one in used if one.startswith("item.")}
    return [one for one in rows if one.name in used]


def _field_row(entry: Name, field: Name) -> NameRow:
    sample = "、".join(str(one) for one in field.sample[:3])
    return NameRow(
        f"{entry.name}.{field.name}", f"{entry.words}：{field.words}", sample, entry.name
    )


class NamesList(QWidget):
    """What can be put into a text; a double click or Enter writes it where the cursor is."""

    wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._search = SearchField(self.tr("Find a name by its meaning"))
        self.table = DataTable(
            [
                Column(
                    self.tr("What it gives"),
                    lambda one: one.words,
                    second=lambda one: f"{one.name}　{one.sample}",
                )
            ],
            self.tr("Names that can be used"),
        )
        self._search.textChanged.connect(self.table.set_filter)
        self.table.opened.connect(self.wanted)
        hint = self.tr("A double click writes it where the cursor is.")
        layout = column(self._search, self.table, Label(hint, "small", wrap=True), gap=8)
        layout.setStretch(1, 1)
        self.setLayout(layout)

    def show_names(self, rows: Sequence[NameRow]) -> None:
        self.table.show_rows(rows, key=lambda one: one.name)


class TrialPrint(QWidget):
    """The form as it would print, page by page."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.view = SheetView()
        self._sheet: Sheet | None = None
        self._index = 0
        self._pages = Label(t="small")
        self._said = Label(t="small", tone="warn", wrap=True)
        self._earlier = Button(
            "",
            "small",
            "chevron-up",
            act=self._on_earlier,
            name=self.tr("Previous page"),
            repeats=True,
        )
        self._later = Button(
            "", "small", "chevron-down", act=self._on_later, name=self.tr("Next page"), repeats=True
        )
        larger = Button(
            "",
            "small",
            "zoom-in",
            act=lambda: self.view.zoom(1),
            name=self.tr("Larger"),
            repeats=True,
        )
        whole = Button(self.tr("Whole page"), "small", act=self.view.fit)
        foot = row(self._earlier, self._pages, self._later, None, whole, larger, gap=6)
        layout = column(self._said, self.view, foot, gap=6)
        layout.setStretch(1, 1)
        self.setLayout(layout)
        self.say("")

    def show_sheet(self, sheet: Sheet) -> None:
        """Show a new trial print, at the page that was seen before where there is one."""
        self._sheet = sheet
        self._index = min(self._index, sheet.pages - 1)
        self.view.sheet.forget()
        self._show()

    def sheet(self) -> Sheet | None:
        return self._sheet

    def say(self, words: str) -> None:
        """Say above the page why it is not the newest."""
        self._said.setText(words)
        self._said.setVisible(bool(words))

    def _show(self) -> None:
        if self._sheet is None:
            return
        words = self.tr("Page {0} of {1}").format(self._index + 1, self._sheet.pages)
        self._pages.setText(words)
        self._earlier.setEnabled(self._index > 0)
        self._later.setEnabled(self._index < self._sheet.pages - 1)
        self.view.show_page(self._sheet.pdf, self._index)
        self.view.sheet.setAccessibleName(words)

    def _on_earlier(self) -> None:
        self._index -= 1
        self._show()

    def _on_later(self) -> None:
        self._index += 1
        self._show()


class FormSide(Place):
    """At the right: the trial print or the names, and the one filled button below."""

    keep_asked = Signal()

    def __init__(self, trial: TrialPrint, names: NamesList, parent: QWidget | None = None) -> None:
        super().__init__("side", parent)
        self._tabs = ToggleTabs(
            [("sheet", self.tr("As it prints")), ("names", self.tr("Names that can be used"))]
        )
        self._stack = QStackedWidget()
        self._stack.addWidget(trial)
        self._stack.addWidget(names)
        self._tabs.chosen.connect(self._on_tab)
        self.step, self.wait = StepButton(icon_name="device-floppy"), WaitPanel()
        self.step.clicked.connect(self.keep_asked)
        layout = column(
            row(self._tabs, None), self._stack, self.step, self.wait, gap=8, inset=(14, 8, 14, 12)
        )
        layout.setStretch(1, 1)
        self.setLayout(layout)
        self._measure()

    def show_step(self, what: str, then: str, *, waiting: bool) -> None:
        """Show what pressing does, or that there is nothing to do yet."""
        self.step.setHidden(waiting)
        self.wait.setVisible(waiting)
        if waiting:
            self.wait.show_words(what, then)
        else:
            self.step.show_words(what, then, "device-floppy")

    def show_tab(self, code: str) -> None:
        self._tabs.choose(code)
        self._on_tab(code)

    def _on_tab(self, code: str) -> None:
        self._stack.setCurrentIndex(1 if code == "names" else 0)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "step"):
            self._measure()
        super().changeEvent(event)

    def _measure(self) -> None:
        self.setFixedWidth(min(scaled(SIDE_WIDTH), SIDE_MOST))


class WholeText(QPlainTextEdit):
    """The form as its file has it, for those who know how; lines with a fault are marked."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Whole text of the form"))
        self.setTabChangesFocus(True)
        self.setLineWrapMode(QPlainTextEdit.LineWrapMode.WidgetWidth)

    def show_text(self, text: str) -> None:
        """Show another text; the same one keeps its cursor."""
        if text != self.toPlainText():
            self.setPlainText(text)

    def mark_lines(self, lines: Mapping[int, str]) -> None:
        """Mark lines (from 1) and give each its sentence as a tip."""
        marks = []
        for line, words in lines.items():
            mark: Any = QTextEdit.ExtraSelection()
            shape = QTextCharFormat()
            shape.setBackground(theme().colour("block_bg"))
            shape.setProperty(QTextFormat.Property.FullWidthSelection, True)  # noqa: FBT003 - Qt's own
            shape.setToolTip(words)
            mark.format = shape
            mark.cursor = QTextCursor(self.document().findBlockByNumber(line - 1))
            marks.append(mark)
        self.setExtraSelections(marks)

    def go_to(self, line: int) -> None:
        cursor = QTextCursor(self.document().findBlockByNumber(line - 1))
        self.setTextCursor(cursor)
        self.centerCursor()
        self.setFocus(Qt.FocusReason.OtherFocusReason)
