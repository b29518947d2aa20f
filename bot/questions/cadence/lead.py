"""What comes first in these answers where they are asked in plain words."""

from bot.questions.cadence.answer import CadenceReport
from bot.questions.cadence.card import launches_of
from bot.questions.leads import MAX_NAMES, capital, lead, no, yes
from bot.questions.registry import Focus
from bot.saying.teller import Teller
from bot.station.domain import Leg


@lead.register
def cadence(answer: CadenceReport, focus: Focus, teller: Teller) -> str:
    """How many launches, and of how many people: how long ships stay stands in the title."""
    say, speech, turns = teller.speech.say, teller.speech, answer.cadence.turns
    if focus.people or focus.missions or focus.numbers or focus.asks("compare", "days"):
        return ""
    if focus.asks("rate") and not focus.asks("times"):
        return ""
    if focus.whether and focus.asks("launch", "fly", "flight", "ship", "dock"):
        return yes(teller, _launches(answer, teller)) if turns else no(teller)
    if not focus.asks("how-many", "list", "which", "times"):
        return ""
    if focus.groups or focus.asks("woman", "men", "cosmonaut", "dock", "land", "undock"):
        return ""
    if focus.asks("people") and focus.asks("how-many"):
        seats = sum(len(teller.manifest.crew(turn.mission, Leg.UP)) for turn in turns)
        people = speech.many("{count} person", "{count} people", seats)
        return say("{people} in {launches}.", people=people, launches=_number(answer, teller))
    # Where all were short the title tells how many.
    told = any(turn.docked_days for turn in turns) and not answer.cadence.stays
    return "" if told and len(turns) > MAX_NAMES else capital(f"{_launches(answer, teller)}.")


def _number(answer: CadenceReport, teller: Teller) -> str:
    """How many launches, and how many of them with people."""
    turns = answer.cadence.turns
    return launches_of(len(turns), sum(turn.crewed for turn in turns), teller.speech)


def _launches(answer: CadenceReport, teller: Teller) -> str:
    number, turns = _number(answer, teller), answer.cadence.turns
    if not turns or len(turns) > MAX_NAMES:
        return number
    ships = teller.speech.listed([teller.ship(turn.mission) for turn in turns])
    return teller.speech.say("{number}: {names}", number=number, names=ships)
