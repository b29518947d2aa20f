"""The stretches of time in which conditions on those aboard hold, for queries after days."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from itertools import groupby, pairwise
from typing import NamedTuple

from bot.station.conditions import HUNG, OF_A_STAY, Condition, Kind
from bot.station.cooperation import CountBy, watch_at, watches
from bot.station.expeditions import first_crew
from bot.station.flown import Facts
from bot.station.found import Query, Row, Tell
from bot.station.manifest import last_plan
from bot.station.moments import Moment, Span
from bot.station.occupancy import certain_timeline, changes, crew_timeline
from bot.station.stays import Stay


class _Meant(NamedTuple):
    """How many aboard are meant, who is the only one of those meant, and the ships without any of
    which a side would be missing, where that is asked."""

    number: int
    alone: tuple[str, ...] = ()
    hung_on: tuple[str, ...] = ()


class _Piece(NamedTuple):
    """A stretch without a change, who is meant in it, and whether that is certain."""

    span: Span
    meant: _Meant
    certain: bool

    @property
    def number(self) -> int:
        """How many aboard are meant."""
        return self.meant.number

    @property
    def length(self) -> timedelta:
        """How long it is."""
        assert self.span.end is not None  # noqa: S101  # every piece is cut off
        return self.span.end - self.span.start


def days(known: Facts, query: Query) -> Iterator[Row]:
    """The stretches in which all conditions hold, those that touch made one.

    Conditions on a stay say who of those aboard are counted. Whoever is the only one of those
    counted is so in a stretch of their own.
    """
    lengths = [one for one in query.where if one.kind is Kind.LENGTH]
    where = tuple(one for one in query.where if one.kind is not Kind.LENGTH)
    pieces = [piece for piece in _pieces(known, where) if piece is not None]
    if pieces and query.tell in {Tell.MOST, Tell.LEAST}:
        best = max if query.tell is Tell.MOST else min
        wanted = best(piece.number for piece in pieces)
        pieces = [piece for piece in pieces if piece.number == wanted]
    number, former = 0, None
    touching: list[tuple[int, _Piece]] = []
    for piece in pieces:
        number += former != (piece.span.start, piece.meant.alone)
        former = piece.span.end, piece.meant.alone
        touching.append((number, piece))
    for _, group in groupby(touching, key=lambda one: one[0]):
        row = _row(known, [piece for _, piece in group])
        over = row.end is not None
        if all(one.is_as_long(row.days, over=over) is not one.negated for one in lengths):
            yield row


def _row(known: Facts, pieces: list[_Piece]) -> Row:
    start, end = pieces[0].span.start, pieces[-1].span.end
    numbers = [piece.number for piece in pieces]
    length = sum((piece.length for piece in pieces), timedelta(0))
    goes_on = end is None or end == _horizon(known)
    return Row(
        start,
        None if goes_on else end,
        _moment(known, start),
        None if goes_on or end is None else _moment(known, end),
        (length,),
        number=max(numbers),
        least=min(numbers),
        mean=sum(piece.number * (piece.length / length) for piece in pieces),
        alone=pieces[0].meant.alone,
        hung_on=tuple(dict.fromkeys(ship for piece in pieces for ship in piece.meant.hung_on)),
        planned=start >= known.edge,
        ends_by_plan=end is not None and end > known.edge,
        certain=all(piece.certain for piece in pieces),
    )


def _moment(known: Facts, at: datetime) -> Moment:
    """A time at which someone comes or goes, as closely as it is planned."""
    if at <= known.edge:
        return Moment(at)
    planned = changes(known.manifest, Span(known.edge))
    return next((change.moment for change in planned if change.at == at), Moment(at))


def _horizon(known: Facts) -> datetime:
    """To where days are looked at: to the moment, or to the end of the last plan."""
    return max(last_plan(known.manifest), known.edge) if known.planned else known.edge


def _first(known: Facts, where: tuple[Condition, ...]) -> datetime:
    """From where on days are looked at: both sides are to be aboard since there is a crew."""
    resident = first_crew(known.manifest)
    if resident and any(condition.kind in HUNG for condition in where):
        return resident
    return known.stays[0].span.start


def _pieces(known: Facts, where: tuple[Condition, ...]) -> Iterator[_Piece | None]:
    """The time since the first arrival, cut where someone comes or goes or a date begins."""
    if not known.stays:
        return
    whole = Span(_first(known, where), _horizon(known))
    cuts = {
        at
        for condition in where
        if condition.span is not None
        for at in (condition.span.start, condition.span.end)
        if at is not None and at in whole
    }
    timeline, certain = crew_timeline(known.manifest), certain_timeline(known.manifest)
    points = {whole.start, _horizon(known), *cuts, *(p for p in timeline.points if p in whole)}
    if any(condition.kind in HUNG for condition in where):
        # Ships come and go without a crew as well.
        every = (watch.start for watch in watches(known.manifest, CountBy.AGENCY))
        points |= {start for start in every if start in whole}
    if known.planned:
        points |= {known.edge, *(p for p in certain.points if known.edge < p and p in whole)}
    for start, end in pairwise(sorted(points)):
        span = Span(start, end)
        meant = _meant(known, span, timeline.at(start), where)
        if meant is None:
            yield None
            continue
        sure = start < known.edge or _meant(known, span, certain.at(start), where) is not None
        yield _Piece(span, meant, sure)


def _meant(
    known: Facts, span: Span, crew: tuple[Stay, ...], where: tuple[Condition, ...]
) -> _Meant | None:
    """Who aboard are asked for; None if a condition does not hold."""
    of_stays = [one for one in where if one.kind in COUNTED]
    crew = tuple(
        stay
        for stay in crew
        if all(known.of_stay(stay, one) is not one.negated for one in of_stays)
    )
    asked: int | None = None
    alone: list[str] = []
    hung_on: tuple[str, ...] = ()
    for condition in where:
        if condition in of_stays:
            continue
        match condition.kind:
            case Kind.DURING:
                holds = condition.span is not None and span.start in condition.span
            case Kind.ONE_SHIP:
                hung_on = tuple(watch_at(known.manifest, span.start).needs)
                holds = bool(hung_on)
            case Kind.ONE_PERSON:
                sides = watch_at(known.manifest, span.start).present.values()
                alone += [people[0] for people in sides if len(people) == 1]
                holds = bool(alone)
            case Kind.ONLY:
                number = known.of_those(crew, condition.whom)
                holds = known.are_only(crew, condition.whom)
                asked = number if asked is None else asked
            case _:
                number = known.of_those(crew, condition.whom)
                holds = condition.than.holds(number, condition.number)
                asked = number if asked is None else asked
                if condition.is_one_alone:
                    alone += known.those_of(crew, condition.whom)
        if holds is condition.negated:
            return None
    return _Meant(len(crew) if asked is None else asked, tuple(alone), hung_on)


# What of a stay says which of those aboard are counted.
COUNTED = OF_A_STAY - {Kind.WHO, Kind.LENGTH, Kind.DURING}
