"""Hands in a large hall: counted by sections, summed by the program, a difference looked for in one of them only."""

import json
from dataclasses import replace

import jsonschema
import pytest
from meeting_maker import members_of, opened_meeting

from consult_app.basics.errors import ExpectedError
from consult_app.basics.paths import resource
from consult_app.documents.reading import words_of_docx
from consult_app.domain.tally import Word
from consult_app.domain.voting import VoteKind, VoteMethod
from consult_app.services.consultation_record import consultation_record
from consult_app.services.counting import Figures, count_hands
from consult_app.services.minutes import view_minutes
from consult_app.services.papers.making import preview_paper
from consult_app.services.sections import MOST, divide_hall
from consult_app.services.stage_view import PaperOffer
from consult_app.services.stages import view_stage
from consult_app.services.undoing import undo
from consult_app.services.vote_ends import ask_next, recount, repeat_vote, void_vote
from consult_app.services.voting import SetUp, close_vote, open_vote, save_set_up

pytestmark = pytest.mark.usefixtures("village")

SECTIONS = ("前排", "后排<b>&", "走廊")
TOLD = SetUp("是否同意", VoteMethod.SHOW_OF_HANDS, "孙秀英", "许文清", "冯秋月")


def opened(app, sections=SECTIONS, **facts):
    meeting = opened_meeting(app, 8)
    vote = save_set_up(
        app, meeting.consultation_id, "vote", TOLD if not facts else SetUp(**told(facts))
    )
    divide_hall(app, vote.id, sections)
    return meeting, open_vote(app, meeting.consultation_id, "vote")


def told(facts):
    names = ("question", "method", "supervisor", "counter", "second_counter")
    return {name: getattr(TOLD, name) for name in names} | facts


def hands(*rows) -> Figures:
    return Figures(0, 0, 0, sections=tuple(Figures(*row) for row in rows))


def gate(app, meeting):
    found = view_stage(app, meeting.consultation_id, "vote")
    return next(one for one in found.findings if one.code == "vote.sections_agree"), found.next


def test_the_sections_are_summed_and_kept_with_the_verdict(app):
    _meeting, vote = opened(app)
    for counter in (1, 2):
        kept = count_hands(app, vote.id, counter, hands((3, 0, 0), (2, 1, 0), (1, 0, 1)))
    assert (kept.yes, kept.no, kept.abstain) == (6, 1, 1)
    assert [part["name"] for part in kept.parts] == list(SECTIONS)
    vote = close_vote(app, vote.id)
    assert (vote.word, vote.verdict["tally"]["yes"]) == (Word.CARRIED, 6)
    assert [(one["name"], one["yes"]) for one in vote.verdict["sections"]] == list(
        zip(SECTIONS, (3, 2, 1), strict=True)
    )


def test_a_difference_is_told_by_its_section_though_the_sums_are_the_same(app):
    meeting, vote = opened(app)
    count_hands(app, vote.id, 1, hands((3, 0, 0), (2, 1, 0), (1, 0, 1)))
    count_hands(app, vote.id, 2, hands((3, 0, 0), (1, 1, 0), (2, 0, 1)))
    found, step = gate(app, meeting)
    assert (found.blocks, found.have) == (True, "1/3")
    assert found.facts["sections"] == "后排<b>&、走廊"
    assert step.code == "vote.count_section_again"
    with pytest.raises(ExpectedError, match="not-complete"):
        close_vote(app, vote.id)
    count_hands(app, vote.id, 2, hands((3, 0, 0), (2, 1, 0), (1, 0, 1)))
    found, step = gate(app, meeting)
    assert (found.blocks, step.code) == (False, "vote.close")


def test_minutes_report_journal_and_package_tell_each_section(app):
    meeting, vote = opened(app)
    for counter in (1, 2):
        count_hands(app, vote.id, counter, hands((3, 0, 0), (2, 1, 0), (1, 0, 1)))
    close_vote(app, vote.id)
    words = "".join(line.words for line in view_minutes(app, meeting.consultation_id, "vote").lines)
    assert "会场分区清点：前排同意3、反对0、弃权0；后排<b>&同意2、反对1、弃权0；" in words
    offer = PaperOffer("vote_report", 1, meeting.id, vote.id)
    report = words_of_docx(preview_paper(app, meeting.consultation_id, "vote", offer).docx)
    assert "两人一致的举手数" in report
    assert "同意1、反对0、弃权1" in report
    with app.work() as work:
        noted = work.latest("vote.both_hands").facts
        record = consultation_record(app, work, meeting.consultation_id)
    assert [one["name"] for one in noted["sections"]] == list(SECTIONS)
    cast = record["meetings"][0]["votes"][0]
    assert [one["yes"] for one in cast["verdict"]["sections"]] == [3, 2, 1]
    schema = json.loads(resource("schemas", "consultation.schema.json").read_text("utf-8"))
    jsonschema.validate(record, schema)


def test_hands_for_several_options_are_counted_by_sections_too(app):
    meeting, vote = opened(
        app, ("甲区", "乙区"), kind=VoteKind.OPTIONS, options=("路", "灯"), pick=1, seats=1
    )
    parts = tuple(Figures(0, 0, one, choices=both) for one, both in ((1, (3, 1)), (0, (2, 1))))
    for counter in (1, 2):
        count_hands(app, vote.id, counter, Figures(0, 0, 0, sections=parts))
    vote = close_vote(app, vote.id)
    assert {one["name"]: one["votes"] for one in vote.verdict["options"]} == {"路": 5, "灯": 2}
    words = "".join(line.words for line in view_minutes(app, meeting.consultation_id, "vote").lines)
    assert "甲区“路”3、“灯”1、弃权1；乙区“路”2、“灯”1、弃权0" in words


def test_the_next_vote_and_another_round_are_counted_in_the_same_sections(app):
    _meeting, vote = opened(app)
    void_vote(app, vote.id, "有人走动")
    again = repeat_vote(app, vote.id)
    assert again.sections == SECTIONS
    open_vote(app, _meeting.consultation_id, "vote")
    for counter in (1, 2):
        count_hands(app, again.id, counter, hands((3, 0, 0), (2, 1, 0), (1, 0, 1)))
    close_vote(app, again.id)
    counted = recount(app, again.id, "监票人要求")
    assert counted.sections == SECTIONS
    divide_hall(app, again.id, ())
    for counter in (1, 2):
        count_hands(app, again.id, counter, Figures(6, 1, 1))
    vote = close_vote(app, again.id)
    assert "sections" not in vote.verdict
    assert len(vote.earlier[0]["sections"]) == 3
    assert ask_next(app, vote.id).sections == ()


def test_what_cannot_be_is_refused(app):
    _meeting, vote = opened(app)
    for figures in (Figures(6, 1, 1), hands((6, 1, 1)), hands((3, 0, 0), (2, 1, 0))):
        with pytest.raises(ExpectedError, match="sections-missing"):
            count_hands(app, vote.id, 1, figures)
    with pytest.raises(ExpectedError, match="negative"):
        count_hands(app, vote.id, 1, hands((3, 0, 0), (-2, 1, 0), (1, 0, 1)))
    with pytest.raises(ExpectedError, match="more-hands"):
        count_hands(app, vote.id, 1, hands((3, 0, 0), (3, 1, 0), (1, 0, 1)))
    with pytest.raises(ExpectedError, match="too-many"):
        divide_hall(app, vote.id, [f"{number}区" for number in range(MOST + 1)])
    with pytest.raises(ExpectedError, match="twice"):
        divide_hall(app, vote.id, ["一区", " 一区 "])
    count_hands(app, vote.id, 1, hands((3, 0, 0), (2, 1, 0), (1, 0, 1)))
    with pytest.raises(ExpectedError, match="counted"):
        divide_hall(app, vote.id, ())
    assert undo(app) is not None
    assert divide_hall(app, vote.id, ["只有一区"]).sections == ()


def test_only_hands_are_counted_by_sections(app):
    meeting = opened_meeting(app, 8)
    vote = save_set_up(app, meeting.consultation_id, "vote",
                       SetUp("是否同意", VoteMethod.ROLL_CALL, "孙秀英", "许文清"))  # fmt: skip
    with pytest.raises(ExpectedError, match="other-method"):
        divide_hall(app, vote.id, SECTIONS)


def slips_of(app, meeting, vote) -> str:
    offers = view_stage(app, meeting.consultation_id, "vote").papers
    offer = next(one for one in offers if (one.code, one.vote_id) == ("hand_slip", vote.id))
    ready = preview_paper(app, meeting.consultation_id, "vote", offer)
    assert ready.pages == -(-len(vote.sections) * 2 // 3)
    return words_of_docx(ready.docx)


def stands_aside(app, entry) -> None:
    with app.work() as work:
        work.roll.save(replace(work.roll.get(entry.id), avoids=True))
        work.note(app.now(), "roll.avoids", undo=False)
        work.commit()


def test_each_counter_carries_a_slip_into_each_section_and_it_tells_who_stands_aside_there(app):
    meeting = opened_meeting(app, 9)
    third = next(one for one in members_of(app, meeting) if one.group == "第三村民小组")
    stands_aside(app, third)
    vote = save_set_up(app, meeting.consultation_id, "vote", TOLD)
    assert "hand_slip" not in [
        one.code for one in view_stage(app, meeting.consultation_id, "vote").papers
    ]
    vote = divide_hall(app, vote.id, ("一组、二组", "三组<b>&"))
    words = slips_of(app, meeting, vote)
    assert "一组、二组计票人甲许文清（第1张，共4张）表决事项是否同意回避的不数无" in words
    assert (
        f"三组<b>&计票人乙冯秋月（第4张，共4张）表决事项是否同意回避的不数{third.name}（三组）"
        in words
    )
    assert words.count("同意人反对人弃权人合计人计票人签名监票人签名") == 4
    assert "程序里记的" not in words
    vote = open_vote(app, meeting.consultation_id, "vote")
    count_hands(app, vote.id, 1, hands((5, 0, 0), (2, 1, 0)))
    assert "程序里记的" not in slips_of(app, meeting, vote)
    count_hands(app, vote.id, 2, hands((5, 0, 0), (2, 1, 0)))
    words = slips_of(app, meeting, close_vote(app, vote.id))
    assert words.count("程序里记的同意5") == 2
    assert words.count("程序里记的同意2、反对1") == 2


def test_who_belongs_to_no_section_stands_aside_on_every_slip_and_options_are_numbered(app):
    meeting = opened_meeting(app, 9)
    stands_aside(app, members_of(app, meeting)[0])
    facts = {"kind": VoteKind.OPTIONS, "options": ("水渠", "路灯"), "pick": 2}
    vote = save_set_up(app, meeting.consultation_id, "vote", SetUp(**told(facts)))
    words = slips_of(app, meeting, divide_hall(app, vote.id, SECTIONS))
    assert words.count(f"回避的不数{members_of(app, meeting)[0].name}") == 6
    assert words.count("怎样选每人最多举2次手") == 6
    assert words.count("1水渠人2路灯人弃权人合计人") == 6
