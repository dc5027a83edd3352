"""The votes of the assembly, one after the other: hands, roll call, acclamation, papers, seats with another round."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QSpinBox
from ui.assembly_ledger import Ledger
from ui.assembly_room import Act, Room, seen

from consult_app.ui.hall_view import TallyScene
from consult_app.ui.pages.vote_hands import CounterCard

MARKS = ("yes", "no", "abstain")
KEYS = {"yes": Qt.Key.Key_1, "no": Qt.Key.Key_2, "abstain": Qt.Key.Key_3, "spoiled": Qt.Key.Key_0}
SUPERVISOR, COUNTER, SECOND, CALLER = "钱监督", "孙计票", "李计票", "周唱票"
STANDING = ("高一", "罗二", "宋三", "唐四", "许五")
"""Who stands for the three seats."""
SEATS, PICK = 3, 3
PAD = Qt.KeyboardModifier.KeypadModifier
NO_MODIFIER = Qt.KeyboardModifier.NoModifier


@dataclass(frozen=True, slots=True)
class Asked:
    """What the set-up page is filled with."""

    method: str
    question: str
    second: str = ""
    caller: str = ""
    reads_twice: bool = False
    seats: bool = False


def votes(ledger: Ledger) -> Iterator[Act]:
    yield from hands(ledger)
    yield from void_and_again("改为点名")
    yield from roll_call(ledger)
    yield from void_and_again("先定表决办法")
    yield from acclamation()
    yield from void_and_again("正式表决用票")
    yield from papers(ledger)
    yield from void_and_again("推选监督小组")
    yield from seats(ledger)


# ---- around every vote


def set_up(asked: Asked) -> Act:
    def do(room: Room) -> None:
        hand = room.hand
        hand.tick(asked.method)
        hand.settle()
        if asked.seats:
            stand_for_seats(room)
        told = [
            ("The question", asked.question),
            ("Supervises", SUPERVISOR),
            ("Counts", COUNTER),
            ("Counts too", asked.second),
        ]
        told += [("Reads aloud", asked.caller)] if asked.caller else []
        for label, words in told:
            hand.fill(label, words)
            QTest.keyClick(hand.field(label).editor, Qt.Key.Key_Return)
        if asked.caller:
            hand.fill("Printed", room.page._view.eligible + 5)
        if asked.caller:
            twice = hand.button("The second teller enters every paper too")
            if twice.isChecked() != asked.reads_twice:
                room.click_on(twice)
        hand.settle()
        room.look("set-up")

    return Act(f"set up {asked.method}", "vote", do, writes=0)


def stand_for_seats(room: Room) -> None:
    def fill() -> None:
        room.hand.fill("One a line, in the order of the paper", "\n".join(STANDING))
        room.hand.fill("At most marked", PICK)
        room.hand.fill("Seats in all", SEATS)

    kind = room.hand.field("What is asked").editor
    assert isinstance(kind, QComboBox)
    if kind.currentData() == "seats":
        room.hand.answer("Names…", fill)
    else:
        room.hand.answer_step(lambda: room.hand.fill("What is asked", "seats"), fill)


def open_it(asked: Asked, method: str) -> Act:
    def do(room: Room) -> None:
        room.walk.next()
        assert room.page._view.vote.question == asked.question

    return Act(
        f"open {method}",
        "vote",
        do,
        lambda book, at: book.opens(at, method, asked.question),
        seconds=60,
    )


def close_it(word: str, said: str) -> Act:
    """Close the count: page and hall say the same verdict."""

    def do(room: Room) -> None:
        room.walk.next()
        result = room.page.result
        assert result._word.text() == said, (result._word.text(), result._sentence.text())
        assert said in repr(room.hall()), room.hall()
        room.look(f"result-{word}")

    def tell(book: Ledger, _at: datetime) -> None:
        book.poll.word = word

    return Act(f"close: {word}", "vote", do, tell, seconds=60)


def void_and_again(reason: str) -> Iterator[Act]:
    def void(room: Room) -> None:
        room.hand.press("Correct…")
        room.hand.answer_step(
            lambda: room.choose_in_menu("Declare void…"), lambda: room.hand.fill_first(reason)
        )

    def tell(book: Ledger, _at: datetime) -> None:
        book.poll.void = reason

    yield Act(f"void: {reason}", "vote", void, tell, seconds=60)
    yield Act("once more", "vote", lambda room: room.walk.next())


def report() -> Act:
    """The report of the vote is looked at and saved."""
    return Act("report of the vote", "vote", lambda room: room.walk.paper("Report of the vote"))


# ---- hands


def hands(ledger: Ledger) -> Iterator[Act]:
    """Two counters differ at first; half is not exceeded."""
    asked = Asked("Show of hands", "是否现在表决？", SECOND)
    yield set_up(asked)
    yield open_it(asked, "show_of_hands")
    voters = ledger.poll.voters
    yes = ledger.poll.present // 2
    true = {"yes": yes, "no": voters - yes - 3, "abstain": 3}
    yield counted(1, true)
    yield counted(2, {**true, "yes": yes + 1, "no": true["no"] - 1}, differ=True)
    yield counted(1, true)
    yield counted(2, true, hold=True)
    yield close_it("not_carried", "未通过")
    yield report()


def counted(counter: int, told: dict[str, int], *, differ: bool = False, hold: bool = False) -> Act:
    def do(room: Room) -> None:
        card = room.hand.first(CounterCard, lambda one: one._counter == counter)
        if not card.findChildren(QSpinBox)[0].isVisible():
            room.hand.click(card._keep)
        for editor, mark in zip(card.findChildren(QSpinBox), MARKS, strict=True):
            editor.setValue(told[mark])
        room.hand.click(card._keep)
        if differ:
            assert room.page.hands._band.isVisible()
            room.look("hands-differ")

    def tell(book: Ledger, _at: datetime) -> None:
        if differ:
            book.poll.differed = True
        if hold:
            book.poll.figures = dict(told)

    return Act(f"counter {counter}", "vote", do, tell, seconds=40)


# ---- roll call


def roll_call(ledger: Ledger) -> Iterator[Act]:
    """Every name once, one key each; one answer is taken back. Not carried."""
    asked = Asked("Roll call", "是否同意方案（点名）？")
    yield set_up(asked)
    yield open_it(asked, "roll_call")
    for number, no in enumerate(ledger.voters()):
        mark = ("no", "yes", "no", "abstain", "yes", "away")[number % 6]
        if number == 3:
            yield answered(ledger.lines[no].name, "yes", Qt.Key.Key_1)
            yield Act(
                "taken back",
                "vote",
                lambda room: QTest.keyClick(room.page.calls, Qt.Key.Key_Backspace),
                lambda book, _at: book.counts("yes", -1),
            )
        if number == 8:
            yield seen("vote", "roll-call")
        key = Qt.Key.Key_0 if mark == "away" else KEYS[mark]
        yield answered(ledger.lines[no].name, mark, key)
    yield close_it("not_carried", "未通过")
    yield report()


def answered(name: str, mark: str, key: Qt.Key) -> Act:
    def do(room: Room) -> None:
        assert room.page.calls._name.text() == name
        QTest.keyClick(room.page.calls, key)
        room.hand.settle()

    return Act(f"{name} {mark}", "vote", do, lambda book, _at: book.counts(mark), seconds=3)


# ---- acclamation


def acclamation() -> Iterator[Act]:
    asked = Asked("Acclamation", "是否用表决票正式表决？")
    yield set_up(asked)
    yield open_it(asked, "acclamation")
    yield Act(
        "nobody is against",
        "vote",
        lambda room: room.hand.press("Nobody is against"),
        lambda book, _at: book.counts("yes", book.poll.voters),
        seconds=20,
    )
    yield close_it("carried", "通过")
    yield report()


# ---- papers


def papers(ledger: Ledger) -> Iterator[Act]:
    """Two tellers read the same pile, one paper they read differently; not carried."""
    asked = Asked(
        "Secret ballot", "是否同意《三组村道硬化方案》？", SECOND, CALLER, reads_twice=True
    )
    yield set_up(asked)
    yield open_it(asked, "secret_ballot")
    out = ledger.poll.voters - 2  # two keep their papers
    yield out_of_the_box(out)
    for number in range(out):
        mark = ("yes", "no", "yes", "abstain", "no", "spoiled")[number % 6]
        second = "no" if number == 8 else mark
        yield read(1, mark)
        yield read(2, second, differs=second != mark)
        if number == 3:
            yield Act(
                "the last paper back",
                "vote",
                lambda room: QTest.keyClick(room.page.count, Qt.Key.Key_Backspace),
                lambda book, _at: book.counts("abstain", -1),
            )
            yield read(1, mark)
        if number == out // 2:
            yield look_at_the_board(ledger)
    yield settle_it()
    yield close_it("not_carried", "未通过")
    yield report()


def out_of_the_box(out: int) -> Act:
    def do(room: Room) -> None:
        room.hand.fill("Out of the box", out)
        room.hand.press("Keep the numbers, then read aloud")

    return Act("out of the box", "vote", do, seconds=300)


def read(teller: int, mark: str, *, differs: bool = False) -> Act:
    """A paper read by a teller; the ledger counts what the first one read."""

    def do(room: Room) -> None:
        modifier = PAD if teller == 2 else NO_MODIFIER
        QTest.keyClick(room.page.count, KEYS[mark], modifier)
        if mark == "spoiled":
            QTest.keyClick(room.page.count, Qt.Key.Key_1, modifier)
        room.hand.settle()

    def tell(book: Ledger, _at: datetime) -> None:
        if teller == 1:
            book.counts(mark)
        book.poll.differed = book.poll.differed or differs

    return Act(f"teller {teller} {mark}", "vote", do, tell, seconds=2)


def look_at_the_board(ledger: Ledger) -> Act:
    """The strokes on both screens are as many as the ledger has."""

    def do(room: Room) -> None:
        told = [ledger.poll.figures.get(mark, 0) for mark in (*MARKS, "spoiled")]
        shown = [int(column.figure.text()) for column in room.page.count.columns.values()]
        scene = room.hall()
        assert isinstance(scene, TallyScene)
        assert shown == told == [part.count for part in scene.options]
        room.look("count")

    return Act("look at the board", "vote", do, writes=0)


def settle_it() -> Act:
    """The paper that differs is taken out: both see what the first one read."""

    def do(room: Room) -> None:
        room.hand.answer_step(room.walk.next, lambda: room.hand.fill("The paper says", "first"))

    return Act("both look", "vote", do, seconds=30)


# ---- seats


def seats(ledger: Ledger) -> Iterator[Act]:
    """Five stand for three seats: two are chosen, two are as many; another round decides."""
    asked = Asked("Secret ballot", "推选三名监督员", "", CALLER, seats=True)
    yield set_up(asked)
    yield open_it(asked, "seats")
    out = ledger.poll.voters
    yield out_of_the_box(out)
    half = out // 2
    for number in range(out):
        if number == half:
            yield seen("vote", "board")
        third = 2 if number < half else 3
        chosen = (0, 1, third) if number < half * 2 else ()
        yield paper(chosen)
    yield close_it("run_off", "另行投票")
    yield report()
    yield Act("another round", "vote", lambda room: room.walk.next())
    yield from another_round(ledger)


def paper(chosen: tuple[int, ...]) -> Act:
    """A paper that chooses these, counted from 0; none is blank."""

    def do(room: Room) -> None:
        for place in chosen:
            QTest.keyClick(room.page.choices, str(place + 1))
        QTest.keyClick(room.page.choices, Qt.Key.Key_Return)
        room.hand.settle()

    def tell(book: Ledger, _at: datetime) -> None:
        for place in chosen:
            book.counts(names_on_paper(book)[place])
        if not chosen:
            book.counts("abstain")

    return Act(f"paper {chosen}", "vote", do, tell, seconds=3)


def names_on_paper(book: Ledger) -> tuple[str, ...]:
    """Return who stands: all, and in the round after those who were as many."""
    rounds = [poll for poll in book.polls if poll.method == "seats"]
    return STANDING if len(rounds) == 1 else STANDING[2:4]


def another_round(ledger: Ledger) -> Iterator[Act]:
    asked = Asked("Secret ballot", "推选三名监督员", "", CALLER)
    yield set_up(asked)
    yield open_it(asked, "seats")
    out = ledger.poll.voters
    yield out_of_the_box(out)
    for number in range(out):
        yield paper((1,) if number % 5 else (0,))
    yield close_it("carried", "通过")
    yield report()
