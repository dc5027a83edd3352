"""A chart of bars on pages, and its measures, which both writers take from here."""

from consult_app.documents.document import Bar, Chart
from consult_app.documents.lines import Setting, Span, set_lines, text_width
from consult_app.documents.pages import Fill, Pages, Put, baseline_in
from consult_app.documents.sheets import Sheet

LABEL_SHARE, SHOWN_SHARE = 0.2, 0.2
"""How much of the width the words before and behind the bars take."""
STEPS = 60
"""Into how many parts the room of the bars is divided: both writers draw whole parts."""
HEIGHT = 0.62
"""Height of a bar, as a share of its line."""


def bar_steps(chart: Chart, bar: Bar) -> int:
    """Return how many of `STEPS` parts a bar is long; whatever is not nothing is seen."""
    longest = max(each.count for each in chart.bars)
    if not bar.count:
        return 0
    return max(1, bar.count * STEPS // longest)


def bar_pitch(sheet: Sheet) -> float:
    return sheet.pitch * 1.25


def chart_widths(sheet: Sheet) -> tuple[float, float, float]:
    """Return the width of labels, bars and figures, in points."""
    label, shown = sheet.text_width * LABEL_SHARE, sheet.text_width * SHOWN_SHARE
    return label, sheet.text_width - label - shown, shown


def word_size(text: str, sheet: Sheet, width: float) -> float:
    """Return the size in which a label or a figure stands in one line."""
    room = width - sheet.body / 2
    wide = text_width(text, "fang", sheet.body)
    return sheet.body if wide <= room else sheet.body * room / wide * 0.99


def lay_chart(pages: Pages, chart: Chart) -> None:
    """Lay a bar a line, with its label before and its figure behind it."""
    sheet, pitch = pages.sheet, bar_pitch(pages.sheet)
    label, room, shown = chart_widths(sheet)
    for bar in chart.bars:
        pages.need(pitch)
        length = room * bar_steps(chart, bar) / STEPS
        if length:
            top = sheet.top + pages.y + pitch * (1 - HEIGHT) / 2
            pages.put(Fill(sheet.left + label, top, length, pitch * HEIGHT))
        for text, x, width in ((bar.label, 0.0, label), (bar.shown, label + length, shown)):
            size = word_size(text, sheet, width)
            line = set_lines((Span(text, "fang"),), Setting(size, width * 2))[0]
            baseline = sheet.top + pages.y + baseline_in(pitch, size)
            indent = sheet.body / 2 if x else 0.0
            pages.put(Put(sheet.left + x + indent, baseline, line))
        pages.y += pitch
    pages.to_grid()
