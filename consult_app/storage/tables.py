"""The tables, derived from the domain's frozen values: a column for each field, in one place."""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from functools import cache
from typing import Any, get_type_hints

from sqlalchemy import Column, ForeignKey, Index, Integer, MetaData, Table, Text, UniqueConstraint
from sqlalchemy.types import TypeEngine

from consult_app.domain import (
    concern,
    consultation,
    following,
    meeting,
    minutes,
    owners,
    people,
    publication,
    records,
    scans,
    supporting,
    village,
    voting,
)
from consult_app.storage.columns import column_type


@dataclass(frozen=True, slots=True)
class Layout:
    """
    How values of one kind lie in their table; `parents` maps a field to the table it points at.

    `indexed` fields are looked up alone, each of `covered` together: counts over them read no row.
    """

    kind: type[Any]
    name: str
    parents: Mapping[str, str]
    unique: tuple[str, ...]
    indexed: tuple[str, ...]
    covered: tuple[tuple[str, ...], ...]

    def types(self) -> dict[str, tuple[TypeEngine[Any], bool]]:
        """Return the type of each column, `id` among them, and whether it may be empty."""
        hints = get_type_hints(self.kind)
        names = [item.name for item in fields(self.kind) if item.name != "id"]
        return {"id": (Integer(), False), **{name: column_type(hints[name]) for name in names}}

    def lay_out(self, metadata: MetaData) -> None:
        """Add the table as SQLAlchemy knows it."""
        columns = [
            Column(
                name,
                type_,
                *([ForeignKey(f"{self.parents[name]}.id")] if name in self.parents else []),
                primary_key=name == "id",
                nullable=empty,
            )
            for name, (type_, empty) in self.types().items()
        ]
        unique = [UniqueConstraint(*self.unique)] if self.unique else []
        table = Table(self.name, metadata, *columns, *unique)
        for column in (*self.parents, *self.indexed):
            Index(None, table.c[column])
        for together in self.covered:
            name = f"ix_{self.name}_{'_'.join(together)}"
            Index(name, *(table.c[column] for column in together))


def _table(
    kind: type[Any],
    name: str,
    parents: Mapping[str, str] | None = None,
    unique: tuple[str, ...] = (),
    indexed: tuple[str, ...] = (),
    covered: tuple[tuple[str, ...], ...] = (),
) -> Layout:
    return Layout(kind, name, parents or {}, unique, indexed, covered)


_CASE = {"consultation_id": "consultation"}
_MEETING = {"meeting_id": "meeting"}
_ENTRY = {"meeting_id": "meeting", "roll_entry_id": "roll_entry"}
_VOTE = {"vote_id": "vote"}

TABLES: dict[type[Any], Layout] = {
    village.Village: _table(village.Village, "village"),
    people.Household: _table(people.Household, "household", unique=("number",)),
    people.Person: _table(people.Person, "person", indexed=("household_no", "id_number")),
    people.Organisation: _table(people.Organisation, "organisation"),
    owners.Owner: _table(owners.Owner, "owner"),
    owners.OwnedPart: _table(owners.OwnedPart, "owned_part", {"owner_id": "owner"}),
    village.Membership: _table(village.Membership, "membership", {"person_id": "person"}),
    village.Board: _table(village.Board, "board"),
    consultation.Consultation: _table(
        consultation.Consultation, "consultation", unique=("year", "number")
    ),
    concern.Concern: _table(
        concern.Concern,
        "concern",
        {"person_id": "person", "joined_to": "concern", **_CASE},
        unique=("year", "number"),
    ),
    consultation.StepDone: _table(
        consultation.StepDone, "step_done", _CASE, unique=("consultation_id", "step")
    ),
    consultation.Override: _table(consultation.Override, "override", {**_CASE, **_MEETING}),
    consultation.Proposer: _table(
        consultation.Proposer, "proposer", {**_CASE, "person_id": "person"}
    ),
    consultation.Review: _table(
        consultation.Review, "review", _CASE, unique=("consultation_id", "kind")
    ),
    consultation.Subject: _table(
        consultation.Subject,
        "subject",
        {**_CASE, "person_id": "person", "organisation_id": "organisation"},
    ),
    consultation.KindNotConcerned: _table(
        consultation.KindNotConcerned,
        "kind_not_concerned",
        _CASE,
        unique=("consultation_id", "kind"),
    ),
    consultation.DirectHousehold: _table(
        consultation.DirectHousehold,
        "direct_household",
        _CASE,
        unique=("consultation_id", "household"),
    ),
    meeting.Meeting: _table(meeting.Meeting, "meeting", {**_CASE, "joined_to": "meeting"}),
    consultation.WayTaken: _table(
        consultation.WayTaken,
        "way_taken",
        {
            **_CASE,
            **_MEETING,
            "next_meeting_id": "meeting",
            "next_case_id": "consultation",
        },
    ),
    meeting.MeetingEvent: _table(meeting.MeetingEvent, "meeting_event", _MEETING),
    meeting.RollEntry: _table(
        meeting.RollEntry,
        "roll_entry",
        {**_MEETING, "person_id": "person", "subject_id": "subject", "owner_id": "owner"},
        covered=(
            ("meeting_id", "capacity", "standing"),
            ("meeting_id", "capacity", "household", "standing"),
            ("meeting_id", "capacity", "standing", "area"),
            ("meeting_id", "standing_at"),
        ),
    ),
    meeting.Delivery: _table(meeting.Delivery, "delivery", _ENTRY),
    meeting.PresenceEvent: _table(meeting.PresenceEvent, "presence_event", _ENTRY),
    meeting.AgendaItem: _table(meeting.AgendaItem, "agenda_item", _MEETING),
    meeting.Turn: _table(meeting.Turn, "turn", _ENTRY),
    meeting.Contribution: _table(
        meeting.Contribution, "contribution", {**_ENTRY, "agenda_item_id": "agenda_item"}
    ),
    meeting.Motion: _table(meeting.Motion, "motion", _MEETING),
    meeting.Amendment: _table(meeting.Amendment, "amendment", {"motion_id": "motion"}),
    meeting.Sounding: _table(
        meeting.Sounding, "sounding", {**_MEETING, "amendment_id": "amendment"}
    ),
    minutes.MinutesNote: _table(minutes.MinutesNote, "minutes_note", _MEETING),
    minutes.MinutesPassage: _table(
        minutes.MinutesPassage, "minutes_passage", _MEETING, unique=("meeting_id", "after")
    ),
    minutes.MinutesCopy: _table(
        minutes.MinutesCopy, "minutes_copy", _MEETING, unique=("meeting_id",)
    ),
    minutes.Recording: _table(minutes.Recording, "recording", _MEETING),
    voting.Vote: _table(voting.Vote, "vote", {**_MEETING, "motion_id": "motion"}),
    voting.BallotRead: _table(
        voting.BallotRead, "ballot_read", _VOTE, unique=("vote_id", "count", "teller", "number")
    ),
    voting.HandCount: _table(voting.HandCount, "hand_count", _VOTE),
    voting.CallAnswer: _table(
        voting.CallAnswer, "call_answer", {**_VOTE, "roll_entry_id": "roll_entry"}
    ),
    voting.MobileBox: _table(voting.MobileBox, "mobile_box", _VOTE, unique=("vote_id",)),
    voting.LateAvoidance: _table(
        voting.LateAvoidance, "late_avoidance", {**_VOTE, "roll_entry_id": "roll_entry"}
    ),
    publication.Publication: _table(publication.Publication, "publication", {**_CASE, **_MEETING}),
    publication.Posting: _table(publication.Posting, "posting", indexed=("owner_id",)),
    publication.Attachment: _table(publication.Attachment, "attachment", _CASE),
    publication.Objection: _table(
        publication.Objection, "objection", {"publication_id": "publication"}
    ),
    supporting.ExpertOpinion: _table(supporting.ExpertOpinion, "expert_opinion", _CASE),
    supporting.Adoption: _table(
        supporting.Adoption,
        "adoption",
        _CASE,
        unique=("consultation_id", "source", "source_id"),
    ),
    supporting.Filing: _table(supporting.Filing, "filing", _CASE),
    supporting.PostingCheck: _table(
        supporting.PostingCheck, "posting_check", {"posting_id": "posting"}
    ),
    supporting.MaskException: _table(supporting.MaskException, "mask_exception", _CASE),
    supporting.Dispatch: _table(
        supporting.Dispatch, "dispatch", _CASE, unique=("consultation_id", "code")
    ),
    supporting.DocumentNumber: _table(
        supporting.DocumentNumber,
        "document_number",
        {**_CASE, "meeting_id": "meeting", "publication_id": "publication"},
        unique=("mark", "year", "number"),
    ),
    following.Task: _table(following.Task, "task", _CASE),
    following.ProgressNote: _table(following.ProgressNote, "progress_note", {"task_id": "task"}),
    following.Satisfaction: _table(following.Satisfaction, "satisfaction", _CASE),
    following.Reply: _table(following.Reply, "reply", _CASE),
    following.Submission: _table(
        following.Submission, "submission", _CASE, unique=("consultation_id", "kind", "office")
    ),
    records.Paper: _table(
        records.Paper,
        "paper",
        {
            **_CASE,
            "meeting_id": "meeting",
            "vote_id": "vote",
            "publication_id": "publication",
        },
    ),
    records.ArchiveItem: _table(
        records.ArchiveItem, "archive_item", _CASE, unique=("consultation_id", "code")
    ),
    scans.PaperLayout: _table(
        scans.PaperLayout, "paper_layout", {"paper_id": "paper"}, unique=("paper_id",)
    ),
    scans.ScanPage: _table(
        scans.ScanPage, "scan_page", {"paper_id": "paper"}, indexed=("file_sha256", "state")
    ),
    records.PackageRecord: _table(records.PackageRecord, "package", _CASE),
    records.FormText: _table(records.FormText, "form_text", unique=("code", "sha256")),
    records.OwnForm: _table(records.OwnForm, "own_form", unique=("code",)),
    records.KindRetention: _table(records.KindRetention, "kind_retention", unique=("code",)),
    records.DossierRecord: _table(records.DossierRecord, "dossier", _CASE),
}
"""Each kind of value and the table it lies in."""


@cache
def metadata() -> MetaData:
    """Return all tables as SQLAlchemy knows them: what migrations and checks ask for, and no start waits for."""
    every = MetaData(
        naming_convention={
            "pk": "pk_%(table_name)s",
            "fk": "fk_%(table_name)s_%(column_0_name)s",
            "uq": "uq_%(table_name)s_%(column_0_name)s",
            "ix": "ix_%(table_name)s_%(column_0_name)s",
        }
    )
    for layout in TABLES.values():
        layout.lay_out(every)
    # the journal is kept as the very text that was hashed, so that checking needs no second spelling
    _lay_out_texts(every, "journal", "at", "operator", "event", "facts", "previous")
    every.tables["journal"].append_column(Column("hash", Text, nullable=False, unique=True))
    Table(
        "setting",
        every,
        Column("name", Text, primary_key=True),
        Column("value", Text, nullable=False),
    )
    # the one act that can be taken back: its rows before and after, as plain values
    _lay_out_texts(every, "last_act", "event", "facts", "changes")
    every.tables["last_act"].append_column(Column("undone", Integer, nullable=False))
    return every


def _lay_out_texts(every: MetaData, name: str, *columns: str) -> None:
    texts = [Column(column, Text, nullable=False) for column in columns]
    Table(name, every, Column("id", Integer, primary_key=True), *texts)
