"""Section 设置: the village's particulars, the look, backups, the key, the journal."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from consult_app.domain.village import Board
from consult_app.services.app import App
from consult_app.services.backing_up import back_up
from consult_app.services.packaging import village_key
from consult_app.services.setting_up import (
    Settings,
    correct_village,
    save_board,
    set_operator,
    view_settings,
)
from consult_app.ui.errors import tell, telling
from consult_app.ui.jobs import Job
from consult_app.ui.page import SectionPage
from consult_app.ui.pages.settings_dialogs import BoardDialog, JournalDialog, NameDialog
from consult_app.ui.theme import look
from consult_app.ui.widgets.base import row
from consult_app.ui.widgets.buttons import Button
from consult_app.ui.widgets.cards import PageTitle
from consult_app.ui.widgets.fields import SearchField
from consult_app.ui.widgets.gates import Gate
from consult_app.ui.widgets.panel import NextAct, RightPanel
from consult_app.ui.widgets.progress import ProgressCard
from consult_app.ui.widgets.tables import Column, DataTable
from consult_app.ui.words.cases import chinese
from consult_app.ui.words.dates import moment_words

VILLAGE_FIELDS = (
    "name",
    "town",
    "county",
    "committee",
    "party_branch",
    "supervision",
    "short",
    "phone",
    "code",
)


@dataclass(frozen=True, slots=True)
class Row:
    """One setting: what it is, what it does, how it stands, how far it reaches, and how it is changed."""

    name: str
    does: str
    now: str
    reach: str
    change: Callable[[], None]


class SettingsPage(SectionPage):
    """A table of settings; a double click changes one, and the journal says so."""

    key = "settings"

    language_wanted = Signal(str)
    """Speak another language from now on: zh_CN or en."""
    rehearsal_wanted = Signal()
    """Walk the sample village, in a data folder of its own."""

    def __init__(self, app: App, parent: QWidget | None = None) -> None:
        super().__init__(app, parent)
        self._settings: Settings = view_settings(app)
        self.heading = PageTitle(self.tr("What is to be changed?"))
        self._search = SearchField(self.tr("Find a setting"))
        self._search.textChanged.connect(self._on_search)
        self._table = DataTable(
            [
                Column(
                    self.tr("Setting"),
                    lambda one: one.name,
                    second=lambda one: one.does,
                    strong=True,
                ),
                Column(self.tr("Now"), lambda one: one.now, width=260),
                Column(self.tr("How far it reaches"), lambda one: one.reach, width=190, least=True),
            ],
            self.tr("Settings"),
        )
        self._table.opened.connect(self._on_opened)
        self._table.chosen.connect(self._on_chosen)
        self._progress = ProgressCard()
        self._panel = RightPanel()
        self._panel.next_clicked.connect(self._on_next)
        self._panel.gate_clicked.connect(self._on_gate)
        self._change = Button(self.tr("Change it"), "small", "pencil", act=self._on_change)
        self.body.addWidget(self.heading)
        self.body.addWidget(self._search)
        self.body.addWidget(self._table, 1)
        self.body.addWidget(self._progress)
        self.body.addLayout(row(self._change, None))
        look().changed.connect(self.refresh)

    def title(self) -> str:
        return self.tr("Settings")

    def particulars(self) -> str:
        return self.tr("a double click changes one")

    def side(self) -> QWidget:
        return self._panel

    def first_field(self) -> QWidget:
        return self._search

    search_field = first_field

    def press_next(self) -> None:
        self._panel.press_next()

    def refresh(self) -> None:
        self._settings = view_settings(self.app)
        self._table.show_rows(self._rows(), key=lambda one: one.name)
        self._on_chosen(None)
        self._show_panel()

    # ---- rows

    def _rows(self) -> list[Row]:
        return [
            *self._look_rows(),
            *self._village_rows(),
            *self._rule_rows(),
            *self._board_rows(),
            *self._safety_rows(),
        ]

    def _look_rows(self) -> list[Row]:
        worn, here = look(), self.tr("this computer")
        sizes = {
            "standard": self.tr("standard"),
            "large": self.tr("large"),
            "largest": self.tr("largest"),
        }
        contrast = self.tr("on") if worn.palette == "contrast" else self.tr("off")
        chinese = QLocale().language() == QLocale.Language.Chinese
        return [
            Row(
                self.tr("Type size"),
                self.tr("F8 changes it at any time"),
                sizes[worn.size],
                here,
                lambda: self._note(worn.next_size),
            ),
            Row(
                self.tr("Clearer colours"),
                self.tr("F9, white on black"),
                contrast,
                here,
                lambda: self._note(worn.flip_contrast),
            ),
            Row(
                self.tr("Language"),
                self.tr("Papers stay Chinese"),
                "中文" if chinese else "English",
                here,
                lambda: self.language_wanted.emit("en" if chinese else "zh_CN"),
            ),
            Row(
                self.tr("Clerk"),
                self.tr("The journal bears this name"),
                self._settings.operator or "—",
                here,
                self.change_operator,
            ),
        ]

    def _village_rows(self) -> list[Row]:
        village = self._settings.village
        if village is None:
            return []
        words = {
            "name": (self.tr("Village or community"), self.tr("Stands on every paper")),
            "town": (self.tr("Township or street"), ""),
            "county": (self.tr("County or district"), ""),
            "committee": (self.tr("Committee"), self.tr("Signs the papers")),
            "party_branch": (self.tr("Party organisation"), ""),
            "supervision": (self.tr("Supervision committee"), ""),
            "short": (
                self.tr("Short for numbers"),
                self.tr("柳协〔2026〕5号: the first character"),
            ),
            "phone": (self.tr("Office phone"), self.tr("Printed on notices and publications")),
            "code": (self.tr("Village code"), self.tr("In archive numbers and packages")),
        }
        reach = self.tr("this village, noted in the journal")
        return [
            Row(
                words[name][0],
                words[name][1],
                str(getattr(village, name)) or "—",
                reach,
                self._village_changer(name, words[name][0]),
            )
            for name in VILLAGE_FIELDS
        ]

    def _rule_rows(self) -> list[Row]:
        code = self._settings.village.profile if self._settings.village else ""
        place = self.app.rules.profile(code) if code else None
        name = (place.title if chinese() else place.title_en) if place else ""
        return [
            Row(
                self.tr("Rules"),
                self.tr("What the law asks for, local rules, rule packs"),
                name or self.tr("the nation's alone"),
                self.tr("this village"),
                lambda: self.section_wanted.emit("rules"),
            ),
            Row(
                self.tr("Forms"),
                self.tr("How every paper reads; changed with its print beside it"),
                self.tr("open"),
                self.tr("this village"),
                lambda: self.section_wanted.emit("forms"),
            ),
            Row(
                self.tr("Vote calculator"),
                self.tr("Ctrl+K opens it from any page"),
                self.tr("open"),
                self.tr("this computer"),
                lambda: self.section_wanted.emit("calculator"),
            ),
        ]

    def _board_rows(self) -> list[Row]:
        reach = self.tr("this village")
        rows = [
            Row(
                self.tr("Board: {0}").format(board.place),
                self.tr("Offered when something is posted"),
                self.tr("the village board") if board.main else board.group or "—",
                reach,
                self._board_changer(board),
            )
            for board in self._settings.boards
        ]
        new = Row(
            self.tr("Another board"),
            self.tr("Where else papers are posted"),
            self.tr("add"),
            reach,
            self._board_changer(Board(0, "")),
        )
        return [*rows, new]

    def _safety_rows(self) -> list[Row]:
        here = self.tr("this computer")
        rows = [
            Row(
                self.tr("Backup"),
                self.tr("A copy of everything, read back after writing"),
                self._backup_words(),
                here,
                self.back_up,
            ),
            Row(
                self.tr("Journal"),
                self.tr("Who did what when; the chain is checked"),
                self.tr("open"),
                self.tr("this village"),
                self.show_journal,
            ),
            Row(
                self.tr("Data folder"),
                self.tr("Everything lies here"),
                str(self.app.folder),
                here,
                self._say_folder,
            ),
            Row(
                self.tr("Rehearsal"),
                self.tr("The sample village, never mixed with the real one"),
                self.tr("running") if self._is_rehearsal() else self.tr("begin"),
                here,
                self.rehearsal_wanted.emit,
            ),
        ]
        if self._settings.village is not None:
            key = village_key(self.app, self._settings.village)
            rows.insert(
                1,
                Row(
                    self.tr("Signature of this computer"),
                    self.tr("Read it to the township by phone"),
                    key.signer.fingerprint,
                    here,
                    self._say_key,
                ),
            )
        return rows

    def _is_rehearsal(self) -> bool:
        return bool(self._settings.village and self._settings.village.rehearsal)

    def _backup_words(self) -> str:
        if self._settings.backed_up_at is None:
            return self.tr("none yet")
        return moment_words(self._settings.backed_up_at, self.app.today())

    def _show_panel(self) -> None:
        made = self._settings.backed_up_at
        backed_up = made is not None and (self.app.now() - made).days < 1
        self._panel.show_gates(
            [
                Gate(
                    "backup",
                    "met" if backed_up else "warn",
                    self.tr("Backup"),
                    self._backup_words(),
                    "" if backed_up else self.tr("Make one before every meeting"),
                    "",
                ),
                Gate(
                    "operator",
                    "met" if self._settings.operator else "warn",
                    self.tr("Clerk"),
                    self._settings.operator or "—",
                    "",
                    "",
                ),
            ]
        )
        self._panel.show_papers([])
        then = self.tr("Onto a USB drive, read back after writing")
        self._panel.show_next(NextAct("backup", self.tr("Make a backup"), then, "usb"))

    # ---- acts

    def _note(self, change: Callable[[], str]) -> None:
        change()
        self.refresh()

    def _on_search(self, words: str) -> None:
        self._table.set_filter(words)

    def _on_chosen(self, _row: object) -> None:
        self._change.setVisible(self._table.row() is not None)

    def _on_opened(self, one: Any) -> None:  # noqa: ANN401 - a row of the table
        one.change()

    def _on_change(self) -> None:
        if (one := self._table.row()) is not None:
            one.change()

    def _on_next(self, _code: str) -> None:
        self.back_up()

    def _on_gate(self, code: str) -> None:
        if code == "operator":
            self.change_operator()
        else:
            self.back_up()

    def change_operator(self) -> None:
        dialog = NameDialog(
            self, self.tr("Who works here?"), self.tr("Name"), self._settings.operator
        )
        if dialog.exec():
            with telling(self):
                set_operator(self.app, dialog.name())
                self.acted.emit("")

    def _village_changer(self, name: str, words: str) -> Callable[[], None]:
        def change() -> None:
            village = self._settings.village
            if village is None:
                return
            question = self.tr("{0}: how is it written?").format(words)
            dialog = NameDialog(self, question, words, str(getattr(village, name)))
            if dialog.exec():
                with telling(self):
                    correct_village(self.app, replace(village, **{name: dialog.name()}))  # type: ignore[arg-type]
                    self.acted.emit("")

        return change

    def _board_changer(self, board: Board) -> Callable[[], None]:
        def change() -> None:
            dialog = BoardDialog(self, board)
            if dialog.exec():
                with telling(self):
                    save_board(self.app, dialog.answer())
                    self.acted.emit("")

        return change

    def back_up(self) -> None:
        """Ask for a folder and write a backup there, in the background."""
        chosen = QFileDialog.getExistingDirectory(
            self.window(), self.tr("Where to write the backup")
        )
        if chosen:
            self.back_up_to(Path(chosen))

    def back_up_to(self, folder: Path) -> None:
        job = Job(lambda step: back_up(self.app, folder, step), self)
        job.succeeded.connect(self._on_backed_up)
        job.failed.connect(self._on_failed)
        self._progress.watch(
            job,
            self.tr("Writing the backup: {0} of {1}"),
            self.tr("If you stop, nothing half done stays on the drive."),
        )
        job.start()

    def _on_backed_up(self, _written: object) -> None:
        self.acted.emit("")

    def _on_failed(self, error: Any) -> None:  # noqa: ANN401 - what the job raised
        tell(self, error)

    def show_journal(self) -> None:
        JournalDialog(self, self.app).exec()

    def _say_folder(self) -> None:
        self.failed_quietly.emit(str(self.app.folder))

    def _say_key(self) -> None:
        village = self._settings.village
        if village is not None:
            self.failed_quietly.emit(village_key(self.app, village).signer.fingerprint)
