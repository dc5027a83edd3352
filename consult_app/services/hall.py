"""What the hall sees on the second screen, as plain values: nothing private, no name in a secret vote."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum
from typing import Any

from consult_app.domain.choosing import names_marked
from consult_app.domain.consultation import WITHOUT_VOTE, Outcome
from consult_app.domain.counting import FIRST
from consult_app.domain.finding import Finding
from consult_app.domain.meeting import (
    AgendaItem,
    AgendaKind,
    AgendaState,
    AmendmentState,
    Meeting,
    MeetingState,
    TurnState,
)
from consult_app.domain.people import short_group
from consult_app.domain.voting import BallotRead, Mark, Vote, VoteMethod, VoteState
from consult_app.services.agenda import in_order
from consult_app.services.app import App
from consult_app.services.case import Case, case_of, read_case
from consult_app.services.count_gates import marks_of, option_tally_now
from consult_app.services.deliberating import amendments_of, count_stances
from consult_app.services.meeting_clock import moment_of
from consult_app.services.meeting_course import goes_on_at
from consult_app.services.meeting_run import as_left
from consult_app.services.papers.changed import changed_words
from consult_app.services.papers.words import sentence
from consult_app.services.presence_counts import count_attendance, quorum_of
from consult_app.services.questions import current_vote, text_of
from consult_app.services.speaking import gone_from_list, queue_of, spoken_seconds
from consult_app.services.together import in_hand
from consult_app.services.together_view import held_together
from consult_app.services.vote_gates import tellers_of
from consult_app.storage.unit_of_work import UnitOfWork

CHOSEN_AMENDMENT = "hall.amendment"
"""The setting that holds which amendment the recorder chose last."""


class HallScene(StrEnum):
    """Which picture the hall sees."""

    NOTHING = "nothing"
    QUORUM = "quorum"
    AGENDA = "agenda"
    SPEAKER = "speaker"
    AMENDMENT = "amendment"
    QUESTION = "question"
    AGREED = "agreed"
    TALLY = "tally"
    RESULT = "result"
    BREAK = "break"
    OVER = "over"


@dataclass(frozen=True, slots=True)
class HallSpeaker:
    """Who speaks, seconds used and allowed, and who comes next as (name, group)."""

    name: str
    group: str
    duty: str
    times: int
    used: int
    total: int
    following: tuple[tuple[str, str], ...] = ()
    waiting: int = 0


@dataclass(frozen=True, slots=True)
class HallMatter:
    """One of several matters of the meeting: the minutes planned for it, and whether the room is about it or it is done."""

    title: str
    minutes: int
    now: bool
    done: bool


@dataclass(frozen=True, slots=True)
class HallAmendment:
    """The change of the text that is decided now: the how many-eth, who asks for it, and what it does to which text."""

    number: int
    proposer: str
    words: str
    title: str


@dataclass(frozen=True, slots=True)
class HallState:
    """Everything a picture may need; `said` is the verdict as it was kept."""

    title: str
    scene: HallScene
    now: datetime
    due: int = 0
    present: int = 0
    quorum: Finding | None = None
    opened: bool = False
    agenda: tuple[AgendaItem, ...] = ()
    speaker: HallSpeaker | None = None
    stances: Mapping[str, int] = field(default_factory=dict)
    question: str = ""
    method: VoteMethod | None = None
    counts: Mapping[Mark, int] = field(default_factory=dict)
    read: int = 0
    papers: int = 0
    newest: Mark | None = None
    options: tuple[tuple[str, int], ...] = ()
    pick: int = 1
    """How many of the options one may choose."""
    newest_names: frozenset[str] = frozenset()
    tellers: tuple[str, ...] = ()
    said: Mapping[str, Any] = field(default_factory=dict)
    void: bool = False
    matters: tuple[HallMatter, ...] = ()
    """All matters in order where the meeting has several; everything else is about the one in hand."""
    text_title: str = ""
    text: str = ""
    """What is put to the vote, or lies before the meeting; empty where it is no more than the question."""
    until: datetime | None = None
    """When the break ends, where that was said."""
    outcome: Outcome = Outcome.OPEN
    amendment: HallAmendment | None = None
    """What is asked while the text is changed; nothing else of the amendments is shown."""


def meeting_on_show(app: App, consultation_id: int, step_key: str = "") -> int | None:
    """Return the id of the meeting that a step of a consultation belongs to, or its latest one."""
    with app.work() as work:
        case = read_case(app, work, consultation_id, step_key)
        if case.meeting is not None:
            return case.meeting.id
        meetings = work.meetings.some(1, newest=True, consultation_id=consultation_id)
        return meetings[0].id if meetings else None


def view_hall(app: App, meeting_id: int) -> HallState:
    """Return what the hall should see of a meeting now; of several matters held together, the one in hand."""
    with app.work() as work:
        meeting = in_hand(work, work.meetings.get(meeting_id))
        case = case_of(app, work, meeting)
        return _state(work, case, meeting)


def newest_of(app: App) -> tuple[int, datetime, int]:
    """
    Return the newest line of the journal, the minute, and the amendment that was chosen to be shown.

    While they stay, only a clock that runs can move the picture.
    """
    with app.work() as work:
        chosen = int(work.setting(CHOSEN_AMENDMENT, 0))
        return work.last_entry(), app.now().replace(second=0, microsecond=0), chosen


def show_amendment(app: App, amendment_id: int) -> None:
    """Let the hall see this amendment, while the text is being changed and it is not decided yet."""
    with app.work() as work:
        wanted = work.amendments.find(id=amendment_id, state=AmendmentState.OPEN)
        if wanted is not None and work.setting(CHOSEN_AMENDMENT, 0) != amendment_id:
            work.set(CHOSEN_AMENDMENT, amendment_id)
            work.commit()


def _amendment(work: UnitOfWork, meeting: Meeting) -> HallAmendment | None:
    """Return the amendment that is decided now: the one chosen on the page, else the first that is undecided."""
    now = work.agenda.find(meeting_id=meeting.id, state=AgendaState.NOW)
    if now is None or now.kind is not AgendaKind.TEXT:
        return None
    undecided = [
        (number, one, motion)
        for motion in work.motions.all(meeting_id=meeting.id)
        for number, one in enumerate(amendments_of(work, (motion,)), 1)
        if one.state is AmendmentState.OPEN
    ]
    if not undecided:
        return None
    chosen = work.setting(CHOSEN_AMENDMENT, 0)
    number, one, motion = next((each for each in undecided if each[1].id == chosen), undecided[0])
    words = changed_words(one.before, one.after)
    return HallAmendment(number, one.proposer, words, motion.title)


def _state(work: UnitOfWork, case: Case, meeting: Meeting) -> HallState:
    vote = current_vote(work, meeting)
    speaker = _speaker(work, case, meeting)
    counted = count_attendance(work, meeting, case.meeting_procedure)
    base = HallState(
        title=case.consultation.title,
        scene=_scene(case, meeting, vote, speaker, asked := _amendment(work, meeting)),
        amendment=asked,
        now=case.app.now(),
        due=counted.due,
        present=counted.present,
        quorum=quorum_of(case.meeting_procedure, counted),
        opened=meeting.opened_at is not None,
        agenda=tuple(in_order(work, meeting.id)),
        speaker=speaker,
        matters=_matters(case),
        until=goes_on_at(work, meeting),
        outcome=as_left(case).outcome,
        text_title=(text := _text(work, case, meeting, vote))[0],
        text=text[1],
        stances={kind.value: count for kind, count in count_stances(work, meeting).items()},
    )
    return _with_vote(work, base, vote) if vote is not None else base


def _matters(case: Case) -> tuple[HallMatter, ...]:
    return tuple(
        HallMatter(
            one.title,
            sum(item.minutes for item in case.work.agenda.all(meeting_id=one.meeting_id)),
            now=one.now,
            done=one.done,
        )
        for one in held_together(case).matters
    )


def _text(work: UnitOfWork, case: Case, meeting: Meeting, vote: Vote | None) -> tuple[str, str]:
    """Return title and text of what is voted on; before a vote the texts at hand, after an agreement what it says."""
    left = as_left(case)
    if left.outcome in WITHOUT_VOTE:
        still = (sentence("published_open", way=""), left.open_words) if left.open_words else ()
        return left.title, "\n".join((left.agreed_words, *still))
    if vote is not None:
        text = text_of(work, vote)
        return vote.question, "" if text == vote.question else text
    motions = work.motions.all(meeting_id=meeting.id)
    if len(motions) == 1:
        return motions[0].title, motions[0].text
    texts = "\n".join(f"{one.title}\n{one.text}" for one in motions)
    return left.title, texts or left.draft


def _scene(
    case: Case,
    meeting: Meeting,
    vote: Vote | None,
    speaker: HallSpeaker | None,
    asked: HallAmendment | None,
) -> HallScene:
    match meeting.state:
        case MeetingState.PLANNED | MeetingState.SIGNING_IN | MeetingState.NO_QUORUM:
            return HallScene.QUORUM
        case MeetingState.ADJOURNED:
            return HallScene.BREAK
        case MeetingState.CLOSED | MeetingState.OPEN:
            pass
    if vote is not None and vote.state is VoteState.OPEN:
        return _counting(vote)
    if speaker is not None:
        return HallScene.SPEAKER
    if asked is not None and meeting.state is MeetingState.OPEN:
        return HallScene.AMENDMENT
    if as_left(case).outcome in WITHOUT_VOTE:
        return HallScene.AGREED
    if vote is not None and vote.state in (VoteState.CLOSED, VoteState.VOID):
        return HallScene.RESULT
    return HallScene.OVER if meeting.state is MeetingState.CLOSED else HallScene.AGENDA


def _counting(vote: Vote) -> HallScene:
    """The board is shown once papers are read or names called; hands are counted in silence, and too many papers are not read."""
    collected = vote.method is VoteMethod.SECRET_BALLOT and vote.collected_at is not None
    if (collected and vote.returned <= vote.issued) or vote.method is VoteMethod.ROLL_CALL:
        return HallScene.TALLY
    return HallScene.QUESTION


def _with_vote(work: UnitOfWork, base: HallState, vote: Vote) -> HallState:
    open_ = vote.state is VoteState.OPEN
    marks = marks_of(work, vote) if open_ else None
    last = work.ballots_read.some(
        1, by="number", newest=True, vote_id=vote.id, count=vote.count, teller=FIRST
    )
    on_paper = vote.method is VoteMethod.SECRET_BALLOT
    shown = (Mark.YES, Mark.NO, Mark.ABSTAIN, Mark.SPOILED if on_paper else Mark.AWAY)
    return replace(
        base,
        question=vote.question,
        method=vote.method,
        counts={mark: marks.of(mark) for mark in shown} if marks else {},
        read=marks.total if marks else 0,
        papers=vote.returned if on_paper else len(vote.roll),
        newest=last[0].mark if last else None,
        options=option_tally_now(work, vote).marks if open_ and vote.on_options else (),
        pick=vote.pick,
        newest_names=_newest_names(vote, last),
        tellers=tellers_of(vote),
        said=vote.verdict,
        void=vote.state is VoteState.VOID,
    )


def _newest_names(vote: Vote, last: tuple[BallotRead, ...]) -> frozenset[str]:
    """Return the names whose last stroke came from the paper read last."""
    if not vote.on_options or not last or last[0].mark is Mark.SPOILED:
        return frozenset()
    return frozenset(names_marked(vote, last[0]))


def _speaker(work: UnitOfWork, case: Case, meeting: Meeting) -> HallSpeaker | None:
    turns = work.turns.all(meeting_id=meeting.id)
    turn = next((one for one in turns if one.state is TurnState.SPEAKING), None)
    if turn is None:
        return None
    gone = gone_from_list(work, turns)
    queue = [one for one in queue_of(turns) if one.id not in gone]
    ids = [one.roll_entry_id for one in (turn, *queue) if one.roll_entry_id]
    entries = {entry.id: entry for entry in work.roll.among("id", ids)}
    entry = entries.get(turn.roll_entry_id or 0)
    times = sum(
        one.roll_entry_id == turn.roll_entry_id
        and one.state in (TurnState.DONE, TurnState.SPEAKING)
        for one in turns
    )

    def group_of(id_: int | None) -> str:
        found = entries.get(id_ or 0)
        return short_group(found.group) if found else ""

    return HallSpeaker(
        name=turn.name,
        group=group_of(turn.roll_entry_id),
        duty=entry.duty if entry else "",
        times=times,
        used=spoken_seconds(turn, moment_of(case.app, work, turn.meeting_id)),
        total=case.consultation.speaking_minutes * 60 + turn.granted_seconds,
        following=tuple((one.name, group_of(one.roll_entry_id)) for one in queue[:3]),
        waiting=len(queue),
    )
