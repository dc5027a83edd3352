"""Measures sign-in where three matters are held in one meeting, beside a meeting of one, with 20,000 people due."""

import json
import sys
import tempfile
from dataclasses import replace
from pathlib import Path

from bench_meeting import PEOPLE, Clock, planned, spread, timed

from consult_app.services.app import App, open_app
from consult_app.services.attending import sign_in
from consult_app.services.hall import view_hall
from consult_app.services.joining import hold_together, view_candidates
from consult_app.services.roll import rebuild_roll
from consult_app.services.sign_in_view import view_sign_in

SIGNED = 60
MATTERS = 3


def another(app: App, case_id: int, number: int) -> int:
    """Put another matter of the same assembly into the store; return its consultation's id."""
    with app.work() as work:
        old = work.consultations.get(case_id)
        new = work.consultations.add(
            replace(old, id=0, uid=f"large-{number}", number=number, title=f"第{number}件事")
        )
        for done in work.steps_done.all(consultation_id=case_id):
            work.steps_done.add(replace(done, id=0, consultation_id=new.id))
        met = work.meetings.all(consultation_id=case_id)[0]
        work.meetings.add(replace(met, id=0, consultation_id=new.id, roll_on=None, roll_seen=0))
        work.note(app.now(), "meeting.planned", undo=False, title=new.title)
        work.commit()
    return new.id


def measure(app: App, case_id: int, entries: list[int]) -> list[float]:
    """Return the milliseconds of each sign-in until both screens have their numbers."""
    with app.work() as work:
        meeting = work.meetings.all(consultation_id=case_id)[0].id

    def act(entry: int) -> None:
        sign_in(app, entry)
        view_sign_in(app, case_id, "sign_in")
        view_hall(app, meeting)

    return [timed(lambda entry=entry: act(entry)) for entry in entries]


def main() -> int:
    with tempfile.TemporaryDirectory() as folder:
        app = open_app(Path(folder), Clock())
        first = planned(app)
        with app.work() as work:
            ids = [one.id for one in work.roll.some(2 * SIGNED)]
        alone = measure(app, first, ids[:SIGNED])
        app.close()
    with tempfile.TemporaryDirectory() as folder:
        app = open_app(Path(folder), Clock())
        first = planned(app)
        cases = [another(app, first, number) for number in range(2, MATTERS + 1)]
        with app.work() as work:
            host = work.meetings.all(consultation_id=first)[0].id
        asked = timed(lambda: view_candidates(app, cases[0], "notice"))
        joined = timed(lambda: [hold_together(app, one, "notice", host) for one in cases])
        drawn = timed(lambda: rebuild_roll(app, first, "sign_in"))
        together = measure(app, first, ids[:SIGNED])
        app.close()
    told = {
        "people": PEOPLE,
        "matters": MATTERS,
        "one_ms": spread(alone),
        "together_ms": spread(together),
        "ratio": round(spread(together)["median"] / spread(alone)["median"], 2),
        "asked_ms": round(asked),
        "joined_ms": round(joined),
        "drawn_up_anew_ms": round(drawn),
    }
    sys.stdout.write(json.dumps(told, ensure_ascii=False) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
