"""How the answer about an expedition reads."""

from bot.questions.expeditions.answer import ExpeditionReport
from bot.questions.leads import uncapital
from bot.questions.wording import basis, begun_on, card, footer
from bot.saying.card import Button, Card, Section
from bot.saying.teller import Teller, sources_button
from bot.station.domain import Standing
from bot.station.moments import Moment


@card.register
def expedition(answer: ExpeditionReport, teller: Teller, command: str) -> Card:
    """Title: the expedition and its commander; then commanders, crew and when it was."""
    say, speech = teller.speech.say, teller.speech
    found = answer.expedition
    over = answer.standing is Standing.ACTUAL
    ends = speech.moment(found.end) if found.end else say("not known")
    ran = (
        say("{start} to {end}.", start=begun_on(found.start, found.end, speech), end=ends)
        if over
        else say("Since {start}, planned end: {end}.", start=speech.moment(found.start), end=ends)
        if found.start.earliest <= answer.now
        else say("From {start}, by plan.", start=speech.moment(found.start))
    )
    commanders = [teller.name(one.command.person) for one in answer.commanders]
    if not answer.asked_by_number:
        commanders = [teller.name(answer.commander)] if answer.commander else []
    title = (
        speech.many(
            "Expedition {number}, commander {names}",
            "Expedition {number}, commanders {names}",
            len(commanders),
            number=found.number,
            names=speech.listed(commanders),
        )
        if commanders
        else say("Expedition {number}, commander not known", number=found.number)
    )
    lines = tuple(
        teller.entry(
            one.command.since,
            _commanded(one.command.person, one.until, answer, teller),
            None,
        )
        for one in answer.commanders
    )
    crew = tuple(
        teller.crew(
            person,
            seat.agency if seat else teller.manifest.person(person).agency,
            teller.manifest.person(person).nationality,
            teller.ship(seat.mission) if seat else "",
            say("left {day}", day=speech.short_moment(answer.left[person]))
            if person in answer.left
            else "",
        )
        for person, seat in answer.crew
    )
    description = ran
    last = answer.commanders[-1].until if answer.commanders else None
    if not answer.asked_by_number and not answer.commander and last:
        description += " " + say(
            "No source names who commands after {day}.", day=speech.moment(last)
        )
    return Card(
        title,
        description,
        (
            Section(say("In command from"), lines),
            Section(say("Crew"), crew, _members(answer, teller)),
        ),
        footer(
            answer,
            teller,
            basis(teller, over=over, planned=False),
            say("crew as NASA counts it"),
        ),
        (
            Button(
                say("Expedition {number}", number=found.number - 1),
                f"/expedition number: {found.number - 1}",
            ),
            sources_button(speech, command),
        )
        if found.number > 1
        else (sources_button(speech, command),),
        quoted=say("{title}, {when}", title=title, when=uncapital(ran.rstrip("."))),
    )


def _members(answer: ExpeditionReport, teller: Teller) -> str:
    """How many served, and how many of them are still there if some have left."""
    many, count, left = teller.speech.many, len(answer.crew), len(answer.left)
    members = many("{count} member", "{count} members", count)
    if not left:
        return members
    return teller.speech.say(
        "{members}, {aboard} of them aboard", members=members, aboard=count - left
    )


def _commanded(person: str, until: Moment | None, answer: ExpeditionReport, teller: Teller) -> str:
    name = teller.name(person)
    end = answer.expedition.end.earliest if answer.expedition.end else None
    if until is not None and (end is None or until.earliest < end):
        day = teller.speech.short_moment(until)
        return teller.speech.say("{name}, to {day}", name=name, day=day)
    return name
