"""What tests of widgets share: the fonts, the look, and the Chinese words."""

import gc

import pytest
import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget

from consult_app.ui import theme
from consult_app.ui.language import speak

MANY = 40


@pytest.fixture(scope="session", autouse=True)
def _fonts(qapp):
    theme.load_fonts()
    theme.load_rare_font()


@pytest.fixture(autouse=True)
def look(qapp, _fonts):
    """The look of the tests; each begins in standard type on paper, in English."""
    if len(QApplication.topLevelWidgets()) > MANY:
        gc.collect()  # windows of tests gone by would be dressed anew with each change of the look
    worn = theme.look()
    worn.wear(palette="paper", size="standard")
    yield worn
    worn.wear(palette="paper", size="standard")
    left = QCoreApplication.translate("Refusal", "That did not work")
    if left != "That did not work":
        speak(qapp, "en")  # only this test shall fail
    assert left == "That did not work", "a test leaves the window speaking English"


@pytest.fixture
def chinese(qapp):
    """The window speaks Chinese, as it does for those who use it."""
    speak(qapp, "zh_CN")
    yield
    speak(qapp, "en")


class _Flashes(QObject):
    """Notes widgets that were shown before they had a parent: such a one flashes up as a window of its own."""

    def __init__(self) -> None:
        super().__init__()
        self.alone: list[QWidget] = []

    def eventFilter(self, watched, event) -> bool:  # noqa: N802 - Qt's name
        if (
            event.type() is QEvent.Type.Show
            and isinstance(watched, QWidget)
            and watched.parentWidget() is None
        ):
            self.alone.append(watched)
        return False

    def found(self) -> list[str]:
        alive = [widget for widget in self.alone if shiboken6.isValid(widget)]
        return [repr(widget) for widget in alive if widget.parentWidget() is not None]


@pytest.fixture
def flashes(qapp):
    """Watch for widgets that flash up; `flashes.found()` names them."""
    watch = _Flashes()
    qapp.installEventFilter(watch)
    yield watch
    qapp.removeEventFilter(watch)


@pytest.fixture
def pages_of(qtbot, app):
    """Return what shows the page of a stage of any meeting, in the room that the frame leaves it at 1366 x 768."""

    def of(page_class, step):
        def build(meeting):
            page = page_class(app, meeting.consultation_id, step)
            qtbot.addWidget(page)
            page.acted.connect(page.refresh)
            page.resize(922, 586)
            page.show()
            return page

        return build

    return of


@pytest.fixture
def desk_of(qtbot, app):
    """Return what opens the window at a meeting and gives its desk of the second screen."""
    from consult_app.main import build_window
    from consult_app.ui.hall_desk import HallDesk

    made = []

    def build(meeting) -> HallDesk:
        window = build_window(app)
        qtbot.addWidget(window)
        window.show()
        window.open_case(meeting.consultation_id, "sign_in")
        desk = window.findChild(HallDesk)
        made.append(desk)
        return desk

    yield build
    for desk in made:
        desk.close()
