"""The room of the scripted assembly: main window and hall screen open, acts done one by one with clicks and keys."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QWidget
from ui.assembly_ledger import Ledger

from consult_app.main import build_window
from consult_app.services.app import App
from consult_app.ui.clock_watch import ClockWatch
from consult_app.ui.hall_desk import HallDesk
from consult_app.ui.page import StagePage
from consult_app.ui.pages.sign_in_recent import RecentRow
from consult_app.ui.pages.sign_in_rows import HitRow
from consult_app.ui.rehearsal.clock import RehearsalClock
from consult_app.ui.rehearsal.hand import Hand, NotOnScreen
from consult_app.ui.rehearsal.walk import Walk
from consult_app.ui.widgets.rail import RailCell

SET_UP = "vote.set_up"
"""Kept each time a field of the set-up is left; it may be filled twice without harm, so it is not counted."""


@dataclass(frozen=True, slots=True)
class Act:
    """
    One thing done in the room, whole or not at all: one transaction.

    `do` clicks, `tell` writes it into the ledger, `seconds` pass before it. `place` says on which step, and on which
    tab of it, the clerk must be. With `writes=0` nothing is kept: a look, or a form that is filled anew.
    """

    name: str
    place: str
    do: Callable[["Room"], object]
    tell: Callable[[Ledger, datetime], object] = lambda _ledger, _at: None
    seconds: int = 4
    writes: int = 1


Script = Callable[[Ledger], Iterator[Act]]


@dataclass
class Room:
    """Both windows and the hands that work on them."""

    app: App
    clock: RehearsalClock
    case: int
    walk: Walk
    desk: HallDesk
    told: list[str] = field(default_factory=list)
    shots: bool = False

    @property
    def hand(self) -> Hand:
        return self.walk.hand

    @property
    def page(self) -> StagePage:
        return self.walk.window.frame.page()

    def hall(self) -> object:
        """Return the scene that the hall sees."""
        return self.desk.screen.canvas.view.scene

    # ---- where one is

    def go(self, place: str) -> None:
        """Be at a step, and at a tab of it, by clicks; nothing where one is there already."""
        step, _, tab = place.partition(".")
        frame = self.walk.window.frame
        if frame.step_key != step:
            cell = self.hand.first(RailCell, lambda one: one.step.key == step)
            self.hand.click(cell)
            if frame.step_key != step:
                raise NotOnScreen(step)
        if tab and frame.page()._tabs.code() != tab:
            button = frame.page()._tabs._buttons[tab]
            self.hand.click(button)

    def look(self, name: str) -> None:
        """Take a picture of both screens where pictures are wanted."""
        if self.shots:
            self.hand.picture(name)
            self.hand.picture_of(self.desk.screen, f"hall-{name}")

    # ---- hands

    def fill_line(self, line: QLineEdit, words: str) -> None:
        line.setFocus()
        line.clear()
        self.hand.type_into(line, words)

    def find_line(self, no: str, typed: str) -> HitRow:
        """Type into the sign-in search and go down to the line of a household; returns its row."""
        search = self.page.first_field()
        self.fill_line(search, typed)
        rows = self.hand.all_of(HitRow)
        for number, row in enumerate(rows):
            entry = row.entry()
            if entry is not None and entry.household == no:
                for _ in range(number):
                    QTest.keyClick(search, Qt.Key.Key_Down)
                return row
        raise NotOnScreen(f"{no} {typed}: {[row.accessibleName() for row in rows]}")

    def key_in_search(self, key: Qt.Key) -> None:
        QTest.keyClick(self.page.first_field(), key)
        self.hand.settle()

    def newest_row(self) -> RecentRow:
        """Return the row that stands first of those just noted."""
        return min(self.hand.all_of(RecentRow), key=lambda one: one.y())

    def newest(self) -> str:
        """Return what the first row of those just noted says."""
        return self.newest_row().accessibleName()

    def press_in(self, row: QWidget, words: str) -> None:
        """Press the button of one row."""
        self.hand.click(next(one for one in self.hand.buttons(words) if row.isAncestorOf(one)))

    def choose_in_menu(self, words: str) -> None:
        """Take an entry of the menu that is open."""
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu), "no menu is open"
        for action in menu.actions():
            if self.hand.says(action.text(), words):
                spot = menu.actionGeometry(action).center()
                QTest.mouseClick(menu, Qt.MouseButton.LeftButton, pos=spot)
                return
        raise NotOnScreen(words)

    def answer_floor(self, words: str, fill: Callable[[], object]) -> None:
        """Answer what a button of the floor asks; where there is little room it stands in a menu."""
        if self.hand.buttons(words):
            self.hand.answer(words, fill)
        else:
            self.hand.press("More…")
            self.hand.answer_step(lambda: self.choose_in_menu(words), fill)

    def click_on(self, widget: QWidget) -> None:
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton, pos=QPoint(8, 8))
        self.hand.settle()


def seen(place: str, name: str) -> Act:
    """Go to a place and look at both screens there."""
    return Act(f"look at {name}", place, lambda room: room.look(name), writes=0)


@contextmanager
def opened_room(
    app: App, clock: RehearsalClock, case: int, out: Path, size: tuple[int, int] = (1366, 768)
) -> Iterator[Room]:
    """Open the main window at the case, and the hall screen with its button."""
    for name in ("pictures", "papers"):
        (out / name).mkdir(parents=True, exist_ok=True)
    window = build_window(app)
    for watch in window.findChildren(ClockWatch):
        watch.rest()
    window.resize(*size)
    window.show()
    window.activateWindow()
    window.open_section("today")
    window.open_case(case)
    desk = window.findChild(HallDesk)
    walk = Walk(app, clock, Hand(window, out / "pictures"), window, out)
    room = Room(app, clock, case, walk, desk)
    walk.hand.press("Turn on")
    desk.screen.resize(1024, 768)
    try:
        yield room
    finally:
        desk.close()
        window.close()
        window.deleteLater()


def written(app: App) -> int:
    """Return how many acts the journal holds, but for the fields of a set-up."""
    with app.work() as work:
        count = "SELECT count(*) FROM journal WHERE event != ?"
        return int(work._connection.exec_driver_sql(count, (SET_UP,)).scalar())


def carry_out(
    script: Script,
    ledger: Ledger,
    room: Room,
    before: int,
    told: Callable[[int, str], object] = lambda _position, _name: None,
) -> int:
    """
    Do what of a script is not done yet, and write all of it into the ledger; returns how many acts it keeps.

    `before` is what the journal held before the first act: what was written since says how far it went. Each act
    must write just what it says. `told(position, name)` hears an act when the window has shown it.
    """
    done, position = written(room.app) - before, 0
    for act in script(ledger):
        room.clock.pass_time(seconds=act.seconds)
        if position >= done:
            room.go(act.place)
            act.do(room)
            more = written(room.app) - before - position
            assert more == act.writes, f"{act.name} kept {more} acts, not {act.writes}"
            told(position + act.writes, act.name)
        position += act.writes
        act.tell(ledger, room.clock())
    return position


def remember(script: Script, ledger: Ledger, clock: RehearsalClock, until: int) -> None:
    """Write into the ledger what a script did until it had kept so many acts; nothing is clicked."""
    position = 0
    for act in script(ledger):
        if position + act.writes > until:
            return
        clock.pass_time(seconds=act.seconds)
        position += act.writes
        act.tell(ledger, clock())
