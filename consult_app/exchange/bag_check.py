"""Checking a BagIt folder from an untrusted hand: every fault is found and named, none is followed."""

import hashlib
import re
import stat
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from consult_app.basics.errors import ExpectedError
from consult_app.basics.progress import Step, silent
from consult_app.exchange.bag import (
    DECLARATION,
    MANIFEST,
    SEAL,
    TAG_MANIFEST,
    decoded,
    folded,
    is_plain_path,
    sha256_of,
)

LINE = re.compile(r"([0-9A-Fa-f]{64})[ \t]+\*?(\S.*)")
LABEL = re.compile(r"([^:]+):[ \t]*(.*)")
TAG_LIMIT = 1 << 24
"""No tag file of ours comes near 16 MiB; a larger one is not read."""


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that is wrong with a package: a code, the path in the bag, and figures for the sentence."""

    code: str
    path: str = ""
    facts: Mapping[str, str | int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Checked:
    """
    What a bag says of itself and all that is wrong with it.

    `tags` are the readable tag files, `listed` the sha256 of each path below `data/` as the manifest says,
    `places` the plain files that were found, by their path in the bag.
    """

    folder: Path
    faults: tuple[Fault, ...]
    info: Mapping[str, str]
    tags: Mapping[str, bytes]
    listed: Mapping[str, str]
    places: Mapping[str, Path]
    files: int
    size: int

    @property
    def digest(self) -> str:
        """Return the sha256 of the tag manifest, by which a package is known; empty without one."""
        listing = self.tags.get(TAG_MANIFEST)
        return hashlib.sha256(listing).hexdigest() if listing is not None else ""


def check_bag(folder: Path, step: Step = silent) -> Checked:
    """
    Read the whole bag and return every fault, sorted by path; `step` counts files.

    Raises ExpectedError `package.not-found` when there is no such folder, `package.not-a-folder` for a file.
    """
    if not folder.exists():
        raise ExpectedError("package.not-found", path=str(folder))
    if not folder.is_dir():
        raise ExpectedError("package.not-a-folder", path=str(folder))
    return _Check(folder, step).run()


class _Check:
    """One pass over one bag; `faults` grows while it goes."""

    def __init__(self, folder: Path, step: Step) -> None:
        self._folder = folder
        self._step = step
        self._folded: dict[str, str] = {}
        self.faults: list[Fault] = []
        self.files: dict[str, Path] = {}
        self.tags: dict[str, bytes] = {}

    def run(self) -> Checked:
        self._walk(self._folder)
        self._read_tags()
        self._declaration()
        listed = self._listing(MANIFEST)
        tagged = self._listing(TAG_MANIFEST)
        self._compare(listed, tagged)
        info = self._info()
        sizes = [file.stat().st_size for name, file in self.files.items() if _is_payload(name)]
        self._oxum(info, f"{sum(sizes)}.{len(sizes)}")
        faults = tuple(sorted(self.faults, key=lambda fault: (fault.path, fault.code)))
        return Checked(
            self._folder, faults, info, self.tags, listed, self.files, len(sizes), sum(sizes)
        )

    def _fault(self, code: str, path: str = "", **facts: str | int) -> None:
        self.faults.append(Fault(f"bag.{code}", path, facts))

    def _walk(self, folder: Path) -> None:
        """Collect the plain files; links are named and never followed, pipes and devices never opened."""
        for path in sorted(folder.iterdir()):
            name = unicodedata.normalize("NFC", path.relative_to(self._folder).as_posix())
            mode = path.lstat().st_mode
            if stat.S_ISLNK(mode) or _is_junction(path):
                self._fault("link", name)
            elif stat.S_ISDIR(mode):
                self._walk(path)
            elif stat.S_ISREG(mode):
                self._take(name, path)
            else:
                self._fault("not-a-file", name)

    def _take(self, name: str, path: Path) -> None:
        twin = self._folded.setdefault(folded(name), name)
        if name in self.files or twin != name:
            self._fault("names-collide", name, other=twin)
        self.files.setdefault(name, path)

    def _read_tags(self) -> None:
        for name, file in self.files.items():
            if _is_payload(name):
                continue
            if file.stat().st_size > TAG_LIMIT:
                self._fault("tag-too-large", name)
            else:
                self.tags[name] = file.read_bytes()

    def _declaration(self) -> None:
        told = self.tags.get("bagit.txt")
        if told is None:
            self._fault("not-a-bag", "bagit.txt")
        elif told.replace(b"\r\n", b"\n") != DECLARATION:
            self._fault("declaration", "bagit.txt")
        if "fetch.txt" in self.tags:
            self._fault("fetch", "fetch.txt")

    def _listing(self, name: str) -> dict[str, str]:
        """Read a manifest; lines that cannot be trusted are named and left out."""
        if name not in self.tags:
            self._fault("manifest-missing", name)
            return {}
        listed: dict[str, str] = {}
        for number, line in enumerate(self._lines(name), start=1):
            self._line(name, number, line, listed)
        return listed

    def _lines(self, name: str) -> list[str]:
        try:
            text = self.tags[name].decode("utf-8")
        except UnicodeDecodeError:
            self._fault("not-utf8", name)
            return []
        return [line.removesuffix("\r") for line in text.split("\n") if line.strip()]

    def _line(self, name: str, number: int, line: str, listed: dict[str, str]) -> None:
        found = LINE.fullmatch(line)
        if found is None:
            self._fault("manifest-unreadable", name, line=number)
            return
        path = unicodedata.normalize("NFC", decoded(found[2]))
        if not is_plain_path(path) or _is_payload(path) is not (name == MANIFEST):
            self._fault("path-escapes", path, manifest=name, line=number)
        elif path in listed:
            self._fault("listed-twice", path, manifest=name, line=number)
        else:
            listed[path] = found[1].lower()

    def _compare(self, listed: Mapping[str, str], tagged: Mapping[str, str]) -> None:
        expected = {**listed, **tagged}
        for done, (path, digest) in enumerate(expected.items()):
            self._step(done, len(expected))
            self._compare_one(path, digest)
        self._step(len(expected), len(expected))
        for path in self.files.keys() - expected.keys() - {TAG_MANIFEST, SEAL}:
            self._fault("file-added", path)

    def _compare_one(self, path: str, digest: str) -> None:
        if path not in self.files:
            self._fault("file-missing", path)
            return
        try:
            found = sha256_of(self.files[path])
        except OSError as error:
            if not self._folder.exists():
                raise ExpectedError("drive.gone", path=str(self._folder)) from error
            self._fault("file-unreadable", path)
            return
        if found != digest:
            code = "file-changed" if _is_payload(path) else "tag-changed"
            self._fault(code, path, expected=digest, found=found)

    def _info(self) -> dict[str, str]:
        """Read `bag-info.txt`; a repeated label keeps its first value."""
        info: dict[str, str] = {}
        for line in self._lines("bag-info.txt") if "bag-info.txt" in self.tags else ():
            if found := LABEL.fullmatch(line):
                info.setdefault(found[1].strip(), found[2].strip())
        return info

    def _oxum(self, info: Mapping[str, str], found: str) -> None:
        told = info.get("Payload-Oxum")
        if told != found:
            self._fault("oxum", "bag-info.txt", told=told or "", found=found)


def _is_payload(path: str) -> bool:
    return path.startswith("data/")


def _is_junction(path: Path) -> bool:
    """Say whether a folder is a Windows junction, which `is_symlink` does not tell."""
    attributes = getattr(path.lstat(), "st_reparse_tag", 0)
    return bool(attributes)
