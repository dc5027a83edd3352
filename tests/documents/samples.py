"""Data for every form: as short as can be, typical, and extreme."""

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


def _long(entry: Name, index: int) -> Any:
    sample = (
        entry.sample[index % len(entry.sample)] if isinstance(entry.sample, list) else entry.sample
    )
    if not isinstance(sample, str) or entry.name in KEPT:
        return sample
    return (
        (sample + HOSTILE) * 4 if len(sample) > 30 else (sample + "买买提·阿卜杜拉热合曼" + HOSTILE)
    )
