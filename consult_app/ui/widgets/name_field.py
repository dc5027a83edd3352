"""A name that may be of the roster or free: suggestions while typing, and what was typed stays."""

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from consult_app.domain.people_index import Candidate, PeopleIndex
from consult_app.services.app import App
from consult_app.services.finding_people import people_index
from consult_app.ui.widgets.people_search import Find, PeopleSearch


class PeopleFinder:
    """
    Finds people of the roster; calling it searches.

    The roster is read when first asked for, and again once people came or went: a large one takes a moment.
    """

    def __init__(self, app: App) -> None:
        self._app = app
        self._index: PeopleIndex | None = None
        self._stamp = (0, 0)

    def __call__(self, typed: str) -> tuple[Candidate, ...]:
        if self._index is None:
            self._index = people_index(self._app, organisations=False)
        return self._index.search(typed)

    def look_again(self) -> None:
        """Forget what was read if the roster has grown or shrunk since."""
        with self._app.work() as work:
            stamp = (work.people.count(left_on=None), work.people.highest("id"))
        if stamp != self._stamp:
            self._stamp, self._index = stamp, None


class NameField(PeopleSearch):
    """
    Holds one name: chosen from the suggestions it stands for a person of the roster, typed it is a free name.

    `changed` is emitted when another name stands in it.
    """

    changed = Signal()

    def __init__(self, find: Find, placeholder: str = "", parent: QWidget | None = None) -> None:
        self._person_id: int | None = None
        super().__init__(find, "", placeholder, parent=parent)
        self._verb = self.tr("take")

    def name(self) -> str:
        return self.field.text().strip()

    def person_id(self) -> int | None:
        """Return who of the roster it is; nothing for a free name."""
        return self._person_id

    def set_name(self, name: str, person_id: int | None = None) -> None:
        """Show a name without suggesting anybody."""
        with QSignalBlocker(self.field):
            self.field.setText(name)
        self._person_id = person_id
        self.list.close_list()

    def _on_typed(self, typed: str) -> None:
        self._person_id = None
        super()._on_typed(typed)
        self.changed.emit()

    def _on_key(self, event: QKeyEvent) -> bool:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        nobody = self.list.isVisible() and not self.candidates()
        if not (enter and nobody) and event.key() != Qt.Key.Key_Escape:
            return super()._on_key(event)
        if self.list.isVisible():
            self.list.close_list()  # the name stays: it need not be on the roster
        else:
            event.ignore()  # it is meant for the dialog
        return True

    def _on_picked(self, candidate: object) -> None:
        if isinstance(candidate, Candidate):
            self.set_name(candidate.name, candidate.id)
            self.field.setFocus()
            self.chosen.emit(candidate)
            self.changed.emit()
