"""What a rule or a stage gate says of the facts: met, not met, cannot tell, or advice."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any


class Result(StrEnum):
    """The four things a finding can say; a missing fact is `UNKNOWN` and never counts as met."""

    MET = "met"
    NOT_MET = "not_met"
    UNKNOWN = "unknown"
    ADVICE = "advice"


class Status(StrEnum):
    """How well the source of a rule is known; anything but `VERIFIED` is shown as 需核对."""

    VERIFIED = "verified"
    RECALLED = "recalled"
    CUSTOM = "custom"


@dataclass(frozen=True, slots=True)
class Basis:
    """Where a rule stands written: `law` is an id of `resources/laws.toml`, `article` e.g. "30"."""

    law: str
    article: str
    status: Status = Status.VERIFIED
    note: str = ""


@dataclass(frozen=True, slots=True)
class Finding:
    """
    One condition with its figures.

    `code` names the condition (`quorum`, `notice`, `subjects.kinds`); the words for it live in `ui/`.
    `have` and `need` are shown as they are ("34/50", "≥ 2/3"); `margin` is how many more (positive) or fewer
    (negative) than needed, in units of what is counted. `facts` are plain JSON values for the sentence.
    """

    code: str
    result: Result
    have: str = ""
    need: str = ""
    margin: int | None = None
    basis: Basis | None = None
    facts: Mapping[str, Any] = field(default_factory=dict)

    @property
    def blocks(self) -> bool:
        """Say whether a stage may not be left without an override."""
        return self.result in (Result.NOT_MET, Result.UNKNOWN)
