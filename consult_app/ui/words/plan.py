"""Words of the plan: classes of matter, scopes, money, and the six lines of what a procedure means."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from PySide6.QtCore import QCoreApplication

from consult_app.domain.matter import MatterClass, MatterKind
from consult_app.services.plan_matter import MoneySource
from consult_app.services.plan_means import Means
from consult_app.services.rulebook import RuleBook
from consult_app.ui.words.cases import chinese, language, share_words
from consult_app.ui.words.dates import day_words
from consult_app.ui.words.filling import QT_TRANSLATE_NOOP, fill
from consult_app.ui.words.owners import AREA, area_words

CLASSES = {
    MatterClass.ORDINARY: QT_TRANSLATE_NOOP("Plan", "everyday matters"),
    MatterClass.RESERVED: QT_TRANSLATE_NOOP("Plan", "for the assembly to decide"),
    MatterClass.RULES_MAKING: QT_TRANSLATE_NOOP("Plan", "village rules"),
    MatterClass.COLLECTIVE_PROPERTY: QT_TRANSLATE_NOOP("Plan", "collective property"),
    MatterClass.LAND: QT_TRANSLATE_NOOP("Plan", "contracted land"),
    MatterClass.HOMESTEAD: QT_TRANSLATE_NOOP("Plan", "homesteads"),
    MatterClass.COMPENSATION: QT_TRANSLATE_NOOP("Plan", "land compensation"),
    MatterClass.OWNERS: QT_TRANSLATE_NOOP("Plan", "owners of an estate"),
    MatterClass.NOT_DELEGABLE: QT_TRANSLATE_NOOP("Plan", "only for the assembly"),
}
SCOPES = {
    "village": QT_TRANSLATE_NOOP("Plan", "whole village"),
    "groups": QT_TRANSLATE_NOOP("Plan", "some groups"),
    "several_villages": QT_TRANSLATE_NOOP("Plan", "several villages"),
    "building": QT_TRANSLATE_NOOP("Plan", "one building or yard"),
}
MONEY = {
    MoneySource.UNSAID: QT_TRANSLATE_NOOP("Plan", "please choose"),
    MoneySource.NONE: QT_TRANSLATE_NOOP("Plan", "no money"),
    MoneySource.VILLAGE: QT_TRANSLATE_NOOP("Plan", "village money"),
    MoneySource.COLLECTIVE: QT_TRANSLATE_NOOP("Plan", "collective money"),
    MoneySource.RAISED: QT_TRANSLATE_NOOP("Plan", "raised from villagers"),
    MoneySource.COMPENSATION: QT_TRANSLATE_NOOP("Plan", "land compensation"),
    MoneySource.MAINTENANCE: QT_TRANSLATE_NOOP("Plan", "maintenance funds"),
    MoneySource.GOVERNMENT: QT_TRANSLATE_NOOP("Plan", "government money"),
    MoneySource.GIFT: QT_TRANSLATE_NOOP("Plan", "gifts"),
    MoneySource.OTHER: QT_TRANSLATE_NOOP("Plan", "other money"),
}
MEANS = {
    "who": QT_TRANSLATE_NOOP("Plan", "Who meets"),
    "quorum": QT_TRANSLATE_NOOP("Plan", "Quorum"),
    "decision": QT_TRANSLATE_NOOP("Plan", "Decision"),
    "notice": QT_TRANSLATE_NOOP("Plan", "Notice"),
    "publication": QT_TRANSLATE_NOOP("Plan", "Publication"),
    "method": QT_TRANSLATE_NOOP("Plan", "Voting"),
}


METHODS = {
    "secret_ballot": QT_TRANSLATE_NOOP("Method", "secret ballot"),
    "open_ballot": QT_TRANSLATE_NOOP("Method", "open ballot"),
    "show_of_hands": QT_TRANSLATE_NOOP("Method", "show of hands"),
    "roll_call": QT_TRANSLATE_NOOP("Method", "roll call"),
    "consensus": QT_TRANSLATE_NOOP("Method", "talk until agreed, no vote"),
}


def method_words(code: str) -> str:
    """Return a way of voting in words; a free one stays as it is written."""
    return fill("Method", METHODS[code]) if code in METHODS else code


def kind_words(kind: MatterKind) -> str:
    return kind.zh if chinese() else kind.en


def means_words(means: Means, rules: RuleBook) -> str:
    """Return one line of what a procedure means, with this village's numbers."""
    facts = means.facts
    match means.code:
        case "who":
            return _who(facts, rules)
        case "quorum" | "decision":
            return _count(means.code, facts, rules)
        case "notice":
            return _notice(facts)
        case "publication":
            return _publication(facts)
        case _:
            return _method(facts)


def _who(facts: Mapping[str, Any], rules: RuleBook) -> str:
    bodies = facts["bodies"]
    if len(bodies) > 1:
        names = [rules.term("body", body, language()) for body in bodies]
        return QCoreApplication.translate("Plan", "{0} meetings: {1}").format(
            len(names), QCoreApplication.translate("Plan", ", ").join(names)
        )
    if facts.get("members"):
        return _members(facts)
    if facts.get("adults"):
        words = QCoreApplication.translate("Plan", "{0:,} adults, or {1:,} households")
        return words.format(facts["adults"], facts["households"])
    name = rules.term("body", facts["body"], language())
    if facts.get("owners"):
        return QCoreApplication.translate("Plan", "{0} owners").format(facts["owners"])
    if "members" in facts or "owners" in facts:
        words = QCoreApplication.translate("Plan", "{0}: nobody is entered in the roster yet")
        return words.format(name)
    return QCoreApplication.translate("Plan", "{0}: those registered in step 3").format(name)


def _members(facts: Mapping[str, Any]) -> str:
    if facts.get("representatives"):
        words = QCoreApplication.translate("Plan", "{0} representatives, {1} members in all")
        return words.format(facts["representatives"], facts["members"])
    return QCoreApplication.translate("Plan", "{0} members").format(facts["members"])


def _count(code: str, facts: Mapping[str, Any], rules: RuleBook) -> str:
    parts = facts["parts"]
    if not parts:
        return QCoreApplication.translate("Plan", "the law names no number")
    told = [_alternative(code, shares, rules) for shares in parts]
    words = QCoreApplication.translate("Plan", "; or ").join(told[:2])
    if facts.get("advisory"):
        return QCoreApplication.translate("Plan", "{0} (advice)").format(words)
    return words


def _alternative(code: str, shares: list[dict[str, Any]], rules: RuleBook) -> str:
    return QCoreApplication.translate("Plan", ", ").join(
        _share(code, share, rules) for share in shares
    )


def _share(code: str, share: Mapping[str, Any], rules: RuleBook) -> str:
    """Return e.g. 组成人员三分之二以上，至少 34 人; 超过到会一半，34 人到会要 18 票."""
    part = share_words(share["num"], share["den"])
    limit = (
        QCoreApplication.translate("Plan", "more than {0}")
        if share["strict"]
        else QCoreApplication.translate("Plan", "at least {0}")
    ).format(part)
    if code == "decision":
        base = rules.term("base", share["of"], language())
        words = QCoreApplication.translate("Plan", "{0} of those {1}").format(limit, base)
        if share["least"] is None:
            return words
        if share["unit"] == AREA:  # a number of hundredths is no number of votes
            return f"{words} = {area_words(share['least'])}"
        if share["of"] == "due":
            worked = QCoreApplication.translate("Plan", "{0}: of {1} in all, {2} votes")
            return worked.format(words, share["base"], share["least"])
        worked = QCoreApplication.translate("Plan", "{0}: with {1} present, {2} votes")
        return worked.format(words, share["present"], share["least"])
    unit = rules.term("unit", share["unit"], language())
    words = QCoreApplication.translate("Plan", "{0} of the {1}").format(limit, unit)
    if share["least"] is None:
        return words
    measures = rules.terms.get("measure", {})
    measure = share["unit"] if share["unit"] in measures else "other"
    counted = f"{share['least']:,} {rules.term('measure', measure, language())}".strip()
    if share["unit"] == AREA:
        counted = area_words(share["least"])
    return QCoreApplication.translate("Plan", "{0}: {1}").format(words, counted)


def _notice(facts: Mapping[str, Any]) -> str:
    if facts["days"] is None:
        return QCoreApplication.translate("Plan", "the law names no days; tell them in good time")
    words = QCoreApplication.translate("Plan", "{0} days; earliest {1}")
    earliest = date.fromisoformat(facts["earliest"])
    told = words.format(facts["days"], day_words(earliest, earliest))
    if facts["advisory"]:
        return QCoreApplication.translate("Plan", "{0} (advice)").format(told)
    return told


def _publication(facts: Mapping[str, Any]) -> str:
    if facts["days"] is None:
        return QCoreApplication.translate("Plan", "must be made public; no days named")
    return QCoreApplication.translate("Plan", "at least {0} days").format(facts["days"])


def _method(facts: Mapping[str, Any]) -> str:
    if facts["needed"]:
        words = [method_words(one) for one in facts["needed"]]
        return QCoreApplication.translate("Plan", " or ").join(words)
    if facts["chosen"]:
        free = QCoreApplication.translate("Plan", "free to choose; planned: {0}")
        return free.format(method_words(facts["chosen"]))
    return QCoreApplication.translate("Plan", "free to choose")


def table_words(table: Mapping[Any, str], key: Any) -> str:  # noqa: ANN401 - keys of several enums
    """Return a word of one of these tables."""
    return fill("Plan", table[key])
