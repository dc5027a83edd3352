"""The next step at the sign-in, and why nobody is due by the list or nobody can come any more."""

from typing import Any

from consult_app.domain.consultation import passed_codes
from consult_app.domain.finding import Finding, Result
from consult_app.domain.meeting import MeetingState
from consult_app.domain.procedure import Stage
from consult_app.services.case import Case
from consult_app.services.meeting_run import overrides_here
from consult_app.services.presence_counts import Attendance, count_attendance
from consult_app.services.roll_lines import ASSEMBLIES, BODIES, OWNERS, body_of
from consult_app.services.stage_view import NextStep

NOBODY = "sign_in.no_"
"""How the codes begin of what stands in the way where nobody is due."""


def nobody_due(case: Case, counted: Attendance, quorum: Finding | None) -> Finding | None:
    """
    Say why the list that was drawn up has nobody whose presence counts; nothing where it has somebody.

    Facts: `section` or `back_to` (a step) is where it is put right; `body` and `body_en` name who was to meet.
    """
    meeting = case.meeting
    if meeting is None or meeting.opened_at is not None or meeting.roll_on is None:
        return None
    if counted.due:
        stands = quorum is None or quorum.facts.get("base") != 0
    else:  # where the text asks for no number, those who only advise may meet alone
        stands = quorum is None and case.work.roll.find(meeting_id=meeting.id) is not None
    if stands:
        return None
    code, facts = _why(case, counted)
    return Finding(code, Result.NOT_MET, facts=facts)


def _why(case: Case, counted: Attendance) -> tuple[str, dict[str, Any]]:
    body, rules = body_of(case), case.app.rules
    named = {"body": rules.term("body", body), "body_en": rules.term("body", body, "en")}
    at_bodies, at_owners = {"section": "roster:bodies"}, {"section": "roster:owners"}
    if counted.due:
        where = at_owners if body == OWNERS else at_bodies
        return "sign_in.no_weight", {**named, **where, "due": counted.due}
    if body == OWNERS:
        return "sign_in.no_owners", at_owners
    if body in BODIES:
        return "sign_in.no_members", {**named, **at_bodies}
    if body in ASSEMBLIES:
        return "sign_in.no_people", {"section": "roster:people"}
    steps = (one.key for one in case.procedure.steps if one.stage is Stage.SUBJECTS)
    return "sign_in.no_parties", {"back_to": next(steps, "")}


def too_few_left(case: Case) -> NextStep | None:
    """Return what to do where everybody who is not here is excused or went: nobody is waited for in vain."""
    meeting = case.meeting
    if meeting is None or meeting.state is MeetingState.NO_QUORUM:
        return None
    counted = count_attendance(case.work, meeting, case.meeting_procedure)
    if counted.awaited or not counted.due:
        return None
    facts = {"present": counted.present, "excused": counted.excused, "left": counted.left}
    if case.app.now() >= meeting.planned_at or counted.present:
        return NextStep("sign_in.too_few", facts)
    steps = (one.key for one in case.procedure.steps if one.stage is Stage.NOTICE)
    same = [key for key in steps if key.startswith(meeting.group)]
    return NextStep("sign_in.move", {**facts, "back_to": same[0]}) if same else None


def step_at_the_door(case: Case, found: tuple[Finding, ...]) -> NextStep | None:
    """Return how to go on: list who is due, wait for those missing, open the meeting."""
    codes = {finding.code: finding for finding in found}
    if "sign_in.meeting" in codes:
        return None
    if "sign_in.roll" in codes:
        return NextStep("sign_in.build_roll")
    if not codes["sign_in.opened"].blocks:
        return _going_on(case, codes.get("quorum"))
    if nobody := next((one for one in found if one.code.startswith(NOBODY)), None):
        return NextStep(
            "sign_in.build_roll" if "roll.stale" in codes else nobody.code, nobody.facts
        )
    quorum = codes.get("quorum")
    passed = passed_at_the_door(case, found)
    facts = {**quorum.facts, "short": -(quorum.margin or 0)} if quorum is not None else {}
    if case.meeting is not None and case.meeting.state is MeetingState.NO_QUORUM:
        return NextStep("sign_in.call_again", facts)
    if quorum is not None and quorum.blocks and "quorum" not in passed:
        return too_few_left(case) or NextStep("sign_in.wait", facts, waiting=True)
    behind = codes.get("sign_in.together")
    if behind is not None and behind.blocks and "sign_in.together" not in passed:
        facts = {"title": behind.facts["titles"][0], "case": behind.facts["cases"][0]}
        return NextStep("sign_in.together", facts)
    before = codes.get("sign_in.before")
    if before is not None and before.blocks and "sign_in.before" not in passed:
        title, step = before.facts["missing"][0], before.facts["steps"][0]
        return NextStep("sign_in.before", {"title": title, "back_to": step})
    return NextStep("sign_in.open")


def _going_on(case: Case, quorum: Finding | None) -> NextStep | None:
    """Lead back to the hall where a meeting that was interrupted has enough people again."""
    meeting = case.meeting
    adjourned = meeting is not None and meeting.state is MeetingState.ADJOURNED
    short = (
        quorum is not None and quorum.blocks and "quorum" not in passed_at_the_door(case, (quorum,))
    )
    if not adjourned or short:
        return None
    steps = (one for one in case.procedure.steps if one.stage is Stage.DELIBERATION)
    same = [one.key for one in steps if one.group == case.step.group]
    return NextStep("sign_in.go_on", {"back_to": same[0]}) if same else None


def passed_at_the_door(case: Case, found: tuple[Finding, ...]) -> frozenset[str]:
    """Gates of this step that were passed with a reason which holds for these figures."""
    rows = overrides_here(case)
    return passed_codes(rows, found)
