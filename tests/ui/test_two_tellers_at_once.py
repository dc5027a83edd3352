"""Two tellers at one pile, the digits and the number pad: no key of one is taken for the other's."""

import pytest
from meeting_maker import opened_meeting
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QAbstractSpinBox
from ui.looking import cut_words

from consult_app.domain.voting import VoteKind, VoteMethod
from consult_app.services.counting import collect_papers
from consult_app.services.voting import SetUp, open_vote, save_set_up
from consult_app.ui.pages import vote_count
from consult_app.ui.pages.vote import VotePage

pytestmark = pytest.mark.usefixtures("village")

PAD = Qt.KeyboardModifier.KeypadModifier
TOLD = ("孙秀英", "许文清", "冯秋月", "马德福", "", 12)


@pytest.fixture
def page_of(pages_of):
    return pages_of(VotePage, "vote")


def reading(app, page_of, **facts):
    meeting = opened_meeting(app, 8)
    wanted = SetUp("是否同意", VoteMethod.SECRET_BALLOT, *TOLD, second_reads=True, **facts)
    save_set_up(app, meeting.consultation_id, "vote", wanted)
    vote = open_vote(app, meeting.consultation_id, "vote")
    collect_papers(app, vote.id, 8, 8)
    return page_of(meeting)


def read(app):
    with app.work() as work:
        return [(one.teller, one.mark.value, one.reason) for one in work.ballots_read.all()]


def test_while_one_is_asked_why_a_paper_is_spoiled_the_other_reads_on(qtbot, app, page_of):
    page = reading(app, page_of)
    qtbot.keyClick(page.count, "0")
    assert "许文清" in page.count._reasons.accessibleName()
    qtbot.keyClick(page.count, "1", PAD)
    assert read(app) == [(2, "yes", "")], "the pad's 1 is a paper, not the first reason"
    qtbot.keyClick(page.count, "2")
    assert read(app)[1][:2] == (1, "spoiled")
    assert page.count._reasons.isHidden()


def test_two_spoiled_papers_at_once_are_asked_about_one_after_the_other(qtbot, app, page_of):
    page = reading(app, page_of)
    qtbot.keyClick(page.count, "0")
    qtbot.keyClick(page.count, "0", PAD)
    qtbot.keyClick(page.count, "1", PAD)
    assert read(app) == [], "the second waits until the first has answered"
    qtbot.keyClick(page.count, "1")
    assert "冯秋月" in page.count._reasons.accessibleName()
    qtbot.keyClick(page.count, "2", PAD)
    reasons = page._view.spoiled_reasons
    assert read(app) == [(1, "spoiled", reasons[0]), (2, "spoiled", reasons[1])]


def test_the_same_key_of_both_is_no_double_strike_but_that_of_one_is(
    qtbot, app, page_of, monkeypatch
):
    monkeypatch.setattr(vote_count, "GUARD_MS", 60_000)
    page = reading(app, page_of)
    qtbot.keyClick(page.count, "1")
    qtbot.keyClick(page.count, "1", PAD)
    assert page.count._ask.isHidden()
    qtbot.keyClick(page.count, "1")
    assert not page.count._ask.isHidden(), "the second teller's key in between hides nothing"
    qtbot.keyClick(page.count, "2", PAD)
    assert [one[:2] for one in read(app)] == [(1, "yes"), (2, "yes"), (2, "no")]
    qtbot.mouseClick(page.count._again, Qt.MouseButton.LeftButton)
    assert [one[:2] for one in read(app)][3:] == [(1, "yes")]


def test_papers_on_options_are_spoiled_by_their_own_teller(qtbot, app, page_of, monkeypatch):
    monkeypatch.setattr(vote_count, "GUARD_MS", 0)
    page = reading(app, page_of, kind=VoteKind.SEATS, options=("高一", "罗二", "宋三"), pick=2)
    qtbot.keyClick(page.choices, "0")
    for key in ("1", "2", Qt.Key.Key_Return):
        qtbot.keyClick(page.choices, key, PAD)
    assert [one[:2] for one in read(app)] == [(2, "yes")]
    qtbot.keyClick(page.choices, Qt.Key.Key_Escape)
    assert page.choices._reasons.isHidden()
    qtbot.keyClick(page.choices, "0", PAD)
    qtbot.keyClick(page.choices, "1", PAD)
    assert [one[:2] for one in read(app)] == [(2, "yes"), (2, "spoiled")]


@pytest.mark.parametrize("options", [False, True])
def test_at_the_largest_type_in_a_narrow_window_nothing_of_a_count_is_cut(
    qtbot, app, page_of, look, chinese, options
):
    look.wear(size="largest")
    facts = {"kind": VoteKind.SEATS, "options": ("高一", "罗二", "欧阳春生"), "pick": 2}
    page = reading(app, page_of, **(facts if options else {}))
    page.setFixedSize(558, 620)
    pane = page.choices if options else page.count
    qtbot.keyClick(pane, "0")
    qtbot.waitUntil(lambda: cut_words(pane) == [])
    buttons = pane._reasons._buttons
    assert {button.height() for button in buttons} == {buttons[0].sizeHint().height()}
    qtbot.keyClick(pane, "1")
    if options:
        qtbot.keyClick(pane, Qt.Key.Key_Return, PAD)
    else:
        qtbot.keyClick(pane, "1", PAD)
    qtbot.waitUntil(lambda: cut_words(pane) == [])
    for row in page.choices.rows if options else ():
        edge = row.figure.mapTo(pane, row.figure.rect().topRight()).x()
        assert edge <= pane.width(), "the figure stands within the pane"


def test_a_key_struck_twice_is_answered_without_the_mouse(qtbot, app, page_of, monkeypatch):
    monkeypatch.setattr(vote_count, "GUARD_MS", 60_000)
    page = reading(app, page_of)
    for answer in (Qt.Key.Key_Return, Qt.Key.Key_Escape):
        qtbot.keyClick(page.count, "1")
        qtbot.keyClick(page.count, "1")
        qtbot.keyClick(page.count, answer)
        assert page.count._ask.isHidden()
    assert [one[:2] for one in read(app)] == [(1, "yes")] * 3, "two papers, then one"


@pytest.mark.parametrize("options", [False, True])
def test_the_keys_change_hands_with_a_key(qtbot, app, page_of, options):
    facts = {"kind": VoteKind.SEATS, "options": ("高一", "罗二"), "pick": 1}
    page = reading(app, page_of, **(facts if options else {}))
    pane = page.choices if options else page.count
    qtbot.keyClick(pane, "/")
    assert pane.tellers.teller == 2
    qtbot.keyClick(pane, "/")
    assert pane.tellers.teller == 1


def test_a_name_is_written_in_with_keys_alone(qtbot, app, page_of):
    facts = {"kind": VoteKind.SEATS, "options": ("高一", "罗二"), "pick": 2, "write_in": 1}
    page = reading(app, page_of, **facts)
    qtbot.keyClick(page.choices, "1")
    qtbot.keyClick(page.choices, "+")
    page.choices._name.editor.setText("欧阳春生")
    qtbot.keyClick(page.choices._name.editor, Qt.Key.Key_Return)
    qtbot.keyClick(page.choices, Qt.Key.Key_Return)
    with app.work() as work:
        paper = work.ballots_read.all()[0]
    assert (paper.chosen, paper.written) == ((1,), ("欧阳春生",))


@pytest.mark.parametrize("options", [False, True])
def test_whatever_can_be_pressed_at_a_count_has_a_name(app, page_of, options):
    facts = {"kind": VoteKind.SEATS, "options": ("高一", "罗二"), "pick": 1, "write_in": 1}
    page = reading(app, page_of, **(facts if options else {}))
    nameless = [
        one
        for one in page.findChildren(QAbstractButton) + page.findChildren(QAbstractSpinBox)
        if one.isVisible() and not one.accessibleName() and not getattr(one, "text", str)()
    ]
    assert nameless == []
