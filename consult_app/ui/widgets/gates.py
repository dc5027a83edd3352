"""Rows of the right panel: what is missing, what can be printed."""

from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QCoreApplication, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QGuiApplication, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QMenu, QSizePolicy, QWidget

from consult_app.ui.widgets.base import IconLabel, Label, Place, column, row
from consult_app.ui.widgets.buttons import Button

State = Literal["block", "warn", "wait", "met"]
STATE_ICONS = {
    "block": ("circle-x", "block"),
    "warn": ("alert-triangle", "warn"),
    "wait": ("circle", "ink2"),
    "met": ("circle-check", "met"),
}
FIGURE_MOST = 10
"""A longer figure gets its own line, or it would push the title aside."""
ORDER = ("block", "warn", "wait", "met")


@dataclass(frozen=True, slots=True)
class Gate:
    """A finding in words: `figure` stands at the right, `why` names who or what is missing."""

    code: str
    state: State
    title: str
    figure: str = ""
    why: str = ""
    article: str = ""

    def sentence(self) -> str:
        """Return the whole row as one line, for the clipboard and for screen readers."""
        state = {
            "block": QCoreApplication.translate("Gate", "blocks"),
            "warn": QCoreApplication.translate("Gate", "look here"),
            "wait": QCoreApplication.translate("Gate", "waiting"),
            "met": QCoreApplication.translate("Gate", "met"),
        }[self.state]
        return "，".join(
            part for part in (self.title, self.figure, state, self.why, self.article) if part
        )


@dataclass(frozen=True, slots=True)
class PaperLine:
    """A paper that can be printed: `remark` says pages and copies; an `urgent` one is said in a low window, too."""

    code: str
    name: str
    remark: str = ""
    urgent: bool = False


class GateRow(Place):
    """One gate; a click goes to the place where it is mended, a right click copies the sentence."""

    clicked = Signal(str)

    def __init__(self, gate: Gate, parent: QWidget | None = None) -> None:
        super().__init__("rowlast", parent)
        self._gate = gate
        self._lines: dict[str, Label] = {}
        icon, duty = STATE_ICONS[gate.state]
        self.setAccessibleName(gate.sentence())
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        mark = column(IconLabel(icon, duty, 20), None, inset=(0, 2, 0, 0))
        layout = row(mark, self._words(duty), gap=11, inset=(0, 2, 0, 2))
        layout.setStretch(1, 1)
        self.setLayout(layout)

    def take_over(self, gate: Gate) -> bool:
        """Show another gate that has the same lines and state; says whether it could."""
        if _shape(gate) != _shape(self._gate):
            return False
        if gate != self._gate:
            self._gate = gate
            self.setAccessibleName(gate.sentence())
            for name, line in self._lines.items():
                line.setText(getattr(gate, name))
        return True

    def _words(self, duty: str) -> QWidget:
        gate = self._gate
        unmet = gate.state in ("block", "warn", "wait")
        title = Label(gate.title, "strong" if unmet else "", wrap=True)
        title.setAlignment(Qt.AlignmentFlag.AlignTop)
        figure = Label(gate.figure, "strong", duty if gate.state in ("block", "warn") else "ink2")
        long = len(gate.figure) > FIGURE_MOST
        figure.setWordWrap(long)
        if not long:
            figure.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
        head = row(title, *([] if long else [figure]), gap=8)
        head.setStretch(0, 1)
        below = {name: getattr(gate, name) for name in ("why", "article") if getattr(gate, name)}
        notes = {name: Label(told, "note", wrap=True) for name, told in below.items()}
        self._lines = {"title": title, "figure": figure, **notes}
        words = QWidget()
        words.setLayout(column(head, *([figure] if long else []), *notes.values(), None, gap=1))
        return words

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        if event.button() == Qt.MouseButton.LeftButton:
            self.clicked.emit(self._gate.code)
        super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.clicked.emit(self._gate.code)
            return
        super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802 - Qt's name
        self._offer_copy(self.mapToGlobal(self.rect().center()))
        event.accept()

    def _offer_copy(self, spot: QPoint) -> None:
        menu = QMenu(self)
        menu.addAction(self.tr("Copy this sentence"), self.copy_sentence)
        menu.popup(spot)

    def copy_sentence(self) -> None:
        QGuiApplication.clipboard().setText(self._gate.sentence())


def _shape(gate: Gate) -> tuple[str, bool, bool, bool]:
    """Return what decides which labels a row has and how they look."""
    return gate.state, len(gate.figure) > FIGURE_MOST, bool(gate.why), bool(gate.article)


class PaperRow(QWidget):
    """A paper: icon, name, pages, and the door to its preview."""

    wanted = Signal(str)

    def __init__(
        self, paper: PaperLine, *, dense: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._code = paper.code
        view = Button(
            self.tr("Preview"),
            "small",
            act=self._on_view,
            name=f"{self.tr('Preview')} {paper.name}",
        )
        lines = [Label(paper.name, wrap=True)]
        if paper.remark and (paper.urgent or not dense):
            lines.append(Label(paper.remark, "note", wrap=True))
        layout = row(
            IconLabel("file-text", "ink2", 22),
            column(None, *lines, None, gap=1),
            view,
            gap=10,
            inset=(2, 2, 0, 2),
        )
        layout.setStretch(1, 1)
        self.setLayout(layout)

    def _on_view(self) -> None:
        self.wanted.emit(self._code)
