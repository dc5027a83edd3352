"""Measures the meeting hour with 20,000 people due: keys, sign-in on both screens, the quorum, eight hours of it.

Everything goes through the real window, a real store with `synchronous = FULL`, and a painted second screen. A key
is timed from the key press until nothing is left to paint. Beside the milliseconds stands what one bare durable
commit takes on this disk in the same run.
"""

import json
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from datetime import datetime, timedelta
from pathlib import Path

from bench_roster import village as roster_of
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from consult_app.domain.consultation import Consultation, StepDone
from consult_app.domain.meeting import Meeting
from consult_app.domain.pinyin import spell_person
from consult_app.domain.village import Village, VillageKind
from consult_app.main import build_window, dressed_application
from consult_app.services.app import CHINA, App, open_app
from consult_app.services.case import read_case
from consult_app.services.presence_counts import judge_quorum
from consult_app.services.roll import build_roll
from consult_app.services.rostering import spelled
from consult_app.services.setting_up import found_village
from consult_app.ui.garbage import sweep
from consult_app.ui.hall_desk import HallDesk
from consult_app.ui.window import MainWindow

PEOPLE = 20_000
KEY_MOST_MS = 8.0
SIGN_IN_MOST_MS = 50.0
FRAME_MS = 16.0
SIGNED = 300
HOURS = 8
MEMORY_MOST_MB = 12.0
"""What eight hours may add: the rows themselves (600 people, 1,600 contributions), not a leak."""


class Clock:
    """The course of the meeting, which the benchmark moves."""

    def __init__(self) -> None:
        self.time = datetime(2026, 11, 20, 14, 0, tzinfo=CHINA)

    def __call__(self) -> datetime:
        return self.time


def planned(app: App) -> int:
    """Put a village of 20,000 and its assembly's meeting into the store; return the consultation's id."""
    told = Village(
        id=1, uid="", kind=VillageKind.VILLAGE, name="柳河村", town="清溪镇", county="云溪县", short="柳",
        committee="柳河村村民委员会", party_branch="中共柳河村支部委员会", supervision="柳河村村务监督委员会", code="999999",
    )  # fmt: skip
    found_village(app, told, "周小满", ())
    with app.work() as work:
        work.people.add_many(spelled(one) for one in roster_of(PEOPLE))
        case = work.consultations.add(
            Consultation(
                id=0, uid="large", number=1, year=2026, title="三组村道硬化", opened_at=app.now(),
                question="是否同意", draft="硬化三组村道。", matter_kind="", procedure="villagers_assembly",
            )
        )  # fmt: skip
        for step in ("proposal", "plan", "subjects", "notice"):
            work.steps_done.add(StepDone(0, case.id, step, app.now(), "周小满"))
        work.meetings.add(
            Meeting(
                0, case.id, "", "villagers_assembly", "村民会议", app.now(), "晒谷场", "何建平", "周小满",
            )
        )  # fmt: skip
        build_roll(work, read_case(app, work, case.id, "sign_in"))
        work.note(app.now(), "roll.built", undo=False, people=PEOPLE)
        work.commit()
    return case.id


class Paints(QObject):
    """Counts paint events, so that a time is known to hold what it claims to hold."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: set[int] = set()

    def during(self, widgets: Sequence[QWidget], act: Callable[[], object]) -> set[int]:
        """Return which of the widgets are painted while something is done."""
        self.seen.clear()
        for widget in widgets:
            widget.installEventFilter(self)
        act()
        for widget in widgets:
            widget.removeEventFilter(self)
        return self.seen

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if event.type() == QEvent.Type.Paint and isinstance(watched, QWidget):
            self.seen.add(id(watched))
        return False


def settled(application: QApplication) -> None:
    """Let everything that is due be laid out and painted, and what was replaced be taken down."""
    application.sendPostedEvents()
    application.processEvents()
    application.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def timed(act: Callable[[], object]) -> float:
    """Return the milliseconds an act takes."""
    begun = time.perf_counter()
    act()
    return (time.perf_counter() - begun) * 1000


def spread(times: list[float]) -> dict[str, float]:
    times = sorted(times)
    return {
        "median": round(times[len(times) // 2], 2),
        "p99": round(times[min(len(times) - 1, len(times) * 99 // 100)], 2),
    }


def keys(application: QApplication, field: QWidget) -> list[float]:
    """Return the milliseconds of each key of 60 searches, until its list stands painted."""
    names = [one.name for one in roster_of(PEOPLE)[:: PEOPLE // 60]]
    times = []
    for name in names:
        typed = (*spell_person(name).initials.split()[0], *"12")
        times += [timed(lambda key=key: press(application, field, key)) for key in typed]
        field.clear()
        settled(application)
    return times


def press(application: QApplication, field: QWidget, key: str) -> None:
    QTest.keyClicks(field, key)
    settled(application)


def sign_ins(application: QApplication, page: QWidget, hall: QWidget) -> Iterator[float]:
    """
    Yield the milliseconds of each Enter, until row and quorum stand on both screens, durable.

    At every tenth it is looked at what was painted, and that one is not timed: Python hears each event of what it
    watches, for which nobody in the hall waits.
    """
    field, paints = page.first_field(), Paints()
    for number in range(SIGNED):
        QTest.keyClicks(field, str(number * 7))
        settled(application)
        if not page._hits or page._hits[0].here:
            field.clear()
            continue
        before = page._view.attendance.present
        if number % 10:
            yield timed(lambda: enter(application, field))
        else:
            painted = paints.during(
                (page.head.bar, *page._recent.rows, hall), lambda: enter(application, field)
            )
            assert {id(page.head.bar), id(page._recent.rows[0]), id(hall)} <= painted
        assert page._view.attendance.present == before + 1


def enter(application: QApplication, field: QWidget) -> None:
    QTest.keyClick(field, Qt.Key.Key_Return)
    settled(application)


def bare_commits(app: App) -> list[float]:
    """Return the milliseconds of durable commits of one small row: what the disk asks for by itself."""
    times = []
    for number in range(60):
        with app.work() as work:
            work.set("bench", number)
            times.append(timed(work.commit))
    return times


def quorums(app: App, consultation: int) -> list[float]:
    """Return the milliseconds of counting 20,000 lines anew and judging them."""
    with app.work() as work:
        case = read_case(app, work, consultation, "sign_in")
        work.set("bench", 0)  # after a write nothing is remembered
        return [timed(lambda: judge_quorum(case)) for _ in range(100)]


def memory_mb() -> float:
    import psutil

    return psutil.Process().memory_info().rss / 2**20


def eight_hours(
    application: QApplication, app: App, window: MainWindow, clock: Clock
) -> list[float]:
    """Run eight hours of a meeting, every minute something happens; return the memory after each hour."""
    from consult_app.domain.meeting import ContributionKind
    from consult_app.services.speaking import (
        Said,
        ask_to_speak,
        call_next_speaker,
        end_turn,
        file_words,
    )

    page = window.frame.page()
    meeting = page._view.meeting.id
    here = [one.entry.id for one in page._view.recent]
    window.frame.open_step("deliberation")
    told = []
    for minute in range(HOURS * 60):
        clock.time += timedelta(minutes=1)
        who = here[minute % len(here)]
        match minute % 4:
            case 0:
                ask_to_speak(app, meeting, who)
                turn = call_next_speaker(app, meeting)
            case 1 | 2:
                file_words(app, meeting, Said(f"第{minute}分钟的意见。", ContributionKind.FOR, who))
            case _:
                end_turn(app, turn.id)
        window.frame.page().acted.emit("")
        settled(application)
        sweep()
        if minute % 60 == 59:
            told.append(memory_mb())
    return told


def measure() -> dict[str, object]:
    from consult_app.services.attending import open_meeting
    from consult_app.services.stages import override

    clock = Clock()
    with tempfile.TemporaryDirectory() as folder:
        app = open_app(Path(folder), clock)
        consultation = planned(app)
        application = dressed_application("zh_CN")
        window = build_window(app)
        window.show()
        window.open_case(consultation, "sign_in")
        desk = window.findChild(HallDesk)
        desk.open(consultation)
        settled(application)
        page = window.frame.page()
        figures = {
            "key_to_list_ms": spread(keys(application, page.first_field())),
            "sign_in_ms": spread(list(sign_ins(application, page, desk.screen.canvas))),
            "bare_commit_ms": spread(bare_commits(app)),
            "quorum_ms": spread(quorums(app, consultation)),
        }
        override(app, consultation, "sign_in", "quorum", "测速", "何建平", "主任")
        open_meeting(app, consultation, "sign_in")
        page.refresh()
        memory = eight_hours(application, app, window, clock)
        figures["memory_mb"] = [round(each) for each in memory]
        figures["memory_grown_mb"] = round(memory[-1] - memory[0], 1)
        window.close()
        app.close()
    return figures


def main() -> int:
    """Print the figures as JSON; exit 1 where a limit is passed."""
    figures = measure()
    print(json.dumps(figures))
    good = (
        figures["key_to_list_ms"]["p99"] < KEY_MOST_MS
        and figures["sign_in_ms"]["p99"] < SIGN_IN_MOST_MS
        and figures["quorum_ms"]["p99"] < FRAME_MS
        and figures["memory_grown_mb"] <= MEMORY_MOST_MB
    )
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main())
