"""Refusals in words: `telling` catches an `ExpectedError` and says it; a bug passes through."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from consult_app.basics.errors import ExpectedError
from consult_app.ui.words.filling import fill


def refusal_words(error: ExpectedError) -> str:
    """Return the sentence of a refusal; a code without words is shown with its facts."""
    from consult_app.ui.words.refusals import REFUSALS  # all rooms' words, which no start waits for

    if error.code not in REFUSALS:
        words = QCoreApplication.translate("Refusal", "This was refused: {0}")
        return words.format(str(error))
    return fill("Refusal", REFUSALS[error.code], _told(error))


def _told(error: ExpectedError) -> dict[str, object]:
    """Turn codes of findings and steps among the facts into their names."""
    from consult_app.ui.words.findings import FINDINGS, finding_title
    from consult_app.ui.words.roster import file_kind_words
    from consult_app.ui.words.stages import facts_with_stage
    from consult_app.ui.words.system import system_words
    from consult_app.ui.words.wanted import wanted_words

    facts = facts_with_stage(error.facts)
    missing = facts.get("missing")
    if isinstance(missing, list) and any(code in FINDINGS for code in missing):
        facts["missing"] = [finding_title(code) for code in missing]
    if "why" in facts:
        facts["why"] = system_words(str(facts["why"]))
    if "want" in facts:
        facts["want"] = wanted_words(str(facts["want"]))
    if error.code == "roster.not-a-spreadsheet":
        facts["kind"] = file_kind_words(str(facts["kind"]))
    return facts


@contextmanager
def telling(parent: QWidget) -> Iterator[None]:
    """Run a use case and say a refusal in a dialog over `parent`'s window."""
    try:
        yield
    except ExpectedError as error:
        tell(parent, error)


def tell(parent: QWidget | None, error: ExpectedError) -> None:
    """Say a refusal in a dialog, e.g. one a job brought from its thread."""
    from consult_app.ui.widgets.dialogs import say

    say(parent, QCoreApplication.translate("Refusal", "That did not work"), refusal_words(error))
