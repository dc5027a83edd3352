"""Filing scanned pages: by their code, by hand, taken out again, turned, thrown away."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from consult_app.basics.errors import ExpectedError
from consult_app.documents.paper import render_page
from consult_app.domain.page_code import SignatureCell
from consult_app.domain.records import Paper
from consult_app.domain.scans import ScanPage, ScanState, TrayReason
from consult_app.scanning.codes import FoundCode, find_codes
from consult_app.scanning.ink import empty_cells
from consult_app.scanning.keeping import join_pages, page_jpeg
from consult_app.scanning.pictures import Pixels, from_jpeg, from_rgba, turned
from consult_app.scanning.straighten import KEPT_DPI, straighten, upright_only
from consult_app.services.app import CHINA, App
from consult_app.services.kept_files import keep_bytes, kept_place
from consult_app.services.scan_home import Home, filed_pages, find_home
from consult_app.storage.unit_of_work import UnitOfWork

REPLACED, DUPLICATE = "replaced", "duplicate"
"""Why the program threw a page away: a better scan took its place, or the very picture is filed already."""
TURN = 90
ROUND = 360


def settle(app: App, scan_id: int, pixels: Pixels | None = None) -> ScanPage:
    """Recognise a page of the tray and file it, or say in the tray why it has no place."""
    with app.work() as work:
        scan = work.scan_pages.get(scan_id)
    if not scan.picture:
        return scan
    if pixels is None:
        pixels = _pixels(app.folder, scan)
    found = find_codes(pixels)
    with app.work() as work:
        home = find_home(work, [each.code for each in found], scan)
        twin = _twin(work, scan, home)
    if twin:
        return _put(app, replace(scan, state=ScanState.THROWN, thrown_reason=DUPLICATE))
    if home.reason is not None or home.paper is None:
        reason = home.reason or TrayReason.NO_CODE
        return _put(app, replace(scan, reason=reason.value, facts=dict(home.facts)))
    return _file(app, scan, home.paper, home.page, pixels, found)


def _twin(work: UnitOfWork, scan: ScanPage, home: Home) -> bool:
    """Say whether the very same picture is filed at that place already."""
    if home.paper is None or home.reason is not TrayReason.ALREADY_FILED:
        return False
    return any(
        one.picture == scan.picture and (not home.page or one.page == home.page)
        for one in filed_pages(work, home.paper)
    )


def _pixels(folder: Path, scan: ScanPage) -> Pixels:
    place = kept_place(folder, scan.picture, ".jpg")
    if not place.is_file():
        raise ExpectedError("scan.picture-gone", file=scan.file_name)
    return turned(from_jpeg(place.read_bytes()), scan.turn)


def _put(app: App, scan: ScanPage) -> ScanPage:
    with app.work() as work:
        work.scan_pages.save(scan)
        work.commit()
    return scan


def place_page(app: App, scan_id: int, paper_id: int, page: int) -> ScanPage:
    """File a page by hand; a page that was filed there before is thrown away as replaced.

    Raises ExpectedError `scan.no-picture`, `scan.no-such-page` (pages), `scan.dossier-closed`, `scan.picture-gone`.
    """
    with app.work() as work:
        scan, paper = work.scan_pages.get(scan_id), work.papers.get(paper_id)
        closed = work.consultations.get(paper.consultation_id).closed_on is not None
    if not scan.picture:
        raise ExpectedError("scan.no-picture", file=scan.file_name)
    if not 1 <= page <= paper.pages:
        raise ExpectedError("scan.no-such-page", title=paper.title, pages=paper.pages)
    if closed:
        raise ExpectedError("scan.dossier-closed", title=paper.title)
    pixels = _pixels(app.folder, scan)
    filed = _file(app, scan, paper, page, pixels, find_codes(pixels))
    forget_original(app, scan.file_sha256)
    return filed


def _file(
    app: App,
    scan: ScanPage,
    paper: Paper,
    page: int,
    pixels: Pixels,
    found: Sequence[FoundCode],
) -> ScanPage:
    """Straighten a page, look at its signature cells, and keep it with its paper in one transaction."""
    printed = _printed(app.folder / paper.pdf, page)
    with app.work() as work:
        cells = cells_of(work, paper, page)
    empty: tuple[str, ...] = ()
    if printed is None:
        straight, fits = upright_only(pixels), False
    else:
        laid = straighten(pixels, printed, found[0].corners if found else None)
        straight, fits = laid.pixels, laid.fits
        empty = empty_cells(straight, printed, cells) if fits else ()
        straight = straight if fits else upright_only(pixels)
    filed = replace(
        scan,
        state=ScanState.FILED,
        reason="",
        facts={},
        paper_id=paper.id,
        page=page,
        straight=keep_bytes(app.folder, page_jpeg(straight), ".jpg"),
        empty=empty,
        measured=fits or not cells,
    )
    _keep_filed(app, filed, paper)
    return filed


def _printed(pdf: Path, page: int) -> Pixels | None:
    """Draw the page as it was printed; nothing where the kept file is gone."""
    if not pdf.is_file():
        return None
    drawn = render_page(pdf, page - 1, KEPT_DPI)
    return from_rgba(drawn.width, drawn.height, drawn.rgba)


def cells_of(work: UnitOfWork, paper: Paper, page: int) -> tuple[SignatureCell, ...]:
    """Return where a page is to be signed."""
    layout = work.paper_layouts.find(paper_id=paper.id)
    every = (SignatureCell(*cell) for cell in layout.cells) if layout else ()
    return tuple(cell for cell in every if cell.page == page)


def _keep_filed(app: App, filed: ScanPage, paper: Paper) -> None:
    with app.work() as work:
        for old in filed_pages(work, paper):
            if old.page == filed.page and old.id != filed.id:
                gone = replace(old, state=ScanState.THROWN, thrown_reason=REPLACED)
                work.scan_pages.save(gone)
        work.scan_pages.save(filed)
        _join(app, work, paper.id)
        work.note(app.now(), "scan.filed", **_facts(paper, filed))
        work.commit()


def _facts(paper: Paper, scan: ScanPage) -> dict[str, Any]:
    return {
        "consultation": paper.consultation_id,
        "title": paper.title,
        "version": paper.version,
        "page": scan.page,
        "pages": paper.pages,
        "file": scan.file_name,
        "picture": scan.straight,
    }


def _join(app: App, work: UnitOfWork, paper_id: int) -> None:
    """Make the paper's signed PDF when its last page is there; without one of them there is none."""
    paper = work.papers.get(paper_id)
    pages = filed_pages(work, paper)
    whole = [one.page for one in pages] == list(range(1, paper.pages + 1))
    digest = ""
    if whole:
        kept = [kept_place(app.folder, one.straight, ".jpg") for one in pages]
        if all(file.is_file() for file in kept):
            at = paper.made_at.astimezone(CHINA)
            joined = join_pages([file.read_bytes() for file in kept], paper.title, at)
            digest = keep_bytes(app.folder, joined, ".pdf")
    if digest != paper.signed_scan_sha256:
        work.papers.save(replace(paper, signed_scan_sha256=digest))


def forget_original(app: App, file_sha256: str) -> None:
    """Remove a scanned file once none of its pages lies in the tray: each page is kept by itself."""
    with app.work() as work:
        pages = work.scan_pages.all(file_sha256=file_sha256)
    if pages and all(one.state is not ScanState.TRAY for one in pages):
        suffix = Path(pages[0].file_name).suffix.lower()
        kept_place(app.folder, file_sha256, suffix).unlink(missing_ok=True)


def take_out(app: App, scan_id: int) -> None:
    """Take a filed page out of its paper and lay it into the tray."""
    with app.work() as work:
        scan = work.scan_pages.get(scan_id)
        if scan.state is not ScanState.FILED or scan.paper_id is None:
            raise ExpectedError("scan.not-filed")
        paper = work.papers.get(scan.paper_id)
        if work.consultations.get(paper.consultation_id).closed_on is not None:
            raise ExpectedError("scan.dossier-closed", title=paper.title)
        facts = {"title": paper.title, "page": scan.page}
        loose = replace(
            scan,
            state=ScanState.TRAY,
            reason=TrayReason.TAKEN_OUT.value,
            facts=facts,
            paper_id=None,
            page=0,
            empty=(),
            measured=False,
        )
        work.scan_pages.save(loose)
        _join(app, work, paper.id)
        work.note(app.now(), "scan.taken-out", **_facts(paper, scan))
        work.commit()


def turn_page(app: App, scan_id: int) -> None:
    """Turn a page of the tray by a quarter, clockwise."""
    with app.work() as work:
        scan = work.scan_pages.get(scan_id)
        _loose(scan)
        work.scan_pages.save(replace(scan, turn=(scan.turn + TURN) % ROUND))
        work.note(app.now(), "scan.turned", file=scan.file_name, page=scan.file_page)
        work.commit()


def throw_away(app: App, scan_id: int, reason: str) -> None:
    """Throw a page of the tray away, with a reason; its picture stays, so that undo can bring it back."""
    if not reason.strip():
        raise ExpectedError("scan.reason-missing")
    with app.work() as work:
        scan = work.scan_pages.get(scan_id)
        _loose(scan)
        gone = replace(scan, state=ScanState.THROWN, thrown_reason=reason.strip())
        work.scan_pages.save(gone)
        work.note(
            app.now(),
            "scan.thrown-away",
            file=scan.file_name,
            page=scan.file_page,
            reason=reason.strip(),
        )
        work.commit()
    forget_original(app, scan.file_sha256)


def _loose(scan: ScanPage) -> None:
    if scan.state is not ScanState.TRAY:
        raise ExpectedError("scan.not-in-tray")


def accept_empty(app: App, paper_id: int, reason: str) -> None:
    """Say why signature cells of a paper rightly stay empty."""
    if not reason.strip():
        raise ExpectedError("scan.reason-missing")
    with app.work() as work:
        paper = work.papers.get(paper_id)
        work.papers.save(replace(paper, unsigned_reason=reason.strip()))
        work.note(
            app.now(),
            "scan.empty-accepted",
            consultation=paper.consultation_id,
            title=paper.title,
            reason=reason.strip(),
        )
        work.commit()
