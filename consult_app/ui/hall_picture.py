"""The picture the hall sees. Its unit is one hundredth of the width; nothing is smaller than three."""

from typing import assert_never

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QGuiApplication, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from consult_app.ui.hall_boards import HallBoards
from consult_app.ui.hall_brush import LEAST, MARGIN, hall_font
from consult_app.ui.hall_text import LEADING, TEXT_TOP, Laid, laid_out, title_lines
from consult_app.ui.hall_view import (
    Agenda,
    ChosenScene,
    HallView,
    ListScene,
    QuorumScene,
    ResultScene,
    SpeakerScene,
    TallyScene,
    TextScene,
    WordsScene,
    spoken,
)
from consult_app.ui.theme import theme
from consult_app.ui.widgets.bars import draw_threshold, pattern
from consult_app.ui.words.filling import QT_TRANSLATE_NOOP

FOOT = 5.2
"""What is left free below a text for the number of the page."""
AGENDA_PITCH, SENTENCE_LEAST = 3.85, 3.4
WIDE_BELOW = 65.0
"""A picture lower than this, in hundredths of its width, is a wide one (16:9)."""


def agenda_top(high: float) -> float:
    """Return where the agenda begins below the bar, in a picture of that height."""
    return 30.2 if high < WIDE_BELOW else 37.9


class HallCanvas(QWidget):
    """Paints a hall view; a change is a cut, not a slide."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.view: HallView | None = None
        self.blank = False

    def show_view(self, view: HallView | None) -> None:
        if view == self.view:
            return  # the clock asks every second, and seldom has anything new
        before, self.view = self.view, view
        self.setAccessibleName(spoken(view) if view else "")
        self.update(0, 0, self.width(), self._changed_down_to(before, view))

    def _changed_down_to(self, before: HallView | None, view: HallView | None) -> int:
        """Return down to which px two views differ: an arrival leaves the agenda, half of the picture, as it is."""
        match before and before.scene, view and view.scene:
            case QuorumScene() as was, QuorumScene() as now if was.agenda == now.agenda:
                unit = self.width() / 100
                return int(agenda_top(self.height() / unit) * unit)
        return self.height()

    def pages(self, scene: TextScene) -> int:
        """Return on how many pages a text stands in this picture."""
        unit = self.width() / 100
        return len(lay_text(scene, unit, self.height() / unit)[1].pages)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(960, 540)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), theme().colour("ground"))
        if self.view is not None and not self.blank:
            drawn = HallPainter(painter, self.width(), self.height(), self.devicePixelRatioF())
            drawn.paint(self.view, event.rect().bottom())
        painter.end()


_LABELS = (
    QT_TRANSLATE_NOOP("Hall", "Due"),
    QT_TRANSLATE_NOOP("Hall", "Present"),
    QT_TRANSLATE_NOOP("Hall", "Today's agenda"),
    QT_TRANSLATE_NOOP("Hall", "Speaking"),
    QT_TRANSLATE_NOOP("Hall", "left"),
    QT_TRANSLATE_NOOP("Hall", "over"),
    QT_TRANSLATE_NOOP("Hall", "Next"),
    QT_TRANSLATE_NOOP("Hall", "Bell {0} s before the end"),
    QT_TRANSLATE_NOOP("Hall", "{0} min {1} s of {2} min"),
)


def _say(words: str) -> str:
    """Return one of the labels in the language on screen."""
    return QGuiApplication.translate("Hall", _LABELS[_LABELS.index(words)])


def lay_text(
    scene: TextScene, unit: float, high: float
) -> tuple[tuple[float, tuple[str, ...]], Laid]:
    """Return size and lines of a text's title, and the text laid out below it; `high` in hundredths of the width."""
    wide = 100 - 2 * MARGIN
    head = title_lines(scene.title, lambda size: hall_font("serif", size, unit), wide, unit)
    room = high - _below(head) - FOOT
    return head, laid_out(scene.text, lambda size: hall_font("text", size, unit), wide, room, unit)


def _below(head: tuple[float, tuple[str, ...]]) -> float:
    size, lines = head
    return TEXT_TOP + len(lines) * size * 1.3 + 1.4


class HallPainter(HallBoards):
    """Draws one view; all measures are hundredths of the width, from the top left."""

    def paint(self, view: HallView, lowest: int) -> None:
        """Draw a view; what would stand below `lowest` px may be left out."""
        self._lowest = lowest / self._unit
        self._head(view)
        match view.scene:
            case QuorumScene():
                self._quorum(view.scene)
            case SpeakerScene():
                self._speaker(view.scene)
            case TallyScene():
                self._tally(view.scene)
            case ResultScene():
                self._result(view.scene)
            case ChosenScene():
                self._chosen(view.scene)
            case ListScene():
                self._options(view.scene)
            case WordsScene():
                self._lines(view.scene)
            case TextScene():
                self._body(view.scene)
            case never:
                assert_never(never)

    def _head(self, view: HallView) -> None:
        taken = self._text(100 - MARGIN, 2.9, view.right, 3.1, duty="ink2", right=True, width=55)
        self._text(MARGIN, 2.6, view.title, 3.6, face="serif", width=100 - 2 * MARGIN - taken - 3)
        self._rule(7.3, "ink", 0.2)

    def _quorum(self, scene: QuorumScene) -> None:
        wide = self._high < WIDE_BELOW
        top, figure, bar = (8.6, 8.4, 22.6) if wide else (10.0, 13.0, 28.0)
        for x, word, count in (
            (MARGIN, _say("Due"), scene.due),
            (25.0, _say("Present"), scene.present),
        ):
            self._text(x, top, word, 3.2 if wide else 3.6, duty="ink2")
            self._text(x, top + 3.7, str(count), figure, face="serif", width=19)
        met = scene.met and scene.present > 0
        icon, duty = ("circle-check", "met") if met else ("circle", "ink2")
        self._icon(icon, duty, 48.3, top + 2.2, 7)
        for number, words in enumerate(scene.sentence):
            self._text(57, top + 0.6 + number * 6.6, words, 5.2, face="serif", width=39)
        self._bar(bar, 2.6 if wide else 3.4, scene)
        if (below := agenda_top(self._high)) <= self._lowest:
            self._agenda(scene.agenda, below, wide=wide)

    def _agenda(self, agenda: Agenda, y: float, *, wide: bool) -> None:
        """As many lines as there is room for, the one in hand among them, none smaller than the least."""
        if not agenda.lines:
            return
        self._text(MARGIN, y, _say("Today's agenda"), 3.2 if wide else 3.6, face="semi")
        self._rule(y + 5.0)
        first = y + 5.8 if wide else y + 7.3
        room = self._high - first - 0.4
        count = max(1, min(len(agenda.lines), int(room / AGENDA_PITCH)))
        begin = max(0, min(agenda.now - 1, len(agenda.lines) - count))
        shown = list(enumerate(agenda.lines))[begin : begin + count]
        pitch = min(7.2, room / max(len(shown), 1))
        size = max(LEAST, min(4.0, pitch * 0.62))
        for place, (number, (words, minutes)) in enumerate(shown):
            at = first + place * pitch
            self._text(MARGIN, at, str(number + 1), size, face="serif")
            self._text(10, at, words, size, width=68)
            self._text(96, at, minutes, max(LEAST, size * 0.86), duty="ink2", right=True)

    def _bar(self, y: float, high: float, scene: QuorumScene) -> None:
        bar = self._rect(MARGIN, y, 100 - 2 * MARGIN, high)
        painter, due = self._painter, max(scene.due, 1)
        painter.setPen(QPen(theme().colour("edge"), max(1.0, self._unit / 8)))
        painter.setBrush(theme().colour("surface"))
        painter.drawRect(bar)
        have = QRectF(bar)
        have.setWidth(bar.width() * min(scene.present, due) / due)
        painter.fillRect(have, theme().colour("met" if scene.met else "ink2"))
        if due <= 60:
            painter.setPen(QPen(theme().colour("surface"), max(1.0, self._unit / 10)))
            for head in range(1, min(scene.present, due)):
                x = bar.left() + bar.width() * head / due
                painter.drawLine(QPointF(x, bar.top()), QPointF(x, bar.bottom()))
        if scene.need <= 0:
            return  # no number of people is asked for
        at = bar.left() + bar.width() * min(scene.need, due) / due
        draw_threshold(painter, at, bar.top(), bar.height(), round(self._unit * 0.5))
        painter.setFont(self._font("text", 3.2))
        wide = painter.fontMetrics().horizontalAdvance(scene.label) / self._unit
        x = min(max(MARGIN, at / self._unit - wide + 1), 96 - wide)
        self._text(x, y + high + 1.6, scene.label, 3.2)

    def _speaker(self, scene: SpeakerScene) -> None:
        left = scene.total - scene.used
        self._text(MARGIN, 10.3, _say("Speaking"), 3.2, duty="ink2")
        told = _say("left") if left >= 0 else _say("over")
        taken = self._text(96, 10.3, told, 3.2, duty="ink2", right=True)
        if left <= scene.bell:  # every state has a shape and a word
            sign, duty = ("bell", "warn") if left >= 0 else ("alert-triangle", "block")
            self._icon(sign, duty, 96 - taken - 5.0, 9.9, 4.0)
        over = "+" if left < 0 else ""
        figure = f"{over}{abs(left) // 60}:{abs(left) % 60:02d}"
        taken = self._text(96, 13.4, figure, 15, face="serif", right=True)
        self._text(MARGIN, 14.6, scene.name, 10, face="serif", width=92 - taken - 4)
        self._text(MARGIN, 26.4, scene.office, 3.2, duty="ink2", width=60)
        bar = self._rect(MARGIN, 32.3, 92, 2.1)
        self._painter.setPen(QPen(theme().colour("edge"), 1))
        self._painter.setBrush(theme().colour("surface"))
        self._painter.drawRect(bar)
        used = QRectF(bar)
        used.setWidth(bar.width() * min(scene.used, scene.total) / max(scene.total, 1))
        self._painter.fillRect(used, theme().colour("ink2"))
        if 0 < scene.bell < scene.total:
            at = bar.left() + bar.width() * (1 - scene.bell / scene.total)
            draw_threshold(self._painter, at, bar.top(), bar.height(), round(self._unit * 0.4))
        told = _say("{0} min {1} s of {2} min").format(
            scene.used // 60, scene.used % 60, scene.total // 60
        )
        self._text(MARGIN, 35.7, told, 3.1, duty="ink2")
        if 0 < scene.bell < scene.total:
            rings = _say("Bell {0} s before the end").format(scene.bell)
            self._text(96, 35.7, rings, 3.1, duty="ink2", right=True)
        self._following(scene)

    def _following(self, scene: SpeakerScene) -> None:
        if scene.following:
            self._rule(40.6)
            x = MARGIN + self._text(MARGIN, 43.4, _say("Next"), 3.2, face="semi") + 6
            for name, group in scene.following[:3]:
                if x > 78:
                    break
                x += self._text(x, 42.9, name, 4.4, face="serif") + 1.5
                x += self._text(x, 43.5, group, 3.0, duty="ink2") + 5
        self._text(MARGIN, 50.6, "\u3000\u3000".join(scene.counts), 3.1, duty="ink2", width=92)

    def _result(self, scene: ResultScene) -> None:
        self._icon(
            "circle-check" if scene.passed else "circle",
            "met" if scene.passed else "ink",
            4.2,
            11.2,
            12.6,
        )
        taken = self._text(19, 10.8, scene.word, 14, face="serif", width=38)
        room = 96 - 19 - taken - 4
        first, second = scene.sentence
        if self._fitting((first,), 5.4, room) > SENTENCE_LEAST:
            self._text(96, 11.4, first, 5.4, face="serif", right=True, width=room)
        else:  # what does not fit beside the word has a line of its own
            both = ("，" if first[-1:] > "\u2e80" else ", ").join(
                one for one in (first, second) if one
            )
            self._text(96, 24.0, both, 3.9, face="serif", right=True, width=92)
            second = ""
        if self._fitting((second,), 3.7, room) > LEAST:
            self._text(96, 19.0, second, 3.7, duty="ink2", right=True, width=room)
        else:
            self._text(96, 24.2, second, 3.3, duty="ink2", right=True, width=92)
        self._parts(scene)
        x = MARGIN
        pitch = 96 / max(len(scene.parts), 4)
        for number, part in enumerate(scene.parts):
            self._painter.setPen(QPen(theme().colour("ink2"), 1))
            self._painter.setBrush(pattern(number, fine=max(6, round(self._unit * 0.7))))
            self._painter.drawRect(self._rect(x, 43.3, 2.6, 2.6))
            wide = self._text(x + 3.9, 42.9, part.word, 3.6, duty="ink2", width=pitch * 0.45)
            self._text(
                x + 3.9 + wide + 1.3, 41.3, str(part.count), 6.2, face="serif", width=pitch * 0.3
            )
            x += pitch
        self._text(MARGIN, 51.2, scene.article, 3.1, duty="ink2", width=92)

    def _parts(self, scene: ResultScene) -> None:
        bar = self._rect(MARGIN, 28.9, 92, 4.4)
        whole, left = sum(part.count for part in scene.parts) or 1, bar.left()
        for number, part in enumerate(scene.parts):
            wide = bar.width() * part.count / whole
            self._painter.setPen(QPen(theme().colour("ink2"), 1))
            self._painter.setBrush(pattern(number, fine=max(6, round(self._unit * 0.7))))
            if part.count:
                self._painter.drawRect(QRectF(left, bar.top(), wide, bar.height()))
            left += wide
        if scene.mark is not None:
            at = bar.left() + bar.width() * float(scene.mark)
            draw_threshold(self._painter, at, bar.top(), bar.height(), round(self._unit * 0.4))
            self._painter.setFont(self._font("text", 3.1))
            half = self._painter.fontMetrics().horizontalAdvance(scene.label) / self._unit / 2
            self._text(max(MARGIN, at / self._unit - half), 34.7, scene.label, 3.1)

    def _lines(self, scene: WordsScene) -> None:
        size = 6.0 if len(scene.lines) <= 3 else 4.6
        for number, words in enumerate(scene.lines[:6]):
            self._text(
                MARGIN,
                12 + number * size * 1.5,
                words,
                size,
                face="serif" if number == 0 else "text",
                width=92,
            )

    def _body(self, scene: TextScene) -> None:
        """Write the title and one page of the text; of several the foot says which this is."""
        head, laid = lay_text(scene, self._unit, self._high)
        size, lines = head
        for number, words in enumerate(lines):
            self._text(MARGIN, TEXT_TOP + number * size * 1.3, words, size, face="serif")
        top, pages = _below(head), laid.pages or ((),)
        page = min(scene.page, len(pages) - 1)
        for number, words in enumerate(pages[page]):
            self._text(MARGIN, top + number * laid.size * LEADING, words, laid.size)
        if len(pages) > 1:
            words = f"{page + 1} / {len(pages)}"
            self._text(96, self._high - 4.4, words, 3.2, duty="ink2", right=True)
