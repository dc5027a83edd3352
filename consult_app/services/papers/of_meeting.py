"""What papers say of a meeting: when and where, who was there, what was said."""

from typing import Any

from consult_app.domain.finding import Finding, Result
from consult_app.domain.meeting import (
    HERE,
    Amendment,
    Capacity,
    DecidedHow,
    Meeting,
    PresenceKind,
    RollEntry,
)
from consult_app.domain.people import short_group
from consult_app.domain.person_code import person_code
from consult_app.domain.presence import first_came, stand_ins
from consult_app.domain.rules.weighing import amount
from consult_app.services.agenda import in_order
from consult_app.services.case import Case
from consult_app.services.papers.changed import changed_words, is_edit
from consult_app.services.papers.words import local, names, ratio_words, sentence, time_words, word
from consult_app.services.phrases import measure_of, share_words
from consult_app.services.presence_counts import (
    CAME,
    Attendance,
    count_attendance,
    quorum_of,
)
from consult_app.services.standing_in import by_name_of

Data = dict[str, Any]


def meeting(case: Case) -> Data:
    """Time, place, notice and the numbers of the meeting; a planned one has its plan's."""
    met, consultation = case.meeting, case.consultation
    planned = met.planned_at if met else consultation.planned_at
    return {
        "meeting_name": _name(case, met),
        "held_at": local(met.opened_at if met and met.opened_at else planned)
        or sentence("time_open"),
        "ended_at": local(met.closed_at) if met and met.closed_at else "",
        "place": (met.place if met else "") or consultation.place,
        "convener": consultation.organiser or case.village.committee,
        "chair": (met.chair if met else "") or consultation.chair,
        "recorder": (met.recorder if met else "") or consultation.recorder,
        "to_whom": _to_whom(case),
        "requirements": (met.notice_materials if met else "")
        or sentence("requirements", committee=case.village.committee),
        "notice_way": met.notice_method if met else "",
        "notice_days": _notice_days(met),
        **_matters(met),
        **attendance(case),
        "agenda": _agenda(case, met),
        "contributions": _contributions(case, met),
        "amendments": _amendments(case, met),
        "motion_text": _motion(case, met),
        **_texts(case, met),
    }


def _name(case: Case, met: Meeting | None) -> str:
    """Return e.g. 柳河村2026年村民代表会议."""
    at = local(met.planned_at if met else case.app.now())
    title = met.title if met and met.title else case.procedure.title
    bare = title.removeprefix(case.village.name)
    return f"{case.village.name}{at.year if at else ''}年{bare}"


def _to_whom(case: Case) -> str:
    body = case.app.rules.term("body", case.meeting_procedure.body, "zh")
    return f"{body}全体成员"


def _matters(met: Meeting | None) -> Data:
    """The notice's own words for what will be discussed, where the clerk wrote some."""
    own = {"matter_text": met.notice_matters} if met and met.notice_matters else {}
    contact = {"contact": met.notice_contact} if met and met.notice_contact else {}
    return {**own, **contact}


def _notice_days(met: Meeting | None) -> int | str:
    held = local(met.planned_at) if met else None
    if met is None or met.notice_on is None or held is None:
        return ""
    return (held.date() - met.notice_on).days


def attendance(case: Case) -> Data:
    """Due, present, leave and absent, with the names, and whether that was enough."""
    met = case.meeting
    roll = case.work.roll.all(meeting_id=met.id) if met else ()
    members = [one for one in roll if one.capacity is Capacity.MEMBER]
    counted = _counted(case)
    here = [one for one in members if one.here or one.standing is PresenceKind.LEFT]
    excused = [one for one in members if one.standing is PresenceKind.EXCUSED]
    away = [one for one in members if one not in here and one not in excused]
    guests = [
        one
        for one in roll
        if one.capacity is not Capacity.MEMBER and (one.here or one.standing is PresenceKind.LEFT)
    ]
    quorum = quorum_of(case.meeting_procedure, counted) if counted else None
    bearers = by_name_of(case.work, met) if met else {}
    unit = measure_of(counted.unit if counted is not None else "")
    return {
        "due": counted.due if counted else 0,
        "present": counted.present if counted else 0,
        "present_ratio": ratio_words(counted.present, counted.due) if counted else "",
        "leave": len(excused),
        "absent": len(away),
        "unit": unit,
        "present_names": names([_came(one, bearers.get(one.id, "")) for one in here]),
        "leave_names": names([one.name for one in excused]),
        "absent_names": names([one.name for one in away]),
        "observer_names": names([one.name for one in guests]),
        "quorum_sentence": quorum_sentence(case, quorum, unit),
        "quorum_met": quorum is None or quorum.result is not Result.NOT_MET,
        "roll": _roll(case, met, roll),
    }


def _came(one: RollEntry, bearer: str) -> str:
    """Return a name of the list of those who came, with who came in their place."""
    return sentence("came_for", person=one.name, bearer=bearer) if bearer else one.name


def _counted(case: Case) -> Attendance | None:
    """Count who is here, or once the meeting was opened who came: a paper printed later says the same."""
    met = case.meeting
    if met is None:
        return None
    here = CAME if met.opened_at else HERE
    return count_attendance(case.work, met, case.meeting_procedure, here)


def quorum_sentence(case: Case, quorum: Finding | None, unit: str) -> str:
    """Return the full sentence on whether enough came, with its numbers."""
    counted = _counted(case)
    due, present = (counted.voices_due, counted.voices) if counted else (0, 0)
    if counted and (due, present) != (counted.due, counted.present):
        unit = measure_of("households")
    facts = quorum.facts if quorum else {}
    if not due or not facts.get("den") or facts.get("base") is None:
        return sentence("quorum_plain", due=due, present=present, unit=unit)
    name = "quorum_met" if quorum and quorum.result is Result.MET else "quorum_not_met"
    more = sentence("more_strict" if facts["strict"] else "more_least")
    return sentence(
        name,
        due=due,
        present=present,
        unit=unit,
        more=more,
        base_words=case.app.rules.term("unit", str(facts["unit"]), "zh"),
        share=share_words(int(facts["num"]), int(facts["den"])),
        least=facts["least"],
    )


def _roll(case: Case, met: Meeting | None, roll: tuple[RollEntry, ...]) -> list[Data]:
    events = case.work.presence.all(meeting_id=met.id, call=met.call) if met else ()
    came = first_came(events)
    bearers = stand_ins(events)
    rows = []
    for no, one in enumerate(roll, 1):
        mode = word("presence", _mode(one, bearers.get(one.id, "")))
        rows.append(
            {
                "no": no,
                "name": one.name,
                "kind": _kind(one),
                "group": short_group(one.group),
                "code": person_code(one.meeting_id, one.id),
                "household": f"{one.household}号户" if one.household.isdigit() else one.household,
                "area": amount(one.area, "area").removesuffix(".00") if one.area else "",
                "mode": mode.format(bearer=bearers.get(one.id, "")),
                "arrival": time_words(came[one.id]) if one.id in came else "",
            }
        )
    return rows


def _mode(one: RollEntry, bearer: str) -> str:
    """Return the word for how somebody came: in person, by a bearer, or another of the household."""
    standing = one.standing.value if one.standing else "none"
    sent = bearer and one.standing in _IN_PERSON
    return f"{standing}_sent" if sent else standing


_IN_PERSON = frozenset({PresenceKind.ARRIVED, PresenceKind.LATE, PresenceKind.RETURNED})


def _kind(one: RollEntry) -> str:
    """Say of whoever is not counted as due that they are not, so that the rows and 应到 agree."""
    capacity = word("capacity", one.capacity)
    if one.capacity is Capacity.MEMBER:
        return one.duty or capacity
    told = one.duty not in ("", one.name, capacity)
    return f"{capacity}（{one.duty}）" if told else capacity


def _agenda(case: Case, met: Meeting | None) -> list[Data]:
    items = in_order(case.work, met.id) if met else ()
    return [
        {"no": no, "title": one.title, "minutes": one.minutes, "presenter": ""}
        for no, one in enumerate(items, 1)
    ]


def _contributions(case: Case, met: Meeting | None) -> list[Data]:
    said = case.work.contributions.all(meeting_id=met.id) if met else ()
    return [
        {
            "no": no,
            "time": time_words(one.at),
            "speaker": one.speaker,
            "kind": word("contribution", one.kind),
            "text": one.words,
        }
        for no, one in enumerate(said, 1)
    ]


def _amendments(case: Case, met: Meeting | None) -> list[Data]:
    motions = case.work.motions.all(meeting_id=met.id) if met else ()
    made = [one for motion in motions for one in case.work.amendments.all(motion_id=motion.id)]
    return [_amendment(no, one) for no, one in enumerate(made, 1)]


def _amendment(no: int, one: Amendment) -> Data:
    outcome = sentence("edited_here") if is_edit(one) else word("amendment", one.state)
    reason = f"，{one.decision_reason}" if one.decision_reason else ""
    hands = ""
    if one.decided_how is DecidedHow.HANDS:
        hands = "，" + sentence("hands", yes=one.yes, no=one.no, abstain=one.abstain)
    return {
        "no": no,
        "mover": one.proposer,
        "text": changed_words(one.before, one.after),
        "outcome": f"{outcome}{reason}{hands}",
    }


def _texts(case: Case, met: Meeting | None) -> Data:
    """Title of the text, and since when not a word of it is changed."""
    motions = case.work.motions.all(meeting_id=met.id) if met else ()
    fixed = [one.fixed_at for one in motions if one.fixed_at is not None]
    return {
        "text_title": "、".join(one.title for one in motions) or case.consultation.title,
        "text_fixed_at": local(max(fixed)) if fixed and len(fixed) == len(motions) else "",
    }


def _motion(case: Case, met: Meeting | None) -> str:
    motions = case.work.motions.all(meeting_id=met.id) if met else ()
    texts = [one.text for one in motions]
    return "\n".join(texts) or case.consultation.draft or case.consultation.question
