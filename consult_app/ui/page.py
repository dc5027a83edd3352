"""What a page is: `StagePage` inside a consultation's frame, `SectionPage` behind the navigation rail.

How a page works (every page keeps to this):

- It builds its widgets once, in `__init__`, and fills them in `refresh()` from ONE view use case.
- One gesture calls ONE use case, inside `with telling(self):`; when it was kept, the page calls
  `self.acted.emit(words)`. The frame then refreshes the page, the rail, the right panel and the footer; so a slot
  ends after `acted.emit` and does not refresh by itself.
- It never shows a filled button: the one filled button is the next step in the right panel. Its code comes to
  `take_step(code, facts)`; `finish` and the override are done by the frame.
- A click on a gate comes to `mend(code)`: the page brings the place where it is mended into view and gives it
  the keyboard.
"""

from collections.abc import Mapping
from typing import Any, ClassVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from consult_app.domain.procedure import Stage
from consult_app.services.app import App
from consult_app.ui.widgets.base import Cell, column
from consult_app.ui.widgets.cards import PageTitle

MARGIN = 24
CRAMPED = 480
"""Width of a page or pane in px, at standard type, below which two columns stand below each other."""


class Page(QWidget):
    """What both kinds of page share: a column `body` with the page's margins, and the signals."""

    acted = Signal(str)
    """An act was kept; the words follow 刚才： in the footer. With "" the journal's own words are shown."""
    failed_quietly = Signal(str)
    """Something for the footer that changed nothing, e.g. a table was copied."""
    case_wanted = Signal(int, str)
    """Open a consultation: its id, and the key of a step or "" for the one in hand."""
    section_wanted = Signal(str)
    """Open a section of the navigation rail by its key."""
    paper_wanted = Signal(str)
    """Open the preview of a paper by its code."""
    dossier_wanted = Signal(int)
    """Put the dossier of a consultation together and show it."""

    def __init__(self, app: App, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.app = app
        self.dense = False
        self.setObjectName("page")
        self.body: QVBoxLayout = column(gap=12, inset=(MARGIN, 12, MARGIN, 10))
        self.setLayout(self.body)

    def refresh(self) -> None:
        """Read the view again and show it; keeps focus, selection and half-typed words."""

    def first_field(self) -> QWidget | None:
        """Return the widget that gets the keyboard when the page opens."""
        return None

    def search_field(self) -> QWidget | None:
        """Return the field Ctrl+F goes to."""
        return None

    def set_dense(self, dense: bool) -> None:  # noqa: FBT001 - a state
        """The window got lower or higher than 740 px; `self.dense` says so. Pages with high things lower them."""
        self.dense = dense
        self.body.setContentsMargins(MARGIN, 6 if dense else 12, MARGIN, 6 if dense else 10)

    def may_leave(self) -> bool:
        """Say whether the page may be left now; ask the person here if half-typed words would be lost."""
        return True


class StagePage(Page):
    """A page of one stage of one consultation; `step_key` tells meetings of one procedure apart."""

    stage: ClassVar[Stage]

    step_wanted = Signal(str)
    """Go to another step of this consultation by its key."""
    hall_changed = Signal()
    """What the second screen shows may have changed."""

    def __init__(
        self, app: App, consultation_id: int, step_key: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(app, parent)
        self.consultation_id, self.step_key = consultation_id, step_key
        self.heading = PageTitle(self.title())

    def title(self) -> str:
        """Return the question this page answers."""
        raise NotImplementedError

    def take_step(self, code: str, facts: Mapping[str, Any]) -> None:
        """Do the next step `code` (not `finish`, not `override`); a `mend` comes here only by `mend`."""

    def mend(self, code: str) -> None:
        """Show where the finding `code` is mended and give that place the keyboard."""
        if (field := self.first_field()) is not None:
            field.setFocus()


class SectionPage(Page):
    """
    A page behind the navigation rail: a top bar, the page, and something at the right.

    `key` names it in the rail. `top_cells` stand at the right of the top bar; `side` is usually a RightPanel.
    """

    key: ClassVar[str]
    changed_title = Signal()
    left = Signal()
    """The link back, at the left of the top bar, was pressed."""

    def title(self) -> str:
        """Return the words of the top bar."""
        raise NotImplementedError

    def particulars(self) -> str:
        """Return what stands beside the title."""
        return ""

    def back(self) -> str:
        """Return the words of the link back for a page that has no place in the navigation rail."""
        return ""

    def top_cells(self) -> list[Cell]:
        """Return what stands at the right of the top bar; asked once."""
        return []

    def side(self) -> QWidget | None:
        """Return what stands at the right of the page; asked once."""
        return None

    def open_item(self, item: str) -> None:
        """Show one thing of this section, by what follows the colon of `section_wanted`."""

    def press_next(self) -> None:
        """Do what Ctrl+Enter means here."""

    def press_papers(self) -> None:
        """Do what Ctrl+P means here."""
