"""Which places of a paper are to be signed, and by whom: told by the words that stand there."""

import re
from collections.abc import Sequence

from consult_app.documents.pages import Page
from consult_app.documents.sheets import MM
from consult_app.domain.page_code import SignatureCell

_SIGNED = re.compile("签|盖章|手印|指印")
_ASKED = re.compile(r"[（(][^（）()]*(?:签|章|印)[^（）()]*[）)]")
_NAMED = re.compile("姓名|名称|联名人|户主|代表|主体")


def is_signed(words: str) -> bool:
    """Say whether words ask for a signature, a stamp or a thumbprint: 主持人（签字）, not 填表日期."""
    return bool(_SIGNED.search(words))


def signer(words: str) -> str:
    """Return who signs: 主持人 of 主持人（签字）."""
    return _ASKED.sub("", words).strip("： :\n　") or words.strip()


def column_signed(titles: Sequence[str]) -> int | None:
    """Return which column of a table is signed in: the last one whose title asks for it."""
    return max((n for n, title in enumerate(titles) if is_signed(title)), default=None)


def row_signer(titles: Sequence[str], texts: Sequence[str], signed: int) -> str:
    """Return who signs in a row of a table, by its number and name; nobody in a blank row or a filled cell."""
    if texts[signed].strip():
        return ""
    named = next((n for n, title in enumerate(titles) if _NAMED.search(title)), None)
    first = texts[0].strip() if signed else ""
    name = texts[named].strip() if named is not None and named != signed else ""
    return " ".join(part for part in dict.fromkeys((first, name)) if part) if name else ""


def grid_signer(label: str, text: str) -> str:
    """Return who signs in a cell of a form: its own words where they say it, else the label before it."""
    last = text.strip().split("\n")[-1]
    if not (is_signed(last) or is_signed(label)):
        return ""
    before = re.split("签|[（(]", last)[0].strip("： :　")
    return before or label.replace("\n", "")


def cells_of(pages: Sequence[Page]) -> tuple[SignatureCell, ...]:
    """Return the places of all pages in tenths of a mm."""

    def tenths(points: float) -> int:
        return round(points / MM * 10)

    return tuple(
        SignatureCell(
            number, tenths(one.x), tenths(one.y), tenths(one.width), tenths(one.height), one.label
        )
        for number, page in enumerate(pages, 1)
        for one in page.signings
    )
