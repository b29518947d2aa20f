"""What people type for a parameter -> its value, with what to offer while they type.

How each kind is read stands in ``kinds``, in modules that are imported when one of theirs is
read: a question from the terminal waits for no other.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, tzinfo
from importlib import import_module
from typing import TYPE_CHECKING, Annotated

from bot.messages import Sayable
from bot.reading import kinds
from bot.reading.dates.typed import said_alone
from bot.reading.dates_read import Read, read_date
from bot.reading.when import Clocks, When

if TYPE_CHECKING:
    from bot.reading.among import Among
    from bot.reading.categories import Category
    from bot.reading.conditions import AnyShip, Further
    from bot.reading.fates import Fates
    from bot.reading.few_values import FewValues
    from bot.reading.supposed import CrossFlights, Whats
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

    manifest: "Manifest"
    now: datetime
    zone: tzinfo = UTC
    zone_name: str = "UTC"
    month_first: bool = False

    def clocks(self, text: str) -> Clocks:
        """The clocks by which a text is read as a date."""
        return Clocks(self.now, self.zone, self.zone_name, text, self.month_first)

    def date(self, text: str) -> When:
        """The date that a text is; raises BadDate."""
        when: When = read_when(self, text).value
        return when


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


def read_when(scene: Scene, text: str) -> Read:
    """A text as a date; raises BadDate."""
    return read_date(said_alone(clocks := scene.clocks(text)), clocks)


def few(values: "FewValues", hint: str, example: str) -> Reader:
    """The reader of what has only these values; of many some are offered while it is typed."""
    many = len(values.values) > MOST_CHOICES
    return Reader(
        lambda _scene, text: Read(values.find(text)),
        hint,
        example,
        offer=(lambda _scene, typed: values.offered(typed)) if many else None,
        choices=values.choices,
    )


# The modules, and the kinds that each of them reads.
_KINDS = {
    "dates": "when day-of-year",
    "names": "person people mission who among",
    "numbers": "day-number how-many number",
    "few": "category program event count_by grouped picture topic help_topic of tell by planned"
    " total",
    "conditions": "any-ship further",
    "supposed": "what happens if cross_flights",
}


class _Readers(Mapping[str, Reader]):
    """Who reads each kind."""

    def __init__(self) -> None:
        self._where = {kind: name for name, some in _KINDS.items() for kind in some.split()}

    def __getitem__(self, kind: str) -> Reader:
        module = import_module(f"{kinds.__name__}.{self._where[kind]}")
        found: Reader = module.READERS[kind]
        return found

    def __iter__(self) -> Iterator[str]:
        return iter(self._where)

    def __len__(self) -> int:
        return len(self._where)


READERS: Mapping[str, Reader] = _Readers()

# What a parameter of a question is annotated with: its type, and who reads it.
Date = Annotated[When, "when"]
DayOfYear = Annotated[When, "day-of-year"]
PersonId = Annotated[str, "person"]
Companions = Annotated["Among", "people"]
MissionId = Annotated[str, "mission"]
ProgramId = Annotated[str, "program"]
ExpeditionNumber = Annotated[int, "number"]
Groups = Annotated["Among", "who"]
Anyone = Annotated["Among", "among"]
OneEvent = Annotated["EventKind", "event"]
OneCategory = Annotated["Category", "category"]
OneTopic = Annotated["Topic", "topic"]
OneHelpTopic = Annotated["HelpTopic", "help_topic"]
OneSet = Annotated["Of", "of"]
OneTelling = Annotated["Tell", "tell"]
OneShip = Annotated["AnyShip", "any-ship"]
MoreConditions = Annotated["Further", "further"]
OneMeasure = Annotated["By", "by"]
AddingPlans = Annotated["Plans", "planned"]
DayNumber = Annotated[int, "day-number"]
HowMany = Annotated[int, "how-many"]
OneTotal = Annotated["Total", "total"]
CountingBy = Annotated["CountBy", "count_by"]
WhatHappens = Annotated["Fates", "happens"]
ToWhat = Annotated["Whats", "what"]
Crossing = Annotated["CrossFlights", "cross_flights"]
GroupingBy = Annotated["GroupedBy", "grouped"]
