"""Votes on options and seats (选一项、选几项、差额、等额): what the papers say, who is chosen, who needs another round."""

import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from fractions import Fraction
from functools import lru_cache
from types import MappingProxyType
from typing import Any

from consult_app.domain.counting import latest_answers
from consult_app.domain.finding import Basis, Finding, Result
from consult_app.domain.procedure import Procedure, Share
from consult_app.domain.rules.counts import quorum
from consult_app.domain.rules.weighing import Counts
from consult_app.domain.tally import Identity, Word, paper_sums
from consult_app.domain.voting import (
    BallotRead,
    CallAnswer,
    HandCount,
    Mark,
    Vote,
    VoteKind,
    VoteMethod,
)

MOST_OPTIONS = 60
"""A paper has room for so many names; more belong on a second paper."""


@dataclass(frozen=True, slots=True)
class OptionTally:
    """
    One question with options, of which a paper may mark at most `pick`.

    `marks` counts the marks of each option in the order of the paper; `blank` papers mark nothing and are
    abstentions; a paper with more than `pick` marks is spoiled and is not in `marks`.
    """

    marks: tuple[tuple[str, int], ...]
    valid: int
    blank: int = 0
    spoiled: int = 0
    pick: int = 1
    issued: int | None = None
    returned: int | None = None
    printed: int | None = None
    unused: int | None = None
    spoiled_before: int = 0
    weights: Mapping[str, Mapping[str, int]] = field(default_factory=dict)
    """Of answers that carry more than a head: by unit, what stands behind each name in `marks`."""

    def __post_init__(self) -> None:
        counts = (self.valid, self.blank, self.spoiled, *(count for _, count in self.marks))
        if min(counts) < 0 or self.pick < 1:
            raise ValueError("a tally holds no negative counts, and at least one mark is allowed")

    @property
    def total(self) -> int:
        return sum(count for _, count in self.marks)

    def counted_in(self, unit: str) -> tuple[tuple[str, int], ...]:
        """Return what each option has, counted in a unit: its marks, or the weight behind them."""
        behind = self.weights.get(unit)
        if behind is None:
            return self.marks
        return tuple((name, behind.get(name, 0)) for name, _ in self.marks)


def option_identities(tally: OptionTally, present: int | None = None) -> tuple[Identity, ...]:
    """
    Return the sums of a vote on options.

    With one mark a paper, marks and blank papers make up the valid ones (`marks`); with several, the marks are at
    least one and at most `pick` for each valid paper that is not blank (`marks_at_most`, `marks_at_least`), and no
    option has more marks than there are such papers (`option`).
    """
    papers = {
        "printed": tally.printed,
        "issued": tally.issued,
        "unused": tally.unused,
        "returned": tally.returned,
        "spoiled_before": tally.spoiled_before,
        "spoiled": tally.spoiled,
        "valid": tally.valid,
        "present": present,
    }
    return paper_sums(papers, {}) + _mark_sums(tally)


def _mark_sums(tally: OptionTally) -> tuple[Identity, ...]:
    marked = tally.valid - tally.blank
    if tally.pick == 1:
        parts = {"marks": tally.total, "blank": tally.blank}
        return (Identity("marks", tally.valid, "=", sum(parts.values()), parts),)
    most = max((count for _, count in tally.marks), default=0)
    return (
        Identity("marks_at_least", marked, "≤", tally.total),
        Identity("marks_at_most", tally.total, "≤", marked * tally.pick),
        Identity("option", most, "≤", marked),
    )


@dataclass(frozen=True, slots=True)
class Chosen:
    """Who or what was chosen; `tied` share the last place and need another round; `short` did not reach the share."""

    chosen: tuple[str, ...]
    tied: tuple[str, ...]
    short: tuple[str, ...]
    ranked: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class ShareAsked:
    """A share that each option must reach, and the count it is taken of; None where that is not known."""

    share: Share
    base: int | None

    def reached(self, tally: OptionTally) -> frozenset[str]:
        base = self.base or 0
        counted = tally.counted_in(self.share.unit)
        return frozenset(name for name, count in counted if self.share.met(count, base))

    @property
    def least(self) -> int | None:
        return None if self.base is None else self.share.least(self.base)


def choose(
    tally: OptionTally, seats: int, asked: Sequence[ShareAsked] = (), unit: str = ""
) -> Chosen:
    """
    Fill `seats` by the most marks, counted in `unit`; only options that reach every share `asked` can be chosen.

    Options with equal marks for the last free seats are not settled by order: all of them are `tied`.
    """
    ranked = tuple(sorted(tally.counted_in(unit), key=lambda option: -option[1]))
    enough = [each.reached(tally) for each in asked]
    able = [each for each in ranked if each[1] > 0 and all(each[0] in names for names in enough)]
    short = tuple(name for name, count in ranked if (name, count) not in able)
    if len(able) <= seats:
        return Chosen(tuple(name for name, _ in able), (), short, ranked)
    edge = able[seats - 1][1]
    level = [name for name, count in able if count == edge]
    above = [name for name, count in able if count > edge]
    if len(above) + len(level) == seats:
        return Chosen((*above, *level), (), short, ranked)
    return Chosen(tuple(above), tuple(level), short, ranked)


@lru_cache(maxsize=1_000)
def same_name(name: str) -> str:
    """Return a name as two writings of it are compared: without blanks, in one width and case."""
    return "".join(unicodedata.normalize("NFKC", name).split()).casefold()


def write_in_names(options: Sequence[str], written: Iterable[str]) -> tuple[str, ...]:
    """Return the names written in that are not printed on the paper, each once, as they were first written."""
    printed = {same_name(name) for name in options}
    first: dict[str, str] = {}
    for name in written:
        key = same_name(name)
        if key and key not in printed:
            first.setdefault(key, name.strip())
    return tuple(first.values())


def names_marked(vote: Vote, paper: BallotRead | CallAnswer) -> tuple[str, ...]:
    """Return what a paper or an answer chooses, each name once; a name written in that is printed too counts as that one."""
    told = [vote.options[number - 1] for number in paper.chosen] + list(paper.written)
    return tuple({same_name(name): name for name in reversed(told)}.values())[::-1]


def count_papers(vote: Vote, papers: Sequence[BallotRead | CallAnswer]) -> OptionTally:
    """Count papers on options: every option in the order of the paper, then the names written in."""
    valid = [paper for paper in papers if paper.mark is not Mark.SPOILED]
    more = write_in_names(vote.options, (name for paper in valid for name in paper.written))
    votes = Counter(same_name(name) for paper in valid for name in names_marked(vote, paper))
    marks = tuple((name, votes[same_name(name)]) for name in (*vote.options, *more))
    blank = sum(paper.mark is Mark.ABSTAIN for paper in valid)
    return _with_papers(vote, marks, len(valid), blank, len(papers) - len(valid))


def count_called(
    vote: Vote,
    answers: Iterable[CallAnswer],
    weights: Mapping[str, Mapping[int, int]] = MappingProxyType({}),
) -> OptionTally:
    """
    Count what the names called chose: of each the last answer, of whom was not there nothing.

    `weights` says by unit what each line of the roll weighs where that is more than a head.
    """
    given = [one for one in latest_answers(answers).values() if one.mark is not Mark.AWAY]
    tally = count_papers(vote, given)
    names = {same_name(name): name for name, _ in tally.marks}
    behind = {unit: dict.fromkeys(names.values(), 0) for unit in weights}
    for one in given:
        if one.mark is not Mark.SPOILED:
            for name in {names[same_name(each)] for each in names_marked(vote, one)}:
                for unit, of in weights.items():
                    behind[unit][name] += of[one.roll_entry_id]
    return replace(tally, weights=behind)


def count_raised(vote: Vote, count: HandCount | None) -> OptionTally:
    """Count hands raised for each option; who raised none abstained, so that the sums come out."""
    hands = count.choices if count else ()
    marks = tuple(
        (name, hands[number] if number < len(hands) else 0)
        for number, name in enumerate(vote.options)
    )
    abstained = count.abstain if count else 0
    total, most = sum(each for _, each in marks), max((each for _, each in marks), default=0)
    voters = total if vote.pick == 1 else max(most, -(-total // vote.pick))
    return OptionTally(marks, voters + abstained, abstained, pick=vote.pick)


def _with_papers(
    vote: Vote, marks: tuple[tuple[str, int], ...], valid: int, blank: int, spoiled: int
) -> OptionTally:
    if vote.method is not VoteMethod.SECRET_BALLOT:
        return OptionTally(marks, valid, blank, spoiled, vote.pick)
    return OptionTally(
        marks,
        valid,
        blank,
        spoiled,
        vote.pick,
        issued=vote.issued,
        returned=vote.returned,
        printed=vote.printed,
        unused=max(0, vote.printed - vote.issued - vote.spoiled_before),
        spoiled_before=vote.spoiled_before,
    )


@dataclass(frozen=True, slots=True)
class OptionVerdict:
    """
    What a vote on options came to: the word, who is chosen, and the numbers of the share they had to reach.

    `asked` is empty where the most marks decide; where answers carry weights it has a share for each unit, first
    the one in `unit`, in which the options are ranked. `chosen` are those of this round only.
    """

    word: Word
    result: Chosen
    asked: tuple[ShareAsked, ...]
    unit: str
    quorum: Finding | None

    @property
    def share(self) -> Share | None:
        return self.asked[0].share if self.asked else None

    @property
    def base(self) -> int | None:
        return self.asked[0].base if self.asked else None

    @property
    def least(self) -> int | None:
        """How many marks an option needed at least."""
        return self.asked[0].least if self.asked else None

    @property
    def basis(self) -> Basis | None:
        return self.share.basis if self.share else None


def choose_of(
    procedure: Procedure,
    vote: Vote,
    tally: OptionTally,
    due: Counts,
    present: Counts,
    unit: str,
    voted: Counts | None = None,
) -> OptionVerdict:
    """
    Judge a vote on options: the seats still free go to the most marks among those that reach the procedure's share.

    Equal marks for the last seat, or a seat that nobody reached, ask for another round; `by_most` asks for no share.
    Where answers carry weights an option must reach the share in each of their units (Civil Code, art. 278).
    """
    enough = quorum(procedure, due, present)
    units = () if vote.by_most else dict.fromkeys((unit, *tally.weights))
    shares = [share for each in units if (share := share_of(procedure, each))]
    asked = tuple(
        ShareAsked(share, (due if share.of == "due" else (voted or present)).get(share.unit))
        for share in shares
    )
    result = choose(tally, vote.free_seats, asked, unit)
    void = tally.issued is not None and tally.returned is not None and tally.returned > tally.issued
    known = all(each.base is not None for each in asked)
    word = _word(void=void, enough=enough, vote=vote, result=result, known=known)
    return OptionVerdict(word, result, asked, unit, enough)


def _word(*, void: bool, enough: Finding | None, vote: Vote, result: Chosen, known: bool) -> Word:
    if void:
        return Word.VOID
    if enough is not None and enough.result is Result.NOT_MET:
        return Word.NO_QUORUM
    if not known or (enough is not None and enough.result is Result.UNKNOWN):
        return Word.UNDECIDABLE
    return Word.CARRIED if len(result.chosen) == vote.free_seats else Word.RUN_OFF


def share_of(procedure: Procedure, unit: str) -> Share | None:
    """Return the share the procedure asks for, counted in `unit`; the strictest where it names several."""
    rule = procedure.decision
    shares = [share for each in rule.any_of for share in each if share.unit == unit] if rule else []
    return max(
        shares, key=lambda share: (Fraction(share.num, share.den), share.strict), default=None
    )


def another_round(left: Sequence[tuple[str, int]], free: int) -> tuple[str, ...]:
    """
    Return who stands in another round for `free` seats, of those not chosen with their marks, the best first.

    As in elections one more than the seats stand (差额), and whoever has as many marks as the last of them.
    """
    if len(left) <= free + 1:
        return tuple(name for name, _ in left)
    edge = left[free][1]
    return tuple(name for name, count in left if count >= edge)


def holds_without(values: Mapping[str, Any], people: int) -> bool:
    """
    Say whether a verdict, as it was kept, would stand if `people` of its voters had not voted, whatever they marked.

    Votes in favour are taken away and the base stays, since who stands aside is present all the same; a no
    stays a no. Of options each one chosen must keep its share and its place before those not chosen.
    """
    word = values["word"]
    if word not in (Word.CARRIED, Word.RUN_OFF):
        return True
    if values.get("kind", VoteKind.YES_NO) == VoteKind.YES_NO:
        return values["least"] is None or values["yes"] - people >= values["least"]
    chosen = [each["votes"] for each in values["options"] if each["state"] == "chosen"]
    others = [each["votes"] for each in values["options"] if each["state"] != "chosen"]
    if word == Word.RUN_OFF:
        return False  # who stands in the next round may change
    least = values["least"] or 1
    return min(chosen, default=0) - people >= max(least, max(others, default=0) + 1)
