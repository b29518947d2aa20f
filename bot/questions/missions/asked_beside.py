"""How the ship before or after another is asked for: "who is on the Soyuz after MS-29?"."""

from bot.errors import NotTogether
from bot.questions.asking import asked
from bot.questions.filling import Filling
from bot.questions.rules import rules
from bot.reading.sides import side_of
from bot.station.domain import EventKind, Mission
from bot.station.manifest import Manifest


@asked(
    "mission-beside",
    rules(
        "MISSION before-after|one-after|one-before|next PROGRAM|crew|ship|flight"
        " who|which|what-is|when|list"
        " !PERSON|MISSIONS|EXPEDITION|DATE|if|GROUP|how-long|days|compare|commander|port|replace"
        "|together|seat|first|last|ever|been|how-many|station|space|land|undock",
        more=30,
    ),
    asks="mission",
    takes="@tense before-after one-after one-before next fly ship flight when launch dock",
    tells="who when crew people fly launch dock undock land",
)
def mission_beside(found: Filling) -> None:
    """The one of the same kind that flies right before it or after it, as flown or planned."""
    manifest, side = found.scene.manifest, side_of(found.sight)
    mission = manifest.mission(found.mission())
    programs = {str(one.value) for one in found.sight.programs}
    if not side or programs - {mission.program}:
        raise NotTogether
    row = _in_order(manifest, mission)
    here = row.index(mission.id) + side if mission.id in row else -1
    if not 0 <= here < len(row):
        raise NotTogether
    found.put("name", row[here])
    found.things += [*found.sight.missions, *found.sight.programs]
    found.take("aboard")


def _in_order(manifest: Manifest, mission: Mission) -> list[str]:
    """The missions of a kind in the order of their launches, those without a date left out."""
    dated = [
        (launch.at.earliest, one.id)
        for one in manifest.missions
        if one.program == mission.program
        and (launch := manifest.event(one.id, EventKind.LAUNCH)) is not None
        and launch.at is not None
    ]
    return [id_ for _, id_ in sorted(dated)]
