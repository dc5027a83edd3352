"""A matter that was to be held together with others is held by itself again."""

from dataclasses import replace

from consult_app.domain.consultation import Consultation
from consult_app.domain.meeting import Meeting, MeetingState
from consult_app.domain.procedure import Stage
from consult_app.domain.publication import PostingOf
from consult_app.services.agenda import fit_agendas
from consult_app.services.app import App
from consult_app.services.moved_papers import stay_with
from consult_app.services.together import APART, LEFT, circle, host_of, matter_of, note_of
from consult_app.storage.unit_of_work import UnitOfWork


def let_go(app: App, work: UnitOfWork, meeting: Meeting) -> Meeting:
    """
    Hold a meeting by itself again, and return it so; nothing happens where it is.

    Those that stay keep notice, receipts and sign-ins. The one that goes is held another time, which its people must
    be told of: it begins afresh with its time, place and roll. Where it was the host the next one becomes it, and
    the papers that were printed for all lie there. The journal of each matter tells it, with what a notice says that
    is out. Does not commit.
    """
    held = circle(work, meeting)
    if len(held) == 1:
        return meeting
    host = host_of(work, meeting)
    named = _notice_out(work, host)
    if meeting.id == host.id:
        new, *rest = (one for one in held if one.id != host.id)
        work.meetings.save(replace(new, joined_to=None))
        for one in rest:
            work.meetings.save(replace(one, joined_to=new.id))
        for posting in work.postings.all(of=PostingOf.NOTICE, owner_id=host.id):
            work.postings.save(replace(posting, owner_id=new.id))  # its pictures go with it
        stay_with(work, host, new)
    alone = _afresh(work, meeting)
    gone = matter_of(work, meeting)
    left = [one for one in held if one.id != meeting.id]
    for one in left:
        note_of(app, work, LEFT, one, gone, **named)
    titles = [matter_of(work, one) for one in left]
    note_of(app, work, APART, meeting, gone, others=titles, **named)
    fit_agendas(app, work, alone)
    stays = left[0]
    fit_agendas(app, work, stays)
    _without_place(work, stays)
    return alone


def _notice_out(work: UnitOfWork, host: Meeting) -> dict[str, str]:
    """Return when and where the matters are dealt with by a notice that went out; nothing where none did."""
    hung = work.postings.find(of=PostingOf.NOTICE, owner_id=host.id)
    told = work.deliveries.find(meeting_id=host.id)
    if host.notice_on is None and hung is None and told is None:
        return {}
    return {"named_at": host.planned_at.isoformat(), "place": host.place}


def _without_place(work: UnitOfWork, meeting: Meeting) -> None:
    """Forget the place of a matter that is left alone: joined to others later it comes behind them."""
    left = circle(work, meeting)
    if len(left) == 1 and left[0].matter_no:
        work.meetings.save(replace(left[0], matter_no=0))


def _afresh(work: UnitOfWork, meeting: Meeting) -> Meeting:
    for told in work.deliveries.all(meeting_id=meeting.id):
        work.deliveries.remove(told.id)
    for event in work.presence.all(meeting_id=meeting.id, call=meeting.call):
        work.presence.remove(event.id)
    for entry in work.roll.all(meeting_id=meeting.id):
        if entry.standing is not None:
            work.roll.save(replace(entry, standing=None, standing_at=None))
    if meeting.notice_on is not None:  # its step asks for the new one
        key = f"{meeting.group}.{Stage.NOTICE}" if meeting.group else Stage.NOTICE.value
        done = work.steps_done.find(consultation_id=meeting.consultation_id, step=key)
        if done is not None:
            work.steps_done.remove(done.id)
    begun = meeting.state is MeetingState.SIGNING_IN
    alone = replace(
        work.meetings.get(meeting.id),
        joined_to=None,
        matter_no=0,
        state=MeetingState.PLANNED if begun else meeting.state,
        notice_on=None,
        short_notice_reason="",
    )
    work.meetings.save(alone)
    return alone


def release_planned(app: App, work: UnitOfWork, dropped: Consultation) -> None:
    """Let the other matters go from meetings of a case that is closed, returned or referred before they were opened."""
    for one in work.meetings.all(consultation_id=dropped.id):
        if one.opened_at is None:
            let_go(app, work, one)
