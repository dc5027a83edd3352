"""Panes of which one is seen; only that one says how much room is needed."""

from PySide6.QtWidgets import QSizePolicy, QStackedWidget, QWidget


class PaneStack(QStackedWidget):
    """A stack that does not keep room for panes that are not on show."""

    def __init__(self, *panes: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        for pane in panes:
            pane.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
            self.addWidget(pane)
        if panes:
            self.show_pane(panes[0])

    def show_pane(self, pane: QWidget) -> bool:
        """Show a pane; say whether it was another before."""
        before = self.currentWidget()
        if before is not pane and before is not None:
            before.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        pane.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setCurrentWidget(pane)
        return before is not pane
