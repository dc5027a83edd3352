"""Words of every refusal, by code of `ExpectedError`: what is wrong, where, and what to do.

`{name}` is a fact of the error. A test asks that every code raised in `consult_app` has words here.
"""

from collections.abc import Mapping

from consult_app.ui.words.filling import QT_TRANSLATE_NOOP

REFUSALS: Mapping[str, str] = {
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
}
