"""What is supposed of what happened: that it did not, or that a flight of the past never was.

A flight that is past can be left out, from the day of its launch on. What happened to it
cannot be undone: the facts do not have what would have come instead.
"""

from collections.abc import Iterable, Sequence
from datetime import datetime

from bot.errors import NotUnderstood
from bot.messages import Message
from bot.questions.filling import Filling
from bot.questions.scenario.becomes import denied
from bot.questions.scenario.cues import OF_ONE_FLIGHT, SAYS, Told, cue_of
from bot.questions.scenario.statements import Clause
from bot.reading.fates import Fate
from bot.reading.ships import named
from bot.station.careers import stays_of
from bot.station.domain import EventKind
from bot.station.moments import Span
from bot.station.stays import Stay, berths
from bot.station.supposing import Happens, Sort, What, docked_ships, next_stay

# What ends the station, where it stands right before that.
_ENDS = ("suspend", "end")
_RIGHT_BEHIND = 2


def check_undone(found: Filling, told: Sequence[Told]) -> None:
    """Raise NotUnderstood where what happened to a ship of the past is said not to have."""
    for one in told:
        cue = cue_of(found, one, told)
        is_of_flying = cue in OF_ONE_FLIGHT
        undone = denied(found, one, *(SAYS if cue else ()))
        if undone and not is_of_flying and _is_over(found, one.what):
            raise _not_undone(found, one.what)


def check_goes_on(found: Filling, every: Sequence[Told], asking: Sequence[Clause]) -> None:
    """Raise NotUnderstood where the station itself is to end: "Congress cancels the ISS"."""
    sight = found.sight
    if any(one.what.sort is not Sort.SIDE for one in every):
        return
    leaves = not every and not sight.groups and "quits" in sight.cues
    # Who quits the station ends it for themselves alone.
    own = {*sight.every.get("quits", ())}
    ends = [at for cue in _ENDS for at in sight.every.get(cue, ()) if at not in own]
    stations = [at for cue in ("iss", "station") for at in sight.every.get(cue, ())]
    if not leaves and not any(
        0 < at - verb <= _RIGHT_BEHIND and not any(verb in part for part in asking)
        for at in stations
        for verb in ends
    ):
        return
    error = NotUnderstood(
        "The end of the station itself is not followed here, only ships, sides and people."
        " What is known of it: {command}.",
        command="/station topic: end",
        suggestions=("/station topic: end",),
        choices=[(Message("until when the ISS is to fly"), "end")],
    )
    error.asked("station", "topic", {})
    raise error


def put_since_launch(found: Filling, each: Iterable[tuple[What, Fate]]) -> None:
    """Follow it from the launch of a ship of the past to its leaving, where it shall not fly."""
    (what, fate), *others = each
    if others or fate.happens is not Happens.STOPS or fate.date:
        return
    stay = _stay_meant(found, what)
    launched = _launched(found, What(Sort.MISSION, stay.up) if stay else what)
    if launched is None:
        return
    day = found.scene.clocks("").day
    found.put("from", day(launched.date()))
    span = stay.span if stay else _docked(found, what)
    if span is not None and span.end is not None and span.end <= found.scene.now:
        found.put("until", day(span.end.date()))


def _docked(found: Filling, what: What) -> Span | None:
    berth = berths(found.scene.manifest).get(what.id)
    return berth.span if berth else None


def _stay_meant(found: Filling, what: What) -> Stay | None:
    """The stay that someone does not begin: with the ship named, else the next, else the last."""
    if what.sort is not Sort.PERSON:
        return None
    own, named = stays_of(found.scene.manifest).get(what.id, ()), found.sight.missions
    ships = {ship.value for ship in named}
    of_ship = [stay for stay in own if stay.up in ships]
    coming = next_stay(found.scene.manifest, what, found.scene.now)
    return next(iter(of_ship), coming or max(own, key=_begins, default=None))


def _begins(stay: Stay) -> datetime:
    return stay.span.start


def _is_over(found: Filling, what: What) -> bool:
    """Whether something is a ship that launched and is not there any more, or never was."""
    launched = _launched(found, what) is not None
    return launched and not docked_ships(found.scene.manifest, what, found.scene.now)


def _launched(found: Filling, what: What) -> datetime | None:
    """When a ship launched; None for what has not yet, and for what is no ship."""
    if what.sort is not Sort.MISSION:
        return None
    launch = found.scene.manifest.event(what.id, EventKind.LAUNCH)
    if launch is None or launch.at is None or launch.at.latest > found.scene.now:
        return None
    return launch.at.earliest


def _not_undone(found: Filling, what: What) -> NotUnderstood:
    mission = found.scene.manifest.mission(what.id)
    stops = f"/what-if what: {what.id} from: {_launched(found, what):%Y-%m-%d} happens: stops"
    came = what.id in berths(found.scene.manifest)
    error = NotUnderstood(
        "What happened to {ship} cannot be undone here, as nobody knows what would have come"
        " instead. I can tell how it flew, or what if it never had: {command}."
        if came
        else "What happened to {ship} cannot be undone here, as nobody knows what would have come"
        " instead. I can tell how it flew: {command}.",
        ship=named(mission),
        command=stops if came else f"/mission name: {what.id}",
        suggestions=(f"/mission name: {what.id}", *((stops,) if came else ())),
        choices=[(named(mission), what.id)],
    )
    error.asked("mission", "name", {})
    return error
