"""How it is asked who is aboard."""

from typing import Any

from bot.questions.asking import asked
from bot.questions.filling import Filling
from bot.questions.leaving import leaves
from bot.questions.registry import Ask
from bot.questions.rules import rules
from bot.questions.taking import SEXES
from bot.reading.readers import READERS, Scene
from bot.reading.whom import of_groups

_NOT_WHO = "!why|how|can|first|last|next|PROGRAM|commander|@other"

_TAKES = (
    "space cosmonaut woman men country how-many stay still at-least NUMBER!compare!days!when!stay "
    "days!NUMBER!how-many!which or+woman aloft+DATE when+DATE!never!without!empty past+DATE "
    "future+DATE ever+DATE!been RU US how-long+crew "
    "never+DATE!when!days!who!which!GROUPS empty+DATE!when!days all+or "
    # Who was there all of a day was there with the others.
    "at-once+DATE!how-many!most!NUMBER together+DATE!how-many!most!NUMBER"
)
# Of whom there are more, of those who are aboard.
_MORE = "more-than|less-than|compare|most|fewest"
_NOT_SO = f"{_NOT_WHO}|been|ever|fly|@event|days|times|at-once|when|country|NUMBER|if"

asked(
    "aboard",
    rules(
        f"who|list|now|people|crew|still @place {_NOT_WHO}",
        f"who|list|now people|crew {_NOT_WHO}|fly|next|future|MISSION",
        f"who aboard|space station {_NOT_WHO}",
        f"who|how-many|country|people @place|people|crew DATE {_NOT_WHO}",
        f"yes-no people|GROUP @place {_NOT_WHO}|undock|end",
        f"crew|people DATE {_NOT_WHO}|flight",
        "how-many @anyone !commander|been",
        "how-many @place|DATE !seat|ship|expedition|times|days|commander|been",
        "how-many @anyone @place DATE !commander",
        f"GROUP @place {_NOT_WHO}",
        f"country|woman|men @place|now {_NOT_WHO}",
        f"aboard station|space DATE|now {_NOT_WHO}|what-is",
        f"aboard DATE {_NOT_WHO}|what-is|@known|@event",
    ),
    # Who names a day often tells what else it was: "on 12 April 2021, 60 years after Gagarin".
    rules(f"who|which|people|crew station|aboard DATE {_NOT_WHO}|@event", more=6),
    rules("never|empty @place DATE !RU|US|PERSON|MISSION|can|until", more=6),
    rules("woman|men DATE|now yes-no|list|which !@event|@known|PROGRAM|first"),
    # Without a date it tells of now.
    takes=_TAKES,
)


# "What happened aboard on 20 July 2019?": who came and left is told with those aboard.
asked(
    "aboard/happened",
    rules(
        "happen DATE aboard which|what-is"
        " !on-this-day|this-day|ever|who|people|crew|recalled|@event|@known|PROGRAM|GROUP|if"
        "|suspend|ship|flight|still",
        more=40,
    ),
    asks="aboard",
    takes="happen past",
)

# "Is Kutryk the only Canadian up there?": those of that group are told.
asked(
    "aboard/only-one",
    rules(
        "PERSON only GROUP|woman|men aboard|station|space|now|up-there yes-no"
        " !TWO|past|been|ever|first|last|commander|PROGRAM|MISSION|EXPEDITION|DATE|if|who",
        more=40,
    ),
    asks="aboard",
    takes="only space woman men PERSON compare more-than or still",
)
# "Who is the only Canadian aboard?": how many there are is told by the title.
_NOT_ONLY = "past|been|ever|first|last|commander|PROGRAM|MISSION|PERSON|EXPEDITION"
asked(
    "aboard/only",
    rules(
        f"only GROUP|woman|men aboard|station|space who !US|RU|DATE|{_NOT_ONLY}",
        f"only GROUP|woman|men now who !{_NOT_ONLY}",
        more=16,
    ),
    asks="aboard",
    takes="only space cosmonaut woman men US RU still",
)


@asked(
    "aboard/compared",
    rules(
        f"GROUPS {_MORE} @place|now {_NOT_SO}|past|woman|men",
        f"GROUPS {_MORE} DATE {_NOT_SO}|woman|men",
        f"woman men {_MORE} @place|now {_NOT_SO}|past",
        f"woman men {_MORE} DATE {_NOT_SO}",
        more=40,
    ),
    asks="aboard",
    takes=f"{_TAKES} or compare more-than less-than most fewest past",
)
def _compared(found: Filling) -> None:
    found.by_parameters()
    if SEXES.keys() <= found.sight.cues.keys():
        found.given["who"] = of_groups(found.scene.manifest, [*SEXES.values()], either=True)


@leaves("aboard")
def _those_aboard(ask: Ask, scene: Scene) -> dict[str, Any]:
    """Those aboard then; a moment that is not over yet is the last that is known."""
    when, edge = ask.arguments.get("when"), scene.manifest.edge(scene.now)
    if when is None or when.is_now or when.start > edge:
        when = READERS["when"].read(scene, f"{edge:%Y-%m-%dT%H:%MZ}").value
    whose = {"who": ask.arguments["who"]} if "who" in ask.arguments else {}
    return {"when": when, **whose}
