"""Dates and times in words; a date carries its distance from today."""

from datetime import date, datetime, timedelta, timezone

from PySide6.QtCore import QCoreApplication

from consult_app.ui.words.filling import QT_TRANSLATE_NOOP

CHINA = timezone(timedelta(hours=8), "Asia/Shanghai")
_WEEKDAYS = (
    QT_TRANSLATE_NOOP("Dates", "Mon"),
    QT_TRANSLATE_NOOP("Dates", "Tue"),
    QT_TRANSLATE_NOOP("Dates", "Wed"),
    QT_TRANSLATE_NOOP("Dates", "Thu"),
    QT_TRANSLATE_NOOP("Dates", "Fri"),
    QT_TRANSLATE_NOOP("Dates", "Sat"),
    QT_TRANSLATE_NOOP("Dates", "Sun"),
)


def _say(sentence: str) -> str:
    return QCoreApplication.translate("Dates", sentence)


def weekday_words(day: date) -> str:
    """Return 周六, or Sat."""
    return _say(_WEEKDAYS[day.weekday()])


def day_words(day: date, today: date | None = None) -> str:
    """Return 11月25日; with the year where it is not that of `today` or no `today` is given."""
    if today is not None and day.year == today.year:
        return QCoreApplication.translate("Dates", "{1}/{2}").format(day.year, day.month, day.day)
    return QCoreApplication.translate("Dates", "{0}-{1:02d}-{2:02d}").format(
        day.year, day.month, day.day
    )


def clock_words(at: datetime) -> str:
    """Return the time of day in China, 14:30."""
    return f"{at.astimezone(CHINA):%H:%M}"


def moment_words(at: datetime, today: date | None = None) -> str:
    """Return 11月25日 14:30."""
    here = at.astimezone(CHINA)
    return f"{day_words(here.date(), today)} {here:%H:%M}"


def distance_words(day: date, today: date) -> str:
    """Return how far off a day is: 今天, 明天, 还有 3 天, 昨天, 3 天前."""
    days = (day - today).days
    match days:
        case 0:
            return QCoreApplication.translate("Dates", "today")
        case 1:
            return QCoreApplication.translate("Dates", "tomorrow")
        case -1:
            return QCoreApplication.translate("Dates", "yesterday")
        case _ if days > 0:
            return QCoreApplication.translate("Dates", "in {0} days").format(days)
        case _:
            return QCoreApplication.translate("Dates", "{0} days ago").format(-days)


def due_words(day: date, today: date) -> str:
    """Return a deadline: 11月25日，还有 3 天; or 逾期 3 天."""
    late = (today - day).days
    if late > 0:
        words = QCoreApplication.translate("Dates", "{0}, {1} days overdue")
        return words.format(day_words(day, today), late)
    return QCoreApplication.translate("Dates", "{0}, {1}").format(
        day_words(day, today), distance_words(day, today)
    )


def lasting_words(seconds: int) -> str:
    """Return minutes and seconds as a clock shows them: 1:48."""
    return f"{seconds // 60}:{seconds % 60:02d}"
