"""What comes first in these answers where they are asked in plain words."""

from bot.questions.crew.answer import Present, Roster
from bot.questions.crew.titles import sides_of
from bot.questions.leads import (
    MAX_NAMES,
    capital,
    chosen,
    labelled,
    lead,
    no,
    some_of,
    yes,
)
from bot.questions.registry import Focus
from bot.reading.when import Size
from bot.saying.teller import Teller


@lead.register
def roster(answer: Roster, focus: Focus, teller: Teller) -> str:
    """Whether anyone of those named is aboard; who, where the names stand far below.

    Who asks of everyone in space is told that others than the station's crew are not known.
    """
    told = _of_roster(answer, focus, teller)
    if focus.asks("space") and not focus.asks("station"):
        others = teller.speech.say(
            "I know the crews of the ISS only, not of other stations and ships in space."
        )
        return "\n".join(part for part in (told, others) if part)
    return told


def _of_roster(answer: Roster, focus: Focus, teller: Teller) -> str:
    say = teller.speech.say
    if told := _compared(answer, focus, teller):
        return told
    if focus.whether:
        return _whether(answer, focus, teller)
    if focus.asks("commander"):
        known = answer.commander
        return labelled(say("station commander"), teller.name(known), teller) if known else ""
    if not focus.of_whom and not (focus.asks("how-many") and answer.who):
        return ""
    if not answer.people:
        return ""
    if answer.when.size in (Size.MONTH, Size.YEAR):
        names = _ids(answer.people)
        # How many they were in all stands below.
        few = len(names) <= MAX_NAMES and not focus.asks("how-many")
        return capital(f"{teller.names(names)}.") if few else ""
    if answer.who is not None:
        return capital(f"{teller.names(_ids(answer.people))}.")
    here = [present for present in answer.people if present.throughout]
    if answer.changes and here:
        label = say("all day") if answer.when.size is Size.DAY else say("all the time")
        return labelled(label, teller.names(_ids(tuple(here))), teller)
    return ""


def _compared(answer: Roster, focus: Focus, teller: Teller) -> str:
    """Whether there are more of those named first than of those named next."""
    fewer = focus.asks("less-than", "fewest")
    if not focus.whether or focus.asks("or") or answer.who is None:
        return ""
    if not (fewer or focus.asks("compare", "more-than")):
        return ""
    sides = sides_of(answer, answer.who, teller)
    # Which of women and men was named first is not known here.
    if len(sides) != 2 or not focus.groups:
        return ""
    (first, _), (second, _) = sides
    return yes(teller) if (first < second if fewer else first > second) else no(teller)


def _ids(people: tuple[Present, ...]) -> list[str]:
    return list(dict.fromkeys(present.stay.person for present in people))


def _whether(answer: Roster, focus: Focus, teller: Teller) -> str:
    if focus.asks("only") and len(focus.people) == 1 and answer.who is not None:
        there = _ids(answer.people)
        return yes(teller) if there == list(focus.people) else no(teller)
    if focus.people or focus.missions or focus.programs or focus.asks("or", "only", "compare"):
        return ""
    if focus.asks("without", "never", "empty", "always"):
        return _ever_none(answer, focus, teller)
    if focus.numbers:
        (number, *more) = focus.numbers
        # "At least" and "more than" ask for more than that it is so many.
        if more or focus.asks("at-least", "days") or len(set(answer.counts)) > 1:
            return ""
        return yes(teller) if answer.count == number else no(teller)
    those = chosen(focus, teller.manifest)
    if those is not None and answer.who is not None and set(answer.who.groups) != set(those.groups):
        return ""
    if those is not None:
        seats = [(present.stay.person, present.stay.agency) for present in answer.people]
        certain = all(present.certain for present in answer.people)
        if answer.people and not certain and answer.least == 0:
            return ""
        return some_of(seats, None if answer.who else those, focus, teller)
    if not focus.asks("people", "crew", "who", "woman", "men", "cosmonaut", "aboard"):
        return ""
    if not answer.people:
        return no(teller, teller.speech.say("nobody"))
    return yes(teller)


def _ever_none(answer: Roster, focus: Focus, teller: Teller) -> str:
    """Whether there was a time without those who were asked for, or always one of them."""
    if answer.when.size is Size.INSTANT or (chosen(focus, teller.manifest) and not answer.who):
        return ""
    say, speech = teller.speech.say, teller.speech
    # "Is it true that it was never empty?" is so where nobody was ever missing.
    always = focus.asks("always") or (focus.asks("never") and focus.asks("true"))
    if answer.standing.is_plan and answer.when.last > answer.edge and min(answer.counts):
        # What was not planned may still come.
        return ""
    if min(answer.counts):
        return yes(teller) if always else no(teller)
    gone = [
        change.moment
        for change, (_, after) in zip(answer.changes, answer.steps, strict=True)
        if not after
    ]
    back = [
        change.moment
        for change, (before, after) in zip(answer.changes, answer.steps, strict=True)
        if after and not before
    ]
    parts = []
    if gone and answer.counts[0]:
        parts.append(say("from {start}", start=speech.moment(gone[0])))
        ends = [moment for moment in back if moment > gone[0]]
    else:
        ends = back
    if ends:
        parts.append(say("to {end}", end=speech.moment(ends[0])))
    what = " ".join(parts)
    return (
        no(teller, say("nobody {when}", when=what) if what else "") if always else yes(teller, what)
    )
