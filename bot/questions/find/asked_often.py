"""How it is asked how often a ship has flown to the station, or how often some commanded it."""

from bot.errors import NotTogether
from bot.questions.asking import asked
from bot.questions.filling import Filling
from bot.questions.find.said import Said
from bot.questions.rules import rules
from bot.reading.conditions import AnyShip, Further
from bot.station.conditions import Condition, Kind
from bot.station.found import Of, Tell

_NO_MORE = (
    "!PERSON|MISSION|EXPEDITION|who|woman|men|first|next|last|if|why|when|rate|seat|future|days"
    "|commander|not|never|without|relocate|cosmonaut|most|longest|now|port|agreement|swap|GROUPS"
)


@asked(
    "find-often",
    rules(
        f"times PROGRAM|CRAFT carry|dock|launch|fly|flight|people {_NO_MORE}|GROUP|DATE",
        f"how-many CRAFT flight {_NO_MORE}|GROUP|DATE",
        f"how-many PROGRAM flight including {_NO_MORE}|DATE",
        more=50,
    ),
    asks="find",
    takes="@tense times how-many carry dock launch fly flight been ship ever stay",
)
def find_often(found: Filling) -> None:
    """The flights of those ships that came to the station, counted."""
    said = Said(found)
    sight, places = found.sight, found.sight.places
    ships = (*sight.programs, *sight.crafts)
    asked_for = (
        {places["how-many"] + len(sight.cues["how-many"].split())}
        if ("how-many" in places)
        else set()
    )
    if "times" not in said.cues and not asked_for & {one.first for one in ships}:
        # "How many people did it carry" asks for those.
        raise NotTogether
    if {"people", "crew"} & said.cues and "people" in places and places["people"] in asked_for:
        raise NotTogether
    crafts = tuple(str(one.value) for one in sight.crafts)
    programs = tuple(str(one.value) for one in sight.programs)
    found.put("of", Of.FLIGHTS)
    kind = Kind.SHIP if crafts else Kind.PROGRAM
    found.put("ship", AnyShip(Condition(kind, crafts or programs)))
    found.things += [*ships, *sight.groups]
    # Spacecraft of two programmes are called alike.
    where = [Condition(Kind.PROGRAM, programs)] if crafts and programs else []
    if {"people", "crew", "crewed", "carry"} & said.cues:
        where.append(Condition(Kind.CREWED))
    if where:
        found.put("more", Further(tuple(where)))
    found.put("tell", Tell.COUNT)


asked(
    "find-commands-often",
    rules(
        "times commander GROUP|woman|men|cosmonaut !PERSON|MISSION|EXPEDITION|PROGRAM|CRAFT|NUMBER"
        "|most|fewest|longest|first|last|more-than|less-than|if|why|ship|flight|twice|several|once"
        "|not|never|aboard|next|future|now|days",
        more=40,
    ),
    asks="find",
    takes="@tense times commander how-many ever been woman men cosmonaut",
    given={"of": Of.COMMANDS, "tell": Tell.COUNT},
)
