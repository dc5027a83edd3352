"""Printing: every sheet at its own size and at 100 %, several papers in one go, edges compared with the printer's."""

from dataclasses import replace
from datetime import UTC, datetime

import pikepdf
import pytest
from PySide6.QtPrintSupport import QPrinter

from consult_app.basics.errors import ExpectedError
from consult_app.basics.progress import Cancelled
from consult_app.documents.document import Document, Paragraph, Title
from consult_app.documents.form import fill, load_form
from consult_app.documents.paper import Margins, empty_margins, page_count, page_size, write_paper
from consult_app.documents.vocabulary import shipped_vocabulary
from consult_app.services.papers.making import make_paper
from consult_app.services.printing_habits import printing_habits, remember_printing
from consult_app.services.stage_view import PaperOffer
from consult_app.ui import print_dialog, printing
from consult_app.ui.print_desk import PrintDesk
from consult_app.ui.print_dialog import PrintDialog, Ready
from consult_app.ui.printing import (
    Cut,
    PrintOrder,
    compare,
    paper_name,
    print_papers,
    takes_paper,
    unprintable,
)
from consult_app.ui.widgets import paper_preview
from consult_app.ui.widgets.paper_preview import PaperPreview
from consult_app.ui.words.printing import cut_words as edge_words
from tests.ui.looking import cut_words
from tests.ui.modal import press

MADE_AT = datetime(2026, 11, 23, 10, 8, tzinfo=UTC)
WIDE_EDGES = Margins(30.0, 4.2, 4.2, 4.2)


@pytest.fixture
def paper(tmp_path):
    def make(code, **how):
        document = replace(fill(load_form(code), shipped_vocabulary().sample()), **how)
        stem = f"{code}-{'-'.join(map(str, how.values()))}"
        (pdf,) = write_paper(document, tmp_path, stem, MADE_AT, ("pdf",))
        return pdf

    return make


@pytest.fixture
def office_printer(monkeypatch, tmp_path):
    """One printer that cannot print the outer 30 mm at the left; what is sent to it lands in files."""
    sent = []
    real = printing._printer

    def into_a_file(order):
        target = tmp_path / f"printed-{len(sent)}.pdf"
        sent.append((order, target))
        return real(replace(order, printer="", target=target))

    monkeypatch.setattr(printing, "_printer", into_a_file)
    for module in (print_dialog, paper_preview):
        monkeypatch.setattr(module, "printer_names", lambda: ("办公室", "别的"))
        monkeypatch.setattr(
            module,
            "unprintable",
            lambda name, _pdf: WIDE_EDGES if name == "办公室" else Margins(0, 0, 0, 0),
        )
        monkeypatch.setattr(module, "prints_both_sides", lambda name: name == "办公室")
        monkeypatch.setattr(module, "takes_paper", lambda _name, pdf: paper_name(pdf) != "A3")
    return sent


@pytest.mark.parametrize(
    ("code", "how", "size"),
    [
        ("notice", {}, (210, 297)),
        ("participants", {}, (297, 210)),
        ("publication", {"paper": "A3"}, (297, 420)),
        ("ballot", {"paper": "A5", "copies": 1}, (148, 210)),
        ("ballot", {"paper": "A6", "copies": 1}, (105, 148.5)),
    ],
    ids=["A4", "A4 across", "A3", "A5", "A6"],
)
def test_a_printed_sheet_has_the_size_and_the_scale_of_the_paper(
    qapp, paper, tmp_path, code, how, size
):
    pdf, printed = paper(code, **how), tmp_path / "printed.pdf"
    assert print_papers([PrintOrder(pdf, target=printed)]) == page_count(printed) == page_count(pdf)
    assert page_size(printed) == pytest.approx(size, abs=0.5)
    ours, theirs = empty_margins(pdf), empty_margins(printed)
    for side in (
        "left",
        "top",
        "right",
        "bottom",
    ):  # to a pixel, and half a mm by which A6 is cut shorter
        assert getattr(theirs, side) == pytest.approx(getattr(ours, side), abs=0.6), side


def test_a_file_of_many_sizes_keeps_each_page_at_its_own(qapp, paper, tmp_path):
    whole = tmp_path / "whole.pdf"
    with pikepdf.new() as joined:
        for pdf in (paper("notice"), paper("participants"), paper("ballot", paper="A5", copies=1)):
            with pikepdf.open(pdf) as source:
                joined.pages.extend(source.pages)
        joined.save(whole)
    printed = tmp_path / "printed.pdf"
    print_papers([PrintOrder(whole, target=printed)])
    for index in range(page_count(whole)):
        assert page_size(printed, index) == pytest.approx(page_size(whole, index), abs=0.5)


def test_stopping_a_print_ends_it_at_the_next_page(qapp, paper, tmp_path):
    seen = []

    def stop(done, total):
        seen.append((done, total))
        if done == 1:
            raise Cancelled

    notice = paper("notice")
    with pytest.raises(Cancelled):
        print_papers([PrintOrder(notice, target=tmp_path / "x.pdf")], stop)
    assert seen == [(0, page_count(notice)), (1, page_count(notice))]


@pytest.mark.qt_log_ignore("QPainter::begin|QPdf|cannot open|Cannot")
def test_a_place_that_takes_no_print_is_a_plain_refusal(qapp, paper, tmp_path):
    with pytest.raises(ExpectedError) as refusal:
        print_papers([PrintOrder(paper("notice"), target=tmp_path / "nowhere" / "x.pdf")])
    assert refusal.value.code == "paper.not-printed"


def test_the_order_is_what_the_printer_is_told(qapp, paper, monkeypatch):
    duplex = []

    class Told(QPrinter):
        def setDuplex(self, mode):  # noqa: N802 - Qt's name
            duplex.append(mode)
            super().setDuplex(mode)

    monkeypatch.setattr(printing, "QPrinter", Told)
    told = printing._printer(PrintOrder(paper("participants"), copies=3, both_sides=True))
    assert (told.copyCount(), told.collateCopies(), told.fullPage()) == (3, True, True)
    printing._printer(PrintOrder(paper("notice")))
    assert duplex == [QPrinter.DuplexMode.DuplexLongSide, QPrinter.DuplexMode.DuplexNone]


def test_the_edges_of_a_paper_are_measured_on_all_its_pages(tmp_path):
    document = Document("x", "x", (Title("题"), Paragraph("字" * 1500)))
    (pdf,) = write_paper(document, tmp_path, "x", MADE_AT, ("pdf",))
    found = empty_margins(pdf)
    assert page_count(pdf) > 1
    assert 20 < found.left < 31
    assert 10 < found.bottom < 30, "the number of the page stands nearest to the lower edge"
    (empty,) = write_paper(Document("y", "y", ()), tmp_path, "y", MADE_AT, ("pdf",))
    assert all(edge >= 0 for edge in (empty_margins(empty).left, empty_margins(empty).top))


def test_only_the_sides_that_lose_something_are_named():
    paper = Margins(3.0, 10.0, 4.0, 4.1)
    assert compare(paper, Margins(4.2, 4.2, 4.1, 4.2)) == (Cut("left", 3.0, 4.2),)
    assert compare(paper, Margins(0, 0, 0, 0)) == ()
    words = edge_words(Cut("left", 3.0, 4.2))
    assert all(part in words for part in ("left", "4.2 mm", "3.0 mm", "1.2 mm"))


def test_without_a_driver_nothing_is_lost_and_every_paper_is_believed(qapp, paper):
    assert unprintable("no such printer", paper("notice")) == Margins(0, 0, 0, 0)
    assert takes_paper("no such printer", paper("notice"))


def test_copies_are_remembered_for_each_paper(app, village):
    assert printing_habits(app).copies_of("notice", 12) == 12
    remember_printing(app, {"notice": 3}, "办公室")
    remember_printing(app, {"sign_in": 1}, "办公室")
    habits = printing_habits(app)
    assert (habits.copies_of("notice", 12), habits.copies_of("ballot", 2)) == (3, 2)
    assert habits.printer == "办公室"


def test_the_preview_has_paper_scale_and_warning_ready(qtbot, app, consultation, office_printer):
    from consult_app.services.papers.making import preview_paper

    files = preview_paper(app, consultation, "notice", PaperOffer("notice"))
    preview = PaperPreview(files)
    qtbot.addWidget(preview)
    preview.show()
    qtbot.waitUntil(lambda: preview._empty is not None, timeout=20_000)
    assert [cut.side for cut in preview.cuts()] == ["left"]
    assert "At the left this printer leaves 30.0 mm empty" in preview._sure.text()
    preview.set_printer("别的")
    assert preview._sure.text() == "A4, at 100 %: nothing is shrunk"
    preview.set_copies(2)
    with qtbot.waitSignal(preview.printed, timeout=20_000):
        preview._on_print()
    ((order, target),) = office_printer
    assert (order.copies, order.printer) == (2, "别的")
    assert page_size(target) == pytest.approx((210, 297), abs=0.5)


@pytest.fixture
def ready(paper):
    from consult_app.services.papers.making import PaperFiles

    def make(code, *, official=False, **how):
        pdf = paper(code, **how)
        files = PaperFiles(
            code, f"{code} 样张", pdf, pdf, page_count(pdf), None, PaperOffer(code), official
        )
        return Ready(files, empty_margins(pdf))

    return make


def test_several_papers_are_ticked_counted_and_warned_of(qtbot, ready, office_printer):
    papers = [
        ready("notice", official=True),
        ready("participants"),
        ready("publication", paper="A3"),
    ]
    dialog = PrintDialog(None, papers, [2, 1, 1], "办公室")
    qtbot.addWidget(dialog)
    dialog.show()
    pages = [one.paper.pages for one in papers]
    assert pages[0] > 1
    sheets = 2 * ((pages[0] + 1) // 2) + pages[1] + pages[2]
    assert dialog.act_button.words() == f"Print 3 papers, {sheets} sheets"
    assert dialog._warned.isVisible()
    assert "This printer has no A3" in dialog._lines[2]._warning.text()
    dialog._lines[1].tick.setChecked(False)
    dialog._lines[2].tick.setChecked(False)
    (one,) = dialog.chosen()
    assert (one.index, one.copies, one.both_sides) == (0, 2, True)
    dialog._both.setChecked(False)
    assert dialog.act_button.words() == f"Print 1 papers, {2 * pages[0]} sheets"
    dialog._lines[0].tick.setChecked(False)
    assert not dialog.act_button.isEnabled()


@pytest.mark.parametrize("size", ["standard", "largest"])
def test_no_word_of_the_dialog_is_cut(chinese, look, size, qtbot, ready, office_printer):
    look.wear(size=size)
    papers = [
        ready("notice", official=True),
        ready("participants"),
        ready("publication", paper="A3"),
    ]
    dialog = PrintDialog(None, papers, [2, 1, 1])
    qtbot.addWidget(dialog)
    dialog.show()
    assert cut_words(dialog) == []
    assert dialog.height() <= 760


@pytest.fixture
def window(qtbot, app, consultation):
    from consult_app.main import build_window
    from consult_app.ui.jobs import wait_for_jobs

    made = build_window(app)
    qtbot.addWidget(made)
    made.show()
    yield made
    wait_for_jobs()


def answer(qtbot, window, act):
    """Open the dialog of several papers and answer it."""
    done = []

    def look_for_it():
        from PySide6.QtCore import QTimer
        from PySide6.QtWidgets import QApplication

        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, PrintDialog):
            act(dialog)
            done.append(True)  # not the dialog: its own end must come
        else:
            QTimer.singleShot(50, look_for_it)

    look_for_it()
    window.frame.panel.several_clicked.emit()
    qtbot.waitUntil(lambda: bool(done), timeout=60_000)
    desk = window.findChild(PrintDesk)
    qtbot.waitUntil(lambda: desk._job is None, timeout=60_000)


def test_several_papers_go_to_the_printer_in_one_go_and_are_kept(
    qtbot, app, consultation, window, office_printer
):
    make_paper(app, consultation, "notice", PaperOffer("notice"))
    window.open_case(consultation, "notice")

    def act(dialog):
        dialog._lines[0].copies.setValue(5)
        for line in dialog._lines[2:]:
            line.tick.setChecked(False)
        press(dialog)

    answer(qtbot, window, act)
    assert office_printer[0][0].copies == 5
    assert len(office_printer) == 2
    with app.work() as work:
        kept = {(app.folder / one.pdf) for one in work.papers.all(consultation_id=consultation)}
    assert {order.pdf for order, _ in office_printer} <= kept, "what goes out is kept as a version"
    assert 5 in printing_habits(app).copies.values()


def test_several_papers_are_saved_in_both_formats(
    qtbot, consultation, window, office_printer, tmp_path
):
    window.open_case(consultation, "notice")
    folder = tmp_path / "stick"
    folder.mkdir()
    answer(qtbot, window, lambda dialog: dialog.save_to(folder))
    assert office_printer == []
    names = sorted(file.name for file in folder.iterdir())
    assert len(names) >= 2
    assert {name.rpartition(".")[2] for name in names} == {"pdf", "docx"}


def test_an_old_version_is_looked_at_and_printed_again_without_a_new_one(
    qtbot, app, consultation, window, office_printer
):
    from consult_app.documents.reading import words_of_pdf
    from consult_app.services.registering import register_person
    from consult_app.ui.desk import Desk

    make_paper(app, consultation, "subjects", PaperOffer("participants"))
    with app.work() as work:
        person = work.people.find(name="吴小梅").id
    register_person(app, consultation, person)
    window.open_case(consultation, "subjects")
    window.paper_wanted.emit(consultation, "subjects", "participants")
    desk = window.findChild(Desk)
    qtbot.waitUntil(lambda: desk.preview is not None, timeout=30_000)
    assert "吴小梅" in words_of_pdf(desk.preview._paper.pdf)
    assert desk.preview._version.editor.count() == 2
    desk.preview._version.editor.setCurrentIndex(1)
    qtbot.waitUntil(lambda: "吴小梅" not in words_of_pdf(desk.preview._paper.pdf), timeout=30_000)
    with qtbot.waitSignal(desk.preview.printed, timeout=30_000):
        desk.preview._on_print()
    with app.work() as work:
        assert work.papers.count(code="participants") == 1
