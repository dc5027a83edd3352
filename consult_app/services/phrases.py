"""Sentences said in the hall and phrases for the minutes, read from `resources/phrases.toml`."""

import tomllib
from functools import cache
from typing import Any

from consult_app.basics.paths import resource
from consult_app.domain.citation import chinese_number


@cache
def phrases() -> dict[str, Any]:
    """Return the tables of the file."""
    return tomllib.loads(resource("phrases.toml").read_text("utf-8"))


def share_words(num: int, den: int) -> str:
    """Return 半数, 三分之二 …: how a share is said; `den` below 100."""
    if (num, den) == (1, 2):
        return "半数"
    return f"{chinese_number(den)}分之{chinese_number(num)}"
