"""What the hall may see, as plain values: one picture at a time, and its words for a screen reader."""

from dataclasses import dataclass
from fractions import Fraction
from typing import assert_never

from consult_app.ui.widgets.bars import Part


@dataclass(frozen=True, slots=True)
class Agenda:
    """What is on today: (words, minutes in words) a line; `now` is the number of the one in hand, from 0."""

    lines: tuple[tuple[str, str], ...]
    now: int = 0


@dataclass(frozen=True, slots=True)
class QuorumScene:
    """Due, present, the threshold with its label (三分之二 34 人), and the sentence in two lines."""

    due: int
    present: int
    need: int
    label: str
    met: bool
    sentence: tuple[str, str]
    agenda: Agenda


@dataclass(frozen=True, slots=True)
class SpeakerScene:
    """Who speaks, used and whole time in seconds, who comes next, and a line of counts."""

    name: str
    office: str
    used: int
    total: int
    bell: int
    following: tuple[tuple[str, str], ...] = ()
    counts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class TallyScene:
    """
    A board of options with their counts; `newest` is the option whose stroke is the last.

    `wide` gives the words more room than the strokes need: names instead of yes and no.
    """

    options: tuple[Part, ...]
    newest: int = -1
    tellers: str = ""
    wide: bool = False


@dataclass(frozen=True, slots=True)
class ResultScene:
    """The verdict's word, the sentence in two lines, the parts with their threshold, the article."""

    word: str
    passed: bool
    sentence: tuple[str, str]
    parts: tuple[Part, ...]
    mark: Fraction | None
    label: str
    article: str


@dataclass(frozen=True, slots=True)
class ChosenScene:
    """
    The result among several: word and sentence, then every name with its marks and what became of it.

    `lines` are in the order of their marks, those in `chosen` have a tick; `note` says what came before.
    """

    word: str
    passed: bool
    sentence: str
    lines: tuple[tuple[str, int, str], ...]
    chosen: frozenset[str] = frozenset()
    note: str = ""


@dataclass(frozen=True, slots=True)
class WordsScene:
    """Plain words: a waiting picture, a break, the text of a motion; at most six lines."""

    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TextScene:
    """A text to be read from the last row: as large as it fits, a long one page by page (`page` from 0)."""

    title: str
    text: str
    page: int = 0


@dataclass(frozen=True, slots=True)
class ListScene:
    """What one may choose among, too many for one line each of a text: every line stands whole in its column."""

    title: str
    lines: tuple[str, ...]


Scene = (
    QuorumScene
    | SpeakerScene
    | TallyScene
    | ResultScene
    | ChosenScene
    | WordsScene
    | TextScene
    | ListScene
)


@dataclass(frozen=True, slots=True)
class HallView:
    """One picture for the hall: the matter at the left of the head, what is going on at the right."""

    title: str
    right: str
    scene: Scene


def spoken(view: HallView) -> str:
    """Return what a screen reader says of the picture: its head and the facts in it."""
    match view.scene:
        case QuorumScene(due=due, present=present, sentence=sentence):
            told = f"{present}/{due} {'，'.join(sentence)}"
        case SpeakerScene(name=name, used=used, total=total):
            told = f"{name} {used}/{total}"
        case TallyScene(options=options):
            told = "，".join(f"{part.word} {part.count}" for part in options)
        case ResultScene(word=word, sentence=sentence):
            told = f"{word}，{'，'.join(sentence)}"
        case ChosenScene(word=word, sentence=sentence, lines=lines):
            told = "，".join([word, sentence, *(f"{name} {marks}" for name, marks, _ in lines)])
        case WordsScene(lines=lines):
            told = "，".join(lines)
        case TextScene(title=title, text=text):
            told = f"{title}，{text}"
        case ListScene(title=title, lines=lines):
            told = "，".join((title, *lines))
        case never:
            assert_never(never)
    return f"{view.title}，{view.right}，{told}"
