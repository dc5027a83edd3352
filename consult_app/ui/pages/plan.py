"""Stage 2: the matter, the lawful procedure and what it means, and the plan."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QRadioButton, QWidget

from consult_app.domain.consultation import PartElsewhere
from consult_app.domain.people import short_group
from consult_app.domain.procedure import Stage
from consult_app.services.app import App
from consult_app.services.meeting_plan import correct_meeting
from consult_app.services.plan_matter import (
    SCOPES,
    MoneySource,
    leave_part_out,
    reconsider_part,
    set_delegation,
    set_matter,
    split_part,
)
from consult_app.services.planning import (
    Option,
    PlanView,
    choose_procedure,
    choose_way,
    fill_plan,
    view_plan,
)
from consult_app.ui.errors import telling
from consult_app.ui.page import StagePage
from consult_app.ui.pages.annexes import AnnexButton
from consult_app.ui.pages.concern_dialogs import TopicDialog
from consult_app.ui.pages.plan_dialogs import (
    DelegationDialog,
    GroupsDialog,
    MeetingsDialog,
    PlanDialog,
)
from consult_app.ui.pages.plan_means import MeansCard
from consult_app.ui.pages.plan_option import OptionLine
from consult_app.ui.pages.roll_changes import letting_go
from consult_app.ui.widgets.base import ElidedLabel, IconLabel, Label, Place, column, row
from consult_app.ui.widgets.buttons import Button
from consult_app.ui.widgets.cards import Band, ListCard
from consult_app.ui.widgets.dialogs import ReasonDialog
from consult_app.ui.widgets.fields import ChoiceField, NumberField
from consult_app.ui.widgets.name_field import PeopleFinder
from consult_app.ui.words import plan as words
from consult_app.ui.words.articles import article_short
from consult_app.ui.words.cases import chinese
from consult_app.ui.words.dates import moment_words
from consult_app.ui.words.proposing import field_words


class PlanPage(StagePage):
    """Chooses the procedure by the matter, and keeps the plan."""

    stage = Stage.PLAN

    def __init__(
        self, app: App, consultation_id: int, step_key: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(app, consultation_id, step_key, parent)
        self._view: PlanView = view_plan(app, consultation_id)
        self._find = PeopleFinder(app)
        self._choices()
        self._band = Band("warn")
        self._split = Button(self.tr("A second case"), "small", act=self.split)
        self._without = Button(self.tr("Without this money"), "small", act=self._on_without)
        self._reopen = Button(self.tr("Think again"), "small", act=self._on_reconsider)
        for button in (self._split, self._without, self._reopen):
            self._band.add_action(button)
        self._options = ListCard()
        self._means = MeansCard()
        self._means.way_wanted.connect(self._on_way)
        self._nothing = Label(
            self.tr("Choose what it is about; the lawful procedure then stands here."),
            "lead", "ink2", wrap=True,
        )  # fmt: skip
        self._summary, self._lacking = ElidedLabel(), ElidedLabel(tone="ink2")
        self._fill = Button(self.tr("Fill in the plan"), "small", "pencil", act=self.fill_in)
        self._each = Button(self.tr("Each meeting"), "small", "calendar", act=self._on_meetings)
        self._annexes = AnnexButton(app, consultation_id)
        self._annexes.acted.connect(self.acted)
        self._lacking_mark = IconLabel("circle", "ink2", 20)
        self._lay_out()

    def _choices(self) -> None:
        self._class = ChoiceField(self.tr("What kind of matter"), [])
        self._kind = ChoiceField(self.tr("Which one"), [])
        scopes = [(one, words.table_words(words.SCOPES, one)) for one in SCOPES]
        self._scope = ChoiceField(self.tr("How far it reaches"), scopes)
        sources = [(one.value, words.table_words(words.MONEY, one)) for one in MoneySource]
        self._money = ChoiceField(self.tr("Does it cost money"), sources)
        self._yuan = NumberField(self.tr("How much"), unit=self.tr("yuan"))
        self._class.editor.activated.connect(self._on_class)
        self._kind.editor.activated.connect(self._on_matter)
        self._scope.editor.activated.connect(self._on_scope)
        self._money.editor.activated.connect(self._on_matter)
        self._yuan.editor.editingFinished.connect(self._on_yuan)

    def _lay_out(self) -> None:
        fields = (self._class, self._kind, self._scope, self._money, self._yuan)
        line = row(*fields, gap=10)
        for place, share in enumerate((20, 24, 18, 20, 16)):
            line.setStretch(place, share)
            line.setAlignment(fields[place], Qt.AlignmentFlag.AlignTop)
        middle = row(self._options, self._means, gap=14)
        middle.setStretch(0, 1)
        middle.setStretch(1, 1)
        well = Place("well")
        lacking = row(self._lacking_mark, self._lacking, gap=8)
        lacking.setStretch(1, 1)
        told = column(self._summary, lacking, gap=0)
        last = row(told, self._annexes, self._each, self._fill, gap=8, inset=(14, 6, 12, 6))
        last.setStretch(0, 1)
        well.setLayout(last)
        self.body.setSpacing(10)
        self.body.addWidget(self.heading)
        self.body.addLayout(line)
        self.body.addWidget(self._band)
        self.body.addWidget(self._nothing)
        self.body.addLayout(middle, 1)
        self.body.addWidget(well)

    def title(self) -> str:
        return self.tr("By which procedure?")

    def first_field(self) -> QWidget:
        return self._class.editor

    def refresh(self) -> None:
        self._view = view = view_plan(self.app, self.consultation_id)
        self.heading.set_figures(
            self.tr("Suggested, yours to decide; what was filled in stays when it changes")
        )
        self._show_choices()
        self._show_band()
        self._show_options()
        self._means.setVisible(bool(view.means))
        self._nothing.setVisible(not view.options)
        self._options.setVisible(bool(view.options))
        if view.means:
            self._means.show_view(self.app, view)
        self._show_plan()

    def _show_choices(self) -> None:
        view, case = self._view, self._view.consultation
        kind = next((one for one in view.kinds if one.id == case.matter_kind), None)
        classes = list(dict.fromkeys(one.kind for one in view.kinds))
        self._set_choices(
            self._class,
            [("", self.tr("please choose"))]
            + [(one.value, words.table_words(words.CLASSES, one)) for one in classes],
            kind.kind.value if kind else self._class.code(),
        )
        self._show_kinds(case.matter_kind)
        self._scope.set_code(case.scope)
        groups = self.tr(", ").join(short_group(one) for one in case.scope_groups)
        self._scope.set_hint(groups)
        self._money.set_code(case.money_source)
        costs = case.money_source not in (MoneySource.UNSAID, MoneySource.NONE)
        self._yuan.setEnabled(costs)
        if not self._yuan.editor.hasFocus():
            self._yuan.editor.setValue(case.money_yuan or 0)

    def _set_choices(self, field: ChoiceField, choices: list[tuple[str, str]], code: str) -> None:
        """Offer other choices only when they differ, so that an open list stays open."""
        editor = field.editor
        had = [(editor.itemData(at), editor.itemText(at)) for at in range(editor.count())]
        if had != choices:
            editor.clear()
            for value, told in choices:
                editor.addItem(told, value)
        field.set_code(code)

    def _show_kinds(self, chosen: str) -> None:
        wanted = self._class.code()
        kinds = [one for one in self._view.kinds if one.kind.value == wanted]
        choices = [("", self.tr("please choose"))]
        choices += [(one.id, words.kind_words(one)) for one in kinds]
        self._set_choices(self._kind, choices, chosen)
        examples = next((one.examples for one in kinds if one.id == chosen), "")
        self._kind.editor.setToolTip(f"{self._kind.editor.currentText()}　{examples}")
        self._class.editor.setToolTip(self._class.editor.currentText())

    def _show_band(self) -> None:
        view = self._view
        self._band.setVisible(view.part is not None)
        if view.part is None:
            return
        settled = view.consultation.part_elsewhere
        to = self.app.rules.title(view.part.to, "zh" if chinese() else "en")
        article = article_short(view.part.basis)
        if settled is PartElsewhere.SECOND_CASE and view.second_case is not None:
            told = self.tr("Second case: {0}").format(view.second_case.title)
        elif settled is PartElsewhere.LEFT_OUT:
            told = self.tr("This money is left out")
        else:
            told = self.tr("Part of it is not for this meeting to decide")
        amount = f"{view.part.money_yuan:,}" if view.part.money_yuan else ""
        more = self.tr("The money {0} is for the {1} ({2})").format(amount, to, article)
        open_ = settled is PartElsewhere.OPEN
        self._band.show_words("warn" if open_ else "met", told, more)
        self._split.setVisible(open_)
        self._without.setVisible(open_)
        self._reopen.setVisible(not open_)

    def _show_options(self) -> None:
        view, lines = self._view, []
        for option in view.options:
            line = OptionLine(self.app, option, begun=view.begun)
            line.chosen.connect(self._on_option)
            line.delegation_wanted.connect(self.ask_delegation)
            lines.append(line)
        self._options.show_rows(lines)

    def _show_plan(self) -> None:
        view, case = self._view, self._view.consultation
        when = moment_words(case.planned_at, self.app.today()) if case.planned_at else ""
        parts = [
            self.tr("chair {0}").format(case.chair) if case.chair else "",
            when,
            case.place,
            self.tr("{0} minutes for each speaker").format(case.speaking_minutes),
        ]
        self._annexes.show_count()
        self._summary.set_whole("　".join(part for part in parts if part))
        self._each.setVisible(len(view.meetings) > 1)
        self._lacking_mark.show_icon(
            *(("circle", "ink2") if view.missing else ("circle-check", "met"))
        )
        if not view.missing:
            self._lacking.set_whole(self.tr("Everything in the plan is filled in"))
            return
        told = self.tr(", ").join(field_words(name) for name in view.missing)
        count = len(view.missing)
        self._lacking.set_whole(self.tr("{0} still to fill in: {1}").format(count, told))

    def take_step(self, code: str, facts: Mapping[str, Any]) -> None:
        match code:
            case "plan.choose":
                self._choose(str(facts["procedure"]))
            case "plan.split":
                self.split()

    def mend(self, code: str) -> None:
        match code:
            case "plan.fields" | "plan.notice_room" | "vote.method":
                self.fill_in()
            case "delegation":
                self.ask_delegation()
            case "party_discussion":
                first = self.step_key.replace(Stage.PLAN.value, Stage.PROPOSAL.value)
                self.step_wanted.emit(first)
            case "plan.bodies":
                self.section_wanted.emit("roster")
            case "plan.part_elsewhere":
                self._split.setFocus()
            case "plan.procedure":
                radio = self._options.findChild(QRadioButton)
                if radio is not None:
                    radio.setFocus()
            case _:
                self._class.editor.setFocus()

    def _on_class(self) -> None:
        """Offer the kinds of the class; where there is only one it is taken at once."""
        self._show_kinds("")
        kinds = [one for one in self._view.kinds if one.kind.value == self._class.code()]
        if len(kinds) == 1:
            self._kind.set_code(kinds[0].id)
            self._keep_matter()
        else:
            self._kind.editor.setFocus()

    def _on_matter(self) -> None:
        self._keep_matter()

    def _on_yuan(self) -> None:
        if self._yuan.value() != (self._view.consultation.money_yuan or 0):
            self._keep_matter()

    def _on_scope(self) -> None:
        case = self._view.consultation
        if self._scope.code() != "groups":
            self._keep_matter()
            return
        question = self.tr("Which groups does it concern?")
        dialog = GroupsDialog(self, question, self._view.groups, case.scope_groups)
        if dialog.exec():
            self._keep_matter(dialog.groups())
        else:
            self._scope.set_code(case.scope)

    def _keep_matter(self, groups: list[str] | None = None) -> None:
        case = self._view.consultation
        with telling(self):
            set_matter(
                self.app,
                self.consultation_id,
                matter_kind=self._kind.code(),
                scope=self._scope.code(),
                scope_groups=groups if groups is not None else case.scope_groups,
                money_source=self._money.code(),
                money_yuan=self._yuan.value() or None,
            )
            self.acted.emit("")

    def _on_option(self, option: object) -> None:
        if isinstance(option, Option):
            self._choose(option.choice.procedure)

    def _choose(self, procedure: str) -> None:
        """Take a procedure; one that the rules do not suggest asks for a reason."""
        option = next(one for one in self._view.options if one.choice.procedure == procedure)
        reason = ""
        if not option.choice.can_decide:
            dialog = ReasonDialog(
                self,
                self.tr("Take it although it cannot decide?"),
                self.app.rules.reason(option.choice, "zh" if chinese() else "en"),
                self.tr("Why this procedure"),
                self.tr("Take it"),
                self.tr("Go back"),
                danger=True,
            )
            if not dialog.exec():
                self._show_options()
                return
            reason = dialog.reason()
        if letting_go(
            self,
            lambda drop: choose_procedure(
                self.app, self.consultation_id, procedure, reason, drop=drop
            ),
        ):
            self.acted.emit("")
        if self._view.consultation.procedure != procedure:
            self._show_options()  # refused: the mark goes back to the procedure that holds

    def _on_way(self, unit: str) -> None:
        if letting_go(
            self, lambda drop: choose_way(self.app, self.consultation_id, unit, drop=drop)
        ):
            self.acted.emit("")
        else:
            self.refresh()

    def ask_delegation(self) -> None:
        """Ask since when the assembly has delegated this kind of matter."""
        case = self._view.consultation
        question = self.tr("When did the assembly delegate it?")
        day, known = case.delegated_on or self.app.today(), case.delegated_on is not None
        dialog = DelegationDialog(self, question, day, known=known)
        if dialog.exec():
            with telling(self):
                told = None if dialog.taken_back else dialog.day()
                set_delegation(self.app, self.consultation_id, told)
                self.acted.emit("")

    def split(self) -> None:
        """Ask what the second case is called and begin it."""
        case = self._view.consultation
        title = self.tr("{0}: use of the money").format(case.title)
        dialog = TopicDialog(self, self.tr("A second case for the money?"), title)
        if dialog.exec():
            with telling(self):
                split_part(self.app, self.consultation_id, dialog.title())
                self.acted.emit("")

    def _on_without(self) -> None:
        with telling(self):
            leave_part_out(self.app, self.consultation_id)
            self.acted.emit("")

    def _on_reconsider(self) -> None:
        with telling(self):
            reconsider_part(self.app, self.consultation_id)
            self.acted.emit("")

    def fill_in(self) -> None:
        """Show the whole plan on one form and keep it."""
        case = self._view.consultation
        dialog = PlanDialog(self, self.tr("What is the plan?"), case, self._find, self.app.today())
        if dialog.exec():
            with telling(self):
                fill_plan(self.app, self.consultation_id, dialog.entry())
                self.acted.emit("")

    def _on_meetings(self) -> None:
        meetings = [(one, one.title) for one in self._view.meetings]
        dialog = MeetingsDialog(self, self.tr("When does each of them meet?"), meetings)
        if not dialog.exec():
            return
        for meeting, at, place in dialog.changed():
            with telling(self):
                correct_meeting(
                    self.app,
                    meeting.id,
                    planned_at=at,
                    place=place,
                    chair=meeting.chair,
                    recorder=meeting.recorder,
                )
        self.acted.emit("")
