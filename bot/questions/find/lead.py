"""What comes first in these answers where they are asked in plain words."""

from bot.questions.find.answer import FindReport
from bot.questions.find.days import said_stretch
from bot.questions.leads import capital, lead, no, yes
from bot.questions.registry import Focus
from bot.questions.waits import said_wait
from bot.saying.teller import Teller
from bot.station.found import IN_ORDER, RANKED, Of, Row, Tell

_ORDERED = (IN_ORDER - {Tell.NTH}) | RANKED


@lead.register
def first(answer: FindReport, focus: Focus, teller: Teller) -> str:
    """Whether there is any, or one is longer than another, or how long ago it was."""
    told = answer.found.told
    if answer.query.of is Of.DAYS and answer.query.tell in {Tell.MOST, Tell.LEAST} and told:
        last = told[-1] if focus.asks("last") else None
        return capital(f"{said_stretch(last, teller)}.") if last else ""
    if focus.asks("wait") and told:
        return _wait(told[0], answer, teller)
    if focus.whether and len(focus.missions) > 1 and answer.query.tell in _ORDERED:
        only = [row.mission for row in told] == [focus.missions[0]]
        return yes(teller) if only else no(teller)
    if not focus.whether or answer.apart or answer.query.tell is Tell.WHETHER:
        return ""
    if answer.query.of is Of.PEOPLE and len(focus.people) > len(answer.found.rows) > 0:
        return no(teller, teller.speech.say("not all of them"))
    # "Is it true that no woman commanded it?"
    denied = focus.asks("true") and focus.asks("never") and not answer.denies
    return yes(teller) if bool(answer.found.rows) is not denied else no(teller)


def _wait(row: Row, answer: FindReport, teller: Teller) -> str:
    if row.until is None:
        return teller.speech.say("It goes on.")
    return teller.speech.say("{wait}.", wait=said_wait(row.until, answer.now, teller))
