"""Changing a form's text in one place: a wording, or the order of its blocks; everything else stays as it was typed."""

import json
import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

Path = tuple[str | int, ...]

WORDINGS = frozenset(
    {
        "title",
        "heading",
        "footer",
        "text",
        "subtitle",
        "label",
        "cells",
        "roles",
        "issuer",
        "issuers",
        "number",
        "date",
        "caption",
        "empty",
    }
)
"""The keys whose texts are printed; the others say how, and are changed in the whole text only."""

_STRING = re.compile(
    r'#[^\n]*|"""(?:\\.|[^\\])*?"""(?:"{0,2}(?!"))|\'\'\'.*?\'\'\'(?:\'{0,2}(?!\'))'
    r'|"(?:\\.|[^"\\\n])*"|\'[^\'\n]*\'',
    re.DOTALL,
)
_BLOCK = re.compile(r"^[ \t]*\[\[[ \t]*block[ \t]*\]\]", re.MULTILINE)

NEW_BLOCKS = {
    "heading": 'kind = "heading"\ntext = "一、"\n',
    "paragraph": 'kind = "paragraph"\ntext = ""\n',
    "labelled": 'kind = "labelled"\nlabel = ""\ntext = ""\n',
    "signature": 'kind = "signature"\nroles = ["签字"]\n',
    "spacer": 'kind = "spacer"\n',
    "page_break": 'kind = "page_break"\n',
}
"""What a new block of each simple kind says at first; the ruled kinds are copied in the whole text."""


@dataclass(frozen=True, slots=True)
class Spot:
    """One printed text of a form: `path` leads to it in the TOML, `start` to `end` is where it is typed."""

    path: Path
    value: str
    start: int
    end: int

    @property
    def block(self) -> int | None:
        """The number of its block, from 0; None for the form's own title, heading and footer."""
        return int(self.path[1]) if self.path[0] == "block" else None

    @property
    def key(self) -> str:
        """What the text is: `text`, `label`, `cells` …"""
        return str([part for part in self.path if isinstance(part, str)][-1])


def spots_of(text: str) -> tuple[Spot, ...]:
    """
    Return every printed text of a form, in its order, with its place.

    Empty where the form cannot be read, or is written so that its order is not that of its values (dotted keys).
    """
    try:
        raw = tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError):
        return ()
    typed, values = list(_typed(text)), list(_values(raw, ()))
    if [value for _, _, value in typed] != [value for _, value in values]:
        return ()
    return tuple(
        Spot(path, value, start, end)
        for (start, end, _), (path, value) in zip(typed, values, strict=True)
        if Spot(path, value, start, end).key in WORDINGS
    )


def with_wording(text: str, path: Path, value: str) -> str:
    """Return the form with other words at `path`; the rest of the text is untouched."""
    spot = next(spot for spot in spots_of(text) if spot.path == path)
    return text[: spot.start] + literal(value) + text[spot.end :]


def literal(value: str) -> str:
    """Write words as TOML: several lines as they stand, one line between plain quotation marks."""
    value = value.encode("utf-8", "replace").decode().replace("\r\n", "\n").replace("\r", "\n")
    if "\n" not in value:
        return _escaped(value)
    lines = (_escaped(line)[1:-1].replace('\\"', '"') for line in value.split("\n"))
    body = "\n".join(lines).replace('"""', '""\\"')
    if body.endswith('"'):
        body = f'{body[:-1]}\\"'
    return f'"""\n{body}"""'


def _escaped(line: str) -> str:
    """A JSON string is a TOML string, but for DEL, which TOML wants escaped."""
    return json.dumps(line, ensure_ascii=False).replace("\x7f", "\\u007F")


def _typed(text: str) -> Iterator[tuple[int, int, str]]:
    """Yield start, end and value of every string that is a value and not a key or a comment."""
    for found in _STRING.finditer(text):
        written = found.group()
        if written.startswith("#") or text[found.end() :].lstrip(" \t")[:1] in {"=", "."}:
            continue
        yield found.start(), found.end(), tomllib.loads(f"it = {written}")["it"]


def _values(value: Any, path: Path) -> Iterator[tuple[Path, str]]:  # noqa: ANN401 - whatever stands in a TOML file
    match value:
        case dict():
            for key, part in value.items():
                yield from _values(part, (*path, key))
        case list():
            for number, part in enumerate(value):
                yield from _values(part, (*path, number))
        case str():
            yield path, value
        case _:
            pass


def block_places(text: str) -> tuple[int, ...]:
    """Return where each `[[block]]` begins, whatever stands in texts and comments."""
    plain = _STRING.sub(lambda found: re.sub(r"[^\n]", " ", found.group()), text)
    return tuple(found.start() for found in _BLOCK.finditer(plain))


def line_of(text: str, place: int) -> int:
    """Return the number of the line, from 1, in which a place of the text lies."""
    return text.count("\n", 0, place) + 1


def without_block(text: str, block: int) -> str:
    """Return the form without a block; blocks are counted from 0."""
    head, parts = _parts(text)
    del parts[block]
    return head + "".join(parts)


def moved_block(text: str, block: int, by: int) -> str:
    """Return the form with a block moved up (-1) or down (1); at the ends it stays where it is."""
    head, parts = _parts(text)
    target = block + by
    if not 0 <= target < len(parts):
        return text
    parts.insert(target, parts.pop(block))
    return head + "".join(parts)


def with_block(text: str, after: int, kind: str) -> str:
    """Return the form with a new block of a simple kind (`NEW_BLOCKS`) below block `after`."""
    head, parts = _parts(text)
    parts.insert(after + 1, f"[[block]]\n{NEW_BLOCKS[kind]}\n")
    return head + "".join(parts)


def _parts(text: str) -> tuple[str, list[str]]:
    """Return what stands before the blocks, and each block's own text, every one closed by an empty line."""
    places = block_places(text)
    ends = (*places[1:], len(text))
    parts = [text[start:end] for start, end in zip(places, ends, strict=True)]
    return text[: places[0]] if places else text, [f"{part.rstrip()}\n\n" for part in parts]
