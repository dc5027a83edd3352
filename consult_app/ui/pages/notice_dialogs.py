"""What the notice asks for: its words, the day it went out, how somebody was told."""

from dataclasses import replace
from datetime import date, datetime

from PySide6.QtWidgets import QWidget

from consult_app.domain.meeting import DeliveryResult, Meeting
from consult_app.services.app import CHINA
from consult_app.services.notifying import DeliveryView, NoticeView
from consult_app.services.together_view import BY_ITSELF, HeldTogether
from consult_app.ui.widgets.base import Label, row
from consult_app.ui.widgets.dialogs import Dialog
from consult_app.ui.widgets.fields import (
    ChoiceField,
    DateField,
    ParagraphField,
    TextField,
    TimeField,
)


class NoticeDialog(Dialog):
    """When and where the meeting is, what it is about, what people should bring."""

    def __init__(
        self, parent: QWidget, meeting: Meeting, together: HeldTogether = BY_ITSELF
    ) -> None:
        super().__init__(
            parent,
            self.tr("What does the notice say?"),
            self.tr("Keep the notice"),
            self.tr("Not now"),
        )
        self._meeting = meeting
        at = meeting.planned_at.astimezone(CHINA)
        self._day = DateField(self.tr("Day"), at.date())
        self._time = TimeField(self.tr("Time"), at.time())
        self._place = TextField(self.tr("Place"), meeting.place)
        self._matters = ParagraphField(
            self.tr("What will be discussed"),
            meeting.notice_matters,
            self.tr("Empty: the title and the question of the matter"),
            lines=3,
        )
        self._materials = TextField(self.tr("Papers that go with it"), meeting.notice_materials)
        self._contact = TextField(self.tr("Whom to ask"), meeting.notice_contact)
        when = row(self._day, self._time, self._place, gap=16)
        when.setStretch(2, 1)
        self.add(when, self._matters, row(self._materials, self._contact, gap=16))
        if together.matters and not together.at_host:
            for field in (self._day, self._time, self._place):
                field.setEnabled(False)
            words = self.tr(
                "Time and place are set at “{0}”, with which this matter is held together."
            )
            self.add(Label(words.format(together.host.title), "small", wrap=True))

    def answer(self) -> Meeting:
        return replace(
            self._meeting,
            planned_at=datetime.combine(self._day.day(), self._time.time(), CHINA),
            place=self._place.text(),
            notice_matters=self._matters.text(),
            notice_materials=self._materials.text(),
            notice_contact=self._contact.text(),
        )

    def check(self) -> bool:
        self._place.error("" if self._place.text() else self.tr("Write where the meeting is held"))
        return bool(self._place.text())


class GiveDialog(Dialog):
    """The day the notice went out and how; too late a notice may have its reason."""

    def __init__(self, parent: QWidget, view: NoticeView, today: date) -> None:
        super().__init__(
            parent,
            self.tr("On which day did the notice go out?"),
            self.tr("Note the day"),
            self.tr("Not now"),
            width=600,
        )
        meeting = view.meeting
        self._day = DateField(self.tr("Day it went out"), view.given_on if view.given else today)
        self._method = TextField(
            self.tr("How"),
            (meeting.notice_method if meeting else "") or self.tr("in writing and posted"),
        )
        self._reason = TextField(
            self.tr("Why at short notice"),
            meeting.short_notice_reason if meeting else "",
            self.tr("Only in special circumstances; the law allows it for the assembly"),
        )
        self._reason.setVisible(view.may_be_short)
        self.add(
            Label(self.tr("That day itself does not count."), "small"),
            row(self._day, self._method, gap=16),
            self._reason,
        )

    def answer(self) -> tuple[date, str, str]:
        return self._day.day(), self._method.text(), self._reason.text()


class DeliveryDialog(Dialog):
    """How one person was told, and what came back."""

    def __init__(self, parent: QWidget, one: DeliveryView) -> None:
        super().__init__(
            parent,
            self.tr("How was {0} told?").format(one.entry.name),
            self.tr("Note the delivery"),
            self.tr("Not now"),
            width=560,
        )
        last = one.delivery
        self._how = TextField(self.tr("How"), last.how if last else self.tr("in person"))
        self._result = ChoiceField(
            self.tr("What came back"),
            [
                (DeliveryResult.SIGNED, self.tr("signed")),
                (DeliveryResult.ANSWERED, self.tr("answered")),
                (DeliveryResult.NOT_REACHED, self.tr("not reached")),
            ],
            last.result if last else DeliveryResult.SIGNED,
        )
        self._remark = TextField(self.tr("Remark"), last.remark if last else "")
        self.add(row(self._how, self._result, gap=16), self._remark)

    def answer(self) -> tuple[str, DeliveryResult, str]:
        return self._how.text(), DeliveryResult(self._result.code()), self._remark.text()
