"""Words of what the rules of a procedure find: days, bodies, ballots, and what follows a decision."""

from collections.abc import Mapping

from consult_app.ui.words.filling import QT_TRANSLATE_NOOP

RULE_FINDINGS: Mapping[str, tuple[str, str, str]] = {
    "approval": (
        QT_TRANSLATE_NOOP("Finding", "Approved by the offices that must"),
        QT_TRANSLATE_NOOP("Finding", "Still waited for: {waiting}; refused by: {refused}"),
        QT_TRANSLATE_NOOP("Finding", "All have approved"),
    ),
    "avoidance": (
        QT_TRANSLATE_NOOP("Finding", "Tellers without an interest"),
        QT_TRANSLATE_NOOP("Finding", "Better choose others for: {names}"),
        QT_TRANSLATE_NOOP("Finding", "None of them has an interest in the matter"),
    ),
    "ballot_account": (
        QT_TRANSLATE_NOOP("Finding", "Ballots add up"),
        QT_TRANSLATE_NOOP("Finding", "{have}, it must be {need}"),
        QT_TRANSLATE_NOOP("Finding", "Printed, issued and returned agree"),
    ),
    "composition": (
        QT_TRANSLATE_NOOP("Finding", "Make-up of the body"),
        QT_TRANSLATE_NOOP("Finding", "It is {have}, the text asks {need}"),
        QT_TRANSLATE_NOOP("Finding", "As the text asks"),
    ),
    "filing": (
        QT_TRANSLATE_NOOP("Finding", "Sent to {to}"),
        QT_TRANSLATE_NOOP("Finding", "To be sent within {days} days of the decision"),
        QT_TRANSLATE_NOOP("Finding", "Sent on {on}"),
    ),
    "frequency": (
        QT_TRANSLATE_NOOP("Finding", "Meetings as often as prescribed"),
        QT_TRANSLATE_NOOP("Finding", "Last one: {have}, prescribed {need}"),
        QT_TRANSLATE_NOOP("Finding", "Last one: {have}"),
    ),
    "notice": (
        QT_TRANSLATE_NOOP("Finding", "Notice given early enough"),
        QT_TRANSLATE_NOOP("Finding", "{days} days needed; the earliest day is {earliest}"),
        QT_TRANSLATE_NOOP("Finding", "{days} days needed, sent out on {given_on}"),
    ),
    "publication": (
        QT_TRANSLATE_NOOP("Finding", "Hung long enough"),
        QT_TRANSLATE_NOOP("Finding", "{days} days needed, until {until}"),
        QT_TRANSLATE_NOOP("Finding", "From {from} on"),
    ),
}
