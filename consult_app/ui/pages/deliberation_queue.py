"""Who waits to speak: the list, a field to get onto it, and a suggestion from who has spoken least."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QBoxLayout, QMenu, QWidget

from consult_app.domain.meeting import Capacity, PresenceKind, RollEntry
from consult_app.domain.people import short_group
from consult_app.domain.people_index import Candidate
from consult_app.domain.roll_index import RollIndex, index_roll
from consult_app.services.app import App
from consult_app.services.deliberation_view import DeliberationView, Floor
from consult_app.services.sign_in_view import read_roll_index, search_roll
from consult_app.ui.widgets.base import ElidedLabel, Label, Place, box, column, row, scaled
from consult_app.ui.widgets.buttons import Button
from consult_app.ui.widgets.cards import Head, ListCard, ListRow
from consult_app.ui.widgets.fields import SearchField
from consult_app.ui.words.meeting import capacity_words, entry_details, told_entry

QUEUE_HITS = 5
SEARCH_WIDTH = 200
QWIDGETSIZE_MAX = (1 << 24) - 1
"""Qt's word for no limit."""
NAMED = 2
"""Names said in the one line that stands for the list at the largest type."""


class QueueBox(QWidget):
    """Initials and Enter put somebody on the list, Shift and Enter for a point of order."""

    queue_wanted = Signal(int, bool)
    """Whose line of the roll, and whether it is a point of order."""
    turn_wanted = Signal(int, str)
    """A turn and what shall become of it: call, withdraw, first."""
    times_wanted = Signal()

    def __init__(self, app: App, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._app = app
        self._index: RollIndex = index_roll(())
        self._roll = (0, 0)
        self._hits: tuple[RollEntry, ...] = ()
        self._large = False
        self._floors: dict[ListRow, Floor] = {}
        self._queue: tuple[Floor, ...] = ()
        self._times = Button(self.tr("Times"), "small", "clock", act=self.times_wanted.emit)
        self._head = Head("", "", self._times)
        self._list = ListCard()
        self._names = ElidedLabel(t="strong")
        self._see = Button(self.tr("See them"), "small", act=self._on_see)
        self.more = Button(self.tr("More…"), "small")
        """What else concerns the floor, where the record has no head of its own."""
        line = row(self._names, self._see, self.more, gap=8)
        line.setStretch(0, 1)
        self._line = box(line)
        self._line.hide()
        self.search = SearchField(self.tr("Initials: wants to speak"))
        self.search.setToolTip(self.tr("Enter puts on the list, Shift+Enter is a point of order"))
        self.search.textChanged.connect(self._on_typed)
        self.search.installEventFilter(self)
        self._found = Label(t="small", wrap=True)
        self._found.hide()
        self._box = column(self._head, self._line, self._list, self.search, self._found, gap=6)
        self._box.setStretch(2, 1)
        self.setLayout(self._box)

    def show_view(self, view: DeliberationView) -> None:
        meeting = view.meeting.id if view.meeting else 0
        if (meeting, view.newest_line) != self._roll:
            self._roll = (meeting, view.newest_line)
            self._index = read_roll_index(self._app, meeting) if meeting else index_roll(())
        self._head.set_words(self.tr("Waiting to speak: {0}").format(len(view.queue)))
        self._queue = view.queue
        self._floors = {}
        for number, floor in enumerate(view.queue, 1):
            line = self._row(number, floor, urged=floor.turn.id == view.urged)
            line.clicked.connect(self._on_row)
            self._floors[line] = floor
        self._list.show_rows(list(self._floors))
        self._names.set_whole(self._in_one_line(view.queue))
        self._see.setVisible(bool(view.queue))

    def _in_one_line(self, queue: tuple[Floor, ...]) -> str:
        if not queue:
            return self.tr("Nobody waits to speak")
        names = self.tr(", ").join(floor.turn.name for floor in queue[:NAMED])
        if len(queue) > NAMED:
            return self.tr("Waiting: {0} and {1} more").format(names, len(queue) - NAMED)
        return self.tr("Waiting: {0}").format(names)

    def _row(self, number: int, floor: Floor, *, urged: bool) -> ListRow:
        group = short_group(floor.entry.group) if floor.entry else ""
        times = (
            self.tr("first time") if floor.times == 1 else self.tr("time {0}").format(floor.times)
        )
        if floor.gone:
            times = self.tr("has left")
        elif floor.turn.interrupted:
            times = self.tr("interrupted")
        elif floor.turn.urgent:
            times = self.tr("order")
        elif urged:
            times = self.tr("spoke least")
        name = ElidedLabel(floor.turn.name, "strong")
        if floor.entry is not None and floor.entry.capacity is not Capacity.MEMBER and not group:
            group = capacity_words(floor.entry.capacity)
        line = ListRow(
            Label(str(number), tone="ink2"),
            name,
            Label(group, "small"),
            Label(times, "smallstrong" if urged else "small"),
        )
        _tighten(line)
        layout = line.layout()
        if layout is not None:
            layout.setStretch(1, 1)  # type: ignore[attr-defined]
        line.setAccessibleName(f"{number} {floor.turn.name} {group} {times}")
        return line

    def set_folded(self, *, large: bool) -> None:
        """At the largest type the list is one line; who waits is seen with a press."""
        self._head.setVisible(not large)
        self._list.setVisible(not large)
        self._large = large
        self._line.setVisible(large)
        along = QBoxLayout.Direction.LeftToRight if large else QBoxLayout.Direction.TopToBottom
        self._box.setDirection(along)
        self._box.setStretchFactor(self._line, int(large))
        self._box.setStretchFactor(self._found, int(large))
        self.search.setMaximumWidth(scaled(SEARCH_WIDTH) if large else QWIDGETSIZE_MAX)

    def found(self, typed: str, *, here_first: bool = True) -> tuple[RollEntry, ...]:
        """Return who of the roll is meant, those who are here first: only they can be asked to speak."""
        words = typed.strip()
        return search_roll(self._app, self._index, words, here_first=here_first) if words else ()

    def candidates(self, typed: str) -> tuple[Candidate, ...]:
        """Return who of the roll is meant, as a field of a name shows them; those here first."""
        return tuple(_candidate(entry) for entry in self.found(typed))

    def absent(self, typed: str) -> tuple[Candidate, ...]:
        """Return who of the roll is meant and is not here."""
        found = self.found(typed, here_first=False)
        return tuple(_candidate(entry) for entry in found if not _in_person(entry))

    def _on_typed(self) -> None:
        typed = self.search.text().strip()
        self._hits = self.found(typed)[:QUEUE_HITS]
        names = "\u3000".join(
            f"{number} {self._told(entry)}" for number, entry in enumerate(self._hits, 1)
        )
        nobody = self.tr("Nobody found") if typed else ""
        self._found.setText(names or nobody)
        self._found.setVisible(bool(typed))
        self._line.setVisible(self._large and not typed)

    def _told(self, entry: RollEntry) -> str:
        """Name somebody found; of a name that is there twice also what tells them apart."""
        if entry.name not in self._index.names:
            return told_entry(entry)
        return f"{entry.name} ({entry_details(entry, namesake=True)})"

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        pressed = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress
        if pressed and isinstance(event, QKeyEvent) and watched is self.search:
            return self._on_key(event)
        return super().eventFilter(watched, event)

    def _on_key(self, event: QKeyEvent) -> bool:
        key = event.key()
        urgent = event.modifiers() == Qt.KeyboardModifier.ShiftModifier
        place = -1
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and (urgent or not event.modifiers()):
            place = 0
        elif Qt.Key.Key_2 <= key <= Qt.Key.Key_9 and not self.search.text().strip().isdigit():
            place = int(key) - int(Qt.Key.Key_1)
        if 0 <= place < len(self._hits):
            entry = self._hits[place]
            self.search.clear()
            self.queue_wanted.emit(entry.id, urgent)
            return True
        return False

    def _on_row(self) -> None:
        line = self.sender()
        if isinstance(line, ListRow):
            menu = QMenu(self)
            self._add_verbs(menu, self._floors[line])
            menu.popup(line.mapToGlobal(line.rect().bottomLeft()))

    def _on_see(self) -> None:
        menu = QMenu(self)
        for floor in self._queue:
            self._add_verbs(menu.addMenu(floor.turn.name), floor)
        menu.popup(self._see.mapToGlobal(self._see.rect().bottomLeft()))

    def _add_verbs(self, menu: QMenu, floor: Floor) -> None:
        for words, code in (
            (self.tr("Ask to speak now"), "call"),
            (self.tr("Goes first (point of order)"), "first"),
            (self.tr("Does not want to speak"), "withdraw"),
        ):
            action = menu.addAction(words)
            action.setProperty("turn", floor.turn.id)
            action.setProperty("code", code)
            action.triggered.connect(self._on_action)

    def _on_action(self) -> None:
        action = self.sender()
        self.turn_wanted.emit(int(action.property("turn")), str(action.property("code")))


def _in_person(entry: RollEntry) -> bool:
    """Say whether somebody may be in the hall: whoever sent a bearer counts as here, and is absent."""
    return entry.here and entry.standing is not PresenceKind.PROXY


def _candidate(entry: RollEntry) -> Candidate:
    return Candidate(
        entry.id,
        entry.name,
        entry.initials,
        household_no=entry.household,
        birth_year=entry.born_year,
        group=entry.group,
    )


def _tighten(line: Place) -> None:
    layout = line.layout()
    if layout is not None:
        layout.setContentsMargins(10, 5, 10, 5)
