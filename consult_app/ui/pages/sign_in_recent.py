"""Those just noted on the sign-in page: each row with the way to take it back, the newest first."""

from collections.abc import Collection, Sequence

from PySide6.QtCore import QEvent, QPoint, QSize, Qt, Signal
from PySide6.QtGui import (
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QWidget

from consult_app.domain.meeting import PresenceKind
from consult_app.services.sign_in_view import Signed
from consult_app.ui.pages.sign_in_rows import GAP, ICON, NAME_LEAST, RULE, PersonRow
from consult_app.ui.theme import theme
from consult_app.ui.widgets.base import scaled
from consult_app.ui.widgets.buttons import Button
from consult_app.ui.words.dates import clock_words
from consult_app.ui.words.meeting import (
    STANDING_ICONS,
    STANDINGS,
    say,
    told_entry,
)

BARE_INSET = 8
"""Px before a name that has no room for a time before it."""


class RecentRow(PersonRow):
    """
    Somebody whose presence was noted, with the way to take it back.

    Where there is no room for all, the name is what must be read: time and mark give way, then the buttons go below.
    """

    taken_back = Signal(int)
    wrong = Signal(object)
    """It was another one of the same name: the line of the roll that was noted."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._signed: Signed | None = None
        self._told: tuple[Signed, bool] | None = None
        self._at = self._below = ""
        self._undo = Button(self.tr("Take back"), "small", act=self._on_undo)
        self._other = Button(self.tr("Not this one…"), "small", act=self._on_other)
        for verb in (self._other, self._undo):
            verb.setParent(self)
        self._begins, self._ends = BARE_INSET, 0

    def signed(self) -> Signed | None:
        """Return what is shown."""
        return self._signed

    def below(self) -> str:
        """Return the words below the name: who came in whose place, or what else was noted than that they came."""
        return self._below

    def follow(self, before: QWidget) -> None:
        """Let Tab come here after another widget."""
        QWidget.setTabOrder(before, self._other)
        QWidget.setTabOrder(self._other, self._undo)

    def show_signed(self, signed: Signed, *, namesake: bool = False) -> None:
        """Show what was noted; of a name that stands on the roll twice it can be put right."""
        told = (signed, namesake)
        if told == self._told:
            return
        self._told, self._signed = told, signed
        self._other.setVisible(namesake and signed.entry.here)
        self._at = clock_words(signed.at)
        if signed.kind is PresenceKind.ARRIVED:
            self._below = signed.bearer and self.tr("{0} came").format(signed.bearer)
        else:
            self._below = say(STANDINGS[signed.kind], at=self._at, bearer=signed.bearer)
            if signed.bearer and signed.kind is not PresenceKind.PROXY:
                self._below = self._stood_in(signed)
        self._undo.setAccessibleName(f"{self._undo.words()} {signed.entry.name}")
        self.setAccessibleName(f"{self._at} {told_entry(signed.entry)} {self._below}".strip())
        self.arrange()
        self.update()

    def _stood_in(self, signed: Signed) -> str:
        """Return who of a household is meant: it may be another than who was here before."""
        if signed.kind is PresenceKind.RETURNED:
            return self.tr("{0} is here for it since {1}").format(signed.bearer, self._at)
        return f"{signed.bearer} {self._below}"

    def _words_height(self) -> int:
        words = self.letters("strong")[1].height()
        return words + (self.letters("small")[1].height() if self._below else 0)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        beside = 0 if self.flow else self.size_of(self._undo).height()
        return QSize(0, max(self._words_height(), beside) + 12 + RULE + self.flow)

    minimumSizeHint = sizeHint  # noqa: N815 - Qt's name

    def arrange(self) -> None:
        pieces = [self.piece(one) for one in (self._other, self._undo) if not one.isHidden()]
        name, right = scaled(NAME_LEAST), self.width() - 10
        beside = name + sum(size.width() + GAP for size, _put in pieces)
        marks = self.letters("body")[1].horizontalAdvance(self._at) + scaled(ICON) + 2 * GAP
        self._begins = 14 + marks if 14 + marks + beside <= right else BARE_INSET
        if self._begins + beside <= right:
            self._ends = self.lay_beside(pieces, right)
        else:
            self._ends = right
            self.lay_below(pieces, BARE_INSET, right, self._words_height() + 12 - GAP // 2)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        painter = self.begin(event)
        if self._signed is None:
            painter.end()
            return
        middle, left, room = self.words_middle(), self._begins, self._ends - self._begins
        self._cut = False
        if left > BARE_INSET:
            icon, duty = STANDING_ICONS[self._signed.kind]
            wide = self.write(painter, self._at, "body", "ink2", QPoint(14, middle), left)
            self.draw_icon(painter, icon, duty, 14 + wide + GAP)
        entry, (_font, measures), below = self._signed.entry, self.letters("strong"), 0
        if self._below:
            below = self.letters("small")[1].height()
            place = QPoint(left, middle + measures.height() // 2)
            self.write(painter, self._below, "small", "ink2", place, room)
        name = told_entry(entry)
        if measures.horizontalAdvance(name) > room:  # the group gives way before a name is cut
            name, self._cut = entry.name, True
        self.write(painter, name, "strong", "ink", QPoint(left, middle - below // 2), room)
        painter.end()

    def _on_other(self) -> None:
        if self._signed is not None:
            self.wrong.emit(self._signed.entry)

    def _on_undo(self) -> None:
        if self._signed is not None:
            self.taken_back.emit(self._signed.entry.id)


class RecentRows(QWidget):
    """
    Those just noted, the newest first.

    Of somebody new one row is filled and painted: what is below moves down as it stands, without a layout.
    """

    def __init__(self, count: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = [RecentRow(self) for _ in range(count)]
        for line in self.rows:
            line.hide()
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def show_recent(
        self, recent: Sequence[Signed], namesakes: Collection[str], before: QWidget
    ) -> None:
        """Show who was noted; `before` is after what Tab comes to the first row."""
        newest = [*recent, *[None] * len(self.rows)][: len(self.rows)]
        shown = [line.signed() if not line.isHidden() else None for line in self.rows]
        pushed = newest[1:] == shown[:-1] and newest[0] != shown[0]
        if pushed:
            self.rows.insert(0, self.rows.pop())
            self.rows[0].follow(before)
        for line, signed in zip(self.rows, newest, strict=True):
            if signed is not None:
                line.show_signed(signed, namesake=signed.entry.name in namesakes)
            line.setVisible(signed is not None)
        if pushed:
            self.scroll(0, self.rows[0].sizeHint().height())
        self.arrange()

    def arrange(self) -> None:
        """Put every row where it belongs; one that stands there already is not touched."""
        top = 0
        for line in self.rows:
            if not line.isHidden():
                high = line.sizeHint().height()
                line.setGeometry(0, top, self.width(), high)
                top += high
        if top != self.minimumHeight():
            self.setMinimumHeight(top)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(0, self.minimumHeight())

    sizeHint = minimumSizeHint  # noqa: N815 - Qt's name

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self.arrange()
            self.updateGeometry()
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        self.arrange()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        painter = QPainter(self)
        painter.fillRect(event.rect(), theme().colour("surface"))
        painter.end()
