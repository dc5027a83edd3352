"""What happens at the door of the assembly: who comes, for whom, late, and goes; the opening."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import Qt
from ui.assembly_ledger import Ledger
from ui.assembly_room import Act, Room
from ui.assembly_village import NAMESAKES, Line

from consult_app.ui.hall_view import QuorumScene


@dataclass(frozen=True, slots=True)
class Measure:
    """How much of everything."""

    households: int
    come: int
    proxies: int
    excused: int
    late: int
    leave: int
    back: int
    turns: int
    contributions: int
    amendments: int


def arrival(line: Line, typed: str, kind: str = "arrived") -> Act:
    def do(room: Room) -> None:
        room.find_line(line.no, typed)
        room.key_in_search(Qt.Key.Key_Return)
        assert line.name in room.newest(), (line, room.newest())

    return Act(f"{line.name} {kind}", "sign_in", do, lambda book, at: book.came(at, line.no, kind))


def typed_for(number: int, line: Line) -> str:
    """Half type the number of the household, the others the name; namesakes are told apart by the number."""
    return line.no if number % 2 or int(line.no) in NAMESAKES else line.name


def proxy(line: Line, bearer: str) -> Act:
    def fill(room: Room) -> None:
        room.hand.fill("Who came with the power", bearer)
        room.hand.tick("The written power lies here")

    def do(room: Room) -> None:
        room.find_line(line.no, line.no)
        room.hand.answer_step(lambda: room.key_in_search(Qt.Key.Key_F5), lambda: fill(room))
        assert line.name in room.newest()
        assert bearer in room.newest()

    return Act(
        f"{line.name} by {bearer}",
        "sign_in",
        do,
        lambda book, at: book.came(at, line.no, "proxy", bearer),
        seconds=20,
    )


def excuse(line: Line) -> Act:
    def do(room: Room) -> None:
        room.find_line(line.no, line.name)
        room.hand.press("Excused")
        assert line.name in room.newest()

    return Act(
        f"{line.name} excused", "sign_in", do, lambda book, at: book.came(at, line.no, "excused")
    )


def wrong_person(wrong: Line, right: Line) -> Iterator[Act]:
    """The wrong one of two of the same name is noted, and put right."""
    yield arrival(wrong, wrong.no)

    def correct(room: Room) -> None:
        room.hand.answer("Not this one…", lambda: None)
        assert right.name in room.newest()

    def tell(book: Ledger, at: datetime) -> None:
        book.came(at, wrong.no, "taken_back")
        book.came(at, right.no, "arrived")

    yield Act(f"not {wrong.no}, but {right.no}", "sign_in", correct, tell)


def slip(line: Line) -> Iterator[Act]:
    """Somebody is noted who is not there, and it is taken back."""
    yield arrival(line, line.no)
    yield Act(
        f"{line.name} taken back",
        "sign_in",
        lambda room: room.press_in(room.newest_row(), "Take back"),
        lambda book, at: book.came(at, line.no, "taken_back"),
    )


def guest(name: str) -> Act:
    def fill(room: Room) -> None:
        room.hand.fill("Name", name)
        room.hand.fill("From where, as what", "镇司法所")

    def do(room: Room) -> None:
        room.hand.answer("Add a guest", lambda: fill(room))
        assert name in room.newest()

    return Act(f"guest {name}", "sign_in", do, lambda book, _at: book.guests.append(name))


def look_at_quorum(ledger: Ledger) -> Act:
    """Both screens say who is here, as the ledger has it."""

    def do(room: Room) -> None:
        here = len(ledger.here())
        sentence = room.page.head.sentence.text()
        assert f"{ledger.households}" in sentence, sentence
        assert f"{here}" in sentence, (here, sentence)
        scene = room.hall()
        assert isinstance(scene, QuorumScene)
        assert (scene.present, scene.due) == (here, ledger.households), scene
        assert scene.met == (here * 3 >= ledger.households * 2)
        room.look(f"quorum-{here}")

    return Act("look at the quorum", "sign_in", do, writes=0)


def at_the_door(ledger: Ledger, measure: Measure) -> Iterator[Act]:
    lines = list(ledger.lines.values())
    yield look_at_quorum(ledger)
    for number, line in enumerate(lines[: measure.come]):
        if line.no == str(NAMESAKES[1]):
            continue
        if line.no == str(NAMESAKES[0]):
            yield from wrong_person(line, ledger.lines[str(NAMESAKES[1])])
        yield arrival(line, typed_for(number, line))
        if number == measure.come // 2:
            yield look_at_quorum(ledger)
    absent = lines[measure.come :]
    for number, line in enumerate(absent[: measure.proxies]):
        yield proxy(line, lines[number // 2].name)
    for line in absent[measure.proxies : measure.proxies + measure.excused]:
        yield excuse(line)
    yield from slip(absent[-1])
    yield guest("郭司法")
    yield look_at_quorum(ledger)


def opening() -> Iterator[Act]:
    yield Act(
        "open the meeting",
        "sign_in",
        lambda room: room.walk.next(),
        lambda book, at: book.happened(at, "opened"),
        seconds=60,
    )
    yield Act("to the debate", "sign_in", lambda room: room.walk.finish("Sign-in"), writes=0)


def comings_and_goings(ledger: Ledger, measure: Measure) -> Iterator[Act]:
    """After the opening: people come late, leave and come back."""
    lines = list(ledger.lines.values())
    late = lines[-measure.late - 1 : -1]
    for line in late:
        yield arrival(line, line.name, "late")
    for line in lines[10 : 10 + measure.leave]:
        yield leaving(line)
    for line in lines[10 : 10 + measure.back]:
        yield arrival(line, line.no, "returned")


def leaving(line: Line) -> Act:
    def do(room: Room) -> None:
        room.find_line(line.no, line.no)
        room.key_in_search(Qt.Key.Key_F4)
        assert line.name in room.newest()

    return Act(f"{line.name} left", "sign_in", do, lambda book, at: book.came(at, line.no, "left"))
