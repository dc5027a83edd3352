"""Words of concerns, proposals and plans: acts, refusals, gates and next steps, for the tables beside this file."""

from collections.abc import Mapping
from typing import Any

from consult_app.ui.words.filling import QT_TRANSLATE_NOOP, fill

ACTS: Mapping[str, str] = {
    "concern.taken": QT_TRANSLATE_NOOP("Act", "took in concern {number}"),
    "concern.corrected": QT_TRANSLATE_NOOP("Act", "corrected concern {number}"),
    "concern.classed": QT_TRANSLATE_NOOP("Act", "classed concern {number}"),
    "concern.answered": QT_TRANSLATE_NOOP("Act", "answered concern {number}"),
    "concern.referred": QT_TRANSLATE_NOOP("Act", "referred concern {number}"),
    "concern.joined": QT_TRANSLATE_NOOP("Act", "joined concern {number} to another"),
    "concern.topic": QT_TRANSLATE_NOOP("Act", "made concern {number} a topic"),
    "concern.told": QT_TRANSLATE_NOOP("Act", "noted how the proposer of concern {number} was told"),
    "concern.ending-corrected": QT_TRANSLATE_NOOP("Act", "corrected the end of concern {number}"),
    "concern.reopened": QT_TRANSLATE_NOOP("Act", "opened concern {number} again"),
    "concern.days-set": QT_TRANSLATE_NOOP("Act", "concerns are answered within {days} days"),
    "consultation.started": QT_TRANSLATE_NOOP("Act", "began “{title}”"),
    "consultation.corrected": QT_TRANSLATE_NOOP("Act", "corrected what “{title}” is called"),
    "consultation.closed": QT_TRANSLATE_NOOP("Act", "closed “{title}”"),
    "consultation.opened-again": QT_TRANSLATE_NOOP("Act", "opened “{title}” again"),
    "proposer.added": QT_TRANSLATE_NOOP("Act", "added {name} to those who propose it"),
    "proposer.corrected": QT_TRANSLATE_NOOP("Act", "corrected the day {name} signed"),
    "proposer.removed": QT_TRANSLATE_NOOP("Act", "struck {name} out of those who propose it"),
    "review.saved": QT_TRANSLATE_NOOP("Act", "kept an opinion on “{title}”"),
    "review.signed": QT_TRANSLATE_NOOP("Act", "noted a signature on the review"),
    "review.removed": QT_TRANSLATE_NOOP("Act", "took an opinion on “{title}” out"),
    "proposal.corrected": QT_TRANSLATE_NOOP("Act", "corrected the proposal “{title}”"),
    "proposal.accepted": QT_TRANSLATE_NOOP("Act", "made “{title}” a topic"),
    "proposal.returned": QT_TRANSLATE_NOOP("Act", "sent “{title}” back"),
    "proposal.referred": QT_TRANSLATE_NOOP("Act", "referred “{title}”"),
    "proposal.reopened": QT_TRANSLATE_NOOP("Act", "left open again whether “{title}” is a topic"),
    "proposal.replied": QT_TRANSLATE_NOOP("Act", "noted the reply to {name}"),
    "plan.matter-set": QT_TRANSLATE_NOOP("Act", "kept what kind of matter it is"),
    "plan.delegated": QT_TRANSLATE_NOOP("Act", "kept the day of the delegation"),
    "plan.procedure-chosen": QT_TRANSLATE_NOOP("Act", "the procedure is {procedure_en}"),
    "plan.filled": QT_TRANSLATE_NOOP("Act", "kept the plan"),
    "plan.part-split": QT_TRANSLATE_NOOP("Act", "began a second case: “{title}”"),
    "plan.part-left-out": QT_TRANSLATE_NOOP("Act", "left the part of the other body out"),
    "plan.part-reopened": QT_TRANSLATE_NOOP("Act", "the part of the other body is open again"),
    "plan.meeting-corrected": QT_TRANSLATE_NOOP("Act", "corrected the meeting “{title}”"),
}

REFUSALS: Mapping[str, str] = {
    "concern.title-missing": QT_TRANSLATE_NOOP(
        "Refusal", "Say in one line what the concern is about."
    ),
    "concern.received-later": QT_TRANSLATE_NOOP(
        "Refusal", "{day} is still to come: a concern cannot be received later than today."
    ),
    "concern.answer-missing": QT_TRANSLATE_NOOP(
        "Refusal", "Write what is answered; one sentence is enough."
    ),
    "concern.referred-to-missing": QT_TRANSLATE_NOOP("Refusal", "Say to whom it goes."),
    "concern.joins-nowhere": QT_TRANSLATE_NOOP(
        "Refusal",
        "It cannot be joined to concern {number}: that one is itself joined to another. Choose the one it was joined to.",
    ),
    "concern.already-ended": QT_TRANSLATE_NOOP(
        "Refusal", "Concern {number} has ended already. Open it again first."
    ),
    "concern.told-how-missing": QT_TRANSLATE_NOOP(
        "Refusal", "Say how they were told, e.g. in person or by phone."
    ),
    "concern.told-later": QT_TRANSLATE_NOOP(
        "Refusal", "{day} is still to come: say on which day they were told."
    ),
    "concern.still-open": QT_TRANSLATE_NOOP(
        "Refusal", "Concern {number} is still open: say first how it ends."
    ),
    "concern.is-a-topic": QT_TRANSLATE_NOOP(
        "Refusal", "Concern {number} is a topic: it goes on in its consultation."
    ),
    "consultation.title-missing": QT_TRANSLATE_NOOP("Refusal", "Give the consultation a title."),
    "consultation.closed-already": QT_TRANSLATE_NOOP("Refusal", "“{title}” is closed already."),
    "proposal.name-missing": QT_TRANSLATE_NOOP("Refusal", "Say who signed."),
    "proposal.signed-already": QT_TRANSLATE_NOOP("Refusal", "{name} has signed already."),
    "proposal.day-later": QT_TRANSLATE_NOOP("Refusal", "{day} is still to come."),
    "proposal.reason-missing": QT_TRANSLATE_NOOP(
        "Refusal", "Write why it goes back; the proposer is told this reason."
    ),
    "proposal.nothing-to-reply": QT_TRANSLATE_NOOP(
        "Refusal", "The proposal is under way: there is nothing to reply to its proposer yet."
    ),
    "review.opinion-missing": QT_TRANSLATE_NOOP("Refusal", "Write what they said."),
    "review.not-there": QT_TRANSLATE_NOOP("Refusal", "Enter what they said first."),
    "matter.unknown": QT_TRANSLATE_NOOP(
        "Refusal", "The rules know no matter “{matter}”. Choose one of the list."
    ),
    "plan.groups-missing": QT_TRANSLATE_NOOP("Refusal", "Say which groups it concerns."),
    "plan.no-part-elsewhere": QT_TRANSLATE_NOOP(
        "Refusal", "No part of this matter belongs to another body."
    ),
    "plan.meeting-begun": QT_TRANSLATE_NOOP(
        "Refusal",
        "A meeting of “{title}” has begun; its procedure, time and place can no longer be changed.",
    ),
    "plan.minutes-missing": QT_TRANSLATE_NOOP(
        "Refusal", "Everybody needs at least one minute to speak."
    ),
}

FINDINGS: Mapping[str, tuple[str, str, str]] = {
    "proposal.words": (
        QT_TRANSLATE_NOOP("Finding", "Title and question"),
        QT_TRANSLATE_NOOP("Finding", "Say what is to be decided, as a question"),
        QT_TRANSLATE_NOOP("Finding", "It is clear what is asked"),
    ),
    "party_discussion": (
        QT_TRANSLATE_NOOP("Finding", "Party organisation studied it first"),
        QT_TRANSLATE_NOOP("Finding", "Enter when it studied the matter and what it said"),
        QT_TRANSLATE_NOOP("Finding", "Studied before the meeting"),
    ),
    "proposal.disagreed": (
        QT_TRANSLATE_NOOP("Finding", "Not everybody agrees"),
        QT_TRANSLATE_NOOP("Finding", "{have} opinions are against it; read them first"),
        "",
    ),
    "proposal.supervision": (
        QT_TRANSLATE_NOOP("Finding", "Supervision committee signed"),
        QT_TRANSLATE_NOOP("Finding", "{who}: no signature on the review yet"),
        QT_TRANSLATE_NOOP("Finding", "Seen and signed"),
    ),
    "convening": (
        QT_TRANSLATE_NOOP("Finding", "Joint proposal"),
        QT_TRANSLATE_NOOP(
            "Finding", "{margin} more signatures would force the meeting ({num} in {den})"
        ),
        QT_TRANSLATE_NOOP("Finding", "The meeting must be called ({num} in {den})"),
    ),
    "proposal.reply": (
        QT_TRANSLATE_NOOP("Finding", "Reply to the proposer"),
        QT_TRANSLATE_NOOP("Finding", "Note how {who} was told the reason"),
        QT_TRANSLATE_NOOP("Finding", "The proposer was told"),
    ),
    "proposal.decision": (
        QT_TRANSLATE_NOOP("Finding", "Whether it becomes a topic"),
        QT_TRANSLATE_NOOP("Finding", "Make it a topic, send it back, or refer it"),
        QT_TRANSLATE_NOOP("Finding", "Decided"),
    ),
    "plan.matter": (
        QT_TRANSLATE_NOOP("Finding", "What kind of matter"),
        QT_TRANSLATE_NOOP("Finding", "Choose what it is about and whether it costs money"),
        QT_TRANSLATE_NOOP("Finding", "Said"),
    ),
    "plan.procedure": (
        QT_TRANSLATE_NOOP("Finding", "Procedure"),
        QT_TRANSLATE_NOOP("Finding", "Choose one; the suggested one is lawful"),
        QT_TRANSLATE_NOOP("Finding", "Chosen"),
    ),
    "delegation": (
        QT_TRANSLATE_NOOP("Finding", "This body may decide it"),
        QT_TRANSLATE_NOOP("Finding", "{why_en}"),
        QT_TRANSLATE_NOOP("Finding", "The matter is its to decide"),
    ),
    "plan.part_elsewhere": (
        QT_TRANSLATE_NOOP("Finding", "Part belongs to another body"),
        QT_TRANSLATE_NOOP(
            "Finding", "The money is for {to_title_en}: a second case, or without it"
        ),
        QT_TRANSLATE_NOOP("Finding", "Settled"),
    ),
    "vote.method": (
        QT_TRANSLATE_NOOP("Finding", "Way of voting"),
        QT_TRANSLATE_NOOP("Finding", "This matter is voted on in another way here"),
        QT_TRANSLATE_NOOP("Finding", "As asked for"),
    ),
    "plan.notice_room": (
        QT_TRANSLATE_NOOP("Finding", "Time for the notice"),
        QT_TRANSLATE_NOOP("Finding", "{days} days ahead: from {earliest} on"),
        QT_TRANSLATE_NOOP("Finding", "There is time for the notice"),
    ),
    "plan.bodies": (
        QT_TRANSLATE_NOOP("Finding", "Who is to meet is entered"),
        QT_TRANSLATE_NOOP(
            "Finding", "Nobody is entered for: {bodies_en}. Do it in the roster, before the notice"
        ),
        "",
    ),
    "plan.fields": (
        QT_TRANSLATE_NOOP("Finding", "What the plan must say"),
        QT_TRANSLATE_NOOP("Finding", "Still to fill in: {missing}"),
        QT_TRANSLATE_NOOP("Finding", "All filled in"),
    ),
}

NEXT: Mapping[str, tuple[str, str, str]] = {
    "proposal.sign": (
        QT_TRANSLATE_NOOP("Next", "Print the review to be signed"),
        QT_TRANSLATE_NOOP("Next", "{who} signs, then note it here"),
        "printer",
    ),
    "proposal.accept": (
        QT_TRANSLATE_NOOP("Next", "Make it a topic"),
        QT_TRANSLATE_NOOP("Next", "Then choose the procedure"),
        "check",
    ),
    "proposal.reply": (
        QT_TRANSLATE_NOOP("Next", "Tell {who}"),
        QT_TRANSLATE_NOOP("Next", "Then the case is closed"),
        "message",
    ),
    "proposal.ended": (
        QT_TRANSLATE_NOOP("Next", "This proposal has ended"),
        QT_TRANSLATE_NOOP("Next", "The proposer was told; nothing waits"),
        "check",
    ),
    "plan.choose": (
        QT_TRANSLATE_NOOP("Next", "Take: {title_en}"),
        QT_TRANSLATE_NOOP("Next", "Suggested; another can be chosen"),
        "checklist",
    ),
    "plan.split": (
        QT_TRANSLATE_NOOP("Next", "Make the money a second case"),
        QT_TRANSLATE_NOOP("Next", "Both go on side by side"),
        "file-plus",
    ),
}

MEND: Mapping[str, tuple[str, str, str]] = {
    "proposal.words": (
        QT_TRANSLATE_NOOP("Next", "Write the question"),
        QT_TRANSLATE_NOOP("Next", "Then decide on the proposal"),
        "pencil",
    ),
    "party_discussion": (
        QT_TRANSLATE_NOOP("Next", "Enter the Party organisation's study"),
        QT_TRANSLATE_NOOP("Next", "The law asks for it first"),
        "notes",
    ),
    "proposal.decision": (
        QT_TRANSLATE_NOOP("Next", "Decide on the proposal"),
        QT_TRANSLATE_NOOP("Next", "A topic, back, or on"),
        "check",
    ),
    "plan.matter": (
        QT_TRANSLATE_NOOP("Next", "Say what kind of matter it is"),
        QT_TRANSLATE_NOOP("Next", "Then the procedure is suggested"),
        "list",
    ),
    "plan.procedure": (
        QT_TRANSLATE_NOOP("Next", "Choose the procedure"),
        QT_TRANSLATE_NOOP("Next", "Then the plan"),
        "checklist",
    ),
    "delegation": (
        QT_TRANSLATE_NOOP("Next", "Say when it was delegated"),
        QT_TRANSLATE_NOOP("Next", "Or choose the body that may decide"),
        "calendar",
    ),
    "plan.fields": (
        QT_TRANSLATE_NOOP("Next", "Fill in the plan"),
        QT_TRANSLATE_NOOP("Next", "Still missing: {missing}"),
        "pencil",
    ),
}

PLAN_FIELDS: Mapping[str, str] = {
    "background": QT_TRANSLATE_NOOP("PlanField", "background"),
    "question": QT_TRANSLATE_NOOP("PlanField", "question"),
    "options": QT_TRANSLATE_NOOP("PlanField", "options to choose from"),
    "organiser": QT_TRANSLATE_NOOP("PlanField", "organiser"),
    "chair": QT_TRANSLATE_NOOP("PlanField", "chair"),
    "recorder": QT_TRANSLATE_NOOP("PlanField", "recorder"),
    "planned_at": QT_TRANSLATE_NOOP("PlanField", "date and time"),
    "place": QT_TRANSLATE_NOOP("PlanField", "place"),
    "form": QT_TRANSLATE_NOOP("PlanField", "form"),
    "decision_method": QT_TRANSLATE_NOOP("PlanField", "way of voting"),
    "publicity": QT_TRANSLATE_NOOP("PlanField", "how it is made public"),
    "budget": QT_TRANSLATE_NOOP("PlanField", "budget"),
    "matter": QT_TRANSLATE_NOOP("PlanField", "kind of matter"),
    "money": QT_TRANSLATE_NOOP("PlanField", "money"),
    "title": QT_TRANSLATE_NOOP("PlanField", "title"),
}


def field_words(name: str) -> str:
    """Return a field of proposal or plan in words; another word stays as it is."""
    return fill("PlanField", PLAN_FIELDS[name]) if name in PLAN_FIELDS else name


def with_field_words(facts: Mapping[str, Any]) -> dict[str, Any]:
    """Say missing fields of a proposal or plan in words."""
    missing = facts.get("missing")
    if not isinstance(missing, list | tuple):
        return dict(facts)
    return {**facts, "missing": [field_words(str(name)) for name in missing]}
