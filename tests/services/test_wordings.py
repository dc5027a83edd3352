"""Wordings of forms: which one a paper was made from is kept, so that an old paper is printed again as it was."""

import pytest

from consult_app.basics.errors import ExpectedError
from consult_app.basics.paths import forms_folder
from consult_app.documents.reading import words_of_docx, words_of_pdf
from consult_app.services.papers.making import (
    make_paper,
    open_version,
    preview_paper,
    versions_of,
)
from consult_app.services.papers.wordings import sum_of
from consult_app.services.registering import register_person
from consult_app.services.stage_view import PaperOffer

OFFER = PaperOffer("participants")
TITLE = 'text = "协商主体登记表"'


@pytest.fixture
def own(app):
    """Lay another wording of the register into the data folder and return its text."""
    text = (forms_folder() / "participants.toml").read_text("utf-8")
    assert text.count(TITLE) == 1
    changed = text.replace(TITLE, 'text = "协商参加人登记表"')
    (app.folder / "forms").mkdir()

    def lay() -> str:
        (app.folder / "forms" / "participants.toml").write_text(changed, "utf-8")
        return changed

    return lay


def test_a_kept_paper_says_which_wording_it_was_made_from(app, consultation, own):
    shipped = (forms_folder() / "participants.toml").read_text("utf-8")
    first = make_paper(app, consultation, "subjects", OFFER)
    assert first.form_sha256 == sum_of(shipped)
    second = make_paper(app, consultation, "subjects", OFFER) if (changed := own()) else None
    assert (second.version, second.form_sha256) == (2, sum_of(changed))
    with app.work() as work:
        assert {one.text for one in work.form_texts.all(code="participants")} == {shipped, changed}


def test_a_wording_is_kept_once_however_many_papers_it_makes(app, consultation):
    make_paper(app, consultation, "subjects", OFFER)
    with app.work() as work:
        person = work.people.all()[0].id
    register_person(app, consultation, person)
    assert make_paper(app, consultation, "subjects", OFFER).version == 2
    with app.work() as work:
        assert work.form_texts.count(code="participants") == 1


def test_an_old_paper_is_printed_again_as_it_was_whatever_the_form_says_now(app, consultation, own):
    first = make_paper(app, consultation, "subjects", OFFER)
    own()
    assert "协商参加人登记表" in words_of_pdf(
        preview_paper(app, consultation, "subjects", OFFER).pdf
    )
    again = open_version(app, first.id)
    assert "协商主体登记表" in words_of_pdf(again.pdf)
    assert "协商参加人登记表" not in words_of_docx(again.docx)
    make_paper(app, consultation, "subjects", OFFER)
    assert [one.version for one in versions_of(app, consultation, OFFER)] == [2, 1]


def test_a_lost_file_of_an_old_paper_is_made_again_from_its_own_wording(app, consultation, own):
    first = make_paper(app, consultation, "subjects", OFFER)
    before = (app.folder / first.pdf).read_bytes()
    own()
    (app.folder / first.pdf).unlink()
    (app.folder / first.docx).write_bytes(b"torn")
    again = open_version(app, first.id)
    assert again.pdf.read_bytes() == before
    assert "协商主体登记表" in words_of_docx(again.docx)


def test_an_old_paper_is_never_replaced_by_one_with_newer_facts(app, consultation):
    first = make_paper(app, consultation, "subjects", OFFER)
    (app.folder / first.pdf).unlink()
    with app.work() as work:
        person = work.people.all()[0].id
    register_person(app, consultation, person)
    with pytest.raises(ExpectedError) as refusal:
        open_version(app, first.id)
    assert refusal.value.code == "paper.version-lost"
    assert not (app.folder / first.pdf).exists()
