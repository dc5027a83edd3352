"""What a kept verdict says in both languages, in the one on screen: its measure, its article."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QCoreApplication, QLocale

from consult_app.domain.finding import Status
from consult_app.domain.tally import Word
from consult_app.ui.words.filling import QT_TRANSLATE_NOOP, fill


def of_both(words: Mapping[str, str]) -> str:
    """Return the words of the language on screen."""
    return words["zh" if _chinese() else "en"]


def cited(said: Mapping[str, Any]) -> str:
    """Return the article with the version in force; one that nobody has read in its source says so (需核对)."""
    cite, version = of_both(said["cite"]), of_both(said["version"])
    if cite and said.get("status", Status.VERIFIED) not in ("", Status.VERIFIED):
        cite = QCoreApplication.translate("Verdict", "{0} (to be checked)").format(cite)
    between = "，" if _chinese() else ", "
    return between.join(words for words in (cite, version) if words)


def _chinese() -> bool:
    return QLocale().language() == QLocale.Language.Chinese


_UNABLE: Mapping[str, str] = {
    "no_quorum": QT_TRANSLATE_NOOP("Verdict", "{have} of {base} came, at least {least} are needed"),
    "no_quorum_more": QT_TRANSLATE_NOOP(
        "Verdict",
        "Too few to decide, whatever the votes were; they stand in the record. The meeting is called again.",
    ),
    "undecidable": QT_TRANSLATE_NOOP("Verdict", "A figure is missing that the rule asks for"),
    "undecidable_more": QT_TRANSLATE_NOOP("Verdict", "Nothing is announced before it is there."),
}


def unable_words(said: Mapping[str, Any]) -> tuple[str, str] | None:
    """Return why a verdict decides nothing, whatever the votes were; nothing where it decides."""
    if said["word"] == Word.UNDECIDABLE:
        return fill("Verdict", _UNABLE["undecidable"]), fill("Verdict", _UNABLE["undecidable_more"])
    if said["word"] != Word.NO_QUORUM:
        return None
    short = said["quorum"].get("facts", {})
    known = None not in [short.get(name) for name in ("have", "base", "least")]
    first = fill("Verdict", _UNABLE["no_quorum"], short) if known else ""
    return first, fill("Verdict", _UNABLE["no_quorum_more"])
