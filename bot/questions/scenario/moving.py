"""To when something moves that is so much later, or sooner, than planned."""

from datetime import UTC, date, datetime, timedelta

from bot.errors import BadDate, NotUnderstood
from bot.messages import Day, Message
from bot.questions.scenario.called import named
from bot.questions.spans import first_crew
from bot.reading.dates.calendar import months_away
from bot.reading.fates import Shift
from bot.reading.when import Size, When
from bot.station.domain import EventKind
from bot.station.manifest import Manifest
from bot.station.moments import Moment, Precision
from bot.station.stays import berths, stays
from bot.station.supposing import Happens, Sort, What, docked_ships, next_flight

# Nothing is planned further ahead.
_FARTHEST = 120


def moved_by(manifest: Manifest, what: What, happens: Happens, by: Shift, since: datetime) -> When:
    """When it happens then, as closely as it is planned ``since`` an instant.

    Raises AskError if it is not, or so far off.
    """
    if abs(by.months) > _FARTHEST or abs(by.days) > _FARTHEST * 30:
        raise NotUnderstood("That is further than any plan reaches. Say a shorter time.")
    planned = _launch(manifest, what, since) if happens is Happens.SLIPS else None
    planned = planned or _way_home(manifest, what, since)
    precise = planned.precision in {Precision.MINUTE, Precision.DAY, Precision.WEEK}
    # A month that moves by days may end in the next one, or begin in the one before.
    late = by.days > 0 and not precise
    end = planned.latest - datetime.resolution if late else planned.earliest
    day = months_away(end.date(), by.months) + timedelta(days=by.days)
    if precise:
        return _stretch(day, day + timedelta(days=1), Size.DAY)
    first = day.replace(day=1)
    return _stretch(first, months_away(first, 1), Size.MONTH)


def _launch(manifest: Manifest, what: What, since: datetime) -> Moment | None:
    """When a ship is to launch; None if it did already, and so its way home moves."""
    flight = next_flight(manifest, what, since)
    launch = manifest.event(flight, EventKind.LAUNCH) if flight else None
    if flight is None or launch is None or launch.at is None:
        raise _not_planned(manifest, what)
    if docked_ships(manifest, what, since) and launch.at.latest <= since:
        return None
    if not launch.at.vague:
        return launch.at
    taken = taken_to_come(manifest, flight)
    if taken is None:
        raise _not_planned(manifest, what)
    return taken


def taken_to_come(manifest: Manifest, flight: str) -> Moment | None:
    """The month in which a ship is taken to come that is planned less closely than that."""
    coming = (stay.span.start for stay in stays(manifest) if stay.up == flight and stay.assumed)
    start = min(coming, default=None)
    if start is None:
        return None
    # It comes as another leaves, at the end of the month in which that does.
    start -= datetime.resolution
    return Moment(datetime(start.year, start.month, 1, tzinfo=UTC), Precision.MONTH)


def _way_home(manifest: Manifest, what: What, since: datetime) -> Moment:
    """When what is docked, or is to come, leaves by the plans."""
    known, ships = berths(manifest), docked_ships(manifest, what, since)
    if what.sort is Sort.MISSION and what.id in known and since < known[what.id].span.start:
        ships = (what.id,)
    if not ships:
        check_docked(manifest, what, since)
    berth = next((known[ship] for ship in ships if ship in known), None)
    if berth is None or berth.undocking is None:
        raise NotUnderstood("When {what} goes home is not planned yet.", what=named(manifest, what))
    return berth.undocking


def check_docked(manifest: Manifest, what: What, at: datetime) -> None:
    """Raise BadDate unless what is meant is at the station at an instant."""
    if docked_ships(manifest, what, at):
        return
    if what.sort is Sort.PERSON:
        raise BadDate("{name} is not aboard on {day}.", name=named(manifest, what), day=Day(at))
    berth = berths(manifest).get(what.id)
    if berth is None or what.sort is not Sort.MISSION:
        raise BadDate(
            "No ship of {what} is docked on {day}.", what=named(manifest, what), day=Day(at)
        )
    dates = f"{max(berth.span.start, first_crew(manifest)):%Y-%m-%d}"
    crossed = berth.span.end is not None and berth.span.end <= at
    raise BadDate(
        Message(
            "{ship} is not docked on {day}: it leaves on {end}.",
            ship=named(manifest, what),
            day=Day(at),
            end=Day(berth.span.end - datetime.resolution),
        )
        if crossed and berth.span.end
        else Message(
            "{ship} is not docked on {day}: it docks on {start}.",
            ship=named(manifest, what),
            day=Day(at),
            start=Day(berth.span.start),
        ),
        suggestions=(dates,),
    )


def _not_planned(manifest: Manifest, what: What) -> NotUnderstood:
    return NotUnderstood("No launch of {what} is planned then.", what=named(manifest, what))


def _stretch(first: date, last: date, size: Size) -> When:
    start, end = (datetime(day.year, day.month, day.day, tzinfo=UTC) for day in (first, last))
    return When(start, end, size, UTC)
