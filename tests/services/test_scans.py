"""Scanned pages find their papers by themselves, or wait in the tray and say why."""

import gc
import io
import os
from dataclasses import replace
from pathlib import Path

import numpy as np
import pikepdf
import pytest
from disturbing import jpeg, pdf, photographed, shadowed, skewed, tiff, turned
from PIL import Image
from scan_maker import page_of, pages_of, paper, prepare

from consult_app.basics.errors import ExpectedError
from consult_app.basics.progress import Cancelled
from consult_app.documents.paper import page_count
from consult_app.domain.meeting import PresenceKind
from consult_app.domain.scans import ScanState, TrayReason
from consult_app.services.catalogue import LineState, newest_papers, read_catalogue
from consult_app.services.final_papers import signed_pdf
from consult_app.services.papers.archived import archived_file
from consult_app.services.scan_filing import (
    accept_empty,
    place_page,
    settle,
    take_out,
    throw_away,
    turn_page,
)
from consult_app.services.scan_state import signed_states
from consult_app.services.scan_taking import take_file, take_files
from consult_app.services.scan_view import places, view_scans
from consult_app.services.undoing import redo, undo


@pytest.fixture
def meeting(app, consultation):
    return prepare(app, consultation)


@pytest.fixture
def minutes(app, consultation, meeting):
    return paper(app, consultation, "minutes_raw", meeting)


@pytest.fixture
def sheet(app, consultation, meeting):
    return paper(app, consultation, "sign_in", meeting)


def put(tmp_path, name, content):
    path = tmp_path / name
    path.write_bytes(content)
    return path


def tray(app):
    return view_scans(app).tray


def reasons(app):
    return [scan.reason for scan in tray(app)]


def state(app, kept):
    with app.work() as work:
        return signed_states(work, [work.papers.get(kept.id)])[kept.id]


def test_a_scanned_paper_is_filed_with_everybody_s_signature(app, minutes, tmp_path):
    file = put(tmp_path, "扫描 0001.pdf", pdf(pages_of(app, minutes)))
    taken = take_file(app, file)
    assert (taken.filed, taken.tray) == (minutes.pages, 0)
    found = state(app, minutes)
    assert (found.missing, found.empty, found.unsure) == ((), (), ())
    assert found.final
    assert page_count(signed_pdf(app.folder, found.paper)) == minutes.pages
    assert archived_file(app, minutes).path == app.folder / minutes.pdf
    assert archived_file(app, found.paper).path == signed_pdf(app.folder, found.paper)


def test_several_papers_in_one_file_upside_down_and_mixed_go_each_to_its_own(
    app, minutes, sheet, tmp_path
):
    mixed = [*pages_of(app, sheet), *pages_of(app, minutes)][::-1]
    mixed[0] = turned(mixed[0], 180)
    mixed[1] = turned(skewed(mixed[1], 2), 90)
    taken = take_file(app, put(tmp_path, "all.tif", tiff(mixed)))
    assert (taken.filed, taken.tray) == (len(mixed), 0)
    assert state(app, minutes).final
    assert state(app, sheet).missing == ()


def test_a_page_photographed_on_a_table_is_filed_and_its_signatures_are_seen(
    app, minutes, tmp_path
):
    last = minutes.pages
    page = page_of(app, minutes, last, without=["记录人"], ink="blue")
    exif = Image.Exif()
    exif[0x0112] = 6  # held on its side
    content = jpeg(turned(photographed(page), -90), 85, exif)
    take_file(app, put(tmp_path, "IMG_1.jpg", content))
    found = state(app, minutes)
    assert (found.pages, found.empty) == ((last,), ("记录人", f"记录人（第{last}页）"))
    assert found.missing == tuple(range(1, last))


def test_missing_pages_and_missing_signatures_are_named_until_they_come(app, minutes, tmp_path):
    last = minutes.pages
    signed = page_of(app, minutes, last, without=["监督委员会"])
    take_file(app, put(tmp_path, "a.png", _png(shadowed(signed))))
    with app.work() as work:
        (line,) = (
            each
            for each in read_catalogue(work, minutes.consultation_id).lines
            if each.code == "minutes_raw"
        )
    assert line.state is LineState.UNSIGNED
    assert line.not_signed_by == ("监督委员会",)
    assert line.pages_missing == tuple(range(1, last))
    rest = [page_of(app, minutes, number) for number in range(1, last)]
    take_file(app, put(tmp_path, "b.pdf", pdf(rest)))
    assert not state(app, minutes).final
    accept_empty(app, minutes.id, "监委会主任住院，会后补签")
    assert state(app, minutes).final
    assert undo(app).event == "scan.empty-accepted"
    assert not state(app, minutes).final


def test_only_those_who_were_there_are_missed_on_the_sign_in_sheet(app, sheet, meeting, tmp_path):
    with app.work() as work:
        here, away = work.roll.all(meeting_id=meeting)[:2]
        work.roll.save(replace(here, standing=PresenceKind.ARRIVED))
        work.commit()
    nobody = [page_of(app, sheet, n, without=[""]) for n in range(1, sheet.pages + 1)]
    take_file(app, put(tmp_path, "s.pdf", pdf(nobody)))
    named = state(app, sheet).empty
    assert any(here.name in label for label in named)
    assert not any(away.name in label for label in named)
    assert "主持人" in named


def _png(pixels):
    file = io.BytesIO()
    Image.fromarray(pixels[:, :, ::-1]).save(file, "PNG")
    return file.getvalue()


def locked(content):
    file = io.BytesIO()
    with pikepdf.open(io.BytesIO(content)) as opened:
        opened.save(file, encryption=pikepdf.Encryption(owner="a", user="b"))
    return file.getvalue()


NOISE = np.random.default_rng(5).integers(0, 255, (900, 700, 3), np.uint8)
WRONG = {
    "zero.pdf": (b"", TrayReason.DAMAGED),
    "text.pdf": ("这不是PDF".encode(), TrayReason.DAMAGED),
    "cut.pdf": (pdf([NOISE])[:3000], TrayReason.DAMAGED),
    "locked.pdf": (locked(pdf([NOISE])), TrayReason.PASSWORD),
    "dot.png": (_png(np.zeros((1, 1, 3), np.uint8)), TrayReason.TOO_SMALL),
    "cut.jpg": (jpeg(NOISE)[:4000], TrayReason.DAMAGED),
    "text.jpg": (b"hello", TrayReason.DAMAGED),
    "noise.jpg": (jpeg(NOISE), TrayReason.NO_CODE),
    "notes.docx": (b"PK", TrayReason.NOT_A_SCAN),
}


@pytest.mark.parametrize("name", WRONG)
def test_a_wrong_file_waits_in_the_tray_with_its_reason(app, village, tmp_path, name):
    content, reason = WRONG[name]
    taken = take_file(app, put(tmp_path, name, content))
    assert (taken.filed, taken.tray) == (0, 1)
    assert reasons(app) == [reason]
    assert take_file(app, tmp_path / name).known
    assert len(tray(app)) == 1


def test_a_file_that_is_gone_is_told_and_the_others_are_taken(app, minutes, tmp_path):
    good = put(tmp_path, "good.pdf", pdf(pages_of(app, minutes)))
    gone, taken = take_files(app, [tmp_path / "gone.pdf", good])
    assert gone.refusal.code == "scan.unreadable"
    assert taken.filed == minutes.pages


def test_a_page_of_another_village_is_not_mistaken(app, minutes, tmp_path):
    pages = pages_of(app, minutes)
    with app.work() as work:
        work.villages.save(replace(work.villages.get(1), uid="another"))
        work.commit()
    take_file(app, put(tmp_path, "a.pdf", pdf(pages)))
    assert set(reasons(app)) == {TrayReason.FOREIGN_VILLAGE}


def test_a_page_of_a_consultation_that_is_not_here_waits(app, minutes, tmp_path):
    pages = pages_of(app, minutes)
    with app.work() as work:
        case = work.consultations.get(minutes.consultation_id)
        work.consultations.save(replace(case, uid="other"))
        work.commit()
    take_file(app, put(tmp_path, "a.pdf", pdf(pages)))
    assert set(reasons(app)) == {TrayReason.UNKNOWN_CONSULTATION}


def test_a_page_of_an_older_version_waits_and_can_be_placed_by_hand(
    app, minutes, consultation, meeting, tmp_path
):
    pages = pages_of(app, minutes)
    with app.work() as work:
        case = work.consultations.get(consultation)
        work.consultations.save(replace(case, title="三组村道硬化和排水"))
        work.commit()
    newer = paper(app, consultation, "minutes_raw", meeting)
    assert newer.version == 2
    take_file(app, put(tmp_path, "a.pdf", pdf(pages)))
    assert set(reasons(app)) == {TrayReason.OLDER_VERSION}
    first = tray(app)[0]
    assert (first.facts["version"], first.facts["newest"]) == (1, 2)
    place_page(app, first.id, newer.id, 1)
    assert state(app, newer).pages == (1,)


def test_a_page_of_a_closed_dossier_waits(app, minutes, clock, tmp_path):
    pages = pages_of(app, minutes)
    with app.work() as work:
        case = work.consultations.get(minutes.consultation_id)
        work.consultations.save(replace(case, closed_on=app.today()))
        work.commit()
    take_file(app, put(tmp_path, "a.pdf", pdf(pages)))
    assert set(reasons(app)) == {TrayReason.DOSSIER_CLOSED}
    with pytest.raises(ExpectedError, match=r"scan\.dossier-closed"):
        place_page(app, tray(app)[0].id, minutes.id, 1)


def test_a_ballot_is_never_filed_with_the_papers(app, consultation, meeting, tmp_path):
    ballot = paper(app, consultation, "ballot", meeting)
    take_file(app, put(tmp_path, "b.pdf", pdf(pages_of(app, ballot))))
    assert reasons(app) == [TrayReason.BALLOT]


def test_two_pages_on_one_picture_are_not_guessed_at(app, minutes, tmp_path):
    both = np.hstack(pages_of(app, minutes)[:2])
    take_file(app, put(tmp_path, "two.jpg", jpeg(both)))
    assert reasons(app) == [TrayReason.SEVERAL_PAGES]


def test_a_second_scan_of_a_page_waits_and_may_replace_the_first(app, minutes, tmp_path):
    first = page_of(app, minutes, minutes.pages, without=["记录人"])
    take_file(app, put(tmp_path, "1.jpg", jpeg(first)))
    better = page_of(app, minutes, minutes.pages)
    take_file(app, put(tmp_path, "2.jpg", jpeg(better)))
    (waiting,) = tray(app)
    assert waiting.reason == TrayReason.ALREADY_FILED
    place_page(app, waiting.id, minutes.id, minutes.pages)
    assert state(app, minutes).empty == ()
    assert tray(app) == ()
    undo(app)
    assert state(app, minutes).empty == ("记录人", f"记录人（第{minutes.pages}页）")
    assert [scan.id for scan in tray(app)] == [waiting.id]


def test_the_same_file_and_the_same_picture_are_taken_once(app, minutes, tmp_path):
    content = pdf(pages_of(app, minutes))
    take_file(app, put(tmp_path, "a.pdf", content))
    again = take_file(app, put(tmp_path, "copy.pdf", content))
    assert (again.known, again.filed, again.tray) == (True, 0, 0)
    with pikepdf.open(tmp_path / "a.pdf") as opened:
        opened.save(tmp_path / "b.pdf", linearize=True)
    other = take_file(app, tmp_path / "b.pdf")
    assert (other.known, other.filed, other.tray) == (False, 0, 0)
    assert tray(app) == ()


def test_the_empty_backs_of_pages_are_left_out(app, minutes, tmp_path):
    pages = pages_of(app, minutes)
    back = np.full_like(pages[0], 244)
    taken = take_file(app, put(tmp_path, "a.pdf", pdf([pages[0], back, pages[1], back])))
    assert (taken.filed, taken.blank, taken.tray) == (2, 2, 0)


def test_a_page_without_a_code_is_placed_by_hand_after_it_was_turned(app, minutes, tmp_path):
    page = page_of(app, minutes, minutes.pages, without=["记录人"])
    page[-180:, :700] = 255  # the corner with the code was torn off
    take_file(app, put(tmp_path, "a.jpg", jpeg(turned(page, 90))))
    (waiting,) = tray(app)
    assert waiting.reason == TrayReason.NO_CODE
    for _ in range(3):
        turn_page(app, waiting.id)
    assert any(place.paper.id == minutes.id for place in places(app))
    filed = place_page(app, waiting.id, minutes.id, minutes.pages)
    assert (filed.empty, filed.measured) == (("记录人", f"记录人（第{minutes.pages}页）"), True)


def test_a_page_is_thrown_away_only_with_a_reason_and_comes_back_by_undo(app, village, tmp_path):
    take_file(app, put(tmp_path, "n.jpg", jpeg(NOISE)))
    (waiting,) = tray(app)
    with pytest.raises(ExpectedError, match=r"scan\.reason-missing"):
        throw_away(app, waiting.id, " ")
    throw_away(app, waiting.id, "是菜单")
    assert tray(app) == ()
    undo(app)
    assert [scan.id for scan in tray(app)] == [waiting.id]


def test_a_filing_is_taken_back_done_again_and_taken_out(app, minutes, tmp_path):
    take_file(app, put(tmp_path, "a.pdf", pdf(pages_of(app, minutes))))
    assert state(app, minutes).final
    assert undo(app).event == "scan.filed"
    assert state(app, minutes).missing == (minutes.pages,)
    assert reasons(app) == [TrayReason.WAITING]
    redo(app)
    assert state(app, minutes).final
    (last,) = [row.scan for row in view_scans(app).filed if row.scan.page == minutes.pages]
    take_out(app, last.id)
    assert state(app, minutes).paper.signed_scan_sha256 == ""
    assert reasons(app) == [TrayReason.TAKEN_OUT]
    assert settle(app, last.id).state is ScanState.FILED
    assert state(app, minutes).final


def test_what_cannot_be_laid_over_the_printed_page_says_that_it_is_not_sure(app, minutes, tmp_path):
    page = page_of(app, minutes, minutes.pages)
    page[:-200] = 255 - (page[:-200] // 3)  # nothing of the text can be read
    page[300:1500:7, 200:1400] = 30
    take_file(app, put(tmp_path, "a.jpg", jpeg(page)))
    found = state(app, minutes)
    assert found.pages == (minutes.pages,)
    assert found.unsure == (minutes.pages,)


def test_a_paper_whose_printed_file_is_gone_is_still_filed(app, minutes, tmp_path):
    pages = pages_of(app, minutes)
    (app.folder / minutes.pdf).unlink()
    assert take_file(app, put(tmp_path, "a.pdf", pdf(pages))).filed == minutes.pages
    assert state(app, minutes).unsure == tuple(range(1, minutes.pages + 1))


def test_stopped_between_two_pages_nothing_is_lost_and_the_rest_comes_later(app, minutes, tmp_path):
    file = put(tmp_path, "a.pdf", pdf(pages_of(app, minutes)))

    def stop(done, total):
        if done == 1:
            raise Cancelled

    with pytest.raises(Cancelled):
        take_file(app, file, stop)
    assert state(app, minutes).pages == (1,)
    rest = take_file(app, file)
    assert rest.filed == minutes.pages - 1
    assert state(app, minutes).final


def test_the_scanned_file_is_forgotten_when_none_of_its_pages_waits(app, minutes, tmp_path):
    pages = pages_of(app, minutes)
    file = put(tmp_path, "a.pdf", pdf([*pages, NOISE]))
    take_file(app, file)
    originals = list((app.folder / "files").rglob("*.pdf"))
    signed = signed_pdf(app.folder, state(app, minutes).paper)
    assert len(originals) == 2
    throw_away(app, tray(app)[0].id, "不是材料")
    assert list((app.folder / "files").rglob("*.pdf")) == [signed]


def test_every_paper_that_lacks_something_is_listed_begun_ones_first(app, minutes, sheet, tmp_path):
    take_file(app, put(tmp_path, "1.jpg", jpeg(page_of(app, sheet, 1))))
    view = view_scans(app)
    assert [row.paper.code for row in view.lacking] == ["sign_in", "minutes_raw"]
    assert (view.signed, view.papers) == (0, 2)
    with app.work() as work:
        assert len(newest_papers(work, minutes.consultation_id)) == 2


def long_paper(app, consultation, lines):
    """Return a plan of as many pages as `lines` of a long text need, no page like another."""
    words = "\n".join(
        f"第{number}条　本条规定第{number * 37 % 1009}号地段的{'修路架桥清淤铺管绿化照明'[number % 11]}事宜，由第{number % 13}组负责，费用{number * 811 % 9973}元。"
        for number in range(lines)
    )
    with app.work() as work:
        case = work.consultations.get(consultation)
        work.consultations.save(replace(case, background=words))
        work.commit()
    return paper(app, consultation, "consultation_plan")


def all_home(app, kept, tmp_path):
    """Take every page of a paper, in another order, from one file, stopped once; return the most memory between pages."""
    order = sorted(range(kept.pages), key=lambda page: (page * 7919) % (kept.pages + 1))
    with pikepdf.open(app.folder / kept.pdf) as source, pikepdf.new() as mixed:
        for page in order:
            mixed.pages.append(source.pages[page])
        mixed.save(tmp_path / "mixed.pdf")
    told, memory = [], []

    def step(done, total):
        told.append((done, total))
        if done % 10 == 5:
            gc.collect()
            memory.append(resident())
        if len(told) == kept.pages // 2:
            raise Cancelled

    with pytest.raises(Cancelled):
        take_file(app, tmp_path / "mixed.pdf", step)
    assert len(state(app, kept).pages) == kept.pages // 2 - 1
    taken = take_file(app, tmp_path / "mixed.pdf", step)
    assert (taken.filed, taken.tray) == (kept.pages - kept.pages // 2 + 1, 0)
    assert told[-1] == (kept.pages, kept.pages)
    found = state(app, kept)
    assert found.pages == tuple(range(1, kept.pages + 1))
    assert tray(app) == ()
    assert page_count(signed_pdf(app.folder, found.paper)) == kept.pages
    return memory


def resident():
    """Return the memory in use, in MB."""
    pages = int(Path("/proc/self/statm").read_text("ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 2**20


def test_the_pages_of_a_long_paper_in_any_order_all_come_home(app, consultation, meeting, tmp_path):
    kept = long_paper(app, consultation, 90)
    assert kept.pages >= 5
    all_home(app, kept, tmp_path)


@pytest.mark.long
@pytest.mark.skipif(not Path("/proc/self/statm").exists(), reason="memory is told by Linux alone")
def test_five_hundred_pages_in_one_file_come_home_in_level_memory(
    app, consultation, meeting, tmp_path
):
    kept = long_paper(app, consultation, 5_600)
    assert kept.pages >= 500
    memory = all_home(app, kept, tmp_path)
    assert max(memory) < memory[1] + 60
