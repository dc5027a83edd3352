"""What a publication says by itself: who met, each question's result and what it resolves; or what was done."""

from collections.abc import Sequence

from consult_app.documents.words import number_words
from consult_app.domain.consultation import WITHOUT_VOTE, Consultation, Outcome
from consult_app.domain.meeting import Meeting
from consult_app.domain.publication import PublicationKind
from consult_app.domain.tally import Word
from consult_app.domain.voting import Vote, VoteMethod
from consult_app.services.app import CHINA
from consult_app.services.papers.words import day_words, law_words, money_words, sentence, word
from consult_app.services.questions import decided, latest_rounds, motion_of, text_of
from consult_app.storage.unit_of_work import UnitOfWork


def draft_text(work: UnitOfWork, consultation_id: int, kind: PublicationKind) -> str:
    """Return what the paper would say by itself: the resolution, or what was done about it."""
    consultation = work.consultations.get(consultation_id)
    if kind is PublicationKind.RESULT:
        told = []
        for task in work.tasks.all(consultation_id=consultation_id):
            notes = work.progress_notes.all(task_id=task.id)
            spent = sum(note.spent_yuan for note in notes)
            money = sentence("published_money", money=money_words(spent)) if spent else ""
            told.append(f"{task.title}：{notes[-1].words}{money}" if notes else task.title)
        return "\n".join(told)
    met = work.meetings.all(consultation_id=consultation_id)
    if consultation.outcome in WITHOUT_VOTE:
        return _agreement(consultation, met)
    latest = tuple(
        {one.group: one for one in met}.values()
    )  # of each body its last meeting decides
    if voted := votes_told(work, consultation, latest):
        return voted
    motions = [one for row in latest for one in work.motions.all(meeting_id=row.id)]
    return motions[-1].text if motions else consultation.draft or consultation.question


def _agreement(consultation: Consultation, met: Sequence[Meeting]) -> str:
    """Return what people came to without a vote: what was agreed, what is open and how that goes on, or that nothing is."""
    result, way = word("outcome", consultation.outcome), word("way_on", consultation.way_on)
    part = consultation.outcome is Outcome.PARTLY_AGREED
    held = next((one for one in met[::-1] if one.opened_at is not None), None)
    if not part and way:
        result = f"{result}，{way}"
    facts = {"title": consultation.title, "result": result}
    lines = [
        sentence("published_agreed", day=_day(held), meeting=held.title, **facts)
        if held is not None
        else sentence("published_agreed_plain", **facts)
    ]
    if consultation.outcome is not Outcome.NOT_AGREED:
        lines += [sentence("published_agreed_words"), consultation.agreed_words]
    if part:
        aside = f"（{way}）" if way else ""
        lines += [sentence("published_open", way=aside), consultation.open_words]
    return "\n".join(lines)


def votes_told(work: UnitOfWork, consultation: Consultation, meetings: Sequence[Meeting]) -> str:
    """
    Return what a publication says of the latest meeting that voted: each question with its result.

    Below each that carried stands what it resolves, and below no other.
    """
    told = [(row, decided(latest_rounds(work, row.id))) for row in meetings]
    meeting, votes = next(((row, votes) for row, votes in told[::-1] if votes), (None, ()))
    if meeting is None:
        return ""
    if len(latest_rounds(work, meeting.id)) == 1:
        return "\n".join([_alone(votes[0], meeting, consultation), *_resolved(work, votes[0])])
    day, count = _day(meeting), len(votes)
    facts = {"day": day, "meeting": meeting.title, "title": consultation.title}
    lines = [sentence("published_questions", **facts, count=count)]
    for number, vote in enumerate(votes, 1):
        said = _announced(vote) or sentence("published_tally", **_figures(vote))
        lines.append(
            sentence(
                "published_question", no=number_words(number), question=vote.question, said=said
            )
        )
        if vote.word is Word.CARRIED and motion_of(work, vote) is not None:
            lines += [sentence("published_text"), *_resolved(work, vote)]
    return "\n".join(lines)


def _alone(vote: Vote, meeting: Meeting, consultation: Consultation) -> str:
    """Return the result of a meeting's only question."""
    carried = vote.word is Word.CARRIED
    more = sentence("published_text") if carried else sentence("published_no_text")
    facts = {"day": _day(meeting), "meeting": meeting.title, "title": consultation.title}
    if vote.verdict.get("shares"):
        return sentence("published_owners", verdict=_announced(vote), **facts) + more
    if vote.on_options:
        return sentence("published_choice", said=vote.verdict["announcement"], **facts)
    return (
        sentence("published_vote", said=sentence("published_tally", **_figures(vote)), **facts)
        + more
    )


def _resolved(work: UnitOfWork, vote: Vote) -> list[str]:
    return [text_of(work, vote)] if vote.word is Word.CARRIED else []


def _announced(vote: Vote) -> str:
    """Return the result as it was read aloud, of a choice and of votes that weigh; nothing of any other."""
    if not vote.on_options and not vote.verdict.get("shares"):
        return ""
    said = str(vote.verdict["announcement"])
    return said.partition("：")[2] or said


def _figures(vote: Vote) -> dict[str, object]:
    tally, unit = vote.verdict["tally"], vote.verdict["measure"]["zh"]
    by_box, silent = vote.verdict.get("by_box"), vote.verdict.get("silent")
    rest = sentence("published_silent", silent=silent, unit=unit) if silent else ""
    if vote.method is VoteMethod.SECRET_BALLOT or tally["spoiled"]:
        rest = sentence("published_spoiled", spoiled=tally["spoiled"])
    return {
        "box": sentence("published_box", by_box=by_box) if by_box else "",
        "rest": rest,
        "due": vote.due,
        "present": vote.present,
        "unit": unit,
        "basis": law_words(vote.verdict["cite"]["zh"]),
        "result": word("outcome" if vote.word in _OUTCOMES else "verdict", vote.word),
        **{name: tally[name] for name in ("yes", "no", "abstain")},
    }


_OUTCOMES = frozenset({Word.CARRIED, Word.NOT_CARRIED})


def _day(meeting: Meeting) -> str:
    return day_words((meeting.opened_at or meeting.planned_at).astimezone(CHINA).date())
