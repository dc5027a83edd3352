"""How many are due and here, in every unit the rules may ask for, counted without reading the roll."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from consult_app.domain import rules
from consult_app.domain.finding import Finding
from consult_app.domain.meeting import (
    HERE,
    Capacity,
    CountingMode,
    Meeting,
    PresenceKind,
    RollEntry,
)
from consult_app.domain.procedure import Procedure
from consult_app.services.case import Case
from consult_app.storage.unit_of_work import UnitOfWork

HOUSEHOLDS = "households"
REPRESENTED = "represented_households"
DIRECT = "direct_stakeholders"
AREA = "area"
OWNERS = "owners"
CAME = HERE | {PresenceKind.LEFT}
"""Who took part in a meeting that was opened, though some went home before its end."""
EVERYBODY = frozenset({"adults", "residents"})
"""Units of a meeting of everybody, where a household is here when one of its people is."""


@dataclass(frozen=True, slots=True)
class Attendance:
    """Counts of one meeting: members by what became of them, guests, and each unit's due and present."""

    due: int = 0
    in_person: int = 0
    by_proxy: int = 0
    excused: int = 0
    left: int = 0
    guests: int = 0
    unit: str = "members"
    units_due: Mapping[str, int] | None = None
    units_present: Mapping[str, int] | None = None

    @property
    def present(self) -> int:
        return self.in_person + self.by_proxy

    @property
    def voices_due(self) -> int:
        """What is due in the unit that decides: the households spoken for, else heads."""
        return (self.units_due or {}).get(REPRESENTED, self.due)

    @property
    def voices(self) -> int:
        """What is here in the unit that decides: eight representatives may speak for sixteen households."""
        return (self.units_present or {}).get(REPRESENTED, self.present)

    @property
    def awaited(self) -> int:
        """Members of whom nothing was noted yet."""
        return self.due - self.present - self.excused - self.left


UNITS_OF: Mapping[str, tuple[str, ...]] = {
    "villagers_assembly": ("adults",),
    "residents_assembly": ("residents",),
    "village_group": ("adults",),
    "villager_reps": ("representatives", "members", REPRESENTED),
    "resident_reps": ("members",),
    "collective_assembly": ("members",),
    "collective_reps": ("representatives",),
}
"""In which of a procedure's units a body is counted, where more than one body may hold the meeting."""


def unit_of(procedure: Procedure, meeting: Meeting) -> str:
    """Return what this meeting counts: households, what its body is counted in, or the procedure's usual heads."""
    if meeting.mode is CountingMode.HOUSEHOLDS:
        return HOUSEHOLDS
    theirs = [unit for unit in UNITS_OF.get(meeting.body, ()) if unit in procedure.counted]
    heads = theirs or [unit for unit in procedure.counted if unit != HOUSEHOLDS]
    return heads[0] if heads else "members"


def count_attendance(
    work: UnitOfWork,
    meeting: Meeting,
    procedure: Procedure,
    here: frozenset[PresenceKind] = HERE,
) -> Attendance:
    """Count the roll of a meeting as it stands now; `here` says which standings count as present."""
    asked = _asked(procedure)
    key = ("attendance", meeting.id, meeting.mode, unit_of(procedure, meeting), asked, here)
    return work.remembered(key, lambda: _counted(work, meeting, procedure, here))


def carry_attendance(work: UnitOfWork, before: RollEntry, after: RollEntry) -> None:
    """
    Carry the counts that are remembered on over one line's change of standing; `after` must be saved already.

    20,000 lines need not be counted anew for each person at the door. Whatever else changes a roll is counted anew.
    """
    for key, counted in work.recall("attendance", after.meeting_id).items():
        here: frozenset[PresenceKind] = key[-1]  # type: ignore[assignment]
        work.carry(key, _moved(work, counted, here, before, after))


def _moved(
    work: UnitOfWork,
    counted: Attendance,
    here: frozenset[PresenceKind],
    before: RollEntry,
    after: RollEntry,
) -> Attendance:
    """Return the counts with one line's old standing taken off and its new one added."""
    step = (after.standing in here) - (before.standing in here)
    if after.capacity is not Capacity.MEMBER:
        return replace(counted, guests=counted.guests + step)

    def turn(*kinds: PresenceKind) -> int:
        return (after.standing in kinds) - (before.standing in kinds)

    by_proxy = turn(PresenceKind.PROXY)
    present = dict(counted.units_present or {})
    for unit in present:
        present[unit] += step * _weight(work, unit, counted.unit, here, after)
    return replace(
        counted,
        in_person=counted.in_person + step - by_proxy,
        by_proxy=counted.by_proxy + by_proxy,
        excused=counted.excused + turn(PresenceKind.EXCUSED),
        left=0 if PresenceKind.LEFT in here else counted.left + turn(PresenceKind.LEFT),
        units_present=present,
    )


def _weight(
    work: UnitOfWork, unit: str, counted_unit: str, here: frozenset[PresenceKind], entry: RollEntry
) -> int:
    """Return how many of a unit one line stands for; a household once, whoever of it is here."""
    if unit == REPRESENTED:
        return entry.households
    if unit == AREA:
        return entry.area
    if unit == counted_unit:
        return 1
    if unit == DIRECT:
        return int(entry.direct)
    if not entry.household:
        return 0
    home = {"meeting_id": entry.meeting_id, "household": entry.household}
    found = work.roll.counts("standing", capacity=Capacity.MEMBER, **home)
    with_them = sum(count for (standing,), count in found.items() if standing in here)
    return int(with_them - (entry.standing in here) == 0)


def _asked(procedure: Procedure) -> frozenset[str]:
    """Return the units that the procedure's quorum and decision ask for."""
    rules_ = (procedure.quorum, procedure.decision)
    return frozenset(unit for rule in rules_ if rule for unit in rule.units)


def _counted(
    work: UnitOfWork, meeting: Meeting, procedure: Procedure, here: frozenset[PresenceKind]
) -> Attendance:
    by_standing: dict[PresenceKind | None, int] = {}
    guests = 0
    for (capacity, standing), count in work.roll.counts(
        "capacity", "standing", meeting_id=meeting.id
    ).items():
        if capacity is Capacity.MEMBER:
            by_standing[standing] = count
        elif standing in here:
            guests += count
    due = sum(by_standing.values())
    present = sum(count for standing, count in by_standing.items() if standing in here)
    unit = unit_of(procedure, meeting)
    units_due, units_present = {unit: due}, {unit: present}
    if unit == REPRESENTED:
        units_due[unit], units_present[unit] = _sum(work, meeting, "households", here)
    _more_units(work, meeting, procedure, (units_due, units_present), here)
    by_proxy = by_standing.get(PresenceKind.PROXY, 0)
    return Attendance(
        due=due,
        in_person=present - by_proxy,
        by_proxy=by_proxy,
        excused=by_standing.get(PresenceKind.EXCUSED, 0),
        left=0 if PresenceKind.LEFT in here else by_standing.get(PresenceKind.LEFT, 0),
        guests=guests,
        unit=unit,
        units_due=units_due,
        units_present=units_present,
    )


def _more_units(
    work: UnitOfWork,
    meeting: Meeting,
    procedure: Procedure,
    counts: tuple[dict[str, int], dict[str, int]],
    here: frozenset[PresenceKind],
) -> None:
    """Add the other units that the procedure's quorum or decision asks for."""
    due, present = counts
    asked = _asked(procedure)
    if meeting.mode is CountingMode.HEADS and HOUSEHOLDS in asked and due.keys() & EVERYBODY:
        due[HOUSEHOLDS], present[HOUSEHOLDS] = _homes(work, meeting, here)
    if AREA in asked:
        due[AREA], present[AREA] = _areas(work, meeting, here)
    if DIRECT in asked:
        due[DIRECT], present[DIRECT] = _sum(work, meeting, "direct", here)


def _homes(work: UnitOfWork, meeting: Meeting, here: frozenset[PresenceKind]) -> tuple[int, int]:
    return work.roll.count_distinct(
        "household", ("standing", sorted(here)), meeting_id=meeting.id, capacity=Capacity.MEMBER
    )


def _sum(
    work: UnitOfWork, meeting: Meeting, name: str, here: frozenset[PresenceKind]
) -> tuple[int, int]:
    """Add up a number of each member's line, over all and over those here."""
    found = work.roll.counts(name, "standing", meeting_id=meeting.id, capacity=Capacity.MEMBER)
    due = sum(int(value) * count for (value, _), count in found.items())
    present = sum(int(value) * count for (value, kind), count in found.items() if kind in here)
    return due, present


def _areas(work: UnitOfWork, meeting: Meeting, here: frozenset[PresenceKind]) -> tuple[int, int]:
    """Add up floor areas, in hundredths of a square metre."""
    member = {"meeting_id": meeting.id, "capacity": Capacity.MEMBER}
    areas = work.roll.totals("area", "standing", **member)
    return sum(areas.values()), sum(area for kind, area in areas.items() if kind in here)


def judge_quorum(case: Case) -> Finding | None:
    """Say whether enough are here; nothing where no meeting is planned or the text asks for no number."""
    if case.meeting is None:
        return None
    counted = count_attendance(case.work, case.meeting, case.meeting_procedure)
    return quorum_of(case.meeting_procedure, counted)


def quorum_of(procedure: Procedure, counted: Attendance) -> Finding | None:
    return rules.quorum(procedure, counted.units_due or {}, counted.units_present or {})
