"""The state of the meeting as a picture for the hall, in the language on screen."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QCoreApplication

from consult_app.domain.consultation import Outcome
from consult_app.domain.finding import Finding
from consult_app.domain.meeting import AgendaState, ContributionKind
from consult_app.domain.tally import Word
from consult_app.domain.voting import Mark
from consult_app.services.app import CHINA
from consult_app.services.deliberation_view import BELL
from consult_app.services.hall import HallScene, HallSpeaker, HallState
from consult_app.ui.hall_view import (
    Agenda,
    ChosenScene,
    HallView,
    ListScene,
    QuorumScene,
    ResultScene,
    Scene,
    SpeakerScene,
    TallyScene,
    TextScene,
    WordsScene,
)
from consult_app.ui.pages.vote_options_result import on_options, option_sentence, state_words
from consult_app.ui.pages.vote_options_result import say as option_words
from consult_app.ui.pages.vote_result import WORDS, parts_of, sentence_of, threshold_of
from consult_app.ui.pages.vote_result import tr as verdict_words
from consult_app.ui.widgets.bars import Part
from consult_app.ui.widgets.tally import STROKES
from consult_app.ui.words.dates import clock_words, moment_words
from consult_app.ui.words.filling import QT_TRANSLATE_NOOP
from consult_app.ui.words.meeting import (
    contribution_words,
    mark_words,
    method_words,
    quorum_facts,
    quorum_label,
    share_words,
)
from consult_app.ui.words.verdict import cited

_SENTENCES = {
    "reached": QT_TRANSLATE_NOOP("Hall", "{share} reached"),
    "may_open": QT_TRANSLATE_NOOP("Hall", "the meeting may open"),
    "goes_on": QT_TRANSLATE_NOOP("Hall", "the meeting is open"),
    "short": QT_TRANSLATE_NOOP("Hall", "{short} more needed"),
    "sign_in": QT_TRANSLATE_NOOP("Hall", "Please sign in"),
    "no_number": QT_TRANSLATE_NOOP("Hall", "Welcome"),
    "minutes": QT_TRANSLATE_NOOP("Hall", "{minutes} min"),
    "signing": QT_TRANSLATE_NOOP("Hall", "{at}  Sign-in"),
    "agenda": QT_TRANSLATE_NOOP("Hall", "Agenda"),
    "item": QT_TRANSLATE_NOOP("Hall", "Item {number}  {title}"),
    "times": QT_TRANSLATE_NOOP("Hall", "turn {times}"),
    "people": QT_TRANSLATE_NOOP("Hall", "{word}: {count}"),
    "waiting": QT_TRANSLATE_NOOP("Hall", "{count} waiting"),
    "reading": QT_TRANSLATE_NOOP("Hall", "Read aloud  {read} of {papers}"),
    "calling": QT_TRANSLATE_NOOP("Hall", "Roll call  {read} of {papers}"),
    "tellers": QT_TRANSLATE_NOOP("Hall", "Tellers: {names}"),
    "voting": QT_TRANSLATE_NOOP("Hall", "Vote: {method}"),
    "voting_among": QT_TRANSLATE_NOOP("Hall", "Vote: {method}, at most {pick}"),
    "result": QT_TRANSLATE_NOOP("Hall", "Result of the vote"),
    "break": QT_TRANSLATE_NOOP("Hall", "Break"),
    "break_more": QT_TRANSLATE_NOOP("Hall", "The meeting goes on shortly"),
    "break_until": QT_TRANSLATE_NOOP("Hall", "The meeting goes on at {at}"),
    "agreed": QT_TRANSLATE_NOOP("Hall", "Result of the consultation"),
    "text": QT_TRANSLATE_NOOP("Hall", "The text"),
    "over": QT_TRANSLATE_NOOP("Hall", "The meeting is over"),
    "thanks": QT_TRANSLATE_NOOP("Hall", "Thank you all"),
    "several": QT_TRANSLATE_NOOP("Hall", "{count} matters today"),
    "matter": QT_TRANSLATE_NOOP("Hall", "No. {no}: {title}"),
    "now": QT_TRANSLATE_NOOP("Hall", "now"),
    "done": QT_TRANSLATE_NOOP("Hall", "done"),
    "amendment": QT_TRANSLATE_NOOP("Hall", "Amendment {number}, asked for by {proposer}"),
    "void": QT_TRANSLATE_NOOP("Hall", "The vote is void and will be taken again"),
}


def _say(code: str, **facts: object) -> str:
    return QCoreApplication.translate("Hall", _SENTENCES[code]).format(**facts)


OUTCOMES: Mapping[Outcome, str] = {
    Outcome.AGREED: QT_TRANSLATE_NOOP("Hall", "Agreed"),
    Outcome.PARTLY_AGREED: QT_TRANSLATE_NOOP("Hall", "Agreed in part"),
    Outcome.NOT_AGREED: QT_TRANSLATE_NOOP("Hall", "No agreement"),
}


def text_scene(state: HallState, page: int = 0) -> TextScene | None:
    """Return the text that is put to the vote or lies before the meeting; nothing where there is none."""
    if not state.text.strip():
        return None
    return TextScene(state.text_title, state.text, page)


def hall_view(state: HallState, text_page: int | None = None) -> HallView:
    """Return the picture of a state in the language on screen; with `text_page` that page of the text instead."""
    text = None if text_page is None else text_scene(state, text_page)
    scene, right = (text, _say("text")) if text is not None else _picture(state)
    return HallView(_title(state), right, scene)


def _title(state: HallState) -> str:
    """
    Return the matter at the head: of several the one in hand with its number, before the opening how many there are.

    Over a count and its result stands the question itself: a meeting has many, and a no to one is none to the matter.
    """
    if state.scene in (HallScene.TALLY, HallScene.RESULT) and state.question:
        return state.question
    if not state.matters:
        return state.title
    if not state.opened:
        return _say("several", count=len(state.matters))
    no = next((no for no, one in enumerate(state.matters, 1) if one.now), 1)
    return _say("matter", no=no, title=state.title)


def _picture(state: HallState) -> tuple[Scene, str]:
    at = clock_words(state.now)
    match state.scene:
        case HallScene.SPEAKER if state.speaker is not None:
            return _speaker(state, state.speaker), _item_words(state)
        case HallScene.TALLY:
            code = "reading" if Mark.SPOILED in state.counts else "calling"
            return _tally(state), _say(code, read=state.read, papers=state.papers)
        case HallScene.RESULT:
            return _result(state), _say("result")
        case HallScene.QUESTION:
            return _question(state)
        case HallScene.AGREED:
            word = QCoreApplication.translate("Hall", OUTCOMES[state.outcome])
            return TextScene(word, state.text), _say("agreed")
        case HallScene.BREAK:
            return WordsScene((_say("break"), _break_words(state))), at
        case HallScene.OVER:
            return WordsScene((_say("over"), _say("thanks"))), at
        case HallScene.AMENDMENT if state.amendment is not None:
            asked = state.amendment
            title = _say("amendment", number=asked.number, proposer=asked.proposer)
            return TextScene(title, asked.words), _item_words(state)
        case HallScene.AGENDA:
            return _quorum(state), _item_words(state)
        case _:
            return _quorum(state), _say("signing", at=at)


ONE_A_LINE = 9
"""As many options stand one below the other in large letters; more in columns, so that all fit into one picture."""


def _question(state: HallState) -> tuple[Scene, str]:
    """Show what is put to the vote: the text, or what one may choose among."""
    method = method_words(state.method) if state.method else ""
    if not state.options:
        shown = text_scene(state) or WordsScene((state.question,))
        return shown, _say("voting", method=method)
    told = tuple(f"{number} {name}" for number, (name, _) in enumerate(state.options, 1))
    few = len(told) <= ONE_A_LINE
    scene = TextScene(state.question, "\n".join(told)) if few else ListScene(state.question, told)
    return scene, _say("voting_among", method=method, pick=state.pick)


def _break_words(state: HallState) -> str:
    """Say when the meeting goes on; on another day with the day."""
    if state.until is None:
        return _say("break_more")
    same_day = state.until.astimezone(CHINA).date() == state.now.astimezone(CHINA).date()
    words = clock_words(state.until) if same_day else moment_words(state.until)
    return _say("break_until", at=words)


def _quorum(state: HallState) -> QuorumScene:
    agenda = Agenda(_agenda_lines(state), _in_hand(state))
    quorum = state.quorum
    if quorum is None or quorum.facts.get("base") is None:
        words = (_say("no_number"), _say("goes_on") if state.opened else _say("sign_in"))
        return QuorumScene(state.due, state.present, 0, "", met=True, sentence=words, agenda=agenda)
    facts = quorum_facts(quorum)
    return QuorumScene(
        int(facts["base"]),
        int(facts["have"]),
        int(facts["least"]),
        quorum_label(quorum),
        met=not quorum.blocks,
        sentence=_quorum_words(quorum, opened=state.opened),
        agenda=agenda,
    )


def _in_hand(state: HallState) -> int:
    """Return which line of the agenda is in hand, from 0."""
    if state.matters:
        return next((no for no, one in enumerate(state.matters) if one.now), 0)
    items = enumerate(state.agenda)
    return next((no for no, item in items if item.state is AgendaState.NOW), 0)


def _agenda_lines(state: HallState) -> tuple[tuple[str, str], ...]:
    """Return the items with their minutes; of a meeting of several matters those, and what became of them."""
    if not state.matters:
        return tuple((item.title, _say("minutes", minutes=item.minutes)) for item in state.agenda)
    lines = []
    for one in state.matters:
        planned = _say("minutes", minutes=one.minutes) if one.minutes else ""
        now = state.opened and one.now and not one.done
        lines.append((one.title, _say("now") if now else _say("done") if one.done else planned))
    return tuple(lines)


def _quorum_words(quorum: Finding, *, opened: bool) -> tuple[str, str]:
    facts = quorum_facts(quorum)
    if quorum.result != "met":
        return _say("short", short=facts["short"]), _say("sign_in")
    share = share_words(facts["num"], facts["den"])
    return _say("reached", share=share), _say("goes_on" if opened else "may_open")


def _item_words(state: HallState) -> str:
    for number, item in enumerate(state.agenda, 1):
        if item.state is AgendaState.NOW:
            return _say("item", number=number, title=item.title)
    return _say("agenda")


def _speaker(state: HallState, speaker: HallSpeaker) -> SpeakerScene:
    counts = [
        _say("people", word=contribution_words(ContributionKind(kind)), count=state.stances[kind])
        for kind in ("for", "against")
        if state.stances.get(kind)
    ]
    if speaker.waiting:
        counts.append(_say("waiting", count=speaker.waiting))
    office = "\u3000".join(
        words
        for words in (speaker.group, speaker.duty, _say("times", times=speaker.times))
        if words
    )
    return SpeakerScene(
        speaker.name, office, speaker.used, speaker.total, BELL, speaker.following, tuple(counts)
    )


def _tally(state: HallState) -> TallyScene:
    if state.options:
        return _board(state)
    options = tuple(Part(mark_words(mark), count) for mark, count in state.counts.items())
    marks = list(state.counts)
    newest = -1
    if state.newest is not None and state.counts.get(state.newest, 0) % STROKES == 0:
        newest = marks.index(state.newest) if state.newest in marks else -1
    tellers = _say("tellers", names="、".join(state.tellers)) if state.tellers else ""
    return TallyScene(options, newest, tellers)


BOARD = 12
"""As many names have room on the board; of more those with the most marks are shown."""


def _board(state: HallState) -> TallyScene:
    """Show every name in the order of the paper, or the leading ones of many."""
    shown = list(state.options)
    if len(shown) > BOARD:
        shown = sorted(shown, key=lambda each: -each[1])[:BOARD]
    newest = next(
        (number for number, (name, _) in enumerate(shown) if name in state.newest_names), -1
    )
    tellers = _say("tellers", names="、".join(state.tellers)) if state.tellers else ""
    return TallyScene(tuple(Part(*each) for each in shown), newest, tellers, wide=True)


def _result(state: HallState) -> Scene:
    said = state.said
    if state.void or not said:
        return WordsScene((verdict_words(WORDS[Word.VOID]), _say("void")))
    if on_options(said):
        return _chosen(said)
    mark, label = threshold_of(said)
    word = Word(said["word"])
    sentence = sentence_of(said)[0].replace("，", ",").split(",", 1)
    first, second = sentence[0].strip(), sentence[1].strip() if len(sentence) > 1 else ""
    return ResultScene(
        verdict_words(WORDS[word]),
        passed=word is Word.CARRIED,
        sentence=(first, second),
        parts=parts_of(said),
        mark=mark,
        label=label,
        article=cited(said),
    )


def _chosen(said: Mapping[str, Any]) -> ChosenScene:
    """Show every name with its marks, who is chosen, and who goes to another round."""
    before = said.get("chosen_before")
    word = Word(said["word"])
    return ChosenScene(
        verdict_words(WORDS[word]),
        passed=word is Word.CARRIED,
        sentence=option_sentence(said)[0],
        lines=tuple((each["name"], each["votes"], state_words(each)) for each in said["options"]),
        chosen=frozenset(each["name"] for each in said["options"] if each["state"] == "chosen"),
        note=option_words("before", names="、".join(before)) if before else "",
    )


def welcome_view() -> HallView:
    """Return what is shown where no meeting is planned yet."""
    return HallView("", "", WordsScene((_say("no_number"),)))
