"""The bodies with their members and terms."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from consult_app.domain.people import Sex, short_group
from consult_app.services.app import App
from consult_app.services.bodies import BodyView, view_bodies
from consult_app.ui.widgets.base import column, row
from consult_app.ui.widgets.buttons import Button
from consult_app.ui.widgets.cards import PageTitle
from consult_app.ui.widgets.tables import Column, DataTable
from consult_app.ui.words.dates import day_words
from consult_app.ui.words.roster import body_words, sex_words


class BodiesPane(QWidget):
    """The bodies with their members and terms, one row a member of the chosen body."""

    elect_wanted = Signal()
    members_wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        elect = Button(self.tr("Enter an election"), "", "users-plus", act=self.elect_wanted.emit)
        self._heading = PageTitle(self.tr("Who sits where, until when?"), "", elect)
        self.table = DataTable(
            (
                Column(self.tr("Body"), lambda one: body_words(one.kind), strong=True),
                Column(self.tr("Members"), lambda one: str(len(one.seats)), right=True, width=80),
                Column(self.tr("Women"), _women, right=True, width=80),
                Column(
                    self.tr("Until"),
                    lambda one: day_words(one.until) if one.until else "",
                    width=150,
                ),
            ),
            self.tr("Bodies"),
        )
        self.members = DataTable(
            (
                Column(self.tr("Name"), lambda one: one.person.name, strong=True, width=140),
                Column(self.tr("Duty"), lambda one: one.membership.duty, width=140),
                Column(self.tr("Sex"), lambda one: sex_words(one.person.sex), width=70),
                Column(self.tr("Group"), lambda one: short_group(one.person.group), width=110),
                Column(
                    self.tr("Until"),
                    lambda one: day_words(one.membership.until) if one.membership.until else "",
                ),
            ),
            self.tr("Members of the body"),
        )
        self.table.chosen.connect(self._on_body)
        self.table.opened.connect(self.members_wanted)
        self.correct = Button(self.tr("Enter its members"), "small", "pencil", act=self._on_correct)
        layout = column(self._heading, self.table, row(self.correct, None), self.members, gap=10)
        layout.setStretch(1, 3)
        layout.setStretch(3, 3)
        self.setLayout(layout)

    def refresh(self, app: App) -> None:
        bodies = sorted(view_bodies(app), key=lambda body: not body.seats)
        self.table.show_rows(bodies, key=lambda one: one.kind)
        if self.table.row() is None and bodies:
            self.table.selectRow(0)
        self._on_body(self.table.row())

    def _on_correct(self) -> None:
        if (body := self.table.row()) is not None:
            self.members_wanted.emit(body)

    def _on_body(self, body: object) -> None:
        seats = body.seats if isinstance(body, BodyView) else ()
        self.members.show_rows(seats, key=lambda one: one.membership.id)


def _women(body: BodyView) -> str:
    return str(sum(seat.person.sex is Sex.FEMALE for seat in body.seats))
