"""Writing the package: one consultation with its papers, photographs and journal, signed and read back."""

import json
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from consult_app.basics.errors import ExpectedError
from consult_app.basics.paths import resource
from consult_app.basics.progress import Step, silent
from consult_app.domain.publication import Attachment
from consult_app.domain.records import PackageRecord, Paper
from consult_app.domain.village import Village
from consult_app.exchange.bag import (
    Contents,
    Phase,
    Source,
    Written,
    sha256_of,
    unannounced,
    write_bag,
)
from consult_app.exchange.photograph import without_place
from consult_app.exchange.signing import PACKAGE, SIGNER_FILE, Key, installation_key
from consult_app.exchange.stick import safe_name
from consult_app.services.app import CHINA, App
from consult_app.services.attaching import attachment_path
from consult_app.services.case import the_village
from consult_app.services.catalogue import Catalogue, CatalogueLine, newest_papers, read_catalogue
from consult_app.services.consultation_record import (
    Json,
    consultation_record,
    masked,
    plain,
)
from consult_app.services.final_papers import final_docx, signed_pdf
from consult_app.services.journal_extract import Extract, extract
from consult_app.services.package_sound import (
    Extra,
    by_choice,
    checked,
    extras_of,
    sound_travels,
    told,
)
from consult_app.storage.unit_of_work import UnitOfWork

RECORD_FILE = "consultation.json"
JOURNAL_FILE = "journal.jsonl"
PURPOSE = "协商档案数据包"


@dataclass(frozen=True, slots=True)
class PackageReport:
    """A package that stands: where, how large, how many papers and photographs, and its digest."""

    folder: Path
    files: int
    size: int
    papers: int
    photographs: int
    digest: str
    written_at: datetime


@dataclass(frozen=True, slots=True)
class PaperFile:
    """One file of a paper: where it lies, what it must be, and its name in the package."""

    source: Path
    sha256: str
    name: str
    code: str
    title: str


@dataclass(frozen=True, slots=True)
class Picture:
    attachment: Attachment
    source: Path
    name: str


@dataclass(frozen=True, slots=True)
class Plan:
    """What was read in one transaction; from here on the store may go on changing."""

    village: Village
    title: str
    number: str
    uid: str
    record: Json
    catalogue: Catalogue
    journal: Extract | None
    papers: tuple[PaperFile, ...]
    pictures: tuple[Picture, ...]
    extras: tuple[Extra, ...]
    written_at: datetime

    @property
    def name(self) -> str:
        """The folder name of the package, e.g. 柳协〔2026〕5号-三组村道硬化."""
        return safe_name(f"{self.number}-{self.title}")

    @property
    def size(self) -> int:
        """About how many bytes the package will take."""
        sources = [*(each.source for each in self.papers), *(each.source for each in self.pictures)]
        listed = sum(source.stat().st_size for source in sources if source.is_file())
        return listed + sum(extra.size for extra in self.extras)


def village_key(app: App, village: Village) -> Key:
    """Return this installation's key with the village's name; made when first asked for."""
    return installation_key(app.folder, village.full_name, village.code)


def package_name(app: App, consultation_id: int) -> str:
    """Return the folder name of a consultation's package, e.g. 柳协〔2026〕5号-三组村道硬化."""
    with app.work() as work:
        consultation = work.consultations.get(consultation_id)
        number = consultation.document_number(the_village(work).short)
    return safe_name(f"{number}-{consultation.title}")


def write_package(
    app: App,
    consultation_id: int,
    target: Path,
    step: Step = silent,
    phase: Phase = unannounced,
) -> PackageReport:
    """
    Write the signed package as the folder `target`; an earlier package there is replaced at the very end.

    Phases: `pack`, `write`, `read-back`. Raises ExpectedError `drive.*`, `package.paper-changed` (title) when
    a paper is no longer what was made, `package.source-missing`, `package.photograph-torn` (file), `package.file-changed`,
    `key.damaged`; Cancelled. The journal says that it was written, with its digest.
    """
    with app.work() as work:
        plan = read_plan(app, work, consultation_id)
    key = village_key(app, plan.village)
    with tempfile.TemporaryDirectory(prefix="consult-package-") as passing:
        payload = _pack(plan, Path(passing), step, phase)
        written = write_bag(_contents(plan, payload, key), target, step, phase)
    _keep(app, consultation_id, written, plan)
    return PackageReport(
        folder=written.folder,
        files=written.files,
        size=written.size,
        papers=len({each.code for each in plan.papers}),
        photographs=len(plan.pictures),
        digest=written.digest,
        written_at=plan.written_at,
    )


def read_plan(app: App, work: UnitOfWork, consultation_id: int) -> Plan:
    """Read everything that the package will hold, and where its files lie."""
    village = the_village(work)
    consultation = work.consultations.get(consultation_id)
    catalogue = read_catalogue(work, consultation_id)
    return Plan(
        village=village,
        title=consultation.title,
        number=consultation.document_number(village.short),
        uid=consultation.uid,
        record=consultation_record(app, work, consultation_id),
        catalogue=catalogue,
        journal=extract(work, consultation_id),
        papers=_paper_files(app.folder, work, consultation_id, catalogue),
        pictures=_pictures(app, work.attachments.all(consultation_id=consultation_id)),
        extras=extras_of(app, work, consultation_id)
        if sound_travels(work, consultation_id)
        else (),
        written_at=app.now(),
    )


def _paper_files(
    folder: Path, work: UnitOfWork, consultation_id: int, catalogue: Catalogue
) -> tuple[PaperFile, ...]:
    """Name the files by their line of the catalogue; papers outside it (the catalogue itself) come first."""
    numbers = {line.code: line.number for line in catalogue.lines}
    files: list[PaperFile] = []
    taken: set[str] = set()
    for paper in newest_papers(work, consultation_id):
        name = safe_name(f"{numbers.get(paper.code, 0):02}-{paper.title}")
        name = name if name not in taken else f"{name}-{paper.id}"
        taken.add(name)
        for source, digest, ending in _files_of(folder, paper):
            files.append(
                PaperFile(source, digest, f"papers/{name}{ending}", paper.code, paper.title)
            )
    return tuple(files)


def _files_of(folder: Path, paper: Paper) -> Iterator[tuple[Path, str, str]]:
    """Yield each file of a paper with its digest and ending: as printed, then its signed scan and its final version."""
    for path, digest in ((paper.pdf, paper.pdf_sha256), (paper.docx, paper.docx_sha256)):
        if path:
            yield folder / path, digest, Path(path).suffix
    if (scan := signed_pdf(folder, paper)) is not None:
        yield scan, paper.signed_scan_sha256, "-签字扫描件.pdf"
    if (final := final_docx(folder, paper)) is not None:
        yield final, paper.signed_docx_sha256, "-定稿.docx"


def _pictures(app: App, attachments: tuple[Attachment, ...]) -> tuple[Picture, ...]:
    named = []
    for number, each in enumerate((one for one in attachments if not by_choice(one)), start=1):
        source = attachment_path(app, each)
        stem = safe_name(f"{number:03}-{masked(each.caption) or each.owner}-{each.view}")
        named.append(Picture(each, source, f"photographs/{stem}{source.suffix}"))
    return tuple(named)


def _pack(plan: Plan, passing: Path, step: Step, phase: Phase) -> dict[str, Source]:
    """Check the papers, take place and time out of the photographs, and write the record and the journal."""
    total = len(plan.papers) + len(plan.pictures) + len(plan.extras)
    phase("pack", total)
    payload: dict[str, Source] = {}
    for done, paper in enumerate(plan.papers):
        step(done, total)
        payload[paper.name] = _checked(paper)
    photographs = []
    for done, picture in enumerate(plan.pictures, start=len(plan.papers)):
        step(done, total)
        payload[picture.name] = _travelling(picture, passing / f"{done}")
        photographs.append(_told_picture(picture, passing / f"{done}"))
    for done, extra in enumerate(plan.extras, start=len(plan.papers) + len(plan.pictures)):
        step(done, total)
        payload[extra.name] = checked(extra)
    step(total, total)
    record = plan.record | {
        "archive": [_told_line(plan, line) for line in plan.catalogue.lines],
        "photographs": photographs,
        "files": [told(extra) for extra in plan.extras],
        "journal": _told_journal(plan.journal),
    }
    _ensure_described(record)
    payload[RECORD_FILE] = (json.dumps(record, ensure_ascii=False, indent=1) + "\n").encode()
    if plan.journal:
        payload[JOURNAL_FILE] = plan.journal.lines
    return payload


def _checked(paper: PaperFile) -> Path:
    if not paper.source.is_file():
        raise ExpectedError("package.source-missing", path=str(paper.source))
    if sha256_of(paper.source) != paper.sha256:
        raise ExpectedError("package.paper-changed", title=paper.title, path=str(paper.source))
    return paper.source


def _travelling(picture: Picture, file: Path) -> Path:
    if not picture.source.is_file():
        raise ExpectedError("package.source-missing", path=str(picture.source))
    try:
        file.write_bytes(without_place(picture.source.read_bytes()))
    except ValueError as error:
        raise ExpectedError("package.photograph-torn", file=picture.attachment.file_name) from error
    return file


def _told_picture(picture: Picture, file: Path) -> Json:
    told = picture.attachment
    return {
        "path": f"data/{picture.name}",
        "sha256": sha256_of(file),
        "owner": told.owner,
        "view": told.view.value,
        "caption": plain(told.caption),
    }


def _told_line(plan: Plan, line: CatalogueLine) -> Json:
    files = [each for each in plan.papers if each.code == line.code]
    return {
        "number": line.number,
        "code": line.code,
        "title": line.title,
        "responsible": line.responsible,
        "date": plain(line.on),
        "pages": line.pages,
        "retention": line.retention.value,
        "state": line.state.value,
        "remark": plain(line.absent_reason or line.remark),
        "files": [{"path": f"data/{each.name}", "sha256": each.sha256} for each in files],
    }


def _told_journal(journal: Extract | None) -> Json | None:
    if journal is None:
        return None
    return {
        "path": f"data/{JOURNAL_FILE}",
        "entries": journal.entries,
        "told": journal.told,
        "first": journal.first,
        "last": journal.last,
    }


def _ensure_described(record: Json) -> None:
    """A record that its own schema does not describe is our bug, and must not leave the house."""
    from jsonschema import (
        Draft202012Validator,
    )  # a tenth of a second to load, needed for packages only

    schema = json.loads(resource("schemas", "consultation.schema.json").read_text("utf-8"))
    Draft202012Validator(schema).validate(record)


def _contents(plan: Plan, payload: dict[str, Source], key: Key) -> Contents:
    at = plan.written_at.astimezone(CHINA)
    info = (
        ("Source-Organization", plan.village.full_name),
        ("Contact-Name", plan.village.committee),
        ("External-Description", f"{PURPOSE}：{masked(plan.title)}"),
        ("External-Identifier", plan.number),
        ("Internal-Sender-Identifier", plan.uid),
        ("Bagging-Date", at.date().isoformat()),
        ("Consult-Written-At", at.isoformat(timespec="seconds")),
        ("Consult-Papers", str(len({each.code for each in plan.papers}))),
        ("Consult-Photographs", str(len(plan.pictures))),
        ("Consult-Rehearsal", "yes" if plan.village.rehearsal else "no"),
    )
    signer = json.dumps(key.signer.as_json(), ensure_ascii=False, indent=1) + "\n"
    tags = {SIGNER_FILE: signer.encode()}
    return Contents(payload, info, tags, lambda listing: key.sign(PACKAGE, listing))


def _keep(app: App, consultation_id: int, written: Written, plan: Plan) -> None:
    with app.work() as work:
        work.packages.add(
            PackageRecord(
                id=0,
                consultation_id=consultation_id,
                written_at=plan.written_at,
                place=str(written.folder),
                manifest_sha256=written.digest,
                files=written.files,
            )
        )
        work.note(
            app.now(),
            "package.written",
            undo=False,
            consultation=consultation_id,
            title=plan.title,
            place=str(written.folder),
            digest=written.digest,
            files=written.files,
        )
        work.commit()
