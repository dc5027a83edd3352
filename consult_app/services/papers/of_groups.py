"""What the register of a grouped procedure (四议两公开登记表) says of its meetings and publications."""

from collections.abc import Iterator
from typing import Any

from consult_app.domain.meeting import Meeting
from consult_app.domain.publication import PostingOf, Publication, PublicationKind
from consult_app.domain.tally import Word
from consult_app.domain.voting import Vote, VoteMethod, VoteState
from consult_app.services.case import Case
from consult_app.services.grouped import GroupVote, group_votes
from consult_app.services.papers.words import (
    day_words,
    local,
    names,
    ratio_words,
    sentence,
    time_words,
    word,
)

Data = dict[str, Any]
NUMERALS = "一二三四五六七八九十"
WITH_TOWNSHIP = frozenset({"party_members", "villager_reps"})
"""Meetings whose sheet somebody from the township signs too."""


def register(case: Case) -> Data:
    """Return the sheets of the meetings and of the publications; a plain procedure has none."""
    if not case.procedure.groups:
        return {"register_meetings": [], "register_publications": []}
    meetings = [_meeting(case, each) for each in group_votes(case)]
    publications = list(_publications(case))
    for number, sheet in enumerate([*meetings, *publications]):
        sheet["no"] = NUMERALS[number]
    return {"register_meetings": meetings, "register_publications": publications}


def _meeting(case: Case, sheet: GroupVote) -> Data:
    met = sheet.meeting
    both = sheet.group.body in WITH_TOWNSHIP
    body = met.body if met else sheet.group.body
    return {
        "step": sheet.group.title,
        "body": case.app.rules.term("body", body),
        "held_at": _held(met),
        "place": met.place if met else "",
        "chair": met.chair if met else "",
        "content": _content(case, sheet),
        "sign": sentence("register_sign_both" if both else "register_sign"),
        **_votes(sheet),
    }


def _held(met: Meeting | None) -> str:
    at = local(met.opened_at) if met else None
    return f"{day_words(at.date())}{time_words(at)}" if at else ""


def _content(case: Case, sheet: GroupVote) -> str:
    """Return the text the meeting had before it, or each of its questions; nothing while it was not held."""
    met = sheet.meeting
    if len(sheet.votes) > 1:
        return "\n".join(one.question for one in sheet.votes)
    motions = case.work.motions.all(meeting_id=met.id) if met and met.opened_at else ()
    return motions[0].text if motions else ""


def _votes(sheet: GroupVote) -> Data:
    """Return who was there and the result; of several questions each with its own, who was there of the first."""
    told = [one for one in sheet.votes if one.verdict]
    if not told:
        return {"due": "", "present": "", "ratio": "", "votes": "", "result": ""}
    kept = told[0].verdict
    due, present, unit = kept["due"], kept["present"], kept["measure"]["zh"]
    several = len(told) > 1
    return {
        "due": f"{due}{unit}",
        "present": f"{present}{unit}",
        "ratio": ratio_words(present, due),
        "votes": "\n".join(_count(one, several=several) for one in told),
        "result": "\n".join(word("verdict", _result(one)) for one in told),
    }


def _count(vote: Vote, *, several: bool) -> str:
    tally = {name: vote.verdict["tally"][name] or 0 for name in ("yes", "no", "abstain", "spoiled")}
    rest = ""
    if vote.method is VoteMethod.SECRET_BALLOT or tally["spoiled"]:
        rest = sentence("register_spoiled", **tally)
    elif silent := vote.verdict.get("silent"):
        rest = sentence("register_silent", silent=silent, unit=vote.verdict["measure"]["zh"])
    counted = sentence("register_votes", **tally, rest=rest)
    return f"{vote.question}：{counted}" if several else counted


def _result(vote: Vote) -> str:
    return Word.VOID if vote.state is VoteState.VOID else vote.verdict["word"]


def _publications(case: Case) -> Iterator[Data]:
    for kind in PublicationKind:
        hung = case.work.publications.all(consultation_id=case.consultation.id, kind=kind)
        yield {
            "step": word("publication", kind.value),
            **_published(case, next(iter(hung[-1:]), None)),
        }


def _published(case: Case, found: Publication | None) -> Data:
    if found is None:
        return {"days": "", "places": "", "by": "", "text": "", "said": ""}
    postings = case.work.postings.all(of=PostingOf.PUBLICATION, owner_id=found.id)
    said = case.work.objections.all(publication_id=found.id)
    span = ""
    if found.starts_on is not None and found.ends_on is not None:
        span = f"{day_words(found.starts_on)}至{day_words(found.ends_on)}，{found.days}日"
    answered = sum(bool(one.reply) for one in said)
    return {
        "days": span,
        "places": names([one.place for one in postings]),
        "by": names(list(dict.fromkeys(one.posted_by for one in postings if one.posted_by))),
        "text": found.text,
        "said": sentence("register_said", objections=len(said), answered=answered),
    }
