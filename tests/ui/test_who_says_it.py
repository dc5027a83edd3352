"""Who says, answers, proposes or wrote something is found on the roll by initials; others by name."""

import pytest
from meeting_maker import members_of, opened_meeting
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from consult_app.domain.meeting import ContributionKind
from consult_app.services.attending import leave
from consult_app.services.deliberation_view import view_deliberation
from consult_app.services.speaking import Said, file_words
from consult_app.ui.pages import deliberation_acts
from consult_app.ui.pages.deliberation import DeliberationPage
from consult_app.ui.pages.deliberation_asking import AnswerDialog, OpinionDialog, WhoDialog
from consult_app.ui.pages.deliberation_dialogs import AmendmentDialog
from consult_app.ui.pages.deliberation_talk import OTHER

pytestmark = pytest.mark.usefixtures("village")


@pytest.fixture
def meeting(app):
    return opened_meeting(app, 8)


@pytest.fixture
def page(pages_of, meeting):
    return pages_of(DeliberationPage, "deliberation")(meeting)


def said(app, meeting):
    with app.work() as work:
        return work.contributions.all(meeting_id=meeting.id)


def filling(monkeypatch, dialog, fill):
    """Let somebody fill a dialog with keys and press its act."""

    def done(one):
        one.show()
        fill(one)
        good = one.check()
        one.done(int(good))
        return int(good)

    monkeypatch.setattr(dialog, "exec", done)


def qian(app, meeting):
    return next(one for one in members_of(app, meeting) if one.name == "钱建国")


def by_initials(dialog, letters):
    QTest.keyClicks(dialog._name.editor.field, letters)
    QTest.keyClick(dialog._name.editor.field, Qt.Key.Key_Return)


def choose_other(page):
    page.talk._speaker.set_code(OTHER)
    page.talk._speaker.activated.emit(page.talk._speaker.currentIndex())


def test_somebody_who_calls_in_between_is_found_by_initials(app, page, meeting, monkeypatch):
    entry = qian(app, meeting)
    filling(monkeypatch, WhoDialog, lambda one: by_initials(one, "qjg"))
    page.talk.field.setPlainText("我插一句")
    choose_other(page)
    assert page.talk._speaker.currentText() == entry.name
    QTest.keyClick(page.talk.field, Qt.Key.Key_Return)
    assert [(one.roll_entry_id, one.words) for one in said(app, meeting)] == [
        (entry.id, "我插一句")
    ]


def test_asking_who_and_leaving_it_changes_nothing(page, meeting, monkeypatch):
    monkeypatch.setattr(WhoDialog, "exec", lambda _one: 0)
    choose_other(page)
    assert page.talk._speaker.code() == meeting.chair


def test_an_answer_counts_for_who_gave_it(app, page, meeting, monkeypatch):
    asker, other = members_of(app, meeting)[0], qian(app, meeting)
    asked = file_words(app, meeting.id, Said("多少钱？", ContributionKind.QUESTION, asker.id))
    page.refresh()

    def fill(one):
        by_initials(one, "qjg")
        one._words.set_text("十二万。")

    filling(monkeypatch, AnswerDialog, fill)
    page.talk.answer_wanted.emit(asked)
    kept = said(app, meeting)[-1]
    assert (kept.roll_entry_id, kept.answers_id) == (other.id, asked.id)


def test_a_typed_name_that_stands_once_on_the_roll_means_that_person(app, page, meeting):
    entry = qian(app, meeting)
    dialog = WhoDialog(page, page.talk.queue.candidates)
    dialog._name.editor.set_name(entry.name)
    assert dialog.answer() == (entry.id, entry.name)
    dialog._name.editor.set_name("何律师<{&")
    assert dialog.answer() == (None, "何律师<{&")


def test_an_opinion_is_offered_only_of_those_who_are_not_here(app, page, meeting, monkeypatch):
    entry = qian(app, meeting)
    leave(app, entry.id)
    page.refresh()
    assert {one.name for one in page.talk.queue.absent("qjg")} == {entry.name}
    assert "赵建国" not in {one.name for one in page.talk.queue.absent("zjg")}

    def fill(one):
        by_initials(one, "qjg")
        one._words.set_text("同意，外出打工。")
        one._source.editor.setText("柜中")

    filling(monkeypatch, OpinionDialog, fill)
    page.talk.opinion_wanted.emit()
    assert said(app, meeting)[-1].roll_entry_id == entry.id


def test_a_proposer_is_found_by_initials(app, page, meeting, monkeypatch):
    def fill(one):
        QTest.keyClicks(one._proposer.editor.field, "qjg")
        QTest.keyClick(one._proposer.editor.field, Qt.Key.Key_Return)
        one._text.set_text(one._text.text() + "\n三、先修弯道。")

    filling(monkeypatch, deliberation_acts.AmendmentDialog, fill)
    page.text.wanted.emit("add", 0)
    now = view_deliberation(app, meeting.consultation_id, "deliberation")
    assert [one.proposer for one in now.amendments] == ["钱建国"]


def test_enter_in_the_name_of_a_dialog_takes_a_name_and_not_the_dialog(qtbot, page, meeting):
    dialog = AmendmentDialog(page, "?", "一、甲。", page.talk.queue.candidates)
    qtbot.addWidget(dialog)
    dialog.show()
    QTest.keyClicks(dialog._proposer.editor.field, "qjg")
    QTest.keyClick(dialog._proposer.editor.field, Qt.Key.Key_Return)
    assert dialog.isVisible()
    assert dialog._proposer.text() != "qjg"
    assert not dialog._proposer.has_error()
    dialog.close()


def test_a_number_is_nobodys_name_and_means_no_line_of_the_roll(page):
    dialog = WhoDialog(page, page.talk.queue.candidates)
    dialog._name.editor.set_name("12")
    assert not dialog.check()
    dialog._name.editor.set_name("12组代表")
    assert dialog.check()
    assert dialog.answer() == (None, "12组代表")
