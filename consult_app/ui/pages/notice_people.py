"""The table of those who are told of a meeting: how, when, and what came back."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QAbstractItemView, QWidget

from consult_app.domain.meeting import DeliveryResult
from consult_app.domain.people import short_group
from consult_app.services.app import App
from consult_app.services.notifying import DeliveryView
from consult_app.ui.widgets.tables import Column, DataTable, Mark
from consult_app.ui.words.dates import moment_words
from consult_app.ui.words.filling import QT_TRANSLATE_NOOP

_WORDS = (
    QT_TRANSLATE_NOOP("NoticePage", "Who"),
    QT_TRANSLATE_NOOP("NoticePage", "Group"),
    QT_TRANSLATE_NOOP("NoticePage", "How"),
    QT_TRANSLATE_NOOP("NoticePage", "When"),
    QT_TRANSLATE_NOOP("NoticePage", "What came back"),
    QT_TRANSLATE_NOOP("NoticePage", "Who is told"),
    QT_TRANSLATE_NOOP("NoticePage", "not yet"),
    QT_TRANSLATE_NOOP("NoticePage", "signed"),
    QT_TRANSLATE_NOOP("NoticePage", "answered"),
    QT_TRANSLATE_NOOP("NoticePage", "not reached, tried {0} times"),
)


def _say(words: str) -> str:
    return QCoreApplication.translate("NoticePage", _WORDS[_WORDS.index(words)])


class DeliveryTable(DataTable):
    """One line for everybody who is told; several can be chosen."""

    def __init__(self, app: App, parent: QWidget | None = None) -> None:
        self._app = app
        columns = [
            Column(_say("Who"), lambda one: one.entry.name, strong=True, width=110),
            Column(_say("Group"), lambda one: short_group(one.entry.group), width=90, least=True),
            Column(_say("How"), _how, width=90),
            Column(_say("When"), self._when, width=130, least=True),
            Column(_say("What came back"), _result, mark=_mark),
        ]
        super().__init__(columns, _say("Who is told"), parent=parent)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)

    def _when(self, one: DeliveryView) -> str:
        return moment_words(one.delivery.at, self._app.today()) if one.delivery else "—"


def _result(one: DeliveryView) -> str:
    if one.delivery is None:
        return _say("not yet")
    match one.delivery.result:
        case DeliveryResult.SIGNED:
            return _say("signed")
        case DeliveryResult.ANSWERED:
            return one.delivery.remark or _say("answered")
        case DeliveryResult.NOT_REACHED:
            return _say("not reached, tried {0} times").format(one.tries)


def _how(one: DeliveryView) -> str:
    return one.delivery.how if one.delivery else "—"


def _mark(one: DeliveryView) -> Mark:
    if one.delivery is None:
        return Mark("circle", "ink3")
    return Mark("circle-check", "met") if one.reached else Mark("alert-triangle", "warn")
