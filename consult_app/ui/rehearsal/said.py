"""What English source strings say on the screen: read from the translation, so that the walk follows the words."""

from functools import cache
from xml.etree import ElementTree as ET

from consult_app.basics.paths import resource


@cache
def _chinese() -> dict[str, tuple[str, ...]]:
    """Return every source string with all that it is translated as, in whatever context."""
    tree = ET.parse(resource("translations", "consult_app_zh_CN.ts"))  # noqa: S314 - our own file
    found: dict[str, list[str]] = {}
    for message in tree.iter("message"):
        source, words = message.findtext("source"), message.findtext("translation")
        if source and words:
            found.setdefault(source, []).append(words)
    return {source: tuple(dict.fromkeys(words)) for source, words in found.items()}


def said(source: str, *, english: bool) -> tuple[str, ...]:
    """Return the ways a source string may stand on the screen; what is no source string stands as it is."""
    return (source,) if english else (*_chinese().get(source, ()), source)
