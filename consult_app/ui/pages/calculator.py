"""The calculator (Ctrl+K): a few numbers, one rule, the verdict with its sum, and the next thresholds."""

from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from consult_app.basics.errors import ExpectedError
from consult_app.domain.finding import Finding, Result, Status
from consult_app.domain.tally import Word
from consult_app.services.app import App
from consult_app.services.calculating import (
    Calculation,
    Offer,
    Units,
    calculate,
    known_due,
    told,
    view_calculator,
)
from consult_app.ui.errors import refusal_words
from consult_app.ui.page import SectionPage
from consult_app.ui.pages.calculator_parts import NumberBoard, ThresholdTable, VerdictCard
from consult_app.ui.widgets.base import Label, box, column, row, scaled
from consult_app.ui.widgets.buttons import Button
from consult_app.ui.widgets.cards import Head, PageTitle, scroll
from consult_app.ui.widgets.fields import ChoiceField, DateField
from consult_app.ui.widgets.gates import Gate, State
from consult_app.ui.widgets.panel import NextAct, RightPanel
from consult_app.ui.words.articles import article_words
from consult_app.ui.words.cases import chinese, language
from consult_app.ui.words.judging import have_words, need_words, spare_words, unknown_words

LEFT, TWO_UNITS = 276, 356
"""Widths of the numbers in px at standard type, for one and for two units counted together."""
STATES: dict[Result, State] = {
    Result.MET: "met",
    Result.NOT_MET: "wait",
    Result.UNKNOWN: "wait",
    Result.ADVICE: "warn",
}


class CalculatorPage(SectionPage):
    """Judges while one types; nothing is stored."""

    key = "calculator"

    def __init__(self, app: App, parent: QWidget | None = None) -> None:
        super().__init__(app, parent)
        self._offers: dict[str, Offer] = {}
        self._found: Calculation | None = None
        told_beside = self.tr("to try before a meeting, to settle a quarrel in it")
        self.heading = PageTitle(self.tr("Would that carry?"), told_beside)
        self._board = NumberBoard()
        self._procedure = ChoiceField(self.tr("By which rule"), [])
        self._counted = ChoiceField(self.tr("What is counted"), [])
        self._day = DateField(self.tr("Law of which day"), app.today())
        self._band = Label(t="small", tone="block", wrap=True)
        self._verdict, self._thresholds = VerdictCard(app.rules), ThresholdTable()
        self._panel = RightPanel()
        self._build()
        self._connect()
        self._on_day()

    def _build(self) -> None:
        head = Head(
            self.tr("The numbers"), "", Button(self.tr("Empty all"), "small", act=self.empty)
        )
        stored = Label(
            self.tr("Only reckoned: nothing is stored or filed"), "small", "ink3", wrap=True
        )
        self._left = box(column(head, self._board, stored, None))
        rules = row(self._procedure, self._counted, self._day, gap=12)
        for place, part in enumerate((5, 4, 3)):
            rules.setStretch(place, part)
        right = column(self._band, self._verdict, self._thresholds, None, gap=10)
        both = row(column(self._left), right, gap=18)
        both.setStretch(1, 1)
        self.body.addWidget(self.heading)
        self.body.addLayout(rules)
        self.body.addWidget(scroll(box(both)), 1)

    def _connect(self) -> None:
        self._board.changed.connect(self.judge)
        self._panel.next_clicked.connect(self._on_copy)
        self._procedure.editor.currentIndexChanged.connect(self._on_procedure)
        self._counted.editor.currentIndexChanged.connect(self._on_counted)
        self._day.editor.dateChanged.connect(self._on_day)
        QShortcut(QKeySequence("Esc"), self).activated.connect(self.left)

    def title(self) -> str:
        return self.tr("Vote calculator")

    def back(self) -> str:
        return self.tr("Back")

    def side(self) -> QWidget:
        return self._panel

    def press_next(self) -> None:
        self._panel.press_next()

    def first_field(self) -> QWidget | None:
        return self._board.first()

    def refresh(self) -> None:
        self.judge()

    def empty(self) -> None:
        """Take all numbers out."""
        self._board.empty()
        if (field := self._board.first()) is not None:
            field.setFocus()

    # ---- what is chosen

    def choose(self, code: str, units: Units) -> None:
        """Choose a procedure and what is counted."""
        self._procedure.set_code(code)
        self._counted.set_code("+".join(units))

    def _units(self) -> Units:
        return tuple(self._counted.code().split("+"))

    def _on_day(self) -> None:
        """Another day may have other texts; the one chosen stays chosen while it is in force."""
        view = view_calculator(self.app, self._day.day())
        self._offers = {offer.code: offer for offer in view.offers}
        chosen = self._procedure.code() or view.usual
        names = [(each.code, each.title if chinese() else each.title_en) for each in view.offers]
        self._procedure.set_choices(names, chosen)
        self._on_procedure()

    def _on_procedure(self) -> None:
        offer = self._offers.get(self._procedure.code())
        chosen = self._counted.code()
        codes = ["+".join(units) for units in offer.counted] if offer else []
        names = [self._unit_words(tuple(code.split("+"))) for code in codes]
        self._counted.set_choices(list(zip(codes, names, strict=True)), chosen)
        self._on_counted()

    def _unit_words(self, units: Units) -> str:
        joined = self.tr(" and ")
        return joined.join(self.app.rules.term("unit", unit, language()) for unit in units)

    def _on_counted(self) -> None:
        if not (code := self._procedure.code()):
            self.judge()
            return
        units = self._units()
        names = [self.app.rules.term("unit", unit, language()) for unit in units]
        self._board.show_units(units, names)
        self._board.fill("due", known_due(self.app, code, units, self._day.day()))
        self._left.setFixedWidth(scaled(LEFT if len(units) == 1 else TWO_UNITS))
        self.judge()

    # ---- judging

    def judge(self) -> None:
        """Reckon again with what is typed now."""
        self._found = None
        try:
            self._found = self._calculation()
            self._band.setText("")
        except (
            ExpectedError
        ) as error:  # a day before the first text: said on the page, not in a dialog
            self._band.setText(refusal_words(error))
        self._band.setHidden(not self._band.text())
        for part in (self._board, self._verdict):
            part.setHidden(self._found is None)
        self._thresholds.show_thresholds(self._found.thresholds if self._found else ())
        if self._found is not None:
            self._verdict.show_calculation(self._found)
            self._show_panel(self._found, adds_up=self._board.show_sum())

    def _calculation(self) -> Calculation:
        code = self._procedure.code()
        if not code:
            raise ExpectedError("calculator.no-text", day=self._day.day())
        return calculate(self.app, code, self._day.day(), self._units(), self._board.figures())

    def _show_panel(self, found: Calculation, *, adds_up: bool) -> None:
        gates = [
            self._gate(found.quorum, self.tr("Enough are present")),
            self._gate(found.decision, self.tr("Enough are in favour")),
            Gate("sum", "met" if adds_up else "warn", self.tr("The numbers add up")),
            self._source(found.decision),
        ]
        self._panel.show_gates([gate for gate in gates if gate is not None])
        self._panel.show_papers([])
        ready = found.word not in (Word.NO_VOTE, Word.UNDECIDABLE)
        what = self.tr("Copy the sum and the article")
        then = self.tr("Into the minutes or a message; anybody can do it again")
        if not ready:
            what, then = self.tr("Enter the numbers"), self.tr("The verdict changes as you type")
        note = self.tr("Ctrl+K opens this from any page")
        self._panel.show_next(NextAct("copy", what, then, "copy", waiting=not ready, note=note))

    def _gate(self, finding: Finding | None, title: str) -> Gate | None:
        if finding is None:
            return None
        facts = finding.facts
        figure = "" if finding.result is Result.UNKNOWN else have_words(facts)
        why = unknown_words(finding, self.app.rules) or spare_words(facts)
        needed = need_words(facts, self.app.rules)
        return Gate(finding.code, STATES[finding.result], title, figure, why, needed)

    def _source(self, finding: Finding | None) -> Gate | None:
        if finding is None or finding.basis is None:
            return None
        verified = finding.basis.status is Status.VERIFIED
        title = self.tr("The rule was checked in its source")
        if not verified:
            title = self.tr("The rule is still to be checked")
        state: State = "met" if verified else "warn"
        return Gate("source", state, title, "", article_words(finding.basis))

    def _on_copy(self, _code: str) -> None:
        if self._found is not None:
            QGuiApplication.clipboard().setText(told(self.app, self._found, language()))
            self.failed_quietly.emit(self.tr("The sum and the article are copied"))
