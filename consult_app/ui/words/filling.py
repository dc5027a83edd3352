"""Translating a sentence of a table and filling in its facts."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from PySide6.QtCore import QCoreApplication


def QT_TRANSLATE_NOOP(context: str, sentence: str) -> str:  # noqa: ARG001, N802 - the name lupdate looks for
    """Mark a sentence of a table for translation; Qt's own marker is typed to return any object."""
    return sentence


@dataclass(frozen=True, slots=True)
class _Told:
    """The facts a sentence asks for, as they are said; one that nobody gave is a dash and breaks no page."""

    facts: Mapping[str, Any]

    def __getitem__(self, name: str) -> str:
        return told(self.facts.get(name))


def fill(context: str, sentence: str, facts: Mapping[str, Any] | None = None) -> str:
    """Translate `sentence` of a QT_TRANSLATE_NOOP table and fill `{name}` with the facts of that name."""
    words = QCoreApplication.translate(context, sentence)
    return words.format_map(_Told(facts or {}))


_DAY = re.compile(r"\d{4}-\d\d-\d\d")


def is_day(words: str) -> bool:
    """Say whether a fact is a day as data writes it, 2026-11-25."""
    return _DAY.fullmatch(words) is not None


def told(value: object) -> str:
    """Return a fact as it is said: names joined by 、, dates in the language's own order."""
    from consult_app.ui.words.dates import day_words, moment_words

    match value:
        case None | "":
            return "—"
        case datetime():
            return moment_words(value)
        case date():
            return day_words(value)
        case str() if is_day(value):
            return day_words(date.fromisoformat(value))
        case list() | tuple() | set():
            return (
                QCoreApplication.translate("Words", ", ").join(told(item) for item in value) or "—"
            )
        case _:
            return str(value)
