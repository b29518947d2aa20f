"""What people type for a parameter -> its value, with what to offer while they type."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, tzinfo
from types import MappingProxyType
from typing import Annotated

from bot.errors import NotUnderstood, UnknownExpedition
from bot.messages import AllOf, Sayable
from bot.reading import (
    conditions,
    dates_offered,
    few_values,
    names,
    people_offered,
    ships,
    supposed,
    whom,
    whom_offered,
)
from bot.reading.categories import Category
from bot.reading.conditions import AnyShip, Further
from bot.reading.dates.typed import day_alone, is_day, said_alone
from bot.reading.dates_read import Read, read_date
from bot.reading.few_values import FewValues
from bot.reading.names import plain, quoted
from bot.reading.notes import read_as
from bot.reading.supposed import CrossFlights, Fates, Whats
from bot.reading.when import Clocks, When
from bot.reading.whom import Among
from bot.station.cooperation import CountBy
from bot.station.domain import EventKind
from bot.station.found import By, Of, Plans, Tell
from bot.station.manifest import Manifest
from bot.station.presence import GroupedBy
from bot.station.reached import Total
from bot.station.topics import HelpTopic, Topic


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

    def clocks(self, text: str) -> Clocks:
        """The clocks by which a text is read as a date."""
        return Clocks(self.now, self.zone, self.zone_name, text, self.month_first)


# So many values may stand in a list to choose from.
MOST_CHOICES = 25
Offer = Sequence[tuple[Sayable, str]]


@dataclass(frozen=True, slots=True)
class Reader:
    """How one kind of parameter is read, described and offered.

    ``choices`` are (label, value) pairs if they can be counted; ``whole_number`` says that it
    is a number, ``reads_back`` that while it is typed the whole question is told.
    """

    read: Callable[[Scene, str], Read]
    hint: str
    example: str
    offer: Callable[[Scene, str], Offer] | None = None
    choices: tuple[tuple[Sayable, str], ...] = ()
    whole_number: bool = False
    reads_back: bool = False


def _when(scene: Scene, text: str) -> Read:
    return read_date(said_alone(clocks := scene.clocks(text)), clocks)


def _offer_when(scene: Scene, typed: str) -> Offer:
    find, today = _dates(scene), scene.clocks(typed).today
    found = dates_offered.offered(typed, today, lambda text: find(text).other)
    return [(text, text) for text in found]


def _offer_day(scene: Scene, typed: str) -> Offer:
    return [one for one in _offer_when(scene, typed) if is_day(scene.clocks(one[1]))]


def _person(scene: Scene, text: str) -> Read:
    found = names.find_person(scene.manifest, text)
    name = names.named(scene.manifest.person(found.id))
    return Read(found.id, found.exact, None if found.exact else read_as(text, name))


def _mission(scene: Scene, text: str) -> Read:
    found = ships.find_mission(scene.manifest, text)
    name = ships.named(scene.manifest.mission(found.id))
    return Read(found.id, found.exact, None if found.exact else read_as(text, name))


def _who(scene: Scene, text: str) -> Read:
    return _read_among(scene, text, whom.find_groups)


def _among(scene: Scene, text: str) -> Read:
    return _read_among(scene, text, whom.find_among)


def _read_among(
    scene: Scene, text: str, find: Callable[[Manifest, str], tuple[whom.Among, bool]]
) -> Read:
    found, exact = find(scene.manifest, text)
    called = AllOf(found.called(scene.manifest))
    return Read(found, exact, None if exact else read_as(text, called))


def _people(scene: Scene, text: str) -> Read:
    return _read_among(scene, text, whom.find_people)


def _any_ship(scene: Scene, text: str) -> Read:
    return Read(AnyShip(conditions.find_ship(scene.manifest, text)))


def _whats(scene: Scene, text: str) -> Read:
    found, exact = supposed.find_whats(scene.manifest, text)
    called = found.called(scene.manifest)
    return Read(found, exact, None if exact else read_as(text, called))


def _fates(scene: Scene, text: str) -> Read:
    return Read(supposed.find_fates(text, _dates(scene)))


def _supposition(scene: Scene, text: str) -> Read:
    return Read(supposed.find_supposition(scene.manifest, text, _dates(scene)))


def _dates(scene: Scene) -> Callable[[str], When]:
    def find(text: str) -> When:
        when: When = _when(scene, text).value
        return when

    return find


def _number(scene: Scene, text: str) -> Read:
    digits = plain(text).removeprefix("expedition").removeprefix("exp").strip()
    last = scene.manifest.expeditions[-1].number if scene.manifest.expeditions else 0
    if not digits.isascii() or not digits.isdigit() or len(digits) > 6:
        raise UnknownExpedition(
            "{words} is no number of an expedition; they go from 1 to {last}.",
            words=quoted(text),
            last=str(last),
            suggestions=(f"/expedition {last}",),
        )
    return Read(int(digits))


def _day_number(_scene: Scene, text: str) -> Read:
    number = re.fullmatch(r"(?:day )?(\d{1,4})(?: days?)?", plain(text))
    if number is None or not int(number[1]):
        raise NotUnderstood(
            "{words} is no number of days. Try 200.", words=quoted(text), suggestions=("200",)
        )
    return Read(int(number[1]))


def _few(few: FewValues, hint: str, example: str) -> Reader:
    """The reader of what has only these values; of many some are offered while it is typed."""
    many = len(few.values) > MOST_CHOICES
    return Reader(
        lambda _scene, text: Read(few.find(text)),
        hint,
        example,
        offer=(lambda _scene, typed: few.offered(typed)) if many else None,
        choices=few.choices,
    )


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
            offer=lambda scene, typed: people_offered.offer_people(scene.manifest, typed),
        ),
        "people": Reader(
            _people,
            "others aboard at the same time; several with commas",
            "Suni Williams",
            offer=lambda scene, typed: whom_offered.offer_companions(scene.manifest, typed),
        ),
        "mission": Reader(
            _mission,
            "a mission's name",
            "Soyuz MS-29",
            offer=lambda scene, typed: ships.offer_missions(scene.manifest, typed),
        ),
        "who": Reader(
            _who,
            "an agency or country, women or men; several with commas",
            "NASA",
            offer=lambda scene, typed: whom_offered.offer_some(scene.manifest, typed),
        ),
        "among": Reader(
            _among,
            "a person, agency, country, women or men; several with commas",
            "Frank Rubio",
            offer=lambda scene, typed: whom_offered.offer_among(scene.manifest, typed),
        ),
        "category": _few(
            few_values.CATEGORIES,
            "longest stay, most days, firsts and more; all if left out",
            "longest stay",
        ),
        "program": Reader(
            lambda scene, text: Read(few_values.find_program(scene.manifest, text)),
            "Soyuz, Dragon, Shuttle or Starliner",
            "soyuz",
            choices=few_values.PROGRAMS,
        ),
        "event": _few(
            few_values.EVENTS,
            "launch, docking, undocking or landing; launch if left out",
            "landing",
        ),
        "count_by": _few(
            few_values.WAYS_OF_COUNTING,
            "agency (NASA and Roscosmos; if left out) or nationality",
            "nationality",
        ),
        "what": Reader(
            _whats,
            "a programme, ship, side, pad or person; two with a comma",
            "Soyuz",
            offer=lambda scene, typed: supposed.offer_whats(scene.manifest, typed),
        ),
        "happens": Reader(
            _fates,
            "stops, goes home, slips to a date, is lost, leaves, stays",
            "goes home",
            offer=lambda scene, typed: supposed.offer_fates(typed, _dates(scene)),
        ),
        "if": Reader(
            _supposition,
            "what would be different: 'crew-13 home 2027-01'",
            "soyuz stops",
            offer=lambda _scene, typed: supposed.offer_suppositions(typed),
        ),
        "cross_flights": _few(
            supposed.CROSSINGS, "with (if left out) or without swapped seats", "without"
        ),
        "grouped": _few(
            few_values.WAYS_OF_GROUPING,
            "ship if left out; agency or country with the guarantee",
            "agency",
        ),
        "picture": _few(few_values.PICTURES, "yes for the answer as a picture too", "yes"),
        "topic": _few(
            few_values.TOPICS, "until when, partners, vehicles, heads, cost and more", "vehicles"
        ),
        "help_topic": _few(
            few_values.HELP_TOPICS,
            "posts, how we count, privacy, export, invite and more",
            "counting",
        ),
        "of": _few(
            few_values.SETS, "people (if left out), flights, stays, commands or days", "flights"
        ),
        "tell": _few(
            few_values.TELLINGS, "list (if left out), how many, first, longest and more", "how many"
        ),
        "by": _few(
            few_values.MEASURES,
            "what most and least are counted by; days aboard if left out",
            "visits",
        ),
        "planned": _few(few_values.PLANS, "yes adds what is planned; no if left out", "yes"),
        "any-ship": Reader(
            _any_ship,
            "a programme, mission or spacecraft; several with commas",
            "Soyuz",
            offer=lambda scene, typed: conditions.offer_ships(scene.manifest, typed),
        ),
        "further": Reader(
            lambda scene, text: Read(conditions.find_further(scene.manifest, text)),
            "further conditions; several with semicolons",
            "longer than 200 days",
            lambda scene, typed: conditions.offer_further(scene.manifest, typed),
            reads_back=True,
        ),
        "total": _few(
            few_values.TOTALS, "of one stay (if left out) or flight, aboard or space in all", "stay"
        ),
        "day-of-year": Reader(
            lambda scene, text: read_date(day_alone(clocks := scene.clocks(text)), clocks),
            "a day of any year; today if left out",
            "12 April",
            offer=_offer_day,
        ),
        "day-number": Reader(_day_number, "the number of the day", "200", whole_number=True),
        "number": Reader(_number, "an expedition's number", "73", whole_number=True),
    }
)

# What a parameter of a question is annotated with: its type, and who reads it.
Date = Annotated[When, "when"]
DayOfYear = Annotated[When, "day-of-year"]
PersonId = Annotated[str, "person"]
Companions = Annotated[Among, "people"]
MissionId = Annotated[str, "mission"]
ProgramId = Annotated[str, "program"]
ExpeditionNumber = Annotated[int, "number"]
Groups = Annotated[Among, "who"]
Anyone = Annotated[Among, "among"]
OneEvent = Annotated[EventKind, "event"]
OneCategory = Annotated[Category, "category"]
OneTopic = Annotated[Topic, "topic"]
OneHelpTopic = Annotated[HelpTopic, "help_topic"]
OneSet = Annotated[Of, "of"]
OneTelling = Annotated[Tell, "tell"]
OneShip = Annotated[AnyShip, "any-ship"]
MoreConditions = Annotated[Further, "further"]
OneMeasure = Annotated[By, "by"]
AddingPlans = Annotated[Plans, "planned"]
DayNumber = Annotated[int, "day-number"]
OneTotal = Annotated[Total, "total"]
CountingBy = Annotated[CountBy, "count_by"]
WhatHappens = Annotated[Fates, "happens"]
ToWhat = Annotated[Whats, "what"]
Crossing = Annotated[CrossFlights, "cross_flights"]
GroupingBy = Annotated[GroupedBy, "grouped"]
