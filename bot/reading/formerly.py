"""Whether a text says of something that it had been before then: "had flown before"."""

from bot.reading.sight import Sight
from bot.reading.small_words import formerly_at

# So near stands what something else is said to be before.
_NEXT_TO = 2


def is_formerly(sight: Sight) -> bool:
    """Whether something is said to have been before, and not before what is named or a date."""
    places = formerly_at(sight.words, sight.language)
    if not places:
        return False
    things = (*sight.missions, *sight.people, *sight.expeditions)
    ends = [(one.first, one.last) for one in things]
    ends += [(one.first, one.last) for one in sight.dates]
    if sight.noun_last:
        return any(place not in {last for _, last in ends} for place in places)
    return any(all(not 0 < first - place <= _NEXT_TO for first, _ in ends) for place in places)
