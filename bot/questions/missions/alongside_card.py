"""How it reads how the times of two flights lie to each other."""

from bot.messages import msgid
from bot.questions.leads import CALLED, labelled, lead, no, yes
from bot.questions.missions.alongside import Alongside
from bot.questions.missions.times import called, when_said
from bot.questions.registry import Focus
from bot.questions.wording import basis, card, footer
from bot.saying.card import Button, Card, Line, Section
from bot.saying.teller import Teller, sources_button
from bot.station.domain import Event, Standing

# By whether it is over, goes on, or is to come.
_TOGETHER = (
    msgid("{one} and {other} were docked together for {days}"),
    msgid("{one} and {other} have been docked together for {days} so far"),
    msgid("{one} and {other} are to be docked together for {days}"),
)


@card.register
def alongside(answer: Alongside, teller: Teller, command: str) -> Card:
    """Title: how long together, or how far apart; then the times of both."""
    say, speech = teller.speech.say, teller.speech
    over = answer.standing is Standing.ACTUAL
    begun = any(answer.has_happened(event.at) for event in answer.events)
    one, other = answer.missions
    return Card(
        _title(answer, teller),
        _description(answer, teller),
        tuple(
            Section(
                teller.ship(mission.id),
                tuple(_line(answer, e, teller) for e in answer.events if e.mission == mission.id)
                or (say("no date known"),),
            )
            for mission in (one, other)
        ),
        footer(answer, teller, basis(teller, over=over, begun=begun), say("times in UTC")),
        (
            Button(teller.ship(one.id), f"/mission name: {one.id}"),
            Button(teller.ship(other.id), f"/mission name: {other.id}"),
            sources_button(speech, command),
        ),
    )


def _names(answer: Alongside, teller: Teller) -> tuple[str, str]:
    one, other = answer.missions
    return teller.ship(one.id), teller.ship(other.id)


def _title(answer: Alongside, teller: Teller) -> str:
    say, speech = teller.speech.say, teller.speech
    one, other = _names(answer, teller)
    if one == other:
        return say("That is the same flight twice: {name}", name=one)
    if answer.apart is not None:
        return _title_apart(answer, answer.apart, teller)
    shared = answer.shared
    if shared is None:
        if answer.standing is Standing.ACTUAL:
            return say("{one} and {other} were never docked at the same time", one=one, other=other)
        return say("{one} and {other} are not to be docked at the same time", one=one, other=other)
    if shared.end is None:
        return say("{one} and {other} docked together", one=one, other=other)
    goes_on = answer.edge in shared
    text = _TOGETHER[1 if goes_on else 0 if shared.end <= answer.edge else 2]
    days = speech.days(shared.days(answer.edge if goes_on else shared.end))
    return say(text, one=one, other=other, days=days)


def _title_apart(answer: Alongside, apart: tuple[Event, Event], teller: Teller) -> str:
    say = teller.speech.say
    first, second = apart
    told = {
        "first": say(CALLED[first.event]),
        "one": teller.ship(first.mission),
        "second": say(CALLED[second.event]),
        "other": teller.ship(second.mission),
    }
    if answer.distance is None:
        dates = [teller.speech.moment(event.at) for event in apart if event.at]
        text = msgid("{one}: {first} {when}; {other}: {second} {then}")
        return say(text, when=dates[0], then=dates[-1], **told)
    days = teller.speech.days(answer.distance)
    text = msgid("{days} between the {first} of {one} and the {second} of {other}")
    if answer.standing is not Standing.ACTUAL:
        text = msgid("{days} between the {first} of {one} and the {second} of {other}, by plan")
    return say(text, days=days, **told)


def _description(answer: Alongside, teller: Teller) -> str:
    say, speech = teller.speech.say, teller.speech
    one, other = _names(answer, teller)
    if answer.shared is not None:
        span = _stretch(answer, teller)
        return say("Both docked: {span}.", span=span) if answer.apart else f"{span}."
    if answer.gap is None:
        return ""
    days = speech.days(answer.gap)
    return say("{other} docked {days} after {one} had left.", one=one, other=other, days=days)


def _stretch(answer: Alongside, teller: Teller) -> str:
    """From the docking of the later one to the first undocking."""
    say, speech = teller.speech.say, teller.speech
    there = [berth for berth in answer.berths if berth]
    came = max((berth.docking for berth in there), key=lambda at: at.earliest)
    left = [berth.undocking for berth in there if berth.undocking]
    end = min(left, key=lambda at: at.earliest, default=None)
    told = speech.moment(end) if end else say("no end known")
    if end is not None and not answer.has_happened(end):
        told = say("{end}, planned", end=told)
    return say("{start} to {end}", start=speech.moment(came), end=told)


def _line(answer: Alongside, event: Event, teller: Teller) -> Line:
    at = event.at
    standing = event.standing.by(answer.edge, at.earliest) if at else event.standing
    return f"{called(event, teller)}: {when_said(event, standing, teller)}"


@lead.register
def first(answer: Alongside, focus: Focus, teller: Teller) -> str:
    """Whether both were there at once, and which was first."""
    say = teller.speech.say
    if answer.apart is not None:
        if focus.asks("first", "last", "or", "before-after"):
            early, late = answer.apart
            one = late if focus.asks("last") and not focus.asks("first") else early
            label = say("last") if one is late else say("first")
            return labelled(label, teller.ship(one.mission), teller)
        return ""
    if focus.whether and not focus.asks("how-long", "how-many", "when"):
        return yes(teller) if answer.shared else no(teller)
    return ""
