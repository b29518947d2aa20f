"""What stands below the title of who is aboard: by country, what changes, what is assumed."""

from collections import Counter
from collections.abc import Iterable

from bot.questions.crew.answer import Roster
from bot.questions.spans import only_visited
from bot.reading.when import Size
from bot.saying.changes import assumed_to_come
from bot.saying.teller import Teller, in_short


def description(answer: Roster, teller: Teller) -> str:
    """Its sentences; blank if none is needed."""
    if not answer.people and answer.first_crew and answer.when.last < answer.first_crew:
        first = answer.first_crew
        return teller.speech.tell(only_visited(first, answer.first_visit or first))
    parts = [
        _visit(answer, teller),
        _by_country(answer, teller),
        _what_changes(answer, teller),
        _crews_assumed(answer, teller),
        _ways_home_unknown(answer, teller),
    ]
    return " ".join(part for part in parts if part)


def _visit(answer: Roster, teller: Teller) -> str:
    """That whoever was there before the first resident crew had come on a visit."""
    if not answer.people or not answer.first_crew or answer.when.last >= answer.first_crew:
        return ""
    day = teller.speech.day(answer.first_crew)
    return teller.speech.say("A visit: nobody lived there before {day}.", day=day)


def _by_country(answer: Roster, teller: Teller) -> str:
    speech = teller.speech
    if answer.when.is_long:
        if not answer.people:
            return ""
        told = len(answer.nationalities)
        if not answer.changes and set(answer.counts) == {told}:
            # The title tells how many.
            return "" if _of_one_country(answer) else f"{_by_number(answer, teller)}."
        if _of_one_country(answer):
            return speech.many("{count} person in all.", "{count} people in all.", told)
        return speech.many(
            "{count} person in all: {countries}.",
            "{count} people in all: {countries}.",
            told,
            countries=_by_number(answer, teller),
        )
    here = [p for p in answer.people if answer.when.end is None or p.throughout]
    if here and len(here) != len(answer.people):
        if _of_one_country(answer):
            return speech.many(
                "{count} was there all day.", "{count} were there all day.", len(here)
            )
        return speech.many(
            "{count} was there all day: {countries}.",
            "{count} were there all day: {countries}.",
            len(here),
            countries=_countries([p.nationality for p in here], teller),
        )
    countries = _by_number(answer, teller)
    return f"{countries}." if countries and not _is_asked_for(answer) else ""


def _by_number(answer: Roster, teller: Teller) -> str:
    """All who were there, by country."""
    return _countries(answer.nationalities.values(), teller)


def _is_asked_for(answer: Roster) -> bool:
    """Whether the one country of those found is all that was asked for: the title tells both."""
    groups = answer.who.groups if answer.who is not None else ()
    return _of_one_country(answer) and any(group.nationality for group in groups)


def _of_one_country(answer: Roster) -> bool:
    """Whether those asked for, and found, are all of one country."""
    return answer.who is not None and len(set(answer.nationalities.values())) == 1


def _what_changes(answer: Roster, teller: Teller) -> str:
    say, speech, when = teller.speech.say, teller.speech, answer.when
    if when.last <= answer.edge:
        quiet = when.size is Size.DAY and not answer.changes
        return say("Nobody came or left that day.") if quiet else ""
    if answer.now < answer.known_to:
        return ""
    if answer.plans_since:
        return say("Everything after {day} is planned.", day=speech.day(answer.known_to))
    if when.start <= answer.known_to:
        return say("No other crew change was planned.")
    edge = when.end if when.end and when.size is not Size.DAY else when.start
    return say(
        "No crew change was planned before {day}.", day=speech.day(edge.astimezone(when.zone))
    )


def _ways_home_unknown(answer: Roster, teller: Teller) -> str:
    """Of whose ships no way home was recorded: they may have left by a later day asked for."""
    if teller.manifest.as_of is None or answer.when.last <= answer.edge:
        return ""
    ships = dict.fromkeys(
        p.stay.up for p in answer.people if p.stay.undocking is None and not p.stay.assumed
    )
    if not ships:
        return ""
    named = teller.speech.listed([teller.ship(ship) for ship in ships])
    return teller.speech.say("No way home was recorded yet of {ships}.", ships=named)


def _crews_assumed(answer: Roster, teller: Teller) -> str:
    came = [present.stay for present in answer.people]
    return assumed_to_come([*came, *(c.people[0] for c in answer.changes if c.assumed)], teller)


def _countries(nationalities: Iterable[str], teller: Teller) -> str:
    numbers = Counter(nationalities)
    names = in_short(teller.manifest)
    ranked = sorted(numbers.items(), key=lambda item: (-item[1], names.get(item[0], item[0])))
    joint = ", " if teller.speech.style.columns else " · "
    say = teller.speech.say
    return joint.join(
        teller.speech.flag(code)
        + say("{count} {country}", count=count, country=say(names.get(code, code)))
        for code, count in ranked
    )
