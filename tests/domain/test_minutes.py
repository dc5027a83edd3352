"""The minutes laid out: every fact once, in order of time, and no word of the recorder lost."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from consult_app.domain.minutes import Fact, MinutesPassage, OwnWords, laid_out

AT = datetime(2026, 11, 2, 9, 0, tzinfo=UTC)


def moment(minute):
    return AT + timedelta(minutes=minute)


FACTS = st.lists(
    st.builds(Fact, st.integers(0, 30).map(lambda n: f"said:{n}"), st.integers(0, 9).map(moment),
              st.text(max_size=8)),
    max_size=12, unique_by=lambda fact: fact.key,
)  # fmt: skip
PASSAGES = st.lists(
    st.builds(MinutesPassage, st.integers(1, 99), st.just(1),
              st.one_of(st.just(""), st.just("end"), st.integers(0, 40).map(lambda n: f"said:{n}")),
              st.integers(0, 9).map(moment), st.text("甲乙 \n<>&{}", min_size=1, max_size=8)),
    max_size=8, unique_by=lambda passage: passage.after,
)  # fmt: skip


@given(FACTS, PASSAGES)
def test_every_fact_stands_once_and_every_word_is_there(facts, passages):
    parts = laid_out(facts, passages)
    shown = [part for part in parts if isinstance(part, Fact)]
    assert sorted(fact.key for fact in shown) == sorted(fact.key for fact in facts)
    assert [fact.at for fact in shown] == sorted(fact.at for fact in facts)
    own = "\n".join(part.words for part in parts if isinstance(part, OwnWords))
    for passage in passages:
        if passage.words.strip():
            assert passage.words in own


@given(FACTS, PASSAGES)
def test_what_was_laid_out_and_kept_again_is_laid_out_the_same(facts, passages):
    parts = laid_out(facts, passages)
    times = {fact.key: fact.at for fact in facts}
    kept = [
        MinutesPassage(0, 1, part.after, times.get(part.after, AT), part.words)
        for part in parts
        if isinstance(part, OwnWords)
    ]
    assert laid_out(facts, kept) == parts


def test_words_of_a_fact_taken_back_stand_where_it_stood():
    facts = [Fact("said:1", moment(1), "a"), Fact("said:3", moment(3), "c")]
    passage = MinutesPassage(1, 1, "said:2", moment(2), "between")
    assert [part.words for part in laid_out(facts, [passage])] == ["a", "between", "c"]
