"""
Statements given straight to the driver, and its refusals.

SQLAlchemy describes the tables, makes them and keeps the connections. What a key in the hall waits for goes past it:
building a query anew and dressing its result took it thirty times as long as SQLite needs to answer.
"""

from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any, TypeVar, cast

import sqlcipher3.dbapi2 as sqlite
from sqlalchemy import Connection
from sqlalchemy.exc import DatabaseError, IntegrityError

from consult_app.basics.errors import ExpectedError

PlainRow = dict[str, str | int | None]
Answer = TypeVar("Answer", bound=Sequence[Any])

KEPT_ROWS = 64
"""A longer answer is not remembered: it would be dear in memory, and one who reads so much does not wait for a key."""
KEPT_ANSWERS = 2_000
"""So many answers are remembered, then all are forgotten: a program that only looks does not grow."""

_REFUSALS = {
    "full": "store.disk-full",
    "readonly": "store.read-only",
    "read-only": "store.read-only",
    "locked": "store.busy",
    "i/o error": "store.unreachable",
    "unable to open": "store.unreachable",
    "malformed": "store.damaged",
    "not a database": "store.damaged",
}


@contextmanager
def refusing() -> Iterator[None]:
    """Turn what the disk refuses into a refusal with a code; whatever else goes wrong is a bug."""
    try:
        yield
    except (IntegrityError, sqlite.IntegrityError):
        raise  # a broken reference is our mistake, whatever words its columns bear
    except (DatabaseError, sqlite.DatabaseError) as error:
        said = str(error.orig if isinstance(error, DatabaseError) else error).lower()
        for mark, code in _REFUSALS.items():
            if mark in said:
                raise ExpectedError(code) from error
        raise


@dataclass(frozen=True, slots=True)
class Memory:
    """
    What a store answered since it was last written to: after one act the page, its frame and the hall ask the same.

    It is touched inside transactions only, which come one after another; the lock of the folder lets nobody else write.
    """

    told: dict[tuple[Hashable, ...], Any] = field(default_factory=dict)
    """What `UnitOfWork.remembered` keeps; its values are frozen."""
    answers: dict[Hashable, Sequence[Any]] = field(default_factory=dict)
    """The rows of a query, or the values made of them, by its text and values."""

    made: dict[tuple[type[Any], Any], tuple[tuple[Any, ...], Any]] = field(default_factory=dict)
    """What was last made of a row, by its kind and id, beside the row: while that is the same, so is the value."""

    def renew(self, told: Mapping[tuple[Hashable, ...], Any]) -> None:
        """Forget everything but what is told to hold after a write."""
        self.answers.clear()
        self.told.clear()
        self.told.update(told)


class Link:
    """The driver's connection of one transaction; every value it takes and gives is text, an integer or nothing."""

    def __init__(self, connection: Connection, memory: Memory) -> None:
        raw: Any = connection.connection.driver_connection
        self._raw = raw
        self._memory = memory
        self._before: int = raw.total_changes

    def has_written(self) -> bool:
        """Say whether this transaction changed a row, by whatever way."""
        return bool(self._raw.total_changes != self._before)

    def rows(self, sql: str, values: Sequence[Any] = ()) -> list[tuple[Any, ...]]:
        """Return every row of a query; they are not to be changed."""
        return self.answered((sql, tuple(values)), lambda: self.asked(sql, values))

    def asked(self, sql: str, values: Sequence[Any] = ()) -> list[tuple[Any, ...]]:
        """Return every row of a query as the file gives them now."""
        with refusing():
            found: list[tuple[Any, ...]] = self._raw.execute(sql, values).fetchall()
        return found

    def value_of(
        self,
        kind: type[Any],
        id_: int,
        row: tuple[Any, ...],
        make: Callable[[tuple[Any, ...]], Any],
    ) -> Any:  # noqa: ANN401 - a value of that kind
        """Return the frozen value that a row makes, again the one it made last where it has not changed."""
        made = self._memory.made
        known = made.get((kind, id_))
        if known is not None and known[0] == row:
            return known[1]
        if len(made) >= KEPT_ANSWERS:
            made.clear()
        value = make(row)
        made[kind, id_] = (row, value)
        return value

    def answered(self, question: Hashable, ask: Callable[[], Answer]) -> Answer:
        """Return what a question was answered since the store was last written to, else ask it."""
        answers = self._memory.answers
        if self.has_written():
            return ask()
        if question in answers:
            return cast("Answer", answers[question])
        answer = ask()
        if len(answer) <= KEPT_ROWS:
            if len(answers) >= KEPT_ANSWERS:
                answers.clear()
            answers[question] = answer
        return answer

    def each(self, sql: str) -> Iterator[tuple[Any, ...]]:
        """Yield the rows of a long query one by one."""
        with refusing():
            yield from self._raw.execute(sql)

    def value(self, sql: str, values: Sequence[Any] = ()) -> Any:  # noqa: ANN401 - a cell
        """Return the first cell of the first row, or nothing."""
        found = self.rows(sql, values)
        return found[0][0] if found else None

    def row(self, sql: str, values: Sequence[Any] = ()) -> PlainRow | None:
        """Return the first row by the names of its columns, or nothing."""
        with refusing():
            cursor = self._raw.execute(sql, values)
            found = cursor.fetchone()
            names = [told[0] for told in cursor.description or ()]
            cursor.close()  # a statement left half read would hold the transaction open
        return dict(zip(names, found, strict=True)) if found else None

    def write(self, sql: str, values: Sequence[Any] = ()) -> int:
        """Carry a statement out and return the id of the row it put in last."""
        with refusing():
            return int(self._raw.execute(sql, values).lastrowid or 0)

    def write_many(self, sql: str, values: Sequence[Sequence[Any]]) -> None:
        """Carry a statement out for each of many rows."""
        with refusing():
            self._raw.executemany(sql, values)


def plain_row(link: Link, table: str, id_: int) -> PlainRow | None:
    """Return one row with its columns as text and integers, or nothing."""
    return link.row(f'SELECT * FROM "{table}" WHERE id = ?', (id_,))  # noqa: S608 - our own table names


def put_plain_row(link: Link, table: str, id_: int, row: PlainRow | None) -> None:
    """Make the row with this id what it was: changed back, put back, or taken out."""
    if row is None:
        link.write(f'DELETE FROM "{table}" WHERE id = ?', (id_,))  # noqa: S608
    elif plain_row(link, table, id_) is None:
        names = ", ".join(f'"{name}"' for name in row)
        marks = ", ".join("?" * len(row))
        link.write(f'INSERT INTO "{table}" ({names}) VALUES ({marks})', tuple(row.values()))  # noqa: S608
    else:
        sets = ", ".join(f'"{name}" = ?' for name in row)
        link.write(f'UPDATE "{table}" SET {sets} WHERE id = ?', (*row.values(), id_))  # noqa: S608
