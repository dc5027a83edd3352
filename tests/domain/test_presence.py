"""From events to who is here."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consult_app.domain.meeting import PresenceEvent, PresenceKind
from consult_app.domain.presence import NOBODY_YET, bearers, holding, standing, standings

START = datetime(2026, 11, 2, 6, 0, tzinfo=UTC)
KINDS = {kind.name: kind for kind in PresenceKind}


def events(*words: str, entry: int = 7, proxy: str = "") -> list[PresenceEvent]:
    return [
        PresenceEvent(
            n, 1, entry, KINDS[word.upper()], START + timedelta(minutes=n), proxy_name=proxy
        )
        for n, word in enumerate(words, 1)
    ]


@pytest.mark.parametrize(
    ("told", "here"),
    [
        ((), False),
        (("arrived",), True),
        (("late",), True),
        (("arrived", "left"), False),
        (("arrived", "left", "returned"), True),
        (("excused",), False),
        (("proxy",), True),
        (("arrived", "taken_back"), False),
        (("arrived", "left", "taken_back"), True),
        (("arrived", "left", "taken_back", "taken_back"), False),
        (("taken_back",), False),
    ],
    ids=[
        "nothing noted",
        "came",
        "came late",
        "left",
        "came back",
        "excused",
        "sent a proxy",
        "signed in by mistake",
        "the leaving was a mistake",
        "both were mistakes",
        "nothing to take back",
    ],
)
def test_somebody_is_here_when_the_last_event_that_holds_says_so(told, here):
    assert standing(events(*told)).here is here


def test_a_standing_holds_since_its_own_event():
    assert standing(events("arrived", "left", "taken_back")).at == START + timedelta(minutes=1)


def test_nobody_leaves_who_has_not_come():
    assert not NOBODY_YET.may_become(PresenceKind.LEFT)
    assert not NOBODY_YET.may_become(PresenceKind.TAKEN_BACK)
    assert NOBODY_YET.may_become(PresenceKind.ARRIVED)


def test_who_comes_in_person_needs_no_proxy_any_more():
    assert standing(events("proxy")).may_become(PresenceKind.ARRIVED)
    assert not standing(events("arrived")).may_become(PresenceKind.PROXY)


def test_a_bearer_is_counted_once_for_each_person_stood_for():
    told = [
        *events("proxy", entry=1, proxy="李小军"),
        *events("proxy", entry=2, proxy="李小军"),
        *events("proxy", "arrived", entry=3, proxy="李小军"),
    ]
    assert bearers(told) == {"李小军": 2}


@given(st.lists(st.tuples(st.integers(1, 4), st.sampled_from(list(PresenceKind))), max_size=40))
def test_the_recount_of_all_events_is_the_recount_of_each_entry(told):
    every = [PresenceEvent(n, 1, entry, kind, START) for n, (entry, kind) in enumerate(told, 1)]
    counted = standings(every)
    for entry in {event.roll_entry_id for event in every}:
        theirs = [event for event in every if event.roll_entry_id == entry]
        assert counted[entry] == standing(theirs)
        assert len(holding(theirs)) <= len(theirs)
