"""
Runs every benchmark beside this file, one after the other; exits 1 when one of them missed its figure.

The program is compiled to bytecode before, as it is installed.
"""

import compileall
import os
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]


def main(chosen: list[str]) -> int:
    """Run the benchmarks whose names were given (`start` is bench_start.py), or all."""
    compileall.compile_dir(ROOT / "consult_app", quiet=1)
    every = sorted(HERE.glob("bench_*.py"))
    wanted = [file for file in every if not chosen or file.stem.removeprefix("bench_") in chosen]
    return max([run(file) for file in wanted], default=0)


def run(file: Path) -> int:
    sys.stdout.write(f"-- {file.stem.removeprefix('bench_')}\n")
    sys.stdout.flush()
    environment = {"QT_QPA_PLATFORM": "offscreen", **os.environ, "PYTHONPATH": str(ROOT)}
    return subprocess.call([sys.executable, str(file)], cwd=ROOT, env=environment)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
