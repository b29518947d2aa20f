"""Records: of each kind what may be one, in order, as of a moment."""

from bisect import insort
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from math import inf
from types import MappingProxyType

from bot.station import claims, stretches
from bot.station.claims import Claim, Course, Those
from bot.station.expeditions import first_crew
from bot.station.found import Of, Query, Tell
from bot.station.manifest import Manifest
from bot.station.moments import Span
from bot.station.standings import Each, Ranking, Standings, Unit, What, order_of, weight_of
from bot.station.worked_out import kept, worked_out


def first_docking(manifest: Manifest) -> datetime | None:
    """When anyone first came aboard, None if nobody has."""
    everyone = claims.flown(manifest)
    return everyone[0].span.start if everyone else None


@kept(most=256)
def standings(
    manifest: Manifest,
    ranking: Ranking,
    until: datetime,
    those: Those | None = None,
    during: Span | None = None,
) -> Standings:
    """The claims to a record as of ``until``, exclusive and no later than the newest fact.

    ``those`` are the stays of the people whose records are asked for, None for everyone's;
    ``during`` is the stretch of time of which they are asked, None for all of it.
    """
    if during and during.end and ranking.is_of_what_was_then:
        until = min(until, during.end)
    found = _standing(manifest, ranking, until, those, during)
    if during and until == during.end:
        # What went on beyond the stretch ends with it.
        found = [claim if claim.end else replace(claim, end=until) for claim in found]
    if ranking.is_grouped:
        found = sorted(_grouped(manifest, ranking, found), key=order_of(ranking))
    return Standings(ranking, tuple(found))


def _standing(
    manifest: Manifest,
    ranking: Ranking,
    until: datetime,
    those: Those | None,
    during: Span | None,
) -> list[Claim]:
    """The claims that stand at a moment, in order."""
    over: list[Claim] = []
    going_on: list[Claim] = []
    whole = ranking.is_of_careers
    people = None if those is None or not whole else _people(manifest, until, those)
    edge = until.timestamp()
    # In figures, which compare the fastest: every claim passes here for every answer.
    every = _in_order(manifest, ranking, None if whole else those, during)
    for since, replaced, end, course in every:
        if since >= edge or replaced < edge:
            continue
        if people is not None and people.isdisjoint(course.claim.people):
            continue
        if end <= edge:
            over.append(course.claim)
        else:
            going_on.append(course.going_on(until))
    # How short something is, is told once it is over.
    if ranking.tell is not Tell.SHORTEST:
        order = order_of(ranking)
        for claim in going_on:
            insort(over, claim, key=order)
    return over


# A course with the moments in which it stands and at which its claim ends, as figures.
_Timed = tuple[float, float, float, Course]


@kept(most=128)
def _in_order(
    manifest: Manifest, ranking: Ranking, those: Those | None, during: Span | None
) -> tuple[_Timed, ...]:
    """All that may claim the record, in order; of ``those`` and ``during`` if they are given."""
    order = order_of(ranking)
    made = sorted(_made(manifest, ranking, those, during), key=lambda course: order(course.claim))
    return tuple(
        (course.since.timestamp(), _figure(course.replaced), _figure(course.claim.end), course)
        for course in made
    )


def _figure(at: datetime | None) -> float:
    return at.timestamp() if at else inf


def _made(
    manifest: Manifest, ranking: Ranking, those: Those | None, during: Span | None
) -> Iterable[Course]:
    made = _one_by_one(manifest, ranking, those)
    if during is not None:
        then = (_then(ranking, course, during) for course in made)
        made = (course for course in then if course is not None)
    if ranking.each is Each.ONE or ranking.is_of_coming:
        return made
    return _OF_EACH.get(ranking.tell, claims.careers)(made)


def _then(ranking: Ranking, course: Course, during: Span) -> Course | None:
    """What of a claim belongs to a stretch of time, but for the end of it; None if nothing."""
    if not ranking.is_of_what_was_then:
        return course if course.claim.start in during else None
    left = course.since_then(during.start)
    # An age is counted from birth.
    return course if left and ranking.unit is Unit.AGE else left


def _one_by_one(manifest: Manifest, ranking: Ranking, those: Those | None) -> Iterable[Course]:
    if ranking.what is What.GAPS and those is not None:
        return stretches.absences(manifest, those)
    if ranking.what is What.NUMBERS:
        return _numbers(manifest, ranking, those)
    made: Iterable[Course] = (
        claims.found_by(manifest, Query(ranking.what, ranking.where))
        if isinstance(ranking.what, Of)
        else _ONE_BY_ONE[ranking.what](manifest)
    )
    if those is not None:
        made = (course for course in made if _is_one(course.claim, those))
    return made


def _numbers(manifest: Manifest, ranking: Ranking, those: Those | None) -> Iterator[Course]:
    first = first_docking(manifest)
    if first is not None and ranking.tell is Tell.LEAST:
        yield from stretches.headcounts(manifest, first_crew(manifest) or first, those)
    elif first is not None:
        every = stretches.headcounts(manifest, first, those)
        yield from (one for one in every if one.claim.number)


_ONE_BY_ONE: Mapping[What, Callable[[Manifest], Iterator[Course]]] = MappingProxyType(
    {
        What.FLIGHTS: claims.spaceflights,
        What.TRIPS: claims.flights_to_the_station,
        What.EXPEDITIONS: claims.expeditions,
        What.GAPS: stretches.gaps_between_crews,
        What.HANDOVERS: stretches.overlaps,
        What.COMING: claims.ages_on_coming,
        What.THERE: claims.ages_aboard,
        What.WAYS_UP: stretches.ways_up,
        What.YEARS: stretches.years_of_stays,
    }
)
_OF_EACH: Mapping[Tell, Callable[[Iterable[Course]], Iterator[Course]]] = MappingProxyType(
    {Tell.FIRST: claims.first_of_each, Tell.LAST: claims.last_of_each}
)


def _is_one(claim: Claim, those: Those) -> bool:
    """Whether someone asked for came on its mission: a ship is told with whoever came on it."""
    return any((person, claim.missions[0]) in those for person in claim.people)


@worked_out
def _people(manifest: Manifest, until: datetime, those: Those) -> frozenset[str]:
    """Those who had come by then: a career is told in whole with any stay of those asked for."""
    return frozenset(
        stay.person
        for stay in claims.flown(manifest)
        if stay.span.start < until and claims.key(stay) in those
    )


def _grouped(manifest: Manifest, ranking: Ranking, given: Iterable[Claim]) -> Iterator[Claim]:
    """What claims come to for what they share: a country, a sex, a programme or a year."""
    by_date, of_coming = ranking.by_date, ranking.is_of_coming
    found: dict[str, list[Claim]] = {}
    for claim in given:
        found.setdefault(_group(manifest, ranking.each, claim), []).append(claim)
    weigh = weight_of(ranking)
    for group, own in found.items():
        told = [one for one in own if weigh(one) == weigh(own[0])] if by_date else own
        ends = [claim.end for claim in told if claim.end]
        lengths = [claim.length for claim in told]
        people = tuple(dict.fromkeys(person for claim in told for person in claim.people))
        yield Claim(
            min(claim.start for claim in told),
            max(ends) if len(ends) == len(told) else None,
            # Days are counted together of all that a group did, not of who came or left together.
            max(lengths) if by_date else sum(lengths, timedelta()),
            len(people) if ranking.unit is Unit.PEOPLE else len(told),
            people=people,
            missions=tuple(dict.fromkeys(m for claim in told for m in claim.missions[:1])),
            group=group,
            expedition=told[0].expedition,
            rests_on=tuple(
                claim.rests_on[0] if of_coming or by_date else manifest.person(claim.people[0])
                for claim in told
            ),
        )


def _group(manifest: Manifest, each: Each, claim: Claim) -> str:
    """What a claim shares with others."""
    match each:
        case Each.PROGRAM:
            return manifest.mission(claim.missions[0]).program
        case Each.YEAR:
            return f"{claim.start:%Y}"
    person = manifest.person(claim.people[0])
    return person.gender if each is Each.SEX else person.nationality


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
        gaps = stretches.gaps_between_crews(manifest, frozenset(fleet).__contains__)
        over = [gap.claim for gap in gaps if gap.claim.end and gap.claim.end <= until]
        if over:
            found.append(FleetGap(fleet, max(over, key=lambda gap: gap.length)))
    return tuple(sorted(found, key=lambda gap: -gap.claim.length))
