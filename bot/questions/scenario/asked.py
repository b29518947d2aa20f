"""How it is asked what would be if something happened.

What happens follows from the words beside what it happens to: a ship that comes home, a launch
that slips, a side that leaves. Of two things each has the words that stand nearest behind it.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from bot.errors import NotUnderstood
from bot.messages import Message
from bot.questions.asking import asked
from bot.questions.filling import Filling
from bot.questions.rules import rules
from bot.questions.scenario.named import SAYS, Told, cue_of, things_named
from bot.reading.dates.said import SaidDate
from bot.reading.dates_read import read_date
from bot.reading.notes import read_as
from bot.reading.ships import named
from bot.reading.small_words import UNITS
from bot.reading.supposed import CrossFlights, Fate, Fates, Whats
from bot.reading.when import When
from bot.station.domain import EventKind
from bot.station.moments import Precision
from bot.station.supposing import Happens, Sort, What, docked_ships, next_flight

_EVENTS = "|".join(SAYS)
_USUAL = {Sort.PERSON: Happens.GOES_HOME}


@asked(
    "what-if",
    rules("suspend PROGRAM|MISSION !past|when", "suspend if|happen", more=18),
    rules(
        "suspend if|happen|future PROGRAM|MISSION|guarantee",
        "if|happen PROGRAM never|without",
        "happen without|if PROGRAM|MISSION",
        "suspend if|happen|future RU|US ship|flight !CROSS",
        more=26,
    ),
    rules(
        f"supposing {_EVENTS} PROGRAM|MISSION|PERSON|RU|US|pad",
        f"if happen {_EVENTS} PROGRAM|MISSION|PERSON|RU|US|pad",
        more=34,
    ),
    takes="@tense @event suspend if happen end fly flight ship stay still rate escape guarantee "
    "never without how-many or compare until always at-least RU US days "
    "how-long cosmonaut supposing lost leak+supposing delay+supposing quits empty+supposing "
    "when+happen",
    tells="who crew people aboard stay still happen future when how-many days",
)
def what_if(found: Filling) -> None:
    """What happens to the programmes, ships, people and sides that are named."""
    every = sorted(things_named(found), key=lambda one: one.first)
    if not every:
        raise _which_ships()
    told = [one for one in every if cue_of(found, one, every) is not None] or every[:1]
    # What nothing is said of is not looked into: it is left over, and so the text refused.
    found.things += (thing for one in told for thing in one.things)
    each = _as_one(found, [_of_one(found, one, told) for one in told])
    found.put("what", Whats(tuple(dict.fromkeys(what for what, _ in each))))
    fates = tuple(fate for _, fate in each)
    if any(fate.happens is not Happens.STOPS or fate.date for fate in fates):
        found.put("happens", Fates(fates[:1] if len(set(fates)) == 1 else fates))
    cues = found.sight.cues
    if "swap" in cues and {"without", "never", "not"} & cues.keys():
        found.put("cross-flights", CrossFlights.WITHOUT)
        found.take("swap")
    if len(found.dates) < len([date for date in found.sight.dates if date.text != "now"]):
        found.put_dates(open_end=True, but=tuple(found.dates))


def _of_one(found: Filling, one: Told, told: Sequence[Told]) -> tuple[What, Fate]:
    """One of the things named, and what happens to it, with the date that goes with that."""
    sight, manifest, what = found.sight, found.scene.manifest, one.what
    cue = cue_of(found, one, told)
    if cue is None and what.sort is Sort.MISSION:
        raise _what_of(found, what)
    happens = SAYS[cue] if cue else _USUAL.get(what.sort, Happens.STOPS)
    if cue:
        found.take(cue)
    if happens is Happens.LOST and what.sort is Sort.PROGRAM and "escape" not in sight.cues:
        # A programme of which a ship is lost does not fly on, unless it is said of a lifeboat.
        happens = Happens.LOST if cue == "leak" else Happens.STOPS
    if what.sort is Sort.SIDE and happens is Happens.GOES_HOME:
        happens = Happens.LEAVES
    elif what.sort is not Sort.SIDE and happens is Happens.LEAVES:
        happens = Happens.GOES_HOME
    at_once = "now" in sight.cues or any(date.text == "now" for date in sight.dates)
    if what.sort is Sort.PROGRAM and happens is Happens.STOPS and at_once:
        # "Is grounded, and the docked one has to leave right away."
        happens = Happens.GOES_HOME if {"undock", "land"} & sight.cues.keys() else happens
    elif what.sort is Sort.PROGRAM and happens is Happens.GOES_HOME:
        what = _docked_of(found, what)
    docked = what.sort is Sort.MISSION and docked_ships(manifest, what, found.scene.now)
    if docked and happens is Happens.STOPS:
        what = _all_flights_of(found, what)
    if happens is Happens.SLIPS:
        return what, Fate(happens, _slips_to(found, one))
    date = _own_date(found, one, told)
    return what, Fate(happens, _when(found, date) if date else None)


def _docked_of(found: Filling, what: What) -> What:
    """The one ship of a programme that is docked, where it alone goes home; else the programme."""
    manifest = found.scene.manifest
    ships = docked_ships(manifest, what, found.scene.now)
    if len(ships) != 1 or "suspend" in found.sight.cues:
        return what
    words = next(one.words for one in found.sight.programs if str(one.value) == what.id)
    found.notes.append(read_as(words, named(manifest.mission(ships[0]))))
    return What(Sort.MISSION, ships[0])


def _as_one(found: Filling, each: list[tuple[What, Fate]]) -> list[tuple[What, Fate]]:
    """A programme that stops and its only docked ship that goes home then: it all goes home."""
    manifest = found.scene.manifest
    stopped = [pair for pair in each if pair[0].sort is Sort.PROGRAM]
    if len(each) != 2 or len(stopped) != 1:
        return each
    ((program, stops),) = stopped
    other, fate = next(pair for pair in each if pair[0] != program)
    alone = docked_ships(manifest, program, found.scene.now) == (other.id,)
    if alone and fate.happens is Happens.GOES_HOME and fate.date == stops.date:
        return [(program, fate)]
    return each


def _own_date(found: Filling, one: Told, told: Sequence[Told]) -> SaidDate | None:
    """Of several things that do not all happen at once the date that stands behind this one.

    Without one it happens when what was named before it does.
    """
    alike = len({cue_of(found, other, told) for other in told}) == 1
    if len(told) < 2 or (alike and len(_free_dates(found)) < 2):
        return None
    after = min((other.first for other in told if other.first > one.first), default=None)
    behind = (
        date
        for date in found.sight.dates
        if date.text != "now"
        and date.role not in {"until", "as-of"}
        and date.first > one.first
        and (after is None or date.first < after)
    )
    former = max((other for other in told if other.first < one.first), default=None, key=_place)
    own = next(behind, None)
    return own or (_own_date(found, former, told) if former else None)


def _place(one: Told) -> int:
    return one.first


def _all_flights_of(found: Filling, what: What) -> What:
    """The programme of a ship that is docked: it flies no more when no other of it does."""
    manifest = found.scene.manifest
    program = manifest.program(manifest.mission(what.id).program)
    words = next(s.words for s in found.sight.missions if str(s.value) == what.id)
    flights = Message("all flights of {program}", program=Message(program.name))
    found.notes.append(read_as(words, flights))
    return What(Sort.PROGRAM, program.id)


def _free_dates(found: Filling) -> list[SaidDate]:
    """The dates of the text that are no end of a stretch and stand for nothing yet."""
    return [
        date
        for date in found.sight.dates
        if date.text != "now" and date.role not in {"until", "as-of"} and date not in found.dates
    ]


def _when(found: Filling, date: SaidDate) -> When:
    known = found.dated(date, "from")
    when: When = read_date(known, found.scene.clocks(known.text)).value
    return when


def _slips_to(found: Filling, one: Told) -> When:
    """When what slips is to launch: the date behind it, or so much later than planned."""
    sight = found.sight
    # "Slips until June" is no end of what is looked at.
    dates = [d for d in sight.dates if d.text != "now" and d not in found.dates]
    for date in dates:
        if (by := _how_much(found, date)) is not None:
            found.dates.append(date)
            return _so_much_later(found, one, by)
    behind = [date for date in dates if date.first > one.first] or dates
    if behind:
        return _when(found, replace(behind[0], role=""))
    if not sight.lengths:
        raise _to_when(found, one)
    (length, *_) = sight.lengths
    found.things += (length, *sight.numbers)
    found.take("days", "length")
    return _so_much_later(found, one, timedelta(days=int(length.value or 0)))


def _how_much(found: Filling, date: SaidDate) -> timedelta | None:
    """How much later what is said as "by two months" means, which is read as from today."""
    words = found.sight.said(date).casefold().split()
    if not date.meant or not any(word in UNITS for word in words):
        return None
    today = found.scene.now.astimezone(found.scene.zone).date()
    year, month, day = date.meant.start
    if not (year and month and day):
        return None
    return datetime(year, month, day, tzinfo=UTC).date() - today


def _so_much_later(found: Filling, one: Told, by: timedelta) -> When:
    """The date of a launch, so much later than it is planned and as closely as that is known."""
    scene = found.scene
    flight = next_flight(scene.manifest, one.what, scene.now)
    launch = scene.manifest.event(flight, EventKind.LAUNCH) if flight else None
    if launch is None or launch.at is None:
        raise _to_when(found, one)
    at = launch.at.earliest + by
    clocks = scene.clocks(one.what.id)
    if launch.at.precision in {Precision.MINUTE, Precision.DAY, Precision.WEEK}:
        return clocks.day(at.date())
    # Months are of several lengths, and thirty days of one lead into the next.
    near = at + timedelta(days=2)
    return clocks.month(near.year, near.month)


def _to_when(found: Filling, one: Told) -> NotUnderstood:
    error = NotUnderstood(
        "To when would it slip? Try {command}.",
        command=f"/what-if what: {one.what.id} happens: slips 2027-06",
        suggestions=(f"/what-if what: {one.what.id} happens: slips 2027-06",),
    )
    error.asked(found.question.name, "happens", {"what": one.what.id})
    return error


def _what_of(found: Filling, what: What) -> NotUnderstood:
    """The error for a ship of which nothing is said that can happen to it."""
    ship = found.scene.manifest.mission(what.id)
    error = NotUnderstood(
        "What would happen to {ship}?",
        ship=named(ship),
        suggestions=(f"/what-if what: {what.id} happens: home",),
        choices=[
            (Message("goes home"), Happens.GOES_HOME.value),
            (Message("is lost as a lifeboat"), Happens.LOST.value),
        ],
    )
    error.asked(found.question.name, "happens", {"what": what.id})
    return error


def _which_ships() -> NotUnderstood:
    error = NotUnderstood(
        "Which ships would stop flying?",
        suggestions=("/what-if soyuz", "/what-if dragon"),
        choices=[(Message("Soyuz"), "soyuz"), (Message("Crew Dragon"), "dragon")],
    )
    error.asked("what-if", "what", {})
    return error
