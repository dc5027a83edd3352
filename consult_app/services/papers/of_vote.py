"""What papers say of the vote and of what was resolved: the verdict as it was stored, never judged anew."""

from collections import Counter
from datetime import datetime
from typing import Any

from consult_app.domain.consultation import WITHOUT_VOTE, NextAfterNoAgreement, Outcome
from consult_app.domain.finding import Status
from consult_app.domain.tally import Word
from consult_app.domain.voting import Vote, VoteMethod, VoteState, as_of
from consult_app.services.case import Case
from consult_app.services.meeting_run import as_left
from consult_app.services.papers.of_options import (
    ballot_options,
    ballot_rule,
    in_columns,
    options_result,
    seats_words,
    sections_result,
    vote_notes,
)
from consult_app.services.papers.words import law_words, local, ratio_words, sentence, word
from consult_app.services.phrases import share_words
from consult_app.services.presence_counts import CAME, count_attendance
from consult_app.services.questions import current_vote, decided, latest_rounds, text_of

Data = dict[str, Any]
OPTIONS = ("同意", "反对", "弃权")
SENTENCES = {
    Word.CARRIED: "carried",
    Word.NOT_CARRIED: "not_carried",
    Word.RUN_OFF: "run_off",
    Word.VOID: "void",
    Word.NO_QUORUM: "no_quorum",
    Word.UNDECIDABLE: "undecidable",
    Word.NO_VOTE: "no_vote",
}


def the_vote(case: Case, vote_id: int | None) -> Vote | None:
    """Return the vote a paper is about: the one asked for, else the meeting's latest."""
    if vote_id is not None:
        return case.work.votes.get(vote_id)
    return current_vote(case.work, case.meeting) if case.meeting else None


def vote(case: Case, vote_id: int | None, at: datetime | None = None) -> Data:
    """
    Method, papers, counts, verdict and who counted; empty where nothing was voted on.

    With `at`, as it stood then: locked minutes do not change when a vote is counted again afterwards.
    """
    cast = the_vote(case, vote_id)
    if cast is not None and at is not None:
        cast = as_of(cast, at)
    if cast is None:
        return {**_no_vote(case), **outcome(case)}
    told = _verdict(cast, case) if cast.verdict else {}
    return {
        **_no_vote(case),
        "vote_way": word("vote_way", cast.method),
        "ballot_question": cast.question,
        "ballot_rule": ballot_rule(cast),
        "by_papers": cast.method is VoteMethod.SECRET_BALLOT,
        "issued": _blank(cast.issued),
        "eligible": cast.verdict.get("eligible", len(cast.roll)),
        "printed": cast.printed,
        "ballot_options": ballot_options(cast) or [{"text": text} for text in OPTIONS],
        "ballot_pairs": in_columns(cast, ("left", "right")),
        "ballot_threes": in_columns(cast, ("left", "middle", "right")),
        "options_result": options_result(cast),
        "sections_result": sections_result(cast),
        "seats_words": seats_words(cast),
        "vote_notes": vote_notes(case, cast),
        "issuer_of_ballots": cast.issuer,
        "counted_at": local(cast.closed_at) or "",
        "tellers": cast.supervisor,
        "counter": "、".join(one for one in (cast.counter, cast.second_counter) if one),
        "caller": cast.caller,
        "spoiled_reasons": _spoiled(case, cast),
        "votes": _all_votes(case, at) if vote_id is None else [],
        **told,
        **outcome(case),
        **({"verdict_sentence": told["verdict_sentence"]} if told else {}),
    }


def _no_vote(case: Case) -> Data:
    return {
        "vote_way": word("vote_way", case.consultation.decision_method),
        "ballot_question": case.consultation.question,
        "ballot_rule": sentence("ballot_rule"),
        "by_papers": True,
        "issued": "",
        "eligible": "",
        "printed": "",
        "ballot_options": [{"text": text} for text in OPTIONS],
        "issuer_of_ballots": "",
        "ballot_pairs": [],
        "ballot_threes": [],
        "options_result": [],
        "sections_result": [],
        "seats_words": "",
        "vote_notes": "",
        "silent": "",
        "yes_ratio": "",
        "bars": [],
        "returned": "",
        "valid": "",
        "spoiled": "",
        "yes": "",
        "no": "",
        "abstain": "",
        "base_words": "",
        "base": "",
        "needed": "",
        "formula": "",
        "basis": "",
        "passed": False,
        "verdict_word": "",
        "verdict_sentence": "",
        "counted_at": "",
        "tellers": "",
        "counter": "",
        "caller": "",
        "spoiled_reasons": sentence("nobody"),
        "votes": [],
    }


def _verdict(cast: Vote, case: Case) -> Data:
    kept = cast.verdict
    base_words = _base_words(kept, moved=_moved(case, cast))
    tally = kept["tally"]
    void = cast.state is VoteState.VOID  # declared so after its verdict, or by its own numbers
    code = Word.VOID if void else Word(kept["word"])
    carried = code is Word.CARRIED
    if kept["word"] == Word.VOID:  # more papers back than issued: none was opened
        tally = {**tally, **dict.fromkeys(("yes", "no", "abstain", "valid", "spoiled"))}
    facts = {
        "yes": tally["yes"],
        "more": sentence("more_strict" if kept["strict"] else "more_least"),
        "base_words": base_words,
        "base": kept["base"],
        "unit": kept["measure"]["zh"],
        "share": share_words(int(kept["num"]), int(kept["den"])),
        "basis": law_words(kept["cite"]["zh"]),
    }
    return {
        "issued": _blank(tally["issued"]),
        "returned": _blank(tally["returned"]),
        "valid": _blank(tally["valid"]),
        "spoiled": _blank(tally["spoiled"]),
        "silent": kept.get("silent", 0) or "",
        "yes": _blank(tally["yes"]),
        "yes_ratio": _yes_ratio(kept),
        "bars": _bars(kept),
        "no": _blank(tally["no"]),
        "abstain": _blank(tally["abstain"]),
        "base_words": base_words,
        "base": _blank(kept["base"]),
        "needed": _blank(kept["least"]),
        "formula": "" if kept["word"] == Word.VOID else _formula(kept),
        "basis": _basis(kept),
        "passed": carried,
        "verdict_word": word("verdict", code),
        "verdict_sentence": _said(cast, code, facts),
        "due": kept["due"],
        "present": kept["present"],
        "present_ratio": ratio_words(kept["present"], kept["due"]) if kept["due"] else "",
    }


def _said(cast: Vote, code: Word, facts: Data) -> str:
    """Return the verdict in a sentence: why it is void, as it was read aloud among several, or by the rule."""
    if code is Word.VOID:
        return cast.void_reason
    if cast.on_options or cast.method is VoteMethod.ACCLAMATION:
        return str(cast.verdict["announcement"])
    return sentence(SENTENCES[code], **facts)


def _yes_ratio(kept: Any) -> str:  # noqa: ANN401 - the stored verdict
    """Return how much of the base said yes; votes on options, and those weighed by area, have no such share."""
    yes, base = kept["tally"]["yes"], kept["base"]
    if kept["word"] == Word.VOID:
        return ""
    return ratio_words(yes, base) if yes is not None and base and yes <= base else ""


def _bars(kept: Any) -> list[Data]:  # noqa: ANN401 - the stored verdict
    """Return what a chart of the result shows: a bar for each option, else for each word."""
    if kept.get("options"):
        counted = [(one["name"], one["votes"]) for one in kept["options"]]
    else:
        names = ("yes", "no", "abstain", "spoiled")
        counted = [
            (label, kept["tally"][name] or 0)
            for label, name in zip((*OPTIONS, "无效"), names, strict=True)
        ]
    return [{"label": name, "count": votes, "shown": f"{votes}票"} for name, votes in counted]


def _basis(kept: Any) -> str:  # noqa: ANN401 - the stored verdict
    checked = kept.get("status", Status.VERIFIED) in ("", Status.VERIFIED)
    told = (kept["version"]["zh"], "" if checked else sentence("unchecked"))
    aside = "；".join(words for words in told if words)
    return law_words(kept["cite"]["zh"]) + (f"（{aside}）" if aside else "")


def _blank(count: int | None) -> int | str:
    return "" if count is None else count


def _moved(case: Case, cast: Vote) -> bool:
    """Say whether people came or went between the opening of the meeting and this vote: then papers tell two figures."""
    met = case.work.meetings.get(cast.meeting_id)
    return cast.present != count_attendance(case.work, met, case.meeting_procedure, CAME).present


def _base_words(kept: Any, *, moved: bool) -> str:  # noqa: ANN401 - the stored verdict
    if kept["base_kind"] == "present" and kept.get("by_box"):
        return "参加表决"
    if kept["base_kind"] == "present" and moved:
        return "表决时到会"
    return {"present": "到会", "due": "应到", "all": "全体"}.get(kept["base_kind"], "")


def _formula(kept: Any) -> str:  # noqa: ANN401 - the stored verdict
    """Return e.g. 28×2＝56 ＞ 34: both sides as whole numbers, as they were compared."""
    if kept.get("left") is None or kept.get("right") is None or not kept.get("den"):
        return ""
    num, den = int(kept["num"]), int(kept["den"])
    left, right, base = int(kept["left"]), int(kept["right"]), int(kept["base"])
    facts = {"left": left // den, "den": den, "product": left, "relation": _relation(left, right)}
    name = "formula" if num > 1 else "formula_of_one"
    return sentence(name, **facts, base=base, num=num, right=right)


def _relation(left: int, right: int) -> str:
    return "＞" if left > right else "＝" if left == right else "＜"


def _spoiled(case: Case, cast: Vote) -> str:
    reasons = Counter(
        one.reason
        for one in case.work.ballots_read.all(vote_id=cast.id, count=cast.count, teller=1)
        if one.mark.value == "spoiled"
    )
    told = [sentence("spoiled", count=count, reason=why) for why, count in reasons.items()]
    return "".join(told) or sentence("nobody")


def _all_votes(case: Case, at: datetime | None) -> list[Data]:
    """Return every question that was counted, for papers about the whole meeting; one alone needs no list."""
    votes = case.work.votes.all(meeting_id=case.meeting.id) if case.meeting else ()
    if at is not None:
        votes = tuple(as_of(one, at) for one in votes)
    counted = [one for one in votes if one.state is VoteState.CLOSED and one.verdict]
    if len(counted) < 2:
        return []
    return [
        {
            "no": no,
            "text": one.question,
            "yes": _blank(one.verdict["tally"]["yes"]),
            "no_votes": _blank(one.verdict["tally"]["no"]),
            "abstain": one.verdict["tally"]["abstain"],
            "spoiled": one.verdict["tally"]["spoiled"],
            "result": _result_word(one),
        }
        for no, one in enumerate(counted, 1)
    ]


def _result_word(one: Vote) -> str:
    """Return 通过 or 未通过; among several who was chosen."""
    if one.on_options:
        return "、".join(one.verdict["chosen"]) or word("verdict", one.verdict["word"])
    return "通过" if one.verdict["word"] == Word.CARRIED else "未通过"


def text_of_vote(case: Case, vote_id: int | None) -> Data:
    """Return what one vote resolves, and with several questions that its paper is about this one; without a vote nothing."""
    cast = the_vote(case, vote_id)
    if cast is None or as_left(case).outcome in WITHOUT_VOTE:
        return {}
    text = text_of(case.work, cast)
    several = len(latest_rounds(case.work, cast.meeting_id)) > 1
    about = {"resolved_matter": cast.question} if several else {}
    return {"motion_text": text, "resolution_text": text, **about}


def _resolved(case: Case) -> str:
    """Return the texts of the meeting; of several questions only what was resolved."""
    votes = latest_rounds(case.work, case.meeting.id) if case.meeting else ()
    if len(votes) > 1:
        return "\n".join(text_of(case.work, one) for one in votes if one.word is Word.CARRIED)
    motions = case.work.motions.all(meeting_id=case.meeting.id) if case.meeting else ()
    return "\n".join(one.text for one in motions) or case.consultation.draft


def _questions(case: Case) -> list[Data]:
    """Return each of several questions as it came out at last; one alone needs no list."""
    votes = latest_rounds(case.work, case.meeting.id) if case.meeting else ()
    if len(votes) < 2 or as_left(case).outcome in WITHOUT_VOTE:
        return []
    return [
        {"no": no, "text": one.question, "sentence": _concluded(one, case)}
        | {"resolved": text_of(case.work, one) if one.word is Word.CARRIED else ""}
        for no, one in enumerate(decided(votes), 1)
    ]


def _concluded(cast: Vote, case: Case) -> str:
    """Return a question's verdict in a sentence; where votes weigh as it was read aloud."""
    said = str(cast.verdict["announcement"])
    return said if cast.verdict.get("shares") else str(_verdict(cast, case)["verdict_sentence"])


def outcome(case: Case) -> Data:
    """What came out: agreement, dissent, resolution, who carries it out and by when."""
    consultation = as_left(case)
    way_on = consultation.way_on
    conclusion = word("outcome", consultation.outcome)
    if way_on is not NextAfterNoAgreement.NONE:
        conclusion = f"{conclusion}，{word('way_on', way_on)}"
    met = case.meeting
    held = local(met.opened_at or met.planned_at) if met else None
    agreed = consultation.outcome in (Outcome.AGREED, Outcome.PARTLY_AGREED)
    return {
        "consensus": consultation.agreed_words,
        "without_vote": consultation.outcome in WITHOUT_VOTE,
        "open_points": consultation.open_words,
        "way_on": word("way_on", way_on),
        "dissent": consultation.minority_words,
        "conclusion": f"{conclusion}。" if conclusion else "",
        "resolution_text": consultation.agreed_words if agreed else _resolved(case),
        "resolved_matter": consultation.title,
        "question_results": _questions(case),
        "effective_on": consultation.effective_on or (held.date() if held else case.app.today()),
        "executor": consultation.executor or consultation.organiser or case.village.committee,
        "deadline": consultation.execute_by or "",
    }
