"""How it is asked for days: when so many of some were aboard, or none of them."""

from bot.questions.find.finishing import finish
from bot.questions.find.ordering import not_so, order
from bot.questions.find.said import Said
from bot.station.conditions import Condition, Kind, Than
from bot.station.found import Of, Tell


def days(said: Said) -> None:
    """Tell the question who and how many were aboard, and for how long; raises NotTogether."""
    found, sight = said.found, said.sight
    if "of-them" in said.cues:
        # "Three women, and one of them Russian" is not three Russian women.
        raise not_so()
    found.put("of", Of.DAYS)
    # "The last time that three were aboard" counts no times.
    ordered = bool(said.cues & {"first", "last", "longest", "shortest"})
    often = bool(said.cues & {"how-long", "times"}) and not ordered
    counts = often or {"how-many", "days"} <= said.cues
    tell = Tell.COUNT if counts else order(said)
    since = said.cues & {"built", "how-long"} and not (sight.dates or ordered)
    if since and said.negated():
        # Since when it is so is told by the last time that it was.
        tell = Tell.LAST
        found.take("built", "how-long", "past", "been", "aboard")
    found.take("when", "which", "days", "at-once", "together", "same")
    found.take(*(["times", "how-long"] if ordered else []))
    found.take(*(("how-many", "how-long", "total", "times") if counts else ()))
    number = said.of_people()
    if said.negated():
        number = Condition(Kind.ABOARD, than=Than.EXACTLY, number=0)
    lengths = said.length() if number is not None else ()
    if len(sight.groups) > 1 and number is None and "or" not in said.cues:
        # "A Frenchman and a German": one of each.
        where = list(said.each_aboard())
    else:
        where = [] if number is None else [number]
        found.put_whom()
    if number is None:
        # "At least one woman" is any.
        found.take("at-least")
    found.take("woman", "men", "cosmonaut")
    if not where and "who" not in found.given:
        raise not_so()
    finish(said, [*where, *lengths], tell)
