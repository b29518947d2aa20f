"""How it is asked which of a crew are, or are not, something: "who of those aboard now did not
come on the Dragon?", "which of the four of Crew-11 were not of NASA?", "who has flown before?"."""

from collections.abc import Iterator, Sequence

from bot.errors import NotTogether
from bot.questions.asking import asked
from bot.questions.filling import Filling
from bot.questions.find.said import Said
from bot.questions.rules import rules
from bot.questions.taking import SEXES
from bot.reading.conditions import AnyShip, Further, any_of, of_those
from bot.reading.formerly import is_formerly
from bot.reading.sight import Thing
from bot.reading.whom import of_groups
from bot.station.conditions import Condition, Kind
from bot.station.domain import Leg
from bot.station.found import By, Tell
from bot.station.occupancy import aboard
from bot.station.stays import Stay

_DENYING = ("not", "never", "without")
_WHICH = "who|which|how-many|list|people|crew|of-them"
_NO_MORE = (
    "!PERSON|EXPEDITION|when|how-long|if|why|seat|agreement|swap|next|last|suspend|replace|can"
    "|most|longest|shortest|guarantee|commander|days|undock"
)
# So many words may stand between what denies and women or men: "is not a man".
_NEAR = 2


@asked(
    "find-of-crew",
    rules(
        # Whom "they" leave out, or who was new, of those aboard now.
        f"not|never|without PROGRAM now {_WHICH} {_NO_MORE}|MISSION|first|land|ship",
        f"not|without GROUP|woman|men now {_WHICH} {_NO_MORE}|MISSION|PROGRAM|first|never|land",
        f"not|without GROUP DATE crew|people|aboard {_WHICH} {_NO_MORE}|MISSION|PROGRAM|first|never"
        "|land|dock|launch|fly|spend",
        f"not PROGRAM aboard DATE {_WHICH} {_NO_MORE}|MISSION|first|land|never|been|ship",
        f"never|first-flight FORMERLY fly|space|past|been now|aboard {_WHICH} {_NO_MORE}|PROGRAM"
        "|MISSION|land",
        f"first-flight space now {_WHICH} {_NO_MORE}|PROGRAM|MISSION|land",
        f"not first times fly|space now|aboard {_WHICH} {_NO_MORE}|PROGRAM|MISSION|land|dock",
        f"FORMERLY fly|space|been now {_WHICH} {_NO_MORE}|PROGRAM|MISSION|land|not|dock|launch",
        f"not|without GROUP|woman|men MISSION {_WHICH} {_NO_MORE}|PROGRAM|DATE|first|never|land",
        more=64,
    ),
    asks="find",
    takes="@tense role space fly dock launch carry been flight stay of-them",
)
def find_of_crew(found: Filling) -> None:
    """Those of a crew, or of all aboard at a time, of whom something holds or does not."""
    said, scene = Said(found), found.scene
    edge = scene.manifest.edge(scene.now)
    of_now = not found.sight.missions and _is_of_now(found)
    where = [*_flown(said), *_denied(said)]
    others = _other_ships(said, aboard(scene.manifest, edge) if of_now else ())
    if not where and not others:
        raise NotTogether
    if others:
        found.put("ship", AnyShip(Condition(Kind.PROGRAM, others)))
    found.take("woman", "men", "cosmonaut", "people", *_DENYING)
    if found.sight.missions:
        found.put("ship", any_of(found.mission()))
        found.things += found.sight.missions
        _take_number(found, len(scene.manifest.crew(found.mission(), Leg.UP)))
    elif of_now:
        found.dates += found.sight.dates
        found.put_newest()
        _take_number(found, len(aboard(scene.manifest, edge)))
    else:
        found.put_dates()
    if where:
        found.put("more", Further(tuple(where)))
    counts = "how-many" in said.cues
    found.put("tell", Tell.COUNT if counts else Tell.WHETHER if said.asks_whether else Tell.LIST)
    found.take("how-many", "list")


def _is_of_now(found: Filling) -> bool:
    """Whether it is asked of those aboard now, or today."""
    today = f"{found.scene.now.astimezone(found.scene.zone):%Y-%m-%d}"
    return all(date.text in {"now", today} for date in found.sight.dates)


def _flown(said: Said) -> Iterator[Condition]:
    """Whether those meant were in space before, or at the station."""
    cues, found = said.cues, said.found
    again = {"not", "first", "times"} <= cues
    if "first-flight" not in cues and not again and not is_formerly(said.sight):
        return
    found.take("first-flight", "first", "before-after", "one-before", "past", "ever", "x-elsewhere")
    found.take("times", "future")
    denied = not again and bool(cues & {"first-flight", "never", "not"})
    # Whoever names the station beside those aboard asks of earlier stays there.
    if "station" in cues and not cues & {"fly", "space", "first-flight"}:
        yield Condition(Kind.BEEN_BEFORE, negated=denied)
    elif denied:
        yield Condition(Kind.FIRST_FLIGHT)
    else:
        yield Condition(Kind.FLOWN_BEFORE)


def _denied(said: Said) -> Iterator[Condition]:
    """The people denied: whoever is named behind the word that denies, of the others the rest."""
    sight, found = said.sight, said.found
    behind = _behind(said)
    peoples = [one for one in sight.groups if one in behind]
    sexes = [of for cue, of in SEXES.items() if sight.places.get(cue) in _near(said)]
    words = [*(str(one.value) for one in peoples), *sexes]
    for word in words:
        whom = of_those(of_groups(found.scene.manifest, [word], either=False))
        yield Condition(Kind.WHO, whom=whom, negated=True)
    if len(words) > 1:
        found.take("or")
    rest = [str(one.value) for one in sight.groups if one not in behind]
    rest += [of for cue, of in SEXES.items() if cue in said.cues and of not in sexes]
    if rest:
        found.given["who"] = of_groups(found.scene.manifest, rest, either=False)
    found.things += sight.groups


def _other_ships(said: Said, there: Sequence[Stay]) -> tuple[str, ...]:
    """The programmes but those that are denied; of those aboard now the ones by which they came.

    Whoever did not come on a ship this time may have flown on one before.
    """
    sight, manifest = said.sight, said.found.scene.manifest
    denied = {str(one.value) for one in sight.programs if one in _behind(said)}
    if not denied:
        return ()
    said.found.things += sight.programs
    said.found.take("ship", "or")
    came = {manifest.mission(stay.up).program for stay in there if stay.up}
    others = (came or {program.id for program in manifest.programs}) - denied
    return tuple(program.id for program in manifest.programs if program.id in others)


def _behind(said: Said) -> list[Thing]:
    """What is named behind a word that denies; where nouns are last, before it."""
    sight = said.sight
    places = [place for cue in _DENYING for place in sight.every.get(cue, ())]
    if not places or is_formerly(sight):
        return []
    first = min(places)
    named = (*sight.groups, *sight.programs)
    return [one for one in named if (one.first < first) is sight.noun_last]


def _near(said: Said) -> set[int]:
    """The places right behind a word that denies; where nouns are last, before it."""
    places = [place for cue in _DENYING for place in said.sight.every.get(cue, ())]
    side = -1 if said.sight.noun_last else 1
    return {place + side * step for place in places for step in range(1, _NEAR + 1)}


def _take_number(found: Filling, count: int) -> None:
    """Account for how many they are, where that is true: "which of the seven"."""
    found.things += [one for one in found.sight.numbers if one.value == count]


@asked(
    "find-oldest-there",
    rules(
        "oldest|youngest now|aboard|station|up-there yes-no|now|which|who"
        " !PERSON|MISSION|EXPEDITION|PROGRAM|DATE|past|ever|been|record|first|last|commander|when"
        "|if|launch|dock|fly|land|spend|never|not",
        "oldest|youngest now aboard|station|up-there|crew|people|who"
        " !PERSON|MISSION|EXPEDITION|PROGRAM|past|ever|been|record|first|last|commander|when|if"
        "|launch|dock|fly|land|spend|never|not",
        more=76,
    ),
    asks="find",
    takes="oldest youngest age space still role",
)
def find_oldest_there(found: Filling) -> None:
    """Who of those aboard now was oldest, or youngest, on docking."""
    if "yes-no" not in found.sight.cues and not _says_now(found):
        # "Oldest aboard" is asked of all who ever were.
        raise NotTogether
    found.put_whom()
    found.take("woman", "men", "cosmonaut")
    found.dates += found.sight.dates
    found.put_newest()
    found.put("tell", Tell.MOST if "oldest" in found.sight.cues else Tell.LEAST)
    found.put("by", By.AGE)


def _says_now(found: Filling) -> bool:
    """Whether a text says that it is asked of now, or of today."""
    return "now" in found.sight.cues or (bool(found.sight.dates) and _is_of_now(found))
