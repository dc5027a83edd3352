"""One place where a paper hangs, with its near and far photograph or the button that asks for it."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QSizePolicy, QWidget

from consult_app.domain.publication import PhotoView
from consult_app.services.posting import PostingView
from consult_app.ui.widgets.base import IconLabel, Label, column, row
from consult_app.ui.widgets.buttons import Button
from consult_app.ui.widgets.cards import ListRow
from consult_app.ui.widgets.dialogs import Dialog
from consult_app.ui.widgets.photos import Photo, PhotoStrip, Wanted
from consult_app.ui.words.dates import moment_words


class PostingRow(ListRow):
    """
    Place and time, the pictures, and buttons for the views still missing.

    `add(posting_id, view)` asks for a picture; `menu(act, id)` does "down", "unpost" (posting id) or "picture"
    (attachment id).
    """

    def __init__(
        self,
        view: PostingView,
        today: date,
        add: Callable[[int, PhotoView], None],
        menu: Callable[[str, int], None],
    ) -> None:
        posting = view.posting
        mark = IconLabel(
            "alert-triangle" if view.missing else "circle-check",
            "warn" if view.missing else "met",
            20,
        )
        head = row(mark, Label(posting.place, "strong"), None, Label(_state(view), "small"))
        pictures = PhotoStrip(114)
        pictures.show_photos(
            [Photo(one.path, _view_words(one.attachment.view)) for one in view.photographs],
            [Wanted(missing, _wanted_words(missing)) for missing in view.missing],
        )
        pictures.wanted.connect(lambda code: add(posting.id, PhotoView(code)))
        pictures.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        correct = QCoreApplication.translate("PostingRow", "Correct")
        foot = row(
            Label(moment_words(posting.posted_at, today), "small"),
            None,
            Button(correct, "foot", act=lambda: _ask(self, view, menu)),
        )
        super().__init__(column(head, pictures, foot, gap=4))


def _ask(parent: QWidget, view: PostingView, menu: Callable[[str, int], None]) -> None:
    """Ask what happened at a place: it came down, or it was never there."""
    posting = view.posting
    question = QCoreApplication.translate("PostingRow", "What happened at {0}?")
    back = QCoreApplication.translate("PostingRow", "Nothing, go back")
    dialog = Dialog(parent, question.format(posting.place), back, width=520)

    def _do(act: str) -> None:
        dialog.reject()
        menu(act, posting.id)

    if posting.taken_down_on is None:
        words = QCoreApplication.translate("PostingRow", "It was taken down today")
        dialog.add(Button(words, "large", act=lambda: _do("down")))
    words = QCoreApplication.translate("PostingRow", "Entered by mistake, take the place out")
    dialog.add(Button(words, "danger", act=lambda: _do("unpost")))
    dialog.exec()


def _state(view: PostingView) -> str:
    if view.posting.taken_down_on is not None:
        return QCoreApplication.translate("PostingRow", "taken down")
    return QCoreApplication.translate("PostingRow", "{0} pictures").format(len(view.photographs))


def _view_words(view: PhotoView) -> str:
    match view:
        case PhotoView.NEAR:
            return QCoreApplication.translate("PostingRow", "near")
        case PhotoView.FAR:
            return QCoreApplication.translate("PostingRow", "far")
        case PhotoView.OTHER:
            return QCoreApplication.translate("PostingRow", "picture")


def _wanted_words(view: PhotoView) -> str:
    if view is PhotoView.NEAR:
        return QCoreApplication.translate("PostingRow", "near missing")
    return QCoreApplication.translate("PostingRow", "far missing")
