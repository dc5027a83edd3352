"""What may be chosen on a paper, and the mobile box: the two larger questions of a vote's set-up."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QListWidget, QListWidgetItem, QWidget

from consult_app.domain.meeting import RollEntry
from consult_app.domain.people import short_group
from consult_app.domain.voting import MobileBox, VoteKind
from consult_app.services.voting import SetUp
from consult_app.ui.widgets.base import Label, row
from consult_app.ui.widgets.dialogs import Dialog
from consult_app.ui.widgets.fields import ChoiceField, NumberField, ParagraphField, TextField

SIZES = ("A4", "A5", "A6")


class OptionsDialog(Dialog):
    """The names on the paper, one a line, how many may be marked and how many are chosen."""

    def __init__(self, parent: QWidget | None, draft: SetUp) -> None:
        persons = draft.kind is VoteKind.SEATS
        super().__init__(
            parent,
            self.tr("Who stands for the seats?") if persons else self.tr("What may be chosen?"),
            self.tr("Keep"),
            self.tr("Leave as it is"),
            width=640,
        )
        self._draft = draft
        names = draft.options if draft.kind is not VoteKind.YES_NO else ()
        self._names = ParagraphField(
            self.tr("One a line, in the order of the paper"), "\n".join(names), lines=7
        )
        self._pick = NumberField(self.tr("At most marked"), draft.pick, most=60)
        self._seats = NumberField(
            self.tr("Seats in all") if persons else self.tr("Chosen in all"), draft.seats, most=60
        )
        self._write_in = NumberField(self.tr("Lines to write in"), draft.write_in, most=10)
        self._size = ChoiceField(
            self.tr("Paper"), [(size, size) for size in SIZES], draft.paper_size
        )
        self._by_most = QCheckBox(
            self.tr("The most marks decide, no share is needed (the meeting agreed so before)")
        )
        self._by_most.setChecked(draft.by_most)
        self._told = Label(t="small", wrap=True)
        numbers = row(self._pick, self._seats, self._write_in, self._size, gap=12)
        self.add(self._names, numbers, self._by_most, self._told)
        self._names.editor.textChanged.connect(self._show)
        self._seats.editor.valueChanged.connect(self._show)
        self._show()

    def _lines(self) -> tuple[str, ...]:
        return tuple(line.strip() for line in self._names.text().splitlines() if line.strip())

    def _show(self) -> None:
        """Say whether there are more names than seats (差额) or as many (等额)."""
        count, seats = len(self._lines()), self._seats.value()
        words = self.tr("{0} names").format(count)
        if count > seats:
            words = self.tr("{0} names for {1}: {2} will not be chosen")
        elif count == seats:
            words = self.tr("{0} names for {1}: as many as are chosen; each still needs its share")
        self._told.setText(words.format(count, seats, count - seats))

    def check(self) -> bool:
        if not self._lines() and not self._write_in.value():
            self._names.error(self.tr("Write the names, one a line"))
            return False
        for field in (self._pick, self._seats):
            if field.value() < 1:
                field.error(self.tr("At least 1"))
                return False
        return True

    def answer(self) -> SetUp:
        return replace(
            self._draft,
            options=self._lines(),
            pick=self._pick.value(),
            seats=self._seats.value(),
            write_in=self._write_in.value(),
            by_most=self._by_most.isChecked(),
            paper_size=self._size.code() or "A5",
        )


class PeopleList(QListWidget):
    """Lines of the roll with a box to tick each."""

    def __init__(self, people: Sequence[tuple[int, str]], ticked: Sequence[int]) -> None:
        super().__init__()
        for id_, words in people:
            item = QListWidgetItem(words, self)
            item.setData(Qt.ItemDataRole.UserRole, id_)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            on = Qt.CheckState.Checked if id_ in ticked else Qt.CheckState.Unchecked
            item.setCheckState(on)
        self.setMinimumHeight(min(240, 44 * max(2, len(people))))

    def ticked(self) -> tuple[int, ...]:
        items = (self.item(number) for number in range(self.count()))
        return tuple(
            int(item.data(Qt.ItemDataRole.UserRole))
            for item in items
            if item.checkState() is Qt.CheckState.Checked
        )


class BoxDialog(Dialog):
    """Who carries the mobile box, to whom, and why they cannot come."""

    def __init__(
        self, parent: QWidget | None, absent: Sequence[RollEntry], planned: MobileBox | None
    ) -> None:
        super().__init__(
            parent,
            self.tr("Who cannot come, and who carries the box to them?"),
            self.tr("Keep"),
            self.tr("Leave as it is"),
            width=620,
        )
        staff = "、".join(planned.staff) if planned else ""
        self._staff = TextField(
            self.tr("Carried by at least 3"), staff, self.tr("Names with 、 between")
        )
        self._reason = TextField(self.tr("Why they cannot come"), planned.reason if planned else "")
        self._route = TextField(
            self.tr("Which way it goes"),
            planned.route if planned else "",
            self.tr("Groups or places in their order, with 、 between"),
        )
        people = [(one.id, f"{one.name}\u2002{short_group(one.group)}") for one in absent]
        self.people = PeopleList(people, planned.asked if planned else ())
        self.people.setAccessibleName(self.tr("Whom it goes to"))
        note = self.tr("Nobody ticked and no names: no mobile box. Who stands aside is not listed.")
        self.add(
            self._staff,
            self._reason,
            self._route,
            Label(self.tr("Whom it goes to"), "strong"),
            self.people,
            Label(note, "small", wrap=True),
        )

    def answer(self) -> tuple[tuple[str, ...], tuple[int, ...], str, str]:
        """Return who carries it, the lines it goes to, the reason, and the way."""
        names = (name.strip() for name in self._staff.text().replace(",", "、").split("、"))
        staff = tuple(name for name in names if name)
        return staff, self.people.ticked(), self._reason.text(), self._route.text()


class BoxBackDialog(Dialog):
    """Whom the mobile box really reached; whoever did not get a paper is unticked."""

    def __init__(
        self, parent: QWidget | None, asked: Sequence[tuple[int, str]], reached: Sequence[int]
    ) -> None:
        super().__init__(
            parent,
            self.tr("The mobile box is back. Whom did it reach?"),
            self.tr("Keep the list"),
            self.tr("Still out"),
            width=560,
        )
        self.people = PeopleList(asked, reached or [id_ for id_, _ in asked])
        self.people.setAccessibleName(self.tr("Whom it reached"))
        note = self.tr("Do not open it alone: its papers go among the others before any is read.")
        self.add(self.people, Label(note, "small", wrap=True))
