"""What a scanner that types like a keyboard gives at the door: a person's slip, an identity card, a page of a paper."""

from consult_app.basics.errors import ExpectedError
from consult_app.domain.id_number import check_is_right, has_form
from consult_app.domain.meeting import Meeting, RollEntry
from consult_app.domain.page_code import PageCode, decode_trimmed, digest, encode
from consult_app.domain.person_code import read_person_code
from consult_app.services.app import App
from consult_app.services.case import the_village
from consult_app.services.moved_papers import printed_as
from consult_app.services.standing_in import by_household
from consult_app.services.together import host_of, line_of, twins
from consult_app.storage.unit_of_work import UnitOfWork

SURE = 9
"""Letters at the beginning of a page's code that are the same for every paper of one village."""


def scanned_entry(app: App, meeting_id: int, text: str) -> RollEntry | None:
    """
    Return whose line of the roll was scanned; nothing where the text is no code at all but a name to look for.

    Where households are counted, the card of another of the household finds its line too (`came_by_card` says who it
    was). Refuses with `scan.other-meeting` a slip of another meeting, `scan.not-due` an identity card of somebody not on
    this roll, and `scan.page` or `scan.other-page` the code of a page, which names nobody.
    """
    told = text.strip().upper()
    slip, page = read_person_code(told), decode_trimmed(told)
    card = has_form(told) and check_is_right(told)
    if slip is None and page is None and not card:
        return None
    with app.work() as work:
        meeting = work.meetings.get(meeting_id)
        if slip is not None:
            return _of_slip(work, meeting, slip)
        if card:
            return _of_card(work, meeting, told)
        if page is not None:
            _refuse_page(work, meeting, page)
    return None


def page_beginning(app: App) -> str:
    """Return how every page's code of this village begins, so that its digits are not taken for a choice of row."""
    with app.work() as work:
        village = the_village(work)
    code = PageCode(digest(village.uid, 5), bytes(5), bytes(4), 1)
    return encode(code)[:SURE]


def _of_slip(work: UnitOfWork, meeting: Meeting, slip: tuple[int, int]) -> RollEntry:
    entry = work.roll.find(id=slip[1], meeting_id=slip[0])
    lines = (entry, *twins(work, entry)) if entry is not None else ()
    here = next((one for one in lines if one.meeting_id == meeting.id), None)
    if here is None and entry is not None and _slips_stayed(work, meeting, slip[0]):
        here = line_of(work, entry, meeting.id)
    if here is None:
        raise ExpectedError("scan.other-meeting", title=meeting.title)
    return here


def _slips_stayed(work: UnitOfWork, meeting: Meeting, printed_for: int) -> bool:
    """Say whether slips of another meeting hold here: its matter was the first of this evening, and left it."""
    kept = work.papers.all(meeting_id=host_of(work, meeting).id, code="person_slip")
    return any(told.meeting_id == printed_for for told in map(printed_as, kept) if told is not None)


def _of_card(work: UnitOfWork, meeting: Meeting, number: str) -> RollEntry:
    people = [one.id for one in work.people.all(id_number=number)]
    found = [one for one in work.roll.among("person_id", people) if one.meeting_id == meeting.id]
    if not found and by_household(meeting):
        homes = {one.household_no for one in work.people.among("id", people) if one.household_no}
        found = [
            one for home in homes for one in work.roll.all(meeting_id=meeting.id, household=home)
        ]
    if not found:
        raise ExpectedError("scan.not-due", title=meeting.title)
    return found[0]


def _refuse_page(work: UnitOfWork, meeting: Meeting, page: PageCode) -> None:
    case = work.consultations.get(meeting.consultation_id)
    mine = page.consultation == digest(case.uid, 5)
    facts = {"page": page.page, "pages": page.pages}
    raise ExpectedError("scan.page" if mine else "scan.other-page", **facts)
