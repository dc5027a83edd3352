"""Words of votes on options, of two readers, the mobile box and what is found out afterwards; merged into the tables."""

from collections.abc import Mapping

from consult_app.ui.words.filling import QT_TRANSLATE_NOOP

VOTE_FINDINGS: Mapping[str, tuple[str, str, str]] = {
    "vote.left_since": (
        QT_TRANSLATE_NOOP("Finding", "Left since the vote was opened"),
        QT_TRANSLATE_NOOP(
            "Finding",
            "{names}. They stay on this vote's list; count raised hands only. Were they needed, declare the vote void "
            "and repeat it",
        ),
        "",
    ),
    "vote.acclaimed": (
        QT_TRANSLATE_NOOP("Finding", "Anybody against?"),
        QT_TRANSLATE_NOOP("Finding", "Ask, wait, and note what happened"),
        QT_TRANSLATE_NOOP("Finding", "Nobody was against"),
    ),
    "vote.acclamation": (
        QT_TRANSLATE_NOOP("Finding", "Acclamation allowed"),
        QT_TRANSLATE_NOOP("Finding", "Not for what the law keeps for a body, nor among several"),
        QT_TRANSLATE_NOOP("Finding", "An ordinary matter"),
    ),
    "vote.avoidance_decides": (
        QT_TRANSLATE_NOOP("Finding", "Somebody voted who should have stood aside"),
        QT_TRANSLATE_NOOP("Finding", "{names}: without that vote it may be different. Declare void, vote again"),
        "",
    ),
    "vote.avoidance_found": (
        QT_TRANSLATE_NOOP("Finding", "Somebody voted who should have stood aside"),
        QT_TRANSLATE_NOOP("Finding", "{names}: the result stands without that vote too; the report says so"),
        "",
    ),
    "vote.box_asked": (
        QT_TRANSLATE_NOOP("Finding", "Whom the mobile box goes to"),
        QT_TRANSLATE_NOOP("Finding", "Choose who cannot come, or take the box away"),
        QT_TRANSLATE_NOOP("Finding", "{asked} people on its list"),
    ),
    "vote.box_back": (
        QT_TRANSLATE_NOOP("Finding", "Mobile box back"),
        QT_TRANSLATE_NOOP("Finding", "Out to {asked} people; note whom it reached"),
        QT_TRANSLATE_NOOP("Finding", "{reached} of {asked} reached"),
    ),
    "vote.box_staff": (
        QT_TRANSLATE_NOOP("Finding", "Mobile box carried"),
        QT_TRANSLATE_NOOP("Finding", "At least 3 people, {short} short"),
        QT_TRANSLATE_NOOP("Finding", "{staff} people carry it"),
    ),
    "vote.options": (
        QT_TRANSLATE_NOOP("Finding", "What may be chosen"),
        "",
        QT_TRANSLATE_NOOP("Finding", "{names} on the paper, at most {pick} marked"),
    ),
    "vote.options_many": (
        QT_TRANSLATE_NOOP("Finding", "What may be chosen"),
        QT_TRANSLATE_NOOP("Finding", "A paper has room for {most}"),
        "",
    ),
    "vote.options_none": (
        QT_TRANSLATE_NOOP("Finding", "What may be chosen"),
        QT_TRANSLATE_NOOP("Finding", "Write the names, one a line"),
        "",
    ),
    "vote.options_one": (
        QT_TRANSLATE_NOOP("Finding", "What may be chosen"),
        QT_TRANSLATE_NOOP("Finding", "Only one: ask yes or no instead"),
        "",
    ),
    "vote.options_pick": (
        QT_TRANSLATE_NOOP("Finding", "What may be chosen"),
        QT_TRANSLATE_NOOP("Finding", "{pick} marks allowed, but only {names} on the paper"),
        "",
    ),
    "vote.options_seats": (
        QT_TRANSLATE_NOOP("Finding", "What may be chosen"),
        QT_TRANSLATE_NOOP("Finding", "{seats} to be chosen, but only {names} on the paper"),
        "",
    ),
    "vote.options_twice": (
        QT_TRANSLATE_NOOP("Finding", "What may be chosen"),
        QT_TRANSLATE_NOOP("Finding", "A name stands there twice"),
        "",
    ),
    "vote.papers_differ": (
        QT_TRANSLATE_NOOP("Finding", "Both tellers read the same"),
        QT_TRANSLATE_NOOP("Finding", "Read differently: no. {numbers}. Look at them again"),
        "",
    ),
    "vote.persons_on_paper": (
        QT_TRANSLATE_NOOP("Finding", "Persons are chosen on paper"),
        QT_TRANSLATE_NOOP("Finding", "As a rule by secret ballot"),
        "",
    ),
    "vote.sections_agree": (
        QT_TRANSLATE_NOOP("Finding", "Both counts agree in each section"),
        QT_TRANSLATE_NOOP("Finding", "{sections}: raise hands again there, both count anew"),
        QT_TRANSLATE_NOOP("Finding", "Both agree"),
    ),
    "vote.run_off": (
        QT_TRANSLATE_NOOP("Finding", "Every seat filled"),
        QT_TRANSLATE_NOOP("Finding", "{left} still open: another round, or leave it with a reason"),
        "",
    ),
}  # fmt: skip

VOTE_AWAITED = frozenset({"vote.acclaimed", "vote.box_back", "vote.papers_differ"})

VOTE_NEXT: Mapping[str, tuple[str, str, str]] = {
    "vote.too_few": (
        QT_TRANSLATE_NOOP("Next", "Too few for a vote: {short} {measure} short"),
        QT_TRANSLATE_NOOP(
            "Next", "Sign in who is here; if they do not come back, interrupt the meeting"
        ),
        "user-check",
    ),
    "vote.acclaiming": (
        QT_TRANSLATE_NOOP("Next", "Ask whether anybody is against"),
        QT_TRANSLATE_NOOP("Next", "Then press what happened"),
        "clock",
    ),
    "vote.box_back": (
        QT_TRANSLATE_NOOP("Next", "Note that the mobile box is back"),
        QT_TRANSLATE_NOOP("Next", "Tick whom it reached"),
        "archive",
    ),
    "vote.count_section_again": (
        QT_TRANSLATE_NOOP("Next", "Count again: {sections}"),
        QT_TRANSLATE_NOOP("Next", "Only there hands are raised once more"),
        "refresh",
    ),
    "vote.reading_options": (
        QT_TRANSLATE_NOOP("Next", "{left} papers not read yet"),
        QT_TRANSLATE_NOOP("Next", "The numbers marked, then Enter"),
        "clock",
    ),
    "vote.run_off": (
        QT_TRANSLATE_NOOP("Next", "Another round: round {round}"),
        QT_TRANSLATE_NOOP("Next", "{left} still to be chosen"),
        "refresh",
    ),
    "vote.settle": (
        QT_TRANSLATE_NOOP("Next", "Look at paper {number} again"),
        QT_TRANSLATE_NOOP("Next", "Papers read differently: {count}"),
        "users",
    ),
}

VOTE_REFUSALS: Mapping[str, str] = {
    "consensus.open-missing": QT_TRANSLATE_NOOP(
        "Refusal", "Write on which points people did not agree."
    ),
    "box.already-back": QT_TRANSLATE_NOOP(
        "Refusal", "The papers from the boxes were counted already; the list stays as it is."
    ),
    "box.avoids": QT_TRANSLATE_NOOP("Refusal", "{name} must stand aside and gets no paper."),
    "box.away": QT_TRANSLATE_NOOP(
        "Refusal", "The mobile box is still out. Note that it is back, then mix its papers with the others."
    ),
    "box.is-here": QT_TRANSLATE_NOOP("Refusal", "{name} is here and votes in the hall."),
    "box.none": QT_TRANSLATE_NOOP("Refusal", "No mobile box is out."),
    "box.not-a-member": QT_TRANSLATE_NOOP("Refusal", "{name} has no vote in this meeting."),
    "box.not-asked": QT_TRANSLATE_NOOP("Refusal", "{name} was not on the list of the mobile box."),
    "box.not-on-paper": QT_TRANSLATE_NOOP("Refusal", "Only a ballot on paper has a mobile box."),
    "count.choices-missing": QT_TRANSLATE_NOOP(
        "Refusal", "Enter a figure for each of the {options} options."
    ),
    "count.choose-options": QT_TRANSLATE_NOOP(
        "Refusal", "Press the numbers of what this paper chooses, then Enter."
    ),
    "count.too-many-named": QT_TRANSLATE_NOOP(
        "Refusal", "At most {pick} may be named. Ask again, and press the numbers that hold."
    ),
    "count.more-hands-than-voters": QT_TRANSLATE_NOOP(
        "Refusal",
        "{counted} hands, but only {voters} may vote. Somebody without a vote raised a hand, or one was counted twice: ask for the hands again.",
    ),
    "count.sections-missing": QT_TRANSLATE_NOOP(
        "Refusal", "The hall has {sections} sections: enter the hands of each of them."
    ),
    "sections.counted": QT_TRANSLATE_NOOP(
        "Refusal", "Hands were counted already. The hall can be divided otherwise for the next vote."
    ),
    "sections.too-many": QT_TRANSLATE_NOOP("Refusal", "At most {most} sections can be counted."),
    "sections.twice": QT_TRANSLATE_NOOP("Refusal", "“{name}” stands there twice."),
    "count.no-such-option": QT_TRANSLATE_NOOP("Refusal", "There are {most} options on this paper."),
    "count.no-write-in": QT_TRANSLATE_NOOP(
        "Refusal", "This paper has {most} lines for names written in."
    ),
    "count.not-differing": QT_TRANSLATE_NOOP(
        "Refusal", "Both tellers read paper {number} the same."
    ),
    "vote.name-missing": QT_TRANSLATE_NOOP("Refusal", "Write the name."),
    "vote.no-run-off": QT_TRANSLATE_NOOP("Refusal", "This vote left no seat open."),
    "vote.not-voted": QT_TRANSLATE_NOOP(
        "Refusal", "{name} is not on the list of this vote and did not vote."
    ),
}  # fmt: skip

VOTE_ACTS: Mapping[str, str] = {
    "vote.acclaimed": QT_TRANSLATE_NOOP("Act", "nobody was against"),
    "vote.avoidance_found": QT_TRANSLATE_NOOP("Act", "{name} voted, but should have stood aside"),
    "vote.box_back": QT_TRANSLATE_NOOP(
        "Act", "the mobile box is back, {reached} of {asked} reached"
    ),
    "vote.box_cancelled": QT_TRANSLATE_NOOP("Act", "no mobile box after all"),
    "vote.box_planned": QT_TRANSLATE_NOOP("Act", "the mobile box goes to {asked} people"),
    "vote.left_unfilled": QT_TRANSLATE_NOOP("Act", "no other round: {reason}"),
    "vote.hands_entered": QT_TRANSLATE_NOOP(
        "Act", "{name} entered a count, covered until both have counted"
    ),
    "vote.both_hands": QT_TRANSLATE_NOOP(
        "Act",
        "{name} counted yes {yes}, no {no}, abstain {abstain}; {other} {other_yes}, {other_no}, {other_abstain}",
    ),
    "vote.both_option_hands": QT_TRANSLATE_NOOP(
        "Act", "{name} counted {hands} hands, {other} {other_hands}"
    ),
    "vote.closed_void": QT_TRANSLATE_NOOP(
        "Act", "declared the vote void: {returned} papers back, {issued} issued"
    ),
    "vote.choice_read": QT_TRANSLATE_NOOP("Act", "paper {number}: {choice}"),
    "vote.sections_set": QT_TRANSLATE_NOOP("Act", "hands are counted in {count} sections: {names}"),
    "vote.sections_none": QT_TRANSLATE_NOOP("Act", "the hall is counted as one again"),
    "vote.option_hands_counted": QT_TRANSLATE_NOOP("Act", "{name} counted {hands} hands"),
    "vote.options_closed": QT_TRANSLATE_NOOP("Act", "closed the count, chosen: {chosen}"),
    "vote.paper_settled": QT_TRANSLATE_NOOP("Act", "both agree that paper {number} is {mark}"),
}
