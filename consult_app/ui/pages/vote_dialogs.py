"""Short questions of the vote page: an answer that changes, somebody who should have stood aside."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from consult_app.domain.meeting import RollEntry
from consult_app.domain.voting import Mark
from consult_app.services.vote_view import Called, VoteView
from consult_app.ui.pages.vote_calls import CALL_MARKS, OWNER_MARKS
from consult_app.ui.widgets.base import Label, row
from consult_app.ui.widgets.dialogs import Dialog
from consult_app.ui.widgets.fields import ChoiceField, NumberField, TextField
from consult_app.ui.words.meeting import entry_details, mark_words


class AvoidanceDialog(Dialog):
    """
    Who should have stood aside, and why; the page says then whether the result hangs on that vote.

    `named` finds who of the roll bears a name; of several of one name it is asked which.
    """

    def __init__(
        self, parent: QWidget | None, named: Callable[[str], tuple[RollEntry, ...]]
    ) -> None:
        super().__init__(
            parent,
            self.tr("Who voted and should have stood aside?"),
            self.tr("Keep it, and see whether the result stands"),
            self.tr("Leave as it is"),
            width=620,
        )
        self._name = TextField(self.tr("Name"))
        self._named = named
        self._found: tuple[RollEntry, ...] = ()
        self._which = ChoiceField(self.tr("Which of them"), [])
        self._which.hide()
        self._reason = TextField(self.tr("What ties them to the matter"))
        self._name.editor.textChanged.connect(self._on_name)
        self.add(self._name, self._which, self._reason)

    def _on_name(self) -> None:
        self._found = self._named(self._name.text())
        choices = [(str(one.id), entry_details(one, namesake=True)) for one in self._found]
        self._which.set_choices([("", self.tr("Choose…")), *choices])
        self._which.setVisible(len(choices) > 1)
        self._fit()

    def check(self) -> bool:
        if len(self._found) > 1 and not self._which.code():
            self._which.error(self.tr("Choose which of them it is"))
            return False
        for field in (self._name, self._reason):
            if not field.text():
                field.error(self.tr("Must be filled in"))
                return False
        return True

    def answer(self) -> tuple[str, str, int | None]:
        """Return the name, the reason, and which of several of one name it is."""
        code = self._which.code() if len(self._found) > 1 else ""
        return self._name.text(), self._reason.text(), int(code) if code else None


class NumbersDialog(Dialog):
    """The numbers from the box, put right while the papers are read; what was read stays."""

    def __init__(self, parent: QWidget | None, view: VoteView) -> None:
        super().__init__(
            parent,
            self.tr("How many papers were there really?"),
            self.tr("Keep the numbers"),
            self.tr("Leave as it is"),
            width=620,
        )
        vote = view.vote
        told = (vote.issued, vote.returned, vote.spoiled_before) if vote else (0, 0, 0)
        names = (self.tr("Issued"), self.tr("Out of the box"), self.tr("Spoiled before use"))
        self._issued, self._returned, self._spoiled = self._fields = [
            NumberField(name, value, most=99_999) for name, value in zip(names, told, strict=True)
        ]
        self._read = max(view.pile.first, view.pile.second)
        self._reason = TextField(self.tr("Reason"))
        words = self.tr("{0} papers were read and stay read. The journal keeps both numbers.")
        self.add(
            Label(words.format(self._read), wrap=True), row(*self._fields, gap=12), self._reason
        )

    def check(self) -> bool:
        self._reason.error("" if self._reason.text() else self.tr("Write the reason"))
        few = self._returned.value() < self._read
        self._returned.error(self.tr("{0} were read").format(self._read) if few else "")
        return bool(self._reason.text()) and not few

    def answer(self) -> tuple[int, int, int, str]:
        """Return how many came back, were issued, were spoiled before use, and why that was noted otherwise."""
        told = (self._returned.value(), self._issued.value(), self._spoiled.value())
        return (*told, self._reason.text())


class AnswerDialog(Dialog):
    """Changes an answer of a roll call; both answers are kept with the reason."""

    def __init__(self, parent: QWidget | None, called: Called) -> None:
        super().__init__(
            parent,
            self.tr("What does {0} answer now?").format(called.entry.name),
            self.tr("Keep both answers"),
            self.tr("Leave as it is"),
            width=560,
        )
        marks = (*OWNER_MARKS, Mark.AWAY) if called.entry.area else CALL_MARKS
        choices = [(mark.value, mark_words(mark)) for mark in marks if mark != called.mark]
        self._mark = ChoiceField(self.tr("Answer"), choices)
        self._reason = TextField(self.tr("Reason"))
        self.add(self._mark, self._reason)

    def check(self) -> bool:
        if not self._reason.text():
            self._reason.error(self.tr("Write the reason"))
        return bool(self._reason.text())

    def answer(self) -> tuple[Mark, str]:
        return Mark(self._mark.code()), self._reason.text()
