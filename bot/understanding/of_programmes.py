"""Dates told by the beginning or the end of a kind of ship: "after Dragon had begun flying".

What tells so is read as the time since the first launch of it with a crew that docked, or since
its last landing, or as the time before. Pure.
"""

from dataclasses import replace
from datetime import UTC, datetime

from bot.reading.dates.said import Point, SaidDate
from bot.reading.dates.stretches import stretched
from bot.reading.folding import folded
from bot.reading.phrases import small_words_at
from bot.reading.sight import Sight, Thing
from bot.station.domain import EventKind
from bot.station.manifest import Manifest
from bot.station.stays import stays
from bot.understanding.event_clauses import side_told, sides_told

# So many words may stand between "after" and the ship, or between the ship and what it did.
_NEAR = 4
# What such words may say beside that.
_BESIDE = {
    "fly", "flight", "launch", "carry", "past", "yes-no", "people", "crew", "crewed", "ship",
    "first", "first-flight", "last", "end", "spend", "one-after", "before-after", "which",
    "sign",
}  # fmt: skip
# Verbs and nouns that may stand behind what began: "began flying", "began its flights".
_FLYING = {"fly", "flight", "launch", "carry", "past"}


def since_a_programme(sight: Sight, manifest: Manifest) -> Sight:
    """What was recognised, with the beginning or the end of a kind of ship as the date of it."""
    found = next(filter(None, (_clause(sight, ship) for ship in sight.programs)), None)
    if found is None or sight.dates:
        return sight
    ship, within, side, ended = found
    at = _moment(manifest, str(ship.value), ended=ended)
    if at is None:
        return sight
    role = "from" if side > 0 else "until"
    # The first launch is of the time since, and the last landing of the time before.
    beyond = (side > 0) is ended
    date = SaidDate((Point.on(at.date()),), within[0], within[-1] + 1, vague=True)
    programs = tuple(one for one in sight.programs if one is not ship)
    rest = replace(sight.without(within), programs=programs)
    return replace(rest, dates=(stretched(date, role, beyond=beyond),))


def _clause(sight: Sight, ship: Thing) -> tuple[Thing, range, int, bool] | None:
    """A kind of ship with the places of the words that tell of it, whether of the time after (1)
    or before (-1), and whether of its end."""
    words = [folded(word) for word in sight.words]
    for name in ("ends", "begins"):
        for first, last in small_words_at(sight.words, name, sight.language):
            begins, ends = min(first, ship.first), max(last, ship.last)
            while any(ends in sight.every.get(cue, ()) for cue in _FLYING):
                ends += 1
            between = max(first, ship.first) - min(last, ship.last)
            places = range(ends, ends + 2) if sight.noun_last else range(begins - _NEAR, begins)
            sides = [(at, _side(words[at])) for at in places if 0 <= at < len(words)]
            # Of "after" and "since" the one that says it by itself counts: "después de que".
            near = [one for one in sides if side_told(words[one[0]])] or [o for o in sides if o[1]]
            if between > _NEAR or not near:
                continue
            at, side = near[0] if sight.noun_last else near[-1]
            within = range(begins, at + 1) if sight.noun_last else range(at, ends)
            if _says_no_more(sight, within, ship):
                return ship, within, side, name == "ends"
    return None


def _side(word: str) -> int:
    """Which side of an event a word tells, or that a time begins with it (1) or ends (-1)."""
    return side_told(word) or (word in sides_told("since")) - (word in sides_told("until"))


def _says_no_more(sight: Sight, within: range, ship: Thing) -> bool:
    """Whether all that such words say is of the ship and its flights."""
    things = (
        *sight.people, *sight.missions, *sight.groups, *sight.numbers, *sight.ordinals,
        *sight.crafts, *(one for one in sight.programs if one is not ship),
    )  # fmt: skip
    return sight.cues_in(within) <= _BESIDE and not any(one.first in within for one in things)


def _moment(manifest: Manifest, program: str, *, ended: bool) -> datetime | None:
    """When the first of its ships with a crew was launched, or the last of them landed; None if
    it has not come to that."""
    kind = EventKind.LANDING if ended else EventKind.LAUNCH
    crewed = {stay.up for stay in stays(manifest) if not stay.docking_standing.is_plan}
    own = [m.id for m in manifest.missions if m.program == program]
    if ended and any(mission not in crewed for mission in own):
        # Some are to come.
        return None
    events = [manifest.event(mission, kind) for mission in own if mission in crewed]
    times = [one.at.earliest for one in events if one and one.at and not one.standing.is_plan]
    if not times or (ended and len(times) < len(events)):
        return None
    at = max(times) if ended else min(times)
    return at.astimezone(UTC)
