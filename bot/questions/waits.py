"""How long it is until something or since it, in days, as closely as its time is known."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.saying.teller import Teller
from bot.station.identities import whole_years
from bot.station.moments import Moment, Precision

_DAY = timedelta(days=1)
# So many years back it is told in years as well.
_YEARS_TOLD = 2


@dataclass(frozen=True, slots=True)
class Wait:
    """The least and the most number of days until something, below zero those since it."""

    least: int
    most: int

    @classmethod
    def until(cls, moment: Moment, now: datetime) -> "Wait":
        """The wait for a moment: by the clock if it is known to the minute, else by the calendar.

        A time to come that has begun already is not over: its least wait is none.
        """
        if moment.precision is Precision.MINUTE:
            days = round((moment.earliest - now) / _DAY)
            return cls(days, days)
        first, last = moment.earliest.date(), (moment.latest - timedelta.resolution).date()
        least, most = (first - now.date()).days, (last - now.date()).days
        return cls(max(least, 0) if most >= 0 else least, most)


def said_wait(moment: Moment, now: datetime, teller: Teller) -> str:
    """How long it is until a moment, or since it: "In 99 to 129 days", "45 days ago"."""
    say, many = teller.speech.say, teller.speech.many
    wait = Wait.until(moment, now)
    if wait.least == wait.most == 0:
        return say("Today")
    if wait.most < 0 or (moment.precision is Precision.MINUTE and moment.earliest < now):
        if wait.least == wait.most:
            days = teller.speech.days(-wait.most)
            years = whole_years(moment.earliest.date(), now.date())
            if years < _YEARS_TOLD:
                return say("{days} ago", days=days)
            return many("{days} ago ({count} year)", "{days} ago ({count} years)", years, days=days)
        return many(
            "{least} to {most} day ago",
            "{least} to {most} days ago",
            -wait.least,
            least=str(-wait.most),
            most=str(-wait.least),
        )
    if wait.least == wait.most:
        return say("In {length}", length=teller.speech.days(wait.most))
    return many(
        "In {least} to {most} day",
        "In {least} to {most} days",
        wait.most,
        least=str(wait.least),
        most=str(wait.most),
    )
