"""The words for what has only a few values: programmes, events, ways of counting, topics."""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType

from bot.errors import NotUnderstood
from bot.messages import AllOf, Message, OneOf, msgid
from bot.reading.names import plain, quoted
from bot.station.cooperation import CountBy
from bot.station.domain import EventKind
from bot.station.hypothesis import Leaves
from bot.station.manifest import Manifest
from bot.station.topics import Topic

PROGRAMS = (
    (Message("Soyuz"), "soyuz"),
    (Message("Crew Dragon"), "dragon"),
    (Message("Space Shuttle"), "shuttle"),
    (Message("Starliner"), "starliner"),
)


def find_program(manifest: Manifest, text: str) -> str:
    """The id of the programme that ``text`` names; raises NotUnderstood with all there are."""
    typed = plain(text)
    for program in manifest.programs:
        if typed in {plain(name) for name in (program.id, program.name, *program.aliases)}:
            return program.id
    known = [program.name for program in manifest.programs]
    raise NotUnderstood(
        "{words} is no programme that flies crews to the station. They are {names}.",
        words=quoted(text),
        names=AllOf(Message(name) for name in known),
        suggestions=known,
    )


_EVENT_WORDS: Mapping[str, EventKind] = MappingProxyType(
    {
        "launch": EventKind.LAUNCH, "launches": EventKind.LAUNCH, "liftoff": EventKind.LAUNCH,
        "start": EventKind.LAUNCH, "docking": EventKind.DOCKING, "dock": EventKind.DOCKING,
        "arrival": EventKind.DOCKING, "undocking": EventKind.UNDOCKING,
        "undock": EventKind.UNDOCKING, "departure": EventKind.UNDOCKING,
        "landing": EventKind.LANDING, "return": EventKind.LANDING,
        "splashdown": EventKind.LANDING, "land": EventKind.LANDING,
    }
)  # fmt: skip


def find_event(text: str) -> EventKind:
    """The event that ``text`` names; raises NotUnderstood with all there are."""
    kind = _EVENT_WORDS.get(plain(text))
    if kind is None:
        raise NotUnderstood(
            "{words} is no event. Ask for launch, docking, undocking or landing.",
            words=quoted(text),
            suggestions=[str(kind) for kind in EventKind],
        )
    return kind


_COUNT_BY_WORDS: Mapping[str, StrEnum] = MappingProxyType(
    {
        "agency": CountBy.AGENCY, "agencies": CountBy.AGENCY,
        "nationality": CountBy.NATIONALITY, "nation": CountBy.NATIONALITY,
        "citizenship": CountBy.NATIONALITY,
    }
)  # fmt: skip
_LEAVES_WORDS: Mapping[str, StrEnum] = MappingProxyType(
    {
        "planned": Leaves.PLANNED, "as planned": Leaves.PLANNED, "later": Leaves.PLANNED,
        "now": Leaves.NOW, "at once": Leaves.NOW, "immediately": Leaves.NOW,
    }
)  # fmt: skip
_TOPIC_WORDS: Mapping[str, StrEnum] = MappingProxyType(
    {
        "end": Topic.END, "until when": Topic.END, "until": Topic.END, "deorbit": Topic.END,
        "retirement": Topic.END, "future": Topic.END, "2030": Topic.END, "2028": Topic.END,
        "partners": Topic.PARTNERS, "partner": Topic.PARTNERS, "countries": Topic.PARTNERS,
        "vehicles": Topic.VEHICLES, "ships": Topic.VEHICLES, "vehicle": Topic.VEHICLES,
        "heads": Topic.HEADS, "head": Topic.HEADS, "nasa administrator": Topic.HEADS,
        "administrator": Topic.HEADS, "leaders": Topic.HEADS, "heads of the agencies": Topic.HEADS,
        "cost": Topic.COST, "costs": Topic.COST, "money": Topic.COST, "price": Topic.COST,
        "meeting": Topic.MEETING, "houston": Topic.MEETING, "bakanov": Topic.MEETING,
        "duffy": Topic.MEETING, "questions": Topic.QUESTIONS, "faq": Topic.QUESTIONS,
    }
)  # fmt: skip
TOPICS = (
    (Message("until when"), Topic.END),
    (Message("partners"), Topic.PARTNERS),
    (Message("vehicles that carry crews"), Topic.VEHICLES),
    (Message("heads of the agencies"), Topic.HEADS),
    (Message("cost"), Topic.COST),
    (Message("the meeting of the agencies' heads in July 2025"), Topic.MEETING),
    (Message("five questions about the cooperation"), Topic.QUESTIONS),
)


def find_count_by(text: str) -> StrEnum:
    """The way of counting that ``text`` names; raises NotUnderstood with all there are."""
    return _one_of(_COUNT_BY_WORDS, text, msgid("{words} is no way of counting. Ask for {known}."))


def find_leaves(text: str) -> StrEnum:
    """How docked ships leave, as ``text`` has it; raises NotUnderstood with the ways there are."""
    return _one_of(_LEAVES_WORDS, text, msgid("{words} is no way of leaving. Ask for {known}."))


def find_topic(text: str) -> StrEnum:
    """The topic that ``text`` names; raises NotUnderstood with all there are."""
    return _one_of(_TOPIC_WORDS, text, msgid("{words} is no topic. Ask for {known}."))


def _one_of(words: Mapping[str, StrEnum], text: str, refusal: str) -> StrEnum:
    """The value that one of a few words stands for.

    ``refusal`` is said of {words} that are none of them, with the {known} ones.
    """
    value = words.get(plain(text))
    if value is None:
        known = [str(word) for word in dict.fromkeys(words.values())]
        raise NotUnderstood(refusal, words=quoted(text), known=OneOf(known), suggestions=known)
    return value
