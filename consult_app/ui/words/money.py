"""Money in words: whole yuan, in thousands where they are many."""


def yuan_words(yuan: int) -> str:
    """Return 120,000."""
    return f"{yuan:,}"
