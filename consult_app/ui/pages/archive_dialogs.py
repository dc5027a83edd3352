"""What the archive page asks for: how long a paper is kept, and whether a key was compared."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from consult_app.exchange.signing import Signer
from consult_app.services.app import App
from consult_app.services.archiving import KindRow, set_kind_retention, view_kind_retentions
from consult_app.services.catalogue import CatalogueLine, Retention
from consult_app.ui.errors import telling
from consult_app.ui.widgets.base import Label, row, scaled
from consult_app.ui.widgets.buttons import Button
from consult_app.ui.widgets.dialogs import Dialog
from consult_app.ui.widgets.fields import ChoiceField
from consult_app.ui.widgets.tables import Column, DataTable


class RetentionDialog(Dialog):
    """How long one paper of the dossier is kept."""

    def __init__(self, parent: QWidget, line: CatalogueLine) -> None:
        super().__init__(
            parent,
            self.tr("How long is {0} kept?").format(line.title),
            self.tr("Keep it so"),
            self.tr("Not now"),
            width=520,
        )
        choices = [
            (Retention.PERMANENT.value, self.tr("ever")),
            (Retention.YEARS_30.value, self.tr("30 yr")),
            (Retention.YEARS_10.value, self.tr("10 yr")),
        ]
        self._choice = ChoiceField(self.tr("Kept"), choices, line.retention.value)
        hint = self.tr("The usual length comes from the table; counties may set another.")
        self.add(self._choice, Label(hint, "small", wrap=True))

    def answer(self) -> Retention:
        return Retention(self._choice.code())


class KindsDialog(Dialog):
    """How long papers of each kind are kept in this village; each change is kept at once."""

    def __init__(self, parent: QWidget, app: App) -> None:
        super().__init__(parent, self.tr("How long are papers kept?"), self.tr("Done"), width=760)
        self._app = app
        self.changed = False
        self._table = DataTable(
            [
                Column(self.tr("Paper"), lambda one: one.title, strong=True),
                Column(self.tr("Kept here"), lambda one: self._words(one.retention), width=150),
                Column(self.tr("As shipped"), lambda one: self._words(one.shipped), width=150),
            ],
            self.tr("Kinds of papers"),
        )
        self._table.setMinimumHeight(scaled(320))
        self._verbs = {
            each: Button(self._words(each), "small", act=self._setter(each)) for each in Retention
        }
        words = self.tr(
            "Decree 12 of 2017 on village archives knows “ever” and fixed terms; the county may set others. "
            "One paper of a dossier can still differ."
        )
        keep = Label(self.tr("Keep the chosen kind:"))
        self.add(Label(words, "small", wrap=True), self._table)
        self.add(row(keep, *self._verbs.values(), None, gap=8))
        self._table.chosen.connect(self._on_chosen)
        self._show()

    def _words(self, retention: Retention) -> str:
        match retention:
            case Retention.PERMANENT:
                return self.tr("ever")
            case Retention.YEARS_30:
                return self.tr("30 yr")
            case Retention.YEARS_10:
                return self.tr("10 yr")

    def _setter(self, retention: Retention) -> Callable[[], None]:
        def keep() -> None:
            one = self._table.row()
            if one is not None and one.retention is not retention:
                with telling(self):
                    set_kind_retention(self._app, one.code, retention)
                    self.changed = True
                    self._show()

        return keep

    def _show(self) -> None:
        self._table.show_rows(view_kind_retentions(self._app), key=lambda one: one.code)
        self._on_chosen(self._table.row())

    def _on_chosen(self, one: KindRow | None) -> None:
        for retention, button in self._verbs.items():
            button.setEnabled(one is not None and one.retention is not retention)


class CompareDialog(Dialog):
    """A key nobody has compared yet: eight groups of digits to be read to one another over the telephone."""

    def __init__(self, parent: QWidget, signer: Signer) -> None:
        super().__init__(
            parent,
            self.tr("Is this the key of {0}?").format(signer.name),
            self.tr("Compared, it is theirs"),
            self.tr("Compare later"),
            width=620,
        )
        words = self.tr(
            "The receipt is signed and unchanged. Ring them up once and let them read out these digits; "
            "from then on their key is known."
        )
        groups = signer.fingerprint.split(" ")
        digits = "\n".join("   ".join(groups[start : start + 4]) for start in (0, 4))
        self.add(Label(words, wrap=True), Label(digits, "figure"))
