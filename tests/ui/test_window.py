"""The window and the frame of a consultation: sections, steps, keys, footer, undo, override."""

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QLabel
from ui.looking import cut_words

from consult_app.basics.errors import ExpectedError
from consult_app.domain.procedure import Stage
from consult_app.services.stages import view_stage
from consult_app.ui import stage_frame
from consult_app.ui.page import SectionPage, StagePage
from consult_app.ui.section_frame import Section
from consult_app.ui.theme import SIZES
from consult_app.ui.widgets.buttons import Button
from consult_app.ui.widgets.dialogs import OverrideDialog
from consult_app.ui.widgets.fields import SearchField
from consult_app.ui.window import MainWindow


class PlainPage(StagePage):
    """A stage page that remembers what it was asked."""

    stage = Stage.PROPOSAL

    def __init__(self, *given) -> None:
        super().__init__(*given)
        self.asked: list[tuple[str, str]] = []
        self.reads, self.leave = 0, True
        self.search, self.button = SearchField("首字母"), Button("办一件事")
        self.body.addWidget(self.heading)
        self.body.addWidget(self.search)
        self.body.addWidget(self.button)
        self.body.addStretch(1)

    def title(self) -> str:
        return "这件事要不要拿来商量？"

    def refresh(self) -> None:
        self.reads += 1

    def first_field(self):
        return self.search

    search_field = first_field

    def take_step(self, code, facts) -> None:
        self.asked.append(("step", code))

    def mend(self, code) -> None:
        self.asked.append(("mend", code))

    def may_leave(self) -> bool:
        return self.leave


class PlainSection(SectionPage):
    key = "today"

    def __init__(self, app, parent=None) -> None:
        super().__init__(app, parent)
        self.asked: list[str] = []
        self.body.addWidget(QLabel("今天没有要办的事"))
        self.body.addStretch(1)

    def title(self) -> str:
        return "今天要办的事"

    def press_next(self) -> None:
        self.asked.append("next")

    def press_papers(self) -> None:
        self.asked.append("papers")


SECTIONS = [
    Section(key, words, icon, PlainSection)
    for key, words, icon in (
        ("today", "工作台", "notebook"),
        ("cases", "协商", "messages"),
        ("settings", "设置", "settings"),
    )
]
PAGES = {stage: type("Page", (PlainPage,), {"stage": stage}) for stage in Stage}


@pytest.fixture
def window(qtbot, app, village):
    made = MainWindow(app, SECTIONS, PAGES, clerk="周小满")
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    made.open_section("today")
    return made


@pytest.fixture
def case(window, consultation, qtbot):
    window.open_case(consultation)
    qtbot.wait(1)
    return window.frame


def press(qtbot, window, key, modifier=Qt.KeyboardModifier.NoModifier):
    qtbot.keyClick(QApplication.focusWidget() or window, key, modifier)


CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


def test_the_rail_opens_sections_and_shows_where_one_is(qtbot, window):
    qtbot.mouseClick(window.nav.buttons["settings"], Qt.MouseButton.LeftButton)
    assert (window.place(), window.nav.buttons["settings"].isChecked()) == ("settings", True)


def test_a_case_opens_at_the_step_in_hand_under_its_title(case, window):
    assert case.step_key == "proposal"
    assert (case.view.title, window.place()) == ("三组村道硬化", "cases")
    assert case.rail.cells()[0].step.standing == "now"
    assert QApplication.focusWidget() is case.page().search


def test_alt_and_a_digit_open_the_stages(qtbot, case, window):
    press(qtbot, window, Qt.Key.Key_3, ALT)
    assert case.step_key == "subjects"
    press(qtbot, window, Qt.Key.Key_0, ALT)
    assert case.step_key == "archive"


def test_pages_are_built_once_and_read_again(qtbot, case, window):
    first = case.page()
    case.open_step("plan")
    case.open_step("proposal")
    assert case.page() is first
    assert first.reads == 2


def test_a_page_with_half_typed_words_is_not_left(case, window):
    case.page().leave = False
    case.open_step("plan")
    assert case.step_key == "proposal"
    window.open_section("today")
    assert window.place() == "cases"
    case.page().leave = True


def test_the_panels_button_and_its_key_reach_the_page(qtbot, case, window):
    code = case.view.next.code
    press(qtbot, window, Qt.Key.Key_Return, CTRL)
    finding = str(case.view.next.facts.get("finding", ""))
    assert case.page().asked == [("mend", finding) if code == "mend" else ("step", code)]


def test_a_gate_leads_to_the_page(case):
    case.panel.gate_clicked.emit("proposal.words")
    assert case.page().asked == [("mend", "proposal.words")]


def test_ctrl_f_goes_to_the_search_and_f6_to_the_panel_and_back(qtbot, case, window):
    case.page().button.setFocus()
    window._on_search_key()
    assert window.focusWidget() is case.page().search
    window._on_jump()
    assert case.panel.isAncestorOf(window.focusWidget())


def test_ctrl_p_asks_for_the_first_paper(qtbot, case, window):
    if not case.view.papers:
        pytest.skip("this stage has no paper")
    with qtbot.waitSignal(window.paper_wanted) as told:
        press(qtbot, window, Qt.Key.Key_P, CTRL)
    assert told.args == [case.consultation_id, "proposal", case.view.papers[0].code]


def test_a_section_gets_the_same_keys(qtbot, window):
    press(qtbot, window, Qt.Key.Key_Return, CTRL)
    press(qtbot, window, Qt.Key.Key_P, CTRL)
    page = window._stack.currentWidget().page
    assert page.asked == ["next", "papers"]


def test_an_act_refreshes_page_and_footer(case, window):
    reads = case.page().reads
    case.page().acted.emit("登记了赵春生")
    assert case.page().reads == reads + 1
    assert "登记了赵春生" in window.footer.words()


def test_what_a_stage_page_says_quietly_stands_in_the_footer(case, window):
    case.page().failed_quietly.emit("先在表里选人")
    assert "先在表里选人" in window.footer.words()


def test_ctrl_z_takes_the_last_act_back_and_offers_it_again(qtbot, case, window):
    case.page().acted.emit("")
    assert window.footer.can_undo()
    case.page().button.setFocus()
    press(qtbot, window, Qt.Key.Key_Z, CTRL)
    assert (window.footer.can_undo(), window.footer.can_redo()) == (False, True)
    assert (window.frame, window.place()) == (
        None,
        "cases",
    )  # the act was the beginning of this very case
    window.redo()
    assert window.footer.can_undo()


def test_help_and_the_second_screen_are_wishes_with_their_place(qtbot, case, window):
    with qtbot.waitSignal(window.help_wanted) as told:
        press(qtbot, window, Qt.Key.Key_F1)
    assert told.args == ["proposal"]
    with qtbot.waitSignal(window.second_screen_wanted) as told:
        case.second.wanted.emit()
    assert told.args == [case.consultation_id]


def test_f8_and_f9_change_the_look_of_everything(qtbot, window, look):
    press(qtbot, window, Qt.Key.Key_F8)
    press(qtbot, window, Qt.Key.Key_F9)
    assert (look.size, look.palette) == ("large", "contrast")


def test_f11_fills_the_screen_and_comes_back(qtbot, window):
    press(qtbot, window, Qt.Key.Key_F11)
    assert window.isFullScreen()
    press(qtbot, window, Qt.Key.Key_F11)
    assert not window.isFullScreen()


def test_a_low_window_turns_dense_and_gains_24_px(qtbot, case, window):
    window.resize(1366, 768)
    qtbot.wait(1)
    high = case.top.height() + case.rail.height() + window.footer.height()
    window.resize(1366, 690)
    qtbot.wait(1)
    assert high - (case.top.height() + case.rail.height() + window.footer.height()) == 24
    assert case.page().dense


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("height", [768, 690])
@pytest.mark.parametrize("language", ["zh_CN", "en"])
def test_the_frame_has_no_cut_words(
    qtbot, qapp, app, village, consultation, look, request, size, height, language
):
    if language == "zh_CN":
        request.getfixturevalue("chinese")
    look.wear(size=size)
    window = MainWindow(app, SECTIONS, PAGES, clerk="周小满")
    qtbot.addWidget(window)
    window.resize(1366, height)
    window.show()
    window.open_case(consultation)
    qtbot.wait(1)
    assert (window.width(), window.height()) == (1366, height)
    frame = window.frame
    assert [
        words
        for part in (frame.top, frame.rail, window.footer, window.nav)
        for words in cut_words(part)
    ] == []


def test_nothing_flashes_up_while_pages_are_built(qtbot, flashes, app, village, consultation):
    window = MainWindow(app, SECTIONS, PAGES)
    qtbot.addWidget(window)
    window.show()
    window.open_section("today")
    window.open_case(consultation)
    assert flashes.found() == []


def test_finishing_a_step_that_lacks_something_is_refused_in_words(case, monkeypatch):
    told = []
    monkeypatch.setattr("consult_app.ui.errors.tell", lambda parent, error: told.append(error.code))
    case._on_next("finish")
    assert told == ["stage.blocked"]
    assert case.step_key == "proposal"


def test_an_override_needs_reason_and_name_and_is_kept(qtbot, case, app, consultation):
    blocked = case.view.blocking[0].code

    def fill():
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, OverrideDialog)
        dialog.act_button.click()
        assert dialog.isVisible()
        dialog._reason.set_text("李满仓户外出务工，本人同意由其兄参加。")
        dialog._name.set_text("陈国栋")
        dialog._office.set_text("村党支部书记")
        dialog.act_button.click()

    QTimer.singleShot(20, fill)
    case.override_first()
    kept = view_stage(app, consultation, "proposal").overrides
    assert [(one.finding, one.name) for one in kept] == [(blocked, "陈国栋")]


def test_going_back_from_the_override_leads_to_what_is_missing(qtbot, case):
    blocked = case.view.blocking[0].code
    QTimer.singleShot(20, lambda: QApplication.activeModalWidget().reject())
    case.override_first()
    assert case.page().asked == [("mend", blocked)]


def test_a_refusal_of_a_use_case_reaches_the_person(qtbot, case, monkeypatch):
    def refuse(*_given):
        raise ExpectedError("stage.not-yet", step="plan")

    told = []
    monkeypatch.setattr(stage_frame, "finish_step", refuse)
    monkeypatch.setattr("consult_app.ui.errors.tell", lambda parent, error: told.append(error.code))
    case._on_next("finish")
    assert told == ["stage.not-yet"]


def test_the_ring_shows_after_tab_and_not_after_a_click(qtbot, case, window):
    qtbot.mouseClick(case.page().button, Qt.MouseButton.LeftButton)
    assert not window._ring.isVisible()
    case.page().search.setFocus()
    window.focusNextPrevChild(True)
    assert QApplication.focusWidget() is case.page().button
    assert window._ring.isVisible()
    assert window._ring.geometry().contains(
        case.page().button.mapTo(window, case.page().button.rect().center())
    )


def test_a_preview_comes_and_goes(qtbot, case, window):
    preview = QLabel("样张")
    window.show_page(preview)
    assert window._stack.currentWidget() is preview
    window.leave_page(preview)
    assert window._stack.currentWidget() is case


def test_the_window_waits_for_its_work_before_it_closes(qtbot, window):
    with qtbot.waitSignal(window.closing):
        window.close()
