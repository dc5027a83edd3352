"""What the rows of today's work say and show: the figure at the left, two lines, the verb, the dots of a case."""

from datetime import date

from PySide6.QtCore import QCoreApplication, QPointF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from consult_app.services.consulting import CaseRow, Waiting
from consult_app.services.workbench import Kind, Part, WorkRow
from consult_app.ui.theme import theme
from consult_app.ui.widgets.base import Painted, scaled
from consult_app.ui.words.cases import chinese
from consult_app.ui.words.dates import day_words
from consult_app.ui.words.filling import QT_TRANSLATE_NOOP

VERBS = {
    Kind.MEETING: QT_TRANSLATE_NOOP("Work", "Look at it"),
    Kind.MEETING_ON: QT_TRANSLATE_NOOP("Work", "Go on with it"),
    Kind.MEETING_PASSED: QT_TRANSLATE_NOOP("Work", "Hold or move it"),
    Kind.NOTICE: QT_TRANSLATE_NOOP("Work", "Send the notice"),
    Kind.TASK: QT_TRANSLATE_NOOP("Work", "Look at it"),
    Kind.CONCERN: QT_TRANSLATE_NOOP("Work", "Answer it"),
    Kind.OBJECTION: QT_TRANSLATE_NOOP("Work", "Answer it"),
    Kind.PUBLICATION: QT_TRANSLATE_NOOP("Work", "Enter objections"),
    Kind.PUBLICATION_OVER: QT_TRANSLATE_NOOP("Work", "Finish it"),
    Kind.BODY: QT_TRANSLATE_NOOP("Work", "Look at it"),
    Kind.TELL_CONCERN: QT_TRANSLATE_NOOP("Work", "Note how told"),
    Kind.TELL_PROPOSER: QT_TRANSLATE_NOOP("Work", "Note how told"),
    Kind.TAKE_UP: QT_TRANSLATE_NOOP("Work", "Take it up again"),
}


def verb(row: WorkRow) -> str:
    """Return what the row's button will do."""
    match row.kind:
        case Kind.MEETING if row.part is Part.TODAY:
            return QCoreApplication.translate("Work", "Prepare sign-in")
        case Kind.TASK if row.part is Part.OVERDUE:
            return QCoreApplication.translate("Work", "Press for it")
        case Kind.PUBLICATION if row.facts["left"] == 0:
            return QCoreApplication.translate("Work", "Photograph it")
        case kind:
            return QCoreApplication.translate("Work", VERBS[kind])


def work_words(row: WorkRow, today: date) -> tuple[str, str]:
    """Return the two lines of a row: the matter, and why it stands here."""
    match row.kind:
        case Kind.MEETING | Kind.MEETING_ON | Kind.MEETING_PASSED | Kind.NOTICE:
            return _meeting_words(row, today)
        case Kind.PUBLICATION | Kind.PUBLICATION_OVER | Kind.OBJECTION:
            return _publication_words(row, today)
        case Kind.TASK:
            return _task_words(row, today)
        case Kind.CONCERN | Kind.TELL_CONCERN | Kind.TELL_PROPOSER:
            return _concern_words(row, today)
        case Kind.TAKE_UP:
            words = QCoreApplication.translate("Work", "Put off until {0}")
            told = words.format(day_words(row.facts["until"], today))
            return row.title, "\u3000".join(filter(None, (told, str(row.facts["words"]))))
        case Kind.BODY:
            return _body_words(row, today)


def _joined(title: str, what: str) -> str:
    return QCoreApplication.translate("Work", "{0}: {1}").format(title, what)


def _meeting_words(row: WorkRow, today: date) -> tuple[str, str]:
    facts = row.facts
    if row.kind is Kind.NOTICE:
        latest = QCoreApplication.translate("Work", "notice by {0} at the latest")
        held = QCoreApplication.translate("Work", "{0} on {1}; notice {2} days before")
        head = _joined(row.title, latest.format(day_words(facts["latest"], today)))
        if facts["rule_days"] is None:
            held = QCoreApplication.translate("Work", "{0} on {1}; no notice has gone out yet")
        day = day_words(facts["held_on"], today)
        return head, held.format(facts["meeting"], day, facts["rule_days"])
    head = _joined(row.title, str(facts["meeting"]))
    parts = [str(facts["place"])] if facts["place"] else []
    if row.kind is Kind.MEETING_PASSED or row.part is Part.SOON:
        parts.insert(0, f"{day_words(facts['on'], today)} {facts['clock']}")
    if facts["due"]:
        told = QCoreApplication.translate("Work", "{0} due, notice brought to {1}")
        parts.append(told.format(facts["due"], facts["told"]))
    if row.kind is Kind.MEETING_PASSED:
        parts.append(QCoreApplication.translate("Work", "was not held"))
    return head, QCoreApplication.translate("Work", ", ").join(parts)


def _publication_words(row: WorkRow, today: date) -> tuple[str, str]:
    facts = row.facts
    if row.kind is Kind.OBJECTION:
        head = _joined(row.title, QCoreApplication.translate("Work", "an objection waits"))
        words = QCoreApplication.translate("Work", "{0} objected on {1}; nobody has answered yet")
        return head, words.format(facts["who"], day_words(facts["on"], today))
    what = (
        QCoreApplication.translate("Work", "result publication")
        if facts["kind"] == "result"
        else QCoreApplication.translate("Work", "decision publication")
    )
    if row.kind is Kind.PUBLICATION_OVER:
        words = QCoreApplication.translate("Work", "{0} days were full on {1}; it may come down")
        told = words.format(facts["days"], day_words(facts["ends_on"], today))
    elif facts["left"] == 0:
        told = QCoreApplication.translate("Work", "full tonight at 24:00")
    else:
        words = QCoreApplication.translate("Work", "{0} days left, ends {1} at 24:00")
        told = words.format(facts["left"], day_words(facts["ends_on"], today))
    return _joined(row.title, what), told


def _task_words(row: WorkRow, today: date) -> tuple[str, str]:
    facts = row.facts
    words = QCoreApplication.translate("Work", "{0} is responsible, due {1}")
    below = words.format(facts["owner"] or "—", day_words(facts["due_on"], today))
    return _joined(row.title, str(facts["task"])), below


def _concern_words(row: WorkRow, today: date) -> tuple[str, str]:
    facts = row.facts
    who = str(facts["who"]) or QCoreApplication.translate("Work", "no name left")
    if row.kind is Kind.TELL_PROPOSER:
        words = QCoreApplication.translate("Work", "Sent back or on; {0} has not been told yet")
        return row.title, words.format(who)
    number = QCoreApplication.translate("Work", "Concern {0}").format(facts["number"])
    head = _joined(number, row.title)
    if row.kind is Kind.TELL_CONCERN:
        words = QCoreApplication.translate("Work", "Ended; {0} has not been told yet")
        return head, words.format(who)
    owner = str(facts["owner"]) or QCoreApplication.translate("Work", "nobody yet")
    words = QCoreApplication.translate("Work", "{0}; {1} is responsible, due {2}")
    return head, words.format(who, owner, day_words(facts["due_on"], today))


def _body_words(row: WorkRow, today: date) -> tuple[str, str]:
    facts = row.facts
    head = QCoreApplication.translate("Work", "{0}: has to meet by {1}")
    below = QCoreApplication.translate("Work", "once in {0} months; it last met on {1}")
    title = row.title if chinese() else str(facts["title_en"])
    last = day_words(facts["last"], today)
    return head.format(title, day_words(facts["due_by"], today)), below.format(
        facts["months"], last
    )


def step_remark(case: CaseRow) -> tuple[str, str]:
    """Return what a case waits for in a few words, and the tone of the words."""
    match case.waiting:
        case Waiting.OVERDUE_TASKS:
            words = QCoreApplication.translate("Work", "{0} overdue")
            return words.format(case.figure), "block"
        case Waiting.MEETING_TODAY:
            return QCoreApplication.translate("Work", "meets today"), ""
        case Waiting.MEETING_PASSED:
            return QCoreApplication.translate("Work", "not held"), "warn"
        case Waiting.MEETING_IN_DAYS:
            words = QCoreApplication.translate("Work", "meets in {0} days")
            return words.format(case.figure), "warn" if case.figure <= 3 else ""
        case Waiting.PUBLICATION:
            return QCoreApplication.translate("Work", "day {0}").format(case.figure), ""
        case Waiting.STEP:
            return QCoreApplication.translate("Work", "in hand"), ""
        case Waiting.CLOSED:
            return QCoreApplication.translate("Work", "closed"), ""


class DaysFigure(Painted):
    """The figure of a row with its words on one base line: 14:30, 逾期 3 天, 第 9 天, 还有 2 天."""

    def __init__(self, row: WorkRow, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parts = _figure_parts(row)
        self._duty = "block" if row.part is Part.OVERDUE else "ink"
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.say(" ".join(part for part in self._parts if part))

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(scaled(132), round(theme().px("figure") * 1.4))

    minimumSizeHint = sizeHint  # noqa: N815 - Qt's name

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        fonts = [theme().font(role) for role in ("small", "figure", "small")]
        line = self.height() * 0.74
        left = 2.0
        for words, font, duty in zip(self._parts, fonts, ("", self._duty, ""), strict=True):
            painter.setFont(font)
            painter.setPen(theme().colour(duty or ("block" if self._duty == "block" else "ink2")))
            painter.drawText(QPointF(left, line), words)
            left += QFontMetrics(font).horizontalAdvance(words) + (5 if words else 0)
        painter.end()


def _figure_parts(row: WorkRow) -> tuple[str, str, str]:
    """Return the words before the number, the number, and the words after it."""
    if row.kind in (Kind.MEETING, Kind.MEETING_ON) and row.part is Part.TODAY:
        return "", str(row.facts["clock"]), ""
    before, _, after = _figure_pattern(row).partition("{0}")
    return before.strip(), str(row.days), after.strip()


def _figure_pattern(row: WorkRow) -> str:
    match row.part:
        case Part.OVERDUE:
            if row.kind is Kind.OBJECTION:
                return QCoreApplication.translate("Work", "for {0} days")
            return QCoreApplication.translate("Work", "{0} days late")
        case Part.PUBLICATION:
            return QCoreApplication.translate("Work", "day {0}")
        case Part.TO_TELL:
            return QCoreApplication.translate("Work", "for {0} days")
        case Part.SOON | Part.TODAY | Part.RHYTHM:
            return QCoreApplication.translate("Work", "{0} days left")


class StepDots(Painted):
    """A dot for each step of a case: done, in hand, still to come."""

    def __init__(self, done: int, steps: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._done, self._steps = done, max(steps, 1)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.say(f"{done}/{steps}")

    def _pitch(self) -> float:
        return min(13.0, 130 / self._steps)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(round(self._pitch() * self._steps) + 2, 18)

    minimumSizeHint = sizeHint  # noqa: N815 - Qt's name

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for step in range(self._steps):
            now = step == self._done
            radius = min(5.5 if now else 3.8, self._pitch() * (0.46 if now else 0.34))
            self._dot(painter, QPointF(self._pitch() * (step + 0.5) + 1, 9), radius, step)
        painter.end()

    def _dot(self, painter: QPainter, at: QPointF, radius: float, step: int) -> None:
        worn = theme()
        if step > self._done:
            painter.setPen(QPen(worn.colour("edge"), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
        else:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(worn.colour("ink" if step == self._done else "ink2"))
        painter.drawEllipse(at, radius, radius)
