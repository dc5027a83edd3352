"""A second evaluator, written from the table of procedures alone; it shares nothing with the first.

Fractions instead of cross multiplication, plain dictionaries instead of values, tables in Python instead of data.
`evaluate(case)` returns the outcome and, for each (step, rule), the result and the margin.
"""

from datetime import date, timedelta
from fractions import Fraction
from math import ceil, floor

LAW_2026 = date(2026, 1, 1)
COLLECTIVE_LAW = date(2025, 5, 1)
HALF, TWO_THIRDS, THREE_QUARTERS = Fraction(1, 2), Fraction(2, 3), Fraction(3, 4)

# Each share: what is counted, whether it must be more or at least, how much.
ADULTS_HALF = [("adults", ">", HALF)]
HOUSEHOLDS_2_3 = [("households", ">=", TWO_THIRDS)]
MEMBERS_2_3 = [("members", ">=", TWO_THIRDS)]
ASSEMBLY = [ADULTS_HALF, HOUSEHOLDS_2_3]


def more_than_half(*units):
    return [[(unit, ">", HALF)] for unit in units]


def since_2026(new, old):
    return lambda on: new if on >= LAW_2026 else old


QUORUM = {
    "villagers_assembly": ASSEMBLY,
    "village_rules": ASSEMBLY,
    "villager_reps": [MEMBERS_2_3],
    "resident_reps": [MEMBERS_2_3],
    "village_group": [[("adults", ">=", TWO_THIRDS)], HOUSEHOLDS_2_3],
    "residents_assembly": since_2026(
        more_than_half("residents", "households"),
        more_than_half("residents", "households", "group_representatives"),
    ),
    "residents_pact": since_2026(
        [*more_than_half("residents", "households"), MEMBERS_2_3],
        more_than_half("residents", "households", "group_representatives"),
    ),
    "party_members_review": [
        [("voting_members", ">=", HALF), ("voting_members", ">=", TWO_THIRDS)]
    ],
    "party_committee_proposal": more_than_half("members"),
    "two_committees_meeting": more_than_half("members"),
    "four_two": [MEMBERS_2_3, *ASSEMBLY],
    "supervision_choice": [*ASSEMBLY, MEMBERS_2_3],
    "one_case_one_meeting": [*ASSEMBLY, [("represented_households", ">=", TWO_THIRDS)]],
    "collective_assembly": [MEMBERS_2_3],
    "collective_council": [[("directors", ">=", TWO_THIRDS)]],
    "owners_major": [[("owners", ">=", TWO_THIRDS), ("area", ">=", TWO_THIRDS)]],
    "owners_ordinary": [[("owners", ">=", TWO_THIRDS), ("area", ">=", TWO_THIRDS)]],
}
CONSULTATIONS = (
    "village_consultation",
    "community_consultation",
    "hearing",
    "joint_meeting",
    "cross_village_consultation",
    "commissioned_consultation",
)
for consultation in CONSULTATIONS:
    QUORUM[consultation] = [[("invited", ">=", TWO_THIRDS)]]
ADVISORY = {*CONSULTATIONS, "talk_day"}

OF_ALL = {
    "land_contract_plan": [
        [("members", ">=", TWO_THIRDS)],
        [("representatives", ">=", TWO_THIRDS)],
    ],
    "land_adjust": [[("members", ">=", TWO_THIRDS)], [("representatives", ">=", TWO_THIRDS)]],
    "land_outsider": [[("members", ">=", TWO_THIRDS)], [("representatives", ">=", TWO_THIRDS)]],
    "collective_assembly": [MEMBERS_2_3],
    "collective_reps": [[("representatives", ">=", TWO_THIRDS)]],
    "collective_council": [[("directors", ">", HALF)]],
    "party_members_review": [[("voting_members", ">", HALF), ("voting_members", ">=", HALF)]],
}
OF_PRESENT = {
    "owners_major": [[("owners", ">=", THREE_QUARTERS), ("area", ">=", THREE_QUARTERS)]],
    "owners_ordinary": [[("owners", ">", HALF), ("area", ">", HALF)]],
}

NOTICE = {
    # code: (from this day, days, short notice allowed)
    "villagers_assembly": [(date.min, 10, False), (LAW_2026, 10, True)],
    "village_rules": [(date.min, 10, False), (LAW_2026, 10, True)],
    "one_case_one_meeting": [(date.min, 10, False), (LAW_2026, 10, True)],
    "residents_assembly": [(LAW_2026, 10, True)],
    "residents_pact": [(LAW_2026, 10, True)],
    "land_contract_plan": [(date.min, 10, False)],
    "land_adjust": [(date.min, 10, False)],
    "land_outsider": [(date.min, 10, False)],
    "collective_assembly": [(date.min, 10, False)],
    "owners_major": [(date.min, 15, False)],
    "owners_ordinary": [(date.min, 15, False)],
    "party_members_review": [(date.min, 3, False)],
}
for consultation in ADVISORY:
    NOTICE[consultation] = [(date.min, 3, False)]

PLACE_NOTICE = {
    "zhejiang": 3,
    "ningbo": 3,
    "chongqing": 3,
    "hainan": 3,
    "beijing": 3,
    "shandong": 5,
    "shanghai": 10,
}
PLACE_BOARD = {"shandong": 5, "chongqing": 10}
BOARD_PROCEDURES = {
    "villagers_assembly",
    "villager_reps",
    "village_consultation",
    "village_group",
    "supervision_choice",
}
LEAST_REPRESENTATIVES = {"zhejiang": [(0, 30), (500, 40), (1000, 50)], "shanghai": [(0, 35)]}
LEAST_REPRESENTATIVES["ningbo"] = LEAST_REPRESENTATIVES["zhejiang"]

FIFTEEN_DAYS = {
    "villagers_assembly",
    "villager_reps",
    "village_consultation",
    "hearing",
    "talk_day",
    "joint_meeting",
    "residents_assembly",
    "resident_reps",
    "residents_pact",
    "community_consultation",
    "one_case_one_meeting",
    "village_rules",
    "supervision_choice",
    "four_two",
}
NOT_PUBLISHED = {
    "party_members_review",
    "party_committee_proposal",
    "two_committees_meeting",
    "collective_council",
}
NOT_BEFORE_2026 = {"residents_assembly", "resident_reps", "residents_pact"}
POSTED_BEFORE = {"land_contract_plan", "land_adjust", "land_outsider"}

MAY_DEMAND = {
    "villagers_assembly": [("adults", 10), ("representatives", 3)],
    "village_rules": [("adults", 10), ("representatives", 3)],
    "one_case_one_meeting": [("adults", 10), ("representatives", 5)],
    "villager_reps": [("representatives", 5)],
    "owners_major": [("owners", 5)],
    "owners_ordinary": [("owners", 5)],
}
URBAN_NEW = [("residents", 10), ("households", 10), ("representatives", 3)]
URBAN_OLD = [("residents", 5), ("households", 5), ("groups", 3)]

EITHER_BODY = {"four_two", "supervision_choice"}
USUALLY = {
    "four_two": "members",
    "supervision_choice": "adults",
    "residents_pact": "residents",
}

PARTY_FIRST = {
    "supervision_choice",
    "villagers_assembly",
    "villager_reps",
    "residents_assembly",
    "resident_reps",
    "residents_pact",
    "village_rules",
    "one_case_one_meeting",
}
PARTY_COLLECTIVE = {"collective_assembly", "collective_reps"}
FILED = {"village_rules", "residents_pact", "commissioned_consultation"}
APPROVERS = {
    "land_adjust": ("township", "county"),
    "land_outsider": ("township",),
    "one_case_one_meeting": ("township", "county"),
}
MEETINGS_BEFORE = {
    "committee_meeting": "party_committee_proposal",
    "joint_meeting": "two_committees_meeting",
    "party_members_review": "party_members_review",
}
NO_PAPERS = {"show_of_hands", "roll_call", "voice", "acclamation", "consensus"}

# Who may settle what (only the kinds that the generator uses).
ASSEMBLY_MATTERS = {"building_contract", "public_works"}
VILLAGE_ONLY_MATTERS = {"planning", "work_allowance", "priority_help"}
RULES_MATTERS = {"village_rules", "village_charter"}
LAND_MATTERS = {"land_contract", "land_adjust", "land_outsider"}
COLLECTIVE_MATTERS = {"compensation", "homestead"}
COLLECTIVE_DELEGABLE = {"collective_property"}
OWNERS_MATTERS = {"rebuild", "property_manager"}
ORDINARY_MATTERS = {"environment", "parking"}


def evaluate(case):
    held = date.fromisoformat(case["held_on"])
    main_word, findings = meeting(case["procedure"], case, held, case.get("profile"))
    told = {("", rule): value for rule, value in findings.items()}
    if case["procedure"] != "four_two":
        return main_word, told
    words = []
    for step, code in MEETINGS_BEFORE.items():
        facts = (case.get("steps") or {}).get(step) or {}
        told_of = step in (case.get("steps") or {})
        day = date.fromisoformat(facts.get("held_on") or case["held_on"])
        word, below = meeting(code, facts, day, case.get("profile"))
        if told_of or step == "party_members_review":
            words.append(word)
        told |= {(step, rule): value for rule, value in below.items()}
    return settled(main_word, words), told


def settled(main, before):
    for stop in ("void", "no_quorum", "not_carried"):
        if stop in (*before, main):
            return stop
    if main != "carried":
        return main
    return "carried" if all(word == "carried" for word in before) else "undecidable"


def meeting(code, case, held, place):
    found = {
        "notice": notice(code, case, held, place),
        "convening": convening(code, case, held, place),
        "party_discussion": party(code, case, held),
        "composition": composition(code, case, held, place),
        "ballot_account": papers(case),
        "publication": publication(code, case, held, place),
        "filing": filing(code, case, held),
        "approval": approval(code, case, held),
        "delegation": delegation(code, case, held),
    }
    enough, unit = quorum(code, case, held, place)
    found["quorum"] = enough
    found["decision"] = decision(code, case, held, unit)
    return word(case, found), {rule: value for rule, value in found.items() if value is not None}


def word(case, found):
    vote = case.get("vote")
    if vote is not None:
        issued, returned = vote.get("issued"), vote.get("returned")
        if issued is not None and returned is not None and returned > issued:
            return "void"
    if found["quorum"] is not None and found["quorum"][0] == "not_met":
        return "no_quorum"
    if vote is None or found["decision"] is None:
        return "no_vote"
    if found["decision"][0] == "unknown" or (found["quorum"] and found["quorum"][0] == "unknown"):
        return "undecidable"
    return "carried" if found["decision"][0] == "met" else "not_carried"


# -- shares ------------------------------------------------------------------------------------


def number(table, unit):
    value = (table or {}).get(unit)
    return Fraction(value) if value is not None else None


def compare(have, base, how, share, unit):
    """Return (result, margin) of one share; margins of floor area in hundredths."""
    if have is None or base is None or base == 0 or have > base:
        return "unknown", None
    met = have / base > share if how == ">" else have / base >= share
    scale = 100 if unit == "area" else 1
    needed = base * share * scale
    least = floor(needed) + 1 if how == ">" else ceil(needed)
    return ("met" if met else "not_met"), int(have * scale) - least


def together(parts):
    """All of several shares: the margin is that of the first unit that decides, the smallest of it."""
    results = [result for _, (result, _) in parts]
    overall = "not_met" if "not_met" in results else "unknown" if "unknown" in results else "met"
    units = [unit for unit, (result, _) in parts if result == overall]
    margins = [margin for unit, (result, margin) in parts if result == overall and unit == units[0]]
    return overall, (None if overall == "unknown" else min(margins)), units[0]


def first_best(judged):
    for wanted in ("met", "unknown", "not_met"):
        for one in judged:
            if one[0] == wanted:
                return one
    raise AssertionError("no alternatives")


def alternatives(table, code, held):
    found = table.get(code)
    return found(held) if callable(found) else found


def quorum(code, case, held, place):
    options = alternatives(QUORUM, code, held)
    if options is None:
        return None, None
    due, present = case.get("due") or {}, case.get("present") or {}
    said = {unit for table in (due, present) for unit in table}
    if place == "shandong" and code in ("villager_reps", "four_two", "supervision_choice"):
        women = ("women_representatives", ">=", TWO_THIRDS)
        options = [[*each, women] if each[0][0] == "members" else each for each in options]
    chosen = [each for each in options if {unit for unit, *_ in each} & said] or options
    judged = [
        together(
            [
                (unit, compare(number(present, unit), number(due, unit), how, share, unit))
                for unit, how, share in each
            ]
        )
        for each in chosen
    ]
    result, margin, unit = first_best(judged)
    shown = "advice" if result == "not_met" and code in ADVISORY else result
    return (shown, margin), (unit if result == "met" else None)


def decision(code, case, held, unit):
    if code == "talk_day":
        return None
    base = case.get("due") if code in OF_ALL else case.get("present")
    options = OF_ALL.get(code) or OF_PRESENT.get(code)
    if options is None:
        units = [each[0][0] for each in alternatives(QUORUM, code, held)]
        options = more_than_half(*units)
    yes = (case.get("vote") or {}).get("yes") or {}
    counted = [each for each in options if unit in yes and unit in [one[0] for one in each]]
    chosen = counted or [each for each in options if {one[0] for one in each} & set(yes)] or options
    judged = [
        together(
            [
                (
                    each_unit,
                    compare(number(yes, each_unit), number(base, each_unit), how, share, each_unit),
                )
                for each_unit, how, share in each
            ]
        )
        for each in chosen
    ]
    result, margin, _ = first_best(judged)
    return ("advice" if result == "not_met" and code in ADVISORY else result), margin


# -- days --------------------------------------------------------------------------------------


def counted_in(code, case):
    """What was counted: in the vote, else in the list of those due, else what is usual."""
    vote = case.get("vote")
    table = case.get("due") if vote is None else vote.get("yes")
    return set(table or {}) or {USUALLY.get(code, "")}


def notice_rule(code, case, held, place):
    """As row 1 where an assembly decides, as row 2 where its representatives do."""
    counted = counted_in(code, case)
    if code in EITHER_BODY:
        code = "villagers_assembly" if counted & {"adults", "households"} else "villager_reps"
        if code == "villager_reps" and "members" not in counted:
            return None
    rule = None
    for since, days, short in NOTICE.get(code, ()):
        if held >= since:
            rule = (days, short)
    if code == "villager_reps" and place in PLACE_NOTICE:
        rule = (PLACE_NOTICE[place], False)
    return rule


def notice(code, case, held, place):
    rule = notice_rule(code, case, held, place)
    if rule is None:
        return None
    days, short_allowed = rule
    told = case.get("notice") or {}
    if told.get("given_on") is None:
        return "unknown", None
    given = date.fromisoformat(told["given_on"])
    between = 0
    day = given + timedelta(days=1)
    while day < held:
        between, day = between + 1, day + timedelta(days=1)
    reason = (told.get("short_notice_reason") or "").strip()
    met = given <= held and (between >= days or bool(short_allowed and reason))
    failed = "advice" if code in ADVISORY else "not_met"
    return ("met" if met else failed), between - days


def board_days(code, held, place):
    days = None
    if code in FIFTEEN_DAYS and held >= LAW_2026:
        days = 15
    elif code == "four_two":
        days = 7
    if place in PLACE_BOARD and code in BOARD_PROCEDURES:
        days = max(days or 0, PLACE_BOARD[place])
    return days


def publication(code, case, held, place):
    if code in NOT_PUBLISHED or (code in NOT_BEFORE_2026 and held < LAW_2026):
        return None
    told = case.get("publication") or {}
    if told.get("from") is None:
        return "unknown", None
    first = date.fromisoformat(told["from"])
    days = board_days(code, held, place)
    if days is None:
        return ("not_met" if code in POSTED_BEFORE and first >= held else "met"), None
    if told.get("to") is None:
        return "unknown", None
    first, last = max(first, held), date.fromisoformat(told["to"])
    hung = (last - first).days + 1 if last >= first else 0
    return ("met" if hung >= days else "not_met"), hung - days


# -- the body ----------------------------------------------------------------------------------


def convening(code, case, held, place):
    demanded = case.get("called_for_by") or {}
    shares = MAY_DEMAND.get(code)
    if code in ("residents_assembly", "residents_pact"):
        shares = URBAN_NEW if held >= LAW_2026 else URBAN_OLD
    if code == "resident_reps" and held >= LAW_2026:
        shares = [("representatives", 5)]
    if code == "village_group" and place == "shanghai":
        shares = [("adults", 3), ("households", 3)]
    if not demanded or not shares:
        return None
    body = {**(case.get("due") or {}), **(case.get("composition") or {})}
    judged = []
    for unit, part in shares:
        if unit in demanded:
            have, base = demanded[unit], body.get(unit)
            if not base or have > base:
                judged.append(("unknown", None))
            else:
                least = -(-base // part)
                judged.append(("met" if have >= least else "not_met", have - least))
    return first_best(judged) if judged else ("unknown", None)


def party(code, case, held):
    if not ((code in PARTY_FIRST and held >= LAW_2026) or code in PARTY_COLLECTIVE):
        return None
    return done_before(case.get("party_discussed_on"), held)


def done_before(day, held):
    if day is None:
        return "unknown", None
    if day is False:
        return "not_met", None
    return ("met" if date.fromisoformat(day) <= held else "not_met"), None


def composition(code, case, held, place):
    body = {**(case.get("due") or {}), **(case.get("composition") or {})}
    parts = []
    if code == "villager_reps" or (code == "resident_reps" and held >= LAW_2026):
        parts.append(part_of(body, "representatives", Fraction(4, 5)))
    if code == "villager_reps":
        parts.append(part_of(body, "women_representatives", Fraction(1, 3)))
        fitting = [
            least
            for people, least in LEAST_REPRESENTATIVES.get(place, ())
            if people <= body.get("villagers", 0)
        ]
        if fitting:
            parts.append(at_least(body.get("representatives"), fitting[-1]))
    if code == "collective_reps":
        parts.append(at_least(body.get("representatives"), 21))
    if code == "collective_council":
        count = body.get("directors")
        if count is None:
            parts.append(("unknown", None))
        else:
            parts.append(("met" if count in (3, 5, 7) else "not_met", count - 3))
    if not parts:
        return None
    results = [result for result, _ in parts]
    overall = "not_met" if "not_met" in results else "unknown" if "unknown" in results else "met"
    margins = [margin for result, margin in parts if result == overall and margin is not None]
    return overall, min(margins, default=None)


def part_of(body, unit, share):
    return compare(number(body, unit), number(body, "members"), ">=", share, unit)


def at_least(count, least):
    if count is None:
        return "unknown", None
    return ("met" if count >= least else "not_met"), count - least


def papers(case):
    vote = case.get("vote")
    if vote is None:
        return None
    issued, returned, spoiled = (vote.get(name) for name in ("issued", "returned", "spoiled"))
    if issued is None and returned is None and vote.get("method") in NO_PAPERS:
        return None
    if issued is None or returned is None:
        return "unknown", None
    if returned > issued:
        return "not_met", issued - returned
    yes = vote.get("yes") or {}
    units = [unit for unit in yes if unit not in ("area", "represented_households")]
    if units:
        present = (case.get("present") or {}).get(units[0])
        if present is not None and issued > present:
            return "not_met", present - issued
        counts = [(vote.get(name) or {}).get(units[0]) for name in ("yes", "no", "abstain")]
        if spoiled is not None and None not in counts and returned != sum(counts) + spoiled:
            return "not_met", returned - sum(counts) - spoiled
    return "met", issued - returned


# -- afterwards --------------------------------------------------------------------------------


def filing(code, case, held):
    if code not in FILED:
        return None
    filed = (case.get("filing") or {}).get("filed_on")
    if filed is None:
        return "unknown", None
    if filed is False:
        return "not_met", None
    after = (date.fromisoformat(filed) - held).days
    return ("met" if 0 <= after <= 10 else "not_met"), 10 - after


def approval(code, case, held):
    offices = APPROVERS.get(code)
    if offices is None:
        return None
    given = [(case.get("approval") or {}).get(office) for office in offices]
    good = [day for day in given if day and date.fromisoformat(day) >= held]
    bad = [day for day in given if day is False or (day and date.fromisoformat(day) < held)]
    result = "not_met" if bad else "met" if len(good) == len(offices) else "unknown"
    return result, len(good) - len(offices)


def delegation(code, case, held):
    matter = case.get("matter")
    village = {"villagers_assembly", "villager_reps", "village_group"}
    advisers = {
        "village_consultation",
        "community_consultation",
        "hearing",
        "talk_day",
        "joint_meeting",
    }
    if code in POSTED_BEFORE and held >= COLLECTIVE_LAW:
        return land_by_representatives(case, matter)
    if code in advisers and matter is not None:
        return ("met" if matter in ORDINARY_MATTERS else "advice"), None
    urban = {"residents_assembly", "resident_reps"}
    if code == "collective_reps":
        if matter is None:
            return "unknown", None
        return ("met" if matter in COLLECTIVE_DELEGABLE else "not_met"), None
    by_representatives = "members" in counted_in(code, case)
    if code == "residents_pact":
        if held < LAW_2026 or not by_representatives:
            return None
        if matter is None:
            return "unknown", None
        return done_before(case.get("delegated_on"), held)
    if code not in village | urban | {"four_two"}:
        return None
    if matter is None:
        return "unknown", None
    if not able(code, matter, held):
        return "not_met", None
    if code in ("villager_reps", "resident_reps") or (code == "four_two" and by_representatives):
        return done_before(case.get("delegated_on"), held)
    return "met", None


def land_by_representatives(case, matter):
    if matter is None:
        return "unknown", None
    vote = case.get("vote")
    counted = (vote.get("yes") or {}) if vote is not None else (case.get("due") or {})
    warned = matter in LAND_MATTERS and "representatives" in counted
    return ("advice" if warned else "met"), None


def able(code, matter, held):
    if matter in ORDINARY_MATTERS:
        return True
    if code in ("residents_assembly", "resident_reps"):
        return matter in ASSEMBLY_MATTERS
    if code == "village_group":
        return matter == "public_works"
    if matter in ASSEMBLY_MATTERS | VILLAGE_ONLY_MATTERS:
        return True
    if matter in RULES_MATTERS:
        return code == "villagers_assembly"
    if matter in COLLECTIVE_MATTERS | COLLECTIVE_DELEGABLE:
        return held < COLLECTIVE_LAW
    return False
