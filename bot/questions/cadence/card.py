"""How the answer about cadence reads."""

from bot.questions.cadence.answer import CadenceReport
from bot.questions.wording import basis, card, footer
from bot.saying.card import Card, Entry, Section
from bot.saying.speech import Speech
from bot.saying.teller import Teller, picture_button, sources_button
from bot.station.cadence import Turn

# More missions than this are told by year only; the facts for machines have them all.
MAX_TURNS = 16


@card.register
def cadence(answer: CadenceReport, teller: Teller, command: str) -> Card:
    """Title: how long ships stay; then the missions, newest last, and launches by year."""
    say, speech, found = teller.speech.say, teller.speech, answer.cadence
    name = say(answer.program.name) if answer.program else say("Crew ships")
    docked = [turn.docked_days for turn in found.turns if turn.docked_days and not turn.visit]
    title = (
        say(
            "{program} stays {days} docked, in the median",
            program=name,
            days=speech.days(found.median_docked_days),
        )
        if found.median_docked_days is not None and answer.program
        else say(
            "Crew ships stay {days} docked, in the median",
            days=speech.days(found.median_docked_days),
        )
        if found.median_docked_days is not None
        else say("{program}: only visiting and test flights in that time", program=name)
        if any(turn.docked_days for turn in found.turns)
        else say("{program}: no finished mission in that time", program=name)
    )
    parts = []
    if len(docked) > 1:
        parts.append(
            say(
                "From {least} to {most}, visiting and test flights left out.",
                least=speech.number(round(min(docked))),
                most=speech.days(max(docked)),
            )
        )
    if found.median_gap_days is not None:
        parts.append(
            say("A launch every {days}, in the median.", days=speech.days(found.median_gap_days))
        )
    every = [
        Entry(teller.ship(turn.mission), _turn(turn, teller), left=True) for turn in found.turns
    ]
    earlier, lines = every[:-MAX_TURNS], every[-MAX_TURNS:]
    left_out = len(earlier)
    years = sorted(found.launches_by_year)
    by_year = [
        Entry(str(year), _year(year, answer, teller), left=True) for year in years[-MAX_TURNS:]
    ]
    return Card(
        title,
        " ".join(parts) if found.turns else say("Nothing flown in that time."),
        (
            Section(
                say("Missions"),
                tuple(lines) or (say("none"),),
                speech.many("{count} earlier left out", "{count} earlier left out", left_out)
                if left_out
                else "",
                rest=tuple(earlier),
            ),
            Section(say("Launches by year"), tuple(by_year) or (say("none"),)),
        ),
        footer(
            answer,
            teller,
            basis(teller, over=True),
            say("docked from docking to undocking, gaps from launch to launch"),
        ),
        (
            *([picture_button(speech, command)] if answer.has_picture else []),
            sources_button(speech, command),
        ),
    )


def _turn(turn: Turn, teller: Teller) -> str:
    say, speech = teller.speech.say, teller.speech
    docked = (
        say("docked {days}", days=speech.days(turn.docked_days))
        if turn.docked_days is not None
        else say("docked since {day}", day=speech.day(turn.docking))
        if turn.docking is not None
        else say("never docked")
    )
    gap = (
        say("{days} after the launch before", days=speech.days(turn.gap_days))
        if turn.gap_days is not None
        else ""
    )
    notes = [
        say("visiting or test flight") if turn.visit else "",
        "" if turn.crewed else say("launched without crew"),
    ]
    return ", ".join(part for part in (docked, gap, *notes) if part)


def _year(year: int, answer: CadenceReport, teller: Teller) -> str:
    found = answer.cadence
    return launches_of(
        found.launches_by_year.get(year, 0), found.crewed_by_year.get(year, 0), teller.speech
    )


def launches_of(number: int, crewed: int, speech: Speech) -> str:
    """How many launches, and with how many of them people flew if not with all."""
    if crewed == number:
        return speech.many("{count} launch", "{count} launches", number)
    return speech.many(
        "{count} launch, {crewed} with crew",
        "{count} launches, {crewed} with crew",
        number,
        crewed=crewed,
    )
