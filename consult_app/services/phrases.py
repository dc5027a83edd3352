"""Sentences said in the hall and phrases for the minutes, read from `resources/phrases.toml`."""

import tomllib
from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any

from consult_app.basics.paths import resource
from consult_app.domain.citation import chinese_number
from consult_app.services.app import App


@cache
def phrases() -> dict[str, Any]:
    """Return the tables of the file."""
    return tomllib.loads(resource("phrases.toml").read_text("utf-8"))


def measure_of(unit: str) -> str:
    """Return the word that is counted with, 户 or 人, for a unit such as `households`."""
    words = phrases()["measure"]
    return str(words.get(unit, words["other"]))


PHRASES = "phrases.contribution"
"""The setting that holds the village's own phrases."""


def contribution_phrases(app: App) -> dict[str, tuple[str, ...]]:
    """Return the phrases offered while typing, by kind of contribution: the village's own, else the shipped ones."""
    with app.work() as work:
        own = work.setting(PHRASES, {})
    shipped = phrases()["contribution"]
    return {kind: tuple(own.get(kind, lines)) for kind, lines in shipped.items()}


def save_contribution_phrases(app: App, told: Mapping[str, Iterable[str]]) -> None:
    """Keep the village's own phrases; an empty line is none, and what equals the shipped ones follows them."""
    shipped = phrases()["contribution"]
    own = {kind: [line.strip() for line in lines if line.strip()] for kind, lines in told.items()}
    with app.work() as work:
        work.set(PHRASES, {kind: own[kind] for kind in own if own[kind] != shipped.get(kind)})
        work.note(app.now(), "phrases.kept", undo=False)
        work.commit()


def share_words(num: int, den: int) -> str:
    """Return 半数, 三分之二 …: how a share is said; `den` below 100."""
    if (num, den) == (1, 2):
        return "半数"
    return f"{chinese_number(den)}分之{chinese_number(num)}"
