"""The dialogs of a plan: which groups, since when delegated, the plan itself, and each of several meetings."""

from collections.abc import Sequence
from datetime import date, datetime, time

from PySide6.QtWidgets import QCheckBox, QWidget

from consult_app.domain.consultation import Consultation
from consult_app.domain.meeting import Meeting
from consult_app.domain.people import short_group
from consult_app.services.app import CHINA
from consult_app.services.planning import PlanEntry
from consult_app.ui.widgets.base import Label, box, column, row, scaled
from consult_app.ui.widgets.buttons import Button
from consult_app.ui.widgets.cards import scroll
from consult_app.ui.widgets.dialogs import Dialog
from consult_app.ui.widgets.fields import (
    ChoiceField,
    DateField,
    NumberField,
    ParagraphField,
    TextField,
    TimeField,
)
from consult_app.ui.widgets.name_field import NameField
from consult_app.ui.widgets.people_search import Find
from consult_app.ui.words.plan import METHODS, method_words


class GroupsDialog(Dialog):
    """Asks which groups the matter concerns."""

    def __init__(
        self, parent: QWidget | None, question: str, groups: Sequence[str], chosen: Sequence[str]
    ) -> None:
        super().__init__(parent, question, "", "", width=520)
        self.act_button.set_words(self.tr("These groups"))
        self.safe_button.set_words(self.tr("Not now"))
        self.safe_button.show()
        self._boxes = {group: QCheckBox(short_group(group)) for group in groups}
        for group, tick in self._boxes.items():
            tick.setChecked(group in chosen)
        self._wrong = Label("", "small", "block")
        self.add(column(*self._boxes.values(), self._wrong, gap=2))

    def groups(self) -> list[str]:
        return [group for group, tick in self._boxes.items() if tick.isChecked()]

    def check(self) -> bool:
        self._wrong.setText("" if self.groups() else self.tr("Choose at least one group"))
        return bool(self.groups())


class DelegationDialog(Dialog):
    """Asks on which day the assembly delegated this kind of matter to its representatives."""

    def __init__(self, parent: QWidget | None, question: str, day: date, *, known: bool) -> None:
        super().__init__(parent, question, "", "", width=560)
        self.taken_back = False
        self.act_button.set_words(self.tr("Keep this day"))
        self.safe_button.set_words(self.tr("Not now"))
        self.safe_button.show()
        words = self.tr("The minutes of that assembly must say so; they belong into the dossier.")
        self._day = DateField(self.tr("Delegated on"), day)
        self.add(self._day, Label(words, "small", wrap=True))
        if known:
            back = Button(self.tr("It was not delegated"), "danger", act=self._on_back)
            self.add(row(back, None))

    def day(self) -> date:
        return self._day.day()

    def _on_back(self) -> None:
        self.taken_back = True
        self.accept()


class PlanDialog(Dialog):
    """The whole plan on one form."""

    def __init__(
        self, parent: QWidget | None, question: str, case: Consultation, find: Find, first: date
    ) -> None:
        super().__init__(parent, question, "", "", width=880)
        self.act_button.set_words(self.tr("Keep the plan"))
        self.safe_button.set_words(self.tr("Not now"))
        self.safe_button.show()
        planned = case.planned_at.astimezone(CHINA) if case.planned_at else None
        self._question = TextField(self.tr("What is to be decided"), case.question)
        self._background = ParagraphField(self.tr("Why it comes up"), case.background, lines=2)
        self._options = ParagraphField(
            self.tr("Options to choose from"),
            case.options,
            placeholder=self.tr("One a line; write “none” if there is only one way"),
            lines=2,
        )
        self._day = DateField(self.tr("Date"), planned.date() if planned else first)
        self._time = TimeField(self.tr("Time"), planned.time() if planned else time(9, 0))
        self._place = TextField(self.tr("Place"), case.place)
        self._minutes = NumberField(
            self.tr("Minutes for each speaker"), case.speaking_minutes, most=60
        )
        self._organiser = TextField(self.tr("Who organises it"), case.organiser)
        self._chair, self._recorder = NameField(find), NameField(find)
        self._chair.set_name(case.chair)
        self._recorder.set_name(case.recorder)
        forms = (
            self.tr("meeting"),
            self.tr("hearing"),
            self.tr("talk in the courtyard"),
            self.tr("council of residents"),
        )
        self._form = self._open_choice(self.tr("Form"), forms, case.form)
        methods = [(code, method_words(code)) for code in METHODS]
        self._method = ChoiceField(self.tr("Way of voting"), methods, case.decision_method)
        self._publicity = TextField(
            self.tr("How it is made public"), case.publicity, placeholder=self.tr("Which boards")
        )
        self._budget = TextField(self.tr("Budget"), case.budget)
        self._experts = TextField(self.tr("Experts and officials invited"), case.experts)
        self._lay_out()

    def _open_choice(self, label: str, words: Sequence[str], chosen: str) -> ChoiceField:
        kept = dict.fromkeys((*([chosen] if chosen else []), *words))
        field = ChoiceField(label, [(one, one) for one in kept], chosen)
        field.editor.setEditable(True)
        return field

    def _lay_out(self) -> None:
        named = (
            self._named(self.tr("Who chairs it"), self._chair),
            self._named(self.tr("Who takes the minutes"), self._recorder),
        )
        inner = box(
            column(
                self._question,
                self._line(self._background, self._options),
                self._line(self._day, self._time, self._place, self._minutes),
                self._line(*named),
                self._line(self._organiser, self._form, self._method),
                self._line(self._publicity, self._budget),
                self._experts,
                gap=10,
                inset=(0, 0, 10, 0),
            )
        )
        inner.setObjectName("scrolled")
        area = scroll(inner)
        above = self.parentWidget()
        room = above.height() - 210 if above is not None else 600
        area.setFixedHeight(max(260, min(room, scaled(560))))
        self.add(area)

    def _named(self, label: str, field: NameField) -> QWidget:
        return box(column(Label(label, "strong"), field, gap=4))

    def _line(self, *fields: QWidget) -> QWidget:
        line = row(*fields, gap=14)
        for place in range(len(fields)):
            line.setStretch(place, 1)
        return box(line)

    def entry(self) -> PlanEntry:
        """Return what the form bears."""
        at = datetime.combine(self._day.day(), self._time.time(), CHINA)
        return PlanEntry(
            background=self._background.text(),
            question=self._question.text(),
            options=self._options.text(),
            organiser=self._organiser.text(),
            chair=self._chair.name(),
            recorder=self._recorder.name(),
            planned_at=at,
            place=self._place.text(),
            form=self._form.editor.currentText(),
            speaking_minutes=self._minutes.value(),
            decision_method=self._method.code(),
            publicity=self._publicity.text(),
            budget=self._budget.text(),
            experts=self._experts.text(),
        )

    def check(self) -> bool:
        self._minutes.error(
            "" if self._minutes.value() else self.tr("Everybody needs at least one minute")
        )
        return self._minutes.value() > 0


class MeetingsDialog(Dialog):
    """Asks for day, time and place of each of several meetings."""

    def __init__(
        self, parent: QWidget | None, question: str, meetings: Sequence[tuple[Meeting, str]]
    ) -> None:
        super().__init__(parent, question, "", "", width=880)
        self.act_button.set_words(self.tr("Keep these meetings"))
        self.safe_button.set_words(self.tr("Not now"))
        self.safe_button.show()
        self._rows: list[tuple[Meeting, DateField, TimeField, TextField]] = []
        for meeting, words in meetings:
            at = meeting.planned_at.astimezone(CHINA)
            fields = (
                DateField(words, at.date()),
                TimeField(self.tr("Time"), at.time()),
                TextField(self.tr("Place"), meeting.place),
            )
            self._rows.append((meeting, *fields))
            line = row(*fields, gap=14)
            line.setStretch(2, 1)
            self.add(line)

    def changed(self) -> list[tuple[Meeting, datetime, str]]:
        """Return the meetings that were given another time or place."""
        told = []
        for meeting, day, at, place in self._rows:
            planned = datetime.combine(day.day(), at.time(), CHINA)
            if planned != meeting.planned_at or place.text() != meeting.place:
                told.append((meeting, planned, place.text()))
        return told
