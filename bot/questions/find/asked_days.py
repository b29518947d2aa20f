"""How it is asked for days: when so many of some were aboard, or none of them."""

from collections.abc import Iterator

from bot.questions.find.finishing import finish
from bot.questions.find.ordering import not_so, order
from bot.questions.find.said import Said
from bot.questions.find.subject import behind_number
from bot.questions.find.whole_crews import all_are
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
    denied = said.negated()
    if denied and len(sight.groups) > 1 and sight.numbers:
        # "No Russian and at least three Americans" denies but one of them.
        raise not_so()
    several = list(_each_number(said))
    number = None if several else said.of_people()
    if denied:
        number = Condition(Kind.ABOARD, than=Than.EXACTLY, number=0)
    lengths = said.length() if number is not None else ()
    if several:
        where = several
    elif len(sight.groups) > 1 and number is None and "or" not in said.cues:
        # "A Frenchman and a German": one of each.
        where = list(each_aboard(said))
    elif only := all_are(said):
        where = list(only)
        lengths = said.length()
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


def _each_number(said: Said) -> Iterator[Condition]:
    """Of several numbers each with those it counts: "more than seven people and two women".

    Raises NotTogether where one counts nobody.
    """
    found, sight = said.found, said.sight
    lengths = {one.first for one in sight.lengths}
    numbers = [one for one in sight.numbers if one.first not in lengths]
    if len(numbers) < _TWO or sight.noun_last:
        return
    anyone = {sight.places[cue] for cue in ("people", "crew", "aboard") if cue in sight.places}
    for number in numbers:
        end = behind_number(sight, number)
        words = [str(one.value) for one in sight.groups if one.first == end]
        words += [of for cue, of in SEXES.items() if sight.places.get(cue) == end]
        if not (words or end in anyone) or not isinstance(number.value, int):
            raise not_so()
        whom = of_those(of_groups(found.scene.manifest, words, either=False)) if words else None
        found.things += [number, *(one for one in sight.groups if one.first == end)]
        found.take("including", "compare", "or", "with")
        than = said.than(number) or Than.EXACTLY
        yield Condition(Kind.ABOARD, whom=whom, than=than, number=number.value)


_TWO = 2


def each_aboard(said: Said) -> Iterator[Condition]:
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
    found.take("together", "same", "at-once", "at-least")


def _says(group: Thing, place: int) -> bool:
    """Whether the word for a people stands at a place, and says that it is a woman or a man."""
    return group.first <= place < group.last
