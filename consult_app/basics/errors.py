"""The one error that people are told about; everything else is a bug and is not caught."""

from typing import Any


class ExpectedError(Exception):
    """A refusal with a code and the facts that explain it.

    The code is `place.what`, e.g. `roster.header-not-found`; `ui/errors.py` and `cli.py` turn it into a
    sentence that says what is wrong, where, and what to do. Facts are plain values for that sentence.
    """

    def __init__(self, code: str, **facts: Any) -> None:  # noqa: ANN401 - facts of a sentence
        super().__init__(code)
        self.code = code
        self.facts = facts

    def __str__(self) -> str:
        told = ", ".join(f"{key}={value!r}" for key, value in self.facts.items())
        return f"{self.code} ({told})" if told else self.code
