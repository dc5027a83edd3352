"""Stage 10, archive and export (归档): the dossier's catalogue, what it lacks, and its closing."""

from dataclasses import dataclass, replace
from datetime import date, datetime

from consult_app.basics.errors import ExpectedError
from consult_app.domain.finding import Finding, Result
from consult_app.domain.records import ArchiveItem, KindRetention, PackageRecord
from consult_app.services.app import App
from consult_app.services.case import Case, the_village
from consult_app.services.catalogue import (
    CATALOGUE_CODE,
    Catalogue,
    LineState,
    Retention,
    kind_retentions,
    load_rules,
    read_catalogue,
)
from consult_app.services.package_sound import extras_of, sound_travels
from consult_app.services.packaging import read_plan
from consult_app.services.stage_view import NextStep, PaperOffer
from consult_app.storage.unit_of_work import UnitOfWork

COMPLETE, PUBLISHED, PACKAGED = "archive.complete", "archive.published", "archive.packaged"
SIGNED = "archive.signed"
EXPORT = "archive.export"
NAMED = 6
"""How many missing lines the gate names before it says that there are more."""


@dataclass(frozen=True, slots=True)
class LastReceipt:
    """The latest receipt the township sent for any of the village's packages."""

    title: str
    at: datetime
    by: str
    this_case: bool


@dataclass(frozen=True, slots=True)
class ArchiveView:
    """The archive page: `size` is about how many bytes the package will take."""

    catalogue: Catalogue
    town: str
    package_name: str
    size: int
    paper_files: int
    photographs: int
    packages: tuple[PackageRecord, ...]
    receipt: LastReceipt | None
    today: date
    closed_on: date | None
    extras: int = 0
    """Sound recordings and papers that are no pictures; they travel only by choice."""
    extras_size: int = 0
    sound: bool = False
    """Whether that choice was made."""

    @property
    def package(self) -> PackageRecord | None:
        """The package written last."""
        return self.packages[-1] if self.packages else None


def findings(case: Case) -> tuple[Finding, ...]:
    """Every paper is there, everything hung its full time; a package that was read back is advised."""
    catalogue = read_catalogue(case.work, case.consultation.id)
    found = [_complete(catalogue), _signed(catalogue)]
    published = _published(case)
    packages = case.work.packages.count(consultation_id=case.consultation.id)
    packaged = Finding(
        PACKAGED,
        Result.MET if packages else Result.ADVICE,
        have=str(packages),
        need="≥ 1",
        facts={"packages": packages},
    )
    return (*found, *([published] if published else []), packaged)


def papers(case: Case) -> tuple[PaperOffer, ...]:
    """Return what can be printed here: the catalogue that lies on top of the dossier, the register of four meetings."""
    register = (PaperOffer("four_two_register"),) if case.procedure.groups else ()
    pictures = case.work.attachments.count(consultation_id=case.consultation.id)
    album = (PaperOffer("picture_list"),) if pictures else ()
    filed = (PaperOffer("report"), PaperOffer("township_filing"))
    return (PaperOffer(CATALOGUE_CODE), *register, *filed, *album)


def next_step(case: Case, found: tuple[Finding, ...]) -> NextStep | None:
    """With the dossier complete and no package written yet, writing one is next; after closing nothing is."""
    if case.consultation.closed_on:
        return NextStep("archive.closed", waiting=True)
    if any(finding.blocks for finding in found):
        return None
    packaged = next(finding for finding in found if finding.code == PACKAGED)
    return NextStep(EXPORT) if packaged.result is Result.ADVICE else None


def on_finished(case: Case) -> None:
    """Close the dossier with the archive step; called in the transaction that finishes it."""
    case.work.consultations.save(replace(case.consultation, closed_on=case.app.today()))


def on_reopened(work: UnitOfWork, consultation_id: int) -> None:
    """Open the dossier again with its step."""
    work.consultations.save(replace(work.consultations.get(consultation_id), closed_on=None))


def _complete(catalogue: Catalogue) -> Finding:
    missing, total = catalogue.missing, len(catalogue.lines)
    numbers = [str(line.number) for line in missing]
    if not total:
        return Finding(COMPLETE, Result.UNKNOWN, facts={"numbers": [], "count": 0})
    return Finding(
        COMPLETE,
        Result.NOT_MET if missing else Result.MET,
        have=f"{total - len(missing)}/{total}",
        need=str(total),
        margin=-len(missing),
        facts={
            "count": len(missing),
            "numbers": numbers if len(numbers) <= NAMED else [*numbers[:NAMED], "…"],
        },
    )


def _signed(catalogue: Catalogue) -> Finding:
    """Say which papers' signed versions are not in the store; advice, as no law asks for scans."""
    asked = [line for line in catalogue.lines if line.to_sign]
    lacking = [line.title for line in asked if line.unscanned]
    if not asked:
        return Finding(SIGNED, Result.MET, have="0/0", need="0", facts={"titles": []})
    return Finding(
        SIGNED,
        Result.ADVICE if lacking else Result.MET,
        have=f"{len(asked) - len(lacking)}/{len(asked)}",
        need=str(len(asked)),
        margin=-len(lacking),
        facts={"titles": lacking[:NAMED] + (["…"] if len(lacking) > NAMED else [])},
    )


def _published(case: Case) -> Finding | None:
    """Every publication that was hung up has hung to its last day; the last day itself still counts."""
    hung = [
        each
        for each in case.work.publications.all(consultation_id=case.consultation.id)
        if each.ends_on is not None
    ]
    if not hung:
        return None
    today = case.app.today()
    early = [
        each.title
        for each in hung
        if each.ends_on is None or today <= each.ends_on or _came_down(each.ended_on, each.ends_on)
    ]
    rule = case.procedure.publication
    return Finding(
        PUBLISHED,
        Result.NOT_MET if early else Result.MET,
        have=f"{len(hung) - len(early)}/{len(hung)}",
        need=str(len(hung)),
        margin=-len(early),
        basis=rule.basis if rule else None,
        facts={"titles": early, "days": max(each.days for each in hung)},
    )


def _came_down(ended_on: date | None, ends_on: date) -> bool:
    return ended_on is not None and ended_on < ends_on


def view_archive(app: App, consultation_id: int) -> ArchiveView:
    with app.work() as work:
        consultation = work.consultations.get(consultation_id)
        plan = read_plan(app, work, consultation_id)
        receipt = _last_receipt(work, consultation_id)
        packages = work.packages.all(consultation_id=consultation_id)
        town = the_village(work).town
        extras = extras_of(app, work, consultation_id)
        sound = sound_travels(work, consultation_id)
    return ArchiveView(
        catalogue=plan.catalogue,
        town=town,
        package_name=plan.name,
        size=plan.size,
        paper_files=len(plan.papers),
        photographs=len(plan.pictures),
        packages=packages,
        receipt=receipt,
        today=app.today(),
        closed_on=consultation.closed_on,
        extras=len(extras),
        extras_size=sum(extra.size for extra in extras),
        sound=sound,
    )


def _last_receipt(work: UnitOfWork, consultation_id: int) -> LastReceipt | None:
    """Return this case's latest receipt, or else the latest of any case."""
    received = [
        (each.consultation_id == consultation_id, each.receipt_at, each)
        for each in work.packages.all()
        if each.receipt_at is not None
    ]
    if not received:
        return None
    this_case, at, last = max(received, key=lambda each: each[:2])
    title = work.consultations.get(last.consultation_id).title
    return LastReceipt(title, at, last.receipt_by, this_case)


def set_retention(app: App, consultation_id: int, code: str, retention: Retention) -> None:
    """Keep one paper of the dossier longer or shorter than the table says."""
    _say(app, consultation_id, code, "archive.retention", retention=retention.value)


@dataclass(frozen=True, slots=True)
class KindRow:
    """One kind of paper in the table of retention: how long it is kept here, and in the shipped table."""

    code: str
    title: str
    retention: Retention
    shipped: Retention


def view_kind_retentions(app: App) -> tuple[KindRow, ...]:
    """Return how long this village keeps each kind of paper."""
    with app.work() as work:
        kept = kind_retentions(work)
    return tuple(
        KindRow(rule.code, rule.title, kept[rule.code], rule.retention) for rule in load_rules()
    )


def set_kind_retention(app: App, code: str, retention: Retention) -> None:
    """Keep all papers of a kind longer or shorter than the shipped table says; single papers may still differ."""
    rule = next(rule for rule in load_rules() if rule.code == code)
    with app.work() as work:
        own = work.kind_retentions.find(code=code)
        if own is not None:
            work.kind_retentions.remove(own.id)
        if retention is not rule.retention:
            work.kind_retentions.add(KindRetention(0, code, retention.value))
        work.note(app.now(), "archive.kind-retention", title=rule.title, retention=retention.value)
        work.commit()


def file_original(app: App, consultation_id: int, code: str, on: date | None) -> None:
    """Say on which day the signed original was laid into the dossier; nothing takes that back."""
    if on is not None and on > app.today():
        raise ExpectedError("archive.in-the-future", on=on.isoformat())
    event = "archive.original-filed" if on else "archive.original-taken-back"
    _say(app, consultation_id, code, event, original_on=on)


def excuse(app: App, consultation_id: int, code: str, reason: str) -> None:
    """Say why a paper is not in the dossier; it is then absent with a reason, and listed so."""
    if not reason.strip():
        raise ExpectedError("archive.reason-missing")
    _say(app, consultation_id, code, "archive.excused", absent_reason=reason.strip())


def take_excuse_back(app: App, consultation_id: int, code: str) -> None:
    _say(app, consultation_id, code, "archive.excuse-taken-back", absent_reason="")


def file_originals(app: App, consultation_id: int, on: date) -> int:
    """Say of all papers that wait for their signed original that it was laid in; return how many."""
    if on > app.today():
        raise ExpectedError("archive.in-the-future", on=on.isoformat())
    with app.work() as work:
        lines = read_catalogue(work, consultation_id).lines
        waiting = [line for line in lines if line.state is LineState.UNSIGNED]
        for line in waiting:
            _put(work, consultation_id, line.code, original_on=on)
        if waiting:
            work.note(
                app.now(),
                "archive.originals-filed",
                consultation=consultation_id,
                count=len(waiting),
            )
            work.commit()
    return len(waiting)


def _say(app: App, consultation_id: int, code: str, event: str, **changes: object) -> None:
    title = next(rule.title for rule in load_rules() if rule.code == code)
    with app.work() as work:
        _put(work, consultation_id, code, **changes)
        work.note(app.now(), event, consultation=consultation_id, title=title)
        work.commit()


def _put(work: UnitOfWork, consultation_id: int, code: str, **changes: object) -> None:
    before = work.archive_items.find(consultation_id=consultation_id, code=code)
    said = before or ArchiveItem(0, consultation_id, code)
    changed: ArchiveItem = replace(said, **changes)  # type: ignore[arg-type]
    if before is None:
        work.archive_items.add(changed)
    else:
        work.archive_items.save(changed)
