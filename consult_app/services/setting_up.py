"""The village, its operator and its boards: what is typed once."""

from dataclasses import dataclass, replace
from datetime import datetime
from uuid import uuid4

from consult_app.basics.errors import ExpectedError
from consult_app.domain.village import Board, Village
from consult_app.services.app import App


@dataclass(frozen=True, slots=True)
class Settings:
    """What the settings page shows and the frame needs."""

    village: Village | None
    operator: str
    boards: tuple[Board, ...]
    backed_up_at: datetime | None


def view_settings(app: App) -> Settings:
    with app.work() as work:
        made = work.latest("backup.made")
        return Settings(
            village=work.villages.find(id=1),
            operator=work.setting("operator", ""),
            boards=work.boards.all(),
            backed_up_at=made.at if made else None,
        )


def needs_first_run(app: App) -> bool:
    """Say whether no village has been entered into this store yet."""
    return view_settings(app).village is None


def found_village(app: App, village: Village, operator: str, boards: tuple[Board, ...]) -> Village:
    """Enter the store's one village; refuses a second one and one without a name."""
    if not village.name.strip() or not village.committee.strip():
        raise ExpectedError("village.name-missing")
    with app.work() as work:
        if work.villages.find(id=1) is not None:
            raise ExpectedError("village.already-there")
        kept = work.villages.add(replace(village, uid=village.uid or str(uuid4())))
        work.set("operator", operator.strip())
        for board in boards:
            work.boards.add(board)
        work.note(app.now(), "village.founded", undo=False, village=kept.name)
        work.commit()
    return kept


def correct_village(app: App, village: Village) -> None:
    """Correct names of the village; whether it is a rehearsal never changes."""
    with app.work() as work:
        before = work.villages.get(1)
        work.villages.save(replace(village, id=1, uid=before.uid, rehearsal=before.rehearsal))
        work.note(app.now(), "village.corrected", village=village.name)
        work.commit()


def set_operator(app: App, name: str) -> None:
    """Say who sits at the keyboard; the journal bears the name from now on."""
    if not name.strip():
        raise ExpectedError("operator.name-missing")
    with app.work() as work:
        work.set("operator", name.strip())
        work.note(app.now(), "operator.changed", operator=name.strip())
        work.commit()


def save_board(app: App, board: Board) -> Board:
    """Add a board, or correct the one with its id."""
    if not board.place.strip():
        raise ExpectedError("board.place-missing")
    with app.work() as work:
        kept = board
        if board.id:
            work.boards.save(board)
        else:
            kept = work.boards.add(board)
        work.note(app.now(), "board.saved", place=board.place)
        work.commit()
    return kept
