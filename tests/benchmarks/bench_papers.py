"""The papers of one consultation, both formats, 200 people signed in; and a sign-in sheet of 2,000.

Run by `python3 dev.py bench papers`; exits 1 when a figure is missed.
"""

import resource
import sys
import tempfile
import time
from datetime import UTC, datetime
from pathlib import Path

TEN = (
    "notice",
    "announcement",
    "participants",
    "sign_in",
    "minutes_raw",
    "ballot",
    "vote_report",
    "resolution",
    "publication",
    "implementation",
    "archive_list",
)
PEOPLE = 200
LIMIT = 3.0
LONG_SHEET_LIMIT = 2.0
MEMORY_LIMIT = 200
MADE_AT = datetime(2026, 11, 23, 10, 8, tzinfo=UTC)


def main() -> int:
    """Print the figures, fonts and libraries loaded within them; 1 when one is missed."""
    with tempfile.TemporaryDirectory() as folder:
        began = time.perf_counter()
        write_ten(Path(folder))
        ten = time.perf_counter() - began
        before = peak()
        began = time.perf_counter()
        write_long_sheet(Path(folder))
        long_sheet = time.perf_counter() - began
    grown = peak() - before
    sys.stdout.write(f"papers of one consultation, both formats: {ten:.2f} s (at most {LIMIT:g})\n")
    sys.stdout.write(
        f"sign-in sheet of 2,000, both formats: {long_sheet:.2f} s (at most {LONG_SHEET_LIMIT:g})\n"
    )
    sys.stdout.write(f"memory it added: {grown:.0f} MB (at most {MEMORY_LIMIT})\n")
    return int(ten > LIMIT or long_sheet > LONG_SHEET_LIMIT or grown > MEMORY_LIMIT)


def peak() -> float:
    """Return the largest resident memory so far, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def write_ten(folder: Path) -> None:
    from consult_app.documents.form import load_form
    from consult_app.documents.paper import make_paper

    data = people(PEOPLE)
    for code in TEN:
        make_paper(load_form(code), data, folder, code, MADE_AT)


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


if __name__ == "__main__":
    sys.exit(main())
