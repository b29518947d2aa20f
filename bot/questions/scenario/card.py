"""How the answer to what if reads: verdict, the day and the names it hangs on, what is open."""

from collections.abc import Iterator, Sequence
from datetime import datetime

from bot.questions.guarantee.verdict import crew_of
from bot.questions.scenario.answer import WhatIfReport
from bot.questions.scenario.granted import assumptions
from bot.questions.scenario.told import (
    begun,
    clauses,
    knowing_all,
    launch_of,
    supposed_as,
)
from bot.questions.scenario.verdict import (
    flown_out,
    holders,
    is_past,
    lasts,
    narrow_sides,
    seats_home,
    verdict,
)
from bot.questions.wording import card
from bot.reading.supposed import CrossFlights
from bot.saying.card import Button, Card, Line, Press, Section, Tally
from bot.saying.teller import Teller, picture_button, sources_button
from bot.station.cooperation import Side
from bot.station.moments import Moment
from bot.station.supposing import Happens, Sort, docked_ships
from bot.station.suspension import Step, StepKind

# The two and a half years after Columbia, the longest that a programme stood still, have
# some twenty steps. Of a longer course the facts for machines have the rest.
MAX_STEPS = 24


@card.register
def what_if(answer: WhatIfReport, teller: Teller, command: str) -> Card:
    """Title: the hypothesis; then the verdict, the steps, and the same without cross-flights."""
    teller = knowing_all(answer, teller)
    say = teller.speech.say
    granted = assumptions(answer, teller)
    with_swaps = answer.crossing is CrossFlights.WITH
    events, judged = _events(answer, teller), verdict(answer, teller)
    return Card(
        say("What if {events}?", events=events),
        " ".join((*flown_out(answer, teller), *judged)),
        (
            _steps(answer, teller),
            Section(
                say("Without cross-flights") if with_swaps else say("With cross-flights"),
                (_without(answer, teller),),
                apart=True,
                inline=True,
            ),
            *_seats(answer, teller),
            *_inline(say("Taken as given"), granted, teller),
            *_unsettled(answer, teller),
        ),
        (
            say("Hypothetical") if with_swaps else say("Hypothetical, without cross-flights"),
            _reach(answer, teller),
            _plans_known(answer, teller),
        ),
        _buttons(answer, teller, command),
        quoted=say("If {events}, {verdict}", events=events, verdict=_in_one(judged)),
    )


def _events(answer: WhatIfReport, teller: Teller) -> str:
    """All that happens, as it stands behind "what if": that no seat is swapped may be all."""
    if answer.happenings:
        return clauses(answer.happenings, teller)
    day = teller.speech.day(answer.span.start)
    return teller.speech.say("no seat was swapped from {day} on", day=day)


def _in_one(sentences: Sequence[str]) -> str:
    """Some sentences as the rest of one; none of them begins with a name."""
    return "; ".join(f"{one[:1].lower()}{one[1:].rstrip('.')}" for one in sentences)


def _reach(answer: WhatIfReport, teller: Teller) -> str:
    """How far it is judged: to the day asked for, else as far as plans are dated."""
    say, speech = teller.speech.say, teller.speech
    last = answer.course.horizon - datetime.resolution
    if answer.until_given:
        return say("judged to {day}", day=speech.short_day(last))
    return say("plans reach to {month}", month=speech.month(answer.plans_end - datetime.resolution))


def _plans_known(answer: WhatIfReport, teller: Teller) -> str:
    """From when the plans are, and how long ago that was."""
    speech, ago = teller.speech, teller.days_since(answer.known_to)
    day = speech.short_day(answer.known_to)
    if not ago:
        return speech.say("plans known on {day}", day=day)
    return speech.many(
        "plans known on {day}, {count} day ago",
        "plans known on {day}, {count} days ago",
        ago,
        day=day,
    )


def _buttons(answer: WhatIfReport, teller: Teller, command: str) -> tuple[Button, ...]:
    say = teller.speech.say
    dates = f"from: {Moment(answer.span.start)}"
    if answer.until_given:
        dates += f" until: {Moment(answer.span.end or answer.now)}"
    found: list[Button] = []
    (one, *others) = answer.happenings or (None,)
    if one is not None and not others and one.what.sort is Sort.PROGRAM:
        other = "dragon" if one.what.id == "soyuz" else "soyuz"
        found.append(
            Button(
                say("What if {program} stops?", program=teller.program(other)),
                f"/what-if what: {other} {dates}",
            )
        )
        at_once = one.happens is not Happens.GOES_HOME
        turned = Happens.GOES_HOME if at_once else Happens.STOPS
        found.append(
            Button(
                say("Ships leave at once") if at_once else say("Ships leave as planned"),
                f"/what-if what: {one.what.id} happens: {turned.value} {dates}",
                Press.TURN,
            )
        )
    if one is not None:
        supposed = "; ".join(map(supposed_as, answer.happenings))
        least = min(answer.course.steps, key=lambda step: step.aboard)
        there = f"/aboard when: {least.time:%Y-%m-%d} if: {supposed}"
        found.append(Button(say("Who is aboard then?"), there))
    return (
        *found,
        picture_button(teller.speech, command),
        sources_button(teller.speech, command),
    )


def _steps(answer: WhatIfReport, teller: Teller) -> Section:
    speech, say = teller.speech, teller.speech.say
    told = list(_telling(answer.course.steps))
    # Where there are columns no pages can be turned: all is told at once.
    most = len(told) if speech.style.columns else MAX_STEPS
    shown, left_out = told[:most], told[most:]
    lines: list[Line] = [_tally(step, is_new, answer, teller) for step, is_new in shown]
    if left_out:
        lines.append(speech.many("and {count} more step", "and {count} more steps", len(left_out)))
    if answer.course.holds and (sides := narrow_sides(answer.course)):
        lines.append(_holders(answer, sides, teller))
    return Section(
        say("Step by step"),
        tuple(lines),
        apart=True,
        heads=(say("aboard"), say("US"), say("RU")),
        rest=tuple(_tally(step, is_new, answer, teller) for step, is_new in left_out),
    )


def _telling(steps: Sequence[Step]) -> Iterator[tuple[Step, bool]]:
    """The steps that are told, and whether they change a number.

    A crew taken to come as the one before it leaves changes none, and is no step.
    """
    before: tuple[int, int, int] | None = None
    for step in steps:
        is_new = step.numbers != before
        if is_new or step.kind not in (StepKind.DOCKS, StepKind.LEAVES):
            yield step, is_new
        before = step.numbers


def _tally(step: Step, is_new: bool, answer: WhatIfReport, teller: Teller) -> Tally:
    label = teller.speech.short_moment(step.at)
    words = _numbers(step, teller) if is_new else ""
    return Tally(label, _step_in_words(step, answer, teller), step.numbers, words)


def _numbers(step: Step, teller: Teller) -> str:
    speech = teller.speech
    others = step.aboard - len(step.american) - len(step.russian)
    words = [
        speech.many("{count} aboard", "{count} aboard", step.aboard),
        f"{speech.flag('US')}{len(step.american)}",
        f"{speech.flag('RU')}{len(step.russian)}",
        *([speech.many("{count} other", "{count} others", others)] if others else []),
    ]
    return " · ".join(words)


def _holders(answer: WhatIfReport, sides: tuple[Side, ...], teller: Teller) -> str:
    """Those whom it hangs on, one after another."""
    found = holders(answer.course, sides)
    told = [f"{teller.name(person)} ({teller.ship(ship)})" for person, ship in found]
    return teller.speech.in_turn(told)


def _step_in_words(step: Step, answer: WhatIfReport, teller: Teller) -> str:
    say = teller.speech.say
    if step.happening is not None:
        return begun((step.happening,), teller)
    if step.mission is None:
        if not answer.happenings:
            return say("no seat is swapped")
        now = [one for one in answer.happenings if one.at <= step.time]
        return begun(now, teller) or say("as planned so far")
    ship = teller.ship(step.mission)
    match step.kind:
        case StepKind.DOES_NOT_FLY:
            return say("{ship} does not fly", ship=ship)
        case StepKind.DOCKS:
            return say("{ship} docks", ship=ship)
        case _ if step.mission in _lost(answer, teller):
            return say("{ship} leaves empty", ship=ship)
        case _:
            return say("{ship} goes home", ship=ship)


def _lost(answer: WhatIfReport, teller: Teller) -> set[str]:
    """The ships that take nobody home."""
    lost = (one for one in answer.happenings if one.happens is Happens.LOST)
    return {ship for one in lost for ship in docked_ships(teller.manifest, one.what, one.at)}


def _seats(answer: WhatIfReport, teller: Teller) -> tuple[Section, ...]:
    """Who has a seat home and when; the verdict tells of one stretch without."""
    if len(answer.course.unseated) == 1:
        return ()
    told = (seats_home(answer.course, teller),)
    return (Section(teller.speech.say("Seats home"), told, inline=True),)


def _without(answer: WhatIfReport, teller: Teller) -> str:
    say, speech, course = teller.speech.say, teller.speech, answer.other
    if course.breaks_at is None:
        holds = answer.course.breaks_at is None
        if is_past(answer):
            text = say("it would have held as well.") if holds else say("it would have held.")
        else:
            text = say("it would hold as well.") if holds else say("it would hold.")
    else:
        text = say(
            "no {side} aboard from {day}.",
            side=crew_of(course.missing, teller),
            day=speech.moment(course.breaks_at),
        )
    # In a terminal it follows its heading on the same line.
    return text if speech.style.columns else text[:1].upper() + text[1:]


def _unsettled(answer: WhatIfReport, teller: Teller) -> tuple[Section, ...]:
    say, course = teller.speech.say, answer.course
    lines = []
    for ship, former in course.assumed:
        names = {
            "ship": teller.ship(ship),
            "when": launch_of(ship, teller),
            "former": teller.ship(former),
        }
        known = say("{ship} is planned for {when}, month unknown.", **names)
        if former in course.moved and course.missing_if_late:
            open_ = say(
                "It is assumed to come when {former} was to leave. If it came later, no {side}"
                " would be aboard until then.",
                side=crew_of(course.missing_if_late, teller),
                **names,
            )
        elif course.empty_if_late:
            open_ = say(
                "If {former} left before it came, nobody would be aboard once both ships are home.",
                **names,
            )
        elif course.missing_if_late:
            open_ = say(
                "If {former} left before it came, no {side} would be aboard until then.",
                side=crew_of(course.missing_if_late, teller),
                **names,
            )
        elif former in course.moved:
            open_ = say("It is assumed to come when {former} was to leave.", **names)
        else:
            open_ = say("It is assumed to come as {former} leaves.", **names)
        lines.append(f"{known} {open_}")
    # Of those who would be without a seat to the end the verdict tells.
    told = [one.people for one in course.unseated if lasts(one, course)]
    if course.stranded and [set(course.stranded)] != list(map(set, told)):
        lost = any(one.happens in {Happens.LOST, Happens.STAYS} for one in answer.happenings)
        names = {"names": teller.names(course.stranded)}
        lines.append(
            say("No way home is planned for {names}.", **names)
            if lost
            else say("The way home of {names} would not fly.", **names)
        )
    return _inline(say("Not settled"), lines, teller)


def _inline(heading: str, sentences: list[str], teller: Teller) -> tuple[Section, ...]:
    """Some sentences under a heading; in a terminal they follow it on the same line."""
    if not sentences:
        return ()
    told, named = " ".join(sentences), tuple(teller.ship(m.id) for m in teller.manifest.missions)
    if teller.speech.style.columns and not told.startswith(named):
        told = f"{told[:1].lower()}{told[1:]}"
    return (Section(heading, (told,), inline=True),)
