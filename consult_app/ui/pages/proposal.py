"""Stage 1: whether the matter is taken up: who proposes it, who looked at it, what was decided."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtWidgets import QWidget

from consult_app.domain.consultation import ProposalDecision, ReviewKind
from consult_app.domain.people import short_group
from consult_app.domain.people_index import Candidate
from consult_app.domain.procedure import Stage
from consult_app.services.app import CHINA, App
from consult_app.services.joint_proposal import (
    JointTest,
    ProposerRow,
    add_proposer,
    correct_proposer,
    remove_proposer,
)
from consult_app.services.proposing import (
    ProposalView,
    accept_proposal,
    correct_proposal,
    refer_proposal,
    reply_to_proposer,
    return_proposal,
    take_decision_back,
    view_proposal,
)
from consult_app.services.reviewing import remove_review, save_review, sign_review
from consult_app.ui.errors import telling
from consult_app.ui.page import StagePage
from consult_app.ui.pages.annexes import AnnexButton
from consult_app.ui.pages.concern_dialogs import ReferDialog, TellDialog
from consult_app.ui.pages.proposal_dialogs import (
    ProposalWordsDialog,
    ReviewDialog,
    SignatureDialog,
)
from consult_app.ui.pages.review_line import REVIEWS, ReviewLine
from consult_app.ui.theme import look
from consult_app.ui.widgets.bars import QuorumBar
from consult_app.ui.widgets.base import ElidedLabel, IconLabel, Label, Place, box, column, row
from consult_app.ui.widgets.buttons import Button
from consult_app.ui.widgets.cards import Head, ListCard
from consult_app.ui.widgets.dialogs import ReasonDialog
from consult_app.ui.widgets.name_field import PeopleFinder
from consult_app.ui.widgets.people_search import PeopleSearch
from consult_app.ui.widgets.tables import Column, DataTable, Mark
from consult_app.ui.words.cases import language, share_words
from consult_app.ui.words.concerns import channel_words, number_words, origin_words
from consult_app.ui.words.dates import day_words
from consult_app.ui.words.filling import QT_TRANSLATE_NOOP, fill

REASONS = {
    "not_on_roster": QT_TRANSLATE_NOOP("Proposer", "not on the roster"),
    "left": QT_TRANSLATE_NOOP("Proposer", "has left the village"),
    "not_representative": QT_TRANSLATE_NOOP("Proposer", "no representative"),
    "not_registered": QT_TRANSLATE_NOOP("Proposer", "not registered here"),
    "under_age": QT_TRANSLATE_NOOP("Proposer", "not 18 yet"),
    "age_unknown": QT_TRANSLATE_NOOP("Proposer", "birth date missing"),
    "household_counted": QT_TRANSLATE_NOOP("Proposer", "household signed already"),
}


class ProposalPage(StagePage):
    """Counts who proposes it together, keeps who looked at it, and takes the decision."""

    stage = Stage.PROPOSAL

    def __init__(
        self, app: App, consultation_id: int, step_key: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(app, consultation_id, step_key, parent)
        self._view: ProposalView = view_proposal(app, consultation_id)
        self._find = PeopleFinder(app)
        self._source, self._asked = ElidedLabel(t="strong"), ElidedLabel(tone="ink2")
        self._concern = Button(self.tr("See the concern"), "small", act=self._on_concern)
        self._words = Button(self.tr("Title and question"), "small", "pencil", act=self.edit_words)
        self._annexes = AnnexButton(app, consultation_id)
        self._annexes.acted.connect(self.acted)
        self._mark = IconLabel("circle", "ink2", 26)
        self._sentence, self._formula = ElidedLabel(t="sentence"), Label("", "small")
        self._bar = QuorumBar(self.tr("Joint proposal"))
        self._signed_head = Head("")
        self._search = PeopleSearch(
            self._find,
            self.tr("add"),
            self.tr("Name or initials, Enter adds"),
            taken=self._taken,
        )
        self._search.chosen.connect(self._on_add)
        self._free = Button(self.tr("Not on the roster"), "small", act=self._on_free)
        self._table = self._make_table()
        self._reviews = ListCard()
        self._decision = self._decision_cells()
        self._lay_out()

    def _lay_out(self) -> None:
        well = Place("well")
        words = column(self._source, self._asked, gap=0)
        line = row(
            IconLabel("message", "ink2", 22), words, self._words, self._annexes, self._concern, gap=10,
            inset=(14, 5, 12, 5),
        )  # fmt: skip
        line.setStretch(1, 1)
        well.setLayout(line)
        told = row(self._mark, self._sentence, self._formula, gap=10)
        told.setStretch(1, 1)
        left = column(row(self._signed_head, self._free, gap=8), self._search, self._table, gap=6)
        left.setStretch(2, 1)
        right = column(
            Head(self.tr("Who looked at it"), self.tr("in this order")),
            self._reviews,
            self._decision,
            gap=6,
        )
        right.setStretch(1, 1)
        both = row(left, right, gap=16)
        both.setStretch(0, 54)
        both.setStretch(1, 46)
        self.body.setSpacing(8)
        for part in (self.heading, well):
            self.body.addWidget(part)
        self.body.addLayout(told)
        self.body.addWidget(self._bar)
        self.body.addLayout(both, 1)

    def _make_table(self) -> DataTable:
        columns = [
            Column(self.tr("Who signed"), lambda one: one.proposer.name, second=self._about),
            Column(
                self.tr("Signed on"),
                lambda one: day_words(one.proposer.signed_on, self.app.today()),
                lambda one: one.proposer.signed_on,
                width=104,
                least=True,
            ),
            Column(
                self.tr("Does it count"),
                self._counts,
                lambda one: one.reason,
                mark=lambda one: (
                    Mark("circle-check", "met") if one.counts else Mark("circle-x", "ink2")
                ),
                width=170,
            ),
        ]
        table = DataTable(columns, self.tr("Those who propose it together"))
        table.opened.connect(self._on_signature)
        return table

    def _about(self, one: ProposerRow) -> str:
        parts = [short_group(one.group)] if one.group else []
        if one.representative and one.households:
            parts.append(self.tr("speaks for {0} households").format(one.households))
        elif one.representative:
            parts.append(self.tr("representative"))
        return self.tr(", ").join(parts) or self.tr("free name")

    def _counts(self, one: ProposerRow) -> str:
        return self.tr("counts") if one.counts else fill("Proposer", REASONS[one.reason])

    def _decision_cells(self) -> QWidget:
        self._accept = Button(self.tr("Make it a topic"), act=self.accept)
        self._return = Button(self.tr("Send it back"), act=self.send_back)
        self._refer = Button(self.tr("Refer it"), act=self.refer)
        self._decided = Label(t="strong", wrap=True)
        self._undecide = Button(self.tr("Leave it open again"), "small", act=self._on_undecide)
        self._hint = Label(self.tr("Sent back: with a reason that the proposer is told"), "note")
        self._ways = box(row(self._accept, self._return, self._refer, gap=8))
        told = row(self._decided, self._undecide, gap=8)
        told.setStretch(0, 1)
        self._told = box(told)
        return box(column(self._ways, self._told, self._hint, gap=4))

    def title(self) -> str:
        return self.tr("Shall it be consulted on?")

    def first_field(self) -> QWidget:
        return self._search.field

    search_field = first_field

    def refresh(self) -> None:
        self._view = view_proposal(self.app, self.consultation_id)
        self._annexes.show_count()
        self._show_source()
        self._show_test()
        view = self._view
        self._signed_head.set_words(self.tr("{0} signed").format(len(view.proposers)))
        self._signed_head.set_remark(self.tr("{0} count").format(view.counted))
        self._table.show_rows(view.proposers, key=lambda one: one.proposer.id)
        self._show_reviews()
        self._show_decision()

    def _show_source(self) -> None:
        view, today = self._view, self.app.today()
        case, concern = view.consultation, view.concern
        who = case.proposer or origin_words(case.origin)
        if concern is None:
            source = self.tr("Proposed by {0}").format(who)
        else:
            number = number_words(concern, today)
            source = self.tr("From {0}: {1}").format(number, concern.title)
            day = day_words(concern.received_at.astimezone(CHINA).date(), today)
            parts = [self.tr("{0}, {1} {2}").format(who, day, channel_words(concern.channel))]
            if view.joined:
                parts.append(self.tr("{0} joined to it").format(view.joined))
            parts += [concern.affected] if concern.affected else []
            source = f"{source}　{self.tr(', ').join(parts)}"
        self._source.set_whole(source)
        question = case.question or self.tr("not written yet")
        self._asked.set_whole(self.tr("To be decided: {0}").format(question))
        self._concern.setVisible(concern is not None)

    def _show_test(self) -> None:
        test = self._view.test
        self._bar.setVisible(test is not None)
        self._formula.setVisible(test is not None and look().size != "largest")
        if test is None:
            self._mark.show_icon("circle", "ink2")
            self._sentence.set_whole(self.tr("The committee may take it up by itself"))
            return
        self._mark.show_icon(*(("circle-check", "met") if test.met else ("circle", "ink2")))
        self._sentence.set_whole(self._joint_words(test))
        share = test.share
        sign = ("＞" if share.strict else "≥") if test.met else "＜"
        left, right = test.have * share.den, test.base * share.num
        self._formula.setText(
            f"{test.have}×{share.den}={left} {sign} {test.base}×{share.num}={right}"
        )
        label = self.tr("{0} = {1}").format(share_words(share.num, share.den), test.least)
        self._bar.show_counts(test.have, test.least, test.base, label, self._joint_words(test))

    def _joint_words(self, test: JointTest) -> str:
        unit = self.app.rules.term("unit", test.share.unit, language())
        share = share_words(test.share.num, test.share.den)
        if test.met:
            words = self.tr("{0} {1} signed, {2} reached: it must meet")
            return words.format(test.have, unit, share)
        if not self._view.proposers:
            return self.tr("Nobody signed; the committee may take it up by itself")
        words = self.tr("{0} {1} signed, {2} short of {3}")
        return words.format(test.have, unit, test.least - test.have, share)

    def _show_reviews(self) -> None:
        lines = []
        for each in self._view.reviews:
            line = ReviewLine(each, self.app.today())
            line.wanted.connect(self._on_review)
            line.signed.connect(self._on_signed)
            lines.append(line)
        self._reviews.show_rows(lines)

    def _show_decision(self) -> None:
        case = self._view.consultation
        open_ = case.decision is ProposalDecision.OPEN
        self._ways.setVisible(open_)
        self._hint.setVisible(open_)
        self._told.setVisible(not open_)
        if not open_:
            words = {
                ProposalDecision.ACCEPTED: self.tr("Made a topic"),
                ProposalDecision.RETURNED: self.tr("Sent back: {0}"),
                ProposalDecision.REFERRED: self.tr("Referred to {1}"),
            }[case.decision]
            day = day_words(case.decided_on, self.app.today()) if case.decided_on else ""
            told = words.format(case.decided_words, case.referred_to)
            self._decided.setText(self.tr("{0}, {1}").format(told, day))

    def _taken(self, one: Candidate) -> bool:
        return any(each.proposer.person_id == one.id for each in self._view.proposers)

    def take_step(self, code: str, facts: Mapping[str, Any]) -> None:
        match code:
            case "proposal.sign":
                self.paper_wanted.emit("topic_review")
            case "proposal.accept":
                self.accept()
            case "proposal.reply":
                self.reply()

    def mend(self, code: str) -> None:
        match code:
            case "proposal.words":
                self.edit_words()
            case "party_discussion":
                self._on_review(ReviewKind.PARTY_BRANCH.value)
            case "proposal.supervision":
                self._on_review(ReviewKind.SUPERVISION.value)
            case "proposal.reply":
                self.reply()
            case "proposal.decision":
                self._accept.setFocus()
            case _:
                self._search.field.setFocus()

    def accept(self) -> None:
        """Decide that it is taken up."""
        with telling(self):
            accept_proposal(self.app, self.consultation_id)
            self.acted.emit("")

    def send_back(self) -> None:
        """Ask for the reason and send the proposal back."""
        dialog = ReasonDialog(
            self,
            self.tr("Why does it go back?"),
            self.tr("The proposer is told this reason."),
            self.tr("Reason"),
            self.tr("Send it back"),
            self.tr("Not now"),
        )
        if dialog.exec():
            with telling(self):
                return_proposal(self.app, self.consultation_id, dialog.reason())
                self.acted.emit("")

    def refer(self) -> None:
        """Ask to whom it goes and refer the proposal."""
        dialog = ReferDialog(self, self.tr("Where does this proposal go?"))
        if dialog.exec():
            with telling(self):
                refer_proposal(self.app, self.consultation_id, dialog.to(), dialog.words())
                self.acted.emit("")

    def reply(self) -> None:
        """Ask how the proposer was told of a return or referral."""
        case = self._view.consultation
        who = case.proposer or origin_words(case.origin)
        question = self.tr("How was {0} told?").format(who)
        dialog = TellDialog(self, question, self.app.today(), words=case.decided_words)
        if dialog.exec():
            with telling(self):
                reply_to_proposer(
                    self.app,
                    self.consultation_id,
                    on=dialog.on(),
                    how=dialog.how(),
                    words=dialog.words(),
                )
                self.acted.emit("")

    def edit_words(self) -> None:
        """Ask for title, question and background."""
        question = self.tr("What is proposed?")
        dialog = ProposalWordsDialog(self, self._view.consultation, question)
        if dialog.exec():
            title, asked, background = dialog.words()
            with telling(self):
                correct_proposal(
                    self.app,
                    self.consultation_id,
                    title=title,
                    question=asked,
                    background=background,
                )
                self.acted.emit("")

    def _on_concern(self) -> None:
        if self._view.concern is not None:
            self.section_wanted.emit(f"concerns:{self._view.concern.id}")

    def _on_add(self, candidate: object) -> None:
        if isinstance(candidate, Candidate):
            with telling(self):
                add_proposer(self.app, self.consultation_id, person_id=candidate.id)
                self.acted.emit("")

    def _on_free(self) -> None:
        dialog = ReasonDialog(
            self,
            self.tr("Who signed, without being on the roster?"),
            self.tr("The name stays in the list, but the signature does not count."),
            self.tr("Name"),
            self.tr("Add the name"),
            self.tr("Not now"),
        )
        if dialog.exec():
            with telling(self):
                add_proposer(self.app, self.consultation_id, name=dialog.reason())
                self.acted.emit("")

    def _on_signature(self, one: object) -> None:
        if not isinstance(one, ProposerRow):
            return
        question = self.tr("When did {0} sign?").format(one.proposer.name)
        dialog = SignatureDialog(self, question, one.proposer.signed_on)
        if dialog.exec():
            with telling(self):
                if dialog.removed:
                    remove_proposer(self.app, one.proposer.id)
                else:
                    correct_proposer(self.app, one.proposer.id, dialog.day())
                self.acted.emit("")

    def _on_review(self, kind: str) -> None:
        each = next(one for one in self._view.reviews if one.kind == kind)
        signer = self._view.supervisor if each.kind is ReviewKind.SUPERVISION else ""
        dialog = ReviewDialog(
            self,
            fill("Review", REVIEWS[each.kind]),
            each.review,
            each.kind,
            self.consultation_id,
            self.app.today(),
            signer,
        )
        if dialog.exec():
            with telling(self):
                if dialog.removed:
                    remove_review(self.app, self.consultation_id, each.kind)
                else:
                    save_review(self.app, dialog.review())
                self.acted.emit("")

    def _on_signed(self, kind: str) -> None:
        with telling(self):
            sign_review(self.app, self.consultation_id, ReviewKind(kind))
            self.acted.emit("")

    def _on_undecide(self) -> None:
        with telling(self):
            take_decision_back(self.app, self.consultation_id)
            self.acted.emit("")
