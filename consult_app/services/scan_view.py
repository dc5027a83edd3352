"""The page of scans: the tray, what each paper still lacks, and the watched folder."""

from dataclasses import dataclass
from pathlib import Path

from consult_app.domain.consultation import Consultation
from consult_app.domain.records import Paper
from consult_app.domain.scans import ScanPage, ScanState
from consult_app.services.app import App
from consult_app.services.catalogue import load_rules, newest_papers
from consult_app.services.kept_files import kept_place
from consult_app.services.scan_folder import SETTING
from consult_app.services.scan_state import SignedState, signed_states
from consult_app.storage.unit_of_work import UnitOfWork

LATEST = 200
"""Filed pages that the page lists; older ones are found with their papers."""


@dataclass(frozen=True, slots=True)
class PaperRow:
    """A paper that has to be signed, and what is there of its signed pages."""

    consultation: Consultation
    state: SignedState

    @property
    def paper(self) -> Paper:
        return self.state.paper


@dataclass(frozen=True, slots=True)
class FiledRow:
    scan: ScanPage
    paper: Paper
    consultation: Consultation


@dataclass(frozen=True, slots=True)
class ScansView:
    """Everything the page shows; `lacking` are papers with something missing, begun ones first."""

    folder: Path | None
    folder_there: bool
    tray: tuple[ScanPage, ...]
    lacking: tuple[PaperRow, ...]
    filed: tuple[FiledRow, ...]
    signed: int
    papers: int


def view_scans(app: App) -> ScansView:
    with app.work() as work:
        named = work.setting(SETTING, "")
        rows = _papers(work)
        tray = work.scan_pages.all(state=ScanState.TRAY)
        filed = _filed(work)
    folder = Path(named) if named else None
    lacking = sorted((row for row in rows if not row.state.final), key=_urgency)
    return ScansView(
        folder=folder,
        folder_there=folder is not None and folder.is_dir(),
        tray=tray,
        lacking=tuple(lacking),
        filed=filed,
        signed=len(rows) - len(lacking),
        papers=len(rows),
    )


def count_tray(work: UnitOfWork) -> int:
    return work.scan_pages.count(state=ScanState.TRAY)


def _urgency(row: PaperRow) -> tuple[bool, int, int]:
    return (not row.state.begun, -row.consultation.id, row.paper.id)


def _papers(work: UnitOfWork) -> list[PaperRow]:
    """Return the newest version of each paper that is signed, of the consultations still open."""
    signed = {rule.code for rule in load_rules() if rule.signed}
    rows = []
    for case in work.consultations.all(closed_on=None):
        papers = [one for one in newest_papers(work, case.id) if one.code in signed]
        states = signed_states(work, papers)
        rows += [PaperRow(case, states[paper.id]) for paper in papers]
    return rows


def _filed(work: UnitOfWork) -> tuple[FiledRow, ...]:
    scans = work.scan_pages.all(state=ScanState.FILED)[-LATEST:]
    papers = {one.id: one for one in work.papers.among("id", [s.paper_id for s in scans])}
    cases = {
        one.id: one
        for one in work.consultations.among("id", [p.consultation_id for p in papers.values()])
    }
    rows = ((scan, papers[scan.paper_id or 0]) for scan in reversed(scans))
    return tuple(FiledRow(scan, paper, cases[paper.consultation_id]) for scan, paper in rows)


@dataclass(frozen=True, slots=True)
class Place:
    """A place a page can be filed at by hand: the newest version of a paper, with the pages it lacks."""

    paper: Paper
    consultation: Consultation
    missing: tuple[int, ...]


def places(app: App) -> tuple[Place, ...]:
    """Return where a page may be filed: every paper of every open consultation, those that lack pages first."""
    with app.work() as work:
        found = []
        for case in work.consultations.all(closed_on=None):
            papers = newest_papers(work, case.id)
            states = signed_states(work, papers)
            found += [Place(paper, case, states[paper.id].missing) for paper in papers]
    return tuple(sorted(found, key=lambda one: (not one.missing, -one.consultation.id)))


def scan_picture(app: App, scan: ScanPage) -> Path | None:
    """Return the picture to show of a page: straightened where it is filed; nothing for a file that has none."""
    digest = scan.straight if scan.state is ScanState.FILED else scan.picture
    if not digest:
        return None
    place = kept_place(app.folder, digest, ".jpg")
    return place if place.is_file() else None
