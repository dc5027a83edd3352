"""Dialogs of the deliberation page: an item, a contribution, an amendment, a sounding, a name."""

from dataclasses import replace

from PySide6.QtWidgets import QCheckBox, QWidget

from consult_app.domain.article_changes import ArticleFate, article_changes
from consult_app.domain.articles import articles, with_article, with_new_article
from consult_app.domain.meeting import AgendaItem, AgendaKind, Contribution, ContributionKind
from consult_app.services.speaking import Speaker
from consult_app.ui.pages.deliberation_asking import SpeakerField, count_error
from consult_app.ui.widgets.base import Label, row
from consult_app.ui.widgets.buttons import Button
from consult_app.ui.widgets.dialogs import Dialog
from consult_app.ui.widgets.fields import ChoiceField, NumberField, ParagraphField, TextField
from consult_app.ui.widgets.people_search import Find
from consult_app.ui.words.meeting import contribution_words


class ItemDialog(Dialog):
    """One item of the agenda: its words, its time, what the chair says; `wish` is what else was pressed."""

    def __init__(self, parent: QWidget | None, item: AgendaItem) -> None:
        super().__init__(
            parent,
            self.tr("An item of the agenda") if item.id else self.tr("What else is on the agenda?"),
            self.tr("Keep it"),
            self.tr("Leave as it is"),
            width=620,
        )
        self._item, self.wish = item, ""
        self._title = TextField(self.tr("What it is about"), item.title)
        self._minutes = NumberField(self.tr("Time"), item.minutes, self.tr("min"), most=600)
        self._kind = ChoiceField(
            self.tr("What happens"),
            [
                (AgendaKind.TALK.value, self.tr("People speak")),
                (AgendaKind.TEXT.value, self.tr("The text is changed")),
                (AgendaKind.VOTE.value, self.tr("The vote, at its own step")),
            ],
            item.kind.value,
        )
        self._say = ParagraphField(self.tr("What the chair says"), item.say)
        self.add(self._title, row(self._minutes, self._kind, gap=12), self._say)
        if item.id:
            self.add(row(*self._wishes(), None))

    def _wishes(self) -> list[Button]:
        wishes = [(self.tr("Take it up now"), "take")]
        wishes += [(self.tr("Move up"), "up"), (self.tr("Move down"), "down")]
        if self._item.started_at is None:
            wishes.append((self.tr("Take it off"), "remove"))
        buttons = []
        for words, code in wishes:
            button = Button(words, "small")
            button.setProperty("wish", code)
            button.clicked.connect(self._on_wish)
            buttons.append(button)
        return buttons

    def _on_wish(self) -> None:
        self.wish = str(self.sender().property("wish"))
        self.accept()

    def check(self) -> bool:
        if not self._title.text():
            self._title.error(self.tr("Write what it is about"))
        return bool(self._title.text())

    def answer(self) -> AgendaItem:
        return replace(
            self._item,
            title=self._title.text(),
            minutes=self._minutes.value(),
            kind=AgendaKind(self._kind.code()),
            say=self._say.text(),
        )


class WordsDialog(Dialog):
    """Corrects something that was filed, and who said it; `remove` says that it shall be taken out."""

    def __init__(self, parent: QWidget | None, said: Contribution, find: Find) -> None:
        super().__init__(
            parent,
            self.tr("What did {0} say?").format(said.speaker),
            self.tr("Keep it"),
            self.tr("Leave as it is"),
            width=620,
        )
        self.remove = False
        self._said = said
        self._by = SpeakerField(self.tr("Who says it?"), find, said.speaker)
        kinds = [(kind.value, contribution_words(kind)) for kind in ContributionKind]
        self._kind = ChoiceField(self.tr("Counts as"), kinds, said.kind.value)
        self._words = ParagraphField(self.tr("Words"), said.words, lines=4)
        self._dissent = QCheckBox(self.tr("Wants the disagreement noted by name"))
        self._dissent.setChecked(said.dissent)
        out = Button(self.tr("Take it out"), "small", "trash", act=self._on_remove)
        self.add(row(self._by, self._kind, gap=12), self._words, self._dissent, row(out, None))

    def _on_remove(self) -> None:
        self.remove = True
        self.accept()

    def check(self) -> bool:
        if not self._words.text():
            self._words.error(self.tr("Write what was said, or take it out"))
        self._by.error("" if self._by.text() else self.tr("Write the name"))
        return bool(self._words.text() and self._by.text())

    def by(self) -> Speaker | None:
        """Return who said it, where that was changed."""
        if self._by.text() == self._said.speaker and self._by.editor.person_id() is None:
            return None
        return Speaker(self._by.entry_id(), self._by.text())

    def answer(self) -> tuple[str, ContributionKind, bool]:
        return self._words.text(), ContributionKind(self._kind.code()), self._dissent.isChecked()


WHOLE = "whole"
SHOWN = 16
"""Characters of an article in the list of parts."""


class AmendmentDialog(Dialog):
    """
    Asks who wants the text changed and how it shall read: the whole of it, an article, or a new article.

    What is typed for an article is put into its place; every other word stays as it is. Several may be changed.
    """

    def __init__(
        self,
        parent: QWidget | None,
        question: str,
        text: str,
        find: Find,
        proposer: str = "",
        reason: str = "",
    ) -> None:
        super().__init__(
            parent, question, self.tr("Keep the amendment"), self.tr("Leave as it is"), width=820
        )
        self._before = self._working = text
        self._part, self._may_stay = WHOLE, False
        self._asked = Label(wrap=True)
        self._asked.hide()
        self._proposer = SpeakerField(self.tr("Proposed by"), find, proposer)
        self._where = ChoiceField(self.tr("Which part"), self._places(text), WHOLE)
        self._where.editor.currentIndexChanged.connect(self._on_where)
        self._text = ParagraphField(
            self.tr("How it shall read"),
            text,
            self._hints()[WHOLE],
            lines=8,
        )
        self._reason = TextField(self.tr("Why (may be left empty)"), reason)
        self.add(row(self._proposer, self._where, gap=12), self._asked, self._text, self._reason)

    def start_from(self, before: str, after: str, told: str, *, clash: bool) -> None:
        """
        Begin with the part that an amendment is about.

        One that clashes cannot stand in the text: what was asked for is told beside it, to be written anew.
        """
        self._may_stay = not clash
        self._asked.setVisible(clash)
        self._asked.setText(self.tr("Asked for: {0}").format(told))
        for change in article_changes(before, after):
            if change.fate is ArticleFate.PUT_IN and clash:
                self._choose_part("new", change.behind)
                if self._part != WHOLE:
                    self._text.set_text(change.after)
                return
            if self._choose_part("at", change.head):
                return

    def _choose_part(self, kind: str, head: str) -> bool:
        heads = [one.head for one in articles(self._working)]
        if head not in heads or not head:
            return False
        self._where.editor.setCurrentIndex(
            self._where.editor.findData(f"{kind}:{heads.index(head)}")
        )
        return True

    def _places(self, text: str) -> list[tuple[str, str]]:
        places = [(WHOLE, self.tr("The whole text"))]
        numbered = [(n, one) for n, one in enumerate(articles(text)) if one.head]
        for number, one in numbered:
            places.append((f"at:{number}", f"{one.head} {one.words[:SHOWN]}"))
        for number, one in numbered:
            places.append((f"new:{number}", self.tr("New article after {0}").format(one.head)))
        return places

    def _on_where(self) -> None:
        """Go to another part; what was typed for the part before is in the text by then."""
        chosen = self._where.code()
        typed = self._put_in(self._part)
        if typed != self._working:
            chosen = self._moved(chosen, typed)
            self._working = typed
            self._where.set_choices(self._places(typed), chosen)
        self._part = chosen
        kind, _, number = chosen.partition(":")
        self._text.set_hint(self._hints()[kind])
        if kind == "at":
            one = articles(typed)[int(number)]
            self._text.set_text(typed[one.start : one.end].rstrip("\n"))
        else:
            self._text.set_text(typed if kind == WHOLE else "")
        self._text.error("")

    def _hints(self) -> dict[str, str]:
        return {
            WHOLE: self.tr("Change the words right here; the program works out the difference"),
            "at": self.tr("Change its words here; with all words taken out the article goes"),
            "new": self.tr("Write only its words; the number is given by “Number anew”"),
        }

    def _moved(self, chosen: str, typed: str) -> str:
        """Return the part chosen from the list before, as it is numbered in the text with what was typed."""
        kind, _, number = chosen.partition(":")
        more = len(articles(typed)) - len(articles(self._working))
        before = self._part.partition(":")[2]
        if not number or not before:
            return chosen if not number or not more else WHOLE
        place = int(number) + (more if int(number) > int(before) else 0)
        told = f"{kind}:{place}"
        return told if told in [code for code, _ in self._places(typed)] else WHOLE

    def _put_in(self, part: str) -> str:
        """Return the whole text with what stands in the field put into a part of it."""
        kind, _, number = part.partition(":")
        words = self._text.text()
        if kind == "at":
            return with_article(self._working, int(number), words)
        if kind == "new":
            return with_new_article(self._working, int(number), words) if words else self._working
        return words

    def whole(self) -> str:
        """Return the whole text as it would read."""
        return self._put_in(self._part)

    def check(self) -> bool:
        if not self._proposer.text():
            self._proposer.error(self.tr("Write who proposes it"))
            return False
        if self.whole().strip() == self._before.strip() and not self._may_stay:
            self._text.error(self.tr("Nothing was changed yet"))
            return False
        return True

    def answer(self) -> tuple[str, str, str]:
        """Return proposer, the whole text as it shall read, and reason."""
        return self._proposer.text(), self.whole(), self._reason.text()


class TextDialog(Dialog):
    """Changes title and wording of the draft at once."""

    def __init__(self, parent: QWidget | None, title: str, text: str) -> None:
        super().__init__(
            parent,
            self.tr("How shall the draft read?"),
            self.tr("Keep this draft"),
            self.tr("Leave as it is"),
            width=820,
        )
        self._title = TextField(self.tr("Title"), title)
        self._text = ParagraphField(self.tr("Text, one article a line"), text, lines=9)
        self.add(self._title, self._text)

    def check(self) -> bool:
        if not self._title.text():
            self._title.error(self.tr("Write a title"))
        if not self._text.text():
            self._text.error(self.tr("Write the text"))
        return bool(self._title.text() and self._text.text())

    def answer(self) -> tuple[str, str]:
        return self._title.text(), self._text.text()


class SoundingDialog(Dialog):
    """Asks for the figures of a sounding out; no more than are `here`."""

    def __init__(self, parent: QWidget | None, about: str, here: int) -> None:
        super().__init__(
            parent,
            self.tr("What do people think of it?"),
            self.tr("Keep the figures"),
            self.tr("Leave as it is"),
            width=560,
        )
        self._about = TextField(self.tr("What was asked"), about)
        people = self.tr("people")
        self._yes = NumberField(self.tr("In favour"), 0, people, most=99_999)
        self._no = NumberField(self.tr("Not in favour"), 0, people, most=99_999)
        self._unsure = NumberField(self.tr("Undecided"), 0, people, most=99_999)
        self._here = here
        words = Label(self.tr("This is no vote and binds nobody."), "small")
        self.add(self._about, row(self._yes, self._no, self._unsure, gap=12), words)

    def check(self) -> bool:
        if not self._about.text():
            self._about.error(self.tr("Write what was asked"))
        self._yes.error(count_error(sum(self.answer()[1]), self._here))
        return bool(self._about.text()) and not count_error(sum(self.answer()[1]), self._here)

    def answer(self) -> tuple[str, tuple[int, int, int]]:
        return self._about.text(), (self._yes.value(), self._no.value(), self._unsure.value())


class NameDialog(Dialog):
    """Asks for one name, or a name and words."""

    def __init__(
        self, parent: QWidget | None, question: str, act: str, label: str, *, words: str = ""
    ) -> None:
        super().__init__(parent, question, act, self.tr("Leave as it is"), width=560)
        self._name = TextField(label)
        self._words = ParagraphField(words) if words else None
        self.add(self._name)
        if self._words is not None:
            self.add(self._words)

    def check(self) -> bool:
        if not self._name.text():
            self._name.error(self.tr("Write the name"))
            return False
        if self._words is not None and not self._words.text():
            self._words.error(self.tr("Write the words"))
            return False
        return True

    def name(self) -> str:
        return self._name.text()

    def words(self) -> str:
        return self._words.text() if self._words else ""
