from datetime import date, timedelta

import pytest

from consult_app.basics.errors import ExpectedError
from consult_app.domain.consultation import Outcome, ProposalDecision, Review, ReviewKind
from consult_app.domain.finding import Result
from consult_app.services.concerns import ConcernEntry, make_topic, take_in
from consult_app.services.consulting import Beginning, start_consultation
from consult_app.services.joint_proposal import add_proposer, correct_proposer, remove_proposer
from consult_app.services.planning import choose_procedure
from consult_app.services.proposing import (
    accept_proposal,
    correct_proposal,
    refer_proposal,
    reply_to_proposer,
    return_proposal,
    take_decision_back,
    view_proposal,
)
from consult_app.services.reviewing import remove_review, save_review, sign_review
from consult_app.services.stages import finish_step, view_stage
from consult_app.services.undoing import undo

TODAY = date(2026, 11, 2)


@pytest.fixture
def road(app, village):
    return start_consultation(
        app, Beginning("三组村道硬化", proposer="王桂兰", question="要不要硬化三组村道？")
    )


@pytest.fixture
def people(app, village):
    with app.work() as work:
        return work.people.all()


def review(road, kind, *, signed=True, agrees=True, on=TODAY):
    return Review(0, road.id, kind, on, "同意列为议题", agrees, "吴玉珍", signed, 5)


def gates(app, road):
    return {found.code: found for found in view_stage(app, road.id, "proposal").findings}


def next_code(app, road):
    return view_stage(app, road.id, "proposal").next.code


def test_the_concern_is_carried_along_with_those_joined_to_it(app, village):
    first = take_in(app, ConcernEntry("三组村道坑洼", affected="12 户 46 人"))
    second = take_in(app, ConcernEntry("村道难走"))
    from consult_app.services.concerns import join_concern

    join_concern(app, second.id, first.id)
    started = make_topic(app, first.id)
    view = view_proposal(app, started.id)
    assert view.concern is not None
    assert view.concern.number == first.number
    assert view.joined == 1
    assert view.concern.affected == "12 户 46 人"


def test_representatives_count_and_others_say_why_not(app, road, people):
    choose_procedure(app, road.id, "villager_reps")
    add_proposer(app, road.id, person_id=people[0].id)
    add_proposer(app, road.id, person_id=people[2].id)
    add_proposer(app, road.id, name="路过的人")
    view = view_proposal(app, road.id)
    assert [row.reason for row in view.proposers] == ["", "not_representative", "not_on_roster"]
    assert view.test is not None
    assert (view.test.have, view.test.base, view.test.least) == (1, 9, 2)
    assert not view.test.met
    assert gates(app, road)["convening"].result is Result.ADVICE
    assert gates(app, road)["convening"].margin == -1


def test_a_fifth_of_the_representatives_forces_the_meeting(app, road, people):
    choose_procedure(app, road.id, "villager_reps")
    for person in people[:2]:
        add_proposer(app, road.id, person_id=person.id)
    found = gates(app, road)["convening"]
    assert (found.result, found.have, found.facts["den"]) == (Result.MET, "2/2", 5)
    assert found.basis is not None
    assert found.basis.article == "30"


def test_a_tenth_of_the_adults_counts_for_the_assembly(app, road, people):
    choose_procedure(app, road.id, "villagers_assembly")
    commoners = [person for person in people if not person.representative]
    for person in commoners[:3]:
        add_proposer(app, road.id, person_id=person.id)
    test = view_proposal(app, road.id).test
    assert test is not None
    assert (test.share.unit, test.have, test.base, test.least) == ("adults", 3, 36, 4)
    add_proposer(app, road.id, person_id=commoners[3].id)
    test = view_proposal(app, road.id).test
    assert test is not None
    assert test.met


def test_before_a_procedure_is_chosen_the_right_that_is_met_is_shown(app, road, people):
    commoners = [person for person in people if not person.representative]
    for person in commoners[:4]:
        add_proposer(app, road.id, person_id=person.id)
    test = view_proposal(app, road.id).test
    assert test is not None
    assert (test.procedure, test.share.unit, test.met) == ("villagers_assembly", "adults", True)


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"registered": False}, "not_registered"),
        ({"born": date(2010, 1, 1)}, "under_age"),
        ({"born": None}, "age_unknown"),
        ({"left_on": date(2026, 10, 1)}, "left"),
    ],
)
def test_a_signature_that_does_not_count_stays_with_its_reason(app, road, people, change, reason):
    from dataclasses import replace

    choose_procedure(app, road.id, "villagers_assembly")
    odd = people[-1]
    with app.work() as work:
        work.people.save(replace(odd, **change))
        work.commit()
    add_proposer(app, road.id, person_id=odd.id)
    for person in people[6:8]:
        add_proposer(app, road.id, person_id=person.id)
    view = view_proposal(app, road.id)
    if view.test and view.test.share.unit == "adults":
        assert view.proposers[0].reason == reason
    assert len(view.proposers) == 3


def test_nobody_signs_twice_and_no_signature_is_of_tomorrow(app, road, people):
    add_proposer(app, road.id, person_id=people[0].id)
    with pytest.raises(ExpectedError, match=r"proposal\.signed-already"):
        add_proposer(app, road.id, person_id=people[0].id)
    with pytest.raises(ExpectedError, match=r"proposal\.day-later"):
        add_proposer(app, road.id, name="某人", signed_on=TODAY + timedelta(days=1))
    with pytest.raises(ExpectedError, match=r"proposal\.name-missing"):
        add_proposer(app, road.id, name=" ")


def test_a_signature_is_corrected_struck_out_and_put_back(app, road, people):
    signed = add_proposer(app, road.id, person_id=people[0].id)
    assert correct_proposer(app, signed.id, date(2026, 10, 30)).signed_on == date(2026, 10, 30)
    remove_proposer(app, signed.id)
    assert view_proposal(app, road.id).proposers == ()
    undo(app)
    assert len(view_proposal(app, road.id).proposers) == 1


def test_the_reviews_stand_in_the_lawful_order(app, road):
    save_review(app, review(road, ReviewKind.COMMITTEE))
    save_review(app, review(road, ReviewKind.PARTY_BRANCH))
    rows = view_proposal(app, road.id).reviews
    assert [row.kind for row in rows] == list(ReviewKind)
    assert [row.review is not None for row in rows] == [True, True, False, False, False]
    assert [row.wanted for row in rows] == [True, True, True, False, False]


def test_a_review_is_corrected_in_place_signed_and_taken_back(app, road):
    first = save_review(app, review(road, ReviewKind.SUPERVISION, signed=False))
    again = save_review(app, review(road, ReviewKind.SUPERVISION, signed=False, agrees=False))
    assert again.id == first.id
    assert sign_review(app, road.id, ReviewKind.SUPERVISION).signed
    remove_review(app, road.id, ReviewKind.SUPERVISION)
    assert view_proposal(app, road.id).reviews[2].review is None
    with pytest.raises(ExpectedError, match=r"review\.not-there"):
        sign_review(app, road.id, ReviewKind.SUPERVISION)


def test_a_review_needs_an_opinion_and_a_day_that_has_been(app, road):
    from dataclasses import replace

    told = review(road, ReviewKind.COMMITTEE)
    with pytest.raises(ExpectedError, match=r"review\.opinion-missing"):
        save_review(app, replace(told, opinion=" "))
    with pytest.raises(ExpectedError, match=r"proposal\.day-later"):
        save_review(app, replace(told, held_on=TODAY + timedelta(days=1)))


def test_without_a_question_the_proposal_is_blocked(app, village):
    started = start_consultation(app, Beginning("三组村道硬化"))
    found = gates(app, started)["proposal.words"]
    assert (found.result, found.have, found.facts["missing"]) == (
        Result.NOT_MET,
        "1/2",
        ["question"],
    )
    assert next_code(app, started) == "mend"
    correct_proposal(
        app, started.id, title="三组村道硬化", question="修不修？", background="雨天难走"
    )
    assert gates(app, started)["proposal.words"].result is Result.MET
    with pytest.raises(ExpectedError, match=r"consultation\.title-missing"):
        correct_proposal(app, started.id, title="", question="", background="")


def test_whether_the_party_organisation_must_come_first_depends_on_the_procedure(app, road):
    assert gates(app, road)["party_discussion"].result is Result.ADVICE
    choose_procedure(app, road.id, "villager_reps")
    assert gates(app, road)["party_discussion"].result is Result.UNKNOWN
    save_review(app, review(road, ReviewKind.PARTY_BRANCH))
    found = gates(app, road)["party_discussion"]
    assert found.result is Result.MET
    assert found.basis is not None
    assert found.basis.article == "28(3)"
    choose_procedure(app, road.id, "village_consultation")
    assert "party_discussion" not in gates(app, road)


def test_the_supervision_committee_is_asked_to_sign(app, road):
    found = gates(app, road)["proposal.supervision"]
    assert (found.result, found.have, found.facts["seen"]) == (Result.ADVICE, "0/1", False)
    assert found.facts["who"]
    save_review(app, review(road, ReviewKind.SUPERVISION, signed=False))
    assert next_code(app, road) == "proposal.sign"
    sign_review(app, road.id, ReviewKind.SUPERVISION)
    assert gates(app, road)["proposal.supervision"].result is Result.MET
    assert next_code(app, road) == "proposal.accept"


def test_a_body_that_does_not_agree_is_advice(app, road):
    save_review(app, review(road, ReviewKind.COMMITTEE, agrees=False))
    found = gates(app, road)["proposal.disagreed"]
    assert (found.result, found.facts["kinds"]) == (Result.ADVICE, ["committee"])


def test_a_proposal_is_taken_up_and_the_step_can_be_finished(app, road):
    with pytest.raises(ExpectedError, match=r"stage\.blocked"):
        finish_step(app, road.id, "proposal")
    kept = accept_proposal(app, road.id, by="两委会议", words="列为议题")
    assert (kept.decision, kept.decided_on) == (ProposalDecision.ACCEPTED, TODAY)
    assert next_code(app, road) == "finish"
    finish_step(app, road.id, "proposal")
    assert view_stage(app, road.id, "plan").step.mark == "open"


def test_a_returned_proposal_waits_for_the_reply_to_its_proposer(app, village):
    concern = take_in(app, ConcernEntry("路灯不亮", proposer_name="王桂兰", demand="装路灯"))
    started = make_topic(app, concern.id)
    with pytest.raises(ExpectedError, match=r"proposal\.reason-missing"):
        return_proposal(app, started.id, "")
    kept = return_proposal(app, started.id, "去年已经定过", by="两委会议")
    assert (kept.outcome, kept.closed_on) == (Outcome.RETURNED, None)
    assert gates(app, started)["proposal.reply"].blocks
    assert next_code(app, started) == "proposal.reply"
    reply = reply_to_proposer(app, started.id, on=TODAY, how="当面", words="去年已经定过")
    assert reply.to == "王桂兰"
    with app.work() as work:
        assert work.consultations.get(started.id).closed_on == TODAY
        assert work.concerns.get(concern.id).settled
    last = view_stage(app, started.id, "proposal").next
    assert (last.code, last.waiting) == ("proposal.ended", True)


def test_a_referred_proposal_names_where_it_went(app, road):
    with pytest.raises(ExpectedError, match=r"concern\.referred-to-missing"):
        refer_proposal(app, road.id, "")
    kept = refer_proposal(app, road.id, "清溪镇人民政府")
    assert (kept.outcome, kept.referred_to) == (Outcome.REFERRED, "清溪镇人民政府")


def test_a_decision_can_be_taken_back(app, road):
    return_proposal(app, road.id, "去年已经定过")
    reply_to_proposer(app, road.id, on=TODAY, how="当面", words="")
    kept = take_decision_back(app, road.id)
    assert (kept.decision, kept.outcome, kept.closed_on) == ("open", "open", None)
    with pytest.raises(ExpectedError, match=r"proposal\.nothing-to-reply"):
        reply_to_proposer(app, road.id, on=TODAY, how="当面", words="")


def test_the_papers_of_a_proposal_can_be_printed(app, road):
    offers = view_stage(app, road.id, "proposal").papers
    assert [offer.code for offer in offers] == ["topic_proposal", "topic_review", "legal_opinion"]
