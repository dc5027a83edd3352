"""A text of articles (村规民约, a draft in points): parted at its numbers, and numbered anew."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from consult_app.domain.citation import chinese_number

SPACE = "\u3000"
"""What stands between 第三条 and its words."""
_NUMBER = r"[一二三四五六七八九十百零〇两\d]+"
_HEAD = re.compile(
    rf"^[ \t\u3000]*(?P<open>第|（|\()?(?P<number>{_NUMBER})"
    r"(?P<close>条之[一二三四五六七八九十]+|条|、|．|\.(?!\d)|）|\))[ \t\u3000]*"
)
_CHAPTER = re.compile(rf"^[ \t\u3000]*第{_NUMBER}[章节]")
_REFERENCE = re.compile(rf"(?:(?:本(?:规约|公约|章程|办法|方案))?第(?P<number>{_NUMBER})条)")
_PAIRS = {("第", "条"), ("（", "）"), ("(", ")"), ("", "、"), ("", "．"), ("", ".")}


@dataclass(frozen=True, slots=True)
class Article:
    """
    One article: its number as written (`第三条`, `三、`, "" before the first), and its words.

    `start` and `end` are its place in the text, so that one article can be changed and nothing else.
    """

    head: str
    words: str
    start: int
    end: int


def articles(text: str) -> tuple[Article, ...]:
    """
    Part a text at the numbers of its outermost kind; what stands before the first is an article without number.

    Laid end to end they are the text again. A chapter's heading (第二章) belongs to the article before it.
    """
    kind = _kind(text)
    starts = [at for at, head in _heads(text) if _form(head) == kind] if kind else []
    if not starts:
        return (Article("", text, 0, len(text)),) if text else ()
    bounds = ([0] if starts[0] else []) + [*starts, len(text)]
    return tuple(_article(text, bounds[n], bounds[n + 1]) for n in range(len(bounds) - 1))


def with_article(text: str, number: int, words: str) -> str:
    """Return the text with its article number `number` (from 0) reading `words`; with "" it is taken out."""
    one = articles(text)[number]
    after = text[one.end :]
    kept = words.rstrip("\n") + ("\n" if words.strip() and after else "")
    return f"{text[: one.start]}{kept}{after}".rstrip("\n")


def with_new_article(text: str, number: int, words: str) -> str:
    """Return the text with a new article behind number `number` (from 0); its own number is set by `renumbered`."""
    one = articles(text)[number]
    before = text[: one.end].rstrip("\n")
    after = text[one.end :].lstrip("\n")
    body = words.strip("\n")
    if one.head and not _HEAD.match(body):
        gap = SPACE if one.head.startswith("第") else ""
        body = f"{one.head}{gap}{body}"
    return "\n".join(part for part in (before, body, after) if part)


def renumbered(text: str) -> str:
    """Number the articles from one in the hand they are written in; all other words stay as they are."""
    parts: list[str] = []
    number = 0
    for one in articles(text):
        whole = text[one.start : one.end]
        found = _HEAD.match(whole)
        if not one.head or found is None:
            parts.append(whole)
            continue
        number += 1
        parts.append(f"{_numbered(found, number)}{whole[found.end('close') :]}")
    return "".join(parts)


def moved_references(before: str, after: str) -> tuple[str, ...]:
    """Return references such as 第五条 whose article bears another number after numbering anew: people must look."""
    old = [one.head for one in articles(before)]
    new = [one.head for one in articles(after)]
    first: dict[str, str] = {}
    for was, now in zip(old, new, strict=False):
        first.setdefault(was, now)
    moved = {was for was, now in first.items() if was and was != now}
    found = (match[0] for one in articles(after) for match in _REFERENCE.finditer(one.words))
    return tuple(dict.fromkeys(each for each in found if each in moved))


def _heads(text: str) -> Sequence[tuple[int, re.Match[str]]]:
    found: list[tuple[int, re.Match[str]]] = []
    at = 0
    for line in text.splitlines(keepends=True):
        head = _HEAD.match(line)
        if head is not None and not _CHAPTER.match(line) and _form(head) in _PAIRS:
            found.append((at, head))
        at += len(line)
    return found


def _form(head: re.Match[str]) -> tuple[str, str]:
    close = "条" if head["close"].startswith("条") else head["close"]
    return (head["open"] or "", close)


def _kind(text: str) -> tuple[str, str] | None:
    """The outermost numbering: 第…条 where there is one, else that of the first numbered line."""
    forms = [_form(head) for _at, head in _heads(text)]
    if ("第", "条") in forms:
        return ("第", "条")
    return forms[0] if forms else None


def _article(text: str, start: int, end: int) -> Article:
    whole = text[start:end]
    found = _HEAD.match(whole)
    head = whole[: found.end("close")].strip() if found else ""
    words = whole[found.end() :] if found else whole
    return Article(head, words.rstrip("\n"), start, end)


def _numbered(found: re.Match[str], number: int) -> str:
    written = str(number) if found["number"].isdigit() else chinese_number(number)
    close = "条" if found["close"].startswith("条") else found["close"]
    lead = found[0][: found.start("open" if found["open"] else "number")]
    return f"{lead}{found['open'] or ''}{written}{close}"
