"""The register of concerns (诉求): taking in, correcting, the four endings, and telling the proposer."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from fractions import Fraction

from consult_app.basics.errors import ExpectedError
from consult_app.domain.concern import (
    Channel,
    Concern,
    ConcernClass,
    Ending,
    Origin,
    Urgency,
    likeness,
    urgency,
)
from consult_app.domain.consultation import Consultation
from consult_app.domain.pinyin import spell_person
from consult_app.services.app import CHINA, App
from consult_app.services.consulting import Beginning, begin
from consult_app.storage.unit_of_work import UnitOfWork

DUE_DAYS = 7
"""A concern is answered within so many days unless the setting `concern.days` says otherwise."""

ALIKE = Fraction(1, 2)
"""From this likeness on the form warns of a like concern before a second file is opened."""

_ORDER = {step: place for place, step in enumerate(Urgency)}


@dataclass(frozen=True, slots=True)
class ConcernEntry:
    """What the intake form bears; `due_on` is worked out from the day of receipt where it is not given."""

    title: str
    origin: Origin = Origin.VILLAGER
    channel: Channel = Channel.VISIT
    kind: ConcernClass = ConcernClass.UNCLASSED
    detail: str = ""
    demand: str = ""
    proposer_name: str = ""
    person_id: int | None = None
    group: str = ""
    contact: str = ""
    affected: str = ""
    owner: str = ""
    due_on: date | None = None
    received_on: date | None = None


@dataclass(frozen=True, slots=True)
class ConcernRow:
    """A concern in the list: `days_left` is negative when it is overdue; `joined_number` where it was joined to another."""

    concern: Concern
    urgency: Urgency
    days_left: int | None
    joined_number: int | None
    joined_here: int


@dataclass(frozen=True, slots=True)
class Register:
    """The whole register, the most urgent first; the figures leave the filter aside."""

    rows: tuple[ConcernRow, ...]
    total: int
    to_do: int
    topics: int
    this_month: int
    due_days: int
    groups: tuple[str, ...]

    def among(self, *wanted: Urgency) -> tuple[ConcernRow, ...]:
        return tuple(row for row in self.rows if row.urgency in wanted)


def view_register(app: App, search: str = "") -> Register:
    """Return the register; `search` looks at titles, words, proposers, their initials, and numbers."""
    today = app.today()
    with app.work() as work:
        concerns = work.concerns.all()
        due_days = int(work.setting("concern.days", DUE_DAYS))
        groups = sorted({home.group for home in work.households.all() if home.group})
    rows = concern_rows(concerns, today)
    return Register(
        rows=tuple(row for row in rows if found_by(row.concern, search)),
        total=len(rows),
        to_do=sum(row.urgency is not Urgency.SETTLED for row in rows),
        topics=sum(row.concern.ending is Ending.TOPIC for row in rows),
        this_month=sum(
            _month(row.concern.received_at) == (today.year, today.month) for row in rows
        ),
        due_days=due_days,
        groups=tuple(groups),
    )


def concern_rows(concerns: Iterable[Concern], today: date) -> tuple[ConcernRow, ...]:
    """Return the rows of concerns, the most urgent first, then by due date and number."""
    by_id = {concern.id: concern for concern in concerns}
    rows = [_row(concern, by_id, today) for concern in by_id.values()]
    return tuple(sorted(rows, key=_by_urgency))


def _row(concern: Concern, by_id: dict[int, Concern], today: date) -> ConcernRow:
    target = by_id.get(concern.joined_to or 0)
    return ConcernRow(
        concern,
        urgency(concern, today),
        None if concern.due_on is None else (concern.due_on - today).days,
        target.number if target else None,
        sum(other.joined_to == concern.id for other in by_id.values()),
    )


def _by_urgency(row: ConcernRow) -> tuple[int, date, int, int]:
    concern = row.concern
    late_first = concern.due_on or date.max
    if row.urgency is Urgency.SETTLED:
        late_first = date.max
    return (_ORDER[row.urgency], late_first, -concern.year, -concern.number)


def found_by(concern: Concern, search: str) -> bool:
    """Say whether a concern is meant by the words of a search."""
    wanted = search.strip().lower()
    if not wanted:
        return True
    if wanted.isdecimal():
        return concern.number == int(wanted)
    texts = (concern.text, concern.proposer_name, concern.group, concern.owner)
    if any(wanted in text.lower() for text in texts):
        return True
    return wanted.isascii() and any(
        word.startswith(wanted) for word in spell_person(concern.proposer_name).initials.split()
    )


def _month(at: datetime) -> tuple[int, int]:
    day = at.astimezone(CHINA)
    return day.year, day.month


def like_concerns(app: App, text: str, apart_from: int = 0) -> tuple[Concern, ...]:
    """Return concerns whose words are like these, the likest first, at most three."""
    with app.work() as work:
        others = [one for one in work.concerns.all() if one.id != apart_from]
    measured = [(max(likeness(text, one.title), likeness(text, one.text)), one) for one in others]
    near = [(share, one) for share, one in measured if share >= ALIKE]
    near.sort(key=lambda found: (-found[0], -found[1].id))
    return tuple(one for _, one in near[:3])


def take_in(app: App, entry: ConcernEntry) -> Concern:
    """Enter a concern under the next number of its year."""
    with app.work() as work:
        received = _received_at(app, entry)
        year = received.astimezone(CHINA).year
        number = work.concerns.highest("number", year=year) + 1
        operator = str(work.setting("operator", ""))
        days = int(work.setting("concern.days", DUE_DAYS))
        blank = Concern(
            0, number, year, received, entry.origin, entry.channel, entry.title, "", "", "", "", "",
            operator, entry.kind, "", None,
        )  # fmt: skip
        due = entry.due_on or received.astimezone(CHINA).date() + timedelta(days=days)
        kept = work.concerns.add(_filled(work, blank, replace(entry, due_on=due)))
        _note(app, work, "concern.taken", kept)
        work.commit()
    return kept


def correct_concern(app: App, concern_id: int, entry: ConcernEntry) -> Concern:
    """Correct every field of a concern but its number, ended or not."""
    with app.work() as work:
        before = work.concerns.get(concern_id)
        received = _received_at(app, entry) if entry.received_on else before.received_at
        kept = _filled(work, replace(before, received_at=received), entry)
        work.concerns.save(kept)
        _note(app, work, "concern.corrected", kept)
        work.commit()
    return kept


def _received_at(app: App, entry: ConcernEntry) -> datetime:
    """Return the moment of receipt: now, or the end of an earlier day that was written up later."""
    if entry.received_on is None or entry.received_on == app.today():
        return app.now()
    if entry.received_on > app.today():
        raise ExpectedError("concern.received-later", day=entry.received_on)
    day = entry.received_on
    return datetime(day.year, day.month, day.day, 12, 0, tzinfo=CHINA)


def _filled(work: UnitOfWork, concern: Concern, entry: ConcernEntry) -> Concern:
    """Return the concern with the form's words; a person of the roster brings name and group along."""
    if not entry.title.strip():
        raise ExpectedError("concern.title-missing")
    person = work.people.get(entry.person_id) if entry.person_id else None
    name = entry.proposer_name.strip() or (person.name if person else "")
    contact = entry.contact.strip() or (person.phone if person else "")
    return replace(
        concern,
        origin=entry.origin,
        channel=entry.channel,
        kind=entry.kind,
        title=entry.title.strip(),
        detail=entry.detail.strip(),
        demand=entry.demand.strip(),
        proposer_name=name,
        person_id=entry.person_id,
        group=entry.group or (person.group if person else ""),
        contact=contact,
        affected=entry.affected.strip(),
        owner=entry.owner.strip(),
        due_on=entry.due_on,
    )


def class_concern(app: App, concern_id: int, kind: ConcernClass) -> Concern:
    """Say what a concern is about."""
    with app.work() as work:
        kept = replace(work.concerns.get(concern_id), kind=kind)
        work.concerns.save(kept)
        _note(app, work, "concern.classed", kept)
        work.commit()
    return kept


def answer_concern(app: App, concern_id: int, words: str) -> Concern:
    """End a concern with an answer (答复)."""
    if not words.strip():
        raise ExpectedError("concern.answer-missing")
    with app.work() as work:
        return _end(app, work, _open(work, concern_id), Ending.ANSWERED, ending_words=words.strip())


def refer_concern(app: App, concern_id: int, to: str, words: str = "") -> Concern:
    """End a concern by handing it up or to another body (转交); `to` says to whom."""
    if not to.strip():
        raise ExpectedError("concern.referred-to-missing")
    with app.work() as work:
        found = _open(work, concern_id)
        told = {"referred_to": to.strip(), "ending_words": words.strip()}
        return _end(app, work, found, Ending.REFERRED, **told)


def join_concern(app: App, concern_id: int, into: int) -> Concern:
    """End a concern by joining it to another (并入), whose way it goes from now on."""
    with app.work() as work:
        found, target = _open(work, concern_id), work.concerns.get(into)
        if target.id == found.id or target.ending is Ending.JOINED:
            raise ExpectedError("concern.joins-nowhere", number=target.number)
        return _end(
            app, work, found, Ending.JOINED, joined_to=into, consultation_id=target.consultation_id
        )


def make_topic(app: App, concern_id: int, title: str = "") -> Consultation:
    """End a concern by making it a topic (立为议题): begins a consultation that carries its words over."""
    with app.work() as work:
        found = _open(work, concern_id)
        beginning = Beginning(
            title=title.strip() or found.title,
            origin=found.origin.value,
            proposer=found.proposer_name,
            proposer_contact=found.contact,
            background=found.detail,
            question=found.demand,
        )
        started = begin(app, work, beginning)
        for joined in work.concerns.all(joined_to=found.id):
            work.concerns.save(replace(joined, consultation_id=started.id))
        _end(app, work, found, Ending.TOPIC, consultation_id=started.id)
    return started


def _open(work: UnitOfWork, concern_id: int) -> Concern:
    found = work.concerns.get(concern_id)
    if not found.open:
        raise ExpectedError("concern.already-ended", number=found.number)
    return found


def _end(
    app: App, work: UnitOfWork, concern: Concern, ending: Ending, **facts: str | int | None
) -> Concern:
    ended = replace(concern, ending=ending, ended_on=app.today(), **facts)  # type: ignore[arg-type]
    work.concerns.save(ended)
    _note(app, work, f"concern.{ending.value}", ended)
    work.commit()
    return ended


def tell_proposer(app: App, concern_id: int, on: date, how: str) -> Concern:
    """Keep when and how the proposer was told of the end (for one without a name: how it was made public)."""
    if not how.strip():
        raise ExpectedError("concern.told-how-missing")
    with app.work() as work:
        found = work.concerns.get(concern_id)
        if found.open:
            raise ExpectedError("concern.still-open", number=found.number)
        if on > app.today():
            raise ExpectedError("concern.told-later", day=on)
        kept = replace(found, told_on=on, told_how=how.strip())
        work.concerns.save(kept)
        _note(app, work, "concern.told", kept)
        work.commit()
    return kept


def correct_ending(app: App, concern_id: int, words: str, referred_to: str = "") -> Concern:
    """Correct what was answered, or to whom a concern was handed."""
    with app.work() as work:
        found = work.concerns.get(concern_id)
        if found.ending is Ending.ANSWERED and not words.strip():
            raise ExpectedError("concern.answer-missing")
        if found.ending is Ending.REFERRED and not referred_to.strip():
            raise ExpectedError("concern.referred-to-missing")
        kept = replace(found, ending_words=words.strip(), referred_to=referred_to.strip())
        work.concerns.save(kept)
        _note(app, work, "concern.ending-corrected", kept)
        work.commit()
    return kept


def reopen_concern(app: App, concern_id: int) -> Concern:
    """Open an ended concern again, with a new due date; a topic goes on as its consultation."""
    with app.work() as work:
        found = work.concerns.get(concern_id)
        if found.ending is Ending.TOPIC:
            raise ExpectedError("concern.is-a-topic", number=found.number)
        days = int(work.setting("concern.days", DUE_DAYS))
        kept = replace(
            found,
            ending=Ending.NONE,
            ended_on=None,
            ending_words="",
            referred_to="",
            joined_to=None,
            consultation_id=None,
            told_on=None,
            told_how="",
            due_on=app.today() + timedelta(days=days),
        )
        work.concerns.save(kept)
        _note(app, work, "concern.reopened", kept)
        work.commit()
    return kept


def set_due_days(app: App, days: int) -> None:
    """Set within how many days a concern is answered; those already taken in keep their date."""
    with app.work() as work:
        work.set("concern.days", days)
        work.note(app.now(), "concern.days-set", days=days)
        work.commit()


def _note(app: App, work: UnitOfWork, event: str, concern: Concern) -> None:
    work.note(app.now(), event, concern=concern.id, number=concern.number, title=concern.title)
