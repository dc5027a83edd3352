"""Builds App and the window: the only place where all parts meet."""

import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, cast

from consult_app.basics.errors import ExpectedError
from consult_app.cli import Speech, run

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication, QWidget

    from consult_app.services.app import App
    from consult_app.ui.opening import OpeningWindow
    from consult_app.ui.page import SectionPage
    from consult_app.ui.rehearsal.rehearse import Rehearsed
    from consult_app.ui.window import MainWindow

SLOW_DISPLAY = 1000
"""Milliseconds after which the store is opened even if the display has painted nothing yet."""
BACKUP_AFTER = 100
"""Milliseconds until the day's copy of the store is made: the window is painted, and nothing was done yet."""
RARE_FONT_AFTER = 500
"""Milliseconds until the 16 MB face for rare names is read: the first window is painted by then."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Carry out the command line (by default this process's); without a command open the window."""
    return run(sys.argv[1:] if arguments is None else arguments, open_window, rehearsed)


def open_window(folder: Path, speech: Speech) -> int:
    """Show the window on a data folder until it is closed; a refusal to open is told in a dialog."""
    from consult_app.services.preferring import load_preferences

    need_screen()
    liked = load_preferences(folder)
    application = dressed_application(liked.language or speech.language, liked.palette, liked.size)
    opening = painted_opening()
    try:
        desktop = Desktop(application, folder)
    except ExpectedError as error:
        opening.close()
        tell_refusal(error, folder)
        return 1
    from consult_app.ui.crash import watch

    watching = watch(desktop.app.now)  # a bug is shown with a report that can be saved
    try:
        opening.give_way(desktop.first_window())
        return application.exec()
    except ExpectedError as error:  # the store opened, yet cannot be read
        opening.close()
        tell_refusal(error, folder)
        return 1
    finally:
        watching.remove()
        desktop.close()


def rehearsed(out: Path, speech: Speech) -> "Rehearsed":
    """Walk the rehearsal through the real windows, without a display, in Chinese unless asked otherwise."""
    from PySide6.QtCore import qInstallMessageHandler

    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    qInstallMessageHandler(_say_what_matters)
    application = dressed_application(speech.language)
    from consult_app.ui.rehearsal.rehearse import rehearse
    from consult_app.ui.theme import load_rare_font

    load_rare_font()
    try:
        return rehearse(out, build_window, english=speech.english)
    finally:
        application.processEvents()


def _say_what_matters(_kind: object, _where: object, message: str) -> None:
    """Pass Qt's messages on, but for the one the offscreen platform has for every fixed size."""
    if "propagateSizeHints" not in message:
        sys.stderr.write(f"{message}\n")


def need_screen() -> None:
    """Refuse where Qt would end the process: on a Linux without a display."""
    names = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    if sys.platform.startswith("linux") and not any(os.environ.get(name) for name in names):
        raise ExpectedError("screen.none")


def dressed_application(
    language: str, palette: str = "paper", size: str = "standard"
) -> "QApplication":
    """Make the one QApplication with its language, fonts, look and icon."""
    from PySide6.QtCore import QTimer
    from PySide6.QtGui import QIcon
    from PySide6.QtWidgets import QApplication

    from consult_app.basics.paths import resource
    from consult_app.ui.garbage import Sweeper
    from consult_app.ui.language import speak
    from consult_app.ui.theme import load_fonts, load_rare_font, look

    application = QApplication(sys.argv[:1])
    Sweeper(application)
    application.setApplicationName("consult-app")
    application.setDesktopFileName("consult-app")
    application.setWindowIcon(QIcon(str(resource("icons", "app.png"))))
    speak(application, language)
    load_fonts()
    look().wear(palette=palette, size=size)
    QTimer.singleShot(RARE_FONT_AFTER, load_rare_font)
    return application


def painted_opening() -> "OpeningWindow":
    """Show the opening window and return when it has been painted, or when the display is too slow."""
    from PySide6.QtCore import QEventLoop, QTimer

    from consult_app.ui.opening import OpeningWindow

    opening, waiting = OpeningWindow(), QEventLoop()
    opening.painted.connect(waiting.quit)
    QTimer.singleShot(SLOW_DISPLAY, waiting.quit)
    opening.show()
    waiting.exec()
    return opening


def opened_app(folder: Path) -> "App":
    from consult_app.services.app import open_app  # SQLAlchemy: longer to load than Qt

    return open_app(folder)


class Desktop:
    """What is open now: one store with its window, the village's own or the rehearsal's."""

    def __init__(self, application: "QApplication", folder: Path) -> None:
        self._application, self._folder = application, folder
        self.app: App = opened_app(folder)
        self._own = self.app
        self.window: QWidget | None = None

    def first_window(self) -> "QWidget":
        """Return the window to show: the first run's where no village is entered yet, else the main one."""
        from consult_app.services.setting_up import needs_first_run

        if not needs_first_run(self.app):
            return self._main_window()
        from consult_app.ui.first_run import FirstRunWindow  # once in the life of a store

        first = FirstRunWindow(self.app, self._open_rehearsal)
        first.finished.connect(self._on_founded)
        self.window = first
        return first

    def close(self) -> None:
        """Take the window down while Qt still stands, then let go of the store."""
        import shiboken6

        if self.window is not None and shiboken6.isValid(self.window):
            shiboken6.delete(self.window)
        self.window = None
        end_recording(self.app)
        self.app.close()
        if self._own is not self.app:
            self._own.close()

    def _main_window(self) -> "MainWindow":
        from PySide6.QtCore import QTimer

        window = build_window(self.app, self._on_page)
        self.window = window
        window.open_section("today")
        QTimer.singleShot(BACKUP_AFTER, window, self._daily_backup)
        return window

    def _daily_backup(self) -> None:
        """Copy the store once a day; a full disk is told and does not keep the window from opening."""
        from consult_app.services.backing_up import daily_backup
        from consult_app.services.recording import mend_recordings
        from consult_app.ui.errors import tell

        mend_recordings(self.app)  # after a power cut
        try:
            daily_backup(self.app)
        except ExpectedError:
            tell(self.window, ExpectedError("backup.not-today", folder=str(self.app.folder)))

    def _open_rehearsal(self) -> "App":
        return opened_app(self._folder / "rehearsal")

    def _on_founded(self, app: object) -> None:
        self._show_on(cast("App", app))

    def _show_on(self, app: "App") -> None:
        """Go on with a store: the window of the one before is closed."""
        gone = self.window
        end_recording(self.app)
        self.app = app
        window = self._main_window()
        window.show()
        if gone is not None:
            gone.close()
            gone.deleteLater()

    def _on_page(self, page: "SectionPage") -> None:
        """Answer what single pages wish: the rehearsal, a backup, another language."""
        for name, act in (
            ("rehearsal_wanted", self._toggle_rehearsal),
            ("backup_wanted", self._on_backup),
            ("language_wanted", self._on_language),
        ):
            signal = getattr(page, name, None)
            if signal is not None:
                signal.connect(act)

    def _toggle_rehearsal(self) -> None:
        """Into the sample village, in a store of its own, and back again."""
        from consult_app.services.sample_village import found_sample_village
        from consult_app.services.setting_up import view_settings

        if self.app is not self._own:
            rehearsal = self.app
            self._show_on(self._own)
            rehearsal.close()
            return
        app = self._open_rehearsal()
        if view_settings(app).village is None:
            found_sample_village(app)
        self._show_on(app)

    def _on_backup(self) -> None:
        from consult_app.ui.window import MainWindow

        if isinstance(self.window, MainWindow):
            self.window.open_section("settings")

    def _on_language(self, language: str) -> None:
        from consult_app.services.preferring import save_preferences
        from consult_app.ui.language import speak

        save_preferences(self._folder, language=language)
        speak(self._application, language)
        self._show_on(self.app)


def build_window(
    app: "App", on_page: "Callable[[SectionPage], None] | None" = None
) -> "MainWindow":
    """Put the window together: sections, pages of the stages, and the desk that answers its wishes."""
    from consult_app.services.setting_up import view_settings
    from consult_app.ui.clock_watch import ClockWatch
    from consult_app.ui.desk import Desk
    from consult_app.ui.hall_desk import HallDesk
    from consult_app.ui.print_desk import PrintDesk
    from consult_app.ui.recording_desk import RecordingDesk
    from consult_app.ui.sections import StagePages, sections
    from consult_app.ui.window import MainWindow

    settings = view_settings(app)
    made = on_page or (lambda _page: None)
    window = MainWindow(app, sections(made), StagePages(), clerk=settings.operator)
    HallDesk(app, window)
    ClockWatch(app, window)
    RecordingDesk(app, window)
    PrintDesk(app, window)
    Desk(app, window)  # its child: it lives as long as the window
    if settings.village is not None and settings.village.rehearsal:
        window.show_rehearsal()
    return window


def end_recording(app: "App") -> None:
    """End a recording that still runs when its store is left; what was heard is kept."""
    if app.sound.taking is not None:
        from consult_app.services.recording import stop_recording

        stop_recording(app)


def tell_refusal(error: ExpectedError, folder: Path) -> None:
    """Tell why the window cannot open, before there is one: here no settings can be opened to mend it."""
    from PySide6.QtCore import QCoreApplication
    from PySide6.QtWidgets import QMessageBox

    from consult_app.ui.errors import refusal_words

    if error.code == "store.damaged":
        error = ExpectedError("store.damaged-at-start", folder=str(folder))
    title = QCoreApplication.translate("Refusal", "The program cannot start")
    QMessageBox.warning(None, title, refusal_words(error))
