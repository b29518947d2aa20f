"""How the answer about the seats home reads."""

from datetime import UTC

from bot.messages import msgid
from bot.questions.leads import uncapital
from bot.questions.seats.answer import SeatsReport
from bot.questions.wording import basis, card, footer
from bot.saying.card import Button, Card, Line, Section
from bot.saying.teller import Teller, sources_button
from bot.station.domain import Standing
from bot.station.moments import Moment

# Whether everyone has a seat: as it was, by the plans, and as it was known last.
_ENOUGH = (
    msgid("{seats} seats home for {aboard} aboard the ISS on {day}"),
    msgid("{seats} seats home for {aboard} aboard the ISS on {day}, by plan"),
    msgid("{seats} seats home for {aboard} aboard the ISS, as last known on {day}"),
)
_TOO_FEW = (
    msgid("Not everyone has a seat home on {day}"),
    msgid("Not everyone has a seat home on {day}, by plan"),
    msgid("Not everyone has a seat home, as last known on {day}"),
)


@card.register
def seats(answer: SeatsReport, teller: Teller, command: str) -> Card:
    """Title: enough seats or not; then each ship and who would leave in it."""
    say, speech = teller.speech.say, teller.speech
    sections = []
    for boat in answer.lifeboats:
        free = (
            say("seats not recorded")
            if boat.free is None
            else say("no usable seats")
            if boat.seats == 0
            else speech.many("{count} seat free", "{count} seats free", boat.free)
            if boat.free > 0
            else say("all seats taken")
            if boat.free == 0
            else speech.many("{count} seat missing", "{count} seats missing", -boat.free)
        )
        lines: list[Line] = [teller.leaving(place.stay, boat.mission) for place in boat.places]
        reasons = dict.fromkeys(place.refuge.why for place in boat.places if place.refuge)
        if any(place.stay.assumed for place in boat.places):
            lines.append(say("Assumed to be there: only the year of its plan is known."))
        lines += (say("Why: {reason}.", reason=_behind(reason, teller)) for reason in reasons)
        sections.append(Section(teller.ship(boat.mission), tuple(lines) or (say("nobody"),), free))
    if answer.without:
        sections.append(
            Section(
                say("Without a seat"),
                tuple(teller.name(place.stay.person) for place in answer.without),
            )
        )
    inferred = any(place.inferred for boat in answer.lifeboats for place in boat.places)
    return Card(
        _title(answer, teller),
        say("Who would leave in which ship, if all had to leave at once."),
        tuple(sections),
        footer(
            answer,
            teller,
            basis(
                teller,
                over=answer.standing is Standing.ACTUAL,
                planned=answer.by_plan,
                flown=msgid("Partly inferred") if inferred else msgid("As recorded"),
            ),
            say("where seats were exchanged, the new one counts"),
            *([say("no source tells just when seats were changed then")] if inferred else []),
        ),
        (
            Button(say("Who is aboard"), f"/aboard when: {Moment(answer.at.astimezone(UTC))}"),
            sources_button(speech, command),
        ),
    )


def _title(answer: SeatsReport, teller: Teller) -> str:
    short = [boat for boat in answer.lifeboats if boat.free is not None and boat.free < 0]
    flown, planned, last_known = _TOO_FEW if answer.without or short else _ENOUGH
    late = answer.at > answer.edge and not answer.by_plan
    return teller.speech.say(
        planned if answer.by_plan else last_known if late else flown,
        seats=sum(boat.seats for boat in answer.lifeboats if boat.seats is not None),
        aboard=sum(len(boat.places) for boat in answer.lifeboats) + len(answer.without),
        day=teller.speech.day(answer.edge if late else answer.at),
    )


def _behind(reason: str, teller: Teller) -> str:
    """A reason as it stands behind a colon; the name of a ship keeps its capital."""
    told = teller.speech.say(reason).rstrip(".")
    named = tuple(teller.program(program.id) for program in teller.manifest.programs)
    return told if told.startswith(named) else uncapital(told)
