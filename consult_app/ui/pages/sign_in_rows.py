"""Rows of the sign-in page: those found, those who just came; made once and filled anew."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QWidget

from consult_app.domain.meeting import PresenceKind, RollEntry
from consult_app.services.sign_in_view import Signed
from consult_app.ui.theme import theme
from consult_app.ui.widgets.base import (
    ElidedLabel,
    IconLabel,
    Label,
    Place,
    box,
    column,
    row,
    scaled,
    upright,
)
from consult_app.ui.widgets.buttons import Button, KeyCap
from consult_app.ui.words.dates import clock_words
from consult_app.ui.words.meeting import (
    STANDING_ICONS,
    STANDINGS,
    entry_details,
    say,
    told_entry,
)

NARROW = 260
"""Width of the column in px below which a row shows no time."""
LARGEST_WITH_GROUP = 18
"""Body type in px up to which the name of a row has room for its group."""


class HitRow(Place):
    """Somebody found: name, what tells them apart, and what can be noted of them now."""

    wanted = Signal(int, str)
    """The id of the line of the roll, and what shall be noted: sign_in, late, excuse, proxy, leave."""

    def __init__(self, number: int, parent: QWidget | None = None) -> None:
        super().__init__("row", parent)
        self._entry: RollEntry | None = None
        self._told: tuple[RollEntry, bool, bool, bool, bool] | None = None
        self._name, self._details = Label(t="h2"), ElidedLabel(t="small")
        self._icon, self._state = IconLabel("check", "met", 18), Label(t="small")
        self._in = Button("", "small", act=self._on_in)
        self._key = KeyCap("Enter" if number == 1 else str(number), on=number == 1)
        self._cap_number = number
        self._late = Button(self.tr("Late"), "small", act=self._on_late)
        self._excuse = Button(self.tr("Excused"), "small", act=self._on_excuse)
        self._proxy = Button(self.tr("Proxy"), "small", act=self._on_proxy)
        self._line = upright()
        self._more = box(row(self._line, self._late, self._excuse, self._proxy, gap=6))
        layout = row(
            self._name,
            self._details,
            self._icon,
            self._state,
            self._in,
            self._key,
            self._more,
            gap=8,
            inset=(16, 7, 12, 7),
        )
        layout.setStretch(1, 1)
        self.setLayout(layout)

    def entry(self) -> RollEntry | None:
        return self._entry

    def show_entry(
        self, entry: RollEntry, *, chosen: bool, namesake: bool, proxy: bool, opened: bool
    ) -> None:
        """Show a line of the roll; `chosen` is the one Enter takes."""
        told = (entry, chosen, namesake, proxy, opened)
        if told == self._told:
            return
        self._told, self._entry = told, entry
        self.set_place("rowhit" if chosen else "row")
        self._name.setText(entry.name)
        self._details.set_whole(entry_details(entry, namesake=namesake))
        here, left = entry.here, entry.standing is PresenceKind.LEFT
        self._icon.setVisible(here)
        self._state.setText(_state_words(entry))
        self._state.setVisible(entry.standing is not None)
        self._in.set_words(self._in_words(here=here, left=left))
        self._in.setAccessibleName(f"{entry.name} {self._in.words()}")
        self._key.setText("Enter" if chosen else str(self._cap_number))
        self._key.setVisible(not here and (chosen or self._cap_number > 1))
        self._more.setVisible(chosen and not here and not left)
        self._late.setVisible(not opened)
        self._excuse.setVisible(entry.standing is None)
        self._proxy.setVisible(proxy and entry.capacity == "member")
        self.setAccessibleName(f"{entry.name} {self._details.whole()} {self._state.text()}".strip())

    def _in_words(self, *, here: bool, left: bool) -> str:
        if here:
            return self.tr("Leaves")
        return self.tr("Comes back") if left else self.tr("Sign in")

    def act_code(self) -> str:
        """Return what Enter does with this row: sign in, or nothing with somebody here already."""
        return "" if self._entry is None or self._entry.here else "sign_in"

    def _on_in(self) -> None:
        if self._entry is not None:
            self.wanted.emit(self._entry.id, "leave" if self._entry.here else "sign_in")

    def _on_late(self) -> None:
        self._emit("late")

    def _on_excuse(self) -> None:
        self._emit("excuse")

    def _on_proxy(self) -> None:
        self._emit("proxy")

    def _emit(self, code: str) -> None:
        if self._entry is not None:
            self.wanted.emit(self._entry.id, code)


def _state_words(entry: RollEntry) -> str:
    if entry.standing is None or entry.standing_at is None:
        return ""
    if entry.standing is PresenceKind.PROXY:
        return say(STANDINGS[PresenceKind.ARRIVED])
    return say(STANDINGS[entry.standing], at=clock_words(entry.standing_at))


class RecentRow(Place):
    """Somebody whose presence was noted, with the way to take it back."""

    taken_back = Signal(int)
    wrong = Signal(object)
    """It was another one of the same name: the line of the roll that was noted."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("row", parent)
        self._signed: Signed | None = None
        self._told: tuple[Signed, bool, bool] | None = None
        self._narrow = False
        self._at, self._icon = Label(tone="ink2"), IconLabel("check", "met", 18)
        self._name, self._below = ElidedLabel(t="strong"), ElidedLabel(t="small")
        self._undo = Button(self.tr("Take back"), "small", act=self._on_undo)
        self._other = Button(self.tr("Not this one…"), "small", act=self._on_other)
        self._name.setMinimumWidth(
            scaled(64)
        )  # three characters: a row without a name says nothing
        self._verbs = row(self._other, self._undo, gap=8)
        names = column(None, self._name, self._below, None, gap=0)
        layout = row(self._at, self._icon, names, self._verbs, gap=8, inset=(14, 6, 10, 6))
        layout.setStretch(2, 1)
        self.setLayout(layout)

    def fit(self, width: int) -> None:
        """In a narrow column the name is what must be read; time, mark and group give way."""
        self._narrow = width < scaled(NARROW)
        self._at.setVisible(not self._narrow)
        self._icon.setVisible(not self._narrow)
        along = (
            QBoxLayout.Direction.TopToBottom if self._narrow else QBoxLayout.Direction.LeftToRight
        )
        self._verbs.setDirection(along)
        if (layout := self.layout()) is not None:
            layout.setContentsMargins(*((8, 6, 4, 6) if self._narrow else (14, 6, 10, 6)))
        if self._signed is not None:
            self._show_name(self._signed)

    def signed(self) -> Signed | None:
        """Return what is shown."""
        return self._signed

    def follow(self, before: QWidget) -> None:
        """Let Tab come here after another widget."""
        QWidget.setTabOrder(before, self._other)
        QWidget.setTabOrder(self._other, self._undo)

    def show_signed(self, signed: Signed, *, namesake: bool = False) -> None:
        """Show what was noted; of a name that stands on the roll twice it can be put right."""
        large = theme().px("body") > LARGEST_WITH_GROUP
        told = (signed, namesake, large)
        if told == self._told:
            return
        self._told, self._signed = told, signed
        self._other.setVisible(namesake and signed.entry.here)
        at = clock_words(signed.at)
        icon, duty = STANDING_ICONS[signed.kind]
        self._at.setText(at)
        self._icon.show_icon(icon, duty)
        self._show_name(signed)
        if signed.kind is PresenceKind.ARRIVED:
            below = signed.bearer and self.tr("{0} came").format(signed.bearer)
        else:
            below = say(STANDINGS[signed.kind], at=at, bearer=signed.bearer)
        self._below.set_whole(below)
        self._below.setVisible(bool(below))
        self._undo.setAccessibleName(f"{self._undo.words()} {signed.entry.name}")
        self.setAccessibleName(f"{at} {signed.entry.name} {below}".strip())

    def _show_name(self, signed: Signed) -> None:
        bare = self._narrow or theme().px("body") > LARGEST_WITH_GROUP
        self._name.set_whole(signed.entry.name if bare else told_entry(signed.entry))

    def _on_other(self) -> None:
        if self._signed is not None:
            self.wrong.emit(self._signed.entry)

    def _on_undo(self) -> None:
        if self._signed is not None:
            self.taken_back.emit(self._signed.entry.id)
