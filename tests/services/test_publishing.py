"""Stage 8: masked text, days counted inclusively, places with photographs, objections."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from consult_app.basics.errors import ExpectedError
from consult_app.domain.finding import Result
from consult_app.domain.publication import (
    Objection,
    PhotoView,
    PostingOf,
    Publication,
    PublicationKind,
)
from consult_app.services.attaching import attach_photograph, attachment_path
from consult_app.services.masking import view_exceptions
from consult_app.services.objections import add_objection, answer_objection
from consult_app.services.posting import post, take_down, unpost
from consult_app.services.publishing import (
    interrupt_publication,
    save_publication,
    start_publication,
    view_publication,
)
from consult_app.services.stages import view_stage

PNG = bytes.fromhex("89504e470d0a1a0a0000000d4948445200000001000000010806000000")


@pytest.fixture
def publication(app, consultation) -> Publication:
    text = view_publication(app, consultation).draft_text
    return save_publication(
        app,
        Publication(
            0, consultation, "", PublicationKind.DECISION, "决议公示", text, "村委会0999-6123456"
        ),
    )


def gates(app, consultation):
    found = view_stage(app, consultation, "publication").findings
    return {one.code: one for one in found}


def test_the_paper_says_the_resolution_by_itself(publication):
    assert publication.text == "同意硬化三组村道0.8公里，集体出资12万元。"


def test_before_it_hangs_the_days_needed_are_known(app, consultation):
    found = gates(app, consultation)["publication.days"]
    assert (found.blocks, found.facts["have"], found.facts["days"]) == (True, 0, 15)


def test_days_are_counted_with_both_ends(app, consultation, publication, clock):
    start_publication(app, publication.id, app.today())
    assert view_publication(app, consultation).day == 1
    clock.forward(days=14)
    assert view_publication(app, consultation).running
    assert gates(app, consultation)["publication.days"].have == "14"
    assert gates(app, consultation)["publication.days"].result is Result.NOT_MET
    clock.forward(days=1)
    found = gates(app, consultation)["publication.days"]
    assert (found.have, found.margin, found.result) == ("15", 0, Result.MET)
    assert found.basis.article == "35"
    assert view_publication(app, consultation).over


def test_the_last_day_is_full_once_the_paper_came_down_on_it(app, consultation, publication, clock):
    start_publication(app, publication.id, app.today())
    clock.forward(days=14)
    assert gates(app, consultation)["publication.days"].blocks
    interrupt_publication(app, publication.id, app.today())
    assert not gates(app, consultation)["publication.days"].blocks


def test_a_paper_taken_down_early_counts_only_the_days_it_hung(
    app, consultation, publication, clock
):
    start_publication(app, publication.id, app.today())
    clock.forward(days=5)
    interrupt_publication(app, publication.id, app.today())
    clock.forward(days=20)
    assert gates(app, consultation)["publication.days"].have == "6"
    start_publication(app, publication.id, app.today())
    assert gates(app, consultation)["publication.days"].have == "0"
    clock.forward(days=1)
    assert gates(app, consultation)["publication.days"].have == "1"


def test_what_hangs_no_longer_changes(app, publication):
    start_publication(app, publication.id, app.today())
    with pytest.raises(ExpectedError, match=r"publication\.already-hanging"):
        save_publication(app, replace(publication, text="不同意"))


def test_an_id_number_is_not_posted_without_a_reason(app, publication):
    bare = replace(publication, text="赵建国，身份证999999196502051234")
    with pytest.raises(ExpectedError, match=r"publication\.not-masked"):
        save_publication(app, bare)
    with pytest.raises(ExpectedError, match=r"mask\.reason-and-name"):
        save_publication(app, bare, unmasked_reason="本人书面同意")
    kept = save_publication(app, bare, unmasked_reason="本人书面同意", unmasked_by="何建平")
    assert (kept.unmasked_reason, kept.unmasked_by) == ("本人书面同意", "何建平")
    (shown,) = view_exceptions(app, publication.consultation_id)
    assert (shown.kind, shown.words, shown.name) == ("identity", "999999196502051234", "何建平")


def test_a_later_day_cannot_begin_now(app, publication):
    with pytest.raises(ExpectedError, match=r"publication\.starts-later"):
        start_publication(app, publication.id, date(2026, 11, 30))


def test_an_objection_blocks_until_it_is_answered(app, consultation, publication):
    start_publication(app, publication.id, app.today())
    said = add_objection(
        app, consultation, Objection(0, publication.id, app.today(), "高成林", "钱够不够？")
    )
    assert gates(app, consultation)["publication.objections"].facts["missing"] == ["高成林"]
    assert view_stage(app, consultation, "publication").next.code == "publication.answer"
    answer_objection(app, consultation, said.id, "够，账目已公开", "赵建国")
    assert gates(app, consultation)["publication.objections"].result is Result.MET
    assert view_publication(app, consultation).objections[0].answered


def test_each_place_wants_a_near_and_a_far_photograph(app, consultation, publication, tmp_path):
    assert gates(app, consultation)["publication.posted"].result is Result.NOT_MET
    hung = post(
        app,
        consultation,
        PostingOf.PUBLICATION,
        publication.id,
        "村务公开栏",
        app.now(),
        "周小满",
    )
    assert gates(app, consultation)["publication.posted"].result is Result.MET
    picture = tmp_path / "近景.png"
    for view, more in ((PhotoView.NEAR, b"1"), (PhotoView.FAR, b"2")):
        assert gates(app, consultation)["publication.photographs"].result is Result.ADVICE
        picture.write_bytes(PNG + more)
        kept = attach_photograph(app, consultation, "posting", hung.id, view, "公开栏", picture)
        assert attachment_path(app, kept).read_bytes() == PNG + more
    assert gates(app, consultation)["publication.photographs"].result is Result.MET
    take_down(app, consultation, hung.id, app.today())
    with pytest.raises(ExpectedError, match=r"posting\.already-there"):
        post(
            app,
            consultation,
            PostingOf.PUBLICATION,
            publication.id,
            "村务公开栏",
            app.now(),
            "周小满",
        )
    unpost(app, consultation, hung.id)
    assert view_publication(app, consultation).postings == ()


def test_a_picture_that_is_none_is_refused(app, consultation, tmp_path):
    fake = tmp_path / "照片.jpg"
    fake.write_text("not a picture", "utf-8")
    with pytest.raises(ExpectedError, match=r"attachment\.not-a-picture"):
        attach_photograph(app, consultation, "posting", 1, PhotoView.NEAR, "", fake)
    with pytest.raises(ExpectedError, match=r"attachment\.unreadable"):
        attach_photograph(
            app, consultation, "posting", 1, PhotoView.NEAR, "", tmp_path / "没有.jpg"
        )


def test_what_hung_before_the_meeting_was_not_yet_the_decision(
    app, consultation, publication, clock
):
    start_publication(app, publication.id, app.today())
    clock.forward(days=18)
    with app.work() as work:
        meeting = work.meetings.find(consultation_id=consultation)
        work.meetings.save(replace(meeting, opened_at=app.now()))
        work.commit()
    found = gates(app, consultation)["publication.days"]
    assert (found.blocks, found.have) == (True, "0")


def test_a_rule_about_the_draft_before_the_meeting_does_not_judge_the_decision(
    app, consultation, publication, clock
):
    with app.work() as work:
        kept = work.consultations.get(consultation)
        work.consultations.save(replace(kept, procedure="land_outsider"))
        work.commit()
    start_publication(app, publication.id, app.today())
    assert gates(app, consultation)["publication.days"].blocks
    clock.forward(days=15)
    assert not gates(app, consultation)["publication.days"].blocks


@pytest.mark.parametrize("days", [-1, 30], ids=["before it hung", "a day to come"])
def test_it_comes_down_on_a_day_on_which_it_hung(app, consultation, publication, days):
    start_publication(app, publication.id, app.today())
    with pytest.raises(ExpectedError, match=r"^publication\.not-hanging"):
        interrupt_publication(app, publication.id, app.today() + timedelta(days=days))
    assert view_publication(app, consultation).running


def test_a_page_that_stood_open_does_not_hang_it_up_again(app, consultation, publication):
    start_publication(app, publication.id, app.today())
    interrupt_publication(app, publication.id, app.today())
    save_publication(app, replace(publication, contact="村委会值班室"))
    assert not view_publication(app, consultation).running
