"""The meeting room at 1024 x 768: nothing that must be pressed or read is cut."""

import pytest
from meeting_maker import opened_meeting
from PySide6.QtWidgets import QApplication, QMenu
from ui.looking import cut_words

from consult_app.domain.voting import Mark, VoteMethod
from consult_app.services.counting import Figures, answer_call, count_hands
from consult_app.services.speaking import ask_to_speak, call_next_speaker
from consult_app.services.voting import SetUp, close_vote, open_vote, save_set_up
from consult_app.ui.pages.deliberation import DeliberationPage
from consult_app.ui.pages.notice import NoticePage
from consult_app.ui.pages.vote import VotePage
from consult_app.ui.pages.vote_calls import GROUP_COLUMN

pytestmark = [
    pytest.mark.usefixtures("village", "chinese"),
    pytest.mark.qt_log_ignore("This plugin does not support", extend=True),
]
PAGE = (628, 620)
"""What a window of 1024 x 768 leaves for the page."""


@pytest.fixture
def page_of(qtbot, app):
    def build(kind, meeting, step):
        page = kind(app, meeting.consultation_id, step)
        qtbot.addWidget(page)
        page.acted.connect(page.refresh)
        page.resize(*PAGE)
        page.show()
        return page

    return build


def test_the_floor_gives_the_agenda_up_and_offers_the_rest_in_a_menu(app, page_of):
    meeting = opened_meeting(app, 8)
    with app.work() as work:
        here = [one for one in work.roll.all(meeting_id=meeting.id) if one.here]
    ask_to_speak(app, meeting.id, here[0].id)
    call_next_speaker(app, meeting.id)
    page = page_of(DeliberationPage, meeting, "deliberation")
    assert page.agenda.isHidden()
    assert cut_words(page.talk) == []
    page.talk._on_more()
    menu = page.talk.findChild(QMenu)
    assert [action.text() for action in menu.actions()] == ["发言时间", "宣读书面意见…", "看全部"]
    menu.close()
    page.resize(1100, 700)
    assert not page.agenda.isHidden()


def test_the_notice_in_the_largest_type_cuts_no_button(app, page_of, look):
    look.wear(size="largest")
    meeting = opened_meeting(app, 8)
    page = page_of(NoticePage, meeting, "notice")
    page.resize(526, 580)
    QApplication.processEvents()
    assert cut_words(page) == []


def test_names_and_answers_of_a_roll_call_are_whole(app, page_of):
    meeting = opened_meeting(app, 8)
    wanted = SetUp("是否同意", VoteMethod.ROLL_CALL, "孙秀英", "许文清")
    save_set_up(app, meeting.consultation_id, "vote", wanted)
    open_vote(app, meeting.consultation_id, "vote")
    page = page_of(VotePage, meeting, "vote")
    table = page.calls._table
    assert table.isColumnHidden(GROUP_COLUMN)
    longest = max((one.entry.name for one in table.rows()), key=len)
    assert table.columnWidth(1) > table.fontMetrics().horizontalAdvance(longest) + 16
    assert cut_words(page.calls) == []


CRAMPED_PAGE = (558, 620)
"""What 1024 x 768 leaves for the page at the largest type."""


@pytest.fixture
def largest(look):
    look.wear(size="largest")


def set_up_by(app, meeting, method):
    names = ("孙秀英", "许文清", "冯秋月", "马德福", "周小满")
    if method is VoteMethod.ROLL_CALL:
        names = names[:2]
    save_set_up(app, meeting.consultation_id, "vote", SetUp("是否同意实施方案", method, *names))


@pytest.mark.parametrize("method", [VoteMethod.SHOW_OF_HANDS, VoteMethod.ROLL_CALL])
def test_at_the_largest_type_a_count_and_its_result_are_whole(qtbot, app, page_of, largest, method):
    meeting = opened_meeting(app, 8)
    set_up_by(app, meeting, method)
    vote = open_vote(app, meeting.consultation_id, "vote")
    page = page_of(VotePage, meeting, "vote")
    page.setFixedSize(*CRAMPED_PAGE)
    qtbot.waitUntil(lambda: cut_words(page) == [])
    if method is VoteMethod.SHOW_OF_HANDS:
        for counter in (1, 2):
            count_hands(app, vote.id, counter, Figures(7, 1, 0))
    for entry in vote.roll if method is VoteMethod.ROLL_CALL else ():
        answer_call(app, vote.id, entry, Mark.YES)
    close_vote(app, vote.id)
    page.refresh()
    qtbot.waitUntil(lambda: cut_words(page.result._reading) == [])
    qtbot.waitUntil(lambda: page.result._reading.width() <= page.width())


def test_at_the_largest_type_set_up_and_minutes_stand_in_one_column_of_whole_words(
    qtbot, app, page_of, largest
):
    meeting = opened_meeting(app, 8)
    set_up_by(app, meeting, VoteMethod.SHOW_OF_HANDS)
    page = page_of(VotePage, meeting, "vote")
    page.setFixedSize(*CRAMPED_PAGE)
    qtbot.waitUntil(lambda: cut_words(page.set_up) == [])
    floor = page_of(DeliberationPage, meeting, "deliberation")
    floor.setFixedSize(*CRAMPED_PAGE)
    for show in (floor.show_text, floor.show_minutes):
        show()
        qtbot.waitUntil(lambda: cut_words(floor) == [])
