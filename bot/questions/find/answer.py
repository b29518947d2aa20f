"""The question for any set of the station's facts: its conditions, and what it finds."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot.errors import BadDate, NotUnderstood
from bot.messages import Day
from bot.questions.registry import question
from bot.questions.report import Report
from bot.reading.conditions import Further, of_those
from bot.reading.readers import Anyone, Date, MoreConditions, OneSet, OneShip, OneTelling
from bot.station import query as station
from bot.station.conditions import Condition, Kind, Than
from bot.station.domain import Standing
from bot.station.found import Found, Of, Query, Tell
from bot.station.manifest import Manifest
from bot.station.moments import Span

_OF_DAYS = frozenset({Kind.ABOARD, Kind.DURING})
_OF_FLIGHTS_ONLY = frozenset({Kind.CREWED})
# A moment is as short a span as there is.
_INSTANT = timedelta(microseconds=1)


@dataclass(frozen=True, slots=True)
class FindReport(Report):
    """What was found, and ``when`` it was asked for; ``launched`` says that it is of launches."""

    found: Found
    when: Date | None
    launched: bool

    @property
    def standing(self) -> Standing:
        """Only what was flown counts."""
        return Standing.ACTUAL

    @property
    def query(self) -> Query:
        """What was asked for."""
        return self.found.query

    @property
    def where(self) -> tuple[Condition, ...]:
        """The conditions but that on the time, which is told as it was said."""
        return tuple(one for one in self.query.where if one.span is None)


@question(
    "Any people, flights, stays, commands or days.",
    name="find",
    examples=(
        "how many women have flown to the ISS on Soyuz",
        "on which dates were 13 people aboard",
        "who commanded more than once",
    ),
)
def find_any(
    manifest: Manifest,
    now: datetime,
    *,
    of: OneSet = Of.PEOPLE,
    who: Anyone | None = None,
    ship: OneShip | None = None,
    when: Date | None = None,
    more: MoreConditions | None = None,
    tell: OneTelling = Tell.LIST,
) -> FindReport:
    edge, further = manifest.edge(now), more or Further()
    if when is not None and when.start > edge:
        raise BadDate(
            "Only what was flown can be found so, up to {day}. Try an earlier date.",
            day=Day(edge),
        )
    launched = when is not None and (further.launched or of is Of.FLIGHTS)
    where = list(further.where)
    if who is not None:
        whom = of_those(who)
        if of is not Of.DAYS:
            where.insert(0, Condition(Kind.WHO, whom=whom))
        elif any(one.kind is Kind.ABOARD and one.whom is None for one in where):
            where = [replace(one, whom=one.whom or whom) for one in where]
        else:
            where.insert(0, Condition(Kind.ABOARD, whom=whom, than=Than.AT_LEAST, number=1))
    if ship is not None:
        where.append(ship.condition)
    _check(of, where)
    if when is not None:
        span = Span(when.start, when.bound if when.bound > when.start else when.start + _INSTANT)
        where.append(Condition(Kind.CAME if launched else Kind.DURING, span=span))
    asked = Query(of, tuple(where), Tell.NTH if further.nth else tell, further.by, further.nth or 1)
    found = station.find(manifest, asked, edge)
    evidence = dict.fromkeys(stay for row in found.told for stay in row.stays)
    return FindReport(
        found,
        when,
        launched,
        now=now,
        known_to=manifest.known_to,
        evidence=tuple(evidence),
    )


def _check(of: Of, where: list[Condition]) -> None:
    """Raises NotUnderstood for a condition that such a set cannot be asked to meet."""
    for condition in where:
        if of is Of.DAYS and condition.kind not in _OF_DAYS:
            raise NotUnderstood(
                "Of days it can be asked who and how many are aboard, not that.",
                suggestions=("/find of: days more: exactly 13 aboard",),
            )
        if (of is not Of.DAYS and condition.kind is Kind.ABOARD) or (
            of is not Of.FLIGHTS and condition.kind in _OF_FLIGHTS_ONLY
        ):
            raise NotUnderstood(
                "That condition is one on days or on flights. Say of what it is asked.",
                suggestions=("/find of: days more: exactly 13 aboard",),
            )
