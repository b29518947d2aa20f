"""What comes first where it is asked how a mission came about: why it moved, who was replaced."""

from itertools import pairwise

from bot.questions.leads import CALLED, capital, labelled
from bot.questions.missions.answer import MissionReport
from bot.questions.missions.story_card import step_in_words
from bot.questions.registry import Focus
from bot.questions.taking import EVENTS
from bot.saying.teller import Teller, planned
from bot.station.domain import Event, EventKind, Leg
from bot.station.story import Dated, Named

# So many moves or replacements are told in the first lines; the section has them all.
MOST_TOLD = 3


def of_its_story(answer: MissionReport, focus: Focus, teller: Teller) -> str | None:
    """What is asked of how a mission came about; None if nothing of that is."""
    if focus.asks("taken-off") or (focus.people and focus.asks("replace", "instead")):
        return _taken_off(answer, focus, teller)
    if focus.asks("named") and not focus.asks(*EVENTS):
        return _namings(answer, focus, teller)
    if focus.asks("named") or (focus.asks("first") and focus.asks("future")):
        first = _first_plan(answer, focus, teller)
        return f"{first} {_moves(answer, focus, teller)}" if focus.asks("delay") else first
    return _moves(answer, focus, teller) if focus.asks("delay") else None


def _kind(focus: Focus) -> EventKind:
    """The event asked for, the launch if none is."""
    asked_for = [kind for cue, kind in EVENTS.items() if focus.asks(cue)]
    return asked_for[0] if asked_for else EventKind.LAUNCH


def _plans(answer: MissionReport, kind: EventKind) -> list[Dated]:
    return [
        step
        for step in answer.steps
        if isinstance(step, Dated) and step.event is kind and step.standing.is_plan
    ]


def _moves(answer: MissionReport, focus: Focus, teller: Teller) -> str:
    """How an event was moved: with their reasons if any of it is recorded."""
    say, kind = teller.speech.say, _kind(focus)
    moves = [step for step in _plans(answer, kind) if step.given_up or step.reason or step.moved]
    if not moves:
        return say("No move of the {event} is recorded.", event=say(CALLED[kind]))
    if focus.dates:
        then = [step for step in moves if any(_known_in(step, date) for date in focus.dates)]
        if not then:
            return say("No move of the {event} is recorded then.", event=say(CALLED[kind]))
        moves = then
    reasoned = [step for step in moves if step.reason or step.note]
    told = [
        labelled(teller.speech.moment(step.known), words, teller)
        for step in (reasoned or moves)[-MOST_TOLD:]
        if (words := step_in_words(step, teller))
    ]
    if focus.asks("how-many", "times"):
        times = _times_moved(answer, kind)
        told.insert(
            0,
            teller.speech.many(
                "Moved {count} time, as far as recorded.",
                "Moved {count} times, as far as recorded.",
                times,
            ),
        )
    if focus.asks("why") and not reasoned:
        told.insert(0, say("No reason is recorded."))
    return " ".join(told)


def _known_in(step: Dated, date: str) -> bool:
    """Whether a step became known in a month, year or day; of a month of no year, in any year."""
    known, open_year = str(step.known), "{year}"
    if date.startswith(open_year):
        return known[4:].startswith(date.removeprefix(open_year))
    return known.startswith(date)


def _times_moved(answer: MissionReport, kind: EventKind) -> int:
    """How often the date became another, not only one told more or less closely."""
    dates = [step.at for step in _plans(answer, kind) if step.at and not step.given_up]
    return sum(
        str(one)[:10] != str(other)[:10] and not one.within(other) and not other.within(one)
        for one, other in pairwise(dates)
    )


def _first_plan(answer: MissionReport, focus: Focus, teller: Teller) -> str:
    say, kind = teller.speech.say, _kind(focus)
    first = next((step for step in _plans(answer, kind) if step.at and not step.given_up), None)
    if first is None:
        return say("No plan of the {event} is recorded.", event=say(CALLED[kind]))
    plan = Event(answer.mission.id, kind, first.at, first.standing)
    return say(
        "First recorded on {day}: {plan}.",
        day=teller.speech.moment(first.known),
        plan=planned(plan, teller),
    )


def _namings(answer: MissionReport, focus: Focus, teller: Teller) -> str:
    """When the crew was named, or those of it who are asked about."""
    wanted = set(focus.people)
    found = [
        step
        for step in answer.steps
        if isinstance(step, Named)
        and step.leg is Leg.UP
        and step.came
        and (not wanted or wanted & {row.person for row in step.came})
    ]
    if not found:
        return teller.speech.say("No day of a naming is recorded.")
    return " ".join(
        labelled(teller.speech.moment(step.known), step_in_words(step, teller), teller)
        for step in (found[:1] if wanted else found[:MOST_TOLD])
    )


def not_on_it(answer: MissionReport, focus: Focus, teller: Teller) -> str:
    """That people who are named with a mission are not on it, if it is not asked whether."""
    crew = {flyer.seat.person for flyer in (*answer.up, *answer.down)}
    absent = [person for person in focus.people if person not in crew]
    if not absent or focus.whether or focus.asks("why"):
        return ""
    told = labelled(teller.speech.say("not on it"), teller.names(absent), teller)
    off = [
        s for s in answer.steps if isinstance(s, Named) and set(absent) & {r.person for r in s.left}
    ]
    return f"{told} {_taken_off(answer, focus, teller)}" if off else told


def _taken_off(answer: MissionReport, focus: Focus, teller: Teller) -> str:
    """Who was replaced or taken off the crew, and why: of those asked about, or of all."""
    wanted = set(focus.people)
    changes = [
        step
        for step in answer.steps
        if isinstance(step, Named) and step.left and step.leg is Leg.UP
        if not wanted or wanted & {row.person for row in (*step.came, *step.left)}
    ]
    if not changes:
        return capital(teller.speech.say("Nobody, as far as recorded."))
    return " ".join(
        labelled(teller.speech.moment(step.known), step_in_words(step, teller), teller)
        for step in changes[-MOST_TOLD:]
    )
