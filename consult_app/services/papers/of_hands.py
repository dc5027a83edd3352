"""The slips on which counters write the hands of each section of a large hall (forms/hand_slip.toml)."""

from collections.abc import Sequence
from typing import Any

from consult_app.domain.meeting import Capacity, RollEntry
from consult_app.domain.people import short_group
from consult_app.domain.voting import Mark, Vote, VoteMethod
from consult_app.services.announcing import section_words
from consult_app.services.case import Case
from consult_app.services.papers.of_vote import the_vote
from consult_app.services.papers.words import sentence, word

Data = dict[str, Any]


def hand_slips(case: Case, vote_id: int | None) -> Data:
    """Return a slip for each section and counter, and what is counted on each; empty where the hall is one."""
    cast = the_vote(case, vote_id)
    if cast is None or cast.method is not VoteMethod.SHOW_OF_HANDS or not cast.sections:
        return {"hand_slips": [], "hand_pairs": []}
    tellers = [sentence("teller_one"), sentence("teller_two")]
    names = (cast.counter, cast.second_counter)
    aside, counted = _aside(case, cast), dict(section_words(cast, cast.verdict))
    slips = [
        {
            "section": section,
            "teller": teller,
            "name": name,
            "aside": "、".join(aside[section]) or sentence("nobody_aside"),
            "rule": sentence("hand_rule", pick=cast.pick) if cast.on_options else "",
            "hands": counted.get(section, ""),
        }
        for teller, name in zip(tellers, names, strict=True)
        for section in cast.sections
    ]
    numbered = [{"no": no, "total": len(slips), **slip} for no, slip in enumerate(slips, 1)]
    return {"hand_slips": numbered, "hand_pairs": _pairs(cast)}


def _aside(case: Case, cast: Vote) -> dict[str, list[str]]:
    """
    Return for each section who is here and must stand aside (回避).

    A section that is named after groups holds their people; who belongs to none of them may stand anywhere, and is
    named on every slip.
    """
    lines = case.work.roll.all(meeting_id=cast.meeting_id, capacity=Capacity.MEMBER, avoids=True)
    told: dict[str, list[str]] = {section: [] for section in cast.sections}
    for line in lines:
        if line.here:
            group = short_group(line.group)
            words = f"{line.name}（{group}）" if group else line.name
            for section in _sections_of(line, cast.sections):
                told[section].append(words)
    return told


def _sections_of(line: RollEntry, sections: Sequence[str]) -> Sequence[str]:
    names = {name for name in (line.group, short_group(line.group)) if name}
    own = [section for section in sections if any(name in section for name in names)]
    return own or sections


def _pairs(cast: Vote) -> list[Data]:
    """Return what hands are raised for in the order of the question, two a row, and the sum as the last."""
    marks = (Mark.ABSTAIN,) if cast.on_options else (Mark.YES, Mark.NO, Mark.ABSTAIN)
    told = [f"{no} {name}" for no, name in enumerate(cast.options if cast.on_options else (), 1)]
    told += [*(word("mark", mark) for mark in marks), sentence("all_hands")]
    told += [""] * (len(told) % 2)
    return [
        {"left": left, "right": right} for left, right in zip(told[::2], told[1::2], strict=True)
    ]
