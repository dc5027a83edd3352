"""The middle of the walk: sign-in, deliberation and the secret ballot counted by reading aloud."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPlainTextEdit

from consult_app.domain.village import BodyKind
from consult_app.ui.rehearsal.walk import MEETS, Walk

HALF = 17
"""After so many arrivals the sign-in page is looked at."""
DRAFT = "同意硬化三组村道0.8公里，使用上级拨款12万元，路面宽3.5米。"
AMENDED = "同意硬化三组村道0.8公里，使用上级拨款12万元，路面宽3.5米，弯道处宽4米。"
SAID = (
    ("Suggestion", "同意硬化，建议弯道处加宽到4米。"),
    ("Question", "占用的零星耕地按什么标准补偿？"),
    ("For", "赞成，早修早方便。"),
)


def sign_in(walk: Walk) -> None:
    """Stage 5: the day has come; 34 of 45 representatives sign in, and the meeting is opened."""
    hand = walk.hand
    walk.clock.go_to(MEETS.replace(hour=14, minute=0))
    hand.press("Today")
    hand.picture("today")
    hand.press("Prepare sign-in")
    for number, person in enumerate(walk.present()):
        if number == HALF:
            hand.picture("sign-in-half")
            hand.press("Turn on")
            walk.hall("quorum")
        hand.search("Initials, name or household number", person.name)
        walk.clock.pass_time(seconds=20)
    walk.clock.go_to(MEETS)
    hand.picture("sign-in")
    walk.next()
    walk.paper("Sign-in sheet")
    walk.finish("Sign-in")


def deliberate(walk: Walk) -> None:
    """Stage 6: the agenda, three speakers, an amendment adopted, the final wording."""
    hand = walk.hand
    hand.settle(50)
    walk.paper("Chair's running sheet")
    walk.next()
    walk.clock.pass_time(minutes=8)
    walk.next()
    for person in walk.touched():
        hand.search("Initials: wants to speak", person.name)
    for kind, words in SAID:
        walk.next()
        hand.type_into(hand.all_of(QPlainTextEdit)[0], words)
        walk.clock.pass_time(minutes=2)
        hand.press(kind)
    hand.picture("debate")
    walk.hall("speaker")

    def answer() -> None:
        hand.fill("Who answers", "乔华")
        hand.fill("Words", "先丈量后公示，按县里公布的标准补偿。")

    hand.answer("Answer", answer)
    walk.next()
    walk.clock.pass_time(minutes=6)
    _settle_the_text(walk)
    while not hand.says(walk.step().words()[0], "Finish {0}", "Debate"):
        walk.next()
        walk.clock.pass_time(minutes=5)
    hand.press("Minutes")
    hand.picture("minutes")
    walk.finish("Debate")


def _settle_the_text(walk: Walk) -> None:
    hand = walk.hand
    hand.press("Text and amendments")
    hand.answer("Change this draft", lambda: hand.fill("Text, one article a line", DRAFT))

    def amendment() -> None:
        hand.fill("Proposed by", walk.touched()[0].name)
        hand.fill("How it shall read", AMENDED)

    hand.answer("Add one", amendment)
    hand.picture("text")
    hand.press("Nobody objects")
    hand.press("Make it final")
    hand.picture("text-final")


YES, NO, ABSTAIN, SPOILED = Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_0
PAPERS = (
    *[YES] * 8, NO, *[YES] * 9, ABSTAIN, *[YES] * 6, NO, NO, SPOILED, *[YES] * 5, ABSTAIN,
)  # fmt: skip
"""34 papers in the order in which they leave the box: 28 yes, 3 no, 2 abstentions, 1 spoiled."""
READ_MS = 320
"""A paper cannot be read faster; the same key sooner would be asked about."""


def vote(walk: Walk) -> None:
    """Stage 7: set-up, the box, every paper read aloud, the verdict with its article."""
    hand = walk.hand
    _set_up(walk)
    hand.picture("vote-set-up")
    walk.next()
    hand.settle(30)
    walk.paper("Ballot paper")
    hand.fill("Issued", len(PAPERS))
    hand.fill("Out of the box", len(PAPERS))
    hand.press("Keep the numbers, then read aloud")
    for number, mark in enumerate(PAPERS):
        walk.clock.pass_time(seconds=4)
        hand.settle(READ_MS if number else 30)
        hand.key(mark)
        if mark is SPOILED:
            hand.settle(READ_MS)
            hand.key(YES)  # the first of the reasons
        if number == len(PAPERS) // 2:
            hand.picture("vote-count")
            walk.hall("tally")
    hand.picture("vote-counted")
    walk.next()
    hand.settle(50)
    hand.picture("vote-verdict")
    walk.hall("result")
    hand.press("Close the meeting")
    for name in ("Report of the vote", "Minutes", "Official summary"):
        walk.paper(name)
    walk.paper("Resolution", picture=True)
    walk.finish("Vote")


def _set_up(walk: Walk) -> None:
    hand = walk.hand
    hand.settle(50)
    names = [person.name for person in walk.present()]
    watcher = walk.seats(BodyKind.SUPERVISION)[0].name
    for label, value in (
        ("The question", "是否同意《三组村道硬化方案》？"),
        ("Supervises", watcher),
        ("Counts", names[5]),
        ("Reads aloud", names[6]),
        ("Hands out", names[7]),
        ("Printed", 40),
    ):
        hand.fill(label, value)
        QTest.keyClick(hand.field(label).editor, Qt.Key.Key_Return)
