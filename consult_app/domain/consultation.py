"""One consultation (协商): the case, its steps, who takes part, and what was overridden."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import Any

from consult_app.domain.finding import Finding


class Outcome(StrEnum):
    """How the consultation came out; `OPEN` until it is decided."""

    OPEN = "open"
    CARRIED = "carried"
    NOT_CARRIED = "not_carried"
    AGREED = "agreed"
    PARTLY_AGREED = "partly_agreed"
    NOT_AGREED = "not_agreed"
    RETURNED = "returned"
    REFERRED = "referred"


WITHOUT_VOTE = frozenset({Outcome.AGREED, Outcome.PARTLY_AGREED, Outcome.NOT_AGREED})
"""Outcomes that a consultation reaches without a vote."""


class ProposalDecision(StrEnum):
    """What was decided on the proposal (stage 1): a topic, sent back with a reason, or sent on."""

    OPEN = "open"
    ACCEPTED = "accepted"
    RETURNED = "returned"
    REFERRED = "referred"


class PartElsewhere(StrEnum):
    """What becomes of a part that another body must decide: still open, a second case, or left out."""

    OPEN = "open"
    SECOND_CASE = "second_case"
    LEFT_OUT = "left_out"


class NextAfterNoAgreement(StrEnum):
    """The lawful ways on where no agreement was reached."""

    NONE = "none"
    AGAIN = "again"
    PUT_OFF = "put_off"
    TO_ASSEMBLY = "to_assembly"
    MEDIATION = "mediation"
    REFER_UP = "refer_up"


@dataclass(frozen=True, slots=True)
class Consultation:
    """The case: one matter through one procedure. `number` is its running number of `year`."""

    id: int
    uid: str
    number: int
    year: int
    title: str
    opened_at: datetime
    origin: str = "villager"
    background: str = ""
    question: str = ""
    options: str = ""
    draft: str = ""
    matter_kind: str = ""
    scope: str = "village"
    scope_groups: tuple[str, ...] = ()
    money_yuan: int | None = None
    money_source: str = ""
    procedure: str = ""
    procedure_reason: str = ""
    organiser: str = ""
    chair: str = ""
    recorder: str = ""
    planned_at: datetime | None = None
    place: str = ""
    form: str = ""
    speaking_minutes: int = 5
    decision_method: str = ""
    publicity: str = ""
    budget: str = ""
    experts: str = ""
    outcome: Outcome = Outcome.OPEN
    way_on: NextAfterNoAgreement = NextAfterNoAgreement.NONE
    agreed_words: str = ""
    minority_words: str = ""
    effective_on: date | None = None
    executor: str = ""
    execute_by: date | None = None
    closed_on: date | None = None
    proposer: str = ""
    proposer_contact: str = ""
    decision: ProposalDecision = ProposalDecision.OPEN
    decided_on: date | None = None
    decided_by: str = ""
    decided_words: str = ""
    referred_to: str = ""
    delegated_on: date | None = None
    """When the assembly delegated this kind of matter to its representatives."""
    part_elsewhere: PartElsewhere = PartElsewhere.OPEN
    part_of: int | None = None
    """The consultation this one was split off from, because another body must decide this part."""
    open_words: str = ""
    """On which points people did not agree, where they agreed in part."""
    counted_in: str = ""
    """Which of the procedure's ways was chosen, by the unit it counts; "" is the usual one."""
    lawful: bool | None = None
    """Whether the proposal keeps within the law, as its review found; None while nobody said."""
    self_governed: bool | None = None
    """Whether it is the village's own affair (自治范围); None while nobody said."""
    urgent: bool = False

    def document_number(self, short: str) -> str:
        """Return the number as papers bear it, e.g. 柳协〔2026〕5号 (GB/T 9704: no 第, no padding)."""
        return f"{short}协〔{self.year}〕{self.number}号"


@dataclass(frozen=True, slots=True)
class WayTaken:
    """
    A way on that was really taken after a meeting that settled nothing, or not everything.

    `day` is when people meet again, until when it rests, or when it was handed over `to` an office; `words` tell
    why, or what stays open. What was begun by it stands in `next_meeting_id` or `next_case_id`. Before another
    meeting begins with a clean sheet, what this one came to is kept here: `outcome`, `way_on` and its words. With
    `question_id` only a question that was refused beside one that carried goes this way, not the matter.
    """

    id: int
    consultation_id: int
    meeting_id: int
    way: NextAfterNoAgreement
    at: datetime
    day: date | None = None
    to: str = ""
    words: str = ""
    next_meeting_id: int | None = None
    next_case_id: int | None = None
    outcome: Outcome = Outcome.OPEN
    way_on: NextAfterNoAgreement = NextAfterNoAgreement.NONE
    agreed_words: str = ""
    open_words: str = ""
    minority_words: str = ""
    question_id: int | None = None


@dataclass(frozen=True, slots=True)
class StepDone:
    """A step of the procedure that was finished, by whom and when."""

    id: int
    consultation_id: int
    step: str
    done_at: datetime
    done_by: str


@dataclass(frozen=True, slots=True)
class Override:
    """
    A gate that was passed with a reason; printed in the minutes and exported with the package.

    `facts` holds the figures it was given on: have, need, margin, and the names that were missing then (`lists`).
    It counts for `meeting_id` alone where each meeting goes through the step by itself.
    """

    id: int
    consultation_id: int
    step: str
    finding: str
    reason: str
    name: str
    office: str
    at: datetime
    facts: Mapping[str, Any] = field(default_factory=dict)
    meeting_id: int | None = None

    def holds_for(self, found: Finding) -> bool:
        """
        Say whether it still passes the gate: for the figures it was given on, or better ones, never for worse.

        Where no margin tells better from worse, the figures must be the same; nobody may be missing who was not
        missing then. An override of the first version kept no margin and is compared by its figures.
        """
        if self.finding != found.code:
            return False
        lists = self.facts.get("lists", {})
        for name, value in found.facts.items():
            if (
                isinstance(value, list | tuple)
                and name in lists
                and not set(value) <= set(lists[name])
            ):
                return False
        then = self.facts.get("margin")
        if then is not None and found.margin is not None:
            return found.margin >= int(then)
        return (self.facts.get("have", found.have), self.facts.get("need", found.need)) == (
            found.have,
            found.need,
        )


def passed_codes(overrides: Iterable[Override], found: Iterable[Finding]) -> frozenset[str]:
    """Return the codes of the findings that an override still passes."""
    given = tuple(overrides)
    return frozenset(one.code for one in found if any(each.holds_for(one) for each in given))


def figures_of(found: Finding) -> dict[str, Any]:
    """Return what an override of this finding keeps of it, as plain values."""
    lists = {
        name: list(value)
        for name, value in found.facts.items()
        if isinstance(value, list | tuple) and all(isinstance(each, str | int) for each in value)
    }
    return {"have": found.have, "need": found.need, "margin": found.margin, "lists": lists}


@dataclass(frozen=True, slots=True)
class Proposer:
    """Somebody who signed the joint proposal; who counts is judged against the roll, not stored."""

    id: int
    consultation_id: int
    person_id: int | None
    name: str
    signed_on: date


class ReviewKind(StrEnum):
    """Who looks at a proposal, in the lawful order."""

    PARTY_BRANCH = "party_branch"
    COMMITTEE = "committee"
    SUPERVISION = "supervision"
    TOWNSHIP = "township"
    LEGAL_ADVISER = "legal_adviser"


@dataclass(frozen=True, slots=True)
class Review:
    """One body's opinion on the proposal; `signed` says that the paper bears the signature."""

    id: int
    consultation_id: int
    kind: ReviewKind
    held_on: date
    opinion: str
    agrees: bool
    signed_by: str = ""
    signed: bool = False
    people_present: int | None = None


class SubjectRole(StrEnum):
    """What a subject may do at the meeting."""

    VOTING = "voting"
    CONSULTATIVE = "consultative"
    OBSERVER = "observer"


@dataclass(frozen=True, slots=True)
class Subject:
    """A party registered to one consultation (协商主体); `kind` is an id of law.md table 14.2."""

    id: int
    consultation_id: int
    kind: str
    name: str
    role: SubjectRole
    interest: str = ""
    represents: str = ""
    group: str = ""
    household: str = ""
    contact: str = ""
    person_id: int | None = None
    organisation_id: int | None = None
    direct: bool = False
    avoids: bool = False
    avoidance_reason: str = ""


@dataclass(frozen=True, slots=True)
class KindNotConcerned:
    """A statutory kind of subject that this matter does not concern (不涉及), with the reason."""

    id: int
    consultation_id: int
    kind: str
    reason: str


@dataclass(frozen=True, slots=True)
class DirectHousehold:
    """A household that the matter directly touches and that must therefore be at the table."""

    id: int
    consultation_id: int
    household: str
    head: str
    group: str
