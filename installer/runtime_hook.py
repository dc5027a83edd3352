"""Runs first in the frozen program: what it starts must find the machine's libraries, not ours."""

import os
import sys
from pathlib import Path


def forget_own_libraries() -> None:
    """Take our folders out of the library path; this process has read it already, its children have not."""
    home = str(Path(sys.executable).parent)
    found = os.environ.pop("LD_LIBRARY_PATH", "").split(os.pathsep)
    others = [folder for folder in found if folder and not folder.startswith(home)]
    if others:
        os.environ["LD_LIBRARY_PATH"] = os.pathsep.join(others)
    os.environ.pop("LD_LIBRARY_PATH_ORIG", None)


forget_own_libraries()
