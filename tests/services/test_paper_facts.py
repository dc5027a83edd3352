"""Facts that papers take from what happened, not from the day they were printed."""

from dataclasses import replace
from datetime import date, datetime, timedelta

import docx
import pytest

from consult_app.documents.reading import words_of_docx
from consult_app.domain.concern import Channel, Concern, ConcernClass, Ending, Origin
from consult_app.domain.consultation import Outcome, Subject, SubjectRole
from consult_app.domain.following import ProgressNote, Reply, Satisfaction, Task
from consult_app.domain.publication import Publication, PublicationKind
from consult_app.domain.village import BodyKind
from consult_app.services.app import CHINA
from consult_app.services.catalogue import read_catalogue
from consult_app.services.following_up import (
    add_task,
    note_progress,
    record_reply,
    record_satisfaction,
)
from consult_app.services.notifying import prepare_roll
from consult_app.services.papers.making import make_paper, preview_paper
from consult_app.services.papers.words import law_words
from consult_app.services.publishing import view_result_publication
from consult_app.services.registering import register_by_hand
from consult_app.services.stage_view import PaperOffer

TOLD = date(2026, 11, 1)


@pytest.fixture
def carried(app, consultation):
    with app.work() as work:
        row = work.consultations.get(consultation)
        work.consultations.save(replace(row, outcome=Outcome.CARRIED))
        work.commit()
    task = add_task(app, Task(0, consultation, "浇筑路面", "何建平", app.today()))
    note_progress(app, ProgressNote(0, task.id, app.today(), "按方案完工", 104500))
    return consultation


def hung(app, consultation, kind, title, starts_on):
    with app.work() as work:
        text = "浇筑路面：按方案完工，使用资金10.45万元"
        found = work.publications.add(
            Publication(0, consultation, "", kind, title, text, "村委会", starts_on)
        )
        work.commit()
    return found.id


def test_the_catalogue_names_the_day_of_what_a_paper_tells_of(app, carried, clock):
    record_satisfaction(app, Satisfaction(0, carried, TOLD, 46, 41, 30, 8, 2, 1))
    begun = hung(app, carried, PublicationKind.DECISION, "决议公示", TOLD)
    clock.forward(days=60)
    for code, of in (("satisfaction", None), ("publication", begun), ("publication_proof", begun)):
        make_paper(app, carried, "follow_up", PaperOffer(code, publication_id=of))
    with app.work() as work:
        days = {line.code: line.on for line in read_catalogue(work, carried).lines}
    assert (days["satisfaction"], days["publication"]) == (TOLD, TOLD)
    assert days["publication_proof"] == TOLD + timedelta(days=15)


def test_a_proof_of_publication_bears_the_day_after_the_last_one(app, carried, clock):
    offer = PaperOffer(
        "publication_proof",
        publication_id=hung(app, carried, PublicationKind.DECISION, "决议公示", TOLD),
    )
    assert "2026年11月2日" in words_of_docx(preview_paper(app, carried, "publication", offer).docx)
    clock.forward(days=60)
    assert "2026年11月16日" in words_of_docx(preview_paper(app, carried, "publication", offer).docx)


def test_the_result_announcement_says_what_the_result_publication_says(app, carried):
    told = view_result_publication(app, carried).draft_text
    assert told == "浇筑路面：按方案完工，使用资金10.45万元"
    begun = hung(app, carried, PublicationKind.RESULT, "落实结果公告", TOLD)
    offer = PaperOffer("result_announcement", publication_id=begun)
    said = words_of_docx(preview_paper(app, carried, "follow_up", offer).docx)
    assert "落实结果公告" in said
    assert told in said


def test_a_satisfaction_sheet_counts_as_its_formula_says(app, carried):
    record_satisfaction(app, Satisfaction(0, carried, TOLD, 46, 41, 30, 8, 2, 1))
    said = words_of_docx(preview_paper(app, carried, "follow_up", PaperOffer("satisfaction")).docx)
    assert "（很满意份数＋满意份数＋基本满意份数）÷收回份数" in said
    assert "97.5%" in said


@pytest.mark.parametrize(("to", "told_on"), [("赵春生", TOLD), ("别人", None)])
def test_a_proposer_told_of_the_result_is_not_to_be_told_again(app, carried, to, told_on):
    with app.work() as work:
        concern = work.concerns.add(
            Concern(
                0, 1, 2026, datetime(2026, 10, 1, tzinfo=CHINA), Origin.VILLAGER, Channel.VISIT, "路坏了",
                "", "", "赵春生", "三组", "", "周小满", ConcernClass.PUBLIC_WORKS, "", None,
                ending=Ending.TOPIC, consultation_id=carried,
            )
        )  # fmt: skip
        work.commit()
    record_reply(app, Reply(0, carried, TOLD, to, "当面", "路修好了"))
    with app.work() as work:
        assert work.concerns.get(concern.id).told_on == told_on


@pytest.mark.parametrize(
    ("cited", "words"),
    [
        ("村民委员会组织法第三十条", "《村民委员会组织法》第三十条"),
        ("《某办法》第二条", "《某办法》第二条"),
        ("", ""),
    ],
)
def test_papers_put_the_name_of_a_law_in_title_marks(cited, words):
    assert law_words(cited) == words


def test_who_is_not_due_is_told_from_who_is_on_the_sign_in_sheet(app, consultation):
    register_by_hand(
        app,
        Subject(0, consultation, "expert", "王䶮", SubjectRole.CONSULTATIVE, represents="县交通局"),
    )
    prepare_roll(app, consultation, "notice")
    said = words_of_docx(preview_paper(app, consultation, "sign_in", PaperOffer("sign_in")).docx)
    assert "协商人员" in said


def test_a_village_is_told_to_tell_its_own_committee(app, consultation, village):
    prepare_roll(app, consultation, "notice")
    said = words_of_docx(preview_paper(app, consultation, "notice", PaperOffer("notice")).docx)
    assert f"提前告知{village.committee}" in said
    assert "村（居）民委员会" not in said


def test_the_register_says_that_only_members_of_the_deciding_body_vote(app, consultation):
    with app.work() as work:
        seated = {one.person_id for one in work.memberships.all(body=BodyKind.REPRESENTATIVES)}
        others = [one for one in work.people.all(registered=True) if one.id not in seated]
        member, other = work.people.get(min(seated)), others[0]
    for person in (member, other):
        register_by_hand(
            app,
            Subject(
                0,
                consultation,
                "registered_resident",
                person.name,
                SubjectRole.VOTING,
                person_id=person.id,
            ),
        )
    files = preview_paper(app, consultation, "subjects", PaperOffer("participants"))
    rows = [
        [cell.text for cell in row.cells]
        for table in docx.Document(str(files.docx)).tables
        for row in table.rows
    ]
    roles = {row[1]: row[5] for row in rows if len(row) == 9}
    assert (roles[member.name], roles[other.name]) == ("表决", "协商")
