"""The Chinese words: none is missing, none has lost a placeholder."""

import re
import xml.etree.ElementTree as ET

import pytest
from PySide6.QtCore import QCoreApplication

from consult_app.basics.paths import resource
from consult_app.ui.language import speak

WORDS = resource("translations", "consult_app_zh_CN.ts")
PLACES = re.compile(r"\{\w*(?::[^}]*)?\}")


def _messages():
    for context in ET.parse(WORDS).getroot().iter("context"):
        for message in context.iter("message"):
            yield context.findtext("name"), message.findtext("source"), message.find("translation")


def test_no_word_is_left_without_chinese():
    missing = [
        (context, source)
        for context, source, translation in _messages()
        if translation.get("type") == "unfinished" or not "".join(translation.itertext()).strip()
    ]
    assert missing == []


def test_no_placeholder_was_invented():
    """A translation may leave a fact out, but one the sentence does not have would be shown as a dash."""
    invented = []
    for context, source, translation in _messages():
        known = {place.split(":")[0].rstrip("}") for place in PLACES.findall(source)}
        known |= {place.removesuffix("_en") for place in known}  # names come in both languages
        if context == "Dates":
            known |= {"{0", "{1", "{2"}  # dates are always given year, month and day
        used = {
            place.split(":")[0].rstrip("}")
            for place in PLACES.findall("".join(translation.itertext()))
        }
        if used - known:
            invented.append((context, source))
    assert invented == []


def test_qts_own_words_are_chinese_too(qapp, chinese):
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "取消"


def test_english_is_the_language_of_the_sources(qapp):
    speak(qapp, "zh_CN")
    assert QCoreApplication.translate("Stage", "Vote") == "表决"
    speak(qapp, "en")
    assert QCoreApplication.translate("Stage", "Vote") == "Vote"


def test_a_language_without_words_is_refused(qapp):
    with pytest.raises(FileNotFoundError):
        speak(qapp, "bo_CN")
    speak(qapp, "en")
