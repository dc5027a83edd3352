"""What an assembly did, written down by the script as it acts: plain values that the program never sees."""

from dataclasses import dataclass, field, replace
from datetime import datetime

from ui.assembly_village import DRAFT, STANDS_ASIDE, Line, lines_of


@dataclass(frozen=True, slots=True)
class Came:
    """One event at the door: of which line, what, when, and by whom for a proxy."""

    at: datetime
    no: str
    kind: str
    by: str = ""


@dataclass(frozen=True, slots=True)
class Words:
    """What was put down as said."""

    at: datetime
    speaker: str
    kind: str
    words: str
    dissent: bool = False
    answers: str = ""
    """The words it answers."""


@dataclass(frozen=True, slots=True)
class Spoke:
    """One turn at the floor; `seconds` leaves pauses out."""

    name: str
    started: datetime
    seconds: int = 0
    granted: int = 0
    ended: datetime | None = None


@dataclass(frozen=True, slots=True)
class Wish:
    """An amendment and its fate."""

    proposer: str
    old: str
    new: str
    fate: str = "open"
    hands: tuple[int, int, int] = (0, 0, 0)
    reason: str = ""


@dataclass(slots=True)
class Poll:
    """One vote: who may vote, what was counted, how it came out."""

    method: str
    question: str
    opened: datetime
    voters: int
    present: int
    figures: dict[str, int] = field(default_factory=dict)
    word: str = ""
    void: str = ""
    differed: bool = False


@dataclass(slots=True)
class Ledger:
    """The assembly as the script remembers it."""

    households: int
    lines: dict[str, Line] = field(default_factory=dict)
    door: list[Came] = field(default_factory=list)
    guests: list[str] = field(default_factory=list)
    moments: list[tuple[datetime, str, int]] = field(default_factory=list)
    said: list[Words] = field(default_factory=list)
    spoke: list[Spoke] = field(default_factory=list)
    wishes: list[Wish] = field(default_factory=list)
    text: str = DRAFT
    polls: list[Poll] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.lines = lines_of(self.households)

    # ---- the door

    def came(self, at: datetime, no: str, kind: str, by: str = "") -> None:
        self.door.append(Came(at, no, kind, by))

    def standing(self) -> dict[str, str]:
        """Return how each line stands: every event counts, one taken back takes the one before it."""
        stacks: dict[str, list[str]] = {}
        for one in self.door:
            stack = stacks.setdefault(one.no, [])
            stack.pop() if one.kind == "taken_back" else stack.append(one.kind)
        return {no: stack[-1] for no, stack in stacks.items() if stack}

    def here(self) -> list[str]:
        """Return the numbers of those here, in the order of the households."""
        found = self.standing()
        here = [no for no, kind in found.items() if kind not in ("excused", "left")]
        return sorted(here, key=int)

    def voters(self) -> list[str]:
        """Return who may vote: here, and not bound to stand aside."""
        return [no for no in self.here() if no != str(STANDS_ASIDE)]

    def happened(self, at: datetime, what: str) -> None:
        self.moments.append((at, what, len(self.here())))

    # ---- the floor

    def speaks(self, at: datetime, name: str) -> None:
        self.spoke.append(Spoke(name, at))

    def grants(self) -> None:
        self.spoke[-1] = replace(self.spoke[-1], granted=self.spoke[-1].granted + 60)

    def stops(self, at: datetime, paused: int = 0) -> None:
        last = self.spoke[-1]
        if last.ended is None:
            whole = int((at - last.started).total_seconds())
            self.spoke[-1] = replace(last, ended=at, seconds=whole - paused)

    # ---- the text

    def wishes_for(self, proposer: str, old: str, new: str) -> None:
        self.wishes.append(Wish(proposer, old, new))

    def decides(
        self, number: int, fate: str, hands: tuple[int, int, int] = (0, 0, 0), reason: str = ""
    ) -> None:
        wish = replace(self.wishes[number], fate=fate, hands=hands, reason=reason)
        self.wishes[number] = wish
        if fate == "adopted":
            assert wish.old in self.text
            self.text = self.text.replace(wish.old, wish.new)

    # ---- the votes

    @property
    def poll(self) -> Poll:
        return self.polls[-1]

    def opens(self, at: datetime, method: str, question: str) -> None:
        here = len(self.here())
        self.polls.append(Poll(method, question, at, len(self.voters()), here))

    def counts(self, name: str, by: int = 1) -> None:
        self.poll.figures[name] = self.poll.figures.get(name, 0) + by
