"""An edited Word file becomes the final version of the paper it was made from, and of no other."""

import zipfile
from dataclasses import replace

import docx
import pytest
from scan_maker import paper, prepare

from consult_app.basics.errors import ExpectedError
from consult_app.documents.reading import words_of_pdf
from consult_app.domain.text_diff import Change
from consult_app.services.binding import bind_dossier
from consult_app.services.catalogue import read_catalogue
from consult_app.services.final_papers import final_docx
from consult_app.services.final_version import drop_final, preview_final, take_final
from consult_app.services.packaging import read_plan
from consult_app.services.scan_state import signed_states
from consult_app.services.undoing import undo


@pytest.fixture
def minutes(app, consultation):
    return paper(app, consultation, "minutes_raw", prepare(app, consultation))


def edited(app, kept, tmp_path, change=lambda file: None, name="改.docx"):
    """Open the printed DOCX as WPS would, change it and save it elsewhere."""
    file = docx.Document(str(app.folder / kept.docx))
    change(file)
    path = tmp_path / name
    file.save(str(path))
    return path


def test_what_was_changed_is_told_by_paragraph_and_cell_to_the_word(app, minutes, tmp_path):
    def change(file):
        spoken = next(p for p in file.paragraphs if "集体出资12万元" in p.text)
        run = next(r for r in spoken.runs if "12万元" in r.text)
        run.text = run.text.replace("12万元", "13万元", 1)
        file.tables[0].cell(0, 1).paragraphs[0].runs[0].text = "三组村道硬化工程"
        file.add_paragraph("补记：<王䶮>到场 & 同意😀。")

    preview = preview_final(app, edited(app, minutes, tmp_path, change))
    assert preview.paper.id == minutes.id
    cell, sentence, added = preview.changes
    assert [p.text for p in cell.pieces if p.change is Change.PUT_IN] == ["工程"]
    assert [p.text for p in sentence.pieces if p.change is Change.TAKEN_OUT] == ["12"]
    assert [p.text for p in sentence.pieces if p.change is Change.PUT_IN] == ["13"]
    assert (added.before, added.after) == ("", "补记：<王䶮>到场 & 同意😀。")


def test_a_final_version_counts_travels_and_is_taken_back(app, minutes, tmp_path):
    preview = preview_final(app, edited(app, minutes, tmp_path))
    assert preview.changes == ()
    kept = take_final(app, preview)
    assert final_docx(app.folder, kept).read_bytes() == preview.path.read_bytes()
    with app.work() as work:
        assert signed_states(work, [kept])[kept.id].final
        plan = read_plan(app, work, kept.consultation_id)
    assert [one.name for one in plan.papers if one.name.endswith("定稿.docx")] == [
        f"papers/{plan.papers[0].name.split('/')[1].rpartition('.')[0]}-定稿.docx"
    ]
    assert undo(app).event == "final.taken"
    with app.work() as work:
        assert not signed_states(work, [work.papers.get(kept.id)])[kept.id].final
    drop_final(app, take_final(app, preview).id)
    with app.work() as work:
        assert work.papers.get(kept.id).signed_docx_sha256 == ""


def test_the_dossier_holds_the_words_of_the_final_version_and_says_where_its_layout_is(
    app, minutes, tmp_path
):
    def change(file):
        file.add_paragraph("会后更正：三组村道路面宽四米。<&>😀")

    kept = take_final(app, preview_final(app, edited(app, minutes, tmp_path, change)))
    bound = bind_dossier(app, kept.consultation_id)
    said = words_of_pdf(bound.pdf)
    assert "会后更正：三组村道路面宽四米。<&>" in said
    assert f"版式以该文件为准。该文件随数据包保存，SHA-256：{kept.signed_docx_sha256}" in said
    assert "定稿为Word文件" in said
    with app.work() as work:
        lines = read_catalogue(work, kept.consultation_id).lines
    assert [line.code for line in lines if line.edited] == [kept.code]
    final_docx(app.folder, kept).write_bytes(b"PK changed")
    with pytest.raises(ExpectedError, match=r"package\.paper-changed"):
        bind_dossier(app, kept.consultation_id)


def test_the_paper_is_known_even_where_the_editor_lost_the_property(app, minutes, tmp_path):
    source, target = edited(app, minutes, tmp_path), tmp_path / "lost.docx"
    with zipfile.ZipFile(source) as before, zipfile.ZipFile(target, "w") as after:
        for name in before.namelist():
            if name != "docProps/custom.xml":
                after.writestr(name, before.read(name))
    assert preview_final(app, target).paper.id == minutes.id


def foreign(app, kept, tmp_path):
    path = tmp_path / "x.docx"
    docx.Document().save(str(path))
    return path


def not_docx(app, kept, tmp_path):
    path = tmp_path / "x.docx"
    path.write_bytes(b"hello")
    return path


def locked(app, kept, tmp_path):
    path = tmp_path / "x.docx"
    path.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600))
    return path


def cut(app, kept, tmp_path):
    path = edited(app, kept, tmp_path)
    path.write_bytes(path.read_bytes()[:4000])
    return path


def other_zip(app, kept, tmp_path):
    path = tmp_path / "x.docx"
    with zipfile.ZipFile(path, "w") as file:
        file.writestr("a.txt", "a")
    return path


def gone(app, kept, tmp_path):
    return tmp_path / "none.docx"


def ballot(app, kept, tmp_path):
    return edited(app, paper(app, kept.consultation_id, "ballot"), tmp_path)


def older(app, kept, tmp_path):
    path = edited(app, kept, tmp_path)
    with app.work() as work:
        case = work.consultations.get(kept.consultation_id)
        work.consultations.save(replace(case, title="三组村道硬化和排水"))
        work.commit()
    assert paper(app, kept.consultation_id, "minutes_raw").version == 2
    return path


def unknown(app, kept, tmp_path):
    path = edited(app, kept, tmp_path)
    with app.work() as work:
        case = work.consultations.get(kept.consultation_id)
        work.consultations.save(replace(case, uid="other"))
        work.commit()
    return path


def closed(app, kept, tmp_path):
    path = edited(app, kept, tmp_path)
    with app.work() as work:
        case = work.consultations.get(kept.consultation_id)
        work.consultations.save(replace(case, closed_on=app.today()))
        work.commit()
    return path


REFUSED = {
    "final.foreign": foreign,
    "final.not-docx": not_docx,
    "final.password": locked,
    "final.unreadable": gone,
    "final.ballot": ballot,
    "final.older": older,
    "final.unknown": unknown,
    "scan.dossier-closed": closed,
}


@pytest.mark.parametrize("code", REFUSED)
def test_any_other_file_is_refused_by_name(app, minutes, tmp_path, code):
    with pytest.raises(ExpectedError) as refusal:
        preview_final(app, REFUSED[code](app, minutes, tmp_path))
    assert refusal.value.code == code


@pytest.mark.parametrize("make", [cut, other_zip])
def test_a_damaged_file_is_no_word_file(app, minutes, tmp_path, make):
    with pytest.raises(ExpectedError) as refusal:
        preview_final(app, make(app, minutes, tmp_path))
    assert refusal.value.code == "final.not-docx"


def test_a_file_changed_after_it_was_looked_at_is_not_taken(app, minutes, tmp_path):
    preview = preview_final(app, edited(app, minutes, tmp_path))
    edited(app, minutes, tmp_path, lambda file: file.add_paragraph("偷偷加的"))
    with pytest.raises(ExpectedError) as refusal:
        take_final(app, preview)
    assert refusal.value.code == "final.changed-since"
