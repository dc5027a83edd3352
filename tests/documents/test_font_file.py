"""The shipped fonts, read in whole tables, are what ReportLab reads of them number by number."""

import pytest
from reportlab.pdfbase import ttfonts

from consult_app.basics.paths import resource
from consult_app.documents.font_file import FontFile, FontMaker
from consult_app.documents.fonts import FILES

READ_BY_REPORTLAB = ttfonts.TTFontFile
WRITTEN_BY_REPORTLAB = ttfonts.TTFontMaker


@pytest.mark.parametrize("face", sorted(FILES))
def test_a_font_is_read_as_reportlab_reads_it(face):
    path = str(resource("fonts", FILES[face]))
    ours, theirs = FontFile(path), READ_BY_REPORTLAB(path)
    assert ours.charToGlyph == theirs.charToGlyph
    assert ours.glyphPos == theirs.glyphPos
    assert ours.defaultWidth == theirs.defaultWidth
    assert ours.charWidths == theirs.charWidths

    assert [each for _width, each in ours.hmetrics] == [each for _width, each in theirs.hmetrics]


@pytest.mark.parametrize("face", sorted(FILES))
def test_the_widths_a_file_embeds_are_those_it_is_set_with(face):
    font = FontFile(str(resource("fonts", FILES[face])))
    for char, glyph in font.charToGlyph.items():
        assert font.charWidths[char] == font.hmetrics[glyph][0] * 1000 / font.unitsPerEm


def test_the_file_of_a_subset_is_the_one_that_reportlab_writes():
    ours, theirs = FontMaker(), WRITTEN_BY_REPORTLAB()
    for maker in (ours, theirs):
        for number, tag in enumerate(("head", "glyf", "loca", "name", "post")):
            maker.add(tag, bytes(range(16 + number, 16 + 60 + 5 * number)))
    assert ours.makeStream() == theirs.makeStream()
