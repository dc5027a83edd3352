"""Stage 1, proposal (提议): the question, who proposes it together, who studied it, and what was decided."""

from dataclasses import dataclass, replace
from datetime import date

from consult_app.basics.errors import ExpectedError
from consult_app.domain.concern import Concern, Ending
from consult_app.domain.consultation import (
    Consultation,
    Outcome,
    ProposalDecision,
    ReviewKind,
)
from consult_app.domain.finding import Basis, Finding, Result
from consult_app.domain.following import Reply
from consult_app.domain.rules import party_discussion
from consult_app.domain.village import BodyKind
from consult_app.services.app import App
from consult_app.services.case import Case, read_case
from consult_app.services.consulting import note
from consult_app.services.headcount import serving
from consult_app.services.joint_proposal import (
    PLACES,
    JointTest,
    ProposerRow,
    joint_test,
    not_later,
    note_name,
    proposer_rows,
)
from consult_app.services.parting import release_planned
from consult_app.services.reviewing import ReviewRow, review_rows
from consult_app.services.stage_view import NextStep, PaperOffer
from consult_app.storage.unit_of_work import UnitOfWork

SUPERVISION = Basis("vc2025", "37")
"""The supervision committee may take part in every consultation (law.md 1.2, art. 37)."""


@dataclass(frozen=True, slots=True)
class ProposalView:
    """Stage 1 as plain values. `test` is the right that is shown; nothing when the text gives none."""

    consultation: Consultation
    concern: Concern | None
    joined: int
    proposers: tuple[ProposerRow, ...]
    test: JointTest | None
    reviews: tuple[ReviewRow, ...]
    replies: tuple[Reply, ...]
    supervisor: str

    @property
    def counted(self) -> int:
        return sum(row.counts for row in self.proposers)


def view_proposal(app: App, consultation_id: int) -> ProposalView:
    with app.work() as work:
        return _view(read_case(app, work, consultation_id))


def _view(case: Case) -> ProposalView:
    work, consultation = case.work, case.consultation
    concern = _concern(work, consultation.id)
    test = joint_test(case)
    return ProposalView(
        consultation=consultation,
        concern=concern,
        joined=work.concerns.count(joined_to=concern.id) if concern else 0,
        proposers=proposer_rows(case, test.share.unit if test else "adults"),
        test=test,
        reviews=review_rows(case),
        replies=work.replies.all(consultation_id=consultation.id),
        supervisor=_supervisor(case),
    )


def _concern(work: UnitOfWork, consultation_id: int) -> Concern | None:
    """Return the concern this began with, apart from those that were joined to it."""
    return work.concerns.find(consultation_id=consultation_id, ending=Ending.TOPIC)


def _supervisor(case: Case) -> str:
    """Return who heads the supervision committee: the first of its members, else its own name."""
    chairs = serving(case.work, BodyKind.SUPERVISION, case.app.today())
    chairs.sort(key=lambda one: (one.duty != "主任", one.id))
    return case.work.people.get(chairs[0].person_id).name if chairs else case.village.supervision


def correct_proposal(
    app: App, consultation_id: int, *, title: str, question: str, background: str
) -> Consultation:
    """Correct what is proposed: the title, the question to be answered, and why."""
    if not title.strip():
        raise ExpectedError("consultation.title-missing")
    with app.work() as work:
        kept = replace(
            work.consultations.get(consultation_id),
            title=title.strip(),
            question=question.strip(),
            background=background.strip(),
        )
        work.consultations.save(kept)
        note(app, work, "proposal.corrected", kept)
        work.commit()
    return kept


def accept_proposal(app: App, consultation_id: int, by: str = "", words: str = "") -> Consultation:
    """Decide that it is taken up (立为议题)."""
    return _decide(app, consultation_id, ProposalDecision.ACCEPTED, by, words)


def return_proposal(app: App, consultation_id: int, reason: str, by: str = "") -> Consultation:
    """Decide that it goes back (退回), with the reason that its proposer is told."""
    if not reason.strip():
        raise ExpectedError("proposal.reason-missing")
    return _decide(app, consultation_id, ProposalDecision.RETURNED, by, reason)


def refer_proposal(
    app: App, consultation_id: int, to: str, words: str = "", by: str = ""
) -> Consultation:
    """Decide that another body is asked (转交)."""
    if not to.strip():
        raise ExpectedError("concern.referred-to-missing")
    return _decide(app, consultation_id, ProposalDecision.REFERRED, by, words, to)


_OUTCOMES = {
    ProposalDecision.RETURNED: Outcome.RETURNED,
    ProposalDecision.REFERRED: Outcome.REFERRED,
}


def _decide(
    app: App, consultation_id: int, decision: ProposalDecision, by: str, words: str, to: str = ""
) -> Consultation:
    with app.work() as work:
        kept = replace(
            work.consultations.get(consultation_id),
            decision=decision,
            decided_on=app.today(),
            decided_by=by.strip() or str(work.setting("operator", "")),
            decided_words=words.strip(),
            referred_to=to.strip(),
            outcome=_OUTCOMES.get(decision, Outcome.OPEN),
            closed_on=None,
        )
        work.consultations.save(kept)
        if kept.outcome is not Outcome.OPEN:
            release_planned(app, work, kept)
        note(app, work, f"proposal.{decision.value}", kept)
        work.commit()
    return kept


def take_decision_back(app: App, consultation_id: int) -> Consultation:
    """Leave open again whether it is taken up; reviews, signatures and replies stay."""
    with app.work() as work:
        kept = replace(
            work.consultations.get(consultation_id),
            decision=ProposalDecision.OPEN,
            decided_on=None,
            decided_by="",
            decided_words="",
            referred_to="",
            outcome=Outcome.OPEN,
            closed_on=None,
        )
        work.consultations.save(kept)
        note(app, work, "proposal.reopened", kept)
        work.commit()
    return kept


def reply_to_proposer(
    app: App, consultation_id: int, *, on: date, how: str, words: str, to: str = ""
) -> Reply:
    """
    Keep how the proposer was told of a return or referral, and close the case with it.

    The concern it came from is told with it, so that nothing stays open unseen.
    """
    if not how.strip():
        raise ExpectedError("concern.told-how-missing")
    with app.work() as work:
        found = work.consultations.get(consultation_id)
        if found.outcome not in _OUTCOMES.values():
            raise ExpectedError("proposal.nothing-to-reply")
        day = not_later(app, on)
        told = Reply(
            0, consultation_id, day, to.strip() or found.proposer, how.strip(), words.strip()
        )
        kept = work.replies.add(told)
        work.consultations.save(replace(found, closed_on=app.today()))
        for concern in work.concerns.all(consultation_id=consultation_id, told_on=None):
            work.concerns.save(replace(concern, told_on=day, told_how=how.strip()))
        note_name(app, work, "proposal.replied", found, kept.to)
        work.commit()
    return kept


def findings(case: Case) -> tuple[Finding, ...]:
    """Return the gates of the proposal: what blocks first, then what wants a look."""
    told = (
        _words(case.consultation),
        party_studied(case),
        _agreement(case),
        _supervision(case),
        _joint(case),
        _reply(case),
        _decision(case.consultation),
    )
    return tuple(found for found in told if found is not None)


def _words(consultation: Consultation) -> Finding:
    filled = {"title": consultation.title, "question": consultation.question}
    missing = [name for name, words in filled.items() if not words]
    result = Result.NOT_MET if missing else Result.MET
    have = f"{len(filled) - len(missing)}/{len(filled)}"
    return Finding("proposal.words", result, have, facts={"missing": missing})


def party_studied(case: Case) -> Finding | None:
    """
    Say whether the party organisation studied the matter first, where the law asks for it.

    Before a procedure is chosen nobody can tell whether it does: the assembly's rule is then advice.
    """
    review = case.work.reviews.find(
        consultation_id=case.consultation.id, kind=ReviewKind.PARTY_BRANCH
    )
    studied = review.held_on if review else None
    held = case.law_day if case.meeting else None
    if case.consultation.procedure:
        return _shown_as_day(party_discussion(case.procedure, studied, held))
    here = case.app.rules.on(case.law_day, PLACES[case.village.kind])
    procedure = next((one for one in here if one.party), None)
    found = _shown_as_day(party_discussion(procedure, studied, held) if procedure else None)
    if found is not None and found.blocks:
        return replace(found, result=Result.ADVICE)
    return found


def _shown_as_day(found: Finding | None) -> Finding | None:
    """Leave the day of the study as the one figure; by when it had to be stands in the facts."""
    return replace(found, need="") if found else None


def _agreement(case: Case) -> Finding | None:
    against = [
        one.kind.value
        for one in case.work.reviews.all(consultation_id=case.consultation.id)
        if not one.agrees
    ]
    if not against:
        return None
    return Finding("proposal.disagreed", Result.ADVICE, str(len(against)), facts={"kinds": against})


def _supervision(case: Case) -> Finding:
    review = case.work.reviews.find(
        consultation_id=case.consultation.id, kind=ReviewKind.SUPERVISION
    )
    done = review is not None and review.signed
    result = Result.MET if done else Result.ADVICE
    facts = {"seen": review is not None, "who": _supervisor(case)}
    return Finding(
        "proposal.supervision", result, "1/1" if done else "0/1", basis=SUPERVISION, facts=facts
    )


def _joint(case: Case) -> Finding | None:
    """Say whether the signatures force the meeting; too few bar nothing, for the committee may call it itself."""
    test = joint_test(case)
    if test is None or not case.work.proposers.count(consultation_id=case.consultation.id):
        return None
    facts = {
        "unit": test.share.unit,
        "num": test.share.num,
        "den": test.share.den,
        "procedure": test.procedure,
        "least": test.least,
        "have": test.have,
        "base": test.base,
        "within_days": test.within_days,
    }
    return Finding(
        "convening",
        Result.MET if test.met else Result.ADVICE,
        f"{test.have}/{test.least}",
        margin=test.have - test.least,
        basis=test.share.basis,
        facts=facts,
    )


def _reply(case: Case) -> Finding | None:
    consultation = case.consultation
    if consultation.outcome not in _OUTCOMES.values():
        return None
    told = case.work.replies.count(consultation_id=consultation.id)
    result = Result.MET if told else Result.NOT_MET
    who = consultation.proposer
    return Finding("proposal.reply", result, f"{min(told, 1)}/1", facts={"who": who})


def _decision(consultation: Consultation) -> Finding:
    decided = consultation.decision is not ProposalDecision.OPEN
    facts = {"decision": consultation.decision.value, "to": consultation.referred_to}
    result = Result.MET if decided else Result.NOT_MET
    have = consultation.decided_on.isoformat() if consultation.decided_on else ""
    return Finding("proposal.decision", result, have, facts=facts)


def papers(case: Case) -> tuple[PaperOffer, ...]:
    """Return the papers of a proposal: 议题征集表, 议题审核表, and 法律审核意见, blank until the adviser has spoken."""
    return PaperOffer("topic_proposal"), PaperOffer("topic_review"), PaperOffer("legal_opinion")


def next_step(case: Case, found: tuple[Finding, ...]) -> NextStep | None:
    """Return what is next: mend, print for a missing signature, decide, reply; nothing more once it went back."""
    by_code = {one.code: one for one in found}
    decision = case.consultation.decision
    if decision in _OUTCOMES:
        if by_code["proposal.reply"].blocks:
            return NextStep("proposal.reply", dict(by_code["proposal.reply"].facts))
        return NextStep("proposal.ended", {"decision": decision.value}, waiting=True)
    if decision is ProposalDecision.OPEN and not by_code["proposal.words"].blocks:
        return _before_decision(by_code)
    return None


def _before_decision(by_code: dict[str, Finding]) -> NextStep:
    watch = by_code["proposal.supervision"]
    if watch.result is Result.ADVICE and watch.facts["seen"]:
        return NextStep("proposal.sign", dict(watch.facts))
    return NextStep("proposal.accept")
