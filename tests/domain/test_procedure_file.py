"""Procedure, profile and matter files: what they must hold, and how a fault is told."""

import copy
from datetime import UTC, date, datetime

import pytest

from consult_app.basics.errors import ExpectedError
from consult_app.domain.matter import read_matters
from consult_app.domain.procedure import Stage, bases
from consult_app.domain.procedure_file import read_procedure
from consult_app.domain.profile import read_profile

GOOD = {
    "code": "circle",
    "title": "圈会",
    "title_en": "Circle",
    "applies_to": "village",
    "body": "circle",
    "counted": ["members"],
    "version": [
        {
            "valid_from": date(2020, 1, 1),
            "valid_to": date(2025, 12, 31),
            "law": "practice",
            "article": "1",
            "notice": {"days": 3},
            "quorum": {"any_of": [[{"unit": "members", "at_least": "2/3"}]]},
        },
        {"valid_from": date(2026, 1, 1), "law": "practice", "article": "2"},
    ],
}


def changed(path, value):
    """Return GOOD with one value changed, or taken out (None); a path is keys and places."""
    content = copy.deepcopy(GOOD)
    below = content
    for key in path[:-1]:
        below = below[key]
    if value is None:
        del below[path[-1]]
    else:
        below[path[-1]] = value
    return content


def test_a_file_holds_dated_versions_with_ten_steps():
    old, new = read_procedure(GOOD, "circle.toml")
    assert [step.stage for step in new.steps] == list(Stage)
    assert all(step.key == step.stage for step in new.steps)
    assert old.in_force(date(2025, 12, 31))
    assert not old.in_force(date(2026, 1, 1))
    assert (old.quorum.any_of[0][0].need, new.quorum) == ("≥ 2/3", None)
    assert [basis.article for basis in bases(old)] == ["1"]


@pytest.mark.parametrize(
    ("path", "value", "code", "key"),
    [
        (("title",), None, "rules.key-missing", "title"),
        (("colour",), "red", "rules.key-unknown", "colour"),
        (("title",), 5, "rules.value-wrong", "title"),
        (("applies_to",), "moon", "rules.value-wrong", "applies_to"),
        (("binding",), "yes", "rules.value-wrong", "binding"),
        (("counted",), ["heads"], "rules.value-wrong", "counted"),
        (("counted",), [5], "rules.value-wrong", "counted"),
        (("version",), [], "rules.value-wrong", "version"),
        (("version",), ["text"], "rules.value-wrong", "version[0]"),
        (("version", 0, "valid_from"), None, "rules.key-missing", "version[0].valid_from"),
        (("version", 0, "valid_from"), "2020", "rules.value-wrong", "version[0].valid_from"),
        (("version", 0, "valid_from"), datetime(2020, 1, 1, 8, tzinfo=UTC), "rules.value-wrong", "version[0].valid_from"),
        (("version", 0, "valid_to"), None, "rules.value-wrong", "version"),
        (("version", 0, "valid_to"), date(2026, 1, 1), "rules.value-wrong", "version"),
        (("version", 0, "notice", "days"), -1, "rules.value-wrong", "version[0].notice.days"),
        (("version", 0, "notice", "days"), True, "rules.value-wrong", "version[0].notice.days"),
        (("version", 0, "notice", "hours"), 3, "rules.key-unknown", "version[0].notice.hours"),
        (("version", 0, "notice", "counting"), "guess", "rules.value-wrong", "version[0].notice.counting"),
        (("version", 0, "notice", "status"), "sure", "rules.value-wrong", "version[0].notice.status"),
        (("version", 0, "notice"), "three days", "rules.value-wrong", "version[0].notice"),
        (("version", 0, "quorum", "any_of"), [], "rules.value-wrong", "version[0].quorum.any_of"),
        (("version", 0, "quorum", "any_of"), [{}], "rules.value-wrong", "version[0].quorum.any_of"),
        (("version", 0, "quorum", "any_of", 0, 0, "unit"), "heads", "rules.value-wrong", "version[0].quorum.any_of[0][0].unit"),
        (("version", 0, "quorum", "any_of", 0, 0, "at_least"), "3/2", "rules.value-wrong", "version[0].quorum.any_of[0][0].at_least"),
        (("version", 0, "quorum", "any_of", 0, 0, "at_least"), "0.66", "rules.value-wrong", "version[0].quorum.any_of[0][0].at_least"),
        (("version", 0, "quorum", "any_of", 0, 0, "at_least"), None, "rules.value-wrong", "version[0].quorum.any_of[0][0].at_least"),
        (("version", 0, "quorum", "any_of", 0, 0, "more_than"), "1/2", "rules.value-wrong", "version[0].quorum.any_of[0][0].at_least"),
        (("group",), [{"key": "a", "title": "甲", "title_en": "A", "stages": ["nap"]}], "rules.value-wrong", "group[0].stages"),
    ],
)  # fmt: skip
def test_a_fault_names_the_file_and_the_key(path, value, code, key):
    with pytest.raises(ExpectedError) as refusal:
        read_procedure(changed(path, value), "circle.toml")
    assert refusal.value.code == code
    assert (refusal.value.facts["file"], refusal.value.facts["key"]) == ("circle.toml", key)


def test_a_rule_takes_its_source_from_the_version_unless_it_names_its_own():
    content = changed(("version", 0, "notice"), {"days": 3, "law": "zj2020", "status": "recalled"})
    old, _ = read_procedure(content, "circle.toml")
    assert (old.notice.basis.law, old.notice.basis.article) == ("zj2020", "1")
    assert old.needs_checking is True
    assert old.quorum.basis.law == "practice"


PROFILE = {
    "code": "here",
    "title": "本地",
    "title_en": "Here",
    "level": "village",
    "rule": [
        {"procedures": ["circle"], "valid_from": date(2020, 1, 1), "law": "practice", "article": "", "notice": {"days": 5}}
    ],
    "note": [{"zh": "先问老人", "law": "practice", "article": ""}],
}  # fmt: skip


@pytest.mark.parametrize(
    ("change", "code", "key"),
    [
        ({"level": "planet"}, "rules.value-wrong", "level"),
        ({"title": None}, "rules.key-missing", "title"),
        ({"mood": "good"}, "rules.key-unknown", "mood"),
        ({"rule": [{"procedures": ["circle"]}]}, "rules.key-missing", "rule[0].law"),
        ({"rule": [PROFILE["rule"][0] | {"notice": {"day": 5}}]}, "rules.key-missing", "rule[0].notice.days"),
        ({"rule": [PROFILE["rule"][0] | {"colour": {}}]}, "rules.key-unknown", "rule[0].colour"),
        ({"note": [{"law": "practice", "article": ""}]}, "rules.key-missing", "note[0].zh"),
    ],
)  # fmt: skip
def test_a_faulty_profile_names_the_file_and_the_key(change, code, key):
    content = {name: value for name, value in (PROFILE | change).items() if value is not None}
    with pytest.raises(ExpectedError) as refusal:
        read_profile(content, "here.toml")
    assert (refusal.value.code, refusal.value.facts["key"]) == (code, key)
    assert refusal.value.facts["file"] == "here.toml"


def test_a_good_profile_is_read_whole():
    profile = read_profile(PROFILE, "here.toml")
    assert profile.rules[0].rules["notice"].days == 5
    assert profile.notes[0].zh == "先问老人"


@pytest.mark.parametrize(
    ("kind", "code", "key"),
    [
        ({"id": "x", "zh": "x", "en": "x"}, "rules.key-missing", "kind[0].class"),
        ({"id": "x", "zh": "x", "en": "x", "class": "odd"}, "rules.value-wrong", "kind[0].class"),
        ({"id": "x", "zh": "x", "en": "x", "class": "land", "rule": [{"law": "l"}]}, "rules.key-missing", "kind[0].rule[0].article"),
    ],
)  # fmt: skip
def test_a_faulty_table_of_matters_names_the_file_and_the_key(kind, code, key):
    with pytest.raises(ExpectedError) as refusal:
        read_matters({"kind": [kind]}, "matters.toml")
    assert (refusal.value.code, refusal.value.facts["key"]) == (code, key)
