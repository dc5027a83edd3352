"""What is kept of a verdict: every figure as plain values, and the sentence that the chair reads aloud."""

from collections.abc import Mapping
from typing import Any

from consult_app.domain.finding import Finding
from consult_app.domain.tally import Identity, Tally, Verdict, Word, identities
from consult_app.domain.voting import Vote, VoteMethod
from consult_app.services.phrases import phrases, share_words
from consult_app.services.rulebook import RuleBook


def verdict_values(vote: Vote, tally: Tally, judged: Verdict, rules: RuleBook) -> dict[str, Any]:
    """
    Return a verdict as it is stored, printed and exported: plain JSON, never recomputed.

    Keys: those of `Verdict.facts`, `tally` (its counts), `due`, `present`, `eligible`, `sums` (code, left,
    relation, right, parts, holds), `quorum` and `decision` (result, have, need, margin), `cite` and `version`
    by language, `unit_words` by language, and `announcement` in Chinese.
    """
    values = {
        **judged.facts(),
        "tally": tally_values(tally),
        "due": vote.due,
        "present": vote.present,
        "eligible": len(vote.roll),
        "sums": [_sum_values(each) for each in identities(tally, present=len(vote.roll))],
        "quorum": finding_values(judged.quorum),
        "decision": finding_values(judged.decision),
        "unit_words": _both(rules, "unit", judged.unit),
        "measure": _both(rules, "measure", judged.unit, other="other"),
        "cite": {"zh": "", "en": ""},
        "version": {"zh": "", "en": ""},
    }
    if judged.basis is not None:
        law = rules.law(judged.basis.law)
        values["cite"] = {lang: rules.cite(judged.basis, lang) for lang in ("zh", "en")}
        values["version"] = {"zh": law.version_zh, "en": law.version_en}
    values["announcement"] = announcement(vote, values)
    return values


def tally_values(tally: Tally) -> dict[str, int | None]:
    return {
        "yes": tally.yes,
        "no": tally.no,
        "abstain": tally.abstain,
        "spoiled": tally.spoiled,
        "valid": tally.valid,
        "issued": tally.issued,
        "returned": tally.returned,
        "printed": tally.printed,
        "unused": tally.unused,
        "spoiled_before": tally.spoiled_before,
    }


def _sum_values(each: Identity) -> dict[str, Any]:
    return {
        "code": each.code,
        "left": each.left,
        "relation": each.relation,
        "right": each.right,
        "parts": dict(each.parts),
        "holds": each.holds,
    }


def finding_values(found: Finding | None) -> dict[str, Any]:
    if found is None:
        return {}
    return {
        "result": found.result.value,
        "have": found.have,
        "need": found.need,
        "margin": found.margin,
        "facts": dict(found.facts),
    }


def _both(rules: RuleBook, kind: str, word: str, other: str = "") -> dict[str, str]:
    known = word if word in rules.terms.get(kind, {}) else (other or word)
    return {lang: rules.term(kind, known, lang) for lang in ("zh", "en")}


def announcement(vote: Vote, values: Mapping[str, Any]) -> str:
    """Return the sentence for the chair, in Chinese as it is said in the hall."""
    say = phrases()["announce"]
    tally = values["tally"]
    on_paper = vote.method is VoteMethod.SECRET_BALLOT
    facts = {
        **tally,
        "unit": "",
        "measure": values["measure"]["zh"],
        "due": values["due"],
        "present": values["present"],
        "share": share_words(values["num"], values["den"]),
        "more": say["strictly"] if values["strict"] else say["at_least"],
        "base_words": say.get(values["base_kind"], ""),
    }
    ending = {
        Word.CARRIED: "carried",
        Word.NOT_CARRIED: "not_carried",
        Word.VOID: "void",
        Word.NO_QUORUM: "no_quorum",
        Word.UNDECIDABLE: "undecidable",
        Word.NO_VOTE: "no_vote",
    }[Word(values["word"])]
    first = say["due_ballot"] if on_paper else say["due_counted"]
    votes = "" if values["word"] == Word.VOID else say["votes"]
    return "".join(part.format(**facts) for part in (first, votes, say[ending]))
