"""Conditions as people type them, one after another: "longer than 200 days; first flight"."""

import re
from dataclasses import dataclass

from bot.errors import NotUnderstood
from bot.messages import Message, OneOf, Sayable
from bot.reading import few_values, names, ships, whom
from bot.reading.among import Among
from bot.reading.apart import read_apart, written_apart
from bot.reading.crafts import kind_and_name
from bot.reading.names import bounded
from bot.reading.plain_words import plain, quoted
from bot.reading.small_words import OR
from bot.reading.stretches_written import read_then, written_then
from bot.station.conditions import Condition, Kind, Than, Whom
from bot.station.domain import EventKind
from bot.station.found import By
from bot.station.grouped import Apart
from bot.station.manifest import Manifest
from bot.station.sites import all_places

# What is typed between two places of which any will do.
_OR = " or "
# What is said between two conditions.
BETWEEN = "; "
ROLES = ("commander", "pilot", "flight engineer", "mission specialist", "spaceflight participant")
# Conditions that are said whole, by the name of their kind.
_BY_NAME = (
    Kind.FIRST_FLIGHT, Kind.FLOWN_BEFORE, Kind.BEEN_BEFORE, Kind.FIRST_VISIT, Kind.OTHER_SHIP,
    Kind.OTHER_KIND, Kind.SWAPPED, Kind.ONE_SHIP, Kind.ONE_PERSON, Kind.OVER, Kind.PRIVATE,
    Kind.PRIVATE_FLIGHT, Kind.CREWED, Kind.OTHERS_HOME,
)  # fmt: skip
WHOLE = {
    **{kind.value: Condition(kind) for kind in _BY_NAME},
    "commanded": Condition(Kind.COMMANDS, number=1),
    **{role: Condition(Kind.ROLE, (role,)) for role in ROLES},
    **{f"earlier as {role}": Condition(Kind.EARLIER_ROLE, (role,)) for role in ROLES},
}
_UNITS = {
    "days": Kind.LENGTH,
    "days in flight": Kind.FLIGHT,
    "days in all": Kind.TOTAL,
    "days in space": Kind.SPACE,
    "days in command": Kind.IN_COMMAND,
    "visits": Kind.VISITS,
    "commands": Kind.COMMANDS,
    "programmes": Kind.PROGRAMMES,
    "christmases": Kind.CHRISTMASES,
    "new years": Kind.NEW_YEARS,
    "aboard": Kind.ABOARD,
    "years old": Kind.AGE,
}
_SAYS_UNIT = {kind: unit for unit, kind in _UNITS.items()}
# What is one is typed in the singular.
_SINGULAR = {
    unit.replace("s ", " ").removesuffix("es" if unit == "christmases" else "s"): unit
    for unit in _UNITS
}
_MEASURED = re.compile(
    rf"(?P<than>{'|'.join(Than)}) (?P<number>\d{{1,5}})"
    rf" (?:(?P<unit>{'|'.join((*_UNITS, *_SINGULAR))})|visits? on (?P<ships>.+)"
    r"|(?:of )?(?P<whom>.+) aboard)"
)
_NAMED = re.compile(
    r"(?P<how>also on|home (?:on|with)|on|with|same ship as|who|launched from|landed in|only)"
    r" (?P<what>.+)"
)
_AGED = re.compile(r"(?P<than>older|younger) than (?P<number>\d{1,5})")
_AND = " and "
_NUMBERED = re.compile(r"number (\d{1,3})")
_TOP = re.compile(r"top (\d{1,3})")
_EVENTS = {
    "launched then": EventKind.LAUNCH,
    "docked then": EventKind.DOCKING,
    "landed then": EventKind.LANDING,
}
_SAYS_EVENT = {event: said for said, event in _EVENTS.items()}
_BELOW_NONE = re.compile(r"(?<![\w-])[-\u2212\u2013]\s*\d+")
_PLANNED = "with plans"
_BY = {f"by {by}": by for by in By}
OFFERED = (
    "longer than {number} days", "shorter than {number} days", "at least {number} visits",
    "more than {number} days in all", "exactly {number} aboard", "at least {number} aboard",
    "at least {number} christmases", "at least {number} new years", "at least {number} programmes",
    "more than {number} days in flight", "number {number}", "older than {number}",
    "younger than {number}",
)  # fmt: skip
USUAL = "200"
_APART = re.compile(rf"\s*,\s*|\s+(?:{OR})\s+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Further:
    """Further conditions; ``nth`` asks for one in the order, ``top`` for so many of the first,
    ``event`` says of what a date is, a launch, a docking or a landing, ``by`` says what most and
    least are counted by, ``planned`` adds plans, ``apart`` counts each year or country."""

    where: tuple[Condition, ...] = ()
    nth: int | None = None
    event: EventKind | None = None
    by: By = By.DAYS
    planned: bool = False
    top: int | None = None
    apart: Apart | None = None

    def __str__(self) -> str:
        return BETWEEN.join(
            [
                *map(_written, self.where),
                *([f"number {self.nth}"] if self.nth else []),
                *([f"top {self.top}"] if self.top else []),
                *([_SAYS_EVENT[self.event]] if self.event else []),
                *([written_apart(self.apart)] if self.apart else []),
                *([f"by {self.by}"] if self.by is not By.DAYS else []),
                *([_PLANNED] if self.planned else []),
            ]
        )


def find_further(manifest: Manifest, text: str) -> Further:
    """The conditions of a text; raises AskError for what is none."""
    bounded(text, NotUnderstood)
    if below := _BELOW_NONE.search(text):
        # Fewer than none.
        raise _no_place(below[0])
    where: list[Condition] = []
    nth, top, event, by, planned, apart = None, None, None, By.DAYS, False, None
    for part in filter(None, (plain(part) for part in text.split(";"))):
        if number := _NUMBERED.fullmatch(part):
            nth = _place(number)
        elif number := _TOP.fullmatch(part):
            top = _place(number)
        elif each := read_apart(part):
            apart = each
        elif part in _EVENTS:
            event = _EVENTS[part]
        elif part in _BY:
            by = _BY[part]
        elif part == _PLANNED:
            planned = True
        else:
            where.append(_condition(manifest, part))
    return Further(tuple(where), nth, event, by, planned, top, apart)


def _place(said: re.Match[str]) -> int:
    """The number of a place in an order; raises NotUnderstood for none."""
    if not int(said[1]):
        raise _no_place(said[0])
    return int(said[1])


def _no_place(text: str) -> NotUnderstood:
    return NotUnderstood(
        "{words} counts none. Try {known}.",
        words=quoted(text),
        known=OneOf(("number 3", "top 3")),
        suggestions=("number 3", "top 3"),
    )


def _condition(manifest: Manifest, part: str) -> Condition:
    bare = part.removeprefix("not ").removeprefix("never ")
    found = WHOLE.get(bare) or _measured(manifest, bare) or _of_name(manifest, bare)
    if found is None:
        raise NotUnderstood(
            "{words} is no condition. Try {known}.",
            words=quoted(part),
            known=OneOf(example.format(number=USUAL) for example in OFFERED[:3]),
            suggestions=[example.format(number=USUAL) for example in OFFERED[:3]],
        )
    return found if bare == part else found.turned()


def _measured(manifest: Manifest, text: str) -> Condition | None:
    if aged := _AGED.fullmatch(text):
        than = Than.MORE if aged["than"] == "older" else Than.LESS
        return Condition(Kind.AGE, than=than, number=int(aged["number"]))
    text = re.sub("^longer than", Than.MORE, re.sub("^(shorter|fewer) than", Than.LESS, text))
    found = _MEASURED.fullmatch(text)
    if found is None:
        return None
    than, number, on = Than(found["than"]), int(found["number"]), found["ships"]
    if on is not None:
        return Condition(Kind.VISITS, kind_and_name(manifest, on), than=than, number=number)
    if found["whom"] is None:
        kind = _UNITS[_SINGULAR.get(found["unit"], found["unit"])]
        return Condition(kind, than=than, number=number)
    those = of_those(whom.find_among(manifest, found["whom"])[0])
    return Condition(Kind.ABOARD, whom=those, than=than, number=number)


def _of_name(manifest: Manifest, text: str) -> Condition | None:
    if (then := read_then(text)) is not None:
        return then
    found = _NAMED.fullmatch(text)
    if found is None:
        return None
    what = found["what"]
    match found["how"]:
        case "with":
            people = tuple(names.find_person(manifest, one).id for one in what.split(_AND))
            return Condition(Kind.WITH if len(people) == 1 else Kind.WITH_ALL, people)
        case "only":
            those = of_those(whom.find_among(manifest, what.removesuffix(" aboard"))[0])
            return Condition(Kind.ONLY, whom=those)
        case "same ship as":
            return Condition(Kind.SHIPMATE, (names.find_person(manifest, what).id,))
        case "home with":
            return Condition(Kind.HOMEMATE, (names.find_person(manifest, what).id,))
        case "who":
            return Condition(Kind.WHO, whom=of_those(whom.find_among(manifest, what)[0]))
        case "home on" | "also on" as how:
            kind = Kind.HOME if how == "home on" else Kind.ALSO
            return Condition(kind, find_ship(manifest, what).values)
        case "launched from" | "landed in" as how:
            landed = how == "landed in"
            places = [_find_place(manifest, one, landing=landed) for one in what.split(_OR)]
            return Condition(Kind.LANDING_SITE if landed else Kind.LAUNCH_SITE, tuple(places))
    return find_ship(manifest, what)


def _find_place(manifest: Manifest, text: str, *, landing: bool) -> str:
    """The place from which ships were launched, or where they landed, that a text names."""
    known = dict.fromkeys(all_places(manifest.missions, landing=landing))
    near = sorted((place for place in known if plain(text) in plain(place)), key=len)
    if not near:
        ports = [place for place in known if any(place != one and place in one for one in known)]
        raise NotUnderstood(
            "I know no such place as {words}. Try {known}.",
            words=quoted(text),
            known=OneOf(Message(place) for place in ports),
            suggestions=ports,
        )
    return near[0]


def of_those(among: Among) -> Whom:
    """The people meant, as a condition has them."""
    return Whom(
        among.people,
        tuple(group.agency for group in among.groups if group.agency),
        tuple(group.nationality for group in among.groups if group.nationality),
        tuple(group.gender for group in among.groups if group.gender),
    )


_OF_ONE = {
    Kind.SHIPMATE: "same ship as", Kind.HOMEMATE: "home with", Kind.HOME: "home on",
    Kind.ALSO: "also on",
}  # fmt: skip


def _written(condition: Condition) -> str:
    told = _bare(condition)
    return f"not {told}" if condition.negated else told


def _bare(condition: Condition) -> str:
    for told, whole in WHOLE.items():
        if (whole.kind, whole.values) == (condition.kind, condition.values) and (
            condition.kind is not Kind.COMMANDS
            or (whole.than, whole.number) == (condition.than, condition.number)
        ):
            return told
    match condition.kind:
        case Kind.WITH | Kind.WITH_ALL:
            return f"with {_AND.join(condition.values)}"
        case Kind.ONLY:
            return f"only {_those_written(condition.whom)} aboard"
        case Kind.AGE if condition.than in {Than.MORE, Than.LESS}:
            said = "older" if condition.than is Than.MORE else "younger"
            return f"{said} than {condition.number}"
        case Kind.SHIPMATE | Kind.HOMEMATE | Kind.HOME | Kind.ALSO as kind:
            return f"{_OF_ONE[kind]} {', '.join(condition.values)}"
        case Kind.WHO:
            return f"who {_those_written(condition.whom)}"
        case Kind.PROGRAM | Kind.SHIP:
            return f"on {', '.join(condition.values)}"
        case Kind.LAUNCH_SITE:
            return f"launched from {_OR.join(condition.values)}"
        case Kind.LANDING_SITE:
            return f"landed in {_OR.join(condition.values)}"
        case Kind.ALSO_THEN:
            return written_then(condition)
    there = f" of {_those_written(condition.whom)}" if condition.whom else ""
    on = f" on {' '.join(condition.values)}" if condition.values else ""
    return f"{condition.than} {condition.number}{there} {_SAYS_UNIT[condition.kind]}{on}"


def _those_written(those: Whom | None) -> str:
    if those is None:
        return ""
    sexes = ("women" if gender == "F" else "men" for gender in those.genders)
    return ", ".join((*those.people, *those.agencies, *those.nationalities, *sexes))


# ------------------------------------------------------------------------------- ships


@dataclass(frozen=True, slots=True)
class AnyShip:
    """Programmes, missions or spacecraft that fly several, as a condition: any of them will do."""

    condition: Condition

    def __str__(self) -> str:
        return ", ".join(self.condition.values)


def any_of(*missions: str) -> AnyShip:
    """The condition that it was one of these missions, by their ids."""
    return AnyShip(Condition(Kind.SHIP, missions))


def find_ship(manifest: Manifest, text: str) -> Condition:
    """The programmes, spacecraft or missions that a text names; raises AskError if none."""
    found = [_one_ship(manifest, part) for part in _APART.split(text) if part.strip()]
    if not found:
        return _one_ship(manifest, text)
    kinds = {one.kind for one in found}
    kind = Kind.PROGRAM if kinds == {Kind.PROGRAM} else Kind.SHIP
    return Condition(kind, tuple(dict.fromkeys(value for one in found for value in one.values)))


def _one_ship(manifest: Manifest, text: str) -> Condition:
    wanted = plain(text)
    for program in manifest.programs:
        if wanted in {plain(name) for name in (program.id, program.name, *program.aliases)}:
            return Condition(Kind.PROGRAM, (program.id,))
    for mission in manifest.missions:
        if mission.spacecraft and plain(mission.spacecraft) == wanted:
            return Condition(Kind.SHIP, (mission.spacecraft,))
    return Condition(Kind.SHIP, (ships.find_mission(manifest, text).id,))


def offer_ships(manifest: Manifest, typed: str) -> list[tuple[Sayable, str]]:
    """Programmes, spacecraft and missions to choose from."""
    wanted = plain(typed)
    programs = [(name, program) for name, program in few_values.PROGRAMS if wanted in program]
    craft = dict.fromkeys(mission.spacecraft for mission in reversed(manifest.missions))
    several = [one for one in craft if one and wanted and wanted in plain(one)]
    return [*programs, *((one, one) for one in several), *ships.offer_missions(manifest, typed)]
