"""What the hall sees of a vote: the question over its count, what one may choose, every name of the result."""

from dataclasses import replace

import pytest
from meeting_maker import opened_meeting
from PySide6.QtGui import QPainter, QPixmap

from consult_app.domain.voting import Mark, VoteKind, VoteMethod
from consult_app.services.counting import (
    Figures,
    collect_papers,
    count_hands,
    read_choice,
    read_paper,
)
from consult_app.services.hall import HallScene, view_hall
from consult_app.services.vote_ends import void_vote
from consult_app.services.voting import SetUp, close_vote, open_vote, save_set_up
from consult_app.ui.hall import hall_view
from consult_app.ui.hall_picture import HallPainter
from consult_app.ui.hall_view import (
    ChosenScene,
    HallView,
    ListScene,
    QuorumScene,
    ResultScene,
    TallyScene,
    TextScene,
    WordsScene,
    spoken,
)
from consult_app.ui.widgets.bars import Part

pytestmark = pytest.mark.usefixtures("village")

NAMES = ("水渠防渗", "五组村道", "路灯补亮")
TOLD = SetUp("先办哪一件", VoteMethod.SHOW_OF_HANDS, "孙秀英", "许文清", "冯秋月", "马德福", "", 12)
SEVERAL = {"kind": VoteKind.OPTIONS, "options": NAMES, "pick": 2, "seats": 1}


def opened(app, **facts):
    meeting = opened_meeting(app, 8)
    save_set_up(app, meeting.consultation_id, "vote", replace(TOLD, **facts))
    return meeting, open_vote(app, meeting.consultation_id, "vote")


def test_what_one_may_choose_among_is_read_by_the_hall_and_no_figure_before_the_end(app):
    meeting, vote = opened(app, **SEVERAL)
    count_hands(app, vote.id, 1, Figures(0, 0, 1, choices=(7, 5, 2)))
    view = hall_view(view_hall(app, meeting.id))
    assert isinstance(view.scene, TextScene)
    assert view.scene == TextScene("先办哪一件", "1 水渠防渗\n2 五组村道\n3 路灯补亮")
    assert "at most 2" in view.right


def test_many_names_stand_in_columns_so_that_all_are_in_one_picture(app):
    names = tuple(f"欧阳{number:02}" for number in range(60))
    meeting, _vote = opened(app, **{**SEVERAL, "options": names})
    scene = hall_view(view_hall(app, meeting.id)).scene
    assert isinstance(scene, ListScene)
    assert scene.lines == tuple(f"{no} {name}" for no, name in enumerate(names, 1))


def test_over_a_count_and_its_result_stands_the_question_and_not_the_matter(app):
    meeting, vote = opened(app, question="是否现在表决？", method=VoteMethod.SECRET_BALLOT,
                           second_counter="")  # fmt: skip
    assert hall_view(view_hall(app, meeting.id)).title == "三组村道硬化"
    collect_papers(app, vote.id, 8, 8)
    counting = hall_view(view_hall(app, meeting.id))
    assert isinstance(counting.scene, TallyScene)
    assert counting.title == "是否现在表决？"
    for _ in range(8):
        read_paper(app, vote.id, Mark.NO)
    close_vote(app, vote.id)
    result = hall_view(view_hall(app, meeting.id))
    assert (result.title, result.scene.word) == ("是否现在表决？", "Not carried")
    void_vote(app, vote.id, "票箱没有当场验空")
    assert hall_view(view_hall(app, meeting.id)).title == "是否现在表决？"


def test_more_papers_than_were_issued_bring_no_empty_board(app):
    meeting, vote = opened(app, method=VoteMethod.SECRET_BALLOT, second_counter="")
    collect_papers(app, vote.id, 9, 8)
    assert view_hall(app, meeting.id).scene is HallScene.QUESTION
    close_vote(app, vote.id)
    assert isinstance(hall_view(view_hall(app, meeting.id)).scene, WordsScene)


def test_every_name_stands_in_the_result_with_its_marks(app):
    meeting, vote = opened(app, method=VoteMethod.SECRET_BALLOT, second_counter="", **SEVERAL)
    collect_papers(app, vote.id, 8, 8)
    for number in range(8):
        read_choice(app, vote.id, (1, 2) if number < 3 else (3,) if number < 5 else ())
    close_vote(app, vote.id)
    view = hall_view(view_hall(app, meeting.id))
    assert isinstance(view.scene, ChosenScene)
    assert (view.scene.word, view.scene.passed) == ("Another round", False)
    assert {name: marks for name, marks, _ in view.scene.lines} == dict(
        zip(NAMES, (3, 3, 2), strict=True)
    )
    assert "水渠防渗 3" in spoken(view)


def test_a_show_of_hands_has_no_spoiled_papers(app):
    meeting, vote = opened(app)
    for counter in (1, 2):
        count_hands(app, vote.id, counter, Figures(6, 1, 1))
    close_vote(app, vote.id)
    scene = hall_view(view_hall(app, meeting.id)).scene
    assert isinstance(scene, ResultScene)
    assert [part.word for part in scene.parts] == ["Yes", "No", "Abstain"]


@pytest.mark.parametrize("size", [(1024, 768), (1920, 1080)], ids=["4:3", "16:9"])
def test_the_words_of_a_board_are_all_as_large(qtbot, monkeypatch, size):
    drawn = {}
    write = HallPainter._text

    def noting(self, x, y, words, asked, **how):
        taken = write(self, x, y, words, asked, **how)
        drawn[words] = self._painter.font().pixelSize()
        return taken

    monkeypatch.setattr(HallPainter, "_text", noting)
    words = ("Yes", "No", "Abstain", "Not there")
    picture = QPixmap(*size)
    painter = QPainter(picture)
    scene = TallyScene(tuple(Part(word, 3) for word in words))
    HallPainter(painter, *size, 1.0).paint(HallView("", "", scene), size[1])
    painter.end()
    assert len({drawn[word] for word in words}) == 1


def test_f7_shows_the_text_behind_a_choice_first(app, desk_of):
    meeting, _vote = opened(app, **SEVERAL)
    desk = desk_of(meeting)
    desk.open(meeting.consultation_id)
    assert desk.screen.canvas.view.scene.text.startswith("1 水渠防渗")
    desk.turn_text()
    assert desk.screen.canvas.view.scene.text.startswith("一、硬化三组")
    desk.turn_text()
    assert desk.screen.canvas.view.scene.text.startswith("1 水渠防渗")


def test_a_picture_that_was_held_comes_back_as_it_was_held(app, desk_of, monkeypatch):
    meeting, vote = opened(app)
    desk = desk_of(meeting)
    desk.open(meeting.consultation_id)
    desk.freeze()
    held = desk.screen.canvas.view
    monkeypatch.setattr(type(desk.screen), "isFullScreen", lambda _self: True)
    desk._on_screen_removed(None)
    for counter in (1, 2):
        count_hands(app, vote.id, counter, Figures(6, 1, 1))
    close_vote(app, vote.id)
    desk._on_screen_added(None)
    assert desk.screen.canvas.view == held
    desk.freeze()
    assert isinstance(desk.screen.canvas.view.scene, ResultScene)


def test_an_empty_picture_comes_back_empty_without_showing_anything_in_between(
    app,
    desk_of,
    monkeypatch,
):
    meeting, _vote = opened(app)
    desk = desk_of(meeting)
    desk.open(meeting.consultation_id)
    desk.blank()
    kind, blank_when_shown = type(desk.screen), []
    monkeypatch.setattr(kind, "isFullScreen", lambda _self: True)
    desk._on_screen_removed(None)
    opening = kind.open_on_second
    monkeypatch.setattr(
        kind,
        "open_on_second",
        lambda one: (blank_when_shown.append(one.is_blank()), opening(one))[1],
    )
    desk._on_screen_added(None)
    assert blank_when_shown == [True]


def test_a_projector_plugged_in_later_takes_the_picture_out_of_its_window(
    app,
    desk_of,
    monkeypatch,
):
    meeting, _vote = opened(app)
    desk = desk_of(meeting)
    desk.open(meeting.consultation_id)
    screen = desk.screen
    monkeypatch.setattr(type(screen), "open_on_second", lambda _self: True)
    desk._on_screen_added(None)
    assert desk.screen is screen
    assert "on the projector" in desk._window.footer._act.whole()


def test_before_the_vote_the_agenda_stands_there(app):
    meeting = opened_meeting(app, 8)
    assert isinstance(hall_view(view_hall(app, meeting.id)).scene, QuorumScene)
