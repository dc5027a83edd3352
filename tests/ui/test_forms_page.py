"""The forms' page: words changed in plain fields, faults marked, the print beside them, sets taken."""

import pytest
from PySide6.QtWidgets import QFileDialog

from consult_app.documents.reading import words_of_pdf
from consult_app.services.forms import hand_on_forms, own_wordings, save_form, view_form
from consult_app.services.papers.wordings import Origin, shipped_wording
from consult_app.services.undoing import undo
from consult_app.ui.jobs import wait_for_jobs
from consult_app.ui.pages.forms import FormsPage
from consult_app.ui.pages.forms_dialogs import EarlierDialog, NewBlockDialog, SetDialog
from consult_app.ui.section_frame import SectionFrame
from consult_app.ui.widgets.dialogs import ConfirmDialog
from tests.ui.looking import colours, cut_words
from tests.ui.modal import on_dialog, press

HEADING = "一、时间和地点"


@pytest.fixture
def page(qtbot, app, consultation):
    made = FormsPage(app)
    frame = SectionFrame(made)
    qtbot.addWidget(frame)
    made.acted.connect(made.refresh)
    frame.resize(1274, 690)
    frame.refresh()
    frame.show()
    qtbot.waitUntil(lambda: made.trial.sheet() is not None, timeout=20_000)
    made.frame = frame
    yield made
    wait_for_jobs()


def choose(page, words):
    """Choose the block that says something and return its first field."""
    row = next(one for one in page.blocks.rows() if words in one.words)
    page.blocks.choose(row.number)
    return page.fields.first()


def printed(qtbot, page, words):
    def there():
        assert words in words_of_pdf(page.trial.sheet().pdf)

    qtbot.waitUntil(there, timeout=20_000)


def test_words_changed_in_a_field_are_printed_beside_it_and_kept(qtbot, app, page):
    assert page._side.step.isHidden(), "nothing is changed yet"
    choose(page, HEADING).setPlainText("一、何时何地")
    printed(qtbot, page, "一、何时何地")
    assert "一、何时何地" in page.whole.toPlainText()
    assert page._side.step.words()[0] == "Keep this wording"
    page._side.step.click()
    assert view_form(app, "notice").origin is Origin.OWN
    assert "一、何时何地" in view_form(app, "notice").text
    assert page._side.step.isHidden()
    undo(app)
    page.refresh()
    assert HEADING in page.whole.toPlainText()


def test_a_name_is_written_where_the_cursor_is(page):
    field = choose(page, HEADING)
    field.setPlainText("一、于")
    field.moveCursor(field.textCursor().MoveOperation.End)
    name = next(one for one in page.names.table.rows() if one.name == "village")
    page.names.table.opened.emit(name)
    assert page.fields.first().toPlainText() == "一、于{{ village }}"
    assert "village" in page.fields._legend.text()
    lists = next(one for one in page.names.table.rows() if one.name == "agenda.title")
    assert lists.written("agenda") == "{{ item.title }}"
    assert lists.written("").startswith("{% for one in agenda %}")


def test_a_fault_is_marked_in_its_block_told_in_a_sentence_and_never_kept(qtbot, app, page):
    choose(page, HEADING).setPlainText("{{ nobody }}")
    row = page.blocks.row()
    assert len(row.faults) == 1
    assert "nobody" in row.faults[0]
    assert "会议通知" in row.faults[0]
    assert page._band.isVisible()
    assert page._side.step.words()[0] == "Mend 1 places first"
    page.blocks.choose(0)
    page._side.step.click()
    assert page.blocks.row().number == row.number, "the button shows where it is"
    assert own_wordings(app) == ()
    qtbot.waitUntil(lambda: "before the fault" in page.trial._said.text(), timeout=20_000)


def test_a_broken_whole_text_says_its_line_and_is_mended_there(page):
    page._tabs.choose("whole")
    page._on_tab("whole")
    text = page.whole.toPlainText()
    page.whole.setPlainText(text.replace(f'"{HEADING}"', f'"{HEADING}'))
    assert page.blocks.rows() == []
    (mark,) = page.whole.extraSelections()
    assert HEADING in mark.cursor.block().text()
    page.whole.setPlainText(text)
    assert len(page.blocks.rows()) > 5
    assert page.whole.extraSelections() == []


def test_blocks_go_higher_lower_out_and_are_added(page):
    choose(page, HEADING)
    place = page.blocks.row().number
    page._verbs[0].click()
    assert (page.blocks.row().number, HEADING in page.blocks.row().words) == (place - 1, True)
    page._verbs[1].click()
    assert page.blocks.row().number == place
    on_dialog(lambda dialog: (dialog._kind.set_code("labelled"), press(dialog)))
    page.add_block()
    assert page.blocks.row().kind == "label and words"
    page.take_out_block()
    assert page.whole.toPlainText() == shipped_wording("notice").text or not page._faults


def test_leaving_asks_before_half_typed_words_are_lost(page, monkeypatch):
    choose(page, HEADING).setPlainText("一、何时何地")
    monkeypatch.setattr(ConfirmDialog, "ask", lambda *_: False)
    assert not page.may_leave()
    page._form.set_code("sign_in")
    assert page._form.code() == "notice"
    monkeypatch.setattr(ConfirmDialog, "ask", lambda *_: True)
    assert page.may_leave()


def test_the_shipped_wording_comes_back_and_an_earlier_one_is_taken_again(app, page, monkeypatch):
    own = shipped_wording("notice").text.replace(HEADING, "一、何时何地")
    save_form(app, "notice", own)
    page.refresh()
    monkeypatch.setattr(ConfirmDialog, "ask", lambda *_: True)
    page._shipped.click()
    assert HEADING in page.whole.toPlainText()

    def take(dialog):
        assert isinstance(dialog, EarlierDialog)
        dialog._table.choose(next(one.id for one in dialog._table.rows() if one.text == own))
        press(dialog)

    on_dialog(take)
    page.show_earlier()
    assert "一、何时何地" in page.whole.toPlainText()
    assert page.changed()


def test_a_set_is_shown_before_it_is_taken(app, page, tmp_path, monkeypatch):
    save_form(app, "notice", shipped_wording("notice").text.replace(HEADING, "一、何时何地"))
    target = tmp_path / "set"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    page._on_hand_on()
    file = target.with_name("set.forms")
    assert file.is_file()
    undo_all = view_form(app, "notice").shipped
    save_form(app, "notice", undo_all)
    said = []

    def look(dialog):
        assert isinstance(dialog, SetDialog)
        said.append(dialog._difference.toPlainText())
        press(dialog)

    on_dialog(look)
    page.take(file)
    assert "何时何地" in said[0]
    assert [one.code for one in own_wordings(app)] == ["notice"]
    assert hand_on_forms(app, tmp_path / "again.forms", "x") == 1


@pytest.mark.parametrize("size", ["standard", "largest"])
def test_no_word_of_the_page_is_cut(chinese, qtbot, look, size, page):
    look.wear(size=size)
    page.frame.refresh()
    choose(page, HEADING).setPlainText("{{ nobody }}")
    qtbot.waitUntil(lambda: cut_words(page.frame) == [])
    assert page.frame.width() == 1274
    assert colours(page.trial.view) > 5


def test_the_dialogs_fit_the_window(chinese, qtbot, app, page, tmp_path):
    save_form(app, "notice", shipped_wording("notice").text.replace(HEADING, "一、何时何地"))
    for dialog in (
        NewBlockDialog(page),
        EarlierDialog(page, app, view_form(app, "notice"), "别的"),
    ):
        qtbot.addWidget(dialog)
        dialog.show()
        assert cut_words(dialog) == []
        assert dialog.height() <= 690
