"""Words of health and poverty are hidden where they tell of a person, and stay where a matter of all is spoken of."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consult_app.domain.masking import Known, find_personal, mask_text

OF_A_PERSON = [
    "该户是低保户。",
    "这户评为五保户已有三年。",
    "其母患有精神病，需要照看。",
    "他家是贫困户。",
    "她已怀孕五个月，不能到会。",
    "因重病不能到会。",
    "李某某系特困人员。",
    "户主身患癌症，无力出工。",
    "属于低保户，请求减免。",
    "张大爷残疾，行走不便。",
    "一户监测户的房屋漏雨。",
    "得了尿毒症，花费很大。",
    "本人是低保户，要求免交水费。",
    "三组12号低保。",
    "低保户",
    "残疾人",
    "残疾二级",
    "这位老人有残疾，轮椅进不了门。",
]
OF_ALL = [
    "低保评定要公开。",
    "低保户、五保户免交垃圾处理费。",
    "村里修建残疾人坡道两处。",
    "为残疾人和老人安装扶手。",
    "大病保险由村集体代交一半。",
    "申请低保的程序贴在公开栏。",
    "困难户慰问金每户三百元。",
    "补助对象为低保户、特困供养人员。",
    "全村有低保户12户、脱贫户30户。",
    "协商低保名额分配办法。",
    "成立残疾人联合会村级分会。",
    "肺结核筛查安排在下周一。",
    "其他低保政策照常执行。",
    "他们组里的困难户由集体帮扶。",
    "因病致贫的家庭可以申请救助。",
    "享受低保待遇的家庭减半收取。",
    "精神病防治宣传一次。",
    "家家户户都要做好大病医保登记。",
    "优先安排困难户务工。",
    "道路硬化资金不得从低保资金中列支。",
    "与其降低补助，不如减少困难户数。",
]


@pytest.mark.parametrize("text", OF_A_PERSON)
def test_what_tells_of_a_person_is_hidden_though_nobody_is_named(text):
    assert "（略）" in mask_text(text)
    kept = [one for one in find_personal(text) if one.kind in {"health", "poverty"}]
    assert all(one.shown == "（略）" for one in kept)


@pytest.mark.parametrize("text", OF_ALL)
def test_what_is_for_all_stays(text):
    assert mask_text(text) == text


def test_a_sentence_of_all_beside_one_of_a_person_stays():
    told = mask_text("低保评定要公开。该户是低保户。")
    assert told == "低保评定要公开。该户是（略）户。"


def test_somebody_decides_that_it_is_shown():
    assert mask_text("该户是低保户。", {"低保"}) == "该户是低保户。"


@given(st.lists(st.sampled_from(OF_A_PERSON + OF_ALL), max_size=6).map("".join))
def test_hiding_twice_changes_nothing_more(text):
    known = Known(frozenset({"钱秀英"}))
    once = mask_text(text, known=known)
    assert mask_text(once, known=known) == once
