"""Entries for the papers: what only the extra papers ask for, entered once and found in one place."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtWidgets import QCheckBox, QWidget

from consult_app.domain.publication import Attachment
from consult_app.domain.supporting import (
    AdoptionState,
    DocumentNumber,
    ExpertOpinion,
    Filing,
    MaskException,
)
from consult_app.services.adopting import Opinion, decide_opinion, view_opinions
from consult_app.services.app import CHINA, App
from consult_app.services.attaching import view_annexes
from consult_app.services.dispatching import (
    DispatchLine,
    save_dispatch,
    upward,
    view_dispatches,
)
from consult_app.services.filing import remove_filing, save_filing
from consult_app.services.masking import hide_again, view_exceptions
from consult_app.services.numbering import choose_red_head, correct_number, view_numbers
from consult_app.services.supporting import (
    CheckedPosting,
    SupportingView,
    add_check,
    describe_photograph,
    remove_expert_opinion,
    save_expert_opinion,
    save_review_points,
    view_supporting,
)
from consult_app.ui.errors import telling
from consult_app.ui.pages.annexes import AnnexDialog
from consult_app.ui.pages.facts_entries import (
    AdoptionDialog,
    CheckDialog,
    DispatchDialog,
    ExpertDialog,
    FilingDialog,
    NumberDialog,
    PictureDialog,
    ReviewPointsDialog,
)
from consult_app.ui.widgets.base import ElidedLabel, Label, column, row, scaled
from consult_app.ui.widgets.buttons import Button
from consult_app.ui.widgets.cards import ListCard, ListRow
from consult_app.ui.widgets.dialogs import ConfirmDialog, Dialog
from consult_app.ui.words.dates import day_words
from consult_app.ui.words.filling import QT_TRANSLATE_NOOP, fill
from consult_app.ui.words.papers import paper_name

STATES = {
    None: QT_TRANSLATE_NOOP("Facts", "open"),
    AdoptionState.ADOPTED: QT_TRANSLATE_NOOP("Facts", "adopted"),
    AdoptionState.PARTLY: QT_TRANSLATE_NOOP("Facts", "adopted in part"),
    AdoptionState.NOT_ADOPTED: QT_TRANSLATE_NOOP("Facts", "not adopted"),
}


NUMBERS, DISPATCHES = 6, 8
"""Sections about which the red head decides."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the list: what it is, what is known of it, and what its buttons do."""

    title: str
    below: str
    act: str
    do: Callable[[], object]
    out: Callable[[], object] | None = None


def _name(one: DocumentNumber) -> str:
    """Return what the paper is called that bears a number; an opinion is about no question that was voted on."""
    return paper_name(one.code, agreed=one.question_id is None)


class FactsDialog(Dialog):
    """Sections at the left, the entries of the chosen one at the right; every entry is kept at once."""

    def __init__(self, parent: QWidget, app: App, consultation_id: int, first: int = 0) -> None:
        super().__init__(
            parent, self.tr("What else do the papers need?"), self.tr("Done"), width=980
        )
        self._app, self._id = app, consultation_id
        self.changed = False
        self._sections: Sequence[tuple[str, str, Callable[[], list[Line]], Callable[[], object] | None]] = (
            (self.tr("Review of the topic"), "", self._review, None),
            (self.tr("Experts' opinions"), self.tr("Add an opinion"), self._experts, self.add_expert),
            (self.tr("What became of opinions"), "", self._opinions, None),
            (self.tr("Looks at the boards"), "", self._checks, None),
            (self.tr("Filing with the township"), self.tr("Add a filing"), self._filings, self.add_filing),
            (self.tr("Pictures"), "", self._pictures, None),
            (self.tr("Numbers of papers"), "", self._numbers, None),
            (self.tr("Shown in public"), "", self._exceptions, None),
            (self.tr("Copies and issuing"), "", self._dispatches, None),
            (self.tr("Attachments"), self.tr("Add, name and order…"), self._annexes, self.open_annexes),
        )  # fmt: skip
        self._keys = [
            Button(title, "tab", act=partial(self.open_section, at))
            for at, (title, *_rest) in enumerate(self._sections)
        ]
        for key in self._keys:
            key.setCheckable(True)
        self._card, self._add = ListCard(), Button("", "small", "plus", act=self._on_add)
        self._card.setMinimumHeight(scaled(300))
        self._head_wanted = QCheckBox(self.tr("Official papers begin with a red head"))
        self._head_wanted.clicked.connect(self._on_head)
        right = column(self._card, row(self._add, self._head_wanted, None), gap=8)
        right.setStretch(0, 1)
        both = row(gap=16)
        both.addLayout(column(*self._keys, None, gap=4), 0)
        both.addLayout(right, 1)
        self.add(both)
        self.open_section(first)

    def open_section(self, at: int) -> None:
        """Show the entries of one section."""
        self._at = at
        for number, key in enumerate(self._keys):
            key.setChecked(number == at)
        self._show()

    def _show(self) -> None:
        _title, adding, lines, _add = self._sections[self._at]
        self._add.set_words(adding)
        self._add.setVisible(bool(adding))
        of_head = self._at in (NUMBERS, DISPATCHES)
        self._head_wanted.setVisible(of_head)
        if of_head:
            self._head_wanted.setChecked(view_numbers(self._app, self._id).red_head)
        told = [self._row(line) for line in lines()]
        self._card.show_rows(told or [ListRow(Label(self._empty(), "small", wrap=True))])

    def _empty(self) -> str:
        return [
            "",
            self.tr("Nobody was heard yet. The blank sheet can be printed in the plan."),
            self.tr(
                "No opinion was noted yet: they come from the meeting, experts and objections."
            ),
            self.tr("Nothing hangs yet."),
            self.tr("Nothing was filed yet."),
            self.tr("No picture was kept yet."),
            self.tr("A paper gets its number when it is printed or saved."),
            self.tr("Everything private is hidden on posted papers."),
            "",
            self.tr("Budgets, plans and other files that notice, letter and report shall name."),
        ][self._at]

    def _row(self, line: Line) -> QWidget:
        words = column(ElidedLabel(line.title, "strong"), ElidedLabel(line.below, "small"), gap=0)
        cells: list[Button] = []
        if line.act:
            cells.append(Button(line.act, "small", act=line.do, name=f"{line.act} {line.title}"))
        if line.out is not None:
            out = self.tr("Take it out")
            cells.append(Button(out, "small", act=line.out, name=f"{out} {line.title}"))
        made = ListRow(words, *cells)
        layout = made.layout()
        if layout is not None:
            layout.setStretch(0, 1)  # type: ignore[attr-defined]  # a row's layout is a QHBoxLayout
        return made

    def _view(self) -> SupportingView:
        return view_supporting(self._app, self._id)

    def _keep(self, act: Callable[[], object]) -> None:
        with telling(self):
            act()
            self.changed = True
        self._show()

    def _on_add(self) -> None:
        add = self._sections[self._at][3]
        if add is not None:
            add()

    def _day(self, day: object) -> str:
        return day_words(day, self._app.today())  # type: ignore[arg-type]  # a date

    # ---- review of the topic

    def _review(self) -> list[Line]:
        case = self._view().consultation
        kinds = {one.id: one for one in self._view().kinds}
        kind = kinds[case.matter_kind].zh if case.matter_kind in kinds else self.tr("not said yet")
        urgent = self.tr("urgent") if case.urgent else self.tr("not urgent")
        below = self.tr(", ").join([kind, urgent, case.decided_words or self.tr("no reasons")])
        return [
            Line(self.tr("Class, points and reasons"), below, self.tr("Enter"), self.edit_review)
        ]

    def edit_review(self) -> None:
        view = self._view()
        dialog = ReviewPointsDialog(self, view.consultation, view.kinds)
        if dialog.exec():
            points = dialog.points()
            self._keep(lambda: save_review_points(self._app, self._id, **points))  # type: ignore[arg-type]

    # ---- experts

    def _experts(self) -> list[Line]:
        return [
            Line(
                f"{one.name}　{one.unit}".strip(),
                self.tr(", ").join([self._day(one.on), one.words]),
                self.tr("Correct"),
                partial(self._ask_expert, one),
                partial(self._take_out, remove_expert_opinion, one.id, one.name),
            )
            for one in self._view().experts
        ]

    def add_expert(self) -> None:
        self._ask_expert(ExpertOpinion(0, self._id, self._app.today(), "", "", "", ""))

    def _ask_expert(self, opinion: ExpertOpinion) -> None:
        dialog = ExpertDialog(self, opinion)
        if dialog.exec():
            self._keep(lambda: save_expert_opinion(self._app, dialog.answer()))

    def _take_out(self, act: Callable[[App, int], object], id_: int, what: str) -> None:
        question = self.tr("Was {0} entered by mistake?").format(what)
        words = self.tr("It is taken out, and can be undone as the last act.")
        if ConfirmDialog.ask(self, question, words, self.tr("Take it out"), self.tr("Leave it")):
            self._keep(lambda: act(self._app, id_))

    # ---- opinions

    def _opinions(self) -> list[Line]:
        return [
            Line(
                f"{one.who or self.tr('no name')}：{one.words}",
                self.tr(", ").join(filter(None, (self._state(one), one.reason))),
                self.tr("Decide"),
                partial(self._ask_opinion, one),
            )
            for one in view_opinions(self._app, self._id)
        ]

    def _state(self, one: Opinion) -> str:
        return fill("Facts", STATES[one.state])

    def _ask_opinion(self, one: Opinion) -> None:
        dialog = AdoptionDialog(self, one)
        if dialog.exec():
            state, reason = dialog.answer()
            self._keep(
                lambda: decide_opinion(
                    self._app, self._id, one.source, one.source_id, state, reason
                )
            )

    # ---- looks at the boards

    def _checks(self) -> list[Line]:
        return [
            Line(
                each.posting.place,
                self.tr(", ").join(f"{self._day(one.on)} {one.words}" for one in each.checks)
                or self.tr("not looked at yet"),
                self.tr("Looked at it"),
                partial(self._ask_check, each),
            )
            for each in self._view().postings
        ]

    def _ask_check(self, each: CheckedPosting) -> None:
        posting = each.posting
        by = self._view().operator
        dialog = CheckDialog(self, posting.place, posting.id, self._app.today(), by)
        if dialog.exec():
            self._keep(lambda: add_check(self._app, self._id, dialog.answer()))

    # ---- filing

    def _filings(self) -> list[Line]:
        return [
            Line(
                f"{one.to}　{one.what}",
                self.tr(", ").join([self._day(one.on), self._receipt(one)]),
                self.tr("Correct"),
                partial(self._ask_filing, one),
                partial(self._take_out, remove_filing, one.id, one.what),
            )
            for one in self._view().filings
        ]

    def _receipt(self, one: Filing) -> str:
        if one.receipt_on is None:
            return self.tr("no receipt yet")
        return self.tr("received on {0} by {1}").format(self._day(one.receipt_on), one.receipt_by)

    def add_filing(self) -> None:
        self._ask_filing(self._view().next_filing)

    def _ask_filing(self, filing: Filing) -> None:
        dialog = FilingDialog(self, filing, self._app.today())
        if dialog.exec():
            self._keep(lambda: save_filing(self._app, dialog.answer()))

    # ---- pictures

    def _pictures(self) -> list[Line]:
        return [
            Line(
                one.caption or one.file_name,
                self.tr(", ").join(filter(None, (self._taken(one), one.taken_by))),
                self.tr("Describe"),
                partial(self._ask_picture, one),
            )
            for one in self._view().photographs
        ]

    def _taken(self, one: Attachment) -> str:
        return self._day(one.taken_on or one.added_at.astimezone(CHINA).date())

    def _ask_picture(self, one: Attachment) -> None:
        added = one.added_at.astimezone(CHINA).date()
        dialog = PictureDialog(self, one, added, self._view().operator)
        if dialog.exec():
            caption, on, by = dialog.answer()
            self._keep(
                lambda: describe_photograph(
                    self._app, one.id, caption=caption, taken_on=on, taken_by=by
                )
            )

    # ---- numbers

    def _numbers(self) -> list[Line]:
        return [
            Line(one.words, _name(one), self.tr("Correct"), partial(self._ask_number, one))
            for one in view_numbers(self._app, self._id).numbers
        ]  # fmt: skip

    def _ask_number(self, one: DocumentNumber) -> None:
        dialog = NumberDialog(self, one, _name(one))
        if dialog.exec():
            self._keep(lambda: correct_number(self._app, one.id, *dialog.answer()))

    def _on_head(self) -> None:
        self._keep(lambda: choose_red_head(self._app, wanted=self._head_wanted.isChecked()))

    # ---- files laid beside the matter

    def _annexes(self) -> list[Line]:
        files = view_annexes(self._app, self._id)
        return [Line(one.caption, one.file_name, "", self.open_annexes) for one in files]

    def open_annexes(self) -> None:
        """Open the files beside the matter where they are added, named and put in order."""
        dialog = AnnexDialog(self, self._app, self._id)
        dialog.acted.connect(lambda: self._keep(lambda: None))
        dialog.exec()

    # ---- copies and issuing

    def _dispatches(self) -> list[Line]:
        return [
            Line(
                paper_name(each.dispatch.code, agreed=each.agreed),
                self._told(each),
                self.tr("Correct"),
                partial(self._ask_dispatch, each),
            )
            for each in view_dispatches(self._app, self._id)
        ]

    def _told(self, each: DispatchLine) -> str:
        one = each.dispatch
        copied = self.tr(", ").join(one.copied_to.split("\n")) or self.tr("nobody")
        told = [self.tr("copies to {0}").format(copied), one.urgency, one.secrecy]
        told.append("" if each.entered else self.tr("filled in by itself"))
        return self.tr(", ").join(filter(None, told))

    def _ask_dispatch(self, each: DispatchLine) -> None:
        one, name = each.dispatch, paper_name(each.dispatch.code, agreed=each.agreed)
        dialog = DispatchDialog(self, one, name, upward=upward(one.code))
        if dialog.exec():
            self._keep(lambda: save_dispatch(self._app, dialog.answer()))

    # ---- shown in public

    def _exceptions(self) -> list[Line]:
        return [
            Line(
                one.words,
                self.tr("{0}, decided by {1}").format(one.reason, one.name),
                self.tr("Hide it again"),
                partial(self._hide, one),
            )
            for one in view_exceptions(self._app, self._id)
        ]

    def _hide(self, one: MaskException) -> None:
        self._keep(lambda: hide_again(self._app, one.id))
