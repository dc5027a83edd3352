"""The right column of the archive page: the drive, the proof of writing, and the township's receipt."""

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QObject, QRectF, QSize, QTimer, Signal, Slot
from PySide6.QtGui import QHideEvent, QPainter, QPaintEvent, QPen, QShowEvent
from PySide6.QtWidgets import QProgressBar, QWidget

from consult_app.exchange.stick import Drive
from consult_app.services.archiving import LastReceipt
from consult_app.ui.theme import theme
from consult_app.ui.widgets.bars import pattern
from consult_app.ui.widgets.base import (
    ElidedLabel,
    IconLabel,
    Label,
    Painted,
    column,
    row,
    scaled,
)
from consult_app.ui.widgets.buttons import Button
from consult_app.ui.widgets.cards import Card, Head
from consult_app.ui.words.dates import day_words

LOOK_MS = 2000
INSET = 13
UNITS = ((1 << 30, "GB"), (1 << 20, "MB"), (1 << 10, "KB"))
PHASES = ("pack", "write", "read-back")
ROOMY_PX = 18
"""Up to this size of type a line has room for its figures in words."""


def size_words(size: int) -> str:
    """Return 48 MB, 3.1 GB, 900 KB: one decimal below ten of GB."""
    for unit, name in UNITS:
        if size >= unit:
            tenths = size * 10 // unit
            shown = f"{tenths / 10:.1f}" if unit == 1 << 30 and tenths < 1000 else f"{size // unit}"
            return f"{shown.removesuffix('.0')} {name}"
    return "1 KB"


class Target(NamedTuple):
    """Where the package goes: a folder, the words that name it, and the drive where it is one."""

    folder: Path
    name: str
    drive: Drive | None


class RoomBar(Painted):
    """What is used on a drive (solid), what will be written (hatched, at least a sliver), what is free (empty)."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._used, self._new, self._size = 0, 0, 1

    def show_room(self, used: int, new: int, size: int, sentence: str) -> None:
        self._used, self._new, self._size = used, new, max(size, 1)
        self.say(sentence)
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(200, scaled(18))

    minimumSizeHint = sizeHint  # noqa: N815 - Qt's name

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        painter = QPainter(self)
        bar = QRectF(0.5, 0.5, self.width() - 1, self.height() - 1)
        used = bar.width() * self._used / self._size
        new = min(max(bar.width() * self._new / self._size, 4), bar.width() - used)
        painter.fillRect(bar, theme().colour("surface"))
        painter.fillRect(QRectF(bar.x(), bar.y(), used, bar.height()), pattern(0))
        painter.fillRect(QRectF(bar.x() + used, bar.y(), new, bar.height()), pattern(1))
        painter.setPen(QPen(theme().colour("edge"), 1))
        painter.drawRect(bar)
        painter.end()


class DriveCard(Card):
    """
    The drive that was found, with its room; looks for drives every two seconds while it is on screen.

    Its two buttons, `other` drive and `ask` for a folder, stand in the head above the card.
    """

    changed = Signal()
    folder_asked = Signal()

    def __init__(
        self, look: Callable[[], tuple[Drive, ...]], parent: QWidget | None = None
    ) -> None:
        super().__init__(gap=6, inset=INSET, parent=parent)
        self._look, self._size = look, 0
        self._found: tuple[Drive, ...] | None = None
        self._place = 0
        self._folder: Path | None = None
        self._name, self._more = ElidedLabel(t="strong"), Label(t="small", wrap=True)
        self._bar, self._room = RoomBar(), Label(t="small", wrap=True)
        self.other = Button(self.tr("Another drive"), "quiet", act=self._on_other)
        self.ask = Button(self.tr("Folder"), "quiet", "folder", act=self.folder_asked.emit)
        head = row(IconLabel("usb", side=28), column(self._name, self._more, gap=2), gap=12)
        head.setStretch(1, 1)
        self.body.addLayout(head)
        self.body.addWidget(self._bar)
        self.body.addWidget(self._room)
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_MS)
        self._timer.timeout.connect(self.look_again)

    def target(self) -> Target | None:
        """Return where the package goes now; nothing while no drive is in and no folder was chosen."""
        if self._folder is not None:
            return Target(self._folder, self._folder.name or str(self._folder), None)
        if not self._found:
            return None
        drive = self._found[self._place % len(self._found)]
        return Target(drive.path, drive.label, drive)

    def choose_folder(self, folder: Path) -> None:
        self._folder = folder
        self._show()

    def show_size(self, size: int) -> None:
        """Say how many bytes will be written."""
        self._size = size
        self.look_again()
        self._show()

    @Slot()
    def look_again(self) -> None:
        """Look which drives are in; a chosen folder that is gone is forgotten."""
        found = self._look()
        gone = self._folder is not None and not self._folder.is_dir()
        if found == self._found and not gone:
            return
        if gone or self._new_drive(found):
            self._folder = None
        self._found = found
        self._show()

    def _new_drive(self, found: tuple[Drive, ...]) -> bool:
        """A stick that was just put in is meant, whatever folder was chosen before."""
        before = {drive.path for drive in self._found or ()}
        return self._found is not None and any(drive.path not in before for drive in found)

    def _show(self) -> None:
        target, several = self.target(), len(self._found or ()) > 1
        self.other.setVisible(several and self._folder is None)
        self._bar.setVisible(target is not None and target.drive is not None)
        self._room.setVisible(target is not None and target.drive is not None)
        if target is None:
            self._name.set_whole(self.tr("No USB drive is plugged in"))
            self._more.setText(self.tr("Plug one in, it is found by itself"))
        elif target.drive is None:
            self._name.set_whole(target.name)
            self._more.setText(self.tr("Folder chosen by hand"))
        else:
            self._show_drive(target.drive)
        self.changed.emit()

    def _show_drive(self, drive: Drive) -> None:
        letter = f"（{drive.path.drive}）" if drive.path.drive else ""
        self._name.set_whole(f"{drive.label}{letter}")
        self._name.setToolTip(str(drive.path))
        kind = self.tr("USB drive, {0}") if drive.writable else self.tr("Write-protected, {0}")
        self._more.setText(kind.format(size_words(drive.size)))
        used = max(drive.size - drive.free, 0)
        left = max(drive.free - self._size, 0)
        words = self.tr("Used {0}, to write {1}, then free {2}").format(
            size_words(used), size_words(self._size), size_words(left)
        )
        self._room.setText(words)
        self._bar.show_room(used, self._size, drive.size, words)

    def _on_other(self) -> None:
        self._place += 1
        self._show()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        super().showEvent(event)
        self._timer.start()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - Qt's name
        self._timer.stop()
        super().hideEvent(event)


class ProofLine(QWidget):
    """One line of the proof: not yet, now, done; with its figure at the right."""

    ICONS = {  # noqa: RUF012 - read only
        "waiting": ("circle", "ink3"),
        "now": ("player-play", "ink"),
        "done": ("circle-check", "met"),
    }

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = IconLabel(*self.ICONS["waiting"])
        self._words, self._figure = Label(words), Label(t="small")
        self.state = "waiting"
        self.setLayout(row(self._icon, self._words, None, self._figure, gap=10))

    def show_state(self, state: str, words: str = "", figure: str = "") -> None:
        self.state = state
        self._icon.show_icon(*self.ICONS[state])
        self._words.set_role("strong" if state == "now" else "")
        if words:
            self._words.setText(words)
        self._figure.setText(figure)
        self.setAccessibleName(f"{self._words.text()} {figure}".strip())

    def words(self) -> str:
        return self._words.text()


class ProofCard(Card):
    """
    Writing with proof: packed, written, read back, may be pulled; the last turns green only after reading back.

    `phase_begun` and `show_progress` take what the job tells; `write_asked` and `stop_asked` are gestures.
    """

    write_asked = Signal()
    stop_asked = Signal()
    unfolded = Signal()
    """The four lines came or went."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(gap=6, inset=INSET, parent=parent)
        self.stop = Button(self.tr("Stop"), "small", act=self.stop_asked.emit)
        self._head = Head(self.tr("Write to USB"), self.tr("no ID, no phones"), self.stop)
        self.lines = {
            "pack": ProofLine(self.tr("Pack")),
            "write": ProofLine(self.tr("Write")),
            "read-back": ProofLine(self.tr("Read back and compare")),
        }
        self._pull = ProofLine(self.tr("Safe to pull"))
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._warning = Label(self.tr("Do not pull it out now"), "small", "warn")
        self.write = Button(self.tr("Write it"), "", "usb", act=self.write_asked.emit)
        self.body.addWidget(self._head)
        for name in PHASES:
            self.body.addWidget(self.lines[name])
        self.body.addWidget(self._bar)
        last = row(self._pull, self._warning, self.write, gap=8)
        last.setStretch(0, 1)
        self.body.addLayout(last)
        self.folded, self.unfolded_now, self._now = False, True, ""
        self._texts = {name: line.words() for name, line in self.lines.items()}
        self.show_idle()

    def show_idle(self) -> None:
        """Nothing is being written."""
        self._now = ""
        for name, line in self.lines.items():
            line.show_state("waiting", self._texts[name])
        self._pull.show_state("waiting")
        self._running(running=False)
        self._unfold(now=not self.folded)

    def set_folded(self, *, folded: bool) -> None:
        """With little room the lines show only once there is something to prove."""
        self.folded = folded
        proving = self._now != "" or self.may_pull
        self._unfold(now=proving or not folded)

    def _unfold(self, *, now: bool) -> None:
        self.unfolded_now = now
        for line in self.lines.values():
            line.setVisible(now)
        self._pull.setVisible(now)
        self.unfolded.emit()

    def show_begun(self) -> None:
        self.show_idle()
        self._running(running=True)
        self._unfold(now=True)

    def show_phase(self, name: str, total: int) -> None:
        """A part of the work begins; the one before it is done."""
        if self._now in self.lines:
            self._finish(self._now)
        self._now = name
        self.lines[name].show_state("now", figure=str(total))
        self.show_progress(0, total)

    def show_progress(self, done: int, total: int) -> None:
        if self._now not in self.lines:
            return
        self._bar.setRange(0, max(total, 1))
        self._bar.setValue(done)
        text = self._texts[self._now]
        number = min(done + 1, total)
        if theme().px("body") > ROOMY_PX:
            self.lines[self._now].show_state("now", text, f"{number}/{total}")
        else:
            words = self.tr("{0}, {1} of {2}").format(text, number, total)
            self.lines[self._now].show_state("now", words)

    def show_done(self, files: int, size: int) -> None:
        """Everything was read back: now, and only now, the drive may be pulled."""
        for name in PHASES:
            self._finish(name)
        self.lines["pack"].show_state("done", self._texts["pack"], size_words(size))
        figure = self.tr("{0} files").format(files)
        self.lines["write"].show_state("done", self._texts["write"], figure)
        self._pull.show_state("done")
        self._running(running=False)

    def _finish(self, name: str) -> None:
        self.lines[name].show_state("done", self._texts[name])

    def _running(self, *, running: bool) -> None:
        for cell in (self._bar, self._warning, self.stop):
            cell.setVisible(running)
        self.write.setVisible(not running)
        self._head.set_remark("" if running else self.tr("no ID, no phones"))

    @property
    def may_pull(self) -> bool:
        return self._pull.state == "done"


class ReceiptCard(Card):
    """The township's last receipt, and the way to take one in."""

    take_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(gap=6, inset=INSET, parent=parent)
        self._head = Head(self.tr("Township receipt"))
        self._title, self._below = ElidedLabel(t="small"), ElidedLabel(t="small", tone="ink2")
        take = Button(self.tr("Take one in"), "small", act=self.take_asked.emit)
        line = row(IconLabel("certificate", side=24), column(self._title, self._below, gap=2), take)
        line.setStretch(1, 1)
        self.body.addWidget(self._head)
        self.body.addLayout(line)

    def show_receipt(self, receipt: LastReceipt | None) -> None:
        here = receipt is not None and receipt.this_case
        self._head.set_remark("" if here else self.tr("none yet"))
        if receipt is None:
            self._title.set_whole(self.tr("It comes back on the drive"))
            self._below.set_whole(self.tr("a small file of the township"))
            return
        words = self.tr("This matter") if here else self.tr("Last: {0}").format(receipt.title)
        self._title.set_whole(words)
        day = day_words(receipt.at.date(), receipt.at.date())
        self._below.set_whole(self.tr("{0} {1}").format(day, receipt.by))


class PhaseTeller(QObject):
    """Carries the phases of the work from its thread to the card; without a parent, as the work may outlive the page."""

    begun = Signal(str, int)

    def __call__(self, name: str, total: int) -> None:
        self.begun.emit(name, total)
