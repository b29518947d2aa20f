"""Stretches that begin with something of the station: "since Crew-1", "since Expedition 1".

Such words stand for a date. Pure.
"""

from dataclasses import replace

from bot.reading.dates.said import Point, SaidDate
from bot.reading.phrases import small_words_at
from bot.reading.sight import Sight, Thing
from bot.station.agreements import swaps_signed
from bot.station.domain import EventKind
from bot.station.manifest import Manifest
from bot.station.moments import Moment, Precision
from bot.understanding.event_clauses import event_told

# So many words may stand between "since" and what it is of, or of that and what it did.
_NEAR = 2
# "How long since Crew-1 docked" asks for that time.
_HOW_LONG = {"wait", "gap"}
_AGREED = ("agreement", "swap", "guarantee")


def since_event(sight: Sight, manifest: Manifest) -> Sight:
    """What was recognised, with what something was since as the date with which it begins."""
    if sight.cues.keys() & _HOW_LONG:
        return sight
    for first, last in small_words_at(sight.words, "ever_since", sight.language):
        found = _began(sight, manifest, (first, last))
        if found is None:
            continue
        moment, end = found
        within = range(*((end, last) if sight.noun_last else (first, end)))
        dates = [date for date in sight.dates if date.first not in within]
        if dates or moment.precision not in {Precision.MINUTE, Precision.DAY}:
            return sight
        day = Point.on(moment.earliest.date())
        begun = SaidDate((day,), within[0], within[-1] + 1, role="from")
        return replace(sight.without(within), dates=(begun,))
    return sight


def _began(sight: Sight, manifest: Manifest, since: tuple[int, int]) -> tuple[Moment, int] | None:
    """The moment of what stands beside "since", and where that ends, or begins before it."""

    def is_near(first: int, last: int) -> bool:
        apart = since[0] - last if sight.noun_last else first - since[1]
        return 0 <= apart <= _NEAR

    for ship in sight.missions:
        if is_near(ship.first, ship.last) and ship.value:
            return _of_ship(sight, manifest, ship)
    for one in sight.expeditions:
        if is_near(one.first, one.last):
            of_it = (e for e in manifest.expeditions if e.number == one.value)
            end = one.first if sight.noun_last else one.last
            return next(((e.start, end) for e in of_it), None)
    for cue in _AGREED:
        for at in sight.every.get(cue, ()):
            end = at + len(sight.cues[cue].split())
            signed = swaps_signed(manifest)
            if signed and is_near(at, end):
                dated = [date.last for date in sight.dates if 0 <= date.first - end <= _NEAR]
                return signed, at if sight.noun_last else max([end, *dated])
    return None


def _of_ship(sight: Sight, manifest: Manifest, ship: Thing) -> tuple[Moment, int] | None:
    """When a ship did what is said of it behind its name, or launched."""
    behind = range(ship.last, ship.last + _NEAR)
    kind = None if sight.noun_last else event_told(sight, behind)
    event = manifest.event(str(ship.value), kind or EventKind.LAUNCH)
    if event is None or event.at is None:
        return None
    if sight.noun_last:
        return event.at, ship.first
    told = [at for at in behind if kind and event_told(sight, range(at, at + 1))]
    return event.at, max([ship.last, *(at + 1 for at in told)])
