"""What is there of a paper's signed pages, and what is not: pages not scanned, signatures not given."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from consult_app.domain.records import Paper
from consult_app.domain.scans import ScanPage, ScanState
from consult_app.storage.unit_of_work import UnitOfWork

SIGN_IN = "sign_in"


@dataclass(frozen=True, slots=True)
class SignedState:
    """
    The signed pages of one paper.

    `empty` names who has not signed; of a sign-in sheet only those who were there. `unsure` are pages whose
    signature cells could not be looked at.
    """

    paper: Paper
    pages: tuple[int, ...]
    empty: tuple[str, ...]
    unsure: tuple[int, ...]

    @property
    def missing(self) -> tuple[int, ...]:
        """Pages not scanned yet."""
        return tuple(n for n in range(1, self.paper.pages + 1) if n not in self.pages)

    @property
    def begun(self) -> bool:
        return bool(self.pages)

    @property
    def final(self) -> bool:
        """Whether this paper's signed version is there and lacks nothing that nobody explained."""
        if self.paper.signed_docx_sha256:
            return True
        explained = not self.empty or bool(self.paper.unsigned_reason)
        return bool(self.paper.signed_scan_sha256) and explained


def signed_states(work: UnitOfWork, papers: Sequence[Paper]) -> Mapping[int, SignedState]:
    """Return the state of each paper, by its id."""
    filed: dict[int, list[ScanPage]] = {paper.id: [] for paper in papers}
    for scan in work.scan_pages.among("paper_id", sorted(filed)):
        if scan.state is ScanState.FILED and scan.paper_id is not None:
            filed[scan.paper_id].append(scan)
    return {paper.id: _state(work, paper, filed[paper.id]) for paper in papers}


def _state(work: UnitOfWork, paper: Paper, scans: Iterable[ScanPage]) -> SignedState:
    pages = sorted(scans, key=lambda scan: scan.page)
    empty = tuple(label for scan in pages for label in scan.empty)
    if paper.code == SIGN_IN and empty:
        empty = _who_was_there(work, paper, empty)
    return SignedState(
        paper=paper,
        pages=tuple(scan.page for scan in pages),
        empty=empty,
        unsure=tuple(scan.page for scan in pages if not scan.measured),
    )


def _who_was_there(work: UnitOfWork, paper: Paper, empty: tuple[str, ...]) -> tuple[str, ...]:
    """Who stayed away signs nothing: their cells, numbered like every row of the roll, are rightly empty."""
    here = {one.name for one in work.roll.all(meeting_id=paper.meeting_id) if one.here}
    return tuple(label for label in empty if not _of_the_roll(label) or _name(label) in here)


def _of_the_roll(label: str) -> bool:
    return label.partition(" ")[0].isdecimal()


def _name(label: str) -> str:
    return label.partition(" ")[2]
