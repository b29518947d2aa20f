"""What comes first in the answers about crews aboard that are asked in plain words."""

from datetime import timedelta

from bot.questions.crew import Present, Roster
from bot.questions.expeditions import ExpeditionReport
from bot.questions.registry import Focus
from bot.questions.seats import SeatsReport
from bot.questions.when import Size
from bot.replies.wording.leads import (
    capital,
    chosen,
    counted,
    labelled,
    lead,
    no,
    some_of,
    yes,
)
from bot.replies.wording.shared import Teller


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
        return capital(f"{counted(_ids(answer.people), teller)}.")
    if answer.who is not None:
        return capital(f"{teller.names(_ids(answer.people))}.")
    here = [present for present in answer.people if present.throughout]
    if answer.changes and here:
        return labelled(say("all day"), teller.names(_ids(tuple(here))), teller)
    return ""


def _ids(people: tuple[Present, ...]) -> list[str]:
    return list(dict.fromkeys(present.stay.person for present in people))


def _whether(answer: Roster, focus: Focus, teller: Teller) -> str:
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
    always = focus.asks("always")
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


@lead.register
def expedition(answer: ExpeditionReport, focus: Focus, teller: Teller) -> str:
    """Whether, how long, how many and who: its commanders and dates stand at the top."""
    say, speech = teller.speech.say, teller.speech
    found = answer.expedition
    members = [
        (person, seat.agency if seat else teller.manifest.person(person).agency)
        for person, seat in answer.crew
    ]
    commanders = {one.command.person for one in answer.commanders}
    if not answer.asked_by_number:
        # Of a moment it is asked who commands then, which may not be known.
        commanders = {answer.commander} if answer.commander else set()
    those = chosen(focus, teller.manifest)
    if focus.whether:
        if focus.asks("commander") and not commanders:
            return ""
        # Of now it is not said who commanded before.
        goes_on = found.end is None or found.end.latest > answer.edge
        if focus.asks("commander") and goes_on and not focus.asks("past", "ever", "been"):
            return ""
        if len(focus.people) == 1 and not focus.asks("first", "last", "only"):
            of = commanders if focus.asks("commander") else {person for person, _ in members}
            return yes(teller) if focus.people[0] in of else no(teller)
        if those is not None and not focus.people:
            of = commanders if focus.asks("commander") else {person for person, _ in members}
            return some_of([pair for pair in members if pair[0] in of], those, focus, teller)
        if focus.asks("still", "end", "now") and found.end:
            over = found.end.latest <= answer.edge
            day = speech.moment(found.end)
            if focus.asks("end"):
                return yes(teller, day) if over else no(teller, say("to end {day}", day=day))
            if not over and found.start.earliest > answer.edge:
                return no(teller)
            return no(teller, say("ended {day}", day=day)) if over else yes(teller)
        return ""
    if focus.asks("how-long") and found.end:
        days = (found.end.earliest - found.start.earliest) / timedelta(days=1)
        return capital(f"{speech.days(days)}.")
    if focus.asks("how-many") and not focus.asks("days", "commander", "times"):
        return some_of(members, those, focus, teller)
    if focus.of_whom and not focus.asks("commander") and answer.asked_by_number:
        if those is not None:
            return some_of(members, those, focus, teller)
        return labelled(say("Crew"), teller.names([person for person, _ in members]), teller)
    return ""


@lead.register
def seats(answer: SeatsReport, focus: Focus, teller: Teller) -> str:
    """In which ship someone named would leave, or whether there are seats enough."""
    say = teller.speech.say
    places = {
        place.stay.person: place
        for place in (*(p for boat in answer.lifeboats for p in boat.places), *answer.without)
    }
    found = []
    for person in dict.fromkeys(focus.people):
        if person not in {known.id for known in teller.manifest.people}:
            continue
        place = places.get(person)
        if place is None:
            found.append(labelled(teller.name(person), say("not aboard then"), teller))
        else:
            ship = teller.ship(place.ship) if place.ship else say("no seat")
            found.append(labelled(teller.name(person), ship, teller))
    if found:
        return " ".join(found)
    if focus.asks("ship", "dock") and not focus.asks("seat", "escape", "how-many"):
        ships = [
            boat.mission
            for boat in answer.lifeboats
            if not focus.programs or teller.manifest.mission(boat.mission).program in focus.programs
        ]
        names = teller.speech.listed([teller.ship(mission) for mission in ships])
        return labelled(say("Docked"), names or say("nobody"), teller)
    if not focus.whether or focus.numbers or focus.missions or focus.programs:
        return ""
    if not focus.asks("seat", "escape"):
        return ""
    if answer.without or any(b.free is not None and b.free < 0 for b in answer.lifeboats):
        return no(teller)
    known_seats = all(boat.seats is not None for boat in answer.lifeboats)
    return yes(teller) if answer.lifeboats and known_seats else ""
