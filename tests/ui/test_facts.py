"""Entries for the papers: what only the extra papers ask for is entered in one dialog and stands in the papers."""

import os

import pytest
from PySide6.QtWidgets import QFileDialog, QPushButton

from consult_app.documents.reading import words_of_docx
from consult_app.services.adopting import view_opinions
from consult_app.services.attaching import view_annexes
from consult_app.services.papers.making import make_paper, preview_paper
from consult_app.services.stage_view import PaperOffer
from consult_app.services.supporting import view_supporting
from consult_app.ui.pages.annexes import AnnexDialog
from consult_app.ui.pages.facts import DISPATCHES, FactsDialog
from consult_app.ui.pages.facts_entries import (
    AdoptionDialog,
    CheckDialog,
    DispatchDialog,
    ExpertDialog,
    FilingDialog,
    NumberDialog,
    PictureDialog,
    ReviewPointsDialog,
)
from tests.full_case import full_case
from tests.ui.looking import cut_words


@pytest.fixture
def case(app, village, tmp_path):
    return full_case(app, tmp_path)


@pytest.fixture
def facts(qtbot, app, case, chinese):
    dialog = FactsDialog(None, app, case)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def answered(monkeypatch, kind, fill):
    """Let the next dialog of a kind be filled in and accepted, as a person would."""

    def run(dialog):
        fill(dialog)
        assert dialog.check()
        return 1

    monkeypatch.setattr(kind, "exec", run)


def press(dialog, words):
    found = [one for one in dialog.findChildren(QPushButton) if one.text() == words]
    assert found, words
    found[0].click()


def said(app, case, step, code, **about):
    return words_of_docx(preview_paper(app, case, step, PaperOffer(code, **about)).docx)


def test_the_review_points_stand_in_the_review_sheet(app, case, facts, monkeypatch):
    answered(monkeypatch, ReviewPointsDialog, lambda one: one._urgent.setChecked(True))
    facts.edit_review()
    told = said(app, case, "proposal", "topic_review")
    assert "情况紧急：☑是☐否" in told
    assert "公共设施建设" in told
    assert "内容不违反法律、法规，属于自治范围" in told


def test_an_experts_opinion_is_entered_once_and_stands_in_two_papers(app, case, facts, monkeypatch):
    def fill(dialog):
        dialog._name.set_text("吴建设")
        dialog._words.set_text("弯道加宽到4米")

    answered(monkeypatch, ExpertDialog, fill)
    facts.add_expert()
    assert "吴建设" in said(app, case, "plan", "expert_opinion")
    assert "弯道加宽到4米" in said(app, case, "deliberation", "adoption")


def test_what_became_of_an_opinion_needs_a_reason_unless_adopted(app, case, facts, qtbot):
    (first, *_) = view_opinions(app, case)
    dialog = AdoptionDialog(facts, first)
    qtbot.addWidget(dialog)
    dialog._state.set_code("not_adopted")
    dialog._reason.set_text("")
    assert not dialog.check()
    dialog._reason.set_text("超出预算")
    assert dialog.check()


def test_a_decided_opinion_is_in_the_table_of_adoption(app, case, facts, monkeypatch):
    def fill(dialog):
        dialog._state.set_code("partly")
        dialog._reason.set_text("只加宽弯道")

    answered(monkeypatch, AdoptionDialog, fill)
    facts.open_section(2)
    press(facts, "决定")
    told = said(app, case, "deliberation", "adoption")
    assert "部分采纳" in told
    assert "只加宽弯道" in told


def test_a_look_at_a_board_and_a_described_picture_are_proof(app, case, facts, monkeypatch):
    answered(monkeypatch, CheckDialog, lambda one: one._words.set_text("张贴完好"))
    facts.open_section(3)
    for one in facts._view().postings:
        facts._ask_check(one)
    answered(monkeypatch, PictureDialog, lambda one: one._by.set_text("赵大江"))
    facts.open_section(5)
    press(facts, "说明")
    publication = 1
    told = said(app, case, "publication", "publication_proof", publication_id=publication)
    assert "张贴完好" in told
    assert "赵大江" in said(app, case, "archive", "picture_list")


def test_a_filing_with_its_receipt_stands_in_the_filing_sheet(app, case, facts, monkeypatch):
    def fill(dialog):
        dialog._got.setChecked(True)
        dialog._got_by.set_text("镇综合服务中心")
        dialog._got_number.set_text("收字12号")

    answered(monkeypatch, FilingDialog, fill)
    facts.add_filing()
    told = said(app, case, "archive", "township_filing")
    assert "由镇综合服务中心签收（收字12号）" in told
    assert view_supporting(app, case).filings[0].receipt_by == "镇综合服务中心"


def test_a_number_is_given_with_the_paper_and_can_be_corrected(app, case, facts, monkeypatch):
    with app.work() as work:
        meeting = work.meetings.find(consultation_id=case)
    offer = PaperOffer("notice", meeting_id=meeting.id)
    make_paper(app, case, "notice", offer)
    facts.open_section(6)
    answered(monkeypatch, NumberDialog, lambda one: one._number.editor.setValue(9))
    press(facts, "更正")
    assert "〔2026〕9号" in said(app, case, "notice", "notice", meeting_id=meeting.id)


@pytest.mark.parametrize("size", ["standard", "largest"])
def test_no_words_of_the_entries_are_cut(facts, look, size, qtbot):
    look.wear(size=size)
    for at in range(len(facts._sections)):
        facts.open_section(at)
        facts.adjustSize()
        qtbot.wait(10)
        assert cut_words(facts) == []
        if folder := os.environ.get("PICTURES"):
            facts.grab().save(f"{folder}/facts-{size}-{at}.png")


def test_who_gets_a_copy_is_entered_for_each_paper(facts, app, case, monkeypatch):
    facts.open_section(DISPATCHES)
    facts._head_wanted.click()
    assert cut_words(facts) == []
    answered(
        monkeypatch, DispatchDialog, lambda dialog: dialog._copied.editor.setPlainText("柳河小学")
    )
    press(facts, "更正")
    assert "抄送：柳河小学。" in said(app, case, "notice", "notice", meeting_id=1)


def test_a_file_is_laid_beside_the_matter_and_told(facts, app, case, monkeypatch, tmp_path):
    drawing = tmp_path / "施工图.pdf"
    notice = preview_paper(app, case, "notice", PaperOffer("notice", meeting_id=1))
    drawing.write_bytes(notice.pdf.read_bytes())
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(drawing), ""))
    facts.open_section(DISPATCHES + 1)
    facts.changed = False
    monkeypatch.setattr(AnnexDialog, "exec", lambda dialog: dialog.add_file())
    facts._add.click()
    assert view_annexes(app, case)[-1].caption == "施工图"
    assert facts.changed
    assert [line.title for line in facts._annexes()] == [
        one.caption for one in view_annexes(app, case)
    ]
    assert cut_words(facts) == []
