"""From the raw entries of one vote to its counts: papers read, hands counted, names called."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from consult_app.domain.tally import Tally
from consult_app.domain.voting import BallotRead, CallAnswer, HandCount, Mark, Vote, VoteMethod

FIRST, SECOND, SETTLED = 1, 2, 3
"""Whose reading of a paper it is: the first teller's, the second's, or what both settled on."""


@dataclass(frozen=True, slots=True)
class Marks:
    """How many of each mark; `away` are those who were not there when their name was called."""

    yes: int = 0
    no: int = 0
    abstain: int = 0
    spoiled: int = 0
    away: int = 0

    @property
    def total(self) -> int:
        return self.yes + self.no + self.abstain + self.spoiled + self.away

    def of(self, mark: Mark) -> int:
        """Return the count of one mark."""
        return {
            Mark.YES: self.yes,
            Mark.NO: self.no,
            Mark.ABSTAIN: self.abstain,
            Mark.SPOILED: self.spoiled,
            Mark.AWAY: self.away,
        }[mark]


def count_marks(marks: Iterable[Mark]) -> Marks:
    counted = Counter(marks)
    return Marks(
        counted[Mark.YES],
        counted[Mark.NO],
        counted[Mark.ABSTAIN],
        counted[Mark.SPOILED],
        counted[Mark.AWAY],
    )


def of_papers(papers: Iterable[BallotRead]) -> Marks:
    """Count the papers read aloud."""
    return count_marks(paper.mark for paper in papers)


def holding_papers(papers: Iterable[BallotRead]) -> tuple[BallotRead, ...]:
    """Return of each paper the reading that holds: the one settled on, else the first teller's."""
    first: dict[int, BallotRead] = {}
    settled: dict[int, BallotRead] = {}
    for paper in papers:
        if paper.teller != SECOND:
            (first if paper.teller == FIRST else settled)[paper.number] = paper
    return tuple(settled.get(number, first[number]) for number in sorted(first))


@dataclass(frozen=True, slots=True)
class PaperPair:
    """One paper that two tellers read differently, and what they settled on."""

    number: int
    first: BallotRead
    second: BallotRead
    settled: BallotRead | None


def differing_papers(papers: Iterable[BallotRead]) -> tuple[PaperPair, ...]:
    """Return the papers that both tellers have read and read differently, in the order of the pile."""
    by: dict[int, dict[int, BallotRead]] = {FIRST: {}, SECOND: {}, SETTLED: {}}
    for paper in papers:
        by[paper.teller][paper.number] = paper
    both = sorted(by[FIRST].keys() & by[SECOND].keys())
    return tuple(
        PaperPair(number, by[FIRST][number], by[SECOND][number], by[SETTLED].get(number))
        for number in both
        if by[FIRST][number].content != by[SECOND][number].content
    )


def latest_answers(answers: Iterable[CallAnswer]) -> dict[int, CallAnswer]:
    """Return the answer that holds of each line of the roll: the last one."""
    return {answer.roll_entry_id: answer for answer in answers}


def of_answers(answers: Iterable[CallAnswer]) -> Marks:
    """Count a roll call: of each name the last answer."""
    return count_marks(answer.mark for answer in latest_answers(answers).values())


def of_hands(count: HandCount) -> Marks:
    return Marks(count.yes, count.no, count.abstain, count.spoiled)


def latest_counts(counts: Iterable[HandCount]) -> dict[int, HandCount]:
    """Return the figures that hold of each counter: the last ones."""
    return {count.counter: count for count in counts}


def differing(one: Marks, other: Marks) -> tuple[Mark, ...]:
    """Return the marks on which two counters differ."""
    compared = (Mark.YES, Mark.NO, Mark.ABSTAIN, Mark.SPOILED)
    return tuple(mark for mark in compared if one.of(mark) != other.of(mark))


def differing_choices(one: Sequence[int], other: Sequence[int]) -> tuple[int, ...]:
    """Return the places (from 0) of the options on which two counters differ."""
    return tuple(
        place for place, (left, right) in enumerate(zip_longest(one, other)) if left != right
    )


def differing_sections(one: HandCount, other: HandCount) -> tuple[str, ...]:
    """Return the names of the sections in which two counters differ, though their sums may be the same."""
    pairs = zip(one.parts, other.parts, strict=True)
    return tuple(str(left["name"]) for left, right in pairs if left != right)


def tally_of(vote: Vote, marks: Marks) -> Tally:
    """Return the tally the rules judge; only a ballot on paper has papers to account for."""
    if vote.method is not VoteMethod.SECRET_BALLOT:
        return Tally(marks.yes, marks.no, marks.abstain, spoiled=marks.spoiled)
    return Tally(
        marks.yes,
        marks.no,
        marks.abstain,
        spoiled=marks.spoiled,
        issued=vote.issued,
        returned=vote.returned,
        printed=vote.printed,
        unused=max(0, vote.printed - vote.issued - vote.spoiled_before),
        spoiled_before=vote.spoiled_before,
    )


STROKES = 5


def strokes(count: int) -> tuple[int, int]:
    """Return the full 正 of a count and the strokes of the one begun."""
    return divmod(count, STROKES)


def not_called(roll: Sequence[int], answers: Iterable[CallAnswer]) -> tuple[int, ...]:
    """Return the lines of the roll that have not answered, in the order of the roll."""
    answered = latest_answers(answers)
    return tuple(entry for entry in roll if entry not in answered)
