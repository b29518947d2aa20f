"""Dates told by what happened then: "who was aboard when Crew-12 arrived", "the day Rubio left".

A text that asks of something else, in a clause beside, names by the event a moment; the clause
then stands for a date. Pure.
"""

import re
from collections.abc import Collection, Iterator
from dataclasses import replace
from datetime import datetime
from functools import lru_cache

from bot.languages.spoken import LANGUAGES, language_of
from bot.questions.taking import EVENTS
from bot.reading.dates.said import Mark, Meaning, Point, SaidDate, Stretch
from bot.reading.folding import folded
from bot.reading.sight import Sight, Thing
from bot.station.careers import nth_stay, stays_of
from bot.station.commands import in_command
from bot.station.domain import EventKind
from bot.station.manifest import Manifest
from bot.station.moments import Moment, Precision

# What is asked beside such a clause, and of what.
_ASKS = {"who", "which", "how-many", "list", "yes-no", "commander", "compare"}
_ASKS_BEHIND = {"who", "how-many", "list", "commander"}
_OF_WHAT = {
    "aboard", "station", "space", "people", "crew", "commander", "woman", "men", "cosmonaut",
    "ship", "country",
}  # fmt: skip
# "Left", "came" and "flew", where it is plain of what.
_ALSO = {"happen": EventKind.UNDOCKING, "fly": EventKind.LAUNCH}
# What tells of all the time that someone was there.
_STAYS = {"stay", "flight", "aboard", "station", "times", "first-flight", "commander"}
_FLIGHTS = {"flight", "fly", "space", "first-flight"}
# Who remained is asked of those left behind.
_REMAIN = ("stay", "still")
_LEAVING = {EventKind.UNDOCKING, EventKind.LANDING}


def at_event(sight: Sight, manifest: Manifest) -> Sight:
    """What was recognised, with a clause that tells of an event as the date of that event."""
    clause = _clause(sight)
    if clause is None or sight.dates:
        return sight
    first, last = clause
    within = range(first, last)
    things = [one for one in (*sight.people, *sight.missions) if one.first in within]
    kind = _event(sight, within)
    stays = any(place in within for cue in _STAYS for place in sight.every.get(cue, ()))
    if len(things) != 1 or things[0].value is None or (kind is None and not stays):
        return sight
    (thing,) = things
    meant = _told(sight, manifest, thing, kind, within)
    if meant is None:
        return sight if kind else _unknown(sight, within)
    places = {
        cue: tuple(place for place in sight.every.get(cue, (at,)) if place not in within)
        for cue, at in sight.places.items()
    }
    return replace(
        sight,
        people=tuple(one for one in sight.people if one is not thing),
        missions=tuple(one for one in sight.missions if one is not thing),
        dates=(SaidDate((meant,), first, last, vague=_is_one_of_several(manifest, thing)),),
        cues={cue: said for cue, said in sight.cues.items() if places[cue]},
        places={cue: left[0] for cue, left in places.items() if left},
        every={cue: left for cue, left in places.items() if left},
        ordinals=tuple(one for one in sight.ordinals if one.first not in within),
    )


def _unknown(sight: Sight, within: range) -> Sight:
    """What was recognised, with a clause that tells of no time that is known as unknown words."""
    words = " ".join(sight.words[place] for place in within)
    return replace(sight, left=(*sight.left, words), left_at=(*sight.left_at, within[0]))


def _told(
    sight: Sight, manifest: Manifest, thing: Thing, kind: EventKind | None, within: range
) -> Meaning | None:
    """What a clause means: the moment of an event, or all of someone's stay."""
    first = any(
        place in within for cue in ("first", "first-flight") for place in sight.every.get(cue, ())
    )
    ordinals = [one.value for one in sight.ordinals if one.first in within]
    number = ordinals[0] if ordinals else 1 if first else None
    if kind is None and any(place in within for place in sight.every.get("commander", ())):
        return _in_command(manifest, thing) if thing.sort == "person" else None
    if kind is None:
        flight = any(place in within for cue in _FLIGHTS for place in sight.every.get(cue, ()))
        return _of_stay(manifest, thing, int(number) if number else None, of_stays=not flight)
    moment = moment_of(manifest, thing, kind, first_time=first)
    remained = any(place not in within for cue in _REMAIN for place in sight.every.get(cue, ()))
    leaving = kind is EventKind.UNDOCKING and not remained
    return _meant(moment, leaving=leaving) if moment else None


def _of_stay(
    manifest: Manifest, thing: Thing, number: int | None, *, of_stays: bool
) -> Meaning | None:
    """All of someone's stay, the last of several if none is said by its ``number``."""
    own = stays_of(manifest).get(str(thing.value), ()) if thing.sort == "person" else ()
    stay = next(iter(own[::-1]), None)
    if number is not None:
        stay = nth_stay(manifest, str(thing.value), number, of_stays=of_stays)
    return _from_to(stay.span.start, stay.span.end) if stay else None


def _in_command(manifest: Manifest, thing: Thing) -> Meaning | None:
    """The last time in which someone commanded the station."""
    own = in_command(manifest, str(thing.value), manifest.known_to)
    if not own:
        return None
    return _from_to(own[-1].since.earliest, own[-1].until.earliest if own[-1].until else None)


def _from_to(start: datetime, end: datetime | None) -> Stretch:
    return Stretch(Point.on(start.date()), Point.on(end.date()) if end else None)


def _clause(sight: Sight) -> tuple[int, int] | None:
    """The places of a clause that tells when, beside one that asks; None if there is none."""
    words = [folded(word) for word in sight.words]
    behind = language_of(sight.language).noun_last
    for place, end in _whens(words):
        if words[end : end + 1] and words[end] in _sides():
            # "The day before Rubio left" is another day.
            continue
        part = sight.parts[place]
        begins = min(at for at, of in enumerate(sight.parts) if of == part)
        ends = max(at for at, of in enumerate(sight.parts) if of == part) + 1
        clause = (begins, end) if behind else (place, ends)
        # "When does Crew-13 land, which is aboard?" asks when.
        if _asks(sight, clause, _ASKS if place or behind else _ASKS_BEHIND):
            return clause
    return None


def _asks(sight: Sight, clause: tuple[int, int], asking: Collection[str]) -> bool:
    """Whether it is asked beside a clause, and not in it: "when did she land?"."""
    within = range(*clause)

    def beside(cue: str) -> bool:
        return any(place not in within for place in sight.every.get(cue, ()))

    named = (*sight.people, *sight.missions, *sight.groups)
    of_what = any(map(beside, _OF_WHAT)) or any(one.first not in within for one in named)
    named_within = [one.first for one in (*sight.people, *sight.missions) if one.first in within]
    asked_within = {"yes-no", "who", "which", "how-many"} & {
        cue
        for cue, places in sight.every.items()
        # "While she was there" asks nothing by its verb.
        if any(
            place in within and (cue != "yes-no" or place < min(named_within, default=place + 1))
            for place in places
        )
    }
    return any(map(beside, asking)) and of_what and not asked_within and not beside("pronoun")


def _event(sight: Sight, within: range) -> EventKind | None:
    """What happened, by the words of the clause."""
    for cue, kind in {**EVENTS, **_ALSO}.items():
        if any(place in within for place in sight.every.get(cue, ())):
            return kind
    return None


def moment_of(
    manifest: Manifest, thing: Thing, kind: EventKind, *, first_time: bool = False
) -> Moment | None:
    """When it happened to a mission or to someone, the last of several times or the first; None
    if nobody knows."""
    mission = str(thing.value)
    if thing.sort == "person":
        own = stays_of(manifest).get(mission, ())
        if not own:
            return None
        stay = own[0] if first_time else own[-1]
        mission = (stay.down if kind in _LEAVING else stay.up) or ""
    event = manifest.event(mission, kind)
    return event.at if event else None


def _is_one_of_several(manifest: Manifest, thing: Thing) -> bool:
    return thing.sort == "person" and len(stays_of(manifest).get(str(thing.value), ())) > 1


def _meant(moment: Moment, *, leaving: bool) -> Meaning | None:
    """The moment as a date; ``leaving`` says that those count who leave then."""
    at = moment.earliest
    match moment.precision:
        case Precision.MINUTE:
            return Mark(int(at.timestamp()) - 60 * leaving)
        case Precision.DAY:
            return Point.on(at.date())
        case Precision.MONTH:
            return Point(at.year, at.month)
        case Precision.YEAR:
            return Point(at.year)
    return None


def _whens(words: list[str]) -> Iterator[tuple[int, int]]:
    """Where the words stand by which a clause tells when, from the first to behind the last."""
    text, starts = "", []
    for word in words:
        starts.append(len(text))
        text += f"{word} "
    for found in _saying_when().finditer(text):
        if found.start() in starts:
            first = starts.index(found.start())
            yield first, first + found.group().count(" ") + 1


@lru_cache(maxsize=1)
def _sides() -> frozenset[str]:
    """The words of all languages by which a time is told that lies before or after another."""
    said = (one.times.get(side, "") for one in LANGUAGES for side in ("before", "after"))
    ways = (way.split() for ways in said for way in ways.split(","))
    return frozenset(folded(way[0]) for way in ways if way)


@lru_cache(maxsize=1)
def _saying_when() -> re.Pattern[str]:
    """The words of all languages by which a clause tells when, the longest first."""
    ways = (way for one in LANGUAGES for way in f"{one.whenever}, {one.meanwhile}".split(","))
    said = {folded(way.strip()) for way in ways} - {""}
    longest = sorted(said, key=len, reverse=True)
    return re.compile(rf"(?<!\S)(?:{'|'.join(map(re.escape, longest))})(?!\S)")
