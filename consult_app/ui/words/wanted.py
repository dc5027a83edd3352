"""What a file of rules or a case should hold where it holds something else, in words."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from consult_app.ui.words.filling import QT_TRANSLATE_NOOP

WANTED: Mapping[str, str] = {
    "text": QT_TRANSLATE_NOOP("Wanted", "text"),
    "a whole number, 0 or more": QT_TRANSLATE_NOOP("Wanted", "a whole number, 0 or more"),
    "true or false": QT_TRANSLATE_NOOP("Wanted", "true or false"),
    "a date like 2026-01-01": QT_TRANSLATE_NOOP("Wanted", "a date like 2026-01-01"),
    "a day like 2026-11-20": QT_TRANSLATE_NOOP("Wanted", "a day like 2026-11-20"),
    'a share like "2/3"': QT_TRANSLATE_NOOP("Wanted", 'a share like "2/3"'),
    "a list of texts": QT_TRANSLATE_NOOP("Wanted", "a list of texts"),
    "a table": QT_TRANSLATE_NOOP("Wanted", "a table"),
    "a list of tables": QT_TRANSLATE_NOOP("Wanted", "a list of tables"),
    "a list of lists of tables": QT_TRANSLATE_NOOP("Wanted", "a list of lists of tables"),
    "an object": QT_TRANSLATE_NOOP("Wanted", "an object"),
    'square metres as a decimal text like "8120.50"': QT_TRANSLATE_NOOP(
        "Wanted", 'square metres as a decimal text like "8120.50"'
    ),
    "at least one version": QT_TRANSLATE_NOOP("Wanted", "at least one version"),
    "versions in order of time that do not overlap": QT_TRANSLATE_NOOP(
        "Wanted", "versions in order of time that do not overlap"
    ),
    "alternatives, each with its shares": QT_TRANSLATE_NOOP(
        "Wanted", "alternatives, each with its shares"
    ),
    "the code of one that there is": QT_TRANSLATE_NOOP("Wanted", "the code of one that there is"),
    "a text that laws.toml names": QT_TRANSLATE_NOOP("Wanted", "a text that laws.toml names"),
    "either at_least or more_than": QT_TRANSLATE_NOOP("Wanted", "either at_least or more_than"),
}
"""By the words of the readers, which name the file and the key themselves."""


def wanted_words(want: str) -> str:
    """Return what was wanted as a clerk reads it; a list of words that may stand there as it came."""
    return QCoreApplication.translate("Wanted", WANTED[want]) if want in WANTED else want
