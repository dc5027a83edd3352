"""Words of printing: what a printer would cut off a paper."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from consult_app.ui.printing import Cut
from consult_app.ui.words.filling import QT_TRANSLATE_NOOP

SIDES: Mapping[str, str] = {
    "left": QT_TRANSLATE_NOOP(
        "Printing",
        "At the left this printer leaves {0} mm empty; the paper begins at {1} mm and loses {2} mm there.",
    ),
    "top": QT_TRANSLATE_NOOP(
        "Printing",
        "At the top this printer leaves {0} mm empty; the paper begins at {1} mm and loses {2} mm there.",
    ),
    "right": QT_TRANSLATE_NOOP(
        "Printing",
        "At the right this printer leaves {0} mm empty; the paper ends at {1} mm and loses {2} mm there.",
    ),
    "bottom": QT_TRANSLATE_NOOP(
        "Printing",
        "At the bottom this printer leaves {0} mm empty; the paper ends at {1} mm and loses {2} mm there.",
    ),
}


def cut_words(cut: Cut) -> str:
    """Return the sentence of one side, in tenths of a millimetre."""
    words = QCoreApplication.translate("Printing", SIDES[cut.side])
    return words.format(f"{cut.printer:.1f}", f"{cut.paper:.1f}", f"{cut.printer - cut.paper:.1f}")
