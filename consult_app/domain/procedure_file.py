"""Procedures from their data files: one file holds every dated version of one procedure."""

from collections.abc import Mapping
from itertools import pairwise
from typing import Any

from consult_app.domain.data_table import DataTable
from consult_app.domain.finding import Basis, Status
from consult_app.domain.procedure import (
    AppliesTo,
    ApprovalRule,
    CompositionRule,
    ConveningRule,
    Counting,
    CountRule,
    FilingRule,
    FrequencyRule,
    Group,
    Limit,
    MethodRule,
    NoticeRule,
    PartyRule,
    PowerRule,
    Procedure,
    PublicationRule,
    Share,
    Size,
    Stage,
    Step,
)

UNITS = frozenset(
    {
        "adults",
        "households",
        "residents",
        "group_representatives",
        "members",
        "representatives",
        "women_representatives",
        "represented_households",
        "voting_members",
        "directors",
        "owners",
        "area",
        "invited",
        "direct_stakeholders",
        "villagers",
        "groups",
    }
)
"""Everything that a case may count."""


def read_procedure(content: Mapping[str, Any], source: str) -> tuple[Procedure, ...]:
    """
    Return the dated versions of one procedure, oldest first.

    `content` is a parsed TOML file, `source` its name for the refusals: `rules.key-missing`, `rules.key-unknown`,
    `rules.value-wrong`, each with file and key.
    """
    head = DataTable(content, source)
    tables = head.tables("version")
    if not tables:
        raise head.fault("version", "at least one version")
    versions = tuple(_version(head, table) for table in tables)
    head.end()
    for older, newer in pairwise(versions):
        if older.valid_to is None or newer.valid_from <= older.valid_to:
            raise head.fault("version", "versions in order of time that do not overlap")
    return versions


def _version(head: DataTable, table: DataTable) -> Procedure:
    groups = tuple(_group(each) for each in head.tables("group"))
    body = head.text("body")
    procedure = Procedure(
        code=head.text("code"),
        title=head.text("title"),
        title_en=head.text("title_en"),
        applies_to=head.kind("applies_to", AppliesTo),
        body=body,
        binding=head.flag("binding", default=True),
        counted=units(head, "counted"),
        steps=_steps(head, groups, body),
        groups=groups,
        within=head.text("within", ""),
        special=head.flag("special", default=False),
        valid_from=table.day("valid_from"),
        valid_to=table.maybe_day("valid_to"),
        basis=basis(table),
        **rules(table, basis(table)),
    )
    table.end()
    return procedure


def rules(table: DataTable, above: Basis) -> dict[str, Any]:
    """Read the rules of a version or of a place; a rule that does not name its source has the one `above`."""
    readers = {
        "notice": _notice,
        "convening": _convening,
        "party": _party,
        "composition": _composition,
        "quorum": _quorum,
        "decision": _decision,
        "publication": _publication,
        "filing": _filing,
        "approval": _approval,
        "power": _power,
        "frequency": _frequency,
        "method": _method,
    }
    read: dict[str, Any] = {}
    for key, reader in readers.items():
        below = table.maybe_table(key)
        if below is not None:
            read[key] = reader(below, basis(below, above))
            below.end()
    return read


def basis(table: DataTable, above: Basis | None = None) -> Basis:
    """Read where a rule stands written; what it does not say itself it has from `above`."""
    if above is None:
        law, article, status = table.text("law"), table.text("article"), Status.VERIFIED
    else:
        law, article = table.text("law", above.law), table.text("article", above.article)
        status = above.status
    note = table.text("note", above.note if above and "article" not in table else "")
    return Basis(law, article, table.kind("status", Status, status), note)


def units(table: DataTable, key: str, default: tuple[str, ...] | None = None) -> tuple[str, ...]:
    words = table.texts(key, default)
    if not set(words) <= UNITS:
        raise table.fault(key, " | ".join(sorted(UNITS)))
    return words


def _unit(table: DataTable) -> str:
    word = table.text("unit")
    if word not in UNITS:
        raise table.fault("unit", " | ".join(sorted(UNITS)))
    return word


def _group(table: DataTable) -> Group:
    group = Group(
        table.text("key"),
        table.text("title"),
        table.text("title_en"),
        table.text("body", ""),
        table.text("procedure", ""),
        table.flag("required", default=True),
    )
    # The stages are read by `_steps`; asking for them here tells `end` that they are known.
    table.texts("stages")
    table.end()
    return group


def _steps(head: DataTable, groups: tuple[Group, ...], body: str) -> tuple[Step, ...]:
    if not groups:
        return tuple(Step(stage, stage, body=body) for stage in Stage)
    return tuple(
        Step(f"{group.key}.{stage}", stage, group.key, group.body)
        for group, table in zip(groups, head.tables("group"), strict=True)
        for stage in _stages(table)
    )


def _stages(table: DataTable) -> tuple[Stage, ...]:
    words = table.texts("stages")
    if not set(words) <= set(Stage):
        raise table.fault("stages", " | ".join(Stage))
    return tuple(Stage(word) for word in words)


def _notice(table: DataTable, source: Basis) -> NoticeRule:
    return NoticeRule(
        table.whole("days"),
        table.kind("counting", Counting, Counting.CLEAR_DAYS),
        table.flag("short_notice", default=False),
        table.flag("advisory", default=False),
        source,
        units=units(table, "units", ()),
    )


def _convening(table: DataTable, source: Basis) -> ConveningRule:
    shares = tuple(_share(each, source, "all") for each in table.tables("any_of"))
    return ConveningRule(
        table.text("convener", ""), shares, source, table.maybe_whole("within_days")
    )


def _party(_table: DataTable, source: Basis) -> PartyRule:
    return PartyRule(source)


def _composition(table: DataTable, source: Basis) -> CompositionRule:
    shares = tuple(_share(each, source, "") for each in table.tables("shares"))
    sizes = tuple(_size(each, source) for each in table.tables("sizes"))
    return CompositionRule(shares, sizes, source)


def _size(table: DataTable, above: Basis) -> Size:
    size = Size(
        _unit(table),
        table.whole("least"),
        basis(table, above),
        table.maybe_whole("most"),
        table.flag("odd", default=False),
        table.whole("from_villagers", 0),
    )
    table.end()
    return size


def _quorum(table: DataTable, source: Basis) -> CountRule:
    return _count(table, source, "due")


def _decision(table: DataTable, source: Basis) -> CountRule:
    return _count(table, source, "present")


def _count(table: DataTable, source: Basis, of: str) -> CountRule:
    any_of = tuple(
        tuple(_share(each, source, of) for each in shares)
        for shares in table.lists_of_tables("any_of")
    )
    if not any_of or not all(any_of):
        raise table.fault("any_of", "alternatives, each with its shares")
    return CountRule(any_of, table.flag("advisory", default=False), source)


def _share(table: DataTable, above: Basis, of: str) -> Share:
    strict = "more_than" in table
    if strict == ("at_least" in table):
        raise table.fault("at_least", "either at_least or more_than")
    part = table.fraction("more_than" if strict else "at_least")
    share = Share(
        _unit(table),
        table.text("of", of or None),
        part.numerator,
        part.denominator,
        strict,
        basis(table, above),
    )
    table.end()
    return share


def _publication(table: DataTable, source: Basis) -> PublicationRule:
    return PublicationRule(
        table.maybe_whole("min_days"),
        table.flag("before", default=False),
        table.kind("counting", Counting, Counting.INCLUSIVE),
        table.texts("places", ()),
        table.flag("advisory", default=False),
        source,
    )


def _filing(table: DataTable, source: Basis) -> FilingRule:
    return FilingRule(table.text("to"), table.whole("days"), source)


def _approval(table: DataTable, source: Basis) -> ApprovalRule:
    return ApprovalRule(table.texts("by"), source, table.maybe_whole("working_days"))


def _power(table: DataTable, source: Basis) -> PowerRule:
    cannot = tuple(_limit(each, source) for each in table.tables("cannot"))
    delegated = table.flag("delegated", default=False)
    return PowerRule(delegated, cannot, source, units(table, "units", ()))


def _limit(table: DataTable, above: Basis) -> Limit:
    limit = Limit(
        table.texts("matters"),
        table.text("to"),
        basis(table, above),
        table.maybe_day("since"),
        table.maybe_day("until"),
        units(table, "units", ()),
        table.flag("advisory", default=False),
    )
    table.end()
    return limit


def _frequency(table: DataTable, source: Basis) -> FrequencyRule:
    return FrequencyRule(table.whole("months"), source)


def _method(table: DataTable, source: Basis) -> MethodRule:
    return MethodRule(table.texts("needed"), table.texts("matters", ()), source)
