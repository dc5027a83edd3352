"""What the settings ask for, and the journal."""

from dataclasses import replace

from PySide6.QtWidgets import QCheckBox, QWidget

from consult_app.domain.village import Board
from consult_app.services.app import App
from consult_app.services.journal_page import view_journal
from consult_app.ui.widgets.base import Label, scaled
from consult_app.ui.widgets.cards import Band
from consult_app.ui.widgets.dialogs import Dialog
from consult_app.ui.widgets.fields import SearchField, TextField
from consult_app.ui.widgets.tables import Column, DataTable
from consult_app.ui.words.acts import act_words
from consult_app.ui.words.dates import moment_words


class NameDialog(Dialog):
    """One line of words."""

    def __init__(self, parent: QWidget, question: str, label: str, value: str) -> None:
        super().__init__(
            parent, question, self.tr("Keep it"), self.tr("Leave it as it is"), width=560
        )
        self._name = TextField(label, value)
        self.add(self._name)
        self._name.editor.setFocus()
        self._name.editor.selectAll()

    def name(self) -> str:
        return self._name.text()


class BoardDialog(Dialog):
    """Where a board is, and whether it is the village's own."""

    def __init__(self, parent: QWidget, board: Board) -> None:
        super().__init__(
            parent,
            self.tr("Where is the board?"),
            self.tr("Keep it"),
            self.tr("Leave it as it is"),
            width=560,
        )
        self._board = board
        self._place = TextField(self.tr("Place"), board.place)
        self._group = TextField(self.tr("Group, if it is a group's"), board.group)
        self._main = QCheckBox(self.tr("It is the village's own board (村务公开栏)"))
        self._main.setChecked(board.main)
        self.add(self._place, self._group, self._main)

    def answer(self) -> Board:
        return replace(
            self._board,
            place=self._place.text(),
            group=self._group.text(),
            main=self._main.isChecked(),
        )

    def check(self) -> bool:
        self._place.error("" if self._place.text() else self.tr("Write where the board is"))
        return bool(self._place.text())


class JournalDialog(Dialog):
    """The newest acts with time and name; a broken chain is said first."""

    def __init__(self, parent: QWidget, app: App) -> None:
        super().__init__(parent, self.tr("Who did what when?"), self.tr("Close"), width=900)
        view = view_journal(app)
        if view.broken_at is not None:
            words = self.tr("The chain breaks at entry {0}: the data was changed from outside")
            self.add(Band("block", words.format(view.broken_at)))
        else:
            told = self.tr("{0} entries, every one follows the one before it").format(view.total)
            self.add(Label(told, "small", "met"))
        search = SearchField(self.tr("Find an act or a name"))
        self._table = DataTable(
            [
                Column(self.tr("No."), lambda one: str(one.id), width=70, right=True),
                Column(self.tr("When"), lambda one: moment_words(one.at), width=200),
                Column(self.tr("Who"), lambda one: one.operator or "—", width=120),
                Column(self.tr("What"), lambda one: act_words(one.event, one.facts)),
            ],
            self.tr("Journal"),
        )
        search.textChanged.connect(self._table.set_filter)
        self._table.setMinimumHeight(scaled(380))
        self._table.show_rows(view.entries, key=lambda one: one.id)
        self.add(search, self._table)
