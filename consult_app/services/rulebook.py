"""The rule book: every procedure, profile, kind of matter and law, read from data when first asked for."""

import json
import tomllib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Any, TypeVar

from consult_app.basics.errors import ExpectedError
from consult_app.basics.paths import resource
from consult_app.domain.citation import article_words
from consult_app.domain.data_table import DataTable
from consult_app.domain.finding import Basis
from consult_app.domain.matter import (
    Choice,
    MatterKind,
    Suggestions,
    read_matters,
    suggest,
    with_limits,
)
from consult_app.domain.procedure import AppliesTo, Procedure, in_force
from consult_app.domain.procedure_file import read_procedure
from consult_app.domain.profile import Profile, lay_over, read_profile

Key = TypeVar("Key")
Kept = TypeVar("Kept")
INSTALLED = "installed.json"
"""Below the user's rules: names the rule packs in force, the last one first."""


@dataclass(frozen=True, slots=True)
class Law:
    """A text that rules cite: full name, the short name used in verdicts, English name, version in words."""

    id: str
    zh: str
    cite: str
    en: str
    version_zh: str
    version_en: str


@dataclass(frozen=True)
class RuleBook:
    """
    All rules, as found in `folders` (a file in an earlier folder wins over its namesake in a later one).

    Files are read when first asked for and kept; the book never changes. After a rule pack, load a new one.
    """

    folders: tuple[Path, ...]
    _kept: dict[tuple[str, date, str, tuple[bool, ...]], Procedure] = field(
        default_factory=dict, repr=False, compare=False
    )
    _versions: dict[str, tuple[Procedure, ...]] = field(
        default_factory=dict, repr=False, compare=False
    )
    _profiles: dict[str, Profile] = field(default_factory=dict, repr=False, compare=False)
    _cited: dict[tuple[str, str, str], str] = field(default_factory=dict, repr=False, compare=False)

    @cached_property
    def codes(self) -> tuple[str, ...]:
        """The codes of all procedures, sorted."""
        return tuple(sorted(self._names("procedures")))

    @property
    def procedures(self) -> tuple[Procedure, ...]:
        """Every version of every procedure."""
        return tuple(version for code in self.codes for version in self.versions(code))

    def on(self, day: date, place: AppliesTo | None = None) -> tuple[Procedure, ...]:
        """Return the procedures in force on a day (of one kind of place)."""
        return tuple(
            version
            for version in self.procedures
            if version.in_force(day) and (place is None or version.applies_to is place)
        )

    def versions(self, code: str) -> tuple[Procedure, ...]:
        """Return the dated versions of one procedure, oldest first; refuses an unknown code."""
        if code not in self._versions:
            path = self._file("procedures", code)
            if path is None:
                raise ExpectedError("procedure.unknown", procedure=code)
            read = read_procedure(_read(path), path.name)
            _same(code, read[0].code, path.name)
            self._versions[code] = tuple(
                with_limits(each, self.matter_kinds.values()) for each in read
            )
        return self._versions[code]

    def procedure(self, code: str, on: date, profile: str | None = None) -> Procedure:
        """Return the text in force on a day, with the rules of a place laid over it."""
        national = in_force(self.versions(code), on)
        if not profile:
            return national
        layers = self.layers(profile)
        held = tuple(rule.holds(code, on) for each in layers for rule in each.rules)
        key = (code, national.valid_from, profile, held)
        if key not in self._kept:
            self._kept[key] = lay_over(national, layers, on)
        return self._kept[key]

    @cached_property
    def profile_codes(self) -> tuple[str, ...]:
        return tuple(sorted(self._names("profiles")))

    @property
    def profiles(self) -> tuple[Profile, ...]:
        return tuple(self.profile(code) for code in self.profile_codes)

    def profile(self, code: str) -> Profile:
        """Return one profile; refuses an unknown code."""
        if code not in self._profiles:
            path = self._file("profiles", code)
            if path is None:
                raise ExpectedError("profile.unknown", profile=code)
            read = read_profile(_read(path), path.name)
            _same(code, read.code, path.name)
            self._profiles[code] = read
        return self._profiles[code]

    def profile_content(self, code: str) -> dict[str, Any]:
        """Return the file of one profile as plain values, to be changed and written again."""
        path = self._file("profiles", code)
        if path is None:
            raise ExpectedError("profile.unknown", profile=code)
        return _read(path)

    def layers(self, code: str | None) -> tuple[Profile, ...]:
        """Return a profile and all above it, widest place first; refuses places that lie over each other."""
        layers: list[Profile] = []
        while code:
            profile = self.profile(code)
            if profile in layers:
                raise ExpectedError("profile.circle", profile=code)
            layers.insert(0, profile)
            code = profile.over
        return tuple(layers)

    @cached_property
    def matter_kinds(self) -> Mapping[str, MatterKind]:
        """The kinds of matter by id, in the order they are offered."""
        return self._table("matters.toml", read_matters)

    def suggest(
        self,
        matter_kind: str,
        on: date,
        place: AppliesTo = AppliesTo.VILLAGE,
        delegated_on: date | None = None,
    ) -> Suggestions:
        """Choose the procedure for a matter on a day and say of every other whether it could settle it."""
        kind = self.matter_kinds.get(matter_kind)
        if kind is None:
            raise ExpectedError("matter.unknown", matter=matter_kind)
        found = suggest(kind, self.on(on), on, place, delegated_on)
        if found is None:
            raise ExpectedError("matter.no-procedure", matter=matter_kind, title=kind.zh, day=on)
        return found

    @cached_property
    def laws(self) -> Mapping[str, Law]:
        return self._table("laws.toml", _laws)

    def law(self, law_id: str) -> Law:
        law = self.laws.get(law_id)
        if law is None:
            raise ExpectedError("law.unknown", law=law_id)
        return law

    @cached_property
    def terms(self) -> Mapping[str, Mapping[str, Mapping[str, str]]]:
        """Words for units, bodies, offices and reasons: `terms["unit"]["members"]["zh"]`."""
        terms: dict[str, dict[str, dict[str, str]]] = {}
        for (kind, word), told in self._table("terms.toml", _terms).items():
            terms.setdefault(kind, {})[word] = told
        return terms

    def term(self, kind: str, word: str, language: str = "zh") -> str:
        """Return one word of `terms`; the id itself where no word is given."""
        return self.terms.get(kind, {}).get(word, {}).get(language, word)

    def cite(self, basis: Basis, language: str = "zh") -> str:
        """Write a source as verdicts do: 村民委员会组织法第三十条; "Organic Law …, Art. 30"."""
        key = (basis.law, basis.article, language)
        if key not in self._cited:
            self._cited[key] = _cite(self.law(basis.law), basis.article, language)
        return self._cited[key]

    def reason(self, choice: Choice, language: str = "zh") -> str:
        """Write in one sentence why a procedure suits or does not."""
        facts = {**choice.facts, "article": self.cite(choice.basis, language)}
        if facts.get("to"):
            facts["to"] = self.title(str(facts["to"]), language)
        if "on" in facts and language == "zh":
            day = date.fromisoformat(str(facts["on"]))
            facts["on"] = f"{day.year}年{day.month}月{day.day}日"
        return self.term("reason", choice.reason, language).format(**facts)

    def title(self, code: str, language: str = "zh") -> str:
        """Return a procedure's name (its newest version's)."""
        newest = self.versions(code)[-1]
        return newest.title if language == "zh" else newest.title_en

    def _names(self, kind: str) -> set[str]:
        return {path.stem for folder in self.folders for path in (folder / kind).glob("*.toml")}

    def _file(self, kind: str, name: str) -> Path | None:
        if not name.replace("_", "").isalnum():
            return None
        paths = (folder / kind / f"{name}.toml" for folder in self.folders)
        return next((path for path in paths if path.is_file()), None)

    def _table(
        self, name: str, read: Callable[[Mapping[str, Any], str], dict[Key, Kept]]
    ) -> dict[Key, Kept]:
        """Read a table of every folder that has one; an entry of an earlier folder wins."""
        merged: dict[Key, Kept] = {}
        for folder in reversed(self.folders):
            if (folder / name).is_file():
                merged |= read(_read(folder / name), name)
        return merged


def load_rulebook(user_folder: Path | None = None) -> RuleBook:
    """
    Open the rules: the user's own files below `user_folder` (`procedures/`, `profiles/`, …) win over installed
    rule packs, the last of these over earlier ones, all of them over the shipped files.
    """
    if user_folder is None:
        return RuleBook((resource(),))
    return RuleBook((user_folder, *_packs(user_folder), resource()))


def read_installed(user_folder: Path) -> list[dict[str, str]]:
    """Return the rule packs in force below the user's rules, the one taken last first."""
    file = user_folder / INSTALLED
    if not file.is_file():
        return []
    try:
        return [{**each, "id": each["id"]} for each in json.loads(_text(file))]
    except (ValueError, KeyError, TypeError) as error:
        raise ExpectedError("rules.file-unreadable", file=INSTALLED, why=str(error)) from error


def _packs(user_folder: Path) -> Iterator[Path]:
    return (user_folder / "packs" / each["id"] for each in read_installed(user_folder))


def _same(name: str, code: str, file: str) -> None:
    """A file is found by its name, so the code inside must be the same."""
    if code != name:
        raise ExpectedError("rules.value-wrong", file=file, key="code", want=name)


def _cite(law: Law, article: str, language: str) -> str:
    if language == "zh":
        return f"{law.cite}{article_words(article)}"
    return ", ".join(part for part in (law.en, article_words(article, language)) if part)


def _laws(content: Mapping[str, Any], source: str) -> dict[str, Law]:
    return {law_id: _law(law_id, table) for law_id, table in DataTable(content, source).items()}


def _law(law_id: str, table: DataTable) -> Law:
    law = Law(
        law_id,
        table.text("zh"),
        table.text("cite"),
        table.text("en"),
        table.text("version_zh"),
        table.text("version_en"),
    )
    table.end()
    return law


def _terms(content: Mapping[str, Any], source: str) -> dict[tuple[str, str], dict[str, str]]:
    terms: dict[tuple[str, str], dict[str, str]] = {}
    for kind, words in DataTable(content, source).items():
        for word, table in words.items():
            terms[kind, word] = {"zh": table.text("zh"), "en": table.text("en")}
            table.end()
    return terms


def _read(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(_text(path))
    except tomllib.TOMLDecodeError as error:
        raise ExpectedError("rules.file-unreadable", file=path.name, why=str(error)) from error


def _text(path: Path) -> str:
    try:
        return path.read_text("utf-8")
    except OSError as error:
        why = error.strerror or str(error)
        raise ExpectedError("rules.file-unreadable", file=path.name, why=why) from error
    except UnicodeDecodeError as error:
        raise ExpectedError("rules.file-unreadable", file=path.name, why=str(error)) from error
