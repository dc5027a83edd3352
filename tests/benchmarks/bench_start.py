"""Process start to first painted and to working window, beside a bare PySide6 window; memory of the idle program.

All are whole processes, timed in turns. The program opens a store with the sample village in it. Both have their
modules as bytecode, as after installing; the first turns write it and are not counted.
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

TURNS = 9
UNCOUNTED = 2
RATIO_LIMIT = 2.0
WORKING_LIMIT = 5.0
"""Not asked for by anybody: it tells when the start has grown again."""
MEMORY_LIMIT = 250
IDLE = 3.0
"""Seconds after the last paint at which memory is read: the face for rare names is in by then."""
LONGEST = 120

WATCH = """
import sys, time
from PySide6.QtCore import QEvent, QObject, QTimer

class Watch(QObject):
    # Tells when each window has been painted; ends the process `idle` seconds after the working one.
    def __init__(self, application, idle):
        super().__init__(application)
        self.application, self.idle, self.seen = application, idle, set()
        application.installEventFilter(self)

    def eventFilter(self, seen, event):
        if event.type() == QEvent.Type.Paint and seen.isWidgetType() and seen.isWindow():
            name = type(seen).__name__  # the name only: a window kept here would outlive its end
            if name not in self.seen:
                self.seen.add(name)
                self.told = name != "OpeningWindow"
                QTimer.singleShot(0, self.tell)
        return False

    def tell(self):
        print(time.monotonic(), flush=True)
        if self.told:
            QTimer.singleShot(int(self.idle * 1000), self.end)

    def end(self):
        import psutil
        print(psutil.Process().memory_info().rss, flush=True)
        self.application.removeEventFilter(self)  # windows are taken down after Python's own end
        self.application.quit()

idle = float(sys.argv[1])
"""

BARE = """
from PySide6.QtGui import QFont, QFontDatabase
from PySide6.QtWidgets import QApplication, QLabel

application = QApplication(sys.argv[:1])
known = QFontDatabase.addApplicationFont(sys.argv[2])
label = QLabel("协商议事")
label.setFont(QFont(QFontDatabase.applicationFontFamilies(known)[0], 11))
label.resize(1366, 768)
watch = Watch(application, idle)
label.show()
application.exec()
"""

PROGRAM = """
from consult_app import main

dress = main.dressed_application

def dressed_and_watched(*how):
    application = dress(*how)
    application.watch = Watch(application, idle)
    return application

main.dressed_application = dressed_and_watched
sys.exit(main.main(["--data", sys.argv[2], "--lang", "zh"]))
"""


def surroundings(folder: Path) -> dict[str, str]:
    """Return the environment of a measured process: a display or none, and a place for bytecode."""
    told = {"QT_QPA_PLATFORM": "offscreen", **os.environ, "PYTHONPYCACHEPREFIX": str(folder)}
    told.pop("PYTHONDONTWRITEBYTECODE", None)
    return told


def timed(code: str, argument: Path, bytecode: Path, idle: float = 0.0) -> list[float]:
    """Run a process; return the seconds to each painted window, then the bytes resident after `idle`."""
    command = [sys.executable, "-c", WATCH + code, str(idle), str(argument)]
    start = time.monotonic()
    ended = subprocess.run(
        command, env=surroundings(bytecode), stdout=subprocess.PIPE, timeout=LONGEST, check=True
    )
    told = ended.stdout.split()
    return [*(float(moment) - start for moment in told[:-1]), float(told[-1])]


def found(folder: Path) -> None:
    """Make a store with the sample village in it, as it is found every morning."""
    from consult_app.services.app import open_app
    from consult_app.services.backing_up import daily_backup
    from consult_app.services.sample_village import found_sample_village

    app = open_app(folder)
    found_sample_village(app)
    daily_backup(app)
    app.close()


def main() -> int:
    font = Path(__file__).resolve().parents[2] / "resources" / "fonts" / "NotoSansSC-Regular.ttf"
    with tempfile.TemporaryDirectory() as folder:
        data, bytecode = Path(folder) / "data", Path(folder) / "bytecode"
        found(data)
        pairs = [
            (timed(BARE, font, bytecode), timed(PROGRAM, data, bytecode)) for _ in range(TURNS)
        ]
        memory = timed(PROGRAM, data, bytecode, IDLE)[-1] / 2**20
    turns = [(bare[0], told[0], told[-2]) for bare, told in pairs[UNCOUNTED:]]
    bare, first, working = (statistics.median(turn) for turn in zip(*turns, strict=True))
    print(f"bare window {bare:.2f} s, first window {first:.2f} s, working window {working:.2f} s")
    print(f"start: first painted window {first / bare:.2f} times the bare one (≤ {RATIO_LIMIT})")
    print(f"       working window {working / bare:.2f} times (≤ {WORKING_LIMIT})")
    print(f"memory: {memory:.0f} MB idle (≤ {MEMORY_LIMIT})")
    held = first <= RATIO_LIMIT * bare and working <= WORKING_LIMIT * bare
    return 0 if held and memory <= MEMORY_LIMIT else 1


if __name__ == "__main__":
    sys.exit(main())
