"""The papers, packages and dossiers of a meeting of several matters."""

import json
from dataclasses import replace

import pytest
from full_case import tiny_jpeg
from jsonschema import validate
from meeting_maker import (
    MATTERS,
    evening_of,
    members_of,
    sign_in_some,
)

from consult_app.basics.paths import resource
from consult_app.documents.reading import words_of_docx
from consult_app.domain.meeting import MeetingState
from consult_app.domain.publication import PhotoView, PostingOf
from consult_app.domain.voting import VoteMethod
from consult_app.services.agenda import in_order, take_item
from consult_app.services.attaching import attach_photograph
from consult_app.services.attending import (
    leave,
    open_meeting,
)
from consult_app.services.catalogue import LineState, read_catalogue
from consult_app.services.consultation_record import consultation_record
from consult_app.services.counting import Figures, count_hands
from consult_app.services.matter_order import order_matters
from consult_app.services.meeting_course import (
    close_meeting,
)
from consult_app.services.minutes import view_minutes
from consult_app.services.packaging import write_package
from consult_app.services.papers.making import make_all, make_paper, preview_paper, preview_papers
from consult_app.services.posting import post
from consult_app.services.receiving import verify_package
from consult_app.services.stages import view_stage
from consult_app.services.voting import SetUp, close_vote, open_vote, save_set_up

pytestmark = pytest.mark.usefixtures("village")


@pytest.fixture
def evening(app):
    return evening_of(app)


def paper_words(app, meeting, step, code):
    offers = view_stage(app, meeting.consultation_id, step).papers
    offer = next(one for one in offers if one.code == code)
    return words_of_docx(preview_paper(app, meeting.consultation_id, step, offer).docx)


def test_the_notice_and_the_sign_in_sheet_name_every_matter(app, evening):
    first, second, _ = evening
    sign_in_some(app, first, 8)
    for one in (first, second):
        told = paper_words(app, one, "notice", "notice")
        assert "、".join(MATTERS) in told
        places = [
            told.index(f"（{no}）{title}。") for no, title in zip("一二三", MATTERS, strict=True)
        ]
        assert places == sorted(places)
        assert "第二项：讨论发言" in told
        assert "、".join(MATTERS) in paper_words(app, one, "sign_in", "sign_in")


def test_the_one_notice_has_one_number_whichever_matter_it_is_printed_from(app, evening):
    numbers = set()
    for one in reversed(evening):
        offers = view_stage(app, one.consultation_id, "notice").papers
        offer = next(each for each in offers if each.code == "notice")
        make_paper(app, one.consultation_id, "notice", offer)
        numbers |= {
            each
            for each in ("柳村〔2026〕1号", "柳村〔2026〕2号")
            if each in paper_words(app, one, "notice", "notice")
        }
    assert numbers == {"柳村〔2026〕1号"}
    with app.work() as work:
        assert [one.consultation_id for one in work.document_numbers.all()] == [
            evening[0].consultation_id
        ]


def test_each_matters_minutes_tell_the_whole_evening(app, clock, evening):
    first, second, third = evening
    sign_in_some(app, first, 8)
    open_meeting(app, first.consultation_id, "sign_in")
    script = paper_words(app, first, "deliberation", "chair_script")
    assert "第三项：讨论发言" in script
    clock.forward(minutes=40)
    with app.work() as work:
        item = in_order(work, second.id)[0]
    take_item(app, item.id)
    clock.forward(minutes=30)
    leave(app, members_of(app, third)[0].id)
    close_meeting(app, first.id)
    named = "本次会议共议三项：一、三组村道硬化；二、村级公益金使用；三、路灯维修。"
    told = [minutes_words(app, one) for one in evening]
    assert f"{named}本记录记第一项。" in told[0]
    assert f"{named}本记录记第二项。" in told[1]
    assert "（会议转入第二项：村级公益金使用，另作记录。）" in told[0]
    assert "（会议转入第一项：三组村道硬化，另作记录。）" in told[1]
    assert all(any("离会" in words for words in each) for each in told)
    assert all("主持人宣布散会，到会7人。" in each for each in told)
    assert not any("第三项：路灯维修，另" in words for words in told[0]), "it was not reached"


def minutes_words(app, meeting):
    return [part.words for part in view_minutes(app, meeting.consultation_id, "vote").parts]


def test_what_ends_as_the_next_matter_is_taken_up_stands_before_it_in_the_minutes(app, evening):
    first, second, _ = evening
    sign_in_some(app, first, 8)
    open_meeting(app, first.consultation_id, "sign_in")
    tellers = ("孙秀英", "许文清", "冯秋月")
    asked = SetUp("是否硬化", VoteMethod.SHOW_OF_HANDS, *tellers)
    save_set_up(app, first.consultation_id, "vote", asked)
    vote = open_vote(app, first.consultation_id, "vote")
    for counter in (1, 2):
        count_hands(app, vote.id, counter, Figures(8, 0, 0))
    close_vote(app, vote.id)
    with app.work() as work:
        items = in_order(work, second.id)
    take_item(app, items[0].id)
    told = minutes_words(app, first)
    turned = next(no for no, words in enumerate(told) if "会议转入第二项" in words)
    verdict = next(no for no, words in enumerate(told) if "宣布表决结果" in words)
    assert verdict < turned


def test_the_package_of_one_matter_is_whole_and_names_the_others(app, evening):
    first, second, _ = evening
    at = app.now()
    post(app, first.consultation_id, PostingOf.NOTICE, first.id, "村务公开栏", at, "周小满")
    sign_in_some(app, first, 8)
    with app.work() as work:
        told = consultation_record(app, work, second.consultation_id)
    validate(told, json.loads(resource("schemas", "consultation.schema.json").read_text("utf-8")))
    (met,) = told["meetings"]
    assert [(one["title"], one["this"]) for one in met["held_with"]] == [
        (MATTERS[0], False), (MATTERS[1], True), (MATTERS[2], False),
    ]  # fmt: skip
    assert len(met["presence"]) == 8
    assert [one["place"] for one in met["notice"]["postings"]] == ["村务公开栏"]


def test_the_catalogue_says_in_whose_dossier_the_one_sheet_lies(app, evening):
    first, second, _ = evening
    sign_in_some(app, first, 8)
    open_meeting(app, first.consultation_id, "sign_in")
    assert line_of(app, second, "sign_in").state is LineState.NOT_MADE
    offer = next(
        one
        for one in view_stage(app, first.consultation_id, "sign_in").papers
        if one.code == "sign_in"
    )
    make_paper(app, first.consultation_id, "sign_in", offer)
    line = line_of(app, second, "sign_in")
    assert line.state is LineState.EXCUSED
    assert line.absent_reason.startswith("见柳协〔2026〕1号“三组村道硬化”卷")
    assert line_of(app, first, "sign_in").state is LineState.UNSIGNED


def line_of(app, meeting, code):
    with app.work() as work:
        lines = read_catalogue(work, meeting.consultation_id).lines
    return next(one for one in lines if one.code == code)


def test_a_package_of_a_joined_matter_is_verified_without_a_fault(app, evening, tmp_path):
    first, second, _ = evening
    at = app.now()
    hung = post(app, first.consultation_id, PostingOf.NOTICE, first.id, "村务公开栏", at, "周小满")
    picture = tmp_path / "near.jpg"
    picture.write_bytes(tiny_jpeg())
    attach_photograph(app, first.consultation_id, "posting", hung.id, PhotoView.NEAR, "", picture)
    sign_in_some(app, first, 8)
    open_meeting(app, second.consultation_id, "sign_in")
    close_meeting(app, first.id)
    written = write_package(app, second.consultation_id, tmp_path / "package")
    assert verify_package(written.folder).faults == ()
    journal = (written.folder / "data" / "journal.jsonl").read_text("utf-8")
    assert "meeting.opened" in journal
    assert "presence.arrived" in journal


def test_there_is_one_notice_and_one_sheet_whichever_matter_they_are_asked_for(app, evening):
    first, second, third = evening
    sign_in_some(app, first, 8)
    order_matters(app, first.id, [third.id, first.id, second.id])
    for step, code in (("notice", "notice"), ("notice", "announcement_a3"), ("sign_in", "sign_in")):
        offered = view_stage(app, third.consultation_id, step).papers
        offer = next(one for one in offered if one.code == code)
        assert (offer.home.case_id, offer.home.title) == (first.consultation_id, MATTERS[0])
        own = view_stage(app, first.consultation_id, step).papers
        assert offer.home.offer in own, "it leads to the very paper of the other matter"
        assert all(one.home is None for one in own)
        here = make_paper(app, third.consultation_id, step, offer)
        there = make_paper(app, first.consultation_id, step, offer.home.offer)
        assert (here.id, here.consultation_id) == (there.id, first.consultation_id)
        if code != "announcement_a3":
            assert line_of(app, third, code).absent_reason.startswith(
                "见柳协〔2026〕1号“三组村道硬化”卷"
            )
    printed = [one.code for one in preview_papers(app, third.consultation_id, "notice")]
    assert printed == [], "nothing that another matter has is printed with the rest"
    made = make_all(app, second.consultation_id)
    assert not {one.code for one in made} & {"notice", "announcement", "sign_in", "proxy"}


def test_the_sheet_of_an_earlier_meeting_leads_to_where_that_meeting_is_kept(app, clock, evening):
    first, second, _ = evening
    sign_in_some(app, first, 8)
    open_meeting(app, first.consultation_id, "sign_in")
    close_meeting(app, first.id)
    with app.work() as work:  # the second matter alone is held once more
        anew = replace(
            work.meetings.get(second.id),
            id=0, joined_to=None, state=MeetingState.PLANNED, opened_at=None, closed_at=None,
        )  # fmt: skip
        again = work.meetings.add(anew)
        work.note(app.now(), "meeting.planned", undo=False)
        work.commit()
    offered = view_stage(app, second.consultation_id, "sign_in").papers
    sheets = {one.meeting_id: one for one in offered if one.code == "sign_in"}
    assert set(sheets) == {again.id, second.id}
    assert sheets[again.id].home is None
    home = sheets[second.id].home
    assert home.case_id == first.consultation_id
    assert home.offer in view_stage(app, first.consultation_id, "sign_in").papers
