"""Those of whom the same was asked one after another, as a set of which it can be asked further:
"how often did Padalka fly?", "and Malenchenko?", "which of them was there longer?". Pure.
"""

from dataclasses import replace

from bot.questions.registry import Ask, find
from bot.reading.among import Among
from bot.reading.sight import Sight
from bot.station.found import Tell
from bot.understanding.before import Before

_WHICH = {"who", "which", "of-them", "compare"}
# By which they are compared.
_ORDERS = {"longest", "shortest", "most", "fewest", "more-than", "less-than", "times", "compare"}


def those_in_turn(sight: Sight, before: Before) -> Before | None:
    """The set of those who were asked of in turn, where it is asked which of them; else None."""
    people = _in_turn(before)
    cues = sight.cues.keys()
    if len(people) > 1 and cues & {"together", "at-once"} and not sight.names_something:
        # "Were they ever there together?"
        both = {"person": people[0], "with": Among(people[1:])}
        return Before(Ask(find("together")[0], both), before.scene)
    compares = cues & _WHICH and cues & _ORDERS
    if len(people) < 2 or not (compares or "of-them" in cues) or sight.names_something:
        return None
    told = {"who": Among(people), "tell": Tell.LIST}
    return Before(Ask(find("find")[0], told), before.scene)


def without_their_number(sight: Sight) -> Sight:
    """What was recognised, without the number in "which of the three", which counts nothing."""
    if "of-them" not in sight.cues:
        return sight
    begins = sight.places["of-them"]
    within = range(begins, begins + len(sight.cues["of-them"].split()))
    numbers = tuple(one for one in sight.numbers if one.first not in within)
    return sight if numbers == sight.numbers else replace(sight, numbers=numbers)


def _in_turn(before: Before) -> tuple[str, ...]:
    if before.name == "together":
        return (str(before.told["person"]), *before.told["with"].people)
    return (*before.ask.beside, str(before.told["name"])) if before.name == "person" else ()
