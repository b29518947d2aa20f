"""The values of the answers about crews, missions, people and expeditions, for machines."""

from datetime import datetime

from bot.questions.crew import Roster
from bot.questions.expeditions import ExpeditionReport
from bot.questions.missions import Flyer, MissionReport, Upcoming
from bot.questions.people import Biography, Overlap
from bot.questions.station import Help
from bot.replies.facts.shared import Facts, days, facts, instant, written
from bot.station.domain import Event, Standing
from bot.station.manifest import Manifest
from bot.station.stays import Stay


@facts.register
def _roster(answer: Roster, manifest: Manifest) -> Facts:
    edge = answer.edge
    return {
        "count": answer.count,
        "least": answer.least,
        "most": answer.most,
        "people": [
            {
                "id": present.stay.person,
                "name": manifest.person(present.stay.person).name,
                "called": manifest.person(present.stay.person).spoken,
                "agency": present.stay.agency,
                "nationality": present.nationality,
                "ship": present.ship,
                "certain": present.certain,
                **_stay(present.stay, edge),
            }
            for present in answer.people
        ],
        "changes": [
            {
                "at": str(change.moment),
                "event": str(change.event),
                "mission": change.mission,
                "people": [stay.person for stay in change.people],
                "standing": _told(change.standing, change.at, edge),
                "assumed": change.assumed,
            }
            for change in answer.changes
        ],
        "docked": list(answer.docked),
        "commander": answer.commander,
    }


def _stay(stay: Stay, edge: datetime) -> Facts:
    until = stay.undocking
    return {
        "up": stay.up,
        "down": stay.down,
        "since": str(stay.docking),
        "since_standing": _told(stay.docking_standing, stay.docking.earliest, edge),
        "until": written(until),
        "until_standing": _told(stay.undocking_standing, until.earliest, edge)
        if until
        else str(Standing.PLANNED),
    }


def _told(standing: Standing, at: datetime, edge: datetime) -> str:
    return str(standing if standing.is_plan or at <= edge else Standing.PLANNED)


@facts.register
def _upcoming(answer: Upcoming, manifest: Manifest) -> Facts:
    del manifest
    event = answer.event
    if event is None or event.at is None:
        return {
            "mission": None,
            "event": str(answer.kind),
            "reason": str(answer.reason),
            "waiting": [mission.id for mission in answer.waiting],
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
    del manifest

    def event_facts(event: Event, standing: Standing) -> Facts:
        at = event.at
        return {
            "event": str(event.event),
            "at": written(at),
            "precision": str(at.precision) if at else None,
            "standing": str(standing),
        }

    flyers = {flyer.seat.person: flyer for flyer in (*answer.up, *answer.down)}
    relieved, relief = answer.relieved, answer.relieved_by
    return {
        "mission": answer.mission.id,
        "program": answer.mission.program,
        "events": [event_facts(event, answer.told(event)) for event in answer.events],
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
                "days": days(handover.overlap.days(handover.overlap.end))
                if handover.overlap and handover.overlap.end
                else None,
            }
            for handover in (relieved, relief)
            if handover
        ],
    }


@facts.register
def _biography(answer: Biography, manifest: Manifest) -> Facts:
    del manifest
    career = answer.career
    edge = answer.edge
    return {
        "person": answer.person.id,
        "name": answer.person.name,
        "called": answer.person.spoken,
        "spaceflights": len(career.flights),
        "days_in_space": days(career.days_in_space),
        "station_missions": len(career.stays),
        "days_aboard": days(career.days_aboard),
        "stays": [
            {**_stay(stay, edge), "days": days(stay.span.days(answer.until))}
            for stay in career.stays
        ],
        "aboard": answer.aboard is not None,
        "assigned": answer.assigned.up if answer.assigned else None,
    }


@facts.register
def _overlap(answer: Overlap, manifest: Manifest) -> Facts:
    del manifest

    return {
        "people": [answer.one.id, answer.other.id],
        "overlaps": [
            {"start": str(start), "end": written(end)}
            for start, end in (shared.bounds for shared in answer.shared)
        ],
        "days": days(answer.days),
    }


@facts.register
def _expedition(answer: ExpeditionReport, manifest: Manifest) -> Facts:
    del manifest
    return {
        "number": answer.expedition.number,
        "start": str(answer.expedition.start),
        "end": written(answer.expedition.end),
        "commanders": [
            {
                "id": one.command.person,
                "since": str(one.command.since),
                "until": written(one.until),
            }
            for one in answer.commanders
        ],
        "crew": [person for person, _ in answer.crew],
        "commander": answer.commander,
    }


@facts.register
def _help(answer: Help, manifest: Manifest) -> Facts:
    del manifest
    return {
        "questions": [question.name for question in answer.questions],
        "examples": [command for _, command in answer.examples],
        "known_to": instant(answer.known_to),
    }
