"""What is meant: the rule that fits best what was recognised, with the reasons kept."""

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from bot.languages.spoken import LANGUAGES
from bot.questions.asking import Way, ways
from bot.questions.rules import Rule
from bot.questions.taking import SIDES
from bot.reading.alone import only_one
from bot.reading.formerly import is_formerly
from bot.reading.sight import Sight
from bot.reading.small_words import tells_of_arriving
from bot.understanding.elsewhere import CHAT, OTHER_TOPICS

# Fewer points than this are no understanding; each word of which nothing is known costs some.
# They cost more where nothing is named that the question would be about.
ENOUGH, PER_WORD_LEFT, PER_WORD_OF_NOTHING = 16, 8, 12
# Ships have captains and people aboard elsewhere too: where nothing that is named is surely of
# this station, "how many seats are in the senate", a word of which nothing is known is too much.
PER_WORD_ELSEWHERE = 30
# It costs a question little that passes over what it does not know.
PER_WORD_PASSED = 2
ANCHORS = {
    "station", "iss", "space", "up-there", "cosmonaut", "expedition", "swap", "guarantee",
    "meeting", "agreement", "PERSON", "MISSION", "EXPEDITION", "PROGRAM", "CRAFT", "GROUP",
}  # fmt: skip

PER_CHAT = 3

_WITHIN = {language.within for language in LANGUAGES if language.within}


class Score(NamedTuple):
    """How well a way of asking fits, by the best of its rules."""

    way: Way
    points: int
    rule: Rule


@lru_cache(maxsize=1)
def _every() -> tuple[Sequence[tuple[Way, Rule]], Mapping[str, Sequence[int]]]:
    """All that may be meant by its rules, of each way those with most points first; and at which
    places stand the rules whose first term a cue is."""
    found = [
        (way, rule)
        for way in (*OTHER_TOPICS, *ways().values(), CHAT)
        for rule in sorted(way.rules, key=lambda rule: -rule.points)
    ]
    begun: dict[str, list[int]] = {}
    for place, (_, rule) in enumerate(found):
        for cue in rule.terms[0]:
            begun.setdefault(cue, []).append(place)
    return found, begun


def _met(given: frozenset[str]) -> Iterator[tuple[Way, Rule]]:
    """The ways of asking that fit what was recognised, each by the best of its rules."""
    every, begun = _every()
    fitting: Way | None = None
    for place in sorted({place for cue in given for place in begun.get(cue, ())}):
        way, rule = every[place]
        if way is not fitting and rule.is_met(given):
            fitting = way
            yield way, rule


def scores(sight: Sight) -> tuple[Score, ...]:
    """The ways of asking that fit, best first, each by its best rule."""
    given = terms(sight)
    named = given & {"DATE", "PERSON", "MISSION", "EXPEDITION", "PROGRAM", "CRAFT"}
    per_word = PER_WORD_LEFT if named else PER_WORD_OF_NOTHING
    if not given & ANCHORS:
        per_word = PER_WORD_ELSEWHERE
    left, chat = len(sight.left), PER_CHAT * ("chat" in sight.cues)
    found = [
        Score(way, rule.points - (PER_WORD_PASSED if way.passes else per_word) * left - chat, rule)
        for way, rule in _met(given)
        if way.why or "why" not in given
    ]
    return tuple(sorted(found, key=lambda score: -score.points))


def _is_place(said: str, code: str, words: tuple[str, ...]) -> bool:
    """Whether a country is one that something is in: "in russia"."""
    first = said.split()[0]
    if len(code) != 2 or first not in words:
        return False
    before = [word.casefold() for word in words[: words.index(first)] if word.casefold() != "the"]
    return bool(before) and before[-1] in _WITHIN


def _of_dates(sight: Sight) -> Iterator[str]:
    """What the dates of a text are to it."""
    roles = {date.role for date in sight.dates}
    if any(date.text == "now" for date in sight.dates):
        yield "now"
    if roles & {"from", "until"}:
        yield "SPAN"
    if "until" in roles and "from" not in roles:
        yield "UNTIL"
    if "as-of" in roles:
        yield "AS-OF"
    if {one.last for one in sight.numbers} & {one.first for one in sight.dates if one.open_year}:
        yield "FEASTS"


# What phrases of a text say.
_SAID = (("FORMERLY", is_formerly), ("SOLE", only_one))


def terms(sight: Sight) -> frozenset[str]:
    """The terms of the rules that a text has."""
    found = set(sight.cues)
    codes = {str(group.value) for group in sight.groups}
    for name, side in SIDES.items():
        if codes & side:
            found.add(name)
    if "cosmonaut" in sight.cues and "GROUP" not in found:
        found |= {"RU", "GROUP"}
    programs = {program.value for program in sight.programs}
    for name, things in (
        ("PERSON", sight.people),
        ("MISSION", sight.missions),
        ("EXPEDITION", sight.expeditions),
        ("PROGRAM", sight.programs),
        ("CRAFT", sight.crafts),
        ("GROUP", sight.groups),
        ("DATE", sight.dates),
        ("NUMBER", sight.numbers),
        ("AGE", sight.ages),
    ):
        if things:
            found.add(name)
    if len(sight.people) > 1:
        found.add("TWO")
    if len(sight.groups) > 1:
        found.add("GROUPS")
    if len({mission.value or mission.called for mission in sight.missions}) > 1:
        found.add("MISSIONS")
    if len(programs) > 1:
        found.add("PROGRAMS")
    found.update(_of_dates(sight))
    if "dock" in found and tells_of_arriving(sight.cues["dock"], sight.language):
        found.add("ARRIVED")
    found.update(term for term, so in _SAID if so(sight))
    if any(_is_place(group.words, str(group.value), sight.words) for group in sight.groups):
        found.add("ABROAD")
    both = {"RU", "US", "ship"} <= found
    if (
        both
        or ("RU" in found and programs & {"dragon", "starliner"})
        or ("US" in found and "soyuz" in programs)
    ):
        found.add("CROSS")
    return frozenset(found)
