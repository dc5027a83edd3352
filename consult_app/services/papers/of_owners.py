"""What papers say of an owners' vote: floor areas beside heads, and the named papers."""

from collections.abc import Mapping
from typing import Any

from consult_app.domain.meeting import HERE, Capacity, RollEntry
from consult_app.domain.tally import Word
from consult_app.domain.voting import Vote, VoteState
from consult_app.services.case import Case
from consult_app.services.papers.of_vote import the_vote
from consult_app.services.papers.words import law_words, sentence
from consult_app.services.phrases import share_words
from consult_app.services.presence_counts import AREA, CAME
from consult_app.services.roll_lines import OWNERS, body_of
from consult_app.services.weighed_votes import short_units, square_metres, units_words

Data = dict[str, Any]
MARKS = ("yes", "no", "abstain", "spoiled")


def owners(case: Case, vote_id: int | None) -> Data:
    """Return the names about floor area; where no owners vote, `by_area` is false and they are empty."""
    nothing = dict.fromkeys((*(f"{mark}_area" for mark in MARKS), *_NAMES), "")
    empty = {"by_area": False, "owner_papers": [], **nothing}
    met = case.meeting
    if met is None or body_of(case) != OWNERS:
        return empty
    roll = [one for one in case.work.roll.all(meeting_id=met.id) if one.capacity is Capacity.MEMBER]
    here = CAME if met.opened_at else HERE
    came = [one for one in roll if one.standing in here]
    told = {
        **empty,
        "by_area": True,
        "due_area": square_metres(sum(one.area for one in roll)),
        "present_area": square_metres(sum(one.area for one in came)),
        "vote_way": sentence("owners_way"),
        "base_words": "参与表决",
        "owner_papers": _papers(case, roll),
        "quorum_sentence": _quorum(roll, came),
    }
    cast = the_vote(case, vote_id)
    if cast is not None and cast.verdict.get("option_shares") is not None:
        return told | _choice(cast)
    return told | _verdict(cast) if cast is not None and cast.verdict.get("shares") else told


_NAMES = ("due_area", "present_area", "took_part", "took_part_area", "area_needed")


def _papers(case: Case, roll: list[RollEntry]) -> list[Data]:
    agents = {one.id: one.agent for one in case.work.owners.all()}
    return [
        {
            "no": no,
            "name": one.name,
            "parts": one.household,
            "area": square_metres(one.area),
            "agent": agents.get(one.owner_id or 0, ""),
        }
        for no, one in enumerate(roll, 1)
    ]


def _quorum(roll: list[RollEntry], came: list[RollEntry]) -> str:
    """Return whether two thirds of owners and of area are there: the one rule of all owners' votes."""
    area, here = sum(one.area for one in roll), sum(one.area for one in came)
    short = [
        unit
        for unit, have, base in (("owners", len(came), len(roll)), ("area", here, area))
        if have * 3 < base * 2
    ]
    name = "owners_quorum_not_met" if short or not roll else "owners_quorum_met"
    return sentence(
        name,
        due=len(roll),
        due_area=square_metres(area),
        present=len(came),
        present_area=square_metres(here),
        what=units_words(short),
    )


def _choice(cast: Vote) -> Data:
    """Return who took part in a choice among several; each one's area stands beside its heads."""
    kept = cast.verdict
    needed = next((one["least"] for one in kept["option_shares"] if one["unit"] == AREA), None)
    return {
        "took_part": kept["took_part"],
        "took_part_area": square_metres(kept["took_part_area"]),
        "spoiled_area": square_metres(kept["weights"][AREA]["spoiled"]),
        "area_needed": "" if needed is None else square_metres(needed),
    }


def _verdict(cast: Vote) -> Data:
    kept: Mapping[str, Any] = cast.verdict
    heads, area = kept["shares"][0], kept["shares"][-1]
    weights = kept["weights"]["area"]
    areas = {f"{mark}_area": square_metres(weights[mark]) for mark in MARKS}
    facts = {
        "took_part": kept["took_part"],
        "took_part_area": square_metres(kept["took_part_area"]),
        "yes": heads["have"],
        "share": share_words(int(heads["num"]), int(heads["den"])),
        "more": sentence("more_strict" if heads["strict"] else "more_least"),
        "basis": law_words(kept["cite"]["zh"]),
        **areas,
    }
    word = Word(kept["word"])
    short = kept["taking_part"] if word is Word.NO_QUORUM else kept["shares"]
    facts["what"] = units_words(short_units(short))
    name = {Word.CARRIED: "owners_carried", Word.NO_QUORUM: "owners_no_quorum"}
    said = sentence(name.get(word, "owners_not_carried"), **facts)
    return {
        **areas,
        "took_part": kept["took_part"],
        "took_part_area": facts["took_part_area"],
        "area_needed": square_metres(area["least"]),
        "verdict_sentence": cast.void_reason if cast.state is VoteState.VOID else said,
    }
