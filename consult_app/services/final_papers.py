"""Which file of a paper is the final one: the signed scan, the edited version, else what was printed."""

from pathlib import Path

from consult_app.domain.records import Paper
from consult_app.services.kept_files import kept_place


def signed_pdf(folder: Path, paper: Paper) -> Path | None:
    """Return the PDF of a paper's signed pages in the data folder, where they are all there."""
    return (
        kept_place(folder, paper.signed_scan_sha256, ".pdf") if paper.signed_scan_sha256 else None
    )


def final_docx(folder: Path, paper: Paper) -> Path | None:
    """Return the final version that was edited elsewhere and taken back in."""
    return (
        kept_place(folder, paper.signed_docx_sha256, ".docx") if paper.signed_docx_sha256 else None
    )
