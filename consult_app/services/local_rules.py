"""
Whose rules hold here, and every rule a place has over the national text: shown, changed, taken out, given back.

Three layers lie over the nation: the place chosen (a province, or what a township's pack brought), then the county's
rules and the village's own, both entered here. All are profile files below `<data>/rules/profiles`.
"""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from fractions import Fraction
from pathlib import Path
from typing import Any

import tomli_w

from consult_app.basics.errors import ExpectedError
from consult_app.domain.finding import Status
from consult_app.domain.procedure import (
    RULES,
    ConveningRule,
    CountRule,
    FilingRule,
    FrequencyRule,
    NoticeRule,
    Procedure,
    PublicationRule,
    Rule,
    Share,
)
from consult_app.domain.profile import Level, Profile, read_profile
from consult_app.exchange.signing import write_whole
from consult_app.services.app import App

COUNTY, VILLAGE = "own_county", "own_village"
ENTERED_HERE = (COUNTY, VILLAGE)
"""The places whose rules are entered in the application, the wider one first."""
LAWS = {COUNTY: "county_own", VILLAGE: "village_own"}
LEVELS = {COUNTY: Level.COUNTY, VILLAGE: Level.VILLAGE}
NUMBERS = frozenset({"notice", "publication", "filing", "frequency"})
SHARES = frozenset({"convening", "quorum", "decision"})
EDITABLE = ("notice", "convening", "quorum", "decision", "publication", "filing", "frequency")
LARGEST_NUMBER = 365


@dataclass(frozen=True, slots=True)
class LocalRule:
    """
    One rule of a place for one procedure: a number of days (`frequency`: months), or a share of a unit.

    `source` is where it stands written (镇规程第9条); `strict` means more than the share; `to` is the office of a filing.
    """

    procedure: str
    rule: str
    source: str
    since: date
    number: int = 0
    unit: str = ""
    of: str = ""
    share: Fraction = Fraction(0)
    strict: bool = False
    to: str = ""
    place: str = VILLAGE


@dataclass(frozen=True, slots=True)
class Difference:
    """
    One rule in which a place differs from the national text, as it stands in the place's file.

    `at` is its position there; `national` the nation's rule on the day, `theirs` the place's, `here` what holds.
    `plain` is the rule as it can be changed here, None where it says more than one number: it can only be taken out.
    """

    place: str
    at: int
    procedure: str
    rule: str
    since: date
    until: date | None
    theirs: Rule
    national: Rule | None
    here: Rule | None
    plain: LocalRule | None

    @property
    def overruled(self) -> bool:
        """Say whether the national text decides all the same: the place asks for less, or for nothing new."""
        match self.here:
            case NoticeRule() | PublicationRule():
                return replace(self.here, laxer=()) == self.national
            case _:
                return self.national is not None and self.here == self.national


@dataclass(frozen=True, slots=True)
class PlaceLayer:
    """One place over the nation; `changed` where its file was changed here (a shipped place can be given back)."""

    code: str
    title: str
    title_en: str
    level: Level
    entered_here: bool
    changed: bool


def place_layers(app: App) -> tuple[PlaceLayer, ...]:
    """Return the places whose rules hold here, the widest first."""
    return tuple(
        PlaceLayer(
            one.code,
            one.title,
            one.title_en,
            one.level,
            one.code in ENTERED_HERE,
            one.code not in ENTERED_HERE and _own_file(app, one.code).is_file(),
        )
        for one in app.rules.layers(_top(app))
    )


def differences(app: App, on: date) -> tuple[Difference, ...]:
    """Return every rule in force on a day in which the places here differ from the national text."""
    top = _top(app)
    found = (
        one
        for layer in app.rules.layers(top)
        for one in _of_place(app, layer, on)
        if one.since <= on and (one.until is None or on <= one.until)
    )
    return tuple(sorted(found, key=lambda one: (one.procedure, one.rule)))


def _of_place(app: App, layer: Profile, on: date) -> Iterator[Difference]:
    top, at = _top(app), -1
    for entry in layer.rules:
        for procedure in entry.procedures:
            for name, theirs in entry.rules.items():
                at += 1
                national, here = _texts(app, procedure, on, top)
                if national is None or here is None:
                    continue
                yield Difference(
                    layer.code,
                    at,
                    procedure,
                    name,
                    entry.valid_from,
                    entry.valid_to,
                    theirs,
                    _same_way(getattr(national, name), theirs),
                    _same_way(getattr(here, name), theirs),
                    _plain(app, layer.code, procedure, entry.valid_from, name, theirs),
                )


def _same_way(rule: Rule | None, theirs: Rule) -> Rule | None:
    """Of days that differ by who meets, return those that stand beside the place's: none for its representatives."""
    if not isinstance(rule, NoticeRule) or not isinstance(theirs, NoticeRule) or not theirs.units:
        return rule
    ways = (replace(rule, other_ways=()), *rule.other_ways)
    return next((one for one in ways if not one.units or set(one.units) & set(theirs.units)), None)


def _texts(
    app: App, code: str, on: date, top: str
) -> tuple[Procedure, Procedure] | tuple[None, None]:
    if code not in app.rules.codes or not any(one.in_force(on) for one in app.rules.versions(code)):
        return None, None
    return app.rules.procedure(code, on), app.rules.procedure(code, on, top)


def _plain(
    app: App, place: str, procedure: str, since: date, name: str, rule: Rule
) -> LocalRule | None:
    """Return a rule as one number or one share; None where it says more than that."""
    basis = rule.basis
    source = basis.article if basis.law in LAWS.values() else app.rules.cite(basis)
    plain = LocalRule(procedure, name, source, since, place=place)
    match rule:
        case ConveningRule(any_of=(share,), within_days=None) | CountRule(any_of=((share,),)):
            return _with_share(plain, share)
        case _:
            return _with_number(plain, rule)


def _with_number(plain: LocalRule, rule: Rule | None) -> LocalRule | None:
    match rule:
        case NoticeRule(days=days) | PublicationRule(min_days=int(days)):
            return replace(plain, number=days)
        case FilingRule(to=to, days=days):
            return replace(plain, number=days, to=to)
        case FrequencyRule(months=months):
            return replace(plain, number=months)
        case _:
            return None


def _with_share(plain: LocalRule, share: Share) -> LocalRule:
    part = Fraction(share.num, share.den)
    return replace(plain, unit=share.unit, of=share.of, share=part, strict=share.strict)


def plain_rule(procedure: Procedure, name: str, number: int) -> LocalRule:
    """Return a rule to begin from: the numbers that hold now, `number` where the text has no such rule."""
    rule: Rule | None = getattr(procedure, name)
    plain = LocalRule(procedure.code, name, "", procedure.valid_from, number=number)
    match rule:
        case ConveningRule(any_of=(share, *_)) | CountRule(any_of=((share, *_), *_)):
            return _with_share(replace(plain, number=0), share)
        case _:
            return _with_number(plain, rule) or plain


def save_local_rule(app: App, rule: LocalRule, instead_of: Difference | None = None) -> None:
    """
    Set a rule of a place; it counts from `since` on, and an earlier one of the same kind up to the day before.

    One of the same day is replaced: that is a correction. `instead_of` is the rule that was chosen to be changed.
    What is laxer than a statute is kept and shown, but the statute decides. Refuses `local-rule.source-missing`,
    `local-rule.number-wrong` and `local-rule.place-wrong` (a place that does not lie over this village).
    """
    _check(app, rule)
    content = _content(app, rule.place)
    entries = _entries(content)
    moved = instead_of is not None and instead_of.place == rule.place
    old = entries.pop(instead_of.at) if instead_of is not None and moved else None
    kept = [_ended(one, rule) if _replaced(one, rule) else one for one in entries]
    if old is not None:
        kept.append(_ended(old, rule))
    content["rule"] = [*(one for one in kept if one is not None), _entry(rule)]
    title = app.rules.title(rule.procedure)
    _write(app, rule.place, content, "local-rule.saved", title=title, rule=rule.rule)


def _replaced(entry: Mapping[str, Any], rule: LocalRule) -> bool:
    """Say whether an entry made here gives way; a province's own rule does so only when it was chosen."""
    made_here = entry["law"] in LAWS.values()
    return made_here and (entry["procedures"][0], _name(entry)) == (rule.procedure, rule.rule)


def _ended(entry: dict[str, Any], rule: LocalRule) -> dict[str, Any] | None:
    """Return an earlier rule with its last day, None where the new one takes its whole time."""
    if entry["valid_from"] >= rule.since:
        return None
    last = rule.since - timedelta(days=1)
    return {**entry, "valid_to": min(entry.get("valid_to", last), last)}


def remove_local_rule(app: App, difference: Difference, last_day: date | None = None) -> None:
    """
    Take one rule out of its place's file, as if it had never been there; with `last_day` it counts up to that day.

    Meetings held while it counted are judged by it for ever.
    """
    content = _content(app, difference.place)
    entries = _entries(content)
    entry = entries.pop(difference.at)
    if last_day is not None and last_day >= entry["valid_from"]:
        entries.insert(difference.at, {**entry, "valid_to": last_day})
    content["rule"] = entries
    title = app.rules.title(difference.procedure)
    _write(app, difference.place, content, "local-rule.removed", title=title, rule=difference.rule)


def restore_place(app: App, code: str) -> None:
    """Give a shipped place its delivered rules back; refuses `local-rule.nothing-to-restore`."""
    file = _own_file(app, code)
    if code in ENTERED_HERE or not file.is_file():
        raise ExpectedError("local-rule.nothing-to-restore")
    title = app.rules.profile(code).title
    with app.work() as work:
        work.note(app.now(), "place.restored", undo=False, title=title)
        work.commit()
    file.unlink()
    app.reload_rules()


def choose_place(app: App, code: str) -> None:
    """Say whose local rules hold here ("" for the national text alone); county's and village's own stay over them."""
    title = app.rules.profile(code).title if code else ""
    _settle(app, code, {}, "place.chosen", title=title)


def place_above(app: App) -> str:
    """Return the place whose rules hold here, below what was entered here; "" for none."""
    for layer in reversed(app.rules.layers(_top(app))):
        if layer.code not in ENTERED_HERE:
            return layer.code
    return ""


def _top(app: App) -> str:
    with app.work() as work:
        village = work.villages.find(id=1)
    return village.profile if village else ""


def _check(app: App, rule: LocalRule) -> None:
    if not rule.source.strip():
        raise ExpectedError("local-rule.source-missing")
    if rule.rule in NUMBERS and not 0 < rule.number <= LARGEST_NUMBER:
        raise ExpectedError("local-rule.number-wrong")
    if rule.rule in SHARES and not 0 < rule.share <= 1:
        raise ExpectedError("local-rule.number-wrong")
    if rule.place not in {*ENTERED_HERE, *(one.code for one in place_layers(app))}:
        raise ExpectedError("local-rule.place-wrong", place=rule.place)


# the files


def _own_file(app: App, code: str) -> Path:
    return app.rules_folder / "profiles" / f"{code}.toml"


def _content(app: App, code: str) -> dict[str, Any]:
    """Return a place's file as plain values; a place that is entered here and has none yet begins empty."""
    if code in app.rules.profile_codes:
        return app.rules.profile_content(code)
    return {"code": code, "title": "", "title_en": "", "level": LEVELS[code].value, "over": ""}


def _entries(content: Mapping[str, Any]) -> list[dict[str, Any]]:
    """Return the rules of a file one by one: each for one procedure, in the order `_of_place` counts them."""
    found = []
    for entry in content.get("rule", []):
        names = [name for name in RULES if name in entry]
        head = {key: value for key, value in entry.items() if key not in names}
        found += [
            {**head, "procedures": [procedure], name: entry[name]}
            for procedure in entry["procedures"]
            for name in names
        ]
    return found


def _name(entry: Mapping[str, Any]) -> str:
    return next(name for name in RULES if name in entry)


def _entry(rule: LocalRule) -> dict[str, Any]:
    return {
        "procedures": [rule.procedure],
        "valid_from": rule.since,
        "law": LAWS.get(rule.place, LAWS[COUNTY]),
        "article": rule.source.strip(),
        "status": Status.CUSTOM.value,
        rule.rule: _body(rule),
    }


def _body(rule: LocalRule) -> dict[str, Any]:
    match rule.rule:
        case "notice":
            return {"days": rule.number}
        case "publication":
            return {"min_days": rule.number, "counting": "inclusive", "places": ["board"]}
        case "filing":
            return {"to": rule.to, "days": rule.number}
        case "frequency":
            return {"months": rule.number}
        case "convening":
            return {"any_of": [_share_of(rule)]}
        case _:
            return {"any_of": [[_share_of(rule)]]}


def _share_of(rule: LocalRule) -> dict[str, Any]:
    limit = "more_than" if rule.strict else "at_least"
    part = f"{rule.share.numerator}/{rule.share.denominator}"
    base = {"of": rule.of} if rule.of else {}
    return {"unit": rule.unit, **base, limit: part}


def _write(app: App, code: str, content: dict[str, Any], event: str, **facts: str) -> None:
    _settle(app, place_above(app), {code: content}, event, **facts)


def _settle(
    app: App, above: str, changed: Mapping[str, dict[str, Any]], event: str, **facts: str
) -> None:
    """
    Write the places' files, or take those away that are empty now, and say which place holds.

    The place named in the store is always there: a file comes before its name and goes after it. Files are not
    taken back by the journal, so the act is final; its own opposite undoes it.
    """
    over, gone = above, []
    with app.work() as work:
        village = work.villages.get(1)
        titles = {COUNTY: village.county or village.name, VILLAGE: village.name}
        if above in changed:
            _write_file(app, above, changed[above])
        for code in ENTERED_HERE:
            content = changed.get(code) or _content(app, code)
            if not content.get("rule"):
                gone.append(code)
                continue
            head = {"title": titles[code], "title_en": titles[code], "over": over}
            _write_file(app, code, {**content, **head})
            over = code
        work.villages.save(replace(village, profile=over))
        work.note(app.now(), event, undo=False, **facts)
        work.commit()
    for code in gone:
        _own_file(app, code).unlink(missing_ok=True)
    app.reload_rules()


def _write_file(app: App, code: str, content: Mapping[str, Any]) -> None:
    """Write a place's file, once it is sure that it can be read again."""
    file = _own_file(app, code)
    text = tomli_w.dumps(content)
    read_profile(tomllib.loads(text), file.name)
    file.parent.mkdir(parents=True, exist_ok=True)
    write_whole(file, text.encode())
