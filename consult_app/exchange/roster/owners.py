"""The sheet of owners with their exclusive parts and floor areas, read and written."""

import io
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from consult_app.basics.errors import ExpectedError
from consult_app.domain.owners import OwnedPart, Owner, read_area
from consult_app.domain.rules.weighing import amount
from consult_app.exchange.roster.cells import is_sum_or_remark, text_of
from consult_app.exchange.roster.export import text_cell
from consult_app.exchange.roster.headers import find_header, plain, vocabulary
from consult_app.exchange.roster.sheets import Sheet, open_sheets

ORGANISATION_ENDINGS = (
    "公司", "集团", "厂", "中心", "学校", "幼儿园", "医院", "合作社", "委员会", "局", "银行", "支行", "大学",
)  # fmt: skip
"""How the name of an owner ends that is no person, where the sheet does not say."""

COLUMNS = (
    ("业主编号", 10), ("业主", 20), ("业主类型", 10), ("房号", 18), ("专有部分面积（㎡）", 18),
    ("代理人", 12), ("联系电话", 16), ("备注", 20),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class ReadOwner:
    """One owner of a sheet with the parts owned."""

    owner: Owner
    parts: tuple[OwnedPart, ...]


@dataclass(frozen=True, slots=True)
class RowProblem:
    """A row that is left out: `code` is name, part, area or part_twice; `words` what stands there."""

    sheet: str
    row: int
    code: str
    words: str


@dataclass(frozen=True, slots=True)
class OwnersReading:
    """
    The owners of a sheet, and what was wrong with it.

    `same_name` are names that stand for more than one owner, because neither an owner's number nor a telephone
    says that they are one; `joint` are parts whose owners stand in rows of their own, and are one head.
    """

    owners: tuple[ReadOwner, ...]
    problems: tuple[RowProblem, ...] = ()
    same_name: tuple[str, ...] = ()
    joint: tuple[str, ...] = ()


@dataclass(slots=True)
class _Taking:
    """What was read so far: owners under what tells them apart, and who owns each part."""

    owners: dict[str, Owner] = field(default_factory=dict)
    parts: dict[str, tuple[str, int]] = field(default_factory=dict)
    problems: list[RowProblem] = field(default_factory=list)
    joint: dict[str, None] = field(default_factory=dict)


def read_owners(path: Path) -> OwnersReading:
    """
    Read owners from a spreadsheet, one row a part.

    Rows of one owner are those with the same owner's number, else with the same name and telephone. Rows of the
    same part with the same area are joint owners: one head. Refuses with the codes of `open_sheets`,
    `owners.header-not-found`, `owners.nobody`.
    """
    taking, headed = _Taking(), False
    for sheet in open_sheets(path):
        header = find_header(sheet, vocabulary("owner"), ("area",))
        if header is None:
            continue
        headed = True
        rows = sheet.rows[header.first_data_row :]
        for number, cells in enumerate(rows, header.first_data_row + 1):
            row = {name: text_of(cells[column]) for name, column in header.fields.items()}
            _take(sheet, number, row, taking)
    if not headed:
        wanted = ["业主", "房号", "专有部分面积"]
        raise ExpectedError("owners.header-not-found", file=path.name, looked_for=wanted)
    if not taking.parts:
        raise ExpectedError("owners.nobody", file=path.name)
    return _reading(taking)


def _take(sheet: Sheet, number: int, row: Mapping[str, str], taking: _Taking) -> None:
    told = [words for words in row.values() if words]
    if not told or (not row.get("name") and is_sum_or_remark((told[0],))):
        return
    if is_sum_or_remark((row.get("name", ""),)) and not _part(row):
        return
    name, part, area = row.get("name", ""), _part(row), read_area(row.get("area", ""))
    problem = ("name", "") if not name else ("part", name) if not part else None
    if problem is None and area is None:
        problem = ("area", row.get("area", ""))
    if problem is not None or area is None:
        code, words = problem or ("area", "")
        taking.problems.append(RowProblem(sheet.name, number, code, words))
        return
    if part in taking.parts:
        _take_again(RowProblem(sheet.name, number, "part_twice", part), row, area, taking)
        return
    key = _key(row, part)
    before = taking.owners.get(key)
    if before is None:
        taking.owners[key] = _owner(row)
    taking.parts[part] = (key, area)


def _take_again(twice: RowProblem, row: Mapping[str, str], area: int, taking: _Taking) -> None:
    """Take a part's second row: another owner of the same part, or a contradiction."""
    key, known = taking.parts[twice.words]
    owner = taking.owners[key]
    if known != area:
        taking.problems.append(twice)
    elif row["name"] not in owner.name.split("、"):
        joined = f"{owner.name}、{row['name']}"
        taking.owners[key] = _owner({**_said(owner), "name": joined})
        taking.joint[twice.words] = None


def _said(owner: Owner) -> dict[str, str]:
    return {"agent": owner.agent, "phone": owner.phone, "note": owner.note}


def _key(row: Mapping[str, str], part: str) -> str:
    """Return what tells an owner apart from every other row's."""
    if number := row.get("owner_no", ""):
        return f"no {number}"
    phone = row.get("phone", "")
    return f"phone {row['name']} {phone}" if phone else f"part {part}"


def _part(row: Mapping[str, str]) -> str:
    """Return the part's number, joined where building, entrance and room stand in columns of their own."""
    told = []
    for name, unit in (("building", "幢"), ("entrance", "单元"), ("part", "")):
        words = row.get(name, "")
        told.append(f"{words}{unit}" if words.isdigit() and unit else words)
    return "".join(told) if row.get("part") else ""


def _owner(row: Mapping[str, str]) -> Owner:
    said = vocabulary("owner_kind").exact(plain(row.get("kind", "")))
    name = " ".join(row["name"].split())
    organisation = said == "organisation" if said else name.endswith(ORGANISATION_ENDINGS)
    return Owner(
        0,
        name,
        organisation,
        row.get("agent", ""),
        row.get("phone", ""),
        row.get("note", ""),
    )


def _reading(taking: _Taking) -> OwnersReading:
    parts: dict[str, list[OwnedPart]] = {}
    for number, (key, area) in taking.parts.items():
        parts.setdefault(key, []).append(OwnedPart(0, 0, number, area))
    owners = tuple(ReadOwner(one, tuple(parts[key])) for key, one in taking.owners.items())
    names = [one.owner.name for one in owners]
    twice = dict.fromkeys(name for name in names if names.count(name) > 1)
    return OwnersReading(owners, tuple(taking.problems), tuple(twice), tuple(taking.joint))


def write_owners(owners: Iterable[tuple[Owner, Sequence[OwnedPart]]], path: Path) -> None:
    """Write one row a part; reading takes the same owners in again."""
    from openpyxl import Workbook
    from openpyxl.utils import get_column_letter

    book = Workbook(write_only=True)
    page = book.create_sheet("业主名册")
    for index, (_words, width) in enumerate(COLUMNS, 1):
        page.column_dimensions[get_column_letter(index)].width = width
    page.freeze_panes = "C2"
    page.append([words for words, _width in COLUMNS])
    for number, (owner, parts) in enumerate(owners, 1):
        kind = "单位" if owner.organisation else "个人"
        for part in parts:
            row = (
                str(number), owner.name, kind, part.number, amount(part.area, "area"),
                owner.agent, owner.phone, owner.note,
            )  # fmt: skip
            page.append([text_cell(page, words) for words in row])
    made = io.BytesIO()  # a workbook that cannot be written half stays open otherwise
    book.save(made)
    path.write_bytes(made.getvalue())
