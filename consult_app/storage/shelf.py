"""A table as a shelf of frozen values: every write is remembered, so that the last act can be undone."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, fields, replace
from datetime import datetime
from functools import cache
from typing import Any, Generic, TypeVar

from sqlalchemy.dialects.sqlite import dialect

from consult_app.storage.columns import JsonText
from consult_app.storage.link import KEPT_ROWS, Link, PlainRow, plain_row
from consult_app.storage.tables import TABLES

V = TypeVar("V")
Turn = Callable[[Any], Any]


@dataclass(slots=True)
class Changes:
    """
    What one unit of work wrote: table, row id, and the plain row before and after.

    `in_bulk` once rows were written without being remembered: such an act cannot be taken back.
    """

    rows: list[tuple[str, int, PlainRow | None, PlainRow | None]] = field(default_factory=list)
    in_bulk: bool = False


def as_it_is(value: Any) -> Any:  # noqa: ANN401 - a cell
    return value


@dataclass(frozen=True, slots=True)
class Plan:
    """How values of one kind lie in their table: its fields in order, and how a cell is put in and read."""

    table: str
    names: tuple[str, ...]
    put: Mapping[str, Turn]
    read: Mapping[str, Turn]
    turned: tuple[tuple[int, Turn], ...]
    """The places of a row whose cells do not lie there as they are."""
    select: str
    id_place: int
    """The place of the id in a row."""
    frozen: bool
    """Whether no cell can be changed in its place, as a mapping could: then the values can be given out again."""


@cache
def plan_of(kind: type[Any]) -> Plan:
    """Return the plan of one kind of value, from its table's columns."""
    table, sqlite = TABLES[kind], dialect()
    types = {name: type_.dialect_impl(sqlite) for name, (type_, _empty) in table.types().items()}
    names = tuple(item.name for item in fields(kind))
    read = {name: type_.result_processor(sqlite, None) or as_it_is for name, type_ in types.items()}
    turned = [(place, read[name]) for place, name in enumerate(names)]
    return Plan(
        table.name,
        names,
        {name: type_.bind_processor(sqlite) or as_it_is for name, type_ in types.items()},
        read,
        tuple(each for each in turned if each[1] is not as_it_is),
        f"SELECT {', '.join(map(quoted, names))} FROM {quoted(table.name)}",  # noqa: S608 - our own names
        names.index("id"),
        all(not isinstance(type_, JsonText) or type_.as_tuple for type_ in types.values()),
    )


def quoted(name: str) -> str:
    return f'"{name}"'


class Shelf(Generic[V]):
    """All values of one kind. `get` and `save` go by id; `all` and `find` by equal fields."""

    __slots__ = ("_changes", "_kind", "_link", "_plan")

    def __init__(self, link: Link, changes: Changes, kind: type[V]) -> None:
        self._link = link
        self._changes = changes
        self._kind = kind
        self._plan = plan_of(kind)  # type: ignore[arg-type] # a type is hashable; mypy does not see it

    def get(self, id_: int) -> V:
        """Return the value with this id; a missing one is a bug of the caller."""
        found = self.all(id=id_)
        if not found:
            raise LookupError(f"no {self._plan.table} {id_}")
        return found[0]

    def find(self, **equals: Any) -> V | None:  # noqa: ANN401 - column values
        """Return the first value whose fields equal these, or nothing."""
        found = self.some(1, **equals)
        return found[0] if found else None

    def all(self, **equals: Any) -> tuple[V, ...]:  # noqa: ANN401 - column values
        """Return the values whose fields equal these, in the order they came."""
        where, values = self._where(equals)
        return self._values(f"{self._plan.select}{where} ORDER BY id", values)

    def among(self, name: str, values: Sequence[Any]) -> tuple[V, ...]:
        """Return the values whose field `name` is one of `values`."""
        if not values:
            return ()
        where, told = self._where({}, (name, values))
        return self._values(f"{self._plan.select}{where} ORDER BY id", told)

    def some(
        self,
        limit: int,
        *,
        by: str = "id",
        newest: bool = False,
        **equals: Any,  # noqa: ANN401 - column values
    ) -> tuple[V, ...]:
        """Return at most `limit` values in the order of a column, from its other end with `newest`."""
        where, values = self._where(equals)
        way = "DESC" if newest else "ASC"
        order = f" ORDER BY {quoted(by)} {way} LIMIT ?"
        return self._values(f"{self._plan.select}{where}{order}", [*values, limit])

    def counts(self, *by: str, **equals: Any) -> dict[tuple[Any, ...], int]:  # noqa: ANN401
        """Count the values of each combination of the fields `by`, without reading them."""
        names = ", ".join(map(quoted, by))
        where, values = self._where(equals)
        sql = f"SELECT {names}, COUNT(*) FROM {quoted(self._plan.table)}{where} GROUP BY {names}"  # noqa: S608
        turns = [self._plan.read[name] for name in by]
        return {
            tuple(turn(cell) for turn, cell in zip(turns, row, strict=False)): int(row[-1])
            for row in self._link.rows(sql, values)
        }

    def count_distinct(
        self,
        name: str,
        among: tuple[str, Sequence[Any]],
        **equals: Any,  # noqa: ANN401 - column values
    ) -> tuple[int, int]:
        """
        Count the different values of a field other than "": all, and those of which some row is `among` the told.

        `among` names another field and its values, as a household is here once one of its people is.
        """
        # Grouping walks an index over the fields in its order; COUNT(DISTINCT …) would sort them all anew.
        where, values = self._where(equals)
        other, several = among
        marks = ", ".join("?" * len(several))
        told = f"SELECT MAX({quoted(other)} IN ({marks})) AS found FROM {quoted(self._plan.table)}"  # noqa: S608
        and_ = "AND" if where else "WHERE"
        groups = f"{told}{where} {and_} {quoted(name)} <> '' GROUP BY {quoted(name)}"
        sql = f"SELECT COUNT(*), COALESCE(SUM(found), 0) FROM ({groups})"  # noqa: S608
        put = self._plan.put[other]
        every, some = self._link.rows(sql, [*map(put, several), *values])[0]
        return int(every), int(some)

    def totals(self, name: str, by: str, **equals: Any) -> dict[Any, int]:  # noqa: ANN401
        """Add up a number for each value of the field `by`, without reading the rows."""
        where, values = self._where(equals)
        sql = f"SELECT {quoted(by)}, SUM({quoted(name)}) FROM {quoted(self._plan.table)}"  # noqa: S608
        rows = self._link.rows(f"{sql}{where} GROUP BY {quoted(by)}", values)
        turn = self._plan.read[by]
        return {turn(cell): int(total) for cell, total in rows}

    def count(self, **equals: Any) -> int:  # noqa: ANN401 - column values
        where, values = self._where(equals)
        sql = f"SELECT COUNT(*) FROM {quoted(self._plan.table)}{where}"  # noqa: S608
        return int(self._link.value(sql, values))

    def count_to(self, most: int, **equals: Any) -> int:  # noqa: ANN401 - column values
        """Count no further than `most`: whether there are that many is all that is asked."""
        where, values = self._where(equals)
        some = f"SELECT 1 FROM {quoted(self._plan.table)}{where} LIMIT ?"  # noqa: S608
        return int(self._link.value(f"SELECT COUNT(*) FROM ({some})", [*values, most]))  # noqa: S608

    def highest(self, name: str, **equals: Any) -> int:  # noqa: ANN401 - column values
        """Return the greatest number in a column, or 0: the base of running numbers."""
        where, values = self._where(equals)
        sql = f"SELECT COALESCE(MAX({quoted(name)}), 0) FROM {quoted(self._plan.table)}{where}"  # noqa: S608
        return int(self._link.value(sql, values))

    def latest(self, *names: str, **equals: Any) -> datetime | None:  # noqa: ANN401 - column values
        """Return the latest moment in some columns, or nothing; moments have one spelling, which sorts as time does."""
        where, values = self._where(equals)
        columns = ", ".join(f"MAX({quoted(name)})" for name in names)
        found = self._link.rows(f"SELECT {columns} FROM {quoted(self._plan.table)}{where}", values)  # noqa: S608
        moments = [str(one) for one in found[0] if one is not None]
        return datetime.fromisoformat(max(moments)) if moments else None

    def add(self, value: V) -> V:
        """Keep a new value; its id is given by the store (what it bears is ignored)."""
        id_ = self._link.write(self._insert(), self._row(value))
        self._remember(id_, None)
        return replace(value, id=id_)  # type: ignore[type-var]

    def add_many(self, values: Iterable[V]) -> None:
        """Keep many new values at once; such an act cannot be undone."""
        rows = [self._row(value) for value in values]
        self._write_many(self._insert(), rows)

    def copy(self, changes: Mapping[str, Any], **equals: Any) -> None:  # noqa: ANN401 - column values
        """Keep a copy of every value whose fields equal these, with some changed, unread; it cannot be undone."""
        plan = self._plan
        names = [name for name in plan.names if name != "id"]
        told = ["?" if name in changes else quoted(name) for name in names]
        where, values = self._where(equals)
        new = [plan.put[name](changes[name]) for name in names if name in changes]
        table = quoted(plan.table)
        self._changes.in_bulk = True
        self._link.write(
            f"INSERT INTO {table} ({', '.join(map(quoted, names))}) "  # noqa: S608 - our own names
            f"SELECT {', '.join(told)} FROM {table}{where} ORDER BY id",
            [*new, *values],
        )

    def save(self, value: V) -> None:
        """Keep a value in the place of the one with its id."""
        id_ = value.id  # type: ignore[attr-defined]
        before = self.plain(id_)
        if before is None:
            raise LookupError(f"no {self._plan.table} {id_}")
        self._link.write(self._update(), [*self._row(value), id_])
        self._remember(id_, before)

    def save_many(self, values: Iterable[V]) -> None:
        """Keep many changed values at once; such an act cannot be undone."""
        rows = [[*self._row(value), value.id] for value in values]  # type: ignore[attr-defined]
        self._write_many(self._update(), rows)

    def _write_many(self, sql: str, rows: Sequence[Sequence[Any]]) -> None:
        if rows:
            self._changes.in_bulk = True
            self._link.write_many(sql, rows)

    def remove(self, id_: int) -> None:
        before = self.plain(id_)
        self._link.write(f"DELETE FROM {quoted(self._plan.table)} WHERE id = ?", (id_,))  # noqa: S608
        self._remember(id_, before)

    def plain(self, id_: int) -> PlainRow | None:
        """Return a row as it lies in the file."""
        return plain_row(self._link, self._plan.table, id_)

    def _remember(self, id_: int, before: PlainRow | None) -> None:
        self._changes.rows.append((self._plan.table, id_, before, self.plain(id_)))

    def _where(
        self, equals: Mapping[str, Any], among: tuple[str, Sequence[Any]] | None = None
    ) -> tuple[str, list[Any]]:
        """Return the condition with its values; nothing equals nothing here, as people mean it."""
        told = [f"{quoted(name)} {'IS' if equals[name] is None else '='} ?" for name in equals]
        values = [self._plan.put[name](value) for name, value in equals.items()]
        if among is not None:
            name, several = among
            told.append(f"{quoted(name)} IN ({', '.join('?' * len(several))})")
            values += [self._plan.put[name](value) for value in several]
        return (f" WHERE {' AND '.join(told)}" if told else ""), values

    def _values(self, sql: str, values: Sequence[Any]) -> tuple[V, ...]:
        if not self._plan.frozen:
            return self._made(self._link.rows(sql, values))
        question = (self._kind, sql, tuple(values))
        return self._link.answered(question, lambda: self._made(self._link.asked(sql, values)))

    def _made(self, rows: Sequence[tuple[Any, ...]]) -> tuple[V, ...]:
        if not self._plan.frozen or len(rows) > KEPT_ROWS:
            return tuple(map(self._make, rows))
        kind, place, value_of = self._kind, self._plan.id_place, self._link.value_of
        return tuple(value_of(kind, row[place], row, self._make) for row in rows)

    def _make(self, row: tuple[Any, ...]) -> V:
        cells = list(row)
        for place, turn in self._plan.turned:
            cells[place] = turn(cells[place])
        return self._kind(*cells)

    def _insert(self) -> str:
        names = [quoted(name) for name in self._plan.names if name != "id"]
        marks = ", ".join("?" * len(names))
        return f"INSERT INTO {quoted(self._plan.table)} ({', '.join(names)}) VALUES ({marks})"  # noqa: S608

    def _update(self) -> str:
        sets = ", ".join(f"{quoted(name)} = ?" for name in self._plan.names if name != "id")
        return f"UPDATE {quoted(self._plan.table)} SET {sets} WHERE id = ?"  # noqa: S608

    def _row(self, value: V) -> list[Any]:
        put = self._plan.put
        return [put[name](getattr(value, name)) for name in self._plan.names if name != "id"]
