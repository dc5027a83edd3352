"""Fixtures that every level of test shares: a stopped clock, a real store, a small village."""

import gc
import os
import shutil
import sys
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from consult_app.domain.consultation import Consultation
from consult_app.domain.meeting import Meeting
from consult_app.domain.people import Household, Person, Sex
from consult_app.domain.village import Board, BodyKind, Membership, Village, VillageKind
from consult_app.services.app import CHINA, App, open_app
from consult_app.services.setting_up import found_village
from consult_app.storage.store import STORE_FILE, open_store
from consult_app.ui.garbage import sweep

GROUPS = ("第一村民小组", "第二村民小组", "第三村民小组")
TERM = (date(2025, 12, 1), date(2030, 11, 30))


def pytest_sessionstart():
    """Keep Python's collector out of paint events and of other threads, as the program does."""
    gc.disable()


def pytest_collection_finish():
    """Leave out what was imported when cycles are looked for: it stays to the end."""
    gc.collect()
    gc.freeze()


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_setup(item):
    """
    Destroy the windows of the test before, now that nothing names them; what is left is no widget and collected.

    A window that a connected function names is found by no collector: it would be dressed anew with every change of
    the look, and lie under the mouse, to the end of the run. A tree that the collector finds in pieces ends the process.
    """
    if "qapp" not in item.fixturenames:
        sweep()
        return
    for widget in QApplication.topLevelWidgets():
        widget.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()


DIALOG_MS = 10_000
"""How long a dialog may stand that a test did not expect."""


@pytest.fixture(autouse=True)
def _no_dialog_stays_open(monkeypatch):
    """End a dialog that nobody answers, and fail: otherwise the whole run stands still."""
    dialogs = sys.modules.get("consult_app.ui.widgets.dialogs")
    if dialogs is None:
        yield
        return
    left: list[str] = []

    def executed(dialog):
        from PySide6.QtCore import QTimer
        from PySide6.QtWidgets import QDialog

        def end():
            if dialog.isVisible():  # an answered one may live on unseen
                left.append(dialog.windowTitle())
                dialog.reject()

        QTimer.singleShot(DIALOG_MS, dialog, end)
        return QDialog.exec(dialog)

    monkeypatch.setattr(dialogs.Dialog, "exec", executed)
    yield
    assert left == [], "a dialog stood open and nobody answered it"


class Clock:
    """A clock that stands still until it is moved."""

    def __init__(self) -> None:
        self.time = datetime(2026, 11, 2, 9, 0, tzinfo=CHINA)

    def __call__(self) -> datetime:
        return self.time

    def forward(self, **by: float) -> None:
        self.time += timedelta(**by)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture(scope="session")
def empty_store(tmp_path_factory) -> Path:
    """An empty store's file: making its tables costs more than most tests, so they copy this one."""
    folder = tmp_path_factory.mktemp("store")
    open_store(folder).close()
    return folder / STORE_FILE


@pytest.fixture
def app(tmp_path, clock, empty_store):
    (tmp_path / "data").mkdir()
    shutil.copyfile(empty_store, tmp_path / "data" / STORE_FILE)
    opened: App = open_app(tmp_path / "data", clock)
    yield opened
    opened.close()


@pytest.fixture
def village(app) -> Village:
    """柳河村 with 12 households in three groups, 9 representatives, a committee and its watchers."""
    told = Village(
        id=1,
        uid="",
        kind=VillageKind.VILLAGE,
        name="柳河村",
        town="清溪镇",
        county="云溪县",
        short="柳",
        party_branch="中共柳河村支部委员会",
        committee="柳河村村民委员会",
        supervision="柳河村村务监督委员会",
        code="999999",
        phone="19990990000",
    )
    kept = found_village(app, told, "周小满", (Board(0, "村务公开栏", main=True),))
    with app.work() as work:
        for number in range(1, 13):
            _household(work, number)
        _bodies(work)
        work.note(app.now(), "roster.imported", undo=False, people=36)
        work.commit()
    return kept


def _household(work, number: int) -> None:
    group = GROUPS[number % 3]
    work.households.add(Household(0, str(number), group))
    for place, (relation, sex, year) in enumerate(
        (("户主", Sex.MALE, 1965), ("配偶", Sex.FEMALE, 1967), ("女儿", Sex.FEMALE, 1994))
    ):
        work.people.add(
            Person(
                id=0,
                name=f"{'赵钱孙李周吴郑王冯陈褚卫'[number - 1]}{'建秀小'[place]}{'国英梅'[place]}",
                household_no=str(number),
                sex=sex,
                born=date(year, 1 + number % 12, 5),
                relation=relation,
                group=group,
                representative=place < 2 and number <= 5,
                party_member=place == 0 and number % 2 == 0,
                initials="zqslzwzwfccw"[number - 1] + "jxx"[place] + "gym"[place],
                sort_key=f"{number:02}{place}",
            )
        )


def _bodies(work) -> None:
    people = work.people.all()
    chosen = [one for one in people if one.representative]
    for person in chosen[:9]:
        work.memberships.add(Membership(0, BodyKind.REPRESENTATIVES, person.id, "村民代表", *TERM))
    for duty, person in zip(("主任", "副主任", "委员"), chosen[:3], strict=True):
        work.memberships.add(Membership(0, BodyKind.COMMITTEE, person.id, duty, *TERM))
    for duty, person in zip(("主任", "委员", "委员"), people[-3:], strict=True):
        work.memberships.add(Membership(0, BodyKind.SUPERVISION, person.id, duty, *TERM))
    for person in (one for one in people if one.party_member):
        work.memberships.add(Membership(0, BodyKind.PARTY_MEMBERS, person.id, "党员", *TERM))


@pytest.fixture
def consultation(app, village) -> int:
    """三组村道硬化, through the representatives' meeting, planned for the 20th; returns its id."""
    when = datetime(2026, 11, 20, 14, 30, tzinfo=CHINA)
    with app.work() as work:
        kept = work.consultations.add(
            Consultation(
                id=0,
                uid="3f1c",
                number=5,
                year=2026,
                title="三组村道硬化",
                opened_at=app.now(),
                question="是否同意硬化三组村道",
                draft="同意硬化三组村道0.8公里，集体出资12万元。",
                matter_kind="public_works",
                procedure="villager_reps",
                money_yuan=120000,
                chair="赵建国",
                recorder="周小满",
                planned_at=when,
                place="村委会二楼会议室",
            )
        )
        work.meetings.add(
            Meeting(
                id=0,
                consultation_id=kept.id,
                group="",
                body="villager_reps",
                title="村民代表会议",
                planned_at=when,
                place="村委会二楼会议室",
                chair="赵建国",
                recorder="周小满",
            )
        )
        work.note(app.now(), "consultation.started", consultation=kept.id, title=kept.title)
        work.commit()
    return kept.id
