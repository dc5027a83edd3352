"""Papers of the small village, printed, signed with ink and scanned, for tests of every level."""

from dataclasses import replace

from disturbing import drawn, signed

from consult_app.domain.consultation import Subject, SubjectRole
from consult_app.domain.page_code import SignatureCell
from consult_app.services.notifying import prepare_roll
from consult_app.services.papers.making import make_paper
from consult_app.services.registering import register_by_hand, register_person
from consult_app.services.stage_view import PaperOffer


def prepare(app, consultation, people=24) -> int:
    """Put people onto the meeting's roll, so that its sign-in sheet has two pages; return the meeting."""
    with app.work() as work:
        ids = [one.id for one in work.people.all()[:people]]
    for person in ids:
        register_person(app, consultation, person)
    with app.work() as work:
        case = work.consultations.get(consultation)
        work.consultations.save(replace(case, draft=case.draft * 40))  # two pages of minutes
        work.commit()
    guest = Subject(0, consultation, "expert", "王䶮", SubjectRole.CONSULTATIVE)
    register_by_hand(app, guest)
    prepare_roll(app, consultation, "notice")
    with app.work() as work:
        return work.meetings.find(consultation_id=consultation).id


def paper(app, consultation, code, meeting=1):
    return make_paper(app, consultation, "notice", PaperOffer(code, meeting_id=meeting))


def cells_of(app, kept):
    with app.work() as work:
        layout = work.paper_layouts.find(paper_id=kept.id)
    return [SignatureCell(*cell) for cell in layout.cells] if layout else []


def page_of(app, kept, number, without=(), ink="black", dpi=200):
    """Return a page of a kept paper as scanned, signed by everybody except those `without` ink."""
    cells = [
        cell
        for cell in cells_of(app, kept)
        if cell.page == number and not any(name in cell.label for name in without)
    ]
    return signed(drawn(app.folder / kept.pdf, number - 1, dpi), cells, dpi, ink)


def pages_of(app, kept, without=(), **how):
    return [page_of(app, kept, number, without, **how) for number in range(1, kept.pages + 1)]
