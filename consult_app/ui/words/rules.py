"""Rules as a person reads them: the large statement, the sum of this village, numbers of every other rule."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from PySide6.QtCore import QCoreApplication

from consult_app.domain.procedure import (
    AppliesTo,
    ApprovalRule,
    CompositionRule,
    ConveningRule,
    Counting,
    CountRule,
    FilingRule,
    FrequencyRule,
    MethodRule,
    NoticeRule,
    PartyRule,
    PowerRule,
    PublicationRule,
    Rule,
    Share,
    Size,
)
from consult_app.services.rulebook import RuleBook
from consult_app.ui.words.cases import language
from consult_app.ui.words.dates import day_words
from consult_app.ui.words.filling import QT_TRANSLATE_NOOP, fill
from consult_app.ui.words.meeting import share_words
from consult_app.ui.words.plan import method_words

PLACES = {
    AppliesTo.VILLAGE: QT_TRANSLATE_NOOP("Rules", "village"),
    AppliesTo.COMMUNITY: QT_TRANSLATE_NOOP("Rules", "community"),
    AppliesTo.COLLECTIVE: QT_TRANSLATE_NOOP("Rules", "collective"),
    AppliesTo.OWNERS: QT_TRANSLATE_NOOP("Rules", "owners"),
}
COUNTINGS = {
    Counting.CLEAR_DAYS: QT_TRANSLATE_NOOP("Rules", "{days} whole days between notice and meeting"),
    Counting.UP_TO_MEETING: QT_TRANSLATE_NOOP(
        "Rules", "{days} days, the day of the meeting counted"
    ),
    Counting.INCLUSIVE: QT_TRANSLATE_NOOP("Rules", "{days} days, first and last day counted"),
}


def place_words(place: AppliesTo) -> str:
    return fill("Rules", PLACES[place])


def rule_name(rules: RuleBook, name: str) -> str:
    """Return what a rule is about: 到会人数, 提前通知."""
    return rules.term("change", name, language())


def statement(facts: Mapping[str, Any], rules: RuleBook) -> list[str]:
    """Return each alternative in one line, with > or ≥: ≥ 三分之二组成人员."""
    return [
        QCoreApplication.translate("Rules", " and ").join(_large(share, rules) for share in shares)
        for shares in facts.get("parts", ())
    ]


def _large(share: Mapping[str, Any], rules: RuleBook) -> str:
    sign = ">" if share["strict"] else "≥"
    part = share_words(share["num"], share["den"])
    unit = rules.term("unit", share["unit"], language())
    base = rules.term("base", share["of"], language())
    words = QCoreApplication.translate("Rules", "{0} {1} of the {2} {3}")
    return words.format(sign, part, base, unit)


def worked_words(facts: Mapping[str, Any], due: Mapping[str, int]) -> str:
    """Return the sums of this village: of 50, 34 must come: 34 × 3 = 102 ≥ 50 × 2 = 100."""
    told = [
        _worked(share, due)
        for shares in facts.get("parts", ())
        for share in shares
        if share.get("least") is not None and due.get(share["unit"])
    ]
    return QCoreApplication.translate("Rules", "; ").join(dict.fromkeys(told))


def _worked(share: Mapping[str, Any], due: Mapping[str, int]) -> str:
    present = share.get("present")
    whole = due[share["unit"]]
    base = present if present is not None and share["of"] != "due" else whole
    # The least of several shares decides; the sum is shown for the share at hand.
    least = _least(share, base)
    left, right = least * share["den"], base * share["num"]
    product = str(right) if share["num"] == 1 else f"{base} × {share['num']} = {right}"
    sign = ">" if share["strict"] else "≥"
    words = QCoreApplication.translate("Rules", "of {0}, {1} are needed: {2}")
    return words.format(base, least, f"{least} × {share['den']} = {left} {sign} {product}")


def _least(share: Mapping[str, Any], base: int) -> int:
    if share["strict"]:
        return int(base * share["num"] // share["den"] + 1)
    return -int(-base * share["num"] // share["den"])


def rule_words(rule: Rule | None, rules: RuleBook) -> str:
    """Return the numbers of a rule in words; "" for none."""
    match rule:
        case None:
            return ""
        case CountRule():
            either = QCoreApplication.translate("Rules", "; or ")
            told = either.join(_all(shares, rules) for shares in rule.any_of)
            return _advice(told) if rule.advisory else told
        case CompositionRule():
            return _both(
                [_share(one, rules) for one in rule.shares]
                + [_size(one, rules) for one in rule.sizes]
            )
        case ConveningRule():
            return _convening(rule, rules)
        case NoticeRule():
            ways = (rule, *rule.other_ways)
            return _both([_of_units(_notice(one), one.units, rules) for one in ways])
        case PublicationRule():
            return _publication(rule)
        case _:
            return _after(rule, rules)


def _after(
    rule: PartyRule | FilingRule | ApprovalRule | PowerRule | FrequencyRule | MethodRule,
    rules: RuleBook,
) -> str:
    match rule:
        case PartyRule():
            return QCoreApplication.translate("Rules", "important matters, before the meeting")
        case FilingRule():
            words = QCoreApplication.translate("Rules", "with {0}, within {1} days")
            return words.format(rules.term("office", rule.to, language()), rule.days)
        case ApprovalRule():
            offices = (rules.term("office", one, language()) for one in rule.by)
            return QCoreApplication.translate("Rules", ", then ").join(offices)
        case FrequencyRule():
            return QCoreApplication.translate("Rules", "at least once in {0} months").format(
                rule.months
            )
        case MethodRule():
            return QCoreApplication.translate("Rules", " or ").join(map(method_words, rule.needed))
        case PowerRule():
            return _power(rule, rules)


def _notice(rule: NoticeRule) -> str:
    told = fill("Rules", COUNTINGS[rule.counting], {"days": rule.days})
    return _advice(told) if rule.advisory else told


def _of_units(told: str, units: tuple[str, ...], rules: RuleBook) -> str:
    """Say of a rule that it holds only where these are counted."""
    if not units:
        return told
    words = QCoreApplication.translate("Rules", "{0} (where {1} are counted)")
    either = QCoreApplication.translate("Rules", " or ")
    return words.format(told, either.join(rules.term("unit", one, language()) for one in units))


def _power(rule: PowerRule, rules: RuleBook) -> str:
    told = []
    if rule.delegated:
        words = QCoreApplication.translate("Rules", "only what the assembly delegated")
        told.append(_of_units(words, rule.units, rules))
    if kinds := {matter for limit in rule.cannot for matter in limit.matters}:
        words = QCoreApplication.translate("Rules", "{0} kinds of matter belong to other bodies")
        told.append(words.format(len(kinds)))
    return _both(told)


def _convening(rule: ConveningRule, rules: RuleBook) -> str:
    told = []
    if rule.convener:
        words = QCoreApplication.translate("Rules", "called by: {0}")
        told.append(words.format(rules.term("office", rule.convener, language())))
    if rule.any_of:
        words = QCoreApplication.translate("Rules", "may be demanded by {0}")
        told.append(words.format(_both([_share(one, rules) for one in rule.any_of])))
    if rule.within_days is not None:
        words = QCoreApplication.translate("Rules", "within {0} days")
        told.append(words.format(rule.within_days))
    return _both(told)


def _publication(rule: PublicationRule) -> str:
    if rule.min_days is None:
        return QCoreApplication.translate("Rules", "must be made public, no days named")
    told = fill("Rules", COUNTINGS[rule.counting], {"days": rule.min_days})
    return _advice(told) if rule.advisory else told


def _all(shares: tuple[Share, ...], rules: RuleBook) -> str:
    return _both([_share(one, rules) for one in shares])


def _share(share: Share, rules: RuleBook) -> str:
    sign = ">" if share.strict else "≥"
    unit = rules.term("unit", share.unit, language())
    words = QCoreApplication.translate("Rules", "{0} {1} of the {2}")
    return words.format(sign, share_words(share.num, share.den), unit)


def _size(size: Size, rules: RuleBook) -> str:
    told = f"{size.need} {rules.term('unit', size.unit, language())}"
    if size.from_villagers:
        words = QCoreApplication.translate("Rules", "{0} (from {1} villagers on)")
        return words.format(told, size.from_villagers)
    return told


def _advice(words: str) -> str:
    return QCoreApplication.translate("Rules", "{0} (advice)").format(words)


def _both(told: list[str]) -> str:
    return QCoreApplication.translate("Rules", ", ").join(told)


def span_words(first: date, last: date | None) -> str:
    """Return from when until when a text holds."""
    if last is None:
        return QCoreApplication.translate("Rules", "from {0} on").format(day_words(first))
    return QCoreApplication.translate("Rules", "{0} to {1}").format(
        day_words(first), day_words(last)
    )
