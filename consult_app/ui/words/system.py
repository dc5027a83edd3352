"""Why the operating system refused, in words: what it says itself is English on many machines."""

import re
from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from consult_app.ui.words.filling import QT_TRANSLATE_NOOP

REASONS: Mapping[str, str] = {
    "Device or resource busy": QT_TRANSLATE_NOOP("System", "another program is using it"),
    "Disk quota exceeded": QT_TRANSLATE_NOOP("System", "there is no room left"),
    "File exists": QT_TRANSLATE_NOOP("System", "something of this name is there already"),
    "File name too long": QT_TRANSLATE_NOOP("System", "the name is too long"),
    "File too large": QT_TRANSLATE_NOOP("System", "the file is too large for this drive"),
    "Input/output error": QT_TRANSLATE_NOOP("System", "the drive gives no answer"),
    "Is a directory": QT_TRANSLATE_NOOP("System", "it is a folder"),
    "No space left on device": QT_TRANSLATE_NOOP("System", "there is no room left"),
    "No such device": QT_TRANSLATE_NOOP("System", "the drive is no longer there"),
    "No such file or directory": QT_TRANSLATE_NOOP("System", "it is not there"),
    "Not a directory": QT_TRANSLATE_NOOP("System", "part of its path is a file, no folder"),
    "Operation not permitted": QT_TRANSLATE_NOOP("System", "this user may not do that"),
    "Permission denied": QT_TRANSLATE_NOOP("System", "this user may not do that"),
    "Read-only file system": QT_TRANSLATE_NOOP("System", "the drive is write-protected"),
}
"""By the words of Linux; Windows answers in its own language."""


_PLACE = re.compile(r"line (\d+),? column (\d+)")


def system_words(why: str) -> str:
    """Return a reason of the operating system, or of a reader of text files, as a clerk reads it; else as it came."""
    if why in REASONS:
        return QCoreApplication.translate("System", REASONS[why])
    if place := _PLACE.search(why):
        words = QCoreApplication.translate(
            "System", "line {0}, column {1} is not written as it should be"
        )
        return words.format(*place.groups())
    if why == "File is not a zip file":
        return QCoreApplication.translate("System", "it is another kind of file")
    if why.startswith("Bad CRC-32"):
        return QCoreApplication.translate("System", "its content does not fit its check sum")
    if "end of document" in why:
        return QCoreApplication.translate("System", "it ends too early")
    if "codec can't decode" in why:
        return QCoreApplication.translate("System", "it is not text in UTF-8")
    return why
