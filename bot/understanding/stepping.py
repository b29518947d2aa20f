"""Steps from one answer to the next: "and the one after that?", "and the 65th?". Pure."""

import re

from bot.errors import NotUnderstood
from bot.questions.registry import Ask
from bot.reading.readers import Scene
from bot.station.domain import EventKind
from bot.station.manifest import Manifest, counted
from bot.station.rotation import upcoming
from bot.understanding.date_arguments import Meant
from bot.understanding.recognising import Sight
from bot.understanding.rules import EVENTS

# With these it is asked of some of those told before: "how many of them are Russian?".
OF_THEM = {"who", "which", "how-many", "list"}
# Cues that any follow-up may have.
OTHERWISE = {"follow", "pronoun", "yes-no", "past", "future"}
# What has one before it and one after, with the parameter that names it.
_IN_ORDER = {"expedition": "number", "mission": "name", "next": "", "next-soyuz": ""}


def is_bare(sight: Sight) -> bool:
    """Whether a text names nothing that could be asked about."""
    named = (sight.people, sight.missions, sight.expeditions, sight.groups, sight.programs)
    return not any(named) and not sight.dates


def is_step(sight: Sight, former: Ask) -> bool:
    """Whether a text asks for another in the order of what was asked for before, or of its ship."""
    return bool(_number(sight, former) or _way(sight, former) or _asks_of_ship(sight, former))


def _way(sight: Sight, former: Ask) -> int:
    """How far a text goes on in an order, "and the one after that?": 1, -1 or 0 for not at all."""
    name = former.question.name
    if name not in _IN_ORDER or not is_bare(sight):
        return 0
    if _IN_ORDER[name] and _IN_ORDER[name] not in former.arguments:
        return 0
    ways = {"one-after": 1, "next": 1, "one-before": -1}
    told = sight.cues.keys() - OTHERWISE - OF_THEM
    if "one-before" in told:
        told -= {"last"}
    if not told or not told <= ways.keys():
        return 0
    if "follow" not in sight.cues and "next" in told:
        return 0
    return ways[min(told)]


def _number(sight: Sight, former: Ask) -> str:
    """The number of another expedition or ship, "and the 65th?"; blank if none is named."""
    counted_so = former.question.name in {"expedition", "mission"}
    if not counted_so or "follow" not in sight.cues or not is_bare(sight):
        return ""
    numbers = [word for word in sight.words if word.isdecimal() and len(word) <= 3]
    bare = sight.cues.keys() <= {"follow", "past", "yes-no", "who", "which"}
    return numbers[0] if len(numbers) == 1 and bare else ""


def _asks_of_ship(sight: Sight, former: Ask) -> bool:
    """Whether a text asks when those of whom the answer before told dock, leave or land."""
    told = sight.cues.keys() - OTHERWISE - {"when", "crew", "people"}
    coming = former.question.name in {"next", "next-soyuz"} and "pronoun" in sight.cues
    return coming and is_bare(sight) and bool(told) and told <= EVENTS.keys()


def stepped(former: Ask, sight: Sight, scene: Scene) -> Meant:
    """The expedition or mission that a step leads to; raises NotUnderstood if there is none."""
    name, number = former.question.name, _number(sight, former)
    if number and name == "expedition":
        return Meant(name, {"number": number})
    if number:
        return Meant("mission", {"name": _numbered(str(former.arguments["name"]), number, scene)})
    return _beside(former, _way(sight, former), scene)


def _beside(former: Ask, way: int, scene: Scene) -> Meant:
    """The expedition or mission that is next in order; raises NotUnderstood if there is none."""
    name, arguments = former.question.name, former.arguments
    if name == "expedition":
        return Meant(name, {"number": str(int(str(arguments["number"])) + way)})
    if name == "mission":
        asked = str(arguments["name"])
        fleet = _fleet(scene.manifest, scene.manifest.mission(asked).program)
    else:
        program = "soyuz" if name == "next-soyuz" else str(arguments.get("program", ""))
        kind = EventKind(str(arguments.get("event", EventKind.LAUNCH)))
        events = upcoming(scene.manifest, kind, scene.now, program or None)
        coming = [event.mission for event in events]
        flown = _fleet(scene.manifest, program, kind, flown=True)
        asked, fleet = next(iter(coming), ""), [*flown, *coming]
    # After Crew-10 comes Crew-11, though a Dragon of another series flew between.
    series = [mission for mission in fleet if _series(mission) == _series(asked)]
    for ships in (series, fleet) if name == "mission" else (fleet,):
        if asked in ships and 0 <= ships.index(asked) + way < len(ships):
            return Meant("mission", {"name": ships[ships.index(asked) + way]})
    raise NotUnderstood("I know of no other flight there. Try /next.", suggestions=("/next",))


def _fleet(
    manifest: Manifest,
    program: str,
    kind: EventKind = EventKind.LAUNCH,
    *,
    flown: bool = False,
) -> list[str]:
    """The missions of a programme, or with a blank of all, in the order of such an event.

    With ``flown`` only those for which it has happened.
    """
    events = [
        (event.at, mission)
        for (mission, of), event in counted(manifest).items()
        if of is kind and event.at is not None and not (flown and event.standing.is_plan)
        if program in ("", manifest.mission(mission).program)
    ]
    return [mission for _, mission in sorted(events)]


def _series(mission: str) -> str:
    return mission.rstrip("0123456789m").rstrip("-")


def _numbered(asked: str, number: str, scene: Scene) -> str:
    """The ship of that number in the series of another, in whose form it is written."""
    same = [
        mission.id
        for mission in scene.manifest.missions
        if _series(mission.id) == _series(asked)
        and int(re.sub(r"\D", "", mission.id[len(_series(asked)) :]) or 0) == int(number)
    ]
    alike = [ship for ship in same if ship.endswith("m") == asked.endswith("m")]
    return next(iter(alike or same), f"{_series(asked)}-{number}")
