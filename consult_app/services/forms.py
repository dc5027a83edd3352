"""The village's own forms (文书样式): changed, checked, set back, handed on as one file and taken from one."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from consult_app.basics.errors import ExpectedError
from consult_app.basics.progress import Step, silent
from consult_app.documents.form import fill, form_codes, parse_form
from consult_app.documents.form_check import Fault, faults_of
from consult_app.documents.paper import page_count, write_paper
from consult_app.documents.vocabulary import Vocabulary, shipped_vocabulary
from consult_app.domain.consultation import Consultation
from consult_app.domain.records import FormText, OwnForm
from consult_app.exchange.rule_pack import FORMS, RulePack, read_pack, write_pack
from consult_app.exchange.signing import Signer, Standing, known_keys, standing, write_whole
from consult_app.services.app import CHINA, App
from consult_app.services.case import read_case, the_village
from consult_app.services.packaging import village_key
from consult_app.services.papers.making import offers, paper_data
from consult_app.services.papers.wordings import (
    Origin,
    Wording,
    folder_file,
    keep_wording,
    shipped_wording,
    sum_of,
    wording_in_use,
)
from consult_app.services.stage_view import PaperOffer
from consult_app.storage.unit_of_work import UnitOfWork


@dataclass(frozen=True, slots=True)
class FormRow:
    """One form in the list: its Chinese title, whose wording is in use, and whether that wording is faulty."""

    code: str
    title: str
    origin: Origin
    faulty: bool


@dataclass(frozen=True, slots=True)
class FormView:
    """One form to be edited: the wording in use, the shipped one, and every one that was kept, newest first."""

    code: str
    title: str
    text: str
    origin: Origin
    shipped: str
    kept: tuple[FormText, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """A trial print of a form: a PDF that is nowhere kept."""

    pdf: Path
    pages: int


@dataclass(frozen=True, slots=True)
class FormChange:
    """What a set would change in one form: both whole wordings."""

    code: str
    title: str
    now: str
    then: str


@dataclass(frozen=True, slots=True)
class FormSet:
    """A set of forms as it would be taken: what changes, what is the same already, what this program has no use for."""

    pack: RulePack
    standing: Standing
    changes: tuple[FormChange, ...]
    same: tuple[str, ...]
    unused: tuple[str, ...]

    @property
    def signer(self) -> Signer:
        return self.pack.signer


def view_forms(app: App) -> tuple[FormRow, ...]:
    """Return every form, in the order of their codes."""
    with app.work() as work:
        used = [wording_in_use(app, work, code) for code in form_codes()]
    return tuple(
        FormRow(
            one.code,
            form_title(one.code),
            one.origin,
            faulty=one.origin is not Origin.SHIPPED and bool(find_faults(one.code, one.text)),
        )
        for one in used
    )


def form_title(code: str) -> str:
    """Return what the shipped form calls its paper, e.g. 会议通知."""
    return shipped_wording(code).form().title


def view_form(app: App, code: str) -> FormView:
    with app.work() as work:
        used = wording_in_use(app, work, code)
        kept = work.form_texts.all(code=code)
    newest = tuple(sorted(kept, key=lambda one: (one.kept_at, one.id), reverse=True))
    shipped = shipped_wording(code).text
    return FormView(code, form_title(code), used.text, used.origin, shipped, newest)


def vocabulary() -> Vocabulary:
    """Return the names a form may use."""
    return shipped_vocabulary()


def find_faults(code: str, text: str) -> tuple[Fault, ...]:
    """Return every fault of a wording, with block and line; nothing is kept."""
    return faults_of(text, code, shipped_vocabulary())


def save_form(app: App, code: str, text: str) -> None:
    """Use a wording from now on; one with a fault is refused by its first fault, the shipped one needs no copy."""
    _ensure_whole(code, text)
    with app.work() as work:
        _use(app, work, code, text)
        work.note(app.now(), "form.saved", title=form_title(code), form=sum_of(text))
        work.commit()


def back_to_shipped(app: App, code: str) -> None:
    """Use the shipped wording again; the village's own stays among those that were kept."""
    with app.work() as work:
        if wording_in_use(app, work, code).origin is Origin.SHIPPED:
            raise ExpectedError("form.is-shipped", title=form_title(code))
        _use(app, work, code, shipped_wording(code).text)
        work.note(app.now(), "form.set-back", title=form_title(code))
        work.commit()


def _ensure_whole(code: str, text: str) -> None:
    if code not in form_codes():
        raise ExpectedError("form.not-found", form=code)
    for fault in find_faults(code, text):
        raise fault.error


def _use(app: App, work: UnitOfWork, code: str, text: str) -> None:
    """Say which wording is in use, in the transaction at hand."""
    before = wording_in_use(app, work, code)
    if before.origin is Origin.FOLDER:
        keep_wording(app, work, code, before.text)  # what was laid in by hand can be had again
    digest = ""
    if text != shipped_wording(code).text:
        digest = keep_wording(app, work, code, text)
    own = work.own_forms.find(code=code)
    told = OwnForm(own.id if own else 0, code, digest)
    if not digest and not folder_file(app, code).is_file():
        if own is not None:
            work.own_forms.remove(own.id)
    elif own is None:
        work.own_forms.add(told)
    else:
        work.own_forms.save(told)


# ---- trial prints


def cases_for_trial(app: App) -> tuple[Consultation, ...]:
    """Return the consultations whose facts a trial print may take, newest first."""
    with app.work() as work:
        return tuple(reversed(work.consultations.all()))


def data_for_trial(app: App, code: str, consultation_id: int | None) -> dict[str, Any]:
    """Return what a trial print is filled with: a consultation's facts, or those of the sample village for None."""
    if consultation_id is None:
        return shipped_vocabulary().sample()
    found = next(
        ((key, offer) for key, offer in offers(app, consultation_id) if offer.code == code), None
    )
    key, offer = found or ("", PaperOffer(code))
    with app.work() as work:
        return paper_data(read_case(app, work, consultation_id, key), offer)


def print_trial(app: App, code: str, text: str, data: Mapping[str, Any]) -> Sheet:
    """Write a wording as it would print; nothing is kept, and the forms in use stay as they are."""
    document = fill(parse_form(text, Path(f"{code}.toml")), data)
    stem = f"form-{code}-{sum_of(text)[:8]}"
    made_at = app.now().astimezone(CHINA)
    (pdf,) = write_paper(document, app.folder / "preview", stem, made_at, ("pdf",))
    return Sheet(pdf, page_count(pdf))


def sweep_trials(app: App) -> None:
    """Throw away the trial prints that an earlier run left behind."""
    for older in (app.folder / "preview").glob("form-*.pdf"):
        older.unlink(missing_ok=True)


# ---- sets


def own_wordings(app: App) -> tuple[Wording, ...]:
    """Return the forms in use that are not the shipped ones."""
    with app.work() as work:
        used = [wording_in_use(app, work, code) for code in form_codes()]
    return tuple(one for one in used if one.origin is not Origin.SHIPPED)


def hand_on_forms(app: App, path: Path, title: str) -> int:
    """
    Write the village's own forms into one signed file and return how many there are.

    Refuses `form-set.nothing-own`, and a faulty form by its fault: a set that could not be taken is not made.
    """
    own = own_wordings(app)
    if not own:
        raise ExpectedError("form-set.nothing-own")
    for one in own:
        _ensure_whole(one.code, one.text)
    with app.work() as work:
        village = the_village(work)
    files = {f"{one.code}.toml": one.text.encode() for one in own}
    try:
        with TemporaryDirectory() as passing:
            whole = Path(passing) / "set"
            write_pack(whole, title, app.today(), files, village_key(app, village), FORMS)
            write_whole(path, whole.read_bytes())
    except OSError as error:
        why = error.strerror or str(error)
        raise ExpectedError("paper.not-written", path=str(path), why=why) from error
    with app.work() as work:
        work.note(app.now(), "forms.handed-on", undo=False, title=title, count=len(own))
        work.commit()
    return len(own)


def look_at_set(app: App, path: Path, step: Step = silent) -> FormSet:
    """
    Read a set and say what it would change; nothing is taken.

    Every form in it is checked whole: one that could not be filled refuses the set, `form-set.faulty`.
    """
    pack = read_pack(path, FORMS)
    with app.work() as work:
        own_key = village_key(app, the_village(work)).signer.key
        used = {code: wording_in_use(app, work, code).text for code in form_codes()}
    changes, same, unused = [], [], []
    for done, (name, content) in enumerate(sorted(pack.files.items())):
        step(done, len(pack.files))
        code = name.removesuffix(".toml")
        if code not in used:
            unused.append(code)
            continue
        text = _checked(code, content)
        if text == used[code]:
            same.append(code)
        else:
            changes.append(FormChange(code, form_title(code), used[code], text))
    known = known_keys(app.folder)
    return FormSet(
        pack,
        standing(pack.signer, own_key, known),
        tuple(changes),
        tuple(same),
        tuple(unused),
    )


def _checked(code: str, content: bytes) -> str:
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError as error:
        raise ExpectedError("form-set.faulty", title=form_title(code), line=1) from error
    for fault in find_faults(code, text):
        raise ExpectedError("form-set.faulty", title=form_title(code), line=fault.line)
    return text


def take_set(app: App, found: FormSet) -> int:
    """Use every form that the set changes, in one act that can be taken back; return how many."""
    if not found.changes:
        raise ExpectedError("form-set.nothing-new")
    with app.work() as work:
        for change in found.changes:
            _use(app, work, change.code, change.then)
        work.note(
            app.now(),
            "forms.taken",
            title=found.pack.title,
            signer=found.signer.name,
            count=len(found.changes),
        )
        work.commit()
    return len(found.changes)


def set_name(app: App) -> str:
    """Return a title for the village's own set, e.g. 柳河村文书样式 2026-11-28."""
    with app.work() as work:
        name = the_village(work).name
    return f"{name}文书样式 {app.today().isoformat()}"
