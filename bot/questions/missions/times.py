"""The line that tells when something happened to a ship, or is to."""

from bot.messages import msgid
from bot.questions.leads import CALLED
from bot.saying.teller import Teller
from bot.station.domain import Event, Standing
from bot.station.moments import Precision

_WHEN = {
    Standing.NO_EARLIER_THAN: msgid("no earlier than {when}"),
    Standing.PLANNED: msgid("{when}, planned"),
}


def called(event: Event, teller: Teller) -> str:
    """What happened, as a noun."""
    return teller.speech.say(CALLED[event.event])


def when_said(event: Event, standing: Standing, teller: Teller) -> str:
    """The minute, day or month of an event that is dated, and whether it is planned."""
    speech, at = teller.speech, event.at
    if at is None:
        return speech.say("no date known")
    told = (
        f"{speech.short_day(at.earliest)} {speech.clock(at.earliest)}"
        if at.precision is Precision.MINUTE
        else speech.short_moment(at)
    )
    return speech.say(_WHEN[standing], when=told) if standing in _WHEN else told
