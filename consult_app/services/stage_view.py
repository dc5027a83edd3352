"""What the right-hand panel and the step rail show, as plain values."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Any

from consult_app.domain.consultation import Override, passed_codes
from consult_app.domain.finding import Finding
from consult_app.domain.procedure import Stage


@dataclass(frozen=True, slots=True)
class PaperOffer:
    """
    A paper that can be made at a stage; the ids say for which meeting, vote or publication.

    `held_on` is the day of an earlier meeting about the same matter (or since when its decision hung), whose papers
    stand beside those of the latest;
    `about` is the question of an earlier vote of the same meeting.
    """

    code: str
    copies: int = 1
    meeting_id: int | None = None
    vote_id: int | None = None
    publication_id: int | None = None
    held_on: date | None = None
    about: str = ""
    home: "PaperHome | None" = None
    """Where it is kept instead, as the one paper of a meeting of several matters."""

    @property
    def key(self) -> str:
        """Return what names this paper among those of its step."""
        if self.about:
            return f"{self.code}@{self.meeting_id}.{self.vote_id}"
        if self.held_on and self.publication_id:
            return f"{self.code}@p{self.publication_id}"
        return f"{self.code}@{self.meeting_id}" if self.held_on else self.code


@dataclass(frozen=True, slots=True)
class PaperHome:
    """Under which consultation, step and offer the one paper of several matters is made; `no` is that matter's place."""

    case_id: int
    step_key: str
    no: int
    title: str
    offer: PaperOffer


@dataclass(frozen=True, slots=True)
class NextStep:
    """
    The one next step.

    `finish` ends the stage; `mend` leads to what the finding `facts["finding"]` lacks; other codes are the
    stage's own (`subjects.register_household`). A `waiting` one cannot be pressed: people must act first.
    """

    code: str
    facts: Mapping[str, Any] = field(default_factory=dict)
    waiting: bool = False


class StepMark(StrEnum):
    DONE = "done"
    OPEN = "open"
    LOCKED = "locked"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class StepState:
    """One step on the rail; a `WARNING` one was finished over something missing."""

    key: str
    stage: Stage
    group: str
    title: str
    mark: StepMark
    group_title: str = ""
    group_title_en: str = ""


@dataclass(frozen=True, slots=True)
class StageView:
    """A consultation at one step."""

    consultation_id: int
    title: str
    number: str
    procedure: str
    procedure_chosen: bool
    step: StepState
    steps: tuple[StepState, ...]
    findings: tuple[Finding, ...]
    overrides: tuple[Override, ...]
    papers: tuple[PaperOffer, ...]
    next: NextStep
    rehearsal: bool
    closed: bool

    @property
    def blocking(self) -> tuple[Finding, ...]:
        """What still keeps the stage from being finished."""
        passed = self.passed
        return tuple(found for found in self.findings if found.blocks and found.code not in passed)

    @property
    def passed(self) -> frozenset[str]:
        """The gates that were passed with a reason which holds for today's figures."""
        return passed_codes(self.overrides, self.findings)
