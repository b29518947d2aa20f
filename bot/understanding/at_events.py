"""Dates told by what happened then: "who was aboard when Crew-12 arrived", "the day Rubio left".

A text that asks of something else, in a clause beside, names by the event a moment; the clause
then stands for a date. Pure.
"""

from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import UTC, datetime

from bot.languages.spoken import language_of
from bot.reading.dates.said import Mark, Meaning, Point, SaidDate, Stretch
from bot.reading.folding import folded
from bot.reading.names import people_with
from bot.reading.sight import Sight, Thing
from bot.reading.small_words import says_already
from bot.station.careers import nth_stay, stays_of
from bot.station.commands import in_command
from bot.station.domain import EventKind
from bot.station.manifest import Manifest
from bot.station.moments import Moment, Precision
from bot.understanding.beside_events import beside_event, days_away
from bot.understanding.event_clauses import (
    ASKS,
    asks_beside,
    asks_when,
    event_told,
    side_told,
    whens,
)
from bot.understanding.event_ships import flies_as, ship_told, ships_told, stays_on
from bot.understanding.known_days import known_day

_ASKS_BEHIND = {"who", "how-many", "list", "commander"}
# What tells of all the time that someone was there.
_STAYS = {
    "stay", "flight", "aboard", "station", "times", "first-flight", "first-visit", "commander",
}  # fmt: skip
_FLIGHTS = {"flight", "fly", "space", "first-flight"}
_FIRST = {"first", "first-flight", "first-visit"}
# Who remained is asked of those left behind.
_REMAIN = ("stay", "still")
_LEAVING = {EventKind.UNDOCKING, EventKind.LANDING}


def at_event(sight: Sight, manifest: Manifest) -> Sight:
    """What was recognised, with a clause that tells of an event as the date of that event."""
    clause, side, apart = _clause(sight), 0, 0
    if clause is None and (beside := beside_event(sight)):
        clause, side, apart = beside
    if clause is None:
        return sight
    within = range(*clause)
    things = [one for one in (*sight.people, *sight.missions) if one.first in within]
    kind = event_told(sight, within)
    if not things and kind and (ship := ship_told(sight, manifest, within, kind)):
        things = [ship]
    if not things and (nameless := _naming_none(sight, manifest, within, side)):
        return nameless
    age = not things and "age" in sight.cues and len(sight.people) == 1
    if age and "pronoun" in sight.cues_in(within):
        # "How old was she when she took command?"
        things = list(sight.people)
    together = _came_together(things, manifest) if kind and len(things) > 1 else None
    thing = together or (things[0] if len(things) == 1 else None)
    if thing is None or thing.value is None:
        return sight
    if kind is None and (told := _of_no_event(sight, manifest, thing, within)):
        return told
    meant = _told(sight, manifest, thing, kind, within, side)
    if meant is None:
        return sight if kind or sight.dates else _unknown(sight, within)
    if age and isinstance(meant, Stretch):
        meant = meant.first
    if age and isinstance(meant, Mark):
        meant = Point.on(datetime.fromtimestamp(meant.seconds, UTC).date())
    if apart and meant is not None:
        meant = days_away(meant, apart)
    # "At the moment" says now, but not where something docked then.
    besides = [one for one in sight.dates if one.text != "now" or one.first not in within]
    if meant is None or not _agree(besides, meant):
        return sight
    vague = bool(side) or (not age and _is_one_of_several(manifest, thing)) or thing.called != ""
    return _dated(_of_those_left(sight) if side else sight, within, meant, vague=vague)


def _of_no_event(sight: Sight, manifest: Manifest, thing: Thing, within: range) -> Sight | None:
    """What was recognised, where a clause tells of no event: as if it told nothing, or who was
    there; None if all of a stay is meant by it."""
    if _is_its_day(sight, manifest, thing, within):
        return sight.without(within)
    if not sight.cues_in(within) & _STAYS:
        return sight
    if thing.sort == "person" and _commanded_beside(sight, within):
        return _while_there(sight, within, thing)
    return None


def _naming_none(sight: Sight, manifest: Manifest, within: range, side: int) -> Sight | None:
    """What was recognised, with a clause that names neither person nor ship as the day that it
    tells of, or as unknown words where only the world knows that day; None if it is neither."""
    if day := known_day(sight, manifest, within):
        meant = _meant(day, side=side)
        if meant is None or not _agree(sight.dates, meant):
            return sight
        a_day = any(date.has_day for date in sight.dates)
        return sight.without(within) if a_day else _dated(sight, within, meant)
    is_foreign = not sight.dates and _is_of_the_world(sight, within)
    return _unknown(sight, within) if is_foreign else None


def _came_together(things: Sequence[Thing], manifest: Manifest) -> Thing | None:
    """The one ship on which several people all came; None if there is none such."""
    people = [one for one in things if one.sort == "person"]
    if not people:
        return None
    came = [_came_on(one, manifest) for one in people]
    named = [{str(one.value)} for one in things if one.sort == "mission"]
    ships = set.intersection(*came, *named)
    return replace(people[0], sort="mission", value=ships.pop()) if len(ships) == 1 else None


def _came_on(person: Thing, manifest: Manifest) -> set[str]:
    """The ships on which someone came; of a name that several have, all of theirs."""
    called = [str(person.value)] if person.value else people_with(manifest, folded(person.called))
    return {stay.up for one in called for stay in stays_of(manifest).get(one, ())}


def _is_its_day(sight: Sight, manifest: Manifest, ship: Thing, within: range) -> bool:
    """Whether a clause tells the day of something that a ship did: "when MS-10 failed on ..."."""
    said = {date.text for date in sight.dates if date.first in within and date.has_day}
    events = (manifest.event(str(ship.value), kind) for kind in EventKind)
    own = {f"{event.at.earliest:%Y-%m-%d}" for event in events if event and event.at}
    return len(sight.dates) == 1 and ship.sort == "mission" and not own.isdisjoint(said)


def _commanded_beside(sight: Sight, within: range) -> bool:
    """Whether it is asked who commanded while someone was there, on whichever stay."""
    told = sight.cues_in(within)
    one = told & _FIRST or any(one.first in within for one in sight.ordinals)
    return "commander" in sight.cues and "commander" not in told and not one


def _while_there(sight: Sight, within: range, thing: Thing) -> Sight:
    """What was recognised, with such a clause as one that tells who was there at the same time."""
    rest, first = sight.without(within), within[0]
    cues = ("at-once", "with") if "with" in sight.cues_in(within) else ("at-once",)
    return replace(
        rest,
        people=(*rest.people, thing),
        cues=rest.cues | {cue: " ".join(sight.words[first : within[-1] + 1]) for cue in cues},
        places=rest.places | dict.fromkeys(cues, first),
        every=rest.every | dict.fromkeys(cues, (first,)),
    )


def _of_those_left(sight: Sight) -> Sight:
    """What was recognised, where "left aboard" is whoever remained and not who went home."""
    there = set(sight.every.get("aboard", ()))
    left = [cue for cue in ("happen", "recalled") if sight.places.get(cue, -9) + 1 in there]
    every = {cue: places for cue, places in sight.every.items() if cue not in left}
    cues = {cue: said for cue, said in sight.cues.items() if cue not in left}
    places = {cue: at for cue, at in sight.places.items() if cue not in left}
    return replace(sight, cues=cues, places=places, every=every)


def _agree(dates: Collection[SaidDate], meant: Meaning) -> bool:
    """Whether dates that are said besides hold a moment: "in January, after Crew-11 left"."""
    at = datetime.fromtimestamp(meant.seconds, UTC) if isinstance(meant, Mark) else None
    day = f"{at:%Y-%m-%d}" if at else meant.text
    return all(date.text and day.startswith(date.text) for date in dates)


def _dated(sight: Sight, within: range, meant: Meaning, *, vague: bool = False) -> Sight:
    """What was recognised outside a clause, with what the clause means as the date."""
    date = SaidDate((meant,), within[0], within[-1] + 1, vague=vague)
    return replace(sight.without(within), dates=(date,))


def _unknown(sight: Sight, within: range) -> Sight:
    """What was recognised, with a clause that tells of no time that is known as unknown words."""
    words, rest = " ".join(sight.words[place] for place in within), sight.without(within)
    return replace(rest, left=(*rest.left, words), left_at=(*rest.left_at, within[0]))


# What a clause may say of anything that happens anywhere, and what "than" is said with.
_OF_ANYTHING = {"yes-no", "past", "when", "been", "happen", "days", "spend", "can", "sign"}
# "When exactly?" is no clause.
_A_CLAUSE = 3
_COMPARING = {"compare", "more-than", "less-than", "at-least"}


def _is_of_the_world(sight: Sight, within: range) -> bool:
    """Whether a clause names nothing of the station, so that only the world knows when it was."""
    named = (*sight.groups, *sight.programs, *sight.crafts, *sight.expeditions, *sight.numbers)
    if sight.cues_in(within) - _OF_ANYTHING or _COMPARING & sight.cues.keys():
        return False
    whenever = [range(*at) for at in whens([folded(word) for word in sight.words])]
    told = [place for place in within if not any(place in words for words in whenever)]
    return len(told) >= _A_CLAUSE and not any(one.first in within for one in named)


def _told(
    sight: Sight,
    manifest: Manifest,
    thing: Thing,
    kind: EventKind | None,
    within: range,
    side: int,
) -> Meaning | None:
    """What a clause means: the moment of an event, or all of someone's stay."""
    told = sight.cues_in(within)
    first = bool(told & _FIRST)
    ordinals = [one.value for one in sight.ordinals if one.first in within]
    number = ordinals[0] if ordinals else 1 if first else None
    if kind is None and "commander" in told:
        return _in_command(manifest, thing) if thing.sort == "person" else None
    if kind is None:
        ships, of_stays = ships_told(sight, within), not told & _FLIGHTS
        return _of_stay(manifest, thing, int(number) if number else None, of_stays, ships)
    moment = moment_of(manifest, thing, kind, first_time=first, ships=ships_told(sight, within))
    remained = any(place not in within for cue in _REMAIN for place in sight.every.get(cue, ()))
    if not side and kind is EventKind.UNDOCKING and not remained:
        # Those who leave then count.
        side = -1
    outside = [word for place, word in enumerate(sight.words) if place not in within]
    if not side and kind is EventKind.DOCKING and says_already(outside, sight.language):
        # Those who come then were not there already.
        side = -1
    return _meant(moment, side=side) if moment else None


def _of_stay(
    manifest: Manifest, thing: Thing, number: int | None, of_stays: bool, ships: Collection[str]
) -> Meaning | None:
    """All of someone's stay, the last of several if none is said by its ``number``."""
    own = stays_on(manifest, str(thing.value), ships) if thing.sort == "person" else ()
    stay = next(iter(own[::-1]), None)
    if ships and number is not None:
        stay = own[number - 1] if number <= len(own) else None
    elif number is not None:
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


def may_tell_when(sight: Sight) -> bool:
    """Whether a text has words by which a clause tells when, or that it was before or after."""
    words = [folded(word) for word in sight.words]
    return any(map(side_told, words)) or next(whens(words), None) is not None


def _clause(sight: Sight) -> tuple[int, int] | None:
    """The places of a clause that tells when, beside one that asks; None if there is none."""
    words = [folded(word) for word in sight.words]
    behind = language_of(sight.language).noun_last
    for place, end in whens(words):
        if words[end : end + 1] and side_told(words[end]):
            # "The day before Rubio left" is another day.
            continue
        part = sight.parts[place]
        begins = min(at for at, of in enumerate(sight.parts) if of == part)
        ends = max(at for at, of in enumerate(sight.parts) if of == part) + 1
        clause = (begins, end) if behind else (place, ends)
        # "When does Crew-13 land, which is aboard?" asks when.
        asking = ASKS if place or behind else _ASKS_BEHIND
        verb_at = end if asks_when(words[place:end]) else -1
        if asks_beside(sight, clause, asking, verb_at=verb_at):
            return clause
    return None


def moment_of(
    manifest: Manifest,
    thing: Thing,
    kind: EventKind,
    *,
    first_time: bool = False,
    ships: Collection[str] = (),
) -> Moment | None:
    """When it happened to a mission or to someone, the last of several times or the first; None
    if nobody knows. Of ``ships``, if any are named, it is one on which they came."""
    mission = str(thing.value)
    if thing.sort != "person" and not flies_as(manifest, mission, ships):
        return None
    if thing.sort == "person":
        own = stays_on(manifest, mission, ships)
        if not own:
            return None
        stay = own[0] if first_time else own[-1]
        mission = (stay.down if kind in _LEAVING else stay.up) or ""
    event = manifest.event(mission, kind)
    return event.at if event else None


def _is_one_of_several(manifest: Manifest, thing: Thing) -> bool:
    return thing.sort == "person" and len(stays_of(manifest).get(str(thing.value), ())) > 1


def _meant(moment: Moment, *, side: int) -> Meaning | None:
    """The moment as a date; a ``side`` below zero is right before it."""
    at = moment.earliest
    match moment.precision:
        case Precision.MINUTE:
            return Mark(int(at.timestamp()) - 60 * (side < 0))
        case Precision.DAY:
            return Point.on(at.date())
        case Precision.MONTH:
            return Point(at.year, at.month)
        case Precision.YEAR:
            return Point(at.year)
    return None
