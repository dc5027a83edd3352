"""Stage 6, deliberation (议事): what it lacks, its papers, and an outcome reached without a vote."""

from dataclasses import dataclass, replace

from consult_app.basics.errors import ExpectedError
from consult_app.domain.consultation import WITHOUT_VOTE, NextAfterNoAgreement, Outcome
from consult_app.domain.finding import Finding, Result
from consult_app.domain.meeting import (
    AgendaItem,
    AgendaKind,
    AgendaState,
    Amendment,
    AmendmentState,
    ContributionKind,
    Meeting,
    MeetingMoment,
    MeetingState,
    Motion,
    TurnState,
)
from consult_app.domain.procedure import Stage
from consult_app.services.adopting import heard_opinions
from consult_app.services.agenda import in_order
from consult_app.services.app import App
from consult_app.services.case import Case, read_case
from consult_app.services.meeting_clock import moment_of
from consult_app.services.meeting_course import keep_moment, needs_call_back, too_few_back
from consult_app.services.meeting_run import papers_before
from consult_app.services.minutes import add_after_lock
from consult_app.services.minutes_facts import ended
from consult_app.services.papers.words import word
from consult_app.services.phrases import phrases
from consult_app.services.presence_counts import judge_quorum
from consult_app.services.questions import keep_outcome
from consult_app.services.speaking import next_to_speak
from consult_app.services.stage_view import NextStep, PaperOffer
from consult_app.services.together import save_together
from consult_app.services.together_view import elsewhere
from consult_app.storage.unit_of_work import UnitOfWork

HEARING = "hearing"
"""The procedure whose meeting is a 听证会 and keeps 听证记录."""


def findings(case: Case) -> tuple[Finding, ...]:
    """Return the gates of this stage: agenda, amendments, final wording, recorder; the rest is advice."""
    meeting = case.meeting
    if meeting is None or meeting.opened_at is None:
        return (Finding("deliberation.meeting", Result.NOT_MET),)
    motions = case.work.motions.all(meeting_id=meeting.id)
    amendments = amendments_of(case.work, motions)
    found = (
        _recorder(meeting),
        _agenda(case.work, meeting),
        _amendments(amendments),
        _reasons(amendments),
        _final_text(case, motions),
        _answers(case.work, meeting),
        _direct(case.work, meeting),
        _quorum(case),
    )
    return tuple(one for one in found if one is not None)


def papers(case: Case) -> tuple[PaperOffer, ...]:
    """Return what can be printed here."""
    if case.meeting is None:
        return ()
    codes = ["minutes_raw", "minutes_official", "chair_script"]
    if case.work.motions.count(meeting_id=case.meeting.id):
        codes.append("text_final")
    if case.meeting_procedure.code == HEARING:
        codes.insert(0, "hearing_record")
    if heard_opinions(case.work, case.consultation.id):
        codes.append("adoption")
    own = (PaperOffer(code, meeting_id=case.meeting.id) for code in codes)
    return (*own, *papers_before(case, "minutes_raw", "minutes_official"))


def next_step(case: Case, found: tuple[Finding, ...]) -> NextStep | None:
    """Return how to go on: the next speaker, the next item, the amendment to decide, the final wording."""
    meeting = case.meeting
    if meeting is None or meeting.opened_at is None or meeting.state is MeetingState.CLOSED:
        return None
    if meeting.state is MeetingState.ADJOURNED:
        return _break_step(case, meeting)
    return (
        _other_matter(case)
        or _floor_step(case, meeting)
        or _amendment_step(case, meeting)
        or _agenda_step(case, meeting)
        or _text_step(case, meeting)
    )


def _break_step(case: Case, meeting: Meeting) -> NextStep:
    if needs_call_back(case.app, case.work, meeting):
        return NextStep("deliberation.call_back")
    few = too_few_back(case.app, case.work, meeting)
    if few is not None:
        return NextStep("deliberation.too_few_back", {**few.facts, "short": -(few.margin or 0)})
    return NextStep("deliberation.resume")


def _other_matter(case: Case) -> NextStep | None:
    """
    While the room is busy with another matter of the same meeting, the way leads there.

    One press would else end what goes on there; whoever wants this matter first takes it up from the running sheet.
    """
    other = elsewhere(case)
    if other is None:
        return None
    facts = {"title": other.title, "case": other.case_id, "step": other.step(Stage.DELIBERATION)}
    return NextStep("deliberation.other_matter", facts)


def _floor_step(case: Case, meeting: Meeting) -> NextStep | None:
    turns = case.work.turns.all(meeting_id=meeting.id)
    following = next_to_speak(case.work, meeting.id)
    speaking = next((turn for turn in turns if turn.state is TurnState.SPEAKING), None)
    if following is not None:
        facts = {"name": following.name, "speaking": speaking.name if speaking else ""}
        facts["minutes"] = str(case.consultation.speaking_minutes)
        return NextStep("deliberation.next_speaker", facts)
    if speaking is not None:
        return NextStep("deliberation.end_turn", {"name": speaking.name})
    return None


def _amendment_step(case: Case, meeting: Meeting) -> NextStep | None:
    """While the text is being changed, or nothing is left on the agenda, undecided amendments come first."""
    items = case.work.agenda.all(meeting_id=meeting.id)
    now = next((item for item in items if item.state is AgendaState.NOW), None)
    if now is not None and now.kind is not AgendaKind.TEXT:
        return None
    if now is None and _unhandled(items):
        return None
    for motion in case.work.motions.all(meeting_id=meeting.id):
        for number, one in enumerate(amendments_of(case.work, (motion,)), 1):
            if one.state is AmendmentState.OPEN:
                facts = {"number": number, "proposer": one.proposer, "id": one.id}
                return NextStep("deliberation.decide_amendment", facts | {"motion": motion.id})
    return None


def _agenda_step(case: Case, meeting: Meeting) -> NextStep | None:
    items = in_order(case.work, meeting.id)
    if not _unhandled(items):
        return None
    now = next((item for item in items if item.state is AgendaState.NOW), None)
    following = [
        item
        for item in items
        if item.state is AgendaState.WAITING and item.kind is not AgendaKind.VOTE
    ]
    if following:
        return NextStep("deliberation.next_item", {"item": following[0].title})
    return NextStep("deliberation.end_item", {"item": now.title if now else ""})


def _text_step(case: Case, meeting: Meeting) -> NextStep | None:
    motions = case.work.motions.all(meeting_id=meeting.id)
    loose = next((motion for motion in motions if motion.fixed_at is None), None)
    if loose is None:
        return None
    return NextStep("deliberation.fix_text", {"motion": loose.id, "title": loose.title})


def amendments_of(work: UnitOfWork, motions: tuple[Motion, ...]) -> tuple[Amendment, ...]:
    """Return the amendments of these texts in the order they came."""
    return work.amendments.among("motion_id", [motion.id for motion in motions])


def _unhandled(items: list[AgendaItem] | tuple[AgendaItem, ...]) -> list[AgendaItem]:
    return [
        item
        for item in items
        if item.state is not AgendaState.DONE and item.kind is not AgendaKind.VOTE
    ]


def _recorder(meeting: Meeting) -> Finding:
    named = bool(meeting.recorder.strip())
    facts = {"name": meeting.recorder}
    return Finding("deliberation.recorder", Result.MET if named else Result.NOT_MET, facts=facts)


def _agenda(work: UnitOfWork, meeting: Meeting) -> Finding:
    items = work.agenda.all(meeting_id=meeting.id)
    left = _unhandled(items)
    counted = [item for item in items if item.kind is not AgendaKind.VOTE]
    return Finding(
        "deliberation.agenda",
        Result.NOT_MET if left else Result.MET,
        f"{len(counted) - len(left)}/{len(counted)}",
        str(len(counted)),
        -len(left),
        facts={"left": [item.title for item in left]},
    )


def _amendments(amendments: tuple[Amendment, ...]) -> Finding | None:
    if not amendments:
        return None
    left = [
        number
        for number, amendment in enumerate(amendments, 1)
        if amendment.state is AmendmentState.OPEN
    ]
    return Finding(
        "deliberation.amendments",
        Result.NOT_MET if left else Result.MET,
        f"{len(amendments) - len(left)}/{len(amendments)}",
        str(len(amendments)),
        -len(left),
        facts={"left": left},
    )


def _reasons(amendments: tuple[Amendment, ...]) -> Finding | None:
    refused = [one for one in amendments if one.state is AmendmentState.REFUSED]
    if not refused:
        return None
    bare = [one.proposer for one in refused if not one.decision_reason]
    return Finding(
        "deliberation.reasons",
        Result.ADVICE if bare else Result.MET,
        f"{len(refused) - len(bare)}/{len(refused)}",
        facts={"names": bare},
    )


def _final_text(case: Case, motions: tuple[Motion, ...]) -> Finding | None:
    """A body that decides needs the very words it decides on; a consultation may do without."""
    if not motions:
        return (
            Finding("deliberation.text", Result.NOT_MET) if case.meeting_procedure.binding else None
        )
    loose = [motion.title for motion in motions if motion.fixed_at is None]
    if not loose:
        return Finding("deliberation.text_fixed", Result.MET)
    result = Result.NOT_MET if case.meeting_procedure.binding else Result.ADVICE
    return Finding("deliberation.text_fixed", result, facts={"titles": loose})


def _answers(work: UnitOfWork, meeting: Meeting) -> Finding | None:
    said = work.contributions.all(meeting_id=meeting.id)
    asked = [
        one for one in said if one.kind in (ContributionKind.QUESTION, ContributionKind.AGAINST)
    ]
    if not asked:
        return None
    answered = {one.answers_id for one in said}
    open_ = [one.speaker for one in asked if one.id not in answered]
    return Finding(
        "deliberation.answers",
        Result.ADVICE if open_ else Result.MET,
        f"{len(asked) - len(open_)}/{len(asked)}",
        facts={"names": list(dict.fromkeys(open_))},
    )


def _direct(work: UnitOfWork, meeting: Meeting) -> Finding | None:
    """Those whom the matter touches directly should have been heard."""
    direct = work.roll.all(meeting_id=meeting.id, direct=True)
    if not direct:
        return None
    heard = {one.roll_entry_id for one in work.contributions.all(meeting_id=meeting.id)}
    silent = [entry.name for entry in direct if entry.id not in heard]
    return Finding(
        "deliberation.direct",
        Result.ADVICE if silent else Result.MET,
        f"{len(direct) - len(silent)}/{len(direct)}",
        facts={"names": silent},
    )


def _quorum(case: Case) -> Finding | None:
    """Talking may go on when some have left; the vote will ask again."""
    quorum = judge_quorum(case)
    if quorum is not None and quorum.blocks:
        return replace(quorum, result=Result.ADVICE)
    return quorum


def count_stances(work: UnitOfWork, meeting: Meeting) -> dict[ContributionKind, int]:
    """Count by people, not by turns, who spoke for and against, asked and suggested."""
    speakers: dict[ContributionKind, set[str]] = {}
    for one in work.contributions.all(meeting_id=meeting.id):
        who = str(one.roll_entry_id or one.speaker)
        speakers.setdefault(one.kind, set()).add(who)
    return {kind: len(names) for kind, names in speakers.items()}


def name_recorder(app: App, meeting_id: int, name: str) -> Meeting:
    """Say who keeps the minutes."""
    if not name.strip():
        raise ExpectedError("meeting.recorder-missing")
    with app.work() as work:
        meeting = replace(work.meetings.get(meeting_id), recorder=name.strip())
        save_together(work, meeting)
        work.note(
            app.now(),
            "meeting.recorder_named",
            consultation=meeting.consultation_id,
            meeting=meeting_id,
            name=meeting.recorder,
        )
        work.commit()
    return meeting


@dataclass(frozen=True, slots=True)
class Consensus:
    """What a consultation came to without a vote."""

    outcome: Outcome
    agreed_words: str = ""
    minority_words: str = ""
    way_on: NextAfterNoAgreement = NextAfterNoAgreement.NONE
    open_words: str = ""


def record_consensus(app: App, consultation_id: int, step_key: str, told: Consensus) -> None:
    """
    Keep that people agreed, partly agreed, or did not, and how the matter goes on.

    Refuses with `consensus.binding` a body that must vote, `consensus.words-missing` an agreement without
    words, `consensus.way-missing` no agreement, or open points, without a way on, and
    `consensus.open-missing` an agreement in part that does not say what is open.
    """
    if told.outcome not in WITHOUT_VOTE:
        raise ExpectedError("consensus.no-outcome")
    if told.outcome is not Outcome.NOT_AGREED and not told.agreed_words.strip():
        raise ExpectedError("consensus.words-missing")
    if told.outcome is Outcome.PARTLY_AGREED and not told.open_words.strip():
        raise ExpectedError("consensus.open-missing")
    if told.outcome is not Outcome.AGREED and told.way_on is NextAfterNoAgreement.NONE:
        raise ExpectedError("consensus.way-missing")
    with app.work() as work:
        case = read_case(app, work, consultation_id, step_key)
        if case.meeting_procedure.binding:
            raise ExpectedError("consensus.binding", procedure=case.meeting_procedure.title)
        if case.meeting is None or case.meeting.opened_at is None:
            raise ExpectedError("vote.meeting-not-open")
        work.consultations.save(
            replace(
                case.consultation,
                outcome=told.outcome,
                agreed_words=told.agreed_words.strip(),
                minority_words=told.minority_words.strip(),
                way_on=told.way_on,
                open_words=told.open_words.strip(),
            )
        )
        at = moment_of(app, work, case.meeting.id)
        keep_moment(case, MeetingMoment.SETTLED, at, _settled_words(told))
        add_after_lock(app, work, case.meeting, _settled_words(told))
        work.note(
            at,
            "consensus.recorded",
            consultation=consultation_id,
            title=case.consultation.title,
            outcome=told.outcome.value,
        )
        work.commit()


def _settled_words(told: Consensus) -> str:
    """Return what the minutes say of an outcome without a vote."""
    words = phrases()["settled"]
    said = str(words[told.outcome.value]).format(
        agreed=_in_line(told.agreed_words),
        agreed_ended=ended(_in_line(told.agreed_words)),
        open=ended(_in_line(told.open_words)),
        way=word("way_on", told.way_on),
    )
    dissent = _in_line(told.minority_words)
    return said + (words["dissent"].format(words=ended(dissent)) if dissent else "")


def _in_line(words: str) -> str:
    """Return lines as one, as a sentence takes them."""
    return "；".join(line.strip().rstrip("。；") for line in words.splitlines() if line.strip())


def reopen_consensus(app: App, consultation_id: int, step_key: str) -> None:
    """Take an outcome reached without a vote back, to talk on or to vote after all."""
    with app.work() as work:
        case = read_case(app, work, consultation_id, step_key)
        consultation, meeting = case.consultation, case.meeting
        if consultation.outcome not in WITHOUT_VOTE or meeting is None:
            raise ExpectedError("consensus.no-outcome")
        work.consultations.save(replace(consultation, outcome=Outcome.OPEN))
        keep_outcome(case)  # a vote that was taken before stands again
        at = moment_of(app, work, meeting.id)
        keep_moment(case, MeetingMoment.UNSETTLED, at)
        add_after_lock(app, work, meeting, phrases()["minutes"]["unsettled"])
        work.note(
            at,
            "consensus.reopened",
            consultation=consultation_id,
            title=consultation.title,
        )
        work.commit()
