import hashlib
import json
import shutil
from datetime import datetime

import pytest
from full_case import full_case, paper_in

from consult_app.basics.errors import ExpectedError
from consult_app.exchange.bag import manifest
from consult_app.exchange.signing import (
    PACKAGE,
    RECEIPT,
    Standing,
    canonical,
    installation_key,
    remember,
)
from consult_app.services.app import CHINA
from consult_app.services.packaging import write_package
from consult_app.services.receiving import (
    Keys,
    keys_of,
    make_receipt,
    read_receipt,
    take_receipt,
    verify_package,
)

NOON = datetime(2026, 11, 3, 12, 0, tzinfo=CHINA)


@pytest.fixture
def case(app, village, tmp_path):
    return full_case(app, tmp_path)


@pytest.fixture
def package(app, case, tmp_path):
    return write_package(app, case, tmp_path / "package").folder


@pytest.fixture
def forger(tmp_path, village):
    """Somebody else with an own key, signing as our village."""
    return installation_key(tmp_path / "forger", village.full_name, village.code)


@pytest.fixture
def office(tmp_path):
    return installation_key(tmp_path / "township", "清溪镇人民政府", "")


def codes(package, keys=None):
    return [fault.code for fault in verify_package(package, keys).faults]


def digest(file):
    return hashlib.sha256(file.read_bytes()).hexdigest()


def reseal(package, key, **tags):
    """Do what a forger can: make both manifests and the signature anew with his own key."""
    for name, data in tags.items():
        (package / name).write_bytes(data)
    (package / "signer.json").write_text(json.dumps(key.signer.as_json()), encoding="utf-8")
    payload = sorted(file for file in (package / "data").rglob("*") if file.is_file())
    listed = {file.relative_to(package).as_posix(): digest(file) for file in payload}
    (package / "manifest-sha256.txt").write_bytes(manifest(listed))
    size = sum(file.stat().st_size for file in payload)
    lines = (package / "bag-info.txt").read_text("utf-8").splitlines()
    lines = [line for line in lines if not line.startswith("Payload-Oxum")]
    lines.append(f"Payload-Oxum: {size}.{len(payload)}")
    (package / "bag-info.txt").write_text("\n".join(lines) + "\n", encoding="utf-8")
    names = ("bag-info.txt", "bagit.txt", "manifest-sha256.txt", "signer.json")
    tagged = manifest({name: digest(package / name) for name in names})
    (package / "tagmanifest-sha256.txt").write_bytes(tagged)
    (package / "signature.ed25519").write_bytes(key.sign(PACKAGE, tagged))


def change_record(package, change):
    file = package / "data/consultation.json"
    record = json.loads(file.read_text("utf-8"))
    change(record)
    file.write_text(json.dumps(record), encoding="utf-8")


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("决议.pdf", "bag.file-changed"),
        ("data/consultation.json", "bag.file-changed"),
        ("manifest-sha256.txt", "bag.tag-changed"),
        ("bag-info.txt", "bag.tag-changed"),
        ("tagmanifest-sha256.txt", "signature.wrong"),
    ],
)
def test_one_changed_byte_is_named_wherever_it_is(package, name, code):
    file = paper_in(package, name) if name == "决议.pdf" else package / name
    data = bytearray(file.read_bytes())
    data[10] ^= 1
    file.write_bytes(data)
    assert code in codes(package)


def test_a_changed_missing_or_cut_signature_is_named(package):
    seal = (package / "signature.ed25519").read_bytes()
    for wrong in (b"", seal[:-1], seal[:-1] + b"\x00" if seal[-1] else b"\x01" * 64):
        (package / "signature.ed25519").write_bytes(wrong)
        assert codes(package) == ["signature.wrong"]
    (package / "signature.ed25519").unlink()
    assert codes(package) == ["signature.missing"]


@pytest.mark.parametrize("text", ["", "{", "[]", '{"format": "consult-app signer 1"}', "\udcff"])
def test_a_signer_that_cannot_be_read_is_named(package, text):
    (package / "signer.json").write_bytes(text.encode("utf-8", "surrogateescape"))
    assert "signature.signer-unreadable" in codes(package)
    assert verify_package(package).signer is None


def test_a_forged_package_is_told_by_its_unknown_key_and_refused_once_we_know_the_true_one(
    package, forger, tmp_path
):
    true_key = verify_package(package).signer
    change_record(package, lambda record: record["consultation"].update(title="二组村道硬化"))
    reseal(package, forger)
    assert verify_package(package).standing is Standing.UNKNOWN
    assert verify_package(package).good

    remember(tmp_path / "known", true_key)
    verdict = verify_package(package, keys_of(tmp_path / "known"))
    assert [fault.code for fault in verdict.faults] == ["signature.key-changed"]


def test_a_package_in_the_name_of_another_village_is_named(package, office):
    reseal(package, office)
    assert codes(package) == ["signature.other-organisation"]


@pytest.mark.parametrize(
    ("change", "where"),
    [
        (lambda record: record["village"].update(phone="1"), "$.village"),
        (lambda record: record.pop("tasks"), "$"),
        (lambda record: record["meetings"][0].update(mode="x"), "$.meetings[0].mode"),
        (lambda record: record["tasks"][0].update(spent_yuan=1.5), "$.tasks[0].spent_yuan"),
    ],
)
def test_a_record_that_is_not_as_described_is_named_with_its_place(package, forger, change, where):
    change_record(package, change)
    reseal(package, forger)
    (fault,) = verify_package(package).faults
    assert (fault.code, fault.facts["where"]) == ("content.not-described", where)


@pytest.mark.parametrize("text", ["{", "[" * 100_000, "\udcff", "7"])
def test_a_record_that_is_none_is_named(package, forger, text):
    (package / "data/consultation.json").write_bytes(text.encode("utf-8", "surrogateescape"))
    reseal(package, forger)
    assert codes(package) in (["content.unreadable"], ["content.not-described"])


def test_a_package_without_its_record_is_named(package, forger):
    (package / "data/consultation.json").unlink()
    reseal(package, forger)
    assert codes(package) == ["content.no-record"]


def test_a_paper_that_the_record_does_not_know_as_it_is_is_named(package, forger):
    paper = paper_in(package, "决议.pdf")
    paper.write_bytes(b"another resolution")
    reseal(package, forger)
    (fault,) = verify_package(package).faults
    assert (fault.code, fault.path) == ("content.other-file", f"data/papers/{paper.name}")


def journal(package):
    file = package / "data/journal.jsonl"
    return file, file.read_text("utf-8").splitlines()


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        (lambda lines: lines.pop(2), ["journal.link-broken", "journal.cut"]),
        (lambda lines: lines.pop(), ["journal.cut"]),
        (lambda lines: lines.pop(0), ["journal.cut"]),
        (lambda lines: lines.reverse(), ["journal.link-broken"]),
        (
            lambda lines: lines.__setitem__(0, lines[0].replace("三组", "二组")),
            ["journal.entry-changed"],
        ),
        (
            lambda lines: lines.__setitem__(0, lines[0].replace("event", "Event")),
            ["journal.unreadable"],
        ),
        (lambda lines: lines.__setitem__(0, "{"), ["journal.unreadable"]),
        (lambda lines: lines.clear(), ["journal.cut"]),
    ],
    ids=["taken out", "end cut", "start cut", "turned", "changed", "odd", "no json", "emptied"],
)
def test_a_journal_that_was_touched_is_named(package, forger, change, expected):
    file, lines = journal(package)
    change(lines)
    file.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
    reseal(package, forger)
    assert set(expected) <= set(codes(package))
    assert all(code.startswith("journal.") for code in codes(package))


def test_a_missing_journal_is_named(package, forger):
    (package / "data/journal.jsonl").unlink()
    reseal(package, forger)
    assert codes(package) == ["journal.missing"]


def test_the_township_verifies_signs_a_receipt_and_the_village_takes_it_in(
    app, case, package, office, tmp_path, village
):
    receipt = make_receipt(package, office, "李镇长", NOON, Keys(), tmp_path / "receipt.json")
    assert read_receipt(tmp_path / "receipt.json") == receipt

    view = take_receipt(app, tmp_path / "receipt.json")
    assert (view.consultation_id, view.standing) == (case, Standing.UNKNOWN)
    with app.work() as work:
        (kept,) = work.packages.all()
        assert (kept.receipt_at, kept.receipt_by) == (NOON, "清溪镇人民政府 李镇长")
        assert work.journal()[-1].event == "package.received"


def test_a_faulty_package_gets_no_receipt(package, office, tmp_path):
    paper_in(package, "决议.pdf").unlink()
    with pytest.raises(ExpectedError, match=r"receipt\.package-faulty"):
        make_receipt(package, office, "李", NOON, Keys(), tmp_path / "receipt.json")
    assert not (tmp_path / "receipt.json").exists()


def test_a_receipt_needs_the_name_of_who_received(package, office, tmp_path):
    with pytest.raises(ExpectedError, match=r"receipt\.name-missing"):
        make_receipt(package, office, "  ", NOON, Keys(), tmp_path / "receipt.json")


def test_a_receipt_for_a_package_of_others_is_refused(app, package, office, tmp_path):
    make_receipt(package, office, "李", NOON, Keys(), tmp_path / "receipt.json")
    with app.work() as work:
        (kept,) = work.packages.all()
        work.packages.remove(kept.id)
        work.commit()
    with pytest.raises(ExpectedError, match=r"receipt\.other-package"):
        take_receipt(app, tmp_path / "receipt.json")


def test_a_receipt_that_was_changed_is_refused(package, office, tmp_path):
    file = tmp_path / "receipt.json"
    make_receipt(package, office, "李", NOON, Keys(), file)
    file.write_text(file.read_text("utf-8").replace("12:00", "13:00"), encoding="utf-8")
    with pytest.raises(ExpectedError, match=r"receipt\.signature-wrong"):
        read_receipt(file)


@pytest.mark.parametrize(
    "text",
    ["", "{}", "[]", '{"receipt": {}, "signature": "00"}', '{"receipt": 1, "signature": "zz"}'],
)
def test_what_is_no_receipt_is_refused(tmp_path, text):
    (tmp_path / "receipt.json").write_text(text, encoding="utf-8")
    with pytest.raises(ExpectedError, match=r"receipt\.unreadable"):
        read_receipt(tmp_path / "receipt.json")


@pytest.mark.parametrize("change", [{"format": "x"}, {"received_at": "2026-11-03T12:00:00"}])
def test_a_receipt_of_another_form_is_refused(package, office, tmp_path, change):
    file = tmp_path / "receipt.json"
    make_receipt(package, office, "李", NOON, Keys(), file)
    told = json.loads(file.read_text("utf-8"))["receipt"] | change
    sealed = {"receipt": told, "signature": office.sign(RECEIPT, canonical(told)).hex()}
    file.write_text(json.dumps(sealed), encoding="utf-8")
    with pytest.raises(ExpectedError, match=r"receipt\.unreadable"):
        read_receipt(file)


def test_a_receipt_by_another_key_than_the_one_compared_is_refused(
    app, package, office, tmp_path, village
):
    imposter = installation_key(tmp_path / "imposter", office.name, office.code)
    remember(app.folder, office.signer)
    make_receipt(package, imposter, "李", NOON, Keys(), tmp_path / "receipt.json")
    with pytest.raises(ExpectedError, match=r"receipt\.key-changed"):
        take_receipt(app, tmp_path / "receipt.json")


def test_a_package_is_the_same_after_it_was_copied(package, tmp_path):
    shutil.copytree(package, tmp_path / "copy")
    assert verify_package(tmp_path / "copy").good
