"""Stage 7, vote (表决): setting it up, opening it with a frozen roll, closing it with a verdict."""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from consult_app.basics.errors import ExpectedError
from consult_app.domain.choosing import choose_of
from consult_app.domain.consultation import (
    WITHOUT_VOTE,
    NextAfterNoAgreement,
    Outcome,
)
from consult_app.domain.finding import Finding, Result
from consult_app.domain.meeting import Meeting, MeetingState
from consult_app.domain.tally import Word, verdict
from consult_app.domain.voting import MobileBox, Vote, VoteKind, VoteMethod, VoteState
from consult_app.services.agenda import begin_vote_item, end_vote_item
from consult_app.services.announcing import (
    in_households,
    more_returned,
    noted_result,
    option_values,
    verdict_values,
)
from consult_app.services.app import App
from consult_app.services.case import Case, read_case
from consult_app.services.count_gates import (
    count_findings,
    option_tally_now,
    section_values,
    tally_now,
)
from consult_app.services.going_on_view import of_matter
from consult_app.services.meeting_clock import moment_of
from consult_app.services.mobile_box import box_of, may_vote, reached_by_box, took_part
from consult_app.services.presence_counts import REPRESENTED, count_attendance
from consult_app.services.questions import current_vote, keep_outcome, report_of
from consult_app.services.stage_view import NextStep, PaperOffer
from consult_app.services.together import check_no_other_vote
from consult_app.services.vote_gates import set_up_findings, voters
from consult_app.services.vote_papers import vote_papers
from consult_app.services.vote_steps import step_around, vote_step
from consult_app.services.weighed_votes import (
    BY_NAME,
    bases_of,
    by_area,
    count_weights,
    must_be_by_name,
    option_weighed_values,
    people_of,
    stands_without,
    weighed,
    weighed_values,
)
from consult_app.storage.unit_of_work import UnitOfWork

YES_NO_ABSTAIN = ("同意", "反对", "弃权")
"""What an ordinary ballot offers, in the order it is printed."""


def findings(case: Case) -> tuple[Finding, ...]:
    """Return the gates of this stage: first of the set-up, then of the count."""
    if case.meeting is None or case.meeting.opened_at is None:
        return (Finding("vote.meeting", Result.NOT_MET),)
    if case.consultation.outcome in WITHOUT_VOTE:
        return _way_waits(case)
    vote = current_vote(case.work, case.meeting)
    if vote is None or vote.state is VoteState.SET_UP:
        return set_up_findings(case, vote, len(voters(case)))
    if vote.state is VoteState.OPEN:
        return count_findings(case.work, vote)
    if vote.state is VoteState.VOID:
        facts = {"reason": vote.void_reason}
        return (Finding("vote.valid", Result.NOT_MET, facts=facts),)
    return _closed_findings(case, vote)


def _way_waits(case: Case) -> tuple[Finding, ...]:
    """After an outcome that leaves something open: whether the way on that people chose was begun."""
    if case.meeting is None or case.consultation.way_on is NextAfterNoAgreement.NONE:
        return ()
    begun = bool(of_matter(case.work.ways_taken.all(meeting_id=case.meeting.id)))
    return (Finding("vote.way_begun", Result.MET if begun else Result.ADVICE),)


def papers(case: Case) -> tuple[PaperOffer, ...]:
    """Return what can be printed here."""
    return vote_papers(case, current_vote(case.work, case.meeting) if case.meeting else None)


def next_step(case: Case, found: tuple[Finding, ...]) -> NextStep | None:
    """Return how to go on: in this matter, or with another of the same meeting."""
    return step_around(case, found)


def _closed_findings(case: Case, vote: Vote) -> tuple[Finding, ...]:
    sums = vote.verdict.get("sums", [])
    wrong = [each["code"] for each in sums if not each["holds"]]
    printed, holds = report_of(case.work, vote)
    found = [
        Finding("vote.closed", Result.MET),
        Finding(
            "vote.sums",
            Result.ADVICE if wrong else Result.MET,
            f"{len(sums) - len(wrong)}/{len(sums)}",
            facts={"wrong": wrong},
        ),
        Finding(
            "vote.report_again" if printed and not holds else "vote.report",
            Result.MET if holds else Result.ADVICE,
        ),
    ]
    found += _afterwards(case, vote)
    not_carried = case.consultation.outcome is Outcome.NOT_CARRIED
    if not_carried and case.consultation.way_on is NextAfterNoAgreement.NONE:
        found.append(Finding("vote.way_on", Result.ADVICE))
    return tuple(found)


def _afterwards(case: Case, vote: Vote) -> list[Finding]:
    """What a closed vote still asks for: a seat left open, somebody who should have stood aside."""
    found = []
    if vote.verdict.get("word") == Word.RUN_OFF:
        left = vote.seats - len(vote.verdict["chosen"])
        found.append(Finding("vote.run_off", Result.NOT_MET, facts={"left": left}))
    late = case.work.late_avoidances.all(vote_id=vote.id)
    if late:
        facts = {"names": list(dict.fromkeys(one.name for one in late))}
        have = str(people_of(late))
        if stands_without(case.work, vote, late):
            found.append(Finding("vote.avoidance_found", Result.ADVICE, have, facts=facts))
        else:
            found.append(Finding("vote.avoidance_decides", Result.NOT_MET, have, facts=facts))
    return found


@dataclass(frozen=True, slots=True)
class SetUp:
    """What the set-up page holds of a vote."""

    question: str
    method: VoteMethod
    supervisor: str = ""
    counter: str = ""
    second_counter: str = ""
    caller: str = ""
    issuer: str = ""
    printed: int = 0
    spoiled_before: int = 0
    motion_id: int | None = None
    kind: VoteKind = VoteKind.YES_NO
    options: tuple[str, ...] = YES_NO_ABSTAIN
    pick: int = 1
    seats: int = 1
    write_in: int = 0
    by_most: bool = False
    second_reads: bool = False
    paper_size: str = "A5"


def save_set_up(app: App, consultation_id: int, step_key: str, wanted: SetUp) -> Vote:
    """
    Keep how the vote will be taken; an ordinary question has the same three options whatever `options` says.

    Refuses with `vote.already-open` once it is opened, `vote.meeting-closed` in a meeting that was closed,
    `count.negative`, and where answers carry weights `vote.by-name-only` any way but by name.
    """
    if min(wanted.printed, wanted.spoiled_before, wanted.write_in, wanted.pick, wanted.seats) < 0:
        raise ExpectedError("count.negative")
    with app.work() as work:
        case = read_case(app, work, consultation_id, step_key)
        meeting = open_meeting_of(case)
        vote = current_vote(work, meeting)
        if vote is not None and vote.state is not VoteState.SET_UP:
            raise ExpectedError("vote.already-open", question=vote.question)
        counted = count_attendance(work, meeting, case.meeting_procedure)
        if must_be_by_name(counted) and wanted.method not in BY_NAME:
            raise ExpectedError("vote.by-name-only")
        facts = {name: getattr(wanted, name) for name in SetUp.__dataclass_fields__}
        facts["question"] = wanted.question.strip()
        facts["options"] = _offered(wanted)
        if wanted.kind is VoteKind.YES_NO:
            facts |= {"pick": 1, "seats": 1, "write_in": 0, "by_most": False}
        elif wanted.second_counter.strip() and wanted.method is VoteMethod.SECRET_BALLOT:
            facts["second_reads"] = True  # totals of many names are no check on single papers
        if vote is None:
            vote = Vote(id=0, meeting_id=meeting.id, round=1, **facts)
            vote = work.votes.add(vote)
        elif (changed := replace(vote, **facts)) != vote:
            vote = changed
            work.votes.save(vote)
        else:
            return vote
        note_vote(app, work, case, "vote.set_up", vote)
        work.commit()
    return vote


def _offered(wanted: SetUp) -> tuple[str, ...]:
    if wanted.kind is VoteKind.YES_NO:
        return YES_NO_ABSTAIN
    names = tuple(name.strip() for name in wanted.options if name.strip())
    return () if names == YES_NO_ABSTAIN else names


def explain_teller(app: App, vote_id: int, name: str, reason: str) -> None:
    """Say why somebody with an interest in the matter handles the vote all the same; printed."""
    if not reason.strip():
        raise ExpectedError("vote.reason-missing")
    with app.work() as work:
        vote = work.votes.get(vote_id)
        work.votes.save(replace(vote, reasons={**vote.reasons, name: reason.strip()}))
        case = case_of_vote(app, work, vote)
        note_vote(app, work, case, "vote.teller_explained", vote, name=name, reason=reason.strip())
        work.commit()


def open_meeting_of(case: Case) -> Meeting:
    """Return the meeting while votes may be taken in it; refuses before, in a break, and after its end."""
    if case.meeting is None or case.meeting.opened_at is None:
        raise ExpectedError("vote.meeting-not-open")
    if case.meeting.state is MeetingState.ADJOURNED:
        raise ExpectedError("vote.meeting-adjourned", title=case.meeting.title)
    if case.meeting.state is MeetingState.CLOSED:
        raise ExpectedError("vote.meeting-closed", title=case.meeting.title)
    return case.meeting


def open_vote(app: App, consultation_id: int, step_key: str) -> Vote:
    """
    Open the vote that was set up: whoever is here now may vote, and nobody else.

    Members who must stand aside count as present, since the law's base is who came, but are not on the vote's
    roll. Refuses with `vote.blocked` while a gate of the set-up is unmet and not passed with a reason, and with
    `together.vote-open` while the vote of another matter of the same meeting is open.
    """
    with app.work() as work:
        case = read_case(app, work, consultation_id, step_key)
        meeting = open_meeting_of(case)
        vote = current_vote(work, meeting)
        if vote is None or vote.state is not VoteState.SET_UP:
            raise ExpectedError("vote.nothing-set-up")
        check_no_other_vote(work, meeting)
        step = vote_step(case, findings(case))
        if step is None:
            missing = [one.code for one in findings(case) if one.blocks]
            raise ExpectedError("vote.blocked", missing=missing)
        now = moment_of(app, work, meeting.id)
        vote = _frozen(case, vote, now)
        if not vote.roll:
            raise ExpectedError("vote.nobody")
        work.votes.save(vote)
        if vote.method is VoteMethod.SECRET_BALLOT and (box := box_of(work, vote.id)):
            _send_box(work, vote, box, now)
        begin_vote_item(work, meeting.id, now)
        note_vote(app, work, case, "vote.opened", vote, voters=len(vote.roll))
        work.commit()
    return vote


def _send_box(work: UnitOfWork, vote: Vote, box: MobileBox, now: datetime) -> None:
    """Let the box leave: whoever came to the hall since it was planned, or must stand aside, is not asked by it."""
    asked = tuple(one for one in box.asked if one in vote.roll and not work.roll.get(one).here)
    if asked:
        work.mobile_boxes.save(replace(box, asked=asked, left_at=now))
    else:
        work.mobile_boxes.remove(box.id)


def _frozen(case: Case, vote: Vote, now: datetime) -> Vote:
    if case.meeting is None:
        raise ExpectedError("meeting.missing")
    counted = count_attendance(case.work, case.meeting, case.meeting_procedure)
    roll = voters(case)
    on_paper = vote.method is VoteMethod.SECRET_BALLOT
    return replace(
        vote,
        state=VoteState.OPEN,
        roll=roll,
        due=counted.due,
        present=counted.present,
        bases={
            "unit": counted.unit,
            "due": dict(counted.units_due or {}),
            "present": dict(counted.units_present or {}),
        },
        issued=len(roll) if on_paper else 0,
        opened_at=now,
    )


def close_vote(app: App, vote_id: int) -> Vote:
    """
    Close the count and judge it by the text in force on the meeting's day; the verdict is kept as it is said now.

    Refuses with `vote.not-complete` while papers, hands or names are missing or two counters differ. More papers
    back than issued make the whole vote void.
    """
    with app.work() as work:
        vote = work.votes.get(vote_id)
        if vote.state is not VoteState.OPEN:
            raise ExpectedError("vote.not-open", question=vote.question)
        case = case_of_vote(app, work, vote)
        found = count_findings(work, vote)
        missing = [one.code for one in found if one.blocks and one.code != "vote.closed"]
        if missing:
            raise ExpectedError("vote.not-complete", missing=missing)
        now = moment_of(app, work, vote.meeting_id)
        vote = judged(case, vote, now)
        work.votes.save(vote)
        end_vote_item(work, vote.meeting_id, now)
        keep_outcome(case)
        event = "vote.options_closed" if vote.on_options else "vote.closed"
        if vote.state is VoteState.VOID:
            event = "vote.closed_void"
        note_vote(app, work, case, event, vote, **noted_result(vote))
        work.commit()
    return vote


def judged(case: Case, vote: Vote, now: datetime) -> Vote:
    """Return the vote closed with its verdict."""
    judge = _judged_options if vote.on_options else _judged_question
    values = judge(case, vote)
    if sections := section_values(case.work, vote):
        values["sections"] = sections
    void = values["word"] == Word.VOID
    return replace(
        vote,
        state=VoteState.VOID if void else VoteState.CLOSED,
        void_reason=more_returned(vote) if void else "",
        closed_at=now,
        voided_at=now if void else None,
        verdict=values,
    )


def _judged_options(case: Case, vote: Vote) -> dict[str, Any]:
    """Return the verdict on several; where votes weigh more than heads, with what stands behind each."""
    voted, voters_ = took_part(case.work, vote), may_vote(case.work, vote)
    carried = reached_by_box(case.work, vote)
    tally, ruling, bases = option_tally_now(case.work, vote), case.meeting_procedure, vote.bases
    if not weighed(vote):
        said = choose_of(ruling, vote, tally, bases["due"], bases["present"], bases["unit"], voted)
        return option_values(vote, tally, said, case.app.rules, voters_, by_box=carried)
    weights = count_weights(case.work, vote)
    bases, _ = bases_of(vote, weights)
    said = choose_of(ruling, vote, tally, bases["due"], bases["present"], bases["unit"])
    more = option_weighed_values(vote, weights, said)
    return option_values(vote, tally, said, case.app.rules, voters_, more)


def _judged_question(case: Case, vote: Vote) -> dict[str, Any]:
    """Return the verdict on a yes or no; where votes weigh more than heads, with their weights."""
    voted, voters_ = took_part(case.work, vote), may_vote(case.work, vote)
    carried = reached_by_box(case.work, vote)
    tally, ruling, bases = tally_now(case.work, vote), case.meeting_procedure, vote.bases
    if not weighed(vote):
        said = verdict(ruling, tally, bases["due"], bases["present"], bases["unit"], voted=voted)
        return verdict_values(vote, tally, said, case.app.rules, voters_, carried)
    weights = count_weights(case.work, vote)
    bases, yes = bases_of(vote, weights)
    said = verdict(ruling, tally, bases["due"], bases["present"], bases["unit"], yes)
    values = verdict_values(vote, tally, said, case.app.rules, voters_)
    values |= weighed_values(vote, weights, said)
    if by_area(vote):
        return values
    return in_households(vote, values, weights.weights[REPRESENTED], REPRESENTED)


def case_of_vote(app: App, work: UnitOfWork, vote: Vote) -> Case:
    """Read the case at the vote step of the meeting that the vote belongs to."""
    meeting = work.meetings.get(vote.meeting_id)
    case = read_case(app, work, meeting.consultation_id)
    keys = [
        step.key
        for step in case.procedure.steps
        if step.group == meeting.group and step.stage == "vote"
    ]
    return read_case(app, work, meeting.consultation_id, keys[0] if keys else "")


def note_vote(app: App, work: UnitOfWork, case: Case, event: str, vote: Vote, **facts: Any) -> None:  # noqa: ANN401
    work.note(
        app.now(),
        event,
        consultation=case.consultation.id,
        title=case.consultation.title,
        vote=vote.id,
        question=vote.question,
        **facts,
    )
