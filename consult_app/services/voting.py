"""Stage 7, vote (表决): setting it up, opening it with a frozen roll, closing it with a verdict."""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from consult_app.basics.errors import ExpectedError
from consult_app.domain import rules
from consult_app.domain.consultation import NextAfterNoAgreement, Outcome
from consult_app.domain.finding import Finding, Result
from consult_app.domain.meeting import HERE, AmendmentState, Capacity, Meeting, MeetingState
from consult_app.domain.tally import Word, verdict
from consult_app.domain.voting import Vote, VoteMethod, VoteState
from consult_app.services.agenda import begin_vote_item, end_vote_item
from consult_app.services.announcing import verdict_values
from consult_app.services.app import App
from consult_app.services.case import Case, read_case
from consult_app.services.count_gates import count_findings, open_step, tally_now
from consult_app.services.grouped import votes_after
from consult_app.services.presence_counts import count_attendance, judge_quorum
from consult_app.services.stage_view import NextStep, PaperOffer
from consult_app.services.weighed_votes import (
    BY_NAME,
    bases_of,
    count_weights,
    must_be_by_name,
    weighed,
    weighed_values,
)
from consult_app.storage.unit_of_work import UnitOfWork

YES_NO_ABSTAIN = ("同意", "反对", "弃权")
"""What an ordinary ballot offers, in the order it is printed."""

AGREED = frozenset({Outcome.AGREED, Outcome.PARTLY_AGREED, Outcome.NOT_AGREED})
"""Outcomes that a consultation reaches without a vote."""


def findings(case: Case) -> tuple[Finding, ...]:
    """Return the gates of this stage: first of the set-up, then of the count."""
    if case.meeting is None or case.meeting.opened_at is None:
        return (Finding("vote.meeting", Result.NOT_MET),)
    if case.consultation.outcome in AGREED:
        return ()
    vote = current_vote(case.work, case.meeting)
    if vote is None or vote.state is VoteState.SET_UP:
        return _set_up_findings(case, vote)
    if vote.state is VoteState.OPEN:
        return count_findings(case.work, vote)
    if vote.state is VoteState.VOID:
        facts = {"reason": vote.void_reason}
        return (Finding("vote.valid", Result.NOT_MET, facts=facts),)
    return _closed_findings(case, vote)


def papers(case: Case) -> tuple[PaperOffer, ...]:
    """Return what can be printed here."""
    if case.meeting is None:
        return ()
    meeting_id = case.meeting.id
    vote = current_vote(case.work, case.meeting)
    if vote is None:
        return ()
    offers = []
    if vote.method is VoteMethod.SECRET_BALLOT and vote.state is not VoteState.CLOSED:
        offers.append(PaperOffer("ballot", max(1, vote.printed), meeting_id, vote.id))
    if vote.state in (VoteState.CLOSED, VoteState.VOID):
        offers.append(PaperOffer("vote_report", 1, meeting_id, vote.id))
        offers.append(PaperOffer("minutes_raw", 1, meeting_id))
        offers.append(PaperOffer("minutes_official", 1, meeting_id))
    if vote.verdict.get("word") == Word.CARRIED and vote.state is VoteState.CLOSED:
        offers.append(PaperOffer("resolution", 1, meeting_id, vote.id))
    if case.step.group and vote.state is VoteState.CLOSED:
        offers.append(PaperOffer("four_two_register"))
    return tuple(offers)


def next_step(case: Case, found: tuple[Finding, ...]) -> NextStep | None:
    """Return how to go on with the vote in hand."""
    if case.meeting is None or case.meeting.opened_at is None:
        return None
    vote = current_vote(case.work, case.meeting)
    if case.consultation.outcome in AGREED:
        return None
    if vote is None or vote.state is VoteState.SET_UP:
        passed = {
            row.finding
            for row in case.work.overrides.all(
                consultation_id=case.consultation.id, step=case.step.key
            )
        }
        blocked = any(one.blocks and one.code not in passed | {"vote.closed"} for one in found)
        return None if blocked else NextStep("vote.open", {"voters": len(voters(case))})
    if vote.state is VoteState.VOID:
        return NextStep("vote.repeat", {"round": vote.round + 1})
    if vote.state is VoteState.OPEN:
        return open_step(case.work, vote, found)
    report = case.work.papers.find(consultation_id=case.consultation.id, vote_id=vote.id)
    return NextStep("vote.print_report") if report is None else None


def current_vote(work: UnitOfWork, meeting: Meeting) -> Vote | None:
    """Return the vote in hand: the latest of the meeting."""
    latest = work.votes.some(1, newest=True, meeting_id=meeting.id)
    return latest[0] if latest else None


def voters(case: Case) -> tuple[int, ...]:
    """Return the lines of the roll that may vote now: members here, none that must stand aside."""
    if case.meeting is None:
        return ()
    here = case.work.roll.all(meeting_id=case.meeting.id, capacity=Capacity.MEMBER, avoids=False)
    return tuple(entry.id for entry in here if entry.standing in HERE)


def _set_up_findings(case: Case, vote: Vote | None) -> tuple[Finding, ...]:
    found = [judge_quorum(case), _open_amendments(case), _question(vote)]
    if vote is not None:
        found.append(
            rules.method(case.meeting_procedure, vote.method, case.consultation.matter_kind)
        )
        found += [_tellers(vote), *_tellers_interest(case, vote)]
        if vote.method is VoteMethod.SECRET_BALLOT:
            found.append(_printed(vote, len(voters(case))))
    closed = Finding("vote.closed", Result.NOT_MET)
    return (*(one for one in found if one is not None), closed)


def _question(vote: Vote | None) -> Finding:
    told = vote is not None and vote.question.strip()
    return Finding("vote.question", Result.MET if told else Result.NOT_MET)


def _open_amendments(case: Case) -> Finding | None:
    """Amendments that nobody decided: the text that is voted on must be known."""
    motions = case.work.motions.all(meeting_id=case.meeting.id if case.meeting else 0)
    undecided = sum(
        case.work.amendments.count(motion_id=one.id, state=AmendmentState.OPEN) for one in motions
    )
    if not undecided:
        return None
    return Finding("vote.amendments", Result.NOT_MET, str(undecided), "0", -undecided)


def _tellers(vote: Vote) -> Finding:
    """A vote needs somebody who watches and somebody who counts; papers read aloud need a caller too."""
    needed = {"supervisor": vote.supervisor, "counter": vote.counter}
    if vote.method is VoteMethod.SHOW_OF_HANDS:
        needed["second_counter"] = vote.second_counter
    if vote.method is VoteMethod.SECRET_BALLOT:
        needed["caller"] = vote.caller
    missing = [role for role, name in needed.items() if not name.strip()]
    have = len(needed) - len(missing)
    result = Result.NOT_MET if missing else Result.MET
    return Finding(
        "vote.tellers",
        result,
        f"{have}/{len(needed)}",
        str(len(needed)),
        -len(missing),
        facts={"missing": missing},
    )


def tellers_of(vote: Vote) -> tuple[str, ...]:
    """Return everybody who handles the vote, once each; several names of one office are parted by 、."""
    offices = (vote.supervisor, vote.counter, vote.second_counter, vote.caller, vote.issuer)
    names = (name.strip() for office in offices for name in office.split("、"))
    return tuple(dict.fromkeys(name for name in names if name))


def _tellers_interest(case: Case, vote: Vote) -> tuple[Finding, ...]:
    """Who must stand aside handles no vote; a direct interest is pointed out and may be explained."""
    subjects = case.work.subjects.all(consultation_id=case.consultation.id)
    names = set(tellers_of(vote))
    barred = sorted({one.name for one in subjects if one.avoids} & names)
    interested = {one.name for one in subjects if one.direct and not one.avoids} & names
    unexplained = sorted(interested - vote.reasons.keys())
    found = []
    if barred:
        facts = {"names": barred}
        found.append(
            Finding("vote.tellers_barred", Result.NOT_MET, str(len(barred)), "0", facts=facts)
        )
    if unexplained:
        facts = {"names": unexplained}
        found.append(
            Finding("vote.tellers_interest", Result.ADVICE, str(len(unexplained)), "0", facts=facts)
        )
    return tuple(found)


def _printed(vote: Vote, eligible: int) -> Finding:
    enough = vote.printed - vote.spoiled_before >= eligible > 0
    return Finding(
        "vote.printed",
        Result.MET if enough else Result.NOT_MET,
        f"{vote.printed - vote.spoiled_before}/{eligible}",
        f"≥ {eligible}",
        vote.printed - vote.spoiled_before - eligible,
    )


def _closed_findings(case: Case, vote: Vote) -> tuple[Finding, ...]:
    sums = vote.verdict.get("sums", [])
    wrong = [each["code"] for each in sums if not each["holds"]]
    report = case.work.papers.find(
        consultation_id=case.consultation.id, code="vote_report", vote_id=vote.id
    )
    found = [
        Finding("vote.closed", Result.MET),
        Finding(
            "vote.sums",
            Result.ADVICE if wrong else Result.MET,
            f"{len(sums) - len(wrong)}/{len(sums)}",
            facts={"wrong": wrong},
        ),
        Finding("vote.report", Result.MET if report else Result.ADVICE),
    ]
    not_carried = vote.verdict.get("word") == Word.NOT_CARRIED
    if not_carried and case.consultation.way_on is NextAfterNoAgreement.NONE:
        found.append(Finding("vote.way_on", Result.ADVICE))
    return tuple(found)


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


def save_set_up(app: App, consultation_id: int, step_key: str, wanted: SetUp) -> Vote:
    """Keep how the vote will be taken; refuses with `vote.already-open` once it is opened."""
    if min(wanted.printed, wanted.spoiled_before) < 0:
        raise ExpectedError("count.negative")
    with app.work() as work:
        case = read_case(app, work, consultation_id, step_key)
        meeting = _open_meeting(case)
        vote = current_vote(work, meeting)
        if vote is not None and vote.state is not VoteState.SET_UP:
            raise ExpectedError("vote.already-open", question=vote.question)
        counted = count_attendance(work, meeting, case.meeting_procedure)
        if must_be_by_name(counted) and wanted.method not in BY_NAME:
            raise ExpectedError("vote.by-name-only")
        facts = {name: getattr(wanted, name) for name in SetUp.__dataclass_fields__}
        facts["question"] = wanted.question.strip()
        if vote is None:
            vote = Vote(id=0, meeting_id=meeting.id, round=1, options=YES_NO_ABSTAIN, **facts)
            vote = work.votes.add(vote)
        elif (changed := replace(vote, **facts)) != vote:
            vote = changed
            work.votes.save(vote)
        else:
            return vote
        note_vote(app, work, case, "vote.set_up", vote)
        work.commit()
    return vote


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


def _open_meeting(case: Case) -> Meeting:
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
    roll. Refuses with `vote.blocked` while a gate of the set-up is unmet and not passed with a reason.
    """
    with app.work() as work:
        case = read_case(app, work, consultation_id, step_key)
        meeting = _open_meeting(case)
        vote = current_vote(work, meeting)
        if vote is None or vote.state is not VoteState.SET_UP:
            raise ExpectedError("vote.nothing-set-up")
        step = next_step(case, findings(case))
        if step is None:
            missing = [one.code for one in findings(case) if one.blocks]
            raise ExpectedError("vote.blocked", missing=missing)
        vote = _frozen(case, vote, app.now())
        if not vote.roll:
            raise ExpectedError("vote.nobody")
        work.votes.save(vote)
        begin_vote_item(work, meeting.id, app.now())
        note_vote(app, work, case, "vote.opened", vote, voters=len(vote.roll))
        work.commit()
    return vote


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
        vote = judged(case, vote, app.now())
        work.votes.save(vote)
        end_vote_item(work, vote.meeting_id, app.now())
        work.consultations.save(replace(case.consultation, outcome=_outcome(case, vote)))
        note_vote(app, work, case, "vote.closed", vote, **_result(vote))
        work.commit()
    return vote


def judged(case: Case, vote: Vote, now: datetime) -> Vote:
    """Return the vote closed with its verdict."""
    tally = tally_now(case.work, vote)
    bases, yes = vote.bases, None
    weights = count_weights(case.work, vote) if weighed(vote) else None
    if weights is not None:
        bases, yes = bases_of(vote, weights)
    ruling = case.meeting_procedure
    said = verdict(ruling, tally, bases["due"], bases["present"], bases["unit"], yes)
    values = verdict_values(vote, tally, said, case.app.rules)
    if weights is not None:
        values |= weighed_values(vote, weights, said)
    void = said.word is Word.VOID
    return replace(
        vote,
        state=VoteState.VOID if void else VoteState.CLOSED,
        void_reason=values["announcement"] if void else "",
        closed_at=now,
        verdict=values,
    )


def _outcome(case: Case, vote: Vote) -> Outcome:
    """A yes of one meeting settles a matter only where no other meeting has yet to vote on it."""
    if vote.verdict["word"] == Word.CARRIED and votes_after(case.procedure, case.step):
        return Outcome.OPEN
    words = {Word.CARRIED: Outcome.CARRIED, Word.NOT_CARRIED: Outcome.NOT_CARRIED}
    return words.get(Word(vote.verdict["word"]), Outcome.OPEN)


def _result(vote: Vote) -> dict[str, Any]:
    tally = vote.verdict["tally"]
    return {"word": vote.verdict["word"]} | {
        name: tally[name] for name in ("yes", "no", "abstain", "spoiled")
    }


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
