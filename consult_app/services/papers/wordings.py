"""Which wording of a form is in use, and every wording that a kept paper was made from."""

import hashlib
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from consult_app.basics.errors import ExpectedError
from consult_app.documents.form import Form, find_form, form_text, parse_form
from consult_app.domain.records import FormText
from consult_app.services.app import App
from consult_app.storage.unit_of_work import UnitOfWork


class Origin(StrEnum):
    """Whose wording it is: the shipped one, the village's own, or a file laid into the data folder by hand."""

    SHIPPED = "shipped"
    OWN = "own"
    FOLDER = "folder"


@dataclass(frozen=True, slots=True)
class Wording:
    """The whole text of a form (TOML) with its sum."""

    code: str
    text: str
    origin: Origin

    @property
    def sha256(self) -> str:
        return sum_of(self.text)

    def form(self) -> Form:
        """Read the form; refuses what `parse_form` refuses."""
        return parse_form(self.text, Path(f"{self.code}.toml"))


def sum_of(text: str) -> str:
    """Return the SHA-256 of a wording, by which papers name it."""
    return hashlib.sha256(text.encode()).hexdigest()


def wording_in_use(app: App, work: UnitOfWork, code: str) -> Wording:
    """Return the wording a paper is made from now: what the store says, else a file in the folder, else the shipped."""
    own = work.own_forms.find(code=code)
    if own is not None and own.form_sha256:
        return Wording(code, kept_wording(work, code, own.form_sha256).text, Origin.OWN)
    by_hand = folder_file(app, code)
    if own is None and by_hand.is_file():
        return Wording(code, form_text(by_hand), Origin.FOLDER)
    return shipped_wording(code)


def folder_file(app: App, code: str) -> Path:
    """Return where a form laid into the data folder by hand would be."""
    return app.folder / "forms" / f"{code}.toml"


def shipped_wording(code: str) -> Wording:
    return Wording(code, form_text(find_form(code)), Origin.SHIPPED)


def keep_wording(app: App, work: UnitOfWork, code: str, text: str) -> str:
    """Keep a wording for ever, once, in the transaction at hand, and return its sum."""
    digest = sum_of(text)
    if work.form_texts.find(code=code, sha256=digest) is None:
        work.form_texts.add(FormText(0, code, digest, text, app.now()))
    return digest


def kept_wording(work: UnitOfWork, code: str, sha256: str) -> FormText:
    """Return a wording that was kept; refuses `form.wording-lost`."""
    found = work.form_texts.find(code=code, sha256=sha256)
    if found is None:
        raise ExpectedError("form.wording-lost", form=code)
    return found
