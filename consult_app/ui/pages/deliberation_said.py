"""A line of the record: when, of which kind, who, and the words; a question is answered from it."""

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout

from consult_app.domain.meeting import ContributionKind
from consult_app.services.deliberation_view import Spoken
from consult_app.ui.pages.deliberation_agenda import kind_mark
from consult_app.ui.widgets.base import Label, box, column, row
from consult_app.ui.widgets.buttons import Button
from consult_app.ui.widgets.cards import ListRow
from consult_app.ui.words.dates import clock_words
from consult_app.ui.words.meeting import contribution_words, told_entry


class SaidRow(ListRow):
    """One contribution; `answer` is called by its button, which bears its id as `said`."""

    def __init__(self, spoken: Spoken, answer: Callable[[], object]) -> None:
        said = spoken.contribution
        name = told_entry(spoken.entry) if spoken.entry else said.speaker
        if spoken.entry is not None and said.speaker != spoken.entry.name:
            name = self.tr("{0} for {1}").format(said.speaker, name)
        kind = Label(contribution_words(said.kind), "strong")
        words = column(Label(name, "strong"), Label(said.words, wrap=True), gap=0)
        mark = box(row(kind_mark(said.kind), kind, None, gap=6))
        mark.setFixedWidth(kind.fontMetrics().horizontalAdvance(kind.text()) + 34)
        super().__init__(Label(clock_words(said.at), tone="ink2"), mark, words)
        layout = self.layout()
        if isinstance(layout, QHBoxLayout):
            layout.setContentsMargins(14, 6, 10, 6)
            layout.setStretch(2, 1)
        asks = said.kind in (ContributionKind.QUESTION, ContributionKind.AGAINST)
        if asks and not spoken.answered and layout is not None:
            button = Button(self.tr("Answer"), "small")
            button.setProperty("said", said.id)
            button.clicked.connect(answer)
            layout.addWidget(button)
        self.setAccessibleName(f"{name} {kind.text()} {said.words}")
