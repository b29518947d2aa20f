"""How the ranking of failures reads: what would hurt most, and when fewest would be aboard."""

from datetime import datetime

from bot.questions.guarantee.verdict import crew_of
from bot.questions.leads import capital
from bot.questions.scenario.answer import RankingReport
from bot.questions.scenario.told import asked, called, clauses
from bot.questions.scenario.verdict import stretch
from bot.questions.wording import card
from bot.saying.card import Button, Card, Section
from bot.saying.teller import Teller, sources_button
from bot.station.ranking import Ranked
from bot.station.supposing import Happening, Happens, Sort

# Discord shows five buttons in a row; one is for the sources.
MAX_BUTTONS = 4
MAX_LABEL = 80
MAX_TOLD = 5


@card.register
def ranking(answer: RankingReport, teller: Teller, command: str) -> Card:
    """Title: what would hurt most; then the others, worst first, each with its cost."""
    say, speech = teller.speech.say, teller.speech
    if not answer.ranked:
        return Card(
            say("No single failure, and no two, would cost a seat or a side"),
            say("As far as plans reach."),
            (),
            _footer(answer, teller),
            (sources_button(speech, command),),
        )
    worst = answer.ranked[0]
    sections = [
        Section(heading, tuple(_line(one, teller) for one in some[:MAX_TOLD]))
        for heading, some in (
            (say("Each alone") if answer.compared else say("One failure"), answer.of(1)),
            (say("Two at once"), answer.of(2)),
        )
        if some
    ]
    return Card(
        say("Hurts most: {events}", events=events_of(worst, teller)),
        say("{cost}.", cost=capital(_cost(worst, teller))),
        tuple(sections),
        _footer(answer, teller),
        (
            *(
                Button(events_of(one, teller)[:MAX_LABEL], _asked(one, answer))
                for one in answer.ranked[:MAX_BUTTONS]
            ),
            sources_button(speech, command),
        ),
        quoted=say(
            "It would hurt most if {events}: {cost}",
            events=events_of(worst, teller),
            cost=_cost(worst, teller),
        ),
    )


def _line(one: Ranked, teller: Teller) -> str:
    say = teller.speech.say
    return say("{events}: {cost}.", events=events_of(one, teller), cost=_cost(one, teller))


def _footer(answer: RankingReport, teller: Teller) -> tuple[str, ...]:
    say, speech = teller.speech.say, teller.speech
    end = (answer.span.end or answer.now) - datetime.resolution
    return (
        say("Hypothetical"),
        say("from {day} on", day=speech.short_day(answer.span.start)),
        say("plans reach to {month}", month=speech.month(end)),
        teller.facts_to(answer.known_to),
    )


def events_of(one: Ranked, teller: Teller) -> str:
    """What fails, the same of two things said once."""
    found: dict[tuple[Happens, bool], list[Happening]] = {}
    for part in one.happenings:
        found.setdefault((part.happens, part.what.sort is Sort.MISSION), []).append(part)
    return teller.speech.listed([_event(some, teller) for some in found.values()])


def _event(some: list[Happening], teller: Teller) -> str:
    many, one, count = teller.speech.many, some[0], len(some)
    what = teller.speech.listed([called(each.what, teller) for each in some])
    match one.happens, one.what.sort:
        case Happens.STOPS, Sort.MISSION:
            return many("{what} does not fly", "{what} do not fly", count, what=what)
        case Happens.STOPS, _:
            return many("{what} stops", "{what} stop", count, what=what)
        case Happens.LOST, _:
            return many("{what} lost as a lifeboat", "{what} lost as lifeboats", count, what=what)
        case Happens.SLIPS | Happens.STAYS | Happens.LEAVES | Happens.EMPTY, _:
            return clauses(some, teller)
    return many("{what} home at once", "{what} home at once", count, what=what)


def _cost(one: Ranked, teller: Teller) -> str:
    """What it costs first of all: a side, seats home, or all but one of a side."""
    say, speech = teller.speech.say, teller.speech
    parts = []
    if one.course.breaks_at is not None:
        parts.append(
            say(
                "no {side} from {day}",
                side=crew_of(one.course.missing, teller),
                day=speech.moment(one.course.breaks_at),
            )
        )
    if one.course.unseated:
        people = dict.fromkeys(name for each in one.course.unseated for name in each.people)
        parts.append(
            speech.many(
                "{count} person without a seat home",
                "{count} people without a seat home",
                len(people),
            )
        )
    few = min(one.american, one.russian) < 2
    if one.course.breaks_at is None and (few or not parts):
        parts.append(
            say(
                "{american}, {russian} {when}",
                american=speech.many("{count} American", "{count} Americans", one.american),
                russian=speech.many("{count} Russian", "{count} Russians", one.russian),
                when=stretch(one.since, one.until, teller),
            )
        )
    return "; ".join(parts)


def _asked(one: Ranked, answer: RankingReport) -> str:
    """The command that asks this one."""
    if answer.compared:
        return f"{asked(one.happenings)} from: {answer.span.start:%Y-%m-%dT%H:%MZ}"
    what = ", ".join(part.what.id for part in one.happenings)
    happens = "; ".join(part.happens.value for part in one.happenings)
    return f"/what-if what: {what} happens: {happens} from: {answer.span.start:%Y-%m-%dT%H:%MZ}"
