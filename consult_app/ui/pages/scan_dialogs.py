"""What the page of scans asks for: where a page belongs, and whether a final version may be taken."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from consult_app.domain.scans import ScanPage
from consult_app.domain.text_changes import TextChange
from consult_app.domain.text_diff import Change, Piece
from consult_app.services.final_version import FinalPreview
from consult_app.services.scan_view import Place
from consult_app.ui.widgets.base import Label
from consult_app.ui.widgets.dialogs import Dialog
from consult_app.ui.widgets.difftext import DiffText
from consult_app.ui.widgets.fields import ChoiceField


class PlaceDialog(Dialog):
    """To which paper a page belongs, and which of its pages it is."""

    def __init__(self, parent: QWidget, scan: ScanPage, places: Sequence[Place]) -> None:
        super().__init__(
            parent,
            self.tr("Where does this page belong?"),
            self.tr("File it there"),
            self.tr("Not now"),
            width=640,
        )
        self._places = {str(place.paper.id): place for place in places}
        choices = [(key, self._words(place)) for key, place in self._places.items()]
        likely = next(
            (
                key
                for key, one in self._places.items()
                if one.paper.title == scan.facts.get("title")
            ),
            choices[0][0] if choices else "",
        )
        self._paper = ChoiceField(self.tr("Paper"), choices, likely)
        self._page = ChoiceField(self.tr("Page"), [])
        self._paper.editor.currentIndexChanged.connect(self._show_pages)
        self._show_pages()
        hint = self.tr("A page that was filed there before gives way to this one.")
        self.add(self._paper, self._page, Label(hint, "small", wrap=True))

    def _words(self, place: Place) -> str:
        return self.tr("{0} (version {1}) · {2}").format(
            place.paper.title, place.paper.version, place.consultation.title
        )

    def _show_pages(self) -> None:
        place = self._places.get(self._paper.code())
        if place is None:
            return
        pages = [
            (str(number), self._page_words(place, number))
            for number in range(1, place.paper.pages + 1)
        ]
        first = str(place.missing[0]) if place.missing else "1"
        self._page.set_choices(pages, first)

    def _page_words(self, place: Place, number: int) -> str:
        missing = self.tr("page {0}, still missing").format(number)
        return missing if number in place.missing else self.tr("page {0}").format(number)

    def answer(self) -> tuple[int, int]:
        """Return the paper's id and the page."""
        return int(self._paper.code()), int(self._page.code())

    def check(self) -> bool:
        return bool(self._paper.code() and self._page.code())


class ChangesText(DiffText):
    """Every changed paragraph, with its number, and what was taken out of it and put in."""

    def __init__(self, name: str, changes: Sequence[TextChange]) -> None:
        self._changes = tuple(changes)
        super().__init__(name)
        self._write()

    def _pieces(self) -> tuple[Piece, ...]:
        pieces: list[Piece] = []
        for change in self._changes:
            pieces.append(Piece(Change.KEPT, self.tr("Paragraph {0}: ").format(change.number)))
            pieces += change.pieces
            pieces.append(Piece(Change.KEPT, "\n"))
        return tuple(pieces[:-1])


class FinalDialog(Dialog):
    """What an edited Word file changed, before it becomes the final version."""

    def __init__(self, parent: QWidget, preview: FinalPreview) -> None:
        super().__init__(
            parent,
            self.tr("Shall this become the final version of {0}?").format(preview.paper.title),
            self.tr("Take it as the final version"),
            self.tr("Not now"),
            width=820,
        )
        count = len(preview.changes)
        told = self.tr("{0} places differ from version {1}, which was printed:")
        same = self.tr("Not one word differs from version {0}, which was printed.")
        words = told.format(count, preview.paper.version)
        self.add(Label(words if count else same.format(preview.paper.version), wrap=True))
        if count:
            shown = ChangesText(self.tr("Differences"), preview.changes)
            shown.setMinimumHeight(260)
            self.add(shown)
        hint = self.tr(
            "Struck through was taken out, underlined was put in. The printed version stays beside it."
        )
        self.add(Label(hint, "small", wrap=True))
