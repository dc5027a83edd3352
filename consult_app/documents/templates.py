"""The sandbox in which a form's texts are filled, and which names they use."""

import re
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date, datetime, time
from decimal import Decimal
from fractions import Fraction
from functools import cache
from typing import Any

from jinja2 import StrictUndefined, Template, UndefinedError, nodes
from jinja2.exceptions import SecurityError, TemplateRuntimeError, TemplateSyntaxError
from jinja2.sandbox import ImmutableSandboxedEnvironment

from consult_app.basics.errors import ExpectedError
from consult_app.documents.vocabulary import Vocabulary
from consult_app.documents.words import (
    clean_text,
    date_words,
    moment_words,
    number_words,
    share_words,
    tick,
    time_words,
)

ITEM = "item"
"""The name of one item of a list, in blocks and rows with `each`."""

FILTERS = (
    "default",
    "join",
    "length",
    "list",
    "map",
    "select",
    "selectattr",
    "rejectattr",
    "first",
    "last",
    "sum",
    "trim",
)
EXPRESSIONS = ("when", "data", "count")
SPELLING: dict[str, Callable[[Any], str]] = {
    "number_words": number_words,
    "date_words": date_words,
    "time_words": time_words,
    "share_words": share_words,
    "tick": lambda value: tick(chosen=bool(value)),
}
NAME = re.compile(r"[a-z_]+")
NAMED = re.compile(rf"\{{\{{ *([a-z_]+)(?:\.([a-z_]+))?(?:\|({'|'.join(SPELLING)}))? *\}}\}}")
PLAIN = re.compile(rf"(?:[^{{}}]|{NAMED.pattern})*")
"""Texts that only name values, which are most: filled without compiling a template, six times as fast."""

INLINE = ("kind", "each", *EXPRESSIONS)


def words_of(value: object) -> object:
    """Spell a value as official papers do."""
    match value:
        case None:
            return ""
        case bool():
            return "是" if value else "否"
        case datetime():
            return moment_words(value)
        case date():
            return date_words(value)
        case time():
            return time_words(value)
        case Fraction():
            return share_words(value)
        case float() | Decimal():
            return f"{value:f}".rstrip("0").rstrip(".") if "." in f"{value:f}" else f"{value:f}"
        case _:
            return value


class _Sandbox(ImmutableSandboxedEnvironment):
    """Texts may name, choose and repeat, but not call, multiply or reach into Python."""

    intercepted_binops = frozenset({"*", "**", "%"})

    def call_binop(self, context: Any, operator: str, left: Any, right: Any) -> Any:  # noqa: ANN401, ARG002
        raise SecurityError(f"{operator} is not allowed in a form")


class Templates:
    """Compiles each text once."""

    def __init__(self) -> None:
        self.environment = _Sandbox(
            undefined=StrictUndefined,
            finalize=words_of,
            autoescape=False,
            optimized=False,  # folding constants takes longer than filling a text
            trim_blocks=True,
            lstrip_blocks=True,
        )
        self.environment.globals.clear()
        kept = {name: self.environment.filters[name] for name in FILTERS}
        self.environment.filters = (
            kept
            | SPELLING
            | {
                "lines": lambda text: [
                    line.strip() for line in str(text).split("\n") if line.strip()
                ],
            }
        )
        self._trees: dict[str, nodes.Template] = {}
        self._texts: dict[str, Template] = {}
        self._conditions: dict[str, Any] = {}

    def text(self, source: str, data: Mapping[str, Any]) -> str:
        """Fill one text."""
        if "{" not in source:
            return source
        if PLAIN.fullmatch(source):
            return clean_text(NAMED.sub(lambda found: _plain(found, data), source))
        if source not in self._texts:
            self._texts[source] = self.environment.from_string(self.parse(source))
        return clean_text(self._texts[source].render(data))

    def parse(self, source: str) -> nodes.Template:
        """Read one text without filling it; a filter that forms do not know is told as wrong spelling is."""
        if source in self._trees:
            return self._trees[source]
        tree = self.environment.parse(source)
        for used in tree.find_all(nodes.Filter):
            if used.name not in self.environment.filters:
                raise TemplateSyntaxError(f"no filter named {used.name}", used.lineno)
        self._trees[source] = tree
        return tree

    def value(self, source: str, data: Mapping[str, Any]) -> Any:  # noqa: ANN401 - a list, a picture, a truth
        """Work out one expression, as in `when` and `each`; most only name a value."""
        if source in data and NAME.fullmatch(source):
            return data[source]
        if source not in self._conditions:
            self._conditions[source] = self.environment.compile_expression(
                source, undefined_to_none=False
            )
        found = self._conditions[source](data)
        if isinstance(found, StrictUndefined):
            found._fail_with_undefined_error()  # noqa: SLF001 - the way Jinja2 says which name
        return found

    @contextmanager
    def telling(self, file: str, block: str) -> Iterator[None]:
        """Turn what goes wrong in a text into a refusal that names file and block."""
        try:
            yield
        except UndefinedError as error:
            raise ExpectedError(
                "form.name-missing", file=file, block=block, name=_missing(error)
            ) from error
        except (SecurityError, TemplateRuntimeError, TypeError, ValueError) as error:
            raise ExpectedError(
                "form.not-fillable", file=file, block=block, why=str(error)
            ) from error


def _plain(found: re.Match[str], data: Mapping[str, Any]) -> str:
    """Return the words of one `{{ name }}`, `{{ item.name }}` or `{{ name|date_words }}`, as Jinja2 would."""
    name, inner, spelling = found.groups()
    if name not in data:
        raise UndefinedError(f"'{name}' is undefined")
    value = data[name]
    if inner is not None:
        if not isinstance(value, Mapping) or inner not in value:
            raise UndefinedError(f"'{name}' has no attribute '{inner}'")
        value = value[inner]
    return str(words_of(SPELLING[spelling](value) if spelling else value))


def _missing(error: UndefinedError) -> str:
    parts = str(error.message).split("'")
    return parts[-2] if len(parts) > 2 else str(error.message)


@cache
def shared_templates() -> Templates:
    """Return the templates of all forms: most papers of a case are printed from the same texts again."""
    return Templates()


@dataclass(slots=True)
class Used:
    """The names a block uses: those of the vocabulary, and the others."""

    known: list[str] = field(default_factory=list)
    unknown: list[str] = field(default_factory=list)


def names_in(templates: Templates, block: Mapping[str, Any], vocabulary: Vocabulary) -> Used:
    """Find every name in the texts, conditions and lists of a block, items of lists included."""
    used = Used()
    _look(templates, block, {}, vocabulary, used)
    return used


def _look(
    templates: Templates,
    value: Any,  # noqa: ANN401 - whatever stands in a TOML file
    items: Mapping[str, str],
    vocabulary: Vocabulary,
    used: Used,
) -> None:
    match value:
        case Mapping():
            each = value.get("each")
            if isinstance(each, str):
                _look_into_text(templates, "{{ " + each + " }}", items, vocabulary, used)
                items = {**items, ITEM: each.split("|")[0].strip()}
            for key in EXPRESSIONS:
                if isinstance(value.get(key), str):
                    told = "{{ " + value[key] + " }}"
                    _look_into_text(templates, told, items, vocabulary, used)
            for key, part in value.items():
                if key not in INLINE:
                    _look(templates, part, items, vocabulary, used)
        case str():
            _look_into_text(templates, value, items, vocabulary, used)
        case list() | tuple():
            for part in value:
                _look(templates, part, items, vocabulary, used)
        case _:
            pass


def _look_into_text(
    templates: Templates,
    text: str,
    items: Mapping[str, str],
    vocabulary: Vocabulary,
    used: Used,
) -> None:
    """Find the names of one text; most only name values and need no parser."""
    if not PLAIN.fullmatch(text):
        if "{" in text:
            _look_into(templates.parse(text), items, vocabulary, used)
        return
    for name, inner, _spelling in NAMED.findall(text):
        entry = vocabulary.names.get(items.get(name, ""))
        if name not in items:
            _note(name, name in vocabulary.names, used)
        elif inner and entry and inner not in entry.fields:
            used.unknown.append(f"{entry.name}.{inner}")


def _look_into(
    tree: nodes.Node, items: Mapping[str, str], vocabulary: Vocabulary, used: Used
) -> None:
    loops = dict(items)
    for loop in tree.find_all(nodes.For):
        if isinstance(loop.target, nodes.Name):
            loops[loop.target.name] = _list_of(loop.iter)
    for name in tree.find_all(nodes.Name):
        if name.name in loops or name.name == "loop":
            continue
        _note(name.name, name.name in vocabulary.names, used)
    for attribute in tree.find_all(nodes.Getattr):
        if isinstance(attribute.node, nodes.Name) and attribute.node.name in loops:
            entry = vocabulary.names.get(loops[attribute.node.name])
            if entry and attribute.attr not in entry.fields:
                used.unknown.append(f"{entry.name}.{attribute.attr}")


def _list_of(iterated: nodes.Node) -> str:
    """Return the list that a loop runs over, under its filters."""
    while isinstance(iterated, nodes.Filter) and iterated.node is not None:
        iterated = iterated.node
    return iterated.name if isinstance(iterated, nodes.Name) else ""


def _note(name: str, known: bool, used: Used) -> None:  # noqa: FBT001 - two lists, one choice
    (used.known if known else used.unknown).append(name)
