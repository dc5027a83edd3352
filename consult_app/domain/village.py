"""The village or community whose consultations these are, and the bodies that meet in it."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class VillageKind(StrEnum):
    """Which organic law applies: 村民委员会 or 居民委员会."""

    VILLAGE = "village"
    COMMUNITY = "community"


@dataclass(frozen=True, slots=True)
class Village:
    """The one village of a store; `rehearsal` stores hold 演练 data only and never become real."""

    id: int
    uid: str
    kind: VillageKind
    name: str
    town: str
    county: str
    short: str
    party_branch: str
    committee: str
    supervision: str
    code: str = ""
    province: str = ""
    profile: str = ""
    phone: str = ""
    rehearsal: bool = False

    @property
    def full_name(self) -> str:
        return f"{self.county}{self.town}{self.name}"


class BodyKind(StrEnum):
    """The bodies whose members are kept by term; an assembly has no list of its own."""

    COMMITTEE = "committee"
    REPRESENTATIVES = "representatives"
    SUPERVISION = "supervision"
    PARTY_MEMBERS = "party_members"
    PARTY_COMMITTEE = "party_committee"
    COLLECTIVE_MEMBERS = "collective_members"
    COLLECTIVE_REPRESENTATIVES = "collective_representatives"
    COLLECTIVE_COUNCIL = "collective_council"


@dataclass(frozen=True, slots=True)
class Membership:
    """One person in one body for one term; `duty` is 主任, 副主任, 委员, 代表 …"""

    id: int
    body: BodyKind
    person_id: int
    duty: str
    since: date
    until: date | None
    group: str = ""
    households_spoken_for: int = 0


@dataclass(frozen=True, slots=True)
class Board:
    """A place where papers are posted, e.g. 村务公开栏."""

    id: int
    place: str
    group: str = ""
    main: bool = False
