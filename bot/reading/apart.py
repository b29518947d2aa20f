"""How it is typed that what is found is counted apart: "each year", "at least 3 each country"."""

import re

from bot.station.conditions import Than
from bot.station.grouped import Apart, Best, Each

_TYPED = re.compile(
    rf"(?:(?P<than>{'|'.join(Than)}) (?P<number>\d{{1,3}}) |(?P<best>most|fewest) )?"
    rf"each (?P<each>{'|'.join(Each)})"
)


def read_apart(text: str) -> Apart | None:
    """What a text says of it; None if nothing."""
    said = _TYPED.fullmatch(text)
    if said is None:
        return None
    than, best = Than(said["than"] or Than.AT_LEAST), Best(said["best"] or "")
    return Apart(Each(said["each"]), than, int(said["number"] or 0), best)


def written_apart(apart: Apart) -> str:
    """It as it is typed."""
    if apart.best is not Best.ALL:
        return f"{apart.best} each {apart.each}"
    every = apart == Apart(apart.each)
    return f"{'' if every else f'{apart.than} {apart.number} '}each {apart.each}"
