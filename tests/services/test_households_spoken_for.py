"""Representatives who vote one vote a household (国办发〔2007〕4号): every page says so in households."""

from dataclasses import replace

from consult_app.domain.village import BodyKind
from consult_app.domain.voting import Mark, VoteMethod
from consult_app.services.case import read_case
from consult_app.services.counting import answer_call
from consult_app.services.papers.of_meeting import attendance
from consult_app.services.papers.of_vote import vote as papers_vote
from consult_app.services.vote_view import view_vote
from consult_app.services.voting import SetUp, close_vote, open_vote, save_set_up
from tests.meeting_maker import opened_meeting

SPOKEN_FOR = 3


def seats(app):
    """Let each of the nine representatives speak for three households."""
    with app.work() as work:
        for seat in work.memberships.all(body=BodyKind.REPRESENTATIVES):
            work.memberships.save(replace(seat, households_spoken_for=SPOKEN_FOR))
        work.note(app.now(), "body.seated", undo=False, body="", members=9)
        work.commit()


def test_the_votes_needed_are_households_not_heads(app, village):
    seats(app)
    meeting = opened_meeting(app, 8, procedure="one_case_one_meeting", body="villager_reps")
    view = view_vote(app, meeting.consultation_id, "vote")
    assert (view.attendance.present, view.attendance.voices) == (8, 24)
    assert view.attendance.voices_due == 27
    assert view.least == 13
    assert view.by_name


def test_the_verdict_and_its_papers_are_told_in_households(app, village):
    seats(app)
    meeting = opened_meeting(app, 8, procedure="one_case_one_meeting", body="villager_reps")
    told = SetUp("是否同意？", VoteMethod.ROLL_CALL, supervisor="孙", counter="许")
    save_set_up(app, meeting.consultation_id, "vote", told)
    vote = open_vote(app, meeting.consultation_id, "vote")
    for number, entry_id in enumerate(vote.roll):
        answer_call(app, vote.id, entry_id, Mark.YES if number < 5 else Mark.NO)
    said = close_vote(app, vote.id).verdict
    assert (said["word"], said["due"], said["present"]) == ("carried", 27, 24)
    assert (said["yes"], said["base"], said["tally"]["no"]) == (15, 24, 9)
    assert said["tally_heads"]["yes"] == 5
    assert said["announcement"].startswith(
        "现在宣布表决结果：应到27户，实到24户。同意15票，反对9票"
    )
    assert all(each["holds"] for each in said["sums"])
    with app.work() as work:
        case = read_case(app, work, meeting.consultation_id, "vote")
        paper = papers_vote(case, vote.id)
        came = attendance(case)
    assert paper["basis"].endswith("；需核对）")
    assert (paper["yes"], paper["due"]) == (15, 27)
    assert came["quorum_sentence"].startswith("应到27户，实到24户")
