"""A meeting of several matters on screen: the line that names them, and the choice of another matter."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QCoreApplication, QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from consult_app.domain.meeting import Meeting
from consult_app.domain.procedure import Stage
from consult_app.services.joining import Candidate
from consult_app.services.matter_order import order_matters
from consult_app.services.together_view import HeldTogether, Matter
from consult_app.ui.errors import telling
from consult_app.ui.page import StagePage
from consult_app.ui.widgets.base import (
    ElidedLabel,
    IconLabel,
    Label,
    Place,
    box,
    clear,
    column,
    row,
    scaled,
)
from consult_app.ui.widgets.buttons import Button
from consult_app.ui.widgets.cards import ListRow
from consult_app.ui.widgets.dialogs import ConfirmDialog, Dialog
from consult_app.ui.widgets.fields import ChoiceField
from consult_app.ui.words.dates import moment_words
from consult_app.ui.words.filling import fill
from consult_app.ui.words.together import TOGETHER_REFUSALS

SHOWN = 9
"""Characters of a title on a button; the whole of it is the button's tip."""


LEAST_WIDE = 300
"""Px in which the line with one button for all others stands."""


def short_title(title: str) -> str:
    return title if len(title) <= SHOWN + 1 else f"{title[:SHOWN]}…"


class TogetherLine(Place):
    """
    Says that this is one meeting of several matters, and leads to the others; hidden where it is of one.

    Each other matter has its button where there is room for all, else one button offers them in a list.
    """

    wanted = Signal(int, str)
    """Open another matter: its consultation, and the key of the same step there."""
    apart_wanted = Signal()
    order_wanted = Signal()

    def __init__(self, stage: Stage, parent: QWidget | None = None) -> None:
        super().__init__("well", parent)
        self._stage = stage
        self._shown = HeldTogether()
        self._may_order = self._may_part = False
        self._said, self._short = Label(wrap=False), Label(wrap=False)
        self._ways = row(gap=8)
        self._each = box(self._ways)
        self._more = Button(self.tr("Other matters"), "small", "chevron-down", act=self._menu)
        self._apart = Button(self.tr("Hold it by itself…"), "small", act=self.apart_wanted.emit)
        self._apart.hide()
        self._order = Button(self.tr("Order…"), "small", "list", act=self.order_wanted.emit)
        self._order.hide()
        ways = (self._each, self._more, None, self._order, self._apart)
        parts = (self._said, self._short, *ways)
        layout = row(IconLabel("link", "ink2", 20), *parts)
        layout.setContentsMargins(10, 4, 6, 4)
        self.setLayout(layout)
        self.hide()

    def show_matters(
        self, held: HeldTogether, *, may_part: bool = False, may_order: bool = False
    ) -> None:
        self.setVisible(bool(held.matters))
        self._may_order = may_order and held.may_be_moved
        self._may_part = may_part and bool(held.matters)
        if held.matters and held != self._shown:
            self._shown = held
            self._fill(held)
        self._fit()

    def _fill(self, held: HeldTogether) -> None:
        here = next(one for one in held.matters if one.here)
        words = self.tr("Matter {1} of {0} in one meeting. Also:")
        self._said.setText(words.format(len(held.matters), here.no))
        self._short.setText(self.tr("Matter {1} of {0}").format(len(held.matters), here.no))
        clear(self._ways)
        for one in self._others():
            words = f"{one.no} {short_title(one.title)}"
            button = Button(words, "small", name=f"{one.no} {one.title}", tip=one.title)
            button.clicked.connect(partial(self._go, one))
            self._ways.addWidget(button)

    def _others(self) -> list[Matter]:
        return [one for one in self._shown.matters if not one.here]

    def _go(self, one: Matter, _checked: bool = False) -> None:  # noqa: FBT001, FBT002 - a signal's value
        self.wanted.emit(one.case_id, one.step(self._stage))

    def _menu(self) -> None:
        menu = QMenu(self)
        for one in self._others():
            action = menu.addAction(f"{one.no} {one.title}".replace("&", "&&"))
            action.triggered.connect(partial(self._go, one))
        if self._may_order or self._may_part:
            menu.addSeparator()
        for button, offered, wanted in (
            (self._order, self._may_order, self.order_wanted),
            (self._apart, self._may_part, self.apart_wanted),
        ):
            if offered:
                menu.addAction(button.words()).triggered.connect(wanted)
        menu.popup(self._more.mapToGlobal(self._more.rect().bottomLeft()))

    def _fit(self) -> None:
        """Show a button for each other matter where all have room, else the list, with all else that can be done."""
        offered = ((self._order, self._may_order), (self._apart, self._may_part))
        beside = [one for one, may in offered if may]
        others = [self._ways.itemAt(place).widget() for place in range(self._ways.count())]
        always = 40 + sum(_wide(one) for one in beside)
        wanted = _wide(self._said) + sum(_wide(one) for one in others) + always
        roomy = wanted + 30 <= self.width()
        for part, shown in (
            (self._said, roomy),
            (self._each, roomy),
            (self._short, not roomy),
            (self._more, not roomy),
            (self._order, roomy and self._may_order),
            (self._apart, roomy and self._may_part),
        ):
            part.setVisible(shown)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(scaled(LEAST_WIDE), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        self._fit()


def _wide(part: QWidget) -> int:
    """Return the room a part takes with the gap beside it; one that was just made has its type only once polished."""
    part.ensurePolished()
    return part.sizeHint().width() + 8


class MatterRow(ListRow):
    """The name of one of several matters in a list of items; another matter than the one on show is a way to it."""

    def __init__(
        self,
        matter: Matter,
        act: Callable[[Matter], None],
        move: Callable[[Matter, int], None] | None = None,
        ways: Iterable[int] = (),
    ) -> None:
        """Make the row; `move` is offered for each of `ways`: -1 to be dealt with earlier, +1 later."""
        words = QCoreApplication.translate("MatterRow", "Matter {0}: {1}")
        told = words.format(matter.no, matter.title)
        cells: list[QWidget] = [ElidedLabel(told, "strong", "" if matter.here else "ink2")]
        if matter.done:
            cells.append(IconLabel("circle-check", "met", 22))
        if move is not None:
            cells += [_move_button(matter, by, move) for by in ways]
        if not matter.here:
            name = QCoreApplication.translate("MatterRow", "Go to {0}").format(told)
            go: Callable[[], None] = partial(act, matter)
            cells.append(Button("", "small", "chevron-right", name=name, tip=name, act=go))
        super().__init__(*cells)
        if not matter.here:
            self.on_click(go)
        layout = self.layout()
        if isinstance(layout, QHBoxLayout):
            layout.setContentsMargins(10, 5, 8, 5)
            layout.setStretch(0, 1)
        self.setAccessibleName(told)


def _move_button(matter: Matter, by: int, move: Callable[[Matter, int], None]) -> Button:
    words = (
        QCoreApplication.translate("MatterRow", "Deal with “{0}” earlier")
        if by < 0
        else QCoreApplication.translate("MatterRow", "Deal with “{0}” later")
    ).format(matter.title)
    act: Callable[[], None] = partial(move, matter, by)
    return Button("↑" if by < 0 else "↓", "small", name=words, tip=words, act=act)


class OrderDialog(Dialog):
    """Asks in which order the matters of the meeting are dealt with; those taken up already keep their place."""

    def __init__(self, parent: QWidget, held: HeldTogether) -> None:
        super().__init__(
            parent,
            self.tr("In which order are the matters dealt with?"),
            self.tr("Keep this order"),
            self.tr("Leave it as it was"),
            width=600,
        )
        self._held = held
        self._list = column(gap=6)
        words = self.tr(
            "Agenda, running sheet, hall and minutes follow. Once a matter is taken up, its place stays."
        )
        self.add(self._list, Label(words, "small", wrap=True))
        self._show(0, 0)

    def answer(self) -> tuple[int, ...]:
        """Return the meetings in the order chosen."""
        return tuple(one.meeting_id for one in self._held.matters)

    def _show(self, moved: int, by: int) -> None:
        """Show the matters anew; the keyboard stays with the one that was moved."""
        clear(self._list)
        for no, one in enumerate(self._held.matters, 1):
            ways = {by: bool(self._held.moved(one.meeting_id, by)) for by in (-1, 1)}
            buttons = [_move_button(one, by, self._move) for by in ways]
            for button, fits in zip(buttons, ways.values(), strict=True):
                button.setEnabled(fits)
            told = f"{no} {one.title}"
            note = [Label(self.tr("taken up already"), "small")] if one.begun else []
            line = row(ElidedLabel(told, "strong"), *note, *buttons, gap=8)
            line.setStretch(0, 1)
            self._list.addWidget(box(line))
            if one.meeting_id == moved:
                kept = by if ways[by] else -by
                buttons[0 if kept < 0 else 1].setFocus()

    def _move(self, matter: Matter, by: int) -> None:
        if order := self._held.moved(matter.meeting_id, by):
            matters = {one.meeting_id: one for one in self._held.matters}
            self._held = replace(self._held, matters=tuple(matters[id_] for id_ in order))
            self._show(matter.meeting_id, by)


def ask_order(page: StagePage, held: HeldTogether, meeting: Meeting | None) -> None:
    """Ask in which order the matters of a meeting are dealt with, and keep it."""
    dialog = OrderDialog(page, held)
    if meeting is not None and dialog.exec():
        with telling(page):
            order_matters(page.app, meeting.id, dialog.answer())
            page.acted.emit("")


def sure_to_close(parent: QWidget, left: Iterable[str]) -> bool:
    """Ask before the meeting is closed; matters that came to nothing yet are named."""
    words = QCoreApplication.translate("Closing", "Nobody can be signed in or speak after that.")
    if titles := QCoreApplication.translate("Words", ", ").join(left):
        more = QCoreApplication.translate(
            "Closing", "Not dealt with yet: {0}. The meeting is closed for all its matters."
        )
        words = f"{more.format(titles)}\n{words}"
    return ConfirmDialog.ask(
        parent,
        QCoreApplication.translate("Closing", "Is the meeting over?"),
        words,
        QCoreApplication.translate("Closing", "Close the meeting"),
        QCoreApplication.translate("Closing", "Go on with it"),
    )


class TogetherDialog(Dialog):
    """Asks with which other matter this one is held together; those that do not go say why."""

    def __init__(self, parent: QWidget, found: tuple[Candidate, ...]) -> None:
        super().__init__(
            parent,
            self.tr("With which matter is it held together?"),
            self.tr("Hold them together"),
            self.tr("Not now"),
        )
        fit = [one for one in found if not one.why_not]
        choices = [(str(one.meeting_id), _told(one)) for one in fit]
        self._other = ChoiceField(self.tr("The other matter"), choices)
        self._other.setVisible(bool(fit))
        self.act_button.setEnabled(bool(fit))
        words = self.tr(
            "Time, place, chair and recorder become those of the other matter. One notice names both, people sign in "
            "once, and each matter keeps its own vote, minutes and dossier."
        )
        self.add(Label(words, wrap=True), self._other)
        for one in found:
            if one.why_not:
                facts = {"title": one.title, "names": list(one.names)}
                why = fill("Refusal", TOGETHER_REFUSALS[one.why_not], facts)
                self.add(Label(f"{_told(one)}\n{why}", "small", wrap=True))

    def answer(self) -> int:
        """Return the meeting that was chosen."""
        return int(self._other.code())


def _told(one: Candidate) -> str:
    return f"{one.number} {one.title}，{moment_words(one.at)}，{one.place}"
