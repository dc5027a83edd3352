"""No identity number, phone or account reaches a paper for a public board without an exception, from wherever it comes."""

import tomllib

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from consult_app.basics.paths import forms_folder
from consult_app.documents.document import document_words
from consult_app.documents.form import fill, form_codes, load_form, read_form
from consult_app.documents.posted import Hider
from consult_app.documents.vocabulary import shipped_vocabulary
from consult_app.domain.masking import Known, find_personal, mask_text
from tests.documents.samples import typical

POSTED = [code for code in form_codes() if load_form(code).posted]
VOCABULARY = shipped_vocabulary()
TEXTS = sorted(
    name
    for name, entry in VOCABULARY.names.items()
    if entry.posted and isinstance(entry.sample, str) and name not in ("contact", "number")
)
NUMBERS = st.one_of(
    st.from_regex(r"1[3-9][0-9]{9}", fullmatch=True),
    st.from_regex(r"1[3-9][0-9] [0-9]{4} [0-9]{4}", fullmatch=True),
    st.from_regex(r"[1-9][0-9]{5}(19|20)[0-9]{2}(0[1-9]|1[0-2])(0[1-9]|1[0-9])[0-9]{3}[0-9X]", fullmatch=True),
    st.from_regex(r"62[0-9]{14,17}", fullmatch=True),
)  # fmt: skip
AROUND = st.text(alphabet="赵钱孙电话号：，。 （）\n", max_size=6)


@pytest.mark.parametrize("code", POSTED)
@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(name=st.sampled_from(TEXTS), before=AROUND, number=NUMBERS, after=AROUND)
def test_no_number_of_a_person_reaches_a_posted_paper(code, name, before, number, after):
    form = load_form(code)
    data = typical() | {name: f"{before}{number}{after}", "contact": "村委会，电话0000-1234567"}
    words = document_words(fill(form, data))
    assert "".join(number.split()) not in words
    assert [one for one in find_personal(words) if one.kind in ("identity", "bank")] == []


def test_a_phone_written_into_the_form_itself_is_hidden_too():
    raw = tomllib.loads((forms_folder() / "publication.toml").read_text("utf-8"))
    raw["block"].append({"kind": "paragraph", "text": "找小赵，13812345678。"})
    form = read_form(raw, forms_folder() / "publication.toml", VOCABULARY)
    assert "13812345678" not in document_words(fill(form, typical()))


def test_what_is_allowed_stays_and_the_office_phone_is_never_told_of():
    form = load_form("publication")
    data = typical() | {"published_text": "电话13812345678", "contact": "村委会，电话13900000000"}
    hider = Hider(frozenset({"13812345678"}))
    words = document_words(fill(form, data, hider))
    assert "13812345678" in words
    assert "13900000000" in words
    assert [(one.words, one.excepted) for one in hider.found.values()] == [("13812345678", True)]


def test_a_minor_and_facts_of_health_beside_a_name_are_hidden():
    known = Known(frozenset({"赵小宝", "钱秀英"}), {"赵小宝": "赵某"})
    told = mask_text("赵小宝上学路远。钱秀英残疾，是低保户；低保政策照常。", known=known)
    assert told == "赵某上学路远。钱秀英（略），是（略）户；低保政策照常。"
