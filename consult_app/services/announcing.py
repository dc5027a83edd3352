"""What is kept of a verdict: every figure as plain values, and the sentence that the chair reads aloud."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from consult_app.domain.choosing import OptionTally, OptionVerdict, option_identities
from consult_app.domain.finding import Basis, Finding
from consult_app.domain.tally import Identity, Tally, Verdict, Word, identities
from consult_app.domain.voting import Mark, Vote, VoteKind, VoteMethod, VoteState
from consult_app.services.phrases import phrases, share_words
from consult_app.services.presence_counts import AREA
from consult_app.services.rulebook import RuleBook
from consult_app.services.weighed_votes import short_units, square_metres, units_words


def verdict_values(
    vote: Vote,
    tally: Tally,
    judged: Verdict,
    rules: RuleBook,
    eligible: int | None = None,
    by_box: int = 0,
) -> dict[str, Any]:
    """
    Return a verdict as it is stored, printed and exported: plain JSON, never recomputed.

    `eligible` is how many could cast a vote, where a mobile box did not reach everybody on the frozen roll, `by_box`
    how many it reached: they take part and are no less the base, though they are not present.

    Keys: those of `Verdict.facts`, `tally` (its counts), `due`, `present`, `eligible`, `by_box`, `silent` (raised no
    hand or did not answer the call; 0 on paper), `sums` (code, left,
    relation, right, parts, holds), `quorum` and `decision` (result, have, need, margin), `cite` and `version`
    by language, `unit_words` by language, and `announcement` in Chinese.
    """
    may = len(vote.roll) if eligible is None else eligible
    values = {
        **judged.facts(),
        "kind": vote.kind.value,
        "tally": tally_values(tally),
        "eligible": may,
        "by_box": by_box,
        "silent": silent_of(vote, tally.valid + tally.spoiled),
        "sums": [_sum_values(each) for each in identities(tally, present=may)],
        "quorum": finding_values(judged.quorum),
        "decision": finding_values(judged.decision),
        **_told(vote, rules, judged.unit, judged.basis),
    }
    values["announcement"] = announcement(vote, values)
    return values


def silent_of(vote: Vote, told: int) -> int:
    """Return how many of those who may vote raised no hand or did not answer the call; a paper kept is not silence."""
    asked = vote.method in (VoteMethod.SHOW_OF_HANDS, VoteMethod.ROLL_CALL)
    return max(0, len(vote.roll) - told) if asked and AREA not in vote.bases.get("due", ()) else 0


def in_households(
    vote: Vote, values: Mapping[str, Any], weights: Mapping[Mark, int], unit: str
) -> dict[str, Any]:
    """
    Return a verdict told in households spoken for: one household has one vote, whoever speaks for it.

    `tally_heads` keeps how many representatives gave each answer.
    """
    told = Tally(*(weights[mark] for mark in (Mark.YES, Mark.NO, Mark.ABSTAIN, Mark.SPOILED)))
    kept = {
        **values,
        "tally": tally_values(told),
        "tally_heads": dict(values["tally"]),
        "due": vote.bases["due"][unit],
        "present": vote.bases["present"][unit],
        "sums": [_sum_values(each) for each in identities(told)],
        "silent": 0,  # of households nobody can be silent: the list tells whose representative did not answer
    }
    return kept | {"announcement": announcement(vote, kept)}


def option_values(
    vote: Vote,
    tally: OptionTally,
    judged: OptionVerdict,
    rules: RuleBook,
    eligible: int,
    weighed: Mapping[str, Any] = MappingProxyType({}),
    by_box: int = 0,
) -> dict[str, Any]:
    """
    Return the verdict of a vote on options or seats, with the keys of `verdict_values` and these more.

    `options` (name, votes, state: chosen | tied | short, printed; by unit the `weights` behind it, where answers
    carry any), `chosen` (of all rounds), `chosen_before`, `seats`, `free_seats`, `pick`, `by_most`; and those in
    `weighed`. `yes`, `margin`, `left` and `right` are None: each option has its own.
    """
    share, result = judged.share, judged.result
    states = dict.fromkeys(result.chosen, "chosen") | dict.fromkeys(result.tied, "tied")
    if judged.word in (Word.VOID, Word.NO_QUORUM, Word.UNDECIDABLE):
        states = {}
    values: dict[str, Any] = {
        "word": judged.word.value,
        "kind": vote.kind.value,
        "yes": None,
        "base": judged.base,
        "base_kind": share.of if share else "",
        "unit": judged.unit,
        "num": share.num if share else 1,
        "den": share.den if share else 1,
        "strict": bool(share and share.strict),
        "least": judged.least,
        "margin": None,
        "left": None,
        "right": None,
        "law": judged.basis.law if judged.basis else "",
        "article": judged.basis.article if judged.basis else "",
        "status": judged.basis.status.value if judged.basis else "",
        "tally": option_tally_values(tally),
        "eligible": eligible,
        "by_box": by_box,
        "silent": 0 if weighed else _silent_among(vote, tally),
        "sums": [_sum_values(each) for each in option_identities(tally, present=eligible)],
        "quorum": finding_values(judged.quorum),
        "decision": {},
        "options": [_option(vote, tally, states, *each) for each in result.ranked],
        "chosen": [*vote.chosen_before, *(name for name in result.chosen if name in states)],
        "chosen_before": list(vote.chosen_before),
        "seats": vote.seats,
        "free_seats": vote.free_seats,
        "pick": vote.pick,
        "by_most": vote.by_most,
        **_told(vote, rules, judged.unit, judged.basis),
        **weighed,
    }
    values["announcement"] = option_announcement(vote, values)
    return values


def _silent_among(vote: Vote, tally: OptionTally) -> int:
    """Return how many said nothing among several; raised hands of several marks each do not tell it."""
    if vote.method is VoteMethod.SHOW_OF_HANDS and vote.pick > 1:
        return 0
    return silent_of(vote, tally.valid + tally.spoiled)


def _option(
    vote: Vote, tally: OptionTally, states: Mapping[str, str], name: str, count: int
) -> dict[str, Any]:
    told: dict[str, Any] = {
        "name": name,
        "votes": count,
        "state": states.get(name, "short"),
        "printed": name in vote.options,
    }
    if tally.weights:
        told["weights"] = {unit: behind.get(name, 0) for unit, behind in tally.weights.items()}
    return told


def _told(vote: Vote, rules: RuleBook, unit: str, basis: Basis | None) -> dict[str, Any]:
    """Return what both kinds of verdict say of the roll, the unit and the article."""
    values: dict[str, Any] = {
        "due": vote.due,
        "present": vote.present,
        "unit_words": _both(rules, "unit", unit),
        "measure": _both(rules, "measure", unit, other="other"),
        "cite": {"zh": "", "en": ""},
        "version": {"zh": "", "en": ""},
    }
    if basis is not None:
        law = rules.law(basis.law)
        values["cite"] = {lang: rules.cite(basis, lang) for lang in ("zh", "en")}
        values["version"] = {"zh": law.version_zh, "en": law.version_en}
    return values


def option_tally_values(tally: OptionTally) -> dict[str, int | None]:
    return {
        "yes": None,
        "no": None,
        "abstain": tally.blank,
        "spoiled": tally.spoiled,
        "valid": tally.valid,
        "marks": tally.total,
        "issued": tally.issued,
        "returned": tally.returned,
        "printed": tally.printed,
        "unused": tally.unused,
        "spoiled_before": tally.spoiled_before,
    }


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
        "base": values["base"],
        "by_box": values["by_box"],
        "silent": values["silent"],
        "base_words": _base_words(say, values),
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
    if ending == "void":
        first = say["due_void"]  # no paper was opened: none is valid or spoiled
    if vote.method is VoteMethod.ACCLAMATION and ending == "carried":
        return str((first + say["acclaimed"]).format(**facts))
    votes = "" if values["word"] == Word.VOID else say["votes"] + _silent_words(say, vote, values)
    box = say["by_box"] if _boxed(values) else ""
    return "".join(part.format(**facts) for part in (first, box, votes, say[ending]))


def _boxed(values: Mapping[str, Any]) -> bool:
    """Say whether those whom the mobile box reached are in the base beside those present."""
    return bool(values["by_box"]) and values["base_kind"] == "present"


def _base_words(say: Mapping[str, Any], values: Mapping[str, Any]) -> str:
    return str(say["taking_part"] if _boxed(values) else say.get(values["base_kind"], ""))


def _silent_words(say: Mapping[str, Any], vote: Vote, values: Mapping[str, Any]) -> str:
    if not values["silent"]:
        return ""
    hands = vote.method is VoteMethod.SHOW_OF_HANDS
    return str(say["silent_hands" if hands else "silent_called"])


def read_aloud(vote: Vote) -> str:
    """Return what the chair reads now: the verdict, or that the vote was declared void after or before it had one."""
    said = str(vote.verdict.get("announcement", ""))
    if vote.state is not VoteState.VOID or vote.verdict.get("word") == Word.VOID:
        return said or vote.void_reason
    words = phrases()["announce"]["declared_void"]
    told = str(words).format(question=vote.question, reason=vote.void_reason)
    return told if told.endswith(("。", "！", "？")) else f"{told}。"


def unfilled_words(vote: Vote, reason: str) -> str:
    """Return what is read aloud once the meeting leaves a seat open: no other round is announced any more."""
    say, said = phrases()["announce"], vote.verdict
    what = say["persons" if vote.kind is VoteKind.SEATS else "items"]
    facts = {"left": vote.seats - len(said["chosen"]), "what": what}
    ended = say["left_unfilled"].format(reason=reason.rstrip("。"), **facts)
    return str(said["announcement"]).removesuffix(say["run_off"].format(**facts)) + str(ended)


def more_returned(vote: Vote) -> str:
    """Return why a vote is void by its own numbers."""
    words = phrases()["announce"]["more_returned"]
    return str(words).format(returned=vote.returned, issued=vote.issued)


def noted_result(vote: Vote) -> dict[str, Any]:
    """Return what the journal tells of a vote that was closed."""
    tally = vote.verdict["tally"]
    if vote.state is VoteState.VOID:
        return {"word": vote.verdict["word"], "returned": vote.returned, "issued": vote.issued}
    if vote.on_options:
        return {"word": vote.verdict["word"], "chosen": "、".join(vote.verdict["chosen"])}
    return {"word": vote.verdict["word"]} | {
        name: tally[name] for name in ("yes", "no", "abstain", "spoiled")
    }


def section_words(vote: Vote, said: Mapping[str, Any]) -> list[tuple[str, str]]:
    """Return each section of the hall with its hands in words; nothing where the hall was counted as one."""
    say = phrases()["announce"]
    told = []
    for part in said.get("sections", ()):
        words = str(say["section"]).format(**part)
        if vote.on_options:
            hands = zip(vote.options, part["choices"], strict=True)
            names = [f"“{name}”{count}" for name, count in hands]  # a name may end in a figure
            words = "、".join([*names, str(say["section_abstain"]).format(**part)])
        told.append((str(part["name"]), words))
    return told


TOLD_OPTIONS = 12
"""As many names are read aloud with their figures; of more only those chosen, the rest stands on the sheet."""


def _read_aloud(options: list[dict[str, Any]]) -> list[dict[str, Any]]:
    if len(options) <= TOLD_OPTIONS:
        return options
    return [each for each in options if each["state"] != "short"]


def _option_words(say: Mapping[str, Any], each: Mapping[str, Any]) -> str:
    area = square_metres(each["weights"][AREA]) if AREA in each.get("weights", {}) else ""
    return str(say["option"]).format(**{**each, "area": area})


def _owners_facts(values: Mapping[str, Any]) -> dict[str, Any]:
    """Return who took part by heads and area; where too few did, what is short of which share."""
    told = {
        "heads": values["took_part"],
        "area": square_metres(values["took_part_area"]),
        "due_area": square_metres(values["due_area"]),
    }
    if values["word"] == Word.NO_QUORUM and (parts := values["taking_part"]):
        say = phrases()["announce_owners"]
        told |= {
            "share": share_words(parts[0]["num"], parts[0]["den"]),
            "more": say["strictly" if parts[0]["strict"] else "at_least"],
            "what": units_words(short_units(parts)),
        }
    return told


def option_announcement(vote: Vote, values: Mapping[str, Any]) -> str:
    """Return what the chair reads after a vote on options: figures, who is chosen, who goes to another round."""
    say = phrases()["announce"]
    word = Word(values["word"])
    persons = vote.kind is VoteKind.SEATS
    facts = {
        **values["tally"],
        "unit": "",
        "measure": values["measure"]["zh"],
        "due": values["due"],
        "present": values["present"],
        "share": share_words(values["num"], values["den"]),
        "more": say["strictly"] if values["strict"] else say["at_least"],
        "base": values["base"],
        "by_box": values["by_box"],
        "silent": values["silent"],
        "base_words": _base_words(say, values),
        "least": values["least"],
    }
    if "took_part_area" in values:
        say = {**say, **phrases()["announce_owners"]}
        facts |= _owners_facts(values)
        first = say["due"]
    else:
        first = say["due_ballot" if vote.method is VoteMethod.SECRET_BALLOT else "due_counted"]
        if word is Word.VOID:
            first = say["due_void"]
    text = str(first).format(**facts)
    if _boxed(values):
        text += str(say["by_box"]).format(**facts)
    if word is not Word.VOID:
        told = "，".join(_option_words(say, each) for each in _read_aloud(values["options"]))
        text += f"{told}。" if told else ""
        text += _silent_words(say, vote, values).format(**facts)
    endings = {Word.VOID: "void", Word.NO_QUORUM: "no_quorum", Word.UNDECIDABLE: "undecidable"}
    if word in endings:
        return text + str(say[endings[word]]).format(**facts)
    now = [each["name"] for each in values["options"] if each["state"] == "chosen"]
    tied = [each["name"] for each in values["options"] if each["state"] == "tied"]
    if now:
        how = "most" if values["by_most"] or not values["least"] else "reached"
        text += say[f"chosen_{how}"].format(
            names="、".join(now), verb=say["elected" if persons else "taken"], **facts
        )
    if tied:
        text += say["tied"].format(names="、".join(tied))
    if values["chosen_before"]:
        names = "、".join(values["chosen_before"])
        text += say["before"].format(names=names, verb=say["elected" if persons else "taken"])
    left = values["free_seats"] - len(now)
    if word is Word.RUN_OFF:
        text += say["run_off"].format(left=left, what=say["persons" if persons else "items"])
    return text
