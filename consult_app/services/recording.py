"""Sound recording of a meeting: begun after people were told, told in the minutes, kept beside the store."""

import hashlib
import shutil
from dataclasses import dataclass, replace
from pathlib import Path

from consult_app.basics.errors import ExpectedError
from consult_app.domain.meeting import Meeting, MeetingEvent, MeetingMoment
from consult_app.domain.minutes import Recording
from consult_app.services.app import CHINA, App
from consult_app.services.minutes import note_act, unlocked
from consult_app.services.phrases import phrases
from consult_app.services.together import circle
from consult_app.sound.wav import mend
from consult_app.storage.unit_of_work import UnitOfWork

FOLDER = "recordings"
LEAST_FREE = 200 * 1024 * 1024
"""Bytes that must be free to begin: an hour and three quarters."""
POWER_CUT = "power_cut"
CHUNK = 1 << 20


@dataclass(frozen=True, slots=True)
class RecordingNow:
    """The recording that runs: whose, for how long, how loud (0 to 32,767), and why it stands still, or ""."""

    recording: Recording
    seconds: int
    loudest: int
    problem: str


def start_recording(app: App, meeting_id: int, consent: str) -> Recording:
    """
    Begin to record; `consent` is how people were told, and stands in the minutes.

    Refuses with `recording.consent-missing`, `recording.on-already`, `meeting.not-running`, `minutes.locked`,
    `recording.disk-low`, `sound.no-microphone`, `store.disk-full`.
    """
    if not consent.strip():
        raise ExpectedError("recording.consent-missing")
    if app.sound.taking is not None:
        raise ExpectedError("recording.on-already")
    with app.work() as work:
        _running(work, meeting_id)
    at = app.now()
    folder = app.folder / FOLDER
    try:
        folder.mkdir(parents=True, exist_ok=True)
        free = shutil.disk_usage(folder).free
    except OSError as error:
        raise ExpectedError("store.disk-full", why=error.strerror or "") from error
    if free < LEAST_FREE:
        raise ExpectedError("recording.disk-low", free=free // 1024**2)
    path = _free_name(folder, f"{at.astimezone(CHINA):%Y%m%d-%H%M%S}-{meeting_id}")
    app.sound.take(path)
    try:
        kept = _keep_start(
            app, meeting_id, Recording(0, meeting_id, path.name, at, consent.strip())
        )
    except BaseException:
        _let_go(app)
        path.unlink(missing_ok=True)
        raise
    app.sound.recording_id = kept.id
    return kept


def _free_name(folder: Path, stem: str) -> Path:
    path, number = folder / f"{stem}.wav", 1
    while path.exists():
        number += 1
        path = folder / f"{stem}-{number}.wav"
    return path


def _keep_start(app: App, meeting_id: int, told: Recording) -> Recording:
    with app.work() as work:
        meeting = _running(work, meeting_id)
        kept = work.recordings.add(told)
        _tell(work, meeting, MeetingMoment.RECORDING_ON, told, told.consent)
        note_act(app, work, meeting, "recording.started", undo=False)
        work.commit()
    return kept


def _tell(
    work: UnitOfWork, meeting: Meeting, kind: MeetingMoment, one: Recording, remark: str
) -> None:
    """Tell it in the minutes; of several matters held together in those of each: the sound is of the whole meeting."""
    at = one.ended_at or one.started_at
    for held in circle(work, meeting):
        work.meeting_events.add(MeetingEvent(0, held.id, kind, at, remark))


def _running(work: UnitOfWork, meeting_id: int) -> Meeting:
    meeting = unlocked(work, meeting_id)
    if meeting.opened_at is None or meeting.closed_at is not None:
        raise ExpectedError("meeting.not-running", title=meeting.title)
    return meeting


def recording_now(app: App) -> RecordingNow | None:
    """Return the recording that runs, or nothing; one that stands still says why, and waits to be stopped."""
    taking = app.sound.taking
    if taking is None:
        return None
    with app.work() as work:
        kept = work.recordings.get(app.sound.recording_id)
    return RecordingNow(kept, int(taking.seconds), taking.loudest, taking.check())


def stop_recording(app: App) -> Recording:
    """End the recording that runs; refuses with `recording.not-on`. The file's digest is kept with it."""
    taking, recording_id = app.sound.taking, app.sound.recording_id
    if taking is None:
        raise ExpectedError("recording.not-on")
    seconds = int(_let_go(app))
    return _ended(app, recording_id, seconds, taking.problem)


def _let_go(app: App) -> float:
    taking = app.sound.taking
    app.sound.taking, app.sound.recording_id = None, 0
    return taking.stop() if taking is not None else 0.0


def _ended(app: App, recording_id: int, seconds: int, ending: str) -> Recording:
    with app.work() as work:
        one = work.recordings.get(recording_id)
    path = recording_path(app, one)
    if ending and path.is_file():
        try:
            seconds = mend(path)
        except OSError:
            seconds = 0  # another program holds it; it is kept as it is
    kept = replace(
        one,
        ended_at=app.now(),
        seconds=seconds,
        sha256=_digest(path),
        ending=ending,
    )
    with app.work() as work:
        meeting = work.meetings.get(kept.meeting_id)
        work.recordings.save(kept)
        remark = str(phrases()["recording"].get(ending, "")) if ending else ""
        _tell(work, meeting, MeetingMoment.RECORDING_OFF, kept, remark)
        note_act(app, work, meeting, "recording.stopped", undo=False, sha256=kept.sha256)
        work.commit()
    return kept


def mend_recordings(app: App) -> tuple[Recording, ...]:
    """Close what a power cut left open: the header is written anew. Called at the start of the program."""
    running = app.sound.recording_id
    with app.work() as work:
        open_ = [one for one in work.recordings.all(ended_at=None) if one.id != running]
    return tuple(_ended(app, one.id, 0, POWER_CUT) for one in open_)


def remove_recording(app: App, recording_id: int) -> None:
    """
    Destroy a recording for good, e.g. when somebody who was recorded does not agree; the minutes still tell it.

    Refuses with `recording.still-on` the one that runs.
    """
    if recording_id == app.sound.recording_id:
        raise ExpectedError("recording.still-on")
    with app.work() as work:
        one = work.recordings.get(recording_id)
        work.recordings.remove(recording_id)
        meeting = work.meetings.get(one.meeting_id)
        note_act(app, work, meeting, "recording.removed", undo=False, sha256=one.sha256)
        work.commit()
    try:
        recording_path(app, one).unlink(missing_ok=True)
    except OSError as error:
        raise ExpectedError("recording.file-stays", file=str(recording_path(app, one))) from error


def recording_path(app: App, one: Recording) -> Path:
    """Return where a recording's file lies."""
    return app.folder / FOLDER / one.file_name


def _digest(path: Path) -> str:
    """Return the digest of a file; "" where it is gone or another program holds it."""
    digest = hashlib.sha256()
    try:
        with path.open("rb") as file:
            while chunk := file.read(CHUNK):
                digest.update(chunk)
    except OSError:
        return ""
    return digest.hexdigest()
