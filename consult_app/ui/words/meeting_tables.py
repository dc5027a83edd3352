"""The meeting hour in the tables of findings, next steps, acts and refusals; merged into theirs."""

from collections.abc import Mapping

from consult_app.ui.words.filling import QT_TRANSLATE_NOOP

MEETING_FINDINGS: Mapping[str, tuple[str, str, str]] = {
    "deliberation.agenda": (
        QT_TRANSLATE_NOOP("Finding", "Agenda"),
        QT_TRANSLATE_NOOP("Finding", "Still to do: {left}"),
        QT_TRANSLATE_NOOP("Finding", "Every item was dealt with"),
    ),
    "deliberation.amendments": (
        QT_TRANSLATE_NOOP("Finding", "Amendments decided"),
        QT_TRANSLATE_NOOP("Finding", "Not decided: no. {left}"),
        QT_TRANSLATE_NOOP("Finding", "Every amendment was decided"),
    ),
    "deliberation.answers": (
        QT_TRANSLATE_NOOP("Finding", "Questions and objections answered"),
        QT_TRANSLATE_NOOP("Finding", "Not answered: {names}"),
        QT_TRANSLATE_NOOP("Finding", "All were answered"),
    ),
    "deliberation.direct": (
        QT_TRANSLATE_NOOP("Finding", "Those touched were heard"),
        QT_TRANSLATE_NOOP("Finding", "Not heard yet: {names}"),
        QT_TRANSLATE_NOOP("Finding", "All were heard"),
    ),
    "deliberation.meeting": (
        QT_TRANSLATE_NOOP("Finding", "Meeting opened"),
        QT_TRANSLATE_NOOP("Finding", "Sign in and open the meeting first"),
        "",
    ),
    "deliberation.reasons": (
        QT_TRANSLATE_NOOP("Finding", "Reasons for what was refused"),
        QT_TRANSLATE_NOOP("Finding", "{names}"),
        QT_TRANSLATE_NOOP("Finding", "Every refusal has its reason"),
    ),
    "deliberation.recorder": (
        QT_TRANSLATE_NOOP("Finding", "Somebody keeps the minutes"),
        QT_TRANSLATE_NOOP("Finding", "Name who keeps the minutes"),
        QT_TRANSLATE_NOOP("Finding", "{name}"),
    ),
    "deliberation.text": (
        QT_TRANSLATE_NOOP("Finding", "Draft on the table"),
        QT_TRANSLATE_NOOP("Finding", "There is no text to vote on yet"),
        "",
    ),
    "deliberation.text_fixed": (
        QT_TRANSLATE_NOOP("Finding", "Final wording"),
        QT_TRANSLATE_NOOP("Finding", "After that not a word is changed"),
        QT_TRANSLATE_NOOP("Finding", "The wording is final"),
    ),
    "sign_in.meeting": (
        QT_TRANSLATE_NOOP("Finding", "A meeting is planned"),
        QT_TRANSLATE_NOOP("Finding", "Plan time and place at the notice"),
        "",
    ),
    "sign_in.opened": (
        QT_TRANSLATE_NOOP("Finding", "Meeting opened"),
        QT_TRANSLATE_NOOP("Finding", "Whoever comes later is noted as late"),
        QT_TRANSLATE_NOOP("Finding", "Opened, whoever comes is late"),
    ),
    "sign_in.roll": (
        QT_TRANSLATE_NOOP("Finding", "List of those due"),
        QT_TRANSLATE_NOOP("Finding", "Nobody is on the list yet"),
        "",
    ),
    "vote.all_called": (
        QT_TRANSLATE_NOOP("Finding", "Everybody called"),
        QT_TRANSLATE_NOOP("Finding", "{left} people left"),
        QT_TRANSLATE_NOOP("Finding", "All called"),
    ),
    "vote.all_read": (
        QT_TRANSLATE_NOOP("Finding", "All papers read"),
        QT_TRANSLATE_NOOP("Finding", "{left} papers left"),
        QT_TRANSLATE_NOOP("Finding", "All read"),
    ),
    "vote.amendments": (
        QT_TRANSLATE_NOOP("Finding", "Amendments decided"),
        QT_TRANSLATE_NOOP("Finding", "Decide them before the vote"),
        "",
    ),
    "vote.both_counted": (
        QT_TRANSLATE_NOOP("Finding", "Both counted"),
        QT_TRANSLATE_NOOP("Finding", "Each enters alone what was counted"),
        QT_TRANSLATE_NOOP("Finding", "Both counted"),
    ),
    "vote.closed": (
        QT_TRANSLATE_NOOP("Finding", "Vote closed"),
        "",
        QT_TRANSLATE_NOOP("Finding", "Closed and judged"),
    ),
    "vote.collected": (
        QT_TRANSLATE_NOOP("Finding", "Papers counted from the box"),
        QT_TRANSLATE_NOOP("Finding", "Count what came out of the box"),
        "",
    ),
    "vote.counters_agree": (
        QT_TRANSLATE_NOOP("Finding", "Both counts agree"),
        QT_TRANSLATE_NOOP("Finding", "Ask for the hands again, both count anew"),
        QT_TRANSLATE_NOOP("Finding", "Both agree"),
    ),
    "vote.hands_at_most": (
        QT_TRANSLATE_NOOP("Finding", "Not more hands than voters"),
        QT_TRANSLATE_NOOP("Finding", "{counted} hands, {voters} may vote"),
        QT_TRANSLATE_NOOP("Finding", "{counted} of {voters}"),
    ),
    "vote.meeting": (
        QT_TRANSLATE_NOOP("Finding", "Meeting opened"),
        QT_TRANSLATE_NOOP("Finding", "Sign in and open the meeting first"),
        "",
    ),
    "vote.method": (
        QT_TRANSLATE_NOOP("Finding", "Way of voting"),
        QT_TRANSLATE_NOOP("Finding", "The text asks for another way"),
        QT_TRANSLATE_NOOP("Finding", "As the text asks"),
    ),
    "vote.printed": (
        QT_TRANSLATE_NOOP("Finding", "Enough papers printed"),
        QT_TRANSLATE_NOOP("Finding", "Print more papers"),
        QT_TRANSLATE_NOOP("Finding", "Enough for all who may vote"),
    ),
    "vote.question": (
        QT_TRANSLATE_NOOP("Finding", "Question in its final words"),
        QT_TRANSLATE_NOOP("Finding", "Write what is voted on"),
        QT_TRANSLATE_NOOP("Finding", "Written"),
    ),
    "vote.report": (
        QT_TRANSLATE_NOOP("Finding", "Tellers signed the report"),
        QT_TRANSLATE_NOOP("Finding", "Print the report, then they sign"),
        QT_TRANSLATE_NOOP("Finding", "The report was printed"),
    ),
    "vote.returned": (
        QT_TRANSLATE_NOOP("Finding", "No more back than issued"),
        QT_TRANSLATE_NOOP("Finding", "{returned} back, {issued} issued: the whole vote is void"),
        QT_TRANSLATE_NOOP("Finding", "More back than issued would void the vote"),
    ),
    "vote.second_teller": (
        QT_TRANSLATE_NOOP("Finding", "Both tellers agree"),
        QT_TRANSLATE_NOOP("Finding", "{name} says what was counted"),
        QT_TRANSLATE_NOOP("Finding", "Both agree"),
    ),
    "vote.sums": (
        QT_TRANSLATE_NOOP("Finding", "Papers add up"),
        QT_TRANSLATE_NOOP("Finding", "Look at the sums below"),
        QT_TRANSLATE_NOOP("Finding", "All sums come out"),
    ),
    "vote.tellers": (
        QT_TRANSLATE_NOOP("Finding", "Tellers named"),
        QT_TRANSLATE_NOOP("Finding", "Name those who are missing"),
        QT_TRANSLATE_NOOP("Finding", "Everybody is named"),
    ),
    "vote.tellers_barred": (
        QT_TRANSLATE_NOOP("Finding", "Who stands aside handles no vote"),
        QT_TRANSLATE_NOOP("Finding", "Replace {names}"),
        "",
    ),
    "vote.tellers_interest": (
        QT_TRANSLATE_NOOP("Finding", "Tellers without an interest"),
        QT_TRANSLATE_NOOP("Finding", "{names}: replace, or say why"),
        "",
    ),
    "vote.valid": (
        QT_TRANSLATE_NOOP("Finding", "Vote valid"),
        QT_TRANSLATE_NOOP("Finding", "{reason}"),
        "",
    ),
    "vote.way_on": (
        QT_TRANSLATE_NOOP("Finding", "How it goes on"),
        QT_TRANSLATE_NOOP("Finding", "Choose one of the lawful ways"),
        "",
    ),
}

MEETING_NEXT: Mapping[str, tuple[str, str, str]] = {
    "deliberation.decide_amendment": (
        QT_TRANSLATE_NOOP("Next", "Decide amendment {number}"),
        QT_TRANSLATE_NOOP("Next", "Proposed by {proposer}"),
        "checklist",
    ),
    "deliberation.end_item": (
        QT_TRANSLATE_NOOP("Next", "End: {item}"),
        QT_TRANSLATE_NOOP("Next", "It was the last item before the vote"),
        "check",
    ),
    "deliberation.end_turn": (
        QT_TRANSLATE_NOOP("Next", "{name} has finished"),
        QT_TRANSLATE_NOOP("Next", "The clock stops, the words are filed"),
        "check",
    ),
    "deliberation.fix_text": (
        QT_TRANSLATE_NOOP("Next", "Make the wording final"),
        QT_TRANSLATE_NOOP("Next", "After that not a word is changed"),
        "pencil",
    ),
    "deliberation.next_item": (
        QT_TRANSLATE_NOOP("Next", "Go on: {item}"),
        QT_TRANSLATE_NOOP("Next", "The item before ends now"),
        "arrow-right",
    ),
    "deliberation.next_speaker": (
        QT_TRANSLATE_NOOP("Next", "Ask {name} to speak"),
        QT_TRANSLATE_NOOP("Next", "The words before are filed first"),
        "microphone",
    ),
    "deliberation.resume": (
        QT_TRANSLATE_NOOP("Next", "Go on with the meeting"),
        QT_TRANSLATE_NOOP("Next", "The break ends now"),
        "player-play",
    ),
    "sign_in.build_roll": (
        QT_TRANSLATE_NOOP("Next", "Draw up who is due"),
        QT_TRANSLATE_NOOP("Next", "From the body that meets"),
        "users",
    ),
    "sign_in.call_again": (
        QT_TRANSLATE_NOOP("Next", "Call the meeting again"),
        QT_TRANSLATE_NOOP("Next", "Set the day of the second call"),
        "calendar-event",
    ),
    "sign_in.open": (
        QT_TRANSLATE_NOOP("Next", "Open the meeting"),
        QT_TRANSLATE_NOOP("Next", "Notes the time and who is here"),
        "flag",
    ),
    "sign_in.wait": (
        QT_TRANSLATE_NOOP("Next", "{short} more must come"),
        QT_TRANSLATE_NOOP("Next", "Then the meeting can be opened"),
        "clock",
    ),
    "vote.calling": (
        QT_TRANSLATE_NOOP("Next", "{left} people not called yet"),
        QT_TRANSLATE_NOOP("Next", "Keys 1 2 3 0"),
        "clock",
    ),
    "vote.close": (
        QT_TRANSLATE_NOOP("Next", "Close the count"),
        QT_TRANSLATE_NOOP("Next", "The verdict is worked out at once"),
        "check",
    ),
    "vote.close_void": (
        QT_TRANSLATE_NOOP("Next", "Declare the vote void"),
        QT_TRANSLATE_NOOP("Next", "{returned} papers back, only {issued} issued"),
        "circle-x",
    ),
    "vote.collect": (
        QT_TRANSLATE_NOOP("Next", "Enter what came out of the box"),
        QT_TRANSLATE_NOOP("Next", "Then the papers are read aloud"),
        "archive",
    ),
    "vote.count_again": (
        QT_TRANSLATE_NOOP("Next", "Count again"),
        QT_TRANSLATE_NOOP("Next", "Ask for the hands once more"),
        "refresh",
    ),
    "vote.counting_hands": (
        QT_TRANSLATE_NOOP("Next", "Both counters enter their figures"),
        QT_TRANSLATE_NOOP("Next", "Each alone"),
        "clock",
    ),
    "vote.open": (
        QT_TRANSLATE_NOOP("Next", "Open the vote: {voters} may vote"),
        QT_TRANSLATE_NOOP("Next", "The list is frozen now"),
        "player-play",
    ),
    "vote.print_report": (
        QT_TRANSLATE_NOOP("Next", "Print the report of the vote"),
        QT_TRANSLATE_NOOP("Next", "Once signed it can be published"),
        "printer",
    ),
    "vote.reading": (
        QT_TRANSLATE_NOOP("Next", "{left} papers not read yet"),
        QT_TRANSLATE_NOOP("Next", "Keys 1 2 3 0"),
        "clock",
    ),
    "vote.repeat": (
        QT_TRANSLATE_NOOP("Next", "Vote again: round {round}"),
        QT_TRANSLATE_NOOP("Next", "The void vote stays in the record"),
        "refresh",
    ),
    "vote.second_teller": (
        QT_TRANSLATE_NOOP("Next", "Enter {name}'s count"),
        QT_TRANSLATE_NOOP("Next", "It must agree with the first"),
        "users",
    ),
}

MEETING_MEND: Mapping[str, tuple[str, str, str]] = {
    "deliberation.amendments": (
        QT_TRANSLATE_NOOP("Next", "Decide the amendments"),
        QT_TRANSLATE_NOOP("Next", "Adopt, refuse or withdraw"),
        "checklist",
    ),
    "deliberation.meeting": (
        QT_TRANSLATE_NOOP("Next", "Go to sign-in"),
        QT_TRANSLATE_NOOP("Next", "Then open the meeting"),
        "user-check",
    ),
    "deliberation.recorder": (
        QT_TRANSLATE_NOOP("Next", "Name who keeps the minutes"),
        QT_TRANSLATE_NOOP("Next", "One name is enough"),
        "notebook",
    ),
    "deliberation.text": (
        QT_TRANSLATE_NOOP("Next", "Lay the draft on the table"),
        QT_TRANSLATE_NOOP("Next", "It is what will be voted on"),
        "file-text",
    ),
    "quorum": (
        QT_TRANSLATE_NOOP("Next", "Wait for more people"),
        QT_TRANSLATE_NOOP("Next", "Or sign in those who came"),
        "user-check",
    ),
    "sign_in.meeting": (
        QT_TRANSLATE_NOOP("Next", "Plan the meeting"),
        QT_TRANSLATE_NOOP("Next", "At the notice"),
        "calendar",
    ),
    "vote.amendments": (
        QT_TRANSLATE_NOOP("Next", "Decide the amendments first"),
        QT_TRANSLATE_NOOP("Next", "Back to the deliberation"),
        "arrow-back-up",
    ),
    "vote.meeting": (
        QT_TRANSLATE_NOOP("Next", "Go to sign-in"),
        QT_TRANSLATE_NOOP("Next", "Then open the meeting"),
        "user-check",
    ),
    "vote.method": (
        QT_TRANSLATE_NOOP("Next", "Choose the way the text asks for"),
        QT_TRANSLATE_NOOP("Next", "See the article"),
        "scale",
    ),
    "vote.printed": (
        QT_TRANSLATE_NOOP("Next", "Print more papers"),
        QT_TRANSLATE_NOOP("Next", "One for everybody who may vote"),
        "printer",
    ),
    "vote.question": (
        QT_TRANSLATE_NOOP("Next", "Write what is voted on"),
        QT_TRANSLATE_NOOP("Next", "In its final words"),
        "pencil",
    ),
    "vote.tellers": (
        QT_TRANSLATE_NOOP("Next", "Name the tellers"),
        QT_TRANSLATE_NOOP("Next", "The meeting agrees to them"),
        "users",
    ),
    "vote.tellers_barred": (
        QT_TRANSLATE_NOOP("Next", "Replace {names}"),
        QT_TRANSLATE_NOOP("Next", "Who stands aside handles no vote"),
        "users",
    ),
}

MEETING_ACTS: Mapping[str, str] = {
    "agenda.ended": QT_TRANSLATE_NOOP("Act", "ended: {item}"),
    "agenda.moved": QT_TRANSLATE_NOOP("Act", "moved the item {item}"),
    "agenda.removed": QT_TRANSLATE_NOOP("Act", "took the item {item} off"),
    "agenda.saved": QT_TRANSLATE_NOOP("Act", "kept the item {item}"),
    "agenda.started": QT_TRANSLATE_NOOP("Act", "began: {item}"),
    "amendment.adopted": QT_TRANSLATE_NOOP("Act", "adopted {name}'s amendment"),
    "amendment.explained": QT_TRANSLATE_NOOP("Act", "said why {name}'s amendment was refused"),
    "amendment.proposed": QT_TRANSLATE_NOOP("Act", "noted {name}'s amendment"),
    "amendment.refused": QT_TRANSLATE_NOOP("Act", "refused {name}'s amendment"),
    "amendment.reopened": QT_TRANSLATE_NOOP("Act", "asks again about {name}'s amendment"),
    "amendment.revised": QT_TRANSLATE_NOOP("Act", "rewrote {name}'s amendment"),
    "amendment.withdrawn": QT_TRANSLATE_NOOP("Act", "{name} withdrew the amendment"),
    "consensus.recorded": QT_TRANSLATE_NOOP("Act", "noted the outcome of the consultation"),
    "consensus.reopened": QT_TRANSLATE_NOOP("Act", "the outcome is open again"),
    "contribution.corrected": QT_TRANSLATE_NOOP("Act", "corrected what {name} said"),
    "contribution.filed": QT_TRANSLATE_NOOP("Act", "filed what {name} said"),
    "contribution.removed": QT_TRANSLATE_NOOP("Act", "took out what {name} said"),
    "meeting.adjourned": QT_TRANSLATE_NOOP("Act", "the meeting has a break"),
    "meeting.called_again": QT_TRANSLATE_NOOP("Act", "called the meeting again"),
    "meeting.closed": QT_TRANSLATE_NOOP("Act", "closed the meeting"),
    "meeting.no_quorum": QT_TRANSLATE_NOOP("Act", "too few came"),
    "meeting.opened": QT_TRANSLATE_NOOP("Act", "opened the meeting, {present} of {due} here"),
    "meeting.recorder_named": QT_TRANSLATE_NOOP("Act", "{name} keeps the minutes"),
    "meeting.resumed": QT_TRANSLATE_NOOP("Act", "the meeting goes on"),
    "minutes.locked": QT_TRANSLATE_NOOP("Act", "locked the minutes"),
    "minutes.noted": QT_TRANSLATE_NOOP("Act", "noted a remark of {name}"),
    "minutes.remarked": QT_TRANSLATE_NOOP("Act", "kept the recorder's remarks"),
    "presence.arrived": QT_TRANSLATE_NOOP("Act", "{name} signed in"),
    "presence.excused": QT_TRANSLATE_NOOP("Act", "{name} is excused"),
    "presence.late": QT_TRANSLATE_NOOP("Act", "{name} came late"),
    "presence.left": QT_TRANSLATE_NOOP("Act", "{name} left"),
    "presence.proxy": QT_TRANSLATE_NOOP("Act", "{bearer} stands for {name}"),
    "presence.returned": QT_TRANSLATE_NOOP("Act", "{name} came back"),
    "presence.taken_back": QT_TRANSLATE_NOOP("Act", "took back what was noted of {name}"),
    "roll.built": QT_TRANSLATE_NOOP("Act", "drew up {people} people"),
    "sounding.kept": QT_TRANSLATE_NOOP("Act", "noted a sounding out of {title}"),
    "text.fixed": QT_TRANSLATE_NOOP("Act", "the wording of {title} is final"),
    "text.laid": QT_TRANSLATE_NOOP("Act", "laid {title} on the table"),
    "text.rewritten": QT_TRANSLATE_NOOP("Act", "changed the wording of {title}"),
    "text.unfixed": QT_TRANSLATE_NOOP("Act", "opened the wording of {title} again"),
    "turn.asked": QT_TRANSLATE_NOOP("Act", "{name} wants to speak"),
    "turn.ended": QT_TRANSLATE_NOOP("Act", "{name} has finished"),
    "turn.granted": QT_TRANSLATE_NOOP("Act", "gave {name} more time"),
    "turn.paused": QT_TRANSLATE_NOOP("Act", "stopped or started {name}'s clock"),
    "turn.put_first": QT_TRANSLATE_NOOP("Act", "{name} speaks first"),
    "turn.started": QT_TRANSLATE_NOOP("Act", "{name} speaks"),
    "turn.withdrawn": QT_TRANSLATE_NOOP("Act", "{name} does not want to speak"),
    "vote.answer_changed": QT_TRANSLATE_NOOP("Act", "{name} changed the answer: {mark}"),
    "vote.answer_taken_back": QT_TRANSLATE_NOOP("Act", "took {name}'s answer back"),
    "vote.answered": QT_TRANSLATE_NOOP("Act", "{name}: {mark}"),
    "vote.closed": QT_TRANSLATE_NOOP(
        "Act", "closed the count: yes {yes}, no {no}, abstain {abstain}"
    ),
    "vote.collected": QT_TRANSLATE_NOOP("Act", "{returned} papers came out of the box"),
    "vote.hands_counted": QT_TRANSLATE_NOOP(
        "Act", "{name} counted yes {yes}, no {no}, abstain {abstain}"
    ),
    "vote.opened": QT_TRANSLATE_NOOP("Act", "opened the vote, {voters} may vote"),
    "vote.paper_read": QT_TRANSLATE_NOOP("Act", "paper {number} is {mark}"),
    "vote.paper_taken_back": QT_TRANSLATE_NOOP("Act", "took paper {number} ({mark}) back"),
    "vote.recounted": QT_TRANSLATE_NOOP("Act", "the vote is counted again"),
    "vote.repeated": QT_TRANSLATE_NOOP("Act", "the vote is taken again, round {round}"),
    "vote.set_up": QT_TRANSLATE_NOOP("Act", "kept how the vote is taken"),
    "vote.teller_explained": QT_TRANSLATE_NOOP("Act", "said why {name} serves"),
    "vote.voided": QT_TRANSLATE_NOOP("Act", "declared the vote void"),
    "vote.way_on": QT_TRANSLATE_NOOP("Act", "noted how the matter goes on"),
}

MEETING_REFUSALS: Mapping[str, str] = {
    "agenda.begun": QT_TRANSLATE_NOOP(
        "Refusal", "“{item}” was begun already and stays on the agenda."
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
    "amendment.not-refused": QT_TRANSLATE_NOOP(
        "Refusal", "Only a refused or withdrawn amendment can be asked about again."
    ),
    "amendment.proposer-missing": QT_TRANSLATE_NOOP("Refusal", "Write who proposes it."),
    "amendment.reason-missing": QT_TRANSLATE_NOOP("Refusal", "Write why it was refused."),
    "consensus.binding": QT_TRANSLATE_NOOP(
        "Refusal", "{procedure} must vote; an outcome without a vote is not enough."
    ),
    "consensus.no-outcome": QT_TRANSLATE_NOOP("Refusal", "Choose how the consultation came out."),
    "consensus.way-missing": QT_TRANSLATE_NOOP("Refusal", "Choose how the matter goes on."),
    "consensus.words-missing": QT_TRANSLATE_NOOP("Refusal", "Write what was agreed."),
    "contribution.speaker-missing": QT_TRANSLATE_NOOP("Refusal", "Say first who is speaking."),
    "contribution.words-missing": QT_TRANSLATE_NOOP("Refusal", "Write what was said."),
    "count.all-read": QT_TRANSLATE_NOOP("Refusal", "All {returned} papers were read."),
    "count.already-reading": QT_TRANSLATE_NOOP(
        "Refusal", "Papers were read already; take them back first, or recount."
    ),
    "count.box-not-opened": QT_TRANSLATE_NOOP("Refusal", "Count the papers from the box first."),
    "count.more-issued-than-printed": QT_TRANSLATE_NOOP(
        "Refusal", "{issued} papers used, but only {printed} were printed."
    ),
    "count.more-issued-than-voters": QT_TRANSLATE_NOOP(
        "Refusal", "{issued} papers issued, but only {voters} may vote."
    ),
    "count.negative": QT_TRANSLATE_NOOP("Refusal", "A number cannot be less than 0."),
    "count.no-spoiled-answer": QT_TRANSLATE_NOOP("Refusal", "An answer is yes, no or abstain."),
    "count.no-such-counter": QT_TRANSLATE_NOOP("Refusal", "There are two counters only."),
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
    "meeting.not-now": QT_TRANSLATE_NOOP("Refusal", "This cannot be done with the meeting now."),
    "meeting.not-running": QT_TRANSLATE_NOOP(
        "Refusal", "The meeting is not running: open it first, or it is closed already."
    ),
    "meeting.over": QT_TRANSLATE_NOOP(
        "Refusal", "The meeting is closed; nobody can be signed in or out any more."
    ),
    "meeting.recorder-missing": QT_TRANSLATE_NOOP("Refusal", "Write who keeps the minutes."),
    "minutes.locked": QT_TRANSLATE_NOOP(
        "Refusal", "The minutes are locked. Only dated additions can be made."
    ),
    "minutes.note-missing": QT_TRANSLATE_NOOP("Refusal", "Write the remark and whose it is."),
    "minutes.vote-open": QT_TRANSLATE_NOOP(
        "Refusal", "A vote is open. Close it before the minutes are locked."
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
    "sounding.title-missing": QT_TRANSLATE_NOOP("Refusal", "Write what was asked."),
    "text.amendments-open": QT_TRANSLATE_NOOP("Refusal", "{count} amendments are not decided yet."),
    "text.fixed": QT_TRANSLATE_NOOP(
        "Refusal", "The wording of {title} is final. Open it again before changing it."
    ),
    "text.missing": QT_TRANSLATE_NOOP("Refusal", "Write a title and the text."),
    "text.voted-on": QT_TRANSLATE_NOOP(
        "Refusal", "{title} was put to the vote; its wording stays."
    ),
    "turn.already-waiting": QT_TRANSLATE_NOOP("Refusal", "{name} is on the list already."),
    "turn.nobody-waiting": QT_TRANSLATE_NOOP("Refusal", "Nobody is waiting to speak."),
    "turn.not-signed-in": QT_TRANSLATE_NOOP(
        "Refusal", "{name} has not signed in. Sign in first, then speak."
    ),
    "turn.not-speaking": QT_TRANSLATE_NOOP("Refusal", "{name} is not speaking now."),
    "turn.not-waiting": QT_TRANSLATE_NOOP("Refusal", "{name} is not waiting to speak."),
    "vote.already-open": QT_TRANSLATE_NOOP(
        "Refusal", "The vote is open already; its set-up stays as it is."
    ),
    "vote.blocked": QT_TRANSLATE_NOOP(
        "Refusal", "Something is still missing before the vote; see at the right."
    ),
    "vote.meeting-adjourned": QT_TRANSLATE_NOOP(
        "Refusal", "The meeting has a break. Go on with it first."
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
