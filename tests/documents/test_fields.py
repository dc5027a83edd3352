"""Every field that practice asks of each paper (law.md 9) stands in its form, and whoever signs has a place to."""

import re
import tomllib

import pytest

from consult_app.basics.paths import forms_folder
from consult_app.documents.document import document_words
from consult_app.documents.form import fill, form_codes, load_form
from tests.documents.samples import typical

FIELDS = {
    "topic_proposal": (
        ("proposal_no proposed_on proposer proposer_kind proposer_group proposer_phone cosigners cosigner_count "
        "received_how matter_title reason demand matter_scope attachments receiver"),
        "提出人 受理人",
    ),
    "topic_review": (
        ("matter_title matter_class lawful within_self_government urgent reserved suggested_procedure party_opinion "
        "committee_opinion supervision_opinion town_opinion review_decision review_reason reviewed_on reply replied_on"),
        "签字（盖章）",
    ),
    "consultation_plan": (
        ("matter_title background questions options organiser chair consultation_form held_at place subject_counts "
        "item.count experts agenda speaking_rule decision_method publicity_plan budget issuers"),
        "",
    ),
    "participants": (
        "item.name item.kind item.group item.interest item.role item.contact item.avoidance item.notified",
        "登记人",
    ),
    "notice": (
        "meeting_name to_whom held_at place matter_text attachments requirements contact issued_on notice_way issuers",
        "",
    ),
    "delivery_receipt": (
        "item.name item.group item.way item.at item.result notice_way",
        "送达人 签收人签名",
    ),
    "delivery_slip": ("item.no item.name item.group item.way item.at", "签收人签名"),
    "sign_in": (
        ("item.no item.name item.kind item.group item.household item.mode item.arrival due present present_ratio "
        "leave leave_names"),
        "签名 签到负责人",
    ),
    "minutes_raw": (
        ("held_at place chair recorder present_names absent_names observer_names quorum_sentence agenda minutes_lines "
        "item.time item.text dissent motion_text yes no abstain conclusion overrides"),
        "主持人 记录人 参会人员代表",
    ),
    "minutes_official": (
        "number held_at chair present_names leave_names observer_names consensus dissent tasks",
        "",
    ),
    "ballot": ("meeting_name ballot_question ballot_options ballot_rule committee held_at", "盖章"),
    "vote_report": (
        ("basis eligible due present issued returned valid spoiled yes no abstain present_ratio yes_ratio base "
        "base_words verdict_word verdict_sentence counted_at tellers counter caller"),
        "监票人 计票人 唱票人 主持人",
    ),
    "resolution": (
        ("number meeting_name quorum_sentence matter_title resolution_text yes no abstain effective_on executor "
        "deadline dissent issuers"),
        "参会代表",
    ),
    "publication": (
        "published_title published_text publish_from publish_to publish_places contact objection_way issuers",
        "",
    ),
    "publication_proof": (
        ("photographs item.data item.caption item.place item.posted_at item.posted_by item.checked item.taken_down "
        "publish_from publish_to objections item.text item.on item.reply item.replied_on"),
        "张贴人 监督委员会",
    ),
    "implementation": (
        ("item.what item.owner item.due item.progress item.money item.done_on item.finding acceptance problems "
        "finished_on feedback feedback_on"),
        "责任人 主任 监督委员会",
    ),
    "satisfaction": (
        ("sheets_sent sheets_returned very_satisfied satisfied basically_satisfied not_satisfied comments "
        "satisfaction_rate"),
        "组织者 监督委员会 满意率＝",
    ),
    "archive_list": (
        "item.no item.title item.responsible item.on item.pages item.retention item.medium item.remark item.number",
        "归档人 书记",
    ),
    "proxy": ("item.principal item.bearer item.group matter_title held_at", "委托人 受托人"),
    "avoidance": ("item.name item.group item.reason matter_title", "本人签名"),
    "legal_opinion": ("legal_opinion legal_by legal_on legal_result matter_text", "审核人"),
    "expert_opinion": ("item.name item.unit item.office item.on item.words item.result", "签字"),
    "hearing_record": ("held_at place chair recorder present_names contributions conclusion", "听证主持人"),
    "township_filing": (
        "number committee filing_to filing_on filing_how filing_by filing_what filing_receipt resolution_text",
        "乡镇（街道）意见",
    ),
    "picture_list": ("item.what item.on item.by item.file item.digest", "整理人"),
    "adoption": ("item.who item.kind item.words item.state item.reason", "填表人 监督委员会"),
    "roll_call": (
        "ballot_question held_at item.no item.name item.group item.weight item.answer item.note",
        "监票人 计票人 主持人",
    ),
    "tally_sheet": (
        ("ballot_question caller returned teller_one teller_two item.text item.strokes item.votes item.second_strokes "
        "item.second_votes spoiled_reasons"),
        "监票人 唱票人 计票人甲 计票人乙",
    ),
    "hand_slip": (
        "ballot_question item.rule item.section item.teller item.aside item.left item.right item.hands item.name",
        "计票人签名 监票人签名 沿虚线裁开",
    ),
    "ballot_issue": (
        "printed spoiled_before item.place item.due item.issued item.name item.group",
        "发票人 监票人 领票人签名",
    ),
    "mobile_box": (
        ("box_staff box_route box_reason box_left_at box_back_at box_asked box_reached item.name item.group "
        "item.household item.reached"),
        "护送人 监票人 领票人签名 封条",
    ),
    "ballot_cover": ("printed issued returned valid spoiled counted_at", "监票人 计票人 封存日期"),
    "result_poster": ("bars verdict_sentence needed quorum_sentence contact", ""),
    "chair_script": ("chair due quorum_sentence agenda speaking_rule questions motion_text vote_way", ""),
    "four_two_register": (
        ("register_meetings register_publications motion_source matter_title item.held_at item.body item.due "
        "item.present item.ratio item.content item.sign item.days item.places item.by item.text"),
        "签字 监督意见",
    ),
}  # fmt: skip
"""Paper: the names that its form must use, and words that must stand in it to be signed or read."""


def test_every_paper_of_the_list_has_a_form_and_every_form_its_fields_here():
    others = {"announcement", "result_announcement", "text_final", "owner_ballot"}
    others |= {"dossier_cover", "dossier_list", "letter", "report", "handover", "person_slip"}
    assert set(FIELDS) <= set(form_codes())
    assert set(form_codes()) - set(FIELDS) - others == set()


@pytest.mark.parametrize("code", FIELDS)
def test_every_field_of_a_paper_stands_in_its_form(code):
    text = (forms_folder() / f"{code}.toml").read_text("utf-8")
    names, words = FIELDS[code]
    lacking = [name for name in names.split() if not re.search(rf"\b{re.escape(name)}\b", text)]
    assert lacking == []
    assert [word for word in words.split() if word not in text] == []


@pytest.mark.parametrize("code", ["publication", "announcement", "result_announcement"])
def test_what_is_printed_larger_hangs_in_public(code):
    raw = tomllib.loads((forms_folder() / f"{code}.toml").read_text("utf-8"))
    assert raw["posted"]


def test_the_result_of_a_vote_among_several_begins_with_how_it_was_voted():
    told = document_words(fill(load_form("result_announcement"), typical() | {"yes": ""}))
    assert "进行了表决（9选3（差额）" in told
    assert "落实结果如下：" in told
