"""The journal as a page shows it: who did what when, and whether the chain still holds."""

from dataclasses import dataclass

from consult_app.domain.records import JournalEntry
from consult_app.services.app import App
from consult_app.storage.unit_of_work import GENESIS


@dataclass(frozen=True, slots=True)
class JournalView:
    """The newest entries first; `broken_at` is the id of the first entry whose hash does not follow."""

    entries: tuple[JournalEntry, ...]
    total: int
    broken_at: int | None


def view_journal(app: App, most: int = 500) -> JournalView:
    """Read the whole chain, check each link, and return the newest `most` entries."""
    with app.work() as work:
        entries = work.journal()
        broken = work.broken_link(GENESIS)
    return JournalView(tuple(reversed(entries[-most:])), len(entries), broken)
