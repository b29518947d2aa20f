"""What is taken for granted in a scenario beyond the plans, told with its answer."""

from datetime import datetime

from bot.questions.guarantee.verdict import crew_of
from bot.questions.scenario.answer import WhatIfReport
from bot.questions.scenario.moving import taken_to_come
from bot.questions.scenario.told import launch_of
from bot.saying.teller import Teller
from bot.station.domain import EventKind
from bot.station.occupancy import aboard
from bot.station.rotation import handovers
from bot.station.seats import place_of
from bot.station.stays import stays
from bot.station.supposing import MOVES, Happening, Happens, Sort, docked_ships, is_concerned


def assumptions(answer: WhatIfReport, teller: Teller) -> list[str]:
    """What is taken for granted beyond the plans, one sentence each."""
    say = teller.speech.say
    lines: dict[str, None] = {}
    for one in answer.happenings:
        lines |= dict.fromkeys(_granted(one, answer, teller))
    if any(one.at != _midnight(one.at) for one in answer.happenings):
        return list(lines)
    vague = answer.fates and any(
        fate.date and fate.date.is_long and fate.happens not in MOVES for fate in answer.fates.fates
    )
    if vague:
        lines[say("A month or year counts from its first day.")] = None
    return list(lines)


def _midnight(at: datetime) -> datetime:
    return at.replace(hour=0, minute=0, second=0, microsecond=0)


def _granted(one: Happening, answer: WhatIfReport, teller: Teller) -> list[str]:
    say, facts = teller.speech.say, teller.manifest
    match one.happens:
        case Happens.SLIPS | Happens.STOPS if one.what.sort is Sort.MISSION:
            relieved = handovers(facts).get(one.what.id)
            if relieved is None or relieved.left not in answer.course.left_on_plan:
                return _counted_from(one, answer, teller)
            return [
                *_counted_from(one, answer, teller),
                say(
                    "{former}, which {ship} was to relieve, goes home as planned.",
                    former=teller.ship(relieved.left),
                    ship=teller.ship(one.what.id),
                ),
                *_if_it_waited(relieved.left, answer, teller),
            ]
        case Happens.LOST:
            ships = teller.speech.listed(
                [teller.ship(ship) for ship in docked_ships(facts, one.what, one.at)]
            )
            return [
                say("{ship} takes nobody home, and leaves empty as planned.", ship=ships),
                say("Ships still to come fly as planned, with their crews."),
            ][: 2 if not any(o.happens is Happens.EMPTY for o in answer.happenings) else 1]
        case Happens.GOES_HOME if one.what.sort in {Sort.MISSION, Sort.PERSON}:
            (ship, *_) = docked_ships(facts, one.what, one.at) or ("",)
            return [
                say("All whose seats are in {ship} go home in it.", ship=teller.ship(ship)),
                say("No ship comes sooner for it."),
            ]
        case Happens.LEAVES:
            return _granted_of_a_side(one, answer, teller)
        case Happens.EMPTY:
            return [say("Whoever has lost their seat home goes home in it.")]
        case Happens.STOPS if one.what.sort is Sort.PERSON:
            return [say("Nobody takes the seat of {name}.", name=teller.name(one.what.id))]
        case Happens.STOPS if one.what.sort is Sort.PAD:
            return _granted_of_a_pad(one, answer, teller)
    return []


def _counted_from(one: Happening, answer: WhatIfReport, teller: Teller) -> list[str]:
    """From when a ship is later by a length of time, where its month is not planned."""
    by_length = any(fate.by for fate in (answer.fates.fates if answer.fates else ()))
    launch = teller.manifest.event(one.what.id, EventKind.LAUNCH)
    vague = launch is not None and launch.at is not None and launch.at.vague
    taken = taken_to_come(teller.manifest, one.what.id) if by_length and vague else None
    if taken is None:
        return []
    say, speech = teller.speech.say, teller.speech
    return [
        say(
            "{ship} is planned for {when}, month unknown, and counted from {month}.",
            ship=teller.ship(one.what.id),
            when=launch_of(one.what.id, teller),
            month=speech.moment(taken),
        )
    ]


def _if_it_waited(former: str, answer: WhatIfReport, teller: Teller) -> list[str]:
    """What would come of it if a ship stayed until the one that slips relieves it."""
    say, course = teller.speech.say, dict(answer.waiting).get(former)
    if course is None:
        return []
    ship = teller.ship(former)
    if course.breaks_at is not None:
        text = say(
            "If {former} waited for it, no {side} would be aboard from {day}.",
            former=ship,
            side=crew_of(course.missing, teller),
            day=teller.speech.moment(course.breaks_at),
        )
    elif any(1 in (len(step.american), len(step.russian)) for step in course.steps):
        text = say("If {former} waited for it, the guarantee would hold by one seat.", former=ship)
    else:
        text = say(
            "If {former} waited for it, more than one of each side would be aboard.", former=ship
        )
    return [text]


def _granted_of_a_side(one: Happening, answer: WhatIfReport, teller: Teller) -> list[str]:
    say, facts = teller.speech.say, teller.manifest
    lines = [say("Its ships leave with its crew, and its seats on other ships stay empty.")]
    leaving = docked_ships(facts, one.what, one.at)
    here = {stay.person for stay in aboard(answer.course.manifest, one.at)}
    moved = [
        stay.person
        for stay in aboard(facts, one.at)
        if (stay.agency != one.what.id and place_of(facts, stay, one.at).ship in leaving)
        == (stay.person in here)
        and (stay.agency == one.what.id) != (place_of(facts, stay, one.at).ship in leaving)
    ]
    if moved:
        lines.append(say("{names} change seats first.", names=teller.names(moved)))
    return lines


def _granted_of_a_pad(one: Happening, answer: WhatIfReport, teller: Teller) -> list[str]:
    say, facts = teller.speech.say, teller.manifest
    programs = {m.program for m in facts.missions if is_concerned(facts, one.what, m.id)}
    flying = [
        stay.up
        for stay in stays(answer.course.manifest)
        if stay.span.start > one.at
        and facts.mission(stay.up).program in programs
        and not facts.mission(stay.up).launch_site
    ]
    ships = list(dict.fromkeys(flying))
    if not ships:
        return []
    return [
        say(
            "No pad is named for {ships} yet; another one is taken.",
            ships=teller.speech.listed([teller.ship(ship) for ship in ships]),
        )
    ]
