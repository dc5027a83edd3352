"""The preview of a paper, with real files and a real print into a file."""

from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from consult_app.basics.errors import ExpectedError
from consult_app.documents.form import load_form
from consult_app.documents.paper import make_paper, page_count, page_size
from consult_app.documents.vocabulary import shipped_vocabulary
from consult_app.ui.printing import PrintOrder, print_paper
from consult_app.ui.widgets.paper_preview import PaperPreview, copy_whole
from tests.ui.looking import colours, cut_words

MADE_AT = datetime(2026, 11, 23, 10, 8, tzinfo=UTC)


@dataclass(frozen=True)
class Files:
    title: str
    pdf: Path
    docx: Path


@pytest.fixture
def notice(tmp_path):
    data = shipped_vocabulary().sample() | {"attachments": []}  # two pages
    pdf, docx = make_paper(load_form("notice"), data, tmp_path, "notice", MADE_AT)
    return Files("会议通知", pdf, docx)


@pytest.fixture
def preview(qtbot, notice):
    widget = PaperPreview(notice)
    qtbot.addWidget(widget)
    widget.resize(1274, 768)
    widget.show()
    qtbot.waitExposed(widget)
    return widget


def test_every_page_can_be_looked_at_by_key_and_by_button(qtbot, preview):
    assert preview.page() == 1
    qtbot.keyClick(preview.view, Qt.Key.Key_PageDown)
    assert preview.page() == 2
    qtbot.keyClick(preview.view, Qt.Key.Key_PageDown)
    assert preview.page() == 2, "there is no third page"
    qtbot.keyClick(preview.view, Qt.Key.Key_PageUp)
    assert preview.page() == 1
    assert colours(preview.view) > 10


def test_the_whole_page_fits_and_the_real_size_is_real(preview):
    view = preview.view
    assert view.sheet.height() <= view.viewport().height()
    view.real_size()
    width, height = view.sheet.size_at_one()
    assert view.scale() == 1.0
    assert width / height == pytest.approx(210 / 297, abs=0.001)
    view.zoom(1)
    assert view.scale() == 1.25
    view.zoom(-1)
    view.zoom(-1)
    assert view.scale() == 0.8
    view.fit()
    assert view.sheet.height() <= view.viewport().height()


@pytest.mark.parametrize("size", ["standard", "largest"])
def test_no_word_of_the_preview_is_cut(chinese, look, size, qtbot, notice):
    look.wear(size=size)
    widget = PaperPreview(notice)
    qtbot.addWidget(widget)
    widget.resize(1274, 690)
    widget.show()
    qtbot.waitExposed(widget)
    assert cut_words(widget) == []
    assert widget.width() == 1274


def test_a_paper_is_saved_whole_under_the_name_that_was_chosen(
    preview, notice, tmp_path, monkeypatch, qtbot
):
    target = tmp_path / "stick" / "通知"
    target.parent.mkdir()
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    with qtbot.waitSignal(preview.saved) as saved:
        preview._on_save_docx()
    assert saved.args == [target.with_name("通知.docx")]
    assert saved.args[0].read_bytes() == notice.docx.read_bytes()


def test_a_place_that_takes_no_file_is_a_plain_refusal(notice, tmp_path):
    with pytest.raises(ExpectedError) as refusal:
        copy_whole(notice.pdf, tmp_path / "nowhere" / "x.pdf")
    assert refusal.value.code == "paper.not-written"


@pytest.mark.parametrize("code", ["notice", "participants"])
def test_printing_keeps_every_page_at_its_size(qapp, tmp_path, code):
    (pdf,) = make_paper(
        load_form(code), shipped_vocabulary().sample(), tmp_path, code, MADE_AT, ("pdf",)
    )
    printed = tmp_path / "printed.pdf"
    count = print_paper(PrintOrder(pdf, target=printed))
    assert count == page_count(pdf) == page_count(printed)
    assert page_size(printed) == pytest.approx(page_size(pdf), abs=0.5)


def test_without_a_printer_the_preview_says_so_and_offers_to_save(preview):
    words = [
        label.text() for label in preview.findChildren(type(preview._said)) if label.isVisible()
    ]
    assert any("No printer" in text for text in words) or preview._printer.isVisible()
