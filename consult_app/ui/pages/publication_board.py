"""A publication as it hangs: text, places with photographs, objections. Used for the decision and the result."""

from dataclasses import replace
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from consult_app.domain.publication import (
    Objection,
    PhotoView,
    PostingOf,
    Publication,
    PublicationKind,
)
from consult_app.services.app import App
from consult_app.services.attaching import attach_photograph, remove_attachment
from consult_app.services.masking import looking
from consult_app.services.objections import (
    ObjectionView,
    add_objection,
    answer_objection,
    correct_objection,
    remove_objection,
)
from consult_app.services.posting import post, take_down, unpost
from consult_app.services.publishing import (
    PublicationView,
    interrupt_publication,
    save_publication,
    start_publication,
    suggest_publication,
    view_publication,
    view_result_publication,
)
from consult_app.ui.errors import telling
from consult_app.ui.pages.posting_rows import PostingRow
from consult_app.ui.pages.publication_dialogs import (
    ObjectionAnswerDialog,
    ObjectionDialog,
    PlaceDialog,
    TextDialog,
)
from consult_app.ui.widgets.bars import DayCount
from consult_app.ui.widgets.base import ElidedLabel, IconLabel, Label, box, column, row
from consult_app.ui.widgets.buttons import Button
from consult_app.ui.widgets.cards import Head, ListCard, ListRow
from consult_app.ui.widgets.dialogs import ConfirmDialog
from consult_app.ui.words.dates import day_words, due_words


class PublicationBoard(QWidget):
    """Three columns (the paper, the places, the objections) under the count of days."""

    acted = Signal(str)
    paper_wanted = Signal(str)

    def __init__(
        self,
        app: App,
        consultation_id: int,
        kind: PublicationKind,
        step_key: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._app, self._consultation_id = app, consultation_id
        self._kind, self._step_key = kind, step_key
        self._view = self._read()
        self._days = DayCount()
        self._text = ElidedLabel(t="small")
        self._paper_words = Label(wrap=True, t="")
        self._state = Label(t="small", wrap=True)
        self._write = Button(self.tr("Write the text"), "", "pencil", act=self.write_text)
        self._hang = Button(self.tr("It hangs from today"), "", "calendar", act=self.start)
        self._down = Button(self.tr("Came down early"), "quiet", act=self._on_down)
        self._see = Button(self.tr("See the paper"), "", "eye", act=self._on_see)
        self._places_head = Head(
            self.tr("Places"),
            "",
            Button(self.tr("Add a place"), "small", "plus", act=self.add_place),
        )
        self._places = ListCard()
        self._objections_head = Head(
            self.tr("Objections"),
            "",
            Button(self.tr("Note an objection"), "small", "plus", act=self.note_objection),
        )
        self._objections = ListCard()
        self._lay_out()

    def _lay_out(self) -> None:
        paper = box(
            column(
                self._paper_words,
                None,
                self._state,
                row(self._write, self._see, None, gap=8),
                row(self._hang, self._down, None, gap=8),
                gap=8,
                inset=(16, 12, 16, 12),
            ),
            "card",
        )
        left = column(Head(self.tr("What hangs")), paper, gap=8)
        middle = column(self._places_head, self._places, gap=8)
        right = column(self._objections_head, self._objections, gap=8)
        columns = row(left, middle, right, gap=16)
        for number, share in enumerate((8, 9, 12)):
            columns.setStretch(number, share)
        for part in (left, middle, right):
            part.setStretch(1, 1)
        whole = column(self._days, columns, gap=12)
        whole.setStretch(1, 1)
        self.setLayout(whole)
        self._paper_words.setAlignment(Qt.AlignmentFlag.AlignTop)

    def _read(self) -> PublicationView:
        if self._kind is PublicationKind.RESULT:
            return view_result_publication(self._app, self._consultation_id)
        return view_publication(self._app, self._consultation_id, self._step_key)

    def view(self) -> PublicationView:
        return self._view

    def refresh(self) -> None:
        self._view = view = self._read()
        self._show_days()
        kept = view.publication
        self._paper_words.setText(view.draft_text or self.tr("Nothing written yet"))
        self._paper_words.set_tone("" if kept else "ink3")
        self._state.setText(self._state_words())
        self._hang.setVisible(kept is not None and not (view.running or view.over))
        self._down.setVisible(view.running)
        self._see.setVisible(kept is not None)
        self._write.set_words(self.tr("Change the text") if kept else self.tr("Write the text"))
        self._write.setVisible(kept is None or kept.starts_on is None or kept.ended_on is not None)
        self._show_places()
        self._show_objections()

    def days_sentence(self) -> str:
        """Return how far the publication is, in words for the head of the page."""
        view = self._view
        kept = view.publication
        if kept is None or kept.starts_on is None:
            return self.tr("Not posted yet, {0} days are needed").format(view.days_needed)
        today = self._app.today()
        if kept.ended_on is not None:
            return self.tr("Came down on {0}, it must hang anew").format(
                day_words(kept.ended_on, today)
            )
        if view.over and view.ends_on is not None:
            return self.tr("Over since {0}").format(day_words(view.ends_on, today))
        left = view.days_needed - view.day
        return self.tr("Day {0} today, {1} left").format(view.day, left)

    def _show_days(self) -> None:
        view = self._view
        self._days.show_days(
            min(view.day, view.days_needed),
            view.days_needed,
            self.days_sentence(),
            today=view.running,
        )

    def _state_words(self) -> str:
        view = self._view
        if view.publication is None:
            return self.tr("Read it through, then keep it. ID numbers and phones are hidden.")
        if view.publication.unmasked_reason:
            return self.tr("Shown in full because: {0}").format(view.publication.unmasked_reason)
        if view.masked:
            return self.tr("Masked: no ID number, no phone")
        return self.tr("Something in it should be hidden")

    def _show_places(self) -> None:
        view = self._view
        complete = sum(not one.missing for one in view.postings)
        self._places_head.set_remark(
            self.tr("{0} places, {1} with both pictures").format(len(view.postings), complete)
            if view.postings
            else ""
        )
        rows: list[QWidget] = [
            PostingRow(one, self._app.today(), self.add_photograph, self._on_posting_menu)
            for one in view.postings
        ]
        if not rows:
            rows = [
                ListRow(
                    Label(
                        self.tr("Post it on the village board first, then note the place here."),
                        "small",
                        wrap=True,
                    )
                )
            ]
        self._places.show_rows(rows)

    def _show_objections(self) -> None:
        view = self._view
        self._objections_head.set_remark(
            self.tr("{0} noted").format(len(view.objections)) if view.objections else ""
        )
        rows: list[QWidget] = [self._objection_row(one) for one in view.objections]
        if not rows:
            rows = [ListRow(Label(self.tr("Nobody has objected."), "small", wrap=True))]
        self._objections.show_rows(rows)

    def _objection_row(self, one: ObjectionView) -> QWidget:
        said, today = one.objection, self._app.today()
        icon = IconLabel(
            "circle-check" if one.answered else "alert-triangle",
            "met" if one.answered else "warn",
            20,
        )
        state = self.tr("answered") if one.answered else due_words(one.answer_by, today)
        head = row(
            icon,
            Label(said.who or self.tr("no name"), "strong"),
            None,
            Label(state, "small", "met" if one.answered else "warn"),
        )
        told = Label(f"{day_words(said.on, today)}　{said.words}", wrap=True)
        words = column(head, told, gap=4)
        if one.to != self._view.publication:
            about = self.tr("About: {0}").format(self._about(one.to))
            words.addWidget(Label(about, "small", wrap=True))
        if one.answered:
            words.addWidget(Label(self.tr("Answer: {0}").format(said.reply), "small", wrap=True))
        answer = Button(
            self.tr("Correct the answer") if one.answered else self.tr("Write the answer"),
            "small",
            act=lambda: self.answer(said.id),
        )
        more = Button(self.tr("Correct"), "quiet", act=lambda: self._on_correct_objection(said))
        words.addLayout(row(answer, more, None))
        return ListRow(words, hit=not one.answered)

    def _about(self, hung: Publication) -> str:
        """Return which publication is meant: its title, and since when it hangs."""
        if hung.starts_on is None:
            return self.tr("{0} (not posted yet)").format(hung.title)
        since = day_words(hung.starts_on, self._app.today())
        return self.tr("{0} (posted on {1})").format(hung.title, since)

    # ---- acts

    def write_text(self) -> None:
        """Ask for title, text, contact and days, and keep them."""
        kept = self._view.publication
        draft = kept or suggest_publication(
            self._app, self._consultation_id, self._kind, self._step_key
        )
        dialog = TextDialog(self, draft, looking(self._app, self._consultation_id))
        if dialog.exec():
            self.keep_text(*dialog.answer())

    def keep_text(self, publication: Publication, reason: str = "", decided_by: str = "") -> None:
        with telling(self):
            save_publication(self._app, publication, unmasked_reason=reason, unmasked_by=decided_by)
            self.acted.emit("")

    def start(self) -> None:
        kept = self._view.publication
        if kept is not None:
            with telling(self):
                start_publication(self._app, kept.id, self._app.today())
                self.acted.emit("")

    def _on_down(self) -> None:
        kept = self._view.publication
        if kept is None or not ConfirmDialog.ask(
            self,
            self.tr("Did it come down before the days were over?"),
            self.tr("The days end today. It must hang anew for the full number of days."),
            self.tr("It came down"),
            self.tr("No, it still hangs"),
        ):
            return
        with telling(self):
            interrupt_publication(self._app, kept.id, self._app.today())
            self.acted.emit("")

    def _on_see(self) -> None:
        code = "publication" if self._kind is PublicationKind.DECISION else "result_announcement"
        self.paper_wanted.emit(code)

    def add_place(self) -> None:
        """Ask where and when it was posted; the text must have been kept first."""
        if self._view.publication is None:
            self.write_text()
            return
        dialog = PlaceDialog(self, self._app, self._free_boards())
        if dialog.exec():
            self.post_at(*dialog.answer())

    def post_at(self, place: str, at: datetime, by: str) -> None:
        kept = self._view.publication
        if kept is None:
            return
        with telling(self):
            post(
                self._app,
                self._consultation_id,
                PostingOf.PUBLICATION,
                kept.id,
                place,
                at,
                by,
            )
            self.acted.emit("")

    def _free_boards(self) -> list[str]:
        taken = {one.posting.place for one in self._view.postings}
        return [place for place in self._view.boards if place not in taken]

    def add_photograph(self, posting_id: int, view: PhotoView, path: Path | None = None) -> None:
        """Keep a picture of a posting; asks for the file where none is given."""
        chosen = path or ask_picture(self)
        if chosen is None:
            return
        with telling(self):
            attach_photograph(
                self._app, self._consultation_id, "posting", posting_id, view, "", chosen
            )
            self.acted.emit("")

    def _on_posting_menu(self, act: str, id_: int) -> None:
        with telling(self):
            if act == "down":
                take_down(self._app, self._consultation_id, id_, self._app.today())
            elif act == "unpost":
                unpost(self._app, self._consultation_id, id_)
            else:
                remove_attachment(self._app, id_)
            self.acted.emit("")

    def note_objection(self) -> None:
        """Ask who objected to what; of several decisions that hung each may be meant."""
        told = self._view.open_to_objections
        if not told:
            self.write_text()
            return
        dialog = ObjectionDialog(self, about=[(one.id, self._about(one)) for one in told])
        if dialog.exec():
            self.keep_objection(dialog.about(), *dialog.answer())

    def keep_objection(self, publication_id: int, who: str, words: str) -> None:
        with telling(self):
            add_objection(
                self._app,
                self._consultation_id,
                Objection(0, publication_id, self._app.today(), who, words),
            )
            self.acted.emit("")

    def answer(self, objection_id: int) -> None:
        said = next(
            one.objection for one in self._view.objections if one.objection.id == objection_id
        )
        dialog = ObjectionAnswerDialog(self, said)
        if dialog.exec():
            self.keep_answer(objection_id, *dialog.answer())

    def keep_answer(self, objection_id: int, reply: str, by: str) -> None:
        with telling(self):
            answer_objection(self._app, self._consultation_id, objection_id, reply, by)
            self.acted.emit("")

    def _on_correct_objection(self, said: Objection) -> None:
        dialog = ObjectionDialog(self, said)
        result = dialog.exec()
        with telling(self):
            if dialog.removed:
                remove_objection(self._app, self._consultation_id, said.id)
            elif result:
                who, words = dialog.answer()
                correct_objection(
                    self._app, self._consultation_id, replace(said, who=who, words=words)
                )
            else:
                return
            self.acted.emit("")


def ask_picture(parent: QWidget) -> Path | None:
    """Ask for the file of a photograph."""
    title = QCoreApplication.translate("PublicationBoard", "Choose the photograph")
    chosen, _ = QFileDialog.getOpenFileName(
        parent.window(), title, "", "JPG, PNG, BMP (*.jpg *.jpeg *.png *.bmp)"
    )
    return Path(chosen) if chosen else None
