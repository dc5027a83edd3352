"""What the program itself writes into the minutes: a line for each event, contribution, amendment and vote."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime, time
from typing import Any, assert_never

from consult_app.domain.citation import chinese_number
from consult_app.domain.consultation import NextAfterNoAgreement, Outcome, Override, WayTaken
from consult_app.domain.meeting import (
    HERE,
    Amendment,
    AmendmentState,
    Contribution,
    ContributionKind,
    DecidedHow,
    Meeting,
    MeetingMoment,
    PresenceEvent,
    PresenceKind,
    RollEntry,
)
from consult_app.domain.minutes import Fact
from consult_app.domain.presence import holding
from consult_app.domain.tally import Word
from consult_app.domain.voting import Vote, VoteState, as_of
from consult_app.services.agenda import in_order
from consult_app.services.announcing import section_words
from consult_app.services.app import CHINA
from consult_app.services.case import Case, earlier_meetings
from consult_app.services.meeting_run import overrides_that_count
from consult_app.services.minutes_names import Names, names_of
from consult_app.services.papers.changed import articles_named, is_edit, told_in_line
from consult_app.services.papers.words import day_words, moment_words, time_words
from consult_app.services.phrases import measure_of, phrases
from consult_app.services.together import circle, matter_of, taken_up_at
from consult_app.storage.unit_of_work import UnitOfWork

ENDS = tuple("。！？；…!?.”』」）)")
"""What a sentence may end with; anything else gets its full stop."""


def facts_of(case: Case, meeting: Meeting, roll: dict[int, RollEntry]) -> Iterator[Fact]:
    """
    Make every generated line from what is kept; asked anew they have the same keys.

    A meeting that passes midnight, or goes on another day, says so where that day begins.
    """
    told = list(_facts(case, meeting, roll))
    yield from told
    first = meeting.opened_at.astimezone(CHINA).date() if meeting.opened_at else None
    last = meeting.closed_at.astimezone(CHINA).date() if meeting.closed_at else None
    days = {fact.at.astimezone(CHINA).date() for fact in told}
    for day in days:
        if first is not None and day > first and (last is None or day <= last):
            began = datetime.combine(day, time(), CHINA)
            yield Fact(f"day:{day.isoformat()}", began, _words("next_day", day=day_words(day)))


def _facts(case: Case, meeting: Meeting, roll: dict[int, RollEntry]) -> Iterator[Fact]:
    work = case.work
    yield from _meeting_lines(work, meeting, closing=False)
    yield from _together_lines(work, meeting)
    names = names_of(roll)
    yield from _presence_lines(work, meeting, names)
    yield from _agenda_lines(work, meeting)
    yield from _said_lines(work.contributions.all(meeting_id=meeting.id), names, meeting)
    yield from _text_lines(work, meeting)
    for way in work.ways_taken.all(meeting_id=meeting.id):
        yield Fact(f"way:{way.id}", way.at, way_words(work, way))
    for vote in work.votes.all(meeting_id=meeting.id):
        locked = meeting.minutes_locked_at
        box = work.mobile_boxes.find(vote_id=vote.id)
        asked = len(box.asked) if box is not None and box.left_at is not None else 0
        yield from _vote_lines(vote if locked is None else as_of(vote, locked), asked)
        yield from _avoidance_lines(work, vote)
    keys = {step.key for step in case.procedure.steps if step.group == meeting.group}
    yield from _override_lines(_passed_for(case, meeting), keys)
    yield from _turned_lines(work, meeting)  # late: what ends at the same moment was before
    # of things that bear one time (the clock was set back for a moment) the closing is told last
    yield from _meeting_lines(work, meeting, closing=True)


def _words(code: str, **facts: Any) -> str:  # noqa: ANN401 - facts of a sentence
    return str(phrases()["minutes"][code]).format(**facts)


def ended(words: str) -> str:
    """Return words that end as a sentence does, so that another may follow."""
    return words if words.endswith(ENDS) else f"{words}。"


def _stopped(told: str) -> str:
    """Return a sentence that ends with a quoted piece of text, which is no sentence of its own."""
    return told if told.endswith(("。", "。”", "…")) else f"{told}。"


def _meeting_lines(work: UnitOfWork, meeting: Meeting, *, closing: bool) -> Iterator[Fact]:
    for event in work.meeting_events.all(meeting_id=meeting.id):
        if (event.kind is MeetingMoment.CLOSED) is not closing:
            continue
        facts = {
            "chair": meeting.chair,
            "due": event.due,
            "present": event.present,
            "unit": measure_of(meeting.mode),
            "remark": event.remark,
        }
        words = _words(event.kind.value, **facts)
        if event.until is not None:
            same_day = event.until.astimezone(CHINA).date() == event.at.astimezone(CHINA).date()
            words += _words(
                "until", at=time_words(event.until) if same_day else moment_words(event.until)
            )
        yield Fact(f"event:{event.id}", event.at, words)


def _together_lines(work: UnitOfWork, meeting: Meeting) -> Iterator[Fact]:
    """
    Tell of a meeting of several matters that it was one.

    Each matter keeps its own minutes: they are signed, filed and sent with its dossier, which must be whole by itself.
    So that they tell the whole evening truly, each has the opening, breaks, comings and goings of all, names every
    matter, and says when the room was with another one.
    """
    held = circle(work, meeting)
    if len(held) == 1 or meeting.opened_at is None:
        return
    words = phrases()["together"]
    numbers = {one.id: chinese_number(no) for no, one in enumerate(held, 1)}
    titles = {one.id: matter_of(work, one) for one in held}
    named = words["and"].join(
        words["one"].format(no=numbers[id_], title=titles[id_]) for id_ in titles
    )
    facts = {"count": chinese_number(len(held)), "matters": named, "no": numbers[meeting.id]}
    yield Fact(f"together:{meeting.id}", meeting.opened_at, words["minutes"].format(**facts))


def _turned_lines(work: UnitOfWork, meeting: Meeting) -> Iterator[Fact]:
    """Tell when a meeting of several matters went on to another of them."""
    words = phrases()["together"]
    for no, one in enumerate(circle(work, meeting), 1):
        begun = taken_up_at(work, one)
        if one.id != meeting.id and begun is not None:
            facts = {"no": chinese_number(no), "title": matter_of(work, one)}
            told = words["turned"].format(**facts)
            yield Fact(f"together:{meeting.id}:{one.id}", begun, told)


TOLD = frozenset({PresenceKind.LATE, PresenceKind.LEFT, PresenceKind.RETURNED, PresenceKind.PROXY})
"""What the minutes tell of single people; who signed in on time stands in the list."""


def _presence_lines(work: UnitOfWork, meeting: Meeting, names: Names) -> Iterator[Fact]:
    if meeting.opened_at is None:
        return
    by_entry: dict[int, list[PresenceEvent]] = {}
    resumed = [
        one.at for one in work.meeting_events.all(meeting_id=meeting.id, kind=MeetingMoment.RESUMED)
    ]
    for event in work.presence.all(meeting_id=meeting.id, call=meeting.call):
        by_entry.setdefault(event.roll_entry_id, []).append(event)
    for entry_id, theirs in by_entry.items():
        before: PresenceEvent | None = None
        for event, told in _told(theirs, resumed):
            if told and event.kind in TOLD and event.at >= meeting.opened_at:
                words = _came_or_went(names, names.roll[entry_id], before, event)
                yield Fact(f"presence:{event.id}", event.at, words)
            before = event


def _came_or_went(
    names: Names, entry: RollEntry, before: PresenceEvent | None, event: PresenceEvent
) -> str:
    """Tell who came or went in person: where somebody stands in, that one did."""
    was = before.proxy_name if before is not None else ""
    name, code = names.of(entry), event.kind.value
    was_here = before is not None and before.kind in HERE
    if event.kind is PresenceKind.RETURNED and was_here:
        there = names.speaker(entry, event.proxy_name or entry.name)
        return _words("sent_another", before=was or entry.name, name=there)
    if event.kind is PresenceKind.LATE and was_here:
        return _words("in_person", name=name, bearer=was)
    if event.kind is PresenceKind.PROXY:
        return _words("proxy", name=name, bearer=event.proxy_name)
    who = was if event.kind is PresenceKind.LEFT else event.proxy_name
    return _words(code, name=names.speaker(entry, who or entry.name))


def _told(
    events: Iterable[PresenceEvent], resumed: Sequence[datetime]
) -> Iterator[tuple[PresenceEvent, bool]]:
    """
    Yield the events that hold, and whether they are told one by one.

    Who left and came back only because the meeting went on another day is not: one sentence tells that. Whoever came
    back after it had gone on, at one of the times `resumed`, is.
    """
    back = (PresenceKind.RETURNED, PresenceKind.PROXY)
    another_day, anew = phrases()["course"]["another_day"], False
    for event in holding(events):
        if event.remark == another_day:
            anew, sent_home = True, event.at
            yield event, False
        elif anew and event.kind in back:
            anew = False
            yield event, any(sent_home <= at < event.at for at in resumed)
        else:
            yield event, True


def _agenda_lines(work: UnitOfWork, meeting: Meeting) -> Iterator[Fact]:
    for number, item in enumerate(in_order(work, meeting.id), 1):
        if item.started_at is not None:
            words = _words("item", number=number, title=item.title)
            yield Fact(f"item:{item.id}", item.started_at, words)


def _said_lines(said: tuple[Contribution, ...], names: Names, meeting: Meeting) -> Iterator[Fact]:
    questions = {one.id: one for one in said}
    answered = {one.answers_id for one in said}
    for one in said:
        entry = names.roll.get(one.roll_entry_id or 0)
        speaker = names.speaker(entry, one.speaker) if entry else one.speaker
        words = _words(one.kind.value, speaker=speaker, words=one.words)
        asked = questions.get(one.answers_id or 0)
        told = []
        if asked is not None:
            told.append(_words("answers", speaker=asked.speaker, time=clock_of(asked.at)))
        if one.source:
            told.append(_words("source", source=one.source))
        if one.dissent:
            told.append(_words("dissent"))
        open_ = one.kind is ContributionKind.QUESTION and one.id not in answered
        if open_ and meeting.closed_at is not None:
            told.append(_words("unanswered"))
        words = "".join((ended(words), *told)) if told else words
        yield Fact(f"said:{one.id}", one.at, words, one.id)


def clock_of(at: datetime) -> str:
    """Return a moment of the meeting as its minutes say it, e.g. 14:05."""
    return f"{at.astimezone(CHINA):%H:%M}"


_FATES = {
    AmendmentState.ADOPTED: "adopted",
    AmendmentState.REFUSED: "refused",
    AmendmentState.WITHDRAWN: "withdrawn",
}


def _text_lines(work: UnitOfWork, meeting: Meeting) -> Iterator[Fact]:
    for motion in work.motions.all(meeting_id=meeting.id):
        for amendment in work.amendments.all(motion_id=motion.id):
            yield from _amendment_lines(amendment)
        if motion.fixed_at is not None:
            yield Fact(f"fixed:{motion.id}", motion.fixed_at, _words("fixed", title=motion.title))
    for sounding in work.soundings.all(meeting_id=meeting.id):
        counts = {"yes": sounding.yes, "no": sounding.no, "unsure": sounding.unsure}
        words = _words("sounding", title=sounding.title, **counts)
        yield Fact(f"sounding:{sounding.id}", sounding.at, words)


def _amendment_lines(amendment: Amendment) -> Iterator[Fact]:
    """Tell what was asked for when it was asked, and what became of it when it was decided."""
    decided = amendment.decided_at
    if is_edit(amendment) and decided is not None:
        numbered = amendment.reason == phrases()["text"]["renumbered"]
        what = _stopped(told_in_line(amendment))
        words = _words("numbered") if numbered else _words("edited", what=what)
        yield Fact(f"amendment:{amendment.id}:{amendment.state.value}", decided, words)
        return
    what = _stopped(told_in_line(amendment))
    words = _words("proposed", proposer=amendment.proposer, what=what)
    if amendment.reason:
        words += ended(_words("why", reason=amendment.reason))
    yield Fact(f"amendment:{amendment.id}:proposed", amendment.proposed_at, words)
    if decided is not None and amendment.state in _FATES:
        yield Fact(f"amendment:{amendment.id}:{amendment.state.value}", decided, _fate(amendment))


def _fate(amendment: Amendment) -> str:
    reason = amendment.decision_reason
    heads = articles_named(amendment.before, amendment.after)
    words = _words(
        _FATES[amendment.state],
        proposer=amendment.proposer,
        time=clock_of(amendment.proposed_at),
        articles=_words("articles", heads=heads) if heads else "",
        reason=reason,
    )
    match amendment.decided_how:
        case DecidedHow.HANDS:
            counts = {"yes": amendment.yes, "no": amendment.no, "abstain": amendment.abstain}
            return ended(words) + _words("by_hands", **counts)
        case DecidedHow.NO_OBJECTION:
            return ended(words) + _words("no_objection")
        case DecidedHow.NOT_SAID:
            return words
        case unknown:
            assert_never(unknown)


def way_words(work: UnitOfWork, taken: WayTaken) -> str:
    """Return the sentence of the minutes about how a matter, or one question of it, goes on."""
    words, way = phrases()["going_on"], taken.way
    told = str(words[way.value]).format(day=day_words(taken.day), to=taken.to)
    if way is NextAfterNoAgreement.AGAIN and taken.outcome is Outcome.OPEN:
        told = str(words["again_nothing"]).format(day=day_words(taken.day))
    if taken.question_id is not None:
        question = work.votes.get(taken.question_id).question
        told = str(words[f"question_{way.value}"]).format(
            question=question, day=day_words(taken.day)
        )
    why = taken.words if way is not NextAfterNoAgreement.AGAIN else ""
    return told + (words["why"].format(words=why) if why else "")


def _vote_lines(vote: Vote, by_box: int) -> Iterator[Fact]:
    """
    Tell a vote as it went: opened (with how many the mobile box is carried to), each count with its verdict, each recount, and what became of it.

    Nothing told is replaced by what came later: the first verdict stands at its own time, the second at its.
    """
    if vote.opened_at is None:
        return
    words = _words("vote_opened", question=ended(vote.question), voters=len(vote.roll) - by_box)
    words += _words("vote_box", asked=by_box) if by_box else ""
    yield Fact(f"vote:{vote.id}:opened", vote.opened_at, words)
    for number, before in enumerate(vote.earlier, 1):
        closed, again = before.get("closed_at"), before.get("recounted_at")
        if closed and again:
            words = _counted_words(vote, before)
            yield Fact(_closing(vote, number), datetime.fromisoformat(closed), words)
        at = datetime.fromisoformat(again) if again else vote.closed_at or vote.opened_at
        words = _words("recounted", reason=before.get("recount_reason", ""))
        yield Fact(f"vote:{vote.id}:recount:{number}", at, words)
    if vote.closed_at is None:
        return
    if vote.verdict and vote.verdict["word"] != Word.VOID:
        words = _counted_words(vote, vote.verdict)
        yield Fact(_closing(vote, len(vote.earlier) + 1), vote.closed_at, words)
    if vote.state is VoteState.VOID:
        words = _words("vote_void", reason=vote.void_reason)
        yield Fact(f"vote:{vote.id}:void", vote.voided_at or vote.closed_at, words)


def _avoidance_lines(work: UnitOfWork, vote: Vote) -> Iterator[Fact]:
    """Tell who should have stood aside, when it was found out; nothing is taken off the count."""
    for one in work.late_avoidances.all(vote_id=vote.id):
        words = _words("after_lock", question=vote.question)
        words += _words("avoidance_found", name=one.name, reason=ended(one.reason))
        yield Fact(f"avoidance:{one.id}", one.at, words)


def _counted_words(vote: Vote, said: Mapping[str, Any]) -> str:
    """Return what the chair read; of hands counted by sections also what each of them had."""
    words = _words("vote_closed", announcement=said["announcement"])
    told = "；".join(f"{name}{hands}" for name, hands in section_words(vote, said))
    return ended(words) + _words("by_sections", told=told) if told else words


def _closing(vote: Vote, count: int) -> str:
    """Return the key of a count's closing; words typed behind the first stay behind the first."""
    return f"vote:{vote.id}:closed" if count == 1 else f"vote:{vote.id}:closed:{count}"


def _passed_for(case: Case, meeting: Meeting) -> Iterator[Override]:
    """Yield the gates passed for this meeting; those before there was any are told by the first."""
    first = not earlier_meetings(case)
    for one in overrides_that_count(case):
        if one.meeting_id == meeting.id or (one.meeting_id is None and first):
            yield one


def _override_lines(overrides: Iterable[Override], keys: set[str]) -> Iterator[Fact]:
    for one in overrides:
        if one.step in keys:
            facts = {"name": one.name, "office": one.office, "reason": one.reason}
            yield Fact(f"override:{one.id}", one.at, _words("override", **facts))
