"""Putting the dossier together (卷宗合订本): cover, catalogue, every paper in its place, photographs, one PDF."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from consult_app.basics.errors import ExpectedError
from consult_app.basics.progress import Step, silent
from consult_app.documents.document import Block, Document, Paragraph, Picture, Title
from consult_app.documents.dossier import Bound, Part, join
from consult_app.documents.form import Form, fill
from consult_app.documents.paper import page_count, write_paper
from consult_app.documents.pictures import for_print
from consult_app.documents.rereading import read_edited
from consult_app.domain.publication import Attachment
from consult_app.domain.records import DossierRecord
from consult_app.exchange.bag import sha256_of
from consult_app.services.app import CHINA, App
from consult_app.services.attaching import MATTER, attachment_path, is_picture
from consult_app.services.case import Case, read_case
from consult_app.services.catalogue import (
    Catalogue,
    CatalogueLine,
    Retention,
    kind_retention,
    read_catalogue,
)
from consult_app.services.papers.archived import ArchivedFile, archived_file
from consult_app.services.papers.making import paper_data
from consult_app.services.papers.of_dossier import Bundled, bundled, dossier_names, missing
from consult_app.services.papers.wordings import wording_in_use
from consult_app.services.papers.words import day_words, sentence, word
from consult_app.services.stage_view import PaperOffer

COVER, LIST, PHOTOGRAPHS = "dossier_cover", "dossier_list", "photographs"
TOPIC = "topic_proposal"
"""Files laid beside the matter are kept as long as the form by which it was proposed."""
ANNEXES = "annexes"
FOLDER = "dossiers"
PICTURE_MM = (160.0, 104.0)
"""Two photographs with their words fill a page."""
MOST_PASSES = 6


@dataclass(frozen=True, slots=True)
class DossierFile:
    """The dossier as it was last put together, as a paper that can be looked at and printed."""

    record: DossierRecord
    title: str
    pdf: Path
    docx: None = None


@dataclass(frozen=True, slots=True)
class _Item:
    """One line of the catalogue with its files; `title` is its bookmark."""

    line: CatalogueLine
    files: tuple[ArchivedFile, ...]
    titles: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Annex:
    """A file laid beside the matter that is no picture."""

    caption: str
    file: ArchivedFile

    @property
    def printable(self) -> bool:
        return self.file.path.suffix == ".pdf"


@dataclass(frozen=True, slots=True)
class _Plan:
    """What was read in one transaction; from here on the store may go on changing."""

    uid: str
    names: Mapping[str, Any]
    cover: Form
    list: Form
    catalogue: Catalogue
    items: tuple[_Item, ...]
    photographs: tuple[tuple[str, Path], ...]
    photographs_kept: Retention
    annexes: tuple[_Annex, ...]
    annexes_kept: Retention
    case: Case
    last: DossierRecord | None


def view_dossier(app: App, consultation_id: int) -> DossierFile | None:
    """Return the dossier put together last; nothing where there is none or its file is gone."""
    with app.work() as work:
        made = work.dossiers.all(consultation_id=consultation_id)
        title = work.consultations.get(consultation_id).title
    if not made or not (app.folder / made[-1].pdf).is_file():
        return None
    return DossierFile(made[-1], _file_title(title), app.folder / made[-1].pdf)


def _file_title(title: str) -> str:
    return sentence("dossier_file", matter=title)


def bind_dossier(app: App, consultation_id: int, step: Step = silent) -> DossierFile:
    """
    Put the dossier together anew and keep it; one that says the same as the last is kept once.

    What is missing is listed in it and hinders nothing. Refuses `dossier.nothing-to-bind`, `package.source-missing`
    and `package.paper-changed` (a paper's file is gone, or no longer what was kept), `dossier.file-unreadable`;
    raises Cancelled. Only the newest file stays; the journal has the digest of every one.
    """
    plan = _read(app, consultation_id)
    if not any((plan.photographs, plan.annexes, *(item.files for item in plan.items))):
        raise ExpectedError("dossier.nothing-to-bind")
    for item in plan.items:
        for file, title in zip(item.files, item.titles, strict=True):
            step(0, 0)
            _check(file, title)
    for annex in plan.annexes:
        _check(annex.file, annex.caption)
    made_at = app.now().astimezone(CHINA)
    with TemporaryDirectory(prefix="consult-dossier-") as passing:
        whole = Path(passing) / "whole.pdf"
        parts, items = _parts(app, plan, Path(passing))
        day = made_at.replace(hour=0, minute=0, second=0, microsecond=0)
        author = str(plan.names["committee"])
        pages = join(parts, whole, Bound(str(plan.names["dossier_title"]), author, day), step)
        digest = sha256_of(whole)
        if plan.last and plan.last.sha256 == digest and (app.folder / plan.last.pdf).is_file():
            return _shown(app, plan, plan.last)
        version = plan.last.version + 1 if plan.last else 1
        step(pages, pages)  # the last moment to stop: from here on there is a new version
        place = f"{FOLDER}/{plan.uid}/卷宗-v{version}.pdf"
        _put(app.folder / place, whole)
    record = DossierRecord(
        0, consultation_id, version, made_at, place, digest, pages, len(items), len(plan.catalogue.missing)
    )  # fmt: skip
    return _shown(app, plan, _keep(app, plan, record))


def _shown(app: App, plan: _Plan, record: DossierRecord) -> DossierFile:
    return DossierFile(record, _file_title(plan.case.consultation.title), app.folder / record.pdf)


def _read(app: App, consultation_id: int) -> _Plan:
    with app.work() as work:
        case = read_case(app, work, consultation_id, "archive")
        catalogue = read_catalogue(work, consultation_id)
        made = work.dossiers.all(consultation_id=consultation_id)
        return _Plan(
            uid=case.consultation.uid,
            names=paper_data(case, PaperOffer(COVER)),
            cover=wording_in_use(app, work, COVER).form(),
            list=wording_in_use(app, work, LIST).form(),
            catalogue=catalogue,
            items=tuple(_item(app, line) for line in catalogue.lines),
            photographs=tuple(
                (_caption(one), attachment_path(app, one))
                for one in work.attachments.all(consultation_id=consultation_id)
                if is_picture(one)
            ),
            photographs_kept=kind_retention(work, PHOTOGRAPHS),
            annexes=tuple(
                _Annex(
                    one.caption, ArchivedFile(attachment_path(app, one), one.sha256, signed=False)
                )
                for one in work.attachments.all(consultation_id=consultation_id, owner=MATTER)
                if not is_picture(one)
            ),
            annexes_kept=kind_retention(work, TOPIC),
            case=case,
            last=made[-1] if made else None,
        )


def _item(app: App, line: CatalogueLine) -> _Item:
    return _Item(
        line,
        tuple(archived_file(app, paper) for paper in line.papers),
        tuple(paper.title for paper in line.papers),
    )


def _caption(one: Attachment) -> str:
    taken = day_words(one.added_at.astimezone(CHINA).date())
    return f"{one.caption or word('dossier', 'photograph')}（{taken}）"


def _check(file: ArchivedFile, title: str) -> None:
    if not file.path.is_file():
        raise ExpectedError("package.source-missing", path=str(file.path))
    if sha256_of(file.path) != file.sha256:
        raise ExpectedError("package.paper-changed", title=title, path=str(file.path))


def _parts(app: App, plan: _Plan, passing: Path) -> tuple[list[Part], list[Bundled]]:
    """Lay out cover and catalogue until the catalogue's own length agrees with the pages it names."""
    bodies = _bodies(app, plan, passing)
    listed = 1
    for _ in range(MOST_PASSES):
        items = _counted(plan, bodies, first=2 + listed)
        total = 1 + listed + sum(item.pages for item in items)
        names = {
            **plan.names,
            **dossier_names(plan.case, items),
            "dossier_missing": missing(plan.catalogue),
            "item_count": len(items),
            "page_count": total,
        }
        cover = _write(app, fill(plan.cover, names), passing, "cover")
        contents = _write(app, fill(plan.list, names), passing, "list")
        if page_count(contents) == listed:
            head = [Part(plan.cover.title, cover), Part(plan.list.title, contents)]
            return head + [part for _, parts in bodies for part in parts], items
        listed = page_count(contents)
    raise AssertionError("the catalogue of the dossier finds no length of its own")


_Body = tuple[_Item | str, list[Part]]
"""An item of the catalogue, or what is in no line of it: files laid beside the matter, photographs."""


def _bodies(app: App, plan: _Plan, passing: Path) -> list[_Body]:
    """Return each item with its parts of the PDF; last stand the files laid beside the matter, and photographs."""
    bodies: list[_Body] = []
    for item in plan.items:
        name = f"{item.line.number} {item.line.title}"
        single = len(item.files) == 1
        parts = [
            Part(
                name if number == 0 else title,
                _final_words(app, plan, file, title, passing) if file.edited else file.path,
                0 if number == 0 or single else 1,
            )
            for number, (file, title) in enumerate(zip(item.files, item.titles, strict=True))
        ]
        bodies.append((item, parts))
    if plan.annexes:
        name = f"{len(bodies) + 1} {word('dossier', ANNEXES)}"
        files = [
            Part(one.caption, _annex(app, plan, one, passing), 1 if number else 0)
            for number, one in enumerate(plan.annexes)
        ]
        bodies.append((ANNEXES, [replace(files[0], title=f"{name} {files[0].title}"), *files[1:]]))
    if plan.photographs:
        pictures = _write(app, _photographs(plan), passing, "photographs")
        name = f"{len(bodies) + 1} {word('dossier', PHOTOGRAPHS)}"
        bodies.append((PHOTOGRAPHS, [Part(name, pictures)]))
    return bodies


def _annex(app: App, plan: _Plan, annex: _Annex, passing: Path) -> Path:
    """Return the pages of a file laid beside the matter: its own, or a leaf that says where the file is."""
    if annex.printable:
        return annex.file.path
    note = sentence("dossier_annex", suffix=annex.file.path.suffix[1:], digest=annex.file.sha256)
    leaf = Document(
        code="dossier_annex",
        title=annex.caption,
        blocks=(Title(annex.caption), Paragraph(note)),
        watermark="演练" if plan.names.get("rehearsal") else "",
        author=str(plan.names["committee"]),
    )
    return _write(app, leaf, passing, f"annex-{annex.file.sha256[:16]}")


def _counted(plan: _Plan, bodies: Sequence[_Body], first: int) -> list[Bundled]:
    """Return the items with their first pages, counted from `first`."""
    counted: list[Bundled] = []
    for item, parts in bodies:
        pages = sum(page_count(part.pdf) for part in parts)
        start = first if pages else 0
        if isinstance(item, str):
            counted.append(_unlisted(plan, item, len(counted) + 1, pages, start))
        else:
            signed = bool(item.files) and all(file.signed for file in item.files)
            counted.append(bundled(item.line, pages, start, signed=signed))
        first += pages
    return counted


def _unlisted(plan: _Plan, kind: str, number: int, pages: int, start: int) -> Bundled:
    """Return the item of the files laid beside the matter, or of the photographs."""
    annexes = kind == ANNEXES
    count = len(plan.annexes if annexes else plan.photographs)
    return Bundled(
        number,
        word("dossier", kind),
        plan.case.village.committee,
        None,
        pages,
        start,
        plan.annexes_kept if annexes else plan.photographs_kept,
        sentence("dossier_annexes" if annexes else "dossier_photographs", count=count),
    )


def _final_words(app: App, plan: _Plan, file: ArchivedFile, title: str, passing: Path) -> Path:
    """Set the words of an edited version anew: its own layout is in the DOCX only, and the leaf says so."""
    note = sentence("dossier_final", digest=file.sha256)
    words = (Paragraph(line) for text in read_edited(file.path).texts for line in text.split("\n"))
    leaf = Document(
        code="dossier_final",
        title=title,
        blocks=(Title(title), Paragraph(note, "note"), *words),
        watermark="演练" if plan.names.get("rehearsal") else "",
        author=str(plan.names["committee"]),
    )
    return _write(app, leaf, passing, f"final-{file.sha256[:16]}")


def _photographs(plan: _Plan) -> Document:
    blocks: list[Block] = [Title(word("dossier", "photographs"))]
    for caption, path in plan.photographs:
        picture = for_print(path.read_bytes()) if path.is_file() else None
        if picture is None:
            blocks.append(Paragraph(sentence("dossier_torn", caption=caption), "flush"))
        else:
            blocks.append(Picture(picture, caption, *PICTURE_MM))
    return Document(
        code="dossier_photographs",
        title=word("dossier", "photographs"),
        blocks=tuple(blocks),
        watermark="演练" if plan.names.get("rehearsal") else "",
        author=str(plan.names["committee"]),
    )


def _write(app: App, document: Document, passing: Path, stem: str) -> Path:
    day = app.now().astimezone(CHINA).replace(hour=0, minute=0, second=0, microsecond=0)
    (pdf,) = write_paper(document, passing, stem, day, ("pdf",))
    return pdf


def _put(target: Path, whole: Path) -> None:
    """Bring the finished file into the data folder whole or not at all."""
    part = target.with_name(f".{target.name}.part")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        part.write_bytes(whole.read_bytes())
        part.replace(target)
    except OSError as error:
        part.unlink(missing_ok=True)
        why = error.strerror or str(error)
        raise ExpectedError("paper.not-written", path=str(target), why=why) from error


def _keep(app: App, plan: _Plan, record: DossierRecord) -> DossierRecord:
    with app.work() as work:
        kept = work.dossiers.add(record)
        work.note(
            record.made_at,
            "dossier.bound",
            undo=False,
            consultation=record.consultation_id,
            title=plan.case.consultation.title,
            pages=record.pages,
            digest=record.sha256,
        )
        work.commit()
    if plan.last is not None and plan.last.pdf != record.pdf:
        (app.folder / plan.last.pdf).unlink(missing_ok=True)
    return kept
