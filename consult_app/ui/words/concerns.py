"""Words of the register of concerns: origins, channels, classes, states and endings."""

from datetime import date

from PySide6.QtCore import QCoreApplication

from consult_app.domain.concern import Channel, Concern, ConcernClass, Ending, Origin, Urgency
from consult_app.services.concerns import ConcernRow
from consult_app.ui.widgets.tables import Mark
from consult_app.ui.words.dates import day_words
from consult_app.ui.words.filling import QT_TRANSLATE_NOOP, fill

ORIGINS = {
    Origin.VILLAGER: QT_TRANSLATE_NOOP("Concern", "Villager"),
    Origin.CADRE: QT_TRANSLATE_NOOP("Concern", "Cadre"),
    Origin.SUPERIOR: QT_TRANSLATE_NOOP("Concern", "Superior"),
}
CHANNELS = {
    Channel.VISIT: QT_TRANSLATE_NOOP("Concern", "visit"),
    Channel.MEETING: QT_TRANSLATE_NOOP("Concern", "meeting"),
    Channel.BOX: QT_TRANSLATE_NOOP("Concern", "letter box"),
    Channel.PHONE: QT_TRANSLATE_NOOP("Concern", "by phone"),
    Channel.ONLINE: QT_TRANSLATE_NOOP("Concern", "online"),
    Channel.PATROL: QT_TRANSLATE_NOOP("Concern", "round"),
}
CLASSES = {
    ConcernClass.UNCLASSED: QT_TRANSLATE_NOOP("Concern", "unclassed"),
    ConcernClass.PUBLIC_WORKS: QT_TRANSLATE_NOOP("Concern", "works"),
    ConcernClass.ENVIRONMENT: QT_TRANSLATE_NOOP("Concern", "environment"),
    ConcernClass.MONEY_AND_ASSETS: QT_TRANSLATE_NOOP("Concern", "money and assets"),
    ConcernClass.LAND: QT_TRANSLATE_NOOP("Concern", "land and housing"),
    ConcernClass.WELFARE: QT_TRANSLATE_NOOP("Concern", "welfare and help"),
    ConcernClass.DISPUTE: QT_TRANSLATE_NOOP("Concern", "disputes"),
    ConcernClass.SECURITY: QT_TRANSLATE_NOOP("Concern", "safety"),
    ConcernClass.CUSTOMS: QT_TRANSLATE_NOOP("Concern", "customs"),
    ConcernClass.POLICY: QT_TRANSLATE_NOOP("Concern", "policy carried out"),
    ConcernClass.OTHER: QT_TRANSLATE_NOOP("Concern", "other"),
}
_ENDINGS = {
    Ending.NONE: (QT_TRANSLATE_NOOP("Concern", "open"), "circle", "ink2"),
    Ending.ANSWERED: (QT_TRANSLATE_NOOP("Concern", "answered"), "circle-check", "met"),
    Ending.REFERRED: (QT_TRANSLATE_NOOP("Concern", "referred"), "send", "ink2"),
    Ending.JOINED: (QT_TRANSLATE_NOOP("Concern", "joined to {number}"), "link", "ink2"),
    Ending.TOPIC: (QT_TRANSLATE_NOOP("Concern", "made a topic"), "messages", "ink2"),
}
_URGENT = {
    Urgency.OVERDUE: (QT_TRANSLATE_NOOP("Concern", "overdue"), "alert-circle", "block"),
    Urgency.DUE: (QT_TRANSLATE_NOOP("Concern", "due soon"), "alert-triangle", "warn"),
    Urgency.UNCLASSED: (QT_TRANSLATE_NOOP("Concern", "to class"), "circle-dashed", "ink2"),
    Urgency.TO_TELL: (QT_TRANSLATE_NOOP("Concern", "not told"), "alert-triangle", "warn"),
    Urgency.OPEN: (QT_TRANSLATE_NOOP("Concern", "in hand"), "circle", "ink2"),
}


def origin_words(origin: str) -> str:
    """Return who raised it; works for a consultation's origin too."""
    return fill("Concern", ORIGINS[Origin(origin)])


def channel_words(channel: Channel) -> str:
    return fill("Concern", CHANNELS[channel])


def class_words(kind: ConcernClass) -> str:
    return fill("Concern", CLASSES[kind])


def ending_words(row: ConcernRow) -> str:
    """Return how a concern ended: answered, joined to 18 …"""
    return fill("Concern", _ENDINGS[row.concern.ending][0], {"number": row.joined_number})


def state_words(row: ConcernRow) -> str:
    """Return how a concern stands: what is urgent about it, or how it ended."""
    if row.urgency is Urgency.SETTLED:
        return ending_words(row)
    return fill("Concern", _URGENT[row.urgency][0])


def state_mark(row: ConcernRow) -> Mark:
    told = _ENDINGS[row.concern.ending] if row.urgency is Urgency.SETTLED else _URGENT[row.urgency]
    return Mark(told[1], told[2])


def due_words_short(row: ConcernRow) -> str:
    """Return the deadline of an open concern as its distance; an ended one has the day it ended."""
    concern = row.concern
    if not concern.open:
        return day_words(concern.ended_on, concern.ended_on) if concern.ended_on else ""
    if row.days_left is None:
        return ""
    if row.days_left < 0:
        words = QCoreApplication.translate("Concern", "{0} d late")
        return words.format(-row.days_left)
    if row.days_left == 0:
        return QCoreApplication.translate("Concern", "today")
    return QCoreApplication.translate("Concern", "{0} d left").format(row.days_left)


def whence(concern: Concern) -> str:
    """Return who raised it and how it came, for the second line of a row."""
    from consult_app.domain.people import short_group

    name = concern.proposer_name or QCoreApplication.translate("Concern", "no name left")
    who = f"{name} {short_group(concern.group)}".strip()
    words = QCoreApplication.translate("Concern", "{0}, {1}")
    return words.format(who, channel_words(concern.channel))


def number_words(concern: Concern, today: date) -> str:
    """Return 第 27 号诉求; with its year where that is over."""
    if concern.year == today.year:
        return QCoreApplication.translate("Concern", "Concern {0}").format(concern.number)
    words = QCoreApplication.translate("Concern", "Concern {0} of {1}")
    return words.format(concern.number, concern.year)
