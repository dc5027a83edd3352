"""The rules on screen: what holds on a day and why, local rules, packs."""

import zipfile
from datetime import date

import pytest

from consult_app.basics.paths import resource
from consult_app.exchange.rule_pack import write_pack
from consult_app.exchange.signing import installation_key
from consult_app.main import build_window
from consult_app.services.local_rules import (
    COUNTY,
    VILLAGE,
    differences,
    place_above,
    place_layers,
)
from consult_app.ui.pages.rules import NATION, RulesPage
from consult_app.ui.pages.rules_dialogs import PackDialog
from consult_app.ui.pages.rules_local import LocalRuleDialog, LocalRulesDialog, RemovalDialog
from consult_app.ui.widgets.base import Label
from consult_app.ui.widgets.dialogs import ConfirmDialog, Dialog
from tests.ui.looking import cut_words


@pytest.fixture
def page(qtbot, app, village):
    made = RulesPage(app)
    qtbot.addWidget(made)
    made.acted.connect(made.refresh)
    made.resize(922, 586)
    made.refresh()
    return made


def _shown(page):
    return " ".join(one.text() for one in page._pane.findChildren(Label))


def _lines(page):
    pane = page._pane
    return {line.name: (pane._here(line), pane._nation(line)) for line in pane._lines.rows()}


def test_a_rule_is_shown_with_its_numbers_for_this_village(page):
    page.open_item("villager_reps")
    told = _shown(page)
    assert "≥ two thirds of the due members" in told
    assert "> half of the present members" in told
    assert "checked in its source" in told
    assert " are needed: " in told
    assert "15 days" in _lines(page)["publication"][0]


def test_another_day_shows_the_text_of_that_day(page):
    page.open_item("villager_reps")
    page.show_day(date(2025, 6, 30))
    assert "party" not in _lines(page)
    assert "Law" in _shown(page)
    looked = [one.looked_at for one in page._pane._versions.rows()]
    assert looked == [False, True]
    page.show_day(date(1980, 1, 1))
    assert page._view.rows == ()


def test_local_rules_are_chosen_and_shown_as_differences(app, page):
    page.open_item("villager_reps")
    assert "notice" not in _lines(page)
    page._place.set_code("zhejiang")
    assert place_above(app) == "zhejiang"
    assert _lines(page)["notice"][1] == "nation: nothing"
    page._place.set_code(NATION)
    assert place_above(app) == ""


DAY = date(2026, 11, 20)


def test_the_village_asks_for_more_with_a_source_and_takes_it_back(app, page, monkeypatch):
    page.open_item("villager_reps")

    def answer(dialog):
        dialog._rule.set_code("notice")
        dialog._number.editor.setValue(5)
        assert not dialog.check()
        dialog._source.set_text("镇规程第9条")
        return dialog.check()

    monkeypatch.setattr(LocalRuleDialog, "exec", answer)
    page.add_local()
    assert "5 whole days" in _lines(page)["notice"][0]
    assert page._shown.to_check
    assert page._list.text().strip() == "Local rules: 1"

    def take_out(dialog):
        dialog._table.choose((VILLAGE, 0))
        dialog.remove()

    monkeypatch.setattr(LocalRulesDialog, "exec", take_out)
    monkeypatch.setattr(RemovalDialog, "exec", lambda dialog: dialog._how.set_code("mistake") or 1)
    page.show_local()
    assert differences(app, DAY) == ()
    assert "notice" not in _lines(page)
    assert page._list.isHidden()


def test_the_county_lies_between_province_and_village(app, page, monkeypatch):
    page._place.set_code("zhejiang")
    page.open_item("villager_reps")

    def answer(dialog):
        dialog._place.set_code(COUNTY)
        dialog._rule.set_code("decision")
        dialog._limit.set_code("at_least")
        dialog._num.editor.setValue(2)
        dialog._den.editor.setValue(3)
        dialog._source.set_text("县办法第4条")
        return dialog.check()

    monkeypatch.setattr(LocalRuleDialog, "exec", answer)
    page.add_local()
    assert [one.code for one in place_layers(app)] == ["zhejiang", COUNTY]
    assert "2/3" in _lines(page)["decision"][0] or "two thirds" in _lines(page)["decision"][0]


def test_a_rule_of_the_province_is_changed_in_the_list_and_given_back(app, page, monkeypatch):
    page._place.set_code("shandong")
    page.open_item("villager_reps")
    row = next(
        one for one in differences(app, DAY) if (one.procedure, one.rule) == ("villager_reps", "notice")
    )  # fmt: skip

    def answer(dialog):
        assert dialog._number.value() == 5
        assert dialog._source.text()
        dialog._number.editor.setValue(4)
        dialog._since.set_day(date(2026, 7, 1))
        return dialog.check()

    monkeypatch.setattr(LocalRuleDialog, "exec", answer)
    dialog = LocalRulesDialog(page, app, DAY)
    dialog._table.choose((row.place, row.at))
    dialog.change()
    page.refresh()
    assert "4 whole days" in _lines(page)["notice"][0]
    assert not dialog._restore.isHidden()
    dialog.restore()
    page.refresh()
    assert "5 whole days" in _lines(page)["notice"][0]
    assert dialog._restore.isHidden()
    dialog.deleteLater()


def test_what_is_laxer_than_the_law_is_said(app, page, monkeypatch):
    page.open_item("villager_reps")

    def answer(dialog):
        dialog._rule.set_code("publication")
        dialog._number.editor.setValue(7)
        dialog._source.set_text("村规第2条")
        return 1

    monkeypatch.setattr(LocalRuleDialog, "exec", answer)
    page.add_local()
    assert "asks for 7 days, less than the law" in _shown(page)
    assert "15 days" in _lines(page)["publication"][0]
    assert page._place_gate().state == "warn"
    dialog = LocalRulesDialog(page, app, DAY)
    assert not dialog._told.isHidden()
    assert "the law decides" in dialog._source(dialog._table.rows()[0])
    dialog.deleteLater()


@pytest.fixture
def pack(tmp_path):
    key = installation_key(tmp_path / "town", "清溪镇社会工作办公室", "")
    text = resource("procedures", "villager_reps.toml").read_text("utf-8")
    changed = text.replace('at_least = "2/3"', 'at_least = "3/4"').encode()
    path = tmp_path / "pack.rules"
    files = {"procedures/villager_reps.toml": changed}
    write_pack(path, "镇规则", date(2026, 11, 1), files, key)
    return path


def test_a_pack_is_seen_taken_and_taken_back(app, page, pack, monkeypatch):
    page.open_item("villager_reps")
    seen = []

    def look(dialog):
        seen.append((dialog._table.rows(), [one.text() for one in dialog.findChildren(Label)]))
        return 0

    monkeypatch.setattr(PackDialog, "exec", look)
    page.take(pack)
    assert {change.rule for change in seen[0][0]} == {"quorum"}
    assert any("never compared" in words for words in seen[0][1])
    assert "two thirds" in _shown(page)
    monkeypatch.setattr(PackDialog, "exec", lambda _dialog: 1)
    page.take(pack)
    assert "≥ 3/4 of the due" in _shown(page) or "three quarters" in _shown(page)
    assert page._panel.next_act().quiet
    monkeypatch.setattr(ConfirmDialog, "ask", lambda *_: True)
    page._panel.quiet_clicked.emit("back")
    assert "two thirds" in _shown(page)


def test_a_pack_with_a_wrong_signature_is_refused_in_words(app, page, pack, monkeypatch):
    with zipfile.ZipFile(pack) as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    with zipfile.ZipFile(pack, "w") as archive:
        for name, content in files.items():
            changed = content.replace("镇规则".encode(), "县规则".encode())
            archive.writestr(name, changed)
    said = []
    monkeypatch.setattr(Dialog, "exec", lambda dialog: said.append(dialog.windowTitle()))
    page.take(pack)
    assert said == ["That did not work"]
    assert page._view.packs == ()


def test_laws_that_a_pack_brings_are_cited_in_words(app, page, tmp_path, monkeypatch):
    key = installation_key(tmp_path / "town", "清溪镇社会工作办公室", "")
    laws = (
        '[town_rule]\nzh = "清溪镇议事规程"\ncite = "清溪镇议事规程"\nen = "Qingxi rules"\n'
        'version_zh = "2026年"\nversion_en = "2026"\n'
    )
    place = (
        'code = "qingxi"\ntitle = "清溪镇"\ntitle_en = "Qingxi"\nlevel = "county"\n\n[[rule]]\n'
        'procedures = ["villager_reps"]\nvalid_from = 2026-01-01\nlaw = "town_rule"\n'
        'article = "9"\n[rule.notice]\ndays = 7\n'
    )
    path = tmp_path / "town.rules"
    files = {"laws.toml": laws.encode(), "profiles/qingxi.toml": place.encode()}
    write_pack(path, "镇规程", date(2026, 11, 1), files, key)
    monkeypatch.setattr(PackDialog, "exec", lambda _dialog: 1)
    page.take(path)
    page.open_item("villager_reps")
    page._place.set_code("qingxi")
    line = next(one for one in page._pane._lines.rows() if one.name == "notice")
    assert page._pane._source(line) == "Qingxi rules, art. 9"


def test_the_rules_are_reached_from_the_settings_and_lead_back(qtbot, app, village):
    window = build_window(app)
    qtbot.addWidget(window)
    window.open_section("settings")
    settings = window._shown["settings"].page
    row = next(one for one in settings._rows() if one.name == "Rules")
    row.change()
    assert window.place() == "rules"
    assert window.nav.buttons["settings"].isChecked()
    assert "rules" not in window.nav.buttons
    window._shown["rules"].page.left.emit()
    assert window.place() == "settings"


@pytest.mark.parametrize("size", ["standard", "large", "largest"])
@pytest.mark.parametrize("words", ["en", "chinese"])
def test_nothing_is_cut(qtbot, request, app, village, look, size, words):
    if words == "chinese":
        request.getfixturevalue("chinese")
    look.wear(size=size)
    page = RulesPage(app)
    qtbot.addWidget(page)
    page.resize(876, 600)
    page.refresh()
    page.show()
    qtbot.wait(1)
    assert cut_words(page) == []
