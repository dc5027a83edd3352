"""Hands counted by two, through the page: each enters alone, and nobody reads the other's figure beforehand."""

import pytest
from meeting_maker import opened_meeting
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from ui.looking import cut_words
from ui.modal import on_dialog, press

from consult_app.domain.voting import VoteKind, VoteMethod
from consult_app.services.counting import Figures, count_hands
from consult_app.services.sections import divide_hall
from consult_app.services.stages import view_stage
from consult_app.services.vote_ends import ask_next, recount
from consult_app.services.voting import SetUp, close_vote, open_vote, save_set_up
from consult_app.ui.pages.vote import VotePage
from consult_app.ui.pages.vote_sections import SectionsDialog
from consult_app.ui.words.acts import act_words

pytestmark = pytest.mark.usefixtures("village")


@pytest.fixture
def page_of(pages_of):
    return pages_of(VotePage, "vote")


def opened(app, **facts):
    meeting = opened_meeting(app, 8)
    wanted = SetUp("是否同意", VoteMethod.SHOW_OF_HANDS, "孙秀英", "许文清", "冯秋月", **facts)
    save_set_up(app, meeting.consultation_id, "vote", wanted)
    return meeting, open_vote(app, meeting.consultation_id, "vote")


def last_words(app) -> str:
    with app.work() as work:
        entry = work.journal(work.last_entry() - 1)[-1]
    return act_words(entry.event, entry.facts)


@pytest.mark.parametrize("options", [False, True])
def test_what_the_first_counter_counted_is_told_nowhere_before_the_second_has_counted(
    app, page_of, options
):
    facts = {"kind": VoteKind.OPTIONS, "options": ("甲路", "乙路")} if options else {}
    told = Figures(0, 0, 1, choices=(6, 1)) if options else Figures(6, 1, 1)
    meeting, vote = opened(app, **facts)
    page = page_of(meeting)
    count_hands(app, vote.id, 1, told)
    page.refresh()
    seen = [one.text() for one in page.hands.findChildren(QLabel) if one.isVisible()]
    assert not any("6" in words for words in (*seen, last_words(app))), (seen, last_words(app))
    assert "许文清" in last_words(app)
    count_hands(app, vote.id, 2, told)
    assert last_words(app).count("7" if options else "6") == 2


def fields_of(page, counter):
    return list(page.hands.counters[counter].grid.fields())


def type_in(qtbot, page, counter, figures) -> None:
    """Type figures, each with Enter, as a counter without a mouse does."""
    fields = fields_of(page, counter)
    fields[0].setFocus()
    for field, figure in zip(fields, figures, strict=True):
        field.selectAll()
        qtbot.keyClicks(field, str(figure))
        qtbot.keyClick(field, Qt.Key.Key_Return)


def counts(app, vote):
    with app.work() as work:
        return [(one.counter, one.yes, one.no) for one in work.hand_counts.all(vote_id=vote.id)]


def test_figures_are_entered_with_digits_and_enter_alone(qtbot, app, page_of):
    meeting, vote = opened(app)
    page = page_of(meeting)
    type_in(qtbot, page, 0, (6, 1, 1))
    assert counts(app, vote) == [(1, 6, 1)]
    assert page.focusWidget() is fields_of(page, 1)[0], "the second counter goes on where he is"
    type_in(qtbot, page, 1, (6, 1, 1))
    assert counts(app, vote) == [(1, 6, 1), (2, 6, 1)]
    assert page.hands._say.text().startswith("Thank you")


def test_no_figure_of_the_vote_before_stands_in_the_fields_of_the_next(app, page_of):
    meeting, vote = opened(app)
    page = page_of(meeting)
    for counter in (1, 2):
        count_hands(app, vote.id, counter, Figures(6, 1, 1))
    page.refresh()
    assert fields_of(page, 0)[0].value() == 6
    ask_next(app, close_vote(app, vote.id).id)
    wanted = SetUp("再问一件", VoteMethod.SHOW_OF_HANDS, "孙秀英", "许文清", "冯秋月")
    save_set_up(app, meeting.consultation_id, "vote", wanted)
    again = open_vote(app, meeting.consultation_id, "vote")
    page.refresh()
    assert [field.value() for counter in (0, 1) for field in fields_of(page, counter)] == [0] * 6
    for counter in (1, 2):
        count_hands(app, again.id, counter, Figures(6, 1, 1))
    close_vote(app, again.id)
    recount(app, again.id, "监票人要求")
    page.refresh()
    assert [field.value() for field in fields_of(page, 0)] == [0, 0, 0]


def test_what_uncovers_the_fields_shows_no_figure_of_the_first_counter(qtbot, app, page_of):
    meeting, _vote = opened(app)
    page = page_of(meeting)
    type_in(qtbot, page, 0, (6, 1, 1))
    page.hands.counters[0]._keep.click()
    assert page.hands.counters[0]._lines.isVisible()
    assert [field.value() for field in fields_of(page, 0)] == [0, 0, 0]


SECTIONS = ("前排", "后排", "走廊")


def test_sections_are_named_filled_and_counted_again_with_keys(qtbot, app, page_of):
    meeting, vote = opened(app)
    page = page_of(meeting)

    def fill(dialog) -> None:
        assert isinstance(dialog, SectionsDialog)
        assert dialog.answer() == ("Section 1", "Section 2", "Section 3", "Section 4")
        dialog._names.set_text("前排\n前排")
        assert not dialog.check()
        dialog._names.set_text("\n".join(SECTIONS))
        press(dialog)

    on_dialog(fill)
    page.hands._divide.click()
    assert page._view.vote.sections == SECTIONS
    qtbot.waitUntil(lambda: all(field.isVisible() for field in fields_of(page, 1)))
    type_in(qtbot, page, 0, (3, 0, 0, 2, 1, 0, 1, 0, 1))
    assert counts(app, vote) == [(1, 6, 1)]
    assert not page.hands._divide.isVisible()
    type_in(qtbot, page, 1, (3, 0, 0, 1, 1, 0, 2, 0, 1))
    assert "后排（Yes）、走廊（Yes）" in page.hands._band.accessibleName()
    page.take_step("vote.count_section_again", {})
    again = fields_of(page, 0)
    assert page.focusWidget() is again[3], "the first that differs, not the first of all"
    second = fields_of(page, 1)
    second[3].setValue(2)
    second[6].setValue(1)
    page.hands.counters[1]._keep.click()
    assert view_stage(app, meeting.consultation_id, "vote").next.code == "vote.close"
    assert [words.text() for words in page.hands.counters[0].grid._sums.values()] == ["6", "1", "1"]


def test_each_field_is_named_by_counter_section_and_word(app, page_of):
    meeting, vote = opened(app)
    assert fields_of(page_of(meeting), 0)[1].accessibleName() == "许文清 No"
    divide_hall(app, vote.id, SECTIONS)
    names = [field.accessibleName() for field in fields_of(page_of(meeting), 1)]
    assert names[:4] == [
        "冯秋月 前排 Yes",
        "冯秋月 前排 No",
        "冯秋月 前排 Abstain",
        "冯秋月 后排 Yes",
    ]


def test_where_room_is_scarce_one_counters_sections_stand_there_whole(qtbot, app, page_of, look):
    look.wear(size="largest")
    meeting, vote = opened(app)
    divide_hall(app, vote.id, tuple(f"第{number}片区" for number in range(1, 13)))
    page = page_of(meeting)
    page.setFixedSize(558, 620)
    first, second = page.hands.counters
    assert (first.isVisible(), second.isVisible()) == (True, False)
    qtbot.waitUntil(lambda: cut_words(page.hands) == [])
    last = fields_of(page, 0)[-1]
    last.setFocus()
    qtbot.waitUntil(lambda: last.visibleRegion().boundingRect().height() > last.height() / 2)
    first.other.click()
    assert (first.isVisible(), second.isVisible()) == (False, True)
