"""Refusals of the meeting hour by their codes; merged into the table of refusals."""

from collections.abc import Mapping

from consult_app.ui.words.filling import QT_TRANSLATE_NOOP

MEETING_REFUSALS: Mapping[str, str] = {
    "agenda.begun": QT_TRANSLATE_NOOP(
        "Refusal", "“{item}” was begun already and stays on the agenda."
    ),
    "agenda.in-break": QT_TRANSLATE_NOOP(
        "Refusal", "The meeting has a break. The item can be taken up when it goes on."
    ),
    "agenda.minutes": QT_TRANSLATE_NOOP("Refusal", "Minutes cannot be less than 0."),
    "agenda.nothing-left": QT_TRANSLATE_NOOP(
        "Refusal", "Every item before the vote was dealt with."
    ),
    "agenda.title-missing": QT_TRANSLATE_NOOP("Refusal", "Write what the item is about."),
    "amendment.conflict": QT_TRANSLATE_NOOP(
        "Refusal",
        "The same place was changed meanwhile. Write {proposer}'s amendment anew into the present text.",
    ),
    "amendment.decided": QT_TRANSLATE_NOOP(
        "Refusal", "{proposer}'s amendment was decided already."
    ),
    "amendment.no-change": QT_TRANSLATE_NOOP("Refusal", "Nothing was changed in the text."),
    "amendment.no-hands": QT_TRANSLATE_NOOP("Refusal", "Enter the hands that were counted."),
    "amendment.too-many-hands": QT_TRANSLATE_NOOP(
        "Refusal", "{counted} hands were counted, but only {most} members are here. Count again."
    ),
    "amendment.not-refused": QT_TRANSLATE_NOOP(
        "Refusal", "Only a refused or withdrawn amendment can be asked about again."
    ),
    "amendment.proposer-missing": QT_TRANSLATE_NOOP("Refusal", "Write who proposes it."),
    "amendment.reason-missing": QT_TRANSLATE_NOOP("Refusal", "Write why it was refused."),
    "attachment.not-a-file-to-keep": QT_TRANSLATE_NOOP(
        "Refusal", "“{file}” is no picture, sound file or PDF that can be kept."
    ),
    "consensus.binding": QT_TRANSLATE_NOOP(
        "Refusal", "{procedure} must vote; an outcome without a vote is not enough."
    ),
    "consensus.no-outcome": QT_TRANSLATE_NOOP("Refusal", "Choose how the consultation came out."),
    "consensus.way-missing": QT_TRANSLATE_NOOP("Refusal", "Choose how the matter goes on."),
    "going_on.begun": QT_TRANSLATE_NOOP("Refusal", "The assembly's case was begun already."),
    "going_on.day-later": QT_TRANSLATE_NOOP(
        "Refusal", "That day has not come yet. Enter the day on which it was handed over."
    ),
    "going_on.day-passed": QT_TRANSLATE_NOOP("Refusal", "Choose a day that is still to come."),
    "going_on.minutes-open": QT_TRANSLATE_NOOP(
        "Refusal",
        "Lock the minutes of this meeting first (stage Deliberation, page Minutes): the next meeting has its own.",
    ),
    "going_on.question-settled": QT_TRANSLATE_NOOP(
        "Refusal",
        "Only a question that was refused beside others goes a way of its own: “{question}”.",
    ),
    "going_on.question-begun": QT_TRANSLATE_NOOP(
        "Refusal", "The case about “{question}” was begun already."
    ),
    "going_on.recipient-missing": QT_TRANSLATE_NOOP("Refusal", "Say to whom it is handed over."),
    "going_on.taken": QT_TRANSLATE_NOOP("Refusal", "“{title}” was sent on this way already."),
    "going_on.settled": QT_TRANSLATE_NOOP(
        "Refusal", "“{title}” has no outcome that leaves anything open."
    ),
    "vote.first": QT_TRANSLATE_NOOP(
        "Refusal", "It is the only question of this meeting: change its words instead."
    ),
    "consensus.words-missing": QT_TRANSLATE_NOOP("Refusal", "Write what was agreed."),
    "contribution.speaker-missing": QT_TRANSLATE_NOOP("Refusal", "Say first who is speaking."),
    "contribution.words-missing": QT_TRANSLATE_NOOP("Refusal", "Write what was said."),
    "count.all-read": QT_TRANSLATE_NOOP("Refusal", "All {returned} papers were read."),
    "count.already-reading": QT_TRANSLATE_NOOP(
        "Refusal", "Papers were read already: correct the numbers of papers instead."
    ),
    "count.box-not-opened": QT_TRANSLATE_NOOP("Refusal", "Count the papers from the box first."),
    "vote.namesakes": QT_TRANSLATE_NOOP(
        "Refusal", "{count} of those who voted bear the name {name}: say which of them."
    ),
    "count.fewer-than-read": QT_TRANSLATE_NOOP(
        "Refusal", "{read} papers were read, so no fewer came out of the box."
    ),
    "count.more-issued-than-printed": QT_TRANSLATE_NOOP(
        "Refusal", "{issued} papers used, but only {printed} were printed."
    ),
    "count.more-issued-than-voters": QT_TRANSLATE_NOOP(
        "Refusal", "{issued} papers issued, but only {voters} may vote."
    ),
    "count.negative": QT_TRANSLATE_NOOP("Refusal", "A number cannot be less than 0."),
    "meeting.until-passed": QT_TRANSLATE_NOOP(
        "Refusal", "A break ends later than now: set the time at which the meeting goes on."
    ),
    "count.no-spoiled-answer": QT_TRANSLATE_NOOP("Refusal", "An answer is yes, no or abstain."),
    "count.no-such-counter": QT_TRANSLATE_NOOP("Refusal", "There are two counters only."),
    "count.stands-aside": QT_TRANSLATE_NOOP(
        "Refusal", "{name} must stand aside in this matter: present, but without a vote."
    ),
    "count.not-on-roll": QT_TRANSLATE_NOOP("Refusal", "{name} is not on the list of this vote."),
    "count.nothing-read": QT_TRANSLATE_NOOP("Refusal", "There is nothing to take back."),
    "count.other-method": QT_TRANSLATE_NOOP("Refusal", "This vote is taken in another way."),
    "count.reason-missing": QT_TRANSLATE_NOOP("Refusal", "Write the reason."),
    "meeting.already-open": QT_TRANSLATE_NOOP("Refusal", "The meeting is open already."),
    "meeting.missing": QT_TRANSLATE_NOOP(
        "Refusal", "No meeting is planned yet. Plan it at the notice."
    ),
    "meeting.no-quorum": QT_TRANSLATE_NOOP(
        "Refusal",
        "{short} more must be here before the meeting can be opened. Wait, or give a reason at the right.",
    ),
    "meeting.too-few-back": QT_TRANSLATE_NOOP(
        "Refusal",
        "{short} more must be here before the meeting can go on another day. Sign them in, give a reason at the "
        "sign-in, or close the meeting and hold another.",
    ),
    "meeting.not-now": QT_TRANSLATE_NOOP("Refusal", "This cannot be done with the meeting now."),
    "meeting.not-running": QT_TRANSLATE_NOOP(
        "Refusal", "The meeting is not running: open it first, or it is closed already."
    ),
    "meeting.over": QT_TRANSLATE_NOOP(
        "Refusal", "The meeting is closed; nobody can be signed in or out any more."
    ),
    "meeting.reason-missing": QT_TRANSLATE_NOOP(
        "Refusal", "Write why the meeting is opened again; the minutes tell it."
    ),
    "meeting.sign-in-anew": QT_TRANSLATE_NOOP(
        "Refusal", "It is another day: have everybody sign in anew before the meeting goes on."
    ),
    "meeting.vote-open": QT_TRANSLATE_NOOP(
        "Refusal",
        "The vote on “{question}” is open. Close its count or declare it void, then close the meeting.",
    ),
    "meeting.recorder-missing": QT_TRANSLATE_NOOP("Refusal", "Write who keeps the minutes."),
    "minutes.locked": QT_TRANSLATE_NOOP(
        "Refusal", "The minutes are locked. Only dated additions can be made."
    ),
    "minutes.note-missing": QT_TRANSLATE_NOOP("Refusal", "Write the remark and whose it is."),
    "minutes.corrections-open": QT_TRANSLATE_NOOP(
        "Refusal", "{count} wishes of the correction round have no answer yet. Answer them first."
    ),
    "minutes.reason-missing": QT_TRANSLATE_NOOP(
        "Refusal", "Say why the minutes are not changed; both stand in the minutes."
    ),
    "minutes.recording-on": QT_TRANSLATE_NOOP("Refusal", "Sound is still recorded. Stop it first."),
    "minutes.vote-open": QT_TRANSLATE_NOOP(
        "Refusal", "A vote is open. Close it before the minutes are locked."
    ),
    "minutes.words-waiting": QT_TRANSLATE_NOOP(
        "Refusal", "Words in the field were not filed yet: “{words}”. File them or delete them."
    ),
    "presence.already-here": QT_TRANSLATE_NOOP(
        "Refusal", "{name} is here since {at} already; nothing was noted a second time."
    ),
    "presence.not-now": QT_TRANSLATE_NOOP(
        "Refusal", "{name}: this does not fit what was noted before. Look at the list at the right."
    ),
    "proxy.bearer-missing": QT_TRANSLATE_NOOP("Refusal", "Write who stands for {name}."),
    "proxy.not-allowed": QT_TRANSLATE_NOOP(
        "Refusal", "Members of this body come in person; {name} cannot send anybody."
    ),
    "proxy.not-written": QT_TRANSLATE_NOOP(
        "Refusal", "Without a written power {bearer} cannot stand for {name}."
    ),
    "proxy.other-household": QT_TRANSLATE_NOOP(
        "Refusal",
        "{bearer} is not of {name}'s household; this meeting allows only people of the same household.",
    ),
    "proxy.bearer-aside": QT_TRANSLATE_NOOP(
        "Refusal",
        "{bearer} must stand aside in this matter and cannot vote for {name}: somebody else has to.",
    ),
    "proxy.bearer-away": QT_TRANSLATE_NOOP(
        "Refusal",
        "{bearer} is noted as not being here (left, excused or represented) and cannot stand for {name}. Sign {bearer} in first.",
    ),
    "proxy.self": QT_TRANSLATE_NOOP(
        "Refusal", "{name} cannot stand for themselves: sign in instead."
    ),
    "proxy.too-many": QT_TRANSLATE_NOOP(
        "Refusal", "{bearer} stands for {most} people already, which is the most allowed."
    ),
    "roll.frozen": QT_TRANSLATE_NOOP(
        "Refusal",
        "Somebody signed in already, so the list of those due stays as it is. Add guests one by one.",
    ),
    "roll.members-only-from-body": QT_TRANSLATE_NOOP(
        "Refusal", "{name} cannot be made a member here: members come from the body that meets."
    ),
    "roll.name-missing": QT_TRANSLATE_NOOP("Refusal", "Write the name."),
    "scan.not-due": QT_TRANSLATE_NOOP(
        "Refusal", "This identity card belongs to nobody on the list of this meeting. A guest?"
    ),
    "scan.other-meeting": QT_TRANSLATE_NOOP(
        "Refusal", "This slip was made for another meeting. Type the name instead."
    ),
    "scan.other-page": QT_TRANSLATE_NOOP(
        "Refusal", "This is a page of another consultation; it signs nobody in."
    ),
    "scan.page": QT_TRANSLATE_NOOP(
        "Refusal",
        "This is page {page} of {pages} of a paper of this consultation. It names nobody: type the name.",
    ),
    "sheet.negative": QT_TRANSLATE_NOOP("Refusal", "A number cannot be less than 0."),
    "sheet.reason-missing": QT_TRANSLATE_NOOP(
        "Refusal",
        "The sheet bears {sheet} signatures, the screen has {screen} people. Write why they differ.",
    ),
    "sheet.too-early": QT_TRANSLATE_NOOP(
        "Refusal", "The signatures are counted once the meeting was opened."
    ),
    "sounding.nobody": QT_TRANSLATE_NOOP(
        "Refusal", "Nobody was counted. Write how many think so and how many do not."
    ),
    "sounding.too-many": QT_TRANSLATE_NOOP(
        "Refusal", "{counted} were counted, but only {most} people are here. Count again."
    ),
    "sounding.title-missing": QT_TRANSLATE_NOOP("Refusal", "Write what was asked."),
    "text.amendments-open": QT_TRANSLATE_NOOP("Refusal", "{count} amendments are not decided yet."),
    "text.fixed": QT_TRANSLATE_NOOP(
        "Refusal", "The wording of {title} is final. Open it again before changing it."
    ),
    "text.missing": QT_TRANSLATE_NOOP("Refusal", "Write a title and the text."),
    "text.voted-on": QT_TRANSLATE_NOOP(
        "Refusal", "{title} was put to the vote; its wording stays."
    ),
    "opinion.is-here": QT_TRANSLATE_NOOP(
        "Refusal", "{name} is here and can speak in person. A written opinion is for those absent."
    ),
    "opinion.source-missing": QT_TRANSLATE_NOOP(
        "Refusal", "Choose a picture or PDF of the paper, or say where the paper is kept."
    ),
    "recording.consent-missing": QT_TRANSLATE_NOOP(
        "Refusal", "Say first how people were told that sound is recorded."
    ),
    "recording.disk-low": QT_TRANSLATE_NOOP(
        "Refusal", "Only {free} MB are free on the disk. Make room before recording."
    ),
    "recording.ended-disk-full": QT_TRANSLATE_NOOP(
        "Refusal", "The disk is full: the recording has ended. What was heard until now is kept."
    ),
    "recording.ended-too-long": QT_TRANSLATE_NOOP(
        "Refusal", "The recording's file is full: it has ended and is kept. Begin another one."
    ),
    "recording.ended-unplugged": QT_TRANSLATE_NOOP(
        "Refusal",
        "The microphone sends nothing any more: the recording has ended. "
        "What was heard is kept. Plug it in and begin again.",
    ),
    "recording.ended-unwritable": QT_TRANSLATE_NOOP(
        "Refusal",
        "The recording could not be written any more and has ended. What was heard is kept.",
    ),
    "recording.file-stays": QT_TRANSLATE_NOOP(
        "Refusal", "The file {file} could not be deleted. Delete it by hand."
    ),
    "recording.not-on": QT_TRANSLATE_NOOP("Refusal", "No sound is being recorded."),
    "recording.on-already": QT_TRANSLATE_NOOP("Refusal", "Sound is being recorded already."),
    "recording.still-on": QT_TRANSLATE_NOOP("Refusal", "This recording still runs. Stop it first."),
    "sound.no-microphone": QT_TRANSLATE_NOOP(
        "Refusal", "This computer has no microphone that can be used. Plug one in and try again."
    ),
    "text.numbered-already": QT_TRANSLATE_NOOP("Refusal", "The articles are numbered in order."),
    "turn.already-waiting": QT_TRANSLATE_NOOP("Refusal", "{name} is on the list already."),
    "turn.nobody-waiting": QT_TRANSLATE_NOOP("Refusal", "Nobody is waiting to speak."),
    "turn.in-break": QT_TRANSLATE_NOOP(
        "Refusal", "The meeting has a break. {name} can have the floor when it goes on."
    ),
    "turn.not-signed-in": QT_TRANSLATE_NOOP(
        "Refusal", "{name} is not here. Sign in first, then speak."
    ),
    "turn.not-speaking": QT_TRANSLATE_NOOP("Refusal", "{name} is not speaking now."),
    "turn.not-waiting": QT_TRANSLATE_NOOP("Refusal", "{name} is not waiting to speak."),
    "vote.already-open": QT_TRANSLATE_NOOP(
        "Refusal", "The vote is open already; its set-up stays as it is."
    ),
    "vote.blocked": QT_TRANSLATE_NOOP(
        "Refusal", "Something is still missing before the vote; see at the right."
    ),
    "vote.another-open": QT_TRANSLATE_NOOP(
        "Refusal", "“{question}” is being voted on: close it first."
    ),
    "vote.run-off-first": QT_TRANSLATE_NOOP(
        "Refusal",
        "“{question}” left a seat free: hold the other round, or leave the seat free, first.",
    ),
    "vote.carried": QT_TRANSLATE_NOOP(
        "Refusal", "This vote carried. Declare it void with a reason before it is taken again."
    ),
    "vote.later-round": QT_TRANSLATE_NOOP("Refusal", "A later round of this vote was begun."),
    "vote.meeting-adjourned": QT_TRANSLATE_NOOP(
        "Refusal", "The meeting has a break. Go on with it first."
    ),
    "vote.meeting-closed": QT_TRANSLATE_NOOP(
        "Refusal",
        "The meeting is closed. To vote after all, open it again with a reason at the deliberation.",
    ),
    "vote.meeting-not-open": QT_TRANSLATE_NOOP("Refusal", "Open the meeting first."),
    "vote.nobody": QT_TRANSLATE_NOOP("Refusal", "Nobody here may vote."),
    "vote.not-closed": QT_TRANSLATE_NOOP("Refusal", "This vote is not closed yet."),
    "vote.not-complete": QT_TRANSLATE_NOOP(
        "Refusal", "The count is not complete yet; see at the right."
    ),
    "vote.not-open": QT_TRANSLATE_NOOP("Refusal", "This vote is not open."),
    "vote.nothing-set-up": QT_TRANSLATE_NOOP("Refusal", "Set the vote up first."),
    "vote.reason-missing": QT_TRANSLATE_NOOP("Refusal", "Write the reason."),
}
