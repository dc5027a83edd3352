"""A table of rows: sorted by its heads, filtered from above, copied with heads, opened by F2 or a double click."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QEvent,
    QItemSelection,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from consult_app.ui.icons import pixmap
from consult_app.ui.theme import look, theme
from consult_app.ui.widgets.base import scaled

Index = QModelIndex | QPersistentModelIndex
ROW = Qt.ItemDataRole.UserRole
SORT = Qt.ItemDataRole.UserRole + 1
INSET = 12


@dataclass(frozen=True, slots=True)
class Mark:
    """The icon of a state cell and the duty whose colour icon and word take."""

    icon: str
    duty: str = "ink2"


@dataclass(frozen=True, slots=True)
class Column:
    """
    One column: `text(row)` gives the words.

    `second(row)` adds a small second line, `mark(row)` an icon. `sort(row)` gives a key where the words do not
    sort rightly. `width` is px at standard type, 0 for a column that stretches; a `least` column is left out at
    the largest type.
    """

    title: str
    text: Callable[[Any], str]
    sort: Callable[[Any], Any] | None = None
    right: bool = False
    strong: bool = False
    second: Callable[[Any], str] | None = None
    mark: Callable[[Any], Mark | None] | None = None
    width: int = 0
    least: bool = False


class RowModel(QAbstractTableModel):
    """Rows of any kind shown through columns; filtering and sorting make a new order of the same rows."""

    def __init__(self, columns: Sequence[Column], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self._all: tuple[Any, ...] = ()
        self._rows: list[Any] = []
        self._filter, self._sorted_by, self._order = "", -1, Qt.SortOrder.AscendingOrder
        self._faulty: set[Callable[[Any], Any]] = set()
        self._untold: list[Exception] = []

    def said(self, way: Callable[[Any], Any] | None, row: Any, empty: Any = "") -> Any:  # noqa: ANN401 - a row and a cell of any kind
        """
        Return what a column's function says of a row; where it fails the cell stays empty.

        A bug of it is told once: each painting raises it anew, and telling it paints the table again.
        """
        if way is None:
            return empty
        try:
            return way(row)
        except Exception as fault:  # noqa: BLE001 - told below, once and outside of painting
            if way not in self._faulty:
                self._faulty.add(way)
                self._untold.append(fault)
                QTimer.singleShot(0, self._tell)
            return empty

    def _tell(self) -> None:
        if self._untold:
            raise self._untold.pop(0)

    def set_rows(self, rows: Sequence[Any]) -> None:
        self.beginResetModel()
        self._all = tuple(rows)
        self._arrange()
        self.endResetModel()

    def set_filter(self, text: str) -> None:
        """Keep the rows in which some cell holds `text`, whatever its case."""
        self.beginResetModel()
        self._filter = text.strip().casefold()
        self._arrange()
        self.endResetModel()

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        self.beginResetModel()
        self._sorted_by, self._order = column, order
        self._arrange()
        self.endResetModel()

    def _arrange(self) -> None:
        self._rows = [row for row in self._all if not self._filter or self._holds(row)]
        if 0 <= self._sorted_by < len(self.columns):
            column = self.columns[self._sorted_by]
            self._rows.sort(
                key=column.sort or column.text, reverse=self._order is Qt.SortOrder.DescendingOrder
            )

    def _holds(self, row: Any) -> bool:  # noqa: ANN401 - a row of any kind
        return any(self._filter in self._cell(row, column).casefold() for column in self.columns)

    def _cell(self, row: Any, column: Column) -> str:  # noqa: ANN401 - a row of any kind
        return f"{self.said(column.text, row)} {self.said(column.second, row)}".strip()

    def at(self, number: int) -> Any:  # noqa: ANN401 - a row of any kind
        """Return the row shown at a place, or nothing."""
        return self._rows[number] if 0 <= number < len(self._rows) else None

    def rows(self) -> list[Any]:
        """Return the rows as they are shown."""
        return list(self._rows)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, N802 - Qt's name
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, N802 - Qt's name
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's
        column, row = self.columns[index.column()], self._rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self.said(column.text, row) or "—"
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{column.title} {self._cell(row, column) or '—'}"
            case Qt.ItemDataRole.ToolTipRole:
                return self._cell(row, column)
            case _ if role == ROW:
                return row
        return None

    def headerData(  # noqa: N802 - Qt's name
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:  # noqa: ANN401 - Qt's
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.columns[section].title
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = (
                Qt.AlignmentFlag.AlignRight
                if self.columns[section].right
                else Qt.AlignmentFlag.AlignLeft
            )
            return side | Qt.AlignmentFlag.AlignVCenter
        return None


class CellPainter(QStyledItemDelegate):
    """Paints ground, bar of the chosen row, hairline, icon and text; the style sheet leaves items bare."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        spot = QRect(option.rect)  # type: ignore[attr-defined]
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)  # type: ignore[attr-defined]
        model = index.model()
        if not isinstance(model, RowModel):
            return
        painter.save()
        self._ground(painter, spot, chosen=chosen, first=index.column() == 0)
        self._content(painter, spot, model, index)
        painter.restore()

    def _ground(self, painter: QPainter, spot: QRect, *, chosen: bool, first: bool) -> None:
        worn = theme()
        painter.fillRect(spot, worn.colour("wash" if chosen else "surface"))
        painter.fillRect(spot.left(), spot.bottom(), spot.width(), 1, worn.colour("line"))
        if chosen and first:
            painter.fillRect(
                spot.left(), spot.top(), worn.px("line_4"), spot.height(), worn.colour("press")
            )

    def _content(self, painter: QPainter, spot: QRect, model: RowModel, index: Index) -> None:
        inner = spot.adjusted(INSET, 0, -8, 0)
        column, row = model.columns[index.column()], index.data(ROW)
        mark = model.said(column.mark, row, None)
        words = model.said(column.text, row)
        if mark is not None:
            side = scaled(18)
            top = inner.top() + (inner.height() - side) // 2
            ratio = painter.device().devicePixelRatioF()
            painter.drawPixmap(
                inner.left(), top, side, side, pixmap(mark.icon, mark.duty, side, ratio)
            )
            inner.setLeft(inner.left() + side + 8)
        if second := model.said(column.second, row):
            self._two_lines(painter, inner, words, second)
            return
        worn = theme()
        painter.setFont(
            worn.font(
                "strong" if column.strong or (mark and mark.duty in ("warn", "block")) else "body"
            )
        )
        painter.setPen(worn.colour(mark.duty if mark else "ink" if words else "ink3"))
        self._line(painter, inner, words or "—", right=column.right)

    def _two_lines(self, painter: QPainter, inner: QRect, words: str, second: str) -> None:
        worn = theme()
        middle = inner.center().y() - 1
        upper, lower = QRect(inner), QRect(inner)
        upper.setBottom(middle)
        lower.setTop(middle + 1)
        painter.setFont(worn.font("strong"))
        painter.setPen(worn.colour("ink"))
        self._line(painter, upper, words, bottom=True)
        painter.setFont(worn.font("small"))
        painter.setPen(worn.colour("ink2"))
        self._line(painter, lower, second, top=True)

    def _line(
        self,
        painter: QPainter,
        spot: QRect,
        words: str,
        *,
        right: bool = False,
        bottom: bool = False,
        top: bool = False,
    ) -> None:
        shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, spot.width())
        side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
        height = Qt.AlignmentFlag.AlignVCenter
        if bottom or top:
            line = painter.fontMetrics().height()
            spot = QRect(
                spot.left(),
                spot.bottom() - line + 3 if bottom else spot.top() - 2,
                spot.width(),
                line,
            )
        painter.drawText(spot, int(side | height), shown)


class DataTable(QTableView):
    """
    Shows rows of any kind.

    `chosen(row)` when another row is chosen (None for none), `opened(row)` on a double click, F2 or Enter.
    Ctrl+C copies the chosen row, or all when none is chosen, with heads, tab-separated.
    """

    chosen = Signal(object)
    opened = Signal(object)
    copied = Signal(int)

    def __init__(
        self,
        columns: Sequence[Column],
        name: str,
        *,
        sortable: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._rows = RowModel(columns, self)
        self._key: Callable[[Any], Any] = id
        self._two = any(column.second for column in columns)
        self.setModel(self._rows)
        self.setItemDelegate(CellPainter(self))
        self.setAccessibleName(name)
        self._plain_manner()
        self._heads(sortable=sortable)
        self.doubleClicked.connect(self._on_opened)
        self._measure()

    def _plain_manner(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()

    def _heads(self, *, sortable: bool) -> None:
        heads = self.horizontalHeader()
        heads.setHighlightSections(False)
        heads.setSectionsClickable(sortable)
        heads.setSortIndicatorClearable(True)
        heads.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        heads.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSortingEnabled(sortable)

    def show_rows(self, rows: Sequence[Any], key: Callable[[Any], Any] = id) -> None:
        """Show rows; the chosen one stays chosen when a row of the same `key` is still there."""
        before = self.row()
        self._key = key
        kept = self.verticalScrollBar().value()
        self._rows.set_rows(rows)
        if before is not None:
            self.choose(key(before))
        self.verticalScrollBar().setValue(kept)

    def rows(self) -> list[Any]:
        """Return the rows in the order they are shown."""
        return self._rows.rows()

    def row(self) -> Any:  # noqa: ANN401 - a row of any kind
        """Return the chosen row, or None."""
        chosen = self.selectionModel().selectedRows()
        return self._rows.at(chosen[0].row()) if chosen else None

    def chosen_rows(self) -> list[Any]:
        """Return every chosen row, for tables in which several may be chosen."""
        chosen = self.selectionModel().selectedRows()
        return [self._rows.at(index.row()) for index in sorted(chosen, key=lambda one: one.row())]

    def choose(self, key: Any) -> bool:  # noqa: ANN401 - a key of any kind
        """Choose the row of this key; say whether it was there."""
        for number, row in enumerate(self._rows.rows()):
            if self._key(row) == key:
                self.selectRow(number)
                return True
        return False

    def set_filter(self, text: str) -> None:
        """Show only rows in which some cell holds `text`."""
        before = self.row()
        self._rows.set_filter(text)
        if before is not None:
            self.choose(self._key(before))

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:  # noqa: N802 - Qt's
        super().selectionChanged(selected, deselected)
        self.chosen.emit(self.row())

    def copy(self) -> None:
        """Put the chosen row, or all rows, on the clipboard with heads."""
        rows = [self.row()] if self.row() is not None else self._rows.rows()
        lines = ["\t".join(column.title for column in self._rows.columns)]
        lines += [
            "\t".join(self._plain(row, column) for column in self._rows.columns) for row in rows
        ]
        QGuiApplication.clipboard().setText("\n".join(lines))
        self.copied.emit(len(rows))

    def _plain(self, row: Any, column: Column) -> str:  # noqa: ANN401 - a row of any kind
        told = self._rows.said(column.text, row), self._rows.said(column.second, row)
        words = "，".join(part for part in told if part)
        return words.replace("\t", " ").replace("\n", " ")

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif (
            event.key() in (Qt.Key.Key_F2, Qt.Key.Key_Return, Qt.Key.Key_Enter)
            and self.row() is not None
        ):
            self._on_opened()
        else:
            super().keyPressEvent(event)

    def _on_opened(self) -> None:
        if self.row() is not None:
            self.opened.emit(self.row())

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._measure()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(320, theme().px("row") * 5)

    def _measure(self) -> None:
        """Row heights and widths by the type in use; the least column goes at the largest size."""
        rows = self.verticalHeader()
        rows.setMinimumSectionSize(20)
        rows.setDefaultSectionSize(
            theme().px("row") + (round(theme().px("small") * 0.7) if self._two else 0)
        )
        heads = self.horizontalHeader()
        heads.setFixedHeight(theme().px("control") - 3)
        for number, column in enumerate(self._rows.columns):
            self.setColumnHidden(number, column.least and look().size == "largest")
            fixed = (
                QHeaderView.ResizeMode.Interactive
                if column.width
                else QHeaderView.ResizeMode.Stretch
            )
            heads.setSectionResizeMode(number, fixed)
            if column.width:
                self.setColumnWidth(number, scaled(column.width))
