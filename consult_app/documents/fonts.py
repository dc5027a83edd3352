"""The faces of a paper: which font prints a character, how wide it is, what a PDF embeds of it.

Needs about 0.1 s for the first character of each font and nothing before that.
"""

from functools import cache
from typing import Any, Literal

from reportlab.pdfbase import pdfmetrics, ttfonts

from consult_app.basics.paths import resource

Face = Literal["fang", "song", "hei", "kai", "sans", "digits"]
"""仿宋, 小标宋, 黑体, 楷体, 细黑, page numbers."""

FILES = {
    "fang": "FandolFang-Regular.ttf",
    "song": "NotoSerifSC-Bold.ttf",
    "hei": "NotoSansSC-SemiBold.ttf",
    "sans": "NotoSansSC-Regular.ttf",
    "kai": "LXGWWenKai-Regular.ttf",
    "digits": "NotoSerifSC-Digits.ttf",
}

FALLBACKS: dict[Face, tuple[Face, ...]] = {
    "fang": ("fang", "kai", "sans"),
    "song": ("song", "kai"),
    "hei": ("hei", "kai"),
    "sans": ("sans", "kai"),
    "kai": ("kai", "sans"),
    "digits": ("digits", "fang", "kai"),
}
"""Where a character is looked for when the face lacks it; WenKai has the rare characters of names."""


class PaperFont(ttfonts.TTFont):  # type: ignore[misc]  # ReportLab has no types
    """A font that keeps the words of characters it has no glyph for.

    ReportLab prints all such characters as code 0, so that nobody can read back what was meant.
    """

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
    font = PaperFont(face, str(resource("fonts", FILES[face])), shapable=False)
    pdfmetrics.registerFont(font)
    return font


@cache
def face_of(face: Face, char: str) -> Face:
    """Return the first face, starting with `face`, that can print `char`; `face` itself if none can."""
    code = ord(char)
    for candidate in FALLBACKS[face]:
        if code in font_named(candidate).face.charToGlyph:
            return candidate
    return face


@cache
def char_width(face: Face, char: str) -> float:
    """Return the width of `char` in thousandths of the font size, as `face` itself prints it."""
    width: float = font_named(face).face.getCharWidth(ord(char))
    return width


def unprintable(text: str, face: Face = "fang") -> str:
    """Return the characters of `text` that no shipped font has; a paper shows an empty box for each."""
    chars = dict.fromkeys(char for char in text if not char.isspace() and char not in "☐☑")
    return "".join(
        char for char in chars if ord(char) not in font_named(face_of(face, char)).face.charToGlyph
    )
