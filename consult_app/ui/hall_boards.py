"""Boards of the hall: strokes of a count, what one may choose among, and who was chosen."""

from collections.abc import Iterable, Sequence

from consult_app.ui.hall_brush import LEAST, MARGIN, HallBrush
from consult_app.ui.hall_text import TEXT_TOP, title_lines
from consult_app.ui.hall_view import ChosenScene, ListScene, TallyScene
from consult_app.ui.widgets.tally import STROKES, draw_marks

LEAST_PITCH, LEAST_LINE = 4.4, 3.85
"""From one line to the next, with and without a rule between them, at the smallest type."""
GUTTER, FEW_COLUMNS = 4.0, 3
CROWDED = 10
"""From so many options on their lines need the room of the tellers' names, which the report has."""


class HallBoards(HallBrush):
    """Draws what has a line for each option."""

    _high: float

    def _fitting(self, words: Iterable[str], size: float, width: float) -> float:
        """Return the size in which the longest of some words is no wider than `width`: all are as large."""
        self._painter.setFont(self._font("serif", size))
        measure = self._painter.fontMetrics().horizontalAdvance
        widest = max((measure(each) / self._unit for each in words), default=0.0)
        return size if widest <= width else max(LEAST, size * width / widest)

    def _tally(self, scene: TallyScene) -> None:
        """One option a line with its strokes; very many stand in columns, with their figures alone."""
        count, top = max(len(scene.options), 1), 7.5
        below = 6.5 if scene.tellers and count < CROWDED else 1.0
        pitch = min(10.1, (self._high - top - below) / count)
        if pitch < LEAST_LINE:
            self._crowd([(one.word, str(one.count)) for one in scene.options], top, below)
        else:
            self._board(scene, top, pitch)
        if below > 1:
            self._text(MARGIN, self._high - 5.2, scene.tellers, 3.1, duty="ink2", width=92)

    def _board(self, scene: TallyScene, top: float, pitch: float) -> None:
        size, room, left = max(LEAST, min(5.4, pitch * 0.5)), 30.0, 36.0
        words, wanted = [one.word for one in scene.options], size
        if not scene.wide:  # names differ in length, and the longest would make all of them small
            size, room, left = self._fitting(words, size, 14.5), 0.0, 19.0
            if size < wanted:
                size, left = self._fitting(words, wanted, 19.5), 24.0
        elif self._fitting(words, size, room) <= LEAST:
            room, left = 46.0, 52.0  # long names have the room, and strokes fold
        down = min(pitch * 0.3, max(0.1, (pitch - size * 1.25) / 2))
        for number, option in enumerate(scene.options):
            y = top + number * pitch
            self._text(MARGIN, y + down, option.word, size, face="serif", width=room)
            figure = max(LEAST, min(8.0, pitch * 0.75))
            raised = min(pitch * 0.13, max(0.1, (pitch - figure * 1.25) / 2))
            self._text(96, y + raised, str(option.count), figure, face="serif", right=True)
            self._strokes(left, y, pitch, option.count, newest=number == scene.newest)
            self._rule(y + pitch)

    def _crowd(self, told: Sequence[tuple[str, str]], top: float, below: float) -> None:
        """Write words with a figure behind each in as many columns as they need, none smaller than the least."""
        room = self._high - top - below
        rows = max(1, min(len(told), int(room / LEAST_LINE)))
        columns = -(-len(told) // rows)
        rows = -(-len(told) // columns)
        gutter = GUTTER if columns <= FEW_COLUMNS else GUTTER / 2
        pitch, wide = min(6.5, room / rows), (100 - 2 * MARGIN + gutter) / columns
        size = max(LEAST, min(4.8, pitch / 1.3))
        for number, (words, figure) in enumerate(told):
            column, line = divmod(number, rows)
            left, y = MARGIN + column * wide, top + line * pitch
            right = left + wide - gutter
            taken = self._text(right, y, figure, size, face="serif", right=True) if figure else 0.0
            self._text(left, y, words, size, width=right - left - taken - 1)

    def _options(self, scene: ListScene) -> None:
        """Write what one may choose among below its question."""
        wide = 100 - 2 * MARGIN
        size, lines = title_lines(
            scene.title, lambda size: self._font("serif", size), wide, self._unit
        )
        for number, words in enumerate(lines):
            self._text(MARGIN, TEXT_TOP + number * size * 1.3, words, size, face="serif")
        below = TEXT_TOP + len(lines) * size * 1.3 + 1.0
        self._crowd([(words, "") for words in scene.lines], below, 0.6)

    def _strokes(self, left: float, y: float, pitch: float, count: int, *, newest: bool) -> None:
        """Seven marks a row; above 35 strokes smaller in two rows, above 100 the last row only."""
        side, rows, shown = min(6.8, pitch * 0.68), 1, count
        per_row = 7 if left < 30 else min(11, int(48 / (side * 1.2)))
        if left > 30:
            shown = count  # one row for a name; what does not fit folds into a figure
        elif count > 100:
            shown = (count - 1) % (per_row * STROKES) + 1
        elif count > per_row * STROKES:
            side, rows, per_row = side * 0.6, 2, 11
        if left > 40:
            per_row = int((88 - left) / (side * 1.2))
        spot = self._rect(left, y + pitch * 0.14, 60, pitch)
        draw_marks(self._painter, spot, shown, side * self._unit, per_row, rows, newest=newest)

    def _chosen(self, scene: ChosenScene) -> None:
        """Every name, none smaller than three hundredths of the width; many of them stand in two columns or more."""
        icon, duty = ("circle-check", "met") if scene.passed else ("circle", "ink")
        self._icon(icon, duty, MARGIN, 9.6, 6.6)
        taken = self._text(12.6, 9.4, scene.word, 7.2, face="serif", width=42)
        room = 96 - 12.6 - taken - 4
        self._text(96, 11.2, scene.sentence, 4.6, face="serif", right=True, width=room)
        top, below = 19.6, 5.8 if scene.note else 1.0
        rows = max(1, int((self._high - top - below) / LEAST_PITCH))
        columns = -(-len(scene.lines) // rows)
        rows = -(-len(scene.lines) // max(1, columns))
        pitch = min(7.6, (self._high - top - below) / max(rows, 1))
        wide = (100 - 2 * MARGIN + GUTTER) / max(1, columns)
        for number, line in enumerate(scene.lines):
            column, place = divmod(number, rows)
            self._chosen_line(scene, line, MARGIN + column * wide, top + place * pitch, pitch, wide)
        self._text(MARGIN, self._high - 5.0, scene.note, 3.2, duty="ink2", width=92)

    def _chosen_line(
        self, scene: ChosenScene, line: tuple[str, int, str], left: float, y: float, pitch: float, wide: float
    ) -> None:  # fmt: skip
        """Write a name, its marks and what became of it; beside another column the tick alone says who is chosen."""
        name, marks, state = line
        alone = wide > 90
        size = max(LEAST, min(4.8, pitch * 0.6))
        if alone:
            self._rule(y)
        if name in scene.chosen:
            self._icon("circle-check", "met", left, y + pitch * 0.2, size)
        at, words = y + pitch * 0.16, left + size * 1.5
        figure = 66.0 if alone else left + wide - GUTTER
        taken = self._text(figure, at, str(marks), size * 1.1, face="serif", right=True)
        room = 42 if alone else figure - words - taken - 1.5
        self._text(words, at, name, size, face="serif", width=room)
        if alone:
            told = max(LEAST, size * 0.8)
            self._text(70, at + (size - told) / 2, state, told, duty="ink2", width=26)
