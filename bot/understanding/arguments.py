"""What was recognised -> the arguments of the question that is meant, and notes on the reading."""

from rapidfuzz import fuzz

from bot.errors import NotUnderstood
from bot.reading import ships
from bot.reading.dates.typed import read_when
from bot.reading.folding import plain_words
from bot.reading.found import Found
from bot.reading.names import MAX_CHOICES, SURE, find_person, named, people_with
from bot.reading.notes import read_as
from bot.reading.readers import Scene
from bot.reading.ships import find_mission
from bot.station.domain import EventKind, Person
from bot.station.manifest import Manifest, counted
from bot.texts import Text
from bot.understanding.choosing import Score
from bot.understanding.date_arguments import Dates, Meant
from bot.understanding.recognising import Sight
from bot.understanding.rules import EVENTS
from bot.understanding.whom import whom


def meant(score: Score, sight: Sight, scene: Scene, year: int | None = None) -> Meant:
    """The question that an intent asks of what was recognised.

    ``year`` is the one that a date without a year is of, if that is known. Raises AskError.
    """
    found = Meant(score.intent)
    _MAKERS[score.intent](found, sight, scene, score)
    # There the date only says which ship is meant, and the question of a ship takes none.
    if score.intent != "year-mission":
        Dates(sight, scene, year).put(found)
    _name_notes(found, sight, scene.manifest)
    return found


def _name_notes(found: Meant, sight: Sight, manifest: Manifest) -> None:
    used = set(found.words.values())
    for person in sight.people:
        if person.exact or person.value not in used:
            continue
        whom = manifest.person(person.value)
        # Whoever is hardly misspelt is plainly named by the answer.
        if not _is_hardly_misspelt(person.words, whom):
            found.notes.append(read_as(person.words, named(whom)))


def _is_hardly_misspelt(said: str, person: Person) -> bool:
    """Whether each word of a misspelt name is like a word of the name."""
    names = plain_words(f"{person.name} {person.called} {person.native_name}")
    return all(
        max(fuzz.ratio(word, known) for known in names) >= SURE for word in plain_words(said)
    )


# ------------------------------------------------------------------- the arguments


def _aboard(found: Meant, sight: Sight, _scene: Scene, _score: Score) -> None:
    _who(found, sight)


def _who(found: Meant, sight: Sight) -> None:
    """Put in those of whom it is asked, if not of all."""
    who, notes = whom(sight)
    if who:
        found.words["who"] = who
        found.notes += notes


def _next(found: Meant, sight: Sight, _scene: Scene, _score: Score) -> None:
    event = next((EVENTS[cue] for cue in sight.cues if cue in EVENTS), "")
    if "rotation" in sight.cues or ("replace" in sight.cues and event != "landing"):
        event = ""
    program = sight.programs[0].value if sight.programs else _ship_of(sight)
    if program == "soyuz" and event in {"", "launch"}:
        found.question = "next-soyuz"
        return
    if event:
        found.words["event"] = event
    if program:
        found.words["program"] = program


def _ship_of(sight: Sight) -> str:
    """The programme that "the Russian rockets" are of; blank if there is no telling."""
    flown = {"RU": "soyuz", "Roscosmos": "soyuz", "US": "dragon", "NASA": "dragon"}
    owners = {flown.get(group.value, "") for group in sight.groups}
    return owners.pop() if "ship" in sight.cues and len(owners) == 1 else ""


def _mission(found: Meant, sight: Sight, _scene: Scene, _score: Score) -> None:
    found.words["name"] = sight.missions[0].value


def _last_mission(found: Meant, sight: Sight, scene: Scene, _score: Score) -> None:
    event = next((EVENTS[cue] for cue in sight.cues if cue in EVENTS), "launch")
    program = sight.programs[0].value if sight.programs else None
    _newest(found, scene, EventKind(event), program)


def _newest(found: Meant, scene: Scene, kind: EventKind, program: str | None) -> None:
    """The mission of the latest event of a kind that has happened."""
    manifest = scene.manifest
    edge = min(scene.now, manifest.known_to)
    over = [
        event
        for event in manifest.events
        if event.event is kind
        and event.at
        and not event.standing.is_plan
        and event.at.earliest <= edge
        and program in (None, manifest.mission(event.mission).program)
    ]
    if not over:
        raise NotUnderstood("No such flight has been flown. Try /next.", suggestions=("/next",))
    latest = max(over, key=lambda event: event.at.earliest if event.at else edge)
    found.question = "mission"
    found.words["name"] = latest.mission


def _transit(found: Meant, _sight: Sight, scene: Scene, _score: Score) -> None:
    _newest(found, scene, EventKind.DOCKING, None)
    found.notes.append(
        Text("Each flight takes its own time: these are the launch and docking of the newest one.")
    )


def _year_mission(found: Meant, sight: Sight, scene: Scene, _score: Score) -> None:
    """The mission of a programme that was launched in the time named; asked back if several."""
    manifest, program = scene.manifest, sight.programs[0].value
    asked = Meant("cadence")
    Dates(sight, scene).put(asked)
    found.notes += asked.notes
    since, until = (
        read_when(
            asked.words.get(name, "now"), scene.now, scene.zone, scene.zone_name, scene.month_first
        )
        for name in ("from", "until")
    )
    flown = [
        manifest.mission(mission)
        for (mission, kind), event in counted(manifest).items()
        if kind is EventKind.LAUNCH and event.at
        if manifest.mission(mission).program == program
        if since.start <= event.at.earliest < until.bound
    ]
    found.question = "mission"
    if not flown:
        raise NotUnderstood("I know of no such flight then. Try /next.", suggestions=("/next",))
    if len(flown) == 1:
        found.words["name"] = flown[0].id
        return
    error = NotUnderstood(
        "Several flew then. Which one do you mean?",
        suggestions=[f"/mission {mission.name}" for mission in flown][:MAX_CHOICES],
        choices=[(ships.named(mission), mission.id) for mission in flown][:MAX_CHOICES],
    )
    error.asked("mission", "name", {})
    raise error


def _person_mission(found: Meant, sight: Sight, scene: Scene, _score: Score) -> None:
    """The mission that took someone up, of the programme named."""
    manifest, person = scene.manifest, sight.people[0]
    program = sight.programs[0].value
    names = list(
        dict.fromkeys(
            seat.mission
            for seat in manifest.seats
            if seat.person == person.value
            and seat.leg.value == "up"
            and manifest.mission(seat.mission).program == program
        )
    )
    if len(names) == 1:
        found.question = "mission"
        found.words["name"] = names[0]
        name = ships.named(manifest.mission(names[0]))
        found.notes.append(read_as(f"{person.words} {sight.programs[0].words}", name))
        return
    found.question = "person"
    found.words["name"] = person.value


def _person(found: Meant, sight: Sight, _scene: Scene, _score: Score) -> None:
    found.words["name"] = sight.people[0].value


def _together(found: Meant, sight: Sight, _scene: Scene, _score: Score) -> None:
    found.words |= {"person": sight.people[0].value, "with": sight.people[1].value}
    if len(sight.people) > 2:
        found.notes.append(Text("Two people at a time: the others were left out."))


# Cues by which two people are asked about that no record compares.
_NOT_COMPARED = {"still", "where", "land", "now"}


def _compare(found: Meant, sight: Sight, scene: Scene, _score: Score) -> None:
    """Several people side by side, by what is asked to be more."""
    if not _NOT_COMPARED & set(sight.cues):
        found.question = "records"
        found.words["category"] = _compared_by(sight)
        found.words["who"] = ", ".join(person.value for person in sight.people)
        return
    for person in sight.people:
        if not people_with(scene.manifest, person.value):
            find_person(scene.manifest, person.value)
    choices = [(_spoken(scene.manifest, person), person.value) for person in sight.people]
    error = NotUnderstood(
        "I tell one career at a time. Whose do you want to see?",
        suggestions=[f"/person name: {label}" for label, _ in choices],
        choices=choices,
    )
    error.asked("person", "name", {})
    raise error


def _compared_by(sight: Sight) -> str:
    cues = set(sight.cues)
    if "times" in cues:
        return "most-visits"
    if "stay" in cues and not {"days", "total"} & cues:
        return "longest-stay"
    if "flight" in cues and "total" not in cues:
        return "longest-flight"
    return (
        "days-aboard" if {"station", "aboard"} & cues and "space" not in cues else "days-in-space"
    )


def _spoken(manifest: Manifest, person: Found) -> str:
    known = {one.id for one in manifest.people}
    return named(manifest.person(person.value)) if person.value in known else person.words.title()


def _expedition(found: Meant, sight: Sight, _scene: Scene, _score: Score) -> None:
    if sight.expeditions:
        found.words["number"] = sight.expeditions[0].value


def _first_crew(found: Meant, _sight: Sight, _scene: Scene, _score: Score) -> None:
    found.question = "expedition"
    found.words["number"] = "1"
    found.notes.append(Text("Nobody lived aboard before Expedition 1."))


def _what_if(found: Meant, sight: Sight, scene: Scene, _score: Score) -> None:
    program = sight.programs[0].value if sight.programs else _ship_of(sight)
    if sight.missions and not program:
        mission = find_mission(scene.manifest, sight.missions[0].value)
        program = scene.manifest.mission(mission.id).program
        name = Text(scene.manifest.program(program).name)
        flights = Text("all flights of {program}", program=name)
        found.notes.append(read_as(sight.missions[0].words, flights))
    if not program:
        error = NotUnderstood(
            "Which ships would stop flying?",
            suggestions=("/what-if soyuz", "/what-if dragon"),
            choices=[(Text("Soyuz"), "soyuz"), (Text("Crew Dragon"), "dragon")],
        )
        error.asked("what-if", "program", {})
        raise error
    found.words["program"] = program
    now = "now" in sight.cues or any(date.text == "now" for date in sight.dates)
    if now and {"undock", "land"} & sight.cues.keys():
        found.words["leaves"] = "now"


def _cadence(found: Meant, sight: Sight, _scene: Scene, _score: Score) -> None:
    if sight.programs:
        found.words["program"] = sight.programs[0].value


def _station(found: Meant, _sight: Sight, _scene: Scene, score: Score) -> None:
    topic = score.also.get("topic")
    if topic:
        found.words["topic"] = topic


def _records(found: Meant, sight: Sight, _scene: Scene, score: Score) -> None:
    if score.also["category"]:
        found.words["category"] = score.also["category"]
    _who(found, sight)


def _nothing(_found: Meant, _sight: Sight, _scene: Scene, _score: Score) -> None:
    """A question without arguments but dates."""


_MAKERS = {
    "aboard": _aboard, "next": _next, "mission": _mission, "last-mission": _last_mission,
    "year-mission": _year_mission, "transit": _transit, "person-mission": _person_mission,
    "person": _person,
    "together": _together, "compare": _compare, "expedition": _expedition,
    "first-crew": _first_crew, "guarantee": _nothing, "what-if": _what_if, "agreement": _nothing,
    "cross-flights": _nothing, "seats": _nothing, "cadence": _cadence, "station": _station,
    "records": _records, "help": _nothing,
}  # fmt: skip
