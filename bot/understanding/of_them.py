"""Follow-ups on those who were told before: "list them", "the second?", "when was that?".

A find keeps its conditions and its order. Who was told by a record, or was aboard, is a find as
well, so that it can be gone on from in the same way. Pure.
"""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from bot.questions.filling import Filling
from bot.questions.registry import find
from bot.questions.taking import SEXES
from bot.reading.conditions import AnyShip, Further
from bot.reading.sight import Sight
from bot.reading.small_words import says_earlier
from bot.station.conditions import Condition, Kind
from bot.station.found import IN_ORDER, RANKED, Of, Tell
from bot.understanding import otherwise
from bot.understanding.before import Before
from bot.understanding.stepping import is_bare

_ONE = IN_ORDER | RANKED
_ORDERS = {"first": Tell.FIRST, "last": Tell.LAST, "longest": Tell.LONGEST, "most": Tell.MOST,
           "shortest": Tell.SHORTEST}  # fmt: skip
# What such a text may say besides.
_BESIDE = {
    "follow", "pronoun", "yes-no", "past", "people", "crew", "then", "all", "who", "which", "names",
    "spend", "been", "compare", "total",
}  # fmt: skip
# Who comes next of those before: "and who flies next?"
_NEXT = {
    "next", "who", "which", "when", "fly", "flight", "launch", "dock", "future", "follow",
    "pronoun",
}  # fmt: skip
# What is told of those before in another way.
_TOLD = {"list", "how-many", "when", "nth", "days", "fly", "dock", "launch", "stay", *_ORDERS}
_COMMANDS = {"commander", "station"}
_SHIPS = {"ship", "flight"}
_TIMES = {"when", "first", "last"}
# A text of so few words names nothing else.
_FEW = 4
# Of so many one is more, and not the most.
_TWO = 2
# Of those aboard, "who has been there longest?"
_LONG_ABOARD = {"longest", "aboard", "up-there"}
# By what the longest, or who came most often, may be said to be so.
_OF_STAYS = {
    "stay", "flight", "fly", "aloft", "times", "days", "total", "station", "aboard", "up-there",
    "length",
}  # fmt: skip
# Of one stay, and not of all.
_AT_ONCE = {"flight", "stay", "length"}
# Which of two is said so as well, by a comparison.
_COMPARED = {"more-than": Tell.MOST, "times": Tell.MOST, "less-than": Tell.LEAST}
# Beside these nothing else is said: "who were they?", "how many is that?".
_BARE = {"who", "which", "follow", "pronoun", "yes-no", "past", "spend", "been", "then"}


def _set_of(sight: Sight, before: Before) -> dict[str, Any] | None:
    """The find that a text goes on from: an order and a list are of all."""
    if before.asks_whether_some and before.earlier and "of-them" in sight.cues:
        return before.earlier.set
    of_all = not sight.cues.keys().isdisjoint({*_ORDERS, "nth", "list", "of-them"})
    told = before.whole_set if of_all or sight.programs else before.set
    if told is None and "of-them" in sight.cues and _orders(sight, asked_of_them(sight), before):
        return before.set_in_part
    return told


def _goes_on(sight: Sight, before: Before) -> bool:
    """Whether a text asks something of those who were told before."""
    if sight.left or sight.names_something or sight.dates:
        return False
    told = _set_of(sight, before)
    if told is None:
        return False
    cues = asked_of_them(sight)
    is_find = "find" in {before.name, before.earlier and before.earlier.name}
    if _is_of_those_then(before, cues, told) or _compares_them(sight, cues, told, before):
        return True
    if "next" not in cues and cues - _BESIDE - _TOLD - _COMMANDS - _beside(sight, cues, told):
        return False
    if sight.groups or cues & {"cosmonaut", *SEXES} or _is_of_one_flight(sight, told):
        return False
    if sight.programs:
        # How often ships flew is counted of another kind as of the one before.
        return before.name != "cadence" and _is_of_their_ship(sight, before, cues)
    if "next" in cues:
        of_next = cues & {"follow", "pronoun"} and cues <= _NEXT
        return bool(of_next and _of_next(before))
    if cues & _COMMANDS:
        of_them = "pronoun" in sight.cues and not before.things
        return "commander" in cues and (of_them or "of-them" in sight.cues)
    if sight.numbers:
        # "Who were the two?" asks who, "and three?" of another number.
        bare = {"who"} <= cues <= _BARE and len(sight.words) <= _FEW + 1
        return bare or (is_find and "follow" in sight.cues and not cues & _TOLD - {"days"})
    if _counts_others(sight, cues, told):
        return False
    ways = cues & _TOLD
    # "Who is the longest aboard?" asks a question of its own, "who the most?" does not.
    rest = cues - _BARE
    anew = bool(cues & set(_ORDERS)) and rest <= ({*_ORDERS} if is_find else {"first", "last"})
    # "List", "how many is that?", "when was that last?" ask of nothing else.
    anew = anew or rest in ({"list"}, {"how-many"}) or ("when" in rest and rest <= _TIMES)
    if not rest and cues & {"who", "which"} and ("pronoun" in cues or _names_none(sight, told)):
        return True
    alone = cues & {"pronoun", "follow", "then"} or ways <= {"nth", "when"} or anew
    if "nth" in ways and not sight.ordinals:
        return False
    if ways in ({"when"}, {"how-many", "days"}):
        alone = alone or bool(cues & {"past", "yes-no"})
    return bool(ways) and bool(alone)


def _compares_them(sight: Sight, cues: set[str], told: Mapping[str, Any], before: Before) -> bool:
    """Whether it is asked who of some people was there longest, or came most often."""
    # "Who has the longest stay?" is of everyone, "who stayed longest?" of those who were told.
    of_those = sight.cues.keys() & {"of-them", "follow", "past"} or _counted_a_people(before)
    # A comparison is only of some who were named together.
    of_those = of_those or not cues & _ORDERS.keys()
    named = sight.groups or sight.programs or sight.numbers or sight.ordinals
    asks = sight.cues.keys() & {"who", "which", "of-them", "compare"}
    if told.get("of", Of.PEOPLE) is not Of.PEOPLE or named or not (asks and of_those):
        return False
    orders = _orders(sight, cues, before)
    beside = _BARE | {"of-them", "compare", *_ORDERS}
    if orders and orders[0] in IN_ORDER:
        # "And who was there first?"
        beside |= {"aboard", "up-there"}
    else:
        beside |= _OF_STAYS | _COMPARED.keys()
    several = len(before.rows) > 1 or len(before.people) > 1
    return len(orders) == 1 and cues <= beside and several


def _orders(sight: Sight, cues: set[str], before: Before) -> list[Tell]:
    """The first, the longest ... of them; of some who are meant together also by a comparison."""
    orders = [tell for cue, tell in _ORDERS.items() if cue in cues]
    compared = [tell for cue, tell in _COMPARED.items() if cue in cues][:1]
    if compared and not orders and ("of-them" in sight.cues or len(before.rows) == _TWO):
        orders = compared
    # Who was there longest in all, or longer than another, spent most days there.
    in_all = orders == [Tell.LONGEST] and cues & {"total", "compare"} and not cues & _AT_ONCE
    return [Tell.MOST] if in_all else orders


def _counted_a_people(before: Before) -> bool:
    """Whether it was asked how many, or who, of a people have been aboard."""
    told = before.set or {}
    return before.name == "records" and "who" in told and not told.keys() - {"who"}


def _is_of_those_then(before: Before, cues: set[str], told: Mapping[str, Any]) -> bool:
    """Whether it is asked who was there in a stretch, or has been there longest of those aboard."""
    if told.get("of") is Of.DAYS:
        return {"who"} <= cues <= _BARE | {"aboard", "up-there"}
    longest = {"longest", "who", "aboard"} <= cues <= _BESIDE | _LONG_ABOARD
    return before.name == "aboard" and longest


def _is_of_their_ship(sight: Sight, before: Before, cues: set[str]) -> bool:
    """Whether a kind of ship is asked of those before, or in the place of theirs."""
    # "And on Dragon?" changes the ship of a find, and asks more of those aboard.
    is_find = "find" in {before.name, before.earlier and before.earlier.name}
    if is_find and {"follow", "how-many"} <= cues:
        return True
    # "How many came on a shuttle?" after who was aboard is of those.
    came = {"dock", "fly", "launch"} & cues and cues & {"who", "which", "how-many"}
    if before.is_of_moment and came and not cues & {"future", "next"}:
        return True
    return "pronoun" in sight.cues and bool(is_find or cues & {"which", "who", "how-many"})


def _beside(sight: Sight, cues: set[str], told: Mapping[str, Any]) -> set[str]:
    """What a text may say besides, with a number or of the way home: "who came home first?"."""
    beside = set(otherwise.COMPARING) if sight.numbers else set()
    first = cues & {"first", "last"} and told.get("of", Of.PEOPLE) is Of.PEOPLE
    if "of-them" in sight.cues and "longest" in cues:
        # "Who of them was up there longest?"
        beside |= {"aboard", "up-there"}
    return beside | otherwise.HOME if first and "who" in cues else beside


def _names_none(sight: Sight, told: Mapping[str, Any]) -> bool:
    """Whether a text is no more than "who?" or "welche waren das?", after it was told how many."""
    # "On which?" asks for no one of them.
    bare = "who" in sight.cues or bool(sight.cues.keys() & {"past", "yes-no"})
    bare = bare or sight.places.get("which") == 0
    return bare and len(sight.words) <= _FEW and told.get("tell") not in _ONE


def _counts_others(sight: Sight, cues: set[str], told: Mapping[str, Any]) -> bool:
    """Whether something else is counted than those before: their days, others on one ship."""
    if "days" in cues:
        return told.get("of") is not Of.DAYS
    if told.get("tell") in _ONE and "people" in cues:
        return "of-them" not in sight.cues
    # Of the most it is asked how many that is, and not of how many.
    return cues & _TOLD == {"how-many"} and told.get("tell") in RANKED


def _is_of_one_flight(sight: Sight, told: Mapping[str, Any]) -> bool:
    """Whether it is asked of the one flight that was told, "who flew on it?"."""
    one = told.get("of") is Of.FLIGHTS and told.get("tell") in _ONE
    return one and "pronoun" in sight.cues and not sight.cues.keys() & {"of-them", *_ORDERS, "nth"}


def _asks_for_ships(sight: Sight, told: Mapping[str, Any]) -> bool:
    """Whether it is asked on how many ships, or on which, those came: "and on how many ships?"."""
    cues = sight.cues.keys() - {"follow", "pronoun", "past", "yes-no", "fly", "launch", "dock"}
    further = told.get("more") or Further()
    of_people = told.get("of", Of.PEOPLE) is Of.PEOPLE and not further.where and "when" in told
    return of_people and bool(cues & _SHIPS) and cues - _SHIPS in ({"how-many"}, {"which"})


def then_aboard(sight: Sight, before: Before) -> Filling | None:
    """Who of some was aboard in the one stretch that was told: "which women were there then?"."""
    told = before.set
    some = sight.groups or sight.cues.keys() & {"cosmonaut", *SEXES}
    asks = sight.cues.keys() & {"who", "which", "how-many", "list"}
    if told is None or told.get("of") is not Of.DAYS or not (some and asks):
        return None
    if "then" not in sight.cues or sight.names_something or sight.left or before.moment is None:
        return None
    found = Filling(sight, before.scene, find("aboard")[0], None, {"when": before.moment})
    found.put_whom()
    found.take("then", "past", "been", *asks)
    return found


def their_flights(sight: Sight, before: Before) -> Filling | None:
    """The flights on which those came who were told: "and on how many ships?"; else None."""
    told = before.set
    if before.name != "find" or told is None or sight.left or not is_bare(sight):
        return None
    if "of-them" in sight.cues or not _asks_for_ships(sight, told):
        return None
    found = Filling(sight, before.scene, find("find")[0], None, dict(told))
    found.given.pop("more", None)
    counts = "how-many" in sight.cues
    found.given |= {"of": Of.FLIGHTS, "tell": Tell.COUNT if counts else Tell.LIST}
    found.take(*sight.cues)
    return found


def _of_next(before: Before) -> dict[str, Any]:
    """What of a find before the next can be asked of: the people and the kind of ship."""
    told = before.set or {}
    ship = told.get("ship")
    asked = {"who": told["who"]} if "who" in told else {}
    if isinstance(ship, AnyShip) and ship.condition.kind is Kind.PROGRAM:
        asked |= {"program": ship.condition.values[0]} if len(ship.condition.values) == 1 else {}
    return {} if told.get("of", Of.PEOPLE) is not Of.PEOPLE or told.get("more") else asked


def asked_of_them(sight: Sight) -> set[str]:
    """What the words ask, but for what "which of them" says besides."""
    place = sight.places.get("pronoun")
    # "The first time" counts no times.
    unsaid = {"times"} if sight.cues.keys() & {"first", "last"} else set()
    # A term in command is none of an agreement.
    unsaid |= {"sign"} if sight.cues.keys() & {"longest", "shortest"} else set()
    return {
        cue
        for cue in sight.cues.keys() - unsaid
        if cue not in {"compare", "x-other", "of-them"} or sight.places[cue] != place
    }


def of_them(sight: Sight, before: Before) -> Filling | None:
    """The find that asks it of those before; None if nothing is asked of them.

    Raises NotTogether if it cannot be asked so.
    """
    if not _goes_on(sight, before) or (
        "of-them" in sight.cues and says_earlier(sight.words, sight.language)
    ):
        return None
    told = _set_of(sight, before) or {}
    found = Filling(sight, before.scene, find("find")[0], None, dict(told))
    found.things += sight.numbers + sight.ordinals
    cues, further = asked_of_them(sight), told.get("more") or Further()
    orders = _orders(sight, cues, before)
    found.take(*(sight.cues.keys() - SEXES.keys()))
    if "next" in cues:
        found.ask_instead("next", **_of_next(before))
    elif told.get("of") is Of.DAYS and "who" in cues:
        otherwise.aboard_then(found)
    elif sight.programs:
        otherwise.on_a_ship(found, further)
    elif "commander" in cues and before.is_of_moment:
        # Of those aboard at a time it is asked who commanded then, and not who ever did.
        found.ask_instead("expedition", when=before.told["when"])
    elif "commander" in cues:
        otherwise.with_(
            found, replace(further, where=(*further.where, Condition(Kind.COMMANDS, number=1)))
        )
    elif sight.numbers and "who" not in cues:
        otherwise.another_number(found, further)
    elif "when" in cues:
        otherwise.when_of(found, orders, further)
    elif sight.ordinals:
        otherwise.nth(found, further)
    elif orders:
        otherwise.put_in_order(found, orders[0], further)
    elif "list" not in cues or found.given.get("tell") not in RANKED:
        # Whoever shares the first place stands first in the order, with all others.
        otherwise.with_(found, replace(further, nth=None))
        counts = "how-many" in cues
        found.given["tell"] = Tell.COUNT if counts else Tell.LIST
    return found
