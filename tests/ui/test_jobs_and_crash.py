"""Work in the background, and what is said when the program itself is at fault."""

import gc
import sys
from datetime import UTC, datetime
from threading import Event, current_thread, main_thread

import pytest
import shiboken6
from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from consult_app.basics.errors import ExpectedError
from consult_app.ui.crash import CrashDialog, Watch, report_of, watch
from consult_app.ui.errors import tell, telling
from consult_app.ui.garbage import sweep
from consult_app.ui.jobs import Job, pool, wait_for_jobs
from consult_app.ui.opening import OpeningWindow
from consult_app.ui.widgets.dialogs import ConfirmDialog, Dialog, ReasonDialog
from consult_app.ui.widgets.progress import ProgressCard

AT = datetime(2026, 11, 25, 9, 41, tzinfo=UTC)


def count_to(number):
    def work(step):
        for done in range(1, number + 1):
            step(done, number)
        return number

    return work


def test_work_reports_its_progress_and_gives_its_value(qtbot):
    parent = QObject()
    job, told = Job(count_to(3), parent), []
    job.progressed.connect(lambda done, total: told.append((done, total)))
    with qtbot.waitSignal(job.succeeded) as given:
        job.start()
    assert (given.args, told) == ([3], [(1, 3), (2, 3), (3, 3)])


def test_what_fails_is_carried_to_the_screen(qtbot):
    def work(step):
        raise ExpectedError("drive.gone", path="E:")

    parent = QObject()
    job = Job(work, parent)
    with qtbot.waitSignals([job.failed, job.finished]) as _:
        job.start()


def test_stopped_work_ends_without_a_value(qtbot):
    parent = QObject()
    job = Job(count_to(5), parent)
    job.cancel()
    with qtbot.assertNotEmitted(job.succeeded), qtbot.waitSignal(job.finished):
        job.start()


def test_one_job_at_a_time():
    assert pool().maxThreadCount() == 1
    wait_for_jobs()


def test_work_outlives_its_page_and_what_fails_then_is_told_over_the_window_in_front(
    qtbot, monkeypatch
):
    told, begun, gone = [], Event(), Event()
    monkeypatch.setattr("consult_app.ui.widgets.dialogs.say", lambda *words: told.append(words))

    def work(step):
        begun.set()
        gone.wait(5)
        for done in range(50):
            step(done, 50)
        raise ExpectedError("store.disk-full")

    page = QWidget()
    job = Job(work, page)
    job.start()
    assert begun.wait(5)
    shiboken6.delete(page)
    with qtbot.waitSignal(job.finished):
        gone.set()
    assert len(told) == 1


def test_widgets_are_never_collected_in_the_thread_of_a_job(qtbot):
    """A widget destroyed in another thread ends the process, now or later."""
    seen = []

    class Knot(QWidget):
        def __init__(self):
            super().__init__()
            self.myself = self  # a cycle: only the collector ends it

        def __del__(self):
            seen.append(current_thread())

    def work(step):
        return len([[[]] for _ in range(100_000)])

    owner = QObject()
    for _ in range(3):
        Knot()
    job = Job(work, owner)
    with qtbot.waitSignal(job.finished):
        job.start()
    assert seen == []
    gc.collect()
    assert seen == [main_thread()] * 3


def test_the_sweeper_collects_from_the_event_loop_and_nothing_else_does(qtbot):
    assert not gc.isenabled(), "the tests keep to the rule of the program"
    knots = [[] for _ in range(gc.get_threshold()[0] + 1)]
    for knot in knots:
        knot.append(knot)
    sweep()
    assert gc.get_count()[0] <= gc.get_threshold()[0]


def test_progress_says_its_numbers_and_can_be_stopped(qtbot):
    card = ProgressCard()
    qtbot.addWidget(card)
    job = Job(count_to(34), card)
    card.watch(job, "正在读第 {0} 张，共 {1} 张", "已读好的不会丢")
    assert card.sentence() == "Beginning"
    card.show_progress(21, 34)
    assert (card.sentence(), card.accessibleName()) == ("正在读第 21 张，共 34 张",) * 2
    with qtbot.waitSignal(card.stopped):
        card._stop.click()
    with qtbot.assertNotEmitted(job.succeeded), qtbot.waitSignal(job.finished):
        job.start()
    assert not card.isVisible()


def _fault():
    name = "王桂兰"
    raise ValueError(f"{name} voted 反对")


def test_the_report_names_no_person_and_no_vote():
    try:
        _fault()
    except ValueError as error:
        report = report_of(type(error), error.__traceback__, AT)
    assert "王桂兰" not in report
    assert "反对" not in report
    assert "builtins.ValueError" in report
    assert "_fault" in report
    assert "/" not in report.splitlines()[-1].split(":")[0].removeprefix("  tests/ui/")


def test_a_bug_is_shown_once_at_a_time_and_passed_on(monkeypatch):
    passed, shown = [], []
    monkeypatch.setattr(sys, "excepthook", lambda *given: passed.append(given[0]))

    def show(report):
        shown.append(report)
        watcher(ValueError, ValueError(), None)  # a second fault while the first is on show

    watcher = Watch(lambda: AT, show)
    watcher.install()
    sys.excepthook(KeyError, KeyError("x"), None)
    sys.excepthook(KeyboardInterrupt, KeyboardInterrupt(), None)
    watcher.remove()
    assert len(shown) == 1
    assert passed == [KeyError, ValueError, KeyboardInterrupt]


def test_the_report_is_shown_before_it_is_saved(qtbot, tmp_path, monkeypatch):
    dialog = CrashDialog("consult-app 0.1.0\nbuiltins.ValueError")
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.copy()
    assert QGuiApplication.clipboard().text().startswith("consult-app")
    dialog.save(tmp_path / "report.txt")
    assert (tmp_path / "report.txt").read_text("utf-8").endswith("ValueError")
    monkeypatch.setattr(sys, "excepthook", sys.__excepthook__)
    watch(lambda: AT).remove()


@pytest.fixture
def window(qtbot):
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(1000, 700)
    made.show()
    return made


def answering(qtbot, act):
    """Answer the next dialog and return the words it showed."""
    words = []

    def answer():
        dialog = QApplication.activeModalWidget()
        words.extend(label.text() for label in dialog.findChildren(QLabel) if label.text())
        act(dialog)

    QTimer.singleShot(30, answer)
    return words


def test_a_refusal_is_told_and_a_bug_passes_through(qtbot, window):
    words = answering(qtbot, lambda dialog: dialog.accept())
    with telling(window):
        raise ExpectedError("override.reason-and-name")
    assert "Write the reason and who decided it." in words
    with pytest.raises(ZeroDivisionError), telling(window):
        raise ZeroDivisionError
    words = answering(qtbot, lambda dialog: dialog.accept())
    tell(window, ExpectedError("undo.nothing"))
    assert "There is nothing that can be taken back." in words


def test_escape_is_the_safe_answer_and_danger_is_never_filled(qtbot, window):
    dialog = ConfirmDialog(window, "删掉这份草稿吗？", "写好的 3 段会没有。", "删除草稿", "留着")
    assert (dialog.act_button.property("kind"), dialog.safe_button.property("kind")) == (
        "danger",
        "largeprimary",
    )
    assert dialog.safe_button.isDefault()
    answering(qtbot, lambda shown: shown.reject())
    assert ConfirmDialog.ask(window, "删掉吗？", "x", "删除", "留着") is False
    answering(qtbot, lambda shown: shown.act_button.click())
    assert ConfirmDialog.ask(window, "删掉吗？", "x", "删除", "留着") is True


def test_a_reason_is_asked_for_until_it_is_there(qtbot, window):
    dialog = ReasonDialog(window, "为什么重新计票？", "", "理由", "重新计票", "不重新计")
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.act_button.click()
    assert dialog.isVisible()
    dialog._reason.set_text("第二计票人少记 1 张")
    dialog.act_button.click()
    assert dialog.result() == Dialog.DialogCode.Accepted
    assert dialog.reason() == "第二计票人少记 1 张"


def test_dialogs_do_not_flash_and_fit_their_words(qtbot, window, flashes):
    for dialog in (
        ConfirmDialog(window, "删掉吗？", "写好的 3 段会没有。" * 20, "删除", "留着"),
        Dialog(window, "没有办成", "知道了"),
    ):
        qtbot.addWidget(dialog)
        dialog.show()
        assert dialog.height() < 700
    assert flashes.found() == []


def test_the_first_window_is_painted_and_gives_way(qtbot):
    first, then = OpeningWindow(), QWidget()
    qtbot.addWidget(then)
    with qtbot.waitSignal(first.painted):
        first.show()
    first.give_way(then)
    assert then.isVisible()
