"""How a day of the year is asked for in plain words."""

from calendar import isleap
from datetime import date

from bot.errors import NotTogether
from bot.questions.asking import asked
from bot.questions.filling import Filling
from bot.questions.rules import alone
from bot.reading.dates.said import SaidDate

# What may be said beside the day without making it another question.
_BESIDE = (
    "happen what-is which list past station iss space ever now this-day DATE tell yes-no pronoun"
)


@asked(
    "on-this-day",
    alone("on-this-day", beside=_BESIDE, more=40),
    alone("this-day", beside=_BESIDE, more=40),
    alone("happen", "DATE", beside=f"on-this-day {_BESIDE}", more=40),
    alone("birthdays", beside=f"on-this-day birthday who people crew {_BESIDE}", more=40),
    # "Wer hat heute Geburtstag?" says of whom as "who was there on my birthday" does.
    alone("birthday", "DATE", "who", beside=_BESIDE, more=40),
    alone("birthday", "DATE", "which", beside=f"people crew cosmonaut compare {_BESIDE}", more=40),
    takes="past ever space happen on-this-day birthdays",
)
def on_this_day(found: Filling) -> None:
    """The day named, of any year if it has none; today without one.

    Of one day alone, or of more than a day, is told who came and left then.
    """
    sight, today = found.sight, found.scene.clocks("").today
    if "birthday" in sight.cues and not any(one.has_day for one in sight.dates):
        raise NotTogether
    if not {"on-this-day", "birthdays"} & sight.cues.keys() and not all(
        _is_of_any_year(one, today) for one in sight.dates
    ):
        found.ask_instead("aboard")
    else:
        leap = next(year for year in range(today.year, 0, -1) if isleap(year))
        shapes = [one.shape for one in sight.dates if one.shape]
        in_leap_years = any(shape.start[1:] == (2, 29) for shape in shapes)
        found.year = leap if in_leap_years else today.year
    found.put_dates()


def _is_of_any_year(said: SaidDate, today: date) -> bool:
    """Whether it is a day without a year, or the day on which it is asked."""
    if not said.has_day:
        return False
    return said.meant is None or said.meant.start == (today.year, today.month, today.day)
