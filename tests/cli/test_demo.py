"""The rehearsal: a whole consultation walked by clicks and keys through the real windows, checked by what it leaves."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from consult_app.documents.reading import words_of_docx, words_of_pdf
from consult_app.services.receiving import verify_package

REPRESENTATIVES, PRESENT, NEEDED = 45, 34, 30
TEN_PAPERS = (
    "会议通知",
    "公告",
    "协商主体登记表",
    "签到表",
    "会议记录",
    "表决票",
    "表决结果报告单",
    "决议",
    "公示",
    "落实情况反馈表",
    "归档目录",
)
PAGES = (
    "first-start",
    "today",
    "concerns",
    "proposal",
    "plan",
    "subjects",
    "notice",
    "sign-in",
    "debate",
    "text",
    "minutes",
    "vote-set-up",
    "vote-count",
    "vote-verdict",
    "publication",
    "follow-up",
    "result-publication",
    "archive",
    "section-roster",
    "section-figures",
    "section-settings",
    "hall-quorum",
    "hall-speaker",
    "hall-tally",
    "hall-result",
)


@pytest.fixture(scope="module")
def out(tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("rehearsal")
    done = subprocess.run(
        [sys.executable, "-m", "consult_app", "--lang", "zh", "demo", "--out", str(folder)],
        capture_output=True,
        text=True,
        timeout=400,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        check=False,
    )
    assert done.returncode == 0, done.stderr[-3000:]
    return folder


@pytest.fixture(scope="module")
def record(out):
    return json.loads(next((out / "package").rglob("consultation.json")).read_text("utf-8"))


def test_the_package_is_whole_and_signed(out):
    assert verify_package(out / "package").faults == ()


def test_the_papers_say_the_same_in_both_formats(out):
    papers = sorted((out / "papers").glob("*.pdf"))
    names = [paper.stem.partition("-")[2] for paper in papers]
    assert set(TEN_PAPERS) <= set(names)
    for paper in papers:
        assert words_of_pdf(paper) == words_of_docx(paper.with_suffix(".docx")), paper.name


def test_the_report_of_the_vote_shows_how_it_was_judged(out):
    report = next((out / "papers").glob("*表决结果报告单.docx"))
    assert "28×2＝56＞34" in words_of_docx(report)


def test_the_rehearsals_own_clock_is_no_jump_in_the_minutes(out):
    minutes = next((out / "papers").glob("*会议记录.docx"))
    assert "时钟" not in words_of_docx(minutes)


def test_there_is_a_picture_of_every_page(out):
    taken = {path.stem.partition("-")[2] for path in (out / "pictures").iterdir()}
    assert set(PAGES) <= taken


def test_the_verdict_rests_on_the_representatives_who_came_and_cites_the_article(record):
    vote = record["meetings"][0]["votes"][0]
    verdict = vote["verdict"]
    assert (vote["due"], vote["present"]) == (REPRESENTATIVES, PRESENT)
    assert verdict["quorum"]["facts"]["least"] == NEEDED
    assert verdict["tally"]["yes"] == 28
    assert (verdict["word"], verdict["law"], verdict["article"]) == ("carried", "vc2025", "30")


def test_the_rehearsal_is_marked_as_one(record, out):
    assert record["rehearsal"] is True
    assert "Consult-Rehearsal: yes" in (out / "package" / "bag-info.txt").read_text("utf-8")
