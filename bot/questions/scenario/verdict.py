"""The verdict on a scenario in words: whether both sides stay aboard, and who has a seat home."""

from collections.abc import Sequence
from datetime import datetime
from itertools import pairwise, product

from bot.messages import msgid
from bot.questions.guarantee.verdict import crew_of
from bot.questions.leads import capital
from bot.questions.scenario.answer import WhatIfReport
from bot.questions.scenario.told import program_named, side_named
from bot.questions.wording import begun_on
from bot.saying.teller import Teller
from bot.station.cooperation import AGENCIES, Side
from bot.station.moments import Moment
from bot.station.occupancy import aboard, ship_of
from bot.station.stays import Stay, berths, stays
from bot.station.supposing import last_flown
from bot.station.suspension import Course, Step
from bot.station.unseated import Unseated

# So many stretches without a seat are told; of more the facts for machines have the rest.
MAX_STRETCHES = 3


def narrow_sides(course: Course) -> tuple[Side, ...]:
    """The sides of which one person is all there is at some step: the one that is so first, first.

    Of both at once it is the Russians first.
    """
    first: dict[Side, datetime] = {}
    for step in course.steps:
        for side in (Side.RUSSIAN, Side.AMERICAN):
            if len(people_of(step, side)) == 1:
                first.setdefault(side, step.time)
    return tuple(sorted(first, key=lambda side: first[side]))


def people_of(step: Step, side: Side) -> tuple[str, ...]:
    """Who of a side is aboard at a step."""
    return step.american if side is Side.AMERICAN else step.russian


def stays_of_side(step: Step, side: Side, course: Course) -> tuple[Stay, ...]:
    """The stays of a side at a step."""
    people = people_of(step, side)
    return tuple(stay for stay in aboard(course.manifest, step.time) if stay.person in people)


def holders(course: Course, sides: Sequence[Side]) -> tuple[tuple[str, str], ...]:
    """Those who are the only one of a side at some step, one after another, each with a ship.

    Before one whose coming is not dated stands the one whom they are taken to relieve.
    """
    relieves, ships = dict(course.assumed), berths(course.manifest)
    relieved = [stay for stay in stays(course.manifest) if stay.up in relieves.values()]
    found: dict[tuple[str, str], None] = {}
    for step, side in product(course.steps, sides):
        if len(people_of(step, side)) == 1:
            (alone,) = stays_of_side(step, side, course)
            found |= dict.fromkeys(
                stay.key
                for stay in relieved
                if stay.up == relieves.get(alone.up)
                and stay.up not in course.moved
                and AGENCIES.get(stay.agency) is side
            )
            found[alone.person, ship_of(alone, step.time, ships)] = None
    return tuple(found)


def flown_out(answer: WhatIfReport, teller: Teller) -> tuple[str, ...]:
    """That a programme has flown its last already: sentences."""
    return tuple(
        teller.speech.say(
            "{program} last flew in {year}, and no flight of it is dated.",
            program=capital(program_named(one.what.id, teller)),
            year=str(last.earliest.year),
        )
        for one in answer.happenings
        if (last := last_flown(teller.manifest, one.what, one.at))
    )


def verdict(answer: WhatIfReport, teller: Teller) -> tuple[str, ...]:
    """Whether the guarantee would hold, and who would have no seat home: sentences."""
    judged = _guarantee(answer, teller)
    return (*judged, _seatless(answer, teller)) if answer.course.unseated else judged


def _guarantee(answer: WhatIfReport, teller: Teller) -> tuple[str, ...]:
    say, speech, course = teller.speech.say, teller.speech, answer.course
    if course.gone is not None and course.missing == (course.gone,):
        return (_gone(answer, teller),)
    if course.breaks_at is not None:
        text = (
            msgid("The guarantee would have broken: no {side} aboard from {day}.")
            if is_past(answer)
            else msgid("The guarantee would break: no {side} aboard from {day}.")
        )
        side, day = crew_of(course.missing, teller), speech.moment(course.breaks_at)
        return (say(text, side=side, day=day),)
    sides = narrow_sides(course)
    if not sides:
        text = (
            msgid("The guarantee would have held, with more than one of each side aboard.")
            if is_past(answer)
            else msgid("The guarantee would hold, with more than one of each side aboard.")
        )
        return (say(text),)
    both = next((s for s in course.steps if len(s.american) == len(s.russian) == 1), None)
    if both is not None:
        when = _while_alone(both, sides[0], course, teller)
        when = _or_again(when, both, tuple(Side), course, teller)
        text = (
            msgid("The guarantee would have held by one American and one Russian, {when}.")
            if is_past(answer)
            else msgid("The guarantee would hold by one American and one Russian, {when}.")
        )
        return (say(text, when=when),)
    alone = [_alone(side, answer, teller) for side in sides]
    text = (
        msgid("The guarantee would have held, by one seat: {who}.")
        if is_past(answer)
        else msgid("The guarantee would hold, by one seat: {who}.")
    )
    return (
        say(text, who=alone[0]),
        *(say("{who}.", who=capital(one)) for one in alone[1:]),
    )


def is_past(answer: WhatIfReport) -> bool:
    """Whether all that is followed lies behind."""
    return answer.span.end is not None and answer.span.end <= answer.edge


def _alone(side: Side, answer: WhatIfReport, teller: Teller) -> str:
    """From when to when the only one of a side is the one on which ship."""
    course = answer.course
    first = next(step for step in course.steps if len(people_of(step, side)) == 1)
    (holder,) = stays_of_side(first, side, course)
    ship = ship_of(holder, first.time, berths(course.manifest))
    text = (
        msgid("{when} the only {side} aboard would have been the one on {program}")
        if is_past(answer)
        else msgid("{when} the only {side} aboard is the one on {program}")
    )
    when = _or_again(_while_alone(first, side, course, teller), first, (side,), course, teller)
    return teller.speech.say(
        text,
        when=when,
        side=crew_of((side,), teller),
        program=teller.program(teller.manifest.mission(ship).program),
    )


def _while_alone(step: Step, side: Side, course: Course, teller: Teller) -> str:
    """From when to when one person is all there is of a side."""
    later = (s for s in course.steps if s.time > step.time and len(people_of(s, side)) != 1)
    then = next(later, None)
    return stretch(step.at, then.at if then else None, teller)


def _or_again(when: str, first: Step, sides: Sequence[Side], course: Course, teller: Teller) -> str:
    """A first stretch with one of each side alone; with the hint that others follow, if so."""
    alone = [
        all(len(people_of(step, side)) == 1 for side in sides)
        for step in course.steps
        if step.time >= first.time
    ]
    again = any(now and not before for before, now in pairwise(alone))
    return teller.speech.say("{when} and again later", when=when) if again else when


def stretch(start: Moment, end: Moment | None, teller: Teller) -> str:
    """From one day to another, or on where there is no end."""
    say, speech = teller.speech.say, teller.speech
    if end is None:
        return say("from {day}", day=speech.moment(start))
    first = begun_on(start, end, speech)
    return say("from {start} to {end}", start=first, end=speech.moment(end))


def _gone(answer: WhatIfReport, teller: Teller) -> str:
    """A side that has left for good keeps no guarantee; who of it is still there is told."""
    say, speech, course = teller.speech.say, teller.speech, answer.course
    side = next(agency for agency, its in AGENCIES.items() if its is course.gone)
    words = {
        "side": side_named(side, teller),
        "day": speech.moment(course.breaks_at) if course.breaks_at else "",
    }
    if not course.left_behind:
        return say("The guarantee would end: {side} has no crew aboard from {day}.", **words)
    return say(
        "The guarantee would end: {side} would have only {names} still aboard on {day},"
        " to go home on a partner's ship.",
        names=_names(course.left_behind, teller),
        **words,
    )


def _seatless(answer: WhatIfReport, teller: Teller) -> str:
    """Who would have no seat home first, and from when to when."""
    course = answer.course
    one = course.unseated[0]
    broken = course.breaks_at is not None
    text = {
        (True, False): msgid("And {names} would have no seat home {span}."),
        (False, False): msgid("But {names} would have no seat home {span}."),
        (True, True): msgid("And {names} would have had no seat home {span}."),
        (False, True): msgid("But {names} would have had no seat home {span}."),
    }[broken, is_past(answer)]
    names, span = _names(one.people, teller), _span(one, course, teller)
    return teller.speech.say(text, names=names, span=span)


def _names(people: Sequence[str], teller: Teller) -> str:
    """Who they are; those who would sit in swapped seats instead have no names."""
    speech, known = teller.speech, {person.id for person in teller.manifest.people}
    named = [teller.name(person) for person in people if person in known]
    count = len(people) - len(named)
    if count and named:
        named.append(speech.many("{count} other", "{count} others", count))
    elif count:
        named.append(speech.many("{count} person", "{count} people", count))
    return speech.listed(named)


def _span(one: Unseated, course: Course, teller: Teller) -> str:
    end = None if lasts(one, course) or one.until is None else Moment(one.until)
    return stretch(Moment(one.since), end, teller)


def lasts(one: Unseated, course: Course) -> bool:
    """Whether those without a seat are so to the end of what is followed."""
    return one.until is None or one.until >= course.horizon


def seats_home(course: Course, teller: Teller) -> str:
    """For each stretch who would have no seat home, or that all would have one."""
    say, speech = teller.speech.say, teller.speech
    if not course.unseated:
        return say("for everyone, at every moment.")
    # Where there are columns no pages can be turned: all is told at once.
    most = len(course.unseated) if speech.style.columns else MAX_STRETCHES
    told = [
        say(
            "none for {names} {span}",
            names=_names(one.people, teller),
            span=_span(one, course, teller),
        )
        for one in course.unseated[:most]
    ]
    more = len(course.unseated) - len(told)
    if more:
        told.append(speech.many("and {count} more stretch", "and {count} more stretches", more))
    return say("{what}.", what="; ".join(told))
