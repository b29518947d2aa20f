"""These answers as the values that machines read."""

from bot.questions.missions.answer import MissionReport, Upcoming
from bot.questions.missions.flyers import Flyer
from bot.questions.values import Facts, facts, rounded_days, written
from bot.station import grades, identities
from bot.station.domain import Event, EventKind, Standing
from bot.station.manifest import Manifest
from bot.station.moments import Precision
from bot.station.rotation import Handover


@facts.register
def _upcoming(answer: Upcoming, manifest: Manifest) -> Facts:
    del manifest
    event = answer.event
    if event is None or event.at is None:
        return {
            "mission": None,
            "event": str(answer.kind),
            "reason": str(answer.reason),
            "undated": [mission.id for mission, _ in answer.undated],
            "waiting": [mission.id for mission in answer.waiting],
            "people": [],
            **_overdue(answer),
        }
    return {
        "mission": event.mission,
        "event": str(event.event),
        "at": str(event.at),
        "precision": str(event.at.precision),
        "standing": str(event.standing),
        "no_earlier_than": event.standing is Standing.NO_EARLIER_THAN,
        **_crew(answer.crew),
        "people": [one.seat.person for one in answer.meant(answer.crew)],
        "undated": [mission.id for mission, _ in answer.undated],
        "relieves": answer.handover.former if answer.handover else None,
        **_overdue(answer),
    }


def _overdue(answer: Upcoming) -> Facts:
    """The plans whose time is over without news of them, where there are any."""
    over = [{"mission": event.mission, "at": written(event.at)} for _, event in answer.overdue]
    return {"overdue": over} if over else {}


def _crew(flyers: tuple[Flyer, ...]) -> Facts:
    return {
        "crew": [flyer.seat.person for flyer in flyers],
        "cross_flight": [flyer.seat.person for flyer in flyers if flyer.seat.cross_flight],
    }


@facts.register
def _mission(answer: MissionReport, manifest: Manifest) -> Facts:
    ids = identities.of_mission(manifest, answer.mission.id)

    def event_facts(event: Event, standing: Standing) -> Facts:
        at, graded = event.at, grades.grade(manifest, event)
        return {
            "event": str(event.event),
            "at": written(at),
            "precision": str(at.precision) if at else None,
            "standing": str(standing),
            **({"port": event.port} if event.port else {}),
            **({"grade": str(graded)} if graded else {}),
        }

    flyers = {flyer.seat.person: flyer for flyer in (*answer.up, *answer.down)}
    relieved, relief = answer.relieved, answer.relieved_by
    return {
        "mission": answer.mission.id,
        "program": answer.mission.program,
        "events": [
            event_facts(event, answer.standing_of(event))
            for event in sorted((*answer.events, *answer.moves), key=_in_order)
        ],
        "plans": [
            event_facts(plan, plan.standing) | {"known_since": written(plan.known_since)}
            for plan in answer.plans
        ],
        "up": [flyer.seat.person for flyer in answer.up],
        "down": [flyer.seat.person for flyer in answer.down],
        "cross_flight": [p for p, flyer in flyers.items() if flyer.seat.cross_flight],
        "relieved": relieved.former if relieved else None,
        "relieved_by": relief.mission if relief else None,
        "handovers": [
            {
                "mission": handover.mission,
                "relieved": handover.former,
                "direct": handover.direct,
                "days": _days(handover, manifest),
            }
            for handover in (relieved, relief)
            if handover
        ],
        "history": _history(answer, manifest),
        "ids": {
            "cospar": ids.cospar or None,
            "wikidata": ids.wikidata or None,
            "wikipedia": ids.wikipedia or None,
            "launch_library": ids.launch_library or None,
            "launch_library_flight": ids.launch_library_flight or None,
        },
    }


def _in_order(event: Event) -> int:
    return list(EventKind).index(event.event)


def _days(handover: Handover, manifest: Manifest) -> float | None:
    """How long both crews were aboard: none out of dates that are not known to the minute."""
    bounds = (
        manifest.event(handover.mission, EventKind.DOCKING),
        manifest.event(handover.left, EventKind.UNDOCKING),
    )
    close = all(event and event.at and event.at.precision is Precision.MINUTE for event in bounds)
    if not close or handover.overlap is None or handover.overlap.end is None:
        return None
    return rounded_days(handover.overlap.days(handover.overlap.end))


def _history(answer: MissionReport, manifest: Manifest) -> list[Facts]:
    """The rows that are recorded of it, in the order in which they became known."""
    # What happened may be told again, with its port: it was known before.
    first = {
        (row.event, row.at): row
        for row in reversed(manifest.events)
        if row.mission == answer.mission.id and not row.standing.is_plan
    }
    rows = (first.get((event.event, event.at), event) for event in (*answer.events, *answer.moves))
    dated = [
        {
            "known_since": written(event.known_since or event.at),
            "event": str(event.event),
            "at": written(event.at),
            "standing": str(event.standing) if event.at else "withdrawn",
            "note": event.note,
        }
        for event in (*answer.plans, *rows)
        if event.known_since or not event.standing.is_plan
    ]
    named = [
        {
            "known_since": written(row.known_since),
            "leg": str(row.leg),
            "person": row.person,
            "role": row.role,
            "standing": str(row.standing),
            "note": row.note,
        }
        for row in answer.namings
    ]
    return sorted((*dated, *named), key=lambda fact: str(fact["known_since"]))
