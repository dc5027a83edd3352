"""The dossier: cover, catalogue with true pages, every paper in its place, photographs, what is missing."""

import hashlib
from dataclasses import replace
from io import BytesIO

import pikepdf
import pypdfium2
import pytest
from PIL import Image

from consult_app.basics.errors import ExpectedError
from consult_app.domain.publication import PhotoView
from consult_app.services.archiving import (
    excuse,
    set_kind_retention,
    set_retention,
    view_archive,
    view_kind_retentions,
)
from consult_app.services.attaching import attach_photograph
from consult_app.services.binding import bind_dossier, view_dossier
from consult_app.services.catalogue import Retention
from consult_app.services.kept_files import keep_bytes
from consult_app.services.notifying import prepare_roll
from consult_app.services.papers.making import make_paper
from consult_app.services.registering import register_person
from consult_app.services.stage_view import PaperOffer
from consult_app.services.undoing import undo

PAPERS = (("subjects", "participants"), ("notice", "notice"), ("sign_in", "sign_in"))


@pytest.fixture
def kept(app, consultation):
    """Keep three papers of the consultation and return its id."""
    with app.work() as work:
        people = [one.id for one in work.people.all()[:4]]
        meeting = work.meetings.find(consultation_id=consultation).id
    for person in people:
        register_person(app, consultation, person)
    prepare_roll(app, consultation, "notice")
    for step, code in PAPERS:
        meeting_id = None if code == "participants" else meeting
        make_paper(app, consultation, step, PaperOffer(code, meeting_id=meeting_id))
    return consultation


def photograph(app, case, tmp_path, words=b""):
    file = tmp_path / "photo.jpg"
    written = BytesIO()
    Image.new("RGB", (400, 300), "green").save(written, "JPEG")
    file.write_bytes(words or written.getvalue())
    attach_photograph(app, case, "posting", 1, PhotoView.NEAR, "公开栏近照", file)


def pages_of(pdf):
    document = pypdfium2.PdfDocument(pdf)
    told = ["".join(page.get_textpage().get_text_range().split()) for page in document]
    toc = [(item.get_title(), item.get_dest().get_index()) for item in document.get_toc()]
    document.close()
    return told, toc


def test_everything_is_in_its_place_and_the_catalogue_tells_the_true_pages(app, kept, tmp_path):
    photograph(app, kept, tmp_path)
    file = bind_dossier(app, kept)
    told, toc = pages_of(file.pdf)
    assert file.record.pages == len(told)
    assert [title for title, _ in toc][:2] == ["卷宗封面", "卷内文件目录"]
    titles = [title.partition(" ")[2] for title, _ in toc[2:]]
    assert titles == ["协商主体登记表", "会议通知", "签到表", "照片资料"]
    contents = "".join(told[1 : toc[2][1]])
    for (title, start), following in zip(
        toc[2:], [*[at for _, at in toc[3:]], len(told)], strict=True
    ):
        name = title.partition(" ")[2]
        assert name in contents
        pages = following - start
        row = contents[contents.index("999999-WS·2026-", contents.index("备注")) :]
        assert f"{pages}{start + 1}" in row, f"{name} begins at page {start + 1}"
    assert f"共{len(told)}页" in contents
    assert "协商卷" in told[0]
    assert "公开栏近照" in told[-1]
    assert all(f"卷内第{n}页共{len(told)}页" in page for n, page in enumerate(told, 1))
    assert hashlib.sha256(file.pdf.read_bytes()).hexdigest() == file.record.sha256


def test_what_is_missing_and_what_is_excused_is_listed_with_its_reason(app, kept):
    excuse(app, kept, "topic_proposal", "当时口头提出 <&>")
    file = bind_dossier(app, kept)
    told, toc = pages_of(file.pdf)
    contents = "".join(told[1 : toc[2][1]])
    missing = contents[contents.index("缺件说明") :]
    assert "当时口头提出<&>" in missing
    assert "未制作" in missing
    assert "未签字" in missing
    assert file.record.missing == len(view_archive(app, kept).catalogue.missing) > 0


def test_a_dossier_that_says_the_same_is_kept_once_and_a_new_one_takes_its_place(app, kept, clock):
    first = bind_dossier(app, kept)
    clock.forward(minutes=5)
    assert bind_dossier(app, kept).record == first.record
    with app.work() as work:
        person = work.people.find(name="吴小梅").id
    register_person(app, kept, person)
    make_paper(app, kept, "subjects", PaperOffer("participants"))
    second = bind_dossier(app, kept)
    assert (first.record.version, second.record.version) == (1, 2)
    assert not first.pdf.exists(), "old dossiers pile up"
    assert view_dossier(app, kept) == second
    with app.work() as work:
        noted = [one.facts["digest"] for one in work.journal() if one.event == "dossier.bound"]
    assert noted == [first.record.sha256, second.record.sha256]


def test_a_paper_that_was_changed_or_lost_is_no_part_of_a_dossier(app, kept):
    with app.work() as work:
        paper = work.papers.all(consultation_id=kept)[0]
    (app.folder / paper.pdf).write_bytes(b"%PDF changed")
    with pytest.raises(ExpectedError) as changed:
        bind_dossier(app, kept)
    (app.folder / paper.pdf).unlink()
    with pytest.raises(ExpectedError) as gone:
        bind_dossier(app, kept)
    assert (changed.value.code, gone.value.code) == (
        "package.paper-changed",
        "package.source-missing",
    )
    assert view_dossier(app, kept) is None


def test_a_torn_photograph_is_named_and_does_not_stop_the_dossier(app, kept, tmp_path):
    photograph(app, kept, tmp_path, b"\xff\xd8\xff torn")
    told, _ = pages_of(bind_dossier(app, kept).pdf)
    assert "照片文件损坏" in told[-1]


def test_without_any_paper_there_is_nothing_to_bind(app, consultation):
    with pytest.raises(ExpectedError) as refusal:
        bind_dossier(app, consultation)
    assert refusal.value.code == "dossier.nothing-to-bind"
    assert view_dossier(app, consultation) is None


def test_a_kind_is_kept_longer_in_the_whole_village_and_one_paper_may_still_differ(app, kept):
    def kept_for(code):
        return next(
            one.retention for one in view_archive(app, kept).catalogue.lines if one.code == code
        )

    assert kept_for("notice") is Retention.YEARS_10
    set_kind_retention(app, "notice", Retention.YEARS_30)
    assert kept_for("notice") is Retention.YEARS_30
    row = next(one for one in view_kind_retentions(app) if one.code == "notice")
    assert (row.retention, row.shipped) == (Retention.YEARS_30, Retention.YEARS_10)
    set_retention(app, kept, "notice", Retention.PERMANENT)
    assert kept_for("notice") is Retention.PERMANENT
    told, toc = pages_of(bind_dossier(app, kept).pdf)
    assert "-Y-XS-0005-" in "".join(told[1 : toc[2][1]])
    assert "保管期限永久" in told[0]
    set_kind_retention(app, "notice", Retention.YEARS_10)
    with app.work() as work:
        assert work.kind_retentions.count() == 0, "the shipped length needs no word of our own"
    undo(app)
    assert (
        next(one for one in view_kind_retentions(app) if one.code == "notice").retention
        is Retention.YEARS_30
    )


def test_a_rehearsal_says_so_on_the_cover(app, kept):

    with app.work() as work:
        work.villages.save(replace(work.villages.get(1), rehearsal=True))
        work.commit()
    told, _ = pages_of(bind_dossier(app, kept).pdf)
    assert "演练" in told[0]
    assert "演练" in told[1]


def test_the_signed_scan_lies_in_the_place_of_the_print(app, kept):
    signed = app.folder / "signed.pdf"
    with pikepdf.new() as made:
        for _ in range(3):
            made.add_blank_page(page_size=(595, 842))
        made.save(signed)
    digest = keep_bytes(app.folder, signed.read_bytes(), ".pdf")
    with app.work() as work:
        paper = work.papers.find(code="sign_in")
        work.papers.save(replace(paper, signed_scan_sha256=digest))
        work.commit()
    told, toc = pages_of(bind_dossier(app, kept).pdf)
    start = next(at for title, at in toc if title.endswith("签到表"))
    assert len(told) - start == 3, "the scan has three pages, the print had another number"
    assert all("签到表" not in page for page in told[start:])
    assert "签字件" in "".join(told[1 : toc[2][1]])
