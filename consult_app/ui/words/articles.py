"""Where a rule stands written, as people cite it: 村民委员会组织法第30条."""

import re
import tomllib
from collections.abc import Mapping
from functools import cache

from PySide6.QtCore import QCoreApplication

from consult_app.basics.paths import resource
from consult_app.domain.finding import Basis, Status
from consult_app.services.rulebook import Law

_ARTICLE = re.compile(r"(\d+)(?:[.(](\d+)\)?)?(?:\[(\d+)\])?")


@cache
def _laws() -> dict[str, dict[str, str]]:
    loaded: dict[str, dict[str, str]] = tomllib.loads(resource("laws.toml").read_text("utf-8"))
    return loaded


def know_laws(laws: Mapping[str, Law]) -> None:
    """Learn the names of laws that a rule pack brought, so that gates cite them in words."""
    _laws().update({law.id: {"cite": law.cite, "en": law.en} for law in laws.values()})


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
        Status.CUSTOM: QCoreApplication.translate("Articles", "custom, to be checked"),
    }[basis.status]
    return QCoreApplication.translate("Articles", "{0} ({1})").format(cited, mark)


def article_short(basis: Basis | None) -> str:
    """Return the article alone (第30条) for a narrow column; the law's name where there is no article."""
    if basis is None:
        return ""
    short = article_words(basis).removeprefix(law_words(basis.law)).strip(", ")
    return short or law_words(basis.law)


def _number(article: str) -> str:
    """Return 第30条, 第28条第3款 for 28(3) and 28.3, 第28条第4项 for 28[4]; words that are no number stay words."""
    parts = [part.strip() for part in article.split(",") if part.strip()]
    found = [_ARTICLE.fullmatch(part) for part in parts]
    return "".join(_one(one) for one in found if one) if all(found) else f" {article}"


def _one(found: re.Match[str]) -> str:
    number, paragraph, item = found.groups()
    words = QCoreApplication.translate("Articles", ", art. {0}").format(number)
    if paragraph:
        words = QCoreApplication.translate("Articles", ", art. {0}({1})").format(number, paragraph)
    if item:
        words += QCoreApplication.translate("Articles", " item {0}").format(item)
    return words
