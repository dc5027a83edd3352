"""Stage 3: who should be at the table, as what, and who is still missing?"""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from PySide6.QtWidgets import QWidget

from consult_app.domain.consultation import Subject, SubjectRole
from consult_app.domain.people import short_group
from consult_app.domain.people_index import Candidate
from consult_app.domain.procedure import Stage
from consult_app.services.app import App
from consult_app.services.finding_people import people_index
from consult_app.services.registering import (
    SubjectsView,
    correct_subject,
    mark_household,
    register_by_hand,
    register_household,
    register_organisation,
    register_person,
    remove_subject,
    say_not_concerned,
    unmark_household,
    view_subjects,
)
from consult_app.ui.errors import telling
from consult_app.ui.page import StagePage
from consult_app.ui.pages.subject_dialogs import (
    HouseholdsDialog,
    NotConcernedDialog,
    SubjectDialog,
)
from consult_app.ui.theme import look
from consult_app.ui.widgets.base import row
from consult_app.ui.widgets.buttons import Button
from consult_app.ui.widgets.cards import Band
from consult_app.ui.widgets.people_search import PeopleSearch
from consult_app.ui.widgets.tables import Column, DataTable, Mark
from consult_app.ui.words.subjects import kind_name, role_name

BAND_KINDS = 2
"""How many missing kinds the band offers at once; the rest are counted."""


class SubjectsPage(StagePage):
    """One search takes people and organisations; the band names the kinds nobody stands for."""

    stage = Stage.SUBJECTS

    def __init__(
        self, app: App, consultation_id: int, step_key: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(app, consultation_id, step_key, parent)
        self._view: SubjectsView = view_subjects(app, consultation_id)
        self._index = people_index(app)
        self._band = Band("warn")
        self._band_buttons: list[Button] = []
        self._search = PeopleSearch(
            self._index.search,
            self.tr("Register"),
            self.tr("Initials, name or organisation; Enter registers"),
            taken=self._taken,
            taken_word=self.tr("registered"),
        )
        self._search.chosen.connect(self._on_chosen)
        by_hand = Button(self.tr("Somebody in no list"), "", "plus", act=self.enter_by_hand)
        self._households = Button(self.tr("Touched households"), "", "home", act=self.households)
        self._table = self._make_table()
        self._correct = Button(self.tr("Correct"), "small", "pencil", act=self.correct)
        self._avoid = Button(self.tr("Must keep away"), "small", "hand-stop", act=self.avoid)
        self._remove = Button(self.tr("Take out"), "small", act=self._on_remove)
        self._copy = Button(self.tr("Copy the table"), "small", "copy", act=self._table.copy)
        self.body.addWidget(self.heading)
        self.body.addWidget(self._band)
        top = row(self._search, by_hand, self._households)
        top.setStretch(0, 1)
        self.body.addLayout(top)
        self.body.addWidget(self._table, 1)
        self.body.addLayout(row(self._correct, self._avoid, self._remove, None, self._copy))

    def _make_table(self) -> DataTable:
        table = DataTable(
            [
                Column(self.tr("Kind"), self._kind, strong=True, width=190, sort=self._order),
                Column(
                    self.tr("Name"),
                    lambda one: one.name,
                    second=lambda one: one.represents or short_group(one.group),
                    width=170,
                ),
                Column(self.tr("Interest"), lambda one: one.interest or "—", least=True),
                Column(self.tr("Role"), lambda one: role_name(one.role), width=110),
                Column(self.tr("Keeps away"), self._away, mark=self._away_mark, width=150),
            ],
            self.tr("Who is registered"),
        )
        table.chosen.connect(self._on_row)
        table.opened.connect(self._on_opened)
        return table

    def title(self) -> str:
        return self.tr("Who should be at the table?")

    def first_field(self) -> QWidget:
        return self._search.field

    search_field = first_field

    # ---- showing

    def refresh(self) -> None:
        self._view = view = view_subjects(self.app, self.consultation_id)
        statutory = sum(kind.statutory for kind in view.kinds)
        self.heading.set_figures(
            self.tr("{0} people, {1} organisations, {2} of {3} kinds").format(
                view.people, view.organisations, statutory - len(view.missing), statutory
            )
        )
        self._households.set_words(
            self.tr("Touched households {0}").format(len(view.households))
            if view.households
            else self.tr("Touched households")
        )
        self._table.show_rows(view.subjects, key=lambda one: one.id)
        self._show_band()
        self._on_row(None)

    def _show_band(self) -> None:
        """Name the missing kinds with two verbs each; at the largest type one button holds them all."""
        for button in self._band_buttons:
            button.hide()
            button.deleteLater()
        self._band_buttons = []
        missing = self._view.missing
        self._band.setVisible(bool(missing))
        if not missing:
            return
        shown = missing[: 1 if look().size == "largest" else BAND_KINDS]
        names = self.tr(", ").join(kind_name(kind.id) for kind in shown)
        more = len(missing) - len(shown)
        told = self.tr(" and {0} more").format(more) if more else ""
        self._band.show_words(
            "warn", self.tr("{0} kinds missing:").format(len(missing)), f"{names}{told}"
        )
        self._add_band_button(self.tr("Not concerned"), self.not_concerned)

    def _add_band_button(self, words: str, act: Any) -> None:  # noqa: ANN401 - a slot
        button = Button(words, "small", act=act)
        self._band_buttons.append(button)
        self._band.add_action(button)

    def _kind(self, one: Subject) -> str:
        return kind_name(one.kind)

    def _order(self, one: Subject) -> int:
        return [kind.id for kind in self._view.kinds].index(one.kind)

    def _away(self, one: Subject) -> str:
        return self.tr("keeps away") if one.avoids else "—"

    def _away_mark(self, one: Subject) -> Mark | None:
        return Mark("hand-stop", "warn") if one.avoids else None

    def _taken(self, one: Candidate) -> bool:
        if one.organisation_kind:
            return one.id in self._view.organisations_taken
        return one.id in self._view.people_taken

    def _on_row(self, _row: object) -> None:
        chosen = self._table.row() is not None
        for button in (self._correct, self._avoid, self._remove):
            button.setVisible(chosen)

    # ---- acts

    def take_step(self, code: str, facts: Mapping[str, Any]) -> None:
        if code == "subjects.register_household":
            with telling(self):
                register_household(self.app, int(facts["id"]))
                self.acted.emit("")

    def mend(self, code: str) -> None:
        match code:
            case "subjects.kinds":
                self.not_concerned()
            case "subjects.direct_households":
                self.households()
            case _:
                self._search.setFocus()

    def _on_chosen(self, candidate: Any) -> None:  # noqa: ANN401 - a signal's object: a Candidate
        with telling(self):
            if candidate.organisation_kind:
                register_organisation(self.app, self.consultation_id, candidate.id)
            else:
                register_person(self.app, self.consultation_id, candidate.id)
            self.acted.emit("")

    def enter_by_hand(self) -> None:
        new = Subject(0, self.consultation_id, "other_stakeholder", "", SubjectRole.CONSULTATIVE)
        dialog = SubjectDialog(self, new)
        if dialog.exec():
            with telling(self):
                register_by_hand(self.app, dialog.answer())
                self.acted.emit("")

    def correct(self) -> None:
        """Open the chosen one for correction."""
        one = self._table.row()
        if one is not None:
            self._ask(one)

    def avoid(self) -> None:
        """Open the chosen one with the mark set, so that only the reason is missing."""
        one = self._table.row()
        if one is not None:
            self._ask(replace(one, avoids=True))

    def _ask(self, one: Subject) -> None:
        dialog = SubjectDialog(self, one)
        if dialog.exec():
            with telling(self):
                correct_subject(self.app, dialog.answer())
                self.acted.emit("")

    def _on_opened(self, one: Any) -> None:  # noqa: ANN401 - a row of the table
        self._ask(one)

    def _on_remove(self) -> None:
        one = self._table.row()
        if one is not None:
            with telling(self):
                remove_subject(self.app, one.id)
                self.acted.emit("")

    def not_concerned(self) -> None:
        """Ask which missing kind is not concerned, and why."""
        if not self._view.missing:
            return
        dialog = NotConcernedDialog(self, [kind.id for kind in self._view.missing])
        if dialog.exec():
            with telling(self):
                for kind, reason in dialog.answers():
                    say_not_concerned(self.app, self.consultation_id, kind, reason)
                self.acted.emit("")

    def households(self) -> None:
        """Ask which households the matter touches directly."""
        dialog = HouseholdsDialog(self, self._view, self._index.search)
        if dialog.exec():
            with telling(self):
                for household in dialog.marked():
                    mark_household(self.app, self.consultation_id, household)
                for marked_id in dialog.unmarked():
                    unmark_household(self.app, marked_id)
                self.acted.emit("")
