"""How it is asked of the ship of a programme that is docked now, and of the one before it."""

from bot.errors import NotTogether
from bot.questions.asking import asked
from bot.questions.filling import Filling
from bot.questions.rules import rules
from bot.station.domain import EventKind
from bot.station.manifest import counted
from bot.station.occupancy import ships_at

_NOT = (
    "!PERSON|MISSION|EXPEDITION|next|last|first|longest|how-many|when|how-long|if|suspend|seat"
    "|future|port|CROSS"
)


@asked(
    "docked-mission",
    rules(
        f"PROGRAM now dock|aboard who|commander|crew|people {_NOT}",
        f"PROGRAM now commander|pilot|crew {_NOT}",
        more=34,
    ),
    asks="mission",
    takes="@tense @event fly ship flight stay commander pilot role PROGRAM before-after",
)
def docked_mission(found: Filling) -> None:
    """The mission of a programme that is docked now, or the one flown before it."""
    scene, program = found.scene, found.sight.programs[0].value
    manifest = scene.manifest
    edge = manifest.edge(scene.now)
    here = [ship for ship in ships_at(manifest, edge) if manifest.mission(ship).program == program]
    if len(here) != 1 or any(date.text != "now" for date in found.sight.dates):
        raise NotTogether
    found.things += found.sight.programs
    (name,) = here
    if "before-after" in found.sight.cues:
        launches = [
            (event.at.earliest, mission)
            for (mission, kind), event in counted(manifest).items()
            if kind is EventKind.LAUNCH
            and event.at
            and manifest.mission(mission).program == program
        ]
        order = [mission for _, mission in sorted(launches)]
        place = order.index(name)
        if not place:
            raise NotTogether
        name = order[place - 1]
    found.put("name", name)


@asked(
    "mission-there",
    rules("MISSION dock DATE stay yes-no !PERSON|who|when|how-long|how-many|launch|land", more=22),
    asks="mission",
    takes="@tense dock stay DATE MISSION where ever",
    tells="dock",
    in_order="name",
)
def mission_there(found: Filling) -> None:
    """A mission of which it is asked whether it was docked on a day, in a month or a year; of a
    minute, which ships were."""
    if any(":" in date.text for date in found.sight.dates):
        found.ask_instead("docked")
        found.put_dates()
        found.things += found.sight.missions
        return
    found.by_parameters()
