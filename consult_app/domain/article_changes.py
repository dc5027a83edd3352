"""What a change of wording does, article by article: reworded, put in, taken out, moved, numbered anew."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from consult_app.domain.articles import Article, articles
from consult_app.domain.text_diff import aligned


class ArticleFate(StrEnum):
    REWORDED = "reworded"
    PUT_IN = "put_in"
    TAKEN_OUT = "taken_out"
    MOVED = "moved"
    NUMBERED = "numbered"


@dataclass(frozen=True, slots=True)
class ArticleChange:
    """
    What became of one article.

    `head` is its number as it was (`第三条`, "" for words without a number), of one put in the number it got;
    `behind` is the article that one put in or moved stands behind now, "" at the beginning.
    """

    fate: ArticleFate
    head: str
    before: str = ""
    after: str = ""
    new_head: str = ""
    behind: str = ""


def article_changes(before: str, after: str) -> tuple[ArticleChange, ...]:
    """Return what leads from one wording to the other, in the order of the articles."""
    old, new = _parted(before), _parted(after)
    pairs = _paired(old, new)
    gone = {old[one].words: old[one] for one, other in pairs if one is not None and other is None}
    come = {new[other].words for one, other in pairs if one is None and other is not None}
    found: list[ArticleChange] = []
    for one, other in pairs:
        if one is None and other is not None:
            found.append(_come(gone.get(new[other].words), new, other))
        elif one is not None and other is not None:
            found += _reworded(old[one], new[other])
        elif one is not None and old[one].words not in come:
            found.append(ArticleChange(ArticleFate.TAKEN_OUT, old[one].head, old[one].words))
    return tuple(found)


def _paired(
    old: Sequence[Article], new: Sequence[Article]
) -> tuple[tuple[int | None, int | None], ...]:
    """Set the articles beside each other: by their words, and where nothing is alike by their number."""
    pairs = list(aligned([one.words for one in old], [one.words for one in new]))
    gone = {old[one].words for one, other in pairs if one is not None and other is None}
    come = {
        new[other].head: other
        for one, other in pairs
        if one is None and other is not None and new[other].words not in gone  # else it moved
    }
    for place, (one, other) in enumerate(pairs):
        if one is not None and other is None and old[one].head:
            pairs[place] = (one, come.pop(old[one].head, None))
    taken = {other for one, other in pairs if one is not None}
    return tuple(pair for pair in pairs if pair[0] is not None or pair[1] not in taken)


def _reworded(old: Article, new: Article) -> list[ArticleChange]:
    if old.words == new.words and old.head == new.head:
        return []
    fate = ArticleFate.NUMBERED if old.words == new.words else ArticleFate.REWORDED
    return [ArticleChange(fate, old.head, old.words, new.words, new.head)]


def _come(old: Article | None, new: Sequence[Article], place: int) -> ArticleChange:
    one, behind = new[place], new[place - 1].head if place else ""
    if old is None:
        return ArticleChange(ArticleFate.PUT_IN, one.head, "", one.words, one.head, behind)
    return ArticleChange(ArticleFate.MOVED, old.head, old.words, one.words, one.head, behind)


def _parted(text: str) -> tuple[Article, ...]:
    """Part a text into articles; one without numbers, and what stands before the first number, into its lines."""
    parts: list[Article] = []
    for one in articles(text):
        if one.head:
            parts.append(one)
        else:
            parts += [Article("", line, 0, 0) for line in one.words.split("\n") if line.strip()]
    return tuple(parts)
