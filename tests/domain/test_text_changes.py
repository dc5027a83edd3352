from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from consult_app.domain.text_changes import TextChange, changes_between

texts = st.lists(
    st.sampled_from(["甲说修路", "甲说修桥", "乙说不修", "丙", "丁说再议一议"]), max_size=8
)


@given(texts, texts)
def test_what_was_taken_out_and_put_in_makes_one_wording_of_the_other(before, after):
    changes = changes_between(before, after)
    out = Counter(change.before for change in changes if change.before)
    new = Counter(change.after for change in changes if change.after)
    assert not out - Counter(before)
    assert Counter(before) - out == Counter(after) - new


def test_a_changed_paragraph_is_one_change_and_a_new_one_another():
    changes = changes_between(
        ["开会", "修三米宽的路", "散会"], ["开会", "修四米宽的路", "鼓掌", "散会"]
    )
    assert changes == (TextChange(2, "修三米宽的路", "修四米宽的路"), TextChange(3, "", "鼓掌"))


def test_the_same_words_are_no_change():
    assert changes_between(["一", "二"], ["一", "二"]) == ()
