"""What has only a few values: programmes, events, ways of counting, topics, kinds of records."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from bot.errors import NotUnderstood
from bot.languages.spoken import LANGUAGES
from bot.messages import AllOf, Message, OneOf, Sayable, msgid
from bot.reading.alike import alike
from bot.reading.categories import Category
from bot.reading.plain_words import plain, quoted
from bot.station.cooperation import CountBy
from bot.station.domain import ONCE
from bot.station.found import By, Of, Plans, Tell
from bot.station.manifest import Manifest
from bot.station.presence import GroupedBy
from bot.station.reached import Total
from bot.station.topics import HelpTopic, Topic

# Of more values a refusal tells those most alike to what was typed.
_MOST_TOLD = 12

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


class Wanted(StrEnum):
    """That something is wanted which is left out otherwise."""

    YES = "yes"


@dataclass(frozen=True, eq=False)
class FewValues:
    """A kind of parameter with a few values, each with what it is called if not by itself.

    ``refusal`` is said of {words} that are none of them, with the {known} ones.
    """

    kind: str
    values: tuple[StrEnum, ...]
    refusal: str
    labels: Mapping[StrEnum, Message]

    @property
    def choices(self) -> tuple[tuple[Sayable, str], ...]:
        """What each is called, and its value."""
        return tuple((self._label(value), str(value)) for value in self.values)

    def offered(self, typed: str) -> list[tuple[Sayable, str]]:
        """Of many values those that are called so in any language, each with its label."""
        words = plain(typed)
        near = {value for said, value in _words_for(self).items() if words in said}
        return [(self._label(value), str(value)) for value in self.values if value in near]

    def _label(self, value: StrEnum) -> Sayable:
        return self.labels.get(value, str(value))

    def find(self, text: str) -> StrEnum:
        """The value that ``text`` names; raises NotUnderstood with all there are."""
        found = known(self, text)
        if found is None:
            labels = self._like(_bare(text[:100]))
            raise NotUnderstood(
                self.refusal,
                words=quoted(text),
                known=OneOf(labels),
                suggestions=[str(label) for label in labels],
            )
        return found

    def _like(self, bare: str) -> list[Sayable]:
        """What the values are called; of many those most alike to what was typed."""
        labels = {str(label): label for label in map(self._label, self.values)}
        if len(labels) <= _MOST_TOLD:
            return list(labels.values())
        return [labels[one] for one, _ in alike(bare, labels, most=_MOST_TOLD)]


def known(few: FewValues, text: str) -> StrEnum | None:
    """The value that ``text`` names, None if none is called so."""
    bare, said = _bare(text[:100]), _words_for(few)
    return said.get(plain(text)) or said.get(bare) or said.get(bare.removesuffix(" aboard"))


_STATION = re.compile(
    r"\b(?:on|at|aboard|to)?(?: board)? ?(?:iss|(?:international )?space station)\b"
)
_EMPTY = re.compile(r"\b(?:the|ever|records?|so far|of all time|in history)\b")


def _bare(text: str) -> str:
    """The words without those that make no difference."""
    without = " ".join(_EMPTY.sub(" ", plain(text)).split())
    return " ".join(_STATION.sub(" aboard ", without).split())


@lru_cache(maxsize=16)
def _words_for(few: "FewValues") -> Mapping[str, StrEnum]:
    """The values by all that they are called, in any language."""
    found = {plain(str(few._label(value))): value for value in few.values}
    found |= {plain(str(value)): value for value in few.values}
    for language in LANGUAGES:
        for name, words in language.typed.values.get(few.kind, {}).items():
            (value,) = (one for one in few.values if one == name)
            found |= {plain(word): value for word in words.split(",")}
    return found


EVENTS = FewValues(
    "event",
    ONCE,
    msgid("{words} is no event. Ask for launch, docking, undocking or landing."),
    {},
)
WAYS_OF_COUNTING = FewValues(
    "count_by", tuple(CountBy), msgid("{words} is no way of counting. Ask for {known}."), {}
)
WAYS_OF_GROUPING = FewValues(
    "grouped",
    tuple(GroupedBy),
    msgid("{words} is nothing that a timeline goes by. Ask for {known}."),
    {
        GroupedBy.SHIP: Message("ship"),
        GroupedBy.AGENCY: Message("agency"),
        GroupedBy.COUNTRY: Message("country"),
    },
)
PICTURES = FewValues(
    "picture",
    tuple(Wanted),
    msgid("{words} is no answer to whether a picture is wanted. Say {known}, or leave it out."),
    {Wanted.YES: Message("yes")},
)
TOPICS = FewValues(
    "topic",
    tuple(Topic),
    msgid("{words} is no topic. Ask for {known}."),
    {
        Topic.START: Message("since when"),
        Topic.END: Message("until when"),
        Topic.PARTNERS: Message("partners"),
        Topic.VEHICLES: Message("vehicles that carry crews"),
        Topic.HEADS: Message("heads of the agencies"),
        Topic.COST: Message("cost"),
        Topic.MEETING: Message("the meeting of the agencies' heads in July 2025"),
        Topic.QUESTIONS: Message("five questions about the cooperation"),
    },
)
HELP_TOPICS = FewValues(
    "help_topic",
    tuple(HelpTopic),
    msgid("{words} is no topic of help. Ask for {known}."),
    {
        HelpTopic.POSTS: Message("posts in a channel"),
        HelpTopic.COUNTING: Message("how we count"),
        HelpTopic.PRIVACY: Message("privacy"),
        HelpTopic.EXPORT: Message("export"),
        HelpTopic.INVITE: Message("invite"),
        HelpTopic.SUPPORT: Message("support"),
        HelpTopic.SOURCES: Message("where the facts come from"),
    },
)
CATEGORIES = FewValues(
    "category",
    tuple(Category),
    msgid("{words} is no record that is kept. Ask for {known}."),
    {one: Message(one.called) for one in Category},
)
SETS = FewValues(
    "of",
    tuple(Of),
    msgid("{words} is nothing that can be found. Ask for {known}."),
    {
        Of.PEOPLE: Message("people"),
        Of.FLIGHTS: Message("flights"),
        Of.STAYS: Message("stays"),
        Of.COMMANDS: Message("times in command"),
        Of.DAYS: Message("days"),
    },
)
TELLINGS = FewValues(
    "tell",
    # Which one in the order is a number, and so stands among the conditions.
    tuple(one for one in Tell if one is not Tell.NTH),
    msgid("{words} is no way of telling. Ask for {known}."),
    {
        Tell.LIST: Message("list"),
        Tell.COUNT: Message("how many"),
        Tell.FIRST: Message("the first"),
        Tell.LAST: Message("the last"),
        Tell.MOST: Message("the most"),
        Tell.LEAST: Message("the least"),
        Tell.LONGEST: Message("the longest"),
        Tell.SHORTEST: Message("the shortest"),
        Tell.MEAN: Message("the mean"),
        Tell.WHETHER: Message("whether any"),
        Tell.WHEN: Message("when"),
    },
)
MEASURES = FewValues(
    "by",
    tuple(By),
    msgid("{words} is nothing that most and least are counted by. Ask for {known}."),
    {
        By.DAYS: Message("days aboard"),
        By.FLIGHT: Message("days from launch to landing"),
        By.VISITS: Message("visits"),
        By.COMMANDS: Message("times in command"),
        By.CHRISTMASES: Message("Christmases aboard"),
        By.NEW_YEARS: Message("New Years aboard"),
        By.CREW: Message("people in the crew"),
        By.LANDING: Message("when they landed"),
        By.AGE: Message("age"),
    },
)
PLANS = FewValues(
    "planned",
    tuple(Plans),
    msgid("{words} is neither yes nor no. Ask for {known}."),
    {Plans.NO: Message("no"), Plans.YES: Message("yes")},
)
TOTALS = FewValues(
    "total",
    tuple(Total),
    msgid("{words} is nothing of which days are counted. Ask for {known}."),
    {
        Total.STAY: Message("one stay"),
        Total.FLIGHT: Message("one flight"),
        Total.ABOARD: Message("all time aboard"),
        Total.SPACE: Message("all time in space"),
    },
)
