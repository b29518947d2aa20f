"""How it is asked what would be if something happened.

What happens follows from the words beside what it happens to: a ship that comes home, a launch
that slips, a side that leaves. Of two things each has the words that stand nearest behind it.
"""

from collections.abc import Sequence

from bot.errors import NotUnderstood
from bot.messages import Message
from bot.questions.asking import asked
from bot.questions.filling import Filling
from bot.questions.rules import rules
from bot.questions.scenario.named import SAYS, Told, cue_of, things_named
from bot.questions.scenario.shifted import check_lengths, dated, moved, slips_to
from bot.questions.taking import SPACEPORTS
from bot.reading.dates.said import SaidDate
from bot.reading.notes import read_as
from bot.reading.ships import named
from bot.reading.supposed import CrossFlights, Fate, Fates, Whats
from bot.station.occupancy import docked
from bot.station.supposing import Happens, Sort, What, docked_ships, next_flight

_EVENTS = "|".join(SAYS)
_PADS = "|".join(["pad", *SPACEPORTS])
_USUAL = {Sort.PERSON: Happens.GOES_HOME}
# What has a day by the plans, and may come so much sooner or later.
_MOVED = {Happens.GOES_HOME, Happens.STAYS}


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
        f"supposing {_EVENTS} PROGRAM|MISSION|PERSON|RU|US|{_PADS}",
        f"if happen {_EVENTS} PROGRAM|MISSION|PERSON|RU|US|{_PADS}",
        more=34,
    ),
    rules("supposing land", more=20),
    takes="@tense @event suspend if happen end fly flight ship stay still rate escape guarantee "
    "never without how-many or compare until always at-least RU US days "
    "how-long cosmonaut supposing lost leak+supposing delay+supposing quits empty+supposing "
    "when+happen next+supposing",
    tells="who crew people aboard stay still happen future when how-many days",
)
def what_if(found: Filling) -> None:
    """What happens to the programmes, ships, people and sides that are named."""
    every = sorted(things_named(found), key=lambda one: one.first)
    if not every:
        raise _who_comes_home(found) if "land" in found.sight.cues else _which_ships()
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
    check_lengths(found)


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
    if what.sort is Sort.PROGRAM and happens is Happens.STOPS and _is_next(found, one):
        what = What(Sort.MISSION, next_flight(manifest, what, found.scene.now) or what.id)
    at_once = "now" in sight.cues or any(date.text == "now" for date in sight.dates)
    if what.sort is Sort.PROGRAM and happens is Happens.STOPS and at_once:
        # "Is grounded, and the docked one has to leave right away."
        happens = Happens.GOES_HOME if {"undock", "land"} & sight.cues.keys() else happens
    elif what.sort is Sort.PROGRAM and happens is Happens.GOES_HOME:
        what = _docked_of(found, what)
    is_docked = what.sort is Sort.MISSION and docked_ships(manifest, what, found.scene.now)
    if is_docked and happens is Happens.STOPS:
        what = _all_flights_of(found, what)
    if happens is Happens.STAYS and what.sort is Sort.MISSION and not is_docked:
        # What is still to come stays where it is: on the ground.
        happens = Happens.SLIPS
    if happens is Happens.SLIPS:
        return what, Fate(happens, slips_to(found, one))
    if happens in _MOVED and what.sort in {Sort.MISSION, Sort.PERSON}:
        fate = moved(found, what, happens)
        if fate is not None:
            return what, fate
    date = _own_date(found, one, told)
    return what, Fate(happens, dated(found, date) if date else None)


def _is_next(found: Filling, one: Told) -> bool:
    """Whether the next flight alone is meant: "the next Soyuz fails"."""
    return found.sight.places.get("next", one.first) == one.first - 1


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


def _who_comes_home(found: Filling) -> NotUnderstood:
    """The error where it is not said which of the docked ships leaves."""
    manifest, now = found.scene.manifest, found.scene.now
    ships = [ship.mission for ship in docked(manifest, now)]
    error = NotUnderstood(
        "Who would go home, and in which ship?",
        suggestions=[f"/what-if what: {ship} happens: home" for ship in ships],
        choices=[(named(manifest.mission(ship)), ship) for ship in ships],
    )
    error.asked(found.question.name, "what", {"happens": Happens.GOES_HOME.value})
    return error


def _which_ships() -> NotUnderstood:
    error = NotUnderstood(
        "Which ships would stop flying?",
        suggestions=("/what-if soyuz", "/what-if dragon"),
        choices=[(Message("Soyuz"), "soyuz"), (Message("Crew Dragon"), "dragon")],
    )
    error.asked("what-if", "what", {})
    return error
