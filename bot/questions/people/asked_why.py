"""How it is asked of people why, how or on what they came home, where that may not be so."""

from bot.errors import NotTogether
from bot.questions.asking import asked
from bot.questions.filling import Filling
from bot.questions.rules import rules
from bot.station.careers import stays_of
from bot.station.domain import EventKind

asked(
    "person-how",
    rules(
        "PERSON how land|undock|launch|dock !TWO|MISSION|PROGRAM|DATE|how-many|how-long", more=14
    ),
    asks="person",
    takes="@tense @event how first last ship fly flight space",
)


@asked(
    "person-why",
    rules("PERSON why stuck|still|stay|aboard|station|space !MISSION|GROUP|commander", more=40),
    asks="person",
    takes="@tense why stuck still stay space how-long days length all TWO with",
    why=True,
)
def person_why(found: Filling) -> None:
    """Why people stayed so long: by the mission on which they came, if they are not there now."""
    manifest, people = found.scene.manifest, found.sight.people
    edge = manifest.edge(found.scene.now)
    last = [
        own[-1]
        for one in people
        if (own := [s for s in stays_of(manifest).get(str(one.value), ()) if s.span.start <= edge])
    ]
    cues = found.sight.cues.keys()
    over = bool({"past", "stuck"} & cues) and "still" not in cues
    missions = {stay.up for stay in last}
    if over and len(missions) == 1 and len(last) == len(people):
        found.ask_instead("mission", name=missions.pop())
        found.things += people
        return
    if len(people) > 1:
        raise NotTogether
    found.put("name", people[0])
    found.put_dates()


@asked(
    "person-if-so",
    rules("condition PERSON MISSION land|undock DATE how-many|how-long|days|total !TWO", more=60),
    asks="person",
    takes="@tense if condition land undock days how-many how-long total been space MISSION",
)
def person_if_so(found: Filling) -> None:
    """What will be of someone if a ship lands as it is planned to; else a scenario."""
    manifest, mission = found.scene.manifest, found.mission()
    found.by_parameters()
    events = (manifest.event(mission, kind) for kind in (EventKind.LANDING, EventKind.UNDOCKING))
    planned = {str(event.at)[: len("2001-01-01")] for event in events if event and event.at}
    if {date.text for date in found.dates} not in [{day} for day in planned]:
        raise NotTogether
