"""The names a form may use, with their Chinese explanations and sample values: `forms/vocabulary.toml`."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from consult_app.basics.errors import ExpectedError
from consult_app.basics.paths import forms_folder


@dataclass(frozen=True, slots=True)
class Name:
    """One name: what it means, a value as it may look, and whether posted papers may show it."""

    name: str
    words: str
    sample: Any
    posted: bool
    fields: Mapping[str, "Name"]
    """The fields of each item, if the value is a list; empty otherwise."""


@dataclass(frozen=True, slots=True)
class Vocabulary:
    names: Mapping[str, Name]

    def sample(self) -> dict[str, Any]:
        """Return a value for every name, of a village that was made up."""
        return {name: _sample(entry) for name, entry in self.names.items()}


def _sample(entry: Name) -> Any:  # noqa: ANN401 - a form takes any plain value
    if not entry.fields:
        return entry.sample
    count = max(len(field.sample) for field in entry.fields.values())
    return [
        {name: field.sample[index % len(field.sample)] for name, field in entry.fields.items()}
        for index in range(count)
    ]


@cache
def shipped_vocabulary() -> Vocabulary:
    return load_vocabulary(forms_folder() / "vocabulary.toml")


def load_vocabulary(path: Path) -> Vocabulary:
    """Read a vocabulary; a value with a key it does not know is refused."""
    raw = tomllib.loads(path.read_text("utf-8"))
    names = {name: _name(path, name, entry) for name, entry in raw.get("names", {}).items()}
    for name, entry in raw.get("lists", {}).items():
        if name in names:  # one of the two would print what the other means
            raise ExpectedError("form.vocabulary-malformed", file=str(path), name=name)
        fields = {
            key: _name(path, f"{name}.{key}", value) for key, value in entry["fields"].items()
        }
        names[name] = Name(name, entry["words"], None, bool(entry.get("posted", False)), fields)
    return Vocabulary(names)


def _name(path: Path, name: str, entry: Mapping[str, Any]) -> Name:
    wrong = set(entry) - {"words", "sample", "posted"}
    if wrong or not {"words", "sample"} <= set(entry):
        raise ExpectedError("form.vocabulary-malformed", file=str(path), name=name)
    return Name(
        name.rpartition(".")[2],
        entry["words"],
        entry["sample"],
        bool(entry.get("posted", False)),
        {},
    )
