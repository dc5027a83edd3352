"""Carrying a consultation from topic to archive through the use cases, doing at each gate what a clerk would do."""

from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from consult_app.documents.form import fill
from consult_app.domain.consultation import Outcome, Review, ReviewKind, Subject, SubjectRole
from consult_app.domain.following import Reply, Submission, Task
from consult_app.domain.meeting import DeliveryResult
from consult_app.domain.owners import OwnedPart, Owner
from consult_app.domain.publication import PostingOf, PublicationKind
from consult_app.domain.village import BodyKind, Membership
from consult_app.domain.voting import Mark, VoteMethod
from consult_app.services.agenda import next_item
from consult_app.services.app import App
from consult_app.services.archiving import excuse, file_originals, view_archive
from consult_app.services.attending import open_meeting, sign_in
from consult_app.services.case import read_case
from consult_app.services.consulting import Beginning, start_consultation
from consult_app.services.counting import answer_call, collect_papers, read_paper
from consult_app.services.deliberating import Consensus, name_recorder, record_consensus
from consult_app.services.following_up import accept_task, add_task, record_reply, view_follow_up
from consult_app.services.notifying import deliver, give_notice, prepare_roll, save_notice
from consult_app.services.numbering import original_of
from consult_app.services.owners import save_owner
from consult_app.services.papers.making import make_all, offers, paper_data
from consult_app.services.papers.wordings import wording_in_use
from consult_app.services.plan_matter import set_delegation, set_matter
from consult_app.services.planning import PlanEntry, choose_procedure, choose_way, fill_plan
from consult_app.services.posting import post
from consult_app.services.presence_counts import count_attendance
from consult_app.services.proposing import accept_proposal
from consult_app.services.publishing import (
    publication_kind,
    save_publication,
    start_publication,
    suggest_publication,
)
from consult_app.services.registering import register_by_hand
from consult_app.services.reviewing import save_review
from consult_app.services.stages import current_step, finish_step, view_stage
from consult_app.services.submitting import view_offices
from consult_app.services.text_at_hand import fix_text
from consult_app.services.voting import SetUp, close_vote, open_vote, save_set_up
from consult_app.services.weighed_votes import must_be_by_name

TERM = (date(2025, 12, 1), date(2030, 11, 30))
STEPS_MOST = 400


def seat_everybody(app: App) -> None:
    """Give the small village every body a procedure may call: branch committee, collective, owners."""
    with app.work() as work:
        people = work.people.all()
        heads = [one for one in people if one.relation == "户主"]
        for number, person in enumerate(heads[:3]):
            _seat(work, BodyKind.PARTY_COMMITTEE, person, "书记" if number == 0 else "委员")
        for person in people:
            _seat(work, BodyKind.COLLECTIVE_MEMBERS, person, "成员")
        for person in people[:24]:
            _seat(work, BodyKind.COLLECTIVE_REPRESENTATIVES, person, "成员代表")
        for person in heads[:5]:
            _seat(work, BodyKind.COLLECTIVE_COUNCIL, person, "理事")
        for seat in work.memberships.all(body=BodyKind.REPRESENTATIVES):
            work.memberships.save(replace(seat, households_spoken_for=2))
        work.note(app.now(), "body.seated", undo=False, body="", members=0)
        work.commit()
    for number in range(1, 7):
        part = OwnedPart(0, 0, f"1幢{number}01", 9000 + number * 137)
        save_owner(app, Owner(0, f"业主{'一二三四五六'[number - 1]}"), [part])


def _seat(work, body, person, duty):
    if not work.memberships.find(body=body, person_id=person.id):
        work.memberships.add(Membership(0, body, person.id, duty, *TERM, person.group))


@dataclass
class Carrier:
    """Carries one case; `met` collects every gate that stood in the way, by stage."""

    app: App
    clock: object
    procedure: str
    matter: str
    unit: str = ""
    printing: bool = False
    papers: set[str] = field(default_factory=set)
    case_id: int = 0
    met: dict[str, set[str]] = field(default_factory=dict)
    words: list[str] = field(default_factory=list)

    def begin(self) -> int:
        told = Beginning("测试事项", question="是否同意测试事项", background="大家提的")
        self.case_id = start_consultation(self.app, told).id
        return self.case_id

    def carry(self) -> None:
        """Do what each gate asks for until the case is closed."""
        done: dict[tuple[str, str], int] = {}
        for _ in range(STEPS_MOST):
            step = current_step(self.app, self.case_id)
            view = view_stage(self.app, self.case_id, step)
            self.met.setdefault(step, set()).update(one.code for one in view.findings)
            if view.closed:
                return
            if not view.blocking:
                finish_step(self.app, self.case_id, step)
                continue
            gate = (step, view.blocking[0].code)
            done[gate] = done.get(gate, 0) + 1
            assert done[gate] < 8, f"stuck at {gate}: {view.blocking[0]}"
            self._mend(step, view.blocking[0])
        raise AssertionError("the case does not come to an end")

    def _mend(self, step, gate) -> None:
        stage = step.rpartition(".")[2]
        if stage == "vote":
            self._vote(step)
            return
        act = getattr(self, f"_at_{stage}")
        act(step, gate)

    def _at_proposal(self, step, gate):
        if gate.code == "party_discussion":
            self._party_studies()
        else:
            accept_proposal(self.app, self.case_id, "赵建国")

    def _party_studies(self):
        review = Review(
            0, self.case_id, ReviewKind.PARTY_BRANCH, self.app.today(), "同意", agrees=True
        )
        save_review(self.app, review)

    def _at_plan(self, step, gate):
        match gate.code:
            case "plan.matter":
                set_matter(
                    self.app, self.case_id, matter_kind=self.matter, money_source="none",
                    scope="groups" if self.procedure == "village_group" else "village",
                    scope_groups=("第一村民小组",),
                )  # fmt: skip
            case "plan.procedure":
                choose_procedure(self.app, self.case_id, self.procedure, "按规定")
                if self.unit:
                    choose_way(self.app, self.case_id, self.unit)
            case "delegation":
                set_delegation(self.app, self.case_id, self.app.today())
            case "party_discussion":
                self._party_studies()
            case _:
                self._fill_plan()

    def _fill_plan(self):
        at = self.app.now() + timedelta(days=20)
        entry = PlanEntry(
            "大家提的", "是否同意测试事项", "同意或者不同意", "村委会", "赵建国", "周小满", at, "村委会",
            "会议", 5, "secret_ballot", "公开栏", "0", "",
        )  # fmt: skip
        fill_plan(self.app, self.case_id, entry)

    def _at_subjects(self, step, gate):
        told = Subject(0, self.case_id, "supervision_committee", "孙主任", SubjectRole.CONSULTATIVE)
        register_by_hand(self.app, told)
        with self.app.work() as work:
            body = read_case(self.app, work, self.case_id, step).procedure.body
        if body == "consultation":
            for name in ("钱代表", "李代表", "周代表"):
                told = Subject(0, self.case_id, "registered_resident", name, SubjectRole.VOTING)
                register_by_hand(self.app, told)

    def meeting(self, step):
        with self.app.work() as work:
            return read_case(self.app, work, self.case_id, step).meeting

    def _at_notice(self, step, gate):
        meeting = self.meeting(step)
        match gate.code:
            case "notice.given":
                if meeting.planned_at < self.app.now() + timedelta(days=15):
                    meeting = replace(meeting, planned_at=self.app.now() + timedelta(days=16))
                    save_notice(self.app, meeting)
                prepare_roll(self.app, self.case_id, step)
                give_notice(self.app, meeting.id, self.app.today(), "张贴并送达")
            case "notice.listed":
                prepare_roll(self.app, self.case_id, step)
            case "notice.posted" | "notice.plan_hung":
                self._post(PostingOf.NOTICE, meeting.id)
            case "notice.delivered":
                with self.app.work() as work:
                    ids = [one.id for one in work.roll.all(meeting_id=meeting.id)]
                deliver(self.app, meeting.id, ids, "当面", DeliveryResult.SIGNED)
            case other:
                raise AssertionError(f"{other}: {gate}")

    def _post(self, of, owner):
        post(self.app, self.case_id, of, owner, "村务公开栏", self.app.now(), "周小满")

    def _at_sign_in(self, step, gate):
        meeting = self.meeting(step)
        if self.clock.time < meeting.planned_at:
            self.clock.time = meeting.planned_at
        with self.app.work() as work:
            members = work.roll.all(meeting_id=meeting.id, capacity="member")
        for entry in members:
            if not entry.here:
                sign_in(self.app, entry.id)
        open_meeting(self.app, self.case_id, step)

    def _at_deliberation(self, step, gate):
        meeting = self.meeting(step)
        match gate.code:
            case "deliberation.recorder":
                name_recorder(self.app, meeting.id, "周小满")
            case "deliberation.agenda":
                next_item(self.app, meeting.id)
            case _:
                with self.app.work() as work:
                    motion = work.motions.all(meeting_id=meeting.id)[0]
                fix_text(self.app, motion.id)

    def _vote(self, step):
        with self.app.work() as work:
            case = read_case(self.app, work, self.case_id, step)
            binding = case.meeting_procedure.binding
            counted = count_attendance(work, case.meeting, case.meeting_procedure)
        if not binding:
            told = Consensus(Outcome.AGREED, "大家同意测试事项。")
            record_consensus(self.app, self.case_id, step, told)
            return
        by_name = must_be_by_name(counted)
        method = VoteMethod.ROLL_CALL if by_name else VoteMethod.SECRET_BALLOT
        told = SetUp(
            "是否同意测试事项", method, supervisor="孙", counter="许", caller="马", printed=100
        )
        save_set_up(self.app, self.case_id, step, told)
        vote = open_vote(self.app, self.case_id, step)
        if by_name:
            for entry_id in vote.roll:
                answer_call(self.app, vote.id, entry_id, Mark.YES)
        else:
            papers = len(vote.roll)
            collect_papers(self.app, vote.id, papers, papers)
            for _ in range(papers):
                read_paper(self.app, vote.id, Mark.YES)
        self.words.append(close_vote(self.app, vote.id).verdict["word"])

    def _at_publication(self, step, gate):
        kind = publication_kind(self.app, self.case_id, step)
        self._publish(step, gate, kind)

    def _publish(self, step, gate, kind):
        with self.app.work() as work:
            found = work.publications.find(consultation_id=self.case_id, kind=kind)
        what = gate.code.partition(".")[2]
        if what == "text":
            draft = suggest_publication(self.app, self.case_id, kind, step)
            save_publication(
                self.app, replace(draft, text=draft.text or "已办完", contact="村委会")
            )
        elif what == "posted":
            self._post(PostingOf.PUBLICATION, found.id)
        elif found.starts_on is None:
            start_publication(self.app, found.id, self.app.today())
        else:
            self.clock.forward(days=5)

    def _at_follow_up(self, step, gate):
        today = self.app.today()
        match gate.code:
            case "follow_up.tasks":
                add_task(
                    self.app, Task(0, self.case_id, "办好", "赵建国", today + timedelta(days=60))
                )
            case "follow_up.accepted":
                task = view_follow_up(self.app, self.case_id).tasks[0].task
                accept_task(self.app, task.id, "监委会", today)
            case "follow_up.told":
                record_reply(self.app, Reply(0, self.case_id, today, "大家", "上门", "办好了"))
            case "filing" | "approval":
                office = next(
                    one
                    for one in view_offices(self.app, self.case_id)
                    if one.kind == gate.code and one.sent is None
                )
                answered = today if gate.code == "approval" else None
                told = Submission(
                    0, self.case_id, office.kind, office.office, today, answered, agreed=True
                )
                record_submission_of(self.app, told)
            case _:
                self._publish(step, gate, PublicationKind.RESULT)

    def _at_archive(self, step, gate):
        if gate.code == "archive.published":
            self.clock.forward(days=5)
            return
        self._papers()
        file_originals(self.app, self.case_id, self.app.today())
        for line in view_archive(self.app, self.case_id).catalogue.missing:
            excuse(self.app, self.case_id, line.code, "本次没有")

    def _papers(self):
        """Make every paper; without `printing` fill their forms only, which tells as much in a tenth of the time."""
        self.papers = {offer.code for _step, offer in offers(self.app, self.case_id)}
        if self.printing:
            make_all(self.app, self.case_id)
            return
        for step, offer in offers(self.app, self.case_id):
            with self.app.work() as work:
                case = read_case(self.app, work, self.case_id, step)
                data = paper_data(case, offer)
                assert fill(
                    wording_in_use(self.app, work, original_of(offer.code)).form(), data
                ).blocks


def record_submission_of(app: App, told: Submission) -> None:
    from consult_app.services.submitting import record_submission

    record_submission(app, told)
