"""One transaction: everything inside the `with` is kept together by `commit`, or not at all."""

import hashlib
import json
from collections.abc import Callable, Collection, Hashable, Mapping
from datetime import datetime
from types import TracebackType
from typing import Any, Generic, Self, TypeVar

from sqlalchemy import Connection, Engine
from sqlalchemy.exc import DatabaseError

from consult_app.basics.errors import ExpectedError
from consult_app.domain import (
    concern,
    consultation,
    following,
    meeting,
    minutes,
    publication,
    records,
    scans,
    supporting,
    village,
    voting,
)
from consult_app.domain.owners import OwnedPart, Owner
from consult_app.domain.people import Household, Organisation, Person
from consult_app.storage.columns import moment_text, plain_json
from consult_app.storage.link import Link, Memory, put_plain_row, refusing
from consult_app.storage.shelf import Changes, Shelf, V

T = TypeVar("T")
GENESIS = "0" * 64
"""What the first journal entry names as the hash before it."""
_ENTRY = "at, operator, event, facts, previous, hash"
_ENTRIES = f"SELECT id, {_ENTRY} FROM journal"  # noqa: S608 - our own names


class ShelfOf(Generic[V]):
    """A shelf of a unit of work, set up when it is first asked for: of some seventy an act opens a few."""

    def __init__(self, kind: type[V]) -> None:
        self._kind = kind
        self._name = ""

    def __set_name__(self, owner: type[object], name: str) -> None:
        self._name = name

    def __get__(self, work: "UnitOfWork", owner: type[object]) -> Shelf[V]:
        opened = Shelf(work._link, work._changes, self._kind)  # noqa: SLF001 - a part of it
        vars(work)[self._name] = opened  # from now on it is found there, and not asked of this
        return opened


class UnitOfWork:
    """The shelves of one transaction, the journal and the settings."""

    villages = ShelfOf(village.Village)
    households = ShelfOf(Household)
    people = ShelfOf(Person)
    owners = ShelfOf(Owner)
    owned_parts = ShelfOf(OwnedPart)
    organisations = ShelfOf(Organisation)
    memberships = ShelfOf(village.Membership)
    boards = ShelfOf(village.Board)
    concerns = ShelfOf(concern.Concern)
    consultations = ShelfOf(consultation.Consultation)
    steps_done = ShelfOf(consultation.StepDone)
    ways_taken = ShelfOf(consultation.WayTaken)
    overrides = ShelfOf(consultation.Override)
    proposers = ShelfOf(consultation.Proposer)
    reviews = ShelfOf(consultation.Review)
    subjects = ShelfOf(consultation.Subject)
    kinds_not_concerned = ShelfOf(consultation.KindNotConcerned)
    direct_households = ShelfOf(consultation.DirectHousehold)
    meetings = ShelfOf(meeting.Meeting)
    meeting_events = ShelfOf(meeting.MeetingEvent)
    roll = ShelfOf(meeting.RollEntry)
    deliveries = ShelfOf(meeting.Delivery)
    presence = ShelfOf(meeting.PresenceEvent)
    agenda = ShelfOf(meeting.AgendaItem)
    turns = ShelfOf(meeting.Turn)
    contributions = ShelfOf(meeting.Contribution)
    motions = ShelfOf(meeting.Motion)
    amendments = ShelfOf(meeting.Amendment)
    soundings = ShelfOf(meeting.Sounding)
    minutes_notes = ShelfOf(minutes.MinutesNote)
    minutes_passages = ShelfOf(minutes.MinutesPassage)
    minutes_copies = ShelfOf(minutes.MinutesCopy)
    recordings = ShelfOf(minutes.Recording)
    votes = ShelfOf(voting.Vote)
    ballots_read = ShelfOf(voting.BallotRead)
    hand_counts = ShelfOf(voting.HandCount)
    call_answers = ShelfOf(voting.CallAnswer)
    mobile_boxes = ShelfOf(voting.MobileBox)
    late_avoidances = ShelfOf(voting.LateAvoidance)
    publications = ShelfOf(publication.Publication)
    postings = ShelfOf(publication.Posting)
    attachments = ShelfOf(publication.Attachment)
    objections = ShelfOf(publication.Objection)
    tasks = ShelfOf(following.Task)
    progress_notes = ShelfOf(following.ProgressNote)
    satisfaction = ShelfOf(following.Satisfaction)
    replies = ShelfOf(following.Reply)
    submissions = ShelfOf(following.Submission)
    papers = ShelfOf(records.Paper)
    paper_layouts = ShelfOf(scans.PaperLayout)
    scan_pages = ShelfOf(scans.ScanPage)
    archive_items = ShelfOf(records.ArchiveItem)
    packages = ShelfOf(records.PackageRecord)
    form_texts = ShelfOf(records.FormText)
    own_forms = ShelfOf(records.OwnForm)
    kind_retentions = ShelfOf(records.KindRetention)
    dossiers = ShelfOf(records.DossierRecord)
    expert_opinions = ShelfOf(supporting.ExpertOpinion)
    adoptions = ShelfOf(supporting.Adoption)
    filings = ShelfOf(supporting.Filing)
    posting_checks = ShelfOf(supporting.PostingCheck)
    mask_exceptions = ShelfOf(supporting.MaskException)
    dispatches = ShelfOf(supporting.Dispatch)
    document_numbers = ShelfOf(supporting.DocumentNumber)

    def __init__(self, engine: Engine, memory: Memory) -> None:
        try:
            self._connection = _begun(engine)
        except ExpectedError as error:
            _forget_lost(error, memory)
            raise
        self._link = Link(self._connection, memory)
        self._memory = memory
        self._carried: dict[tuple[Hashable, ...], Any] = {}
        self._changes = Changes()
        self._notes: list[tuple[str, Mapping[str, Any]]] = []
        self._undoable = True

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if _forget_lost(error, self._memory):
            self._connection.invalidate()  # its file is gone; the next one opens what is plugged in then
        self._connection.close()  # closing without a commit rolls back

    def remembered(self, key: tuple[Hashable, ...], make: Callable[[], T]) -> T:
        """
        Return what `make` came to when `key` was last asked for, as long as nothing was written since.

        For counts over a large roll that several places on screen ask for after one act; values must be frozen.
        """
        if self._link.has_written():
            return make()
        told = self._memory.told
        if key not in told:
            told[key] = make()
        found: T = told[key]
        return found

    def recall(self, *beginning: Hashable) -> dict[tuple[Hashable, ...], Any]:
        """Return what is remembered under keys that begin so, as this transaction has carried it on."""
        size, known = len(beginning), {**self._memory.told, **self._carried}
        return {key: told for key, told in known.items() if key[:size] == beginning}

    def carry(self, key: tuple[Hashable, ...], told: object) -> None:
        """Remember what a count has become by this transaction, once it is committed."""
        self._carried[key] = told

    def note(self, at: datetime, event: str, *, undo: bool = True, **facts: Any) -> None:  # noqa: ANN401 - JSON
        """
        Write the journal in the same transaction as the change it tells of.

        `facts` are plain values a clerk's sentence can be made of. With `undo=False` the act is final.
        """
        previous = self._link.value("SELECT hash FROM journal ORDER BY id DESC LIMIT 1")
        row = {
            "at": moment_text(at),
            "operator": self.setting("operator", ""),
            "event": event,
            "facts": plain_json(facts),
            "previous": previous or GENESIS,
        }
        row["hash"] = entry_hash(row)
        sql = f"INSERT INTO journal ({_ENTRY}) VALUES (?, ?, ?, ?, ?, ?)"  # noqa: S608
        self._link.write(sql, list(row.values()))
        self._notes.append((event, facts))
        self._undoable = self._undoable and undo

    def journal(self, after: int = 0) -> tuple[records.JournalEntry, ...]:
        """Return the entries with an id above `after`, oldest first."""
        found = self._link.rows(f"{_ENTRIES} WHERE id > ? ORDER BY id", (after,))
        return tuple(_entry(*row) for row in found)

    def latest(self, event: str) -> records.JournalEntry | None:
        """Return the newest entry of one kind of act, or nothing."""
        found = self._link.rows(f"{_ENTRIES} WHERE event = ? ORDER BY id DESC LIMIT 1", (event,))
        return _entry(*found[0]) if found else None

    def noted(self, *events: str) -> tuple[records.JournalEntry, ...]:
        """Return the entries of some kinds of act, newest first: for kinds that are rare."""
        marks = ", ".join("?" * len(events))
        found = self._link.rows(f"{_ENTRIES} WHERE event IN ({marks}) ORDER BY id DESC", events)
        return tuple(_entry(*row) for row in found)

    def last_entry(self) -> int:
        """Return the id of the newest entry of the journal, 0 where there is none."""
        return int(self._link.rows("SELECT coalesce(max(id), 0) FROM journal")[0][0])

    def noted_since(self, after: int, events: Collection[str]) -> bool:
        """Say whether any of these acts was noted after an entry of the journal."""
        marks = ", ".join("?" * len(events))
        query = f"SELECT 1 FROM journal WHERE id > ? AND event IN ({marks}) LIMIT 1"  # noqa: S608 - marks only
        return bool(self._link.rows(query, (after, *events)))

    def broken_link(self, previous: str) -> int | None:
        """Return the id of the first entry that does not follow the one before it, or nothing."""
        for id_, *told in self._link.each(f"{_ENTRIES} ORDER BY id"):
            row = dict(zip(_ENTRY.split(", "), map(str, told), strict=True))
            if row["previous"] != previous or row["hash"] != entry_hash(row):
                return int(id_)
            previous = row["hash"]
        return None

    def setting(self, name: str, default: Any = None) -> Any:  # noqa: ANN401 - JSON
        value = self._link.value("SELECT value FROM setting WHERE name = ?", (name,))
        return default if value is None else json.loads(value)

    def set(self, name: str, value: Any) -> None:  # noqa: ANN401 - JSON
        sql = (
            "INSERT INTO setting (name, value) VALUES (?, ?) "
            "ON CONFLICT (name) DO UPDATE SET value = excluded.value"
        )
        self._link.write(sql, (name, plain_json(value)))

    def last_act(self) -> tuple[str, dict[str, Any], bool] | None:
        """Return event, facts and whether it is undone now, of the act that can be taken back."""
        row = self._link.rows("SELECT event, facts, undone FROM last_act")
        return (row[0][0], json.loads(row[0][1]), bool(row[0][2])) if row else None

    def turn_last_act(self, *, undo: bool) -> None:
        """Put the rows of the last act back as they were before it (or, with `undo=False`, after it)."""
        changes = json.loads(self._link.value("SELECT changes FROM last_act"))
        for table, id_, before, after in reversed(changes) if undo else changes:
            put_plain_row(self._link, table, id_, before if undo else after)
        self._link.write("UPDATE last_act SET undone = ?", (int(undo),))

    def commit(self) -> None:
        """Keep everything. An act that wrote rows becomes the one that can be undone."""
        with refusing():
            undoable = self._undoable and not self._changes.in_bulk
            if self._notes and (self._changes.rows or not undoable):
                self._remember_act(undoable=undoable)
            if self._link.has_written():
                # before the commit, which lets the next transaction in; a full disk keeps nothing, so nothing is known
                self._memory.renew(self._carried)
            try:
                self._connection.commit()
            except DatabaseError:
                self._memory.renew({})
                # the driver may leave the transaction open: its connection goes with it
                self._connection.invalidate()
                raise

    def _remember_act(self, *, undoable: bool) -> None:
        self._link.write("DELETE FROM last_act")
        if not undoable:
            return
        event, facts = self._notes[-1]
        row = (event, plain_json(facts), plain_json(self._changes.rows))
        self._link.write(
            "INSERT INTO last_act (event, facts, changes, undone) VALUES (?, ?, ?, 0)", row
        )


def _forget_lost(error: BaseException | None, memory: Memory) -> bool:
    """Forget what was answered once the file is gone, for another one may be plugged in; say whether it is."""
    gone = isinstance(error, ExpectedError) and error.code == "store.unreachable"
    if gone:
        memory.renew({})
    return gone


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


def _entry(
    id_: int, at: str, operator: str, event: str, facts: str, *hashes: str
) -> records.JournalEntry:
    moment = datetime.fromisoformat(at)
    return records.JournalEntry(id_, moment, operator, event, json.loads(facts), *hashes)
