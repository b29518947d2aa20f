"""How it is asked which of two things would cost more: "a year without Soyuz or without Dragon?".

Each side of the "or" is read as a supposition of its own; what the first begins with asks.
"""

from collections.abc import Sequence
from dataclasses import replace

from bot.questions.asking import asked
from bot.questions.filling import Filling
from bot.questions.rules import rules
from bot.questions.scenario.asked import what_if
from bot.questions.scenario.cues import DENY, SAYS
from bot.questions.scenario.likened import without_words
from bot.questions.scenario.named import things_named
from bot.questions.scenario.statements import behind_marks, where_words_stand
from bot.reading.dates.said import SaidDate
from bot.reading.fates import Fate, Fates
from bot.reading.sight import Sight, Thing
from bot.reading.supposed import Whats, nothing_supposed
from bot.reading.when import When
from bot.station.supposing import Happens, What

_THINGS = "PROGRAM|MISSION|PERSON|CRAFT|RU|US"
_HAPPENS = "if|condition|suspend|lost|leak|without|not|never|delay|recalled|quits|land|undock|stay"
# By what two are compared.
_BY = (
    "worst-of", "or", "compare", "more-than", "less-than", "fewest", "most", "people", "crew",
    "stuck", "seat", "station", "iss", "aboard", "guarantee", "which", "who", "how-many", "if",
    "future", "without", "happen", "escape", "condition", "supposing", "suspend", "follow",
)  # fmt: skip


@asked(
    "what-if-either",
    rules(
        f"worst-of or {_THINGS} {_HAPPENS}",
        f"compare|more-than|less-than|fewest or condition {_THINGS}",
        f"compare|more-than|less-than|fewest or suspend|lost|leak {_THINGS}",
        more=42,
    ),
    asks="what-if",
    takes="@tense RU US",
)
def either(found: Filling) -> None:
    """The two things, each with what happens to it, in one stretch of time."""
    whole = found.sight
    for place in whole.every.get("or", ()):
        first, second = (_side(found, whole, place, behind=behind) for behind in (False, True))
        if not (_names_any(first.sight) and _names_any(second.sight)):
            continue
        what_if(first)
        told = [*_told(first), *_told_so(second, _told(first))]
        if len(told) != 2:
            break
        for one in (first, second):
            found.things += one.things
            found.dates += one.dates
            found.notes = list(dict.fromkeys((*found.notes, *one.notes)))
            found.take(*one.cues)
        found.sight = _left_by(whole, (*first.sight.left_at, *second.sight.left_at))
        found.things += whole.groups
        found.take(*_BY)
        found.asking = first.asking
        found.put("what", Whats(tuple(what for what, _ in told), either=True))
        fates = tuple(fate for _, fate in told)
        found.put("happens", Fates(fates[:1] if len(set(fates)) == 1 else fates))
        for parameter in ("from", "until", "cross-flights"):
            _put_common(found, parameter, first, second)
        return
    raise nothing_supposed(whole.text)


def _left_by(sight: Sight, places: Sequence[int]) -> Sight:
    """What was recognised, of whose unknown words only those at some places are left over."""
    kept = [pair for pair in zip(sight.left, sight.left_at, strict=False) if pair[1] in places]
    return replace(sight, left=tuple(word for word, _ in kept), left_at=tuple(at for _, at in kept))


def _side(found: Filling, sight: Sight, place: int, *, behind: bool) -> Filling:
    """What stands on one side of the "or", as a supposition."""
    begins = _begins(sight, place)
    outside = set(range(place + 1)) if behind else set(range(place, len(sight.words)))
    part = without_words(sight, outside)
    words = tuple("" if at in outside else word for at, word in enumerate(sight.words))
    start = place + 1 if behind else begins
    stand = where_words_stand(sight.text, sight.words)
    at = next((first for word, first, _ in stand if word > place), 0)
    cues = {"condition": "", "supposing": ""}
    part = replace(
        part,
        text=sight.text[at:] if behind else sight.text[:at],
        words=words,
        cues={**cues, **part.cues},
        places={**dict.fromkeys(cues, start), **part.places},
        every={**dict.fromkeys(cues, (start,)), **part.every},
    )
    return Filling(part, found.scene, found.question)


def _begins(sight: Sight, place: int) -> int:
    """Where the first supposition begins: behind the last mark before what it names, or the word
    that asks which is worse."""
    first = min((one.first for one in _things(sight) if one.first < place), default=0)
    asks = sight.places.get("worst-of", -1)
    behind = asks + len(sight.cues["worst-of"].split()) if 0 <= asks < first else 0
    return max((at for at in (behind, *behind_marks(sight)) if at <= first), default=0)


def _things(sight: Sight) -> tuple[Thing, ...]:
    return (*sight.missions, *sight.programs, *sight.people, *sight.crafts)


def _names_any(sight: Sight) -> bool:
    return bool(_things(sight) or sight.groups)


def _told(side: Filling) -> list[tuple[What, Fate]]:
    """What a side supposes."""
    whats = side.given.get("what")
    if not isinstance(whats, Whats):
        return []
    fates = side.given.get("happens")
    own = fates.fates if isinstance(fates, Fates) else (Fate(Happens.STOPS),)
    every = own if len(own) == len(whats.whats) else own[:1] * len(whats.whats)
    return list(zip(whats.whats, every, strict=True))


def _told_so(side: Filling, before: Sequence[tuple[What, Fate]]) -> list[tuple[What, Fate]]:
    """What the other side supposes; what only is named there has the fate told before."""
    if {*SAYS, *DENY, "without"} & side.sight.cues.keys():
        what_if(side)
        return _told(side)
    every, _ = things_named(side)
    side.things += (thing for one in every for thing in one.things)
    return [(one.what, fate) for one in every for _, fate in before[:1]]


def _put_common(found: Filling, parameter: str, first: Filling, second: Filling) -> None:
    """Tell what is said of both sides, or of one; two that differ are not compared."""
    said = [side.given[parameter] for side in (first, second) if parameter in side.given]
    if not said:
        return
    if len({_written(one) for one in said}) > 1:
        raise nothing_supposed(found.sight.text)
    found.put(parameter, said[0])


def _written(said: object) -> str:
    if isinstance(said, SaidDate):
        return said.known(said.options[-1]).text
    return f"{said.start:%Y-%m-%d}/{said.last:%Y-%m-%d}" if isinstance(said, When) else str(said)
