"""What papers say of the count itself: names called, strokes, papers handed out, and where the mobile box went."""

from itertools import pairwise
from typing import Any

from consult_app.domain.choosing import count_papers, count_raised, names_marked
from consult_app.domain.counting import (
    FIRST,
    SECOND,
    strokes,
)
from consult_app.domain.meeting import Capacity, RollEntry
from consult_app.domain.people import short_group
from consult_app.domain.voting import BallotRead, CallAnswer, HandCount, Mark, Vote, VoteMethod
from consult_app.services.case import Case
from consult_app.services.count_gates import counts_of, papers_of
from consult_app.services.mobile_box import box_of
from consult_app.services.papers.of_vote import the_vote
from consult_app.services.papers.words import local, sentence, word
from consult_app.services.standing_in import by_name_of
from consult_app.services.weighed_votes import by_area, square_metres, weighed

Data = dict[str, Any]
MARKS = (Mark.YES, Mark.NO, Mark.ABSTAIN, Mark.SPOILED)
FULL = "正"
BEGUN = ("", "一", "丅", "下", "止")
"""What stands for one to four strokes of a 正; the figure beside it says the same."""


def count(case: Case, vote_id: int | None) -> Data:
    """Return the names about the count of one vote; without a vote they are empty."""
    cast = the_vote(case, vote_id)
    if cast is None:
        return dict(_NOTHING)
    return {
        **_NOTHING,
        "by_weight": weighed(cast),
        "calls": _calls(case, cast),
        "tally_rows": _tally_rows(case, cast),
        "teller_one": cast.counter,
        "teller_two": cast.second_counter,
        "spoiled_before": cast.spoiled_before or "",
        **_issue(case, cast),
        **_box(case, cast),
    }


_BOX = ("staff", "reason", "route", "left_at", "back_at", "asked", "reached")
_NOTHING: Data = {
    "by_weight": False,
    **dict.fromkeys(("teller_one", "teller_two", "spoiled_before"), ""),
    **{f"box_{name}": "" for name in _BOX},
    **{name: [] for name in ("calls", "tally_rows", "issue_rows", "issue_people", "box_people")},
}


def strokes_words(number: int) -> str:
    """Return 正正丅 for twelve."""
    full, begun = strokes(number)
    return FULL * full + BEGUN[begun]


def _calls(case: Case, cast: Vote) -> list[Data]:
    """Return everybody called in the order of the list, with the answer that holds and the one before it."""
    if cast.method is not VoteMethod.ROLL_CALL:
        return []
    lines = {one.id: one for one in case.work.roll.among("id", cast.roll or _asked(case))}
    given: dict[int, list[CallAnswer]] = {}
    for answer in case.work.call_answers.all(vote_id=cast.id, count=cast.count):
        given.setdefault(answer.roll_entry_id, []).append(answer)
    there = by_name_of(case.work, case.meeting, cast.opened_at) if case.meeting else {}
    return [
        {
            "no": no,
            "name": sentence("came_for", person=lines[id_].name, bearer=there[id_])
            if id_ in there
            else lines[id_].name,
            "group": _group(lines[id_]),
            "weight": _weight(cast, lines[id_]),
            "answer": _answer_words(cast, given[id_][-1]) if id_ in given else "",
            "note": _changed(cast, given.get(id_, [])),
        }
        for no, id_ in enumerate(cast.roll or tuple(lines), 1)
    ]


def _asked(case: Case) -> tuple[int, ...]:
    """Return who would be called if the vote opened now: members without avoidance."""
    if case.meeting is None:
        return ()
    met = case.meeting.id
    found = case.work.roll.all(meeting_id=met, capacity=Capacity.MEMBER, avoids=False)
    return tuple(one.id for one in found)


def _group(line: RollEntry) -> str:
    return line.household if line.area else short_group(line.group)


def _weight(cast: Vote, line: RollEntry) -> str:
    """Return what an answer weighs where that is more than a head: 98.35㎡, 6户."""
    if not weighed(cast):
        return ""
    return f"{square_metres(line.area)}㎡" if by_area(cast) else f"{line.households}户"


def _answer_words(cast: Vote, answer: CallAnswer) -> str:
    named = names_marked(cast, answer) if answer.mark is Mark.YES else ()
    return "、".join(named) or word("mark", answer.mark)


def _changed(cast: Vote, answers: list[CallAnswer]) -> str:
    """Return every answer that was changed, with the reason of the next one."""
    told = [
        sentence("call_changed", before=_answer_words(cast, before), reason=after.reason)
        for before, after in pairwise(answers)
    ]
    if len(answers) == 1 and answers[0].reason:
        told.append(answers[0].reason)
    return "；".join(told)


def _tally_rows(case: Case, cast: Vote) -> list[Data]:
    """
    Return a line for each word or name with what each teller counted, in strokes and in figures.

    Before the count, the lines are empty: the tellers draw the strokes by hand.
    """
    one, two = _counted(case, cast, FIRST), _counted(case, cast, SECOND)
    names = list(dict.fromkeys([*_labels(cast), *one, *two]))
    if cast.on_options and cast.write_in and not (one or two):
        names += [""] * cast.write_in
    rows = []
    for no, name in enumerate(names, 1):
        first, second = one.get(name), two.get(name)
        rows.append(
            {
                "no": no,
                "text": name,
                "strokes": "" if first is None else strokes_words(first),
                "votes": "" if first is None else first,
                "second_strokes": "" if second is None else strokes_words(second),
                "second_votes": "" if second is None else second,
            }
        )
    return rows


def _labels(cast: Vote) -> list[str]:
    marks: tuple[Mark, ...] = (Mark.ABSTAIN, Mark.SPOILED) if cast.on_options else MARKS
    if cast.method is not VoteMethod.SECRET_BALLOT:
        marks = tuple(mark for mark in marks if mark is not Mark.SPOILED)
    return [*(cast.options if cast.on_options else ()), *(word("mark", mark) for mark in marks)]


def _counted(case: Case, cast: Vote, teller: int) -> dict[str, int]:
    """Return what one teller counted of each word or name; nothing where he has not counted."""
    if cast.method is VoteMethod.SECRET_BALLOT:
        papers = [one for one in papers_of(case.work, cast) if one.teller == teller]
        if papers:
            return _of_papers(cast, papers)
    told = counts_of(case.work, cast).get(teller)
    return _of_figures(cast, told) if told is not None else {}


def _of_papers(cast: Vote, papers: list[BallotRead]) -> dict[str, int]:
    by_mark = {mark: sum(one.mark is mark for one in papers) for mark in MARKS}
    if not cast.on_options:
        return {word("mark", mark): number for mark, number in by_mark.items()}
    others = {word("mark", mark): by_mark[mark] for mark in (Mark.ABSTAIN, Mark.SPOILED)}
    return dict(count_papers(cast, papers).marks) | others


def _of_figures(cast: Vote, told: HandCount) -> dict[str, int]:
    spoiled = {word("mark", Mark.SPOILED): told.spoiled}
    if cast.method is not VoteMethod.SECRET_BALLOT:
        spoiled = {}
    abstain = {word("mark", Mark.ABSTAIN): told.abstain}
    if cast.on_options:
        return dict(count_raised(cast, told).marks) | abstain | spoiled
    yes, no = word("mark", Mark.YES), word("mark", Mark.NO)
    return {yes: told.yes, no: told.no} | abstain | spoiled


def _issue(case: Case, cast: Vote) -> Data:
    """Return where papers are handed out, how many, and to whom; figures stand there once the box was opened."""
    box = box_of(case.work, cast.id)
    asked = set(box.asked) if box else set()
    ids = cast.roll or tuple({*_asked(case)})
    lines = [
        one for one in case.work.roll.among("id", ids) if cast.roll or one.here or one.id in asked
    ]
    in_hall = [one for one in lines if one.id not in asked]
    told = cast.collected_at is not None
    reached = len(box.reached) if box and box.back_at else None
    hall = cast.issued - (reached or 0) if told else ""
    rows = [{"place": sentence("issue_hall"), "due": len(in_hall), "issued": hall}]
    if box is not None:
        carried = "" if reached is None else reached
        rows.append({"place": sentence("issue_box"), "due": len(asked), "issued": carried})
    return {
        "issue_rows": [{"no": no, **row} for no, row in enumerate(rows, 1)],
        "issue_people": [
            {
                "no": no,
                "name": one.name,
                "group": _group(one),
                "place": sentence("issue_box" if one.id in asked else "issue_hall"),
            }
            for no, one in enumerate([*in_hall, *(one for one in lines if one.id in asked)], 1)
        ],
    }


def _box(case: Case, cast: Vote) -> Data:
    box = box_of(case.work, cast.id)
    if box is None:
        return {}
    back = box.back_at is not None
    return {
        "box_staff": "、".join(box.staff),
        "box_reason": box.reason,
        "box_route": box.route,
        "box_left_at": local(box.left_at) or "",
        "box_back_at": local(box.back_at) or "",
        "box_asked": len(box.asked),
        "box_reached": len(box.reached) if back else "",
        "box_people": [
            {
                "no": no,
                "name": one.name,
                "group": _group(one),
                "household": one.household,
                "reached": sentence("box_reached" if one.id in box.reached else "box_missed")
                if back
                else "",
            }
            for no, one in enumerate(case.work.roll.among("id", box.asked), 1)
        ],
    }
