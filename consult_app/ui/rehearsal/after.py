"""The end of the walk: publication, implementation, the second publication, the dossier and its package."""

from datetime import timedelta

from consult_app.services.papers.making import make_all
from consult_app.ui.rehearsal.walk import Walk, pick

DAYS = 15
"""Art. 35: a publication hangs for fifteen days at least, both ends counted."""


def publish(walk: Walk) -> None:
    """Stage 8: the masked text hangs fifteen days; an objection is answered."""
    hand = walk.hand
    hand.settle(50)
    walk.clock.pass_time(days=1)
    walk.next_dialog(lambda: None)
    hand.answer("Add a place", lambda: hand.fill("Posted by", "周小满"))
    walk.photographs("公示")
    hand.press("It hangs from today")
    walk.clock.pass_time(days=5)

    def objection() -> None:
        hand.fill("Who", "高成林")
        hand.fill("What was said", "弯道处占不占我家的地？")

    def answer() -> None:
        hand.fill("Answer", "只在路基上加宽，不占地，已当面说明。")
        hand.fill("Answered by", "乔华")

    hand.answer("Note an objection", objection)
    hand.picture("publication-objection")
    walk.next_dialog(answer)
    walk.paper("Publication", picture=True)
    walk.clock.pass_time(days=DAYS - 5)
    walk.refresh()
    walk.paper("Proof of publication")
    hand.picture("publication")
    walk.finish("Publish")


def follow_up(walk: Walk) -> None:
    """Stage 9: two tasks carried out and accepted, sheets of satisfaction, the proposer told, the second publication."""
    hand = walk.hand
    hand.settle(50)
    today = walk.app.today()
    for title, owner, money in (("放线、清表", "范林", 12000), ("浇筑路面", "许雁敏", 105000)):

        def task(title: str = title, owner: str = owner, money: int = money) -> None:
            hand.fill("Task", title)
            hand.fill("Who does it", owner)
            hand.fill("Last day", today + timedelta(days=30))
            hand.fill("Money, 0 if none", money)

        hand.answer("Add a task", task)
    hand.picture("follow-up-tasks")
    for number in range(2):
        _carry_out(walk, number)

    def sheets() -> None:
        for label, count in (
            ("Sent out", 46),
            ("Come back", 41),
            ("Very satisfied", 30),
            ("Satisfied", 8),
            ("Basically satisfied", 2),
            ("Not satisfied", 1),
        ):
            hand.fill(label, count)
        hand.fill("What people wrote", "路肩还可以再宽些")

    def told() -> None:
        hand.fill("How", "当面")
        hand.fill("What was said", "路修好了，账目贴在公开栏。")

    hand.answer("Enter a sheet", sheets)
    hand.answer("Note a reply", told)
    hand.picture("follow-up")
    walk.paper("Implementation report")
    walk.paper("Satisfaction sheet")
    _publish_result(walk)
    walk.finish("Follow-up")


def _carry_out(walk: Walk, number: int) -> None:
    """Choose a task, note its progress, finish it and have it accepted."""
    hand = walk.hand
    hand.choose_row(number)
    walk.clock.pass_time(days=6)
    walk.refresh()

    def progress() -> None:
        hand.fill("What was done", "按方案完工")
        hand.fill("Paid, 0 if nothing", (11800, 104500)[number])

    hand.answer("Note progress, money", progress)
    hand.press("It is done")
    hand.answer("Accepted", lambda: hand.fill("Accepted by", "罗杰林、乔华"))


def _publish_result(walk: Walk) -> None:
    hand = walk.hand
    hand.press("Second publication")
    hand.answer("Write the text", lambda: None)
    hand.answer("Add a place", lambda: hand.fill("Posted by", "周小满"))
    walk.photographs("结果")
    hand.press("It hangs from today")
    walk.clock.pass_time(days=DAYS)
    walk.refresh()
    hand.picture("result-publication")
    walk.paper("Result announcement")


def archive(walk: Walk) -> None:
    """Stage 10: every paper is made, the originals are filed, the package is written and read back."""
    hand = walk.hand
    hand.settle(50)
    make_all(walk.app, walk.window.frame.consultation_id if walk.window.frame else 0)
    walk.refresh()
    hand.picture("archive-begun")
    walk.paper("Archive catalogue")
    hand.picture("archive")
    hand.press("All {0} are in")
    hand.picture("archive-complete")
    folder = walk.out / "stick"
    folder.mkdir()
    hand.answer_step(lambda: hand.press("Folder"), lambda: pick(folder))
    walk.next()
    hand.wait_for(lambda: hand.says(walk.step().words()[0], "Close the file"), "Close the file")
    hand.picture("archive-written")
    walk.next()
    written = next(folder.glob("[!.]*/bagit.txt")).parent
    written.rename(walk.out / "package")
    folder.rmdir()
    hand.picture("archive-closed")


def look_around(walk: Walk) -> None:
    """Look at the sections once more: there is something in each of them now."""
    for section in ("Today", "Concerns", "Cases", "Roster", "Archive", "Figures", "Settings"):
        walk.hand.press(section)
        walk.hand.settle(50)
        walk.hand.picture(f"section-{section.lower()}")
