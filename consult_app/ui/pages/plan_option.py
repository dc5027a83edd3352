"""One procedure that could be taken: whether it can decide, and why."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QRadioButton

from consult_app.services.app import App
from consult_app.services.planning import Option
from consult_app.ui.widgets.base import Label, Place, column, row
from consult_app.ui.widgets.buttons import Button
from consult_app.ui.words.cases import chinese, language


class OptionLine(Place):
    """A procedure with its reason; a click takes it. `delegation_wanted` asks for the day of a delegation."""

    chosen = Signal(object)
    delegation_wanted = Signal()

    def __init__(self, app: App, option: Option, *, begun: bool) -> None:
        super().__init__("rowhit" if option.chosen else "row")
        self._option = option
        title = option.title if chinese() else option.title_en
        self._radio = QRadioButton()
        self._radio.setChecked(option.chosen)
        self._radio.setEnabled(not begun or option.chosen)
        badge, tone = self._badge()
        self._radio.setAccessibleName(f"{title}，{badge}")
        self._radio.clicked.connect(self._on_click)
        able = option.choice.can_decide
        words = Label(title, "strong", "" if able else "ink3", wrap=True)
        head = row(words, column(Label(badge, "small", tone), None), gap=8)
        head.setStretch(0, 1)  # a long title wraps, so that the badge is seen whole
        reason = Label(app.rules.reason(option.choice, language()), "small", wrap=True)
        told = column(head, reason, gap=1)
        if option.choice.reason in ("not_delegated", "delegated", "by_body"):
            ask = Button(self.tr("Day of the delegation"), "small", act=self.delegation_wanted.emit)
            told.addLayout(row(ask, None))
        line = row(
            column(self._radio, None), told, gap=6, inset=(10 if option.chosen else 14, 6, 12, 6)
        )
        line.setStretch(1, 1)
        self.setLayout(line)

    def _badge(self) -> tuple[str, str]:
        if self._option.suggested:
            return self.tr("suggested"), "met"
        if self._option.choice.can_decide:
            return self.tr("possible"), "ink2"
        return self.tr("cannot decide"), "ink3"

    def _on_click(self) -> None:
        if not self._option.chosen:
            self.chosen.emit(self._option)
