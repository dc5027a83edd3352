"""Reading a package from another hand: who and what, every fault; and the township's signed receipt."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Any

from consult_app.basics.errors import ExpectedError
from consult_app.basics.paths import resource
from consult_app.basics.progress import Step, silent
from consult_app.domain.records import PackageRecord
from consult_app.exchange.bag import SEAL, TAG_MANIFEST
from consult_app.exchange.bag_check import Checked, Fault, check_bag
from consult_app.exchange.signing import (
    PACKAGE,
    RECEIPT,
    SIGNER_FILE,
    Key,
    Signer,
    Standing,
    canonical,
    holds,
    known_keys,
    remember,
    standing,
    write_whole,
)
from consult_app.exchange.stick import drive_errors
from consult_app.services.app import CHINA, App
from consult_app.services.case import the_village
from consult_app.services.journal_extract import extract_faults, summary_faults
from consult_app.services.packaging import JOURNAL_FILE, RECORD_FILE, village_key

RECEIPT_FORMAT = "consult-app receipt 1"
RECORD_LIMIT = 1 << 26
"""Bytes; a record or a journal beyond 64 MiB is not ours and is not read."""


@dataclass(frozen=True, slots=True)
class Keys:
    """What the reader knows: its own public key (or nothing) and the keys that were compared."""

    own: str = ""
    known: tuple[Signer, ...] = ()


@dataclass(frozen=True, slots=True)
class PackageVerdict:
    """
    What a package says of itself and all that is wrong with it.

    `signer` and `standing` are there only where the signature holds; the texts come from the package and are
    to be believed only when it is `good`.
    """

    folder: Path
    faults: tuple[Fault, ...]
    signer: Signer | None
    standing: Standing | None
    organisation: str
    title: str
    number: str
    uid: str
    written_at: str
    rehearsal: bool
    files: int
    size: int
    digest: str

    @property
    def good(self) -> bool:
        return not self.faults


@dataclass(frozen=True, slots=True)
class Receipt:
    """What the township signed: which package it received when, and who received it."""

    digest: str
    uid: str
    number: str
    title: str
    organisation: str
    received_at: datetime
    received_by: str
    signer: Signer


@dataclass(frozen=True, slots=True)
class ReceiptView:
    """A receipt that was taken in; `standing` says whether its key was compared before."""

    receipt: Receipt
    standing: Standing
    consultation_id: int


def keys_of(folder: Path, own: str = "") -> Keys:
    """Return what a data folder knows of keys; an empty or missing folder knows none."""
    return Keys(own, known_keys(folder))


def verify_package(folder: Path, keys: Keys | None = None, step: Step = silent) -> PackageVerdict:
    """
    Read and check a whole package; every fault is named, and `good` ones say whose they are.

    Raises ExpectedError `package.not-found`, `package.not-a-folder`, `drive.gone`; Cancelled.
    """
    with drive_errors(folder):
        checked = check_bag(folder, step)
        signer, faults = _signature(checked)
        record, content = _content(checked)
    keys = keys or Keys()
    known = standing(signer, keys.own, keys.known) if signer else None
    if known is Standing.CHANGED:
        faults.append(Fault("signature.key-changed", SIGNER_FILE))
    info = checked.info
    return PackageVerdict(
        folder=folder,
        faults=(*checked.faults, *faults, *content),
        signer=signer,
        standing=known,
        organisation=info.get("Source-Organization", ""),
        title=_text(record, "title"),
        number=_text(record, "document_number"),
        uid=_text(record, "uid"),
        written_at=info.get("Consult-Written-At", ""),
        rehearsal=record.get("rehearsal") is True,
        files=checked.files,
        size=checked.size,
        digest=checked.digest,
    )


def _text(record: Mapping[str, Any], name: str) -> str:
    told = record.get("consultation")
    return str(told.get(name, "")) if isinstance(told, dict) else ""


def _signature(checked: Checked) -> tuple[Signer | None, list[Fault]]:
    """Return the signer when the signature over the tag manifest holds, and what is wrong with it."""
    listing, seal = checked.tags.get(TAG_MANIFEST), checked.tags.get(SEAL)
    if seal is None or listing is None:
        return None, [Fault("signature.missing", SEAL)]
    try:
        signer = Signer.from_json(json.loads(checked.tags.get(SIGNER_FILE, b"").decode("utf-8")))
    except ValueError:
        return None, [Fault("signature.signer-unreadable", SIGNER_FILE)]
    if not holds(signer, PACKAGE, listing, seal):
        return None, [Fault("signature.wrong", SEAL)]
    if signer.name != checked.info.get("Source-Organization"):
        return signer, [
            Fault("signature.other-organisation", "bag-info.txt", {"signer": signer.name})
        ]
    return signer, []


def _content(checked: Checked) -> tuple[dict[str, Any], list[Fault]]:
    """Return the record (empty when it cannot be read) and what is wrong with record and journal."""
    path = f"data/{RECORD_FILE}"
    data = _read(checked, path)
    if data is None:
        return {}, [Fault("content.no-record", path)]
    try:
        record = json.loads(data.decode("utf-8"))
    except (ValueError, RecursionError):
        return {}, [Fault("content.unreadable", path)]
    where = _undescribed(record)
    if where is not None:
        return {}, [Fault("content.not-described", path, {"where": where})]
    return record, [*_journal_faults(checked, record), *_listed_faults(checked, record)]


def _read(checked: Checked, path: str) -> bytes | None:
    """Read one of the plain files that were found; a link was never among them."""
    file = checked.places.get(path)
    if file is None or file.stat().st_size > RECORD_LIMIT:
        return None
    return file.read_bytes()


def _undescribed(record: object) -> str | None:
    """Return the place of the first thing the schema does not allow; nothing when all is as described."""
    from jsonschema import Draft202012Validator
    from jsonschema.exceptions import best_match

    schema = json.loads(resource("schemas", "consultation.schema.json").read_text("utf-8"))
    error = best_match(Draft202012Validator(schema).iter_errors(record))
    return None if error is None else error.json_path


def _journal_faults(checked: Checked, record: Mapping[str, Any]) -> Iterator[Fault]:
    path = f"data/{JOURNAL_FILE}"
    data = _read(checked, path)
    if record["journal"] is None and data is None:
        return
    if data is None:
        yield Fault("journal.missing", path)
        return
    faults = extract_faults(data)
    yield from faults
    if not any(fault.code == "journal.unreadable" for fault in faults):
        yield from summary_faults(record["journal"], data)


def _listed_faults(checked: Checked, record: Mapping[str, Any]) -> Iterator[Fault]:
    """Compare the papers and photographs that the record names with the manifest's view of them."""
    named = [file for line in record["archive"] for file in line["files"]]
    named += [*record["photographs"], *record.get("files", ())]
    listed = checked.listed
    for file in named:
        if listed.get(file["path"]) != file["sha256"]:
            yield Fault("content.other-file", file["path"])


def make_receipt(
    package: Path, key: Key, received_by: str, now: datetime, keys: Keys, out: Path
) -> Receipt:
    """
    Verify a package and write the signed receipt for it to the file `out`.

    Raises ExpectedError `receipt.package-faulty` (faults: how many), `receipt.name-missing`, `drive.*`.
    """
    if not received_by.strip():
        raise ExpectedError("receipt.name-missing")
    verdict = verify_package(package, keys)
    if not verdict.good:
        raise ExpectedError("receipt.package-faulty", faults=len(verdict.faults))
    receipt = Receipt(
        digest=verdict.digest,
        uid=verdict.uid,
        number=verdict.number,
        title=verdict.title,
        organisation=verdict.organisation,
        received_at=now,
        received_by=received_by.strip(),
        signer=key.signer,
    )
    told = _receipt_json(receipt)
    sealed = {"receipt": told, "signature": key.sign(RECEIPT, canonical(told)).hex()}
    with drive_errors(out):
        write_whole(out, (json.dumps(sealed, ensure_ascii=False, indent=1) + "\n").encode())
    return receipt


def _receipt_json(receipt: Receipt) -> dict[str, Any]:
    return {
        "format": RECEIPT_FORMAT,
        "package": receipt.digest,
        "uid": receipt.uid,
        "number": receipt.number,
        "title": receipt.title,
        "organisation": receipt.organisation,
        "received_at": receipt.received_at.astimezone(CHINA).isoformat(timespec="seconds"),
        "received_by": receipt.received_by,
        "signer": receipt.signer.as_json(),
    }


def read_receipt(file: Path) -> Receipt:
    """
    Read a receipt whose signature holds.

    Raises ExpectedError `receipt.unreadable` and `receipt.signature-wrong`.
    """
    try:
        sealed = json.loads(file.read_bytes()[:RECORD_LIMIT].decode("utf-8"))
        told, signature = sealed["receipt"], bytes.fromhex(sealed["signature"])
        receipt = _receipt(told)
    except (OSError, ValueError, KeyError, TypeError, RecursionError) as error:
        raise ExpectedError("receipt.unreadable", file=file.name) from error
    if not holds(receipt.signer, RECEIPT, canonical(told), signature):
        raise ExpectedError("receipt.signature-wrong", file=file.name)
    return receipt


def _receipt(told: Mapping[str, Any]) -> Receipt:
    if told["format"] != RECEIPT_FORMAT:
        raise ValueError("not a receipt")
    received_at = datetime.fromisoformat(told["received_at"])
    if received_at.tzinfo is None:
        raise ValueError("a moment without a time zone")
    texts = ("package", "uid", "number", "title", "organisation")
    digest, uid, number, title, organisation = (str(told[name]) for name in texts)
    by, signer = str(told["received_by"]), Signer.from_json(told["signer"])
    return Receipt(digest, uid, number, title, organisation, received_at, by, signer)


def take_receipt(app: App, file: Path) -> ReceiptView:
    """
    Take in the township's receipt for a package that was written here.

    Raises ExpectedError `receipt.unreadable`, `receipt.signature-wrong`, `receipt.other-package`, and
    `receipt.key-changed` when the township's key is another than the one that was compared.
    """
    receipt = read_receipt(file)
    with app.work() as work:
        village = the_village(work)
        found = work.packages.find(manifest_sha256=receipt.digest)
        if found is None:
            raise ExpectedError("receipt.other-package", number=receipt.number, title=receipt.title)
        known = standing(
            receipt.signer, village_key(app, village).signer.key, known_keys(app.folder)
        )
        if known is Standing.CHANGED:
            raise ExpectedError("receipt.key-changed", signer=receipt.signer.name)
        work.packages.save(_received(found, receipt))
        work.note(
            app.now(),
            "package.received",
            consultation=found.consultation_id,
            title=receipt.title,
            by=receipt.received_by,
            office=receipt.signer.name,
            key=receipt.signer.key,
        )
        work.commit()
    return ReceiptView(receipt, known, found.consultation_id)


def _received(record: PackageRecord, receipt: Receipt) -> PackageRecord:
    by = f"{receipt.signer.name} {receipt.received_by}"
    return replace(record, receipt_at=receipt.received_at, receipt_by=by)


def trust(app: App, signer: Signer) -> None:
    """Keep a key that a person has compared by telephone; from now on another one under its name is refused."""
    remember(app.folder, signer)
    with app.work() as work:
        work.note(app.now(), "key.compared", undo=False, name=signer.name, key=signer.key)
        work.commit()
