"""Publication (公示): what hangs where and how long, the proof, and objections."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum


class PublicationKind(StrEnum):
    """The two publications of 两公开."""

    DECISION = "decision"
    RESULT = "result"


@dataclass(frozen=True, slots=True)
class Publication:
    """
    One publication; days are counted inclusively, both ends posted (law.md art. 35).

    `meeting_id` is the meeting whose decision it tells: each decision has its own.
    """

    id: int
    consultation_id: int
    group: str
    kind: PublicationKind
    title: str
    text: str
    contact: str
    starts_on: date | None = None
    days: int = 15
    ended_on: date | None = None
    unmasked_reason: str = ""
    unmasked_by: str = ""
    meeting_id: int | None = None

    @property
    def ends_on(self) -> date | None:
        """The last day on which the paper must still hang."""
        return self.starts_on + timedelta(days=self.days - 1) if self.starts_on else None


class PostingOf(StrEnum):
    NOTICE = "notice"
    PUBLICATION = "publication"


@dataclass(frozen=True, slots=True)
class Posting:
    """One paper at one place; `owner_id` is a meeting (notice) or a publication."""

    id: int
    of: PostingOf
    owner_id: int
    place: str
    posted_at: datetime
    posted_by: str
    taken_down_on: date | None = None


class PhotoView(StrEnum):
    NEAR = "near"
    FAR = "far"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file kept with the consultation, stored under its SHA-256 so that it can be neither lost nor changed."""

    id: int
    consultation_id: int
    owner: str
    owner_id: int
    view: PhotoView
    caption: str
    file_name: str
    sha256: str
    added_at: datetime
    taken_on: date | None = None
    taken_by: str = ""


@dataclass(frozen=True, slots=True)
class Objection:
    id: int
    publication_id: int
    on: date
    who: str
    words: str
    reply: str = ""
    replied_on: date | None = None
    replied_by: str = ""
