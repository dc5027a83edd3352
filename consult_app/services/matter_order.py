"""The order in which the matters of one meeting are dealt with, and changing it."""

from collections.abc import Sequence
from dataclasses import replace

from consult_app.basics.errors import ExpectedError
from consult_app.domain.meeting import Meeting, MeetingState
from consult_app.services.agenda import fit_agendas
from consult_app.services.app import App
from consult_app.services.together import (
    circle,
    matter_of,
    note_for_all,
    taken_up_at,
    untouched,
)
from consult_app.storage.unit_of_work import UnitOfWork


def order_matters(app: App, meeting_id: int, order: Sequence[int]) -> tuple[Meeting, ...]:
    """
    Deal with the matters of a meeting in another order; `order` names their meetings, each once.

    Agenda, running sheet, hall and minutes follow; time, place and notice stay where they are kept. The same order
    again writes nothing. Refuses with `together.order-others` where other matters are held together than the page
    showed, with `together.order-begun` (title) where one that was taken up would get another place, and with
    `meeting.over`.
    """
    with app.work() as work:
        meeting = work.meetings.get(meeting_id)
        held = circle(work, meeting)
        if {one.id for one in held} != set(order) or len(order) != len(held):
            raise ExpectedError("together.order-others")
        if [one.id for one in held] == list(order):
            return held
        if meeting.state is MeetingState.CLOSED:
            raise ExpectedError("meeting.over", title=meeting.title)
        for one, there in zip(held, order, strict=True):
            if one.id != there and begun(work, one):
                raise ExpectedError("together.order-begun", title=matter_of(work, one))
        for no, id_ in enumerate(order, 1):
            work.meetings.save(replace(work.meetings.get(id_), matter_no=no))
        fit_agendas(app, work, meeting)
        ordered = circle(work, meeting)
        titles = [matter_of(work, one) for one in ordered]
        note_for_all(work, app.now(), "together.ordered", meeting, titles=titles)
        work.commit()
    return ordered


def begun(work: UnitOfWork, meeting: Meeting) -> bool:
    """Say whether a matter was taken up or decided: its place in the evening is then a fact."""
    return taken_up_at(work, meeting) is not None or not untouched(work, meeting)
