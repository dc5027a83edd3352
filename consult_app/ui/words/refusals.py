"""Words of every refusal, by code of `ExpectedError`: what is wrong, where, and what to do.

`{name}` is a fact of the error. A test asks that every code raised in `consult_app` has words here.
"""

from collections.abc import Mapping

from consult_app.ui.words import proposing
from consult_app.ui.words.filling import QT_TRANSLATE_NOOP
from consult_app.ui.words.meeting_refusals import MEETING_REFUSALS
from consult_app.ui.words.owners import DECIDING_REFUSALS, OWNER_REFUSALS
from consult_app.ui.words.paper_refusals import PAPER_REFUSALS
from consult_app.ui.words.roster import ROSTER_REFUSALS
from consult_app.ui.words.scans import SCAN_REFUSALS
from consult_app.ui.words.supporting import SUPPORTING_REFUSALS
from consult_app.ui.words.together import TOGETHER_REFUSALS
from consult_app.ui.words.vote_words import VOTE_REFUSALS

REFUSALS: Mapping[str, str] = {
    **proposing.REFUSALS,
    **MEETING_REFUSALS,
    **VOTE_REFUSALS,
    **PAPER_REFUSALS,
    **OWNER_REFUSALS,
    **SUPPORTING_REFUSALS,
    **TOGETHER_REFUSALS,
    **DECIDING_REFUSALS,
    **SCAN_REFUSALS,
    "archive.in-the-future": QT_TRANSLATE_NOOP(
        "Refusal",
        "{on} is still to come. Say on which day the original was laid into the dossier.",
    ),
    "archive.reason-missing": QT_TRANSLATE_NOOP(
        "Refusal",
        "Write why the paper is not in the dossier; the reason stands in the catalogue.",
    ),
    "backup.damaged": QT_TRANSLATE_NOOP(
        "Refusal",
        "This backup is damaged: {faults} faults, the first at {path}. Keep it, and make a new one on another drive.",
    ),
    "backup.not-today": QT_TRANSLATE_NOOP(
        "Refusal",
        "Today's copy of the data could not be made in {folder}: the disk is full or does not answer. Your work is kept all the same; free some space, and write a backup to a USB drive today.",
    ),
    "backup.not-one": QT_TRANSLATE_NOOP(
        "Refusal",
        "{path} is whole, but it is no backup of this program. Choose the folder that begins with 备份.",
    ),
    "drive.file-too-large": QT_TRANSLATE_NOOP(
        "Refusal",
        "One file is larger than 4 GB, which this kind of USB drive cannot hold. Use a drive formatted as exFAT or NTFS.",
    ),
    "drive.full": QT_TRANSLATE_NOOP(
        "Refusal",
        "There is not enough room on the drive. Nothing half done was left there and an earlier package stays; free some space or take another drive.",
    ),
    "drive.gone": QT_TRANSLATE_NOOP(
        "Refusal",
        "The drive can no longer be reached ({path}). Plug it in again and repeat; nothing is lost here, and an earlier package on it stays.",
    ),
    "drive.none": QT_TRANSLATE_NOOP(
        "Refusal",
        "No USB drive is plugged in and no folder is chosen. Plug one in, or choose a folder.",
    ),
    "drive.read-back-differs": QT_TRANSLATE_NOOP(
        "Refusal",
        "The drive gave back {path} differently from what was written. It is probably worn out: take another drive. An earlier package on it stays.",
    ),
    "drive.read-only": QT_TRANSLATE_NOOP(
        "Refusal",
        "Nothing can be written to {path}: it is write-protected, or this user may not write there. Look for a small switch on the drive, or choose another place.",
    ),
    "key.damaged": QT_TRANSLATE_NOOP(
        "Refusal",
        "The file with this village's signing key is damaged ({path}). Bring it back from a copy of the data folder; a new key would have to be made known to the township.",
    ),
    "key.list-damaged": QT_TRANSLATE_NOOP(
        "Refusal",
        "The list of compared keys cannot be read ({path}). Move the file away, then compare the keys anew.",
    ),
    "package.not-a-folder": QT_TRANSLATE_NOOP(
        "Refusal",
        "{path} is a file. A package is a folder; unpack it first if it was zipped.",
    ),
    "package.not-found": QT_TRANSLATE_NOOP(
        "Refusal",
        "There is nothing at {path}. Is the drive plugged in?",
    ),
    "package.paper-changed": QT_TRANSLATE_NOOP(
        "Refusal",
        "{title} was changed outside the program since it was made ({path}). Make the paper again, then write the package.",
    ),
    "package.photograph-torn": QT_TRANSLATE_NOOP(
        "Refusal",
        "The photograph {file} is damaged and cannot be packed. Take it out and add it again from the camera.",
    ),
    "package.file-changed": QT_TRANSLATE_NOOP(
        "Refusal", "The file {path} is no longer what was kept. It is not packed."
    ),
    "package.source-missing": QT_TRANSLATE_NOOP(
        "Refusal",
        "A file of this matter is no longer in the data folder: {path}. Make the paper again, or add the photograph again.",
    ),
    "package.target-taken": QT_TRANSLATE_NOOP(
        "Refusal",
        "{path} is there already and is no package. Nothing was written; choose another folder.",
    ),
    "package.which-consultation": QT_TRANSLATE_NOOP(
        "Refusal",
        "Say which consultation, by its year and number. There are: {numbers}",
    ),
    "receipt.key-changed": QT_TRANSLATE_NOOP(
        "Refusal",
        "The receipt is signed with another key than the one compared for {signer}. Ring them up before you believe it.",
    ),
    "receipt.name-missing": QT_TRANSLATE_NOOP(
        "Refusal",
        "Write who received the package.",
    ),
    "receipt.other-package": QT_TRANSLATE_NOOP(
        "Refusal",
        "This receipt is for a package that was not written here: {number} {title}.",
    ),
    "receipt.package-faulty": QT_TRANSLATE_NOOP(
        "Refusal",
        "The package has {faults} faults, so no receipt is written. Verify it to see them.",
    ),
    "receipt.signature-wrong": QT_TRANSLATE_NOOP(
        "Refusal",
        "{file} was changed after it was signed. Ask the township for the receipt again.",
    ),
    "receipt.unreadable": QT_TRANSLATE_NOOP(
        "Refusal",
        "{file} is no receipt of this program.",
    ),
    "restore.folder-taken": QT_TRANSLATE_NOOP(
        "Refusal",
        "There are data in {path} already; nothing was overwritten. Choose an empty folder.",
    ),
    **ROSTER_REFUSALS,
    "store.in-use": QT_TRANSLATE_NOOP(
        "Refusal",
        "This data folder is open in another copy of the program ({folder}). Close that one first, or look for its window in the task bar.",
    ),
    "store.too-new": QT_TRANSLATE_NOOP(
        "Refusal",
        "The data in {folder} were written by a newer version of the program (version {version}, this one knows {known}). Install the newer version; nothing was changed.",
    ),
    "store.folder-not-writable": QT_TRANSLATE_NOOP(
        "Refusal",
        "The folder {folder} cannot be written to: {why}. Choose another folder, or ask who looks after the computer to allow writing.",
    ),
    "store.disk-full": QT_TRANSLATE_NOOP(
        "Refusal",
        "The disk is full, so the last entry was not kept. Free some space, then enter it again; everything before it is safe.",
    ),
    "store.no-room": QT_TRANSLATE_NOOP(
        "Refusal",
        "The disk with {folder} is full, so the data cannot be opened. Free some space, then start again; everything is still there.",
    ),
    "store.read-only": QT_TRANSLATE_NOOP(
        "Refusal",
        "The data folder has become read-only, so the last entry was not kept. Check the drive, then enter it again.",
    ),
    "store.busy": QT_TRANSLATE_NOOP(
        "Refusal", "The data are in use at this moment. Wait a little and try again."
    ),
    "store.unreachable": QT_TRANSLATE_NOOP(
        "Refusal",
        "The data folder cannot be reached any more. If it lies on a USB drive, plug it in again; what was kept is still there.",
    ),
    "store.damaged": QT_TRANSLATE_NOOP(
        "Refusal",
        "The data file is damaged or is no data file of this program. Do not delete it; restore the latest backup from the settings.",
    ),
    "store.damaged-at-start": QT_TRANSLATE_NOOP(
        "Refusal",
        "The data file in {folder} is damaged or is no data file of this program. Do not delete it. The folder “backups” beside it holds a checked copy for each day: ask who looks after the computer to put the newest in its place.",
    ),
    "village.name-missing": QT_TRANSLATE_NOOP(
        "Refusal", "Write the name of the village or community and of its committee."
    ),
    "village.already-there": QT_TRANSLATE_NOOP(
        "Refusal", "This data folder already belongs to a village."
    ),
    "operator.name-missing": QT_TRANSLATE_NOOP("Refusal", "Write the name of who works here."),
    "board.place-missing": QT_TRANSLATE_NOOP("Refusal", "Write where the board is."),
    "subjects.already-registered": QT_TRANSLATE_NOOP("Refusal", "{name} is registered already."),
    "subjects.name-missing": QT_TRANSLATE_NOOP("Refusal", "Write the name."),
    "subjects.avoidance-reason-missing": QT_TRANSLATE_NOOP(
        "Refusal", "Write why {name} must keep away."
    ),
    "subjects.on-the-roll": QT_TRANSLATE_NOOP(
        "Refusal",
        "{name} stands on the roll of the meeting already and cannot be taken out. Mark avoidance instead, or note leave at the sign-in.",
    ),
    "subjects.reason-missing": QT_TRANSLATE_NOOP(
        "Refusal", "Write in one sentence why “{kind}” is not concerned."
    ),
    "subjects.no-such-household": QT_TRANSLATE_NOOP(
        "Refusal", "There is no household {household} in the roster."
    ),
    "subjects.no-adult-in-household": QT_TRANSLATE_NOOP(
        "Refusal", "No adult of {head}'s household is in the roster. Register somebody by hand."
    ),
    "notice.no-meeting": QT_TRANSLATE_NOOP(
        "Refusal", "There is no meeting yet. Fill in time and place in the plan first."
    ),
    "notice.place-missing": QT_TRANSLATE_NOOP("Refusal", "Write where the meeting is held."),
    "notice.meeting-begun": QT_TRANSLATE_NOOP(
        "Refusal", "The meeting has begun, its time can no longer be changed."
    ),
    "notice.in-the-future": QT_TRANSLATE_NOOP(
        "Refusal", "{on} has not come yet. Enter the day on which the notice really went out."
    ),
    "posting.place-missing": QT_TRANSLATE_NOOP("Refusal", "Write where it hangs."),
    "posting.in-the-future": QT_TRANSLATE_NOOP("Refusal", "The time at {place} has not come yet."),
    "posting.already-there": QT_TRANSLATE_NOOP("Refusal", "{place} is in the list already."),
    "attachment.not-a-picture": QT_TRANSLATE_NOOP(
        "Refusal", "{file} is no picture (JPG, PNG or BMP). Choose the photograph itself."
    ),
    "attachment.too-large": QT_TRANSLATE_NOOP(
        "Refusal", "{file} is larger than {most} MB. Make it smaller first."
    ),
    "attachment.unreadable": QT_TRANSLATE_NOOP(
        "Refusal", "{file} cannot be read: {why}. Is the drive still plugged in?"
    ),
    "publication.text-and-contact": QT_TRANSLATE_NOOP(
        "Refusal", "Write the text and whom people can turn to."
    ),
    "publication.not-masked": QT_TRANSLATE_NOOP(
        "Refusal",
        "The text shows an ID number, a phone, a bank account or a door number. Hide it, or write the reason why it may be seen.",
    ),
    "publication.already-hanging": QT_TRANSLATE_NOOP(
        "Refusal",
        "This text hangs since {since} and cannot be changed. Take it down first and begin anew.",
    ),
    "publication.not-hanging": QT_TRANSLATE_NOOP("Refusal", "It did not hang on {on}."),
    "publication.starts-later": QT_TRANSLATE_NOOP(
        "Refusal", "{on} has not come yet. Press this on the day on which it is posted."
    ),
    "objection.words-missing": QT_TRANSLATE_NOOP("Refusal", "Write what was said."),
    "objection.reply-missing": QT_TRANSLATE_NOOP("Refusal", "Write the answer."),
    "task.title-and-owner": QT_TRANSLATE_NOOP(
        "Refusal", "Write what is to be done and who does it."
    ),
    "task.money-negative": QT_TRANSLATE_NOOP("Refusal", "Money cannot be less than 0."),
    "task.reason-for-later-day": QT_TRANSLATE_NOOP(
        "Refusal", "A later day for “{task}” needs a reason."
    ),
    "task.words-missing": QT_TRANSLATE_NOOP("Refusal", "Write what was done."),
    "task.accepted-by-missing": QT_TRANSLATE_NOOP("Refusal", "Write who accepted the work."),
    "task.reason-missing": QT_TRANSLATE_NOOP("Refusal", "Write why it will not be done."),
    "satisfaction.negative": QT_TRANSLATE_NOOP("Refusal", "Numbers cannot be less than 0."),
    "satisfaction.does-not-add-up": QT_TRANSLATE_NOOP(
        "Refusal",
        "The answers add up to {told}, but {returned} sheets came back. Check the numbers.",
    ),
    "satisfaction.more-than-sent": QT_TRANSLATE_NOOP(
        "Refusal", "{returned} sheets came back but only {sent} were sent out."
    ),
    "reply.to-and-words": QT_TRANSLATE_NOOP("Refusal", "Write who was told, and what."),
    "screen.none": QT_TRANSLATE_NOOP(
        "Refusal",
        "There is no display here, so no window can be opened. Start the program on a desktop; "
        "“consult-app demo --out out” walks a rehearsal without a display.",
    ),
    "stage.blocked": QT_TRANSLATE_NOOP(
        "Refusal",
        "This step cannot be finished yet. Still missing: {missing}. See the list at the right.",
    ),
    "stage.not-yet": QT_TRANSLATE_NOOP(
        "Refusal", "It is not this step's turn yet. Finish the steps before it first."
    ),
    "override.reason-and-name": QT_TRANSLATE_NOOP(
        "Refusal", "Write the reason and who decided it."
    ),
    "override.nothing-blocked": QT_TRANSLATE_NOOP(
        "Refusal", "Nothing blocks here any more, so no reason is needed."
    ),
    "procedure.no-such-step": QT_TRANSLATE_NOOP("Refusal", "This procedure has no step “{step}”."),
    "undo.nothing": QT_TRANSLATE_NOOP("Refusal", "There is nothing that can be taken back."),
    "redo.nothing": QT_TRANSLATE_NOOP("Refusal", "There is nothing that can be done again."),
    "procedure.unknown": QT_TRANSLATE_NOOP(
        "Refusal",
        "There is no procedure “{procedure}”. Choose one of the rule page.",
    ),
    "procedure.not-in-force": QT_TRANSLATE_NOOP(
        "Refusal",
        "“{title}” was not yet (or no longer) in force on {day}. Its first text holds from {first}. Check the date.",
    ),
    "profile.unknown": QT_TRANSLATE_NOOP(
        "Refusal",
        "There are no rules of a place “{profile}”. Choose another place, or none.",
    ),
    "profile.circle": QT_TRANSLATE_NOOP(
        "Refusal",
        "The rules of the place “{profile}” lie over each other in a circle. Correct the key “over”.",
    ),
    "matter.unknown": QT_TRANSLATE_NOOP(
        "Refusal",
        "There is no kind of matter “{matter}”. Choose one from the list.",
    ),
    "matter.no-procedure": QT_TRANSLATE_NOOP(
        "Refusal",
        "On {day} no procedure here could settle “{title}”. Check the date and the kind of matter.",
    ),
    "law.unknown": QT_TRANSLATE_NOOP(
        "Refusal",
        "A rule cites the text “{law}”, which laws.toml does not name. Add it there.",
    ),
    "rules.file-unreadable": QT_TRANSLATE_NOOP(
        "Refusal",
        "The rule file {file} cannot be read: {why}. Put the delivered file back, or correct this place.",
    ),
    "rules.key-unknown": QT_TRANSLATE_NOOP(
        "Refusal",
        "In the rule file {file} nobody knows the key “{key}”. Correct its spelling or take it out.",
    ),
    "rules.key-missing": QT_TRANSLATE_NOOP(
        "Refusal",
        "The rule file {file} lacks the key “{key}”. Add it.",
    ),
    "rules.value-wrong": QT_TRANSLATE_NOOP(
        "Refusal",
        "In the rule file {file} the key “{key}” is wrong; wanted is: {want}.",
    ),
    "rhythm.day-to-come": QT_TRANSLATE_NOOP(
        "Refusal", "{day} is still to come. Write the day on which the body last met."
    ),
    "local-rule.source-missing": QT_TRANSLATE_NOOP(
        "Refusal", "Write where this rule stands written"
    ),
    "local-rule.number-wrong": QT_TRANSLATE_NOOP(
        "Refusal", "This number cannot be a rule; write days or a share between 0 and 1"
    ),
    "local-rule.place-wrong": QT_TRANSLATE_NOOP(
        "Refusal",
        "The rules of {place} do not hold here. Choose this place on the rule page first.",
    ),
    "local-rule.nothing-to-restore": QT_TRANSLATE_NOOP(
        "Refusal", "These rules were not changed here, so there is nothing to give back."
    ),
    "calculator.no-text": QT_TRANSLATE_NOOP("Refusal", "No text was in force on {day}"),
    "case.file-unreadable": QT_TRANSLATE_NOOP(
        "Refusal",
        "The case cannot be read, {file}: {why}. A case is written as JSON in UTF-8.",
    ),
    "case.key-unknown": QT_TRANSLATE_NOOP(
        "Refusal",
        "The case has an unknown key “{key}”. Correct its spelling or take it out.",
    ),
    "case.key-missing": QT_TRANSLATE_NOOP(
        "Refusal",
        "The case lacks “{key}”. Add it.",
    ),
    "case.value-wrong": QT_TRANSLATE_NOOP(
        "Refusal",
        "“{key}” of the case is wrong; wanted is: {want}.",
    ),
    "pack.unreadable": QT_TRANSLATE_NOOP(
        "Refusal",
        "{file} is no such pack, or it is damaged: {why}. Have it copied once more.",
    ),
    "pack.signature-wrong": QT_TRANSLATE_NOOP(
        "Refusal",
        "The signature of {file} does not hold, though it names {signer}. Somebody changed it: do not use it, and ask for a new one.",
    ),
    "pack.file-changed": QT_TRANSLATE_NOOP(
        "Refusal",
        "In the pack the file {file} is missing, changed or was added. Do not use it, and ask for a new one.",
    ),
    "pack.file-not-rules": QT_TRANSLATE_NOOP(
        "Refusal",
        "The rule pack holds {file}, which is no rule. Do not use the pack.",
    ),
    "pack.signer-unknown": QT_TRANSLATE_NOOP(
        "Refusal",
        "{signer} signed this rule pack, and this key was never compared. Read the fingerprint to them over the telephone: {fingerprint}. If it is the same, confirm it.",
    ),
    "pack.already-installed": QT_TRANSLATE_NOOP(
        "Refusal",
        "The rule pack “{title}” was taken already.",
    ),
    "pack.none-installed": QT_TRANSLATE_NOOP(
        "Refusal",
        "No rule pack was taken, so there is none to take back.",
    ),
    "pack.nothing-to-pack": QT_TRANSLATE_NOOP(
        "Refusal",
        "There are no rule files in {folder}. They lie in procedures and profiles below it.",
    ),
    "case.no-such-step": QT_TRANSLATE_NOOP(
        "Refusal",
        "{procedure} has no earlier meeting “{step}”. Take it out, or correct its name.",
    ),
}
