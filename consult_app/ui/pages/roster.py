"""The roster: groups, people and one household side by side; bodies; organisations; taking a file in."""

from collections.abc import Callable
from pathlib import Path
from typing import ClassVar

from PySide6.QtWidgets import QFileDialog, QStackedWidget, QWidget

from consult_app.basics.errors import ExpectedError
from consult_app.domain.people import Person
from consult_app.domain.people_index import PeopleIndex, index_people
from consult_app.services.app import App
from consult_app.services.bodies import BodyView
from consult_app.services.people_by_hand import choose_speaker, mark_back, mark_left, save_person
from consult_app.services.roster_view import PersonLine, RosterView, view_household, view_roster
from consult_app.services.rostering import (
    RosterPreview,
    RosterTaken,
    export_roster,
    preview_roster,
    take_roster,
)
from consult_app.ui.errors import tell, telling
from consult_app.ui.jobs import Job
from consult_app.ui.page import SectionPage
from consult_app.ui.pages.roster_bodies import BodiesPane
from consult_app.ui.pages.roster_body import BodyDialog
from consult_app.ui.pages.roster_organisations import OrganisationsPane
from consult_app.ui.pages.roster_owners import OwnersPane
from consult_app.ui.pages.roster_panel import (
    gates,
    lines_shown,
    next_act,
    organisations_act,
    owners_act,
    taken_words,
)
from consult_app.ui.pages.roster_parts import (
    GroupList,
    HouseholdPane,
    PeopleTable,
    PersonDialog,
)
from consult_app.ui.pages.roster_preview import Corrections, RosterPreviewView
from consult_app.ui.pages.roster_seats import SeatsDialog
from consult_app.ui.theme import look
from consult_app.ui.widgets.base import Cell, box, column, row
from consult_app.ui.widgets.buttons import Button
from consult_app.ui.widgets.cards import EmptyState, PageTitle, ToggleTabs
from consult_app.ui.widgets.dialogs import ConfirmDialog
from consult_app.ui.widgets.fields import Choice, SearchField
from consult_app.ui.widgets.panel import RightPanel
from consult_app.ui.widgets.progress import ProgressCard

FILES = "*.xlsx *.xls *.ods *.csv *.et *.xlsm *.txt"
PEOPLE, BODIES, PREVIEW, EMPTY, ORGANISATIONS, OWNERS = range(6)


class RosterPage(SectionPage):
    """Who lives here, who speaks for whom, the bodies, and the organisations."""

    key: ClassVar[str] = "roster"

    def __init__(self, app: App, parent: QWidget | None = None) -> None:
        super().__init__(app, parent)
        self._view: RosterView = view_roster(app)
        self._index: PeopleIndex = index_people(())
        self._group, self._grid, self._file = "", "", Path()
        self._build_people()
        self.bodies, self.preview = BodiesPane(), RosterPreviewView()
        self.organisations = OrganisationsPane(app)
        self.organisations.acted.connect(self.acted)
        self.owners = OwnersPane(app)
        self.owners.acted.connect(self.acted)
        self.bodies.elect_wanted.connect(self.enter_election)
        self.bodies.members_wanted.connect(self.enter_members)
        self.preview.corrected.connect(self._on_corrected)
        self.preview.other_file_wanted.connect(self.choose_file)
        self.preview.changed.connect(self._show_panel)
        self._empty = EmptyState(self.tr("Who lives in the village belongs here."))
        self._empty.add_row(
            self.tr("Take in the roster"),
            self.tr("A spreadsheet of the township, the police or your own; it is shown first"),
            self.tr("Choose a file"),
            self.choose_file,
        )
        self._empty.add_row(
            self.tr("Or enter people one by one"),
            self.tr("For a handful of people, or until the file arrives"),
            self.tr("Add a person"),
            self.add_person,
        )
        self.progress = ProgressCard()
        self.stack = QStackedWidget()
        nothing = box(column(self._empty, None, gap=0))
        people, rest = (self._people, self.bodies, self.preview), (self.organisations, self.owners)
        for pane in (*people, nothing, *rest):
            self.stack.addWidget(pane)
        self.body.addWidget(self.progress)
        self.body.addWidget(self.stack, 1)
        self._tabs = ToggleTabs(
            [
                ("people", self.tr("People and households")),
                ("bodies", self.tr("Bodies and terms")),
                ("organisations", self.tr("Organisations")),
                ("owners", self.tr("Owners")),
            ]
        )
        self._tabs.chosen.connect(self._on_tab)
        self._panel = RightPanel()
        self._panel.next_clicked.connect(self._on_next)
        self._panel.quiet_clicked.connect(self._on_next)
        self._panel.gate_clicked.connect(self._on_gate)

    def _build_people(self) -> None:
        add = Button(self.tr("Add a person"), "", "user-plus", act=self.add_person)
        self._heading = PageTitle(self.tr("Who lives here?"), "", add)
        self.groups = GroupList()
        self.groups.chosen.connect(self._on_group)
        self.search = SearchField(self.tr("Name, initials, household number"))
        self.search.textChanged.connect(self._show_lines)
        self._which = ToggleTabs([("all", ""), ("representatives", ""), ("party", "")], "all")
        self._which.chosen.connect(self._show_lines)
        self.table = PeopleTable()
        self.table.chosen.connect(self._on_person)
        self.table.opened.connect(self._on_opened)
        self.household = HouseholdPane()
        self.household.edit_wanted.connect(self.edit_person)
        self.household.speaker_wanted.connect(self._on_speaker)
        self.household.left_wanted.connect(self._on_left)
        self.household.back_wanted.connect(self._on_back)
        self._folded_groups = Choice([])
        self._folded_groups.setAccessibleName(self.tr("Groups and grids"))
        self._folded_groups.activated.connect(self._on_folded_group)
        middle = box(
            column(self._folded_groups, self.search, row(self._which, None), self.table, gap=8)
        )
        panes = row(self.groups, middle, self.household, gap=14)
        panes.setStretch(1, 1)
        self._people = box(column(self._heading, panes, gap=8))
        look().changed.connect(self._fold)
        self._fold()

    def _fold(self) -> None:
        """Leave the list of groups to a drop-down at the largest type: there is room for two lists only."""
        largest = look().size == "largest"
        self.groups.setVisible(not largest)
        self._folded_groups.setVisible(largest)

    def _on_folded_group(self) -> None:
        group, _, grid = self._folded_groups.code().partition("\t")
        self.groups.choose(group, grid)

    # -- what the frame asks ----------------------------------------------------------------

    def title(self) -> str:
        return self.tr("Roster")

    def particulars(self) -> str:
        return self.tr("Households, groups, bodies")

    def top_cells(self) -> list[Cell]:
        return [self._tabs]

    def side(self) -> QWidget:
        return self._panel

    def first_field(self) -> QWidget:
        fields = {ORGANISATIONS: self.organisations.search, OWNERS: self.owners.search}
        return fields.get(self.stack.currentIndex(), self.search)

    def search_field(self) -> QWidget:
        return self.first_field()

    def press_next(self) -> None:
        self._panel.press_next()

    def refresh(self) -> None:
        self._view = view_roster(self.app)
        self._index = index_people([line.person for line in self._view.lines])
        if self.stack.currentIndex() != PREVIEW:
            self.stack.setCurrentIndex(self._pane())
        self._show_figures()
        self.groups.show_groups(self._view.groups, self._view.counts["households"])
        self._folded_groups.set_choices(self.groups.choices(), f"{self._group}\t{self._grid}")
        self._show_lines()
        self.bodies.refresh(self.app)
        self.organisations.refresh()
        self.owners.refresh()
        self._show_panel()

    def _pane(self) -> int:
        if (
            listed := {"organisations": ORGANISATIONS, "owners": OWNERS}.get(self._tabs.code())
        ) is not None:
            return listed
        if not self._view.counts["people"] and not self._view.left:
            return EMPTY
        return BODIES if self._tabs.code() == "bodies" else PEOPLE

    # -- people -----------------------------------------------------------------------------

    def _show_figures(self) -> None:
        counts = self._view.counts
        words = self.tr(
            "{0:,} households, {1:,} people, {2:,} of them 18 or older; {3:,} away, {4:,} not registered"
        )
        figures = words.format(
            counts["households"], counts["people"], self._view.adults, self._view.away,
            counts["not_registered"],
        )  # fmt: skip
        self._heading.set_figures(figures)

    def _show_lines(self) -> None:
        typed = self.search.text().strip()
        found = [one.id for one in self._index.search(typed, 500)] if typed else None
        lines = lines_shown(self._view.lines, found, self._group, self._grid)
        marked = sum(one.person.representative for one in lines)
        party = sum(one.person.party_member for one in lines)
        self._which.set_tabs(
            [
                ("all", self.tr("{0} people").format(len(lines))),
                ("representatives", self.tr("{0} representatives").format(marked)),
                ("party", self.tr("{0} party members").format(party)),
            ]
        )
        kept = {"representatives": "representative", "party": "party_member"}.get(
            self._which.code()
        )
        self.table.show_rows(
            [one for one in lines if kept is None or getattr(one.person, kept)],
            key=lambda one: one.person.id,
        )
        if self.table.row() is None and self.table.rows():
            self.table.selectRow(0)
        self._show_household()

    def _on_group(self, group: str, grid: str) -> None:
        self._group, self._grid = group, grid
        self.search.clear()
        self._show_lines()

    def _on_person(self, _line: object) -> None:
        self._show_household()

    def _show_household(self) -> None:
        line = self.table.row()
        person = line.person if line is not None else None
        number = person.household_no if person else ""
        self.household.show_household(view_household(self.app, number) if number else None, person)

    def _on_opened(self, line: PersonLine) -> None:
        self.edit_person(line.person)

    def edit_person(self, person: Person) -> None:
        """Open the dialog in which a person is corrected."""
        self._ask_person(person, self.tr("corrected {0}"))

    def add_person(self) -> None:
        """Open the dialog in which a person is added, in the group on show."""
        self._ask_person(Person(0, "", group=self._group, grid=self._grid), self.tr("added {0}"))

    def _ask_person(self, person: Person, words: str) -> None:
        groups = [line.group for line in self._view.groups if not line.grid]
        dialog = PersonDialog(self, person, groups)
        while dialog.exec():
            try:
                kept = save_person(self.app, dialog.person())
            except ExpectedError as error:
                tell(self, error)
                continue
            self.search.clear()
            self.acted.emit(words.format(kept.name))
            self.table.choose(kept.id)
            return

    def _on_speaker(self, person: Person) -> None:
        with telling(self):
            choose_speaker(self.app, person.household_no, person.id)
            self.acted.emit(self.tr("{0} speaks for the household").format(person.name))

    def _on_left(self, person: Person) -> None:
        sure = ConfirmDialog.ask(
            self,
            self.tr("Has {0} left?").format(person.name),
            self.tr(
                "{0} goes out of the roster and its bodies from today, and stays in everything that happened before."
            ).format(person.name),
            self.tr("Has left"),
            self.tr("Stays in the roster"),
        )
        if sure:
            with telling(self):
                mark_left(self.app, person.id, self.app.today())
                self.acted.emit(self.tr("{0} has left").format(person.name))

    def _on_back(self, person: Person) -> None:
        with telling(self):
            mark_back(self.app, person.id)
            self.acted.emit(self.tr("{0} is back").format(person.name))

    def enter_election(self) -> None:
        """Open the dialog in which committee and supervision are entered."""
        self._ask_seats(SeatsDialog(self, self.app))

    def enter_members(self, body: BodyView) -> None:
        """Open the dialog in which the members of one body are entered."""
        self._ask_seats(BodyDialog(self, self.app, body))

    def _ask_seats(self, dialog: SeatsDialog | BodyDialog) -> None:
        while dialog.exec():
            try:
                dialog.keep()
            except ExpectedError as error:
                tell(self, error)
                continue
            self.acted.emit("")
            return

    # -- a file -----------------------------------------------------------------------------

    def choose_file(self) -> None:
        """Ask for a roster file and show what is in it."""
        name, _ = QFileDialog.getOpenFileName(
            self, self.tr("Choose the roster"), "", self.tr("Spreadsheets ({0})").format(FILES)
        )
        if name:
            self.open_file(Path(name))

    def open_file(self, path: Path) -> None:
        """Read a roster file in the background and show its preview."""
        self._file = path
        self.preview.start_over()
        self._read({})

    def _on_corrected(self, corrections: Corrections) -> None:
        self._read(corrections)

    def _read(self, corrections: Corrections) -> None:
        path = self._file
        self._run(
            lambda step: preview_roster(self.app, path, step, corrections),
            self._on_previewed,
            self.tr("Reading row {0} of {1}"),
            self.tr("Nothing is taken in before you have seen it."),
        )

    def _run(
        self, work: Callable[..., object], then: Callable[..., None], sentence: str, fate: str
    ) -> None:
        job = Job(work, self)
        self.progress.watch(job, sentence, fate)
        job.succeeded.connect(then)
        job.failed.connect(self._on_failed)
        job.start()

    def _on_failed(self, error: object) -> None:
        if not isinstance(error, ExpectedError):
            raise error  # type: ignore[misc]
        tell(self, error)

    def _on_previewed(self, preview: RosterPreview) -> None:
        self.preview.show_preview(preview)
        self.stack.setCurrentIndex(PREVIEW)
        self._show_panel()

    def take_file(self) -> None:
        """Take the previewed rows in."""
        preview, left = self.preview.preview, self.preview.left_ids()
        if preview is not None:
            self._run(
                lambda step: take_roster(self.app, preview, left=left, step=step),
                self._on_taken,
                self.tr("Taking in, {0} of {1}"),
                self.tr("All of it is kept, or nothing."),
            )

    def _on_taken(self, taken: RosterTaken) -> None:
        self.leave_preview()
        self.acted.emit(taken_words(taken))

    def leave_preview(self) -> None:
        """Go back to the people; nothing of the preview is kept."""
        self.stack.setCurrentIndex(PEOPLE)
        self.refresh()

    def write_file(self) -> None:
        """Ask where to, and write the roster as a spreadsheet."""
        name, _ = QFileDialog.getSaveFileName(
            self, self.tr("Write the roster to"), self.tr("roster.xlsx"), "*.xlsx"
        )
        if name:
            with telling(self):
                rows = export_roster(self.app, Path(name))
                self.failed_quietly.emit(
                    self.tr("wrote {0} people to {1}").format(rows, Path(name).name)
                )

    # -- the right panel ----------------------------------------------------------------------

    def _show_panel(self) -> None:
        view = self._view
        self._panel.show_gates(gates(view, self.app.today()) if view.counts["people"] else ())
        self._panel.show_papers(())
        shown = self.stack.currentIndex()
        take = self.preview.take_words() if shown == PREVIEW else ""
        lists = {ORGANISATIONS: organisations_act(), OWNERS: owners_act()}
        self._panel.show_next(lists.get(shown) or next_act(view, take))

    def _on_gate(self, code: str) -> None:
        if code == "checked":
            self.choose_file()
            return
        self._tabs.choose("people")
        self._on_tab("people")
        if code == "speaker":
            self._on_next("speaker")
        else:
            self._which.choose("representatives")
            self._show_lines()

    def _on_next(self, code: str) -> None:
        match code:
            case "take":
                self.take_file()
            case "leave":
                self.leave_preview()
            case "export":
                self.write_file()
            case "organisations":
                self.organisations.choose_file()
            case "owners":
                self.owners.choose_file()
            case "speaker" if self._view.without_speaker:
                self.search.setText(self._view.without_speaker[0])
                self.search.setFocus()
            case _:
                self.choose_file()

    def open_item(self, item: str) -> None:
        """Show one of the tabs by its code."""
        self._tabs.choose(item)
        self._on_tab(item)

    def _on_tab(self, _code: str) -> None:
        self.stack.setCurrentIndex(self._pane())
        self._show_panel()
