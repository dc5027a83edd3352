"""What happens at a bug: the dialog shows a report with no names and no votes, and offers to save it."""

import platform
import sys
import traceback
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QCoreApplication, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QFileDialog, QPlainTextEdit

from consult_app import __version__
from consult_app.basics.errors import ExpectedError
from consult_app.basics.paths import program_folder
from consult_app.ui.errors import tell
from consult_app.ui.widgets.base import Label, row
from consult_app.ui.widgets.buttons import Button
from consult_app.ui.widgets.dialogs import Dialog


def report_of(kind: type[BaseException], trace: TracebackType | None, at: datetime) -> str:
    """
    Return the report of a bug: the kind of error and where in the program it happened.

    The error's own message and the values of variables are left out, since they can hold names and votes.
    """
    lines = [
        f"consult-app {__version__}",
        f"{platform.system()} {platform.release()}, Python {platform.python_version()}, Qt {qVersion()}",
        f"{at:%Y-%m-%d %H:%M}",
        f"{kind.__module__}.{kind.__qualname__}",
    ]
    frames = traceback.extract_tb(trace)
    lines += [f"  {_place(frame.filename)}:{frame.lineno} {frame.name}" for frame in frames]
    return "\n".join(lines)


def _place(file: str) -> str:
    """Return a path below the program, so that no account's name is in it."""
    path = Path(file)
    if path.is_relative_to(program_folder()):
        return path.relative_to(program_folder()).as_posix()
    return path.name


class CrashDialog(Dialog):
    """Shows the report first; saving it is up to the person."""

    def __init__(self, report: str) -> None:
        window = QApplication.activeWindow()
        question = QCoreApplication.translate("CrashDialog", "Something went wrong in the program")
        super().__init__(
            window, question, QCoreApplication.translate("CrashDialog", "Go on working")
        )
        self._report = report
        words = self.tr(
            "What was confirmed before is kept; the last step may have to be done again. "
            "This report names no person and no vote. It helps whoever mends the program."
        )
        shown = QPlainTextEdit(report)
        shown.setReadOnly(True)
        shown.setAccessibleName(self.tr("Report"))
        shown.setMinimumHeight(180)
        copy = Button(self.tr("Copy"), act=self.copy)
        save = Button(self.tr("Save the report to a file"), act=self._on_save)
        self.add(Label(words, wrap=True), shown, row(save, copy, None))

    def copy(self) -> None:
        QGuiApplication.clipboard().setText(self._report)

    def save(self, file: Path) -> None:
        file.write_text(self._report, "utf-8")

    def _on_save(self) -> None:
        chosen, _ = QFileDialog.getSaveFileName(
            self, self.tr("Save the report to a file"), "consult-app-report.txt"
        )
        if chosen:
            self.save(Path(chosen))


class Watch:
    """
    Stands in `sys.excepthook`: tells of a bug once at a time and passes it on to the log.

    A refusal comes here where nothing was pressed, e.g. a page that reads from a drive just pulled: it is said in
    its own words.
    """

    def __init__(self, now: Callable[[], datetime], show: Callable[[str], object]) -> None:
        self._now, self._show, self._busy = now, show, False
        self._before = sys.excepthook

    def install(self) -> None:
        sys.excepthook = self

    def remove(self) -> None:
        sys.excepthook = self._before

    def __call__(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        self._before(kind, error, trace)
        if self._busy or issubclass(kind, KeyboardInterrupt):
            return
        self._busy = True
        try:
            if isinstance(error, ExpectedError):
                tell(QApplication.activeWindow(), error)
            else:
                self._show(report_of(kind, trace, self._now()))
        finally:
            self._busy = False


def watch(now: Callable[[], datetime]) -> Watch:
    """Tell of bugs from now on; `main.py` calls this once."""
    made = Watch(now, _show)
    made.install()
    return made


def _show(report: str) -> None:
    CrashDialog(report).exec()
