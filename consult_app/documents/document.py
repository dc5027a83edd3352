"""What a paper consists of, word for word: values that both writers print."""

from dataclasses import dataclass, field
from typing import Literal

from consult_app.domain.page_code import PageMark

Style = Literal["official", "form", "ballot", "poster"]
Align = Literal["left", "centre", "right"]
ParagraphStyle = Literal["body", "flush", "centre", "right", "note", "attachment"]

PAPERS: dict[str, tuple[float, float]] = {
    "A3": (297.0, 420.0),
    "A4": (210.0, 297.0),
    "A5": (148.0, 210.0),
    "A6": (105.0, 148.5),
}
"""Width and height in mm, upright."""


@dataclass(frozen=True, slots=True)
class RedHead:
    """版头: the red name of the issuer, the paper's number, the red rule (GB/T 9704-2012, 7.2).

    `marks` stand at the upper left, one below the other: 份号, 密级和保密期限, 紧急程度. With a `signer` (签发人, of a
    paper to those above) the number stands at the left and the signer at the right.
    """

    issuer: str
    number: str = ""
    marks: tuple[str, ...] = ()
    signer: str = ""


@dataclass(frozen=True, slots=True)
class Title:
    """
    The title, and below it, smaller, the lines of its subtitle.

    `names` of places and offices are not broken; they are no words of the paper.
    """

    text: str
    subtitle: str = ""
    names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of level 1 (一、), 2 （一）, 3 (1.) or 4 （1）."""

    text: str
    level: int = 1


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph; `body` is indented by two characters, `flush` starts at the margin."""

    text: str
    style: ParagraphStyle = "body"


@dataclass(frozen=True, slots=True)
class Labelled:
    """A label in 黑体 and its words, hanging under themselves: 出席：…"""

    label: str
    text: str


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table; `width` is its share of the whole width."""

    title: str
    width: float = 1.0
    align: Align = "centre"


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under a header that is repeated on every page; every row has one text for each column."""

    columns: tuple[Column, ...]
    rows: tuple[tuple[str, ...], ...]
    row_height: float = 8.0
    """Least height of a row in mm."""

    def __post_init__(self) -> None:
        if any(len(row) != len(self.columns) for row in self.rows):
            raise ValueError(
                "a row of the table has more or fewer cells than the table has columns"
            )


@dataclass(frozen=True, slots=True)
class GridCell:
    """A cell of a form grid: a label, or words."""

    text: str
    span: int = 1
    label: bool = False
    align: Align = "left"


@dataclass(frozen=True, slots=True)
class GridRow:
    cells: tuple[GridCell, ...]
    height: float = 10.0
    """Least height in mm."""


@dataclass(frozen=True, slots=True)
class Grid:
    """
    A ruled form of labels and values; the spans of every row fill all columns.

    `together`: on one page, if it has room. `cut`: a dashed line below, along which it is cut off.
    """

    columns: tuple[float, ...]
    rows: tuple[GridRow, ...]
    together: bool = False
    cut: bool = False

    def __post_init__(self) -> None:
        for row in self.rows:
            if sum(cell.span for cell in row.cells) != len(self.columns):
                raise ValueError("the spans of a grid row do not add up to its columns")


@dataclass(frozen=True, slots=True)
class Signature:
    """Lines to sign on: `主持人（签字）：______`, `columns` of them side by side."""

    roles: tuple[str, ...]
    columns: int = 2


@dataclass(frozen=True, slots=True)
class Issued:
    """落款: who issues the paper and when; with `seal`, room to stamp over both (GB/T 9704-2012, 7.3.5)."""

    issuers: tuple[str, ...]
    date: str
    seal: bool = True


@dataclass(frozen=True, slots=True)
class Attachments:
    """附件说明: the names of what is attached, numbered if there are several (GB/T 9704-2012, 7.3.4)."""

    names: tuple[str, ...]

    @property
    def labels(self) -> tuple[str, ...]:
        """What stands before each name."""
        if len(self.names) == 1:
            return ("附件：",)
        return tuple(f"{'附件：' if no == 1 else ''}{no}." for no in range(1, len(self.names) + 1))


@dataclass(frozen=True, slots=True)
class AttachmentHead:
    """The head of an attachment on a page of its own: `附件1` and its title (GB/T 9704-2012, 7.3.7)."""

    label: str
    title: str
    names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Imprint:
    """版记 at the foot of the last page: who gets a copy, who printed it and when (GB/T 9704-2012, 7.4)."""

    copied_to: str
    printer: str
    printed_on: str


@dataclass(frozen=True, slots=True)
class Picture:
    """A PNG or JPEG, at most `width` mm wide and `height` mm high, with words below it."""

    data: bytes = field(repr=False)
    caption: str = ""
    width: float = 120.0
    height: float = 90.0


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar of a chart: `shown` is what stands behind it, e.g. 29票."""

    label: str
    count: int
    shown: str


@dataclass(frozen=True, slots=True)
class Chart:
    """Horizontal bars, the longest as long as the paper allows; drawn, never a picture."""

    bars: tuple[Bar, ...]

    def __post_init__(self) -> None:
        if any(bar.count < 0 for bar in self.bars):
            raise ValueError("a bar cannot be shorter than nothing")


@dataclass(frozen=True, slots=True)
class Slip:
    """A slip of one person: its code (digits, drawn as a QR code too) and its lines, the second of them the name."""

    code: str
    lines: tuple[str, ...]

    def __post_init__(self) -> None:
        if not (self.code.isascii() and self.code.isdigit()):
            raise ValueError("a slip's code is digits, which any scanner types")


@dataclass(frozen=True, slots=True)
class Slips:
    """Slips to cut apart, one for each person."""

    slips: tuple[Slip, ...]


@dataclass(frozen=True, slots=True)
class Spacer:
    lines: float = 1.0


@dataclass(frozen=True, slots=True)
class PageBreak:
    pass


Block = (
    RedHead
    | Title
    | Heading
    | Paragraph
    | Labelled
    | Table
    | Grid
    | Signature
    | Issued
    | Attachments
    | AttachmentHead
    | Imprint
    | Picture
    | Chart
    | Slips
    | Spacer
    | PageBreak
)


@dataclass(frozen=True, slots=True)
class Document:
    """A whole paper.

    `copies` of it share one sheet (ballots), cut along dashed lines. `footer` stands small below every page and,
    like page numbers, `mark` (the code by which a page finds home), watermark and repeated table heads, is not part
    of the paper's words.
    """

    code: str
    title: str
    blocks: tuple[Block, ...]
    style: Style = "form"
    paper: str = "A4"
    landscape: bool = False
    footer: str = ""
    watermark: str = ""
    author: str = ""
    copies: int = 1
    mark: PageMark | None = None

    def __post_init__(self) -> None:
        if self.paper not in PAPERS:
            raise ValueError(f"no paper is called {self.paper!r}")
        if self.copies not in {1, 2, 4}:
            raise ValueError("one, two or four copies share a sheet")


def words_of_block(block: Block) -> tuple[str, ...]:  # noqa: C901 - one line for each kind
    """Return the words of a block in the order in which they are read."""
    match block:
        case RedHead(issuer, number, marks, signer):
            return (*marks, issuer, number, f"签发人：{signer}" if signer else "")
        case Title(text, subtitle):
            return (text, subtitle)
        case Heading(text, _) | Paragraph(text, _):
            return (text,)
        case Labelled(label, text):
            return (f"{label}：", text)
        case Table(columns, rows):
            return tuple(column.title for column in columns) + tuple(
                text for row in rows for text in row
            )
        case Grid(_, grid_rows):
            return tuple(cell.text for row in grid_rows for cell in row.cells)
        case Signature(roles):
            return tuple(f"{role}：" for role in roles)
        case Issued(issuers, date, _):
            return (*issuers, date)
        case Attachments(names):
            return tuple(label + name for label, name in zip(block.labels, names, strict=True))
        case AttachmentHead(label, title):
            return (label, title)
        case Imprint(copied_to, printer, printed_on):
            copied = f"抄送：{copied_to}" if copied_to else ""
            return (copied, printer, f"{printed_on}印发" if printed_on else "")
        case Picture():
            return (block.caption,)
        case Chart(bars):
            return tuple(text for bar in bars for text in (bar.label, bar.shown))
        case Slips(slips):
            return tuple(text for slip in slips for text in (*slip.lines, slip.code))
        case Spacer() | PageBreak():
            return ()


def document_words(document: Document) -> str:
    """Return all words of a paper without any white space, once for each copy on the sheet."""
    text = "".join("".join(words_of_block(block)) for block in document.blocks)
    return "".join(text.split()) * document.copies
