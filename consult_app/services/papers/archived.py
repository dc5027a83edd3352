"""Which file of a paper the archive keeps: the one place that answers it, for dossier and lists alike."""

from dataclasses import dataclass
from pathlib import Path

from consult_app.domain.records import Paper
from consult_app.services.app import App
from consult_app.services.final_papers import final_docx, signed_pdf


@dataclass(frozen=True, slots=True)
class ArchivedFile:
    """
    A file with the digest it must have: a PDF, or where it is `edited` the DOCX that was taken back as final.

    `signed` says that it is the signed version and no print of ours.
    """

    path: Path
    sha256: str
    signed: bool
    edited: bool = False


def archived_file(app: App, paper: Paper) -> ArchivedFile:
    """Return the signed scan of a paper, else the edited version that is final, else the print that was kept."""
    if (scan := signed_pdf(app.folder, paper)) is not None:
        return ArchivedFile(scan, paper.signed_scan_sha256, signed=True)
    if (edited := final_docx(app.folder, paper)) is not None:
        return ArchivedFile(edited, paper.signed_docx_sha256, signed=False, edited=True)
    return ArchivedFile(app.folder / paper.pdf, paper.pdf_sha256, signed=False)
