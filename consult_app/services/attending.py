"""Stage 5, sign-in (签到): who is here, whether that is enough, and opening the meeting."""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from consult_app.basics.errors import ExpectedError
from consult_app.domain.consultation import StepDone
from consult_app.domain.finding import Finding, Result
from consult_app.domain.meeting import (
    Capacity,
    Meeting,
    MeetingMoment,
    MeetingState,
    PresenceEvent,
    PresenceKind,
    RollEntry,
)
from consult_app.domain.people import short_group
from consult_app.domain.pinyin import spell_person
from consult_app.domain.presence import holding, standing
from consult_app.services.agenda import ensure_agenda, ensure_motion, start_first_item
from consult_app.services.app import CHINA, App
from consult_app.services.case import Case, case_of, read_case
from consult_app.services.grouped import agreed_before
from consult_app.services.meeting_clock import carry_moment, moment_of
from consult_app.services.meeting_course import BEFORE_OPENING, keep_moment
from consult_app.services.meeting_run import papers_before
from consult_app.services.phrases import phrases
from consult_app.services.presence_counts import (
    carry_attendance,
    count_attendance,
    judge_quorum,
    quorum_of,
)
from consult_app.services.roll import MOST_SLIPS, stale_roll
from consult_app.services.sheet_count import sheet_count_of
from consult_app.services.speaking import end_turns
from consult_app.services.stage_view import NextStep, PaperOffer
from consult_app.services.standing_in import (
    came_before,
    check_may_come,
    check_proxy,
    events_of,
    following,
    rename_turns,
    there_for,
    why_followed,
)
from consult_app.services.together import circle, note_for_all, save_together, twins
from consult_app.services.together_view import left_by, others_ready, sign_in_case
from consult_app.services.who_is_due import nobody_due, passed_at_the_door, step_at_the_door
from consult_app.storage.unit_of_work import UnitOfWork


def findings(case: Case) -> tuple[Finding, ...]:
    """Return the gates of this stage: a roll, enough people, the meeting opened."""
    meeting = case.meeting
    if meeting is None:
        return (Finding("sign_in.meeting", Result.NOT_MET),)
    counted = count_attendance(case.work, meeting, case.meeting_procedure)
    quorum = quorum_of(case.meeting_procedure, counted)
    nobody = nobody_due(case, counted, quorum)
    if nobody is None and case.work.roll.find(meeting_id=meeting.id) is None:
        return (Finding("sign_in.roll", Result.NOT_MET),)
    opened = meeting.opened_at is not None and meeting.state is not MeetingState.NO_QUORUM
    result = Result.MET if opened else Result.NOT_MET
    before = agreed_before(case)
    told = (left_by(case), before, nobody or quorum, stale_roll(case), others_ready(case))
    rules = tuple(each for each in told if each is not None)
    return (*rules, Finding("sign_in.opened", result), *_sheet(case, meeting))


def _sheet(case: Case, meeting: Meeting) -> tuple[Finding, ...]:
    """After the meeting the printed sheet's signatures are set beside the screen's count; only advice."""
    if meeting.closed_at is None:
        return ()
    told = sheet_count_of(case.work, meeting)
    facts = {"screen": told.on_screen, "reason": told.reason}
    if told.on_sheet is None:
        return (Finding("sign_in.sheet", Result.ADVICE, facts=facts),)
    have = f"{told.on_sheet}/{told.on_screen}"
    return (Finding("sign_in.sheet", Result.MET, have, margin=told.difference, facts=facts),)


def papers(case: Case) -> tuple[PaperOffer, ...]:
    """Return what can be printed here."""
    if case.meeting is None:
        return ()
    meeting_id = case.meeting.id
    people = case.work.roll.count_to(MOST_SLIPS + 1, meeting_id=meeting_id)
    slips = ("person_slip",) if 0 < people <= MOST_SLIPS else ()
    own = (PaperOffer(code, meeting_id=meeting_id) for code in ("sign_in", *slips, "proxy"))
    return (*own, *papers_before(case, "sign_in"))


def next_step(case: Case, found: tuple[Finding, ...]) -> NextStep | None:
    """Return how to go on: list who is due, wait for those missing, open the meeting."""
    return step_at_the_door(case, found)


@dataclass(frozen=True, slots=True)
class Change:
    """Somebody's line of the roll after an act, and the event that was noted."""

    entry: RollEntry
    event: PresenceEvent


def sign_in(app: App, entry_id: int, came: str = "") -> Change:
    """
    Note that somebody came; after the opening that is late arrival.

    `came` names who came where another of the household stands for it. Who comes back is who was here before: also
    the bearer of a proxy, or whom the household sent. Refuses with `presence.already-here` somebody already here (a
    second click, a slip scanned twice), `presence.not-now` what cannot follow, `household.not-a-member`, and with
    `meeting.over` after the meeting.
    """
    with app.work() as work:
        entry = work.roll.get(entry_id)
        meeting = work.meetings.get(entry.meeting_id)
        if entry.here and entry.standing is not PresenceKind.PROXY:
            at = entry.standing_at.astimezone(CHINA) if entry.standing_at else app.now()
            raise ExpectedError("presence.already-here", name=entry.name, at=f"{at:%H:%M}")
        late = meeting.state not in BEFORE_OPENING
        if entry.standing is PresenceKind.LEFT:
            return _back(app, work, entry, came.strip())
        kind = PresenceKind.LATE if late else PresenceKind.ARRIVED
        return _came(app, work, entry, kind, came.strip())


def _came(app: App, work: UnitOfWork, entry: RollEntry, kind: PresenceKind, came: str) -> Change:
    if came:
        check_may_come(app, work, entry, came)
    return _happened(app, work, entry, kind, proxy_name=came)


def _back(app: App, work: UnitOfWork, entry: RollEntry, came: str) -> Change:
    before = came_before(work, entry)
    if came or before is None:
        return _came(app, work, entry, PresenceKind.RETURNED, came)
    by_proxy = before.kind is PresenceKind.PROXY
    kind = PresenceKind.PROXY if by_proxy else PresenceKind.RETURNED
    return _happened(app, work, entry, kind, proxy_name=before.proxy_name)


def send_another(app: App, entry_id: int, name: str) -> Change:
    """
    Let another of a household be here for it from now on (换户代表): whoever was leaves, the household stays counted.

    Refuses with `presence.not-now` where nobody of it is here or the same one is, and `household.not-a-member`.
    """
    with app.work() as work:
        entry = work.roll.get(entry_id)
        own = name.strip() == entry.name
        now_there = there_for(work, entry) or entry.name
        if not entry.here or name.strip() == now_there:
            raise ExpectedError("presence.not-now", name=entry.name, event="changed")
        if not own:
            check_may_come(app, work, entry, name.strip())
        sent = "" if own else name.strip()
        return _happened(app, work, entry, PresenceKind.RETURNED, now_there, sent, swap=True)


def arrive_late(app: App, entry_id: int, came: str = "") -> Change:
    """Note that somebody came late, or another of the household for it, as `sign_in` does."""
    with app.work() as work:
        entry = work.roll.get(entry_id)
        return _came(app, work, entry, PresenceKind.LATE, came.strip())


def leave(app: App, entry_id: int, remark: str = "") -> Change:
    """Note that somebody left; from now on they count for nothing until they return."""
    return _note_presence(app, entry_id, PresenceKind.LEFT, remark)


def come_back(app: App, entry_id: int) -> Change:
    """Note that who left is here again, or who stood in for them; refuses with `presence.not-now` anybody else."""
    with app.work() as work:
        entry = work.roll.get(entry_id)
        if entry.standing is not PresenceKind.LEFT:
            raise ExpectedError("presence.not-now", name=entry.name, event="returned")
        return _back(app, work, entry, "")


def excuse(app: App, entry_id: int, remark: str = "") -> Change:
    """Note that somebody asked to be excused (请假)."""
    return _note_presence(app, entry_id, PresenceKind.EXCUSED, remark)


def take_back(app: App, entry_id: int, remark: str = "") -> Change:
    """Take back somebody's latest event, for a slip of the hand; both stay in the record."""
    return _note_presence(app, entry_id, PresenceKind.TAKEN_BACK, remark)


def send_proxy(app: App, entry_id: int, bearer: str, *, written: bool) -> Change:
    """
    Note that somebody is represented by a bearer with a written power.

    Refuses by the rule of the body: `proxy.not-allowed`, `proxy.not-written`, `proxy.bearer-missing`,
    `proxy.too-many`, `proxy.other-household`, `proxy.self`; by the matter `proxy.bearer-aside`; and
    `proxy.bearer-away` whoever left, is excused or sent somebody too.
    """
    name = bearer.strip()
    with app.work() as work:
        entry = work.roll.get(entry_id)
        for line in (*twins(work, entry), entry):
            check_proxy(app, work, line, name, written=written)
        return _happened(app, work, entry, PresenceKind.PROXY, proxy_name=name)


def _note_presence(app: App, entry_id: int, kind: PresenceKind, remark: str = "") -> Change:
    with app.work() as work:
        return _happened(app, work, work.roll.get(entry_id), kind, remark)


def correct_person(app: App, wrong_id: int, right_id: int, reason: str = "") -> Change:
    """
    Put right that the wrong person was noted, one of the same name for instance: both events stay in the record.

    What was noted last of the wrong one is taken back and noted of the right one, in one act. Refuses with
    `presence.not-now` where it does not fit either of them.
    """
    with app.work() as work:
        wrong, right = work.roll.get(wrong_id), work.roll.get(right_id)
        if wrong_id == right_id or wrong.meeting_id != right.meeting_id or wrong.standing is None:
            raise ExpectedError("presence.not-now", name=wrong.name, event="corrected")
        held = holding(events_of(work, wrong))[-1]
        meant = phrases()["correction"]
        told = reason.strip()
        _put(
            app, work, wrong, PresenceKind.TAKEN_BACK, f"{meant['to'].format(**_who(right))}{told}"
        )
        remark = f"{meant['from'].format(**_who(wrong))}{told}"
        # another of a household came for that household, and for no other
        bearer = held.proxy_name if held.kind is PresenceKind.PROXY else ""
        change = _put(app, work, right, held.kind, remark, bearer)
        facts: dict[str, Any] = {"name": right.name, "group": right.group, "wrong": wrong.name}
        facts |= {"wrong_group": wrong.group, "reason": told}
        meeting = work.meetings.get(right.meeting_id)
        note_for_all(work, change.event.at, "presence.corrected", meeting, **facts)
        work.commit()
    return change


def _who(entry: RollEntry) -> dict[str, str]:
    """Return what tells one of the same name from the other, in the words of the record."""
    apart = "，".join(part for part in (short_group(entry.group), entry.household) if part)
    return {"name": entry.name, "apart": f"（{apart}）" if apart else ""}


def _happened(
    app: App,
    work: UnitOfWork,
    entry: RollEntry,
    kind: PresenceKind,
    remark: str = "",
    proxy_name: str = "",
    *,
    swap: bool = False,
) -> Change:
    """Note one event and what follows from it; `swap` says that another of the household takes the place of who is here."""
    follow = following(work, entry, kind)
    change = _put(app, work, entry, kind, remark, proxy_name, swap=swap)
    for one, then, bearer in follow:
        told = _put(app, work, one, then, why_followed(then), bearer)
        _note(work, one, told.event, then.value)
    _note(work, entry, change.event, "changed" if swap else kind.value)
    work.commit()
    return change


def _note(work: UnitOfWork, entry: RollEntry, event: PresenceEvent, code: str) -> None:
    for line in (*twins(work, entry), entry):
        meeting = work.meetings.get(line.meeting_id)
        sent = event.proxy_name and event.kind is not PresenceKind.PROXY and code != "changed"
        work.note(
            event.at,
            "presence.sent" if sent else f"presence.{code}",
            consultation=meeting.consultation_id,
            meeting=meeting.id,
            entry=line.id,
            name=entry.name,
            group=entry.group,
            bearer=event.proxy_name or entry.name,
            remark=event.remark,
        )


def _put(
    app: App,
    work: UnitOfWork,
    entry: RollEntry,
    kind: PresenceKind,
    remark: str = "",
    proxy_name: str = "",
    *,
    swap: bool = False,
) -> Change:
    """
    Keep one event and what it makes of the line; the first of a meeting begins the sign-in.

    Where several matters are held together, the same is kept of the same person for each of them.
    """
    meeting = work.meetings.get(entry.meeting_id)
    if meeting.state is MeetingState.CLOSED:
        raise ExpectedError("meeting.over", title=meeting.title)
    now = moment_of(app, work, meeting.id)
    told = PresenceEvent(
        0, meeting.id, entry.id, kind, now, remark.strip(), None, proxy_name, meeting.call
    )
    for line in twins(work, entry):
        for_line = replace(told, meeting_id=line.meeting_id, roll_entry_id=line.id)
        _put_on(work, line, for_line, swap=swap)
    change = _put_on(work, entry, told, swap=swap)
    if meeting.state is MeetingState.PLANNED:
        save_together(work, replace(meeting, state=MeetingState.SIGNING_IN))
        for one in circle(work, meeting):
            ensure_agenda(work, case_of(app, work, one))
    return change


def _put_on(
    work: UnitOfWork, entry: RollEntry, told: PresenceEvent, *, swap: bool = False
) -> Change:
    events = work.presence.all(roll_entry_id=entry.id, call=told.call)
    if not swap and not standing(events).may_become(told.kind):
        raise ExpectedError("presence.not-now", name=entry.name, event=told.kind.value)
    event = work.presence.add(told)
    after = standing((*events, event))
    changed = replace(entry, standing=after.kind, standing_at=after.at)
    work.roll.save(changed)
    carry_attendance(work, entry, changed)
    if (entry.here and not changed.here) or swap:
        end_turns(work, told.meeting_id, told.at, of=entry.id)
    if entry.here and changed.here:
        rename_turns(work, changed)
    carry_moment(work, told.meeting_id, told.at)
    return Change(changed, event)


def add_guest(
    app: App, meeting_id: int, name: str, office: str, capacity: Capacity = Capacity.OBSERVER
) -> RollEntry:
    """Put somebody on the roll who came to listen or to advise, and sign them in; never a member."""
    if not name.strip():
        raise ExpectedError("roll.name-missing")
    if capacity is Capacity.MEMBER:
        raise ExpectedError("roll.members-only-from-body", name=name.strip())
    with app.work() as work:
        meeting = work.meetings.get(meeting_id)
        guest = RollEntry(
            id=0,
            meeting_id=meeting_id,
            name=name.strip(),
            initials=spell_person(name.strip()).initials,
            group="",
            household="",
            capacity=capacity,
            duty=office.strip(),
        )
        held = [one.id for one in circle(work, meeting)]
        lines = {id_: work.roll.add(replace(guest, meeting_id=id_)) for id_ in held}
        late = meeting.state not in BEFORE_OPENING
        kind = PresenceKind.LATE if late else PresenceKind.ARRIVED
        return _happened(app, work, lines[meeting_id], kind).entry


def open_meeting(app: App, consultation_id: int, step_key: str) -> Meeting:
    """
    Open the meeting and finish sign-in; whoever comes from now on is late.

    The draft is laid on the table, and the first item of the agenda begins; of several matters held together
    each has its own gates, and the first item is that of the first.

    Refuses with `meeting.no-quorum` unless enough are here or the gate was passed with a reason, with
    `together.not-ready` (title, missing) while another matter is not so far, and with `meeting.already-open`.
    """
    with app.work() as work:
        meeting = _planned(read_case(app, work, consultation_id, step_key))
        held = circle(work, meeting)
        for one in held:
            case = sign_in_case(app, work, one)
            _check_quorum(case, judge_quorum(case))
        _check_ready(read_case(app, work, consultation_id, step_key))
        now = moment_of(app, work, meeting.id)
        opened = replace(meeting, state=MeetingState.OPEN, opened_at=now)
        save_together(work, opened)
        for one in held:
            case = sign_in_case(app, work, one)
            counted = keep_moment(case, MeetingMoment.OPENED, now)
            ensure_motion(work, case)
            ensure_agenda(work, case)
            _finish_sign_in(case, now)
        start_first_item(work, sign_in_case(app, work, held[0]))
        title = work.consultations.get(consultation_id).title
        note_for_all(work, now, "meeting.opened", meeting, title=title, **counted)
        work.commit()
    return opened


def _check_quorum(case: Case, quorum: Finding | None) -> None:
    passed = passed_at_the_door(case, (quorum,)) if quorum is not None else frozenset()
    if quorum is not None and quorum.blocks and quorum.code not in passed:
        raise ExpectedError("meeting.no-quorum", **{**quorum.facts, "short": -(quorum.margin or 0)})


def _check_ready(case: Case) -> None:
    found = others_ready(case)
    if found is not None and found.blocks and found.code not in passed_at_the_door(case, (found,)):
        raise ExpectedError("together.not-ready", titles=found.facts["titles"])


def _planned(case: Case) -> Meeting:
    if case.meeting is None:
        raise ExpectedError("meeting.missing")
    if case.meeting.state not in BEFORE_OPENING:
        raise ExpectedError("meeting.already-open", title=case.meeting.title)
    return case.meeting


def _finish_sign_in(case: Case, now: datetime) -> None:
    """Finish the step in the same act where it is its turn; else the frame's own button does later."""
    done = {row.step for row in case.work.steps_done.all(consultation_id=case.consultation.id)}
    first_open = next((step for step in case.procedure.steps if step.key not in done), None)
    if first_open == case.step:
        operator = case.work.setting("operator", "")
        case.work.steps_done.add(StepDone(0, case.consultation.id, case.step.key, now, operator))
