"""Stage 8: does the outcome hang long enough, and what do people say to it?"""

from collections.abc import Mapping
from typing import Any

from PySide6.QtWidgets import QWidget

from consult_app.domain.procedure import Stage
from consult_app.services.app import App
from consult_app.services.publishing import publication_kind
from consult_app.ui.page import StagePage
from consult_app.ui.pages.publication_board import PublicationBoard


class PublicationPage(StagePage):
    """The publication of the decision."""

    stage = Stage.PUBLICATION

    def __init__(
        self, app: App, consultation_id: int, step_key: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(app, consultation_id, step_key, parent)
        kind = publication_kind(app, consultation_id, step_key)
        self.board = PublicationBoard(app, consultation_id, kind, step_key)
        self.board.acted.connect(self.acted)
        self.board.paper_wanted.connect(self.paper_wanted)
        self.body.addWidget(self.heading)
        self.body.addWidget(self.board, 1)

    def title(self) -> str:
        return self.tr("Has it hung long enough?")

    def refresh(self) -> None:
        self.board.refresh()
        self.heading.set_figures(self.board.days_sentence())

    def take_step(self, code: str, facts: Mapping[str, Any]) -> None:
        if code == "publication.answer":
            self.board.answer(int(facts["id"]))

    def mend(self, code: str) -> None:
        """Open what the finding lacks."""
        if code.endswith(".text"):
            self.board.write_text()
        elif code.endswith(".days"):
            self.board.start()
        elif code.endswith((".posted", ".photographs")):
            self.board.add_place()
