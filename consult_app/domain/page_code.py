"""The code at the foot of every page: which village, consultation, paper, version and page it is.

Twenty-three bytes, big-endian, spelt in Base45 (RFC 9285), whose letters are those of a QR code's alphanumeric mode:
35 letters, which fit the second smallest QR code with 15 % of it damaged (ISO/IEC 18004, version 2, level M: 38).

    1 format · 5 village · 5 consultation · 4 paper · 2 version · 2 page · 2 pages · 2 checksum (CRC-16/CCITT)

Village, consultation and paper are digests: a page that is lost tells a finder nothing. A page of 0 says that the
page is not told (a DOCX, whose pages are its editor's), a version of 0 a secret ballot, which must not say more.
"""

import binascii
import hashlib
import struct
from dataclasses import dataclass, replace

FORMAT = 1
LETTERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:"
MOST = 0xFFFF
_FIELDS = struct.Struct(">B5s5s4sHHH")
_CHECK = struct.Struct(">H")
LENGTH = (_FIELDS.size + _CHECK.size) // 2 * 3 + (_FIELDS.size + _CHECK.size) % 2 * 2
"""Letters of every code."""


@dataclass(frozen=True, slots=True)
class PageCode:
    """What one page says of itself; the three digests are made by `digest`."""

    village: bytes
    consultation: bytes
    paper: bytes
    version: int
    page: int = 0
    pages: int = 0

    def __post_init__(self) -> None:
        if (len(self.village), len(self.consultation), len(self.paper)) != (5, 5, 4):
            raise ValueError("a page code's digests are 5, 5 and 4 bytes long")
        if not all(0 <= each <= MOST for each in (self.version, self.page, self.pages)):
            raise ValueError("version and pages of a page code are 0 to 65535")
        if self.page > self.pages:
            raise ValueError(f"page {self.page} of {self.pages}")

    @property
    def ballot(self) -> bool:
        """Whether it is a secret ballot: it says which vote, and nothing that tells one paper from another."""
        return self.version == 0

    def of_page(self, page: int, pages: int) -> "PageCode":
        """Return the code of one page; every page of a ballot has the same."""
        return self if self.ballot else replace(self, page=page, pages=pages)


@dataclass(frozen=True, slots=True)
class PageMark:
    """What stands at the foot of each page of a paper: the code, and in words what it is."""

    code: PageCode
    words: str


@dataclass(frozen=True, slots=True)
class SignatureCell:
    """Where a paper is to be signed: `page` counted from 1, lengths in tenths of a mm from the top left corner."""

    page: int
    x: int
    y: int
    width: int
    height: int
    label: str


def digest(text: str, length: int) -> bytes:
    """Return the first bytes of a text's SHA-256."""
    return hashlib.sha256(text.encode()).digest()[:length]


def page_code(village: str, consultation: str, paper: str, version: int) -> PageCode:
    """Return the code of a paper from the uids of village and consultation and the paper's key."""
    return PageCode(digest(village, 5), digest(consultation, 5), digest(paper, 4), version)


def paper_key(
    code: str, meeting_id: int | None, vote_id: int | None, publication_id: int | None
) -> str:
    """Return what tells one paper of a consultation from another, whatever its version."""
    return f"{code}:{meeting_id or 0}:{vote_id or 0}:{publication_id or 0}"


def encode(code: PageCode) -> str:
    """Return the letters of a code."""
    told = _FIELDS.pack(
        FORMAT,
        code.village,
        code.consultation,
        code.paper,
        code.version,
        code.page,
        code.pages,
    )
    return _letters(told + _CHECK.pack(binascii.crc_hqx(told, MOST)))


def decode(letters: str) -> PageCode | None:
    """Return the code, or nothing for any other text: a foreign QR code, a damaged one, a later format."""
    raw = _bytes(letters)
    if raw is None or len(raw) != _FIELDS.size + _CHECK.size:
        return None
    told, check = raw[: _FIELDS.size], raw[_FIELDS.size :]
    if _CHECK.pack(binascii.crc_hqx(told, MOST)) != check:
        return None
    format_, village, consultation, paper, version, page, pages = _FIELDS.unpack(told)
    if format_ != FORMAT or page > pages:
        return None
    return PageCode(village, consultation, paper, version, page, pages)


def decode_trimmed(letters: str) -> PageCode | None:
    """Return the code of letters whose spaces at the ends may have been cut off, as editors and fields do."""
    told = letters.strip()
    cut = LENGTH - len(told)
    spelt = (" " * before + told + " " * (cut - before) for before in range(cut + 1))
    return next(filter(None, map(decode, spelt)), None)


def _letters(raw: bytes) -> str:
    """Spell bytes in Base45: two bytes are three letters, a last one two; the least letter first."""
    spelt = []
    for start in range(0, len(raw), 2):
        pair = raw[start : start + 2]
        number = int.from_bytes(pair, "big")
        for _ in range(len(pair) + 1):
            number, rest = divmod(number, len(LETTERS))
            spelt.append(LETTERS[rest])
    return "".join(spelt)


def _bytes(letters: str) -> bytes | None:
    """Return the bytes that are spelt so, or nothing where no bytes are."""
    raw = bytearray()
    for start in range(0, len(letters), 3):
        group = letters[start : start + 3]
        places = [LETTERS.find(letter) for letter in group]
        number = sum(place * len(LETTERS) ** power for power, place in enumerate(places))
        length = len(group) - 1
        if min(places) < 0 or not length or number >= 256**length:
            return None
        raw += number.to_bytes(length, "big")
    return bytes(raw)
