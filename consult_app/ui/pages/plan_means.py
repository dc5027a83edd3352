"""What the choice of a procedure means, and who meets where the text leaves a choice."""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from consult_app.domain.meeting import CountingMode
from consult_app.services.app import App
from consult_app.services.planning import PlanView
from consult_app.services.presence_counts import REPRESENTED
from consult_app.services.ways import Way
from consult_app.ui.widgets.base import Label, Place, clear, column
from consult_app.ui.widgets.cards import scroll
from consult_app.ui.widgets.fields import Choice
from consult_app.ui.words import plan as words
from consult_app.ui.words.articles import article_short, article_words
from consult_app.ui.words.cases import chinese


class MeansCard(Place):
    """What the choice means in six lines, each with its basis, and who meets where the text leaves a choice."""

    way_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("card", parent)
        self.way = Choice([])
        self.way.setAccessibleName(self.tr("Who meets and decides"))
        self.way.activated.connect(self._on_way)
        self._head = Label(t="smallstrong")
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(7)
        self._grid.setColumnStretch(1, 3)
        self._grid.setColumnStretch(2, 1)
        inner = QWidget()
        inner.setObjectName("scrolled")
        inner.setLayout(column(self._grid, None, gap=0, inset=(0, 0, 6, 0)))
        layout = column(self._head, self.way, scroll(inner), gap=6, inset=(14, 8, 8, 8))
        layout.setStretch(2, 1)
        self.setLayout(layout)

    def show_view(self, app: App, view: PlanView) -> None:
        clear(self._grid)
        title = app.rules.title(view.means_procedure, "zh" if chinese() else "en")
        self._head.setText(self.tr("{0}: what it means").format(title))
        self.way.setVisible(len(view.ways) > 1)
        self.way.set_choices([(one.unit, way_words(app, one)) for one in view.ways], view.way.unit)
        self.way.setEnabled(not view.begun)
        for place, each in enumerate(view.means):
            told = words.means_words(each, app.rules)
            self._grid.addWidget(
                Label(words.table_words(words.MEANS, each.code), "strong"), place, 0
            )
            basis = Label(article_short(each.basis), "note", wrap=True)
            basis.setToolTip(article_words(each.basis))
            basis.setAccessibleName(article_words(each.basis))
            self._grid.addWidget(Label(told, wrap=True), place, 1)
            self._grid.addWidget(basis, place, 2)

    def _on_way(self) -> None:
        self.way_wanted.emit(self.way.code())


def way_words(app: App, way: Way) -> str:
    """Return who meets and what is counted: 村民会议，数户 …"""
    body = app.rules.term("body", way.body, "zh" if chinese() else "en")
    if way.mode is CountingMode.HOUSEHOLDS:
        return QCoreApplication.translate("PlanWay", "{0}: one voice a household").format(body)
    if way.unit == REPRESENTED:
        return QCoreApplication.translate(
            "PlanWay", "{0}: for the households they stand for"
        ).format(body)
    return body
