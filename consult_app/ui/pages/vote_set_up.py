"""Setting a vote up: how many votes will be needed, how it is taken, on what, and who watches and counts."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QButtonGroup,
    QCheckBox,
    QGridLayout,
    QRadioButton,
    QWidget,
)

from consult_app.domain.voting import VoteKind, VoteMethod, VoteState
from consult_app.services.vote_view import VoteView
from consult_app.services.voting import SetUp
from consult_app.ui.page import CRAMPED
from consult_app.ui.pages.vote_sections import sections_words
from consult_app.ui.widgets.base import IconLabel, Label, Place, box, column, row, scaled
from consult_app.ui.widgets.buttons import Button
from consult_app.ui.widgets.cards import Card, Head, scroll
from consult_app.ui.widgets.fields import ChoiceField, NumberField, TextField
from consult_app.ui.words.meeting import KINDS, METHODS, measure_words, say

OFFICES = ("supervisor", "counter", "second_counter", "caller", "issuer")


class SetUpPane(QWidget):
    """Every field is kept when it is left; the right panel says what is missing."""

    changed = Signal(object)
    explain_wanted = Signal(str)
    no_vote_wanted = Signal()
    options_wanted = Signal(object)
    box_wanted = Signal()
    sections_wanted = Signal()
    drop_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view: VoteView | None = None
        self._need, self._need_more = Label(t="leadstrong"), Label(t="small", wrap=True)
        scale = IconLabel("scale", "ink2", 22)
        words = self._words = row(scale, self._need, None, self._need_more, gap=10)
        self._no_vote = Button(
            self.tr("Agree without a vote…"), "small", act=self.no_vote_wanted.emit
        )
        self._band = Place("well")
        words.addWidget(self._no_vote)
        words.setContentsMargins(14, 8, 10, 8)
        self._band.setLayout(words)
        self._build_methods()
        self._build_question()
        self._build_tellers()
        self._build_papers()
        left = column(
            Head(self.tr("How is it taken?")),
            self._methods_card,
            Head(self.tr("On what?")),
            self._question_card,
            None,
            gap=8,
        )
        right = column(
            Head(self.tr("Who watches and counts?"), self.tr("the meeting agrees to them")),
            self._tellers_card,
            self._papers_card,
            None,
            gap=8,
        )
        self._both = row(left, right, gap=18)
        self._both.setStretch(0, 1)
        self._both.setStretch(1, 1)
        layout = column(self._band, scroll(box(self._both)), gap=12)
        layout.setStretch(1, 1)
        self.setLayout(layout)

    def _build_methods(self) -> None:
        self._methods: dict[VoteMethod, QRadioButton] = {}
        self._hints: list[QWidget] = []
        self._group = QButtonGroup(self)
        grid = QGridLayout()
        grid.setSpacing(10)
        for number, (method, (name, how)) in enumerate(METHODS.items()):
            button = QRadioButton(say(name))
            button.setAccessibleDescription(say(how))
            self._group.addButton(button)
            self._methods[method] = button
            words = Label(say(how), "small", wrap=True)
            line = row(30, words, gap=0)
            line.setStretch(1, 1)
            hint = box(line)
            self._hints.append(hint)
            grid.addWidget(box(column(button, hint, None, gap=0)), number // 2, number % 2)
        for place in range(2):
            grid.setColumnStretch(place, 1)
        self._group.buttonClicked.connect(self._on_edited)
        self._methods_card = Card(grid)

    def _build_question(self) -> None:
        self._question_hint = self.tr("In its final words, as the chair will read it")
        self._question = TextField(self.tr("The question"), hint=self._question_hint)
        self._question.editor.editingFinished.connect(self._on_edited)
        kinds = [(kind.value, say(words)) for kind, words in KINDS.items()]
        self._kind = ChoiceField(self.tr("What is asked"), kinds)
        self._kind.editor.currentIndexChanged.connect(self._on_kind)
        self._options = Label(t="small", wrap=True)
        self._edit = Button(self.tr("Names…"), "small", act=self._on_options)
        options = row(self._options, self._edit, gap=8)
        options.setStretch(0, 1)
        self._drop = Button(self.tr("Drop this question"), "small", act=self.drop_wanted.emit)
        options.addWidget(self._drop)
        self._question_card = Card(self._question, self._kind, options)

    def _build_tellers(self) -> None:
        labels = {
            "supervisor": self.tr("Supervises"),
            "counter": self.tr("Counts"),
            "second_counter": self.tr("Counts too"),
            "caller": self.tr("Reads aloud"),
            "issuer": self.tr("Hands out"),
        }
        self._offices = {office: TextField(labels[office]) for office in OFFICES}
        for field in self._offices.values():
            field.editor.editingFinished.connect(self._on_edited)
        first = row(*(self._offices[office] for office in OFFICES[:2]), gap=12)
        second = row(*(self._offices[office] for office in OFFICES[2:]), gap=12)
        self._interest = Label(t="small", wrap=True)
        self._explain = Button(self.tr("Say why…"), "small", act=self._on_explain)
        self._interest_line = box(row(self._interest, None, self._explain, gap=8))
        self._reads = QCheckBox(self.tr("The second teller enters every paper too"))
        self._reads.clicked.connect(self._on_edited)
        self._hall = Label(t="small", wrap=True)
        self._divide = Button(self.tr("Count by sections…"), "small", act=self.sections_wanted.emit)
        hall = row(self._hall, self._divide, gap=8)
        hall.setStretch(0, 1)
        self._hall_line = box(hall)
        self._tellers_card = Card(
            first, second, self._reads, self._hall_line, self._interest_line, gap=6
        )

    def _build_papers(self) -> None:
        paper = self.tr("papers")
        self._printed = NumberField(self.tr("Printed"), 0, paper, most=99_999)
        self._spoiled = NumberField(self.tr("Spoiled before use"), 0, paper, most=99_999)
        for field in (self._printed, self._spoiled):
            field.editor.editingFinished.connect(self._on_edited)
        self._papers_words = Label(t="small", wrap=True)
        both = row(self._printed, self._spoiled, gap=12)
        self._box_words = Label(t="small", wrap=True)
        self._box = Button(self.tr("Mobile box…"), "small", act=self.box_wanted.emit)
        box_line = row(self._box_words, self._box, gap=8)
        box_line.setStretch(0, 1)
        self._opinions = Label(t="small", wrap=True)
        self._papers_card = Card(
            Label(self.tr("Ballot papers"), "head"),
            both,
            self._papers_words,
            box_line,
            self._opinions,
        )

    def show_view(self, view: VoteView) -> None:
        self._view = view
        draft = view.draft
        self.setEnabled(view.meeting is not None and view.meeting.opened_at is not None)
        self._show_need(view)
        self._no_vote.setVisible(not view.binding)
        self._drop.setVisible(view.may_drop)
        for method, button in self._methods.items():
            button.setChecked(method is draft.method)
            button.setEnabled(not view.by_name or method is VoteMethod.ROLL_CALL)
        _fill(self._question, draft.question)
        for office, field in self._offices.items():
            _fill(field, getattr(draft, office))
        on_paper = draft.method is VoteMethod.SECRET_BALLOT
        self._offices["caller"].setVisible(on_paper)
        self._offices["issuer"].setVisible(on_paper)
        self._papers_card.setVisible(on_paper)
        for number, value in (
            (self._printed, draft.printed),
            (self._spoiled, draft.spoiled_before),
        ):
            if not number.editor.hasFocus():
                number.editor.setValue(value)
        spare = draft.printed - draft.spoiled_before - view.eligible
        told = self.tr("{0} may vote, {1} papers to spare").format(view.eligible, spare)
        if spare < 0:
            told = self.tr("{0} may vote, {1} papers short").format(view.eligible, -spare)
        self._papers_words.setText(told)
        self._show_options(draft)
        self._reads.setVisible(on_paper)
        self._reads.setChecked(draft.second_reads)
        self._hall_line.setVisible(draft.method is VoteMethod.SHOW_OF_HANDS)
        self._hall.setText(sections_words(view.vote.sections if view.vote else ()))
        self._show_box(view)
        self._show_interest(view)

    def _show_options(self, draft: SetUp) -> None:
        chosen = self._kind.editor.blockSignals(True)  # noqa: FBT003 - Qt's own
        self._kind.set_code(draft.kind.value)
        self._kind.editor.blockSignals(chosen)
        plain = draft.kind is VoteKind.YES_NO
        self._edit.setVisible(not plain)
        words = self.tr("Choices in the order of the paper: yes, no, abstain")
        if not plain:
            told = self.tr("{0} names, at most {1} marked, {2} chosen")
            words = told.format(len(draft.options), draft.pick, draft.seats)
            if draft.write_in:
                words += self.tr("; {0} lines to write in").format(draft.write_in)
        self._options.setText(words)

    def _show_box(self, view: VoteView) -> None:
        words = self.tr("No mobile box")
        if view.box is not None:
            names = "、".join(name for _, name in view.box_names)
            told = self.tr("Mobile box to {0}, carried by {1}")
            words = told.format(names or "—", "、".join(view.box.staff) or "—")
        self._box_words.setText(words)
        told = self.tr("{0} wrote their opinion: read it in before the vote; it is no vote")
        self._opinions.setText(told.format(view.opinions) if view.opinions else "")
        self._opinions.setVisible(bool(view.opinions))

    def _show_need(self, view: VoteView) -> None:
        counted = view.attendance
        measure = measure_words(counted.unit)
        if view.least is None:
            self._need.setText(self.tr("{0} {1} here").format(counted.voices, measure))
        else:
            words = self.tr("{0} {1} here: at least {2} votes in favour are needed")
            self._need.setText(words.format(counted.voices, measure, view.least))
        aside = counted.present - view.eligible
        more = self.tr("abstentions count among those present")
        if view.draft.method is VoteMethod.SECRET_BALLOT:
            more = self.tr("abstentions and spoiled papers count among those present")
        if aside > 0:
            more = self.tr("{0} stand aside and do not vote").format(aside)
        if view.by_name:
            more = self.tr("every answer carries its own weight: the vote is taken by name")
        self._need_more.setText(more)

    def _show_interest(self, view: VoteView) -> None:
        tied = [
            (name, view.interests[name])
            for field in self._offices.values()
            for name in field.text().split("、")
            if name.strip() in view.interests
        ]
        reasons = view.vote.reasons if view.vote else {}
        barred = [name for name, kind in tied if kind == "avoids"]
        bare = [name for name, kind in tied if kind == "direct" and name not in reasons]
        words = ""
        if barred:
            words = self.tr("{0} must stand aside and cannot handle the vote").format(barred[0])
        elif bare:
            words = self.tr("{0} is touched by the matter: replace, or say why").format(bare[0])
        self._interest.setText(words)
        self._interest.set_tone("block" if barred else "warn")
        self._interest_line.setVisible(bool(words))
        self._explain.setVisible(bool(bare) and not barred)
        self._explain.setProperty("name", bare[0] if bare else "")

    def answer(self) -> SetUp:
        """Return what the fields say."""
        view = self._view
        method = next(kind for kind, button in self._methods.items() if button.isChecked())
        kept = view.draft if view else SetUp("", method)
        on_paper = method is VoteMethod.SECRET_BALLOT
        return replace(
            kept,
            question=self._question.text(),
            method=method,
            printed=self._printed.value() if on_paper else 0,
            spoiled_before=self._spoiled.value() if on_paper else 0,
            supervisor=self._offices["supervisor"].text(),
            counter=self._offices["counter"].text(),
            second_counter=self._offices["second_counter"].text(),
            caller=self._offices["caller"].text(),
            issuer=self._offices["issuer"].text(),
            kind=VoteKind(self._kind.code() or kept.kind),
            second_reads=on_paper and self._reads.isChecked(),
        )

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """In a cramped pane who counts stands below what is asked, and the band has one sentence."""
        super().resizeEvent(event)
        cramped = self.width() < scaled(CRAMPED)
        ways = QBoxLayout.Direction
        self._both.setDirection(ways.TopToBottom if cramped else ways.LeftToRight)
        self._need_more.setVisible(not cramped)
        self._need.setWordWrap(cramped)
        self._words.setStretch(1, int(cramped))
        self._words.setStretch(2, int(not cramped))

    def set_folded(self, *, low: bool, large: bool) -> None:
        """At large type what the words of the choices say already gives way."""
        for hint in self._hints:
            hint.setVisible(not large)
        self._question.set_hint("" if low and large else self._question_hint)

    def focus_on(self, code: str) -> None:
        """Give the keyboard to where this finding is mended."""
        if code == "vote.printed":
            self._printed.editor.setFocus()
            self._printed.editor.selectAll()
            return
        if code.startswith("vote.options"):
            self._edit.setFocus()
            return
        if code.startswith("vote.box"):
            self._box.setFocus()
            return
        empty = [field for field in self._offices.values() if not field.text()]
        target = self._question if code == "vote.question" else (empty or [self._question])[0]
        target.editor.setFocus()

    def _on_edited(self) -> None:
        view = self._view
        if view is None or view.state is not VoteState.SET_UP:
            return
        if self.answer() != view.draft:
            self.changed.emit(self.answer())

    def _on_kind(self) -> None:
        """Another kind of question: the names on the paper are asked for at once."""
        wanted = self.answer()
        self.changed.emit(wanted)
        if wanted.kind is not VoteKind.YES_NO:
            self.options_wanted.emit(wanted)

    def _on_options(self) -> None:
        self.options_wanted.emit(self.answer())

    def _on_explain(self) -> None:
        self.explain_wanted.emit(str(self._explain.property("name")))


def _fill(field: TextField, words: str) -> None:
    if not field.editor.hasFocus() and field.text() != words:
        field.set_text(words)
