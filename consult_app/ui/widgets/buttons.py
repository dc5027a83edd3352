"""Buttons by kind: words say what will happen, with the number."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import (
    QFont,
    QFontMetrics,
    QIcon,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
    QPixmapCache,
    QResizeEvent,
)
from PySide6.QtWidgets import QPushButton, QSizePolicy, QStyle, QStyleOptionButton, QWidget

from consult_app.ui.icons import icon
from consult_app.ui.theme import look, repolish, theme
from consult_app.ui.widgets.base import (
    LEAST_TYPE,
    IconLabel,
    Label,
    Place,
    SqueezedLabel,
    column,
    row,
    scaled,
    squeezed,
)

State = QStyle.StateFlag
SQUEEZED_INSET = 5
"""Px of the inset of a button that is too narrow for its words."""
TAB_MARGIN = 16
"""Px that a tab leaves at its right, as in the style sheet."""
ICON_LEAST = 17
"""Px of type below which a squeezed button gives up its icon first."""
_FILLED = ("primary", "largeprimary", "smallprimary", "step", "recording")


class Button(QPushButton):
    """
    A push button of a kind.

    Kinds: "" and "large" (outlined), "primary", "largeprimary", "smallprimary" (filled: one in a window),
    "small", "quiet", "foot" (text only), "recording" (red, while sound is recorded), "danger", "decide", "tab". `act` is called on a click.

    A double click acts once, since what stands under the mouse after an act may be another one; only what is
    meant to be clicked quickly (the next page, larger) `repeats`.
    """

    def __init__(
        self,
        text: str,
        kind: str = "",
        icon_name: str = "",
        *,
        act: Callable[[], object] | None = None,
        name: str = "",
        tip: str = "",
        repeats: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._words, self._icon_name, self._repeats = text, icon_name, repeats
        self.setProperty("kind", kind)
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(name or text)
        self._named = bool(name)
        self._squeezed: Squeezed | None = None
        if tip:
            self.setToolTip(tip)
        self._act = act
        self.clicked.connect(self._on_click)
        self._dress()

    def _on_click(self) -> None:
        """Call `act` without the checked state that Qt would hand it."""
        if self._act:
            self._act()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        if self._repeats:
            super().mouseDoubleClickEvent(event)

    def set_words(self, text: str) -> None:
        if text == self._words:
            return
        self._words = text
        if not self._named:
            self.setAccessibleName(text)
        self._dress()

    def words(self) -> str:
        return self._words

    def set_kind(self, kind: str) -> None:
        self.setProperty("kind", kind)
        repolish(self)
        self._dress()

    def set_icon(self, name: str) -> None:
        self._icon_name = name
        self._dress()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        if event.type() == QEvent.Type.StyleChange:
            self._dress()
        super().changeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        self._squeezed = None
        super().resizeEvent(event)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Tabs beside each other share what is lacking, as far as each stays whole in the smallest type."""
        hint = super().minimumSizeHint()
        if self.property("kind") != "tab":
            return hint
        font = QFont(self.font())
        font.setPixelSize(min(font.pixelSize(), LEAST_TYPE))
        least = QFontMetrics(font).horizontalAdvance(self._words) + 2 * SQUEEZED_INSET
        return QSize(min(hint.width(), least + TAB_MARGIN), hint.height())

    def squeezed(self) -> "Squeezed":
        """Return how the words are set in the width there is."""
        if self._squeezed is None:
            self._squeezed = _squeeze(self)
        return self._squeezed

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Where the window is too narrow the words are smaller, never cut at both ends."""
        if self.squeezed().whole:
            super().paintEvent(event)
            return
        told, option = self.squeezed(), QStyleOptionButton()
        self.initStyleOption(option)
        option.text, option.icon = "", QIcon()  # type: ignore[attr-defined] # its stub lacks them
        painter = QPainter(self)
        self.style().drawControl(QStyle.ControlElement.CE_PushButton, option, painter, self)
        side = self.iconSize().width() if told.icon else 0
        gap = SQUEEZED_INSET if told.icon else 0
        left = (told.room - side - gap - told.width) // 2
        if told.icon:
            self.icon().paint(painter, left, 0, side, self.height())
        painter.setFont(told.font)
        painter.setPen(theme().colour(self._ink()))
        place = QRect(left + side + gap, 0, told.width + 1, self.height())
        painter.drawText(place, int(Qt.AlignmentFlag.AlignVCenter), told.words)
        painter.end()

    def _ink(self) -> str:
        """Return the colour of the words as the style sheet has it."""
        kind = str(self.property("kind"))
        if not self.isEnabled():
            return "ink3"
        if kind == "tab":
            return "ink" if self.isChecked() else "ink2"
        if kind in _FILLED:
            return "on_press"
        return "block" if kind == "danger" else "press_hi" if self.underMouse() else "press"

    def _dress(self) -> None:
        """Set text and icon; the blank is the gap that the style sheet cannot set."""
        self._squeezed = None
        kind = str(self.property("kind"))
        shown = self._words.replace("&", "&&")
        if not self._icon_name:
            self.setText(shown)
            self.setIcon(QIcon())
            return
        side = scaled(18 if kind.startswith("small") else 20)
        self.setText(f" {shown}" if shown else "")
        duty = "on_press" if kind in _FILLED else "block" if kind == "danger" else "press"
        self.setIcon(icon(self._icon_name, duty, side, self.devicePixelRatioF()))
        self.setIconSize(QSize(side, side))


@dataclass(frozen=True, slots=True)
class Squeezed:
    """How a button shows its words: `whole` as the style sheet has it, else in a font and width of their own."""

    whole: bool
    words: str = ""
    font: QFont = field(default_factory=QFont)
    width: int = 0
    room: int = 0
    icon: bool = False
    cut: bool = False
    """Whether even the smallest type is too wide, so that the words end in an ellipsis."""


def _squeeze(button: Button) -> Squeezed:
    """Set the words of a button as large as its width lets them be."""
    words, font = button.words(), button.font()
    if not words or QPushButton.sizeHint(button).width() <= button.width():
        return Squeezed(whole=True)
    whole = button.width() - (TAB_MARGIN if button.property("kind") == "tab" else 0)
    room = whole - 2 * SQUEEZED_INSET
    sign = button.iconSize().width() + SQUEEZED_INSET if not button.icon().isNull() else 0
    smaller, shown = squeezed(font, words, room - sign)
    if sign and smaller.pixelSize() < ICON_LEAST:
        sign = 0
        smaller, shown = squeezed(font, words, room)
    taken = QFontMetrics(smaller).horizontalAdvance(shown)
    cut = shown != words
    return Squeezed(
        whole=False, words=shown, font=smaller, width=taken, room=whole, icon=bool(sign), cut=cut
    )


class StepButton(QPushButton):
    """The one filled button of a window: what will happen, what follows, an icon at the right."""

    def __init__(
        self,
        what: str = "",
        then: str = "",
        icon_name: str = "arrow-right",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setProperty("kind", "step")
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._what, self._then = Label(t="stepwhat"), Label(t="stepthen")
        self._what.setWordWrap(True)
        self._then.setWordWrap(True)
        self._icon = IconLabel(icon_name, "on_press", 24)
        words = column(None, self._what, self._then, None, gap=2)
        layout = row(words, self._icon, gap=8, inset=(18, 4, 16, 4))
        layout.setStretch(0, 1)
        self.setLayout(layout)
        for part in (self._what, self._then, self._icon):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.show_words(what, then, icon_name)

    def show_words(self, what: str, then: str, icon_name: str) -> None:
        self._what.setText(what)
        self._then.setText(then)
        self._then.setVisible(bool(then))
        self._icon.show_icon(icon_name, "on_press")
        self.setAccessibleName(f"{what}. {then}" if then else what)
        self.updateGeometry()

    def words(self) -> tuple[str, str]:
        return self._what.text(), self._then.text()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """One step, not two: the second click would meet the step after this one."""

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(200, self._height(self.width()))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(160, theme().px("step"))

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - Qt's name
        return self._height(width)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """The height that a layout remembers was that of another width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange):
            self.updateGeometry()

    def _height(self, width: int) -> int:
        """Two lines fit the token's height; a third one, in English, makes the button higher."""
        layout = self.layout()
        wanted = (
            layout.heightForWidth(max(width, 160)) if layout and layout.hasHeightForWidth() else 0
        )
        return max(theme().px("step"), wanted)


class WaitPanel(Place):
    """Stands where the next step would be and says for what it waits; it cannot be pressed."""

    def __init__(self, what: str = "", then: str = "", parent: QWidget | None = None) -> None:
        super().__init__("wait", parent)
        self._what, self._then = Label(t="strong", wrap=True), Label(t="small", wrap=True)
        words = column(None, self._what, self._then, None, gap=2)
        layout = row(words, IconLabel("clock", "ink2", 24), gap=8, inset=(18, 8, 16, 8))
        layout.setStretch(0, 1)
        self.setLayout(layout)
        self.show_words(what, then)

    def show_words(self, what: str, then: str) -> None:
        self._what.setText(what)
        self._then.setText(then)
        self._then.setVisible(bool(then))
        self.setAccessibleName(f"{what}. {then}" if then else what)
        self.setMinimumHeight(theme().px("step"))


class KeyCap(Label):
    """The cap of a key, beside what the key does; `on` is the one Enter takes."""

    def __init__(self, key: str, *, on: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(key, parent=parent)
        self.setProperty("kind", "keycapon" if on else "keycap")
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)


def key_cap(key: str, *, on: bool, ratio: float) -> QPixmap:
    """Return the picture of a key's cap, for rows that paint themselves."""
    worn = look()
    name, found = f"cap {key} {on} {worn.palette} {worn.size} {ratio}", QPixmap()
    if QPixmapCache.find(name, found):
        return found
    cap = KeyCap(key, on=on)
    cap.ensurePolished()
    cap.resize(cap.sizeHint())
    found = QPixmap(cap.size() * ratio)
    found.setDevicePixelRatio(ratio)
    found.fill(Qt.GlobalColor.transparent)
    cap.render(found, renderFlags=QWidget.RenderFlag.DrawChildren)
    QPixmapCache.insert(name, found)
    return found


def picture_of(
    button: Button, words: str, size: QSize, *, over: bool = False, down: bool = False
) -> QPixmap:
    """Return the picture of a button with these words; who paints many of them has each painted once and kept."""
    worn, ratio = look(), button.devicePixelRatioF()
    state = f"{worn.palette} {worn.size} {ratio} {over} {down}"
    name, found = f"button {words} {size.width()} {size.height()} {state}", QPixmap()
    if QPixmapCache.find(name, found):
        return found
    option = QStyleOptionButton()
    button.set_words(words)
    button.ensurePolished()
    button.resize(size)
    button.initStyleOption(option)
    for told, flag in ((over, State.State_MouseOver), (down, State.State_Sunken)):
        if told:
            option.state |= flag  # type: ignore[attr-defined] # its stub lacks it
    found = QPixmap(size * ratio)
    found.setDevicePixelRatio(ratio)
    found.fill(Qt.GlobalColor.transparent)
    painter = QPainter(found)
    painter.setFont(button.font())
    button.style().drawControl(QStyle.ControlElement.CE_PushButton, option, painter, button)
    painter.end()
    QPixmapCache.insert(name, found)
    return found


KEY_INSET = 32
"""Px beside word and cap of a count's key: insets, gap and frame."""


class CountKey(QPushButton):
    """One of several equal large keys of a count: the option's word in serif and the cap of its key."""

    def __init__(
        self, word: str, key: str, *, height: int = 104, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("kind", "key")
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._word, self._cap = SqueezedLabel(word, "key"), KeyCap(key)
        self._cap.setMinimumSize(40, 40)
        self._peers: tuple[CountKey, ...] = ()
        self._inner = row(None, self._word, self._cap, None, gap=12, inset=(8, 4, 8, 4))
        self.setLayout(self._inner)
        for part in (self._word, self._cap):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAccessibleName(f"{word} {key}")
        self.set_height(height)

    def set_height(self, height: int) -> None:
        """Set the height in px, e.g. lower in a dense window."""
        self.setFixedHeight(height)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def stand_beside(self, peers: Sequence["CountKey"]) -> None:
        """Name the keys of the same question: equal choices look alike, and where one is narrow all are."""
        self._peers = tuple(peers)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        keys = self._peers or (self,)
        narrow = any(key.lacks_room() for key in keys if not key.isHidden())
        for key in keys:
            key.set_narrow(narrow=narrow)

    def lacks_room(self) -> bool:
        """Say whether the word in its large type does not fit beside the cap."""
        worn = theme()
        needed = QFontMetrics(worn.face_font("serif", worn.px("figure"))).horizontalAdvance(
            self._word.text()
        )
        return needed + self._cap.sizeHint().width() + KEY_INSET > self.width()

    def set_narrow(self, *, narrow: bool) -> None:
        """In a narrow key the word is smaller, and so is what stands around it."""
        self._word.set_role("strong" if narrow else "key")
        self._cap.setMinimumWidth(26 if narrow else 40)
        self._inner.setSpacing(5 if narrow else 12)
        inset = 4 if narrow else 8
        self._inner.setContentsMargins(inset, 4, inset, 4)
