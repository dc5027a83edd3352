"""What supports the papers of one consultation: expert opinions, what became of opinions, filing, and exceptions."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class ExpertOpinion:
    """What somebody who knows the trade said of the matter (专家意见); `agrees` tells whether it can be done."""

    id: int
    consultation_id: int
    on: date
    name: str
    unit: str
    office: str
    words: str
    agrees: bool = True


class OpinionSource(StrEnum):
    """Where an opinion was heard: at the meeting, from an expert, from who looked at the proposal, or on the board."""

    CONTRIBUTION = "contribution"
    EXPERT = "expert"
    REVIEW = "review"
    OBJECTION = "objection"


class AdoptionState(StrEnum):
    """What became of an opinion (意见采纳情况)."""

    ADOPTED = "adopted"
    PARTLY = "partly"
    NOT_ADOPTED = "not_adopted"


@dataclass(frozen=True, slots=True)
class Adoption:
    """Whether one opinion was adopted, and why; `source_id` is the row of its source."""

    id: int
    consultation_id: int
    source: OpinionSource
    source_id: int
    state: AdoptionState
    reason: str


@dataclass(frozen=True, slots=True)
class Filing:
    """What was reported to the township (报备): to whom, when and how, and its receipt."""

    id: int
    consultation_id: int
    to: str
    on: date
    how: str
    by: str
    what: str
    receipt_on: date | None = None
    receipt_by: str = ""
    receipt_number: str = ""
    remark: str = ""


@dataclass(frozen=True, slots=True)
class PostingCheck:
    """Somebody looked whether a paper still hangs (期间查看)."""

    id: int
    posting_id: int
    on: date
    by: str
    words: str


@dataclass(frozen=True, slots=True)
class MaskException:
    """
    Personal data that posted papers of this consultation show all the same (PIPL arts 25 and 29).

    `words` are the very words that are shown; `kind` is one of `domain.masking.Kind`.
    """

    id: int
    consultation_id: int
    kind: str
    words: str
    reason: str
    name: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Dispatch:
    """
    What head and foot of one official paper say beside its number (GB/T 9704-2012, 7.2.1-7.2.3, 7.2.6, 7.4.2, 7.4.3).

    `copied_to` holds one name a line, `secrecy` is 密级和保密期限, `copy_number` 份号 (six digits) and `urgency` 紧急程度.
    """

    id: int
    consultation_id: int
    code: str
    copied_to: str = ""
    printer: str = ""
    signer: str = ""
    urgency: str = ""
    secrecy: str = ""
    copy_number: str = ""


@dataclass(frozen=True, slots=True)
class DocumentNumber:
    """
    The number an official paper bears (发文字号, GB/T 9704-2012, 7.2.5), e.g. 柳村〔2026〕1号.

    `mark` is the 机关代字; mark, year and number together are given once, also across consultations.
    Of several questions of one meeting each resolution has its own; `question_id` is the vote that was its first round.
    """

    id: int
    consultation_id: int
    code: str
    mark: str
    year: int
    number: int
    meeting_id: int | None = None
    publication_id: int | None = None
    question_id: int | None = None

    @property
    def words(self) -> str:
        """Six-sided brackets, no 第, no padding."""
        return f"{self.mark}〔{self.year}〕{self.number}号"
