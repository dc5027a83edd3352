"""
A process that works until it is killed: `python killed.py` forks a worker for each line `mode folder report seed`.

A worker tells in the file `report` every act that was confirmed, one line each, after the use case (or the click)
returned; the parent of this process kills it. Everything is loaded once and forked, so that twenty deaths take
seconds.
"""

import os
import random
import signal
import sys
import tempfile
import traceback
from datetime import datetime
from itertools import count
from pathlib import Path

from full_case import tiny_jpeg
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from ui.assembly_ledger import Ledger
from ui.assembly_room import carry_out, opened_room
from ui.assembly_script import SHORT, meeting_of
from ui.assembly_village import BEGINS

from consult_app.cli import Speech
from consult_app.domain.meeting import ContributionKind, PresenceKind
from consult_app.domain.people import Person
from consult_app.domain.publication import PhotoView
from consult_app.main import build_window, dressed_application, rehearsed
from consult_app.services.app import CHINA, open_app
from consult_app.services.attaching import attach_photograph
from consult_app.services.attending import sign_in, take_back
from consult_app.services.concerns import ConcernEntry, answer_concern, take_in
from consult_app.services.consulting import Beginning, start_consultation
from consult_app.services.minutes import save_passages, view_minutes
from consult_app.services.papers.making import make_paper
from consult_app.services.people_by_hand import save_person
from consult_app.services.speaking import Said, file_words
from consult_app.services.stage_view import PaperOffer
from consult_app.services.stages import current_step
from consult_app.services.together import circle
from consult_app.services.together_view import view_together
from consult_app.storage.unit_of_work import UnitOfWork
from consult_app.ui import theme
from consult_app.ui.garbage import Sweeper
from consult_app.ui.pages import vote_count
from consult_app.ui.pages.concern_form import ConcernForm
from consult_app.ui.pages.sign_in import SignInPage
from consult_app.ui.pages.together_parts import OrderDialog, TogetherDialog
from consult_app.ui.rehearsal.clock import RehearsalClock
from consult_app.ui.widgets.dialogs import ConfirmDialog

AT = datetime(2026, 11, 2, 9, 0, tzinfo=CHINA)


class Report:
    """Tells in a file; what was written outlives the process, as the operating system holds it."""

    def __init__(self, path: Path) -> None:
        self._file = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND)

    def tell(self, *words: object) -> None:
        os.write(self._file, ("\t".join(str(word) for word in words) + "\n").encode())


def tell_commits(report: Report) -> None:
    """Tell the newest entry of the journal each time a transaction was kept."""
    commit = UnitOfWork.commit

    def told(work: UnitOfWork) -> None:
        commit(work)
        report.tell("entry", work.journal()[-1].hash)

    UnitOfWork.commit = told


def meeting_in(app):
    with app.work() as work:
        return work.meetings.all()[-1]


def acts_of(app, report, chance):
    """Return acts through the use cases, each to be called with a new name; a paper takes longest."""
    meeting = meeting_in(app)
    photo = app.folder.parent / "photo.jpg"

    def concern(name):
        kept = take_in(app, ConcernEntry(name))
        report.tell("concern", name)
        answer_concern(app, kept.id, f"已办{name}")
        report.tell("answered", name)

    def person(name):
        save_person(app, Person(0, f"周{name}", household_no=name, group="第一村民小组"))
        report.tell("person", f"周{name}")

    def case(name):
        start_consultation(app, Beginning(name))
        report.tell("case", name)

    def arrival(name):
        with app.work() as work:
            entry = chance.choice(work.roll.all(meeting_id=meeting.id))
        change = (take_back if entry.here else sign_in)(app, entry.id)
        report.tell("presence", change.event.id)

    def photograph(name):
        photo.write_bytes(tiny_jpeg() + name.encode())
        owner = ("posting", 1, PhotoView.NEAR)
        kept = attach_photograph(app, meeting.consultation_id, *owner, name, photo)
        report.tell("photo", kept.id)

    def paper(name):
        save_person(app, Person(0, f"吴{name}", household_no=name))
        offer = PaperOffer("sign_in", meeting_id=meeting.id)
        report.tell("paper", make_paper(app, meeting.consultation_id, "sign_in", offer).id)

    def said(name):
        file_words(app, meeting.id, Said(f"发言{name}", ContributionKind.FOR, None, "何建平"))
        report.tell("said", f"发言{name}")

    def typed(name):
        before = view_minutes(app, meeting.consultation_id, "deliberation").own_words.get("", "")
        words = {"": f"{before}\n记{name}"}
        save_passages(app, meeting.consultation_id, "deliberation", words)
        report.tell("typed", f"记{name}")

    first = (concern, person, case, arrival, photograph, said, typed)
    return (*first, arrival, concern, said, person, photograph, paper)


def use_cases(app, report, chance) -> None:
    """Act through the use cases for ever, a different one each time."""
    acts = acts_of(app, report, chance)
    for name in count(chance.randrange(10**9) * 1000):
        chance.choice(acts)(str(name))


def window(app, report, chance) -> None:
    """Act through the real window for ever: take in a concern, sign somebody in, leave again."""
    application = QApplication(["consult-app"])
    Sweeper(application)
    theme.load_fonts()
    shown = build_window(app)
    shown.show()
    meeting = meeting_in(app)
    application.processEvents()
    report.tell("ready")
    for name in count(chance.randrange(10**9) * 1000):
        _take_in(shown, f"路灯{name}")
        report.tell("concern", f"路灯{name}")
        for _ in range(3):
            _arrive(app, shown, meeting, chance)
            report.tell("step", current_step(app, meeting.consultation_id))


def evening(app, report, chance) -> None:
    """Hold matters together, apart and in another order through the notice page for ever; tell how they stand."""
    application = QApplication(["consult-app"])
    Sweeper(application)
    theme.load_fonts()
    for dialog in (TogetherDialog, OrderDialog, ConfirmDialog):
        dialog.exec = _pressed_on
    shown = build_window(app)
    shown.show()
    with app.work() as work:
        cases = [one.id for one in work.consultations.all()]
    report.tell("ready")
    while True:
        shown.open_case(chance.choice(cases), "notice")
        page = shown.frame.page()
        together = view_together(app, page.consultation_id, "notice").matters
        ways = [page.hold_apart, page.order_matters] if together else [page.hold]
        chance.choice(ways)()
        application.processEvents()
        report.tell("held", held_now(app))


def _pressed_on(dialog) -> int:
    """Answer a dialog as it stands; of an order the first matter goes one place down."""
    if isinstance(dialog, OrderDialog):
        dialog._move(dialog._held.matters[0], 1)
    return 1


def held_now(app) -> str:
    """Say which matters are held together in which order, by the ids of their meetings."""
    with app.work() as work:
        circles = {tuple(one.id for one in circle(work, each)) for each in work.meetings.all()}
    return repr(sorted(circles))


def walk(folder: Path, report) -> None:
    """Walk the whole chain through the real windows once; the store lies in a folder of its own in `folder`."""
    tempfile.tempdir = str(folder)
    tell_commits(report)
    rehearsed(folder / "out", Speech())
    report.tell("end")


def assembly(folder: Path, report) -> None:
    """Hold the scripted assembly in both windows, from where the store stands; what goes wrong is told."""
    vote_count.GUARD_MS = 0
    clock = RehearsalClock(BEGINS)
    app = open_app(folder, clock)
    tell_commits(report)
    try:
        application = dressed_application("zh_CN")
        Sweeper(application)
        before = int((folder.parent / "before").read_text("utf-8"))
        with opened_room(app, clock, 1, folder.parent / "out") as room:
            report.tell("ready")
            script = meeting_of(SHORT)
            carry_out(
                script,
                Ledger(SHORT.households),
                room,
                before,
                lambda position, name: report.tell("act", position, name),
            )
            report.tell("end")
            signal.pause()
    except Exception:  # noqa: BLE001 - told to the parent, who fails
        report.tell("fault", repr(traceback.format_exc()))
        signal.pause()


def _take_in(shown, title: str) -> None:
    shown.open_section("concerns:new")
    form = shown.findChild(ConcernForm)
    form._title.editor.insert(title)
    QTest.mouseClick(form._keep, Qt.MouseButton.LeftButton)
    QApplication.processEvents()


def _arrive(app, shown, meeting, chance) -> None:
    shown.open_case(meeting.consultation_id, "sign_in")
    page = shown.findChild(SignInPage)
    with app.work() as work:
        entry = chance.choice(work.roll.all(meeting_id=meeting.id))
    page.first_field().setText(entry.name)
    here = entry.standing not in (None, PresenceKind.LEFT, PresenceKind.TAKEN_BACK)
    QTest.keyClick(page.first_field(), Qt.Key.Key_F4 if here else Qt.Key.Key_Return)
    QApplication.processEvents()


def work(mode: str, folder: str, report: str, seed: str) -> None:
    told = Report(Path(report))
    if mode == "walk":
        walk(Path(folder), told)
        os._exit(0)
    if mode == "assembly":
        assembly(Path(folder), told)
    app = open_app(Path(folder), lambda: AT)
    tell_commits(told)
    if mode == "use_cases":
        told.tell("ready")
    {"use_cases": use_cases, "window": window, "evening": evening}[mode](
        app, told, random.Random(seed)
    )


def warm(folder: Path, report: Path) -> None:
    """Do every act once, so that all is loaded before the first worker is forked."""
    app = open_app(folder, lambda: AT)
    for act in acts_of(app, Report(report), random.Random(1)):
        act(act.__name__)
    app.close()


def main() -> None:
    folder, report = sys.stdin.readline().split()
    warm(Path(folder), Path(report))
    for line in sys.stdin:
        child = os.fork()
        if not child:
            work(*line.split())
        sys.stdout.write(f"{child}\n")
        sys.stdout.flush()
        os.waitpid(child, 0)
        sys.stdout.write("gone\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
