"""How a timeline is asked for in plain words."""

from bot.questions.asking import asked
from bot.questions.filling import Filling
from bot.questions.rules import rules
from bot.reading.among import Among
from bot.station.presence import GroupedBy


@asked(
    "timeline",
    rules("timeline", more=30),
    rules("timeline crew|people|aboard|DATE|SPAN|station|GROUP|fly|country", more=30),
    takes="@tense timeline all stay been rotation fly flight ship ever",
)
def timeline(found: Filling) -> None:
    """By country where it says so, by ship otherwise."""
    sight = found.sight
    if "country" in sight.cues:
        found.put("by", GroupedBy.COUNTRY)
        found.take("country")
    if sight.people:
        found.put("who", Among(people=tuple(str(person.value) for person in sight.people)))
        found.things += sight.people
    else:
        found.put_whom()
        found.take("woman", "men", "cosmonaut")
    found.put_dates()
