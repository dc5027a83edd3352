"""Rows of the sign-in page that paint themselves, and those of people found; made once and filled anew."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QSize, Qt, Signal
from PySide6.QtGui import (
    QFont,
    QFontMetrics,
    QHelpEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import QToolTip, QWidget

from consult_app.domain.meeting import PresenceKind, RollEntry
from consult_app.ui.icons import pixmap
from consult_app.ui.theme import theme
from consult_app.ui.widgets.base import Place, scaled
from consult_app.ui.widgets.buttons import Button, key_cap
from consult_app.ui.words.dates import clock_words
from consult_app.ui.words.meeting import (
    STANDINGS,
    entry_details,
    say,
)

GAP, RULE = 8, 1
"""Px between the parts of a row, and of the line below it."""
ICON = 18
HIT_INSET = 18
"""Px before the name of somebody found; the mark of the chosen row stands in it."""
NAME_LEAST = 64
"""Px that three characters of a name need: a row without a name says nothing."""


class PersonRow(Place):
    """
    A row that paints its words itself; only what can be pressed is a widget of its own.

    The hall waits for these rows at every key, and a label for each word took three times as long to fill, lay out
    and paint.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("row", parent)
        self._letters: dict[str, tuple[QFont, QFontMetrics]] = {}
        self._sizes: dict[str, QSize] = {}
        self._least = 0
        self._cut = self._restyled = False

    def letters(self, role: str) -> tuple[QFont, QFontMetrics]:
        """Return the font of a role of type and its measures, for as long as the look stays."""
        known = self._letters.get(role)
        if known is None:
            font = theme().font(role)
            known = self._letters[role] = (font, QFontMetrics(font))
        return known

    def size_of(self, verb: Button) -> QSize:
        """Return the size of a button with its words, for as long as the look stays."""
        words = verb.words()
        known = self._sizes.get(words)
        if known is None:
            known = self._sizes[words] = verb.sizeHint()
        return known

    def arrange(self) -> None:
        """Lay what can be pressed, from the right; the words have the room that is left."""
        raise NotImplementedError

    def lay(self, verbs: Sequence[Button], right: int, gap: int) -> int:
        """Put the buttons that are not hidden side by side up to `right`; return where they begin."""
        for verb in reversed(verbs):
            if not verb.isHidden():
                size = self.size_of(verb)
                right -= size.width()
                verb.setGeometry(right, self._middle(size.height()), size.width(), size.height())
                right -= gap
        return right

    def need(self, least: int) -> None:
        """Ask for at least so many px of width from now on."""
        if least > self._least:
            self._least = least
            self.updateGeometry()

    def write(
        self, painter: QPainter, words: str, role: str, duty: str, place: QPoint, room: int
    ) -> int:
        """Write words from `place`, upright in the middle of its y, into `room` px; return how wide they came."""
        font, measures = self.letters(role)
        wide = measures.horizontalAdvance(words)
        if wide > room:
            words, self._cut = measures.elidedText(words, Qt.TextElideMode.ElideRight, room), True
            wide = max(0, room)
        painter.setFont(font)
        painter.setPen(theme().colour(duty))
        below = (measures.ascent() - measures.descent()) // 2
        painter.drawText(place.x(), place.y() + below, words)
        return wide

    def draw_icon(self, painter: QPainter, name: str, duty: str, left: int) -> int:
        """Draw an icon; return its side in px."""
        side = scaled(ICON)
        painter.drawPixmap(
            left, self._middle(side), pixmap(name, duty, side, self.devicePixelRatioF())
        )
        return side

    def _middle(self, height: int) -> int:
        """Return the top of something so high that stands in the middle of the row."""
        return (self.height() - RULE - height) // 2

    def restyle(self) -> None:
        """Measure everything anew: the type got larger, or the palette another."""
        self._letters, self._sizes, self._least = {}, {}, 0
        self.updateGeometry()
        self.arrange()

    def event(self, event: QEvent) -> bool:
        match event.type():
            case QEvent.Type.LayoutRequest if (
                self._restyled
            ):  # the buttons wear the new look by now
                self._restyled = False
                self.restyle()
            case QEvent.Type.StyleChange:
                self._restyled = True
                self.restyle()
            case QEvent.Type.ToolTip if isinstance(event, QHelpEvent):
                shown = self.accessibleName() if self._cut else ""
                QToolTip.showText(event.globalPos(), shown, self)
                return True
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        self.arrange()


class HitRow(PersonRow):
    """Somebody found: name, what tells them apart, and what can be noted of them now."""

    wanted = Signal(int, str)
    """The id of the line of the roll, and what shall be noted: sign_in, late, excuse, proxy, leave."""

    def __init__(self, number: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._entry: RollEntry | None = None
        self._told: tuple[RollEntry, bool, bool, bool, bool] | None = None
        self._details = self._state = self._cap = ""
        self._key = QPixmap()
        self._number = number
        self._in = Button("", "small", act=self._on_in)
        self._late = Button(self.tr("Late"), "small", act=self._on_late)
        self._excuse = Button(self.tr("Excused"), "small", act=self._on_excuse)
        self._proxy = Button(self.tr("Proxy"), "small", act=self._on_proxy)
        self._more = (self._late, self._excuse, self._proxy)
        for verb in (self._in, *self._more):
            verb.setParent(self)
        self._verbs = (self.tr("Sign in"), self.tr("Comes back"), self.tr("Leaves"))
        self._ends = self._cap_at = self._rule_at = 0

    def entry(self) -> RollEntry | None:
        return self._entry

    def show_entry(
        self, entry: RollEntry, *, chosen: bool, namesake: bool, proxy: bool, opened: bool
    ) -> None:
        """Show a line of the roll; `chosen` is the one Enter takes."""
        told = (entry, chosen, namesake, proxy, opened)
        if told == self._told:
            return
        self._told, self._entry = told, entry
        pressed = self._pressed()
        self.set_place("rowhit" if chosen else "row")
        self._details = entry_details(entry, namesake=namesake)
        here, left = entry.here, entry.standing is PresenceKind.LEFT
        self._state = _state_words(entry)
        verb = self._verbs[2 if here else int(left)]
        self._in.set_words(verb)
        self._in.setAccessibleName(f"{entry.name} {verb}")
        capped = not here and (chosen or self._number > 1)
        self._cap = ("Enter" if chosen else str(self._number)) if capped else ""
        more = chosen and not here and not left
        self._late.setVisible(more and not opened)
        self._excuse.setVisible(more and entry.standing is None)
        self._proxy.setVisible(more and proxy and entry.capacity == "member")
        self.setAccessibleName(" ".join(filter(None, (entry.name, self._details, self._state))))
        if self._pressed() == pressed:  # it is dear to lay and to paint
            self.update(0, 0, self._ends, self.height())
        else:
            self._key = self._picture_of_key()
            self.arrange()
            self.update()

    def _pressed(self) -> tuple[object, ...]:
        """Return how the right side of the row looks."""
        hidden = (one.isHidden() for one in self._more)
        return (self.objectName(), self._in.words(), self._cap, *hidden)

    def _on_in(self) -> None:
        if self._entry is not None:
            self.wanted.emit(self._entry.id, "leave" if self._entry.here else "sign_in")

    def _on_late(self) -> None:
        self._emit("late")

    def _on_excuse(self) -> None:
        self._emit("excuse")

    def _on_proxy(self) -> None:
        self._emit("proxy")

    def _emit(self, code: str) -> None:
        if self._entry is not None:
            self.wanted.emit(self._entry.id, code)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        high = max(self.size_of(self._in).height(), self.letters("h2")[1].height())
        return QSize(self._least, high + 14 + RULE)

    minimumSizeHint = sizeHint  # noqa: N815 - Qt's name

    def arrange(self) -> None:
        right = self.width() - 12
        begins = self.lay(self._more, right, 6)
        self._rule_at = 0
        if begins < right:
            self._rule_at = begins - RULE
            right = self._rule_at - GAP
        if self._cap:
            self._cap_at = right - self._key.deviceIndependentSize().toSize().width()
            right = self._cap_at - GAP
        self._ends = self.lay((self._in,), right, GAP)
        state = self.letters("small")[1].horizontalAdvance(self._state) + GAP if self._state else 0
        marks = state + (scaled(ICON) + GAP if self._entry and self._entry.here else 0)
        self.need(HIT_INSET + scaled(NAME_LEAST) + GAP + marks + self.width() - self._ends)

    def restyle(self) -> None:
        self._key = self._picture_of_key()
        super().restyle()

    def _picture_of_key(self) -> QPixmap:
        if not self._cap:
            return QPixmap()
        return key_cap(self._cap, on=self._cap == "Enter", ratio=self.devicePixelRatioF())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        super().paintEvent(event)
        if self._entry is None:
            return
        painter = QPainter(self)
        middle, ends = (self.height() - RULE) // 2, self._ends
        self._cut = False
        if self._rule_at:
            high = self._in.height()
            painter.fillRect(self._rule_at, self._middle(high), RULE, high, theme().colour("line"))
        if self._cap:
            high = self._key.deviceIndependentSize().toSize().height()
            painter.drawPixmap(self._cap_at, self._middle(high), self._key)
        if self._state:
            wide = self.letters("small")[1].horizontalAdvance(self._state)
            self.write(painter, self._state, "small", "ink2", QPoint(ends - wide, middle), wide)
            ends -= wide + GAP
        if self._entry.here:
            ends -= self.draw_icon(painter, "check", "met", ends - scaled(ICON)) + GAP
        left = HIT_INSET
        name = QPoint(left, middle)
        left += self.write(painter, self._entry.name, "h2", "ink", name, ends - left) + GAP
        self.write(painter, self._details, "small", "ink2", QPoint(left, middle), ends - left)
        painter.end()


def _state_words(entry: RollEntry) -> str:
    if entry.standing is None or entry.standing_at is None:
        return ""
    if entry.standing is PresenceKind.PROXY:
        return say(STANDINGS[PresenceKind.ARRIVED])
    return say(STANDINGS[entry.standing], at=clock_words(entry.standing_at))
