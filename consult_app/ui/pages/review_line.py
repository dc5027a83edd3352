"""One look at a proposal as a line: its state, what was said and when, and what can be done."""

from datetime import date

from PySide6.QtCore import Signal

from consult_app.domain.consultation import ReviewKind
from consult_app.services.reviewing import ReviewRow
from consult_app.ui.widgets.base import ElidedLabel, IconLabel, Place, column, row
from consult_app.ui.widgets.buttons import Button
from consult_app.ui.words.dates import day_words
from consult_app.ui.words.filling import QT_TRANSLATE_NOOP, fill

REVIEWS = {
    ReviewKind.PARTY_BRANCH: QT_TRANSLATE_NOOP("Review", "Party branch studies it"),
    ReviewKind.COMMITTEE: QT_TRANSLATE_NOOP("Review", "Committee reviews it"),
    ReviewKind.SUPERVISION: QT_TRANSLATE_NOOP("Review", "Supervision committee looks at it"),
    ReviewKind.TOWNSHIP: QT_TRANSLATE_NOOP("Review", "Town government's opinion"),
    ReviewKind.LEGAL_ADVISER: QT_TRANSLATE_NOOP("Review", "Legal adviser's opinion"),
}


class ReviewLine(Place):
    """One look at the proposal: its state, what was said and when, and what can be done."""

    wanted = Signal(str)
    signed = Signal(str)

    def __init__(self, each: ReviewRow, today: date) -> None:
        super().__init__("row")
        review, self._kind = each.review, each.kind.value
        icon, duty = self._mark(each)
        self._day = day_words(review.held_on, today) if review else ""
        title = ElidedLabel(fill("Review", REVIEWS[each.kind]), "strong")
        words = column(None, title, ElidedLabel(self._below(each), "small"), None, gap=0)
        verb = self._verb(each)
        act = Button(verb, "small", act=self._on_act, name=f"{verb} {title.whole()}")
        line = row(IconLabel(icon, duty, 20), words, act, gap=10, inset=(12, 5, 10, 5))
        line.setStretch(1, 1)
        self.setLayout(line)
        self._sign = review is not None and review.agrees and not review.signed

    def _mark(self, each: ReviewRow) -> tuple[str, str]:
        if each.review is None:
            return ("circle", "ink2")
        if not each.review.agrees or not each.review.signed:
            return ("alert-triangle", "warn")
        return ("circle-check", "met")

    def _below(self, each: ReviewRow) -> str:
        review = each.review
        if review is None:
            return self.tr("not yet") if each.wanted else self.tr("only if it is asked for")
        parts = [self._day]
        parts += [] if review.agrees else [self.tr("does not agree")]
        if review.people_present:
            parts.append(self.tr("{0} present").format(review.people_present))
        parts.append(review.opinion)
        if not review.signed:
            parts.append(self.tr("no signature yet"))
        return self.tr(", ").join(parts)

    def _verb(self, each: ReviewRow) -> str:
        if each.review is None:
            return self.tr("Enter")
        if each.review.agrees and not each.review.signed:
            return self.tr("It is signed")
        return self.tr("Look")

    def mouseDoubleClickEvent(self, event: object) -> None:  # noqa: N802 - Qt's name
        self.wanted.emit(self._kind)

    def _on_act(self) -> None:
        (self.signed if self._sign else self.wanted).emit(self._kind)
