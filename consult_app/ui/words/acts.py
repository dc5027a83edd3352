"""What was done, in words for the footer, by event of the journal; `{name}` is a fact of the entry."""

from collections.abc import Mapping
from typing import Any

from consult_app.domain.voting import Mark
from consult_app.ui.words import proposing
from consult_app.ui.words.filling import QT_TRANSLATE_NOOP, fill
from consult_app.ui.words.findings import finding_title
from consult_app.ui.words.meeting import mark_words
from consult_app.ui.words.meeting_acts import MEETING_ACTS
from consult_app.ui.words.owners import DECIDING_ACTS, OWNER_ACTS
from consult_app.ui.words.scans import SCAN_ACTS
from consult_app.ui.words.stages import facts_with_stage
from consult_app.ui.words.supporting import SUPPORTING_ACTS
from consult_app.ui.words.together import TOGETHER_ACTS
from consult_app.ui.words.vote_words import VOTE_ACTS

ACTS: Mapping[str, str] = {
    "roster.imported": QT_TRANSLATE_NOOP("Act", "took in the roster {file}"),
    "organisations.imported": QT_TRANSLATE_NOOP("Act", "took in {count} organisations"),
    "organisation.saved": QT_TRANSLATE_NOOP("Act", "kept the organisation {name}"),
    "organisation.taken-out": QT_TRANSLATE_NOOP("Act", "took {name} out of the organisations"),
    "person.added": QT_TRANSLATE_NOOP("Act", "added {name}"),
    "person.corrected": QT_TRANSLATE_NOOP("Act", "corrected {name}"),
    "person.left": QT_TRANSLATE_NOOP("Act", "{name} has left"),
    "person.back": QT_TRANSLATE_NOOP("Act", "{name} is back"),
    "household.speaker-chosen": QT_TRANSLATE_NOOP("Act", "{name} speaks for household {household}"),
    "body.seated": QT_TRANSLATE_NOOP("Act", "entered the {members} members of a body"),
    **proposing.ACTS,
    **MEETING_ACTS,
    **SCAN_ACTS,
    **OWNER_ACTS,
    **DECIDING_ACTS,
    **VOTE_ACTS,
    **SUPPORTING_ACTS,
    **TOGETHER_ACTS,
    "archive.excuse-taken-back": QT_TRANSLATE_NOOP("Act", "{title} is expected again"),
    "archive.excused": QT_TRANSLATE_NOOP("Act", "noted why {title} is absent"),
    "archive.original-filed": QT_TRANSLATE_NOOP("Act", "laid in the original of {title}"),
    "archive.original-taken-back": QT_TRANSLATE_NOOP("Act", "the original of {title} is not in"),
    "archive.originals-filed": QT_TRANSLATE_NOOP("Act", "laid in {count} originals"),
    "archive.kind-retention": QT_TRANSLATE_NOOP("Act", "changed how long every {title} is kept"),
    "archive.retention": QT_TRANSLATE_NOOP("Act", "changed how long {title} is kept"),
    "backup.drilled": QT_TRANSLATE_NOOP("Act", "rehearsed the restore of {name}"),
    "backup.made": QT_TRANSLATE_NOOP("Act", "made a backup of {files} files"),
    "dossier.bound": QT_TRANSLATE_NOOP("Act", "put the dossier together, {pages} pages"),
    "form.saved": QT_TRANSLATE_NOOP("Act", "kept our own wording of {title}"),
    "form.set-back": QT_TRANSLATE_NOOP("Act", "{title} has the shipped wording again"),
    "forms.handed-on": QT_TRANSLATE_NOOP("Act", "wrote {count} forms of our own into one file"),
    "forms.taken": QT_TRANSLATE_NOOP("Act", "took {count} forms of {signer}"),
    "key.compared": QT_TRANSLATE_NOOP("Act", "compared the key of {name}"),
    "package.received": QT_TRANSLATE_NOOP("Act", "took in the receipt of {office}"),
    "package.with-sound": QT_TRANSLATE_NOOP("Act", "the package takes the sound of {title} along"),
    "package.without-sound": QT_TRANSLATE_NOOP("Act", "the sound of {title} stays here"),
    "package.written": QT_TRANSLATE_NOOP("Act", "wrote the package of {title} and read it back"),
    "subject.registered": QT_TRANSLATE_NOOP("Act", "registered {name}"),
    "subject.corrected": QT_TRANSLATE_NOOP("Act", "corrected {name}"),
    "subject.avoids": QT_TRANSLATE_NOOP("Act", "{name} keeps away"),
    "subject.removed": QT_TRANSLATE_NOOP("Act", "took {name} out"),
    "kind.not-concerned": QT_TRANSLATE_NOOP("Act", "noted a kind as not concerned"),
    "kind.concerned-again": QT_TRANSLATE_NOOP("Act", "a kind is concerned again"),
    "household.marked": QT_TRANSLATE_NOOP("Act", "marked {head}'s household as touched"),
    "household.unmarked": QT_TRANSLATE_NOOP("Act", "{head}'s household is no longer marked"),
    "roll.built": QT_TRANSLATE_NOOP("Act", "drew up {people} people"),
    "notice.saved": QT_TRANSLATE_NOOP("Act", "kept the notice"),
    "notice.given": QT_TRANSLATE_NOOP("Act", "noted the notice of {on}"),
    "notice.delivered": QT_TRANSLATE_NOOP("Act", "noted the delivery to {names}"),
    "paper.posted": QT_TRANSLATE_NOOP("Act", "posted at {place}"),
    "paper.taken-down": QT_TRANSLATE_NOOP("Act", "taken down at {place}"),
    "posting.removed": QT_TRANSLATE_NOOP("Act", "took the posting at {place} back"),
    "photograph.added": QT_TRANSLATE_NOOP("Act", "kept the picture {file}"),
    "photograph.removed": QT_TRANSLATE_NOOP("Act", "took the picture {file} out"),
    "publication.saved": QT_TRANSLATE_NOOP("Act", "kept the text of the publication"),
    "publication.started": QT_TRANSLATE_NOOP("Act", "it hangs until {until}"),
    "publication.interrupted": QT_TRANSLATE_NOOP("Act", "it came down early"),
    "objection.added": QT_TRANSLATE_NOOP("Act", "noted {who}'s objection"),
    "objection.answered": QT_TRANSLATE_NOOP("Act", "answered {who}"),
    "objection.corrected": QT_TRANSLATE_NOOP("Act", "corrected {who}'s objection"),
    "objection.removed": QT_TRANSLATE_NOOP("Act", "took {who}'s objection out"),
    "task.added": QT_TRANSLATE_NOOP("Act", "entered the task {task}"),
    "task.corrected": QT_TRANSLATE_NOOP("Act", "corrected the task {task}"),
    "task.progress": QT_TRANSLATE_NOOP("Act", "noted progress of {task}"),
    "task.finished": QT_TRANSLATE_NOOP("Act", "{task} is done"),
    "task.accepted": QT_TRANSLATE_NOOP("Act", "{task} was accepted"),
    "task.given-up": QT_TRANSLATE_NOOP("Act", "{task} is given up"),
    "task.reopened": QT_TRANSLATE_NOOP("Act", "{task} is open again"),
    "satisfaction.recorded": QT_TRANSLATE_NOOP("Act", "kept a satisfaction sheet"),
    "reply.given": QT_TRANSLATE_NOOP("Act", "told {to}"),
    "act.undone": QT_TRANSLATE_NOOP("Act", "took back: {act}"),
    "act.redone": QT_TRANSLATE_NOOP("Act", "did it again"),
    "step.finished": QT_TRANSLATE_NOOP("Act", "finished {step}"),
    "step.reopened": QT_TRANSLATE_NOOP("Act", "opened {step} again"),
    "gate.overridden": QT_TRANSLATE_NOOP("Act", "passed “{finding}” with a reason"),
    "village.founded": QT_TRANSLATE_NOOP("Act", "set up {name}"),
    "village.corrected": QT_TRANSLATE_NOOP("Act", "corrected the village's particulars"),
    "operator.changed": QT_TRANSLATE_NOOP("Act", "the clerk is now {name}"),
    "local-rule.removed": QT_TRANSLATE_NOOP("Act", "the local rule for {title} is out"),
    "local-rule.saved": QT_TRANSLATE_NOOP("Act", "the local rule for {title} is kept"),
    "rhythm.noted": QT_TRANSLATE_NOOP("Act", "noted that {title} met on {day}"),
    "place.restored": QT_TRANSLATE_NOOP("Act", "{title} has its delivered rules again"),
    "place.chosen": QT_TRANSLATE_NOOP("Act", "local rules: {title}"),
    "rules.pack-taken": QT_TRANSLATE_NOOP("Act", "took the rule pack {title}"),
    "rules.pack-taken-back": QT_TRANSLATE_NOOP("Act", "took the rule pack {title} back"),
    "board.saved": QT_TRANSLATE_NOOP("Act", "kept the board {place}"),
}


def act_words(event: str, facts: Mapping[str, Any]) -> str:
    """Return the act in words; an event without words is shown as it stands."""
    told = facts_with_stage(facts)
    if "mark" in told:
        told["mark"] = mark_words(Mark(told["mark"]))
    if "finding" in told:
        told["finding"] = finding_title(str(told["finding"]))
    return fill("Act", ACTS[event], told) if event in ACTS else event
