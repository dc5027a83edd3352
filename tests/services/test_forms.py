"""The village's own forms: used from now on, taken back, handed on and taken from another office."""

import zipfile

import pytest

from consult_app.basics.errors import ExpectedError
from consult_app.documents.form import form_codes
from consult_app.documents.reading import words_of_docx, words_of_pdf
from consult_app.exchange.rule_pack import FORMS, write_pack
from consult_app.exchange.signing import Standing, installation_key
from consult_app.services.app import open_app
from consult_app.services.forms import (
    back_to_shipped,
    cases_for_trial,
    data_for_trial,
    find_faults,
    hand_on_forms,
    look_at_set,
    own_wordings,
    print_trial,
    save_form,
    set_name,
    sweep_trials,
    take_set,
    view_form,
    view_forms,
)
from consult_app.services.papers.making import make_paper, preview_paper
from consult_app.services.papers.wordings import Origin, shipped_wording
from consult_app.services.setting_up import found_village
from consult_app.services.stage_view import PaperOffer
from consult_app.services.undoing import redo, undo

OFFER = PaperOffer("participants")


def changed(code="participants", old="协商主体登记表", new="协商参加人登记表"):
    text = shipped_wording(code).text
    assert old in text
    return text.replace(f'text = "{old}"', f'text = "{new}"')


def journal(app):
    with app.work() as work:
        return [entry.event for entry in work.journal()]


def origin(app, code="participants"):
    return next(one.origin for one in view_forms(app) if one.code == code)


def test_every_form_is_in_the_list_and_is_the_shipped_one_at_first(app, village):
    rows = view_forms(app)
    assert [one.code for one in rows] == list(form_codes())
    assert {one.origin for one in rows} == {Origin.SHIPPED}
    assert "会议通知" in [one.title for one in rows]


def test_an_own_wording_is_printed_from_now_on_and_can_be_taken_back(app, consultation):
    save_form(app, "participants", changed())
    assert origin(app) is Origin.OWN
    said = words_of_docx(preview_paper(app, consultation, "subjects", OFFER).docx)
    assert "协商参加人登记表" in said
    undo(app)
    assert origin(app) is Origin.SHIPPED
    assert "参加人" not in words_of_docx(preview_paper(app, consultation, "subjects", OFFER).docx)
    redo(app)
    assert "参加人" in words_of_docx(preview_paper(app, consultation, "subjects", OFFER).docx)


def test_going_back_to_the_shipped_wording_keeps_the_own_one_among_the_earlier(app, consultation):
    save_form(app, "participants", changed())
    make_paper(app, consultation, "subjects", OFFER)
    back_to_shipped(app, "participants")
    view = view_form(app, "participants")
    assert (view.origin, view.text) == (Origin.SHIPPED, view.shipped)
    assert changed() in [one.text for one in view.kept]
    with pytest.raises(ExpectedError) as refusal:
        back_to_shipped(app, "participants")
    assert refusal.value.code == "form.is-shipped"
    assert journal(app)[-3:] == ["form.saved", "paper.made", "form.set-back"]


def test_a_form_laid_into_the_folder_by_hand_is_seen_changed_and_set_back(app, village):
    (app.folder / "forms").mkdir()
    by_hand = app.folder / "forms" / "participants.toml"
    by_hand.write_text(changed(new="登记表甲"), "utf-8")
    assert origin(app) is Origin.FOLDER
    save_form(app, "participants", changed())
    assert view_form(app, "participants").text == changed()
    back_to_shipped(app, "participants")
    assert origin(app) is Origin.SHIPPED, "the file in the folder comes back by itself"
    assert changed(new="登记表甲") in [one.text for one in view_form(app, "participants").kept]
    undo(app)
    assert view_form(app, "participants").text == changed()


def test_a_wording_with_a_fault_is_not_kept(app, village):
    broken = changed(new="{{ nobody }}")
    with pytest.raises(ExpectedError) as refusal:
        save_form(app, "participants", broken)
    assert refusal.value.code == "form.unknown-name"
    assert origin(app) is Origin.SHIPPED
    assert [fault.error.code for fault in find_faults("participants", broken)] == [
        "form.unknown-name"
    ]
    (app.folder / "forms").mkdir()
    (app.folder / "forms" / "participants.toml").write_text(broken, "utf-8")
    assert next(one for one in view_forms(app) if one.code == "participants").faulty


def test_a_trial_print_takes_the_facts_of_a_consultation_or_of_the_sample(app, consultation):
    assert [one.id for one in cases_for_trial(app)] == [consultation]
    sample = print_trial(
        app, "notice", shipped_wording("notice").text, data_for_trial(app, "notice", None)
    )
    assert "柳河村2026年第4次村民代表会议" in words_of_pdf(sample.pdf)
    facts = data_for_trial(app, "notice", consultation)
    own = print_trial(app, "notice", changed("notice", "一、时间和地点", "一、何时何地"), facts)
    said = words_of_pdf(own.pdf)
    assert "三组村道硬化" in said
    assert "何时何地" in said
    sweep_trials(app)
    assert not sample.pdf.exists(), "trial prints pile up"
    assert not own.pdf.exists()
    with app.work() as work:
        assert work.papers.count() == 0


@pytest.fixture
def township(tmp_path, clock):
    """Another installation, with its own form of the register and of the notice."""
    other = open_app(tmp_path / "town", clock)
    from tests.conftest import Village, VillageKind

    found_village(
        other,
        Village(
            id=1,
            uid="",
            kind=VillageKind.VILLAGE,
            name="清溪镇示范村",
            town="清溪镇",
            county="云溪县",
            short="示",
            party_branch="示范村支部",
            committee="示范村村民委员会",
            supervision="示范村监督委员会",
            code="999998",
        ),
        "镇文书",
        (),
    )
    save_form(other, "participants", changed())
    save_form(other, "notice", changed("notice", "一、时间和地点", "一、何时何地"))
    yield other
    other.close()


def test_a_set_goes_from_one_office_to_another_whole_and_can_be_taken_back(
    app, consultation, township, tmp_path
):
    file = tmp_path / "set.forms"
    assert hand_on_forms(township, file, set_name(township)) == 2
    found = look_at_set(app, file)
    assert found.standing is Standing.UNKNOWN
    assert [one.code for one in found.changes] == ["notice", "participants"]
    assert [one.title for one in found.changes] == ["会议通知", "协商主体登记表"]
    assert own_wordings(app) == (), "looking at a set must take nothing"
    assert take_set(app, found) == 2
    assert [one.code for one in own_wordings(app)] == ["notice", "participants"]
    assert "何时何地" in words_of_docx(
        preview_paper(app, consultation, "notice", PaperOffer("notice")).docx
    )
    assert look_at_set(app, file).same == ("notice", "participants")
    with pytest.raises(ExpectedError) as refusal:
        take_set(app, look_at_set(app, file))
    assert refusal.value.code == "form-set.nothing-new"
    undo(app)
    assert own_wordings(app) == ()


def test_a_set_with_one_faulty_form_takes_nothing(app, village, tmp_path):
    file = tmp_path / "set.forms"
    files = {"notice.toml": changed("notice", "一、时间和地点", "一、何时何地").encode(),
             "participants.toml": changed(new="{{ nobody }}").encode()}  # fmt: skip
    write_pack(file, "坏的", app.today(), files, installation_key(tmp_path, "镇", "1"), FORMS)
    with pytest.raises(ExpectedError) as refusal:
        look_at_set(app, file)
    assert (refusal.value.code, refusal.value.facts["title"]) == (
        "form-set.faulty",
        "协商主体登记表",
    )
    assert own_wordings(app) == ()


def test_a_changed_set_and_a_rule_pack_are_no_sets(app, township, tmp_path):
    file = tmp_path / "set.forms"
    hand_on_forms(township, file, "x")
    torn = tmp_path / "torn.forms"
    with zipfile.ZipFile(file) as old, zipfile.ZipFile(torn, "w") as new:
        for name in old.namelist():
            content = old.read(name)
            new.writestr(name, content.replace("何时何地".encode(), "何日何地".encode()))
    codes = []
    rules = tmp_path / "rules.pack"
    write_pack(
        rules, "规则", app.today(), {"laws.toml": b""}, installation_key(tmp_path, "镇", "1")
    )
    (tmp_path / "words.txt").write_text("no set", "utf-8")
    for path in (torn, rules, tmp_path / "words.txt", tmp_path / "nowhere"):
        with pytest.raises(ExpectedError) as refusal:
            look_at_set(app, path)
        codes.append(refusal.value.code)
    assert codes == ["pack.file-changed", "pack.unreadable", "pack.unreadable", "pack.unreadable"]


def test_a_form_this_program_does_not_know_is_left_out_and_named(app, village, tmp_path):
    file = tmp_path / "set.forms"
    files = {"newer_paper.toml": b'code = "newer_paper"', "participants.toml": changed().encode()}
    write_pack(file, "新的", app.today(), files, installation_key(tmp_path, "镇", "1"), FORMS)
    found = look_at_set(app, file)
    assert found.unused == ("newer_paper",)
    assert take_set(app, found) == 1


def test_with_shipped_forms_only_there_is_nothing_to_hand_on(app, village, tmp_path):
    with pytest.raises(ExpectedError) as refusal:
        hand_on_forms(app, tmp_path / "x.forms", "x")
    assert refusal.value.code == "form-set.nothing-own"
    assert not (tmp_path / "x.forms").exists()
