"""How what happens in a scenario is told, and what is taken for granted with it."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from bot.messages import msgid
from bot.questions.scenario.answer import WhatIfReport
from bot.reading.supposed import CrossFlights
from bot.saying.card import Card
from bot.saying.teller import Teller
from bot.station.cooperation import AGENCIES, Side
from bot.station.domain import EventKind
from bot.station.hypothesis import without_cross_flights
from bot.station.moments import Precision
from bot.station.supposing import Happening, Happens, Sort, What, docked_ships

# The one programme whose name has an article.
_THE_SHUTTLE = "shuttle"


def knowing_all(answer: WhatIfReport, teller: Teller) -> Teller:
    """The teller, who knows those as well who sit in seats that are not swapped, by no name."""
    if answer.crossing is CrossFlights.WITH:
        return teller
    return replace(teller, manifest=without_cross_flights(teller.manifest))


def side_named(side: str, teller: Teller) -> str:
    """What a side is called: by its country."""
    if AGENCIES.get(side) is Side.RUSSIAN:
        return teller.speech.say("Russia")
    return teller.speech.say("the United States")


def program_named(program: str, teller: Teller) -> str:
    """What a programme is called in a sentence, with an article where it needs one."""
    if program == _THE_SHUTTLE:
        return teller.speech.say("the Shuttle")
    return teller.program(program)


def called(what: What, teller: Teller) -> str:
    """What something in a scenario is called."""
    match what.sort:
        case Sort.PROGRAM:
            return program_named(what.id, teller)
        case Sort.MISSION:
            return teller.ship(what.id)
        case Sort.PERSON:
            return teller.name(what.id)
        case Sort.SIDE:
            return side_named(what.id, teller)
    return teller.speech.say(what.id)


def _clause(some: Sequence[Happening], teller: Teller) -> str:
    """The same that happens to one or to several, as it stands behind "what if"."""
    say, many, speech, one = teller.speech.say, teller.speech.many, teller.speech, some[0]
    what = speech.listed([called(each.what, teller) for each in some])
    # What is said of the United States is said of several.
    count = len(some) + any(AGENCIES.get(each.what.id) is Side.AMERICAN for each in some)
    to = speech.moment(one.to) if one.to else ""
    match one.happens, one.what.sort:
        case Happens.STOPS, Sort.PAD:
            pads = [say("from {pad}", pad=called(each.what, teller)) for each in some]
            return say("launches {pads} stopped", pads=speech.listed(pads))
        case Happens.STOPS, Sort.MISSION:
            return many("{what} did not fly", "{what} did not fly", count, what=what)
        case Happens.STOPS, Sort.PERSON if one.ship:
            return many(
                "{what} did not fly on {ship}",
                "{what} did not fly on {ship}",
                count,
                what=what,
                ship=teller.ship(one.ship),
            )
        case Happens.STOPS, _:
            return many("{what} stopped flying", "{what} stopped flying", count, what=what)
        case Happens.GOES_HOME, Sort.PROGRAM | Sort.SIDE:
            return many(
                "{what} went home and stopped flying",
                "{what} went home and stopped flying",
                count,
                what=what,
            )
        case Happens.GOES_HOME, _:
            return many("{what} went home", "{what} went home", count, what=what)
        case Happens.SLIPS, _:
            return many(
                "{what} slipped to {day}", "{what} slipped to {day}", count, what=what, day=to
            )
        case Happens.LOST, _:
            return many(
                "{what} was lost as a lifeboat",
                "{what} were lost as lifeboats",
                count,
                what=what,
            )
        case Happens.LEAVES, _:
            return many(
                "{what} left the station for good",
                "{what} left the station for good",
                count,
                what=what,
            )
        case Happens.STAYS, _ if one.to:
            return many(
                "{what} stayed to {day}", "{what} stayed to {day}", count, what=what, day=to
            )
        case Happens.STAYS, _:
            return many("{what} stayed on", "{what} stayed on", count, what=what)
    return many("{what} came without a crew", "{what} came without crews", count, what=what)


def has_its_own_day(one: Happening) -> bool:
    """Whether it says by itself when it is: a flight has a date of its own."""
    flight = one.what.sort in {Sort.MISSION, Sort.PERSON} and one.happens is Happens.STOPS
    return flight or one.happens in {Happens.SLIPS, Happens.EMPTY, Happens.STAYS}


def supposed_as(one: Happening) -> str:
    """What happens, as it is written beside another question."""
    return f"{one.what.id} {_fate(one)}"


def _fate(one: Happening) -> str:
    # Which of a person's flights it is says the day alone.
    told = has_its_own_day(one) and one.what.sort is not Sort.PERSON
    date = one.to or (None if told else f"{one.at:%Y-%m-%d}")
    return f"{one.happens.value}{f' {date}' if date else ''}"


def watchable(answer: WhatIfReport) -> str:
    """A scenario that lies ahead, as it is watched; blank where plans make no difference to it.

    What happens now is to happen whenever it is looked at.
    """
    ahead = all(one.at >= answer.edge for one in answer.happenings)
    if not ahead or answer.crossing is not CrossFlights.WITH:
        return ""
    return "; ".join(
        f"{one.what.id} {one.happens.value}"
        if one.at == answer.now and one.to is None
        else supposed_as(one)
        for one in answer.happenings
    )


def asked(happenings: Sequence[Happening]) -> str:
    """The command that asks what would be if all that happened."""
    what = ", ".join(one.what.id for one in happenings)
    return f"/what-if what: {what} happens: {'; '.join(map(_fate, happenings))}"


def _alike(happenings: Sequence[Happening]) -> list[list[Happening]]:
    """What happens, together where the same happens to several."""
    found: dict[tuple[object, ...], list[Happening]] = {}
    for one in happenings:
        whole = one.what.sort in {Sort.PROGRAM, Sort.SIDE}
        key = one.happens, one.at, one.to, one.ship, Sort.PROGRAM if whole else one.what.sort
        found.setdefault(key, []).append(one)
    return list(found.values())


def clauses(happenings: Sequence[Happening], teller: Teller) -> str:
    """All that happens, each with its day; one day for all is said once."""
    say, speech = teller.speech.say, teller.speech
    days = {one.at for one in happenings if not has_its_own_day(one)}
    told, groups = [], _alike(happenings)
    for number, some in enumerate(groups):
        words, one = _clause(some, teller), some[0]
        later = (other[0] for other in groups[number + 1 :] if not has_its_own_day(other[0]))
        if not has_its_own_day(one) and (len(days) > 1 or not any(later)):
            words = say("{event} on {day}", event=words, day=speech.day(one.at))
        told.append(words)
    return speech.listed(told)


def as_supposed(
    made: Card, happenings: Sequence[Happening], asked: datetime | None, teller: Teller
) -> Card:
    """The card of an answer as one to what would be: that stands first in it, and in its foot.

    ``asked`` is the last moment of which it tells, None if it tells of all that is to come; before
    anything happens all is as it is.
    """
    say = teller.speech.say
    yet = asked is None or asked >= min(one.at for one in happenings)
    text = msgid("If {events}:") if yet else msgid("If {events}, nothing would be different yet.")
    events = clauses(happenings, teller)
    supposed = say(text, events=events)
    below = "\n".join(part for part in (supposed, made.description) if part)
    title = say("Hypothetical: {title}", title=made.title)
    quoted = say("{title}, if {events}", title=made.title, events=events)
    return replace(
        made,
        title=title,
        description=below,
        footer=made.footer[1:],
        quoted=quoted,
        supposed=supposed,
    )


def begun(happenings: Sequence[Happening], teller: Teller) -> str:
    """What happens at once, as a step of the course; the docked ships of the same together."""
    return "; ".join(_step_words(some, teller) for some in _alike(happenings))


def _step_words(some: Sequence[Happening], teller: Teller) -> str:
    """What becomes of docked ships, or of what is to come."""
    say, many, speech, one = teller.speech.say, teller.speech.many, teller.speech, some[0]
    what = speech.listed([called(each.what, teller) for each in some])
    # Two people may have their seats in one ship.
    docked = dict.fromkeys(
        ship
        for each in some
        for ship in docked_ships(teller.manifest, each.what, each.at)
        # What may have docked by then, but is not to launch any more, does not stay.
        if one.happens is not Happens.STOPS or _is_launched(ship, each.at, teller)
    )
    ships, count = speech.listed([teller.ship(ship) for ship in docked]), len(docked)
    to = speech.moment(one.to) if one.to else ""
    if one.happens is Happens.STOPS and one.what.sort is Sort.PERSON:
        return many("{names} is not to fly", "{names} are not to fly", len(some), names=what)
    if one.happens is Happens.STOPS and one.what.sort is not Sort.MISSION:
        if docked:
            return many("{ships} stays docked", "{ships} stay docked", count, ships=ships)
        return _nothing_docked(some, teller)
    match one.happens:
        case Happens.GOES_HOME | Happens.LEAVES if docked:
            return many("{ships} leaves", "{ships} leave", count, ships=ships)
        case Happens.GOES_HOME:
            return _nothing_docked(some, teller)
        case Happens.LEAVES:
            return say("{side} leaves", side=what)
        case Happens.STOPS:
            return say("{ship} is not to fly", ship=what)
        case Happens.SLIPS:
            return say("{ship} slips to {day}", ship=what, day=to)
        case Happens.LOST:
            return many("{ships} is no lifeboat", "{ships} are no lifeboats", count, ships=ships)
        case Happens.STAYS:
            return say("{what} is to stay", what=what)
    return say("{ship} is to come empty", ship=what)


def _is_launched(ship: str, at: datetime, teller: Teller) -> bool:
    """Whether a ship has been launched by a moment for sure, or is taken to have come."""
    launch = teller.manifest.event(ship, EventKind.LAUNCH)
    if launch is None or launch.at is None or launch.at.precision is Precision.YEAR:
        return True
    return launch.at.latest <= at


def _nothing_docked(some: Sequence[Happening], teller: Teller) -> str:
    say = teller.speech.say
    told = [
        say("no {program} is docked", program=teller.program(one.what.id))
        if one.what.sort is Sort.PROGRAM
        else say("none of its ships is docked")
        for one in some
    ]
    return teller.speech.listed(list(dict.fromkeys(told)))


def launch_of(ship: str, teller: Teller) -> str:
    """When a ship is to launch, as closely as it is planned."""
    launch = teller.manifest.event(ship, EventKind.LAUNCH)
    return teller.speech.moment(launch.at) if launch and launch.at else ""
