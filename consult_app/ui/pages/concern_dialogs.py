"""The dialogs of the register: answering, referring, joining, making a topic, and telling the proposer."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtWidgets import QWidget

from consult_app.domain.concern import Concern
from consult_app.ui.widgets.base import Label, row
from consult_app.ui.widgets.dialogs import Dialog
from consult_app.ui.widgets.fields import ChoiceField, DateField, ParagraphField, TextField


class AnswerDialog(Dialog):
    """Asks for the answer to a concern."""

    def __init__(self, parent: QWidget | None, question: str, words: str = "") -> None:
        super().__init__(parent, question, "", "", width=600)
        self.act_button.set_words(self.tr("Keep this answer"))
        self.safe_button.set_words(self.tr("Not now"))
        self.safe_button.show()
        self._words = ParagraphField(self.tr("What is answered"), words, lines=4)
        self.add(self._words, Label(self.tr("Then note how the proposer was told."), "small"))
        self._words.editor.setFocus()

    def words(self) -> str:
        return self._words.text()

    def check(self) -> bool:
        self._words.error("" if self.words() else self.tr("Write the answer, a sentence is enough"))
        return bool(self.words())


class ReferDialog(Dialog):
    """Asks to whom it goes and why; for a concern and for a proposal."""

    def __init__(
        self, parent: QWidget | None, question: str, to: str = "", words: str = ""
    ) -> None:
        super().__init__(parent, question, "", "", width=600)
        self.act_button.set_words(self.tr("Refer it"))
        self.safe_button.set_words(self.tr("Not now"))
        self.safe_button.show()
        self._to = TextField(
            self.tr("To whom"), to, placeholder=self.tr("Town government, another body …")
        )
        self._words = ParagraphField(self.tr("Why, and what is asked of them"), words, lines=3)
        self.add(self._to, self._words)
        self._to.editor.setFocus()

    def to(self) -> str:
        return self._to.text()

    def words(self) -> str:
        return self._words.text()

    def check(self) -> bool:
        self._to.error("" if self.to() else self.tr("Say to whom it goes"))
        return bool(self.to())


class JoinDialog(Dialog):
    """Asks to which other concern it is joined."""

    def __init__(
        self, parent: QWidget | None, question: str, others: Sequence[tuple[Concern, str]]
    ) -> None:
        super().__init__(parent, question, "", "", width=600)
        self.act_button.set_words(self.tr("Join them"))
        self.safe_button.set_words(self.tr("Not now"))
        self.safe_button.show()
        choices = [(str(concern.id), words) for concern, words in others]
        self._into = ChoiceField(
            self.tr("Joined to"), choices, hint=self.tr("It goes the way of that one from now on")
        )
        self.add(self._into)

    def into(self) -> int:
        return int(self._into.code() or 0)

    def check(self) -> bool:
        self._into.error("" if self.into() else self.tr("Choose a concern"))
        return bool(self.into())


class TopicDialog(Dialog):
    """Asks what the consultation is called."""

    def __init__(self, parent: QWidget | None, question: str, title: str) -> None:
        super().__init__(parent, question, "", "", width=600)
        self.act_button.set_words(self.tr("Make it a topic"))
        self.safe_button.set_words(self.tr("Not now"))
        self.safe_button.show()
        self._title = TextField(
            self.tr("What the consultation is called"),
            title,
            self.tr("Short, as it will stand on every paper; it can be corrected later"),
        )
        self.add(self._title)
        self._title.editor.selectAll()
        self._title.editor.setFocus()

    def title(self) -> str:
        return self._title.text()

    def check(self) -> bool:
        self._title.error("" if self.title() else self.tr("Give it a title"))
        return bool(self.title())


class TellDialog(Dialog):
    """Asks when and how the proposer was told; `words` only where they are asked for."""

    def __init__(
        self,
        parent: QWidget | None,
        question: str,
        today: date,
        *,
        how: str = "",
        words: str | None = None,
    ) -> None:
        super().__init__(parent, question, "", "", width=600)
        self.act_button.set_words(self.tr("Keep that"))
        self.safe_button.set_words(self.tr("Not now"))
        self.safe_button.show()
        ways = (
            self.tr("in person"),
            self.tr("by phone"),
            self.tr("by message"),
            self.tr("in writing"),
            self.tr("on the public board"),
        )
        choices = [(one, one) for one in dict.fromkeys((*([how] if how else []), *ways))]
        self._on = DateField(self.tr("Told on"), today)
        self._how = ChoiceField(self.tr("How"), choices, how)
        self._how.editor.setEditable(True)
        self.add(row(self._on, self._how, gap=16))
        self._words = ParagraphField(self.tr("What was said"), words or "", lines=3)
        self._words.setVisible(words is not None)
        self.add(self._words)

    def on(self) -> date:
        return self._on.day()

    def how(self) -> str:
        return self._how.editor.currentText().strip()

    def words(self) -> str:
        return self._words.text()

    def check(self) -> bool:
        self._how.error("" if self.how() else self.tr("Say how they were told"))
        return bool(self.how())
