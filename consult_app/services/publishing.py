"""Stage 8, outcome publication (公示): masked text, days counted, boards and photographs, objections."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from consult_app.basics.errors import ExpectedError
from consult_app.domain import rules
from consult_app.domain.consultation import WITHOUT_VOTE, passed_codes
from consult_app.domain.finding import Finding, Result
from consult_app.domain.masking import mask_text
from consult_app.domain.meeting import Meeting
from consult_app.domain.procedure import Counting, Stage
from consult_app.domain.publication import (
    PostingOf,
    Publication,
    PublicationKind,
)
from consult_app.services.app import App
from consult_app.services.case import Case, read_case, the_village
from consult_app.services.masking import except_in, hider_for
from consult_app.services.meeting_run import deciding_meeting, kept_under, overrides_here
from consult_app.services.objections import ObjectionView, objections_to
from consult_app.services.papers.words import sentence
from consult_app.services.posting import (
    PostingView,
    photograph_gate,
    planned_elsewhere,
    posted_gate,
    read_postings,
)
from consult_app.services.published_vote import draft_text
from consult_app.services.stage_view import NextStep, PaperOffer
from consult_app.storage.unit_of_work import UnitOfWork

STATUTE_DAYS = 15
"""Art. 35 of the villagers' and 34 of the residents' committee law, where a procedure names no other number."""


@dataclass(frozen=True, slots=True)
class PublicationView:
    """One publication as plain values; `day` is today's number in the period, from 1."""

    publication: Publication | None
    draft_text: str
    masked: bool
    days_needed: int
    day: int
    ends_on: date | None
    running: bool
    over: bool
    postings: tuple[PostingView, ...]
    boards: tuple[str, ...]
    objections: tuple[ObjectionView, ...]
    """Those to decisions before as well: each of them has to be answered."""
    open_to_objections: tuple[Publication, ...]
    """What an objection may be about: this publication, then what hung of decisions before."""


def view_publication(
    app: App, consultation_id: int, step_key: str = "publication"
) -> PublicationView:
    """Return the publication of the decision that a step is about."""
    with app.work() as work:
        return _publication_of(read_case(app, work, consultation_id, step_key))


def publication_kind(app: App, consultation_id: int, step_key: str) -> PublicationKind:
    """Return what a step hangs up: the decision, or in a grouped procedure what was carried out."""
    with app.work() as work:
        return _kind_and_group(read_case(app, work, consultation_id, step_key))[0]


def _kind_and_group(case: Case) -> tuple[PublicationKind, str]:
    if case.publishes_result:
        return PublicationKind.RESULT, ""
    return PublicationKind.DECISION, case.step.group


def _publication_of(case: Case) -> PublicationView:
    kind, group = _kind_and_group(case)
    return read_publication(case, kind, group)


def view_result_publication(app: App, consultation_id: int) -> PublicationView:
    """Return the second publication, of what was carried out."""
    with app.work() as work:
        return read_publication(read_case(app, work, consultation_id), PublicationKind.RESULT)


def read_publication(case: Case, kind: PublicationKind, group: str = "") -> PublicationView:
    """Return the publication of the decision in hand; each meeting's decision has its own."""
    app, work = case.app, case.work
    hung = _hung(case, kind, group)
    found = _the_latest(work, hung, _decided_in(case, kind, group))
    told = tuple(one for one in hung[::-1] if one != found and one.starts_on)
    told = (found, *told) if found else told
    draft = draft_text(work, case.consultation.id, kind)
    today = app.today()
    start, end = (found.starts_on, found.ends_on) if found else (None, None)
    stopped = found.ended_on if found else None
    last = min(today, stopped) if stopped else today
    return PublicationView(
        publication=found,
        draft_text=found.text if found else mask_text(draft),
        masked=mask_text(found.text if found else draft) == (found.text if found else draft),
        days_needed=found.days if found else STATUTE_DAYS,
        day=(last - start).days + 1 if start and start <= last else 0,
        ends_on=end,
        running=bool(start and end and stopped is None and today <= end),
        over=bool(end and today > end),
        postings=read_postings(app, work, PostingOf.PUBLICATION, found.id) if found else (),
        boards=tuple(board.place for board in work.boards.all()),
        objections=objections_to(app, work, told),
        open_to_objections=told,
    )


def _hung(case: Case, kind: PublicationKind, group: str) -> tuple[Publication, ...]:
    mine = {"consultation_id": case.consultation.id, "kind": kind, "group": group}
    return case.work.publications.all(**mine)


def _the_latest(
    work: UnitOfWork, hung: tuple[Publication, ...], meeting: Meeting | None
) -> Publication | None:
    """Return the publication of a meeting's decision, if it was written."""
    kept = kept_under(work, meeting)
    return next((one for one in hung[::-1] if one.meeting_id in kept), None)


def _decided_in(case: Case, kind: PublicationKind, group: str) -> Meeting | None:
    """Return the meeting whose decision is published; what was carried out is that of the last one."""
    steps, stage = case.procedure.steps, Stage.PUBLICATION
    own = (one for one in steps if one.group == group and one.stage is stage)
    last = steps[-1] if kind is PublicationKind.RESULT else next(own, case.step)
    return deciding_meeting(case, last)


def save_publication(
    app: App, publication: Publication, *, unmasked_reason: str = "", unmasked_by: str = ""
) -> Publication:
    """
    Keep the text that will hang; before it hangs it may be changed freely.

    Refuses text with an ID number, a phone or a like fact unless a reason and the name of who decided it are given,
    and another text once it hangs.
    """
    if not publication.text.strip() or not publication.contact.strip():
        raise ExpectedError("publication.text-and-contact")
    reason, decider = unmasked_reason.strip(), unmasked_by.strip()
    kept = replace(publication, unmasked_reason=reason, unmasked_by=decider)
    with app.work() as work:
        _hidden_or_decided(app, work, kept)
        case, kind, group = (read_case(app, work, kept.consultation_id), kept.kind, kept.group)
        meeting = _decided_in(case, kind, group)
        before = _the_latest(work, _hung(case, kind, group), meeting)
        kept = replace(kept, meeting_id=meeting.id if meeting else None)
        if before is not None and before.starts_on and before.text != publication.text:
            raise ExpectedError("publication.already-hanging", since=before.starts_on)
        if before is None:
            kept = work.publications.add(kept)
        else:
            kept = replace(kept, id=before.id, starts_on=before.starts_on, ended_on=before.ended_on)
            work.publications.save(kept)
        work.note(
            app.now(),
            "publication.saved",
            consultation=publication.consultation_id,
            title=publication.title,
        )
        work.commit()
    return kept


def _hidden_or_decided(app: App, work: UnitOfWork, kept: Publication) -> None:
    """Refuse personal data in the text, unless it is decided with a reason and a name that it is shown."""
    case_id, text = kept.consultation_id, kept.text
    if hider_for(app, work, case_id)(text) == text:
        return
    if not kept.unmasked_reason:
        raise ExpectedError("publication.not-masked")
    if not kept.unmasked_by:
        raise ExpectedError("mask.reason-and-name")
    except_in(app, work, case_id, text, kept.unmasked_reason, kept.unmasked_by)


def start_publication(app: App, publication_id: int, on: date) -> Publication:
    """Say from which day the paper hangs; that day counts."""
    if on > app.today():
        raise ExpectedError("publication.starts-later", on=on)
    with app.work() as work:
        publication = replace(work.publications.get(publication_id), starts_on=on, ended_on=None)
        work.publications.save(publication)
        work.note(
            app.now(),
            "publication.started",
            consultation=publication.consultation_id,
            title=publication.title,
            until=publication.ends_on.isoformat() if publication.ends_on else "",
        )
        work.commit()
    return publication


def interrupt_publication(app: App, publication_id: int, on: date) -> None:
    """
    Say that the paper came down early; the days end there and it must hang anew.

    Refuses with `publication.not-hanging` a day on which it did not hang, or that has not come.
    """
    with app.work() as work:
        publication = work.publications.get(publication_id)
        if publication.starts_on is None or not publication.starts_on <= on <= app.today():
            raise ExpectedError("publication.not-hanging", on=on)
        work.publications.save(replace(publication, ended_on=on))
        work.note(
            app.now(),
            "publication.interrupted",
            consultation=publication.consultation_id,
            title=publication.title,
        )
        work.commit()


def findings(case: Case) -> tuple[Finding, ...]:
    """Return the gates of stage 8."""
    prefix = "result" if case.publishes_result else "publication"
    return publication_gates(case, _publication_of(case), prefix)


def publication_gates(case: Case, view: PublicationView, prefix: str) -> tuple[Finding, ...]:
    """Return what a publication still lacks; `prefix` tells the first from the second one."""
    text = Finding(
        f"{prefix}.text",
        Result.MET if view.publication is not None else Result.NOT_MET,
        facts={"masked": view.masked},
    )
    unanswered = [one for one in view.objections if not one.answered]
    answered = Finding(
        f"{prefix}.objections",
        Result.NOT_MET if unanswered else Result.MET,
        have=f"{len(view.objections) - len(unanswered)}/{len(view.objections)}",
        need=str(len(view.objections)),
        margin=-len(unanswered),
        facts={"missing": [one.objection.who for one in unanswered]},
    )
    days = _days_gate(case, view, prefix)
    places = posted_gate(f"{prefix}.posted", view.postings)
    pictures = [photograph_gate(f"{prefix}.photographs", view.postings)] if view.postings else []
    elsewhere = planned_elsewhere(case, view.postings, f"{prefix}.places")
    return (text, places, *elsewhere, *([days] if days else []), answered, *pictures)


def papers(case: Case) -> tuple[PaperOffer, ...]:
    """Return what can be printed here: the poster, the proof once it hangs, and those of decisions before."""
    kind, group = _kind_and_group(case)
    found = _publication_of(case).publication
    before = [one for one in _hung(case, kind, group) if found is None or one.id != found.id]
    earlier = [
        replace(each, held_on=one.starts_on or case.law_day)
        for one in before
        for each in _posters(case, one)
    ]
    if found is None:
        return tuple(earlier)
    larger = ["publication_a3", "publication_large"]
    if case.publishes_result:
        larger = ["result_announcement_a3"]
    offers = [
        *_posters(case, found),
        *(PaperOffer(code, publication_id=found.id) for code in larger),
    ]
    return (*offers, *earlier, PaperOffer("report"), PaperOffer("township_filing"))


def _posters(case: Case, hung: Publication) -> Iterator[PaperOffer]:
    poster = "result_announcement" if case.publishes_result else "publication"
    yield PaperOffer(poster, publication_id=hung.id)
    if hung.starts_on is not None:
        yield PaperOffer("publication_proof", publication_id=hung.id)


def next_step(case: Case, found: tuple[Finding, ...]) -> NextStep | None:
    """Lead to an unanswered objection, else wait for the days to run."""
    view = _publication_of(case)
    waiting = next((one for one in view.objections if not one.answered), None)
    if waiting is not None:
        return NextStep(
            "publication.answer", {"id": waiting.objection.id, "who": waiting.objection.who}
        )
    given = overrides_here(case)
    passed = passed_codes(given, found)
    missing = [one.code for one in found if one.blocks and one.code not in passed]
    if missing in (["publication.days"], ["result.days"]) and view.running:
        return NextStep("publication.wait", {"until": str(view.ends_on)}, waiting=True)
    return None


def days_for(case: Case) -> int:
    """Return for how many days the law asks a publication to hang."""
    rule = case.procedure.publication
    return rule.min_days if rule is not None and rule.min_days else STATUTE_DAYS


def _days_gate(case: Case, view: PublicationView, prefix: str) -> Finding | None:
    publication = view.publication
    start = publication.starts_on if publication else None
    end = None
    if publication and start:
        # Today is not over yet: it counts from tomorrow on, or once the paper came down.
        last = publication.ended_on or case.app.today() - timedelta(days=1)
        end = min(last, publication.ends_on or last)
    decided = _decided_on(case) if prefix == "publication" else None
    rule = case.procedure.publication
    if rule is not None and not rule.before:
        found = rules.publication(case.procedure, start, end, decided)
    else:
        found = None  # the text says nothing, or speaks of the draft that hung before the meeting
    if found is None:
        first = max(start, decided) if start and decided else start
        return _statute_days(case, first, end, prefix)
    facts = {
        "have": 0,
        "days": days_for(case),
        **found.facts,
    }  # before it hangs the rule knows neither
    return replace(found, code=f"{prefix}.days", facts=facts)


def _decided_on(case: Case) -> date | None:
    """Return the day of the meeting that was opened: what hung before it was not yet the decision."""
    met = case.meeting
    return case.law_day if met is not None and met.opened_at is not None else None


def _statute_days(case: Case, start: date | None, end: date | None, prefix: str) -> Finding:
    """A procedure without a rule of its own still falls under the organic law's fifteen days."""
    have = rules.days_between(Counting.INCLUSIVE, start, end) if start and end else 0
    return Finding(
        f"{prefix}.days",
        Result.MET if have >= STATUTE_DAYS else Result.NOT_MET,
        have=str(have),
        need=f"≥ {STATUTE_DAYS}",
        margin=have - STATUTE_DAYS,
        basis=case.organic_law("35", "34"),
        facts={"have": have, "days": STATUTE_DAYS},
    )


def default_contact(work: UnitOfWork) -> str:
    """Return whom objections go to: the committee and its office phone (an office number is no private one)."""
    village = the_village(work)
    if village.phone:
        return f"{village.committee}，电话{village.phone}"
    return sentence("contact_in_person", committee=village.committee)


def _announced_as(case: Case, kind: PublicationKind) -> str:
    if kind is not PublicationKind.DECISION:
        return "落实结果公告"
    return "协商意见公示" if case.consultation.outcome in WITHOUT_VOTE else "决议公示"


def suggest_publication(
    app: App, consultation_id: int, kind: PublicationKind, step_key: str
) -> Publication:
    """Return the publication as it would hang if nobody changed a word; nothing is kept yet."""
    with app.work() as work:
        case = read_case(app, work, consultation_id, step_key)
        return Publication(
            id=0,
            consultation_id=consultation_id,
            group=case.step.group if kind is PublicationKind.DECISION else "",
            kind=kind,
            title=f"{case.consultation.title}{_announced_as(case, kind)}",
            text=mask_text(draft_text(work, consultation_id, kind)),
            contact=default_contact(work),
            days=days_for(case),
        )
