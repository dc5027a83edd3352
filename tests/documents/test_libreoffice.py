"""The DOCX of every form, laid out by a real LibreOffice with the shipped fonts, beside our PDF."""

import os
import shutil
import subprocess
import unicodedata
from collections import Counter
from datetime import UTC, datetime

import pypdfium2
import pytest

from consult_app.basics.paths import resource
from consult_app.documents.document import document_words
from consult_app.documents.form import fill, form_codes, load_form
from consult_app.documents.paper import make_paper
from consult_app.documents.reading import LINE_END_HYPHEN
from tests.documents.samples import crowded, full, short, typical

OFFICE = shutil.which("soffice")
STAND_INS = {
    "仿宋_GB2312": "FandolFang R",
    "方正小标宋简体": "Noto Serif SC",
    "楷体_GB2312": "LXGW WenKai",
    "黑体": "Noto Sans SC",
    "宋体": "Noto Serif SC",
}

pytestmark = [
    pytest.mark.long,
    pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not installed"),
]


def font_settings(folder):
    """Write a fontconfig file in which the shipped fonts stand in for the customary ones."""
    aliases = "".join(
        f'<alias binding="same"><family>{name}</family><prefer><family>{face}</family></prefer></alias>'
        for name, face in STAND_INS.items()
    )
    path = folder / "fonts.conf"
    path.write_text(
        f"<fontconfig><dir>{resource('fonts')}</dir><cachedir>{folder / 'cache'}</cachedir>{aliases}</fontconfig>",
        "utf-8",
    )
    return path


LINE = 28
"""Characters of a line: office programs break lines a little otherwise, so that one may stand on the other page."""


def texts_of(pdf):
    """Return the characters of each page, without lines to write on, which are drawn in one file and typed in the other."""
    document = pypdfium2.PdfDocument(pdf)
    texts = [page.get_textpage().get_text_bounded() for page in document]
    document.close()
    plain = (unicodedata.normalize("NFKC", text).replace(LINE_END_HYPHEN, "-") for text in texts)
    return ["".join(char for char in text if not char.isspace() and char != "_") for text in plain]


@pytest.fixture(scope="module", params=[short, typical, crowded])
def laid_out(request, tmp_path_factory):
    """Every form as our PDF and as the one LibreOffice makes of our DOCX."""
    return converted(request.param(), tmp_path_factory.mktemp("office"))


def converted(data, folder, codes=None):
    """Return for each form the texts of our pages and of those LibreOffice makes of our DOCX."""
    moment = datetime(2026, 11, 23, tzinfo=UTC)
    made = {
        code: make_paper(load_form(code), data, folder / "ours", code, moment)
        for code in codes or form_codes()
    }
    settings = {**os.environ, "FONTCONFIG_FILE": str(font_settings(folder)), "HOME": str(folder)}
    command = [str(OFFICE), "--headless", "--convert-to", "pdf", "--outdir", str(folder / "theirs")]
    command += [str(docx) for _pdf, docx in made.values()]
    subprocess.run(command, env=settings, check=True, timeout=900)
    return {
        code: (texts_of(pdf), texts_of(folder / "theirs" / f"{code}.pdf"))
        for code, (pdf, _docx) in made.items()
    }


def test_libreoffice_needs_as_many_pages_as_the_pdf_has(laid_out):
    counts = {code: (len(ours), len(theirs)) for code, (ours, theirs) in laid_out.items()}
    assert {code: pair for code, pair in counts.items() if pair[0] != pair[1]} == {}


def test_libreoffice_puts_the_same_words_on_each_page(laid_out):
    moved = {}
    for code, (ours, theirs) in laid_out.items():
        assert sorted("".join(ours)) == sorted("".join(theirs)), code
        for number, (one, other) in enumerate(zip(ours, theirs, strict=True), 1):
            apart = (Counter(one) - Counter(other)).total() + (
                Counter(other) - Counter(one)
            ).total()
            if apart > 2 * LINE:
                moved[code, number] = apart
    assert moved == {}


def test_libreoffice_cuts_nothing_off_the_fullest_papers(tmp_path):
    """Rows of a table grow a little otherwise there, so that pages may differ by a sixth; words may not."""
    lost, other = {}, {}
    for code, (ours, theirs) in converted(full(), tmp_path).items():
        data = document_words(fill(load_form(code), full()))
        meant = Counter(unicodedata.normalize("NFKC", data).replace("_", "").replace("😀", ""))
        if gone := meant - Counter("".join(theirs)):
            lost[code] = gone
        if abs(len(ours) - len(theirs)) > 1 + len(ours) / 6:
            other[code] = len(ours), len(theirs)
    assert (lost, other) == ({}, {})


OFFICIAL = ("notice", "minutes_official", "resolution", "report", "letter")
MM = 72 / 25.4


@pytest.mark.parametrize("data", [typical, full])
def test_libreoffice_lays_the_imprint_at_the_foot_of_the_last_page(data, tmp_path):
    converted(data(), tmp_path, OFFICIAL)
    for code in OFFICIAL:
        ours = foot_of(tmp_path / "ours" / f"{code}.pdf")
        theirs = foot_of(tmp_path / "theirs" / f"{code}.pdf")
        assert abs(ours - theirs) < 2, code


def foot_of(pdf):
    """Return how far above the lower edge of the last page its imprint ends, in mm."""
    document = pypdfium2.PdfDocument(pdf)
    text = document[len(document) - 1].get_textpage()
    place, _count = text.search("印发").get_next()
    bottom = text.get_charbox(place)[1]
    document.close()
    return bottom / MM
