"""Builds the installer of this machine's kind into installer/out: a .deb, or a Windows setup."""

import importlib.metadata
import os
import platform
import re
import shutil
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
OUT = HERE / "out"
FROZEN = OUT / "dist" / "consult-app"

sys.path.insert(0, str(ROOT))

from consult_app import __version__  # noqa: E402

UNWANTED = ("*/platformthemes/libqgtk3.so", "*/platforms/libqvnc.so", "*/platforms/libqlinuxfb.so")
"""Plugins of Qt that would draw in a second toolkit, or that no office machine uses."""

WITH_GLIBC = re.compile(r"(ld-linux.*|lib(c|m|dl|rt|pthread|resolv|util|crypt|nsl|anl))\.so.*")
WITH_DESKTOP = re.compile(r"lib(wayland-.*|drm|gbm)\.so.*")
"""Libraries that must be the machine's: they fit its kernel and compositor, or are not needed."""


def main() -> int:
    OUT.mkdir(exist_ok=True)
    if sys.platform == "win32":
        make_windows_icon()
        freeze()
        print(f"Built {make_windows_setup()}")
    else:
        freeze()
        drop_unwanted()
        bring_fallbacks()
        print(f"Built {make_deb()}")
    return 0


def run(*command: str | Path) -> str:
    told = subprocess.run([str(part) for part in command], check=True, stdout=subprocess.PIPE)
    return told.stdout.decode("utf-8")


def freeze() -> None:
    """Let PyInstaller make the folder that runs without Python."""
    places: list[str | Path] = [
        "--distpath",
        OUT / "dist",
        "--workpath",
        OUT / "work",
        "--log-level",
        "WARN",
    ]
    run(sys.executable, "-m", "PyInstaller", "--noconfirm", *places, HERE / "consult-app.spec")


# -- Linux: bring every library, and no toolkit that is not ours ---------------------------------


def needed(binary: Path) -> set[str]:
    """Return the names of the libraries that a binary asks for."""
    return set(re.findall(r"NEEDED\s+(\S+)", run("objdump", "-p", binary)))


def binaries(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file() and is_binary(path)]


def is_binary(path: Path) -> bool:
    with path.open("rb") as file:
        return file.read(4) == b"\x7fELF"


def drop_unwanted() -> None:
    """Remove unwanted plugins, then the system libraries that only they asked for."""
    for pattern in UNWANTED:
        for plugin in FROZEN.rglob(pattern.removeprefix("*/")):
            plugin.unlink()
    internal = FROZEN / "_internal"
    every = binaries(FROZEN)
    system = {path for path in every if path.parent == internal and from_system(path.name)}
    wanted = reached((path for path in every if path not in system), {p.name: p for p in system})
    for path in system - wanted:
        path.unlink()


def from_system(name: str) -> bool:
    """Tell libraries of the system, which only others ask for, from Python itself."""
    return name.startswith("lib") and ".so" in name and not name.startswith("libpython")


def reached(roots: Iterable[Path], known: dict[str, Path]) -> set[Path]:
    """Return those of the known libraries that the roots need, directly or through one another."""
    found: set[Path] = set()
    waiting = list(roots)
    while waiting:
        asked = {known[name] for name in needed(waiting.pop()) if name in known} - found
        found |= asked
        waiting.extend(asked)
    return found


def bring_fallbacks() -> None:
    """Copy what PyInstaller leaves to the machine (X and GL) into a folder for machines without it."""
    fallback = FROZEN / "fallback"
    fallback.mkdir()
    machine = libraries_of_machine()
    here = {path.name for path in FROZEN.rglob("*") if path.is_file() or path.is_symlink()}
    missing = {name: path for name, path in machine.items() if name not in here}
    for path in reached(binaries(FROZEN), missing):
        shutil.copy(path, fallback / path.name)


def libraries_of_machine() -> dict[str, Path]:
    """Return name -> file of the libraries that may be copied from this machine."""
    listed = re.findall(
        r"^\t(\S+) \([^)]*[^)]*\) => (\S+)$", run("/sbin/ldconfig", "-p"), re.MULTILINE
    )
    own = (WITH_GLIBC, WITH_DESKTOP)
    return {
        name: Path(path)
        for name, path in reversed(listed)
        if not any(pattern.fullmatch(name) for pattern in own)
    }


# -- Debian ------------------------------------------------------------------------------------

CONTROL = """\
Package: consult-app
Version: {version}
Architecture: {architecture}
Maintainer: consult-app authors <noreply@invalid>
Installed-Size: {size}
Depends: libc6 (>= {libc})
Section: misc
Priority: optional
Description: village and community consultations, offline (协商议事)
 Carries one consultation from the first concern to the closed file. Brings everything it needs;
 the data is kept in each user's own folder and stays when the package is removed.
"""


def make_deb() -> Path:
    """Lay out the package's tree and pack it."""
    tree = OUT / "deb"
    shutil.rmtree(tree, ignore_errors=True)
    lay_out(tree)
    architecture = run("dpkg", "--print-architecture").strip()
    control = CONTROL.format(
        version=__version__,
        architecture=architecture,
        size=sum(path.lstat().st_size for path in tree.rglob("*")) // 1024,
        libc=platform.libc_ver()[1],
    )
    put(tree / "DEBIAN" / "control", control)
    package = OUT / f"consult-app_{__version__}_{architecture}.deb"
    run("dpkg-deb", "--root-owner-group", "-Zxz", "--build", tree, package)
    return package


def lay_out(tree: Path) -> None:
    debian = HERE / "debian"
    share = tree / "usr" / "share"
    home = tree / "usr" / "lib" / "consult-app"
    shutil.copytree(FROZEN, home, symlinks=True)
    copy(debian / "fonts.conf", home / "fonts.conf")
    copy(debian / "consult-app", tree / "usr" / "bin" / "consult-app", mode=0o755)
    copy(debian / "consult-app.desktop", share / "applications" / "consult-app.desktop")
    icons = share / "icons" / "hicolor"
    copy(ROOT / "resources/icons/app.svg", icons / "scalable" / "apps" / "consult-app.svg")
    copy(ROOT / "resources/icons/app.png", icons / "256x256" / "apps" / "consult-app.png")
    documents = share / "doc" / "consult-app"
    copy(debian / "copyright", documents / "copyright")
    copy_licences(documents / "licences")


def copy(source: Path, target: Path, mode: int = 0o644) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(source, target)
    target.chmod(mode)


def put(target: Path, text: str) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(text, "utf-8")


def copy_licences(folder: Path) -> None:
    """Copy the licence texts of the libraries that come along."""
    for name in locked_names():
        try:
            files = importlib.metadata.files(name) or []
        except importlib.metadata.PackageNotFoundError:  # meant for another system
            continue
        for file in files:
            text = Path(str(file.locate()))
            if (
                re.match(r"(LICEN[CS]E|COPYING|NOTICE)", file.name, re.IGNORECASE)
                and text.is_file()
            ):
                copy(text, folder / name / file.name)


def locked_names() -> list[str]:
    lock = (ROOT / "requirements.lock").read_text("utf-8")
    return re.findall(r"^([a-z0-9_.-]+)==", lock, re.MULTILINE)


# -- Windows -----------------------------------------------------------------------------------


def make_windows_icon() -> None:
    from PIL import Image

    sizes = [(side, side) for side in (16, 24, 32, 48, 64, 128, 256)]
    Image.open(ROOT / "resources" / "icons" / "app.png").save(OUT / "app.ico", sizes=sizes)


def make_windows_setup() -> Path:
    setup = OUT / f"consult-app-{__version__}-setup.exe"
    size = sum(path.stat().st_size for path in FROZEN.rglob("*") if path.is_file()) // 1024
    told: list[str | Path] = [
        f"-DVERSION={__version__}",
        f"-DSETUP={setup}",
        f"-DFROZEN={FROZEN}",
        f"-DSIZE={size}",
    ]
    run(
        os.environ.get("MAKENSIS", "makensis"),
        "-V2",
        *told,
        f"-DICON={OUT / 'app.ico'}",
        HERE / "windows.nsi",
    )
    return setup


if __name__ == "__main__":
    sys.exit(main())
