"""What comes first in these answers where they are asked in plain words."""

from bot.questions.cooperation.answer import AgreementReport, CrossFlightsReport
from bot.questions.cooperation.card import agreement_of
from bot.questions.leads import (
    MAX_NAMES,
    capital,
    chosen,
    is_one,
    labelled,
    lead,
    no,
    people_of,
    yes,
)
from bot.questions.registry import Focus
from bot.reading.among import Among
from bot.saying.teller import Teller, planned
from bot.station.agreements import CrossFlight
from bot.station.domain import EventKind
from bot.station.moments import Moment

# So many stretches are told in a lead.
MAX_STRETCHES = 3


# ------------------------------------------------------------- the agreement and its seats


@lead.register
def agreement(answer: AgreementReport, focus: Focus, teller: Teller) -> str:
    """When it was signed, to when it runs, whether it is in force, why and for how much."""
    say, speech, found = teller.speech.say, teller.speech, answer.in_force
    terms = {row.id: row for row in answer.terms}
    told = [
        teller.prose(terms[row].text)
        for cue, row in (("why", "terms-purpose"), ("cost", "terms-money"))
        if focus.asks(cue) and row in terms
    ]
    if told:
        # That no money changes hands is the answer to whether any is paid.
        paid = focus.whether and focus.asks("cost") and not focus.asks("why")
        return " ".join([no(teller), *told] if paid else told)
    added = [row for row in answer.history if row.signed and row.kind == "crew_swap"][1:]
    if focus.ordinals and focus.ordinals[0] <= len(added):
        row = added[focus.ordinals[0] - 1]
        if row.valid_until is None:
            return f"{teller.prose(row.what).rstrip('.')}."
        return say("{what}, to {end}.", what=say(row.title), end=speech.moment(row.valid_until))
    if focus.asks("how-many", "times") and not focus.asks("seat"):
        return speech.many("{count} supplement signed.", "{count} supplements signed.", len(added))
    if focus.whether and not focus.asks("until"):
        if (
            focus.people
            or focus.missions
            or not focus.asks("agreement", "sign", "still", "swap", "now", "until", "end")
        ):
            return ""
        if found is None:
            return no(teller)
        until = found.valid_until
        # Whether it ends then, or after then, is asked of its end.
        valid = focus.asks("sign", "still", "now") and not focus.asks("end")
        if (focus.dates and not valid) or focus.asks("end", "future", "next"):
            return _ends(until, focus, teller)
        return yes(teller, say("to {end}", end=speech.moment(until)) if until else "")
    signed = [row for row in answer.history if row.signed]
    if not signed or not focus.asks("when", "how-long", "until", "built"):
        return ""
    row = signed[-1] if focus.asks("last") else signed[0]
    if row.signed is None:
        return ""
    day = speech.moment(row.signed)
    if found is not None and found.valid_until:
        return say("Signed on {day}, runs to {end}.", end=speech.moment(found.valid_until), day=day)
    return say("Signed on {day}.", day=day)


def _ends(until: Moment | None, focus: Focus, teller: Teller) -> str:
    """Whether the agreement ends in the year named."""
    if until is None or not focus.asks("end") or len(focus.dates) != 1:
        return ""
    ends, (date,) = teller.speech.moment(until), focus.dates
    if len(date) != 4:
        return ""
    same = str(until)[:4] == date
    what = teller.speech.say("to {end}", end=ends)
    return yes(teller, what) if same else no(teller, what)


@lead.register
def cross_flights(answer: CrossFlightsReport, focus: Focus, teller: Teller) -> str:
    """Whether, how many and who of a side, the first or the last of them."""
    say = teller.speech.say
    those = chosen(focus, teller.manifest)
    if focus.people and focus.asks("agreement"):
        return " ".join(_under(swap, teller) for swap in answer.seats)
    if focus.people or focus.missions or focus.numbers or focus.asks("compare", "never", "without"):
        return ""
    if those is None and not focus.programs and not focus.asks("first", "last", "next"):
        return ""
    everything = (*answer.earlier, *answer.seats)
    # "How many have flown, and who is next?" asks of both.
    both = focus.asks("how-many") and focus.asks("next")
    ahead = focus.asks("future", "next") and not focus.asks("past") and not both
    swaps = [
        swap
        for swap in everything
        if (those is None or is_one(those, swap.seat.person, swap.seat.agency, teller))
        and (not focus.programs or swap.program in focus.programs)
        and answer.standing_of(swap).is_plan is ahead
    ]
    people = people_of([(swap.seat.person, swap.seat.agency) for swap in swaps], None, teller)
    if not people:
        return no(teller) if focus.whether else say("Nobody.")
    if focus.asks("first", "last", "next") and not both:
        if focus.asks("next") and those is None and not focus.programs:
            # Which of those planned flies first may be open.
            return capital(f"{'; '.join(_swap(s, answer, teller) for s in swaps)}.")
        one = swaps[-1] if focus.asks("last") else swaps[0]
        told = capital(f"{_swap(one, answer, teller)}.")
        return f"{told} {_whereabouts(one, answer, teller)}" if focus.asks("still") else told
    if focus.asks("when"):
        few = swaps[-MAX_STRETCHES:]
        return capital(f"{'; '.join(_swap(swap, answer, teller) for swap in few)}.")
    number = teller.speech.many("{count} person", "{count} people", len(people))
    words = say("{number}: {names}", number=number, names=teller.names(people))
    told = words if len(people) <= MAX_NAMES else number
    signed = [row.signed for row in teller.manifest.agreements if row.signed]
    if signed and not focus.dates and not focus.asks("swap", "agreement", "seat"):
        # Whoever flew before are not told.
        since = min(signed, key=lambda moment: moment.earliest)
        told = say(
            "{people}, under the agreement since {year}",
            people=told,
            year=since.earliest.year,
        )
    if both:
        then = _next(answer, those, focus, teller)
        return capital(f"{told}. {then}")
    if focus.whether:
        return yes(teller, told)
    return capital(f"{told}.") if focus.of_whom or focus.asks("how-many", "list", "which") else ""


def _swap(swap: CrossFlight, answer: CrossFlightsReport, teller: Teller) -> str:
    """Someone's swapped seat, with its ship and launch."""
    launch = teller.manifest.event(swap.seat.mission, EventKind.LAUNCH)
    plan = answer.standing_of(swap).is_plan
    when = ""
    if launch and launch.at:
        when = planned(launch, teller) if plan else teller.speech.exact(launch.at)
    named = labelled(teller.name(swap.seat.person), teller.ship(swap.seat.mission), teller)
    words = named.rstrip(".")
    return f"{words}, {when}" if when else words


def _next(answer: CrossFlightsReport, those: Among | None, focus: Focus, teller: Teller) -> str:
    """Who of those asked for is to fly next."""
    for swap in answer.seats:
        meant = those is None or is_one(those, swap.seat.person, swap.seat.agency, teller)
        ours = not focus.programs or swap.program in focus.programs
        if meant and ours and answer.standing_of(swap).is_plan:
            return capital(f"{_swap(swap, answer, teller)}.")
    return teller.speech.say("Nobody.")


def _whereabouts(swap: CrossFlight, answer: CrossFlightsReport, teller: Teller) -> str:
    """Whether someone who came on a swapped seat is aboard still, or since when they are home."""
    for stay in answer.stays:
        if (stay.up, stay.person) == (swap.seat.mission, swap.seat.person):
            if stay.undocking is None or not answer.has_happened(stay.undocking):
                return teller.speech.say("Still aboard.")
            return teller.speech.say("Left on {day}.", day=teller.speech.moment(stay.undocking))
    return ""


def _under(swap: CrossFlight, teller: Teller) -> str:
    """The agreement or supplement that a seat falls under, and to when that runs."""
    rows = {row.id: row for row in teller.manifest.agreements}
    row = rows.get(swap.under.agreement) if swap.under else None
    told = agreement_of(swap, teller)
    if row is not None and row.valid_until is not None:
        end = teller.speech.moment(row.valid_until)
        told = teller.speech.say("{title}, to {year}", title=told, year=end)
    return capital(f"{told}.") if told else ""
