"""How a matter goes on where a meeting settled nothing, or not everything: each way is one act."""

from dataclasses import replace
from datetime import date, datetime

from consult_app.basics.errors import ExpectedError
from consult_app.domain.consultation import (
    Consultation,
    NextAfterNoAgreement,
    Outcome,
    WayTaken,
)
from consult_app.domain.meeting import Meeting, MeetingState
from consult_app.domain.tally import Word
from consult_app.domain.village import VillageKind
from consult_app.domain.voting import Vote
from consult_app.services.app import CHINA, App
from consult_app.services.case import Case, read_case
from consult_app.services.consulting import Beginning, begin
from consult_app.services.going_on_view import HANDED_OVER, UNSETTLED, came_to_nothing, of_matter
from consult_app.services.meeting_clock import moment_of
from consult_app.services.meeting_run import steps_anew
from consult_app.services.minutes import add_after_lock
from consult_app.services.minutes_facts import way_words
from consult_app.services.papers.words import word
from consult_app.services.phrases import phrases
from consult_app.services.plan_matter import suggestions
from consult_app.services.questions import latest_rounds, text_of
from consult_app.services.roll_lines import ASSEMBLIES
from consult_app.services.voting import case_of_vote
from consult_app.storage.unit_of_work import UnitOfWork

OF_EVERYBODY = {
    VillageKind.VILLAGE: "villagers_assembly",
    VillageKind.COMMUNITY: "residents_assembly",
}


def consult_again(
    app: App, consultation_id: int, step_key: str, planned_at: datetime, place: str = ""
) -> Meeting:
    """
    Plan another meeting of the same body about the same matter (择期再次协商), also where this one decided nothing.

    It has its own notice, roll, sign-in and minutes, and begins with the texts as the meeting before left them; the
    steps from the notice on are open again, and gates passed with a reason ask anew. What was agreed so far is kept
    with the way, for the papers of the meeting before. Refuses with
    `going_on.day-passed`, `going_on.minutes-open` before the minutes of this meeting are locked, and
    `going_on.settled`.
    """
    if planned_at <= app.now():
        raise ExpectedError("going_on.day-passed")
    with app.work() as work:
        case, held = _unsettled(app, work, consultation_id, step_key, again=True)
        if held.minutes_locked_at is None:
            raise ExpectedError("going_on.minutes-open", title=held.title)
        new = work.meetings.add(_anew(held, planned_at, place.strip() or held.place))
        for motion in work.motions.all(meeting_id=held.id):
            work.motions.add(
                replace(motion, id=0, meeting_id=new.id, original=motion.text, fixed_at=None)
            )
        for step in steps_anew(case.procedure, case.step.group):
            done = work.steps_done.find(consultation_id=consultation_id, step=step.key)
            if done is not None:
                work.steps_done.remove(done.id)
        found = case.consultation
        words = "\n".join(filter(None, (found.agreed_words, found.open_words)))
        kept = replace(
            found,
            outcome=Outcome.OPEN,
            way_on=NextAfterNoAgreement.NONE,
            agreed_words="",
            open_words="",
            minority_words="",
            planned_at=planned_at,
            place=new.place,
        )
        work.consultations.save(kept)
        way = WayTaken(
            0,
            found.id,
            held.id,
            NextAfterNoAgreement.AGAIN,
            _at(case),
            day=planned_at.astimezone(CHINA).date(),
            words=words,
            next_meeting_id=new.id,
            outcome=found.outcome,
            way_on=found.way_on,
            agreed_words=found.agreed_words,
            open_words=found.open_words,
            minority_words=found.minority_words,
        )
        _take(case, way)
        work.commit()
    return new


def _anew(held: Meeting, planned_at: datetime, place: str) -> Meeting:
    """Return a meeting of the same body that has not begun: of the one before it keeps who leads it and how it counts."""
    return Meeting(
        0,
        held.consultation_id,
        held.group,
        held.body,
        held.title,
        planned_at,
        place,
        held.chair,
        held.recorder,
        held.mode,
        notice_method=held.notice_method,
        notice_matters=held.notice_matters,
        notice_materials=held.notice_materials,
        notice_contact=held.notice_contact,
    )


def put_off(app: App, consultation_id: int, step_key: str, until: date, words: str = "") -> None:
    """
    Let the matter rest until a day (暂缓), on which today's work brings it up again.

    Refuses with `going_on.day-passed`, `going_on.taken` while it rests already, and `going_on.settled`.
    """
    if until <= app.today():
        raise ExpectedError("going_on.day-passed")
    with app.work() as work:
        case, held = _unsettled(app, work, consultation_id, step_key)
        way = NextAfterNoAgreement.PUT_OFF
        for before in of_matter(work.ways_taken.all(meeting_id=held.id, way=way)):
            if before.day is not None and before.day > app.today():
                raise ExpectedError("going_on.taken", title=case.consultation.title)
        taken = WayTaken(0, case.consultation.id, held.id, way, _at(case), until)
        _take(case, replace(taken, words=words.strip()))
        work.commit()


def to_assembly(app: App, consultation_id: int, step_key: str, title: str) -> Consultation:
    """
    Begin the consultation of the assembly that decides instead (提交村（居）民会议), with what is known carried over.

    Refuses with `consultation.title-missing`, `going_on.begun` where it was begun already, and `going_on.settled`.
    """
    with app.work() as work:
        case, held = _unsettled(app, work, consultation_id, step_key)
        way = NextAfterNoAgreement.TO_ASSEMBLY
        if of_matter(work.ways_taken.all(meeting_id=held.id, way=way)):
            raise ExpectedError("going_on.begun")
        started = _carried(case, begin(app, work, _beginning(case, title)))
        work.consultations.save(started)
        taken = WayTaken(0, case.consultation.id, held.id, way, _at(case))
        _take(case, replace(taken, next_case_id=started.id), title=started.title)
        work.commit()
    return started


def _beginning(case: Case, title: str) -> Beginning:
    found = case.consultation
    number = found.document_number(case.village.short)
    facts = {"number": number, "outcome": word("outcome", found.outcome)}
    told = phrases()["going_on"]["background"].format(**facts)
    background = "\n".join(filter(None, (found.background, told)))
    return Beginning(
        title, found.origin, found.proposer, found.proposer_contact, background, found.question
    )


def _carried(case: Case, started: Consultation) -> Consultation:
    """Return the new case with the facts of the old; its procedure is the assembly's that can decide the matter."""
    found = case.consultation
    texts = case.work.motions.all(meeting_id=case.meeting.id) if case.meeting else ()
    return replace(
        started,
        options=found.options,
        draft="\n".join(one.text for one in texts) or found.draft,
        matter_kind=found.matter_kind,
        scope=found.scope,
        scope_groups=found.scope_groups,
        money_yuan=found.money_yuan,
        money_source=found.money_source,
        budget=found.budget,
        experts=found.experts,
        publicity=found.publicity,
        chair=found.chair,
        recorder=found.recorder,
        procedure=_assembly_of(case),
        procedure_reason=phrases()["going_on"]["reason"].format(title=found.title),
    )


def _assembly_of(case: Case) -> str:
    """Return the procedure of an assembly: the one the law suggests for the matter, else that of everybody here."""
    told = suggestions(case)
    place = case.village.profile or None
    for choice in (told.suggested, *told.others) if told else ():
        procedure = case.app.rules.procedure(choice.procedure, case.app.today(), place)
        if choice.can_decide and procedure.body in ASSEMBLIES and procedure.binding:
            return choice.procedure
    return OF_EVERYBODY[case.village.kind]


def question_goes_on(app: App, vote_id: int, way: NextAfterNoAgreement, title: str) -> Consultation:
    """
    Begin a consultation of its own about a question that was refused beside others, since the matter itself goes on.

    AGAIN puts it to the same body another time, TO_ASSEMBLY to the assembly. Refuses with
    `consultation.title-missing`, `going_on.question-settled` and `going_on.question-begun`.
    """
    if way not in (NextAfterNoAgreement.AGAIN, NextAfterNoAgreement.TO_ASSEMBLY):
        raise ValueError(f"{way} begins nothing")
    with app.work() as work:
        case, vote = _refused(app, work, vote_id)
        if work.ways_taken.find(question_id=vote.question_id, way=way) is not None:
            raise ExpectedError("going_on.question-begun", question=vote.question)
        started = _carried(case, begin(app, work, _beginning(case, title)))
        text = text_of(work, vote)
        draft = "" if text == vote.question else text
        started = replace(started, question=vote.question, draft=draft, options="")
        if way is NextAfterNoAgreement.AGAIN:
            found = case.consultation
            why = found.procedure_reason
            started = replace(started, procedure=found.procedure, procedure_reason=why)
        work.consultations.save(started)
        taken = _of_question(app, work, case, vote, way)
        _take(case, replace(taken, next_case_id=started.id), title=started.title)
        work.commit()
    return started


def put_off_question(app: App, vote_id: int, until: date, words: str = "") -> None:
    """
    Let a refused question rest until a day, on which today's work brings it up again.

    Refuses with `going_on.day-passed` and `going_on.question-settled`.
    """
    if until <= app.today():
        raise ExpectedError("going_on.day-passed")
    with app.work() as work:
        case, vote = _refused(app, work, vote_id)
        taken = _of_question(app, work, case, vote, NextAfterNoAgreement.PUT_OFF)
        _take(case, replace(taken, day=until, words=words.strip()))
        work.commit()


def _refused(app: App, work: UnitOfWork, vote_id: int) -> tuple[Case, Vote]:
    """Return a question that was refused, in its latest round, beside others of its meeting."""
    vote = work.votes.get(vote_id)
    latest = latest_rounds(work, vote.meeting_id)
    if vote.word is not Word.NOT_CARRIED or vote not in latest or len(latest) < 2:
        raise ExpectedError("going_on.question-settled", question=vote.question)
    return case_of_vote(app, work, vote), vote


def _of_question(
    app: App, work: UnitOfWork, case: Case, vote: Vote, way: NextAfterNoAgreement
) -> WayTaken:
    now = moment_of(app, work, vote.meeting_id)
    taken = WayTaken(0, case.consultation.id, vote.meeting_id, way, now)
    return replace(taken, question_id=vote.question_id)


def hand_over(
    app: App,
    consultation_id: int,
    step_key: str,
    way: NextAfterNoAgreement,
    to: str,
    on: date,
    words: str = "",
) -> None:
    """
    Hand what stays open over: to the people's mediation committee (转入调解), or to the township (报请上级处理).

    The letter that goes with it can be printed at once. Refuses with `going_on.recipient-missing`,
    `going_on.day-later`, `going_on.taken` where this meeting handed it over this way already, and `going_on.settled`.
    """
    if way not in HANDED_OVER:
        raise ValueError(f"{way} hands nothing over")
    if not to.strip():
        raise ExpectedError("going_on.recipient-missing")
    if on > app.today():
        raise ExpectedError("going_on.day-later")
    with app.work() as work:
        case, held = _unsettled(app, work, consultation_id, step_key)
        if of_matter(work.ways_taken.all(meeting_id=held.id, way=way)):
            raise ExpectedError("going_on.taken", title=case.consultation.title)
        taken = WayTaken(0, case.consultation.id, held.id, way, _at(case), on, to.strip())
        _take(case, replace(taken, words=words.strip()))
        work.commit()


def _unsettled(
    app: App, work: UnitOfWork, consultation_id: int, step_key: str, *, again: bool = False
) -> tuple[Case, Meeting]:
    """Return a matter that is not settled; `again` also one on which a meeting that is over decided nothing."""
    case = read_case(app, work, consultation_id, step_key)
    meeting = case.meeting
    open_still = case.consultation.outcome in UNSETTLED or (again and came_to_nothing(case))
    if not open_still or meeting is None:
        raise ExpectedError("going_on.settled", title=case.consultation.title)
    if meeting.state is MeetingState.PLANNED:
        raise ExpectedError("going_on.settled", title=case.consultation.title)
    return case, meeting


def _at(case: Case) -> datetime:
    return moment_of(case.app, case.work, case.meeting.id) if case.meeting else case.app.now()


def _take(case: Case, taken: WayTaken, **facts: str) -> None:
    """Keep a way with its entry in the journal; the minutes tell it, locked ones as a dated addition."""
    work, kept = case.work, case.work.ways_taken.add(taken)
    now = work.consultations.get(kept.consultation_id)
    whole = kept.question_id is None
    if whole and kept.way is not NextAfterNoAgreement.AGAIN and now.way_on is not kept.way:
        work.consultations.save(replace(now, way_on=kept.way))
    meeting = work.meetings.get(kept.meeting_id)
    if meeting.minutes_locked_at is not None:
        add_after_lock(case.app, work, meeting, way_words(work, kept))
    work.note(
        case.app.now(),
        f"going_on.{kept.way.value}" if whole else f"going_on.question_{kept.way.value}",
        consultation=kept.consultation_id,
        meeting=kept.meeting_id,
        title=facts.get("title", now.title),
        day=kept.day.isoformat() if kept.day else "",
        to=kept.to,
    )
