"""Where a scanned page belongs: its code is looked up in the store, or a reason is named why it has no place."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from consult_app.domain.consultation import Consultation
from consult_app.domain.page_code import PageCode, digest, paper_key
from consult_app.domain.records import Paper
from consult_app.domain.scans import ScanPage, ScanState, TrayReason
from consult_app.services.case import the_village
from consult_app.services.moved_papers import printed_for
from consult_app.storage.unit_of_work import UnitOfWork


@dataclass(frozen=True, slots=True)
class Home:
    """The paper and page a scan belongs to, or why not; `facts` are plain values for the sentence."""

    paper: Paper | None = None
    page: int = 0
    reason: TrayReason | None = None
    facts: Mapping[str, Any] = field(default_factory=dict)


def find_home(work: UnitOfWork, codes: Sequence[PageCode], scan: ScanPage) -> Home:
    """Return where a page with these codes belongs."""
    told = tuple(dict.fromkeys(codes))
    if not told:
        return Home(reason=TrayReason.NO_CODE)
    if len(told) > 1:
        return Home(reason=TrayReason.SEVERAL_PAGES, facts={"pages": len(told)})
    code = told[0]
    founded = work.villages.count() > 0  # from a shell, a folder may hold no village yet
    if not founded or code.village != digest(the_village(work).uid, 5):
        return Home(reason=TrayReason.FOREIGN_VILLAGE)
    consultation = next(
        (one for one in work.consultations.all() if digest(one.uid, 5) == code.consultation), None
    )
    if consultation is None:
        return Home(reason=TrayReason.UNKNOWN_CONSULTATION)
    return _in_consultation(work, consultation, code, scan)


def _in_consultation(
    work: UnitOfWork, consultation: Consultation, code: PageCode, scan: ScanPage
) -> Home:
    papers = {
        paper.version: paper
        for paper in work.papers.all(consultation_id=consultation.id)
        if digest(key_of(paper), 4) == code.paper
    }
    for gone, printed in printed_for(work, consultation):
        if digest(printed.key, 4) == code.paper:
            papers[printed.version] = gone
    facts: dict[str, Any] = {
        "consultation": consultation.title,
        "title": next(iter(papers.values())).title if papers else "",
        "version": code.version,
        "newest": max((paper.version for paper in papers.values()), default=0),
    }
    if code.ballot:
        return Home(reason=TrayReason.BALLOT, facts=facts)
    if code.version not in papers or code.page > papers[code.version].pages:
        return Home(reason=TrayReason.UNKNOWN_PAPER, facts=facts)
    paper = papers[code.version]
    if paper.consultation_id != consultation.id:
        consultation = work.consultations.get(paper.consultation_id)
        facts |= _of_its_matter(work, paper, consultation)
    if consultation.closed_on is not None:
        return Home(paper, code.page, TrayReason.DOSSIER_CLOSED, facts)
    if paper.version < facts["newest"]:
        return Home(paper, code.page, TrayReason.OLDER_VERSION, facts)
    return _on_its_page(work, paper, code.page, scan, facts)


def _of_its_matter(work: UnitOfWork, paper: Paper, consultation: Consultation) -> dict[str, Any]:
    """Say in which consultation a paper lies that went on to another matter of its meeting, and its newest version."""
    same = work.papers.all(
        consultation_id=consultation.id, code=paper.code, meeting_id=paper.meeting_id
    )
    newest = max(one.version for one in same)
    return {"consultation": consultation.title, "version": paper.version, "newest": newest}


def _on_its_page(
    work: UnitOfWork, paper: Paper, page: int, scan: ScanPage, facts: dict[str, Any]
) -> Home:
    """A page printed from the DOCX tells no number: it is the next one of its paper that is not there yet."""
    filed = {one.page for one in filed_pages(work, paper)}
    free = [number for number in range(1, paper.pages + 1) if number not in filed]
    if not page and free:
        return Home(paper, free[0])
    if page in filed or not page:
        return Home(paper, page, TrayReason.ALREADY_FILED, facts | {"page": page})
    return Home(paper, page)


def key_of(paper: Paper) -> str:
    return paper_key(paper.code, paper.meeting_id, paper.vote_id, paper.publication_id)


def filed_pages(work: UnitOfWork, paper: Paper) -> tuple[ScanPage, ...]:
    """Return the filed pages of a paper in their order."""
    filed = work.scan_pages.all(paper_id=paper.id, state=ScanState.FILED)
    return tuple(sorted(filed, key=lambda one: one.page))
