"""The navigation rail with its sections, and the frame around a section's page."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtWidgets import QToolButton, QWidget

from consult_app.services.app import App
from consult_app.ui.icons import icon
from consult_app.ui.page import SectionPage
from consult_app.ui.theme import theme
from consult_app.ui.widgets.base import Place, column, row, scaled
from consult_app.ui.widgets.panel import RightPanel
from consult_app.ui.widgets.top import TopBar


@dataclass(frozen=True, slots=True)
class Section:
    """A place behind the navigation rail: its words, its icon, and the page made when it is first opened."""

    key: str
    words: str
    icon: str
    make: Callable[[App], SectionPage]
    under: str = ""
    """The section it is reached from; such a one has no button of its own in the rail."""


class NavRail(Place):
    """Icon over word for every section; settings stand at the bottom."""

    chosen = Signal(str)

    def __init__(self, sections: Sequence[Section], last: str = "settings") -> None:
        super().__init__("nav")
        sections = [section for section in sections if not section.under]
        self._icons = {section.key: section.icon for section in sections}
        self.buttons = {section.key: self._button(section) for section in sections}
        upper = [button for key, button in self.buttons.items() if key != last]
        lower = [button for key, button in self.buttons.items() if key == last]
        self.setLayout(column(*upper, None, *lower, gap=2, inset=(0, 10, 0, 8)))
        self._measure()

    def _button(self, section: Section) -> QToolButton:
        button = QToolButton(self)
        button.setText(section.words)
        button.setAccessibleName(section.words)
        button.setProperty("kind", "nav")
        button.setProperty("key", section.key)
        button.setCheckable(True)
        button.setAutoExclusive(True)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        button.clicked.connect(self._on_click)
        button.toggled.connect(self._dress)
        return button

    def choose(self, key: str) -> None:
        """Show where one is, without emitting."""
        if key in self.buttons:
            self.buttons[key].setChecked(True)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        if event.type() == QEvent.Type.StyleChange:
            self._measure()
        super().changeEvent(event)

    def _measure(self) -> None:
        width, side = theme().px("nav"), scaled(26)
        self.setFixedWidth(width)
        for button in self.buttons.values():
            button.setIconSize(QSize(side, side))
            button.setFixedSize(width, theme().px("small") + side + 28)
        self._dress()

    def _dress(self) -> None:
        side = scaled(26)
        for key, button in self.buttons.items():
            duty = "press" if button.isChecked() else "ink2"
            button.setIcon(icon(self._icons[key], duty, side, self.devicePixelRatioF()))

    def _on_click(self) -> None:
        button = self.sender()
        if isinstance(button, QToolButton):
            self.chosen.emit(str(button.property("key")))


class SectionFrame(QWidget):
    """A section page under its top bar, with its side at the right."""

    def __init__(self, page: SectionPage) -> None:
        super().__init__()
        self.setObjectName("page")
        self.page, self.side = page, page.side()
        self.top = TopBar(page.title(), page.particulars(), *page.top_cells(), back=page.back())
        self.top.back_clicked.connect(page.left)
        below = row(page, *([self.side] if self.side else []), gap=0)
        below.setStretch(0, 1)
        layout = column(self.top, below, gap=0)
        layout.setStretch(1, 1)
        self.setLayout(layout)
        page.changed_title.connect(self.show_title)

    def show_title(self) -> None:
        self.top.show_words(self.page.title(), self.page.particulars())

    def refresh(self) -> None:
        self.page.refresh()
        self.show_title()

    def set_dense(self, dense: bool) -> None:  # noqa: FBT001 - a state
        self.top.set_dense(dense)
        self.page.set_dense(dense)
        if isinstance(self.side, RightPanel):
            self.side.set_dense(dense)
