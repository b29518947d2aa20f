"""Steps from one answer to the next: "and the one after that?", "and the 65th?". Pure."""

import re

from bot.errors import NotUnderstood
from bot.questions.asking import ways
from bot.questions.filling import Filling
from bot.questions.taking import EVENTS
from bot.reading.readers import Scene
from bot.reading.sight import Sight
from bot.station.domain import EventKind
from bot.station.manifest import Manifest, counted
from bot.station.rotation import upcoming
from bot.understanding.before import Before

# With these it is asked of some of those told before: "how many of them are Russian?".
OF_THEM = {"who", "which", "how-many", "list"}
# Cues that any follow-up may have.
OTHERWISE = {"follow", "pronoun", "yes-no", "past", "future"}


def is_bare(sight: Sight) -> bool:
    """Whether a text names nothing that could be asked about."""
    return not sight.names_something and not any((sight.groups, sight.programs, sight.dates))


def names_no_other(sight: Sight, *, groups: bool = False) -> bool:
    """Whether a text names and counts nothing, or with ``groups`` nothing but a people."""
    counted = bool(sight.numbers or sight.ordinals or sight.left or sight.crafts)
    if groups:
        return not (counted or sight.names_something or sight.programs or sight.dates)
    return not counted and is_bare(sight)


def _way(sight: Sight, before: Before) -> int:
    """How far a text goes on in an order, "and the one after that?": 1, -1 or 0 for not at all."""
    asked = ways().get(before.name)
    if asked is None or asked.in_order is None or not is_bare(sight):
        return 0
    if asked.in_order and asked.in_order not in before.told:
        return 0
    steps = {"one-after": 1, "next": 1, "one-before": -1}
    cues = sight.cues.keys() - OTHERWISE - OF_THEM
    if (
        before.name == "expedition"
        and "number" in before.told
        and cues & {"one-after", "one-before", "next"}
    ):
        # "Who commanded the one before?"
        cues -= {"commander", "crew"}
    if "one-before" in cues:
        cues -= {"last"}
    if not cues or not cues <= steps.keys():
        return 0
    if "follow" not in sight.cues and "next" in cues:
        return 0
    return steps[min(cues)]


def _number(sight: Sight, before: Before) -> int | None:
    """The number of another expedition or ship, "and the 65th?"; None if none is named."""
    counted_so = before.name in {"expedition", "mission"}
    if not counted_so or "follow" not in sight.cues or not is_bare(sight):
        return None
    numbers = [word for word in sight.words if word.isdecimal() and len(word) <= 3]
    bare = sight.cues.keys() <= {"follow", "past", "yes-no", "who", "which"}
    return int(numbers[0]) if len(numbers) == 1 and bare else None


def _asks_of_ship(sight: Sight, before: Before) -> bool:
    """Whether a text asks when those of whom the answer before told dock, leave or land."""
    told = sight.cues.keys() - OTHERWISE - {"when", "crew", "people"}
    coming = before.name == "next" and "pronoun" in sight.cues
    return coming and is_bare(sight) and bool(told) and told <= EVENTS.keys()


def step(sight: Sight, before: Before) -> Filling | None:
    """Asks for another in the order of what was asked for before, or of its ship; else None.

    Raises NotUnderstood if the step leads nowhere.
    """
    number, way = _number(sight, before), _way(sight, before)
    if not (number or way or _asks_of_ship(sight, before)):
        return None
    scene, told = before.scene, before.told
    found = Filling(sight, scene, before.question, before.year)
    if before.name == "expedition":
        found.put("number", number or told["number"] + way)
    elif number:
        found.ask_instead("mission", name=_numbered(told["name"], number, scene))
    elif before.name == "mission":
        fleet = _fleet(scene.manifest, scene.manifest.mission(told["name"]).program)
        # After Crew-10 comes Crew-11, though a Dragon of another series flew between.
        series = [ship for ship in fleet if _series(ship) == _series(told["name"])]
        found.put("name", _beside(told["name"], way, series, fleet))
    else:
        kind, program = told.get("event", EventKind.LAUNCH), told.get("program")
        events = upcoming(scene.manifest, kind, scene.now, program)
        coming = [event.mission for event in events]
        flown = _fleet(scene.manifest, program, kind, flown=True)
        found.ask_instead("mission", name=_beside(next(iter(coming), ""), way, [*flown, *coming]))
    return found


def _beside(asked: str, way: int, *orders: list[str]) -> str:
    """The mission that is next in the first of these orders that goes on so far."""
    for ships in orders:
        if asked in ships and 0 <= ships.index(asked) + way < len(ships):
            return ships[ships.index(asked) + way]
    raise NotUnderstood("I know of no other flight there. Try /next.", suggestions=("/next",))


def _fleet(
    manifest: Manifest,
    program: str | None,
    kind: EventKind = EventKind.LAUNCH,
    *,
    flown: bool = False,
) -> list[str]:
    """The missions of a programme, or of all, in the order of such an event.

    With ``flown`` only those for which it has happened.
    """
    events = [
        (event.at, mission)
        for (mission, of), event in counted(manifest).items()
        if of is kind and event.at is not None and not (flown and event.standing.is_plan)
        if program in (None, manifest.mission(mission).program)
    ]
    return [mission for _, mission in sorted(events)]


def _series(mission: str) -> str:
    return mission.rstrip("0123456789m").rstrip("-")


def _numbered(asked: str, number: int, scene: Scene) -> str:
    """The ship of that number in the series of another, in whose form it is written."""
    same = [
        mission.id
        for mission in scene.manifest.missions
        if _series(mission.id) == _series(asked)
        and int(re.sub(r"\D", "", mission.id[len(_series(asked)) :]) or 0) == number
    ]
    alike = [ship for ship in same if ship.endswith("m") == asked.endswith("m")]
    return next(iter(alike or same), f"{_series(asked)}-{number}")
