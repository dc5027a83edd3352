"""What holds things together on a page: cards, bands, section heads, tabs, empty states."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QLayout,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from consult_app.ui.widgets.base import (
    Cell,
    ElidedLabel,
    IconLabel,
    Label,
    Place,
    SqueezedLabel,
    column,
    hair,
    row,
)
from consult_app.ui.widgets.buttons import Button

_BAND_ICONS = {
    "block": "circle-x",
    "warn": "alert-triangle",
    "met": "circle-check",
    "info": "info-circle",
}
_BAND_DUTIES = {"block": "block", "warn": "warn", "met": "met", "info": "ink2"}


class Card(Place):
    """A white frame with a column of cells; `place` "well" makes it sunk. `body` is its layout."""

    def __init__(
        self,
        *cells: Cell,
        gap: int = 8,
        inset: int = 16,
        place: str = "card",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(place, parent)
        self.body: QVBoxLayout = column(*cells, gap=gap, inset=(inset, inset - 4, inset, inset - 4))
        self.setLayout(self.body)


class Band(Place):
    """
    One line of warning a page (tone block, warn, met or info): icon, sentence, what follows, actions.

    With `wrap` the sentence takes as many lines as it needs, where nothing follows it.
    """

    def __init__(
        self,
        tone: str = "warn",
        sentence: str = "",
        more: str = "",
        parent: QWidget | None = None,
        *,
        wrap: bool = False,
    ) -> None:
        super().__init__(f"band{tone}", parent)
        self._icon = IconLabel(_BAND_ICONS[tone], _BAND_DUTIES[tone], 20)
        self._sentence, self._more = SqueezedLabel(t="strong", wrap=True), ElidedLabel()
        self._actions: QHBoxLayout = row(gap=8)
        layout = row(
            self._icon, self._sentence, self._more, self._actions, gap=8, inset=(14, 6, 14, 6)
        )
        layout.setStretch(1 if wrap else 2, 1)
        self.setLayout(layout)
        self._sentence.setWordWrap(wrap)
        self.show_words(tone, sentence, more)

    def show_words(self, tone: str, sentence: str, more: str = "") -> None:
        """Show another sentence; actions stay."""
        self.set_place(f"band{tone}")
        self._icon.show_icon(_BAND_ICONS[tone], _BAND_DUTIES[tone])
        self._sentence.setText(sentence)
        self._sentence.set_tone(tone if tone in ("block", "warn", "met") else "")
        self._more.set_whole(more)
        self.setAccessibleName(f"{sentence} {more}".strip())

    def add_action(self, button: QWidget) -> None:
        self._actions.addWidget(button)


class Head(QWidget):
    """The head of a section: words in lead size, a remark beside them, cells at the right."""

    def __init__(
        self, words: str, remark: str = "", *right: Cell, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._words, self._remark = Label(words, "head"), ElidedLabel(remark, "small")
        layout = row(self._words, self._remark, *right, gap=8)
        layout.setStretch(1, 1)
        self.setLayout(layout)

    def set_words(self, words: str) -> None:
        self._words.setText(words)

    def set_remark(self, remark: str) -> None:
        self._remark.set_whole(remark)


class PageTitle(QWidget):
    """The question a page answers, in serif, with the figures beside it."""

    def __init__(
        self, question: str, figures: str = "", *right: Cell, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._question, self._figures = Label(question, "title"), ElidedLabel(figures, tone="ink2")
        layout = row(self._question, self._figures, *right, gap=24)
        layout.setStretch(1, 1)
        self.setLayout(layout)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def set_question(self, question: str) -> None:
        self._question.setText(question)

    def set_figures(self, figures: str) -> None:
        self._figures.set_whole(figures)

    def question(self) -> str:
        return self._question.text()


class ToggleTabs(QWidget):
    """A row of tabs of which one is chosen; `chosen(code)` is emitted on a change by hand."""

    chosen = Signal(str)

    def __init__(
        self, tabs: Sequence[tuple[str, str]], now: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._group = QButtonGroup(self)
        self._buttons: dict[str, Button] = {}
        self._row = row(gap=0)
        self.setLayout(self._row)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._group.buttonClicked.connect(self._on_click)
        self.set_tabs(tabs, now)

    def set_tabs(self, tabs: Sequence[tuple[str, str]], now: str = "") -> None:
        """Show tabs (code, words); the same codes keep their buttons, so that focus stays."""
        if list(self._buttons) != [code for code, _ in tabs]:
            self._rebuild(tabs)
        for code, words in tabs:
            self._buttons[code].set_words(words)
        if tabs:
            self.choose(now or self.code() or tabs[0][0])

    def _rebuild(self, tabs: Sequence[tuple[str, str]]) -> None:
        for button in self._buttons.values():
            self._group.removeButton(button)
            self._row.removeWidget(button)
            button.deleteLater()
        self._buttons = {code: self._tab(words) for code, words in tabs}

    def _tab(self, words: str) -> Button:
        button = Button(words, "tab")
        button.setCheckable(True)
        button.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._group.addButton(button)
        self._row.addWidget(button)
        return button

    def choose(self, code: str) -> None:
        """Choose without emitting."""
        if code in self._buttons:
            self._buttons[code].setChecked(True)

    def codes(self) -> list[str]:
        """Return the codes of all tabs."""
        return list(self._buttons)

    def code(self) -> str:
        """Return the chosen code, "" for none."""
        return next((code for code, button in self._buttons.items() if button.isChecked()), "")

    def _on_click(self) -> None:
        self.chosen.emit(self.code())


class EmptyState(Place):
    """What belongs here in one sentence, and how to begin in at most three rows; no drawings."""

    def __init__(self, sentence: str, parent: QWidget | None = None) -> None:
        super().__init__("card", parent)
        self._filled = False
        self._body = column(
            Label(sentence, "leadstrong", wrap=True), gap=12, inset=(24, 20, 24, 20)
        )
        self.setLayout(self._body)

    def add_row(
        self, words: str, why: str, verb: str, act: Callable[[], object], *, done: bool = False
    ) -> None:
        """Add a way to begin; the first one that is not done has the filled button."""
        mark = IconLabel("circle-check", "met", 22) if done else IconLabel("circle", "ink3", 22)
        two = column(None, Label(words, "strong"), Label(why, "small", wrap=True), None, gap=2)
        filled = not done and not self._filled
        self._filled = self._filled or filled
        button = Button(verb, "primary" if filled else "", act=act)
        line = row(mark, two, button, gap=12)
        line.setStretch(1, 1)
        self._body.addWidget(hair())
        self._body.addLayout(line)


class ListCard(Place):
    """A card of rows with hairlines between them, in a scroll area when there are many."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("card", parent)
        self._inner = QWidget()
        self._inner.setObjectName("scrolled")
        self._rows = column(gap=0)
        self._inner.setLayout(self._rows)
        self._scroll = scroll(self._inner)
        self._wanted: QWidget | None = None
        self._scroll.verticalScrollBar().rangeChanged.connect(self._bring)
        self.setLayout(column(self._scroll, inset=(1, 1, 1, 1)))

    def show_rows(self, rows: Sequence[QWidget]) -> None:
        """Replace all rows; each is wrapped into a frame with a line below it."""
        from consult_app.ui.widgets.base import clear

        clear(self._rows)
        for widget in rows:
            self._rows.addWidget(widget)
        self._rows.addStretch(
            1
        )  # aligned to the top, wrapped words would get the height of one line
        self._wanted = None

    def bring(self, row_: QWidget | None) -> None:
        """Scroll so that a row is seen whole, once the rows have got their places."""
        self._wanted = row_
        QTimer.singleShot(0, self, self._bring)

    def _bring(self) -> None:
        if self._wanted is not None:
            self._rows.activate()
            self._scroll.ensureWidgetVisible(self._wanted, 0, 0)
            if self._wanted.height() > self._scroll.viewport().height():
                end = self._wanted.geometry().bottom() + 1  # what can be done with it stands last
                self._scroll.verticalScrollBar().setValue(end - self._scroll.viewport().height())


class ListRow(Place):
    """A row of a ListCard: cells from left to right; `hit` shows it chosen. `clicked` on a click."""

    clicked = Signal()

    def __init__(self, *cells: Cell, hit: bool = False, parent: QWidget | None = None) -> None:
        super().__init__("rowhit" if hit else "row", parent)
        self.setLayout(row(*cells, gap=8, inset=(12 if hit else 16, 7, 12, 7)))
        self.on_click(self.clicked.emit)


class Scroll(QScrollArea):
    """Scrolls up and down when there is no room; what is inside gets the height its wrapped words need at this width."""

    def __init__(self, inner: QWidget) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setWidget(inner)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        done = super().eventFilter(watched, event)
        if watched is self.widget() and event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return done

    def _fit(self) -> None:
        """Qt guesses the height of wrapped words from another width and cuts them."""
        inner = self.widget()
        if inner is None or not inner.hasHeightForWidth():
            return
        for part in inner.findChildren(Label):
            part.ensurePolished()  # an unpolished label measures itself in another type
        wanted = inner.heightForWidth(self.viewport().width())
        height = max(wanted, inner.minimumSizeHint().height())
        if height != inner.minimumHeight():
            inner.setMinimumHeight(height)


def scroll(inner: QWidget) -> QScrollArea:
    """Wrap a widget so that it scrolls up and down when there is no room, without a frame."""
    return Scroll(inner)


def two_lines(title: str, below: str, *, tone: str = "") -> QLayout:
    """Return a title (600) over a small second line, centred upright in its row."""
    return column(
        None, Label(title, "strong"), Label(below, "small", tone, wrap=False), None, gap=2
    )
