"""What a vote lacks before it may be opened: its question, choices, tellers, papers, and the mobile box."""

from consult_app.domain import rules
from consult_app.domain.choosing import MOST_OPTIONS, same_name
from consult_app.domain.finding import Finding, Result
from consult_app.domain.matter import MatterClass
from consult_app.domain.meeting import HERE, AmendmentState, Capacity, PresenceKind
from consult_app.domain.presence import bearers
from consult_app.domain.voting import Vote, VoteKind, VoteMethod
from consult_app.services.case import Case
from consult_app.services.mobile_box import box_findings, box_of
from consult_app.services.presence_counts import count_attendance, judge_quorum
from consult_app.services.questions import current_vote
from consult_app.services.weighed_votes import must_be_by_name


def voters(case: Case) -> tuple[int, ...]:
    """
    Return the lines of the roll that may vote now: members here, none that must stand aside.

    To a ballot on paper come those to whom the mobile box is carried.
    """
    if case.meeting is None:
        return ()
    vote = current_vote(case.work, case.meeting)
    on_paper = vote is not None and vote.method is VoteMethod.SECRET_BALLOT
    box = box_of(case.work, vote.id) if vote is not None and on_paper else None
    asked = set(box.asked) if box else set()
    members = case.work.roll.all(meeting_id=case.meeting.id, capacity=Capacity.MEMBER, avoids=False)
    return tuple(one.id for one in members if one.standing in HERE or one.id in asked)


def set_up_findings(case: Case, vote: Vote | None, eligible: int) -> tuple[Finding, ...]:
    found = [judge_quorum(case), _open_amendments(case, vote)]
    if vote is None and not case.meeting_procedure.binding:
        outcome = Finding(
            "vote.outcome", Result.NOT_MET
        )  # agreed or not; a vote is one way to see it
        return (*(one for one in found if one is not None), outcome)
    found.append(_question(vote))
    if vote is not None:
        found.append(
            rules.method(case.meeting_procedure, vote.method, case.consultation.matter_kind)
        )
        found += [_options(vote), _suits(case, vote)]
        found += [_bearers(case), _tellers(vote), *_tellers_interest(case, vote)]
        if vote.method is VoteMethod.SECRET_BALLOT:
            box = box_of(case.work, vote.id)
            found.append(_printed(vote, eligible))
            found += box_findings(box)
    closed = Finding("vote.closed", Result.NOT_MET)
    return (*(one for one in found if one is not None), closed)


def _question(vote: Vote | None) -> Finding:
    told = vote is not None and vote.question.strip()
    return Finding("vote.question", Result.MET if told else Result.NOT_MET)


def _options(vote: Vote) -> Finding | None:
    """What may be chosen: at least one name, none twice, no more than fit a paper, marks and seats in reach."""
    if not vote.on_options:
        return None
    names = [same_name(name) for name in vote.options]
    places = len(names) + vote.write_in
    faults = {
        "none": not names and not vote.write_in,
        "one": vote.kind is VoteKind.OPTIONS and len(names) == 1 and not vote.write_in,
        "twice": len(set(names)) < len(names),
        "many": len(names) > MOST_OPTIONS,
        "pick": vote.pick > max(places, 1),
        "seats": vote.free_seats > max(places, 1) or vote.free_seats < 1,
    }
    wrong = next((name for name, here in faults.items() if here), "")
    facts = {"most": MOST_OPTIONS, "pick": vote.pick, "seats": vote.free_seats, "names": places}
    code = f"vote.options_{wrong}" if wrong else "vote.options"
    result = Result.NOT_MET if wrong else Result.MET
    return Finding(code, result, str(len(names)), facts=facts)


def _suits(case: Case, vote: Vote) -> Finding | None:
    """
    Say where a way of voting does not suit what is asked.

    Acclamation is for courtesy and for how the meeting runs, never for a matter
    that the law keeps for a body (law.md 8); persons are chosen on paper as a rule, where answers carry weights by name.
    """
    if vote.method is VoteMethod.ACCLAMATION:
        kind = case.app.rules.matter_kinds.get(case.consultation.matter_kind)
        reserved = kind is not None and kind.kind is not MatterClass.ORDINARY
        barred = reserved or vote.on_options
        return Finding("vote.acclamation", Result.NOT_MET if barred else Result.MET)
    if vote.kind is not VoteKind.SEATS or vote.method is VoteMethod.SECRET_BALLOT:
        return None
    if case.meeting is None or not must_be_by_name(
        count_attendance(case.work, case.meeting, case.meeting_procedure)
    ):
        return Finding("vote.persons_on_paper", Result.ADVICE)
    return None


def _bearers(case: Case) -> Finding | None:
    """Nobody votes for another who must stand aside himself: the power is given to somebody else first."""
    if case.meeting is None:
        return None
    roll, id_ = case.work.roll, case.meeting.id
    aside = {one.name for one in roll.all(meeting_id=id_, avoids=True)}
    if not aside or not roll.count(meeting_id=id_, standing=PresenceKind.PROXY):
        return None
    events = case.work.presence.all(meeting_id=case.meeting.id, call=case.meeting.call)
    names = sorted(
        name
        for name in aside & bearers(events).keys()
        if not roll.count(meeting_id=id_, name=name, avoids=False)  # a namesake may be meant
    )
    if not names:
        return None
    return Finding("vote.bearers_aside", Result.NOT_MET, facts={"names": names})


def _open_amendments(case: Case, vote: Vote | None) -> Finding | None:
    """Amendments that nobody decided: the text that is voted on must be known; other texts may follow later."""
    motions = case.work.motions.all(meeting_id=case.meeting.id if case.meeting else 0)
    if vote is not None and vote.motion_id is not None:
        motions = tuple(one for one in motions if one.id == vote.motion_id)
    undecided = sum(
        case.work.amendments.count(motion_id=one.id, state=AmendmentState.OPEN) for one in motions
    )
    if not undecided:
        return None
    return Finding("vote.amendments", Result.NOT_MET, str(undecided), "0", -undecided)


def _tellers(vote: Vote) -> Finding:
    """A vote needs somebody who watches and somebody who counts; papers read aloud need a caller too."""
    if vote.method is VoteMethod.ACCLAMATION:
        return Finding("vote.tellers", Result.MET, "", "", facts={"missing": []})
    needed = {"supervisor": vote.supervisor, "counter": vote.counter}
    if vote.method is VoteMethod.SHOW_OF_HANDS:
        needed["second_counter"] = vote.second_counter
    if vote.method is VoteMethod.SECRET_BALLOT:
        needed["caller"] = vote.caller
        if vote.second_reads:
            needed["second_counter"] = vote.second_counter
    missing = [role for role, name in needed.items() if not name.strip()]
    have = len(needed) - len(missing)
    result = Result.NOT_MET if missing else Result.MET
    return Finding(
        "vote.tellers",
        result,
        f"{have}/{len(needed)}",
        str(len(needed)),
        -len(missing),
        facts={"missing": missing},
    )


def tellers_of(vote: Vote) -> tuple[str, ...]:
    """Return everybody who handles the vote, once each; several names of one office are parted by 、."""
    offices = (vote.supervisor, vote.counter, vote.second_counter, vote.caller, vote.issuer)
    names = (name.strip() for office in offices for name in office.split("、"))
    return tuple(dict.fromkeys(name for name in names if name))


def _tellers_interest(case: Case, vote: Vote) -> tuple[Finding, ...]:
    """Who must stand aside handles no vote; a direct interest is pointed out and may be explained."""
    subjects = case.work.subjects.all(consultation_id=case.consultation.id)
    box = box_of(case.work, vote.id)
    names = {*tellers_of(vote), *(box.staff if box else ())}
    barred = sorted({one.name for one in subjects if one.avoids} & names)
    interested = {one.name for one in subjects if one.direct and not one.avoids} & names
    unexplained = sorted(interested - vote.reasons.keys())
    found = []
    if barred:
        facts = {"names": barred}
        found.append(
            Finding("vote.tellers_barred", Result.NOT_MET, str(len(barred)), "0", facts=facts)
        )
    if unexplained:
        facts = {"names": unexplained}
        found.append(
            Finding("vote.tellers_interest", Result.ADVICE, str(len(unexplained)), "0", facts=facts)
        )
    return tuple(found)


def _printed(vote: Vote, eligible: int) -> Finding:
    enough = vote.printed - vote.spoiled_before >= eligible > 0
    return Finding(
        "vote.printed",
        Result.MET if enough else Result.NOT_MET,
        f"{vote.printed - vote.spoiled_before}/{eligible}",
        f"≥ {eligible}",
        vote.printed - vote.spoiled_before - eligible,
    )
