"""What the extra papers say: proxies, avoidance, opinions, filing, photographs, receipts."""

from typing import Any

from consult_app.documents.pictures import for_paper
from consult_app.domain.consultation import NextAfterNoAgreement, ReviewKind
from consult_app.domain.meeting import Meeting, PresenceKind
from consult_app.domain.people import short_group
from consult_app.domain.publication import Attachment, PostingOf, Publication
from consult_app.domain.supporting import Filing
from consult_app.services.adopting import heard_opinions
from consult_app.services.attaching import attachment_path
from consult_app.services.case import Case
from consult_app.services.filing import filed_sheet, next_filing, told_at_offices
from consult_app.services.going_on_view import handed_over
from consult_app.services.papers.words import day_words, local, sentence, word
from consult_app.services.supporting import all_postings

Data = dict[str, Any]


def supporting(case: Case, publication: Publication | None, *, pictures: bool) -> Data:
    """Return the names of the extra papers; `pictures` says whether photographs are read from the disk."""
    return {
        "proxies": _proxies(case),
        "avoiders": _avoiders(case),
        **_legal(case),
        "experts_heard": _experts(case),
        "opinions": _opinions(case),
        **_filing(case),
        **_handover(case),
        "pictures": _catalogue(case),
        "photographs": _photographs(case, publication) if pictures else [],
        "receipts": _receipts(case),
    }


def _proxies(case: Case) -> list[Data]:
    met = case.meeting
    if met is None:
        return []
    roll = {one.id: one for one in case.work.roll.all(meeting_id=met.id)}
    events = case.work.presence.all(meeting_id=met.id, call=met.call)
    latest = {one.roll_entry_id: one for one in events}
    given = [one for one in latest.values() if one.kind is PresenceKind.PROXY]
    return [
        {
            "no": no,
            "principal": roll[one.roll_entry_id].name,
            "group": short_group(roll[one.roll_entry_id].group),
            "bearer": one.proxy_name,
            "on": day_words(at.date() if (at := local(one.at)) else None),
            "remark": one.remark,
        }
        for no, one in enumerate(given, 1)
    ]


def _avoiders(case: Case) -> list[Data]:
    subjects = case.work.subjects.all(consultation_id=case.consultation.id, avoids=True)
    return [
        {
            "no": no,
            "name": one.name,
            "group": "、".join(filter(None, (short_group(one.group), one.represents))),
            "reason": one.avoidance_reason or one.interest,
        }
        for no, one in enumerate(subjects, 1)
    ]


def _legal(case: Case) -> Data:
    found = case.work.reviews.find(
        consultation_id=case.consultation.id, kind=ReviewKind.LEGAL_ADVISER
    )
    if found is None:
        return {"legal_opinion": "", "legal_by": "", "legal_on": "", "legal_result": ""}
    agrees = "agreed" if found.agrees else "not_agreed"
    return {
        "legal_opinion": found.opinion or sentence(agrees),
        "legal_by": found.signed_by,
        "legal_on": found.held_on,
        "legal_result": sentence("is_lawful" if found.agrees else "is_unlawful"),
    }


def _experts(case: Case) -> list[Data]:
    heard = case.work.expert_opinions.all(consultation_id=case.consultation.id)
    return [
        {
            "no": no,
            "name": one.name,
            "unit": one.unit,
            "office": one.office,
            "on": day_words(one.on),
            "words": one.words,
            "result": sentence("feasible" if one.agrees else "not_feasible"),
        }
        for no, one in enumerate(heard, 1)
    ]


def _opinions(case: Case) -> list[Data]:
    return [
        {
            "no": no,
            "who": one.who or sentence("no_name"),
            "kind": word("opinion_source", one.kind),
            "on": day_words(one.on),
            "words": one.words,
            "state": word("adoption", one.state.value if one.state else "open"),
            "reason": one.reason,
        }
        for no, one in enumerate(heard_opinions(case.work, case.consultation.id), 1)
    ]


def _handover(case: Case) -> Data:
    """To whom what this meeting left open was handed over last; before that nothing."""
    found = handed_over(case.work, case.meeting)
    return {
        "handover_to": found.to if found else "",
        "handover_mediation": bool(found and found.way is NextAfterNoAgreement.MEDIATION),
        "handover_words": found.words if found else "",
    }


def _filing(case: Case) -> Data:
    """The filing the law asks for, else the latest sheet; before one was kept, what would be filed today."""
    kept = case.work.filings.all(consultation_id=case.consultation.id)
    sheet = filed_sheet(case) or (kept[-1] if kept else None)
    found = sheet or next_filing(case)
    return {
        "filing_to": found.to,
        "filing_on": found.on if sheet or told_at_offices(case) else "",
        "filing_how": found.how,
        "filing_by": found.by,
        "filing_what": found.what,
        "filing_remark": found.remark,
        "filing_receipt": _receipt(found),
    }


def _receipt(found: Filing) -> str:
    if found.receipt_on is None:
        return ""
    number = f"（{found.receipt_number}）" if found.receipt_number else ""
    return sentence("receipt", on=day_words(found.receipt_on), by=found.receipt_by, number=number)


def _catalogue(case: Case) -> list[Data]:
    """Every picture and recording kept with the consultation, told by what it belongs to."""
    places = {one.id: one.place for one in all_postings(case.work, case.consultation.id)}
    kept = case.work.attachments.all(consultation_id=case.consultation.id)
    return [
        {
            "no": no,
            "what": _shows(one, places),
            "on": day_words(_taken_on(one)),
            "by": one.taken_by,
            "file": one.file_name,
            "digest": one.sha256[:16],
        }
        for no, one in enumerate(kept, 1)
    ]


def _shows(one: Attachment, places: dict[int, str]) -> str:
    """Return what a picture shows: its own words, else the place and the view."""
    of, view = word("photo_of", one.owner), word("photo_view", one.view.value)
    place = places.get(one.owner_id, "") if one.owner == "posting" else ""
    return one.caption or "，".join(filter(None, (of, place, view)))


def _taken_on(one: Attachment) -> Any:  # noqa: ANN401 - a date
    at = local(one.added_at)
    return one.taken_on or (at.date() if at else None)


def _photographs(case: Case, publication: Publication | None) -> list[Data]:
    """The pictures of one publication's places, near before far, as the proof shows them."""
    if publication is None:
        return []
    shown = []
    postings = case.work.postings.all(of=PostingOf.PUBLICATION, owner_id=publication.id)
    for posting in postings:
        taken = case.work.attachments.all(owner="posting", owner_id=posting.id)
        for one in sorted(taken, key=lambda each: each.view.value, reverse=True):
            path = attachment_path(case.app, one)
            data = for_paper(path.read_bytes()) if path.is_file() else b""
            told = {
                "place": posting.place,
                "view": word("photo_view", one.view.value),
                "on": day_words(_taken_on(one)),
                "by": one.taken_by or posting.posted_by,
            }
            shown.append({**told, "caption": sentence("photograph", **told), "data": data})
    return shown


def _receipts(case: Case) -> list[Data]:
    met: Meeting | None = case.meeting
    if met is None:
        return []
    told = {one.roll_entry_id: one for one in case.work.deliveries.all(meeting_id=met.id)}
    rows = []
    for no, one in enumerate(case.work.roll.all(meeting_id=met.id), 1):
        last = told.get(one.id)
        at = local(last.at) if last else None
        rows.append(
            {
                "no": no,
                "name": one.name,
                "group": short_group(one.group) or one.duty,
                "way": last.how if last else "",
                "at": f"{day_words(at.date())}{at.hour}时{at.minute:02d}分" if at else "",
                "result": word("delivery", last.result.value) if last else "",
            }
        )
    return rows
