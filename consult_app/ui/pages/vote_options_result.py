"""The result of a vote among several: every name with its marks, who is chosen, who goes to another round."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from consult_app.domain.tally import Word
from consult_app.domain.voting import VoteKind
from consult_app.services.presence_counts import AREA
from consult_app.ui.page import CRAMPED
from consult_app.ui.widgets.base import Label, column, row, scaled
from consult_app.ui.widgets.buttons import Button
from consult_app.ui.widgets.cards import Card
from consult_app.ui.widgets.tables import Column, DataTable, Mark
from consult_app.ui.words.filling import QT_TRANSLATE_NOOP, fill
from consult_app.ui.words.meeting import share_words
from consult_app.ui.words.owners import area_words
from consult_app.ui.words.verdict import unable_words

PLACE_COLUMN, MARKS_COLUMN, AREA_COLUMN, STATE_COLUMN = 0, 2, 3, 4

STATES: Mapping[str, str] = {
    "chosen": QT_TRANSLATE_NOOP("OptionResult", "chosen"),
    "tied": QT_TRANSLATE_NOOP("OptionResult", "as many: another round"),
    "short": QT_TRANSLATE_NOOP("OptionResult", "not chosen"),
}
SENTENCES: Mapping[str, str] = {
    "all": QT_TRANSLATE_NOOP("OptionResult", "{chosen} of {seats} chosen"),
    "names": QT_TRANSLATE_NOOP("OptionResult", "{names}"),
    "nobody": QT_TRANSLATE_NOOP("OptionResult", "Nobody reached the share"),
    "share": QT_TRANSLATE_NOOP("OptionResult", "At least {least} marks were needed, {more} {share} of the {base} {kind}"),
    "share_area": QT_TRANSLATE_NOOP("OptionResult", "At least {least} owners and {area} were needed, {more} {share} of the {base} owners and {base_area} who took part"),
    "most": QT_TRANSLATE_NOOP("OptionResult", "The most marks decided, as the meeting had agreed"),
    "more": QT_TRANSLATE_NOOP("OptionResult", "more than"),
    "at_least": QT_TRANSLATE_NOOP("OptionResult", "at least"),
    "present": QT_TRANSLATE_NOOP("OptionResult", "present"),
    "due": QT_TRANSLATE_NOOP("OptionResult", "due"),
    "taking_part": QT_TRANSLATE_NOOP("OptionResult", "who took part"),
    "before": QT_TRANSLATE_NOOP("OptionResult", "Chosen in the rounds before: {names}"),
    "unfilled": QT_TRANSLATE_NOOP("OptionResult", "No other round: {reason}"),
}  # fmt: skip


def say(code: str, **facts: Any) -> str:  # noqa: ANN401 - facts of a sentence
    return fill("OptionResult", SENTENCES[code], facts)


def option_sentence(said: Mapping[str, Any]) -> tuple[str, str]:
    """Return how many were chosen and by what measure, from the values kept at closing."""
    if unable := unable_words(said):
        return unable
    first = say("all", chosen=len(said["chosen"]), seats=said["seats"])
    if not said["chosen"]:
        first = say("nobody")
    if said["by_most"] or said["least"] is None:
        return first, say("most")
    behind = next((part for part in said.get("option_shares", ()) if part["unit"] == AREA), None)
    if behind is not None:
        areas = {"area": area_words(behind["least"]), "base_area": area_words(behind["base"])}
        more = say("more" if said["strict"] else "at_least")
        share = share_words(said["num"], said["den"])
        facts = {"least": said["least"], "base": said["base"], "more": more, "share": share}
        return first, say("share_area", **facts, **areas)
    boxed = said.get("by_box") and said["base_kind"] == "present"
    kind = say("taking_part" if boxed else "due" if said["base_kind"] == "due" else "present")
    more = say("more" if said["strict"] else "at_least")
    share = share_words(said["num"], said["den"])
    facts = {"least": said["least"], "base": said["base"]}
    return first, say("share", kind=kind, more=more, share=share, **facts)


class OptionsCard(Card):
    """Every name in the order of its marks."""

    unfilled_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(gap=8, inset=14)
        self._table = DataTable(
            [
                Column(self.tr("Place"), lambda one: str(one["place"]), width=64, sort=_place),
                Column(self.tr("Name"), lambda one: str(one["name"]), strong=True),
                Column(
                    self.tr("Marks"),
                    lambda one: str(one["votes"]),
                    right=True,
                    width=90,
                    sort=_votes,
                ),
                Column(
                    self.tr("Floor area"), _area, right=True, width=130, sort=_behind, least=True
                ),
                Column(self.tr("Result"), state_words, mark=_mark, width=210),
            ],
            self.tr("Every name with its marks"),
        )
        self._note = Label(t="small", wrap=True)
        self._leave = Button(
            self.tr("Leave it at this, no other round…"), "small", act=self.unfilled_wanted.emit
        )
        foot = row(self._note, self._leave, gap=8)
        foot.setStretch(0, 1)
        self.body.addWidget(self._table, 1)
        self.body.addLayout(column(foot, gap=0))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """In a cramped card the place gives way, which the order tells, and the marks stand whole."""
        super().resizeEvent(event)
        cramped = self.width() < scaled(CRAMPED)
        self._table.setColumnHidden(PLACE_COLUMN, cramped)
        self._table.setColumnWidth(MARKS_COLUMN, scaled(64 if cramped else 90))
        self._table.setColumnWidth(STATE_COLUMN, scaled(110 if cramped else 210))

    def show_said(self, said: Mapping[str, Any], sums: str) -> None:
        rows = [{**each, "place": number} for number, each in enumerate(said["options"], 1)]
        self._table.show_rows(rows, key=_place)
        weighed = any(AREA in each.get("weights", {}) for each in said["options"])
        self._table.setColumnHidden(AREA_COLUMN, not weighed)
        notes = [sums] if sums else []
        if said["chosen_before"]:
            notes.append(say("before", names="、".join(said["chosen_before"])))
        if said.get("unfilled_reason"):
            notes.append(say("unfilled", reason=said["unfilled_reason"]))
        self._note.setText("\u3000".join(notes))
        self._leave.setVisible(said["word"] == Word.RUN_OFF)


def on_options(said: Mapping[str, Any]) -> bool:
    """Say whether a kept verdict is one among several."""
    return bool(said.get("kind", VoteKind.YES_NO) != VoteKind.YES_NO)


def _place(one: Mapping[str, Any]) -> int:
    return int(one["place"])


def _votes(one: Mapping[str, Any]) -> int:
    return -int(one["votes"])


def _behind(one: Mapping[str, Any]) -> int:
    return -int(one.get("weights", {}).get(AREA, 0))


def _area(one: Mapping[str, Any]) -> str:
    return area_words(-_behind(one))


def state_words(one: Mapping[str, Any]) -> str:
    """Return what became of one of the names of a kept verdict."""
    return fill("OptionResult", STATES[one["state"]], {})


def _mark(one: Mapping[str, Any]) -> Mark | None:
    marks = {"chosen": ("circle-check", "met"), "tied": ("refresh", "warn")}
    return Mark(*marks[one["state"]]) if one["state"] in marks else None
