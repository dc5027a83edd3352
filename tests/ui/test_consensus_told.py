"""What a consultation without a vote came to is told alike on page, hall, minutes, opinion and publication."""

import pytest
from meeting_maker import consultation_of_six, meeting_now

from consult_app.documents.reading import words_of_docx
from consult_app.domain.consultation import NextAfterNoAgreement as Way
from consult_app.domain.consultation import Outcome
from consult_app.domain.finding import Result
from consult_app.domain.publication import PublicationKind
from consult_app.services.going_on import put_off
from consult_app.services.hall import view_hall
from consult_app.services.papers.making import preview_paper
from consult_app.services.published_vote import draft_text
from consult_app.services.stage_view import PaperOffer
from consult_app.services.stages import view_stage
from consult_app.ui.hall import hall_view
from consult_app.ui.hall_view import spoken
from consult_app.ui.pages.vote import VotePage

pytestmark = pytest.mark.usefixtures("village")

AGREED, OPEN, DISSENT = "先修<主路>", "支路修不修", "钱建国担心水沟"


@pytest.fixture
def meeting_of_six(app):
    return consultation_of_six(app)


@pytest.fixture
def ended(app, pages_of, meeting_of_six):
    """Return what holds a consultation of six and keeps on the page how it ended."""

    def end(outcome: Outcome, way: Way | None):
        meeting = meeting_of_six
        page = pages_of(VotePage, "vote")(meeting)
        page.set_up.no_vote_wanted.emit()
        asked = page.consensus
        asked._choices[outcome].setChecked(True)
        asked._on_choice()
        for field, words in ((asked._agreed, AGREED), (asked._open, OPEN)):
            if field.isVisibleTo(asked):
                field.set_text(words)
        asked._minority.set_text(DISSENT)
        if way is not None:
            asked._way.set_code(way.value)
        asked.keep()
        return meeting_now(app, meeting)

    return end


def told(app, meeting) -> dict[str, str]:
    offered = {
        code: words_of_docx(
            preview_paper(
                app, meeting.consultation_id, "vote", PaperOffer(code, meeting_id=meeting.id)
            ).docx
        )
        for code in ("resolution", "minutes_raw", "minutes_official")
    }
    with app.work() as work:
        hung = draft_text(work, meeting.consultation_id, PublicationKind.DECISION)
    return offered | {"publication": hung, "hall": spoken(hall_view(view_hall(app, meeting.id)))}


def test_an_agreement_in_part_tells_everywhere_what_is_open_and_how_that_goes_on(app, ended):
    meeting = ended(Outcome.PARTLY_AGREED, Way.PUT_OFF)
    for where, words in told(app, meeting).items():
        assert AGREED in words, where
        assert OPEN in words, where
        assert "暂缓" in words or where == "hall", where
    (waits,) = view_stage(app, meeting.consultation_id, "vote").findings
    assert (waits.code, waits.result) == ("vote.way_begun", Result.ADVICE)
    put_off(app, meeting.consultation_id, "vote", app.today().replace(day=28), "")
    (waits,) = view_stage(app, meeting.consultation_id, "vote").findings
    assert waits.result is Result.MET


@pytest.mark.parametrize(
    ("way", "words"),
    [
        (Way.AGAIN, "择期再次协商"),
        (Way.TO_ASSEMBLY, "提交村（居）民会议决定"),
        (Way.MEDIATION, "转入调解"),
        (Way.REFER_UP, "报请上级处理"),
    ],
)
def test_no_agreement_is_never_published_as_if_the_draft_were_resolved(app, ended, way, words):
    meeting = ended(Outcome.NOT_AGREED, way)
    said = told(app, meeting)
    assert "硬化三组王家院至柳树坪路段" not in said["publication"]
    for where in ("publication", "minutes_official", "minutes_raw", "resolution"):
        assert f"未达成一致，{words}。" in said[where], where
        assert AGREED not in said[where]
    assert "一、协商形成的意见二、" not in said["minutes_official"]


def test_an_agreement_is_published_with_its_day_and_meeting(app, ended):
    said = told(app, ended(Outcome.AGREED, None))
    assert said["publication"] == (
        "2026年11月2日，本村召开村民代表会议，协商“三组村道硬化”，没有表决，协商一致。\n"
        f"取得一致的意见：\n{AGREED}"
    )
    assert OPEN not in "".join(said.values())


def test_what_is_written_of_an_agreement_is_there_again_after_a_power_cut(
    qtbot, app, pages_of, meeting_of_six
):
    page = pages_of(VotePage, "vote")(meeting_of_six)
    page.set_up.no_vote_wanted.emit()
    asked = page.consensus
    asked._choices[Outcome.PARTLY_AGREED].click()
    asked._way.set_code(Way.MEDIATION.value)
    for field, words in ((asked._agreed, AGREED), (asked._open, OPEN), (asked._minority, DISSENT)):
        field.set_text(words)
    with qtbot.waitSignal(asked.half_typed):
        pass
    again = pages_of(VotePage, "vote")(meeting_of_six)
    told = again.consensus
    assert told.isVisible(), "the page opens where one wrote"
    assert told._chosen() is Outcome.PARTLY_AGREED
    written = [told._agreed.text(), told._open.text(), told._minority.text(), told._way.code()]
    assert written == [AGREED, OPEN, DISSENT, Way.MEDIATION.value]
    told.vote_wanted.emit()
    assert not told.isVisible()
    after = pages_of(VotePage, "vote")(meeting_of_six)
    assert not after.consensus.isVisible(), "a vote was wanted after all"
