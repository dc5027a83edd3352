"""Stage 7: set up, count, verdict; the page shows what the vote in hand needs now."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from consult_app.domain.consultation import NextAfterNoAgreement
from consult_app.domain.procedure import Stage
from consult_app.domain.voting import Mark, VoteMethod, VoteState
from consult_app.services.app import App
from consult_app.services.counting import (
    acclaim,
    answer_call,
    collect_papers,
    count_hands,
    read_choice,
    read_paper,
    settle_paper,
    take_back_answer,
    take_back_paper,
)
from consult_app.services.meeting_course import close_meeting, resume
from consult_app.services.mobile_box import bring_box_back, plan_box
from consult_app.services.sections import divide_hall
from consult_app.services.together_view import view_together
from consult_app.services.vote_ends import (
    ask_next,
    choose_way_on,
    drop_question,
    leave_unfilled,
    object_to_acclamation,
    repeat_vote,
)
from consult_app.services.vote_view import Called, VoteView, absent_members, view_vote
from consult_app.services.voting import (
    SetUp,
    close_vote,
    explain_teller,
    open_vote,
    save_set_up,
)
from consult_app.ui.errors import telling
from consult_app.ui.page import StagePage
from consult_app.ui.pages.meeting_break import BreakBand
from consult_app.ui.pages.together_parts import sure_to_close
from consult_app.ui.pages.vote_acclaim import AcclaimPane
from consult_app.ui.pages.vote_call_options import NamedDialog
from consult_app.ui.pages.vote_calls import CallPane
from consult_app.ui.pages.vote_choices import ChoicePane
from consult_app.ui.pages.vote_consensus import ConsensusPane
from consult_app.ui.pages.vote_correcting import Correction, above, ask_reason, correct, count_menu
from consult_app.ui.pages.vote_count import CountPane
from consult_app.ui.pages.vote_dialogs import AnswerDialog
from consult_app.ui.pages.vote_going_on import take_question_way, take_way
from consult_app.ui.pages.vote_hands import HandsPane
from consult_app.ui.pages.vote_questions import QuestionLine
from consult_app.ui.pages.vote_result import ResultPane
from consult_app.ui.pages.vote_sections import SectionsDialog
from consult_app.ui.pages.vote_set_up import SetUpPane
from consult_app.ui.pages.vote_set_up_dialogs import BoxBackDialog, BoxDialog, OptionsDialog
from consult_app.ui.pages.vote_settling import Settling
from consult_app.ui.pages.vote_tellers import SettleDialog
from consult_app.ui.theme import theme
from consult_app.ui.widgets.base import scaled
from consult_app.ui.widgets.stack import PaneStack
from consult_app.ui.words.meeting import method_words
from consult_app.ui.words.owners import by_name_words

LARGE_BODY = 18
NARROW = 720
"""Width of the page in px below which a result takes as little room as at large type."""
SECOND = 2


class VotePage(StagePage):
    """One pane at a time: set-up, the count by its method, the result, or an outcome without a vote."""

    stage = Stage.VOTE

    def __init__(
        self, app: App, consultation_id: int, step_key: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(app, consultation_id, step_key, parent)
        self._view: VoteView = view_vote(app, consultation_id, step_key)
        self._agreeing = self._view.half_settled is not None
        self.set_up, self.count, self.calls = SetUpPane(), CountPane(), CallPane()
        self.hands, self.result, self.consensus = HandsPane(), ResultPane(), ConsensusPane()
        self.choices, self.acclaim = ChoicePane(), AcclaimPane()
        self._settling = Settling(self, self.consensus)
        self._panes = PaneStack(
            self.set_up,
            self.count,
            self.choices,
            self.calls,
            self.hands,
            self.acclaim,
            self.result,
            self.consensus,
        )
        self.rest = BreakBand()
        self.rest.resume_wanted.connect(self._on_resume)
        self.questions = QuestionLine()
        self.questions.chosen.connect(self._on_question)
        self._question: int | None = None
        self.body.addWidget(self.rest)
        self.body.addWidget(self.questions)
        self.body.addWidget(self.heading)
        self.body.addWidget(self._panes, 1)
        self._connect()
        self.refresh()

    def _connect(self) -> None:
        self.set_up.changed.connect(self._on_set_up)
        self.set_up.explain_wanted.connect(self._on_explain)
        self.set_up.no_vote_wanted.connect(self._on_no_vote)
        self.set_up.options_wanted.connect(self._on_options)
        self.set_up.box_wanted.connect(self._on_box)
        self.set_up.drop_wanted.connect(partial(self._with_vote, drop_question))
        self.result.next_wanted.connect(partial(self._with_vote, ask_next))
        self.count.read.connect(self._on_read)
        self.choices.read.connect(self._on_chosen)
        self.choices.spoiled.connect(self._on_spoiled)
        for pane in (self.count, self.choices):
            pane.taken_back.connect(partial(self._with_vote, take_back_paper))
            pane.collect.collected.connect(self._on_collected)
            pane.settle_wanted.connect(self._on_settle)
        cards = (self.count.collect, self.choices.collect)
        for counting in (*cards, self.count, self.choices, self.calls, self.hands, self.acclaim):
            counting.correct.clicked.connect(self._on_correct)
        self.acclaim.acclaimed.connect(partial(self._with_vote, acclaim))
        self.acclaim.objected.connect(partial(self._with_vote, object_to_acclamation))
        self.result.unfilled_wanted.connect(self._on_unfilled)
        self.count.second.told.connect(partial(self._with_vote, count_hands, SECOND))
        self.calls.answered.connect(self._on_answered)
        self.calls.changed.connect(self._on_answer_changed)
        self.calls.taken_back.connect(partial(self._with_vote, take_back_answer))
        self.hands.told.connect(partial(self._with_vote, count_hands))
        self.hands.sections_wanted.connect(self._on_sections)
        self.set_up.sections_wanted.connect(self._on_sections)
        self.result.way_chosen.connect(self._on_way)
        self.result.correction_wanted.connect(self._on_correction)
        self.result.hall_wanted.connect(self.hall_changed)
        self.result.end_wanted.connect(self._on_end)
        for going_on in (self.result.going_on, self.consensus.going_on):
            going_on.way_wanted.connect(self._on_going_on)
            going_on.publication_wanted.connect(self._on_publication)
            going_on.opinion_wanted.connect(partial(self.paper_wanted.emit, "resolution"))
            going_on.letter_wanted.connect(partial(self.paper_wanted.emit, "handover"))
            going_on.case_wanted.connect(self._on_case)
        self.consensus.end_wanted.connect(self._on_end)
        self.consensus.vote_wanted.connect(self._on_vote_wanted)

    def title(self) -> str:
        return self.tr("How is this vote taken?")

    def first_field(self) -> QWidget | None:
        pane = self._panes.currentWidget()
        return pane if pane in (self.count, self.choices, self.calls) else None

    def refresh(self) -> None:
        view = view_vote(self.app, self.consultation_id, self.step_key, self._question)
        if view.counting or not view.shows_other:
            self._question = None
        self._view = view
        self.questions.show_view(view)
        self.rest.show_break(view.break_until, self.app.now(), adjourned=view.adjourned)
        pane = self._pane_for(view)
        method = self._method_words(view)
        if pane is self.set_up:
            self.set_up.show_view(view)
        elif pane is self.consensus:
            self.consensus.show_view(view)
        elif pane is self.result:
            self.result.show_view(view)
        elif isinstance(pane, CountPane | ChoicePane | CallPane | HandsPane | AcclaimPane):
            pane.show_view(view, method)
        self.heading.setVisible(pane is self.set_up and not self.dense)
        changed = self._panes.show_pane(pane)
        self._fold()
        if changed and (field := self.first_field()) is not None:
            field.setFocus()

    def _pane_for(self, view: VoteView) -> QWidget:
        if view.without_vote or self._agreeing:
            return self.consensus
        if view.state is VoteState.SET_UP or view.vote is None:
            return self.set_up
        if view.state is not VoteState.OPEN:
            return self.result
        panes: dict[VoteMethod, QWidget] = {
            VoteMethod.SECRET_BALLOT: self.choices if view.vote.on_options else self.count,
            VoteMethod.ROLL_CALL: self.calls,
            VoteMethod.ACCLAMATION: self.acclaim,
        }
        return panes.get(view.vote.method, self.hands)

    def _method_words(self, view: VoteView) -> str:
        if view.vote is None:
            return ""
        words = by_name_words() if view.owners else method_words(view.vote.method)
        if view.vote.round > 1:
            words = self.tr("{0}, round {1}").format(words, view.vote.round)
        if view.vote.count > 1:
            words = self.tr("{0}, counted again").format(words)
        return words

    def _fold(self) -> None:
        large = theme().px("body") > LARGE_BODY
        self.count.set_dense(self.dense or large)
        self.calls.set_folded(low=self.dense, large=large)
        self.set_up.set_folded(low=self.dense, large=large)
        self.result.set_dense(self.dense, large=large or self.width() < scaled(NARROW))

    def set_dense(self, dense: bool) -> None:  # noqa: FBT001 - a state
        super().set_dense(dense)
        self._fold()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        self._fold()

    def _on_question(self, question_id: int) -> None:
        self._question = question_id
        self.refresh()

    def _to_hand(self) -> None:
        """Come back to the question in hand: the next step is always about it."""
        if self._view.shows_other:
            self._question = None
            self.refresh()

    def take_step(self, code: str, facts: Mapping[str, Any]) -> None:
        self._to_hand()
        match code:
            case "vote.open" | "vote.box_back" | "vote.settle" | "vote.meet_again":
                acts: Mapping[str, Callable[[], None]] = {
                    "vote.open": self._open,
                    "vote.box_back": self._on_box_back,
                    "vote.settle": self._on_settle,
                    "vote.meet_again": partial(self._on_going_on, NextAfterNoAgreement.AGAIN),
                }
                acts[code]()
            case "vote.collect":
                self._counting_pane().collect.focus()
            case "vote.second_teller" if self._reads_twice():
                self._counting_pane().tellers.switch_to(SECOND)
            case "vote.second_teller":
                self.count.second.focus()
            case "vote.count_again" | "vote.count_section_again":
                self.hands.focus()
            case "vote.close" | "vote.close_void":
                self._with_vote(close_vote)
            case "vote.repeat" | "vote.run_off":
                self._with_vote(repeat_vote)
            case "vote.next_matter" | "vote.report_of_matter" | "vote.too_few":
                self.case_wanted.emit(int(facts["case"]), str(facts["step"]))
            case "vote.print_report" | "vote.print_report_before":
                self.paper_wanted.emit("vote_report")

    def mend(self, code: str) -> None:
        self._to_hand()
        match code:
            case "vote.meeting" | "vote.bearers_aside" | "quorum":
                self.step_wanted.emit(self.step_key.replace("vote", "sign_in"))
            case "vote.outcome":
                self._on_no_vote()
            case "vote.amendments":
                self.step_wanted.emit(self.step_key.replace("vote", "deliberation"))
            case "vote.question" if self._view.vote is None and self._view.draft.question:
                self._on_set_up(self.set_up.answer())
                self.set_up.focus_on("vote.tellers")
            case _ if code.startswith("vote.") and self._view.state is VoteState.SET_UP:
                self.set_up.focus_on(code)

    def _counting_pane(self) -> CountPane | ChoicePane:
        vote = self._view.vote
        return self.choices if vote is not None and vote.on_options else self.count

    def _reads_twice(self) -> bool:
        return self._view.vote is not None and self._view.vote.second_reads

    def _do(self, act: Callable[[], object]) -> None:
        with telling(self):
            act()
            self.acted.emit("")

    def _with_vote(self, act: Callable[..., object], *more: object) -> None:
        vote = self._view.vote
        if vote is not None:
            self._do(lambda: act(self.app, vote.id, *more))

    def _open(self) -> None:
        self._do(lambda: open_vote(self.app, self.consultation_id, self.step_key))

    def _on_set_up(self, wanted: SetUp) -> None:
        self._do(lambda: save_set_up(self.app, self.consultation_id, self.step_key, wanted))

    def _on_explain(self, name: str) -> None:
        question = self.tr("Why does {0} serve all the same?").format(name)
        reason = ask_reason(self, question, self.tr("It stands in the report of the vote."))
        if reason:
            self._with_vote(explain_teller, name, reason)

    def _on_options(self, wanted: SetUp) -> None:
        dialog = OptionsDialog(self, wanted)
        if dialog.exec():
            self._on_set_up(dialog.answer())

    def _on_box(self) -> None:
        if self._view.vote is None:
            self._on_set_up(self.set_up.answer())
        view = self._view
        absent = absent_members(self.app, self.consultation_id, self.step_key)
        dialog = BoxDialog(self, absent, view.box)
        if dialog.exec():
            self._with_vote(plan_box, *dialog.answer())

    def _on_sections(self) -> None:
        if self._view.vote is None:
            self._on_set_up(self.set_up.answer())
        if self._view.vote is not None:
            dialog = SectionsDialog(self, self._view.vote.sections)
            if dialog.exec():
                self._with_vote(divide_hall, dialog.answer())

    def _on_box_back(self) -> None:
        view = self._view
        if view.box is not None:
            dialog = BoxBackDialog(self, view.box_names, view.box.reached)
            if dialog.exec():
                self._with_vote(bring_box_back, dialog.people.ticked())

    def _on_read(self, mark: Mark, reason: str, teller: int) -> None:
        self._with_vote(read_paper, mark, reason, teller)

    def _on_chosen(self, chosen: tuple[int, ...], written: tuple[str, ...], teller: int) -> None:
        self._with_vote(read_choice, chosen, written, teller)

    def _on_spoiled(self, reason: str, teller: int) -> None:
        self._with_vote(read_paper, Mark.SPOILED, reason, teller)

    def _on_settle(self) -> None:
        """Go through the papers that were read differently, one by one; those settled last."""
        vote, pile = self._view.vote, self._view.pile
        if vote is None:
            return
        for pair in pile.unsettled or pile.differing:
            dialog = SettleDialog(self, vote, pair)
            if not dialog.exec():
                return
            self._with_vote(settle_paper, pair.number, *dialog.answer())

    def _on_collected(self, returned: int, issued: int, spoiled: int) -> None:
        pile, vote = self._view.pile, self._view.vote
        if vote is not None and (
            pile.first or pile.second
        ):  # more than issued: told so while reading
            self._on_correction(Correction.NUMBERS, vote.id)
        else:
            self._with_vote(collect_papers, returned, issued, spoiled)
        self._counting_pane().setFocus()

    def _on_unfilled(self) -> None:
        words = self.tr("Whoever was chosen stays chosen; it stands in the report.")
        reason = ask_reason(self, self.tr("Why is there no other round?"), words)
        if reason:
            self._with_vote(leave_unfilled, reason)

    def _on_correction(self, what: Correction, vote_id: int) -> None:
        act = correct(self, self._view, what, vote_id)
        if act is not None:
            self._do(act)

    def _on_correct(self) -> None:
        """Offer what can be put right in the count in hand, above the button that stands at its foot."""
        menu, button = count_menu(self, self._view, self._on_correction), self.sender()
        if isinstance(button, QWidget):
            above(menu, button)

    def _on_answered(
        self, entry_id: int, mark: Mark, chosen: tuple[int, ...], written: tuple[str, ...]
    ) -> None:
        self._with_vote(answer_call, entry_id, mark, "", chosen, written)

    def _on_answer_changed(self, called: Called) -> None:
        dialog = self._asking_again(called)
        if dialog.exec():
            self._with_vote(answer_call, called.entry.id, *dialog.answer())

    def _asking_again(self, called: Called) -> AnswerDialog | NamedDialog:
        view = self._view
        if view.vote is None or not view.vote.on_options:
            return AnswerDialog(self, called)
        return NamedDialog(self, view.vote, called, owners=view.owners)

    def _on_way(self, way: NextAfterNoAgreement) -> None:
        if self._view.refused_apart:
            act = take_question_way(self, self._view, way)
            if act is not None:
                self._do(act)
            return
        self._do(lambda: choose_way_on(self.app, self.consultation_id, way))

    def _on_end(self) -> None:
        """Close the meeting; where other matters of it came to nothing yet, only after asking."""
        meeting = self._view.meeting
        left = view_together(self.app, self.consultation_id, self.step_key).left_over
        if meeting is not None and (not left or sure_to_close(self, left)):
            self._do(lambda: close_meeting(self.app, meeting.id))

    def _on_resume(self) -> None:
        meeting = self._view.meeting
        if meeting is not None:
            self._do(lambda: resume(self.app, meeting.id))

    def _on_no_vote(self) -> None:
        if self._agreeing:
            self.consensus.keep()
        self._agreeing = True
        self.refresh()

    def _on_vote_wanted(self) -> None:
        self._agreeing = False
        if self._view.meeting is not None:
            self._settling.keep_half_typed(self._view.meeting.id, None)
        if self._view.without_vote:
            self._settling.reopen()
        self.refresh()

    def _on_going_on(self, way: NextAfterNoAgreement) -> None:
        act = take_way(self, self._view, way)
        if act is not None:
            self._agreeing = False
            self._do(act)

    def _on_publication(self) -> None:
        self.step_wanted.emit(self.step_key.replace("vote", "publication"))

    def _on_case(self, consultation_id: int) -> None:
        self.case_wanted.emit(consultation_id, "")
