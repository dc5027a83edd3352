"""What the sign-in page asks for in a dialog before it is done: proxy, wrong person, second call, signatures."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent

from consult_app.domain.meeting import RollEntry
from consult_app.services.attending import (
    correct_person,
    send_another,
    send_proxy,
    sign_in,
    take_back,
)
from consult_app.services.meeting_course import call_again
from consult_app.services.notifying import earliest_if_sent_today
from consult_app.services.owners import agent_of
from consult_app.services.sheet_count import enter_sheet_count, view_sheet_count
from consult_app.services.sign_in_view import namesakes
from consult_app.services.stages import view_stage
from consult_app.services.standing_in import by_household, may_come_for, there_now
from consult_app.ui.errors import telling
from consult_app.ui.pages.sign_in_dialogs import (
    CallAgainDialog,
    OfHousehold,
    ProxyDialog,
    SheetDialog,
    WrongPersonDialog,
)
from consult_app.ui.pages.sign_in_rows import HitRow
from consult_app.ui.pages.together_parts import ask_order

if TYPE_CHECKING:
    from consult_app.ui.pages.sign_in import SignInPage


class SignInActs(QObject):
    """Each asks, calls one use case, and lets the page go on with the next person."""

    def __init__(self, page: "SignInPage") -> None:
        super().__init__(page)
        self._page = page
        page.installEventFilter(self)

    def order_matters(self) -> None:
        """Ask in which order the matters of the evening are dealt with."""
        view = self._page.view()
        ask_order(self._page, view.together, view.meeting)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Take the keys that the search field lets pass: a full hall is signed in without the mouse."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            control = event.modifiers() == Qt.KeyboardModifier.ControlModifier
            acts: Mapping[tuple[int, bool], Callable[[], None]] = {
                (Qt.Key.Key_F2, False): self.excuse_chosen,
                (Qt.Key.Key_R, True): self.take_back_chosen,
                (Qt.Key.Key_T, True): self.put_newest_right,
                (Qt.Key.Key_G, True): self._page.add_guest,
            }
            act = acts.get((event.key(), control))
            if act is not None:
                act()
                return True
        return super().eventFilter(watched, event)

    def _chosen(self) -> HitRow | None:
        """Return the row of those found that Enter would take."""
        rows = (row for row in self._page.findChildren(HitRow) if row.isVisible())
        return next((row for row in rows if row.chosen()), None)

    def excuse_chosen(self) -> None:
        row = self._chosen()
        entry = row.entry() if row is not None else None
        if row is not None and entry is not None:
            row.wanted.emit(entry.id, "excuse")

    def take_back_chosen(self) -> None:
        """Take back what was noted last of the one chosen; while nothing is typed, of the newest."""
        row, recent = self._chosen(), self._page.view().recent
        entry = row.entry() if row is not None else recent[0].entry if recent else None
        if entry is None or entry.standing is None:
            self._page.failed_quietly.emit(self.tr("Nothing was noted there yet"))
            return
        with telling(self._page):
            take_back(self._page.app, entry.id)
            self._page.done()

    def put_newest_right(self) -> None:
        """Ask who of the same name it was instead of the newest."""
        recent = self._page.view().recent
        if recent and recent[0].entry.here and namesakes(self._page.app, recent[0].entry):
            self.put_right(recent[0].entry)
        else:
            words = self.tr("Nobody else of this name is still missing")
            self._page.failed_quietly.emit(words)

    def ask_who_stands_in(self, entry: RollEntry) -> None:
        """Ask who came instead: somebody with a power, or where households are counted another of it."""
        page, home = self._page, self._of_household(entry)
        rule = page.view().proxy
        if home is not None and not home.names and (entry.here or not rule.allowed):
            page.failed_quietly.emit(self.tr("Nobody else of this household may come for it"))
            return
        dialog = ProxyDialog(page, entry, rule, agent_of(page.app, entry), home)
        if not dialog.exec():
            return
        came = dialog.of_household()
        with telling(page):
            if came:
                act = send_another if entry.here else sign_in
                act(page.app, entry.id, came)
            else:
                bearer, written = dialog.answer()
                send_proxy(page.app, entry.id, bearer, written=written)
            page.done()

    def _of_household(self, entry: RollEntry) -> OfHousehold | None:
        """Return who else of a household may be here for it; nothing where heads are counted."""
        page = self._page
        if not by_household(page.view().meeting) or not entry.household:
            return None
        there = there_now(page.app, entry)
        names = [one.name for one in may_come_for(page.app, entry) if one.name != there]
        if there not in ("", entry.name):
            names.insert(0, entry.name)
        return OfHousehold(tuple(names), page.came_for(entry), there)

    def put_right(self, entry: RollEntry) -> None:
        """Ask who of the same name it was instead."""
        others = namesakes(self._page.app, entry)
        dialog = WrongPersonDialog(self._page, entry, others)
        if others and dialog.exec():
            with telling(self._page):
                correct_person(self._page.app, entry.id, dialog.answer())
                self._page.done()

    def call_again(self) -> None:
        """Ask for the day of the second call; the rule's second notice is then given at its stage."""
        page, meeting = self._page, self._page.view().meeting
        if meeting is None:
            return
        earliest = earliest_if_sent_today(page.app, page.consultation_id, page.step_key)
        dialog = CallAgainDialog(page, meeting.planned_at, earliest)
        if dialog.exec():
            with telling(page):
                call_again(page.app, meeting.id, dialog.answer())
                page.done()
                self._to_notice()

    def _to_notice(self) -> None:
        """Go to the notice where the rule asks for a second one: its step is open again."""
        page = self._page
        steps = view_stage(page.app, page.consultation_id, page.step_key).steps
        wanted = page.step_key.replace("sign_in", "notice")
        if any(step.key == wanted and step.mark == "open" for step in steps):
            page.step_wanted.emit(wanted)

    def count_sheet(self) -> None:
        """Ask how many signatures the printed sheet bears."""
        page, meeting = self._page, self._page.view().meeting
        if meeting is None:
            return
        dialog = SheetDialog(page, view_sheet_count(page.app, meeting.id))
        if dialog.exec():
            with telling(page):
                enter_sheet_count(page.app, meeting.id, *dialog.answer())
                page.done()
