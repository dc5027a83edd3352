"""Dialogs of the sign-in page: a proxy with its paper, a guest, one of the same name, a second call, signatures."""

from dataclasses import dataclass
from datetime import date, datetime

from PySide6.QtWidgets import QCheckBox, QWidget

from consult_app.domain.meeting import Capacity, RollEntry
from consult_app.services.app import CHINA
from consult_app.services.proxies import ProxyRule
from consult_app.services.sheet_count import SheetCount
from consult_app.ui.widgets.base import Label, row
from consult_app.ui.widgets.dialogs import Dialog
from consult_app.ui.widgets.fields import ChoiceField, DateField, NumberField, TextField, TimeField
from consult_app.ui.words.articles import article_words
from consult_app.ui.words.dates import day_words
from consult_app.ui.words.meeting import entry_details


@dataclass(frozen=True, slots=True)
class OfHousehold:
    """Who else of a household may be here for it: their names, who was typed, and who is `there` until now."""

    names: tuple[str, ...] = ()
    typed: str = ""
    there: str = ""


class ProxyDialog(Dialog):
    """Asks who stands for somebody, and for the written power; of a household any adult may, without one."""

    def __init__(
        self,
        parent: QWidget | None,
        entry: RollEntry,
        rule: ProxyRule,
        bearer: str = "",
        home: OfHousehold | None = None,
    ) -> None:
        super().__init__(
            parent,
            self.tr("Who stands for {0}?").format(entry.name),
            self.tr("Note the proxy") if home is None else self.tr("Note who came"),
            self.tr("Do not"),
            width=560,
        )
        self._who: ChoiceField | None = None
        self._power = rule.allowed and not entry.here
        if home is not None:
            self._add_home(home)
        self._bearer = TextField(self.tr("Who came with the power"), bearer)
        self._written = QCheckBox(self.tr("The written power lies here"))
        basis = article_words(rule.basis)
        limit = self.tr("One person may stand for {0} at most. {1}").format(rule.most, basis)
        if not rule.most:
            limit = self.tr("The text names no limit. {0}").format(basis)
        self._limit = Label(limit, "small", wrap=True)
        self.add(self._bearer, self._written, self._limit)
        self._on_who()
        (self._bearer if self._who is None else self._who).editor.setFocus()

    def _add_home(self, home: OfHousehold) -> None:
        choices = [(name, name) for name in home.names]
        if self._power:
            choices.insert(0, ("", self.tr("Somebody else, with a written power")))
        self._who = ChoiceField(self.tr("Of this household"), choices, home.typed)
        self._who.editor.currentIndexChanged.connect(self._on_who)
        told = self.tr("Any adult of the household may come for it; it counts once.")
        if home.there:
            told = self.tr("Until now it was {0}, who leaves. The household stays counted.")
        self.add(self._who, Label(told.format(home.there), "small", wrap=True))

    def _on_who(self) -> None:
        for one in (self._bearer, self._written, self._limit):
            one.setVisible(not self.of_household())

    def of_household(self) -> str:
        """Return which other of the household came, "" where it is somebody with a power."""
        return self._who.code() if self._who is not None else ""

    def check(self) -> bool:
        if not self._bearer.text() and not self.of_household():
            self._bearer.error(self.tr("Write the name of who came"))
        return bool(self._bearer.text() or self.of_household())

    def answer(self) -> tuple[str, bool]:
        """Return the bearer's name and whether the power is there in writing."""
        return self._bearer.text(), self._written.isChecked()


class GuestDialog(Dialog):
    """Asks for somebody who comes to advise or to listen."""

    def __init__(self, parent: QWidget | None) -> None:
        super().__init__(
            parent,
            self.tr("Who else came?"),
            self.tr("Put on the list and sign in"),
            self.tr("Do not"),
            width=560,
        )
        self._name = TextField(self.tr("Name"))
        self._office = TextField(self.tr("From where, as what"))
        self._capacity = ChoiceField(
            self.tr("Takes part as"),
            [
                (Capacity.OBSERVER.value, self.tr("Listener")),
                (Capacity.CONSULTATIVE.value, self.tr("Adviser, may speak")),
            ],
            hint=self.tr("Guests have no vote and do not count for the quorum"),
        )
        self.add(self._name, self._office, self._capacity)
        self._name.editor.setFocus()

    def check(self) -> bool:
        if not self._name.text():
            self._name.error(self.tr("Write the name"))
        return bool(self._name.text())

    def answer(self) -> tuple[str, str, Capacity]:
        return self._name.text(), self._office.text(), Capacity(self._capacity.code())


class WrongPersonDialog(Dialog):
    """Asks which of the same name it was; what was noted of the wrong one stays in the record, taken back."""

    def __init__(
        self, parent: QWidget | None, wrong: RollEntry, others: tuple[RollEntry, ...]
    ) -> None:
        super().__init__(
            parent,
            self.tr("Who came, if not this {0}?").format(wrong.name),
            self.tr("Put it right"),
            self.tr("Leave as it is"),
            width=560,
        )
        choices = [
            (
                str(one.id),
                f"{one.name}\u3000{entry_details(one, namesake=True)}\u3000{one.household}",
            )
            for one in others
        ]
        self._who = ChoiceField(self.tr("It was"), choices)
        noted = self.tr("Noted now: {0}. Both entries stay in the record.")
        self.add(
            self._who,
            Label(noted.format(entry_details(wrong, namesake=True)), "small", wrap=True),
        )
        self._who.editor.setFocus()

    def answer(self) -> int:
        """Return the id of the right one's line."""
        return int(self._who.code())


class SheetDialog(Dialog):
    """Sets the signatures on the printed sheet beside the people the screen counted."""

    def __init__(self, parent: QWidget | None, told: SheetCount) -> None:
        super().__init__(
            parent,
            self.tr("How many signed on the printed sheet?"),
            self.tr("Keep the count"),
            self.tr("Not yet"),
            width=560,
        )
        self._screen = told.on_screen
        most = 99_999
        value = told.on_screen if told.on_sheet is None else told.on_sheet
        self._sheet = NumberField(self.tr("Signatures on the sheet"), value, most=most)
        self._reason = TextField(
            self.tr("Why they differ"), hint=self.tr("Only where the two numbers differ")
        )
        self._reason.set_text(told.reason)
        words = self.tr("The screen has signed in {0}, guests included. The minutes tell both.")
        self.add(
            Label(words.format(told.on_screen), wrap=True), row(self._sheet, gap=12), self._reason
        )
        self._sheet.editor.selectAll()
        self._sheet.editor.setFocus()

    def check(self) -> bool:
        differs = self._sheet.value() != self._screen
        missing = differs and not self._reason.text()
        self._reason.error(self.tr("Write why the numbers differ") if missing else "")
        return not missing

    def answer(self) -> tuple[int, str]:
        """Return the signatures counted and why they are not as many as the screen has."""
        return self._sheet.value(), self._reason.text()


class CallAgainDialog(Dialog):
    """Asks for the day of the second call."""

    def __init__(self, parent: QWidget | None, planned_at: datetime, earliest: date) -> None:
        """`earliest` is the first lawful day if the second notice goes out today."""
        super().__init__(
            parent,
            self.tr("When is the meeting called again?"),
            self.tr("Call again, sign in anew"),
            self.tr("Do not"),
            width=560,
        )
        planned = planned_at.astimezone(CHINA)
        self._day = DateField(self.tr("Day"), earliest)
        self._time = TimeField(self.tr("Time"), planned.time())
        words = self.tr(
            "Who signed in for the first call stays in the record. It cannot be undone."
        )
        soonest = self.tr("If the second notice goes out today, {0} is the earliest lawful day.")
        told = Label(soonest.format(day_words(earliest)), wrap=True)
        self.add(row(self._day, self._time, gap=12), told, Label(words, "small", wrap=True))

    def answer(self) -> datetime:
        return datetime.combine(self._day.day(), self._time.time(), CHINA)
