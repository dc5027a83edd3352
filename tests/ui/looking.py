"""Looking at widgets as a person would: which words are cut, and whether anything was painted."""

from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from consult_app.ui.widgets.base import ElidedLabel, SqueezedLabel
from consult_app.ui.widgets.buttons import Button


def cut_words(widget: QWidget) -> list[str]:
    """Return the words of labels and buttons that are wider or higher than the room they were given."""
    return [words for part in widget.findChildren(QWidget) if (words := _cut(part))]


def _cut(part: QWidget) -> str:
    if not part.isVisible() or isinstance(part, ElidedLabel):
        return ""
    match part:
        case Button():
            return part.words() if part.squeezed().cut else ""
        case SqueezedLabel() if part.text() and not part.wordWrap():
            return part.text() if part.cut() else ""
        case QLabel() if part.text() and part.wordWrap():
            return part.text() if part.heightForWidth(part.width()) > part.height() + 1 else ""
        case QLabel() | QPushButton() if part.text():
            needed = part.fontMetrics().horizontalAdvance(part.text().replace("&&", "&"))
            return part.text() if needed > part.width() + 1 else ""
    return ""


def colours(widget: QWidget) -> int:
    """Return how many different colours a widget shows: a blank one shows one."""
    picture = widget.grab().toImage()
    return len(
        {
            picture.pixel(x, y)
            for x in range(0, picture.width(), 2)
            for y in range(0, picture.height(), 2)
        }
    )
