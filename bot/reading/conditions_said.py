"""Conditions said back, in any language: "women, on Soyuz, longer than 200 days"."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from bot.messages import AllOf, Message, OneOf, Sayable, msgid
from bot.reading import few_values, groups, names, ships
from bot.reading.among import SEXES, country_said
from bot.reading.stretches_written import written_stretch
from bot.station.conditions import OF_A_PERSON, Condition, Kind, Than, Whom
from bot.station.domain import EventKind
from bot.station.found import Of
from bot.station.manifest import Manifest

ROLES = {
    "commander": Message("as commander of the ship"),
    "pilot": Message("as pilot"),
    "flight engineer": Message("as flight engineer"),
    "mission specialist": Message("as mission specialist"),
    "spaceflight participant": Message("as a spaceflight participant"),
}
_WHOLE = {
    Kind.FIRST_FLIGHT: Message("on a first flight"),
    Kind.FLOWN_BEFORE: Message("flown before"),
    Kind.BEEN_BEFORE: Message("aboard before"),
    Kind.FIRST_VISIT: Message("on a first visit"),
    Kind.OTHER_SHIP: Message("home on another ship"),
    Kind.OTHER_KIND: Message("home on another kind of ship"),
    Kind.SWAPPED: Message("on a swapped seat"),
    Kind.ONE_SHIP: Message("both sides hung on one ship"),
    Kind.ONE_PERSON: Message("a side hung on one person"),
    Kind.OVER: Message("over by now"),
    Kind.PRIVATE: Message("private"),
    Kind.PRIVATE_FLIGHT: Message("private astronaut mission"),
    Kind.CREWED: Message("with a crew"),
    Kind.OTHERS_HOME: Message("home with someone who had come on another ship"),
}
_THEN: Mapping[tuple[str, ...], str] = {
    (): msgid("also aboard in {when}"),
    (EventKind.LAUNCH,): msgid("also launched in {when}"),
    (EventKind.LANDING,): msgid("also landed in {when}"),
}
_TOGETHER = {
    Kind.WITH: msgid("together with {people}"),
    Kind.WITH_ALL: msgid("together with {people}"),
    Kind.SHIPMATE: msgid("on the ship of {people}"),
    Kind.HOMEMATE: msgid("home on the ship of {people}"),
}
_MEASURED = {
    Kind.LENGTH: {
        Than.EXACTLY: msgid("for exactly {days}"),
        Than.AT_LEAST: msgid("for at least {days}"),
        Than.AT_MOST: msgid("for at most {days}"),
        Than.MORE: msgid("for more than {days}"),
        Than.LESS: msgid("for less than {days}"),
    },
    Kind.TOTAL: {
        Than.EXACTLY: msgid("exactly {days} in all"),
        Than.AT_LEAST: msgid("at least {days} in all"),
        Than.AT_MOST: msgid("at most {days} in all"),
        Than.MORE: msgid("more than {days} in all"),
        Than.LESS: msgid("less than {days} in all"),
    },
    Kind.SPACE: {
        Than.EXACTLY: msgid("exactly {days} in space"),
        Than.AT_LEAST: msgid("at least {days} in space"),
        Than.AT_MOST: msgid("at most {days} in space"),
        Than.MORE: msgid("more than {days} in space"),
        Than.LESS: msgid("less than {days} in space"),
    },
    Kind.IN_COMMAND: {
        Than.EXACTLY: msgid("exactly {days} in command"),
        Than.AT_LEAST: msgid("at least {days} in command"),
        Than.AT_MOST: msgid("at most {days} in command"),
        Than.MORE: msgid("more than {days} in command"),
        Than.LESS: msgid("less than {days} in command"),
    },
    Kind.FLIGHT: {
        Than.EXACTLY: msgid("exactly {days} from launch to landing"),
        Than.AT_LEAST: msgid("at least {days} from launch to landing"),
        Than.AT_MOST: msgid("at most {days} from launch to landing"),
        Than.MORE: msgid("more than {days} from launch to landing"),
        Than.LESS: msgid("less than {days} from launch to landing"),
    },
    Kind.PROGRAMMES: {
        Than.EXACTLY: msgid("programmes flown on: exactly {number}"),
        Than.AT_LEAST: msgid("programmes flown on: at least {number}"),
        Than.AT_MOST: msgid("programmes flown on: at most {number}"),
        Than.MORE: msgid("programmes flown on: more than {number}"),
        Than.LESS: msgid("programmes flown on: fewer than {number}"),
    },
    Kind.CHRISTMASES: {
        Than.EXACTLY: msgid("Christmases aboard: exactly {number}"),
        Than.AT_LEAST: msgid("Christmases aboard: at least {number}"),
        Than.AT_MOST: msgid("Christmases aboard: at most {number}"),
        Than.MORE: msgid("Christmases aboard: more than {number}"),
        Than.LESS: msgid("Christmases aboard: fewer than {number}"),
    },
    Kind.NEW_YEARS: {
        Than.EXACTLY: msgid("New Years aboard: exactly {number}"),
        Than.AT_LEAST: msgid("New Years aboard: at least {number}"),
        Than.AT_MOST: msgid("New Years aboard: at most {number}"),
        Than.MORE: msgid("New Years aboard: more than {number}"),
        Than.LESS: msgid("New Years aboard: fewer than {number}"),
    },
    Kind.VISITS: {
        Than.EXACTLY: msgid("visits: exactly {number}"),
        Than.AT_LEAST: msgid("visits: at least {number}"),
        Than.AT_MOST: msgid("visits: at most {number}"),
        Than.MORE: msgid("visits: more than {number}"),
        Than.LESS: msgid("visits: fewer than {number}"),
    },
    Kind.COMMANDS: {
        Than.EXACTLY: msgid("times in command: exactly {number}"),
        Than.AT_LEAST: msgid("times in command: at least {number}"),
        Than.AT_MOST: msgid("times in command: at most {number}"),
        Than.MORE: msgid("times in command: more than {number}"),
        Than.LESS: msgid("times in command: fewer than {number}"),
    },
    Kind.AGE: {
        Than.EXACTLY: msgid("{number} years old on docking"),
        Than.AT_LEAST: msgid("at least {number} years old on docking"),
        Than.AT_MOST: msgid("not past the age of {number} on docking"),
        Than.MORE: msgid("past the age of {number} on docking"),
        Than.LESS: msgid("younger than {number} on docking"),
    },
    Kind.ABOARD: {
        Than.EXACTLY: msgid("exactly {number} aboard"),
        Than.AT_LEAST: msgid("at least {number} aboard"),
        Than.AT_MOST: msgid("at most {number} aboard"),
        Than.MORE: msgid("more than {number} aboard"),
        Than.LESS: msgid("fewer than {number} aboard"),
    },
}


def said(manifest: Manifest, where: Sequence[Condition], of: Of = Of.PEOPLE) -> Message:
    """The conditions on such a set, one after another."""
    first, *others = [_said(manifest, condition, of) for condition in where]
    whole = Message("{what}", what=first)
    for other in others:
        whole = Message("{one}, {other}", one=whole, other=other)
    return whole


def _said(manifest: Manifest, condition: Condition, of: Of) -> Sayable:
    if condition.kind is Kind.COMMANDS and (condition.than, condition.number) == (
        Than.AT_LEAST,
        1,
    ):
        never = Message("never commanded the station")
        return never if condition.negated else Message("commanded the station")
    if of is Of.FLIGHTS and condition.kind is Kind.WHO and condition.whom:
        who = whom_said(manifest, condition.whom)
        nobody = Message("nobody in the crew: {who}", who=who)
        return nobody if condition.negated else Message("in the crew: {who}", who=who)
    of_a_flight = of is Of.FLIGHTS and condition.kind in {Kind.PROGRAM, Kind.SHIP}
    told = _ships(manifest, condition) if of_a_flight else _bare(manifest, condition)
    if not condition.negated:
        return told
    if (
        condition.kind in {Kind.WHO, Kind.ABOARD, Kind.ONLY, Kind.AGE} | OF_A_PERSON
        or of is Of.FLIGHTS
    ):
        return Message("not: {what}", what=told)
    return Message("never {what}", what=told)


def _bare(manifest: Manifest, condition: Condition) -> Sayable:
    match condition.kind:
        case Kind.WHO:
            return whom_said(manifest, condition.whom or Whom())
        case Kind.PROGRAM | Kind.SHIP:
            return Message("came aboard on {ship}", ship=_ships(manifest, condition))
        case Kind.HOME:
            return Message("home on {ship}", ship=_ships(manifest, condition))
        case Kind.ALSO:
            return Message("up or down on {ship}", ship=_ships(manifest, condition))
        case Kind.LAUNCH_SITE:
            return Message("launched from {place}", place=OneOf(map(Message, condition.values)))
        case Kind.LANDING_SITE:
            return Message("landed in {place}", place=OneOf(map(Message, condition.values)))
        case Kind.ROLE | Kind.EARLIER_ROLE as kind:
            role = ROLES[condition.values[0]]
            return role if kind is Kind.ROLE else Message("{role} before", role=role)
        case Kind.ALSO_THEN if condition.span:
            return Message(_THEN[condition.values], when=written_stretch(condition.span))
        case Kind.WITH | Kind.WITH_ALL | Kind.SHIPMATE | Kind.HOMEMATE:
            return Message(_TOGETHER[condition.kind], people=_named(manifest, condition))
    if condition.kind in _WHOLE:
        return _WHOLE[condition.kind]
    if condition.kind in {Kind.ABOARD, Kind.ONLY} and condition.whom:
        return _aboard(manifest, condition)
    days = Message("{count} day", "{count} days", count=condition.number)
    told = _MEASURED[condition.kind][condition.than]
    if condition.kind in {Kind.LENGTH, Kind.FLIGHT, Kind.TOTAL, Kind.SPACE, Kind.IN_COMMAND}:
        return Message(told, days=days)
    counted = Message(told, number=condition.number)
    if condition.values:
        return Message("{visits} on {ship}", visits=counted, ship=_craft(manifest, condition))
    return counted


def _craft(manifest: Manifest, condition: Condition) -> Sayable:
    """The programme of a condition, or the spacecraft with its programme."""
    program, *named = condition.values
    kind = _ships(manifest, replace(condition, values=(program,)))
    if not named:
        return kind
    ship = _ships(manifest, replace(condition, values=tuple(named)))
    return Message("{ship} ({kind})", ship=ship, kind=kind)


def _aboard(manifest: Manifest, condition: Condition) -> Message:
    who = whom_said(manifest, condition.whom or Whom())
    if condition.kind is Kind.ONLY:
        return Message("only {who} aboard", who=who)
    if condition.than is Than.AT_LEAST and condition.number < 2:
        return Message("aboard: {who}", who=who)
    if (condition.than, condition.number) in {(Than.EXACTLY, 0), (Than.LESS, 1)}:
        return Message("aboard none: {who}", who=who)
    number = Message(_MEASURED[Kind.ABOARD][condition.than], number=condition.number)
    return Message("{number}: {who}", number=number, who=who)


def _named(manifest: Manifest, condition: Condition) -> AllOf:
    return AllOf(names.named(manifest.person(one)) for one in condition.values)


def _ships(manifest: Manifest, condition: Condition) -> OneOf:
    """The programmes, missions or spacecraft of a condition."""
    programs = {program: name for name, program in few_values.PROGRAMS}
    known = {mission.id: mission for mission in manifest.missions}
    return OneOf(
        ships.named(known[one])
        if one in known
        else programs.get(one) or ships.called_without_facts(one)
        for one in condition.values
    )


def whom_said(manifest: Manifest, those: Whom) -> Message:
    """Those who are meant: "women from Japan", "of ESA", "Oleg Kononenko"."""
    parts: list[Sayable] = [names.named(manifest.person(one)) for one in those.people]
    parts += [SEXES[gender] for gender in those.genders]
    countries = [groups.known_group(manifest, code) for code in those.nationalities]
    if countries:
        parts.append(
            OneOf(
                Message("from {country}", country=country_said(group.name))
                for group in countries
                if group
            )
        )
    if those.agencies:
        parts.append(
            OneOf(Message("from {agency}", agency=Message(agency)) for agency in those.agencies)
        )
    first, *others = parts
    whole = Message("{what}", what=first)
    for other in others:
        whole = Message("{one} {other}", one=whole, other=other)
    return whole
