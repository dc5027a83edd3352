"""The figures of a count with their names, and its sums written out."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QCoreApplication

from consult_app.ui.words.filling import QT_TRANSLATE_NOOP

PARTS = (
    ("yes", QT_TRANSLATE_NOOP("Verdict", "Yes")),
    ("no", QT_TRANSLATE_NOOP("Verdict", "No")),
    ("abstain", QT_TRANSLATE_NOOP("Verdict", "Abstain")),
    ("spoiled", QT_TRANSLATE_NOOP("Verdict", "Spoiled")),
    ("silent", QT_TRANSLATE_NOOP("Verdict", "Did not vote")),
    ("neither", QT_TRANSLATE_NOOP("Verdict", "Spoiled or not cast")),
)
FIGURES = (
    ("due", QT_TRANSLATE_NOOP("Verdict", "Due")),
    ("present", QT_TRANSLATE_NOOP("Verdict", "Present")),
    ("printed", QT_TRANSLATE_NOOP("Verdict", "Printed")),
    ("issued", QT_TRANSLATE_NOOP("Verdict", "Issued")),
    ("unused", QT_TRANSLATE_NOOP("Verdict", "Unused")),
    ("returned", QT_TRANSLATE_NOOP("Verdict", "Returned")),
    ("valid", QT_TRANSLATE_NOOP("Verdict", "Valid")),
    ("spoiled", QT_TRANSLATE_NOOP("Verdict", "Spoiled")),
)
PART_NAMES: Mapping[str, str] = {
    **dict(PARTS[:3]),
    **dict(FIGURES),
    "spoiled_before": QT_TRANSLATE_NOOP("Verdict", "Spoiled before"),
    "marks": QT_TRANSLATE_NOOP("Verdict", "Marks"),
    "blank": QT_TRANSLATE_NOOP("Verdict", "Blank"),
}


def sum_words(each: Mapping[str, Any]) -> str:
    """Write one sum: Printed 40 = Issued 34 + Unused 6."""
    names = {
        "returned_at_most_issued": ("returned", "issued"),
        "issued_at_most_present": ("issued", "present"),
        "marks_at_least": ("valid", "marks"),
        "marks_at_most": ("marks", "valid"),
        "option": ("marks", "valid"),
    }
    if each["code"] in names:
        left, right = names[each["code"]]
        return f"{_name(left)} {each['left']} {each['relation']} {_name(right)} {each['right']}"
    told = [
        f"{_name(name)} {each['parts'][name]}"
        for name in PART_NAMES
        if each["parts"].get(name) or (name in each["parts"] and name != "spoiled_before")
    ]
    parts = " + ".join(told)
    return f"{_name(each['code'])} {each['left']} {each['relation']} {parts}"


def _name(code: str) -> str:
    return QCoreApplication.translate("Verdict", PART_NAMES[code])
