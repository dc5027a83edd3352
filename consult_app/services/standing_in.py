"""Who is here in the place of somebody on the roll: the bearer of a proxy, or whom the household sent."""

from dataclasses import replace
from datetime import datetime

from consult_app.basics.errors import ExpectedError
from consult_app.domain.meeting import (
    HERE,
    CountingMode,
    Meeting,
    PresenceEvent,
    PresenceKind,
    RollEntry,
    TurnState,
)
from consult_app.domain.people import Person
from consult_app.domain.presence import bearers, holding, last_here, stand_ins
from consult_app.domain.roll_index import Other
from consult_app.services.app import App
from consult_app.services.case import case_of
from consult_app.services.phrases import phrases
from consult_app.services.proxies import proxy_rule
from consult_app.services.roll_lines import body_of
from consult_app.storage.unit_of_work import UnitOfWork

AWAY = frozenset({PresenceKind.LEFT, PresenceKind.PROXY, PresenceKind.EXCUSED})
"""After these somebody is not in the hall in person, so that nobody can be represented by them."""


def events_of(work: UnitOfWork, entry: RollEntry) -> tuple[PresenceEvent, ...]:
    """Return the events of one line in the meeting's present call."""
    call = work.meetings.get(entry.meeting_id).call
    return work.presence.all(roll_entry_id=entry.id, call=call)


def there_for(work: UnitOfWork, entry: RollEntry) -> str:
    """Return who is here in the place of a line, "" where its own person is, or nobody."""
    told = last_here(events_of(work, entry)) if entry.here else None
    return told.proxy_name if told is not None else ""


def there_now(app: App, entry: RollEntry) -> str:
    """Return the name of who is here for a line now, "" where nobody is."""
    with app.work() as work:
        line = work.roll.get(entry.id)
        return who_is_there(work, line) if line.here else ""


def who_is_there(work: UnitOfWork, entry: RollEntry) -> str:
    """Return the name of who speaks when this line is called: the person, or who stands in."""
    return there_for(work, entry) or entry.name


def by_name_of(work: UnitOfWork, meeting: Meeting, until: datetime | None = None) -> dict[int, str]:
    """Return who stands in for whom at a meeting, by the line of the roll; of a vote, when it was opened."""
    events = work.presence.all(meeting_id=meeting.id, call=meeting.call)
    return stand_ins(one for one in events if until is None or one.at <= until)


def represented_by(work: UnitOfWork, bearer: RollEntry) -> list[RollEntry]:
    """Return the lines that somebody on the roll stands for now; nobody where a namesake who is here may be meant."""
    meeting_id, proxy = bearer.meeting_id, PresenceKind.PROXY
    borne = work.roll.all(meeting_id=meeting_id, standing=proxy)
    return [one for one in borne if _is_borne(work, one, bearer)]


def gone_with(work: UnitOfWork, bearer: RollEntry) -> list[RollEntry]:
    """Return the lines that are not here any more only because their bearer went."""
    remark = why_followed(PresenceKind.LEFT)
    left = work.roll.all(meeting_id=bearer.meeting_id, standing=PresenceKind.LEFT)
    found = []
    for one in left:
        kept = holding(events_of(work, one))
        if kept[-1].remark == remark and _is_borne(work, one, bearer):
            found.append(one)
    return found


def _is_borne(work: UnitOfWork, entry: RollEntry, bearer: RollEntry) -> bool:
    told = last_here(events_of(work, entry))
    if told is None or told.kind is not PresenceKind.PROXY or told.proxy_name != bearer.name:
        return False
    same = work.roll.all(meeting_id=bearer.meeting_id, name=bearer.name)
    return not any(one.here for one in same if one.id != bearer.id)


def following(
    work: UnitOfWork, entry: RollEntry, kind: PresenceKind
) -> list[tuple[RollEntry, PresenceKind, str]]:
    """Return what follows for those whom somebody represents: when the bearer goes they are not here any more."""
    if kind in AWAY:
        return [(one, PresenceKind.LEFT, "") for one in represented_by(work, entry)]
    if kind is PresenceKind.RETURNED or (kind in HERE and entry.standing is PresenceKind.PROXY):
        return [(one, PresenceKind.PROXY, entry.name) for one in gone_with(work, entry)]
    if kind is PresenceKind.TAKEN_BACK and entry.standing is PresenceKind.LEFT:
        return [(one, kind, "") for one in gone_with(work, entry)]
    return []


def why_followed(kind: PresenceKind) -> str:
    """Return the remark of what was noted only because a bearer went or came."""
    codes = {PresenceKind.LEFT: "bearer_left", PresenceKind.PROXY: "bearer_back"}
    return phrases()["course"][codes[kind]] if kind in codes else ""


def check_proxy(
    app: App, work: UnitOfWork, entry: RollEntry, bearer: str, *, written: bool
) -> None:
    """Refuse by the rule of the body, and a bearer who is noted as being away himself; see `send_proxy`."""
    rule = proxy_rule(body_of(case_of(app, work, work.meetings.get(entry.meeting_id))))
    facts = {"name": entry.name, "bearer": bearer, "most": rule.most}
    if not rule.allowed:
        raise ExpectedError("proxy.not-allowed", **facts)
    if not bearer:
        raise ExpectedError("proxy.bearer-missing", **facts)
    if bearer == entry.name:
        raise ExpectedError("proxy.self", **facts)
    if not written:
        raise ExpectedError("proxy.not-written", **facts)
    namesakes = work.roll.all(meeting_id=entry.meeting_id, name=bearer)
    if namesakes and all(one.avoids for one in namesakes):
        raise ExpectedError("proxy.bearer-aside", **facts)
    if namesakes and all(one.standing in AWAY for one in namesakes):
        raise ExpectedError("proxy.bearer-away", **facts)
    if rule.same_household and not work.people.find(
        name=bearer, household_no=entry.household, left_on=None
    ):
        raise ExpectedError("proxy.other-household", **facts)
    proxies = work.roll.all(meeting_id=entry.meeting_id, standing=PresenceKind.PROXY)
    events = [event for one in proxies for event in events_of(work, one)]
    if rule.most and bearers(events).get(bearer, 0) >= rule.most:
        raise ExpectedError("proxy.too-many", **facts)


def by_household(meeting: Meeting | None) -> bool:
    """Say whether a line of the meeting's roll stands for a household, which may send another of its people."""
    return meeting is not None and meeting.mode is CountingMode.HOUSEHOLDS


def may_come_for(app: App, entry: RollEntry) -> tuple[Person, ...]:
    """
    Return which others of the household may come for it: adults who live here, without the one on the roll.

    Nobody where the meeting counts heads: there everybody comes in person.
    """
    with app.work() as work:
        return _may_come(app, work, entry)


def _may_come(app: App, work: UnitOfWork, entry: RollEntry) -> tuple[Person, ...]:
    meeting = work.meetings.get(entry.meeting_id)
    if not by_household(meeting) or not entry.household:
        return ()
    day = case_of(app, work, meeting).law_day
    living = work.people.all(household_no=entry.household, registered=True)
    return tuple(
        one
        for one in living
        if one.id != entry.person_id and one.lives_here(day) and one.is_adult(day)
    )


def others_of_households(
    app: App, work: UnitOfWork, meeting: Meeting
) -> dict[int, tuple[Other, ...]]:
    """Return who else may come for each household's line: any adult of it who lives here."""
    if not by_household(meeting):
        return {}
    day = case_of(app, work, meeting).law_day
    lines = {one.household: one for one in work.roll.all(meeting_id=meeting.id) if one.household}
    others: dict[int, list[Other]] = {}
    for person in work.people.all(registered=True):
        line = lines.get(person.household_no)
        if line is None or person.id == line.person_id or not person.lives_here(day):
            continue
        if person.is_adult(day):
            others.setdefault(line.id, []).append(Other(person.name, person.initials))
    return {id_: tuple(theirs) for id_, theirs in others.items()}


def came_by_card(app: App, entry: RollEntry, number: str) -> str:
    """Return which other of the household an identity card belongs to, "" where it is that of the one on the roll."""
    told = number.strip().upper()
    return next((one.name for one in may_come_for(app, entry) if one.id_number == told), "")


def check_may_come(app: App, work: UnitOfWork, entry: RollEntry, name: str) -> None:
    """Refuse with `household.not-a-member` (name, household) whoever is no adult of the household."""
    if name not in {one.name for one in _may_come(app, work, entry)}:
        raise ExpectedError("household.not-a-member", name=name, household=entry.household)


def rename_turns(work: UnitOfWork, entry: RollEntry) -> None:
    """Let those of a line who wait to speak be called by the name of who speaks for it now."""
    for turn in work.turns.all(roll_entry_id=entry.id, state=TurnState.WAITING):
        if turn.interrupted:  # what was said before was said by another
            done = replace(turn, state=TurnState.DONE, ended_at=turn.paused_at)
            work.turns.save(done)
            continue
        work.turns.save(replace(turn, name=who_is_there(work, entry)))


def came_before(work: UnitOfWork, entry: RollEntry) -> PresenceEvent | None:
    """Return by what somebody who went away was here before."""
    return last_here(events_of(work, entry)) if entry.standing not in HERE else None
