"""The verdict: word, sentence, bar, sum, papers, article, and what the chair reads aloud."""

from collections.abc import Mapping
from fractions import Fraction
from typing import Any

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from consult_app.domain.consultation import NextAfterNoAgreement, Outcome
from consult_app.domain.tally import Word
from consult_app.domain.voting import Vote, VoteMethod, VoteState
from consult_app.services.announcing import read_aloud
from consult_app.services.vote_view import VoteView
from consult_app.ui.page import CRAMPED
from consult_app.ui.pages.vote_correcting import correcting_menu
from consult_app.ui.pages.vote_going_on import GoingOn
from consult_app.ui.pages.vote_options_result import OptionsCard, on_options, option_sentence
from consult_app.ui.pages.vote_sums import FIGURES, PARTS, sum_words
from consult_app.ui.widgets.bars import Part, QuorumBar, VoteBar
from consult_app.ui.widgets.base import (
    ElidedLabel,
    IconLabel,
    Label,
    SqueezedLabel,
    box,
    column,
    hair,
    row,
    scaled,
    upright,
)
from consult_app.ui.widgets.buttons import Button
from consult_app.ui.widgets.cards import Card, scroll
from consult_app.ui.words import owners
from consult_app.ui.words.filling import QT_TRANSLATE_NOOP
from consult_app.ui.words.meeting import share_label, share_words
from consult_app.ui.words.verdict import cited, of_both, unable_words

WORDS: Mapping[Word, str] = {
    Word.CARRIED: QT_TRANSLATE_NOOP("Verdict", "Carried"),
    Word.NOT_CARRIED: QT_TRANSLATE_NOOP("Verdict", "Not carried"),
    Word.RUN_OFF: QT_TRANSLATE_NOOP("Verdict", "Another round"),
    Word.NO_QUORUM: QT_TRANSLATE_NOOP("Verdict", "Too few present"),
    Word.VOID: QT_TRANSLATE_NOOP("Verdict", "Void"),
    Word.UNDECIDABLE: QT_TRANSLATE_NOOP("Verdict", "Cannot be told"),
    Word.NO_VOTE: QT_TRANSLATE_NOOP("Verdict", "No rule"),
}
SENTENCES: Mapping[str, str] = {
    "more": QT_TRANSLATE_NOOP("Verdict", "{yes} in favour, more than {share} of the {whole} {kind}"),
    "at_least": QT_TRANSLATE_NOOP("Verdict", "{yes} in favour, {share} of the {whole} {kind} reached"),
    "not_more": QT_TRANSLATE_NOOP("Verdict", "{yes} in favour, not more than {share} of the {whole} {kind}"),
    "not_least": QT_TRANSLATE_NOOP("Verdict", "{yes} in favour, {share} of the {whole} {kind} not reached"),
    "surplus": QT_TRANSLATE_NOOP("Verdict", "At least {least} were needed, {margin} to spare. Abstentions and spoiled papers count among the {kind}."),
    "surplus_counted": QT_TRANSLATE_NOOP("Verdict", "At least {least} were needed, {margin} to spare. Abstentions count among the {kind}."),
    "short": QT_TRANSLATE_NOOP("Verdict", "At least {least} were needed, {margin} short. A lawful result: it is published and filed all the same."),
    "mark": QT_TRANSLATE_NOOP("Verdict", "{share} {half}, must be exceeded"),
    "mark_least": QT_TRANSLATE_NOOP("Verdict", "{share} = {least}"),
    "rule_more": QT_TRANSLATE_NOOP("Verdict", "in favour × {den} > {kind} × {num}"),
    "rule_least": QT_TRANSLATE_NOOP("Verdict", "in favour × {den} ≥ {kind} × {num}"),
    "present": QT_TRANSLATE_NOOP("Verdict", "present"),
    "due": QT_TRANSLATE_NOOP("Verdict", "due"),
    "all": QT_TRANSLATE_NOOP("Verdict", "members"),
    "taking_part": QT_TRANSLATE_NOOP("Verdict", "who took part"),
}  # fmt: skip
ASIDE = 44
"""Width in px that the edges of a card and a scroll bar take."""
WAYS = (
    (NextAfterNoAgreement.AGAIN, QT_TRANSLATE_NOOP("Verdict", "Debate again")),
    (NextAfterNoAgreement.TO_ASSEMBLY, QT_TRANSLATE_NOOP("Verdict", "Bring it to the assembly")),
    (NextAfterNoAgreement.PUT_OFF, QT_TRANSLATE_NOOP("Verdict", "Put it off")),
)  # fmt: skip


def tr(sentence: str, **facts: Any) -> str:  # noqa: ANN401 - facts of a sentence
    return QCoreApplication.translate("Verdict", sentence).format(**facts)


def sentence_of(said: Mapping[str, Any]) -> tuple[str, str]:
    """Return the verdict's sentence and the line below it, from the values kept at closing."""
    if said.get("shares"):
        return owners.verdict_sentence(said)
    if unable := unable_words(said):
        return unable
    if said.get("yes") is None or said.get("base") is None:
        return "", ""
    facts = dict(said) | {
        "share": share_words(said["num"], said["den"]),
        "kind": base_kind(said),
        "margin": abs(said["margin"] or 0),
        "whole": f"{said['base']} {of_both(said['measure'])}".strip(),
    }
    passed = said["word"] == Word.CARRIED
    strict = said["strict"]
    code = ("more" if strict else "at_least") if passed else ("not_more" if strict else "not_least")
    more = "short" if not passed else "surplus" if _may_spoil(said) else "surplus_counted"
    return tr(SENTENCES[code], **facts), tr(SENTENCES[more], **facts)


def base_kind(said: Mapping[str, Any]) -> str:
    """Return what the base counts; with a mobile box those whom it reached take part beside those present."""
    boxed = said["base_kind"] == "present" and said.get("by_box")
    return tr(SENTENCES["taking_part" if boxed else said["base_kind"] or "present"])


def _may_spoil(said: Mapping[str, Any]) -> bool:
    """Say whether papers were counted: a hand and a word said aloud cannot be spoiled."""
    return said["tally"]["issued"] is not None or bool(said["tally"]["spoiled"])


def parts_of(said: Mapping[str, Any]) -> tuple[Part, ...]:
    """Return at most four parts of the vote bar: what makes up the base, those who gave no vote last."""
    tally = said["tally"]
    yes, no, abstain, spoiled = (tally[name] or 0 for name in ("yes", "no", "abstain", "spoiled"))
    silent = max(0, (said["base"] or 0) - yes - no - abstain - spoiled)
    last = PARTS[3][1] if not silent else PARTS[4][1] if not spoiled else PARTS[5][1]
    counts = (yes, no, abstain, spoiled + silent)
    words = (*(words for _, words in PARTS[:3]), last)
    shown = 4 if silent or _may_spoil(said) else 3
    pairs = tuple(zip(words, counts, strict=True))[:shown]
    return tuple(Part(tr(word), count) for word, count in pairs)


def threshold_of(said: Mapping[str, Any]) -> tuple[Fraction | None, str]:
    """Return where the mark of the bar stands, and its label."""
    if not said.get("base"):
        return None, ""
    whole = sum(part.count for part in parts_of(said)) or 1
    at = Fraction(said["base"] * said["num"], said["den"])
    facts = {"share": share_words(said["num"], said["den"]), "least": said["least"]}
    half = str(at) if at.denominator == 1 else f"{float(at):.1f}"
    label = (
        tr(SENTENCES["mark"], half=half, **facts)
        if said["strict"]
        else tr(SENTENCES["mark_least"], **facts)
    )
    return min(Fraction(1), at / whole), label


def formula_of(said: Mapping[str, Any]) -> tuple[str, str]:
    """Return the sum in figures (22 × 2 = 44  >  34) and the rule in words."""
    if said.get("left") is None or said.get("right") is None:
        return "", ""
    left, right = said["left"], said["right"]
    sign = ">" if left > right else "=" if left == right else "<"
    sign = "≥" if sign in (">", "=") and not said["strict"] else sign
    product = str(right) if said["num"] == 1 else f"{said['base']} × {said['num']} = {right}"
    rule = SENTENCES["rule_more" if said["strict"] else "rule_least"]
    words = tr(rule, den=said["den"], num=said["num"], kind=base_kind(said))
    return f"{said['yes']} × {said['den']} = {left}\u2002{sign}\u2002{product}", words.replace(
        " × 1", ""
    )


class ResultPane(QWidget):
    """A lawful no looks like a yes with an empty ring; correcting goes by a recount with its reason."""

    way_chosen = Signal(object)
    article_wanted = Signal()
    hall_wanted = Signal()
    correction_wanted = Signal(object, int)
    """What is to be put right, and the id of the vote."""
    end_wanted = Signal()
    unfilled_wanted = Signal()
    next_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view: VoteView | None = None
        self._icon, self._word = IconLabel("circle-check", "met", 54), Label(t="hero")
        self._sentence, self._more = Label(t="title", wrap=True), Label(t="small", wrap=True)
        words = column(None, self._sentence, self._more, None, gap=4)
        self._head = row(box(row(self._icon, self._word, None, gap=16)), box(words), gap=16)
        self._head.setStretch(1, 1)
        self._bar, self._area_bar = VoteBar(), QuorumBar()
        self._area_bar.hide()
        self._formula, self._rule, self._cite = (
            SqueezedLabel(t="figure"),
            ElidedLabel(t="small"),
            ElidedLabel(t="small"),
        )
        formula = row(
            Label(self.tr("The sum"), "strong"),
            self._formula,
            citing := box(column(None, self._rule, self._cite, None, gap=0)),
            gap=18,
        )
        self._citing = citing
        formula.setStretch(2, 1)
        self._correct = Button(self.tr("Correct…"), "small", act=self._on_correct)
        formula.addWidget(self._correct)
        self._formula_box = box(formula)
        self._options = OptionsCard()
        self._options.unfilled_wanted.connect(self.unfilled_wanted)
        self._build_papers()
        self._build_ways()
        self._build_reading()
        self._history = Label(t="small", wrap=True)
        layout = column(
            self._head,
            self._bar,
            self._area_bar,
            self._formula_box,
            self._options,
            self._papers,
            self._ways,
            self._reading,
            self._history,
            None,
            gap=8,
        )
        layout.setStretch(4, 3)
        self.setLayout(column(scroll(box(layout)), gap=0))

    def _build_papers(self) -> None:
        self._figures = {name: Label(t="figure") for name, _ in FIGURES}
        self._figure_boxes: dict[str, QWidget] = {}
        self._figure_line, self._figure_bars = row(gap=14), []
        group = row(gap=14)
        for name, words in FIGURES:
            if name in ("printed", "returned"):
                self._figure_bars.append(upright())
                self._figure_line.addLayout(group, 1)
                self._figure_line.addWidget(self._figure_bars[-1])
                group = row(gap=14)
            cell = box(column(Label(tr(words), "small"), self._figures[name], gap=0))
            self._figure_boxes[name] = cell
            group.addWidget(cell)
            group.addStretch(1)
        self._figure_line.addLayout(group, 1)
        self._sums_icon, self._sums = IconLabel("circle-check", "met"), ElidedLabel(t="small")
        sums = row(self._sums_icon, self._sums, gap=8)
        sums.setStretch(1, 1)
        self._sums_box = box(column(hair(), sums, gap=6))
        self._papers = Card(self._figure_line, self._sums_box, gap=6, inset=14)

    def _build_ways(self) -> None:
        self._way_buttons: dict[NextAfterNoAgreement, Button] = {}
        self._way_line = line = row(gap=6)
        for way, words in WAYS:
            button = Button(tr(words), "small")
            button.setProperty("way", way.value)
            button.clicked.connect(self._on_way)
            self._way_buttons[way] = button
            line.addWidget(button)
        line.addStretch(1)
        self._way_words = Label(t="small")
        head = row(Label(self.tr("How it goes on"), "leadstrong"), None, self._way_words)
        self._way_head = box(head)
        self.going_on = GoingOn()
        self._ways = Card(self._way_head, line, self.going_on, gap=8, inset=14)

    def _build_reading(self) -> None:
        self._announcement = Label(t="h2", wrap=True)
        self._several = False
        self._hall = Button(
            self.tr("To the second screen"), "small", "presentation", act=self.hall_wanted.emit
        )
        self._next = Button(self.tr("Next question"), "small", "plus", act=self.next_wanted.emit)
        self._copy = Button(self.tr("Copy"), "small", act=self._on_copy)
        self._end = Button(
            self.tr("Close the meeting"), "small", "logout", act=self.end_wanted.emit
        )
        said = row(
            IconLabel("speakerphone", "ink2", 22),
            Label(self.tr("For the chair to read aloud"), "leadstrong"),
            None,
            gap=8,
        )
        self._acts = acts = row(self._next, self._end, self._hall, self._copy, None, gap=8)
        self._reading_head = head = row(box(said), None, box(acts), gap=8)
        self._reading = Card(head, self._announcement, place="well", gap=6, inset=14)

    def show_view(self, view: VoteView) -> None:
        vote = view.vote
        if vote is None:
            return
        self._view = view
        running = view.meeting is not None and view.meeting.closed_at is None
        self._end.setVisible(running and not view.shows_other)
        closed = vote.state is VoteState.CLOSED
        self._next.setVisible(running and closed and not view.shows_other)
        said = vote.verdict
        void = vote.state is VoteState.VOID
        word = Word.VOID if void else Word(said.get("word", Word.VOID))
        carried = word is Word.CARRIED
        self._icon.show_icon("circle-check" if carried else "circle", "met" if carried else "ink")
        self._word.setText(tr(WORDS[word]))
        sentence, more = (
            sentence_of(said) if not void else (self.tr("The whole vote is void"), vote.void_reason)
        )
        self._sentence.setText(sentence or tr(WORDS[word]))
        self._more.setText(more)
        counted = not void and bool(said)
        self._area_bar.hide()
        several = self._several = counted and on_options(said)
        for part, shown in (
            (self._bar, counted and not several),
            (self._formula_box, counted),
            (self._papers, counted and not several),
            (self._options, several),
        ):
            part.setVisible(shown)
        if several:
            self._show_several(said)
        elif counted:
            self._show_counted(vote, said)
        refused = word is Word.NOT_CARRIED
        whole = view.outcome is Outcome.NOT_CARRIED
        self._ways.setVisible(refused and (whole or view.refused_apart))
        self._show_ways(view)
        self._announcement.setText(read_aloud(vote))
        history = self._history_words(view)
        self._history.setText(history)
        self._history.setVisible(bool(history))

    def _show_several(self, said: Mapping[str, Any]) -> None:
        first, more = option_sentence(said)
        self._sentence.setText(first)
        self._more.setText("")
        self._options.show_said(said, self._sum_sentence(said))
        self._formula.setText("")
        self._rule.set_whole(more)
        self._cite.set_whole(cited(said))

    def _show_counted(self, vote: Vote, said: Mapping[str, Any]) -> None:
        mark, label = threshold_of(said)
        base = f"{base_kind(said)} {said['base']}"
        self._bar.show_parts(parts_of(said), mark, label, base)
        figures, rule = formula_of(said)
        if said.get("shares"):
            figures, rule = owners.two_shares(said, share_words)
        self._area_bar.setVisible(bool(said.get("shares")))
        if said.get("shares"):
            area = said["shares"][-1]
            words = owners.share_line(area, share_words(area["num"], area["den"]))
            self._area_bar.show_counts(
                area["have"] or 0,
                area["least"] or 0,
                area["base"] or 0,
                share_label(area),
                words,
                owners.base_words(area),
            )
        self._formula.setText(figures)
        self._rule.set_whole(rule)
        self._cite.set_whole(cited(said))
        self._show_papers(vote, said)

    def _show_papers(self, vote: Vote, said: Mapping[str, Any]) -> None:
        on_paper = vote.method is VoteMethod.SECRET_BALLOT
        for name, figure in self._figures.items():
            value = said.get(name) if name in ("due", "present") else said["tally"].get(name)
            figure.setText("—" if value is None else str(value))
            self._figure_boxes[name].setVisible(on_paper or name in ("due", "present", "valid"))
        wrong = [each for each in said["sums"] if not each["holds"]]
        self._sums_icon.show_icon(
            "circle-x" if wrong else "circle-check", "block" if wrong else "met"
        )
        self._sums.set_whole(self._sum_sentence(said))

    def _sum_sentence(self, said: Mapping[str, Any]) -> str:
        shown = [each for each in said["sums"] if each["relation"] == "=" or not each["holds"]]
        return "\u3000".join(sum_words(each) for each in shown)

    def _show_ways(self, view: VoteView) -> None:
        apart = view.refused_apart
        chosen = NextAfterNoAgreement.NONE if apart else view.way_on
        for way, button in self._way_buttons.items():
            button.setCheckable(not apart)
            button.setChecked(way is chosen)
            button.set_icon("check" if way is chosen else "")
        told = next((words for way, words in WAYS if way is chosen), "")
        hint = self.tr(
            "all are lawful, the meeting decides; the same text is not voted on again today"
        )
        if apart:
            hint = self.tr("this question alone; what carried goes on to the publication")
        self._way_words.setText(self.tr("chosen: {0}").format(tr(told)) if told else hint)
        self.going_on.setVisible(bool(told) or apart)
        self.going_on.show_view(view)

    def _history_words(self, view: VoteView) -> str:
        vote = view.vote
        parts = []
        if vote is not None and vote.earlier:
            parts.append(self.tr("counted again: {0}").format(vote.recount_reason))
        parts += [
            self.tr("round {0} void: {1}").format(one.round, one.void_reason)
            for one in view.rounds
            if one.state is VoteState.VOID and (vote is None or one.id != vote.id)
        ]
        for one in view.others:
            parts.append(self.tr("{0}: {1}").format(one.question, tr(WORDS[one.word])))
        return "\u3000".join(parts)

    def set_dense(self, dense: bool, *, large: bool) -> None:  # noqa: FBT001 - a state
        """In a low window, at large type and beside the ways on, figures are smaller or give way."""
        ways = not self._ways.isHidden()
        low = dense or large or ways or self._several
        if large and (dense or ways):
            self._papers.hide()
        self._way_head.setVisible(not dense and not large)
        self._sums_box.setVisible(not large and not (dense and ways))
        for figure in self._figures.values():
            figure.set_role("h2" if low else "figure")
            figure.ensurePolished()
            figure.setMinimumWidth(figure.fontMetrics().horizontalAdvance(figure.text()) + 2)
        self._formula.set_role("title" if low else "figure")
        self._announcement.set_role("strong" if low else "h2")

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """In a cramped pane the figures give way, which the report has, and the buttons have a line of their own."""
        super().resizeEvent(event)
        cramped = self.width() < scaled(CRAMPED)
        ways = QBoxLayout.Direction
        self._reading_head.setDirection(ways.TopToBottom if cramped else ways.LeftToRight)
        self._way_line.setDirection(ways.TopToBottom if cramped else ways.LeftToRight)
        self._head.setDirection(ways.TopToBottom if cramped else ways.LeftToRight)
        self._word.set_role("figure" if cramped else "hero")
        acts = sum(one.sizeHint().width() + 8 for one in (self._next, self._end, self._hall))
        apart = cramped and acts > self.width() - scaled(ASIDE)
        self._acts.setDirection(ways.TopToBottom if apart else ways.LeftToRight)
        shown = [one for one in self._figure_boxes.values() if not one.isHidden()]
        wanted = sum(one.sizeHint().width() + 18 for one in shown)
        folded = cramped and wanted > self.width() - 2 * scaled(ASIDE)
        self._figure_line.setDirection(ways.TopToBottom if folded else ways.LeftToRight)
        papers = not self._figure_boxes["printed"].isHidden()
        for bar in self._figure_bars:
            bar.setVisible(papers and not folded)
        self._figure_line.setStretch(2, int(papers))
        self._copy.setVisible(not cramped)
        self._citing.setVisible(not cramped)

    def _on_way(self) -> None:
        self.way_chosen.emit(NextAfterNoAgreement(str(self.sender().property("way"))))

    def _on_correct(self) -> None:
        if self._view is None:
            return
        menu = correcting_menu(self, self._view, self.correction_wanted.emit)
        menu.popup(self._correct.mapToGlobal(self._correct.rect().bottomLeft()))

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self._announcement.text())
