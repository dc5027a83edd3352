"""What tests of the command line share: the one Qt application there may be, and English after each."""

import pytest

from consult_app.ui.language import speak


@pytest.fixture(autouse=True)
def one_application(qapp):
    """Make the application that tests of windows need before a command makes a smaller one."""
    yield
    speak(qapp, "en")
