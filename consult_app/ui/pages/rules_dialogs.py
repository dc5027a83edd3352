"""What the rule page asks for before it takes a rule pack."""

from datetime import date

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from consult_app.domain.rule_changes import Change
from consult_app.exchange.signing import Standing
from consult_app.services.app import App
from consult_app.services.rule_packs import PackPreview, change_words
from consult_app.ui.widgets.base import Label, scaled
from consult_app.ui.widgets.cards import Band
from consult_app.ui.widgets.dialogs import Dialog
from consult_app.ui.widgets.tables import Column, DataTable
from consult_app.ui.words.cases import chinese, language


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
                    lambda one: _procedure_title(app, preview, one),
                    second=lambda one: _place_title(app, preview, one),
                    strong=True,
                    width=230,
                ),
                Column(self.tr("Text from"), _first_day, width=120),
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
        if others := preview.tables:
            self.add(
                Label(
                    self.tr("Also whole files: {0}").format(", ".join(others)), "small", wrap=True
                )
            )


def _procedure_title(app: App, preview: PackPreview, change: Change) -> str:
    """Return the procedure's name, from the pack where it is new."""
    if not change.procedure:
        return QCoreApplication.translate("PackDialog", "the place itself")
    if change.procedure in app.rules.codes:
        return app.rules.title(change.procedure, language())
    return preview.titles.get(change.procedure, change.procedure)


def _place_title(app: App, preview: PackPreview, change: Change) -> str:
    if not change.place:
        return QCoreApplication.translate("PackDialog", "national text")
    if change.place in app.rules.profile_codes:
        place = app.rules.profile(change.place)
        return place.title if chinese() else place.title_en
    return preview.titles.get(change.place, change.place)


def _first_day(change: Change) -> str:
    return "" if change.valid_from == date.min else change.valid_from.isoformat()
