"""A table as a shelf of frozen values: every write is remembered, so that the last act can be undone."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, fields, replace
from typing import Any, Generic, TypeVar

from sqlalchemy import Connection, RowMapping, Table, func, select
from sqlalchemy.exc import DatabaseError, IntegrityError

from consult_app.basics.errors import ExpectedError
from consult_app.storage.tables import TABLES

V = TypeVar("V")
PlainRow = dict[str, str | int | None]

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
    except IntegrityError:
        raise  # a broken reference is our mistake, whatever words its columns bear
    except DatabaseError as error:
        said = str(error.orig).lower()
        for mark, code in _REFUSALS.items():
            if mark in said:
                raise ExpectedError(code) from error
        raise


@dataclass(slots=True)
class Changes:
    """
    What one unit of work wrote: table, row id, and the plain row before and after.

    `in_bulk` once rows were written without being remembered: such an act cannot be taken back.
    """

    rows: list[tuple[str, int, PlainRow | None, PlainRow | None]] = field(default_factory=list)
    in_bulk: bool = False


class Shelf(Generic[V]):
    """All values of one kind. `get` and `save` go by id; `all` and `find` by equal fields."""

    def __init__(self, connection: Connection, changes: Changes, kind: type[V]) -> None:
        self._connection = connection
        self._changes = changes
        self._kind = kind
        self._table: Table = TABLES[kind]
        self._names = [item.name for item in fields(kind)]  # type: ignore[arg-type]

    def get(self, id_: int) -> V:
        """Return the value with this id; a missing one is a bug of the caller."""
        found = self.all(id=id_)
        if not found:
            raise LookupError(f"no {self._table.name} {id_}")
        return found[0]

    def find(self, **equals: Any) -> V | None:  # noqa: ANN401 - column values
        """Return the first value whose fields equal these, or nothing."""
        found = self.all(**equals)
        return found[0] if found else None

    def all(self, **equals: Any) -> tuple[V, ...]:  # noqa: ANN401 - column values
        """Return the values whose fields equal these, in the order they came."""
        query = select(self._table).order_by(self._table.c.id)
        for name, value in equals.items():
            query = query.where(self._table.c[name] == value)
        with refusing():
            return tuple(self._value(row) for row in self._connection.execute(query).mappings())

    def among(self, name: str, values: Sequence[Any]) -> tuple[V, ...]:
        """Return the values whose field `name` is one of `values`."""
        query = select(self._table).where(self._table.c[name].in_(list(values)))
        with refusing():
            rows = self._connection.execute(query.order_by(self._table.c.id)).mappings()
            return tuple(self._value(row) for row in rows)

    def some(
        self,
        limit: int,
        *,
        by: str = "id",
        newest: bool = False,
        **equals: Any,  # noqa: ANN401 - column values
    ) -> tuple[V, ...]:
        """Return at most `limit` values in the order of a column, from its other end with `newest`."""
        column = self._table.c[by]
        query = select(self._table).order_by(column.desc() if newest else column.asc()).limit(limit)
        for name, value in equals.items():
            query = query.where(self._table.c[name] == value)
        with refusing():
            return tuple(self._value(row) for row in self._connection.execute(query).mappings())

    def counts(self, *by: str, **equals: Any) -> dict[tuple[Any, ...], int]:  # noqa: ANN401
        """Count the values of each combination of the fields `by`, without reading them."""
        columns = [self._table.c[name] for name in by]
        query = select(*columns, func.count()).group_by(*columns)
        for name, value in equals.items():
            query = query.where(self._table.c[name] == value)
        with refusing():
            return {tuple(row[:-1]): int(row[-1]) for row in self._connection.execute(query)}

    def count_distinct(
        self,
        name: str,
        among: tuple[str, Sequence[Any]] | None = None,
        **equals: Any,  # noqa: ANN401 - column values
    ) -> int:
        """Count the different values of a field other than ""; `among` asks another field for one of several."""
        column = self._table.c[name]
        query = select(func.count(column.distinct())).where(column != "")
        if among is not None:
            query = query.where(self._table.c[among[0]].in_(list(among[1])))
        for key, value in equals.items():
            query = query.where(self._table.c[key] == value)
        with refusing():
            return int(self._connection.execute(query).scalar_one())

    def totals(self, name: str, by: str, **equals: Any) -> dict[Any, int]:  # noqa: ANN401
        """Add up a number for each value of the field `by`, without reading the rows."""
        key = self._table.c[by]
        query = select(key, func.sum(self._table.c[name])).group_by(key)
        for key_name, value in equals.items():
            query = query.where(self._table.c[key_name] == value)
        with refusing():
            return {row[0]: int(row[1]) for row in self._connection.execute(query)}

    def count(self, **equals: Any) -> int:  # noqa: ANN401 - column values
        query = select(func.count()).select_from(self._table)
        for name, value in equals.items():
            query = query.where(self._table.c[name] == value)
        with refusing():
            return int(self._connection.execute(query).scalar_one())

    def highest(self, name: str, **equals: Any) -> int:  # noqa: ANN401 - column values
        """Return the greatest number in a column, or 0: the base of running numbers."""
        query = select(func.coalesce(func.max(self._table.c[name]), 0))
        for key, value in equals.items():
            query = query.where(self._table.c[key] == value)
        with refusing():
            return int(self._connection.execute(query).scalar_one())

    def add(self, value: V) -> V:
        """Keep a new value; its id is given by the store (what it bears is ignored)."""
        with refusing():
            done = self._connection.execute(self._table.insert().values(self._row(value)))
        id_ = int(done.inserted_primary_key[0])  # type: ignore[index]
        self._remember(id_, None)
        return replace(value, id=id_)  # type: ignore[type-var]

    def add_many(self, values: Iterable[V]) -> None:
        """Keep many new values at once; such an act cannot be undone."""
        rows = [self._row(value) for value in values]
        if rows:
            self._changes.in_bulk = True
            with refusing():
                self._connection.execute(self._table.insert(), rows)

    def save(self, value: V) -> None:
        """Keep a value in the place of the one with its id."""
        id_ = value.id  # type: ignore[attr-defined]
        before = self.plain(id_)
        if before is None:
            raise LookupError(f"no {self._table.name} {id_}")
        with refusing():
            self._connection.execute(
                self._table.update().where(self._table.c.id == id_).values(self._row(value))
            )
        self._remember(id_, before)

    def save_many(self, values: Iterable[V]) -> None:
        """Keep many changed values at once; such an act cannot be undone."""
        for value in values:
            self._changes.in_bulk = True
            id_ = value.id  # type: ignore[attr-defined]
            with refusing():
                self._connection.execute(
                    self._table.update().where(self._table.c.id == id_).values(self._row(value))
                )

    def remove(self, id_: int) -> None:
        before = self.plain(id_)
        with refusing():
            self._connection.execute(self._table.delete().where(self._table.c.id == id_))
        self._remember(id_, before)

    def plain(self, id_: int) -> PlainRow | None:
        """Return a row as it lies in the file."""
        return plain_row(self._connection, self._table.name, id_)

    def _remember(self, id_: int, before: PlainRow | None) -> None:
        self._changes.rows.append((self._table.name, id_, before, self.plain(id_)))

    def _value(self, row: RowMapping) -> V:
        return self._kind(**dict(row))

    def _row(self, value: V) -> dict[str, Any]:
        return {name: getattr(value, name) for name in self._names if name != "id"}


def plain_row(connection: Connection, table: str, id_: int) -> PlainRow | None:
    """Return one row with its columns as text and integers, or nothing."""
    with refusing():
        row = connection.exec_driver_sql(f'SELECT * FROM "{table}" WHERE id = ?', (id_,)).mappings()  # noqa: S608 - our own table names
        found = row.first()
    return dict(found) if found else None


def put_plain_row(connection: Connection, table: str, id_: int, row: PlainRow | None) -> None:
    """Make the row with this id what it was: changed back, put back, or taken out."""
    now = plain_row(connection, table, id_)
    with refusing():
        if row is None:
            connection.exec_driver_sql(f'DELETE FROM "{table}" WHERE id = ?', (id_,))  # noqa: S608
        elif now is None:
            names = ", ".join(f'"{name}"' for name in row)
            marks = ", ".join("?" * len(row))
            connection.exec_driver_sql(
                f'INSERT INTO "{table}" ({names}) VALUES ({marks})',  # noqa: S608
                tuple(row.values()),
            )
        else:
            sets = ", ".join(f'"{name}" = ?' for name in row)
            connection.exec_driver_sql(
                f'UPDATE "{table}" SET {sets} WHERE id = ?',  # noqa: S608
                (*row.values(), id_),
            )
