"""四议两公开 through the real windows, to the verdicts of its four meetings, both publications and the archive."""

import pypdfium2
import pytest
from ui import four_two_walk
from ui.four_two_walk import DRAFT, MEETINGS

from consult_app.domain.consultation import Outcome
from consult_app.main import build_window
from consult_app.ui.rehearsal.clock import RehearsalClock
from consult_app.ui.rehearsal.hand import Hand
from consult_app.ui.rehearsal.walk import Walk
from tests.carrying import seat_everybody


@pytest.fixture
def clock():
    return RehearsalClock(four_two_walk.BEGINS)


@pytest.fixture
def walk(qtbot, app, clock, village, chinese, tmp_path):
    seat_everybody(app)
    for name in ("pictures", "papers"):
        (tmp_path / name).mkdir()
    window = build_window(app)
    qtbot.addWidget(window)
    window.resize(1366, 768)
    window.show()
    window.activateWindow()
    window.open_section("today")
    return Walk(app, clock, Hand(window, tmp_path / "pictures"), window, tmp_path)


def verdicts(walk) -> dict[str, str]:
    with walk.app.work() as work:
        groups = {one.id: one.group for one in work.meetings.all()}
        return {groups[one.meeting_id]: one.verdict["word"] for one in work.votes.all()}


def words_of(path) -> str:
    document = pypdfium2.PdfDocument(path)
    told = "".join(page.get_textpage().get_text_bounded() for page in document)
    document.close()
    return "".join(told.split())


def test_its_first_meeting_is_held_and_leads_to_the_second(walk):
    four_two_walk.begin(walk)
    four_two_walk.prepare(walk)
    four_two_walk.hold(walk, MEETINGS[0])
    assert verdicts(walk) == {"committee_meeting": "carried"}
    assert walk.window.frame.step_key == "joint_meeting.notice"


@pytest.mark.long
def test_all_of_it_is_carried_to_the_archive_and_its_register_tells_it(walk):
    case_id = four_two_walk.walk_it(walk)
    assert verdicts(walk) == {held.group: "carried" for held in MEETINGS}
    with walk.app.work() as work:
        case = work.consultations.get(case_id)
        assert work.overrides.count(consultation_id=case_id) == 0
        hung = [one.ends_on for one in work.publications.all(consultation_id=case_id)]
    assert case.outcome is Outcome.CARRIED
    assert case.closed_on is not None
    assert len(hung) == 2
    assert None not in hung
    register = words_of(next((walk.out / "papers").glob("*四议两公开登记表.pdf")))
    assert register.count("☐村民☑干部☐上级") == 6
    assert register.count("水渠清淤") >= 6
    assert register.count(DRAFT) == 5  # four meetings and the decision published
    for words in (
        "2026年11月9日14时30分", "3/3，100.0%", "同意2票，反对1票", "3/4，75.0%", "同意3票，反对0票",
        "5/6，83.3%", "同意4票，反对1票", "8/9，88.8%", "同意6票，反对2票", "四、决议", "村民代表会议",
        "2026年11月24日至2026年12月8日，15日", "村务公开栏", "周小满", "已清淤三公里", "村务监督委员会",
    ):  # fmt: skip
        assert words in register
    assert register.count("乡镇（街道）到会人员") == 2
