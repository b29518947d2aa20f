"""How it is asked for flights: of which ships, with whom, and from where."""

from dataclasses import replace

from bot.questions.find.beside import beside
from bot.questions.find.finishing import finish
from bot.questions.find.ordering import not_so, order
from bot.questions.find.said import Said
from bot.questions.find.times import event_of
from bot.questions.taking import ASKING
from bot.reading.conditions import of_those
from bot.station.conditions import Condition, Kind
from bot.station.domain import EventKind
from bot.station.found import IN_ORDER, By, Of, Tell

# Of these a ship carries more or fewer.
_OF_A_CREW = {"people", "crew", "crews", "woman", "men", "cosmonaut", "carry", "private"}


def flights(said: Said) -> None:
    """Tell the question which flights are asked for; raises NotTogether."""
    found, where = said.found, []
    found.put("of", Of.FLIGHTS)
    found.take("flight", "ship")
    negated = said.negated()
    if "private" in said.cues and said.is_private:
        # Whether a flight is private is not what its crew flew as.
        raise not_so()
    if number := said.of_people():
        where.append(number)
    elif said.is_crewed:
        where.append(Condition(Kind.CREWED))
    if said.all_alike:
        # That each of a crew is of some is more than that it carried some.
        raise not_so()
    # "They flew on a Dragon" asks for no flights, and "Dragon flights that ..." does.
    named = said.cues & (ASKING | {"flight", "ship", "crews", "all"}) or said.sight.noun_last
    # "Dragons that came down in the sea" names them first.
    named = named or any(one.first <= 1 and one.last != one.first for one in said.sight.programs)
    asking = bool(named) or order(said) is not Tell.LIST
    if not asking or not (negated or said.groups_are_asked_for):
        raise not_so()
    if {"launch", "dock"} <= said.cues and not said.sight.dates:
        # From the one to the other is another time.
        raise not_so()
    docked = said.sight.dates or said.sight.lengths or said.cues & {"how-many", "past", "been"}
    # "Which ships are docked" asks of now.
    found.take("with", "people", "crew", "crews", "aboard", "launch", "carry")
    found.take(*(["dock"] if docked else []))
    where += said.whom(negated)
    where += said.programs(negated)
    where += beside(said, negated)
    where = _each_of_crew(said, where)
    if "commander" in said.cues and "station" not in said.cues:
        found.take("commander")
        where.append(Condition(Kind.ROLE, ("commander",), negated="commander" in negated))
    if length := said.length():
        where += length
        found.take("dock", "stay")
    tell = order(said)
    if tell in {Tell.LONGEST, Tell.SHORTEST, Tell.MEAN}:
        found.take("dock", "stay", "length", "days")
    counted = tell in {Tell.MOST, Tell.LEAST}
    if counted and "crews" in said.cues:
        # How often a ship flew is not how many it carried.
        raise not_so()
    if counted and not (said.sight.groups or said.cues & _OF_A_CREW):
        # Who flew least is not which ship carried the fewest.
        raise not_so()
    by = By.CREW if counted else By.DAYS
    if not (where or "who" in found.given or said.sight.dates):
        raise not_so()
    if tell in IN_ORDER and "land" in said.cues:
        found.take("land")
        by = By.LANDING
    finish(said, where, tell, event=_event(said), by=by)


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
