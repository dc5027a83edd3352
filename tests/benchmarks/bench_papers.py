"""All papers of one consultation, both formats, 200 people, beside LibreOffice turning the same DOCX files into PDF.

And a sign-in sheet of 2,000. Run by `python3 dev.py bench -- papers`; exits 1 when a figure is missed. Without LibreOffice
(`apt-get install libreoffice-writer`) only our own seconds are printed.
"""

import os
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

PEOPLE = 200
SHARE = 30
"""LibreOffice, started for each paper as a clerk starts it, needs at least so many times as long."""
LONG_SHEET_LIMIT = 2.0
MEMORY_LIMIT = 200
MADE_AT = datetime(2026, 11, 23, 10, 8, tzinfo=UTC)


def main() -> int:
    """Print the figures, fonts and libraries loaded within them; 1 when one is missed."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        began = time.perf_counter()
        papers = write_papers(folder)
        ours = time.perf_counter() - began
        before = peak()
        began = time.perf_counter()
        write_long_sheet(folder)
        long_sheet = time.perf_counter() - began
        grown = peak() - before
        theirs = convert(papers, folder)
    tell(f"{len(papers)} papers of one consultation, both formats: {ours:.2f} s")
    tell(f"sign-in sheet of 2,000, both formats: {long_sheet:.2f} s (at most {LONG_SHEET_LIMIT:g})")
    tell(f"memory it added: {grown:.0f} MB (at most {MEMORY_LIMIT})")
    missed = long_sheet > LONG_SHEET_LIMIT or grown > MEMORY_LIMIT
    if not theirs:
        tell("LibreOffice is not here: no ratio")
        return int(missed)
    for how, seconds in theirs.items():
        tell(f"LibreOffice, {how}: {seconds:.1f} s, ours is 1/{seconds / ours:.1f} of it")
    return int(missed or theirs["started for each paper"] < SHARE * ours)


def tell(text: str) -> None:
    sys.stdout.write(f"{text}\n")


def peak() -> float:
    """Return the largest resident memory so far, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def write_papers(folder: Path) -> list[Path]:
    """Write every form there is in both formats and return the DOCX files."""
    from consult_app.documents.form import form_codes, load_form
    from consult_app.documents.paper import make_paper

    data = people(PEOPLE)
    return [make_paper(load_form(code), data, folder, code, MADE_AT)[1] for code in form_codes()]


def write_long_sheet(folder: Path) -> None:
    from consult_app.documents.form import load_form
    from consult_app.documents.paper import make_paper

    make_paper(load_form("sign_in"), people(2_000), folder, "long", MADE_AT)


def people(count: int) -> dict[str, object]:
    from consult_app.documents.vocabulary import shipped_vocabulary

    data = shipped_vocabulary().sample()
    for name in ("roll", "participants"):
        rows = data[name]
        data[name] = [rows[index % len(rows)] | {"no": index + 1} for index in range(count)]
    data["present_names"] = "、".join(str(row["name"]) for row in data["roll"])
    return data


def convert(papers: Sequence[Path], folder: Path) -> dict[str, float]:
    """Return the seconds LibreOffice needs, all papers at once and one by one, after a start that makes its profile."""
    office = shutil.which("soffice")
    if office is None:
        return {}
    home = folder / "home"
    home.mkdir()
    _convert(office, papers[:1], home)
    times = {}
    for how, groups in (
        ("all papers in one run", [papers]),
        ("started for each paper", [[paper] for paper in papers]),
    ):
        began = time.perf_counter()
        for group in groups:
            _convert(office, group, home)
        times[how] = time.perf_counter() - began
    return times


def _convert(office: str, papers: Sequence[Path], home: Path) -> None:
    command = [
        office,
        "--headless",
        "--convert-to",
        "pdf",
        "--outdir",
        str(home),
        *map(str, papers),
    ]
    subprocess.run(command, env=os.environ | {"HOME": str(home)}, check=True, capture_output=True)


if __name__ == "__main__":
    sys.exit(main())
