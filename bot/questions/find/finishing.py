"""What a find is told in the end: its conditions, what is told of those found, and its dates."""

from bot.questions.find.beside import feast
from bot.questions.find.ordering import not_so
from bot.questions.find.said import Said
from bot.questions.find.subject import subject
from bot.questions.find.times import other_times
from bot.questions.tops import top_of
from bot.reading.conditions import AnyShip, Further
from bot.station.conditions import Condition, Kind, Than
from bot.station.domain import EventKind
from bot.station.found import IN_ORDER, RANKED, By, Of, Tell
from bot.station.grouped import Apart, Each

# What grows with time.
_SO_FAR = {
    Kind.LENGTH, Kind.FLIGHT, Kind.TOTAL, Kind.SPACE, Kind.IN_COMMAND, Kind.VISITS, Kind.COMMANDS,
    Kind.PROGRAMMES, Kind.CHRISTMASES, Kind.NEW_YEARS,
}  # fmt: skip
_SHIPS = {Kind.PROGRAM, Kind.SHIP}


def _apart(said: Said) -> Apart | None:
    """Whether each year or country is counted apart, and those alone of which there are so many:
    "years in which at least three Canadians flew"."""
    cues, found = said.cues, said.found
    each = next((of for cue, of in _APART.items() if cue in cues), None)
    taken = {one.first for one in (*found.things, *said.sight.lengths)}
    numbers = [one for one in said.sight.numbers if one.first not in taken]
    if each is None and "country" in cues and "how-many" not in cues and numbers:
        # "Which countries have had exactly two?"
        each = Each.COUNTRY
    if each is None or not cues & _CAME:
        # What is spent each year is no matter of who came.
        return None
    found.take(*_APART, "rate", "country", "which", "list", "year", "people", "pronoun")
    if len(numbers) != 1 or not isinstance(numbers[0].value, int):
        return Apart(each)
    found.things.append(numbers[0])
    found.take("compare", "only")
    return Apart(each, said.than(numbers[0]) or Than.EXACTLY, numbers[0].value)


_CAME = {
    "fly", "dock", "launch", "land", "carry", "been", "past", "times", "first-visit",
    "first-flight",
}  # fmt: skip
_APART = {"each-year": Each.YEAR, "each-country": Each.COUNTRY}


def finish(
    said: Said,
    where: list[Condition],
    tell: Tell,
    *,
    event: EventKind | None = None,
    by: By = By.DAYS,
    apart: Apart | None = None,
) -> None:
    """Tell the question its conditions: the one on a ship and the date for themselves.

    Raises NotTogether where a place in the order is asked for that is not said, or of a time.
    """
    found = said.found
    ships = [one for one in where if one.kind in _SHIPS and not one.negated]
    if len(ships) == 1:
        found.given["ship"] = AnyShip(ships[0])
        where = [one for one in where if one is not ships[0]]
    nth = said.nth() if tell is Tell.NTH or tell in RANKED else None
    if nth is not None:
        places = {one.first for one in said.sight.ordinals}
        found.things += [one for one in said.sight.numbers if one.first in places]
    if tell is Tell.NTH and (nth is None or said.sight.dates):
        raise not_so()
    where = [*where, *other_times(found, event)]
    top = top_of(said.sight) if tell in (IN_ORDER | RANKED) - {Tell.NTH} else None
    programs = {one.first for one in said.sight.programs}
    if top is not None and top.last in programs and subject(said.sight) is not Of.FLIGHTS:
        # "Who flew on the first three Dragons" asks for those of three ships.
        raise not_so()
    if top is not None:
        found.things.append(top)
        found.take("most", "record")
    number = top.value if top is not None and isinstance(top.value, int) else None
    further = Further(tuple(where), nth, event, top=number, apart=apart or _apart(said))
    if str(further):
        found.put("more", further)
    if tell is Tell.WHETHER and not said.sight.numbers:
        # "At least one" is any.
        found.take("at-least")
    if tell not in {Tell.LIST, Tell.NTH}:
        found.put("tell", tell)
    if by is not By.DAYS:
        found.put("by", by)
    if event is None and (end := said.by_then) and any(one.kind in _SO_FAR for one in where):
        # What was so then is not told by what came later.
        found.put_as_of(end)
        found.take("past", "been")
    elif feast(said) is None:
        found.put_dates()
