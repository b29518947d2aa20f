"""How many of the first in an order a text asks for: "the five longest stays"."""

from bot.questions.filling import Filling
from bot.reading.kinds.numbers import MOST_TOP
from bot.reading.sight import Sight, Thing

# Beside these a number is compared.
COMPARING = ("or", "more-than", "less-than", "compare", "at-least")
_RANKED = ("longest", "shortest", "most", "fewest", "oldest", "youngest")
# So many words may stand between a number and what puts them in order: "the three people with
# the most days"; of the first and the last none.
_BETWEEN = 4
# Beside these a number is one of those aboard, or is compared.
_NO_TOP = {"when", "how-many", "how-long", "at-once", "yes-no", *COMPARING}


def top_of(sight: Sight) -> Thing | None:
    """The number of how many of the first in an order are asked for: "the five longest stays"."""
    lengths = {one.first for one in sight.lengths}
    numbers = [one for one in sight.numbers if one.first not in lengths]
    whether = sight.cues.keys() & _NO_TOP - {"yes-no"} or sight.places.get("yes-no") == 0
    if len(numbers) != 1 or whether or sight.ordinals:
        return None
    (number,) = numbers
    value = number.value
    if not isinstance(value, int) or not 1 < value <= MOST_TOP:
        return None
    aboard = sight.every.get("aboard", ())
    for cue in (*_RANKED, "first", "last"):
        for place in sight.every.get(cue, ()):
            last = place + len(sight.cues.get(cue, "").split())
            after, before = number.first - last, place - number.last
            if after == 0 or (sight.noun_last and 0 < after <= _BETWEEN):
                return number
            near = _BETWEEN if cue in _RANKED else 0
            if 0 <= before <= near and not any(number.last <= one < place for one in aboard):
                return number
    return None


def put_top(found: Filling) -> None:
    """Tell a question how many of the first are asked for."""
    if (top := top_of(found.sight)) is not None:
        found.put("top", top)
        found.take("most", "longest", "record")
