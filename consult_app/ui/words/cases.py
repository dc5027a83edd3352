"""Words of procedures and of what a case waits for."""

from PySide6.QtCore import QCoreApplication

from consult_app.services.consulting import CaseRow, Waiting
from consult_app.ui.words.stages import stage_name


def chinese() -> bool:
    """Say whether the words on screen are Chinese."""
    return QCoreApplication.translate("Articles", "en") == "zh"


def language() -> str:
    """Return zh or en, as the rule book asks for it."""
    return "zh" if chinese() else "en"


def procedure_words(row: CaseRow) -> str:
    """Return the procedure's name; one that is not chosen yet says so."""
    named = row.procedure_title if chinese() else row.procedure_title_en
    return named or QCoreApplication.translate("Case", "not chosen yet")


def step_words(row: CaseRow) -> str:
    """Return the step in hand, by its own title or its stage's name."""
    return (row.step_title if chinese() else "") or stage_name(row.stage)


def waiting_words(row: CaseRow) -> str:
    """Return what a case waits for."""
    match row.waiting:
        case Waiting.OVERDUE_TASKS:
            return QCoreApplication.translate("Case", "{0} tasks overdue").format(row.figure)
        case Waiting.MEETING_TODAY:
            return QCoreApplication.translate("Case", "meets today")
        case Waiting.MEETING_PASSED:
            return QCoreApplication.translate("Case", "meeting {0} days past").format(row.figure)
        case Waiting.MEETING_IN_DAYS:
            return QCoreApplication.translate("Case", "meets in {0} days").format(row.figure)
        case Waiting.PUBLICATION:
            return QCoreApplication.translate("Case", "posted, day {0}").format(row.figure)
        case Waiting.STEP:
            return QCoreApplication.translate("Case", "in hand")
        case Waiting.CLOSED:
            return QCoreApplication.translate("Case", "closed")


WAITING_MARKS = {
    Waiting.OVERDUE_TASKS: ("alert-circle", "block"),
    Waiting.MEETING_TODAY: ("calendar-event", "warn"),
    Waiting.MEETING_PASSED: ("alert-triangle", "warn"),
    Waiting.MEETING_IN_DAYS: ("calendar-event", "ink2"),
    Waiting.PUBLICATION: ("clock", "ink2"),
    Waiting.STEP: ("circle", "ink2"),
    Waiting.CLOSED: ("circle-check", "met"),
}


_NUMERALS = "零一二三四五六七八九十"


def share_words(num: int, den: int) -> str:
    """Return a share as it is said: 五分之一, or 1/5."""
    if not chinese() or max(num, den) >= len(_NUMERALS):
        return f"{num}/{den}"
    if (num, den) == (1, 2):
        return "一半"
    return f"{_NUMERALS[den]}分之{_NUMERALS[num]}"
