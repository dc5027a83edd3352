"""Words of the refusals of forms and papers."""

from collections.abc import Mapping

from consult_app.ui.words.filling import QT_TRANSLATE_NOOP

PAPER_REFUSALS: Mapping[str, str] = {
    "form.line-not-toml": QT_TRANSLATE_NOOP(
        "Refusal",
        "Line {line} of the form {file} cannot be read: a quotation mark, a bracket or an equals sign is missing there "
        "or in the line before.",
    ),
    "form.too-long": QT_TRANSLATE_NOOP(
        "Refusal", "The form {file} is far longer than any form. It is not taken."
    ),
    "dossier.file-unreadable": QT_TRANSLATE_NOOP(
        "Refusal",
        "The file of {title} cannot be read as PDF. Take its scan in once more, or print the paper anew.",
    ),
    "dossier.nothing-to-bind": QT_TRANSLATE_NOOP(
        "Refusal",
        "No paper and no photograph of this consultation is kept yet. Print a paper first; then there is a dossier.",
    ),
    "form.missing-key": QT_TRANSLATE_NOOP(
        "Refusal",
        "The form {file} lacks the line {key} in block {block}. Add it, or go back to the shipped form.",
    ),
    "form.name-missing": QT_TRANSLATE_NOOP(
        "Refusal",
        "The form {file} asks in block {block} for {name}, which this paper does not know. Take it out of the form.",
    ),
    "form.not-fillable": QT_TRANSLATE_NOOP(
        "Refusal",
        "The form {file} cannot be filled in block {block}: {why}. Mend it, or go back to the shipped form.",
    ),
    "form.not-for-posting": QT_TRANSLATE_NOOP(
        "Refusal",
        "The form {file} is for a public board, but block {block} shows {name}, which is private. Take it out.",
    ),
    "form.not-found": QT_TRANSLATE_NOOP(
        "Refusal",
        "There is no form called {form}. Install the program again, or put the form back into its folder.",
    ),
    "form.not-toml": QT_TRANSLATE_NOOP(
        "Refusal",
        "The form {file} cannot be read: {why}. Mend it, or go back to the shipped form.",
    ),
    "form.syntax": QT_TRANSLATE_NOOP(
        "Refusal",
        "A text of the form {file} is written wrongly in block {block}: {why}. Mend it, or go back to the shipped form.",
    ),
    "form.unknown-key": QT_TRANSLATE_NOOP(
        "Refusal",
        "The form {file} has a line {key} in block {block} that no form has. Take it out, or mend its name.",
    ),
    "form.unknown-kind": QT_TRANSLATE_NOOP(
        "Refusal",
        "The form {file} has a block of a kind that does not exist ({kind}, block {block}). Mend it.",
    ),
    "form.unknown-name": QT_TRANSLATE_NOOP(
        "Refusal",
        "The form {file} uses the name {name} in block {block}, which does not exist. Look it up in the list of names.",
    ),
    "form.vocabulary-malformed": QT_TRANSLATE_NOOP(
        "Refusal",
        "The list of names {file} is damaged at {name}. Install the program again.",
    ),
    "form.is-shipped": QT_TRANSLATE_NOOP(
        "Refusal", "{title} has the shipped wording already; there is nothing to set back."
    ),
    "form-set.faulty": QT_TRANSLATE_NOOP(
        "Refusal",
        "In this set the form {title} has a fault in line {line}. Nothing was taken; ask for a set that is right.",
    ),
    "form-set.nothing-new": QT_TRANSLATE_NOOP(
        "Refusal", "Every form of this set is in use here already. There is nothing to take."
    ),
    "form-set.nothing-own": QT_TRANSLATE_NOOP(
        "Refusal",
        "All forms here have the shipped wording. Change one first; then there is something to hand on.",
    ),
    "form-set.stray-file": QT_TRANSLATE_NOOP(
        "Refusal", "The set of forms holds {file}, which is no form. Do not use it."
    ),
    "form.wording-lost": QT_TRANSLATE_NOOP(
        "Refusal",
        "The wording that the paper {form} was made from is no longer in the store. Bring back a backup.",
    ),
    "form.wrong-value": QT_TRANSLATE_NOOP(
        "Refusal",
        "In the form {file}, block {block}, {key} may not be {value}. Mend it, or go back to the shipped form.",
    ),
    "paper.not-printed": QT_TRANSLATE_NOOP(
        "Refusal",
        "The printer {printer} did not take the paper. Look whether it is switched on and has paper, then print again.",
    ),
    "paper.not-written": QT_TRANSLATE_NOOP(
        "Refusal",
        "{path} could not be written: {why}. Close it if it is open in another program, or choose another place.",
    ),
    "paper.version-lost": QT_TRANSLATE_NOOP(
        "Refusal",
        "The file of {title}, version {version}, is gone or was changed, and the facts have changed since. "
        "Bring it back from a backup.",
    ),
    "paper.picture-not-readable": QT_TRANSLATE_NOOP(
        "Refusal",
        "The picture “{caption}” cannot be read. Take it again, as JPEG or PNG.",
    ),
}
