"""Fields: label above, one hint line below, a reason in words when something is wrong."""

from datetime import date, time

from PySide6.QtCore import QDate, QEvent, QRect, QSize, Qt, QTime
from PySide6.QtGui import QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QComboBox,
    QDateEdit,
    QLineEdit,
    QPlainTextEdit,
    QSizePolicy,
    QSpacerItem,
    QSpinBox,
    QTimeEdit,
    QWidget,
)

from consult_app.ui.icons import pixmap
from consult_app.ui.theme import set_role, theme
from consult_app.ui.widgets.base import Label, column, scaled

_NINE = time(9, 0)


class Field(QWidget):
    """
    A labelled editor.

    `editor` is any QLineEdit, QPlainTextEdit, QComboBox, QDateEdit, QSpinBox …; `error(words)` marks it wrong
    and says below what would be right, `error("")` takes that back; the mark also goes when the text changes.
    """

    def __init__(
        self, label: str, editor: QWidget, hint: str = "", *, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.editor = editor
        self._hint = hint
        self._label, self._below = Label(label, "strong"), Label(hint, "small", "ink3", wrap=True)
        self._label.setBuddy(editor)
        editor.setAccessibleName(label)
        editor.setAccessibleDescription(hint)
        layout = column(self._label, editor, self._below, gap=4)
        grows = editor.sizePolicy().verticalPolicy().value & QSizePolicy.PolicyFlag.ExpandFlag.value
        if not grows:  # labels of fields side by side stand at one height, whatever stands below
            policy = QSizePolicy.Policy
            layout.addSpacerItem(QSpacerItem(0, 0, policy.Minimum, policy.Preferred))
            layout.setStretch(
                layout.count() - 1, 1
            )  # it takes what is left over, and asks for nothing
        self.setLayout(layout)
        self._below.setHidden(not hint)
        self._mend_on_change()

    def label(self) -> str:
        return self._label.text()

    def set_label(self, label: str) -> None:
        self._label.setText(label)
        self.editor.setAccessibleName(label)

    def set_hint(self, hint: str) -> None:
        self._hint = hint
        self._show_below(hint, "ink3")

    def error(self, words: str) -> None:
        """Mark the field wrong and say why; with "" it is right again."""
        set_role(self.editor, "state", "error" if words else "")
        self._show_below(words or self._hint, "block" if words else "ink3")

    def has_error(self) -> bool:
        return bool(self.editor.property("state") == "error")

    def _show_below(self, words: str, tone: str) -> None:
        self._below.setText(words)
        self._below.set_tone(tone)
        self._below.setVisible(bool(words))
        self.editor.setAccessibleDescription(words)

    def _mend_on_change(self) -> None:
        match self.editor:
            case QLineEdit() | QPlainTextEdit():
                self.editor.textChanged.connect(self._on_change)
            case QComboBox():
                self.editor.currentIndexChanged.connect(self._on_change)
            case QDateEdit():
                self.editor.dateChanged.connect(self._on_change)
            case QSpinBox():
                self.editor.valueChanged.connect(self._on_change)

    def _on_change(self) -> None:
        if self.has_error():
            self.error("")


class FixedField(Field):
    """A value that cannot be changed here; the line below says why."""

    def __init__(
        self, label: str, value: str, why: str = "", *, parent: QWidget | None = None
    ) -> None:
        self._line = QLineEdit(value)
        self._line.setReadOnly(True)
        self._line.setProperty("state", "fixed")
        super().__init__(label, self._line, why, parent=parent)


class TextField(Field):
    """A labelled line."""

    editor: QLineEdit

    def __init__(
        self,
        label: str,
        value: str = "",
        hint: str = "",
        placeholder: str = "",
        *,
        parent: QWidget | None = None,
    ) -> None:
        editor = QLineEdit(value)
        editor.setPlaceholderText(placeholder)
        super().__init__(label, editor, hint, parent=parent)

    def text(self) -> str:
        """Return the words without blanks at both ends."""
        return self.editor.text().strip()

    def set_text(self, text: str) -> None:
        self.editor.setText(text)


class ParagraphField(Field):
    """A labelled field of several lines; Tab leaves it."""

    editor: QPlainTextEdit

    def __init__(
        self,
        label: str,
        value: str = "",
        hint: str = "",
        placeholder: str = "",
        lines: int = 3,
        *,
        parent: QWidget | None = None,
    ) -> None:
        editor = Paragraph(value, lines)
        editor.setPlaceholderText(placeholder)
        super().__init__(label, editor, hint, parent=parent)

    def text(self) -> str:
        return self.editor.toPlainText().strip()

    def set_text(self, text: str) -> None:
        self.editor.setPlainText(text)


class Paragraph(QPlainTextEdit):
    """An editor of `lines` lines in which Tab goes on to the next field."""

    def __init__(self, text: str = "", lines: int = 3, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._lines = lines
        self.setTabChangesFocus(True)
        self._measure()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        if event.type() == QEvent.Type.StyleChange:
            self._measure()
        super().changeEvent(event)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(300, self.minimumHeight())

    def _measure(self) -> None:
        """Set the least height, so that `lines` lines are seen without scrolling."""
        line = round(theme().px("body") * 1.45)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.MinimumExpanding)
        self.setMinimumHeight(line * self._lines + 18)


class ChoiceField(Field):
    """A labelled list of (code, words) from which one is chosen."""

    editor: QComboBox

    def __init__(
        self,
        label: str,
        choices: list[tuple[str, str]],
        chosen: str = "",
        hint: str = "",
        *,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(label, Choice(choices, chosen), hint, parent=parent)

    def set_choices(self, choices: list[tuple[str, str]], chosen: str = "") -> None:
        """Offer other choices, without telling anybody of the change."""
        before = self.editor.blockSignals(True)  # noqa: FBT003 - Qt's own
        self.editor.clear()
        for code, words in choices:
            self.editor.addItem(words, code)
        self.editor.setCurrentIndex(max(0, self.editor.findData(chosen)) if choices else -1)
        self.editor.blockSignals(before)

    def code(self) -> str:
        """Return the code chosen, "" for none."""
        return str(self.editor.currentData() or "")

    def set_code(self, code: str) -> None:
        self.editor.setCurrentIndex(self.editor.findData(code))


def scrolls_page(editor: QWidget, event: QWheelEvent) -> bool:
    """Leave the wheel to the page where nobody works on the editor: scrolling past it must not change it."""
    if editor.hasFocus():
        return False
    event.ignore()
    return True


class WholeNumber(QSpinBox):
    """A whole number that the wheel changes only while it is being worked on."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 - Qt's name
        if not scrolls_page(self, event):
            super().wheelEvent(event)


class Day(QDateEdit):
    """A date that the wheel changes only while it is being worked on."""

    def __init__(self, day: QDate, parent: QWidget | None = None) -> None:
        super().__init__(day, parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 - Qt's name
        if not scrolls_page(self, event):
            super().wheelEvent(event)


class Hour(QTimeEdit):
    """A time of day that the wheel changes only while it is being worked on."""

    def __init__(self, at: QTime, parent: QWidget | None = None) -> None:
        super().__init__(at, parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setButtonSymbols(QAbstractSpinBox.ButtonSymbols.NoButtons)

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 - Qt's name
        if not scrolls_page(self, event):
            super().wheelEvent(event)


class Choice(QComboBox):
    """A drop-down list of (code, words), which the wheel changes only while it is being worked on."""

    def __init__(
        self, choices: list[tuple[str, str]], chosen: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(6)
        self.set_choices(choices, chosen)

    def set_choices(self, choices: list[tuple[str, str]], chosen: str = "") -> None:
        self.clear()
        for code, words in choices:
            self.addItem(words, code)
        self.setCurrentIndex(self.findData(chosen) if chosen else 0 if choices else -1)

    def code(self) -> str:
        return str(self.currentData() or "")

    def set_code(self, code: str) -> None:
        self.setCurrentIndex(self.findData(code))

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 - Qt's name
        if not scrolls_page(self, event):
            super().wheelEvent(event)


class DateField(Field):
    """A labelled date with a calendar; `day()` is a `datetime.date`."""

    editor: QDateEdit

    def __init__(
        self, label: str, day: date, hint: str = "", *, parent: QWidget | None = None
    ) -> None:
        editor = Day(QDate(day.year, day.month, day.day))
        editor.setCalendarPopup(True)
        editor.setDisplayFormat("yyyy-MM-dd")
        super().__init__(label, editor, hint, parent=parent)

    def day(self) -> date:
        chosen = self.editor.date()
        return date(chosen.year(), chosen.month(), chosen.day())

    def set_day(self, day: date) -> None:
        self.editor.setDate(QDate(day.year, day.month, day.day))


class TimeField(Field):
    """A labelled time of day, hours and minutes."""

    editor: QTimeEdit

    def __init__(
        self, label: str, at: time = _NINE, hint: str = "", *, parent: QWidget | None = None
    ) -> None:
        editor = Hour(QTime(at.hour, at.minute))
        editor.setDisplayFormat("HH:mm")
        super().__init__(label, editor, hint, parent=parent)

    def time(self) -> time:
        chosen = self.editor.time()
        return time(chosen.hour(), chosen.minute())


class NumberField(Field):
    """A labelled whole number with its unit."""

    editor: QSpinBox

    def __init__(
        self,
        label: str,
        value: int = 0,
        unit: str = "",
        hint: str = "",
        *,
        most: int = 99_999_999,
        parent: QWidget | None = None,
    ) -> None:
        editor = WholeNumber()
        editor.setRange(0, most)
        editor.setValue(value)
        editor.setSuffix(f" {unit}" if unit else "")
        editor.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        super().__init__(label, editor, hint, parent=parent)

    def value(self) -> int:
        return self.editor.value()


class SearchField(QLineEdit):
    """A search: icon inside, always with a blue border; `huge` at sign-in. Esc clears it."""

    def __init__(
        self, placeholder: str = "", *, huge: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._huge = huge
        self.setProperty("kind", "huge" if huge else "search")
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(placeholder)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        super().paintEvent(event)
        side = scaled(28 if self._huge else 22)
        painter = QPainter(self)
        spot = QRect(16 if self._huge else 14, (self.height() - side) // 2, side, side)
        painter.drawPixmap(spot, pixmap("search", "press", side, self.devicePixelRatioF()))
        painter.end()

    def keyPressEvent(self, event: object) -> None:  # noqa: N802 - Qt's name
        if getattr(event, "key", lambda: 0)() == Qt.Key.Key_Escape and self.text():
            self.clear()
            return
        super().keyPressEvent(event)  # type: ignore[arg-type]
