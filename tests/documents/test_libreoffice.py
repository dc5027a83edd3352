"""The DOCX of every form, laid out by a real LibreOffice with the shipped fonts, beside our PDF."""

import os
import shutil
import subprocess
from datetime import UTC, datetime

import pytest

from consult_app.basics.paths import resource
from consult_app.documents.form import form_codes, load_form
from consult_app.documents.paper import make_paper, page_count
from tests.documents.samples import typical

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


def test_libreoffice_needs_as_many_pages_as_the_pdf_has(tmp_path):
    made = {
        code: make_paper(
            load_form(code), typical(), tmp_path / "ours", code, datetime(2026, 11, 23, tzinfo=UTC)
        )
        for code in form_codes()
    }
    settings = {
        **os.environ,
        "FONTCONFIG_FILE": str(font_settings(tmp_path)),
        "HOME": str(tmp_path),
    }
    words = [str(OFFICE), "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path / "theirs")]
    subprocess.run(
        [*words, *(str(docx) for _pdf, docx in made.values())],
        env=settings,
        check=True,
        timeout=300,
    )
    ours = {code: page_count(pdf) for code, (pdf, _docx) in made.items()}
    theirs = {code: page_count(tmp_path / "theirs" / f"{code}.pdf") for code in made}
    assert theirs == ours
