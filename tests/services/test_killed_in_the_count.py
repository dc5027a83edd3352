"""Power cut at the count: every paper that was confirmed is there again."""

import subprocess
import sys
from pathlib import Path

import pytest
from meeting_maker import opened_meeting

from consult_app.domain.voting import VoteMethod
from consult_app.services.app import open_app
from consult_app.services.counting import collect_papers
from consult_app.services.voting import SetUp, open_vote, save_set_up

READER = """
import sys
from pathlib import Path
from consult_app.domain.voting import Mark
from consult_app.services.app import open_app
from consult_app.services.counting import read_paper

app = open_app(Path(sys.argv[1]))
for mark in (Mark.YES, Mark.NO, Mark.ABSTAIN, Mark.YES, Mark.NO, Mark.YES, Mark.YES, Mark.NO):
    print(read_paper(app, int(sys.argv[2]), mark).number, flush=True)
"""


@pytest.mark.usefixtures("village")
def test_a_killed_process_loses_no_confirmed_paper(app, clock):
    meeting = opened_meeting(app, 8)
    told = SetUp("是否同意", VoteMethod.SECRET_BALLOT, "甲", "乙", "", "丙", "", 12)
    save_set_up(app, meeting.consultation_id, "vote", told)
    vote = open_vote(app, meeting.consultation_id, "vote")
    collect_papers(app, vote.id, 8, 8)
    app.close()
    command = [sys.executable, "-c", READER, str(app.folder), str(vote.id)]
    root = Path(__file__).resolve().parents[2]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=root) as reader:
        confirmed = [int(reader.stdout.readline()) for _ in range(3)]
        reader.kill()
        confirmed += [int(line) for line in reader.stdout]
    again = open_app(app.folder, clock)
    try:
        with again.work() as work:
            kept = [paper.number for paper in work.ballots_read.all(vote_id=vote.id)]
    finally:
        again.close()
    assert kept[: len(confirmed)] == confirmed
    assert kept == list(range(1, len(kept) + 1))
