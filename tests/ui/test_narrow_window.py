"""The meeting room at 1024 x 768: nothing that must be pressed or read is cut."""

import pytest
from meeting_maker import opened_meeting
from PySide6.QtWidgets import QMenu
from ui.looking import cut_words

from consult_app.domain.voting import VoteMethod
from consult_app.services.speaking import ask_to_speak, call_next_speaker
from consult_app.services.voting import SetUp, open_vote, save_set_up
from consult_app.ui.pages.deliberation import DeliberationPage
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
