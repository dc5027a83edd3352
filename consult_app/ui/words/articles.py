"""Where a rule stands written, as people cite it: 村民委员会组织法第30条."""

import re
import tomllib
from functools import cache

from PySide6.QtCore import QCoreApplication

from consult_app.basics.paths import resource
from consult_app.domain.finding import Basis, Status


@cache
def _laws() -> dict[str, dict[str, str]]:
    loaded: dict[str, dict[str, str]] = tomllib.loads(resource("laws.toml").read_text("utf-8"))
    return loaded


def law_words(law: str) -> str:
    """Return the short name of a law; an id that is not in `laws.toml` is shown as it stands."""
    entry = _laws().get(law, {})
    chinese = QCoreApplication.translate("Articles", "en") == "zh"
    return entry.get("cite" if chinese else "en", law)


def article_words(basis: Basis | None) -> str:
    """Return law and article; a rule nobody has checked against the original says so (需核对)."""
    if basis is None:
        return ""
    cited = law_words(basis.law) + _number(basis.article)
    if basis.status is Status.VERIFIED:
        return cited
    mark = {
        Status.RECALLED: QCoreApplication.translate("Articles", "to be checked"),
        Status.CUSTOM: QCoreApplication.translate("Articles", "customary"),
    }[basis.status]
    return QCoreApplication.translate("Articles", "{0} ({1})").format(cited, mark)


def article_short(basis: Basis | None) -> str:
    """Return the article alone (第30条) for a narrow column; the law's name where there is no article."""
    if basis is None:
        return ""
    short = article_words(basis).removeprefix(law_words(basis.law)).strip(", ")
    return short or law_words(basis.law)


def _number(article: str) -> str:
    """Return 第30条, or 第28条第3款 for 28(3) and 28.3; words that are no number stay words."""
    if not article:
        return ""
    if not (found := re.fullmatch(r"(\d+)(?:[.(](\d+)\)?)?", article)):
        return f" {article}"
    if found[2]:
        return QCoreApplication.translate("Articles", ", art. {0}({1})").format(found[1], found[2])
    return QCoreApplication.translate("Articles", ", art. {0}").format(found[1])
