"""Pinyin initials and sort keys of names, with the readings that characters have as surnames."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from itertools import product

SURNAMES = {
    "单": "shan4", "曾": "zeng1", "仇": "qiu2", "解": "xie4", "查": "zha1", "区": "ou1", "朴": "piao2",
    "尉": "wei4", "覃": "qin2", "盖": "ge3", "缪": "miao4", "乐": "yue4", "葛": "ge3", "员": "yun4",
    "贠": "yun4", "折": "she2", "黑": "he4", "秘": "bi4", "繁": "po2", "召": "shao4", "种": "chong2",
    "重": "chong2", "任": "ren2", "华": "hua4", "燕": "yan1", "纪": "ji3", "過": "guo1", "过": "guo1",
    "晟": "cheng2", "翟": "zhai2", "臧": "zang1", "么": "yao1", "牟": "mu4", "隗": "wei3", "佴": "nai4",
    "郗": "xi1", "郇": "xun2", "相": "xiang4", "令": "ling2", "哈": "ha3", "那": "na1", "撒": "sa4",
    "阚": "kan4", "洗": "xian3", "谌": "chen2", "不": "fou1", "车": "che1", "石": "shi2", "宁": "ning4",
    "甯": "ning4", "柏": "bai3", "卜": "bu3", "长": "chang2", "句": "gou1", "祭": "zhai4", "乜": "nie4",
    "都": "du1", "会": "gui4", "适": "kuo4", "肖": "xiao1", "薄": "bo2", "藏": "zang1", "晁": "chao2",
    "能": "nai4", "於": "yu1", "占": "zhan1", "盛": "sheng4", "干": "gan1", "参": "can1", "朝": "chao2",
}  # fmt: skip
"""How a character is read as a surname where that differs from its common reading or is in doubt."""

DOUBLE_SURNAMES = {
    "尉迟": ("yu4", "chi2"), "万俟": ("mo4", "qi2"), "澹台": ("tan2", "tai2"), "单于": ("chan2", "yu2"),
    "长孙": ("zhang3", "sun1"), "令狐": ("ling2", "hu2"), "鲜于": ("xian1", "yu2"),
    "宇文": ("yu3", "wen2"), "皇甫": ("huang2", "fu3"), "慕容": ("mu4", "rong2"),
    "司马": ("si1", "ma3"), "上官": ("shang4", "guan1"), "欧阳": ("ou1", "yang2"),
    "夏侯": ("xia4", "hou2"), "诸葛": ("zhu1", "ge3"), "闻人": ("wen2", "ren2"),
    "东方": ("dong1", "fang1"), "赫连": ("he4", "lian2"), "公孙": ("gong1", "sun1"),
    "申屠": ("shen1", "tu2"), "淳于": ("chun2", "yu2"), "呼延": ("hu1", "yan2"),
    "端木": ("duan1", "mu4"), "百里": ("bai3", "li3"), "南宫": ("nan2", "gong1"),
    "西门": ("xi1", "men2"), "独孤": ("du2", "gu1"), "轩辕": ("xuan1", "yuan2"),
    "太史": ("tai4", "shi3"), "司徒": ("si1", "tu2"), "司空": ("si1", "kong1"),
    "濮阳": ("pu2", "yang2"), "公冶": ("gong1", "ye3"), "宗政": ("zong1", "zheng4"),
}  # fmt: skip

ALSO = {
    "乐": ("le4", "yue4"), "长": ("chang2", "zhang3"), "重": ("chong2", "zhong4"), "行": ("xing2", "hang2"),
    "朝": ("chao2", "zhao1"), "茜": ("qian4", "xi1"), "晟": ("sheng4", "cheng2"), "娜": ("na4", "nuo2"),
    "莘": ("shen1", "xin1"), "禅": ("chan2", "shan4"), "盛": ("sheng4", "cheng2"), "奇": ("qi2", "ji1"),
    "柏": ("bai3", "bo2"), "曾": ("zeng1", "ceng2"), "调": ("tiao2", "diao4"), "传": ("chuan2", "zhuan4"),
    "降": ("xiang2", "jiang4"), "会": ("hui4", "kuai4"),
    "系": ("xi4", "ji4"), "校": ("xiao4", "jiao4"), "弹": ("tan2", "dan4"),
    "车": ("che1", "ju1"), "参": ("can1", "shen1"), "省": ("sheng3", "xing3"),
}  # fmt: skip
"""Characters of given names and of organisations that people read in two ways: both are found."""

SURNAME_ALSO = {
    "覃": "tan2", "乐": "le4", "朴": "pu3", "盖": "gai4", "召": "zhao4", "牟": "mou2", "翟": "di2",
    "种": "zhong3", "单": "dan1", "曾": "ceng2", "仇": "chou2", "解": "jie3", "查": "cha2", "区": "qu1",
    "尉": "yu4", "缪": "mou2", "员": "yuan2", "臧": "cang2", "折": "zhe2", "隗": "kui2", "郗": "chi1",
    "晁": "zhao1", "谌": "shen4", "长": "zhang3", "祭": "ji4", "句": "ju4", "秘": "mi4", "黑": "hei1",
}  # fmt: skip
"""What a surname is often read as by those who do not know it; found as well, sorted by the right one."""

MOST_SPELLINGS = 8
"""A name with many ambiguous characters is searched by its likeliest readings only."""


@dataclass(frozen=True, slots=True)
class Spelling:
    """How a name is searched for (`initials`: one word a reading) and sorted (`sort_key`)."""

    initials: str
    sort_key: str


def spell_person(name: str) -> Spelling:
    """Return the spelling of a person's name, whose first one or two characters are a surname."""
    double = DOUBLE_SURNAMES.get(name[:2])
    if double and len(name) > 2:
        return _spelling([(one,) for one in double] + [_readings(char) for char in name[2:]], name)
    if name[:1] in SURNAMES:
        first = (SURNAMES[name[0]], SURNAME_ALSO.get(name[0], ""))
        return _spelling([first] + [_readings(char) for char in name[1:]], name)
    return _spelling([_readings(char) for char in name], name)


def spell_words(text: str) -> Spelling:
    """Return the spelling of a name that is no person's, e.g. an organisation's."""
    return _spelling([_readings(char) for char in text], text)


def _spelling(readings: list[tuple[str, ...]], name: str) -> Spelling:
    told = [reading for reading in readings if reading]
    letters = [dict.fromkeys(one[0] for one in reading if one) for reading in told]
    words = dict.fromkeys("".join(chosen) for chosen in _few(letters))
    key = " ".join(reading[0] for reading in told)
    return Spelling(" ".join(words), f"{key} {name}")


def _few(letters: list[dict[str, None]]) -> Iterable[tuple[str, ...]]:
    """Return combinations of letters, first readings first, never more than a few."""
    for count, chosen in enumerate(product(*letters)):
        if count == MOST_SPELLINGS:
            return
        yield chosen


@lru_cache(maxsize=20_000)
def _readings(char: str) -> tuple[str, ...]:
    """Return the readings of one character, the common one first; a mark or blank has none."""
    if char.isascii():
        return (char.lower(),) if char.isalnum() else ()
    if char in ALSO:
        return ALSO[char]
    if not char.isalpha():
        return ()
    from pypinyin import Style, lazy_pinyin  # 0.4 s to load: only when a new name is taken in

    return (_ascii(lazy_pinyin(char, style=Style.TONE3, neutral_tone_with_five=True)[0]),)


def _ascii(syllable: str) -> str:
    return syllable.replace("ü", "v").replace("ê", "e")
