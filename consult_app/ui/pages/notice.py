"""Stage 4: the earliest lawful day, the notice brought to everybody, the announcement posted."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from consult_app.domain.meeting import DeliveryResult, Meeting
from consult_app.domain.procedure import Stage
from consult_app.domain.publication import PhotoView, PostingOf
from consult_app.services.app import CHINA, App
from consult_app.services.attaching import attach_photograph
from consult_app.services.joining import hold_apart, hold_together, view_candidates
from consult_app.services.notifying import (
    NoticeView,
    deliver,
    give_notice,
    prepare_roll,
    save_notice,
    view_notice,
)
from consult_app.services.posting import post, take_down, unpost
from consult_app.ui.errors import telling
from consult_app.ui.page import CRAMPED, StagePage
from consult_app.ui.pages.notice_dialogs import DeliveryDialog, GiveDialog, NoticeDialog
from consult_app.ui.pages.notice_people import DeliveryTable
from consult_app.ui.pages.posting_rows import PostingRow
from consult_app.ui.pages.publication_board import ask_picture
from consult_app.ui.pages.publication_dialogs import PlaceDialog
from consult_app.ui.pages.roll_changes import renew_roll
from consult_app.ui.pages.together_parts import TogetherDialog, TogetherLine, ask_order
from consult_app.ui.widgets.base import ElidedLabel, Label, box, column, row, scaled
from consult_app.ui.widgets.buttons import Button
from consult_app.ui.widgets.calendar_strip import CalendarStrip, Strip
from consult_app.ui.widgets.cards import Head, ListCard, ListRow, ToggleTabs
from consult_app.ui.widgets.dialogs import ConfirmDialog
from consult_app.ui.words.dates import clock_words, day_words
from consult_app.ui.words.findings import gate

BEFORE = 3
"""How many days are shown before a chosen day that lies far off."""
SHOWN = 10


class NoticePage(StagePage):
    """Counts the days, keeps who was told how, and where the announcement hangs."""

    stage = Stage.NOTICE

    def __init__(
        self, app: App, consultation_id: int, step_key: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(app, consultation_id, step_key, parent)
        self._view: NoticeView = view_notice(app, consultation_id, step_key)
        self._rule = ElidedLabel(t="small")
        self._strip = CalendarStrip()
        self._strip.picked.connect(self._on_day)
        self._edit = Button(self.tr("Time, place, wording"), "small", "pencil", act=self.edit)
        self._send = Button(self.tr("Note that it went out"), "small", "send", act=self.give)
        self._hold = Button(self.tr("Together with another…"), "small", "link", act=self.hold)
        self._together = TogetherLine(Stage.NOTICE)
        self._together.wanted.connect(self.case_wanted)
        self._together.apart_wanted.connect(self.hold_apart)
        self._together.order_wanted.connect(self.order_matters)
        self._people_head = Head(self.tr("Delivery"))
        self._tabs = ToggleTabs([("all", self.tr("All")), ("missing", self.tr("Not told yet"))])
        self._tabs.chosen.connect(self._on_tab)
        self._people = DeliveryTable(app)
        self._people.opened.connect(self._on_opened)
        self._verbs = self._delivery_verbs()
        add = Button(self.tr("Add a place"), "small", "plus", act=self.add_place)
        self._places_head = Head(self.tr("Posting"), "", add)
        self._places = ListCard()
        self._lay_out()

    def _lay_out(self) -> None:
        head = row(self.heading, self._hold, gap=16)
        head.setStretch(0, 1)
        self.body.addLayout(head)
        under = row(self._rule, self._edit, self._send)
        under.setStretch(0, 1)
        self.body.addLayout(under)
        self.body.addWidget(self._together)
        self.body.addWidget(self._strip)
        self._tabs_line = row(self._people_head, None, self._tabs)
        left = column(self._tabs_line, self._people, self._verbs, gap=8)
        left.setStretch(1, 1)
        right = column(self._places_head, self._places, gap=8)
        right.setStretch(1, 1)
        self._both = row(left, right, gap=16)
        self.body.addLayout(self._both, 1)

    def _delivery_verbs(self) -> QWidget:
        verbs = (
            (self.tr("Signed in person"), self._on_signed),
            (self.tr("By phone"), self._on_phone),
            (self.tr("By message"), self._on_message),
            (self.tr("Not reached"), self._on_not_reached),
        )
        self._chosen_head = Label(self.tr("Those chosen:"), "small")
        buttons = [Button(words, "small", act=act) for words, act in verbs]
        self._signed = buttons[0]
        return box(row(self._chosen_head, *buttons, None, gap=8))

    def _fold(self) -> None:
        """In a narrow page people and places take turns, by their tabs, and each has its whole width."""
        narrow = self._narrow()
        self._chosen_head.setHidden(narrow)
        self._people_head.setHidden(narrow)
        self._strip.set_low(low=narrow)
        self._signed.set_words(self.tr("Signed") if narrow else self.tr("Signed in person"))
        if narrow != ("places" in self._tabs.codes()):
            self._show_tabs()
        posting = narrow and self._tabs.code() == "places"
        self._both.setSpacing(0 if narrow else 16)
        self._both.setStretch(0, 17)
        self._both.setStretch(1, 0 if narrow else 10)
        for part in (self._people, self._verbs):
            part.setHidden(posting)
        for part in (self._places_head, self._places):
            part.setHidden(narrow and not posting)

    def _narrow(self) -> bool:
        return self.width() < scaled(CRAMPED)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        self._fold()

    def title(self) -> str:
        return self.tr("Which day may it be held?")

    def first_field(self) -> QWidget:
        return self._people

    def refresh(self) -> None:
        self._view = view = view_notice(self.app, self.consultation_id, self.step_key)
        self.heading.set_figures(self._figures())
        self._rule.set_whole(self._rule_words())
        self._send.setVisible(view.meeting is not None)
        self._send.set_words(
            self.tr("Correct the day it went out")
            if view.given
            else self.tr("Note that it went out")
        )
        self._edit.setEnabled(view.meeting is not None)
        planned = view.meeting is not None and view.meeting.opened_at is None
        self._together.show_matters(view.together, may_part=planned, may_order=planned)
        self._hold.setVisible(view.others_planned and not view.together.matters)
        self._strip.show_strip(self._days())
        self._show_people()
        self._show_places()

    def _figures(self) -> str:
        view, today = self._view, self.app.today()
        earliest = self.tr("earliest {0}").format(day_words(view.earliest, today))
        if view.meeting is None or view.planned_on is None:
            return earliest
        planned = self.tr("fixed for {0} {1}").format(
            day_words(view.planned_on, today), clock_words(view.meeting.planned_at)
        )
        return f"{earliest}　{planned}"

    def _rule_words(self) -> str:
        view = self._view
        if view.rule_days is None:
            return self.tr("The law names no number of days here; tell people in good time")
        words = self.tr(
            "{0} whole days must lie between the day it goes out and that of the meeting"
        )
        return words.format(view.rule_days)

    def _days(self) -> Strip:
        view = self._view
        first = view.given_on
        chosen = view.planned_on
        if chosen is not None and (chosen - first).days >= SHOWN:
            first = max(first, chosen.fromordinal(chosen.toordinal() - SHOWN + BEFORE))
        sent = self.tr("sent out") if view.given else self.tr("if sent today")
        remarks = {view.given_on: sent, view.earliest: self.tr("earliest")}
        if chosen is not None and view.meeting is not None:
            remarks[chosen] = self.tr("fixed {0}").format(clock_words(view.meeting.planned_at))
        return Strip(first, view.earliest, chosen, remarks)

    def _show_people(self) -> None:
        view = self._view
        missing = len(view.people) - view.reached
        self._people_head.set_remark(
            self.tr("{0} told, {1} not").format(view.reached, missing)
            if view.people
            else self.tr("nobody listed yet")
        )
        self._show_tabs()
        only = self._tabs.code() == "missing"
        rows = [one for one in view.people if not (only and one.reached)]
        self._people.show_rows(rows, key=lambda one: one.entry.id)

    def _show_tabs(self) -> None:
        view = self._view
        tabs = [
            ("all", self.tr("All {0}").format(len(view.people))),
            ("missing", self.tr("Not told {0}").format(len(view.people) - view.reached)),
        ]
        if self._narrow():
            tabs.append(("places", self.tr("Posting {0}").format(len(view.postings))))
        now = self._tabs.code()
        self._tabs.set_tabs(tabs, now if now in dict(tabs) else "all")

    def _show_places(self) -> None:
        view = self._view
        complete = sum(not one.missing for one in view.postings)
        self._places_head.set_remark(
            self.tr("{0} places, {1} photographed").format(len(view.postings), complete)
            if view.postings
            else ""
        )
        rows: list[QWidget] = [
            PostingRow(one, self.app.today(), self.add_photograph, self._on_posting_menu)
            for one in view.postings
        ]
        if not rows:
            words = self.tr("Print the announcement, post it, then note the place here.")
            rows = [ListRow(Label(words, "small", wrap=True))]
        if view.left is not None:  # where it hangs is where it is put right
            rows.insert(0, ListRow(Label(gate(view.left).why, "small", "warn", wrap=True)))
        self._places.show_rows(rows)

    # ---- acts

    def take_step(self, code: str, facts: Mapping[str, Any]) -> None:
        match code:
            case "notice.build_roll":
                with telling(self):
                    prepare_roll(self.app, self.consultation_id, self.step_key)
                    self.acted.emit("")
            case "notice.give":
                self.give()
            case "notice.deliver":
                self.choose_missing()

    def mend(self, code: str) -> None:
        if code in ("notice", "notice.left_by", "notice.named_elsewhere"):
            self.edit()
        elif code == "notice.names_gone":
            self.paper_wanted.emit("announcement")
        elif code == "notice.given":
            self.give()
        elif code == "notice.listed":
            self.take_step("notice.build_roll", {})
        elif code == "roll.stale":
            if renew_roll(self, self.app, self.consultation_id, self.step_key):
                self.acted.emit("")
        elif code in ("notice.posted", "notice.photographs", "notice.plan_hung"):
            self.add_place()
        else:
            self.choose_missing()

    def choose_missing(self) -> None:
        """Show those not told yet and choose them all: one press then tells how they were told."""
        self._tabs.choose("missing")
        self._on_tab("missing")
        self._people.selectAll()
        self._people.setFocus()

    def _on_tab(self, _code: str) -> None:
        self._show_people()
        self._fold()

    def _meeting(self) -> Meeting | None:
        return self._view.meeting

    def edit(self) -> None:
        """Ask for time, place and the words of the notice."""
        meeting = self._meeting()
        if meeting is None:
            return
        dialog = NoticeDialog(self, meeting, self._view.together)
        if dialog.exec():
            self.keep(dialog.answer())

    def keep(self, meeting: Meeting) -> None:
        with telling(self):
            save_notice(self.app, meeting)
            self.acted.emit("")

    def hold(self) -> None:
        """Ask with which other matter this one is held in one meeting."""
        dialog = TogetherDialog(
            self, view_candidates(self.app, self.consultation_id, self.step_key)
        )
        if dialog.exec():
            with telling(self):
                hold_together(self.app, self.consultation_id, self.step_key, dialog.answer())
                self.acted.emit("")

    def hold_apart(self) -> None:
        """Ask before this matter is held by itself again."""
        sure = ConfirmDialog.ask(
            self,
            self.tr("Hold this matter by itself again?"),
            self._parting_words(),
            self.tr("Hold it by itself"),
            self.tr("Leave them together"),
        )
        if sure:
            with telling(self):
                hold_apart(self.app, self.consultation_id, self.step_key)
                self.acted.emit("")

    def _parting_words(self) -> str:
        words = self.tr(
            "Its own notice must then be given. The receipts and sign-ins so far stay with the other matters."
        )
        if not (self._view.given or self._view.postings):
            return words
        out = self.tr(
            "The notice that is out names it: it stays with the other matters, where this one must be struck out."
        )
        return f"{words}\n{out}"

    def order_matters(self) -> None:
        """Ask in which order the matters of this meeting are dealt with."""
        ask_order(self, self._view.together, self._meeting())

    def _on_day(self, day: Any) -> None:  # noqa: ANN401 - a signal's object: a date
        meeting = self._meeting()
        if meeting is not None:
            at = meeting.planned_at.astimezone(CHINA)
            moved = datetime.combine(day, at.timetz())
            self.keep(replace(meeting, planned_at=moved))

    def give(self) -> None:
        """Ask on which day it went out and how; a short notice asks for its reason."""
        if self._meeting() is None:
            return
        dialog = GiveDialog(self, self._view, self.app.today())
        if dialog.exec():
            on, method, reason = dialog.answer()
            with telling(self):
                give_notice(self.app, self._view.meeting.id, on, method, reason)  # type: ignore[union-attr]
                self.acted.emit("")

    def _on_signed(self) -> None:
        self.deliver_to_chosen(self.tr("in person"), DeliveryResult.SIGNED)

    def _on_phone(self) -> None:
        self.deliver_to_chosen(self.tr("phone"), DeliveryResult.ANSWERED)

    def _on_message(self) -> None:
        self.deliver_to_chosen(self.tr("message"), DeliveryResult.ANSWERED)

    def _on_not_reached(self) -> None:
        self.deliver_to_chosen(self.tr("phone"), DeliveryResult.NOT_REACHED)

    def deliver_to_chosen(self, how: str, result: DeliveryResult, remark: str = "") -> None:
        """Record the delivery to everybody chosen in the table."""
        meeting = self._meeting()
        chosen = [one.entry.id for one in self._people.chosen_rows()]
        if meeting is None or not chosen:
            self.failed_quietly.emit(self.tr("Choose people in the table first"))
            return
        with telling(self):
            deliver(self.app, meeting.id, chosen, how, result, remark)
            self.acted.emit("")

    def _on_opened(self, one: Any) -> None:  # noqa: ANN401 - a row of the table
        dialog = DeliveryDialog(self, one)
        if dialog.exec():
            how, result, remark = dialog.answer()
            self.deliver_to_chosen(how, result, remark)

    def add_place(self) -> None:
        meeting = self._meeting()
        if meeting is None:
            return
        lacking = next((one for one in self._view.postings if one.missing), None)
        taken = {one.posting.place for one in self._view.postings}
        boards = [place for place in self._view.boards if place not in taken]
        if lacking is not None and not boards:
            self.add_photograph(lacking.posting.id, lacking.missing[0])
            return
        dialog = PlaceDialog(self, self.app, boards)
        if dialog.exec():
            self.post_at(*dialog.answer())

    def post_at(self, place: str, at: datetime, by: str) -> None:
        if self._view.posted_for is None:
            return
        case, meeting = self._view.posted_for
        with telling(self):
            post(self.app, case, PostingOf.NOTICE, meeting, place, at, by)
            self.acted.emit("")

    def add_photograph(self, posting_id: int, view: PhotoView, path: Path | None = None) -> None:
        """Keep a picture of a posting; asks for the file where none is given."""
        chosen = path or ask_picture(self)
        if chosen is None:
            return
        with telling(self):
            attach_photograph(self.app, self._posted_in(), "posting", posting_id, view, "", chosen)
            self.acted.emit("")

    def _on_posting_menu(self, act: str, id_: int) -> None:
        with telling(self):
            if act == "down":
                take_down(self.app, self._posted_in(), id_, self.app.today())
            else:
                unpost(self.app, self._posted_in(), id_)
            self.acted.emit("")

    def _posted_in(self) -> int:
        """Return the consultation that keeps where the notice hangs: that of the first matter of the meeting."""
        return self._view.posted_for[0] if self._view.posted_for else self.consultation_id
