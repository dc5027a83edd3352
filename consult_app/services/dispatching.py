"""Head and foot of official papers that go out: 份号, 密级, 紧急程度, 签发人, 抄送 and 印发 (GB/T 9704-2012, 7.2 and 7.4)."""

import tomllib
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

from consult_app.basics.errors import ExpectedError
from consult_app.basics.paths import resource
from consult_app.domain.consultation import WITHOUT_VOTE
from consult_app.domain.supporting import Dispatch
from consult_app.domain.village import BodyKind
from consult_app.services.app import App
from consult_app.services.case import Case, read_case
from consult_app.services.headcount import serving
from consult_app.services.papers.words import town_office
from consult_app.services.subject_kinds import subject_kind
from consult_app.storage.unit_of_work import UnitOfWork


@dataclass(frozen=True, slots=True)
class DispatchLine:
    """What one paper's head and foot say; `entered` tells whether somebody entered it or the case filled it."""

    dispatch: Dispatch
    entered: bool
    agreed: bool = False
    """Whether the matter ended without a vote: its paper is an opinion and no resolution."""


@cache
def _table() -> dict[str, dict[str, Any]]:
    return tomllib.loads(resource("paper_numbers.toml").read_text("utf-8"))


def going_out() -> tuple[str, ...]:
    """Return the codes of the papers that go out of the house; what hangs on a board has no copies."""
    return tuple(_table()["copied"])


def upward(code: str) -> bool:
    """Say whether a paper goes to those above, and so names who signed it off (7.2.6)."""
    return code in _table()["upward"]["papers"]


def view_dispatches(app: App, consultation_id: int) -> tuple[DispatchLine, ...]:
    with app.work() as work:
        case = read_case(app, work, consultation_id)
        agreed = case.consultation.outcome in WITHOUT_VOTE
        kept = {code: _kept(work, consultation_id, code) is not None for code in going_out()}
        return tuple(
            DispatchLine(dispatch_of(case, code), there, agreed) for code, there in kept.items()
        )


def dispatch_of(case: Case, code: str) -> Dispatch:
    """Return what was entered for a paper, else what the case knows: its township, its bodies, who signs."""
    kept = _kept(case.work, case.consultation.id, code)
    if kept is not None:
        return kept
    return Dispatch(
        0,
        case.consultation.id,
        code,
        copied_to="\n".join(_copied(case, code)),
        printer=case.village.committee,
        signer=_director(case) if upward(code) else "",
    )


def save_dispatch(app: App, dispatch: Dispatch) -> Dispatch:
    """
    Keep what head and foot of a paper say.

    Refuses `dispatch.copy-number` (not one to six digits), `dispatch.secret-unnumbered` (what is secret bears the
    number of its copy, 7.2.1) and `dispatch.nobody-prints`.
    """
    number = dispatch.copy_number.strip()
    if number and (not number.isascii() or not number.isdigit() or len(number) > COPY_DIGITS):
        raise ExpectedError("dispatch.copy-number")
    if dispatch.secrecy.strip() and not number:
        raise ExpectedError("dispatch.secret-unnumbered")
    if not dispatch.printer.strip():
        raise ExpectedError("dispatch.nobody-prints")
    with app.work() as work:
        before = _kept(work, dispatch.consultation_id, dispatch.code)
        kept = replace(
            dispatch,
            id=before.id if before else 0,
            copied_to="\n".join(filter(None, map(str.strip, dispatch.copied_to.split("\n")))),
            printer=dispatch.printer.strip(),
            signer=dispatch.signer.strip(),
            secrecy=dispatch.secrecy.strip(),
            copy_number=number.zfill(COPY_DIGITS) if number else "",
        )
        if before:
            work.dispatches.save(kept)
        else:
            kept = work.dispatches.add(kept)
        work.note(
            app.now(), "dispatch.kept", consultation=dispatch.consultation_id, paper=dispatch.code
        )
        work.commit()
    return kept


COPY_DIGITS = 6
"""份号 has six digits (7.2.1)."""


def dispatch_names(case: Case, code: str) -> dict[str, Any]:
    """Return the names that forms use for head and foot; empty for a paper that does not go out."""
    if code not in going_out():
        return {"head_marks": "", "signer": "", "copied_to": "", "printer": ""}
    told = dispatch_of(case, code)
    names = "，".join(told.copied_to.split("\n")) if told.copied_to else ""
    return {
        "head_marks": "\n".join(filter(None, (told.copy_number, told.secrecy, told.urgency))),
        "signer": told.signer,
        "copied_to": f"{names.rstrip('。')}。" if names else "",  # 7.4.2: closed with a full stop
        "printer": told.printer,
    }


def _kept(work: UnitOfWork, consultation_id: int, code: str) -> Dispatch | None:
    return work.dispatches.find(consultation_id=consultation_id, code=code)


def _copied(case: Case, code: str) -> list[str]:
    village = case.village
    known = {
        "town": [town_office(village.town)] if village.town else [],
        "supervision": [village.supervision],
        "bodies": bodies_concerned(case),
    }
    named = [name for kind in _table()["copied"][code] for name in known[kind] if name]
    return list(dict.fromkeys(named))


def bodies_concerned(case: Case) -> list[str]:
    """Return the offices, units and organisations that take part in a case, apart from the village's own bodies."""
    own = {case.village.committee, case.village.party_branch, case.village.supervision}
    parties = case.work.subjects.all(consultation_id=case.consultation.id)
    named = (
        one.represents or ("" if one.person_id else one.name)
        for one in parties
        if one.kind != "group" and subject_kind(one.kind).organisation
    )
    return [name for name in dict.fromkeys(named) if name and name not in own]


def _director(case: Case) -> str:
    """Return who heads the committee on the day: the 主任 among its members, else nobody."""
    for one in serving(case.work, BodyKind.COMMITTEE, case.app.today()):
        if one.duty == "主任":
            return case.work.people.get(one.person_id).name
    return ""
