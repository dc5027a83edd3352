"""What papers say of the minutes: the document itself, corrections, additions, recordings and who signs."""

from collections.abc import Iterable
from typing import Any

from consult_app.domain.meeting import RollEntry
from consult_app.domain.minutes import Fact, MinutesNote, NoteAnswer, Recording
from consult_app.domain.people import short_group
from consult_app.services.case import Case
from consult_app.services.minutes import MinutesView, minutes_of
from consult_app.services.papers.words import local, moment_words, time_words, word

Data = dict[str, Any]

MOST_SIGNERS = 60
"""In a larger meeting the chair, the recorder and chosen representatives sign (law.md 9, no. 7)."""


def minutes(case: Case) -> Data:
    """The document in order of time, with its notes; before there is a meeting, nothing."""
    view = minutes_of(case)
    if view is None:
        return {
            "minutes_lines": [],
            "corrections": [],
            "additions": [],
            "recordings": [],
            "signers": [],
            "minutes_locked": "",
        }
    at = view.meeting.minutes_locked_at
    return {
        "minutes_lines": _lines(view),
        "corrections": _corrections(view.asked),
        "additions": [
            {"no": no, "at": moment_words(one.at), "by": one.by, "text": _added(view, one)}
            for no, one in enumerate(view.additions, 1)
        ],
        "recordings": [_recording(no, one) for no, one in enumerate(view.recordings, 1)],
        "signers": _signers(view.present),
        "minutes_locked": local(at) if at else "",
    }


def _lines(view: MinutesView) -> list[Data]:
    rows: list[Data] = []
    for part in view.parts:
        if isinstance(part, Fact):
            notes = [
                f"（{moment_words(one.at)}{one.by}注：{one.words}）"
                for one in view.notes_on(part.key)
                if not one.after_lock
            ]
            rows.append({"time": time_words(part.at), "text": "\n".join([part.words, *notes])})
        else:
            rows.append({"time": "", "text": part.words})
    return rows


def _corrections(asked: Iterable[MinutesNote]) -> list[Data]:
    return [
        {
            "no": no,
            "by": one.by,
            "text": one.words,
            "answer": word("note_answer", one.answer)
            + (f"，{one.answer_words}" if one.answer_words else ""),
        }
        for no, one in enumerate((one for one in asked if one.answer is not NoteAnswer.NONE), 1)
    ]


def _added(view: MinutesView, one: MinutesNote) -> str:
    about = next((fact.words for fact in view.lines if fact.key == one.about), "")
    return f"对“{about}”：{one.words}" if about else one.words


def _recording(no: int, one: Recording) -> Data:
    return {
        "no": no,
        "time": time_words(one.started_at),
        "minutes": one.seconds // 60,
        "seconds": one.seconds % 60,
        "consent": one.consent,
        "file": one.file_name,
    }


def _signers(present: Iterable[RollEntry]) -> list[Data]:
    here = list(present)
    if len(here) > MOST_SIGNERS:
        return []
    return [
        {"no": no, "name": one.name, "group": short_group(one.group)}
        for no, one in enumerate(here, 1)
    ]
