"""Words of scans: why a page waits in the tray, what was done, what was refused, what became of a file."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from consult_app.domain.scans import ScanPage, Taken, TrayReason
from consult_app.services.scan_state import SignedState
from consult_app.ui.words.filling import QT_TRANSLATE_NOOP, fill

REASONS: Mapping[str, tuple[str, str]] = {
    TrayReason.WAITING: (
        QT_TRANSLATE_NOOP("Scan", "not placed yet"),
        QT_TRANSLATE_NOOP("Scan", "This page was not placed yet. Let it be looked at again."),
    ),
    TrayReason.NO_CODE: (
        QT_TRANSLATE_NOOP("Scan", "no code found"),
        QT_TRANSLATE_NOOP(
            "Scan",
            "No code was found at the foot. Turn the page if it lies wrongly and place it by hand, or scan it again.",
        ),
    ),
    TrayReason.FOREIGN_VILLAGE: (
        QT_TRANSLATE_NOOP("Scan", "another village's"),
        QT_TRANSLATE_NOOP(
            "Scan", "This page was printed by another village, or in a rehearsal. Throw it away."
        ),
    ),
    TrayReason.UNKNOWN_CONSULTATION: (
        QT_TRANSLATE_NOOP("Scan", "unknown consultation"),
        QT_TRANSLATE_NOOP(
            "Scan", "This page belongs to a consultation that is not in this program."
        ),
    ),
    TrayReason.UNKNOWN_PAPER: (
        QT_TRANSLATE_NOOP("Scan", "unknown paper"),
        QT_TRANSLATE_NOOP(
            "Scan",
            "“{consultation}” knows no such paper or page: it was printed without being kept. Print it again from here.",
        ),
    ),
    TrayReason.OLDER_VERSION: (
        QT_TRANSLATE_NOOP("Scan", "an older version"),
        QT_TRANSLATE_NOOP(
            "Scan",
            "{title}: this is version {version}, the newest is {newest}. Let the newest be signed, or place this by hand.",
        ),
    ),
    TrayReason.ALREADY_FILED: (
        QT_TRANSLATE_NOOP("Scan", "there already"),
        QT_TRANSLATE_NOOP(
            "Scan",
            "{title}: this page is filed already. Place it by hand to put it in the other's stead, or throw it away.",
        ),
    ),
    TrayReason.SEVERAL_PAGES: (
        QT_TRANSLATE_NOOP("Scan", "several pages at once"),
        QT_TRANSLATE_NOOP(
            "Scan", "{pages} pages are on one picture. Scan each by itself; then throw this away."
        ),
    ),
    TrayReason.DOSSIER_CLOSED: (
        QT_TRANSLATE_NOOP("Scan", "dossier closed"),
        QT_TRANSLATE_NOOP(
            "Scan", "The dossier of “{consultation}” is closed. Open its archive step again first."
        ),
    ),
    TrayReason.BALLOT: (
        QT_TRANSLATE_NOOP("Scan", "a ballot"),
        QT_TRANSLATE_NOOP(
            "Scan",
            "A ballot of “{consultation}”: ballots are sealed and not kept here. Throw the picture away.",
        ),
    ),
    TrayReason.TAKEN_OUT: (
        QT_TRANSLATE_NOOP("Scan", "taken out"),
        QT_TRANSLATE_NOOP("Scan", "Taken out of {title}, page {page}."),
    ),
    TrayReason.DAMAGED: (
        QT_TRANSLATE_NOOP("Scan", "damaged file"),
        QT_TRANSLATE_NOOP(
            "Scan", "The file cannot be opened: it is damaged or was cut short. Scan again."
        ),
    ),
    TrayReason.PASSWORD: (
        QT_TRANSLATE_NOOP("Scan", "locked file"),
        QT_TRANSLATE_NOOP(
            "Scan", "The file is locked with a password. Save it without one and lay it in again."
        ),
    ),
    TrayReason.NOT_A_SCAN: (
        QT_TRANSLATE_NOOP("Scan", "not a scan"),
        QT_TRANSLATE_NOOP("Scan", "Only PDF, TIFF, JPEG, PNG and BMP files can be read here."),
    ),
    TrayReason.TOO_SMALL: (
        QT_TRANSLATE_NOOP("Scan", "too small"),
        QT_TRANSLATE_NOOP(
            "Scan", "The picture is too small to read. Scan with 200 dots to the inch or more."
        ),
    ),
}
"""A word for the table, and a sentence that says what to do."""


def reason_words(scan: ScanPage) -> str:
    return QCoreApplication.translate("Scan", REASONS[scan.reason][0])


def reason_sentence(scan: ScanPage) -> str:
    return fill("Scan", REASONS[scan.reason][1], scan.facts)


def page_words(scan: ScanPage) -> str:
    """Return which page of which file it is."""
    if not scan.file_page:
        return scan.file_name
    told = QCoreApplication.translate("Scan", "{0}, page {1}")
    return told.format(scan.file_name, scan.file_page)


def taken_words(taken: tuple[Taken, ...]) -> str:
    """Return in one sentence what became of the files."""
    filed, tray = sum(one.filed for one in taken), sum(one.tray for one in taken)
    if len(taken) == 1 and taken[0].known and not filed and not tray:
        return QCoreApplication.translate("Scan", "{0} was taken before").format(taken[0].name)
    told = QCoreApplication.translate("Scan", "{0} pages filed, {1} in the tray")
    return told.format(filed, tray)


def lacking_words(state: SignedState) -> str:
    """Return what a paper lacks: the whole scan, pages, signatures."""
    comma = QCoreApplication.translate("Scans", ", ")
    if not state.begun:
        return QCoreApplication.translate("Scans", "not scanned yet")
    if state.missing:
        told = QCoreApplication.translate("Scans", "page {0}")
        return told.format(comma.join(map(str, state.missing)))
    if state.empty:
        told = QCoreApplication.translate("Scans", "signature: {0}")
        return told.format(comma.join(state.empty))
    return ""


SCAN_ACTS: Mapping[str, str] = {
    "scan.file-taken": QT_TRANSLATE_NOOP("Act", "took in the {pages} pages of {file}"),
    "scan.file-refused": QT_TRANSLATE_NOOP("Act", "laid {file} into the tray"),
    "scan.filed": QT_TRANSLATE_NOOP("Act", "filed page {page} of {title}"),
    "scan.taken-out": QT_TRANSLATE_NOOP("Act", "took page {page} out of {title}"),
    "scan.turned": QT_TRANSLATE_NOOP("Act", "turned a page of {file}"),
    "scan.thrown-away": QT_TRANSLATE_NOOP("Act", "threw a page of {file} away"),
    "scan.empty-accepted": QT_TRANSLATE_NOOP("Act", "noted why {title} lacks a signature"),
    "scan.folder-chosen": QT_TRANSLATE_NOOP("Act", "watches the folder {folder}"),
    "scan.folder-dropped": QT_TRANSLATE_NOOP("Act", "watches no folder any more"),
    "final.taken": QT_TRANSLATE_NOOP("Act", "took the final version of {title}"),
    "final.dropped": QT_TRANSLATE_NOOP("Act", "took the final version of {title} back"),
}

SCAN_REFUSALS: Mapping[str, str] = {
    "scan.damaged": QT_TRANSLATE_NOOP(
        "Refusal", "The file cannot be opened: it is damaged or was cut short. Scan again."
    ),
    "scan.dossier-closed": QT_TRANSLATE_NOOP(
        "Refusal", "The dossier of {title} is closed. Open its archive step again first."
    ),
    "scan.folder-missing": QT_TRANSLATE_NOOP(
        "Refusal", "The folder {folder} is not there. Choose the one the scanner writes into."
    ),
    "scan.folder-own": QT_TRANSLATE_NOOP(
        "Refusal",
        "{folder} is where this program keeps its own data. Choose the folder the scanner writes into.",
    ),
    "scan.no-picture": QT_TRANSLATE_NOOP(
        "Refusal", "{file} could not be opened, so there is no page to place. Scan it again."
    ),
    "scan.no-such-page": QT_TRANSLATE_NOOP("Refusal", "{title} has {pages} pages. Choose one."),
    "scan.not-a-scan": QT_TRANSLATE_NOOP(
        "Refusal", "Only PDF, TIFF, JPEG, PNG and BMP files can be read here."
    ),
    "scan.not-filed": QT_TRANSLATE_NOOP("Refusal", "This page is no longer filed."),
    "scan.not-in-tray": QT_TRANSLATE_NOOP("Refusal", "This page no longer lies in the tray."),
    "scan.password": QT_TRANSLATE_NOOP(
        "Refusal", "The file is locked with a password. Save it without one and lay it in again."
    ),
    "scan.picture-gone": QT_TRANSLATE_NOOP(
        "Refusal", "The kept picture of {file} is gone from the data folder. Scan the page again."
    ),
    "scan.reason-missing": QT_TRANSLATE_NOOP("Refusal", "Write a reason, one sentence is enough."),
    "scan.too-large": QT_TRANSLATE_NOOP(
        "Refusal", "{file} is larger than {most} MB. Scan fewer pages into one file."
    ),
    "scan.too-small": QT_TRANSLATE_NOOP(
        "Refusal", "The picture is too small to read. Scan with 200 dots to the inch or more."
    ),
    "scan.unreadable": QT_TRANSLATE_NOOP("Refusal", "{file} cannot be read: {why}."),
    "final.ballot": QT_TRANSLATE_NOOP(
        "Refusal", "{file} is a ballot, and none has a final version."
    ),
    "final.changed-since": QT_TRANSLATE_NOOP(
        "Refusal", "{file} was changed after you looked at it. Look at the differences again."
    ),
    "final.foreign": QT_TRANSLATE_NOOP(
        "Refusal",
        "{file} is none of this village's papers: it does not carry their code. Save the paper as Word from here and edit that.",
    ),
    "final.not-docx": QT_TRANSLATE_NOOP(
        "Refusal", "{file} is no Word file (.docx), or it is damaged. Save it again as .docx."
    ),
    "final.older": QT_TRANSLATE_NOOP(
        "Refusal",
        "{title}: this file was made from version {version}, the newest is {newest}. Make the changes in the newest.",
    ),
    "final.password": QT_TRANSLATE_NOOP(
        "Refusal",
        "{file} is locked with a password or is an old .doc. Save it as .docx without one.",
    ),
    "final.source-gone": QT_TRANSLATE_NOOP(
        "Refusal",
        "The version of {title} that was printed is gone from the data folder, so nothing can be compared.",
    ),
    "final.unknown": QT_TRANSLATE_NOOP(
        "Refusal", "{file} belongs to a consultation or a paper that is not in this program."
    ),
    "final.unreadable": QT_TRANSLATE_NOOP("Refusal", "{file} cannot be read: {why}."),
}
