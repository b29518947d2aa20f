"""How it is told how a mission came about: each step with its reason."""

from collections.abc import Iterable, Sequence

from bot.messages import msgid
from bot.questions.leads import CALLED
from bot.saying.card import Entry, Line, Section
from bot.saying.teller import Teller
from bot.station.domain import Assignment, Event, EventKind, Leg, Standing
from bot.station.notes import told_of
from bot.station.story import Dated, Named, Step

# So many steps are told: the first, and the newest.
MAX_STEPS = 12


def story_section(steps: Sequence[Step], teller: Teller) -> tuple[Section, ...]:
    """The steps in the order in which they became known; none if no plan or naming is recorded."""
    told = [(step.known, words) for step in steps if (words := step_in_words(step, teller))]
    plans = any(isinstance(step, Named) or step.standing.is_plan for step in steps)
    if not told or not plans:
        return ()
    say, speech = teller.speech.say, teller.speech
    lines: list[Line] = [Entry(speech.short_moment(known), words) for known, words in told]
    rest: list[Line] = []
    # Where there are columns no pages can be turned: all is told at once.
    if len(lines) > MAX_STEPS and not speech.style.columns:
        rest = lines[1 : 1 - MAX_STEPS]
        more = speech.many("and {count} more step", "and {count} more steps", len(rest))
        lines = [lines[0], more, *lines[1 - MAX_STEPS :]]
    return (Section(say("How it came about"), tuple(lines), rest=tuple(rest)),)


def later_section(later: Sequence[Event], teller: Teller) -> tuple[Section, ...]:
    """What happened after the day that is looked from, told as that."""
    if not later:
        return ()
    speech = teller.speech
    order = list(EventKind)
    lines = tuple(
        speech.say(_HAPPENED[event.event], day=speech.moment(event.at))
        for event in sorted(later, key=lambda event: order.index(event.event))
        if event.at
    )
    return (Section(speech.say("What happened later"), (", ".join(lines),)),)


def step_in_words(step: Step, teller: Teller) -> str:
    """A step with its reason; blank for one that tells nothing of its own."""
    return _named(step, teller) if isinstance(step, Named) else _dated(step, teller)


# --------------------------------------------------------------------------------- dates

_HAPPENED = {
    EventKind.LAUNCH: msgid("launched {day}"),
    EventKind.DOCKING: msgid("docked {day}"),
    EventKind.RELOCATION: msgid("changed ports {day}"),
    EventKind.UNDOCKING: msgid("undocked {day}"),
    EventKind.LANDING: msgid("landed {day}"),
}
_PLANNED = {
    Standing.PLANNED: msgid("{event} planned for {when}"),
    Standing.NO_EARLIER_THAN: msgid("{event} no earlier than {when}"),
}
_MOVED = {
    Standing.PLANNED: msgid("{event} moved from {former} to {when}"),
    Standing.NO_EARLIER_THAN: msgid("{event} moved from {former} to no earlier than {when}"),
}


def _dated(step: Dated, teller: Teller) -> str:
    say, speech = teller.speech.say, teller.speech
    event = say(CALLED[step.event])
    if not step.standing.is_plan:
        launched = step.event is EventKind.LAUNCH and step.at is not None
        return say("launched") if launched else ""
    if step.at is None or step.given_up:
        when = speech.moment(step.at) if step.at else ""
        words = (
            say("{event} date {when} given up", event=event, when=when)
            if when
            else say("{event} given up, no new date", event=event)
        )
        return _because(words, [step.note], teller)
    reasons = [step.reason, step.note]
    if not step.moved or step.former is None:
        beside = step.event in (EventKind.DOCKING, EventKind.UNDOCKING)
        same_day = str(step.at)[:10] == str(step.former)[:10]
        if (beside or same_day) and not any(reasons):
            return ""
        words = say(_PLANNED[step.standing], event=event, when=speech.moment(step.at))
    else:
        words = say(
            _MOVED[step.standing],
            event=event,
            former=speech.moment(step.former),
            when=speech.moment(step.at),
        )
    return _because(words, reasons, teller)


def _because(words: str, reasons: Iterable[str], teller: Teller) -> str:
    told = [teller.prose(reason) for reason in reasons if reason]
    if not told:
        return words
    # What two rows say alike is said once.
    parts = dict.fromkeys(part for reason in told for part in reason.split("; "))
    return teller.speech.say("{step}: {reason}", step=words, reason="; ".join(parts))


# ---------------------------------------------------------------------------------- crews

_NAMED = {Leg.UP: msgid("named: {names}"), Leg.DOWN: msgid("to go home on it: {names}")}
_LEFT = {
    Leg.UP: msgid("taken off the crew: {names}"),
    Leg.DOWN: msgid("no longer to go home on it: {names}"),
}


def _named(step: Named, teller: Teller) -> str:
    say = teller.speech.say
    came, left = step.came, step.left
    parts = []
    if came and len(came) == len(left) and step.leg is Leg.UP:
        parts.append(replaced(step, teller))
    else:
        if left:
            parts.append(say(_LEFT[step.leg], names=_reasoned(left, teller)))
        if came:
            parts.append(say(_NAMED[step.leg], names=_reasoned(came, teller)))
    told = {told_of(row.note) for row in (*left, *came)}
    again = [row for row in step.again if told_of(row.note) not in {"", *told}]
    if again:
        parts.append(say("in another role: {names}", names=_reasoned(again, teller)))
    return "; ".join(parts)


def replaced(step: Named, teller: Teller) -> str:
    """Who was replaced by whom, and why: told of those who came if not of those who left."""
    why_left = any(told_of(row.note) for row in step.left)
    return teller.speech.say(
        "{left} replaced by {came}",
        left=_reasoned(step.left, teller),
        came=_names(step.came, teller) if why_left else _reasoned(step.came, teller),
    )


def _names(rows: Iterable[Assignment], teller: Teller) -> str:
    return teller.names([row.person for row in rows])


def _reasoned(rows: Iterable[Assignment], teller: Teller) -> str:
    """Names, each with the reason that is recorded of it; those of one reason together."""
    of_one: dict[str, list[Assignment]] = {}
    for row in rows:
        of_one.setdefault(told_of(row.note), []).append(row)
    say = teller.speech.say
    told = (
        say("{names} ({reason})", names=_names(alike, teller), reason=teller.prose(reason))
        if reason
        else _names(alike, teller)
        for reason, alike in of_one.items()
    )
    return "; ".join(told)
