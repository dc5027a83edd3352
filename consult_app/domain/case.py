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

_NO_COUNTS: Counts = {}
_LARGEST_AREA = 10**12
_FINEST_AREA = 6
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
    return _case(content, "", None, None, _area_digits(content))


def _case(
    content: object, path: str, procedure: str | None, held_on: date | None, digits: int
) -> Case:
    table = _table(content, path, _CASE_KEYS)
    notice = _table(table.get("notice"), f"{path}notice", {"given_on", "short_notice_reason"})
    publication = _table(table.get("publication"), f"{path}publication", {"from", "to"})
    filing = _table(table.get("filing"), f"{path}filing", {"filed_on"})
    held = _date(table.get("held_on"), f"{path}held_on") or held_on
    if held is None:
        raise ExpectedError("case.key-missing", key=f"{path}held_on")
    code = _text(table.get("procedure"), f"{path}procedure") or procedure
    if not code:
        raise ExpectedError("case.key-missing", key=f"{path}procedure")
    return Case(
        procedure=code,
        held_on=held,
        profile=_text(table.get("profile"), f"{path}profile") or None,
        matter=_text(table.get("matter"), f"{path}matter") or None,
        notice_given_on=_date(notice.get("given_on"), f"{path}notice.given_on"),
        short_notice_reason=_text(
            notice.get("short_notice_reason"), f"{path}notice.short_notice_reason"
        ),
        called_for_by=_counts(table.get("called_for_by"), f"{path}called_for_by", digits),
        party_discussed_on=_day(table.get("party_discussed_on"), f"{path}party_discussed_on"),
        delegated_on=_day(table.get("delegated_on"), f"{path}delegated_on"),
        composition=_counts(table.get("composition"), f"{path}composition", digits),
        due=_counts(table.get("due"), f"{path}due", digits),
        present=_counts(table.get("present"), f"{path}present", digits),
        vote=_vote(table.get("vote"), f"{path}vote", digits),
        published_from=_date(publication.get("from"), f"{path}publication.from"),
        published_to=_date(publication.get("to"), f"{path}publication.to"),
        filed_on=_day(filing.get("filed_on"), f"{path}filing.filed_on"),
        approved=_approved(table.get("approval"), f"{path}approval"),
        steps=_steps(table.get("steps"), f"{path}steps", held, digits),
        area_digits=digits,
    )


def _steps(content: object, path: str, held_on: date, digits: int) -> dict[str, Case]:
    """Read the other meetings of a grouped procedure; one without a day was held on the day of the case."""
    if content is None:
        return {}
    table = _table(content, path, None)
    return {
        str(key): _case(each, f"{path}.{key}.", str(key), held_on, digits)
        for key, each in table.items()
    }


def _vote(content: object, path: str, digits: int) -> CaseVote | None:
    if content is None:
        return None
    keys = {"issued", "returned", "spoiled", "method", "yes", "no", "abstain"}
    table = _table(content, path, keys)
    return CaseVote(
        _counts(table.get("yes"), f"{path}.yes", digits),
        _counts(table.get("no"), f"{path}.no", digits),
        _counts(table.get("abstain"), f"{path}.abstain", digits),
        _whole(table.get("issued"), f"{path}.issued"),
        _whole(table.get("returned"), f"{path}.returned"),
        _whole(table.get("spoiled"), f"{path}.spoiled"),
        _text(table.get("method"), f"{path}.method"),
    )


def _approved(content: object, path: str) -> dict[str, Day]:
    table = _table(content, path, None)
    return {str(office): _day(on, f"{path}.{office}") for office, on in table.items()}


def _table(content: object, path: str, keys: frozenset[str] | set[str] | None) -> Mapping[str, Any]:
    if content is None:
        return {}
    if not isinstance(content, Mapping):
        raise _wrong(path or ".", "an object")
    if keys is not None and not content.keys() <= keys:
        unknown = min(str(key) for key in content.keys() - keys)
        dot = "" if not path or path.endswith(".") else "."
        raise ExpectedError("case.key-unknown", key=f"{path}{dot}{unknown}")
    return content


def _counts(content: object, path: str, digits: int) -> Counts:
    if content is None:
        return _NO_COUNTS
    counts: dict[str, int] = {}
    for unit, count in _table(content, path, UNITS).items():
        if count is not None:
            key = f"{path}.{unit}"
            counts[unit] = _area(count, key, digits) if unit == "area" else _count(count, key)
    return counts


def _count(value: object, key: str) -> int:
    # `type`, not isinstance: True is no count of people.
    if type(value) is not int or value < 0:
        raise _wrong(key, "a whole number, 0 or more")
    return value


def _whole(value: object, key: str) -> int | None:
    return None if value is None else _count(value, key)


def _area(value: object, key: str, digits: int) -> int:
    area = _decimal(value)
    if area is None or not 0 <= area < _LARGEST_AREA or digits > _FINEST_AREA:
        raise _wrong(key, 'square metres as a decimal text like "8120.50"')
    scaled = area.scaleb(digits)
    if scaled != int(scaled):
        raise _wrong(key, 'square metres as a decimal text like "8120.50"')
    return int(scaled)


def _decimal(value: object) -> Decimal | None:
    if isinstance(value, bool) or not isinstance(value, str | int):
        return None
    try:
        area = Decimal(value)
    except InvalidOperation:
        return None
    return area if area.is_finite() else None


def _area_digits(content: object) -> int:
    """Return how many decimals the finest floor area of the case has, two at least."""
    if not isinstance(content, Mapping):
        return AREA_DIGITS
    tables = [content.get("due"), content.get("present")]
    vote = content.get("vote")
    if isinstance(vote, Mapping):
        tables += [vote.get("yes"), vote.get("no"), vote.get("abstain")]
    areas = [_decimal(each.get("area")) for each in tables if isinstance(each, Mapping)]
    exponents = [area.as_tuple().exponent for area in areas if area is not None]
    return max([AREA_DIGITS, *(-each for each in exponents if isinstance(each, int))])


def _text(value: object, key: str) -> str:
    if value is None:
        return ""
    if not isinstance(value, str):
        raise _wrong(key, "text")
    return value


def _date(value: object, key: str) -> date | None:
    if value is None:
        return None
    if isinstance(value, str):
        try:
            return date.fromisoformat(value)
        except ValueError as error:
            raise _wrong(key, "a day like 2026-11-20") from error
    if type(value) is date:
        return value
    raise _wrong(key, "a day like 2026-11-20")


def _day(value: object, key: str) -> Day:
    """Read a day, or false for something that was not done."""
    return False if value is False else _date(value, key)


def _wrong(key: str, want: str) -> ExpectedError:
    return ExpectedError("case.value-wrong", key=key.rstrip("."), want=want)
