"""Taking scans in: each page of a file is kept, recognised and filed by itself, one after another.

A page is kept in the tray first and filed in a second transaction, so that a killed program loses none, and taking a
filing back puts the page into the tray. The same file is taken once: a second time only what was not done yet is done.
"""

from collections.abc import Sequence
from pathlib import Path

from consult_app.basics.errors import ExpectedError
from consult_app.basics.progress import Step, silent
from consult_app.domain.scans import ScanPage, ScanState, Taken, TrayReason
from consult_app.scanning.pictures import Pixels, blank, to_jpeg
from consult_app.services.app import App
from consult_app.services.kept_files import keep_bytes, kept_place
from consult_app.services.scan_files import REASONS, ScanFile, count_pages, page_pixels, read_scan
from consult_app.services.scan_filing import forget_original, settle

PICTURE_QUALITY = 80
BLANK = "blank"
"""Why the program itself threw a page away, as the backs of pages are."""


def take_files(app: App, paths: Sequence[Path], step: Step = silent) -> tuple[Taken, ...]:
    """Take files in, one after another; a file that cannot be read at all is told in `refusal`."""
    return tuple(_take_or_tell(app, path, step) for path in paths)


def _take_or_tell(app: App, path: Path, step: Step) -> Taken:
    try:
        return take_file(app, path, step)
    except ExpectedError as error:
        if not error.code.startswith("scan."):
            raise
        return Taken(path.name, refusal=error)


def take_file(app: App, path: Path, step: Step = silent) -> Taken:
    """
    Take one file in; the pages of a file that was taken before are not taken again.

    Raises ExpectedError `scan.unreadable`, `scan.too-large`, `store.*`; Cancelled between two pages.
    """
    file = read_scan(path)
    with app.work() as work:
        before = {one.file_page: one for one in work.scan_pages.all(file_sha256=file.sha256)}
    if 0 in before:
        return Taken(file.name, known=True)
    keep_bytes(app.folder, file.data, file.suffix)
    kept = kept_place(app.folder, file.sha256, file.suffix)
    try:
        count = count_pages(file, kept)
    except ExpectedError as error:
        return _no_pages(app, file, error)
    taken = Taken(file.name, pages=count, known=len(before) == count)
    if not before:
        _tell(app, file, count)
    for number in range(1, count + 1):
        step(number - 1, count)
        if number in before and not _left_over(before[number]):
            continue
        if not kept.is_file():  # another hand may clear the tray meanwhile
            keep_bytes(app.folder, file.data, file.suffix)
        taken = taken + _take_page(app, file, kept, number, before.get(number))
    step(count, count)
    forget_original(app, file.sha256)
    return taken


def _left_over(scan: ScanPage) -> bool:
    return scan.state is ScanState.TRAY and scan.reason == TrayReason.WAITING and not scan.facts


def _tell(app: App, file: ScanFile, count: int) -> None:
    with app.work() as work:
        work.note(app.now(), "scan.file-taken", undo=False, file=file.name, pages=count)
        work.commit()


def _no_pages(app: App, file: ScanFile, error: ExpectedError) -> Taken:
    reason = REASONS[error.code]
    with app.work() as work:
        work.scan_pages.add(_entry(app, file, 0, reason))
        work.note(app.now(), "scan.file-refused", undo=False, file=file.name, reason=reason.value)
        work.commit()
    return Taken(file.name, tray=1)


def _entry(app: App, file: ScanFile, number: int, reason: TrayReason) -> ScanPage:
    return ScanPage(0, file.sha256, file.name, number, app.now(), reason=reason.value)


def _take_page(app: App, file: ScanFile, kept: Path, number: int, before: ScanPage | None) -> Taken:
    try:
        pixels = page_pixels(file, kept, number)
    except ExpectedError as error:
        with app.work() as work:
            work.scan_pages.add(_entry(app, file, number, REASONS[error.code]))
            work.commit()
        return Taken(file.name, tray=1)
    scan = before or _keep_page(app, file, number, pixels)
    if scan.state is ScanState.THROWN:
        return Taken(file.name, blank=1)
    settled = settle(app, scan.id, pixels)
    if settled.state is ScanState.FILED:
        return Taken(file.name, filed=1)
    return Taken(file.name, tray=int(settled.state is ScanState.TRAY))


def _keep_page(app: App, file: ScanFile, number: int, pixels: Pixels) -> ScanPage:
    picture = keep_bytes(app.folder, to_jpeg(pixels, PICTURE_QUALITY), ".jpg")
    empty = blank(pixels)
    with app.work() as work:
        kept = work.scan_pages.add(
            ScanPage(
                0,
                file.sha256,
                file.name,
                number,
                app.now(),
                state=ScanState.THROWN if empty else ScanState.TRAY,
                picture=picture,
                thrown_reason=BLANK if empty else "",
            )
        )
        work.commit()
    return kept
