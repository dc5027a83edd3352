import json
import stat

import pytest

from consult_app.basics.errors import ExpectedError
from consult_app.exchange.signing import (
    PACKAGE,
    RECEIPT,
    Signer,
    Standing,
    canonical,
    fingerprint,
    holds,
    installation_key,
    known_keys,
    remember,
    standing,
)


@pytest.fixture
def key(tmp_path):
    return installation_key(tmp_path / "a", "清溪镇柳河村", "999999")


def test_the_key_is_made_once_and_only_its_owner_reads_it(tmp_path, key):
    assert installation_key(tmp_path / "a", "清溪镇柳河村", "999999").signer == key.signer
    assert stat.S_IMODE((tmp_path / "a/installation.key").stat().st_mode) == 0o600
    assert [file.name for file in (tmp_path / "a").iterdir()] == ["installation.key"]


def test_two_installations_have_two_keys(tmp_path, key):
    assert installation_key(tmp_path / "b", "清溪镇柳河村", "999999").signer.key != key.signer.key


@pytest.mark.parametrize(
    "damage",
    [b"", b"-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n", "rsa"],
    ids=["empty", "cut", "of another kind"],
)
def test_a_damaged_key_is_refused_and_never_replaced(tmp_path, key, damage):
    file = tmp_path / "a/installation.key"
    if damage == "rsa":
        damage = _other_kind()
    file.write_bytes(damage)
    with pytest.raises(ExpectedError) as refusal:
        installation_key(tmp_path / "a", "清溪镇柳河村", "999999")
    assert refusal.value.code == "key.damaged"
    assert file.read_bytes() == damage


def _other_kind():
    from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey
    from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat

    made = X25519PrivateKey.generate()
    return made.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())


def test_a_signature_holds_for_its_message_kind_and_key_only(tmp_path, key):
    signature = key.sign(PACKAGE, b"listing")
    other = installation_key(tmp_path / "b", "x", "1").signer
    assert holds(key.signer, PACKAGE, b"listing", signature)
    assert not holds(key.signer, PACKAGE, b"Listing", signature)
    assert not holds(key.signer, RECEIPT, b"listing", signature)
    assert not holds(other, PACKAGE, b"listing", signature)
    assert not holds(key.signer, PACKAGE, b"listing", signature[:-1])


def test_a_fingerprint_is_eight_groups_of_four_digits_and_always_the_same():
    """Pinned: two offices with different versions must read the same digits to one another."""
    assert fingerprint("00" * 32) == PINNED
    assert [len(group) for group in PINNED.split()] == [4] * 8


PINNED = "9631 4791 9918 1038 2902 7665 3093 0981"


def test_the_signer_goes_through_json(key):
    assert Signer.from_json(json.loads(json.dumps(key.signer.as_json()))) == key.signer


@pytest.mark.parametrize(
    "change",
    [
        lambda data: data.update(public_key="00" * 32),
        lambda data: data.update(public_key="no key"),
        lambda data: data.update(format="other"),
        lambda data: data.pop("fingerprint"),
    ],
    ids=["another key", "no key", "another format", "no fingerprint"],
)
def test_a_signer_file_that_was_changed_is_none(key, change):
    data = key.signer.as_json()
    change(data)
    with pytest.raises(ValueError, match=r"signer|key"):
        Signer.from_json(data)


def test_keys_that_were_compared_are_known_and_one_that_changed_is_noticed(tmp_path, key):
    folder = tmp_path / "township"
    assert known_keys(folder) == ()
    assert standing(key.signer, "", known_keys(folder)) is Standing.UNKNOWN
    remember(folder, key.signer)
    assert standing(key.signer, "", known_keys(folder)) is Standing.KNOWN

    imposter = installation_key(tmp_path / "b", key.name, key.code).signer
    assert standing(imposter, "", known_keys(folder)) is Standing.CHANGED
    assert standing(imposter, imposter.key, known_keys(folder)) is Standing.OWN


def test_a_village_whose_key_was_renewed_is_known_by_the_new_one(tmp_path, key):
    renewed = installation_key(tmp_path / "b", key.name, key.code).signer
    remember(tmp_path, key.signer)
    remember(tmp_path, renewed)
    assert known_keys(tmp_path) == (renewed,)


@pytest.mark.parametrize("text", ["{", "[1]", '[{"format": "x"}]', "7"])
def test_a_damaged_list_of_keys_is_refused(tmp_path, text):
    (tmp_path / "known_keys.json").write_text(text, encoding="utf-8")
    with pytest.raises(ExpectedError) as refusal:
        known_keys(tmp_path)
    assert refusal.value.code == "key.list-damaged"


def test_the_signed_text_of_a_receipt_does_not_depend_on_its_order():
    assert (
        canonical({"b": "村", "a": 1})
        == canonical({"a": 1, "b": "村"})
        == '{"a":1,"b":"村"}'.encode()
    )


def test_a_key_that_cannot_be_kept_leaves_no_half(tmp_path):
    (tmp_path / "a/installation.key").mkdir(parents=True)
    with pytest.raises(OSError, match="directory"):
        installation_key(tmp_path / "a", "x", "1")
