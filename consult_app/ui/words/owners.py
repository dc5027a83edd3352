"""Words about owners and their register: refusals and acts."""

from collections.abc import Mapping

from consult_app.ui.words.filling import QT_TRANSLATE_NOOP

OWNER_REFUSALS: Mapping[str, str] = {
    "owner.name-missing": QT_TRANSLATE_NOOP("Refusal", "Write the owner's name."),
    "owner.no-part": QT_TRANSLATE_NOOP(
        "Refusal",
        "Write which part {name} owns, and its floor area: one line each, as 3-501 98.35.",
    ),
    "owner.line-unclear": QT_TRANSLATE_NOOP(
        "Refusal",
        "Line {number} is not understood: “{line}”. Write the part, a blank, and its area in m² with two decimals at most, as 3-501 98.35.",
    ),
    "owner.part-twice": QT_TRANSLATE_NOOP("Refusal", "{number} stands here twice."),
    "owner.part-taken": QT_TRANSLATE_NOOP(
        "Refusal",
        "{number} belongs to {name} by the register. If it was sold, take it out there first; joint owners are one line together.",
    ),
    "owner.area-wrong": QT_TRANSLATE_NOOP("Refusal", "The area of {number} cannot be right."),
    "owners.header-not-found": QT_TRANSLATE_NOOP(
        "Refusal",
        "{file} has no header with an area. Looked for were: {looked_for}. One row is one part, with owner, part and area.",
    ),
    "owners.nobody": QT_TRANSLATE_NOOP(
        "Refusal", "Below the header of {file} there is no owner with a part and its area."
    ),
    "vote.by-name-only": QT_TRANSLATE_NOOP(
        "Refusal",
        "This vote counts floor area or households, so every answer must say whose it is: take it by name.",
    ),
}

OWNER_ACTS: Mapping[str, str] = {
    "owner.saved": QT_TRANSLATE_NOOP("Act", "kept the owner {name}"),
    "owner.taken-out": QT_TRANSLATE_NOOP("Act", "took {name} out of the owners"),
    "owners.imported": QT_TRANSLATE_NOOP("Act", "took in {count} owners"),
}
