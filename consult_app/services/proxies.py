"""Who may send a bearer to a meeting, read from `resources/proxies.toml`."""

import tomllib
from dataclasses import dataclass
from functools import cache

from consult_app.basics.paths import resource
from consult_app.domain.finding import Basis, Status


@dataclass(frozen=True, slots=True)
class ProxyRule:
    """Whether somebody may be represented, by whom, and how many one bearer may stand for (0: no limit)."""

    allowed: bool
    most: int
    same_household: bool
    basis: Basis


@cache
def _rules() -> dict[str, ProxyRule]:
    read = tomllib.loads(resource("proxies.toml").read_text("utf-8"))["rule"]
    return {body: _rule(row) for row in read for body in row["bodies"]}


def proxy_rule(body: str) -> ProxyRule:
    """Return the rule of a body; one that no rule names asks for everybody in person."""
    nobody = ProxyRule(
        allowed=False, most=0, same_household=False, basis=Basis("practice", "", Status.CUSTOM)
    )
    return _rules().get(body, nobody)


def _rule(row: dict[str, object]) -> ProxyRule:
    return ProxyRule(
        allowed=bool(row["allowed"]),
        most=int(str(row.get("most", 0))),
        same_household=bool(row.get("same_household", False)),
        basis=Basis(str(row["law"]), str(row["article"]), Status(str(row["status"]))),
    )
