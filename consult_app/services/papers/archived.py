"""Which file of a paper the archive keeps: the one place that answers it, for dossier and lists alike."""

from dataclasses import dataclass
from pathlib import Path

from consult_app.domain.records import Paper
from consult_app.services.app import App
from consult_app.services.final_papers import signed_pdf


@dataclass(frozen=True, slots=True)
class ArchivedFile:
    """A PDF with the digest it must have; `signed` says that it is the signed version and no print of ours."""

    path: Path
    sha256: str
    signed: bool


def archived_file(app: App, paper: Paper) -> ArchivedFile:
    """Return the signed version of a paper where one was taken in, else the print that was kept."""
    if (scan := signed_pdf(app.folder, paper)) is not None:
        return ArchivedFile(scan, paper.signed_scan_sha256, signed=True)
    return ArchivedFile(app.folder / paper.pdf, paper.pdf_sha256, signed=False)
