"""The files laid beside a matter (附件): added, named, put in order and taken out, from wherever the matter is written."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFileDialog, QLineEdit, QWidget

from consult_app.domain.publication import Attachment
from consult_app.services.app import App
from consult_app.services.attaching import (
    ANNEXES,
    attach_to_matter,
    move_annex,
    name_annex,
    remove_attachment,
    view_annexes,
)
from consult_app.ui.errors import telling
from consult_app.ui.widgets.base import ElidedLabel, Label, row
from consult_app.ui.widgets.buttons import Button
from consult_app.ui.widgets.cards import ListCard, ListRow, scroll
from consult_app.ui.widgets.dialogs import Dialog

MOST_SHOWN = 6
"""Rows that are seen at once; more are scrolled to."""


class AnnexDialog(Dialog):
    """The files beside a matter in the order in which papers number them; each act is kept at once and can be undone."""

    acted = Signal()

    def __init__(self, parent: QWidget, app: App, consultation_id: int) -> None:
        super().__init__(
            parent, self.tr("Which files belong to the matter?"), self.tr("Done"), width=820
        )
        self._app, self._id = app, consultation_id
        self._card = ListCard()
        self._none = Label(
            self.tr("None yet. Papers name what lies here as their attachments, in this order."),
            "small",
            wrap=True,
        )
        self._add = Button(self.tr("Add a file"), "", "plus", act=self.add_file)
        self._seen = scroll(self._card)
        self.add(self._none, self._seen, row(self._add, None))
        self.show_files()

    def show_files(self) -> None:
        """Show the files as they are kept."""
        files = view_annexes(self._app, self._id)
        lines = [self._line(number, one, len(files)) for number, one in enumerate(files, 1)]
        self._card.show_rows(lines)
        self._none.setVisible(not files)
        self._seen.setVisible(bool(files))
        self._seen.setFixedHeight(
            min(MOST_SHOWN, len(files)) * max((one.sizeHint().height() for one in lines), default=0)
            + 4
        )
        self._fit()

    def _line(self, number: int, one: Attachment, count: int) -> ListRow:
        name = QLineEdit(one.caption)
        name.setAccessibleName(self.tr("Name of attachment {0}").format(number))
        name.editingFinished.connect(lambda: self._on_named(one, name.text()))
        higher = Button(
            "", "small", "chevron-up", act=partial(self._move, one.id, -1),
            name=self.tr("Attachment {0} further up").format(number), tip=self.tr("Further up"),
        )  # fmt: skip
        lower = Button(
            "", "small", "chevron-down", act=partial(self._move, one.id, 1),
            name=self.tr("Attachment {0} further down").format(number), tip=self.tr("Further down"),
        )  # fmt: skip
        out = Button(
            self.tr("Take it out"), "quiet", act=partial(self._keep, partial(remove_attachment, self._app, one.id)),
            name=self.tr("Take attachment {0} out").format(number),
        )  # fmt: skip
        higher.setEnabled(number > 1)
        lower.setEnabled(number < count)
        told = row(
            Label(str(number), "strong"), name, ElidedLabel(one.file_name, t="small"), gap=10
        )
        told.setStretch(1, 3)
        told.setStretch(2, 2)
        return ListRow(told, higher, lower, out)

    def add_file(self) -> None:
        """Ask for a file and keep it with the matter."""
        chosen, _ = QFileDialog.getOpenFileName(
            self,
            self.tr("Which file belongs to the matter?"),
            "",
            self.tr("Pictures, PDF, Word and Excel ({0})").format(
                " ".join(f"*{suffix}" for suffix in ANNEXES)
            ),
        )
        if chosen:
            self._keep(lambda: attach_to_matter(self._app, self._id, Path(chosen)))

    def _on_named(self, one: Attachment, name: str) -> None:
        if name.strip() != one.caption:
            self._keep(lambda: name_annex(self._app, one.id, name))

    def _move(self, attachment_id: int, by: int) -> None:
        self._keep(lambda: move_annex(self._app, attachment_id, by))

    def _keep(self, act: Callable[[], object]) -> None:
        """Keep an act, tell why it was refused, and show what is kept; the row that asked lives until it is done."""
        with telling(self):
            act()
            self.acted.emit()
        QTimer.singleShot(0, self, self.show_files)


class AnnexButton(Button):
    """Opens the files beside a matter, and says how many there are."""

    acted = Signal(str)

    def __init__(self, app: App, consultation_id: int) -> None:
        super().__init__("", "small", act=self.open)
        self._app, self._id = app, consultation_id
        self.show_count()

    def show_count(self) -> None:
        count = len(view_annexes(self._app, self._id))
        told = self.tr("Attachments ({0})").format(count) if count else self.tr("Attachments")
        self.set_words(told)

    def open(self) -> None:
        dialog = AnnexDialog(self, self._app, self._id)
        dialog.acted.connect(lambda: self.acted.emit(""))
        dialog.exec()
