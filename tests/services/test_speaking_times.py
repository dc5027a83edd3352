"""Who has spoken how long, whom that suggests, phrases, questions and written opinions."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from meeting_maker import members_of, opened_meeting

from consult_app.basics.errors import ExpectedError
from consult_app.domain.meeting import ContributionKind, Turn, TurnState
from consult_app.services.deliberation_view import view_deliberation
from consult_app.services.minutes import view_minutes
from consult_app.services.opinions import opinion_paper, read_in_opinion
from consult_app.services.phrases import contribution_phrases, save_contribution_phrases
from consult_app.services.speaking import (
    Said,
    ask_to_speak,
    call_next_speaker,
    call_speaker,
    end_turn,
    file_words,
    pause_clock,
)
from consult_app.services.speaking_times import urged_turn, view_speaking_times


@pytest.fixture
def meeting(app, village):
    return opened_meeting(app, 8)


def refused(code):
    return pytest.raises(ExpectedError, match=code)


def speak(app, meeting, who, clock, seconds):
    turn = ask_to_speak(app, meeting.id, members_of(app, meeting)[who].id)
    call_speaker(app, turn.id)
    clock.forward(seconds=seconds)
    end_turn(app, turn.id)


def view(app, meeting):
    return view_deliberation(app, meeting.consultation_id, "deliberation")


def test_times_and_turns_are_summed_for_persons_and_kinds_without_the_pauses(app, meeting, clock):
    names = [one.name for one in members_of(app, meeting)]
    speak(app, meeting, 0, clock, 100)
    speak(app, meeting, 1, clock, 200)
    turn = ask_to_speak(app, meeting.id, members_of(app, meeting)[0].id)
    call_next_speaker(app, meeting.id)
    clock.forward(seconds=30)
    pause_clock(app, turn.id)
    clock.forward(seconds=500)
    times = view_speaking_times(app, meeting.id)
    assert [(one.name, one.turns, one.seconds) for one in times.persons] == [
        (names[1], 1, 200),
        (names[0], 2, 130),
    ]
    assert [(one.people, one.turns, one.seconds) for one in times.kinds] == [(2, 3, 330)]
    assert times.seconds == 330
    assert set(times.silent) == set(names[2:8])


def test_who_has_spoken_least_is_suggested_and_never_called_by_itself(app, meeting, clock):
    speak(app, meeting, 0, clock, 60)
    first = ask_to_speak(app, meeting.id, members_of(app, meeting)[0].id)
    clock.forward(seconds=1)
    second = ask_to_speak(app, meeting.id, members_of(app, meeting)[1].id)
    seen = view(app, meeting)
    assert seen.urged == second.id
    assert [floor.turn.id for floor in seen.queue] == [first.id, second.id]
    assert call_next_speaker(app, meeting.id).id == first.id


def test_a_point_of_order_goes_before_any_suggestion(app, meeting, clock):
    speak(app, meeting, 0, clock, 60)
    ask_to_speak(app, meeting.id, members_of(app, meeting)[1].id)
    ask_to_speak(app, meeting.id, members_of(app, meeting)[0].id, urgent=True)
    assert view(app, meeting).urged == 0


AT = datetime(2026, 11, 2, 9, 0, tzinfo=UTC)


@given(
    st.lists(
        st.tuples(st.integers(1, 4), st.sampled_from(list(TurnState)), st.integers(0, 600)),
        max_size=12,
    )
)
def test_the_suggestion_has_spoken_no_more_than_anybody_who_waits(told):
    turns = tuple(
        Turn(n, 1, who, str(who), AT + timedelta(seconds=n), state=state, started_at=AT,
             ended_at=AT + timedelta(seconds=seconds))
        for n, (who, state, seconds) in enumerate(told, 1)
    )  # fmt: skip
    urged = urged_turn(turns, AT)

    def spoken(who):
        had = [t for t in turns if t.roll_entry_id == who and t.state in ("speaking", "done")]
        return len(had), sum((t.ended_at - t.started_at).seconds for t in had)

    waiting = [turn for turn in turns if turn.state == "waiting"]
    if urged:
        chosen = next(turn for turn in turns if turn.id == urged)
        assert all(spoken(chosen.roll_entry_id) <= spoken(w.roll_entry_id) for w in waiting)
        assert chosen in waiting[1:]


def test_a_question_and_its_answer_are_linked_and_open_questions_listed(app, meeting):
    entry = members_of(app, meeting)[0]
    ask = Said("钱从哪里来？", ContributionKind.QUESTION, entry.id)
    asked = file_words(app, meeting.id, ask)
    file_words(app, meeting.id, Said("工期多长？", ContributionKind.QUESTION, entry.id))
    told = Said("去年结余。", ContributionKind.ANSWER, None, "何建平", answers_id=asked.id)
    file_words(app, meeting.id, told)
    assert [one.contribution.words for one in view(app, meeting).unanswered] == ["工期多长？"]
    lines = view_minutes(app, meeting.consultation_id, "deliberation").lines
    assert lines[-1].words.endswith(f"去年结余。（答09:00{entry.name}的提问）")


def test_a_written_opinion_is_read_in_with_its_paper(app, meeting, tmp_path):
    absent = members_of(app, meeting)[8]
    paper = tmp_path / "来信.jpg"
    paper.write_bytes(b"\xff\xd8\xffletter")
    kept = read_in_opinion(app, meeting.id, "我同意修路。", name=absent.name, paper=paper)
    assert (kept.roll_entry_id, kept.kind) == (absent.id, ContributionKind.WRITTEN)
    assert opinion_paper(app, kept.id).read_bytes() == paper.read_bytes()
    line = view_minutes(app, meeting.consultation_id, "deliberation").lines[-1].words
    assert line.endswith("（书面意见，会上宣读）：我同意修路。（原件：来信.jpg）")


@pytest.mark.parametrize(
    ("facts", "code"),
    [
        ({"words": " ", "source": "柜中"}, "contribution.words-missing"),
        ({"words": "好"}, "opinion.source-missing"),
        ({"words": "好", "source": "柜中"}, "contribution.speaker-missing"),
    ],
)
def test_a_written_opinion_says_what_it_lacks(app, meeting, facts, code):
    with refused(code):
        read_in_opinion(app, meeting.id, **facts)


def test_whoever_is_here_speaks_in_person(app, meeting):
    here = members_of(app, meeting)[0]
    with refused("opinion.is-here"):
        read_in_opinion(app, meeting.id, "同意", name=here.name, source="柜中")


def test_phrases_are_the_villages_own_once_changed(app, meeting):
    shipped = contribution_phrases(app)
    assert "资金从哪里来？" in shipped["question"]
    save_contribution_phrases(app, {**shipped, "question": ("钱呢？", "  ", "<谁>&管{}")})
    assert contribution_phrases(app)["question"] == ("钱呢？", "<谁>&管{}")
    assert contribution_phrases(app)["for"] == shipped["for"]
