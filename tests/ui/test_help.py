"""Help: every stage and section has its page, in the very words of the buttons, on one screen."""

import re
import xml.etree.ElementTree as ET

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from consult_app.basics.paths import resource
from consult_app.domain.procedure import Stage
from consult_app.ui.help import HelpDialog, help_text
from consult_app.ui.section_frame import Section
from consult_app.ui.sections import INNER, SECTIONS, _load
from consult_app.ui.widgets.base import Label
from consult_app.ui.window import MainWindow
from tests.ui.looking import cut_words
from tests.ui.test_window import PlainSection

TOPICS = ("general", *Stage, *(f"section_{key}" for key, *_ in (*SECTIONS, *INNER)))
PARTS = ("**现在怎么做**", "**按键**", "**缺东西时**", "**法律依据**")


@pytest.fixture(scope="module")
def on_screen() -> set[str]:
    """Return everything the window says in Chinese."""
    read = ET.parse(resource("translations", "consult_app_zh_CN.ts"))
    return {"".join(told.itertext()) for told in read.getroot().iter("translation")}


@pytest.fixture
def window(qtbot):
    made = QWidget()
    made.resize(1366, 768)
    qtbot.addWidget(made)
    return made


@pytest.mark.parametrize("topic", TOPICS)
def test_every_stage_and_section_has_its_page(topic):
    text = help_text(topic)
    assert topic == "general" or text != help_text("general")
    assert text.startswith("# ")
    assert [part for part in PARTS if part not in text] == []
    assert len(re.findall(r"^\d\. ", text, re.MULTILINE)) == 5


def test_there_is_no_page_that_nothing_shows():
    pages = {path.stem for path in resource("help").glob("*.md")}
    assert pages == set(TOPICS)


@pytest.mark.parametrize("topic", TOPICS)
def test_help_says_the_very_words_of_the_buttons(topic, on_screen):
    said = re.findall(r"「(.+?)」", help_text(topic))
    assert [words for words in said if words not in on_screen] == []


@pytest.mark.parametrize("topic", TOPICS)
def test_a_page_of_help_fits_on_one_screen(qtbot, window, topic, chinese):
    dialog = HelpDialog(window, topic)
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.browser.verticalScrollBar().maximum() == 0
    assert dialog.height() <= 768
    assert cut_words(dialog) == []


@pytest.mark.parametrize("speaks_chinese", [True, False], ids=["chinese", "english"])
def test_who_reads_english_is_told_that_help_is_chinese(qtbot, window, request, speaks_chinese):
    if speaks_chinese:
        request.getfixturevalue("chinese")
    dialog = HelpDialog(window, "vote")
    qtbot.addWidget(dialog)
    told = "Help is written in Chinese only." in [one.text() for one in dialog.findChildren(Label)]
    assert told is not speaks_chinese


def test_a_topic_without_a_page_gets_the_general_one():
    assert help_text("section_nowhere") == help_text("general")


def test_f1_in_the_archive_is_not_the_page_of_the_stage(qtbot, app):
    page = type("Page", (PlainSection,), {"key": "archive"})
    made = MainWindow(app, [Section("archive", "Archive", "archive", page)], {})
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    made.open_section("archive")
    with qtbot.waitSignal(made.help_wanted) as told:
        qtbot.keyClick(made, Qt.Key.Key_F1)
    assert told.args == ["section_archive"]


def test_every_section_is_known_to_help_by_its_key():
    keys = {key: place for key, _words, _icon, place, *_ in (*SECTIONS, *INNER)}
    assert [key for key, place in keys.items() if _load(place).key != key] == []
