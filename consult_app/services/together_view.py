"""The matters of one meeting as plain values: in what order, which is in hand, and what each still lacks before the opening."""

from dataclasses import dataclass
from datetime import datetime

from consult_app.domain.finding import Finding, Result
from consult_app.domain.meeting import Meeting
from consult_app.domain.procedure import Stage
from consult_app.services.app import App
from consult_app.services.case import Case, case_of, read_case
from consult_app.services.grouped import agreed_before
from consult_app.services.matter_order import begun
from consult_app.services.numbering import original_of
from consult_app.services.together import (
    APART,
    HELD,
    JOINED,
    LEFT,
    circle,
    host_of,
    in_hand,
    matter_of,
    others,
    runs,
    untouched,
)
from consult_app.storage.unit_of_work import UnitOfWork

NOTICES = ("notice", "announcement")


@dataclass(frozen=True, slots=True)
class Matter:
    """
    One of several matters of a meeting, in the order they are dealt with: `no` begins with 1.

    `here` marks the one that was asked about, `now` the one the room is about, `done` one that came to something,
    `begun` one that was taken up, whose place stays as it is; `host` the one where time, place and notice are kept.
    `group` is the step group of its meeting, for the way to its steps.
    """

    no: int
    case_id: int
    meeting_id: int
    number: str
    title: str
    group: str
    here: bool
    now: bool
    done: bool
    begun: bool = False
    host: bool = False

    def step(self, stage: Stage) -> str:
        """Return the key of a step of this matter's meeting."""
        return f"{self.group}.{stage}" if self.group else str(stage.value)


@dataclass(frozen=True, slots=True)
class HeldTogether:
    """What the pages say of a meeting of several matters; without any where it is held by itself."""

    matters: tuple[Matter, ...] = ()
    at: datetime | None = None
    place: str = ""

    @property
    def host(self) -> Matter:
        return next(one for one in self.matters if one.host)

    @property
    def at_host(self) -> bool:
        """Say whether the matter asked about is the one where time and place are set."""
        return bool(self.matters) and self.host.here

    @property
    def may_be_moved(self) -> bool:
        """Say whether two or more matters were not taken up yet, so that their order is open."""
        return sum(not one.begun for one in self.matters) > 1

    def moved(self, meeting_id: int, by: int) -> tuple[int, ...]:
        """
        Return the order of the meetings after a matter changed places with the one before (-1) or behind (+1) it.

        Those taken up keep their places and are passed over; () where there is none to change with.
        """
        order = [one.meeting_id for one in self.matters]
        open_ = [place for place, one in enumerate(self.matters) if not one.begun]
        here = order.index(meeting_id)
        if here not in open_ or not 0 <= (to := open_.index(here) + by) < len(open_):
            return ()
        order[here], order[open_[to]] = order[open_[to]], order[here]
        return tuple(order)

    @property
    def left_over(self) -> tuple[str, ...]:
        """Return the titles of the other matters that came to nothing yet."""
        return tuple(one.title for one in self.matters if not one.here and not one.done)

    @property
    def following(self) -> Matter | None:
        """Return the next matter that came to nothing yet: after the one asked about, else from the beginning."""
        place = next((no for no, one in enumerate(self.matters) if one.here), 0)
        turned = (*self.matters[place + 1 :], *self.matters[:place])
        return next((one for one in turned if not one.done), None)


BY_ITSELF = HeldTogether()


def held_together(case: Case) -> HeldTogether:
    """Return the matters that a case's meeting is about, where there are several."""
    meeting, work = case.meeting, case.work
    held = circle(work, meeting) if meeting is not None else ()
    if meeting is None or len(held) == 1:
        return BY_ITSELF
    now = in_hand(work, meeting)
    matters = tuple(
        _matter(case, no, one, here=one.id == meeting.id, now=one.id == now.id)
        for no, one in enumerate(held, 1)
    )
    return HeldTogether(matters, meeting.planned_at, meeting.place)


def _matter(case: Case, no: int, meeting: Meeting, *, here: bool, now: bool) -> Matter:
    consultation = case.work.consultations.get(meeting.consultation_id)
    return Matter(
        no=no,
        case_id=consultation.id,
        meeting_id=meeting.id,
        number=consultation.document_number(case.village.short),
        title=consultation.title,
        group=meeting.group,
        here=here,
        now=now,
        done=not untouched(case.work, meeting),
        begun=begun(case.work, meeting),
        host=meeting.joined_to is None,
    )


def elsewhere(case: Case) -> Matter | None:
    """Return another matter in which something goes on, while the one asked about was not taken up yet."""
    held = held_together(case).matters
    if any(one.here and one.begun for one in held):
        return None
    return next((one for one in held if not one.here and runs(case.work, one.meeting_id)), None)


def view_together(app: App, consultation_id: int, step_key: str) -> HeldTogether:
    with app.work() as work:
        return held_together(read_case(app, work, consultation_id, step_key))


def sign_in_case(app: App, work: UnitOfWork, meeting: Meeting) -> Case:
    """Read the case of a meeting at its own sign-in, where its gates of this step were passed."""
    return step_case(app, work, meeting, Stage.SIGN_IN)


def step_case(app: App, work: UnitOfWork, meeting: Meeting, stage: Stage) -> Case:
    """Read the case of a meeting at its own step of a stage, or at its first where it has none."""
    case = case_of(app, work, meeting)
    for step in case.procedure.steps:
        if step.stage is stage and step.group == meeting.group:
            return read_case(app, work, meeting.consultation_id, step.key, meeting.id)
    return case


def others_ready(case: Case) -> Finding | None:
    """
    Say whether the other matters of this meeting are so far that it may be opened; nothing where there are none.

    A matter is, once every step before its sign-in is finished: it would otherwise be opened with its gates unseen.
    `missing` has an entry `title:stage` for each that is not.
    """
    if case.meeting is None:
        return None
    cases = [sign_in_case(case.app, case.work, one) for one in others(case.work, case.meeting)]
    if not cases:
        return None
    lacking = {each.consultation.id: _lacking(each) for each in cases}
    behind = [each.consultation for each in cases if lacking[each.consultation.id]]
    told = [f"{one.title}:{what}" for one in behind for what in lacking[one.id]]
    return Finding(
        "sign_in.together",
        Result.NOT_MET if behind else Result.MET,
        have=f"{len(cases) - len(behind)}/{len(cases)}",
        need=str(len(cases)),
        margin=-len(behind),
        facts={
            "missing": told,
            "titles": [one.title for one in behind],
            "cases": [one.id for one in behind],
        },
    )


def left_by(case: Case) -> Finding | None:
    """
    Say that a matter which was to be held in the same meeting is not any more, until the meeting is opened.

    Where a notice is out that names it, those that stay hear so until the notice is printed anew, and the one that
    went until its own is out.
    """
    meeting = case.meeting
    if meeting is None or meeting.opened_at is not None:
        return None
    noted = case.work.noted(LEFT, JOINED, HELD, APART)
    newest = next((one for one in noted if one.facts["meeting"] == meeting.id), None)
    if newest is None or newest.event not in (LEFT, APART):
        return None
    held = [matter_of(case.work, one) for one in circle(case.work, meeting)]
    facts, named = dict(newest.facts), "named_at" in newest.facts
    if named:
        facts["at"] = datetime.fromisoformat(facts.pop("named_at"))
    if newest.event == APART:
        told = named and meeting.notice_on is None and len(held) == 1
        return Finding("notice.named_elsewhere", Result.ADVICE, facts=facts) if told else None
    if facts["title"] in held:  # the parting was taken back
        return None
    if not named or meeting.notice_on is None:
        return Finding("notice.left_by", Result.ADVICE, facts=facts)
    told = _printed_since(case, meeting, newest.at)
    return None if told else Finding("notice.names_gone", Result.ADVICE, facts=facts)


def _printed_since(case: Case, meeting: Meeting, since: datetime) -> bool:
    """Say whether a notice or its announcement was printed after a moment."""
    kept = case.work.papers.all(meeting_id=host_of(case.work, meeting).id)
    return any(original_of(one.code) in NOTICES and one.made_at > since for one in kept)


def _lacking(case: Case) -> list[str]:
    """Return what is not finished before the sign-in: a step's own title or its stage, and meetings that did not agree."""
    done = {one.step for one in case.work.steps_done.all(consultation_id=case.consultation.id)}
    steps = case.procedure.steps[: case.procedure.steps.index(case.step)]
    before = agreed_before(case)
    missing = list(before.facts["missing"]) if before is not None and before.blocks else []
    return [step.title or step.stage.value for step in steps if step.key not in done] + missing
