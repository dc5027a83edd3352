"""Whether words of health and poverty tell of a person, or of a rule for all: 该户是低保户, but 低保户免交卫生费."""

import re
from collections.abc import Collection

HEALTH = (
    "残疾",
    "精神病",
    "精神障碍",
    "艾滋",
    "癌症",
    "肿瘤",
    "尿毒症",
    "肺结核",
    "乙肝",
    "怀孕",
    "重病",
    "大病",
)
POVERTY = ("低保", "特困", "五保", "贫困户", "脱贫户", "监测户", "困难户")

_FACT = f"(?:{'|'.join((*HEALTH, *POVERTY))})"
_BEARER = "(?:人员|对象|家庭|患者|病人|户|人|者)?"
"""What makes of a fact whoever it is true of."""
_GENERAL = (
    "(?:户|人员|对象|家庭|患者|病人|人|者)?(?:的)?(?:政策|制度|工作|评定|评议|评审|认定|审核|审批|复核|核查|申请|申报|办理|"
    "指标|标准|条件|范围|名单|名额|资金|补助|补贴|救助|救济|慰问|帮扶|保障|供养|待遇|保险|医保|医疗|统筹|基金|"
    "预防|防治|筛查|普查|康复|护理|设施|坡道|通道|车位|厕所|就业|联合会|协会|专干|联络员|数|率|问题|等|[、和及与或])"
)
"""What follows a fact where a rule, a list or a work of the village is spoken of."""
_SOMEBODY = re.compile(
    r"(?<!其)他(?![人们乡])|她(?!们)|本人|户主|当事人|老伴|老汉|大爷|大妈|大娘|大叔|奶奶|爷爷"
    r"|(?:该|此|这|那|某|一)(?:户|家)(?!家户户|家)|(?:该|这[个位名]?|那[个位名]?|某)(?:村民|居民|老人|同志|妇女|儿童|学生)"
    r"|(?<![尤与及])其(?:父|母|妻|夫|丈夫|儿|女|子女|家|家人|配偶|兄|弟|姐|妹)|[\u4e00-\u9fff](?<![如若该])某"
)
"""Somebody who is meant, though not named."""
_SAID = re.compile(
    "(?:患有?|身患|罹患|得了|查出|确诊为?|检查出|突发|因(?:为)?)[^，,、]{0,4}?"
    f"(?P<ill>(?:{'|'.join(HEALTH)}))(?!{_GENERAL})"
    "|(?<!对象)(?<!范围)(?<!主要)(?<!分别)(?:是|系|属于?|为|享受|吃着?|吃上|领着?|评为|评上|列为|纳入)了?"
    f"(?P<poor>(?:{'|'.join(POVERTY)}))(?!{_GENERAL})"
    "|(?:已|已经|正|正在)怀孕|怀孕(?:[一二三四五六七八九十\\d]+个月|中)"
)
"""What is said of one person: an illness that somebody has, a state in which somebody is."""
_ALONE = re.compile(rf"(?:[一二三四\d]级)?{_FACT}{_BEARER}(?:[一二三四\d]级)?")
"""A cell of a table that says nothing else tells of whoever stands in the row."""


def is_of_somebody(clause: str, place: int, names: Collection[str]) -> bool:
    """
    Tell whether the fact at `clause[place:]` is one person's, from what is said in the same sentence.

    Somebody's name or another word for a person makes it so, even where a rule is spoken of, too.
    """
    if any(name in clause for name in names) or _SOMEBODY.search(clause):
        return True
    if _ALONE.fullmatch(clause.strip(" （()）、，,:：")):
        return True
    return any(said.start() <= place < said.end() for said in _SAID.finditer(clause))
