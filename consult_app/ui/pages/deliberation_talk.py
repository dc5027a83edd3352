"""The floor: who speaks and for how long, who waits, what was said, and the field it is typed into."""

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QBoxLayout, QCheckBox, QMenu, QSizePolicy, QWidget

from consult_app.domain.meeting import Contribution, ContributionKind, Turn
from consult_app.services.app import App
from consult_app.services.deliberation_view import BELL, DeliberationView, Spoken, bell_stage
from consult_app.services.phrases import contribution_phrases
from consult_app.services.speaking import Said, speaks_still
from consult_app.sound.bell import Bell, ring
from consult_app.ui.pages.deliberation_queue import QueueBox
from consult_app.ui.pages.deliberation_said import SaidRow
from consult_app.ui.widgets.base import ElidedLabel, IconLabel, Label, box, column, row, scaled
from consult_app.ui.widgets.buttons import Button, KeyCap
from consult_app.ui.widgets.cards import Card, Head, ListCard, ListRow
from consult_app.ui.widgets.clock import SpeakingClock
from consult_app.ui.widgets.fields import Choice, Paragraph
from consult_app.ui.words.dates import clock_words
from consult_app.ui.words.meeting import contribution_words, entry_details

KEYS = {
    Qt.Key.Key_F2: ContributionKind.FOR,
    Qt.Key.Key_F3: ContributionKind.AGAINST,
    Qt.Key.Key_F4: ContributionKind.QUESTION,
    Qt.Key.Key_F5: ContributionKind.SUGGESTION,
}
SECOND = 1000
KEEP_AFTER = 1000
"""Milliseconds from the first key that is not kept yet until it is: typing on does not put it off."""
RECORDS = 30
OTHER = "\x1fother"
"""The choice that asks for somebody who is not in the list."""
LISTED = 40
"""Characters of a question in the list of those unanswered."""


class TalkPane(QWidget):
    """One field in the middle takes everything said; Enter files it under the speaker whose clock runs."""

    filed = Signal(object)
    """What was `Said`."""
    half_typed = Signal(str, str)
    """The words in the field, and who says them: the id of a line of the roll, or a name."""
    turn_wanted = Signal(int, str)
    """The turn that runs and what shall become of it: end, pause, grant."""
    words_opened = Signal(object)
    answer_wanted = Signal(object)
    all_wanted = Signal()
    opinion_wanted = Signal()
    """A written opinion of somebody absent is to be read in."""
    phrases_wanted = Signal()
    other_wanted = Signal()
    """Somebody else says it, who is not in the list of speakers."""

    def __init__(self, app: App, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._app = app
        self._view: DeliberationView | None = None
        self._meeting = 0
        self._held = False
        self._choices: list[tuple[str, str]] = []
        self._chosen = ""
        self._rung: tuple[int, str] = (0, "")
        self._explains = True
        self._build_floor()
        self.queue = QueueBox(app)
        self.queue.more.clicked.connect(self._on_more)
        self._build_record()
        self._build_entry()
        self._top = row(self._floor, self.queue, gap=14)
        self._top.setStretch(0, 2)
        self._top.setStretch(1, 1)
        layout = column(self._top, self._record_head, self._record, self._entry_box, gap=8)
        layout.setStretch(2, 1)
        self.setLayout(layout)
        self._tick = QTimer(self)
        self._tick.setInterval(SECOND)
        self._tick.timeout.connect(self._on_tick)
        self._keep = QTimer(self)
        self._keep.setSingleShot(True)
        self._keep.setInterval(KEEP_AFTER)
        self._keep.timeout.connect(self._on_keep)

    def _build_floor(self) -> None:
        self._clock = SpeakingClock()
        self._end = Button(self.tr("Done"), "small", "check", act=self._on_end)
        self._pause = Button(self.tr("Stop"), "small", "player-pause", act=self._on_pause)
        self._grant = Button(self.tr("+1 min"), "small", "plus", act=self._on_grant, repeats=True)
        self._bell = ElidedLabel(self.tr("bell at 1 minute left"), "small")
        self._bell_icon, self._sign = (
            IconLabel("bell", "warn", 22),
            Label(t="smallstrong", tone="warn"),
        )
        buttons = row(
            self._end, self._pause, self._grant, self._bell_icon, self._sign, self._bell, gap=6
        )
        buttons.setStretch(5, 1)
        self._speaking = box(
            column(
                self._clock,
                buttons,
                gap=8,
            )
        )
        self._nobody = Label(
            self.tr("Nobody has the floor. Type initials at the right, then ask them to speak."),
            wrap=True,
            tone="ink2",
        )
        self._floor = Card(self._speaking, self._nobody)

    def _build_record(self) -> None:
        self._all = Button(self.tr("See all"), "small", act=self.all_wanted.emit)
        self._open = Button("", "small", "help-circle", act=self._on_open)
        self._opinion = Button(
            self.tr("Read in an opinion…"), "small", "mail", act=self.opinion_wanted.emit
        )
        self._record_head = Head(self.tr("Record"), "", self._open, self._opinion, self._all)
        self._record = ListCard()
        self._spoken: dict[ListRow, Spoken] = {}

    def _build_entry(self) -> None:
        self._who = ElidedLabel(t="strong")
        self._speaker = Choice([])
        self._speaker.setAccessibleName(self.tr("Who says it"))
        self._speaker.activated.connect(self._on_speaker)
        keys: list[QWidget] = []
        self._caps: list[KeyCap] = []
        for number, kind in enumerate(KEYS.values(), 2):
            button = Button(contribution_words(kind), "small")
            button.setProperty("kind_of_words", kind.value)
            button.clicked.connect(self._on_kind)
            cap = KeyCap(f"F{number}")
            self._caps.append(cap)
            keys += [button, cap]
        self.field = Paragraph("", 2)
        self.field.setAccessibleName(self.tr("What is being said"))
        self.field.setPlaceholderText(self.tr("Type while people talk; Enter files the paragraph"))
        self.field.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.field.installEventFilter(self)
        self.field.textChanged.connect(self._on_words)
        self._phrases = Button(self.tr("Phrases"), "small", "quote", act=self._on_phrases)
        self._dissent = QCheckBox(self.tr("disagreement by name"))
        self._file = Button(self.tr("File this paragraph"), "small", act=self._on_file)
        self._enter = KeyCap("Enter")
        first = row(self._who, self._speaker, *keys, gap=6)
        first.setStretch(0, 1)
        self._last = box(row(self._phrases, self._dissent, None, self._file, self._enter, gap=8))
        self._entry_box = box(column(first, self.field, self._last, gap=6))

    def show_view(self, view: DeliberationView) -> None:
        before = self._view
        self._view = view
        meeting = view.meeting.id if view.meeting else 0
        words, who = view.half_typed
        another = meeting != self._meeting
        if another:
            self._meeting = meeting
            self.field.setPlainText(words)
            self._keep.stop()  # they come from where they are kept
        self._show_floor(view)
        self.queue.show_view(view)
        self._show_record(view)
        if another or before is None:
            self._show_speakers(view, who, view.half_typed_by)
        elif _whose(before) != _whose(view) or (self._held and not self.words()):
            self._show_speakers(view, self._speaker.code(), self._speaker.currentText())
        self._show_moment()

    def _show_floor(self, view: DeliberationView) -> None:
        speaking = view.speaking is not None
        going, coming = (
            (self._nobody, self._speaking) if speaking else (self._speaking, self._nobody)
        )
        going.hide()  # first, or the window would grow for a moment
        coming.show()
        if view.speaking is None:
            self._tick.stop()
            return
        paused = view.speaking.turn.paused_at is not None
        self._pause.set_words(self.tr("Run on") if paused else self.tr("Stop"))
        self._pause.set_icon("player-play" if paused else "player-pause")
        self._show_time()
        self._tick.start()

    def _show_time(self) -> None:
        view = self._view
        if view is None or view.speaking is None:
            return
        floor, used = view.speaking, view.used(self._app.now())
        total = view.allowed(floor.turn)
        who = entry_details(floor.entry) if floor.entry else ""
        self._clock.show_clock(floor.turn.name, who, used, total, BELL)
        self._show_sign(total - used)
        self._ring(floor.turn.id, total - used)

    def _show_sign(self, left: int) -> None:
        """What the bell says is seen too: there may be no loudspeaker, or it is switched off."""
        near = left <= BELL
        self._sign.setText(self.tr("time is up") if left <= 0 else self.tr("last minute"))
        self._bell_icon.setVisible(near)
        self._sign.setVisible(near)
        self._bell.setVisible(not near and self._explains)

    def sign(self) -> str:
        """Return the sign of the bell that is shown, "" for none."""
        return "" if self._sign.isHidden() else self._sign.text()

    def _ring(self, turn: int, left: int) -> None:
        """Ring once when a minute is left and once at the end; more time given rings again."""
        stage = bell_stage(left)
        if self._rung[0] != turn:
            self._rung = (turn, stage)
        elif stage != self._rung[1]:
            self._rung = (turn, stage)
            if stage != "run":
                ring(Bell.END if stage == "end" else Bell.WARNING)

    def _on_tick(self) -> None:
        if self.isVisible():
            self._show_time()
            self._show_moment()
        elif self._view is not None and self._view.speaking is not None:
            self._ring_unseen(self._view, self._view.speaking.turn)

    def _ring_unseen(self, view: DeliberationView, turn: Turn) -> None:
        """Ring also while the recorder is at the text, the minutes or the door; the turn may have ended there."""
        left = view.allowed(turn) - view.used(self._app.now())
        if (turn.id, bell_stage(left)) == self._rung:
            return
        if speaks_still(self._app, turn):
            self._ring(turn.id, left)
        else:
            self._tick.stop()

    def _show_record(self, view: DeliberationView) -> None:
        count = len(view.said)
        self._open.setVisible(bool(view.unanswered))
        self._open.set_words(self.tr("Unanswered: {0}").format(len(view.unanswered)))
        self._record_head.set_remark(self.tr("grows into the minutes, {0} so far").format(count))
        self._spoken = {}
        for spoken in reversed(view.said[-RECORDS:]):
            line = SaidRow(spoken, self._on_answer)
            line.clicked.connect(self._on_record_row)
            self._spoken[line] = spoken
        self._record.show_rows(list(self._spoken))

    def _show_speakers(self, view: DeliberationView, who: str, name: str) -> None:
        """
        Offer the speaker first, then the chair and whoever spoke or waits; the roll's ids, or a bare name.

        Words that stand in the field stay those of `who` said them, by `name`, whoever has the floor by now.
        """
        choices: list[tuple[str, str]] = []
        if view.speaking is not None:
            choices.append(_code_of(view.speaking.turn))
        if view.meeting is not None and view.meeting.chair:
            choices.append((view.meeting.chair, view.meeting.chair))
        for spoken in view.said[::-1]:
            said = spoken.contribution
            choices.append((str(said.roll_entry_id or said.speaker), said.speaker))
        choices += [_code_of(floor.turn) for floor in view.queue]
        self._held = bool(self.words() and who)
        if self._held and who not in dict(choices):
            choices.append((who, name))
        self._choices = list(dict.fromkeys(choices))
        self._offer(who if self._held else "")

    def _offer(self, who: str) -> None:
        other = (OTHER, self.tr("Somebody else…"))
        self._speaker.set_choices([*self._choices, other], who)
        self._chosen = self._speaker.code()

    def _on_speaker(self) -> None:
        if self._speaker.code() != OTHER:
            self._chosen = self._speaker.code()
            return
        self._speaker.set_code(self._chosen)
        self.other_wanted.emit()

    def choose_speaker(self, entry_id: int | None, name: str) -> None:
        """Let somebody be who says it, by the line of the roll or by name."""
        who = str(entry_id or name)
        if who not in dict(self._choices):
            self._choices.append((who, name))
        self._offer(who)
        self.field.setFocus()

    def _show_moment(self) -> None:
        self._who.set_whole(self.tr("{0}, said by").format(clock_words(self._app.now())))

    def said(self, kind: ContributionKind = ContributionKind.STATEMENT) -> Said | None:
        """Return what stands in the field, as it would be filed; nothing where no word stands there."""
        words, who = self.words(), self._speaker.code()
        if not words:
            return None
        entry, name = (int(who), "") if who.isdigit() else (None, who)  # nobody is called a number
        return Said(words, kind, entry, name, self._dissent.isChecked())

    def words(self) -> str:
        """Return what stands in the field."""
        return self.field.toPlainText().strip()

    def clear_words(self) -> None:
        self.field.clear()
        self._dissent.setChecked(False)
        self._keep.stop()
        self.half_typed.emit("", "")

    def keep(self) -> None:
        """Say what was typed now, if anything waits to be kept."""
        if self._keep.isActive():
            self._on_keep()

    def set_folded(self, *, low: bool, large: bool) -> None:
        """In a low window or large type what has a key or another place gives way to the field."""
        self._explains = not low and not large
        self._bell.setVisible(self._explains and self._sign.isHidden())
        self._record_head.setVisible(not low and not large)
        self.queue.set_folded(large=large)
        down = QBoxLayout.Direction.TopToBottom if large else QBoxLayout.Direction.LeftToRight
        self._top.setDirection(down)
        self._top.setSpacing(8 if large else 14)
        self._last.setVisible(not (low and large))
        self._record.setMinimumHeight(scaled(44 if low or large else 60))

    def set_cramped(self, *, cramped: bool) -> None:
        """In a cramped pane the caps of the keys give way to the name of who speaks, and to what is pressed."""
        self._enter.setVisible(not cramped)
        self._file.set_words(self.tr("File it") if cramped else self.tr("File this paragraph"))
        for cap in self._caps:
            cap.setVisible(not cramped)

    def _on_words(self) -> None:
        if not self._keep.isActive():
            self._keep.start()

    def _on_keep(self) -> None:
        self._keep.stop()
        self.half_typed.emit(self.field.toPlainText(), self._speaker.code())

    def _on_more(self) -> None:
        """Offer what stands in the heads of list and record where there is room for them."""
        menu = QMenu(self)
        menu.addAction(self.tr("Times")).triggered.connect(self.queue.times_wanted)
        menu.addAction(self._opinion.words()).triggered.connect(self.opinion_wanted)
        if self._view is not None and self._view.unanswered:
            menu.addAction(self._open.words()).triggered.connect(self._on_open)
        menu.addAction(self._all.words()).triggered.connect(self.all_wanted)
        menu.popup(self.queue.more.mapToGlobal(self.queue.more.rect().bottomLeft()))

    def _on_kind(self) -> None:
        self._emit_filed(ContributionKind(str(self.sender().property("kind_of_words"))))

    def _on_file(self) -> None:
        self._emit_filed(ContributionKind.STATEMENT)

    def _emit_filed(self, kind: ContributionKind) -> None:
        said = self.said(kind)
        if said is not None:  # Enter on an empty field means nothing
            self.filed.emit(said)

    def _on_phrases(self) -> None:
        menu = QMenu(self)
        for kind, lines in contribution_phrases(self._app).items():
            menu.addSection(contribution_words(ContributionKind(kind)))
            for line in lines:
                action = menu.addAction(line.replace("&", "&&"))
                action.setProperty("words", line)
                action.triggered.connect(self._on_phrase)
        menu.addSeparator()
        menu.addAction(self.tr("Change the phrases…")).triggered.connect(self.phrases_wanted)
        menu.popup(self._phrases.mapToGlobal(self._phrases.rect().topLeft()))

    def _on_phrase(self) -> None:
        action = self.sender()
        self.field.insertPlainText(str(action.property("words")))
        self.field.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        pressed = event.type() == QEvent.Type.KeyPress and watched is self.field
        if pressed and isinstance(event, QKeyEvent):
            return self._on_field_key(event)
        return super().eventFilter(watched, event)

    def _on_field_key(self, event: QKeyEvent) -> bool:
        plain = not event.modifiers() or event.modifiers() == Qt.KeyboardModifier.KeypadModifier
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and plain:
            self._on_file()
            return True
        kind = KEYS.get(Qt.Key(event.key()))
        if kind is not None:
            self._emit_filed(kind)
            return True
        return False

    def _on_end(self) -> None:
        self._turn("end")

    def _on_pause(self) -> None:
        self._turn("pause")

    def _on_grant(self) -> None:
        self._turn("grant")

    def _turn(self, code: str) -> None:
        if self._view is not None and self._view.speaking is not None:
            self.turn_wanted.emit(self._view.speaking.turn.id, code)

    def _on_record_row(self) -> None:
        line = self.sender()
        if isinstance(line, ListRow):
            self.words_opened.emit(self._spoken[line].contribution)

    def _on_open(self) -> None:
        """List the questions that wait for an answer; each is answered from here."""
        menu = QMenu(self)
        for spoken in self._view.unanswered if self._view else ():
            said = spoken.contribution
            words = f"{clock_words(said.at)} {said.speaker}: {said.words[:LISTED]}"
            action = menu.addAction(words.replace("&", "&&"))
            action.setProperty("said", said.id)
            action.triggered.connect(self._on_answer)
        below = self._open if self._open.isVisible() else self.queue.more
        menu.popup(below.mapToGlobal(below.rect().bottomLeft()))

    def _on_answer(self) -> None:
        wanted = int(self.sender().property("said"))
        said: Contribution | None = next(
            (one.contribution for one in self._view.said if one.contribution.id == wanted)
            if self._view
            else iter(()),
            None,
        )
        if said is not None:
            self.answer_wanted.emit(said)


def _whose(view: DeliberationView) -> int:
    """Return whose turn runs; a clock that is stopped or given time is still the same turn."""
    return view.speaking.turn.id if view.speaking is not None else 0


def _code_of(turn: Turn) -> tuple[str, str]:
    return str(turn.roll_entry_id or turn.name), turn.name
