"""These answers as the values that machines read."""

from bot.questions.crew.values import stay_facts
from bot.questions.numbers import Table, numbers
from bot.questions.people.answer import Biography
from bot.questions.people.overlap import Overlap
from bot.questions.values import Facts, facts, rounded_days, written
from bot.station.commands import in_command
from bot.station.manifest import Manifest


@facts.register
def _biography(answer: Biography, manifest: Manifest) -> Facts:
    career = answer.career
    edge = answer.edge
    commands = in_command(manifest, answer.person.id, min(answer.until, edge))
    return {
        "person": answer.person.id,
        "name": answer.person.name,
        "called": answer.person.spoken,
        "spaceflights": len(career.flights),
        "days_in_space": rounded_days(career.days_in_space),
        "station_missions": len(career.stays),
        "days_aboard": rounded_days(career.days_aboard),
        "stays": [
            {**stay_facts(stay, edge), "days": rounded_days(stay.span.days(answer.until))}
            for stay in career.stays
        ],
        "day_of_stay": answer.day_of_stay,
        "commands": [
            {
                "expeditions": list(command.expeditions),
                "start": written(command.since),
                "end": written(command.until)
                if command.until and command.until.latest <= edge
                else None,
            }
            for command in commands
        ],
        "cross_flights": [stay.up for stay in career.stays if stay.cross_flight],
        "home_on_another": [
            {"up": stay.up, "down": stay.down}
            for stay in career.stays
            if stay.down not in (None, stay.up)
        ],
        "aboard": answer.aboard is not None,
        "assigned": answer.assigned.up
        if answer.assigned
        else answer.named[-1].mission
        if answer.named
        else None,
        "assignments": [
            {
                "mission": row.mission,
                "role": row.role,
                "standing": str(row.standing),
                "known_since": written(row.known_since),
                "note": row.note,
            }
            for row in (*answer.named, *(row for rows in answer.replaced for row in rows))
        ],
        "aborted": list(answer.aborted),
        "born": written(answer.ids.born),
        "birth_place": answer.ids.birth_place or None,
        "died": written(answer.ids.died) if answer.has_died else None,
        "age": answer.age.least if answer.age and answer.age.least == answer.age.most else None,
        "birthdays_aboard": [day.isoformat() for day in answer.birthdays_aboard],
        "ids": {
            "wikidata": answer.ids.wikidata or None,
            "wikipedia": answer.ids.wikipedia or None,
            "launch_library": answer.ids.launch_library or None,
            "gcat": answer.ids.gcat or None,
        },
    }


@numbers.register
def _flights(answer: Biography, manifest: Manifest) -> Table:
    """A row a time in space, by launch."""
    del manifest
    head = ("person", "up", "down", "station", "launch", "landing", "days")
    rows = []
    for flight in answer.career.flights:
        stay, other = flight.stay, flight.other
        ships = (stay.up, stay.down or "", "ISS") if stay else ("", "", "")
        if other:
            ships = other.up_flight, other.down_flight, other.station
        times = str(flight.launch), written(flight.landing) or ""
        rows.append(
            (answer.person.id, *ships, *times, str(rounded_days(flight.days(answer.until))))
        )
    return head, tuple(rows)


@numbers.register
def _times_together(answer: Overlap, manifest: Manifest) -> Table:
    """A row a time together, in order."""
    del manifest
    head = ("people", "start", "end", "days")
    people = " ".join(one.id for one in answer.people)
    rows = []
    for one in answer.shared:
        start, end = one.bounds
        days = str(rounded_days(one.span.days(one.span.end or answer.edge)))
        rows.append((people, str(start), written(end) or "", days))
    return head, tuple(rows)


@facts.register
def _overlap(answer: Overlap, manifest: Manifest) -> Facts:
    del manifest

    return {
        "people": [one.id for one in answer.people],
        "overlaps": [
            {"start": str(start), "end": written(end)}
            for start, end in (shared.bounds for shared in answer.shared)
        ],
        "days": rounded_days(answer.days),
    }
