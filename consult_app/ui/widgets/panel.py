"""The right panel: what is missing, what can be printed, and the one next step pinned at the bottom."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from consult_app.ui.theme import look, theme
from consult_app.ui.widgets.base import (
    IconLabel,
    Label,
    Place,
    box,
    clear,
    column,
    hair,
    row,
    scaled,
)
from consult_app.ui.widgets.buttons import Button, StepButton, WaitPanel
from consult_app.ui.widgets.cards import Head, scroll
from consult_app.ui.widgets.gates import ORDER, Gate, GateRow, PaperLine, PaperRow

PAPERS_SHOWN = 3
UNFOLDED = 100
"""Px that all papers have at least, when they are shown."""
LOOKS = 5
"""How often the room is measured after a change, until what is laid out in turns has come to rest."""
PAPER_ROW = 46
"""Px that a paper takes in standard type."""


@dataclass(frozen=True, slots=True)
class NextAct:
    """The next step in words; `waiting` shows a panel that cannot be pressed; `note` stands below."""

    code: str
    what: str
    then: str = ""
    icon: str = "arrow-right"
    waiting: bool = False
    quiet: str = ""
    quiet_code: str = ""
    note: str = ""


class RightPanel(Place):
    """Fixed order; if gates need more room they scroll, never the button."""

    gate_clicked = Signal(str)
    paper_clicked = Signal(str)
    several_clicked = Signal()
    """Print several papers in one go."""
    next_clicked = Signal(str)
    quiet_clicked = Signal(str)
    facts_clicked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("side", parent)
        self._gates: tuple[Gate, ...] = ()
        self._papers: tuple[PaperLine, ...] = ()
        self._next = NextAct("", "")
        self._all_gates = self._all_papers = self._dense = False
        self._size = look().size
        self._missing = Head(self.tr("What is missing"))
        self._gate_rows, self._paper_rows = column(gap=8), column(gap=4)
        self._more_papers = Button("", "quiet", act=self._on_all_papers)
        facts = Button(
            self.tr("Entries"), "quiet", "pencil", act=self.facts_clicked.emit,
            tip=self.tr("What else the papers need: experts, filing, numbers, pictures"),
        )  # fmt: skip
        self._several = Button(self.tr("Several"), "quiet", act=self.several_clicked.emit)
        papers_head = Head(self.tr("To print"), "", facts, self._several, self._more_papers)
        self._papers_box = box(column(hair(), 2, papers_head, self._paper_rows, gap=6))
        self._step, self._wait = StepButton(), WaitPanel()
        self._quiet, self._note = (
            Button("", "quiet", act=self._on_quiet),
            Label("", "note", wrap=True),
        )
        self._note.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._step.clicked.connect(self._on_next)
        self._lines: list[GateRow] = []
        self._form = (0, 0)
        self._fitted: tuple[object, ...] = ()
        self._shown, self._looks = PAPERS_SHOWN, 0
        self._build()
        self._measure()

    def _build(self) -> None:
        inner = box(self._gate_rows)
        inner.setObjectName("scrolled")
        self._gates_area = scroll(inner)
        self._gates_area.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        self._next_box = box(
            column(
                hair(),
                2,
                Head(self.tr("Next")),
                self._step,
                self._wait,
                row(None, self._quiet, None),
                self._note,
                gap=6,
            )
        )
        self._column = column(
            self._missing, self._gates_area, self._papers_box, self._next_box, gap=8
        )
        self._column.setStretch(1, 1)
        self.setLayout(self._column)
        self.show_next(self._next)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        if event.type() == QEvent.Type.StyleChange:
            self._measure()
            if look().size != self._size:
                self._size = look().size
                self._form = (0, 0)
                self._rebuild_gates()
                self._rebuild_papers()
        super().changeEvent(event)

    def _measure(self) -> None:
        self.setFixedWidth(theme().px("panel"))
        self._gates_area.setMinimumHeight(scaled(40))  # it scrolls; buttons below it would be cut
        self._column.setContentsMargins(17, 8 if self._dense else 14, 18, 6 if self._dense else 12)

    def set_dense(self, dense: bool) -> None:  # noqa: FBT001 - a state
        """Lower the rows for a low window: papers take one line."""
        if dense != self._dense:
            self._dense = dense
            self._measure()
            self._rebuild_gates()
            self._rebuild_papers()

    def show_gates(self, gates: Sequence[Gate]) -> None:
        """Show what is missing; met gates fold into one line once others are unmet."""
        ordered = tuple(sorted(gates, key=lambda gate: ORDER.index(gate.state)))
        if ordered == self._gates and self._gate_rows.count():
            return
        self._gates = ordered
        self._all_gates = False
        self._rebuild_gates()

    def show_papers(self, papers: Sequence[PaperLine]) -> None:
        """Show what can be printed; beyond three the fourth line says how many there are."""
        if tuple(papers) == self._papers and self._paper_rows.count():
            return
        self._papers = tuple(papers)
        self._all_papers = False
        self._rebuild_papers()

    def show_next(self, act: NextAct) -> None:
        """Show the next step, or the panel that says for what it waits."""
        self._next = act
        self._step.show_words(act.what, act.then, act.icon)
        self._wait.show_words(act.what, act.then)
        self._step.setVisible(not act.waiting)
        self._wait.setVisible(act.waiting)
        self._quiet.set_words(act.quiet)
        self._quiet.setVisible(bool(act.quiet))
        self._note.setText(act.note)
        self._note.setVisible(bool(act.note))
        self._next_box.setVisible(bool(act.what))

    def next_act(self) -> NextAct:
        """Return what the next step shows."""
        return self._next

    def press_next(self) -> None:
        """Do what a click on the big button does (Ctrl+Enter); nothing while it waits."""
        if self._next.what and not self._next.waiting:
            self._on_next()

    def first_focus(self) -> QWidget:
        """Return what gets the keyboard when F6 jumps here."""
        return self._step if self._step.isVisible() else self

    def press_papers(self) -> None:
        """Open the first paper (Ctrl+P)."""
        if self._papers:
            self.paper_clicked.emit(self._papers[0].code)

    def _rebuild_gates(self) -> None:
        unmet = [gate for gate in self._gates if gate.state != "met"]
        met = [gate for gate in self._gates if gate.state == "met"]
        fold = bool(unmet) and len(met) > (0 if self._tight() else 1) and not self._all_gates
        shown = [*unmet, *([] if fold else met)]
        if self._take_over(shown, len(met) if fold else 0):
            return
        clear(self._gate_rows)
        self._lines = [GateRow(gate) for gate in shown]
        for line in self._lines:
            line.clicked.connect(self.gate_clicked)
            self._gate_rows.addWidget(line)
        if fold:
            self._gate_rows.addLayout(self._folded(len(met)))
        if not self._gates:
            self._gate_rows.addWidget(Label(self.tr("Nothing is missing"), "small", wrap=True))
        self._gate_rows.addStretch(1)
        self._say_counts()

    def _take_over(self, shown: Sequence[Gate], folded: int) -> bool:
        """Fill the rows that stand there, where only their words changed: a sign-in then builds nothing anew."""
        same = (len(shown), folded) == self._form and bool(shown)
        self._form = (len(shown), folded)
        if not same or not all(
            line.take_over(gate) for line, gate in zip(self._lines, shown, strict=True)
        ):
            return False
        self._say_counts()
        return True

    def _tight(self) -> bool:
        """Say whether room is so scarce that only what is unmet, and one paper, is shown."""
        return look().size == "largest"

    def _folded(self, count: int) -> QHBoxLayout:
        words = Label(self.tr("{0} more are met").format(count), tone="ink2")
        more = Button(self.tr("Show"), "quiet", act=self._on_unfold)
        return row(IconLabel("circle-check", "met", 20), words, None, more, gap=11)

    def _say_counts(self) -> None:
        blocks = sum(gate.state == "block" for gate in self._gates)
        warns = sum(gate.state == "warn" for gate in self._gates)
        parts = [self.tr("{0} block").format(blocks)] if blocks else []
        parts += [self.tr("{0} to note").format(warns)] if warns else []
        largest = look().size == "largest"
        self._missing.set_remark("" if largest else self.tr(", ").join(parts))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        self._fit_papers()

    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        if event.type() is QEvent.Type.LayoutRequest:
            self._fit_papers()
        return done

    def _fit_papers(self) -> None:
        """Show one paper only where three would press the next step, or cut their own buttons."""
        if not self.isVisible():
            return
        told = (self._next.what, self._next.then, self._next.quiet, self._next.note)
        lengths = tuple(len(words) for words in told)  # an arrival changes a figure, and no line
        facts = (lengths, self._papers, self._dense, self._size, self._all_papers, self.height())
        fresh, self._fitted = facts != self._fitted, facts
        self._looks = LOOKS if fresh else self._looks - 1
        if self._looks < 0:
            return
        needed = self._column.minimumHeightForWidth(self.width())
        if self._shown > 1 and (needed > self.height() or (self._tight() and self._dense)):
            self._show_papers(1)
        elif self._shown == 1 and fresh and not (self._tight() and self._dense):
            more = min(len(self._papers), PAPERS_SHOWN) - 1
            if needed + more * scaled(PAPER_ROW) <= self.height():
                self._show_papers(PAPERS_SHOWN)

    def _show_papers(self, count: int) -> None:
        self._shown = count
        self._rebuild_papers()

    def _rebuild_papers(self) -> None:
        clear(self._paper_rows)
        shown = self._shown
        cut = len(self._papers) > shown and not self._all_papers
        self._more_papers.setVisible(cut and shown == 1)
        papers = self._papers[: shown if cut else None]
        lines = [PaperRow(paper, dense=self._dense) for paper in papers]
        for line in lines:
            line.wanted.connect(self.paper_clicked)
        unfolded = not cut and len(lines) > shown
        if unfolded:  # they scroll: the next step below keeps its place
            self._paper_rows.addWidget(self._scrolling(lines))
        for line in () if unfolded else lines:
            self._paper_rows.addWidget(line)
        self._column.setStretch(2, 4 if unfolded else 0)
        words = self.tr("All {0} papers").format(len(self._papers))
        self._more_papers.set_words(self.tr("All {0}").format(len(self._papers)))
        if cut and shown > 1:
            self._paper_rows.addWidget(Button(words, "quiet", act=self._on_all_papers))
        self._several.setVisible(len(self._papers) > 1 and shown > 1)
        self._papers_box.setVisible(bool(self._papers))

    def _scrolling(self, lines: Sequence[PaperRow]) -> QWidget:
        inner = box(column(*lines, None, gap=4))
        inner.setObjectName("scrolled")
        area = scroll(inner)
        area.setMinimumHeight(scaled(UNFOLDED))
        return area

    def _on_unfold(self) -> None:
        self._all_gates = True
        self._rebuild_gates()

    def _on_all_papers(self) -> None:
        self._all_papers = True
        self._rebuild_papers()

    def _on_next(self) -> None:
        self.next_clicked.emit(self._next.code)

    def _on_quiet(self) -> None:
        self.quiet_clicked.emit(self._next.quiet_code)
