"""The kinds of subject that a consultation may have, read from `resources/subject_kinds.toml`."""

import tomllib
from dataclasses import dataclass
from functools import cache

from consult_app.basics.paths import resource
from consult_app.domain.consultation import SubjectRole


@dataclass(frozen=True, slots=True)
class SubjectKind:
    """
    One kind; a `statutory` one must take part or be said not to be concerned.

    An `organisation` may stand in the list of organisations; the others are kinds of persons.
    """

    id: str
    zh: str
    en: str
    role: SubjectRole
    statutory: bool
    organisation: bool = False


@cache
def subject_kinds() -> tuple[SubjectKind, ...]:
    """Return all kinds in the order of the law's list."""
    read = tomllib.loads(resource("subject_kinds.toml").read_text("utf-8"))["kind"]
    return tuple(SubjectKind(**{**row, "role": SubjectRole(row["role"])}) for row in read)


def subject_kind(id_: str) -> SubjectKind:
    return next(kind for kind in subject_kinds() if kind.id == id_)
