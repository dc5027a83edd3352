"""The rules (规定): every procedure in force on a day, its numbers, source and history, and what the place adds."""

from datetime import date
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from consult_app.basics.errors import ExpectedError
from consult_app.services.app import App
from consult_app.services.local_rules import (
    ENTERED_HERE,
    Difference,
    choose_place,
    differences,
    place_above,
    save_local_rule,
)
from consult_app.services.rhythm import note_meeting_elsewhere, rhythm_of
from consult_app.services.rule_packs import preview_pack, take_pack, take_pack_back
from consult_app.services.rule_pages import RuleRow, RulesView, RuleView, view_rule, view_rules
from consult_app.ui.errors import refusal_words, telling
from consult_app.ui.page import SectionPage
from consult_app.ui.pages.rules_dialogs import PackDialog
from consult_app.ui.pages.rules_local import LastMeetingDialog, LocalRuleDialog, LocalRulesDialog
from consult_app.ui.pages.rules_parts import RulePane
from consult_app.ui.widgets.base import Label, column, row, scaled
from consult_app.ui.widgets.buttons import Button
from consult_app.ui.widgets.cards import PageTitle, scroll
from consult_app.ui.widgets.dialogs import ConfirmDialog
from consult_app.ui.widgets.fields import ChoiceField, DateField, SearchField
from consult_app.ui.widgets.gates import Gate
from consult_app.ui.widgets.panel import NextAct, RightPanel
from consult_app.ui.widgets.tables import Column, DataTable, Mark
from consult_app.ui.words.articles import article_words, know_laws
from consult_app.ui.words.cases import chinese
from consult_app.ui.words.dates import day_words
from consult_app.ui.words.rules import place_words

LIST = 270
"""Width of the list in px at standard type."""
NATION = "-"
"""The code of no place: the national text alone."""


class RulesPage(SectionPage):
    """A list of procedures and the one chosen; a rule pack is taken here."""

    key = "rules"

    def __init__(self, app: App, parent: QWidget | None = None) -> None:
        super().__init__(app, parent)
        self._view: RulesView = view_rules(app, app.today())
        self._shown: RuleView | None = None
        self.heading = PageTitle(self.tr("What does the law ask for?"))
        self._search = SearchField(self.tr("Find a rule"))
        self._day = DateField(self.tr("On which day"), app.today())
        self._place = ChoiceField(self.tr("Local rules of"), [])
        self._own = Button(self.tr("More is asked for here…"), "", "pencil", act=self.add_local)
        self._list = Button("", "", "list", act=self.show_local)
        self._wrong = Label(t="small", tone="block", wrap=True)
        self._table = DataTable(
            [
                Column(
                    self.tr("Procedure"),
                    lambda one: one.title if chinese() else one.title_en,
                    second=self._below,
                    mark=lambda one: Mark("alert-triangle", "warn") if one.to_check else None,
                )
            ],
            self.tr("Procedures"),
        )
        self._pane, self._panel = RulePane(app), RightPanel()
        self._build()
        self._connect()

    def _build(self) -> None:
        top = row(
            self._day, self._place, column(None, self._own), column(None, self._list), None, gap=12
        )
        left = column(self._search, self._table, gap=8)
        both = row(left, scroll(self._pane), gap=14)
        both.setStretch(1, 1)
        for part in (self.heading, self._wrong):
            self.body.addWidget(part)
        self.body.addLayout(top)
        self.body.addLayout(both, 1)

    def _connect(self) -> None:
        self._search.textChanged.connect(self._table.set_filter)
        self._table.chosen.connect(self._on_chosen)
        self._day.editor.dateChanged.connect(self.refresh)
        self._place.editor.currentIndexChanged.connect(self._on_place)
        self._panel.next_clicked.connect(self._on_next)
        self._panel.quiet_clicked.connect(self._on_quiet)
        self._panel.gate_clicked.connect(self._on_gate)

    def title(self) -> str:
        return self.tr("Rules")

    def back(self) -> str:
        return self.tr("Settings")

    def side(self) -> QWidget:
        return self._panel

    def first_field(self) -> QWidget:
        return self._table

    def search_field(self) -> QWidget:
        return self._search

    def press_next(self) -> None:
        self._panel.press_next()

    def refresh(self) -> None:
        width = scaled(LIST)
        self._search.setFixedWidth(width)
        self._table.setFixedWidth(width)
        self._view = view_rules(self.app, self._day.day())
        know_laws(self.app.rules.laws)
        self._table.show_rows(self._view.rows, key=lambda one: one.code)
        if self._table.row() is None and self._view.rows:
            self._table.choose(self._first())
        self._show_places()
        self._show_rule()

    def open_item(self, item: str) -> None:
        """Show one procedure by its code."""
        self._table.choose(item)

    def _first(self) -> str:
        codes = [one.code for one in self._view.rows]
        return next((code for code in ("villager_reps", *codes) if code in codes), "")

    def _below(self, one: RuleRow) -> str:
        if one.to_check:
            return self.tr("{0}, {1} to be checked").format(
                place_words(one.applies_to), one.to_check
            )
        return place_words(one.applies_to)

    def _show_places(self) -> None:
        above = place_above(self.app)
        places = [
            (one.code, one.title if chinese() else one.title_en)
            for one in self._view.places
            if one.code not in ENTERED_HERE
        ]
        self._place.set_choices(
            [(NATION, self.tr("none, the nation's alone")), *places], above or NATION
        )

    def _show_rule(self) -> None:
        chosen = self._table.row()
        self._shown = None
        self._wrong.setText("")
        if chosen is not None:
            try:
                self._shown = view_rule(self.app, chosen.code, self._day.day())
            except ExpectedError as error:
                self._wrong.setText(refusal_words(error))
        self._wrong.setHidden(not self._wrong.text())
        self._pane.setHidden(self._shown is None)
        if self._shown is not None:
            self._pane.show_view(self._shown)
        self._own.setHidden(self._shown is None)
        local = self._local()
        self._list.set_words(self.tr("Local rules: {0}").format(len(local)))
        self._list.setHidden(not local)
        self._show_panel()

    def _local(self) -> tuple[Difference, ...]:
        return differences(self.app, self._day.day())

    def _show_panel(self) -> None:
        gates = [self._checked_gate(), self._rhythm_gate(), self._place_gate(), self._pack_gate()]
        self._panel.show_gates([gate for gate in gates if gate is not None])
        self._panel.show_papers([])
        packs = self._view.packs
        self._panel.show_next(
            NextAct(
                "pack",
                self.tr("Take a rule pack"),
                self.tr("From a USB drive; shown before it counts"),
                "upload",
                quiet=self.tr("Take back “{0}”").format(packs[0]["title"]) if packs else "",
                quiet_code="back",
            )
        )

    def _checked_gate(self) -> Gate | None:
        if self._shown is None:
            return None
        basis = self._shown.to_check
        if not basis:
            return Gate("checked", "met", self.tr("Checked in its source"))
        named = self.tr("; ").join(dict.fromkeys(article_words(one) for one in basis))
        title = self.tr("To be checked against the original")
        return Gate("checked", "warn", title, str(len(basis)), named)

    def _rhythm_gate(self) -> Gate | None:
        """Say when the body last met and by when it must again; a press notes a meeting held without this program."""
        found = rhythm_of(self.app, self._shown.procedure.code) if self._shown else None
        if found is None:
            return None
        today = self.app.today()
        title = self.tr("Meets once in {0} months").format(found.months)
        if found.last_held is None or found.due_by is None:
            return Gate("rhythm", "wait", title, "", self.tr("When did it last meet? Note the day"))
        words = self.tr("Last met on {0}; the next time by {1}")
        why = words.format(day_words(found.last_held, today), day_words(found.due_by, today))
        late = found.due_by < today
        return Gate("rhythm", "warn" if late else "met", title, "", why)

    def _place_gate(self) -> Gate:
        local = self._local()
        laxer = sum(one.overruled for one in local)
        words = self._place.editor.currentText()
        title = self.tr("Local rules")
        if laxer:
            why = self.tr("{0}; {1} of them ask for less than the law, which decides")
            return Gate("place", "warn", title, str(len(local)), why.format(words, laxer))
        return Gate("place", "met", title, str(len(local)) if local else "", words)

    def _pack_gate(self) -> Gate:
        if not self._view.packs:
            return Gate("packs", "met", self.tr("Rules as delivered"))
        newest = self._view.packs[0]
        why = self.tr("{0}, signed by {1}").format(newest["title"], newest["signer"])
        return Gate("packs", "met", self.tr("Rule packs"), str(len(self._view.packs)), why)

    # ---- acts

    def _on_chosen(self, _row: object) -> None:
        self._show_rule()

    def _on_place(self) -> None:
        code = self._place.code()
        with telling(self):
            choose_place(self.app, "" if code == NATION else code)
            self.acted.emit("")

    def add_local(self) -> None:
        """Ask for a number of the village's or the county's own."""
        if self._shown is None:
            return
        dialog = LocalRuleDialog(self, self.app, self._shown.procedure)
        if dialog.exec():
            with telling(self):
                save_local_rule(self.app, dialog.answer())
                self.acted.emit("")

    def note_meeting(self) -> None:
        """Ask on which day the body last met without this program."""
        if self._shown is None:
            return
        dialog = LastMeetingDialog(self, self._shown.procedure, self.app.today())
        if dialog.exec():
            with telling(self):
                note_meeting_elsewhere(self.app, self._shown.procedure.code, dialog.day())
                self.acted.emit("")

    def show_local(self) -> None:
        """List everything in which the places here differ from the national text."""
        dialog = LocalRulesDialog(self, self.app, self._day.day())
        dialog.exec()
        if dialog.touched:
            self.acted.emit("")

    def _on_next(self, _code: str) -> None:
        chosen, _ = QFileDialog.getOpenFileName(self.window(), self.tr("Choose the rule pack"))
        if chosen:
            self.take(Path(chosen))

    def take(self, path: Path) -> None:
        """Show what a pack would change and take it when that is wanted."""
        with telling(self):
            preview = preview_pack(self.app.folder, path)
            if PackDialog(self, self.app, preview).exec():
                take_pack(self.app, path, trusted=preview.pack.signer.key)
                self.acted.emit("")

    def _on_quiet(self, _code: str) -> None:
        title = self._view.packs[0]["title"]
        question = self.tr("Take “{0}” back?").format(title)
        words = self.tr("The rules are again as they were before this pack.")
        if ConfirmDialog.ask(self, question, words, self.tr("Take it back"), self.tr("Keep it")):
            with telling(self):
                take_pack_back(self.app)
                self.acted.emit("")

    def _on_gate(self, code: str) -> None:
        if code == "rhythm":
            self.note_meeting()
        elif code == "place" and self._local():
            self.show_local()
        elif code == "place":
            self._place.editor.setFocus()

    def show_day(self, day: date) -> None:
        """Look at the texts in force on another day."""
        self._day.set_day(day)
