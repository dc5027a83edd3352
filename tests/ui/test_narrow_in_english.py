"""English at the largest type in 1024 x 768, the least room there is: no word of the meeting room is cut."""

import pytest
import shiboken6
from meeting_maker import evening_of, members_of, opened_meeting, sign_in_some
from PySide6.QtWidgets import QApplication
from ui.looking import cut_words

from consult_app.domain.voting import Mark, VoteKind, VoteMethod
from consult_app.main import build_window
from consult_app.services.counting import Figures, answer_call, collect_papers, count_hands
from consult_app.services.sections import divide_hall
from consult_app.services.speaking import ask_to_speak, call_next_speaker
from consult_app.services.voting import SetUp, close_vote, open_vote, save_set_up
from consult_app.ui.pages.deliberation import MINUTES, RUNNING, TALK, TEXT
from consult_app.ui.widgets.buttons import LEAST_TYPE, Button

pytestmark = [
    pytest.mark.usefixtures("village"),
    pytest.mark.qt_log_ignore("This plugin does not support", extend=True),
]
WORKS = ("水渠防渗", "五组村道", "路灯补亮", "卫生室修缮")


@pytest.fixture
def cut(qapp, app, look):
    """
    Return what opens a step of a meeting at 1024 x 768 and the largest type, and tells the words that are cut there.

    All tests but one share the window: to dress one takes as long as ten pages.
    """
    look.wear(size="largest")
    window = build_window(app)
    window.resize(1024, 768)
    window.show()
    open_now: list[object] = []

    def told(meeting, step, prepare=None) -> list[str]:
        if open_now != [meeting.id, step]:
            open_now[:] = [meeting.id, step]
            window.open_case(meeting.consultation_id, step)
        page = window.frame.page()
        page.refresh()
        window.frame.refresh_frame()
        if prepare:
            prepare(page)
        for _ in range(12):  # a page that folds is laid out once more
            QApplication.processEvents()
            if not (words := cut_words(window)):
                break
        return words

    yield told
    window.close()
    shiboken6.delete(window)  # else it is dressed once more when the look is changed back


def pane(which):
    def show(page):
        page._tabs.choose(which)
        page._on_tab(which)

    return show


def head_is_whole(page):
    """A label that is whole may stand below the edge of what holds it."""
    QApplication.processEvents()
    head = page.head
    assert not head._clock.isHidden()
    assert head.height() >= head.layout().heightForWidth(head.width())


def set_up(app, meeting, method, **facts):
    names = ("孙秀英", "许文清", "冯秋月", "马德福", "周小满")
    if method in (VoteMethod.ROLL_CALL, VoteMethod.ACCLAMATION):
        names = names[:2]
    elif method is VoteMethod.SECRET_BALLOT:
        facts = {"printed": 12, **facts}
    told = SetUp("是否同意实施方案", method, *names, **facts)
    return save_set_up(app, meeting.consultation_id, "vote", told)


AMONG = {"kind": VoteKind.OPTIONS, "options": WORKS, "pick": 2, "seats": 2}
VOTES = {
    "hands by sections": (VoteMethod.SHOW_OF_HANDS, {}),
    "two tellers": (VoteMethod.SECRET_BALLOT, {"second_reads": True}),
    "papers among several": (VoteMethod.SECRET_BALLOT, AMONG),
    "roll call": (VoteMethod.ROLL_CALL, {}),
    "roll call among several": (VoteMethod.ROLL_CALL, AMONG | {"pick": 1, "seats": 1}),
    "acclamation": (VoteMethod.ACCLAMATION, {}),
}


def stages_of(app, meeting, method, facts):
    """Take a vote step by step, and say after each what was done."""
    vote = set_up(app, meeting, method, **facts)
    if method is VoteMethod.SHOW_OF_HANDS:
        divide_hall(app, vote.id, ("前排", "后排"))
    yield "set up"
    vote = open_vote(app, meeting.consultation_id, "vote")
    yield "opened"
    match method:
        case VoteMethod.SHOW_OF_HANDS:
            parts = (Figures(5, 0, 0), Figures(2, 1, 0))
            for counter in (1, 2):
                count_hands(app, vote.id, counter, Figures(0, 0, 0, sections=parts))
        case VoteMethod.ROLL_CALL:
            for entry in vote.roll:
                answer_call(app, vote.id, entry, Mark.YES, chosen=(1,) if facts else ())
        case VoteMethod.SECRET_BALLOT:
            collect_papers(app, vote.id, 8, 8)
            yield "papers collected"
            return
        case _:
            return
    yield "counted"
    close_vote(app, vote.id)
    yield "closed"


def test_no_word_of_the_meeting_room_is_cut(app, cut, clock):
    host = evening_of(app)[0]
    sign_in_some(app, host, 4)
    faults = {step: cut(host, step) for step in ("notice", "sign_in")}
    meeting = opened_meeting(app, 8)
    clock.forward(minutes=-1440)
    faults["clock"] = cut(meeting, "sign_in", head_is_whole)
    clock.forward(minutes=1440)
    for entry in members_of(app, meeting)[:3]:
        ask_to_speak(app, meeting.id, entry.id)
    call_next_speaker(app, meeting.id)
    for which in (TALK, TEXT, MINUTES, RUNNING):
        faults[which] = cut(meeting, "deliberation", pane(which))
    for name, (method, facts) in VOTES.items():
        meeting = opened_meeting(app, 8)
        for done in stages_of(app, meeting, method, facts):
            faults[f"{name}, {done}"] = cut(meeting, "vote")
    assert {name: words for name, words in faults.items() if words} == {}


def test_a_button_too_narrow_for_its_words_shows_them_smaller_and_cuts_them_last(qtbot, look):
    button = Button("Note that it went out", "small", "send")
    qtbot.addWidget(button)
    button.show()
    whole = button.sizeHint().width()
    assert button.squeezed().whole
    button.resize(whole - 30, button.height())
    told = button.squeezed()
    assert (told.whole, told.cut, told.words) == (False, False, button.words())
    button.resize(60, button.height())
    assert button.squeezed().cut
    assert button.squeezed().font.pixelSize() == LEAST_TYPE
    assert button.sizeHint().width() == whole
