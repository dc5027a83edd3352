"""
The papers there are once for a meeting of several matters, after its first matter left: they stay with the meeting.

What hangs and was signed names all matters, so it belongs to those that are still dealt with then. Its pages bear the
code of the matter they were printed for; where a paper was printed is told by the folder and the name of its file,
which never change, and a version is never printed twice for one matter.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TypeVar

from consult_app.domain.consultation import Consultation
from consult_app.domain.meeting import Meeting
from consult_app.domain.page_code import paper_key
from consult_app.domain.records import Paper
from consult_app.domain.supporting import DocumentNumber
from consult_app.services.numbering import original_of
from consult_app.services.together import APART, ONE_FOR_ALL
from consult_app.storage.shelf import Shelf
from consult_app.storage.unit_of_work import UnitOfWork

_FILE = re.compile(r"papers/([^/]+)/(\w+?)-(\d+)-v(\d+)-")


@dataclass(frozen=True, slots=True)
class Printed:
    """For which consultation (its uid), as which paper and version, and about which meeting a paper was printed."""

    uid: str
    code: str
    meeting_id: int
    version: int

    @property
    def key(self) -> str:
        return paper_key(self.code, self.meeting_id, None, None)


def printed_as(paper: Paper) -> Printed | None:
    """Return as what a paper about a meeting was printed; nothing for papers about anything else."""
    found = _FILE.match(paper.pdf)
    if found is None or paper.code != found[2]:
        return None
    return Printed(found[1], found[2], int(found[3]), int(found[4]))


def stay_with(work: UnitOfWork, gone: Meeting, host: Meeting) -> None:
    """
    Give the papers there are once, with their number, to the matter that is the first now; does not commit.

    A number which that one has for a notice of its own goes the other way: no number is lost, and none given twice.
    """
    for paper in _of(work.papers, gone):
        own = [one.version for one in _of(work.papers, host) if one.code == paper.code]
        version = paper.version if paper.version not in own else max(own) + 1
        there = replace(paper, consultation_id=host.consultation_id, meeting_id=host.id)
        work.papers.save(replace(there, version=version))
    theirs = {one.code: one for one in _of(work.document_numbers, host)}
    for number in _of(work.document_numbers, gone):
        _give(work, number, host)
        if number.code in theirs:
            _give(work, theirs[number.code], gone)


def _give(work: UnitOfWork, number: DocumentNumber, meeting: Meeting) -> None:
    there = replace(number, consultation_id=meeting.consultation_id, meeting_id=meeting.id)
    work.document_numbers.save(there)


V = TypeVar("V", Paper, DocumentNumber)


def _of(shelf: Shelf[V], meeting: Meeting) -> list[V]:
    found = shelf.all(consultation_id=meeting.consultation_id, meeting_id=meeting.id)
    return [one for one in found if original_of(one.code) in ONE_FOR_ALL]


def printed_for(work: UnitOfWork, consultation: Consultation) -> Iterator[tuple[Paper, Printed]]:
    """Yield the papers that were printed for a consultation and lie with another now."""
    parted = work.noted(APART)
    if any(one.facts["consultation"] == consultation.id for one in parted):
        for paper in work.papers.all():
            told = printed_as(paper) if paper.consultation_id != consultation.id else None
            if told is not None and told.uid == consultation.uid:
                yield paper, told


def first_version(
    work: UnitOfWork, consultation: Consultation, code: str, meeting: int | None
) -> int:
    """Return which version the first one kept here is: 1, or behind those that went on to another matter."""
    gone = (
        told.version
        for _, told in printed_for(work, consultation)
        if (told.code, told.meeting_id) == (code, meeting)
    )
    return max(gone, default=0) + 1
