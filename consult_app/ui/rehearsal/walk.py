"""The first half of the walk: the first start, a concern, proposal, plan, parties and notice."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from PySide6.QtCore import Qt, QTime
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QFileDialog, QLineEdit, QTimeEdit

from consult_app.domain.people import Person
from consult_app.domain.village import BodyKind
from consult_app.services.app import CHINA, App
from consult_app.services.bodies import view_bodies
from consult_app.ui.desk import Desk
from consult_app.ui.rehearsal.clock import RehearsalClock
from consult_app.ui.rehearsal.hand import Hand, NotOnScreen
from consult_app.ui.rehearsal.photographs import photograph
from consult_app.ui.second_screen import SecondScreen
from consult_app.ui.widgets.buttons import StepButton
from consult_app.ui.widgets.photos import Tile
from consult_app.ui.window import MainWindow
from consult_app.ui.words.procedures import procedure_words

BEGINS = datetime(2026, 11, 2, 9, 0, tzinfo=CHINA)
"""A Monday after the laws of 2026 came into force."""
MEETS = datetime(2026, 11, 20, 14, 30, tzinfo=CHINA)
REVIEWS = (
    (5, "5人到会，同意列为议题", "胡军水"),
    (5, "属于本村的事，可以协商", "乔华"),
    (3, "程序符合规定，同意", "罗杰林"),
)
"""Party branch, committee, supervision committee: how many were there, what they said, who signed."""
PRESENT = 34
"""Of the 45 representatives: more than the two thirds, 30, that the law asks for."""
TITLE = "三组村道硬化"
QUESTION = "是否同意硬化三组村道0.8公里，使用上级拨款12万元？"
TROUBLE = "三组到村口0.8公里土路，雨天泥泞，学生上学、农产品外运都不方便。"
TOUCHED_GROUP = "第三村民小组"
ORGANISATIONS = (
    "中共柳河村支部委员会",
    "柳河小学",
    "柳河村老年协会",
    "柳河村股份经济合作社",
    "柳河果蔬种植专业合作社",
)


@dataclass(slots=True)
class Walk:
    """Everything the walk holds in its hands; papers and pictures go below `out`."""

    app: App
    clock: RehearsalClock
    hand: Hand
    window: MainWindow
    out: Path
    _papers: int = 0

    def next(self) -> str:
        """Press the one filled button of the right-hand panel and return what it said."""
        step = self.step()
        words = step.words()[0]
        self.hand.click(step)
        self.hand.settle(20)
        return words

    def step(self) -> StepButton:
        """Return the filled button; nothing to press while people must act first."""
        for one in self.window.findChildren(StepButton):
            if one.isVisible():
                return one
        raise NotOnScreen("StepButton")

    def finish(self, stage: str) -> None:
        """Press the filled button, which must be the one that finishes this stage."""
        words = self.step().words()[0]
        if not self.hand.says(words, "Finish {0}", stage):
            raise NotOnScreen(f"Finish {stage} ≠ {words}")
        self.next()

    def next_dialog(self, fill: Callable[[], object]) -> None:
        """Press the filled button where it opens a dialog, and answer that."""
        self.hand.answer_step(self.next, fill)

    def refresh(self) -> None:
        """Look again: time has passed since the page was read."""
        self.window.refresh()
        self.hand.settle(20)

    def paper(self, name: str, *, picture: bool = False) -> None:
        """Look at a paper of the panel, save it as PDF and Word, and go back."""
        desk = self.window.findChild(Desk)
        if desk is None:
            raise NotOnScreen("Desk")
        self.hand.press_paper(name)
        self.hand.wait_for(lambda: desk.preview, name)
        if picture:
            self.hand.picture(f"paper-{name}")
        self._papers += 1
        stem = f"{self._papers:02d}-{self.hand.said(name)}"
        for ending in ("pdf", "docx"):
            desk.save_paper(self.out / "papers" / f"{stem}.{ending}")
        self.hand.press("Back")

    def hall(self, name: str) -> None:
        """Look at the second screen as the hall sees it."""
        for one in QApplication.topLevelWidgets():
            if isinstance(one, SecondScreen) and one.isVisible():
                self.hand.settle(50)
                self.hand.picture_of(one, f"hall-{name}")
                return
        raise NotOnScreen("SecondScreen")

    def seats(self, body: BodyKind) -> list[Person]:
        """Return who sits in a body."""
        found = next(one for one in view_bodies(self.app) if one.kind is body)
        return [seat.person for seat in found.seats]

    def touched(self) -> list[Person]:
        """Return three heads of household along the road who are representatives too."""
        seated = [one for one in self.seats(BodyKind.REPRESENTATIVES) if one.is_head]
        near = [one for one in seated if one.group == TOUCHED_GROUP]
        return (near + [one for one in seated if one not in near])[:3]

    def present(self) -> list[Person]:
        """Return who comes to the meeting: those touched, and others up to the number."""
        touched = self.touched()
        others = [one for one in self.seats(BodyKind.REPRESENTATIVES) if one not in touched]
        return [*touched, *others][:PRESENT]

    def photographs(self, owner: str) -> None:
        """Give the place that lacks them its near and its far photograph."""
        for number, colour in enumerate(("#5b7f4f", "#7f9fbf")):
            path = photograph(self.out / "photographs", f"{owner}{number + 1}", colour)
            self._add_photograph(path)

    def _add_photograph(self, path: Path) -> None:
        tile = self.hand.first(Tile, lambda one: one.place_is_wanted())
        self.hand.answer_step(lambda: self.hand.click(tile), lambda: pick(path))


def pick(path: Path) -> None:
    """Choose a file in Qt's own file dialog."""
    dialog = QApplication.activeModalWidget()
    if not isinstance(dialog, QFileDialog):
        raise NotOnScreen("QFileDialog")
    line = dialog.findChild(QLineEdit)
    if isinstance(line, QLineEdit):
        line.setText(str(path))
    QTest.keyClick(line or dialog, Qt.Key.Key_Return)


def take_in_concern(walk: Walk) -> None:
    """A resident comes in; the concern is written down, classed, and made a topic."""
    hand = walk.hand
    hand.press("Concerns")
    hand.picture("concerns-empty")
    hand.search("Name or initials; empty if no name was left", "wh")
    hand.fill("What it is about", "三组村道坑洼，下雨出不了门")
    hand.fill("In their own words", TROUBLE)
    hand.fill("Which class", "public_works")
    hand.fill("Who sees to it", "许雁敏")
    hand.fill("What they ask for", "请村里尽快硬化村道")
    hand.press("Enter this concern")
    hand.picture("concerns")
    hand.answer("Make a topic", lambda: hand.fill_first(TITLE))


def propose(walk: Walk) -> None:
    """Stage 1: the words, nine joint proposers, three reviews, the decision."""
    hand = walk.hand
    hand.picture("proposal-begun")

    def words() -> None:
        hand.fill("What is to be decided, as a question", QUESTION)
        hand.fill("Why it comes up", TROUBLE)

    hand.answer("Title and question", words)
    for person in walk.seats(BodyKind.REPRESENTATIVES)[:9]:
        hand.search("Name or initials, Enter adds", person.name)
    for present, opinion, signer in REVIEWS:
        _enter_review(hand, present, opinion, signer)
    hand.press("Make it a topic")
    hand.picture("proposal")
    walk.paper("Form for a proposed topic")
    walk.paper("Review of the topic")
    walk.finish("Proposal")


def _enter_review(hand: Hand, present: int, opinion: str, signer: str) -> None:
    """Enter the next of the reviews: the first line that has none yet."""
    hand.answer("Enter", lambda: _review(hand, present, opinion, signer))


def _review(hand: Hand, present: int, opinion: str, signer: str) -> None:
    hand.fill("How many were there", present)
    hand.fill("What they said", opinion)
    hand.fill("Who signs", signer)
    hand.tick("The paper bears the signature")


def plan(walk: Walk) -> None:
    """Stage 2: what the matter is, the lawful procedure, and the plan."""
    hand = walk.hand
    hand.fill("What kind of matter", "reserved")
    hand.fill("Which one", "public_works")
    hand.fill("Does it cost money", "government money")
    hand.fill("How much", 120000)
    hand.settle(100)
    hand.picture("plan-choosing")
    hand.answer("Day of the delegation", lambda: hand.fill("Delegated on", date(2026, 3, 8)))
    hand.settle(100)
    hand.press(procedure_words(walk.app, "villager_reps"))
    hand.answer("Fill in the plan", lambda: _fill_plan(hand))
    hand.picture("plan")
    walk.paper("Consultation plan")
    walk.finish("Plan")


def _fill_plan(hand: Hand) -> None:
    hand.fill("Options to choose from", "无")
    hand.fill("Date", MEETS.date())
    clock = hand.field("Time").editor
    if isinstance(clock, QTimeEdit):
        clock.setTime(QTime(MEETS.hour, MEETS.minute))
    hand.fill("Place", "村委会二楼会议室")
    for line, name in zip(
        hand.lines("Name, initials, household number"), ("乔华", "许雁敏"), strict=True
    ):
        hand.type_into(line, name)
        QTest.keyClick(line, Qt.Key.Key_Return)
    hand.fill("Form", "meeting")
    hand.fill("Way of voting", "secret ballot")
    hand.fill("How it is made public", "村务公开栏和各组公开栏")
    hand.fill("Budget", "12万元，上级拨款")


def register(walk: Walk) -> None:
    """Stage 3: the touched households, organisations, supervision, and the kinds not concerned."""
    hand = walk.hand
    touched = [one for one in walk.seats(BodyKind.REPRESENTATIVES) if one.group == TOUCHED_GROUP][
        :3
    ]

    def households() -> None:
        for person in touched:
            hand.search("Anybody of the household, by initials", person.name)

    hand.answer("Touched households", households)
    hand.picture("subjects-missing")
    for name in (*ORGANISATIONS, walk.seats(BodyKind.SUPERVISION)[0].name):
        hand.search("Initials, name or organisation; Enter registers", name)
    for _ in touched:
        walk.next()

    def none_here() -> None:
        for box in hand.all_of(QCheckBox):
            hand.tick_box(box)
        hand.fill("Why", "本村没有这一类，或者与本事项无关")

    hand.answer("Not concerned", none_here)
    hand.picture("subjects")
    walk.paper("Register of parties")
    walk.finish("Subjects")


def notify(walk: Walk) -> None:
    """Stage 4: the list, the day it goes out, deliveries, the announcement with its photographs."""
    hand = walk.hand
    hand.picture("notice-begun")
    walk.next()
    walk.next_dialog(lambda: None)
    walk.next()
    hand.press("Signed in person")
    hand.answer("Add a place", lambda: hand.fill("Posted by", "周小满"))
    walk.photographs("公告")
    hand.picture("notice")
    walk.paper("Notice of meeting", picture=True)
    walk.paper("Announcement")
    walk.finish("Notice")
