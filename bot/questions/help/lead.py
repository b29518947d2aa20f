"""What comes first in help where it is asked in plain words what something is."""

from bot.messages import msgid
from bot.questions.help.answer import Help
from bot.questions.help.counting import RULES
from bot.questions.leads import labelled, lead
from bot.questions.registry import Focus
from bot.saying.teller import Teller

_DEFINED = {
    "swap": msgid("A cross-flight"),
    "guarantee": msgid("The guarantee"),
    "expedition": msgid("An expedition"),
    "times": msgid("A visit"),
}


@lead.register
def defined(answer: Help, focus: Focus, teller: Teller) -> str:
    """What the word asked for means here."""
    del answer
    say, rules = teller.speech.say, dict(RULES)
    for cue, label in _DEFINED.items():
        if focus.asks("what-is") and focus.asks(cue):
            return labelled(say(label), say(rules[label]).rstrip("."), teller)
    return ""
