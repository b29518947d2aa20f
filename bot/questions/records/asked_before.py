"""What a record leaves for the words that go on from it: those who compete for it, as a find."""

from collections.abc import Mapping
from typing import Any

from bot.questions.leaving import leaves
from bot.questions.registry import Ask, in_full
from bot.reading.categories import Category
from bot.reading.readers import Scene
from bot.station.found import By, Of, Tell
from bot.station.standings import Each, Ranking, Unit, What

# A find is of people where nothing else is said.
_OF: Mapping[Of | What, Mapping[str, Any]] = {
    Of.STAYS: {},
    Of.FLIGHTS: {"of": Of.FLIGHTS},
    Of.COMMANDS: {"of": Of.COMMANDS},
    What.FLIGHTS: {"by": By.FLIGHT},
    What.TRIPS: {"by": By.FLIGHT},
    What.NUMBERS: {"of": Of.DAYS},
}
_COUNTED_BY = {Unit.VISITS: By.VISITS, Unit.COMMANDS: By.COMMANDS}


@leaves("records")
def _those_who_compete(ask: Ask, scene: Scene) -> Mapping[str, Any] | None:
    _, told = in_full(ask)
    category = told.get("category")
    if not isinstance(category, Category) or told.keys() - {"category", "who", "top"}:
        return None
    found = _found(category.ranking)
    if found is None or "who" not in told:
        return found
    return {**found, "who": told["who"]}


def _found(ranking: Ranking) -> Mapping[str, Any] | None:
    """The find that tells the same; None if what competes is no set that can be found."""
    if ranking.unit in _COUNTED_BY:
        return {"tell": ranking.tell, "by": _COUNTED_BY[ranking.unit]}
    of = _OF.get(ranking.what)
    if of is None or ranking.is_of_groups:
        return of
    if ranking.each is Each.PERSON:
        # A find counts the days of stays together, and of nothing else.
        return None if "of" in of else {**of, "tell": Tell.MOST}
    return {**of, "tell": ranking.tell}
