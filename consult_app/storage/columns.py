"""Column types: how the domain's values lie in SQLite, each as plain text or integer."""

import json
from collections.abc import Mapping
from datetime import UTC, date, datetime
from enum import StrEnum
from types import UnionType
from typing import Any, Union, get_args, get_origin

from sqlalchemy import Boolean, Dialect, Integer, Text, TypeDecorator
from sqlalchemy.types import TypeEngine


class DayText(TypeDecorator[date]):
    """A day as `2026-11-23`."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: date | None, dialect: Dialect) -> str | None:  # noqa: ARG002
        return value.isoformat() if value else None

    def process_result_value(self, value: str | None, dialect: Dialect) -> date | None:  # noqa: ARG002
        return date.fromisoformat(value) if value else None


class MomentText(TypeDecorator[datetime]):
    """An aware moment in UTC as `2026-11-23T06:30:00.000000+00:00`, so that text order is time order."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> str | None:  # noqa: ARG002
        return moment_text(value) if value else None

    def process_result_value(self, value: str | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002
        return datetime.fromisoformat(value) if value else None


class WordText(TypeDecorator[StrEnum]):
    """One of an enumeration's values."""

    impl = Text
    cache_ok = True

    def __init__(self, kind: type[StrEnum]) -> None:
        super().__init__()
        self.kind = kind

    def process_bind_param(self, value: StrEnum | None, dialect: Dialect) -> str | None:  # noqa: ARG002
        return None if value is None else self.kind(value).value

    def process_result_value(self, value: str | None, dialect: Dialect) -> StrEnum | None:  # noqa: ARG002
        return None if value is None else self.kind(value)


class JsonText(TypeDecorator[Any]):
    """A mapping or tuple of plain values as JSON."""

    impl = Text
    cache_ok = True

    def __init__(self, as_tuple: bool) -> None:  # noqa: FBT001 - two kinds only
        super().__init__()
        self.as_tuple = as_tuple

    def process_bind_param(self, value: Any, dialect: Dialect) -> str | None:  # noqa: ANN401, ARG002
        return None if value is None else plain_json(value)

    def process_result_value(self, value: str | None, dialect: Dialect) -> Any:  # noqa: ANN401, ARG002
        if value is None:
            return None
        read = json.loads(value)
        return tuple(read) if self.as_tuple else read


def moment_text(value: datetime) -> str:
    """Return an aware moment as it lies in the store; a naive one is a bug."""
    if value.tzinfo is None:
        raise ValueError("a moment without a time zone")
    return value.astimezone(UTC).isoformat(timespec="microseconds")


def plain_json(value: object) -> str:
    """Return one spelling of plain values: sorted keys, no spaces, Chinese as it is."""
    return json.dumps(
        value, ensure_ascii=False, sort_keys=True, separators=(",", ":"), default=_json
    )


def _json(value: object) -> object:
    match value:
        case datetime():
            return moment_text(value)
        case date():
            return value.isoformat()
        case Mapping():
            return dict(value)
        case _:
            raise TypeError(f"{value!r} is not a plain value")


def column_type(hint: Any) -> tuple[TypeEngine[Any], bool]:  # noqa: ANN401 - a type hint
    """Return the column type for a field's type hint, and whether it may be empty."""
    if get_origin(hint) in (Union, UnionType):
        inner = [kind for kind in get_args(hint) if kind is not type(None)]
        return column_type(inner[0])[0], True
    return _plain_type(hint), False


def _plain_type(hint: Any) -> TypeEngine[Any]:  # noqa: ANN401 - a type hint
    origin = get_origin(hint) or hint
    if origin is tuple:
        return JsonText(as_tuple=True)
    if origin in (Mapping, dict):
        return JsonText(as_tuple=False)
    simple: dict[type, TypeEngine[Any]] = {
        int: Integer(),
        str: Text(),
        bool: Boolean(create_constraint=False),
        date: DayText(),
        datetime: MomentText(),
    }
    if hint in simple:
        return simple[hint]
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return WordText(hint)
    raise TypeError(f"no column holds {hint!r}")
