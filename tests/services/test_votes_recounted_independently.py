"""Whatever people do, the frozen roll and the totals equal a recount from the raw events, written here anew."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from meeting_maker import members_of, opened_meeting

from consult_app.basics.errors import ExpectedError
from consult_app.domain.voting import Mark, VoteKind, VoteMethod, VoteState
from consult_app.services.attending import leave, sign_in, take_back
from consult_app.services.counting import (
    Figures,
    answer_call,
    collect_papers,
    count_hands,
    read_choice,
    read_paper,
    take_back_answer,
    take_back_paper,
)
from consult_app.services.vote_ends import recount, repeat_vote, void_vote
from consult_app.services.voting import SetUp, close_vote, open_vote, save_set_up

pytestmark = pytest.mark.usefixtures("village")

HERE = {"arrived", "late", "returned", "proxy"}
NAMES = ("水渠防渗", "五组村道", "路灯补亮")
TELLERS = {
    "supervisor": "甲",
    "counter": "乙",
    "second_counter": "丙",
    "caller": "丁",
    "printed": 99,
}
MARKS = (Mark.YES, Mark.NO, Mark.ABSTAIN, Mark.SPOILED)

moves = st.lists(st.tuples(st.sampled_from(["come", "go", "undo"]), st.integers(0, 8)), max_size=6)
ballots = st.lists(
    st.tuples(st.integers(0, 3), st.sets(st.integers(1, 3)), st.booleans()), max_size=9
)
ways = st.sampled_from([("paper", False), ("paper", True), ("call", False), ("hands", False)])
ends = st.sampled_from(["leave", "recount", "void"])


def move(app, meeting, steps) -> None:
    members = members_of(app, meeting)
    acts = {"come": sign_in, "go": leave, "undo": take_back}
    for what, number in steps:
        try:
            acts[what](app, members[number % len(members)].id)
        except ExpectedError:
            continue  # nobody arrives twice; the roll stays as it was


def present_now(app, meeting) -> set[int]:
    """Recount who is here from the presence events alone."""
    standing: dict[int, list[str]] = {}
    with app.work() as work:
        events = work.presence.all(meeting_id=meeting.id)
        members = {
            one.id for one in work.roll.all(meeting_id=meeting.id) if one.capacity == "member"
        }
    for event in events:
        kept = standing.setdefault(event.roll_entry_id, [])
        if event.kind == "taken_back":
            kept.pop()
        else:
            kept.append(event.kind)
    return {id_ for id_, kept in standing.items() if kept and kept[-1] in HERE} & members


def set_up(app, meeting, way, several):
    method = {
        "paper": VoteMethod.SECRET_BALLOT,
        "call": VoteMethod.ROLL_CALL,
        "hands": VoteMethod.SHOW_OF_HANDS,
    }[way]
    facts = {"kind": VoteKind.OPTIONS, "options": NAMES, "pick": 2} if several else {}
    told = SetUp("先办哪一件", method, **{**TELLERS, "second_counter": "", **facts})
    if way == "hands":
        told = SetUp("先办哪一件", method, **{**TELLERS, **facts})
    save_set_up(app, meeting.consultation_id, "vote", told)
    return open_vote(app, meeting.consultation_id, "vote")


def cast(app, vote, way, several, drawn) -> dict[str, int]:
    """Cast votes with undo in between; return what an independent counter wrote down."""
    people = len(vote.roll)
    drawn = (drawn * people + [(2, set(), False)] * people)[:people]
    if way == "paper":
        if vote.collected_at is None:
            collect_papers(app, vote.id, people, people)
        return papers(app, vote, several, drawn)
    if way == "call":
        return calls(app, vote, drawn)
    marks = [MARKS[min(number, 2)] for number, _, _ in drawn]
    told = Figures(*(marks.count(mark) for mark in MARKS[:3]))
    for counter in (1, 2):
        count_hands(app, vote.id, counter, told)
    return {"yes": told.yes, "no": told.no, "abstain": told.abstain}


def papers(app, vote, several, drawn) -> dict[str, int]:
    pile: list[dict[str, int]] = []
    for number, chosen, again in drawn:
        if again:
            read_one(app, vote, several, 2, set())
            take_back_paper(app, vote.id)
        read_one(app, vote, several, number, chosen)
        pile.append(seen(number, chosen, several))
    told: dict[str, int] = {}
    for paper in pile:
        for name, one in paper.items():
            told[name] = told.get(name, 0) + one
    return told


def read_one(app, vote, several, number, chosen) -> None:
    if several:
        read_choice(app, vote.id, sorted(chosen))
    else:
        read_paper(app, vote.id, MARKS[number], "看不清" if number == 3 else "")


def seen(number, chosen, several) -> dict[str, int]:
    if not several:
        return {MARKS[number].value: 1}
    if len(chosen) > 2:
        return {"spoiled": 1}
    return {NAMES[place - 1]: 1 for place in chosen} or {"abstain": 1}


def calls(app, vote, drawn) -> dict[str, int]:
    told: dict[str, int] = {}
    for entry, (number, _, again) in zip(vote.roll, drawn, strict=True):
        if again:
            answer_call(app, vote.id, entry, Mark.ABSTAIN)
            take_back_answer(app, vote.id)
        mark = (*MARKS[:3], Mark.AWAY)[number]
        answer_call(app, vote.id, entry, mark)
        told[mark.value] = told.get(mark.value, 0) + 1
    return told


def check(vote, told, several) -> None:
    tally = vote.verdict["tally"]
    for name in ("yes", "no", "abstain", "spoiled"):
        if tally[name] is not None and not (several and name in ("yes", "no")):
            assert tally[name] == told.get(name, 0), name
    if several:
        votes = {each["name"]: each["votes"] for each in vote.verdict["options"]}
        assert votes == {name: told.get(name, 0) for name in NAMES}


@given(moves, ways, ballots.filter(bool), ends, ballots.filter(bool))
@settings(
    max_examples=25,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
def test_rolls_and_totals_equal_a_recount_from_the_raw_events(app, steps, way, first, end, second):
    kind, several = way
    meeting = opened_meeting(app, 7)
    move(app, meeting, steps)
    here = present_now(app, meeting)
    if len(here) * 3 < 9 * 2:
        with pytest.raises(ExpectedError):
            set_up(app, meeting, kind, several)
        return
    vote = set_up(app, meeting, kind, several)
    assert set(vote.roll) == here
    frozen = vote.roll
    move(app, meeting, [("go", 0), ("come", 8)])
    told = cast(app, vote, kind, several, first)
    vote = close_vote(app, vote.id)
    check(vote, told, several)
    assert vote.present == len(here)
    if end == "recount":
        before = vote.verdict
        vote = recount(app, vote.id, "监票人要求")
        assert vote.earlier[-1]["tally"] == before["tally"]
        told = cast(app, vote, kind, several, second)
        vote = close_vote(app, vote.id)
        check(vote, told, several)
        assert vote.roll == frozen
    if end == "void":
        voided = void_vote(app, vote.id, "票箱没有当场验空")
        again = repeat_vote(app, vote.id)
        assert (voided.verdict, again.round) == (vote.verdict, vote.round + 1)
        with app.work() as work:
            kept = work.votes.get(vote.id)
        assert (kept.state, kept.roll, kept.verdict) == (VoteState.VOID, frozen, vote.verdict)
