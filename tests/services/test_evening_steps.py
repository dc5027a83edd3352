"""In an evening of several matters the next step leads through the hall, and no report is forgotten."""

import itertools

import pytest
from meeting_maker import MATTERS, agreed_without_a_vote, evening_of, sign_in_some

from consult_app.domain.publication import PublicationKind
from consult_app.domain.voting import VoteMethod
from consult_app.services.attending import open_meeting
from consult_app.services.catalogue import read_catalogue
from consult_app.services.counting import Figures, count_hands
from consult_app.services.dispatching import view_dispatches
from consult_app.services.meeting_course import close_meeting
from consult_app.services.papers.making import make_paper
from consult_app.services.publishing import suggest_publication
from consult_app.services.stages import view_stage
from consult_app.services.voting import SetUp, close_vote, open_vote, save_set_up
from consult_app.ui.words.findings import gate
from consult_app.ui.words.papers import paper_line

pytestmark = pytest.mark.usefixtures("village")


def decided(app, meeting):
    """Vote on a matter by hands; it carries."""
    tellers = ("孙秀英", "许文清", "冯秋月")
    asked = SetUp("是否同意", VoteMethod.SHOW_OF_HANDS, *tellers)
    save_set_up(app, meeting.consultation_id, "vote", asked)
    vote = open_vote(app, meeting.consultation_id, "vote")
    for counter in (1, 2):
        count_hands(app, vote.id, counter, Figures(8, 0, 0))
    close_vote(app, vote.id)


def stage(app, meeting, step="vote"):
    return view_stage(app, meeting.consultation_id, step)


def report(app, meeting):
    offer = next(one for one in stage(app, meeting).papers if one.code == "vote_report")
    return make_paper(app, meeting.consultation_id, "vote", offer)


def test_after_a_vote_the_next_matter_comes_before_the_report(app):
    first, second, third = evening = evening_of(app)
    sign_in_some(app, first, 8)
    open_meeting(app, first.consultation_id, "sign_in")
    for one, then in itertools.pairwise(evening):
        decided(app, one)
        step = stage(app, one).next
        assert step.code == "vote.next_matter"
        assert step.facts["case"] == then.consultation_id
        (told,) = (each for each in stage(app, one).findings if each.code == "vote.report")
        assert told.result == "advice", "the report stays in sight"
    decided(app, third)
    assert stage(app, third).next.code == "vote.print_report"
    report(app, third)
    for one in (first, second):
        step = stage(app, third).next
        facts = (step.facts["title"], step.facts["case"], step.facts["step"])
        assert step.code == "vote.report_of_matter"
        assert facts == (MATTERS[evening.index(one)], one.consultation_id, "vote")
        assert stage(app, one).next.code == "vote.print_report"
        report(app, one)
    assert stage(app, third).next.code == "finish"


def test_after_the_meeting_each_matter_asks_for_its_own_report_only(app):
    first, second, third = evening = evening_of(app)
    sign_in_some(app, first, 8)
    open_meeting(app, first.consultation_id, "sign_in")
    for one in (first, second):
        decided(app, one)
    close_meeting(app, first.id)
    assert {stage(app, one).next.code for one in (first, second)} == {"vote.print_report"}
    report(app, first)
    assert stage(app, first).next.code == "finish"
    assert third in evening


def test_what_was_agreed_without_a_vote_is_called_an_opinion_everywhere(app):
    meeting = agreed_without_a_vote(app)
    case = meeting.consultation_id
    offer = next(one for one in stage(app, meeting).papers if one.code == "resolution")
    assert paper_line(offer).name == "Agreed opinion"
    kept = make_paper(app, case, "vote", offer)
    assert kept.title.endswith("协商意见")
    with app.work() as work:
        (line,) = (one for one in read_catalogue(work, case).lines if one.code == "resolution")
    assert line.title == "协商意见"
    assert next(
        one for one in view_dispatches(app, case) if one.dispatch.code == "resolution"
    ).agreed
    hung = suggest_publication(app, case, PublicationKind.DECISION, "publication")
    assert hung.title == "三组村道硬化协商意见公示"


def test_a_publication_that_does_not_hang_yet_says_so_in_a_sentence(app):
    meeting = agreed_without_a_vote(app)
    (days,) = (
        one for one in stage(app, meeting, "publication").findings if one.code == "publication.days"
    )
    assert gate(days).why == "Does not hang yet; 15 full days are needed"
