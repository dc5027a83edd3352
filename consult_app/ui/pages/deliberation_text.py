"""The text at hand: draft with its changes, amendments and their fate, sounding out."""

from typing import cast

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QWidget

from consult_app.domain.articles import renumbered
from consult_app.domain.meeting import Amendment, AmendmentState, DecidedHow, Motion, Sounding
from consult_app.services.deliberation_view import DeliberationView
from consult_app.services.papers.changed import is_edit, told_in_line
from consult_app.ui.widgets.bars import Part, VoteBar
from consult_app.ui.widgets.base import ElidedLabel, IconLabel, Label, box, column, row
from consult_app.ui.widgets.buttons import Button
from consult_app.ui.widgets.cards import Card, Head, ListCard, ListRow, ToggleTabs
from consult_app.ui.widgets.difftext import DiffText, View
from consult_app.ui.widgets.fields import Choice
from consult_app.ui.words.dates import clock_words

_FATES = {
    AmendmentState.OPEN: ("circle", "ink2"),
    AmendmentState.ADOPTED: ("circle-check", "met"),
    AmendmentState.REFUSED: ("circle-x", "ink2"),
    AmendmentState.WITHDRAWN: ("arrow-back-up", "ink2"),
}

PAIR = 2
"""Buttons that stand in one line at the largest type in English; the rest stand below."""


class TextPane(QWidget):
    """An amendment is decided beside its effect in the text; the sounding says that it is no vote."""

    wanted = Signal(str, int)
    """What shall happen, and the id of the amendment (0 where it is about the text itself)."""
    amendment_chosen = Signal(int)
    """This amendment is looked at, and asked about in the hall."""
    motion_chosen = Signal(int)
    """Another of several texts shall be shown."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view: DeliberationView | None = None
        self._chosen = 0
        self._build_text()
        self._build_amendments()
        self._both = both = row(self._left, self._right, gap=14)
        both.setStretch(0, 5)
        both.setStretch(1, 4)
        self.setLayout(both)

    def _build_text(self) -> None:
        self._tabs = ToggleTabs(
            [
                ("changes", self.tr("Changes")),
                ("clean", self.tr("Clean")),
                ("original", self.tr("Original")),
            ]
        )
        self._tabs.chosen.connect(self._on_tab)
        self._title, self._number = ElidedLabel("", "leadstrong"), Label(t="small")
        self._text = DiffText(self.tr("Text of the draft"))
        self._edit = Button(self.tr("Change this draft"), "small", "pencil", act=self._on_edit)
        self._fix = Button(self.tr("Make it final"), "small", "lock", act=self._on_fix)
        legend = ElidedLabel(self.tr("struck: taken out; underlined: put in"), "small")
        self._which = Choice([])
        self._which.setAccessibleName(self.tr("Which text"))
        self._which.activated.connect(self._on_which)
        head = row(self._title, self._which, self._number)
        head.setStretch(0, 1)
        head.setStretch(1, 1)
        self._number_anew = Button(
            self.tr("Number anew"), "small", "sort-ascending", act=self._on_number
        )
        self._look = Label(t="small", tone="warn", wrap=True)
        self._more = Button(self.tr("Another text…"), "small", "plus", act=self._on_lay)
        verbs = row(self._edit, self._number_anew, self._fix, None)
        self._card = Card(head, self._text, self._look, verbs, gap=8)
        self._card.body.setStretch(1, 1)
        below = row(legend, self._more, gap=8)
        below.setStretch(0, 1)
        layout = column(row(Head(self.tr("Draft")), None, self._tabs), self._card, below, gap=6)
        layout.setStretch(1, 1)
        self._left = box(layout)

    def _build_amendments(self) -> None:
        self._add = Button(self.tr("Add one"), "small", "plus", act=self._on_add)
        self._sound = Button(self.tr("Ask…"), "small", act=self._on_sound)
        self._sound.hide()
        self._head = Head("", "", self._sound, self._add)
        self._list = ListCard()
        self._rows: dict[ListRow, Amendment] = {}
        self._about, self._figures = ElidedLabel(t="strong"), Label(wrap=True)
        self._bar = VoteBar()
        again = Button(self.tr("Sound out…"), "small", act=self._on_sound)
        no_vote = Label(self.tr("no vote"), "small")
        head = row(Label(self.tr("Sounding out"), "strong"), self._about, no_vote)
        head.setStretch(1, 1)
        self._sounding = Card(head, self._figures, self._bar, row(again, None), place="well", gap=6)
        layout = column(self._head, self._list, self._sounding, gap=8)
        layout.setStretch(1, 1)
        self._right = box(layout)

    def show_view(self, view: DeliberationView) -> None:
        self._view = view
        ids = [amendment.id for amendment in view.amendments]
        if self._chosen not in ids:
            open_ = [one.id for one in view.amendments if one.state is AmendmentState.OPEN]
            self._chosen = open_[0] if open_ else 0
        self._show_amendments(view)
        self._show_text(view)
        self._show_sounding(view)

    def choose(self, amendment_id: int) -> None:
        """Choose an amendment, so that its effect and its keys are seen."""
        self._chosen = amendment_id
        self.amendment_chosen.emit(amendment_id)
        if self._view is not None:
            self.show_view(self._view)

    def chosen(self) -> Amendment | None:
        """Return the amendment chosen, or nothing."""
        amendments = self._view.amendments if self._view else ()
        return next((one for one in amendments if one.id == self._chosen), None)

    def _show_text(self, view: DeliberationView) -> None:
        motion = view.motion
        self._title.set_whole(motion.title if motion else self.tr("No draft yet"))
        several = len(view.motions) > 1
        self._title.setVisible(not several)
        self._which.setVisible(several)
        self._more.setVisible(motion is not None)
        if motion is not None and several:
            self._which.set_choices([(str(one.id), _choice(one)) for one in view.motions])
            self._which.setCurrentIndex(view.motions.index(motion))
        number = self.tr("draft {0}").format(view.draft_number())
        fixed = motion is not None and motion.fixed_at is not None
        words = (
            self.tr("final since {0}").format(clock_words(motion.fixed_at))
            if motion and motion.fixed_at
            else number
        )
        self._number.setText(words if motion else "")
        self._edit.setEnabled(not fixed)
        self._fix.setVisible(motion is not None)
        self._fix.set_words(self.tr("Open it again") if fixed else self.tr("Make it final"))
        self._add.setEnabled(motion is not None and not fixed)
        gaps = motion is not None and not fixed and renumbered(motion.text) != motion.text
        self._number_anew.setVisible(gaps)
        self._look.setVisible(bool(view.references))
        self._look.setText(
            self.tr("Numbers changed: look at the references to {0}").format(
                self.tr(", ").join(view.references)
            )
        )
        if motion is None:
            self._text.show_texts("", "")
            return
        amendment = self.chosen()
        if amendment is not None and amendment.state is AmendmentState.ADOPTED:
            # the history: what this one changed in the wording of its moment
            self._text.show_texts(
                amendment.before, amendment.after, cast("View", self._tabs.code())
            )
            return
        pending = amendment is not None and amendment.state is AmendmentState.OPEN
        if pending and amendment is not None and self._tabs.code() == "changes":
            # against the present wording: what was adopted before is not to be decided again
            self._text.show_texts(*_asked(view, amendment))
            return
        self._text.show_texts(motion.original, motion.text, cast("View", self._tabs.code()))

    def _show_amendments(self, view: DeliberationView) -> None:
        self._head.set_words(self.tr("Amendments: {0}").format(len(view.amendments)))
        self._rows = {}
        for number, amendment in reversed(list(enumerate(view.amendments, 1))):
            line = self._row(number, amendment)
            line.clicked.connect(self._on_row)
            self._rows[line] = amendment
        self._list.show_rows(list(self._rows))
        hit = (line for line, one in self._rows.items() if one.id == self._chosen)
        self._list.bring(next(hit, None))

    def _row(self, number: int, amendment: Amendment) -> ListRow:
        icon, duty = _FATES[amendment.state]
        hit = amendment.id == self._chosen
        edit = is_edit(amendment)
        told = self.tr("Edit of the draft") if edit else self.tr("No. {0}").format(number)
        title = Label(told, "strong")
        who = ElidedLabel(f"{amendment.proposer} {clock_words(amendment.proposed_at)}", "small")
        state = Label(self._fate(amendment), "small", duty if duty == "met" else "")
        head = row(title, who, IconLabel(icon, duty, 18), state, gap=6)
        head.setStretch(1, 1)
        parts = column(head, gap=4)
        told = told_in_line(amendment)
        parts.addWidget(ElidedLabel(told) if not hit else Label(told, wrap=True))
        if amendment.reason and hit:
            why = self.tr("Why: {0}").format(amendment.reason)
            parts.addWidget(Label(why, "small", wrap=True))
        if amendment.decision_reason:
            parts.addWidget(
                Label(self.tr("Why not: {0}").format(amendment.decision_reason), "small", wrap=True)
            )
        if self._view is not None and amendment.id in self._view.clashing:
            clash = self.tr("Changed since: rewrite or refuse it")
            parts.addWidget(Label(clash, "small", "warn", wrap=True))
        if amendment.decided_how is DecidedHow.HANDS:
            hands = self.tr("by hands: {0} in favour, {1} against, {2} abstained")
            told = hands.format(amendment.yes, amendment.no, amendment.abstain)
            parts.addWidget(Label(told, "small", wrap=True))
        if (sounded := self._sounded(amendment)) is not None:
            parts.addWidget(Label(sounded, "small", wrap=True))
        if hit:
            for verbs in self._verbs(amendment):
                parts.addLayout(verbs)
        line = ListRow(parts, hit=hit)
        line.setAccessibleName(f"{title.text()} {amendment.proposer} {state.text()}")
        return line

    def _sounded(self, amendment: Amendment) -> str | None:
        """Return what people thought of it when they were asked last, without a vote."""
        asked = [one for one in self._soundings() if one.amendment_id == amendment.id]
        if not asked:
            return None
        words = self.tr("sounded out: {0} in favour, {1} not, {2} undecided")
        return words.format(asked[-1].yes, asked[-1].no, asked[-1].unsure)

    def _soundings(self) -> tuple[Sounding, ...]:
        return self._view.soundings if self._view else ()

    def _verbs(self, amendment: Amendment) -> list[QHBoxLayout]:
        fixed = (
            self._view is not None and self._view.motion is not None and self._view.motion.fixed_at
        )
        verbs: list[tuple[str, str]] = []
        match amendment.state:
            case AmendmentState.OPEN:
                verbs = [
                    (self.tr("Nobody objects"), "adopt"),
                    (self.tr("Hands…"), "hands"),
                    (self.tr("Refuse"), "refuse"),
                    (self.tr("Rewrite"), "revise"),
                    (self.tr("Drop"), "withdraw"),
                ]
            case AmendmentState.REFUSED:
                verbs = [(self.tr("Reason…"), "explain"), (self.tr("Ask again"), "reopen")]
            case AmendmentState.WITHDRAWN:
                verbs = [(self.tr("Ask again"), "reopen")]
            case AmendmentState.ADOPTED:
                pass
        buttons = []
        for words, code in verbs:
            button = Button(words, "small")
            button.setProperty("code", code)
            button.setEnabled(not fixed or code == "explain")
            button.clicked.connect(self._on_verb)
            if code in ("adopt", "hands") and self._view and amendment.id in self._view.clashing:
                button.setEnabled(False)
            buttons.append(button)
        lines = [buttons[:2], buttons[2:]] if len(buttons) > PAIR else [buttons]
        return [row(*line, None, gap=6) for line in lines if line]

    def _fate(self, amendment: Amendment) -> str:
        return {
            AmendmentState.OPEN: self.tr("undecided"),
            AmendmentState.ADOPTED: self.tr("adopted"),
            AmendmentState.REFUSED: self.tr("refused"),
            AmendmentState.WITHDRAWN: self.tr("withdrawn"),
        }[amendment.state]

    def _show_sounding(self, view: DeliberationView) -> None:
        last: Sounding | None = view.soundings[-1] if view.soundings else None
        self._bar.setVisible(last is not None)
        self._figures.setVisible(last is None)
        self._about.set_whole(last.title if last else "")
        self._figures.setText(self.tr("Ask for hands without a vote, to see how people think."))
        if last is not None:
            parts = (
                Part(self.tr("In favour"), last.yes),
                Part(self.tr("Not in favour"), last.no),
                Part(self.tr("Undecided"), last.unsure),
            )
            self._bar.show_parts(parts)

    def set_folded(self, folded: bool) -> None:  # noqa: FBT001 - a state
        """In a low window or large type the sounding gives way to the amendments."""
        self._sounding.setVisible(not folded)
        self._sound.setVisible(folded)

    def set_cramped(self, *, cramped: bool) -> None:
        """In a cramped pane the amendments stand below the text."""
        ways = QBoxLayout.Direction
        self._both.setDirection(ways.TopToBottom if cramped else ways.LeftToRight)

    def _on_tab(self) -> None:
        if self._view is not None:
            self._show_text(self._view)

    def _on_row(self) -> None:
        line = self.sender()
        if isinstance(line, ListRow):
            self.choose(self._rows[line].id)

    def _on_verb(self) -> None:
        self.wanted.emit(str(self.sender().property("code")), self._chosen)

    def _on_which(self) -> None:
        self.motion_chosen.emit(int(self._which.currentData()))

    def _on_lay(self) -> None:
        self.wanted.emit("lay", 0)

    def _on_edit(self) -> None:
        self.wanted.emit("edit", 0)

    def _on_fix(self) -> None:
        self.wanted.emit("fix", 0)

    def _on_number(self) -> None:
        self.wanted.emit("number", 0)

    def _on_add(self) -> None:
        self.wanted.emit("add", 0)

    def _on_sound(self) -> None:
        self.wanted.emit("sound", self._chosen)


def _asked(view: DeliberationView, amendment: Amendment) -> tuple[str, str]:
    """Return the wording an open amendment changes and how it would read; where it clashes, as it was asked."""
    if amendment.id in view.clashing or view.motion is None:
        return amendment.before, amendment.after
    return view.motion.text, view.with_amendment(amendment)


def _choice(motion: Motion) -> str:
    return f"{motion.title} ✓" if motion.fixed_at else motion.title
