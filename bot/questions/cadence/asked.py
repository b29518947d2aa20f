"""How it is asked how often crews fly, and for how long their ships stay."""

from collections.abc import Mapping
from typing import Any

from bot.questions.asking import asked
from bot.questions.leaving import leaves
from bot.questions.registry import Ask, in_full
from bot.questions.rules import rules
from bot.reading.conditions import AnyShip
from bot.reading.readers import Scene
from bot.reading.when import When
from bot.reading.writing import written
from bot.station.conditions import Condition, Kind
from bot.station.found import Of

asked(
    "cadence",
    rules(
        "rate PROGRAM|launch|fly|ship|flight|crew|rotation !PERSON|CROSS",
        "usually|how-long @flown stay|aboard !PERSON|MISSION|past|longest",
        "how-many launch|flight|ship DATE|SPAN|rate|ever|past !PERSON|dock|seat",
        "how-many PROGRAM DATE|SPAN !PERSON|CROSS|aboard|seat|people|crew|days|dock",
        "times fly|launch|dock DATE|SPAN !@known|who|most|CROSS|GROUP",
        more=15,
    ),
    takes="@tense rate usually how-long how-many launch fly flight ship stay dock times days been "
    "total end rotation expedition",
)


@leaves("cadence")
def _counted(ask: Ask, scene: Scene) -> Mapping[str, Any] | None:
    """The flights that were counted of a time; how often ships fly at all tells of none."""
    found = _flights(ask, scene)
    return found if found and "when" in found else None


@leaves("cadence", only_some=True)
def _flights(ask: Ask, scene: Scene) -> Mapping[str, Any] | None:
    """The flights of that kind of ship that were launched in that time."""
    told = in_full(ask)[1]
    found: dict[str, Any] = {"of": Of.FLIGHTS}
    if "program" in told:
        found["ship"] = AnyShip(Condition(Kind.PROGRAM, (str(told["program"]),)))
    ends = [one for name in ("from", "until") if isinstance(one := told.get(name), When)]
    if ends:
        said = list(dict.fromkeys(str(written(one)) for one in ends))
        found["when"] = ends[0] if len(said) == 1 else scene.date("/".join(said))
    return found
