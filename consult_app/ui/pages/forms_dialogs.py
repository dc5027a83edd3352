"""What the forms' page asks for: which earlier wording, which new block, and whether a set of forms is taken."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from consult_app.documents.form_edit import NEW_BLOCKS
from consult_app.domain.records import FormText
from consult_app.exchange.signing import Standing
from consult_app.services.app import CHINA, App
from consult_app.services.forms import FormChange, FormSet, FormView, form_title
from consult_app.services.papers.wordings import sum_of
from consult_app.ui.widgets.base import Label, row, scaled
from consult_app.ui.widgets.cards import Band
from consult_app.ui.widgets.dialogs import Dialog
from consult_app.ui.widgets.difftext import DiffText
from consult_app.ui.widgets.fields import ChoiceField
from consult_app.ui.widgets.tables import Column, DataTable
from consult_app.ui.words.dates import moment_words
from consult_app.ui.words.forms import kind_words

LIST_WIDTH, HEIGHT = 250, 300


class NewBlockDialog(Dialog):
    """Which kind of block is put in below the chosen one."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(
            parent,
            self.tr("What shall be added?"),
            self.tr("Add it below"),
            self.tr("Add nothing"),
            width=520,
        )
        self._kind = ChoiceField(
            self.tr("Block"), [(kind, kind_words(kind)) for kind in NEW_BLOCKS], "paragraph"
        )
        words = self.tr("Tables and ruled forms are copied in the whole text.")
        self.add(self._kind, Label(words, "small", wrap=True))

    def kind(self) -> str:
        return self._kind.code()


class EarlierDialog(Dialog):
    """Every wording that was kept, and what has changed from it to the one on screen."""

    def __init__(self, parent: QWidget, app: App, view: FormView, now: str) -> None:
        super().__init__(
            parent,
            self.tr("{0}: earlier wordings").format(view.title),
            self.tr("Take this one into the editor"),
            self.tr("Close"),
            width=1000,
        )
        self._now, self._today = now, app.today()
        self._table = DataTable(
            [Column(self.tr("Kept"), self._when, second=lambda one: self._whose(view, one))],
            self.tr("Earlier wordings"),
            sortable=False,
        )
        self._table.setFixedWidth(scaled(LIST_WIDTH))
        self._difference = DiffText(self.tr("What has changed since"))
        self._difference.setMinimumHeight(scaled(HEIGHT))
        both = row(self._table, self._difference, gap=12)
        both.setStretch(1, 1)
        words = self.tr(
            "Struck out: only in the earlier one. Underlined: only in the one on screen."
        )
        self.add(Label(words, "small", wrap=True), both)
        self._table.chosen.connect(self._on_chosen)
        self._table.show_rows(view.kept, key=lambda one: one.id)
        if view.kept:
            self._table.choose(view.kept[0].id)
        self._on_chosen(self._table.row())

    def _when(self, one: FormText) -> str:
        return moment_words(one.kept_at.astimezone(CHINA), self._today)

    def _whose(self, view: FormView, one: FormText) -> str:
        if one.text == view.text:
            return self.tr("in use now")
        return self.tr("as shipped") if one.text == view.shipped else one.sha256[:8]

    def _on_chosen(self, one: FormText | None) -> None:
        self.act_button.setEnabled(one is not None and sum_of(self._now) != one.sha256)
        if one is not None:
            self._difference.show_texts(one.text, self._now)

    def text(self) -> str:
        """Return the wording that was chosen."""
        return str(self._table.row().text)


class SetDialog(Dialog):
    """Who signed a set of forms and every word it changes; nothing is taken before the button is pressed."""

    def __init__(self, parent: QWidget, found: FormSet) -> None:
        count = len(found.changes)
        act = self.tr("Take {0} forms").format(count) if count else self.tr("Nothing to take")
        super().__init__(
            parent,
            self.tr("Take “{0}”?").format(found.pack.title),
            act,
            self.tr("Do not take it"),
            width=1040,
        )
        self.act_button.setEnabled(count > 0)
        self._say_signer(found)
        self._table = DataTable(
            [Column(self.tr("Form"), lambda one: one.title, strong=True)],
            self.tr("What it changes"),
            sortable=False,
        )
        self._table.setFixedWidth(scaled(LIST_WIDTH))
        self._difference = DiffText(self.tr("What it changes"))
        self._difference.setMinimumHeight(scaled(HEIGHT))
        both = row(self._table, self._difference, gap=12)
        both.setStretch(1, 1)
        words = self.tr("Struck out: in use now. Underlined: what the set puts in its place.")
        self.add(Label(words, "small", wrap=True), both)
        self._say_others(found.same, self.tr("In use here already: {0}"))
        if found.unused:
            told = self.tr("This program has no such papers and leaves them out: {0}")
            self.add(Label(told.format(", ".join(found.unused)), "small", wrap=True))
        self._table.chosen.connect(self._on_chosen)
        self._table.show_rows(found.changes, key=lambda one: one.code)
        if found.changes:
            self._table.choose(found.changes[0].code)
            self._on_chosen(found.changes[0])

    def _say_signer(self, found: FormSet) -> None:
        name = found.signer.name
        match found.standing:
            case Standing.OWN:
                self.add(Band("met", self.tr("Written by this computer")))
            case Standing.KNOWN:
                self.add(Band("met", self.tr("Signed by {0}, whose key is known").format(name)))
            case Standing.UNKNOWN | Standing.CHANGED:
                words = self.tr("Signed by {0}, whose key was never compared here").format(name)
                told = self.tr("Ring them up if in doubt; their digits are")
                self.add(
                    Band("warn", words), Label(f"{told} {found.signer.fingerprint}", wrap=True)
                )

    def _say_others(self, codes: Sequence[str], words: str) -> None:
        if codes:
            titles = self.tr(", ").join(form_title(code) for code in codes)
            self.add(Label(words.format(titles), "small", wrap=True))

    def _on_chosen(self, one: FormChange | None) -> None:
        if one is not None:
            self._difference.show_texts(one.now, one.then)
