"""The three tables of the page of scans: the tray, papers that lack something, pages that were filed."""

from PySide6.QtCore import QCoreApplication

from consult_app.domain.scans import ScanPage
from consult_app.services.app import CHINA
from consult_app.services.scan_view import FiledRow, PaperRow
from consult_app.ui.widgets.tables import Column, DataTable, Mark
from consult_app.ui.words.dates import day_words
from consult_app.ui.words.scans import lacking_words, page_words, reason_words


def tray_table() -> DataTable:
    return DataTable(
        [
            Column(QCoreApplication.translate("Scans", "Scanned page"), page_words, strong=True),
            Column(QCoreApplication.translate("Scans", "Taken"), _taken, width=158, least=True),
            Column(
                QCoreApplication.translate("Scans", "Why it waits"),
                reason_words,
                mark=lambda _scan: Mark("alert-triangle", "warn"),
                width=170,
            ),
        ],
        QCoreApplication.translate("Scans", "Pages in the tray"),
    )


def _taken(scan: ScanPage) -> str:
    return day_words(scan.taken_at.astimezone(CHINA).date())


def lacking_table() -> DataTable:
    return DataTable(
        [
            Column(
                QCoreApplication.translate("Scans", "Paper"),
                lambda one: one.paper.title,
                second=lambda one: one.consultation.title,
                strong=True,
            ),
            Column(
                QCoreApplication.translate("Scans", "Pages"),
                lambda one: f"{len(one.state.pages)}/{one.paper.pages}",
                sort=lambda one: len(one.state.missing),
                right=True,
                width=64,
            ),
            Column(
                QCoreApplication.translate("Scans", "What is missing"),
                _lacking_words,
                mark=_lacking_mark,
                width=300,
            ),
        ],
        QCoreApplication.translate("Scans", "Papers that lack something"),
    )


def _lacking_words(one: PaperRow) -> str:
    return lacking_words(one.state)


def _lacking_mark(one: PaperRow) -> Mark:
    return Mark("alert-triangle", "warn") if one.state.begun else Mark("circle", "ink2")


def filed_table() -> DataTable:
    return DataTable(
        [
            Column(
                QCoreApplication.translate("Scans", "Paper"),
                lambda one: one.paper.title,
                second=lambda one: one.consultation.title,
                strong=True,
            ),
            Column(
                QCoreApplication.translate("Scans", "Page"),
                lambda one: f"{one.scan.page}/{one.paper.pages}",
                sort=lambda one: one.scan.page,
                right=True,
                width=64,
            ),
            Column(
                QCoreApplication.translate("Scans", "Signatures"),
                _signatures,
                mark=_signed_mark,
                width=190,
            ),
        ],
        QCoreApplication.translate("Scans", "Pages that were filed"),
    )


def _signatures(one: FiledRow) -> str:
    if not one.scan.measured:
        return QCoreApplication.translate("Scans", "look yourself")
    if one.scan.empty:
        told = QCoreApplication.translate("Scans", "{0} empty")
        return told.format(len(one.scan.empty))
    return QCoreApplication.translate("Scans", "none is empty")


def _signed_mark(one: FiledRow) -> Mark:
    if not one.scan.measured:
        return Mark("eye", "ink2")
    return Mark("alert-triangle", "warn") if one.scan.empty else Mark("circle-check", "met")
