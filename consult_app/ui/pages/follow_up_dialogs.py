"""What the follow-up asks for: a task, its progress, its acceptance, a satisfaction sheet, a reply."""

from dataclasses import replace
from datetime import date, timedelta

from PySide6.QtWidgets import QWidget

from consult_app.domain.following import ProgressNote, Satisfaction, Task
from consult_app.ui.widgets.base import Label, row
from consult_app.ui.widgets.dialogs import Dialog
from consult_app.ui.widgets.fields import DateField, NumberField, ParagraphField, TextField

USUAL_DAYS = 30
"""How far off the last day of a new task stands at first."""


class TaskDialog(Dialog):
    """What is to be done, by whom, by when, for how much; a later day asks for its reason."""

    def __init__(self, parent: QWidget, today: date, task: Task | None = None) -> None:
        super().__init__(
            parent,
            self.tr("What is to be done?"),
            self.tr("Keep the task"),
            self.tr("Not now"),
        )
        due = task.due_on if task else today + timedelta(days=USUAL_DAYS)
        self._task = task or Task(0, 0, "", "", due)
        self._title = TextField(self.tr("Task"), self._task.title)
        self._owner = TextField(self.tr("Who does it"), self._task.owner)
        self._due = DateField(self.tr("Last day"), due)
        budget = self._task.budget_yuan or 0
        self._money = NumberField(self.tr("Money, 0 if none"), budget, self.tr("yuan"))
        self._why = TextField(
            self.tr("Reason for a later day"), "", self.tr("Only where the last day is put off")
        )
        if task is None:
            self._why.hide()
        self.add(self._title, row(self._owner, self._due, self._money, gap=16), self._why)

    def answer(self) -> Task:
        return replace(
            self._task,
            title=self._title.text(),
            owner=self._owner.text(),
            due_on=self._due.day(),
            budget_yuan=self._money.value() or None,
        )

    def reason(self) -> str:
        return self._why.text()

    def check(self) -> bool:
        late = self._due.day() > self._task.due_on and bool(self._task.id)
        self._title.error("" if self._title.text() else self.tr("Write what is to be done"))
        self._owner.error("" if self._owner.text() else self.tr("Write who does it"))
        self._why.error(self.tr("Write why it is put off") if late and not self.reason() else "")
        return not any(one.has_error() for one in (self._title, self._owner, self._why))


class ProgressDialog(Dialog):
    """What was done or paid, and when."""

    def __init__(self, parent: QWidget, task: Task, today: date) -> None:
        super().__init__(
            parent,
            self.tr("How far is “{0}”?").format(task.title),
            self.tr("Note it"),
            self.tr("Not now"),
        )
        self._task = task
        self._words = ParagraphField(self.tr("What was done"), lines=3)
        self._on = DateField(self.tr("Day"), today)
        self._money = NumberField(self.tr("Paid, 0 if nothing"), 0, self.tr("yuan"))
        self._by = TextField(self.tr("Told by"), task.owner)
        self.add(self._words, row(self._on, self._money, self._by, gap=16))

    def answer(self) -> ProgressNote:
        return ProgressNote(
            0,
            self._task.id,
            self._on.day(),
            self._words.text(),
            self._money.value(),
            self._by.text(),
        )

    def check(self) -> bool:
        self._words.error("" if self._words.text() else self.tr("Write what was done"))
        return bool(self._words.text())


class AcceptDialog(Dialog):
    """Who accepted the finished work, and when."""

    def __init__(self, parent: QWidget, task: Task, today: date) -> None:
        super().__init__(
            parent,
            self.tr("Who accepted “{0}”?").format(task.title),
            self.tr("Note the acceptance"),
            self.tr("Not now"),
            width=560,
        )
        self._by = TextField(
            self.tr("Accepted by"), "", self.tr("Somebody of the supervision committee among them")
        )
        self._on = DateField(self.tr("Day"), today)
        self.add(self._by, self._on)

    def answer(self) -> tuple[str, date]:
        return self._by.text(), self._on.day()

    def check(self) -> bool:
        self._by.error("" if self._by.text() else self.tr("Write who accepted it"))
        return bool(self._by.text())


class SatisfactionDialog(Dialog):
    """Sheets sent, come back, and how they were answered; the sum is checked while typing."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(
            parent,
            self.tr("What did the satisfaction sheets say?"),
            self.tr("Keep the numbers"),
            self.tr("Not now"),
        )
        sheets = self.tr("sheets")
        self._sent = NumberField(self.tr("Sent out"), 0, sheets, most=99999)
        self._back = NumberField(self.tr("Come back"), 0, sheets, most=99999)
        self._answers = [
            NumberField(words, 0, sheets, most=99999)
            for words in (
                self.tr("Very satisfied"),
                self.tr("Satisfied"),
                self.tr("Basically satisfied"),
                self.tr("Not satisfied"),
            )
        ]
        self._sum = Label(t="small")
        self._comments = ParagraphField(self.tr("What people wrote"), lines=2)
        for one in (self._back, *self._answers):
            one.editor.valueChanged.connect(self._on_number)
        self.add(
            row(self._sent, self._back, gap=16),
            row(*self._answers[:2], gap=16),
            row(*self._answers[2:], gap=16),
            self._sum,
            self._comments,
        )

    def _told(self) -> int:
        return sum(one.value() for one in self._answers)

    def _on_number(self) -> None:
        words = self.tr("The answers add up to {0} of {1}")
        self._sum.setText(words.format(self._told(), self._back.value()))
        self._sum.set_tone("met" if self._told() == self._back.value() else "warn")

    def answer(self) -> Satisfaction:
        very, satisfied, basically, not_satisfied = (one.value() for one in self._answers)
        return Satisfaction(
            0,
            0,
            date.min,
            self._sent.value(),
            self._back.value(),
            very,
            satisfied,
            basically,
            not_satisfied,
            self._comments.text(),
        )

    def check(self) -> bool:
        adds_up = self._told() == self._back.value()
        self._back.error("" if adds_up else self.tr("The answers do not add up to this number"))
        fewer = self._back.value() <= self._sent.value()
        self._sent.error("" if fewer else self.tr("More came back than were sent out"))
        return adds_up and fewer


class ReplyDialog(Dialog):
    """Who was told of the result, how, and in which words."""

    def __init__(self, parent: QWidget, proposer: str) -> None:
        super().__init__(
            parent,
            self.tr("Who was told of the result?"),
            self.tr("Note the reply"),
            self.tr("Not now"),
        )
        self._to = TextField(self.tr("Who was told"), proposer)
        self._how = TextField(self.tr("How"), self.tr("in person"))
        self._words = ParagraphField(self.tr("What was said"), lines=3)
        self.add(row(self._to, self._how, gap=16), self._words)

    def answer(self) -> tuple[str, str, str]:
        return self._to.text(), self._how.text(), self._words.text()

    def check(self) -> bool:
        self._to.error("" if self._to.text() else self.tr("Write who was told"))
        self._words.error("" if self._words.text() else self.tr("Write what was said"))
        return bool(self._to.text() and self._words.text())
