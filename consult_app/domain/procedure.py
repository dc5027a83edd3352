"""A lawful list of steps with its rules, as values; `procedure_file.py` reads them from data."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from consult_app.basics.errors import ExpectedError
from consult_app.domain.finding import Basis, Status


class Stage(StrEnum):
    """The ten stages of one consultation; a procedure's steps each belong to one."""

    PROPOSAL = "proposal"
    PLAN = "plan"
    SUBJECTS = "subjects"
    NOTICE = "notice"
    SIGN_IN = "sign_in"
    DELIBERATION = "deliberation"
    VOTE = "vote"
    PUBLICATION = "publication"
    FOLLOW_UP = "follow_up"
    ARCHIVE = "archive"


class AppliesTo(StrEnum):
    VILLAGE = "village"
    COMMUNITY = "community"
    COLLECTIVE = "collective"
    OWNERS = "owners"


class Counting(StrEnum):
    """How the days between two dates are counted; every rule about days names one."""

    CLEAR_DAYS = "clear_days"
    """From the day after the first date up to the day before the second."""
    UP_TO_MEETING = "up_to_meeting"
    """From the day after the first date, the second one included."""
    INCLUSIVE = "inclusive"
    """Both dates are counted."""


@dataclass(frozen=True, slots=True)
class Step:
    """
    One step on the rail.

    `key` is unique in the procedure (an ordinary one has `key == stage`); `group` is the meeting or publication it
    belongs to ("" in a ten-step procedure); `title` is empty where the stage's own name serves.
    """

    key: str
    stage: Stage
    group: str = ""
    body: str = ""
    title: str = ""


@dataclass(frozen=True, slots=True)
class Group:
    """One cell of a grouped rail (四议两公开): a meeting of one body, a publication, or the archive."""

    key: str
    title: str
    title_en: str
    body: str = ""
    procedure: str = ""
    """The procedure whose rules judge this meeting; "" for the procedure's own rules or no vote."""
    required: bool = True
    """Whether the whole cannot be decided without word of this meeting; customary ones may be merged or left out."""


@dataclass(frozen=True, slots=True)
class Share:
    """
    `num/den` of a base, counted in whole units.

    `of` names the base: "due" and "present" mean the same unit there; any other word is another count of the body
    (`women_representatives` of `members`). `strict` means more than the share, else at least.
    """

    unit: str
    of: str
    num: int
    den: int
    strict: bool
    basis: Basis

    @property
    def need(self) -> str:
        return f"{'>' if self.strict else '≥'} {self.num}/{self.den}"

    def least(self, base: int) -> int:
        """Return the smallest whole count that satisfies the share of `base`."""
        if self.strict:
            return base * self.num // self.den + 1
        return -(-base * self.num // self.den)

    def met(self, have: int, base: int) -> bool:
        left, right = have * self.den, base * self.num
        return left > right if self.strict else left >= right


@dataclass(frozen=True, slots=True)
class Size:
    """A body must count at least `least` (and at most `most`, and an odd number where `odd`) of `unit`."""

    unit: str
    least: int
    basis: Basis
    most: int | None = None
    odd: bool = False
    from_villagers: int = 0
    """The number holds for villages of at least this many people; the largest that fits counts."""

    @property
    def need(self) -> str:
        return f"≥ {self.least}" if self.most is None else f"{self.least}–{self.most}"

    def met(self, have: int) -> bool:
        in_range = self.least <= have and (self.most is None or have <= self.most)
        return in_range and not (self.odd and have % 2 == 0)


Shares = tuple[Share, ...]


@dataclass(frozen=True, slots=True)
class Laxer:
    """What a place asks for less strictly than the national text; the national text decides."""

    profile: str
    value: int
    basis: Basis


@dataclass(frozen=True, slots=True)
class NoticeRule:
    days: int
    counting: Counting
    short_notice: bool
    advisory: bool
    basis: Basis
    laxer: tuple[Laxer, ...] = ()
    units: tuple[str, ...] = ()
    """Where it holds only if one of these is counted: days that the assembly must be given, not the representatives."""
    other_ways: tuple["NoticeRule", ...] = ()
    """What holds where something else is counted."""


@dataclass(frozen=True, slots=True)
class ConveningRule:
    """Who calls the meeting, and how many may demand it (any one of the shares)."""

    convener: str
    any_of: Shares
    basis: Basis
    within_days: int | None = None


@dataclass(frozen=True, slots=True)
class PartyRule:
    """Important matters are first studied by the party organisation."""

    basis: Basis


@dataclass(frozen=True, slots=True)
class CompositionRule:
    """What the law asks of the body itself; all of it."""

    shares: Shares
    sizes: tuple[Size, ...]
    basis: Basis


@dataclass(frozen=True, slots=True)
class CountRule:
    """
    A quorum or a decision: any one alternative suffices, and of an alternative every share must be met.

    `advisory` rules (a consultation's quorum, its majority) never block: unmet, they are advice.
    """

    any_of: tuple[Shares, ...]
    advisory: bool
    basis: Basis

    @property
    def units(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(share.unit for shares in self.any_of for share in shares))


@dataclass(frozen=True, slots=True)
class PublicationRule:
    """`min_days` is None where the law says only that it must be published; `before`: before the meeting."""

    min_days: int | None
    before: bool
    counting: Counting
    places: tuple[str, ...]
    advisory: bool
    basis: Basis
    laxer: tuple[Laxer, ...] = ()


@dataclass(frozen=True, slots=True)
class FilingRule:
    """The text adopted is filed with an office within so many days of adoption."""

    to: str
    days: int
    basis: Basis


@dataclass(frozen=True, slots=True)
class ApprovalRule:
    """Offices that must approve afterwards, in this order."""

    by: tuple[str, ...]
    basis: Basis
    working_days: int | None = None


@dataclass(frozen=True, slots=True)
class Limit:
    """
    Kinds of matter this body cannot settle.

    `to` is the procedure that can; `units` restricts the limit to votes counted in them (all when empty).
    """

    matters: tuple[str, ...]
    to: str
    basis: Basis
    since: date | None = None
    until: date | None = None
    units: tuple[str, ...] = ()
    advisory: bool = False

    def holds(self, on: date) -> bool:
        return (self.since is None or self.since <= on) and (self.until is None or on <= self.until)


@dataclass(frozen=True, slots=True)
class PowerRule:
    """What the body may decide: only what was delegated to it (`delegated`), and never what `cannot` lists."""

    delegated: bool
    cannot: tuple[Limit, ...]
    basis: Basis
    units: tuple[str, ...] = ()
    """What is counted where the body that meets needs the delegation; everywhere when empty."""


@dataclass(frozen=True, slots=True)
class FrequencyRule:
    """The body meets at least once in so many months."""

    months: int
    basis: Basis


@dataclass(frozen=True, slots=True)
class MethodRule:
    """How the vote is taken: `needed` methods are the only lawful ones for the `matters` (all when empty)."""

    needed: tuple[str, ...]
    matters: tuple[str, ...]
    basis: Basis


Rule = (
    NoticeRule
    | ConveningRule
    | PartyRule
    | CompositionRule
    | CountRule
    | PublicationRule
    | FilingRule
    | ApprovalRule
    | PowerRule
    | FrequencyRule
    | MethodRule
)
RULES = (
    "notice",
    "convening",
    "party",
    "composition",
    "quorum",
    "decision",
    "publication",
    "filing",
    "approval",
    "power",
    "frequency",
    "method",
)
"""The rules of a procedure by the names of its fields, in the order they come into play."""


@dataclass(frozen=True, slots=True)
class Procedure:
    """
    One version of one procedure, in force from `valid_from` to `valid_to` (both days included).

    A rule that the text does not have is None. `counted` lists what may be counted, the usual unit first.
    `profiles` are the codes of the places whose rules are laid over the national text.
    """

    code: str
    title: str
    title_en: str
    applies_to: AppliesTo
    valid_from: date
    valid_to: date | None
    body: str
    binding: bool
    counted: tuple[str, ...]
    steps: tuple[Step, ...]
    basis: Basis
    groups: tuple[Group, ...] = ()
    notice: NoticeRule | None = None
    convening: ConveningRule | None = None
    party: PartyRule | None = None
    composition: CompositionRule | None = None
    quorum: CountRule | None = None
    decision: CountRule | None = None
    publication: PublicationRule | None = None
    filing: FilingRule | None = None
    approval: ApprovalRule | None = None
    power: PowerRule | None = None
    frequency: FrequencyRule | None = None
    method: MethodRule | None = None
    profiles: tuple[str, ...] = ()
    within: str = ""
    """The procedure whose meeting this is ("four_two"); such a one is never chosen by itself."""
    special: bool = False
    """Made for kinds of matter of its own; offered for no other."""

    def step(self, key: str) -> Step:
        for step in self.steps:
            if step.key == key:
                return step
        raise ExpectedError("procedure.no-such-step", procedure=self.code, step=key)

    def group(self, key: str) -> Group:
        for group in self.groups:
            if group.key == key:
                return group
        raise ExpectedError("procedure.no-such-step", procedure=self.code, step=key)

    def after(self, key: str) -> Step | None:
        """Return the step that follows, None after the last."""
        place = self.steps.index(self.step(key)) + 1
        return self.steps[place] if place < len(self.steps) else None

    def in_force(self, on: date) -> bool:
        return self.valid_from <= on and (self.valid_to is None or on <= self.valid_to)

    @property
    def needs_checking(self) -> bool:
        """Say whether any rule of it was not read in its source (需核对)."""
        return any(basis.status is not Status.VERIFIED for basis in bases(self))


def as_counted(procedure: Procedure, units: Collection[str] = ()) -> Procedure:
    """
    Return the procedure as it binds where `units` are counted (its usual one when empty).

    One text may let two bodies decide, the assembly or the representatives; what holds of the other falls away.
    """
    notice, power = procedure.notice, procedure.power
    if not (notice and (notice.units or notice.other_ways)) and not (power and power.units):
        return procedure  # as almost always
    counted = frozenset(units) or frozenset(procedure.counted[:1])
    if notice is not None and (notice.units or notice.other_ways):
        ways = (replace(notice, other_ways=()), *notice.other_ways)
        fitting = (way for way in ways if not way.units or counted & set(way.units))
        procedure = replace(procedure, notice=next(fitting, None))
    if power is not None and power.units and not counted & set(power.units):
        free = replace(power, delegated=False) if power.cannot else None
        procedure = replace(procedure, power=free)
    return procedure


def bases(procedure: Procedure) -> tuple[Basis, ...]:
    """Return every source the procedure's rules cite, each once, in the order of the stages."""
    return tuple(dict.fromkeys(_bases(procedure)))


def _bases(procedure: Procedure) -> Iterable[Basis]:
    yield procedure.basis
    for rule in rules_of(procedure):
        yield from rule_bases(rule)


def rules_of(procedure: Procedure) -> tuple[Rule, ...]:
    """Return the rules that the text has, in the order they come into play."""
    found: list[Rule | None] = [getattr(procedure, name) for name in RULES]
    return tuple(rule for rule in found if rule is not None)


def rule_bases(rule: Rule) -> Iterable[Basis]:
    """Return every source that one rule cites."""
    match rule:
        case CountRule():
            yield from (share.basis for shares in rule.any_of for share in shares)
        case ConveningRule():
            yield from (rule.basis, *(share.basis for share in rule.any_of))
        case CompositionRule():
            yield from (share.basis for share in rule.shares)
            yield from (size.basis for size in rule.sizes)
        case NoticeRule():
            yield from (rule.basis, *(way.basis for way in rule.other_ways))
        case _:
            yield rule.basis


def in_force(versions: Iterable[Procedure], on: date) -> Procedure:
    """Return the version in force on a day; refuses a day that no version covers."""
    versions = tuple(versions)
    for version in versions:
        if version.in_force(on):
            return version
    first = min(versions, key=lambda version: version.valid_from)
    raise ExpectedError(
        "procedure.not-in-force",
        procedure=first.code,
        title=first.title,
        day=on,
        first=first.valid_from,
    )
