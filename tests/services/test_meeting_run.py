"""Where a matter took several meetings of one body, each has its own passed gates, outcome and papers."""

from dataclasses import replace
from datetime import timedelta

import pytest
from meeting_maker import meeting_now, opened_meeting, plan_meeting, sign_in_some, with_subject

from consult_app.basics.errors import ExpectedError
from consult_app.documents.reading import words_of_docx
from consult_app.domain.consultation import NextAfterNoAgreement, Outcome, SubjectRole
from consult_app.domain.publication import Objection, PublicationKind
from consult_app.domain.voting import Mark, VoteMethod
from consult_app.services.attending import open_meeting
from consult_app.services.catalogue import LineState, read_catalogue
from consult_app.services.consultation_record import consultation_record
from consult_app.services.counting import answer_call
from consult_app.services.deliberating import Consensus, record_consensus
from consult_app.services.going_on import consult_again, hand_over, put_off
from consult_app.services.meeting_course import close_meeting
from consult_app.services.minutes import view_minutes
from consult_app.services.minutes_lock import lock_minutes
from consult_app.services.objections import add_objection, answer_objection
from consult_app.services.papers.making import make_all, make_paper, preview_paper
from consult_app.services.papers.of_dossier import missing
from consult_app.services.publishing import (
    save_publication,
    start_publication,
    suggest_publication,
    view_publication,
)
from consult_app.services.roll import rebuild_roll
from consult_app.services.stage_view import PaperOffer
from consult_app.services.stages import override, view_stage
from consult_app.services.vote_ends import ask_next
from consult_app.services.voting import SetUp, close_vote, open_vote, save_set_up

pytestmark = pytest.mark.usefixtures("village")
Way = NextAfterNoAgreement


def refused(code):
    return pytest.raises(ExpectedError, match=code)


def partly_agreed(app, clock, way=Way.AGAIN):
    """Hold a consultation that agrees in part, and return its meeting."""
    meeting = plan_meeting(app, "village_consultation", roll=False)
    case = meeting.consultation_id
    with_subject(app, meeting, kind="committee", name="村民委员会", role=SubjectRole.VOTING)
    rebuild_roll(app, case, "sign_in")
    sign_in_some(app, meeting, 1)
    open_meeting(app, case, "sign_in")
    clock.forward(minutes=30)
    told = Consensus(Outcome.PARTLY_AGREED, "先修村口。", "账目要公开。", way, "支路修不修。")
    record_consensus(app, case, "vote", told)
    return meeting_now(app, meeting)


def again(app, meeting):
    """Close a meeting, lock its minutes and plan the next one in eight days."""
    close_meeting(app, meeting.id)
    lock_minutes(app, meeting.id)
    return consult_again(
        app, meeting.consultation_id, "vote", app.now() + timedelta(days=8), "文化广场"
    )


def passed_lines(app, case, step="deliberation"):
    told = view_minutes(app, case, step)
    return [part.words for part in told.parts if "先往下办" in part.words]


def words_of(app, case, step, offer):
    return words_of_docx(preview_paper(app, case, step, offer).docx)


def test_a_gate_passed_for_one_meeting_is_asked_anew_at_the_next(app, clock):
    meeting = plan_meeting(app, "villager_reps")
    case = meeting.consultation_id
    sign_in_some(app, meeting, 5)
    override(app, case, "sign_in", "quorum", "雨大路断", "何建平", "主任")
    assert view_stage(app, case, "sign_in").next.code == "sign_in.open"
    open_meeting(app, case, "sign_in")
    with app.work() as work:
        found = work.consultations.get(case)
        work.consultations.save(replace(found, outcome=Outcome.NOT_CARRIED))
        work.commit()
    assert len(passed_lines(app, case)) == 1
    new = again(app, meeting)
    clock.forward(days=8, minutes=1)
    rebuild_roll(app, case, "sign_in")
    sign_in_some(app, meeting_now(app, new), 5)

    second = view_stage(app, case, "sign_in")
    assert (second.overrides, second.next.code) == ((), "sign_in.wait")
    with refused("meeting.no-quorum"):
        open_meeting(app, case, "sign_in")
    override(app, case, "sign_in", "quorum", "桥断了", "何建平", "主任")
    open_meeting(app, case, "sign_in")
    assert passed_lines(app, case) == ["何建平（主任）决定先往下办，理由：桥断了"]
    offers = view_stage(app, case, "deliberation").papers
    first, latest = (
        next(one for one in offers if one.code == "minutes_raw" and bool(one.held_on) is earlier)
        for earlier in (True, False)
    )
    assert "桥断了" not in words_of(app, case, "deliberation", first)
    assert "雨大路断" not in words_of(app, case, "deliberation", latest)
    with app.work() as work:
        given = consultation_record(app, work, case)["overrides"]
    assert [(one["reason"], one["meeting"]) for one in given] == [("雨大路断", 1), ("桥断了", 2)]


def test_a_gate_passed_before_the_meetings_counts_for_all_of_them(app, clock):
    meeting = partly_agreed(app, clock)
    case = meeting.consultation_id
    blocked = next(one for one in view_stage(app, case, "proposal").findings if one.blocks)
    override(app, case, "proposal", blocked.code, "补办", "何建平", "主任")
    again(app, meeting)
    assert [one.reason for one in view_stage(app, case, "proposal").overrides] == ["补办"]
    assert passed_lines(app, case) == []


def test_what_the_first_meeting_came_to_stays_on_its_papers(app, clock):
    meeting = partly_agreed(app, clock, Way.MEDIATION)
    case = meeting.consultation_id
    hand_over(app, case, "vote", Way.MEDIATION, "柳河村人民调解委员会", app.today())
    again(app, meeting)
    offer = next(
        one
        for one in view_stage(app, case, "deliberation").papers
        if one.code == "minutes_official" and one.held_on
    )
    words = words_of(app, case, "deliberation", offer)
    assert "先修村口" in words
    assert "账目要公开" in words
    letter = next(one for one in view_stage(app, case, "vote").papers if one.code == "handover")
    words = words_of(app, case, "vote", letter)
    assert "尚未取得一致的事项：" in words
    assert "支路修不修" in words
    with app.work() as work:
        told = consultation_record(app, work, case)["ways_taken"][-1]
    assert (told["outcome"], told["agreed_words"]) == ("partly_agreed", "先修村口。")
    assert (told["open_words"], told["minority_words"]) == ("支路修不修。", "账目要公开。")


def test_a_second_press_sends_nothing_twice(app, clock):
    meeting = partly_agreed(app, clock, Way.MEDIATION)
    case = meeting.consultation_id
    hand_over(app, case, "vote", Way.MEDIATION, "柳河村人民调解委员会", app.today())
    with refused("going_on.taken"):
        hand_over(app, case, "vote", Way.MEDIATION, "柳河村人民调解委员会", app.today())
    until = app.today() + timedelta(days=9)
    put_off(app, case, "vote", until)
    with refused("going_on.taken"):
        put_off(app, case, "vote", until + timedelta(days=1))
    with app.work() as work:
        assert work.ways_taken.count(meeting_id=meeting.id) == 2
    clock.forward(days=9)
    put_off(app, case, "vote", until + timedelta(days=9))
    hand_over(app, case, "vote", Way.REFER_UP, "清溪镇人民政府", app.today())


def hang(app, case, text):
    draft = suggest_publication(app, case, PublicationKind.DECISION, "publication")
    return start_publication(app, save_publication(app, replace(draft, text=text)).id, app.today())


def test_each_decision_is_published_by_itself(app, clock):
    meeting = partly_agreed(app, clock)
    case = meeting.consultation_id
    first = hang(app, case, "先修村口。")
    with refused("publication.already-hanging"):
        save_publication(app, replace(first, text="改了字。"))
    new = again(app, meeting)
    shown = view_publication(app, case)
    assert (shown.publication, shown.day) == (None, 0)
    offers = view_stage(app, case, "publication").papers
    assert [(one.code, one.publication_id, bool(one.held_on)) for one in offers] == [
        ("publication", first.id, True),
        ("publication_proof", first.id, True),
    ]
    clock.forward(days=8, minutes=1)
    rebuild_roll(app, case, "sign_in")
    sign_in_some(app, meeting_now(app, new), 1)
    open_meeting(app, case, "sign_in")
    record_consensus(app, case, "vote", Consensus(Outcome.AGREED, "全路都修。"))

    assert view_publication(app, case).draft_text.endswith("取得一致的意见：\n全路都修。")
    second = hang(app, case, "全路都修。")
    assert (first.meeting_id, second.meeting_id) == (meeting.id, new.id)
    assert view_publication(app, case).publication == second
    assert view_publication(app, case).day == 1
    offers = {one.key: one for one in view_stage(app, case, "publication").papers}
    assert "全路都修" in words_of(app, case, "publication", offers["publication"])
    before = words_of(app, case, "publication", offers[f"publication@p{first.id}"])
    assert "先修村口" in before
    assert "全路都修" not in before
    with app.work() as work:
        told = consultation_record(app, work, case)["publications"]
    assert [(one["meeting"], one["text"]) for one in told] == [(1, "先修村口。"), (2, "全路都修。")]


def test_after_another_meeting_objections_to_the_first_decision_are_still_heard(app, clock):
    meeting = partly_agreed(app, clock)
    case = meeting.consultation_id
    first = hang(app, case, "先修村口。")
    early = add_objection(app, case, Objection(0, first.id, app.today(), "高成林", "钱够不够？"))
    again(app, meeting)
    shown = view_publication(app, case)
    assert shown.publication is None
    assert [one.objection for one in shown.objections] == [early]
    assert shown.open_to_objections == (first,)
    late = add_objection(app, case, Objection(0, first.id, app.today(), "", "占了我家的地。"))
    gate = gate_of(app, case, "publication.objections")
    assert (gate.blocks, gate.have) == (True, "0/2")
    for one in (early, late):
        answer_objection(app, case, one.id, "账目已公开。", "赵建国")
    assert gate_of(app, case, "publication.objections").have == "2/2"
    assert [one.to for one in view_publication(app, case).objections] == [first, first]
    told = papers_of(app, case, f"publication_proof@p{first.id}")
    assert "占了我家的地" in told


def test_a_second_decision_that_hangs_is_what_objections_are_about_first(app, clock):
    meeting = partly_agreed(app, clock)
    case = meeting.consultation_id
    first = hang(app, case, "先修村口。")
    new = again(app, meeting)
    clock.forward(days=8, minutes=1)
    rebuild_roll(app, case, "sign_in")
    sign_in_some(app, meeting_now(app, new), 1)
    open_meeting(app, case, "sign_in")
    record_consensus(app, case, "vote", Consensus(Outcome.AGREED, "全路都修。"))
    second = hang(app, case, "全路都修。")
    assert view_publication(app, case).open_to_objections == (second, first)


def gate_of(app, case, code):
    found = view_stage(app, case, "publication").findings
    return next(one for one in found if one.code == code)


def papers_of(app, case, key):
    offers = {one.key: one for one in view_stage(app, case, "publication").papers}
    return words_of(app, case, "publication", offers[key])


def test_what_hung_before_meetings_were_told_apart_belongs_to_the_first(app, clock):
    meeting = partly_agreed(app, clock)
    case = meeting.consultation_id
    first = hang(app, case, "先修村口。")
    with app.work() as work:  # as a store of the second version has it
        work.publications.save(replace(first, meeting_id=None))
        work.commit()
    assert view_publication(app, case).publication.id == first.id
    again(app, meeting)
    assert view_publication(app, case).publication is None


def told_missing(app, case):
    with app.work() as work:
        return [(one["title"], one["why"]) for one in missing(read_catalogue(work, case))]


def states(app, case):
    with app.work() as work:
        lines = read_catalogue(work, case).lines
    return {one.code: (one.state, one.lacking) for one in lines}


def test_the_dossier_asks_for_the_papers_of_each_meeting(app, clock):
    meeting = partly_agreed(app, clock)
    case = meeting.consultation_id
    steps = {
        "notice": "notice",
        "sign_in": "sign_in",
        "minutes_raw": "deliberation",
        "minutes_official": "deliberation",
    }
    for code, step in steps.items():
        make_paper(app, case, step, PaperOffer(code, meeting_id=meeting.id))
    hang(app, case, "先修村口。")
    new = again(app, meeting)
    assert states(app, case)["sign_in"] == (LineState.UNSIGNED, 0), "the next was not opened yet"
    clock.forward(days=8, minutes=1)
    rebuild_roll(app, case, "sign_in")
    sign_in_some(app, meeting_now(app, new), 1)
    open_meeting(app, case, "sign_in")
    record_consensus(app, case, "vote", Consensus(Outcome.AGREED, "全路都修。"))
    hang(app, case, "全路都修。")
    told = states(app, case)
    assert {code: told[code] for code in steps} == dict.fromkeys(steps, (LineState.NOT_MADE, 1))
    make_all(app, case)
    told = states(app, case)
    codes = [*steps, "publication", "publication_proof"]
    assert {code: told[code] for code in codes} == dict.fromkeys(codes, (LineState.UNSIGNED, 0))
    with app.work() as work:
        made = [one.meeting_id for one in work.papers.all(consultation_id=case, code="resolution")]
    assert sorted(made) == [meeting.id, new.id], "each meeting that agreed has its own"


def test_each_question_counted_has_its_report_in_the_dossier(app):
    meeting = opened_meeting(app, 8)
    case = meeting.consultation_id
    told = SetUp("三组村道硬化", VoteMethod.ROLL_CALL, "孙秀英", "许文清", "", "马德福")
    for question in ("三组村道硬化", "村规民约修订"):
        save_set_up(app, case, "vote", replace(told, question=question))
        vote = open_vote(app, case, "vote")
        for entry_id in vote.roll:
            answer_call(app, vote.id, entry_id, Mark.YES)
        close_vote(app, vote.id)
        if question == told.question:
            make_paper(app, case, "vote", PaperOffer("vote_report", 1, meeting.id, vote.id))
            ask_next(app, vote.id)
    assert states(app, case)["vote_report"] == (LineState.NOT_MADE, 1)
    assert ("表决结果报告单", "还差1份") in told_missing(app, case)
    make_paper(app, case, "vote", PaperOffer("vote_report", 1, meeting.id, vote.id))
    assert states(app, case)["vote_report"] == (LineState.UNSIGNED, 0)
