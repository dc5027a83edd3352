"""Today's work: one list in order of urgency, and what is under way beside it."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from consult_app.services.app import App
from consult_app.services.consulting import CaseRow
from consult_app.services.workbench import (
    BackupState,
    Kind,
    Part,
    Target,
    Workbench,
    WorkRow,
    view_workbench,
)
from consult_app.ui.page import SectionPage
from consult_app.ui.pages.work_rows import DaysFigure, StepDots, step_remark, verb, work_words
from consult_app.ui.theme import look, theme
from consult_app.ui.widgets.bars import DayCount
from consult_app.ui.widgets.base import (
    Cell,
    ElidedLabel,
    IconLabel,
    Label,
    Place,
    box,
    clear,
    column,
    hair,
    row,
    scaled,
)
from consult_app.ui.widgets.buttons import Button
from consult_app.ui.widgets.cards import Head, scroll
from consult_app.ui.words.dates import day_words, distance_words, moment_words, weekday_words
from consult_app.ui.words.stages import stage_name

CASES_SHOWN, CASES_SHOWN_DENSE = 6, 5


class WorkbenchPage(SectionPage):
    """What has to be done today; the first row's verb is the one filled button."""

    key = "today"

    rehearsal_wanted = Signal()
    """Walk the sample village in rehearsal."""
    backup_wanted = Signal()
    """Write a backup now."""

    def __init__(self, app: App, parent: QWidget | None = None) -> None:
        super().__init__(app, parent)
        self._view: Workbench = view_workbench(app)
        self._first: Button | None = None
        self._side = WorkSide()
        self._side.start_clicked.connect(self._on_start)
        self._side.concern_clicked.connect(self._on_concern)
        self._side.case_clicked.connect(self._on_case)
        self._side.all_clicked.connect(self._on_all)
        self._side.backup_clicked.connect(self.backup_wanted)
        self._committee = Label(tone="ink2")
        self._list = column(gap=6)
        inner = box(column(self._list, None, gap=0))
        inner.setObjectName("scrolled")
        self.body.addWidget(scroll(inner), 1)
        look().changed.connect(self.refresh)

    def title(self) -> str:
        return self.tr("Work for today")

    def particulars(self) -> str:
        today = self._view.today
        words = f"{day_words(today, today)} {weekday_words(today)}"
        lunar = self.tr("lunar {0}").format(self._view.lunar)
        return f"{words}　{lunar}"

    def top_cells(self) -> list[Cell]:
        return [self._committee]

    def side(self) -> QWidget:
        return self._side

    def first_field(self) -> QWidget | None:
        return self._first

    def press_next(self) -> None:
        if self._first is not None:
            self._first.click()

    def set_dense(self, dense: bool) -> None:  # noqa: FBT001 - a state
        super().set_dense(dense)
        self._side.set_dense(dense)

    def refresh(self) -> None:
        self._view = view = view_workbench(self.app)
        village = view.village
        self._committee.setText(f"{village.county}{village.town}{village.committee}")
        self._first = None
        clear(self._list)
        if view.rows:
            self._show_parts()
        else:
            self._list.addWidget(self._nothing_today())
        self._side.show_view(view)
        self._side.setVisible(bool(view.rows or view.cases))

    def _show_parts(self) -> None:
        for part in Part:
            rows = self._view.part(part)
            if rows:
                self._list.addWidget(Head(*self._part_words(part, len(rows))))
                self._list.addWidget(self._card(rows))
                self._list.addSpacing(4)

    def _part_words(self, part: Part, count: int) -> tuple[str, str]:
        match part:
            case Part.TODAY:
                return self.tr("Meetings today"), ""
            case Part.OVERDUE:
                return self.tr("Overdue"), self.tr("{0} to see to").format(count)
            case Part.PUBLICATION:
                return self.tr("Publication periods"), self.tr("{0} running").format(count)
            case Part.SOON:
                return self.tr("Due soon"), self.tr("within 7 days")
            case Part.RHYTHM:
                return self.tr("Bodies that have to meet"), self.tr("as often as the law says")
            case Part.TO_TELL:
                return self.tr("Still to be told"), self.tr("ended, but nobody told the proposer")

    def _card(self, rows: tuple[WorkRow, ...]) -> QWidget:
        card = Place("card")
        layout = column(gap=0)
        for number, each in enumerate(rows):
            if number:
                layout.addWidget(hair())
            layout.addWidget(self._line(each))
        card.setLayout(layout)
        return card

    def _line(self, each: WorkRow) -> QWidget:
        figure = DaysFigure(each)
        button = WorkButton(verb(each), each.target, filled=self._first is None)
        button.taken.connect(self._on_target)
        self._first = self._first or button
        line = row(figure, self._words(each), button, gap=14, inset=(18, 10, 16, 10))
        line.setStretch(1, 1)
        return box(line)

    def _words(self, each: WorkRow) -> QWidget:
        head, below = work_words(each, self._view.today)
        title = ElidedLabel(head, "leadstrong")
        mark = [IconLabel("alert-circle", "block", 20)] if each.part is Part.OVERDUE else []
        top = row(*mark, title, gap=8)
        top.setStretch(len(mark), 1)
        if each.kind is Kind.PUBLICATION:
            days = DayCount(small=True)
            days.show_days(each.days, int(each.facts["days"]), f"{head} {below}")
            told = ElidedLabel(below, tone="ink2")
            if look().size == "largest":  # no room for both on one line
                return box(column(None, top, row(days, None), told, None, gap=2))
            under = row(days, told, gap=12)
            under.setStretch(1, 1)
            return box(column(None, top, under, None, gap=2))
        return box(column(None, top, ElidedLabel(below, tone="ink2"), None, gap=2))

    def _nothing_today(self) -> QWidget:
        """Say that things appear by themselves, and how to begin in three rows."""
        view = self._view
        words = self.tr(
            "Meetings, publication periods and tasks that fall due appear here by themselves."
        )
        card = BeginCard()
        card.add(
            self.tr("Import the roster"),
            self._roster_words(),
            self.tr("Import"),
            "roster",
            done=view.begun.people > 0,
        )
        card.add(
            self.tr("Enter a concern"),
            self.tr("What villagers say, cadres see or superiors hand down is noted here first"),
            self.tr("Enter"),
            "concerns:new",
            done=view.begun.concerns > 0,
        )
        card.add(
            self.tr("Begin a consultation"),
            self.tr("Make a concern a topic: the lawful procedure is chosen and leads on"),
            self.tr("Begin"),
            "cases:new",
            done=view.begun.cases > 0,
        )
        card.wanted.connect(self.section_wanted)
        self._first = card.first
        head = column(
            Label(self.tr("Nothing to do today"), "figure"), Label(words, "lead", "ink2", wrap=True)
        )
        inner = box(column(40, head, 12, card, 12, self._door(), gap=8))
        inner.setMaximumWidth(scaled(860))
        line = row(None, inner, None, gap=0)
        line.setStretch(1, 100)
        return box(line)

    def _roster_words(self) -> str:
        begun = self._view.begun
        if not begun.people:
            return self.tr("From an Excel or WPS table; what is doubtful is shown first")
        told = self.tr("{0} people, {1} households, {2} groups").format(
            f"{begun.people:,}", f"{begun.households:,}", begun.groups
        )
        if begun.imported_at is None:
            return told
        return self.tr("{0}, imported {1}").format(
            told, moment_words(begun.imported_at, self._view.today)
        )

    def _door(self) -> QWidget:
        words = self.tr("Walk through it with the sample village (rehearsal, not archived)")
        door = Button(words, "quiet", act=self.rehearsal_wanted.emit)
        line = row(
            None, IconLabel("notebook", "ink2", 20), Label(self.tr("Practise first?")), door, None
        )
        holder = box(line)
        if self._view.village.rehearsal:
            holder.hide()
        return holder

    def _on_target(self, target: Target) -> None:
        if target.consultation_id is not None:
            self.case_wanted.emit(target.consultation_id, target.step)
        elif target.concern_id is not None:
            self.section_wanted.emit(f"concerns:{target.concern_id}")
        else:
            self.section_wanted.emit(target.section)

    def _on_start(self) -> None:
        self.section_wanted.emit("cases:new")

    def _on_concern(self) -> None:
        self.section_wanted.emit("concerns:new")

    def _on_case(self, consultation_id: int) -> None:
        self.case_wanted.emit(consultation_id, "")

    def _on_all(self) -> None:
        self.section_wanted.emit("cases")


class WorkButton(Button):
    """The verb of a row; it knows where it leads."""

    taken = Signal(object)

    def __init__(self, words: str, target: Target, *, filled: bool) -> None:
        super().__init__(words, "largeprimary" if filled else "", act=self._on_taken)
        self._target = target

    def _on_taken(self) -> None:
        self.taken.emit(self._target)


class SectionButton(Button):
    """A verb that leads to a section."""

    wanted = Signal(str)

    def __init__(self, words: str, section: str, kind: str) -> None:
        super().__init__(words, kind, act=self._on_wanted)
        self._section = section

    def _on_wanted(self) -> None:
        self.wanted.emit(self._section)


class BeginCard(Place):
    """Three rows to begin with, done ones ticked; the first undone row has the filled button."""

    wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__("card")
        self._rows = column(gap=0)
        self.setLayout(self._rows)
        self.first: Button | None = None
        self._count = 0

    def add(self, words: str, why: str, act: str, section: str, *, done: bool) -> None:
        """Add a way to begin; what is done says so instead of a verb."""
        self._count += 1
        if self._count > 1:
            self._rows.addWidget(hair())
        number = IconLabel("circle-check", "met", 32) if done else Label(str(self._count), "figure")
        holder = box(row(None, number, None))
        holder.setFixedWidth(scaled(64))
        two = column(Label(words, "leadstrong"), Label(why, tone="ink2", wrap=True), gap=2)
        end: QWidget = Label(self.tr("Done"), "strong", "met")
        if not done:
            button = SectionButton(act, section, "" if self.first else "primary")
            button.wanted.connect(self.wanted)
            self.first = self.first or button
            end = button
        line = row(holder, two, end, gap=16, inset=(8, 14, 20, 14))
        line.setStretch(1, 1)
        self._rows.addLayout(line)


class WorkSide(Place):
    """The right side: begin something, what is under way, and the last backup."""

    start_clicked = Signal()
    concern_clicked = Signal()
    case_clicked = Signal(int)
    all_clicked = Signal()
    backup_clicked = Signal()

    def __init__(self) -> None:
        super().__init__("side")
        self._dense = False
        self._view: Workbench | None = None
        start = Button(
            self.tr("Start a consultation"), "large", "plus", act=self.start_clicked.emit
        )
        concern = Button(
            self.tr("Enter a concern"), "", "message-plus", act=self.concern_clicked.emit
        )
        self._head = Head(self.tr("Under way"))
        self._cases = column(gap=6)
        self._more = Button("", "quiet", act=self.all_clicked.emit)
        self._backup, self._place = Label(wrap=True), Label("", "small", wrap=True)
        back_up = Button(self.tr("Back up"), "small", act=self.backup_clicked.emit)
        kept = row(
            column(IconLabel("device-floppy", "met", 22), None),
            column(self._backup, self._place, gap=0),
            back_up,
            gap=10,
        )
        kept.setStretch(1, 1)
        begin = (Head(self.tr("Begin here")), start, concern, 6, hair(), 2)
        under_way = (self._head, self._cases, row(self._more, None), None, hair(), kept)
        self._column = column(*begin, *under_way, gap=8)
        self.setLayout(self._column)
        self._measure()

    def _measure(self) -> None:
        self.setFixedWidth(theme().px("panel"))
        self._column.setContentsMargins(17, 8 if self._dense else 14, 18, 8 if self._dense else 14)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        if event.type() == QEvent.Type.StyleChange:
            self._measure()
        super().changeEvent(event)

    def set_dense(self, dense: bool) -> None:  # noqa: FBT001 - a state
        self._dense = dense
        self._measure()
        if self._view is not None:
            self.show_view(self._view)

    def show_view(self, view: Workbench) -> None:
        """Show the running cases and the state of the backup."""
        self._view = view
        self._head.set_remark(self.tr("{0} cases").format(len(view.cases)))
        clear(self._cases)
        shown = view.cases[: CASES_SHOWN_DENSE if self._dense else CASES_SHOWN]
        for case in shown:
            line = CaseLine(case)
            line.opened.connect(self.case_clicked)
            self._cases.addWidget(line)
        self._more.set_words(self.tr("All {0} cases").format(len(view.cases)))
        self._more.setVisible(len(shown) < len(view.cases))
        self._show_backup(view.backup, view)

    def _show_backup(self, backup: BackupState, view: Workbench) -> None:
        if backup.made_at is None:
            self._backup.setText(self.tr("No backup on a stick yet"))
        else:
            self._backup.setText(
                self.tr("Backed up {0}").format(moment_words(backup.made_at, view.today))
            )
        copied = backup.copied_on
        told = backup.place or (
            self.tr("Copied here {0}").format(distance_words(copied, view.today)) if copied else ""
        )
        self._place.setText(told)
        self._place.setVisible(bool(told))


class CaseLine(Place):
    """One case under way: its title, a dot for each step, and what it waits for; a click opens it."""

    opened = Signal(int)

    def __init__(self, case: CaseRow) -> None:
        super().__init__("rowlast")
        self._id = case.consultation.id
        remark, tone = step_remark(case)
        title = ElidedLabel(case.consultation.title, "strong")
        name = case.step_title or stage_name(case.stage)
        dots = StepDots(case.steps_done, case.steps_all)
        line = row(dots, ElidedLabel(name, "small"), Label(remark, "small", tone), gap=8)
        line.setStretch(1, 1)
        self.setLayout(column(title, line, gap=1, inset=(0, 2, 0, 2)))
        place = self.tr("step {0} of {1}").format(
            min(case.steps_done + 1, case.steps_all), case.steps_all
        )
        self.setAccessibleName(f"{case.consultation.title}，{place}，{name}，{remark}")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.on_click(self._on_click_here)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._on_click_here()
            return
        super().keyPressEvent(event)

    def _on_click_here(self) -> None:
        self.opened.emit(self._id)
