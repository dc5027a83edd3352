"""Local rules: the list of what differs from the national text, and the number that a place asks for."""

from collections.abc import Callable
from datetime import date, timedelta
from fractions import Fraction
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from consult_app.basics.errors import ExpectedError
from consult_app.domain.procedure import Procedure
from consult_app.services.app import App
from consult_app.services.local_rules import (
    COUNTY,
    EDITABLE,
    NUMBERS,
    VILLAGE,
    Difference,
    LocalRule,
    PlaceLayer,
    differences,
    place_layers,
    plain_rule,
    remove_local_rule,
    restore_place,
    save_local_rule,
)
from consult_app.ui.errors import refusal_words
from consult_app.ui.widgets.base import Label, box, row, scaled
from consult_app.ui.widgets.buttons import Button
from consult_app.ui.widgets.cards import Band
from consult_app.ui.widgets.dialogs import Dialog
from consult_app.ui.widgets.fields import ChoiceField, DateField, NumberField, TextField
from consult_app.ui.widgets.tables import Column, DataTable, Mark
from consult_app.ui.words.articles import article_words
from consult_app.ui.words.cases import chinese
from consult_app.ui.words.dates import day_words
from consult_app.ui.words.filling import QT_TRANSLATE_NOOP
from consult_app.ui.words.rules import rule_name, rule_words

NUMBER_LABELS = {
    "notice": QT_TRANSLATE_NOOP("LocalRules", "At least so many days before"),
    "publication": QT_TRANSLATE_NOOP("LocalRules", "At least so many days"),
    "filing": QT_TRANSLATE_NOOP("LocalRules", "Within so many days"),
    "frequency": QT_TRANSLATE_NOOP("LocalRules", "At least once in so many months"),
}
FIRST_NUMBERS = {"notice": 3, "publication": 15, "filing": 10, "frequency": 3}
OFFICES = ("township", "district_or_street", "county")


def layer_words(layer: PlaceLayer) -> str:
    """Return whose rules these are: 浙江省, 本县（乡镇）, 本村."""
    return place_code_words(layer.code) or (layer.title if chinese() else layer.title_en)


def place_code_words(code: str) -> str:
    match code:
        case _ if code == COUNTY:
            return QCoreApplication.translate("LocalRules", "county or township")
        case _ if code == VILLAGE:
            return QCoreApplication.translate("LocalRules", "our village")
        case _:
            return ""


class LocalRuleDialog(Dialog):
    """One number of a place over the national text, with where it stands written."""

    def __init__(
        self, parent: QWidget, app: App, procedure: Procedure, changed: Difference | None = None
    ) -> None:
        super().__init__(
            parent,
            self.tr("What is asked for here beyond the law?"),
            self.tr("Keep it"),
            self.tr("Leave it as it is"),
            width=640,
        )
        self._app, self._procedure, self._changed = app, procedure, changed
        title = procedure.title if chinese() else procedure.title_en
        self.add(Label(title, "strong"))
        self._place = ChoiceField(self.tr("Whose rule"), self._places())
        self._rule = ChoiceField(self.tr("Which rule"), self._offered())
        self._now = Label(t="small", wrap=True)
        self._number = NumberField("", 3, most=365)
        self._limit = ChoiceField(
            self.tr("How"),
            [("at_least", self.tr("at least (≥)")), ("more", self.tr("more than (>)"))],
        )
        self._num = NumberField(self.tr("Parts"), 2, most=99)
        self._den = NumberField(self.tr("of"), 3, most=99)
        self._share = box(row(self._limit, self._num, self._den, gap=12))
        self._to = ChoiceField(
            self.tr("With which office"),
            [(one, app.rules.term("office", one, "zh" if chinese() else "en")) for one in OFFICES],
        )
        self._source = TextField(
            self.tr("Where it stands written"),
            "",
            self.tr("e.g. the town's rules of procedure, art. 9; it is printed with the rule"),
        )
        self._since = DateField(self.tr("In force from"), date(app.today().year, 1, 1))
        self.add(row(self._place, self._rule, gap=12), self._now, self._number, self._share)
        self.add(self._to, self._source, self._since)
        words = self.tr(
            "What is laxer than the law is shown, but the law decides. Meetings before this day are judged as before."
        )
        self.add(Label(words, "small", wrap=True))
        self._rule.editor.currentIndexChanged.connect(self._on_rule)
        if changed is not None and changed.plain is not None:
            self._show(changed.plain)
        self._on_rule()

    def _places(self) -> list[tuple[str, str]]:
        if self._changed is not None:
            layer = next(one for one in place_layers(self._app) if one.code == self._changed.place)
            return [(layer.code, layer_words(layer))]
        return [(code, place_code_words(code)) for code in (VILLAGE, COUNTY)]

    def _offered(self) -> list[tuple[str, str]]:
        offered = [each for each in EDITABLE if each in NUMBERS or getattr(self._procedure, each)]
        if self._changed is not None:
            offered = [self._changed.rule]
        return [(each, rule_name(self._app.rules, each)) for each in offered]

    def _show(self, rule: LocalRule) -> None:
        self._source.set_text(rule.source)
        self._since.set_day(rule.since)

    def _on_rule(self) -> None:
        name = self._rule.code()
        counted = name in NUMBERS
        self._number.setHidden(not counted)
        self._share.setHidden(counted)
        self._limit.setHidden(name == "convening")
        self._to.setHidden(name != "filing")
        if counted:
            self._number.set_label(QCoreApplication.translate("LocalRules", NUMBER_LABELS[name]))
        told = rule_words(getattr(self._procedure, name), self._app.rules) or self.tr("nothing")
        self._now.setText(self.tr("Now: {0}").format(told))
        self._fill(self._pattern())

    def _pattern(self) -> LocalRule:
        """Return the rule to begin from: the one to be changed, else what holds now."""
        name = self._rule.code()
        if self._changed is not None and self._changed.plain is not None:
            return self._changed.plain
        return plain_rule(self._procedure, name, FIRST_NUMBERS.get(name, 0))

    def _fill(self, rule: LocalRule) -> None:
        self._number.editor.setValue(rule.number)
        self._limit.set_code("more" if rule.strict else "at_least")
        self._num.editor.setValue(rule.share.numerator or 1)
        self._den.editor.setValue(rule.share.denominator)
        self._to.set_code(rule.to or OFFICES[0])

    def answer(self) -> LocalRule:
        pattern, name = self._pattern(), self._rule.code()
        counted = name in NUMBERS
        return LocalRule(
            self._procedure.code,
            name,
            self._source.text(),
            self._since.day(),
            number=self._number.value() if counted else 0,
            unit="" if counted else pattern.unit,
            of="" if counted else pattern.of,
            share=Fraction(0)
            if counted
            else Fraction(self._num.value(), max(1, self._den.value())),
            strict=not counted and name != "convening" and self._limit.code() == "more",
            to=self._to.code() if name == "filing" else "",
            place=self._place.code(),
        )

    def check(self) -> bool:
        self._source.error("" if self._source.text() else self.tr("Write where it stands written"))
        return bool(self._source.text())


class RemovalDialog(Dialog):
    """Whether a rule ends today, or was never there."""

    def __init__(self, parent: QWidget, words: str) -> None:
        super().__init__(
            parent,
            self.tr("Take this local rule out?"),
            self.tr("Take it out"),
            self.tr("Keep it"),
            danger=True,
            width=600,
        )
        self._how = ChoiceField(
            self.tr("Why"),
            [
                ("ended", self.tr("It no longer holds: from today on the text above it does")),
                ("mistake", self.tr("It was entered by mistake: it never held")),
            ],
        )
        self.add(Label(words, wrap=True), self._how)

    def last_day(self, today: date) -> date | None:
        """Return the last day on which the rule held, None where it never did."""
        return today - timedelta(days=1) if self._how.code() == "ended" else None


class LastMeetingDialog(Dialog):
    """On which day a body last met without this program, so that its next meeting can be reminded of."""

    def __init__(self, parent: QWidget, procedure: Procedure, today: date) -> None:
        super().__init__(
            parent,
            self.tr("When did it last meet?"),
            self.tr("Note it"),
            self.tr("Leave it as it is"),
            width=560,
        )
        self._day = DateField(self.tr("Day of the meeting"), today)
        self.add(Label(procedure.title if chinese() else procedure.title_en, "strong"), self._day)
        words = self.tr("Meetings held in this program are known already.")
        self.add(Label(words, "small", wrap=True))

    def day(self) -> date:
        return self._day.day()


class LocalRulesDialog(Dialog):
    """Every rule in which the places here differ from the national text, to be changed and taken out."""

    def __init__(self, parent: QWidget, app: App, on: date) -> None:
        super().__init__(
            parent, self.tr("What differs from the national text here?"), self.tr("Close"),
            width=1040,
        )  # fmt: skip
        self._app, self._on = app, on
        self.touched = False
        self._layers = {one.code: one for one in place_layers(app)}
        self._wrong = Label(t="small", wrap=True)
        self._told = Band("warn", wrap=True)
        self._table = self._made_table()
        self._change = Button(self.tr("Change it…"), act=self.change)
        self._remove = Button(self.tr("Take it out…"), act=self.remove)
        self._restore = Button(self.tr("Give the delivered rules back"), act=self.restore)
        self.add(self._told, self._table, self._wrong)
        self.add(row(self._change, self._remove, None, self._restore, gap=10))
        self._table.chosen.connect(self._show_acts)
        self._table.opened.connect(self.change)
        self.refresh()

    def _made_table(self) -> DataTable:
        table = DataTable(
            [
                Column(
                    self.tr("Procedure"), self._title, second=self._whose, strong=True, width=230
                ),
                Column(self.tr("Rule"), self._name, second=self._since, width=170),
                Column(self.tr("The nation"), self._nation, width=230),
                Column(self.tr("Asked for here"), self._theirs, second=self._source, mark=_mark),
            ],
            self.tr("What differs"),
        )
        table.setMinimumHeight(scaled(320))
        return table

    def refresh(self) -> None:
        """Read the places again."""
        self._layers = {one.code: one for one in place_layers(self._app)}
        rows = differences(self._app, self._on)
        self._table.show_rows(rows, key=lambda one: (one.place, one.at))
        laxer = sum(one.overruled for one in rows)
        words = self.tr(
            "{0} of these rules ask for no more than the law does: there the law decides."
        )
        self._told.show_words("warn", words.format(laxer))
        self._told.setHidden(not laxer)
        changed = [one for one in self._layers.values() if one.changed]
        self._restore.setHidden(not changed)
        self._wrong.setHidden(True)
        self._show_acts()

    def _show_acts(self, _row: object = None) -> None:
        one = self._table.row()
        self._change.setEnabled(one is not None and one.plain is not None)
        self._remove.setEnabled(one is not None)
        if one is not None and one.plain is None:
            self._say(self.tr("This rule says more than one number: it can only be taken out."))
        else:
            self._say("")

    def _say(self, words: str, tone: str = "ink2") -> None:
        self._wrong.setText(words)
        self._wrong.set_tone(tone)
        self._wrong.setHidden(not words)

    def _title(self, one: Difference) -> str:
        return self._app.rules.title(one.procedure, "zh" if chinese() else "en")

    def _whose(self, one: Difference) -> str:
        return layer_words(self._layers[one.place])

    def _name(self, one: Difference) -> str:
        return rule_name(self._app.rules, one.rule)

    def _since(self, one: Difference) -> str:
        return self.tr("from {0}").format(day_words(one.since))

    def _nation(self, one: Difference) -> str:
        return rule_words(one.national, self._app.rules) or self.tr("nothing")

    def _theirs(self, one: Difference) -> str:
        return rule_words(one.theirs, self._app.rules)

    def _source(self, one: Difference) -> str:
        told = article_words(one.theirs.basis)
        return self.tr("{0}; the law decides").format(told) if one.overruled else told

    def change(self, _row: object = None) -> None:
        """Ask for another number in place of the chosen rule."""
        one = self._table.row()
        if one is None or one.plain is None:
            return
        procedure = self._app.rules.procedure(one.procedure, self._on)
        dialog = LocalRuleDialog(self, self._app, procedure, one)
        if dialog.exec():
            self._act(partial(save_local_rule, self._app, dialog.answer(), one))

    def remove(self) -> None:
        """Take the chosen rule out, after asking whether it ever held."""
        one = self._table.row()
        if one is None:
            return
        words = self.tr("{0}: {1}").format(self._title(one), self._theirs(one))
        dialog = RemovalDialog(self, words)
        if dialog.exec():
            last = dialog.last_day(self._app.today())
            self._act(partial(remove_local_rule, self._app, one, last))

    def restore(self) -> None:
        """Give every place its delivered file back that was changed here."""
        for layer in self._layers.values():
            if layer.changed:
                self._act(partial(restore_place, self._app, layer.code))

    def _act(self, act: Callable[[], None]) -> None:
        try:
            act()
        except ExpectedError as error:
            self._say(refusal_words(error), tone="block")
            return
        self.touched = True
        self.refresh()


def _mark(one: Difference) -> Mark:
    return Mark("alert-triangle", "warn") if one.overruled else Mark("circle-check", "met")
