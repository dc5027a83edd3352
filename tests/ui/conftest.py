"""What tests of widgets share: the fonts, the look, and the Chinese words."""

import pytest

from consult_app.ui import theme
from consult_app.ui.language import speak


@pytest.fixture(scope="session", autouse=True)
def _fonts(qapp):
    theme.load_fonts()
    theme.load_rare_font()


@pytest.fixture(autouse=True)
def look(qapp, _fonts):
    """The look of the tests; each begins in standard type on paper, in English."""
    worn = theme.look()
    worn.wear(palette="paper", size="standard")
    yield worn
    worn.wear(palette="paper", size="standard")


@pytest.fixture
def chinese(qapp):
    """The window speaks Chinese, as it does for those who use it."""
    speak(qapp, "zh_CN")
    yield
    speak(qapp, "en")
