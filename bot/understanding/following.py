"""Follow-ups: a few words that change a question asked before, "and on 2 August?".

Pure: the question before is an argument; who remembers it for how long is not known here.
"""

from collections.abc import Mapping
from dataclasses import replace

from bot.errors import BadDate
from bot.questions.registry import Ask
from bot.reading.dates.said import SaidDate, away_from
from bot.reading.found import Found
from bot.reading.notes import dated, read_as
from bot.reading.readers import Scene
from bot.reading.when import When
from bot.reading.writing import written
from bot.texts import Text
from bot.understanding import stepping
from bot.understanding.date_arguments import TELL_THE_DAY, Dates, Meant
from bot.understanding.recognising import Sight
from bot.understanding.rules import EVENTS
from bot.understanding.stepping import OF_THEM, OTHERWISE, is_bare
from bot.understanding.whom import whom

# Cues of a question of its own; without one, what is named changes the question before.
_OWN = {
    "who", "which", "where", "how-long", "how-many", "list", "tell", "commander", "next", "suspend",
    "agreement", "swap", "seat", "guarantee", "rate", "end", "cost", "partners", "heads", "help",
    "together", "how", "why", "can", "when", "most", "longest", "first", "chat", "record",
    "compare", "order",
}  # fmt: skip
_RECORDS = {"most", "longest", "record", "compare"}
_PLACES = {"station", "aboard", "space"}
# With these it is asked what the answer before told, or tells as well: "and when do they land?".
_TOLD = {
    "person": {"when", "how-long", "days", "where", "built", "fly", "times", "total", "still"},
    "mission": {"who", "when", "crew", "people", "fly", "commander", *EVENTS},
    "next": {"who", "when", "crew", "people", "fly", "future", "flight", "carry"},
    "next-soyuz": {"who", "when", "crew", "people", "fly", "future", "flight", "carry"},
}


def is_follow_up(sight: Sight, former: Ask) -> bool:
    """Whether a text only tells what should be different in the question before."""
    if sight.left or any(cue.startswith("x-") for cue in sight.cues):
        return False
    return bool(
        stepping.is_step(sight, former)
        or _names_another(sight, former)
        or _names_some(sight, former)
        or _asks_more(sight, former)
    )


def _names_another(sight: Sight, former: Ask) -> bool:
    goes_on = "follow" in sight.cues
    # A name alone asks of itself; a day or a people alone of what was asked before.
    of_some = bool(sight.groups) and ("who" in _takes(former) or bool(sight.dates))
    named = any((of_some, sight.programs, sight.dates)) or (
        goes_on and any((sight.people, sight.missions, sight.expeditions))
    )
    event = goes_on and any(cue in EVENTS for cue in sight.cues)
    return (named or event) and not sight.cues.keys() & _OWN


def _names_some(sight: Sight, former: Ask) -> bool:
    """Whether a text names some of those that were asked about, such as the Russians."""
    if any((sight.people, sight.missions, sight.expeditions)) or sight.cues.keys() & _PLACES:
        return False
    takes = _takes(former)
    some = (whom(sight)[0] and "who" in takes) or (sight.programs and "program" in takes)
    of_them = OF_THEM | (_RECORDS if former.question.name == "records" else set())
    return bool(some) and sight.cues.keys() & _OWN <= of_them


def _takes(former: Ask) -> set[str]:
    return {parameter.name for parameter in former.question.parameters}


def _asks_more(sight: Sight, former: Ask) -> bool:
    """Whether a text asks what the answer to the question before tells."""
    more = _TOLD.get(former.question.name, set())
    cues = sight.cues.keys() - OTHERWISE
    goes_on = sight.cues.keys() & {"follow", "pronoun"}
    return bool(goes_on and cues) and is_bare(sight) and cues <= more


def year_of(former: Ask) -> int | None:
    """The year that a question before was asked of."""
    for name in ("when", "from", "until"):
        value = former.arguments.get(name)
        if isinstance(value, When):
            return value.local.year
    return None


def changed(former: Ask, sight: Sight, scene: Scene) -> Meant:
    """The question before, with what is named put in. Raises AskError."""
    words = {name: written(value) for name, value in former.arguments.items()}
    if stepping.is_step(sight, former):
        return stepping.stepped(former, sight, scene)
    takes = _takes(former)
    found = Meant(former.question.name, words)
    event = next((EVENTS[cue] for cue in sight.cues if cue in EVENTS), "")
    if sight.missions:
        found.question, found.words = "mission", {"name": sight.missions[0].value}
    elif sight.expeditions:
        found.question, found.words = "expedition", {"number": sight.expeditions[0].value}
    elif sight.people:
        _people(found, sight)
    if sight.programs or (event and former.question.name.startswith("next")):
        _coming(found, sight, event, takes)
    _dates(found, sight, scene, former)
    if whom(sight)[0] and ("who" in takes or found.question == "aboard"):
        found.words["who"] = whom(sight)[0]
    return found


def _people(found: Meant, sight: Sight) -> None:
    if found.question == "together" and len(sight.people) == 1:
        found.words["with"] = sight.people[0].value
    elif len(sight.people) > 1:
        found.question = "together"
        found.words = {"person": sight.people[0].value, "with": sight.people[1].value}
    else:
        when = found.words.get("when")
        found.question, found.words = "person", {"name": sight.people[0].value}
        if when:
            found.words["when"] = when


def _coming(found: Meant, sight: Sight, event: str, takes: set[str]) -> None:
    if found.question in {"next", "next-soyuz"}:
        kept = "soyuz" if found.question == "next-soyuz" else found.words.get("program", "")
        program = sight.programs[0].value if sight.programs else kept
        event = event or found.words.get("event", "")
        soyuz = program == "soyuz" and event in {"", "launch"}
        found.question = "next-soyuz" if soyuz else "next"
        found.words = {
            name: value
            for name, value in (("program", program), ("event", event))
            if value and not soyuz
        }
    elif sight.programs and "program" in takes:
        found.words["program"] = sight.programs[0].value
    elif sight.programs:
        soyuz = sight.programs[0].value == "soyuz"
        found.question = "next-soyuz" if soyuz else "next"
        found.words = {} if soyuz else {"program": sight.programs[0].value}


def _dates(found: Meant, sight: Sight, scene: Scene, former: Ask) -> None:
    if not sight.dates:
        return
    for name in ("when", "from", "until"):
        found.words.pop(name, None)
    if found.question == "expedition":
        found.words.pop("number", None)
    if found.question in {"mission", "next", "next-soyuz", "together", "station", "help"}:
        found.question, found.words = "aboard", {}
    moved = _moved(sight.dates[0], former)
    if moved is None:
        Dates(sight, scene, year_of(former)).put(found)
        if sight.dates[0].beside is not None:
            found.notes.append(Text("It is counted from today."))
        return
    found.words |= moved
    found.dates.append(sight.dates[0])
    if found.question not in TELL_THE_DAY:
        said = sight.said(sight.dates[0])
        found.notes += [read_as(said, dated(day)) for name, day in moved.items() if name != "until"]


def _moved(date: SaidDate, former: Ask) -> dict[str, str] | None:
    """The dates of the question before, as far away as "a year earlier" says; None if not so.

    Raises BadDate if they are not known closely enough.
    """
    if date.beside is None:
        return None
    asked = {
        name: value
        for name in ("when", "from", "until")
        if isinstance(value := former.arguments.get(name), When) and not value.is_now
    }
    if not asked:
        if former.question.name == "aboard":
            return None
        raise BadDate("I do not know from which date that is counted. Try a date instead.")
    found = {name: away_from(value, date.beside) for name, value in asked.items()}
    if None in found.values():
        raise BadDate("From a whole year I cannot count days or months. Try a date instead.")
    return {name: written(day) for name, day in found.items()}


def filled(sight: Sight, former: Ask) -> Sight:
    """What was recognised, with "she" and "it" standing for what the question before named."""
    arguments: Mapping[str, object] = former.arguments
    if "pronoun" not in sight.cues or sight.people or sight.missions:
        return sight
    if former.question.name in {"person", "together"}:
        person = str(arguments.get("name") or arguments.get("person") or "")
        if person:
            return replace(sight, people=(_by_pronoun("person", person, sight),))
    if former.question.name == "mission" and "name" in arguments:
        mission = str(arguments["name"])
        return replace(sight, missions=(_by_pronoun("mission", mission, sight),))
    return sight


def _by_pronoun(sort: str, value: str, sight: Sight) -> Found:
    return Found(sort, value, sight.cues["pronoun"], place=sight.places["pronoun"])


def keep_when(former: Ask, sight: Sight, meant: Meant, takes: frozenset[str]) -> None:
    """Keep the date of the question before where the new one says "then" or goes on from it."""
    when = former.arguments.get("when")
    goes_on = "then" in sight.cues or "follow" in sight.cues
    free = "when" in takes and "number" not in meant.words and not sight.dates
    if isinstance(when, When) and goes_on and free:
        meant.words.setdefault("when", written(when))
