"""Measures taking a roster of 20,000 rows in, and searching 20,000 people; prints ratios and limits."""

import json
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

from consult_app.domain.id_number import check_digit
from consult_app.domain.people import Person, Sex
from consult_app.domain.people_index import index_people
from consult_app.exchange.roster import read_roster, write_roster
from consult_app.services.rostering import spelled

ROWS = 20_000
DAY = date(2026, 11, 23)
IMPORT_MOST = 2.0
KEY_MOST_MS = 8.0
ROUNDS = 5
SAMPLE = Path(__file__).parents[1] / "samples" / "roster_by_person.xlsx"


def village(size: int) -> list[Person]:
    """Return a large roster made of the sample's names, each with an ID number of its own."""
    names = [person.name for person in read_roster(SAMPLE, DAY).people]
    people = []
    for number in range(size):
        born = date.fromordinal(date(1940, 1, 1).toordinal() + number % 29_000)
        first = f"999999{born:%Y%m%d}{number // 29_000 * 2 + number % 2:03}"
        people.append(
            Person(
                0, names[number % len(names)], str(number // 4), Sex.MALE if number % 2 else Sex.FEMALE,
                born, first + check_digit(first), "户主" if number % 4 == 0 else "配偶",
                f"第{'一二三四五六七八九'[number % 9]}村民小组", "柳河一网格", f"柳河村{number // 4}号",
            )
        )  # fmt: skip
    return people


def best(act: Callable[[], object]) -> float:
    """Return the least seconds of several rounds: the others measure the neighbours."""
    times = []
    for _ in range(ROUNDS):
        begun = time.perf_counter()
        act()
        times.append(time.perf_counter() - begun)
    return min(times)


def measure() -> dict[str, float]:
    from python_calamine import load_workbook

    people = village(ROWS)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "roster.xlsx"
        write_roster(people, path)
        bare = best(lambda: load_workbook(str(path)).get_sheet_by_index(0).to_python())
        whole = best(lambda: read_roster(path, DAY))
    keys = sorted(key_times([spelled(person) for person in people]))
    return {
        "roster_read_alone_s": round(bare, 3),
        "roster_import_s": round(whole, 3),
        "roster_import_ratio": round(whole / bare, 2),
        "search_median_ms": round(keys[len(keys) // 2] * 1000, 3),
        "search_p99_ms": round(keys[len(keys) * 99 // 100] * 1000, 3),
    }


def key_times(people: list[Person]) -> list[float]:
    """Return the seconds of each key of 500 searches: by initials, by name, by household."""
    index = index_people(people)
    times = []
    for person in people[:: len(people) // 500]:
        for whole in (person.initials.split()[0], person.name, person.household_no):
            for end in range(1, len(whole) + 1):
                begun = time.perf_counter()
                index.search(whole[:end])
                times.append(time.perf_counter() - begun)
    return times


def main() -> int:
    """Print the figures as JSON; exit 1 where a limit is passed."""
    figures = measure()
    print(json.dumps(figures))
    good = figures["roster_import_ratio"] <= IMPORT_MOST and figures["search_p99_ms"] < KEY_MOST_MS
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main())
