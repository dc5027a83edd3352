"""Article numbers in words: "28(3)" is 第二十八条第三款, "28[4]" 第二十八条第四项."""

import re

_DIGITS = "零一二三四五六七八九"
_ARTICLE = re.compile(r"(\d+)(?:\((\d+)\))?(?:\[(\d+)\])?")


def article_words(articles: str, language: str = "zh") -> str:
    """Write one or several articles ("19, 20"); what is not a number stands as it is."""
    parts = [part.strip() for part in articles.split(",") if part.strip()]
    if language == "zh":
        return "、".join(_chinese(part) for part in parts)
    return ", ".join(_english(part) for part in parts)


def _chinese(article: str) -> str:
    match = _ARTICLE.fullmatch(article)
    if match is None:
        return article
    pairs = zip(match.groups(), "条款项", strict=True)
    return "".join(f"第{chinese_number(int(number))}{word}" for number, word in pairs if number)


def _english(article: str) -> str:
    match = _ARTICLE.fullmatch(article)
    if match is None:
        return article
    number, paragraph, item = match.groups()
    told = [f"Art. {number}"]
    told += [f"para {paragraph}"] if paragraph else []
    told += [f"item {item}"] if item else []
    return " ".join(told)


def chinese_number(number: int) -> str:
    """Write 1 to 1999 as laws number their articles: 十, 二十八, 一百零三, 二百七十八."""
    thousands, rest = divmod(number, 1000)
    hundreds, rest = divmod(rest, 100)
    tens, ones = divmod(rest, 10)
    words = f"{_DIGITS[thousands]}千" if thousands else ""
    if hundreds:
        words += f"{_DIGITS[hundreds]}百"
    elif thousands and rest:
        words += "零"
    if tens:
        words += "十" if tens == 1 and not words else f"{_DIGITS[tens]}十"
    elif hundreds and ones:
        words += "零"
    return words + (_DIGITS[ones] if ones else "")
