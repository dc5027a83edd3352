"""What the archive page asks for: how long a paper is kept, and whether a key was compared."""

from PySide6.QtWidgets import QWidget

from consult_app.exchange.signing import Signer
from consult_app.services.catalogue import CatalogueLine, Retention
from consult_app.ui.widgets.base import Label
from consult_app.ui.widgets.dialogs import Dialog
from consult_app.ui.widgets.fields import ChoiceField


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
