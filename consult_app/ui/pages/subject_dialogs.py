"""What the registration asks for: a subject's particulars, kinds not concerned, touched households."""

from dataclasses import replace
from typing import Any

from PySide6.QtWidgets import QCheckBox, QWidget

from consult_app.domain.consultation import DirectHousehold, Subject, SubjectRole
from consult_app.domain.people import short_group
from consult_app.services.registering import SubjectsView
from consult_app.services.subject_kinds import subject_kinds
from consult_app.ui.widgets.base import Label, clear, column, row
from consult_app.ui.widgets.buttons import Button
from consult_app.ui.widgets.dialogs import Dialog
from consult_app.ui.widgets.fields import ChoiceField, TextField
from consult_app.ui.widgets.people_search import Find, PeopleSearch
from consult_app.ui.words.subjects import kind_name, role_name


class SubjectDialog(Dialog):
    """Name, kind, role, interest and avoidance of one subject."""

    def __init__(self, parent: QWidget, one: Subject) -> None:
        question = (
            self.tr("What about {0}?").format(one.name) if one.name else self.tr("Who is it?")
        )
        super().__init__(parent, question, self.tr("Keep the entry"), self.tr("Not now"))
        self._subject = one
        self._name = TextField(self.tr("Name"), one.name)
        self._for = TextField(
            self.tr("Comes for"), one.represents, self.tr("Office, company or household")
        )
        self._kind = ChoiceField(
            self.tr("Kind"), [(kind.id, kind_name(kind.id)) for kind in subject_kinds()], one.kind
        )
        self._role = ChoiceField(
            self.tr("Role"), [(role, role_name(role)) for role in SubjectRole], one.role
        )
        self._interest = TextField(
            self.tr("Interest in the matter"), one.interest, self.tr("e.g. lives along the road")
        )
        self._contact = TextField(
            self.tr("Phone"), one.contact, self.tr("Printed in the register only, never posted")
        )
        self._avoids = QCheckBox(self.tr("Must keep away from the vote (回避)"))
        self._avoids.setChecked(one.avoids)
        self._why = TextField(self.tr("Why"), one.avoidance_reason)
        if not one.avoids:
            self._why.hide()
        self._avoids.toggled.connect(self._why.setVisible)
        self.add(
            row(self._name, self._for, gap=16),
            row(self._kind, self._role, gap=16),
            row(self._interest, self._contact, gap=16),
            self._avoids,
            self._why,
        )
        (self._why if one.avoids else self._name).editor.setFocus()

    def answer(self) -> Subject:
        return replace(
            self._subject,
            name=self._name.text(),
            represents=self._for.text(),
            kind=self._kind.code(),
            role=SubjectRole(self._role.code()),
            interest=self._interest.text(),
            contact=self._contact.text(),
            avoids=self._avoids.isChecked(),
            avoidance_reason=self._why.text() if self._avoids.isChecked() else "",
        )

    def check(self) -> bool:
        silent = self._avoids.isChecked() and not self._why.text()
        self._name.error("" if self._name.text() else self.tr("Write the name"))
        self._why.error(self.tr("Write why, one sentence is enough") if silent else "")
        return not (self._name.has_error() or self._why.has_error())


class NotConcernedDialog(Dialog):
    """Tick the kinds this matter does not concern; one reason for those ticked."""

    def __init__(self, parent: QWidget, kinds: list[str]) -> None:
        super().__init__(
            parent,
            self.tr("Which kinds does this matter not concern?"),
            self.tr("Note them as not concerned"),
            self.tr("Go back and register somebody"),
        )
        self._ticks = [(kind, QCheckBox(kind_name(kind))) for kind in kinds]
        half = (len(self._ticks) + 1) // 2
        left = column(*(tick for _, tick in self._ticks[:half]), None, gap=2)
        right = column(*(tick for _, tick in self._ticks[half:]), None, gap=2)
        self._why = TextField(
            self.tr("Why"),
            "",
            self.tr("e.g. there is none in this village; printed in the register"),
        )
        self.add(row(left, right, gap=24), self._why)

    def answers(self) -> list[tuple[str, str]]:
        """Return the kinds ticked, each with the reason."""
        return [(kind, self._why.text()) for kind, tick in self._ticks if tick.isChecked()]

    def tick_all(self) -> None:
        for _, tick in self._ticks:
            tick.setChecked(True)

    def check(self) -> bool:
        self._why.error("" if self._why.text() else self.tr("Write why, one sentence is enough"))
        return bool(self._why.text()) and bool(self.answers())


class HouseholdsDialog(Dialog):
    """The households that the matter touches: found by anybody of them, taken out again by a press."""

    def __init__(self, parent: QWidget, view: SubjectsView, find: Find) -> None:
        super().__init__(
            parent,
            self.tr("Which households does it touch directly?"),
            self.tr("Keep the households"),
            self.tr("Not now"),
        )
        self._kept: list[DirectHousehold] = list(view.households)
        self._gone: list[int] = []
        self._new: dict[str, str] = {}
        self._missing = {one.household for one in view.households_missing}
        self._search = PeopleSearch(
            find, self.tr("Mark the household"), self.tr("Anybody of the household, by initials")
        )
        self._search.chosen.connect(self._on_chosen)
        self._rows = column(gap=4)
        why = self.tr("Each of them must have somebody at the table before the notice goes out.")
        self.add(Label(why, "small", wrap=True), self._search, self._rows)
        self._show()
        self._search.setFocus()

    def marked(self) -> list[str]:
        """Return the numbers of the households newly marked."""
        return list(self._new)

    def unmarked(self) -> list[int]:
        """Return the ids of the marks taken away."""
        return self._gone

    def _on_chosen(self, candidate: Any) -> None:  # noqa: ANN401 - a signal's object: a Candidate
        number = candidate.household_no
        if number and number not in {one.household for one in self._kept}:
            self._new[number] = (
                f"{candidate.head or candidate.name}　{short_group(candidate.group)}"
            )
        self._show()

    def _show(self) -> None:
        clear(self._rows)
        for one in self._kept:
            state = self.tr("nobody registered yet") if one.household in self._missing else ""
            self._add_row(f"{one.head}　{short_group(one.group)}", state, self._dropper(one))
        for number, words in self._new.items():
            self._add_row(words, self.tr("new"), self._forgetter(number))
        self.adjustSize()

    def _add_row(self, words: str, state: str, act: Any) -> None:  # noqa: ANN401 - a slot
        drop = Button(self.tr("Take out"), "foot", act=act)
        self._rows.addLayout(row(Label(words, "strong"), Label(state, "small", "warn"), None, drop))

    def _dropper(self, one: DirectHousehold) -> Any:  # noqa: ANN401 - a slot
        def drop() -> None:
            self._kept.remove(one)
            self._gone.append(one.id)
            self._show()

        return drop

    def _forgetter(self, number: str) -> Any:  # noqa: ANN401 - a slot
        def forget() -> None:
            del self._new[number]
            self._show()

        return forget
