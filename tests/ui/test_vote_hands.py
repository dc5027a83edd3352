"""Hands counted by two, through the page: each enters alone, and nobody reads the other's figure beforehand."""

import pytest
from meeting_maker import opened_meeting
from PySide6.QtWidgets import QLabel

from consult_app.domain.voting import VoteKind, VoteMethod
from consult_app.services.counting import Figures, count_hands
from consult_app.services.voting import SetUp, open_vote, save_set_up
from consult_app.ui.pages.vote import VotePage
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
