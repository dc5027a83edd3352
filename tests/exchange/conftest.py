"""Real small drives: memory file systems, mounted for one test where we may mount."""

import subprocess

import pytest


@pytest.fixture
def mounted(tmp_path):
    """Return a function that mounts a memory drive with the options told and gives its folder."""
    places = []

    def mount(options):
        place = tmp_path / f"drive{len(places)}"
        place.mkdir()
        done = subprocess.run(
            ["mount", "-t", "tmpfs", "-o", options, "tmpfs", str(place)],
            capture_output=True,
            check=False,
        )
        if done.returncode:
            pytest.skip("mounting a drive needs to be root on Linux")
        places.append(place)
        return place

    try:
        yield mount
    except FileNotFoundError:
        pytest.skip("there is no mount command here")
    finally:
        for place in places:
            subprocess.run(["umount", str(place)], check=True)


@pytest.fixture
def small_drive(mounted):
    return mounted("size=512k")


@pytest.fixture
def read_only_drive(mounted):
    return mounted("size=512k,ro")
