"""Reads forms (`forms/*.toml`) and fills them: data in, `Document` out.

A form is a list of typed blocks whose texts are Jinja2 templates in a sandbox. Every name must stand in the
vocabulary, so that a slip is found when the form is loaded and not when the paper is needed.
"""

import tomllib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from jinja2 import TemplateSyntaxError

from consult_app.basics.errors import ExpectedError
from consult_app.basics.paths import forms_folder
from consult_app.documents.block_shape import check_shape
from consult_app.documents.blocks import check_block, make_blocks
from consult_app.documents.document import PAPERS, AttachmentHead, Block, Document, Title
from consult_app.documents.posted import Hider, posted
from consult_app.documents.templates import Templates, names_in, shared_templates
from consult_app.documents.vocabulary import Vocabulary, shipped_vocabulary
from consult_app.documents.words import clean_text
from consult_app.domain.masking import find_personal

STYLES = ("official", "form", "ballot", "poster")
KEYS = {
    "code",
    "title",
    "heading",
    "style",
    "paper",
    "landscape",
    "footer",
    "copies",
    "posted",
    "block",
}


@dataclass(frozen=True, slots=True)
class Form:
    """One paper's definition. `title` names the kind of paper; `heading` is the template of the file's own title."""

    code: str
    title: str
    heading: str
    style: str
    paper: str
    landscape: bool
    footer: str
    copies: int
    posted: bool
    """Whether it hangs on a public board: then only names that may be posted are allowed in it."""
    blocks: tuple[Mapping[str, Any], ...]
    source: Path


def load_form(form: str | Path, folders: Sequence[Path] = ()) -> Form:
    """Load a form by its file or its code; the first of `folders` that has it wins over the shipped one."""
    path = form if isinstance(form, Path) else find_form(form, folders)
    return parse_form(form_text(path), path)


def form_text(path: Path) -> str:
    """Return the text of a form's file, or `ExpectedError("form.not-toml")`."""
    try:
        return path.read_text("utf-8")
    except UnicodeDecodeError as error:
        raise ExpectedError("form.not-toml", file=path.name, why=str(error)) from error


def parse_form(text: str, path: Path) -> Form:
    """Read a form from its text; `path` only names it in what is refused."""
    try:
        raw = tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise ExpectedError("form.not-toml", file=path.name, why=str(error)) from error
    return read_form(raw, path, shipped_vocabulary())


def find_form(code: str, folders: Sequence[Path] = ()) -> Path:
    """Return the file of a form by its code, the first of `folders` before the shipped one."""
    for folder in (*folders, forms_folder()):
        path = folder / f"{code}.toml"
        if path.is_file():
            return path
    raise ExpectedError("form.not-found", form=code)


def form_codes(folders: Sequence[Path] = ()) -> tuple[str, ...]:
    """Return the codes of all forms, shipped or the user's own, in alphabetical order."""
    paths = (path for folder in (*folders, forms_folder()) for path in folder.glob("*.toml"))
    return tuple(sorted({path.stem for path in paths} - {"vocabulary"}))


def read_form(raw: Mapping[str, Any], path: Path, vocabulary: Vocabulary) -> Form:
    """Check a form whole and return it; the first fault is told with file, block and name."""
    for _, fault in faults_in(raw, path, vocabulary):
        raise fault
    return _form(raw, path)


def _form(raw: Mapping[str, Any], path: Path) -> Form:
    return Form(
        code=str(raw["code"]),
        title=str(raw["title"]),
        heading=str(raw.get("heading", raw["title"])),
        style=str(raw.get("style", "form")),
        paper=str(raw.get("paper", "A4")),
        landscape=bool(raw.get("landscape", False)),
        footer=str(raw.get("footer", "")),
        copies=int(raw.get("copies", 1)),
        posted=bool(raw.get("posted", False)),
        blocks=tuple(raw["block"]),
        source=path,
    )


def faults_in(
    raw: Mapping[str, Any], path: Path, vocabulary: Vocabulary
) -> Iterator[tuple[int | None, ExpectedError]]:
    """Yield every fault of a form with the number of its block, from 0, or None for the lines above the blocks."""
    try:
        _check_keys(raw, path)
    except ExpectedError as error:
        yield None, error
        return  # without these there is nothing to look at
    form, templates = _form(raw, path), shared_templates()
    for place, text in (("heading", form.heading), ("footer", form.footer)):
        if fault := _fault(templates, {"text": text}, vocabulary, form, place):
            yield None, fault
    for number, (place, block) in enumerate(_numbered(form.blocks)):
        if fault := _fault(templates, block, vocabulary, form, place):
            yield number, fault


def _fault(
    templates: Templates, block: Mapping[str, Any], vocabulary: Vocabulary, form: Form, place: str
) -> ExpectedError | None:
    """Return the first fault of one block, or of the heading or the footer."""
    try:
        if place not in {"heading", "footer"}:
            check_shape(block, file=form.source.name, place=place)
            check_block(block, file=form.source.name, place=place)
        _check_names(templates, block, vocabulary, form, place)
    except ExpectedError as error:
        return error
    return None


def _check_keys(raw: Mapping[str, Any], path: Path) -> None:
    for key in sorted(set(raw) - KEYS):
        raise ExpectedError("form.unknown-key", file=path.name, block="-", key=key)
    for key in ("code", "title", "block"):
        if not raw.get(key):
            raise ExpectedError("form.missing-key", file=path.name, block="-", key=key)
    allowed = {"style": STYLES, "paper": tuple(PAPERS), "copies": (1, 2, 4)}
    wrong = [key for key, values in allowed.items() if key in raw and raw[key] not in values]
    kinds = {"code": str, "title": str, "heading": str, "footer": str, "block": list}
    wrong += [key for key, kind in kinds.items() if key in raw and not isinstance(raw[key], kind)]
    for key in wrong:
        raise ExpectedError(
            "form.wrong-value", file=path.name, block="-", key=key, value=str(raw[key])
        )


def _numbered(blocks: Iterable[Mapping[str, Any]]) -> Iterable[tuple[str, Mapping[str, Any]]]:
    for number, block in enumerate(blocks, 1):
        kind = block.get("kind", "?") if isinstance(block, Mapping) else "?"
        yield f"{number} ({kind})", block


def _check_names(
    templates: Templates, block: Mapping[str, Any], vocabulary: Vocabulary, form: Form, place: str
) -> None:
    try:
        used = names_in(templates, block, vocabulary)
    except TemplateSyntaxError as error:
        raise ExpectedError(
            "form.syntax", file=form.source.name, block=place, why=str(error)
        ) from error
    for name in used.unknown:
        raise ExpectedError("form.unknown-name", file=form.source.name, block=place, name=name)
    for name in used.known:
        if form.posted and not vocabulary.names[name].posted:
            raise ExpectedError(
                "form.not-for-posting", file=form.source.name, block=place, name=name
            )


def fill(form: Form, data: Mapping[str, Any], hider: Hider | None = None) -> Document:
    """Put `data` into `form`; a name that the form uses and `data` lacks is refused, never left blank.

    `rehearsal` in `data`, if true, puts 演练 across every page. What hangs on a board is hidden by `hider`, which
    then knows what it met; the office's own numbers stay.
    """
    templates = shared_templates()
    blocks: list[Block] = []
    for place, spec in _numbered(form.blocks):
        blocks += _filled(templates, spec, data, form, place)
    document = Document(
        code=form.code,
        title=clean_text(_text(templates, form.heading, data, form, "heading")).replace("\n", ""),
        blocks=tuple(blocks),
        style=form.style,  # type: ignore[arg-type]  # checked when it was read
        paper=form.paper,
        landscape=form.landscape,
        footer=clean_text(_text(templates, form.footer, data, form, "footer")).replace("\n", " "),
        watermark="演练" if data.get("rehearsal") else "",
        author=str(data.get("committee", "")),
        copies=form.copies,
    )
    if form.posted:
        hider = hider or Hider()
        hider.office |= _office_numbers(data)
        document = posted(document, hider)
    return _with_names(document, data)


NAMED = ("county", "town", "village", "committee", "party_branch", "supervision")
"""Names of places and offices that a title keeps whole."""


def _with_names(document: Document, data: Mapping[str, Any]) -> Document:
    """Tell the titles what must not be broken in them (GB/T 9704-2012, 7.3.1: 词意完整)."""
    told = (clean_text(str(data.get(name, ""))).strip() for name in NAMED)
    names = tuple(dict.fromkeys(name for name in told if len(name) > 1))
    blocks = tuple(
        replace(block, names=names) if isinstance(block, Title | AttachmentHead) else block
        for block in document.blocks
    )
    return replace(document, blocks=blocks)


OFFICE = frozenset({"contact", "number", "consultation_no", "proposal_no", "formula"})
"""Names whose numbers are the office's own and are never hidden."""


def _office_numbers(data: Mapping[str, Any]) -> frozenset[str]:
    texts = (clean_text(str(data.get(name, ""))) for name in OFFICE)
    return frozenset(text[one.start : one.end] for text in texts for one in find_personal(text))


def _filled(
    templates: Templates, spec: Mapping[str, Any], data: Mapping[str, Any], form: Form, place: str
) -> tuple[Block, ...]:
    with templates.telling(form.source.name, place):
        return make_blocks(templates, spec, data)


def _text(
    templates: Templates, source: str, data: Mapping[str, Any], form: Form, place: str
) -> str:
    with templates.telling(form.source.name, place):
        return templates.text(source, data)
