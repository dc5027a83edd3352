"""四议两公开 carried through the real windows: four meetings of four bodies, two publications, the archive."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QDateEdit, QSpinBox

from consult_app.services.app import CHINA
from consult_app.services.papers.making import make_all
from consult_app.services.sign_in_view import view_sign_in
from consult_app.ui.pages.vote_hands import CounterCard
from consult_app.ui.rehearsal.meeting import NO, READ_MS, YES
from consult_app.ui.rehearsal.walk import Walk, pick

TITLE = "水渠清淤"
QUESTION = "是否同意清淤村东水渠三公里，使用上级拨款六万元？"
DRAFT = "清淤村东水渠三公里，使用上级拨款六万元。"
BEGINS = datetime(2026, 11, 2, 9, 0, tzinfo=CHINA)
FIRST_MEETING = datetime(2026, 11, 9, 14, 30, tzinfo=CHINA)
PUBLISHED_DAYS = 15
DELEGATED = date(2026, 3, 8)
"""When the assembly gave such matters to its representatives."""


@dataclass(frozen=True, slots=True)
class Held:
    """One meeting: how many come, and how many of them agree; hands or papers."""

    group: str
    come: int
    yes: int
    hands: bool = False
    days_later: int = 0

    @property
    def at(self) -> datetime:
        return FIRST_MEETING + timedelta(days=self.days_later)


MEETINGS = (
    Held("committee_meeting", 3, 2, hands=True),
    Held("joint_meeting", 3, 3, hands=True, days_later=3),
    Held("party_members_review", 5, 4, days_later=8),
    Held("resolution", 8, 6, days_later=14),
)


def walk_it(walk: Walk) -> int:
    """Walk the whole of it; returns the case."""
    begin(walk)
    prepare(walk)
    for held in MEETINGS:
        hold(walk, held)
    publish(walk, "公示")
    walk.finish("Publish")
    follow_up(walk)
    publish(walk, "结果")
    walk.finish("Publish")
    archive(walk)
    return walk.window.frame.consultation_id


def begin(walk: Walk) -> None:
    """Begin it on the list of cases, raised by the cadres, and make it a topic."""
    hand = walk.hand

    def header() -> None:
        hand.fill("What it is called", TITLE)
        hand.fill("Raised by", "cadre")

    hand.press("Cases")
    hand.answer("Begin a consultation", header)

    def words() -> None:
        hand.fill("What is to be decided, as a question", QUESTION)
        hand.fill("Why it comes up", "水渠淤塞，浇地用水不足。")

    hand.answer("Title and question", words)
    hand.press("Make it a topic")
    hand.picture("proposal")
    walk.finish("Proposal")


def prepare(walk: Walk) -> None:
    """Choose 四议两公开, plan its four meetings, and register the parties."""
    hand = walk.hand
    hand.fill("What kind of matter", "reserved")
    hand.fill("Which one", "public_works")
    hand.fill("Does it cost money", "government money")
    hand.fill("How much", 60000)
    hand.settle(100)
    hand.answer("Day of the delegation", lambda: hand.fill("Delegated on", DELEGATED))
    hand.settle(100)
    hand.press("四议两公开")
    hand.picture("plan-chosen")
    hand.answer("Fill in the plan", lambda: fill_plan(walk))
    hand.answer("Each meeting", lambda: plan_meetings(walk))
    hand.picture("plan")
    walk.finish("Plan")

    def none_here() -> None:
        for box in hand.all_of(QCheckBox):
            hand.tick_box(box)
        hand.fill("Why", "与本事项无关")

    for name in ("卫建国", "钱建国"):
        hand.search("Initials, name or organisation; Enter registers", name)
    hand.answer("Not concerned", none_here)
    hand.picture("subjects")
    walk.finish("Subjects")


def fill_plan(walk: Walk) -> None:
    hand = walk.hand
    hand.fill("Options to choose from", "无")
    hand.fill("Date", FIRST_MEETING.date())
    hand.fill("Place", "村委会会议室")

    for line, name in zip(
        hand.lines("Name, initials, household number"), ("赵建国", "周小满"), strict=True
    ):
        hand.type_into(line, name)
        QTest.keyClick(line, Qt.Key.Key_Return)

    hand.fill("Form", "meeting")
    hand.fill("Way of voting", "secret ballot")
    hand.fill("How it is made public", "村务公开栏")
    hand.fill("Budget", "6万元，上级拨款")


def plan_meetings(walk: Walk) -> None:
    """Give each of the four meetings its own day."""
    days = [one for one in walk.hand.all_of(QDateEdit) if isinstance(one, QDateEdit)]
    for editor, held in zip(days, MEETINGS, strict=True):
        editor.setDate(held.at.date())


def hold(walk: Walk, held: Held) -> None:
    """Notice, sign-in, debate and vote of one meeting."""
    notify(walk, held)
    sign_in(walk, held)
    debate(walk, held)
    vote(walk, held)


def notify(walk: Walk, held: Held) -> None:
    hand = walk.hand
    hand.picture(f"{held.group}-notice-begun")
    walk.next()
    walk.next_dialog(lambda: None)
    walk.next()
    hand.press("Signed in person")
    hand.answer("Add a place", lambda: hand.fill("Posted by", "周小满"))
    walk.photographs(f"公告{held.days_later}")
    hand.picture(f"{held.group}-notice")
    walk.finish("Notice")


def sign_in(walk: Walk, held: Held) -> None:
    hand, frame = walk.hand, walk.window.frame
    walk.clock.go_to(held.at)
    walk.refresh()
    waiting = view_sign_in(walk.app, frame.consultation_id, frame.step_key).awaited
    hand.picture(f"{held.group}-sign-in-empty")
    for entry in waiting[: held.come]:
        hand.search("Initials, name or household number", entry.name)
    hand.picture(f"{held.group}-sign-in")
    walk.next()
    walk.finish("Sign-in")


def debate(walk: Walk, held: Held) -> None:
    """Go through the agenda; the first meeting writes the text that the others find before them."""
    hand = walk.hand
    if held is MEETINGS[0]:
        hand.press("Text and amendments")
        hand.answer("Change this draft", lambda: hand.fill("Text, one article a line", DRAFT))
    for _ in range(20):
        if hand.says(walk.step().words()[0], "Finish {0}", "Debate"):
            break
        walk.next()
        walk.clock.pass_time(minutes=5)
    hand.picture("debate")
    walk.finish("Debate")


def vote(walk: Walk, held: Held) -> None:
    hand = walk.hand
    hand.settle(50)
    if held.hands:
        hand.tick("Show of hands")
    else:
        hand.tick("Secret ballot")
    for label, value in (
        ("The question", QUESTION),
        ("Supervises", "卫建国"),
        ("Counts", "钱秀英"),
        ("Counts too" if held.hands else "Reads aloud", "孙秀英"),
    ):
        hand.fill(label, value)
        QTest.keyClick(hand.field(label).editor, Qt.Key.Key_Return)
    if not held.hands:
        hand.fill("Printed", held.come)
    hand.picture(f"{held.group}-vote-set-up")
    walk.next()
    hand.settle(30)
    (raise_hands if held.hands else read_papers)(walk, held)
    hand.picture(f"{held.group}-vote-counted")
    walk.next()
    hand.settle(50)
    hand.picture(f"{held.group}-vote-verdict")
    hand.press("Close the meeting")
    walk.paper("Report of the vote")
    walk.finish("Vote")


def raise_hands(walk: Walk, held: Held) -> None:
    for card in walk.hand.all_of(CounterCard):
        boxes = card.findChildren(QSpinBox)
        for editor, count in zip(boxes, (held.yes, held.come - held.yes, 0), strict=True):
            editor.setValue(count)
        keep = next(one for one in walk.hand.buttons("Keep figures") if card.isAncestorOf(one))
        walk.hand.click(keep)


def read_papers(walk: Walk, held: Held) -> None:
    hand = walk.hand
    hand.fill("Issued", held.come)
    hand.fill("Out of the box", held.come)
    hand.press("Keep the numbers, then read aloud")
    for number in range(held.come):
        walk.clock.pass_time(seconds=4)
        hand.settle(READ_MS if number else 30)
        hand.key(YES if number < held.yes else NO)


def publish(walk: Walk, owner: str) -> None:
    """The text hangs fifteen days with its pictures."""
    hand = walk.hand
    hand.settle(50)
    walk.clock.pass_time(days=1)
    walk.refresh()
    hand.picture(f"{owner}-begun")
    walk.next_dialog(lambda: None)
    hand.answer("Add a place", lambda: hand.fill("Posted by", "周小满"))
    walk.photographs(owner)
    hand.press("It hangs from today")
    walk.clock.pass_time(days=PUBLISHED_DAYS)
    walk.refresh()
    hand.picture(f"{owner}-over")


def follow_up(walk: Walk) -> None:
    hand = walk.hand
    hand.settle(50)
    hand.picture("follow-up-begun")

    def task() -> None:
        hand.fill("Task", "清淤三公里")
        hand.fill("Who does it", "赵建国")
        hand.fill("Last day", walk.app.today() + timedelta(days=20))
        hand.fill("Money, 0 if none", 60000)

    def progress() -> None:
        hand.fill("What was done", "已清淤三公里")
        hand.fill("Paid, 0 if nothing", 58000)

    def told() -> None:
        hand.fill("Who was told", "二组村民")
        hand.fill("How", "当面")
        hand.fill("What was said", "水渠已清淤。")

    hand.answer("Add a task", task)
    hand.choose_row(0)
    walk.clock.pass_time(days=6)
    walk.refresh()
    hand.answer("Note progress, money", progress)
    hand.press("It is done")
    hand.answer("Accepted", lambda: hand.fill("Accepted by", "卫建国"))
    hand.answer("Note a reply", told)
    hand.picture("follow-up")
    walk.finish("Follow-up")


def archive(walk: Walk) -> None:
    """Every paper is made and filed; the package is written and read back."""
    hand = walk.hand
    hand.settle(50)
    make_all(walk.app, walk.window.frame.consultation_id)
    walk.refresh()
    walk.paper("四议两公开登记表")
    hand.picture("archive-begun")
    hand.press("All {0} are in")
    hand.picture("archive-filed")
    while not hand.says(walk.step().words()[0], "Write the package for the township"):
        walk.next()  # shows what is missing
        hand.choose_row(0)
        hand.answer("Not there, why", lambda: hand.fill("Reason", "本次没有"))
    hand.picture("archive-complete")
    folder = walk.out / "stick"
    folder.mkdir()
    hand.answer_step(lambda: hand.press("Folder"), lambda: pick(folder))
    walk.next()
    hand.wait_for(lambda: hand.says(walk.step().words()[0], "Close the file"), "Close the file")
    walk.next()
    hand.picture("archive-closed")
