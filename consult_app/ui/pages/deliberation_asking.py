"""Dialogs of talk and text: speaking times, phrases, a written opinion read in, hands on an amendment."""

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from consult_app.domain.meeting import ContributionKind
from consult_app.services.speaking_times import SpeakingTimes, SpokenShare
from consult_app.services.text_at_hand import Hands
from consult_app.ui.widgets.base import Label, row
from consult_app.ui.widgets.buttons import Button
from consult_app.ui.widgets.cards import Head, ListCard, ListRow
from consult_app.ui.widgets.dialogs import Dialog
from consult_app.ui.widgets.fields import (
    ChoiceField,
    Field,
    NumberField,
    ParagraphField,
    TextField,
)
from consult_app.ui.widgets.name_field import NameField
from consult_app.ui.widgets.people_search import Find
from consult_app.ui.words.dates import lasting_words
from consult_app.ui.words.meeting import contribution_words, speaker_kind_words

OPINION_FILES = "*.jpg *.jpeg *.png *.bmp *.pdf"
LIST_HEIGHT = 190
NAMED = 24
"""Names of those not heard yet; in a hall of hundreds all of them would need a screen of their own."""


class TimesDialog(Dialog):
    """Who has spoken how often and how long, of which kind, and who has not yet."""

    def __init__(self, parent: QWidget | None, times: SpeakingTimes) -> None:
        super().__init__(parent, self.tr("Who has spoken how long?"), self.tr("I see"), width=620)
        total = self.tr("{0} in all").format(lasting_words(times.seconds))
        self.add(Head(self.tr("Persons: {0}").format(len(times.persons)), total))
        self.add(self._list([(one.name, self._told(one)) for one in times.persons]))
        kinds = [(speaker_kind_words(one.name), self._told_kind(one)) for one in times.kinds]
        self.add(Head(self.tr("By kind of subject")), self._list(kinds))
        if times.silent:
            names = self.tr(", ").join(times.silent[:NAMED])
            silent = self.tr("Here and not heard yet: {0}").format(names)
            if len(times.silent) > NAMED:
                words = self.tr("Here and not heard yet, {0} people: {1} and others")
                silent = words.format(len(times.silent), names)
            self.add(Label(silent, wrap=True))
        self.add(
            Label(
                self.tr("This is only for the chair to see; nobody is called by itself."), "small"
            )
        )

    def _list(self, lines: list[tuple[str, str]]) -> ListCard:
        card = ListCard()
        rows = [ListRow(Label(name, "strong"), None, Label(told)) for name, told in lines]
        card.show_rows(
            rows or [ListRow(Label(self.tr("Nobody has spoken yet"), tone="ink2"), None)]
        )
        card.setMaximumHeight(LIST_HEIGHT)
        return card

    def _told(self, one: SpokenShare) -> str:
        return self.tr("{0} times, {1}").format(one.turns, lasting_words(one.seconds))

    def _told_kind(self, one: SpokenShare) -> str:
        told = self.tr("{0} people, {1} times, {2}")
        return told.format(one.people, one.turns, lasting_words(one.seconds))


class PhrasesDialog(Dialog):
    """Changes the phrases offered while typing, one a line, for each kind of contribution."""

    def __init__(self, parent: QWidget | None, phrases: Mapping[str, tuple[str, ...]]) -> None:
        super().__init__(
            parent,
            self.tr("Which phrases shall be offered?"),
            self.tr("Keep the phrases"),
            self.tr("Leave as it is"),
            width=620,
        )
        self._lines = {kind: "\n".join(lines) for kind, lines in phrases.items()}
        self._shown = next(iter(self._lines), "")
        kinds = [(kind, contribution_words(ContributionKind(kind))) for kind in self._lines]
        self._kind = ChoiceField(self.tr("For"), kinds, self._shown)
        self._kind.editor.currentIndexChanged.connect(self._on_kind)
        self._words = ParagraphField(
            self.tr("Phrases, one a line"), self._lines.get(self._shown, ""), lines=7
        )
        self.add(self._kind, self._words)

    def _on_kind(self) -> None:
        self._lines[self._shown] = self._words.text()
        self._shown = self._kind.code()
        self._words.set_text(self._lines[self._shown])

    def answer(self) -> dict[str, tuple[str, ...]]:
        """Return the phrases of every kind."""
        self._lines[self._shown] = self._words.text()
        return {kind: tuple(told.splitlines()) for kind, told in self._lines.items()}


class SpeakerField(Field):
    """A name found on the roll by its initials, or typed; whoever bears a typed name alone is meant by it."""

    editor: NameField

    def __init__(self, label: str, find: Find, name: str = "", hint: str = "") -> None:
        self._find = find
        editor = NameField(find)
        super().__init__(label, editor, hint)
        editor.field.setAccessibleName(label)
        editor.set_name(name)
        editor.changed.connect(self._on_change)

    def text(self) -> str:
        return self.editor.name()

    def entry_id(self) -> int | None:
        """Return the line of the roll that is meant, nothing for a name that is not there or there twice."""
        chosen = self.editor.person_id()
        if chosen is not None or not self.text():
            return chosen
        same = [one.id for one in self._find(self.text()) if one.name == self.text()]
        return same[0] if len(same) == 1 else None


class WhoDialog(Dialog):
    """Asks who says it: somebody of the roll, or a guest by name."""

    def __init__(self, parent: QWidget | None, find: Find) -> None:
        super().__init__(
            parent,
            self.tr("Who says it?"),
            self.tr("Take this name"),
            self.tr("Leave as it is"),
            width=560,
        )
        self._name = SpeakerField(self.tr("Name"), find)
        self.add(self._name)
        self._name.editor.field.setFocus()

    def check(self) -> bool:
        name, error = self._name.text(), ""
        if not name:
            error = self.tr("Write the name")
        elif name.isdigit():
            error = self.tr("A number names nobody: write the name")
        self._name.error(error)
        return not error

    def answer(self) -> tuple[int | None, str]:
        """Return the line of the roll, if it is one, and the name."""
        return self._name.entry_id(), self._name.text()


class AnswerDialog(Dialog):
    """Asks who answers a question, and what."""

    def __init__(self, parent: QWidget | None, asker: str, find: Find) -> None:
        super().__init__(
            parent,
            self.tr("What is answered to {0}?").format(asker),
            self.tr("File the answer"),
            self.tr("Leave as it is"),
            width=560,
        )
        self._name = SpeakerField(self.tr("Who answers"), find)
        self._words = ParagraphField(self.tr("Words"))
        self.add(self._name, self._words)

    def check(self) -> bool:
        self._name.error("" if self._name.text() else self.tr("Write the name"))
        self._words.error("" if self._words.text() else self.tr("Write the words"))
        return bool(self._name.text() and self._words.text())

    def answer(self) -> tuple[int | None, str, str]:
        """Return the line of the roll, if it is one, the name, and the words."""
        return self._name.entry_id(), self._name.text(), self._words.text()


class OpinionDialog(Dialog):
    """Asks whose written opinion is read in, its words, and the paper it came on."""

    def __init__(self, parent: QWidget | None, find: Find) -> None:
        super().__init__(
            parent,
            self.tr("Whose written opinion is read?"),
            self.tr("It was read, keep it"),
            self.tr("Leave as it is"),
            width=640,
        )
        self.paper: Path | None = None
        self._name = SpeakerField(self.tr("Who wrote it (is not here)"), find)
        self._words = ParagraphField(self.tr("Words as read aloud"), lines=5)
        self._source = TextField(self.tr("Where the paper is kept"))
        choose = Button(
            self.tr("Picture or PDF of the paper…"), "small", "photo", act=self._on_file
        )
        self._file = Label(self.tr("none chosen"), "small")
        self.add(self._name, self._words, self._source, row(choose, self._file, None))

    def _on_file(self) -> None:
        chosen, _ = QFileDialog.getOpenFileName(
            self,
            self.tr("Which picture or PDF?"),
            "",
            self.tr("Pictures and PDF ({0})").format(OPINION_FILES),
        )
        if chosen:
            self.paper = Path(chosen)
            self._file.setText(self.paper.name)

    def check(self) -> bool:
        self._name.error("" if self._name.text() else self.tr("Write the name"))
        self._words.error("" if self._words.text() else self.tr("Write the words"))
        kept = bool(self.paper or self._source.text())
        self._source.error("" if kept else self.tr("Say where it is, or choose a picture of it"))
        return bool(self._name.text() and self._words.text() and kept)

    def answer(self) -> tuple[int | None, str, str, str, Path | None]:
        """Return the line of the roll, if it is one, name, words, where the paper is kept, and its picture."""
        who = self._name.entry_id(), self._name.text()
        return *who, self._words.text(), self._source.text(), self.paper


def count_error(counted: int, here: int) -> str:
    """Return what is wrong with hands that were counted, "" where nothing is: what was typed stays to be mended."""
    if not counted:
        return QCoreApplication.translate("HandsDialog", "Write how many hands were counted")
    if counted > here:
        told = QCoreApplication.translate("HandsDialog", "{0} counted, only {1} are here")
        return told.format(counted, here)
    return ""


class HandsDialog(Dialog):
    """Asks for the hands counted on one amendment; the figures decide."""

    def __init__(self, parent: QWidget | None, proposer: str, here: int) -> None:
        super().__init__(
            parent,
            self.tr("How many hands for {0}'s amendment?").format(proposer),
            self.tr("Decide by these hands"),
            self.tr("Count again"),
            width=600,
        )
        people = self.tr("people")
        self._here = here
        self._yes = NumberField(self.tr("In favour"), 0, people, most=99_999)
        self._no = NumberField(self.tr("Against"), 0, people, most=99_999)
        self._abstain = NumberField(self.tr("Abstain"), 0, people, most=99_999)
        self._reason = TextField(self.tr("Why not, if it is refused (may be left empty)"))
        rule = self.tr(
            "{0} members are here. It is adopted with more than half of all hands raised."
        ).format(here)
        self.add(row(self._yes, self._no, self._abstain, gap=12), Label(rule, "small", wrap=True))
        self.add(self._reason)

    def check(self) -> bool:
        wrong = count_error(self.answer()[0].all, self._here)
        self._yes.error(wrong)
        return not wrong

    def answer(self) -> tuple[Hands, str]:
        """Return the hands and the reason."""
        hands = Hands(self._yes.value(), self._no.value(), self._abstain.value())
        return hands, self._reason.text()
