"""What someone supposes -> what happens and when; what cannot be supposed is refused."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from bot.errors import AskError, BadDate, NotUnderstood
from bot.messages import Day, Message
from bot.questions.scenario.called import named
from bot.questions.scenario.moving import check_docked, moved_by
from bot.questions.spans import backwards, first_crew, nobody_yet, too_far
from bot.reading import ships
from bot.reading.fates import Fate, Fates
from bot.reading.supposed import Supposition, Whats
from bot.reading.when import Size, When
from bot.station import scenario
from bot.station.domain import EventKind
from bot.station.hypothesis import crews_assumed
from bot.station.manifest import Manifest, last_plan
from bot.station.moments import Moment, Precision, Span
from bot.station.occupancy import aboard_during
from bot.station.stays import berths
from bot.station.supposing import (
    CAN,
    MOVES,
    Happening,
    Happens,
    Sort,
    What,
    docked_ships,
    is_concerned,
    next_flight,
    next_stay,
)
from bot.station.worked_out import given

# What is usual for each sort, where it is not said what happens.
_USUAL = {
    Sort.PROGRAM: Happens.STOPS,
    Sort.SIDE: Happens.STOPS,
    Sort.PAD: Happens.STOPS,
    Sort.PERSON: Happens.GOES_HOME,
}


_PRECISIONS = {Size.DAY: Precision.DAY, Size.MONTH: Precision.MONTH}


def supposition(
    manifest: Manifest,
    now: datetime,
    whats: Whats,
    fates: Fates | None,
    from_: When | None,
    until: When | None,
) -> tuple[tuple[Happening, ...], Span]:
    """What happens, and the stretch over which it is followed: from the first of it to the plans.

    Raises AskError for what cannot happen, or not then.
    """
    since = from_.start if from_ else now
    paired = _paired(manifest, whats.whats, fates, since)
    told = [(what, _dated(manifest, what, fate, since)) for what, fate in paired]
    moments = [
        fate.date.start if fate.date and fate.happens not in MOVES else None for _, fate in told
    ]
    dated = [at for at in moments if at is not None]
    horizon = last_plan(manifest)
    # What is said without a date happens now.
    start = from_.start if from_ else min(dated if len(dated) == len(moments) else [*dated, now])
    leaves = any(fate.happens is Happens.LEAVES for _, fate in told)
    if leaves and start >= horizon:
        # Of a side that has left it is known without a plan that it has no crew aboard.
        dated, start = [*dated, start], min(now, horizon)
    span = _followed(manifest, start, until, horizon, max(dated, default=start), leaves)
    happenings = []
    for (what, fate), at in zip(told, moments, strict=True):
        own = at or (from_.start if from_ else start)
        if own < start:
            raise backwards(start, own)
        own = _docked_then(manifest, what, fate, own, fate.date or from_)
        happenings.append(_happening(manifest, what, fate, own))
    _check_together(manifest, happenings)
    last = max((one.to.latest for one in happenings if one.to), default=span.start)
    if until is None and span.end is not None and last > span.end:
        span = Span(span.start, last)
    return tuple(happenings), span


def imagined(
    manifest: Manifest, now: datetime, told: Supposition
) -> tuple[Manifest, tuple[Happening, ...]]:
    """The manifest as it would be if that happened, and what does; raises AskError."""
    happenings, span = supposition(manifest, now, told.whats, told.fates, None, None)
    supposed = scenario.supposed(manifest, happenings, span)
    flying = {mission.id for mission in supposed.missions}
    # What does not fly is still known by name.
    grounded = (mission for mission in manifest.missions if mission.id not in flying)
    supposed = replace(supposed, unheard_of=(*supposed.unheard_of, *grounded))
    # What comes without a month of its own is told so as long as nothing moves what it relieves.
    leaving, known = berths(supposed), berths(manifest)
    assumed = {
        ship: former
        for ship, former in crews_assumed(manifest).items()
        if ship in flying
        and former in leaving.keys() & known.keys()
        and leaving[former].span.end == known[former].span.end
        and not any(one.what.id == ship for one in happenings)
    }
    given(crews_assumed, supposed, assumed)
    # It is followed as far as plans reach, though what they were for does not fly.
    given(last_plan, supposed, max(last_plan(manifest), last_plan(supposed)))
    return supposed, happenings


# Of one thing no two of these happen: it flies and does not, it leaves and stays.
_EITHER = (
    {Happens.STOPS, Happens.SLIPS},
    {Happens.STOPS, Happens.EMPTY},
    {Happens.GOES_HOME, Happens.STAYS},
)


def _check_together(manifest: Manifest, happenings: Sequence[Happening]) -> None:
    """Raise NotUnderstood where one thing happens twice, or what cannot happen with another."""
    for place, one in enumerate(happenings):
        for other in happenings[:place]:
            both = {one.happens, other.happens}
            alike = one.happens is other.happens and one != other
            against = one.what.sort is not Sort.PROGRAM and both in _EITHER
            if one.what == other.what and (alike or against):
                raise NotUnderstood(
                    "Of {what} two things are said that cannot both happen. Say one of them.",
                    what=named(manifest, one.what),
                )


def _docked_then(
    manifest: Manifest, what: What, fate: Fate, at: datetime, said: When | None
) -> datetime:
    """When in what was said, a month perhaps, something docked can be lost or go home first."""
    docked = {Happens.LOST, Happens.GOES_HOME, Happens.STAYS}
    if said is None or fate.happens not in docked or docked_ships(manifest, what, at):
        return at
    coming = (
        berth.span.start
        for ship, berth in berths(manifest).items()
        if at < berth.span.start < said.bound and is_concerned(manifest, what, ship)
    )
    return min(coming, default=at)


def _followed(
    manifest: Manifest,
    start: datetime,
    until: When | None,
    horizon: datetime,
    last: datetime,
    leaves: bool,
) -> Span:
    first = first_crew(manifest)
    if start < first:
        if start.date() == first.date():
            start = first
        else:
            raise nobody_yet(first)
    if until is not None and until.bound <= start:
        raise backwards(start, until.last)
    if start >= horizon:
        raise too_far(horizon)
    if leaves and last >= horizon:
        horizon = last + timedelta(days=1)
    if last >= horizon:
        raise too_far(horizon)
    return Span(start, min(until.bound, horizon) if until else horizon)


def _paired(
    manifest: Manifest, whats: Sequence[What], fates: Fates | None, at: datetime
) -> list[tuple[What, Fate]]:
    """Each thing with what happens to it: one fate for all, or one each in their order."""
    if fates is None:
        return [(what, Fate(_usual(manifest, what, at))) for what in whats]
    own = fates.fates
    if len(own) == 1:
        return [(what, own[0]) for what in whats]
    if len(whats) == 1:
        return [(whats[0], fate) for fate in own]
    if len(whats) != len(own):
        raise NotUnderstood(
            "{things} things are named, and {fates} that happen. Say one for all, or one for each.",
            things=len(whats),
            fates=len(own),
        )
    return list(zip(whats, own, strict=True))


def _dated(manifest: Manifest, what: What, fate: Fate, since: datetime) -> Fate:
    """The same with the day to which something moves, where only by how much is said."""
    if fate.date is not None or fate.by is None:
        return fate
    return replace(fate, date=moved_by(manifest, what, fate.happens, fate.by, since))


def _usual(manifest: Manifest, what: What, at: datetime) -> Happens:
    if what.sort is Sort.MISSION:
        return Happens.GOES_HOME if docked_ships(manifest, what, at) else Happens.STOPS
    return _USUAL[what.sort]


def _happening(manifest: Manifest, what: What, fate: Fate, at: datetime) -> Happening:
    """What happens to something from an instant on; raises AskError if it cannot."""
    happens = fate.happens
    if happens not in CAN[what.sort]:
        raise _cannot(manifest, what)
    if happens is Happens.LEAVES and what.sort is not Sort.SIDE:
        happens = Happens.GOES_HOME
    to = _moment(fate.date) if happens in MOVES and fate.date else None
    found = Happening(what, happens, at, to)
    match happens:
        case Happens.SLIPS | Happens.EMPTY:
            return _of_a_flight(manifest, found)
        case Happens.STOPS if what.sort is Sort.MISSION:
            return _of_a_flight(manifest, found)
        case Happens.STOPS if what.sort is Sort.PERSON:
            stay = next_stay(manifest, what, at)
            if stay is None:
                raise BadDate(
                    "{name} has no flight from {day} on.", name=named(manifest, what), day=Day(at)
                )
            return replace(found, ship=stay.up)
        case Happens.GOES_HOME | Happens.LOST if what.sort is not Sort.PROGRAM:
            check_docked(manifest, what, at)
        case Happens.LOST:
            check_docked(manifest, what, at)
        case Happens.STAYS:
            check_docked(manifest, what, at)
            return replace(found, at=at, to=to)
    return found


def _moment(when: When) -> Moment:
    """A date as a plan has it; of what is vaguer than a month the last one, the latest it can be.

    An instant is taken to the minute.
    """
    if when.size is Size.INSTANT:
        return Moment(when.start.replace(second=0, microsecond=0))
    if when.size in _PRECISIONS:
        first = when.local.date()
        return Moment(
            datetime(first.year, first.month, first.day, tzinfo=UTC), _PRECISIONS[when.size]
        )
    last = when.last.astimezone(when.zone).date()
    return Moment(datetime(last.year, last.month, 1, tzinfo=UTC), Precision.MONTH)


def _of_a_flight(manifest: Manifest, found: Happening) -> Happening:
    """The same of the one flight that is meant, which must be still to come."""
    flight = next_flight(manifest, found.what, found.at)
    launch = manifest.event(flight, EventKind.LAUNCH) if flight else None
    if flight is None or launch is None or launch.at is None:
        what = named(manifest, found.what)
        raise NotUnderstood("No launch of {what} is planned then.", what=what)
    # Who names a day names all of it: a ship may launch in the morning of it.
    if launch.at.latest < found.at.replace(hour=0, minute=0):
        ship = ships.named(manifest.mission(flight))
        if launch.standing.is_plan:
            raise NotUnderstood(
                "{ship} is to fly before that, by the plans. Ask from an earlier day.", ship=ship
            )
        raise NotUnderstood(
            "{ship} flew on {day}, before that. Ask from a day before, or that it goes home.",
            ship=ship,
            day=Day(launch.at.earliest),
        )
    if found.happens is Happens.SLIPS and found.to is None:
        error = NotUnderstood("To when? Try 'slips to 2027-06'.", suggestions=("slips to 2027-06",))
        raise error
    if found.to is not None and found.to.latest <= found.at:
        ship = ships.named(manifest.mission(flight))
        raise BadDate(
            "{ship} cannot launch before {day}, from which on it is asked.",
            ship=ship,
            day=Day(found.at),
        )
    # A programme slips as its next flight does; that one is known by its name from now on.
    return replace(found, what=What(Sort.MISSION, flight))


def _cannot(manifest: Manifest, what: What) -> AskError:
    known = {
        Sort.PROGRAM: Message("A programme can stop, go home, slip, be lost or fly empty."),
        Sort.SIDE: Message("A side can stop, go home or leave for good."),
        Sort.PAD: Message("A pad can only stop: nothing flies from it then."),
        Sort.PERSON: Message("A person can go home, stay or not fly."),
    }
    del manifest
    return NotUnderstood(known[what.sort])


def concerned(manifest: Manifest, span: Span) -> bool:
    """Whether anyone on a swapped seat is aboard in a span."""
    return any(stay.cross_flight for stay in aboard_during(manifest, span))
