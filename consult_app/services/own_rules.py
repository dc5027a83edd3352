"""Which place's rules hold here, and the village's own rules over them, kept below `<data>/rules/profiles`."""

import json
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from fractions import Fraction

from consult_app.basics.errors import ExpectedError
from consult_app.domain.procedure import CountRule, NoticeRule, PublicationRule
from consult_app.domain.profile import PlaceRule
from consult_app.exchange.signing import write_whole
from consult_app.services.app import App

OWN = "own_village"
"""The code of the village's own place."""
LAW = "village_own"
DAYS = frozenset({"notice", "publication"})
SHARES = frozenset({"quorum", "decision"})
EDITABLE = ("notice", "quorum", "decision", "publication")
MOST_DAYS = 365


@dataclass(frozen=True, slots=True)
class OwnRule:
    """
    One rule of the village: days for notice and publication, else a share of a unit.

    `source` is where it stands written (镇规程第9条); `strict` means more than the share.
    """

    procedure: str
    rule: str
    source: str
    since: date
    days: int = 0
    unit: str = ""
    of: str = ""
    share: Fraction = Fraction(0)
    strict: bool = False


def own_rules(app: App) -> tuple[OwnRule, ...]:
    """Return the village's own rules in the order they were entered."""
    if OWN not in app.rules.profile_codes:
        return ()
    return tuple(_read(place) for place in app.rules.profile(OWN).rules)


def _read(place: PlaceRule) -> OwnRule:
    (name, rule), *_ = place.rules.items()
    source = rule.basis.article
    own = OwnRule(place.procedures[0], name, source, place.valid_from)
    match rule:
        case NoticeRule():
            return replace(own, days=rule.days)
        case PublicationRule():
            return replace(own, days=rule.min_days or 0)
        case CountRule():
            share = rule.any_of[0][0]
            part = Fraction(share.num, share.den)
            return replace(own, unit=share.unit, of=share.of, share=part, strict=share.strict)
        case _:
            raise AssertionError(rule)


def save_own_rule(app: App, rule: OwnRule) -> None:
    """
    Set one of the village's own rules in place of an earlier one of the same kind; it counts from `since` on.

    What is laxer than a statute is kept and shown, but the statute decides. Refuses `own-rule.source-missing` and
    `own-rule.number-wrong`.
    """
    _check(rule)
    title = app.rules.title(rule.procedure)
    _write(
        app,
        [*_others(app, rule.procedure, rule.rule), rule],
        _place_above(app),
        "own-rule.saved",
        title=title,
        rule=rule.rule,
    )


def remove_own_rule(app: App, procedure: str, rule: str) -> None:
    """Take one of the village's own rules out again."""
    _write(
        app,
        _others(app, procedure, rule),
        _place_above(app),
        "own-rule.removed",
        title=app.rules.title(procedure),
        rule=rule,
    )


def choose_place(app: App, code: str) -> None:
    """Say whose local rules hold here ("" for the national text alone); the village's own stay over them."""
    title = app.rules.profile(code).title if code else ""
    _write(app, own_rules(app), code, "place.chosen", title=title)


def place_above(app: App) -> str:
    """Return the place whose rules hold here, without the village's own; "" for none."""
    return _place_above(app)


def _place_above(app: App) -> str:
    with app.work() as work:
        village = work.villages.find(id=1)
    code = village.profile if village else ""
    return app.rules.profile(OWN).over if code == OWN else code


def _others(app: App, procedure: str, rule: str) -> list[OwnRule]:
    return [one for one in own_rules(app) if (one.procedure, one.rule) != (procedure, rule)]


def _check(rule: OwnRule) -> None:
    if not rule.source.strip():
        raise ExpectedError("own-rule.source-missing")
    if rule.rule in DAYS and not 0 < rule.days <= MOST_DAYS:
        raise ExpectedError("own-rule.number-wrong")
    if rule.rule in SHARES and not 0 < rule.share <= 1:
        raise ExpectedError("own-rule.number-wrong")


def _write(app: App, kept: Iterable[OwnRule], over: str, event: str, **facts: str) -> None:
    """
    Write the village's file, or take it away when nothing is in it, and say which place holds now.

    The place named in the store is always there: the file comes before its name and goes after it. Files are not
    taken back by the journal, so the act is final; its own opposite undoes it.
    """
    told = tuple(kept)
    file = app.rules_folder / "profiles" / f"{OWN}.toml"
    with app.work() as work:
        village = work.villages.get(1)
        if told:
            file.parent.mkdir(parents=True, exist_ok=True)
            write_whole(file, _toml(told, over, village.name).encode())
        work.villages.save(replace(village, profile=OWN if told else over))
        work.note(app.now(), event, undo=False, **facts)
        work.commit()
    if not told:
        file.unlink(missing_ok=True)
    app.reload_rules()


def _toml(rules: Iterable[OwnRule], over: str, village: str) -> str:
    head = [
        f"code = {_text(OWN)}",
        f"title = {_text(village)}",
        f"title_en = {_text(village)}",
        'level = "village"',
        f"over = {_text(over)}",
    ]
    return "\n".join([*head, *(line for rule in rules for line in _rule_lines(rule))]) + "\n"


def _rule_lines(rule: OwnRule) -> list[str]:
    body = {
        "notice": [f"days = {rule.days}"],
        "publication": [f"min_days = {rule.days}", 'counting = "inclusive"', 'places = ["board"]'],
    }.get(rule.rule)
    if body is None:
        limit = "more_than" if rule.strict else "at_least"
        part = f'"{rule.share.numerator}/{rule.share.denominator}"'
        base = f", of = {_text(rule.of)}" if rule.of else ""
        body = [f"any_of = [[{{ unit = {_text(rule.unit)}{base}, {limit} = {part} }}]]"]
    return [
        "",
        "[[rule]]",
        f"procedures = [{_text(rule.procedure)}]",
        f"valid_from = {rule.since.isoformat()}",
        f"law = {_text(LAW)}",
        f"article = {_text(rule.source.strip())}",
        'status = "custom"',
        f"[rule.{rule.rule}]",
        *body,
    ]


def _text(words: str) -> str:
    """A JSON string without escapes of its own characters is a TOML string as well."""
    return json.dumps(words, ensure_ascii=False)
