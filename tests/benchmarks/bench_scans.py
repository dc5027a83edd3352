"""Scans: pages a second at 200 dpi, and each step against finding the code, which is what any reader has to do."""

import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import cv2

from consult_app.documents.form import fill, load_form
from consult_app.documents.layout import signature_cells
from consult_app.documents.paper import write_paper
from consult_app.domain.page_code import PageMark, page_code
from consult_app.scanning.codes import find_codes
from consult_app.scanning.ink import empty_cells
from consult_app.scanning.keeping import page_jpeg
from consult_app.scanning.pictures import limited
from consult_app.scanning.straighten import straighten
from tests.disturbing import drawn, grainy, photographed, shadowed, signed, skewed
from tests.documents.samples import typical

ROUNDS = 8


def seconds(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    for _ in range(ROUNDS):
        work()
    return (time.perf_counter() - start) / ROUNDS


def main() -> None:
    cv2.setNumThreads(1)
    data = typical()
    data["roll"] = data["roll"] * 5
    document = fill(load_form("sign_in"), data)
    mark = PageMark(page_code("v", "c", "sign_in", 1), document.title)
    document = replace(document, mark=mark)
    cells = [cell for cell in signature_cells(document) if cell.page == 1]
    with tempfile.TemporaryDirectory() as folder:
        made = datetime(2026, 11, 23, tzinfo=UTC)
        (pdf,) = write_paper(document, Path(folder), "s", made, ("pdf",))
        page, printed = signed(drawn(pdf), cells[::2]), drawn(pdf)
    for name, scan in {
        "flatbed": skewed(page, 1),
        "bad flatbed": grainy(shadowed(skewed(page, 2)), 10),
        "telephone": photographed(page),
    }.items():
        tell(name, limited(scan), printed, cells)


def tell(name: str, scan, printed, cells) -> None:
    corners = find_codes(scan)[0].corners
    laid = straighten(scan, printed, corners)
    steps = {
        "find the code": seconds(lambda: find_codes(scan)),
        "straighten": seconds(lambda: straighten(scan, printed, corners)),
        "look at signatures": seconds(lambda: empty_cells(laid.pixels, printed, cells)),
        "keep": seconds(lambda: page_jpeg(laid.pixels)),
    }
    whole = sum(steps.values())
    print(
        f"{name}: {1 / whole:.1f} pages a second on one core, {whole / steps['find the code']:.1f} × the code alone"
    )
    for step, took in steps.items():
        print(f"  {step}: {took / whole:.0%}")


if __name__ == "__main__":
    main()
