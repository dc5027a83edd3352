"""What papers say of a vote among several: the options of the ballot, each one's marks, and what happened around it."""

from typing import Any

from consult_app.domain.tally import Word
from consult_app.domain.voting import Vote, VoteState
from consult_app.services.announcing import section_words
from consult_app.services.case import Case
from consult_app.services.mobile_box import box_of
from consult_app.services.papers.words import local, sentence
from consult_app.services.presence_counts import AREA
from consult_app.services.questions import rounds_of
from consult_app.services.weighed_votes import people_of, square_metres, stands_without

Data = dict[str, Any]
COPIES = {"A4": 1, "A5": 2, "A6": 4}
FIT = {4: 6, 2: 8}
"""How many options fit a quarter and a half of the sheet; more go on a larger paper."""


def copies_of(vote: Vote) -> int:
    """Return how many ballots of this vote stand on one sheet of A4, so that every option fits."""
    wanted, options = COPIES.get(vote.paper_size, 2), len(vote.options) + vote.write_in
    while wanted in FIT and options > FIT[wanted]:
        wanted //= 2
    return wanted


def ballot_options(vote: Vote) -> list[Data]:
    """Return what stands on the paper, in order, then the empty lines for names written in."""
    lines = [{"text": text} for text in vote.options]
    return lines + [{"text": sentence("write_in")}] * vote.write_in


def in_columns(vote: Vote, columns: tuple[str, ...]) -> list[Data]:
    """Return the options with their boxes in rows of so many columns, from left to right; empty places at the end."""
    cells = [f"☐ {each['text']}" for each in ballot_options(vote)]
    cells += [""] * (-len(cells) % len(columns))
    return [
        dict(zip(columns, cells[start : start + len(columns)], strict=True))
        for start in range(0, len(cells), len(columns))
    ]


def ballot_rule(vote: Vote) -> str:
    """Return how the paper is filled in: how many marks, what an empty and a spoiled paper is."""
    if not vote.on_options:
        return sentence("ballot_rule")
    told = sentence("ballot_rule_options", pick=vote.pick)
    return told + (sentence("ballot_rule_write_in") if vote.write_in else "")


def options_result(vote: Vote) -> list[Data]:
    """Return every name with its marks and what became of it, the most first; nothing for a yes or no."""
    words = {"chosen": "option_chosen", "tied": "option_tied", "short": "option_short"}
    return [
        {
            "no": number,
            "text": each["name"],
            "votes": each["votes"],
            "area": square_metres(each["weights"][AREA]) if AREA in each.get("weights", {}) else "",
            "result": sentence(words[each["state"]]),
        }
        for number, each in enumerate(vote.verdict.get("options", ()), 1)
    ]


def sections_result(vote: Vote) -> list[Data]:
    """Return each section of the hall with the hands both counted there; nothing where it was counted as one."""
    told = section_words(vote, vote.verdict)
    return [{"no": no, "text": name, "hands": hands} for no, (name, hands) in enumerate(told, 1)]


def seats_words(vote: Vote) -> str:
    """Return 9选3（差额）, 3选3（等额）; nothing for a yes or no."""
    if not vote.on_options:
        return ""
    count, free = len(vote.options), vote.free_seats
    kind = sentence("more_than_seats" if count > free else "as_many_as_seats")
    return sentence("seats", options=count, seats=free, kind=kind, pick=vote.pick)


def vote_notes(case: Case, vote: Vote) -> str:
    """Return what else the report must tell: rounds, mobile box, recounts, who should have stood aside."""
    return "\n".join(
        [
            *_rounds(case, vote),
            *_box(case, vote),
            *_recounts(vote),
            *_avoidance(case, vote),
        ]
    )


def _rounds(case: Case, vote: Vote) -> list[str]:
    """Say which round it is, and of those before it why they were void: both are kept, and the report tells both."""
    told = []
    if vote.round > 1:
        told.append(sentence("note_round", round=vote.round))
    told += [
        sentence("note_earlier_void", round=one.round, reason=one.void_reason.rstrip("。"))
        for one in rounds_of(case.work, vote)
        if one.round < vote.round and one.state is VoteState.VOID
    ]
    if vote.chosen_before:
        told.append(sentence("note_before", names="、".join(vote.chosen_before)))
    if vote.by_most:
        told.append(sentence("note_by_most"))
    if vote.verdict.get("unfilled_reason"):
        told.append(sentence("note_unfilled", reason=vote.verdict["unfilled_reason"]))
    if vote.state is VoteState.VOID:
        told.append(sentence("note_void", reason=vote.void_reason.rstrip("。")))
    return told


def _box(case: Case, vote: Vote) -> list[str]:
    box = box_of(case.work, vote.id)
    if box is None or not box.asked:
        return []
    names = {line.id: line.name for line in case.work.roll.among("id", box.asked)}
    facts = {
        "staff": "、".join(box.staff),
        "asked": len(box.asked),
        "reached": len(box.reached),
        "names": "、".join(names[id_] for id_ in box.reached) or sentence("nobody"),
        "reason": box.reason or "—",
    }
    return [sentence("note_box", **facts)]


def _recounts(vote: Vote) -> list[str]:
    """Say of each earlier count when it was closed, what it came to, and why it was counted again."""
    told = []
    for number, before in enumerate(vote.earlier, 1):
        facts = {"number": number, "reason": before.get("recount_reason", "")}
        facts["said"] = before.get("announcement", "")
        told.append(sentence("note_recount" if facts["said"] else "note_read_again", **facts))
    return told


def _avoidance(case: Case, vote: Vote) -> list[str]:
    found = case.work.late_avoidances.all(vote_id=vote.id)
    if not found:
        return []
    told = [
        sentence(
            "note_avoidance", who=one.name, reason=one.reason, at=f"{local(one.at):%Y-%m-%d %H:%M}"
        )
        for one in found
    ]
    if vote.verdict and vote.verdict.get("word") != Word.VOID and vote.state is VoteState.CLOSED:
        stands = stands_without(case.work, vote, found)
        told.append(sentence("note_stands" if stands else "note_hangs", count=people_of(found)))
    return told
