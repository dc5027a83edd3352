"""Official papers that go out say who gets a copy and who issued them; the case fills in what it knows."""

from dataclasses import replace

import pytest

from consult_app.basics.errors import ExpectedError
from consult_app.documents.reading import words_of_docx, words_of_pdf
from consult_app.domain.consultation import Outcome
from consult_app.domain.supporting import Dispatch
from consult_app.services.consultation_record import consultation_record
from consult_app.services.dispatching import going_out, save_dispatch, view_dispatches
from consult_app.services.numbering import choose_red_head
from consult_app.services.papers.making import offers, preview_paper
from consult_app.services.papers.words import town_office
from consult_app.services.undoing import undo
from tests.full_case import full_case


@pytest.fixture
def case(app, village, tmp_path):
    return full_case(app, tmp_path)


def printed(app, case, code):
    step, offer = next((step, one) for step, one in offers(app, case) if one.code == code)
    return preview_paper(app, case, step, offer)


def words(app, case, code):
    made = printed(app, case, code)
    said = words_of_docx(made.docx)
    assert said == words_of_pdf(made.pdf)
    return said


def test_a_paper_with_a_red_head_names_the_township_and_who_issued_it_at_its_foot(app, case):
    assert "抄送：" not in words(app, case, "notice")
    choose_red_head(app, wanted=True)
    with app.work() as work:
        town = work.villages.all()[0].town
    for code in ("notice", "minutes_official", "resolution"):
        said = words(app, case, code)
        assert f"抄送：{town}人民政府，" in said
        assert said.endswith("印发")


@pytest.mark.parametrize(
    ("town", "office"),
    [
        ("清溪镇", "清溪镇人民政府"),
        ("桃源乡", "桃源乡人民政府"),
        ("城东街道", "城东街道办事处"),
        ("城东街道办事处", "城东街道办事处"),
        ("清溪镇人民政府", "清溪镇人民政府"),
        ("高新区管理委员会", "高新区管理委员会"),
        ("", ""),
    ],
)
def test_a_township_has_a_government_and_a_street_an_office(town, office):
    assert town_office(town) == office


def test_papers_of_a_community_go_to_the_office_of_its_street(app, case):
    with app.work() as work:
        village = work.villages.all()[0]
        work.villages.save(replace(village, town="城东街道"))
        work.commit()
    choose_red_head(app, wanted=True)
    said = words(app, case, "notice")
    assert "抄送：城东街道办事处，" in said
    assert "街道人民政府" not in said


def test_what_was_entered_stands_instead_of_what_the_case_knows(app, case):
    choose_red_head(app, wanted=True)
    told = Dispatch(0, case, "notice", "镇农业农村办\n\n 柳河小学 ", "村委会办公室", urgency="加急")
    save_dispatch(app, told)
    said = words(app, case, "notice")
    assert "抄送：镇农业农村办，柳河小学。村委会办公室" in said
    assert said.startswith("加急")
    assert "镇农业农村办" not in words(app, case, "resolution")
    line = next(one for one in view_dispatches(app, case) if one.dispatch.code == "notice")
    assert line.entered
    with app.work() as work:
        assert consultation_record(app, work, case)["dispatches"][0]["urgency"] == "加急"
    undo(app)
    assert "镇农业农村办" not in words(app, case, "notice")


@pytest.mark.parametrize(
    ("entered", "code"),
    [
        ({"copy_number": "1234567"}, "dispatch.copy-number"),
        ({"copy_number": "一"}, "dispatch.copy-number"),
        ({"secrecy": "秘密★1年"}, "dispatch.secret-unnumbered"),
        ({"printer": " "}, "dispatch.nobody-prints"),
    ],
)
def test_a_head_against_the_standard_is_refused(app, case, entered, code):
    with pytest.raises(ExpectedError, match=code):
        save_dispatch(app, Dispatch(0, case, "notice", **{"printer": "村委会"} | entered))
    assert not any(one.entered for one in view_dispatches(app, case))


def test_a_numbered_secret_paper_bears_its_marks_in_the_standards_order(app, case):
    choose_red_head(app, wanted=True)
    told = Dispatch(0, case, "report", printer="村委会", signer="钱满囤", secrecy="秘密★1年", copy_number="7", urgency="特急")  # fmt: skip
    assert save_dispatch(app, told).copy_number == "000007"
    said = words(app, case, "report")
    assert said.startswith("000007秘密★1年特急")
    assert "签发人：钱满囤" in said


def test_every_paper_that_goes_out_can_be_printed_in_some_step(app, case):
    assert set(going_out()) - {"letter", "handover"} <= {
        one.code for _step, one in offers(app, case)
    }


def test_whoever_is_told_of_the_meeting_gets_a_slip_of_their_own(app, case):
    said = words(app, case, "delivery_slip")
    with app.work() as work:
        roll = work.roll.all(meeting_id=work.meetings.all(consultation_id=case)[0].id)
    assert said.count("签收人签名") == len(roll)
    assert all(one.name in said for one in roll)


def test_a_report_tells_no_publication_that_was_not_and_no_result_that_was_refused(
    app, consultation
):
    assert "公示进行中" not in words(app, consultation, "report")
    assert "同意硬化三组村道0.8公里" not in words(app, consultation, "report")
    with app.work() as work:
        case = work.consultations.get(consultation)
        agreed = replace(case, outcome=Outcome.AGREED, agreed_words="一、先修村口。")
        work.consultations.save(agreed)
        work.note(app.now(), "consensus.recorded", undo=False, title=case.title)
        work.commit()
    assert "一、先修村口。" in words(app, consultation, "report")
    assert "（一）一、" not in words(app, consultation, "report")
