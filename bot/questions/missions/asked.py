"""How it is asked of flights: what comes next, and one of them."""

from typing import Any

from bot.errors import NotTogether, NotUnderstood
from bot.messages import Message
from bot.questions import registry
from bot.questions.asking import asked
from bot.questions.filling import FLOWN_BY, Filling
from bot.questions.leaving import leaves
from bot.questions.registry import Ask
from bot.questions.rules import alone, rules
from bot.reading import ships
from bot.reading.among import Among
from bot.reading.conditions import any_of
from bot.reading.names import MAX_CHOICES
from bot.reading.notes import read_as
from bot.reading.readers import Scene
from bot.station.domain import EventKind, Leg
from bot.station.manifest import Manifest, counted

# ----------------------------------------------------------------------- what comes next


@asked(
    "next",
    rules(
        "next @event|fly|ship|flight|crew|PROGRAM|rotation|replace|what-is !last|suspend",
        "next expedition !commander|EXPEDITION",
        "next who|crew fly|ship|flight|PROGRAM|launch station|when|future",
        "when @event !past|PERSON|MISSION|agreement|last|end",
        "when @event crew|people|pronoun|future|now !past|PERSON|MISSION|last|end",
        "when PROGRAM @event|fly|future !past|MISSION|last|PERSON|suspend",
        "when crew|pronoun rotation|replace|land !past|MISSION|PERSON",
        "future launch|land|dock|undock|flight|rotation !MISSION|PERSON|suspend|past|if",
        "future PROGRAM launch|fly|flight|yes-no !MISSION|PERSON|suspend|past|if|DATE",
        "RU|US ship when|future|next !MISSION|PERSON|suspend|past|if|CROSS|list",
        "when rotation !past",
        "rotation next|when|future|crew",
        "wait @event|rotation|PROGRAM !past|PERSON|MISSION|last",
        more=4,
    ),
    takes="@tense @event next when happen+when wait fly ship flight rotation replace expedition "
    "how-long until days cosmonaut where how-many carry ever still with-whom last+when"
    " RU+ship!GROUPS US+ship!GROUPS",
    tells="who when wait crew people fly future flight carry commander",
    in_order="",
)
def next_flight(found: Filling) -> None:
    """What comes next, of the programme and the kind of event named."""
    sight, event = found.sight, found.event()
    # A rotation begins with a launch, and whoever replaces a crew has one.
    new = "rotation" in sight.cues or ("replace" in sight.cues and event is not EventKind.LANDING)
    if event and not new:
        found.put("event", event)
    found.put_program()
    found.put_dates()


_WHOM = {"cosmonaut", "woman", "men"}


@asked(
    "next-of-some",
    rules(
        "next GROUP|woman|men|cosmonaut !last|first|expedition|commander|EXPEDITION|PERSON|MISSION|"
        "suspend|past|DATE|replace|rotation",
        more=2,
    ),
    rules(
        "next GROUPS ship !last|first|PERSON|MISSION|EXPEDITION|suspend|past|DATE|replace|PROGRAM",
        "next GROUP ship cosmonaut|woman|men who|which !last|first|@known|suspend|past|DATE|replace"
        "|PROGRAM",
        "next GROUP|cosmonaut|woman|men PROGRAM rotation|flight who|which|what-is"
        " !last|first|@known|suspend|past|DATE|replace|GROUPS",
        more=30,
    ),
    asks="next",
    takes="@event next when wait fly ship flight future country PROGRAM how-long until where space "
    "rotation+PROGRAM",
    tells="who when crew people fly future flight carry",
    in_order="",
)
def next_of_some(found: Filling) -> None:
    """The next flight of one of a group: "the next Japanese", "the next Russian on a Dragon"."""
    event = found.event()
    # Whoever is next aboard, or to dock, is next to launch.
    if event in {EventKind.UNDOCKING, EventKind.LANDING}:
        found.put("event", event)
    groups = found.sight.groups
    owner = next((one for one in groups if one.last == found.sight.places.get("ship")), None)
    if found.sight.programs:
        found.put("program", found.sight.programs[0])
    elif owner and owner.value in FLOWN_BY and (groups[1:] or _WHOM & found.sight.cues.keys()):
        # "The next American on a Russian rocket"
        found.put("program", FLOWN_BY[str(owner.value)])
        found.take("ship")
        groups = tuple(one for one in groups if one is not owner)
        found.things.append(owner)
    found.put_whom(of=groups)
    found.take("woman", "men", "cosmonaut")
    found.put_dates()


# ------------------------------------------------------------------------- one mission

asked(
    "mission",
    rules("MISSION", more=15),
    rules("MISSION @event|@of-mission", more=18),
    takes="@tense @event when!how-many wait fly ship flight how-long how-many days stay space "
    "commander seat replace rotation leak happen been gap where total times last why swap empty "
    "ever still!who cosmonaut woman men GROUP!commander carry role change with "
    "before-after!who!which!how-many!station!aboard",
    why=True,
    tells="who when wait crew people fly commander pilot engineer specialist launch dock undock "
    "land",
    in_order="name",
)


# "When did Crew-3 dock with Maurer": whether they were on it is told beside it.
asked(
    "mission-with",
    rules("MISSION PERSON when @event", more=26),
    asks="mission",
    takes="@tense @event PERSON when wait with fly ship flight space cosmonaut still",
    tells="who when wait crew people fly launch dock undock land",
    in_order="name",
)


asked(
    "mission-port",
    rules("MISSION relocate|port !PERSON|suspend|if|GROUP|next", more=26),
    asks="mission",
    takes="@tense relocate port dock change stay fly ship when!how-many where how-many times ever "
    "first+relocate last+relocate before-after+relocate still",
    tells="dock fly when",
    in_order="name",
)


asked(
    "mission-story",
    rules("MISSION delay", more=22),
    rules("MISSION taken-off|named", more=22),
    rules("MISSION PERSON named when", more=26),
    rules("MISSION first future|delay !PERSON", more=24),
    asks="mission",
    takes="@tense @event delay taken-off when why how how-many times rate fly ship flight "
    "first!taken-off replace+taken-off change named PERSON+named "
    "DATE+delay",
    why=True,
    in_order="name",
)

# Of whose seat it is asked, and who has it instead.
asked(
    "mission-seat",
    rules("MISSION PERSON taken-off|replace|instead", more=30),
    asks="mission",
    takes="@tense PERSON taken-off replace instead why fly launch seat role change with commander",
    why=True,
    in_order="name",
)


@asked(
    "last-mission",
    rules(
        "last PROGRAM|ship|flight|launch|land|dock|undock"
        " !PERSON|GROUP|next|record|longest|PROGRAMS",
        more=6,
    ),
    asks="mission",
    takes="@tense @event last fly ship flight when how-long PROGRAM",
)
def last_mission(found: Filling) -> None:
    """The mission of the latest event of a kind that has happened."""
    programs = found.sight.programs
    _newest(found, found.event() or EventKind.LAUNCH, programs[0].value if programs else None)
    found.put_dates()


@asked(
    "last-left",
    rules(
        "last crew|ship|flight happen which|who|what-is|when"
        " !@known|GROUP|next|record|longest|@event|DATE|commander|only|if|why|PROGRAM|aboard",
        more=10,
    ),
    asks="mission",
    takes="@tense last happen recalled ship flight when",
)
def last_left(found: Filling) -> None:
    """The mission that left the station last."""
    _newest(found, EventKind.UNDOCKING, None)


@asked(
    "transit",
    rules("take-to !which|can|ship", more=30),
    rules("take-to how-long|how-many|usually|station !which|can|ship", more=30),
    asks="mission",
    takes="@tense take-to how-long how-many usually days ship fly dock PROGRAM",
)
def transit(found: Filling) -> None:
    """The newest flight, of which launch and docking are told."""
    _newest(found, EventKind.DOCKING, None)
    found.notes.append(
        Message(
            "Each flight takes its own time: these are the launch and docking of the newest one."
        )
    )


def _newest(found: Filling, kind: EventKind, program: object) -> None:
    manifest = found.scene.manifest
    edge = manifest.edge(found.scene.now)
    over = {
        event.at.earliest: event.mission
        for event in manifest.events
        if event.event is kind
        and event.at
        and not event.standing.is_plan
        and event.at.earliest <= edge
        and program in (None, manifest.mission(event.mission).program)
    }
    if not over:
        raise NotUnderstood("No such flight has been flown. Try /next.", suggestions=("/next",))
    found.put("name", over[max(over)])


@asked(
    "year-mission",
    rules(
        "PROGRAM DATE who|crew|which|list @event|fly "
        "!PERSON|MISSION|next|rate|how-many|suspend|if|CROSS|usually|future|most|first|last|now",
        more=10,
    ),
    asks="mission",
    takes="@tense @event fly ship flight when how-many PROGRAM DATE",
)
def mission_of_a_year(found: Filling) -> None:
    """The mission of a programme that was launched in the time named; asked back if several."""
    manifest, program = found.scene.manifest, found.sight.programs[0].value
    landed = found.event() is EventKind.LANDING
    time = Filling(found.sight, found.scene, registry.find("cadence")[0])
    time.put_dates()
    asked_of = time.finish()
    found.notes += asked_of.taken
    since, until = asked_of.arguments.get("from"), asked_of.arguments.get("until")
    first = since.start if since else found.scene.now
    end = until.bound if until else found.scene.now
    flown = [
        manifest.mission(mission)
        for (mission, kind), event in counted(manifest).items()
        if kind is (EventKind.LANDING if landed else EventKind.LAUNCH) and event.at
        if manifest.mission(mission).program == program
        if first <= event.at.earliest < end
    ]
    if not flown:
        raise NotUnderstood("I know of no such flight then. Try /next.", suggestions=("/next",))
    if len(flown) == 1:
        found.put("name", flown[0].id)
        return
    if found.sight.cues.keys() & {"who", "which", "list"}:
        # All who flew then are asked for, or all flights, which is another question.
        raise NotTogether
    error = NotUnderstood(
        "Several flew then. Which one do you mean?",
        suggestions=[f"/mission {mission.name}" for mission in flown][:MAX_CHOICES],
        choices=[(ships.named(mission), mission.id) for mission in flown][:MAX_CHOICES],
    )
    error.asked("mission", "name", {})
    raise error


@asked(
    "person-mission",
    rules("PERSON PROGRAM @event|carry !TWO", more=25),
    asks="mission",
    takes="@tense @event fly ship flight when PROGRAM PERSON carry",
)
def mission_of_a_person(found: Filling) -> None:
    """The mission that took someone up, or home, of the programme named; else all of theirs."""
    manifest, person = found.scene.manifest, found.sight.people[0]
    event = found.event()
    # "Which Dragon brought him home?" is of the way home.
    leg = event.leg if event and {"which", "carry"} & found.sight.cues.keys() else Leg.UP
    program = found.sight.programs[0]
    flown = dict.fromkeys(
        seat.mission
        for seat in manifest.seats
        if seat.person == person.value
        and seat.leg is leg
        and manifest.mission(seat.mission).program == program.value
    )
    if len(flown) != 1:
        found.ask_instead("person", name=person)
        found.things.append(program)
        found.put_dates()
        return
    (mission,) = flown
    found.put("name", mission)
    found.put_dates()
    name = ships.named(manifest.mission(mission))
    found.notes.append(read_as(f"{person.words} {program.words}", name))


@asked("ships", alone("PROGRAM", more=6), asks="mission", takes="PROGRAM")
def ships_of_a_kind(found: Filling) -> None:
    """The ships of a programme that is all that was said, to choose from."""
    found.put("name", ships.find_mission(found.scene.manifest, found.sight.programs[0].words).id)


@leaves("mission", only_some=True)
def _crew(ask: Ask, scene: Scene) -> dict[str, Any] | None:
    return _crew_of(scene.manifest, str(ask.arguments["name"]))


@leaves("next", only_some=True)
def _crew_to_come(ask: Ask, scene: Scene) -> dict[str, Any] | None:
    answer: Any = registry.answer(ask, scene.manifest, scene.now)
    return _crew_of(scene.manifest, answer.mission.id) if answer.mission else None


def _crew_of(manifest: Manifest, mission: str) -> dict[str, Any] | None:
    """Those who came on a mission; of one to come those named for it, whatever they flew before."""
    launch = manifest.event(mission, EventKind.LAUNCH)
    if launch is not None and not launch.standing.is_plan:
        return {"ship": any_of(mission)}
    crew = tuple(seat.person for seat in manifest.crew(mission, Leg.UP))
    return {"who": Among(crew)} if crew else None
