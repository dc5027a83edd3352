"""One rule on its page: the two large statements, every number of the text, its history, what the place says."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtWidgets import QBoxLayout, QWidget

from consult_app.services.app import App
from consult_app.services.rule_pages import RuleLine, RuleView, Version
from consult_app.ui.widgets.base import IconLabel, Label, box, clear, column, hair, row, upright
from consult_app.ui.widgets.cards import Band, Card, Head
from consult_app.ui.widgets.dialogs import say
from consult_app.ui.widgets.tables import Column, DataTable, Mark
from consult_app.ui.words.articles import article_words
from consult_app.ui.words.cases import chinese
from consult_app.ui.words.rules import (
    rule_name,
    rule_words,
    span_words,
    statement,
    worked_words,
)


class StatementCard(Card):
    """Who must come and how many must agree, as large as it is important; the worked numbers below."""

    def __init__(self, app: App, parent: QWidget | None = None) -> None:
        super().__init__(gap=6, parent=parent)
        self._app = app
        self._title = Label(t="h2", wrap=True)
        self._state_icon, self._state = IconLabel("circle-check", "met"), Label(t="smallstrong")
        head = row(self._title, self._state_icon, self._state, gap=8)
        head.setStretch(0, 1)
        self._quorum, self._decision = column(gap=2), column(gap=2)
        both = row(box(self._quorum), upright(), box(self._decision), gap=16)
        both.setStretch(0, 1)
        both.setStretch(2, 1)
        self._source = Label(t="small", wrap=True)
        self.body.addLayout(head)
        self.body.addLayout(both)
        self.body.addWidget(hair())
        self.body.addWidget(self._source)

    def show_view(self, view: RuleView) -> None:
        text = view.procedure
        self._title.setText(text.title if chinese() else text.title_en)
        checked = not view.to_check
        self._state_icon.show_icon(
            "circle-check" if checked else "alert-triangle", "met" if checked else "warn"
        )
        self._state.setText(
            self.tr("checked in its source") if checked else self.tr("to be checked")
        )
        self._state.set_tone("met" if checked else "warn")
        self._fill(self._quorum, self.tr("To meet"), view, view.quorum)
        self._fill(self._decision, self.tr("To decide"), view, view.decision)
        law = self._app.rules.law(text.basis.law)
        version = law.version_zh if chinese() else law.version_en
        cited = article_words(text.basis)
        self._source.setText(self.tr("{0}; {1}").format(cited, version))

    def _fill(
        self, place: QBoxLayout, words: str, view: RuleView, facts: Mapping[str, Any]
    ) -> None:
        clear(place)
        place.addWidget(Label(words, "small"))
        told = statement(facts, self._app.rules)
        if not told:
            place.addWidget(Label(self.tr("the law names no number"), "lead", wrap=True))
        for number, line in enumerate(told):
            if number:
                place.addWidget(Label(self.tr("or"), "small"))
            place.addWidget(Label(line, "h2", wrap=True))
        if facts.get("advisory") and told:
            place.addWidget(
                Label(self.tr("advice: it does not stop the meeting"), "small", wrap=True)
            )
        if worked := worked_words(facts, view.due):
            place.addWidget(Label(worked, "small", wrap=True))
        place.addStretch(1)


class RulePane(QWidget):
    """Everything about one procedure, below one another."""

    def __init__(self, app: App, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._app = app
        self._card, self._lines, self._versions = (
            StatementCard(app),
            self._lines_table(),
            self._versions_table(),
        )
        self._lines.opened.connect(self._on_line)
        self._bands, self._notes = column(gap=6), column(gap=6)
        self._notes_head = Head(self.tr("What the place adds in words"))
        stricter = self.tr("of nation and place the stricter one holds")
        self.setLayout(
            column(
                self._card,
                self._bands,
                Head(self.tr("Every rule of this text"), stricter),
                self._lines,
                Head(self.tr("How often it changed")),
                self._versions,
                self._notes_head,
                self._notes,
                None,
                gap=10,
                inset=(0, 0, 8, 0),
            )
        )

    def _lines_table(self) -> DataTable:
        """Every rule of the text; where the place asks for something else, both stand one below the other."""
        return DataTable(
            [
                Column(self.tr("Rule"), self._name, second=self._nation, strong=True, width=170),
                Column(self.tr("What holds here"), self._here, second=self._source, mark=_mark),
            ],
            self.tr("Every rule of this text"),
            sortable=False,
        )

    def _versions_table(self) -> DataTable:
        """The dated texts, the newest first."""
        return DataTable(
            [
                Column(self.tr("When"), _span, second=self._changed, strong=True, width=300),
                Column(self.tr("Source"), lambda one: article_words(one.basis)),
            ],
            self.tr("Texts"),
            sortable=False,
        )

    def show_view(self, view: RuleView) -> None:
        self._card.show_view(view)
        self._lines.show_rows(view.lines, key=lambda line: line.name)
        self._versions.show_rows(view.versions, key=lambda one: one.valid_from)
        for table in (self._lines, self._versions):
            table.setFixedHeight(_height(table))
        self._show_laxer(view)
        clear(self._notes)
        for note in view.notes:
            words = self.tr("{0} ({1})").format(note.zh, article_words(note.basis))
            self._notes.addWidget(Label(words, wrap=True))
        self._notes_head.setHidden(not view.notes)

    def _show_laxer(self, view: RuleView) -> None:
        clear(self._bands)
        words = self.tr("{0}: {1} asks for {2} days, less than the law; the law decides")
        for name, laxer in view.laxer:
            place = self._app.rules.profile(laxer.profile)
            title = place.title if chinese() else place.title_en
            told = words.format(rule_name(self._app.rules, name), title, laxer.value)
            cited = self.tr("{0} ({1})").format(told, article_words(laxer.basis))
            self._bands.addWidget(Band("warn", cited, wrap=True))

    def _on_line(self, line: RuleLine) -> None:
        """Show a rule in full: a row has room for one line."""
        say(
            self,
            self._name(line),
            "\n\n".join((self._here(line), self._nation(line), self._source(line))),
        )

    def _name(self, line: RuleLine) -> str:
        return rule_name(self._app.rules, line.name)

    def _here(self, line: RuleLine) -> str:
        return rule_words(line.here, self._app.rules)

    def _nation(self, line: RuleLine) -> str:
        if not line.differs:
            return self.tr("the nation's rule")
        national = rule_words(line.national, self._app.rules)
        return self.tr("nation: {0}").format(national or self.tr("nothing"))

    def _source(self, line: RuleLine) -> str:
        return self.tr("; ").join(article_words(basis) for basis in line.sources)

    def _changed(self, one: Version) -> str:
        if one.looked_at:
            return self.tr("looked at here")
        if not one.changed:
            return self.tr("the same numbers")
        names = (rule_name(self._app.rules, name) for name in one.changed)
        return self.tr("other: {0}").format(self.tr(", ").join(names))


def _span(one: Version) -> str:
    return span_words(one.valid_from, one.valid_to)


def _mark(line: RuleLine) -> Mark:
    return Mark("circle-check", "met") if line.verified else Mark("alert-triangle", "warn")


def _height(table: DataTable) -> int:
    """Show every row: the page scrolls, not the table."""
    head = table.horizontalHeader().sizeHint().height()
    return head + len(table.rows()) * table.verticalHeader().defaultSectionSize() + 4
