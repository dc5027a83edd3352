"""Ed25519 signatures of an installation: over packages, and over the receipts that come back."""

import hashlib
import json
import os
import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any, Self

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    PublicFormat,
    load_pem_private_key,
)

from consult_app.basics.errors import ExpectedError

KEY_FILE = "installation.key"
KNOWN_FILE = "known_keys.json"
SIGNER_FILE = "signer.json"
PACKAGE = b"consult-app package 1\n"
RECEIPT = b"consult-app receipt 1\n"
"""What stands before the signed bytes, so that one kind of paper cannot pass for another."""


class Standing(StrEnum):
    """What we know of a key that signed rightly."""

    OWN = "own"
    KNOWN = "known"
    UNKNOWN = "unknown"
    CHANGED = "changed"


@dataclass(frozen=True, slots=True)
class Signer:
    """Whose key it is, as the signer says; `key` is the public key, 64 hex digits."""

    name: str
    code: str
    key: str

    def __post_init__(self) -> None:
        """Refuse what is no key."""
        if not re.fullmatch(r"[0-9a-f]{64}", self.key):
            raise ValueError(f"not a public key: {self.key!r}")

    @property
    def fingerprint(self) -> str:
        """Return eight groups of four digits, to be read to one another over the telephone."""
        return fingerprint(self.key)

    def as_json(self) -> dict[str, Any]:
        return {
            "format": "consult-app signer 1",
            "algorithm": "Ed25519",
            "name": self.name,
            "code": self.code,
            "public_key": self.key,
            "fingerprint": self.fingerprint,
        }

    @classmethod
    def from_json(cls, data: object) -> Self:
        """Read `signer.json`; raises ValueError when it is none or when its fingerprint is another's."""
        if not isinstance(data, dict) or data.get("format") != "consult-app signer 1":
            raise ValueError("not a signer")
        signer = cls(
            str(data.get("name", "")), str(data.get("code", "")), str(data.get("public_key"))
        )
        if data.get("fingerprint") != signer.fingerprint:
            raise ValueError("the fingerprint is another key's")
        return signer


@dataclass(frozen=True, slots=True)
class Key:
    """The secret key of this installation and the name it signs under."""

    secret: Ed25519PrivateKey
    name: str
    code: str

    @property
    def signer(self) -> Signer:
        public = self.secret.public_key().public_bytes(Encoding.Raw, PublicFormat.Raw)
        return Signer(self.name, self.code, public.hex())

    def sign(self, kind: bytes, message: bytes) -> bytes:
        """Return the 64 bytes of the signature over `kind` and `message`."""
        return self.secret.sign(kind + message)


def installation_key(folder: Path, name: str, code: str) -> Key:
    """
    Return the installation's key, made at the first call and kept in `folder` for its owner only.

    Raises ExpectedError `key.damaged` (path) when the file is there and holds no key: it is never replaced
    in silence, as the township knows us by it.
    """
    file = folder / KEY_FILE
    if not file.exists():
        _create(file)
    try:
        secret = load_pem_private_key(file.read_bytes(), password=None)
    except ValueError as error:
        raise ExpectedError("key.damaged", path=str(file)) from error
    if not isinstance(secret, Ed25519PrivateKey):
        raise ExpectedError("key.damaged", path=str(file))
    return Key(secret, name, code)


def _create(file: Path) -> None:
    made = Ed25519PrivateKey.generate()
    pem = made.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    file.parent.mkdir(parents=True, exist_ok=True)
    write_whole(file, pem, mode=0o600)


def write_whole(file: Path, data: bytes, mode: int = 0o644) -> None:
    """Write a small file so that it is there whole, flushed, or not at all."""
    part = file.with_name(f".{file.name}.{os.getpid()}.part")
    part.unlink(missing_ok=True)
    descriptor = os.open(
        part, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), mode
    )
    try:
        with os.fdopen(descriptor, "wb") as to:
            to.write(data)
            to.flush()
            os.fsync(to.fileno())
        part.replace(file)
    except BaseException:
        part.unlink(missing_ok=True)
        raise


def fingerprint(key: str) -> str:
    """Return the first 106 bits or so of the key's sha256 as eight groups of four decimal digits."""
    number = int.from_bytes(hashlib.sha256(bytes.fromhex(key)).digest(), "big") % 10**32
    digits = f"{number:032d}"
    return " ".join(digits[start : start + 4] for start in range(0, 32, 4))


def holds(signer: Signer, kind: bytes, message: bytes, signature: bytes) -> bool:
    """Say whether `signature` was made with the signer's key over exactly this message of this kind."""
    public = Ed25519PublicKey.from_public_bytes(bytes.fromhex(signer.key))
    try:
        public.verify(signature, kind + message)
    except InvalidSignature:
        return False
    return True


def canonical(data: Mapping[str, Any]) -> bytes:
    """Return the one JSON text of `data` that is signed: sorted, without blanks, UTF-8."""
    return json.dumps(
        data, ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False
    ).encode()


def known_keys(folder: Path) -> tuple[Signer, ...]:
    """
    Return the keys a person has compared and entered; none when nothing was entered.

    Raises ExpectedError `key.list-damaged` (path).
    """
    file = folder / KNOWN_FILE
    if not file.exists():
        return ()
    try:
        return tuple(Signer.from_json(each) for each in json.loads(file.read_text("utf-8")))
    except (ValueError, TypeError) as error:
        raise ExpectedError("key.list-damaged", path=str(file)) from error


def remember(folder: Path, signer: Signer) -> None:
    """Keep a key that was compared; it takes the place of an earlier one under the same code and name."""
    others = [
        each for each in known_keys(folder) if (each.code, each.name) != (signer.code, signer.name)
    ]
    listed = [each.as_json() for each in (*others, signer)]
    folder.mkdir(parents=True, exist_ok=True)
    write_whole(folder / KNOWN_FILE, json.dumps(listed, ensure_ascii=False, indent=1).encode())


def standing(signer: Signer, own: str, known: tuple[Signer, ...]) -> Standing:
    """
    Say what we know of `signer`, whose signature holds; `own` is our own public key or empty.

    `CHANGED` means: we know another key under this code and name, so somebody else may have signed.
    """
    if own and signer.key == own:
        return Standing.OWN
    if any(signer.key == each.key for each in known):
        return Standing.KNOWN
    if any((signer.code, signer.name) == (each.code, each.name) for each in known):
        return Standing.CHANGED
    return Standing.UNKNOWN
