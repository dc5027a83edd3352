"""The next step after an outcome: what each way on asks for, one button for each, and what was done already."""

from collections.abc import Callable, Mapping
from datetime import date, datetime, time, timedelta

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from consult_app.domain.consultation import NextAfterNoAgreement, Outcome
from consult_app.services.app import CHINA
from consult_app.services.going_on import (
    consult_again,
    hand_over,
    put_off,
    put_off_question,
    question_goes_on,
    to_assembly,
)
from consult_app.services.going_on_view import UNSETTLED, WayOn
from consult_app.services.vote_view import VoteView
from consult_app.ui.page import StagePage
from consult_app.ui.widgets.base import IconLabel, Label, box, clear, column, row
from consult_app.ui.widgets.buttons import Button
from consult_app.ui.widgets.dialogs import Dialog
from consult_app.ui.widgets.fields import DateField, ParagraphField, TextField, TimeField
from consult_app.ui.words.dates import day_words
from consult_app.ui.words.filling import QT_TRANSLATE_NOOP

Way = NextAfterNoAgreement

ACTS: Mapping[Way, tuple[str, str]] = {
    Way.AGAIN: (QT_TRANSLATE_NOOP("GoingOn", "Plan the next meeting…"), "calendar"),
    Way.PUT_OFF: (QT_TRANSLATE_NOOP("GoingOn", "Put it off until…"), "player-pause"),
    Way.TO_ASSEMBLY: (QT_TRANSLATE_NOOP("GoingOn", "Begin the assembly's case…"), "users"),
    Way.MEDIATION: (QT_TRANSLATE_NOOP("GoingOn", "Hand it to mediation…"), "send"),
    Way.REFER_UP: (QT_TRANSLATE_NOOP("GoingOn", "Refer it to the township…"), "send"),
}  # fmt: skip
DONE: Mapping[Way, str] = {
    Way.AGAIN: QT_TRANSLATE_NOOP("GoingOn", "The next meeting is planned for {day}"),
    Way.PUT_OFF: QT_TRANSLATE_NOOP("GoingOn", "Put off until {day}; it comes up in Today's work then"),
    Way.TO_ASSEMBLY: QT_TRANSLATE_NOOP("GoingOn", "The assembly's case is begun: {case}"),
    Way.MEDIATION: QT_TRANSLATE_NOOP("GoingOn", "Handed to {to} for mediation on {day}"),
    Way.REFER_UP: QT_TRANSLATE_NOOP("GoingOn", "Referred to {to} on {day}"),
}  # fmt: skip


OWN_CASE = QT_TRANSLATE_NOOP("GoingOn", "A case of its own is begun: {case}")


def _say(words: str) -> str:
    return QCoreApplication.translate("GoingOn", words)


class GoingOn(QWidget):
    """A row of what was done, and the buttons that do what comes next."""

    way_wanted = Signal(object)
    publication_wanted = Signal()
    opinion_wanted = Signal()
    letter_wanted = Signal()
    case_wanted = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.acts: dict[Way, Button] = {}
        for way, (words, icon) in ACTS.items():
            button = Button(_say(words), "", icon)
            button.setProperty("way", way.value)
            button.clicked.connect(self._on_way)
            self.acts[way] = button
        self.publish = Button(
            self.tr("To the publication"), "", "speakerphone", act=self.publication_wanted.emit
        )
        self.opinion = Button(
            self.tr("Print the opinion"), "", "printer", act=self.opinion_wanted.emit
        )
        self.letter = Button(
            self.tr("Print the letter"), "", "printer", act=self.letter_wanted.emit
        )
        self._open = Button(self.tr("Open that case"), "", act=self._on_open)
        self._case = 0
        self._done = column(gap=2)
        buttons = (*self.acts.values(), self._open, self.letter, self.publish, self.opinion)
        self.setLayout(column(self._done, row(*buttons, None, gap=8), gap=6))

    def show_view(self, view: VoteView) -> None:
        """Offer the way that was chosen, and publication and paper where something was agreed."""
        apart = view.refused_apart
        question = view.vote.question_id if view.vote is not None and apart else None
        ways = [one for one in view.ways if one.taken.question_id == question]
        taken = {one.taken.way for one in ways}
        unsettled = view.outcome in UNSETTLED and not apart
        once = (Way.TO_ASSEMBLY,)
        for way, button in self.acts.items():
            button.setVisible(
                unsettled and way is view.way_on and not (way in once and way in taken)
            )
        agreed = view.outcome in (Outcome.AGREED, Outcome.PARTLY_AGREED)
        self.publish.setVisible(agreed)
        self.opinion.setVisible(view.without_vote)
        self.letter.setVisible(any(one.taken.to for one in ways))
        self._case = next((one.taken.next_case_id or 0 for one in ways[::-1]), 0)
        self._open.setVisible(self._case > 0)
        clear(self._done)
        for one in ways:
            self._done.addWidget(
                box(row(IconLabel("circle-check", "met", 18), Label(done_words(one)), None, gap=6))
            )

    def _on_way(self) -> None:
        self.way_wanted.emit(Way(str(self.sender().property("way"))))

    def _on_open(self) -> None:
        self.case_wanted.emit(self._case)


def done_words(one: WayOn) -> str:
    """Return what was done, in one sentence."""
    day = day_words(one.taken.day) if one.taken.day else ""
    if one.taken.question_id is not None and one.taken.way is Way.AGAIN:
        return _say(OWN_CASE).format(case=one.next_case)
    return _say(DONE[one.taken.way]).format(day=day, to=one.taken.to, case=one.next_case)


def take_way(page: StagePage, view: VoteView, way: Way) -> Callable[[], object] | None:
    """Ask what a way needs, and return the act that takes it; nothing where the person thinks again."""
    app, where = page.app, (page.consultation_id, page.step_key)
    match way:
        case Way.AGAIN if view.meeting is not None:
            again = AgainDialog(page, view.meeting.planned_at, view.place, app.today())
            return (lambda: consult_again(app, *where, *again.answer())) if again.exec() else None
        case Way.PUT_OFF:
            rest = PutOffDialog(page, app.today())
            return (lambda: put_off(app, *where, *rest.answer())) if rest.exec() else None
        case Way.TO_ASSEMBLY:
            begun = AssemblyDialog(page, view.title)
            return (lambda: to_assembly(app, *where, begun.title())) if begun.exec() else None
        case Way.MEDIATION | Way.REFER_UP:
            handed = HandOverDialog(page, way, view.recipients[way], app.today())
            if not handed.exec():
                return None
            to, on, words = handed.answer()
            return lambda: hand_over(app, *where, way, to, on, words)
        case _:
            return None


def take_question_way(page: StagePage, view: VoteView, way: Way) -> Callable[[], object] | None:
    """Ask what the way of a question refused beside others needs; it goes on as a case of its own, or rests."""
    vote, app = view.vote, page.app
    if vote is None:
        return None
    if way is Way.PUT_OFF:
        rest = PutOffDialog(page, app.today())
        return (lambda: put_off_question(app, vote.id, *rest.answer())) if rest.exec() else None
    begun = AssemblyDialog(page, vote.question, of_question=way is Way.AGAIN)
    if not begun.exec():
        return None
    return lambda: question_goes_on(app, vote.id, way, begun.title())


class AgainDialog(Dialog):
    """Asks when and where people meet again about the same matter."""

    def __init__(self, parent: QWidget, held: datetime, place: str, today: date) -> None:
        super().__init__(
            parent,
            self.tr("When do people meet again?"),
            self.tr("Plan this meeting"),
            self.tr("Not now"),
        )
        clock = held.astimezone(CHINA).time()
        self._day = DateField(self.tr("Date"), today + timedelta(days=7))
        self._time = TimeField(self.tr("Time"), time(clock.hour, clock.minute))
        self._place = TextField(self.tr("Place"), place)
        line = row(self._day, self._time, self._place, gap=14)
        line.setStretch(2, 1)
        words = self.tr(
            "It has its own notice, sign-in and minutes, and begins with the text as it stands. "
            "The minutes of this meeting must be locked first."
        )
        self.add(line, Label(words, "small", wrap=True))

    def answer(self) -> tuple[datetime, str]:
        at = datetime.combine(self._day.day(), self._time.time(), CHINA)
        return at, self._place.text()


class PutOffDialog(Dialog):
    """Asks until when a matter rests, and why."""

    def __init__(self, parent: QWidget, today: date) -> None:
        super().__init__(
            parent,
            self.tr("Until when does it rest?"),
            self.tr("Put it off"),
            self.tr("Not now"),
        )
        self._day = DateField(self.tr("Take it up again on"), today + timedelta(days=30))
        self._why = ParagraphField(self.tr("Why it is put off"), lines=2)
        self.add(self._day, self._why)

    def answer(self) -> tuple[date, str]:
        return self._day.day(), self._why.text()

    def check(self) -> bool:
        self._why.error("" if self._why.text() else self.tr("The minutes say why"))
        return bool(self._why.text())


class AssemblyDialog(Dialog):
    """Asks what the assembly's consultation is called, or that of a question which is debated again by itself."""

    def __init__(self, parent: QWidget, title: str, *, of_question: bool = False) -> None:
        super().__init__(
            parent,
            self.tr("What is debated again?")
            if of_question
            else self.tr("What does the assembly decide?"),
            self.tr("Begin the case"),
            self.tr("Not now"),
        )
        self._title = TextField(self.tr("Title"), title)
        words = self.tr(
            "Background, options, text, money and whom it touches are carried over; procedure and plan "
            "can still be changed there."
        )
        self.add(self._title, Label(words, "small", wrap=True))

    def title(self) -> str:
        return self._title.text()

    def check(self) -> bool:
        self._title.error("" if self.title() else self.tr("Give it a title"))
        return bool(self.title())


class HandOverDialog(Dialog):
    """Asks to whom what stays open goes, when, and what they should know."""

    def __init__(self, parent: QWidget, way: Way, to: str, today: date) -> None:
        mediation = way is Way.MEDIATION
        question = self.tr("Who mediates?") if mediation else self.tr("To whom is it referred?")
        super().__init__(parent, question, self.tr("Hand it over"), self.tr("Not now"))
        self._to = TextField(self.tr("Recipient"), to)
        self._day = DateField(self.tr("Handed over on"), today)
        self._words = ParagraphField(
            self.tr("What they should know"), hint=self.tr("It stands in the letter"), lines=3
        )
        line = row(self._to, self._day, gap=14)
        line.setStretch(0, 1)
        self.add(line, self._words)

    def answer(self) -> tuple[str, date, str]:
        return self._to.text(), self._day.day(), self._words.text()

    def check(self) -> bool:
        self._to.error("" if self._to.text() else self.tr("Name the recipient"))
        return bool(self._to.text())
