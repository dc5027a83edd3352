"""Buttons, fields, cards: how they look, what they say, what they do."""

from datetime import date, time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from ui.looking import colours, cut_words

from consult_app.ui.theme import theme
from consult_app.ui.widgets.base import ElidedLabel, IconLabel, Label, box, clear, column, row
from consult_app.ui.widgets.buttons import Button, CountKey, KeyCap, StepButton, WaitPanel
from consult_app.ui.widgets.cards import (
    Band,
    Card,
    EmptyState,
    Head,
    ListCard,
    ListRow,
    PageTitle,
    ToggleTabs,
)
from consult_app.ui.widgets.fields import (
    ChoiceField,
    DateField,
    FixedField,
    NumberField,
    ParagraphField,
    SearchField,
    TextField,
    TimeField,
)

KEPT = []  # pytest-qt holds widgets weakly


@pytest.fixture(autouse=True)
def _let_go():
    yield
    KEPT.clear()


def shown(qtbot, widget, width=0, height=0):
    qtbot.addWidget(widget)
    KEPT.append(widget)
    if width:
        widget.resize(width, height or widget.sizeHint().height())
    widget.show()
    return widget


@pytest.mark.parametrize(
    "kind",
    [
        "",
        "large",
        "primary",
        "largeprimary",
        "smallprimary",
        "small",
        "quiet",
        "foot",
        "danger",
        "decide",
        "tab",
    ],
)
def test_a_button_of_any_kind_shows_its_words_and_is_named(qtbot, kind):
    button = shown(qtbot, Button("打印 3 份", kind, "printer"))
    assert button.accessibleName() == "打印 3 份"
    assert colours(button) > 2


def test_a_button_calls_its_act_without_the_state_qt_hands_it(qtbot):
    told = []
    button = shown(qtbot, Button("打印", act=lambda: told.append("printed")))
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert told == ["printed"]


def test_an_ampersand_in_words_stays_an_ampersand(qtbot):
    assert shown(qtbot, Button("A & B")).text() == "A && B"


def test_an_icon_follows_the_palette(qtbot, look):
    icon = shown(qtbot, IconLabel("check", "ink", 20))
    before = icon.pixmap().toImage()
    look.wear(palette="contrast")
    assert icon.pixmap().toImage() != before


def test_the_step_button_has_two_lines_and_the_height_of_its_token(qtbot, look):
    step = StepButton("打印 3 份", "印好后去张贴、拍照", "printer")
    shown(qtbot, step, 268)
    assert step.accessibleName() == "打印 3 份. 印好后去张贴、拍照"
    for size, high in (("standard", 64), ("large", 74), ("largest", 82)):
        look.wear(size=size)
        assert step.sizeHint().height() == high
        step.resize(268, high)
        qtbot.wait(1)
        assert cut_words(step) == []


def test_a_long_step_wraps_and_grows_instead_of_being_cut(qtbot):
    step = StepButton(
        "Register the household of Li Mancang", "One household is left before the notice may go out"
    )
    around = box(column(step, None))
    shown(qtbot, around, 268, 300)
    qtbot.wait(1)
    assert step.height() > theme().px("step")
    assert cut_words(step) == []


def test_what_waits_cannot_be_pressed(qtbot):
    wait = shown(qtbot, WaitPanel("还有 7 张没念", "念完就能结束计票"), 268)
    assert wait.focusPolicy() is Qt.FocusPolicy.NoFocus
    assert wait.accessibleName().startswith("还有 7 张没念")
    assert wait.height() >= theme().px("step")


def test_count_keys_look_alike_and_name_their_key(qtbot):
    keys = [CountKey(word, key) for word, key in (("同意", "1"), ("反对", "2"))]
    line = shown(qtbot, box(row(*keys)), 480)
    assert [key.accessibleName() for key in keys] == ["同意 1", "反对 2"]
    assert keys[0].size() == keys[1].size()
    assert cut_words(line) == []


def test_a_key_cap_is_as_wide_as_its_key(qtbot):
    line = shown(qtbot, box(row(KeyCap("Backspace"), None)), 300)
    assert cut_words(line) == []


def test_a_label_reads_names_as_plain_text(qtbot):
    assert shown(qtbot, Label("<b>王</b>")).textFormat() is Qt.TextFormat.PlainText


def test_an_elided_label_keeps_the_whole_for_those_who_ask(qtbot):
    label = shown(qtbot, ElidedLabel("云溪县清溪镇柳河村村民委员会"), 80)
    assert label.text().endswith("…")
    assert (label.toolTip(), label.accessibleName()) == (label.whole(), label.whole())


def test_a_wrong_field_says_why_and_forgets_it_when_mended(qtbot):
    field = shown(qtbot, TextField("会议日期", "11月20日"), 300)
    field.error("早于最早可开会日 11月24日")
    assert field.has_error()
    assert field.editor.accessibleDescription() == "早于最早可开会日 11月24日"
    edge = field.editor.grab().toImage().pixelColor(field.editor.width() // 2, 0)
    assert edge == theme().colour("block")
    field.set_text("11月25日")
    assert not field.has_error()


def test_every_field_is_named_by_its_label(qtbot):
    fields = [
        TextField("地点"),
        ParagraphField("理由"),
        ChoiceField("方式", [("a", "当面"), ("b", "电话")]),
        DateField("日期", date(2026, 11, 25)),
        TimeField("时间", time(14, 30)),
        NumberField("份数", 3, "份"),
        FixedField("文号", "柳协〔2026〕5号", "自动编号"),
    ]
    shown(qtbot, box(column(*fields)), 400)
    assert [field.editor.accessibleName() for field in fields] == [
        field.label() for field in fields
    ]
    for field in fields:
        field.error("不对")
        assert field.has_error()


def test_fields_give_back_plain_values(qtbot):
    choice = ChoiceField("方式", [("a", "当面"), ("b", "电话")], "b")
    day, at = DateField("日期", date(2026, 11, 25)), TimeField("时间", time(14, 30))
    number, words = NumberField("份数", 3), ParagraphField("理由", "  在外务工 ")
    shown(qtbot, box(column(choice, day, at, number, words)))
    assert (choice.code(), day.day(), at.time(), number.value(), words.text()) == (
        "b",
        date(2026, 11, 25),
        time(14, 30),
        3,
        "在外务工",
    )
    choice.set_code("a")
    day.set_day(date(2026, 12, 1))
    words.set_text("")
    assert (choice.code(), day.day(), words.text()) == ("a", date(2026, 12, 1), "")


def test_a_fixed_field_cannot_be_typed_into(qtbot):
    field = shown(qtbot, FixedField("文号", "5号"), 200)
    qtbot.keyClicks(field.editor, "x")
    assert field.editor.text() == "5号"


def test_escape_clears_a_search(qtbot):
    search = shown(qtbot, SearchField("首字母，Enter 加进来"), 300)
    qtbot.keyClicks(search, "wgl")
    qtbot.keyClick(search, Qt.Key.Key_Escape)
    assert (search.text(), search.height()) == ("", 48)


def test_a_band_says_its_sentence_and_changes_its_tone(qtbot):
    band = shown(qtbot, Band("warn", "还缺 2 类", "非户籍居民"), 600)
    band.add_action(Button("去登记", "small"))
    assert band.accessibleName() == "还缺 2 类 非户籍居民"
    band.show_words("met", "都齐了")
    assert band.objectName() == "bandmet"
    assert cut_words(band) == []


def test_tabs_tell_of_a_choice_by_hand_only(qtbot):
    tabs = shown(qtbot, ToggleTabs([("changes", "看改动"), ("clean", "看净稿")]))
    with qtbot.assertNotEmitted(tabs.chosen):
        tabs.choose("clean")
    with qtbot.waitSignal(tabs.chosen) as told:
        qtbot.mouseClick(tabs.findChildren(Button)[0], Qt.MouseButton.LeftButton)
    assert (told.args, tabs.code()) == (["changes"], "changes")
    tabs.set_tabs([("changes", "看改动 5"), ("clean", "看净稿")])
    assert tabs.code() == "changes"


def test_the_first_row_to_begin_with_has_the_filled_button(qtbot):
    empty = EmptyState("今天的事会自己出现在这里。")
    told = []
    empty.add_row("名册", "已有 36 人", "看名册", lambda: told.append("roster"), done=True)
    empty.add_row("诉求", "还没有", "登记一条诉求", lambda: told.append("concern"))
    empty.add_row("协商", "还没有", "开始协商", lambda: told.append("case"))
    shown(qtbot, empty, 900)
    kinds = [button.property("kind") for button in empty.findChildren(Button)]
    assert kinds == ["", "primary", ""]
    qtbot.mouseClick(empty.findChildren(Button)[1], Qt.MouseButton.LeftButton)
    assert told == ["concern"]


def test_rows_of_a_list_are_replaced_and_can_be_clicked(qtbot):
    card = shown(qtbot, ListCard(), 300, 200)
    card.show_rows([ListRow(Label(str(number))) for number in range(3)])
    line = ListRow(Label("王桂兰"), hit=True)
    card.show_rows([line])
    with qtbot.waitSignal(line.clicked):
        qtbot.mouseClick(line, Qt.MouseButton.LeftButton)
    assert line.objectName() == "rowhit"


def test_clearing_a_layout_lets_everything_go(qtbot):
    layout = column(Label("a"), row(Label("b"), None), 8)
    holder = shown(qtbot, box(layout))
    clear(layout)
    assert layout.count() == 0
    assert holder.findChildren(Label) == []


def test_heads_and_titles_change_their_words(qtbot):
    head, title = (
        Head("已登记", "31 人", Button("复制", "small")),
        PageTitle("谁该来商量？", "31 人"),
    )
    shown(qtbot, box(column(head, title, Card(Label("x")))), 500)
    head.set_words("还没到")
    head.set_remark("")
    title.set_question("最早哪天能开会？")
    title.set_figures("")
    assert title.question() == "最早哪天能开会？"


def test_a_line_in_hand_does_not_shift_its_text(qtbot):
    line = shown(qtbot, QLineEdit("村委会"), 200)
    before = line.cursorRect()
    line.setFocus()
    assert line.cursorRect() == before
