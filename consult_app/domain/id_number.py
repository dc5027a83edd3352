"""What an 18-digit ID number (GB 11643) says by itself; its region code is never compared with any list."""

from datetime import date
from operator import mul

from consult_app.domain.people import Sex

LENGTH = 18
OLD_LENGTH = 15

_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_CHECK = "10X98765432"


def has_form(number: str) -> bool:
    """Say whether the text is made like an ID number: 17 digits and a digit or X."""
    if len(number) != LENGTH or not number.isascii():
        return False
    return number.isdigit() or (number[:17].isdigit() and number[17] == "X")


def check_digit(first_seventeen: str) -> str:
    """Return the check digit that belongs to 17 digits (ISO 7064 MOD 11-2, as GB 11643 asks)."""
    total = sum(map(mul, first_seventeen.encode(), _WEIGHTS)) - _SUM_OF_ZEROS
    return _CHECK[total % 11]


_SUM_OF_ZEROS = 48 * sum(_WEIGHTS)
"""The bytes of digits start at 48: one subtraction for all of them, since this runs for every row."""


def check_is_right(number: str) -> bool:
    return check_digit(number[:17]) == number[17]


def birth_date(number: str) -> date | None:
    """Return the birth date in an 18- or 15-digit number; nothing when there is no such day."""
    digits = number[6:14] if len(number) == LENGTH else f"19{number[6:12]}"
    try:
        return date.fromisoformat(digits)
    except ValueError:
        return None


def sex_of(number: str) -> Sex:
    """Return the sex: odd for men, even for women (17th digit, or the 15th of an old number)."""
    digit = number[16] if len(number) == LENGTH else number[14]
    return Sex.MALE if digit in "13579" else Sex.FEMALE


def masked(number: str) -> str:
    """Return the number as the clerk's screen shows it: six digits, stars, four digits."""
    return number if len(number) < OLD_LENGTH else f"{number[:6]} ****** {number[-4:]}"
