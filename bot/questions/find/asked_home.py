"""How it is asked who came on one mission and went home on another."""

from bot.errors import NotTogether
from bot.questions.asking import asked
from bot.questions.filling import Filling
from bot.questions.rules import rules
from bot.reading.conditions import Further, any_of
from bot.reading.sight import Sight
from bot.station.conditions import Condition, Kind

_UP, _DOWN = ("launch", "dock", "fly"), ("land", "undock")


@asked(
    "up-and-home",
    rules(
        "MISSIONS launch|dock|fly land|undock who|which|people|crew|how-many|list|yes-no"
        " !PERSON|PROGRAM|CRAFT|DATE|when|how-long|if|next|longest|most",
        more=40,
    ),
    asks="find",
    takes="@tense @event fly how-many with",
)
def up_and_home(found: Filling) -> None:
    """Those who came up on the one mission and went home on the other."""
    ships = found.sight.missions
    ways = [_first_of(found.sight, cues) for cues in (_UP, _DOWN)]
    if len(ships) != 2 or any(one.value is None for one in ships):
        raise NotTogether
    # The ships stand in the order of the verbs, before or behind which they are said.
    first, last = sorted(ships, key=lambda one: one.first)
    up, down = (first, last) if ways[0] < ways[1] else (last, first)
    found.put("ship", any_of(str(up.value)))
    found.put("more", Further((Condition(Kind.HOME, (str(down.value),)),)))
    found.things += ships


def _first_of(sight: Sight, cues: tuple[str, ...]) -> int:
    return min(place for cue in cues for place in sight.every.get(cue, ()))
