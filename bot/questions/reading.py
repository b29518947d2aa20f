"""What people type for a parameter -> its value, with what to offer while they type."""

import calendar
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, tzinfo
from enum import StrEnum
from types import MappingProxyType
from typing import Any

from bot.errors import AskError, NotUnderstood, UnknownExpedition
from bot.questions import among, categories, dates, groups, names, ships
from bot.questions.names import plain, quoted
from bot.questions.when import EXAMPLES, ClockChange
from bot.station.cooperation import CountBy
from bot.station.domain import EventKind
from bot.station.hypothesis import Leaves
from bot.station.manifest import Manifest
from bot.station.topics import Topic


@dataclass(frozen=True, slots=True)
class Scene:
    """Where and when words are read: whose clocks count, and which names there are.

    ``now`` is a UTC datetime; ``month_first`` says how 01/02/2025 is read.
    """

    manifest: Manifest
    now: datetime
    zone: tzinfo = UTC
    zone_name: str = "UTC"
    month_first: bool = False


@dataclass(frozen=True, slots=True)
class Read:
    """A value, whether the words fit it to the letter, and what was taken for what if not."""

    value: Any
    exact: bool = True
    taken: str = ""


Offer = list[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Reader:
    """How one kind of parameter is read, described and offered.

    ``choices`` are (label, value) pairs if there are only a few values; ``known`` are all words
    for those, the longest first, by which one is told from what follows it; ``whole_number``
    says that it is a number.
    """

    read: Callable[[Scene, str], Read]
    hint: str
    example: str
    offer: Callable[[Scene, str], Offer] | None = None
    choices: tuple[tuple[str, str], ...] = ()
    known: tuple[str, ...] = ()
    whole_number: bool = False


def _when(scene: Scene, text: str) -> Read:
    when = dates.read_when(text, scene.now, scene.zone, scene.zone_name, scene.month_first)
    taken = []
    if when.other:
        taken.append(
            f"{quoted(text)} was read as {when.local.day} {when.local:%B %Y}."
            f" If you meant the other reading, ask for {when.other}."
        )
    if when.clock_change is ClockChange.SKIPPED:
        taken.append(
            f"{quoted(text)} is skipped: the clocks of {when.zone_name} go forward then."
            f" It was read as {when.local:%H:%M}, {when.start:%H:%M} UTC."
        )
    if when.clock_change is ClockChange.REPEATED:
        second = when.local.replace(fold=1).astimezone(UTC)
        taken.append(
            f"{quoted(text)} comes twice: the clocks of {when.zone_name} go back then."
            f" It was read as the first, {when.start:%H:%M} UTC."
            f" If you meant the second, ask for {second:%Y-%m-%d %H:%M} UTC."
        )
    return Read(when, taken=" ".join(taken))


def _offer_when(scene: Scene, typed: str) -> Offer:
    words = " ".join(typed.split())
    try:
        other = _when(scene, words).value.other
        found = [words, other] if other else [words]
    except AskError as error:
        today = scene.now.astimezone(scene.zone).date()
        low = words.casefold()
        close = () if error.suggestions == EXAMPLES else error.suggestions
        begun = sorted(
            (text for text in _completions(low, today) if low in text.casefold()),
            key=lambda text: not text.casefold().startswith(low),
        )
        found = [text for text in dict.fromkeys((*close, *begun)) if _reads(scene, text)]
        if not words or not found:
            found = ["now", "today", "yesterday", f"{today:%Y-%m}", f"{today:%Y}", *EXAMPLES]
    return [(text, text) for text in found]


def _completions(typed: str, today: date) -> list[str]:
    """Dates that may be meant by words half typed, in small letters: the newest first."""
    years = (today.year, today.year - 1)
    months = [f"{name} {year}" for year in years for name in calendar.month_name[1:]]
    count = typed.partition(" ")[0]
    if count.isascii() and count.isdigit() and len(count) < 4:
        ending = "" if int(count) == 1 else "s"
        units = ("day", "week", "month", "year")
        return [
            *(f"{count} {unit}{ending} ago" for unit in units),
            *(f"{count} {month}" for month in months),
        ]
    whole = [f"{which} {unit}" for which in ("last", "this", "next") for unit in ("month", "year")]
    feasts = [f"{feast} {year - 1}" for feast in ("Christmas", "New Year's Eve") for year in years]
    words = ["now", "today", "yesterday", "tomorrow", *whole, "last Christmas", *feasts]
    return [*words, *months, f"{today:%Y-%m}", f"{today:%Y}", *EXAMPLES]


def _reads(scene: Scene, text: str) -> bool:
    try:
        _when(scene, text)
    except AskError:
        return False
    return True


def _person(scene: Scene, text: str) -> Read:
    found = names.find_person(scene.manifest, text)
    spoken = scene.manifest.person(found.id).spoken
    taken = "" if found.exact else f"{quoted(text)} was read as {spoken}."
    return Read(found.id, found.exact, taken)


def _mission(scene: Scene, text: str) -> Read:
    found = ships.find_mission(scene.manifest, text)
    taken = (
        ""
        if found.exact
        else f"{quoted(text)} was read as {scene.manifest.mission(found.id).name}."
    )
    return Read(found.id, found.exact, taken)


def _who(scene: Scene, text: str) -> Read:
    group, exact = groups.find_group(scene.manifest, text)
    return Read(group, exact, "" if exact else f"{quoted(text)} was read as {group.name}.")


def _among(scene: Scene, text: str) -> Read:
    found, exact = among.find_among(scene.manifest, text)
    called = [scene.manifest.person(person).spoken for person in found.people]
    called += [group.name for group in found.groups]
    taken = "" if exact else f"{quoted(text)} was read as {', '.join(called)}."
    return Read(found, exact, taken)


_PROGRAM_LABELS = (
    ("Soyuz", "soyuz"),
    ("Crew Dragon", "dragon"),
    ("Space Shuttle", "shuttle"),
    ("Starliner", "starliner"),
)


def _program(scene: Scene, text: str) -> Read:
    typed = plain(text)
    for program in scene.manifest.programs:
        if typed in {plain(name) for name in (program.id, program.name, *program.aliases)}:
            return Read(program.id)
    known = [program.name for program in scene.manifest.programs]
    raise NotUnderstood(
        f"{quoted(text)} is no programme that flies crews to the station."
        f" They are {', '.join(known[:-1])} and {known[-1]}.",
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


def _event(_scene: Scene, text: str) -> Read:
    kind = _EVENT_WORDS.get(plain(text))
    if kind is None:
        raise NotUnderstood(
            f"{quoted(text)} is no event. Ask for launch, docking, undocking or landing.",
            suggestions=[str(kind) for kind in EventKind],
        )
    return Read(kind)


def _choice(words: Mapping[str, StrEnum], what: str) -> Callable[[Scene, str], Read]:
    """A reader of one of a few words, each with the other words for it."""

    def read(_scene: Scene, text: str) -> Read:
        value = words.get(plain(text))
        if value is None:
            known = [str(word) for word in dict.fromkeys(words.values())]
            raise NotUnderstood(
                f"{quoted(text)} is no {what}. Ask for {', '.join(known[:-1])} or {known[-1]}.",
                suggestions=known,
            )
        return Read(value)

    return read


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
_TOPIC_LABELS = (
    ("until when", Topic.END),
    ("partners", Topic.PARTNERS),
    ("vehicles that carry crews", Topic.VEHICLES),
    ("heads of the agencies", Topic.HEADS),
    ("cost", Topic.COST),
    ("the Houston meeting of July 2025", Topic.MEETING),
    ("five questions about the cooperation", Topic.QUESTIONS),
)


def _number(scene: Scene, text: str) -> Read:
    digits = plain(text).removeprefix("expedition").removeprefix("exp").strip()
    last = scene.manifest.expeditions[-1].number if scene.manifest.expeditions else 0
    if not digits.isascii() or not digits.isdigit() or len(digits) > 6:
        raise UnknownExpedition(
            f"{quoted(text)} is no number of an expedition; they go from 1 to {last}.",
            suggestions=(f"/expedition {last}",),
        )
    return Read(int(digits))


READERS: Mapping[str, Reader] = MappingProxyType(
    {
        "when": Reader(
            _when,
            "a day, month, year or time, in UTC unless a zone follows",
            "2025-12-01",
            offer=_offer_when,
        ),
        "person": Reader(
            _person,
            "a crew member's name",
            "Suni Williams",
            offer=lambda scene, typed: names.offer_people(scene.manifest, typed),
        ),
        "mission": Reader(
            _mission,
            "a mission's name",
            "Soyuz MS-29",
            offer=lambda scene, typed: ships.offer_missions(scene.manifest, typed),
        ),
        "who": Reader(
            _who,
            "an agency or country, such as NASA, Russian or JP",
            "NASA",
            offer=lambda scene, typed: groups.offer_groups(scene.manifest, typed),
        ),
        "among": Reader(
            _among,
            "a person, an agency or a country; several with commas; women or men",
            "Frank Rubio",
            offer=lambda scene, typed: among.offer_among(scene.manifest, typed),
        ),
        "category": Reader(
            lambda _scene, text: Read(categories.find_category(text)),
            "longest stay, most days in space, most aboard, first aboard and more; all if left out",
            "longest stay",
            choices=tuple((label, str(category)) for label, category in categories.LABELS),
            known=categories.KNOWN,
        ),
        "program": Reader(
            _program, "Soyuz, Dragon, Shuttle or Starliner", "soyuz", choices=_PROGRAM_LABELS
        ),
        "event": Reader(
            _event,
            "launch, docking, undocking or landing; launch if left out",
            "landing",
            choices=tuple((str(kind), str(kind)) for kind in EventKind),
        ),
        "count_by": Reader(
            _choice(_COUNT_BY_WORDS, "way of counting"),
            "agency (NASA and Roscosmos; if left out) or nationality",
            "nationality",
            choices=tuple((str(word), str(word)) for word in CountBy),
        ),
        "leaves": Reader(
            _choice(_LEAVES_WORDS, "way of leaving"),
            "when its docked ships leave: planned (if left out) or now",
            "now",
            choices=(("as planned", "planned"), ("at once", "now")),
        ),
        "topic": Reader(
            _choice(_TOPIC_WORDS, "topic"),
            "until when, partners, vehicles, heads, cost, meeting or questions",
            "vehicles",
            choices=tuple((label, str(word)) for label, word in _TOPIC_LABELS),
        ),
        "number": Reader(_number, "an expedition's number", "73", whole_number=True),
    }
)
