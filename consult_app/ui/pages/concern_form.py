"""The form of one concern: taken in, corrected, and ended in one of four ways."""

from dataclasses import replace
from datetime import date

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QWidget

from consult_app.domain.concern import Channel, Concern, ConcernClass, Ending, Origin
from consult_app.domain.people import short_group
from consult_app.domain.people_index import Candidate
from consult_app.services.app import CHINA
from consult_app.services.concerns import ConcernEntry, ConcernRow
from consult_app.ui.widgets.base import IconLabel, Label, Place, box, column, row, scaled
from consult_app.ui.widgets.buttons import Button
from consult_app.ui.widgets.cards import Head, scroll
from consult_app.ui.widgets.fields import ChoiceField, DateField, ParagraphField, TextField
from consult_app.ui.widgets.name_field import NameField
from consult_app.ui.widgets.people_search import Find
from consult_app.ui.words.concerns import (
    channel_words,
    class_words,
    ending_words,
    number_words,
    origin_words,
)
from consult_app.ui.words.dates import day_words

LIKE_AFTER = 300
"""Milliseconds without a key until like concerns are looked up."""

ENDINGS = ("answer", "refer", "join", "topic")


def entry_of(concern: Concern) -> ConcernEntry:
    """Return a kept concern as the form bears it."""
    return ConcernEntry(
        concern.title,
        concern.origin,
        concern.channel,
        concern.kind,
        concern.detail,
        concern.demand,
        concern.proposer_name,
        concern.person_id,
        concern.group,
        concern.contact,
        concern.affected,
        concern.owner,
        concern.due_on,
        concern.received_at.astimezone(CHINA).date(),
    )


class ConcernForm(Place):
    """One concern as a card; what is pinned below its fields depends on how it stands."""

    kept = Signal(object)
    """The form was confirmed; bears a ConcernEntry."""
    ending_wanted = Signal(str)
    """One of `ENDINGS`, or `tell`, `words`, `reopen`, `case`."""
    like_wanted = Signal(int)
    text_rested = Signal(str)
    """The words stood still for a moment: time to look for like concerns."""

    def __init__(self, find: Find, today: date, parent: QWidget | None = None) -> None:
        super().__init__("card", parent)
        self._row: ConcernRow | None = None
        self._today, self._before = today, ConcernEntry("")
        self._like_id = 0
        self._head = Head("")
        self._origins = self._origin_choice()
        self._name = NameField(find, self.tr("Name or initials; empty if no name was left"))
        self._name.chosen.connect(self._on_person)
        self._fields()
        self._like_words = Label(tone="warn", wrap=True)
        self._like = self._like_band()
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(LIKE_AFTER)
        self._rest.timeout.connect(self._on_rested)
        self._foot = self._foot_cells()
        self._lay_out()
        self._watch()

    def _like_band(self) -> QWidget:
        band = Place("bandwarn")
        look_at = Button(self.tr("Look"), "small", act=self._on_like)
        mark = column(IconLabel("alert-triangle", "warn", 20), None)
        layout = row(mark, self._like_words, look_at, gap=8, inset=(10, 6, 10, 6))
        layout.setStretch(1, 1)
        band.setLayout(layout)
        band.setMinimumHeight(scaled(66))
        return band

    def _fields(self) -> None:
        channels = [(one.value, channel_words(one)) for one in Channel]
        classes = [(one.value, class_words(one)) for one in ConcernClass]
        self._channel = ChoiceField(self.tr("How it came"), channels)
        self._group = ChoiceField(self.tr("Which group"), [("", self.tr("whole village"))])
        self._title = TextField(
            self.tr("What it is about"), placeholder=self.tr("In one short line")
        )
        self._detail = ParagraphField(
            self.tr("In their own words"), lines=2, placeholder=self.tr("Where, since when, whom")
        )
        self._kind = ChoiceField(self.tr("Which class"), classes)
        self._owner = TextField(self.tr("Who sees to it"))
        self._due = DateField(self.tr("Answer by"), self._today)
        self._demand = TextField(self.tr("What they ask for"))
        self._affected = TextField(
            self.tr("Whom it touches"), placeholder=self.tr("e.g. 12 households, 46 people")
        )
        self._contact = TextField(self.tr("How to reach them"))
        self._received = DateField(self.tr("Received on"), self._today)

    def _origin_choice(self) -> QButtonGroup:
        group = QButtonGroup(self)
        for number, origin in enumerate(Origin):
            button = QRadioButton(origin_words(origin))
            group.addButton(button, number)
        return group

    def _lay_out(self) -> None:
        who = column(
            Label(self.tr("Raised by"), "strong"),
            row(*self._origins.buttons(), None, gap=14),
            gap=0,
        )
        inner = box(
            column(
                who,
                self._name,
                self._two(self._channel, self._group),
                self._title,
                self._detail,
                self._like,
                self._two(self._kind, self._owner),
                self._two(self._due, self._received),
                self._demand,
                self._affected,
                self._contact,
                None,
                gap=8,
                inset=(0, 0, 8, 0),
            )
        )
        inner.setObjectName("scrolled")
        self._area = scroll(inner)
        layout = column(self._head, self._area, self._foot, gap=8, inset=(16, 12, 8, 12))
        layout.setStretch(1, 1)
        self.setLayout(layout)

    def _two(self, one: QWidget, other: QWidget) -> QWidget:
        pair = row(one, other, gap=10)
        pair.setStretch(0, 1)
        pair.setStretch(1, 1)
        pair.setAlignment(one, Qt.AlignmentFlag.AlignTop)
        pair.setAlignment(other, Qt.AlignmentFlag.AlignTop)
        return box(pair)

    def _foot_cells(self) -> QWidget:
        self._keep = Button(self.tr("Enter this concern"), "", "check", act=self._on_keep)
        self._said = Label(t="small", wrap=True)
        self._said_head = Label(self.tr("How it ends"), "strong")
        self._ways = {
            "answer": Button(self.tr("Answer"), "small"),
            "refer": Button(self.tr("Refer"), "small"),
            "join": Button(self.tr("Join"), "small"),
            "topic": Button(self.tr("Make a topic"), "small"),
            "case": Button(self.tr("Open the consultation"), "small"),
            "tell": Button(self.tr("Note how told"), "small"),
            "words": Button(self.tr("Correct"), "small"),
            "reopen": Button(self.tr("Open again"), "small"),
        }
        for code, button in self._ways.items():
            button.setProperty("code", code)
            button.clicked.connect(self._on_way)
        line = row(*self._ways.values(), None, gap=6)
        return box(column(self._said_head, self._said, line, row(self._keep, None), gap=6))

    def _watch(self) -> None:
        """Look at every field for what was typed."""
        self._origins.buttonClicked.connect(self._on_edit)
        self._name.changed.connect(self._on_edit)
        for field in (self._title, self._owner, self._demand, self._affected, self._contact):
            field.editor.textChanged.connect(self._on_edit)
        self._detail.editor.textChanged.connect(self._on_edit)
        for choice in (self._channel, self._group, self._kind):
            choice.editor.currentIndexChanged.connect(self._on_edit)
        for day in (self._due, self._received):
            day.editor.dateChanged.connect(self._on_edit)
        for words in (self._title.editor, self._detail.editor):
            words.textChanged.connect(self._rest.start)

    def set_groups(self, groups: list[str]) -> None:
        """Offer the groups of the roster."""
        now = self._group.code()
        choices = [("", self.tr("whole village"))] + [(one, short_group(one)) for one in groups]
        self._group.editor.blockSignals(True)  # noqa: FBT003 - Qt's way
        for number in range(self._group.editor.count() - 1, -1, -1):
            self._group.editor.removeItem(number)
        for code, words in choices:
            self._group.editor.addItem(words, code)
        self._group.set_code(now)
        self._group.editor.blockSignals(False)  # noqa: FBT003 - Qt's way

    def show_new(self, today: date, due_on: date) -> None:
        """Empty the form for a new concern."""
        self._row, self._today = None, today
        self._head.set_words(self.tr("A new concern"))
        self._head.set_remark("")
        self._fill(ConcernEntry("", due_on=due_on, received_on=today))

    def show_concern(self, each: ConcernRow, today: date) -> None:
        """Show a kept concern; half-typed corrections of the same one stay."""
        same = self._row is not None and self._row.concern.id == each.concern.id
        if same and self.changed():
            self._row = each
            self._show_foot()
            return
        self._row, self._today = each, today
        self._head.set_words(number_words(each.concern, today))
        received = each.concern.received_at.astimezone(CHINA).date()
        self._head.set_remark(self.tr("received {0}").format(day_words(received, today)))
        self._fill(entry_of(each.concern))

    def _fill(self, entry: ConcernEntry) -> None:
        self._origins.button(list(Origin).index(entry.origin)).setChecked(True)
        self._name.set_name(entry.proposer_name, entry.person_id)
        self._channel.set_code(entry.channel.value)
        if self._group.editor.findData(entry.group) < 0:
            self._group.editor.addItem(entry.group, entry.group)
        self._group.set_code(entry.group)
        self._kind.set_code(entry.kind.value)
        for field, words in (
            (self._title, entry.title),
            (self._detail, entry.detail),
            (self._demand, entry.demand),
            (self._affected, entry.affected),
            (self._contact, entry.contact),
            (self._owner, entry.owner),
        ):
            field.set_text(words)
            field.error("")
        self._due.set_day(entry.due_on or self._today)
        self._received.set_day(entry.received_on or self._today)
        self._before = self.entry()
        self._like.hide()
        self._rest.stop()
        self._show_foot()

    def concern_id(self) -> int:
        """Return whose form it is, 0 for a new one."""
        return self._row.concern.id if self._row else 0

    def entry(self) -> ConcernEntry:
        """Return what the form bears now."""
        return ConcernEntry(
            self._title.text(),
            list(Origin)[self._origins.checkedId()],
            Channel(self._channel.code()),
            ConcernClass(self._kind.code()),
            self._detail.text(),
            self._demand.text(),
            self._name.name(),
            self._name.person_id(),
            self._group.code(),
            self._contact.text(),
            self._affected.text(),
            self._owner.text(),
            self._due.day(),
            self._received.day(),
        )

    def changed(self) -> bool:
        """Say whether something was typed that is not kept."""
        return self.entry() != self._before

    def drop_changes(self) -> None:
        """Forget what was typed and not kept."""
        self._fill(self._before)

    def show_like(self, concern: Concern | None, words: str) -> None:
        """Warn of a like concern, or take the warning back."""
        self._like_id = concern.id if concern else 0
        self._like.setVisible(concern is not None)
        if concern is not None:
            self._like_words.setText(words)
            self._like.setAccessibleName(words)

    def first_field(self) -> QWidget:
        return self._title.editor if self._row else self._name.field

    def class_field(self) -> QWidget:
        """Return the field that classes the concern, brought into view."""
        self._area.ensureWidgetVisible(self._kind)
        return self._kind.editor

    def title_missing(self) -> None:
        """Mark the title wrong and give it the keyboard."""
        self._title.error(self.tr("Say in one line what it is about"))
        self._title.editor.setFocus()

    def _show_foot(self) -> None:
        found = self._row
        ending = found.concern.ending if found else None
        shown: set[str] = set()
        if found is not None:
            shown = set(ENDINGS) if found.concern.open else {"tell", "words", "reopen"}
            if ending is Ending.TOPIC:
                shown = {"case", "tell"}
            elif ending is Ending.JOINED:
                shown.discard("words")
        for code, button in self._ways.items():
            button.setVisible(code in shown)
        self._said_head.setVisible(found is not None)
        self._said.setText(self._ended_words())
        self._said.setVisible(bool(self._said.text()))
        self._show_keep()

    def _show_keep(self) -> None:
        new = self._row is None
        self._keep.set_words(self.tr("Enter this concern") if new else self.tr("Keep the changes"))
        self._keep.setVisible(new or self.changed())

    def _ended_words(self) -> str:
        if self._row is None or self._row.concern.open:
            return ""
        concern = self._row.concern
        parts = [ending_words(self._row)]
        parts += [words for words in (concern.referred_to, concern.ending_words) if words]
        if concern.told_on is None:
            parts.append(self.tr("the proposer was not told yet"))
        else:
            day = day_words(concern.told_on, self._today)
            parts.append(self.tr("told {0}, {1}").format(day, concern.told_how))
        return self.tr("; ").join(parts)

    def _on_person(self, candidate: object) -> None:
        if isinstance(candidate, Candidate) and candidate.group:
            if self._group.editor.findData(candidate.group) < 0:
                self._group.editor.addItem(short_group(candidate.group), candidate.group)
            self._group.set_code(candidate.group)

    def _on_edit(self) -> None:
        self._show_keep()

    def _on_rested(self) -> None:
        self.text_rested.emit(self._title.text() or self._detail.text())

    def _on_keep(self) -> None:
        if not self._title.text():
            self.title_missing()
            return
        entry = self.entry()
        if self._row is not None and entry.received_on == self._before.received_on:
            entry = replace(entry, received_on=None)
        self.kept.emit(entry)

    def mark_kept(self) -> None:
        """Take what the form bears as kept."""
        self._before = self.entry()

    def _on_like(self) -> None:
        self.like_wanted.emit(self._like_id)

    def _on_way(self) -> None:
        self.ending_wanted.emit(str(self.sender().property("code")))
