"""
The code of a person's slip: sixteen digits, which a scanner that types like a keyboard gives in any input method.

    97 · 5 meeting · 7 line of the roll · 2 check digits (ISO 7064 MOD 97-10, as on bank accounts)
"""

BEGINNING = "97"
LENGTH = 16
MOST_MEETING, MOST_LINE = 99_999, 9_999_999


def person_code(meeting_id: int, entry_id: int) -> str:
    """Return the digits of a line of the roll; refuses with `ValueError` what does not fit."""
    if not (0 < meeting_id <= MOST_MEETING and 0 < entry_id <= MOST_LINE):
        raise ValueError(f"no person's code for line {entry_id} of meeting {meeting_id}")
    told = f"{BEGINNING}{meeting_id:05d}{entry_id:07d}"
    return f"{told}{98 - int(told) * 100 % 97:02d}"


def read_person_code(text: str) -> tuple[int, int] | None:
    """Return meeting and line of a code; nothing for any other text, or where a digit is wrong."""
    if len(text) != LENGTH or not (text.isascii() and text.isdigit()):
        return None
    if not text.startswith(BEGINNING) or int(text) % 97 != 1:
        return None
    return int(text[2:7]), int(text[7:14])
