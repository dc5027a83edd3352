"""Use cases of roster files: preview one, take it in, write one."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from consult_app.basics.errors import ExpectedError
from consult_app.basics.progress import Step, silent
from consult_app.domain.people import Household, Person, counts
from consult_app.domain.pinyin import spell_person
from consult_app.exchange.roster import RosterReading, read_roster, write_roster
from consult_app.services.app import App
from consult_app.services.bodies import Term, follow_marks
from consult_app.storage.unit_of_work import UnitOfWork

IMPORTED = "roster.imported"
"""Name of the setting that says what was taken in last."""


@dataclass(frozen=True, slots=True)
class RosterPreview:
    """
    What taking in a file would do; nothing is kept yet.

    `people` are the rows that would be taken, spelled for searching; `missing` are those of the roster who are not
    in the file: they stay unless the clerk says that they left.
    """

    file: str
    reading: RosterReading
    people: tuple[Person, ...]
    counts: Mapping[str, int]
    added: int
    changed: int
    unchanged: int
    missing: tuple[Person, ...]


@dataclass(frozen=True, slots=True)
class RosterTaken:
    """What taking in a file did; `counts` are those of the whole roster afterwards."""

    counts: Mapping[str, int]
    added: int
    changed: int
    unchanged: int
    left: int


def preview_roster(
    app: App,
    path: Path,
    step: Step = silent,
    corrections: Mapping[tuple[str, int, str], str] | None = None,
    on: date | None = None,
) -> RosterPreview:
    """
    Read a roster file and say what taking it in would do; refusals are those of `read_roster`.

    `corrections` are cells put right on screen: (sheet, row of the sheet, field) -> text. `on` is today unless a
    roster is judged as of another day.
    """
    day = on or app.today()
    reading = read_roster(path, day, step, corrections)
    people = tuple(spelled(person) for person in reading.people)
    with app.work() as work:
        plan = _plan(work.people.all(), people, _fields(reading), day)
    return RosterPreview(
        path.name,
        reading,
        people,
        counts(people, day),
        len(plan.added),
        len(plan.changed),
        len(plan.unchanged),
        plan.missing,
    )


def take_roster(
    app: App,
    preview: RosterPreview,
    *,
    left: Iterable[int] = (),
    term: Term | None = None,
    step: Step = silent,
) -> RosterTaken:
    """
    Take a previewed roster in, in one transaction: known persons are brought up to date, nobody is doubled.

    `left` are the ids of those not in the file whom the clerk says to have left today.
    """
    today, fields = app.today(), _fields(preview.reading)
    step(0, 2)
    with app.work() as work:
        plan = _plan(work.people.all(), preview.people, fields, today)
        gone = [one for one in plan.missing if one.id in set(left)]
        work.people.add_many(plan.added)
        work.people.save_many([*plan.changed, *(replace(one, left_on=today) for one in gone)])
        everybody = work.people.all()
        _keep_households(work, everybody, today)
        follow_marks(work, everybody, fields, term or Term(today), today)
        step(1, 2)
        taken = RosterTaken(
            counts(everybody, today),
            len(plan.added),
            len(plan.changed),
            len(plan.unchanged),
            len(gone),
        )
        _note_import(app, work, preview, taken)
        work.commit()
    step(2, 2)
    return taken


def _note_import(app: App, work: UnitOfWork, preview: RosterPreview, taken: RosterTaken) -> None:
    work.set(IMPORTED, {"on": app.today().isoformat(), "file": preview.file})
    work.note(
        app.now(),
        "roster.imported",
        undo=False,
        file=preview.file,
        people=taken.counts["people"],
        households=taken.counts["households"],
        added=taken.added,
        changed=taken.changed,
        left=taken.left,
        refused=len(preview.reading.refused),
    )


def spelled(person: Person) -> Person:
    """Return the person with initials and sort key of the name."""
    spelling = spell_person(person.name)
    return replace(person, initials=spelling.initials, sort_key=spelling.sort_key)


# -- matching a file with the roster ------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Plan:
    added: tuple[Person, ...]
    changed: tuple[Person, ...]
    unchanged: tuple[Person, ...]
    missing: tuple[Person, ...]


def _plan(
    known: Sequence[Person], read: Sequence[Person], fields: frozenset[str], today: date
) -> _Plan:
    """Match by ID number, else by household, name and birth date; each known person at most once."""
    by_number = {one.id_number: one for one in known if one.id_number}
    by_likeness = {_likeness(one): one for one in known}
    added: list[Person] = []
    changed: list[Person] = []
    unchanged: list[Person] = []
    met: dict[int, Person] = {}
    for person in read:
        before = by_number.get(person.id_number) or by_likeness.get(_likeness(person))
        if before is None or before.id in met:
            added.append(person)
            continue
        met[before.id] = person
        after = _brought_up_to_date(before, person, fields)
        (unchanged if after == before else changed).append(after)
    missing = tuple(one for one in known if one.id not in met and one.lives_here(today))
    if "household_no" not in fields:
        added = _housed(added, known, met)
    return _Plan(tuple(added), tuple(changed), tuple(unchanged), missing)


def _housed(
    added: Sequence[Person], known: Sequence[Person], met: Mapping[int, Person]
) -> list[Person]:
    """
    Give new persons of a file without household numbers a household of the roster.

    It is that of somebody of the same household in the file who is known, else a number nobody has.
    """
    housed = {met[one.id].household_no: one.household_no for one in known if one.id in met}
    free = 1 + max(
        (int(one.household_no) for one in known if one.household_no.isdecimal()), default=0
    )
    listed = []
    for person in added:
        number = person.household_no
        if number and number not in housed:
            housed[number], free = str(free), free + 1
        listed.append(replace(person, household_no=housed.get(number, "")))
    return listed


def _likeness(person: Person) -> tuple[str, str, date | None]:
    return (person.household_no, person.name, person.born)


_TEXTS = (
    "household_no", "id_number", "relation", "group", "grid", "address", "phone", "ethnicity",
    "politics", "note",
)  # fmt: skip


def _brought_up_to_date(before: Person, read: Person, fields: frozenset[str]) -> Person:
    """Take what the file says; what it has no column for, or an empty cell, leaves things as they were."""
    texts = {name: getattr(read, name) for name in _TEXTS if name in fields and getattr(read, name)}
    marks = {
        name: getattr(read, name)
        for name in ("registered", "party_member", "representative")
        if name in fields
    }
    return replace(
        before,
        name=read.name,
        sex=read.sex or before.sex,
        born=read.born or before.born,
        initials=read.initials,
        sort_key=read.sort_key,
        left_on=None,
        **texts,
        **marks,
    )


def _fields(reading: RosterReading) -> frozenset[str]:
    """Return which fields of a person the file speaks of."""
    told = {column.field for sheet in reading.sheets for column in sheet.columns if column.field}
    codes = {assumption.code for assumption in reading.assumptions}
    if "politics" in told:
        told.add("party_member")
    if "head" in told:
        told.add("relation")
    if "group_from_sheet" in codes:
        told.add("group")
    if "households_numbered" in codes:
        told.discard("household_no")
    return frozenset(told)


# -- households that follow from the roster --------------------------------------------


def _keep_households(work: UnitOfWork, everybody: Sequence[Person], today: date) -> None:
    """Make every household number of the roster a household with the group, grid and address of its head."""
    known = {one.number: one for one in work.households.all()}
    wanted = _households(one for one in everybody if one.lives_here(today))
    new = [one for number, one in wanted.items() if number not in known]
    changed = [
        replace(known[number], group=one.group, grid=one.grid, address=one.address)
        for number, one in wanted.items()
        if number in known
    ]
    work.households.add_many(new)
    work.households.save_many(one for one in changed if one != known[one.number])


def _households(people: Iterable[Person]) -> dict[str, Household]:
    first: dict[str, Person] = {}
    for person in people:
        if person.household_no and (person.household_no not in first or person.is_head):
            first[person.household_no] = person
    return {
        number: Household(0, number, one.group, one.grid, one.address)
        for number, one in first.items()
    }


def export_roster(app: App, path: Path) -> int:
    """Write the roster as it is today into a workbook that can be taken in again; return the rows."""
    today = app.today()
    with app.work() as work:
        people = [one for one in work.people.all() if one.lives_here(today)]
    try:
        write_roster(people, path)
    except OSError as error:
        raise ExpectedError(
            "roster.cannot-write", file=path.name, why=error.strerror or ""
        ) from error
    return len(people)
