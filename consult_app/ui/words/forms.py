"""Words of the forms' editor: kinds of blocks, places in them, and faults."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from consult_app.basics.errors import ExpectedError
from consult_app.documents.form_check import Fault
from consult_app.documents.form_edit import Spot
from consult_app.services.papers.wordings import Origin
from consult_app.ui.errors import refusal_words
from consult_app.ui.words.filling import QT_TRANSLATE_NOOP, fill

KINDS: Mapping[str, str] = {
    "red_head": QT_TRANSLATE_NOOP("Form", "red head"),
    "title": QT_TRANSLATE_NOOP("Form", "title"),
    "heading": QT_TRANSLATE_NOOP("Form", "heading"),
    "paragraph": QT_TRANSLATE_NOOP("Form", "paragraph"),
    "labelled": QT_TRANSLATE_NOOP("Form", "label and words"),
    "table": QT_TRANSLATE_NOOP("Form", "table"),
    "grid": QT_TRANSLATE_NOOP("Form", "ruled form"),
    "signature": QT_TRANSLATE_NOOP("Form", "signatures"),
    "issued": QT_TRANSLATE_NOOP("Form", "issuer and date"),
    "picture": QT_TRANSLATE_NOOP("Form", "picture"),
    "spacer": QT_TRANSLATE_NOOP("Form", "empty line"),
    "page_break": QT_TRANSLATE_NOOP("Form", "new page"),
}

KEYS: Mapping[str, str] = {
    "title": QT_TRANSLATE_NOOP("Form", "Kind of paper"),
    "heading": QT_TRANSLATE_NOOP("Form", "Title of the file"),
    "footer": QT_TRANSLATE_NOOP("Form", "Small line below every page"),
    "text": QT_TRANSLATE_NOOP("Form", "Words"),
    "subtitle": QT_TRANSLATE_NOOP("Form", "Second line of the title"),
    "label": QT_TRANSLATE_NOOP("Form", "Label"),
    "issuer": QT_TRANSLATE_NOOP("Form", "Issuer in red"),
    "issuers": QT_TRANSLATE_NOOP("Form", "Issuers, one a line"),
    "number": QT_TRANSLATE_NOOP("Form", "Number of the paper"),
    "date": QT_TRANSLATE_NOOP("Form", "Date"),
    "caption": QT_TRANSLATE_NOOP("Form", "Words below the picture"),
    "empty": QT_TRANSLATE_NOOP("Form", "If the list is empty"),
}

ORIGINS: Mapping[Origin, str] = {
    Origin.SHIPPED: QT_TRANSLATE_NOOP("Form", "as shipped"),
    Origin.OWN: QT_TRANSLATE_NOOP("Form", "our own"),
    Origin.FOLDER: QT_TRANSLATE_NOOP("Form", "our own, laid in as a file"),
}


def kind_words(kind: str) -> str:
    """Return what a block of a kind is called; an unknown kind stands as it is."""
    return fill("Form", KINDS[kind]) if kind in KINDS else kind


def origin_words(origin: Origin) -> str:
    return fill("Form", ORIGINS[origin])


def spot_words(spot: Spot) -> str:
    """Return where in its block a text is printed: its line, its cell, its column."""
    numbers = [part + 1 for part in spot.path[2:] if isinstance(part, int)]
    match [part for part in spot.path[2:] if isinstance(part, str)], numbers:
        case ["columns", "title"], [column]:
            words = QCoreApplication.translate("Form", "Head of column {0}")
            return words.format(column)
        case ["cells"], [column]:
            return QCoreApplication.translate("Form", "What stands in column {0}").format(column)
        case ["rows", "cells", _], [line, cell]:
            return QCoreApplication.translate("Form", "Row {0}, cell {1}").format(line, cell)
        case ["roles"], [number]:
            return QCoreApplication.translate("Form", "Who signs, {0}").format(number)
        case _:
            return fill("Form", KEYS[spot.key]) if spot.key in KEYS else spot.key


def fault_words(fault: Fault, title: str) -> str:
    """Return the sentence of a fault, which names the form by its title and the block by its number."""
    block = "—" if fault.block is None else str(fault.block + 1)
    facts = {**fault.error.facts, "file": title, "block": block}
    return refusal_words(ExpectedError(fault.error.code, **facts))
