"""How many copies of each kind of paper were printed last, and on which printer: offered the next time."""

from collections.abc import Mapping
from dataclasses import dataclass

from consult_app.services.app import App

COPIES, PRINTER = "printed_copies", "printer"


@dataclass(frozen=True, slots=True)
class Habits:
    """`copies` by the code of the paper; `printer` by its name, "" for the usual one."""

    copies: Mapping[str, int]
    printer: str

    def copies_of(self, code: str, usual: int) -> int:
        """Return how many copies to offer: as many as last time, else as many as the step asks for."""
        return self.copies.get(code, usual)


def printing_habits(app: App) -> Habits:
    with app.work() as work:
        copies, printer = work.setting(COPIES, {}), work.setting(PRINTER, "")
    return Habits({str(code): int(count) for code, count in copies.items()}, str(printer))


def remember_printing(app: App, copies: Mapping[str, int], printer: str) -> None:
    """Remember what was printed; it is comfort and no act, so the journal says nothing of it."""
    with app.work() as work:
        work.set(COPIES, {**work.setting(COPIES, {}), **copies})
        work.set(PRINTER, printer)
        work.commit()
