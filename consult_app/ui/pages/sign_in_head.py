"""The head of the sign-in page: the sentence the chair says, the bar, the counts, and what the clock does."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QWidget

from consult_app.domain.finding import Result
from consult_app.domain.meeting import MeetingState
from consult_app.domain.procedure import Stage
from consult_app.services.sign_in_view import SignInView
from consult_app.ui.page import CRAMPED
from consult_app.ui.pages.together_parts import TogetherLine
from consult_app.ui.theme import theme
from consult_app.ui.widgets.bars import QuorumBar
from consult_app.ui.widgets.base import ElidedLabel, IconLabel, Label, column, row, scaled
from consult_app.ui.widgets.buttons import Button
from consult_app.ui.words.articles import article_words
from consult_app.ui.words.findings import gate
from consult_app.ui.words.meeting import quorum_formula, quorum_label, quorum_sentence, share_label
from consult_app.ui.words.owners import base_words, parts_of

LEAST_TOLD = 60
"""Seconds by which the clock may stand behind before the page speaks of it."""
BESIDE = 150
"""Room in px that the icon and the time take beside the sentence."""


class SignInHead(QWidget):
    """What everybody in the room may read; three buttons for what concerns the meeting as a whole."""

    fitted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = IconLabel("circle", "ink2", 34)
        self.sentence = Label(t="figure")
        self.time = Label(t="figure", tone="ink2")
        self.bar, self.area_bar = QuorumBar(self.tr("Present")), QuorumBar(self.tr("Floor area"))
        self._counts, self.formula = Label(tone="ink2"), ElidedLabel(t="small")
        self._view: SignInView | None = None
        self.formula.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.give_up = Button(self.tr("Too few came…"), "small")
        self.sheet = Button(self.tr("Signatures on the sheet…"), "small")
        self.rebuild = Button(self.tr("Draw the list up anew"), "small", "refresh")
        self._clock = Label(tone="warn", wrap=True)
        self.together = TogetherLine(Stage.SIGN_IN)
        said = row(self._icon, self.sentence, self.time, gap=12)
        said.setStretch(1, 1)
        below = row(self._counts, self.give_up, self.rebuild, self.sheet, self.formula, gap=12)
        below.setStretch(4, 1)
        bars = row(self.bar, self.area_bar, gap=20)
        self._keys = ElidedLabel(t="small", tone="ink2")
        self._keys.set_whole(self._key_words())
        self.setLayout(column(said, bars, below, self.together, self._clock, self._keys, gap=12))

    def _key_words(self) -> str:
        """Return which key does what: in a full hall nobody reaches for the mouse."""
        keys = (
            ("Enter", self.tr("sign in, come back")),
            ("F2", self.tr("excused")),
            ("F3", self.tr("late")),
            ("F4", self.tr("leaves")),
            ("F5", self.tr("proxy")),
            ("Ctrl+R", self.tr("take back")),
            ("Ctrl+T", self.tr("other of this name")),
            ("Ctrl+G", self.tr("guest")),
        )
        return "\u3000".join(f"{key} {words}" for key, words in keys)

    def show_view(self, view: SignInView) -> None:
        self._view, counted, quorum = view, view.attendance, view.quorum
        opened = view.meeting is not None and view.meeting.opened_at is not None
        self.together.show_matters(view.together, may_order=not opened)
        nobody = view.nobody
        words = quorum_sentence(quorum, counted.due, counted.present, opened=opened)
        if nobody is not None:
            words = gate(nobody).why
        self.sentence.setText(words)
        met = view.enough and counted.due > 0
        self._icon.show_icon("circle-check" if met else "circle", "met" if met else "ink2")
        label = quorum_label(quorum) if quorum and quorum.facts.get("least") is not None else ""
        have, base = counted.present, counted.due
        if quorum and quorum.facts.get("base"):
            have, base = quorum.facts["have"], quorum.facts["base"]
        least = quorum.facts.get("least") if quorum else None
        parts = parts_of(quorum.facts) if quorum else ()
        self.bar.setVisible(nobody is None)
        self.area_bar.setVisible(bool(parts) and nobody is None)
        if parts:
            for bar, part in zip((self.bar, self.area_bar), parts, strict=True):
                bar.show_counts(
                    part["have"],
                    part["least"],
                    part["base"],
                    share_label(part),
                    words,
                    base_words(part),
                )
        else:
            self.bar.show_counts(have, least or 0, base, label, words)
        self._counts.setText(self._count_words(view))
        self.formula.set_whole("" if nobody is not None else self._formula_words(view))
        planned = view.meeting is not None and view.meeting.state in (
            MeetingState.PLANNED,
            MeetingState.SIGNING_IN,
        )
        came = counted.present > 0
        reached = quorum is None or nobody is not None or quorum.result is Result.MET
        self.give_up.setVisible(planned and (came or view.begun) and not reached)
        self.sheet.setVisible(opened)
        self._clock.setText(self._clock_sentence(view))
        self._clock.setVisible(view.clock_behind >= LEAST_TOLD)
        self.fit()
        fresh = view.meeting is not None and view.meeting.state is MeetingState.PLANNED
        self.rebuild.setVisible(fresh and not came and view.newest_line > 0)

    def _clock_sentence(self, view: SignInView) -> str:
        """Say that the clock went back, what becomes of the times, and what can be done."""
        return self.tr(
            "The computer's clock is {0} min behind what was noted last: look at its date and time. "
            "Everything is noted in its order, nothing is lost."
        ).format(-(-view.clock_behind // 60))

    def fit(self) -> None:
        """Take the largest type in which the sentence stands in one line beside the time."""
        room, words = self.width() - BESIDE, self.sentence.text()
        role = "figure" if _width(words, "figure") <= room else "title"
        wraps = _width(words, role) > room
        self.sentence.set_role(role)
        self.sentence.setWordWrap(wraps)
        _keep_height(self.sentence, room if wraps else 0)
        _keep_height(self._clock, self.width() if self._clock.isVisibleTo(self) else 0)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        self._keys.setVisible(not self._cramped())  # there the sentence needs the room
        if self._view is not None:
            self._counts.setText(self._count_words(self._view))
        self.fit()
        self.fitted.emit()

    def _cramped(self) -> bool:
        return self.width() < scaled(CRAMPED)

    def _count_words(self, view: SignInView) -> str:
        """Return the counts; in a cramped head without noughts, and without what stands over the names below."""
        counted, cramped = view.attendance, self._cramped()
        parts = [self.tr("in person {0}").format(counted.in_person)]
        if counted.by_proxy or (view.proxy.allowed and not cramped):
            parts.append(self.tr("by proxy {0}").format(counted.by_proxy))
        if counted.excused or not cramped:
            parts.append(self.tr("excused {0}").format(counted.excused))
        if left := counted.left - view.sent_home:
            parts.append(self.tr("left {0}").format(left))
        if not cramped:
            parts.append(self.tr("not here yet {0}").format(view.missing))
        if counted.guests:
            parts.append(self.tr("guests {0}").format(counted.guests))
        return "\u3000".join(parts)

    def _formula_words(self, view: SignInView) -> str:
        if view.quorum is None:
            return ""
        return f"{quorum_formula(view.quorum)}\u3000{article_words(view.quorum.basis)}"


def _keep_height(words: Label, width: int) -> None:
    """Let nothing press the lines together that words take in a width; 0 lets the layout decide."""
    words.ensurePolished()  # else it is measured in another type than it is shown
    words.setMinimumHeight(max(0, words.heightForWidth(width)) if width > 0 else 0)


def _width(words: str, role: str) -> int:
    return QFontMetrics(theme().font(role)).horizontalAdvance(words)
