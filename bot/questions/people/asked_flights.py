"""How it is asked of one of someone's flights: the second, the longest, the one of a year."""

from collections.abc import Sequence

from bot.errors import NotTogether, NotUnderstood
from bot.questions.asking import asked
from bot.questions.filling import Filling
from bot.questions.people.flights import asks_of_stays
from bot.questions.rules import rules
from bot.reading.conditions import Further, any_of
from bot.reading.names import named
from bot.reading.sight import Sight, Thing
from bot.station.careers import nth_stay, stays_of
from bot.station.conditions import Condition, Kind
from bot.station.manifest import Manifest
from bot.station.stays import Stay

_NOT = (
    "!TWO|compare|more-than|less-than|at-least|commander|GROUP|woman|men|cosmonaut|role|PROGRAM"
    "|MISSION|EXPEDITION|DATE|if|first|last|who|record|people|crew|or|with-whom|with"
)


@asked(
    "person-flight",
    rules(
        "PERSON nth|longest|shortest|first-flight|first-visit flight|stay|fly|times|aboard|space"
        "|spend|launch"
        "|dock|undock|land|station|first-flight|first-visit"
        f" how-many|how-long|when|which|what-is|days|where {_NOT}",
        f"PERSON nth|longest|shortest flight {_NOT}|yes-no|NUMBER",
        f"PERSON length flight how-many|how-long|when|which|what-is|days {_NOT}|NUMBER",
        more=34,
    ),
    asks="person",
    takes="@tense @event nth longest shortest length flight stay fly times space days "
    "how-many how-long when where lasts ship total been first-flight first-visit",
)
def person_flight(found: Filling) -> None:
    """The flight that is told first by its number, its length or its day in order."""
    found.by_parameters()
    found.things += _in_figures(found.sight)


asked(
    "person-on-ship",
    rules(
        "PERSON PROGRAM fly|launch|dock|been|ever|past yes-no|past|ever|been"
        " !TWO|PROGRAMS|MISSION|CRAFT|GROUP|DATE|who|which|when|where|how|how-many|how-long|days"
        "|why|if|compare|first|last|nth|longest|never|not|only|commander|with|with-whom|role|seat|next",
        more=30,
    ),
    asks="person",
    takes="@tense @event fly aloft ever been times ship space PROGRAM",
)


@asked(
    "person-flight-with",
    rules(
        "PERSON with-whom nth|first-flight|first-visit|first|last fly|launch|dock|stay|flight|times"
        "|space"
        "|aboard|station|first-flight|first-visit"
        " !TWO|compare|commander|GROUP|PROGRAM|MISSION|EXPEDITION|DATE|if|record|or",
        more=60,
    ),
    asks="find",
    takes="@tense fly launch dock stay flight times space first last first-flight first-visit nth "
    "been",
)
def person_flight_with(found: Filling) -> None:
    """Who came on the ship of one of someone's flights."""
    (person,) = found.sight.people
    cues, ordinals = found.sight.cues, found.sight.ordinals
    manifest, of_stays = found.scene.manifest, asks_of_stays(cues)
    if "last" in cues and not ordinals:
        stay = next(iter(stays_of(manifest).get(str(person.value), ())[::-1]), None)
    else:
        number = ordinals[0].value if ordinals else 1
        stay = nth_stay(manifest, str(person.value), int(number or 0), of_stays=of_stays)
    if stay is None:
        raise NotTogether
    found.put("ship", any_of(stay.up))
    found.put("more", Further((Condition(Kind.SHIPMATE, (str(person.value),)),)))
    found.things += [person, *_in_figures(found.sight)]
    found.take("with-whom")


@asked(
    "person-flight-crew",
    rules(
        "PERSON how-many people|crew flight|ship|launch fly|past|carry|launch|aboard|flight"
        " !TWO|GROUP|MISSION|EXPEDITION|DATE|if|days|times|first|last|nth",
        more=40,
    ),
    asks="mission",
    takes="@tense fly flight ship launch carry how-many",
)
def person_flight_crew(found: Filling) -> None:
    """The mission of the one flight of someone, of whose crew it is asked."""
    (person,) = found.sight.people
    manifest = found.scene.manifest
    own = stays_of(manifest).get(str(person.value), ())
    if not own:
        raise NotTogether
    if len(own) > 1:
        raise _which_flight(manifest, own)
    found.put("name", own[0].up)
    found.things.append(person)


def _which_flight(manifest: Manifest, own: Sequence[Stay]) -> NotUnderstood:
    """What asks back which of someone's flights is meant."""
    choices = [(manifest.mission(stay.up).name, stay.up) for stay in own]
    error = NotUnderstood(
        "{name} flew there several times. Which flight do you mean?",
        name=named(manifest.person(own[0].person)),
        suggestions=[f"/mission name: {label}" for label, _ in choices],
        choices=choices,
    )
    error.asked("mission", "name", {})
    return error


@asked(
    "person-mates",
    rules(
        "PERSON together|with|with-whom who|people|which land|undock|launch|dock|fly|flight"
        " !TWO|GROUP|PROGRAM|MISSION|EXPEDITION|if|nth|first-flight|first|last|aboard|how-many"
        "|how-long|when|where|commander|seat|same",
        more=40,
    ),
    asks="find",
    takes="@tense @event together with with-whom fly flight stay",
)
def person_mates(found: Filling) -> None:
    """Who came on someone's ship, or went home on it; of a time on the one of that time."""
    (person,) = found.sight.people
    if person.value is None:
        raise NotTogether
    home = not {"land", "undock"}.isdisjoint(found.sight.cues)
    kind = Kind.HOMEMATE if home else Kind.SHIPMATE
    found.put("more", Further((Condition(kind, (str(person.value),)),)))
    found.things.append(person)
    found.put_dates()


def _in_figures(sight: Sight) -> list[Thing]:
    """The numbers that order, which in some languages are numbers in figures as well."""
    ordered = {one.first for one in sight.ordinals}
    return [one for one in sight.numbers if one.first in ordered]
