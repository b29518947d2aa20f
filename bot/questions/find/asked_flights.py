"""How it is asked for flights: of which ships, with whom, and from where."""

from collections.abc import Iterator
from dataclasses import replace

from bot.questions.find.asked_days import each_aboard
from bot.questions.find.beside import beside
from bot.questions.find.finishing import finish
from bot.questions.find.ordering import not_so, order
from bot.questions.find.said import Said
from bot.questions.find.subject import behind_number, names_crafts
from bot.questions.find.times import event_of
from bot.questions.find.whole_crews import all_are, counts_some, each_is_meant, flew_all_as
from bot.questions.taking import ASKING
from bot.reading.conditions import of_those
from bot.reading.sight import Thing
from bot.station.conditions import Condition, Kind, Whom
from bot.station.domain import EventKind
from bot.station.found import IN_ORDER, By, Of, Tell

# So many words may stand between a ship and its crew: "a Soyuz with a crew".
_NEAR = 2
# Of these a ship carries more or fewer.
_OF_A_CREW = {"people", "crew", "crews", "woman", "men", "cosmonaut", "carry", "private"}


def flights(said: Said) -> None:
    """Tell the question which flights are asked for; raises NotTogether."""
    found, where = said.found, list(said.but)
    found.put("of", Of.FLIGHTS)
    found.take("flight", "ship")
    negated = said.negated()
    if "private-flight" in said.cues:
        # Whether a flight is private is not what its crew flew as.
        found.take("private-flight")
        where.append(Condition(Kind.PRIVATE_FLIGHT, negated="private-flight" in negated))
    elif "private" in said.cues and said.is_private:
        raise not_so()
    crews = _of_crews(said, denied=bool(negated))
    where += crews
    # "They flew on a Dragon" asks for no flights, and "Dragon flights that ..." does.
    named = said.cues & (ASKING | {"flight", "ship", "crews", "all"}) or said.sight.noun_last
    # "Dragons that came down in the sea" names them first.
    named = named or any(one.first <= 1 and one.last != one.first for one in said.sight.programs)
    asking = bool(named) or order(said) is not Tell.LIST
    told = negated or crews or said.groups_are_asked_for or where
    if not asking or not told:
        raise not_so()
    docked_longest = "stay" in said.cues and said.cues & {"longest", "shortest"}
    if {"launch", "dock"} <= said.cues and not (said.sight.dates or docked_longest):
        # From the one to the other is another time.
        raise not_so()
    docked = said.sight.dates or said.sight.lengths or said.cues & {"how-many", "past", "been"}
    # "Which ships are docked" asks of now.
    found.take("with", "people", "crew", "crews", "aboard", "launch", "carry")
    found.take(*(["dock"] if docked else []))
    # Where a ship came down is of nobody in it.
    aside = list(beside(said, negated))
    where += said.whom(negated)
    where += said.programs(negated)
    where += aside
    where = _each_of_crew(said, where)
    only = [one.whom for one in where if one.kind is Kind.ONLY]
    if only and "who" in found.given and of_those(found.given["who"]) in only:
        # Of whom a crew wholly is it carried some.
        del found.given["who"]
    if "commander" in said.cues and not said.commands_the_station:
        found.take("commander", *(["seat"] if _in_the_seat(said) else []))
        where.append(Condition(Kind.ROLE, ("commander",), negated="commander" in negated))
    if length := said.length():
        where += length
        found.take("dock", "stay")
    tell = order(said)
    if tell in {Tell.LONGEST, Tell.SHORTEST, Tell.MEAN}:
        found.take("dock", "stay", "length", "days")
    counted = tell in {Tell.MOST, Tell.LEAST}
    if counted and ("crews" in said.cues or names_crafts(said.sight)):
        # How often a ship flew is not how many it carried, nor what it carried once is all.
        raise not_so()
    if counted and not (said.sight.groups or said.cues & _OF_A_CREW):
        # Who flew least is not which ship carried the fewest.
        raise not_so()
    by = By.CREW if counted else By.DAYS
    if not (where or "who" in found.given or said.sight.dates):
        raise not_so()
    if tell in IN_ORDER and "dock" not in said.cues:
        # With each it is told when it was launched.
        found.take("when")
    if tell in IN_ORDER and "land" in said.cues:
        found.take("land")
        by = By.LANDING
    finish(said, where, tell, event=_event(said), by=by)


def _of_crews(said: Said, *, denied: bool) -> list[Condition]:
    """How many a crew is, whether it is wholly of some, or has one of each of some; raises
    NotTogether."""
    where = [*all_are(said), *flew_all_as(said)]
    whole = bool(where)
    number = said.of_people()
    if number is not None:
        where.append(number)
        # So many of one crew are together.
        said.found.take("at-once", "together")
    elif not whole and (said.is_crewed or (denied and _have_crews(said))):
        where.append(Condition(Kind.CREWED))
    if not whole and (said.all_alike or counts_some(said)):
        # That each of a crew is of some, or so many of it, is more than that it carried some.
        raise not_so()
    if denied or not each_is_meant(said):
        return where
    if number is None:
        return [*where, *each_aboard(said)]
    # "Two Russians and an American": the number is that of one of them.
    return [*(one for one in where if one is not number), *_each_of(said, number)]


def _have_crews(said: Said) -> bool:
    """Whether flights are said to be "with a crew", right behind the kind of ship."""
    crew = said.sight.places.get("crew", -9)
    return any(0 <= crew - one.last <= _NEAR for one in said.sight.programs)


def _each_of(said: Said, number: Condition) -> Iterator[Condition]:
    """So many of the people that a number stands before, and one of each of the others."""
    ends = {behind_number(said.sight, one) for one in said.sight.numbers}
    for one in each_aboard(said):
        own = next(g for g in said.sight.groups if one.whom and _is_of(g, one.whom))
        yield replace(number, whom=one.whom) if own.first in ends else one


def _in_the_seat(said: Said) -> bool:
    """Whether a seat is only that of whoever commands: "in the commander's seat"."""
    places = said.sight.places
    return 0 < places.get("seat", -1) - places["commander"] <= _BEHIND


# "The commander's seat" is three words.
_BEHIND = 2


def _is_of(group: Thing, whom: Whom) -> bool:
    return group.value in {*whom.nationalities, *whom.agencies}


def _event(said: Said) -> EventKind | None:
    """Of what the date is: of a launch, unless it is said that they docked then or landed."""
    event = event_of(said)
    arrived = "dock" in said.cues and "launch" not in said.cues
    if event is EventKind.LAUNCH:
        return EventKind.DOCKING if arrived else None
    return event


def _each_of_crew(said: Said, where: list[Condition]) -> list[Condition]:
    """The conditions on a crew; a number is that of those meant: "carried two women"."""
    whom = said.found.given.get("who")
    if whom is None or not any(one.kind is Kind.ABOARD for one in where):
        return where
    del said.found.given["who"]
    meant = of_those(whom)
    return [replace(one, whom=meant) if one.kind is Kind.ABOARD else one for one in where]
