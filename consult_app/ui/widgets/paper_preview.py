"""A paper as it will print: look at every page, print it, save it as PDF or Word, find its folder."""

import os
import shutil
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QKeySequence, QShortcut
from PySide6.QtWidgets import QCheckBox, QFileDialog, QVBoxLayout, QWidget

from consult_app.basics.errors import ExpectedError
from consult_app.documents.paper import Margins, empty_margins, page_count, places_of
from consult_app.ui.errors import tell, telling
from consult_app.ui.jobs import Job
from consult_app.ui.printing import (
    Cut,
    PrintOrder,
    compare,
    paper_name,
    printer_names,
    printing,
    prints_both_sides,
    takes_paper,
    unprintable,
)
from consult_app.ui.widgets.base import (
    ElidedLabel,
    IconLabel,
    Label,
    box,
    column,
    hair,
    row,
    scaled,
)
from consult_app.ui.widgets.buttons import Button, StepButton
from consult_app.ui.widgets.fields import ChoiceField, NumberField
from consult_app.ui.widgets.hidden import PrivatePart
from consult_app.ui.widgets.sheet_view import SheetView
from consult_app.ui.words.printing import cut_words

PANEL_WIDTH = 304
"""In px at standard type, like the right panel of the stages."""

MOST_COPIES = 999


class Paper(Protocol):
    """A paper as files."""

    @property
    def title(self) -> str: ...
    @property
    def pdf(self) -> Path: ...
    @property
    def docx(self) -> Path | None:
        """The same words to go on editing; a dossier has none."""


class PaperPreview(QWidget):
    """
    One paper on the desk, with what can be done with it at the right.

    `left` is emitted when the person goes back, `printed` with the copies sent to the printer, `saved` with the file.
    """

    left = Signal()
    printed = Signal(int)
    saved = Signal(object)
    exception_wanted = Signal(object)
    """What is hidden on the paper and may be shown by decision."""
    version_wanted = Signal(int)
    """Show a kept version by the id of its paper, or with 0 the paper as it would print now."""

    def __init__(self, paper: Paper, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._paper, self._index, self._count = paper, 0, 1
        self.view = SheetView()
        self._title, self._pages = ElidedLabel(paper.title, "title"), Label()
        self._back = Button(self.tr("Back"), "quiet", "chevron-left", act=self.left.emit)
        self._earlier = Button(
            self.tr("Previous page"), "", "chevron-up", act=self._on_earlier, repeats=True
        )
        self._later = Button(
            self.tr("Next page"), "", "chevron-down", act=self._on_later, repeats=True
        )
        self._copies = NumberField(self.tr("Copies"), 1, most=MOST_COPIES)
        self._copies.editor.setMinimum(1)
        self._copies.editor.valueChanged.connect(self._tell_copies)
        names = printer_names()
        self._printer = ChoiceField(self.tr("Printer"), [(name, name) for name in names])
        self._printer.editor.currentIndexChanged.connect(self._look_at_printer)
        self._both = QCheckBox(self.tr("On both sides"))
        self._both.toggled.connect(self._tell_copies)
        self._sure, self._sure_icon = Label(wrap=True), IconLabel("circle-check", "met")
        self._empty: Margins | None = None
        self._version = ChoiceField(self.tr("Version"), [])
        self._version.hide()
        self._version.editor.currentIndexChanged.connect(self._on_version)
        self._said = Label("", "small", wrap=True)
        self._private = PrivatePart()
        self._private.exception_wanted.connect(self._on_exception)
        self._print = StepButton("", "", "printer")
        self._busy, self._has_printer = False, bool(names)
        self._print.clicked.connect(self._on_print if names else self._on_save_pdf)
        self._build()
        self.show_paper(paper)

    def _build(self) -> None:
        head = row(self._back, self._title, *self._zooms(), gap=8, inset=(12, 8, 12, 8))
        head.setStretch(1, 1)
        foot = row(None, self._earlier, self._pages, self._later, None, gap=12, inset=(0, 6, 0, 8))
        desk = column(box(head, "top"), self.view, foot, gap=0)
        desk.setStretch(1, 1)
        side = box(self._side(), "side")
        side.setFixedWidth(scaled(PANEL_WIDTH))
        whole = row(gap=0)
        whole.addLayout(desk, 1)
        whole.addWidget(side)
        self.setLayout(whole)
        self._keys()

    def _zooms(self) -> tuple[Button, ...]:
        return (
            Button(self.tr("Whole page"), act=self.view.fit),
            Button(self.tr("Real size"), act=self.view.real_size),
            Button(self.tr("Larger"), "", "zoom-in", act=self._on_larger, repeats=True),
            Button(self.tr("Smaller"), "", "zoom-out", act=self._on_smaller, repeats=True),
        )

    def _side(self) -> QVBoxLayout:
        self._printer.setVisible(self._has_printer)
        self._copies.setVisible(self._has_printer)
        none = Label(
            self.tr(
                "No printer is set up on this computer. Save the paper and print it elsewhere."
            ),
            wrap=True,
        )
        none.setHidden(self._has_printer)
        assured = row(column(self._sure_icon, None), self._sure)
        assured.setStretch(1, 1)
        word = Button(self.tr("Save as Word"), act=self._on_save_docx)
        opens = Label(
            self.tr("Opens in WPS and Word with the same words"), "small", "ink3", wrap=True
        )
        sure = box(assured)
        sure.setVisible(self._has_printer)
        return column(
            self._version,
            Label(self.tr("Print"), "leadstrong"),
            none,
            self._printer,
            self._copies,
            self._both,
            sure,
            12,
            hair(),
            Label(self.tr("Save as a file"), "leadstrong"),
            row(
                Button(self.tr("Save as PDF"), act=self._on_save_pdf),
                *([] if self._paper.docx is None else [word]),
            ),
            *([] if self._paper.docx is None else [opens]),
            Button(self.tr("Open the folder"), "quiet", "folder-open", act=self._on_folder),
            self._private,
            None,
            self._said,
            self._print,
            gap=10,
            inset=(18, 18, 18, 18),
        )

    def _keys(self) -> None:
        keys = {
            QKeySequence(Qt.Key.Key_PageDown): self._on_later,
            QKeySequence(Qt.Key.Key_PageUp): self._on_earlier,
            QKeySequence(QKeySequence.StandardKey.ZoomIn): self._on_larger,
            QKeySequence(QKeySequence.StandardKey.ZoomOut): self._on_smaller,
            QKeySequence(QKeySequence.StandardKey.Print): self._on_print,
        }
        for key, act in keys.items():
            shortcut = QShortcut(key, self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)

    def show_paper(self, paper: Paper) -> None:
        """Show another paper, or the same one made afresh."""
        self._paper, self._index = paper, 0
        self._count = page_count(paper.pdf)
        self._title.set_whole(paper.title)
        self.view.sheet.forget()
        self._private.show_found(getattr(paper, "hidden", ()))
        self._empty = None
        self._look_at_printer()
        self._show()
        if self._has_printer:
            self._measure_edges(paper.pdf)

    def _measure_edges(self, pdf: Path) -> None:
        """Look in the background how near to its edges the paper comes: all its pages are drawn for that."""
        job = Job(lambda _step: empty_margins(pdf), self)
        job.succeeded.connect(self._on_measured)
        job.start()

    def _on_measured(self, empty: object) -> None:
        if isinstance(empty, Margins):
            self._empty = empty
            self._look_at_printer()

    def set_versions(self, versions: Sequence[tuple[int, str]]) -> None:
        """Offer the kept versions (id of the paper, words) beside the paper as it would print now."""
        now = ("0", self.tr("as it would print now"))
        self._version.set_choices([now, *((str(id_), words) for id_, words in versions)], "0")
        self._version.setVisible(bool(versions))

    def _on_version(self) -> None:
        self.version_wanted.emit(int(self._version.code() or 0))

    def set_printer(self, name: str) -> None:
        """Offer the printer that was used last, where it is still there."""
        if self._printer.editor.findData(name) >= 0:
            self._printer.set_code(name)

    def printer(self) -> str:
        return self._printer.code()

    def cuts(self) -> tuple[Cut, ...]:
        """Return what the chosen printer would cut off, as far as the paper was measured."""
        if self._empty is None or not self.printer():
            return ()
        return compare(self._empty, unprintable(self.printer(), self._paper.pdf))

    def _look_at_printer(self) -> None:
        """Say whether the chosen printer has the paper, turns it, and prints it to its edges."""
        name = self.printer()
        able = bool(name) and self._count > 1 and prints_both_sides(name)
        self._both.setVisible(able)
        self._both.setChecked(able and bool(getattr(self._paper, "official", False)))
        sheet = paper_name(self._paper.pdf)
        warned = [cut_words(cut) for cut in self.cuts()]
        if name and not takes_paper(name, self._paper.pdf):
            warned.insert(0, self.tr("This printer has no {0}").format(sheet))
        whole = self.tr("{0}, at 100 %: nothing is shrunk").format(sheet)
        self._sure.setText("\n".join(warned) if warned else whole)
        self._sure.set_tone("warn" if warned else "")
        self._sure_icon.show_icon(
            *(("alert-triangle", "warn") if warned else ("circle-check", "met"))
        )
        self._tell_copies()

    def set_copies(self, copies: int) -> None:
        """Offer so many copies: one a person, one a board."""
        self._copies.editor.setValue(max(1, copies))

    def page(self) -> int:
        """Return the number of the page that is seen, counted from 1."""
        return self._index + 1

    def _show(self) -> None:
        self._pages.setText(self.tr("Page {0} of {1}").format(self.page(), self._count))
        self._earlier.setEnabled(self._index > 0)
        self._later.setEnabled(self._index < self._count - 1)
        for button in (self._earlier, self._later):
            button.setVisible(self._count > 1)
        self.view.show_page(self._paper.pdf, self._index)
        words = self._private.words_on_paper()
        self.view.sheet.mark(places_of(self._paper.pdf, self._index, words) if words else ())
        self.view.sheet.setAccessibleName(f"{self._paper.title} {self._pages.text()}")

    def _tell_copies(self) -> None:
        if not self._has_printer:
            save = self.tr("Save as PDF")
            self._print.show_words(save, self.tr("to print it elsewhere"), "device-floppy")
            return
        count = self._copies.value()
        what = self.tr("Print 1 copy") if count == 1 else self.tr("Print {0} copies").format(count)
        sheets = (self._count + 1) // 2 if self._both.isChecked() else self._count
        self._print.show_words(
            what, self.tr("{0} sheets of paper").format(count * sheets), "printer"
        )

    def _on_exception(self) -> None:
        self.exception_wanted.emit(self._private.hideable())

    def _on_earlier(self) -> None:
        self._index = max(0, self._index - 1)
        self._show()

    def _on_later(self) -> None:
        self._index = min(self._count - 1, self._index + 1)
        self._show()

    def _on_larger(self) -> None:
        self.view.zoom(1)

    def _on_smaller(self) -> None:
        self.view.zoom(-1)

    def _on_print(self) -> None:
        """Send it to the printer in the background; pressed meanwhile, it does not print twice."""
        if self._busy or not self._has_printer:
            return
        self._busy = True
        self._said.setText(self.tr("Being sent to the printer…"))
        job = Job(printing(self._order()), self)
        job.succeeded.connect(self._on_printed)
        job.failed.connect(self._on_print_failed)
        job.finished.connect(self._on_print_finished)
        job.start()

    def _order(self) -> PrintOrder:
        return PrintOrder(
            self._paper.pdf,
            self._printer.code(),
            self._copies.value(),
            both_sides=self._both.isChecked(),
        )

    def _on_printed(self, _pages: object) -> None:
        self._said.setText(self.tr("Sent to the printer"))
        self.printed.emit(self._copies.value())

    def _on_print_failed(self, error: Exception) -> None:
        self._said.setText("")
        if not isinstance(error, ExpectedError):
            raise error
        tell(self, error)

    def _on_print_finished(self) -> None:
        self._busy = False

    def _on_save_pdf(self) -> None:
        self._save(self._paper.pdf, "PDF (*.pdf)")

    def _on_save_docx(self) -> None:
        if self._paper.docx is not None:
            self._save(self._paper.docx, "Word (*.docx)")

    def _save(self, source: Path, kinds: str) -> None:
        wanted = str(Path.home() / f"{self._paper.title}{source.suffix}")
        chosen, _kind = QFileDialog.getSaveFileName(self, self.tr("Save the paper"), wanted, kinds)
        if not chosen:
            return
        target = Path(chosen)
        if target.suffix.lower() != source.suffix:
            target = target.with_name(target.name + source.suffix)
        self.save_to(target)

    def save_to(self, target: Path) -> None:
        """Save the paper as PDF or Word, by the target's ending."""
        docx = self._paper.docx if target.suffix.lower() == ".docx" else None
        source = docx or self._paper.pdf
        with telling(self):
            copy_whole(source, target)
            self._said.setText(self.tr("Saved: {0}").format(target.name))
            self.saved.emit(target)

    def _on_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._paper.pdf.parent)))


def copy_whole(source: Path, target: Path) -> None:
    """Copy a file so that the target is the old one or the whole new one."""
    try:
        handle, name = tempfile.mkstemp(dir=target.parent, prefix=".", suffix=target.suffix)
        os.close(handle)
        part = Path(name)
        try:
            shutil.copyfile(source, part)
            part.chmod(0o644)
            part.replace(target)
        finally:
            part.unlink(missing_ok=True)
    except OSError as error:
        raise ExpectedError(
            "paper.not-written", path=str(target), why=error.strerror or str(error)
        ) from error
