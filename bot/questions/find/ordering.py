"""What is told of those that a text asks for, and what the most and the longest are counted by."""

from collections.abc import Set as AbstractSet

from bot.errors import NotTogether
from bot.questions.find.beside import feast, feast_kind
from bot.questions.find.said import Said
from bot.questions.find.subject import subject
from bot.station.conditions import Kind
from bot.station.found import By, Of, Tell

_ORDERS = {
    "first": Tell.FIRST,
    "last": Tell.LAST,
    "nth": Tell.NTH,
    "longest": Tell.LONGEST,
    "shortest": Tell.SHORTEST,
    "most": Tell.MOST,
    "fewest": Tell.LEAST,
    "oldest": Tell.MOST,
    "youngest": Tell.LEAST,
    "usually": Tell.MEAN,
    "how-many": Tell.COUNT,
}


def order(said: Said) -> Tell:
    """What is to be told; of several cues the first counts, and the others are left over."""
    ranked = said.cues & {"longest", "shortest", "most", "fewest"}
    for cue, tell in _ORDERS.items():
        if cue == "nth" and ranked:
            # "The second longest" is one of that order.
            said.found.take("nth")
            continue
        if cue == "first" and (said.flew_first or said.rose_from):
            continue
        if cue in said.cues:
            if len(said.sight.every.get(cue, ())) > 1 and cue not in {"how-many", "usually"}:
                # "The first Japanese and the first German" are two questions.
                raise not_so()
            said.found.take(cue)
            return tell
    ships = said.sight.programs or said.sight.crafts
    if "record" in said.cues and (said.cues & {"stay", "flight"} or ships):
        # The record for a single stay is the longest one, and so is one on a kind of ship.
        said.found.take("record", "belongs", "stay", "flight")
        return Tell.LONGEST
    if "when" in said.cues and subject(said.sight) is not Of.DAYS:
        said.found.take("when")
        return Tell.WHEN
    # "Is everyone American?" asks of all whether something is so.
    asks_whether = said.asks_whether
    first = said.sight.places.get("all") == 0
    if first or "list" in said.cues or (not asks_whether and subject(said.sight) is Of.FLIGHTS):
        said.found.take("all")
    return Tell.WHETHER if asks_whether else Tell.LIST


def measured(said: Said, tell: Tell, *, commanded: bool) -> tuple[Tell, By]:
    """What the longest and the most are counted by, which must be said."""
    cues, take = said.cues, said.found.take
    if tell in {Tell.LONGEST, Tell.SHORTEST}:
        if not cues & {"total"} and not _spent(cues, commanded=commanded):
            take(*(() if said.sight.dates else ("stay", "flight")), "always", "at-once")
            if "space" in cues:
                take("space", "flight")
                return tell, By.FLIGHT
            return tell, By.DAYS
        # The longest time spent is that of all stays.
        tell = Tell.MOST if tell is Tell.LONGEST else Tell.LEAST
        take("total")
    if tell not in {Tell.MOST, Tell.LEAST}:
        return tell, By.DAYS
    if cues & {"oldest", "youngest"}:
        return tell, By.AGE
    if commanded:
        if feast(said):
            # How many of them someone commanded on is not told.
            raise not_so()
        take("commander", "times")
        return tell, By.COMMANDS
    if date := feast(said):
        take("times", "spend", "record", "belongs")
        return tell, By.CHRISTMASES if feast_kind(date) is Kind.CHRISTMASES else By.NEW_YEARS
    # "Never longer than 30 days" says nothing of what is counted.
    length = {at for one in said.sight.lengths for at in range(one.first, one.last + 1)}
    cues = cues if set(said.sight.every.get("days", ())) - length else cues - {"days"}
    if not cues & {"times", "flight", "days", "spend", "total"}:
        raise not_so()
    by = By.VISITS if cues & {"times", "flight"} and not cues & {"days", "total"} else By.DAYS
    take(*(("times", "flight") if by is By.VISITS else ("days",)))
    return tell, by


def _spent(cues: AbstractSet[str], *, commanded: bool) -> bool:
    """Whether the time that someone spent is that of all stays."""
    return "spend" in cues and not commanded and not cues & {"flight", "stay"}


def not_so() -> NotTogether:
    """That it cannot be asked so."""
    return NotTogether()
