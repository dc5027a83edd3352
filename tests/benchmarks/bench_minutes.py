"""The minutes of a long meeting: a key typed among 400 facts, and a new fact coming while somebody types.

Run by `python3 dev.py bench -- minutes`; prints times and the ratio to a tenth of the length, exits 1 when a key is slow.
"""

import os
import sys
import time
from datetime import datetime, timedelta

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from consult_app.domain.minutes import Fact
from consult_app.services.app import CHINA
from consult_app.ui import theme
from consult_app.ui.widgets.minutes_editor import MinutesEditor

LONG, SHORT = 400, 40
FRAME = 0.050
TURNS = 7
START = datetime(2026, 11, 2, 9, 0, tzinfo=CHINA)


def facts(count: int) -> list[Fact]:
    """Return what a meeting tells in the order of time."""
    words = "王建国（三组）（赞成）：下雨天娃娃上学要绕两里路，去年还摔过两个老人，我们组都赞成修。"
    return [Fact(f"said:{n}", START + timedelta(seconds=20 * n), words) for n in range(count)]


def measured(count: int) -> tuple[float, float]:
    """Return the seconds of a key, and of a new fact, at that many facts: the best of some turns."""
    editor = MinutesEditor("minutes")
    editor.resize(500, 500)
    editor.show_document(facts(count), {}, fast=False)
    editor.show()
    editor.moveCursor(QTextCursor.MoveOperation.End)
    keys, comings = [], []
    for turn in range(TURNS):
        began = time.perf_counter()
        QTest.keyClicks(editor, "x")
        QApplication.processEvents()
        keys.append(time.perf_counter() - began)
        began = time.perf_counter()
        editor.show_document(facts(count + turn + 1), {}, fast=False)
        QApplication.processEvents()
        comings.append(time.perf_counter() - began)
    editor.deleteLater()
    return min(keys), min(comings)


def main() -> int:
    """Print the figures; 1 when a key among many facts takes longer than the eye allows."""
    application = QApplication.instance() or QApplication([])
    theme.load_fonts()
    short, long = measured(SHORT), measured(LONG)
    for name, few, many in zip(("a key", "a new fact"), short, long, strict=True):
        told = f"{name}: {many * 1000:.1f} ms at {LONG} facts, {many / few:.1f} times that at {SHORT}\n"
        sys.stdout.write(told)
    application.processEvents()
    return int(long[0] > FRAME)


if __name__ == "__main__":
    sys.exit(main())
