"""The question who is aboard, at a moment or during a stretch."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import accumulate, pairwise

from bot.errors import BadDate
from bot.messages import Day, Month
from bot.questions.registry import Pictured, question
from bot.questions.report import Report, counted_to
from bot.questions.spans import only_visited
from bot.reading.among import Among
from bot.reading.readers import Date, Groups
from bot.reading.when import Size, When
from bot.station import expeditions, occupancy, stays
from bot.station.ahead import reach
from bot.station.domain import EventKind, Leg, Standing
from bot.station.manifest import Manifest
from bot.station.moments import Span
from bot.station.occupancy import Change
from bot.station.stays import Berth, Stay


@dataclass(frozen=True, slots=True)
class Present:
    """Someone aboard in the span asked for.

    ``ship`` is the mission they count to at its end, or left with; ``certain`` whether they
    are surely aboard at some time in it; ``throughout`` whether for all of it.
    """

    stay: Stay
    nationality: str
    ship: str
    certain: bool
    throughout: bool


@dataclass(frozen=True, slots=True)
class Roster(Report):
    """Who is aboard at an instant or during a stretch.

    ``until`` is the moment to which days aboard are counted, ``ships`` everyone by ship in
    the order they docked, commander first and a cross-flight last. ``people`` has whoever came
    twice with each stay. ``steps`` is the number of people before and after each change,
    ``plans_since`` the planned changes between the newest fact and the time asked for.
    """

    when: When
    until: datetime
    who: Among | None
    people: tuple[Present, ...]
    ships: tuple[tuple[str, tuple[Present, ...]], ...]
    count: int
    least: int
    most: int
    counts: tuple[int, ...]
    changes: tuple[Change, ...]
    steps: tuple[tuple[int, int], ...]
    before: Change | None
    after: Change | None
    docked: tuple[str, ...]
    commander: str | None
    first_crew: datetime | None
    first_visit: datetime | None
    plans_since: tuple[Change, ...]

    @property
    def standing(self) -> Standing:
        """Actual if the whole span lies behind the newest fact and behind now."""
        return self.standing_at(self.when.last)

    @property
    def nationalities(self) -> dict[str, str]:
        """Everyone once, however often they came, with their nationality."""
        return {present.stay.person: present.nationality for present in self.people}


@question(
    "Who is aboard: now, at any time since 1998, or as planned.",
    examples=("who is aboard the ISS", "how many Russians were aboard on 1 March 2023"),
    moment="when",
    can_suppose=True,
    says_when=True,
    pictured=Pictured.IF_ASKED,
)
def aboard(
    manifest: Manifest, now: datetime, *, when: Date | None = None, who: Groups | None = None
) -> Roster:
    asked = when or When(now, None, Size.INSTANT, UTC, is_now=True)
    _check_reach(manifest, asked)
    berths = stays.berths(manifest)
    counted = occupancy.crew_timeline(manifest)
    certain = occupancy.certain_timeline(manifest)

    def belongs(stay: Stay) -> bool:
        if who is None:
            return True
        person = manifest.person(stay.person)
        return who.has(stay.person, stay.agency, person.nationality, person.gender)

    def number(stays: tuple[Stay, ...]) -> int:
        return len(stays) if who is None else sum(map(belongs, stays))

    if asked.end is None:
        at_end = counted.at(asked.start)
        seen = at_end
        counts: tuple[int, ...] = (number(at_end),)
        least = number(certain.at(asked.start))
        changes: tuple[Change, ...] = ()
    else:
        span = Span(asked.start, asked.end)
        at_end = counted.just_before(asked.end)
        seen = occupancy.aboard_during(manifest, span)
        counts = tuple(number(stays) for _, stays in counted.during(span))
        least = min(number(stays) for _, stays in certain.during(span))
        changes = occupancy.changes(manifest, span)
        # Who is told to come in the span, though counted from its end, is told with the others.
        coming = (c for c in changes if c.event is EventKind.DOCKING and c.at >= asked.end)
        seen += tuple(stay for change in coming for stay in change.people)

    people = tuple(_present(manifest, stay, asked, berths) for stay in seen if belongs(stay))
    # As of now only what is known counts; on a date that is named, who is to be there by the plans.
    until = _until(asked, now)
    if asked.is_now:
        until = counted_to(until, now, manifest.known_to)
    return Roster(
        when=asked,
        until=until,
        now=now,
        known_to=manifest.known_to,
        who=who,
        people=people,
        ships=_by_ship(manifest, people, berths),
        count=number(at_end),
        least=least,
        most=max(counts),
        counts=counts,
        changes=changes,
        steps=_steps(changes, counts[0], asked.start, [number(c.people) for c in changes]),
        before=occupancy.change_before(
            manifest, asked.start if asked.end else asked.start + datetime.resolution
        ),
        after=occupancy.change_after(manifest, asked.end or asked.start + datetime.resolution),
        docked=occupancy.ships_at(manifest, asked.last),
        commander=expeditions.commander_at(manifest, asked.last),
        first_crew=expeditions.first_crew(manifest),
        first_visit=next(iter(occupancy.berth_timeline(manifest).points), None),
        plans_since=tuple(
            change
            for change in occupancy.changes(manifest, Span(manifest.known_to))
            if change.standing.is_plan and change.moment.earliest <= asked.last
        )
        if asked.last > manifest.known_to
        else (),
        evidence=(*(present.stay for present in people), *changes),
    )


def _steps(
    changes: tuple[Change, ...], first: int, start: datetime, moved: list[int]
) -> tuple[tuple[int, int], ...]:
    signed = [
        number if change.event is EventKind.DOCKING else -number
        for change, number in zip(changes, moved, strict=True)
    ]
    # What changes in the very first instant is in the first count already.
    count = first - sum(
        step for change, step in zip(changes, signed, strict=True) if change.at == start
    )
    return tuple(pairwise(accumulate(signed, initial=count)))


def _check_reach(manifest: Manifest, when: When) -> None:
    points = occupancy.berth_timeline(manifest).points
    if not points:
        raise BadDate("No ship of these facts ever docked.")
    first, horizon = points[0], max(points[-1], reach(manifest))
    if when.last < first:
        crew = expeditions.first_crew(manifest) or first
        raise BadDate(only_visited(crew, first), suggestions=(f"{crew:%Y-%m-%d}",))
    if when.start > manifest.known_to == horizon:
        known = horizon - datetime.resolution
        raise BadDate(
            "No plan is recorded for any time after {day}.",
            day=Day(known),
            suggestions=(f"{known:%Y-%m-%d}",),
        )
    if when.start >= horizon and when.start > manifest.known_to:
        raise BadDate(
            "Nothing is planned that far ahead: the last recorded plan is for {month}.",
            month=Month(horizon - datetime.resolution),
            suggestions=(f"{horizon - datetime.resolution:%Y-%m}",),
        )


def _present(manifest: Manifest, stay: Stay, when: When, berths: Mapping[str, Berth]) -> Present:
    last, leaves, sure = when.last, stay.span.end, stay.certain
    here_at_end = last in stay.span
    ship = occupancy.ship_of(stay, last, berths) if here_at_end else (stay.down or stay.up)
    certain = sure is not None and (
        when.start in sure
        if when.end is None
        else sure.start < when.end and (sure.end is None or when.start < sure.end)
    )
    throughout = stay.span.start <= when.start and (
        leaves is None or (leaves > when.start if when.end is None else leaves >= when.end)
    )
    return Present(stay, manifest.person(stay.person).nationality, ship, certain, throughout)


def _until(when: When, now: datetime) -> datetime:
    if when.end is None:
        return when.start
    return now if when.start <= now < when.end else when.end


def _by_ship(
    manifest: Manifest, people: tuple[Present, ...], berths: Mapping[str, Berth]
) -> tuple[tuple[str, tuple[Present, ...]], ...]:
    ships: dict[str, list[Present]] = {}
    for present in people:
        ships.setdefault(present.ship, []).append(present)

    def docking(ship: str) -> datetime:
        return berths[ship].span.start if ship in berths else ships[ship][0].stay.span.start

    def in_order(ship: str) -> tuple[Present, ...]:
        # Whose seat up is known stands by that.
        places = {
            seat.person: place
            for leg in (Leg.DOWN, Leg.UP)
            for place, seat in enumerate(manifest.crew(ship, leg))
        }

        def place(present: Present) -> tuple[int, str]:
            return places.get(present.stay.person, len(people)), present.stay.person

        return tuple(sorted(ships[ship], key=place))

    return tuple((ship, in_order(ship)) for ship in sorted(ships, key=docking))
