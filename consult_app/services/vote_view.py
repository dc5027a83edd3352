"""The vote page as plain values: set-up, the count in hand, the verdict."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from consult_app.domain import rules
from consult_app.domain.choosing import names_marked
from consult_app.domain.consultation import WITHOUT_VOTE, NextAfterNoAgreement, Outcome
from consult_app.domain.counting import (
    FIRST,
    SECOND,
    Marks,
    PaperPair,
    differing,
    differing_papers,
    latest_answers,
    latest_counts,
    not_called,
    of_hands,
)
from consult_app.domain.meeting import (
    Capacity,
    ContributionKind,
    Meeting,
    MeetingState,
    PresenceKind,
    RollEntry,
)
from consult_app.domain.tally import Identity, Word, identities
from consult_app.domain.voting import (
    BallotRead,
    HandCount,
    Mark,
    MobileBox,
    Vote,
    VoteMethod,
    VoteState,
)
from consult_app.services.app import App
from consult_app.services.case import Case, read_case
from consult_app.services.count_gates import (
    answers_of,
    called_lines,
    marks_of,
    option_tally_now,
    papers_of,
    tally_now,
)
from consult_app.services.deliberating import Consensus
from consult_app.services.going_on_view import WayOn, usual_recipients, ways_on
from consult_app.services.half_settled import half_settled
from consult_app.services.meeting_course import goes_on_at
from consult_app.services.mobile_box import box_of, may_vote
from consult_app.services.phrases import phrases
from consult_app.services.presence_counts import REPRESENTED, Attendance, count_attendance
from consult_app.services.questions import (
    current_vote,
    droppable,
    latest_rounds,
    other_questions,
    rounds_of,
)
from consult_app.services.standing_in import by_household, by_name_of
from consult_app.services.vote_gates import voters
from consult_app.services.voting import SetUp
from consult_app.services.weighed_votes import bases_of, by_area, count_weights, must_be_by_name
from consult_app.storage.unit_of_work import UnitOfWork

PLANNED_METHODS = {
    "secret_ballot": VoteMethod.SECRET_BALLOT,
    "show_of_hands": VoteMethod.SHOW_OF_HANDS,
    "roll_call": VoteMethod.ROLL_CALL,
    "acclamation": VoteMethod.ACCLAMATION,
}
SPARE = 6
"""How many papers are printed beyond those who may vote, where nobody said otherwise."""


@dataclass(frozen=True, slots=True)
class Called:
    """One name of a roll call: the answer that holds, and how many there were."""

    number: int
    entry: RollEntry
    mark: Mark | None
    answers: int
    chosen: tuple[str, ...] = ()
    """What the answer names, where it is one among several."""
    there: str = ""
    """Who answers in the place of the one on the roll: the bearer of a proxy, or another of the household."""


@dataclass(frozen=True, slots=True)
class Pile:
    """How far each teller has read the pile, the last paper of each, and the papers they read differently."""

    first: int = 0
    second: int = 0
    last: BallotRead | None = None
    second_last: BallotRead | None = None
    differing: tuple[PaperPair, ...] = ()

    @property
    def unsettled(self) -> tuple[PaperPair, ...]:
        return tuple(pair for pair in self.differing if pair.settled is None)


@dataclass(frozen=True, slots=True)
class VoteView:
    """
    The page of one vote.

    `draft` is what the set-up shows before anything is kept; `least` how many votes in favour will be needed;
    `interests` says for each teller what ties them to the matter ("" for nothing, "avoids", "direct"). A vote that
    counts more than heads is taken `by_name`; an owners' vote in hand has its two `shares` as they stand now.
    """

    meeting: Meeting | None
    binding: bool
    vote: Vote | None
    draft: SetUp
    attendance: Attendance
    eligible: int
    least: int | None
    marks: Marks
    sums: tuple[Identity, ...]
    last_mark: Mark | None
    first: HandCount | None
    second: HandCount | None
    wrong: tuple[Mark, ...]
    called: tuple[Called, ...]
    interests: dict[str, str]
    spoiled_reasons: tuple[str, ...]
    rounds: tuple[Vote, ...]
    """Every round of the question in hand, oldest first."""
    outcome: Outcome
    way_on: NextAfterNoAgreement
    agreed_words: str
    minority_words: str
    by_name: bool = False
    shares: tuple[Mapping[str, Any], ...] = ()
    taking_part: tuple[Mapping[str, Any], ...] = ()
    open_words: str = ""
    half_settled: Consensus | None = None
    """An outcome without a vote as it was written last, where it is not kept yet."""
    options: tuple[tuple[str, int], ...] = ()
    """Of a vote among several: every name with its marks or hands, in the order of the paper, then those written in."""
    box: MobileBox | None = None
    box_names: tuple[tuple[int, str], ...] = ()
    """Whom the mobile box goes to: id of the line and name."""
    pile: Pile = field(default_factory=Pile)
    ways: tuple[WayOn, ...] = ()
    """How the matter went on after this meeting, as far as it was done."""
    recipients: Mapping[NextAfterNoAgreement, str] = field(default_factory=dict)
    """To whom what stays open is usually handed over."""
    place: str = ""
    title: str = ""
    opinions: int = 0
    """Written opinions of people who are absent; they are read in and are no votes."""
    others: tuple[Vote, ...] = ()
    """The meeting's other questions that have their verdict."""
    may_drop: bool = False
    break_until: datetime | None = None
    """When the break ends in which the meeting is now, where that was said."""
    questions: tuple[Vote, ...] = ()
    """The latest round of every question of the meeting."""
    in_hand: int | None = None
    """The question that still waits for something, or came last: another one may be on show."""
    counting: bool = False
    """Whether the vote in hand is being taken or counted."""
    owners: bool = False
    """Whether the vote in hand counts owners' heads and floor area, each on a paper with the name."""
    """Whether the question or round in hand was only set up and may be taken back."""

    @property
    def state(self) -> VoteState:
        return self.vote.state if self.vote else VoteState.SET_UP

    @property
    def shows_other(self) -> bool:
        """Whether another question than the one in hand is on show."""
        return self.vote is not None and self.vote.question_id != self.in_hand

    @property
    def refused_apart(self) -> bool:
        """Whether this question was refused while the matter itself goes on: it has ways of its own."""
        refused = self.vote is not None and self.vote.word is Word.NOT_CARRIED
        return refused and len(self.questions) > 1 and self.outcome is not Outcome.NOT_CARRIED

    @property
    def adjourned(self) -> bool:
        return self.meeting is not None and self.meeting.state is MeetingState.ADJOURNED

    @property
    def without_vote(self) -> bool:
        return self.outcome in WITHOUT_VOTE

    @property
    def calling(self) -> Called | None:
        """The first name that has not answered."""
        return next((one for one in self.called if one.mark is None), None)


def view_vote(
    app: App, consultation_id: int, step_key: str, question: int | None = None
) -> VoteView:
    """Return the vote in hand; or with `question` what that one came to, unless votes are just being counted."""
    with app.work() as work:
        return _view(work, read_case(app, work, consultation_id, step_key), question)


def _view(work: UnitOfWork, case: Case, question: int | None) -> VoteView:
    meeting, consultation = case.meeting, case.consultation
    vote = in_hand = current_vote(work, meeting) if meeting else None
    latest = latest_rounds(work, meeting.id) if meeting else ()
    counting = in_hand is not None and in_hand.state is VoteState.OPEN
    if not counting:
        vote = next((one for one in latest if one.question_id == question), in_hand)
    counted = count_attendance(work, meeting, case.meeting_procedure) if meeting else Attendance()
    entries = _counts(work, vote)
    open_ = vote is not None and vote.state is not VoteState.SET_UP
    eligible = len(vote.roll) if vote is not None and open_ else len(voters(case))
    heads = REPRESENTED not in (counted.units_due or {})
    present = vote.present if vote is not None and open_ and heads else counted.voices
    due = vote.due if vote is not None and open_ and heads else counted.voices_due
    first, second = entries.get(FIRST), entries.get(SECOND)
    return VoteView(
        meeting=meeting,
        binding=case.meeting_procedure.binding,
        vote=vote,
        draft=_draft(work, case, vote, eligible, by_name=must_be_by_name(counted)),
        attendance=counted,
        eligible=eligible,
        least=rules.least_votes(case.meeting_procedure, counted.unit, due, present),
        marks=marks_of(work, vote) if vote and open_ else Marks(),
        sums=identities(tally_now(work, vote), may_vote(work, vote)) if vote and open_ else (),
        last_mark=_last_mark(work, vote),
        first=first,
        second=second,
        wrong=differing(of_hands(first), of_hands(second)) if first and second else (),
        called=_called(work, vote),
        interests=_interests(work, case),
        spoiled_reasons=tuple(phrases()["spoiled"]["reasons"]),
        rounds=rounds_of(work, vote) if vote else (),
        outcome=consultation.outcome,
        way_on=consultation.way_on,
        agreed_words=consultation.agreed_words,
        minority_words=consultation.minority_words,
        by_name=must_be_by_name(counted),
        **_shares(work, case, vote),
        open_words=consultation.open_words,
        half_settled=half_settled(work, meeting.id) if meeting else None,
        options=_options(work, vote) if open_ else (),
        box=(box := box_of(work, vote.id) if vote else None),
        box_names=_names(work, box),
        pile=_pile(work, vote) if open_ else Pile(),
        ways=ways_on(case),
        recipients=usual_recipients(case),
        place=meeting.place if meeting else "",
        title=consultation.title,
        opinions=_opinions(work, meeting),
        others=other_questions(work, vote) if vote else (),
        questions=latest,
        in_hand=in_hand.question_id if in_hand else None,
        counting=counting,
        break_until=goes_on_at(work, meeting) if meeting else None,
        owners=vote is not None and vote.state is VoteState.OPEN and by_area(vote),
        may_drop=vote is not None and vote.state is VoteState.SET_UP and droppable(work, vote),
    )


def _shares(
    work: UnitOfWork, case: Case, vote: Vote | None
) -> dict[str, tuple[Mapping[str, Any], ...]]:
    """Return the shares of an open owners' vote as the answers so far make them; nothing for any other."""
    if vote is None or vote.state is not VoteState.OPEN or not by_area(vote):
        return {}
    bases, yes = bases_of(vote, count_weights(work, vote))
    ruling, unit = case.meeting_procedure, str(bases["unit"])
    decided = rules.decision(ruling, bases["due"], bases["present"], yes, unit)
    there = rules.quorum(ruling, bases["due"], bases["present"])
    return {
        "shares": tuple(decided.facts.get("parts", ())) if decided and not vote.on_options else (),
        "taking_part": tuple(there.facts.get("parts", ())) if there else (),
    }


def _options(work: UnitOfWork, vote: Vote | None) -> tuple[tuple[str, int], ...]:
    return option_tally_now(work, vote).marks if vote is not None and vote.on_options else ()


def _names(work: UnitOfWork, box: MobileBox | None) -> tuple[tuple[int, str], ...]:
    lines = work.roll.among("id", box.asked) if box else ()
    return tuple((line.id, line.name) for line in lines)


def _pile(work: UnitOfWork, vote: Vote | None) -> Pile:
    if vote is None or vote.method is not VoteMethod.SECRET_BALLOT:
        return Pile()
    papers = papers_of(work, vote)
    last = {paper.teller: paper for paper in sorted(papers, key=lambda each: each.number)}
    return Pile(
        sum(paper.teller == FIRST for paper in papers),
        sum(paper.teller == SECOND for paper in papers),
        last.get(FIRST),
        last.get(SECOND),
        differing_papers(papers),
    )


def _opinions(work: UnitOfWork, meeting: Meeting | None) -> int:
    if meeting is None:
        return 0
    return work.contributions.count(meeting_id=meeting.id, kind=ContributionKind.WRITTEN)


def absent_members(app: App, consultation_id: int, step_key: str) -> tuple[RollEntry, ...]:
    """Return the members to whom a mobile box could go: not here, and not standing aside."""
    with app.work() as work:
        meeting = read_case(app, work, consultation_id, step_key).meeting
        if meeting is None:
            return ()
        found = work.roll.all(meeting_id=meeting.id, capacity=Capacity.MEMBER, avoids=False)
        return tuple(one for one in found if not one.here)


def _counts(work: UnitOfWork, vote: Vote | None) -> dict[int, HandCount]:
    if vote is None:
        return {}
    return latest_counts(work.hand_counts.all(vote_id=vote.id, count=vote.count))


def _draft(
    work: UnitOfWork, case: Case, vote: Vote | None, eligible: int, *, by_name: bool
) -> SetUp:
    """Return the set-up kept, or what it most likely will be: the final text, the planned method."""
    if vote is not None:
        facts = {name: getattr(vote, name) for name in SetUp.__dataclass_fields__}
        return SetUp(**facts)
    motions = work.motions.all(meeting_id=case.meeting.id) if case.meeting else ()
    consultation = case.consultation
    question = consultation.question or consultation.title
    planned = PLANNED_METHODS.get(consultation.decision_method, VoteMethod.SECRET_BALLOT)
    return SetUp(
        question=motions[0].title if motions else question,
        method=VoteMethod.ROLL_CALL if by_name else planned,
        printed=eligible + SPARE if eligible and not by_name else 0,
        motion_id=motions[0].id if motions else None,
    )


def _last_mark(work: UnitOfWork, vote: Vote | None) -> Mark | None:
    if vote is None:
        return None
    last = work.ballots_read.some(
        1, by="number", newest=True, vote_id=vote.id, count=vote.count, teller=FIRST
    )
    return last[0].mark if last else None


def _called(work: UnitOfWork, vote: Vote | None) -> tuple[Called, ...]:
    if vote is None or vote.method is not VoteMethod.ROLL_CALL or not vote.roll:
        return ()
    answers = answers_of(work, vote)
    latest, entries = latest_answers(answers), called_lines(work, vote)
    by_id = {entry.id: entry for entry in entries}
    times: dict[int, int] = {}
    for answer in answers:
        times[answer.roll_entry_id] = times.get(answer.roll_entry_id, 0) + 1
    missing = set(not_called(vote.roll, answers))
    there = _who_answers(work, vote, entries)
    return tuple(
        Called(
            number,
            by_id[id_],
            None if id_ in missing else latest[id_].mark,
            times.get(id_, 0),
            () if id_ in missing else names_marked(vote, latest[id_]),
            there.get(id_, ""),
        )
        for number, id_ in enumerate(vote.roll, 1)
    )


def _who_answers(work: UnitOfWork, vote: Vote, called: Iterable[RollEntry]) -> dict[int, str]:
    """Return who stands in for whom when names are called; the events are read only where somebody may."""
    meeting = work.meetings.get(vote.meeting_id)
    may = {PresenceKind.PROXY, PresenceKind.LEFT}
    if not by_household(meeting) and not any(one.standing in may for one in called):
        return {}
    return by_name_of(work, meeting, vote.opened_at)


def _interests(work: UnitOfWork, case: Case) -> dict[str, str]:
    subjects = work.subjects.all(consultation_id=case.consultation.id)
    told = {one.name: "direct" for one in subjects if one.direct}
    return told | {one.name: "avoids" for one in subjects if one.avoids}
