"""Rule packs: seen before they are taken, taken whole, and taken back."""

import json
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

from consult_app.basics.errors import ExpectedError
from consult_app.domain.finding import Basis
from consult_app.domain.procedure import Procedure, bases, rule_bases
from consult_app.domain.profile import Profile
from consult_app.domain.rule_changes import (
    Change,
    changes_of_place,
    changes_of_versions,
    figures,
)
from consult_app.exchange.rule_pack import RulePack, read_pack, write_pack
from consult_app.exchange.signing import (
    Key,
    Signer,
    Standing,
    known_keys,
    remember,
    standing,
    write_whole,
)
from consult_app.services.rulebook import INSTALLED, RuleBook, load_rulebook, read_installed

if TYPE_CHECKING:
    from consult_app.services.app import App  # the command line has no store to open


@dataclass(frozen=True, slots=True)
class PackPreview:
    """What a pack would change in procedures and places, before it is taken; `tables` names whole files that change."""

    pack: RulePack
    standing: Standing
    changes: tuple[Change, ...]
    tables: tuple[str, ...]
    titles: Mapping[str, str]
    """Names of the procedures and places in the pack, by their codes."""


def preview_pack(folder: Path, path: Path) -> PackPreview:
    """
    Check a pack and say what it would change in the rules of a data folder; nothing is written.

    Refuses what `read_pack` refuses, and rules that cannot be read, by file and key.
    """
    pack = read_pack(path)
    present = load_rulebook(folder / "rules")
    with TemporaryDirectory() as trial:
        _unpack(pack, Path(trial))
        coming = RuleBook((present.folders[0], Path(trial), *present.folders[1:]))
        _read_all(coming)
        found = tuple(_changes(present, coming, pack))
        titles = dict(_titles(coming, pack))
    return PackPreview(
        pack,
        standing(pack.signer, "", known_keys(folder)),
        found,
        tuple(sorted(name for name in pack.files if "/" not in name)),
        titles,
    )


def install_pack(folder: Path, path: Path, *, trusted: str = "") -> PackPreview:
    """
    Take a pack into the rules of a data folder, in one step that can be taken back.

    `trusted` is the public key that a person compared with the township's; without it only keys that are known
    already are taken. Refuses `pack.signer-unknown` (with the fingerprint to compare) and `pack.already-installed`.
    """
    preview = preview_pack(folder, path)
    signer = preview.pack.signer
    if preview.standing is not Standing.KNOWN and trusted != signer.key:
        raise ExpectedError(
            "pack.signer-unknown",
            signer=signer.name,
            fingerprint=signer.fingerprint,
            key=signer.key,
        )
    packs = installed_packs(folder)
    if preview.pack.id in [each["id"] for each in packs]:
        raise ExpectedError("pack.already-installed", title=preview.pack.title)
    # The files count only once `installed.json` names them: one write puts the whole pack into force.
    _unpack(preview.pack, folder / "rules" / "packs" / preview.pack.id)
    _write_installed(folder, [_entry(preview.pack), *packs])
    return preview


def undo_pack(folder: Path) -> str:
    """Take back the pack that was taken last and return its title; refuses `pack.none-installed`."""
    packs = installed_packs(folder)
    if not packs:
        raise ExpectedError("pack.none-installed")
    _write_installed(folder, packs[1:])
    return packs[0]["title"]


def installed_packs(folder: Path) -> list[dict[str, str]]:
    """Return the packs in force, the one taken last first: id, title, issued_on, signer, key."""
    return read_installed(folder / "rules")


def take_pack(app: "App", path: Path, *, trusted: str = "") -> PackPreview:
    """Take a pack for the application at hand: it counts at once, and the journal says so."""
    preview = install_pack(app.folder, path, trusted=trusted)
    if preview.standing is not Standing.KNOWN:
        remember(app.folder, preview.pack.signer)
    _count_at_once(app, "rules.pack-taken", preview.pack.title, preview.pack.signer.name)
    return preview


def take_pack_back(app: "App") -> str:
    """Take the last pack back for the application at hand and return its title."""
    title = undo_pack(app.folder)
    _count_at_once(app, "rules.pack-taken-back", title)
    return title


def _count_at_once(app: "App", event: str, title: str, signer: str = "") -> None:
    with app.work() as work:
        work.note(app.now(), event, undo=False, title=title, signer=signer)
        work.commit()
    app.reload_rules()


def make_pack(source: Path, path: Path, title: str, issued_on: date, key: Key) -> int:
    """
    Sign the rule files of a folder into one pack (for a township) and return how many there are.

    The rules are read first: a pack that could not be taken is not made.
    """
    names = [file.relative_to(source).as_posix() for file in sorted(source.rglob("*.toml"))]
    if not names:
        raise ExpectedError("pack.nothing-to-pack", folder=str(source))
    _read_all(RuleBook((source, *load_rulebook().folders)))
    write_pack(path, title, issued_on, {name: (source / name).read_bytes() for name in names}, key)
    return len(names)


def change_words(rulebook: RuleBook, change: Change, language: str = "zh") -> tuple[str, str, str]:
    """Return the rule's name, its figures before and after."""
    words = {unit: told[language] for unit, told in rulebook.terms["unit"].items()}
    name = rulebook.term("change", change.rule, language)
    return name, figures(change.before, words), figures(change.after, words)


def _unpack(pack: RulePack, target: Path) -> None:
    for name, content in pack.files.items():
        file = target / name
        file.parent.mkdir(parents=True, exist_ok=True)
        write_whole(file, content)


def _read_all(rulebook: RuleBook) -> None:
    """Read every file once, so that a fault is told now and not in a meeting."""
    procedures, places = set(rulebook.codes), set(rulebook.profile_codes)
    for procedure in rulebook.procedures:
        file = f"{procedure.code}.toml"
        _laws_known(rulebook, file, bases(procedure))
        _known(file, "procedure", (group.procedure for group in procedure.groups), procedures)
    for kind in rulebook.matter_kinds.values():
        for who in kind.rules:
            _laws_known(rulebook, "matters.toml", (who.basis,))
            _known("matters.toml", kind.id, who.village + who.community, procedures)
    for code in sorted(places):
        place, file = rulebook.profile(code), f"{code}.toml"
        _known(file, "over", (place.over,), places)
        _laws_known(rulebook, file, _bases_of_place(place))
        for rule in place.rules:
            _known(file, "procedures", rule.procedures, procedures)
    for code in places:
        rulebook.layers(code)


def _known(file: str, key: str, codes: Iterable[str], known: Collection[str]) -> None:
    """Refuse what names a procedure or place that there is not: it would never hold, and nobody would see it."""
    for code in codes:
        if code and code not in known:
            wanted = "the code of one that there is"
            raise ExpectedError("rules.value-wrong", file=file, key=f"{key} = {code}", want=wanted)


def _laws_known(rulebook: RuleBook, file: str, cited: Iterable[Basis]) -> None:
    for basis in cited:
        if basis.law not in rulebook.laws:
            wanted = "a text that laws.toml names"
            key = f"law = {basis.law}"
            raise ExpectedError("rules.value-wrong", file=file, key=key, want=wanted)


def _bases_of_place(profile: Profile) -> Iterable[Basis]:
    yield from (note.basis for note in profile.notes)
    for place in profile.rules:
        for rule in place.rules.values():
            yield from rule_bases(rule)


def _changes(present: RuleBook, coming: RuleBook, pack: RulePack) -> Iterable[Change]:
    for name in sorted(pack.files):
        kind, _, file = name.rpartition("/")
        if kind == "procedures":
            code = file.removesuffix(".toml")
            yield from changes_of_versions(_versions(present, code), _versions(coming, code))
        elif kind == "profiles":
            code = file.removesuffix(".toml")
            known = present.profile(code) if code in present.profile_codes else None
            yield from changes_of_place(known, coming.profile(code))


def _titles(coming: RuleBook, pack: RulePack) -> Iterable[tuple[str, str]]:
    for name in pack.files:
        kind, _, file = name.rpartition("/")
        code = file.removesuffix(".toml")
        if kind == "procedures":
            yield code, coming.title(code)
        elif kind == "profiles":
            yield code, coming.profile(code).title


def _versions(rulebook: RuleBook, code: str) -> tuple[Procedure, ...]:
    return rulebook.versions(code) if code in rulebook.codes else ()


def _entry(pack: RulePack) -> dict[str, str]:
    signer: Signer = pack.signer
    return {
        "id": pack.id,
        "title": pack.title,
        "issued_on": pack.issued_on.isoformat(),
        "signer": signer.name,
        "key": signer.key,
    }


def _write_installed(folder: Path, packs: Sequence[Mapping[str, Any]]) -> None:
    text = json.dumps(packs, ensure_ascii=False, indent=1)
    write_whole(folder / "rules" / INSTALLED, text.encode())
