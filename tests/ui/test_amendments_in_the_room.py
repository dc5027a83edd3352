"""Amendments to village rules at the page: each is seen in its place, and none undoes another."""

from datetime import datetime

import pytest
from meeting_maker import opened_meeting

from consult_app.domain.meeting import AmendmentState
from consult_app.services.deliberation_view import view_deliberation
from consult_app.services.text_at_hand import (
    adopt_amendment,
    propose_amendment,
    refuse_amendment,
    rewrite_text,
)
from consult_app.ui.pages.deliberation import DeliberationPage
from consult_app.ui.pages.deliberation_dialogs import AmendmentDialog, SoundingDialog
from consult_app.ui.widgets.base import ElidedLabel, Label
from consult_app.ui.widgets.difftext import DiffText

pytestmark = pytest.mark.usefixtures("village")

WORDS = (
    "爱护公物。", "红事不超过12桌。", "房前屋后三包。", "垃圾分类投放。", "村道两侧不堆柴草。", "山林严禁野外用火。",
    "纠纷先找调解小组。", "孝敬老人。", "出租房屋要登记。", "参加义务劳动。", "违反第四条的批评教育。", "通过之日起施行。",
)  # fmt: skip
NUMBERS = ("一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二")
RULES = "\n".join(f"第{number}条　{words}" for number, words in zip(NUMBERS, WORDS, strict=True))


@pytest.fixture
def meeting(app):
    return opened_meeting(app, 8)


@pytest.fixture
def page(app, pages_of, meeting):
    page = pages_of(DeliberationPage, "deliberation")(meeting)
    rewrite_text(app, page.view().motion.id, "村规民约", RULES, "周小满")
    page.refresh()
    page.show_text()
    return page


def wish(app, page, old, new, who="赵春生", why=""):
    motion = page.view().motion
    kept = propose_amendment(app, motion.id, who, motion.text.replace(old, new), why)
    page.refresh()
    return kept


def answered(monkeypatch, page, code):
    """Press a verb of the amendment chosen, keep its dialog as it stands; returns the dialog."""
    seen = []

    def kept(dialog):
        seen.append(dialog)
        return int(dialog.check())

    monkeypatch.setattr(AmendmentDialog, "exec", kept)
    page.text.wanted.emit(code, page.text.chosen().id)
    return seen[0]


def rows_say(page, kind):
    return [
        one.whole() if isinstance(one, ElidedLabel) else one.text()
        for one in page.text._list.findChildren(kind)
    ]


def test_writing_a_clashing_amendment_anew_does_not_undo_the_one_adopted(app, page, monkeypatch):
    first, other = (
        wish(app, page, "12桌", "8桌"),
        wish(app, page, "12桌", "10桌", "李德胜", "亲戚多"),
    )
    adopt_amendment(app, first.id)
    page.refresh()
    page.text.choose(other.id)
    dialog = answered(monkeypatch, page, "revise")
    assert dialog._text.text() == "第二条　红事不超过8桌。"
    assert "改为“红事不超过10桌”" in dialog._asked.text()
    assert dialog.result() == 0
    now = view_deliberation(app, page.consultation_id, "deliberation")
    assert now.clashing == {other.id}, "unchanged words are no amendment"
    monkeypatch.setattr(
        AmendmentDialog, "exec", lambda one: one._text.set_text("第二条　9桌。") or 1
    )
    page.text.wanted.emit("revise", other.id)
    adopt_amendment(app, other.id)
    text = view_deliberation(app, page.consultation_id, "deliberation").motion.text
    assert text == RULES.replace("红事不超过12桌。", "9桌。")


def test_a_second_article_for_one_place_is_written_behind_the_first(app, page, monkeypatch):
    here = "第四条　垃圾分类投放。\n"
    first = wish(app, page, here, f"{here}第四条　不电鱼。\n")
    other = wish(app, page, here, f"{here}第四条　不堵路。\n", "李德胜")
    adopt_amendment(app, first.id)
    page.refresh()
    page.text.choose(other.id)
    dialog = answered(monkeypatch, page, "revise")
    assert dialog._text.text() == "不堵路。"
    adopt_amendment(app, other.id)
    text = view_deliberation(app, page.consultation_id, "deliberation").motion.text
    assert "第四条　不电鱼。\n" in text
    assert "第四条　不堵路。\n" in text


def test_writing_anew_opens_at_the_article_and_keeps_a_new_reason(app, page, monkeypatch):
    wish(app, page, "野外用火", "野外用火、烧烤")
    monkeypatch.setattr(
        AmendmentDialog, "exec", lambda one: one._reason.editor.setText("去年烧过") or one.check()
    )
    opened = []
    monkeypatch.setattr(AmendmentDialog, "check", lambda one: opened.append(one._text.text()) or 1)
    page.text.wanted.emit("revise", page.text.chosen().id)
    assert opened == ["第六条　山林严禁野外用火、烧烤。"]
    assert page.text.chosen().reason == "去年烧过"


def test_a_row_says_what_is_asked_for_and_not_why_alone(app, page):
    wish(app, page, "12桌", "8桌", why="太多了")
    page.text.choose(0)
    told = rows_say(page, Label) + rows_say(page, ElidedLabel)
    assert any("第二条将“红事不超过12桌”改为“红事不超过8桌”" in one for one in told)


def test_the_place_of_the_amendment_chosen_is_in_sight(app, page, qtbot):
    first = wish(app, page, "12桌", "8桌")
    last = wish(app, page, "通过之日起施行", "明年元旦起施行", "李德胜")
    text: DiffText = page.text._text
    page.resize(922, 500)
    assert text.verticalScrollBar().maximum() > 0
    for one in (first, last, first):
        page.text.choose(one.id)
        place = text.cursorForPosition(text.viewport().rect().topLeft()).position()
        until = text.cursorForPosition(text.viewport().rect().bottomRight()).position()
        assert place <= text._first <= until


def test_the_row_of_the_amendment_chosen_is_in_sight(app, page, qtbot):
    wishes = [wish(app, page, words, f"{words}违者劝导。") for words in WORDS]
    for one in (wishes[0], wishes[-1], wishes[0]):
        page.text.choose(one.id)
        qtbot.wait(20)
        row = next(line for line, told in page.text._rows.items() if told.id == one.id)
        assert row.visibleRegion().boundingRect().height() == row.height()


def test_the_changes_of_an_open_amendment_are_those_to_the_present_wording(app, page):
    first, other = wish(app, page, "12桌", "8桌"), wish(app, page, "孝敬老人", "孝敬老人和孩子")
    adopt_amendment(app, first.id)
    page.refresh()
    page.text.choose(other.id)
    assert "红事不超过8桌。" in page.text._text.toPlainText()
    assert page.text._text.toPlainText() == RULES.replace("12", "8").replace("老人", "老人和孩子")


def test_sounding_out_is_about_what_was_asked_for(app, page, monkeypatch):
    wish(app, page, "12桌", "8桌")
    monkeypatch.setattr(SoundingDialog, "exec", lambda one: one._yes.editor.setValue(3) or 1)
    page.text.wanted.emit("sound", page.text.chosen().id)
    asked = "赵春生的修正意见：第二条将“红事不超过12桌”改为“红事不超过8桌”"
    assert [one.title for one in page.view().soundings] == [asked]
    assert "sounded out: 3 in favour, 0 not, 0 undecided" in rows_say(page, Label)


def test_where_there_is_little_room_sounding_out_is_a_button(app, page, monkeypatch):
    wish(app, page, "12桌", "8桌")
    monkeypatch.setattr(SoundingDialog, "exec", lambda one: one._yes.editor.setValue(3) or 1)
    page.text.set_folded(True)
    assert page.text._sound.isVisibleTo(page)
    page.text._sound.click()
    assert len(page.view().soundings) == 1


def test_asking_again_chooses_the_one_asked_again(app, page):
    one = wish(app, page, "12桌", "8桌")
    refuse_amendment(app, one.id, "不改")
    page.refresh()
    page.text.choose(one.id)
    page.text.wanted.emit("reopen", one.id)
    again = page.text.chosen()
    assert (again.state, again.decision_reason) == (AmendmentState.OPEN, "")
    assert again.id != one.id
    assert isinstance(again.proposed_at, datetime)


def test_an_edit_made_at_once_is_not_called_somebodys_amendment(app, page):
    assert "Edit of the draft" in rows_say(page, Label)
