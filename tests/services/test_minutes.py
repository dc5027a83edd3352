"""The minutes as a document: facts that write themselves, words between them, corrections, the lock."""

from datetime import timedelta

import pytest
from meeting_maker import change_meeting, members_of, opened_meeting
from pypdfium2 import PdfDocument

from consult_app.basics.errors import ExpectedError
from consult_app.domain.meeting import ContributionKind
from consult_app.domain.minutes import Fact, NoteAnswer, OwnWords
from consult_app.domain.voting import Mark, VoteMethod
from consult_app.services.attaching import attach_to_meeting, remove_attachment
from consult_app.services.attending import sign_in
from consult_app.services.case import read_case
from consult_app.services.counting import collect_papers, read_paper
from consult_app.services.meeting_course import close_meeting
from consult_app.services.minutes import (
    add_note,
    answer_note,
    save_passages,
    view_minutes,
)
from consult_app.services.minutes_lock import lock_minutes
from consult_app.services.papers.making import paper_data, preview_paper
from consult_app.services.speaking import Said, file_words, remove_words
from consult_app.services.stage_view import PaperOffer
from consult_app.services.text_at_hand import fix_text
from consult_app.services.undoing import undo
from consult_app.services.vote_ends import recount
from consult_app.services.voting import SetUp, close_vote, open_vote, save_set_up

pytestmark = pytest.mark.usefixtures("village")


@pytest.fixture
def meeting(app):
    return opened_meeting(app, 8)


def minutes(app, meeting):
    return view_minutes(app, meeting.consultation_id, "deliberation")


def keep(app, meeting, typed):
    return save_passages(app, meeting.consultation_id, "deliberation", typed)


def say(app, meeting, words="同意，尽快修。", who=0):
    entry = members_of(app, meeting)[who]
    return file_words(app, meeting.id, Said(words, ContributionKind.FOR, entry.id))


def refused(code):
    return pytest.raises(ExpectedError, match=code)


def carried(app, meeting):
    """Hold a vote by paper that carries."""
    case = meeting.consultation_id
    told = SetUp(
        "同意吗", VoteMethod.SECRET_BALLOT, printed=12,
        supervisor="孙秀英", counter="许文清", caller="马德福",
    )  # fmt: skip
    save_set_up(app, case, "vote", told)
    vote = open_vote(app, case, "vote")
    collect_papers(app, vote.id, len(vote.roll), len(vote.roll))
    for _ in vote.roll:
        read_paper(app, vote.id, Mark.YES)
    return close_vote(app, vote.id)


def told(app, meeting):
    """Return everything the paper of the minutes is made from."""
    with app.work() as work:
        case = read_case(app, work, meeting.consultation_id, "deliberation")
        return paper_data(case, PaperOffer("minutes_raw", meeting_id=meeting.id))


def paper_words(app, meeting, code="minutes_raw"):
    offer = PaperOffer(code, meeting_id=meeting.id)
    made = preview_paper(app, meeting.consultation_id, "deliberation", offer)
    with PdfDocument(made.pdf) as pdf:
        return "".join(page.get_textpage().get_text_range() for page in pdf).replace("\r\n", "")


def test_the_minutes_grow_from_what_happened(app, meeting, clock):
    clock.forward(minutes=2)
    sign_in(app, members_of(app, meeting)[8].id)
    clock.forward(minutes=2)
    say(app, meeting)
    clock.forward(minutes=2)
    with app.work() as work:
        motion = work.motions.find(meeting_id=meeting.id)
    fix_text(app, motion.id)
    view = minutes(app, meeting)
    name = members_of(app, meeting)[0]
    assert [line.words for line in view.lines] == [
        "主持人何建平宣布开会。应到9人，实到8人。",
        "议程1：宣布开会，报告到会人数。",
        f"{members_of(app, meeting)[8].name}（三组）到会，从此时起计入。",
        f"{name.name}（二组）（赞成）：同意，尽快修。",
        "草案定稿：三组村道硬化。",
    ]
    assert len(view.present) == 9


def test_words_stand_behind_the_fact_they_were_typed_behind_while_others_come(app, meeting, clock):
    first = minutes(app, meeting).lines[-1]
    keep(app, meeting, {"": "会前播放了通知。", first.key: "会场安静。\n有人旁听。"})
    clock.forward(minutes=3)
    say(app, meeting)
    parts = minutes(app, meeting).parts
    place = [getattr(part, "key", "") for part in parts].index(first.key)
    assert parts[0] == OwnWords("", "会前播放了通知。")
    assert parts[place + 1] == OwnWords(first.key, "会场安静。\n有人旁听。")
    assert isinstance(parts[place + 2], Fact)


def test_words_stay_in_their_place_when_their_fact_is_taken_back(app, meeting, clock):
    clock.forward(minutes=3)
    gone = say(app, meeting)
    keep(app, meeting, {f"said:{gone.id}": "全场鼓掌。"})
    clock.forward(minutes=3)
    later = say(app, meeting, "再说一句。", 1)
    remove_words(app, gone.id)
    parts = minutes(app, meeting).parts
    words = [part.words for part in parts]
    assert words.index("全场鼓掌。") == len(words) - 2
    assert parts[-1].contribution_id == later.id


def test_undo_takes_a_fact_back_and_no_word_of_the_recorder(app, meeting):
    said = say(app, meeting)
    keep(app, meeting, {f"said:{said.id}": "全场鼓掌。"})
    undo(app)
    view = minutes(app, meeting)
    assert view.parts[-1].words == "全场鼓掌。"
    assert all(line.contribution_id is None for line in view.lines)


def test_an_emptied_passage_goes_away(app, meeting):
    keep(app, meeting, {"": "写错了"})
    keep(app, meeting, {})
    assert minutes(app, meeting).own_words == {}


def test_a_fact_is_overridden_only_by_a_dated_note_below_it(app, meeting):
    fact = minutes(app, meeting).lines[0]
    note = add_note(app, meeting.id, "周小满", "实到应为9人，一人未签。", fact.key)
    view = minutes(app, meeting)
    assert view.lines[0] == fact
    assert view.notes_on(fact.key) == (note,)
    assert "周小满注：实到应为9人，一人未签。" in paper_words(app, meeting)


def test_a_wish_is_answered_before_the_lock_and_stands_with_its_answer_on_the_paper(app, meeting):
    wish = add_note(app, meeting.id, "赵春生", "第3条我说的是12万")
    assert wish.answer is NoteAnswer.OPEN
    with refused("minutes.corrections-open"):
        lock_minutes(app, meeting.id)
    with refused("minutes.reason-missing"):
        answer_note(app, wish.id, accepted=False)
    answer_note(app, wish.id, accepted=False, words="录音里是18万")
    lock_minutes(app, meeting.id)
    words = paper_words(app, meeting)
    assert "第3条我说的是12万" in words
    assert "未采纳，录音里是18万" in words


def test_locked_minutes_take_only_dated_additions(app, meeting, clock):
    keep(app, meeting, {"": "会场秩序良好。"})
    lock_minutes(app, meeting.id)
    with refused("minutes.locked"):
        keep(app, meeting, {"": "改一改"})
    with refused("minutes.locked"):
        say(app, meeting)
    before = paper_words(app, meeting)
    clock.forward(days=2)
    assert add_note(app, meeting.id, "赵春生", "补充说明").after_lock
    view = minutes(app, meeting)
    assert view.locked
    assert [note.words for note in view.additions] == ["补充说明"]
    after = paper_words(app, meeting)
    assert "补充说明" not in before
    assert "会场秩序良好。" in before
    assert {"补充说明", "会场秩序良好。", "2026年11月4日"} <= {
        words for words in ("补充说明", "会场秩序良好。", "2026年11月4日") if words in after
    }


def test_what_changes_after_the_lock_leaves_locked_minutes_as_they_were(app, meeting):
    say(app, meeting)
    lock_minutes(app, meeting.id)
    before, parts = paper_words(app, meeting), minutes(app, meeting).parts
    change_meeting(app, meeting, chair="王某", place="别处")
    with app.work() as work:
        for event in work.meeting_events.all(meeting_id=meeting.id):
            work.meeting_events.remove(event.id)
        for entry in work.roll.all(meeting_id=meeting.id):
            work.roll.save(type(entry)(**{**_fields(entry), "name": "换了人"}))
        work.commit()
    assert minutes(app, meeting).parts == parts
    assert paper_words(app, meeting) == before


def _fields(value):
    return {name: getattr(value, name) for name in value.__slots__}


def test_a_recount_after_the_lock_leaves_the_minutes_as_they_were(app, meeting):
    vote = carried(app, meeting)
    lock_minutes(app, meeting.id)
    before, parts = told(app, meeting), minutes(app, meeting).parts
    recount(app, vote.id, "有人提出异议")
    assert minutes(app, meeting).parts == parts
    after = told(app, meeting)
    assert len(after.pop("additions")) == 1
    assert before.pop("additions") == []
    assert after == before


def test_the_lock_notes_the_digest_of_the_whole(app, meeting):
    lock_minutes(app, meeting.id)
    with app.work() as work:
        copy = work.minutes_copies.find(meeting_id=meeting.id)
        assert work.latest("minutes.locked").facts["sha256"] == copy.sha256


def test_the_paper_holds_the_whole_document_and_a_page_to_sign(app, meeting):
    say(app, meeting)
    keep(app, meeting, {"": "会前<播放>了&通知{x}%$#*|\\。"})
    words = paper_words(app, meeting)
    for part in minutes(app, meeting).parts:
        assert part.words in words
    assert "到会人员签字页" in words
    for entry in members_of(app, meeting)[:8]:
        assert words.count(entry.name) >= 2


def test_a_picture_a_sound_and_a_pdf_lie_with_the_minutes_and_nothing_else(app, meeting, tmp_path):
    for name, content in (
        ("板书.png", b"\x89PNG\r\n\x1a\n"),
        ("录音.mp3", b"ID3x"),
        ("信.pdf", b"%PDF-1"),
    ):
        (tmp_path / name).write_bytes(content)
        attach_to_meeting(app, meeting.id, tmp_path / name)
    (tmp_path / "程序.exe").write_bytes(b"MZ")
    with refused("attachment.not-a-file-to-keep"):
        attach_to_meeting(app, meeting.id, tmp_path / "程序.exe")
    files = minutes(app, meeting).files
    assert [one.caption for one in files] == ["板书", "录音", "信"]
    remove_attachment(app, files[0].id)
    assert len(minutes(app, meeting).files) == 2


def test_the_clock_may_jump_back_and_every_fact_still_stands_once(app, meeting, clock):
    say(app, meeting)
    clock.time -= timedelta(hours=1)
    say(app, meeting, "钟慢了", 1)
    keys = [line.key for line in minutes(app, meeting).lines]
    assert len(keys) == len(set(keys)) == 4


def test_of_things_at_one_moment_the_closing_is_told_last(app, meeting):
    file_words(app, meeting.id, Said("我说最后一句。", entry_id=members_of(app, meeting)[0].id))
    close_meeting(app, meeting.id)
    lines = view_minutes(app, meeting.consultation_id, "deliberation").lines
    assert lines[-1].at == lines[-2].at, "the clock stands still"
    assert "散会" in lines[-1].words
