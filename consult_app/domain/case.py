"""One case to be judged without a consultation: what was counted and when, and nothing else."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any

from consult_app.basics.errors import ExpectedError
from consult_app.domain.procedure_file import UNITS
from consult_app.domain.rules.bodies import Day
from consult_app.domain.rules.weighing import AREA_DIGITS, Counts

_LARGEST_AREA = 10**12
_FINEST_AREA = 6
_AREA_WANTED = 'square metres as a decimal text like "8120.50"'
_NOTICE_KEYS = frozenset({"given_on", "short_notice_reason"})
_PUBLICATION_KEYS = frozenset({"from", "to"})
_FILING_KEYS = frozenset({"filed_on"})
_VOTE_KEYS = frozenset({"issued", "returned", "spoiled", "method", "yes", "no", "abstain"})
_CASE_KEYS = frozenset(
    {
        "procedure",
        "held_on",
        "profile",
        "matter",
        "notice",
        "called_for_by",
        "party_discussed_on",
        "delegated_on",
        "composition",
        "due",
        "present",
        "vote",
        "publication",
        "filing",
        "approval",
        "steps",
    }
)


@dataclass(frozen=True, slots=True)
class CaseVote:
    """One vote; `issued`, `returned` and `spoiled` count papers and are None where it was not said."""

    yes: Counts
    no: Counts
    abstain: Counts
    issued: int | None = None
    returned: int | None = None
    spoiled: int | None = None
    method: str = ""


@dataclass(frozen=True, slots=True)
class Case:
    """
    The facts of one meeting; every one but the procedure and the day may be missing.

    Floor areas are whole numbers of 10^-`area_digits` square metres.
    """

    procedure: str
    held_on: date
    profile: str | None = None
    matter: str | None = None
    notice_given_on: date | None = None
    short_notice_reason: str = ""
    called_for_by: Counts = field(default_factory=dict)
    party_discussed_on: Day = None
    delegated_on: Day = None
    composition: Counts = field(default_factory=dict)
    due: Counts = field(default_factory=dict)
    present: Counts = field(default_factory=dict)
    vote: CaseVote | None = None
    published_from: date | None = None
    published_to: date | None = None
    filed_on: Day = None
    approved: Mapping[str, Day] = field(default_factory=dict)
    steps: Mapping[str, "Case"] = field(default_factory=dict)
    area_digits: int = AREA_DIGITS


def read_case(content: Mapping[str, Any]) -> Case:
    """
    Read a case as `resources/schemas/case.schema.json` describes it.

    Refuses `case.key-unknown`, `case.key-missing` and `case.value-wrong`, each with the key and what is wanted.
    """
    if not isinstance(content, Mapping):
        raise ExpectedError("case.value-wrong", key=".", want="an object")
    return _case(_Facts(content, _area_digits(content)), "", None)


class _Facts:
    """One object of a case: each reader takes a key and refuses a wrong value by its whole path."""

    __slots__ = ("above", "content", "digits", "name")

    def __init__(
        self, content: Mapping[str, Any], digits: int, name: str = "", above: "_Facts | None" = None
    ) -> None:
        self.content, self.digits, self.name, self.above = content, digits, name, above

    @property
    def path(self) -> str:
        """Where this object stands in the case, with a dot at its end; asked for only by refusals."""
        return f"{self.above.path}{self.name}." if self.above else ""

    def only(self, keys: frozenset[str]) -> "_Facts":
        """Refuse the first key that nobody knows."""
        if not self.content.keys() <= keys:
            unknown = min(str(key) for key in self.content.keys() - keys)
            raise ExpectedError("case.key-unknown", key=f"{self.path}{unknown}")
        return self

    def wrong(self, key: str, want: str) -> ExpectedError:
        return ExpectedError("case.value-wrong", key=f"{self.path}{key}", want=want)

    def below(self, key: str) -> "_Facts":
        """Return the object under a key; an empty one where there is none."""
        content = self.content.get(key)
        if content is None:
            return _NOTHING
        if type(content) is not dict and not isinstance(content, Mapping):
            raise self.wrong(key, "an object")
        return _Facts(content, self.digits, key, self)

    def text(self, key: str) -> str:
        value = self.content.get(key)
        if value is None:
            return ""
        if not isinstance(value, str):
            raise self.wrong(key, "text")
        return value

    def date(self, key: str) -> date | None:
        value = self.content.get(key)
        if value is None or type(value) is date:
            return value
        try:
            return date.fromisoformat(value)
        except (TypeError, ValueError) as error:
            raise self.wrong(key, "a day like 2026-11-20") from error

    def done(self, key: str) -> Day:
        """Read a day, or false for something that was not done."""
        return False if self.content.get(key) is False else self.date(key)

    def whole(self, key: str) -> int | None:
        value = self.content.get(key)
        # `type`, not isinstance: True is no count of people.
        if value is not None and (type(value) is not int or value < 0):
            raise self.wrong(key, "a whole number, 0 or more")
        return value

    def area(self, key: str) -> int | None:
        value = self.content.get(key)
        if value is None:
            return None
        area = _decimal(value)
        if area is None or not 0 <= area < _LARGEST_AREA or self.digits > _FINEST_AREA:
            raise self.wrong(key, _AREA_WANTED)
        scaled = area.scaleb(self.digits)
        if scaled != int(scaled):
            raise self.wrong(key, _AREA_WANTED)
        return int(scaled)

    def counts(self, key: str) -> Counts:
        if self.content.get(key) is None:
            return {}
        below = self.below(key).only(UNITS)
        counts: dict[str, int] = {}
        for unit in below.content:
            count = below.area(unit) if unit == "area" else below.whole(unit)
            if count is not None:
                counts[unit] = count
        return counts


_NOTHING = _Facts({}, AREA_DIGITS)


def _case(facts: _Facts, procedure: str, held_on: date | None) -> Case:
    facts.only(_CASE_KEYS)
    notice = facts.below("notice").only(_NOTICE_KEYS)
    publication = facts.below("publication").only(_PUBLICATION_KEYS)
    held = facts.date("held_on") or held_on
    code = facts.text("procedure") or procedure
    if held is None or not code:
        missing = "procedure" if not code else "held_on"
        raise ExpectedError("case.key-missing", key=f"{facts.path}{missing}")
    approval = facts.below("approval")
    return Case(
        procedure=code,
        held_on=held,
        profile=facts.text("profile") or None,
        matter=facts.text("matter") or None,
        notice_given_on=notice.date("given_on"),
        short_notice_reason=notice.text("short_notice_reason"),
        called_for_by=facts.counts("called_for_by"),
        party_discussed_on=facts.done("party_discussed_on"),
        delegated_on=facts.done("delegated_on"),
        composition=facts.counts("composition"),
        due=facts.counts("due"),
        present=facts.counts("present"),
        vote=_vote(facts),
        published_from=publication.date("from"),
        published_to=publication.date("to"),
        filed_on=facts.below("filing").only(_FILING_KEYS).done("filed_on"),
        approved={str(office): approval.done(office) for office in approval.content},
        steps=_steps(facts, held),
        area_digits=facts.digits,
    )


def _steps(facts: _Facts, held_on: date) -> dict[str, Case]:
    """Read the other meetings of a grouped procedure; one without a day was held on the day of the case."""
    steps = facts.below("steps")
    told: dict[str, Case] = {}
    for key in steps.content:
        told[str(key)] = _case(steps.below(key), str(key), held_on)
    return told


def _vote(facts: _Facts) -> CaseVote | None:
    if facts.content.get("vote") is None:
        return None
    vote = facts.below("vote").only(_VOTE_KEYS)
    return CaseVote(
        vote.counts("yes"),
        vote.counts("no"),
        vote.counts("abstain"),
        vote.whole("issued"),
        vote.whole("returned"),
        vote.whole("spoiled"),
        vote.text("method"),
    )


def _decimal(value: object) -> Decimal | None:
    if isinstance(value, bool) or not isinstance(value, str | int):
        return None
    try:
        area = Decimal(value)
    except InvalidOperation:
        return None
    return area if area.is_finite() else None


def _area_digits(content: Mapping[str, Any]) -> int:
    """Return how many decimals the finest floor area of the case has, two at least."""
    vote = content.get("vote")
    tables = [content.get("due"), content.get("present")]
    if isinstance(vote, Mapping):
        tables += [vote.get("yes"), vote.get("no"), vote.get("abstain")]
    told = [each["area"] for each in tables if isinstance(each, Mapping) and "area" in each]
    if not told:
        return AREA_DIGITS
    areas = [area for area in map(_decimal, told) if area is not None]
    exponents = [area.as_tuple().exponent for area in areas]
    return max([AREA_DIGITS, *(-each for each in exponents if isinstance(each, int))])
