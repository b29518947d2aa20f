"""What comes first in these answers where they are asked in plain words."""

from datetime import timedelta

from bot.questions.expeditions.answer import ExpeditionReport
from bot.questions.leads import capital, chosen, labelled, lead, no, some_of, yes
from bot.questions.registry import Focus
from bot.saying.teller import Teller


@lead.register
def expedition(answer: ExpeditionReport, focus: Focus, teller: Teller) -> str:
    """Whether, how long, how many and who: its commanders and dates stand at the top."""
    if focus.asks("engineer") and not focus.whether:
        return _engineers(answer, teller)
    return _of_expedition(answer, focus, teller)


def _engineers(answer: ExpeditionReport, teller: Teller) -> str:
    """All of an expedition but its commanders, who are its flight engineers."""
    commanders = {one.command.person for one in answer.commanders}
    others = [person for person, _ in answer.crew if person not in commanders]
    label = teller.speech.say("flight engineers")
    return labelled(label, teller.names(others), teller) if others else ""


def _of_expedition(answer: ExpeditionReport, focus: Focus, teller: Teller) -> str:
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
    if (focus.asks("how-long") or {"how-many", "days"} <= focus.cues) and found.end:
        days = (found.end.earliest - found.start.earliest) / timedelta(days=1)
        return capital(f"{speech.days(days)}.")
    if focus.asks("how-many") and not focus.asks("days", "commander", "times"):
        return some_of(members, those, focus, teller)
    if focus.of_whom and not focus.asks("commander") and answer.asked_by_number:
        if those is not None:
            return some_of(members, those, focus, teller)
        return labelled(say("Crew"), teller.names([person for person, _ in members]), teller)
    return ""
