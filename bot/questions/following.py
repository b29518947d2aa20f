"""Follow-ups: a few words that change a question asked before, "and on 2 August?".

Pure: the question before is an argument; who remembers it for how long is not known here.
"""

from collections.abc import Mapping
from dataclasses import replace

from bot.questions.date_arguments import Dates, Meant
from bot.questions.found import Found
from bot.questions.reading import Scene
from bot.questions.recognising import Sight
from bot.questions.registry import Ask
from bot.questions.when import When
from bot.questions.writing import written

# Cues of a question of its own; without one, what is named changes the question before.
_OWN = {
    "who", "which", "where", "how-long", "how-many", "list", "tell", "commander", "next", "suspend",
    "agreement", "swap", "seat", "guarantee", "rate", "end", "cost", "partners", "heads", "help",
    "together", "how", "why", "can", "when", "most", "longest", "first", "chat", "record",
    "compare", "order",
}  # fmt: skip
_EVENTS = {"launch": "launch", "dock": "docking", "undock": "undocking", "land": "landing"}


def is_follow_up(sight: Sight) -> bool:
    """Whether a text only names what should be different in the question before."""
    if any(cue.startswith("x-") for cue in sight.cues):
        return False
    goes_on = "follow" in sight.cues
    # A name alone asks of itself; a day or a people alone of what was asked before.
    named = any((sight.groups, sight.programs, sight.dates)) or (
        goes_on and any((sight.people, sight.missions, sight.expeditions))
    )
    event = goes_on and any(cue in _EVENTS for cue in sight.cues)
    return (named or event) and not sight.cues.keys() & _OWN and not sight.left


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
    takes = {parameter.name for parameter in former.question.parameters}
    found = Meant(former.question.name, words)
    event = next((_EVENTS[cue] for cue in sight.cues if cue in _EVENTS), "")
    if sight.missions:
        found.question, found.words = "mission", {"name": sight.missions[0].value}
    elif sight.expeditions:
        found.question, found.words = "expedition", {"number": sight.expeditions[0].value}
    elif sight.people:
        _people(found, sight)
    elif sight.groups and not sight.dates and "who" not in takes:
        found.question = "aboard"
        found.words = {name: words[name] for name in ("when",) if name in words}
    if sight.groups:
        found.words["who"] = sight.groups[0].value
    if sight.programs or (event and former.question.name.startswith("next")):
        _coming(found, sight, event, takes)
    _dates(found, sight, scene, former)
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
    Dates(sight, scene, year_of(former)).put(found)


def filled(sight: Sight, former: Ask) -> Sight:
    """What was recognised, with "she" and "it" standing for what the question before named."""
    arguments: Mapping[str, object] = former.arguments
    if "pronoun" not in sight.cues or sight.people or sight.missions:
        return sight
    if former.question.name in {"person", "together"}:
        person = str(arguments.get("name") or arguments.get("person") or "")
        if person:
            return replace(sight, people=(Found("person", person, sight.cues["pronoun"]),))
    if former.question.name == "mission" and "name" in arguments:
        mission = str(arguments["name"])
        return replace(sight, missions=(Found("mission", mission, sight.cues["pronoun"]),))
    return sight


def keep_when(former: Ask, sight: Sight, meant: Meant, takes: frozenset[str]) -> None:
    """Keep the date of the question before where the new one says "then" or goes on from it."""
    when = former.arguments.get("when")
    goes_on = "then" in sight.cues or "follow" in sight.cues
    free = "when" in takes and "number" not in meant.words and not sight.dates
    if isinstance(when, When) and goes_on and free:
        meant.words.setdefault("when", written(when))
