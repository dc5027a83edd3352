"""The register of owners, and owners' votes by heads and floor area together (Civil Code, art. 278)."""

from datetime import datetime

import pytest

from consult_app.basics.errors import ExpectedError
from consult_app.domain.consultation import Consultation
from consult_app.domain.meeting import Meeting
from consult_app.domain.owners import OwnedPart, Owner, read_area
from consult_app.domain.voting import Mark, VoteKind, VoteMethod
from consult_app.services.app import CHINA
from consult_app.services.attending import open_meeting, send_proxy, sign_in
from consult_app.services.counting import answer_call
from consult_app.services.headcount import head_count
from consult_app.services.owners import (
    Fate,
    export_owners,
    preview_owners,
    read_parts,
    save_owner,
    take_out_owner,
    take_owners,
    view_owners,
)
from consult_app.services.roll import rebuild_roll
from consult_app.services.sign_in_view import view_sign_in
from consult_app.services.stages import view_stage
from consult_app.services.undoing import undo
from consult_app.services.vote_ends import repeat_vote, report_avoidance
from consult_app.services.voting import SetUp, close_vote, open_vote, save_set_up

AREAS = (9835, 12000, 8810, 14350, 9835, 10021)


@pytest.fixture
def owners(app, village):
    """Six owners; the last, a company, owns two parts."""
    for number, area in enumerate(AREAS, 1):
        parts = [OwnedPart(0, 0, f"1幢{number}01", area)]
        if number == len(AREAS):
            parts.append(OwnedPart(0, 0, "商铺1", 30000))
        name = "甲乙物业有限公司" if number == len(AREAS) else f"业主{'一二三四五'[number - 1]}"
        save_owner(app, Owner(0, name, organisation=number == len(AREAS), agent="周办"), parts)
    return view_owners(app)


def owners_case(app, code="owners_major") -> int:
    at = datetime(2026, 11, 20, 14, 30, tzinfo=CHINA)
    with app.work() as work:
        case = work.consultations.add(
            Consultation(
                0, "own", 6, 2026, "加装电梯", app.now(), question="是否同意加装电梯",
                draft="同意加装电梯。", procedure=code, matter_kind="rebuild", planned_at=at,
            )
        )  # fmt: skip
        work.meetings.add(Meeting(0, case.id, "", "owners", "业主大会", at, "会所", "赵", "周"))
        work.note(app.now(), "meeting.planned", undo=False, title=case.title)
        work.commit()
    rebuild_roll(app, case.id, "sign_in")
    return case.id


def roll_of(app, case_id):
    with app.work() as work:
        meeting = work.meetings.find(consultation_id=case_id)
        return meeting, {one.name: one for one in work.roll.all(meeting_id=meeting.id)}


def vote_owners(app, clock, case_id, marks):
    """Let those named in `marks` come and give their paper; return the closed vote."""
    meeting, roll = roll_of(app, case_id)
    clock.time = meeting.planned_at
    for name in marks:
        sign_in(app, roll[name].id)
    open_meeting(app, case_id, "sign_in")
    told = SetUp("是否同意加装电梯", VoteMethod.ROLL_CALL, supervisor="孙", counter="许")
    save_set_up(app, case_id, "vote", told)
    vote = open_vote(app, case_id, "vote")
    for name, mark in marks.items():
        if mark is not None:
            answer_call(app, vote.id, roll[name].id, mark)
    return close_vote(app, vote.id)


@pytest.mark.parametrize(
    ("words", "area"),
    [
        ("98.35", 9835), ("1,020.5㎡", 102050), ("１２０平方米", 12000), (" 88.1 m2", 8810), ("7", 700),
        ("98.355", None), ("0", None), ("-3", None), ("", None), ("九十", None), ("1e3", None), ("²", None),
        ("1.2.3", None), ("98.350", 9835), ("99999999999", None), ("NaN", None),
    ],
)  # fmt: skip
def test_an_area_is_read_exactly_or_not_at_all(words, area):
    assert read_area(words) == area


def test_the_register_knows_heads_parts_and_the_whole_area(owners):
    assert (len(owners.lines), owners.parts, owners.area) == (6, 7, sum(AREAS) + 30000)


def test_heads_and_area_of_the_day_are_counted(app, owners):
    take_out_owner(app, owners.lines[0].owner.id)
    with app.work() as work:
        assert head_count(work, "owners", "owners", app.today()) == 5
        assert head_count(work, "area", "owners", app.today()) == owners.area - owners.lines[0].area


def test_what_is_wrong_with_an_owner_is_refused_by_name(app, owners):
    part = OwnedPart(0, 0, "2幢101", 9000)
    for owner, parts, code in (
        (Owner(0, "  "), [part], "owner.name-missing"),
        (Owner(0, "新人"), [], "owner.no-part"),
        (Owner(0, "新人"), [part, part], "owner.part-twice"),
        (Owner(0, "新人"), [OwnedPart(0, 0, "1幢101", 9000)], "owner.part-taken"),
        (Owner(0, "新人"), [OwnedPart(0, 0, "2幢101", 0)], "owner.area-wrong"),
    ):
        with pytest.raises(ExpectedError) as refused:
            save_owner(app, owner, parts)
        assert refused.value.code == code
    assert len(view_owners(app).lines) == 6


def test_parts_are_written_a_line_each_and_a_line_that_is_unclear_is_named():
    parts = read_parts("3幢2单元501 98.35\n\n地下 车位12\t13.2㎡")
    assert [(one.number, one.area) for one in parts] == [
        ("3幢2单元501", 9835),
        ("地下车位12", 1320),
    ]
    with pytest.raises(ExpectedError) as refused:
        read_parts("3幢501 98.35\n3幢502")
    assert refused.value.facts == {"number": 2, "line": "3幢502"}


def test_a_corrected_owner_can_be_undone(app, owners):
    line = owners.lines[0]
    save_owner(app, line.owner, [OwnedPart(0, 0, "9幢9", 100)])
    undo(app)
    assert view_owners(app) == owners


def test_what_is_exported_is_taken_in_again_without_a_difference(app, owners, tmp_path):
    file = tmp_path / "业主.xlsx"
    assert export_owners(app, file) == 6
    preview = preview_owners(app, file)
    assert {one.fate for one in preview.owners} == {Fate.SAME}
    assert (preview.reading.problems, preview.going) == ((), ())
    take_owners(app, preview.reading)
    assert view_owners(app) == owners


def test_a_sheet_with_faults_says_what_it_leaves_out(app, village, tmp_path):
    file = tmp_path / "业主.csv"
    rows = (
        "楼号,单元,室,产权人,建筑面积（㎡）,电话,备注",
        "3,2,501,王建国,98.35,19900000001,",
        "3,2,501,李梅,98.35,,共有",
        "3,2,502,王建国,88.1,19900000001,",
        "3,2,601,张伟,100,,",
        "3,2,602,张伟,101,,",
        "3,2,701,陈<&>%$#\\𬭎,九十,,",
        "3,2,702,,90,,",
        "3,2,601,赵六,99,,",
        "合计,,,,477.45,,",
    )
    file.write_text("\n".join(rows), "utf-8")
    preview = preview_owners(app, file)
    told = {one.line.owner.name: one.line for one in preview.owners}
    assert told["王建国、李梅"].numbers == "3幢2单元501、3幢2单元502"
    assert told["王建国、李梅"].area == 9835 + 8810
    assert preview.reading.same_name == ("张伟",)
    assert preview.reading.joint == ("3幢2单元501",)
    codes = [(one.row, one.code) for one in preview.reading.problems]
    assert codes == [(7, "area"), (8, "name"), (9, "part_twice")]
    assert take_owners(app, preview.reading) == 3
    assert view_owners(app).area == 9835 + 8810 + 10000 + 10100


def test_a_part_that_was_sold_goes_to_its_new_owner(app, owners, tmp_path):
    file = tmp_path / "业主.csv"
    file.write_text("业主,房号,面积\n新业主,1幢101,98.35\n", "utf-8")
    preview = preview_owners(app, file)
    assert preview.going == ("业主一",)
    take_owners(app, preview.reading)
    names = {line.owner.name for line in view_owners(app).lines}
    assert "新业主" in names
    assert "业主一" not in names


@pytest.mark.parametrize("words", ["", "a,b\n1,2\n", "业主,面积\n张三,90\n"])
def test_a_sheet_that_is_no_list_of_owners_is_refused(app, village, tmp_path, words):
    file = tmp_path / "x.csv"
    file.write_text(words, "utf-8")
    with pytest.raises(ExpectedError):
        preview_owners(app, file)


def test_the_roll_bears_areas_and_the_quorum_asks_for_both(app, clock, owners):
    case_id = owners_case(app)
    meeting, roll = roll_of(app, case_id)
    assert roll["甲乙物业有限公司"].area == AREAS[-1] + 30000
    assert roll["甲乙物业有限公司"].household == "1幢601、商铺1"
    clock.time = meeting.planned_at
    for name in ("业主一", "业主二", "业主三", "业主四"):
        sign_in(app, roll[name].id)
    view = view_sign_in(app, case_id, "sign_in")
    assert not view.enough
    heads, area = view.quorum.facts["parts"]
    assert (heads["have"], heads["least"]) == (4, 4)
    assert (area["have"], area["base"]) == (sum(AREAS[:4]), sum(AREAS) + 30000)
    send_proxy(app, roll["甲乙物业有限公司"].id, "周办", written=True)
    assert view_sign_in(app, case_id, "sign_in").enough


ALL_YES = dict.fromkeys(("业主一", "业主二", "业主三", "业主四", "甲乙物业有限公司"), Mark.YES)


def test_a_yes_of_heads_and_area_carries(app, clock, owners):
    vote = vote_owners(app, clock, owners_case(app), ALL_YES)
    assert vote.verdict["word"] == "carried"
    assert vote.verdict["took_part_area"] == sum(AREAS[:4]) + AREAS[-1] + 30000
    assert "同意5人、850.16平方米" in vote.verdict["announcement"]
    assert "同意的人数和面积都达到参与表决的四分之三" in vote.verdict["announcement"]


def test_heads_alone_do_not_carry(app, clock, owners):
    marks = {**ALL_YES, "业主五": Mark.YES, "甲乙物业有限公司": Mark.NO}
    verdict = vote_owners(app, clock, owners_case(app), marks).verdict
    assert verdict["word"] == "not_carried"
    assert (verdict["yes"], verdict["base"], verdict["margin"]) == (5, 6, 0)
    assert [part["unit"] for part in verdict["shares"] if part["margin"] < 0] == ["area"]
    assert "同意的面积没有达到" in verdict["announcement"]


def test_whoever_gives_no_paper_takes_no_part(app, clock, owners):
    marks = {**ALL_YES, "业主五": None}
    verdict = vote_owners(app, clock, owners_case(app), marks).verdict
    assert (verdict["took_part"], verdict["base"], verdict["word"]) == (5, 5, "carried")


def test_too_little_area_that_takes_part_is_no_quorum(app, clock, owners):
    marks = {**ALL_YES, "业主五": Mark.YES, "甲乙物业有限公司": Mark.AWAY}
    verdict = vote_owners(app, clock, owners_case(app), marks).verdict
    assert verdict["word"] == "no_quorum"
    assert "参与表决的面积没有达到全体业主的三分之二" in verdict["announcement"]


def test_an_unreadable_paper_takes_part_and_agrees_to_nothing(app, clock, owners):
    marks = {**ALL_YES, "业主五": Mark.SPOILED}
    verdict = vote_owners(app, clock, owners_case(app), marks).verdict
    assert (verdict["took_part"], verdict["tally"]["spoiled"]) == (6, 1)
    assert verdict["weights"]["area"]["spoiled"] == AREAS[4]


def test_an_owners_vote_is_never_secret(app, clock, owners):
    case_id = owners_case(app)
    meeting, roll = roll_of(app, case_id)
    clock.time = meeting.planned_at
    for entry in roll.values():
        sign_in(app, entry.id)
    open_meeting(app, case_id, "sign_in")
    with pytest.raises(ExpectedError) as refused:
        save_set_up(app, case_id, "vote", SetUp("电梯", VoteMethod.SECRET_BALLOT))
    assert refused.value.code == "vote.by-name-only"


def test_a_sheet_of_one_building_leaves_the_parts_it_does_not_name(app, village, tmp_path):
    save_owner(
        app,
        Owner(0, "张三丰"),
        [OwnedPart(0, 0, "1-101", 9835), OwnedPart(0, 0, "车位12", 1250)],
    )
    whole = tmp_path / "all.xlsx"
    export_owners(app, whole)
    save_owner(app, Owner(0, "李四海"), [OwnedPart(0, 0, "1-102", 8800)])
    from openpyxl import load_workbook

    book = load_workbook(whole)
    sheet = book.active
    for number in range(sheet.max_row, 1, -1):
        if "车位12" in [cell.value for cell in sheet[number]]:
            sheet.delete_rows(number)
    book.save(whole)
    preview = preview_owners(app, whole)
    assert [one.fate for one in preview.owners] == [Fate.SAME]
    take_owners(app, preview.reading)
    assert {part.number for line in view_owners(app).lines for part in line.parts} == {
        "1-101",
        "车位12",
        "1-102",
    }


@pytest.mark.parametrize(
    ("name", "code"),
    [("业主一", "vote.avoidance_found"), ("甲乙物业有限公司", "vote.avoidance_decides")],
    ids=["a small flat", "the company with its shops"],
)
def test_late_avoidance_takes_away_all_that_the_owner_weighs(app, clock, owners, name, code):
    case_id = owners_case(app)
    vote = vote_owners(app, clock, case_id, {**ALL_YES, "业主五": Mark.YES})
    assert vote.verdict["word"] == "carried"
    report_avoidance(app, vote.id, name, "与本事项有利害关系")
    found = view_stage(app, case_id, "vote").findings
    assert [one.code for one in found if one.code.startswith("vote.avoidance")] == [code]


def elect(app, clock, case_id, named, **facts):
    """Let those in `named` come and name persons by numbers (nothing for a paper that names nobody)."""
    meeting, roll = roll_of(app, case_id)
    clock.time = meeting.planned_at
    for name in named:
        sign_in(app, roll[name].id)
    open_meeting(app, case_id, "sign_in")
    told = {"kind": VoteKind.SEATS, "options": ("甲", "乙", "丙"), "pick": 2, "seats": 2} | facts
    wanted = SetUp("业委会委员", VoteMethod.ROLL_CALL, supervisor="孙", counter="许", **told)
    save_set_up(app, case_id, "vote", wanted)
    vote = open_vote(app, case_id, "vote")
    for name, numbers in named.items():
        mark = Mark.YES if numbers else Mark.ABSTAIN
        answer_call(app, vote.id, roll[name].id, mark, chosen=numbers)
    return close_vote(app, vote.id)


def test_owners_elect_whoever_has_both_the_heads_and_the_area(app, clock, owners):
    """丙 has the largest owner alone: 40,021 hundredths of a square metre, and one head."""
    case_id = owners_case(app, "owners_ordinary")
    named = {
        "业主一": (1, 2), "业主二": (1, 2), "业主三": (1, 2), "业主四": (1,), "业主五": (1,),
        "甲乙物业有限公司": (2, 3),
    }  # fmt: skip
    said = elect(app, clock, case_id, named).verdict
    told = {each["name"]: (each["votes"], each["weights"]["area"]) for each in said["options"]}
    assert told == {"甲": (5, 54830), "乙": (4, 70666), "丙": (1, 40021)}
    assert [(part["unit"], part["base"], part["least"]) for part in said["option_shares"]] == [
        ("owners", 6, 4),
        ("area", 94851, 47426),
    ]
    assert (said["word"], said["chosen"]) == ("carried", ["甲", "乙"])
    assert "甲5人、548.30平方米，乙4人、706.66平方米，丙1人、400.21平方米" in said["announcement"]
    assert "甲、乙的人数和面积都超过参与表决的半数，当选。" in said["announcement"]


def test_heads_without_the_area_elect_nobody_and_ask_for_another_round(app, clock, owners):
    case_id = owners_case(app, "owners_ordinary")
    named = dict.fromkeys(("业主一", "业主二", "业主三", "业主五"), (1,)) | {
        "业主四": (2,), "甲乙物业有限公司": (2,),
    }  # fmt: skip
    vote = elect(app, clock, case_id, named, seats=1)
    said = vote.verdict
    assert [(one["name"], one["votes"], one["state"]) for one in said["options"]] == [
        ("甲", 4, "short"),
        ("乙", 2, "short"),
        ("丙", 0, "short"),
    ]
    assert said["word"] == "run_off"
    again = repeat_vote(app, vote.id)
    assert (again.options, again.method) == (("甲", "乙"), VoteMethod.ROLL_CALL)


def test_an_owner_who_names_too_many_has_spoiled_the_paper_and_still_takes_part(app, clock, owners):
    case_id = owners_case(app, "owners_ordinary")
    everybody = [line.owner.name for line in owners.lines]
    named = dict.fromkeys(everybody, (1, 2)) | {"业主一": (1, 2, 3)}
    said = elect(app, clock, case_id, named).verdict
    assert (said["tally"]["spoiled"], said["took_part"], said["options"][0]["votes"]) == (1, 6, 5)
    assert said["weights"]["area"]["spoiled"] == AREAS[0]


@pytest.mark.parametrize(
    ("name", "code"),
    [("业主一", "vote.avoidance_found"), ("甲乙物业有限公司", "vote.avoidance_decides")],
    ids=["a small owner", "the owner of two parts"],
)
def test_an_election_hangs_on_an_owner_with_all_that_weighs(app, clock, owners, name, code):
    case_id = owners_case(app, "owners_ordinary")
    everybody = [line.owner.name for line in owners.lines]
    named = dict.fromkeys(everybody, (1,)) | {"业主四": ()}
    vote = elect(app, clock, case_id, named, seats=1, pick=1)
    report_avoidance(app, vote.id, name, "与本事项有利害关系")
    found = view_stage(app, case_id, "vote").findings
    assert [one.code for one in found if one.code.startswith("vote.avoidance")] == [code]
