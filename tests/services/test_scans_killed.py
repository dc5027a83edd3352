"""The program is killed while it takes a scanned file in: no page is lost, and none is filed twice."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from disturbing import pdf
from scan_maker import pages_of, paper, prepare

from consult_app.domain.scans import ScanState
from consult_app.services.app import open_app
from consult_app.services.scan_state import signed_states
from consult_app.services.scan_taking import take_file

ROOT = Path(__file__).resolve().parents[2]
BETWEEN = "def step(done, total):\n    if done == 1: die()\n"
BEFORE_FILING = "def step(done, total): pass\nscan_taking.settle = lambda *told: die()\n"
IN_FILING = "def step(done, total): pass\nscan_filing._join = lambda *told: die()\n"
WORKER = """
import os, signal, sys
from pathlib import Path
from consult_app.services import scan_filing, scan_taking
from consult_app.services.app import open_app
def die(): os.kill(os.getpid(), signal.SIGKILL)
{how}
scan_taking.take_file(open_app(Path(sys.argv[1])), Path(sys.argv[2]), step)
"""


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="Windows ends processes in another way")
@pytest.mark.parametrize("how", [BETWEEN, BEFORE_FILING, IN_FILING])
def test_a_file_whose_taking_was_killed_is_finished_the_next_time(
    app, consultation, tmp_path, clock, how
):
    minutes = paper(app, consultation, "minutes_raw", prepare(app, consultation))
    file = tmp_path / "a.pdf"
    file.write_bytes(pdf(pages_of(app, minutes)))
    app.close()
    told = subprocess.run(
        [sys.executable, "-c", WORKER.format(how=how), app.folder, file],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        check=False,
    )
    assert told.returncode == -signal.SIGKILL
    again = open_app(app.folder, clock)
    try:
        take_file(again, file)
        with again.work() as work:
            pages = work.scan_pages.all()
            state = signed_states(work, [work.papers.get(minutes.id)])[minutes.id]
        assert [one.file_page for one in sorted(pages, key=lambda one: one.file_page)] == [1, 2]
        assert {one.state for one in pages} == {ScanState.FILED}
        assert state.final
    finally:
        again.close()
