"""What happens at the assembly from door to closing: here the floor and the text, one by one."""

from collections import Counter
from collections.abc import Iterator
from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QLabel
from ui.assembly_door import Measure, at_the_door, comings_and_goings, opening
from ui.assembly_ledger import Ledger, Words
from ui.assembly_room import Act, Room, seen
from ui.assembly_village import ARTICLES, NAMESAKES, Line
from ui.assembly_votes import votes

from consult_app.ui.hall_view import ChosenScene, SpeakerScene, WordsScene
from consult_app.ui.widgets.cards import ListRow
from consult_app.ui.words.dates import lasting_words

KEYS = {
    "for": Qt.Key.Key_F2,
    "against": Qt.Key.Key_F3,
    "question": Qt.Key.Key_F4,
    "suggestion": Qt.Key.Key_F5,
    "statement": Qt.Key.Key_Return,
}
BREAK = 12 * 60


LONG = Measure(500, 330, 12, 6, 20, 16, 9, 40, 60, 12)
SHORT = Measure(24, 15, 2, 1, 2, 2, 1, 5, 9, 4)


def meeting_of(measure: Measure):
    """Return the script of a whole meeting of this measure."""

    def script(ledger: Ledger) -> Iterator[Act]:
        yield from at_the_door(ledger, measure)
        yield from opening()
        yield from comings_and_goings(ledger, measure)
        yield from debate(ledger, measure)
        yield from pause()
        yield from the_text(ledger, measure)
        yield from votes(ledger)
        yield from closing()

    return script


# ---- the floor

TALK = "deliberation.talk"


def press_step(name: str, seconds: int = 60) -> Act:
    return Act(name, TALK, lambda room: room.walk.next(), seconds=seconds)


def asks_to_speak(line: Line, *, urgent: bool = False) -> Act:
    def do(room: Room) -> None:
        search = room.page.talk.queue.search
        room.fill_line(search, line.name)
        shift = Qt.KeyboardModifier.ShiftModifier
        QTest.keyClick(
            search, Qt.Key.Key_Return, shift if urgent else Qt.KeyboardModifier.NoModifier
        )
        room.hand.settle()

    return Act(f"{line.name} asks to speak", TALK, do)


def called(line: Line) -> Act:
    def do(room: Room) -> None:
        assert line.name in room.walk.step().words()[0]
        room.walk.next()
        scene = room.hall()
        assert isinstance(scene, SpeakerScene)
        assert scene.name == line.name

    def tell(book: Ledger, at: datetime) -> None:
        if book.spoke:
            book.stops(at)
        book.speaks(at, line.name)

    return Act(f"{line.name} has the floor", TALK, do, tell, seconds=10)


def says(line: Line, kind: str, words: str, *, dissent: bool = False) -> Act:
    def do(room: Room) -> None:
        talk = room.page.talk
        talk.field.clear()
        room.hand.type_into(talk.field, words)
        if dissent:
            room.hand.tick_box(room.hand.first(QCheckBox, lambda box: box is talk._dissent))
        QTest.keyClick(talk.field, KEYS[kind])
        room.hand.settle()
        first = next(iter(talk._spoken))
        assert words in first.accessibleName()
        assert first.accessibleName().startswith(line.name)
        assert talk.words() == ""

    return Act(
        f"{line.name} {kind}",
        TALK,
        do,
        lambda book, at: book.said.append(Words(at, line.name, kind, words, dissent)),
        seconds=70,
    )


def answers(question: str, words: str) -> Act:
    def fill(room: Room) -> None:
        room.hand.fill("Who answers", "何建平")
        room.hand.fill("Words", words)

    def do(room: Room) -> None:
        row = room.hand.first(ListRow, lambda one: one.accessibleName().endswith(question))
        button = next(
            one for one in room.hand.buttons("Answer") if row.isAncestorOf(one) and one.isVisible()
        )
        room.hand.answer_step(lambda: room.hand.click(button), lambda: fill(room))

    return Act(
        "an answer",
        TALK,
        do,
        lambda book, at: book.said.append(Words(at, "何建平", "answer", words, answers=question)),
        seconds=60,
    )


def finished() -> Act:
    return Act(
        "done", TALK, lambda room: room.hand.press("Done"), lambda book, at: book.stops(at), 5
    )


def more_time() -> Act:
    return Act(
        "one minute more",
        TALK,
        lambda room: room.hand.press("+1 min"),
        lambda book, _at: book.grants(),
    )


def opinion(line: Line) -> Act:
    words = f"我在外地，书面同意，{line.name}。"

    def fill(room: Room) -> None:
        room.hand.fill("Who wrote it (is not here)", line.name)
        room.hand.fill("Words as read aloud", words)
        room.hand.fill("Where the paper is kept", "档案盒3")

    return Act(
        f"{line.name}'s opinion",
        TALK,
        lambda room: room.answer_floor("Read in an opinion…", lambda: fill(room)),
        lambda book, at: book.said.append(Words(at, line.name, "written", words)),
        seconds=60,
    )


def debate(ledger: Ledger, measure: Measure) -> Iterator[Act]:
    """Speakers come in the order of the list; each says something, some are asked and answered."""
    yield seen("deliberation.running", "running")
    yield press_step("the draft is explained", 120)
    yield press_step("the floor is open", 300)
    here = [ledger.lines[no] for no in ledger.here() if int(no) not in NAMESAKES]
    by_proxy = {no for no, kind in ledger.standing().items() if kind == "proxy"}
    speakers = [line for line in here if line.no not in by_proxy][: measure.turns]
    kinds = ("for", "against", "question", "suggestion", "statement")
    left = measure.contributions - 1 - len(speakers)
    for start in range(0, len(speakers), 4):
        several = speakers[start : start + 4]
        for line in several:
            yield asks_to_speak(line)
        if not start:
            yield from point_of_order(speakers[-1])
        for number, line in enumerate(several, start):
            yield called(line)
            kind = kinds[number % 5]
            words = f"第{number + 1}位：路要修{number + 1}天吗<{number}>&"
            yield says(line, kind, words, dissent=kind == "against")
            if number == 1:
                yield more_time()
                yield seen(TALK, "debate")
            if left and number % 2 == 0:
                left -= 1
                if kind == "question":
                    yield answers(words, f"答{number + 1}：按方案办。")
                else:
                    yield says(line, "suggestion", f"补充{number + 1}：先修弯道。")
        yield finished()
    yield look_at_times(ledger)
    while left > 0:
        left -= 1
        yield chair_says(left)
    yield opinion(next(line for line in ledger.lines.values() if line.no not in ledger.here()))


def chair_says(number: int) -> Act:
    chair = Line("", "何建平", "", "")
    return says(chair, "statement", f"主持人说明{number + 1}。")


def point_of_order(line: Line) -> Iterator[Act]:
    """Somebody goes before all others for a point of order."""
    yield asks_to_speak(line, urgent=True)
    yield called(line)
    yield says(line, "statement", "请大家一个一个说。")


def look_at_times(ledger: Ledger) -> Act:
    """The list of who has spoken how long says what the ledger has."""

    def check(room: Room) -> None:
        rows = [
            [label.text() for label in row.findChildren(QLabel)]
            for row in room.hand.all_of(ListRow)
        ]
        turns = Counter(one.name for one in ledger.spoke)
        seconds: dict[str, int] = {}
        for one in ledger.spoke:
            seconds[one.name] = seconds.get(one.name, 0) + one.seconds
        for name, count in turns.items():
            told = next(words for words in rows if words[0] == name)[1]
            assert str(count) in told, (name, told)
            assert lasting_words(seconds[name]) in told, (name, told)
        room.look("times")

    return Act(
        "look at the times",
        TALK,
        lambda room: room.answer_floor("Times", lambda: check(room)),
        writes=0,
    )


def pause() -> Iterator[Act]:
    def begin(room: Room) -> None:
        room.hand.answer("Break", lambda: None)  # it goes on when the dialog proposes
        assert isinstance(room.hall(), WordsScene)
        room.look("break")

    yield Act("break", TALK, begin, lambda book, at: book.happened(at, "adjourned"), seconds=30)
    yield Act(
        "go on",
        TALK,
        lambda room: room.hand.press("Go on"),
        lambda book, at: book.happened(at, "resumed"),
        seconds=BREAK,
    )


# ---- the text

TEXT = "deliberation.text"
FATES = ("unopposed", "hands", "refused by hands", "refused", "withdrawn", "hands")


def proposes(line: Line, article: int, new: str) -> Act:
    def fill(room: Room) -> None:
        room.hand.fill("Proposed by", line.name)
        room.hand.fill("Which part", f"at:{article}")
        room.hand.fill("How it shall read", new)

    return Act(
        f"{line.name} proposes",
        TEXT,
        lambda room: room.hand.answer("Add one", lambda: fill(room)),
        lambda book, _at: book.wishes_for(line.name, book_article(book, article), new),
        seconds=60,
    )


def book_article(book: Ledger, article: int) -> str:
    return book.text.split("\n")[article]


def choose_wish(room: Room, proposer: str) -> None:
    """Click the amendment whose keys are wanted, where they are not there yet."""
    row = room.hand.first(
        ListRow, lambda one: room.page.text.isAncestorOf(one) and proposer in one.accessibleName()
    )
    room.click_on(row)


def decide(number: int, line: Line, fate: str, votes_for: tuple[int, int, int]) -> Iterator[Act]:
    match fate:
        case "unopposed":
            yield Act(
                f"{line.name} unopposed",
                TEXT,
                lambda room: (choose_wish(room, line.name), room.hand.press("Nobody objects")),
                lambda book, _at: book.decides(number, "adopted"),
                seconds=30,
            )
        case "hands" | "refused by hands":
            yield by_hands(number, line, votes_for, carried=fate == "hands")
        case "refused":
            yield Act(
                f"{line.name} refused",
                TEXT,
                lambda room: (choose_wish(room, line.name), room.hand.press("Refuse")),
                lambda book, _at: book.decides(number, "refused"),
                seconds=30,
            )
            yield Act(
                f"{line.name} told why",
                TEXT,
                lambda room: (
                    choose_wish(room, line.name),
                    room.hand.answer("Reason…", lambda: room.hand.fill_first("超出预算")),
                ),
                lambda book, _at: book.decides(number, "refused", reason="超出预算"),
            )
        case "withdrawn":
            yield Act(
                f"{line.name} withdraws",
                TEXT,
                lambda room: (choose_wish(room, line.name), room.hand.press("Drop")),
                lambda book, _at: book.decides(number, "withdrawn"),
            )


def by_hands(number: int, line: Line, hands: tuple[int, int, int], *, carried: bool) -> Act:
    reason = "" if carried else "人数不够"

    def fill(room: Room) -> None:
        for label, count in zip(("In favour", "Against", "Abstain"), hands, strict=True):
            room.hand.fill(label, count)
        if reason:
            room.hand.fill("Why not, if it is refused (may be left empty)", reason)

    def do(room: Room) -> None:
        choose_wish(room, line.name)
        room.hand.answer("Hands…", lambda: fill(room))

    return Act(
        f"{line.name} by hands",
        TEXT,
        do,
        lambda book, _at: book.decides(number, "adopted" if carried else "refused", hands, reason),
        seconds=60,
    )


def the_text(ledger: Ledger, measure: Measure) -> Iterator[Act]:
    """Amendments one by one, each to an article of its own; then the wording is final."""
    yield press_step("the text is changed")
    here = [ledger.lines[no] for no in ledger.here() if int(no) not in NAMESAKES]
    movers = here[: measure.amendments]
    many = len(here) * 3 // 5
    for number, line in enumerate(movers):
        article = number % len(ARTICLES)
        head = ARTICLES[article].split()[0]
        fate = FATES[number % len(FATES)]
        yield proposes(line, article, f"{head} 改第{number + 1}处，由{line.name}提出。")
        hands = (many, 5, 2) if fate == "hands" else (4, many, 3)
        yield from decide(number, line, fate, hands)
    yield seen(TEXT, "text")
    yield Act("the wording is final", TEXT, lambda room: room.hand.press("Make it final"))
    yield press_step("the agenda's last item but the vote ends")
    yield seen("deliberation.minutes", "minutes")
    yield Act("finish debate", TALK, lambda room: room.walk.finish("Debate"))


def closing() -> Iterator[Act]:
    def do(room: Room) -> None:
        room.hand.press("Close the meeting")
        assert isinstance(room.hall(), ChosenScene), "the last result stays readable"
        room.look("closed")

    yield Act(
        "close the meeting", "vote", do, lambda book, at: book.happened(at, "closed"), seconds=120
    )
    yield Act("minutes", "vote", lambda room: room.walk.paper("Minutes"))
    yield Act("sign-in sheet", "sign_in", lambda room: room.walk.paper("Sign-in sheet"))
