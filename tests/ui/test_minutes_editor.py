"""The minutes as a document: what is typed stays, what the program wrote cannot be touched."""

from datetime import datetime, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QInputMethodEvent, QTextCursor
from PySide6.QtTest import QTest

from consult_app.domain.minutes import Fact, OwnWords
from consult_app.services.app import CHINA
from consult_app.ui.widgets.minutes_editor import MinutesEditor

START = datetime(2026, 11, 2, 9, 0, tzinfo=CHINA)


def facts(count=3, first=0):
    return [
        Fact(f"event:{n}", START + timedelta(minutes=n), f"第{n}件事。")
        for n in range(first, first + count)
    ]


@pytest.fixture
def editor(qtbot):
    editor = MinutesEditor("记录")
    qtbot.addWidget(editor)
    editor.resize(500, 400)
    editor.show()
    return editor


def show(editor, parts, notes=None, *, fast=False):
    editor.show_document(parts, notes or {}, fast=fast)


def caret(editor, words, *, end=True):
    """Put the caret behind (or before) some words."""
    cursor = editor.document().find(words)
    assert not cursor.isNull(), words
    cursor.setPosition(cursor.selectionEnd() if end else cursor.selectionStart())
    editor.setTextCursor(cursor)


def stands(editor, *wanted):
    """Every fact stands once, letter by letter."""
    text = editor.toPlainText()
    return all(text.count(fact.words) == 1 for fact in wanted)


def test_typing_on_a_fact_begins_a_paragraph_below_it(editor):
    show(editor, facts())
    caret(editor, "第1")
    QTest.keyClicks(editor, "abc")
    assert editor.words() == {"event:1": "abc"}
    assert stands(editor, *facts())


def test_a_chinese_sentence_from_the_input_method_goes_below_the_fact(editor):
    show(editor, facts())
    caret(editor, "第2件事。")
    event = QInputMethodEvent()
    event.setCommitString("全场鼓掌")
    editor.inputMethodEvent(event)
    assert editor.words() == {"event:2": "全场鼓掌"}


def test_before_the_first_fact_there_is_room_too(editor):
    show(editor, facts())
    editor.moveCursor(QTextCursor.MoveOperation.Start)
    QTest.keyClicks(editor, "before")
    assert editor.words() == {"": "before"}


@pytest.mark.parametrize("key", [Qt.Key.Key_Backspace, Qt.Key.Key_Delete])
def test_no_key_deletes_from_a_fact(editor, key):
    show(editor, facts())
    caret(editor, "第1件")
    QTest.keyClick(editor, key)
    editor.selectAll()
    QTest.keyClick(editor, key)
    QTest.keyClick(editor, Qt.Key.Key_X, Qt.KeyboardModifier.ControlModifier)
    assert stands(editor, *facts())


def test_deleting_at_the_edge_of_ones_own_words_joins_no_fact(editor):
    show(editor, [*facts(1), OwnWords("event:0", "会场安静。"), *facts(2, 1)])
    caret(editor, "会场安静。", end=False)
    QTest.keyClick(editor, Qt.Key.Key_Backspace)
    caret(editor, "会场安静。")
    QTest.keyClick(editor, Qt.Key.Key_Delete)
    assert editor.words() == {"event:0": "会场安静。"}
    assert stands(editor, *facts())


def test_pasted_words_are_plain_and_go_below_the_fact(editor):
    show(editor, facts())
    caret(editor, "第0件事。")
    data = QMimeData()
    data.setHtml("<b>a</b>")
    data.setText("甲\n乙")
    editor.insertFromMimeData(data)
    assert editor.words() == {"event:0": "甲\n乙"}


def test_what_reaches_into_a_fact_by_another_way_is_put_right_at_once(editor):
    show(editor, [*facts(2), OwnWords("event:1", "自己的话")])
    cursor = QTextCursor(editor.document())
    cursor.select(QTextCursor.SelectionType.Document)
    cursor.removeSelectedText()  # as a drag to another window does
    assert stands(editor, *facts(2))
    assert editor.words() == {"event:1": "自己的话"}


def test_a_new_fact_comes_while_somebody_types_and_takes_no_letter_and_no_caret(editor):
    show(editor, facts(2))
    caret(editor, "第1件事。")
    QTest.keyClicks(editor, "half a sen")
    show(editor, facts(3))
    QTest.keyClicks(editor, "tence")
    assert editor.words() == {"event:1": "half a sentence"}
    assert stands(editor, *facts(3))


def test_a_fact_taken_back_while_somebody_types_below_it_leaves_the_words(editor):
    show(editor, facts(3))
    caret(editor, "第2件事。")
    QTest.keyClicks(editor, "kept")
    show(editor, facts(2))
    assert editor.words() == {"event:1": "kept"}


def test_what_is_typed_is_said_within_a_second_and_typing_on_does_not_put_it_off(qtbot, editor):
    show(editor, facts())
    caret(editor, "第1件事。")
    with qtbot.waitSignal(editor.typed, timeout=5000) as said:
        for _ in range(12):
            QTest.keyClicks(editor, "x")
            qtbot.wait(120)
    assert said.args[0]["event:1"].startswith("x")


def test_a_note_stands_below_its_fact_and_is_fast_too(editor):
    show(editor, facts(), {"event:1": ["注：应为9人"]})
    caret(editor, "注：应为9人")
    QTest.keyClicks(editor, "z")
    assert editor.words() == {"event:1": "z"}
    text = editor.toPlainText()
    assert (
        text.index("第1件事") < text.index("注：应为9人") < text.index("z") < text.index("第2件事")
    )


def test_locked_minutes_take_no_key(editor):
    show(editor, [*facts(), OwnWords("event:2", "终")], fast=True)
    QTest.keyClicks(editor, "abc")
    assert editor.words() == {"event:2": "终"}


@pytest.mark.parametrize(
    "sign", ["\r", "\r\n", "\u2029", "\ufdd0", "\x0b", "\x00", "\xa0", "🙂", "𬭎"]
)
def test_rare_signs_in_a_fact_take_no_letter_that_is_typed_beside_it(editor, sign):
    odd = Fact("said:1", START, f"张三{sign}：<b>&{{x}}")
    show(editor, [odd, *facts()], {"said:1": [f"注{sign}一"]})
    caret(editor, "第2件事。")
    QTest.keyClicks(editor, "typed")
    assert editor.words() == {"event:2": "typed"}
    assert editor.document().blockCount() == 6


def test_a_fact_of_several_lines_is_one_block(editor):
    one = Fact("said:1", START, "甲（赞成）：第一行\n第二行")
    show(editor, [one])
    caret(editor, "第一行")
    QTest.keyClicks(editor, "q")
    assert editor.words() == {"said:1": "q"}
    assert "第一行\n第二行" in editor.toPlainText().replace("\u2028", "\n")


KEYS = st.sampled_from(
    [
        "a", "中", "<", "&", "{", "😀", "enter", "back", "del", "up", "down", "left", "right", "home", "end",
        "all", "cut", "undo", "paste", "fact", "gone", "keep",
    ]
)  # fmt: skip


def press(editor, key, state):
    plain = {
        "enter": Qt.Key.Key_Return, "back": Qt.Key.Key_Backspace, "del": Qt.Key.Key_Delete,
        "up": Qt.Key.Key_Up, "down": Qt.Key.Key_Down, "left": Qt.Key.Key_Left,
        "right": Qt.Key.Key_Right, "home": Qt.Key.Key_Home, "end": Qt.Key.Key_End,
    }  # fmt: skip
    held = {"all": Qt.Key.Key_A, "cut": Qt.Key.Key_X, "undo": Qt.Key.Key_Z}
    if key in plain:
        QTest.keyClick(editor, plain[key])
    elif key in held:
        QTest.keyClick(editor, held[key], Qt.KeyboardModifier.ControlModifier)
    elif key == "paste":
        data = QMimeData()
        data.setText("贴\n上")
        editor.insertFromMimeData(data)
    elif key == "fact":
        state.append(facts(1, 100 + len(state) * 2)[0])
        show(editor, state)
    elif key == "gone" and len(state) > 1:
        del state[len(state) // 2]
        show(editor, state)
    elif key == "keep":
        editor.keep()
    elif len(key) == 1:
        event = QInputMethodEvent()
        event.setCommitString(key)
        editor.inputMethodEvent(event)


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(keys=st.lists(KEYS, max_size=40))
def test_whatever_is_pressed_and_happens_every_fact_stands_exactly_once(editor, keys):
    state = facts(3)
    editor.keep()
    show(editor, state)
    for key in keys:
        press(editor, key, state)
    text = editor.toPlainText()
    assert [text.count(fact.words) for fact in state] == [1] * len(state)
    assert [text.index(fact.words) for fact in state] == sorted(
        text.index(fact.words) for fact in state
    )
