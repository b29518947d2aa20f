"""Records: of each kind what may be one, in order, as of a moment."""

from bisect import insort
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from types import MappingProxyType

from bot.station import claims, stretches
from bot.station.claims import Claim, Course, Those
from bot.station.expeditions import first_crew
from bot.station.manifest import Manifest
from bot.station.standings import Category, Standings, order_of, weight_of
from bot.station.worked_out import kept, worked_out


def first_docking(manifest: Manifest) -> datetime | None:
    """When anyone first came aboard, None if nobody has."""
    everyone = claims.flown(manifest)
    return everyone[0].span.start if everyone else None


@kept(most=256)
def standings(
    manifest: Manifest,
    category: Category,
    until: datetime,
    those: Those | None = None,
    *,
    one_by_one: bool = False,
) -> Standings:
    """The claims to a record as of ``until``, exclusive and no later than the newest fact.

    ``those`` are the stays of the people whose records are asked for, None for everyone's.
    First and last aboard are told by country unless people are asked for or ``one_by_one``.
    """
    found = _standing(manifest, category, until, those)
    by_country = category in _GROUPED and those is None and not one_by_one
    if by_country or category is Category.COUNTRIES:
        grouped = _of_countries(manifest, category, found)
        return Standings(category, tuple(sorted(grouped, key=order_of(category))))
    return Standings(category, tuple(found))


# Told by country where nobody in particular is asked for.
_GROUPED = (Category.FIRST, Category.LAST)


def _standing(
    manifest: Manifest, category: Category, until: datetime, those: Those | None
) -> list[Claim]:
    """The claims that stand at a moment, in order."""
    over: list[Claim] = []
    going_on: list[Claim] = []
    wanted = _wanted(manifest, category, until, those)
    for course in _in_order(manifest, category, None if category in _KINDS else those):
        claim = course.at(until)
        if claim is not None and (wanted is None or wanted(claim)):
            (going_on if claim.end is None else over).append(claim)
    # A handover is told once it is over.
    if category is Category.SHORTEST_HANDOVER:
        return over
    order = order_of(category)
    for claim in going_on:
        insort(over, claim, key=order)
    return over


@kept(most=128)
def _in_order(manifest: Manifest, category: Category, those: Those | None) -> tuple[Course, ...]:
    """All that may claim the record, in order."""
    order = order_of(category)
    made = _made(manifest, category, those)
    return tuple(sorted(made, key=lambda course: order(course.claim)))


def _made(manifest: Manifest, category: Category, those: Those | None) -> Iterable[Course]:
    if category in _KINDS:
        return _KINDS[category](manifest)
    match category:
        case Category.LONGEST_STAY:
            return claims.single_stays(manifest, those)
        case Category.FIRST:
            return claims.arrivals(manifest, those)
        case Category.LAST:
            return claims.departures(manifest, those)
        case Category.LONGEST_GAP:
            return (
                stretches.gaps_between_crews(manifest)
                if those is None
                else stretches.absences(manifest, those)
            )
    first = first_docking(manifest)
    if first is None:
        return ()
    if category is Category.FEWEST_ABOARD:
        return stretches.headcounts(manifest, first_crew(manifest) or first, those)
    return (one for one in stretches.headcounts(manifest, first, those) if one.claim.number)


# What is made of everyone first and chosen from for those asked for.
_KINDS: Mapping[Category, Callable[[Manifest], Iterator[Course]]] = MappingProxyType(
    {
        Category.LONGEST_FLIGHT: claims.single_flights,
        Category.DAYS_IN_SPACE: claims.careers_in_space,
        Category.DAYS_ABOARD: claims.careers_aboard,
        Category.MOST_VISITS: claims.careers_aboard,
        Category.COUNTRIES: claims.careers_aboard,
        Category.LONGEST_DOCKED: stretches.ships,
        Category.SHORTEST_HANDOVER: stretches.overlaps,
    }
)
_OF_SHIPS = (Category.LONGEST_DOCKED, Category.SHORTEST_HANDOVER)


def _wanted(
    manifest: Manifest, category: Category, until: datetime, those: Those | None
) -> Callable[[Claim], bool] | None:
    """Whether a claim is one of those asked for; None if all are.

    A ship is told with whoever came on it, a career in whole with any stay of those asked for.
    """
    if those is None or category not in _KINDS:
        return None
    if category in _OF_SHIPS:
        return lambda claim: any((p, claim.missions[0]) in those for p in claim.people)
    people = _people(manifest, until, those)
    return lambda claim: claim.people[0] in people


@worked_out
def _people(manifest: Manifest, until: datetime, those: Those) -> frozenset[str]:
    return frozenset(
        stay.person
        for stay in claims.flown(manifest)
        if stay.span.start < until and claims.key(stay) in those
    )


def _of_countries(
    manifest: Manifest, category: Category, given: Iterable[Claim]
) -> Iterator[Claim]:
    """What the claims of people come to for their countries."""
    found: dict[str, list[Claim]] = {}
    for claim in given:
        found.setdefault(manifest.person(claim.people[0]).nationality, []).append(claim)
    weigh = weight_of(category)
    for country, own in found.items():
        counted = category is Category.COUNTRIES
        told = own if counted else [claim for claim in own if weigh(claim) == weigh(own[0])]
        ends = [claim.end for claim in told if claim.end]
        yield Claim(
            min(claim.start for claim in told),
            max(ends) if len(ends) == len(told) else None,
            sum((claim.length for claim in told), timedelta()),
            len(told),
            people=tuple(claim.people[0] for claim in told),
            missions=tuple(dict.fromkeys(m for claim in told for m in claim.missions[:1])),
            country=country,
            rests_on=tuple(
                manifest.person(claim.people[0]) if counted else claim.rests_on[0] for claim in told
            ),
        )


@dataclass(frozen=True, slots=True)
class FleetGap:
    """The longest time from one crew of some programmes to the next."""

    programs: tuple[str, ...]
    claim: Claim


@worked_out
def gaps_by_program(manifest: Manifest, until: datetime) -> tuple[FleetGap, ...]:
    """For each programme, and for each side that has several, the longest gap that is over.

    A programme that ended leaves no gap behind it.
    """
    fleets: list[tuple[str, ...]] = [(program.id,) for program in manifest.programs]
    sides: dict[str, list[str]] = {}
    for program in manifest.programs:
        sides.setdefault(program.side, []).append(program.id)
    fleets += (tuple(fleet) for fleet in sides.values() if len(fleet) > 1)
    found = []
    for fleet in fleets:
        gaps = [
            course.at(until)
            for course in stretches.gaps_between_crews(manifest, frozenset(fleet).__contains__)
        ]
        over = [gap for gap in gaps if gap and gap.end]
        if over:
            found.append(FleetGap(fleet, max(over, key=lambda gap: gap.length)))
    return tuple(sorted(found, key=lambda gap: -gap.claim.length))
