"""Words of every fault of a package, by code of `Fault`: what is wrong and where."""

from collections.abc import Mapping

from consult_app.exchange.bag_check import Fault
from consult_app.exchange.signing import Standing
from consult_app.ui.words.filling import QT_TRANSLATE_NOOP, fill

FAULTS: Mapping[str, str] = {
    "bag.declaration": QT_TRANSLATE_NOOP("Fault", "{path}: not a package of the known version"),
    "bag.fetch": QT_TRANSLATE_NOOP("Fault", "{path}: it wants files from elsewhere"),
    "bag.file-added": QT_TRANSLATE_NOOP("Fault", "{path}: added, it stands in no list"),
    "bag.file-changed": QT_TRANSLATE_NOOP("Fault", "{path}: its content was changed"),
    "bag.file-missing": QT_TRANSLATE_NOOP("Fault", "{path}: missing"),
    "bag.file-unreadable": QT_TRANSLATE_NOOP("Fault", "{path}: the drive cannot read it"),
    "bag.link": QT_TRANSLATE_NOOP("Fault", "{path}: a link to elsewhere, not a file"),
    "bag.listed-twice": QT_TRANSLATE_NOOP("Fault", "{path}: listed twice in {manifest}"),
    "bag.manifest-missing": QT_TRANSLATE_NOOP("Fault", "{path}: the list of files is missing"),
    "bag.manifest-unreadable": QT_TRANSLATE_NOOP("Fault", "{path}: line {line} cannot be read"),
    "bag.names-collide": QT_TRANSLATE_NOOP(
        "Fault", "{path}: the same name as {other} but for its case"
    ),
    "bag.not-a-bag": QT_TRANSLATE_NOOP("Fault", "{path}: missing, so this folder is no package"),
    "bag.not-a-file": QT_TRANSLATE_NOOP("Fault", "{path}: neither a file nor a folder"),
    "bag.not-utf8": QT_TRANSLATE_NOOP("Fault", "{path}: its characters cannot be read"),
    "bag.oxum": QT_TRANSLATE_NOOP("Fault", "{path}: says {told} (bytes.files), found {found}"),
    "bag.path-escapes": QT_TRANSLATE_NOOP(
        "Fault", "{path}: leads out of the package ({manifest}, line {line})"
    ),
    "bag.tag-changed": QT_TRANSLATE_NOOP(
        "Fault", "{path}: this file about the package was changed"
    ),
    "bag.tag-too-large": QT_TRANSLATE_NOOP("Fault", "{path}: too large to be genuine"),
    "content.no-record": QT_TRANSLATE_NOOP("Fault", "{path}: the record is missing"),
    "content.not-described": QT_TRANSLATE_NOOP("Fault", "{path}: not as described, at {where}"),
    "content.other-file": QT_TRANSLATE_NOOP("Fault", "{path}: not the file that the record names"),
    "content.unreadable": QT_TRANSLATE_NOOP("Fault", "{path}: the record cannot be read"),
    "journal.cut": QT_TRANSLATE_NOOP("Fault", "{path}: entries were cut off"),
    "journal.entry-changed": QT_TRANSLATE_NOOP(
        "Fault", "{path}: entry {entry} (line {line}) was changed"
    ),
    "journal.link-broken": QT_TRANSLATE_NOOP(
        "Fault", "{path}: something was taken out or put in before line {line}"
    ),
    "journal.missing": QT_TRANSLATE_NOOP("Fault", "{path}: the journal is missing"),
    "journal.unreadable": QT_TRANSLATE_NOOP("Fault", "{path}: the journal cannot be read"),
    "signature.key-changed": QT_TRANSLATE_NOOP(
        "Fault", "{path}: signed with another key than the one compared before"
    ),
    "signature.missing": QT_TRANSLATE_NOOP("Fault", "{path}: the signature is missing"),
    "signature.other-organisation": QT_TRANSLATE_NOOP(
        "Fault", "{path}: the package names another sender than its signer {signer}"
    ),
    "signature.signer-unreadable": QT_TRANSLATE_NOOP("Fault", "{path}: who signed cannot be read"),
    "signature.wrong": QT_TRANSLATE_NOOP(
        "Fault", "{path}: the signature does not fit this package"
    ),
}
STANDINGS: Mapping[Standing, str] = {
    Standing.OWN: QT_TRANSLATE_NOOP("Fault", "the key of this computer"),
    Standing.KNOWN: QT_TRANSLATE_NOOP("Fault", "a key that was compared before"),
    Standing.UNKNOWN: QT_TRANSLATE_NOOP(
        "Fault", "a key nobody here has compared yet: ring them up and compare the digits"
    ),
    Standing.CHANGED: QT_TRANSLATE_NOOP("Fault", "another key than the one compared before"),
}


def fault_words(fault: Fault) -> str:
    """Return the sentence of a fault; one without words is shown by its code."""
    facts = {**fault.facts, "path": fault.path}
    return fill("Fault", FAULTS.get(fault.code, "{path}: " + fault.code), facts)


def standing_words(standing: Standing) -> str:
    return fill("Fault", STANDINGS[standing])
