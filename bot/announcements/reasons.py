"""Why something could not be posted: kept in English, shown in each reader's language. Pure."""

from bot.messages import msgid
from bot.saying.speech import Speech

NOT_ENTERED = msgid("it cannot be entered among the server's events: {why}")
REFUSED = msgid("Discord refuses it ({why})")
OWN_FAULT = msgid("a fault of the bot's own; its log has more")


def said(reason: str, speech: Speech) -> str:
    """A kept reason in the reader's language; what no catalogue has, such as Discord's own
    words, as it is."""
    for frame in (NOT_ENTERED, REFUSED):
        before, _, after = frame.partition("{why}")
        if reason.startswith(before) and reason.endswith(after):
            why = reason[len(before) : len(reason) - len(after)]
            return speech.say(frame, why=said(why, speech))
    return speech.say(reason) if reason else ""
