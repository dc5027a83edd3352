"""A change of wording in the words of practice: 第二条将“12桌”改为“8桌”, 删去第十条, 在第四条后增加一条."""

import re
from collections.abc import Sequence

from consult_app.domain.article_changes import ArticleChange, ArticleFate, article_changes
from consult_app.domain.meeting import Amendment, AmendmentState
from consult_app.domain.text_diff import Change, Piece, difference
from consult_app.services.papers.words import sentence

AROUND = 4
"""Characters kept around a change on paper, so that a figure is not told without its words."""
PHRASE = 8
"""A phrase of no more characters than this is kept whole."""
_MARKS = re.compile(r"[，。；：、！？（）()\n]")


def changed_words(before: str, after: str) -> str:
    """Say what leads from one wording to the other; "" where they are the same."""
    if before != after and _letters(before) == _letters(after):
        return sentence("spacing")
    changes = article_changes(before, after)
    told = [words for one in changes if (words := _told(one))]
    if changes and not told:
        return sentence("numbered_anew")
    return "；".join(told)


def _letters(words: str) -> str:
    return "".join(words.split())


def is_edit(amendment: Amendment) -> bool:
    """Say whether this is a change of the draft made at once, which nobody had to decide on."""
    at_once = amendment.proposed_at == amendment.decided_at and not amendment.asked_after
    return amendment.state is AmendmentState.ADOPTED and at_once


LONG = 120
"""Characters above which a change is not told in the middle of a sentence: its articles are named instead."""


def told_in_line(amendment: Amendment) -> str:
    """Say what an amendment asked for in a sentence of the minutes or of a list."""
    adopted = amendment.state is AmendmentState.ADOPTED and amendment.asked_after
    before = amendment.asked_before if adopted else amendment.before
    after = amendment.asked_after if adopted else amendment.after
    words = changed_words(before, after)
    if len(words) <= LONG:
        return words
    named = articles_named(before, after)
    return sentence("articles_changed", heads=named) if named else f"{words[:LONG]}…"


def articles_named(before: str, after: str) -> str:
    """Name the articles that a change touches, for where its words would be too long: 第二条、第五条后新增."""
    touched = (_named(one) for one in article_changes(before, after))
    return "、".join(dict.fromkeys(name for name in touched if name))


def _named(one: ArticleChange) -> str:
    if one.fate is ArticleFate.PUT_IN and one.head and one.behind:
        return sentence("article_new", behind=one.behind)
    return one.head


def _told(one: ArticleChange) -> str:
    """Say what became of an article; nothing where only its number or its blanks are others."""
    behind = "behind" if one.behind else "first"
    match one.fate:
        case ArticleFate.NUMBERED:
            return ""
        case ArticleFate.TAKEN_OUT if one.head:
            return sentence("article_out", head=one.head, words=_in_line(one.before))
        case ArticleFate.PUT_IN if one.head:
            facts = {"behind": one.behind, "words": _in_line(one.after)}
            return sentence(f"article_in_{behind}", **facts)
        case ArticleFate.MOVED if one.head:
            return sentence(f"article_moved_{behind}", head=one.head, behind=one.behind)
        case ArticleFate.MOVED:
            return sentence("line_moved", words=_in_line(one.after))
        case _:
            words = reworded(one.before, one.after)
            return f"{one.head}{words}" if words else ""


def _in_line(words: str) -> str:
    return "".join(line.strip() for line in words.splitlines())


def reworded(before: str, after: str) -> str:
    """Say a change within one article: 将“出资18万元”改为“出资12万元”, 增加“…”, 删去“…”; of blanks alone nothing."""
    told: list[str] = []
    pieces = difference(before, after)
    for place, piece in enumerate(pieces):
        lead = _last(pieces[place - 1].text) if place else ""
        rest = pieces[place + 1 : place + 3]
        if piece.change is Change.TAKEN_OUT:
            if rest and rest[0].change is Change.PUT_IN:
                tail = _first(rest[1].text) if len(rest) > 1 else ""
                old, new = f"{lead}{piece.text}{tail}", f"{lead}{rest[0].text}{tail}"
                told.append(sentence("replaced", old=_in_line(old), new=_in_line(new)))
            elif piece.text.strip():
                told.append(sentence("taken_out", old=_in_line(piece.text)))
        elif piece.change is Change.PUT_IN and piece.text.strip() and not _replaces(pieces, place):
            where = "put_in" if lead else "added"
            told.append(sentence(where, lead=lead, new=_in_line(piece.text)))
    return "；".join(told)


def _replaces(pieces: Sequence[Piece], place: int) -> bool:
    return place > 0 and pieces[place - 1].change is Change.TAKEN_OUT


def _last(kept: str) -> str:
    phrase = _MARKS.split(kept)[-1]
    return phrase if len(phrase) <= PHRASE else phrase[-AROUND:]


def _first(kept: str) -> str:
    phrase = _MARKS.split(kept)[0]
    return phrase if len(phrase) <= PHRASE else phrase[:AROUND]
