"""What a kept verdict says in both languages, in the one on screen: its measure, its article."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QCoreApplication, QLocale

from consult_app.domain.finding import Status


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
