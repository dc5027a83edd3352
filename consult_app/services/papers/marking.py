"""The code and the words at the foot of every page of a paper."""

from dataclasses import astuple, replace

from consult_app.documents.document import Document
from consult_app.documents.layout import signature_cells
from consult_app.domain.page_code import PageMark, page_code, paper_key
from consult_app.domain.records import Paper
from consult_app.domain.scans import PaperLayout
from consult_app.services.case import Case
from consult_app.services.stage_view import PaperOffer
from consult_app.storage.unit_of_work import UnitOfWork


def marked(case: Case, offer: PaperOffer, document: Document, version: int) -> Document:
    """Return a paper with its mark; of a ballot only which vote it is for, never a version."""
    key = paper_key(offer.code, offer.meeting_id, offer.vote_id, offer.publication_id)
    secret = document.style == "ballot"
    village, consultation = case.village, case.consultation
    code = page_code(village.uid, consultation.uid, key, 0 if secret else version)
    words = f"{document.title}　{consultation.document_number(village.short)}"
    mark = PageMark(code, words if secret else f"{words}　{_version_words(version)}")
    return replace(document, mark=mark)


def of_version(document: Document, version: int) -> Document:
    """Return the same paper marked as another version; a ballot has none."""
    mark = document.mark
    if mark is None or mark.code.ballot:
        return document
    words = mark.words.removesuffix(_version_words(mark.code.version)) + _version_words(version)
    return replace(document, mark=PageMark(replace(mark.code, version=version), words))


def _version_words(version: int) -> str:
    return f"第{version}版"


def keep_layout(work: UnitOfWork, paper: Paper, document: Document) -> None:
    """Keep where a paper is to be signed, so that its scan can be looked at."""
    cells = tuple([*astuple(cell)] for cell in signature_cells(document))
    if cells:
        work.paper_layouts.add(PaperLayout(0, paper.id, cells))
