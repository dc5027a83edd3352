"""A hand on mouse and keyboard: finds what a person would read on the screen, presses, types, and looks."""

import re
from collections.abc import Callable, Iterator
from datetime import date
from itertools import product
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QDate, QDeadlineTimer, QEventLoop, QPoint, Qt, QTimer
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QDateEdit,
    QDialog,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QSpinBox,
    QTableView,
    QWidget,
)

from consult_app.ui.rehearsal.said import said
from consult_app.ui.widgets.dialogs import Dialog
from consult_app.ui.widgets.fields import Field
from consult_app.ui.widgets.panel import RightPanel

SURPRISE_MS = 2_000
"""How long a dialog may stand that the walk did not expect."""
PATIENCE_MS = 30_000
"""How long the hand waits for background work before it gives up."""

Widget = TypeVar("Widget", bound=QWidget)


class NotOnScreen(Exception):  # noqa: N818 - what a person would say
    """What the hand was told to touch is not to be seen."""


class Hand:
    """Works on one window; a modal dialog over it comes first, as it does for a person."""

    def __init__(self, window: QWidget, pictures: Path, *, english: bool = False) -> None:
        self.window, self._english = window, english
        self._pictures = pictures
        self._taken: list[Path] = []
        self._answering = False

    @property
    def pictures(self) -> tuple[Path, ...]:
        return tuple(self._taken)

    def place(self) -> QWidget:
        """Return what lies uppermost: a modal dialog or the window."""
        return QApplication.activeModalWidget() or self.window

    # ---- looking

    def settle(self, ms: int = 0) -> None:
        """Let the window catch up with what was done."""
        QApplication.processEvents()
        if ms:
            QTest.qWait(ms)
        QApplication.processEvents()

    def picture(self, name: str) -> None:
        """Take a picture of the window, numbered in the order of the walk."""
        self.picture_of(self.window, name)

    def picture_of(self, widget: QWidget, name: str) -> None:
        """Take a picture of another window, e.g. the second screen."""
        self.settle()
        path = self._pictures / f"{len(self._taken) + 1:02d}-{name}.png"
        widget.grab().save(str(path))
        self._taken.append(path)

    def wait_for(self, seen: Callable[[], object], what: str) -> None:
        """Wait until something is to be seen."""
        deadline = QDeadlineTimer(PATIENCE_MS)
        while not seen():
            if deadline.hasExpired():
                raise NotOnScreen(what)
            QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 50)

    # ---- pressing

    def said(self, source: str) -> str:
        """Return what a source string says on this screen."""
        return said(source, english=self._english)[0]

    def says(self, words: str, source: str, *facts: str) -> bool:
        """Say whether words on the screen are this sentence with these facts; facts are source strings too."""
        told = [said(fact, english=self._english) for fact in facts]
        return any(
            words == one.format(*several)
            for one in said(source, english=self._english)
            for several in product(*told)
        )

    def buttons(self, source: str) -> list[QAbstractButton]:
        """Return the buttons that say this, else those that begin with it."""
        seen = list(self._visible(QAbstractButton))
        wanted = said(source, english=self._english)
        shapes = [re.sub(r"\\\{\w*\\\}", ".*", re.escape(one)) for one in wanted]
        same = [one for one in seen if any(re.fullmatch(each, _words(one)) for each in shapes)]
        return same or [one for one in seen if _words(one).startswith(wanted)]

    def button(self, source: str) -> QAbstractButton:
        """Return the button that says this, or begins with it."""
        found = self.buttons(source)
        if not found:
            seen = self._visible(QAbstractButton)
            told = "、".join(dict.fromkeys(_words(one) for one in seen if _words(one)))
            raise NotOnScreen(f"{self.said(source)}｜{told}")
        return found[0]

    def press(self, source: str) -> None:
        """Click the button that says this."""
        button = self.button(source)
        if not button.isEnabled():
            raise NotOnScreen(f"{self.said(source)} ×")
        self.click(button)

    def press_paper(self, name: str) -> None:
        """Click the preview of a paper in the right-hand panel."""
        wanted = said(name, english=self._english)
        if not self._papers(wanted) and self.buttons("All {0} papers"):
            self.press("All {0} papers")
        found = self._papers(wanted)
        if not found:
            raise NotOnScreen(self.said(name))
        self.click(found[0])

    def _papers(self, names: tuple[str, ...]) -> list[QAbstractButton]:
        """Return the panel's buttons for a paper: a tab of the page may bear the same name."""
        return [
            one
            for panel in self._visible(RightPanel)
            for one in panel.findChildren(QAbstractButton)
            if one.isVisible() and _words(one).endswith(names)
        ]

    def choose_row(self, number: int) -> None:
        """Click a row of the table on the page, counted from 0."""
        table = self.first(QTableView, lambda one: one.model().rowCount() > number)
        spot = table.visualRect(table.model().index(number, 0)).center()
        QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=spot)
        self.settle()

    def tick(self, source: str) -> None:
        """Tick a box or choose a radio button by its words."""
        self.tick_box(self.button(source))

    def tick_box(self, box: QAbstractButton) -> None:
        if not box.isChecked():
            QTest.mouseClick(box, Qt.MouseButton.LeftButton, pos=QPoint(12, box.height() // 2))

    def all_of(self, kind: type[Widget]) -> list[Widget]:
        """Return every widget of a kind that is to be seen."""
        return list(self._visible(kind))

    def first(self, kind: type[Widget], is_it: Callable[[Widget], bool]) -> Widget:
        """Return the first widget of a kind for which `is_it` holds."""
        for one in self._visible(kind):
            if is_it(one):
                return one
        raise NotOnScreen(kind.__name__)

    def click(self, widget: QWidget) -> None:
        """Click a widget; a dialog that nobody announced is closed again and told as a fault."""
        before, told = QApplication.activeModalWidget(), list[str]()
        watch = QTimer()
        watch.setSingleShot(True)
        watch.timeout.connect(lambda: self._close_surprise(before, told))
        if not self._answering:
            watch.start(SURPRISE_MS)
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton)
        self.settle()
        watch.stop()
        if told:
            raise NotOnScreen(told[0])

    def _close_surprise(self, before: QWidget | None, told: list[str]) -> None:
        dialog = QApplication.activeModalWidget()
        if dialog is not None and dialog is not before:
            said = [one.text() for one in dialog.findChildren(QLabel) if one.text()]
            told.append("｜".join([dialog.windowTitle(), *said]))
            dialog.close()

    def key(
        self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    ) -> None:
        """Press a key where the keyboard is."""
        place = self.place()
        QTest.keyClick(QApplication.focusWidget() or place.focusWidget() or place, key, modifier)
        self.settle()

    # ---- typing

    def type_into(self, editor: QWidget, words: str) -> None:
        """Type into an editor: Latin key by key, Chinese as an input method hands it over."""
        editor.setFocus()
        if words.isascii():
            QTest.keyClicks(editor, words)
        else:
            event = QInputMethodEvent()
            event.setCommitString(words)
            QApplication.sendEvent(editor, event)
        self.settle()

    def field(self, label: str) -> Field:
        """Return the field under a label."""
        seen, wanted = list(self._visible(Field)), said(label, english=self._english)
        for one in seen:
            if one.label() in wanted:
                return one
        raise NotOnScreen(f"{self.said(label)}｜{'、'.join(one.label() for one in seen)}")

    def lines(self, name: str) -> list[QLineEdit]:
        """Return the lines with this name or placeholder, or beginning with it."""
        wanted = said(name, english=self._english)
        return [
            one
            for one in self._visible(QLineEdit)
            if one.accessibleName().startswith(wanted) or one.placeholderText().startswith(wanted)
        ]

    def search(self, name: str, letters: str) -> None:
        """Type into a search and take the first that is found."""
        found = self.lines(name)
        if not found:
            seen = self._visible(QLineEdit)
            told = "、".join(one.accessibleName() or one.placeholderText() for one in seen)
            raise NotOnScreen(f"{self.said(name)}｜{told}")
        self.type_into(found[0], letters)
        QTest.keyClick(found[0], Qt.Key.Key_Return)
        self.settle()

    def fill_first(self, words: str) -> None:
        """Replace what stands in the only, or first, field of a dialog."""
        for one in self._visible(Field):
            self.fill(one.label(), words)
            return
        raise NotOnScreen("Field")

    def fill(self, label: str, value: str | int | date) -> None:
        """Replace what stands in the field under a label."""
        editor = self.field(label).editor
        match editor, value:
            case QDateEdit(), date():
                editor.setDate(QDate(value.year, value.month, value.day))
            case QSpinBox(), int():
                editor.setValue(value)
                editor.editingFinished.emit()  # as when a person goes on to the next field
            case QComboBox(), str():
                self._choose(editor, value)
            case ((QLineEdit() | QPlainTextEdit()), str()):
                editor.selectAll()
                QTest.keyClick(editor, Qt.Key.Key_Delete)
                self.type_into(editor, value)
            case _:
                self._inside(editor, str(value))
        self.settle()

    def _inside(self, editor: QWidget, words: str) -> None:
        """A field made of several: its first line takes the words."""
        line = editor if isinstance(editor, QLineEdit) else editor.findChild(QLineEdit)
        if line is None:
            raise NotOnScreen(words)
        line.selectAll()
        self.type_into(line, words)
        QTest.keyClick(line, Qt.Key.Key_Escape)

    def _choose(self, editor: QComboBox, words: str) -> None:
        found = (
            editor.findText(one, Qt.MatchFlag.MatchStartsWith)
            for one in said(words, english=self._english)
        )
        place = next((one for one in (editor.findData(words), *found) if one >= 0), -1)
        if place < 0:
            seen = "、".join(editor.itemText(number) for number in range(editor.count()))
            raise NotOnScreen(f"{words}｜{seen}")
        editor.setCurrentIndex(place)
        editor.activated.emit(place)  # as when a person picks it from the open list

    # ---- dialogs

    def answer(self, press: str, fill: Callable[[], object], act: str = "") -> None:
        """
        Press a button that opens a dialog, fill it, and press its act (or the button that says `act`).

        The dialog runs its own loop while it is open, so the answer waits for it behind a timer.
        """
        self._ask(lambda: self.press(press), fill, act)

    def answer_step(
        self, step: Callable[[], object], fill: Callable[[], object], act: str = ""
    ) -> None:
        """Do something that opens a dialog, and answer it."""
        self._ask(step, fill, act)

    def _ask(self, open_it: Callable[[], object], fill: Callable[[], object], act: str) -> None:
        fault: list[BaseException] = []

        def _answer() -> None:
            dialog = QApplication.activeModalWidget()
            if dialog is None:
                fault.append(NotOnScreen("dialog"))
                return
            try:
                fill()
                self._press_act(dialog, act)
            except BaseException as error:  # noqa: BLE001 - carried out of the dialog's loop
                fault.append(error)
                if isinstance(dialog, QDialog):
                    dialog.reject()

        QTimer.singleShot(30, _answer)
        self._answering = True
        try:
            open_it()
            self.settle(40)
        finally:
            self._answering = False
        if fault:
            raise fault[0]

    def _press_act(self, dialog: QWidget, act: str) -> None:
        if act:
            self.press(act)
        elif isinstance(dialog, Dialog):
            QTest.mouseClick(dialog.act_button, Qt.MouseButton.LeftButton)
        if QApplication.activeModalWidget() is dialog and dialog.isVisible():
            raise NotOnScreen(f"{dialog.windowTitle()} …")

    def _visible(self, kind: type[Widget]) -> Iterator[Widget]:
        for one in self.place().findChildren(kind):
            if one.isVisible():
                yield one


def _words(button: QAbstractButton) -> str:
    return button.accessibleName() or button.text().strip()
