"""Signed packs: changed rules (规则包) or forms (文书样式) in one file, as a township hands them on."""

import hashlib
import json
import re
import zipfile
import zlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from consult_app.basics.errors import ExpectedError
from consult_app.exchange.signing import Key, Signer, canonical, holds

MANIFEST, SIGNATURE = "pack.json", "pack.sig"
LARGEST_FILE = 1_000_000
MOST_FILES = 500
_DAY_ONE = (1980, 1, 1, 0, 0, 0)


@dataclass(frozen=True, slots=True)
class PackKind:
    """What a pack may hold, the mark that tells it from another kind, and the refusal of a stray file."""

    format: str
    names: re.Pattern[str]
    stray: str

    @property
    def mark(self) -> bytes:
        """Stand before the signed bytes, so that one kind of pack cannot pass for another."""
        return f"{self.format}\n".encode()


RULES = PackKind(
    "consult-app rules 1",
    re.compile(r"(procedures|profiles)/[a-z0-9_]+\.toml|(laws|matters|terms)\.toml"),
    "pack.file-not-rules",
)
FORMS = PackKind("consult-app forms 1", re.compile(r"[a-z0-9_]+\.toml"), "form-set.stray-file")


@dataclass(frozen=True, slots=True)
class RulePack:
    """A pack whose signature and checksums hold; `files` are TOML texts by their place in the pack."""

    title: str
    issued_on: date
    signer: Signer
    files: Mapping[str, bytes] = field(repr=False)
    kind: PackKind = RULES

    @property
    def id(self) -> str:
        """Return a name for the folder it is kept in: the start of the sum over its manifest."""
        return hashlib.sha256(_manifest(self)).hexdigest()[:16]


def write_pack(
    path: Path,
    title: str,
    issued_on: date,
    files: Mapping[str, bytes],
    key: Key,
    kind: PackKind = RULES,
) -> None:
    """Write a pack signed by `key`; the same content and key give the same bytes."""
    for name in files:
        if not kind.names.fullmatch(name):
            raise ExpectedError(kind.stray, file=name)
    pack = RulePack(title, issued_on, key.signer, files, kind)
    manifest = _manifest(pack)
    contents = {
        MANIFEST: manifest,
        SIGNATURE: key.sign(kind.mark, manifest),
        **dict(sorted(files.items())),
    }
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in contents.items():
            archive.writestr(zipfile.ZipInfo(name, _DAY_ONE), content)


def read_pack(path: Path, kind: PackKind = RULES) -> RulePack:
    """
    Read a pack of a kind and check it whole.

    Refuses `pack.unreadable` (no such file, no pack), `pack.signature-wrong`, `pack.file-changed` (also missing or
    added) and the kind's own `stray`, each with the file it is about. Whose key it is, is for the caller to judge.
    """
    try:
        with zipfile.ZipFile(path) as archive:
            contents = _contents(archive, kind)
    except (
        OSError,
        zipfile.BadZipFile,
        zlib.error,
        EOFError,
        RuntimeError,
        NotImplementedError,
    ) as error:
        why = (error.strerror if isinstance(error, OSError) else None) or str(error)
        raise ExpectedError("pack.unreadable", file=path.name, why=why) from error
    manifest = contents.pop(MANIFEST, b"")
    signature = contents.pop(SIGNATURE, b"")
    pack, sums = _from_manifest(path.name, manifest, contents, kind)
    if not holds(pack.signer, kind.mark, manifest, signature):
        raise ExpectedError("pack.signature-wrong", file=path.name, signer=pack.signer.name)
    for name in sorted(sums.keys() | contents.keys()):
        if name not in contents or sums.get(name) != _sum(contents[name]):
            raise ExpectedError("pack.file-changed", file=name)
    return pack


def _contents(archive: zipfile.ZipFile, kind: PackKind) -> dict[str, bytes]:
    listed = archive.infolist()
    if len(listed) > MOST_FILES:
        raise ExpectedError(kind.stray, file=listed[MOST_FILES].filename)
    for each in listed:
        known = each.filename in (MANIFEST, SIGNATURE) or kind.names.fullmatch(each.filename)
        if not known or each.file_size > LARGEST_FILE:
            raise ExpectedError(kind.stray, file=each.filename)
    return {each.filename: archive.read(each) for each in listed}


def _manifest(pack: RulePack) -> bytes:
    return canonical(
        {
            "format": pack.kind.format,
            "title": pack.title,
            "issued_on": pack.issued_on.isoformat(),
            "signer": pack.signer.as_json(),
            "files": {name: _sum(content) for name, content in pack.files.items()},
        }
    )


def _from_manifest(
    name: str, manifest: bytes, files: Mapping[str, bytes], kind: PackKind
) -> tuple[RulePack, dict[str, str]]:
    try:
        data: dict[str, Any] = json.loads(manifest)
        if data["format"] != kind.format:
            raise ValueError(f"format {data['format']!r}")
        signer = Signer.from_json(data["signer"])
        issued_on = date.fromisoformat(data["issued_on"])
        sums = {str(key): str(value) for key, value in data["files"].items()}
        pack = RulePack(str(data["title"]), issued_on, signer, dict(files), kind)
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise ExpectedError("pack.unreadable", file=name, why=str(error)) from error
    return pack, sums


def _sum(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
