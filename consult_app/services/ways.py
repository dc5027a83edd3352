"""Which body may hold the deciding meeting of a procedure, and what is counted there."""

from dataclasses import dataclass

from consult_app.domain.meeting import CountingMode
from consult_app.domain.procedure import Procedure
from consult_app.services.presence_counts import HOUSEHOLDS, REPRESENTED
from consult_app.services.roll_lines import ASSEMBLIES


@dataclass(frozen=True, slots=True)
class Way:
    """One lawful way: the body that meets, counted in a unit, heads or households on its roll."""

    unit: str
    body: str
    mode: CountingMode


def ways_of(procedure: Procedure) -> tuple[Way, ...]:
    """
    Return the ways that a procedure's own rules allow on its day, its usual one first.

    An assembly may count heads or household representatives (villagers' law art. 26, residents' law art. 27); where
    the text lets representatives decide too, their meeting is a way of its own.
    """
    found: dict[tuple[str, CountingMode], Way] = {}
    for unit in _units(procedure):
        body = body_counting(procedure, unit)
        if body:
            mode = CountingMode.HOUSEHOLDS if unit == HOUSEHOLDS else CountingMode.HEADS
            found.setdefault((body, mode), Way(unit, body, mode))
    usual = (Way("", procedure.body, CountingMode.HEADS),)
    return tuple(found.values()) or usual


def way_of(procedure: Procedure, unit: str) -> Way:
    """Return the way that counts in `unit`, or the usual one where the procedure knows no such way."""
    ways = ways_of(procedure)
    return next((way for way in ways if way.unit == unit), ways[0])


def _units(procedure: Procedure) -> tuple[str, ...]:
    """Return the units that are counted and that the rules of the day speak of."""
    rules = [rule for rule in (procedure.quorum, procedure.decision) if rule is not None]
    told = {unit for rule in rules for unit in rule.units}
    return tuple(unit for unit in procedure.counted if not told or unit in told)


def body_counting(procedure: Procedure, unit: str) -> str:
    """Return which body meets where `unit` is counted; "" for what is never counted alone."""
    body = procedure.body
    community = "residents" in procedure.counted
    assembly = body if body in ASSEMBLIES else _assembly(community=community)
    match unit:
        case "adults" | "residents" | "households":
            return assembly
        case "members" if body in ASSEMBLIES:
            return "resident_reps" if community else "villager_reps"
        case "representatives" if body == "collective_assembly":
            return "villager_reps"  # 土地承包法 19, 28, 52: members of the collective, or the village's representatives
        case _ if unit == REPRESENTED:
            return "villager_reps"
        case "group_representatives" | "area":
            return ""
        case _:
            return body


def _assembly(*, community: bool) -> str:
    return "residents_assembly" if community else "villagers_assembly"
