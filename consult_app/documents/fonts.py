"""The faces of a paper: which font prints a character, how wide it is, what a PDF embeds of it.

Needs some 0.04 s for the first character of each font and nothing before that.
"""

from functools import cache, cached_property
from struct import unpack
from typing import Any, Literal

from reportlab.pdfbase import pdfmetrics, ttfonts

from consult_app.basics.paths import resource
from consult_app.documents.font_file import FontFile, FontMaker

Face = Literal["fang", "song", "hei", "kai", "sans", "digits", "rare"]
"""仿宋, 小标宋, 黑体, 楷体, 细黑, page numbers, the characters that only names have."""

FILES = {
    "fang": "FandolFang-Regular.ttf",
    "song": "NotoSerifSC-Bold.ttf",
    "hei": "NotoSansSC-SemiBold.ttf",
    "sans": "NotoSansSC-Regular.ttf",
    "kai": "LXGWWenKai-Regular.ttf",
    "digits": "NotoSerifSC-Digits.ttf",
    "rare": "RareHan-Regular.ttf",
}

FALLBACKS: dict[Face, tuple[Face, ...]] = {
    "fang": ("fang", "kai", "sans", "rare"),
    "song": ("song", "kai", "rare"),
    "hei": ("hei", "kai", "rare"),
    "sans": ("sans", "kai", "rare"),
    "kai": ("kai", "sans", "rare"),
    "digits": ("digits", "fang", "kai", "sans", "rare"),
    "rare": ("rare",),
}
"""Where a character is looked for when the face lacks it; WenKai has the rare characters of most names, the last face
Extension B of GB 18030."""

FIRST_RARE = "\U00020000"

STAND_IN = ord("〓")
"""What is printed for a character that no face has: the mark with which Chinese printers fill such a place."""


class PaperFont(ttfonts.TTFont):  # type: ignore[misc]  # ReportLab has no types
    """A font that prints a mark for a character it has no glyph for, and keeps what was meant.

    ReportLab prints all such characters as code 0, which an archive does not take (ISO 19005-2, 6.2.11.8) and nobody
    can read back.
    """

    def covers(self, char: str) -> bool:
        code = ord(char)
        return code in self.face.charToGlyph and code not in self._stood_in

    def stand_in(self, char: str) -> None:
        """Print 〓 for `char` from now on."""
        code = ord(char)
        self._stood_in.add(code)
        self.face.charToGlyph[code] = self.face.charToGlyph[STAND_IN]
        self.face.charWidths[code] = self.face.charWidths[STAND_IN]

    @cached_property
    def _stood_in(self) -> set[int]:
        return set()

    def shown(self, text: str, doc: Any) -> list[tuple[str, str]]:  # noqa: ANN401
        """Return text as pieces to show: the name of a subset of the font in `doc`, and the codes in it, hexadecimal."""
        pieces = self.splitString(text, doc)
        name = self.getSubsetInternalName(0, doc).partition("+")[0]
        return [(f"{name}+{subset}", chars.hex()) for subset, chars in pieces]

    def splitString(self, text: str, doc: Any, encoding: str = "utf-8") -> list[tuple[int, bytes]]:  # noqa: N802, ANN401, ARG002
        state = self._assignState(doc, asciiReadable=False)
        found: list[tuple[int, bytearray]] = []
        for code in map(ord, text):
            place = state.assignments.get(code)
            subset, byte = divmod(_assign(state, code) if place is None else place, 256)
            if not found or found[-1][0] != subset:
                found.append((subset, bytearray()))
            found[-1][1].append(byte)
        return [(subset, bytes(chars)) for subset, chars in found]


def _assign(state: Any, code: int) -> int:  # noqa: ANN401 - ReportLab has no types
    """Give a new character its place; code 0 of every subset is .notdef and code 32 the space."""
    place: int = state.nextCode
    if place % 256 == 0:
        state.subsets.append([0])
        place += 1
    elif place % 256 == 32:
        if place != 32:
            state.subsets[-1].append(32)
        place += 1
    if place < 32:
        state.subsets[0][place] = code
    else:
        state.subsets[-1].append(code)
    state.assignments[code] = place
    state.nextCode = place + 1
    return place


def to_unicode(fontname: str, subset: list[int]) -> str:
    """Write the ToUnicode map of a subset in UTF-16BE, at most 100 lines a block (PDF 1.7, 9.10.3)."""
    lines = [
        f"<{i:02X}> <{chr(code).encode('utf-16-be').hex().upper()}>"
        for i, code in enumerate(subset)
        if code  # code 0 is the glyph that is never shown
    ]
    blocks = [lines[i : i + 100] for i in range(0, len(lines), 100)]
    body = "\n".join(
        f"{len(block)} beginbfchar\n" + "\n".join(block) + "\nendbfchar" for block in blocks
    )
    return (
        "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
        "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"
        f"/CMapName /{fontname} def\n/CMapType 2 def\n"
        f"1 begincodespacerange\n<00> <FF>\nendcodespacerange\n{body}\n"
        "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend"
    )


@cache
def font_named(face: Face) -> PaperFont:
    """Load and register the font of a face, once."""
    ttfonts.makeToUnicodeCMap = to_unicode  # ReportLab's writes five digits beyond U+FFFF
    ttfonts.TTFontFace = FontFile
    ttfonts.TTFontMaker = FontMaker
    font = PaperFont(face, str(resource("fonts", FILES[face])), shapable=False)
    _mend_glyphs(font.face)
    pdfmetrics.registerFont(font)
    return font


class _Glyphs:
    """The outlines of a font where they lie."""

    def __init__(self, data: bytes, start: int) -> None:
        self._data = data
        self._start = start

    def __getitem__(self, part: slice) -> bytes:
        return self._data[self._start + part.start : self._start + part.stop]


def _mend_glyphs(face: Any) -> None:  # noqa: ANN401 - ReportLab has no types
    """Hand out outlines where they lie: ReportLab copies all ten megabytes of them for every subset."""
    copied = face.get_table
    glyphs = _Glyphs(face._ttf_data, face.get_table_pos("glyf")[0])  # noqa: SLF001
    face.get_table = lambda tag: glyphs if tag == "glyf" else copied(tag)


@cache
def face_of(face: Face, char: str) -> Face:
    """Return the first face, starting with `face`, that can print `char`; else the first that has a mark for it."""
    for candidate in FALLBACKS[face]:
        if candidate == "rare" and char < FIRST_RARE:
            continue  # its 22 MB are not read for a tick box
        if font_named(candidate).covers(char):
            return candidate
    last: Face = "fang" if face == "digits" else face
    font_named(last).stand_in(char)
    return last


@cache
def measure(face: Face, char: str) -> tuple[Face, float]:
    """Return the face that prints `char` in place of `face`, and its width there."""
    used = face_of(face, char)
    return used, char_width(used, char)


@cache
def char_width(face: Face, char: str) -> float:
    """Return the width of `char` in thousandths of the font size, as `face` itself prints it."""
    width: float = font_named(face).face.getCharWidth(ord(char))
    return width


@cache
def ink(face: Face, char: str) -> tuple[float, float]:
    """Return where the ink of `char` begins and ends in `face`, in thousandths of the font size from its left edge."""
    outlines = font_named(face).face
    place = outlines.get_table_pos("glyf")[0] + outlines.glyphPos[outlines.charToGlyph[ord(char)]]
    left, _bottom, right, _top = unpack(">4h", outlines._ttf_data[place + 2 : place + 10])  # noqa: SLF001
    return left * 1000 / outlines.unitsPerEm, right * 1000 / outlines.unitsPerEm


def unprintable(text: str, face: Face = "fang") -> str:
    """Return the characters of `text` that no shipped font has; a paper shows 〓 for each."""
    chars = dict.fromkeys(char for char in text if not char.isspace() and char not in "☐☑")
    return "".join(char for char in chars if not font_named(face_of(face, char)).covers(char))
