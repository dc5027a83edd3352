"""Names of the papers, by code of `PaperOffer`, and how many copies."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from consult_app.services.stage_view import PaperOffer
from consult_app.ui.widgets.gates import PaperLine
from consult_app.ui.words.filling import fill

PAPERS: Mapping[str, str] = {}


def paper_name(code: str) -> str:
    """Return the paper's name; a code without words is shown as it stands."""
    return fill("Paper", PAPERS[code]) if code in PAPERS else code


def paper_line(offer: PaperOffer) -> PaperLine:
    copies = QCoreApplication.translate("Paper", "{0} copies").format(offer.copies)
    return PaperLine(offer.code, paper_name(offer.code), copies if offer.copies > 1 else "")
