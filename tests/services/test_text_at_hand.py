"""The text at hand: amendments put to the vote one by one, put together in any order, numbered anew."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from meeting_maker import opened_meeting

from consult_app.basics.errors import ExpectedError
from consult_app.domain.articles import (
    articles,
    moved_references,
    renumbered,
    with_article,
    with_new_article,
)
from consult_app.domain.meeting import Amendment, AmendmentState, DecidedHow, Motion
from consult_app.domain.text_diff import put_together
from consult_app.services.case import read_case
from consult_app.services.deliberation_view import view_deliberation
from consult_app.services.minutes import view_minutes
from consult_app.services.papers.making import paper_data
from consult_app.services.stage_view import PaperOffer
from consult_app.services.text_at_hand import (
    Hands,
    adopt_amendment,
    decide_by_hands,
    lay_text,
    propose_amendment,
    renumber_text,
    reopen_amendment,
    revise_amendment,
    rewrite_text,
    with_change,
)

RULES = (
    "柳河村村规民约\n第一条　为了村里和睦，制定本规约。\n第二条　红白事简办，酒席不超过10桌。\n"
    "（一）提前三天告知村委会；\n（二）不燃放烟花。\n第三条　违反第二条的，由红白理事会劝导。"
)


@pytest.fixture
def meeting(app, village):
    return opened_meeting(app, 8)


@pytest.fixture
def motion(app, meeting):
    return lay_text(app, meeting.id, "村规民约", RULES)


def refused(code):
    return pytest.raises(ExpectedError, match=code)


def wish(app, motion, old, new, who="赵春生"):
    return propose_amendment(app, motion.id, who, motion.text.replace(old, new))


def now(app, kind, id_):
    with app.work() as work:
        return getattr(work, kind).get(id_)


def test_articles_laid_end_to_end_are_the_text_again():
    parts = articles(RULES)
    assert [one.head for one in parts] == ["", "第一条", "第二条", "第三条"]
    assert "".join(RULES[one.start : one.end] for one in parts) == RULES
    assert parts[2].words.endswith("（二）不燃放烟花。")


@pytest.mark.parametrize(
    ("text", "heads"),
    [
        ("一、修路。\n二、出资18万元。\n1.2公里的路", ["一、", "二、"]),
        ("1.甲\n2.乙", ["1.", "2."]),
        ("（一）甲\n（二）乙", ["（一）", "（二）"]),
        ("没有编号的一段话", [""]),
        ("", []),
        ("第一章　总则\n第一条　甲\n第二章　罚则\n第二条　乙", ["", "第一条", "第二条"]),
        ("第一条之一　甲\n第二条　乙", ["第一条之一", "第二条"]),
    ],
)
def test_a_text_is_parted_at_its_outermost_numbers(text, heads):
    assert [one.head for one in articles(text)] == heads


def test_a_new_article_moves_the_numbers_and_names_the_references_to_look_at():
    longer = with_new_article(RULES, 1, "本规约适用于全体村民。")
    told = renumbered(longer)
    assert [one.head for one in articles(told)] == ["", "第一条", "第二条", "第三条", "第四条"]
    assert "第二条　本规约适用于全体村民。\n第三条　红白事简办" in told
    assert moved_references(longer, told) == ("第二条",)


def test_an_article_taken_out_closes_the_gap_and_touches_no_other_word():
    shorter = renumbered(with_article(RULES, 1, ""))
    assert shorter == RULES.replace("第一条　为了村里和睦，制定本规约。\n", "").replace(
        "第二条　红", "第一条　红"
    ).replace("第三条　违", "第二条　违")


def test_numbering_anew_is_a_draft_of_its_own(app, meeting, motion):
    with refused("text.numbered-already"):
        renumber_text(app, motion.id, "周小满")
    longer = with_new_article(motion.text, 1, "本规约适用于全体村民。")
    adopt_amendment(app, propose_amendment(app, motion.id, "赵春生", longer).id)
    renumber_text(app, motion.id, "周小满")
    with app.work() as work:
        history = work.amendments.all(motion_id=motion.id)
    assert [one.reason for one in history] == ["", "条号顺延"]
    assert history[-1].after == now(app, "motions", motion.id).text


def test_hands_decide_and_stand_in_the_minutes(app, meeting, motion):
    one = wish(app, motion, "10桌", "8桌")
    other = wish(app, motion, "三天", "五天")
    assert decide_by_hands(app, one.id, Hands(5, 2, 1)).state is AmendmentState.ADOPTED
    assert decide_by_hands(app, other.id, Hands(4, 4), "来不及").state is AmendmentState.REFUSED
    assert "8桌" in now(app, "motions", motion.id).text
    assert "三天" in now(app, "motions", motion.id).text
    words = [
        line.words for line in view_minutes(app, meeting.consultation_id, "deliberation").lines
    ]
    asked = "赵春生提出修正意见：第二条将“酒席不超过10桌”改为“酒席不超过8桌”。"
    assert asked in words
    decided = "赵春生09:00提出的修正意见（第二条）。"
    assert f"采纳{decided}举手：同意5人，不同意2人，弃权1人。" in words
    assert f"不采纳{decided}来不及。举手：同意4人，不同意4人，弃权0人。" in words


@pytest.mark.parametrize(
    ("hands", "code"),
    [
        (Hands(0, 0, 0), "amendment.no-hands"),
        (Hands(-1, 2, 0), "count.negative"),
        (Hands(6, 2, 1), "amendment.too-many-hands"),
    ],
)
def test_impossible_hands_are_counted_again(app, meeting, motion, hands, code):
    one = wish(app, motion, "10桌", "8桌")
    with refused(code):
        decide_by_hands(app, one.id, hands)
    assert now(app, "amendments", one.id).state is AmendmentState.OPEN


def test_half_of_the_hands_is_not_more_than_half():
    assert not Hands(4, 4).carried
    assert not Hands(4, 2, 2).carried
    assert Hands(5, 2, 2).carried


def test_nobody_objecting_is_kept_with_the_amendment_and_asking_again_forgets_it(
    app, meeting, motion
):
    one = wish(app, motion, "10桌", "8桌")
    adopt_amendment(app, one.id, unopposed=True)
    assert now(app, "amendments", one.id).decided_how is DecidedHow.NO_OBJECTION
    other = wish(app, now(app, "motions", motion.id), "三天", "五天")
    decide_by_hands(app, other.id, Hands(1, 5))
    again = reopen_amendment(app, other.id)
    assert (again.decided_how, again.yes, again.no) == (DecidedHow.NOT_SAID, 0, 0)
    assert now(app, "amendments", other.id).state is AmendmentState.REFUSED


def test_a_clash_is_seen_before_the_vote_and_hands_cannot_put_it_in(app, meeting, motion):
    one, other = wish(app, motion, "10桌", "8桌"), wish(app, motion, "10桌", "12桌", "钱有余")
    adopt_amendment(app, one.id)
    with app.work() as work:
        motions = work.motions.all(meeting_id=meeting.id)
        first = motions[0].id == motion.id
    if first:
        view = view_deliberation(app, meeting.consultation_id, "deliberation")
        assert view.clashing == {other.id}
    with refused("amendment.conflict"):
        decide_by_hands(app, other.id, Hands(6, 1))
    kept = now(app, "amendments", other.id)
    assert (kept.state, kept.yes) == (AmendmentState.OPEN, 0)


def test_what_two_ask_alike_is_made_once():
    assert put_together("甲乙丙", ["甲丁丙", "甲丁丙"]) == "甲丁丙"
    assert put_together("甲乙丙", ["甲丁丙", "甲戊丙"]) is None


LETTERS = st.text("甲乙丙丁。1", max_size=14)


@settings(max_examples=150, deadline=None)
@given(base=LETTERS.filter(len), wanted=st.lists(LETTERS, max_size=5), chance=st.randoms())
def test_amendments_that_do_not_clash_give_one_text_in_any_order(base, wanted, chance):
    motion = Motion(1, 1, 1, "t", base, base)
    made = [Amendment(n, 1, "p", base, after, "", None) for n, after in enumerate(wanted)]
    together = put_together(base, wanted)
    chance.shuffle(made)
    adopted: list[Amendment] = []
    for one in made:
        text = with_change(one, motion, adopted)
        if together is None and text is None:
            return  # they clash, and one of them was told so
        assert text is not None, "a set without a clash was refused in some order"
        adopted.append(
            replace(
                one, state=AmendmentState.ADOPTED, before=motion.text, after=text,
                asked_before=one.before, asked_after=one.after,
            )
        )  # fmt: skip
        motion = replace(motion, text=text)
    if together is not None:
        assert motion.text == together


@given(text=st.text("第一二三条、（）\n　甲乙1.", max_size=40))
def test_parting_and_numbering_anew_lose_no_word(text):
    parts = articles(text)
    assert "".join(text[one.start : one.end] for one in parts) == text
    again = renumbered(text)
    assert renumbered(again) == again
    assert [one.words for one in articles(again)] == [one.words for one in parts]


def test_the_final_text_is_a_paper_with_what_became_of_every_amendment(app, meeting):
    with app.work() as work:
        motion = work.motions.find(meeting_id=meeting.id)
    adopt_amendment(app, wish(app, motion, "18万元", "12万元").id, unopposed=True)

    with app.work() as work:
        case = read_case(app, work, meeting.consultation_id, "deliberation")
        data = paper_data(case, PaperOffer("text_final", meeting_id=meeting.id))
    assert "12万元" in data["motion_text"]
    assert data["amendments"][0]["outcome"].startswith("采纳")


def told(app, meeting):
    view = view_minutes(app, meeting.consultation_id, "deliberation")
    return [line.words for line in view.lines]


def test_what_was_refused_stays_refused_in_the_minutes_when_it_is_asked_again(app, meeting, motion):
    one = wish(app, motion, "10桌", "8桌")
    decide_by_hands(app, one.id, Hands(1, 5))
    adopt_amendment(app, reopen_amendment(app, one.id).id)
    fates = [words for words in told(app, meeting) if "采纳" in words]
    assert [words.partition("赵")[0] for words in fates] == ["不采纳", "采纳"]


def test_an_edit_of_the_draft_is_nobodys_amendment(app, meeting, motion):
    rewrite_text(app, motion.id, motion.title, motion.text.replace("三天", "五天"), "周小满")
    assert not any("采纳" in words for words in told(app, meeting))
    told_now = "草案文字改动：第二条将“提前三天告知村委会”改为“提前五天告知村委会”。"
    assert told_now in told(app, meeting)
    with app.work() as work:
        case = read_case(app, work, meeting.consultation_id, "deliberation")
        listed = paper_data(case, PaperOffer("minutes_raw", meeting_id=meeting.id))["amendments"]
    assert [one["outcome"] for one in listed] == ["会上改动草案"]


def test_writing_anew_keeps_who_proposes_and_why(app, meeting, motion):
    one = wish(app, motion, "10桌", "8桌")
    anew = motion.text.replace("10桌", "9桌")
    kept = revise_amendment(app, one.id, anew, proposer="钱有余", reason="家里来客多")
    assert (kept.proposer, kept.reason, kept.after) == ("钱有余", "家里来客多", anew)
    assert revise_amendment(app, one.id, anew + "。").reason == "家里来客多"


def test_a_long_change_is_told_by_its_articles(app, meeting, motion):
    wish(app, motion, "红白事简办", "红白事" + "从简办理，" * 40)
    assert "赵春生提出修正意见：改第二条，内容见修正意见表。" in told(app, meeting)
