"""Every chore of the project, one command each; `python3 dev.py --help` lists them.

Standard library only: this file makes the environment that everything else needs.
"""

from __future__ import annotations

import argparse
import ctypes
import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
import sysconfig
import tempfile
import xml.etree.ElementTree as ET
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
SCRIPTS = VENV / ("Scripts" if os.name == "nt" else "bin")
PYTHON = SCRIPTS / ("python.exe" if os.name == "nt" else "python")
LOCKS = {"run": ROOT / "requirements.lock", "dev": ROOT / "requirements-dev.lock"}
TEST_ROOM = 3 * 1024**3
"""Bytes that the tests' folders may need at most."""
TRANSLATION = ROOT / "resources" / "translations" / "consult_app_zh_CN.ts"
Command = Sequence["str | Path"]

ON_LINUX = sys.platform.startswith("linux")

DRAWING = {
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libfontconfig.so.1": "libfontconfig1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libxkbcommon.so.0": "libxkbcommon0",
}
"""What Qt needs to draw anywhere, also without a screen: library -> Debian's package."""

SCREEN = {
    "libX11-xcb.so.1": "libx11-xcb1",
    "libcups.so.2": "libcups2",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xinerama.so.0": "libxcb-xinerama0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
"""What Qt needs besides to open a window and to print."""


class Refusal(Exception):  # noqa: N818 - an outcome told to the person at the keyboard
    """The chore cannot go on; the message says what to do."""


def say(text: str) -> None:
    print(text, flush=True)


def call(command: Command, **more: str) -> int:
    """Run a command at the root with `more` environment variables; return its exit code."""
    environment = {**os.environ, "PYTHONUTF8": "1", **more}
    return subprocess.call([str(part) for part in command], cwd=ROOT, env=environment)


def must(command: Command, trouble: str) -> None:
    if call(command) != 0:
        raise Refusal(trouble)


# -- the machine: venv, pip and Qt's system libraries ------------------------------------------


def loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def missing(libraries: Mapping[str, str]) -> list[str]:
    """Return Debian's packages of those libraries that this machine cannot load."""
    if not ON_LINUX:
        return []
    return [package for library, package in libraries.items() if not loads(library)]


def has_screen() -> bool:
    return not ON_LINUX or bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def as_root() -> list[str] | None:
    """Return what stands before a command to run it as root, or None where that is not allowed."""
    if os.geteuid() == 0:
        return []
    asks_nothing = ["sudo", "-n", "true"]
    if shutil.which("sudo") and subprocess.call(asks_nothing, stderr=subprocess.DEVNULL) == 0:
        return ["sudo", "-n"]
    return None


def may_install() -> bool:
    return ON_LINUX and shutil.which("apt-get") is not None and as_root() is not None


def install_packages(packages: Sequence[str]) -> None:
    """Install Debian's packages where that is allowed; otherwise say how, and refuse."""
    if not packages:
        return
    wanted = " ".join(packages)
    if shutil.which("apt-get") is None:
        raise Refusal(f"This machine lacks system packages (named as in Debian): {wanted}")
    prefix = as_root()
    install = ["apt-get", "install", "-y", "--no-install-recommends", *packages]
    if prefix is None:
        command = f"sudo apt-get update && sudo {' '.join(install)}"
        raise Refusal(f"Run this once, then start again:\n  {command}")
    say(f"Installing Debian's packages: {wanted}")
    quiet = [*prefix, "env", "DEBIAN_FRONTEND=noninteractive"]
    for command in (["apt-get", "update"], install):
        if subprocess.call([*quiet, *command], stdout=subprocess.DEVNULL) != 0:
            raise Refusal(f"{' '.join(command[:2])} failed: see above.")


def prepare_machine() -> None:
    needed = missing(DRAWING)
    if not venv_is_whole() and importlib.util.find_spec("ensurepip") is None:
        needed.insert(0, "python3-venv")
    for_windows = missing(SCREEN)
    if for_windows and (has_screen() or may_install()):
        needed += for_windows
    install_packages(needed)


# -- the environment ---------------------------------------------------------------------------


def site_packages() -> list[Path]:
    return [*VENV.glob("lib/python3.*/site-packages"), *VENV.glob("Lib/site-packages")]


def venv_is_whole() -> bool:
    return PYTHON.exists() and any((site / "pip").is_dir() for site in site_packages())


def make_venv() -> None:
    if venv_is_whole():
        return
    say("Making the environment .venv")
    command: Command = [sys.executable, "-m", "venv", "--clear", VENV]
    must(command, "The environment .venv could not be made: see above.")


def install_locked(kind: str) -> None:
    """Install the locked dependencies, unless the stamps say that just these are there."""
    if stamp(kind).is_file() and stamp(kind).read_text("utf-8") == fingerprint(kind):
        return
    say(f"Installing the dependencies of {LOCKS[kind].name} (the first time takes minutes)")
    pip: Command = [
        PYTHON,
        "-m",
        "pip",
        "install",
        "-qq",  # warnings of a machine's own pip settings would bury the rest
        "--disable-pip-version-check",
        "--no-input",
    ]
    trouble = "The dependencies could not be installed: see above."
    must([*pip, "--require-hashes", "-r", LOCKS[kind]], trouble)
    for covered in ("run", "dev") if kind == "dev" else ("run",):
        stamp(covered).write_text(fingerprint(covered), "utf-8")


def stamp(kind: str) -> Path:
    return VENV / f".installed-{kind}"


def fingerprint(kind: str) -> str:
    return hashlib.sha256(LOCKS[kind].read_bytes()).hexdigest()


def link_project() -> None:
    """Make `import consult_app` and the command `consult-app` work from anywhere in .venv."""
    for site in site_packages():
        write_if_new(site / "consult_app.pth", f"{ROOT}\n")
    if os.name == "nt":
        command = f'@"{PYTHON}" -m consult_app %*\n'
        write_if_new(SCRIPTS / "consult-app.cmd", command)
        return
    script = SCRIPTS / "consult-app"
    write_if_new(script, f'#!/bin/sh\nexec "{PYTHON}" -m consult_app "$@"\n')
    script.chmod(0o755)


def write_if_new(path: Path, text: str) -> None:
    if not path.is_file() or path.read_text("utf-8") != text:
        path.write_text(text, "utf-8")


def setup(kind: str) -> None:
    prepare_machine()
    make_venv()
    install_locked(kind)
    link_project()
    compile_words()


# -- the words on screen -----------------------------------------------------------------------


def compile_words() -> None:
    """Compile the translation, if the compiled one is older."""
    compiled = TRANSLATION.with_suffix(".qm")
    if not TRANSLATION.is_file():
        return
    if compiled.is_file() and compiled.stat().st_mtime >= TRANSLATION.stat().st_mtime:
        return
    fresh = compiled.with_suffix(".new.qm")
    command: Command = [SCRIPTS / "pyside6-lrelease", "-silent", TRANSLATION, "-qm", fresh]
    must(command, "The translation could not be compiled: see above.")
    fresh.replace(compiled)  # a running program reads the old one from the disk as it goes


LANGUAGES = ("-source-language", "en", "-target-language", "zh_CN")


def update_words() -> None:
    """Bring the translation up to date with the sources; lines are left out to keep diffs small."""
    sources = [ROOT / "consult_app" / "main.py", *(ROOT / "consult_app" / "ui").rglob("*.py")]
    options = ["-silent", "-no-obsolete", "-locations", "none", *LANGUAGES]
    command: Command = [SCRIPTS / "pyside6-lupdate", *options, *sorted(sources)]
    must([*command, "-ts", TRANSLATION], "The sources could not be read for words: see above.")


def unfinished_words() -> list[str]:
    return [
        f"{context.findtext('name')}: {message.findtext('source')}"
        for context in ET.parse(TRANSLATION).getroot().iter("context")
        for message in context.iter("message")
        if is_unfinished(message)
    ]


def is_unfinished(message: ET.Element) -> bool:
    words = message.find("translation")
    return (
        words is None or words.get("type") == "unfinished" or not "".join(words.itertext()).strip()
    )


# -- the chores --------------------------------------------------------------------------------


def chore_setup(_options: argparse.Namespace) -> int:
    setup("run")
    say("Ready.")
    return 0


def chore_run(options: argparse.Namespace) -> int:
    setup("run")
    if options.rest or has_screen():
        return call([PYTHON, "-m", "consult_app", *options.rest])
    return rehearse()


def rehearse() -> int:
    say("There is no display here, so no window can be opened. Instead the real windows are walked")
    say("through a whole rehearsal without a screen; this takes a minute or two.")
    code = call([PYTHON, "-m", "consult_app", "demo", "--out", "out"], QT_QPA_PLATFORM="offscreen")
    if code == 0:
        say("\nThe rehearsal is done. See:")
        say(f"  {ROOT / 'out' / 'papers'}    the papers, PDF and DOCX")
        say(f"  {ROOT / 'out' / 'package'}   the signed package")
        say(f"  {ROOT / 'out' / 'pictures'}  one picture of every page")
    return code


CHECKS: dict[str, Command] = {
    "layout": [PYTHON, "-m", "ruff", "format", "--check", "."],
    "lint": [PYTHON, "-m", "ruff", "check", "."],
    "types": [PYTHON, "-m", "mypy"],
    "import contracts": [SCRIPTS / "lint-imports"],
}


def failed_checks() -> list[str]:
    """Run every check, the later ones also after a failure; return the names of those that failed."""
    return [name for name, command in CHECKS.items() if not passes(name, command)]


def passes(name: str, command: Command) -> bool:
    say(f"-- {name}")
    return call(command) == 0


def tell_failed(failed: Sequence[str]) -> int:
    if failed:
        say(f"Failed: {', '.join(failed)}")
    return 1 if failed else 0


def chore_check(_options: argparse.Namespace) -> int:
    setup("dev")
    return tell_failed(failed_checks())


def prepare_long_tests() -> None:
    """Install LibreOffice where that is allowed; without it its tests are skipped."""
    if shutil.which("soffice") or not may_install():
        return
    try:
        install_packages(["libreoffice-writer"])
    except Refusal as refusal:
        say(f"Without LibreOffice, its tests are skipped: {refusal}")


def chore_test(options: argparse.Namespace) -> int:
    setup("dev")
    if options.long:
        prepare_long_tests()
    failed = failed_checks()
    say("-- tests")
    command: Command = [
        PYTHON,
        "-m",
        "pytest",
        "-n",
        str(min(4, os.cpu_count() or 1)),
        "--dist",
        "worksteal",
    ]
    chosen = [] if options.long else ["-m", "not long"]
    with tempfile.TemporaryDirectory(prefix="consult-app-test-", dir=quick_folder()) as passing:
        whole = [*command, *chosen, *options.rest]
        code = call(whole, QT_QPA_PLATFORM="offscreen", TMPDIR=passing)
    return tell_failed(failed) or code


def quick_folder() -> Path | None:
    """Return a folder in memory with room for the tests' stores, whose every commit waits for the disk; None is the usual one."""
    memory = Path("/dev/shm")
    room = memory.is_dir() and os.access(memory, os.W_OK) and shutil.disk_usage(memory).free
    return memory if room and room > TEST_ROOM else None


def chore_bench(options: argparse.Namespace) -> int:
    setup("dev")
    command: Command = [PYTHON, ROOT / "tests" / "benchmarks" / "run.py", *options.rest]
    return call(command, QT_QPA_PLATFORM="offscreen")


def chore_words(_options: argparse.Namespace) -> int:
    setup("run")
    update_words()
    left = unfinished_words()
    for line in left:
        say(line)
    say(f"{len(left)} without Chinese in {TRANSLATION.relative_to(ROOT)}")
    compile_words()
    return 1 if left else 0


def missing_for_building() -> list[str]:
    """Return Debian's packages that freezing needs: a reader of binaries, and Python as a library."""
    if not ON_LINUX:
        return []
    python = str(sysconfig.get_config_var("INSTSONAME") or "")
    shared = {python: f"libpython3.{sys.version_info.minor}"} if ".so" in python else {}
    return missing(shared) + ([] if shutil.which("objdump") else ["binutils"])


def chore_package(options: argparse.Namespace) -> int:
    setup("dev")
    install_packages(missing_for_building())
    return call([PYTHON, ROOT / "installer" / "build.py", *options.rest])


def chore_lock(_options: argparse.Namespace) -> int:
    """Renew both lock files from pyproject.toml; the tool `uv` must be at hand."""
    found = shutil.which("uv", path=os.pathsep.join([str(SCRIPTS), os.environ.get("PATH", "")]))
    if found is None:
        raise Refusal("Renewing the lock needs the tool uv: install it, then start again.")
    options = ["--universal", "--python-version", "3.11", "--generate-hashes", "--quiet"]
    silent = ["--no-emit-index-url", "--no-emit-find-links", "pyproject.toml"]
    compile_lock = [found, "pip", "compile", *options, *silent]
    for more in (["-o", "requirements.lock"], DEV_LOCK):
        must([*compile_lock, *more], "The lock could not be made: see above.")
    return 0


DEV_LOCK = ["--extra", "dev", "-c", "requirements.lock", "-o", "requirements-dev.lock"]

CHORES: dict[str, tuple[Callable[[argparse.Namespace], int], str]] = {
    "setup": (chore_setup, "make .venv with everything the program needs"),
    "run": (chore_run, "open the window; without a display, walk the whole rehearsal into out/"),
    "test": (chore_test, "run every check and every test (--long: also those that take minutes)"),
    "check": (chore_check, "layout, lint, types and import contracts only"),
    "bench": (chore_bench, "measure speed and memory, as ratios"),
    "words": (chore_words, "bring the Chinese translation up to date and compile it"),
    "package": (chore_package, "build the installer into installer/out"),
    "lock": (chore_lock, "renew the lock files from pyproject.toml"),
}


def parser() -> argparse.ArgumentParser:
    reader = argparse.ArgumentParser(prog="python3 dev.py", description=__doc__)
    chores = reader.add_subparsers(dest="chore", required=True, metavar="CHORE")
    for name, (_, told) in CHORES.items():
        chore = chores.add_parser(name, help=told, description=told)
        if name == "test":
            chore.add_argument("--long", action="store_true", help="also those that take minutes")
    return reader


def read_arguments(arguments: Sequence[str]) -> argparse.Namespace:
    """Split at `--`: what follows is for the program that the chore starts."""
    own, rest = list(arguments), []
    if "--" in own:
        cut = own.index("--")
        own, rest = own[:cut], own[cut + 1 :]
    options = parser().parse_args(own)
    options.rest = rest
    return options


def main(arguments: Sequence[str]) -> int:
    if sys.version_info < (3, 11):  # noqa: UP036 - a machine with an older one must be told
        say(f"Python 3.11 or newer is needed; this is {sys.version.split()[0]}.")
        return 1
    options = read_arguments(arguments)
    try:
        return CHORES[options.chore][0](options)
    except Refusal as refusal:
        say(str(refusal))
        return 1
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
