"""Stage 9: what was said, was it done? Tasks, money, satisfaction, the second publication."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from PySide6.QtWidgets import QStackedWidget, QWidget

from consult_app.domain.following import Reply, Satisfaction, SubmissionKind, TaskState
from consult_app.domain.procedure import Stage
from consult_app.domain.publication import PublicationKind
from consult_app.services.app import App
from consult_app.services.following_up import (
    FollowUpView,
    record_reply,
    record_satisfaction,
    view_follow_up,
)
from consult_app.services.submitting import Wanted, record_submission, view_offices
from consult_app.ui.errors import telling
from consult_app.ui.page import StagePage
from consult_app.ui.pages.follow_up_dialogs import ReplyDialog, SatisfactionDialog
from consult_app.ui.pages.follow_up_tasks import TasksPane
from consult_app.ui.pages.offices import OfficesCard, SubmissionDialog
from consult_app.ui.pages.publication_board import PublicationBoard
from consult_app.ui.widgets.base import IconLabel, Label, column, row
from consult_app.ui.widgets.buttons import Button
from consult_app.ui.widgets.cards import Card, Head, ListCard, ListRow, ToggleTabs
from consult_app.ui.widgets.charts import Bar, BarChart
from consult_app.ui.words.dates import day_words
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
        self.tasks = TasksPane(app, consultation_id)
        self.tasks.acted.connect(self.acted)
        self._stack.addWidget(self._tasks_side())
        self._stack.addWidget(self.board)
        self.body.addWidget(self.heading)
        self._add = Button(self.tr("Add a task"), "small", "plus", act=self.tasks.add_task)
        self.body.addLayout(row(self._tabs, None, self._add))
        self.body.addWidget(self._stack, 1)

    def title(self) -> str:
        return self.tr("What was said, was it done?")

    def first_field(self) -> QWidget:
        return self.tasks.table

    # ---- building

    def _tasks_side(self) -> QWidget:
        self.offices = OfficesCard()
        self.offices.wanted.connect(self.submission)
        right = column(self._satisfaction_card(), self.offices, self._reply_card(), gap=12)
        right.setStretch(1, 1)
        right.setStretch(2, 1)
        both = row(self.tasks, right, gap=16)
        both.setStretch(0, 17)
        both.setStretch(1, 9)
        holder = QWidget()
        holder.setLayout(both)
        return holder

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
        self.tasks.show_tasks(view)
        self.offices.show_offices(view_offices(self.app, self.consultation_id))
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

    # ---- acts

    def take_step(self, code: str, facts: Mapping[str, Any]) -> None:
        if code == "follow_up.urge":
            self._show_tab("tasks")
            self.tasks.urge(int(facts["id"]))

    def mend(self, code: str) -> None:
        place, _, what = code.partition(".")
        if place == "result":
            self._show_tab("result")
            acts = {"text": self.board.write_text, "days": self.board.start}
            acts.get(what, self.board.add_place)()
            return
        self._show_tab("tasks")
        if place in tuple(SubmissionKind):
            self._next_submission(SubmissionKind(place))
            return
        match what:
            case "tasks":
                self.tasks.add_task()
            case "told":
                self.reply()
            case "satisfaction":
                self.satisfaction()
            case _:
                self.tasks.table.setFocus()

    def _show_tab(self, code: str) -> None:
        self._tabs.choose(code)
        self._on_tab(code)

    def _on_tab(self, code: str) -> None:
        self._stack.setCurrentIndex(0 if code == "tasks" else 1)
        self._add.setVisible(code == "tasks")
        self.heading.set_figures(self._figures())

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

    def _next_submission(self, kind: SubmissionKind) -> None:
        """Ask about the first office of a kind that still owes something."""
        offices = [one for one in view_offices(self.app, self.consultation_id) if one.kind is kind]
        waiting = [one for one in offices if one.sent is None or one.sent.answered_on is None]
        if offices:
            self.submission((waiting or offices)[0])

    def submission(self, office: Wanted) -> None:
        dialog = SubmissionDialog(self, self.app, self.consultation_id, office)
        if dialog.exec():
            with telling(self):
                record_submission(self.app, dialog.answer())
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
