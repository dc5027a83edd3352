"""Dialogs of the sign-in page: a proxy with its paper, a guest, the day of a second call."""

from datetime import datetime, timedelta

from PySide6.QtWidgets import QCheckBox, QWidget

from consult_app.domain.meeting import Capacity, RollEntry
from consult_app.services.app import CHINA
from consult_app.services.proxies import ProxyRule
from consult_app.ui.widgets.base import Label, row
from consult_app.ui.widgets.dialogs import Dialog
from consult_app.ui.widgets.fields import ChoiceField, DateField, TextField, TimeField
from consult_app.ui.words.articles import article_words


class ProxyDialog(Dialog):
    """Asks who stands for somebody, and for the written power."""

    def __init__(
        self, parent: QWidget | None, entry: RollEntry, rule: ProxyRule, bearer: str = ""
    ) -> None:
        super().__init__(
            parent,
            self.tr("Who stands for {0}?").format(entry.name),
            self.tr("Note the proxy"),
            self.tr("Do not"),
            width=560,
        )
        self._bearer = TextField(self.tr("Who came with the power"), bearer)
        self._written = QCheckBox(self.tr("The written power lies here"))
        basis = article_words(rule.basis)
        limit = self.tr("One person may stand for {0} at most. {1}").format(rule.most, basis)
        if not rule.most:
            limit = self.tr("The text names no limit. {0}").format(basis)
        self.add(self._bearer, self._written, Label(limit, "small", wrap=True))
        self._bearer.editor.setFocus()

    def check(self) -> bool:
        if not self._bearer.text():
            self._bearer.error(self.tr("Write the name of who came"))
        return bool(self._bearer.text())

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


class CallAgainDialog(Dialog):
    """Asks for the day of the second call."""

    def __init__(self, parent: QWidget | None, planned_at: datetime, now: datetime) -> None:
        super().__init__(
            parent,
            self.tr("When is the meeting called again?"),
            self.tr("Call again, sign in anew"),
            self.tr("Do not"),
            width=560,
        )
        planned, day = planned_at.astimezone(CHINA), (now + timedelta(days=3)).astimezone(CHINA)
        self._day = DateField(self.tr("Day"), day.date())
        self._time = TimeField(self.tr("Time"), planned.time())
        words = self.tr(
            "Who signed in for the first call stays in the record. It cannot be undone."
        )
        self.add(row(self._day, self._time, gap=12), Label(words, "small", wrap=True))

    def answer(self) -> datetime:
        return datetime.combine(self._day.day(), self._time.time(), CHINA)
