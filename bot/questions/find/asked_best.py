"""How it is asked which year or spacecraft has the most of something: "which year since 2012 saw
the fewest people arrive?", "which capsule has carried the most?"."""

from bot.questions.asking import asked
from bot.questions.filling import Filling
from bot.questions.find.beside import beside
from bot.questions.find.finishing import finish
from bot.questions.find.ordering import not_so
from bot.questions.find.said import Said
from bot.questions.find.subject import names_crafts, nouns
from bot.questions.find.times import event_of
from bot.questions.rules import rules
from bot.station.found import Of, Tell
from bot.station.grouped import Apart, Best, Each

_CAME = "fly|dock|launch|land|carry"
_WHAT = "people|crew|GROUP|woman|men|cosmonaut|flight|ship|PROGRAM|private|first-flight"
_NO_MORE = (
    "!PERSON|MISSION|EXPEDITION|now|next|future|if|why|can|never|not|without|except|at-once|days"
    "|commander|record|seat|agreement|suspend"
)


@asked(
    "find-best",
    rules(f"year most|fewest {_WHAT} {_CAME} {_NO_MORE}", more=20),
    rules(f"most|fewest which|what-is|who {_WHAT} {_CAME}|times {_NO_MORE}|year", more=20),
    asks="find",
    takes="@tense most fewest been carry fly dock launch land times woman men cosmonaut ship",
)
def find_best(found: Filling) -> None:
    """Those who came, or the flights, counted apart, and of those the most or the fewest."""
    said = Said(found)
    apart = _best(said)
    if apart is None:
        raise not_so()
    where = [*beside(said, frozenset())]
    where += [*said.whom(frozenset()), *said.programs(frozenset())]
    if _counts_flights(said):
        found.put("of", Of.FLIGHTS)
        found.take("flight")
    finish(said, where, Tell.LIST, event=event_of(said), apart=apart)


def _best(said: Said) -> Apart | None:
    """Which year or spacecraft is asked for; None if neither is."""
    sight = said.sight
    best = Best.MOST if "most" in said.cues else Best.FEWEST
    if {"most", "fewest"} <= said.cues:
        return None
    if "year" not in said.cues:
        return Apart(Each.CRAFT, best=best) if names_crafts(sight) else None
    ships = {one.first for one in (*sight.programs, *sight.crafts)}
    first = min(noun.first for noun in nouns(sight) if noun.plain or noun.first not in ships)
    # Of "who came most often this year" no year is asked for.
    asked_for = sight.places["year"] < first or sight.noun_last
    return Apart(Each.YEAR, best=best) if asked_for and not sight.crafts else None


def _counts_flights(said: Said) -> bool:
    """Whether flights are counted, or whole crews, and nobody of them."""
    if "crews" in said.cues:
        said.found.take("crews", "crew")
        return True
    people = {"people", "crew", "woman", "men", "cosmonaut", "private", "first-flight"}
    return not (said.cues & people or said.sight.groups)
