"""Breaks Chinese text into lines by the rules of the craft, and says where every glyph stands.

No closing mark starts a line and no opening mark ends one; two marks that meet share their white; Latin words,
numbers with their unit, —— and …… stay whole; lines are justified. After GB/T 15834-2011 and W3C clreq 3.1.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import pairwise
from typing import NamedTuple

from consult_app.documents.document import Align
from consult_app.documents.fonts import Face, char_width, ink, measure
from consult_app.documents.words import TICKED, UNTICKED

OPENING = frozenset("（《〈「『【〔［｛“‘(￥〖〘")
CLOSING = frozenset("，。、；：？！）》〉」』】〕］｝”’)〗〙")
NOT_FIRST = CLOSING | frozenset("…—·％‰℃々～-/,.;:!?%]}»ー")
NOT_LAST = OPENING | frozenset("[{«$¥№#")
WHOLE_PAIRS = frozenset({"——", "……"})
UNITS = frozenset("年月日时分秒号元角万亿千百个人户票名条款项届次期页件份米亩公倍")
"""What is not parted from the number before it."""
HALF_WHITE = frozenset("，。、；：）》〉」』】〕］｝”’〗〙！？")
"""Closing marks that are white in their right half."""
MARKS = HALF_WHITE | OPENING

STRETCH_LIMIT = 0.6
"""A line is not justified when every gap would have to grow by more than this share of the type size."""

TICKS = frozenset(TICKED + UNTICKED)


class Run(NamedTuple):
    """Glyphs of one font with the same extra space after each; `x` in points from the line's start."""

    x: float
    text: str
    face: Face
    spacing: float


class Line(NamedTuple):
    runs: tuple[Run, ...]
    width: float
    size: float

    @property
    def text(self) -> str:
        return "".join(run.text for run in self.runs)


class Span(NamedTuple):
    """Words in one face."""

    text: str
    face: Face


@dataclass(frozen=True, slots=True)
class Setting:
    """How a paragraph is set, in points; `pitch` is the room of one full-width character."""

    size: float
    width: float
    pitch: float = 0.0
    first: float = 0.0
    hanging: float = 0.0
    align: Align = "left"
    justify: bool = True


@dataclass(slots=True)
class _Glyph:
    char: str
    face: Face
    natural: float
    advance: float


def set_lines(spans: Iterable[Span], setting: Setting) -> tuple[Line, ...]:
    """Break one paragraph; an empty paragraph is one empty line."""
    glyphs = [_glyph(char, span.face, setting) for span in spans for char in span.text]
    if not glyphs:
        return (Line((), 0.0, setting.size),)
    _share_white(glyphs)
    points = break_points("".join(glyph.char for glyph in glyphs))
    lines, start = [], 0
    while start < len(glyphs):
        indent = setting.first if start == 0 else setting.hanging
        end = _line_end(glyphs, points, start, setting.width - indent)
        lines.append(_line(glyphs[start:end], setting, indent, last=end == len(glyphs)))
        start = end
    return tuple(lines)


def _glyph(char: str, face: Face, setting: Setting) -> _Glyph:
    factor = setting.pitch / setting.size if setting.pitch else 1.0
    used, width = measure(face, char)
    natural = setting.size if char in TICKS else width * setting.size / 1000
    return _Glyph(char, used, natural, natural * factor)


def _share_white(glyphs: list[_Glyph]) -> None:
    """Let two marks that meet stand half a character closer."""
    for this, following in pairwise(glyphs):
        if this.char not in MARKS:
            continue
        closing_meets = following.char in MARKS and _white_after(this)
        opening_meets = this.char in OPENING and _white_before(following)
        if (closing_meets or opening_meets) and _is_wide(this) and _is_wide(following):
            this.advance *= 0.5


def _is_wide(glyph: _Glyph) -> bool:
    return char_width(glyph.face, glyph.char) > 900


def _white_after(glyph: _Glyph) -> bool:
    """Tell whether the right half of a closing mark is white: not so of a question mark that stands in the middle."""
    return glyph.char in HALF_WHITE and _is_wide(glyph) and ink(glyph.face, glyph.char)[1] < 520


def _white_before(glyph: _Glyph) -> bool:
    return glyph.char in OPENING and _is_wide(glyph) and ink(glyph.face, glyph.char)[0] > 480


def break_points(text: str) -> list[bool]:
    """Tell for every character whether a line may begin with it; spaces stay at the end of the line before."""
    points, before = [], ""
    for index, char in enumerate(text):
        if char == " ":
            points.append(False)
            continue
        if index and text[index - 1] == " ":
            points.append(char not in NOT_FIRST and before not in NOT_LAST)
        else:
            points.append(bool(before) and may_break(before, char))
        before = char
    return points


@lru_cache(20_000)
def may_break(before: str, after: str) -> bool:
    """Tell whether a line may end between two characters that are no spaces."""
    if after in NOT_FIRST or before in NOT_LAST or before + after in WHOLE_PAIRS:
        return False
    if (before.isdigit() and after in UNITS) or (before in "第〕" and after.isdigit()):
        return False
    return not (_is_word(before) and _is_word(after))


@cache
def _is_word(char: str) -> bool:
    """Tell whether a character belongs to a Latin word or a number."""
    return char.isascii() or (char.isalnum() and ord(char) < 0x2E80)


def _line_end(glyphs: list[_Glyph], points: list[bool], start: int, room: float) -> int:
    """Return the index of the first glyph of the next line."""
    x, end = 0.0, len(glyphs)
    best = 0
    for index in range(start, end):
        glyph = glyphs[index]
        if index > start and points[index]:
            best = index
        full = x + glyph.advance > room + 0.01 and glyph.char != " "
        if full and x + _least_width(glyph) > room + 0.01:
            return best or max(index, start + 1)
        x += glyph.advance
    return end


def _least_width(glyph: _Glyph) -> float:
    """Return the room a glyph needs at a line's end, where a closing mark may lose its white half."""
    if _white_after(glyph) and glyph.advance > 0.6 * glyph.natural:
        return glyph.advance * 0.5
    return glyph.advance


def _line(glyphs: list[_Glyph], setting: Setting, indent: float, *, last: bool) -> Line:
    shown = len(glyphs)
    while shown > 1 and glyphs[shown - 1].char == " ":
        shown -= 1
    advances = [glyph.advance for glyph in glyphs]
    if _white_after(glyphs[shown - 1]):
        over = sum(advances[:shown]) - (setting.width - indent)
        if over > 0:
            advances[shown - 1] -= min(over, advances[shown - 1] * 0.5)
    if setting.justify and not last and setting.align == "left":
        _stretch(glyphs, advances, shown, setting.width - indent, setting.size)
    width = sum(advances[:shown])
    offset = _offset(setting, indent, width)
    return Line(tuple(_runs(glyphs, advances, offset)), offset + width, setting.size)


def _offset(setting: Setting, indent: float, width: float) -> float:
    spare = max(0.0, setting.width - indent - width)
    match setting.align:
        case "left":
            return indent
        case "centre":
            return indent + spare / 2
        case "right":
            return indent + spare


def _stretch(
    glyphs: list[_Glyph], advances: list[float], shown: int, room: float, size: float
) -> None:
    """Spread what is left of a line over its gaps, but not within a word."""
    gaps = [
        index
        for index in range(shown - 1)
        if not (_is_word(glyphs[index].char) and _is_word(glyphs[index + 1].char))
        and glyphs[index].char + glyphs[index + 1].char not in WHOLE_PAIRS
    ]
    extra = (room - sum(advances[:shown])) / len(gaps) if gaps else 0.0
    if 0.0 < extra <= STRETCH_LIMIT * size:
        for index in gaps:
            advances[index] += extra


def _runs(glyphs: list[_Glyph], advances: list[float], x: float) -> Iterable[Run]:
    """Join neighbours of one font and one spacing, so that a PDF needs few operators."""
    start, run_x, spacing = 0, x, 0.0
    for index, glyph in enumerate(glyphs):
        own = round(advances[index] - glyph.natural, 3)
        tick = glyph.char in TICKS
        if index > start and (
            tick
            or glyph.face != glyphs[start].face
            or glyphs[start].char in TICKS
            or _differs(own, spacing)
        ):
            yield _run(glyphs[start:index], run_x, spacing)
            start, run_x = index, x
        if index == start:
            spacing = own
        x += advances[index]
    yield _run(glyphs[start:], run_x, spacing)


def _differs(one: float, other: float) -> bool:
    return abs(one - other) > 0.002


def _run(glyphs: list[_Glyph], x: float, spacing: float) -> Run:
    return Run(x, "".join(glyph.char for glyph in glyphs), glyphs[0].face, spacing)


def text_width(text: str, face: Face, size: float) -> float:
    """Return the width of `text` on one line, in points."""
    return sum([measure(face, char)[1] for char in text]) * size / 1000


WORDS_KEPT = [
    "村民",
    "居民",
    "代表",
    "会议",
    "会的",
    "通知",
    "公告",
    "决议",
    "决定",
    "委员会",
    "支部",
    "公示",
    "协商",
    "表决",
    "结果",
    "纪要",
    "硬化",
    "关于",
    "召开",
    "道路",
    "事项",
    "方案",
    "实施",
    "情况",
    "报告",
    "村委",
    "村务",
    "监督",
    "落实",
    "归档",
    "目录",
    "登记",
    "主体",
    "议题",
    "征集",
    "审核",
    "满意度",
    "测评",
    "反馈",
    "证明",
    "主持",
    "社区",
    "建设",
    "改造",
]
"""Words that a title is not broken inside of."""


def balance(
    text: str, face: Face, size: float, width: float, names: Sequence[str] = ()
) -> tuple[str, ...]:
    """
    Break a title into the fewest lines that fit, of about the same length, at the best places.

    Words stay whole (词意完整, GB/T 9704-2012, 7.3.1), and `names` of places and offices more than others.
    """
    ends = _prefix_widths(text, face, size)
    first = int(ends[-1] // (width + 0.01)) + 1
    for count in range(first, min(first + 2, 6)):
        parts = _balanced(text, ends, width, count, names)
        if parts:
            return parts
    setting = Setting(size=size, width=width, justify=False)
    return tuple(line.text.strip() for line in set_lines([Span(text, face)], setting))


def _prefix_widths(text: str, face: Face, size: float) -> list[float]:
    widths = [0.0]
    for char in text:
        widths.append(widths[-1] + measure(face, char)[1] * size / 1000)
    return widths


def _balanced(
    text: str, ends: list[float], width: float, count: int, names: Sequence[str]
) -> tuple[str, ...]:
    """Choose the cuts with the least penalty, line by line; nothing when `count` lines do not do."""
    target = ends[-1] / count
    reached: dict[int, tuple[float, tuple[int, ...]]] = {0: (0.0, ())}
    for number in range(count):
        following: dict[int, tuple[float, tuple[int, ...]]] = {}
        for start, (penalty, cuts) in reached.items():
            for cut in range(start + 1, len(text) + 1):
                room = ends[cut] - ends[start]
                if room > width + 0.01:
                    break
                if (cut == len(text)) != (number == count - 1):
                    continue
                uneven = ((room - target) * 4 / target) ** 2
                cost = penalty + uneven + _cut_penalty(text, cut, names)
                if cut not in following or cost < following[cut][0]:
                    following[cut] = (cost, (*cuts, cut))
        reached = following
    if len(text) not in reached or reached[len(text)][0] >= FORBIDDEN:
        return ()
    cuts = (0, *reached[len(text)][1])
    return tuple(text[a:b].strip() for a, b in pairwise(cuts))


FORBIDDEN = 1000.0


NAME_CUT = 40.0
"""Worse than any unevenness, but where a name is longer than a line it is cut all the same."""


def _cut_penalty(text: str, cut: int, names: Sequence[str]) -> float:
    if cut == len(text):
        return 0.0
    if text[cut] == " " or not (text[cut - 1] == " " or may_break(text[cut - 1], text[cut])):
        return FORBIDDEN
    if any(_cuts_word(text, cut, name) for name in names):
        return NAME_CUT
    if text[cut - 1] == "第" or (text[cut - 1].isdigit() and text[cut] in "年月日次届号时"):
        return 5.0
    if any(_cuts_word(text, cut, word) for word in WORDS_KEPT):
        return 5.0
    return 0.0 if text[cut - 1] in "的、，》」和与及 " or text[cut] in "《（" else 1.0


def _cuts_word(text: str, cut: int, word: str) -> bool:
    start = text.find(word, max(0, cut - len(word) + 1))
    return 0 <= start < cut < start + len(word)
