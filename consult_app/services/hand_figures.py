"""What a counter says of raised hands: figures of the hall or of its sections, their sums, and what cannot be true."""

from dataclasses import dataclass
from typing import Any

from consult_app.basics.errors import ExpectedError
from consult_app.domain.voting import HandCount, Vote


@dataclass(frozen=True, slots=True)
class Figures:
    """
    What one counter says; on options `choices` has the hands or marks of each in the order of the paper.

    In a hall that is counted by sections only `sections` is told, in their order: the program sums them.
    """

    yes: int
    no: int
    abstain: int
    spoiled: int = 0
    choices: tuple[int, ...] = ()
    sections: tuple["Figures", ...] = ()

    def parts(self) -> tuple["Figures", ...]:
        """Return what stands for itself: the sections, or the hall as one."""
        return self.sections or (self,)


def summed(vote: Vote, told: Figures) -> Figures:
    """Return a counter's figures with their sums; refuses where the sections told are not those of the vote."""
    if len(told.sections) != len(vote.sections):
        raise ExpectedError("count.sections-missing", sections=len(vote.sections))
    if not told.sections:
        return told
    width = max(len(one.choices) for one in told.sections)
    if any(len(one.choices) != width for one in told.sections):
        raise ExpectedError("count.choices-missing", options=len(vote.options))
    return Figures(
        sum(one.yes for one in told.sections),
        sum(one.no for one in told.sections),
        sum(one.abstain for one in told.sections),
        choices=tuple(sum(one.choices[place] for one in told.sections) for place in range(width)),
        sections=told.sections,
    )


def parts_of(vote: Vote, told: Figures) -> tuple[dict[str, Any], ...]:
    """Return the figures of each section as they are kept."""
    return tuple(
        {
            "name": name,
            "yes": one.yes,
            "no": one.no,
            "abstain": one.abstain,
            "choices": list(one.choices),
        }
        for name, one in zip(vote.sections, told.sections, strict=True)
    )


def figures_of(vote: Vote, count: HandCount) -> dict[str, int]:
    """Return what the journal tells of a count: yes, no and abstain, or all hands raised for options."""
    if vote.on_options:
        return {"hands": sum(count.choices), "abstain": count.abstain}
    return {"yes": count.yes, "no": count.no, "abstain": count.abstain}


def check_hands(vote: Vote, told: Figures) -> None:
    """Nobody has two hands to count: more raised than people who may vote is a slip or a stranger."""
    voters = len(vote.roll)
    counted = told.yes + told.no + told.abstain
    if vote.on_options:
        each = max(told.choices, default=0)
        counted = max(each, -(-sum(told.choices) // vote.pick)) + told.abstain
    if counted > voters:
        raise ExpectedError("count.more-hands-than-voters", counted=counted, voters=voters)
