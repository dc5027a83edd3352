"""An invented village whose households send one each to an assembly: 500 for the long meeting, 24 for the short one."""

from dataclasses import dataclass
from datetime import date, datetime

from consult_app.domain.consultation import Consultation, StepDone, Subject, SubjectRole
from consult_app.domain.meeting import CountingMode, Meeting
from consult_app.domain.people import Household, Person, Sex
from consult_app.domain.village import Village, VillageKind
from consult_app.services.app import CHINA, App
from consult_app.services.case import read_case
from consult_app.services.roll import build_roll
from consult_app.services.rostering import spelled
from consult_app.services.setting_up import found_village

BEGINS = datetime(2026, 11, 20, 13, 30, tzinfo=CHINA)
SURNAMES = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔"
MIDDLES = "建国文德春秋明永长福金玉志云海庆先宝良树"
LASTS = ("平山林水田根生", "英兰梅芳秀琴霞")
GROUPS = 6
SPEAKS_FOR = 10
"""Every tenth household named another than its head to speak for it (户代表)."""
NAMESAKES = (7, 8)
"""Two households whose heads bear one name."""
STANDS_ASIDE = 10
"""The household whose speaker must stand aside when the matter is voted on."""
ARTICLES = tuple(
    f"第{number}条 {words}"
    for number, words in zip(
        "一二三四五六七八九十",
        (
            "硬化三组村道，长0.8公里。", "路面宽3.5米。", "使用上级拨款12万元。", "占地先丈量后公示。",
            "工期不超过60天。", "弯道处加设护栏。", "由村务监督委员会监督。", "完工后验收。",
            "保修期为一年。", "账目逐笔公开。",
        ),
        strict=True,
    )
)  # fmt: skip
DRAFT = "\n".join(ARTICLES)
TITLE = "三组村道硬化"


@dataclass(frozen=True, slots=True)
class Line:
    """Who is due for a household: the number types them, the name is told."""

    no: str
    name: str
    other: str
    """Another of the household."""
    group: str

    @property
    def told(self) -> str:
        """The name with its group, as minutes and lists tell it."""
        return f"{self.name}（{self.short}）"

    @property
    def short(self) -> str:
        return self.group.removeprefix("第").removesuffix("村民小组") + "组"


def names_of(number: int) -> tuple[str, str]:
    """Return the names of the head of a household and of the other adult."""
    place = NAMESAKES[0] if number == NAMESAKES[1] else number
    first = SURNAMES[place % len(SURNAMES)] + MIDDLES[place // len(SURNAMES) % len(MIDDLES)]
    married = (
        SURNAMES[(number + 7) % len(SURNAMES)] + MIDDLES[number // len(SURNAMES) % len(MIDDLES)]
    )
    return first + LASTS[0][place % 7], married + LASTS[1][number % 7]


def group_of(number: int) -> str:
    return f"第{'一二三四五六'[number % GROUPS]}村民小组"


def lines_of(households: int) -> dict[str, Line]:
    """Return who is due, by the number of the household."""
    found = {}
    for number in range(1, households + 1):
        head, other = names_of(number)
        speaks, stays = (other, head) if number % SPEAKS_FOR == 0 else (head, other)
        found[str(number)] = Line(str(number), speaks, stays, group_of(number))
    return found


def settle(app: App, households: int) -> None:
    """Found the village, with its households and their people."""
    told = Village(
        id=1, uid="", kind=VillageKind.VILLAGE, name="柳河村", town="清溪镇", county="云溪县", short="柳",
        committee="柳河村村民委员会", party_branch="中共柳河村支部委员会",
        supervision="柳河村村务监督委员会", code="999999",
    )  # fmt: skip
    found_village(app, told, "周小满", ())
    with app.work() as work:
        for number in range(1, households + 1):
            head, other = names_of(number)
            for name, relation, sex in ((head, "户主", Sex.MALE), (other, "配偶", Sex.FEMALE)):
                born = date(1950 + number % 40, 1 + number % 12, 5)
                person = Person(
                    0, name, str(number), sex, born, relation=relation, group=group_of(number)
                )
                kept = work.people.add(spelled(person))
            speaker = kept.id if number % SPEAKS_FOR == 0 else None
            work.households.add(Household(0, str(number), group_of(number), speaker_id=speaker))
        work.note(app.now(), "roster.imported", undo=False, people=households * 2)
        work.commit()


def call_assembly(app: App, households: int) -> int:
    """Plan the assembly of the households for today, with its roll; returns the consultation's id."""
    settle(app, households)
    with app.work() as work:
        case = work.consultations.add(
            Consultation(
                id=0, uid="assembly", number=1, year=2026, title=TITLE, opened_at=app.now(),
                question="三组村道硬化方案是否同意", draft=DRAFT, matter_kind="",
                procedure="villagers_assembly", chair="何建平", recorder="周小满",
            )
        )  # fmt: skip
        for step in ("proposal", "plan", "subjects", "notice"):
            work.steps_done.add(StepDone(0, case.id, step, app.now(), "周小满"))
        aside = work.people.find(name=names_of(STANDS_ASIDE)[1], household_no=str(STANDS_ASIDE))
        work.subjects.add(
            Subject(
                id=0, consultation_id=case.id, kind="other_stakeholder", name=aside.name,
                person_id=aside.id, role=SubjectRole.VOTING, avoids=True,
            )
        )  # fmt: skip
        work.meetings.add(
            Meeting(
                0, case.id, "", "villagers_assembly", "村民会议", BEGINS.replace(hour=14, minute=30),
                "晒谷场", "何建平", "周小满", CountingMode.HOUSEHOLDS,
            )
        )  # fmt: skip
        build_roll(work, read_case(app, work, case.id, "sign_in"))
        work.note(app.now(), "roll.built", undo=False, people=households)
        work.commit()
    return case.id
