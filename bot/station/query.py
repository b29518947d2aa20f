"""Any set of people, flights, stays, commands or days: conditions that all hold, in order.

Only what was flown counts, up to a moment: what goes on then is counted to it. Someone is meant
if one of their stays meets all conditions on a stay; what is denied must hold of none of them.
Days are the stretches in which the conditions on those aboard hold.
"""

from collections.abc import Iterator
from datetime import datetime, timedelta
from itertools import pairwise

from bot.station.commands import commands_by
from bot.station.conditions import OF_A_PERSON, OF_A_STAY, Condition, Kind
from bot.station.domain import EventKind
from bot.station.flown import Facts, facts
from bot.station.found import By, Found, Of, Query, Row, Tell
from bot.station.manifest import Manifest
from bot.station.moments import Span
from bot.station.occupancy import crew_timeline
from bot.station.stays import Stay


def find(manifest: Manifest, query: Query, edge: datetime) -> Found:
    """What a query finds, told from the moment ``edge``."""
    known = facts(manifest, edge)
    match query.of:
        case Of.PEOPLE:
            rows = tuple(_people(known, query.where))
        case Of.FLIGHTS:
            rows = tuple(_flights(known, query.where))
        case Of.STAYS:
            rows = tuple(_row(known, stay) for stay in _stays(known, query.where))
        case Of.COMMANDS:
            rows = tuple(_commands(known, query.where))
        case Of.DAYS:
            rows = tuple(_days(known, query))
    return _told(query, rows)


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
            most = query.tell in {Tell.MOST, Tell.LONGEST}
            rows = tuple(sorted(rows, key=lambda row: _measure(query, row), reverse=most))
            # How short something is, is known once it is over.
            known = [row for row in rows if row.end or query.tell is not Tell.SHORTEST]
            best = [_measure(query, row) for row in known[:1]]
            return Found(query, rows, tuple(r for r in known if _measure(query, r) in best))
    return Found(query, rows, rows)


def _measure(query: Query, row: Row) -> float:
    if query.tell in {Tell.MOST, Tell.LEAST}:
        by_number = query.of is Of.DAYS or (query.of is Of.PEOPLE and query.by is By.VISITS)
        return row.number if by_number else row.days
    longest = row.longest if query.of is Of.PEOPLE else row.length
    return longest / timedelta(days=1)


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


def _people(known: Facts, where: tuple[Condition, ...]) -> Iterator[Row]:
    one, whole = _split(where)
    found = []
    for person, every in known.stays_of.items():
        own = tuple(s for s in every if all(known.of_stay(s, c) for c in one))
        if own and _of_someone(known, person, whole):
            lengths = [known.length(stay) for stay in own]
            found.append(
                Row(
                    own[0].span.start,
                    known.end(own[-1]),
                    sum(lengths, timedelta(0)),
                    person=person,
                    stays=own,
                    number=len(own),
                    last=own[-1].span.start,
                    longest=max(lengths),
                )
            )
    yield from sorted(found, key=lambda row: (row.start, known.place(row.stays[0])))


def _stays(known: Facts, where: tuple[Condition, ...]) -> Iterator[Stay]:
    for stay in known.stays:
        if all(
            (known.of_person(stay.person, c) if c.kind in OF_A_PERSON else known.of_stay(stay, c))
            is not c.negated
            for c in where
        ):
            yield stay


def _row(known: Facts, stay: Stay) -> Row:
    return Row(
        stay.span.start,
        known.end(stay),
        known.length(stay),
        person=stay.person,
        mission=stay.up,
        stays=(stay,),
        number=1,
    )


def _commands(known: Facts, where: tuple[Condition, ...]) -> Iterator[Row]:
    for command in commands_by(known.manifest, known.edge):
        start = command.since.earliest
        until = command.until.latest if command.until else None
        end = until if until is not None and until <= known.edge else None
        own = known.stays_of.get(command.person, ())
        stay = next((s for s in own if start in s.span), None)
        span = Span(start, end)
        if stay is not None and all(
            known.of_command(span, stay, condition) is not condition.negated for condition in where
        ):
            yield Row(
                start,
                end,
                (end or known.edge) - start,
                person=command.person,
                mission=stay.up,
                stays=(stay,),
                expeditions=command.expeditions,
                number=1,
            )


# What is asked of a flight itself; other conditions are met by one of its crew.
_OF_A_FLIGHT = frozenset(
    {Kind.PROGRAM, Kind.SHIP, Kind.LENGTH, Kind.DURING, Kind.CAME, Kind.CREWED}
)


def _flights(known: Facts, where: tuple[Condition, ...]) -> Iterator[Row]:
    itself = [c for c in where if c.kind in _OF_A_FLIGHT]
    crew = [c for c in where if c.kind in OF_A_STAY | OF_A_PERSON and c not in itself]
    wanted = [c for c in crew if not c.negated]
    denied = [c for c in crew if c.negated]
    for berth in known.berths:
        people = known.crews.get(berth.mission, ())
        if (
            all(known.of_flight(berth, c) is not c.negated for c in itself)
            and (not wanted or any(all(known.of_crew(s, c) for c in wanted) for s in people))
            and not any(known.of_crew(stay, c) for c in denied for stay in people)
        ):
            end = berth.span.end
            end = end if end is not None and end <= known.edge else None
            launch = known.manifest.event(berth.mission, EventKind.LAUNCH)
            start = launch.at.earliest if launch and launch.at else berth.span.start
            yield Row(
                start,
                end,
                (end or known.edge) - berth.span.start,
                mission=berth.mission,
                stays=people,
                number=len(people),
            )


def _days(known: Facts, query: Query) -> Iterator[Row]:
    """The stretches at which all conditions hold, those that touch made one."""
    pieces = [
        (span, number)
        for span, crew in _pieces(known, query.where)
        if (number := _number(known, span, crew, query.where)) is not None
    ]
    if pieces and query.tell in {Tell.MOST, Tell.LEAST}:
        best = max if query.tell is Tell.MOST else min
        wanted = best(number for _, number in pieces)
        pieces = [piece for piece in pieces if piece[1] == wanted]
    start = end = None
    numbers: list[int] = []
    for span, number in pieces:
        if start is None or end != span.start:
            if start is not None and end is not None:
                yield _stretch(known, start, end, numbers)
            start, numbers = span.start, []
        end = span.end
        numbers.append(number)
    if start is not None and end is not None:
        yield _stretch(known, start, end, numbers)


def _stretch(known: Facts, start: datetime, end: datetime, numbers: list[int]) -> Row:
    going_on = end == known.edge
    return Row(
        start,
        None if going_on else end,
        end - start,
        number=max(numbers),
        least=min(numbers),
    )


def _pieces(known: Facts, where: tuple[Condition, ...]) -> Iterator[tuple[Span, tuple[Stay, ...]]]:
    """The time since the first arrival, cut where someone comes or goes or a date begins."""
    if not known.stays:
        return
    whole = Span(known.stays[0].span.start, known.edge)
    cuts = {
        at
        for condition in where
        if condition.span is not None
        for at in (condition.span.start, condition.span.end)
        if at is not None and at in whole
    }
    timeline = crew_timeline(known.manifest)
    points = sorted({whole.start, known.edge, *cuts, *(p for p in timeline.points if p in whole)})
    for start, end in pairwise(points):
        yield Span(start, end), timeline.at(start)


def _number(
    known: Facts, span: Span, crew: tuple[Stay, ...], where: tuple[Condition, ...]
) -> int | None:
    """How many aboard are asked for; None if a condition does not hold."""
    asked = None
    for condition in where:
        if condition.kind is Kind.DURING:
            holds = condition.span is not None and span.start in condition.span
        else:
            number = len(crew)
            if condition.whom is not None:
                meant = known.meant(condition.whom)
                number = sum((stay.person, stay.up) in meant for stay in crew)
            holds = condition.than.holds(number, condition.number)
            asked = number if asked is None else asked
        if holds is condition.negated:
            return None
    return len(crew) if asked is None else asked
