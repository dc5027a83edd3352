"""Entering who sits in one body for a term: branch committee, representatives, the collective's members and council."""

from dataclasses import dataclass, replace

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from consult_app.domain.people_index import Candidate
from consult_app.domain.village import BodyKind
from consult_app.services.app import App
from consult_app.services.bodies import BodyView, Elected, Term, registered_adults, seat_body
from consult_app.services.finding_people import people_index
from consult_app.ui.pages.roster_seats import five_years_on
from consult_app.ui.widgets.base import Label, column, row, scaled
from consult_app.ui.widgets.buttons import Button
from consult_app.ui.widgets.dialogs import Dialog
from consult_app.ui.widgets.fields import ChoiceField, DateField, NumberField
from consult_app.ui.widgets.people_search import PeopleSearch
from consult_app.ui.widgets.tables import Column, DataTable
from consult_app.ui.words.roster import body_words

DUTIES: dict[BodyKind, tuple[str, ...]] = {
    BodyKind.COMMITTEE: ("主任", "副主任", "委员"),
    BodyKind.SUPERVISION: ("主任", "副主任", "委员"),
    BodyKind.PARTY_COMMITTEE: ("书记", "副书记", "委员"),
    BodyKind.PARTY_MEMBERS: ("党员", "预备党员"),
    BodyKind.REPRESENTATIVES: ("村民代表", "居民代表"),
    BodyKind.COLLECTIVE_MEMBERS: ("成员",),
    BodyKind.COLLECTIVE_REPRESENTATIVES: ("成员代表",),
    BodyKind.COLLECTIVE_COUNCIL: ("理事长", "副理事长", "理事"),
}
"""Duties as they stand in the papers, the head's first; probationary Party members sit in without a vote."""

PLAIN = 1
"""Which duty whoever comes after the head is proposed for: the last one of a body that has a head."""


@dataclass(frozen=True, slots=True)
class Sitting:
    """One line of the dialog."""

    person_id: int
    name: str
    group: str
    duty: str
    households: int


class BodyDialog(Dialog):
    """The members of one body, to be corrected or entered anew; a term begins for all of them together."""

    def __init__(self, parent: QWidget, app: App, body: BodyView) -> None:
        question = QCoreApplication.translate("BodyDialog", "Who sits in: {0}?")
        super().__init__(
            parent,
            question.format(body_words(body.kind)),
            QCoreApplication.translate("BodyDialog", "Keep the members"),
            QCoreApplication.translate("BodyDialog", "Leave as it was"),
            width=900,
        )
        self._app, self._kind = app, body.kind
        self._sitting = [
            Sitting(
                one.person.id,
                one.person.name,
                one.person.group,
                one.membership.duty,
                one.membership.households_spoken_for,
            )
            for one in body.seats
        ]
        self._speaks = body.kind is BodyKind.REPRESENTATIVES
        index = people_index(app, organisations=False)
        self.search = PeopleSearch(
            index.search,
            self.tr("Add"),
            taken=lambda one: any(one.id == kept.person_id for kept in self._sitting),
        )
        self.search.chosen.connect(self.take)
        self.table = DataTable(self._columns(), self.tr("Members of the body"))
        self.table.setMinimumHeight(scaled(230))
        self.table.chosen.connect(self._on_row)
        self._build_verbs()
        since = body.seats[0].membership.since if body.seats else app.today()
        self.since = DateField(self.tr("In office from"), since)
        self.until = DateField(self.tr("until"), body.until or five_years_on(since))
        self._count = Label(t="small")
        self.add(self.search, self.table, self._verbs, row(self.since, self.until, None, gap=12))
        self.add(self._count)
        self._show()

    def _columns(self) -> tuple[Column, ...]:
        speaks = (
            Column(
                self.tr("Households"), lambda one: str(one.households or ""), right=True, width=110
            ),
        )
        return (
            Column(self.tr("Name"), lambda one: one.name, strong=True, width=160),
            Column(self.tr("Duty"), lambda one: one.duty, width=150),
            Column(self.tr("Group"), lambda one: one.group),
            *(speaks if self._speaks else ()),
        )

    def _build_verbs(self) -> None:
        self._duty = ChoiceField(self.tr("Duty"), [(one, one) for one in DUTIES[self._kind]])
        self._duty.editor.activated.connect(self._on_duty)
        self._households = NumberField(self.tr("Speaks for households"), 0, most=999)
        self._households.editor.editingFinished.connect(self._on_households)
        self._households.setVisible(self._speaks)
        self._out = Button(self.tr("Take out"), "small", "minus", act=self._on_out)
        self._everybody = Button(
            self.tr("Put every registered adult on the list"), "small", act=self.take_everybody
        )
        self._everybody.setVisible(self._kind is BodyKind.COLLECTIVE_MEMBERS)
        under = column(None, row(self._out, self._everybody, gap=8), 4, gap=0)
        self._verbs = QWidget()
        self._verbs.setLayout(row(self._duty, self._households, under, None, gap=12))

    def take(self, candidate: Candidate) -> None:
        """Add a member; the duty proposed can be changed."""
        duties = DUTIES[self._kind]
        head = len(duties) > PLAIN + 1 and not self._sitting
        duty = duties[0] if head or len(duties) <= PLAIN + 1 else duties[-1]
        person = Sitting(candidate.id, candidate.name, candidate.group, duty, 0)
        self._sitting.append(person)
        self._show()
        self.table.choose(person.person_id)

    def take_everybody(self) -> None:
        """Add the registered adults who are not on the list yet: the usual members of the collective."""
        known = {one.person_id for one in self._sitting}
        duty = DUTIES[self._kind][0]
        self._sitting += [
            Sitting(one.id, one.name, one.group, duty, 0)
            for one in registered_adults(self._app)
            if one.id not in known
        ]
        self._show()

    def _show(self) -> None:
        self.table.show_rows(self._sitting, key=lambda one: one.person_id)
        if self.table.row() is None and self._sitting:
            self.table.selectRow(0)
        count = self.tr("{0} members").format(len(self._sitting))
        if self._speaks:
            total = sum(one.households for one in self._sitting)
            count = self.tr("{0} members, speaking for {1} households").format(
                len(self._sitting), total
            )
        self._count.setText(count)
        self._on_row()

    def _on_row(self, _row: object = None) -> None:
        chosen = self.table.row()
        for part in (self._duty, self._households, self._out):
            part.setEnabled(chosen is not None)
        if chosen is not None:
            self._duty.set_choices(
                [(one, one) for one in dict.fromkeys((*DUTIES[self._kind], chosen.duty)) if one],
                chosen.duty,
            )
            self._households.editor.setValue(chosen.households)

    def _put(self, **changes: object) -> None:
        chosen = self.table.row()
        if chosen is not None:
            place = self._sitting.index(chosen)
            self._sitting[place] = replace(chosen, **changes)
            self._show()

    def _on_duty(self) -> None:
        self._put(duty=self._duty.code())

    def _on_households(self) -> None:
        chosen = self.table.row()
        if chosen is not None and chosen.households != self._households.value():
            self._put(households=self._households.value())

    def _on_out(self) -> None:
        chosen = self.table.row()
        if chosen is not None:
            self._sitting.remove(chosen)
            self._show()

    def seats(self) -> tuple[Elected, ...]:
        return tuple(Elected(one.person_id, one.duty, one.households) for one in self._sitting)

    def keep(self) -> None:
        """Keep the members; refuses as `seat_body` does."""
        seat_body(self._app, self._kind, self.seats(), Term(self.since.day(), self.until.day()))
