"""Implementation and feedback (落实反馈): tasks, their progress, and how satisfied people are."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class TaskState(StrEnum):
    OPEN = "open"
    DONE = "done"
    ACCEPTED = "accepted"
    GIVEN_UP = "given_up"


@dataclass(frozen=True, slots=True)
class Task:
    """One thing to carry out; money in whole yuan."""

    id: int
    consultation_id: int
    title: str
    owner: str
    due_on: date
    budget_yuan: int | None = None
    spent_yuan: int = 0
    state: TaskState = TaskState.OPEN
    finished_on: date | None = None
    accepted_by: str = ""
    accepted_on: date | None = None
    problem: str = ""

    def overdue(self, today: date) -> bool:
        return self.state is TaskState.OPEN and today > self.due_on


@dataclass(frozen=True, slots=True)
class ProgressNote:
    id: int
    task_id: int
    on: date
    words: str
    spent_yuan: int = 0
    by: str = ""


@dataclass(frozen=True, slots=True)
class Satisfaction:
    """A satisfaction sheet's counts; the rate is (very + satisfied + basically) / returned."""

    id: int
    consultation_id: int
    on: date
    sent: int
    returned: int
    very: int
    satisfied: int
    basically: int
    not_satisfied: int
    comments: str = ""


@dataclass(frozen=True, slots=True)
class Reply:
    """How the proposer and the subjects were told of the result."""

    id: int
    consultation_id: int
    on: date
    to: str
    how: str
    words: str


class SubmissionKind(StrEnum):
    """What is wanted of an office: that it takes note of the text (备案, 报告), or that it approves (批准)."""

    FILING = "filing"
    APPROVAL = "approval"


@dataclass(frozen=True, slots=True)
class Submission:
    """
    A decision sent to an office: filed, reported back, or put to it for approval.

    `answered_on` is the day on its answer; before that `agreed` says nothing. `number` is the answer's own.
    """

    id: int
    consultation_id: int
    kind: SubmissionKind
    office: str
    sent_on: date
    answered_on: date | None = None
    agreed: bool = False
    number: str = ""
    words: str = ""
