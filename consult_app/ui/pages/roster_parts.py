"""The parts of the roster page: groups, table of people, one household, the dialog of a person."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QCheckBox, QSizePolicy, QWidget

from consult_app.domain import id_number
from consult_app.domain.people import Person, Sex, short_group
from consult_app.domain.village import BodyKind
from consult_app.services.roster_view import GroupLine, HouseholdView, Member, PersonLine
from consult_app.ui.widgets.base import ElidedLabel, Label, Place, clear, column, row, scaled
from consult_app.ui.widgets.buttons import Button
from consult_app.ui.widgets.cards import Head, ListCard, ListRow, two_lines
from consult_app.ui.widgets.dialogs import Dialog
from consult_app.ui.widgets.fields import ChoiceField, TextField
from consult_app.ui.widgets.tables import Column, DataTable
from consult_app.ui.words.filling import told
from consult_app.ui.words.roster import body_words, sex_words

GROUPS_WIDTH, HOUSEHOLD_WIDTH, HOUSEHOLD_MOST = 186, 262, 300


def duty_words(duties: Sequence[str]) -> str:
    """Return what somebody is in the bodies: 村民代表、党员; 村民委员会主任."""
    words = []
    for one in duties:
        body, duty = one.split(":", 1)
        plain = body in (BodyKind.REPRESENTATIVES, BodyKind.PARTY_MEMBERS)
        words.append(duty if plain else f"{body_words(BodyKind(body))}{duty}")
    return told(words) if words else ""


def _widen_first(line: ListRow) -> None:
    """Give the words the room, and the row no more height than it needs."""
    line.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
    layout = line.layout()
    if isinstance(layout, QBoxLayout):
        layout.setStretch(0, 1)


class GroupList(QWidget):
    """The groups with their households; grids stand below their group. `chosen(group, grid)`; "" is everybody."""

    chosen = Signal(str, str)

    def __init__(self) -> None:
        super().__init__()
        self._lines: tuple[GroupLine, ...] = ()
        self._all = 0
        self._now = ("", "")
        self._card = ListCard()
        layout = column(Head(self.tr("Groups and grids")), self._card, gap=8)
        layout.setStretch(1, 1)
        self.setLayout(layout)
        self.setFixedWidth(scaled(GROUPS_WIDTH))

    def show_groups(self, lines: Sequence[GroupLine], households: int) -> None:
        self._lines, self._all = tuple(lines), households
        self._rebuild()

    def choose(self, group: str, grid: str = "") -> None:
        """Choose a group as a click does."""
        self._now = (group, grid)
        self._rebuild()
        self.chosen.emit(group, grid)

    def choices(self) -> list[tuple[str, str]]:
        """Return the lines as choices of a drop-down: group and grid with a tab between, and the words."""
        return [(f"{one.group}\t{one.grid}", self._words(one)) for one in self._listed()]

    def _listed(self) -> list[GroupLine]:
        return [GroupLine("", self._all, 0), *self._lines]

    def _words(self, line: GroupLine) -> str:
        name = line.grid or short_group(line.group) or self.tr("Everybody")
        return f"{name}  {self.tr('{0} hh.').format(line.households)}"

    def _rebuild(self) -> None:
        lines = self._listed()
        self._card.show_rows([self._row(line) for line in lines])
        self.setFixedWidth(scaled(GROUPS_WIDTH))

    def _row(self, line: GroupLine) -> ListRow:
        name = line.grid or short_group(line.group) or self.tr("Everybody")
        count = Label(self.tr("{0} hh.").format(line.households), "small")
        hit = self._now == (line.group, line.grid)
        words = ElidedLabel(f"    {name}" if line.grid else name, "strong" if hit else "")
        made = ListRow(words, count, hit=hit)
        _widen_first(made)
        made.setProperty("group", line.group)
        made.setProperty("grid", line.grid)
        made.setAccessibleName(f"{name}，{count.text()}")
        made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        made.clicked.connect(self._on_row)
        return made

    def _on_row(self) -> None:
        made = self.sender()
        self.choose(str(made.property("group")), str(made.property("grid")))


class PeopleTable(DataTable):
    """People with their households: a second line tells those of one name apart."""

    def __init__(self) -> None:
        columns = (
            Column(
                QCoreApplication.translate("PeopleTable", "Name"),
                lambda one: one.person.name,
                sort=lambda one: one.person.sort_key,
                second=_second_line,
            ),
            Column(
                QCoreApplication.translate("PeopleTable", "Hh."),
                lambda one: one.person.household_no,
                sort=lambda one: (len(one.person.household_no), one.person.household_no),
                width=70,
            ),
            Column(
                QCoreApplication.translate("PeopleTable", "Here"),
                lambda one: one.person.note or QCoreApplication.translate("PeopleTable", "at home"),
                width=86,
                least=True,
            ),
            Column(
                QCoreApplication.translate("PeopleTable", "Duties"),
                lambda one: duty_words(one.duties),
                width=96,
            ),
        )
        super().__init__(columns, QCoreApplication.translate("PeopleTable", "People of the roster"))


def _second_line(one: PersonLine) -> str:
    """Return 女，1968年生，三组，户主: group and head only help where a name is shared."""
    person = one.person
    year = (
        QCoreApplication.translate("PeopleTable", "born {0}").format(person.born.year)
        if person.born
        else ""
    )
    head = (
        QCoreApplication.translate("PeopleTable", "household of {0}").format(one.head)
        if one.head and one.shared
        else person.relation
    )
    parts = (sex_words(person.sex), year, short_group(person.group) if one.shared else "", head)
    return "，".join(part for part in parts if part)


class HouseholdPane(QWidget):
    """One household: who is what in it, how old, who speaks for it, and the verbs for the chosen person."""

    edit_wanted = Signal(object)
    speaker_wanted = Signal(object)
    left_wanted = Signal(object)
    back_wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._view: HouseholdView | None = None
        self._person: Person | None = None
        self._head = Head("")
        self._card = ListCard()
        self._note = Label(t="small", wrap=True)
        self.edit = Button(self.tr("Correct"), "small", "pencil", act=self._on_edit)
        self.speaker = Button(self.tr("Speaks for it"), "small", act=self._on_speaker)
        self.left = Button(self.tr("Has left"), "small", act=self._on_left)
        self.back = Button(self.tr("Is back"), "small", act=self._on_back)
        self._cases = column(gap=2, inset=(14, 8, 14, 10))
        self._well = Place("well")
        self._well.setLayout(self._cases)
        verbs = column(
            row(self.edit, self.speaker, None, gap=6), row(self.left, self.back, None, gap=6), gap=6
        )
        layout = column(self._head, self._card, verbs, self._note, self._well, gap=8)
        layout.setStretch(1, 1)
        self.setLayout(layout)
        self.setFixedWidth(min(scaled(HOUSEHOLD_WIDTH), HOUSEHOLD_MOST))

    def show_household(self, view: HouseholdView | None, person: Person | None) -> None:
        """Show the household of a person; without one only the person can be corrected."""
        self._view, self._person = view, person
        self.setFixedWidth(min(scaled(HOUSEHOLD_WIDTH), HOUSEHOLD_MOST))
        heads = [one.person.name for one in view.members if one.person.is_head] if view else []
        number = view.household.number if view else ""
        self._head.set_words(
            self.tr("Household {0}").format(number) if view else self.tr("No household")
        )
        self._head.set_remark(heads[0] if heads else "")
        self._show_members()
        self._show_cases(view.took_part if view else ())
        self._show_note()

    def _show_members(self) -> None:
        members = self._view.members if self._view else ()
        self._card.show_rows([self._row(one) for one in members])
        self._dress_verbs()

    def _row(self, one: Member) -> ListRow:
        person = one.person
        says = self.tr("speaks") if self._view and person.id == self._view.speaker_id else ""
        young = "" if one.adult or one.age is None else self.tr("under 18")
        hit = self._person is not None and person.id == self._person.id
        made = ListRow(
            two_lines(f"{person.name}  {person.relation}", self._below(one)),
            Label(says or young, "small"),
            hit=hit,
        )
        _widen_first(made)
        made.setProperty("person", person.id)
        made.setAccessibleName(f"{person.name}，{self._below(one)}，{says or young}")
        made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        made.clicked.connect(self._on_row)
        return made

    def _below(self, one: Member) -> str:
        age = self.tr("{0} years").format(one.age) if one.age is not None else ""
        state = self.tr("has left") if one.left else one.person.note
        parts = (sex_words(one.person.sex), age, duty_words(one.duties) or state)
        return "，".join(part for part in parts if part)

    def _show_cases(self, titles: Sequence[str]) -> None:
        clear(self._cases)
        self._well.setVisible(bool(titles))
        self._cases.addWidget(
            Label(self.tr("Took part in {0} consultations").format(len(titles)), "strong")
        )
        for title in titles[-3:]:
            self._cases.addWidget(ElidedLabel(title, "small"))

    def _show_note(self) -> None:
        view = self._view
        if view is None:
            self._note.setText("")
            return
        speaker = next(
            (one.person.name for one in view.members if one.person.id == view.speaker_id), ""
        )
        words = self.tr("{0} are 18 or older; {1} speaks for the household")
        nobody = self.tr("{0} are 18 or older; nobody speaks for the household yet")
        self._note.setText((words if speaker else nobody).format(view.adults, speaker))

    def _dress_verbs(self) -> None:
        chosen = self._member()
        self.edit.setVisible(self._person is not None)
        self.left.setVisible(chosen is not None and not chosen.left)
        self.back.setVisible(chosen is not None and chosen.left)
        speaks = (
            self._view is not None
            and chosen is not None
            and chosen.person.id == self._view.speaker_id
        )
        able = chosen is not None and chosen.adult and not chosen.left
        self.speaker.setVisible(able and not speaks)

    def _member(self) -> Member | None:
        members = self._view.members if self._view else ()
        wanted = self._person.id if self._person else 0
        return next((one for one in members if one.person.id == wanted), None)

    def choose(self, person_id: int) -> None:
        """Choose a person of the household as a click does."""
        members = self._view.members if self._view else ()
        self._person = next(one.person for one in members if one.person.id == person_id)
        self._show_members()

    def _on_row(self) -> None:
        self.choose(int(self.sender().property("person")))

    def _on_edit(self) -> None:
        self.edit_wanted.emit(self._person)

    def _on_speaker(self) -> None:
        self.speaker_wanted.emit(self._person)

    def _on_left(self) -> None:
        self.left_wanted.emit(self._person)

    def _on_back(self) -> None:
        self.back_wanted.emit(self._person)


class PersonDialog(Dialog):
    """Adds or corrects a person; an ID number that is right fills in birth date and sex."""

    def __init__(self, parent: QWidget, person: Person, groups: Sequence[str]) -> None:
        new = QCoreApplication.translate("PersonDialog", "Who is to be added?")
        known = QCoreApplication.translate("PersonDialog", "What is right about {0}?").format(
            person.name
        )
        act = QCoreApplication.translate("PersonDialog", "Keep")
        safe = QCoreApplication.translate("PersonDialog", "Leave as it was")
        super().__init__(parent, known if person.id else new, act, safe, width=760)
        self._before = person
        self.name = TextField(self.tr("Name"), person.name)
        self.id_number = TextField(self.tr("ID number (stays on this computer)"), person.id_number)
        self.id_number.editor.textChanged.connect(self._on_number)
        sexes = [("", "—"), *((one.value, sex_words(one)) for one in Sex)]
        self.sex = ChoiceField(self.tr("Sex"), sexes, person.sex or "")
        born = person.born.isoformat() if person.born else ""
        self.born = TextField(self.tr("Birth date"), born, placeholder="1968-05-01")
        self.household = TextField(self.tr("Household number"), person.household_no)
        self.relation = TextField(
            self.tr("Relation to the head"), person.relation, placeholder="户主"
        )
        listed = [("", "—"), *((group, group) for group in groups)]
        self.group = ChoiceField(self.tr("Group"), listed, person.group)
        self.group.editor.setEditable(True)
        self.group.editor.setEditText(person.group)
        self.address = TextField(self.tr("Address"), person.address)
        self.phone = TextField(self.tr("Phone"), person.phone)
        self.note = TextField(
            self.tr("Remarks"), person.note, placeholder=self.tr("away for work, cannot walk …")
        )
        self.registered = _tick(self.tr("registered here"), on=person.registered)
        self.party = _tick(self.tr("party member"), on=person.party_member)
        self.representative = _tick(self.tr("representative"), on=person.representative)
        self._lay_out()
        self.name.editor.setFocus()

    def _lay_out(self) -> None:
        for cells in (
            (self.name, self.id_number),
            (self.sex, self.born, self.household, self.relation),
            (self.group, self.address),
            (self.phone, self.note),
        ):
            line = row(*cells, gap=12)
            for place in range(len(cells)):
                line.setStretch(place, 1)
            self.add(line)
        self.add(row(self.registered, self.party, self.representative, None, gap=24))

    def _on_number(self, text: str) -> None:
        number = text.strip().upper()
        if not id_number.has_form(number) or not id_number.check_is_right(number):
            return
        told_day = id_number.birth_date(number)
        if told_day:
            self.born.set_text(told_day.isoformat())
            self.sex.set_code(id_number.sex_of(number))

    def check(self) -> bool:
        self.name.error("" if self.name.text() else self.tr("Write the name"))
        self.born.error(
            "" if self._born() or not self.born.text() else self.tr("Write it like 1968-05-01")
        )
        number = self.id_number.text().upper()
        good = not number or (id_number.has_form(number) and id_number.check_is_right(number))
        unsure = (
            not good
            and self.id_number.text() != self._before.id_number
            and not self.id_number.has_error()
        )
        self.id_number.error(self._doubt(number) if not good else "")
        return not (unsure or self.name.has_error() or self.born.has_error())

    def _doubt(self, number: str) -> str:
        if len(number) != id_number.LENGTH:
            words = self.tr(
                "It has {0} places instead of 18. Press “Keep” again if it is meant so."
            )
            return words.format(len(number))
        return self.tr("The check digit is wrong. Press “Keep” again if it is meant so.")

    def _born(self) -> date | None:
        try:
            return date.fromisoformat(self.born.text())
        except ValueError:
            return None

    def person(self) -> Person:
        """Return the person as the fields say."""
        before = self._before
        return Person(
            id=before.id, name=self.name.text(), household_no=self.household.text(),
            sex=Sex(self.sex.code()) if self.sex.code() else None, born=self._born(),
            id_number=self.id_number.text().upper(), relation=self.relation.text(),
            group=self.group.editor.currentText().strip().strip("—"), grid=before.grid,
            address=self.address.text(), phone=self.phone.text(),
            registered=self.registered.isChecked(), party_member=self.party.isChecked(),
            representative=self.representative.isChecked(), ethnicity=before.ethnicity,
            politics=before.politics, note=self.note.text(), left_on=before.left_on,
        )  # fmt: skip


def _tick(words: str, *, on: bool) -> QCheckBox:
    box = QCheckBox(words)
    box.setChecked(on)
    return box
