"""Help: one page in Chinese for every stage and section, shown by F1."""

from collections.abc import Iterator

from PySide6.QtCore import QLocale
from PySide6.QtGui import QFont, QTextBlock, QTextCharFormat, QTextCursor, QTextDocument
from PySide6.QtWidgets import QTextBrowser, QWidget

from consult_app.basics.paths import resource
from consult_app.ui.theme import theme
from consult_app.ui.widgets.base import Label, scaled
from consult_app.ui.widgets.dialogs import Dialog

WIDTH, LEAST = 860, 200
ABOVE_A_LINE, ABOVE_A_PART = 4, 10
"""Room above a line of a list and above a paragraph, px at standard type."""


class HelpDialog(Dialog):
    """One page of help, as high as its words need; every page says what to do now."""

    def __init__(self, parent: QWidget, topic: str) -> None:
        title, _, words = help_text(topic).partition("\n")
        super().__init__(parent, title.removeprefix("# "), self.tr("Close"), width=WIDTH)
        if QLocale().language() is not QLocale.Language.Chinese:
            self.add(Label(self.tr("Help is written in Chinese only."), "strong", wrap=True))
        self.browser = QTextBrowser()
        self.browser.setAccessibleName(self.tr("Help"))
        document = self.browser.document()
        document.setDefaultFont(theme().font("body"))
        self.browser.setMarkdown(words)
        dress(document)
        self.add(self.browser)
        self.browser.setFixedHeight(self._high_enough(document, parent))

    def _high_enough(self, document: QTextDocument, parent: QWidget) -> int:
        """Return the height in px that shows all the words, or what the window has room for."""
        document.setTextWidth(self.width() - scaled(90))
        room = parent.window().height() - scaled(200)
        return max(scaled(LEAST), min(round(document.size().height()) + scaled(24), room))


def dress(document: QTextDocument) -> None:
    """Give the words of a page room between its parts, and the real semibold instead of a smeared one."""
    strong = QTextCharFormat()
    strong.setFont(theme().font("strong"))
    for block in _blocks(document):
        cursor = QTextCursor(block)
        shape = block.blockFormat()
        shape.setTopMargin(scaled(ABOVE_A_LINE if block.textList() else ABOVE_A_PART))
        shape.setBottomMargin(0)
        cursor.setBlockFormat(shape)
        for start, length in _bold_places(block):
            cursor.setPosition(start)
            cursor.setPosition(start + length, QTextCursor.MoveMode.KeepAnchor)
            cursor.setCharFormat(strong)


def _blocks(document: QTextDocument) -> Iterator[QTextBlock]:
    block = document.begin()
    while block.isValid():
        yield block
        block = block.next()


def _bold_places(block: QTextBlock) -> list[tuple[int, int]]:
    """Return position and length of the words that are written bold; a list, because it changes them."""
    found, at = [], block.begin()
    while not at.atEnd():
        part = at.fragment()
        if part.charFormat().fontWeight() >= QFont.Weight.Bold:
            found.append((part.position(), part.length()))
        at += 1
    return found


def help_text(topic: str) -> str:
    """Return a topic's page, or the general one; topics are stages, and sections as `section_today`."""
    page = resource("help", f"{topic}.md")
    general = resource("help", "general.md")
    return (page if page.is_file() else general).read_text("utf-8")
