"""The tasks of a decision: who does what by when, what it cost, who accepted it."""

from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from consult_app.domain.following import ProgressNote, Task, TaskState
from consult_app.domain.publication import PhotoView
from consult_app.services.app import App
from consult_app.services.attaching import attach_photograph
from consult_app.services.following_up import (
    TASK,
    FollowUpView,
    TaskView,
    accept_task,
    add_task,
    correct_task,
    finish_task,
    give_up_task,
    note_progress,
    reopen_task,
)
from consult_app.ui.errors import telling
from consult_app.ui.pages.follow_up_dialogs import AcceptDialog, ProgressDialog, TaskDialog
from consult_app.ui.pages.publication_board import ask_picture
from consult_app.ui.widgets.base import ElidedLabel, Label, column, row
from consult_app.ui.widgets.buttons import Button
from consult_app.ui.widgets.cards import Card
from consult_app.ui.widgets.dialogs import ReasonDialog
from consult_app.ui.widgets.photos import Photo, PhotoStrip, Wanted
from consult_app.ui.widgets.tables import Column, DataTable, Mark
from consult_app.ui.words.dates import day_words, due_words
from consult_app.ui.words.money import yuan_words


class TasksPane(QWidget):
    """The table of tasks, the chosen one below it with its verbs and photographs; acts by itself, as a page does."""

    acted = Signal(str)

    def __init__(self, app: App, consultation_id: int) -> None:
        super().__init__()
        self.app, self.consultation_id = app, consultation_id
        self.table = DataTable(
            [
                Column(
                    self.tr("Task"),
                    lambda one: one.task.title,
                    strong=True,
                    second=lambda one: one.task.owner,
                    mark=self._mark,
                ),
                Column(
                    self.tr("Last day"),
                    self._due,
                    sort=lambda one: one.task.due_on,
                    width=170,
                ),
                Column(
                    self.tr("Yuan"),
                    lambda one: yuan_words(one.spent_yuan) if one.spent_yuan else "—",
                    sort=lambda one: one.spent_yuan,
                    right=True,
                    width=80,
                    least=True,
                ),
                Column(self.tr("State"), self._state, width=90),
            ],
            self.tr("Tasks"),
        )
        self.table.chosen.connect(self._on_chosen)
        self.table.opened.connect(self._on_opened)
        layout = column(self.table, self._detail_card(), gap=12)
        layout.setStretch(0, 3)
        layout.setStretch(1, 2)
        self.setLayout(layout)

    def show_tasks(self, view: FollowUpView) -> None:
        """Show the tasks of a view; the chosen one stays chosen."""
        self.table.show_rows(view.tasks, key=lambda one: one.task.id)
        if self.table.row() is None and view.tasks:
            self.table.selectRow(0)
        self._show_detail()

    def urge(self, task_id: int) -> None:
        """Choose a task and ask how far it is."""
        self.table.choose(task_id)
        self.progress()

    def _detail_card(self) -> Card:
        self._detail_head = ElidedLabel(t="strong")
        self._detail_last = Label(t="small", wrap=True)
        self._photos = PhotoStrip(114)
        self._photos.wanted.connect(self._on_photo_wanted)
        self._progress = Button(
            self.tr("Note progress, money"), "small", "pencil", act=self.progress
        )
        self._done = Button(self.tr("It is done"), "small", "check", act=self._on_done)
        self._accept = Button(self.tr("Accepted"), "small", "circle-check", act=self.accept)
        self._edit = Button(self.tr("Change"), "small", act=self._on_edit)
        self._give_up = Button(self.tr("Not done any more"), "quiet", act=self._on_give_up)
        self._again = Button(self.tr("Open it again"), "quiet", act=self._on_again)
        acts = row(
            self._progress, self._done, self._accept, self._edit, self._give_up, self._again, None
        )
        self._detail = Card(self._detail_head, acts, self._detail_last, self._photos, None, gap=6)
        return self._detail

    def _show_detail(self) -> None:
        one = self.table.row()
        self._detail.setVisible(one is not None)
        if one is None:
            return
        task = one.task
        is_open = task.state is TaskState.OPEN
        self._detail_head.set_whole(f"{task.title}　{task.owner}　{self._due(one)}")
        self._detail_last.setText(self._last_words(one))
        self._photos.show_photos(
            [Photo(kept.path, kept.attachment.caption) for kept in one.photographs],
            [Wanted("more", self.tr("add a picture"))],
        )
        for button in (self._progress, self._done, self._edit, self._give_up):
            button.setVisible(is_open)
        self._accept.setVisible(task.state is TaskState.DONE)
        self._again.setVisible(not is_open)

    def _last_words(self, one: TaskView) -> str:
        if one.task.state is TaskState.ACCEPTED:
            return self.tr("Accepted by {0} on {1}").format(
                one.task.accepted_by, day_words(one.task.accepted_on or self.app.today())
            )
        if one.task.state is TaskState.GIVEN_UP:
            return self.tr("Given up: {0}").format(one.task.problem)
        if not one.notes:
            return self.tr("No progress noted yet")
        last = one.notes[-1]
        return f"{day_words(last.on, self.app.today())}　{last.words}"

    def _mark(self, one: TaskView) -> Mark:
        if one.overdue:
            return Mark("circle-x", "block")
        match one.task.state:
            case TaskState.OPEN:
                return Mark("player-play", "ink")
            case TaskState.DONE:
                return Mark("circle", "ink2")
            case TaskState.ACCEPTED:
                return Mark("circle-check", "met")
            case TaskState.GIVEN_UP:
                return Mark("x", "ink3")

    def _due(self, one: TaskView) -> str:
        if one.task.state is TaskState.OPEN:
            return due_words(one.task.due_on, self.app.today())
        return day_words(one.task.due_on, self.app.today())

    def _state(self, one: TaskView) -> str:
        match one.task.state:
            case TaskState.OPEN:
                return self.tr("overdue") if one.overdue else self.tr("under way")
            case TaskState.DONE:
                return self.tr("done")
            case TaskState.ACCEPTED:
                return self.tr("accepted")
            case TaskState.GIVEN_UP:
                return self.tr("given up")

    # ---- acts

    def _on_chosen(self, _row: object) -> None:
        self._show_detail()

    def _on_opened(self, _row: object) -> None:
        self._on_edit()

    def _chosen(self) -> Task | None:
        one = self.table.row()
        return one.task if one is not None else None

    def add_task(self) -> None:
        dialog = TaskDialog(self, self.app.today())
        if dialog.exec():
            self.keep_task(replace(dialog.answer(), consultation_id=self.consultation_id))

    def keep_task(self, task: Task) -> None:
        with telling(self):
            add_task(self.app, task)
            self.acted.emit("")

    def _on_edit(self) -> None:
        task = self._chosen()
        if task is None:
            return
        dialog = TaskDialog(self, self.app.today(), task)
        if dialog.exec():
            with telling(self):
                correct_task(self.app, dialog.answer(), dialog.reason())
                self.acted.emit("")

    def progress(self) -> None:
        task = self._chosen()
        if task is None:
            return
        dialog = ProgressDialog(self, task, self.app.today())
        if dialog.exec():
            self.keep_progress(dialog.answer())

    def keep_progress(self, note: ProgressNote) -> None:
        with telling(self):
            note_progress(self.app, note)
            self.acted.emit("")

    def _on_done(self) -> None:
        if task := self._chosen():
            with telling(self):
                finish_task(self.app, task.id, self.app.today())
                self.acted.emit("")

    def accept(self) -> None:
        if task := self._chosen():
            dialog = AcceptDialog(self, task, self.app.today())
            if dialog.exec():
                self.keep_acceptance(task, *dialog.answer())

    def keep_acceptance(self, task: Task, by: str, on: Any) -> None:  # noqa: ANN401 - a date
        with telling(self):
            accept_task(self.app, task.id, by, on)
            self.acted.emit("")

    def _on_give_up(self) -> None:
        task = self._chosen()
        if task is None:
            return
        dialog = ReasonDialog(
            self,
            self.tr("“{0}” will not be done?").format(task.title),
            self.tr("The reason is printed in the report."),
            self.tr("Why"),
            self.tr("Note the reason"),
            self.tr("Go back"),
        )
        if dialog.exec():
            with telling(self):
                give_up_task(self.app, task.id, dialog.reason())
                self.acted.emit("")

    def _on_again(self) -> None:
        if task := self._chosen():
            with telling(self):
                reopen_task(self.app, task.id)
                self.acted.emit("")

    def _on_photo_wanted(self, _code: str) -> None:
        self.add_photograph()

    def add_photograph(self, path: Path | None = None) -> None:
        """Keep a picture of the chosen task's work."""
        task = self._chosen()
        chosen = path or (ask_picture(self) if task else None)
        if task is None or chosen is None:
            return
        with telling(self):
            caption = day_words(self.app.today(), self.app.today())
            attach_photograph(
                self.app, self.consultation_id, TASK, task.id, PhotoView.OTHER, caption, chosen
            )
            self.acted.emit("")
