"""What the rule page asks for: a village's own number with its source, and whether a pack is taken."""

from datetime import date
from fractions import Fraction

from PySide6.QtWidgets import QWidget

from consult_app.domain.procedure import CountRule, NoticeRule, Procedure, PublicationRule
from consult_app.exchange.signing import Standing
from consult_app.services.app import App
from consult_app.services.own_rules import DAYS, EDITABLE, OwnRule
from consult_app.services.rule_packs import PackPreview, change_words
from consult_app.ui.widgets.base import Label, box, row, scaled
from consult_app.ui.widgets.cards import Band
from consult_app.ui.widgets.dialogs import Dialog
from consult_app.ui.widgets.fields import ChoiceField, DateField, NumberField, TextField
from consult_app.ui.widgets.tables import Column, DataTable
from consult_app.ui.words.cases import chinese, language
from consult_app.ui.words.rules import rule_name, rule_words


class OwnRuleDialog(Dialog):
    """One number of the village's own over the national text, with where it stands written."""

    def __init__(self, parent: QWidget, app: App, procedure: Procedure) -> None:
        super().__init__(
            parent,
            self.tr("What does your village ask for?"),
            self.tr("Keep it"),
            self.tr("Leave it as it is"),
            width=640,
        )
        self._app, self._procedure = app, procedure
        title = procedure.title if chinese() else procedure.title_en
        self.add(Label(title, "strong"))
        offered = [
            each for each in EDITABLE if each in DAYS or getattr(procedure, each) is not None
        ]
        names = [(each, rule_name(app.rules, each)) for each in offered]
        self._rule = ChoiceField(self.tr("Which rule"), names)
        self._now = Label(t="small", wrap=True)
        self._days = NumberField(self.tr("At least so many days"), 3, most=365)
        self._limit = ChoiceField(
            self.tr("How"),
            [("at_least", self.tr("at least (≥)")), ("more", self.tr("more than (>)"))],
        )
        self._num = NumberField(self.tr("Parts"), 2, most=99)
        self._den = NumberField(self.tr("of"), 3, most=99)
        self._share = box(row(self._limit, self._num, self._den, gap=12))
        self._source = TextField(
            self.tr("Where it stands written"),
            "",
            self.tr("e.g. the town's rules of procedure, art. 9; it is printed with the rule"),
        )
        self._since = DateField(self.tr("In force from"), date(app.today().year, 1, 1))
        self.add(self._rule, self._now, self._days, self._share, self._source, self._since)
        self.add(
            Label(self.tr("What is laxer than the law is shown, but the law decides."), "small")
        )
        self._rule.editor.currentIndexChanged.connect(self._on_rule)
        self._on_rule()

    def _on_rule(self) -> None:
        name = self._rule.code()
        self._days.setHidden(name not in DAYS)
        self._share.setHidden(name in DAYS)
        rule = getattr(self._procedure, name)
        told = rule_words(rule, self._app.rules) or self.tr("nothing")
        self._now.setText(self.tr("Now: {0}").format(told))
        match rule:
            case NoticeRule():
                self._days.editor.setValue(rule.days)
            case PublicationRule():
                self._days.editor.setValue(rule.min_days or 0)
            case CountRule():
                share = rule.any_of[0][0]
                self._limit.set_code("more" if share.strict else "at_least")
                self._num.editor.setValue(share.num)
                self._den.editor.setValue(share.den)

    def answer(self) -> OwnRule:
        name = self._rule.code()
        rule = OwnRule(self._procedure.code, name, self._source.text(), self._since.day())
        if name in DAYS:
            return OwnRule(rule.procedure, name, rule.source, rule.since, days=self._days.value())
        told = getattr(self._procedure, name).any_of[0][0]
        return OwnRule(
            rule.procedure,
            name,
            rule.source,
            rule.since,
            unit=told.unit,
            of=told.of,
            share=Fraction(self._num.value(), max(1, self._den.value())),
            strict=self._limit.code() == "more",
        )

    def check(self) -> bool:
        self._source.error("" if self._source.text() else self.tr("Write where it stands written"))
        return bool(self._source.text())


class PackDialog(Dialog):
    """Who signed a pack and every number it changes; nothing is taken before the button is pressed."""

    def __init__(self, parent: QWidget, app: App, preview: PackPreview) -> None:
        super().__init__(
            parent,
            self.tr("Take “{0}”?").format(preview.pack.title),
            self.tr("Take it"),
            self.tr("Do not take it"),
            width=820,
        )
        signer = preview.pack.signer
        if preview.standing is Standing.KNOWN:
            words = self.tr("Signed by {0}, whose key is known").format(signer.name)
            self.add(Band("met", words))
        else:
            words = self.tr("Signed by {0}, whose key was never compared here").format(signer.name)
            self.add(Band("warn", words))
            told = self.tr("Read this to the township over the telephone before you take it:")
            self.add(Label(told, wrap=True), Label(signer.fingerprint, "leadstrong"))
        self._table = DataTable(
            [
                Column(
                    self.tr("Procedure"),
                    lambda one: (
                        app.rules.title(one.procedure, language())
                        if one.procedure in app.rules.codes
                        else one.procedure
                    ),
                    strong=True,
                    width=210,
                ),
                Column(self.tr("Text from"), lambda one: one.valid_from.isoformat(), width=120),
                Column(
                    self.tr("Rule"),
                    lambda one: change_words(app.rules, one, language())[0],
                    width=150,
                ),
                Column(self.tr("Now"), lambda one: change_words(app.rules, one, language())[1]),
                Column(self.tr("Then"), lambda one: change_words(app.rules, one, language())[2]),
            ],
            self.tr("What it changes"),
        )
        self._table.show_rows(preview.changes)
        self._table.setMinimumHeight(scaled(240))
        self.add(self._table)
        if others := (*preview.places, *preview.tables):
            self.add(
                Label(
                    self.tr("Also whole files: {0}").format(", ".join(others)), "small", wrap=True
                )
            )
