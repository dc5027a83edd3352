"""Tries the built .deb in a bare Debian 12: install without network, start, photograph, remove.

Run as root: `.venv/bin/python installer/trial.py [--base DIR] [--picture FILE]`. Needs debootstrap and Xvfb.
`--base` is a root made before by `debootstrap --variant=minbase bookworm DIR`; without it one is made.
"""

import argparse
import hashlib
import os
import shutil
import struct
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from PIL import Image

HERE = Path(__file__).resolve().parent
DISPLAY = ":97"
PERSON = 1000
HOME = "/home/trial"
PATIENCE = 90
"""Seconds in which the first window must stand still; the first start on a cold disk is slow."""

STILL = 5
"""Seconds without a change after which a window is taken to be the working one."""

COMMANDS = (
    ("consult-app", "--version"),
    ("consult-app", "where"),
    ("consult-app", "demo", "--out", "/tmp/rehearsal"),
    ("consult-app", "package", "verify", "/tmp/rehearsal/package"),
)


class TrialFailedError(Exception):
    """The package did not keep a promise."""


def main() -> int:
    options = read_options()
    packages = sorted((HERE / "out").glob("consult-app_*.deb"))
    if not packages:
        print("There is no .deb in installer/out: run `python3 dev.py package` first.")
        return 1
    with ExitStack() as stack:
        try:
            trial(stack, packages[-1], options)
        except TrialFailedError as failure:
            print(f"FAILED: {failure}")
            return 1
    print(f"Installed, started, photographed ({options.picture}), removed; the data stayed.")
    return 0


def read_options() -> argparse.Namespace:
    reader = argparse.ArgumentParser(description=__doc__)
    reader.add_argument("--base", type=Path, help="a bare Debian 12 root to copy")
    reader.add_argument("--picture", type=Path, default=HERE / "out" / "trial.png")
    return reader.parse_args()


def trial(stack: ExitStack, package: Path, options: argparse.Namespace) -> None:
    work = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="deb-trial-")))
    root = bare_root(work / "root", options.base)
    stack.enter_context(mounted(root))
    install(root, package)
    for command in COMMANDS:
        print("$", *command)
        subprocess.run(inside(root, *command), check=True)
    with screen(work) as frame:
        start_and_photograph(root, frame, options.picture)
    kept = data_of(root)
    if not any(path.endswith("consult.db") for path in kept):
        raise TrialFailedError("the program kept no store in the person's data folder")
    remove(root)
    if data_of(root) != kept:
        raise TrialFailedError("removing the package touched the data")


# -- the bare machine ----------------------------------------------------------------------------


def bare_root(root: Path, base: Path | None) -> Path:
    """Make a Debian with nothing but its least packages, and one ordinary person in it."""
    if base is None:
        command = ["debootstrap", "--variant=minbase", "bookworm", str(root)]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    else:
        subprocess.run(["cp", "-a", str(base), str(root)], check=True)
    home = root / HOME.lstrip("/")
    home.mkdir(parents=True)
    os.chown(home, PERSON, PERSON)
    with (root / "etc" / "passwd").open("a", encoding="utf-8") as people:
        people.write(f"trial:x:{PERSON}:{PERSON}::{HOME}:/bin/sh\n")
    return root


@contextmanager
def mounted(root: Path) -> Iterator[None]:
    """Lend the root the kernel's views and the display's socket, and take them back."""
    sockets = Path("/tmp/.X11-unix")
    sockets.mkdir(mode=0o1777, exist_ok=True)
    lent = {"proc": "/proc", "dev": "/dev", "tmp/.X11-unix": str(sockets)}
    try:
        for place, source in lent.items():
            (root / place).mkdir(parents=True, exist_ok=True)
            subprocess.run(["mount", "--bind", source, str(root / place)], check=True)
        yield
    finally:
        for place in reversed(lent):
            subprocess.run(["umount", "-l", str(root / place)], check=False)


def inside(root: Path, *command: str) -> list[str]:
    """Return the command line that runs a command as the ordinary person, without any network."""
    settings = [f"HOME={HOME}", f"DISPLAY={DISPLAY}", "PATH=/usr/bin:/bin", "LANG=C.UTF-8"]
    person = f"--userspec={PERSON}:{PERSON}"
    return ["unshare", "-n", "chroot", person, str(root), "env", "-i", *settings, *command]


def as_root(root: Path, *command: str) -> None:
    # the caller's PATH may lack /sbin, which dpkg needs
    settings = {"PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "LANG": "C.UTF-8"}
    subprocess.run(["unshare", "-n", "chroot", str(root), *command], check=True, env=settings)


# -- the promises --------------------------------------------------------------------------------


def install(root: Path, package: Path) -> None:
    shutil.copy(package, root / "consult-app.deb")
    as_root(root, "dpkg", "-i", "/consult-app.deb")
    for path in ("usr/bin/consult-app", "usr/share/applications/consult-app.desktop"):
        if not (root / path).exists():
            raise TrialFailedError(f"/{path} was not installed")


def remove(root: Path) -> None:
    as_root(root, "dpkg", "--purge", "consult-app")
    left = [
        path for path in ("usr/bin/consult-app", "usr/lib/consult-app") if (root / path).exists()
    ]
    if left:
        raise TrialFailedError(f"left after removal: {left}")


def data_of(root: Path) -> dict[str, str]:
    """Return path -> sha256 of every file in the person's home."""
    home = root / HOME.lstrip("/")
    files = (path for path in home.rglob("*") if path.is_file())
    return {str(path): hashlib.sha256(path.read_bytes()).hexdigest() for path in sorted(files)}


def start_and_photograph(root: Path, frame: Path, picture: Path) -> None:
    program = subprocess.Popen(inside(root, "consult-app"))
    try:
        photograph = wait_for_picture(program, frame)
        picture.parent.mkdir(parents=True, exist_ok=True)
        photograph.save(picture)
    finally:
        program.terminate()
        program.wait(timeout=30)


# -- the display ---------------------------------------------------------------------------------


@contextmanager
def screen(work: Path) -> Iterator[Path]:
    """Run a virtual display of an office machine's size; yields the file that holds its picture."""
    size = ["-screen", "0", "1366x768x24", "-fbdir", str(work)]
    server = subprocess.Popen(["Xvfb", DISPLAY, "-ac", "-nolisten", "tcp", *size])
    try:
        frame = work / "Xvfb_screen0"
        wait_until(
            lambda: frame.is_file() and frame.stat().st_size > 0, "the display did not start"
        )
        yield frame
    finally:
        server.terminate()
        server.wait(timeout=30)


def wait_until(true: Callable[[], bool], failure: str) -> None:
    end = time.monotonic() + PATIENCE
    while not true():
        if time.monotonic() > end:
            raise TrialFailedError(failure)
        time.sleep(0.2)


def wait_for_picture(program: "subprocess.Popen[bytes]", frame: Path) -> Image.Image:
    """Wait until something is painted and stands still, and return it; the opening window is short."""
    end = time.monotonic() + PATIENCE
    still, last = 0, photograph(frame)
    while time.monotonic() < end:
        time.sleep(1)
        if program.poll() is not None:
            raise TrialFailedError(f"the program ended with exit code {program.returncode}")
        now = photograph(frame)
        painted = len(now.getcolors(1 << 24) or ()) > 8
        still = still + 1 if painted and now.tobytes() == last.tobytes() else 0
        if still == STILL:
            return now
        last = now
    raise TrialFailedError(f"no window stood still within {PATIENCE} seconds")


def photograph(frame: Path) -> Image.Image:
    """Read the display's picture: an X window dump of 32-bit pixels, little-endian."""
    dump = frame.read_bytes()
    head = struct.unpack(">25I", dump[:100])
    width, height, row, colours = head[4], head[5], head[12], head[19]
    start = head[0] + colours * 12
    pixels = dump[start : start + row * height]
    return Image.frombuffer("RGB", (width, height), pixels, "raw", "BGRX", row, 1)


if __name__ == "__main__":
    sys.exit(main())
