"""Reading a table of rule data key by key; every fault names the file and the key."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime
from enum import StrEnum
from fractions import Fraction
from typing import Any, TypeVar

from consult_app.basics.errors import ExpectedError

Kind = TypeVar("Kind", bound=StrEnum)


class DataTable:
    """One table of a TOML file. Ask for each key it may hold, then call `end`: what is left over is refused."""

    def __init__(self, content: Mapping[str, Any], source: str, path: str = "") -> None:
        self._content = content
        self._source = source
        self._path = path
        self._asked: set[str] = set()

    def __contains__(self, key: str) -> bool:
        return key in self._content

    def fault(self, key: str, want: str) -> ExpectedError:
        return ExpectedError("rules.value-wrong", file=self._source, key=self._key(key), want=want)

    def text(self, key: str, default: str | None = None) -> str:
        value = self._value(key, default, str, "text")
        return str(value)

    def whole(self, key: str, default: int | None = None) -> int:
        value = self._value(key, default, int, "a whole number, 0 or more")
        if isinstance(value, bool) or value < 0:
            raise self.fault(key, "a whole number, 0 or more")
        return int(value)

    def maybe_whole(self, key: str) -> int | None:
        return self.whole(key) if key in self._content else None

    def flag(self, key: str, *, default: bool | None = None) -> bool:
        return bool(self._value(key, default, bool, "true or false"))

    def day(self, key: str) -> date:
        value: date = self._value(key, None, date, "a date like 2026-01-01")
        if isinstance(value, datetime):
            raise self.fault(key, "a date like 2026-01-01")
        return value

    def maybe_day(self, key: str) -> date | None:
        return self.day(key) if key in self._content else None

    def kind(self, key: str, kinds: type[Kind], default: Kind | None = None) -> Kind:
        word = self.text(key, default)
        if word not in list(kinds):
            raise self.fault(key, " | ".join(kinds))
        return kinds(word)

    def fraction(self, key: str) -> Fraction:
        """Read "2/3"; a share lies above 0 and at most at 1."""
        num, slash, den = self.text(key).partition("/")
        if not (slash and num.isdecimal() and den.isdecimal() and 0 < int(num) <= int(den)):
            raise self.fault(key, 'a share like "2/3"')
        return Fraction(int(num), int(den))

    def texts(self, key: str, default: Sequence[str] | None = None) -> tuple[str, ...]:
        values = self._value(key, default, (list, tuple), "a list of texts")
        if not all(isinstance(value, str) for value in values):
            raise self.fault(key, "a list of texts")
        return tuple(values)

    def table(self, key: str) -> "DataTable":
        return self._below(self._value(key, None, Mapping, "a table"), self._key(key))

    def maybe_table(self, key: str) -> "DataTable | None":
        return self.table(key) if key in self._content else None

    def tables(self, key: str) -> tuple["DataTable", ...]:
        """Return the tables of a list, none when the key is absent."""
        values = self._value(key, (), (list, tuple), "a list of tables")
        return tuple(self._each(values, self._key(key)))

    def lists_of_tables(self, key: str) -> tuple[tuple["DataTable", ...], ...]:
        values = self._value(key, (), (list, tuple), "a list of lists of tables")
        if not all(isinstance(value, list) for value in values):
            raise self.fault(key, "a list of lists of tables")
        path = self._key(key)
        return tuple(
            tuple(self._each(value, f"{path}[{place}]")) for place, value in enumerate(values)
        )

    def items(self) -> Iterator[tuple[str, "DataTable"]]:
        """Return every table below this one by its key."""
        for key in self._content:
            yield key, self.table(key)

    def end(self) -> None:
        """Refuse the first key that nobody asked for."""
        for key in self._content:
            if key not in self._asked:
                raise ExpectedError("rules.key-unknown", file=self._source, key=self._key(key))

    def _each(self, values: Sequence[Any], path: str) -> Iterator["DataTable"]:
        for place, value in enumerate(values):
            if not isinstance(value, Mapping):
                raise ExpectedError(
                    "rules.value-wrong", file=self._source, key=f"{path}[{place}]", want="a table"
                )
            yield self._below(value, f"{path}[{place}]")

    def _below(self, content: Mapping[str, Any], path: str) -> "DataTable":
        return DataTable(content, self._source, path)

    def _key(self, key: str) -> str:
        return f"{self._path}.{key}" if self._path else key

    def _value(self, key: str, default: Any, kinds: Any, want: str) -> Any:  # noqa: ANN401 - TOML
        self._asked.add(key)
        value = self._content.get(key, default)
        if value is None:
            raise ExpectedError("rules.key-missing", file=self._source, key=self._key(key))
        if not isinstance(value, kinds):
            raise self.fault(key, want)
        return value
