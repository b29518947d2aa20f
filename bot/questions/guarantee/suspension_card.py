"""How the answer to what if reads: verdict, the day and the names it hangs on, what is open."""

from datetime import datetime

from bot.questions.guarantee.answer import WhatIfReport
from bot.questions.guarantee.verdict import crew_of
from bot.questions.wording import card
from bot.saying.card import Button, Card, Line, Press, Section, Tally
from bot.saying.teller import Teller, picture_button, sources_button
from bot.station.cooperation import AGENCIES, Side
from bot.station.domain import EventKind
from bot.station.hypothesis import Leaves, ships_of
from bot.station.moments import Moment
from bot.station.occupancy import aboard, ship_of
from bot.station.stays import Stay, berths, stays
from bot.station.suspension import Course, Step, StepKind

# The two and a half years after Columbia, the longest that a programme stood still, have
# some twenty steps. Of a longer course the facts for machines have the rest.
MAX_STEPS = 24
MAX_HOLDERS = 6


@card.register
def what_if(answer: WhatIfReport, teller: Teller, command: str) -> Card:
    """Title: the hypothesis; then the verdict, the steps, and the same without cross-flights."""
    say, speech = teller.speech.say, teller.speech
    side = _narrow_side(answer.course)
    footer = [say("Hypothetical"), _plans_known(answer, teller)]
    if answer.until_given:
        last = answer.course.horizon - datetime.resolution
        footer.insert(1, say("judged to {day}", day=speech.short_day(last)))
    return Card(
        say(
            "What if {program} stopped flying on {day}?",
            program=teller.program(answer.program.id),
            day=speech.day(answer.span.start),
        ),
        _verdict(answer, side, teller),
        (
            Section(
                say("Step by step"),
                _steps(answer, side, teller),
                apart=True,
                heads=(say("aboard"), say("US"), say("RU")),
            ),
            Section(
                say("Without cross-flights"), (_without(answer, teller),), apart=True, inline=True
            ),
            *_unsettled(answer, teller),
        ),
        tuple(footer),
        _buttons(answer, teller, command),
    )


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
    other = "dragon" if answer.program.id == "soyuz" else "soyuz"
    dates = f"from: {Moment(answer.span.start)}"
    if answer.until_given:
        dates += f" until: {Moment(answer.span.end or answer.now)}"
    at_once = answer.leaves is Leaves.PLANNED
    turned = Leaves.NOW if at_once else Leaves.PLANNED
    return (
        Button(
            say("What if {program} stops?", program=teller.program(other)),
            f"/what-if program: {other} {dates}",
        ),
        Button(
            say("Ships leave at once") if at_once else say("Ships leave as planned"),
            f"/what-if program: {answer.program.id} {dates} leaves: {turned}",
            Press.TURN,
        ),
        picture_button(teller.speech, command),
        sources_button(teller.speech, command),
    )


def _narrow_side(course: Course) -> Side | None:
    """The side of which one person is all there is at some step, the Russians if both."""
    for step in course.steps:
        if len(step.russian) == 1:
            return Side.RUSSIAN
    return Side.AMERICAN if any(len(step.american) == 1 for step in course.steps) else None


def _verdict(answer: WhatIfReport, side: Side | None, teller: Teller) -> str:
    say, speech, course = teller.speech.say, teller.speech, answer.course
    if course.breaks_at is not None:
        return say(
            "The guarantee would break: no {side} aboard from {day}.",
            side=crew_of(course.missing, teller),
            day=speech.moment(course.breaks_at),
        )
    if side is None:
        return say("The guarantee would hold, with more than one of each side aboard.")
    first = next(step for step in course.steps if len(_people_of(step, side)) == 1)
    (holder,) = _stays_of(first, side, course)
    ship = ship_of(holder, first.time, berths(course.manifest))
    return say(
        "The guarantee would hold, by one seat: from {day} the only {side} aboard is the one"
        " on {program}.",
        day=speech.moment(first.at),
        side=crew_of((side,), teller),
        program=teller.program(teller.manifest.mission(ship).program),
    )


def _people_of(step: Step, side: Side) -> tuple[str, ...]:
    return step.american if side is Side.AMERICAN else step.russian


def _stays_of(step: Step, side: Side, course: Course) -> tuple[Stay, ...]:
    """The stays of a side at a step."""
    people = _people_of(step, side)
    return tuple(stay for stay in aboard(course.manifest, step.time) if stay.person in people)


def _steps(answer: WhatIfReport, side: Side | None, teller: Teller) -> tuple[Line, ...]:
    speech = teller.speech
    lines: list[Line] = []
    before: tuple[int, int, int] | None = None
    for step in answer.course.steps:
        numbers = step.aboard, len(step.american), len(step.russian)
        # A crew taken to come as the one before it leaves changes no number.
        if numbers == before and step.kind in (StepKind.DOCKS, StepKind.LEAVES):
            continue
        words = "" if numbers == before else _numbers(step, teller)
        label = speech.short_moment(step.at)
        lines.append(Tally(label, _step_in_words(step, answer, teller), numbers, words))
        before = numbers
    more = len(lines) - MAX_STEPS
    if more > 0:
        lines = lines[:MAX_STEPS]
        lines.append(speech.many("and {count} more step", "and {count} more steps", more))
    if side is not None and answer.course.holds:
        lines.append(_holders(answer, side, teller))
    return tuple(lines)


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


def _holders(answer: WhatIfReport, side: Side, teller: Teller) -> str:
    """Those who are the only one of the narrow side at some step, one after another.

    Before one whose coming is not dated stands the one whom they are taken to relieve.
    """
    course = answer.course
    ships = berths(course.manifest)
    holders: dict[str, None] = {}
    for step in course.steps:
        if len(_people_of(step, side)) == 1:
            (alone,) = _stays_of(step, side, course)
            former = (
                stay
                for stay in stays(course.manifest)
                if alone.assumed and stay.up == alone.relieves and AGENCIES.get(stay.agency) is side
            )
            named = [(stay.person, stay.up) for stay in former]
            named.append((alone.person, ship_of(alone, step.time, ships)))
            holders |= dict.fromkeys(
                f"{teller.name(person)} ({teller.ship(ship)})" for person, ship in named
            )
    told = list(holders)[:MAX_HOLDERS]
    if len(holders) > len(told):
        more = len(holders) - len(told)
        told.append(teller.speech.many("{count} more", "{count} more", more))
    return teller.speech.in_turn(told)


def _step_in_words(step: Step, answer: WhatIfReport, teller: Teller) -> str:
    say, speech = teller.speech.say, teller.speech
    if step.mission is None:
        ships = [
            teller.ship(ship)
            for ship in ships_of(teller.manifest, answer.program.id, answer.span.start)
        ]
        if not ships:
            return say("no {program} is docked", program=teller.program(answer.program.id))
        if answer.leaves is Leaves.NOW:
            return speech.many(
                "{ships} leaves", "{ships} leave", len(ships), ships=speech.listed(ships)
            )
        return speech.many(
            "{ships} stays docked", "{ships} stay docked", len(ships), ships=speech.listed(ships)
        )
    ship = teller.ship(step.mission)
    match step.kind:
        case StepKind.DOES_NOT_FLY:
            return say("{ship} does not fly", ship=ship)
        case StepKind.DOCKS:
            return say("{ship} docks", ship=ship)
        case _:
            return say("{ship} goes home", ship=ship)


def _without(answer: WhatIfReport, teller: Teller) -> str:
    say, speech, course = teller.speech.say, teller.speech, answer.without
    if course.breaks_at is None:
        text = say("it would hold as well.")
    else:
        text = say(
            "no {side} aboard from {day}.",
            side=crew_of(course.missing, teller),
            day=speech.moment(course.breaks_at),
        )
    # In a terminal it follows its heading on the same line.
    return text if speech.style.columns else text[:1].upper() + text[1:]


def _unsettled(answer: WhatIfReport, teller: Teller) -> tuple[Section, ...]:
    say, speech, course = teller.speech.say, teller.speech, answer.course
    lines = []
    for ship, former in course.assumed:
        launch = teller.manifest.event(ship, EventKind.LAUNCH)
        names = {
            "ship": teller.ship(ship),
            "when": speech.moment(launch.at) if launch and launch.at else "",
            "former": teller.ship(former),
        }
        known = say("{ship} is planned for {when}, month unknown.", **names)
        if course.empty_if_late:
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
        else:
            open_ = say("It is taken to come as {former} leaves.", **names)
        lines.append(f"{known} {open_}")
    if course.stranded:
        lines.append(
            say("The way home of {names} would not fly.", names=teller.names(course.stranded))
        )
    return (Section(say("Not settled"), tuple(lines), inline=True),) if lines else ()
