"""Stage 6: everything said goes into one field; the text is changed in sight; the minutes grow."""

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from consult_app.domain.meeting import (
    AgendaItem,
    MeetingState,
)
from consult_app.domain.procedure import Stage
from consult_app.services.agenda import move_item, next_item, remove_item, save_item, take_item
from consult_app.services.app import App
from consult_app.services.deliberating import name_recorder
from consult_app.services.deliberation_view import DeliberationView, view_deliberation
from consult_app.services.hall import show_amendment
from consult_app.services.matter_order import order_matters
from consult_app.services.meeting_course import (
    adjourn,
    call_back,
    close_meeting,
    reopen_meeting,
    resume,
)
from consult_app.services.minutes import view_minutes
from consult_app.services.running_sheet import view_running_sheet
from consult_app.services.speaking import (
    Said,
    ask_to_speak,
    call_next_speaker,
    call_speaker,
    end_turn,
    file_words,
    grant_time,
    keep_half_typed,
    pause_clock,
    put_first,
    withdraw_turn,
)
from consult_app.services.stages import view_stage
from consult_app.services.together_view import Matter
from consult_app.ui.errors import telling
from consult_app.ui.page import CRAMPED, StagePage
from consult_app.ui.pages.deliberation_acts import TalkActs, TextActs
from consult_app.ui.pages.deliberation_agenda import AgendaColumn
from consult_app.ui.pages.deliberation_dialogs import (
    ItemDialog,
    NameDialog,
)
from consult_app.ui.pages.deliberation_minutes import MinutesPane
from consult_app.ui.pages.deliberation_record import MinutesActs
from consult_app.ui.pages.deliberation_running import RunningPane
from consult_app.ui.pages.deliberation_talk import TalkPane
from consult_app.ui.pages.deliberation_text import TextPane
from consult_app.ui.pages.meeting_break import BreakDialog
from consult_app.ui.pages.together_parts import ask_order, sure_to_close
from consult_app.ui.theme import theme
from consult_app.ui.widgets.base import ElidedLabel, row, scaled
from consult_app.ui.widgets.buttons import Button
from consult_app.ui.widgets.cards import ToggleTabs
from consult_app.ui.widgets.dialogs import ReasonDialog
from consult_app.ui.widgets.stack import PaneStack
from consult_app.ui.words.steps import next_act

LARGE_BODY = 18
NARROW = 720
"""Width of the page in px below which it is laid out as at the largest type."""
TALK, TEXT, MINUTES, RUNNING = "talk", "text", "minutes", "running"


class DeliberationPage(StagePage):
    """Agenda at the left; beside it the floor, the text, or the minutes."""

    stage = Stage.DELIBERATION

    def __init__(
        self, app: App, consultation_id: int, step_key: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(app, consultation_id, step_key, parent)
        self._view: DeliberationView = view_deliberation(app, consultation_id, step_key)
        self._motion = 0
        self._tabs = ToggleTabs(self._tab_words())
        self._tabs.chosen.connect(self._on_tab)
        self._break = Button(self.tr("Break"), "small", "player-pause", act=self.take_break)
        self._close = Button(self.tr("Close the meeting"), "small", "logout", act=self.close_it)
        self._reopen = Button(self.tr("Go on with it…"), "small", "refresh", act=self.reopen_it)
        self._item = ElidedLabel(t="small")
        self.agenda = AgendaColumn()
        self.agenda.opened.connect(self._on_item)
        self.agenda.added.connect(self._on_add_item)
        self.agenda.matter_wanted.connect(self._on_matter)
        self.agenda.order_wanted.connect(self._on_order)
        self.talk, self.text, self.minutes = TalkPane(app), TextPane(), MinutesPane()
        self._text_acts, self._minutes_acts = TextActs(self), MinutesActs(self)
        self._talk_acts = TalkActs(self)
        self.running = RunningPane()
        self._panes = PaneStack(self.talk, self.text, self.minutes, self.running)
        self._lay_out()
        self._connect()
        self.refresh()

    def _lay_out(self) -> None:
        first = row(self._tabs, self._item, self._break, self._close, self._reopen, gap=12)
        first.setStretch(1, 1)
        self.body.addLayout(first)
        both = row(self.agenda, self._panes, gap=14)
        both.setStretch(1, 1)
        self.body.addLayout(both, 1)

    def _connect(self) -> None:
        self.talk.filed.connect(self._on_filed)
        self.talk.half_typed.connect(self._on_half_typed)
        self.talk.queue.queue_wanted.connect(self._on_queue)
        self.talk.queue.turn_wanted.connect(self._on_turn)
        self.talk.queue.times_wanted.connect(self._talk_acts.show_times)
        self.talk.opinion_wanted.connect(self._talk_acts.read_opinion)
        self.talk.phrases_wanted.connect(self._talk_acts.change_phrases)
        self.talk.turn_wanted.connect(self._on_turn)
        self.talk.words_opened.connect(self._talk_acts.correct)
        self.talk.answer_wanted.connect(self._talk_acts.answer)
        self.talk.other_wanted.connect(self._talk_acts.ask_who)
        self.talk.all_wanted.connect(self.show_minutes)
        self.text.wanted.connect(self._text_acts.do)
        self.text.motion_chosen.connect(self.show_motion)
        self.text.amendment_chosen.connect(self._on_amendment)
        self.minutes.typed.connect(self._minutes_acts.keep_typed)
        self.minutes.wanted.connect(self._minutes_acts.do)
        self.running.wanted.connect(self._on_running)
        self.running.matter_wanted.connect(self._on_matter)
        self.running.matter_moved.connect(self._on_matter_moved)

    def _tab_words(self) -> list[tuple[str, str]]:
        decided = sum(one.state != "open" for one in self._view.every)
        count = len(self._view.every)
        large = self._tight()
        text = self.tr("Text") if large else self.tr("Text and amendments")
        if count and not self._cramped():
            told = self.tr("Text {0}/{1}") if large else self.tr("Amendments {0}/{1}")
            text = told.format(decided, count)
        return [
            (TALK, self.tr("Talk") if large else self.tr("Discussion")),
            (TEXT, text),
            (MINUTES, self.tr("Minutes")),
            (RUNNING, self.tr("Script") if large else self.tr("Running sheet")),
        ]

    def title(self) -> str:
        return self.tr("What do people say?")

    def first_field(self) -> QWidget:
        return self.talk.field

    def view(self) -> DeliberationView:
        """Return what is shown now."""
        return self._view

    def refresh(self) -> None:
        self._view = view = view_deliberation(
            self.app, self.consultation_id, self.step_key, self._motion
        )
        self._tabs.set_tabs(self._tab_words(), self._tabs.code() or TALK)
        running = view.meeting is not None and view.meeting.state in (
            MeetingState.OPEN,
            MeetingState.ADJOURNED,
        )
        adjourned = view.meeting is not None and view.meeting.state is MeetingState.ADJOURNED
        self._break.setVisible(running)
        self._break.set_words(self.tr("Go on") if adjourned else self.tr("Break"))
        self._close.setVisible(running)
        self._reopen.setVisible(view.may_reopen)
        self.agenda.show_view(view)
        self.talk.show_view(view)
        self.text.show_view(view)
        if self._tabs.code() == MINUTES:
            self._show_minutes()
        self._show_pane()
        self._fold()

    def _show_minutes(self) -> None:
        view = view_minutes(self.app, self.consultation_id, self.step_key)
        self.minutes.show_view(view, recording=self.app.sound.recording_id)

    def _show_pane(self) -> None:
        panes = {TALK: self.talk, TEXT: self.text, MINUTES: self.minutes, RUNNING: self.running}
        if self._tabs.code() == RUNNING:
            self._show_running()
        self._panes.show_pane(panes[self._tabs.code() or TALK])

    def _fold(self) -> None:
        """At the largest type and in a narrow window the agenda is one line, and what can wait gives way."""
        large = self._tight()
        self.agenda.setVisible(
            not large and self._tabs.code() != RUNNING
        )  # it holds the items itself
        self._tabs.set_tabs(self._tab_words(), self._tabs.code() or TALK)
        self._close.set_words(self.tr("Close") if large else self.tr("Close the meeting"))
        cramped = self._cramped()
        self._break.set_icon("" if cramped else "player-pause")
        self._close.set_icon("" if cramped else "logout")
        self._item.setVisible(not cramped)
        self.agenda.setFixedWidth(scaled(206))
        self.agenda.set_stances_shown(not self.dense)
        self.talk.set_folded(low=self.dense, large=large)
        self.text.set_folded(self.dense or large)
        self.text.set_cramped(cramped=cramped)
        self.minutes.set_folded(low=self.dense, large=large)
        self.minutes.set_cramped(cramped=cramped)
        self.talk.set_cramped(cramped=cramped)
        now = self._view.item_now
        self._item.set_whole(now.title if large and now else "")

    def _cramped(self) -> bool:
        return self.width() < scaled(CRAMPED)

    def _tight(self) -> bool:
        return theme().px("body") > LARGE_BODY or self.width() < scaled(NARROW)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        self._fold()

    def set_dense(self, dense: bool) -> None:  # noqa: FBT001 - a state
        super().set_dense(dense)
        self._fold()

    def show_motion(self, motion_id: int) -> None:
        """Show another of several texts."""
        self._motion = motion_id
        self.refresh()

    def show_text(self, amendment_id: int = 0, motion_id: int = 0) -> None:
        """Show the text, or another of several, with an amendment chosen."""
        if motion_id and self._view.motion and self._view.motion.id != motion_id:
            self.show_motion(motion_id)
        self._tabs.choose(TEXT)
        if amendment_id:
            self.text.choose(amendment_id)
        self._show_pane()

    def show_minutes(self) -> None:
        self._tabs.choose(MINUTES)
        self._show_minutes()
        self._show_pane()

    def _on_tab(self, code: str) -> None:
        if code == MINUTES:
            self._show_minutes()
        self._show_pane()
        self._fold()

    def take_step(self, code: str, facts: Mapping[str, Any]) -> None:
        match code:
            case "deliberation.call_back":
                self.act(lambda meeting: call_back(self.app, meeting))
                self.step_wanted.emit(self.step_key.replace("deliberation", "sign_in"))
            case "deliberation.other_matter":
                self.case_wanted.emit(int(facts["case"]), str(facts["step"]))
            case "deliberation.too_few_back":
                self.step_wanted.emit(self.step_key.replace(Stage.DELIBERATION, Stage.SIGN_IN))
            case "deliberation.resume":
                self.act(lambda meeting: resume(self.app, meeting))
            case "deliberation.next_speaker":
                said = self.talk.said()
                self.act(lambda meeting: call_next_speaker(self.app, meeting, said), TALK)
            case "deliberation.end_turn":
                self._on_turn(0, "end")
            case "deliberation.decide_amendment":
                self.show_text(int(facts["id"]), int(facts["motion"]))
            case "deliberation.next_item" | "deliberation.end_item":
                self.act(lambda meeting: next_item(self.app, meeting))
            case "deliberation.fix_text":
                self.show_text(motion_id=int(facts["motion"]))
                self._text_acts.fix()

    def act(self, act: Callable[[int], object], clear: str = "") -> None:
        """Call a use case of the meeting; the field is emptied once its words were kept."""
        meeting = self._view.meeting
        if meeting is None:
            return
        with telling(self):
            act(meeting.id)
            if clear == TALK:
                self.talk.clear_words()
            self._tell()

    def _tell(self) -> None:
        self.acted.emit("")

    def mend(self, code: str) -> None:
        match code:
            case "deliberation.recorder":
                self._ask_recorder()
            case "deliberation.meeting":
                self.step_wanted.emit(self.step_key.replace("deliberation", "sign_in"))
            case "deliberation.text":
                self.show_text()
                self._text_acts.do("edit", 0)
            case "deliberation.amendments" | "deliberation.reasons" | "deliberation.text_fixed":
                self.show_text()
            case _:
                self._tabs.choose(TALK)
                self._show_pane()
                self.talk.field.setFocus()

    def _ask_recorder(self) -> None:
        dialog = NameDialog(
            self, self.tr("Who keeps the minutes?"), self.tr("Keep it"), self.tr("Name")
        )
        if dialog.exec():
            self.act(lambda meeting: name_recorder(self.app, meeting, dialog.name()))

    def take_break(self) -> None:
        """Interrupt the meeting, or go on with it."""
        meeting = self._view.meeting
        if meeting is not None and meeting.state is MeetingState.ADJOURNED:
            self.act(lambda meeting: resume(self.app, meeting))
        else:
            dialog = BreakDialog(self, self.app.now())
            if dialog.exec():
                self.act(lambda meeting: adjourn(self.app, meeting, until=dialog.until()))

    def close_it(self) -> None:
        """Close the meeting after asking: votes can then no longer be opened."""
        if sure_to_close(self, self._view.together.left_over):
            self.act(lambda meeting: close_meeting(self.app, meeting))

    def reopen_it(self) -> None:
        """Ask why the closed meeting goes on; the minutes tell it."""
        dialog = ReasonDialog(
            self,
            self.tr("Why does the closed meeting go on?"),
            self.tr(
                "The minutes tell the reason. Those here at the closing are still noted as here; note who has gone home at the sign-in."
            ),
            self.tr("Reason"),
            self.tr("Open it again"),
            self.tr("It stays closed"),
        )
        if dialog.exec():
            self.act(lambda meeting: reopen_meeting(self.app, meeting, dialog.reason()))

    def _show_running(self) -> None:
        key = (self.consultation_id, self.step_key)
        self.running.show_sheet(
            view_running_sheet(self.app, *key), next_act(view_stage(self.app, *key)).what
        )

    def _item_acts(self, item: AgendaItem) -> dict[str, Callable[[], object]]:
        return {
            "take": lambda: take_item(self.app, item.id),
            "up": lambda: move_item(self.app, item.id, -1),
            "down": lambda: move_item(self.app, item.id, 1),
            "remove": lambda: remove_item(self.app, item.id),
        }

    def _on_running(self, code: str, item: AgendaItem) -> None:
        self.act(lambda _meeting: self._item_acts(item)[code]())

    def _on_matter(self, matter: Matter) -> None:
        self.case_wanted.emit(matter.case_id, matter.step(Stage.DELIBERATION))

    def _on_order(self) -> None:
        ask_order(self, self._view.together, self._view.meeting)

    def _on_matter_moved(self, matter: Matter, by: int) -> None:
        if order := self._view.together.moved(matter.meeting_id, by):
            self.act(lambda meeting: order_matters(self.app, meeting, order))

    def _on_item(self, item: AgendaItem) -> None:
        dialog = ItemDialog(self, item)
        if not dialog.exec():
            return
        acts = self._item_acts(item) | {"": lambda: save_item(self.app, dialog.answer())}
        with telling(self):
            acts[dialog.wish]()
            self._tell()

    def _on_add_item(self) -> None:
        meeting = self._view.meeting
        if meeting is None:
            return
        dialog = ItemDialog(self, AgendaItem(0, meeting.id, 0, "", 10))
        if dialog.exec():
            with telling(self):
                save_item(self.app, dialog.answer())
                self._tell()

    def _on_queue(self, entry_id: int, urgent: bool) -> None:  # noqa: FBT001 - a signal's value
        self.act(lambda meeting: ask_to_speak(self.app, meeting, entry_id, urgent=urgent))

    def _on_turn(self, turn_id: int, code: str) -> None:
        speaking = self._view.speaking
        turn = turn_id or (speaking.turn.id if speaking else 0)
        acts: dict[str, Callable[[App, int], object]] = {
            "withdraw": withdraw_turn,
            "first": put_first,
            "pause": pause_clock,
            "grant": grant_time,
        }
        filing: dict[str, Callable[[App, int, Said | None], object]] = {
            "call": call_speaker,
            "end": end_turn,
        }
        if code in filing:
            said = self.talk.said()
            self.act(lambda _meeting: filing[code](self.app, turn, said), TALK)
        else:
            self.act(lambda _meeting: acts[code](self.app, turn))

    def _on_amendment(self, amendment_id: int) -> None:
        with telling(self):
            show_amendment(self.app, amendment_id)

    def _on_filed(self, said: Said) -> None:
        self.act(lambda meeting: file_words(self.app, meeting, said), TALK)

    def _on_half_typed(self, words: str, who: str) -> None:
        if self._view.meeting is not None:
            with telling(self):
                keep_half_typed(self.app, self._view.meeting.id, words, who)

    def correct(self, contribution_id: int) -> None:
        """Open what was said, to correct it."""
        for spoken in self._view.said:
            if spoken.contribution.id == contribution_id:
                self._talk_acts.correct(spoken.contribution)

    def may_leave(self) -> bool:
        """Keep what the recorder typed before the page goes."""
        self.talk.keep()
        self.minutes.keep()
        return True
