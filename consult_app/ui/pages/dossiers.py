"""Section 档案: what was consulted on before, and which dossier still lacks something."""

from typing import Any

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QWidget

from consult_app.services.app import App
from consult_app.services.dossiers import DossierList, DossierRow, DossierState, view_dossiers
from consult_app.ui.page import SectionPage
from consult_app.ui.pages.archive_dialogs import KindsDialog
from consult_app.ui.widgets.base import Label, row
from consult_app.ui.widgets.buttons import Button
from consult_app.ui.widgets.cards import EmptyState, PageTitle
from consult_app.ui.widgets.fields import Choice, SearchField
from consult_app.ui.widgets.gates import Gate
from consult_app.ui.widgets.panel import NextAct, RightPanel
from consult_app.ui.widgets.tables import Column, DataTable, Mark
from consult_app.ui.words.dates import day_words
from consult_app.ui.words.procedures import procedure_words


class DossiersPage(SectionPage):
    """One search over all dossiers; the state says who must act."""

    key = "archive"

    def __init__(self, app: App, parent: QWidget | None = None) -> None:
        super().__init__(app, parent)
        self._view: DossierList = view_dossiers(app)
        scans = Button(self.tr("Scans"), "", "scan", act=self._on_scans)
        self.heading = PageTitle(self.tr("What was consulted on before?"), "", scans)
        self._search = SearchField(self.tr("Title, number or name"))
        self._search.textChanged.connect(self._on_search)
        self._year = Choice([("", self.tr("All years"))])
        self._year.setAccessibleName(self.tr("Year"))
        self._year.currentIndexChanged.connect(self._on_search)
        self._found = Label(t="small")
        self._table = self._make_table()
        copy = Button(self.tr("Copy the table"), "small", "copy", act=self._table.copy)
        self._empty = EmptyState(
            self.tr("Every consultation gets a dossier by itself; finished ones stay here.")
        )
        self._panel = RightPanel()
        self._panel.next_clicked.connect(self._on_next)
        self._panel.gate_clicked.connect(self._on_next)
        self.body.addWidget(self.heading)
        top = row(self._search, self._year, gap=8)
        top.setStretch(0, 3)
        top.setStretch(1, 1)
        self.body.addLayout(top)
        self._bind = Button(self.tr("Dossier as one PDF"), "small", "books", act=self._on_bind)
        kinds = Button(self.tr("How long papers are kept"), "small", act=self.show_kinds)
        self.body.addLayout(row(self._found, None, kinds, self._bind, copy))
        self.body.addWidget(self._table, 1)
        self.body.addWidget(self._empty)
        self.body.addStretch(0)

    def _make_table(self) -> DataTable:
        table = DataTable(
            [
                Column(
                    self.tr("No."),
                    lambda one: f"{one.consultation.year}-{one.consultation.number}",
                    sort=lambda one: (one.consultation.year, one.consultation.number),
                    width=90,
                ),
                Column(
                    self.tr("Consultation"),
                    lambda one: one.consultation.title,
                    second=lambda one: one.scope or self.tr("whole village"),
                    strong=True,
                ),
                Column(
                    self.tr("Procedure"),
                    lambda one: procedure_words(self.app, one.consultation.procedure) or "—",
                    width=150,
                    least=True,
                ),
                Column(
                    self.tr("Closed"),
                    lambda one: day_words(one.closed_on) if one.closed_on else "—",
                    sort=lambda one: str(one.closed_on or ""),
                    width=130,
                    least=True,
                ),
                Column(
                    self.tr("Pages"),
                    lambda one: str(one.pages),
                    sort=lambda one: one.pages,
                    right=True,
                    width=60,
                ),
                Column(self.tr("State"), self._state, mark=self._mark, width=170),
            ],
            self.tr("Dossiers"),
        )
        table.opened.connect(self._on_opened)
        table.chosen.connect(self._on_chosen)
        return table

    def title(self) -> str:
        return self.tr("Archive")

    def particulars(self) -> str:
        return self.tr("finished and under way")

    def side(self) -> QWidget:
        return self._panel

    def first_field(self) -> QWidget:
        return self._search

    search_field = first_field

    def press_next(self) -> None:
        self._panel.press_next()

    def refresh(self) -> None:
        year = self._year.code()
        self._view = view = view_dossiers(
            self.app, self._search.text(), int(year) if year else None
        )
        if [self._year.itemData(n) for n in range(1, self._year.count())] != [
            str(one) for one in view.years
        ]:
            choices = [("", self.tr("All years"))] + [(str(one), str(one)) for one in view.years]
            with QSignalBlocker(self._year):
                self._year.set_choices(choices, year)
        self.heading.set_figures(self.tr("{0} dossiers").format(view.total))
        self._found.setText(
            self.tr("{0} found").format(len(view.rows)) if self._search.text() else ""
        )
        self._table.show_rows(view.rows, key=lambda one: one.consultation.id)
        self._table.setVisible(view.total > 0)
        self._empty.setVisible(view.total == 0)
        self._bind.setVisible(bool(view.rows))
        self._show_panel()

    def _show_panel(self) -> None:
        waiting = [one for one in self._view.rows if one.state is DossierState.SENT]
        lacking = [one for one in self._view.rows if one.state is DossierState.INCOMPLETE]
        gates = [
            self._gate("receipts", waiting, self.tr("The township's receipt is awaited")),
            self._gate("missing", lacking, self.tr("Dossiers that lack something")),
        ]
        self._panel.show_gates(gates)
        self._panel.show_papers([])
        chosen = self._target()
        if chosen is None:
            self._panel.show_next(
                NextAct(
                    "begin", self.tr("Start a consultation"), self.tr("On the workbench"), "plus"
                )
            )
        else:
            words = self.tr("Open {0}").format(chosen.consultation.title)
            self._panel.show_next(NextAct("open", words, self._state(chosen), "archive"))

    def _gate(self, code: str, rows: list[DossierRow], title: str) -> Gate:
        names = self.tr(", ").join(one.consultation.title for one in rows[:3])
        figure = self.tr("{0} dossiers").format(len(rows))
        return Gate(code, "warn" if rows else "met", title, figure, names, "")

    def _target(self) -> DossierRow | None:
        """Return the row the filled button opens: the chosen one, else the first that waits for the clerk."""
        chosen: DossierRow | None = self._table.row()
        if chosen is not None:
            return chosen
        lacking = [one for one in self._view.rows if one.state is DossierState.INCOMPLETE]
        return next(iter((*lacking, *self._view.rows)), None)

    def _state(self, one: DossierRow) -> str:
        match one.state:
            case DossierState.RECEIVED:
                return self.tr("received by the township")
            case DossierState.SENT:
                return self.tr("receipt awaited")
            case DossierState.CLOSED:
                return self.tr("closed")
            case DossierState.INCOMPLETE:
                return self.tr("{0} papers missing").format(one.missing)
            case DossierState.UNDER_WAY:
                return self.tr("under way")

    def _mark(self, one: DossierRow) -> Mark:
        match one.state:
            case DossierState.RECEIVED | DossierState.CLOSED:
                return Mark("circle-check", "met")
            case DossierState.SENT:
                return Mark("upload", "ink2")
            case DossierState.INCOMPLETE:
                return Mark("alert-triangle", "warn")
            case DossierState.UNDER_WAY:
                return Mark("messages", "ink2")

    def _on_scans(self) -> None:
        self.section_wanted.emit("scans")

    def _on_search(self) -> None:
        self.refresh()

    def _on_chosen(self, _row: object) -> None:
        self._show_panel()

    def _on_bind(self) -> None:
        if (target := self._target()) is not None:
            self.dossier_wanted.emit(target.consultation.id)

    def show_kinds(self) -> None:
        """Show how long each kind of paper is kept, and change it."""
        dialog = KindsDialog(self, self.app)
        dialog.exec()
        if dialog.changed:
            self.acted.emit("")

    def _on_opened(self, one: Any) -> None:  # noqa: ANN401 - a row of the table
        self.case_wanted.emit(one.consultation.id, "")

    def _on_next(self, _code: str) -> None:
        target = self._target()
        if target is None:
            self.section_wanted.emit("today")
        else:
            self.case_wanted.emit(target.consultation.id, "")
