"""One transaction: everything inside the `with` is kept together by `commit`, or not at all."""

import hashlib
import json
from collections.abc import Mapping
from datetime import datetime
from types import TracebackType
from typing import Any, Self

from sqlalchemy import Connection, Engine, RowMapping, insert, select
from sqlalchemy.dialects.sqlite import insert as upsert
from sqlalchemy.exc import DatabaseError

from consult_app.basics.errors import ExpectedError
from consult_app.domain import (
    concern,
    consultation,
    following,
    meeting,
    owners,
    people,
    publication,
    records,
    scans,
    village,
    voting,
)
from consult_app.storage.columns import moment_text, plain_json
from consult_app.storage.shelf import Changes, Shelf, V, put_plain_row, refusing
from consult_app.storage.tables import JOURNAL, LAST_ACT, SETTING

GENESIS = "0" * 64
"""What the first journal entry names as the hash before it."""


class UnitOfWork:
    """The shelves of one transaction, the journal and the settings."""

    def __init__(self, engine: Engine) -> None:
        self._connection = _begun(engine)
        self._changes = Changes()
        self._notes: list[tuple[str, Mapping[str, Any]]] = []
        self._undoable = True
        shelf = self._shelf
        self.villages = shelf(village.Village)
        self.households = shelf(people.Household)
        self.people = shelf(people.Person)
        self.owners = shelf(owners.Owner)
        self.owned_parts = shelf(owners.OwnedPart)
        self.organisations = shelf(people.Organisation)
        self.memberships = shelf(village.Membership)
        self.boards = shelf(village.Board)
        self.concerns = shelf(concern.Concern)
        self.consultations = shelf(consultation.Consultation)
        self.steps_done = shelf(consultation.StepDone)
        self.overrides = shelf(consultation.Override)
        self.proposers = shelf(consultation.Proposer)
        self.reviews = shelf(consultation.Review)
        self.subjects = shelf(consultation.Subject)
        self.kinds_not_concerned = shelf(consultation.KindNotConcerned)
        self.direct_households = shelf(consultation.DirectHousehold)
        self.meetings = shelf(meeting.Meeting)
        self.meeting_events = shelf(meeting.MeetingEvent)
        self.roll = shelf(meeting.RollEntry)
        self.deliveries = shelf(meeting.Delivery)
        self.presence = shelf(meeting.PresenceEvent)
        self.agenda = shelf(meeting.AgendaItem)
        self.turns = shelf(meeting.Turn)
        self.contributions = shelf(meeting.Contribution)
        self.motions = shelf(meeting.Motion)
        self.amendments = shelf(meeting.Amendment)
        self.soundings = shelf(meeting.Sounding)
        self.minutes_notes = shelf(meeting.MinutesNote)
        self.votes = shelf(voting.Vote)
        self.ballots_read = shelf(voting.BallotRead)
        self.hand_counts = shelf(voting.HandCount)
        self.call_answers = shelf(voting.CallAnswer)
        self.mobile_boxes = shelf(voting.MobileBox)
        self.late_avoidances = shelf(voting.LateAvoidance)
        self.publications = shelf(publication.Publication)
        self.postings = shelf(publication.Posting)
        self.attachments = shelf(publication.Attachment)
        self.objections = shelf(publication.Objection)
        self.tasks = shelf(following.Task)
        self.progress_notes = shelf(following.ProgressNote)
        self.satisfaction = shelf(following.Satisfaction)
        self.replies = shelf(following.Reply)
        self.papers = shelf(records.Paper)
        self.paper_layouts = shelf(scans.PaperLayout)
        self.scan_pages = shelf(scans.ScanPage)
        self.archive_items = shelf(records.ArchiveItem)
        self.packages = shelf(records.PackageRecord)
        self.form_texts = shelf(records.FormText)
        self.own_forms = shelf(records.OwnForm)
        self.kind_retentions = shelf(records.KindRetention)
        self.dossiers = shelf(records.DossierRecord)

    def _shelf(self, kind: type[V]) -> Shelf[V]:
        return Shelf(self._connection, self._changes, kind)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if isinstance(error, ExpectedError) and error.code == "store.unreachable":
            self._connection.invalidate()  # its file is gone; the next one opens what is plugged in then
        self._connection.close()  # closing without a commit rolls back

    def note(self, at: datetime, event: str, *, undo: bool = True, **facts: Any) -> None:  # noqa: ANN401 - JSON
        """
        Write the journal in the same transaction as the change it tells of.

        `facts` are plain values a clerk's sentence can be made of. With `undo=False` the act is final.
        """
        newest = select(JOURNAL.c.hash).order_by(JOURNAL.c.id.desc()).limit(1)
        with refusing():
            previous = self._connection.execute(newest).scalar()
        row = {
            "at": moment_text(at),
            "operator": self.setting("operator", ""),
            "event": event,
            "facts": plain_json(facts),
            "previous": previous or GENESIS,
        }
        with refusing():
            self._connection.execute(insert(JOURNAL).values(row | {"hash": entry_hash(row)}))
        self._notes.append((event, facts))
        self._undoable = self._undoable and undo

    def journal(self, after: int = 0) -> tuple[records.JournalEntry, ...]:
        """Return the entries with an id above `after`, oldest first."""
        query = select(JOURNAL).where(JOURNAL.c.id > after).order_by(JOURNAL.c.id)
        with refusing():
            rows = self._connection.execute(query).mappings()
            return tuple(_entry(row) for row in rows)

    def latest(self, event: str) -> records.JournalEntry | None:
        """Return the newest entry of one kind of act, or nothing."""
        query = select(JOURNAL).where(JOURNAL.c.event == event).order_by(JOURNAL.c.id.desc())
        with refusing():
            row = self._connection.execute(query.limit(1)).mappings().first()
            return _entry(row) if row else None

    def broken_link(self, previous: str) -> int | None:
        """Return the id of the first entry that does not follow the one before it, or nothing."""
        with refusing():
            for row in self._connection.execute(select(JOURNAL).order_by(JOURNAL.c.id)).mappings():
                if row["previous"] != previous or row["hash"] != entry_hash(_texts(row)):
                    return int(row["id"])
                previous = row["hash"]
        return None

    def setting(self, name: str, default: Any = None) -> Any:  # noqa: ANN401 - JSON
        query = select(SETTING.c.value).where(SETTING.c.name == name)
        with refusing():
            value = self._connection.execute(query).scalar()
        return default if value is None else json.loads(value)

    def set(self, name: str, value: Any) -> None:  # noqa: ANN401 - JSON
        row = {"name": name, "value": plain_json(value)}
        query = upsert(SETTING).values(row)
        with refusing():
            self._connection.execute(
                query.on_conflict_do_update(index_elements=["name"], set_={"value": row["value"]})
            )

    def last_act(self) -> tuple[str, dict[str, Any], bool] | None:
        """Return event, facts and whether it is undone now, of the act that can be taken back."""
        with refusing():
            row = self._connection.execute(select(LAST_ACT)).mappings().first()
        return (row["event"], json.loads(row["facts"]), bool(row["undone"])) if row else None

    def turn_last_act(self, *, undo: bool) -> None:
        """Put the rows of the last act back as they were before it (or, with `undo=False`, after it)."""
        with refusing():
            row = self._connection.execute(select(LAST_ACT)).mappings().one()
        changes = json.loads(row["changes"])
        for table, id_, before, after in reversed(changes) if undo else changes:
            put_plain_row(self._connection, table, id_, before if undo else after)
        with refusing():
            self._connection.execute(LAST_ACT.update().values(undone=int(undo)))

    def commit(self) -> None:
        """Keep everything. An act that wrote rows becomes the one that can be undone."""
        with refusing():
            undoable = self._undoable and not self._changes.in_bulk
            if self._notes and (self._changes.rows or not undoable):
                self._remember_act(undoable=undoable)
            self._connection.commit()

    def _remember_act(self, *, undoable: bool) -> None:
        self._connection.execute(LAST_ACT.delete())
        if not undoable:
            return
        event, facts = self._notes[-1]
        row = {"event": event, "facts": plain_json(facts), "undone": 0}
        row["changes"] = plain_json(self._changes.rows)
        self._connection.execute(insert(LAST_ACT).values(row))


def _begun(engine: Engine) -> Connection:
    """Return a connection inside its transaction; one that cannot begin goes back to the pool at once."""
    with refusing():
        connection = engine.connect()
        try:
            connection.exec_driver_sql("BEGIN IMMEDIATE")
        except DatabaseError:
            connection.invalidate()
            connection.close()
            raise
    return connection


def entry_hash(row: Mapping[str, str]) -> str:
    """Return the SHA-256 over an entry's own texts and the hash before it."""
    told = [row[name] for name in ("previous", "at", "operator", "event", "facts")]
    return hashlib.sha256("\n".join(told).encode()).hexdigest()


def _texts(row: RowMapping) -> dict[str, str]:
    return {name: str(row[name]) for name in row}


def _entry(row: RowMapping) -> records.JournalEntry:
    return records.JournalEntry(
        row["id"],
        datetime.fromisoformat(row["at"]),
        row["operator"],
        row["event"],
        json.loads(row["facts"]),
        row["previous"],
        row["hash"],
    )
