"""A whole assembly through both windows, and everything it left compared with the ledger of who did it."""

import pytest
from ui.assembly_compare import kept_is_the_same, minutes_tell, reports_tell, sheet_tells
from ui.assembly_ledger import Ledger
from ui.assembly_room import carry_out, opened_room, written
from ui.assembly_script import LONG, SHORT, meeting_of
from ui.assembly_village import BEGINS, call_assembly

from consult_app.ui.pages import vote_count
from consult_app.ui.rehearsal.clock import RehearsalClock

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
def clock():
    return RehearsalClock(BEGINS)


@pytest.mark.parametrize("measure", [SHORT, pytest.param(LONG, marks=pytest.mark.long)])
def test_what_an_assembly_left_equals_the_ledger_of_who_held_it(
    measure, qtbot, app, clock, chinese, tmp_path, monkeypatch
):
    monkeypatch.setattr(vote_count, "GUARD_MS", 0)
    case = call_assembly(app, measure.households)
    before = written(app)
    ledger = Ledger(measure.households)
    with opened_room(app, clock, case, tmp_path) as room:
        carry_out(meeting_of(measure), ledger, room, before)
    kept_is_the_same(app, ledger)
    papers = tmp_path / "papers"
    sheet_tells(next(papers.glob("*签到表.pdf")), ledger)
    minutes_tell(next(papers.glob("*会议记录.pdf")), ledger)
    reports_tell(sorted(papers.glob("*报告单.pdf")), ledger)
