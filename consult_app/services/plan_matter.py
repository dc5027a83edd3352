"""The matter of a consultation: its kind, whom it touches, its money, and a part that another body must decide."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from consult_app.basics.errors import ExpectedError
from consult_app.domain.consultation import Consultation, PartElsewhere
from consult_app.domain.finding import Basis
from consult_app.domain.matter import Choice, MatterKind, Suggestions
from consult_app.services.app import App
from consult_app.services.case import Case, read_case
from consult_app.services.consulting import Beginning, begin, note
from consult_app.services.joint_proposal import PLACES


class MoneySource(StrEnum):
    """Where the money of a matter comes from; each may bring its own body with it."""

    UNSAID = ""
    NONE = "none"
    VILLAGE = "village"
    COLLECTIVE = "collective"
    RAISED = "raised"
    COMPENSATION = "compensation"
    MAINTENANCE = "maintenance"
    GOVERNMENT = "government"
    GIFT = "gift"
    OTHER = "other"


MONEY_MATTERS = {
    MoneySource.VILLAGE: "collective_income_use",
    MoneySource.COLLECTIVE: "collective_property",
    MoneySource.RAISED: "labour_and_money",
    MoneySource.COMPENSATION: "compensation",
    MoneySource.MAINTENANCE: "maintenance_funds_use",
}
"""Which kind of matter spending such money is by itself (law.md 1.3, 5, 6)."""

SCOPES = ("village", "groups", "several_villages", "building")


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the matter that the chosen body cannot decide: which kind it is, and who can."""

    matter: str
    to: str
    basis: Basis
    money_yuan: int | None


def kinds_here(case: Case) -> tuple[MatterKind, ...]:
    """Return the kinds of matter that somebody of this place can settle on the day."""
    return tuple(kind for kind in case.app.rules.matter_kinds.values() if _can(case, kind.id))


def _can(case: Case, matter: str) -> bool:
    return suggestions(case, matter) is not None


def suggestions(case: Case, matter: str = "") -> Suggestions | None:
    """Return which procedures suit the matter, or nothing while its kind is not said or nobody here can settle it."""
    chosen = matter or case.consultation.matter_kind
    if not chosen:
        return None
    place = PLACES[case.village.kind]
    try:
        return case.app.rules.suggest(chosen, case.law_day, place, delegated_on(case, chosen))
    except ExpectedError as refusal:
        if refusal.code != "matter.no-procedure":
            raise
        return None


def delegated_on(case: Case, matter: str) -> date | None:
    """Return when the assembly delegated a kind of matter: as said in this case, else in an earlier one."""
    if case.consultation.delegated_on and matter == case.consultation.matter_kind:
        return case.consultation.delegated_on
    told = dict(case.work.setting("delegations", {})).get(matter)
    return date.fromisoformat(told) if told else None


def part_elsewhere(case: Case) -> Part | None:
    """
    Return the part of the matter whose money another body must decide, if the chosen one cannot.

    Where no procedure is chosen, or the whole matter is that part, there is nothing to split off.
    """
    consultation = case.consultation
    matter = MONEY_MATTERS.get(MoneySource(consultation.money_source))
    if not consultation.procedure or matter in (None, consultation.matter_kind):
        return None
    told = suggestions(case, str(matter))
    choice = told.choice(consultation.procedure) if told else None
    if told is None or (choice is not None and _decides(case, choice)):
        return None
    return Part(
        str(matter), told.suggested.procedure, told.suggested.basis, consultation.money_yuan
    )


def _decides(case: Case, choice: Choice) -> bool:
    """Say whether a procedure settles the part too; one that settles nothing splits nothing off."""
    return choice.can_decide or choice.reason == "not_delegated" or not case.procedure.binding


def set_matter(
    app: App,
    consultation_id: int,
    *,
    matter_kind: str,
    scope: str = "village",
    scope_groups: Sequence[str] = (),
    money_source: str = "",
    money_yuan: int | None = None,
) -> Consultation:
    """Say what kind of matter it is, whom it touches and what it costs; what was planned stays."""
    if matter_kind and matter_kind not in app.rules.matter_kinds:
        raise ExpectedError("matter.unknown", matter=matter_kind)
    if scope == "groups" and not scope_groups:
        raise ExpectedError("plan.groups-missing")
    source = MoneySource(money_source)
    with app.work() as work:
        before = work.consultations.get(consultation_id)
        kept = replace(
            before,
            matter_kind=matter_kind,
            scope=scope,
            scope_groups=tuple(scope_groups) if scope == "groups" else (),
            money_source=source.value,
            money_yuan=None if source in (MoneySource.UNSAID, MoneySource.NONE) else money_yuan,
        )
        if kept.money_source != before.money_source:
            kept = replace(kept, part_elsewhere=PartElsewhere.OPEN)
        work.consultations.save(kept)
        note(app, work, "plan.matter-set", kept)
        work.commit()
    return kept


def set_delegation(app: App, consultation_id: int, on: date | None) -> Consultation:
    """Say when the assembly delegated this kind of matter; later cases of the kind are told it too."""
    if on is not None and on > app.today():
        raise ExpectedError("proposal.day-later", day=on)
    with app.work() as work:
        kept = replace(work.consultations.get(consultation_id), delegated_on=on)
        work.consultations.save(kept)
        if on is not None:
            known = dict(work.setting("delegations", {}))
            work.set("delegations", known | {kept.matter_kind: on.isoformat()})
        note(app, work, "plan.delegated", kept)
        work.commit()
    return kept


def split_part(app: App, consultation_id: int, title: str) -> Consultation:
    """Make the part that another body must decide a second case, which runs beside this one."""
    with app.work() as work:
        case = read_case(app, work, consultation_id)
        part = part_elsewhere(case)
        if part is None:
            raise ExpectedError("plan.no-part-elsewhere")
        found = case.consultation
        beginning = Beginning(
            title,
            found.origin,
            found.proposer,
            found.proposer_contact,
            found.background,
            found.question,
        )
        started = replace(
            begin(app, work, beginning),
            matter_kind=part.matter,
            money_source=found.money_source,
            money_yuan=found.money_yuan,
            scope=found.scope,
            scope_groups=found.scope_groups,
            part_of=found.id,
        )
        work.consultations.save(started)
        kept = replace(found, part_elsewhere=PartElsewhere.SECOND_CASE)
        work.consultations.save(kept)
        note(app, work, "plan.part-split", started)
        work.commit()
    return started


def leave_part_out(app: App, consultation_id: int) -> Consultation:
    """Decide the matter without the part that belongs to another body."""
    return _settle_part(app, consultation_id, PartElsewhere.LEFT_OUT)


def reconsider_part(app: App, consultation_id: int) -> Consultation:
    """Leave open again what becomes of the part; a second case that was begun stays."""
    return _settle_part(app, consultation_id, PartElsewhere.OPEN)


def _settle_part(app: App, consultation_id: int, how: PartElsewhere) -> Consultation:
    with app.work() as work:
        kept = replace(work.consultations.get(consultation_id), part_elsewhere=how)
        work.consultations.save(kept)
        event = "plan.part-left-out" if how is PartElsewhere.LEFT_OUT else "plan.part-reopened"
        note(app, work, event, kept)
        work.commit()
    return kept
