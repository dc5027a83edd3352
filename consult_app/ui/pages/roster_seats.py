"""Entering who was elected into the committee and the supervision committee, and for which term."""

from datetime import date, timedelta

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QSizePolicy, QWidget

from consult_app.domain.people_index import Candidate, PeopleIndex, index_people
from consult_app.domain.village import BodyKind
from consult_app.services.app import App
from consult_app.services.bodies import ELECTED, Term, seat_body
from consult_app.services.finding_people import people_index
from consult_app.ui.widgets.base import Label, column, row, scaled
from consult_app.ui.widgets.buttons import Button
from consult_app.ui.widgets.cards import Head, ListCard, ListRow, two_lines
from consult_app.ui.widgets.dialogs import Dialog
from consult_app.ui.widgets.fields import Choice, DateField
from consult_app.ui.widgets.people_search import PeopleSearch, telling_apart
from consult_app.ui.words.roster import body_words

YEARS = 5
DUTIES = ("主任", "副主任", "委员")
"""Duties as they stand in the papers; the first who is chosen is proposed as the head."""


class SeatList(QWidget):
    """One body: a search, and those chosen with their duties."""

    def __init__(self, body: BodyKind, index: PeopleIndex) -> None:
        super().__init__()
        self._chosen: list[tuple[Candidate, str]] = []
        self.search = PeopleSearch(
            index.search,
            self.tr("Add"),
            taken=lambda one: any(one.key == kept.key for kept, _duty in self._chosen),
        )
        self.search.chosen.connect(self.add)
        self._card = ListCard()
        self._count = Head(body_words(body))
        layout = column(self._count, self.search, self._card, gap=8)
        layout.setStretch(2, 1)
        self.setLayout(layout)

    def add(self, candidate: Candidate) -> None:
        """Add a member; the duty proposed can be changed."""
        duty = DUTIES[0] if not self._chosen else DUTIES[2]
        self._chosen.append((candidate, duty))
        self._rebuild()

    def seats(self) -> list[tuple[int, str]]:
        return [(one.id, duty) for one, duty in self._chosen]

    def _rebuild(self) -> None:
        self._count.set_remark(self.tr("{0} members").format(len(self._chosen)))
        self._card.show_rows([self._row(place) for place in range(len(self._chosen))])

    def _row(self, place: int) -> ListRow:
        one, duty = self._chosen[place]
        choice = Choice([(word, word) for word in DUTIES], duty)
        choice.setAccessibleName(self.tr("Duty of {0}").format(one.name))
        choice.setProperty("place", place)
        choice.activated.connect(self._on_duty)
        out = Button(self.tr("Take out"), "quiet", act=lambda: self._on_out(place))
        made = ListRow(two_lines(one.name, telling_apart(one)), None, choice, out)
        made.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        return made

    def _on_duty(self) -> None:
        choice = self.sender()
        if isinstance(choice, Choice):
            place = int(choice.property("place"))
            self._chosen[place] = (self._chosen[place][0], choice.code())

    def _on_out(self, place: int) -> None:
        del self._chosen[place]
        self._rebuild()


class SeatsForm(QWidget):
    """Committee and supervision side by side, with the term of both."""

    def __init__(self, app: App) -> None:
        super().__init__()
        self.lists = {body: SeatList(body, index_people(())) for body in ELECTED}
        today = app.today()
        self.since = DateField(self.tr("In office from"), today)
        self.until = DateField(self.tr("until"), five_years_on(today))
        note = Label(
            self.tr(
                "Nobody can sit in both. Representatives and party members come from the roster."
            ),
            "small",
            wrap=True,
        )
        both = row(*self.lists.values(), gap=20)
        term = row(self.since, self.until, None, gap=16)
        title = Label(self.tr("Who was elected?"), "title")
        layout = column(title, both, term, note, gap=12)
        layout.setStretch(1, 1)
        self.setLayout(layout)

    def set_index(self, index: PeopleIndex) -> None:
        for one in self.lists.values():
            one.search.set_find(index.search)

    def seats(self, body: BodyKind) -> list[tuple[int, str]]:
        """Return person id and duty of those chosen for a body."""
        return self.lists[body].seats()

    def term(self) -> Term:
        return Term(self.since.day(), self.until.day())


class SeatsDialog(Dialog):
    """Enters an election: a body for which nobody is chosen stays as it is."""

    def __init__(self, parent: QWidget, app: App) -> None:
        question = QCoreApplication.translate("SeatsDialog", "Which election is to be entered?")
        act = QCoreApplication.translate("SeatsDialog", "Keep")
        safe = QCoreApplication.translate("SeatsDialog", "Leave as it was")
        super().__init__(parent, question, act, safe, width=1080)
        self._app = app
        self.form = SeatsForm(app)
        self.form.setMinimumHeight(scaled(430))
        self.form.set_index(people_index(app, organisations=False))
        self.add(self.form)

    def keep(self) -> None:
        """Keep what was entered; refuses as `seat_body` does."""
        keep_seats(self._app, self.form)


def keep_seats(app: App, form: SeatsForm) -> None:
    """Enter the bodies for which somebody was chosen."""
    for body in ELECTED:
        if form.seats(body):
            seat_body(app, body, form.seats(body), form.term())


def five_years_on(day: date) -> date:
    """Return the last day of a term of five years (Organic Law of Villagers' Committees, article 11)."""
    leap = (day.month, day.day) == (2, 29)
    same = day.replace(year=day.year + YEARS, day=28 if leap else day.day)
    return same if leap else same - timedelta(days=1)
