"""A meeting that nobody can hold, in words; merged into the tables of findings and next steps."""

from collections.abc import Mapping

from consult_app.ui.words.filling import QT_TRANSLATE_NOOP

NOBODY_FINDINGS: Mapping[str, tuple[str, str, str]] = {
    "sign_in.no_members": (
        QT_TRANSLATE_NOOP("Finding", "Somebody is due"),
        QT_TRANSLATE_NOOP("Finding", "Nobody is due: no members are entered for the {body_en}"),
        "",
    ),
    "sign_in.no_owners": (
        QT_TRANSLATE_NOOP("Finding", "Somebody is due"),
        QT_TRANSLATE_NOOP("Finding", "Nobody is due: no owners are entered"),
        "",
    ),
    "sign_in.no_parties": (
        QT_TRANSLATE_NOOP("Finding", "Somebody is due"),
        QT_TRANSLATE_NOOP("Finding", "Nobody is due: no party is registered with a vote"),
        "",
    ),
    "sign_in.no_people": (
        QT_TRANSLATE_NOOP("Finding", "Somebody is due"),
        QT_TRANSLATE_NOOP(
            "Finding", "Nobody is due: no adult registered here lives in the place by the roster"
        ),
        "",
    ),
    "sign_in.no_weight": (
        QT_TRANSLATE_NOOP("Finding", "Somebody is due"),
        QT_TRANSLATE_NOOP(
            "Finding", "{due} are on the list, but with no household or floor area that counts"
        ),
        "",
    ),
}
NOBODY_NEXT: Mapping[str, tuple[str, str, str]] = {
    "sign_in.move": (
        QT_TRANSLATE_NOOP("Next", "Set another day"),
        QT_TRANSLATE_NOOP("Next", "{excused} are excused, nobody else is awaited"),
        "calendar-event",
    ),
    "sign_in.no_members": (
        QT_TRANSLATE_NOOP("Next", "Enter the members"),
        QT_TRANSLATE_NOOP("Next", "In the roster, under bodies; then draw up the list anew"),
        "users",
    ),
    "sign_in.no_owners": (
        QT_TRANSLATE_NOOP("Next", "Enter the owners"),
        QT_TRANSLATE_NOOP("Next", "In the roster, under owners; then draw up the list anew"),
        "users",
    ),
    "sign_in.no_parties": (
        QT_TRANSLATE_NOOP("Next", "Register who has a vote"),
        QT_TRANSLATE_NOOP("Next", "At the parties; then draw up the list anew"),
        "users",
    ),
    "sign_in.no_people": (
        QT_TRANSLATE_NOOP("Next", "Look at the roster"),
        QT_TRANSLATE_NOOP("Next", "Take it in or correct it; then draw up the list anew"),
        "users",
    ),
    "sign_in.no_weight": (
        QT_TRANSLATE_NOOP("Next", "Enter households or areas"),
        QT_TRANSLATE_NOOP("Next", "In the roster; then draw up the list anew"),
        "users",
    ),
    "deliberation.too_few_back": (
        QT_TRANSLATE_NOOP("Next", "Sign in those who came back"),
        QT_TRANSLATE_NOOP(
            "Next", "{short} short. A reason at the sign-in helps, or close the meeting"
        ),
        "user-check",
    ),
    "sign_in.go_on": (
        QT_TRANSLATE_NOOP("Next", "Back to the meeting"),
        QT_TRANSLATE_NOOP("Next", "It was interrupted and can go on there"),
        "arrow-right",
    ),
    "sign_in.too_few": (
        QT_TRANSLATE_NOOP("Next", "Note that too few came"),
        QT_TRANSLATE_NOOP(
            "Next", "{excused} excused, {left} left: nobody is awaited. A second call follows"
        ),
        "users",
    ),
}
