from dataclasses import replace
from datetime import date

import pytest
from full_case import PAPERS, full_case

from consult_app.basics.errors import ExpectedError
from consult_app.domain.finding import Result
from consult_app.services import catalogue as catalogue_module
from consult_app.services.archiving import (
    excuse,
    file_original,
    file_originals,
    findings,
    next_step,
    set_retention,
    take_excuse_back,
    view_archive,
)
from consult_app.services.case import read_case
from consult_app.services.catalogue import LineState, Retention, load_rules
from consult_app.services.packaging import write_package
from consult_app.services.stages import finish_step, reopen_step, view_stage

TODAY = date(2026, 11, 2)


@pytest.fixture(autouse=True)
def forms(tmp_path, monkeypatch):
    """The forms of this test's product: a paper can only be missing where there is a form for it."""
    folder = tmp_path / "forms"
    folder.mkdir()
    for code in (*(code for code, _title in PAPERS), "publication", "implementation", "ballot"):
        (folder / f"{code}.toml").touch()
    monkeypatch.setattr(catalogue_module, "forms_folder", lambda: folder)


@pytest.fixture
def case(app, village, tmp_path):
    return full_case(app, tmp_path)


def lines(app, case):
    return {line.code: line for line in view_archive(app, case).catalogue.lines}


def gates(app, case):
    with app.work() as work:
        read = read_case(app, work, case, "archive")
        found = findings(read)
        return {finding.code: finding for finding in found}, next_step(read, found)


def complete(app, case):
    """Lay in every original and excuse what was never made."""
    file_originals(app, case, TODAY)
    for line in view_archive(app, case).catalogue.missing:
        excuse(app, case, line.code, "另存")


def test_the_catalogue_lists_what_was_made_and_what_the_matter_needs(app, case):
    view = view_archive(app, case)
    told = [(line.number, line.code, line.state, line.pages) for line in view.catalogue.lines]
    assert told == [
        (1, "participants", LineState.UNSIGNED, 2),
        (2, "notice", LineState.UNSIGNED, 2),
        (3, "sign_in", LineState.UNSIGNED, 2),
        (4, "minutes_raw", LineState.UNSIGNED, 2),
        (5, "ballot", LineState.NOT_MADE, 0),
        (6, "vote_report", LineState.UNSIGNED, 2),
        (7, "resolution", LineState.UNSIGNED, 2),
        (8, "publication", LineState.NOT_MADE, 0),
        (9, "implementation", LineState.NOT_MADE, 0),
    ]
    assert view.catalogue.pages == 12
    assert view.package_name == "柳协〔2026〕5号-三组村道硬化"
    assert (view.paper_files, view.photographs) == (12, 1)


def test_each_line_names_who_answers_for_it_its_day_and_how_long_it_is_kept(app, case, village):
    line = lines(app, case)["vote_report"]
    assert line.responsible == village.supervision
    assert line.on == TODAY
    assert line.retention is Retention.YEARS_30
    assert lines(app, case)["minutes_raw"].retention is Retention.PERMANENT


def test_a_new_case_asks_only_for_what_its_stage_of_life_needs(app, village):
    from consult_app.domain.consultation import Consultation

    with app.work() as work:
        bare = work.consultations.add(Consultation(0, "u", 9, 2026, "空", app.now())).id
        work.commit()
    assert [line.code for line in view_archive(app, bare).catalogue.lines] == ["participants"]


def test_retention_can_be_changed_for_one_paper(app, case):
    set_retention(app, case, "notice", Retention.PERMANENT)
    set_retention(app, case, "notice", Retention.YEARS_30)
    assert lines(app, case)["notice"].retention is Retention.YEARS_30


def test_a_signed_original_makes_a_paper_complete_and_can_be_taken_back(app, case):
    file_original(app, case, "notice", TODAY)
    assert lines(app, case)["notice"].state is LineState.COMPLETE
    file_original(app, case, "notice", None)
    assert lines(app, case)["notice"].state is LineState.UNSIGNED


def test_an_original_written_by_hand_counts_without_a_print(app, case):
    file_original(app, case, "implementation", TODAY)
    line = lines(app, case)["implementation"]
    assert (line.state, line.on) == (LineState.COMPLETE, TODAY)


def test_a_signed_scan_makes_a_paper_complete(app, case):
    with app.work() as work:
        paper = work.papers.all(code="notice")[-1]
        work.papers.save(replace(paper, signed_scan_sha256="0" * 64))
        work.commit()
    assert lines(app, case)["notice"].state is LineState.COMPLETE


def test_an_original_of_tomorrow_is_refused(app, case):
    for act in (
        lambda day: file_original(app, case, "notice", day),
        lambda day: file_originals(app, case, day),
    ):
        with pytest.raises(ExpectedError, match=r"archive\.in-the-future"):
            act(date(2026, 11, 3))


def test_a_paper_is_absent_only_with_a_reason(app, case):
    with pytest.raises(ExpectedError, match=r"archive\.reason-missing"):
        excuse(app, case, "ballot", "  ")
    excuse(app, case, "ballot", "由镇里封存")
    line = lines(app, case)["ballot"]
    assert (line.state, line.absent_reason) == (LineState.EXCUSED, "由镇里封存")
    take_excuse_back(app, case, "ballot")
    assert lines(app, case)["ballot"].state is LineState.NOT_MADE


def test_all_waiting_originals_are_laid_in_at_once(app, case):
    assert file_originals(app, case, TODAY) == 6
    assert file_originals(app, case, TODAY) == 0
    assert [line.code for line in view_archive(app, case).catalogue.missing] == [
        "ballot",
        "publication",
        "implementation",
    ]


def test_the_gate_counts_what_is_missing_and_names_the_lines(app, case):
    found, step = gates(app, case)
    gate = found["archive.complete"]
    assert (gate.result, gate.have, gate.margin) == (Result.NOT_MET, "0/9", -9)
    assert gate.facts["numbers"] == ["1", "2", "3", "4", "5", "6", "…"]
    file_originals(app, case, TODAY)
    assert gates(app, case)[0]["archive.complete"].facts["numbers"] == ["5", "8", "9"]
    assert step is None, "the frame leads to the first gate"


def test_a_dossier_of_nothing_cannot_be_told_complete(app, village, tmp_path, monkeypatch):
    from consult_app.domain.consultation import Consultation

    monkeypatch.setattr(catalogue_module, "forms_folder", lambda: tmp_path / "none")
    with app.work() as work:
        bare = work.consultations.add(Consultation(0, "u", 9, 2026, "空", app.now())).id
        work.commit()
    assert gates(app, bare)[0]["archive.complete"].result is Result.UNKNOWN


@pytest.mark.parametrize(
    ("days_later", "came_down", "result"),
    [
        (1, None, Result.NOT_MET),
        (2, None, Result.NOT_MET),
        (3, None, Result.MET),
        (3, date(2026, 11, 3), Result.NOT_MET),
        (3, date(2026, 11, 4), Result.MET),
    ],
    ids=["hangs", "its last day", "over", "taken down early", "taken down on the last day"],
)
def test_what_was_published_hung_to_its_last_day(app, case, clock, days_later, came_down, result):
    """It hangs from 21 October for 15 days: 4 November is the last."""
    with app.work() as work:
        publication = work.publications.all()[0]
        work.publications.save(replace(publication, ended_on=came_down))
        work.commit()
    clock.forward(days=days_later)
    gate = gates(app, case)[0]["archive.published"]
    assert (gate.result, gate.facts["days"]) == (result, 15)


def test_nothing_published_is_no_gate(app, village):
    from consult_app.domain.consultation import Consultation

    with app.work() as work:
        bare = work.consultations.add(Consultation(0, "u", 9, 2026, "空", app.now())).id
        work.commit()
    assert "archive.published" not in gates(app, bare)[0]


def test_with_the_dossier_complete_the_package_is_next_and_then_closing(app, case, clock, tmp_path):
    clock.forward(days=3)
    complete(app, case)
    found, step = gates(app, case)
    assert not any(finding.blocks for finding in found.values())
    assert (found["archive.packaged"].result, step.code) == (Result.ADVICE, "archive.export")

    write_package(app, case, tmp_path / "package")
    found, step = gates(app, case)
    assert (found["archive.packaged"].result, step) == (Result.MET, None)


def test_finishing_the_archive_closes_the_dossier_and_reopening_opens_it(app, case, clock):
    clock.forward(days=3)
    complete(app, case)
    with app.work() as work:
        steps = [step.key for step in read_case(app, work, case).procedure.steps]
        from consult_app.domain.consultation import StepDone

        for key in steps:
            if key not in ("archive", "proposal"):
                work.steps_done.add(StepDone(0, case, key, app.now(), "周小满"))
        work.commit()
    finish_step(app, case, "archive")
    assert view_archive(app, case).closed_on == date(2026, 11, 5)
    shown = view_stage(app, case, "archive")
    assert (shown.closed, shown.next.code, shown.next.waiting) == (True, "archive.closed", True)

    reopen_step(app, case, "archive")
    assert view_archive(app, case).closed_on is None


def test_the_last_receipt_is_shown_this_cases_first(app, case, tmp_path):
    assert view_archive(app, case).receipt is None
    write_package(app, case, tmp_path / "package")
    with app.work() as work:
        (kept,) = work.packages.all()
        work.packages.save(replace(kept, receipt_at=app.now(), receipt_by="清溪镇 李"))
        work.commit()
    receipt = view_archive(app, case).receipt
    assert (receipt.title, receipt.by, receipt.this_case) == ("三组村道硬化", "清溪镇 李", True)


@pytest.mark.parametrize(
    "text",
    [
        'code = "x"',
        'code = "x"\ntitle = "x"\nresponsible = ""\nretention = "10"\nneeded = "never"\nsigned = true',
    ],
    ids=["keys missing", "unknown need"],
)
def test_a_retention_table_that_is_wrong_names_file_and_item(tmp_path, text):
    file = tmp_path / "retention.toml"
    file.write_text(f"[[item]]\n{text}\n", encoding="utf-8")
    with pytest.raises(ValueError, match=r"retention\.toml: item 'x'"):
        load_rules(file)
