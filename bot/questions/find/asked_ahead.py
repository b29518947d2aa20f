"""How it is asked of days to come, how long ago days were, and which of two flights was longer."""

from datetime import UTC, timedelta

from bot.errors import NotTogether
from bot.questions.asking import asked
from bot.questions.filling import Filling
from bot.questions.find.said import Said
from bot.questions.find.subject import subject
from bot.questions.rules import rules
from bot.reading import ships
from bot.reading.conditions import AnyShip, Further
from bot.reading.when import Size, When
from bot.station.conditions import Condition, Kind
from bot.station.found import By, Of, Plans, Tell
from bot.station.manifest import last_plan


@asked(
    "find-ahead",
    rules(
        "when future|next NUMBER people|crew|woman|men|GROUP|cosmonaut "
        "!PERSON|MISSION|EXPEDITION|PROGRAM|DATE|if|past|launch|land|undock|seat|fly",
        more=8,
    ),
    asks="find",
    takes="when future next at-once",
)
def find_ahead(found: Filling) -> None:
    """When so many are to be aboard, by the plans."""
    said, manifest = Said(found), found.scene.manifest
    number = said.of_people()
    if number is None or subject(found.sight) is not Of.DAYS:
        raise NotTogether
    first = found.scene.now.replace(hour=0, minute=0, second=0, microsecond=0)
    end = max(last_plan(manifest), first + timedelta(days=1))
    found.put("of", Of.DAYS)
    found.put_whom()
    found.take("woman", "men", "cosmonaut")
    found.put("more", Further((number,)))
    found.put("when", When(first, end, Size.SPAN, UTC))
    found.put("planned", Plans.YES)


@asked(
    "find-since",
    rules(
        "wait NUMBER people|crew|woman|men|GROUP|cosmonaut "
        "!PERSON|MISSION|EXPEDITION|PROGRAM|DATE|if|future|launch|land|undock|dock|seat|fly",
        more=8,
    ),
    asks="find",
    takes="wait past at-once last",
)
def find_since(found: Filling) -> None:
    """When so many were aboard last."""
    number = Said(found).of_people()
    if number is None:
        raise NotTogether
    found.put("of", Of.DAYS)
    found.put_whom()
    found.take("woman", "men", "cosmonaut")
    found.put("more", Further((number,)))
    found.put("tell", Tell.LAST)


@asked(
    "longer-flight",
    rules(
        "MISSION compare|longest|shortest|more-than|less-than !PERSON|GROUP|DATE|NUMBER|EXPEDITION",
        more=16,
    ),
    asks="find",
    takes="@tense compare longest shortest more-than less-than or flight fly ship how "
    "how-long until days stay dock length how-many space",
)
def longer_flight(found: Filling) -> None:
    """Which of some flights was the longer: from launch to landing, or docked if that is said."""
    manifest, missions = found.scene.manifest, found.sight.missions
    ids = [str(one.value or ships.find_mission(manifest, one.called).id) for one in missions]
    if len(set(ids)) < 2:
        raise NotTogether
    found.put("of", Of.FLIGHTS)
    found.put("ship", AnyShip(Condition(Kind.SHIP, tuple(dict.fromkeys(ids)))))
    found.things += missions
    cues = found.sight.cues.keys()
    shorter = bool(cues & {"shortest", "less-than"})
    found.put("tell", Tell.SHORTEST if shorter else Tell.LONGEST)
    if not cues & {"dock", "stay"}:
        found.put("by", By.FLIGHT)
