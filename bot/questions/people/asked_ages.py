"""How it is asked how old people were: when they flew, in command of a ship, one beside another."""

from bot.errors import NotTogether
from bot.questions.asking import asked
from bot.questions.filling import Filling
from bot.questions.rules import rules
from bot.reading.readers import READERS
from bot.station import identities
from bot.station.careers import flights_of
from bot.station.domain import EventKind, Leg
from bot.station.moments import Moment, Precision


@asked(
    "older",
    rules("TWO x-ages", "TWO oldest|youngest !compare|record", more=70),
    asks="person",
    takes="@tense x-ages oldest youngest or compare",
)
def older(found: Filling) -> None:
    """Which of several people was born first: told with the older one."""
    people = found.sight.people
    born = {
        one.value: identities.of_person(found.scene.manifest, str(one.value)).born for one in people
    }
    known = [(when.earliest, str(person)) for person, when in born.items() if when is not None]
    if len(known) != len(people):
        raise NotTogether
    found.put("name", min(known)[1])
    found.things += people


@asked(
    "age-of-role",
    rules("age commander|pilot MISSION !PERSON", more=60),
    asks="person",
    takes="age commander pilot role future MISSION",
)
def age_of_role(found: Filling) -> None:
    """The age of the commander or pilot of a mission."""
    role = "commander" if "commander" in found.sight.cues else "pilot"
    crew = found.scene.manifest.crew(found.mission(), Leg.UP)
    those = [seat.person for seat in crew if seat.role == role]
    if len(those) != 1 or len(found.sight.missions) != 1:
        raise NotTogether
    found.put("name", those[0])


@asked(
    "age-when",
    rules("age PERSON launch|land|dock|undock|fly !TWO|if|DATE", more=66),
    rules("age PERSON DATE launch|land|dock|undock|fly !TWO|if", more=66),
    asks="person",
    takes="age when past future ever first last nth flight space @event fly DATE",
)
def age_when(found: Filling) -> None:
    """The age of someone when they flew: first, last, or in the time named."""
    sight, scene = found.sight, found.scene
    found.put("name", sight.people[0])
    kind = found.event() or EventKind.LAUNCH
    home = kind in {EventKind.LANDING, EventKind.UNDOCKING}
    flights = flights_of(scene.manifest).get(str(sight.people[0].value), ())
    moments = [one for flight in flights if (one := flight.landing if home else flight.launch)]
    found.put_dates()
    if found.dates:
        text = found.dates[-1].text
        moments = [one for one in moments if str(one).startswith(text)]
    number = next((one.value for one in sight.ordinals), len(moments))
    place = 0 if "first" in sight.cues else int(number or 0) - 1
    if place not in range(len(moments)):
        if found.dates:
            # Of a time in which nothing of that was, it is asked by the time alone.
            return
        raise NotTogether
    found.put("when", READERS["when"].read(scene, _day(moments[place])).value)


def _day(moment: Moment) -> str:
    return str(moment)[: len("2001-01-01")] if moment.precision is Precision.MINUTE else str(moment)
