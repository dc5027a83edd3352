"""Stage 8 on screen."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget

from consult_app.services.publishing import view_publication
from consult_app.services.stages import view_stage
from consult_app.ui.pages.publication import PublicationPage
from consult_app.ui.pages.publication_dialogs import ObjectionDialog, TextDialog
from consult_app.ui.widgets.photos import Tile

PNG = bytes.fromhex("89504e470d0a1a0a0000000d4948445200000001000000010806000000")


@pytest.fixture
def page(qtbot, app, consultation):
    made = PublicationPage(app, consultation, "publication")
    qtbot.addWidget(made)
    made.acted.connect(lambda _words: made.refresh())
    made.refresh()
    return made


def press(qtbot, page, words):
    button = next(one for one in page.findChildren(QPushButton) if one.accessibleName() == words)
    assert not button.isHidden(), words
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def keep_the_suggested_text(monkeypatch, qtbot, page):
    monkeypatch.setattr(TextDialog, "exec", lambda _dialog: 1)
    press(qtbot, page, "Write the text")


def test_the_clerk_keeps_the_text_and_posts_it(qtbot, app, consultation, page, monkeypatch, clock):
    keep_the_suggested_text(monkeypatch, qtbot, page)
    press(qtbot, page, "It hangs from today")
    assert view_publication(app, consultation).day == 1
    clock.forward(days=6)
    page.refresh()
    assert page.board.days_sentence() == "Day 7 today, 8 left"
    step = view_stage(app, consultation, "publication").next
    assert (step.code, step.waiting) == ("mend", False)


def test_a_place_shows_which_picture_is_missing_and_takes_it(
    qtbot, app, consultation, page, monkeypatch, tmp_path
):
    keep_the_suggested_text(monkeypatch, qtbot, page)
    page.board.post_at("村务公开栏", app.now(), "周小满")
    picture = tmp_path / "近景.png"
    for number in range(2):
        picture.write_bytes(PNG + bytes([number]))
        monkeypatch.setattr("consult_app.ui.pages.publication_board.ask_picture", lambda _: picture)
        tile = next(
            one for one in page.findChildren(Tile) if one.accessibleName().endswith("missing")
        )
        qtbot.mouseClick(tile, Qt.MouseButton.LeftButton)
        qtbot.wait(1)
    assert view_publication(app, consultation).postings[0].missing == ()


def test_an_objection_is_the_next_step_until_it_is_answered(
    qtbot, app, consultation, page, monkeypatch
):
    keep_the_suggested_text(monkeypatch, qtbot, page)
    press(qtbot, page, "It hangs from today")
    monkeypatch.setattr(ObjectionDialog, "exec", lambda _dialog: 1)
    monkeypatch.setattr(ObjectionDialog, "answer", lambda _dialog: ("高成林", "钱够不够？"))
    press(qtbot, page, "Note an objection")
    step = view_stage(app, consultation, "publication").next
    monkeypatch.setattr(
        "consult_app.ui.pages.publication_board.ObjectionAnswerDialog.exec", lambda _dialog: 1
    )
    monkeypatch.setattr(
        "consult_app.ui.pages.publication_board.ObjectionAnswerDialog.answer",
        lambda _dialog: ("够，账目已公开", "赵建国"),
    )
    page.take_step(step.code, step.facts)
    assert view_publication(app, consultation).objections[0].answered


def test_an_objection_may_be_against_what_hung_of_a_decision_before(qtbot):
    parent = QWidget()
    qtbot.addWidget(parent)
    alone = ObjectionDialog(parent, about=[(7, "决议公示")])
    assert (alone.about(), alone._about.isHidden()) == (7, True)
    chosen = ObjectionDialog(parent, about=[(9, "第二次"), (7, "第一次")])
    assert (chosen.about(), chosen._about.isHidden()) == (9, False)
    chosen._about.set_code("7")
    assert chosen.about() == 7


def test_a_text_with_an_id_number_is_refused_in_words(qtbot, app, consultation, page, monkeypatch):
    told = []
    monkeypatch.setattr(
        "consult_app.ui.errors.tell", lambda _parent, error: told.append(error.code)
    )
    monkeypatch.setattr(
        TextDialog, "exec", lambda dialog: dialog._text.set_text("99999919650101123X") or 1
    )
    press(qtbot, page, "Write the text")
    assert told == ["publication.not-masked"]
    assert view_publication(app, consultation).publication is None
