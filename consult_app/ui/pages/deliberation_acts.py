"""What can be done with the text: the page's acts on drafts, amendments and soundings, each after its dialog."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from consult_app.domain.meeting import Contribution, ContributionKind
from consult_app.services.app import App
from consult_app.services.opinions import read_in_opinion
from consult_app.services.papers.changed import told_in_line
from consult_app.services.phrases import contribution_phrases, save_contribution_phrases
from consult_app.services.sounding import people_here, sound_out, sounding_title
from consult_app.services.speaking import Said, correct_words, file_words, remove_words
from consult_app.services.speaking_times import view_speaking_times
from consult_app.services.text_at_hand import (
    adopt_amendment,
    decide_by_hands,
    explain_refusal,
    fix_text,
    lay_text,
    members_here,
    propose_amendment,
    refuse_amendment,
    renumber_text,
    reopen_amendment,
    revise_amendment,
    rewrite_text,
    unfix_text,
    withdraw_amendment,
)
from consult_app.ui.pages.deliberation_asking import (
    AnswerDialog,
    HandsDialog,
    OpinionDialog,
    PhrasesDialog,
    TimesDialog,
    WhoDialog,
)
from consult_app.ui.pages.deliberation_dialogs import (
    AmendmentDialog,
    SoundingDialog,
    TextDialog,
    WordsDialog,
)
from consult_app.ui.widgets.dialogs import ReasonDialog

if TYPE_CHECKING:
    from consult_app.ui.pages.deliberation import DeliberationPage


class TextActs(QObject):
    """Answers what the text pane wishes; each act is one use case."""

    def __init__(self, page: "DeliberationPage") -> None:
        super().__init__(page)
        self._page = page

    def do(self, code: str, amendment_id: int) -> None:
        """Do what was pressed; the id is that of the amendment chosen, 0 for the text itself."""
        acts: dict[str, Callable[[App, int], object]] = {
            "adopt": lambda app, id_: adopt_amendment(app, id_, unopposed=True),
            "withdraw": withdraw_amendment,
        }
        asks: dict[str, Callable[[], None]] = {
            "add": self._propose,
            "edit": self._rewrite,
            "fix": self.fix,
            "sound": self._sound,
            "hands": self._hands,
            "number": self._number,
            "refuse": self._refuse,
            "explain": self._explain,
            "revise": self._revise,
            "lay": self._lay,
            "reopen": self._ask_again,
        }
        if code in asks:
            asks[code]()
        else:
            self._page.act(lambda _meeting: acts[code](self._page.app, amendment_id))

    def _propose(self) -> None:
        motion = self._page.view().motion
        if motion is None:
            return
        find = self._page.talk.queue.candidates
        dialog = AmendmentDialog(self._page, self.tr("What shall be changed?"), motion.text, find)
        if dialog.exec():
            self._page.act(
                lambda _m: propose_amendment(self._page.app, motion.id, *dialog.answer())
            )

    def _revise(self) -> None:
        """Write an amendment anew; one that clashes begins from the present wording, or it would undo others."""
        amendment, view = self._page.text.chosen(), self._page.view()
        if amendment is None or view.motion is None:
            return
        question = self.tr("How shall {0}'s amendment read?").format(amendment.proposer)
        clash = amendment.id in view.clashing
        dialog = AmendmentDialog(
            self._page,
            question,
            view.motion.text if clash else view.with_amendment(amendment),
            self._page.talk.queue.candidates,
            amendment.proposer,
            amendment.reason,
        )
        dialog.start_from(amendment.before, amendment.after, told_in_line(amendment), clash=clash)
        if dialog.exec():
            proposer, wanted, reason = dialog.answer()
            self._page.act(
                lambda _m: revise_amendment(
                    self._page.app, amendment.id, wanted, proposer=proposer, reason=reason
                )
            )

    def _ask_again(self) -> None:
        amendment = self._page.text.chosen()
        if amendment is None:
            return

        asked: list[int] = []
        self._page.act(lambda _m: asked.append(reopen_amendment(self._page.app, amendment.id).id))
        if asked:
            self._page.text.choose(asked[0])

    def _rewrite(self) -> None:
        motion, meeting = self._page.view().motion, self._page.view().meeting
        dialog = TextDialog(
            self._page, motion.title if motion else "", motion.text if motion else ""
        )
        if meeting is None or not dialog.exec():
            return
        title, text = dialog.answer()
        if motion is None:
            self._page.act(lambda meeting: lay_text(self._page.app, meeting, title, text))
        else:
            by = meeting.recorder or meeting.chair
            self._page.act(lambda _m: rewrite_text(self._page.app, motion.id, title, text, by))

    def _lay(self) -> None:
        """Lay another text on the table, and show it."""
        dialog = TextDialog(self._page, "", "")
        if not dialog.exec():
            return
        title, text = dialog.answer()

        def laid(meeting: int) -> None:
            self._page.show_motion(lay_text(self._page.app, meeting, title, text).id)

        self._page.act(laid)

    def fix(self) -> None:
        """Make the wording final, or open it again."""
        motion = self._page.view().motion
        if motion is not None:
            act = unfix_text if motion.fixed_at is not None else fix_text
            self._page.act(lambda _m: act(self._page.app, motion.id))

    def _sound(self) -> None:
        amendment, motion = self._page.text.chosen(), self._page.view().motion
        meeting = self._page.view().meeting
        if meeting is None:
            return
        about = motion.title if motion else ""
        if amendment is not None:
            about = sounding_title(amendment)
        dialog = SoundingDialog(self._page, about, people_here(self._page.app, meeting.id))
        if dialog.exec():
            told, counts = dialog.answer()
            about_id = amendment.id if amendment else None
            self._page.act(
                lambda meeting: sound_out(self._page.app, meeting, told, counts, about_id)
            )

    def _hands(self) -> None:
        amendment, meeting = self._page.text.chosen(), self._page.view().meeting
        if amendment is None or meeting is None:
            return
        here = members_here(self._page.app, meeting.id)
        dialog = HandsDialog(self._page, amendment.proposer, here)
        if dialog.exec():
            hands, reason = dialog.answer()
            self._page.act(lambda _m: decide_by_hands(self._page.app, amendment.id, hands, reason))

    def _number(self) -> None:
        motion, meeting = self._page.view().motion, self._page.view().meeting
        if motion is not None and meeting is not None:
            by = meeting.recorder or meeting.chair
            self._page.act(lambda _m: renumber_text(self._page.app, motion.id, by))

    def _refuse(self) -> None:
        amendment = self._page.text.chosen()
        if amendment is not None:
            self._page.act(lambda _m: refuse_amendment(self._page.app, amendment.id))

    def _explain(self) -> None:
        amendment = self._page.text.chosen()
        if amendment is None:
            return
        dialog = ReasonDialog(
            self._page,
            self.tr("Why was it refused?"),
            self.tr("The reason stands in the minutes."),
            self.tr("Reason"),
            self.tr("Keep the reason"),
            self.tr("Leave as it is"),
        )
        if dialog.exec():
            self._page.act(
                lambda _m: explain_refusal(self._page.app, amendment.id, dialog.reason())
            )


class TalkActs(QObject):
    """Answers what the floor wishes beside words and turns."""

    def __init__(self, page: "DeliberationPage") -> None:
        super().__init__(page)
        self._page = page

    def show_times(self) -> None:
        """Show who has spoken how long; nothing is decided by it."""
        meeting = self._page.view().meeting
        if meeting is not None:
            TimesDialog(self._page, view_speaking_times(self._page.app, meeting.id)).exec()

    def change_phrases(self) -> None:
        """Change the phrases offered while typing."""
        app = self._page.app
        dialog = PhrasesDialog(self._page, contribution_phrases(app))
        if dialog.exec():
            self._page.act(lambda _m: save_contribution_phrases(app, dialog.answer()))

    def correct(self, said: Contribution) -> None:
        """Correct what was filed, or take it out."""
        app, find = self._page.app, self._page.talk.queue.candidates
        dialog = WordsDialog(self._page, said, find)
        if not dialog.exec():
            return
        if dialog.remove:
            self._page.act(lambda _m: remove_words(app, said.id))
        else:
            words, kind, dissent = dialog.answer()
            by = dialog.by()
            self._page.act(
                lambda _m: correct_words(app, said.id, words, kind, dissent=dissent, by=by)
            )

    def answer(self, asked: Contribution) -> None:
        """Keep what is answered to a question."""
        dialog = AnswerDialog(self._page, asked.speaker, self._page.talk.queue.candidates)
        if dialog.exec():
            entry, name, words = dialog.answer()
            said = Said(words, ContributionKind.ANSWER, entry, name, answers_id=asked.id)
            self._page.act(lambda meeting: file_words(self._page.app, meeting, said))

    def ask_who(self) -> None:
        """Ask who else says what is typed: somebody of the roll by initials, or a name."""
        dialog = WhoDialog(self._page, self._page.talk.queue.candidates)
        if dialog.exec():
            self._page.talk.choose_speaker(*dialog.answer())

    def read_opinion(self) -> None:
        """Keep a written opinion of somebody absent that was read aloud."""
        dialog = OpinionDialog(self._page, self._page.talk.queue.absent)
        if dialog.exec():
            entry, name, words, source, paper = dialog.answer()
            self._page.act(
                lambda meeting: read_in_opinion(
                    self._page.app,
                    meeting,
                    words,
                    entry_id=entry,
                    name=name,
                    source=source,
                    paper=paper,
                )
            )
