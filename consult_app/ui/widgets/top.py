"""The bar at the top of a page: title, particulars, and what stands at the right."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QWidget

from consult_app.ui.widgets.base import Cell, ElidedLabel, IconLabel, Label, Place, row, scaled
from consult_app.ui.widgets.buttons import Button

HEIGHT, DENSE_BY = 57, 9


class TopBar(Place):
    """Title in serif; `back` shows a link at the left, which emits `back_clicked`."""

    back_clicked = Signal()

    def __init__(
        self,
        title: str,
        particulars: str = "",
        *right: Cell,
        back: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("top", parent)
        self._dense = False
        self._back = Button(back, "quiet", "chevron-left", act=self.back_clicked.emit)
        self._title, self._particulars = (
            Label(title, "title"),
            ElidedLabel(particulars, tone="ink2"),
        )
        self._right = row(*right, gap=8)
        layout = row(
            self._back,
            self._title,
            self._particulars,
            self._right,
            gap=16,
            inset=(12 if back else 24, 0, 20, 0),
        )
        layout.setStretch(2, 1)
        self.setLayout(layout)
        self._back.setHidden(not back)
        self._measure()

    def show_words(self, title: str, particulars: str) -> None:
        self._title.setText(title)
        self._particulars.set_whole(particulars)

    def add_right(self, widget: QWidget) -> None:
        self._right.addWidget(widget)

    def set_dense(self, dense: bool) -> None:  # noqa: FBT001 - a state
        self._dense = dense
        self._measure()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        if event.type() == QEvent.Type.StyleChange:
            self._measure()
        super().changeEvent(event)

    def _measure(self) -> None:
        self.setFixedHeight(
            round(HEIGHT + (scaled(HEIGHT) - HEIGHT) / 5) - (DENSE_BY if self._dense else 0)
        )


class SecondScreenKey(QWidget):
    """Whether the second screen is open, and the button that opens it or changes its picture."""

    wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon, self._words = IconLabel("presentation", "ink2", 20), Label(tone="ink2")
        self._button = Button("", "small", act=self.wanted.emit)
        self.setLayout(row(self._icon, self._words, self._button, gap=8))
        self.show_state(is_open=False)

    def show_state(self, *, is_open: bool) -> None:
        self._icon.show_icon(
            "presentation-analytics" if is_open else "presentation", "met" if is_open else "ink2"
        )
        self._words.setText(
            self.tr("Second screen: on") if is_open else self.tr("Second screen: off")
        )
        self._button.set_words(self.tr("Change picture") if is_open else self.tr("Turn on"))
