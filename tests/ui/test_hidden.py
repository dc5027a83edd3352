"""What a posted paper hides is shown on the page before it is printed; an exception needs a reason and a name."""

import os

import pytest
from PySide6.QtWidgets import QPushButton

from consult_app.documents.paper import places_of
from consult_app.documents.reading import words_of_docx
from consult_app.domain.publication import Publication, PublicationKind
from consult_app.services.masking import show_all_the_same, view_exceptions
from consult_app.services.papers.making import preview_paper
from consult_app.services.stage_view import PaperOffer
from consult_app.ui.widgets.hidden import ExceptionDialog
from consult_app.ui.widgets.paper_preview import PaperPreview

TEXT = "经办人赵建国，电话13800138000，身份证999999196502051234，住三组12号。"


@pytest.fixture
def offer(app, consultation):
    with app.work() as work:
        hung = work.publications.add(
            Publication(0, consultation, "", PublicationKind.DECISION, "公示", TEXT, "村委会")
        )
        work.commit()
    return PaperOffer("publication", publication_id=hung.id)


def test_the_preview_tells_and_marks_what_is_hidden(qtbot, app, consultation, offer, chinese):
    files = preview_paper(app, consultation, "publication", offer)
    assert {one.kind for one in files.hidden} == {"phone", "identity", "address"}
    preview = PaperPreview(files)
    qtbot.addWidget(preview)
    preview.resize(1200, 700)
    preview.show()
    told = preview._private._told.text()
    assert "手机号 13800138000 → 138****8000" in told
    assert "身份证号 999999196502051234 → 999999********1234" in told
    assert len(preview.view.sheet._marks) >= 2, "one may be broken over two lines"
    assert places_of(files.pdf, 0, ["138****8000"])
    if folder := os.environ.get("PICTURES"):
        qtbot.wait(50)
        preview.grab().save(f"{folder}/hidden.png")


def test_an_exception_goes_with_reason_and_name_and_stands_on_the_paper(
    qtbot, app, consultation, offer
):
    files = preview_paper(app, consultation, "publication", offer)
    preview = PaperPreview(files)
    qtbot.addWidget(preview)
    with qtbot.waitSignal(preview.exception_wanted) as wanted:
        preview._private.findChild(QPushButton).click()
    dialog = ExceptionDialog(preview, wanted.args[0])
    qtbot.addWidget(dialog)
    assert not dialog.check()
    dialog._words.set_code("13800138000")
    dialog._reason.set_text("本人书面同意，作为报修电话")
    dialog._who.set_text("何建平")
    assert dialog.check()
    show_all_the_same(app, consultation, *dialog.answer())
    again = preview_paper(app, consultation, "publication", offer)
    said = words_of_docx(again.docx)
    assert "13800138000" in said
    assert "999999196502051234" not in said
    assert [one.name for one in view_exceptions(app, consultation)] == ["何建平"]
    with app.work() as work:
        (told,) = [entry for entry in work.journal() if entry.event == "mask.excepted"]
    assert told.facts["reason"] == "本人书面同意，作为报修电话"
    assert "13800138000" not in str(told.facts)
