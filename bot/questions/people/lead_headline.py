"""The title of the answer about a person, where something of them is asked in plain words."""

from bot.questions.leads import headline, uncapital
from bot.questions.people.answer import Biography
from bot.questions.people.lead_flights import name_of
from bot.questions.registry import Focus
from bot.saying.teller import Teller

# What is longer is no title.
MAX_TITLE = 140


@headline.register
def asked_of(answer: Biography, first: str, focus: Focus, teller: Teller) -> str:
    """The name with what is told first; yes, no and how long ago stand below what they are of."""
    told, name = first.removesuffix("."), teller.called(answer.person)
    if focus.whether or focus.asks("wait") or len(set(focus.people)) > 1 or " " not in told:
        return ""
    if told.startswith(name):
        return told if len(told) <= MAX_TITLE else ""
    named = [name_of(flight, teller) for flight in answer.career.flights]
    named += [teller.agency(stay.agency) for stay in answer.career.stays]
    if not any(one and told.startswith(one) for one in named):
        told = uncapital(told)
    text = "{name}, {told}" if ": " in told else "{name}: {told}"
    title = teller.speech.say(text, name=name, told=told)
    return title if len(title) <= MAX_TITLE else ""
