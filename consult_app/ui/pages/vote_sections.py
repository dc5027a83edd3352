"""Asking into which sections a large hall is divided, so that hands are counted in one after the other."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from consult_app.services.sections import MOST
from consult_app.ui.widgets.base import Label, row
from consult_app.ui.widgets.buttons import Button
from consult_app.ui.widgets.dialogs import Dialog
from consult_app.ui.widgets.fields import NumberField, ParagraphField
from consult_app.ui.words.filling import QT_TRANSLATE_NOOP, fill

WORDS = {
    "whole": QT_TRANSLATE_NOOP("Sections", "The hall is counted as one"),
    "several": QT_TRANSLATE_NOOP("Sections", "Counted in {count} sections: {names}"),
    "name": QT_TRANSLATE_NOOP("Sections", "Section {number}"),
}


def sections_words(names: Sequence[str]) -> str:
    """Say how the hall is counted."""
    if not names:
        return fill("Sections", WORDS["whole"], {})
    return fill("Sections", WORDS["several"], {"count": len(names), "names": "、".join(names)})


class SectionsDialog(Dialog):
    """One section a line; a number makes the names, and no line is the whole hall again."""

    def __init__(self, parent: QWidget | None, names: Sequence[str]) -> None:
        super().__init__(
            parent,
            self.tr("In which sections are the hands counted?"),
            self.tr("Keep"),
            self.tr("Leave as it is"),
            width=560,
        )
        why = self.tr(
            "Both counters go from section to section; where their figures differ, hands are raised again only there."
        )
        self._count = NumberField(self.tr("How many sections"), len(names) or 4, most=MOST)
        make = Button(self.tr("Name them in order"), act=self._on_make)
        self._names = ParagraphField(
            self.tr("One a line, in the order of the walk; nothing counts the hall as one"),
            "\n".join(names),
            lines=8,
        )
        under = row(self._count, None, make, gap=12)
        self.add(Label(why, wrap=True), under, self._names)
        if not names:
            self._on_make()

    def _on_make(self) -> None:
        numbers = range(1, self._count.value() + 1)
        names = [fill("Sections", WORDS["name"], {"number": number}) for number in numbers]
        self._names.set_text("\n".join(names))

    def answer(self) -> tuple[str, ...]:
        return tuple(line.strip() for line in self._names.text().splitlines() if line.strip())

    def check(self) -> bool:
        names = self.answer()
        if len(names) == 1:
            self._names.error(self.tr("One section alone is the whole hall: write two, or none"))
        elif len(names) > MOST:
            self._names.error(self.tr("At most {0} sections").format(MOST))
        elif len(set(names)) < len(names):
            self._names.error(self.tr("A name stands there twice"))
        else:
            return True
        return False
