"""四议两公开 on screen: the grouped rail, the meeting that waits, the two publications."""

import pytest

from consult_app.domain.publication import PublicationKind
from consult_app.main import build_window
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
