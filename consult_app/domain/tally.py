"""Counting papers: a tally, what must add up in it, and the verdict on it; whole numbers only."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from consult_app.domain.finding import Basis, Finding, Result
from consult_app.domain.procedure import Procedure
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
    return paper_sums(
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


def paper_sums(
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
    """
    What a vote came to; `no_vote` is a case without one, `undecidable` lacks a fact.

    `run_off` is a vote on options or seats that left a seat free: those tied or short go to another round (另行投票).
    """

    CARRIED = "carried"
    NOT_CARRIED = "not_carried"
    RUN_OFF = "run_off"
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
    voted: Counts | None = None,
) -> Verdict:
    """
    Judge one vote: `unit` is what the votes are counted in (the procedure's first where it is not given).

    `yes` replaces the papers' count where something else than papers is counted (floor area, households). `voted`
    is who took part where these are more than who is present in the hall: a mobile box raises the base of the
    decision, but makes no quorum.
    """
    counted = unit or procedure.counted[0]
    enough = quorum(procedure, due, present)
    base = present if voted is None else voted
    agreed = decision(procedure, due, base, yes or {counted: tally.yes}, counted)
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
