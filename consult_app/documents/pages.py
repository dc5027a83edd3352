"""
Pages as they fill: lines, rules and pictures with their places, in points from the top left of the paper.

What a long sign-in sheet has tens of thousands of is a named tuple, made in a third of a dataclass's time.
"""

from dataclasses import dataclass, field
from typing import NamedTuple

from consult_app.documents.lines import Line
from consult_app.documents.sheets import Sheet

BLACK, RED = "black", "red"


class Put(NamedTuple):
    """A line of text; `y` is its baseline."""

    x: float
    y: float
    line: Line
    colour: str = BLACK
    artifact: bool = False


class Rule(NamedTuple):
    x: float
    y: float
    to_x: float
    to_y: float
    width: float = 0.6
    colour: str = BLACK
    dashed: bool = False


@dataclass(frozen=True, slots=True)
class Shown:
    """A picture; `y` is its upper edge."""

    x: float
    y: float
    width: float
    height: float
    data: bytes


@dataclass(frozen=True, slots=True)
class Code:
    """A QR code, its modules row by row with 1 for a dark one; `y` is its upper edge."""

    x: float
    y: float
    side: float
    rows: tuple[bytes, ...]


@dataclass(frozen=True, slots=True)
class Signing:
    """A place to be signed, not drawn; `y` is its upper edge."""

    x: float
    y: float
    width: float
    height: float
    label: str


@dataclass(frozen=True, slots=True)
class Fill:
    """A filled rectangle, as the bars of a chart are; `y` is its upper edge."""

    x: float
    y: float
    width: float
    height: float


Item = Put | Rule | Shown | Code | Fill


@dataclass(slots=True)
class Element:
    """A part of the paper's structure: `kind` as PDF 1.7, 14.8.4, calls it, `parent` its place in the list of them all."""

    kind: str
    parent: int = 0
    words: str = ""
    """What a picture shows."""
    scope: str = ""
    """Which cells the head of a table tells of: `Column` or `Row`."""
    span: int = 1


@dataclass(frozen=True, slots=True)
class Bookmark:
    """A line of the outline; `page` counts from 0, `y` is in points from the top of the paper."""

    text: str
    level: int
    page: int
    y: float


@dataclass(slots=True)
class Page:
    items: list[Item] = field(default_factory=list)
    owners: list[int] = field(default_factory=list)
    """The element that each item belongs to."""
    signings: list[Signing] = field(default_factory=list)


@dataclass(slots=True)
class Pages:
    """Pages that fill from the top; `y` is how much of the text block of the last one is used."""

    sheet: Sheet
    pages: list[Page] = field(default_factory=lambda: [Page()])
    y: float = 0.0
    elements: list[Element] = field(default_factory=lambda: [Element("Document")])
    owner: int = 0
    """The element that is being laid."""
    bookmarks: list[Bookmark] = field(default_factory=list)

    @property
    def room(self) -> float:
        return self.sheet.text_height - self.y

    def turn(self) -> None:
        self.pages.append(Page())
        self.y = 0.0

    def need(self, height: float) -> None:
        """Go to a new page unless `height` is left, or the page is still empty."""
        if height > self.room + 0.01 and self.y > 0:
            self.turn()

    def put(self, item: Item) -> None:
        self.pages[-1].items.append(item)
        self.pages[-1].owners.append(self.owner)

    def begin(self, kind: str, words: str = "", scope: str = "", span: int = 1) -> int:
        """Begin an element within the one being laid; `owner` set back to its parent ends it."""
        self.elements.append(Element(kind, self.owner, words, scope, span))
        self.owner = len(self.elements) - 1
        return self.owner

    def mark(self, text: str, level: int) -> None:
        """Let the outline lead to what comes next."""
        level = min(level, self.bookmarks[-1].level + 1 if self.bookmarks else 0)
        place = Bookmark(text, level, len(self.pages) - 1, self.sheet.top + self.y)
        self.bookmarks.append(place)

    def sign(self, place: Signing) -> None:
        self.pages[-1].signings.append(place)

    def line(self, line: Line, pitch: float, *, x: float = 0.0, colour: str = BLACK) -> None:
        """Put a line at the left margin plus `x`, in the middle of the next `pitch` points."""
        self.need(pitch)
        baseline = self.sheet.top + self.y + baseline_in(pitch, line.size)
        self.put(Put(self.sheet.left + x, baseline, line, colour))
        self.y += pitch

    def skip(self, height: float) -> None:
        """Leave white, but none at the head of a page."""
        if self.y > 0:
            self.y = min(self.y + height, self.sheet.text_height)

    def to_grid(self) -> None:
        """Go on at the next line of the grid of an official paper."""
        if self.sheet.official and self.y % self.sheet.pitch > 0.01:
            self.y = min(
                (self.y // self.sheet.pitch + 1) * self.sheet.pitch, self.sheet.text_height
            )


def baseline_in(pitch: float, size: float) -> float:
    """Return how far below the top of a line of height `pitch` type of `size` stands (em box 880 over 120)."""
    return (pitch - size) / 2 + 0.88 * size
