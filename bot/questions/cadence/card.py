"""How the answer about cadence reads."""

from bot.questions.cadence.answer import CadenceReport
from bot.questions.wording import basis, card, footer, said_between
from bot.saying.card import Card, Entry, Section
from bot.saying.speech import Speech
from bot.saying.teller import Teller, picture_button, sources_button
from bot.station.cadence import Turn, median
from bot.station.stays import SHORT_STAY_DAYS

# More missions than this are told by year only; the facts for machines have them all.
MAX_TURNS = 16
# Of so few stays nothing is typical.
FEW = 2


@card.register
def cadence(answer: CadenceReport, teller: Teller, command: str) -> Card:
    """Title: how long ships stay; then the missions, newest last, and launches by year."""
    say, speech, found = teller.speech.say, teller.speech, answer.cadence
    parts = [_range(found.stays, teller)]
    if found.median_gap_days is not None:
        parts.append(
            say("Typically {days} from launch to launch.", days=speech.days(found.median_gap_days))
        )
    every = [
        Entry(teller.ship(turn.mission), _turn(turn, teller, apart=bool(found.stays)), left=True)
        for turn in found.turns
    ]
    years = sorted(found.launches_by_year)
    by_year = [Entry(str(year), _year(year, answer, teller), left=True) for year in years]
    return Card(
        _title(answer, teller),
        " ".join(filter(None, parts)),
        (
            Section(
                say("Missions"),
                tuple(every[-MAX_TURNS:]),
                _left_out(every, speech),
                rest=tuple(every[:-MAX_TURNS]),
            ),
            Section(
                say("Launches by year"),
                tuple(by_year[-MAX_TURNS:]),
                _left_out(by_year, speech),
                rest=tuple(by_year[:-MAX_TURNS]),
            ),
        )
        if found.turns
        else (),
        footer(
            answer,
            teller,
            basis(teller, over=True),
            *([say("docked from docking to undocking")] if found.turns else []),
            *([say("typical is the median")] if len(found.stays) > FEW else []),
        ),
        (
            *([picture_button(speech, command)] if answer.has_picture else []),
            sources_button(speech, command),
        ),
    )


def _left_out(lines: list[Entry], speech: Speech) -> str:
    count = len(lines) - MAX_TURNS
    if count <= 0:
        return ""
    return speech.many("{count} earlier left out", "{count} earlier left out", count)


def _title(answer: CadenceReport, teller: Teller) -> str:
    """How many were launched in the time asked for, if in one, and how long they stayed."""
    say, speech, found = teller.speech.say, teller.speech, answer.cadence
    name = say(answer.program.name) if answer.program else say("Crew ships")
    when = said_between(*answer.named, speech)
    if not found.turns:
        if when:
            return say("{program}: no launch {when}", program=name, when=when)
        return say("{program}: no launch", program=name)
    stayed = _stayed(answer, teller)
    if when:
        launches = launches_of(len(found.turns), len(found.turns), speech)
        return say(
            "{program}: {launches} {when}; {stayed}",
            program=name,
            launches=launches,
            when=when,
            stayed=stayed,
        )
    if len(found.stays) <= FEW:
        launches = launches_of(len(found.turns), sum(turn.crewed for turn in found.turns), speech)
        return say(
            "{program}: {launches}, {stayed}", program=name, launches=launches, stayed=stayed
        )
    return say("{program}: {stayed}", program=name, stayed=stayed)


def _stayed(answer: CadenceReport, teller: Teller) -> str:
    """How long ships stay: of late, if that is longer than ever before, and typically."""
    say, speech, found = teller.speech.say, teller.speech, answer.cadence
    if not found.stays:
        left = tuple(turn for turn in found.turns if turn.docked_days)
        return (
            say("{days} docked", days=_from_to(left, teller))
            if left
            else say("no stay has ended yet")
        )
    # Of a time with an end it is no news that its last ships stayed longest.
    late = found.longer_of_late if answer.program and answer.named[1] is None else ()
    before = found.stays[: len(found.stays) - len(late)]
    if len(found.stays) <= FEW:
        return say("{days} docked", days=_from_to(found.stays, teller))
    days = speech.days(median(turn.docked_days or 0.0 for turn in before))
    if late:
        return say(
            "{late} docked since {ship}, typically {days} before",
            late=_from_to(late, teller),
            ship=teller.ship(late[0].mission),
            days=days,
        )
    return say("typically {days} docked", days=days)


def _from_to(turns: tuple[Turn, ...], teller: Teller) -> str:
    """The shortest and the longest of stays: "241 to 245 days"."""
    days = [round(turn.docked_days or 0.0) for turn in turns]
    if min(days) == max(days):
        return teller.speech.days(days[0])
    return teller.speech.many(
        "{least} to {count} day",
        "{least} to {count} days",
        max(days),
        least=teller.speech.number(min(days)),
    )


def _range(turns: tuple[Turn, ...], teller: Teller) -> str:
    if len(turns) <= FEW:
        return ""
    return teller.speech.say(
        "From {days}; short stays and ships outside the crew rotation are left out.",
        days=_from_to(turns, teller),
    )


def _turn(turn: Turn, teller: Teller, *, apart: bool) -> str:
    """How long a ship stayed and came after another; ``apart`` where visits are set apart.

    A ship that stayed for months may have brought a crew that went home on another soon.
    """
    say, speech = teller.speech.say, teller.speech
    docked = (
        say("docked {days}", days=speech.days(turn.docked_days))
        if turn.docked_days is not None
        else say("docked since {day}", day=speech.day(turn.docking))
        if turn.docking is not None
        else say("never docked")
    )
    gap = (
        say("{days} after the previous launch", days=speech.days(turn.gap_days))
        if turn.gap_days is not None
        else ""
    )
    notes = [
        _set_apart(turn, teller) if turn.visit and apart else "",
        "" if turn.crewed else say("launched without crew"),
    ]
    return ", ".join(part for part in (docked, gap, *notes) if part)


def _set_apart(turn: Turn, teller: Teller) -> str:
    """Why a ship is no measure of how long ships stay."""
    if (turn.docked_days or 0.0) <= SHORT_STAY_DAYS:
        return teller.speech.say("short stay")
    return teller.speech.say("outside the crew rotation")


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
