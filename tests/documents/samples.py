"""Data for every form: as short as can be, typical, and extreme."""

import re
from typing import Any

from consult_app.documents.vocabulary import Name, shipped_vocabulary

HOSTILE = "<b>&amp;</b>{x}{{ y }}{% z %}$#*|\\\"'😀䶮㛃𬭎龑\u200b\t"
KEPT = {"issuers", "red_head", "committee", "unit", "village", "town"}


def typical() -> dict[str, Any]:
    return shipped_vocabulary().sample()


def short() -> dict[str, Any]:
    """Every text empty, every list empty; numbers and dates stay."""
    return {name: _short(entry) for name, entry in shipped_vocabulary().names.items()}


def _short(entry: Name) -> Any:
    if entry.fields:
        return []
    return "" if isinstance(entry.sample, str) and entry.name not in KEPT else entry.sample


def extreme() -> dict[str, Any]:
    """Long opinions, names of twelve characters, sixty items of every list, signs that mean something elsewhere."""
    data = {}
    for name, entry in shipped_vocabulary().names.items():
        if entry.fields:
            data[name] = [
                {key: _long(field, index) for key, field in entry.fields.items()}
                for index in range(60)
            ]
        else:
            data[name] = _long(entry, 0)
    data["matter_text"] = (typical()["matter_text"] + HOSTILE) * 50
    data["roll"] *= 4
    data |= slips_of_a_large_hall(data)
    for name in ("party_opinion", "dissent", "published_text"):
        data[name] = OPINION
    return data


OPINION = "意见很长，要写满四千字；" * 333 + "完。"
"""Four thousand characters."""


def crowded() -> dict[str, Any]:
    """Two hundred people and a long opinion, but nothing that nobody would write."""
    data = typical()
    for name in ("roll", "participants", "contributions"):
        rows = data[name]
        data[name] = [rows[index % len(rows)] | {"no": index + 1} for index in range(200)]
    data["present_names"] = "、".join(row["name"] for row in data["roll"])
    data["dissent"] = OPINION[:600]
    return data


SIGNS = "<>&{}%$#*|\\😀䶮"


def full() -> dict[str, Any]:
    """What a large village could really write: 2,000 people, 60 of everything else, 4,000 characters, signs in every sentence."""
    data: dict[str, Any] = {}
    for name, entry in shipped_vocabulary().names.items():
        if not entry.fields:
            data[name] = _signed(entry.sample, entry.name)
            continue
        rows = typical()[name]
        data[name] = [
            {key: _signed(value, key) for key, value in rows[index % len(rows)].items()}
            for index in range(2000 if name == "roll" else 60)
        ]
        for number, row in enumerate(data[name], 1):
            if "no" in row:
                row["no"] = number
            if "name" in row:
                row["name"] = LONG_NAME
    data["dissent"] = OPINION
    return data | slips_of_a_large_hall(data)


def slips_of_a_large_hall(data: dict[str, Any]) -> dict[str, Any]:
    """Return slips of twelve sections and two counters for twenty options: more is no show of hands any more."""
    return {"hand_slips": data["hand_slips"][:24], "hand_pairs": data["hand_pairs"][:11]}


LONG_NAME = "买买提·阿卜杜拉热合曼江"
"""Twelve characters."""
SENTENCE = 12
"""A text from so many characters on is taken for a sentence."""


CODED = re.compile(r"\d年\d|[A-Z]{2}\d|-\d\d|[☐☑]")
"""Days, numbers of files and rows of boxes are no words of a user."""


def _signed(value: Any, name: str) -> Any:
    sentence = isinstance(value, str) and len(value) >= SENTENCE and not CODED.search(value)
    return value + SIGNS if sentence and name not in KEPT else value


def _long(entry: Name, index: int) -> Any:
    sample = (
        entry.sample[index % len(entry.sample)] if isinstance(entry.sample, list) else entry.sample
    )
    if not isinstance(sample, str) or entry.name in KEPT:
        return sample
    return (
        (sample + HOSTILE) * 4 if len(sample) > 30 else (sample + "买买提·阿卜杜拉热合曼" + HOSTILE)
    )
