"""The file of a font, read in whole tables: ReportLab goes through its half a million numbers one by one."""

from collections.abc import Iterator, Sequence
from mmap import ACCESS_READ, mmap
from pathlib import Path
from struct import pack, pack_into, unpack_from

from reportlab.pdfbase import ttfonts

NO_BREAK_SPACE = 0xA0


class FontFile(ttfonts.TTFontFace):  # type: ignore[misc]  # ReportLab has no types
    """
    A font as ReportLab knows it, in a tenth of its time. Reads what the shipped fonts have: `cmap` of format 4 or 12.

    Its widths are those of the file also behind the last width that `hmtx` tells, which ReportLab scales.
    """

    def readFile(self, f: str) -> None:  # noqa: N802 - ReportLab's name
        """Look into the file where it lies: ReportLab copies its fifteen megabytes."""
        with Path(f).open("rb") as file:
            self._ttf_data = mmap(file.fileno(), 0, access=ACCESS_READ)
        self.filename, self._pos = f, 0

    def extractInfo(self, charInfo: int = 1) -> None:  # noqa: N802, N803 - ReportLab's names
        super().extractInfo(charInfo=0)
        if not charInfo:
            return
        self.charToGlyph: dict[int, int] = {}
        for first, glyphs in self._characters():
            self.charToGlyph.update(zip(range(first, first + len(glyphs)), glyphs, strict=True))
        advances, bearings = self._metrics()
        self.hmetrics = [*zip(advances, bearings, strict=True)]
        scaled = {advance: self._pdfScale(advance) for advance in set(advances)}
        widths = [scaled[advance] for advance in advances]
        self.defaultWidth = widths[0]
        told = map(widths.__getitem__, self.charToGlyph.values())
        self.charWidths = dict(zip(self.charToGlyph, told, strict=True))
        if ord(" ") in self.charToGlyph:
            self.charToGlyph[NO_BREAK_SPACE] = self.charToGlyph[ord(" ")]
            self.charWidths[NO_BREAK_SPACE] = self.charWidths[ord(" ")]
        short = self._numbers("H", "head", 50, 1) == (0,)
        places = self._numbers("H" if short else "L", "loca", 0, self.numGlyphs + 1)
        self.glyphPos = [2 * place for place in places] if short else list(places)

    def _numbers(self, kind: str, tag: str, start: int, count: int) -> tuple[int, ...]:
        """Return `count` numbers of a table: `H` unsigned of two bytes, `h` signed, `L` of four."""
        place = self.get_table_pos(tag)[0] + start
        return unpack_from(f">{count}{kind}", self._ttf_data, place)

    def _metrics(self) -> tuple[Sequence[int], Sequence[int]]:
        """Return the advances and the left bearings of all glyphs; the last ones share the last advance."""
        (told,) = self._numbers("H", "hhea", 34, 1)
        pairs = self._numbers("H", "hmtx", 0, 2 * told)
        bearings = self._numbers("H", "hmtx", 4 * told, self.numGlyphs - told)
        return pairs[::2] + pairs[-2:-1] * len(bearings), pairs[1::2] + bearings

    def _characters(self) -> Iterator[tuple[int, Sequence[int]]]:
        """Yield runs of characters: the first one's code, and their glyphs."""
        (count,) = self._numbers("H", "cmap", 2, 1)
        records = [
            unpack_from(">HHL", self._ttf_data, self._place(8 * n + 4)) for n in range(count)
        ]
        start = [place for platform, _encoding, place in records if platform == 3][-1]
        (kind,) = self._numbers("H", "cmap", start, 1)
        return self._of_groups(start) if kind == 12 else self._of_segments(start)

    def _place(self, start: int) -> int:
        place: int = self.get_table_pos("cmap")[0] + start
        return place

    def _of_groups(self, start: int) -> Iterator[tuple[int, Sequence[int]]]:
        """Yield the runs of format 12: groups of first and last character and the first one's glyph."""
        (count,) = self._numbers("L", "cmap", start + 12, 1)
        told = self._numbers("L", "cmap", start + 16, 3 * count)
        for first, last, glyph in zip(told[::3], told[1::3], told[2::3], strict=True):
            yield first, range(glyph, glyph + last - first + 1)

    def _of_segments(self, start: int) -> Iterator[tuple[int, Sequence[int]]]:
        """Yield the runs of format 4: glyphs follow their characters at a distance, or stand in a list."""
        count = self._numbers("H", "cmap", start + 6, 1)[0] // 2
        lasts = self._numbers("H", "cmap", start + 14, count)
        firsts = self._numbers("H", "cmap", start + 16 + 2 * count, count)
        steps = self._numbers("h", "cmap", start + 16 + 4 * count, count)
        offsets = start + 16 + 6 * count
        lists = self._numbers("H", "cmap", offsets, count)
        for number, (first, last) in enumerate(zip(firsts, lasts, strict=True)):
            step, size = steps[number], last - first + 1
            if lists[number] == 0:
                yield first, [(char + step) & 0xFFFF for char in range(first, last + 1)]
            else:
                listed = self._numbers("H", "cmap", offsets + 2 * number + lists[number], size)
                yield first, [glyph and (glyph + step) & 0xFFFF for glyph in listed]


class FontMaker(ttfonts.TTFontMaker):  # type: ignore[misc]  # ReportLab has no types
    """Writes the file of a subset: the sum of the whole is that of its tables, which ReportLab adds up a second time."""

    def makeStream(self) -> bytes:  # noqa: N802 - ReportLab's name
        tables = sorted(self.tables.items())
        power = len(tables).bit_length() - 1
        wide = 16 << power
        head = pack(">lHHHH", 0x00010000, len(tables), wide, power, len(tables) * 16 - wide)
        sums, parts, start = [], [], 12 + 16 * len(tables)
        places = {}
        for tag, data in tables:
            padded = data + bytes(-len(data) % 4)
            sums.append(_sum(padded))
            head += tag.encode("latin-1") + pack(">LLL", sums[-1], start, len(data))
            places[tag] = start
            parts.append(padded)
            start += len(padded)
        whole = bytearray(b"".join((head, *parts)))
        adjustment = (0xB1B0AFBA - _sum(head) - sum(sums)) & 0xFFFFFFFF
        pack_into(">L", whole, places["head"] + 8, adjustment)
        return bytes(whole)


def _sum(data: bytes) -> int:
    """Add up words of four bytes, as fonts are checked."""
    total: int = sum(unpack_from(f">{len(data) // 4}L", data))
    return total & 0xFFFFFFFF
