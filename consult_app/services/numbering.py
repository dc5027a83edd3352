"""Numbers of official papers (发文字号): the next one by kind and year, never given twice, correctable."""

import tomllib
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

from consult_app.basics.errors import ExpectedError
from consult_app.basics.paths import resource
from consult_app.documents.form import Form
from consult_app.domain.supporting import DocumentNumber
from consult_app.domain.village import Village
from consult_app.services.app import App
from consult_app.services.case import the_village
from consult_app.storage.unit_of_work import UnitOfWork

RED_HEAD = "red_head"
"""The setting that says whether official papers begin with a red head (版头)."""


@dataclass(frozen=True, slots=True)
class About:
    """Which paper bears the number: its code, and the meeting, its question, or the publication it is about."""

    code: str
    meeting_id: int | None = None
    publication_id: int | None = None
    question_id: int | None = None


@dataclass(frozen=True, slots=True)
class NumbersView:
    """The numbers of one consultation, and whether official papers begin with a red head."""

    numbers: tuple[DocumentNumber, ...]
    red_head: bool


@cache
def _table() -> dict[str, dict[str, Any]]:
    return tomllib.loads(resource("paper_numbers.toml").read_text("utf-8"))


def numbered(code: str) -> str:
    """Return the kind of numbers a paper takes, or "" where it bears none; a copy bears its original's."""
    return str(_table()["papers"].get(original_of(code), ""))


def original_of(code: str) -> str:
    """Return the paper of which this one is a larger copy, or itself."""
    return str(_table()["copies"].get(code, {"of": code})["of"])


def as_printed(form: Form, code: str) -> Form:
    """Return the form of a larger copy, made from its original's; any other form as it is."""
    copy = _table()["copies"].get(code)
    return replace(form, code=code, style=copy["style"], paper=copy["paper"]) if copy else form


def mark_of(village: Village, kind: str) -> str:
    """Return the 机关代字 of a kind of numbers, e.g. 柳村."""
    return str(_table()["marks"][f"{kind}_{village.kind.value}"]).format(short=village.short)


def number_for(work: UnitOfWork, consultation_id: int, about: About, year: int) -> str:
    """Return the number a paper bears, or the one that it would be given now; "" for papers without one."""
    kind = numbered(about.code)
    if not kind:
        return ""
    given = _given(work, consultation_id, about)
    return (given or _next(work, consultation_id, about, kind, year)).words


def give_number(app: App, consultation_id: int, about: About, year: int) -> DocumentNumber | None:
    """Give a paper its number for good, once; nothing for papers that bear none."""
    kind = numbered(about.code)
    if not kind:
        return None
    with app.work() as work:
        given = _given(work, consultation_id, about)
        if given is not None:
            return given
        kept = work.document_numbers.add(_next(work, consultation_id, about, kind, year))
        work.note(
            app.now(),
            "number.given",
            undo=False,
            consultation=consultation_id,
            number=kept.words,
            paper=kept.code,
        )
        work.commit()
    return kept


def correct_number(app: App, number_id: int, mark: str, year: int, number: int) -> DocumentNumber:
    """Let a paper bear another number; one that is on another paper is refused."""
    if not mark.strip() or number < 1 or not 1000 <= year <= 9999:
        raise ExpectedError("number.malformed")
    with app.work() as work:
        before = work.document_numbers.get(number_id)
        kept = replace(before, mark=mark.strip(), year=year, number=number)
        taken = work.document_numbers.find(mark=kept.mark, year=year, number=number)
        if taken is not None and taken.id != number_id:
            raise ExpectedError("number.taken", number=kept.words)
        work.document_numbers.save(kept)
        work.note(
            app.now(),
            "number.corrected",
            consultation=kept.consultation_id,
            number=kept.words,
            before=before.words,
            paper=kept.code,
        )
        work.commit()
    return kept


def view_numbers(app: App, consultation_id: int) -> NumbersView:
    with app.work() as work:
        return NumbersView(
            work.document_numbers.all(consultation_id=consultation_id),
            bool(work.setting(RED_HEAD, False)),  # noqa: FBT003 - the default of a setting
        )


def choose_red_head(app: App, *, wanted: bool) -> None:
    """Say whether the village's official papers begin with a red head."""
    with app.work() as work:
        work.set(RED_HEAD, wanted)
        work.note(app.now(), "number.head-chosen", undo=False, wanted=wanted)
        work.commit()


def _given(work: UnitOfWork, consultation_id: int, about: About) -> DocumentNumber | None:
    return work.document_numbers.find(
        consultation_id=consultation_id,
        code=original_of(about.code),
        meeting_id=about.meeting_id,
        publication_id=about.publication_id,
        question_id=about.question_id,
    )


def _next(
    work: UnitOfWork, consultation_id: int, about: About, kind: str, year: int
) -> DocumentNumber:
    mark = mark_of(the_village(work), kind)
    highest = work.document_numbers.highest("number", mark=mark, year=year)
    return DocumentNumber(
        0,
        consultation_id,
        original_of(about.code),
        mark,
        year,
        highest + 1,
        about.meeting_id,
        about.publication_id,
        about.question_id,
    )
