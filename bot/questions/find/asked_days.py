"""How it is asked for days: when so many of some were aboard, or none of them."""

from collections.abc import Iterator

from bot.questions.find.finishing import finish
from bot.questions.find.ordering import not_so, order
from bot.questions.find.said import Said
from bot.questions.taking import SEXES
from bot.reading.conditions import of_those
from bot.reading.sight import Thing
from bot.reading.whom import of_groups
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
        where = list(_each_aboard(said))
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


def _each_aboard(said: Said) -> Iterator[Condition]:
    """Of each group that someone of it is aboard, or of that sex of it."""
    found, sight = said.found, said.sight
    sexes = {cue: of for cue, of in SEXES.items() if cue in said.cues}
    own = {cue for cue in sexes for one in sight.groups if _says(one, sight.places[cue])}
    for group in sight.groups:
        # "Кореянка" is a woman, and whoever was there with her need not be one.
        of_it = [
            of for cue, of in sexes.items() if cue not in own or _says(group, sight.places[cue])
        ]
        words = [str(group.value), *of_it]
        whom = of_those(of_groups(found.scene.manifest, words, either=False))
        yield Condition(Kind.ABOARD, whom=whom, number=1)
    found.things += sight.groups
    found.take("together", "same")


def _says(group: Thing, place: int) -> bool:
    """Whether the word for a people stands at a place, and says that it is a woman or a man."""
    return group.first <= place < group.last
