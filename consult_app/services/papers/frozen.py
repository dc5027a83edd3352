"""What the papers of locked minutes say: kept as plain values at the lock, and read back for every later print."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from consult_app.services.case import Case

MINUTES = ("minutes_raw", "minutes_official")
LIVE = frozenset({"additions", "minutes_locked"})
"""What a locked paper still takes from today: dated additions come after the lock."""
OF_LATER = frozenset(
    {"additions", "minutes_locked", "tasks", "number", "consensus", "dissent", "conclusion"}
    | {"head_marks", "signer", "copied_to", "printer"}
)
"""The official summary is written later: its agreement, tasks and number are those of its own day."""
DAY, MOMENT = "$day", "$moment"


def flat(value: Any) -> Any:  # noqa: ANN401 - what a form takes
    """Return a paper's facts as JSON values; days and moments keep their kind."""
    match value:
        case None | bool() | int() | str():
            return value if not isinstance(value, str) else str(value)
        case datetime():
            return {MOMENT: value.isoformat()}
        case date():
            return {DAY: value.isoformat()}
        case Mapping():
            return {str(name): flat(each) for name, each in value.items()}
        case list() | tuple():
            return [flat(each) for each in value]
        case _:
            raise TypeError(f"{value!r} cannot be kept with locked minutes")


def thawed(value: Any) -> Any:  # noqa: ANN401 - what a form takes
    """Return what `flat` made, as a form takes it."""
    match value:
        case {"$moment": str(moment)}:
            return datetime.fromisoformat(moment)
        case {"$day": str(day)}:
            return date.fromisoformat(day)
        case dict():
            return {name: thawed(each) for name, each in value.items()}
        case list():
            return [thawed(each) for each in value]
        case _:
            return value


def as_locked(case: Case, code: str, data: Mapping[str, Any]) -> dict[str, Any]:
    """Return a paper's facts as they were at the lock of its meeting's minutes, or as they are."""
    copy = case.work.minutes_copies.find(meeting_id=case.meeting.id) if case.meeting else None
    if copy is None or code not in MINUTES:
        return dict(data)
    live = LIVE if code == "minutes_raw" else OF_LATER
    kept = thawed(copy.facts["paper"])
    return {**data, **{name: value for name, value in kept.items() if name not in live}}
