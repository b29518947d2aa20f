"""The words for the categories of records."""

import re
from collections.abc import Mapping
from types import MappingProxyType

from bot.errors import NotUnderstood
from bot.messages import Message, OneOf
from bot.reading.names import plain, quoted
from bot.station.standings import Category

LABELS = (
    (Message("longest stay"), Category.LONGEST_STAY),
    (Message("longest flight"), Category.LONGEST_FLIGHT),
    (Message("most days in space"), Category.DAYS_IN_SPACE),
    (Message("most days aboard"), Category.DAYS_ABOARD),
    (Message("most visits"), Category.MOST_VISITS),
    (Message("most aboard at once"), Category.MOST_ABOARD),
    (Message("fewest aboard"), Category.FEWEST_ABOARD),
    (Message("longest docked"), Category.LONGEST_DOCKED),
    (Message("longest gap"), Category.LONGEST_GAP),
    (Message("shortest handover"), Category.SHORTEST_HANDOVER),
    (Message("first aboard"), Category.FIRST),
    (Message("last aboard"), Category.LAST),
    (Message("countries by people and days"), Category.COUNTRIES),
)

# As `plain` and `_bare` leave them.
_WORDS: Mapping[Category, str] = MappingProxyType(
    {
        Category.LONGEST_STAY: "longest stay|longest stays|longest single stay|longest aboard"
        "|longest visit|aboard longest|longest time aboard"
        "|longest mission aboard|longest single mission",
        Category.LONGEST_FLIGHT: "longest flight|longest flights|longest single flight"
        "|longest spaceflight|longest single spaceflight|longest space flight"
        "|longest single flight in space|longest flight in space|longest mission"
        "|longest single flight aboard|longest space mission",
        Category.DAYS_IN_SPACE: "most days in space|most time in space|in space longest"
        "|longest in space"
        "|longest time in space|longest total time in space|most total days in space"
        "|total time in space|time in space|days in space|most experienced|most hours in space"
        "|most cumulative time in space",
        Category.DAYS_ABOARD: "most days aboard|most time aboard|days aboard|time aboard"
        "|total time aboard|longest total time aboard|most total days aboard",
        Category.MOST_VISITS: "most visits|visits|most stays|most flights|most missions"
        "|most times aboard|most often aboard|most trips|most often|most times|aboard most often"
        "|aboard most times",
        Category.MOST_ABOARD: "most aboard|most aboard at once|most people|most people aboard"
        "|most people at once|most people aboard at once|most people aboard at same time"
        "|most people at same time|largest crew|largest crew aboard|biggest crew|most crowded"
        "|maximum crew|largest number aboard|most crew aboard|most astronauts aboard at once"
        "|largest number of people aboard|most astronauts aboard|most people aboard at one time",
        Category.FEWEST_ABOARD: "fewest aboard|fewest|least|fewest aboard at once|fewest people"
        "|fewest people aboard|least aboard|least people|least people aboard|smallest crew"
        "|smallest crew aboard|minimum crew|smallest number aboard|fewest people aboard at once",
        Category.LONGEST_DOCKED: "longest docked|longest docked ship|longest docked mission"
        "|longest docked spacecraft|longest docking|longest time docked|docked longest"
        "|ship docked longest|ship stayed docked longest|ship stayed longest|most days docked",
        Category.LONGEST_GAP: "longest gap|longest gaps|gaps|longest gap between crews"
        "|longest gap between crewed launches|longest gap between launches"
        "|longest gap between dockings|longest gap between crewed dockings"
        "|longest gap between flights|longest time without new crew"
        "|longest time without a new crew|longest time between crews|longest pause",
        Category.SHORTEST_HANDOVER: "shortest handover|shortest handovers|fastest handover"
        "|quickest handover|shortest overlap|shortest crew handover|shortest direct handover",
        Category.FIRST: "first aboard|first|first person aboard|first people aboard"
        "|first person|first visitor|first visitors|first to be aboard|first to visit",
        Category.LAST: "last aboard|last|last person aboard|latest aboard|most recent"
        "|last people aboard|latest",
        Category.COUNTRIES: "countries|countries by people and days|countries by people"
        "|countries by days|people by country|days by country|nations|nationalities"
        "|people and days by country|how many people have been aboard"
        "|how many people have visited|how many astronauts have been aboard"
        "|how many people have ever been aboard|how many different people have been aboard"
        "|how many people is been aboard|how many people visited|how many countries"
        "|how many countries have been aboard|how many countries have visited"
        "|how many people have lived aboard|which countries have been aboard",
    }
)
_KNOWN: Mapping[str, Category] = MappingProxyType(
    {plain(word): category for category, words in _WORDS.items() for word in words.split("|")}
    | {plain(category): category for category in Category}
)

_STATION = re.compile(
    r"\b(?:on|at|aboard|to)?(?: board)? ?(?:iss|(?:international )?space station)\b"
)
_EMPTY = re.compile(r"\b(?:the|ever|records?|so far|of all time|in history)\b")


def _bare(text: str) -> str:
    """The words without those that make no difference."""
    without = " ".join(_EMPTY.sub(" ", plain(text)).split())
    return " ".join(_STATION.sub(" aboard ", without).split())


def find_category(text: str) -> Category:
    """The category of records that ``text`` names; raises NotUnderstood with all there are."""
    bare = _bare(text[:100])
    found = _KNOWN.get(bare) or _KNOWN.get(bare.removesuffix(" aboard"))
    if found is None:
        known = [label for label, _ in LABELS]
        raise NotUnderstood(
            "{words} is no record that is kept. Ask for {known}.",
            words=quoted(text),
            known=OneOf(known),
            suggestions=[str(label) for label in known],
        )
    return found
