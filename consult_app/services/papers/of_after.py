"""What papers say of publication, implementation, satisfaction and the archive."""

from datetime import timedelta
from typing import Any

from consult_app.domain.following import Satisfaction, Task, TaskState
from consult_app.domain.masking import mask_text
from consult_app.domain.publication import PostingOf, Publication, PublicationKind
from consult_app.services.case import Case
from consult_app.services.catalogue import CatalogueLine, read_catalogue
from consult_app.services.meeting_run import kept_for_others
from consult_app.services.numbering import original_of
from consult_app.services.papers.words import (
    day_words,
    local,
    money_words,
    names,
    sentence,
    word,
)
from consult_app.services.posting import planned_places
from consult_app.services.published_vote import draft_text
from consult_app.services.publishing import days_for, default_contact

Data = dict[str, Any]


def _drafted(case: Case) -> str:
    """Return what the publication would say by itself, as the page proposes it before it is kept."""
    return mask_text(draft_text(case.work, case.consultation.id, PublicationKind.DECISION))


def publication(case: Case, publication_id: int | None) -> Data:
    """The publication asked for, else the latest; a meeting's announcement has its own places."""
    found = _the_publication(case, publication_id)
    start = (found.starts_on if found else None) or case.app.today()
    days = found.days if found else days_for(case)
    postings = _postings(case, found)
    said = case.work.objections.all(publication_id=found.id) if found else ()
    answered = sum(bool(one.reply) for one in said)
    places = [str(row["place"]) for row in postings] or list(planned_places(case))
    over = found is not None and found.ends_on is not None and case.app.today() > found.ends_on
    result = "published" if over else "hanging"
    return {
        "published_title": found.title if found else f"{case.consultation.title}公示",
        "published_text": found.text if found else _drafted(case),
        "publish_from": start,
        "publish_to": start + timedelta(days=days - 1),
        "publish_days": days,
        "publish_places": names(places),
        "objection_way": sentence(
            "objection", committee=case.village.committee, supervision=case.village.supervision
        ),
        "publish_result": sentence(result, days=days, objections=len(said), answered=answered)
        if found is not None and found.starts_on is not None
        else "",
        "proofs": postings,
        "objections": [
            {
                "no": no,
                "name": one.who,
                "text": one.words,
                "on": day_words(one.on),
                "reply": one.reply,
                "replied_on": day_words(one.replied_on),
            }
            for no, one in enumerate(said, 1)
        ],
        **({"contact": found.contact} if found else {"contact": default_contact(case.work)}),
    }


def _the_publication(case: Case, publication_id: int | None) -> Publication | None:
    if publication_id is not None:
        return case.work.publications.get(publication_id)
    others = kept_for_others(case)
    hung = case.work.publications.all(
        consultation_id=case.consultation.id, kind=PublicationKind.DECISION
    )
    return next((one for one in hung[::-1] if one.meeting_id not in others), None)


def _postings(case: Case, found: Publication | None) -> list[Data]:
    hung = case.work.postings.all(of=PostingOf.PUBLICATION, owner_id=found.id) if found else ()
    rows = []
    for no, one in enumerate(hung, 1):
        at = local(one.posted_at)
        rows.append(
            {
                "no": no,
                "place": one.place,
                "posted_at": f"{day_words(at.date())}{at.hour}时" if at else "",
                "posted_by": one.posted_by,
                "checked": _checks(case, one.id),
                "taken_down": day_words(one.taken_down_on),
            }
        )
    return rows


def _checks(case: Case, posting_id: int) -> str:
    return "\n".join(
        f"{day_words(one.on)}{one.by}：{one.words}"
        for one in case.work.posting_checks.all(posting_id=posting_id)
    )


def implementation(case: Case) -> Data:
    """Tasks with their progress and money, acceptance, problems, and how people were told."""
    tasks = case.work.tasks.all(consultation_id=case.consultation.id)
    replies = case.work.replies.all(consultation_id=case.consultation.id)
    finished = [one.finished_on for one in tasks if one.finished_on]
    all_done = bool(tasks) and all(one.state is not TaskState.OPEN for one in tasks)
    accepted = [
        sentence("accepted_by", task=one.title, on=day_words(one.accepted_on), by=one.accepted_by)
        for one in tasks
        if one.state is TaskState.ACCEPTED
    ]
    told = [
        sentence("told", on=day_words(one.on), how=one.how, to=one.to, words=one.words)
        for one in replies
    ]
    return {
        "tasks": [_task(case, no, one) for no, one in enumerate(tasks, 1)],
        "finished_on": max(finished) if all_done and finished else "",
        "acceptance": "\n".join(accepted),
        "problems": "\n".join(one.problem for one in tasks if one.problem) or sentence("nobody"),
        "feedback": "\n".join(told),
        "feedback_on": replies[-1].on if replies else "",
    }


def _task(case: Case, no: int, one: Task) -> Data:
    notes = case.work.progress_notes.all(task_id=one.id)
    return {
        "no": no,
        "what": one.title,
        "owner": one.owner,
        "due": day_words(one.due_on),
        "progress": "\n".join(
            sentence("progress", on=day_words(note.on), words=note.words) for note in notes
        )
        or word("task", one.state),
        "money": money_words(sum(note.spent_yuan for note in notes)),
        "done_on": day_words(one.finished_on),
        "finding": word("task", one.state),
    }


def satisfaction(case: Case) -> Data:
    """The latest satisfaction sheet; blanks to be filled by hand where nobody was asked yet."""
    sheets = case.work.satisfaction.all(consultation_id=case.consultation.id)
    last = sheets[-1] if sheets else None
    return {
        "sheets_sent": last.sent if last else "",
        "sheets_returned": last.returned if last else "",
        "very_satisfied": last.very if last else "",
        "satisfied": last.satisfied if last else "",
        "basically_satisfied": last.basically if last else "",
        "not_satisfied": last.not_satisfied if last else "",
        "satisfaction_rate": _rate(last),
        "comments": last.comments if last else "",
    }


def _rate(sheet: Satisfaction | None) -> str:
    """Return a percentage with one digit, rounded down: it is shown, never compared."""
    if sheet is None or not sheet.returned:
        return ""
    good = sheet.very + sheet.satisfied + sheet.basically
    tenths = good * 1000 // sheet.returned
    return f"{tenths // 10}.{tenths % 10}%"


def archive(case: Case) -> Data:
    """The catalogue of the dossier."""
    catalogue = read_catalogue(case.work, case.consultation.id)
    year = case.consultation.year
    numbers = _numbers(case)
    dossier = f"{case.village.code or 'CW01'}-WS·{year}-XS-{case.consultation.number:04d}"
    items = [
        {
            "no": one.number,
            "file_no": f"XS-{case.consultation.number:04d}-{one.number:02d}",
            "number": "、".join(numbers.get(original_of(one.code), ())),
            "responsible": one.responsible,
            "title": one.title,
            "on": f"{one.on:%Y%m%d}" if one.on else "",
            "pages": one.pages,
            "retention": word("retention", one.retention.value),
            "medium": _medium(one),
            "remark": one.absent_reason
            or one.remark
            or (word("dossier", "edited") if one.edited else ""),
        }
        for one in catalogue.lines
    ]
    return {
        "archive_no": dossier,
        "archive_year": str(year),
        "archivist": case.work.setting("operator", ""),
        "archived_on": case.consultation.closed_on or case.app.today(),
        "item_count": len(items),
        "page_count": sum(one.pages for one in catalogue.lines),
        "archive_items": items,
    }


def _numbers(case: Case) -> dict[str, list[str]]:
    told: dict[str, list[str]] = {}
    for one in case.work.document_numbers.all(consultation_id=case.consultation.id):
        told.setdefault(one.code, []).append(one.words)
    return told


def _medium(line: CatalogueLine) -> str:
    """Say in what form a paper lies in the dossier: printed here, laid in on paper, or both."""
    kept = {
        "electronic": bool(line.papers),
        "paper": line.original_on is not None or any(one.signed_scan_sha256 for one in line.papers),
    }
    return "、".join(sentence(f"medium_{name}") for name in ("paper", "electronic") if kept[name])
