"""One rehearsal from beginning to end: what it needs, what it leaves, and what it says."""

import shutil
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from consult_app.basics.errors import ExpectedError
from consult_app.services.app import App, open_app
from consult_app.ui.clock_watch import ClockWatch
from consult_app.ui.first_run import FirstRunWindow
from consult_app.ui.rehearsal import after, meeting, walk
from consult_app.ui.rehearsal.clock import RehearsalClock
from consult_app.ui.rehearsal.hand import Hand
from consult_app.ui.window import MainWindow

LEFT_BEHIND = ("papers", "package", "pictures", "photographs")
STAGES: tuple[Callable[[walk.Walk], None], ...] = (
    walk.take_in_concern,
    walk.propose,
    walk.plan,
    walk.register,
    walk.notify,
    meeting.sign_in,
    meeting.deliberate,
    meeting.vote,
    after.publish,
    after.follow_up,
    after.archive,
    after.look_around,
)


@dataclass(frozen=True, slots=True)
class Rehearsed:
    """What a rehearsal left behind."""

    papers: tuple[Path, ...]
    package: Path
    pictures: tuple[Path, ...]


def rehearse(
    out: Path,
    build: Callable[[App], MainWindow],
    *,
    english: bool = False,
    told: Callable[[str], None] = lambda _stage: None,
) -> Rehearsed:
    """
    Walk the sample village's consultation through the real windows and leave everything in `out`.

    What an earlier rehearsal left there is replaced; anything else in the folder stays. `told(stage)` hears each
    stage before it begins.
    """
    _clear(out)
    clock = RehearsalClock(walk.BEGINS)
    with tempfile.TemporaryDirectory(prefix="consult-rehearsal-") as data:
        app = open_app(Path(data), clock)
        try:
            taken = _walk(out, app, clock, build, english=english, told=told)
        finally:
            app.close()
    papers = tuple(sorted((out / "papers").iterdir()))
    return Rehearsed(papers, out / "package", taken)


def _walk(
    out: Path,
    app: App,
    clock: RehearsalClock,
    build: Callable[[App], MainWindow],
    *,
    english: bool,
    told: Callable[[str], None],
) -> tuple[Path, ...]:
    first = FirstRunWindow(app)
    first.show()
    hand = Hand(first, out / "pictures", english=english)
    hand.picture("first-start")
    founded: list[object] = []
    first.finished.connect(founded.append)
    hand.press("Only trying it out? Rehearse with a sample village")
    hand.wait_for(lambda: founded, "sample village")
    window = build(app)
    for watch in window.findChildren(ClockWatch):
        watch.rest()
    window.show()
    window.activateWindow()
    first.close()
    hand.window = window
    window.open_section("today")
    hand.picture("today-empty")
    held = walk.Walk(app, clock, hand, window, out)
    for stage in STAGES:
        told(stage.__name__)
        stage(held)
    window.close()
    return hand.pictures


def _clear(out: Path) -> None:
    """Make room for what this rehearsal leaves; refuses a folder that cannot be written."""
    try:
        for name in LEFT_BEHIND:
            shutil.rmtree(out / name, ignore_errors=True)
        for name in ("papers", "pictures"):
            (out / name).mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise ExpectedError(
            "store.folder-not-writable", folder=str(out), why=error.strerror or ""
        ) from error
