"""Which page stands where: the sections of the navigation rail and the pages of the ten stages."""

from collections.abc import Callable, Iterator, Mapping
from importlib import import_module

from PySide6.QtCore import QCoreApplication

from consult_app.domain.procedure import Stage
from consult_app.services.app import App
from consult_app.ui.page import SectionPage, StagePage
from consult_app.ui.section_frame import Section
from consult_app.ui.words.filling import QT_TRANSLATE_NOOP

SECTIONS = (
    ("today", QT_TRANSLATE_NOOP("Section", "Today"), "notebook", "workbench:WorkbenchPage"),
    ("concerns", QT_TRANSLATE_NOOP("Section", "Concerns"), "message", "concerns:ConcernsPage"),
    ("cases", QT_TRANSLATE_NOOP("Section", "Cases"), "messages", "consultations:ConsultationsPage"),
    ("roster", QT_TRANSLATE_NOOP("Section", "Roster"), "users", "roster:RosterPage"),
    ("archive", QT_TRANSLATE_NOOP("Section", "Archive"), "archive", "dossiers:DossiersPage"),
    ("figures", QT_TRANSLATE_NOOP("Section", "Figures"), "chart-bar", "figures:FiguresPage"),
    ("settings", QT_TRANSLATE_NOOP("Section", "Settings"), "settings", "settings:SettingsPage"),
)
"""Key, words, icon, and module and class of each section's page."""
INNER = (
    ("forms", QT_TRANSLATE_NOOP("Section", "Forms"), "file-text", "forms:FormsPage", "settings"),
    ("scans", QT_TRANSLATE_NOOP("Section", "Scans"), "scan", "scans:ScansPage", "archive"),
    ("rules", QT_TRANSLATE_NOOP("Section", "Rules"), "scale", "rules:RulesPage", "settings"),
    (
        "calculator",
        QT_TRANSLATE_NOOP("Section", "Vote calculator"),
        "scale",
        "calculator:CalculatorPage",
        "settings",
    ),
)
"""Sections without a button in the rail, with the one they are reached from."""

STAGES = {
    Stage.PROPOSAL: "proposal:ProposalPage",
    Stage.PLAN: "plan:PlanPage",
    Stage.SUBJECTS: "subjects:SubjectsPage",
    Stage.NOTICE: "notice:NoticePage",
    Stage.SIGN_IN: "sign_in:SignInPage",
    Stage.DELIBERATION: "deliberation:DeliberationPage",
    Stage.VOTE: "vote:VotePage",
    Stage.PUBLICATION: "publication:PublicationPage",
    Stage.FOLLOW_UP: "follow_up:FollowUpPage",
    Stage.ARCHIVE: "archive:ArchivePage",
}


def _load(place: str) -> type:
    """Import a page when it is first opened: the first window need not wait for all of them."""
    module, name = place.split(":")
    found: type = getattr(import_module(f"consult_app.ui.pages.{module}"), name)
    return found


class StagePages(Mapping[Stage, type[StagePage]]):
    """The page of each stage, imported when asked for."""

    def __getitem__(self, stage: Stage) -> type[StagePage]:
        return _load(STAGES[stage])

    def __iter__(self) -> Iterator[Stage]:
        return iter(STAGES)

    def __len__(self) -> int:
        return len(STAGES)


def sections(made: Callable[[SectionPage], None]) -> tuple[Section, ...]:
    """Return the sections; `made(page)` is told of each page when it is first opened."""

    def maker(place: str) -> Callable[[App], SectionPage]:
        def make(app: App) -> SectionPage:
            page: SectionPage = _load(place)(app)
            made(page)
            return page

        return make

    rows = (*((*row, "") for row in SECTIONS), *INNER)
    return tuple(
        Section(key, QCoreApplication.translate("Section", words), icon, maker(place), under)
        for key, words, icon, place, under in rows
    )
