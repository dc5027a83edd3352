"""Writing a roster as a workbook that reading takes in again without a difference."""

import io
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from consult_app.domain.people import Person, Sex

_SEX = {Sex.MALE: "男", Sex.FEMALE: "女", None: ""}

COLUMNS: tuple[tuple[str, Callable[[Person], str], float], ...] = (
    ("户编号", lambda person: person.household_no, 10),
    ("姓名", lambda person: person.name, 12),
    ("性别", lambda person: _SEX[person.sex], 6),
    ("民族", lambda person: person.ethnicity, 8),
    ("公民身份号码", lambda person: person.id_number, 22),
    ("出生日期", lambda person: person.born.isoformat() if person.born else "", 12),
    ("与户主关系", lambda person: person.relation, 11),
    ("户籍情况", lambda person: "户籍" if person.registered else "非户籍", 10),
    ("村民小组", lambda person: person.group, 16),
    ("所属网格", lambda person: person.grid, 14),
    ("家庭住址", lambda person: person.address, 26),
    ("联系电话", lambda person: person.phone, 14),
    ("政治面貌", lambda person: person.politics, 12),
    ("是否党员", lambda person: "是" if person.party_member else "否", 10),
    ("是否村民代表", lambda person: "是" if person.representative else "否", 14),
    ("备注", lambda person: person.note, 20),
)


def write_roster(people: Sequence[Person], path: Path, sheet: str = "花名册") -> None:
    """Write one row a person; every cell is text, so that no program changes numbers or dates."""
    from openpyxl import Workbook
    from openpyxl.utils import get_column_letter

    book = Workbook(write_only=True)
    page = book.create_sheet(sheet)
    for index, (_words, _value, width) in enumerate(COLUMNS, 1):
        page.column_dimensions[get_column_letter(index)].width = width
    page.freeze_panes = "C2"
    page.append([words for words, _value, _width in COLUMNS])
    for person in people:
        page.append([text_cell(page, value(person)) for _words, value, _width in COLUMNS])
    made = io.BytesIO()  # a workbook that cannot be written half stays open otherwise
    book.save(made)
    path.write_bytes(made.getvalue())


def text_cell(page: Any, text: str) -> Any:  # noqa: ANN401 - openpyxl's own kinds
    """Make a text cell even of what looks like a formula."""
    from openpyxl.cell import WriteOnlyCell

    cell = WriteOnlyCell(page, value=text)
    cell.data_type = "s"
    return cell
