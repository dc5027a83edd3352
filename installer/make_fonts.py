"""Makes the three fonts of `resources/fonts/` that are not shipped exactly as their packages have them.

    python installer/make_fonts.py fang FandolFang-Regular.otf resources/fonts/FandolFang-Regular.ttf
    python installer/make_fonts.py digits NotoSerifSC_400Regular.ttf resources/fonts/NotoSerifSC-Digits.ttf
    python installer/make_fonts.py rare HanaMinB.ttf resources/fonts/RareHan-Regular.ttf

Needs fontTools, which the program itself does not.
"""

import sys
from pathlib import Path
from typing import Any

from fontTools.pens.cu2quPen import Cu2QuPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont, newTable

LARGEST_ERROR = 0.8
"""Largest distance between a cubic curve and its quadratic copy, in units of 1/1000 em."""

DROPPED = ("CFF ", "VORG", "BASE", "GPOS", "DSIG")
"""Tables that describe cubic outlines or vertical setting, neither of which is used."""

DIGITS = "".join(chr(code) for code in range(0x20, 0x7F)) + "—–·…　、。〇《》（）：；，"


def to_truetype(source: Path, target: Path) -> None:
    """Write the CFF font `source` with quadratic outlines, which ReportLab can embed."""
    font = TTFont(source)
    outlines = font.getGlyphSet()
    order = font.getGlyphOrder()
    glyf: Any = newTable("glyf")
    glyf.glyphOrder = order
    glyf.glyphs = {name: _quadratic(outlines, name) for name in order}
    for tag in DROPPED:
        if tag in font:
            del font[tag]
    font["loca"] = newTable("loca")
    font["glyf"] = glyf
    font["maxp"] = _profile(len(order))
    post: Any = font["post"]
    post.formatType = 3.0
    font.sfntVersion = "\000\001\000\000"
    for name in glyf.keys():  # noqa: SIM118 - a font table is not a mapping
        glyf[name].recalcBounds(glyf)
    font.save(target)


def _quadratic(outlines: Any, name: str) -> Any:  # noqa: ANN401 - fontTools has no types
    pen = TTGlyphPen(outlines)
    outlines[name].draw(Cu2QuPen(pen, LARGEST_ERROR, reverse_direction=True))
    return pen.glyph()


def _profile(glyphs: int) -> Any:  # noqa: ANN401 - fontTools has no types
    profile: Any = newTable("maxp")
    profile.tableVersion = 0x00010000
    profile.numGlyphs = glyphs
    for field in [
        "maxTwilightPoints",
        "maxStorage",
        "maxFunctionDefs",
        "maxInstructionDefs",
        "maxStackElements",
        "maxSizeOfInstructions",
        "maxComponentElements",
        "maxComponentDepth",
        "maxPoints",
        "maxContours",
        "maxCompositePoints",
        "maxCompositeContours",
    ]:
        setattr(profile, field, 0)
    profile.maxZones = 1
    return profile


def to_digits(source: Path, target: Path) -> None:
    """Write the part of `source` that page numbers and Latin words need."""
    font = TTFont(source)
    options = Options(layout_features=["kern"], name_IDs=["*"], notdef_outline=True)
    subsetter = Subsetter(options)
    subsetter.populate(text=DIGITS)
    subsetter.subset(font)
    for record in font["name"].names:
        if record.nameID in {1, 4, 16}:
            record.string = "Noto Serif SC Digits"
    font.save(target)


RARE = range(0x20000, 0x2A6E0)
"""Extension B of the Han characters, which GB 18030 takes in whole."""


def to_rare(source: Path, target: Path) -> None:
    """Write the rare characters of `source`, without what only screens and vertical setting need."""
    font = TTFont(source)
    options = Options(layout_features=[], name_IDs=["*"], hinting=False, notdef_outline=True)
    options.glyph_names = False
    options.drop_tables += ["GSUB", "GDEF", "BASE", "vhea", "vmtx", "FFTM"]
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=[code for code in font.getBestCmap() if code in RARE] + [0x20])
    subsetter.subset(font)
    for record in font["name"].names:
        if record.nameID in {1, 3, 4, 6, 16}:
            record.string = "RareHan"
    font.save(target)


MAKERS = {"fang": to_truetype, "digits": to_digits, "rare": to_rare}

if __name__ == "__main__":
    MAKERS[sys.argv[1]](Path(sys.argv[2]), Path(sys.argv[3]))
