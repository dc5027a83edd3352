"""Python's collector of cycles, held to the main thread and to moments when nothing is being painted.

Left to itself it runs wherever memory is asked for: in a job's thread it destroys widgets that belong to the main
one, and inside a paint event the very widget that is being painted. Both end the process.
"""

import gc

from PySide6.QtCore import QObject, QTimer

EVERY_MS = 1000


class Sweeper(QObject):
    """Collects from the event loop what Python would have collected by itself; one for the whole application."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        self._timer = QTimer(self)
        self._timer.timeout.connect(sweep)
        self._timer.start(EVERY_MS)
        # The modules, words and rules that stand when the window first rests are never garbage; to look at them
        # again would hold up a key by a third of a second.
        QTimer.singleShot(EVERY_MS, self, gc.freeze)


def sweep() -> None:
    """Collect the oldest generation that is due by Python's own thresholds."""
    counts, limits = gc.get_count(), gc.get_threshold()
    for generation in (2, 1, 0):
        if counts[generation] > limits[generation]:
            gc.collect(generation)
            return
