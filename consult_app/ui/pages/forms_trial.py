"""Prints a form on trial while its words are typed: in the background, one after another, only the newest."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from consult_app.basics.errors import ExpectedError
from consult_app.basics.progress import Step
from consult_app.documents.form_check import Fault
from consult_app.services.app import App
from consult_app.services.forms import Sheet, data_for_trial, find_faults, print_trial
from consult_app.ui.errors import tell
from consult_app.ui.jobs import Job

PAUSE_MS = 400
"""How long nothing is typed before the print beside it is made anew."""


@dataclass(frozen=True, slots=True)
class Tried:
    """What a trial print gave: a sheet, or the faults that stand in its way."""

    faults: tuple[Fault, ...]
    sheet: Sheet | None


class TrialPrinter(QObject):
    """`tried` with each print; what was wanted meanwhile is printed after it."""

    tried = Signal(object)

    def __init__(self, app: App, parent: QObject) -> None:
        super().__init__(parent)
        self._app = app
        self._wanted = ("", "", "")
        self._facts: dict[tuple[str, str], dict[str, Any]] = {}
        self._job: Job | None = None
        self._again = False
        self._pause = QTimer(self, interval=PAUSE_MS, singleShot=True)
        self._pause.timeout.connect(self._begin)

    def want(self, code: str, text: str, case: str, *, at_once: bool = False) -> None:
        """Ask for a print of a form's text with the facts of a consultation (its id; anything else: the sample)."""
        if at_once or code != self._wanted[0] or case != self._wanted[2]:
            self._wanted = (code, text, case)
            self._pause.stop()
            self._begin()
        elif text != self._wanted[1]:
            self._wanted = (code, text, case)
            self._pause.start()

    def forget_facts(self) -> None:
        """Read the consultations' facts anew for the next print."""
        self._facts.clear()

    def _begin(self) -> None:
        if self._job is not None:
            self._again = True
            return
        self._job = Job(self._work(*self._wanted), self)
        self._job.succeeded.connect(self.tried)
        self._job.failed.connect(self._on_failed)
        self._job.finished.connect(self._on_finished)
        self._job.start()

    def _work(self, code: str, text: str, case: str) -> Callable[[Step], Tried]:
        app, facts = self._app, self._facts

        def work(_step: Step) -> Tried:
            faults = find_faults(code, text)
            if faults:
                return Tried(faults, None)
            if (code, case) not in facts:
                facts[code, case] = data_for_trial(app, code, int(case) if case.isdigit() else None)
            try:
                return Tried((), print_trial(app, code, text, facts[code, case]))
            except ExpectedError as error:
                return Tried((Fault(None, 1, error),), None)

        return work

    def _on_failed(self, error: Exception) -> None:
        if not isinstance(error, ExpectedError):
            raise error
        tell(None, error)

    def _on_finished(self) -> None:
        self._job = None
        if self._again:
            self._again = False
            self._begin()
