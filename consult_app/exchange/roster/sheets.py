"""Opening a spreadsheet file: its sheets as rows of plain cells, or a refusal in plain words."""

import csv
import io
import re
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from consult_app.basics.errors import ExpectedError

Cell = Any
"""What a cell holds: text, a number, a truth value, a date, a time, or nothing."""

ENDINGS = (".xlsx", ".xlsm", ".xls", ".et", ".ods", ".csv", ".txt")
MOST_BYTES = 100_000_000
MOST_UNPACKED = 800_000_000
MOST_ROWS = 100_000

_OLE = bytes.fromhex("D0CF11E0A1B11AE1")
_ENCRYPTED_STREAM = "EncryptedPackage".encode("utf-16-le")
_PICTURES = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"BM", b"II*\0", b"MM\0*")
_FAR_COLUMN = re.compile(rb'<c r="([A-Z]{3})(\d+)"')
_ROW_NUMBER = re.compile(rb'<row [^>]*?r="(\d+)"')
_TAIL = 200_000


@dataclass(frozen=True, slots=True)
class Sheet:
    """
    One sheet. `rows` start with the first row of the sheet; all have the same length.

    `merged` are ranges ((first row, first column), (last row, last column)), counted from 0.
    """

    name: str
    rows: list[list[Cell]]
    merged: tuple[tuple[tuple[int, int], tuple[int, int]], ...] = ()


def open_sheets(path: Path) -> tuple[Sheet, ...]:
    """
    Read all visible sheets of a workbook, or the one table of a text file.

    Refuses with `roster.file-missing`, `.file-unreadable`, `.empty-file`, `.too-large`, `.wrong-ending`, `.not-a-spreadsheet`,
    `.password`, `.unreadable`, `.too-wide`, `.too-many-rows` or `.no-rows`.
    """
    data = _bytes(path)
    _refuse_other_kinds(path, data)
    packed = data.startswith((_OLE, b"PK"))
    sheets = _workbook(path, data) if packed else (Sheet(path.stem, _table(path, data)),)
    for sheet in sheets:
        if len(sheet.rows) > MOST_ROWS:
            raise _refusal(
                "too-many-rows", path, sheet=sheet.name, rows=len(sheet.rows), most=MOST_ROWS
            )
    filled = tuple(sheet for sheet in sheets if sheet.rows)
    if not filled:
        raise _refusal("no-rows", path)
    return filled


def _bytes(path: Path) -> bytes:
    if not path.is_file():
        raise _refusal("file-missing", path)
    if path.suffix.lower() not in ENDINGS:
        raise _refusal("wrong-ending", path, ending=path.suffix, known=list(ENDINGS))
    try:
        size = path.stat().st_size
        if size > MOST_BYTES:
            raise _refusal("too-large", path, megabytes=size // 1_000_000)
        data = path.read_bytes()
    except OSError as error:
        raise _refusal("file-unreadable", path, why=error.strerror or "") from error
    if not data.strip(b" \t\r\n\0\xef\xbb\xbf"):
        raise _refusal("empty-file", path)
    return data


def _refuse_other_kinds(path: Path, data: bytes) -> None:
    """Refuse what is no spreadsheet whatever its name says, by the first bytes."""
    head = data[:512].lstrip()
    kind = ""
    if head.startswith(_PICTURES) or head[8:12] == b"WEBP" or head[4:12] == b"ftypheic":
        kind = "picture"
    elif head.startswith(b"%PDF"):
        kind = "pdf"
    elif head.startswith((b"Rar!", b"7z\xbc\xaf", b"\x1f\x8b")):
        kind = "archive"
    elif head[:1] == b"<":
        kind = "web_page"
    if kind:
        raise _refusal("not-a-spreadsheet", path, kind=kind)


def _workbook(path: Path, data: bytes) -> tuple[Sheet, ...]:
    if data.startswith(b"PK"):
        _look_into_archive(path, data)
        return _by_calamine(path, data)
    if _ENCRYPTED_STREAM in data:
        raise _refusal("password", path)
    return _by_xlrd(path, data)


def _by_xlrd(path: Path, data: bytes) -> tuple[Sheet, ...]:
    """Read an old workbook (.xls, .et): calamine ends the whole process where such a file is damaged."""
    import xlrd

    try:
        book = xlrd.open_workbook(
            file_contents=data, formatting_info=True, logfile=io.StringIO()
        )  # only with its formats does it tell the merged cells
        return tuple(
            Sheet(
                sheet.name,
                [[_old_cell(cell, book.datemode) for cell in row] for row in sheet.get_rows()],
                tuple(
                    ((top, left), (bottom - 1, right - 1))
                    for top, bottom, left, right in sheet.merged_cells
                ),
            )
            for sheet in book.sheets()
            if sheet.visibility == 0
        )
    except Exception as error:  # a damaged file makes it raise whatever its bytes lead to
        if "encrypted" in str(error):
            raise _refusal("password", path) from error
        raise _refusal("unreadable", path) from error


def _old_cell(cell: Any, date_mode: int) -> Cell:  # noqa: ANN401 - xlrd has no types
    """Return what a cell of an old workbook holds; an error of a formula is an empty cell."""
    import xlrd

    value: Cell = cell.value
    if cell.ctype in {xlrd.XL_CELL_EMPTY, xlrd.XL_CELL_BLANK, xlrd.XL_CELL_ERROR}:
        return ""
    if cell.ctype == xlrd.XL_CELL_BOOLEAN:
        return bool(value)
    if cell.ctype == xlrd.XL_CELL_DATE:
        try:
            moment = xlrd.xldate_as_datetime(value, date_mode)
        except (ValueError, OverflowError):  # no day of any calendar: the number as it stands
            return value
        return moment.time() if value < 1 else moment if value % 1 else moment.date()
    if cell.ctype == xlrd.XL_CELL_NUMBER and value == int(value):
        return int(value)
    return value


def _by_calamine(path: Path, data: bytes) -> tuple[Sheet, ...]:
    from python_calamine import CalamineError, PasswordError, SheetVisibleEnum, load_workbook

    try:
        book = load_workbook(io.BytesIO(data))
        seen = [one.name for one in book.sheets_metadata if one.visible == SheetVisibleEnum.Visible]
        sheets = [(name, book.get_sheet_by_name(name)) for name in seen]
        return tuple(
            Sheet(name, one.to_python(skip_empty_area=False), tuple(one.merged_cell_ranges or ()))
            for name, one in sheets
        )
    except PasswordError as error:
        raise _refusal("password", path) from error
    except (CalamineError, OSError, ValueError, OverflowError) as error:
        if "password" in str(error).lower():
            raise _refusal("password", path) from error
        raise _refusal("unreadable", path) from error
    except BaseException as error:
        if type(error).__name__ != "PanicException":  # how the library's own bugs come out
            raise
        raise _refusal("unreadable", path) from error


def _look_into_archive(path: Path, data: bytes) -> None:
    """Refuse archives that are no workbook, and cells so far out that reading would need all memory."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            infos = archive.infolist()
            if sum(info.file_size for info in infos) > MOST_UNPACKED:
                raise _refusal("too-large", path, megabytes=MOST_UNPACKED // 1_000_000)
            names = {info.filename for info in infos}
            _refuse_other_archives(path, names)
            for name in names:
                if name.startswith("xl/worksheets/") and name.endswith(".xml"):
                    _refuse_far_cells(path, archive.read(name))
    except (
        zipfile.BadZipFile,
        OSError,
        ValueError,
        NotImplementedError,
        RuntimeError,
        EOFError,
    ) as error:
        raise _refusal("unreadable", path) from error
    except zipfile.zlib.error as error:  # type: ignore[attr-defined]
        raise _refusal("unreadable", path) from error


def _refuse_other_archives(path: Path, names: set[str]) -> None:
    kind = "word" if "word/document.xml" in names else "archive"
    if not any(name.startswith("xl/") for name in names) and "content.xml" not in names:
        raise _refusal("not-a-spreadsheet", path, kind=kind)


def _refuse_far_cells(path: Path, sheet: bytes) -> None:
    far = _FAR_COLUMN.search(sheet)
    if far:
        cell = f"{far[1].decode()}{far[2].decode()}"
        raise _refusal("too-wide", path, cell=cell)
    last = max((int(found) for found in _ROW_NUMBER.findall(sheet[-_TAIL:])), default=0)
    if last > MOST_ROWS:
        raise _refusal("too-many-rows", path, sheet="", rows=last, most=MOST_ROWS)


def _table(path: Path, data: bytes) -> list[list[Cell]]:
    text = _decoded(path, data)
    try:
        rows = _parsed(text, _delimiter(text), MOST_ROWS + 1)
    except csv.Error as error:
        raise _refusal("unreadable", path) from error
    width = max((len(row) for row in rows), default=0)
    return [row + [""] * (width - len(row)) for row in rows]


def _decoded(path: Path, data: bytes) -> str:
    """Decode by the byte order mark, else UTF-8 where it fits, else GB18030."""
    marked = data.startswith((b"\xff\xfe", b"\xfe\xff"))
    order = ["utf-16"] if marked else ["utf-8-sig", "gb18030"]
    for encoding in order:
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\0" not in text:
            return text
    raise _refusal("unreadable", path)


def _delimiter(text: str) -> str:
    """Return the mark that cuts the first lines into the most columns."""
    sample = "\n".join(text.splitlines()[:40])
    return max(",\t;|，", key=lambda mark: _columns(sample, mark))


def _columns(sample: str, mark: str) -> int:
    return sum(len(row) - 1 for row in _parsed(sample, mark, 40))


def _parsed(text: str, delimiter: str, most: int) -> list[list[Cell]]:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    rows: list[list[Cell]] = []
    for row in reader:
        rows.append(list(row))
        if len(rows) == most:
            break
    return rows


def _refusal(what: str, path: Path, **facts: Any) -> ExpectedError:  # noqa: ANN401 - facts of a sentence
    return ExpectedError(f"roster.{what}", file=path.name, **facts)


def column_letter(index: int) -> str:
    """Return A for 0, Z for 25, AA for 26."""
    letters = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def filled_down(sheet: Sheet, columns: Sequence[int], first_row: int) -> None:
    """Write the text of cells merged over several rows into all of these rows (in the sheet's own lists)."""
    wanted = set(columns)
    for (top, left), (bottom, _right) in sheet.merged:
        if left in wanted and bottom > top >= first_row:
            value = sheet.rows[top][left]
            for row in sheet.rows[top + 1 : bottom + 1]:
                row[left] = value
