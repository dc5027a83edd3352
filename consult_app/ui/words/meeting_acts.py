"""What was done in the meeting hour, by event of the journal; merged into the table of acts."""

from collections.abc import Mapping

from consult_app.ui.words.filling import QT_TRANSLATE_NOOP

MEETING_ACTS: Mapping[str, str] = {
    "attachment.added": QT_TRANSLATE_NOOP("Act", "kept the file {file}"),
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
    "meeting.called_back": QT_TRANSLATE_NOOP(
        "Act", "the meeting goes on another day, everybody signs in anew"
    ),
    "meeting.clock_moved": QT_TRANSLATE_NOOP("Act", "the clock jumped by {minutes} minutes"),
    "meeting.closed": QT_TRANSLATE_NOOP("Act", "closed the meeting"),
    "meeting.no_quorum": QT_TRANSLATE_NOOP("Act", "too few came"),
    "meeting.opened": QT_TRANSLATE_NOOP("Act", "opened the meeting, {present} of {due} here"),
    "meeting.recorder_named": QT_TRANSLATE_NOOP("Act", "{name} keeps the minutes"),
    "meeting.reopened": QT_TRANSLATE_NOOP("Act", "opened the closed meeting again: {reason}"),
    "meeting.sheet_counted": QT_TRANSLATE_NOOP(
        "Act", "{sheet} signatures on the sheet, {screen} on the screen"
    ),
    "meeting.resumed": QT_TRANSLATE_NOOP("Act", "the meeting goes on"),
    "minutes.answered": QT_TRANSLATE_NOOP("Act", "answered {name}'s wish about the minutes"),
    "minutes.locked": QT_TRANSLATE_NOOP("Act", "locked the minutes"),
    "minutes.noted": QT_TRANSLATE_NOOP("Act", "noted a remark of {name}"),
    "phrases.kept": QT_TRANSLATE_NOOP("Act", "kept the phrases"),
    "opinion.read": QT_TRANSLATE_NOOP("Act", "{name}'s written opinion was read in"),
    "recording.removed": QT_TRANSLATE_NOOP("Act", "destroyed a sound recording"),
    "recording.started": QT_TRANSLATE_NOOP("Act", "began to record sound"),
    "recording.stopped": QT_TRANSLATE_NOOP("Act", "ended the sound recording"),
    "presence.arrived": QT_TRANSLATE_NOOP("Act", "{name} signed in"),
    "presence.corrected": QT_TRANSLATE_NOOP("Act", "{name} signed in instead of {wrong}"),
    "presence.excused": QT_TRANSLATE_NOOP("Act", "{name} is excused"),
    "presence.late": QT_TRANSLATE_NOOP("Act", "{name} came late"),
    "presence.left": QT_TRANSLATE_NOOP("Act", "{name} left"),
    "presence.proxy": QT_TRANSLATE_NOOP("Act", "{bearer} stands for {name}"),
    "presence.returned": QT_TRANSLATE_NOOP("Act", "{name} came back"),
    "presence.sent": QT_TRANSLATE_NOOP("Act", "{bearer} came for {name}'s household"),
    "presence.changed": QT_TRANSLATE_NOOP("Act", "{bearer} speaks for {name}'s household now"),
    "presence.taken_back": QT_TRANSLATE_NOOP("Act", "took back what was noted of {name}"),
    "roll.built": QT_TRANSLATE_NOOP("Act", "drew up {people} people"),
    "sounding.kept": QT_TRANSLATE_NOOP("Act", "noted a sounding out of {title}"),
    "text.fixed": QT_TRANSLATE_NOOP("Act", "the wording of {title} is final"),
    "text.laid": QT_TRANSLATE_NOOP("Act", "laid {title} on the table"),
    "text.rewritten": QT_TRANSLATE_NOOP("Act", "changed the wording of {title}"),
    "text.unfixed": QT_TRANSLATE_NOOP("Act", "opened the wording of {title} again"),
    "text.renumbered": QT_TRANSLATE_NOOP("Act", "numbered the articles anew"),
    "going_on.again": QT_TRANSLATE_NOOP("Act", "planned another meeting about “{title}”"),
    "going_on.mediation": QT_TRANSLATE_NOOP("Act", "handed “{title}” to {to} for mediation"),
    "going_on.question_again": QT_TRANSLATE_NOOP(
        "Act", "began a case about the question “{title}”"
    ),
    "going_on.question_put_off": QT_TRANSLATE_NOOP(
        "Act", "put a question of “{title}” off until {day}"
    ),
    "going_on.question_to_assembly": QT_TRANSLATE_NOOP(
        "Act", "began the assembly's case: “{title}”"
    ),
    "going_on.put_off": QT_TRANSLATE_NOOP("Act", "put “{title}” off until {day}"),
    "going_on.refer_up": QT_TRANSLATE_NOOP("Act", "referred “{title}” to {to}"),
    "going_on.to_assembly": QT_TRANSLATE_NOOP("Act", "began the assembly's case: “{title}”"),
    "turn.asked": QT_TRANSLATE_NOOP("Act", "{name} wants to speak"),
    "turn.ended": QT_TRANSLATE_NOOP("Act", "{name} has finished"),
    "turn.granted": QT_TRANSLATE_NOOP("Act", "gave {name} more time"),
    "turn.paused": QT_TRANSLATE_NOOP("Act", "stopped or started {name}'s clock"),
    "turn.put_first": QT_TRANSLATE_NOOP("Act", "{name} speaks first"),
    "turn.started": QT_TRANSLATE_NOOP("Act", "{name} speaks"),
    "turn.withdrawn": QT_TRANSLATE_NOOP("Act", "{name} does not want to speak"),
    "vote.answer_changed": QT_TRANSLATE_NOOP("Act", "{name} changed the answer: {mark}"),
    "vote.answer_changed_to": QT_TRANSLATE_NOOP("Act", "{name} changed the answer: {choice}"),
    "vote.answered_to": QT_TRANSLATE_NOOP("Act", "{name}: {choice}"),
    "vote.answer_taken_back": QT_TRANSLATE_NOOP("Act", "took {name}'s answer back"),
    "vote.answered": QT_TRANSLATE_NOOP("Act", "{name}: {mark}"),
    "vote.closed": QT_TRANSLATE_NOOP(
        "Act", "closed the count: yes {yes}, no {no}, abstain {abstain}"
    ),
    "vote.collected": QT_TRANSLATE_NOOP("Act", "{returned} papers came out of the box"),
    "vote.hands_counted": QT_TRANSLATE_NOOP(
        "Act", "{name} counted yes {yes}, no {no}, abstain {abstain}"
    ),
    "vote.next_question": QT_TRANSLATE_NOOP("Act", "went on to the next question"),
    "vote.question_dropped": QT_TRANSLATE_NOOP("Act", "dropped the next question"),
    "vote.opened": QT_TRANSLATE_NOOP("Act", "opened the vote, {voters} may vote"),
    "vote.paper_read": QT_TRANSLATE_NOOP("Act", "paper {number} is {mark}"),
    "vote.paper_taken_back": QT_TRANSLATE_NOOP("Act", "took paper {number} ({mark}) back"),
    "vote.papers_corrected": QT_TRANSLATE_NOOP(
        "Act",
        "corrected the papers from {before} of {issued_before} to {returned} of {issued}: {reason}",
    ),
    "vote.read_again": QT_TRANSLATE_NOOP("Act", "all papers are read again: {reason}"),
    "vote.recounted": QT_TRANSLATE_NOOP("Act", "the vote is counted again"),
    "vote.repeated": QT_TRANSLATE_NOOP("Act", "the vote is taken again, round {round}"),
    "vote.set_up": QT_TRANSLATE_NOOP("Act", "kept how the vote is taken"),
    "vote.teller_explained": QT_TRANSLATE_NOOP("Act", "said why {name} serves"),
    "vote.voided": QT_TRANSLATE_NOOP("Act", "declared the vote void"),
    "vote.way_on": QT_TRANSLATE_NOOP("Act", "noted how the matter goes on"),
}
