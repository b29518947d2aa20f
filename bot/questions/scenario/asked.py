"""How it is asked what would be if something happened.

What happens follows from the words beside what it happens to: a ship that comes home, a launch
that slips, a side that leaves. Of two things each has the words that stand nearest behind it.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import datetime

from bot.questions.asking import asked
from bot.questions.filling import Filling
from bot.questions.rules import rules
from bot.questions.scenario.asked_for import ask_of_a_day, dates_said, in_front, take_asked
from bot.questions.scenario.asking_back import which_ships, who_comes_home
from bot.questions.scenario.becomes import of_one
from bot.questions.scenario.cues import DENY, IN_A_ROW, OF_ONE_FLIGHT, SAYS, Told, cue_of
from bot.questions.scenario.likened import leave_likenesses
from bot.questions.scenario.named import (
    is_their_ship,
    take_background,
    take_contrast,
    take_whole,
    things_named,
)
from bot.questions.scenario.seated import check_seat_is_empty
from bot.questions.scenario.several import as_one, in_a_row, with_relief
from bot.questions.scenario.shifted import (
    dated,
    last_flight,
    look_ahead,
    put_after,
    put_length,
)
from bot.questions.scenario.stated import check_stated, is_as_planned, leave_out, take_old_dates
from bot.questions.scenario.statements import Clause
from bot.questions.scenario.undone import check_goes_on, check_undone, put_since_launch
from bot.questions.taking import SPACEPORTS
from bot.reading.dates.said import SaidDate
from bot.reading.fates import Fate, Fates
from bot.reading.folding import folded
from bot.reading.small_words import ALL
from bot.reading.supposed import CrossFlights, Whats, nothing_supposed
from bot.station.supposing import Happens, Sort

_EVENTS = "|".join(cue for cue in SAYS if cue not in OF_ONE_FLIGHT)
_FLYING = "PROGRAM|MISSION|PERSON|CRAFT|RU|US|falcon"
_PADS = "|".join(["pad", *SPACEPORTS])
# By what two are compared.
_COMPARED = {"worst-of", "less-than", "more-than", "fewest"}
# What says of swapped seats that there are none, and how far behind them "no more" may stand.
_RIGHT_BEHIND = 2
_NO_MORE = ("without", "never", "not", "nothing", "end", "quits", "suspend")


@asked(
    "what-if",
    rules("suspend PROGRAM|MISSION !past|when", "suspend if|happen", more=18),
    rules(
        "suspend if|happen|future PROGRAM|MISSION|guarantee|falcon",
        "if|happen PROGRAM never|without|not|nothing",
        "happen without|if PROGRAM|MISSION",
        "suspend if|happen|future RU|US ship|flight !CROSS",
        more=26,
    ),
    rules(
        f"supposing {_EVENTS} {_FLYING}|{_PADS}",
        f"condition {_EVENTS} {_FLYING}|{_PADS}",
        "condition MISSION launch|fly DATE|NUMBER|days|length|delay",
        "condition lost|leak|land|undock|recalled|suspend ship|crew|flight "
        "all|at-least|never|nothing !seat|escape",
        "condition lost|leak|land|undock|recalled|suspend ship|flight NUMBER !seat|escape|PROGRAM",
        "condition PROGRAM|RU|US|falcon fly|launch|dock never|not|nothing",
        "condition|if|future without PROGRAM|MISSION|falcon",
        "empty replace MISSION",
        f"if happen {_EVENTS} {_FLYING}|{_PADS}",
        more=34,
    ),
    rules("supposing land|recalled", more=20),
    # Where it is not understood what happens to something, that is asked back.
    rules(f"supposing {_FLYING}|{_PADS}", more=8),
    # What ends the station itself is refused with what is known of its end.
    rules("supposing suspend|end station|iss", "supposing quits !GROUP", more=24),
    rules("supposing PERSON instead|replace", more=44),
    rules("supposing not|never|refuse PROGRAM|MISSION|PERSON", more=30),
    rules("condition never fly|launch", "condition quits|undock country|partners", more=30),
    rules("lost|leak at-least|all ship !seat|escape|who|yes-no", more=24),
    # Of the swapped seats alone.
    rules(f"condition swap {'|'.join(_NO_MORE)}", more=40),
    rules("future|if guarantee without swap", more=50),
    # What is only stated is supposed where nothing else answers all of it.
    rules(
        f"{_EVENTS} PROGRAM|MISSION|PERSON|RU|US|falcon|{_PADS} !past|true|CRAFT",
        "lost|leak|suspend CRAFT !past|true",
        "not|never fly|launch PERSON|MISSION !past|true",
        "suspend all|at-least|never ship|flight|fly !past|true",
        more=24,
    ),
    takes="@tense @event been cause at-once suspend if happen end fly flight ship stay still rate "
    "escape guarantee never without how-many or compare until always at-least RU US days "
    "how-long cosmonaut supposing condition lost leak delay quits recalled "
    "empty instead when+happen next+condition falcon together",
    passes=True,
    tells="who crew people aboard stay still happen recalled future when how-many days",
)
def what_if(found: Filling) -> None:
    """What happens to the programmes, ships, people and sides that are named."""
    leave_likenesses(found)
    look_ahead(found)
    every, asking = things_named(found)
    check_goes_on(found, every, asking)
    last, every = last_flight(found, every)
    if not every and "swap" in found.sight.cues and {*_NO_MORE} & found.sight.cues.keys():
        found.put("cross-flights", CrossFlights.WITHOUT)
        found.take("swap", "seat", "guarantee", "agreement", *_NO_MORE)
        found.put_dates(open_end=True)
        return
    if not every:
        named = (found.sight.people, found.sight.missions, found.sight.programs)
        supposes = {"condition", "supposing", "suspend"} & found.sight.cues.keys()
        if not supposes or any(named):
            # What is asked of these something else would have to tell: who would leave in which.
            raise nothing_supposed(found.sight.text)
        goes = {"land", "recalled"} & found.sight.cues.keys()
        raise who_comes_home(found) if goes else which_ships()
    apart = [
        one
        for one in every
        if not (is_their_ship(found, one, every) or is_as_planned(found, one, every))
    ]
    check_seat_is_empty(found, apart)
    if not apart:
        raise nothing_supposed(found.sight.text)
    if len(apart) > 1 and "or" in found.sight.cues and _COMPARED & found.sight.cues.keys():
        # Two that are compared do not happen together.
        raise nothing_supposed(found.sight.text)
    told = [one for one in apart if cue_of(found, one, every) is not None] or apart[:1]
    check_undone(found, told)
    check_stated(found, told, asking)
    leave_out(found, told, asking)
    # What nothing is said of is not looked into: it is left over, and so the text refused.
    found.things += (thing for one in told for thing in one.things)
    take_asked(found, told, apart, asking)
    take_whole(found, told)
    take_contrast(found, told)
    take_background(found, told, asking)
    take_old_dates(found)
    becomes = [
        pair for one in told for pair in in_a_row(found, one, *of_one(found, one, told, asking))
    ]
    each = with_relief(found, as_one(found, becomes))
    found.put("what", Whats(tuple(dict.fromkeys(what for what, _ in each))))
    fates = tuple(fate for _, fate in each)
    usual = all(fate.happens is Happens.STOPS and not fate.date for fate in fates)
    if not usual or any(what.sort is Sort.PERSON for what, _ in each):
        found.put("happens", Fates(fates[:1] if len(set(fates)) == 1 else fates))
    cues = found.sight.cues
    if "swap" in cues and _without_swaps(found):
        found.put("cross-flights", CrossFlights.WITHOUT)
        found.take("swap", "quits")
        _take_since_when(found)
    _end_nothing(found, fates, asking)
    _end_with_its_date(found, fates)
    wanted = [date for date in dates_said(found) if any(date.first in part for part in asking)]
    wanted = wanted or in_front(found, told)
    if len(found.dates) + len(wanted) < len(dates_said(found)):
        found.put_dates(open_end=True, but=(*found.dates, *wanted))
    if last is not None:
        put_after(found, last)
    if not {"from", "until"} & found.given.keys():
        put_since_launch(found, each)
    put_length(found, _starts(found, fates), asking)
    found.take(*_said_again(found, told, fates, asking))
    # One date may be that of two things.
    found.notes = list(dict.fromkeys(found.notes))
    if len(wanted) == 1:
        ask_of_a_day(found, wanted[0], each, asking)


def _end_nothing(found: Filling, fates: Sequence[Fate], asking: Sequence[Clause]) -> None:
    """Let what comes home "before Christmas" end nothing then: that is when it does."""
    if not fates or not {fate.happens for fate in fates} <= {Happens.GOES_HOME, Happens.LEAVES}:
        return
    found.sight = replace(
        found.sight,
        dates=tuple(
            replace(date, role="")
            if date.role == "until" and not any(date.first in part for part in asking)
            else date
            for date in found.sight.dates
        ),
    )


def _end_with_its_date(found: Filling, fates: Sequence[Fate]) -> None:
    """End what stops "for all of 2022" with that: from its first day to its last."""
    sight, free = found.sight, [date for date in dates_said(found) if not date.role]
    # That of "all of 2022" is a word of the date alone.
    every = [place for place, word in enumerate(sight.words) if folded(word) in ALL]
    if len(free) != 1 or free[0] in found.dates or len(free) != len(dates_said(found)):
        return
    (date,) = free
    stops = all(fate.happens is Happens.STOPS for fate in fates)
    if stops and any(date.first - IN_A_ROW <= place < date.last for place in every):
        whole = found.dated(date, "from")
        found.put("from", whole)
        found.put("until", whole)
        found.take("all")


def _said_again(
    found: Filling, told: Sequence[Told], fates: Sequence[Fate], asking: Sequence[Clause]
) -> Iterator[str]:
    """The cues that say once more what happens, deny it of what is named again, or say of all."""
    happens = {fate.happens for fate in fates}
    for cue, places in found.sight.every.items():
        again = cue in DENY and Happens.STOPS in happens
        # "Every Dragon", "for the whole spring".
        begins = {one.first for one in told} | {date.first for date in found.sight.dates}
        of_all = cue == "all" and all(begins & {at + 1, at + 2} for at in places)
        outside = not any(at in clause for clause in asking for at in places)
        if outside and (again or of_all or SAYS.get(cue) in happens):
            yield cue


def _starts(found: Filling, fates: Sequence[Fate]) -> list[datetime]:
    """When what stops does."""
    first = found.given.get("from")
    begins = dated(found, first).start if isinstance(first, SaidDate) else found.scene.now
    stops = [fate for fate in fates if fate.happens is Happens.STOPS]
    return [fate.date.start if fate.date else begins for fate in stops]


def _take_since_when(found: Filling) -> None:
    """Take the day since which no seats are swapped, where it is past: from now on none are."""
    swap = found.sight.places["swap"]
    for said in dates_said(found):
        if 0 < said.first - swap <= 2 * IN_A_ROW and said.meant is not None:
            when = said.when(found.scene.clocks(said.text))
            if when.start <= found.scene.now:
                found.dates.append(said)


def _without_swaps(found: Filling) -> bool:
    """Whether it is said that no seats are swapped: "without them", "and there are none"."""
    sight = found.sight
    stops = (place for place in sight.every.get("suspend", ()))
    # "Without swaps", "no swaps any more".
    near = any(-_RIGHT_BEHIND <= sight.places["swap"] - at <= IN_A_ROW for at in stops)
    return near or bool({*_NO_MORE[:-1]} & sight.cues.keys())
