"""An edited DOCX becomes a paper's final version: its differences are seen and confirmed before it is taken."""

import hashlib
from dataclasses import dataclass, replace
from pathlib import Path

from consult_app.basics.errors import ExpectedError
from consult_app.documents.rereading import read_edited
from consult_app.domain.page_code import PageCode, digest
from consult_app.domain.records import Paper
from consult_app.domain.text_changes import TextChange, changes_between
from consult_app.services.app import App
from consult_app.services.case import the_village
from consult_app.services.kept_files import keep_bytes
from consult_app.services.scan_home import key_of
from consult_app.storage.unit_of_work import UnitOfWork


@dataclass(frozen=True, slots=True)
class FinalPreview:
    """An edited paper before it is taken: what was changed against the version printed, and its bytes' SHA-256."""

    paper: Paper
    consultation: str
    path: Path
    sha256: str
    changes: tuple[TextChange, ...]


def preview_final(app: App, path: Path) -> FinalPreview:
    """
    Read an edited DOCX and compare it, paragraph by paragraph, with the version that was printed.

    Raises ExpectedError `final.unreadable`, `final.password`, `final.not-docx`; `final.foreign` for a file that is
    none of this village's papers, `final.ballot`, `final.unknown`, `final.older` (title, version, newest),
    `final.source-gone` where the printed version is no longer there to be compared with, `scan.dossier-closed`.
    """
    edited = read_edited(path)
    with app.work() as work:
        paper = _paper_of(work, edited.codes, path.name)
        case = work.consultations.get(paper.consultation_id)
    if case.closed_on is not None:
        raise ExpectedError("scan.dossier-closed", title=paper.title)
    source = app.folder / paper.docx
    if not source.is_file():
        raise ExpectedError("final.source-gone", title=paper.title)
    before = read_edited(source)
    return FinalPreview(
        paper,
        case.title,
        path,
        hashlib.sha256(path.read_bytes()).hexdigest(),
        changes_between(before.texts, edited.texts),
    )


def _paper_of(work: UnitOfWork, codes: tuple[PageCode, ...], file: str) -> Paper:
    village = digest(the_village(work).uid, 5)
    code = next((one for one in codes if one.village == village), None)
    if code is None:
        raise ExpectedError("final.foreign", file=file)
    if code.ballot:
        raise ExpectedError("final.ballot", file=file)
    cases = [one.id for one in work.consultations.all() if digest(one.uid, 5) == code.consultation]
    papers = [
        paper
        for paper in work.papers.among("consultation_id", cases)
        if digest(key_of(paper), 4) == code.paper
    ]
    found = next((one for one in papers if one.version == code.version), None)
    if found is None:
        raise ExpectedError("final.unknown", file=file)
    newest = max(one.version for one in papers)
    if found.version < newest:
        raise ExpectedError("final.older", title=found.title, version=found.version, newest=newest)
    return found


def take_final(app: App, preview: FinalPreview) -> Paper:
    """Keep the edited DOCX as the paper's final version; the printed one stays as its source.

    Raises ExpectedError `final.changed-since` when the file is no longer the one that was looked at.
    """
    try:
        content = preview.path.read_bytes()
    except OSError as error:
        raise ExpectedError(
            "final.unreadable", file=preview.path.name, why=error.strerror or ""
        ) from error
    if hashlib.sha256(content).hexdigest() != preview.sha256:
        raise ExpectedError("final.changed-since", file=preview.path.name)
    kept = keep_bytes(app.folder, content, ".docx")
    with app.work() as work:
        paper = replace(work.papers.get(preview.paper.id), signed_docx_sha256=kept)
        work.papers.save(paper)
        work.note(
            app.now(),
            "final.taken",
            consultation=paper.consultation_id,
            title=paper.title,
            version=paper.version,
            changes=len(preview.changes),
            docx=kept,
        )
        work.commit()
    return paper


def drop_final(app: App, paper_id: int) -> None:
    """Say that an edited version is not the final one after all; the file stays among those kept."""
    with app.work() as work:
        paper = work.papers.get(paper_id)
        if work.consultations.get(paper.consultation_id).closed_on is not None:
            raise ExpectedError("scan.dossier-closed", title=paper.title)
        work.papers.save(replace(paper, signed_docx_sha256=""))
        work.note(app.now(), "final.dropped", consultation=paper.consultation_id, title=paper.title)
        work.commit()
