"""四议两公开 from end to end: four meetings of four bodies, two publications, one register."""

from dataclasses import replace
from datetime import date, datetime, timedelta

import pypdfium2
import pytest

from consult_app.documents.reading import words_of_docx
from consult_app.domain.consultation import Consultation, Outcome, Subject, SubjectRole
from consult_app.domain.finding import Result
from consult_app.domain.meeting import Meeting
from consult_app.domain.people import Person, Sex
from consult_app.domain.procedure import Stage
from consult_app.domain.publication import PostingOf, PublicationKind
from consult_app.domain.village import BodyKind, Membership
from consult_app.domain.voting import Mark, VoteMethod
from consult_app.services.app import CHINA
from consult_app.services.attending import open_meeting, sign_in
from consult_app.services.case import read_case
from consult_app.services.counting import Figures, collect_papers, count_hands, read_paper
from consult_app.services.meeting_course import close_meeting
from consult_app.services.notifying import view_notice
from consult_app.services.papers.making import preview_paper
from consult_app.services.posting import post
from consult_app.services.publishing import (
    publication_kind,
    save_publication,
    start_publication,
    suggest_publication,
    view_publication,
)
from consult_app.services.roll import build_roll, rebuild_roll
from consult_app.services.stage_view import PaperOffer
from consult_app.services.stages import view_stage
from consult_app.services.vote_ends import ask_next, void_vote
from consult_app.services.voting import SetUp, close_vote, open_vote, save_set_up

TERM = (date(2025, 12, 1), date(2030, 11, 30))
BODIES = {
    "committee_meeting": "party_committee",
    "joint_meeting": "two_committees",
    "party_members_review": "party_members",
    "resolution": "villager_reps",
}
PARTY, LEADERS = 30, 5


@pytest.fixture
def four_two(app, village) -> int:
    """A canal dredged through four meetings; 30 Party members, five of them the branch committee."""
    at = datetime(2026, 11, 20, 14, 30, tzinfo=CHINA)
    with app.work() as work:
        for old in work.memberships.all(body=BodyKind.PARTY_MEMBERS):
            work.memberships.remove(old.id)
        for number in range(PARTY):
            person = work.people.add(
                Person(
                    id=0, name=f"党员{number}", household_no=f"p{number}", sex=Sex.MALE,
                    born=date(1970, 1, 1), relation="户主", group="第一村民小组", initials="dy",
                )
            )  # fmt: skip
            work.memberships.add(Membership(0, BodyKind.PARTY_MEMBERS, person.id, "党员", *TERM))
            if number < LEADERS:
                seat = Membership(0, BodyKind.PARTY_COMMITTEE, person.id, "支委", *TERM)
                work.memberships.add(seat)
        case = work.consultations.add(
            Consultation(
                id=0, uid="four", number=4, year=2026, title="水渠清淤", opened_at=app.now(),
                question="是否同意水渠清淤", draft="清淤三公里。", procedure="four_two",
                matter_kind="public_works", planned_at=at,
            )
        )  # fmt: skip
        for place, (group, body) in enumerate(BODIES.items()):
            held = at + timedelta(days=place)
            work.meetings.add(Meeting(0, case.id, group, body, group, held, "村委会", "赵", "周"))
        work.note(app.now(), "meeting.planned", undo=False, title=case.title)
        work.commit()
    for group in BODIES:
        with app.work() as work:
            build_roll(work, read_case(app, work, case.id, f"{group}.sign_in"))
            work.note(app.now(), "roll.built", undo=False, title="", people=0)
            work.commit()
    return case.id


def _meeting(app, case_id, group):
    with app.work() as work:
        meeting = work.meetings.find(consultation_id=case_id, group=group)
        members = work.roll.all(meeting_id=meeting.id, capacity="member")
    return meeting, members


def _hold(app, clock, case_id, group, come, yes):
    """Hold one meeting: so many come, so many of them agree, the rest say no."""
    meeting, members = _meeting(app, case_id, group)
    clock.time = meeting.planned_at
    for entry in members[:come]:
        sign_in(app, entry.id)
    open_meeting(app, case_id, f"{group}.sign_in")
    step = f"{group}.vote"
    told = SetUp(
        "水渠清淤", VoteMethod.SECRET_BALLOT, supervisor="孙", counter="许", caller="马",
        printed=come,
    )  # fmt: skip
    save_set_up(app, case_id, step, told)
    vote = open_vote(app, case_id, step)
    collect_papers(app, vote.id, come, come)
    for number in range(come):
        read_paper(app, vote.id, Mark.YES if number < yes else Mark.NO, "")
    closed = close_vote(app, vote.id)
    close_meeting(app, meeting.id)
    return closed


def _gate(app, case_id, step, code):
    return next(one for one in view_stage(app, case_id, step).findings if one.code == code)


def test_each_meeting_calls_its_own_body(app, four_two):
    due = {group: len(_meeting(app, four_two, group)[1]) for group in BODIES}
    assert due["committee_meeting"] == LEADERS
    assert due["joint_meeting"] == LEADERS + 3
    assert due["party_members_review"] == PARTY
    assert due["resolution"] == 9


def test_the_parties_are_heard_by_the_body_that_decides_and_not_before(app, four_two):
    party = Subject(0, four_two, "working_unit", "清溪水务公司", SubjectRole.CONSULTATIVE)
    with app.work() as work:
        work.subjects.add(party)
        work.note(app.now(), "subject.registered", consultation=four_two, name=party.name)
        work.commit()
    heard = {}
    for group in BODIES:
        rebuild_roll(app, four_two, f"{group}.sign_in")
        with app.work() as work:
            meeting = work.meetings.find(consultation_id=four_two, group=group)
            heard[group] = work.roll.count(meeting_id=meeting.id, name=party.name)
    assert heard == {**dict.fromkeys(BODIES, 0), "resolution": 1}


def test_each_meeting_is_judged_by_the_rules_of_its_own_body(app, four_two):
    laws = {}
    with app.work() as work:
        for group in BODIES:
            laws[group] = read_case(app, work, four_two, f"{group}.notice").meeting_procedure.code
    assert laws == {
        "committee_meeting": "party_committee_proposal",
        "joint_meeting": "two_committees_meeting",
        "party_members_review": "party_members_review",
        "resolution": "four_two",
    }
    assert view_notice(app, four_two, "party_members_review.notice").rule_days == 3
    assert view_notice(app, four_two, "resolution.notice").rule_days is None


def test_party_members_are_reckoned_on_those_due_not_on_those_present(app, clock, four_two):
    _hold(app, clock, four_two, "committee_meeting", 4, 3)
    _hold(app, clock, four_two, "joint_meeting", 6, 4)
    closed = _hold(app, clock, four_two, "party_members_review", 22, 15)
    assert closed.verdict["word"] == "not_carried"
    assert (closed.verdict["base"], closed.verdict["least"]) == (PARTY, 16)
    with app.work() as work:
        assert work.consultations.get(four_two).outcome is Outcome.NOT_CARRIED


def test_a_later_meeting_waits_for_the_yes_of_those_before(app, clock, four_two):
    assert _gate(app, four_two, "joint_meeting.sign_in", "sign_in.before").result is Result.NOT_MET
    view = view_stage(app, four_two, "resolution.sign_in")
    gate = next(one for one in view.findings if one.code == "sign_in.before")
    assert gate.have == "0/3"
    assert gate.facts["steps"][0] == "committee_meeting.vote"
    _hold(app, clock, four_two, "committee_meeting", 4, 3)
    assert _gate(app, four_two, "joint_meeting.sign_in", "sign_in.before").result is Result.MET
    codes = {one.code for one in view_stage(app, four_two, "committee_meeting.sign_in").findings}
    assert "sign_in.before" not in codes


def test_a_refused_question_beside_the_matter_stops_neither_it_nor_the_later_meeting(
    app, clock, four_two
):
    _hold(app, clock, four_two, "committee_meeting", 4, 3)
    _hold(app, clock, four_two, "joint_meeting", 6, 5)
    meeting, members = _meeting(app, four_two, "party_members_review")
    clock.time = meeting.planned_at
    for entry in members[:22]:
        sign_in(app, entry.id)
    open_meeting(app, four_two, "party_members_review.sign_in")
    vote = None
    for question, yes in (("水渠清淤", 22), ("另一件事", 2)):
        if vote is not None:
            ask_next(app, vote.id)
        told = SetUp(question, VoteMethod.SHOW_OF_HANDS, "孙", "许", "郑", "马")
        save_set_up(app, four_two, "party_members_review.vote", told)
        vote = open_vote(app, four_two, "party_members_review.vote")
        for counter in (1, 2):
            count_hands(app, vote.id, counter, Figures(yes, 22 - yes, 0))
        vote = close_vote(app, vote.id)
        with app.work() as work:
            assert work.consultations.get(four_two).outcome is Outcome.OPEN
    close_meeting(app, meeting.id)
    gate = _gate(app, four_two, "resolution.sign_in", "sign_in.before")
    assert (gate.result, gate.have) == (Result.MET, "3/3")
    void_vote(app, vote.id, "数错")  # the other question; the canal stands
    assert _gate(app, four_two, "resolution.sign_in", "sign_in.before").result is Result.MET
    sheet = words_of_docx(
        preview_paper(
            app, four_two, "party_members_review.vote", PaperOffer("four_two_register")
        ).docx
    )
    assert "水渠清淤：同意22票" in sheet
    assert "另一件事：同意2票" in sheet


def test_a_whole_four_two_is_carried_only_by_its_last_meeting(app, clock, four_two):
    words, outcomes = [], []
    for group, come, yes in (
        ("committee_meeting", 4, 3),
        ("joint_meeting", 6, 5),
        ("party_members_review", 22, 17),
        ("resolution", 7, 5),
    ):
        words.append(_hold(app, clock, four_two, group, come, yes).verdict["word"])
        with app.work() as work:
            outcomes.append(work.consultations.get(four_two).outcome)
    assert words == ["carried"] * 4
    assert outcomes == [Outcome.OPEN] * 3 + [Outcome.CARRIED]


def test_the_two_publications_are_steps_of_their_own(app, four_two):
    first, second = "decision_publication.publication", "result_publication.publication"
    assert publication_kind(app, four_two, first) is PublicationKind.DECISION
    assert publication_kind(app, four_two, second) is PublicationKind.RESULT
    for step in (first, second):
        kind = publication_kind(app, four_two, step)
        draft = suggest_publication(app, four_two, kind, step)
        text = draft.text or "已清淤三公里。"
        kept = save_publication(app, replace(draft, text=text, contact="村委会"))
        start_publication(app, kept.id, app.today())
        assert view_publication(app, four_two, step).publication.id == kept.id
        with app.work() as work:
            assert work.meetings.get(kept.meeting_id).group == "resolution"
    codes = {one.code for one in view_stage(app, four_two, second).findings}
    assert {"result.text", "result.days", "result.posted"} <= codes
    follow_up = view_stage(app, four_two, "result_publication.follow_up")
    assert not [one for one in follow_up.findings if one.code.startswith("result.")]
    papers = {offer.code for offer in view_stage(app, four_two, second).papers}
    assert "result_announcement" in papers


def test_the_rail_names_the_groups(app, four_two):
    view = view_stage(app, four_two, "")
    titles = dict.fromkeys(step.group_title for step in view.steps)
    assert list(titles)[:3] == ["党组织提议", "两委商议", "党员大会审议"]
    stages = {step.stage for step in view.steps if step.group == "result_publication"}
    assert stages == {Stage.FOLLOW_UP, Stage.PUBLICATION}


def test_the_register_has_two_sheets_on_each_of_three_pages(app, clock, four_two):
    for group, come, yes in (
        ("committee_meeting", 4, 3),
        ("joint_meeting", 6, 5),
        ("party_members_review", 22, 17),
        ("resolution", 7, 5),
    ):
        _hold(app, clock, four_two, group, come, yes)
    for step in ("decision_publication.publication", "result_publication.publication"):
        kind = publication_kind(app, four_two, step)
        draft = suggest_publication(app, four_two, kind, step)
        text = draft.text or "已清淤三公里。"
        kept = save_publication(app, replace(draft, text=text, contact="村委会"))
        post(app, four_two, PostingOf.PUBLICATION, kept.id, "村务公开栏", app.now(), "周小满")
        start_publication(app, kept.id, app.today())
    paper = preview_paper(app, four_two, "archive.archive", PaperOffer("four_two_register"))
    with pypdfium2.PdfDocument(paper.pdf) as document:
        pages = ["".join(page.get_textpage().get_text_bounded().split()) for page in document]
    assert len(pages) == 3
    wanted = (
        ("一、党组织提议", "4/5，80.0%", "同意3票，反对1票", "二、两委商议", "6/8，75.0%", "同意5票，反对1票"),
        ("三、党员大会审议", "22/30，73.3%", "同意17票，反对5票", "四、决议", "7/9，77.7%", "同意5票，反对2票"),
        ("五、决议公开", "2026年11月23日至2026年12月7日，15日", "村务公开栏", "张贴人周小满",
         "六、实施结果公开", "已清淤三公里。"),
    )  # fmt: skip
    for page, told in zip(pages, wanted, strict=True):
        assert page.count("☑村民☐干部☐上级") == page.count("事项水渠清淤") == 2
        for words in told:
            assert words in page
    assert [page.count("乡镇（街道）到会人员") for page in pages] == [0, 2, 0]
    assert pages[2].count("监督意见村务监督委员会（签字）") == 2


def test_the_register_tells_all_six_parts_without_retyping(app, clock, four_two):
    for group, come, yes in (("committee_meeting", 4, 3), ("joint_meeting", 6, 5)):
        _hold(app, clock, four_two, group, come, yes)
    step = "decision_publication.publication"
    draft = suggest_publication(app, four_two, PublicationKind.DECISION, step)
    kept = save_publication(app, replace(draft, contact="村委会"))
    start_publication(app, kept.id, app.today())
    assert "four_two_register" in {
        one.code for one in view_stage(app, four_two, "joint_meeting.vote").papers
    }
    paper = preview_paper(app, four_two, "archive.archive", PaperOffer("four_two_register"))
    said = words_of_docx(paper.docx)
    for words in (
        "一、党组织提议", "二、两委商议", "三、党员大会审议", "四、决议（村民代表会议或者村民会议）",
        "五、决议公开", "六、实施结果公开", "同意3票，反对1票", "4/5", "6/8", "乡镇（街道）到会人员",
        "清淤三公里",
    ):  # fmt: skip
        assert words in said
