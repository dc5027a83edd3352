"""What the program kept and printed of an assembly, set beside the ledger."""

from datetime import datetime
from pathlib import Path

import pypdfium2
from ui.assembly_ledger import Ledger, Poll, Words
from ui.assembly_votes import SEATS, STANDING

from consult_app.services.app import CHINA, App

SAID = {
    "for": "（赞成）",
    "against": "（反对）",
    "question": "（提问）",
    "suggestion": "（建议）",
    "statement": "",
    "answer": "（答复）",
    "written": "（书面意见，会上宣读）",
}
DOOR = {"late": "到会，从此时起计入。", "left": "离会。", "returned": "返会。"}
MOMENTS = {
    "opened": "主持人何建平宣布开会。应到{due}户，实到{here}户。",
    "adjourned": "主持人宣布休会。",
    "resumed": "主持人宣布复会，到会{here}户。",
    "closed": "主持人宣布散会，到会{here}户。",
}
FATES = {"adopted": "采纳", "refused": "不采纳", "withdrawn": "撤回"}
PRINTED = {"yes": "同意", "no": "反对", "abstain": "弃权"}


def clock_of(at: datetime) -> str:
    told = at.astimezone(CHINA)
    return f"{told.hour}时{told.minute:02}分"


def words_of(path: Path) -> str:
    """Return all words of a PDF without any space between them."""
    document = pypdfium2.PdfDocument(path)
    told = "".join(page.get_textpage().get_text_bounded() for page in document)
    document.close()
    return "".join(told.split())


# ---- the store


def kept_is_the_same(app: App, ledger: Ledger) -> None:
    """Set everything that the store keeps of the assembly beside the ledger."""
    for part in (
        door_is_the_same,
        moments_are_the_same,
        words_are_the_same,
        text_is_the_same,
        votes_are_the_same,
    ):
        part(app, ledger)


def door_is_the_same(app: App, ledger: Ledger) -> None:
    with app.work() as work:
        lines = {one.id: one for one in work.roll.all()}
        events = work.presence.all()
    kept = [
        (one.at, lines[one.roll_entry_id].household, one.kind.value, one.proxy_name)
        for one in events
        if lines[one.roll_entry_id].household
    ]
    assert kept == [(one.at, one.no, one.kind, one.by) for one in ledger.door]
    guests = [one.name for one in lines.values() if not one.household]
    assert guests == ledger.guests
    assert sorted((line.household for line in lines.values() if line.here), key=str) == sorted(
        [*ledger.here(), *[""] * len(guests)], key=str
    )


def moments_are_the_same(app: App, ledger: Ledger) -> None:
    with app.work() as work:
        kept = [(one.at, one.kind.value, one.present) for one in work.meeting_events.all()]
    assert kept == ledger.moments


def words_are_the_same(app: App, ledger: Ledger) -> None:
    with app.work() as work:
        kept = work.contributions.all()
        turns = work.turns.all()
    by_id = {one.id: one.words for one in kept}
    told = [
        Words(
            one.at, one.speaker, one.kind.value, one.words, one.dissent,
            by_id.get(one.answers_id, ""),
        )
        for one in kept
    ]  # fmt: skip
    assert told == ledger.said
    called = sorted((one for one in turns if one.started_at), key=lambda one: one.started_at)
    assert [(one.name, one.started_at, one.ended_at, one.granted_seconds) for one in called] == [
        (one.name, one.started, one.ended, one.granted) for one in ledger.spoke
    ]


def text_is_the_same(app: App, ledger: Ledger) -> None:
    with app.work() as work:
        (motion,) = work.motions.all()
        kept = work.amendments.all(motion_id=motion.id)
    assert motion.text == ledger.text
    assert motion.fixed_at is not None
    told = [
        (one.proposer, one.state.value, (one.yes, one.no, one.abstain), one.decision_reason)
        for one in kept
    ]
    assert told == [(one.proposer, one.fate, one.hands, one.reason) for one in ledger.wishes]


def votes_are_the_same(app: App, ledger: Ledger) -> None:
    with app.work() as work:
        kept = work.votes.all()
    assert [one.question for one in kept] == [poll.question for poll in ledger.polls]
    for vote, poll in zip(kept, ledger.polls, strict=True):
        assert vote.verdict["word"] == poll.word
        assert (len(vote.roll), vote.present, vote.opened_at) == (
            poll.voters,
            poll.present,
            poll.opened,
        )
        assert vote.void_reason == poll.void
        if poll.method == "seats":
            told = {each["name"]: each["votes"] for each in vote.verdict["options"]}
            assert told == {name: poll.figures.get(name, 0) for name in told}
            assert vote.verdict["tally"]["abstain"] == poll.figures.get("abstain", 0)
        else:
            for mark in PRINTED:
                assert vote.verdict["tally"][mark] == poll.figures.get(mark, 0), (poll, mark)
        assert (poll.word == "carried") == carried(poll, ledger), poll
    last = kept[-1].verdict
    assert sorted({*last["chosen"], *kept[-1].chosen_before}) == sorted(chosen(ledger))


def chosen(ledger: Ledger) -> list[str]:
    """Return who has the seats: the two whom everybody marked, and the better of those who were as many."""
    last = ledger.poll.figures
    return [*STANDING[:2], max(STANDING[2:4], key=lambda name: last.get(name, 0))]


def carried(poll: Poll, ledger: Ledger) -> bool:
    """Judge anew: more than half of the households here; of seats each that is chosen."""
    if poll.method != "seats":
        return poll.figures.get("yes", 0) * 2 > poll.present
    rounds = [one for one in ledger.polls if one.method == "seats"]
    free = SEATS if poll is rounds[0] else 1
    votes = (count for name, count in poll.figures.items() if name != "abstain")
    return sum(count * 2 > poll.present for count in votes) >= free


# ---- the papers


def sheet_tells(path: Path, ledger: Ledger) -> None:
    """The printed list has a line for each household: who came, and when, also of those who left again."""
    told, place = words_of(path), 0
    standing, first = ledger.standing(), {}
    for one in ledger.door:
        if one.kind in ("arrived", "late", "proxy"):
            first.setdefault(one.no, clock_of(one.at))
    came = {no for no, kind in standing.items() if kind != "excused"}
    for number, line in enumerate(ledger.lines.values(), 1):
        row = f"{number}{line.name}应到人员{line.short}{line.no}号户"
        found = told.find(row, place)
        assert found >= 0, f"{row} is not on the sheet, or not in its order"
        place = found + len(row)
        if line.no in came:
            rest = told[place : place + 20]
            assert first[line.no] in rest, (row, first[line.no], rest)
    assert f"应到{ledger.households}户实到{len(came)}户" in told
    assert f"请假{sum(kind == 'excused' for kind in standing.values())}户" in told


def minutes_tell(path: Path, ledger: Ledger) -> None:
    """Everything said and done stands in the minutes, each at its time, in its order."""
    told, place = words_of(path), 0
    for at, words in sorted(_lines(ledger), key=lambda line: line[0]):
        row = "".join(f"{clock_of(at)}{words}".split())
        found = told.find(row, place)
        assert found >= 0, f"{row} is not in the minutes, or not in its order"
        place = found + len(row)
    for article in ledger.text.split("\n"):
        assert "".join(article.split()) in told


def _lines(ledger: Ledger) -> list[tuple[datetime, str]]:
    by_name = {line.name: line for line in ledger.lines.values()}
    lines = [
        (at, MOMENTS[what].format(due=ledger.households, here=here))
        for at, what, here in ledger.moments
    ]
    opened = ledger.moments[0][0]
    lines += [
        (one.at, ledger.lines[one.no].told + DOOR[one.kind])
        for one in ledger.door
        if one.kind in DOOR and one.at >= opened
    ]
    for one in ledger.said:
        who = by_name.get(one.speaker)
        told = f"{who.told if who and one.kind != 'answer' else one.speaker}{SAID[one.kind]}"
        lines.append((one.at, f"{told}：{one.words}"))
    lines += [(poll.opened, f"表决：{poll.question}") for poll in ledger.polls]
    return lines


def reports_tell(papers: list[Path], ledger: Ledger) -> None:
    """A report of each vote, with its question, who might vote, and its figures."""
    assert len(papers) == len(ledger.polls)
    for path, poll in zip(papers, ledger.polls, strict=True):
        told = words_of(path)
        assert f"表决问题{poll.question}" in told
        assert f"有表决权{poll.voters}" in told
        assert f"应到{ledger.households}户实到{poll.present}户" in told
        if poll.method == "seats":
            for name, count in poll.figures.items():
                assert name == "abstain" or f"{name}{count}" in told, (name, count)
        else:
            figures = "".join(
                f"{word}{poll.figures.get(mark, 0)}" for mark, word in PRINTED.items()
            )
            assert figures in told, figures
