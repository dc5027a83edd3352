"""Builds App and the window: the only place where all parts meet."""

import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from consult_app.basics.errors import ExpectedError
from consult_app.cli import Speech, run

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from consult_app.services.app import App
    from consult_app.ui.opening import OpeningWindow
    from consult_app.ui.window import MainWindow

SLOW_DISPLAY = 1000
"""Milliseconds after which the store is opened even if the display has painted nothing yet."""
RARE_FONT_AFTER = 500
"""Milliseconds until the 16 MB face for rare names is read: the first window is painted by then."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Carry out the command line (by default this process's); without a command open the window."""
    return run(sys.argv[1:] if arguments is None else arguments, open_window)


def open_window(folder: Path, speech: Speech) -> int:
    """Show the window on a data folder until it is closed; a refusal to open is told in a dialog."""
    need_screen()
    application = dressed_application(speech)
    opening = painted_opening()
    try:
        app = opened_app(folder)
    except ExpectedError as error:
        opening.close()
        tell_refusal(error)
        return 1
    from consult_app.ui.crash import watch

    watching = watch(app.now)  # a bug is shown with a report that can be saved
    try:
        window = build_window(app)
        opening.give_way(window)
        return application.exec()
    finally:
        watching.remove()
        app.close()


def need_screen() -> None:
    """Refuse where Qt would end the process: on a Linux without a display."""
    names = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    if sys.platform.startswith("linux") and not any(os.environ.get(name) for name in names):
        raise ExpectedError("screen.none")


def dressed_application(speech: Speech) -> "QApplication":
    """Make the one QApplication with its language, fonts, look and icon."""
    from PySide6.QtCore import QTimer
    from PySide6.QtGui import QIcon
    from PySide6.QtWidgets import QApplication

    from consult_app.basics.paths import resource
    from consult_app.ui.language import speak
    from consult_app.ui.theme import load_fonts, load_rare_font, look

    application = QApplication(sys.argv[:1])
    application.setApplicationName("consult-app")
    application.setDesktopFileName("consult-app")
    application.setWindowIcon(QIcon(str(resource("icons", "app.png"))))
    speak(application, speech.language)
    load_fonts()
    look()
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


def build_window(app: "App") -> "MainWindow":
    from consult_app.ui.window import MainWindow

    return MainWindow(app, (), {})


def tell_refusal(error: ExpectedError) -> None:
    """Tell why the window cannot open, before there is one."""
    from PySide6.QtCore import QCoreApplication
    from PySide6.QtWidgets import QMessageBox

    from consult_app.ui.errors import refusal_words

    title = QCoreApplication.translate("Refusal", "The program cannot start")
    QMessageBox.warning(None, title, refusal_words(error))
