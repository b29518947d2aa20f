"""Stretches of time told by the events that bound them: "since the agreement was signed",
"between Crew-1's docking and the first swapped seat". Pure."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from bot.languages.spoken import language_of
from bot.reading.alone import only_one
from bot.reading.dates.said import Beside, Point, SaidDate
from bot.reading.phrases import phrases_at, small_words_at
from bot.reading.sight import Sight
from bot.station.agreements import swaps_signed
from bot.station.domain import EventKind
from bot.station.expeditions import first_crew
from bot.station.manifest import Manifest
from bot.station.stays import stays
from bot.station.worked_out import worked_out
from bot.understanding.at_events import moment_of
from bot.understanding.event_clauses import event_told

# So many words tell of an event at most.
_LONGEST = 8
# What is asked of all of a time, and not how long it is.
_OF_A_TIME = {"hangs", "shaky", "guarantee"}
_OF_A_NUMBER = {"falls", "less-than", "more-than"}
_VERBS = ("dock", "undock", "launch", "land", "fly", "happen", "recalled")


@dataclass(frozen=True, slots=True)
class _Told:
    """The day of an event, up to which word it is told, and what happened to whom."""

    day: Point
    last: int
    kind: EventKind | None = None


def bounded_by_events(sight: Sight, manifest: Manifest) -> Sight:
    """What was recognised, with events that bound a stretch of time as its dates."""
    if sight.noun_last:
        # There what bounds a time stands behind it.
        return sight
    times = language_of(sight.language).times
    for start, first in phrases_at(sight.words, times["between"], sight.language):
        for end, second in phrases_at(sight.words, times["and"], sight.language):
            if not first < end <= first + _LONGEST:
                continue
            one = _event(sight, manifest, range(first, end))
            kind = one.kind if one else None
            two = _event(sight, manifest, range(second, second + _LONGEST), kind)
            if one and two and one.day.start < two.day.start:
                return _dated(sight, start, (one, "from"), (two, "until"))
    since = phrases_at(sight.words, times["since"], sight.language)
    after = phrases_at(sight.words, times["after"], sight.language)
    for start, first in sorted({*since, *after}):
        if start in sight.every.get("built", ()):
            # "Since when is it in force?" asks.
            continue
        told = _event(sight, manifest, range(first, first + _LONGEST))
        # "After Crew-12 docked" may be the moment then.
        if told and (told.kind is None or (start, first) in since):
            counts = bool(sight.cues.keys() & _OF_A_NUMBER)
            return _dated(sight, start, (_behind(told) if counts else told, "from"))
    return sight


def _behind(told: _Told) -> _Told:
    """The first whole day since a ship came or went: what was before on its day does not count."""
    day = told.day.moved(Beside(0, 1)) if told.kind else None
    return replace(told, day=day) if isinstance(day, Point) else told


def _event(
    sight: Sight, manifest: Manifest, window: range, kind: EventKind | None = None
) -> _Told | None:
    """The event that words tell of: the signing, the first swapped seat, or a ship's or someone's;
    what happened is of ``kind`` where they do not say it."""
    within = _part_of(sight, window)
    cues = sight.cues_in(within)
    things = [one for one in (*sight.people, *sight.missions) if one.first in within]
    if not things:
        return _of_all(sight, manifest, within, cues)
    if not (sight.cues.keys() & (_OF_A_TIME | _OF_A_NUMBER) or only_one(sight)):
        # Elsewhere the time between the two may be what is asked for.
        return None
    kind = event_told(sight, within) or kind
    if kind is None or len(things) > 1 or things[0].value is None:
        return None
    moment = moment_of(manifest, things[0], kind)
    if moment is None:
        return None
    last = max((things[0].last, *_ends(sight, within, _VERBS)))
    return _Told(Point.on(moment.earliest.date()), last, kind)


def _of_all(sight: Sight, manifest: Manifest, within: range, cues: set[str]) -> _Told | None:
    """An event that names nobody: the signing, the first swapped seat or the first crew."""
    said: tuple[str, ...]
    words = sight.words[within.start : within.stop]
    if "sign" in cues and (
        cues & {"agreement", "swap"} or small_words_at(words, "signing", sight.language)
    ):
        signed, said = swaps_signed(manifest), ("sign", "agreement", "swap")
        day = Point.on(signed.earliest.date()) if signed else None
    elif {"first", "swap"} <= cues:
        day, said = _first_swap(manifest), ("first", "swap", "seat")
    elif {"first", "crew"} <= cues:
        came, said = first_crew(manifest), ("first", "crew")
        day = Point.on(came.date()) if came else None
    else:
        return None
    if day is None or not _agree(sight, within, day):
        return None
    last = max(_ends(sight, within, said))
    # "Since the first crew moved in": its verb stands right behind.
    verbs = {sight.places[cue]: cue for cue in _VERBS if cue in sight.cues}
    verb = verbs.get(last)
    return _Told(day, last + (len(sight.cues[verb].split()) if verb else 0))


def _part_of(sight: Sight, window: range) -> range:
    """The words of a window up to the next mark of punctuation."""
    last = min(window.stop, len(sight.words))
    parts = sight.parts[window.start : last]
    return range(window.start, window.start + sum(part == parts[0] for part in parts))


def _ends(sight: Sight, within: range, cues: tuple[str, ...]) -> Iterator[int]:
    """Where the words of cues and of dates end."""
    for cue in cues:
        for place in sight.every.get(cue, ()):
            if place in within:
                yield place + len(sight.cues[cue].split())
    for date in sight.dates:
        if date.first in within:
            yield date.last


def _agree(sight: Sight, within: range, day: Point) -> bool:
    """Whether all dates that are said with an event hold its day: "the July 2022 signing"."""
    return all(day.text.startswith(one.text) for one in sight.dates if one.first in within)


@worked_out
def _first_swap(manifest: Manifest) -> Point | None:
    """The day on which the first of those in swapped seats docked."""
    docked = [stay.docking.earliest for stay in stays(manifest) if stay.cross_flight]
    return Point.on(min(docked).date()) if docked else None


def _dated(sight: Sight, start: int, *told: tuple[_Told, str]) -> Sight:
    """What was recognised outside the events, with their days as dates."""
    within = range(start, max(one.last for one, _ in told))
    dates = [SaidDate((one.day,), start, within.stop, role=role) for one, role in told]
    kept = [one for one in sight.dates if one.first not in within and one.last - 1 not in within]
    return replace(sight.without(within), dates=(*kept, *dates))
