"""Removable drives: which are there, how much fits, and what their failures mean in plain words."""

import errno
import os
import re
import shutil
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from consult_app.basics.errors import ExpectedError

FAT_FILE_LIMIT = (1 << 32) - 1
"""The largest file on FAT16 and FAT32, in bytes."""

CLUSTER = 1 << 15
"""The usual cluster of a FAT32 stick, in bytes: each file takes whole clusters."""

FAT = frozenset({"vfat", "msdos", "fat", "fat16", "fat32"})

FULL = frozenset({errno.ENOSPC, errno.EDQUOT})
LOCKED = frozenset({errno.EROFS, errno.EACCES, errno.EPERM})
GONE = frozenset({errno.ENODEV, errno.ENXIO, errno.EIO, errno.ENOENT, errno.ENOTCONN, errno.ESTALE})
GONE_ON_WINDOWS = frozenset({21, 31, 55, 433, 483, 1006, 1117, 1167})
"""ERROR_NOT_READY, GEN_FAILURE, DEV_NOT_EXIST, NO_SUCH_DEVICE, … and DEVICE_NOT_CONNECTED (winerror.h)."""

RESERVED = re.compile(r"(?i)^(con|prn|aux|nul|com[0-9]|lpt[0-9])(\.|$)")


@dataclass(frozen=True, slots=True)
class Drive:
    """A removable drive that is mounted; sizes in bytes."""

    path: Path
    label: str
    filesystem: str
    size: int
    free: int
    writable: bool


def linux_drives(
    mounts: Path = Path("/proc/mounts"),
    blocks: Path = Path("/sys/class/block"),
    labels: Path = Path("/dev/disk/by-label"),
) -> tuple[Drive, ...]:
    """Read the mount table; a drive counts as removable by its kernel flag, its USB bus or its place."""
    if not mounts.is_file():
        return ()
    found: dict[str, Drive] = {}
    for line in mounts.read_text("utf-8", "surrogateescape").splitlines():
        device, place, filesystem, options = (_unescaped(part) for part in line.split(" ")[:4])
        if device.startswith("/dev/") and _is_removable(Path(device).name, place, blocks):
            label = _linux_label(Path(device), labels) or Path(place).name
            writable = "ro" not in options.split(",")
            if drive := _drive(Path(place), label, filesystem, writable=writable):
                found[place] = drive
    return tuple(found[place] for place in sorted(found))


def _unescaped(text: str) -> str:
    """Undo the octal escapes of /proc/mounts, which stand for bytes of UTF-8."""
    raw = text.encode("utf-8", "surrogateescape")
    raw = re.sub(rb"\\([0-7]{3})", lambda found: bytes([int(found[1], 8)]), raw)
    return raw.decode("utf-8", "surrogateescape")


def _is_removable(name: str, place: str, blocks: Path) -> bool:
    if re.match(r"/(run/)?media/", place):
        return True
    block = (blocks / name).resolve()
    flags = (block / "removable", block.parent / "removable")
    return any(_says_one(flag) for flag in flags) or "/usb" in block.as_posix()


def _says_one(flag: Path) -> bool:
    return flag.is_file() and flag.read_text("ascii").strip() == "1"


def _linux_label(device: Path, labels: Path) -> str:
    if not labels.is_dir():
        return ""
    for link in labels.iterdir():
        if link.resolve().name == device.name:
            raw = re.sub(
                rb"\\x([0-9a-f]{2})", lambda f: bytes.fromhex(f[1].decode()), os.fsencode(link.name)
            )
            return raw.decode("utf-8", "replace")
    return ""


def _drive(place: Path, label: str, filesystem: str, *, writable: bool) -> Drive | None:
    try:
        usage = shutil.disk_usage(place)
    except OSError:  # pulled out between the mount table and here
        return None
    return Drive(place, label, filesystem.lower(), usage.total, usage.free, writable)


if sys.platform == "win32":
    import ctypes

    DRIVE_REMOVABLE = 2
    READ_ONLY_VOLUME = 0x80000

    def drives() -> tuple[Drive, ...]:
        """Return the removable drives that are plugged in now, sorted by path."""
        return tuple(_windows_drives())

    def _windows_drives() -> Iterator[Drive]:
        """Ask Windows for its drive letters (GetDriveTypeW, GetVolumeInformationW in fileapi.h)."""
        kernel = ctypes.windll.kernel32
        letters = kernel.GetLogicalDrives()
        for number in range(26):
            root = f"{chr(ord('A') + number)}:\\"
            if letters >> number & 1 and kernel.GetDriveTypeW(root) == DRIVE_REMOVABLE:
                yield from _windows_drive(kernel, root)

    def _windows_drive(kernel: ctypes.WinDLL, root: str) -> Iterator[Drive]:
        label, kind = ctypes.create_unicode_buffer(261), ctypes.create_unicode_buffer(261)
        flags = ctypes.c_ulong()
        if kernel.GetVolumeInformationW(
            root, label, 261, None, None, ctypes.byref(flags), kind, 261
        ):
            writable = not flags.value & READ_ONLY_VOLUME
            drive = _drive(Path(root), label.value or root[:2], kind.value, writable=writable)
            if drive:
                yield drive

else:

    def drives() -> tuple[Drive, ...]:
        """Return the removable drives that are plugged in now, sorted by path."""
        return linux_drives()


def refuse_unfit(folder: Path, sizes: Sequence[int]) -> None:
    """
    Refuse, before anything is written, files of `sizes` bytes that cannot lie in `folder`.

    Raises ExpectedError `drive.full` (need, free in bytes) and `drive.file-too-large` (size).
    """
    need = sum(size // CLUSTER * CLUSTER + CLUSTER for size in sizes)
    free = shutil.disk_usage(folder).free
    if sum(sizes) > free:
        raise ExpectedError("drive.full", need=need, free=free)
    if sizes and max(sizes) > FAT_FILE_LIMIT and filesystem_of(folder) in FAT:
        raise ExpectedError("drive.file-too-large", size=max(sizes))


def filesystem_of(folder: Path) -> str:
    """Return the kind of file system under `folder` if it lies on a removable drive, else nothing."""
    place = folder.resolve()
    holders = [drive for drive in drives() if place.is_relative_to(drive.path)]
    return max(holders, key=lambda drive: len(drive.path.parts)).filesystem if holders else ""


def safe_name(text: str) -> str:
    """Return `text` as a file name that FAT, NTFS and ext4 all take, at most 60 characters long."""
    plain = re.sub(r'[\\/:*?"<>|\x00-\x1f\x7f]+', " ", text)
    plain = re.sub(r"\s+", "_", plain.strip(" .\t\u3000")[:60].strip(" ."))
    return f"_{plain}" if RESERVED.match(plain) or not plain else plain


@contextmanager
def drive_errors(target: Path) -> Iterator[None]:
    """
    Turn what a drive does wrong while we write to `target` into plain refusals.

    `drive.full`, `drive.read-only`, `drive.gone`, `drive.file-too-large`, each with `path`; any other
    OSError is a bug or a fault of ours and passes.
    """
    try:
        yield
    except OSError as error:
        code = _refusal(error)
        if code is None:
            raise
        raise ExpectedError(code, path=str(target)) from error


def _refusal(error: OSError) -> str | None:
    if getattr(error, "winerror", None) in GONE_ON_WINDOWS:
        return "drive.gone"
    if error.errno in FULL:
        return "drive.full"
    if error.errno in LOCKED:
        return "drive.read-only"
    if error.errno == errno.EFBIG:
        return "drive.file-too-large"
    return "drive.gone" if error.errno in GONE else None
