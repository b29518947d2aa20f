"""The times that a text names beside the first: in which something was so as well."""

from collections.abc import Iterator

from bot.questions.filling import Filling
from bot.questions.find.said import AWAY, Said
from bot.questions.find.subject import subject
from bot.reading.dates.said import SaidDate
from bot.reading.dates.stretches import as_one
from bot.reading.dates_read import read_date
from bot.reading.sight import Sight
from bot.reading.stretches_written import days_of
from bot.station.conditions import Condition, Kind
from bot.station.domain import EventKind
from bot.station.found import Of


def also_then(found: Filling, date: SaidDate, event: EventKind | None) -> Condition:
    """That it was so at another time as well; raises BadDate."""
    known = found.dated(date, "when")
    when = read_date(known, found.scene.clocks(known.text)).value
    return Condition(Kind.ALSO_THEN, (event,) if event else (), span=days_of(when))


def each_event(sight: Sight) -> tuple[EventKind, EventKind] | None:
    """Of what each of two dates is, where that is another event each: "launched in 2015 and landed
    in 2016", "flew before 2005 and again after 2015"; None if it is not."""
    dates = [date for date in sight.dates if date.role != "as-of"]
    if len(dates) != 2:
        return None
    went = [(at, EventKind.LAUNCH) for cue in AWAY for at in sight.every.get(cue, ())]
    if went and [date.role for date in dates] == ["until", "from"]:
        return EventKind.LAUNCH, EventKind.LAUNCH
    home = [(at, EventKind.LANDING) for cue in _HOME for at in sight.every.get(cue, ())]
    if any(date.role for date in dates) or not went or not home:
        return None
    one, other = (min(went + home, key=lambda said: abs(said[0] - date.first))[1] for date in dates)
    return (one, other) if one is not other else None


_HOME = ("land", "undock")


def other_times(found: Filling, event: EventKind | None) -> Iterator[Condition]:
    """That it was so in each of several times: "in both 2020 and 2021"."""
    if (events := each_event(found.sight)) is not None:
        other = as_one((found.sight.dates[1],))
        found.take(*_HOME, "before-after", "next")
        yield also_then(found, other or found.sight.dates[1], events[1])
        found.dates.append(found.sight.dates[1])
    for date in found.sight.dates:
        if date.role == "too":
            found.take("at-least", "together", "at-once", "same")
            if found.sight.places.get("how") == date.first - 1:
                # "Tanto en 2020 como en 2021"
                found.take("how")
            yield also_then(found, date, event)


def names_times(said: Said) -> bool:
    """Whether it is asked of each of several times: "in both 2020 and 2021"."""
    return any(date.role == "too" for date in said.sight.dates)


def names_a_plan(said: Said) -> bool:
    """Whether a mission is named that has not flown: of that nothing is found."""
    flown = {mission.id for mission in said.flown()}
    return any(one.value and one.value not in flown for one in said.sight.missions)


def went_home(said: Said) -> bool:
    """Whether it is asked who went home first or last, and not who came so."""
    places = said.sight.places
    home = [places[cue] for cue in ("land", "undock") if cue in said.cues]
    return bool(home) and all(min(home) < places[one] for one in AWAY & said.cues)


def event_of(said: Said) -> EventKind | None:
    """Of what the date is: a landing, a launch or, if no such verb stands there, neither."""
    if (events := each_event(said.sight)) is not None:
        return events[0]
    if said.of_landings:
        said.found.take("land", "undock")
        return EventKind.LANDING
    if "end" in said.cues and subject(said.sight) is Of.STAYS:
        said.found.take("end")
        return EventKind.LANDING
    dates = [date for date in said.sight.dates if date.role != "as-of"]
    went = said.cues & (AWAY | {"first-visit"}) or said.flew_first or _has_been_on(said)
    return EventKind.LAUNCH if dates and went and not _was_there(said) else None


def _has_been_on(said: Said) -> bool:
    """Whether someone has been on a kind of ship since a time, and no more is said."""
    since = any(date.role == "from" for date in said.sight.dates)
    ships = said.sight.programs or said.sight.crafts
    return bool(since and ships and said.cues & {"been"}) and not said.cues & _STAYED


_STAYED = {"aboard", "stay", "spend", "station"}


def _was_there(said: Said) -> bool:
    """Whether each of several times is said of being aboard, and not of coming."""
    if not names_times(said) or "aboard" not in said.cues:
        return False
    first = said.sight.dates[0].first

    def far(cue: str) -> int:
        return min(abs(place - first) for place in said.sight.every.get(cue, (99,)))

    return all(far("aboard") < far(cue) for cue in AWAY & said.cues)
