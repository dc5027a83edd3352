"""What papers say of the place, the matter, its review and the plan."""

from typing import Any

from consult_app.documents.words import tick
from consult_app.domain.concern import Concern
from consult_app.domain.consultation import (
    ProposalDecision,
    Review,
    ReviewKind,
    Subject,
    SubjectRole,
)
from consult_app.domain.matter import MatterClass
from consult_app.domain.people import short_group
from consult_app.domain.publication import Attachment
from consult_app.services.app import CHINA
from consult_app.services.case import Case
from consult_app.services.dispatching import bodies_concerned, dispatch_names
from consult_app.services.headcount import members_of
from consult_app.services.meeting_run import overrides_that_count
from consult_app.services.numbering import RED_HEAD, About, number_for
from consult_app.services.papers.words import (
    day_words,
    entries,
    law_words,
    local,
    money_words,
    sentence,
    town_office,
    word,
)
from consult_app.services.plan_matter import suggestions
from consult_app.services.publishing import default_contact
from consult_app.services.roll_lines import BODIES
from consult_app.services.subject_kinds import subject_kind

Data = dict[str, Any]


def place(case: Case) -> Data:
    """Place, bodies, numbers, and whether it is a rehearsal."""
    village, consultation = case.village, case.consultation
    return {
        "county": village.county,
        "town": village.town,
        "village": village.name,
        "committee": village.committee,
        "party_branch": village.party_branch,
        "supervision": village.supervision,
        "consultation_no": f"XS{consultation.year}-{consultation.number:03d}",
        "issuers": village.committee,
        "issued_on": case.app.today(),
        "contact": default_contact(case.work),
        "rehearsal": village.rehearsal,
    }


def numbers(case: Case, under: tuple[int, About], year: int) -> Data:
    """The number that an official paper bears (`under`: in which consultation, as which paper), and the red head."""
    case_id, about = under
    wanted = bool(case.work.setting(RED_HEAD, False))  # noqa: FBT003 - the default of a setting
    return {
        "number": number_for(case.work, case_id, about, year),
        "red_head": sentence("red_head", committee=case.village.committee) if wanted else "",
        **dispatch_names(case, about.code),
    }


def matter(case: Case) -> Data:
    """The matter and how it was raised."""
    consultation = case.consultation
    concern = case.work.concerns.find(consultation_id=consultation.id)
    proposers = case.work.proposers.all(consultation_id=consultation.id)
    people = {one.id: one for one in case.work.people.among("id", [p.person_id for p in proposers])}
    cosigners = [
        {"no": no, "name": one.name, "group": _group(people.get(one.person_id or 0))}
        for no, one in enumerate(proposers, 1)
    ]
    return {
        "matter_title": consultation.title,
        "matter_text": consultation.draft or consultation.question or consultation.background,
        "matter_class": _matter_class(case),
        "matter_scope": _scope(case),
        "proposal_no": f"YT{consultation.year}-{consultation.number:03d}",
        "proposed_on": (concern.received_at if concern else consultation.opened_at)
        .astimezone(CHINA)
        .date(),
        "proposer": concern.proposer_name if concern else consultation.proposer,
        "proposer_kind": word("origin", consultation.origin),
        "motion_source": _ticked("origin", consultation.origin),
        "proposer_group": short_group(concern.group if concern else ""),
        "proposer_phone": concern.contact if concern else consultation.proposer_contact,
        "cosigner_count": len(cosigners),
        "cosigners": cosigners,
        "received_how": word("channel", concern.channel) if concern else "",
        "receiver": concern.receiver if concern else case.work.setting("operator", ""),
        "reason": (concern.detail if concern else "") or consultation.background,
        "demand": (concern.demand if concern else "") or consultation.question,
        "attachments": [
            {"no": no, "name": one.caption or one.file_name}
            for no, one in enumerate(_attached(case, concern), 1)
        ],
    }


def _ticked(table: str, chosen: str) -> str:
    """Return all words of a table as boxes in one line, the chosen one ticked."""
    return "　".join(tick(chosen=code == chosen) + words for code, words in entries(table))


def _attached(case: Case, concern: Concern | None) -> tuple[Attachment, ...]:
    """Return what was handed in with the concern or laid beside the matter; photographs of boards are none."""
    files = case.work.attachments.all(consultation_id=case.consultation.id)
    return tuple(
        one
        for one in files
        if one.owner == "matter"
        or (one.owner == "concern" and concern and one.owner_id == concern.id)
    )


def _group(person: Any) -> str:  # noqa: ANN401 - a person or nothing
    return short_group(person.group) if person is not None else ""


def _matter_class(case: Case) -> str:
    """Return the kind of matter; before the plan names it, the class that the concern was given."""
    kind = case.app.rules.matter_kinds.get(case.consultation.matter_kind)
    if kind:
        return kind.zh
    concern = case.work.concerns.find(consultation_id=case.consultation.id)
    return word("concern_class", concern.kind) if concern else word("concern_class", "unclassed")


def _scope(case: Case) -> str:
    """Return which groups are touched, with how many households and people live there."""
    groups = case.consultation.scope_groups
    people = case.work.people
    among = [{"group": group} for group in groups] or [{}]
    heads = sum(people.count(left_on=None, **each) for each in among)
    numbers = {
        home for each in among for (home,) in people.counts("household_no", left_on=None, **each)
    }
    homes = len(numbers - {""})
    place = "、".join(short_group(group) for group in groups) or sentence("whole_village")
    return sentence("scope", place=place, households=homes, people=heads) if heads else place


def review(case: Case) -> Data:
    """What the bodies said of the proposal, and what was decided on it."""
    consultation = case.consultation
    reviews = {one.kind: one for one in case.work.reviews.all(consultation_id=consultation.id)}
    kind = case.app.rules.matter_kinds.get(consultation.matter_kind)
    looked = reviews.get(ReviewKind.LEGAL_ADVISER) or reviews.get(ReviewKind.TOWNSHIP)
    returned = consultation.decision is ProposalDecision.RETURNED
    lawful = consultation.lawful
    if lawful is None:
        lawful = looked.agrees if looked else not returned
    own = consultation.self_governed
    own = consultation.decision is not ProposalDecision.REFERRED if own is None else own
    town = [
        _opinion(case, reviews[each])
        for each in (ReviewKind.TOWNSHIP, ReviewKind.LEGAL_ADVISER)
        if each in reviews
    ]
    concern = case.work.concerns.find(consultation_id=consultation.id)
    return {
        "lawful": lawful,
        "within_self_government": own,
        "urgent": consultation.urgent,
        "reserved": bool(kind and kind.kind is not MatterClass.ORDINARY),
        "suggested_procedure": _suggested(case),
        "party_opinion": _said(case, reviews, ReviewKind.PARTY_BRANCH),
        "committee_opinion": _said(case, reviews, ReviewKind.COMMITTEE),
        "supervision_opinion": _said(case, reviews, ReviewKind.SUPERVISION),
        "town_opinion": "\n".join(town),
        "review_decision": word("decision", consultation.decision),
        "review_reason": consultation.decided_words or _reason(case, lawful, own),
        "reviewed_on": consultation.decided_on or "",
        **_reply(case, concern),
    }


def _suggested(case: Case) -> str:
    """Return the procedure chosen, else the one that the kind of matter asks for, else what is still to be done."""
    if case.consultation.procedure:
        return case.procedure.title
    told = suggestions(case)
    if told is None:
        return sentence("procedure_open")
    code = told.suggested.procedure
    return case.app.rules.procedure(code, case.law_day, case.village.profile or None).title


def _reason(case: Case, lawful: bool, own: bool) -> str:  # noqa: FBT001 - two findings of the review
    """Return the reasons in words where nobody wrote any: what the points say, and who asked for it."""
    asked = case.work.proposers.count(consultation_id=case.consultation.id)
    return sentence(
        "review_reason",
        lawful=sentence("is_lawful" if lawful else "is_unlawful"),
        own=sentence("is_own" if own else "is_not_own"),
        kind=_matter_class(case),
        asked=sentence("asked_jointly", count=asked) if asked else "",
    )


def _reply(case: Case, concern: Concern | None) -> Data:
    """What the proposer was told: by the reply of this case, else by the concern's ending."""
    told = case.work.replies.all(consultation_id=case.consultation.id)
    if (
        case.consultation.decision in (ProposalDecision.RETURNED, ProposalDecision.REFERRED)
        and told
    ):
        return {"reply": told[0].words or told[0].how, "replied_on": told[0].on}
    words = concern.ending_words if concern else ""
    if not words and case.consultation.decision is ProposalDecision.ACCEPTED:
        words = sentence("reply_accepted")
    return {"reply": words, "replied_on": (concern.told_on if concern else None) or ""}


def _said(case: Case, reviews: dict[ReviewKind, Review], kind: ReviewKind) -> str:
    return _opinion(case, reviews[kind]) if kind in reviews else ""


def _opinion(case: Case, one: Review) -> str:
    bodies = {
        ReviewKind.PARTY_BRANCH: case.village.party_branch,
        ReviewKind.COMMITTEE: case.village.committee,
        ReviewKind.SUPERVISION: case.village.supervision,
        ReviewKind.TOWNSHIP: town_office(case.village.town),
        ReviewKind.LEGAL_ADVISER: "",
    }
    opinion = one.opinion or sentence("agreed" if one.agrees else "not_agreed")
    day = day_words(one.held_on)
    return sentence("reviewed", body=bodies[one.kind], day=day, opinion=opinion)


def plan(case: Case) -> Data:
    """The plan: background, questions, organiser, how views are formed, who comes."""
    consultation = case.consultation
    minutes = consultation.speaking_minutes
    return {
        "background": consultation.background,
        "questions": consultation.question,
        "options": consultation.options,
        "organiser": consultation.organiser or case.village.committee,
        "consultation_form": consultation.form or case.procedure.title,
        "speaking_rule": sentence("speaking", minutes=minutes),
        "decision_method": word("vote_way", consultation.decision_method),
        "publicity_plan": consultation.publicity,
        "budget": consultation.budget or money_words(consultation.money_yuan),
        "experts": consultation.experts,
        "invited_bodies": "、".join(bodies_concerned(case)),
        "procedure_name": case.procedure.title,
        "procedure_basis": law_words(case.app.rules.cite(case.procedure.basis, "zh")),
        "subject_counts": _subject_counts(case),
        "participants": _participants(case),
        "overrides": _overrides(case),
    }


def _subject_counts(case: Case) -> list[Data]:
    counted: dict[str, int] = {}
    for one in case.work.subjects.all(consultation_id=case.consultation.id):
        counted[one.kind] = counted.get(one.kind, 0) + 1
    away = case.work.kinds_not_concerned.all(consultation_id=case.consultation.id)
    rows: list[Data] = [
        {"kind": subject_kind(kind).zh, "count": count, "note": ""}
        for kind, count in counted.items()
    ]
    return rows + [
        {"kind": subject_kind(one.kind).zh, "count": 0, "note": one.reason} for one in away
    ]


def _participants(case: Case) -> list[Data]:
    subjects = case.work.subjects.all(consultation_id=case.consultation.id)
    body = case.procedure.body
    members = members_of(case.work, body, case.law_day) if body in BODIES else None
    return [
        {
            "no": no,
            "name": one.name,
            "kind": subject_kind(one.kind).zh,
            "group": "、".join(filter(None, (short_group(one.group), one.represents))),
            "interest": one.interest,
            "role": word("role", _role(one, members)),
            "avoidance": one.avoidance_reason if one.avoids else "",
            "notified": _notified(case, one.id),
            "contact": one.contact,
        }
        for no, one in enumerate(subjects, 1)
    ]


def _role(subject: Subject, members: set[int] | None) -> SubjectRole:
    """Return what the register tells: where a body decides, nobody but its `members` votes."""
    if members is None or subject.role is not SubjectRole.VOTING or subject.person_id in members:
        return subject.role
    return SubjectRole.CONSULTATIVE


def _notified(case: Case, subject_id: int) -> str:
    entry = case.work.roll.find(subject_id=subject_id)
    told = case.work.deliveries.all(roll_entry_id=entry.id) if entry else ()
    if not told:
        return ""
    at = local(told[-1].at)
    return f"{day_words(at.date())}{told[-1].how}" if at else ""


def _overrides(case: Case) -> list[Data]:
    """Every gate passed with a reason, but for those passed for another meeting of the same body."""
    return [
        {
            "what": word("gate", one.finding),
            "reason": one.reason,
            "name": one.name,
            "office": one.office,
        }
        for one in overrides_that_count(case)
    ]
