"""Stage 4, notice (通知): the earliest lawful day, delivery with receipts, posting with photographs."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

from consult_app.basics.errors import ExpectedError
from consult_app.domain import rules
from consult_app.domain.finding import Finding, Result
from consult_app.domain.meeting import Delivery, DeliveryResult, Meeting, MeetingState, RollEntry
from consult_app.domain.publication import PostingOf
from consult_app.services.app import CHINA, App
from consult_app.services.case import Case, read_case
from consult_app.services.dispatching import bodies_concerned
from consult_app.services.joining import same_body
from consult_app.services.meeting_course import called_again_at
from consult_app.services.meeting_run import papers_before
from consult_app.services.posting import PostingView, photograph_gate, posted_gate, read_postings
from consult_app.services.roll import MOST_SLIPS, build_roll, stale_roll
from consult_app.services.roll_lines import OWNERS, body_of
from consult_app.services.stage_view import NextStep, PaperOffer
from consult_app.services.together import (
    check_set_at_host,
    host_of,
    note_for_all,
    save_together,
    twins,
)
from consult_app.services.together_view import BY_ITSELF, HeldTogether, held_together, left_by
from consult_app.storage.unit_of_work import UnitOfWork

REACHED = (DeliveryResult.SIGNED, DeliveryResult.ANSWERED)
NAMED = 6
"""How many missing names a gate tells; the page lists all."""


@dataclass(frozen=True, slots=True)
class DeliveryView:
    """One person to be told; `delivery` is the latest try, if any."""

    entry: RollEntry
    delivery: Delivery | None
    tries: int

    @property
    def reached(self) -> bool:
        return self.delivery is not None and self.delivery.result in REACHED


@dataclass(frozen=True, slots=True)
class NoticeView:
    """Stage 4 as plain values. `earliest` is the first lawful day if the notice goes out on `given_on`."""

    meeting: Meeting | None
    given_on: date
    given: bool
    earliest: date
    planned_on: date | None
    rule_days: int | None
    may_be_short: bool
    people: tuple[DeliveryView, ...]
    postings: tuple[PostingView, ...]
    boards: tuple[str, ...]
    others_planned: bool = False
    """Whether another matter's meeting of the same body is planned, with which this one might be held."""
    together: HeldTogether = BY_ITSELF
    """The matters this meeting is held for, where there are several: the notice names them all, and hangs once."""

    left: Finding | None = None
    """That a matter left this meeting, or this one another; what is out may name a matter too many."""

    @property
    def posted_for(self) -> tuple[int, int] | None:
        """Return the consultation and the meeting under whose number the places are kept."""
        if self.together.matters:
            return self.together.host.case_id, self.together.host.meeting_id
        return (self.meeting.consultation_id, self.meeting.id) if self.meeting else None

    @property
    def reached(self) -> int:
        return sum(person.reached for person in self.people)


def view_notice(app: App, consultation_id: int, step_key: str) -> NoticeView:
    with app.work() as work:
        return _view(read_case(app, work, consultation_id, step_key))


def earliest_if_sent_today(app: App, consultation_id: int, step_key: str) -> date:
    """Return the first day on which a step's meeting may be held if its notice goes out today."""
    with app.work() as work:
        case = read_case(app, work, consultation_id, step_key)
        return rules.earliest_meeting_day(case.meeting_procedure, app.today())


def prepare_roll(app: App, consultation_id: int, step_key: str, *, drop: bool = False) -> int:
    """Draw up who is to be told and who is due, from the bodies and subjects; refuses as `build_roll` does."""
    with app.work() as work:
        case = read_case(app, work, consultation_id, step_key)
        if case.meeting is None:
            raise ExpectedError("notice.no-meeting")
        people = build_roll(work, case, drop=drop)
        work.note(app.now(), "roll.built", undo=False, consultation=consultation_id, people=people)
        work.commit()
    return people


def save_notice(app: App, meeting: Meeting) -> None:
    """Keep time, place and the words of the notice; a meeting that has begun no longer moves."""
    if not meeting.place.strip():
        raise ExpectedError("notice.place-missing")
    with app.work() as work:
        before = work.meetings.get(meeting.id)
        if before.state is not MeetingState.PLANNED and before.planned_at != meeting.planned_at:
            raise ExpectedError("notice.meeting-begun")
        check_set_at_host(work, before, meeting)
        save_together(work, meeting)
        work.note(
            app.now(),
            "notice.saved",
            consultation=meeting.consultation_id,
            day=meeting.planned_at.astimezone(CHINA).date().isoformat(),
        )
        work.commit()


def give_notice(
    app: App, meeting_id: int, on: date, method: str, short_notice_reason: str = ""
) -> None:
    """Say on which day the notice went out; a day that has not come is refused."""
    if on > app.today():
        raise ExpectedError("notice.in-the-future", on=on)
    with app.work() as work:
        meeting = work.meetings.get(meeting_id)
        given = replace(
            meeting,
            notice_on=on,
            notice_method=method.strip(),
            short_notice_reason=short_notice_reason.strip(),
        )
        save_together(work, given)
        note_for_all(work, app.now(), "notice.given", meeting, on=on.isoformat())
        work.commit()


def deliver(  # one press of a delivery verb
    app: App,
    meeting_id: int,
    entry_ids: Sequence[int],
    how: str,
    result: DeliveryResult,
    remark: str = "",
    at: datetime | None = None,
) -> None:
    """Record for the chosen people how they were told and what came back."""
    with app.work() as work:
        meeting = work.meetings.get(meeting_id)
        entries = work.roll.among("id", entry_ids)
        told = Delivery(0, meeting_id, 0, how, at or app.now(), result, remark.strip())
        for entry in entries:
            for line in (*twins(work, entry), entry):
                work.deliveries.add(
                    replace(told, meeting_id=line.meeting_id, roll_entry_id=line.id)
                )
        names = "、".join(entry.name for entry in entries[:3])
        facts: dict[str, Any] = {"names": names, "people": len(entries)}
        note_for_all(work, app.now(), "notice.delivered", meeting, **facts)
        work.commit()


def findings(case: Case) -> tuple[Finding, ...]:
    """Return the gates of stage 4: given in time, brought to everyone, posted with photographs."""
    view = _view(case)
    meeting = view.meeting
    given = Finding(
        "notice.given",
        Result.MET if view.given else Result.NOT_MET,
        have=view.given_on.isoformat() if view.given else "",
    )
    in_time = rules.notice(
        case.meeting_procedure,
        meeting.notice_on if meeting else None,
        view.planned_on,
        meeting.short_notice_reason if meeting else "",
    )
    stale = stale_roll(case)
    before, left = _hung_before(case, view), view.left
    return (
        given,
        *([in_time] if in_time and view.given else []),
        *([before] if before else []),
        _delivery_gate(view),
        *([stale] if stale else []),
        *([left] if left else []),
        posted_gate("notice.posted", view.postings),
        *([photograph_gate("notice.photographs", view.postings)] if view.postings else []),
    )


def _hung_before(case: Case, view: NoticeView) -> Finding | None:
    """Say whether the plan itself hung before the meeting, where the text asks for it (land law, art. 20)."""
    rule = case.meeting_procedure.publication
    if rule is None or not rule.before:
        return None
    days = [one.posting.posted_at.astimezone(CHINA).date() for one in view.postings]
    found = rules.publication(
        case.meeting_procedure, min(days, default=None), None, view.planned_on
    )
    if found is None:
        return None
    return replace(found, code="notice.plan_hung", facts={"day": min(days, default="")})


def papers(case: Case) -> tuple[PaperOffer, ...]:
    """Return what can be printed here: a notice a person, the announcement for each board, a letter to each office invited."""
    if case.meeting is None:
        return ()
    people = case.work.roll.count(meeting_id=case.meeting.id)
    boards = case.work.boards.count()
    named = body_of(case) == OWNERS
    slips = ("person_slip",) if 0 < people <= MOST_SLIPS else ()
    invited = bodies_concerned(case)
    return (
        *([PaperOffer("owner_ballot", meeting_id=case.meeting.id)] if named else ()),
        PaperOffer("notice", max(people, 1), meeting_id=case.meeting.id),
        PaperOffer("announcement", max(boards, 1), meeting_id=case.meeting.id),
        *(PaperOffer(code, meeting_id=case.meeting.id) for code in slips),
        PaperOffer("delivery_receipt", meeting_id=case.meeting.id),
        PaperOffer("delivery_slip", meeting_id=case.meeting.id),
        PaperOffer("announcement_a3", max(boards, 1), meeting_id=case.meeting.id),
        PaperOffer("announcement_large", meeting_id=case.meeting.id),
        PaperOffer("proxy", meeting_id=case.meeting.id),
        *([PaperOffer("letter", len(invited), meeting_id=case.meeting.id)] if invited else ()),
        *papers_before(case, "notice"),
    )


def next_step(case: Case, found: tuple[Finding, ...]) -> NextStep | None:
    """Draw up the list of people first; then send, then bring the notice to those still missing."""
    if case.meeting is None:
        return None
    view = _view(case)
    if not view.people:
        return NextStep("notice.build_roll")
    if not view.given:
        return NextStep("notice.give", {"earliest": view.earliest.isoformat()})
    missing = [one for one in found if one.blocks]
    if missing and missing[0].code == "notice.delivered":
        return NextStep("notice.deliver", {"people": len(view.people) - view.reached})
    return None


def _view(case: Case) -> NoticeView:
    app, work, meeting = case.app, case.work, case.meeting
    given_on = meeting.notice_on if meeting and meeting.notice_on else app.today()
    ruling = case.meeting_procedure
    rule = ruling.notice
    return NoticeView(
        meeting=meeting,
        given_on=given_on,
        given=bool(meeting and meeting.notice_on),
        earliest=rules.earliest_meeting_day(ruling, given_on),
        planned_on=meeting.planned_at.astimezone(CHINA).date() if meeting else None,
        rule_days=rule.days if rule else None,
        may_be_short=bool(rule and rule.short_notice),
        people=_people(work, meeting),
        postings=_postings(case),
        boards=tuple(board.place for board in work.boards.all()),
        others_planned=bool(meeting and same_body(case, meeting)),
        together=held_together(case),
        left=left_by(case),
    )


def _postings(case: Case) -> tuple[PostingView, ...]:
    """Return where the notice hangs; of a second call only what was hung up for it."""
    if case.meeting is None:
        return ()
    since = called_again_at(case.work, case.meeting)
    home = host_of(case.work, case.meeting)
    found = read_postings(case.app, case.work, PostingOf.NOTICE, home.id)
    return tuple(one for one in found if since is None or one.posting.posted_at >= since)


def _people(work: UnitOfWork, meeting: Meeting | None) -> tuple[DeliveryView, ...]:
    if meeting is None:
        return ()
    tries: dict[int, list[Delivery]] = {}
    since = called_again_at(work, meeting)
    for one in work.deliveries.all(meeting_id=meeting.id):
        if since is not None and one.at < since:
            continue
        tries.setdefault(one.roll_entry_id, []).append(one)
    return tuple(
        _told(entry, tries.get(entry.id, [])) for entry in work.roll.all(meeting_id=meeting.id)
    )


def _told(entry: RollEntry, tries: Sequence[Delivery]) -> DeliveryView:
    return DeliveryView(entry, tries[-1] if tries else None, len(tries))


def _delivery_gate(view: NoticeView) -> Finding:
    if not view.people:
        return Finding("notice.listed", Result.NOT_MET)
    total, missing = len(view.people), [one.entry.name for one in view.people if not one.reached]
    return Finding(
        "notice.delivered",
        Result.NOT_MET if missing else Result.MET,
        have=f"{view.reached}/{total}",
        need=str(total),
        margin=view.reached - total,
        facts={"missing": missing[:NAMED], "more": max(len(missing) - NAMED, 0)},
    )
