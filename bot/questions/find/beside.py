"""Conditions that stand beside whom and on what: ships by name, places, feasts, swapped seats."""

from collections.abc import Iterator

from bot.questions.find.said import AWAY, Said
from bot.questions.find.subject import behind_number, downward_at, subject, upward_at
from bot.questions.pads import pads_named
from bot.questions.taking import LANDINGS, SPACEPORTS
from bot.reading.dates.said import SaidDate
from bot.reading.formerly import is_formerly
from bot.reading.sight import Thing
from bot.station.conditions import Condition, Kind, Than
from bot.station.found import Of

# The countries and seas where ships come down, by the code of the country or by a cue.
_LANDING_SITES = {"KZ": "Kazakhstan"}
# So many words may stand between a landing and where it was.
_NEAR = 5
_FEASTS = {
    "{year}-12-25": Kind.CHRISTMASES,
    "{year}-12-24": Kind.CHRISTMASES,
    "{year}-01-07": Kind.CHRISTMASES,
    "{year}-01-01": Kind.NEW_YEARS,
    "{year}-12-31": Kind.NEW_YEARS,
}


def beside(said: Said, negated: frozenset[str]) -> Iterator[Condition]:
    """All of them that a text has; ``negated`` is what it denies."""
    yield from _ways_home(said)
    yield from _roles(said, negated)
    yield from _earlier(said)
    yield from _ships(said)
    yield from _series(said)
    if "private-flight" in said.cues - said.found.cues:
        own = tuple(one.id for one in said.flown() if one.is_private)
        said.found.take("private-flight", "flight")
        yield Condition(Kind.SHIP, own, negated="private-flight" in negated)
    yield from _places(said, negated)
    if condition := _feasts(said):
        yield condition
    if condition := _kinds_of_ship(said):
        yield condition
    if "professional" in said.cues - said.found.cues:
        said.found.take("professional", "role")
        yield Condition(Kind.PRIVATE, negated=True)
    for age in said.sight.ages:
        if isinstance(age.value, int):
            said.found.things.append(age)
            said.found.take("age", "role")
            yield Condition(Kind.AGE, than=Than(age.called), number=age.value)
    if "swap" in said.cues and "commander" not in said.cues:
        # Who flew so twice did not only come twice.
        said.found.take("swap", "seat", "agreement", *(() if said.is_often else ("flight",)))
        yield Condition(Kind.SWAPPED)


def _ships(said: Said) -> Iterator[Condition]:
    """The ships by name, of which any will do."""
    ships = (*said.sight.missions, *said.sight.crafts)
    if ships and any(map(ships[0].is_same, said.found.things)):
        # On it is counted how often they came.
        return
    several = len(said.sight.crafts) > 1 and not said.sight.missions and "or" not in said.cues
    if several and subject(said.sight) is Of.PEOPLE:
        said.take_each(ships)
        yield from (Condition(Kind.ALSO, (str(one.value),)) for one in ships)
        return
    if ships and all(one.value for one in ships):
        said.found.things += ships
        said.found.take("flight", "ship", "or")
        yield Condition(Kind.SHIP, tuple(str(one.value) for one in ships))


def _series(said: Said) -> Iterator[Condition]:
    """The flights that are called after whoever sends them: "who went up on an Axiom flight"."""
    places = said.sight.places
    flights = {places[cue] for cue in ("flight", "ship") if cue in places}
    for group in said.sight.groups if subject(said.sight) is not Of.FLIGHTS else ():
        called = f"{group.value} ".split(" ", maxsplit=1)[0]
        own = [one.id for one in said.flown() if one.formal_name.startswith(f"{called} ")]
        beside = {group.last, group.first - 1} & flights
        if own and beside:
            said.found.things.append(group)
            said.found.take("flight", "ship")
            yield Condition(Kind.SHIP, tuple(own))
        elif group.last == places.get("ship") and (theirs := _ships_of(said, str(group.value))):
            said.found.things.append(group)
            said.found.take("flight", "ship")
            yield Condition(Kind.PROGRAM, theirs)


def _ships_of(said: Said, group: str) -> tuple[str, ...]:
    """The programmes of a country or an agency: "on a Russian ship"."""
    manifest = said.found.scene.manifest
    countries = {one.id: one.country for one in manifest.agencies}
    sides = {side for side, country in countries.items() if group in {side, country}}
    return tuple(program.id for program in manifest.programs if program.side in sides)


def _places(said: Said, negated: frozenset[str]) -> Iterator[Condition]:
    # "From the Cape itself and not from Kennedy" says the same twice.
    twice = bool(negated & SPACEPORTS.keys()) and "never" not in said.cues
    twice = twice and not SPACEPORTS.keys() & said.cues <= negated
    single = _pads(said)
    if single:
        # The spaceport is told by its pad.
        yield Condition(Kind.LAUNCH_SITE, single)
    for cue, place in SPACEPORTS.items() if not single else ():
        if cue not in said.cues:
            continue
        if twice and cue in negated:
            said.found.take(cue)
            continue
        landed = "land" in said.cues and "launch" not in said.cues
        said.found.take(cue, "land" if landed else "launch")
        kind = Kind.LANDING_SITE if landed else Kind.LAUNCH_SITE
        yield Condition(kind, (place,), negated=cue in negated)
    landings = {cue: place for cue, place in LANDINGS.items() if cue in said.cues}
    if len(landings) > 1 and "or" in said.cues and negated.isdisjoint(landings):
        said.found.take(*landings, "land", "dock", "or")
        yield Condition(Kind.LANDING_SITE, tuple(landings.values()))
        landings = {}
    for cue, place in landings.items():
        # "Ended their trip there"
        said.found.take(cue, "land", "dock", *(["end", "flight"] if "end" in said.cues else []))
        yield Condition(Kind.LANDING_SITE, (place,), negated=cue in negated)
    for group in _landings(said):
        said.found.things.append(group)
        said.found.take("land")
        yield Condition(Kind.LANDING_SITE, (_LANDING_SITES[str(group.value)],))


def _pads(said: Said) -> tuple[str, ...]:
    """The pads from which it was launched, of which any will do: "from pad 39B"."""
    if "pad" not in said.cues and not said.cues & SPACEPORTS.keys():
        return ()
    named = dict(pads_named(said.sight, said.found.scene.manifest))
    for things in named.values():
        said.found.things += things
    if named:
        said.found.take("pad", "launch", "or", *SPACEPORTS)
    return tuple(named)


def feast(said: Said) -> SaidDate | None:
    """The Christmas or New Year of no certain year that a text names."""
    often = bool(said.cues & {"several", "twice"})
    often = often or any(_number_before(said, date) for date in said.sight.dates)
    dates = [date for date in said.sight.dates if _day_of(date, often=often) in _FEASTS]
    return dates[0] if len(dates) == 1 else None


def _day_of(date: SaidDate, *, often: bool) -> str:
    """A date in an open year; several are meant of one that is said to have been ``often``."""
    if date.role:
        # Before 2015 is no feast, though it ends on one.
        return ""
    if date.text and often and len(date.text) == len("2025-12-25"):
        return "{year}" + date.text[4:]
    return "" if date.text else date.open_year


def feast_kind(date: SaidDate) -> Kind:
    """Whether it is Christmas or New Year."""
    return _FEASTS[_day_of(date, often=True)]


def _feasts(said: Said) -> Condition | None:
    """How often someone was aboard at Christmas: "on two Christmases", "more than once"."""
    date = feast(said)
    if date is None:
        return None
    kind = feast_kind(date)
    said.found.dates.append(date)
    if "station" in said.cues:
        # "In space, aboard the ISS"
        said.found.take("space")
    if condition := said.times(kind):
        return condition
    before = _number_before(said, date)
    if before is None or not isinstance(before.value, int):
        return Condition(kind, number=1) if "most" not in said.cues else None
    said.found.things.append(before)
    return Condition(kind, than=said.than(before) or Than.EXACTLY, number=before.value)


def _number_before(said: Said, date: SaidDate) -> Thing | None:
    """The number of several of a feast: "three or more Christmases"."""
    numbers = said.sight.numbers
    return next((one for one in numbers if behind_number(said.sight, one) == date.first), None)


def _kinds_of_ship(said: Said) -> Condition | None:
    """On how many kinds of ship someone flew: "on three kinds of ships"."""
    if "kinds" not in said.cues:
        return None
    place = said.sight.places["kinds"]
    number = next((one for one in said.sight.numbers if 0 <= place - one.last <= 1), None)
    said.found.take("kinds", "ship", "other-kind", "change", "either-way")
    if number is None or not isinstance(number.value, int):
        return Condition(Kind.PROGRAMMES, than=Than.MORE, number=1)
    said.found.things.append(number)
    return Condition(Kind.PROGRAMMES, than=said.than(number) or Than.AT_LEAST, number=number.value)


def _ways_home(said: Said) -> Iterator[Condition]:
    """That someone came home on another ship, or another kind of ship, than they came on."""
    if _brought_others(said):
        said.found.take("land", "carry", "launch", "dock", "fly", "not", "never", "past", "ship")
        said.found.take("change", "other-kind", "other", "next", "pronoun", "who", "aboard", "with")
        said.found.take("people", "crew", "compare", "flight")
        yield Condition(Kind.OTHERS_HOME)
        return
    other = said.cues & {"change", "other-kind", "next", "other"}
    home = said.cues & {"land", "undock", "recalled", "happen"}
    if home and "same" in said.cues and not other and not said.sight.people:
        said.found.take(*home, "launch", "dock", "fly", "ship", "same")
        yield Condition(Kind.OTHER_SHIP, negated=True)
        return
    if not other or len(said.sight.programs) > 1:
        return
    if "land" not in said.cues and downward_at(said.sight) and said.cues & AWAY:
        # "Went up on some other ship but rode a Soyuz down"
        said.found.take(*other)
        yield Condition(Kind.OTHER_KIND if "other-kind" in other else Kind.OTHER_SHIP)
        return
    if "land" not in said.cues:
        return
    said.found.take("land", "launch", "dock", "fly", "ship", "compare", "same", *other)
    if (program := _home_on(said, min(said.sight.places[one] for one in other))) is not None:
        said.found.things.append(program)
        yield Condition(Kind.HOME, (str(program.value),))
    yield Condition(Kind.OTHER_KIND if "other-kind" in said.cues else Kind.OTHER_SHIP)


def _brought_others(said: Said) -> bool:
    """Whether flights are asked for that brought someone home who had come on another ship:
    "which Soyuz landed with someone who had not gone up on it?"."""
    sight, cues = said.sight, said.cues
    if "land" not in cues or subject(sight) is not Of.FLIGHTS or said.sight.groups:
        return False
    every = sight.every
    away = [at for cue in AWAY for at in every.get(cue, ())] + list(upward_at(sight))
    other = [at for cue in ("change", "other-kind", "other", "next") for at in every.get(cue, ())]
    denied = [at for cue in ("not", "never") for at in every.get(cue, ())]
    people = [at for cue in ("who", "people", "crew") for at in every.get(cue, ())]
    land = sight.places["land"]
    if cues & {*SPACEPORTS, *LANDINGS} or not (other or denied) or not (people or "carry" in cues):
        return False
    if sight.noun_last:
        return bool(away and other) and min(other) < min(away) and max(away) < land
    # "Came home on another ship than they launched on" tells of the other way home.
    # "Brachten jemanden zurück" says of the ship that it came home, whatever stands behind.
    brought = any(0 < land - at <= _BROUGHT for at in every.get("carry", ()))
    if away and land < min(away) and (denied or brought or max(other) > min(away)):
        return True
    return any(land < one < at for one in people for at in (*other, *denied))


# So many words lie between a verb of carrying and the way home that it is of.
_BROUGHT = 3


def _home_on(said: Said, other: int) -> Thing | None:
    """The programme that is said of the way home, where ``other`` is that of the way up: "came
    home on a Dragon but went up on another ship". They are told in the order of the verbs."""
    places = said.sight.places
    away = [places[one] for one in AWAY - {"fly"} if one in said.cues]
    away = away or [places[one] for one in AWAY & said.cues]
    if not away or not said.sight.programs or subject(said.sight) is Of.FLIGHTS:
        return None
    (program,) = said.sight.programs
    first = program.first < other
    return program if first is (places["land"] < min(away)) else None


def _roles(said: Said, negated: frozenset[str]) -> Iterator[Condition]:
    """As what someone flew: as a pilot, privately, for the first time."""
    for cue, kind, values in (
        ("pilot", Kind.ROLE, ("pilot",)),
        ("engineer", Kind.ROLE, ("flight engineer",)),
        ("specialist", Kind.ROLE, ("mission specialist",)),
        ("participant", Kind.ROLE, ("spaceflight participant",)),
        ("private", Kind.PRIVATE, ()),
        ("completed", Kind.OVER, ()),
        ("first-visit", Kind.FIRST_VISIT, ()),
        ("first-flight", Kind.FIRST_VISIT if said.came_first else Kind.FIRST_FLIGHT, ()),
    ):
        if cue == said.rose_from:
            said.found.take(cue, "role", "first", "one-after", "land")
            yield Condition(Kind.EARLIER_ROLE, values)
        elif cue in said.found.cues or (cue == "first-flight" and "first-visit" in said.cues):
            said.found.take("first-flight", "first")
        elif cue in said.cues and "including" in said.cues and not _is_of_flights(said):
            # Those are not left out, and others are not either.
            said.found.take(cue, "role")
        elif cue in said.cues and (cue != "first-flight" or said.flew_first):
            said.found.take(
                cue, "role", "including", *(("first",) if cue == "first-flight" else ())
            )
            if said.sight.places.get("how", -9) + 1 == said.sight.places[cue]:
                # "Как частные лица", "comme touristes"
                said.found.take("how")
            yield Condition(kind, values, negated=cue in negated)


def _is_of_flights(said: Said) -> bool:
    """Whether crews are asked for that included someone, and nobody is counted with others."""
    return subject(said.sight) is Of.FLIGHTS


def _earlier(said: Said) -> Iterator[Condition]:
    """That it was not the first flight of one of a crew: "who on Crew-8 had flown before?"."""
    sight, cues = said.sight, said.cues
    flew = cues & {"fly", "been", "space", "aboard", "station", "past"}
    if not sight.missions or not flew or cues & {"first-flight", "never", "not", "first", "last"}:
        return
    if sight.dates or not is_formerly(sight):
        return
    there = "space" not in cues and cues & {"station", "aboard"}
    said.found.take("fly", "been", "space", "past", "ever", "launch", "before-after", "one-before")
    yield Condition(Kind.BEEN_BEFORE if there else Kind.FLOWN_BEFORE)


def _landings(said: Said) -> list[Thing]:
    """The countries beside a landing, which are a place there: "landed in Kazakhstan"."""
    land = said.sight.places.get("land", -_NEAR * 2)
    return [
        one
        for one in said.sight.groups
        if one.value in _LANDING_SITES and abs(one.first - land) <= _NEAR
    ]
