"""Reading a roster: from any spreadsheet of an office to persons, with a remark for each doubtful row."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

from consult_app.basics.errors import ExpectedError
from consult_app.basics.garbage import not_collecting
from consult_app.basics.progress import Step, silent
from consult_app.domain import id_number
from consult_app.domain.people import HEAD_WORDS, Person, Sex
from consult_app.exchange.roster.cells import (
    RIGHT_AS_IT_IS,
    Day,
    Tidy,
    day_of,
    is_party_member,
    is_registered,
    is_row_of_numbers,
    is_sum_or_remark,
    sex_of,
    text_of,
    yes,
)
from consult_app.exchange.roster.headers import Header, find_header, vocabulary
from consult_app.exchange.roster.sheets import Cell, Sheet, open_sheets
from consult_app.exchange.roster.table import (
    Table,
    number_households,
    read_table,
    repeats_header,
    texts_of_row,
)
from consult_app.exchange.roster.values import Assumption, RosterReading, RowRemark

NAMED = ("name", "head")
"""A roster must have one of these columns: whom else would a row be about."""

LOOKED_FOR = ("姓名", "身份证号", "户号", "性别", "出生日期", "与户主关系", "村民小组")

Corrections = Mapping[tuple[str, int, str], str]
"""What the clerk put right in the preview: sheet, row of the sheet, field of the header -> text."""


@dataclass(slots=True)
class _Cache(dict[Any, Any]):
    """Answers already worked out, by their cell."""

    work_out: Callable[[Any], Any]

    def __missing__(self, key: Any) -> Any:  # noqa: ANN401 - any cell
        answer = self[key] = self.work_out(key)
        return answer


@dataclass(slots=True)
class _Taking:
    """What has been taken from the file so far."""

    on: date
    people: list[Person] = field(default_factory=list)
    rows: list[tuple[str, int]] = field(default_factory=list)
    refused: list[RowRemark] = field(default_factory=list)
    to_be_checked: list[RowRemark] = field(default_factory=list)
    tidied: list[RowRemark] = field(default_factory=list)
    by_number: dict[str, tuple[str, int]] = field(default_factory=dict)
    by_likeness: dict[tuple[Any, ...], tuple[str, int]] | None = None

    def keep(self, person: Person, place: tuple[str, int]) -> None:
        self.people.append(person)
        self.rows.append(place)
        if person.id_number:
            self.by_number[person.id_number] = place
        if self.by_likeness is not None:
            self.by_likeness[_likeness(person)] = place

    def place_of_like(self, person: Person) -> tuple[str, int] | None:
        """Return where somebody just like this stands; built only once somebody has no ID number."""
        if self.by_likeness is None:
            self.by_likeness = dict(zip(map(_likeness, self.people), self.rows, strict=True))
        return self.by_likeness.get(_likeness(person))


def read_roster(
    path: Path, on: date, step: Step = silent, corrections: Corrections | None = None
) -> RosterReading:
    """
    Read a roster file; `on` is the day after which nobody can have been born.

    Refuses with the codes of `open_sheets`, `roster.header-not-found` and `roster.no-people`.
    """
    with not_collecting():
        return _read(path, on, step, corrections or {})


def _read(path: Path, on: date, step: Step, corrections: Corrections) -> RosterReading:
    sheets = open_sheets(path)
    known = vocabulary("field")
    found = [(sheet, find_header(sheet, known, NAMED)) for sheet in sheets]
    tables, next_number, assumptions = [], 1, _left_out(found)
    with_header = [(sheet, header) for sheet, header in found if header]
    if not with_header:
        raise _header_not_found(path, sheets)
    for sheet, header in with_header:
        _correct(sheet, header, corrections)
        table = read_table(sheet, header)
        if not table.has("household_no") and (table.has("relation") or table.has("head")):
            next_number = number_households(table, next_number)
        tables.append(table)
    assumptions += _assume(tables)
    taking = _Taking(on)
    rows, done = sum(len(table.names) for table in tables), 0
    for table in tables:
        step(done, rows)
        _take(table, taking)
        done += len(table.names)
    step(done, rows)
    return _reading(path, taking, assumptions, tables)


def _reading(
    path: Path, taking: _Taking, assumptions: list[Assumption], tables: Sequence[Table]
) -> RosterReading:
    if not taking.people and not taking.refused:
        raise ExpectedError("roster.no-people", file=path.name)
    people, more = _numbers_by_group(taking.people)
    return RosterReading(
        tuple(people),
        tuple(taking.rows),
        tuple(taking.refused),
        tuple(taking.to_be_checked),
        tuple(taking.tidied),
        tuple(assumptions + more),
        tuple(table.seen() for table in tables),
    )


def _correct(sheet: Sheet, header: Header, corrections: Corrections) -> None:
    for (name, row, field_), text in corrections.items():
        if name == sheet.name and field_ in header.fields and 0 < row <= len(sheet.rows):
            sheet.rows[row - 1][header.fields[field_]] = text


def _header_not_found(path: Path, sheets: Sequence[Sheet]) -> ExpectedError:
    first = [" ".join(filter(None, map(text_of, row)))[:40] for row in sheets[0].rows[:3]]
    return ExpectedError(
        "roster.header-not-found",
        file=path.name,
        looked_for=list(LOOKED_FOR),
        sheets=[sheet.name for sheet in sheets],
        first_lines=[line for line in first if line],
    )


def _left_out(found: Iterable[tuple[Sheet, Header | None]]) -> list[Assumption]:
    names = [sheet.name for sheet, header in found if header is None]
    return [Assumption("sheets_left_out", {"sheets": names})] if names else []


def _assume(tables: Sequence[Table]) -> list[Assumption]:
    """Say what the file does not: each of these is shown before anything is imported."""
    assumptions = []
    if not any(table.has("registered") for table in tables):
        assumptions.append(Assumption("no_registration_column"))
    if not any(table.has("household_no") for table in tables):
        numbered = any(table.has("relation") or table.has("head") for table in tables)
        assumptions.append(Assumption("households_numbered" if numbered else "no_households"))
    if not any(table.has("id_number") for table in tables):
        assumptions.append(Assumption("no_id_column"))
    if not any(table.has("representative") for table in tables):
        assumptions.append(Assumption("no_representative_column"))
    if _groups_from_sheets(tables):
        assumptions.append(Assumption("group_from_sheet", {"sheets": len(tables)}))
    elif not any(table.has("group") for table in tables):
        assumptions.append(Assumption("no_group_column"))
    return assumptions


def _groups_from_sheets(tables: Sequence[Table]) -> bool:
    """Give each sheet's rows its name as group, where there is no column and the sheets are groups."""
    bare = [
        table for table in tables if not table.has("group") and _is_group(table.name, len(tables))
    ]
    for table in bare:
        table.texts["group"] = [table.name.strip()] * len(table.names)
    return bool(bare)


def _is_group(name: str, sheets: int) -> bool:
    bare = name.strip()
    if bare.endswith(("组", "队", "社", "屯", "片区")):
        return True
    return sheets > 1 and not bare.lower().startswith(("sheet", "工作表", "表"))


def _take(table: Table, taking: _Taking) -> None:
    for index, row in enumerate(_rows(table, taking.on)):
        name = row.name
        odd = not name.text or name.doubts or name.text in _NO_NAMES
        if odd and _is_no_person(table, index):
            continue
        if name.text in _HEADINGS and repeats_header(table, index):
            continue
        _take_row(table, index, row, taking)


class _Row(NamedTuple):
    """One row between its columns and the person: read, but not yet held against each other."""

    name: Tidy
    number: Tidy
    number_cell: Cell
    day: Day
    sex_text: str
    sex: Sex | None
    household_no: str
    relation: str
    group: str
    grid: str
    address: str
    phone: str
    registered: bool
    party_member: bool
    representative: bool
    ethnicity: str
    politics: str
    note: str


def _rows(table: Table, on: date) -> Iterator[_Row]:
    """Read column by column: most columns repeat a few values, each of which is understood once."""
    texts = table.texts
    days = _Cache(lambda key: day_of(key[1], on))
    columns: tuple[Iterable[Any], ...] = (
        table.names,
        table.numbers,
        table.number_cells,
        [days[type(cell), cell] for cell in table.born_cells],
        texts["sex"],
        _each(texts["sex"], sex_of),
        texts["household_no"],
        _relations(table),
        *(texts[field_] for field_ in ("group", "grid", "address", "phone")),
        _each(texts["registered"], is_registered),
        _members(table),
        _each(texts["representative"], yes),
        *(texts[field_] for field_ in ("ethnicity", "politics", "note")),
    )
    return map(_Row._make, zip(*columns, strict=True))


def _each(texts: Sequence[str], read: Callable[[str], Any]) -> list[Any]:
    known = _Cache(read)
    return [known[text] for text in texts]


def _relations(table: Table) -> list[str]:
    relations, heads = table.texts["relation"], table.texts["head"]
    if not table.has("head"):
        return relations
    return [
        relation or ("户主" if name.text and name.text == head else "")
        for relation, head, name in zip(relations, heads, table.names, strict=True)
    ]


def _members(table: Table) -> list[bool]:
    """Return who is a party member: by the column that asks so, else by the political status."""
    said, politics = table.texts["party_member"], table.texts["politics"]
    by_status = _each(politics, is_party_member)
    if not table.has("party_member"):
        return by_status
    return [yes(text) if text else status for text, status in zip(said, by_status, strict=True)]


_HEADINGS = frozenset(
    {"姓名", "名字", "户主", "户主姓名", "成员姓名", "村民姓名", "居民姓名", "人员姓名"}
)


_NO_NAMES = frozenset({"合计", "总计", "小计", "共计", "以下空白", "备注", "说明"})


def _is_no_person(table: Table, index: int) -> bool:
    """Say whether a row with an odd name or none is blank, numbered beforehand, a sum, or a remark."""
    name = table.names[index].text
    if not name and is_row_of_numbers(table.cells[index]):
        return True
    if table.number_cells[index] or any(table.texts[field_][index] for field_ in _PERSONAL):
        return False
    if name:
        return is_sum_or_remark((name,))
    return not table.born_cells[index] or is_sum_or_remark(texts_of_row(table, index))


_PERSONAL = ("sex", "relation", "phone", "politics")
"""Where one of these is filled, a row is about somebody."""


def _take_row(table: Table, index: int, row: _Row, taking: _Taking) -> None:
    right = row.number is RIGHT_AS_IT_IS
    person = _person(row, row.number_cell if right else row.number.text, sure=_is_sure(row.number))
    why = _why_refused(person, taking)
    if why:
        taking.refused.append(_Remarks(table, index, person).make(*why))
        return
    taking.keep(person, (table.name, table.first_row + index))
    if not (right and _says_the_same(person, row)):
        _remark(_Remarks(table, index, person), row, taking)


def _says_the_same(person: Person, row: _Row) -> bool:
    """Say whether the columns agree with the person made from the ID number: nearly every row does."""
    day, name = row.day, row.name
    return (
        not (day.tidied or day.doubt or name.tidied or name.doubts)
        and (day.day is None or day.day == person.born)
        and (row.sex is person.sex or not row.sex_text)
        and person.born is not None
        and person.born == id_number.birth_date(person.id_number)
    )


def _is_sure(number: Tidy) -> bool:
    """Say whether an ID number's birth date and sex win over the columns."""
    return number is RIGHT_AS_IT_IS or (bool(number.text) and not number.doubts)


def _person(row: _Row, number: str, *, sure: bool) -> Person:
    born, sex = row.day.day, row.sex
    if sure or _tells(number):
        told = id_number.birth_date(number)
        born = (told or born) if sure else (born or told)
        sex = id_number.sex_of(number) if sure else (sex or id_number.sex_of(number))
    return Person(
        0, row.name.text, row.household_no, sex, born, number, row.relation, row.group, row.grid,
        row.address, row.phone, row.registered, row.party_member, row.representative,
        row.ethnicity, row.politics, row.note,
    )  # fmt: skip


def _tells(number: str) -> bool:
    """Say whether an ID number has the form of one, so that it can fill what the columns lack."""
    old = len(number) == id_number.OLD_LENGTH and number.isascii() and number.isdigit()
    return old or id_number.has_form(number)


def _why_refused(person: Person, taking: _Taking) -> tuple[str, str, Mapping[str, Any]] | None:
    """Return code, field and facts of why a row is not taken, or nothing."""
    if not person.name:
        return ("missing_name", "name", {})
    if person.id_number:
        first, code, column = taking.by_number.get(person.id_number), "duplicate_id", "id_number"
    else:
        first, code, column = taking.place_of_like(person), "same_person_twice", "name"
    return (code, column, {"first_sheet": first[0], "first_row": first[1]}) if first else None


def _likeness(person: Person) -> tuple[Any, ...]:
    return (person.household_no, person.name, person.born, person.sex, person.group)


@dataclass(frozen=True, slots=True)
class _Remarks:
    """Makes the remarks of one row."""

    table: Table
    index: int
    person: Person

    def make(self, code: str, field_: str, facts: Mapping[str, Any] | None = None) -> RowRemark:
        return RowRemark(
            self.table.name,
            self.table.first_row + self.index,
            self.table.letter(field_),
            code,
            self._value(field_),
            self.person,
            facts or {},
        )

    def _value(self, field_: str) -> str:
        column = self.table.header.fields.get(field_)
        return "" if column is None else _shown(self.table.cells[self.index][column])


def _shown(cell: Cell) -> str:
    """Return a cell as it stands in the file, for people to find it again."""
    return cell if isinstance(cell, str) else text_of(cell)


def _remark(remarks: _Remarks, row: _Row, taking: _Taking) -> None:
    name, number, day = row.name, row.number, row.day
    taking.tidied += [remarks.make(code, "name") for code in name.tidied]
    taking.tidied += [remarks.make(code, "id_number") for code in number.tidied]
    if day.tidied:
        taking.tidied.append(remarks.make(day.tidied, "born"))
    checked = taking.to_be_checked
    checked += [remarks.make(code, "name") for code in name.doubts]
    checked += [remarks.make(code, "id_number") for code in number.doubts]
    if day.doubt:
        checked.append(remarks.make(day.doubt, "born"))
    if _is_sure(number):
        checked += _against_the_number(remarks, row)
    elif row.sex_text and row.sex is None:
        checked.append(remarks.make("sex_not_understood", "sex"))


def _against_the_number(remarks: _Remarks, row: _Row) -> list[RowRemark]:
    """Say where a right ID number contradicts the columns, or itself; its word is taken."""
    person, found = remarks.person, []
    told = id_number.birth_date(person.id_number)
    if told is None:
        found.append(remarks.make("id_birth_impossible", "id_number"))
    elif row.day.day is not None and row.day.day != told:
        facts = {"column": row.day.day.isoformat(), "id": told.isoformat()}
        found.append(remarks.make("birth_disagrees_with_id", "born", facts))
    if row.sex is not None and row.sex is not person.sex:
        facts = {"column": row.sex.value, "id": id_number.sex_of(person.id_number).value}
        found.append(remarks.make("sex_disagrees_with_id", "sex", facts))
    return found


def _numbers_by_group(people: Sequence[Person]) -> tuple[Sequence[Person], list[Assumption]]:
    """Set the group before household numbers where each group counts from 1."""
    heads: dict[str, set[str]] = {}
    for person in people:
        if person.relation in HEAD_WORDS and person.household_no:
            heads.setdefault(person.household_no, set()).add(person.group)
    shared = sum(len(groups) > 1 for groups in heads.values())
    if shared * 4 < len(heads) or not shared:
        return people, []
    numbered = [
        replace(person, household_no=f"{person.group}-{person.household_no}")
        if person.household_no
        else person
        for person in people
    ]
    return numbered, [Assumption("household_numbers_by_group", {"shared": shared})]
