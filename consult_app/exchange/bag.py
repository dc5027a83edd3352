"""BagIt 1.0 folders (RFC 8493, sha256): written whole or not at all, and read back before they count."""

import hashlib
import os
import re
import shutil
import unicodedata
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import BinaryIO

from consult_app.basics.errors import ExpectedError
from consult_app.basics.progress import Step, silent
from consult_app.exchange.stick import drive_errors, refuse_unfit

DECLARATION = b"BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"
MANIFEST = "manifest-sha256.txt"
TAG_MANIFEST = "tagmanifest-sha256.txt"
SEAL = "signature.ed25519"
"""The signature covers the tag manifest, so it cannot itself be listed there."""

CHUNK = 1 << 20
PART_ENDING = ".consult-part"
OLD_ENDING = ".consult-old"

Source = bytes | Path
Phase = Callable[[str, int], None]
"""`phase(name, total)`: a new part of the work begins; `step` then counts from 0 to `total` again."""


def unannounced(name: str, total: int) -> None:
    """Tell nobody that a new part of the work begins."""


@dataclass(frozen=True, slots=True)
class Contents:
    """
    What a bag shall hold.

    `payload` maps paths below `data/` (with `/`) to bytes or to a file; `info` are the labels and values of
    `bag-info.txt` without Payload-Oxum; `tags` are further tag files; `seal` makes the signature of the
    bytes of the tag manifest.
    """

    payload: Mapping[str, Source]
    info: Sequence[tuple[str, str]] = ()
    tags: Mapping[str, bytes] = field(default_factory=dict)
    seal: Callable[[bytes], bytes] | None = None

    def __post_init__(self) -> None:
        """Refuse names that could not lie side by side on every drive."""
        names = [f"data/{name}" for name in self.payload] + list(self.tags)
        if any(not is_plain_path(name) for name in names):
            raise ValueError(f"not a plain path among {names}")
        if len({folded(name) for name in names}) < len(names):
            raise ValueError(f"two names differ only in case or in spelling among {names}")


@dataclass(frozen=True, slots=True)
class Written:
    """A bag that was written and read back; `digest` is the sha256 of its tag manifest, in hex."""

    folder: Path
    files: int
    size: int
    digest: str


def folded(path: str) -> str:
    """Return the form under which FAT and NTFS would take two names for one."""
    return unicodedata.normalize("NFC", path).casefold()


def is_plain_path(path: str) -> bool:
    """Say whether a manifest path stays inside its bag on Linux and on Windows alike."""
    parts = path.split("/")
    return not re.search(r"[\\:\x00]", path) and all(part not in ("", ".", "..") for part in parts)


def encoded(path: str) -> str:
    """Write a path as it stands in a manifest (RFC 8493, 2.1.3): only %, CR and LF are escaped."""
    return path.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def decoded(text: str) -> str:
    """Read a path from a manifest; other percent signs stand for themselves."""
    return re.sub(r"%(25|0[AaDd])", lambda found: chr(int(found[1], 16)), text)


def write_bag(
    contents: Contents, target: Path, step: Step = silent, phase: Phase = unannounced
) -> Written:
    """
    Write `contents` as the folder `target`, replacing an earlier bag of that name only at the very end.

    Everything goes into a folder beside it first, is flushed to the medium, read back and compared. The
    phases are `write` and `read-back`, counted in files. When anything fails or is stopped, the half
    folder is removed as far as the drive still lets us, and an earlier bag stays.

    Raises ExpectedError `drive.*` (full, read-only, gone, file-too-large, read-back-differs) and
    `package.target-taken` when something that is no bag has the name; Cancelled when `step` says so.
    """
    with drive_errors(target.parent):
        return _write_beside(contents, target, step, phase)


def clear_halves(parent: Path) -> tuple[Path, ...]:
    """Remove what a killed or pulled-out write left in `parent`, put a moved-away bag back; tell which."""
    found = []
    for half in sorted(parent.glob(f".*{PART_ENDING}")):
        shutil.rmtree(half)
        found.append(half)
    for old in sorted(parent.glob(f".*{OLD_ENDING}")):
        _settle_old(old, parent / old.name.removeprefix(".").removesuffix(OLD_ENDING))
        found.append(old)
    return tuple(found)


def _settle_old(old: Path, target: Path) -> None:
    if target.exists():
        shutil.rmtree(old)
    else:
        old.rename(target)


def _write_beside(contents: Contents, target: Path, step: Step, phase: Phase) -> Written:
    if not target.parent.is_dir():
        raise ExpectedError("drive.gone", path=str(target.parent))
    clear_halves(target.parent)
    if target.exists() and not (target / "bagit.txt").is_file():
        raise ExpectedError("package.target-taken", path=str(target))
    sizes = [_size(source) for source in contents.payload.values()]
    refuse_unfit(target.parent, sizes)
    part = target.with_name(f".{target.name}{PART_ENDING}")
    try:
        digests = _fill(contents, part, step, phase)
        _read_back(part, digests, step, phase)
        _take_place(part, target)
    except BaseException:
        shutil.rmtree(part, ignore_errors=True)
        raise
    return Written(target, len(sizes), sum(sizes), digests[TAG_MANIFEST])


def _fill(contents: Contents, part: Path, step: Step, phase: Phase) -> dict[str, str]:
    """Write every file and return sha256 by path; the tag manifest and the seal come last."""
    payload = {_nfc(f"data/{name}"): source for name, source in contents.payload.items()}
    total = len(payload) + len(contents.tags) + 4 + (contents.seal is not None)
    phase("write", total)
    done = _counter(step, total)
    _make_folders(part, [*payload, *contents.tags])
    listed = {name: _put(part / name, payload[name], done) for name in sorted(payload)}
    tags = {_nfc(name): data for name, data in contents.tags.items()}
    tags |= {"bagit.txt": DECLARATION, MANIFEST: manifest(listed)}
    tags["bag-info.txt"] = _info(contents.info, [_size(each) for each in payload.values()])
    tagged = {name: _put(part / name, tags[name], done) for name in sorted(tags)}
    last = {TAG_MANIFEST: _put(part / TAG_MANIFEST, manifest(tagged), done)}
    if contents.seal:
        last[SEAL] = _put(part / SEAL, contents.seal(manifest(tagged)), done)
    for folder in sorted({file.parent for file in part.rglob("*")}, reverse=True):
        flush_folder(folder)
    return listed | tagged | last


def _make_folders(part: Path, names: Sequence[str]) -> None:
    """Make the folders one by one from `part` down: were the drive pulled out, none is made in its place."""
    part.mkdir()
    below = {parent for name in names for parent in PurePosixPath(name).parents} | {
        PurePosixPath("data")
    }
    for folder in sorted(below - {PurePosixPath()}):
        (part / folder).mkdir()


def _counter(step: Step, total: int) -> Callable[[int], None]:
    """Return a function that reports so many more files done; 0 only asks whether to stop."""
    count = 0

    def report(finished: int) -> None:
        nonlocal count
        count += finished
        step(count, total)

    return report


def _nfc(path: str) -> str:
    return unicodedata.normalize("NFC", path)


def _size(source: Source) -> int:
    if isinstance(source, bytes):
        return len(source)
    if not source.is_file():
        raise ExpectedError("package.source-missing", path=str(source))
    return source.stat().st_size


def _info(pairs: Sequence[tuple[str, str]], sizes: Sequence[int]) -> bytes:
    lines = [*pairs, ("Payload-Oxum", f"{sum(sizes)}.{len(sizes)}")]
    return "".join(f"{label}: {' '.join(text.split())}\n" for label, text in lines).encode()


def manifest(digests: Mapping[str, str]) -> bytes:
    """Return the lines of a manifest, sorted, so that the same bag always has the same bytes."""
    return "".join(f"{digests[path]}  {encoded(path)}\n" for path in sorted(digests)).encode()


def _put(file: Path, source: Source, done: Callable[[int], None]) -> str:
    """Write one file, flush it to the medium and return its sha256."""
    digest = hashlib.sha256()
    with file.open("xb") as to:
        for chunk in _chunks(source):
            done(0)
            to.write(chunk)
            digest.update(chunk)
        to.flush()
        os.fsync(to.fileno())
        _forget(to)
    done(1)
    return digest.hexdigest()


def _chunks(source: Source) -> Iterator[bytes]:
    if isinstance(source, bytes):
        yield source
        return
    try:
        with source.open("rb") as file:
            yield from read_chunks(file)
    except OSError as error:
        raise ExpectedError("package.source-missing", path=str(source)) from error


def read_chunks(file: BinaryIO) -> Iterator[bytes]:
    """Yield a file's bytes a mebibyte at a time."""
    while chunk := file.read(CHUNK):
        yield chunk


def sha256_of(file: Path) -> str:
    """Return the sha256 of a file in hex."""
    digest = hashlib.sha256()
    with file.open("rb") as source:
        for chunk in read_chunks(source):
            digest.update(chunk)
    return digest.hexdigest()


def _forget(file: BinaryIO) -> None:
    """Drop the file from the page cache, so that reading back asks the medium and not the memory."""
    if hasattr(os, "posix_fadvise"):
        os.posix_fadvise(file.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)


def flush_folder(folder: Path) -> None:
    """Flush the names in a folder to the medium; Windows has no such call and needs none."""
    if os.name == "posix":
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def _read_back(part: Path, digests: Mapping[str, str], step: Step, phase: Phase) -> None:
    phase("read-back", len(digests))
    for done, (name, digest) in enumerate(digests.items()):
        step(done, len(digests))
        if sha256_of(part / name) != digest:
            raise ExpectedError("drive.read-back-differs", path=name)
    step(len(digests), len(digests))


def _take_place(part: Path, target: Path) -> None:
    """Give the finished bag its name; a bag that had it is deleted only when the new one stands."""
    old = target.with_name(f".{target.name}{OLD_ENDING}")
    if target.exists():
        target.rename(old)
    part.rename(target)
    flush_folder(target.parent)
    if old.exists():
        shutil.rmtree(old)
