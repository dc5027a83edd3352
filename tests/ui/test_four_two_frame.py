"""四议两公开 on screen: the grouped rail, the meeting that waits, the two publications."""

import pytest
from ui.looking import cut_words

from consult_app.domain.publication import PublicationKind
from consult_app.main import build_window
from consult_app.services.planning import choose_procedure
from consult_app.ui.words.stages import facts_with_stage
from tests.services.test_four_two import four_two  # noqa: F401 - a fixture


@pytest.fixture
def window(qtbot, app, four_two):  # noqa: F811
    made = build_window(app)
    qtbot.addWidget(made)
    made.open_case(four_two)
    return made


def test_the_rail_shows_meetings_by_name(chinese, window):
    window.frame.refresh_frame()
    cells = [cell.step.group for cell in window.frame.rail.cells()]
    assert cells[:3] == ["党组织提议", "两委商议", "党员大会审议"]
    assert len(cells) == 7


def test_a_meeting_that_comes_too_early_leads_back_to_the_one_before(window):
    frame = window.frame
    frame.open_step("joint_meeting.sign_in")
    facts = {"title": "x", "back_to": "committee_meeting.vote"}
    frame.page().take_step("sign_in.before", facts)
    assert frame.step_key == "committee_meeting.vote"


def test_every_step_of_it_opens(window):
    frame = window.frame
    for step in frame.view.steps:
        frame.open_step(step.key)
        assert frame.step_key == step.key


def test_each_publication_step_shows_its_own(window):
    frame = window.frame
    kinds = []
    for step in ("decision_publication.publication", "result_publication.publication"):
        frame.open_step(step)
        kinds.append(frame.page().board._kind)
    assert kinds == [PublicationKind.DECISION, PublicationKind.RESULT]


def test_no_hint_of_an_empty_publication_is_cut(qtbot, chinese, window):
    window.resize(1366, 768)
    window.show()
    window.frame.open_step("decision_publication.publication")
    qtbot.wait(50)
    assert cut_words(window.frame.page()) == []
    window.frame.refresh()
    qtbot.wait(50)
    assert cut_words(window.frame.page()) == []


def test_the_procedure_chosen_leaves_the_plan_on_show(window, app, four_two):  # noqa: F811
    frame = window.frame
    choose_procedure(app, four_two, "villager_reps")
    frame.refresh()
    frame.open_step("plan")
    choose_procedure(app, four_two, "four_two")
    frame.refresh()
    assert frame.step_key == "committee_meeting.plan"
    assert frame.view.step.key == "committee_meeting.plan"
    assert frame.page().step_key == "committee_meeting.plan"


def test_a_step_asked_for_by_its_stage_alone_opens_the_first_of_that_stage(window):
    window.frame.open_step("publication")
    assert window.frame.step_key == "decision_publication.publication"


def test_a_finished_step_is_named_in_the_footer(chinese):
    words = facts_with_stage({"step": "committee_meeting.subjects"})
    assert words["step"] == "主体"
