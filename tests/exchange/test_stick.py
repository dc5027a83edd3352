import errno

import pytest

from consult_app.basics.errors import ExpectedError
from consult_app.exchange import stick
from consult_app.exchange.stick import (
    Drive,
    drive_errors,
    drives,
    linux_drives,
    refuse_unfit,
    safe_name,
)


@pytest.fixture
def machine(tmp_path):
    """A machine's kernel tables as files: one fixed disk, one stick, one USB disk, one card reader."""
    devices = {"sda": "0", "sdb": "1", "mmcblk0": "0"}
    for name, removable in devices.items():
        disk = tmp_path / "devices/pci" / name
        (disk / f"{name}1").mkdir(parents=True)
        (disk / "removable").write_text(f"{removable}\n")
    usb = tmp_path / "devices/pci/usb2/sdc"
    (usb / "sdc1").mkdir(parents=True)
    (usb / "removable").write_text("0\n")
    blocks = tmp_path / "block"
    blocks.mkdir()
    for part in (tmp_path / "devices").rglob("*1"):
        (blocks / part.name).symlink_to(part)
    return tmp_path


def mount(machine, *lines):
    places = []
    for device, name, filesystem, options in lines:
        place = machine / name
        place.mkdir()
        shown = str(place).replace(" ", "\\040")
        places.append(f"{device} {shown} {filesystem} {options} 0 0\n")
    (machine / "mounts").write_text("".join(places), encoding="utf-8")
    return linux_drives(machine / "mounts", machine / "block", machine / "labels")


def test_sticks_and_usb_disks_are_found_and_fixed_disks_are_not(machine):
    found = mount(
        machine,
        ("/dev/sda1", "fixed", "ext4", "rw"),
        ("/dev/sdb1", "柳湾 报送", "vfat", "rw,nosuid"),
        ("/dev/sdc1", "usb disk", "exfat", "ro,nosuid"),
        ("tmpfs", "memory", "tmpfs", "rw"),
    )
    assert [(drive.path.name, drive.filesystem, drive.writable) for drive in found] == [
        ("usb disk", "exfat", False),
        ("柳湾 报送", "vfat", True),
    ]
    assert all(0 < drive.free <= drive.size for drive in found)


def test_the_label_of_the_stick_is_told_or_else_its_folder(machine):
    (machine / "labels").mkdir()
    (machine / "labels/\\xe6\\x9f\\xb3\\x20A").symlink_to("../devices/pci/sdb/sdb1")
    found = mount(machine, ("/dev/sdb1", "x", "vfat", "rw"), ("/dev/sdc1", "y", "vfat", "rw"))
    assert [drive.label for drive in found] == ["柳 A", "y"]


def test_a_stick_pulled_out_while_looking_is_not_there(machine):
    (machine / "mounts").write_text(f"/dev/sdb1 {machine}/gone vfat rw 0 0\n")
    assert linux_drives(machine / "mounts", machine / "block", machine / "labels") == ()


def test_a_machine_without_a_mount_table_has_no_sticks(tmp_path):
    assert linux_drives(tmp_path / "none") == ()


def test_the_drives_of_this_machine_can_be_asked_for():
    assert all(drive.path.is_dir() for drive in drives())


def test_a_place_the_desktop_mounts_sticks_at_counts(tmp_path, monkeypatch):
    (tmp_path / "mounts").write_text("/dev/mapper/x /run/media/clerk/BOX vfat rw 0 0\n")
    monkeypatch.setattr(
        stick.shutil, "disk_usage", lambda place: stick.shutil._ntuple_diskusage(9, 4, 5)
    )
    (drive,) = linux_drives(tmp_path / "mounts", tmp_path, tmp_path)
    assert (drive.label, drive.size, drive.free) == ("BOX", 9, 5)


def test_a_file_too_large_for_the_stick_is_refused_beforehand(tmp_path, monkeypatch):
    drive = Drive(tmp_path, "BOX", "vfat", 1 << 40, 1 << 40, writable=True)
    monkeypatch.setattr(stick, "drives", lambda: (drive,))
    monkeypatch.setattr(
        stick.shutil,
        "disk_usage",
        lambda place: stick.shutil._ntuple_diskusage(1 << 40, 0, 1 << 40),
    )
    refuse_unfit(tmp_path / "x", [(1 << 32) - 1])
    with pytest.raises(ExpectedError) as refusal:
        refuse_unfit(tmp_path / "x", [1, 1 << 32])
    assert refusal.value.code == "drive.file-too-large"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("柳协〔2026〕5号", "柳协〔2026〕5号"),
        ('三组/村道:"硬化"?', "三组_村道_硬化"),
        ("con", "_con"),
        ("COM1.txt", "_COM1.txt"),
        ("console", "console"),
        ("", "_"),
        (" .. ", "_"),
        ("名字.", "名字"),
        ("长" * 99, "长" * 60),
        ("a\tb\nc", "a_b_c"),
    ],
)
def test_a_title_becomes_a_name_that_every_drive_takes(text, name):
    assert safe_name(text) == name


@pytest.mark.parametrize(
    ("number", "code"),
    [
        (errno.ENOSPC, "drive.full"),
        (errno.EDQUOT, "drive.full"),
        (errno.EROFS, "drive.read-only"),
        (errno.EACCES, "drive.read-only"),
        (errno.EIO, "drive.gone"),
        (errno.ENODEV, "drive.gone"),
        (errno.ENOENT, "drive.gone"),
        (errno.EFBIG, "drive.file-too-large"),
    ],
)
def test_what_a_drive_does_wrong_has_a_plain_name(tmp_path, number, code):
    with pytest.raises(ExpectedError) as refusal, drive_errors(tmp_path):
        raise OSError(number, "x")
    assert (refusal.value.code, refusal.value.facts) == (code, {"path": str(tmp_path)})


def test_a_windows_drive_that_is_not_ready_is_gone(tmp_path):
    error = OSError(errno.EINVAL, "x")
    error.winerror = 1167
    with pytest.raises(ExpectedError, match=r"drive\.gone"), drive_errors(tmp_path):
        raise error


def test_other_errors_pass(tmp_path):
    with pytest.raises(OSError, match="bug"), drive_errors(tmp_path):
        raise OSError(errno.EINVAL, "bug")
