"""Who proposes a topic together (联名): which signatures count, and whether they force a meeting."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from consult_app.basics.errors import ExpectedError
from consult_app.domain.consultation import Consultation, Proposer
from consult_app.domain.people import Person
from consult_app.domain.procedure import AppliesTo, Procedure, Share
from consult_app.domain.village import BodyKind, VillageKind
from consult_app.services.app import App
from consult_app.services.case import Case
from consult_app.services.headcount import head_count, serving
from consult_app.storage.unit_of_work import UnitOfWork

PLACES = {
    VillageKind.VILLAGE: AppliesTo.VILLAGE,
    VillageKind.COMMUNITY: AppliesTo.COMMUNITY,
}


@dataclass(frozen=True, slots=True)
class JointTest:
    """One right to demand a meeting: `have` of `base` signed, `share` says how many it takes."""

    procedure: str
    share: Share
    have: int
    base: int
    within_days: int | None

    @property
    def met(self) -> bool:
        return self.base > 0 and self.share.met(self.have, self.base)

    @property
    def least(self) -> int:
        return self.share.least(self.base)


@dataclass(frozen=True, slots=True)
class ProposerRow:
    """Somebody who signed; `reason` says why the signature does not count ("" where it does)."""

    proposer: Proposer
    group: str
    representative: bool
    households: int
    reason: str

    @property
    def counts(self) -> bool:
        return not self.reason


def joint_test(case: Case) -> JointTest | None:
    """Return the right to demand a meeting that is met, or else the one that is nearest to it."""
    tests = [
        _test(case, procedure, share)
        for procedure in _callable(case)
        if procedure.convening
        for share in procedure.convening.any_of
    ]
    known = [test for test in tests if test is not None and test.base > 0]
    return max(known, key=_nearness, default=None)


def _nearness(test: JointTest) -> tuple[bool, int, int]:
    return test.met, test.have * 1000 // max(test.least, 1), -test.least


def _callable(case: Case) -> Iterable[Procedure]:
    """Return the procedures whose meeting may be demanded: the chosen one, else assembly and representatives."""
    own = case.procedure.convening
    if case.consultation.procedure and own and own.any_of:
        return (case.procedure,)
    place = PLACES[case.village.kind]
    here = case.app.rules.on(case.law_day, place)
    return (one for one in here if one.convening and one.convening.any_of and one.code == one.body)


def _test(case: Case, procedure: Procedure, share: Share) -> JointTest | None:
    base = head_count(case.work, share.unit, procedure.body, case.law_day)
    if base is None:
        return None
    rows = proposer_rows(case, share.unit)
    within = procedure.convening.within_days if procedure.convening else None
    return JointTest(procedure.code, share, sum(row.counts for row in rows), base, within)


def proposer_rows(case: Case, unit: str) -> tuple[ProposerRow, ...]:
    work, today = case.work, case.app.today()
    proposers = work.proposers.all(consultation_id=case.consultation.id)
    ids = [one.person_id for one in proposers if one.person_id]
    people = {one.id: one for one in work.people.among("id", ids)}
    chosen = {one.person_id: one for one in serving(work, BodyKind.REPRESENTATIVES, today)}
    rows, taken = [], set[int]()
    for one in proposers:
        person = people.get(one.person_id or 0)
        seat = chosen.get(one.person_id or 0)
        reason = _why_not(person, unit, today, taken, representative=seat is not None)
        group = person.group if person else ""
        households = seat.households_spoken_for if seat else 0
        rows.append(ProposerRow(one, group, seat is not None, households, reason))
        taken |= _speaks_for(person, unit)
    return tuple(rows)


def _speaks_for(person: Person | None, unit: str) -> set[int]:
    """Return what one signature uses up: where households count, that is the whole household."""
    if person is None:
        return set()
    return {_household_key(person) if unit == "households" else person.id}


def _household_key(person: Person) -> int:
    return int(person.household_no) if person.household_no.isdecimal() else person.id


def _why_not(
    person: Person | None, unit: str, today: date, taken: set[int], *, representative: bool
) -> str:
    """Say why a signature does not count towards `unit`, or nothing."""
    if person is None:
        return "not_on_roster"
    if not person.lives_here(today):
        return "left"
    if unit == "representatives":
        return "" if representative else "not_representative"
    if not person.registered:
        return "not_registered"
    if unit == "villagers":
        return ""
    if not person.is_adult(today):
        return "under_age" if person.born else "age_unknown"
    if unit == "households" and _speaks_for(person, unit) & taken:
        return "household_counted"
    return ""


def add_proposer(
    app: App,
    consultation_id: int,
    *,
    person_id: int | None = None,
    name: str = "",
    signed_on: date | None = None,
) -> Proposer:
    """Enter a signature under the proposal, of somebody on the roster or of a free name."""
    with app.work() as work:
        consultation = work.consultations.get(consultation_id)
        told = work.people.get(person_id).name if person_id else name.strip()
        if not told:
            raise ExpectedError("proposal.name-missing")
        same = {"person_id": person_id} if person_id else {"name": told, "person_id": None}
        if work.proposers.find(consultation_id=consultation_id, **same):
            raise ExpectedError("proposal.signed-already", name=told)
        day = not_later(app, signed_on or app.today())
        kept = work.proposers.add(Proposer(0, consultation_id, person_id, told, day))
        note_name(app, work, "proposer.added", consultation, told)
        work.commit()
    return kept


def correct_proposer(app: App, proposer_id: int, signed_on: date) -> Proposer:
    """Correct the day of a signature."""
    with app.work() as work:
        kept = replace(work.proposers.get(proposer_id), signed_on=not_later(app, signed_on))
        work.proposers.save(kept)
        consultation = work.consultations.get(kept.consultation_id)
        note_name(app, work, "proposer.corrected", consultation, kept.name)
        work.commit()
    return kept


def remove_proposer(app: App, proposer_id: int) -> None:
    """Strike a signature out."""
    with app.work() as work:
        found = work.proposers.get(proposer_id)
        work.proposers.remove(proposer_id)
        consultation = work.consultations.get(found.consultation_id)
        note_name(app, work, "proposer.removed", consultation, found.name)
        work.commit()


def not_later(app: App, day: date) -> date:
    if day > app.today():
        raise ExpectedError("proposal.day-later", day=day)
    return day


def note_name(
    app: App, work: UnitOfWork, event: str, consultation: Consultation, name: str
) -> None:
    work.note(app.now(), event, consultation=consultation.id, title=consultation.title, name=name)
