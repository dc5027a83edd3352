"""Short questions of the vote page: an answer that changes, somebody who should have stood aside."""

from PySide6.QtWidgets import QWidget

from consult_app.domain.voting import Mark
from consult_app.services.vote_view import Called
from consult_app.ui.pages.vote_calls import CALL_MARKS, OWNER_MARKS
from consult_app.ui.widgets.dialogs import Dialog
from consult_app.ui.widgets.fields import ChoiceField, TextField
from consult_app.ui.words.meeting import mark_words


class AvoidanceDialog(Dialog):
    """Who should have stood aside, and why; the page says then whether the result hangs on that vote."""

    def __init__(self, parent: QWidget | None) -> None:
        super().__init__(
            parent,
            self.tr("Who voted and should have stood aside?"),
            self.tr("Keep it, and see whether the result stands"),
            self.tr("Leave as it is"),
            width=620,
        )
        self._name = TextField(self.tr("Name"))
        self._reason = TextField(self.tr("What ties them to the matter"))
        self.add(self._name, self._reason)

    def check(self) -> bool:
        for field in (self._name, self._reason):
            if not field.text():
                field.error(self.tr("Must be filled in"))
                return False
        return True

    def answer(self) -> tuple[str, str]:
        return self._name.text(), self._reason.text()


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
