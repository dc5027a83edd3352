"""A consultation as plain JSON values, as `resources/schemas/consultation.schema.json` describes it."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import date, datetime
from typing import Any

from consult_app import __version__
from consult_app.domain.consultation import Override, WayTaken
from consult_app.domain.masking import mask_text
from consult_app.domain.meeting import Capacity, Meeting, Motion, RollEntry
from consult_app.domain.publication import PostingOf, Publication
from consult_app.domain.voting import Mark, Vote
from consult_app.services.adopting import decided_opinions
from consult_app.services.app import CHINA, App
from consult_app.services.case import Case, read_case, the_village
from consult_app.services.count_gates import marks_of, option_tally_now
from consult_app.services.mobile_box import box_of
from consult_app.services.together import circle, host_of
from consult_app.storage.unit_of_work import UnitOfWork

FORMAT = "consult-app consultation 1"

Json = dict[str, Any]

ID_NUMBER = re.compile(r"(?<!\d)(\d{6})(?:\d{8}|\d{5})(\d{3}[\dXx]|\d{4})(?![\dXx])")
PHONE = re.compile(r"(?<!\d)(1[3-9]\d)([ -]?)\d{4}([ -]?\d{4})(?!\d)")

VILLAGE = "uid kind name town county province code committee party_branch supervision"
CONSULTATION = (
    "uid number year title opened_at origin background question options draft matter_kind delegated_on "
    "counted_in scope scope_groups money_yuan money_source procedure procedure_reason organiser chair recorder form "
    "decision_method publicity budget outcome way_on agreed_words minority_words open_words effective_on executor "
    "execute_by closed_on decision decided_on decided_by decided_words referred_to "
    "lawful self_governed urgent"
)
STEP = "step done_at done_by"
WAY_TAKEN = "way at day to words outcome way_on agreed_words open_words minority_words"
REVIEW = "kind held_on opinion agrees signed_by signed people_present"
SUBJECT = "kind name role interest represents group direct avoids avoidance_reason"
NOT_CONCERNED = "kind reason"
MEETING = (
    "group body title planned_at place chair recorder mode state call opened_at closed_at "
    "minutes_locked_at sheet_count sheet_reason"
)
MEETING_EVENT = "kind at remark due present until"
AGENDA = "position title minutes state started_at ended_at"
CONTRIBUTION = "at speaker kind words dissent source"
MOTION = "position title text original"
AMENDMENT = "proposer before after reason proposed_at state decided_at decision_reason decided_how yes no abstain"
MINUTES_NOTE = "at by words after_lock kind about answer answered_at answer_words"
RECORDING = "file_name started_at ended_at seconds sha256 consent ending"
VOTE = (
    "round method question options state supervisor counter second_counter caller issuer reasons printed "
    "issued spoiled_before returned due present bases opened_at collected_at closed_at void_reason count "
    "recount_reason verdict earlier kind pick seats write_in by_most chosen_before voided_at"
)
POSTING = "place posted_at posted_by taken_down_on"
PUBLICATION = "group kind title text starts_on days ends_on ended_on unmasked_reason unmasked_by"
OBJECTION = "on words reply replied_on replied_by"
TASK = "title owner due_on budget_yuan spent_yuan state finished_on accepted_by accepted_on problem"
PROGRESS = "on words spent_yuan by"
SATISFACTION = "on sent returned very satisfied basically not_satisfied comments"
REPLY = "on to how words"
SUBMISSION = "kind office sent_on answered_on agreed number words"
OVERRIDE = "step finding reason name office at facts"
EXPERT_OPINION = "on name unit office words agrees"
FILING = "to on how by what receipt_on receipt_by receipt_number remark"
CHECK = "on by words"
ADOPTION = "source words state reason"
DISPATCH = "code copied_to printer signer urgency secrecy copy_number"
MASK_EXCEPTION = "kind reason name at"
CONCERN = "number year received_at origin channel kind title ending ended_on told_on"


def masked(text: str) -> str:
    """Hide the middle of ID and mobile numbers wherever they stand in a text (law.md 11.2)."""
    text = ID_NUMBER.sub(lambda found: f"{found[1]}********{found[2]}", text)
    return PHONE.sub(r"\1\2****\3", text)


def plain(value: object) -> Any:  # noqa: ANN401 - JSON
    """Return a value as JSON: days and moments in China's time, texts masked."""
    match value:
        case None | bool() | int():
            return value
        case str():
            return masked(str(value))
        case datetime():
            return value.astimezone(CHINA).isoformat(timespec="seconds")
        case date():
            return value.isoformat()
        case Mapping():
            return {masked(str(name)): plain(each) for name, each in value.items()}
        case Iterable():
            return [plain(each) for each in value]
        case _:
            raise TypeError(f"{value!r} is not a plain value")


def picked(value: object, names: str) -> Json:
    """Return the named fields of a domain value; an uid is never masked, whatever its digits."""
    fields = {name: getattr(value, name) for name in names.split()}
    return {name: each if name == "uid" else plain(each) for name, each in fields.items()}


def many(values: Iterable[object], names: str) -> list[Json]:
    return [picked(value, names) for value in values]


def consultation_record(app: App, work: UnitOfWork, consultation_id: int) -> Json:
    """
    Return everything of one consultation that may travel; never an ID number, phone or address.

    What lies beside it in a package (`archive`, `photographs`, `journal`) is left empty here.
    """
    case = read_case(app, work, consultation_id)
    mine = {"consultation_id": consultation_id}
    return {
        "format": FORMAT,
        "program": __version__,
        "exported_at": plain(app.now()),
        "rehearsal": case.village.rehearsal,
        "village": picked(case.village, VILLAGE),
        "consultation": _consultation(case),
        "concerns": many(work.concerns.all(**mine), CONCERN),
        "steps": many(work.steps_done.all(**mine), STEP),
        "ways_taken": [_way_taken(case, each) for each in work.ways_taken.all(**mine)],
        "proposers": _proposers(case),
        "reviews": many(work.reviews.all(**mine), REVIEW),
        "subjects": many(work.subjects.all(**mine), SUBJECT),
        "kinds_not_concerned": many(work.kinds_not_concerned.all(**mine), NOT_CONCERNED),
        "meetings": [_meeting(work, each) for each in work.meetings.all(**mine)],
        "publications": [_publication(work, each) for each in work.publications.all(**mine)],
        "tasks": [
            picked(task, TASK)
            | {"progress": many(work.progress_notes.all(task_id=task.id), PROGRESS)}
            for task in work.tasks.all(**mine)
        ],
        "satisfaction": many(work.satisfaction.all(**mine), SATISFACTION),
        "submissions": many(work.submissions.all(**mine), SUBMISSION),
        "replies": many(work.replies.all(**mine), REPLY),
        "overrides": [
            picked(each, OVERRIDE) | _of_meeting(work, each) for each in work.overrides.all(**mine)
        ],
        "expert_opinions": many(work.expert_opinions.all(**mine), EXPERT_OPINION),
        "adoptions": [picked(each, ADOPTION) for each in decided_opinions(work, consultation_id)],
        "filings": many(work.filings.all(**mine), FILING),
        "document_numbers": [
            {"code": each.code, "words": each.words} for each in work.document_numbers.all(**mine)
        ],
        "dispatches": many(work.dispatches.all(**mine), DISPATCH),
        "mask_exceptions": [
            {"shown": masked(mask_text(each.words))} | picked(each, MASK_EXCEPTION)
            for each in work.mask_exceptions.all(**mine)
        ],
        "archive": [],
        "photographs": [],
        "journal": None,
    }


def _consultation(case: Case) -> Json:
    told = picked(case.consultation, CONSULTATION)
    number = case.consultation.document_number(case.village.short)
    law = {"procedure_title": case.procedure.title, "law_day": plain(case.law_day)}
    return told | {"document_number": number} | law


def _way_taken(case: Case, taken: WayTaken) -> Json:
    """A way on with the number of the consultation it began, where it began one."""
    begun = case.work.consultations.find(id=taken.next_case_id) if taken.next_case_id else None
    number = begun.document_number(case.village.short) if begun else None
    cast = case.work.votes.find(id=taken.question_id) if taken.question_id else None
    question = plain(cast.question) if cast else None
    return picked(taken, WAY_TAKEN) | {"begun": number, "question": question}


def _of_meeting(work: UnitOfWork, one: Override | Publication) -> Json:
    """Return for which meeting something counts: its place in `meetings`, from 1, or none."""
    held = work.meetings.all(consultation_id=one.consultation_id)
    return {
        "meeting": next((no for no, met in enumerate(held, 1) if met.id == one.meeting_id), None)
    }


def _proposers(case: Case) -> Json:
    """Only how many: who signed stays in the village."""
    signed = case.work.proposers.all(consultation_id=case.consultation.id)
    return {
        "signed": len(signed),
        "on_roster": sum(one.person_id is not None for one in signed),
    }


def _meeting(work: UnitOfWork, meeting: Meeting) -> Json:
    mine = {"meeting_id": meeting.id}
    roll = {entry.id: entry for entry in work.roll.all(**mine)}
    return picked(meeting, MEETING) | {
        "held_with": _held_with(work, meeting),
        "notice": _notice(work, meeting),
        "roll": _roll(roll.values()),
        "presence": _presence(work, meeting, roll),
        "events": many(work.meeting_events.all(**mine), MEETING_EVENT),
        "agenda": many(work.agenda.all(**mine), AGENDA),
        "contributions": many(work.contributions.all(**mine), CONTRIBUTION),
        "motions": [_motion(work, motion) for motion in work.motions.all(**mine)],
        "votes": _votes(work, meeting),
        "minutes": _minutes(work, meeting),
        "minutes_notes": many(work.minutes_notes.all(**mine), MINUTES_NOTE),
        "recordings": many(work.recordings.all(**mine), RECORDING),
    }


def _minutes(work: UnitOfWork, meeting: Meeting) -> Json:
    """The recorder's own words, and of locked minutes the whole document with its digest."""
    copy = work.minutes_copies.find(meeting_id=meeting.id)
    passages = work.minutes_passages.all(meeting_id=meeting.id)
    return {
        "passages": [picked(one, "after words") for one in passages],
        "sha256": copy.sha256 if copy else None,
        "locked": [_told_part(part) for part in copy.facts["parts"]] if copy else [],
    }


def _told_part(part: Mapping[str, Any]) -> Json:
    """A line of locked minutes; whose words stood in the store under which number stays in the village."""
    at = datetime.fromisoformat(part["at"]) if "at" in part else None
    return {"at": plain(at), "words": plain(part["words"])}


def _notice(work: UnitOfWork, meeting: Meeting) -> Json:
    results = Counter(one.result.value for one in work.deliveries.all(meeting_id=meeting.id))
    return {
        "on": plain(meeting.notice_on),
        "method": plain(meeting.notice_method),
        "matters": plain(meeting.notice_matters),
        "materials": plain(meeting.notice_materials),
        "short_notice_reason": plain(meeting.short_notice_reason),
        "deliveries": {name: results[name] for name in ("signed", "answered", "not_reached")},
        "postings": _postings(work, PostingOf.NOTICE, host_of(work, meeting).id),
    }


def _held_with(work: UnitOfWork, meeting: Meeting) -> list[Json]:
    """
    Return the matters of a meeting of several, in their order, this one among them; nothing where it is of one.

    The package is whole without them: roll, presence, events and votes are this matter's own. Only the pictures of
    the posted notice lie in that of the one where the notice is kept.
    """
    held = circle(work, meeting)
    if len(held) == 1:
        return []
    village, told = the_village(work), []
    for one in held:
        found = work.consultations.get(one.consultation_id)
        told.append(
            {
                "number": found.document_number(village.short),
                "title": plain(found.title),
                "this": one.id == meeting.id,
            }
        )
    return told


def _postings(work: UnitOfWork, of: PostingOf, owner: int) -> list[Json]:
    return [
        picked(posting, POSTING)
        | {"photographs": work.attachments.count(owner="posting", owner_id=posting.id)}
        | {"checks": many(work.posting_checks.all(posting_id=posting.id), CHECK)}
        for posting in work.postings.all(of=of, owner_id=owner)
    ]


def _roll(entries: Iterable[RollEntry]) -> Json:
    listed = list(entries)
    members = [entry for entry in listed if entry.capacity is Capacity.MEMBER]
    return {
        "members": len(members),
        "women": sum(entry.woman for entry in members),
        "avoiding": sum(entry.avoids for entry in members),
        "area": sum(entry.area for entry in members),
        "households": len({entry.household for entry in members if entry.household}),
        "consultative": sum(entry.capacity is Capacity.CONSULTATIVE for entry in listed),
        "observers": sum(entry.capacity is Capacity.OBSERVER for entry in listed),
    }


def _presence(work: UnitOfWork, meeting: Meeting, roll: Mapping[int, RollEntry]) -> list[Json]:
    return [
        {"name": plain(roll[one.roll_entry_id].name), "group": plain(roll[one.roll_entry_id].group)}
        | picked(one, "kind at remark proxy_name")
        for one in work.presence.all(meeting_id=meeting.id)
    ]


def _motion(work: UnitOfWork, motion: Motion) -> Json:
    changes = work.amendments.all(motion_id=motion.id)
    return picked(motion, MOTION) | {"amendments": many(changes, AMENDMENT)}


def _votes(work: UnitOfWork, meeting: Meeting) -> list[Json]:
    """Return every round, with the number of the question it belongs to, from 1 as they were first asked."""
    votes = work.votes.all(meeting_id=meeting.id)
    questions = list(dict.fromkeys(vote.question_id for vote in votes))
    return [
        _vote(work, vote) | {"question_number": questions.index(vote.question_id) + 1}
        for vote in votes
    ]


def _vote(work: UnitOfWork, vote: Vote) -> Json:
    """
    Return a vote with the counts of the raw entries of the count in hand.

    Which paper was read when, and by whom, stays in the village, for the vote's secrecy; so do the names of those
    whom the mobile box reached.
    """
    marks = marks_of(work, vote)
    told = picked(vote, VOTE) | {
        "roll": len(vote.roll),
        "tally": {mark.value: marks.of(mark) for mark in Mark},
        "mobile_box": _box(work, vote),
        "late_avoidances": work.late_avoidances.count(vote_id=vote.id),
    }
    if vote.on_options:
        counted = option_tally_now(work, vote).marks
        told["marks"] = [{"name": plain(name), "votes": votes} for name, votes in counted]
    return told


def _box(work: UnitOfWork, vote: Vote) -> Json | None:
    box = box_of(work, vote.id)
    if box is None:
        return None
    return {"staff": len(box.staff), "asked": len(box.asked), "reached": len(box.reached)}


def _publication(work: UnitOfWork, publication: Publication) -> Json:
    """Who objected stays in the village; what was objected and answered travels."""
    return picked(publication, PUBLICATION) | {
        **_of_meeting(work, publication),
        "postings": _postings(work, PostingOf.PUBLICATION, publication.id),
        "objections": many(work.objections.all(publication_id=publication.id), OBJECTION),
    }
