"""One consultation with something of everything, put straight into the store: what a package must carry."""

import hashlib
import struct
from datetime import date, datetime, timedelta

from consult_app.domain.concern import Channel, Concern, ConcernClass, Ending, Origin
from consult_app.domain.consultation import (
    Consultation,
    KindNotConcerned,
    Override,
    Proposer,
    Review,
    ReviewKind,
    StepDone,
    Subject,
    SubjectRole,
)
from consult_app.domain.following import ProgressNote, Reply, Satisfaction, Task
from consult_app.domain.meeting import (
    AgendaItem,
    Amendment,
    Capacity,
    Contribution,
    ContributionKind,
    Delivery,
    DeliveryResult,
    Meeting,
    Motion,
    PresenceEvent,
    PresenceKind,
    RollEntry,
)
from consult_app.domain.minutes import MinutesNote, MinutesPassage, Recording
from consult_app.domain.publication import (
    Objection,
    PhotoView,
    Posting,
    PostingOf,
    Publication,
    PublicationKind,
)
from consult_app.domain.records import Paper
from consult_app.domain.voting import (
    BallotRead,
    CallAnswer,
    HandCount,
    Mark,
    Vote,
    VoteMethod,
    VoteState,
)
from consult_app.services.app import CHINA
from consult_app.services.attaching import attach_photograph

VERDICT = {
    "word": "carried", "tally": {
        "yes": 2, "no": 0, "abstain": 0, "spoiled": 1, "valid": 2, "issued": 3, "returned": 3,
    },
    "strict": True, "base_kind": "present", "base": 3, "num": 1, "den": 2, "least": 2, "left": 4,
    "right": 3, "due": 3, "present": 3, "measure": {"zh": "人", "en": "people"},
    "cite": {"zh": "村民委员会组织法第三十条", "en": "art. 30"}, "version": {"zh": "", "en": ""},
    "passed": True, "findings": [{"code": "decision"}],
}  # fmt: skip
"""What the rules said of each of its votes, as it lies in the store."""
PHONE = "19912345678"
ID_NUMBER = "99999919680305121X"
AT = datetime(2026, 10, 20, 19, 0, tzinfo=CHINA)
PAPERS = (
    ("participants", "协商主体登记表"),
    ("notice", "会议通知"),
    ("sign_in", "签到表"),
    ("minutes_raw", "会议记录"),
    ("vote_report", "表决结果报告单"),
    ("resolution", "决议"),
)


def tiny_jpeg(*segments: bytes) -> bytes:
    """Return the skeleton of a JPEG with the given segments before its one scan."""
    scan = b"\xff\xda\x00\x02" + b"\x11\xff\x00\x22\xff\xd0\x33"
    return b"\xff\xd8" + b"".join(segments) + scan + b"\xff\xd9"


def exif(orientation: int = 6) -> bytes:
    """Return an Exif segment with an orientation and a place written in clear."""
    entry = struct.pack(">HHIHH", 0x0112, 3, 1, orientation, 0)
    tiff = b"MM\x00\x2a" + struct.pack(">IH", 8, 1) + entry + b"\x00" * 4 + b"GPS 30.1N 120.2E"
    body = b"Exif\x00\x00" + tiff
    return struct.pack(">BBH", 0xFF, 0xE1, len(body) + 2) + body


def full_case(app, tmp_path) -> int:
    """Keep the consultation 三组村道硬化 and return its id."""
    with app.work() as work:
        case = work.consultations.add(
            Consultation(
                0,
                "7f1d2c9e-0000-4000-8000-13812345678a",
                5,
                2026,
                "三组村道硬化",
                AT - timedelta(days=20),
                background=f"三组村道雨天难走，联系 {PHONE}",
                procedure="villager_reps",
                scope_groups=("第三村民小组",),
                money_yuan=180_000,
                proposer="赵建国",
                proposer_contact=PHONE,
            )
        ).id
        _before(work, case)
        _meeting(work, case)
        publication = _after(work, case)
        work.note(AT, "consultation.opened", consultation=case, title="三组村道硬化")
        work.note(AT, "concern.taken", concern=77, proposer="别人")
        work.note(AT, "proposer.called", consultation=case, phone=PHONE)
        work.note(AT, "objection.added", consultation=case, who="李四")
        work.note(AT, "meeting.closed", consultation=case)
        work.commit()
    _papers(app, case)
    photo = tmp_path / "photo.jpg"
    photo.write_bytes(tiny_jpeg(exif()))
    attach_photograph(app, case, "posting", publication, PhotoView.NEAR, "公开栏近照", photo)
    return case


def _before(work, case):
    person = work.people.all()[0]
    work.concerns.add(
        Concern(
            0, 1, 2026, AT, Origin.VILLAGER, Channel.VISIT, "路不好走", "雨天", "修路", "赵建国", "三组",
            PHONE, "周小满", ConcernClass.PUBLIC_WORKS, "主任", None, ending=Ending.TOPIC,
            consultation_id=case,
        )
    )  # fmt: skip
    work.steps_done.add(StepDone(0, case, "proposal", AT, "周小满"))
    work.proposers.add(Proposer(0, case, person.id, person.name, AT.date()))
    work.proposers.add(Proposer(0, case, None, "外来的人", AT.date()))
    work.reviews.add(Review(0, case, ReviewKind.PARTY_BRANCH, AT.date(), "同意", agrees=True))
    work.subjects.add(
        Subject(
            0,
            case,
            "registered_resident",
            "赵建国",
            SubjectRole.VOTING,
            household="1",
            contact=PHONE,
        )
    )
    work.kinds_not_concerned.add(KindNotConcerned(0, case, "owners_committee", "没有小区"))
    work.overrides.add(
        Override(0, case, "notice", "notice", "抢修等不得", "周小满", "文书", AT, {"have": "2"})
    )


def _meeting(work, case):
    meeting = work.meetings.add(
        Meeting(
            0, case, "", "villager_reps", "村民代表会议", AT, "村委会", "赵建国", "周小满",
            notice_on=date(2026, 10, 12), notice_contact=PHONE,
        )
    ).id  # fmt: skip
    roll = [
        work.roll.add(
            RollEntry(0, meeting, name, "x", "三组", str(n), Capacity.MEMBER, woman=n == 2)
        )
        for n, name in enumerate(("赵建国", "钱秀英", "孙小梅"), start=1)
    ]
    work.deliveries.add(Delivery(0, meeting, roll[0].id, "当面", AT, DeliveryResult.SIGNED))
    work.presence.add(PresenceEvent(0, meeting, roll[0].id, PresenceKind.ARRIVED, AT))
    work.agenda.add(AgendaItem(0, meeting, 1, "说明", 10))
    work.contributions.add(
        Contribution(
            0, meeting, AT, "钱秀英", ContributionKind.FOR, f"我的电话{PHONE}，证号{ID_NUMBER}"
        )
    )
    motion = work.motions.add(Motion(0, meeting, 1, "硬化方案", "修三米五", "修三米")).id
    work.amendments.add(Amendment(0, motion, "孙小梅", "修三米", "修三米五", "会车", AT))
    work.minutes_notes.add(MinutesNote(0, meeting, AT, "赵建国", "属实"))
    work.minutes_passages.add(MinutesPassage(0, meeting, "", AT, f"会前有人来电{PHONE}"))
    work.recordings.add(Recording(0, meeting, "20261020.wav", AT, "已告知", AT, 60, "a" * 64))
    _votes(work, meeting, motion, roll)
    work.postings.add(Posting(0, PostingOf.NOTICE, meeting, "村务公开栏", AT, "周小满"))


def _votes(work, meeting, motion, roll):
    ids = tuple(entry.id for entry in roll)

    def vote(method, number, first=None):
        kept = Vote(
            0, meeting, motion, number, method, "同意吗", ("同意", "不同意", "弃权"), VoteState.CLOSED,
            roll=ids, due=3, present=3, verdict=VERDICT, first_id=first,
        )  # fmt: skip
        return work.votes.add(kept).id

    secret = vote(VoteMethod.SECRET_BALLOT, 1)
    for teller in (1, 2):
        for number, mark in enumerate((Mark.YES, Mark.YES, Mark.SPOILED), start=1):
            work.ballots_read.add(BallotRead(0, secret, number, mark, "", AT, teller))
    hands = vote(VoteMethod.SHOW_OF_HANDS, 2, secret)
    for counter in (1, 2):
        work.hand_counts.add(HandCount(0, hands, counter, 2, 1, 0, AT))
    called = vote(VoteMethod.ROLL_CALL, 3, secret)
    for entry, mark in ((roll[0], Mark.NO), (roll[1], Mark.YES), (roll[0], Mark.ABSTAIN)):
        work.call_answers.add(CallAnswer(0, called, entry.id, mark, AT))


def _after(work, case):
    publication = work.publications.add(
        Publication(
            0, case, "", PublicationKind.DECISION, "公示", "决定修路", PHONE, date(2026, 10, 21)
        )
    ).id
    posting = work.postings.add(
        Posting(0, PostingOf.PUBLICATION, publication, "村务公开栏", AT, "周小满")
    ).id
    work.objections.add(Objection(0, publication, date(2026, 10, 22), "李四", "太窄", "已改"))
    task = work.tasks.add(Task(0, case, "硬化路面", "主任", date(2026, 12, 1), 180_000)).id
    work.progress_notes.add(ProgressNote(0, task, date(2026, 10, 30), "开工", 1000, "主任"))
    work.satisfaction.add(Satisfaction(0, case, date(2026, 11, 1), 30, 28, 20, 5, 2, 1))
    work.replies.add(Reply(0, case, date(2026, 11, 1), "赵建国", "上门", "已答复"))
    return posting


def _papers(app, case):
    folder = app.folder / "papers" / "5"
    folder.mkdir(parents=True)
    for version in (1, 2):
        for code, title in PAPERS:
            _paper(app, case, code, title, version)


def _paper(app, case, code, title, version):
    files = {}
    for kind in ("pdf", "docx"):
        name = f"papers/5/{code}-{version}.{kind}"
        data = f"{title} {kind} {version}".encode()
        (app.folder / name).write_bytes(data)
        files[kind] = name
        files[f"{kind}_sha256"] = hashlib.sha256(data).hexdigest()
    with app.work() as work:
        work.papers.add(Paper(0, case, code, title, version, app.now(), pages=2, **files))
        work.note(app.now(), "paper.made", undo=False, consultation=case, title=title)
        work.commit()


def paper_in(package, ending):
    """Return the file of a paper in a package; its number depends on which forms the product has."""
    (found,) = (package / "data/papers").glob(f"*-{ending}")
    return found
