"""Counting papers: a tally, what must add up in it, and the verdict on it; whole numbers only."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from consult_app.domain.finding import Basis, Finding, Result
from consult_app.domain.procedure import Procedure, Share
from consult_app.domain.rules.counts import decision, quorum
from consult_app.domain.rules.weighing import Counts


@dataclass(frozen=True, slots=True)
class Tally:
    """
    One question with 同意 / 不同意 / 弃权.

    A count that was not taken is None: a show of hands has no papers. `unused` papers were printed and never issued,
    `spoiled_before` were spoiled before issue and replaced. A blank paper is an abstention, not a spoiled one.
    Figures that contradict each other can be entered; `identities` names each contradiction for the page.
    """

    yes: int
    no: int
    abstain: int
    spoiled: int = 0
    issued: int | None = None
    returned: int | None = None
    printed: int | None = None
    unused: int | None = None
    spoiled_before: int = 0

    def __post_init__(self) -> None:
        counts = (self.yes, self.no, self.abstain, self.spoiled, self.spoiled_before)
        papers = (self.issued, self.returned, self.printed, self.unused)
        if min(counts) < 0 or min((each for each in papers if each is not None), default=0) < 0:
            raise ValueError("a tally holds no negative counts")

    @property
    def valid(self) -> int:
        return self.yes + self.no + self.abstain


@dataclass(frozen=True, slots=True)
class Identity:
    """
    One sum that must come out: `left` stands to `right` as `relation` says.

    `code`: printed (印制＝发出＋剩余＋发前作废), returned_at_most_issued (收回≤发出), returned (收回＝有效＋无效),
    valid (有效＝同意＋反对＋弃权), issued_at_most_present (发出≤到会).
    """

    code: str
    left: int
    relation: str
    right: int
    parts: Mapping[str, int] = field(default_factory=dict)

    @property
    def holds(self) -> bool:
        return self.left == self.right if self.relation == "=" else self.left <= self.right

    @property
    def off_by(self) -> int:
        """How much the left side is above (positive) or below the right."""
        return self.left - self.right


def identities(tally: Tally, present: int | None = None) -> tuple[Identity, ...]:
    """Return every sum that can be checked with the counts given, in the order of the report."""
    valid_parts = {"yes": tally.yes, "no": tally.no, "abstain": tally.abstain}
    return _paper_sums(
        {
            "printed": tally.printed,
            "issued": tally.issued,
            "unused": tally.unused,
            "returned": tally.returned,
            "spoiled_before": tally.spoiled_before,
            "spoiled": tally.spoiled,
            "valid": tally.valid,
            "present": present,
        },
        valid_parts,
    )


def _paper_sums(
    papers: Mapping[str, int | None], valid_parts: Mapping[str, int]
) -> tuple[Identity, ...]:
    known = {name: count for name, count in papers.items() if count is not None}
    sums: list[Identity] = []
    if {"printed", "issued", "unused"} <= known.keys():
        parts = {name: known[name] for name in ("issued", "unused", "spoiled_before")}
        sums.append(Identity("printed", known["printed"], "=", sum(parts.values()), parts))
    if {"issued", "present"} <= known.keys():
        sums.append(Identity("issued_at_most_present", known["issued"], "≤", known["present"]))
    if {"issued", "returned"} <= known.keys():
        sums.append(Identity("returned_at_most_issued", known["returned"], "≤", known["issued"]))
    if "returned" in known:
        parts = {name: known[name] for name in ("valid", "spoiled")}
        sums.append(Identity("returned", known["returned"], "=", sum(parts.values()), parts))
    if valid_parts:
        total = sum(valid_parts.values())
        sums.append(Identity("valid", known["valid"], "=", total, valid_parts))
    return tuple(sums)


def is_void(tally: Tally) -> bool:
    """Say whether more papers came back than were issued: then the whole vote is void."""
    return tally.issued is not None and tally.returned is not None and tally.returned > tally.issued


class Word(StrEnum):
    """What a vote came to; `no_vote` is a case without one, `undecidable` lacks a fact."""

    CARRIED = "carried"
    NOT_CARRIED = "not_carried"
    NO_QUORUM = "no_quorum"
    VOID = "void"
    UNDECIDABLE = "undecidable"
    NO_VOTE = "no_vote"


@dataclass(frozen=True, slots=True)
class Verdict:
    """
    The word and every number of its sentence: `yes × den  >/≥  base × num` (22 × 2 = 44 > 34).

    `base_kind` is "present" or "due", `unit` what is counted, `least` the fewest votes that carry it, `margin` how
    many more (or fewer) there were. None where nothing was weighed (void without counts).
    """

    word: Word
    yes: int | None
    base: int | None
    base_kind: str
    unit: str
    num: int
    den: int
    strict: bool
    least: int | None
    margin: int | None
    basis: Basis | None
    quorum: Finding | None = None
    decision: Finding | None = None

    @property
    def left(self) -> int | None:
        return None if self.yes is None else self.yes * self.den

    @property
    def right(self) -> int | None:
        return None if self.base is None else self.base * self.num

    def facts(self) -> dict[str, Any]:
        """Return the figures as plain JSON values, to be kept with the vote and printed."""
        basis = self.basis
        return {
            "word": self.word.value,
            "yes": self.yes,
            "base": self.base,
            "base_kind": self.base_kind,
            "unit": self.unit,
            "num": self.num,
            "den": self.den,
            "strict": self.strict,
            "least": self.least,
            "margin": self.margin,
            "left": self.left,
            "right": self.right,
            "law": basis.law if basis else "",
            "article": basis.article if basis else "",
            "status": basis.status.value if basis else "",
        }


def outcome(
    *,
    void: bool,
    voted: bool,
    quorum: Finding | None,
    decision: Finding | None,
) -> Word:
    """Settle what comes first: void, then no quorum, then whether there was a vote, then the decision."""
    if void:
        return Word.VOID
    if quorum is not None and quorum.result is Result.NOT_MET:
        return Word.NO_QUORUM
    if not voted or decision is None:
        return Word.NO_VOTE
    unknown_quorum = quorum is not None and quorum.result is Result.UNKNOWN
    if decision.result is Result.UNKNOWN or unknown_quorum:
        return Word.UNDECIDABLE
    return Word.CARRIED if decision.result is Result.MET else Word.NOT_CARRIED


def verdict(
    procedure: Procedure,
    tally: Tally,
    due: Counts,
    present: Counts,
    unit: str = "",
    yes: Counts | None = None,
) -> Verdict:
    """
    Judge one vote: `unit` is what the votes are counted in (the procedure's first where it is not given).

    `yes` replaces the papers' count where something else than papers is counted (floor area, households).
    """
    counted = unit or procedure.counted[0]
    enough = quorum(procedure, due, present)
    agreed = decision(procedure, due, present, yes or {counted: tally.yes}, counted)
    word = outcome(void=is_void(tally), voted=True, quorum=enough, decision=agreed)
    return _verdict(word, enough, agreed)


def _verdict(word: Word, enough: Finding | None, agreed: Finding | None) -> Verdict:
    told = agreed.facts if agreed else {}
    return Verdict(
        word,
        told.get("have"),
        told.get("base"),
        told.get("of", ""),
        told.get("unit", ""),
        told.get("num", 1),
        told.get("den", 1),
        told.get("strict", False),
        told.get("least"),
        told.get("margin"),
        agreed.basis if agreed else None,
        enough,
        agreed,
    )


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

    def __post_init__(self) -> None:
        counts = (self.valid, self.blank, self.spoiled, *(count for _, count in self.marks))
        if min(counts) < 0 or self.pick < 1:
            raise ValueError("a tally holds no negative counts, and at least one mark is allowed")

    @property
    def total(self) -> int:
        return sum(count for _, count in self.marks)


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
    return _paper_sums(papers, {}) + _mark_sums(tally)


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


def choose(tally: OptionTally, seats: int, base: int, share: Share | None = None) -> Chosen:
    """
    Fill `seats` by the most marks; with a `share`, only options that reach it of `base` can be chosen.

    Options with equal marks for the last free seats are not settled by order: all of them are `tied`.
    """
    ranked = tuple(sorted(tally.marks, key=lambda option: -option[1]))
    able = [each for each in ranked if each[1] > 0 and (share is None or share.met(each[1], base))]
    short = tuple(name for name, count in ranked if (name, count) not in able)
    if len(able) <= seats:
        return Chosen(tuple(name for name, _ in able), (), short, ranked)
    edge = able[seats - 1][1]
    level = [name for name, count in able if count == edge]
    above = [name for name, count in able if count > edge]
    if len(above) + len(level) == seats:
        return Chosen((*above, *level), (), short, ranked)
    return Chosen(tuple(above), tuple(level), short, ranked)
