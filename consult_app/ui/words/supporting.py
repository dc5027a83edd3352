"""Words of what supports the papers: experts, adoption of opinions, filing, checks, numbers, exceptions."""

from collections.abc import Mapping

from consult_app.ui.words.filling import QT_TRANSLATE_NOOP, fill

SUPPORTING_ACTS: Mapping[str, str] = {
    "review.points-kept": QT_TRANSLATE_NOOP("Act", "kept the points of the review"),
    "expert.heard": QT_TRANSLATE_NOOP("Act", "kept the opinion of {name}"),
    "expert.removed": QT_TRANSLATE_NOOP("Act", "took the opinion of {name} out"),
    "opinion.decided": QT_TRANSLATE_NOOP("Act", "said what became of an opinion"),
    "opinion.reopened": QT_TRANSLATE_NOOP("Act", "an opinion is open again"),
    "filing.kept": QT_TRANSLATE_NOOP("Act", "kept the filing with {to}"),
    "filing.removed": QT_TRANSLATE_NOOP("Act", "took the filing with {to} out"),
    "posting.checked": QT_TRANSLATE_NOOP("Act", "noted that {place} was looked at"),
    "posting.check-removed": QT_TRANSLATE_NOOP("Act", "took a look at {place} out"),
    "photograph.described": QT_TRANSLATE_NOOP("Act", "described the picture {file}"),
    "number.given": QT_TRANSLATE_NOOP("Act", "gave a paper its number {number}"),
    "number.corrected": QT_TRANSLATE_NOOP("Act", "a paper now bears the number {number}"),
    "number.head-chosen": QT_TRANSLATE_NOOP("Act", "chose how official papers begin"),
    "annex.added": QT_TRANSLATE_NOOP("Act", "laid {file} beside the matter"),
    "annex.named": QT_TRANSLATE_NOOP("Act", "named an attachment {file}"),
    "annex.moved": QT_TRANSLATE_NOOP("Act", "gave the attachment {file} another place"),
    "dispatch.kept": QT_TRANSLATE_NOOP("Act", "kept who gets a copy of a paper"),
    "mask.excepted": QT_TRANSLATE_NOOP("Act", "{name} decided that {shown} is shown in public"),
    "mask.hidden-again": QT_TRANSLATE_NOOP("Act", "{shown} is hidden again in public"),
}

SUPPORTING_REFUSALS: Mapping[str, str] = {
    "expert.name-and-words": QT_TRANSLATE_NOOP(
        "Refusal", "An expert's opinion needs a name and the words. Write both."
    ),
    "filing.to-and-what": QT_TRANSLATE_NOOP(
        "Refusal", "A filing says to whom and what was filed. Write both."
    ),
    "filing.receipt-before": QT_TRANSLATE_NOOP(
        "Refusal", "The receipt cannot be older than the filing of {on}. Correct the day."
    ),
    "supporting.in-the-future": QT_TRANSLATE_NOOP(
        "Refusal", "{on} has not come yet. Enter the day on which it really was."
    ),
    "opinion.reason-missing": QT_TRANSLATE_NOOP(
        "Refusal",
        "Whoever gave the opinion will ask why it was not adopted whole. Write the reason.",
    ),
    "number.taken": QT_TRANSLATE_NOOP(
        "Refusal", "The number {number} is on another paper already. Choose another one."
    ),
    "number.malformed": QT_TRANSLATE_NOOP(
        "Refusal", "A number has its mark, a year and a number from 1 up. Fill in all three."
    ),
    "annex.name-missing": QT_TRANSLATE_NOOP(
        "Refusal", "Papers call an attachment by its name. Write one."
    ),
    "attachment.not-an-annex": QT_TRANSLATE_NOOP(
        "Refusal",
        "{file} is no picture, PDF, Word or Excel file, or it is damaged. Choose another file, or print it and scan it.",
    ),
    "dispatch.copy-number": QT_TRANSLATE_NOOP(
        "Refusal", "The number of a copy has at most six digits and nothing else. Correct it."
    ),
    "dispatch.secret-unnumbered": QT_TRANSLATE_NOOP(
        "Refusal",
        "A paper marked secret has to bear the number of its copy (GB/T 9704-2012, 7.2.1). Write the number.",
    ),
    "dispatch.nobody-prints": QT_TRANSLATE_NOOP(
        "Refusal", "The foot of the paper says who issued it. Write the name of the office."
    ),
    "mask.reason-and-name": QT_TRANSLATE_NOOP(
        "Refusal",
        "What is shown in public all the same needs a reason and the name of who decided it. Write both.",
    ),
    "mask.nothing-there": QT_TRANSLATE_NOOP(
        "Refusal", "These words hold nothing that would be hidden. Nothing was changed."
    ),
}

HIDDEN_KINDS: Mapping[str, str] = {
    "identity": QT_TRANSLATE_NOOP("Hidden", "ID number"),
    "phone": QT_TRANSLATE_NOOP("Hidden", "phone"),
    "bank": QT_TRANSLATE_NOOP("Hidden", "account"),
    "address": QT_TRANSLATE_NOOP("Hidden", "door number"),
    "minor": QT_TRANSLATE_NOOP("Hidden", "name of a minor"),
    "health": QT_TRANSLATE_NOOP("Hidden", "health"),
    "poverty": QT_TRANSLATE_NOOP("Hidden", "poverty"),
}


def hidden_kind(kind: str) -> str:
    """Return what sort of personal data it is."""
    return fill("Hidden", HIDDEN_KINDS[kind])
