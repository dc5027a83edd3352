"""The first start: the village's names, its roster, its committee; or the sample village for rehearsal."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, Signal
from PySide6.QtWidgets import QFileDialog, QLayout, QStackedWidget, QWidget

from consult_app.basics.errors import ExpectedError
from consult_app.domain.village import Board, Village, VillageKind
from consult_app.services.app import App
from consult_app.services.finding_people import people_index
from consult_app.services.rostering import RosterPreview, RosterTaken, preview_roster, take_roster
from consult_app.services.sample_village import found_sample_village
from consult_app.services.setting_up import found_village, needs_first_run
from consult_app.ui.errors import tell, telling
from consult_app.ui.jobs import Job, wait_for_jobs
from consult_app.ui.pages.roster_preview import Corrections, RosterPreviewView
from consult_app.ui.pages.roster_seats import SeatsForm, keep_seats
from consult_app.ui.widgets.base import (
    ElidedLabel,
    IconLabel,
    Label,
    Place,
    box,
    clear,
    column,
    row,
    scaled,
)
from consult_app.ui.widgets.buttons import Button
from consult_app.ui.widgets.cards import EmptyState, scroll
from consult_app.ui.widgets.fields import ChoiceField, TextField
from consult_app.ui.widgets.progress import ProgressCard

RAIL_WIDTH = 246
FILES = "*.xlsx *.xls *.ods *.csv *.et *.xlsm *.txt"
NAMES, FILE, PREVIEW, SEATS = range(4)


@dataclass(frozen=True, slots=True)
class Stage:
    """One step of the first start in words, with the panes that belong to it."""

    words: str
    below: str
    panes: tuple[int, ...]


class FirstRunWindow(QWidget):
    """
    Leads through the first start, about fifteen minutes; whatever was confirmed is kept.

    `finished(app)` when the main window may open: with the village's own store, or with the one that `rehearsal`
    opens for the sample village (by default the same). Closing the window early keeps what was entered.
    """

    finished = Signal(object)

    def __init__(
        self, app: App, rehearsal: Callable[[], App] | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.app = app
        self._rehearsal = rehearsal or (lambda: app)
        self._file = Path()
        self._done: dict[int, str] = {}
        self.setObjectName("page")
        self.setWindowTitle(self.tr("Consult"))
        self.resize(1366, 768)
        self.names, self.seats = VillageForm(), SeatsForm(app)
        self.preview = RosterPreviewView()
        self.preview.corrected.connect(self._on_corrected)
        self.preview.other_file_wanted.connect(self.choose_file)
        self.progress = ProgressCard()
        self.stack = QStackedWidget()
        for pane in (self._names_pane(), self._file_pane(), self.preview, self.seats):
            self.stack.addWidget(pane)
        self._rail = Place("nav")
        self._steps = column(gap=14)
        self._measure()
        self.back = Button(self.tr("Back"), "large", "chevron-left", act=self._on_back)
        self.later = Button(self.tr("Do this later"), "quiet", act=self._on_later)
        self.next = Button("", "largeprimary", act=self._on_next)
        self._hint = ElidedLabel(t="small")
        self._lay_out()
        self._show(NAMES)
        self.names.county.editor.setFocus()

    def _lay_out(self) -> None:
        head = (
            Label(self.tr("Consult"), "title"),
            Label(self.tr("First start, about 15 minutes"), tone="ink2"),
        )
        safe = row(
            IconLabel("lock", "ink2", 18), Label(self.tr("Stays on this computer"), "small"), None
        )
        self._rail.setLayout(
            column(*head, 14, self._steps, None, safe, gap=6, inset=(22, 22, 16, 18))
        )
        foot = Place("foot")
        verbs = row(self.back, self._hint, self.later, self.next, gap=16, inset=(28, 10, 28, 10))
        verbs.setStretch(1, 1)
        foot.setLayout(verbs)
        page = column(self.progress, self.stack, gap=8, inset=(28, 16, 28, 12))
        page.setStretch(1, 1)
        right = column(page, foot, gap=0)
        right.setStretch(0, 1)
        whole = row(self._rail, right, gap=0)
        whole.setStretch(1, 1)
        self.setLayout(whole)

    def _names_pane(self) -> QWidget:
        title = Label(self.tr("Which village or community is this?"), "title")
        door = Button(
            self.tr("Only trying it out? Rehearse with a sample village"),
            "quiet",
            act=self.rehearse,
        )
        inner = box(column(title, self.names, row(door, None), None, gap=14))
        inner.setObjectName("scrolled")
        return scroll(inner)

    def _file_pane(self) -> QWidget:
        empty = EmptyState(self.tr("Where is the roster?"))
        empty.add_row(
            self.tr("Take the spreadsheet you have"),
            self.tr(".xlsx, .xls, .ods or .csv; headers are recognised, nothing is changed in it"),
            self.tr("Choose a file"),
            self.choose_file,
        )
        return box(column(Label(self.tr("Who lives here?"), "title"), empty, None, gap=14))

    def _stages(self) -> tuple[Stage, ...]:
        return (
            Stage(self.tr("The village"), self.tr("names and boards"), (NAMES,)),
            Stage(self.tr("Take in the roster"), self.tr("people and households"), (FILE, PREVIEW)),
            Stage(self.tr("Bodies"), self.tr("committee and supervision"), (SEATS,)),
        )

    def _show(self, pane: int) -> None:
        self.stack.setCurrentIndex(pane)
        clear(self._steps)
        for number, stage in enumerate(self._stages()):
            self._steps.addLayout(self._step(number, stage, pane))
        self.back.setVisible(pane == PREVIEW)
        self.later.setVisible(pane in (FILE, PREVIEW, SEATS))
        self.next.setVisible(pane != FILE)
        self._hint.set_whole(
            self.tr("Your file is not changed. It can be taken in again without doubling anybody.")
            if pane == PREVIEW
            else ""
        )
        words = {
            NAMES: self.tr("Keep and go on to the roster"),
            PREVIEW: self.preview.take_words(),
            SEATS: self.tr("Keep and begin"),
        }
        self.next.set_words(words.get(pane, ""))

    def _step(self, number: int, stage: Stage, pane: int) -> QLayout:
        now, done = pane in stage.panes, self._done.get(number, "")
        mark = IconLabel("circle-check" if done else "circle-dashed", "met" if done else "ink2", 26)
        below = done or (self.tr("in hand") if now else stage.below)
        words = column(
            ElidedLabel(stage.words, "strong" if now else ""),
            ElidedLabel(below, "small", "met" if done else ""),
            gap=2,
        )
        line = row(mark, words, gap=12)
        line.setStretch(1, 1)
        return line

    # -- verbs ------------------------------------------------------------------------------

    def _on_next(self) -> None:
        match self.stack.currentIndex():
            case 0:
                self._keep_names()
            case 2:
                self._take()
            case _:
                self._keep_seats()

    def _on_back(self) -> None:
        self._show(FILE)

    def _on_later(self) -> None:
        if self.stack.currentIndex() in (FILE, PREVIEW):
            self.finished.emit(self.app)
        else:
            self._finish()

    def _keep_names(self) -> None:
        if not self.names.check():
            return
        with telling(self):
            village = found_village(
                self.app, self.names.village(), self.names.operator.text(), self.names.boards()
            )
            self._done[0] = village.name
            self._show(FILE)

    def rehearse(self) -> None:
        """Set up the sample village and open it."""
        with telling(self):
            app = self._rehearsal()
            if needs_first_run(app):
                found_sample_village(app)
            self.finished.emit(app)

    def choose_file(self) -> None:
        """Ask for a roster file."""
        name, _ = QFileDialog.getOpenFileName(
            self, self.tr("Choose the roster"), "", self.tr("Spreadsheets ({0})").format(FILES)
        )
        if name:
            self.open_file(Path(name))

    def open_file(self, path: Path) -> None:
        """Read a roster file in the background and show its preview."""
        self._file = path
        self.preview.start_over()
        self._on_corrected({})

    def _on_corrected(self, corrections: Corrections) -> None:
        path = self._file
        self._run(
            lambda step: preview_roster(self.app, path, step, corrections),
            self._on_previewed,
            self.tr("Reading row {0} of {1}"),
            self.tr("Nothing is taken in before you have seen it."),
        )

    def _run(
        self, work: Callable[..., object], then: Callable[..., None], sentence: str, fate: str
    ) -> None:
        job = Job(work, self)
        self.progress.watch(job, sentence, fate)
        job.succeeded.connect(then)
        job.failed.connect(self._on_failed)
        job.start()

    def _on_failed(self, error: Exception) -> None:
        if not isinstance(error, ExpectedError):
            raise error
        tell(self, error)

    def _on_previewed(self, preview: RosterPreview) -> None:
        self.preview.show_preview(preview)
        self._show(PREVIEW)

    def _take(self) -> None:
        preview = self.preview.preview
        if preview is not None:
            self._run(
                lambda step: take_roster(self.app, preview, step=step),
                self._on_taken,
                self.tr("Taking in, {0} of {1}"),
                self.tr("All of it is kept, or nothing."),
            )

    def _on_taken(self, taken: RosterTaken) -> None:
        words = self.tr("{0} households, {1} people")
        self._done[1] = words.format(taken.counts["households"], taken.counts["people"])
        self.seats.set_index(people_index(self.app, organisations=False))
        self._show(SEATS)

    def _keep_seats(self) -> None:
        with telling(self):
            keep_seats(self.app, self.seats)
            self._finish()

    def _finish(self) -> None:
        self.finished.emit(self.app)

    def _measure(self) -> None:
        self._rail.setFixedWidth(scaled(RAIL_WIDTH))

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_rail"):
            self._measure()
        super().changeEvent(event)

    def closeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        wait_for_jobs()
        super().closeEvent(event)  # type: ignore[arg-type]


class VillageForm(QWidget):
    """The names of the village; committee, supervision and party branch follow its name until changed by hand."""

    def __init__(self) -> None:
        super().__init__()
        kinds = [
            (VillageKind.VILLAGE.value, self.tr("village")),
            (VillageKind.COMMUNITY.value, self.tr("urban community")),
        ]
        self.kind = ChoiceField(self.tr("Village or community"), kinds)
        self.county = TextField(self.tr("County"), placeholder="云溪县")
        self.town = TextField(self.tr("Township or street"), placeholder="清溪镇")
        self.name = TextField(self.tr("Name"), placeholder="柳河村")
        self.short = TextField(self.tr("One character for document numbers"), placeholder="柳")
        self.party = TextField(self.tr("Party branch"))
        self.committee = TextField(self.tr("Committee"))
        self.supervision = TextField(self.tr("Supervision committee"))
        self.operator = TextField(self.tr("Who works at this computer"))
        self.phone = TextField(
            self.tr("Office phone"),
            "",
            self.tr("Printed on notices; without one they ask people to come in person"),
        )
        self.board = TextField(self.tr("Main notice board"), self.tr("at the committee's gate"))
        self._following = {self.short, self.party, self.committee, self.supervision}
        self.name.editor.textEdited.connect(self._follow)
        self.kind.editor.currentIndexChanged.connect(self._follow)
        for field in self._following:
            field.editor.textEdited.connect(self._on_own_words)
        self._lay_out()

    def _lay_out(self) -> None:
        lines = (
            (self.kind, self.county, self.town),
            (self.name, self.short),
            (self.committee, self.supervision),
            (self.party, self.board),
            (self.operator, self.phone),
        )
        whole = column(gap=12)
        for cells in lines:
            line = row(*cells, gap=16)
            for place in range(len(cells)):
                line.setStretch(place, 1)
            whole.addLayout(line)
        self.setLayout(whole)

    def _on_own_words(self) -> None:
        """A field written by hand no longer follows the name."""
        self._following = {field for field in self._following if field.editor is not self.sender()}

    def _follow(self) -> None:
        name, community = self.name.text(), self.kind.code() == VillageKind.COMMUNITY
        told = {
            self.short: name[:1],
            self.committee: f"{name}{'居民委员会' if community else '村民委员会'}",
            self.supervision: f"{name}{'居务监督委员会' if community else '村务监督委员会'}",
            self.party: f"中共{name}{'社区' if community and '社区' not in name else ''}支部委员会",
        }
        for field in self._following:
            field.set_text(told[field] if name else "")

    def check(self) -> bool:
        """Mark what is missing; say whether nothing is."""
        for field in (self.name, self.committee, self.short, self.operator):
            words = QCoreApplication.translate("VillageForm", "Please fill this in")
            field.error("" if field.text() else words)
        return not any(
            field.has_error() for field in (self.name, self.committee, self.short, self.operator)
        )

    def village(self) -> Village:
        return Village(
            id=1, uid="", kind=VillageKind(self.kind.code()), name=self.name.text(),
            town=self.town.text(), county=self.county.text(), short=self.short.text(),
            party_branch=self.party.text(), committee=self.committee.text(),
            supervision=self.supervision.text(), phone=self.phone.text(),
        )  # fmt: skip

    def boards(self) -> tuple[Board, ...]:
        return (Board(0, self.board.text(), main=True),) if self.board.text() else ()
