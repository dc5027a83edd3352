"""A meeting of several matters on screen: the line that names them, and the choice of another matter."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from consult_app.domain.procedure import Stage
from consult_app.services.joining import Candidate
from consult_app.services.together_view import HeldTogether, Matter
from consult_app.ui.widgets.base import ElidedLabel, IconLabel, Label, Place, clear, row, scaled
from consult_app.ui.widgets.buttons import Button
from consult_app.ui.widgets.cards import ListRow
from consult_app.ui.widgets.dialogs import ConfirmDialog, Dialog
from consult_app.ui.widgets.fields import ChoiceField
from consult_app.ui.words.dates import moment_words
from consult_app.ui.words.filling import fill
from consult_app.ui.words.together import TOGETHER_REFUSALS

SHOWN = 9
"""Characters of a title on a button; the whole of it is the button's tip."""


def short_title(title: str) -> str:
    return title if len(title) <= SHOWN + 1 else f"{title[:SHOWN]}…"


class TogetherLine(Place):
    """Says that this is one meeting of several matters, and leads to the others; hidden where it is of one."""

    wanted = Signal(int, str)
    """Open another matter: its consultation, and the key of the same step there."""
    apart_wanted = Signal()

    def __init__(self, stage: Stage, parent: QWidget | None = None) -> None:
        super().__init__("well", parent)
        self._stage = stage
        self._shown = HeldTogether()
        self._said = Label(wrap=False)
        self._ways = row(gap=8)
        self._apart = Button(self.tr("Hold it by itself…"), "small", act=self.apart_wanted.emit)
        self._apart.hide()
        layout = row(IconLabel("link", "ink2", 20), self._said, self._ways, None, self._apart)
        layout.setContentsMargins(10, 4, 6, 4)
        self.setLayout(layout)
        self.hide()

    def show_matters(self, held: HeldTogether, *, may_part: bool = False) -> None:
        self.setVisible(bool(held.matters))
        self._apart.setVisible(may_part and bool(held.matters))
        if held == self._shown or not held.matters:
            return
        self._shown = held
        here = next(one for one in held.matters if one.here)
        words = self.tr("One meeting for {0} matters, this is no. {1}. Also:")
        self._said.setText(words.format(len(held.matters), here.no))
        clear(self._ways)
        for one in held.matters:
            if not one.here:
                self._ways.addWidget(self._way_to(one))

    def _way_to(self, one: Matter) -> Button:
        words = f"{one.no} {short_title(one.title)}"
        button = Button(words, "small", name=f"{one.no} {one.title}", tip=one.title)
        button.setProperty("way", (one.case_id, one.step(self._stage)))
        button.clicked.connect(self._on_way)
        return button

    def _on_way(self) -> None:
        self.wanted.emit(*self.sender().property("way"))


class MatterRow(ListRow):
    """The name of one of several matters in a list of items; another matter than the one on show has a way to it."""

    def __init__(self, matter: Matter, act: Callable[[Matter], object]) -> None:
        mark: QWidget = (
            IconLabel("circle-check", "met", 22)
            if matter.done
            else Label(str(matter.no), "strong", "" if matter.now else "ink3")
        )
        mark.setFixedWidth(scaled(24))
        cells: list[QWidget] = [mark, ElidedLabel(matter.title, "strong")]
        go = QCoreApplication.translate("MatterRow", "Go to it")
        if not matter.here:
            name = f"{go} {matter.no} {matter.title}"
            cells.append(Button(go, "small", name=name, act=lambda: act(matter)))
        super().__init__(*cells)
        layout = self.layout()
        if isinstance(layout, QHBoxLayout):
            layout.setContentsMargins(10, 6, 8, 6)
            layout.setStretch(1, 1)
        self.setAccessibleName(f"{matter.no} {matter.title}")


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
