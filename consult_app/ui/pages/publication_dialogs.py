"""What a publication asks for: its words, a place, an objection, an answer."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime

from PySide6.QtWidgets import QWidget

from consult_app.documents.posted import Hidden
from consult_app.domain.publication import Objection, Publication
from consult_app.services.app import CHINA, App
from consult_app.ui.widgets.base import Label, row
from consult_app.ui.widgets.buttons import Button
from consult_app.ui.widgets.dialogs import Dialog
from consult_app.ui.widgets.fields import (
    ChoiceField,
    DateField,
    NumberField,
    ParagraphField,
    TextField,
    TimeField,
)
from consult_app.ui.widgets.hidden import hidden_sentence, mark_words

Look = Callable[[str], tuple[str, tuple[Hidden, ...]]]
"""Gives a text as it would hang, and what is hidden in it."""


class TextDialog(Dialog):
    """The words that will hang; what must be hidden is marked and told, and asks for a reason and a name."""

    def __init__(self, parent: QWidget, publication: Publication, look: Look) -> None:
        super().__init__(
            parent,
            self.tr("What will hang on the board?"),
            self.tr("Keep the text"),
            self.tr("Not now"),
        )
        self._publication = publication
        self._title = TextField(self.tr("Title"), publication.title)
        self._text = ParagraphField(self.tr("Text"), publication.text, lines=7)
        self._contact = TextField(
            self.tr("Whom people can turn to"),
            publication.contact,
            self.tr("The committee and its office phone"),
        )
        self._days = NumberField(self.tr("Days"), publication.days, self.tr("days"), most=365)
        self._why = TextField(
            self.tr("Reason, if something private must be seen"),
            publication.unmasked_reason,
            self.tr("Leave empty: ID numbers, phones, accounts and door numbers must be hidden"),
        )
        self._who = TextField(self.tr("Who decided it"), publication.unmasked_by)
        self._look, self._told = look, Label("", "small", wrap=True)
        self._hide = Button(self.tr("Hide it in the text"), "small", act=self._on_hide)
        bottom = row(self._contact, self._days, gap=16)
        bottom.setStretch(0, 3)
        bottom.setStretch(1, 1)
        told = row(self._told, self._hide, gap=12)
        told.setStretch(0, 1)
        why = row(self._why, self._who, gap=16)
        why.setStretch(0, 3)
        why.setStretch(1, 1)
        self.add(self._title, self._text, told, bottom, why)
        self._text.editor.textChanged.connect(self._show_hidden)
        self._show_hidden()

    def _show_hidden(self) -> None:
        """Mark in the text what would be hidden, and say what would stand there."""
        _masked, found = self._look(self._text.text())
        self._told.setText(hidden_sentence(found))
        self._hide.setVisible(any(one.shown != one.words for one in found))
        mark_words(self._text.editor, [one.words for one in found])

    def _on_hide(self) -> None:
        masked, _found = self._look(self._text.text())
        self._text.set_text(masked)

    def answer(self) -> tuple[Publication, str, str]:
        kept = replace(
            self._publication,
            title=self._title.text(),
            text=self._text.text(),
            contact=self._contact.text(),
            days=self._days.value(),
        )
        return kept, self._why.text(), self._who.text()

    def check(self) -> bool:
        self._text.error("" if self._text.text() else self.tr("Write the text"))
        self._contact.error("" if self._contact.text() else self.tr("Write whom to turn to"))
        return bool(self._text.text() and self._contact.text())


class PlaceDialog(Dialog):
    """Where and when a paper was posted, and by whom."""

    def __init__(self, parent: QWidget, app: App, boards: list[str]) -> None:
        super().__init__(
            parent, self.tr("Where does it hang?"), self.tr("Note the place"), self.tr("Not now")
        )
        now = app.now().astimezone(CHINA)
        choices = [(place, place) for place in boards] + [("", self.tr("Another place"))]
        self._board = ChoiceField(self.tr("Board"), choices, boards[0] if boards else "")
        self._other = TextField(
            self.tr("Another place"), "", self.tr("e.g. group of the village app")
        )
        self._day = DateField(self.tr("Day"), now.date())
        self._time = TimeField(self.tr("Time"), now.time().replace(second=0, microsecond=0))
        self._by = TextField(self.tr("Posted by"))
        self._other.setVisible(not boards)
        self._board.setVisible(bool(boards))
        self._board.editor.currentIndexChanged.connect(self._on_board)
        self.add(self._board, self._other, row(self._day, self._time, gap=16), self._by)

    def _on_board(self) -> None:
        self._other.setVisible(not self._board.code())

    def answer(self) -> tuple[str, datetime, str]:
        at = datetime.combine(self._day.day(), self._time.time(), CHINA)
        return self._board.code() or self._other.text(), at, self._by.text()

    def check(self) -> bool:
        place = self.answer()[0]
        self._other.error("" if place else self.tr("Write where it hangs"))
        return bool(place)


class ObjectionDialog(Dialog):
    """
    Who objected and what was said; an empty name stays without one.

    `about` are the publications it may be about, by number and in words; of several one is chosen.
    """

    def __init__(
        self,
        parent: QWidget,
        said: Objection | None = None,
        about: Sequence[tuple[int, str]] = (),
    ) -> None:
        super().__init__(
            parent,
            self.tr("What was objected?"),
            self.tr("Keep the objection"),
            self.tr("Not now"),
        )
        self.removed = False
        choices = [(str(id_), words) for id_, words in about]
        self._about = ChoiceField(
            self.tr("Against which publication"), choices, choices[0][0] if choices else ""
        )
        self._about.setVisible(len(choices) > 1)
        self._who = TextField(
            self.tr("Who"),
            said.who if said else "",
            self.tr("May stay empty: from the box, no name"),
        )
        self._words = ParagraphField(self.tr("What was said"), said.words if said else "", lines=4)
        self.add(self._about, self._who, self._words)
        if said is not None:
            self.add(
                row(
                    Button(self.tr("Entered by mistake, take it out"), "danger", act=self._out),
                    None,
                )
            )

    def _out(self) -> None:
        self.removed = True
        self.reject()

    def answer(self) -> tuple[str, str]:
        return self._who.text(), self._words.text()

    def about(self) -> int:
        """Return the number of the publication that is meant."""
        return int(self._about.code())

    def check(self) -> bool:
        self._words.error("" if self._words.text() else self.tr("Write what was said"))
        return bool(self._words.text())


class ObjectionAnswerDialog(Dialog):
    """The answer to an objection, and who gives it."""

    def __init__(self, parent: QWidget, said: Objection) -> None:
        super().__init__(
            parent,
            self.tr("What is the answer?"),
            self.tr("Keep the answer"),
            self.tr("Not now"),
        )
        self._reply = ParagraphField(self.tr("Answer"), said.reply, lines=4)
        self._by = TextField(self.tr("Answered by"), said.replied_by)
        self.add(Label(said.words, wrap=True), self._reply, self._by)

    def answer(self) -> tuple[str, str]:
        return self._reply.text(), self._by.text()

    def check(self) -> bool:
        self._reply.error("" if self._reply.text() else self.tr("Write the answer"))
        return bool(self._reply.text())
