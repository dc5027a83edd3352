"""The order of the matters of one meeting: changed before and during it, and followed everywhere."""

from dataclasses import replace

import pytest
from meeting_maker import MATTERS, evening_of, meeting_now, sign_in_some

from consult_app.basics.errors import ExpectedError
from consult_app.services.agenda import in_order, save_item, take_item
from consult_app.services.attending import open_meeting
from consult_app.services.hall import view_hall
from consult_app.services.joining import hold_apart, hold_together
from consult_app.services.matter_order import order_matters
from consult_app.services.meeting_course import close_meeting
from consult_app.services.minutes import view_minutes
from consult_app.services.notifying import save_notice, view_notice
from consult_app.services.running_sheet import view_running_sheet
from consult_app.services.together import circle
from consult_app.services.together_view import view_together
from consult_app.services.undoing import redo, undo

pytestmark = pytest.mark.usefixtures("village")

OPENING = "宣布开会"
ROAD, FUND, LAMPS = MATTERS


@pytest.fixture
def evening(app):
    return evening_of(app)


def refused(code: str):
    return pytest.raises(ExpectedError, match=f"^{code}")


def order(app, evening):
    held = view_together(app, evening[0].consultation_id, "notice")
    return [one.title for one in held.matters]


def agenda(app, meeting):
    with app.work() as work:
        return [(one.title, one.say) for one in in_order(work, meeting.id)]


def test_a_title_with_a_full_stop_in_it_leaves_nothing_behind_when_the_order_changes(app, evening):
    first, second, third = evening
    title = "修路。三期（含$&|{路灯}）"
    with app.work() as work:
        work.consultations.save(
            replace(work.consultations.get(second.consultation_id), title=title)
        )
        work.commit()
    sign_in_some(app, first, 8)
    before = agenda(app, second)[0][1]
    assert before.startswith(f"下面是第二项，{title}。")
    order_matters(app, first.id, [first.id, third.id, second.id])
    order_matters(app, first.id, [first.id, second.id, third.id])
    assert agenda(app, second)[0][1] == before


def test_before_the_meeting_any_matter_may_come_first_and_the_notice_stays_where_it_is(
    app, evening
):
    first, second, third = evening
    order_matters(app, second.id, [third.id, first.id, second.id])
    assert order(app, evening) == [LAMPS, ROAD, FUND]
    held = view_together(app, third.consultation_id, "notice")
    assert (held.matters[0].no, held.host.title, held.at_host) == (1, ROAD, False)
    assert view_notice(app, third.consultation_id, "notice").posted_for[1] == first.id
    with refused("together.set-at-host"):
        save_notice(app, replace(meeting_now(app, third), place="祠堂"))
    undo(app)
    assert order(app, evening) == [ROAD, FUND, LAMPS]
    redo(app)
    assert order(app, evening) == [LAMPS, ROAD, FUND]


@pytest.mark.parametrize("signed_in_before", [True, False], ids=["agendas made", "none made yet"])
def test_the_opening_and_the_sentences_that_lead_over_follow_the_order(
    app, evening, signed_in_before
):
    first, second, third = evening
    if signed_in_before:
        sign_in_some(app, first, 8)
    order_matters(app, first.id, [third.id, first.id, second.id])
    if not signed_in_before:
        sign_in_some(app, first, 8)
    told = [agenda(app, one) for one in (third, first, second)]
    openings = [[OPENING in title for title, _ in items].count(True) for items in told]
    assert openings == [1, 0, 0]
    assert OPENING in told[0][0][0]
    assert not told[0][1][1].startswith("下面是第")
    assert told[1][0][1].startswith(f"下面是第二项，{ROAD}。")
    assert told[2][0][1].startswith(f"下面是第三项，{FUND}。")
    assert sum(say.count("下面是第") for items in told for _, say in items) == 2

    open_meeting(app, second.consultation_id, "sign_in")
    sheet = view_running_sheet(app, second.consultation_id, "deliberation")
    assert f"今天共议三项：一、{LAMPS}；二、{ROAD}；三、{FUND}。" in sheet.say
    assert list(dict.fromkeys(line.matter.title for line in sheet.lines)) == [LAMPS, ROAD, FUND]
    planned = [line.planned_at for line in sheet.lines]
    assert planned == sorted(planned)
    state = view_hall(app, first.id)
    assert state.title == LAMPS
    assert [one.title for one in state.matters] == [LAMPS, ROAD, FUND]


def test_during_the_meeting_what_was_taken_up_keeps_its_place(app, clock, evening):
    first, second, third = evening
    sign_in_some(app, first, 8)
    open_meeting(app, first.consultation_id, "sign_in")
    with refused("together.order-begun"):
        order_matters(app, first.id, [second.id, first.id, third.id])
    order_matters(app, first.id, [first.id, third.id, second.id])
    held = view_together(app, first.consultation_id, "deliberation")
    assert held.following.title == LAMPS
    assert held.moved(first.id, 1) == ()
    assert held.moved(third.id, -1) == ()
    assert held.moved(third.id, 1) == (first.id, second.id, third.id)
    clock.forward(minutes=20)
    with app.work() as work:
        items = in_order(work, third.id)
    take_item(app, items[0].id)
    assert items[0].say.startswith(f"下面是第二项，{LAMPS}。")
    assert [one.now for one in view_hall(app, second.id).matters] == [False, True, False]
    with refused("together.order-begun"):
        order_matters(app, second.id, [first.id, second.id, third.id])
    told = view_minutes(app, second.consultation_id, "deliberation")
    words = "\n".join(part.words for part in told.parts)
    assert f"一、{ROAD}；二、{LAMPS}；三、{FUND}" in words
    assert "本记录记第三项" in words
    close_meeting(app, first.id)
    with refused("meeting.over"):
        order_matters(app, first.id, [second.id, third.id, first.id])


def test_what_the_chair_was_given_to_say_stays_and_only_the_number_before_it_changes(app, evening):
    first, second, third = evening
    sign_in_some(app, first, 8)
    with app.work() as work:
        item = in_order(work, second.id)[0]
    save_item(app, replace(item, say=f"下面是第二项，{FUND}。请老会计细说<三笔>账。"))
    order_matters(app, first.id, [first.id, third.id, second.id])
    assert agenda(app, second)[0][1] == f"下面是第三项，{FUND}。请老会计细说<三笔>账。"
    order_matters(app, first.id, [second.id, first.id, third.id])
    assert agenda(app, second)[1][1] == "请老会计细说<三笔>账。"


def test_a_matter_that_goes_leaves_the_order_of_the_others_and_opens_its_own_meeting(app, evening):
    first, second, third = evening
    sign_in_some(app, first, 8)
    order_matters(app, first.id, [third.id, second.id, first.id])
    hold_apart(app, third.consultation_id, "notice")
    assert order(app, evening) == [FUND, ROAD]
    assert all(OPENING in agenda(app, one)[0][0] for one in (third, second))
    assert agenda(app, first)[0][1].startswith(f"下面是第二项，{ROAD}。")
    hold_apart(app, first.consultation_id, "notice")
    assert order(app, evening) == []
    assert OPENING in agenda(app, first)[0][0]
    assert "下面是第" not in "".join(say for _, say in agenda(app, first))


def test_a_place_is_forgotten_with_the_meeting_it_was_given_in(app, evening):
    """Left alone and joined to another matter later, the one that came first once does not come before its host."""
    first, second, third = evening
    order_matters(app, first.id, [third.id, second.id, first.id])
    hold_apart(app, second.consultation_id, "notice")
    hold_apart(app, first.consultation_id, "notice")
    hold_together(app, third.consultation_id, "notice", first.id)
    assert order(app, evening) == [ROAD, LAMPS]


def test_one_that_joins_comes_behind_all_that_have_a_place(app, evening):
    first, second, third = evening
    with app.work() as work:
        for one, no in ((first, 4), (third, 5)):
            work.meetings.save(replace(work.meetings.get(one.id), matter_no=no))
        assert [one.id for one in circle(work, second)] == [first.id, third.id, second.id]


def test_an_order_of_other_matters_or_the_same_again_changes_nothing(app, evening):
    first, second, third = evening
    for wrong in (
        [first.id, second.id],
        [first.id, second.id, second.id],
        [first.id, second.id, 99],
    ):
        with refused("together.order-others"):
            order_matters(app, first.id, wrong)
    with app.work() as work:
        before = work.last_entry()
    order_matters(app, first.id, [first.id, second.id, third.id])
    with app.work() as work:
        assert work.last_entry() == before, "a second press is no act"
