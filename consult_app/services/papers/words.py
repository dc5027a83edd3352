"""The Chinese that papers say of codes, and their sentences, read from `resources/paper_words.toml`."""

import tomllib
from datetime import date, datetime
from functools import cache
from typing import Any

from consult_app.basics.paths import resource
from consult_app.services.app import CHINA


@cache
def _tables() -> dict[str, dict[str, str]]:
    return tomllib.loads(resource("paper_words.toml").read_text("utf-8"))


def word(table: str, code: str) -> str:
    """Return the Chinese of a code; one that the file lacks stands as it is."""
    return _tables()[table].get(code, code)


def entries(table: str) -> list[tuple[str, str]]:
    """Return codes and Chinese of a table in the order of the file."""
    return list(_tables()[table].items())


def sentence(name: str, **facts: Any) -> str:  # noqa: ANN401 - facts of a sentence
    return _tables()["sentence"][name].format(**facts)


WHOLE_OFFICE = ("人民政府", "办事处", "委员会")
"""How an office's own name ends."""


def town_office(town: str) -> str:
    """
    Return the office above a village: a township has a government, a street the office of its district.

    Organic Law of Local People's Congresses and Governments, art. 85. A name that is an office's already stays.
    """
    if not town or town.endswith(WHOLE_OFFICE):
        return town
    return sentence("street_office" if town.endswith("街道") else "township", town=town)


def local(at: datetime | None) -> datetime | None:
    """Return a moment in the village's own time."""
    return at.astimezone(CHINA) if at is not None else None


def day_words(day: date | None) -> str:
    """Return 2026年11月25日, or nothing for no day."""
    return f"{day.year}年{day.month}月{day.day}日" if day is not None else ""


def time_words(at: datetime | None) -> str:
    """Return 14时05分 in the village's time, or nothing."""
    here = local(at)
    return f"{here.hour}时{here.minute:02d}分" if here is not None else ""


def moment_words(at: datetime | None) -> str:
    """Return 2026年11月25日14时05分 in the village's time, or nothing."""
    here = local(at)
    return f"{day_words(here.date())}{time_words(here)}" if here is not None else ""


def law_words(cited: str) -> str:
    """Return 《村民委员会组织法》第三十条 for 村民委员会组织法第三十条; what names no article stands as it is."""
    law, mark, article = cited.partition("第")
    return f"《{law}》{mark}{article}" if law and mark and "《" not in cited else cited


def ratio_words(have: int, whole: int) -> str:
    """Return 34/45，75.5%: the tenths are rounded down, shown and never compared."""
    if not whole:
        return ""
    tenths = have * 1000 // whole
    return f"{have}/{whole}，{tenths // 10}.{tenths % 10}%"


def names(listed: list[str]) -> str:
    return "、".join(listed)


def money_words(yuan: int | None) -> str:
    """Return whole yuan, in 万元 where they are whole hundreds of it."""
    if not yuan:
        return ""
    return f"{yuan / 10000:g}万元" if yuan % 100 == 0 and yuan >= 10000 else f"{yuan}元"
