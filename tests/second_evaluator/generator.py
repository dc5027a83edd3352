"""Cases for both evaluators: every procedure, both sides of 2026, boundaries, holes and contradictions."""

from datetime import date, timedelta
from random import Random

UNITS = {
    "villagers_assembly": ("adults", "households"),
    "village_rules": ("adults", "households"),
    "village_group": ("adults", "households"),
    "one_case_one_meeting": ("adults", "households", "represented_households"),
    "villager_reps": ("members",),
    "resident_reps": ("members",),
    "residents_assembly": ("residents", "households"),
    "residents_pact": ("residents", "households", "members"),
    "supervision_choice": ("adults", "households", "members"),
    "party_members_review": ("voting_members",),
    "four_two": ("members", "adults", "households"),
    "land_contract_plan": ("members", "representatives"),
    "land_adjust": ("members", "representatives"),
    "land_outsider": ("members", "representatives"),
    "collective_assembly": ("members",),
    "collective_reps": ("representatives",),
    "collective_council": ("directors",),
    "owners_major": ("owners",),
    "owners_ordinary": ("owners",),
    "village_consultation": ("invited",),
    "community_consultation": ("invited",),
    "hearing": ("invited",),
    "talk_day": ("invited",),
    "joint_meeting": ("invited",),
    "cross_village_consultation": ("invited",),
    "commissioned_consultation": ("invited",),
}
FIRST_DAY = {
    "collective_assembly": date(2025, 5, 1),
    "collective_reps": date(2025, 5, 1),
    "collective_council": date(2025, 5, 1),
}
PLACES = (
    "zhejiang",
    "ningbo",
    "shandong",
    "chongqing",
    "shanghai",
    "henan",
    "beijing",
    "hainan",
    "anhui",
    "gansu",
)
MATTERS = (
    "public_works",
    "building_contract",
    "planning",
    "work_allowance",
    "priority_help",
    "village_rules",
    "village_charter",
    "land_contract",
    "land_adjust",
    "land_outsider",
    "compensation",
    "homestead",
    "collective_property",
    "rebuild",
    "property_manager",
    "environment",
    "parking",
)
SHARES = ((1, 2), (2, 3), (3, 4), (1, 5), (1, 10), (4, 5), (1, 3))


def cases(seed, count):
    random = Random(seed)
    codes = sorted(UNITS)
    for number in range(count):
        yield case(random, codes[number % len(codes)])


def near(random, base):
    """Return a count that often lies at a boundary of the base, one below or one above."""
    if random.random() < 0.7:
        num, den = random.choice(SHARES)
        return min(max(base * num // den + random.choice((-1, 0, 0, 1, 1)), 0), base)
    return random.randint(0, base)


def maybe(random, value, chance=0.85):
    return value if random.random() < chance else None


def day_near(random, day, before, after):
    return (day + timedelta(days=random.randint(-before, after))).isoformat()


def held_day(random, code):
    first = FIRST_DAY.get(code, date(2022, 1, 1))
    if random.random() < 0.5:
        return max(first, date(2025, 12, 31) + timedelta(days=random.randint(-40, 40)))
    return first + timedelta(days=random.randint(0, (date(2027, 12, 31) - first).days))


def case(random, code):
    held = held_day(random, code)
    told = meeting(random, code, held)
    told |= {"procedure": code, "held_on": held.isoformat()}
    told["profile"] = maybe(random, random.choice(PLACES), 0.35)
    if code == "four_two":
        told["steps"] = steps(random, held)
    return {key: value for key, value in told.items() if value is not None or random.random() < 0.5}


def steps(random, held):
    codes = {
        "committee_meeting": "members",
        "joint_meeting": "members",
        "party_members_review": "voting_members",
    }
    told = {}
    for step, unit in codes.items():
        if random.random() < 0.9:
            day = held - timedelta(days=random.randint(0, 20))
            facts = meeting(random, "", day, (unit,), hopeful=random.random() < 0.7)
            told[step] = facts | ({"held_on": day.isoformat()} if random.random() < 0.8 else {})
    return told


def meeting(random, code, held, units=(), *, hopeful=False):
    chosen = counted_units(random, units or UNITS[code])
    due = {unit: random.randint(1, 60 if random.random() < 0.5 else 500) for unit in chosen}
    present = {unit: count if hopeful else near(random, count) for unit, count in due.items()}
    told = {
        "matter": maybe(random, random.choice(MATTERS)),
        "notice": maybe(random, notice(random, held)),
        "called_for_by": maybe(random, demand(random, due), 0.4),
        "party_discussed_on": done(random, held, 20, 3),
        "delegated_on": done(random, held, 300, 5),
        "composition": maybe(random, composition(random, due)),
        "vote": maybe(random, vote(random, due, present, hopeful=hopeful), 0.93),
        "publication": maybe(random, publication(random, held)),
        "filing": maybe(random, {"filed_on": done(random, held, 1, 14)}),
        "approval": maybe(
            random, {office: done(random, held, 2, 20) for office in ("township", "county")}
        ),
    }
    if code.startswith("owners"):
        add_area(random, due, present, told["vote"])
    if "members" in due and random.random() < 0.6:
        due["women_representatives"] = random.randint(1, due["members"])
        present["women_representatives"] = near(random, due["women_representatives"])
    told["due"], told["present"] = holes(random, due), holes(random, present)
    if random.random() < 0.03:
        told["present"] = {unit: count + 600 for unit, count in present.items() if unit != "area"}
    return told


def counted_units(random, units):
    if random.random() < 0.85:
        return (random.choice(units),)
    return tuple(random.sample(units, random.randint(1, len(units))))


def holes(random, counts):
    """Leave a count out now and then."""
    return {unit: count for unit, count in counts.items() if random.random() < 0.97}


def notice(random, held):
    reason = random.choice((None, None, "汛期抢险", " "))
    given = maybe(random, day_near(random, held, 18, 1), 0.95)
    return {"given_on": given, "short_notice_reason": reason}


def done(random, held, before, after):
    drawn = random.random()
    if drawn < 0.15:
        return None
    return False if drawn < 0.25 else day_near(random, held, before, after)


def demand(random, due):
    units = random.sample(
        ("adults", "representatives", "residents", "households", "groups", "owners"), 2
    )
    return {unit: near(random, due.get(unit, 60)) for unit in units}


def composition(random, due):
    members = due.get("members", random.randint(5, 80))
    told = {"members": members}
    for unit in (
        "representatives",
        "women_representatives",
        "adults",
        "residents",
        "households",
        "groups",
    ):
        if random.random() < 0.7:
            told[unit] = near(random, members)
    if random.random() < 0.5:
        told["villagers"] = random.choice((300, 499, 500, 999, 1000, 3000))
    if random.random() < 0.3:
        told["directors"] = random.randint(1, 9)
    return told


def publication(random, held):
    first = held + timedelta(days=random.randint(-3, 4))
    last = first + timedelta(days=random.choice((2, 4, 5, 6, 8, 9, 10, 13, 14, 15, 30)))
    return {
        "from": maybe(random, first.isoformat(), 0.95),
        "to": maybe(random, last.isoformat(), 0.9),
    }


def vote(random, due, present, *, hopeful):
    yes, no, abstain = {}, {}, {}
    for unit, here in present.items():
        base = random.choice((here, due[unit]))
        yes[unit] = here if hopeful else min(near(random, base), here)
        no[unit] = random.randint(0, here - yes[unit])
        abstain[unit] = here - yes[unit] - no[unit]
    unit = next(iter(present))
    told = {"yes": yes, "no": no, "abstain": abstain, "spoiled": 0}
    if random.random() < 0.3:
        told["method"] = random.choice(("show_of_hands", "secret_ballot"))
    if random.random() < 0.8:
        told["issued"] = present[unit]
        told["returned"] = max(present[unit] + random.choice((0, 0, 0, 0, -1, 1)), 0)
    if random.random() < 0.1:
        told["spoiled"] = random.randint(0, 3)
    if random.random() < 0.05:
        told["issued"] = present[unit] + 2
    if random.random() < 0.05:
        told["yes"] = None
    return told


def add_area(random, due, present, told):
    hundredths = random.randint(1, 3_000_000)
    here = near(random, hundredths)
    due["area"], present["area"] = area(hundredths), area(here)
    if told is not None and told.get("yes") is not None and random.random() < 0.95:
        told["yes"]["area"] = area(near(random, here))


def area(hundredths):
    return f"{hundredths // 100}.{hundredths % 100:02d}"
