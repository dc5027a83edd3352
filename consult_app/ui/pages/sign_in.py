"""Stage 5: who is here, and whether that is enough."""

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from consult_app.domain.meeting import MeetingState, RollEntry
from consult_app.domain.procedure import Stage
from consult_app.domain.roll_index import RollIndex, index_roll
from consult_app.services.app import App
from consult_app.services.attending import (
    add_guest,
    arrive_late,
    excuse,
    leave,
    open_meeting,
    send_proxy,
    sign_in,
    take_back,
)
from consult_app.services.meeting_course import call_again, declare_no_quorum
from consult_app.services.owners import agent_of
from consult_app.services.roll import rebuild_roll
from consult_app.services.sign_in_view import (
    AWAITED,
    HITS,
    SignInView,
    read_roll_index,
    search_roll,
    view_sign_in,
)
from consult_app.ui.errors import telling
from consult_app.ui.page import StagePage
from consult_app.ui.pages.roll_changes import renew_roll
from consult_app.ui.pages.sign_in_dialogs import CallAgainDialog, GuestDialog, ProxyDialog
from consult_app.ui.pages.sign_in_rows import HitRow, RecentRow
from consult_app.ui.theme import theme
from consult_app.ui.widgets.bars import QuorumBar
from consult_app.ui.widgets.base import IconLabel, Label, Place, box, column, hair, row
from consult_app.ui.widgets.buttons import Button
from consult_app.ui.widgets.cards import Head, scroll
from consult_app.ui.widgets.fields import SearchField
from consult_app.ui.words.articles import article_words
from consult_app.ui.words.dates import clock_words
from consult_app.ui.words.meeting import (
    quorum_formula,
    quorum_label,
    quorum_sentence,
    share_label,
)
from consult_app.ui.words.owners import parts_of

RECENT_ROWS = 12
FEW_HITS = 3
"""With more hits than these the buttons of those missing give way."""
COLUMNS = 5
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
        self._index_of: tuple[int, int] = (0, 0)
        self._hits: tuple[RollEntry, ...] = ()
        self._place = 0
        self._rows_shown = -1
        self._build_head()
        self._build_left()
        self._build_right()
        self._lay_out()
        self._clock = QTimer(self)
        self._clock.setInterval(CLOCK_EVERY)
        self._clock.timeout.connect(self._on_clock)
        self._clock.start()
        self.refresh()

    def _build_head(self) -> None:
        self._icon = IconLabel("circle", "ink2", 34)
        self._sentence = Label(t="figure")
        self._time = Label(t="figure", tone="ink2")
        self._bar, self._area_bar = QuorumBar(self.tr("Present")), QuorumBar(self.tr("Floor area"))
        self._counts, self._formula = Label(tone="ink2"), Label(t="small")
        self._give_up = Button(self.tr("Too few came…"), "small", act=self.give_up)
        self._rebuild = Button(
            self.tr("Draw the list up anew"), "small", "refresh", act=self.rebuild
        )

    def _build_left(self) -> None:
        self._search = SearchField(self.tr("Initials, name or household number"), huge=True)
        self._search.textChanged.connect(self._on_typed)
        self._search.installEventFilter(self)
        self._rows = [HitRow(number) for number in range(1, HITS + 1)]
        for hit in self._rows:
            hit.wanted.connect(self._on_wanted)
        self._found = Place("card")
        self._found.setLayout(column(*self._rows, gap=0, inset=(1, 1, 1, 1)))
        self._nobody = Label(self.tr("Nobody on the list is called so. A guest?"), tone="ink2")
        self._awaited_head = Head("", self.tr("a click on the name signs in too"))
        grid = QGridLayout()
        grid.setSpacing(8)
        self._names = [Button("", "small") for _ in range(AWAITED)]
        for number, button in enumerate(self._names):
            button.clicked.connect(self._on_name)
            grid.addWidget(button, number // COLUMNS, number % COLUMNS)
        for place in range(COLUMNS):
            grid.setColumnStretch(place, 1)
        self._awaited = box(column(self._awaited_head, grid, gap=8))

    def _build_right(self) -> None:
        guest = Button(self.tr("Add a guest"), "small", "user-plus", act=self.add_guest)
        self._recent_head = Head(self.tr("Just noted"), "", guest)
        self._recent = [RecentRow() for _ in range(RECENT_ROWS)]
        for line in self._recent:
            line.taken_back.connect(self._on_taken_back)
        rows = QWidget()
        rows.setObjectName("scrolled")
        rows.setLayout(column(*self._recent, None, gap=0))
        self._came = Place("card")
        self._came.setLayout(column(scroll(rows), gap=0, inset=(1, 1, 1, 1)))

    def _lay_out(self) -> None:
        head = row(self._icon, self._sentence, self._time, gap=12)
        head.setStretch(1, 1)
        self.body.addLayout(head)
        self.body.addLayout(row(self._bar, self._area_bar, gap=20))
        self.body.addLayout(
            row(self._counts, self._give_up, self._rebuild, None, self._formula, gap=12)
        )
        self.body.addWidget(hair())
        left = column(
            Head(self.tr("Type initials, Enter signs in")),
            self._search,
            self._found,
            self._nobody,
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

    def title(self) -> str:
        return self.tr("Who is here?")

    def first_field(self) -> QWidget:
        return self._search

    search_field = first_field

    def refresh(self) -> None:
        self._view = view = view_sign_in(self.app, self.consultation_id, self.step_key)
        self._read_index()
        self._show_head(view)
        self._show_awaited(view)
        self._show_recent(view)
        self._show_hits()
        self._on_clock()

    def _read_index(self) -> None:
        meeting = self._view.meeting
        key = (meeting.id if meeting else 0, self._view.roll_size)
        if key != self._index_of:
            self._index = read_roll_index(self.app, key[0]) if meeting else index_roll(())
            self._index_of = key

    def _show_head(self, view: SignInView) -> None:
        counted, quorum = view.attendance, view.quorum
        opened = view.meeting is not None and view.meeting.opened_at is not None
        words = quorum_sentence(quorum, counted.due, counted.present, opened=opened)
        self._sentence.setText(words)
        self._fit_sentence()
        met = view.enough and counted.due > 0
        self._icon.show_icon("circle-check" if met else "circle", "met" if met else "ink2")
        label = quorum_label(quorum) if quorum and quorum.facts.get("least") is not None else ""
        have, base = counted.present, counted.due
        if quorum and quorum.facts.get("base"):
            have, base = quorum.facts["have"], quorum.facts["base"]
        least = quorum.facts.get("least") if quorum else None
        parts = parts_of(quorum.facts) if quorum else ()
        self._area_bar.setVisible(bool(parts))
        if parts:
            for bar, part in zip((self._bar, self._area_bar), parts, strict=True):
                bar.show_counts(part["have"], part["least"], part["base"], share_label(part), words)
        else:
            self._bar.show_counts(have, least or 0, base, label, words)
        self._counts.setText(self._count_words(view))
        self._formula.setText(self._formula_words(view))
        planned = view.meeting is not None and view.meeting.state in (
            MeetingState.PLANNED,
            MeetingState.SIGNING_IN,
        )
        came = counted.present > 0
        self._give_up.setVisible(planned and not view.enough and came)
        fresh = view.meeting is not None and view.meeting.state is MeetingState.PLANNED
        self._rebuild.setVisible(fresh and not came and view.roll_size > 0)

    def _fit_sentence(self) -> None:
        """Take the largest type in which the sentence stands in one line beside the time."""
        room = self.width() - 200
        self._sentence.set_role("figure")
        for role in ("figure", "title"):
            wide = _width(self._sentence.text(), role)
            if wide <= room or role == "title":
                self._sentence.set_role(role)
                self._sentence.setWordWrap(wide > room)
                return

    def resizeEvent(self, event: Any) -> None:  # noqa: ANN401, N802 - Qt's name
        super().resizeEvent(event)
        self._fit_sentence()

    def _count_words(self, view: SignInView) -> str:
        counted = view.attendance
        parts = [self.tr("in person {0}").format(counted.in_person)]
        if view.proxy.allowed or counted.by_proxy:
            parts.append(self.tr("by proxy {0}").format(counted.by_proxy))
        parts.append(self.tr("excused {0}").format(counted.excused))
        if counted.left:
            parts.append(self.tr("left {0}").format(counted.left))
        parts.append(self.tr("not here yet {0}").format(counted.awaited))
        if counted.guests:
            parts.append(self.tr("guests {0}").format(counted.guests))
        return "\u3000".join(parts)

    def _formula_words(self, view: SignInView) -> str:
        if view.quorum is None:
            return ""
        return f"{quorum_formula(view.quorum)}\u3000{article_words(view.quorum.basis)}"

    def _show_awaited(self, view: SignInView) -> None:
        missing = view.attendance.awaited
        self._awaited_head.set_words(self.tr("Not here yet: {0}").format(missing))
        for button, entry in zip(self._names, [*view.awaited, *[None] * AWAITED], strict=False):
            button.setVisible(entry is not None)
            if entry is not None:
                button.set_words(entry.name)
                button.setProperty("entry", entry.id)

    def _show_recent(self, view: SignInView) -> None:
        for line, signed in zip(self._recent, [*view.recent, *[None] * RECENT_ROWS], strict=False):
            line.setVisible(signed is not None)
            if signed is not None:
                line.show_signed(signed)

    def _on_typed(self) -> None:
        self._place = 0
        self._show_hits()

    def _show_hits(self) -> None:
        """Show who was found; what must give way goes first, or the window would grow for a moment."""
        typed = self._search.text().strip()
        self._hits = search_roll(self.app, self._index, typed) if typed else ()
        self._place = min(self._place, max(0, len(self._hits) - 1))
        missing = self._view.attendance.awaited > 0 and len(self._hits) <= self._few()
        if not missing:
            self._awaited.hide()
        shown = min(len(self._hits), self._room())
        for number, (line, entry) in enumerate(zip(self._rows, self._hits[:shown], strict=False)):
            self._fill_row(line, entry, chosen=number == self._place)
        self._show_rows(shown)
        self._nobody.setVisible(bool(typed) and not self._hits)
        if missing:
            self._awaited.show()

    def _show_rows(self, count: int) -> None:
        """Show that many rows found. A row that appears inside a visible frame lays the whole window out: the frame goes first."""
        if count != self._rows_shown:
            self._rows_shown = count
            self._found.hide()
            for number, line in enumerate(self._rows):
                line.setVisible(number < count)
            self._found.setVisible(count > 0)

    def _fill_row(self, line: HitRow, entry: RollEntry, *, chosen: bool) -> None:
        meeting = self._view.meeting
        line.show_entry(
            entry,
            chosen=chosen,
            namesake=entry.name in self._index.names,
            proxy=self._view.proxy.allowed,
            opened=meeting is not None and meeting.opened_at is not None,
        )

    def _few(self) -> int:
        """Return how many rows leave room for the buttons of those missing; fewer in a low window."""
        return 0 if self.dense or theme().px("body") > LARGE_BODY else FEW_HITS

    def _room(self) -> int:
        """Return how many rows found have room below the field; the chosen one is always among them."""
        above = self._search.mapTo(self, self._search.rect().bottomLeft()).y()
        high = self._rows[0].sizeHint().height()
        fit = (self.height() - above - 24) // max(high, 1)
        return max(FEW_HITS, min(HITS, fit), self._place + 1)

    def _on_clock(self) -> None:
        self._time.setText(clock_words(self.app.now()))

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
                self._take(self._place, "sign_in")
            case Qt.Key.Key_F3:
                self._take(self._place, "late")
            case Qt.Key.Key_F4:
                self._take(self._place, "leave")
            case Qt.Key.Key_F5:
                self._take(self._place, "proxy")
            case _ if key in DIGITS and self._hits and not self._search.text().strip().isdigit():
                self._take(int(key) - int(Qt.Key.Key_1), "sign_in")
            case _:
                return False
        return True

    def _take(self, place: int, code: str) -> None:
        if 0 <= place < len(self._hits):
            self._on_wanted(self._hits[place].id, code)

    def _on_wanted(self, entry_id: int, code: str) -> None:
        acts: dict[str, Callable[[App, int], object]] = {
            "sign_in": sign_in,
            "late": arrive_late,
            "leave": leave,
            "excuse": excuse,
        }
        if code == "proxy":
            self._ask_proxy(entry_id)
            return
        with telling(self):
            acts[code](self.app, entry_id)
            self._done()

    def _done(self) -> None:
        """Empty the field for the next one; it keeps the keyboard."""
        self._search.clear()
        self._search.setFocus()
        self.acted.emit("")

    def _ask_proxy(self, entry_id: int) -> None:
        entry = next(entry for entry in self._hits if entry.id == entry_id)
        dialog = ProxyDialog(self, entry, self._view.proxy, agent_of(self.app, entry))
        if not dialog.exec():
            return
        bearer, written = dialog.answer()
        with telling(self):
            send_proxy(self.app, entry_id, bearer, written=written)
            self._done()

    def _on_name(self) -> None:
        self._on_wanted(int(self.sender().property("entry")), "sign_in")

    def _on_taken_back(self, entry_id: int) -> None:
        with telling(self):
            take_back(self.app, entry_id)
            self._done()

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
            self._done()

    def give_up(self) -> None:
        """Note that too few came; the next step then is the second call."""
        if self._view.meeting is not None:
            with telling(self):
                declare_no_quorum(self.app, self._view.meeting.id)
                self._done()

    def rebuild(self) -> None:
        """Make the list anew from the bodies and the registered parties; who goes off is said first."""
        if renew_roll(self, self.app, self.consultation_id, self.step_key):
            self._index_of = (0, 0)
            self._done()

    def mend(self, code: str) -> None:
        if code == "roll.stale":
            self.rebuild()
        else:
            super().mend(code)

    def take_step(self, code: str, facts: Mapping[str, Any]) -> None:
        match code:
            case "sign_in.before":
                self.step_wanted.emit(str(facts["back_to"]))
            case "sign_in.build_roll":
                with telling(self):
                    rebuild_roll(self.app, self.consultation_id, self.step_key)
                    self._done()
            case "sign_in.call_again":
                self._call_again()
            case "sign_in.open":
                with telling(self):
                    open_meeting(self.app, self.consultation_id, self.step_key)
                    self._done()

    def _call_again(self) -> None:
        meeting = self._view.meeting
        if meeting is None:
            return
        dialog = CallAgainDialog(self, meeting.planned_at, self.app.now())
        if dialog.exec():
            with telling(self):
                call_again(self.app, meeting.id, dialog.answer())
                self._done()


def _width(words: str, role: str) -> int:
    from PySide6.QtGui import QFontMetrics

    return QFontMetrics(theme().font(role)).horizontalAdvance(words)
