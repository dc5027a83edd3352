"""Rows of the sign-in page that paint themselves, and those of people found; made once and filled anew."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QHelpEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import QToolTip, QWidget

from consult_app.domain.meeting import PresenceKind, RollEntry
from consult_app.ui.icons import pixmap
from consult_app.ui.theme import theme
from consult_app.ui.widgets.base import scaled
from consult_app.ui.widgets.buttons import Button, key_cap, picture_of
from consult_app.ui.words.dates import clock_words
from consult_app.ui.words.meeting import (
    STANDINGS,
    entry_details,
    say,
)

GAP, RULE = 8, 1
"""Px between the parts of a row, and of the line below it."""
ICON, MARK = 18, 4
HIT_INSET = 18
"""Px before the name of somebody found; the mark of the chosen row stands in it."""
NAME_LEAST = 64
"""Px that three characters of a name need: a row without a name says nothing."""


def _square(words: str) -> bool:
    """Say whether every letter is as wide as the type is high: then nothing has to be measured."""
    return all("\u4e00" <= letter <= "\u9fff" for letter in words)


Piece = tuple[QSize, Callable[[QPoint], object]]
"""Something to be laid: how large it is, and what puts it into its place."""


class PersonRow(QWidget):
    """
    A row that paints its words itself; only what can be pressed is a widget of its own.

    The hall waits for these rows at every key, and a label for each word took three times as long to fill, lay out
    and paint. A row paints every pixel of its own, so that nothing behind it is painted first.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._letters: dict[str, tuple[QFont, QFontMetrics]] = {}
        self._inks: dict[str, QColor] = {}
        self._sizes: dict[str, QSize] = {}
        self._cut = self._restyled = False
        self.flow = 0
        """Px of what can be pressed below the words; 0 where it stands beside them."""

    def letters(self, role: str) -> tuple[QFont, QFontMetrics]:
        """Return the font of a role of type and its measures, for as long as the look stays."""
        known = self._letters.get(role)
        if known is None:
            font = theme().font(role)
            known = self._letters[role] = (font, QFontMetrics(font))
        return known

    def ink(self, duty: str) -> QColor:
        """Return the colour of a duty, for as long as the look stays."""
        known = self._inks.get(duty)
        if known is None:
            known = self._inks[duty] = theme().colour(duty)
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

    def piece(self, verb: Button) -> Piece:
        """Return a button as something to be laid."""
        size = self.size_of(verb)
        return size, lambda place: verb.setGeometry(QRect(place, size))

    def be_wide(self, width: int) -> None:
        """Take a width at once, so that the height it needs is known before it is shown."""
        if width != self.width():
            self.resize(width, self.height())
            self.arrange()

    def lay_beside(self, pieces: Sequence[Piece], right: int) -> int:
        """Lay pieces side by side, upright in the middle, up to `right`; return where the words before them end."""
        for size, put in reversed(pieces):
            right -= size.width()
            put(QPoint(right, self._middle(size.height())))
            right -= GAP
        self._flow_to(0)
        return right

    def lay_below(self, pieces: Sequence[Piece], left: int, right: int, top: int) -> None:
        """Lay pieces below the words, in as many lines as they need."""
        x, y, high = left, top, max(size.height() for size, _put in pieces)
        for size, put in pieces:
            if x > left and x + size.width() > right:
                x, y = left, y + high + GAP
            put(QPoint(x, y + (high - size.height()) // 2))
            x += size.width() + GAP
        self._flow_to(y + high + GAP - top)

    def _flow_to(self, height: int) -> None:
        """Take so many px for what is laid below the words."""
        if height != self.flow:
            self.flow = height
            self.updateGeometry()

    def begin(self, event: QPaintEvent, *, chosen: bool = False) -> QPainter:
        """Begin to paint: the ground, the line below, and the mark of the chosen row."""
        painter = QPainter(self)
        painter.fillRect(event.rect(), self.ink("wash" if chosen else "surface"))
        painter.fillRect(0, self.height() - RULE, self.width(), RULE, self.ink("line"))
        if chosen:
            painter.fillRect(0, 0, MARK, self.height(), self.ink("press"))
        return painter

    def write(
        self, painter: QPainter, words: str, role: str, duty: str, place: QPoint, room: int
    ) -> int:
        """Write words from `place`, upright in the middle of its y, into `room` px; return how wide they came."""
        font, measures = self.letters(role)
        wide = (
            font.pixelSize() * len(words) if _square(words) else measures.horizontalAdvance(words)
        )
        if wide > room:
            words, self._cut = measures.elidedText(words, Qt.TextElideMode.ElideRight, room), True
            wide = max(0, room)
        painter.setFont(font)
        painter.setPen(self.ink(duty))
        below = (measures.ascent() - measures.descent()) // 2
        painter.drawText(place.x(), place.y() + below, words)
        return wide

    def draw_icon(self, painter: QPainter, name: str, duty: str, left: int) -> int:
        """Draw an icon; return its side in px."""
        side = scaled(ICON)
        top = self.words_middle() - side // 2
        painter.drawPixmap(left, top, pixmap(name, duty, side, self.devicePixelRatioF()))
        return side

    def words_middle(self) -> int:
        """Return the y of the middle of the words."""
        return (self.height() - RULE - self.flow) // 2

    def _middle(self, height: int) -> int:
        """Return the top of something so high that stands in the middle of the row."""
        return (self.height() - RULE - height) // 2

    def restyle(self) -> None:
        """Measure everything anew: the type got larger, or the palette another."""
        self._letters, self._sizes, self._inks = {}, {}, {}
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
    """
    Somebody found: name, what tells them apart, and what can be noted of them now.

    The buttons of the chosen row are real ones; the others show a picture of their one button, which can be clicked.
    """

    wanted = Signal(int, str)
    """The id of the line of the roll, and what shall be noted: sign_in, late, excuse, proxy, leave."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._entry: RollEntry | None = None
        self._told: tuple[RollEntry, int, bool, bool, bool, bool, str, bool] | None = None
        self._details = self._state = self._cap = ""
        self._key = QPixmap()
        self._chosen = False
        self._spot = QRect()
        self._button = QPixmap()
        self._over = self._down = False
        self.setMouseTracking(True)
        self._in = Button("", "small", act=self._on_in)
        self._late = Button(self.tr("Late"), "small", act=self._on_late)
        self._excuse = Button(self.tr("Excused"), "small", act=self._on_excuse)
        self._proxy = Button(self.tr("Proxy"), "small", act=self._on_proxy)
        self._more = (self._late, self._excuse, self._proxy)
        for verb in (self._in, *self._more):
            verb.setParent(self)
        self._stand_in = (self.tr("Proxy"), self.tr("Another of it"))
        self._verbs = (self.tr("Sign in"), self.tr("Comes back"), self.tr("Leaves"))
        self._ends = self._rule_at = 0
        self._key_at = QPoint()

    def entry(self) -> RollEntry | None:
        return self._entry

    def chosen(self) -> bool:
        """Say whether Enter takes this row."""
        return self._chosen

    def show_entry(
        self,
        entry: RollEntry,
        *,
        number: int,
        chosen: bool,
        namesake: bool,
        proxy: bool,
        opened: bool,
        came: str = "",
        household: bool = False,
    ) -> None:
        """
        Show a line of the roll, the `number`-th found; `chosen` is the one Enter takes.

        `came` is the other of the household who was typed, where the line stands for a `household`.
        """
        told = (entry, number, chosen, namesake, proxy, opened, came, household)
        if told == self._told:
            return
        self._told, self._entry = told, entry
        pressed = self._pressed()
        self._chosen = chosen
        self._details = entry_details(entry, namesake=namesake)
        if came:
            self._details = self.tr("for it comes {0}").format(came)
        here, left = entry.here, entry.standing is PresenceKind.LEFT
        self._state = _state_words(entry)
        verb = self._verbs[2 if here else int(left)]
        self._in.set_words(verb)
        self._in.setVisible(chosen)
        self._in.setAccessibleName(f"{entry.name} {verb}")
        capped = not here and (chosen or number > 1)
        self._cap = ("Enter" if chosen else str(number)) if capped else ""
        more = chosen and not here and not left
        self._late.setVisible(more and not opened)
        self._excuse.setVisible(more and entry.standing is None)
        sends = household or (proxy and not here)
        self._proxy.setVisible(chosen and sends and entry.capacity == "member")
        self._proxy.set_words(self._stand_in[household])
        self.setAccessibleName(" ".join(filter(None, (entry.name, self._details, self._state))))
        if self._pressed() == pressed:  # it is dear to lay and to paint
            self.update(0, 0, self._ends, self.height())
        else:
            self._key = self._picture_of_key()
            self.arrange()
            self.update()

    def _pressed(self) -> tuple[object, ...]:
        """Return how the right side of the row looks, and how much room what is noted leaves it."""
        hidden = (one.isHidden() for one in self._more)
        words = self._in.words(), self._proxy.words()
        return (self._chosen, *words, self._cap, self._marks(), *hidden)

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

    def line_height(self) -> int:
        """Return the px of a row with its buttons beside the name."""
        return max(self.size_of(self._in).height(), self.letters("h2")[1].height()) + 14 + RULE

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(0, self.line_height() + self.flow)

    minimumSizeHint = sizeHint  # noqa: N815 - Qt's name

    def arrange(self) -> None:
        more = [self.piece(one) for one in self._more if not one.isHidden()]
        first = [self.piece(self._in) if self._chosen else (self.size_of(self._in), self._put_in)]
        if self._cap:
            first.append((self._key.deviceIndependentSize().toSize(), self._put_key))
        pieces = [*first, *more]
        wide = sum(size.width() + GAP for size, _put in pieces)
        right = self.width() - 12
        if HIT_INSET + scaled(NAME_LEAST) + GAP + self._marks() + wide <= right:
            self._ends = self.lay_beside(pieces, right)
            rule = right - sum(size.width() + GAP for size, _put in more)
            self._rule_at = rule + GAP // 2 if more else 0
        else:
            self._ends, self._rule_at = right, 0
            self.lay_below(pieces, HIT_INSET, right, self.line_height() - GAP)

    def _marks(self) -> int:
        """Return the px of the mark of those here, and of what is noted of somebody."""
        state = self.letters("small")[1].horizontalAdvance(self._state) + GAP if self._state else 0
        return state + (scaled(ICON) + GAP if self._entry and self._entry.here else 0)

    def _put_in(self, place: QPoint) -> None:
        self._spot = QRect(place, self.size_of(self._in))
        self._button = QPixmap()

    def _draw_button(self, painter: QPainter) -> None:
        if (
            self._button.isNull()
        ):  # drawn when needed: after a change of the look the pattern wears it by then
            words, size = self._in.words(), self._spot.size()
            self._button = picture_of(self._in, words, size, over=self._over, down=self._down)
        painter.drawPixmap(self._spot.topLeft(), self._button)

    def _put_key(self, place: QPoint) -> None:
        self._key_at = place

    def _point(self, spot: QPoint, *, down: bool) -> None:
        """Show the painted button under the mouse, or pressed."""
        over = not self._chosen and self._spot.contains(spot)
        if (over, down) != (self._over, self._down):
            self._over, self._down = over, down and over
            shape = Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor
            self.setCursor(shape)
            self._button = QPixmap()
            self.update(self._spot)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        self._point(event.position().toPoint(), down=self._down)

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        super().leaveEvent(event)
        self._point(QPoint(-1, -1), down=False)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        self._point(event.position().toPoint(), down=event.button() == Qt.MouseButton.LeftButton)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Its release is no second click: another one may stand here by now."""

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        pressed, spot = self._down, event.position().toPoint()
        self._point(spot, down=False)
        if pressed and self._over:
            self._on_in()

    def restyle(self) -> None:
        self._key = self._picture_of_key()
        super().restyle()

    def _picture_of_key(self) -> QPixmap:
        if not self._cap:
            return QPixmap()
        return key_cap(self._cap, on=self._cap == "Enter", ratio=self.devicePixelRatioF())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        painter = self.begin(event, chosen=self._chosen)
        if self._entry is None:
            painter.end()
            return
        middle, ends = self.words_middle(), self._ends
        self._cut = False
        if self._rule_at:
            high = self._in.height()
            painter.fillRect(self._rule_at, self._middle(high), RULE, high, self.ink("line"))
        if self._cap:
            painter.drawPixmap(self._key_at, self._key)
        if not self._chosen:
            self._draw_button(painter)
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
