"""Stage 9: what was said, was it done? Tasks, money, satisfaction, the second publication."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QStackedWidget, QWidget

from consult_app.domain.following import ProgressNote, Reply, Satisfaction, Task, TaskState
from consult_app.domain.procedure import Stage
from consult_app.domain.publication import PhotoView, PublicationKind
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
    record_reply,
    record_satisfaction,
    reopen_task,
    view_follow_up,
)
from consult_app.ui.errors import telling
from consult_app.ui.page import StagePage
from consult_app.ui.pages.follow_up_dialogs import (
    AcceptDialog,
    ProgressDialog,
    ReplyDialog,
    SatisfactionDialog,
    TaskDialog,
)
from consult_app.ui.pages.publication_board import PublicationBoard, ask_picture
from consult_app.ui.widgets.base import ElidedLabel, IconLabel, Label, column, row
from consult_app.ui.widgets.buttons import Button
from consult_app.ui.widgets.cards import Card, Head, ListCard, ListRow, ToggleTabs
from consult_app.ui.widgets.charts import Bar, BarChart
from consult_app.ui.widgets.dialogs import ReasonDialog
from consult_app.ui.widgets.photos import Photo, PhotoStrip, Wanted
from consult_app.ui.widgets.tables import Column, DataTable, Mark
from consult_app.ui.words.dates import day_words, due_words
from consult_app.ui.words.money import yuan_words


class FollowUpPage(StagePage):
    """Two tabs: the tasks with money and satisfaction, and the second publication."""

    stage = Stage.FOLLOW_UP

    def __init__(
        self, app: App, consultation_id: int, step_key: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(app, consultation_id, step_key, parent)
        self._view: FollowUpView = view_follow_up(app, consultation_id)
        self._tabs = ToggleTabs(
            [("tasks", self.tr("Tasks")), ("result", self.tr("Second publication"))]
        )
        self._tabs.chosen.connect(self._on_tab)
        self._stack = QStackedWidget()
        self.board = PublicationBoard(app, consultation_id, PublicationKind.RESULT, step_key)
        self.board.acted.connect(self.acted)
        self.board.paper_wanted.connect(self.paper_wanted)
        self._stack.addWidget(self._tasks_side())
        self._stack.addWidget(self.board)
        self.body.addWidget(self.heading)
        self._add = Button(self.tr("Add a task"), "small", "plus", act=self.add_task)
        self.body.addLayout(row(self._tabs, None, self._add))
        self.body.addWidget(self._stack, 1)

    def title(self) -> str:
        return self.tr("What was said, was it done?")

    def first_field(self) -> QWidget:
        return self._table

    # ---- building

    def _tasks_side(self) -> QWidget:
        self._table = DataTable(
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
        self._table.chosen.connect(self._on_chosen)
        self._table.opened.connect(self._on_opened)
        left = column(self._table, self._detail_card(), gap=12)
        left.setStretch(0, 3)
        left.setStretch(1, 2)
        right = column(self._satisfaction_card(), self._reply_card(), gap=12)
        right.setStretch(1, 1)
        both = row(left, right, gap=16)
        both.setStretch(0, 17)
        both.setStretch(1, 9)
        holder = QWidget()
        holder.setLayout(both)
        return holder

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

    def _satisfaction_card(self) -> Card:
        add = Button(self.tr("Enter a sheet"), "small", act=self.satisfaction)
        self._satisfied_head = Head(self.tr("Satisfaction"), "", add)
        self._chart = BarChart()
        self._rate = Label(t="strong")
        self._comments = Label(t="small", wrap=True)
        return Card(self._satisfied_head, self._chart, self._rate, self._comments, gap=6)

    def _reply_card(self) -> QWidget:
        add = Button(self.tr("Note a reply"), "small", act=self.reply)
        self._replies = ListCard()
        holder = QWidget()
        whole = column(Head(self.tr("Who was told"), "", add), self._replies, gap=8)
        whole.setStretch(1, 1)
        holder.setLayout(whole)
        return holder

    # ---- showing

    def refresh(self) -> None:
        self._view = view = view_follow_up(self.app, self.consultation_id)
        self.board.refresh()
        self.heading.set_figures(self._figures())
        accepted = sum(one.task.state is TaskState.ACCEPTED for one in view.tasks)
        self._tabs.set_tabs(
            [
                ("tasks", self.tr("Tasks {0}/{1}").format(accepted, len(view.tasks))),
                ("result", self.tr("Second publication")),
            ],
            self._tabs.code(),
        )
        self._table.show_rows(view.tasks, key=lambda one: one.task.id)
        if self._table.row() is None and view.tasks:
            self._table.selectRow(0)
        self._show_detail()
        self._show_satisfaction()
        self._show_replies()

    def _figures(self) -> str:
        view = self._view
        if self._tabs.code() == "result":
            return self.board.days_sentence()
        if not view.tasks_wanted and not view.tasks:
            return self.tr("Nothing was decided that asks for tasks; tell people and publish")
        spent = self.tr("spent {0} yuan").format(yuan_words(view.spent_yuan))
        if view.approved_yuan is not None:
            spent += self.tr(", approved {0} yuan").format(yuan_words(view.approved_yuan))
        return spent

    def _show_detail(self) -> None:
        one = self._table.row()
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

    def _show_satisfaction(self) -> None:
        sheets = self._view.satisfaction
        last = sheets[-1] if sheets else None
        self._chart.setVisible(last is not None)
        self._rate.setVisible(last is not None)
        if last is None:
            self._satisfied_head.set_remark("")
            self._comments.setText(self.tr("Nobody has been asked yet."))
            return
        self._satisfied_head.set_remark(
            self.tr("{0} out, {1} back").format(last.sent, last.returned)
        )
        self._chart.show_bars(self._bars(last))
        good = last.very + last.satisfied + last.basically
        rate = good * 1000 // last.returned if last.returned else 0
        self._rate.setText(
            self.tr("{0}.{1}% content ({2} of {3})").format(
                rate // 10, rate % 10, good, last.returned
            )
        )
        self._comments.setText(last.comments)

    def _bars(self, last: Satisfaction) -> list[Bar]:
        return [
            Bar(self.tr("very"), (last.very,)),
            Bar(self.tr("content"), (last.satisfied,)),
            Bar(self.tr("basically"), (last.basically,)),
            Bar(self.tr("not"), (last.not_satisfied,)),
        ]

    def _show_replies(self) -> None:
        rows: list[QWidget] = []
        for one in self._view.replies:
            head = row(
                IconLabel("circle-check", "met", 20),
                Label(one.to, "strong"),
                Label(f"{one.how}　{day_words(one.on, self.app.today())}", "small"),
                None,
            )
            rows.append(ListRow(column(head, Label(one.words, "small", wrap=True), gap=2)))
        if not rows:
            words = (
                self.tr("{0} raised it and waits for an answer.").format(self._view.proposer)
                if self._view.proposer
                else self.tr("Tell those who raised it, and note how.")
            )
            rows = [ListRow(Label(words, "small", wrap=True))]
        self._replies.show_rows(rows)

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

    def take_step(self, code: str, facts: Mapping[str, Any]) -> None:
        if code == "follow_up.urge":
            self._show_tab("tasks")
            self._table.choose(int(facts["id"]))
            self.progress()

    def mend(self, code: str) -> None:
        place, _, what = code.partition(".")
        if place == "result":
            self._show_tab("result")
            acts = {"text": self.board.write_text, "days": self.board.start}
            acts.get(what, self.board.add_place)()
            return
        self._show_tab("tasks")
        match what:
            case "tasks":
                self.add_task()
            case "told":
                self.reply()
            case "satisfaction":
                self.satisfaction()
            case _:
                self._table.setFocus()

    def _show_tab(self, code: str) -> None:
        self._tabs.choose(code)
        self._on_tab(code)

    def _on_tab(self, code: str) -> None:
        self._stack.setCurrentIndex(0 if code == "tasks" else 1)
        self._add.setVisible(code == "tasks")
        self.heading.set_figures(self._figures())

    def _on_chosen(self, _row: object) -> None:
        self._show_detail()

    def _on_opened(self, _row: object) -> None:
        self._on_edit()

    def _chosen(self) -> Task | None:
        one = self._table.row()
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

    def satisfaction(self) -> None:
        dialog = SatisfactionDialog(self)
        if dialog.exec():
            sheet = replace(
                dialog.answer(), consultation_id=self.consultation_id, on=self.app.today()
            )
            self.keep_satisfaction(sheet)

    def keep_satisfaction(self, sheet: Satisfaction) -> None:
        with telling(self):
            record_satisfaction(self.app, sheet)
            self.acted.emit("")

    def reply(self) -> None:
        dialog = ReplyDialog(self, self._view.proposer)
        if dialog.exec():
            self.keep_reply(*dialog.answer())

    def keep_reply(self, to: str, how: str, words: str) -> None:
        with telling(self):
            told = Reply(0, self.consultation_id, self.app.today(), to, how, words)
            record_reply(self.app, told)
            self.acted.emit("")
