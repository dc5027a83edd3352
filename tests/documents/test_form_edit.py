"""Changing a form in one place, and every fault of one at once."""

import tomllib
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from consult_app.basics.errors import ExpectedError
from consult_app.basics.paths import forms_folder
from consult_app.documents.document import document_words
from consult_app.documents.form import form_codes
from consult_app.documents.form_check import faults_of, trial
from consult_app.documents.form_edit import (
    NEW_BLOCKS,
    block_places,
    literal,
    moved_block,
    spots_of,
    with_block,
    with_wording,
    without_block,
)
from consult_app.documents.layout import lay_out
from consult_app.documents.vocabulary import shipped_vocabulary

VOCABULARY = shipped_vocabulary()


def text_of(code):
    return (forms_folder() / f"{code}.toml").read_text("utf-8")


@pytest.mark.parametrize("code", form_codes())
def test_every_printed_text_of_a_shipped_form_is_found_and_written_back(code):
    text = text_of(code)
    raw = tomllib.loads(text)
    spots = spots_of(text)
    assert {spot.block for spot in spots} - {None} <= set(range(len(raw["block"])))
    assert len(block_places(text)) == len(raw["block"])
    for spot in spots:
        text = with_wording(text, spot.path, spot.value)
    assert tomllib.loads(text) == raw
    assert text.startswith(text_of(code).split("\n")[0]), "the comment at its head is lost"


@given(st.text(alphabet=st.characters(exclude_categories=("Cs",))))
def test_any_words_can_be_written_as_a_wording(words):
    kept = words.replace("\r\n", "\n").replace("\r", "\n")
    assert tomllib.loads(f"it = {literal(words)}")["it"] == kept


def test_one_wording_changes_and_nothing_beside_it():
    text = text_of("notice")
    spot = next(spot for spot in spots_of(text) if spot.value == "一、时间和地点")
    changed = with_wording(text, spot.path, '一、何时何地 "<&>"')
    assert changed.replace(r"一、何时何地 \"<&>\"", "一、时间和地点") == text
    assert "何时何地" in document_words(trial(changed, Path("notice.toml"), VOCABULARY))


def test_what_looks_like_a_block_in_a_text_or_a_comment_is_none():
    text = 'code = "x"\ntitle = "x"\n# [[block]]\n[[block]]\nkind = "paragraph"\ntext = """\n[[block]]\n# no comment"""\n'
    assert len(block_places(text)) == 1
    (spot,) = [spot for spot in spots_of(text) if spot.key == "text"]
    assert spot.value == "[[block]]\n# no comment"


def test_blocks_are_moved_taken_out_and_added():
    text = text_of("notice")
    kinds = [block["kind"] for block in tomllib.loads(text)["block"]]
    assert moved_block(text, 0, -1) == text, "the first one cannot go higher"
    moved = [block["kind"] for block in tomllib.loads(moved_block(text, 1, 1))["block"]]
    assert moved == [kinds[0], kinds[2], kinds[1], *kinds[3:]]
    left = [block["kind"] for block in tomllib.loads(without_block(text, 2))["block"]]
    assert left == [*kinds[:2], *kinds[3:]]
    for kind in NEW_BLOCKS:
        more = with_block(text, 1, kind)
        assert [block["kind"] for block in tomllib.loads(more)["block"]][2] == kind
        assert faults_of(more, "notice", VOCABULARY) == ()


def test_every_fault_is_told_with_its_block_and_its_line():
    text = (
        text_of("notice")
        .replace("{{ place }}", "{{ palce }}")
        .replace("{{ contact", "{{ contact|int")
    )
    faults = faults_of(text, "notice", VOCABULARY)
    assert [fault.error.code for fault in faults] == ["form.unknown-name", "form.syntax"]
    lines = text.split("\n")
    assert "palce" in lines[faults[0].line - 1]
    blocks = tomllib.loads(text)["block"]
    assert "palce" in blocks[faults[0].block]["text"]
    assert "contact" in blocks[faults[1].block]["text"]


def test_a_line_that_cannot_be_read_is_told_by_its_number():
    text = text_of("notice").replace('text = "一、时间和地点"', 'text = "一、时间和地点')
    (fault,) = faults_of(text, "notice", VOCABULARY)
    assert fault.error.code == "form.line-not-toml"
    assert "时间和地点" in text.split("\n")[fault.line - 1]
    blocks = tomllib.loads(text_of("notice"))["block"]
    assert fault.block == [block.get("text") for block in blocks].index("一、时间和地点")


WRONG = {
    "a kind that is a list": "kind = []",
    "a text that is a number": 'kind = "paragraph"\ntext = 5',
    "columns that are words": 'kind = "grid"\ncolumns = "ab"\nrows = [{ cells = [{ text = "x" }] }]',
    "a row without cells": 'kind = "grid"\ncolumns = [1]\nrows = [{ height = 4 }]',
    "a row that is a number": 'kind = "grid"\ncolumns = [1]\nrows = [3]',
    "a cell that is a text": 'kind = "grid"\ncolumns = [1]\nrows = [{ cells = ["x"] }]',
    "a width of words": 'kind = "table"\ncolumns = [{ title = "x", width = "y" }]\ncells = ["x"]',
    "a width of nothing": 'kind = "table"\ncolumns = [{ title = "x", width = 0 }]\ncells = ["x"]',
    "a row as high as a house": 'kind = "grid"\nrow_height = 9e9\ncolumns = [1]\nrows = [{ cells = [{ text = "x" }] }]',
    "roles in one text": 'kind = "signature"\nroles = "主持人"',
    "a truth that is a text": 'kind = "issued"\nissuers = "x"\ndate = "y"\nseal = "no"',
    "more lines than a book has": 'kind = "spacer"\nlines = 1e308',
    "what is not a number": 'kind = "spacer"\nlines = nan',
}  # fmt: skip


@pytest.mark.parametrize("block", WRONG.values(), ids=WRONG)
def test_a_value_of_the_wrong_kind_is_a_fault_and_breaks_nothing(block):
    text = f'code = "notice"\ntitle = "x"\n[[block]]\n{block}\n'
    (fault,) = faults_of(text, "notice", VOCABULARY)
    assert fault.error.code in {"form.wrong-value", "form.unknown-kind"}
    assert fault.block == 0


def test_blocks_that_are_no_tables_and_a_form_of_another_code_are_faults():
    for text in ('code = "notice"\ntitle = "x"\nblock = [1]\n', 'code = "x"\ntitle = "x"\n'):
        (fault,) = faults_of(text, "notice", VOCABULARY)
        assert fault.error.code == "form.wrong-value"
    assert faults_of("[" * 5000, "notice", VOCABULARY)[0].error.code == "form.line-not-toml"
    assert faults_of("#" * 300_000, "notice", VOCABULARY)[0].error.code == "form.too-long"


VALUES = st.sampled_from(
    ["5", "-1", "1.5", "true", '"x"', '""', "[]", "[[]]", "{}", "2026-11-01", "nan", '"{{ due }}"',
     '["{{ due }}"]', '[{ title = "x" }]', '[{ cells = [{ label = "x", span = 2 }] }]', "60", "[1, 2]"]
)  # fmt: skip


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.sampled_from(form_codes()), st.data())
def test_no_changed_value_breaks_anything_but_by_a_plain_refusal(code, data):
    lines = text_of(code).split("\n")
    places = [n for n, line in enumerate(lines) if " = " in line and not line.startswith("#")]
    place = data.draw(st.sampled_from(places))
    key, _, _ = lines[place].partition(" = ")
    lines[place] = f"{key} = {data.draw(VALUES)}"
    text = "\n".join(lines)
    if not faults_of(text, code, VOCABULARY):
        try:
            lay_out(trial(text, Path("x.toml"), VOCABULARY))
        except ExpectedError as error:
            raise AssertionError("what has no fault can be laid out") from error
