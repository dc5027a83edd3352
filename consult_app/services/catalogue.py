"""The archive catalogue of one consultation (归档目录): each paper, how long it is kept, and what is missing."""

import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import Any

from consult_app.basics.paths import forms_folder, resource
from consult_app.domain.consultation import WITHOUT_VOTE, ReviewKind
from consult_app.domain.meeting import PresenceKind
from consult_app.domain.publication import PublicationKind
from consult_app.domain.records import ArchiveItem, Paper
from consult_app.domain.village import Village
from consult_app.domain.voting import Vote, VoteMethod, VoteState
from consult_app.services.app import CHINA
from consult_app.services.case import the_village
from consult_app.services.going_on_view import handed_over
from consult_app.services.numbering import original_of
from consult_app.services.papers.days import told_day
from consult_app.services.papers.words import sentence
from consult_app.services.phrases import phrases
from consult_app.services.questions import OF_THE_RESULT, decided, latest_rounds, overtaken
from consult_app.services.scan_state import SignedState, signed_states
from consult_app.services.together import ONE_FOR_ALL, host_of
from consult_app.storage.unit_of_work import UnitOfWork

CATALOGUE_CODE = "archive_list"
HANDED_OUT_BLANK = frozenset({"legal_opinion", "expert_opinion", "proxy", "filing"})
"""What is also printed for others to fill in belongs to the dossier only once something was said."""


class Retention(StrEnum):
    """How long a paper is kept; the codes of archive numbers are Y, D30, D10 (law.md 11.1)."""

    PERMANENT = "permanent"
    YEARS_30 = "30"
    YEARS_10 = "10"


class LineState(StrEnum):
    """Whether a line of the catalogue is complete; an excused one is absent for a reason that was given."""

    COMPLETE = "complete"
    NOT_MADE = "not_made"
    UNSIGNED = "unsigned"
    EXCUSED = "excused"


@dataclass(frozen=True, slots=True)
class ArchiveRule:
    """One line of `resources/retention.toml`."""

    code: str
    title: str
    responsible: str
    retention: Retention
    needed: str
    signed: bool


@dataclass(frozen=True, slots=True)
class CatalogueLine:
    """One line of the catalogue (件): `on` is the day its newest paper tells of, `pages` of all its papers."""

    number: int
    code: str
    title: str
    responsible: str
    on: date | None
    pages: int
    retention: Retention
    state: LineState
    remark: str
    absent_reason: str
    original_on: date | None
    papers: tuple[Paper, ...]
    to_sign: bool = False
    signed: tuple[SignedState, ...] = ()
    """What is there of the signed pages of each of its papers."""
    lacking: int = 0
    """For how many meetings, votes or publications the paper was not made, where it was for others."""

    @property
    def pages_missing(self) -> tuple[int, ...]:
        """Pages not scanned yet, of papers of which others are."""
        return tuple(page for one in self.signed if one.begun for page in one.missing)

    @property
    def not_signed_by(self) -> tuple[str, ...]:
        """Whose signature cell is empty on a scanned page."""
        open_ones = (one for one in self.signed if not one.paper.unsigned_reason)
        return tuple(name for one in open_ones for name in one.empty)

    @property
    def edited(self) -> bool:
        """Whether a paper's final version is a Word file of which no signed scan is there."""
        return any(one.signed_docx_sha256 and not one.signed_scan_sha256 for one in self.papers)

    @property
    def unscanned(self) -> bool:
        """Whether a paper of this line is to be signed and its signed version is not in the store."""
        return self.to_sign and not all(one.final for one in self.signed)

    @property
    def missing(self) -> bool:
        return self.state in (LineState.NOT_MADE, LineState.UNSIGNED)


@dataclass(frozen=True, slots=True)
class Catalogue:
    """All lines of one consultation, numbered from 1."""

    lines: tuple[CatalogueLine, ...]

    @property
    def missing(self) -> tuple[CatalogueLine, ...]:
        return tuple(line for line in self.lines if line.missing)

    @property
    def pages(self) -> int:
        return sum(line.pages for line in self.lines)


@cache
def load_rules(file: Path | None = None) -> tuple[ArchiveRule, ...]:
    """Read the retention table; a key that is missing or unknown names the file and the line's code."""
    file = file or resource("retention.toml")
    rows = tomllib.loads(file.read_text("utf-8"))["item"]
    return tuple(_rule(file, row) for row in rows)


def _rule(file: Path, row: Mapping[str, Any]) -> ArchiveRule:
    wanted = set(ArchiveRule.__dataclass_fields__)
    if set(row) != wanted:
        odd = ", ".join(sorted(wanted ^ set(row)))
        raise ValueError(f"{file.name}: item {row.get('code')!r}: {odd}")
    if row["needed"] not in NEEDS:
        raise ValueError(f"{file.name}: item {row['code']!r}: needed = {row['needed']!r}")
    return ArchiveRule(**{**row, "retention": Retention(row["retention"])})


def read_catalogue(work: UnitOfWork, consultation_id: int) -> Catalogue:
    """
    Return what belongs to the dossier.

    A paper that was made is always listed; one that was not is listed where the matter needs it and there is a
    form for it, or where the clerk said something of it.
    """
    papers: dict[str, list[Paper]] = {}
    for paper in newest_papers(work, consultation_id):
        papers.setdefault(paper.code, []).append(paper)
    said = {each.code: each for each in work.archive_items.all(consultation_id=consultation_id)}
    village = the_village(work)
    kinds = kind_retentions(work)
    signed = signed_states(work, [paper for made in papers.values() for paper in made])
    listed = [
        (rule, papers.get(rule.code, []), said.get(rule.code))
        for rule in load_rules()
        if rule.code in said
        or _asked_for(work, consultation_id, rule)
        or (rule.code in papers and rule.needed not in HANDED_OUT_BLANK)
    ]
    return Catalogue(
        tuple(
            _line(
                work,
                consultation_id,
                number,
                rule,
                tuple(signed[paper.id] for paper in made),
                item,
                village,
                kinds[rule.code],
            )
            for number, (rule, made, item) in enumerate(listed, start=1)
        )
    )


def kind_retentions(work: UnitOfWork) -> dict[str, Retention]:
    """Return how long each kind of paper is kept here: the village's own word, else the shipped table's."""
    own = {one.code: Retention(one.retention) for one in work.kind_retentions.all()}
    return {rule.code: own.get(rule.code, rule.retention) for rule in load_rules()}


def kind_retention(work: UnitOfWork, code: str) -> Retention:
    return kind_retentions(work)[code]


def newest_papers(work: UnitOfWork, consultation_id: int) -> tuple[Paper, ...]:
    """
    Return the newest version of each paper, in the order they were first made.

    What tells a result that a recount or a declaration overtook is left out: the dossier must not resolve what fell.
    """
    newest: dict[tuple[object, ...], Paper] = {}
    for paper in work.papers.all(consultation_id=consultation_id):
        key = (paper.code, paper.meeting_id, paper.vote_id, paper.publication_id)
        if key not in newest or newest[key].version <= paper.version:
            newest[key] = paper
    about = {one.vote_id for one in newest.values() if one.vote_id and one.code in OF_THE_RESULT}
    votes = {one.id: one for one in work.votes.among("id", sorted(about))}
    return tuple(
        one
        for one in newest.values()
        if one.vote_id not in votes or not overtaken(votes[one.vote_id], one)
    )


def _asked_for(work: UnitOfWork, consultation_id: int, rule: ArchiveRule) -> bool:
    has_form = (forms_folder() / f"{rule.code}.toml").is_file()
    return has_form and NEEDS[rule.needed](work, consultation_id)


def _told_on(work: UnitOfWork, paper: Paper) -> date:
    """Return the day of what a paper tells of, else that of its printing."""
    meeting = work.meetings.find(id=paper.meeting_id) if paper.meeting_id else None
    if meeting is None and not paper.publication_id:
        meeting = next(iter(work.meetings.all(consultation_id=paper.consultation_id)[-1:]), None)
    hung = work.publications.find(id=paper.publication_id) if paper.publication_id else None
    told = told_day(work, paper.consultation_id, paper.code, meeting, hung)
    return told or paper.made_at.astimezone(CHINA).date()


def _line(
    work: UnitOfWork,
    consultation_id: int,
    number: int,
    rule: ArchiveRule,
    signed: tuple[SignedState, ...],
    item: ArchiveItem | None,
    village: Village,
    kept: Retention,
) -> CatalogueLine:
    item = item or ArchiveItem(0, 0, rule.code)
    if not signed and item.original_on is None and not item.absent_reason:
        item = replace(item, absent_reason=_in_other(work, consultation_id, rule.code, village))
    papers = tuple(one.paper for one in signed)
    lacking = _lacking(work, consultation_id, rule.code, papers)
    return CatalogueLine(
        number=number,
        code=rule.code,
        title=_title(work, consultation_id, rule, papers),
        responsible=_responsible(rule.responsible, village),
        on=max((_told_on(work, paper) for paper in papers), default=item.original_on),
        pages=sum(paper.pages for paper in papers),
        retention=Retention(item.retention or kept),
        state=_state(rule, signed, item, lacking),
        remark=item.remark,
        absent_reason=item.absent_reason,
        original_on=item.original_on,
        papers=papers,
        to_sign=rule.signed and bool(papers),
        signed=signed,
        lacking=lacking,
    )


def _title(
    work: UnitOfWork, consultation_id: int, rule: ArchiveRule, papers: tuple[Paper, ...]
) -> str:
    """Return what a line is called: what came out without a vote is an opinion (协商意见, law.md 9) and no resolution."""
    if rule.code != "resolution":
        return rule.title
    case = work.consultations.get(consultation_id)
    made = {one.vote_id is None for one in papers} or {case.outcome in WITHOUT_VOTE}
    names = {False: rule.title, True: sentence("agreed_opinion")}
    return "、".join(names[agreed] for agreed in sorted(made))


def _in_other(work: UnitOfWork, consultation_id: int, code: str, village: Village) -> str:
    """Say in whose dossier a paper of a meeting of several matters lies; "" where it must lie in this one."""
    held = work.meetings.all(consultation_id=consultation_id)
    if (
        original_of(code) not in ONE_FOR_ALL
        or not held
        or any(one.joined_to is None for one in held)
    ):
        return ""
    host = host_of(work, held[-1])
    mine = {"consultation_id": host.consultation_id, "code": code}
    filed = work.archive_items.find(**mine)
    if work.papers.find(**mine) is None and (filed is None or filed.original_on is None):
        return ""
    found = work.consultations.get(host.consultation_id)
    facts = {"number": found.document_number(village.short), "title": found.title}
    return str(phrases()["together"]["in_other"]).format(**facts)


def _lacking(work: UnitOfWork, consultation_id: int, code: str, papers: tuple[Paper, ...]) -> int:
    """Return for how many of several meetings, votes or publications a paper was not made."""
    if code not in OF_EACH or not papers:
        return 0
    owner, wanted = OF_EACH[code]
    owners = wanted(work, consultation_id)
    return len(owners - {getattr(paper, owner) for paper in papers}) if len(owners) > 1 else 0


def _state(
    rule: ArchiveRule, signed: tuple[SignedState, ...], item: ArchiveItem, lacking: int
) -> LineState:
    """A filed original counts even where the paper was written by hand and never printed here."""
    if item.original_on is not None:
        return LineState.COMPLETE
    if item.absent_reason:
        return LineState.EXCUSED
    if not signed or lacking:
        return LineState.NOT_MADE
    final = all(one.final for one in signed)
    return LineState.COMPLETE if final or not rule.signed else LineState.UNSIGNED


def _responsible(who: str, village: Village) -> str:
    bodies = {
        "committee": village.committee,
        "party_branch": village.party_branch,
        "supervision": village.supervision,
    }
    return bodies.get(who) or village.committee


def _has_meeting(work: UnitOfWork, consultation_id: int) -> bool:
    return work.meetings.count(consultation_id=consultation_id) > 0


def _has_vote(work: UnitOfWork, consultation_id: int) -> bool:
    return bool(_closed_votes(work, consultation_id))


def _has_ballots(work: UnitOfWork, consultation_id: int) -> bool:
    return VoteMethod.SECRET_BALLOT in _closed_votes(work, consultation_id)


def _has_owners_vote(work: UnitOfWork, consultation_id: int) -> bool:
    return _has_vote(work, consultation_id) and any(
        each.body == "owners" for each in work.meetings.all(consultation_id=consultation_id)
    )


def _closed_votes(work: UnitOfWork, consultation_id: int) -> set[VoteMethod]:
    meetings = [each.id for each in work.meetings.all(consultation_id=consultation_id)]
    votes = work.votes.among("meeting_id", meetings)
    return {vote.method for vote in votes if vote.state is VoteState.CLOSED}


def _opened(work: UnitOfWork, consultation_id: int) -> set[int]:
    held = work.meetings.all(consultation_id=consultation_id)
    return {one.id for one in held if one.opened_at is not None}


def _handed_over(work: UnitOfWork, consultation_id: int) -> set[int]:
    held = work.meetings.all(consultation_id=consultation_id)
    return {one.id for one in held if handed_over(work, one)}


def _last_votes(work: UnitOfWork, consultation_id: int) -> tuple[Vote, ...]:
    held = work.meetings.all(consultation_id=consultation_id)
    return tuple(vote for one in held for vote in decided(latest_rounds(work, one.id)))


def _counted(work: UnitOfWork, consultation_id: int) -> set[int]:
    return {vote.id for vote in _last_votes(work, consultation_id)}


def _counted_in_secret(work: UnitOfWork, consultation_id: int) -> set[int]:
    last = _last_votes(work, consultation_id)
    return {vote.id for vote in last if vote.method is VoteMethod.SECRET_BALLOT}


def _hung(work: UnitOfWork, consultation_id: int) -> set[int]:
    decided = PublicationKind.DECISION
    hung = work.publications.all(consultation_id=consultation_id, kind=decided)
    return {one.id for one in hung if one.starts_on is not None}


def _has_proxy(work: UnitOfWork, consultation_id: int) -> bool:
    return any(
        work.presence.count(meeting_id=each.id, call=each.call, kind=PresenceKind.PROXY)
        for each in work.meetings.all(consultation_id=consultation_id)
    )


def _published(kind: PublicationKind) -> Callable[[UnitOfWork, int], bool]:
    def needed(work: UnitOfWork, consultation_id: int) -> bool:
        return work.publications.count(consultation_id=consultation_id, kind=kind) > 0

    return needed


NEEDS: Mapping[str, Callable[[UnitOfWork, int], bool]] = {
    "always": lambda _work, _id: True,
    "offered": lambda _work, _id: False,
    "meeting": _has_meeting,
    "vote": _has_vote,
    "secret_ballot": _has_ballots,
    "owners_vote": _has_owners_vote,
    "decision_published": _published(PublicationKind.DECISION),
    "result_published": _published(PublicationKind.RESULT),
    "tasks": lambda work, id_: work.tasks.count(consultation_id=id_) > 0,
    "satisfaction": lambda work, id_: work.satisfaction.count(consultation_id=id_) > 0,
    "legal_opinion": lambda work, id_: (
        work.reviews.count(consultation_id=id_, kind=ReviewKind.LEGAL_ADVISER) > 0
    ),
    "expert_opinion": lambda work, id_: work.expert_opinions.count(consultation_id=id_) > 0,
    "avoidance": lambda work, id_: work.subjects.count(consultation_id=id_, avoids=True) > 0,
    "proxy": _has_proxy,
    "hearing": lambda work, id_: (
        work.consultations.count(id=id_, procedure="hearing") > 0 and _has_meeting(work, id_)
    ),
    "adoption": lambda work, id_: work.adoptions.count(consultation_id=id_) > 0,
    "filing": lambda work, id_: work.filings.count(consultation_id=id_) > 0,
    "handover": lambda work, id_: bool(_handed_over(work, id_)),
    "pictures": lambda work, id_: work.attachments.count(consultation_id=id_) > 0,
}
"""When a paper belongs to the dossier, by the words of `retention.toml`."""

OF_EACH: Mapping[str, tuple[str, Callable[[UnitOfWork, int], set[int]]]] = {
    **dict.fromkeys(
        ("notice", "sign_in", "minutes_raw", "minutes_official"), ("meeting_id", _opened)
    ),
    "handover": ("meeting_id", _handed_over),
    "vote_report": ("vote_id", _counted),
    "ballot": ("vote_id", _counted_in_secret),
    **dict.fromkeys(("publication", "publication_proof"), ("publication_id", _hung)),
}
"""Papers of which there is one for each meeting opened, question counted or decision hung; with whose number."""
