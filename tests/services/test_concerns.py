from datetime import date

import pytest

from consult_app.basics.errors import ExpectedError
from consult_app.domain.concern import Channel, ConcernClass, Ending, Origin, Urgency
from consult_app.services.concerns import (
    ConcernEntry,
    answer_concern,
    class_concern,
    correct_concern,
    correct_ending,
    join_concern,
    like_concerns,
    make_topic,
    refer_concern,
    reopen_concern,
    set_due_days,
    take_in,
    tell_proposer,
    view_register,
)
from consult_app.services.undoing import redo, undo

ROAD = ConcernEntry(
    title="三组村道坑洼，下雨出不了门",
    detail="三组村口到晒谷场约三百米坑洼，下雨积水。",
    demand="硬化三组村道",
    proposer_name="王桂兰",
    group="第三村民小组",
    contact="19990990001",
    kind=ConcernClass.PUBLIC_WORKS,
    owner="陈国栋",
)


@pytest.fixture
def road(app, village):
    return take_in(app, ROAD)


def concern(app, concern_id):
    with app.work() as work:
        return work.concerns.get(concern_id)


def journal(app):
    with app.work() as work:
        return [entry.event for entry in work.journal()]


def test_a_concern_gets_the_next_number_of_its_year_and_a_due_date(app, road):
    second = take_in(app, ConcernEntry("广场夜里放音响太吵", channel=Channel.BOX))
    assert (road.number, second.number) == (1, 2)
    assert road.year == 2026
    assert road.due_on == date(2026, 11, 9)
    assert road.receiver == "周小满"


def test_the_due_days_are_a_setting(app, village):
    set_due_days(app, 3)
    assert take_in(app, ROAD).due_on == date(2026, 11, 5)
    assert view_register(app).due_days == 3


def test_numbers_begin_anew_with_the_year(app, road, clock):
    clock.forward(days=90)
    assert take_in(app, ROAD).number == 1


def test_a_concern_written_up_later_keeps_its_day(app, village):
    late = take_in(app, ConcernEntry("路灯不亮", received_on=date(2026, 10, 30)))
    assert late.received_at.date() == date(2026, 10, 30)
    assert late.due_on == date(2026, 11, 6)
    with pytest.raises(ExpectedError, match=r"concern\.received-later"):
        take_in(app, ConcernEntry("路灯不亮", received_on=date(2026, 11, 3)))


def test_a_person_of_the_roster_brings_name_and_group_along(app, village):
    with app.work() as work:
        person = work.people.all()[0]
    kept = take_in(app, ConcernEntry("路灯不亮", person_id=person.id))
    assert (kept.proposer_name, kept.group) == (person.name, person.group)


def test_a_concern_needs_a_title(app, village):
    with pytest.raises(ExpectedError, match=r"concern\.title-missing"):
        take_in(app, ConcernEntry("  "))


def test_every_field_of_a_concern_can_be_corrected(app, road):
    entry = ConcernEntry(
        "三组村道要修",
        origin=Origin.CADRE,
        channel=Channel.PATROL,
        kind=ConcernClass.ENVIRONMENT,
        detail="改过",
        demand="改过的要求",
        proposer_name="何建平",
        group="第二村民小组",
        contact="电话",
        affected="12 户 46 人",
        owner="何建平",
        due_on=date(2026, 11, 20),
        received_on=date(2026, 11, 1),
    )
    kept = correct_concern(app, road.id, entry)
    assert kept == concern(app, road.id)
    assert kept.number == road.number
    told = (kept.title, kept.origin, kept.channel, kept.kind, kept.detail, kept.demand)
    assert told == ("三组村道要修", "cadre", "patrol", "environment", "改过", "改过的要求")
    assert (kept.owner, kept.due_on, kept.affected) == ("何建平", date(2026, 11, 20), "12 户 46 人")
    assert kept.received_at.date() == date(2026, 11, 1)


def test_correcting_keeps_the_moment_of_receipt_where_no_day_is_given(app, road, clock):
    clock.forward(hours=5)
    assert correct_concern(app, road.id, ROAD).received_at == road.received_at


def test_the_register_is_sorted_by_urgency(app, village, clock):
    def entry(title, due, kind=ConcernClass.WELFARE):
        return ConcernEntry(title, kind=kind, due_on=due)

    take_in(app, entry("其余", date(2026, 12, 1)))
    take_in(app, entry("还没分类", date(2026, 11, 30), ConcernClass.UNCLASSED))
    take_in(app, entry("快到期", date(2026, 11, 3)))
    take_in(app, entry("逾期", date(2026, 11, 1)))
    told = take_in(app, entry("办完了", date(2026, 11, 1)))
    answer_concern(app, told.id, "已经修好")
    untold = take_in(app, entry("没告诉本人", date(2026, 11, 1)))
    answer_concern(app, untold.id, "已经修好")
    tell_proposer(app, told.id, date(2026, 11, 2), "当面")
    register = view_register(app)
    assert [row.concern.title for row in register.rows] == [
        "逾期", "快到期", "还没分类", "没告诉本人", "其余", "办完了",
    ]  # fmt: skip
    assert [row.urgency for row in register.rows] == list(Urgency)
    assert (register.total, register.to_do, register.this_month) == (6, 5, 6)


def test_a_concern_due_today_is_not_overdue(app, road, clock):
    clock.forward(days=7)
    assert view_register(app).rows[0].urgency is Urgency.DUE
    assert view_register(app).rows[0].days_left == 0
    clock.forward(days=1)
    assert view_register(app).rows[0].urgency is Urgency.OVERDUE
    assert view_register(app).rows[0].days_left == -1


@pytest.mark.parametrize("search", ["wgl", "WG", "王桂", "村道", "积水", "1", "第三", "国栋"])
def test_the_register_is_searched_by_words_names_initials_and_number(app, road, search):
    take_in(app, ConcernEntry("低保评得不公开", proposer_name="罗芳"))
    assert [row.concern.id for row in view_register(app, search).rows] == [road.id]


def test_the_figures_of_the_register_leave_the_search_aside(app, road):
    register = view_register(app, "没有这个字")
    assert register.rows == ()
    assert register.total == 1


def test_a_like_concern_is_found_before_a_second_file_is_opened(app, road):
    other = take_in(app, ConcernEntry("低保评得不公开"))
    assert like_concerns(app, "三组的村道坑洼不平") == (road,)
    assert like_concerns(app, "三组村道坑洼，下雨出不了门", apart_from=road.id) == ()
    assert like_concerns(app, "低保") == (other,)
    assert like_concerns(app, "") == ()


def test_an_answered_concern_stays_in_sight_until_its_proposer_was_told(app, road, clock):
    answered = answer_concern(app, road.id, "明年列入计划")
    assert (answered.ending, answered.ended_on) == (Ending.ANSWERED, date(2026, 11, 2))
    assert view_register(app).rows[0].urgency is Urgency.TO_TELL
    clock.forward(days=1)
    told = tell_proposer(app, road.id, date(2026, 11, 3), "打电话")
    assert told.settled
    assert view_register(app).rows[0].urgency is Urgency.SETTLED


def test_telling_needs_an_end_a_way_and_no_later_day(app, road):
    with pytest.raises(ExpectedError, match=r"concern\.still-open"):
        tell_proposer(app, road.id, date(2026, 11, 2), "当面")
    answer_concern(app, road.id, "好")
    with pytest.raises(ExpectedError, match=r"concern\.told-how-missing"):
        tell_proposer(app, road.id, date(2026, 11, 2), " ")
    with pytest.raises(ExpectedError, match=r"concern\.told-later"):
        tell_proposer(app, road.id, date(2026, 11, 3), "当面")


def test_a_concern_is_referred_with_the_body_it_went_to(app, road):
    with pytest.raises(ExpectedError, match=r"concern\.referred-to-missing"):
        refer_concern(app, road.id, "")
    kept = refer_concern(app, road.id, "清溪镇人民政府", "属于镇里的路")
    assert (kept.ending, kept.referred_to) == (Ending.REFERRED, "清溪镇人民政府")


def test_a_concern_is_joined_to_another_once(app, road):
    second = take_in(app, ConcernEntry("村道难走"))
    kept = join_concern(app, second.id, road.id)
    assert (kept.ending, kept.joined_to) == (Ending.JOINED, road.id)
    rows = {row.concern.id: row for row in view_register(app).rows}
    assert rows[second.id].joined_number == road.number
    assert rows[road.id].joined_here == 1
    third = take_in(app, ConcernEntry("路不好走"))
    with pytest.raises(ExpectedError, match=r"concern\.joins-nowhere"):
        join_concern(app, third.id, second.id)
    with pytest.raises(ExpectedError, match=r"concern\.joins-nowhere"):
        join_concern(app, third.id, third.id)


def test_a_topic_carries_the_words_of_the_concern_over(app, road):
    joined = take_in(app, ConcernEntry("村道难走"))
    join_concern(app, joined.id, road.id)
    started = make_topic(app, road.id)
    assert started.title == road.title
    assert (started.background, started.question) == (road.detail, "硬化三组村道")
    assert (started.proposer, started.origin) == ("王桂兰", "villager")
    assert concern(app, road.id).ending is Ending.TOPIC
    assert concern(app, road.id).consultation_id == started.id
    assert concern(app, joined.id).consultation_id == started.id


def test_a_concern_joined_to_a_topic_goes_its_way(app, road):
    started = make_topic(app, road.id, "三组村道硬化")
    assert started.title == "三组村道硬化"
    later = take_in(app, ConcernEntry("村道难走"))
    assert join_concern(app, later.id, road.id).consultation_id == started.id


def test_a_concern_ends_once(app, road):
    answer_concern(app, road.id, "好")
    with pytest.raises(ExpectedError, match=r"concern\.already-ended"):
        make_topic(app, road.id)
    with pytest.raises(ExpectedError, match=r"concern\.already-ended"):
        refer_concern(app, road.id, "镇里")


def test_an_answer_needs_words_and_can_be_corrected(app, road):
    with pytest.raises(ExpectedError, match=r"concern\.answer-missing"):
        answer_concern(app, road.id, " ")
    answer_concern(app, road.id, "好")
    assert correct_ending(app, road.id, "下月动工").ending_words == "下月动工"
    with pytest.raises(ExpectedError, match=r"concern\.answer-missing"):
        correct_ending(app, road.id, "")


def test_where_a_concern_went_can_be_corrected_but_not_emptied(app, road):
    refer_concern(app, road.id, "镇里")
    assert correct_ending(app, road.id, "", "清溪镇人民政府").referred_to == "清溪镇人民政府"
    with pytest.raises(ExpectedError, match=r"concern\.referred-to-missing"):
        correct_ending(app, road.id, "", "")


def test_an_ended_concern_can_be_opened_again_but_a_topic_goes_on(app, road, clock):
    answer_concern(app, road.id, "好")
    clock.forward(days=10)
    again = reopen_concern(app, road.id)
    assert again.open
    assert again.due_on == date(2026, 11, 19)
    make_topic(app, road.id)
    with pytest.raises(ExpectedError, match=r"concern\.is-a-topic"):
        reopen_concern(app, road.id)


def test_classing_is_kept_and_undone_and_done_again(app, village):
    fresh = take_in(app, ConcernEntry("路灯不亮"))
    class_concern(app, fresh.id, ConcernClass.PUBLIC_WORKS)
    undo(app)
    assert concern(app, fresh.id).kind is ConcernClass.UNCLASSED
    redo(app)
    assert concern(app, fresh.id).kind is ConcernClass.PUBLIC_WORKS
    assert journal(app)[-4:] == ["concern.taken", "concern.classed", "act.undone", "act.redone"]


def test_making_a_topic_is_undone_as_a_whole(app, road):
    started = make_topic(app, road.id)
    undo(app)
    assert concern(app, road.id) == road
    with app.work() as work:
        assert work.consultations.find(id=started.id) is None
