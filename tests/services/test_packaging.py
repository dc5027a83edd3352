import json
import subprocess
import sys

import pytest
from full_case import ID_NUMBER, PAPERS, PHONE, exif, full_case, paper_in, tiny_jpeg
from jsonschema import Draft202012Validator

from consult_app.basics.errors import ExpectedError
from consult_app.basics.paths import resource
from consult_app.basics.progress import Cancelled
from consult_app.exchange.bag import sha256_of
from consult_app.exchange.signing import Standing, remember
from consult_app.services.consultation_record import consultation_record, masked
from consult_app.services.journal_extract import extract_faults
from consult_app.services.packaging import package_name, write_package
from consult_app.services.receiving import Keys, keys_of, verify_package

SCHEMA = json.loads(resource("schemas", "consultation.schema.json").read_text("utf-8"))


@pytest.fixture
def case(app, village, tmp_path):
    return full_case(app, tmp_path)


@pytest.fixture
def package(app, case, tmp_path):
    return write_package(app, case, tmp_path / "package")


def record_of(package):
    return json.loads((package.folder / "data/consultation.json").read_text("utf-8"))


def test_a_package_says_who_and_what_and_has_no_fault(package, village):
    verdict = verify_package(package.folder)
    assert verdict.faults == ()
    assert (verdict.organisation, verdict.title) == ("云溪县清溪镇柳河村", "三组村道硬化")
    assert verdict.number == "柳协〔2026〕5号"
    assert verdict.signer.name == village.full_name
    assert verdict.standing is Standing.UNKNOWN
    assert verdict.written_at == "2026-11-02T09:00:00+08:00"
    assert not verdict.rehearsal


def test_a_package_holds_each_paper_in_both_forms_the_newest_version_only(package):
    papers = package.folder / "data/papers"
    assert len(list(papers.iterdir())) == 2 * len(PAPERS)
    assert paper_in(package.folder, "决议.pdf").read_text("utf-8") == "决议 pdf 2"
    assert (package.papers, package.photographs) == (len(PAPERS), 1)


def test_the_record_is_as_its_schema_describes_and_carries_every_part(package):
    Draft202012Validator.check_schema(SCHEMA)
    record = record_of(package)
    Draft202012Validator(SCHEMA).validate(record)
    assert all(record[name] for name in SCHEMA["required"] if name != "rehearsal")
    meeting = record["meetings"][0]
    assert all(
        meeting[name] for name in ("agenda", "contributions", "motions", "votes", "presence")
    )


def test_the_schema_allows_nothing_that_it_does_not_name(package):
    def objects(part):
        if isinstance(part, dict):
            if part.get("type") == "object":
                yield part
            for each in part.values():
                yield from objects(each)
        elif isinstance(part, list):
            for each in part:
                yield from objects(each)

    open_ones = [part for part in objects(SCHEMA) if part["additionalProperties"] is not False]
    assert all(set(part) == {"type", "additionalProperties"} for part in open_ones)
    assert len(open_ones) == 5, "only the facts of overrides, verdicts, bases and reasons are free"
    record = record_of(package)
    record["villager"] = 1
    assert not Draft202012Validator(SCHEMA).is_valid(record)


def test_votes_travel_as_counts_by_each_way_of_voting(package):
    votes = record_of(package)["meetings"][0]["votes"]
    names = ("yes", "no", "abstain", "spoiled", "away")
    assert [tuple(vote["tally"][name] for name in names) for vote in votes] == [
        (2, 0, 0, 1, 0),
        (2, 1, 0, 0, 0),
        (1, 0, 1, 0, 0),
    ]


def test_no_number_of_a_person_is_anywhere_in_the_package(package):
    for file in package.folder.rglob("*"):
        if file.is_file():
            data = file.read_bytes()
            assert PHONE.encode() not in data, file
            assert ID_NUMBER.encode() not in data, file
            assert "李四".encode() not in data, f"who objected stays in the village: {file}"
    text = (package.folder / "data/consultation.json").read_text("utf-8")
    assert "199****5678" in text
    assert "999999********121X" in text


def test_the_uid_of_a_case_is_never_masked_even_where_it_looks_like_a_telephone(package):
    assert record_of(package)["consultation"]["uid"].endswith("13812345678a")


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("电话13812345678转", "电话138****5678转"),
        ("138 1234 5678", "138 **** 5678"),
        ("138-1234-5678", "138-****-5678"),
        ("999999196803051219", "999999********1219"),
        ("999999680305121", "999999********5121"),
        ("18000元", "18000元"),
        ("订单9138123456780", "订单9138123456780"),
    ],
)
def test_numbers_of_persons_are_masked_wherever_they_stand(text, shown):
    assert masked(text) == shown


def test_a_photograph_travels_without_its_place(package, tmp_path):
    (photo,) = (package.folder / "data/photographs").iterdir()
    assert b"GPS" not in photo.read_bytes()
    (told,) = record_of(package)["photographs"]
    assert told["sha256"] == sha256_of(photo)
    assert photo.name == "001-公开栏近照-near.jpg"


def test_the_journal_tells_the_acts_of_this_case_and_only_links_the_others(package):
    lines = [
        json.loads(line)
        for line in (package.folder / "data/journal.jsonl").read_text("utf-8").splitlines()
    ]
    events = [line.get("event") for line in lines]
    assert events[:5] == ["consultation.opened", None, None, None, "meeting.closed"]
    assert "别人" not in json.dumps(lines, ensure_ascii=False)
    assert record_of(package)["journal"]["told"] == sum(event is not None for event in events)


@pytest.mark.parametrize(
    "event",
    [
        "objection.withdrawn",
        "proposer.added",
        "vote.answered",
        "vote.paper_read",
        "vote.avoidance_found",
        "vote.box_planned",
    ],
)
def test_acts_that_tell_who_objected_or_how_somebody_voted_stay_at_home(app, case, tmp_path, event):
    with app.work() as work:
        work.note(app.now(), event, consultation=case, name="钱守义")
        work.note(app.now(), "act.undone", consultation=case, act=event, name="钱守义")
        work.commit()
    folder = write_package(app, case, tmp_path / "package").folder
    journal = (folder / "data/journal.jsonl").read_text("utf-8")
    assert "钱守义" not in journal
    assert event not in journal
    assert verify_package(folder).faults == ()


def test_a_line_break_of_another_alphabet_in_a_title_does_not_tear_the_journal(app, case, tmp_path):
    with app.work() as work:
        work.note(app.now(), "plan.filled", consultation=case, title="村道\u2028硬化\u0085")
        work.commit()
    assert verify_package(write_package(app, case, tmp_path / "package").folder).faults == ()


def test_a_journal_nested_beyond_reason_is_a_fault_and_no_crash():
    assert [one.code for one in extract_faults(b"[" * 200_000)] == ["journal.unreadable"]


def test_writing_is_noted_with_the_digest_and_kept_on_record(app, case, package):
    with app.work() as work:
        last = work.journal()[-1]
        (kept,) = work.packages.all(consultation_id=case)
    assert (last.event, last.facts["digest"]) == ("package.written", package.digest)
    assert (kept.manifest_sha256, kept.files) == (package.digest, package.files)


def test_the_name_of_a_package_fits_on_a_stick(app, case):
    assert package_name(app, case) == "柳协〔2026〕5号-三组村道硬化"


def test_writing_again_to_the_same_place_replaces_the_package(app, case, package):
    again = write_package(app, case, package.folder)
    assert again.digest != package.digest, "the journal went on"
    assert verify_package(package.folder).good


def test_the_phases_are_told_in_their_order_with_their_numbers(app, case, tmp_path):
    told = []
    write_package(app, case, tmp_path / "p", phase=lambda name, total: told.append((name, total)))
    assert told == [("pack", 13), ("write", 21), ("read-back", 21)]


def test_a_stopped_packing_leaves_nothing_and_no_note(app, case, tmp_path):
    def stop(done, total):
        raise Cancelled

    with pytest.raises(Cancelled):
        write_package(app, case, tmp_path / "stick-package", stop)
    assert not (tmp_path / "stick-package").exists()
    with app.work() as work:
        assert work.packages.all() == ()


def test_a_paper_changed_behind_our_back_is_not_packed(app, case, tmp_path):
    (app.folder / "papers/5/resolution-2.pdf").write_bytes(b"other")
    with pytest.raises(ExpectedError) as refusal:
        write_package(app, case, tmp_path / "p")
    assert (refusal.value.code, refusal.value.facts["title"]) == ("package.paper-changed", "决议")


@pytest.mark.parametrize("name", ["papers/5/notice-2.docx", "photograph"])
def test_a_file_that_went_missing_is_named(app, case, tmp_path, name):
    file = (
        app.folder / name if name != "photograph" else next((app.folder / "files").rglob("*.jpg"))
    )
    file.unlink()
    with pytest.raises(ExpectedError) as refusal:
        write_package(app, case, tmp_path / "p")
    assert (refusal.value.code, refusal.value.facts["path"]) == (
        "package.source-missing",
        str(file),
    )


def test_a_torn_photograph_is_named(app, case, tmp_path):
    next((app.folder / "files").rglob("*.jpg")).write_bytes(tiny_jpeg(exif())[:-9])
    with pytest.raises(ExpectedError) as refusal:
        write_package(app, case, tmp_path / "p")
    assert (refusal.value.code, refusal.value.facts) == (
        "package.photograph-torn",
        {"file": "photo.jpg"},
    )


def test_a_case_without_papers_or_photographs_makes_a_package_too(app, village, tmp_path):
    from consult_app.domain.consultation import Consultation

    with app.work() as work:
        bare = work.consultations.add(Consultation(0, "u", 1, 2026, "空", app.now())).id
        work.commit()
    write_package(app, bare, tmp_path / "p")
    verdict = verify_package(tmp_path / "p")
    assert verdict.good
    assert verdict.files == 1


def test_a_record_its_schema_does_not_describe_never_leaves_the_house(
    app, case, tmp_path, monkeypatch
):
    from jsonschema import ValidationError

    from consult_app.services import packaging

    def strange(app, work, consultation_id):
        return consultation_record(app, work, consultation_id) | {"id_number": "x"}

    monkeypatch.setattr(packaging, "consultation_record", strange)
    with pytest.raises(ValidationError, match="id_number"):
        write_package(app, case, tmp_path / "p")
    assert not (tmp_path / "p").exists()


def test_who_signed_is_known_after_the_key_was_compared(package, tmp_path):
    signer = verify_package(package.folder).signer
    remember(tmp_path / "township", signer)
    assert verify_package(package.folder, keys_of(tmp_path / "township")).standing is Standing.KNOWN
    assert verify_package(package.folder, Keys(signer.key)).standing is Standing.OWN


KILLED = """
import sys, time
from pathlib import Path
from consult_app.services.app import open_app
from consult_app.services.packaging import write_package
phases = []
def step(done, total):
    if phases[-1] == "read-back" and done == 3:
        print("there", flush=True)
        time.sleep(60)
write_package(open_app(Path(sys.argv[1])), int(sys.argv[2]), Path(sys.argv[3]), step,
              lambda name, total: phases.append(name))
"""


def test_a_killed_program_leaves_the_earlier_package_and_the_next_write_clears_up(
    app, case, package, tmp_path
):
    app.close()
    command = [sys.executable, "-c", KILLED, str(app.folder), str(case), str(package.folder)]
    with subprocess.Popen(command, stdout=subprocess.PIPE) as process:
        assert process.stdout.readline() == b"there\n"
        process.kill()

    assert (tmp_path / ".package.consult-part").is_dir()
    assert verify_package(package.folder).digest == package.digest

    write_package(app, case, tmp_path / "other")
    assert not (tmp_path / ".package.consult-part").exists()
