"""Sums of a share in figures and in words, as a meeting checks them: 17 × 2 = 34, which must be more than 34."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QCoreApplication

from consult_app.domain.finding import Finding, Result
from consult_app.domain.rules.weighing import AREA_DIGITS, amount
from consult_app.services.judging import missing_words
from consult_app.services.rulebook import RuleBook
from consult_app.ui.words.cases import language
from consult_app.ui.words.meeting import share_words


def parts_of(finding: Finding) -> list[Mapping[str, Any]]:
    """Return the shares of a finding, each with its figures; one where there is only one."""
    return list(finding.facts.get("parts") or [finding.facts])


def sum_figures(facts: Mapping[str, Any]) -> str:
    """Return the sum that anybody can do again: 22 × 2 = 44 > 34, or 34 × 3 = 102 ≥ 50 × 2 = 100."""
    if facts["have"] is None or facts["base"] is None:
        return ""
    left, right = facts["have"] * facts["den"], facts["base"] * facts["num"]
    product = _amount(right, facts)
    if facts["num"] != 1:
        product = f"{_amount(facts['base'], facts)} × {facts['num']} = {product}"
    told = f"{_amount(facts['have'], facts)} × {facts['den']} = {_amount(left, facts)}"
    return f"{told}\u2002{_sign(left, right, strict=facts['strict'])}\u2002{product}"


def have_words(facts: Mapping[str, Any]) -> str:
    """Return 17/34; nothing where one of the two is not known."""
    if facts.get("have") is None or facts.get("base") is None:
        return ""
    return f"{_amount(facts['have'], facts)}/{_amount(facts['base'], facts)}"


def _sign(left: int, right: int, *, strict: bool) -> str:
    if left == right and strict:
        return "="
    if left >= right:
        return ">" if strict else "≥"
    return "<"


def _amount(count: int, facts: Mapping[str, Any]) -> str:
    return amount(count, facts["unit"], facts.get("digits", AREA_DIGITS))


def need_words(facts: Mapping[str, Any], rules: RuleBook) -> str:
    """Return what a share asks for: more than half of those present, i.e. at least 18."""
    limit = (
        QCoreApplication.translate("Judging", "more than {0}")
        if facts["strict"]
        else QCoreApplication.translate("Judging", "at least {0}")
    )
    base = rules.term("base", facts["of"], language())
    words = QCoreApplication.translate("Judging", "{0} of those {1}").format(
        limit.format(share_words(facts["num"], facts["den"])), base
    )
    if facts.get("least") is None:
        return words
    return QCoreApplication.translate("Judging", "{0}: {1} or more").format(
        words, _amount(facts["least"], facts)
    )


def spare_words(facts: Mapping[str, Any]) -> str:
    """Return how many more or fewer than needed; nothing where that cannot be told."""
    margin = facts.get("margin")
    if margin is None:
        return ""
    if margin == 0:
        return QCoreApplication.translate("Judging", "just enough")
    size = _amount(abs(margin), facts)
    return (
        QCoreApplication.translate("Judging", "{0} to spare").format(size)
        if margin > 0
        else QCoreApplication.translate("Judging", "{0} short").format(size)
    )


def is_tie(facts: Mapping[str, Any]) -> bool:
    """Say whether exactly the share was reached where more is asked for."""
    have, base = facts["have"], facts["base"]
    known = have is not None and base is not None and bool(facts["strict"])
    return known and bool(have * facts["den"] == base * facts["num"])


def unknown_words(finding: Finding, rules: RuleBook) -> str:
    """Return why a finding cannot tell: the missing facts, or figures that contradict each other."""
    if finding.result is not Result.UNKNOWN:
        return ""
    if missing := missing_words(rules, finding, language()):
        return QCoreApplication.translate("Judging", "missing: {0}").format(
            QCoreApplication.translate("Judging", ", ").join(missing)
        )
    return QCoreApplication.translate("Judging", "the figures contradict each other")
