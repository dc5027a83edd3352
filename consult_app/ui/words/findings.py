"""Words of every finding: its title, and what is missing when it is not met.

A line is (title, sentence while unmet, sentence when met); `{name}` is a fact of the finding, and `{have}`,
`{need}`, `{margin}` are always known. An empty sentence shows no line.
"""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from consult_app.domain.finding import Finding, Result
from consult_app.ui.widgets.gates import Gate, State
from consult_app.ui.words.articles import article_words
from consult_app.ui.words.filling import QT_TRANSLATE_NOOP, fill

FINDINGS: Mapping[str, tuple[str, str, str]] = {
    "quorum": (
        QT_TRANSLATE_NOOP("Finding", "People present"),
        QT_TRANSLATE_NOOP("Finding", "{need} needed"),
        QT_TRANSLATE_NOOP("Finding", "{need} needed"),
    ),
}
_STATES: Mapping[Result, State] = {
    Result.MET: "met",
    Result.NOT_MET: "block",
    Result.UNKNOWN: "wait",
    Result.ADVICE: "warn",
}


def gate(finding: Finding, *, passed: bool = False) -> Gate:
    """Return a finding in words; `passed` ones were overridden with a reason and no longer block."""
    title, unmet, met = FINDINGS.get(finding.code, (finding.code, "", ""))
    facts = {
        **finding.facts,
        "have": finding.have,
        "need": finding.need,
        "margin": abs(finding.margin or 0),
    }
    why = fill("Finding", met if finding.result is Result.MET else unmet, facts)
    state = _STATES[finding.result]
    if passed and finding.blocks:
        state, why = "warn", QCoreApplication.translate("Finding", "Passed with a reason")
    return Gate(
        finding.code,
        state,
        fill("Finding", title, facts),
        figure(finding),
        why,
        article_words(finding.basis),
    )


def figure(finding: Finding) -> str:
    """Return what stands at the right of a gate: 11/12, or what is known of it."""
    if finding.have and finding.need:
        return f"{finding.have}/{finding.need}"
    return finding.have or finding.need


def finding_title(code: str) -> str:
    """Return the title of a finding's code; a code without words is shown as it stands."""
    return fill("Finding", FINDINGS[code][0]) if code in FINDINGS else code
