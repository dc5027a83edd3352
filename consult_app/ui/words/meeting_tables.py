"""The meeting hour in the tables of findings and next steps; merged into theirs."""

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
    "sign_in.before": (
        QT_TRANSLATE_NOOP("Finding", "The meetings before have agreed"),
        QT_TRANSLATE_NOOP("Finding", "Not agreed yet: {missing}"),
        QT_TRANSLATE_NOOP("Finding", "{have} agreed"),
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
    "sign_in.sheet": (
        QT_TRANSLATE_NOOP("Finding", "Signatures on the sheet"),
        QT_TRANSLATE_NOOP("Finding", "Count them and set them beside the {screen} on the screen"),
        QT_TRANSLATE_NOOP("Finding", "The screen has {screen}. {reason}"),
    ),
    "sign_in.sheet_same": (
        QT_TRANSLATE_NOOP("Finding", "Signatures on the sheet"),
        "",
        QT_TRANSLATE_NOOP("Finding", "As many as the screen has: {screen}"),
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
    "vote.outcome": (
        QT_TRANSLATE_NOOP("Finding", "Outcome"),
        QT_TRANSLATE_NOOP("Finding", "Note what was agreed, or set up a vote"),
        "",
    ),
    "vote.report": (
        QT_TRANSLATE_NOOP("Finding", "Tellers signed the report"),
        QT_TRANSLATE_NOOP("Finding", "Print the report, then they sign"),
        QT_TRANSLATE_NOOP("Finding", "The report was printed"),
    ),
    "vote.way_begun": (
        QT_TRANSLATE_NOOP("Finding", "What stays open goes on"),
        QT_TRANSLATE_NOOP("Finding", "Chosen but not begun: its button is on the page"),
        QT_TRANSLATE_NOOP("Finding", "The way on was begun"),
    ),
    "vote.report_again": (
        QT_TRANSLATE_NOOP("Finding", "The report tells the count that holds"),
        QT_TRANSLATE_NOOP("Finding", "Counted again since: print it anew, and they sign that one"),
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
    "vote.bearers_aside": (
        QT_TRANSLATE_NOOP("Finding", "Who stands aside votes for nobody"),
        QT_TRANSLATE_NOOP("Finding", "{names}: whoever sent them names another bearer"),
        "",
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
        QT_TRANSLATE_NOOP("Next", "What stands in the field is filed first"),
        "microphone",
    ),
    "deliberation.resume": (
        QT_TRANSLATE_NOOP("Next", "Go on with the meeting"),
        QT_TRANSLATE_NOOP("Next", "The break ends now"),
        "player-play",
    ),
    "deliberation.call_back": (
        QT_TRANSLATE_NOOP("Next", "Another day: sign in anew"),
        QT_TRANSLATE_NOOP("Next", "Nobody is taken to be here from the last time"),
        "refresh",
    ),
    "sign_in.before": (
        QT_TRANSLATE_NOOP("Next", "Go back to {title}"),
        QT_TRANSLATE_NOOP("Next", "It has not agreed yet; without it this meeting decides nothing"),
        "arrow-right",
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
        QT_TRANSLATE_NOOP("Next", "{short} more {measure} must come"),
        QT_TRANSLATE_NOOP("Next", "Then the meeting can be opened"),
        "clock",
    ),
    "sign_in.wait_owners": (
        QT_TRANSLATE_NOOP("Next", "Still missing: {short}"),
        QT_TRANSLATE_NOOP("Next", "Then the meeting can be opened"),
        "clock",
    ),
    "vote.calling": (
        QT_TRANSLATE_NOOP("Next", "{left} people not called yet"),
        QT_TRANSLATE_NOOP("Next", "Keys 1 2 3 0"),
        "clock",
    ),
    "vote.calling_options": (
        QT_TRANSLATE_NOOP("Next", "{left} people not called yet"),
        QT_TRANSLATE_NOOP("Next", "The number of what is named"),
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
    "vote.meet_again": (
        QT_TRANSLATE_NOOP("Next", "Meet again about it…"),
        QT_TRANSLATE_NOOP("Next", "The meeting is over and decided nothing on this matter"),
        "calendar",
    ),
    "vote.print_report": (
        QT_TRANSLATE_NOOP("Next", "Print the report of the vote"),
        QT_TRANSLATE_NOOP("Next", "Once signed it can be published"),
        "printer",
    ),
    "vote.print_report_before": (
        QT_TRANSLATE_NOOP("Next", "Print the report of the vote"),
        QT_TRANSLATE_NOOP("Next", "Once signed the next meeting may follow"),
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
    "vote.outcome": (
        QT_TRANSLATE_NOOP("Next", "Note what was agreed"),
        QT_TRANSLATE_NOOP("Next", "If a vote is needed, fill in at the left"),
        "check",
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
    "vote.bearers_aside": (
        QT_TRANSLATE_NOOP("Next", "Name another bearer"),
        QT_TRANSLATE_NOOP("Next", "Who stands aside votes for nobody: {names}"),
        "users",
    ),
    "vote.tellers_barred": (
        QT_TRANSLATE_NOOP("Next", "Replace {names}"),
        QT_TRANSLATE_NOOP("Next", "Who stands aside handles no vote"),
        "users",
    ),
}
