"""The forms (文书样式): every paper's wording, changed here with its print beside it."""

import tomllib
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QFileDialog, QPlainTextEdit, QStackedWidget, QWidget

from consult_app.documents.form_check import Fault
from consult_app.documents.form_edit import (
    Spot,
    moved_block,
    spots_of,
    with_block,
    with_wording,
    without_block,
)
from consult_app.services.app import App
from consult_app.services.forms import (
    FormView,
    back_to_shipped,
    cases_for_trial,
    find_faults,
    hand_on_forms,
    look_at_set,
    save_form,
    set_name,
    sweep_trials,
    take_set,
    view_form,
    view_forms,
    vocabulary,
)
from consult_app.services.papers.wordings import Origin
from consult_app.ui.errors import telling
from consult_app.ui.page import SectionPage
from consult_app.ui.pages.forms_dialogs import EarlierDialog, NewBlockDialog, SetDialog
from consult_app.ui.pages.forms_parts import (
    BlockRow,
    BlockTable,
    FormSide,
    NamesList,
    TrialPrint,
    WholeText,
    WordingFields,
    name_rows,
    names_meant,
)
from consult_app.ui.pages.forms_trial import TrialPrinter, Tried
from consult_app.ui.widgets.base import box, column, row, scaled
from consult_app.ui.widgets.buttons import Button
from consult_app.ui.widgets.cards import Band, PageTitle, ToggleTabs
from consult_app.ui.widgets.dialogs import ConfirmDialog
from consult_app.ui.widgets.fields import ChoiceField
from consult_app.ui.words.forms import fault_words, kind_words, origin_words

BLOCKS_WIDTH, BLOCKS_MOST = 268, 292
SAMPLE = "sample"


class FormsPage(SectionPage):
    """One form at a time: its blocks, the words of the chosen one, and the page as it would print."""

    key = "forms"

    def __init__(self, app: App, parent: QWidget | None = None) -> None:
        super().__init__(app, parent)
        self._code, self._text = "notice", ""
        self._view: FormView = view_form(app, self._code)
        self._faults: tuple[Fault, ...] = ()
        sweep_trials(app)
        self._printer = TrialPrinter(app, self)
        self._printer.tried.connect(self._on_tried)
        self._target: QPlainTextEdit | None = None
        self.heading = PageTitle(self.tr("How shall the paper read?"))
        self._form = ChoiceField(self.tr("Form"), [])
        self._case = ChoiceField(self.tr("Filled with"), [])
        self._band = Band("warn")
        self._band.add_action(Button(self.tr("Go there"), "small", act=self.go_to_fault))
        self._tabs = ToggleTabs([("words", self.tr("Words")), ("whole", self.tr("Whole text"))])
        self.blocks, self.fields, self.whole = BlockTable(), WordingFields(), WholeText()
        self.names, self.trial = NamesList(), TrialPrint()
        self._side = FormSide(self.trial, self.names)
        self._build()
        self._connect()

    def _build(self) -> None:
        self._earlier = Button(
            self.tr("Earlier wordings"), "small", "history", act=self.show_earlier
        )
        self._shipped = Button(self.tr("Back to the shipped wording"), "small", act=self.set_back)
        self._verbs = (
            Button(
                self.tr("Higher"), "small", "chevron-up", act=lambda: self._move(-1), repeats=True
            ),
            Button(
                self.tr("Lower"), "small", "chevron-down", act=lambda: self._move(1), repeats=True
            ),
            Button(self.tr("Add"), "small", "plus", act=self.add_block),
            Button(self.tr("Take out"), "small", "trash", act=self.take_out_block),
        )
        left = column(
            self.blocks, row(*self._verbs[:2], gap=6), row(*self._verbs[2:], gap=6), gap=6
        )
        self._left = box(left)
        both = row(self._left, self.fields, gap=14)
        both.setStretch(1, 1)
        self._stack = QStackedWidget()
        self._stack.addWidget(box(both))
        self._stack.addWidget(self.whole)
        choices = row(self._form, self._case, gap=12)
        choices.setStretch(0, 3)
        choices.setStretch(1, 2)
        self.body.addWidget(self.heading)
        self.body.addLayout(choices)
        self.body.addLayout(row(self._tabs, None, self._earlier, self._shipped, gap=8))
        self.body.addWidget(self._band)
        self.body.addWidget(self._stack, 1)

    def _connect(self) -> None:
        self._form.editor.currentIndexChanged.connect(self._on_form)
        self._case.editor.currentIndexChanged.connect(self._print_on_trial)
        self._tabs.chosen.connect(self._on_tab)
        self.blocks.chosen.connect(self._on_block)
        self.fields.changed.connect(self._on_words)
        self.fields.focused.connect(self._on_focused)
        self.whole.textChanged.connect(self._on_whole)
        self.names.wanted.connect(self.write_name)
        self._side.keep_asked.connect(self.press_next)

    def title(self) -> str:
        return self.tr("Forms")

    def back(self) -> str:
        return self.tr("Settings")

    def top_cells(self) -> list[Any]:
        return [
            Button(self.tr("Take a set of forms"), "small", "upload", act=self._on_take),
            Button(self.tr("Hand our forms on"), "small", "download", act=self._on_hand_on),
        ]

    def side(self) -> QWidget:
        return self._side

    def first_field(self) -> QWidget:
        return self._form.editor

    def open_item(self, item: str) -> None:
        """Show one form by its code."""
        self._form.set_code(item)

    def set_dense(self, dense: bool) -> None:  # noqa: FBT001 - a state
        super().set_dense(dense)
        self.heading.setVisible(not dense)

    def refresh(self) -> None:
        self._left.setFixedWidth(min(scaled(BLOCKS_WIDTH), BLOCKS_MOST))
        rows = view_forms(self.app)
        named = [(one.code, f"{one.title}　{origin_words(one.origin)}") for one in rows]
        self._form.set_choices(named, self._code)
        own = sum(one.origin is not Origin.SHIPPED for one in rows)
        figures = self.tr("{0} forms, {1} our own").format(len(rows), own)
        self.heading.set_figures(figures)
        sample = (SAMPLE, self.tr("the sample village"))
        cases = [(str(one.id), one.title) for one in cases_for_trial(self.app)]
        self._case.set_choices([sample, *cases], self._case.code() or SAMPLE)
        self._printer.forget_facts()
        half_typed = self._text if self.changed() else ""
        self._view = view_form(self.app, self._code)
        self._show_text(half_typed or self._view.text)

    def changed(self) -> bool:
        """Say whether something is typed that is not kept."""
        return bool(self._text) and self._text != self._view.text

    def may_leave(self) -> bool:
        if not self.changed() or ConfirmDialog.ask(
            self,
            self.tr("Leave without keeping it?"),
            self.tr("What you changed in {0} is then lost.").format(self._view.title),
            self.tr("Leave it"),
            self.tr("Stay here"),
        ):
            self._text = ""
            return True
        return False

    # ---- showing

    def _show_text(self, text: str) -> None:
        """Show a text everywhere: blocks, fields, whole text, and soon its print."""
        self._text = text
        self.whole.show_text(text)
        self._earlier.setVisible(bool(self._view.kept))
        self._shipped.setVisible(self._view.origin is not Origin.SHIPPED)
        self._show_faults()
        self._print_on_trial()

    def _show_faults(self) -> None:
        self._faults = find_faults(self._code, self._text)
        self._show_blocks()
        words = {one.line: fault_words(one, self._view.title) for one in self._faults}
        self.whole.mark_lines(words)
        self._band.setVisible(bool(self._faults))
        if self._faults:
            more = self.tr("{0} places are to be mended").format(len(self._faults))
            self._band.show_words("warn", more, next(iter(words.values())))
            self._band.setToolTip("\n".join(words.values()))
        self._show_step()

    def _show_blocks(self) -> None:
        rows = self._block_rows()
        chosen = self.blocks.row()
        self.blocks.show_rows(rows, key=lambda one: one.number)
        if self.blocks.row() is None and rows:
            wanted = chosen.number if chosen is not None else 0
            self.blocks.choose(min(wanted or 0, len(rows) - 2))
        self._on_block(self.blocks.row())

    def _raw(self) -> dict[str, Any] | None:
        """Return the text's values, or nothing where it cannot be read."""
        try:
            return tomllib.loads(self._text)
        except (tomllib.TOMLDecodeError, RecursionError):
            return None

    def _block_rows(self) -> list[BlockRow]:
        raw = self._raw()
        if raw is None:
            return []
        told = raw.get("block", [])
        blocks = told if isinstance(told, list) else []
        title = str(raw.get("title", ""))
        head = BlockRow(None, self.tr("the paper itself"), title, self._words_of(None))
        spots = spots_of(self._text)
        return [head, *(self._block_row(n, one, spots) for n, one in enumerate(blocks))]

    def _block_row(self, number: int, told: object, spots: Sequence[Spot]) -> BlockRow:
        block = told if isinstance(told, dict) else {}
        words = "　".join(spot.value.strip() for spot in spots if spot.block == number)
        kind = kind_words(str(block.get("kind", "?")))
        return BlockRow(
            number, kind, words[:80], self._words_of(number), str(block.get("each", ""))
        )

    def _words_of(self, number: int | None) -> tuple[str, ...]:
        return tuple(
            fault_words(one, self._view.title) for one in self._faults if one.block == number
        )

    def _on_block(self, chosen: BlockRow | None) -> None:
        for button in self._verbs:
            button.setEnabled(chosen is not None and chosen.number is not None)
        self._verbs[2].setEnabled(chosen is not None)
        if chosen is None:
            self.fields.show_block((), (), self.tr("The form cannot be read: mend its whole text."))
            self.names.show_names(name_rows(vocabulary(), posted=False))
            self.fields.explain(())
            return
        spots = [spot for spot in spots_of(self._text) if spot.block == chosen.number]
        self.fields.show_block(spots, chosen.faults, self.tr("Nothing of it is words."))
        posted = bool((self._raw() or {}).get("posted"))
        names = name_rows(vocabulary(), posted=posted)
        self.names.show_names(names)
        self.fields.explain(names_meant(names, spots, chosen.each))

    def _show_step(self) -> None:
        if not self.changed():
            what = self.tr("Nothing is changed")
            self._side.show_step(what, self.tr("Change the words at the left"), waiting=True)
        elif self._faults:
            what = self.tr("Mend {0} places first").format(len(self._faults))
            self._side.show_step(what, self.tr("Shows the first one"), waiting=False)
        else:
            what = self.tr("Keep this wording")
            then = self.tr("New papers are made from it; kept ones stay as they are")
            self._side.show_step(what, then, waiting=False)

    def _print_on_trial(self) -> None:
        self._printer.want(self._code, self._text, self._case.code())

    def _on_tried(self, tried: Tried) -> None:
        if tried.sheet is None:
            words = self.tr("As it was before the fault. {0}")
            self.trial.say(words.format(fault_words(tried.faults[0], self._view.title)))
            return
        before = self.trial.sheet()
        self.trial.say("")
        self.trial.show_sheet(tried.sheet)
        if before is not None and before.pdf != tried.sheet.pdf:
            before.pdf.unlink(missing_ok=True)

    # ---- acts

    def _on_form(self) -> None:
        code = self._form.code()
        if code == self._code:
            return
        if not self.may_leave():
            self._form.set_code(self._code)
            return
        self._code = code
        self._view = view_form(self.app, code)
        self.blocks.clearSelection()
        self._show_text(self._view.text)

    def _on_tab(self, code: str) -> None:
        self._stack.setCurrentIndex(1 if code == "whole" else 0)
        self._target = self.whole if code == "whole" else None

    def _on_focused(self, editor: QPlainTextEdit) -> None:
        self._target = editor

    def _on_words(self, path: tuple[str | int, ...], words: str) -> None:
        """Put the words of a field into the text; several lines end with a line break, as files have them."""
        kept = words + "\n" if "\n" in words else words
        self._show_text(with_wording(self._text, path, kept))

    def _on_whole(self) -> None:
        text = self.whole.toPlainText()
        if text != self._text:
            self._show_text(text)

    def write_name(self, name: Any) -> None:  # noqa: ANN401 - a row of the table
        """Write a name where the cursor is, in the field that had the keyboard last."""
        chosen = self.blocks.row()
        editor = self._target or self.fields.first()
        if editor is None:
            return
        editor.insertPlainText(name.written(chosen.each if chosen is not None else ""))
        editor.setFocus()

    def _chosen(self) -> int:
        """Return the number of the chosen block; -1 for the form's own lines above them."""
        one = self.blocks.row()
        return -1 if one is None or one.number is None else int(one.number)

    def _move(self, by: int) -> None:
        number = self._chosen()
        if number >= 0:
            self._show_text(moved_block(self._text, number, by))
            self.blocks.choose(max(0, min(number + by, len(self.blocks.rows()) - 2)))

    def add_block(self) -> None:
        dialog = NewBlockDialog(self)
        if dialog.exec():
            after = self._chosen()
            self._show_text(with_block(self._text, after, dialog.kind()))
            self.blocks.choose(after + 1)

    def take_out_block(self) -> None:
        if self._chosen() >= 0:
            self._show_text(without_block(self._text, self._chosen()))

    def go_to_fault(self) -> None:
        """Show the first fault: in its block, or in the whole text where no block can be read."""
        if not self._faults:
            return
        fault = self._faults[0]
        if self.blocks.rows() and self._stack.currentIndex() == 0:
            self.blocks.choose(fault.block)
            if (field := self.fields.first()) is not None:
                field.setFocus()
            return
        self._tabs.choose("whole")
        self._on_tab("whole")
        self.whole.go_to(fault.line)

    def press_next(self) -> None:
        if not self.changed():
            return
        if self._faults:
            self.go_to_fault()
            return
        with telling(self):
            save_form(self.app, self._code, self._text)
            self._text = ""
            self.acted.emit("")

    def set_back(self) -> None:
        """Use the shipped wording again, after asking."""
        question = self.tr("Back to the shipped wording of {0}?").format(self._view.title)
        words = self.tr("Your own wording stays among the earlier ones; kept papers do not change.")
        if ConfirmDialog.ask(self, question, words, self.tr("Set it back"), self.tr("Keep ours")):
            with telling(self):
                back_to_shipped(self.app, self._code)
                self._text = ""
                self.acted.emit("")

    def show_earlier(self) -> None:
        dialog = EarlierDialog(self, self.app, self._view, self._text)
        if dialog.exec():
            self._show_text(dialog.text())

    def _on_take(self) -> None:
        kinds = self.tr("Sets of forms (*.forms);;All files (*)")
        chosen, _ = QFileDialog.getOpenFileName(
            self.window(), self.tr("Choose the set of forms"), "", kinds
        )
        if chosen:
            self.take(Path(chosen))

    def take(self, path: Path) -> None:
        """Show what a set of forms would change and take it when that is wanted."""
        with telling(self):
            found = look_at_set(self.app, path)
            if SetDialog(self, found).exec():
                take_set(self.app, found)
                self._text = ""
                self.acted.emit("")

    def _on_hand_on(self) -> None:
        title = set_name(self.app)
        wanted = str(Path.home() / f"{title}.forms")
        kinds = self.tr("Sets of forms (*.forms)")
        chosen, _ = QFileDialog.getSaveFileName(
            self, self.tr("Where shall the set go?"), wanted, kinds
        )
        if chosen:
            self.hand_on(Path(chosen), title)

    def hand_on(self, path: Path, title: str) -> None:
        """Write the village's own forms into one file."""
        path = path if path.suffix == ".forms" else path.with_name(f"{path.name}.forms")
        with telling(self):
            hand_on_forms(self.app, path, title)
            self.acted.emit("")
