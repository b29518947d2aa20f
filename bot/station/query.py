"""Any set of people, flights, stays, commands or days: conditions that all hold, in order.

Only what was flown counts, up to a moment, unless plans are asked for: what goes on then is
counted to it. Someone is meant if one of their stays meets all conditions on a stay; what is
denied must hold of none of them.
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import datetime, timedelta

from bot.station.ages import with_ages
from bot.station.commanded import of_command
from bot.station.commands import commands_by
from bot.station.conditions import OF_A_PERSON, OF_A_STAY, Condition, Kind
from bot.station.days_found import days
from bot.station.domain import EventKind
from bot.station.flown import Facts, facts
from bot.station.found import IN_ORDER, RANKED, By, Found, Of, Query, Row, Tell
from bot.station.how_long import is_sure
from bot.station.manifest import Manifest
from bot.station.moments import Span
from bot.station.spent import counted_within, within
from bot.station.stays import Berth, Stay
from bot.station.worked_out import worked_out


def find(manifest: Manifest, query: Query, edge: datetime) -> Found:
    """What a query finds, told from the moment ``edge``."""
    known = facts(manifest, edge, planned=query.planned)
    match query.of:
        case Of.PEOPLE:
            rows = tuple(_people(known, query))
        case Of.FLIGHTS:
            rows = tuple(_flights(known, query.where))
        case Of.STAYS:
            rows = tuple(_row(known, stay) for stay in _stays(known, query.where))
        case Of.COMMANDS:
            rows = tuple(_commands(known, query.where))
        case Of.DAYS:
            rows = tuple(days(known, query))
    if query.planned:
        rows = _as_sure(known, query, rows)
    if (span := counted_within(query)) is not None:
        rows = tuple(within(known, row, span) for row in rows)
    if query.by is By.AGE:
        rows = tuple(with_ages(manifest, rows, last=query.tell is Tell.MOST))
    if query.by is By.LANDING and query.tell in IN_ORDER:
        return _landed(known, query, rows)
    if query.tell is Tell.MEAN and query.of not in {Of.PEOPLE, Of.DAYS} and query.by.is_time:
        # How long it will have been is not known of what goes on.
        ended = tuple(row for row in rows if row.end)
        return Found(query, ended, ended, len(rows) - len(ended))
    found = _told(query, rows)
    if not query.top or query.tell not in IN_ORDER | RANKED:
        return found
    # How short it is, is known once it is over.
    over = [row for row in found.rows if row.end or query.tell is not Tell.SHORTEST]
    if query.of is Of.COMMANDS and query.tell in IN_ORDER:
        # Who commanded twice is one of the first and not two.
        once: dict[str, Row] = {}
        for row in over:
            once.setdefault(row.person, row)
        over = list(once.values())
    return replace(found, told=tuple(over[: query.top]))


def _as_sure(known: Facts, query: Query, rows: tuple[Row, ...]) -> tuple[Row, ...]:
    """The rows, those marked of which the plans leave open whether they are as long as asked."""
    lengths = [one for one in query.where if one.kind is Kind.LENGTH and not one.negated]
    if not lengths or query.of in {Of.DAYS, Of.COMMANDS}:
        return rows
    ships = {berth.mission: berth for berth in known.berths}

    def is_so(row: Row) -> bool:
        own = (ships[row.mission],) if query.of is Of.FLIGHTS else row.stays
        return any(all(is_sure(one, length, known.edge) for length in lengths) for one in own)

    return tuple(row if is_so(row) else replace(row, certain=False) for row in rows)


def _landed(known: Facts, query: Query, rows: tuple[Row, ...]) -> Found:
    """All that have landed, in the order in which they did, and the one asked for."""
    flights, last = query.of is Of.FLIGHTS, query.tell is Tell.LAST
    ends = [_landings(known, row, flights=flights) for row in rows]
    at = [(max(own) if last else min(own), row) for own, row in zip(ends, rows, strict=True) if own]
    at.sort(key=lambda one: one[0], reverse=last)
    # All of a crew land at once; of those none is the second.
    nth = at[query.nth - 1 : query.nth] if query.tell is Tell.NTH else at[:1]
    told = tuple(row for end, row in at if nth and end == nth[0][0])
    rows = tuple(row for _, row in at)
    return Found(query, rows, rows[: query.top] if query.top else told)


def _landings(known: Facts, row: Row, *, flights: bool) -> list[datetime]:
    """When someone landed after each of their stays, or when a ship did."""
    over = [stay for stay in row.stays if known.end(stay) is not None]
    ships = [row.mission] if flights else [stay.down for stay in over]
    ends = [known.event(ship, EventKind.LANDING) for ship in ships if ship]
    return [end for end in ends if end is not None and (known.planned or end <= known.edge)]


def _told(query: Query, rows: tuple[Row, ...]) -> Found:
    match query.tell:
        case Tell.FIRST | Tell.NTH:
            nth = query.nth if query.tell is Tell.NTH else 1
            order = rows
            if query.of is Of.COMMANDS:
                # The third to command is not who commands for the third time.
                once: dict[str, Row] = {}
                for row in rows:
                    once.setdefault(row.person, row)
                order = tuple(once.values())
            told = order[nth - 1 : nth]
            if query.of is Of.PEOPLE and query.tell is Tell.FIRST:
                told = tuple(row for row in rows if row.start == rows[0].start)
            return Found(query, rows, told)
        case Tell.LAST:
            rows = tuple(sorted(rows, key=lambda row: row.last or row.start, reverse=True))
            last = [row.last or row.start for row in rows[:1]]
            return Found(query, rows, tuple(r for r in rows if (r.last or r.start) in last))
        case Tell.MOST | Tell.LONGEST | Tell.LEAST | Tell.SHORTEST:
            rows = _by_measure(query, rows)
            # How short it is, is known once it is over. Those who have as much share a place.
            known = [row for row in rows if row.end or query.tell is not Tell.SHORTEST]
            values = list(dict.fromkeys(measure(query, row) for row in known))
            best = values[query.nth - 1 : query.nth]
            return Found(query, rows, tuple(r for r in known if measure(query, r) in best))
    return Found(query, rows, rows)


def _by_measure(query: Query, rows: tuple[Row, ...]) -> tuple[Row, ...]:
    """The rows in the order of what is measured."""
    if query.tell in {Tell.MOST, Tell.LONGEST}:
        return tuple(sorted(rows, key=lambda row: measure(query, row), reverse=True))
    time = is_of_time(query)
    # How long it will have been is not known of what goes on: it comes last.
    return tuple(sorted(rows, key=lambda row: (time and row.end is None, measure(query, row))))


def is_of_time(query: Query) -> bool:
    """Whether the most and the least are told of lengths of time."""
    if query.tell in {Tell.LONGEST, Tell.SHORTEST}:
        return True
    return query.of is not Of.DAYS and query.by.is_time


def measure(query: Query, row: Row) -> float:
    """What the most and the least are told of: days, or a number."""
    if not is_of_time(query):
        return row.number
    longest = query.of is Of.PEOPLE and query.tell in {Tell.LONGEST, Tell.SHORTEST}
    by = query.by if query.by.is_time else By.DAYS
    return row.time(by, longest=longest) / timedelta(days=1)


def _split(where: tuple[Condition, ...]) -> tuple[list[Condition], list[Condition]]:
    """The conditions that one stay must meet, and those on someone as a whole."""
    one = [c for c in where if c.kind in OF_A_STAY and not c.negated]
    return one, [c for c in where if c not in one and c.kind in OF_A_STAY | OF_A_PERSON]


def _of_someone(known: Facts, person: str, whole: list[Condition]) -> bool:
    """Whether conditions on all that someone flew hold, and nothing denied holds of a stay."""
    return all(
        known.of_person(person, condition) is not condition.negated
        if condition.kind in OF_A_PERSON
        else not any(known.of_stay(stay, condition) for stay in known.stays_of[person])
        for condition in whole
    )


def _people(known: Facts, query: Query) -> Iterator[Row]:
    one, whole = _split(query.where)
    # Who is meant is looked up once, and not at each stay.
    meant = [known.meant(c.whom) for c in one if c.kind is Kind.WHO and c.whom]
    other = [c for c in one if c.kind is not Kind.WHO or not c.whom]
    found = []
    for person, every in known.stays_of.items():
        own = every
        for those in meant:
            own = tuple(stay for stay in own if (person, stay.up) in those)
        if own and other:
            own = tuple(stay for stay in own if all(known.of_stay(stay, c) for c in other))
        if own and _of_someone(known, person, whole):
            number = _counted(known, person, query.by)
            if number is None and len(own) == 1:
                found.append(_row(known, own[0]))
            else:
                found.append(_of_stays(known, own, len(own) if number is None else number))
    yield from sorted(found, key=lambda row: (row.start, known.place(row.stays[0])))


def _counted(known: Facts, person: str, by: By) -> int | None:
    """What is counted of all that someone flew; None if that is of the stays that are meant."""
    match by:
        case By.COMMANDS:
            return known.commands.get(person, 0)
        case By.CHRISTMASES:
            return known.feasts(person, Kind.CHRISTMASES)
        case By.NEW_YEARS:
            return known.feasts(person, Kind.NEW_YEARS)
    return None


def stays_apart(row: Row) -> tuple[Row, ...]:
    """The stays of someone who was found, each a row of its own; of what is one time, itself."""
    if len(row.lengths) == 1:
        return (row,)
    every = zip(row.stays, row.lengths, row.flights, strict=True)
    return tuple(
        replace(
            row,
            start=stay.span.start,
            end=row.end if stay is row.stays[-1] else stay.span.end,
            since=stay.docking,
            until=row.until if stay is row.stays[-1] else stay.undocking,
            lengths=(length,),
            flights=(flight,),
            mission=stay.up,
            stays=(stay,),
            planned=row.planned or stay.docking_standing.is_plan,
            ends_by_plan=row.ends_by_plan and stay is row.stays[-1],
        )
        for stay, length, flight in every
    )


@worked_out
def _rows(manifest: Manifest, edge: datetime, *, planned: bool) -> Mapping[tuple[str, str], Row]:
    """Each stay as a row, by its person and the mission they came on."""
    known = facts(manifest, edge, planned=planned)
    return {(stay.person, stay.up): _of_stays(known, (stay,), 1) for stay in known.stays}


def _row(known: Facts, stay: Stay) -> Row:
    rows = _rows(known.manifest, known.edge, planned=known.planned)
    return rows[stay.person, stay.up]


def _of_stays(known: Facts, own: tuple[Stay, ...], number: int) -> Row:
    """The row of one or more stays of someone."""
    first, last = own[0], own[-1]
    end = known.end(last)
    return Row(
        first.span.start,
        end,
        first.docking,
        last.undocking if end is not None else None,
        tuple(known.length(stay) for stay in own),
        tuple(known.flown_by(stay) for stay in own),
        person=first.person,
        mission=first.up,
        stays=own,
        number=number,
        last=last.span.start,
        planned=known.is_ahead(first.docking, first.docking_standing),
        ends_by_plan=end is not None and known.is_ahead(last.undocking, last.undocking_standing),
        certain=not any(stay.assumed or stay.certain is None for stay in own),
    )


def _stays(known: Facts, where: tuple[Condition, ...]) -> Iterator[Stay]:
    for stay in known.stays:
        if all(known.of_crew(stay, one) is not one.negated for one in where):
            yield stay


def _commands(known: Facts, where: tuple[Condition, ...]) -> Iterator[Row]:
    for command in commands_by(known.manifest, known.edge):
        start = command.since.earliest
        until = command.until.latest if command.until else None
        end = until if until is not None and until <= known.edge else None
        own = known.stays_of.get(command.person, ())
        stay = next((s for s in own if start in s.span), None)
        span = Span(start, end)
        if stay is not None and all(
            of_command(known, span, stay, one) is not one.negated for one in where
        ):
            yield Row(
                start,
                end,
                command.since,
                command.until if end is not None else None,
                ((end or known.edge) - start,),
                person=command.person,
                mission=stay.up,
                stays=(stay,),
                expeditions=command.expeditions,
                number=1,
            )


# What is asked of a flight itself; other conditions are met by one of its crew.
OF_A_FLIGHT = frozenset(
    {
        Kind.PROGRAM, Kind.SHIP, Kind.LENGTH, Kind.FLIGHT, Kind.DURING, Kind.CAME, Kind.DOCKED,
        Kind.LANDED, Kind.ALSO_THEN, Kind.CREWED, Kind.ABOARD, Kind.ONLY, Kind.LAUNCH_SITE,
        Kind.LANDING_SITE, Kind.OVER, Kind.OTHERS_HOME, Kind.PRIVATE_FLIGHT,
    }
)  # fmt: skip


def _flights(known: Facts, where: tuple[Condition, ...]) -> Iterator[Row]:
    itself = [c for c in where if c.kind in OF_A_FLIGHT]
    crew = [c for c in where if c.kind in OF_A_STAY | OF_A_PERSON and c not in itself]
    wanted = [c for c in crew if not c.negated]
    denied = [c for c in crew if c.negated]
    for berth in known.berths:
        people = known.crews.get(berth.mission, ())
        if not all(known.of_flight(berth, c) is not c.negated for c in itself):
            continue
        meant = [stay for stay in people if all(known.of_crew(stay, c) for c in wanted)]
        if (meant or not wanted) and not any(known.of_crew(s, c) for c in denied for s in people):
            counted = [c.whom for c in itself if c.kind is Kind.ABOARD and c.whom]
            number = known.of_those(people, counted[0]) if counted else len(meant)
            yield _flight(known, berth, people, number)


def _flight(known: Facts, berth: Berth, people: tuple[Stay, ...], number: int) -> Row:
    end = known.end(berth)
    launch = known.manifest.event(berth.mission, EventKind.LAUNCH)
    start = launch.at if launch and launch.at else berth.docking
    return Row(
        start.earliest,
        end,
        start,
        berth.undocking if end is not None else None,
        (known.length(berth),),
        (known.flight(berth.mission, berth.mission, berth),),
        mission=berth.mission,
        stays=people,
        number=number,
        planned=known.is_ahead(start, launch.standing if launch else berth.docking_standing),
        ends_by_plan=end is not None and known.is_ahead(berth.undocking, berth.undocking_standing),
        certain=not (berth.docking_standing.is_plan and berth.docking.vague),
    )
