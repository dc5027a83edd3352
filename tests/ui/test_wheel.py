"""The wheel scrolls a page; it changes only the field that somebody works on."""

from datetime import date, time

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QWidget

from consult_app.ui.widgets.base import column
from consult_app.ui.widgets.cards import scroll
from consult_app.ui.widgets.fields import ChoiceField, DateField, NumberField, TimeField

FIELDS = {
    "choice": lambda: ChoiceField("甲", [("a", "一"), ("b", "二"), ("c", "三")], "b"),
    "number": lambda: NumberField("甲", 7),
    "day": lambda: DateField("甲", date(2026, 11, 2)),
    "hour": lambda: TimeField("甲", time(9, 30)),
}


def value(field):
    match field:
        case ChoiceField():
            return field.code()
        case NumberField():
            return field.value()
        case DateField():
            return field.day()
        case TimeField():
            return field.time()


@pytest.fixture(params=FIELDS.values(), ids=FIELDS.keys())
def page(request, qtbot):
    """A field on a page that is longer than its window."""
    field, inner, below = request.param(), QWidget(), QWidget()
    below.setFixedHeight(900)
    inner.setLayout(column(field, below))
    area = scroll(inner)
    qtbot.addWidget(area)
    area.resize(300, 300)
    area.show()
    qtbot.waitUntil(lambda: area.verticalScrollBar().maximum() > 0)
    return area, field


def turn(editor):
    """Turn the wheel one notch down over an editor; what it does not accept goes on to the page."""
    spot = QPointF(editor.rect().center())
    event = QWheelEvent(
        spot, editor.mapToGlobal(spot), QPoint(), QPoint(0, -120), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(editor, event)
    return event.isAccepted()


def test_scrolling_past_a_field_changes_the_page_and_not_the_field(page):
    _area, field = page
    before = value(field)
    assert field.editor.focusPolicy() is Qt.FocusPolicy.StrongFocus, "the wheel gives no focus"
    field.editor.clearFocus()
    assert not turn(field.editor)
    assert value(field) == before


def test_the_field_worked_on_follows_the_wheel(qtbot, page):
    area, field = page
    before = value(field)
    area.activateWindow()
    field.editor.setFocus()
    qtbot.waitUntil(field.editor.hasFocus)
    assert turn(field.editor)
    assert value(field) != before
