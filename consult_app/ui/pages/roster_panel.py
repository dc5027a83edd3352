"""What the panel beside the roster says: what is missing, and what is next."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from PySide6.QtCore import QCoreApplication

from consult_app.services.roster_view import PersonLine, RosterView
from consult_app.services.rostering import RosterTaken
from consult_app.ui.widgets.gates import Gate, State
from consult_app.ui.widgets.panel import NextAct
from consult_app.ui.words.dates import day_words
from consult_app.ui.words.filling import told


def next_act(view: RosterView, take: str) -> NextAct:
    """Return the next step; `take` are the words for taking in the previewed rows, "" without a preview."""
    if take:
        return NextAct(
            "take", take, QCoreApplication.translate("RosterPage", "your file is not changed"), "check",
            quiet=QCoreApplication.translate("RosterPage", "Not now"), quiet_code="leave",
        )  # fmt: skip
    if not view.counts["people"]:
        return NextAct(
            "import",
            QCoreApplication.translate("RosterPage", "Take in the roster"),
            QCoreApplication.translate("RosterPage", "it is shown first"),
            "upload",
        )
    again = NextAct(
        "import", QCoreApplication.translate("RosterPage", "Take in another roster"), QCoreApplication.translate("RosterPage", "known people are brought up to date"),
        "upload", quiet=QCoreApplication.translate("RosterPage", "Write the roster to a file"), quiet_code="export",
    )  # fmt: skip
    if not view.without_speaker:
        return again
    words = QCoreApplication.translate("RosterPage", "Choose who speaks for {0} households").format(
        len(view.without_speaker)
    )
    return replace(
        again, code="speaker", what=words, then=QCoreApplication.translate("RosterPage", "needed where households vote"),
        icon="home", quiet=again.what, quiet_code="import",
    )  # fmt: skip


def organisations_act() -> NextAct:
    return NextAct(
        "organisations",
        QCoreApplication.translate("RosterPage", "Take in a list of organisations"),
        QCoreApplication.translate("RosterPage", "it is shown first"),
        "upload",
    )


def lines_shown(
    lines: Sequence[PersonLine], found: Sequence[int] | None, group: str, grid: str
) -> tuple[PersonLine, ...]:
    """Return those found by a search in its order; without one (`found` is None) those of a group and grid."""
    if found is not None:
        by_id = {one.person.id: one for one in lines}
        return tuple(by_id[person] for person in found if person in by_id)
    return tuple(
        one for one in lines if group in ("", one.person.group) and grid in ("", one.person.grid)
    )


def taken_words(taken: RosterTaken) -> str:
    """Return what the footer says after a roster was taken in."""
    words = QCoreApplication.translate(
        "RosterPage", "took the roster in: {0} new, {1} changed, {2} left"
    )
    return words.format(taken.added, taken.changed, taken.left)


def owners_act() -> NextAct:
    return NextAct(
        "owners",
        QCoreApplication.translate("RosterPage", "Take in the sheet of owners"),
        QCoreApplication.translate("RosterPage", "with floor areas; it is shown first"),
        "upload",
    )


def gates(view: RosterView, today: date) -> Sequence[Gate]:
    """Return what is missing in the roster; nothing of it blocks."""
    households, without = view.counts["households"], view.without_speaker
    lack: State = "warn"
    have = households - len(without)
    missing = (
        QCoreApplication.translate("RosterPage", "Missing: {0}").format(told(list(without[:5])))
        if without
        else ""
    )
    outside = view.counts["not_registered"]
    imported = view.imported_on
    return (
        Gate(
            "speaker", lack if without else "met",
            QCoreApplication.translate("RosterPage", "Every household has somebody to speak"), f"{have}/{households}", missing,
        ),
        Gate(
            "outside", lack if outside and not view.not_registered_representatives else "met",
            QCoreApplication.translate("RosterPage", "Residents without registration have a representative"),
            str(view.not_registered_representatives),
            QCoreApplication.translate("RosterPage", "{0} live here").format(outside),
        ),
        Gate(
            "checked", "met" if _this_year(imported, today) else lack,
            QCoreApplication.translate("RosterPage", "Checked against a file this year"),
            day_words(imported, today) if imported else QCoreApplication.translate("RosterPage", "never"),
        ),
    )  # fmt: skip


def _this_year(day: date | None, today: date) -> bool:
    return day is not None and day.year == today.year
