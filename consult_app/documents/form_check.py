"""Every fault of a form at once, with the line it stands in: what the editor marks."""

import re
import tomllib
from dataclasses import dataclass
from pathlib import Path

from consult_app.basics.errors import ExpectedError
from consult_app.documents.document import Document
from consult_app.documents.form import faults_in, fill, parse_form
from consult_app.documents.form_edit import block_places, line_of
from consult_app.documents.layout import lay_out
from consult_app.documents.vocabulary import Vocabulary

LARGEST = 200_000
"""Characters of the longest form that is read; the shipped ones have at most 6,000."""

_LINE = re.compile(r"at line (\d+)")


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with a form: in which block (from 0), in which line (from 1), and the refusal that says it."""

    block: int | None
    line: int
    error: ExpectedError


def faults_of(text: str, code: str, vocabulary: Vocabulary) -> tuple[Fault, ...]:
    """Return every fault of the text of form `code`; none means that it can be filled with the sample."""
    path = Path(f"{code}.toml")
    if len(text) > LARGEST:
        return (Fault(None, 1, ExpectedError("form.too-long", file=path.name)),)
    try:
        raw = tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        found = _LINE.search(str(error))
        line = int(found[1]) if found else text.count("\n") + 1
        refusal = ExpectedError("form.line-not-toml", file=path.name, line=line)
        return (Fault(_block_at(text, line), line, refusal),)
    if raw.get("code") != code:
        wrong = ExpectedError(
            "form.wrong-value", file=path.name, block="-", key="code", value=str(raw.get("code"))
        )
        return (Fault(None, 1, wrong),)
    found_faults = tuple(
        Fault(block, _line(text, block, error), error)
        for block, error in faults_in(raw, path, vocabulary)
    )
    return found_faults or _faults_of_trial(text, path, vocabulary)


def _faults_of_trial(text: str, path: Path, vocabulary: Vocabulary) -> tuple[Fault, ...]:
    """Fill the form with the sample and lay it out: some faults show only then."""
    try:
        lay_out(trial(text, path, vocabulary))
    except ExpectedError as error:
        number = re.match(r"\d+", str(error.facts.get("block", "")))
        block = int(number[0]) - 1 if number else None
        return (Fault(block, _line(text, block, error), error),)
    return ()


def trial(text: str, path: Path, vocabulary: Vocabulary) -> Document:
    """Return the form filled with the sample village."""
    return fill(parse_form(text, path), vocabulary.sample())


def _line(text: str, block: int | None, error: ExpectedError) -> int:
    """Return the line of the name or the key a fault is about, else the first line of its block."""
    places = block_places(text)
    start = places[block] if block is not None and block < len(places) else 0
    end = places[block + 1] if block is not None and block + 1 < len(places) else len(text)
    about = str(error.facts.get("name") or error.facts.get("key") or "").rpartition(".")[2]
    if about:
        found = re.search(rf"(?<!\w){re.escape(about)}(?!\w)", text[start:end])
        if found:
            return line_of(text, start + found.start())
    return line_of(text, start)


def _block_at(text: str, line: int) -> int | None:
    """Return the block that a line belongs to; read roughly, for the text cannot be read whole."""
    starts = [
        number
        for number, told in enumerate(text.split("\n"), 1)
        if re.match(r"[ \t]*\[\[ *block *\]\]", told)
    ]
    before = sum(start <= line for start in starts)
    return before - 1 if before else None
