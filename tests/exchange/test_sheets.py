"""Old workbooks: every kind of cell, merged cells, hidden sheets, and what a damaged one may not do."""

import subprocess
import sys
from datetime import date, datetime, time
from pathlib import Path

from consult_app.exchange.roster.sheets import Sheet, open_sheets

SAMPLES = Path(__file__).parents[1] / "samples"


def test_every_kind_of_cell_of_an_old_workbook_is_read():
    assert open_sheets(SAMPLES / "kinds_of_cells.xls") == (
        Sheet(
            "名册",
            [
                ["户号", "姓名", "出生日期", "时间", "是否党员", "合计", "备注"],
                [1, "何涛", date(1985, 1, 3), datetime(2026, 11, 20, 9, 30), True, 1.5, ""],  # noqa: DTZ001 - a cell has no zone
                ["", "何雁", date(2009, 7, 9), time(8, 15), False, 20_000_000_000, "䶮 <&>"],
                [2, "白淑", "1980-02-21", "", "", -3, ""],
            ],
            merged=(((1, 0), (2, 0)),),
        ),
    )


DAMAGED = """
import random, sys
from pathlib import Path
from consult_app.basics.errors import ExpectedError
from consult_app.exchange.roster.sheets import open_sheets
whole = Path(sys.argv[1]).read_bytes()
chance = random.Random(20261128)
read = 0
for _ in range(150):
    data = bytearray(whole)
    for place in range(0, len(data), chance.choice([40, 400, 4000])):
        data[min(place + chance.randrange(40), len(data) - 1)] = chance.randrange(256)
    Path(sys.argv[2]).write_bytes(data)
    try:
        open_sheets(Path(sys.argv[2]))
    except ExpectedError as refusal:
        assert refusal.code in {"roster.unreadable", "roster.password", "roster.no-rows", "roster.too-many-rows"}
    read += 1
print(read)
"""


def test_a_damaged_old_workbook_never_ends_the_program(tmp_path):
    command = [
        sys.executable,
        "-c",
        DAMAGED,
        SAMPLES / "roster_by_group_old.xls",
        tmp_path / "r.xls",
    ]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout.strip()) == (0, "150"), done.stderr[-2000:]
