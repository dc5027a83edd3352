"""Sound recording: on a real device that hears nothing, in a real file, through a killed process and a full disk."""

import errno
import os
import signal
import subprocess
import sys
import time
import wave
from pathlib import Path

import pytest
from meeting_maker import opened_meeting
from PIL import Image

from consult_app.basics.errors import ExpectedError
from consult_app.services import recording as service
from consult_app.services.app import open_app
from consult_app.services.archiving import view_archive
from consult_app.services.backing_up import back_up
from consult_app.services.meeting_course import close_meeting
from consult_app.services.minutes import view_minutes
from consult_app.services.minutes_lock import lock_minutes
from consult_app.services.opinions import read_in_opinion
from consult_app.services.package_sound import choose_sound
from consult_app.services.packaging import write_package
from consult_app.services.receiving import verify_package
from consult_app.services.recording import (
    mend_recordings,
    recording_now,
    recording_path,
    remove_recording,
    start_recording,
    stop_recording,
)
from consult_app.sound.bell import Bell, sound_out, tones
from consult_app.sound.devices import silent_backends
from consult_app.sound.wav import HEADER, RATE, WavFile, mend

pytestmark = pytest.mark.usefixtures("village")
CONSENT = "主持人已当场告知，无人反对。"


@pytest.fixture
def meeting(app):
    app.sound.microphone = silent_backends()
    yield opened_meeting(app, 8)
    if app.sound.taking is not None:
        app.sound.taking.stop()


def refused(code):
    return pytest.raises(ExpectedError, match=code)


def until(true, seconds=10.0):
    """Wait until something holds, at most some seconds."""
    end = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < end, "it never came"
        time.sleep(0.02)


def lines(app, meeting):
    view = view_minutes(app, meeting.consultation_id, "deliberation")
    return [line.words for line in view.lines]


def test_a_meeting_is_recorded_into_a_file_that_any_player_reads(app, meeting):
    kept = start_recording(app, meeting.id, CONSENT)
    until(lambda: app.sound.taking.seconds > 0.3)
    assert recording_now(app).recording == kept
    ended = stop_recording(app)
    with wave.open(str(recording_path(app, ended)), "rb") as file:
        assert (file.getnchannels(), file.getframerate(), file.getsampwidth()) == (1, RATE, 2)
        assert file.getnframes() > 0.3 * RATE
    assert ended.sha256
    assert recording_now(app) is None


def test_the_minutes_tell_that_people_were_told(app, meeting, clock):
    clock.forward(minutes=1)
    start_recording(app, meeting.id, CONSENT)
    stop_recording(app)
    assert lines(app, meeting)[-2:] == [f"开始录音。{CONSENT}", "停止录音。"]


def test_nothing_is_recorded_before_people_were_told(app, meeting):
    with refused("recording.consent-missing"):
        start_recording(app, meeting.id, " ")
    assert app.sound.taking is None


def test_one_recording_runs_at_a_time(app, meeting):
    start_recording(app, meeting.id, CONSENT)
    with refused("recording.on-already"):
        start_recording(app, meeting.id, CONSENT)
    with refused("minutes.recording-on"):
        lock_minutes(app, meeting.id)
    stop_recording(app)
    with refused("recording.not-on"):
        stop_recording(app)


def test_a_meeting_that_is_over_is_not_recorded(app, meeting):
    close_meeting(app, meeting.id)
    with refused("meeting.not-running"):
        start_recording(app, meeting.id, CONSENT)


def test_a_computer_without_a_microphone_says_so_and_leaves_no_file(app, meeting):
    import miniaudio

    app.sound.microphone = [miniaudio.Backend.WINMM, miniaudio.Backend.COREAUDIO]
    with refused("sound.no-microphone"):
        start_recording(app, meeting.id, CONSENT)
    assert list((app.folder / "recordings").iterdir()) == []
    assert "开始录音" not in "".join(lines(app, meeting))


def test_a_disk_with_little_room_is_refused_before_it_begins(app, meeting, monkeypatch):
    monkeypatch.setattr(service, "LEAST_FREE", 1 << 62)
    with refused("recording.disk-low"):
        start_recording(app, meeting.id, CONSENT)


def test_a_disk_that_fills_up_ends_the_recording_and_keeps_what_was_heard(app, meeting, clock):
    clock.forward(minutes=1)
    start_recording(app, meeting.id, CONSENT)
    taking = app.sound.taking
    until(lambda: taking.seconds > 0.2)

    def full(_sound):
        raise OSError(errno.ENOSPC, "No space left on device")

    taking._file.write = full
    until(lambda: taking.problem == "disk_full")
    assert recording_now(app).problem == "disk_full"
    ended = stop_recording(app)
    assert ended.ending == "disk_full"
    with wave.open(str(recording_path(app, ended)), "rb") as file:
        assert file.getnframes() > 0
    assert lines(app, meeting)[-1] == "停止录音。磁盘已满，录音到此为止。"


def test_a_microphone_that_is_pulled_out_is_noticed(app, meeting):
    start_recording(app, meeting.id, CONSENT)
    app.sound.taking._last -= 60
    app.sound.taking._device.stop()
    app.sound.taking._last -= 60
    assert recording_now(app).problem == "unplugged"
    assert stop_recording(app).ending == "unplugged"


def test_a_recording_can_be_destroyed_for_good_and_the_minutes_still_tell_it(app, meeting):
    start_recording(app, meeting.id, CONSENT)
    with refused("recording.still-on"):
        remove_recording(app, app.sound.recording_id)
    ended = stop_recording(app)
    remove_recording(app, ended.id)
    assert not recording_path(app, ended).exists()
    assert f"开始录音。{CONSENT}" in lines(app, meeting)


KILLED = """
import sys, time
from consult_app.services.app import open_app
from consult_app.services.archiving import view_archive
from consult_app.services.backing_up import back_up
from consult_app.services.recording import start_recording
from consult_app.sound.devices import silent_backends
from pathlib import Path
app = open_app(Path(sys.argv[1]))
app.sound.microphone = silent_backends()
start_recording(app, int(sys.argv[2]), "told")
while True:
    print(app.sound.taking.seconds, flush=True)
    time.sleep(0.05)
"""


def test_a_killed_process_loses_at_most_a_second_and_the_next_start_mends_the_file(
    app, meeting, clock
):
    folder = app.folder
    app.close()
    child = subprocess.Popen(
        [sys.executable, "-c", KILLED, str(folder), str(meeting.id)], stdout=subprocess.PIPE
    )
    told = 0.0
    while told < 2.5:
        told = float(child.stdout.readline())
    os.kill(child.pid, signal.SIGKILL)
    told = max([told, *(float(line) for line in child.stdout.read().split() if line)])
    child.wait()
    child.stdout.close()
    again = open_app(folder, clock)
    try:
        (mended,) = mend_recordings(again)
        with wave.open(str(recording_path(again, mended)), "rb") as file:
            heard = file.getnframes() / RATE
        assert heard > told - 1.0
        assert mended.ending == "power_cut"
        assert mended.seconds == int(heard)
        assert mend_recordings(again) == ()
    finally:
        again.close()


def test_a_file_that_another_program_holds_is_kept_as_it_is_and_stops_nothing(app, meeting):
    kept = start_recording(app, meeting.id, CONSENT)
    path = recording_path(app, kept)
    app.sound.taking.stop()
    app.sound.taking, app.sound.recording_id = None, 0  # as after a power cut
    path.unlink()
    path.mkdir()  # what cannot be opened for writing or reading, also not by root
    (ended,) = mend_recordings(app)
    assert (ended.ending, ended.seconds, ended.sha256) == ("power_cut", 0, "")
    assert mend_recordings(app) == ()


def test_a_torn_header_is_written_anew_from_what_the_file_holds(tmp_path: Path):
    path = tmp_path / "torn.wav"
    with WavFile(path) as file:
        file.write(b"\x01\x02" * RATE * 3)
        file.keep()
    torn = bytearray(path.read_bytes()) + b"\x01"
    torn[:HEADER] = bytes(HEADER)
    path.write_bytes(torn)
    assert mend(path) == 3
    with wave.open(str(path), "rb") as file:
        assert file.getnframes() == 3 * RATE


def test_the_bells_differ_swell_and_die_away(meeting):
    warning, end = tones(Bell.WARNING), tones(Bell.END)
    assert warning != end
    for bell in (warning, end):
        assert bell[0] == 0
        assert abs(bell[-1]) < 400
        assert max(bell) > 10_000


def test_a_bell_without_a_loudspeaker_is_silent_and_no_fault():
    import miniaudio

    assert sound_out(Bell.WARNING, [miniaudio.Backend.WINMM]) is False
    assert sound_out(Bell.WARNING, silent_backends()) is True


def test_sound_and_letters_leave_the_village_only_where_somebody_chose_so(
    app, meeting, tmp_path, monkeypatch
):
    case = meeting.consultation_id
    start_recording(app, meeting.id, CONSENT)
    ended = stop_recording(app)
    letter = tmp_path / "来信.pdf"
    letter.write_bytes(b"%PDF-1.4 letter")
    read_in_opinion(app, meeting.id, "同意", name="不在册的人", paper=letter)
    photographed = tmp_path / "来信.png"
    Image.new("RGB", (60, 80), "white").save(photographed)
    read_in_opinion(app, meeting.id, "不同意", name="另一个人", paper=photographed)
    at_home = write_package(app, case, tmp_path / "a")
    assert not [one for one in (tmp_path / "a").rglob("*") if one.suffix in {".png", ".jpg"}]
    assert not list((tmp_path / "a").rglob("*.wav")) + list((tmp_path / "a").rglob("*.pdf"))
    choose_sound(app, case, travels=True)
    assert view_archive(app, case).extras == 3
    write_package(app, case, tmp_path / "b")
    (wav,) = (tmp_path / "b").rglob("*.wav")
    assert wav.read_bytes() == recording_path(app, ended).read_bytes()
    assert len(list((tmp_path / "b" / "data" / "files").glob("*.*"))) == 3
    (pdf,) = (tmp_path / "b" / "data" / "files").rglob("*.pdf")
    assert pdf.read_bytes() == letter.read_bytes()
    assert verify_package(tmp_path / "b").faults == verify_package(tmp_path / "a").faults
    wav_at_home = recording_path(app, ended)
    wav_at_home.write_bytes(wav_at_home.read_bytes() + b"x")
    with refused("package.file-changed"):
        write_package(app, case, tmp_path / "c")
    assert at_home.files < len(list((tmp_path / "b").rglob("*")))


def test_a_backup_takes_ended_recordings_along_and_leaves_the_one_that_grows(
    app, meeting, tmp_path
):
    start_recording(app, meeting.id, CONSENT)
    ended = stop_recording(app)
    clock_name = ended.file_name
    start_recording(app, meeting.id, CONSENT)
    (tmp_path / "stick").mkdir()
    back_up(app, tmp_path / "stick")
    names = [path.name for path in (tmp_path / "stick").rglob("*.wav")]
    assert names == [clock_name]
