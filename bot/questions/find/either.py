"""Two years in a row of which either will do: "in 2021 or 2022"."""

import re
from dataclasses import replace

from bot.reading.dates.stretches import in_a_row
from bot.reading.folding import folded
from bot.reading.sight import Sight
from bot.reading.small_words import OR


def either_year(sight: Sight) -> Sight:
    """The text with both years as one stretch, where "or" stands between them."""
    if len(sight.dates) != 2:
        return sight
    one, other = sight.dates
    between = list(range(one.last, other.first))
    joins = [place for place in between if re.fullmatch(OR, folded(sight.words[place]))]
    asked = "yes-no" in sight.cues or sight.places.get("when") == 0
    if one.role or other.role or len(between) > 2 or not joins or asked:
        return sight
    if not in_a_row(one, other):
        return sight
    every = tuple(place for place in sight.every.get("or", ()) if place not in joins)
    cues, places, all_of = dict(sight.cues), dict(sight.places), dict(sight.every)
    if not every:
        for table in (cues, places, all_of):
            table.pop("or", None)
    dates = replace(one, role="from"), replace(other, role="until")
    return replace(sight, dates=dates, cues=cues, places=places, every=all_of)
