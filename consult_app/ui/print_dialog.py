"""Printing several papers in one go: which, how many of each, on what; paper and 100 % are chosen already."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QFileDialog, QWidget

from consult_app.documents.paper import Margins
from consult_app.services.stage_view import PaperOffer
from consult_app.ui.printing import (
    Cut,
    compare,
    paper_name,
    printer_names,
    prints_both_sides,
    takes_paper,
    unprintable,
)
from consult_app.ui.widgets.base import Label, box, column, hair, row, scaled
from consult_app.ui.widgets.buttons import Button
from consult_app.ui.widgets.cards import Band, scroll
from consult_app.ui.widgets.dialogs import Dialog
from consult_app.ui.widgets.fields import ChoiceField, WholeNumber
from consult_app.ui.words.printing import cut_words

MOST_COPIES = 999
LIST_HEIGHT = 290


class Printable(Protocol):
    """A paper as files, with what its kind asks of a printer."""

    @property
    def code(self) -> str: ...
    @property
    def offer(self) -> PaperOffer: ...
    @property
    def title(self) -> str: ...
    @property
    def pdf(self) -> Path: ...
    @property
    def pages(self) -> int: ...
    @property
    def official(self) -> bool:
        """Printed on both sides where the printer can (公文)."""


@dataclass(frozen=True, slots=True)
class Ready:
    """A paper that is laid out, and what its pages leave empty at their sides."""

    paper: Printable
    empty: Margins


@dataclass(frozen=True, slots=True)
class Chosen:
    """One paper that was ticked: its place in the list, and how many copies."""

    index: int
    copies: int
    both_sides: bool


class PaperLine(QWidget):
    """One paper: a tick, its sheet and pages, copies, and what the printer would cut off."""

    changed = Signal()

    def __init__(self, ready: Ready, copies: int) -> None:
        super().__init__()
        paper = self.paper = ready.paper
        self._empty = ready.empty
        self.cuts: tuple[Cut, ...] = ()
        self.tick = QCheckBox()
        self.tick.setChecked(True)
        self.tick.setAccessibleName(paper.title)
        self.copies = WholeNumber()
        self.copies.setRange(1, MOST_COPIES)
        self.copies.setValue(copies)
        self.copies.setFixedWidth(scaled(120))
        self.copies.setAccessibleName(self.tr("Copies of {0}").format(paper.title))
        self.copies.setSuffix(self.tr(" copies"))
        sheet = self.tr("{0}, {1} pages, 100 %").format(paper_name(paper.pdf), paper.pages)
        self._warning = Label("", "small", "warn", wrap=True)
        self._warning.hide()
        words = column(
            Label(paper.title, "strong", wrap=True), Label(sheet, "small"), self._warning, gap=1
        )
        layout = row(self.tick, words, self.copies, gap=12, inset=(2, 6, 8, 6))
        layout.setStretch(1, 1)
        self.setLayout(layout)
        self.tick.toggled.connect(self._on_changed)
        self.copies.valueChanged.connect(self._on_changed)

    def look_at(self, printer: str) -> None:
        """Compare the paper with what a printer can print on."""
        self.cuts = compare(self._empty, unprintable(printer, self.paper.pdf)) if printer else ()
        told = [cut_words(one) for one in self.cuts]
        if printer and not takes_paper(printer, self.paper.pdf):
            told.insert(0, self.tr("This printer has no {0}").format(paper_name(self.paper.pdf)))
        self._warning.setText("\n".join(told))
        self._warning.setVisible(bool(told))

    def _on_changed(self) -> None:
        self.copies.setEnabled(self.tick.isChecked())
        self.changed.emit()


class PrintDialog(Dialog):
    """Every paper of a step with a tick; the answer says which are printed, on which printer."""

    def __init__(
        self, parent: QWidget, papers: Sequence[Ready], copies: Sequence[int], printer: str = ""
    ) -> None:
        super().__init__(
            parent, self.tr("Which papers are printed?"), "", self.tr("Print nothing"), width=860
        )
        names = printer_names()
        self.folder: Path | None = None
        self._lines = [PaperLine(paper, count) for paper, count in zip(papers, copies, strict=True)]
        self._printer = ChoiceField(
            self.tr("Printer"),
            [(name, name) for name in names],
            printer if printer in names else "",
        )
        self._both = QCheckBox(self.tr("Official papers on both sides"))
        self._warned = Band("warn")
        rows = column(*(part for line in self._lines for part in (line, hair())), None, gap=0)
        inner = box(rows)
        inner.setObjectName("scrolled")
        area = scroll(inner)
        area.setMinimumHeight(min(scaled(LIST_HEIGHT), 330))
        none = self.tr(
            "No printer is set up on this computer. Save the papers and print them elsewhere."
        )
        self._none = Label(none, wrap=True)
        save = Button(self.tr("Save them as PDF and Word"), "", "device-floppy", act=self._on_save)
        self.add(
            area,
            self._warned,
            row(self._printer, column(None, self._both), None, column(None, save), gap=16),
            self._none,
        )
        self._none.setHidden(bool(names))
        self._printer.setVisible(bool(names))
        self._both.setVisible(bool(names))
        self._printer.editor.currentIndexChanged.connect(self._on_printer)
        self._both.toggled.connect(self._tell)
        for line in self._lines:
            line.changed.connect(self._tell)
        self._on_printer()

    def printer(self) -> str:
        return self._printer.code()

    def chosen(self) -> tuple[Chosen, ...]:
        """Return the papers that are ticked."""
        both = self._both.isEnabled() and self._both.isChecked()
        return tuple(
            Chosen(
                index, line.copies.value(), both and line.paper.official and line.paper.pages > 1
            )
            for index, line in enumerate(self._lines)
            if line.tick.isChecked()
        )

    def _on_printer(self) -> None:
        name = self.printer()
        able = bool(name) and prints_both_sides(name)
        self._both.setEnabled(able)
        self._both.setChecked(able)
        for line in self._lines:
            line.look_at(name)
        self._tell()

    def _tell(self) -> None:
        chosen = self.chosen()
        sheets = sum(
            one.copies * self._sheets(self._lines[one.index].paper.pages, both=one.both_sides)
            for one in chosen
        )
        self.act_button.set_words(
            self.tr("Print {0} papers, {1} sheets").format(len(chosen), sheets)
        )
        self.act_button.setEnabled(bool(chosen) and bool(self.printer()))
        cut = sum(bool(self._lines[one.index].cuts) for one in chosen)
        self._warned.show_words(
            "warn", self.tr("{0} papers would lose something at the edge").format(cut)
        )
        self._warned.setVisible(cut > 0)

    @staticmethod
    def _sheets(pages: int, *, both: bool) -> int:
        return (pages + 1) // 2 if both else pages

    def _on_save(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, self.tr("Where shall the papers go?"))
        if chosen:
            self.save_to(Path(chosen))

    def save_to(self, folder: Path) -> None:
        """Answer that the papers go into a folder instead."""
        self.folder = folder
        self.accept()
