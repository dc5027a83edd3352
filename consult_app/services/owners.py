"""Use cases of the register of owners (业主名册): by hand, from a sheet, and back into one."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path

from consult_app.basics.errors import ExpectedError
from consult_app.domain.meeting import RollEntry
from consult_app.domain.owners import LARGEST_AREA, OwnedPart, Owner, area_of, read_area
from consult_app.domain.pinyin import spell_person, spell_words
from consult_app.exchange.roster import OwnersReading, read_owners, write_owners
from consult_app.services.app import App
from consult_app.storage.unit_of_work import UnitOfWork


@dataclass(frozen=True, slots=True)
class OwnerLine:
    """An owner with the parts owned; `area` in hundredths of a square metre."""

    owner: Owner
    parts: tuple[OwnedPart, ...]

    @property
    def area(self) -> int:
        return area_of(self.parts)

    @property
    def numbers(self) -> str:
        return "、".join(part.number for part in self.parts)


@dataclass(frozen=True, slots=True)
class OwnersView:
    """The register as it is today: its heads, its parts, and the whole area in hundredths of m²."""

    lines: tuple[OwnerLine, ...]

    @property
    def parts(self) -> int:
        return sum(len(line.parts) for line in self.lines)

    @property
    def area(self) -> int:
        return sum(line.area for line in self.lines)


class Fate(StrEnum):
    """What taking an owner in from a sheet would do to the register."""

    NEW = "new"
    CHANGED = "changed"
    SAME = "same"


@dataclass(frozen=True, slots=True)
class OwnerCompared:
    """One owner of a sheet beside the register."""

    line: OwnerLine
    fate: Fate


@dataclass(frozen=True, slots=True)
class OwnersPreview:
    """
    A sheet beside the register, before it is taken in.

    `going` are owners of today who would own nothing any more: every part of theirs stands under another name.
    """

    reading: OwnersReading
    owners: tuple[OwnerCompared, ...]
    going: tuple[str, ...]


def view_owners(app: App) -> OwnersView:
    """Return the owners by their names' sound, without those who own nothing any more."""
    with app.work() as work:
        return OwnersView(_lines(work))


def _lines(work: UnitOfWork) -> tuple[OwnerLine, ...]:
    parts: dict[int, list[OwnedPart]] = {}
    for part in work.owned_parts.all():
        parts.setdefault(part.owner_id, []).append(part)
    here = [one for one in work.owners.all() if one.left_on is None]
    ordered = sorted(here, key=lambda one: (one.sort_key, one.name, one.id))
    return tuple(OwnerLine(one, tuple(parts.get(one.id, ()))) for one in ordered)


def read_parts(text: str) -> tuple[OwnedPart, ...]:
    """
    Read parts from lines like "3幢2单元501 98.35": the number, a blank, the area.

    Refuses `owner.line-unclear` with the line and its number from 1.
    """
    parts = []
    for number, line in enumerate(text.splitlines(), 1):
        if not line.strip():
            continue
        words = line.replace("\t", " ").replace("\u3000", " ").split()
        area = read_area(words[-1]) if len(words) > 1 else None
        if area is None:
            raise ExpectedError("owner.line-unclear", number=number, line=line.strip())
        parts.append(OwnedPart(0, 0, "".join(words[:-1]), area))
    return tuple(parts)


def save_owner(app: App, owner: Owner, parts: Sequence[OwnedPart]) -> OwnerLine:
    """
    Add an owner, or correct the one with its id, with the parts owned.

    Refuses `owner.name-missing`, `owner.no-part`, `owner.area-wrong`, and `owner.part-taken` with the name of the
    owner under whom the part stands.
    """
    told = _spelled(replace(owner, name=" ".join(owner.name.split()), left_on=None))
    if not told.name:
        raise ExpectedError("owner.name-missing")
    if not parts:
        raise ExpectedError("owner.no-part", name=told.name)
    _refuse_twice(parts)
    with app.work() as work:
        _refuse_taken(work, told.id, parts)
        if told.id:
            work.owners.save(told)
        else:
            told = work.owners.add(told)
        kept = _own(work, told, parts)
        work.note(app.now(), "owner.saved", name=told.name)
        work.commit()
    return OwnerLine(told, kept)


def _refuse_twice(parts: Sequence[OwnedPart]) -> None:
    numbers = [part.number for part in parts]
    for part in parts:
        if not 0 < part.area < LARGEST_AREA:
            raise ExpectedError("owner.area-wrong", number=part.number)
        if numbers.count(part.number) > 1:
            raise ExpectedError("owner.part-twice", number=part.number)


def _refuse_taken(work: UnitOfWork, owner_id: int, parts: Sequence[OwnedPart]) -> None:
    for part in work.owned_parts.among("number", [part.number for part in parts]):
        if part.owner_id != owner_id:
            name = work.owners.get(part.owner_id).name
            raise ExpectedError("owner.part-taken", number=part.number, name=name)


def _own(
    work: UnitOfWork, owner: Owner, parts: Sequence[OwnedPart], *, all_of_them: bool = True
) -> tuple[OwnedPart, ...]:
    """Let these be the parts of an owner, or be among them; those that stay keep their row."""
    had = {part.number: part for part in work.owned_parts.all(owner_id=owner.id)}
    kept = []
    for part in parts:
        wanted = replace(part, id=0, owner_id=owner.id)
        before = had.pop(part.number, None)
        if before is None:
            kept.append(work.owned_parts.add(wanted))
            continue
        kept.append(replace(wanted, id=before.id))
        if kept[-1] != before:
            work.owned_parts.save(kept[-1])
    if all_of_them:
        for gone in had.values():
            work.owned_parts.remove(gone.id)
    return tuple(kept)


def take_out_owner(app: App, owner_id: int) -> None:
    """Take an owner out from today, with the parts: meetings in which they took part keep them."""
    with app.work() as work:
        owner = work.owners.get(owner_id)
        _leave(work, app, owner)
        work.note(app.now(), "owner.taken-out", name=owner.name)
        work.commit()


def _leave(work: UnitOfWork, app: App, owner: Owner) -> None:
    for part in work.owned_parts.all(owner_id=owner.id):
        work.owned_parts.remove(part.id)
    work.owners.save(replace(owner, left_on=app.today()))


def agent_of(app: App, entry: RollEntry) -> str:
    """Return who votes for the owner of a line by the register, or ""."""
    if entry.owner_id is None:
        return ""
    with app.work() as work:
        return work.owners.get(entry.owner_id).agent


# -- a sheet ------------------------------------------------------------------------------------


def preview_owners(app: App, path: Path) -> OwnersPreview:
    """Read a sheet and compare it with the register; refusals are those of `read_owners`."""
    reading = read_owners(path)
    with app.work() as work:
        lines = _lines(work)
    compared = []
    named = {part.number: one.owner.name for one in reading.owners for part in one.parts}
    known = _known(lines)
    for one in reading.owners:
        line = OwnerLine(_spelled(one.owner), one.parts)
        before = _same(known, line)
        compared.append(OwnerCompared(line, _fate(before, line)))
    returning = {one.owner.name for one in reading.owners}
    going = [
        line.owner.name
        for line in lines
        if line.owner.name not in returning and all(part.number in named for part in line.parts)
    ]
    return OwnersPreview(reading, tuple(compared), tuple(going))


def _known(lines: Iterable[OwnerLine]) -> dict[tuple[str, str], OwnerLine]:
    """Return the owners of today by name and part."""
    return {(line.owner.name, part.number): line for line in lines for part in line.parts}


def _same(known: Mapping[tuple[str, str], OwnerLine], read: OwnerLine) -> OwnerLine | None:
    """Return the owner that a row means: the same name with a part in common."""
    found = (known.get((read.owner.name, part.number)) for part in read.parts)
    return next((line for line in found if line is not None), None)


def _fate(before: OwnerLine | None, read: OwnerLine) -> Fate:
    if before is None:
        return Fate.NEW
    same_owner = replace(read.owner, id=before.owner.id) == before.owner
    had = {(part.number, part.area) for part in before.parts}
    same_parts = {(part.number, part.area) for part in read.parts} <= had
    return Fate.SAME if same_owner and same_parts else Fate.CHANGED


def take_owners(app: App, reading: OwnersReading) -> int:
    """
    Take owners in: a part under another name changes hands, and whoever owns nothing any more goes; return how many.

    Owners and parts that the sheet does not name stay. Final: the register is too long to be undone.
    """
    with app.work() as work:
        known = _known(_lines(work))
        for read in reading.owners:
            told = OwnerLine(_spelled(read.owner), read.parts)
            before = _same(known, told)
            for part in work.owned_parts.among("number", [part.number for part in read.parts]):
                if before is None or part.owner_id != before.owner.id:
                    work.owned_parts.remove(part.id)
            if before is None:
                owner = work.owners.add(told.owner)
            else:
                owner = replace(told.owner, id=before.owner.id)
                work.owners.save(owner)
            _own(work, owner, told.parts, all_of_them=False)
        for line in _lines(work):
            if not line.parts:
                _leave(work, app, line.owner)
        work.note(app.now(), "owners.imported", undo=False, count=len(reading.owners))
        work.commit()
    return len(reading.owners)


def export_owners(app: App, path: Path) -> int:
    """Write the register into a workbook that can be taken in again; return how many owners."""
    view = view_owners(app)
    try:
        write_owners(((line.owner, line.parts) for line in view.lines), path)
    except OSError as error:
        raise ExpectedError(
            "roster.cannot-write", file=path.name, why=error.strerror or ""
        ) from error
    return len(view.lines)


def _spelled(owner: Owner) -> Owner:
    spell = spell_words if owner.organisation else spell_person
    spelling = spell(owner.name)
    return replace(owner, initials=spelling.initials, sort_key=spelling.sort_key)
