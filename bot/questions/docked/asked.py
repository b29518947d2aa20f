"""How it is asked which ships are docked."""

from typing import Any

from bot.questions import registry
from bot.questions.asking import asked
from bot.questions.leaving import leaves
from bot.questions.registry import Ask
from bot.questions.rules import alone, rules
from bot.reading.conditions import any_of
from bot.reading.readers import Scene
from bot.station.found import Of

# Which ships arrived then is not which were there.
_NOT_SO = "who|when|next|longest|@known|how-long|how-many|seat|escape|last|first|with|ARRIVED"

asked(
    "docked",
    rules(
        f"dock now|DATE|station|ship what-is|which|list !{_NOT_SO}",
        f"dock PROGRAM what-is|which|list|yes-no now|DATE|station !{_NOT_SO}",
        more=22,
    ),
    rules(
        "ship station|now which|what-is|list "
        "!who|when|next|longest|@known|how-long|how-many|seat|escape|last|first|fly|launch|land|carry"
        "|take-to|US|RU|usually|until|space|most|compare|suspend",
        "ship dock how-many now "
        "!past|PERSON|PROGRAM|people|ever|been|until|seat|escape|take-to|can",
        more=14,
    ),
    rules("port dock|ship|stay|list !@known|suspend|how-many|longest|next|usually|most", more=24),
    alone("dock", "ship", beside="now iss station stay follow", more=8),
    alone("dock", "what-is", beside="stay yes-no now iss station DATE", more=8),
    takes="@tense dock ship stay PROGRAM when+DATE where how-many still space port",
    tells="when until dock undock ship port where",
)


@leaves("docked", only_some=True)
def _flights(ask: Ask, scene: Scene) -> dict[str, Any] | None:
    """The flights of the ships that were docked, of the programmes that were asked for."""
    answer: Any = registry.answer(ask, scene.manifest, scene.now)
    programs = ask.focus.programs if ask.focus else ()
    ships = [
        ship.berth.mission
        for ship in answer.ships
        if not programs or scene.manifest.mission(ship.berth.mission).program in programs
    ]
    return {"of": Of.FLIGHTS, "ship": any_of(*ships)} if ships else None
