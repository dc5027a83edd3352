"""The rule book: files on disk, texts of a day, places, choosing, and the user's own files."""

import shutil
from datetime import date

import pytest

from consult_app.basics.errors import ExpectedError
from consult_app.basics.paths import resource
from consult_app.domain import rules
from consult_app.domain.finding import Status
from consult_app.domain.procedure import AppliesTo, Stage
from consult_app.services.rulebook import load_rulebook

OLD, NEW = date(2025, 12, 31), date(2026, 1, 1)


@pytest.fixture(scope="module")
def book():
    return load_rulebook()


def refused(code):
    return pytest.raises(ExpectedError, match=code.replace(".", r"\."))


def test_every_file_is_sound_and_every_source_has_a_name(book):
    for procedure in book.procedures:
        assert book.title(procedure.code)
        for law in {basis.law for basis in rules_bases(procedure)}:
            assert book.law(law).zh
        assert all(
            limit.to in book.codes for limit in (procedure.power.cannot if procedure.power else ())
        )
    for profile in book.profiles:
        told = [code for each in (*profile.rules, *profile.notes) for code in each.procedures]
        assert set(told) <= set(book.codes)


def rules_bases(procedure):
    from consult_app.domain.procedure import bases

    return bases(procedure)


def test_every_kind_of_matter_names_procedures_that_exist(book):
    for kind in book.matter_kinds.values():
        named = {code for rule in kind.rules for code in rule.village + rule.community}
        assert named <= set(book.codes)
        assert kind.rules


@pytest.mark.parametrize(
    "table", ["unit", "measure", "base", "body", "office", "matter_class", "reason", "rule"]
)
def test_terms_have_both_languages(book, table):
    for words in book.terms[table].values():
        assert words.keys() == {"zh", "en"}


def test_every_body_office_unit_and_reason_has_words(book):
    for procedure in book.procedures:
        assert procedure.body in book.terms["body"]
        assert set(procedure.counted) <= book.terms["unit"].keys()
        if procedure.convening is not None:
            assert procedure.convening.convener in book.terms["office"]
        offices = procedure.approval.by if procedure.approval else ()
        assert set(offices) <= book.terms["office"].keys()


def test_a_meeting_is_judged_by_the_text_of_its_day(book):
    assert book.procedure("villager_reps", OLD).quorum.basis.law == "vc2018"
    assert book.procedure("villager_reps", NEW).quorum.basis.law == "vc2025"
    assert book.procedure("villager_reps", OLD).publication.min_days is None
    assert book.procedure("villager_reps", NEW).publication.min_days == 15


def test_a_day_without_a_text_is_refused(book):
    with refused("procedure.not-in-force"):
        book.procedure("collective_assembly", date(2025, 4, 30))
    with refused("procedure.unknown"):
        book.procedure("moon_meeting", NEW)
    with refused("procedure.unknown"):
        book.procedure("../laws", NEW)
    with refused("profile.unknown"):
        book.procedure("villager_reps", NEW, "atlantis")
    with refused("law.unknown"):
        book.law("moon")


def test_four_two_repeats_the_stages_in_seven_groups(book):
    procedure = book.procedure("four_two", NEW)
    assert [group.key for group in procedure.groups] == [
        "committee_meeting",
        "joint_meeting",
        "party_members_review",
        "resolution",
        "decision_publication",
        "result_publication",
        "archive",
    ]
    keys = [step.key for step in procedure.steps]
    assert len(keys) == len(set(keys))
    votes = [step.group for step in procedure.steps if step.stage is Stage.VOTE]
    assert votes == ["committee_meeting", "joint_meeting", "party_members_review", "resolution"]
    published = [step.group for step in procedure.steps if step.stage is Stage.PUBLICATION]
    assert published == ["decision_publication", "result_publication"]
    assert procedure.group("joint_meeting").procedure in book.codes
    assert procedure.after("committee_meeting.vote").key == "joint_meeting.notice"
    assert procedure.after("archive.archive") is None
    for fault in (procedure.step, procedure.group):
        with refused("procedure.no-such-step"):
            fault("nap")


def test_a_place_is_stricter_but_never_laxer(book):
    shandong = book.procedure("villager_reps", NEW, "shandong")
    assert shandong.notice.days == 5
    assert shandong.publication.min_days == 15
    assert [each.value for each in shandong.publication.laxer] == [5]
    assert book.procedure("villager_reps", OLD, "shandong").publication.min_days == 5
    assert book.procedure("villager_reps", NEW).notice is None


def test_a_place_keeps_the_short_notice_of_the_national_text(tmp_path):
    write(tmp_path, "profiles/strict.toml", STRICT)
    book = load_rulebook(tmp_path)
    rule = book.procedure("villagers_assembly", NEW, "strict").notice
    assert (rule.days, rule.short_notice) == (12, True)


STRICT = """
code = "strict"
title = "严格镇"
title_en = "Strict"
level = "county"
over = "zhejiang"

[[rule]]
procedures = ["villagers_assembly"]
valid_from = 2020-01-01
law = "practice"
article = ""
[rule.notice]
days = 12
[rule.publication]
min_days = 20
[rule.composition]
sizes = [{ unit = "adults", least = 1 }]
[rule.convening]
any_of = [{ unit = "households", at_least = "1/10" }]
[rule.frequency]
months = 6
[rule.party]

[[rule]]
procedures = ["village_rules"]
valid_from = 2020-01-01
law = "practice"
article = ""
[rule.filing]
to = "township"
days = 5
[rule.decision]
any_of = [[{ unit = "adults", at_least = "2/3" }]]

[[rule]]
procedures = ["village_consultation"]
valid_from = 2020-01-01
law = "practice"
article = ""
[rule.notice]
days = 2
[rule.quorum]
any_of = [[{ unit = "invited", at_least = "3/4" }]]

[[rule]]
procedures = ["villager_reps"]
valid_from = 2020-01-01
law = "practice"
article = ""
[rule.composition]
sizes = [{ unit = "representatives", least = 60 }]
"""


def write(folder, name, text):
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")


def test_a_villages_own_rules_lie_over_all_above_it(tmp_path):
    write(tmp_path, "profiles/strict.toml", STRICT)
    book = load_rulebook(tmp_path)
    assert [profile.code for profile in book.layers("strict")] == ["zhejiang", "strict"]
    assembly = book.procedure("villagers_assembly", NEW, "strict")
    assert assembly.profiles == ("zhejiang", "strict")
    assert assembly.publication.min_days == 20
    assert assembly.frequency.months == 6
    assert assembly.party.basis.law == "vc2025"
    assert "households" in [share.unit for share in assembly.convening.any_of]
    rules_of_village = book.procedure("village_rules", NEW, "strict")
    assert rules_of_village.filing.days == 5
    needs = [share.need for share in rules_of_village.decision.any_of[0]]
    assert needs == ["> 1/2", "≥ 2/3"]
    consultation = book.procedure("village_consultation", NEW, "strict")
    assert consultation.notice.days == 2
    assert consultation.quorum.advisory is False
    assert len(book.procedure("villager_reps", NEW, "strict").composition.sizes) == 4


def test_places_that_lie_over_each_other_are_refused(tmp_path):
    write(tmp_path, "profiles/strict.toml", STRICT.replace('"zhejiang"', '"strict"'))
    with refused("profile.circle"):
        load_rulebook(tmp_path).layers("strict")


def test_the_users_own_file_wins_over_the_shipped_one(tmp_path):
    (tmp_path / "procedures").mkdir()
    own = tmp_path / "procedures" / "villager_reps.toml"
    shutil.copy(resource("procedures", "villager_reps.toml"), own)
    own.write_text(own.read_text("utf-8").replace('"2/3"', '"3/4"'), "utf-8")
    assert load_rulebook(tmp_path).procedure("villager_reps", NEW).quorum.any_of[0][0].num == 3
    assert load_rulebook().procedure("villager_reps", NEW).quorum.any_of[0][0].num == 2


def test_a_file_that_is_no_toml_is_named(tmp_path):
    write(tmp_path, "procedures/villager_reps.toml", "code = ")
    with pytest.raises(ExpectedError) as refusal:
        load_rulebook(tmp_path).versions("villager_reps")
    assert refusal.value.code == "rules.file-unreadable"
    assert refusal.value.facts["file"] == "villager_reps.toml"


# -- choosing ----------------------------------------------------------------------------------


def choose(book, matter, on=NEW, **facts):
    return book.suggest(matter, on, **facts)


@pytest.mark.parametrize(
    ("matter", "on", "procedure"),
    [
        ("public_works", NEW, "villagers_assembly"),
        ("village_rules", NEW, "village_rules"),
        ("labour_and_money", NEW, "one_case_one_meeting"),
        ("land_contract", NEW, "land_contract_plan"),
        ("land_adjust", NEW, "land_adjust"),
        ("land_outsider", NEW, "land_outsider"),
        ("compensation", date(2025, 4, 30), "villagers_assembly"),
        ("compensation", date(2025, 5, 1), "collective_assembly"),
        ("homestead", NEW, "collective_assembly"),
        ("collective_property", NEW, "collective_assembly"),
        ("rebuild", NEW, "owners_major"),
        ("maintenance_funds_use", NEW, "owners_ordinary"),
        ("environment", NEW, "village_consultation"),
        ("group_matter", NEW, "village_group"),
        ("cross_village", NEW, "cross_village_consultation"),
        ("commissioned", NEW, "commissioned_consultation"),
        ("supervision_members", NEW, "supervision_choice"),
    ],
)
def test_the_kind_of_matter_suggests_the_procedure(book, matter, on, procedure):
    assert choose(book, matter, on).suggested.procedure == procedure


@pytest.mark.parametrize(
    ("matter", "procedure"),
    [
        ("residents_pact", "residents_pact"),
        ("community_important", "residents_assembly"),
        ("parking", "community_consultation"),
        ("rebuild", "owners_major"),
    ],
)
def test_a_community_is_shown_its_own_procedures(book, matter, procedure):
    told = choose(book, matter, place=AppliesTo.COMMUNITY)
    assert told.suggested.procedure == procedure
    assert told.choice("villager_reps") is None


def test_a_delegated_matter_goes_to_the_representatives(book):
    told = choose(book, "public_works", delegated_on=date(2026, 1, 1))
    assert told.suggested.procedure == "villager_reps"
    assert book.reason(told.suggested) == (
        "村（居）民会议2026年1月1日已授权代表会议办（村民委员会组织法第二十八条第四项）"
    )


def test_without_delegation_they_are_told_why_not(book):
    told = choose(book, "public_works", delegated_on=date(2026, 1, 2))
    choice = told.choice("villager_reps")
    assert (choice.can_decide, choice.reason) == (False, "not_delegated")
    advice = told.choice("village_consultation")
    assert not advice.can_decide
    assert "村民会议" in book.reason(advice)
    assert "Villagers' assembly" in book.reason(advice, "en")
    assert told.choice("party_committee_proposal") is None
    assert told.choice("land_adjust") is None


def test_every_reason_has_words_in_both_languages(book):
    for kind in book.matter_kinds.values():
        for place in (AppliesTo.VILLAGE, AppliesTo.COMMUNITY):
            if kind.rule(NEW, place) is None:
                continue
            told = choose(book, kind.id, place=place, delegated_on=date(2025, 12, 31))
            for choice in (told.suggested, *told.others):
                for language in ("zh", "en"):
                    words = book.reason(choice, language)
                    assert words != choice.reason
                    assert "{" not in words


def test_a_matter_that_nobody_could_settle_then_is_refused(book):
    with refused("matter.no-procedure"):
        choose(book, "collective_members", date(2024, 1, 1))
    with refused("matter.no-procedure"):
        choose(book, "environment", date(2001, 1, 1))
    with refused("matter.unknown"):
        choose(book, "moonlight")


# -- days and other rules of a stage ---------------------------------------------------------------


def test_the_earliest_day_leaves_the_notice_days_clear(book):
    assembly = book.procedure("villagers_assembly", NEW)
    assert rules.earliest_meeting_day(assembly, date(2026, 11, 9)) == date(2026, 11, 20)
    assert rules.latest_notice_day(assembly, date(2026, 11, 20)) == date(2026, 11, 9)
    reps = book.procedure("villager_reps", NEW)
    assert rules.earliest_meeting_day(reps, date(2026, 11, 9)) == date(2026, 11, 10)


def test_a_publication_of_fifteen_days_ends_on_the_fifteenth(book):
    assert rules.publication_end(date(2026, 11, 21), 15) == date(2026, 12, 5)


@pytest.mark.parametrize(
    ("code", "last", "due_by"),
    [
        ("villager_reps", date(2026, 2, 14), date(2026, 6, 30)),
        ("villager_reps", date(2026, 11, 1), date(2027, 3, 31)),
        ("resident_reps", date(2026, 5, 1), date(2026, 12, 31)),
        ("villagers_assembly", date(2026, 3, 8), date(2027, 12, 31)),
    ],
)
def test_a_body_meets_once_in_each_quarter_half_year_or_year(book, code, last, due_by):
    procedure = book.procedure(code, NEW)
    assert rules.frequency(procedure, last, due_by).result == "met"
    late = rules.frequency(procedure, last, date(due_by.year + 1, 1, 1))
    assert (late.result, late.facts["due_by"]) == ("advice", due_by.isoformat())
    assert rules.frequency(procedure, None, NEW).result == "unknown"
    assert rules.frequency(book.procedure("talk_day", NEW), last, NEW) is None


def test_the_ballot_is_compulsory_where_the_place_says_so(book):
    here = book.procedure("villager_reps", NEW, "zhejiang")
    assert rules.method(here, "show_of_hands", "public_works").result == "not_met"
    assert rules.method(here, "secret_ballot", "public_works").result == "met"
    assert rules.method(here, "show_of_hands", "environment") is None
    assert (
        rules.method(book.procedure("villager_reps", NEW), "show_of_hands", "public_works") is None
    )


def test_who_has_an_interest_should_not_count(book):
    basis = book.procedure("villager_reps", NEW).basis
    assert rules.avoidance(("甲", "乙"), ("丙",), basis).result == "met"
    found = rules.avoidance(("甲", "乙"), ("乙",), basis)
    assert (found.result, found.facts["names"]) == ("advice", ["乙"])


def test_the_numbers_needed_are_known_before_anybody_votes(book):
    reps = book.procedure("villager_reps", NEW)
    assert rules.least_present(reps, "members", 50) == 34
    assert rules.least_votes(reps, "members", 50, 34) == 18
    party = book.procedure("party_members_review", NEW)
    assert rules.least_present(party, "voting_members", 30) == 20
    assert rules.least_votes(party, "voting_members", 30, 20) == 16
    assert rules.least_votes(book.procedure("talk_day", NEW), "invited", 9, 9) is None
    assert rules.least_present(reps, "adults", 50) is None


def test_what_was_not_read_in_its_source_is_marked(book):
    assert book.procedure("one_case_one_meeting", NEW).needs_checking
    assert not book.procedure("villager_reps", NEW).needs_checking
    assert (
        book.procedure("party_members_review", NEW).quorum.any_of[0][1].basis.status
        is Status.CUSTOM
    )
