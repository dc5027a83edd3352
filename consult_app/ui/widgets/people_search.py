"""The search for people and organisations: a field with a list of suggestions below it."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QLocale, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGraphicsDropShadowEffect, QWidget

from consult_app.domain.people import short_group
from consult_app.domain.people_index import Candidate
from consult_app.services.subject_kinds import subject_kind
from consult_app.ui.theme import theme
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
from consult_app.ui.widgets.buttons import Button, KeyCap
from consult_app.ui.widgets.fields import SearchField
from consult_app.ui.words.filling import QT_TRANSLATE_NOOP, fill
from consult_app.ui.words.roster import sex_words

MOST_ROWS = 6
DIGITS = range(int(Qt.Key.Key_2), int(Qt.Key.Key_9) + 1)

BORN_IN = QT_TRANSLATE_NOOP("People", "born {year}")
HEADED_BY = QT_TRANSLATE_NOOP("People", "household of {head}")
COMMA = QT_TRANSLATE_NOOP("People", ", ")

Find = Callable[[str], Sequence[Candidate]]
"""What was typed -> who fits, best first."""


class PeopleSearch(QWidget):
    """
    A search field that suggests people while a name is being typed.

    `find(typed)` gives the candidates (`PeopleIndex.search`), `taken(candidate)` says who is there already: such a
    row shows a tick and `taken_word` and cannot be chosen. Letters search at once; up and down choose, Enter takes
    the chosen row, 2 to 9 take that row, Esc clears. After `chosen` the field is empty and keeps the keyboard.
    """

    chosen = Signal(object)

    def __init__(
        self,
        find: Find,
        verb: str,
        placeholder: str = "",
        *,
        taken: Callable[[Candidate], bool] | None = None,
        taken_word: str = "",
        huge: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._find, self._verb = find, verb
        self._taken = taken or (lambda _one: False)
        self._taken_word = taken_word or self.tr("is there already")
        shown = placeholder or self.tr("Name, initials, household number")
        self.field = SearchField(shown, huge=huge)
        self.list = SuggestionList(self)
        self.list.picked.connect(self._on_picked)
        self.setLayout(column(self.field, gap=0))
        self.setFocusProxy(self.field)
        self.field.textChanged.connect(self._on_typed)
        self.field.installEventFilter(self)

    def set_find(self, find: Find) -> None:
        """Search in something else from now on, e.g. an index read anew."""
        self._find = find
        self._on_typed(self.field.text())

    def clear(self) -> None:
        self.field.clear()

    def candidates(self) -> tuple[Candidate, ...]:
        """Return who is suggested now."""
        return self.list.candidates()

    def _on_typed(self, typed: str) -> None:
        found = tuple(self._find(typed)[:MOST_ROWS]) if typed.strip() else ()
        if not found and not typed.strip():
            self.list.close_list()
            return
        self.list.show_candidates(found, self._verb, self._taken, self._taken_word)
        self.list.open_below(self.field)
        self.field.setAccessibleDescription(self.list.sentence())

    def _on_picked(self, candidate: object) -> None:
        self.field.clear()
        self.field.setFocus()
        self.chosen.emit(candidate)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if watched is self.field:
            if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
                return self._on_key(event)
            if event.type() in (QEvent.Type.FocusOut, QEvent.Type.Hide):
                self.list.close_list()
            if event.type() == QEvent.Type.Resize and self.list.isVisible():
                self.list.open_below(self.field)
        return super().eventFilter(watched, event)

    def _on_key(self, event: QKeyEvent) -> bool:
        key = event.key()
        if not self.list.isVisible():
            return False
        match key:
            case Qt.Key.Key_Down | Qt.Key.Key_Up:
                self.list.move(1 if key == Qt.Key.Key_Down else -1)
                self.field.setAccessibleDescription(self.list.sentence())
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if not event.modifiers() & _CTRL:
                self.list.pick(self.list.place())
            case _ if key in DIGITS and not self.field.text().strip().isdigit():
                self.list.pick(int(key) - int(Qt.Key.Key_1))
            case _:
                return False
        return True


_CTRL = Qt.KeyboardModifier.ControlModifier


class SuggestionList(Place):
    """The open list: at most six rows, the chosen one with wash, bar and a dark key cap."""

    picked = Signal(object)

    def __init__(self, owner: QWidget) -> None:
        super().__init__("popup", owner)
        self._candidates: tuple[Candidate, ...] = ()
        self._open: tuple[bool, ...] = ()
        self._place = 0
        self._rows: list[SuggestionRow] = []
        self._body = column(gap=0)
        self._keys, self._warning = ElidedLabel(t="note"), Label(t="small", tone="warn")
        self._foot = row(self._keys, self._warning, gap=16, inset=(18, 5, 14, 6))
        self._foot.setStretch(0, 1)
        self._all = column(self._body, self._foot, gap=0, inset=(1, 1, 1, 1))
        self.setLayout(self._all)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        shade = QGraphicsDropShadowEffect(self)
        shade.setBlurRadius(18)
        shade.setOffset(0, 4)
        shade.setColor(theme().colour("line"))
        self.setGraphicsEffect(shade)
        self.hide()

    def candidates(self) -> tuple[Candidate, ...]:
        return self._candidates

    def place(self) -> int:
        """Return which row Enter takes, from 0."""
        return self._place

    def show_candidates(
        self,
        candidates: tuple[Candidate, ...],
        verb: str,
        taken: Callable[[Candidate], bool],
        taken_word: str,
    ) -> None:
        self._candidates = candidates
        self._open = tuple(not taken(one) for one in candidates)
        self._place = next((place for place, free in enumerate(self._open) if free), 0)
        clear(self._body)
        self._rows = [
            SuggestionRow(one, number, verb if free else "", taken_word)
            for number, (one, free) in enumerate(zip(candidates, self._open, strict=True), 1)
        ]
        for line in self._rows:
            line.clicked.connect(self.pick)
            self._body.addWidget(line)
        self._say_below(verb)
        self._show_place()

    def _say_below(self, verb: str) -> None:
        nobody = self.tr("Nobody found. Try fewer letters, or part of the name.")
        keys = self.tr("↑↓ choose   Enter {0}   2–9 that row   Esc close").format(verb)
        self._keys.set_whole(keys if self._candidates else nobody)
        names = [one.name for one in self._candidates]
        same = max((names.count(name) for name in names), default=0)
        words = self.tr("{0} of the same name: look at group and year").format(same)
        self._warning.setText(words if same > 1 else "")

    def warning(self) -> str:
        """Return the line about persons of one name, or nothing."""
        return self._warning.text()

    def sentence(self) -> str:
        """Return the row that Enter takes, in words."""
        return self._rows[self._place].accessibleName() if self._rows else self._keys.whole()

    def move(self, by: int) -> None:  # type: ignore[override]
        """Choose another row; those already taken are passed over."""
        places = [place for place, free in enumerate(self._open) if free]
        if places:
            now = places.index(self._place) if self._place in places else 0
            self._place = places[(now + by) % len(places)]
            self._show_place()

    def pick(self, place: int) -> None:
        """Take a row, unless it is taken already."""
        if 0 <= place < len(self._candidates) and self._open[place]:
            self.picked.emit(self._candidates[place])

    def open_below(self, field: QWidget) -> None:
        """Open under a field with its width, or above it where the window ends."""
        window = field.window()
        if self.parentWidget() is not window:
            self.setParent(window)
        self.setFixedWidth(field.width())
        for line in self._rows:
            line.show()  # a row that was never shown has no height yet
            line.set_name_width(min(scaled(230), field.width() * 3 // 10))
        self._all.activate()
        height = self.sizeHint().height()
        below = field.mapTo(window, QPoint(0, field.height() + 3))
        if below.y() + height > window.height():
            below.setY(max(0, field.mapTo(window, QPoint(0, -3)).y() - height))
        self.setGeometry(below.x(), below.y(), field.width(), height)
        self.show()
        self.raise_()

    def close_list(self) -> None:
        self.hide()
        self._candidates, self._open = (), ()

    def _show_place(self) -> None:
        for place, line in enumerate(self._rows):
            line.show_hit(hit=place == self._place and self._open[place])


class SuggestionRow(Place):
    """One suggestion: name, initials, what tells it apart, and the verb or the tick."""

    clicked = Signal(int)

    def __init__(self, one: Candidate, number: int, verb: str, taken_word: str) -> None:
        super().__init__("row")
        self._number = number
        told = telling_apart(one)
        letters = Label(one.initials.split()[0] if one.initials else "", "note")
        self._first = row(Label(one.name, "leadstrong"), letters, None, gap=10)
        self._name = box(self._first)
        self._cap = KeyCap("Enter" if number == 1 else str(number))
        layout = row(self._name, ElidedLabel(told, tone="ink2"), gap=8, inset=(12, 5, 12, 5))
        layout.setStretch(1, 1)
        if verb:
            button = Button(verb, "small", act=self._on_click)
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            layout.addWidget(button)
            layout.addWidget(self._cap)
        else:
            self._cap.setParent(self)
            layout.addWidget(IconLabel("check", "met", 18))
            layout.addWidget(Label(taken_word, tone="met"))
        self._free = bool(verb)
        self.setLayout(layout)
        self.setMinimumHeight(scaled(46))
        state = "" if verb else taken_word
        self.setAccessibleName("，".join(part for part in (one.name, told, state) if part))
        if verb:
            self.on_click(self._on_click)

    def set_name_width(self, width: int) -> None:
        """Keep the names of all rows in one column."""
        self._name.setFixedWidth(width)

    def show_hit(self, *, hit: bool) -> None:
        self.set_place("rowhit" if hit else "row")
        self._cap.setText("Enter" if hit else str(self._number))
        self._cap.setVisible(self._free and (hit or self._number > 1))
        self._first.setContentsMargins(0 if hit else 4, 0, 0, 0)  # the bar is 4 px wide
        self._cap.setProperty("kind", "keycapon" if hit else "keycap")
        self._cap.style().unpolish(self._cap)
        self._cap.style().polish(self._cap)

    def _on_click(self) -> None:
        self.clicked.emit(self._number - 1)


def telling_apart(one: Candidate) -> str:
    """Return what a list shows beside a name: 女，1968年生，三组，户主王大山; the kind of an organisation."""
    if one.organisation_kind:
        kind = subject_kind(one.organisation_kind)
        return kind.zh if QLocale().language() == QLocale.Language.Chinese else kind.en
    year = fill("People", BORN_IN, {"year": one.birth_year}) if one.birth_year else ""
    head = fill("People", HEADED_BY, {"head": one.head}) if one.head else ""
    parts = (sex_words(one.sex.value if one.sex else None), year, short_group(one.group), head)
    return fill("People", COMMA).join(part for part in parts if part)
