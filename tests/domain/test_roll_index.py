"""The search of a roll set beside the plainest way to search one."""

from itertools import islice

from hypothesis import given, settings
from hypothesis import strategies as st

from consult_app.domain.meeting import Capacity, RollEntry
from consult_app.domain.roll_index import index_roll

LETTERS = st.sampled_from("张国ab1İ ?𠮷")
WORDS = st.text(LETTERS, max_size=4)


def entry(id_: int, name: str, initials: str, household: str) -> RollEntry:
    return RollEntry(
        id=id_, meeting_id=1, name=name, initials=initials, group="", household=household,
        capacity=Capacity.MEMBER,
    )  # fmt: skip


def plainly(roll: list[RollEntry], typed: str) -> list[int]:
    """Return who matches, as a person with a pencil would: beginnings first, then the rest."""
    sought = "".join(typed.lower().split())
    if not sought:
        return []
    words = {
        one.id: [w.lower() for w in (*one.initials.split(), one.name, one.household)]
        for one in roll
    }
    first = [id_ for id_, each in words.items() if any(w.startswith(sought) for w in each)]
    rest = [id_ for id_, each in words.items() if any(sought in w for w in each)]
    return list(dict.fromkeys([*first, *rest]))


@settings(max_examples=300, deadline=None)
@given(st.lists(st.tuples(WORDS, WORDS, WORDS), max_size=8), WORDS)
def test_every_entry_that_matches_is_found_and_no_other(told, typed):
    roll = [entry(number, *words) for number, words in enumerate(told)]
    assert list(index_roll(roll).search(typed)) == plainly(roll, typed)


def test_who_asks_for_a_few_gets_the_first_of_them():
    roll = [entry(number, "张国", "zg", str(number)) for number in range(100)]
    index = index_roll(roll)
    assert list(islice(index.search("zg"), 3)) == [0, 1, 2]
    assert index.names == {"张国"}
