"""Process start to first painted window, beside a bare PySide6 window; memory of the idle program.

Both are whole processes, timed in turns; the program opens a store that is already there.
"""

import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

TURNS = 9
RATIO_LIMIT = 2.0
MEMORY_LIMIT = 250
IDLE = 3.0
"""Seconds after the first paint at which memory is read: the face for rare names is in by then."""

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


def timed(code: str, argument: Path, idle: float = 0.0) -> list[float]:
    """Run a process; return the seconds to each painted window, then the bytes resident after `idle`."""
    start = time.monotonic()
    command = [sys.executable, "-c", WATCH + code, str(idle), str(argument)]
    told = subprocess.run(command, check=True, stdout=subprocess.PIPE).stdout.split()
    return [*(float(moment) - start for moment in told[:-1]), float(told[-1])]


def found(folder: Path) -> None:
    """Make a store with a village in it, as it is found every morning."""
    from consult_app.domain.village import Village, VillageKind
    from consult_app.services.app import open_app
    from consult_app.services.setting_up import found_village

    app = open_app(folder)
    names = {"name": "柳河村", "town": "清溪镇", "county": "云溪县", "short": "柳"}
    bodies = {
        "party_branch": "中共柳河村支部委员会",
        "committee": "柳河村村民委员会",
        "supervision": "柳河村村务监督委员会",
    }
    village = Village(id=1, uid="", kind=VillageKind.VILLAGE, code="999999", **names, **bodies)
    found_village(app, village, "周小满", ())
    app.close()


def main() -> int:
    font = Path(__file__).resolve().parents[2] / "resources" / "fonts" / "NotoSansSC-Regular.ttf"
    with tempfile.TemporaryDirectory() as folder:
        data = Path(folder) / "data"
        found(data)
        turns = [(timed(BARE, font), timed(PROGRAM, data)) for _ in range(TURNS)][2:]
        memory = timed(PROGRAM, data, IDLE)[-1] / 2**20
    bare, first, working = (
        statistics.median(turn)
        for turn in zip(*((b[0], p[0], p[-2]) for b, p in turns), strict=True)
    )
    print(f"bare window {bare:.2f} s, first window {first:.2f} s, working window {working:.2f} s")
    print(
        f"start: first painted window {first / bare:.2f} times the bare one (at most {RATIO_LIMIT})"
    )
    print(f"       working window {working / bare:.2f} times")
    print(f"memory: {memory:.0f} MB idle (at most {MEMORY_LIMIT})")
    return 0 if first <= RATIO_LIMIT * bare and memory <= MEMORY_LIMIT else 1


if __name__ == "__main__":
    sys.exit(main())
