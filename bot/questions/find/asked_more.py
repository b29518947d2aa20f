"""How kinds of ships or countries are compared in a time: "more Soyuz or more Dragon launches in
2024?", "more Germans or French in 2018?"."""

from bot.questions.asking import asked
from bot.questions.filling import Filling
from bot.questions.find.beside import beside
from bot.questions.find.finishing import finish
from bot.questions.find.ordering import not_so
from bot.questions.find.said import Said
from bot.questions.find.times import event_of
from bot.questions.rules import rules
from bot.reading.conditions import AnyShip
from bot.reading.groups import known_group
from bot.reading.whom import of_groups
from bot.station.conditions import Condition, Kind
from bot.station.domain import EventKind
from bot.station.found import Of, Tell
from bot.station.grouped import Apart, Each

_NO_MORE = (
    "!PERSON|MISSION|EXPEDITION|GROUPS|now|next|future|if|why|can|never|not|without|days|longest"
    "|seat|commander|usually"
)


# Ships carry people, and flights are none.
_OF_PEOPLE = {"people", "crew", "carry", "woman", "men", "cosmonaut"}


@asked(
    "find-compared",
    rules(
        f"PROGRAMS more-than|less-than|most|fewest|compare DATE launch|dock|flight|times|carry"
        f"|people|crew|fly|GROUP|woman|men {_NO_MORE}",
        more=60,
    ),
    asks="find",
    takes="@tense more-than less-than most fewest compare or launch dock flight times carry fly "
    "ship been ever how-many together cosmonaut woman men",
)
def find_compared(found: Filling) -> None:
    """Those who came on the ships that are named, or their flights, counted by kind of ship."""
    said, programs = Said(found), found.sight.programs
    ships = Condition(Kind.PROGRAM, tuple(dict.fromkeys(str(one.value) for one in programs)))
    people = bool(said.cues & _OF_PEOPLE or found.sight.groups)
    if people:
        found.put_whom()
    else:
        found.put("of", Of.FLIGHTS)
    found.put("ship", AnyShip(ships))
    found.things += programs
    event = EventKind.LAUNCH if people else None
    finish(said, [], Tell.COUNT, event=event, apart=Apart(Each.PROGRAM))


@asked(
    "find-countries-compared",
    rules(
        "GROUPS more-than|less-than|compare|most|fewest DATE been|past|ever|fly|dock|launch|aboard"
        "|space|carry"
        " !PERSON|MISSION|EXPEDITION|now|future|next|if|why|can|commander|seat|swap|age|first|last"
        "|stay|days|spend|longest|how-long|at-once|flight|PROGRAMS",
        more=70,
    ),
    asks="find",
    takes="@tense more-than less-than compare most fewest or been ever fly dock launch carry times"
    " total together country how-many space",
)
def countries_compared(found: Filling) -> None:
    """Those of the countries that came then, or were aboard, counted apart."""
    said, manifest = Said(found), found.scene.manifest
    codes = [str(group.value) for group in said.sight.groups]
    known = [known_group(manifest, code) for code in codes]
    if (
        len(said.sight.dates) != 1
        or said.has_day
        or not all(one and one.nationality for one in known)
    ):
        raise not_so()
    where = [*beside(said, frozenset()), *said.programs(frozenset())]
    found.put("who", of_groups(manifest, codes, either=True))
    found.things += said.sight.groups
    finish(said, where, Tell.LIST, event=event_of(said), apart=Apart(Each.COUNTRY))
