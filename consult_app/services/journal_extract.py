"""The part of the journal that travels with a consultation, and the check of its chain."""

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from consult_app.domain.records import JournalEntry
from consult_app.exchange.bag_check import Fault
from consult_app.services.consultation_record import masked
from consult_app.storage.columns import moment_text, plain_json
from consult_app.storage.unit_of_work import UnitOfWork, entry_hash

JOURNAL_FILE = "data/journal.jsonl"
AT_HOME = (
    "concern.",
    "objection.",
    "proposer.",
    "vote.answer",
    "vote.paper_",
    "vote.avoidance_found",
    "vote.box_planned",
)
"""Acts that name who complained, objected, signed or how somebody voted: they stay in the village for good."""
TOLD = ("at", "event", "facts", "operator")


@dataclass(frozen=True, slots=True)
class Extract:
    """The lines of `journal.jsonl`, how many acts they tell, and the hashes at both ends."""

    lines: bytes
    entries: int
    told: int
    first: str
    last: str


def extract(work: UnitOfWork, consultation_id: int) -> Extract | None:
    """
    Return the journal from the consultation's first act to now.

    An act of the consultation is told in the very texts that were hashed. Any other act, one that names who
    complained or objected, and one whose facts hold an ID or telephone number, is a bare link (`id`, `previous`, `hash`): it tells nothing, and still
    nobody can take an entry out between two others.
    """
    entries = work.journal()
    own = _ids(work, consultation_id)
    mine = [entry for entry in entries if _belongs(entry, own)]
    if not mine:
        return None
    lines = [_line(entry, own) for entry in entries if entry.id >= mine[0].id]
    text = "".join(f"{plain_json(line)}\n" for line in lines).encode()
    told = sum("event" in line for line in lines)
    return Extract(text, len(lines), told, lines[0]["hash"], lines[-1]["hash"])


def _ids(work: UnitOfWork, consultation_id: int) -> dict[str, set[int]]:
    """Return the ids under which journal facts may speak of the consultation."""
    mine = {"consultation_id": consultation_id}
    meetings = {each.id for each in work.meetings.all(**mine)}
    return {
        "consultation": {consultation_id},
        "meeting": meetings,
        "vote": {each.id for each in work.votes.among("meeting_id", sorted(meetings))},
        "publication": {each.id for each in work.publications.all(**mine)},
    }


def _belongs(entry: JournalEntry, own: dict[str, set[int]]) -> bool:
    named = [name for name in own if isinstance(entry.facts.get(name), int)]
    return bool(named) and entry.facts[named[0]] in own[named[0]]


def _line(entry: JournalEntry, own: dict[str, set[int]]) -> dict[str, Any]:
    line: dict[str, Any] = {"id": entry.id, "previous": entry.previous, "hash": entry.hash}
    facts = plain_json(entry.facts)
    undone = str(entry.facts.get("act", ""))  # taking an act back tells what it told
    private = entry.event.startswith(AT_HOME) or undone.startswith(AT_HOME)
    private = private or masked(facts) != facts
    if private or not _belongs(entry, own):
        return line
    told = {"at": moment_text(entry.at), "operator": entry.operator, "event": entry.event}
    return line | told | {"facts": facts}


def extract_faults(data: bytes) -> tuple[Fault, ...]:
    """Recompute the chain of an extract: each told act's hash, and each entry's link to the one before."""
    try:
        lines = [json.loads(line) for line in _texts(data)]
    except (ValueError, RecursionError):
        return (Fault("journal.unreadable", JOURNAL_FILE),)
    if not all(_well_formed(line) for line in lines):
        return (Fault("journal.unreadable", JOURNAL_FILE),)
    return tuple(_chain_faults(lines))


def _texts(data: bytes) -> list[str]:
    """Return the lines; only a line feed ends one, as words pasted from elsewhere hold signs like U+2028."""
    return data.decode("utf-8").removesuffix("\n").split("\n") if data else []


def _well_formed(line: object) -> bool:
    if not isinstance(line, dict) or not isinstance(line.get("id"), int):
        return False
    texts = {name: line[name] for name in line if name != "id"}
    whole = {"previous", "hash"} | (set(TOLD) if "event" in line else set())
    return set(texts) == whole and all(isinstance(text, str) for text in texts.values())


def _chain_faults(lines: Sequence[dict[str, Any]]) -> Iterator[Fault]:
    for number, line in enumerate(lines, start=1):
        if "event" in line and entry_hash(line) != line["hash"]:
            yield Fault(
                "journal.entry-changed", JOURNAL_FILE, {"line": number, "entry": line["id"]}
            )
    for number, (before, line) in enumerate(pairwise(lines), start=2):
        if line["previous"] != before["hash"] or line["id"] <= before["id"]:
            yield Fault("journal.link-broken", JOURNAL_FILE, {"line": number, "entry": line["id"]})


def summary_faults(told: object, data: bytes) -> Iterable[Fault]:
    """Compare what `consultation.json` says of the extract with the extract itself."""
    lines = [json.loads(line) for line in _texts(data)]
    found = (len(lines), lines[0]["hash"], lines[-1]["hash"]) if lines else (0, "", "")
    said = (
        tuple(told.get(name) for name in ("entries", "first", "last"))
        if isinstance(told, dict)
        else ()
    )
    if said != found:
        yield Fault("journal.cut", JOURNAL_FILE)
