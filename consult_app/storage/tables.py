"""The tables, derived from the domain's frozen values: a column for each field, in one place."""

from dataclasses import fields
from typing import Any, get_type_hints

from sqlalchemy import Column, ForeignKey, Index, Integer, MetaData, Table, Text, UniqueConstraint

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

METADATA = MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "uq": "uq_%(table_name)s_%(column_0_name)s",
        "ix": "ix_%(table_name)s_%(column_0_name)s",
    }
)


def _table(
    kind: type[Any],
    name: str,
    parents: dict[str, str] | None = None,
    unique: tuple[str, ...] = (),
    indexed: tuple[str, ...] = (),
    covered: tuple[tuple[str, ...], ...] = (),
) -> Table:
    """
    Make the table of one kind of value; `parents` maps a field to the table it points at.

    `indexed` fields are looked up alone, each of `covered` together: counts over them read no row.
    """
    hints, parents = get_type_hints(kind), parents or {}
    columns: list[Any] = [Column("id", Integer, primary_key=True)]
    for item in fields(kind):
        if item.name == "id":
            continue
        type_, empty = column_type(hints[item.name])
        parent = [ForeignKey(f"{parents[item.name]}.id")] if item.name in parents else []
        columns.append(Column(item.name, type_, *parent, nullable=empty))
    table = Table(name, METADATA, *columns, *([UniqueConstraint(*unique)] if unique else []))
    for column in (*parents, *indexed):
        Index(None, table.c[column])
    for together in covered:
        Index(f"ix_{name}_{'_'.join(together)}", *(table.c[column] for column in together))
    return table


_CASE = {"consultation_id": "consultation"}
_MEETING = {"meeting_id": "meeting"}
_ENTRY = {"meeting_id": "meeting", "roll_entry_id": "roll_entry"}
_VOTE = {"vote_id": "vote"}

TABLES: dict[type[Any], Table] = {
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
    consultation.Override: _table(consultation.Override, "override", _CASE),
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
    meeting.Meeting: _table(meeting.Meeting, "meeting", _CASE),
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
    publication.Publication: _table(publication.Publication, "publication", _CASE),
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

JOURNAL = Table(
    "journal",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("at", Text, nullable=False),
    Column("operator", Text, nullable=False),
    Column("event", Text, nullable=False),
    Column("facts", Text, nullable=False),
    Column("previous", Text, nullable=False),
    Column("hash", Text, nullable=False, unique=True),
)
"""Kept as the very text that was hashed, so that checking needs no second spelling."""

SETTING = Table(
    "setting",
    METADATA,
    Column("name", Text, primary_key=True),
    Column("value", Text, nullable=False),
)

LAST_ACT = Table(
    "last_act",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("event", Text, nullable=False),
    Column("facts", Text, nullable=False),
    Column("changes", Text, nullable=False),
    Column("undone", Integer, nullable=False),
)
"""The one act that can be taken back: its rows before and after, as plain values."""
