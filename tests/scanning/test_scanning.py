"""Pages from our own writers, disturbed as scanners and telephones do, are recognised, straightened and looked at."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import cv2
import numpy as np
import pytest
from disturbing import (
    cropped,
    drawn,
    grainy,
    photographed,
    shadowed,
    signed,
    skewed,
    through_jpeg,
    thumbed,
    turned,
)

from consult_app.documents.form import fill, find_form, form_text, load_form, parse_form
from consult_app.documents.layout import signature_cells
from consult_app.documents.paper import page_count, write_paper
from consult_app.domain.page_code import PageMark, page_code
from consult_app.scanning.codes import find_codes
from consult_app.scanning.ink import empty_cells
from consult_app.scanning.keeping import join_pages, page_jpeg
from consult_app.scanning.pictures import blank, from_jpeg, limited
from consult_app.scanning.straighten import straighten, upright_only
from tests.documents.samples import typical

MADE_AT = datetime(2026, 11, 23, 10, 8, tzinfo=UTC)


@pytest.fixture(scope="module")
def printed(tmp_path_factory):
    """Papers with their signature cells, each printed once."""
    made = {}
    for form in ("sign_in", "vote_report", "topic_review", "implementation"):
        data = typical()
        data["roll"] = data["roll"] * 5
        document = fill(load_form(form), data)
        mark = PageMark(page_code("v", "c", form, 1), f"{document.title}　柳协〔2026〕5号　第1版")
        document = replace(document, mark=mark)
        folder = tmp_path_factory.mktemp(form)
        (pdf,) = write_paper(document, folder, form, MADE_AT, ("pdf",))
        made[form] = (pdf, signature_cells(document), mark.code)
    return made


DISTURBED = {
    "as it is": lambda page: page,
    "upside down": lambda page: turned(page, 180),
    "on its side": lambda page: turned(page, 90),
    "skewed by 2 degrees": lambda page: skewed(page, 2),
    "grainy": lambda page: grainy(page, 18),
    "in the shadow": shadowed,
    "photographed": photographed,
    "photographed askew": lambda page: photographed(page, 0.1, -8, 0.2),
    "margins cut": cropped,
    "JPEG of quality 40": lambda page: through_jpeg(page, 40),
    "everything at once": lambda page: through_jpeg(
        grainy(shadowed(turned(skewed(page, 2), 180)), 8), 40
    ),
}


@pytest.mark.parametrize("dpi", [150, 200, 300])
@pytest.mark.parametrize("how", DISTURBED)
@pytest.mark.parametrize("form", ["vote_report", "sign_in", "topic_review"])
def test_every_second_signature_is_missed_and_no_other(printed, form, how, dpi):
    pdf, cells, code = printed[form]
    mine = [cell for cell in cells if cell.page == 1]
    page = signed(drawn(pdf, 0, dpi), mine[::2], dpi, "blue" if dpi == 200 else "black")
    scan = limited(DISTURBED[how](page))
    (found,) = find_codes(scan)
    assert found.code == code.of_page(1, page_count(pdf))
    laid = straighten(scan, drawn(pdf), found.corners)
    assert laid.fits
    wanted = tuple(cell.label for cell in mine[1::2])
    assert empty_cells(laid.pixels, drawn(pdf), mine) == wanted


OTHER_WIDTHS = {
    "wide to sign": ((1.2, 1.5, 2.0), "photographed askew", 150),
    "narrow to sign": ((1.5, 1.8, 1.3), "photographed", 150),
    "rows of two lines": ((1.6, 1.3, 1.7), "everything at once", 300),
    "even": ((1.3, 1.8, 1.5), "photographed askew", 300),
}
"""Widths of name, group and signature on a sign-in sheet, and a disturbance under which rows are easily mistaken."""


@pytest.mark.parametrize("case", OTHER_WIDTHS)
def test_a_form_with_other_columns_is_looked_at_as_surely(case, tmp_path):
    widths, how, dpi = OTHER_WIDTHS[case]
    words = form_text(find_form("sign_in"))
    for title, before, width in zip(
        ("姓名", "组别（户）", "签名"), (1.3, 1.6, 1.7), widths, strict=True
    ):
        told = f'title = "{title}", width = {before}'
        assert told in words
        words = words.replace(told, f'title = "{title}", width = {width}')
    data = typical()
    data["roll"] = data["roll"] * 5
    document = fill(parse_form(words, Path("sign_in.toml")), data)
    mark = PageMark(page_code("v", "c", "sign_in", 1), document.title)
    document = replace(document, mark=mark)
    (pdf,) = write_paper(document, tmp_path, "sheet", MADE_AT, ("pdf",))
    mine = [cell for cell in signature_cells(document) if cell.page == 1]
    scan = limited(DISTURBED[how](signed(drawn(pdf, 0, dpi), mine[::2], dpi, "black")))
    (found,) = find_codes(scan)
    laid = straighten(scan, drawn(pdf), found.corners)
    assert laid.fits
    assert empty_cells(laid.pixels, drawn(pdf), mine) == tuple(cell.label for cell in mine[1::2])


def test_a_straightened_page_lies_over_the_printed_one(printed):
    pdf, cells, _code = printed["sign_in"]
    page = drawn(pdf)
    cross = (round(cells[3].x * 200 / 254), round(cells[3].y * 200 / 254))
    scan = limited(photographed(cv2.circle(page.copy(), cross, 12, (255, 0, 0), -1)))
    (found,) = find_codes(scan)
    laid = straighten(scan, page, found.corners).pixels.astype(int)
    y, x = np.nonzero((laid[:, :, 0] - laid[:, :, 2]) > 70)
    assert np.hypot(x.mean() - cross[0], y.mean() - cross[1]) < 200 / 25.4 * 0.7


def test_a_thumbprint_a_dash_and_a_thin_pen_are_signatures_and_dust_is_none(printed):
    pdf, cells, _code = printed["vote_report"]
    page = drawn(pdf, cells[0].page - 1)
    dash = page.copy()
    middle = [round((cells[0].y + cells[0].height / 2) * 200 / 254)] * 2
    left = round((cells[0].x + 120) * 200 / 254)
    cv2.line(dash, (left, middle[0]), (left + 64, middle[1] + 4), (60, 60, 60), 3)
    dust = page.copy()
    for spot in range(12):
        cv2.circle(dust, (left + 9 * spot, middle[0] - spot), 1, (80, 80, 80), -1)
    first = cells[:1]
    assert empty_cells(thumbed(page, cells[0]), page, first) == ()
    assert empty_cells(dash, page, first) == ()
    assert empty_cells(dust, page, first) == (cells[0].label,)
    assert empty_cells(page, page, first) == (cells[0].label,)


def test_another_paper_is_not_taken_for_this_one(printed):
    scan = drawn(printed["vote_report"][0])
    (found,) = find_codes(scan)
    assert not straighten(scan, drawn(printed["sign_in"][0]), found.corners).fits


def test_without_its_code_a_page_is_still_laid_over_the_printed_one_on_any_side(printed):
    pdf, cells, _code = printed["implementation"]
    page = signed(drawn(pdf), cells[:1])
    for degrees in (0, 90, 180, 270):
        laid = straighten(turned(page, degrees), drawn(pdf))
        assert laid.fits
        wanted = tuple(cell.label for cell in cells[1:])
        assert empty_cells(laid.pixels, drawn(pdf), cells) == wanted


def test_a_foreign_code_beside_ours_is_passed_over(printed):
    import segno

    pdf, _cells, code = printed["vote_report"]
    page = drawn(pdf)
    other = np.kron(
        np.array([[0 if dark else 255 for dark in row] for row in segno.make("u").matrix]),
        np.ones((6, 6)),
    ).astype(np.uint8)
    page[100 : 100 + other.shape[0], 100 : 100 + other.shape[1]] = other[:, :, None]
    (found,) = find_codes(page)
    assert found.code.paper == code.paper


def test_a_page_without_anything_to_lie_over_is_at_least_level(printed):
    page = skewed(drawn(printed["vote_report"][0]), 3)
    level = upright_only(page)
    rows = (level[:, :, 0] < 120).sum(axis=1)
    assert rows.max() > 2 * (page[:, :, 0] < 120).sum(axis=1).max()


def test_kept_pages_are_small_keep_seals_red_and_make_one_pdf(printed, tmp_path):
    pdf, cells, _code = printed["vote_report"]
    plain = through_jpeg(shadowed(signed(drawn(pdf), cells)), 80)
    sealed = plain.copy()
    cv2.circle(sealed, (1100, 1700), 150, (60, 40, 205), 9)
    kept = [page_jpeg(plain), page_jpeg(sealed)]
    assert all(len(data) < plain.nbytes / 30 for data in kept)
    grey, red = (from_jpeg(data).astype(int) for data in kept)
    assert (grey.max(axis=2) - grey.min(axis=2)).max() == 0
    assert (red[1700, 1230:1270, 2] - red[1700, 1230:1270, 0]).max() > 90
    whole = join_pages(kept, "表决结果报告单", MADE_AT)
    assert whole == join_pages(kept, "表决结果报告单", MADE_AT)
    (tmp_path / "w.pdf").write_bytes(whole)
    assert page_count(tmp_path / "w.pdf") == 2


def test_an_empty_back_is_blank_and_a_page_with_one_line_is_not():
    back = grainy(np.full((2339, 1654, 3), 236, np.uint8), 4)
    assert blank(shadowed(back, 0.8))
    cv2.putText(back, "x y z 12", (300, 300), cv2.FONT_HERSHEY_SIMPLEX, 1.4, (40, 40, 40), 3)
    assert not blank(back)
