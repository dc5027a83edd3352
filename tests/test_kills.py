"""The process is killed at random moments: every confirmed act is found again, and nothing half."""

import hashlib
import os
import random
import shutil
import signal
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path

import pytest
from killed import held_now
from meeting_maker import MATTERS, plan_meeting, planned_matter
from ui.assembly_compare import (
    door_is_the_same,
    kept_is_the_same,
    moments_are_the_same,
    words_are_the_same,
)
from ui.assembly_ledger import Ledger
from ui.assembly_room import remember, written
from ui.assembly_script import SHORT, meeting_of
from ui.assembly_village import BEGINS, call_assembly

from consult_app.main import build_window
from consult_app.services.app import open_app
from consult_app.services.attaching import attachment_path
from consult_app.services.papers.making import make_paper
from consult_app.services.stage_view import PaperOffer
from consult_app.services.stages import current_step
from consult_app.services.together import SHARED, circle
from consult_app.storage.unit_of_work import GENESIS
from consult_app.ui.rehearsal.clock import RehearsalClock

WORKER = Path(__file__).parent / "killed.py"
TIMES = 20
MOST_TOLD = {"use_cases": 12, "window": 6, "assembly": 60, "evening": 14}
"""Lines a worker may have told before it dies; a random number of them, counted and not timed."""
LONGEST_ACT = 0.05
"""Seconds: it dies at a random moment of what it does then."""
PATIENCE = 240
"""Seconds: a machine that does much else is slow, and no worker stands still because of it."""

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="workers are forked")


class Mother:
    """Forks workers and kills them."""

    def __init__(self, folder: Path, report: Path) -> None:
        path = os.pathsep.join((str(WORKER.parents[1]), str(WORKER.parent)))
        self._process = subprocess.Popen(
            [sys.executable, WORKER],
            env={**os.environ, "PYTHONPATH": path},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        print(folder, report, file=self._process.stdin, flush=True)

    def life(self, mode: str, folder: Path, report: Path, chance: random.Random) -> list[list[str]]:
        """Let a worker live for a random moment; return what it told as confirmed."""
        report.unlink(missing_ok=True)
        worker = self.begin(mode, folder, report, chance.randrange(10**6))
        try:
            self._wait_for(report, chance.randrange(2, MOST_TOLD[mode]))
            time.sleep(chance.uniform(0, LONGEST_ACT))
        finally:
            self.end(worker)
        return lines(report)

    def begin(self, mode: str, folder: Path, report: Path, seed: int = 0) -> int:
        """Let a worker begin and return its process id."""
        print(mode, folder, report, seed, file=self._process.stdin, flush=True)
        worker = int(self._process.stdout.readline())
        self._wait_for(report)
        return worker

    def end(self, worker: int) -> None:
        os.kill(worker, signal.SIGKILL)
        assert self._process.stdout.readline() == "gone\n"

    def _wait_for(self, report: Path, number: int = 1) -> None:
        deadline = time.monotonic() + PATIENCE
        while not report.exists() or not _told_enough(lines(report), number):
            assert time.monotonic() < deadline, "the worker stands still"
            time.sleep(0.002)

    def close(self) -> None:
        self._process.stdin.close()
        self._process.wait(PATIENCE)
        self._process.stdout.close()


def _told_enough(told: list[list[str]], number: int) -> bool:
    """Say whether so many lines were told, or the last one it has to tell."""
    return (
        len(told) >= number or told[-1:] == [["end"]] or [one[0] for one in told[-1:]] == ["fault"]
    )


def lines(report: Path) -> list[list[str]]:
    return [line.split("\t") for line in report.read_text("utf-8").splitlines()]


@pytest.fixture
def folder(app, village) -> Path:
    """A closed store with a meeting that people may come to."""
    plan_meeting(app)
    app.close()
    return app.folder


@pytest.fixture
def mother(folder, tmp_path):
    """A mother who has practised on a copy of the store."""
    practice = tmp_path / "practice" / "data"
    shutil.copytree(folder, practice)
    with closing(Mother(practice, tmp_path / "practice" / "report")) as one:
        yield one


def found_again(app, told: list[list[str]]) -> dict[str, int]:
    """Demand every act that was told as confirmed; return how many of each kind."""
    with app.work() as work:
        there = {
            "entry": {entry.hash for entry in work.journal()},
            "concern": {concern.title for concern in work.concerns.all()},
            "answered": {one.title for one in work.concerns.all() if one.ending},
            "person": {person.name for person in work.people.all()},
            "case": {case.title for case in work.consultations.all()},
            "presence": {str(event.id) for event in work.presence.all()},
            "photo": {str(photo.id) for photo in work.attachments.all()},
            "said": {one.words for one in work.contributions.all()},
            "typed": {
                line for one in work.minutes_passages.all() for line in one.words.split("\n")
            },
            "paper": {str(paper.id) for paper in work.papers.all()},
        }
    counts: dict[str, int] = {}
    for kind, *facts in told:
        if kind in there:
            assert facts[0] in there[kind], f"{kind} {facts[0]} was confirmed and is lost"
            counts[kind] = counts.get(kind, 0) + 1
    return counts


def nothing_half(app) -> None:
    """Demand a sound file, an unbroken journal that tells of every row, and whole files beside the store."""
    with app.work() as work:
        ask = work._connection.exec_driver_sql
        assert ask("PRAGMA integrity_check").scalar() == "ok"
        assert ask("PRAGMA foreign_key_check").all() == []
        assert work.broken_link(GENESIS) is None
        events = [entry.event for entry in work.journal()]
        assert work.concerns.count() == events.count("concern.taken")
        noted = sum(one.startswith("presence.") for one in events)
        assert work.presence.count() == noted + events.count("presence.corrected")  # two events
        assert work.papers.count() == events.count("paper.made")
        for paper in work.papers.all():
            digests = ((paper.pdf, paper.pdf_sha256), (paper.docx, paper.docx_sha256))
            for name, digest in digests:
                assert hashlib.sha256((app.folder / name).read_bytes()).hexdigest() == digest
        photos = work.attachments.all()
    for photo in photos:
        content = attachment_path(app, photo).read_bytes()
        assert hashlib.sha256(content).hexdigest() == photo.sha256


@pytest.mark.parametrize("mode", ["use_cases", "window"])
def test_twenty_deaths_lose_no_confirmed_act(mode, mother, folder, tmp_path, clock):
    seed = random.randrange(10**9)
    print("seed", seed)  # noqa: T201 - told when it fails
    chance, told, counts = random.Random(seed), [], {}
    for _ in range(TIMES):
        told += mother.life(mode, folder, tmp_path / "report", chance)
        with closing(open_app(folder, clock)) as app:
            counts = found_again(app, told)
            nothing_half(app)
    assert counts["entry"] >= TIMES, counts
    assert counts["concern"] > 0


def test_after_a_death_the_window_stands_at_the_step_in_hand(
    qtbot, mother, folder, tmp_path, clock
):
    mother.life("window", folder, tmp_path / "report", random.Random(3))
    with closing(open_app(folder, clock)) as app:
        with app.work() as work:
            case = work.consultations.all()[-1].id
            here = [entry.name for entry in work.roll.all() if entry.here]
        window = build_window(app)
        qtbot.addWidget(window)
        window.show()
        window.open_section("today")
        window.open_case(case)
        assert window.frame.step_key == current_step(app, case) == "sign_in"
        assert f" {len(here)} here" in window.frame.page().head.sentence.text()


@pytest.fixture
def evening(app, village) -> Path:
    """A closed store with three matters of one body; the notice of the first is printed."""
    first, *_ = (planned_matter(app, title) for title in MATTERS)
    notice = PaperOffer("notice", meeting_id=first.id)
    make_paper(app, first.consultation_id, "notice", notice)
    app.close()
    return app.folder


def nothing_half_joined(app) -> None:
    """Demand that all matters of one meeting agree, and that the printed notice lies with its number."""
    with app.work() as work:
        for one in work.meetings.all():
            held = circle(work, one)
            (host,) = {each.joined_to or each.id for each in held}
            assert work.meetings.get(host).joined_to is None
            assert len({tuple(getattr(each, name) for name in SHARED) for each in held}) == 1
            rolls = [work.roll.all(meeting_id=each.id) for each in held]
            assert len({tuple(sorted(line.name for line in roll)) for roll in rolls}) == 1
            numbers = [each.matter_no for each in held]
            ordered = [no for no in numbers if no]
            assert numbers == sorted(set(ordered)) + [0] * (len(held) - len(ordered))
            items = [len(work.agenda.all(meeting_id=each.id)) for each in held]
            assert min(items) == max(items) or 0 not in items
        (notice,) = work.papers.all(code="notice")
        assert (app.folder / notice.pdf).is_file()
        (number,) = work.document_numbers.all()
        assert number.meeting_id == notice.meeting_id
        assert number.consultation_id == notice.consultation_id


@pytest.mark.parametrize("deaths", [2, pytest.param(20, marks=pytest.mark.long)])
def test_a_death_while_matters_are_joined_through_the_windows_leaves_none_half_joined(
    evening, tmp_path, clock, deaths
):
    seed = random.randrange(10**9)
    print("seed", seed)  # noqa: T201 - told when it fails
    chance, practice = random.Random(seed), tmp_path / "practice" / "data"
    shutil.copytree(evening, practice)
    told = []
    with closing(Mother(practice, tmp_path / "practice" / "report")) as mother:
        for _ in range(deaths):
            lived = mother.life("evening", evening, tmp_path / "report", chance)
            told += lived
            with closing(open_app(evening, clock)) as app:
                found_again(app, told)
                nothing_half_joined(app)
                newest = [line for line in lived if line[0] in ("held", "entry")][-1:]
                if newest and newest[0][0] == "held":  # else it died between commit and report
                    stands = held_now(app)
                    assert stands == newest[0][1] or newest == lived[-1:]
    assert sum(line[0] == "entry" for line in told) >= deaths


def stopped(worker: int) -> bool:
    return Path(f"/proc/{worker}/stat").read_text("utf-8").rpartition(")")[2].split()[0] == "T"


def as_a_death_leaves_it(worker: int, source: Path, target: Path) -> None:
    """Hold a process at whatever it does, and copy its files: a death there would leave just these."""
    os.kill(worker, signal.SIGSTOP)
    while not stopped(worker):
        time.sleep(0.0005)
    shutil.copytree(source, target)


@pytest.mark.skipif(
    not Path("/proc/self/stat").exists(), reason="asks Linux whether it stands still"
)
def test_the_whole_chain_may_end_at_any_moment_and_loses_no_confirmed_act(mother, tmp_path, clock):
    """The rehearsal goes once through all windows; held at random moments, each time its files are as a death leaves them."""
    seed = random.randrange(10**9)
    print("seed", seed)  # noqa: T201 - told when it fails
    chance, report, walked = random.Random(seed), tmp_path / "walk", tmp_path / "walked"
    walked.mkdir()
    worker, deaths, told = mother.begin("walk", walked, report), 0, lines(report)
    while told[-1] != ["end"]:
        wanted = len(told) + chance.randrange(1, 9)
        while len(told) < wanted and told[-1] != ["end"]:
            time.sleep(chance.uniform(0.001, 0.02))
            told = lines(report)
        if told[-1] == ["end"]:
            break
        (source,) = walked.glob("consult-rehearsal-*")
        left = tmp_path / f"left{deaths}" / "data"
        as_a_death_leaves_it(worker, source, left)
        told = lines(report)
        os.kill(worker, signal.SIGCONT)
        with closing(open_app(left, clock)) as app:
            assert found_again(app, told)["entry"] == sum(line[0] == "entry" for line in told)
            nothing_half(app)
        shutil.rmtree(left.parent)
        deaths += 1
    assert deaths >= TIMES, len(told)


@pytest.fixture
def called(tmp_path) -> Path:
    """A closed store whose assembly is called for today."""
    data = tmp_path / "called" / "data"
    with closing(open_app(data, RehearsalClock(BEGINS))) as app:
        call_assembly(app, SHORT.households)
        (data.parent / "before").write_text(str(written(app)), "utf-8")
    return data.parent


def equals_its_ledger(app, before: int) -> int:
    """Demand that the store holds what the script did up to where it stands, no more, no less; return how far it is."""
    position, clock = written(app) - before, RehearsalClock(BEGINS)
    ledger = Ledger(SHORT.households)
    remember(meeting_of(SHORT), ledger, clock, position)
    for part in (door_is_the_same, moments_are_the_same, words_are_the_same):
        part(app, ledger)
    return position


@pytest.mark.parametrize("deaths", [8, pytest.param(100, marks=pytest.mark.long)])
def test_an_assembly_that_is_killed_goes_on_where_it_was(deaths, mother, called, tmp_path):
    """Every act that the window had shown is there, once; after all deaths the meeting ends as if there were none."""
    seed = random.randrange(10**9)
    print("seed", seed)  # noqa: T201 - told when it fails
    chance, report = random.Random(seed), tmp_path / "report"
    before, held, ended, told = int((called / "before").read_text("utf-8")), 0, 0, []
    for _ in range(deaths):
        if not held:
            shutil.rmtree(tmp_path / "hall", ignore_errors=True)
            shutil.copytree(called, tmp_path / "hall")
            told = []
        now = mother.life("assembly", tmp_path / "hall" / "data", report, chance)
        assert all(line[0] != "fault" for line in now), now[-1]
        told += now
        with closing(open_app(tmp_path / "hall" / "data", RehearsalClock(BEGINS))) as app:
            nothing_half(app)
            found_again(app, told)
            stands = equals_its_ledger(app, before)
            assert stands >= max((int(line[1]) for line in told if line[0] == "act"), default=0)
            assert stands >= held
            held = stands
            if now[-1] == ["end"]:
                ledger = Ledger(SHORT.households)
                remember(meeting_of(SHORT), ledger, RehearsalClock(BEGINS), stands)
                kept_is_the_same(app, ledger)
                held, ended = 0, ended + 1
    assert ended or held > 0
