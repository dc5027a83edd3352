"""Stage 5: who is here, and whether that is enough."""

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QSignalBlocker, Qt, QTimer
from PySide6.QtGui import QAccessible, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from consult_app.basics.errors import ExpectedError
from consult_app.domain.meeting import PresenceKind, RollEntry
from consult_app.domain.procedure import Stage
from consult_app.domain.roll_index import RollIndex, index_roll
from consult_app.services.app import App
from consult_app.services.attending import (
    add_guest,
    arrive_late,
    excuse,
    leave,
    open_meeting,
    sign_in,
    take_back,
)
from consult_app.services.meeting_course import declare_no_quorum
from consult_app.services.roll import rebuild_roll
from consult_app.services.scanned import page_beginning, scanned_entry
from consult_app.services.sign_in_view import (
    HITS,
    SignInView,
    read_roll_index,
    search_roll,
    view_sign_in,
)
from consult_app.services.standing_in import by_household, came_by_card
from consult_app.ui.errors import telling
from consult_app.ui.page import CRAMPED, StagePage
from consult_app.ui.pages.roll_changes import renew_roll
from consult_app.ui.pages.sign_in_acts import SignInActs
from consult_app.ui.pages.sign_in_dialogs import GuestDialog
from consult_app.ui.pages.sign_in_head import SignInHead
from consult_app.ui.pages.sign_in_names import NameGrid
from consult_app.ui.pages.sign_in_recent import RecentRows
from consult_app.ui.pages.sign_in_rows import HitRow
from consult_app.ui.theme import theme
from consult_app.ui.widgets.base import Label, Place, box, column, hair, row, scaled
from consult_app.ui.widgets.buttons import Button
from consult_app.ui.widgets.cards import Head, scroll
from consult_app.ui.widgets.fields import SearchField
from consult_app.ui.words.dates import clock_words
from consult_app.ui.words.meeting import told_entry

RECENT_ROWS = 12
FEW_HITS = 3
"""With more hits than these the buttons of those missing give way."""
LARGE_BODY = 18
CLOCK_EVERY = 10_000
DIGITS = range(int(Qt.Key.Key_2), int(Qt.Key.Key_9) + 1)


class SignInPage(StagePage):
    """Two letters and Enter sign somebody in; the sentence above is what the chair says."""

    stage = Stage.SIGN_IN

    def __init__(
        self, app: App, consultation_id: int, step_key: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(app, consultation_id, step_key, parent)
        self._view: SignInView = view_sign_in(app, consultation_id, step_key)
        self._index: RollIndex = index_roll(())
        self._index_of = (0, 0, 0)
        self._hits: tuple[RollEntry, ...] = ()
        self._place = 0
        self._rows_shown = -1
        self._asks = SignInActs(self)
        self._page_code = page_beginning(app)
        self.head = SignInHead()
        self.head.give_up.clicked.connect(self.give_up)
        self.head.sheet.clicked.connect(self._asks.count_sheet)
        self.head.fitted.connect(self._on_fitted)
        self.head.rebuild.clicked.connect(self.rebuild)
        self.head.together.wanted.connect(self.case_wanted)
        self.head.together.order_wanted.connect(self._asks.order_matters)
        self._build_left()
        self._build_right()
        self._lay_out()
        self._clock = QTimer(self)
        self._clock.setInterval(CLOCK_EVERY)
        self._clock.timeout.connect(self._on_clock)
        self._clock.start()
        self.refresh()

    def _build_left(self) -> None:
        self._search = SearchField(self.tr("Initials, name or household number"), huge=True)
        self._ask = Head(self.tr("Type initials, Enter signs in"))
        self._search.textChanged.connect(self._on_typed)
        self._search.installEventFilter(self)
        self._rows = [HitRow() for _ in range(HITS)]
        for hit in self._rows:
            hit.wanted.connect(self._on_wanted)
        self._found = Place("card")
        self._found.setLayout(column(*self._rows, gap=0, inset=(1, 3, 1, 3)))
        self._already = Label(tone="ink2", wrap=True)
        nobody = self.tr("Nobody on the list is called so. A guest?")
        self._nobody = Label(nobody, tone="ink2", wrap=True)
        self._awaited_head = Head("", self.tr("a click on the name signs in too"))
        self._names = NameGrid()
        self._names.chosen.connect(self._on_name)
        self._awaited = box(column(self._awaited_head, self._names, gap=8))

    def _build_right(self) -> None:
        words = self.tr("Add a guest")
        self._guest = Button(words, "small", "user-plus", act=self.add_guest, name=words, tip=words)
        self._recent_head = Head(self.tr("Just noted"), "", self._guest)
        self._recent = RecentRows(RECENT_ROWS)
        for line in self._recent.rows:
            line.taken_back.connect(self._on_taken_back)
            line.wrong.connect(self._asks.put_right)
        self._came = Place("card")
        self._came.setLayout(column(scroll(self._recent), gap=0, inset=(1, 1, 1, 1)))

    def _lay_out(self) -> None:
        self.body.addWidget(self.head)
        self.body.addWidget(hair())
        left = column(
            self._ask,
            self._search,
            self._found,
            self._nobody,
            self._already,
            None,
            self._awaited,
            gap=8,
        )
        right = column(self._recent_head, self._came, gap=8)
        right.setStretch(1, 1)
        both = row(left, right, gap=20)
        both.setStretch(0, 59)
        both.setStretch(1, 31)
        self.body.addLayout(both, 1)

    def view(self) -> SignInView:
        """Return what is shown now."""
        return self._view

    def title(self) -> str:
        return self.tr("Who is here?")

    def first_field(self) -> QWidget:
        return self._search

    search_field = first_field

    def refresh(self) -> None:
        self._view = view = view_sign_in(self.app, self.consultation_id, self.step_key)
        self._read_index()
        self.head.show_view(view)
        self._recent.show_recent(view.recent, self._index.names, self._guest)
        self._show_hits()
        self._on_clock()

    def _read_index(self) -> None:
        meeting = self._view.meeting
        told = (meeting.id, meeting.roll_seen) if meeting else (0, 0)
        key = (*told, self._view.newest_line)
        if key != self._index_of:
            self._index = read_roll_index(self.app, key[0]) if meeting else index_roll(())
            self._index_of = key

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        cramped = self.width() < scaled(CRAMPED)
        self._ask.setVisible(not cramped)
        self._guest.set_words("" if cramped else self._guest.accessibleName())
        self._show_awaited(self._view)

    def _show_awaited(self, view: SignInView) -> None:
        columns = self._names.columns(self._search.width())
        missing, room = view.missing, self._name_room(columns)
        homes = by_household(view.meeting)
        words = self.tr("Households not here yet: {0}") if homes else self.tr("Not here yet: {0}")
        self._awaited_head.set_words(words.format(missing))
        shown = view.awaited[:room]
        more = missing - len(shown)
        hint = self.tr("a click on the name signs in too")
        self._awaited_head.set_remark(self.tr("{0} more, type them").format(more) if more else hint)
        self._names.show_entries(shown, columns)

    def _on_fitted(self) -> None:
        """The head got higher or lower: as many names as have room now."""
        self._show_awaited(self._view)

    def _name_room(self, columns: int) -> int:
        """Return how many names of those missing have room: two lines beside people found, else what is left."""
        high = self._names.line_height()
        if self._hits:
            return 2 * columns
        above = self._search.mapTo(self, self._search.rect().bottomLeft()).y()
        left = self.height() - above - 2 * high
        return max(1, left // high) * columns

    def _on_typed(self) -> None:
        self._place = 0
        if self._search.text():
            self._already.hide()
        self._show_hits()

    def _show_hits(self) -> None:
        """Show who was found; what must give way goes first, or the window would grow for a moment."""
        typed = self._search.text().strip()
        self._hits = search_roll(self.app, self._index, typed) if typed else ()
        self._place = min(self._place, max(0, len(self._hits) - 1))
        missing = self._view.missing > 0 and len(self._hits) <= self._few()
        if not missing:
            self._awaited.hide()
        shown = self._fill_rows()
        self._show_rows(shown)
        self._nobody.setVisible(bool(typed) and not self._hits)
        if QAccessible.isActive():  # the field has the keyboard, and only what it says is heard
            taken = next((one for one in self._rows[:shown] if one.chosen()), None)
            self._search.setAccessibleDescription(taken.accessibleName() if taken else "")
        if missing:
            self._show_awaited(self._view)
            self._awaited.show()
        # Laid out now, all is painted once; left to the loop, what has just been shown is painted before and after.
        for kind in (QEvent.Type.LayoutRequest, QEvent.Type.UpdateLater):
            QCoreApplication.sendPostedEvents(None, kind)

    def _show_rows(self, count: int) -> None:
        """Show that many rows found. A row that appears inside a visible frame lays the whole window out: the frame goes first."""
        if count != self._rows_shown:
            self._rows_shown = count
            self._found.hide()
            if count:
                for number, line in enumerate(self._rows):
                    line.setVisible(number < count)
                self._found.show()

    def _fill_rows(self) -> int:
        """Fill as many rows as have room below the field, the chosen one among them; return how many."""
        above = self._search.mapTo(self, self._search.rect().bottomLeft()).y()
        room = self.height() - above - 24
        for first in range(self._place + 1):
            count = 0
            for number, entry in enumerate(self._hits[first : first + len(self._rows)], first):
                line = self._rows[count]
                self._fill_row(line, entry, number)
                room_left = room - sum(one.sizeHint().height() for one in self._rows[: count + 1])
                if room_left < 0 and count:
                    break
                count += 1
            if self._place < first + count:
                return count
        return len(self._hits)

    def _fill_row(self, line: HitRow, entry: RollEntry, number: int) -> None:
        meeting = self._view.meeting
        line.be_wide(self._search.width() - 2)
        line.show_entry(
            entry,
            number=number + 1,
            chosen=number == self._place,
            namesake=entry.name in self._index.names,
            proxy=self._view.proxy.allowed,
            opened=meeting is not None and meeting.opened_at is not None,
            came=self.came_for(entry),
            household=by_household(meeting),
        )

    def _few(self) -> int:
        """Return how many rows leave room for the buttons of those missing; fewer in a low window."""
        return 0 if self.dense or theme().px("body") > LARGE_BODY else FEW_HITS

    def _on_clock(self) -> None:
        self.head.time.setText(clock_words(self.app.now()))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if (
            watched is self._search
            and isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
        ):
            return self._on_key(event)
        return super().eventFilter(watched, event)

    def _on_key(self, event: QKeyEvent) -> bool:
        key = event.key()
        match key:
            case Qt.Key.Key_Down | Qt.Key.Key_Up if self._hits:
                step = 1 if key == Qt.Key.Key_Down else -1
                self._place = (self._place + step) % len(self._hits)
                self._show_hits()
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if not event.modifiers():
                if not self._take_scanned():
                    self._take(self._place, "sign_in")
            case Qt.Key.Key_F3:
                self._take(self._place, "late")
            case Qt.Key.Key_F4:
                self._take(self._place, "leave")
            case Qt.Key.Key_F5:
                self._take(self._place, "proxy")
            case _ if key in DIGITS and self._hits and not self._goes_on_as_code(event.text()):
                self._take_numbered(int(key) - int(Qt.Key.Key_1))
            case _:
                return False
        return True

    def _goes_on_as_code(self, key: str) -> bool:
        """Say whether a digit belongs to what is typed: a household number, or the code of a page."""
        typed = self._search.text()  # with its spaces: they are letters of a code
        return typed.strip().isdigit() or self._page_code.startswith(typed.upper() + key)

    def _take_scanned(self) -> bool:
        """Sign in whose slip or card the scanner gave; says whether it was a code at all."""
        meeting, typed = self._view.meeting, self._search.text()
        if meeting is None:
            return False
        is_code = True  # also where it is refused
        with telling(self):
            try:
                entry = scanned_entry(self.app, meeting.id, typed)
            except ExpectedError:
                self._search.clear()
                raise
            is_code = entry is not None
            if entry is not None:
                self._sign_in(entry, came_by_card(self.app, entry, typed))
        return is_code

    def came_for(self, entry: RollEntry) -> str:
        """Return which other of its household was typed, where that is who came; "" where nobody else was."""
        return self._index.came_for(entry, self._search.text())

    def _sign_in(self, entry: RollEntry, came: str) -> None:
        """Sign somebody in; a second click or scan says when it was noted, and stops nobody with a dialog."""
        if entry.here and entry.standing is not PresenceKind.PROXY:
            at = clock_words(entry.standing_at) if entry.standing_at else ""
            words = self.tr("{0} is here since {1} already. Nothing was noted a second time.")
            self._search.clear()
            self._already.setText(words.format(told_entry(entry), at))
            self._already.show()
            return
        sign_in(self.app, entry.id, came)
        self.done()

    def _take(self, place: int, code: str) -> None:
        if 0 <= place < len(self._hits):
            self._on_wanted(self._hits[place].id, code)

    def _take_numbered(self, place: int) -> None:
        """Sign in whose row bears a number; nobody where it has no room, for nobody sees who that is."""
        shown = [line.entry() for line in self._rows[: self._rows_shown]]
        if place < len(self._hits) and self._hits[place] in shown:
            self._take(place, "sign_in")

    def _on_wanted(self, entry_id: int, code: str) -> None:
        acts: dict[str, Callable[[App, int], object]] = {"leave": leave, "excuse": excuse}
        entry = self._entry(entry_id)
        if code == "proxy":
            self._asks.ask_who_stands_in(entry)
            return
        with telling(self):
            if code == "sign_in":
                self._sign_in(entry, self.came_for(entry))
                return
            if code == "late":
                arrive_late(self.app, entry_id, self.came_for(entry))
            else:
                acts[code](self.app, entry_id)
            self.done()

    def _entry(self, entry_id: int) -> RollEntry:
        shown = (*self._hits, *self._view.awaited)
        return next(entry for entry in shown if entry.id == entry_id)

    def done(self) -> None:
        """Empty the field for the next one; it keeps the keyboard. What then stands below, the refresh shows."""
        typing = QSignalBlocker(self._search)
        self._search.clear()
        typing.unblock()
        self._place = 0
        self._already.hide()
        self._search.setFocus()
        self.acted.emit("")

    def _on_name(self, entry_id: int) -> None:
        """Sign in whose name was clicked, whoever is typed."""
        with telling(self):
            self._sign_in(self._entry(entry_id), "")

    def _on_taken_back(self, entry_id: int) -> None:
        with telling(self):
            take_back(self.app, entry_id)
            self.done()

    def add_guest(self) -> None:
        """Ask for somebody who is not on the list and only listens or advises."""
        if self._view.meeting is None:
            return
        dialog = GuestDialog(self)
        if not dialog.exec():
            return
        name, office, capacity = dialog.answer()
        with telling(self):
            add_guest(self.app, self._view.meeting.id, name, office, capacity)
            self.done()

    def give_up(self) -> None:
        """Note that too few came; the next step then is the second call."""
        if self._view.meeting is not None:
            with telling(self):
                declare_no_quorum(self.app, self._view.meeting.id)
                self.done()

    def rebuild(self) -> None:
        """Make the list anew from the bodies and the registered parties; who goes off is said first."""
        if renew_roll(self, self.app, self.consultation_id, self.step_key):
            self._index_of = (0, 0, 0)
            self.done()

    def mend(self, code: str) -> None:
        if code == "roll.stale":
            self.rebuild()
        elif code.startswith("notice."):
            self.step_wanted.emit(self.step_key.replace(Stage.SIGN_IN, Stage.NOTICE))
        elif self._view.nobody is not None and code == self._view.nobody.code:
            self.take_step(code, self._view.nobody.facts)
        else:
            super().mend(code)

    def take_step(self, code: str, facts: Mapping[str, Any]) -> None:
        match code:
            case "sign_in.together":
                self.case_wanted.emit(int(facts["case"]), "")
            case "sign_in.too_few":
                self.give_up()
            case _ if "section" in facts:
                self.section_wanted.emit(str(facts["section"]))
            case _ if "back_to" in facts:
                self.step_wanted.emit(str(facts["back_to"]))
            case "sign_in.build_roll":
                with telling(self):
                    rebuild_roll(self.app, self.consultation_id, self.step_key)
                    self.done()
            case "sign_in.call_again":
                self._asks.call_again()
            case "sign_in.open":
                with telling(self):
                    open_meeting(self.app, self.consultation_id, self.step_key)
                    self.done()
