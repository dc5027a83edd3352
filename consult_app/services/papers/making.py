"""Making a paper: filled from the store, written as PDF and DOCX, kept as a version with its digests."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path
from typing import Any

from consult_app.basics.errors import ExpectedError
from consult_app.basics.progress import Step, silent
from consult_app.documents.document import Document
from consult_app.documents.form import fill, parse_form
from consult_app.documents.paper import page_count, safe_stem, write_paper
from consult_app.documents.posted import Hidden, Hider
from consult_app.domain.consultation import Consultation
from consult_app.domain.records import Paper
from consult_app.services.app import CHINA, App
from consult_app.services.case import Case, read_case
from consult_app.services.masking import hider_for
from consult_app.services.moved_papers import first_version
from consult_app.services.numbering import About, as_printed, give_number, numbered, original_of
from consult_app.services.papers.days import told_day
from consult_app.services.papers.frozen import as_locked
from consult_app.services.papers.marking import keep_layout, marked, of_version
from consult_app.services.papers.of_after import archive, implementation, publication, satisfaction
from consult_app.services.papers.of_case import matter, numbers, place, plan, review
from consult_app.services.papers.of_count import count
from consult_app.services.papers.of_dossier import dossier
from consult_app.services.papers.of_groups import register
from consult_app.services.papers.of_hands import hand_slips
from consult_app.services.papers.of_meeting import meeting
from consult_app.services.papers.of_minutes import minutes
from consult_app.services.papers.of_options import copies_of
from consult_app.services.papers.of_owners import owners
from consult_app.services.papers.of_supporting import supporting
from consult_app.services.papers.of_together import (
    at_home,
    home_of,
    numbered_under,
    several_matters,
)
from consult_app.services.papers.of_vote import text_of_vote, vote
from consult_app.services.papers.wordings import (
    Wording,
    keep_wording,
    kept_wording,
    wording_in_use,
)
from consult_app.services.stage_view import PaperOffer
from consult_app.services.stages import parts_of
from consult_app.storage.unit_of_work import UnitOfWork

FROZEN = ("due", "present", "present_ratio")
"""Names that a paper about one vote takes from the vote, and every other from the sign-in."""
ABOUT_A_VOTE = (
    "vote_report", "resolution", "result_poster", "ballot_cover", "roll_call", "tally_sheet", "hand_slip",
)  # fmt: skip
BOTH_SEALS = ("publication", "result_announcement")
"""What bears the seals of the party branch and of the committee (law.md 9, paper 12)."""
WITH_PICTURES = ("publication_proof",)


@dataclass(frozen=True, slots=True)
class PaperFiles:
    """A paper as files, not necessarily kept: `same_as` is the version that already says the same."""

    code: str
    title: str
    pdf: Path
    docx: Path
    pages: int
    same_as: Paper | None
    offer: PaperOffer
    official: bool = False
    """Whether it is an official paper (公文), printed on both sides."""
    hidden: tuple[Hidden, ...] = ()
    """What it hides because it hangs in public, or shows by decision."""


def preview_paper(app: App, consultation_id: int, step_key: str, offer: PaperOffer) -> PaperFiles:
    """Write a paper as it would print into the data folder's preview place; nothing is kept."""
    consultation_id, step_key, offer = at_home(app, consultation_id, step_key, offer)
    document, last, _, hidden = _read(app, consultation_id, step_key, offer)
    folder = app.folder / "preview"
    stem = safe_stem(f"{consultation_id}-{offer.code}{_about_words(offer)}")
    same = None
    if last:  # the same moment and version give the same bytes
        (pdf,) = write_paper(document, folder, stem, last.made_at.astimezone(CHINA), ("pdf",))
        same = last if _digest(pdf) == last.pdf_sha256 else None
    if same is None and last:
        document = of_version(document, last.version + 1)
    made_at = same.made_at if same else app.now()
    pdf, docx = write_paper(document, folder, stem, made_at.astimezone(CHINA))
    official = document.style == "official"
    return PaperFiles(
        offer.code, document.title, pdf, docx, page_count(pdf), same, offer, official, hidden
    )


def preview_papers(
    app: App, consultation_id: int, step_key: str, step: Step = silent
) -> tuple[PaperFiles, ...]:
    """Write every paper that a step offers as it would print, but for those kept with another matter; nothing is kept."""
    with app.work() as work:
        case = read_case(app, work, consultation_id, step_key)
        offered = parts_of(case.step.stage).papers(case)
        wanted = [one for one in offered if home_of(case, one) is None]
    ready = []
    for number, offer in enumerate(wanted):
        step(number, len(wanted))
        ready.append(preview_paper(app, consultation_id, step_key, offer))
    return tuple(ready)


def make_paper(app: App, consultation_id: int, step_key: str, offer: PaperOffer) -> Paper:
    """Keep a paper as its next version, with the digests of both files; what says the same is kept once."""
    consultation_id, step_key, offer = at_home(app, consultation_id, step_key, offer)
    _number(app, consultation_id, step_key, offer)
    ready = preview_paper(app, consultation_id, step_key, offer)
    if ready.same_as is not None and (app.folder / ready.same_as.pdf).is_file():
        return ready.same_as
    document, last, wording, _ = _read(app, consultation_id, step_key, offer)
    with app.work() as work:
        consultation = work.consultations.get(consultation_id)
        uid, version = consultation.uid, _next_version(work, consultation, offer, last)
    document = of_version(document, version)
    folder = app.folder / "papers" / uid
    made_at = app.now().astimezone(CHINA)
    pdf, docx = write_paper(document, folder, _stem(offer, document, version), made_at)
    paper = _paper(app, consultation_id, offer, document, (pdf, docx), version, made_at)
    return _keep(app, paper, document, wording)


def _number(app: App, consultation_id: int, step_key: str, offer: PaperOffer) -> None:
    """An official paper gets its number before it is written, and keeps it also when writing fails."""
    if not numbered(offer.code):
        return
    with app.work() as work:
        case = read_case(app, work, consultation_id, step_key, offer.meeting_id)
        year, under = _issued_on(case, offer).year, _numbered(work, consultation_id, offer)
    give_number(app, *under, year)


def _numbered(work: UnitOfWork, consultation_id: int, offer: PaperOffer) -> tuple[int, About]:
    cast = work.votes.find(id=offer.vote_id) if offer.vote_id else None
    question = cast.question_id if cast else None
    about = About(offer.code, offer.meeting_id, offer.publication_id, question)
    return numbered_under(work, consultation_id, about)


def _stem(offer: PaperOffer, document: Document, version: int) -> str:
    return safe_stem(f"{document.code}{_about_words(offer)}-v{version}-{document.title}")


def _about_words(offer: PaperOffer) -> str:
    number = offer.vote_id or offer.publication_id or offer.meeting_id or 0
    return f"-{number}" if number else ""


def _paper(
    app: App,
    consultation_id: int,
    offer: PaperOffer,
    document: Document,
    files: tuple[Path, Path],
    version: int,
    made_at: datetime,
) -> Paper:
    pdf, docx = files
    return Paper(
        id=0,
        consultation_id=consultation_id,
        code=offer.code,
        title=document.title,
        version=version,
        made_at=made_at,
        pdf=pdf.relative_to(app.folder).as_posix(),
        docx=docx.relative_to(app.folder).as_posix(),
        pdf_sha256=_digest(pdf),
        docx_sha256=_digest(docx),
        pages=page_count(pdf),
        meeting_id=offer.meeting_id,
        vote_id=offer.vote_id,
        publication_id=offer.publication_id,
    )


def _keep(app: App, paper: Paper, document: Document, wording: Wording) -> Paper:
    """Keep the paper together with the wording it was made from, and where it is to be signed."""
    with app.work() as work:
        form = keep_wording(app, work, wording.code, wording.text)
        kept = work.papers.add(replace(paper, form_sha256=form))
        keep_layout(work, kept, document)
        work.note(
            paper.made_at,
            "paper.made",
            undo=False,
            consultation=paper.consultation_id,
            title=paper.title,
            version=paper.version,
            pdf=kept.pdf_sha256,
            docx=kept.docx_sha256,
            form=form,
        )
        work.commit()
    return kept


def versions_of(app: App, consultation_id: int, offer: PaperOffer) -> tuple[Paper, ...]:
    """Return the versions of a paper that were kept, newest first."""
    with app.work() as work:
        kept = work.papers.all(**_same(consultation_id, offer))
    return tuple(sorted(kept, key=lambda paper: paper.version, reverse=True))


def open_version(app: App, paper_id: int) -> PaperFiles:
    """
    Return a kept version just as it was made, whatever form and facts say today.

    Its files are the ones that were kept. Where they are gone or were changed, the paper is made again from the
    wording it was made from; that stands in for them only if it gives the same bytes, else `paper.version-lost`.
    """
    with app.work() as work:
        paper = work.papers.get(paper_id)
    pdf, docx = app.folder / paper.pdf, app.folder / paper.docx
    if not (_stands(pdf, paper.pdf_sha256) and _stands(docx, paper.docx_sha256)):
        _make_again(app, paper, pdf, docx)
    return PaperFiles(paper.code, paper.title, pdf, docx, paper.pages, paper, _offer_of(paper))


def _offer_of(paper: Paper) -> PaperOffer:
    return PaperOffer(
        paper.code,
        meeting_id=paper.meeting_id,
        vote_id=paper.vote_id,
        publication_id=paper.publication_id,
    )


def _make_again(app: App, paper: Paper, pdf: Path, docx: Path) -> None:
    offer = _offer_of(paper)
    step_key = next(
        (key for key, each in offers(app, paper.consultation_id) if _about(each) == _about(offer)),
        "",
    )
    with app.work() as work:
        code = original_of(paper.code)
        text = kept_wording(work, code, paper.form_sha256).text
        case = read_case(app, work, paper.consultation_id, step_key, _met(work, offer))
        form = as_printed(parse_form(text, Path(f"{code}.toml")), paper.code)
        hider = hider_for(app, work, paper.consultation_id) if form.posted else None
        document = sized(case, offer, fill(form, paper_data(case, offer), hider))
        if paper.form_sha256:  # the first version of the program printed no codes
            document = marked(case, offer, document, paper.version)
    made_at = paper.made_at.astimezone(CHINA)
    made = write_paper(document, app.folder / "preview", f"again-{paper.id}", made_at)
    wanted = ((pdf, paper.pdf_sha256), (docx, paper.docx_sha256))
    if [_digest(file) for file in made] != [digest for _, digest in wanted]:
        raise ExpectedError("paper.version-lost", title=paper.title, version=paper.version)
    for file, (kept, _) in zip(made, wanted, strict=True):
        kept.parent.mkdir(parents=True, exist_ok=True)
        file.replace(kept)


def _about(offer: PaperOffer) -> tuple[str, int | None, int | None, int | None]:
    return offer.code, offer.meeting_id, offer.vote_id, offer.publication_id


def _stands(file: Path, digest: str) -> bool:
    return file.is_file() and _digest(file) == digest


def make_all(app: App, consultation_id: int, step: Step = silent) -> tuple[Paper, ...]:
    """Make every paper that the steps offer, once each; those that say the same are not made anew."""
    wanted = offers(app, consultation_id)
    made = []
    for number, (step_key, offer) in enumerate(wanted):
        step(number, len(wanted))
        made.append(make_paper(app, consultation_id, step_key, offer))
    step(len(wanted), len(wanted))
    return tuple(made)


def offers(app: App, consultation_id: int) -> tuple[tuple[str, PaperOffer], ...]:
    """Return every paper of every step of a consultation with the key of its step, but for those kept with another matter."""
    with app.work() as work:
        steps = read_case(app, work, consultation_id).procedure.steps
        found: list[tuple[str, PaperOffer]] = []
        for each in steps:
            case = read_case(app, work, consultation_id, each.key)
            found += [
                (each.key, offer)
                for offer in parts_of(each.stage).papers(case)
                if home_of(case, offer) is None
            ]
    return tuple(dict.fromkeys(found))


def sized(case: Case, offer: PaperOffer, document: Document) -> Document:
    """Return ballots as many to a sheet as the vote asks for and its options fit; other papers as they are."""
    if offer.code != "ballot" or offer.vote_id is None:
        return document
    return replace(document, copies=copies_of(case.work.votes.get(offer.vote_id)))


MINUTES = frozenset({"minutes_raw", "minutes_official"})
"""Papers that, once locked, tell of a vote as it stood then."""


def paper_data(case: Case, offer: PaperOffer) -> dict[str, Any]:
    """Return every name of the forms' vocabulary as this consultation fills it."""
    locked = case.meeting.minutes_locked_at if case.meeting else None
    told = vote(case, offer.vote_id, locked if offer.code in MINUTES else None)
    frozen = {name: told.pop(name) for name in FROZEN if name in told}
    data = {
        **place(case),
        **matter(case),
        **review(case),
        **plan(case),
        **publication(case, offer.publication_id),
        **meeting(case),
        **minutes(case),
        **told,
        **implementation(case),
        **satisfaction(case),
        **archive(case),
        **dossier(case),
        **register(case),
        **supporting(
            case,
            case.work.publications.find(id=offer.publication_id),
            pictures=offer.code in WITH_PICTURES,
        ),
    }
    data |= several_matters(case, offer.code)
    if offer.code in ABOUT_A_VOTE:
        data |= frozen
        data |= text_of_vote(case, offer.vote_id)
    data |= owners(case, offer.vote_id)
    data |= count(case, offer.vote_id) | hand_slips(case, offer.vote_id)
    if offer.publication_id is not None:
        data["contact"] = publication(case, offer.publication_id)["contact"]
    issued_on = data["issued_on"] = _issued_on(case, offer)
    under = _numbered(case.work, case.consultation.id, offer)
    data |= numbers(case, under, issued_on.year)
    if original_of(offer.code) in BOTH_SEALS:
        data["issuers"] = f"{case.village.party_branch}\n{case.village.committee}".strip()
    return as_locked(case, offer.code, data)


def _issued_on(case: Case, offer: PaperOffer) -> date:
    """A paper bears the day of what it tells of; only what tells of nothing yet bears today's."""
    met = case.meeting
    hung = case.work.publications.find(id=offer.publication_id)
    day, today = told_day(case.work, case.consultation.id, offer.code, met, hung), case.app.today()
    return day if day and (offer.code != "publication_proof" or day <= today) else today


def _read(
    app: App, consultation_id: int, step_key: str, offer: PaperOffer
) -> tuple[Document, Paper | None, Wording, tuple[Hidden, ...]]:
    with app.work() as work:
        wording = wording_in_use(app, work, original_of(offer.code))
        case = read_case(app, work, consultation_id, step_key, _met(work, offer))
        data = paper_data(case, offer)
        last = _last(work, consultation_id, offer)
        form = as_printed(wording.form(), offer.code)
        hider = hider_for(app, work, consultation_id) if form.posted else Hider()
        version = last.version if last else _next_version(work, case.consultation, offer, None)
        document = marked(case, offer, sized(case, offer, fill(form, data, hider)), version)
    return document, last, wording, tuple(hider.found.values())


def _met(work: UnitOfWork, offer: PaperOffer) -> int | None:
    """Return the meeting that a paper is about; a publication is about the one whose decision it tells."""
    hung = work.publications.find(id=offer.publication_id) if offer.publication_id else None
    return hung.meeting_id if hung else offer.meeting_id


def _last(work: UnitOfWork, consultation_id: int, offer: PaperOffer) -> Paper | None:
    kept: Iterable[Paper] = work.papers.all(**_same(consultation_id, offer))
    return max(kept, key=lambda paper: paper.version, default=None)


def _next_version(
    work: UnitOfWork, consultation: Consultation, offer: PaperOffer, last: Paper | None
) -> int:
    if last is not None:
        return last.version + 1
    return first_version(work, consultation, offer.code, offer.meeting_id)


def _same(consultation_id: int, offer: PaperOffer) -> dict[str, Any]:
    """Return what the versions of one paper have in common."""
    return {
        "consultation_id": consultation_id,
        "code": offer.code,
        "meeting_id": offer.meeting_id,
        "vote_id": offer.vote_id,
        "publication_id": offer.publication_id,
    }


def _digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()
