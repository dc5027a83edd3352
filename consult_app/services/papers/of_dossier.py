"""The names of the dossier's cover and catalogue (卷宗封面, 卷内文件目录)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from consult_app.services.case import Case
from consult_app.services.catalogue import (
    Catalogue,
    CatalogueLine,
    LineState,
    Retention,
    read_catalogue,
)
from consult_app.services.papers.words import day_words, sentence, word

CODES: Mapping[Retention, str] = {
    Retention.PERMANENT: "Y",
    Retention.YEARS_30: "D30",
    Retention.YEARS_10: "D10",
}
"""期限代码 of archive numbers (law.md 11.1)."""


@dataclass(frozen=True, slots=True)
class Bundled:
    """One item of the dossier as its catalogue tells of it; `first_page` is 0 where it has no page."""

    number: int
    title: str
    responsible: str
    on: date | None
    pages: int
    first_page: int
    retention: Retention
    remark: str


def dossier(case: Case) -> dict[str, Any]:
    """Return the names as the catalogue stands, before anything was bound: no item has a first page yet."""
    catalogue = read_catalogue(case.work, case.consultation.id)
    items = [bundled(line, line.pages, 0, signed=False) for line in catalogue.lines]
    return dossier_names(case, items) | {"dossier_missing": missing(catalogue)}


def bundled(line: CatalogueLine, pages: int, first_page: int, *, signed: bool) -> Bundled:
    """Return a line of the archive catalogue as an item of the dossier."""
    known = (
        word("dossier", "signed") if signed else word("dossier", "edited") if line.edited else ""
    )
    remark = line.absent_reason or line.remark or known
    return Bundled(
        line.number,
        line.title,
        line.responsible,
        line.on,
        pages,
        first_page,
        line.retention,
        remark,
    )


def dossier_names(case: Case, items: Sequence[Bundled]) -> dict[str, Any]:
    """Return what cover and catalogue say of the items."""
    longest = next(
        (each for each in Retention if any(one.retention is each for one in items)),
        Retention.YEARS_10,
    )
    days = [one.on for one in items if one.on]
    village, matter = case.village, case.consultation
    return {
        "dossier_title": sentence("dossier_title", village=village.name, matter=matter.title),
        "dossier_unit": f"{village.town}{village.name}",
        "dossier_no": archive_number(case, longest),
        "dossier_days": _days(days),
        "dossier_retention": word("retention", longest.value),
        "dossier_items": [_told(case, one) for one in items],
    }


def archive_number(case: Case, retention: Retention, item: int | None = None) -> str:
    """Return a 档号: 全宗号-门类代码·年度-期限代码-机构（问题）-卷号, and -件号 for one item of it."""
    fonds, matter = case.village.code or "CW01", case.consultation
    whole = f"{fonds}-WS·{matter.year}-{CODES[retention]}-XS-{matter.number:04d}"
    return whole if item is None else f"{whole}-{item:02d}"


def missing(catalogue: Catalogue) -> list[dict[str, Any]]:
    """Return what is not in the dossier, and why."""
    return [
        {"no": line.number, "title": line.title, "why": _why(line)}
        for line in catalogue.lines
        if line.missing or line.state is LineState.EXCUSED
    ]


def _why(line: CatalogueLine) -> str:
    if line.state is LineState.EXCUSED:
        return line.absent_reason
    if line.lacking:
        return sentence("still_to_make", count=line.lacking)
    return word("dossier", line.state.value)


def _told(case: Case, one: Bundled) -> dict[str, Any]:
    return {
        "no": one.number,
        "file_no": archive_number(case, one.retention, one.number),
        "title": one.title,
        "responsible": one.responsible,
        "on": f"{one.on:%Y%m%d}" if one.on else "",
        "pages": one.pages or "",
        "first_page": one.first_page or "",
        "retention": word("retention", one.retention.value),
        "remark": one.remark,
    }


def _days(days: Sequence[date]) -> str:
    if not days:
        return ""
    first, last = day_words(min(days)), day_words(max(days))
    return first if first == last else f"{first}至\n{last}"
