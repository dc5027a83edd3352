"""Parts of the calculator: the board of numbers, the verdict in small, the table of thresholds."""

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from functools import reduce

from PySide6.QtCore import QCoreApplication, QRegularExpression, Qt, Signal
from PySide6.QtGui import QRegularExpressionValidator
from PySide6.QtWidgets import QGridLayout, QLayout, QLineEdit, QWidget

from consult_app.domain.finding import Finding, Result
from consult_app.domain.rules.weighing import AREA_DIGITS, amount
from consult_app.domain.tally import Word
from consult_app.services.calculating import Calculation, Figures, Threshold
from consult_app.services.rulebook import RuleBook
from consult_app.ui.theme import look
from consult_app.ui.widgets.base import IconLabel, Label, clear, column, hair, row, scaled
from consult_app.ui.widgets.cards import Card
from consult_app.ui.words.articles import article_short
from consult_app.ui.words.filling import QT_TRANSLATE_NOOP
from consult_app.ui.words.judging import (
    is_tie,
    need_words,
    parts_of,
    spare_words,
    sum_figures,
    unknown_words,
)

BODY_ROWS = (
    ("due", QT_TRANSLATE_NOOP("Calculator", "Due")),
    ("present", QT_TRANSLATE_NOOP("Calculator", "Present")),
)
VOTE_ROWS = (
    ("yes", QT_TRANSLATE_NOOP("Calculator", "In favour")),
    ("no", QT_TRANSLATE_NOOP("Calculator", "Against")),
    ("abstain", QT_TRANSLATE_NOOP("Calculator", "Abstain")),
)
PAPER_ROWS = (
    ("spoiled", QT_TRANSLATE_NOOP("Calculator", "Spoiled")),
    ("issued", QT_TRANSLATE_NOOP("Calculator", "Papers issued")),
    ("returned", QT_TRANSLATE_NOOP("Calculator", "Papers back")),
)
WORDS: Mapping[Word, str] = {
    Word.CARRIED: QT_TRANSLATE_NOOP("Calculator", "Carried"),
    Word.NOT_CARRIED: QT_TRANSLATE_NOOP("Calculator", "Not carried"),
    Word.NO_QUORUM: QT_TRANSLATE_NOOP("Calculator", "Too few present"),
    Word.VOID: QT_TRANSLATE_NOOP("Calculator", "The vote is void"),
    Word.UNDECIDABLE: QT_TRANSLATE_NOOP("Calculator", "Cannot be told"),
    Word.NO_VOTE: QT_TRANSLATE_NOOP("Calculator", "Not counted yet"),
}


def tr(sentence: str) -> str:
    return QCoreApplication.translate("Calculator", sentence)


class NumberCell(QLineEdit):
    """One number; empty where it was not said. Floor areas have two decimals and are kept in hundredths."""

    def __init__(self, name: str, *, area: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._area = area
        pattern = r"\d{0,9}(\.\d{0,2})?" if area else r"\d{0,8}"
        self.setValidator(QRegularExpressionValidator(QRegularExpression(pattern), self))
        self.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.setAccessibleName(name)
        self.setProperty("kind", "cell")
        self.returnPressed.connect(self.focusNextChild)

    def number(self) -> int | None:
        text = self.text().strip(".")
        if not text:
            return None
        return int(Decimal(text) * 100) if self._area else int(text)

    def show_number(self, value: int) -> None:
        self.setText(f"{Decimal(value) / 100:f}" if self._area else str(value))


class NumberBoard(Card):
    """Numbers down, what is counted across (owners and their floor area stand side by side)."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(10)
        self._grid.setVerticalSpacing(6)
        self._cells: dict[tuple[str, str], NumberCell] = {}
        self._units: tuple[str, ...] = ()
        self._sum_icon, self._sum = IconLabel("circle-check", "met"), Label(t="small", wrap=True)
        line = row(self._sum_icon, self._sum, gap=8)
        line.setStretch(1, 1)
        self.body.addLayout(self._grid)
        self.body.addWidget(hair())
        self.body.addLayout(line)

    def show_units(self, units: Sequence[str], names: Sequence[str]) -> None:
        """Ask for these units; a number that has been typed for one of them stays."""
        kept = {spot: cell.text() for spot, cell in self._cells.items()}
        clear(self._grid)
        self._cells, self._units = {}, tuple(units)
        line = 0
        if len(units) > 1:
            for place, name in enumerate(names, 1):
                self._grid.addWidget(Label(name, "smallstrong"), 0, place)
            line = 1
        for group in (BODY_ROWS, VOTE_ROWS, PAPER_ROWS):
            for key, words in group:
                self._add_row(line, key, words, names, on_paper=group is PAPER_ROWS)
                line += 1
        for spot, cell in self._cells.items():
            cell.setText(kept.get(spot, ""))
            cell.textChanged.connect(self.changed)
        self._grid.setColumnStretch(0, 1)

    def _add_row(
        self, line: int, key: str, words: str, names: Sequence[str], *, on_paper: bool
    ) -> None:
        self._grid.addWidget(Label(tr(words), "strong"), line, 0)
        units = ("papers",) if on_paper else self._units
        for place, unit in enumerate(units, 1):
            named = tr(words) if len(units) == 1 else f"{tr(words)} {names[place - 1]}"
            cell = NumberCell(named, area=unit == "area")
            cell.setMaximumWidth(scaled(104))
            self._cells[key, unit] = cell
            self._grid.addWidget(cell, line, place)

    def first(self) -> QWidget | None:
        return next(iter(self._cells.values()), None)

    def fill(self, key: str, counts: Mapping[str, int]) -> None:
        """Enter numbers known from the roster where nothing has been typed."""
        for unit, count in counts.items():
            cell = self._cells.get((key, unit))
            if cell is not None and not cell.text():
                cell.show_number(count)

    def empty(self) -> None:
        for cell in self._cells.values():
            cell.clear()

    def figures(self) -> Figures:
        issued, returned, spoiled = (
            self._cells[key, "papers"].number() for key in ("issued", "returned", "spoiled")
        )
        return Figures(
            self._counts("due"),
            self._counts("present"),
            self._counts("yes"),
            self._counts("no"),
            self._counts("abstain"),
            issued,
            returned,
            spoiled,
        )

    def _counts(self, key: str) -> dict[str, int]:
        told = {unit: self._cells[key, unit].number() for unit in self._units}
        return {unit: count for unit, count in told.items() if count is not None}

    def show_sum(self) -> bool:
        """Say whether the votes add up to the papers that came back, or to those present; return it."""
        given = [self._cells[key, self._units[0]].number() for key, _ in VOTE_ROWS]
        spoiled = self._cells["spoiled", "papers"].number()
        parts = [each for each in (*given, spoiled) if each is not None]
        back = self._cells["returned", "papers"].number()
        base = back if back is not None else self._cells["present", self._units[0]].number()
        total = sum(parts)
        shown = f"{' + '.join(str(each) for each in parts)} = {total}" if parts else ""
        right = not parts or base is None or total == base
        self._sum_icon.show_icon(
            "circle-check" if right else "alert-triangle", "met" if right else "warn"
        )
        self._sum_icon.setVisible(bool(parts))
        self._sum.setText(_sum_words(shown, total, base, on_paper=back is not None))
        return right


def _sum_words(shown: str, total: int, base: int | None, *, on_paper: bool) -> str:
    if not shown:
        return QCoreApplication.translate("Calculator", "What you leave empty counts as not known")
    if base is None:
        return shown
    if total == base:
        return (
            QCoreApplication.translate("Calculator", "{0}, as many as came back")
            if on_paper
            else QCoreApplication.translate("Calculator", "{0}, as many as present")
        ).format(shown)
    if total > base:
        words = (
            QCoreApplication.translate("Calculator", "{0}: {1} more than came back")
            if on_paper
            else QCoreApplication.translate("Calculator", "{0}: {1} more than present")
        )
    else:
        words = (
            QCoreApplication.translate("Calculator", "{0}: {1} fewer than came back")
            if on_paper
            else QCoreApplication.translate("Calculator", "{0}: {1} fewer than present")
        )
    return words.format(shown, abs(total - base))


class VerdictCard(Card):
    """Word, sentence, sum, quorum, papers, article."""

    def __init__(self, rules: RuleBook, parent: QWidget | None = None) -> None:
        super().__init__(gap=6, parent=parent)
        self._rules = rules
        self._icon, self._word = IconLabel("circle", "ink2", 36), Label(t="title")
        self._sentence = Label(t="leadstrong", wrap=True)
        head = row(self._icon, self._word, self._sentence, gap=12)
        head.setStretch(2, 1)
        self._sums, self._lines = column(gap=2), column(gap=4)
        self.body.addLayout(head)
        self.body.addLayout(self._sums)
        self.body.addWidget(hair())
        self.body.addLayout(self._lines)

    def show_calculation(self, found: Calculation) -> None:
        carried = found.word is Word.CARRIED
        self._icon.show_icon("circle-check" if carried else "circle", "met" if carried else "ink")
        self._word.setText(tr(WORDS[found.word]))
        clear(self._sums)
        clear(self._lines)
        self._sentence.setText(self._say(found))
        if found.decision is not None:
            for facts in parts_of(found.decision):
                if told := sum_figures(facts):
                    self._sums.addWidget(Label(told, "h2", wrap=True))
        self._show_lines(found)

    def _say(self, found: Calculation) -> str:
        if found.word is Word.NO_VOTE or found.decision is None:
            return QCoreApplication.translate("Calculator", "Enter how many were in favour")
        if unknown := unknown_words(found.decision, self._rules):
            return unknown
        if found.word is Word.VOID:
            return QCoreApplication.translate(
                "Calculator", "More papers came back than were issued"
            )
        if found.word is Word.NO_QUORUM and found.least_present is not None:
            return QCoreApplication.translate("Calculator", "At least {0} must be present").format(
                found.least_present
            )
        facts = found.decision.facts
        have = amount(facts["have"], facts["unit"], facts.get("digits", AREA_DIGITS))
        return QCoreApplication.translate("Calculator", "{0} in favour, {1}").format(
            have, spare_words(facts)
        )

    def _show_lines(self, found: Calculation) -> None:
        for finding, name in (
            (found.quorum, QCoreApplication.translate("Calculator", "Present")),
            (found.papers, QCoreApplication.translate("Calculator", "Papers")),
            (found.decision, QCoreApplication.translate("Calculator", "Rule")),
        ):
            if finding is not None:
                self._add_line(finding, name)
        if found.decision is not None and any(map(is_tie, parts_of(found.decision))):
            self._lines.addLayout(
                _line(
                    "alert-triangle",
                    "warn",
                    QCoreApplication.translate(
                        "Calculator", "Exactly the share is not more than the share: not carried"
                    ),
                    "",
                )
            )

    def _add_line(self, finding: Finding, name: str) -> None:
        icon, duty = {
            Result.MET: ("circle-check", "met"),
            Result.NOT_MET: ("circle", "ink"),
            Result.UNKNOWN: ("help-circle", "ink2"),
            Result.ADVICE: ("alert-triangle", "warn"),
        }[finding.result]
        named = QCoreApplication.translate("Calculator", "{0}: {1}")
        words = named.format(name, self._told(finding))
        self._lines.addLayout(_line(icon, duty, words, article_short(finding.basis)))

    def _told(self, finding: Finding) -> str:
        if unknown := unknown_words(finding, self._rules):
            return unknown
        if finding.code == "quorum":
            pair = QCoreApplication.translate("Calculator", "{0}, {1}")
            return _joined(
                pair.format(sum_figures(each), spare_words(each)) for each in parts_of(finding)
            )
        if finding.code == "decision":
            return _joined(need_words(each, self._rules) for each in parts_of(finding))
        return QCoreApplication.translate("Calculator", "{0}, it must be {1}").format(
            finding.have, finding.need
        )


def _joined(told: Iterable[str]) -> str:
    return reduce(QCoreApplication.translate("Calculator", "{0}; {1}").format, told)


def _line(icon: str, duty: str, words: str, article: str) -> QLayout:
    mark = column(IconLabel(icon, duty, 18), None)
    whole = (
        QCoreApplication.translate("Calculator", "{0}; {1}").format(words, article)
        if article
        else words
    )
    line = row(mark, Label(whole, wrap=True), gap=8)
    line.setStretch(1, 1)
    return line


class ThresholdTable(Card):
    """Meetings of several sizes and how many votes in favour each takes; the present one is bold."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(gap=4, inset=14, parent=parent)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(14)
        self._grid.setVerticalSpacing(4)
        self.body.addLayout(self._grid)

    def show_thresholds(self, found: Sequence[Threshold]) -> None:
        clear(self._grid)
        self._grid.addWidget(
            Label(QCoreApplication.translate("Calculator", "If so many are present"), "small"), 0, 0
        )
        self._grid.addWidget(
            Label(QCoreApplication.translate("Calculator", "At least in favour"), "strong"), 1, 0
        )
        self._grid.setColumnStretch(0, 1)
        # At large type every second size is enough; the present one and the full meeting stay.
        shown = found if look().size == "standard" else found[::2]
        for place, each in enumerate(shown, 1):
            least = "—" if each.least is None else str(each.least)
            role = "strong" if place == 1 else ""
            for line, words in enumerate((str(each.present), least)):
                cell = Label(words, role)
                cell.setAlignment(Qt.AlignmentFlag.AlignRight)
                self._grid.addWidget(cell, line, place)
        self.setHidden(not found)
