"""Files that are no roster: each is refused in plain words, whatever its bytes."""

import io
import zipfile
from contextlib import suppress
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import Workbook

from consult_app.basics.errors import ExpectedError
from consult_app.domain.id_number import check_digit
from consult_app.domain.people import Person, Sex
from consult_app.exchange.roster import read_organisations, read_roster, write_roster
from consult_app.exchange.roster.cells import is_party_member

DAY = date(2026, 11, 23)
SAMPLES = Path(__file__).parents[1] / "samples"
OLE = bytes.fromhex("D0CF11E0A1B11AE1")


def archive(**files):
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as made:
        for name, data in files.items():
            made.writestr(name.replace("__", "/").replace("_xml", ".xml"), data)
    return stream.getvalue()


BAD = {
    "a picture renamed": ("r.xlsx", b"\x89PNG\r\n\x1a\n" + b"0" * 90, "not-a-spreadsheet"),
    "a photograph renamed": ("r.csv", b"\xff\xd8\xff\xe0" + b"0" * 90, "not-a-spreadsheet"),
    "a PDF renamed": ("r.xls", b"%PDF-1.7 ...", "not-a-spreadsheet"),
    "a web page renamed": ("r.xls", b"<html><table></table></html>", "not-a-spreadsheet"),
    "a letter renamed": ("r.xlsx", archive(word__document_xml=b"<w/>"), "not-a-spreadsheet"),
    "some archive": ("r.xlsx", archive(a=b"1"), "not-a-spreadsheet"),
    "an empty file": ("r.xlsx", b"", "empty-file"),
    "blanks only": ("r.csv", b"\xef\xbb\xbf \r\n", "empty-file"),
    "a locked workbook": ("r.xlsx", OLE + b"0" * 99 + "EncryptedPackage".encode("utf-16-le"), "password"),
    "half a workbook": ("r.xlsx", (SAMPLES / "roster_by_person.xlsx").read_bytes()[:5000], "unreadable"),
    "half an old workbook": ("r.xls", OLE + b"\0" * 3000, "unreadable"),
    "a broken archive": ("r.ods", b"PK\x03\x04" + b"0" * 100, "unreadable"),
    "a workbook without content": ("r.xlsx", archive(xl__workbook_xml=b"<w/>"), "unreadable"),
    "another kind of file": ("r.doc", b"1,2", "wrong-ending"),
    "bytes as text": ("r.csv", b"\x81\0\0\xff,\xff\0", "unreadable"),
    "a table without a header": ("r.csv", "一,二\n三,四\n".encode(), "header-not-found"),
}  # fmt: skip


@pytest.mark.parametrize(("name", "data", "code"), BAD.values(), ids=list(BAD))
def test_what_is_no_roster_is_refused(tmp_path, name, data, code):
    path = tmp_path / name
    path.write_bytes(data)
    with pytest.raises(ExpectedError) as refusal:
        read_roster(path, DAY)
    assert refusal.value.code == f"roster.{code}"
    assert refusal.value.facts["file"] == name


def test_a_header_that_is_not_recognised_names_what_was_looked_for(tmp_path):
    path = tmp_path / "r.csv"
    path.write_text("甲,乙\n丙,丁\n", "utf-8")
    with pytest.raises(ExpectedError) as refusal:
        read_roster(path, DAY)
    assert "姓名" in refusal.value.facts["looked_for"]
    assert refusal.value.facts["first_lines"] == ["甲 乙", "丙 丁"]


def test_organisations_need_a_header_and_a_row(tmp_path):
    path = tmp_path / "o.csv"
    path.write_text("甲,乙\n", "utf-8")
    with pytest.raises(ExpectedError, match="organisations-header-not-found"):
        read_organisations(path)
    path.write_text("单位名称,类别\n", "utf-8")
    with pytest.raises(ExpectedError, match="no-organisations"):
        read_organisations(path)


def test_a_missing_file_and_a_folder_are_refused(tmp_path):
    for path in (tmp_path / "nowhere.xlsx", tmp_path):
        with pytest.raises(ExpectedError, match="file-missing"):
            read_roster(path, DAY)


def test_a_workbook_without_rows_is_refused(tmp_path):
    Workbook().save(tmp_path / "r.xlsx")
    with pytest.raises(ExpectedError, match="no-rows"):
        read_roster(tmp_path / "r.xlsx", DAY)


def test_a_cell_far_out_is_refused_before_memory_runs_out(tmp_path):
    made = Workbook()
    made.active["XFD1048576"] = "x"
    made.save(tmp_path / "r.xlsx")
    with pytest.raises(ExpectedError) as refusal:
        read_roster(tmp_path / "r.xlsx", DAY)
    assert refusal.value.code == "roster.too-wide"
    assert refusal.value.facts["cell"] == "XFD1048576"


def test_sixty_thousand_rows_are_taken_and_too_many_refused(tmp_path):
    path = tmp_path / "r.csv"
    rows = "".join(f"{row // 4},何{row},男\n" for row in range(60_000))
    path.write_text("户号,姓名,性别\n" + rows, "utf-8")
    assert len(read_roster(path, DAY).people) == 60_000
    path.write_text("户号,姓名,性别\n" + rows + rows, "utf-8")
    with pytest.raises(ExpectedError, match="too-many-rows"):
        read_roster(path, DAY)


def test_a_last_row_far_down_is_refused(tmp_path):
    made = Workbook()
    made.active["A1000000"] = "x"
    made.save(tmp_path / "r.xlsx")
    with pytest.raises(ExpectedError, match="too-many-rows"):
        read_roster(tmp_path / "r.xlsx", DAY)


LOOSE = settings(
    max_examples=120, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


@LOOSE
@given(data=st.binary(max_size=400), name=st.sampled_from(["r.csv", "r.xls", "r.xlsx", "r.ods"]))
def test_no_bytes_break_the_reader(tmp_path, data, name):
    path = tmp_path / name
    path.write_bytes(data)
    _read_or_refuse(path)


@LOOSE
@given(
    place=st.integers(0, 160_000), noise=st.binary(min_size=1, max_size=40),
    name=st.sampled_from(["roster_by_person.xlsx", "organisations.xlsx"]),
)  # fmt: skip
def test_a_damaged_workbook_is_read_or_refused(tmp_path, place, noise, name):
    _read_damaged(tmp_path, name, place, noise)


@settings(LOOSE, max_examples=200)
@given(place=st.integers(0, 5_600), noise=st.binary(min_size=1, max_size=40))
def test_a_damaged_old_workbook_is_read_or_refused(tmp_path, place, noise):
    _read_damaged(tmp_path, "kinds_of_cells.xls", place, noise)


@pytest.mark.long
@settings(LOOSE, max_examples=50)
@given(place=st.integers(0, 350_000), noise=st.binary(min_size=1, max_size=40))
def test_a_damaged_old_roster_is_read_or_refused(tmp_path, place, noise):
    _read_damaged(tmp_path, "roster_by_group_old.xls", place, noise)


def _read_damaged(folder: Path, name: str, place: int, noise: bytes) -> None:
    data = bytearray((SAMPLES / name).read_bytes())
    place %= len(data)
    data[place : place + len(noise)] = noise
    path = folder / name
    path.write_bytes(bytes(data))
    _read_or_refuse(path)


CELLS = st.one_of(
    st.none(), st.text(max_size=20), st.integers(-(10**20), 10**20), st.booleans(),
    st.floats(allow_nan=False, allow_infinity=False), st.dates(), st.datetimes(), st.times(),
    st.sampled_from(["姓名", "户主", "合计", "999999198501036453"]),
)  # fmt: skip


@LOOSE
@given(rows=st.lists(st.lists(CELLS, max_size=9), max_size=8))
def test_no_cells_break_the_reader(tmp_path, rows):
    path = tmp_path / "r.xlsx"
    made = Workbook()
    made.active.append(
        ["户号", "姓名", "身份证号", "出生日期", "性别", "与户主关系", "小组", "党员"]
    )
    for cells in rows:
        made.active.append([_storable(cell) for cell in cells])
    made.save(path)
    _read_or_refuse(path)


def _storable(cell):
    if isinstance(cell, str):
        return "".join(char for char in cell if char >= " ")
    if isinstance(cell, date) and cell.year < 1900:
        return str(cell)
    return cell


def _read_or_refuse(path):
    for read in (lambda: read_roster(path, DAY), lambda: read_organisations(path)):
        with suppress(ExpectedError):
            read()


WORDS = st.text("王李张桂兰国强䶮㛃𬭎建华", min_size=1, max_size=4)
POLITICS = st.sampled_from(["", "群众", "中共党员", "预备党员", "民盟盟员"])


@st.composite
def persons(draw):
    listed = []
    for order in range(draw(st.integers(1, 8))):
        born = draw(st.dates(date(1901, 1, 1), DAY))
        first = f"999999{born:%Y%m%d}{draw(st.integers(0, 99)):02}{order}"
        number = draw(st.sampled_from(["", first + check_digit(first)]))
        sex = (Sex.FEMALE, Sex.MALE)[order % 2] if number else draw(st.sampled_from([None, *Sex]))
        politics = draw(POLITICS)
        listed.append(
            Person(
                0, draw(WORDS), str(order + 1), sex, born, number, draw(st.sampled_from(["户主", ""])),
                draw(WORDS), draw(WORDS), draw(WORDS), "", draw(st.booleans()),
                draw(st.booleans()) or is_party_member(politics), draw(st.booleans()), "汉族", politics,
                draw(st.sampled_from(["", "外出务工", "=1", "'x"])),
            )
        )  # fmt: skip
    return listed


@settings(LOOSE, max_examples=60)
@given(people=persons())
def test_any_roster_written_is_read_without_a_difference(tmp_path, people):
    path = tmp_path / "out.xlsx"
    write_roster(people, path)
    assert list(read_roster(path, DAY).people) == people
