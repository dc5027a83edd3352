"""Papers for a public board: personal data is hidden in every text of the finished paper, however it came there."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import assert_never

from consult_app.documents.document import (
    AttachmentHead,
    Attachments,
    Bar,
    Block,
    Chart,
    Column,
    Document,
    Grid,
    GridCell,
    GridRow,
    Heading,
    Imprint,
    Issued,
    Labelled,
    PageBreak,
    Paragraph,
    Picture,
    RedHead,
    Signature,
    Slips,
    Spacer,
    Table,
    Title,
)
from consult_app.domain.masking import NOBODY, Kind, Known, find_personal, mask_text

Change = Callable[[str], str]


@dataclass(frozen=True, slots=True)
class Hidden:
    """What a posted paper would have shown: `shown` stands there instead, or `words` themselves if `excepted`."""

    kind: Kind
    words: str
    shown: str
    excepted: bool


@dataclass(slots=True)
class Hider:
    """Hides personal data in texts and remembers what it met; `allowed` words stay by somebody's decision."""

    allowed: frozenset[str] = frozenset()
    known: Known = NOBODY
    office: frozenset[str] = frozenset()
    """The office's own numbers, which are no private ones and never told of."""
    found: dict[tuple[str, str], Hidden] = field(default_factory=dict)

    def __call__(self, text: str) -> str:
        for one in find_personal(text, self.known):
            words = text[one.start : one.end]
            if words not in self.office:
                shown = words if words in self.allowed else one.shown
                told = Hidden(one.kind, words, shown, words in self.allowed)
                self.found.setdefault((one.kind, words), told)
        return mask_text(text, self.allowed | self.office, self.known)


def posted(document: Document, hide: Change) -> Document:
    """Return the paper with every one of its texts changed by `hide`."""
    return replace(
        document,
        title=hide(document.title),
        footer=hide(document.footer),
        blocks=tuple(_changed(block, hide) for block in document.blocks),
    )


def _changed(block: Block, hide: Change) -> Block:  # noqa: C901 - one line for each kind
    match block:
        case RedHead():
            return replace(block, issuer=hide(block.issuer))
        case Title(text, subtitle):
            return Title(hide(text), hide(subtitle))
        case Heading(text, level):
            return Heading(hide(text), level)
        case Paragraph(text, style):
            return Paragraph(hide(text), style)
        case Labelled(label, text):
            return Labelled(hide(label), hide(text))
        case Table(columns, rows):
            heads = tuple(Column(hide(one.title), one.width, one.align) for one in columns)
            return replace(block, columns=heads, rows=tuple(tuple(map(hide, row)) for row in rows))
        case Grid(_, rows):
            return replace(block, rows=tuple(_row(row, hide) for row in rows))
        case Signature():
            return replace(block, roles=tuple(map(hide, block.roles)))
        case Issued():
            return replace(block, issuers=tuple(map(hide, block.issuers)))
        case Picture():
            return replace(block, caption=hide(block.caption))
        case Attachments(names):
            return Attachments(tuple(map(hide, names)))
        case AttachmentHead(label, title):
            return AttachmentHead(label, hide(title))
        case Imprint(copied_to, printer, printed_on):
            return Imprint(hide(copied_to), hide(printer), printed_on)
        case Chart(bars):
            return Chart(tuple(Bar(hide(one.label), one.count, hide(one.shown)) for one in bars))
        case Slips(slips):
            return Slips(tuple(replace(one, lines=tuple(map(hide, one.lines))) for one in slips))
        case Spacer() | PageBreak():
            return block
        case _:
            assert_never(block)


def _row(row: GridRow, hide: Change) -> GridRow:
    cells: tuple[GridCell, ...] = tuple(replace(cell, text=hide(cell.text)) for cell in row.cells)
    return replace(row, cells=cells)
