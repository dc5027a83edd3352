"""Sounding people out (试问意向) between rounds: simple counts that bind nobody."""

from consult_app.basics.errors import ExpectedError
from consult_app.domain.meeting import HERE, Amendment, Sounding
from consult_app.services.app import App
from consult_app.services.meeting_clock import moment_of
from consult_app.services.papers.changed import told_in_line
from consult_app.services.phrases import phrases
from consult_app.services.text_at_hand import check_unlocked
from consult_app.storage.unit_of_work import UnitOfWork


def sounding_title(amendment: Amendment) -> str:
    """Return what is asked when an amendment is sounded out, as the minutes will tell it."""
    words = str(phrases()["text"]["sounding"])
    return words.format(proposer=amendment.proposer, what=told_in_line(amendment))


def people_here(app: App, meeting_id: int) -> int:
    """Return how many are here, guests among them: no more can be counted."""
    with app.work() as work:
        return _here(work, meeting_id)


def _here(work: UnitOfWork, meeting_id: int) -> int:
    return sum(work.roll.count(meeting_id=meeting_id, standing=one) for one in HERE)


def sound_out(
    app: App,
    meeting_id: int,
    title: str,
    counts: tuple[int, int, int],
    amendment_id: int | None = None,
) -> Sounding:
    """
    Keep a sounding out: `counts` are in favour, not in favour, undecided. It binds nobody.

    Refuses with `count.negative`, `sounding.nobody`, `sounding.title-missing`, `minutes.locked`, and with
    `sounding.too-many` (counted, most) where more were counted than people are here, guests among them.
    """
    if min(counts) < 0:
        raise ExpectedError("count.negative")
    if not sum(counts):
        raise ExpectedError("sounding.nobody")
    if not title.strip():
        raise ExpectedError("sounding.title-missing")
    with app.work() as work:
        check_unlocked(work, meeting_id)
        most = _here(work, meeting_id)
        if sum(counts) > most:
            raise ExpectedError("sounding.too-many", counted=sum(counts), most=most)
        kept = work.soundings.add(
            Sounding(
                0,
                meeting_id,
                title.strip(),
                *counts,
                moment_of(app, work, meeting_id),
                amendment_id,
            )
        )
        meeting = work.meetings.get(meeting_id)
        work.note(
            app.now(),
            "sounding.kept",
            consultation=meeting.consultation_id,
            meeting=meeting_id,
            title=kept.title,
        )
        work.commit()
    return kept
