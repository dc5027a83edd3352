"""A break of the meeting: until when it lasts, and what pages say while it does."""

from datetime import datetime, time, timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from consult_app.services.app import CHINA
from consult_app.ui.widgets.base import Label, row
from consult_app.ui.widgets.buttons import Button
from consult_app.ui.widgets.cards import Band
from consult_app.ui.widgets.dialogs import Dialog
from consult_app.ui.widgets.fields import DateField, TimeField
from consult_app.ui.words.dates import clock_words, moment_words

USUAL, ROUND = 15, 5
"""Minutes a break lasts as a rule, and to which its end is rounded up."""


class BreakDialog(Dialog):
    """Asks when the meeting goes on; it may be left open."""

    def __init__(self, parent: QWidget | None, now: datetime) -> None:
        super().__init__(
            parent,
            self.tr("When does the meeting go on?"),
            self.tr("Begin the break"),
            self.tr("No break"),
            width=520,
        )
        self._now = now
        end = now.astimezone(CHINA) + timedelta(minutes=USUAL)
        end += timedelta(minutes=-end.minute % ROUND)
        self._known = QCheckBox(self.tr("The hall and the minutes say when it goes on"))
        self._known.setChecked(True)
        self._known.toggled.connect(self._on_known)
        self._day = DateField(self.tr("Day"), end.date())
        self._time = TimeField(self.tr("Time"), time(end.hour, end.minute))
        line = row(self._time, self._day, None, gap=12)
        note = self.tr("On another day everybody signs in anew before it goes on.")
        self.add(self._known, line, Label(note, "small", wrap=True))

    def _on_known(self, known: bool) -> None:  # noqa: FBT001 - Qt's own
        for field in (self._day, self._time):
            field.setEnabled(known)

    def until(self) -> datetime | None:
        if not self._known.isChecked():
            return None
        return datetime.combine(self._day.day(), self._time.time(), CHINA)

    def check(self) -> bool:
        until = self.until()
        late = until is None or until > self._now
        self._time.error("" if late else self.tr("This time has passed"))
        return late


class BreakBand(Band):
    """Says on a page that the meeting has a break, until when, and how it goes on."""

    resume_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("info", parent=parent)
        self.add_action(Button(self.tr("Go on"), "small", act=self.resume_wanted.emit))
        self.hide()

    def show_break(self, until: datetime | None, now: datetime, *, adjourned: bool) -> None:
        self.setVisible(adjourned)
        words, more = self.tr("The meeting has a break"), self.tr("nothing is lost meanwhile")
        if until is not None:
            same_day = until.astimezone(CHINA).date() == now.astimezone(CHINA).date()
            at = clock_words(until) if same_day else moment_words(until)
            words = self.tr("The meeting has a break until {0}").format(at)
        self.show_words("info", words, more)
