"""How it reads when people were aboard together."""

from bot.messages import msgid
from bot.questions.people.named_card import ships_of, taken_to_come
from bot.questions.people.overlap import Overlap
from bot.questions.wording import basis, card, footer, said_when
from bot.saying.card import Button, Card, Line, Section
from bot.saying.teller import Teller, picture_button, sources_button
from bot.station.careers import Shared
from bot.station.domain import Standing
from bot.station.moments import Precision

# So many people have a button each.
MOST_BUTTONS = 4


@card.register
def overlap(answer: Overlap, teller: Teller, command: str) -> Card:
    """Title: whether and for how long; then each time they met."""
    say, speech = teller.speech.say, teller.speech
    over = answer.standing is Standing.ACTUAL
    foot = footer(
        answer,
        teller,
        basis(teller, over=over, begun=bool(answer.met)),
        say("all between docking and undocking")
        if len(answer.people) > 2
        else say("both between docking and undocking"),
    )
    buttons = (
        *(
            Button(teller.called(one), f"/person name: {one.spoken}")
            for one in answer.people[:MOST_BUTTONS]
        ),
        *([picture_button(speech, command)] if answer.has_picture else []),
        sources_button(speech, command),
    )
    if len(answer.people) == 1:
        return Card(
            say("That is the same person twice: {name}", name=teller.called(answer.people[0])),
            say("Name two people to see when they were aboard together."),
            (),
            foot,
            buttons,
        )
    title = _title(answer, teller, over=over)
    if not answer.shared:
        return Card(title, say("None of their stays overlap."), (), foot, buttons)
    lines = tuple(line for one in answer.shared for line in _stretch(answer, one, teller))
    met = answer.met
    description = (
        speech.many("That was once.", "That was {count} times.", met)
        if met > 1
        else say("From the docking of the later one to the first undocking.")
        if met
        else say("They have not met aboard yet.")
    )
    if answer.is_late and any(answer.edge in shared.span for shared in answer.shared):
        description += f" {teller.counted_to(answer.known_to)}"
    return Card(title, description, (Section(say("When"), lines),), foot, buttons)


def _title(answer: Overlap, teller: Teller, *, over: bool) -> str:
    say, days = teller.speech.say, teller.speech.days(answer.days)
    names = teller.names([one.id for one in answer.people])
    if not answer.shared and answer.when is not None:
        then = said_when(answer.when, teller.speech)
        text = msgid("{names} were not all aboard the ISS together {then}")
        if len(answer.people) <= 2:
            text = msgid("{names} were not aboard the ISS together {then}")
        return say(text, names=names, then=then)
    if not answer.shared:
        return say("{names} were never aboard the ISS together", names=names)
    if not answer.met:
        return say("{names} are to be aboard the ISS together", names=names)
    if over:
        return say("{names} were aboard the ISS together for {days}", names=names, days=days)
    return say(
        "{names} have been aboard the ISS together for {days} so far", names=names, days=days
    )


def _stretch(answer: Overlap, shared: Shared, teller: Teller) -> tuple[Line, ...]:
    """From when to when it was, on which ships, and whether it rests on no date of its own."""
    say, speech, span = teller.speech.say, teller.speech, shared.span
    came, left = shared.bounds
    coarse = any(m is None or m.precision is not Precision.MINUTE for m in (came, left))
    start = speech.short_moment(came)
    end = speech.short_moment(left) if left else say("no end known")
    if span.end is None or span.end > answer.edge:
        end = say("{end}, planned", end=end)
    length = speech.days(span.days(span.end or answer.edge))
    lines = [
        say("{start} to {end}", start=start, end=end)
        if coarse
        else say("{start} to {end}: {days}", start=start, end=end, days=length),
        f"  {_flown_on(shared, teller)}",
    ]
    if taken := taken_to_come(shared, teller):
        lines.append(f"  {taken}")
    return tuple(lines)


def _flown_on(shared: Shared, teller: Teller) -> str:
    """On which ships: all on one, or each on their own."""
    say, first = teller.speech.say, shared.stays[0]
    if len({(stay.up, stay.down) for stay in shared.stays}) == 1:
        ship = ships_of(first, teller)
        return (
            say("all on {ship}", ship=ship)
            if len(shared.stays) > 2
            else (say("both on {ship}", ship=ship))
        )
    between = "; " if len(shared.stays) > 2 else ", "
    return between.join(
        say("{name} on {ship}", name=teller.family(stay.person), ship=ships_of(stay, teller))
        for stay in shared.stays
    )
