"""Section 统计: how a year went; every figure opens the cases behind it."""

from PySide6.QtWidgets import QGridLayout, QWidget

from consult_app.domain.concern import ConcernClass
from consult_app.domain.people import short_group
from consult_app.services.app import App
from consult_app.services.figures import Attendance, FiguresView, view_figures
from consult_app.ui.page import SectionPage
from consult_app.ui.widgets.base import Cell, Label, box, column, row, upright
from consult_app.ui.widgets.cards import Card, Head, PageTitle, ToggleTabs
from consult_app.ui.widgets.charts import Bar, BarChart, ColumnChart
from consult_app.ui.widgets.gates import Gate
from consult_app.ui.widgets.panel import NextAct, RightPanel
from consult_app.ui.words.concerns import class_words
from consult_app.ui.words.procedures import procedure_words


class FiguresPage(SectionPage):
    """Five figures and four charts, each with a question; nothing is typed here."""

    key = "figures"

    def __init__(self, app: App, parent: QWidget | None = None) -> None:
        super().__init__(app, parent)
        self._view: FiguresView = view_figures(app, app.today().year)
        self._years = ToggleTabs([(str(self._view.year), str(self._view.year))])
        self._years.chosen.connect(self._on_year)
        self.heading = PageTitle(self.tr("How did the year go?"))
        self._figures = [(Label(t="figure"), Label(t="small", wrap=True)) for _ in range(5)]
        self._months, self._classes = ColumnChart(), BarChart()
        self._procedures, self._groups = BarChart(), BarChart()
        self._months.opened.connect(self._on_month)
        self._procedures.opened.connect(self._on_procedure)
        self._panel = RightPanel()
        self._panel.next_clicked.connect(self._on_next)
        self._panel.gate_clicked.connect(self._on_next)
        self.body.addWidget(self.heading)
        self.body.addWidget(self._figure_card())
        self.body.addLayout(self._charts(), 1)

    def _figure_card(self) -> QWidget:
        cells: list[Cell] = []
        for figure, words in self._figures:
            cells += [box(column(figure, words, gap=0)), upright()]
        return Card(row(*cells[:-1], gap=16))

    def _charts(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setSpacing(12)
        cards = (
            (self.tr("Consultations begun, month by month"), self._months),
            (self.tr("What people raised"), self._classes),
            (self.tr("Which procedures"), self._procedures),
            (self.tr("Did every group come?"), self._groups),
        )
        for number, (words, chart) in enumerate(cards):
            grid.addWidget(Card(Head(words), chart, None), number // 2, number % 2)
        return grid

    def title(self) -> str:
        return self.tr("Figures")

    def top_cells(self) -> list[Cell]:
        return [self._years]

    def side(self) -> QWidget:
        return self._panel

    def press_next(self) -> None:
        self._panel.press_next()

    def refresh(self) -> None:
        year = int(self._years.code() or self.app.today().year)
        self._view = view = view_figures(self.app, year)
        self._years.set_tabs([(str(one), str(one)) for one in view.years[:4]], str(year))
        self.heading.set_question(self.tr("How did {0} go?").format(year))
        self._show_figures()
        self._months.show_bars([Bar(one.name, (one.count,)) for one in view.months])
        self._classes.show_bars(
            [Bar(class_words(ConcernClass(one.name)), (one.count,)) for one in view.concern_classes]
        )
        self._procedures.show_bars(
            [Bar(procedure_words(self.app, one.name), (one.count,)) for one in view.procedures]
        )
        self._groups.show_bars([self._group(one) for one in view.groups])
        self._show_panel()

    def _group(self, one: Attendance) -> Bar:
        return Bar(short_group(one.group), (one.came,), f"{one.came}/{one.due}")

    def _show_figures(self) -> None:
        view = self._view
        told = (
            (view.consultations, self.tr("consultations, {0} decided").format(view.decided)),
            (view.finished, self.tr("finished and filed")),
            (view.meetings, self.tr("meetings, {0} of {1} came").format(view.came, view.due)),
            (view.concerns, self.tr("concerns, {0} settled").format(view.concerns_settled)),
            (view.tasks, self.tr("tasks, {0} done").format(view.tasks_done)),
        )
        for (figure, words), (number, sentence) in zip(self._figures, told, strict=True):
            figure.setText(str(number))
            words.setText(sentence)

    def _show_panel(self) -> None:
        view = self._view
        absent = [short_group(one.group) for one in view.groups if one.due and not one.came]
        unsettled = view.concerns - view.concerns_settled
        self._panel.show_gates(
            [
                Gate(
                    "groups",
                    "warn" if absent else "met",
                    self.tr("Groups from which nobody came"),
                    str(len(absent)),
                    self.tr(", ").join(absent),
                    "",
                ),
                Gate(
                    "concerns",
                    "warn" if unsettled else "met",
                    self.tr("Concerns not settled yet"),
                    str(unsettled),
                    "",
                    "",
                ),
            ]
        )
        self._panel.show_papers([])
        code = "concerns" if unsettled else "cases"
        words = (
            self.tr("Look at the open concerns")
            if unsettled
            else self.tr("Look at all consultations")
        )
        self._panel.show_next(NextAct(code, words, "", "list"))

    def _on_year(self, _code: str) -> None:
        self.refresh()

    def _on_next(self, code: str) -> None:
        self.section_wanted.emit("concerns" if code == "concerns" else "cases")

    def _on_month(self, number: int) -> None:
        self._open(self._view.months[number].cases)

    def _on_procedure(self, number: int) -> None:
        self._open(self._view.procedures[number].cases)

    def _open(self, cases: tuple[int, ...]) -> None:
        """One case opens itself; of several the list shows all."""
        if len(cases) == 1:
            self.case_wanted.emit(cases[0], "")
        elif cases:
            self.section_wanted.emit("cases")
