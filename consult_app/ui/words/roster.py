"""Words of the roster: remarks on rows, what was assumed, refusals, bodies."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from consult_app.domain.village import BodyKind
from consult_app.ui.words.filling import QT_TRANSLATE_NOOP, fill

if TYPE_CHECKING:  # every refusal is worded here; rosters are read once a year
    from consult_app.exchange.roster import Assumption, RowRemark

REMARKS: Mapping[str, str] = {
    "missing_name": QT_TRANSLATE_NOOP("RosterRemark", "There is no name"),
    "duplicate_id": QT_TRANSLATE_NOOP(
        "RosterRemark", "The same ID number stands in row {first_row}"
    ),
    "same_person_twice": QT_TRANSLATE_NOOP(
        "RosterRemark", "The same person stands in row {first_row}"
    ),
    "id_check_digit": QT_TRANSLATE_NOOP(
        "RosterRemark", "The check digit is wrong, perhaps one digit was miscopied"
    ),
    "id_length": QT_TRANSLATE_NOOP(
        "RosterRemark", "The ID number has {length} places, it should have 18"
    ),
    "id_characters": QT_TRANSLATE_NOOP(
        "RosterRemark", "The ID number holds something that is no digit"
    ),
    "id_15_digits": QT_TRANSLATE_NOOP("RosterRemark", "This is an old ID number of 15 digits"),
    "id_lost_digits": QT_TRANSLATE_NOOP(
        "RosterRemark", "The ID number is stored as a number and has lost its last digits"
    ),
    "id_birth_impossible": QT_TRANSLATE_NOOP(
        "RosterRemark", "The birth date in the ID number does not exist"
    ),
    "birth_disagrees_with_id": QT_TRANSLATE_NOOP(
        "RosterRemark", "The birth date is {column}, the ID number says {id}; the latter is taken"
    ),
    "sex_disagrees_with_id": QT_TRANSLATE_NOOP(
        "RosterRemark", "The sex is {column}, the ID number says {id}; the latter is taken"
    ),
    "sex_not_understood": QT_TRANSLATE_NOOP("RosterRemark", "The sex “{value}” is not understood"),
    "bad_date": QT_TRANSLATE_NOOP("RosterRemark", "“{value}” is no possible birth date"),
    "name_with_marks": QT_TRANSLATE_NOOP(
        "RosterRemark", "The name holds a digit or a mark, please look"
    ),
    "name_not_text": QT_TRANSLATE_NOOP("RosterRemark", "“{value}” is no name"),
    "full_width_id": QT_TRANSLATE_NOOP("RosterRemark", "Full-width digits were made plain ones"),
    "spaces_in_id": QT_TRANSLATE_NOOP("RosterRemark", "Blanks in the ID number were taken out"),
    "lower_case_x": QT_TRANSLATE_NOOP("RosterRemark", "The small x was made a capital X"),
    "spaces_in_name": QT_TRANSLATE_NOOP("RosterRemark", "Blanks in the name were taken out"),
    "text_date_dots": QT_TRANSLATE_NOOP("RosterRemark", "The date written with dots was read"),
    "text_date_chinese": QT_TRANSLATE_NOOP(
        "RosterRemark", "The date written with characters was read"
    ),
    "text_date_slashes": QT_TRANSLATE_NOOP(
        "RosterRemark", "The date written with strokes was read"
    ),
    "text_date_serial": QT_TRANSLATE_NOOP(
        "RosterRemark", "The date was stored as a running number and was read"
    ),
}

ASSUMPTIONS: Mapping[str, str] = {
    "no_registration_column": QT_TRANSLATE_NOOP(
        "RosterAssumption",
        "There is no column for registration: everybody counts as registered here",
    ),
    "no_representative_column": QT_TRANSLATE_NOOP(
        "RosterAssumption", "There is no column for representatives: those known stay as they are"
    ),
    "no_id_column": QT_TRANSLATE_NOOP(
        "RosterAssumption",
        "There is no column for ID numbers: people are matched by household and name",
    ),
    "no_group_column": QT_TRANSLATE_NOOP("RosterAssumption", "There is no column for groups"),
    "group_from_sheet": QT_TRANSLATE_NOOP(
        "RosterAssumption", "The names of the {sheets} sheets were taken as groups"
    ),
    "households_numbered": QT_TRANSLATE_NOOP(
        "RosterAssumption",
        "There are no household numbers: households were numbered by their heads",
    ),
    "no_households": QT_TRANSLATE_NOOP(
        "RosterAssumption", "Nothing says who belongs to which household"
    ),
    "household_numbers_by_group": QT_TRANSLATE_NOOP(
        "RosterAssumption",
        "Each group numbers its households anew: the group was put before the number",
    ),
    "sheets_left_out": QT_TRANSLATE_NOOP(
        "RosterAssumption", "No header was found in the sheets {sheets}: they were left out"
    ),
}

FIELDS: Mapping[str, str] = {
    "name": QT_TRANSLATE_NOOP("RosterField", "name"),
    "head": QT_TRANSLATE_NOOP("RosterField", "head of household"),
    "sex": QT_TRANSLATE_NOOP("RosterField", "sex"),
    "id_number": QT_TRANSLATE_NOOP("RosterField", "ID number"),
    "born": QT_TRANSLATE_NOOP("RosterField", "birth date"),
    "household_no": QT_TRANSLATE_NOOP("RosterField", "household number"),
    "relation": QT_TRANSLATE_NOOP("RosterField", "relation to the head"),
    "group": QT_TRANSLATE_NOOP("RosterField", "group"),
    "grid": QT_TRANSLATE_NOOP("RosterField", "grid"),
    "address": QT_TRANSLATE_NOOP("RosterField", "address"),
    "phone": QT_TRANSLATE_NOOP("RosterField", "phone"),
    "registered": QT_TRANSLATE_NOOP("RosterField", "registration"),
    "ethnicity": QT_TRANSLATE_NOOP("RosterField", "ethnicity"),
    "politics": QT_TRANSLATE_NOOP("RosterField", "political status"),
    "party_member": QT_TRANSLATE_NOOP("RosterField", "party member"),
    "representative": QT_TRANSLATE_NOOP("RosterField", "representative"),
    "note": QT_TRANSLATE_NOOP("RosterField", "remarks"),
}

BODIES: Mapping[str, str] = {
    "committee": QT_TRANSLATE_NOOP("Body", "Villagers' committee"),
    "representatives": QT_TRANSLATE_NOOP("Body", "Representatives"),
    "supervision": QT_TRANSLATE_NOOP("Body", "Supervision committee"),
    "party_members": QT_TRANSLATE_NOOP("Body", "Party members"),
    "party_committee": QT_TRANSLATE_NOOP("Body", "Party committee"),
    "collective_members": QT_TRANSLATE_NOOP("Body", "Members of the collective"),
    "collective_representatives": QT_TRANSLATE_NOOP("Body", "Representatives of the collective"),
    "collective_council": QT_TRANSLATE_NOOP("Body", "Council of the collective"),
}

SEXES: Mapping[str, str] = {
    "male": QT_TRANSLATE_NOOP("Sex", "male"),
    "female": QT_TRANSLATE_NOOP("Sex", "female"),
}

COUNTS: Mapping[str, str] = {
    "people": QT_TRANSLATE_NOOP("RosterCount", "people"),
    "households": QT_TRANSLATE_NOOP("RosterCount", "households"),
    "groups": QT_TRANSLATE_NOOP("RosterCount", "groups"),
    "grids": QT_TRANSLATE_NOOP("RosterCount", "grids"),
    "registered": QT_TRANSLATE_NOOP("RosterCount", "registered here"),
    "not_registered": QT_TRANSLATE_NOOP("RosterCount", "not registered here"),
    "adults_registered": QT_TRANSLATE_NOOP("RosterCount", "registered and 18 or older"),
    "registered_households": QT_TRANSLATE_NOOP("RosterCount", "registered households"),
    "party_members": QT_TRANSLATE_NOOP("RosterCount", "party members"),
    "representatives": QT_TRANSLATE_NOOP("RosterCount", "representatives"),
    "women_representatives": QT_TRANSLATE_NOOP("RosterCount", "women among the representatives"),
}

_SPREADSHEET = QT_TRANSLATE_NOOP("FileKind", "something else")
FILE_KINDS: Mapping[str, str] = {
    "picture": QT_TRANSLATE_NOOP("FileKind", "a picture"),
    "pdf": QT_TRANSLATE_NOOP("FileKind", "a PDF"),
    "word": QT_TRANSLATE_NOOP("FileKind", "a text document"),
    "web_page": QT_TRANSLATE_NOOP("FileKind", "a web page"),
    "archive": QT_TRANSLATE_NOOP("FileKind", "a packed archive"),
}

ROSTER_REFUSALS: Mapping[str, str] = {
    "roster.file-missing": QT_TRANSLATE_NOOP(
        "Refusal", "There is no file {file}. Is the drive still plugged in?"
    ),
    "roster.file-unreadable": QT_TRANSLATE_NOOP(
        "Refusal", "{file} cannot be read: {why}. Close it in other programs and try again."
    ),
    "roster.empty-file": QT_TRANSLATE_NOOP("Refusal", "{file} is empty. Nothing was taken in."),
    "roster.too-large": QT_TRANSLATE_NOOP(
        "Refusal", "{file} is too large for a roster. Take the pictures out of it and try again."
    ),
    "roster.wrong-ending": QT_TRANSLATE_NOOP(
        "Refusal", "{file} is no spreadsheet. Rosters come as {known}."
    ),
    "roster.not-a-spreadsheet": QT_TRANSLATE_NOOP(
        "Refusal", "{file} is {kind} inside, not a spreadsheet, whatever its name says."
    ),
    "roster.password": QT_TRANSLATE_NOOP(
        "Refusal",
        "{file} is locked with a password. Open it, save it without the password, and try again.",
    ),
    "roster.unreadable": QT_TRANSLATE_NOOP(
        "Refusal",
        "{file} is damaged or no spreadsheet. Open it, save it anew as .xlsx, and try again.",
    ),
    "roster.too-wide": QT_TRANSLATE_NOOP(
        "Refusal",
        "In {file} something stands far to the right, in cell {cell}. Delete it there and try again.",
    ),
    "roster.too-many-rows": QT_TRANSLATE_NOOP(
        "Refusal", "{file} has {rows} rows; at most {most} are taken. Split it by groups."
    ),
    "roster.no-rows": QT_TRANSLATE_NOOP("Refusal", "There are no rows in {file}."),
    "roster.no-people": QT_TRANSLATE_NOOP(
        "Refusal", "Below the header of {file} there is nobody. Nothing was taken in."
    ),
    "roster.header-not-found": QT_TRANSLATE_NOOP(
        "Refusal",
        "No header was found in {file}. Looked for a row with {looked_for}; at the top stands: {first_lines}.",
    ),
    "roster.organisations-header-not-found": QT_TRANSLATE_NOOP(
        "Refusal", "No header was found in {file}. Looked for a row with {looked_for}."
    ),
    "roster.no-organisations": QT_TRANSLATE_NOOP(
        "Refusal", "Below the header of {file} there is no organisation."
    ),
    "roster.cannot-write": QT_TRANSLATE_NOOP(
        "Refusal", "{file} cannot be written: {why}. Choose another folder."
    ),
    "person.name-missing": QT_TRANSLATE_NOOP("Refusal", "Write the name."),
    "person.born-in-future": QT_TRANSLATE_NOOP(
        "Refusal", "{born} has not come yet. Enter the birth date."
    ),
    "person.id-already-there": QT_TRANSLATE_NOOP(
        "Refusal",
        "{name} of household {household} has this ID number already. One of the two is wrong.",
    ),
    "person.left-in-future": QT_TRANSLATE_NOOP(
        "Refusal", "{on} has not come yet. Enter it on the day."
    ),
    "household.not-a-member": QT_TRANSLATE_NOOP(
        "Refusal", "{name} does not belong to household {household}."
    ),
    "household.speaker-not-adult": QT_TRANSLATE_NOOP(
        "Refusal", "{name} is not 18 yet and cannot speak for the household."
    ),
    "organisation.name-missing": QT_TRANSLATE_NOOP("Refusal", "Write the organisation's name."),
    "organisation.already-there": QT_TRANSLATE_NOOP("Refusal", "{name} is in the list already."),
    "body.nobody": QT_TRANSLATE_NOOP("Refusal", "Choose at least one member."),
    "body.term-upside-down": QT_TRANSLATE_NOOP(
        "Refusal", "The term ends on {until}, before it begins on {since}."
    ),
    "body.supervision-in-committee": QT_TRANSLATE_NOOP(
        "Refusal",
        "Members of the committee cannot watch over it (Organic Law, article 37): {names}.",
    ),
}


def remark_words(remark: "RowRemark") -> str:
    """Return what is said of a row."""
    facts = {key: _told(value) for key, value in remark.facts.items()}
    facts |= {"value": remark.value, "length": len("".join(remark.value.split()))}
    return fill("RosterRemark", REMARKS[remark.code], facts)


def _told(value: object) -> object:
    return fill("Sex", SEXES[str(value)]) if str(value) in SEXES else value


def assumption_words(assumption: "Assumption") -> str:
    return fill("RosterAssumption", ASSUMPTIONS[assumption.code], assumption.facts)


def field_words(field: str) -> str:
    return fill("RosterField", FIELDS[field])


def count_words(name: str) -> str:
    return fill("RosterCount", COUNTS[name])


def sex_words(sex: str | None) -> str:
    """Return 男 or 女, nothing where it is not known."""
    return fill("Sex", SEXES[sex]) if sex else ""


def body_words(kind: BodyKind) -> str:
    return fill("Body", BODIES[kind.value])


def file_kind_words(kind: str) -> str:
    return fill("FileKind", FILE_KINDS.get(kind, _SPREADSHEET))
