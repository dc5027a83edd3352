"""What the page of votes does with an outcome without a vote: keeps it, keeps its half-typed words, opens it again."""

from collections.abc import Callable

from consult_app.services.deliberating import Consensus, record_consensus, reopen_consensus
from consult_app.services.half_settled import keep_half_settled
from consult_app.ui.errors import telling
from consult_app.ui.page import StagePage
from consult_app.ui.pages.vote_consensus import ConsensusPane


class Settling:
    """The acts of the pane for an outcome without a vote."""

    def __init__(self, page: StagePage, pane: ConsensusPane) -> None:
        self._page = page
        pane.kept.connect(self._on_kept)
        pane.half_typed.connect(self.keep_half_typed)
        pane.reopened.connect(self.reopen)

    def _on_kept(self, told: Consensus) -> None:
        self._do(record_consensus, told)

    def reopen(self) -> None:
        self._do(reopen_consensus)

    def keep_half_typed(self, meeting_id: int, told: Consensus | None) -> None:
        """Keep what is not recorded yet, or forget it; nothing on the page changes."""
        with telling(self._page):
            keep_half_settled(self._page.app, meeting_id, told)

    def _do(self, act: Callable[..., object], *more: object) -> None:
        page = self._page
        with telling(page):
            act(page.app, page.consultation_id, page.step_key, *more)
            page.acted.emit("")
