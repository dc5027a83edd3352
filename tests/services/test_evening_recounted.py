"""A whole evening of two matters, recounted from the raw rows by lines of its own: presence, rolls, tallies, verdicts."""

import contextlib
from collections import Counter
from datetime import timedelta

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from meeting_maker import meeting_now, members_of, planned_matter, with_subject

from consult_app.basics.errors import ExpectedError
from consult_app.domain.consultation import StepDone, SubjectRole
from consult_app.domain.voting import Mark, VoteKind, VoteMethod, VoteState
from consult_app.services import attending
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
from consult_app.services.joining import hold_together
from consult_app.services.meeting_course import call_again, declare_no_quorum
from consult_app.services.roll import rebuild_roll
from consult_app.services.sections import divide_hall
from consult_app.services.undoing import redo, undo
from consult_app.services.vote_ends import (
    ask_next,
    recount,
    repeat_vote,
    report_avoidance,
    void_vote,
)
from consult_app.services.voting import SetUp, close_vote, open_vote, save_set_up

pytestmark = pytest.mark.usefixtures("village")

PEOPLE, SECTIONS, NAMES = 9, ("前排", "后排", "走廊"), ("水渠", "路灯", "村道")
MARKS = (Mark.YES, Mark.NO, Mark.ABSTAIN)
PRESENT = {"arrived", "late", "returned", "proxy"}
moves = st.lists(
    st.tuples(
        st.sampled_from(
            ["in", "late", "leave", "back", "excuse", "proxy", "wrong", "take_back", "undo", "redo"]
        ),
        st.integers(0, 1),
        st.integers(0, PEOPLE - 1),
    ),
    max_size=7,
)
votes = st.lists(
    st.tuples(
        st.sampled_from(["hands", "sections", "call", "paper", "options"]),
        st.integers(0, 1),
        st.lists(st.integers(0, 3), min_size=PEOPLE, max_size=PEOPLE),
        st.sampled_from(["leave", "recount", "void", "avoidance"]),
        moves,
    ),
    min_size=1,
    max_size=3,
)


def move(app, evening, steps) -> None:
    """Let people come and go at the door of either matter; what does not fit is refused and changes nothing."""
    for what, place, who in steps:
        roll = members_of(app, evening[place])
        entry, other = roll[who].id, roll[(who + 1) % len(roll)].id
        acts = {
            "in": lambda entry=entry: attending.sign_in(app, entry),
            "late": lambda entry=entry: attending.arrive_late(app, entry),
            "leave": lambda entry=entry: attending.leave(app, entry),
            "back": lambda entry=entry: attending.come_back(app, entry),
            "excuse": lambda entry=entry: attending.excuse(app, entry),
            "proxy": lambda entry=entry, who=who: attending.send_proxy(
                app, entry, f"代{who}", written=True
            ),
            "wrong": lambda entry=entry, other=other: attending.correct_person(app, entry, other),
            "take_back": lambda entry=entry: attending.take_back(app, entry),
            "undo": lambda: undo(app),
            "redo": lambda: redo(app),
        }
        with contextlib.suppress(ExpectedError):
            acts[what]()


def rows(app, table, **where):
    """Return raw rows, not values: what lies in the file is what is recounted."""
    told = " AND ".join(f'"{name}" = ?' for name in where)
    with app.work() as work:
        link = work._connection
        found = link.exec_driver_sql(
            f'SELECT * FROM "{table}" WHERE {told} ORDER BY id',
            tuple(where.values()),
        )
        return [dict(row._mapping) for row in found]


def here(app, meeting) -> tuple[set[int], set[int]]:
    """Recount from the rows of this call who is present, and who of them may vote."""
    standing: dict[int, list[str]] = {}
    for row in rows(app, "presence_event", meeting_id=meeting.id, call=meeting.call):
        stack = standing.setdefault(row["roll_entry_id"], [])
        stack.pop() if row["kind"] == "taken_back" else stack.append(row["kind"])
    members = {
        row["id"]: row["avoids"]
        for row in rows(app, "roll_entry", meeting_id=meeting.id)
        if row["capacity"] == "member"
    }
    present = {id_ for id_, stack in standing.items() if stack and stack[-1] in PRESENT}
    return present & members.keys(), {id_ for id_ in present if members.get(id_) == 0}


def cast(app, vote, way, drawn) -> None:
    """Take the vote with slips in between, as drawn."""
    people = len(vote.roll)
    drawn = drawn[:people]
    if way in ("hands", "sections"):
        parts = [drawn[number :: len(SECTIONS)] for number in range(len(SECTIONS))]
        told = [Figures(*(part.count(mark) for mark in range(3))) for part in parts]
        whole = Figures(*(drawn.count(mark) for mark in range(3)))
        figures = Figures(0, 0, 0, sections=tuple(told)) if way == "sections" else whole
        count_hands(app, vote.id, 1, figures)
        if way == "hands" and people:
            count_hands(app, vote.id, 2, Figures(0, 0, 0))  # counted wrong, and once more
        count_hands(app, vote.id, 2, figures)
    elif way == "call":
        for entry, number in zip(vote.roll, drawn, strict=True):
            answer_call(app, vote.id, entry, Mark.ABSTAIN)
            if number % 2:
                take_back_answer(app, vote.id)
                answer_call(app, vote.id, entry, (*MARKS, Mark.AWAY)[number])
    else:
        if vote.collected_at is None:
            collect_papers(app, vote.id, people, people)
        for number in drawn:
            read(app, vote, way, number)
            if number == 1:
                take_back_paper(app, vote.id)
                read(app, vote, way, number)


def read(app, vote, way, number) -> None:
    if way == "options":
        read_choice(app, vote.id, ((1, 2), (3,), (), (1, 2, 3))[number])
    elif number == 3:
        read_paper(app, vote.id, Mark.SPOILED, "看不清")
    else:
        read_paper(app, vote.id, MARKS[number])


def tally_of_rows(app, vote) -> Counter[str]:
    """Count a vote anew from the rows of its count in hand: answers that hold, papers, the first counter's hands."""
    mine = {"vote_id": vote.id, "count": vote.count}
    if vote.method is VoteMethod.ROLL_CALL:
        held = {row["roll_entry_id"]: row["mark"] for row in rows(app, "call_answer", **mine)}
        return Counter(held.values())
    if vote.method is VoteMethod.SHOW_OF_HANDS:
        last = [row for row in rows(app, "hand_count", **mine) if row["counter"] == 1][-1]
        return Counter({name: last[name] for name in ("yes", "no", "abstain")})
    return Counter(row["mark"] for row in rows(app, "ballot_read", **mine))


def check(app, vote, present, allowed) -> None:
    """Compare what was kept with the rows, and the verdict with the law's sum done by hand."""
    told, kept = tally_of_rows(app, vote), vote.verdict["tally"]
    assert (set(vote.roll), vote.present, vote.due) == (allowed, len(present), PEOPLE)
    assert kept["abstain"] == told["abstain"]
    assert kept["spoiled"] == told["spoiled"]
    if vote.on_options:
        chosen = Counter(
            NAMES[int(number) - 1]
            for row in rows(app, "ballot_read", vote_id=vote.id, count=vote.count)
            if row["mark"] == "yes"
            for number in row["chosen"].strip("[]").split(",")
        )
        assert {each["name"]: each["votes"] for each in vote.verdict["options"]} == {
            name: chosen[name] for name in NAMES
        }
        return
    assert (kept["yes"], kept["no"]) == (told["yes"], told["no"])
    assert (vote.verdict["word"] == "carried") == (told["yes"] * 2 > len(present))
    if vote.sections and vote.method is VoteMethod.SHOW_OF_HANDS:
        sums = [sum(part[name] for part in vote.verdict["sections"]) for name in ("yes", "no")]
        assert sums == [told["yes"], told["no"]]


def set_up(app, meeting, way) -> None:
    method = {"call": VoteMethod.ROLL_CALL, "paper": VoteMethod.SECRET_BALLOT}.get(way)
    facts = {"printed": 20} if way in ("paper", "options") else {}
    if way == "options":
        method = VoteMethod.SECRET_BALLOT
        facts |= {"kind": VoteKind.OPTIONS, "options": NAMES, "pick": 2, "seats": 1}
    method = method or VoteMethod.SHOW_OF_HANDS
    second = "丙" if method is VoteMethod.SHOW_OF_HANDS else ""
    told = SetUp(f"怎么办（{way}）", method, "甲", "乙", second, "丁", **facts)
    vote = save_set_up(app, meeting.consultation_id, "vote", told)
    if way in ("hands", "sections"):
        divide_hall(app, vote.id, SECTIONS if way == "sections" else ())


def one_vote(app, evening, told) -> None:
    """Take one vote in one of the matters, and do to it what was drawn."""
    way, place, drawn, end, during = told
    meeting = evening[place]
    before = latest(app, meeting)
    if before is not None and before.state is VoteState.CLOSED:
        if before.verdict["word"] == "run_off":
            return
        ask_next(app, before.id)
    elif before is not None and before.state is VoteState.VOID:
        repeat_vote(app, before.id)
    set_up(app, meeting, way)
    present, allowed = here(app, meeting)
    if len(present) * 3 < PEOPLE * 2:
        with pytest.raises(ExpectedError):
            open_vote(app, meeting.consultation_id, "vote")
        return
    vote = open_vote(app, meeting.consultation_id, "vote")
    move(app, evening, [one for one in during if one[0] not in ("undo", "redo")])
    cast(app, vote, way, drawn)
    vote = close_vote(app, vote.id)
    check(app, vote, present, allowed)
    if end == "recount":
        first = vote.verdict
        again = recount(app, vote.id, "监票人要求")
        cast(app, again, way, drawn[::-1])
        vote = close_vote(app, again.id)
        check(app, vote, present, allowed)
        assert vote.earlier[-1]["tally"] == first["tally"]
    elif end == "void":
        voided = void_vote(app, vote.id, "票箱没有当场验空")
        assert (voided.verdict, voided.roll) == (vote.verdict, vote.roll)
    elif end == "avoidance":
        name = next(one.name for one in members_of(app, meeting) if one.id == vote.roll[0])
        report_avoidance(app, vote.id, name, "本户在施工路段")
        assert latest(app, meeting).verdict == vote.verdict, "nothing is taken off the count"


def give_notice_again(app, evening) -> None:
    with app.work() as work:
        for one in evening:
            work.steps_done.add(StepDone(0, one.consultation_id, "notice", app.now(), "周小满"))
        work.note(app.now(), "meeting.changed", undo=False)
        work.commit()


def latest(app, meeting):
    with app.work() as work:
        found = work.votes.all(meeting_id=meeting.id)
    return found[-1] if found else None


@given(moves, st.booleans(), moves, votes)
@settings(
    max_examples=12,
    deadline=None,
    phases=[Phase.generate],
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
def test_an_evening_of_two_matters_equals_a_recount_from_its_raw_rows(
    app, clock, early, second_call, door, asked
):
    evening = [planned_matter(app, title) for title in ("村道硬化", "路灯维修")]
    hold_together(app, evening[1].consultation_id, "notice", evening[0].id)
    aside = members_of(app, evening[1])[0]
    with_subject(
        app, evening[1], kind="party", name=aside.name, person_id=aside.person_id,
        role=SubjectRole.VOTING, avoids=True,
    )  # fmt: skip
    rebuild_roll(app, evening[0].consultation_id, "sign_in")
    with app.work() as work:  # nothing before the door is undone
        work.note(app.now(), "meeting.changed", undo=False)
        work.commit()
    move(app, evening, early)
    if second_call:
        with contextlib.suppress(ExpectedError):  # enough had come: then there is no second call
            declare_no_quorum(app, evening[0].id)
            call_again(app, evening[0].id, app.now() + timedelta(days=3))
            give_notice_again(app, evening)
    evening = [meeting_now(app, one) for one in evening]
    for who in range(8):
        move(app, evening, [("in", who % 2, who)])
    move(app, evening, door)
    present, _ = here(app, evening[0])
    assert len(present) == len(here(app, evening[1])[0]), "both matters see the same people"
    if len(present) * 3 < PEOPLE * 2:
        with pytest.raises(ExpectedError):
            attending.open_meeting(app, evening[0].consultation_id, "sign_in")
        return
    attending.open_meeting(app, evening[0].consultation_id, "sign_in")
    for told in asked:
        one_vote(app, evening, told)
