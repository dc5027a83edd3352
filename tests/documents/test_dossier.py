"""One PDF of many: bookmarks, numbers at the corner that is seen, sizes kept; photographs upright."""

from datetime import UTC, datetime
from io import BytesIO

import numpy as np
import pikepdf
import pypdfium2
import pytest
from PIL import Image

from consult_app.basics.errors import ExpectedError
from consult_app.basics.progress import Cancelled
from consult_app.documents.dossier import Bound, Part, join, says_archival
from consult_app.documents.form import load_form
from consult_app.documents.paper import make_paper, page_count, page_size
from consult_app.documents.pictures import for_print
from consult_app.documents.vocabulary import shipped_vocabulary
from consult_app.scanning.keeping import join_pages, page_jpeg
from tests.documents.archive_check import faults

MADE_AT = datetime(2026, 11, 23, tzinfo=UTC)
BOUND = Bound("柳河村三组村道硬化协商卷 <&>", "柳河村村民委员会", MADE_AT)


@pytest.fixture
def papers(tmp_path):
    def make(code):
        data = shipped_vocabulary().sample()
        (pdf,) = make_paper(load_form(code), data, tmp_path, code, MADE_AT, ("pdf",))
        return pdf

    return make


def turned(pdf, turn):
    with pikepdf.open(pdf) as opened:
        for page in opened.pages:
            page.Rotate = turn
        opened.pages[0].MediaBox = pikepdf.Array([10, 20, 605, 862])
        target = pdf.with_name(f"turned-{turn}.pdf")
        opened.save(target)
    return target


def number_of(pdf, index):
    """Return the stamped number and where it stands, in mm from the left and the upper edge as the page is seen."""
    document = pypdfium2.PdfDocument(pdf)
    page = document[index]
    text = page.get_textpage()
    searcher = text.search("卷内第")
    start, _ = searcher.get_next()
    width, height = page.get_size()
    words = text.get_text_range(start, 12).split()[0]
    left, bottom, right, top = text.get_charbox(start)
    turn = page.get_rotation()
    x, y = {
        0: (left, height - top),
        90: (bottom, left),
        180: (width - right, bottom),
        270: (width - top, height - right),
    }[turn]
    document.close()
    return words, x / 72 * 25.4, y / 72 * 25.4


def test_every_page_bears_its_number_at_the_upper_outer_corner(papers, tmp_path):
    parts = [Part("通知", papers("notice")), Part("目录", papers("archive_list"))]
    whole = tmp_path / "whole.pdf"
    count = join(parts, whole, BOUND)
    assert count == page_count(whole) == sum(page_count(part.pdf) for part in parts)
    for index in range(count):
        words, x, y = number_of(whole, index)
        width, _ = page_size(whole, index)
        assert words == f"卷内第{index + 1}页"
        assert 6 < y < 13
        assert (x > width / 2) is (index % 2 == 0)
    assert page_size(whole, count - 1) == pytest.approx((297, 210), abs=0.5)


@pytest.mark.parametrize("turn", [90, 180, 270])
def test_a_scan_that_is_turned_for_reading_has_its_number_where_it_is_read(papers, tmp_path, turn):
    whole = tmp_path / "whole.pdf"
    join([Part("扫描件", turned(papers("notice"), turn))], whole, BOUND)
    for index in range(2):
        words, _, _ = number_of(whole, index)
        assert words == f"卷内第{index + 1}页"
        picture = rendered(whole, index)
        band = picture.crop((0, 0, picture.width, round(14 / 25.4 * 100)))
        box = band.point(lambda grey: 255 if grey < 160 else 0).getbbox()
        assert box is not None, "nothing stands at the upper edge of the page as it is seen"
        assert box[1] / 100 * 25.4 == pytest.approx(8.5, abs=2)


def rendered(pdf, index):
    document = pypdfium2.PdfDocument(pdf)
    picture = document[index].render(scale=100 / 72).to_pil().convert("L")
    document.close()
    return picture


def test_bookmarks_lead_to_the_first_page_of_every_part(papers, tmp_path):
    notice, ballot = papers("notice"), papers("ballot")
    parts = [Part("1 通知", notice), Part("2 票", ballot), Part("又一张票", ballot, 1)]
    whole = tmp_path / "whole.pdf"
    join(parts, whole, BOUND)
    document = pypdfium2.PdfDocument(whole)
    told = [
        (item.level, item.get_title(), item.get_dest().get_index()) for item in document.get_toc()
    ]
    document.close()
    behind = page_count(notice)
    assert told == [(0, "1 通知", 0), (0, "2 票", behind), (1, "又一张票", behind + 1)]
    with pikepdf.open(whole) as opened:
        assert str(opened.Root.Lang) == "zh-CN"
        with opened.open_metadata() as metadata:
            assert metadata["dc:title"] == BOUND.title


def test_a_dossier_of_papers_for_the_archive_is_one_itself(papers, tmp_path):
    whole = tmp_path / "whole.pdf"
    join([Part("通知", papers("notice")), Part("签到表", papers("sign_in"))], whole, BOUND)
    assert faults(whole, tagged=False) == []


def test_a_dossier_with_a_file_from_elsewhere_does_not_call_itself_one_for_the_archive(
    papers, tmp_path
):
    with pikepdf.open(papers("notice")) as other:
        del other.Root.Metadata
        other.save(tmp_path / "other.pdf")
    whole = tmp_path / "whole.pdf"
    join([Part("通知", papers("notice")), Part("外来", tmp_path / "other.pdf")], whole, BOUND)
    with pikepdf.open(whole) as opened:
        assert not says_archival(opened)
        assert len(opened.Root.OutputIntents) == 1


def test_scans_as_they_are_kept_may_stand_in_a_dossier_for_the_archive(papers, tmp_path):
    scan = tmp_path / "scan.pdf"
    page = page_jpeg(np.full((400, 300, 3), 240, np.uint8))
    scan.write_bytes(join_pages([page], "扫描件", MADE_AT))
    whole = tmp_path / "whole.pdf"
    join([Part("通知", papers("notice")), Part("扫描件", scan)], whole, BOUND)
    assert [one for one in faults(whole, tagged=False) if "Do within" not in one] == []
    with pikepdf.open(whole) as opened:
        assert says_archival(opened)


def test_the_same_papers_make_the_same_bytes(papers, tmp_path):
    parts = [Part("通知", papers("notice"))]
    first, second = tmp_path / "a.pdf", tmp_path / "b.pdf"
    join(parts, first, BOUND)
    join(parts, second, BOUND)
    assert first.read_bytes() == second.read_bytes()


def test_a_file_that_is_no_pdf_is_refused_by_its_title(tmp_path):
    torn = tmp_path / "torn.pdf"
    torn.write_bytes(b"%PDF-1.7 torn")
    with pytest.raises(ExpectedError) as refusal:
        join([Part("会议记录", torn)], tmp_path / "whole.pdf", BOUND)
    assert (refusal.value.code, refusal.value.facts["title"]) == (
        "dossier.file-unreadable",
        "会议记录",
    )
    assert not (tmp_path / "whole.pdf").exists()


def test_stopping_leaves_no_file(papers, tmp_path):
    def stop(done, total):
        if done == 1:
            raise Cancelled

    parts = [Part("通知", papers("notice"))] * 3
    with pytest.raises(Cancelled):
        join(parts, tmp_path / "whole.pdf", BOUND, stop)
    assert not (tmp_path / "whole.pdf").exists()


def test_a_photograph_is_upright_small_enough_and_tells_nothing_of_its_camera():
    exif = Image.Exif()
    exif[0x0112] = 6
    exif[0x010F] = "Camera of 周小满"
    written = BytesIO()
    Image.new("RGB", (3000, 1000), "red").save(written, "JPEG", exif=exif)
    printed = for_print(written.getvalue())
    with Image.open(BytesIO(printed)) as picture:
        assert picture.size == (667, 2000)
        assert not picture.getexif()
    assert for_print(b"\xff\xd8\xff torn") is None
