"""One consultation as the questions of a stage need it, read in one transaction."""

from dataclasses import dataclass
from datetime import date

from consult_app.domain.consultation import Consultation
from consult_app.domain.finding import Basis
from consult_app.domain.meeting import Meeting
from consult_app.domain.procedure import Procedure, Stage, Step, as_counted
from consult_app.domain.village import Village, VillageKind
from consult_app.services.app import CHINA, App
from consult_app.storage.unit_of_work import UnitOfWork

UNDECIDED = {
    VillageKind.VILLAGE: "village_consultation",
    VillageKind.COMMUNITY: "community_consultation",
}
"""Whose steps are shown while no procedure is chosen yet."""


@dataclass(frozen=True, slots=True)
class Case:
    """A step of a consultation with what it stands on; lives only inside its `with app.work()`."""

    app: App
    work: UnitOfWork
    village: Village
    consultation: Consultation
    procedure: Procedure
    step: Step
    meeting: Meeting | None

    @property
    def law_day(self) -> date:
        """The day whose law decides: the meeting's, where there is one, else today."""
        return law_day(self.app, self.meeting)

    def organic_law(self, village: str, community: str) -> Basis:
        """Return an article of the organic law in force since 2026: that of villages, or of communities."""
        if self.village.kind is VillageKind.VILLAGE:
            return Basis("vc2025", village)
        return Basis("uc2025", community)

    @property
    def publishes_result(self) -> bool:
        """Whether this step hangs up what was carried out: a publication beside the follow-up of its group."""
        return self.step in result_steps(self.procedure)

    @property
    def meeting_procedure(self) -> Procedure:
        """Whose rules judge this step's meeting: in a grouped procedure those of the group's own body."""
        group = next((one for one in self.procedure.groups if one.key == self.step.group), None)
        if group is None or not group.procedure:
            return self.procedure
        place = self.village.profile or None
        return self.app.rules.procedure(group.procedure, self.law_day, place)


def result_steps(procedure: Procedure) -> tuple[Step, ...]:
    """Return the steps of a grouped procedure that publish what was carried out; a plain one has none."""
    after = {step.group for step in procedure.steps if step.group and step.stage is Stage.FOLLOW_UP}
    return tuple(
        step for step in procedure.steps if step.stage is Stage.PUBLICATION and step.group in after
    )


def law_day(app: App, meeting: Meeting | None) -> date:
    if meeting is None:
        return app.today()
    return (meeting.opened_at or meeting.planned_at).astimezone(CHINA).date()


def the_village(work: UnitOfWork) -> Village:
    """Return the store's one village."""
    return work.villages.get(1)


def read_case(
    app: App,
    work: UnitOfWork,
    consultation_id: int,
    step_key: str = "",
    meeting_id: int | None = None,
) -> Case:
    """
    Read a consultation at one of its steps (the first where none is named).

    Where a matter took several meetings of one body, the step is about the latest, or about `meeting_id`.
    """
    # after one act the page, its frame and the hall each ask for the same three
    village, consultation, meetings = work.remembered(
        ("case", consultation_id),
        lambda: (
            the_village(work),
            work.consultations.get(consultation_id),
            work.meetings.all(consultation_id=consultation_id),
        ),
    )
    first = meetings[0] if meetings else None
    place = village.profile or None
    procedure = app.rules.procedure(
        consultation.procedure or UNDECIDED[village.kind], law_day(app, first), place
    )
    step = _step(procedure, step_key)
    of_step = [found for found in meetings if found.group == step.group]
    meeting = next(
        (found for found in of_step if found.id == meeting_id), of_step[-1] if of_step else None
    )
    if meeting is not None:
        procedure = app.rules.procedure(procedure.code, law_day(app, meeting), place)
    unit = consultation.counted_in
    procedure = as_counted(procedure, (unit,) if unit else ())
    return Case(app, work, village, consultation, procedure, step, meeting)


def case_of(app: App, work: UnitOfWork, meeting: Meeting) -> Case:
    """Read the case at the sign-in step of this meeting's group."""
    case = read_case(app, work, meeting.consultation_id)
    keys = (step.key for step in case.procedure.steps if step.group == meeting.group)
    return read_case(app, work, meeting.consultation_id, next(keys, ""), meeting.id)


def earlier_meetings(case: Case) -> tuple[Meeting, ...]:
    """Return the meetings that the same body held about the matter before this one, oldest first."""
    if case.meeting is None:
        return ()
    held = case.work.meetings.all(consultation_id=case.consultation.id, group=case.meeting.group)
    return tuple(one for one in held if one.id < case.meeting.id)


def _step(procedure: Procedure, key: str) -> Step:
    return next((step for step in procedure.steps if step.key == key), procedure.steps[0])
